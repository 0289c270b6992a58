/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file json.h
 * Facts, assessments, events, entries and dossiers as JSON.
 *
 * An incident is one object: the name of a fact as key; yes/no facts as `true` and `false`, choices
 * by the name of their value, counts as whole numbers, times as RFC 3339 text with offset. Unknown
 * facts are absent or `null`. `"data": ["basic", "health"]` is short for the complete list: every
 * data fact that it does not name becomes "no". All that is read or written here has a JSON Schema,
 * in bindings/schema.
 *
 * Text is checked in full before anything is taken from it: RFC 8259, UTF-8, no NUL, no key twice,
 * at most 16 deep, whole numbers within 2^53. Nothing is guessed: unknown keys and wrong kinds are
 * errors that name the key and the place.
 *
 * Threads: reading and writing use libcjson, which takes memory from malloc() and keeps the place
 * of its last error for the whole process. Our own calls are safe in any number of threads; a host
 * that calls cJSON_Parse() itself in another thread at the same moment shares that one variable.
 */
#ifndef DATALEK_JSON_H
#define DATALEK_JSON_H

#include <datalek/assessment.h>
#include <datalek/dossier.h>
#include <datalek/entry.h>
#include <datalek/incident.h>
#include <datalek/register.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The most bytes that datalek_incident_read_json() takes. */
#define DATALEK_JSON_SIZE_MAX 65536

/**
 * Reads an incident. All or nothing: on error the incident is as it was; on success every fact that
 * the text does not name is unknown.
 * @param text @p length bytes; need not end in NUL.
 * @param[out] position The byte, from 0, at which the error stands; may be NULL. Written on error.
 * @param[out] key The key concerned, cut to fit, or "" where there is none, and a closing NUL; may
 *                 be NULL when @p key_size is 0. Written on error.
 * @return DATALEK_OK, DATALEK_ERROR_NULL, DATALEK_ERROR_MEMORY or a DATALEK_ERROR_JSON_*.
 */
int32_t datalek_incident_read_json(datalek_incident *incident, const char *text, size_t length,
                                   size_t *position, char *key, size_t key_size);

/**
 * Writes the known facts of an incident as one line of JSON.
 * @param[out] buffer Gets the text and a closing NUL; may be NULL when @p size is 0.
 * @param[out] needed The bytes needed, closing NUL included; may be NULL.
 * @return DATALEK_OK, DATALEK_ERROR_NULL, DATALEK_ERROR_MEMORY or DATALEK_ERROR_BUFFER (nothing
 *         written but @p needed).
 */
int32_t datalek_incident_write_json(const datalek_incident *incident, char *buffer, size_t size,
                                    size_t *needed);

/**
 * Writes an assessment as one line of JSON.
 * @param language Of the sentences: DATALEK_LANGUAGE_NL or DATALEK_LANGUAGE_EN.
 * @return As datalek_incident_write_json(), and DATALEK_ERROR_ARGUMENT for no language.
 */
int32_t datalek_assessment_write_json(const datalek_assessment *assessment, int32_t language,
                                      char *buffer, size_t size, size_t *needed);

/** The most bytes of one event as a line; a buffer of so many always holds it, NUL included. */
#define DATALEK_EVENT_JSON_SIZE_MAX 524288

/**
 * Writes an event of a register as one line of JSON, to be stored as it is: without the line end.
 * All events in order, each ended by LF, are the register as JSON Lines. Keys are written in this
 * order, those that the kind of event does not have are left out:
 *
 *     seq, entry, at, by, event, facts, law, receipt, field, told_at, complete, persons, outcome,
 *     verdict, decider, redacts, text, salt, redacted, text_digest, digest
 *
 *  - times as RFC 3339 text; event, field and outcome by their names; law by its name, or
 *    "at_time"; verdict "yes" or "no"; facts as an incident is written; salt and digests in
 *    hexadecimal.
 *  - `"redacted": true` stands in place of text and salt once they were taken out, in a chain with
 *    the digest of both. An event that was redacted is to be stored anew, or the text is still in
 *    the host's store.
 *
 * @param[out] buffer Gets the text and a closing NUL; may be NULL when @p size is 0.
 * @param[out] needed The bytes needed, closing NUL included; may be NULL.
 * @return As datalek_incident_write_json(), and DATALEK_ERROR_REGISTER_EVENT: no such event.
 */
int32_t datalek_event_write_json(const datalek_register *reg, int64_t sequence, char *buffer,
                                 size_t size, size_t *needed);

/**
 * Loads a register from its events as JSON Lines. All or nothing. Digests are kept as they stand;
 * datalek_register_verify() judges them. That whole lines were cut off at the end shows nowhere:
 * keep the last digest elsewhere, or the number of events.
 * @param reg Without events; with datalek_register_set_digest() if the lines have digests.
 * @param text @p length bytes; the last line need not end in LF.
 * @param[out] line The line of the error, from 1; may be NULL. Written on error.
 * @param[out] position Its byte in that line, from 0; may be NULL. Written on error.
 * @param[out] key As for datalek_incident_read_json(): also a key that is missing.
 * @return DATALEK_OK, DATALEK_ERROR_NULL, DATALEK_ERROR_MEMORY, DATALEK_ERROR_REGISTER_BEGUN (it
 *         has events), a DATALEK_ERROR_JSON_*, or what adding the event would give: an order of
 *         events that cannot be, a sequence that is not the next, a text that is no text. Where
 *         that follows from a line before it that does not fit the chain,
 *         DATALEK_ERROR_REGISTER_CHAIN and that line.
 */
int32_t datalek_register_read_json(datalek_register *reg, const char *text, size_t length,
                                   size_t *line, size_t *position, char *key, size_t key_size);

/**
 * Writes all that an entry holds as one JSON document, on one line, for who wants no events: what
 * holds, what is due and what is missing. All keys are always there, in this order:
 *
 *     id, status, opened_at, closed_at, last, law, verdicts, duties, persons_told, may_close,
 *     missing, facts, fields, events
 *
 *  - status: "open" or "closed". Times as RFC 3339 text, null where there is none. last: the
 *    sequence of its last event. law: by its name.
 *  - verdicts: of each question (outcome.h), by its name, `judged`, `decided` and `holds`: "yes",
 *    "no" or "unknown"; decided is null when nobody decided. What holds is
 *    datalek_entry_verdict().
 *  - duties: of each duty (duty.h), by its name, `state`, `deadline`, `done_at`, `text`, `source`.
 *  - may_close: true or false. missing: the names of the fields that are.
 *  - facts: as an incident is written.
 *  - fields: of each field (field.h), by its name, `asked`, `filled`, `title`, `text`, `redacted`,
 *    `source`. text: what datalek_entry_write_field() writes, "" when nothing fills it. redacted:
 *    whether what was written last is gone.
 *  - events: up to `last`, in order, each as datalek_event_write_json() writes it.
 *
 * @param language Of what facts and events say in a field, of titles and of duties. What was
 *                 written comes as it is.
 * @return As datalek_incident_write_json(), and DATALEK_ERROR_ARGUMENT: no such language, or an
 *         empty entry.
 */
int32_t datalek_entry_write_json(const datalek_entry *entry, int32_t language, char *buffer,
                                 size_t size, size_t *needed);

/**
 * Writes a dossier as one JSON document, on one line. All keys are always there, in this order:
 *
 *     profile, entry, now, complete, items
 *
 *  - profile: by its name. entry: the id. now: as it was given. complete: true or false.
 *  - items: of each item, in the order of the form, `name`, `chapter`, `question`, `source`,
 *    `state`, `answer`, `reason`. state: by its name. answer: what datalek_dossier_write_answer()
 *    writes. reason: null unless the item is not applicable.
 *
 * @param language Of chapters, questions, reasons, and answers from facts and events.
 * @return As datalek_incident_write_json(), and DATALEK_ERROR_ARGUMENT: no such language, or an
 *         empty dossier.
 */
int32_t datalek_dossier_write_json(const datalek_dossier *dossier, int32_t language, char *buffer,
                                   size_t size, size_t *needed);

#ifdef __cplusplus
}
#endif
#endif
