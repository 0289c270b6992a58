/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file incident.h
 * An incident: one value per fact of fact.h. Every fact starts unknown.
 */
#ifndef DATALEK_INCIDENT_H
#define DATALEK_INCIDENT_H

#include <datalek/fact.h>
#include <datalek/memory.h>
#include <datalek/status.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What is known of one incident. Opaque. */
typedef struct datalek_incident datalek_incident;

/**
 * A new incident of which nothing is known, in memory of malloc().
 * @param[out] incident The incident, to be freed by datalek_incident_free(); untouched on error.
 * @return DATALEK_OK, DATALEK_ERROR_NULL or DATALEK_ERROR_MEMORY.
 */
int32_t datalek_incident_new(datalek_incident **incident);

/**
 * As datalek_incident_new(), in the host's own memory.
 * @param allocate, release Both needed.
 * @param context Handed to both; may be NULL. Must live as long as the incident.
 */
int32_t datalek_incident_new_in(datalek_allocate allocate, datalek_release release, void *context,
                                datalek_incident **incident);

/** Frees an incident. NULL is fine. */
void datalek_incident_free(datalek_incident *incident);

/**
 * Sets one fact.
 * @param fact A DATALEK_FACT_* number.
 * @param value Within the bounds of the fact, or the fact's "unknown": DATALEK_UNKNOWN, and for a
 *              time DATALEK_TIME_UNKNOWN.
 * @return DATALEK_OK, DATALEK_ERROR_NULL, DATALEK_ERROR_FACT or DATALEK_ERROR_VALUE; on error the
 *         incident is as it was.
 */
int32_t datalek_incident_set(datalek_incident *incident, int32_t fact, int64_t value);

/**
 * Sets several facts, all or none.
 * @param facts, values Arrays of @p count; may be NULL when @p count is 0. A fact named twice gets
 *                      the later value.
 * @param[out] rejected The index of the first pair that was refused; may be NULL. Written on
 *                      DATALEK_ERROR_FACT and DATALEK_ERROR_VALUE only.
 * @return As datalek_incident_set().
 */
int32_t datalek_incident_set_many(datalek_incident *incident, const int32_t *facts,
                                  const int64_t *values, size_t count, size_t *rejected);

/**
 * Reads one fact.
 * @param[out] value Its value, or its "unknown".
 * @return DATALEK_OK, DATALEK_ERROR_NULL or DATALEK_ERROR_FACT.
 */
int32_t datalek_incident_get(const datalek_incident *incident, int32_t fact, int64_t *value);

/** Makes every fact unknown again. @return DATALEK_OK or DATALEK_ERROR_NULL. */
int32_t datalek_incident_clear(datalek_incident *incident);

#ifdef __cplusplus
}
#endif
#endif
