/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file json.h
 * Facts and assessments as JSON.
 *
 * An incident is one object: the name of a fact as key; yes/no facts as `true` and `false`, choices
 * by the name of their value, counts as whole numbers, times as RFC 3339 text with offset. Unknown
 * facts are absent or `null`. `"data": ["basic", "health"]` is short for the complete list: every
 * data fact that it does not name becomes "no".
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
#include <datalek/incident.h>
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

#ifdef __cplusplus
}
#endif
#endif
