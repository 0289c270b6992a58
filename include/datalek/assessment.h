/* SPDX-License-Identifier: Apache-2.0 */
/** @file assessment.h All answers on one incident at once. */
#ifndef DATALEK_ASSESSMENT_H
#define DATALEK_ASSESSMENT_H

#include <datalek/deadline.h>
#include <datalek/incident.h>
#include <datalek/law.h>
#include <datalek/memory.h>
#include <datalek/outcome.h>
#include <datalek/risk.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Every outcome, the risk and the deadline of one incident. Opaque. */
typedef struct datalek_assessment datalek_assessment;

/**
 * An empty assessment, in memory of malloc(). It may be used again and again.
 * @param[out] assessment To be freed by datalek_assessment_free(); untouched on error.
 * @return DATALEK_OK, DATALEK_ERROR_NULL or DATALEK_ERROR_MEMORY.
 */
int32_t datalek_assessment_new(datalek_assessment **assessment);

/** As datalek_assessment_new(), in the host's own memory; see datalek_incident_new_in(). */
int32_t datalek_assessment_new_in(datalek_allocate allocate, datalek_release release, void *context,
                                  datalek_assessment **assessment);

/** Frees an assessment and all it lent out. NULL is fine. */
void datalek_assessment_free(datalek_assessment *assessment);

/**
 * Answers every question on an incident, by the law in force at its `aware_at`. Allocates nothing.
 * Takes less than a microsecond when all is known; with many unknown facts a millisecond or more,
 * at worst tens of them, as it looks for the missing facts.
 * @return DATALEK_OK or DATALEK_ERROR_NULL.
 */
int32_t datalek_assess(const datalek_incident *incident, datalek_assessment *assessment);

/**
 * As datalek_assess(), by a law of the caller's choice.
 * @param law A DATALEK_LAW_*, or DATALEK_LAW_AT_TIME for the one in force.
 * @return DATALEK_OK, DATALEK_ERROR_NULL or DATALEK_ERROR_ARGUMENT; on error the assessment is as
 * it was.
 */
int32_t datalek_assess_under(const datalek_incident *incident, int32_t law,
                             datalek_assessment *assessment);

/** The law judged by, a DATALEK_LAW_*. DATALEK_LAW_AT_TIME when empty or NULL. */
int32_t datalek_assessment_law(const datalek_assessment *assessment);

/** How that law was chosen, a DATALEK_BASIS_*. DATALEK_BASIS_AT_TIME when empty or NULL. */
int32_t datalek_assessment_basis(const datalek_assessment *assessment);

/**
 * One of the answers.
 * @param kind A DATALEK_OUTCOME_*.
 * @return Lent by the assessment: valid until it is assessed again or freed. NULL for no question.
 */
const datalek_outcome *datalek_assessment_outcome(const datalek_assessment *assessment,
                                                  int32_t kind);

/** How grave it is; lent as by datalek_assessment_outcome(). NULL for NULL. */
const datalek_risk *datalek_assessment_risk(const datalek_assessment *assessment);

/**
 * By when the AP must be told under the law judged by, in one of the readings of deadline.h.
 * @param reading A DATALEK_DEADLINE_*; DATALEK_DEADLINE_STRICT is the deadline to keep.
 * @return Seconds since 1970-01-01T00:00:00Z; DATALEK_TIME_UNKNOWN when `aware_at` is unknown, the
 *         AP need not be told, the assessment is NULL or empty, or the law has no such reading.
 */
int64_t datalek_assessment_deadline(const datalek_assessment *assessment, int32_t reading);

#ifdef __cplusplus
}
#endif
#endif
