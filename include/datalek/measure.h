/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file measure.h
 * What to do about an incident: measures against harm now, and against repetition, each with its
 * source: the AVG, the AP, the examples of the EDPB, NEN 7510, the LHV guide, the tips of the KNMT.
 * For the seventh field of the register, and to act upon. A suggestion: the library knows only what
 * the facts say, and not what was done already.
 *
 * Measures follow from the cause, from other facts and from gaps in them. A gap is an unknown or a
 * "no" where a "yes" would have helped: while nobody knows whether the recipient deleted it all,
 * the measure is to ask. So what is learnt can add measures as well as take them away. Where it is
 * known that there is no breach, there are none.
 *
 * Threads: everything here is safe in any thread.
 */
#ifndef DATALEK_MEASURE_H
#define DATALEK_MEASURE_H

#include <datalek/format.h>
#include <datalek/incident.h>
#include <datalek/status.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** How soon. Permanent numbers. */
enum {
  DATALEK_URGENCY_NOW = 0,  /**< Against harm: today. */
  DATALEK_URGENCY_SOON = 1, /**< Against harm or repetition: this week. */
  DATALEK_URGENCY_LATER = 2 /**< Against repetition: plan it. */
};

/** How many measures there are: they are numbered from 0. Permanent numbers. */
int32_t datalek_measure_count(void);

/** The permanent name of a measure, such as "recall_the_mail". @return A static string; NULL for no
 * measure. */
const char *datalek_measure_name(int32_t measure);

/** What to do. @return A static string; NULL for no measure or no language. */
const char *datalek_measure_text(int32_t measure, int32_t language);

/** Who advises it. @return A static string; NULL for no measure. */
const char *datalek_measure_source(int32_t measure);

/** How soon: a DATALEK_URGENCY_*. DATALEK_UNKNOWN for no measure. */
int32_t datalek_measure_urgency(int32_t measure);

/** How soon, in a few words. @return A static string; NULL for no such number or language. */
const char *datalek_urgency_text(int32_t urgency, int32_t language);

/**
 * The measures that fit an incident, the most urgent first, and otherwise in the order of their
 * numbers.
 * @param[out] measures May be NULL when @p capacity is 0.
 * @param[out] count How many there are: never more than datalek_measure_count().
 * @return DATALEK_OK, DATALEK_ERROR_NULL or DATALEK_ERROR_BUFFER (nothing written but @p count).
 */
int32_t datalek_measures_find(const datalek_incident *incident, int32_t *measures, size_t capacity,
                              size_t *count);

/**
 * Writes them as a document, by how soon.
 * @param format A DATALEK_FORMAT_*.
 * @param[out] buffer Gets the text and a closing NUL; may be NULL when @p size is 0.
 * @param[out] needed The bytes needed, closing NUL included; may be NULL.
 * @return DATALEK_OK, DATALEK_ERROR_NULL, DATALEK_ERROR_ARGUMENT (no such format or language) or
 *         DATALEK_ERROR_BUFFER (nothing written but @p needed).
 */
int32_t datalek_measures_write(const datalek_incident *incident, int32_t format, int32_t language,
                               char *buffer, size_t size, size_t *needed);

#ifdef __cplusplus
}
#endif
#endif
