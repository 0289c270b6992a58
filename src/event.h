/* SPDX-License-Identifier: Apache-2.0 */
/* One event of the register: what it may be, how it is kept, and its digest. */
#ifndef DLK_EVENT_H
#define DLK_EVENT_H

#include "object.h"
#include "tables.h"

enum {
#define EVENT(number, name, nl, en) DLK_COUNT_EVENT_##number,
#include "events.def"
#undef EVENT
  DLK_EVENT_KINDS
};

enum {
#define FIELD(number, name, written, source, title_nl, title_en, nl, en) DLK_COUNT_FIELD_##number,
#define WORDS(name, nl, en)
#include "fields.def"
#undef FIELD
#undef WORDS
  DLK_FIELDS
};

/* Bytes that belong to someone else; those that the register keeps end in NUL. */
typedef struct {
  const char *at; /* NULL for none */
  size_t length;
} dlk_string;

/*
 * An event. Members that its kind does not have are 0. What the pointers of an event in the
 * register lead to is the register's; what those of one to be added lead to is the caller's, and is
 * copied.
 */
typedef struct {
  char *block;   /* what it keeps; the register's own */
  dlk_string id; /* of the entry */
  dlk_string by;
  dlk_string decider;
  dlk_string receipt;
  dlk_string salt;
  dlk_string text;
  const int64_t *facts; /* DLK_FACTS of them */
  uint8_t *text_digest; /* of salt and text; NULL without a chain, and for kinds without text */
  uint8_t *digest;      /* of the event; NULL without a chain */
  int64_t at;
  int64_t told_at;
  int64_t persons;
  int64_t redacts;     /* the sequence of the event whose text goes */
  int64_t redacted_by; /* the sequence of the event that took the text out; 0 for none */
  int64_t next;        /* the sequence of the next event of the same entry; 0 for none */
  int32_t kind;
  int32_t law;
  int32_t field;
  int32_t complete;
  int32_t outcome;
  int32_t verdict;
  int32_t entry; /* its index */
  bool gone;     /* the text is */
} dlk_event;

/* Whether events of this kind can have a text. */
bool dlk_has_text(int32_t kind);

/* What the host gave for the chain. */
typedef struct {
  datalek_digest digest; /* NULL without a chain */
  datalek_salt salt;     /* may be NULL */
  void *context;
  size_t size; /* of a digest; 0 without a chain */
} dlk_sealer;

/* Whether an event is sound by itself, whatever is in the register. A DATALEK_ERROR_* if not. */
int32_t dlk_event_check(const dlk_event *event);

/*
 * Copies all that an event leads to into its block, which the event then leads to instead. There is
 * room for the digests, where the event does not have them yet.
 * @param memory NULL: nothing is copied, and the event leads nowhere.
 * @return The bytes that the block needs.
 */
size_t dlk_event_keep(dlk_event *event, char *memory, size_t digest_size);

/* The digest of salt and text of an event that is kept and has them. */
int32_t dlk_event_digest_text(const dlk_sealer *sealer, const dlk_event *event, uint8_t *digest);

/* The digest of an event. @param before That of the event before; NULL for none. */
int32_t dlk_event_digest(const dlk_sealer *sealer, const dlk_event *event, int64_t sequence,
                         const uint8_t *before, const uint8_t *text_digest, uint8_t *digest);

/* Overwrites salt and text. */
void dlk_event_redact(dlk_event *event);

#endif
