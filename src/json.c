/* SPDX-License-Identifier: Apache-2.0 */
/* Facts and assessments as JSON: the one file that uses libcjson. */
#include "assessment.h"
#include "calendar.h"
#include "json_text.h"
#include "name.h"
#include "register.h"
#include <cjson/cJSON.h>
#include <inttypes.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#define DATA_PREFIX "data_"

/* Some versions of libcjson refuse longer numbers; none of ours needs to be that long. */
enum { NUMBER_LENGTH_MAX = 63 };

/* ---- Reading --------------------------------------------------------------------------------- */

/* libcjson keeps the place of its last error in one variable for all threads. */
static atomic_flag parsing = ATOMIC_FLAG_INIT;

static cJSON *parse(const char *text, size_t length) {
  while (atomic_flag_test_and_set_explicit(&parsing, memory_order_acquire)) {
  }
  cJSON *tree = cJSON_ParseWithLengthOpts(text, length, NULL, 0);
  atomic_flag_clear_explicit(&parsing, memory_order_release);
  return tree;
}

typedef struct {
  const char *text;
  size_t length;
  int64_t values[DLK_FACTS];
  bool seen[DLK_FACTS]; /* by their own key */
  bool list_seen;       /* "data" was there, */
  bool listed;          /* and not null */
  dlk_json_place place; /* of the error */
} reading;

static bool is_data_fact(int32_t fact) {
  return strncmp(dlk_facts[fact].name, DATA_PREFIX, strlen(DATA_PREFIX)) == 0;
}

static int32_t read_time(const cJSON *item, int64_t *value) {
  if (!cJSON_IsString(item)) {
    return DATALEK_ERROR_JSON_KIND;
  }
  int32_t status = datalek_time_parse(item->valuestring, strlen(item->valuestring), value);
  return status == DATALEK_OK ? DATALEK_OK : DATALEK_ERROR_JSON_VALUE;
}

static int32_t read_choice(const cJSON *item, int32_t fact, int64_t *value) {
  if (!cJSON_IsString(item)) {
    return DATALEK_ERROR_JSON_KIND;
  }
  for (int64_t i = 0; i <= dlk_facts[fact].highest; i++) {
    if (strcmp(datalek_fact_value_name(fact, i), item->valuestring) == 0) {
      *value = i;
      return DATALEK_OK;
    }
  }
  return DATALEK_ERROR_JSON_VALUE;
}

static int32_t read_count(const reading *r, const cJSON *item, size_t position, int64_t *value) {
  if (!cJSON_IsNumber(item) || !dlk_json_is_whole(r->text, r->length, position)) {
    return DATALEK_ERROR_JSON_KIND;
  }
  *value = (int64_t)item->valuedouble; /* exact: whole and within 2^53 */
  return DATALEK_OK;
}

static int32_t read_value(const reading *r, const cJSON *item, int32_t fact, size_t position,
                          int64_t *value) {
  switch (dlk_facts[fact].kind) {
  case DATALEK_KIND_YES_NO:
    *value = cJSON_IsTrue(item) ? DATALEK_YES : DATALEK_NO;
    return cJSON_IsBool(item) ? DATALEK_OK : DATALEK_ERROR_JSON_KIND;
  case DATALEK_KIND_CHOICE:
    return read_choice(item, fact, value);
  case DATALEK_KIND_COUNT:
    return read_count(r, item, position, value);
  default:
    return read_time(item, value);
  }
}

/* A value, and then the bounds of its fact: -1 is no count. */
static int32_t read_fact(reading *r, const cJSON *item, int32_t fact) {
  int64_t value = 0;
  if (r->seen[fact]) {
    return DATALEK_ERROR_JSON_DUPLICATE;
  }
  r->seen[fact] = true;
  if (cJSON_IsNull(item)) {
    return DATALEK_OK; /* as if it were absent */
  }
  if (r->listed && is_data_fact(fact)) {
    return DATALEK_ERROR_JSON_CONFLICT;
  }
  int32_t status = read_value(r, item, fact, r->place.position, &value);
  if (status != DATALEK_OK) {
    return status;
  }
  if (value == dlk_unknown(fact) || dlk_check_value(fact, value) != DATALEK_OK) {
    return DATALEK_ERROR_JSON_VALUE;
  }
  r->values[fact] = value;
  return DATALEK_OK;
}

static int32_t read_data_member(reading *r, const cJSON *item) {
  if (!cJSON_IsString(item)) {
    return DATALEK_ERROR_JSON_KIND;
  }
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    if (is_data_fact(fact) &&
        strcmp(dlk_facts[fact].name + strlen(DATA_PREFIX), item->valuestring) == 0) {
      if (r->values[fact] == DATALEK_YES) {
        return DATALEK_ERROR_JSON_DUPLICATE;
      }
      r->values[fact] = DATALEK_YES;
      return DATALEK_OK;
    }
  }
  return DATALEK_ERROR_JSON_KEY;
}

/* "data": the complete list, so that what is not in it is "no". */
static int32_t read_data(reading *r, const cJSON *list) {
  if (r->list_seen) {
    return DATALEK_ERROR_JSON_DUPLICATE;
  }
  r->list_seen = true;
  if (cJSON_IsNull(list)) {
    return DATALEK_OK; /* as if it were absent */
  }
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    if (is_data_fact(fact) && r->values[fact] != dlk_unknown(fact)) {
      return DATALEK_ERROR_JSON_CONFLICT;
    }
  }
  r->listed = true;
  if (!cJSON_IsArray(list)) {
    return DATALEK_ERROR_JSON_KIND;
  }
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    if (is_data_fact(fact)) {
      r->values[fact] = DATALEK_NO;
    }
  }
  size_t begin = r->place.position;
  size_t index = 0;
  const cJSON *item = NULL;
  cJSON_ArrayForEach(item, list) {
    int32_t status = read_data_member(r, item);
    if (status != DATALEK_OK) {
      r->place.position = dlk_json_item(r->text, r->length, begin, index).position;
      return status;
    }
    index++;
  }
  return DATALEK_OK;
}

static int32_t read_member(reading *r, const cJSON *item) {
  int32_t fact = DATALEK_FACT_NONE;
  if (strcmp(item->string, "data") == 0) {
    return read_data(r, item);
  }
  if (datalek_fact_find(item->string, &fact) != DATALEK_OK) {
    return DATALEK_ERROR_JSON_KEY;
  }
  return read_fact(r, item, fact);
}

/* Errors of a key stand at the key, errors of a value at the value. */
static bool is_about_key(int32_t status) {
  return status == DATALEK_ERROR_JSON_KEY || status == DATALEK_ERROR_JSON_CONFLICT ||
         status == DATALEK_ERROR_JSON_DUPLICATE;
}

/* The members of an object; `container` is where it begins, or white space before it. */
static int32_t read_members(reading *r, const cJSON *tree, size_t container) {
  size_t index = 0;
  const cJSON *item = NULL;
  if (!cJSON_IsObject(tree)) {
    return DATALEK_ERROR_JSON_KIND;
  }
  cJSON_ArrayForEach(item, tree) {
    r->place = dlk_json_item(r->text, r->length, container, index);
    size_t value_at = r->place.position;
    int32_t status = read_member(r, item);
    if (status != DATALEK_OK) {
      if (is_about_key(status) && r->place.position == value_at) {
        r->place.position = r->place.key;
      }
      return status;
    }
    index++;
  }
  return DATALEK_OK;
}

/* Checks the text of at most so many bytes, and parses it: a tree to be deleted. */
static int32_t read_tree(reading *r, size_t max, cJSON **tree) {
  if (r->length > max) {
    r->place.position = max;
    return DATALEK_ERROR_JSON_SIZE;
  }
  int32_t status = dlk_json_check(r->text, r->length, &r->place);
  if (status != DATALEK_OK) {
    return status;
  }
  dlk_json_place number;
  if (dlk_json_longest_number(r->text, r->length, &number) > NUMBER_LENGTH_MAX) {
    r->place = number;
    return DATALEK_ERROR_JSON_NUMBER;
  }
  r->place.position = dlk_json_begin(r->text, r->length);
  *tree = parse(r->text, r->length);
  /* The text is sound, so nothing but memory can have failed. */
  return *tree != NULL ? DATALEK_OK : DATALEK_ERROR_MEMORY;
}

static int32_t read_text(reading *r) {
  cJSON *tree = NULL;
  int32_t status = read_tree(r, DATALEK_JSON_SIZE_MAX, &tree);
  if (status == DATALEK_OK) {
    status = read_members(r, tree, 0);
    cJSON_Delete(tree);
  }
  return status;
}

/* The bytes of a key between its quotes, as they stand. */
static void copy_key(const reading *r, char *key, size_t key_size) {
  size_t length = 0;
  if (key_size == 0) {
    return;
  }
  if (r->place.key_length > 0) {
    const char *begin = r->text + r->place.key + 1;
    length = dlk_json_cut(begin, r->place.key_length - 2, key_size - 1);
    memcpy(key, begin, length);
  }
  key[length] = '\0';
}

int32_t datalek_incident_read_json(datalek_incident *incident, const char *text, size_t length,
                                   size_t *position, char *key, size_t key_size) {
  if (incident == NULL || text == NULL || (key == NULL && key_size > 0)) {
    return DATALEK_ERROR_NULL;
  }
  reading r = {.text = text, .length = length};
  dlk_forget(r.values);
  int32_t status = read_text(&r);
  if (status == DATALEK_OK) {
    memcpy(incident->values, r.values, sizeof r.values);
    return DATALEK_OK;
  }
  if (position != NULL) {
    *position = r.place.position;
  }
  copy_key(&r, key, key_size);
  return status;
}

/* ---- Events as lines: one table for both ways -------------------------------------------------
 */

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

typedef struct {
  reading r;
  line_event line;
  uint32_t seen;
  dlk_json_place place[MEMBERS];
  const char *absent; /* the key that is not there */
} event_reading;

static int32_t digit_in(char c) {
  static const char digits[] = "0123456789abcdef";
  const char *found = c != '\0' ? strchr(digits, c) : NULL;
  return found != NULL ? (int32_t)(found - digits) : -1;
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
  for (int32_t i = DATALEK_LAW_AT_TIME; i < 0 || name(i) != NULL; i++) {
    if (name(i) != NULL && strcmp(name(i), text) == 0) {
      *number = i;
      return DATALEK_OK;
    }
  }
  return DATALEK_ERROR_JSON_VALUE;
}

static int32_t read_event_facts(event_reading *e, const cJSON *item) {
  reading inner = e->r;
  dlk_forget(inner.values);
  int32_t status = read_members(&inner, item, e->r.place.position);
  memcpy(e->line.facts, inner.values, sizeof inner.values);
  if (status != DATALEK_OK) {
    e->r.place.position = inner.place.position;
  }
  return status;
}

/* A value that is text in JSON. */
static int32_t read_event_text(const cJSON *item, int32_t member, void *into) {
  if (!cJSON_IsString(item)) {
    return DATALEK_ERROR_JSON_KIND;
  }
  switch (members[member].how) {
  case AS_STRING:
    *(dlk_string *)into = (dlk_string){item->valuestring, strlen(item->valuestring)};
    return DATALEK_OK;
  case AS_TIME:
    return read_time(item, into);
  case AS_HEX:
    return read_hex(item->valuestring, into);
  default:
    return read_name(item->valuestring, members[member].name, into);
  }
}

static int32_t read_event_value(event_reading *e, const cJSON *item, int32_t member) {
  void *into = (char *)&e->line + members[member].at;
  switch (members[member].how) {
  case AS_COUNT:
    return read_count(&e->r, item, e->r.place.position, into);
  case AS_YES_NO:
    *(int32_t *)into = cJSON_IsTrue(item) ? DATALEK_YES : DATALEK_NO;
    return cJSON_IsBool(item) ? DATALEK_OK : DATALEK_ERROR_JSON_KIND;
  case AS_GONE:
    e->line.event.gone = true;
    return cJSON_IsTrue(item) ? DATALEK_OK : DATALEK_ERROR_JSON_VALUE;
  case AS_FACTS:
    return read_event_facts(e, item);
  default:
    return read_event_text(item, member, into);
  }
}

static int32_t read_event_member(event_reading *e, const cJSON *item) {
  for (int32_t member = 0; member < MEMBERS; member++) {
    if (strcmp(members[member].key, item->string) == 0) {
      int32_t status = (e->seen & ONE(member)) != 0 ? DATALEK_ERROR_JSON_DUPLICATE
                                                    : read_event_value(e, item, member);
      e->seen |= ONE(member);
      return status;
    }
  }
  return DATALEK_ERROR_JSON_KEY;
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
      e->absent = members[member].key;
      return DATALEK_ERROR_JSON_MISSING;
    }
  }
  return DATALEK_OK;
}

static int32_t read_event(event_reading *e, const cJSON *tree) {
  dlk_json_place whole = e->r.place;
  size_t index = 0;
  const cJSON *item = NULL;
  if (!cJSON_IsObject(tree)) {
    return DATALEK_ERROR_JSON_KIND;
  }
  cJSON_ArrayForEach(item, tree) {
    dlk_json_place place = dlk_json_item(e->r.text, e->r.length, 0, index++);
    e->r.place = place;
    int32_t status = read_event_member(e, item);
    if (status != DATALEK_OK) {
      bool own_key = is_about_key(status) && e->r.place.position == place.position;
      e->r.place.position = own_key ? place.key : e->r.place.position;
      return status;
    }
    for (int32_t member = 0; member < MEMBERS; member++) {
      e->place[member] = strcmp(members[member].key, item->string) == 0 ? place : e->place[member];
    }
  }
  e->r.place = whole;
  return check_members(e);
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

static int32_t load_line(datalek_register *reg, event_reading *e) {
  cJSON *tree = NULL;
  int32_t status = read_tree(&e->r, DATALEK_EVENT_JSON_SIZE_MAX, &tree);
  if (status != DATALEK_OK) {
    return status;
  }
  status = read_event(e, tree);
  const line_event *line = &e->line;
  if (status == DATALEK_OK && line->text_digest.size > 0 &&
      line->text_digest.size != line->digest.size) {
    status = DATALEK_ERROR_REGISTER_CHAIN_SIZE;
  }
  if (status == DATALEK_OK) {
    status = dlk_register_load(reg, line->sequence, line->digest.size, event_of(&e->line));
  }
  cJSON_Delete(tree);
  return status;
}

static void copy_absent(const char *absent, char *key, size_t key_size) {
  size_t length = strlen(absent) < key_size ? strlen(absent) : key_size - 1;
  memcpy(key, absent, length);
  key[length] = '\0';
}

int32_t datalek_register_read_json(datalek_register *reg, const char *text, size_t length,
                                   size_t *line, size_t *position, char *key, size_t key_size) {
  if (reg == NULL || text == NULL || (key == NULL && key_size > 0)) {
    return DATALEK_ERROR_NULL;
  }
  if (datalek_register_size(reg) > 0) {
    return DATALEK_ERROR_REGISTER_BEGUN;
  }
  int32_t status = DATALEK_OK;
  size_t number = 0;
  event_reading e = {.absent = NULL};
  for (size_t at = 0; at < length && status == DATALEK_OK; number++) {
    const char *end = memchr(text + at, '\n', length - at);
    size_t size = end != NULL ? (size_t)(end - text) - at : length - at;
    e = (event_reading){.r = {.text = text + at, .length = size}};
    status = load_line(reg, &e);
    at += size + 1;
  }
  if (status == DATALEK_OK) {
    int64_t gone = 0;
    status = dlk_register_loaded(reg, &gone);
    number = status == DATALEK_OK ? number : (size_t)gone;
  }
  if (status == DATALEK_OK) {
    return DATALEK_OK;
  }
  int64_t changed = 0;
  if (dlk_register_verify_part(reg, &changed) == DATALEK_ERROR_REGISTER_CHAIN) {
    /* What was stumbled over may follow from this. */
    status = DATALEK_ERROR_REGISTER_CHAIN;
    number = (size_t)changed;
    e = (event_reading){.absent = NULL};
  }
  dlk_register_empty(reg);
  if (line != NULL) {
    *line = number;
  }
  if (position != NULL) {
    *position = e.r.place.position;
  }
  if (key_size > 0 && e.absent != NULL) {
    copy_absent(e.absent, key, key_size);
  } else {
    copy_key(&e.r, key, key_size);
  }
  return status;
}

/* ---- Writing --------------------------------------------------------------------------------- */

/* All trees are made the same way: a failed allocation is noted, and the rest goes on harmlessly,
 * as libcjson takes a NULL parent for what it is. */
typedef struct {
  bool failed;
  int32_t language;
} writing;

static void add(writing *w, cJSON *parent, const char *key, cJSON *item) {
  bool added =
    key != NULL ? cJSON_AddItemToObjectCS(parent, key, item) : cJSON_AddItemToArray(parent, item);
  if (!added) {
    cJSON_Delete(item);
    w->failed = true;
  }
}

static void add_text(writing *w, cJSON *parent, const char *key, const char *text) {
  add(w, parent, key, cJSON_CreateStringReference(text));
}

/* Our own digits: libcjson prints large whole numbers as floating point. */
static void add_number(writing *w, cJSON *parent, const char *key, int64_t number) {
  char digits[24];
  snprintf(digits, sizeof digits, "%" PRId64, number);
  add(w, parent, key, cJSON_CreateRaw(digits));
}

/* A time; null when unknown. */
static void add_time(writing *w, cJSON *parent, const char *key, int64_t time) {
  char text[DATALEK_TIME_SIZE];
  if (time == DATALEK_TIME_UNKNOWN) {
    add(w, parent, key, cJSON_CreateNull());
    return;
  }
  bool good = datalek_time_format(time, text, sizeof text) == DATALEK_OK;
  add(w, parent, key, good ? cJSON_CreateString(text) : NULL);
}

static cJSON *add_object(writing *w, cJSON *parent, const char *key) {
  cJSON *object = cJSON_CreateObject();
  add(w, parent, key, object);
  return w->failed ? NULL : object;
}

static cJSON *add_array(writing *w, cJSON *parent, const char *key) {
  cJSON *array = cJSON_CreateArray();
  add(w, parent, key, array);
  return w->failed ? NULL : array;
}

/* Prints a tree into the caller's buffer and frees it. */
static int32_t finish(const writing *w, cJSON *tree, char *buffer, size_t size, size_t *needed) {
  char *text = w->failed ? NULL : cJSON_PrintUnformatted(tree);
  cJSON_Delete(tree);
  if (text == NULL) {
    return DATALEK_ERROR_MEMORY;
  }
  size_t length = strlen(text) + 1;
  if (needed != NULL) {
    *needed = length;
  }
  bool fits = length <= size;
  if (fits) {
    memcpy(buffer, text, length);
  }
  cJSON_free(text);
  return fits ? DATALEK_OK : DATALEK_ERROR_BUFFER;
}

static void write_fact(writing *w, cJSON *tree, int32_t fact, int64_t value) {
  const char *name = dlk_facts[fact].name;
  switch (dlk_facts[fact].kind) {
  case DATALEK_KIND_YES_NO:
    add(w, tree, name, cJSON_CreateBool(value == DATALEK_YES));
    break;
  case DATALEK_KIND_CHOICE:
    add_text(w, tree, name, datalek_fact_value_name(fact, value));
    break;
  case DATALEK_KIND_COUNT:
    add_number(w, tree, name, value);
    break;
  default:
    add_time(w, tree, name, value);
    break;
  }
}

/* Those that are known. */
static void write_facts(writing *w, cJSON *parent, const int64_t *values) {
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    if (values[fact] != dlk_unknown(fact)) {
      write_fact(w, parent, fact, values[fact]);
    }
  }
}

int32_t datalek_incident_write_json(const datalek_incident *incident, char *buffer, size_t size,
                                    size_t *needed) {
  if (incident == NULL || (buffer == NULL && size > 0)) {
    return DATALEK_ERROR_NULL;
  }
  cJSON *tree = cJSON_CreateObject();
  writing w = {.failed = tree == NULL};
  write_facts(&w, tree, incident->values);
  return finish(&w, tree, buffer, size, needed);
}

static void write_reasons(writing *w, cJSON *parent, const datalek_outcome *outcome) {
  cJSON *list = add_array(w, parent, "reasons");
  for (int32_t i = 0; i < outcome->reason_count; i++) {
    const dlk_rule *rule = &dlk_rules[outcome->reasons[i]];
    cJSON *reason = add_object(w, list, NULL);
    add_text(w, reason, "id", rule->id);
    add_text(w, reason, "source", rule->source);
    add_text(w, reason, "text", rule->text[w->language]);
  }
}

static void write_rejected(writing *w, cJSON *parent, const datalek_outcome *outcome) {
  cJSON *list = add_array(w, parent, "rejected");
  for (int32_t i = 0; i < outcome->rejected_count; i++) {
    cJSON *rejected = add_object(w, list, NULL);
    add_text(w, rejected, "id", dlk_rules[outcome->rejected[i]].id);
    add_text(w, rejected, "fact", dlk_facts[outcome->rejected_fact[i]].name);
  }
}

static void write_missing(writing *w, cJSON *parent, const datalek_outcome *outcome) {
  cJSON *list = add_array(w, parent, "missing");
  for (int32_t i = 0; i < outcome->missing_count; i++) {
    add_text(w, list, NULL, dlk_facts[outcome->missing[i]].name);
  }
}

static const char *verdict_of(const datalek_assessment *assessment, int32_t kind) {
  return dlk_verdict_name(assessment->outcomes[kind].verdict);
}

static void write_lists(writing *w, cJSON *object, const datalek_outcome *outcome) {
  write_reasons(w, object, outcome);
  write_rejected(w, object, outcome);
  write_missing(w, object, outcome);
}

static cJSON *write_duty(writing *w, cJSON *tree, const datalek_assessment *assessment,
                         int32_t kind) {
  const datalek_outcome *outcome = &assessment->outcomes[kind];
  cJSON *duty = add_object(w, tree, datalek_outcome_name(kind));
  add_text(w, duty, "verdict", dlk_verdict_name(outcome->verdict));
  add_text(w, duty, "advice", dlk_advice_names[outcome->advice]);
  write_lists(w, duty, outcome);
  return duty;
}

static void write_classification(writing *w, cJSON *tree, const datalek_assessment *assessment) {
  static const int32_t aspects[] = {DATALEK_OUTCOME_CONFIDENTIALITY, DATALEK_OUTCOME_INTEGRITY,
                                    DATALEK_OUTCOME_AVAILABILITY};
  cJSON *object = add_object(w, tree, "classification");
  add_text(w, object, "verdict", verdict_of(assessment, DATALEK_OUTCOME_BREACH));
  for (size_t i = 0; i < sizeof aspects / sizeof aspects[0]; i++) {
    add_text(w, object, datalek_outcome_name(aspects[i]), verdict_of(assessment, aspects[i]));
  }
  write_lists(w, object, &assessment->outcomes[DATALEK_OUTCOME_BREACH]);
}

static void write_levels(writing *w, cJSON *object, const datalek_risk *risk, int32_t aspect) {
  add_text(w, object, "level", datalek_level_name(datalek_risk_level(risk, aspect)));
  add_text(w, object, "level_min", datalek_level_name(risk->level[aspect].min));
  add_text(w, object, "level_max", datalek_level_name(risk->level[aspect].max));
}

static void write_risk(writing *w, cJSON *tree, const datalek_risk *risk) {
  cJSON *object = add_object(w, tree, "risk");
  write_levels(w, object, risk, DATALEK_ASPECT_ALL);
  add_number(w, object, "score_min", risk->score[DATALEK_SCORE_SE].min);
  add_number(w, object, "score_max", risk->score[DATALEK_SCORE_SE].max);
  add_text(w, object, "band_min", datalek_band_name(datalek_risk_band_min(risk)));
  add_text(w, object, "band_max", datalek_band_name(datalek_risk_band_max(risk)));
  for (int32_t i = DATALEK_ASPECT_CONFIDENTIALITY; i < DLK_ASPECTS; i++) {
    write_levels(w, add_object(w, object, dlk_aspect_names[i]), risk, i);
  }
  for (int32_t i = DATALEK_SCORE_DPC; i < DLK_SCORES; i++) {
    cJSON *part = add_object(w, object, dlk_score_names[i]);
    add_number(w, part, "min", risk->score[i].min);
    add_number(w, part, "max", risk->score[i].max);
  }
  int32_t comparison = datalek_risk_comparison(risk);
  add_text(w, object, "many_people", dlk_verdict_name(risk->many_people));
  add_text(w, object, "unintelligible", dlk_verdict_name(risk->unintelligible));
  add_text(w, object, "comparison", datalek_comparison_name(comparison));
  add_text(w, object, "comparison_text", datalek_comparison_text(comparison, w->language));
}

static void write_deadline(writing *w, cJSON *tree, const datalek_assessment *assessment) {
  if (datalek_assessment_deadline(assessment, DATALEK_DEADLINE_STRICT) == DATALEK_TIME_UNKNOWN) {
    add(w, tree, "deadline", cJSON_CreateNull());
    return;
  }
  cJSON *object = add_object(w, tree, "deadline");
  for (int32_t i = 0; i < 3; i++) {
    add_time(w, object, dlk_reading_names[i], datalek_assessment_deadline(assessment, i));
  }
}

static void write_law(writing *w, cJSON *tree, dlk_basis basis) {
  const char *name = datalek_law_name(basis.law);
  add(w, tree, "law", name != NULL ? cJSON_CreateStringReference(name) : cJSON_CreateNull());
  add_number(w, tree, "law_version", datalek_law_version(basis.law));
  add(w, tree, "law_forced", cJSON_CreateBool(basis.kind != DATALEK_BASIS_AT_TIME));
  add(w, tree, "law_in_force", cJSON_CreateBool(basis.kind != DATALEK_BASIS_NOT_IN_FORCE));
}

int32_t datalek_assessment_write_json(const datalek_assessment *assessment, int32_t language,
                                      char *buffer, size_t size, size_t *needed) {
  if (assessment == NULL || (buffer == NULL && size > 0)) {
    return DATALEK_ERROR_NULL;
  }
  if (!dlk_is_language(language)) {
    return DATALEK_ERROR_ARGUMENT;
  }
  cJSON *tree = cJSON_CreateObject();
  writing w = {.failed = tree == NULL, .language = language};
  write_law(&w, tree, assessment->basis);
  write_classification(&w, tree, assessment);
  write_risk(&w, tree, &assessment->risk);
  write_duty(&w, tree, assessment, DATALEK_OUTCOME_NOTIFY_AP);
  cJSON *subjects = write_duty(&w, tree, assessment, DATALEK_OUTCOME_NOTIFY_SUBJECTS);
  add_text(&w, subjects, "public_notice", verdict_of(assessment, DATALEK_OUTCOME_PUBLIC_NOTICE));
  write_duty(&w, tree, assessment, DATALEK_OUTCOME_NOTIFY_CONTROLLER);
  write_duty(&w, tree, assessment, DATALEK_OUTCOME_REGISTER);
  write_deadline(&w, tree, assessment);
  return finish(&w, tree, buffer, size, needed);
}

static void add_hex(writing *w, cJSON *parent, const char *key, const octets *bytes) {
  static const char digits[] = "0123456789abcdef";
  char text[2 * DATALEK_DIGEST_SIZE_MAX + 1];
  for (size_t i = 0; i < bytes->size; i++) {
    text[2 * i] = digits[bytes->bytes[i] >> 4];
    text[2 * i + 1] = digits[bytes->bytes[i] & 15];
  }
  text[2 * bytes->size] = '\0';
  add(w, parent, key, cJSON_CreateString(text));
}

static void write_event_member(writing *w, cJSON *tree, const line_event *line, int32_t member) {
  const void *from = (const char *)line + members[member].at;
  const char *key = members[member].key;
  switch (members[member].how) {
  case AS_STRING:
    add_text(w, tree, key, ((const dlk_string *)from)->at);
    break;
  case AS_TIME:
    add_time(w, tree, key, *(const int64_t *)from);
    break;
  case AS_COUNT:
    add_number(w, tree, key, *(const int64_t *)from);
    break;
  case AS_NAME:
    add_text(w, tree, key, members[member].name(*(const int32_t *)from));
    break;
  case AS_YES_NO:
    add(w, tree, key, cJSON_CreateBool(*(const int32_t *)from == DATALEK_YES));
    break;
  case AS_HEX:
    add_hex(w, tree, key, from);
    break;
  case AS_FACTS:
    write_facts(w, add_object(w, tree, key), from);
    break;
  default:
    add(w, tree, key, cJSON_CreateTrue());
    break;
  }
}

static void keep_bytes(octets *bytes, const void *from, size_t size) {
  if (from != NULL) {
    memcpy(bytes->bytes, from, size);
    bytes->size = size;
  }
}

int32_t datalek_event_write_json(const datalek_register *reg, int64_t sequence, char *buffer,
                                 size_t size, size_t *needed) {
  if (reg == NULL || (buffer == NULL && size > 0)) {
    return DATALEK_ERROR_NULL;
  }
  const dlk_event *event = dlk_register_event(reg, sequence);
  if (event == NULL) {
    return DATALEK_ERROR_REGISTER_EVENT;
  }
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
  uint32_t all = members_of(event, line.salt.size > 0, line.digest.size > 0);
  cJSON *tree = cJSON_CreateObject();
  writing w = {.failed = tree == NULL};
  for (int32_t member = 0; member < MEMBERS; member++) {
    if ((all & ONE(member)) != 0) {
      write_event_member(&w, tree, &line, member);
    }
  }
  return finish(&w, tree, buffer, size, needed);
}
