/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file field.h
 * The fields of an entry: what the register must say of a breach, which of it is missing, and
 * whether the entry may be closed. AVG 33(5).
 *
 * First come the seven that the LHV guide asks for in its last step, then what the AP and the EDPB
 * expect beside them. A field can be filled by a written text, by the facts, or by the events of
 * the entry; what was written goes first. Facts fill no more than they say: where they leave part
 * of a field open, it is filled partly.
 *
 * Which fields are asked of an entry follows from what holds of it: datalek_entry_verdict(). The
 * reason for not telling the AP is asked of an entry whose AP need not be told, and so on. As long
 * as it is not known whether the AP or the persons must be told, it is asked that they are: in
 * doubt, notify. Of an incident that is no breach only the assessment is asked that says so.
 *
 * Threads: as register.h.
 */
#ifndef DATALEK_FIELD_H
#define DATALEK_FIELD_H

#include <datalek/entry.h>
#include <datalek/status.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The fields. Permanent numbers, with the names in datalek_field_name(). */
enum {
  DATALEK_FIELD_DESCRIPTION = 0,         /**< of the breach */
  DATALEK_FIELD_WHEN = 1,                /**< it happened; text or facts */
  DATALEK_FIELD_WHAT_HAPPENED = 2,       /**< to the data; text or facts */
  DATALEK_FIELD_GROUPS = 3,              /**< of persons */
  DATALEK_FIELD_DATA = 4,                /**< which kinds; text or facts */
  DATALEK_FIELD_CONSEQUENCES = 5,        /**< that are possible; text or facts */
  DATALEK_FIELD_MEASURES = 6,            /**< against harm and against repetition */
  DATALEK_FIELD_REASON_NOT_AP = 7,       /**< why the AP is not told; text, decision or facts */
  DATALEK_FIELD_REASON_NOT_SUBJECTS = 8, /**< why the persons are not; text, decision or facts */
  DATALEK_FIELD_REASON_DELAY = 9,        /**< why the AP is told late; AVG 33(1) */
  DATALEK_FIELD_MESSAGE = 10,            /**< to the persons, the text itself; AVG 34(2) */
  DATALEK_FIELD_DISCOVERED = 11,         /**< the first signal; facts only */
  DATALEK_FIELD_AWARE = 12,              /**< when one was aware; facts only */
  DATALEK_FIELD_PEOPLE = 13,             /**< how many; text or facts */
  DATALEK_FIELD_AP_TOLD = 14,            /**< when, with reference; events only */
  DATALEK_FIELD_SUBJECTS_TOLD = 15,      /**< when, how many, how; events only */
  DATALEK_FIELD_CONTROLLER_TOLD = 16,    /**< when, by the processor; facts only */
  DATALEK_FIELD_ASSESSMENT = 17          /**< of the facts as last set; events only */
};

/** What fills a field. Permanent numbers. */
enum {
  DATALEK_FILLED_NOT = 0,
  DATALEK_FILLED_PARTLY = 1, /**< by facts or events that do not say all of it */
  DATALEK_FILLED_BY_FACTS = 2,
  DATALEK_FILLED_BY_EVENTS = 3,
  DATALEK_FILLED_BY_TEXT = 4
};

/** How many fields there are: they are numbered from 0. */
int32_t datalek_field_count(void);

/** The name of a field, such as "measures". @return A static string; NULL for no field. */
const char *datalek_field_name(int32_t field);

/** What to say in a field. @return A static string; NULL for no field or no language. */
const char *datalek_field_text(int32_t field, int32_t language);

/** A heading for a field, of a few words. @return As datalek_field_text(). */
const char *datalek_field_title(int32_t field, int32_t language);

/** What asks for a field. @return A static string; NULL for no field. */
const char *datalek_field_source(int32_t field);

/** Whether datalek_register_set_text() writes it: DATALEK_YES or DATALEK_NO. DATALEK_UNKNOWN for no
 * field. */
int32_t datalek_field_is_written(int32_t field);

/** The name of what fills a field, such as "facts". @return A static string; NULL for no such
 * number. */
const char *datalek_filled_name(int32_t filled);

/**
 * Whether an entry must have a field: DATALEK_YES or DATALEK_NO. DATALEK_UNKNOWN for an empty
 * entry, NULL and no field.
 */
int32_t datalek_entry_asks(const datalek_entry *entry, int32_t field);

/**
 * What fills a field: a DATALEK_FILLED_*, also of a field that is not asked. A text that was
 * redacted or emptied fills nothing. DATALEK_UNKNOWN for an empty entry, NULL and no field.
 */
int32_t datalek_entry_filled(const datalek_entry *entry, int32_t field);

/** How many fields are asked of an entry and not filled, or partly. 0 for an empty entry and NULL.
 */
int32_t datalek_entry_missing_count(const datalek_entry *entry);

/** A missing field: a DATALEK_FIELD_*, in the order of their numbers. DATALEK_UNKNOWN outside. */
int32_t datalek_entry_missing(const datalek_entry *entry, int32_t index);

/**
 * Whether an entry may be closed: DATALEK_YES if nothing is missing; else DATALEK_NO. Closing asks
 * for no leave: the register records what a practice did. DATALEK_UNKNOWN for an empty entry and
 * NULL.
 */
int32_t datalek_entry_may_close(const datalek_entry *entry);

/**
 * Writes what a field says, whatever fills it; also when that is part of it. Times are Dutch time,
 * such as "2026-11-13 16:40".
 * @param language Of what facts and events say. What was written comes as it is.
 * @param[out] buffer Gets the text and a closing NUL, so "" when nothing fills the field; may be
 *                    NULL when @p size is 0.
 * @param[out] needed The bytes needed, closing NUL included; may be NULL.
 * @return DATALEK_OK, DATALEK_ERROR_NULL, DATALEK_ERROR_ARGUMENT (no such field or language, or an
 *         empty entry) or DATALEK_ERROR_BUFFER (nothing written but @p needed).
 */
int32_t datalek_entry_write_field(const datalek_entry *entry, int32_t field, int32_t language,
                                  char *buffer, size_t size, size_t *needed);

#ifdef __cplusplus
}
#endif
#endif
