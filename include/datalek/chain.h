/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file chain.h
 * Who notifies: one incident regarded from both ends of the chain, the processor's and the
 * controller's.
 *
 * A processor tells the controller; the controller tells the AP and the persons. Here all three
 * notices are answered, whatever the incident's own `role`, each with its clock:
 *
 *  - the processor's starts when it discovers the breach: `processor_discovered_at`;
 *  - the controller's starts when it knows: at the earlier of `aware_at`, its own awareness, and
 *    `controller_told_at`, as a controller counts as aware once its processor tells it (EDPB
 *    9/2022, par. II.A.4).
 *
 * In a chain `aware_at`, `financial_undertaking` and `journalistic_purpose` are about the
 * controller, also where the organisation itself is the processor.
 *
 * The law is the one in force at `aware_at`; while that is unknown, at `controller_told_at`; and
 * while both are, today's. Sources: AVG 28, 33 and 34; Wbp 14 and 34a; EDPB 9/2022; what the KNMT
 * calls "ketenaansprakelijkheid".
 */
#ifndef DATALEK_CHAIN_H
#define DATALEK_CHAIN_H

#include <datalek/incident.h>
#include <datalek/law.h>
#include <datalek/memory.h>
#include <datalek/outcome.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The three notices on one incident. Opaque. */
typedef struct datalek_chain datalek_chain;

/** The notices, in the order in which they are given. Permanent numbers. */
enum {
  DATALEK_NOTICE_PROCESSOR_TO_CONTROLLER = 0, /**< AVG 33(2) */
  DATALEK_NOTICE_CONTROLLER_TO_AP = 1,        /**< AVG 33(1) */
  DATALEK_NOTICE_CONTROLLER_TO_PERSONS = 2    /**< AVG 34(1) */
};

/** How many notices there are: they are numbered from 0. */
int32_t datalek_notice_count(void);

/**
 * The name of a notice, such as "controller_to_ap".
 * @return A static string; NULL for no notice.
 */
const char *datalek_notice_name(int32_t notice);

/** Who gives a notice, a DATALEK_ROLE_*. DATALEK_UNKNOWN for no notice. */
int32_t datalek_notice_by(int32_t notice);

/**
 * An empty chain, in memory of malloc(). It may be used again and again.
 * @param[out] chain To be freed by datalek_chain_free(); untouched on error.
 * @return DATALEK_OK, DATALEK_ERROR_NULL or DATALEK_ERROR_MEMORY.
 */
int32_t datalek_chain_new(datalek_chain **chain);

/** As datalek_chain_new(), in the host's own memory; see datalek_incident_new_in(). */
int32_t datalek_chain_new_in(datalek_allocate allocate, datalek_release release, void *context,
                             datalek_chain **chain);

/** Frees a chain and all it lent out. NULL is fine. */
void datalek_chain_free(datalek_chain *chain);

/**
 * Answers the three notices on an incident. Allocates nothing.
 * @param law A DATALEK_LAW_*, or DATALEK_LAW_AT_TIME for the one in force.
 * @return DATALEK_OK, DATALEK_ERROR_NULL or DATALEK_ERROR_ARGUMENT; on error the chain is as it
 *         was.
 */
int32_t datalek_chain_assess(const datalek_incident *incident, int32_t law, datalek_chain *chain);

/** The law judged by, a DATALEK_LAW_*. DATALEK_LAW_AT_TIME when empty or NULL. */
int32_t datalek_chain_law(const datalek_chain *chain);

/** How that law was chosen, a DATALEK_BASIS_*. DATALEK_BASIS_AT_TIME when empty or NULL. */
int32_t datalek_chain_basis(const datalek_chain *chain);

/**
 * Whether a notice must be given, as it is for the one who gives it.
 * @param notice A DATALEK_NOTICE_*.
 * @return Lent by the chain: valid until it is assessed again or freed. NULL for no notice.
 */
const datalek_outcome *datalek_chain_outcome(const datalek_chain *chain, int32_t notice);

/**
 * Whether the organisation itself is the one who gives this notice, by its `role`: DATALEK_YES,
 * DATALEK_NO, or DATALEK_UNKNOWN while the role is. Whether it must: datalek_chain_outcome().
 */
int32_t datalek_chain_is_own(const datalek_chain *chain, int32_t notice);

/**
 * When the clock of a notice started.
 * @return Seconds since 1970-01-01T00:00:00Z; DATALEK_TIME_UNKNOWN when that is not known, when the
 *         notice need not be given, or for no notice. Under the Wbp the processor's clock runs
 *         without a duty in the law: its agreement counts.
 */
int64_t datalek_chain_clock(const datalek_chain *chain, int32_t notice);

/**
 * When a notice is due. Only that to the AP has hours, counted in the strict reading of deadline.h;
 * the others must be given without undue delay.
 * @return Seconds since 1970-01-01T00:00:00Z; DATALEK_TIME_UNKNOWN where the law has no hours, and
 *         as datalek_chain_clock().
 */
int64_t datalek_chain_due(const datalek_chain *chain, int32_t notice);

/**
 * How long the processor knew before it told the controller.
 * @return Seconds; DATALEK_UNKNOWN when either time is unknown, or when it told before it
 *         discovered, which cannot be.
 */
int64_t datalek_chain_delay(const datalek_chain *chain);

/** How many notes there are on a notice; 0 for NULL and for no notice. */
int32_t datalek_chain_note_count(const datalek_chain *chain, int32_t notice);

/**
 * What else matters for a notice: how its term is counted, what is disputed, which times cannot be.
 * @param index From 0.
 * @return The number of a rule (rule.h) with DATALEK_EFFECT_TERM; DATALEK_RULE_NONE past the end.
 */
int32_t datalek_chain_note(const datalek_chain *chain, int32_t notice, int32_t index);

#ifdef __cplusplus
}
#endif
#endif
