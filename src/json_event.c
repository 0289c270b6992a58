/* SPDX-License-Identifier: Apache-2.0 */
/* The events of a register as JSON Lines: one table of keys for both ways. */
#include "json.h"
#include "name.h"
#include <stddef.h>
#include <string.h>

typedef struct {
  uint8_t bytes[DATALEK_DIGEST_SIZE_MAX];
  size_t size;
} octets;

/* An event with what a line holds beside it. */
typedef struct {
  dlk_event event;
  int64_t sequence;
  int64_t facts[DLK_FACTS];
  octets salt;
  octets text_digest;
  octets digest;
} line_event;

enum { AS_STRING, AS_TIME, AS_COUNT, AS_NAME, AS_YES_NO, AS_HEX, AS_FACTS, AS_GONE };

static const char *law_asked_for(int32_t law) {
  return law == DATALEK_LAW_AT_TIME ? "at_time" : datalek_law_name(law);
}

static const char *yes_or_no(int32_t verdict) {
  return verdict == DATALEK_YES || verdict == DATALEK_NO ? dlk_verdict_name(verdict) : NULL;
}

/* In the order in which they are written. */
enum {
  SEQ,
  ENTRY,
  AT,
  BY,
  EVENT,
  FACTS,
  LAW,
  RECEIPT,
  FIELD,
  TOLD_AT,
  COMPLETE,
  PERSONS,
  OUTCOME,
  VERDICT,
  DECIDER,
  REDACTS,
  TEXT,
  SALT,
  REDACTED,
  TEXT_DIGEST,
  DIGEST,
  MEMBERS
};

static const struct {
  const char *key;
  int how;
  size_t at;                    /* in a line_event */
  const char *(*name)(int32_t); /* AS_NAME: of a number from DATALEK_LAW_AT_TIME up */
} members[MEMBERS] = {
  [SEQ] = {"seq", AS_COUNT, offsetof(line_event, sequence), NULL},
  [ENTRY] = {"entry", AS_STRING, offsetof(line_event, event.id), NULL},
  [AT] = {"at", AS_TIME, offsetof(line_event, event.at), NULL},
  [BY] = {"by", AS_STRING, offsetof(line_event, event.by), NULL},
  [EVENT] = {"event", AS_NAME, offsetof(line_event, event.kind), datalek_event_kind_name},
  [FACTS] = {"facts", AS_FACTS, offsetof(line_event, facts), NULL},
  [LAW] = {"law", AS_NAME, offsetof(line_event, event.law), law_asked_for},
  [RECEIPT] = {"receipt", AS_STRING, offsetof(line_event, event.receipt), NULL},
  [FIELD] = {"field", AS_NAME, offsetof(line_event, event.field), datalek_field_name},
  [TOLD_AT] = {"told_at", AS_TIME, offsetof(line_event, event.told_at), NULL},
  [COMPLETE] = {"complete", AS_YES_NO, offsetof(line_event, event.complete), NULL},
  [PERSONS] = {"persons", AS_COUNT, offsetof(line_event, event.persons), NULL},
  [OUTCOME] = {"outcome", AS_NAME, offsetof(line_event, event.outcome), datalek_outcome_name},
  [VERDICT] = {"verdict", AS_NAME, offsetof(line_event, event.verdict), yes_or_no},
  [DECIDER] = {"decider", AS_STRING, offsetof(line_event, event.decider), NULL},
  [REDACTS] = {"redacts", AS_COUNT, offsetof(line_event, event.redacts), NULL},
  [TEXT] = {"text", AS_STRING, offsetof(line_event, event.text), NULL},
  [SALT] = {"salt", AS_HEX, offsetof(line_event, salt), NULL},
  [REDACTED] = {"redacted", AS_GONE, offsetof(line_event, event.gone), NULL},
  [TEXT_DIGEST] = {"text_digest", AS_HEX, offsetof(line_event, text_digest), NULL},
  [DIGEST] = {"digest", AS_HEX, offsetof(line_event, digest), NULL},
};

#define ONE(member) (UINT32_C(1) << (member))

/* What a line of this event has, no more and no less. */
static uint32_t members_of(const dlk_event *event, bool salted, bool chained) {
  static const uint32_t own[DLK_EVENT_KINDS] = {
    [DATALEK_EVENT_FACTS] = ONE(FACTS),
    [DATALEK_EVENT_ASSESSED] = ONE(LAW) | ONE(RECEIPT),
    [DATALEK_EVENT_TEXT] = ONE(FIELD),
    [DATALEK_EVENT_NOTIFIED_AP] = ONE(TOLD_AT) | ONE(COMPLETE),
    [DATALEK_EVENT_NOTIFIED_SUBJECTS] = ONE(TOLD_AT) | ONE(PERSONS),
    [DATALEK_EVENT_DEVIATED] = ONE(OUTCOME) | ONE(VERDICT) | ONE(DECIDER),
    [DATALEK_EVENT_REDACTED] = ONE(REDACTS),
  };
  uint32_t all = ONE(SEQ) | ONE(ENTRY) | ONE(AT) | ONE(BY) | ONE(EVENT) | own[event->kind];
  if (dlk_has_text(event->kind) && event->gone) {
    all |= ONE(REDACTED) | (chained ? ONE(TEXT_DIGEST) : 0);
  } else if (dlk_has_text(event->kind)) {
    all |= ONE(TEXT) | (salted ? ONE(SALT) : 0);
  }
  return all | (chained ? ONE(DIGEST) : 0);
}

/* ---- Reading a value ------------------------------------------------------------------------- */

typedef struct {
  dlk_json_reading r;
  line_event line;
  uint32_t seen;
  int32_t next; /* the member behind the last that was found */
  dlk_json_place place[MEMBERS];
} event_reading;

static int32_t digit_in(char c) {
  if (c >= '0' && c <= '9') {
    return c - '0';
  }
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static int32_t read_hex(const char *text, octets *bytes) {
  size_t length = strlen(text);
  if (length % 2 != 0 || length == 0 || length / 2 > sizeof bytes->bytes) {
    return DATALEK_ERROR_JSON_VALUE;
  }
  bytes->size = length / 2;
  for (size_t i = 0; i < bytes->size; i++) {
    int32_t high = digit_in(text[2 * i]);
    int32_t low = digit_in(text[2 * i + 1]);
    if (high < 0 || low < 0) {
      return DATALEK_ERROR_JSON_VALUE;
    }
    bytes->bytes[i] = (uint8_t)(16 * high + low);
  }
  return DATALEK_OK;
}

static int32_t read_name(const char *text, const char *(*name)(int32_t), int32_t *number) {
  int32_t i = DATALEK_LAW_AT_TIME;
  const char *known = NULL;
  do {
    known = name(i);
    if (known != NULL && strcmp(known, text) == 0) {
      *number = i;
      return DATALEK_OK;
    }
  } while (i++ < 0 || known != NULL);
  return DATALEK_ERROR_JSON_VALUE;
}

/* The key stays that of the event. */
static int32_t read_facts(event_reading *e, const cJSON *item) {
  dlk_json_reading inner = e->r;
  int32_t status = dlk_json_read_facts(&inner, item, e->r.place.position, e->line.facts);
  if (status != DATALEK_OK) {
    e->r.place.position = inner.place.position;
  }
  return status;
}

/* A value that is text in JSON. */
static int32_t read_text(const cJSON *item, int32_t member, void *into) {
  if (!cJSON_IsString(item)) {
    return DATALEK_ERROR_JSON_KIND;
  }
  switch (members[member].how) {
  case AS_STRING:
    *(dlk_string *)into = (dlk_string){item->valuestring, strlen(item->valuestring)};
    return DATALEK_OK;
  case AS_TIME:
    return dlk_json_read_time(item, into);
  case AS_HEX:
    return read_hex(item->valuestring, into);
  default:
    return read_name(item->valuestring, members[member].name, into);
  }
}

static int32_t read_value(event_reading *e, const cJSON *item, int32_t member) {
  void *into = (char *)&e->line + members[member].at;
  switch (members[member].how) {
  case AS_COUNT:
    return dlk_json_read_count(&e->r, item, into);
  case AS_YES_NO:
    *(int32_t *)into = cJSON_IsTrue(item) ? DATALEK_YES : DATALEK_NO;
    return cJSON_IsBool(item) ? DATALEK_OK : DATALEK_ERROR_JSON_KIND;
  case AS_GONE:
    e->line.event.gone = true;
    return cJSON_IsTrue(item) ? DATALEK_OK : DATALEK_ERROR_JSON_VALUE;
  case AS_FACTS:
    return read_facts(e, item);
  default:
    return read_text(item, member, into);
  }
}

/* ---- Reading an event ------------------------------------------------------------------------ */

/* Stored lines have the members in our order: looks on from the last. */
static int32_t find_member(event_reading *e, const char *key) {
  for (int32_t i = 0; i < MEMBERS; i++) {
    int32_t member = (e->next + i) % MEMBERS;
    if (strcmp(members[member].key, key) == 0) {
      e->next = member + 1;
      return member;
    }
  }
  return MEMBERS;
}

static int32_t read_member(void *context, const cJSON *item) {
  event_reading *e = context;
  int32_t member = find_member(e, item->string);
  if (member == MEMBERS) {
    return DATALEK_ERROR_JSON_KEY;
  }
  if ((e->seen & ONE(member)) != 0) {
    return DATALEK_ERROR_JSON_DUPLICATE;
  }
  e->seen |= ONE(member);
  e->place[member] = e->r.place;
  return read_value(e, item, member);
}

/* Whether all is there that a line of this kind has, and nothing else. */
static int32_t check_members(event_reading *e) {
  bool salted = (e->seen & ONE(SALT)) != 0;
  bool chained = (e->seen & ONE(DIGEST)) != 0;
  bool kind = (e->seen & ONE(EVENT)) != 0;
  uint32_t all = kind ? members_of(&e->line.event, salted, chained) : ONE(EVENT);
  for (int32_t member = 0; member < MEMBERS; member++) {
    if (kind && (e->seen & ~all & ONE(member)) != 0) {
      e->r.place = e->place[member];
      e->r.place.position = e->place[member].key;
      return DATALEK_ERROR_JSON_KEY;
    }
    if ((all & ~e->seen & ONE(member)) != 0) {
      e->r.absent = members[member].key;
      return DATALEK_ERROR_JSON_MISSING;
    }
  }
  return DATALEK_OK;
}

static int32_t read_event(event_reading *e, const cJSON *tree) {
  dlk_json_place whole = e->r.place;
  int32_t status = dlk_json_read_members(&e->r, tree, 0, read_member, e);
  if (status == DATALEK_OK) {
    e->r.place = whole;
    status = check_members(e);
  }
  return status;
}

/* Points an event to what was read beside it. */
static dlk_event *event_of(line_event *line) {
  dlk_event *event = &line->event;
  event->facts = event->kind == DATALEK_EVENT_FACTS ? line->facts : NULL;
  event->salt =
    (dlk_string){line->salt.size > 0 ? (const char *)line->salt.bytes : NULL, line->salt.size};
  event->text_digest = line->text_digest.size > 0 ? line->text_digest.bytes : NULL;
  event->digest = line->digest.size > 0 ? line->digest.bytes : NULL;
  return event;
}

/* ---- Loading a register ---------------------------------------------------------------------- */

static int32_t load_event(datalek_register *reg, line_event *line) {
  if (line->text_digest.size > 0 && line->text_digest.size != line->digest.size) {
    return DATALEK_ERROR_REGISTER_CHAIN_SIZE;
  }
  return dlk_register_load(reg, line->sequence, line->digest.size, event_of(line));
}

static int32_t load_line(datalek_register *reg, event_reading *e) {
  cJSON *tree = NULL;
  int32_t status = dlk_json_parse(&e->r, DATALEK_EVENT_JSON_SIZE_MAX, &tree);
  if (status == DATALEK_OK) {
    status = read_event(e, tree);
    status = status == DATALEK_OK ? load_event(reg, &e->line) : status;
    cJSON_Delete(tree);
  }
  return status;
}

/* @param[out] line The last that was read. */
static int32_t load_lines(datalek_register *reg, const char *text, size_t length, event_reading *e,
                          int64_t *line) {
  int32_t status = DATALEK_OK;
  for (size_t at = 0; at < length && status == DATALEK_OK; (*line)++) {
    const char *end = memchr(text + at, '\n', length - at);
    size_t size = end != NULL ? (size_t)(end - text) - at : length - at;
    *e = (event_reading){.r = {.text = text + at, .length = size}};
    status = load_line(reg, e);
    at += size + 1;
  }
  return status;
}

/* Loads all of it. @param[out] line Of the error. */
static int32_t load(datalek_register *reg, const char *text, size_t length, event_reading *e,
                    int64_t *line) {
  int32_t status = load_lines(reg, text, length, e, line);
  if (status == DATALEK_OK) {
    status = dlk_register_loaded(reg, line);
  }
  if (status != DATALEK_OK && dlk_register_verify_part(reg, line) == DATALEK_ERROR_REGISTER_CHAIN) {
    /* What was stumbled over may follow from this. */
    status = DATALEK_ERROR_REGISTER_CHAIN;
    *e = (event_reading){.seen = 0};
  }
  return status;
}

int32_t datalek_register_read_json(datalek_register *reg, const char *text, size_t length,
                                   size_t *line, size_t *position, char *key, size_t key_size) {
  if (reg == NULL || text == NULL || (key == NULL && key_size > 0)) {
    return DATALEK_ERROR_NULL;
  }
  if (datalek_register_size(reg) > 0) {
    return DATALEK_ERROR_REGISTER_BEGUN;
  }
  event_reading e = {.seen = 0};
  int64_t number = 0;
  int32_t status = load(reg, text, length, &e, &number);
  if (status == DATALEK_OK) {
    return DATALEK_OK;
  }
  dlk_register_empty(reg);
  if (line != NULL) {
    *line = (size_t)number;
  }
  dlk_json_tell(&e.r, position, key, key_size);
  return status;
}

/* ---- Writing --------------------------------------------------------------------------------- */

static void add_hex(dlk_json_writing *w, cJSON *parent, const char *key, const octets *bytes) {
  static const char digits[] = "0123456789abcdef";
  char *text = dlk_json_room(w, 2 * bytes->size + 1);
  if (text != NULL) {
    for (size_t i = 0; i < bytes->size; i++) {
      text[2 * i] = digits[bytes->bytes[i] >> 4];
      text[2 * i + 1] = digits[bytes->bytes[i] & 15];
    }
    text[2 * bytes->size] = '\0';
  }
  dlk_json_add_text(w, parent, key, text);
}

static void add_member(dlk_json_writing *w, cJSON *parent, const line_event *line, int32_t member) {
  const void *from = (const char *)line + members[member].at;
  const char *key = members[member].key;
  switch (members[member].how) {
  case AS_STRING:
    dlk_json_add_text(w, parent, key, ((const dlk_string *)from)->at);
    break;
  case AS_TIME:
    dlk_json_add_time(w, parent, key, *(const int64_t *)from);
    break;
  case AS_COUNT:
    dlk_json_add_number(w, parent, key, *(const int64_t *)from);
    break;
  case AS_NAME:
    dlk_json_add_text(w, parent, key, members[member].name(*(const int32_t *)from));
    break;
  case AS_YES_NO:
    dlk_json_add_bool(w, parent, key, *(const int32_t *)from == DATALEK_YES);
    break;
  case AS_HEX:
    add_hex(w, parent, key, from);
    break;
  case AS_FACTS:
    dlk_json_add_facts(w, dlk_json_add_object(w, parent, key), from);
    break;
  default:
    dlk_json_add_bool(w, parent, key, true);
    break;
  }
}

static void keep_bytes(octets *bytes, const void *from, size_t size) {
  if (from != NULL) {
    memcpy(bytes->bytes, from, size);
    bytes->size = size;
  }
}

static line_event line_of(const datalek_register *reg, int64_t sequence) {
  const dlk_event *event = dlk_register_event(reg, sequence);
  size_t digest_size = dlk_register_digest_size(reg);
  line_event line = {.event = *event, .sequence = sequence};
  keep_bytes(&line.salt, event->salt.at, event->salt.length);
  keep_bytes(&line.text_digest, event->text_digest, digest_size);
  keep_bytes(&line.digest, event->digest, digest_size);
  if (event->facts != NULL) {
    memcpy(line.facts, event->facts, sizeof line.facts);
  }
  if (line.event.text.at == NULL) {
    line.event.text.at = ""; /* not given */
  }
  return line;
}

void dlk_json_add_event(dlk_json_writing *w, cJSON *parent, const datalek_register *reg,
                        int64_t sequence) {
  line_event line = line_of(reg, sequence);
  uint32_t all = members_of(&line.event, line.salt.size > 0, line.digest.size > 0);
  for (int32_t member = 0; member < MEMBERS; member++) {
    if ((all & ONE(member)) != 0) {
      add_member(w, parent, &line, member);
    }
  }
}

int32_t datalek_event_write_json(const datalek_register *reg, int64_t sequence, char *buffer,
                                 size_t size, size_t *needed) {
  if (reg == NULL || (buffer == NULL && size > 0)) {
    return DATALEK_ERROR_NULL;
  }
  if (dlk_register_event(reg, sequence) == NULL) {
    return DATALEK_ERROR_REGISTER_EVENT;
  }
  dlk_json_writing w = dlk_json_start(DATALEK_LANGUAGE_NL);
  dlk_json_add_event(&w, w.tree, reg, sequence);
  return dlk_json_finish(&w, buffer, size, needed);
}
