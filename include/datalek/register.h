/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file register.h
 * The register of breaches, AVG 33(5): events that are only ever added, never changed.
 *
 * An event tells what was done to an entry, when and by whom: opened, facts set, assessed, a text
 * set, told to the AP or to the persons, decided otherwise, closed, opened again, redacted. Events
 * are numbered 1, 2, 3 ... over the whole register: their sequence. An entry is what its events add
 * up to, and can be read as it was at any earlier sequence: entry.h.
 *
 *  - An entry begins when it is opened, which happens once. Once closed, it can only be opened
 *    again, or have a text redacted.
 *  - Time and author are the host's: the library knows neither clock nor users. Times need not
 *    rise, as a clock may be set right: the order of events is their sequence.
 *  - Every call that adds an event adds it in full, or leaves the register exactly as it was. The
 *    new event is number datalek_register_size(). Adding takes as long in a large register as in a
 *    small one.
 *
 * What may be in it. Ids, authors, deciders and receipts stay for ever: no names of patients there,
 * and for authors a role or a user id. Texts can hold personal details by accident. Such a text can
 * be redacted: then it is gone, and only that it was there, and who took it out, when and why, is
 * left. Each event is redacted on its own: an earlier version of a text is a text of its own.
 * What the host stored before a redaction is the host's to store anew.
 *
 * The chain. With a digest from the host, SHA-256 by convention, each event carries the digest of
 * the one before within its own. An event that was changed, taken out, put in or moved then shows:
 * datalek_register_verify(). Who can rewrite everything can compute all digests anew; and that the
 * last events were cut off shows in no chain. So keep the last digest where others cannot change
 * it, such as in the minutes, and compare. The digest of an event is that of these bytes, in which
 * a number takes eight bytes, the highest first, negative in two's complement; and a string is its
 * length in bytes as such a number, and then its bytes:
 *
 *     string   "datalek-event 1"
 *     string   the digest of the event before; of no bytes for the first event
 *     number   sequence
 *     string   id of the entry
 *     number   at
 *     string   by
 *     number   kind
 *     then for DATALEK_EVENT_...
 *     FACTS               number  how many facts are known; and for each, in the order of fact.h:
 *                         number  fact
 *                         number  value
 *     ASSESSED            number  law
 *                         string  the digest of the bytes of the receipt
 *     TEXT                number  field
 *     NOTIFIED_AP         number  told_at
 *                         number  complete
 *     NOTIFIED_SUBJECTS   number  told_at
 *                         number  persons
 *     DEVIATED            number  outcome
 *                         number  verdict
 *                         string  decider
 *     REDACTED            number  sequence of the event whose text goes
 *     and last, for a kind of event that can have a text:
 *     string   the digest of: string salt, string text; of no bytes where they are not given
 *
 * So the chain holds although a text is gone. The salt is random bytes of the host that go with the
 * text: without them, a short text that was redacted could be guessed from its digest.
 *
 * Threads: while one thread adds or redacts, no other may use the register or its entries. Any
 * number may read together.
 */
#ifndef DATALEK_REGISTER_H
#define DATALEK_REGISTER_H

#include <datalek/incident.h>
#include <datalek/memory.h>
#include <datalek/status.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** A register of breaches. Opaque. Grows as events are added. */
typedef struct datalek_register datalek_register;

/** The kinds of event. Permanent numbers, with the names in datalek_event_kind_name(). */
enum {
  DATALEK_EVENT_OPENED = 0,
  DATALEK_EVENT_FACTS = 1,             /**< All facts of the incident, as they are now known. */
  DATALEK_EVENT_ASSESSED = 2,          /**< By the library, from the facts; with the receipt. */
  DATALEK_EVENT_TEXT = 3,              /**< A field (field.h) was written, in place of the last. */
  DATALEK_EVENT_NOTIFIED_AP = 4,       /**< AVG 33; text: the reference that the AP gave. */
  DATALEK_EVENT_NOTIFIED_SUBJECTS = 5, /**< AVG 34; text: by what means. */
  DATALEK_EVENT_DEVIATED = 6,          /**< A person decided; text: why. */
  DATALEK_EVENT_CLOSED = 7,            /**< Text: why; may be left out. */
  DATALEK_EVENT_REOPENED = 8,          /**< Text: why. */
  DATALEK_EVENT_REDACTED = 9           /**< The text of an event was taken out; text: why. */
};

/** The most bytes of an entry's id. */
#define DATALEK_ID_LENGTH_MAX 64

/** The most bytes of an author or a decider. */
#define DATALEK_AUTHOR_LENGTH_MAX 128

/** The most bytes of a text. */
#define DATALEK_TEXT_LENGTH_MAX 65536

/** The most bytes of a digest. */
#define DATALEK_DIGEST_SIZE_MAX 64

/** The bytes of a salt. */
#define DATALEK_SALT_SIZE 16

/** How many kinds of event there are: they are numbered from 0. */
int32_t datalek_event_kind_count(void);

/** The name of a kind of event, such as "notified_ap". @return A static string; NULL for no kind.
 */
const char *datalek_event_kind_name(int32_t kind);

/** What happened, in a few words. @return A static string; NULL for no kind or no language. */
const char *datalek_event_kind_text(int32_t kind, int32_t language);

/**
 * Computes a digest for the chain.
 * @param context What the host gave along with the callback.
 * @param data, length Any number of bytes.
 * @param[out] digest Gets as many bytes as the host said its digests have.
 * @return DATALEK_OK, or anything else: the call then returns DATALEK_ERROR_REGISTER_CALLBACK.
 */
typedef int32_t (*datalek_digest)(void *context, const void *data, size_t length, uint8_t *digest);

/**
 * Gives the salt for a text, random bytes that nobody can foresee.
 * @param[out] salt Gets DATALEK_SALT_SIZE bytes.
 * @return As datalek_digest.
 */
typedef int32_t (*datalek_salt)(void *context, uint8_t *salt);

/**
 * A register without events and without chain, in memory of malloc().
 * @param[out] reg To be freed by datalek_register_free(); untouched on error.
 * @return DATALEK_OK, DATALEK_ERROR_NULL or DATALEK_ERROR_MEMORY.
 */
int32_t datalek_register_new(datalek_register **reg);

/** As datalek_register_new(), in the host's own memory, also as it grows; see
 * datalek_incident_new_in(). */
int32_t datalek_register_new_in(datalek_allocate allocate, datalek_release release, void *context,
                                datalek_register **reg);

/** Frees a register and all it lent out. NULL is fine. */
void datalek_register_free(datalek_register *reg);

/**
 * Gives a register its chain. Only before its first event.
 * @param digest Needed.
 * @param size Of a digest, 1 to DATALEK_DIGEST_SIZE_MAX bytes.
 * @param salt May be NULL: then texts have no salt, and a short one that is redacted can be
 * guessed.
 * @param context Handed to both; may be NULL. Must live as long as the register.
 * @return DATALEK_OK, DATALEK_ERROR_NULL, DATALEK_ERROR_ARGUMENT (the size) or
 *         DATALEK_ERROR_REGISTER_BEGUN; on error the register is as it was.
 */
int32_t datalek_register_set_digest(datalek_register *reg, datalek_digest digest, size_t size,
                                    datalek_salt salt, void *context);

/*
 * Adding events. In all of these:
 *
 *  - entry: its id, 1 to DATALEK_ID_LENGTH_MAX bytes of UTF-8 without control characters (U+0000 to
 *    U+001F, U+007F to U+009F), such as "2026-014"; ends in NUL.
 *  - at: when, seconds since 1970-01-01T00:00:00Z, on our calendar (time.h).
 *  - by: who, 1 to DATALEK_AUTHOR_LENGTH_MAX bytes, otherwise like an id.
 *  - a text: length bytes of UTF-8 without NUL, at most DATALEK_TEXT_LENGTH_MAX; need not end in
 *    NUL, and may be NULL when length is 0.
 *
 * And all return DATALEK_OK, or, with the register as it was:
 * DATALEK_ERROR_NULL, DATALEK_ERROR_MEMORY,
 * DATALEK_ERROR_TIME (a time that is not on the calendar),
 * DATALEK_ERROR_REGISTER_ID, _AUTHOR or _TEXT (not such a text), _SIZE (a text that is too long),
 * DATALEK_ERROR_REGISTER_ENTRY (no such entry), _CLOSED (the entry is closed), or
 * DATALEK_ERROR_REGISTER_CALLBACK (the host's digest or salt failed).
 */

/**
 * Opens a new entry.
 * @return As said above, and DATALEK_ERROR_REGISTER_EXISTS: an entry has this id already.
 */
int32_t datalek_register_open(datalek_register *reg, const char *entry, int64_t at, const char *by);

/** Sets the facts, all of them: what the incident does not know is unknown from now on. */
int32_t datalek_register_set_facts(datalek_register *reg, const char *entry, int64_t at,
                                   const char *by, const datalek_incident *incident);

/**
 * Assesses the facts of the entry, and keeps the receipt. Takes as long as datalek_assess_under().
 * @param law A DATALEK_LAW_*, or DATALEK_LAW_AT_TIME for the one in force at `aware_at`.
 * @return As said above, and DATALEK_ERROR_ARGUMENT: no such law.
 */
int32_t datalek_register_assess(datalek_register *reg, const char *entry, int64_t at,
                                const char *by, int32_t law);

/**
 * Writes a field, in place of what it held. No bytes make it empty again.
 * @param field A DATALEK_FIELD_* (field.h) that can be written.
 * @return As said above, and DATALEK_ERROR_ARGUMENT: no such field, or facts and events fill it.
 */
int32_t datalek_register_set_text(datalek_register *reg, const char *entry, int64_t at,
                                  const char *by, int32_t field, const char *text, size_t length);

/**
 * Notes that the AP was told. Once more for each addition, AVG 33(4).
 * @param told_at When, on our calendar.
 * @param complete DATALEK_YES, or DATALEK_NO: more is to follow.
 * @param reference, length A text: the number that the AP gave.
 * @return As said above, and DATALEK_ERROR_ARGUMENT: neither yes nor no.
 */
int32_t datalek_register_note_ap(datalek_register *reg, const char *entry, int64_t at,
                                 const char *by, int64_t told_at, int32_t complete,
                                 const char *reference, size_t length);

/**
 * Notes that persons were told. Once for each time that it was done.
 * @param told_at When, on our calendar.
 * @param persons How many were told this time, within the bounds of DATALEK_FACT_SUBJECTS; 0 by
 *                public notice, AVG 34(3)(c).
 * @param means, length A text: letter, telephone ...
 * @return As said above, and DATALEK_ERROR_VALUE: no such number of persons.
 */
int32_t datalek_register_note_subjects(datalek_register *reg, const char *entry, int64_t at,
                                       const char *by, int64_t told_at, int64_t persons,
                                       const char *means, size_t length);

/**
 * Notes that a person decided a question, with or against the library.
 * @param outcome The question, a DATALEK_OUTCOME_*.
 * @param verdict DATALEK_YES or DATALEK_NO.
 * @param decider Who decided: a role, such as "huisarts"; as `by`, who may be another.
 * @param reason, length A text.
 * @return As said above, and DATALEK_ERROR_ARGUMENT: no such question or verdict.
 */
int32_t datalek_register_deviate(datalek_register *reg, const char *entry, int64_t at,
                                 const char *by, int32_t outcome, int32_t verdict,
                                 const char *decider, const char *reason, size_t length);

/** Closes an entry. @param reason, length A text; may be of no bytes. */
int32_t datalek_register_close(datalek_register *reg, const char *entry, int64_t at, const char *by,
                               const char *reason, size_t length);

/**
 * Opens a closed entry again.
 * @param reason, length A text.
 * @return As said above, and DATALEK_ERROR_REGISTER_OPEN: it is not closed.
 */
int32_t datalek_register_reopen(datalek_register *reg, const char *entry, int64_t at,
                                const char *by, const char *reason, size_t length);

/**
 * Takes the text of an event and its salt out of the register: their bytes are overwritten. Adds an
 * event to the entry of that event, also when it is closed.
 * @param sequence Of the event whose text goes: one that has a text of at least one byte.
 * @param reason, length A text.
 * @return As said above, and DATALEK_ERROR_REGISTER_EVENT (no such event) or
 *         DATALEK_ERROR_REGISTER_REDACT (it has no text, or not any more).
 */
int32_t datalek_register_redact(datalek_register *reg, int64_t sequence, int64_t at, const char *by,
                                const char *reason, size_t length);

/** How many events there are: the sequence of the last. 0 for NULL. */
int64_t datalek_register_size(const datalek_register *reg);

/** What an event holds. Permanent numbers. Every event has the first four. */
enum {
  DATALEK_MEMBER_KIND = 0,        /**< number: a DATALEK_EVENT_* */
  DATALEK_MEMBER_ENTRY = 1,       /**< string: the id */
  DATALEK_MEMBER_AT = 2,          /**< number: seconds */
  DATALEK_MEMBER_BY = 3,          /**< string */
  DATALEK_MEMBER_TEXT = 4,        /**< string; of every kind but OPENED, FACTS and ASSESSED */
  DATALEK_MEMBER_LAW = 5,         /**< number, ASSESSED: the law asked for */
  DATALEK_MEMBER_RECEIPT = 6,     /**< string, ASSESSED */
  DATALEK_MEMBER_FIELD = 7,       /**< number, TEXT */
  DATALEK_MEMBER_TOLD_AT = 8,     /**< number, NOTIFIED_AP and NOTIFIED_SUBJECTS: seconds */
  DATALEK_MEMBER_COMPLETE = 9,    /**< number, NOTIFIED_AP */
  DATALEK_MEMBER_PERSONS = 10,    /**< number, NOTIFIED_SUBJECTS */
  DATALEK_MEMBER_OUTCOME = 11,    /**< number, DEVIATED */
  DATALEK_MEMBER_VERDICT = 12,    /**< number, DEVIATED */
  DATALEK_MEMBER_DECIDER = 13,    /**< string, DEVIATED */
  DATALEK_MEMBER_REDACTS = 14,    /**< number, REDACTED: the sequence of the event */
  DATALEK_MEMBER_REDACTED_BY = 15 /**< number: the sequence of the event that took the text out */
};

/**
 * A number that an event holds.
 * @param member A DATALEK_MEMBER_* that is a number.
 * @param[out] value Untouched on error.
 * @return DATALEK_OK, DATALEK_ERROR_NULL, DATALEK_ERROR_REGISTER_EVENT (no such event) or
 *         DATALEK_ERROR_ARGUMENT (the event has no such number).
 */
int32_t datalek_event_number(const datalek_register *reg, int64_t sequence, int32_t member,
                             int64_t *value);

/**
 * A string that an event holds.
 * @param member A DATALEK_MEMBER_* that is a string.
 * @param[out] length In bytes; 0 for NULL. May be NULL, as the string ends in NUL and holds none.
 * @return Lent by the register: valid until that is freed, and a text until it is redacted. NULL
 *         for no event, where the event has no such string, and when it was redacted.
 */
const char *datalek_event_string(const datalek_register *reg, int64_t sequence, int32_t member,
                                 size_t *length);

/**
 * The facts of a DATALEK_EVENT_FACTS.
 * @param[out] incident Gets them all; as it was on error.
 * @return As datalek_event_number().
 */
int32_t datalek_event_facts(const datalek_register *reg, int64_t sequence,
                            datalek_incident *incident);

/**
 * The digest of an event, as it was when the event was added or loaded. That of the last event
 * stands for the whole register.
 * @param[out] digest Gets it; may be NULL when @p size is 0.
 * @param size Of the buffer; DATALEK_DIGEST_SIZE_MAX is always enough.
 * @param[out] needed The bytes of a digest; may be NULL.
 * @return DATALEK_OK, DATALEK_ERROR_NULL, DATALEK_ERROR_REGISTER_EVENT (no such event),
 *         DATALEK_ERROR_REGISTER_CHAIN_NONE (the register has no chain) or DATALEK_ERROR_BUFFER
 *         (nothing written but @p needed).
 */
int32_t datalek_event_digest(const datalek_register *reg, int64_t sequence, uint8_t *digest,
                             size_t size, size_t *needed);

/**
 * Computes all digests anew. Allocates nothing.
 * @param[out] sequence The first event that does not fit: its content or digest was changed, its
 *                      text was taken out without a redaction, or the event before it is another.
 *                      May be NULL. Written on DATALEK_ERROR_REGISTER_CHAIN only.
 * @return DATALEK_OK, DATALEK_ERROR_NULL, DATALEK_ERROR_REGISTER_CHAIN,
 *         DATALEK_ERROR_REGISTER_CHAIN_NONE (the register has no chain) or
 *         DATALEK_ERROR_REGISTER_CALLBACK.
 */
int32_t datalek_register_verify(const datalek_register *reg, int64_t *sequence);

#ifdef __cplusplus
}
#endif
#endif
