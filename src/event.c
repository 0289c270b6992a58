/* SPDX-License-Identifier: Apache-2.0 */
#include "event.h"
#include "incident.h"
#include "utf8.h"
#include <string.h>

#define FORM_NAME "datalek-event 1"

enum { NUMBER_SIZE = 8 };

/* ---- Kinds ----------------------------------------------------------------------------------- */

#define EVENT(number, name, nl, en) {#name, {nl, en}},
static const struct {
  const char *name;
  const char *text[DLK_LANGUAGES];
} kinds[DLK_EVENT_KINDS] = {
#include "events.def"
};
#undef EVENT

static bool is_kind(int32_t kind) { return kind >= 0 && kind < DLK_EVENT_KINDS; }

int32_t datalek_event_kind_count(void) { return DLK_EVENT_KINDS; }

const char *datalek_event_kind_name(int32_t kind) {
  return is_kind(kind) ? kinds[kind].name : NULL;
}

const char *datalek_event_kind_text(int32_t kind, int32_t language) {
  return is_kind(kind) && dlk_is_language(language) ? kinds[kind].text[language] : NULL;
}

bool dlk_has_text(int32_t kind) {
  return kind != DATALEK_EVENT_OPENED && kind != DATALEK_EVENT_FACTS &&
         kind != DATALEK_EVENT_ASSESSED;
}

/* ---- What an event may be -------------------------------------------------------------------- */

static bool is_time(int64_t time) { return time >= DATALEK_TIME_MIN && time <= DATALEK_TIME_MAX; }

static bool is_yes_no(int32_t value) { return value == DATALEK_YES || value == DATALEK_NO; }

static bool is_name(dlk_string name, size_t length_max) {
  return name.length > 0 && name.length <= length_max && dlk_is_utf8(name.at, name.length, false);
}

static int32_t check_text(dlk_string text, size_t length_max) {
  if (text.at == NULL && text.length > 0) {
    return DATALEK_ERROR_NULL;
  }
  if (text.length > length_max) {
    return DATALEK_ERROR_REGISTER_SIZE;
  }
  return dlk_is_utf8(text.at, text.length, true) ? DATALEK_OK : DATALEK_ERROR_REGISTER_TEXT;
}

static int32_t check_facts(const int64_t *values) {
  if (values == NULL) {
    return DATALEK_ERROR_NULL;
  }
  int32_t status = DATALEK_OK;
  for (int32_t fact = 0; fact < DLK_FACTS && status == DATALEK_OK; fact++) {
    status = dlk_check_value(fact, values[fact]);
  }
  return status;
}

static int32_t check_assessed(const dlk_event *event) {
  if (event->law != DATALEK_LAW_AT_TIME && !dlk_is_law(event->law)) {
    return DATALEK_ERROR_ARGUMENT;
  }
  return event->receipt.at == NULL ? DATALEK_ERROR_NULL
                                   : check_text(event->receipt, DATALEK_RECEIPT_SIZE_MAX - 1);
}

static int32_t check_notified(const dlk_event *event) {
  if (!is_time(event->told_at)) {
    return DATALEK_ERROR_TIME;
  }
  if (event->kind == DATALEK_EVENT_NOTIFIED_AP) {
    return is_yes_no(event->complete) ? DATALEK_OK : DATALEK_ERROR_ARGUMENT;
  }
  bool good = event->persons >= 0 && event->persons <= dlk_facts[DATALEK_FACT_SUBJECTS].highest;
  return good ? DATALEK_OK : DATALEK_ERROR_VALUE;
}

static int32_t check_deviated(const dlk_event *event) {
  if (event->decider.at == NULL) {
    return DATALEK_ERROR_NULL;
  }
  if (datalek_outcome_name(event->outcome) == NULL || !is_yes_no(event->verdict)) {
    return DATALEK_ERROR_ARGUMENT;
  }
  return is_name(event->decider, DATALEK_AUTHOR_LENGTH_MAX) ? DATALEK_OK
                                                            : DATALEK_ERROR_REGISTER_AUTHOR;
}

/* What belongs to its kind. */
static int32_t check_members(const dlk_event *event) {
  switch (event->kind) {
  case DATALEK_EVENT_FACTS:
    return check_facts(event->facts);
  case DATALEK_EVENT_ASSESSED:
    return check_assessed(event);
  case DATALEK_EVENT_TEXT:
    return datalek_field_is_written(event->field) == DATALEK_YES ? DATALEK_OK
                                                                 : DATALEK_ERROR_ARGUMENT;
  case DATALEK_EVENT_NOTIFIED_AP:
  case DATALEK_EVENT_NOTIFIED_SUBJECTS:
    return check_notified(event);
  case DATALEK_EVENT_DEVIATED:
    return check_deviated(event);
  default:
    return is_kind(event->kind) ? DATALEK_OK : DATALEK_ERROR_ARGUMENT;
  }
}

int32_t dlk_event_check(const dlk_event *event) {
  if (event->id.at == NULL || event->by.at == NULL) {
    return DATALEK_ERROR_NULL;
  }
  if (!is_name(event->id, DATALEK_ID_LENGTH_MAX)) {
    return DATALEK_ERROR_REGISTER_ID;
  }
  if (!is_name(event->by, DATALEK_AUTHOR_LENGTH_MAX)) {
    return DATALEK_ERROR_REGISTER_AUTHOR;
  }
  if (!is_time(event->at)) {
    return DATALEK_ERROR_TIME;
  }
  int32_t status = check_members(event);
  return status == DATALEK_OK ? check_text(event->text, DATALEK_TEXT_LENGTH_MAX) : status;
}

/* ---- The chain ------------------------------------------------------------------------------- */

static void spell(int64_t number, uint8_t bytes[NUMBER_SIZE]) {
  for (int i = 0; i < NUMBER_SIZE; i++) {
    bytes[i] = (uint8_t)((uint64_t)number >> (8 * (NUMBER_SIZE - 1 - i)));
  }
}

/* The bytes of which the digest of an event is taken; register.h lists them. */
typedef struct {
  uint8_t bytes[NUMBER_SIZE * 16 + sizeof FORM_NAME + DATALEK_ID_LENGTH_MAX +
                2 * DATALEK_AUTHOR_LENGTH_MAX + 3 * DATALEK_DIGEST_SIZE_MAX +
                (size_t)DLK_FACTS * 2 * NUMBER_SIZE];
  size_t length;
} form;

static void put_number(form *f, int64_t number) {
  spell(number, f->bytes + f->length);
  f->length += NUMBER_SIZE;
}

static void put_string(form *f, const void *bytes, size_t length) {
  put_number(f, (int64_t)length);
  if (length > 0) {
    memcpy(f->bytes + f->length, bytes, length);
    f->length += length;
  }
}

static void put_facts(form *f, const int64_t *values) {
  int64_t known = 0;
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    known += values[fact] != dlk_unknown(fact);
  }
  put_number(f, known);
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    if (values[fact] != dlk_unknown(fact)) {
      put_number(f, fact);
      put_number(f, values[fact]);
    }
  }
}

static int32_t take_digest(const dlk_sealer *sealer, const void *bytes, size_t length,
                           uint8_t *digest) {
  bool taken = sealer->digest(sealer->context, bytes, length, digest) == DATALEK_OK;
  return taken ? DATALEK_OK : DATALEK_ERROR_REGISTER_CALLBACK;
}

static int32_t put_receipt(form *f, const dlk_sealer *sealer, dlk_string receipt) {
  uint8_t digest[DATALEK_DIGEST_SIZE_MAX];
  int32_t status = take_digest(sealer, receipt.at, receipt.length, digest);
  put_string(f, digest, status == DATALEK_OK ? sealer->size : 0);
  return status;
}

/* What belongs to its kind. */
static int32_t put_members(form *f, const dlk_sealer *sealer, const dlk_event *event) {
  switch (event->kind) {
  case DATALEK_EVENT_FACTS:
    put_facts(f, event->facts);
    return DATALEK_OK;
  case DATALEK_EVENT_ASSESSED:
    put_number(f, event->law);
    return put_receipt(f, sealer, event->receipt);
  case DATALEK_EVENT_TEXT:
    put_number(f, event->field);
    return DATALEK_OK;
  case DATALEK_EVENT_NOTIFIED_AP:
    put_number(f, event->told_at);
    put_number(f, event->complete);
    return DATALEK_OK;
  case DATALEK_EVENT_NOTIFIED_SUBJECTS:
    put_number(f, event->told_at);
    put_number(f, event->persons);
    return DATALEK_OK;
  case DATALEK_EVENT_DEVIATED:
    put_number(f, event->outcome);
    put_number(f, event->verdict);
    put_string(f, event->decider.at, event->decider.length);
    return DATALEK_OK;
  case DATALEK_EVENT_REDACTED:
    put_number(f, event->redacts);
    return DATALEK_OK;
  default:
    return DATALEK_OK;
  }
}

int32_t dlk_event_digest(const dlk_sealer *sealer, const dlk_event *event, int64_t sequence,
                         const uint8_t *before, const uint8_t *text_digest, uint8_t *digest) {
  form f = {.length = 0};
  put_string(&f, FORM_NAME, strlen(FORM_NAME));
  put_string(&f, before, before != NULL ? sealer->size : 0);
  put_number(&f, sequence);
  put_string(&f, event->id.at, event->id.length);
  put_number(&f, event->at);
  put_string(&f, event->by.at, event->by.length);
  put_number(&f, event->kind);
  int32_t status = put_members(&f, sealer, event);
  if (dlk_has_text(event->kind)) {
    put_string(&f, text_digest, sealer->size);
  }
  return status == DATALEK_OK ? take_digest(sealer, f.bytes, f.length, digest) : status;
}

/* Where the salt and the text stand in a block, as they are digested. */
static char *sealed(const dlk_event *event) {
  return event->block + (event->salt.at - event->block) - NUMBER_SIZE;
}

static size_t sealed_size(const dlk_event *event) {
  return 2 * NUMBER_SIZE + event->salt.length + event->text.length;
}

int32_t dlk_event_digest_text(const dlk_sealer *sealer, const dlk_event *event, uint8_t *digest) {
  return take_digest(sealer, sealed(event), sealed_size(event), digest);
}

void dlk_event_redact(dlk_event *event) {
  memset(sealed(event), 0, sealed_size(event));
  event->salt = event->text = (dlk_string){NULL, 0};
  event->gone = true;
}

/* ---- The block of an event
 * ------------------------------------------------------------------------- */

/* A block that is being filled; without memory it is only measured. */
typedef struct {
  char *at;
  size_t length;
} block;

/* Copies the bytes, or leaves room where there are none yet. */
static char *keep(block *b, const void *bytes, size_t length) {
  char *kept = b->at != NULL ? b->at + b->length : NULL;
  if (kept != NULL && bytes != NULL) {
    memcpy(kept, bytes, length);
  }
  b->length += length;
  return kept;
}

static void keep_string(block *b, dlk_string *string) {
  if (string->at != NULL) {
    string->at = keep(b, string->at, string->length);
    (void)keep(b, "", 1);
  }
}

static uint8_t *keep_digest(block *b, const uint8_t *digest, size_t size) {
  return size > 0 ? (uint8_t *)keep(b, digest, size) : NULL;
}

/* Salt and text, each behind its length, as they are digested. */
static void keep_sealed(block *b, dlk_event *event) {
  uint8_t length[NUMBER_SIZE];
  spell((int64_t)event->salt.length, length);
  (void)keep(b, length, NUMBER_SIZE);
  event->salt.at = keep(b, event->salt.at, event->salt.length);
  spell((int64_t)event->text.length, length);
  (void)keep(b, length, NUMBER_SIZE);
  event->text.at = keep(b, event->text.at, event->text.length);
  (void)keep(b, "", 1);
}

size_t dlk_event_keep(dlk_event *event, char *memory, size_t digest_size) {
  block b = {.at = memory};
  bool has_text = dlk_has_text(event->kind);
  if (event->kind == DATALEK_EVENT_FACTS) { /* first, as they need to be aligned */
    const void *facts = keep(&b, event->facts, DLK_FACTS * sizeof *event->facts);
    event->facts = facts;
  } else {
    event->facts = NULL;
  }
  if (event->kind == DATALEK_EVENT_OPENED) {
    keep_string(&b, &event->id);
  }
  keep_string(&b, &event->by);
  keep_string(&b, &event->decider);
  keep_string(&b, &event->receipt);
  event->digest = keep_digest(&b, event->digest, digest_size);
  event->text_digest = keep_digest(&b, event->text_digest, has_text ? digest_size : 0);
  if (has_text && !event->gone) {
    keep_sealed(&b, event);
  } else {
    event->salt = event->text = (dlk_string){NULL, 0};
  }
  event->block = memory;
  return b.length;
}
