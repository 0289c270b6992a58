/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file entry.h
 * An entry of the register: what its events add up to, now or at any earlier event.
 *
 * An entry says which event gives what: the latest of each kind, the latest text of each field, the
 * latest decision on each question. The event itself says the rest: when, by whom, which text
 * (register.h). What the entry must still say is in field.h, what must still be done in duty.h.
 *
 * As it was means: by the events up to a sequence. A text that was redacted since is gone from
 * every earlier state too.
 */
#ifndef DATALEK_ENTRY_H
#define DATALEK_ENTRY_H

#include <datalek/incident.h>
#include <datalek/memory.h>
#include <datalek/register.h>
#include <datalek/status.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The state of one entry. Opaque. */
typedef struct datalek_entry datalek_entry;

/** Whether an entry is closed. */
enum { DATALEK_ENTRY_OPEN = 0, DATALEK_ENTRY_CLOSED = 1 };

/** In place of a sequence: after all events. */
#define DATALEK_SEQUENCE_ALL 0

/** How many entries a register has: they are numbered from 0, as they were opened. 0 for NULL. */
int32_t datalek_register_entry_count(const datalek_register *reg);

/**
 * The entry with this id.
 * @param[out] index Its number; untouched on error.
 * @return DATALEK_OK, DATALEK_ERROR_NULL or DATALEK_ERROR_REGISTER_ENTRY.
 */
int32_t datalek_register_find(const datalek_register *reg, const char *id, int32_t *index);

/**
 * An empty entry, in memory of malloc(). It may be used again and again.
 * @param[out] entry To be freed by datalek_entry_free(); untouched on error.
 * @return DATALEK_OK, DATALEK_ERROR_NULL or DATALEK_ERROR_MEMORY.
 */
int32_t datalek_entry_new(datalek_entry **entry);

/** As datalek_entry_new(), in the host's own memory; see datalek_incident_new_in(). */
int32_t datalek_entry_new_in(datalek_allocate allocate, datalek_release release, void *context,
                             datalek_entry **entry);

/** Frees an entry and what it lent out. NULL is fine. */
void datalek_entry_free(datalek_entry *entry);

/**
 * Reads an entry out of a register, as it is or as it was. Takes as long as the entry has events,
 * and to judge its facts once. Allocates nothing. Events that are added later do not change what
 * was read; but the register must live as long as texts are asked for.
 * @param index From 0.
 * @param until The sequence of the last event that counts, or DATALEK_SEQUENCE_ALL.
 * @param[out] entry As it was on error.
 * @return DATALEK_OK, DATALEK_ERROR_NULL, DATALEK_ERROR_REGISTER_EVENT (no such sequence) or
 *         DATALEK_ERROR_REGISTER_ENTRY (no such entry, or not by then).
 */
int32_t datalek_entry_read(const datalek_register *reg, int32_t index, int64_t until,
                           datalek_entry *entry);

/** The id. @return Lent by the register. NULL when empty or NULL. */
const char *datalek_entry_id(const datalek_entry *entry);

/** DATALEK_ENTRY_OPEN or DATALEK_ENTRY_CLOSED; DATALEK_UNKNOWN when empty or NULL. */
int32_t datalek_entry_status(const datalek_entry *entry);

/** When it was opened, the first time. DATALEK_TIME_UNKNOWN when empty or NULL. */
int64_t datalek_entry_opened_at(const datalek_entry *entry);

/** When it was closed, the last time. DATALEK_TIME_UNKNOWN when it is open, empty or NULL. */
int64_t datalek_entry_closed_at(const datalek_entry *entry);

/** The sequence of its last event. 0 when empty or NULL. */
int64_t datalek_entry_last(const datalek_entry *entry);

/**
 * How many events of a kind it has.
 * @param kind A DATALEK_EVENT_*; any other number, or NULL, gives 0.
 */
int64_t datalek_entry_event_count(const datalek_entry *entry, int32_t kind);

/** The sequence of its last event of a kind. 0 when there is none, for no kind and for NULL. */
int64_t datalek_entry_event(const datalek_entry *entry, int32_t kind);

/**
 * The facts as last set; all unknown before that.
 * @return Lent by the entry: valid until it is read again or freed. NULL for NULL.
 */
const datalek_incident *datalek_entry_facts(const datalek_entry *entry);

/** The sequence of the event that wrote a field last. 0 when none did, for no field and for NULL.
 */
int64_t datalek_entry_field(const datalek_entry *entry, int32_t field);

/**
 * What a field holds.
 * @param field A DATALEK_FIELD_*.
 * @param[out] length In bytes; 0 for NULL. May be NULL, as the text ends in NUL and holds none.
 * @return Lent by the register: valid until that is freed or the text redacted. NULL when it was
 *         never written or was redacted, for no field and for NULL.
 */
const char *datalek_entry_text(const datalek_entry *entry, int32_t field, size_t *length);

/** Whether the text of a field was redacted: DATALEK_YES or DATALEK_NO. DATALEK_UNKNOWN for no
 * field and for NULL. */
int32_t datalek_entry_text_redacted(const datalek_entry *entry, int32_t field);

/** How many persons were told, all times together. 0 when empty or NULL. */
int64_t datalek_entry_persons_told(const datalek_entry *entry);

/**
 * The sequence of the event in which a person last decided a question.
 * @param outcome A DATALEK_OUTCOME_*.
 * @return 0 when nobody did, for no question and for NULL.
 */
int64_t datalek_entry_deviation(const datalek_entry *entry, int32_t outcome);

/** What a person decided: DATALEK_YES or DATALEK_NO; DATALEK_UNKNOWN when nobody did. */
int32_t datalek_entry_decided(const datalek_entry *entry, int32_t outcome);

/**
 * What the law says of the facts as last set: the verdict of datalek_decide(). DATALEK_UNKNOWN also
 * for no question, an empty entry and NULL.
 */
int32_t datalek_entry_judged(const datalek_entry *entry, int32_t outcome);

/**
 * What holds of the entry. The person decides, within these bounds:
 *
 *  - A decision "yes" holds until another is made. A decision "no" holds for the facts it was made
 *    on: once these are set otherwise, it is open to doubt, and what the law says of them counts
 *    again.
 *  - Who decides that there is no breach, so decides of every other question on which there is no
 *    decision of its own. Who decides that there is one where the law does not, leaves what would
 *    follow unknown, but that it goes into the register.
 *  - Where nobody decided, it is datalek_entry_judged().
 *
 * @param outcome A DATALEK_OUTCOME_*.
 * @return DATALEK_YES, DATALEK_NO or DATALEK_UNKNOWN; that also for no question, an empty entry and
 *         NULL.
 */
int32_t datalek_entry_verdict(const datalek_entry *entry, int32_t outcome);

/** The law in force at `aware_at`, by which the entry is judged: a DATALEK_LAW_*. Today's law when
 * that is unknown. DATALEK_UNKNOWN for an empty entry and NULL. */
int32_t datalek_entry_law(const datalek_entry *entry);

#ifdef __cplusplus
}
#endif
#endif
