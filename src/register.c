/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The register. Events stand in one array, and what varies in size in one block of memory per
 * event. Entries stand in another, which is also the tree by which an id is found. Adding checks
 * first, then takes all memory, and changes the register only when nothing can fail any more.
 */
#include "register.h"
#include "assessment.h"
#include "incident.h"
#include <string.h>

enum { FIRST_ROOM = 16 };

/*
 * An entry, and a node of the tree of ids. The tree branches at the bits in which ids differ: its
 * depth, and so the time to find an id, is bounded by the length of ids, whoever chose them.
 */
typedef struct {
  dlk_string id;
  int64_t first; /* sequences */
  int64_t last;
  int64_t facts; /* 0 for none */
  bool closed;
  uint32_t bit;        /* at which the node branches; */
  int32_t branches[2]; /* to the node of this index, or to the entry ~index */
} line;

struct datalek_register {
  dlk_memory memory;
  datalek_allocate allocate;
  dlk_sealer sealer;
  dlk_event *events;
  size_t size;
  size_t room;
  line *lines;
  size_t line_count;
  size_t line_room;
  int32_t root; /* as a branch, once there is a line */
};

/* ---- The object ------------------------------------------------------------------------------ */

int32_t datalek_register_new(datalek_register **reg) {
  return datalek_register_new_in(dlk_malloc, dlk_free, NULL, reg);
}

int32_t datalek_register_new_in(datalek_allocate allocate, datalek_release release, void *context,
                                datalek_register **reg) {
  void *made = NULL;
  if (reg == NULL) {
    return DATALEK_ERROR_NULL;
  }
  int32_t status = dlk_object_new(allocate, release, context, sizeof **reg, &made);
  if (status == DATALEK_OK) {
    *reg = made;
    (*reg)->allocate = allocate;
  }
  return status;
}

static void release(const datalek_register *reg, void *memory) {
  if (memory != NULL) {
    reg->memory.release(reg->memory.context, memory);
  }
}

void dlk_register_empty(datalek_register *reg) {
  for (size_t i = 0; i < reg->size; i++) {
    release(reg, reg->events[i].block);
  }
  release(reg, reg->events);
  release(reg, reg->lines);
  reg->events = NULL;
  reg->lines = NULL;
  reg->size = reg->room = reg->line_count = reg->line_room = 0;
}

void datalek_register_free(datalek_register *reg) {
  if (reg != NULL) {
    dlk_register_empty(reg);
    dlk_object_free(reg);
  }
}

int32_t datalek_register_set_digest(datalek_register *reg, datalek_digest digest, size_t size,
                                    datalek_salt salt, void *context) {
  if (reg == NULL || digest == NULL) {
    return DATALEK_ERROR_NULL;
  }
  if (size < 1 || size > DATALEK_DIGEST_SIZE_MAX) {
    return DATALEK_ERROR_ARGUMENT;
  }
  if (reg->size > 0) {
    return DATALEK_ERROR_REGISTER_BEGUN;
  }
  reg->sealer = (dlk_sealer){digest, salt, context, size};
  return DATALEK_OK;
}

size_t dlk_register_digest_size(const datalek_register *reg) { return reg->sealer.size; }

/* The array with room for one more; NULL when there is no memory, and then all is as it was. */
static void *with_room(const datalek_register *reg, void *array, size_t count, size_t *room,
                       size_t size) {
  if (count < *room) {
    return array;
  }
  size_t more = *room == 0 ? FIRST_ROOM : 2 * *room;
  void *grown = dlk_object_array(reg->allocate, reg->memory.context, more, size);
  if (grown != NULL) {
    if (count > 0) {
      memcpy(grown, array, count * size);
    }
    release(reg, array);
    *room = more;
  }
  return grown;
}

static bool make_room(datalek_register *reg) {
  void *events = with_room(reg, reg->events, reg->size, &reg->room, sizeof *reg->events);
  reg->events = events != NULL ? events : reg->events;
  void *lines = with_room(reg, reg->lines, reg->line_count, &reg->line_room, sizeof *reg->lines);
  reg->lines = lines != NULL ? lines : reg->lines;
  return events != NULL && lines != NULL;
}

/* ---- Finding an entry ------------------------------------------------------------------------ */

/* A bit of an id; those behind its end are 0, which no byte of an id is. */
static int bit_of(dlk_string id, uint32_t bit) {
  int byte = bit / 8 < id.length ? (unsigned char)id.at[bit / 8] : 0;
  return byte >> (7 - bit % 8) & 1;
}

/* The entry whose id is this one, if any is. */
static size_t nearest(const datalek_register *reg, dlk_string id) {
  int32_t branch = reg->root;
  while (branch >= 0) {
    branch = reg->lines[branch].branches[bit_of(id, reg->lines[branch].bit)];
  }
  return (size_t)~branch;
}

/* NULL for none. */
static line *find(const datalek_register *reg, dlk_string id) {
  line *found = reg->line_count > 0 ? &reg->lines[nearest(reg, id)] : NULL;
  bool same =
    found != NULL && found->id.length == id.length && memcmp(found->id.at, id.at, id.length) == 0;
  return same ? found : NULL;
}

/* Gives the last line, whose id is new, its place in the tree. */
static void plant(datalek_register *reg) {
  int32_t added = (int32_t)reg->line_count - 1;
  line *node = &reg->lines[added];
  int32_t *link = &reg->root;
  if (added > 0) {
    dlk_string other = reg->lines[nearest(reg, node->id)].id;
    while (bit_of(node->id, node->bit) == bit_of(other, node->bit)) {
      node->bit++;
    }
    while (*link >= 0 && reg->lines[*link].bit < node->bit) {
      link = &reg->lines[*link].branches[bit_of(node->id, reg->lines[*link].bit)];
    }
    int side = bit_of(node->id, node->bit);
    node->branches[side] = ~added;
    node->branches[1 - side] = *link;
    *link = added;
  } else {
    *link = ~added;
  }
}

int32_t datalek_register_entry_count(const datalek_register *reg) {
  return reg != NULL ? (int32_t)reg->line_count : 0;
}

int32_t datalek_register_find(const datalek_register *reg, const char *id, int32_t *index) {
  if (reg == NULL || id == NULL || index == NULL) {
    return DATALEK_ERROR_NULL;
  }
  const line *found = find(reg, (dlk_string){id, strlen(id)});
  if (found == NULL) {
    return DATALEK_ERROR_REGISTER_ENTRY;
  }
  *index = (int32_t)(found - reg->lines);
  return DATALEK_OK;
}

int64_t dlk_register_opening(const datalek_register *reg, int32_t index) {
  bool known = index >= 0 && (size_t)index < reg->line_count;
  return known ? reg->lines[index].first : 0;
}

/* ---- Adding an event ------------------------------------------------------------------------- */

/* Whether the text of an event of this entry can be redacted. */
static int32_t check_redaction(const datalek_register *reg, const line *entry, int64_t sequence) {
  const dlk_event *redacted = dlk_register_event(reg, sequence);
  if (redacted == NULL || &reg->lines[redacted->entry] != entry) {
    return DATALEK_ERROR_REGISTER_EVENT;
  }
  bool there = (redacted->gone || redacted->text.length > 0) && redacted->redacted_by == 0;
  return there ? DATALEK_OK : DATALEK_ERROR_REGISTER_REDACT;
}

/* An event among the others: the rules of order. */
static int32_t check_order(const datalek_register *reg, const dlk_event *event) {
  const line *entry = find(reg, event->id);
  if (event->kind == DATALEK_EVENT_OPENED) {
    return entry == NULL ? DATALEK_OK : DATALEK_ERROR_REGISTER_EXISTS;
  }
  if (entry == NULL) {
    return DATALEK_ERROR_REGISTER_ENTRY;
  }
  switch (event->kind) {
  case DATALEK_EVENT_REDACTED:
    return check_redaction(reg, entry, event->redacts);
  case DATALEK_EVENT_REOPENED:
    return entry->closed ? DATALEK_OK : DATALEK_ERROR_REGISTER_OPEN;
  default:
    return entry->closed ? DATALEK_ERROR_REGISTER_CLOSED : DATALEK_OK;
  }
}

/* Links an event that stands behind the last one. Cannot fail. */
static void settle(datalek_register *reg) {
  dlk_event *event = &reg->events[reg->size++];
  int64_t sequence = (int64_t)reg->size;
  line *entry = find(reg, event->id);
  if (entry == NULL) {
    entry = &reg->lines[reg->line_count++];
    *entry = (line){.id = event->id, .first = sequence};
    plant(reg);
  } else {
    reg->events[entry->last - 1].next = sequence;
  }
  event->id = entry->id;
  event->entry = (int32_t)(entry - reg->lines);
  entry->last = sequence;
  if (event->kind == DATALEK_EVENT_FACTS) {
    entry->facts = sequence;
  } else if (event->kind == DATALEK_EVENT_CLOSED || event->kind == DATALEK_EVENT_REOPENED) {
    entry->closed = event->kind == DATALEK_EVENT_CLOSED;
  } else if (event->kind == DATALEK_EVENT_REDACTED) {
    dlk_event *redacted = &reg->events[event->redacts - 1];
    redacted->redacted_by = sequence;
    if (!redacted->gone) {
      dlk_event_redact(redacted);
    }
  }
}

/* The digest of the event before this one; NULL for the first. */
static const uint8_t *digest_before(const datalek_register *reg, int64_t sequence) {
  const dlk_event *before = dlk_register_event(reg, sequence - 1);
  return before != NULL ? before->digest : NULL;
}

/* Fills in the digests that an event in its block does not have yet. */
static int32_t seal(const datalek_register *reg, dlk_event *event, bool stored) {
  int64_t sequence = datalek_register_size(reg) + 1;
  int32_t status = DATALEK_OK;
  if (event->text_digest != NULL && !event->gone) {
    status = dlk_event_digest_text(&reg->sealer, event, event->text_digest);
  }
  if (event->digest != NULL && !stored && status == DATALEK_OK) {
    status = dlk_event_digest(&reg->sealer, event, sequence, digest_before(reg, sequence),
                              event->text_digest, event->digest);
  }
  return status;
}

/* Adds an event that was checked: a new one, or a stored one, which has its digests. */
static int32_t append(datalek_register *reg, const dlk_event *given, bool stored) {
  dlk_event event = *given;
  size_t size = dlk_event_keep(&event, NULL, reg->sealer.size);
  char *block = make_room(reg) ? reg->allocate(reg->memory.context, size) : NULL;
  if (block == NULL) {
    return DATALEK_ERROR_MEMORY;
  }
  event = *given;
  (void)dlk_event_keep(&event, block, reg->sealer.size);
  int32_t status = seal(reg, &event, stored);
  if (status != DATALEK_OK) {
    release(reg, block);
    return status;
  }
  reg->events[reg->size] = event;
  settle(reg);
  return DATALEK_OK;
}

static int32_t check(const datalek_register *reg, const dlk_event *event) {
  if (reg == NULL) {
    return DATALEK_ERROR_NULL;
  }
  int32_t status = dlk_event_check(event);
  return status == DATALEK_OK ? check_order(reg, event) : status;
}

/* Adds a new event. */
static int32_t add(datalek_register *reg, dlk_event event) {
  uint8_t salt[DATALEK_SALT_SIZE];
  int32_t status = check(reg, &event);
  if (status == DATALEK_OK && reg->sealer.salt != NULL && dlk_has_text(event.kind)) {
    bool given = reg->sealer.salt(reg->sealer.context, salt) == DATALEK_OK;
    status = given ? DATALEK_OK : DATALEK_ERROR_REGISTER_CALLBACK;
    event.salt = (dlk_string){(const char *)salt, sizeof salt};
  }
  return status == DATALEK_OK ? append(reg, &event, false) : status;
}

/* What every new event has. */
static dlk_event event_of(int32_t kind, const char *entry, int64_t at, const char *by) {
  return (dlk_event){
    .kind = kind,
    .id = {entry, entry != NULL ? strlen(entry) : 0},
    .at = at,
    .by = {by, by != NULL ? strlen(by) : 0},
  };
}

int32_t datalek_register_open(datalek_register *reg, const char *entry, int64_t at,
                              const char *by) {
  return add(reg, event_of(DATALEK_EVENT_OPENED, entry, at, by));
}

int32_t datalek_register_set_facts(datalek_register *reg, const char *entry, int64_t at,
                                   const char *by, const datalek_incident *incident) {
  dlk_event event = event_of(DATALEK_EVENT_FACTS, entry, at, by);
  event.facts = incident != NULL ? incident->values : NULL;
  return add(reg, event);
}

/* The facts of an entry as last set. */
static void facts_of(const datalek_register *reg, const line *entry, datalek_incident *incident) {
  const dlk_event *event = dlk_register_event(reg, entry->facts);
  dlk_forget(incident->values);
  if (event != NULL) {
    memcpy(incident->values, event->facts, sizeof incident->values);
  }
}

int32_t datalek_register_assess(datalek_register *reg, const char *entry, int64_t at,
                                const char *by, int32_t law) {
  dlk_event event = event_of(DATALEK_EVENT_ASSESSED, entry, at, by);
  event.law = law;
  event.receipt.at = ""; /* still to come: all else is checked before the work is done */
  int32_t status = check(reg, &event);
  if (status != DATALEK_OK) {
    return status;
  }
  char *receipt = reg->allocate(reg->memory.context, DATALEK_RECEIPT_SIZE_MAX);
  if (receipt == NULL) {
    return DATALEK_ERROR_MEMORY;
  }
  datalek_incident incident;
  size_t needed = 0;
  facts_of(reg, find(reg, event.id), &incident);
  (void)datalek_receipt_write(&incident, law, receipt, DATALEK_RECEIPT_SIZE_MAX, &needed);
  event.receipt = (dlk_string){receipt, needed - 1};
  status = append(reg, &event, false);
  release(reg, receipt);
  return status;
}

int32_t datalek_register_set_text(datalek_register *reg, const char *entry, int64_t at,
                                  const char *by, int32_t field, const char *text, size_t length) {
  dlk_event event = event_of(DATALEK_EVENT_TEXT, entry, at, by);
  event.field = field;
  event.text = (dlk_string){text, length};
  return add(reg, event);
}

int32_t datalek_register_note_ap(datalek_register *reg, const char *entry, int64_t at,
                                 const char *by, int64_t told_at, int32_t complete,
                                 const char *reference, size_t length) {
  dlk_event event = event_of(DATALEK_EVENT_NOTIFIED_AP, entry, at, by);
  event.told_at = told_at;
  event.complete = complete;
  event.text = (dlk_string){reference, length};
  return add(reg, event);
}

int32_t datalek_register_note_subjects(datalek_register *reg, const char *entry, int64_t at,
                                       const char *by, int64_t told_at, int64_t persons,
                                       const char *means, size_t length) {
  dlk_event event = event_of(DATALEK_EVENT_NOTIFIED_SUBJECTS, entry, at, by);
  event.told_at = told_at;
  event.persons = persons;
  event.text = (dlk_string){means, length};
  return add(reg, event);
}

int32_t datalek_register_deviate(datalek_register *reg, const char *entry, int64_t at,
                                 const char *by, int32_t outcome, int32_t verdict,
                                 const char *decider, const char *reason, size_t length) {
  dlk_event event = event_of(DATALEK_EVENT_DEVIATED, entry, at, by);
  event.outcome = outcome;
  event.verdict = verdict;
  event.decider = (dlk_string){decider, decider != NULL ? strlen(decider) : 0};
  event.text = (dlk_string){reason, length};
  return add(reg, event);
}

int32_t datalek_register_close(datalek_register *reg, const char *entry, int64_t at, const char *by,
                               const char *reason, size_t length) {
  dlk_event event = event_of(DATALEK_EVENT_CLOSED, entry, at, by);
  event.text = (dlk_string){reason, length};
  return add(reg, event);
}

int32_t datalek_register_reopen(datalek_register *reg, const char *entry, int64_t at,
                                const char *by, const char *reason, size_t length) {
  dlk_event event = event_of(DATALEK_EVENT_REOPENED, entry, at, by);
  event.text = (dlk_string){reason, length};
  return add(reg, event);
}

int32_t datalek_register_redact(datalek_register *reg, int64_t sequence, int64_t at, const char *by,
                                const char *reason, size_t length) {
  if (reg == NULL) {
    return DATALEK_ERROR_NULL;
  }
  const dlk_event *redacted = dlk_register_event(reg, sequence);
  if (redacted == NULL) {
    return DATALEK_ERROR_REGISTER_EVENT;
  }
  dlk_event event = event_of(DATALEK_EVENT_REDACTED, redacted->id.at, at, by);
  event.redacts = sequence;
  event.text = (dlk_string){reason, length};
  return add(reg, event);
}

/* ---- Loading --------------------------------------------------------------------------------- */

/* Whether the digests and the salt of a stored event are those of this register. */
static bool fits_sealer(const datalek_register *reg, size_t digest_size, const dlk_event *event) {
  bool salted = event->salt.length == 0 || event->salt.length == DATALEK_SALT_SIZE;
  bool sealed =
    digest_size == 0 || (event->digest != NULL && (!event->gone || event->text_digest != NULL));
  return digest_size == reg->sealer.size && salted && sealed;
}

int32_t dlk_register_load(datalek_register *reg, int64_t sequence, size_t digest_size,
                          const dlk_event *event) {
  if (sequence != datalek_register_size(reg) + 1) {
    return DATALEK_ERROR_REGISTER_SEQUENCE;
  }
  if (!fits_sealer(reg, digest_size, event)) {
    return DATALEK_ERROR_REGISTER_CHAIN_SIZE;
  }
  if (event->gone && !dlk_has_text(event->kind)) {
    return DATALEK_ERROR_REGISTER_REDACT;
  }
  int32_t status = check(reg, event);
  return status == DATALEK_OK ? append(reg, event, true) : status;
}

int32_t dlk_register_loaded(const datalek_register *reg, int64_t *sequence) {
  for (size_t i = 0; i < reg->size; i++) {
    if (reg->events[i].gone && reg->events[i].redacted_by == 0) {
      *sequence = (int64_t)i + 1;
      return DATALEK_ERROR_REGISTER_GONE;
    }
  }
  return DATALEK_OK;
}

/* ---- Looking --------------------------------------------------------------------------------- */

int64_t datalek_register_size(const datalek_register *reg) {
  return reg != NULL ? (int64_t)reg->size : 0;
}

const dlk_event *dlk_register_event(const datalek_register *reg, int64_t sequence) {
  bool known = sequence >= 1 && (uint64_t)sequence <= reg->size;
  return known ? &reg->events[sequence - 1] : NULL;
}

/* A number, and whether the event has it. */
static bool number_of(const dlk_event *event, int32_t member, int64_t *value) {
  const struct {
    bool there;
    int64_t value;
  } numbers[] = {
    [DATALEK_MEMBER_KIND] = {true, event->kind},
    [DATALEK_MEMBER_AT] = {true, event->at},
    [DATALEK_MEMBER_LAW] = {event->kind == DATALEK_EVENT_ASSESSED, event->law},
    [DATALEK_MEMBER_FIELD] = {event->kind == DATALEK_EVENT_TEXT, event->field},
    [DATALEK_MEMBER_TOLD_AT] = {event->kind == DATALEK_EVENT_NOTIFIED_AP ||
                                  event->kind == DATALEK_EVENT_NOTIFIED_SUBJECTS,
                                event->told_at},
    [DATALEK_MEMBER_COMPLETE] = {event->kind == DATALEK_EVENT_NOTIFIED_AP, event->complete},
    [DATALEK_MEMBER_PERSONS] = {event->kind == DATALEK_EVENT_NOTIFIED_SUBJECTS, event->persons},
    [DATALEK_MEMBER_OUTCOME] = {event->kind == DATALEK_EVENT_DEVIATED, event->outcome},
    [DATALEK_MEMBER_VERDICT] = {event->kind == DATALEK_EVENT_DEVIATED, event->verdict},
    [DATALEK_MEMBER_REDACTS] = {event->kind == DATALEK_EVENT_REDACTED, event->redacts},
    [DATALEK_MEMBER_REDACTED_BY] = {event->redacted_by != 0, event->redacted_by},
  };
  bool known = member >= 0 && (size_t)member < sizeof numbers / sizeof numbers[0];
  if (known && numbers[member].there) {
    *value = numbers[member].value;
  }
  return known && numbers[member].there;
}

int32_t datalek_event_number(const datalek_register *reg, int64_t sequence, int32_t member,
                             int64_t *value) {
  if (reg == NULL || value == NULL) {
    return DATALEK_ERROR_NULL;
  }
  const dlk_event *event = dlk_register_event(reg, sequence);
  if (event == NULL) {
    return DATALEK_ERROR_REGISTER_EVENT;
  }
  return number_of(event, member, value) ? DATALEK_OK : DATALEK_ERROR_ARGUMENT;
}

static dlk_string string_of(const dlk_event *event, int32_t member) {
  switch (member) {
  case DATALEK_MEMBER_ENTRY:
    return event->id;
  case DATALEK_MEMBER_BY:
    return event->by;
  case DATALEK_MEMBER_TEXT:
    return event->text;
  case DATALEK_MEMBER_RECEIPT:
    return event->receipt;
  case DATALEK_MEMBER_DECIDER:
    return event->decider;
  default:
    return (dlk_string){NULL, 0};
  }
}

const char *datalek_event_string(const datalek_register *reg, int64_t sequence, int32_t member,
                                 size_t *length) {
  const dlk_event *event = reg != NULL ? dlk_register_event(reg, sequence) : NULL;
  dlk_string string = event != NULL ? string_of(event, member) : (dlk_string){NULL, 0};
  if (length != NULL) {
    *length = string.length;
  }
  return string.at;
}

int32_t datalek_event_facts(const datalek_register *reg, int64_t sequence,
                            datalek_incident *incident) {
  if (reg == NULL || incident == NULL) {
    return DATALEK_ERROR_NULL;
  }
  const dlk_event *event = dlk_register_event(reg, sequence);
  if (event == NULL) {
    return DATALEK_ERROR_REGISTER_EVENT;
  }
  if (event->facts == NULL) {
    return DATALEK_ERROR_ARGUMENT;
  }
  memcpy(incident->values, event->facts, sizeof incident->values);
  return DATALEK_OK;
}

int32_t datalek_event_digest(const datalek_register *reg, int64_t sequence, uint8_t *digest,
                             size_t size, size_t *needed) {
  if (reg == NULL || (digest == NULL && size > 0)) {
    return DATALEK_ERROR_NULL;
  }
  const dlk_event *event = dlk_register_event(reg, sequence);
  if (event == NULL) {
    return DATALEK_ERROR_REGISTER_EVENT;
  }
  if (event->digest == NULL) {
    return DATALEK_ERROR_REGISTER_CHAIN_NONE;
  }
  if (needed != NULL) {
    *needed = reg->sealer.size;
  }
  if (size < reg->sealer.size) {
    return DATALEK_ERROR_BUFFER;
  }
  memcpy(digest, event->digest, reg->sealer.size);
  return DATALEK_OK;
}

/* ---- Verifying ------------------------------------------------------------------------------- */

/* The digest that an event should have. */
static int32_t digest_anew(const datalek_register *reg, int64_t sequence, uint8_t *digest) {
  uint8_t computed[DATALEK_DIGEST_SIZE_MAX];
  const uint8_t *text_digest = computed;
  const dlk_event *event = dlk_register_event(reg, sequence);
  if (event->gone) {
    text_digest = event->text_digest;
  } else if (dlk_has_text(event->kind)) {
    int32_t status = dlk_event_digest_text(&reg->sealer, event, computed);
    if (status != DATALEK_OK) {
      return status;
    }
  }
  return dlk_event_digest(&reg->sealer, event, sequence, digest_before(reg, sequence), text_digest,
                          digest);
}

static void tell(int64_t *sequence, int64_t which) {
  if (sequence != NULL) {
    *sequence = which;
  }
}

/* @param part Whether redactions may be still to come. */
static int32_t verify(const datalek_register *reg, bool part, int64_t *sequence) {
  if (reg->sealer.size == 0) {
    return DATALEK_ERROR_REGISTER_CHAIN_NONE;
  }
  for (size_t i = 0; i < reg->size; i++) {
    uint8_t digest[DATALEK_DIGEST_SIZE_MAX];
    const dlk_event *event = &reg->events[i];
    int32_t status = digest_anew(reg, (int64_t)i + 1, digest);
    if (status != DATALEK_OK) {
      return status;
    }
    bool fits = memcmp(digest, event->digest, reg->sealer.size) == 0;
    if (!fits || (!part && event->gone && event->redacted_by == 0)) {
      tell(sequence, (int64_t)i + 1);
      return DATALEK_ERROR_REGISTER_CHAIN;
    }
  }
  return DATALEK_OK;
}

int32_t datalek_register_verify(const datalek_register *reg, int64_t *sequence) {
  return reg != NULL ? verify(reg, false, sequence) : DATALEK_ERROR_NULL;
}

int32_t dlk_register_verify_part(const datalek_register *reg, int64_t *sequence) {
  return verify(reg, true, sequence);
}
