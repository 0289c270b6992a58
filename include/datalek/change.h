/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file change.h
 * What would change an answer: the smallest changes of facts that make it "yes", or "no".
 *
 * A change gives one fact, or two, another value than they have; to a fact that is unknown it gives
 * any value, as if that were found out. It is listed if the answer is then the one that was asked
 * for, however the facts that are still unknown turn out, and if nothing less does it:
 *
 *  - two facts are listed only where neither can do it alone, with any value;
 *  - the values are the nearest that do it. For a known fact: as few steps away as can be. For an
 *    unknown one: the gravest that still makes it "no", or the mildest that makes it "yes", so the
 *    least that must be found out. Of two facts the values can trade off against each other: then
 *    each combination is listed that has no nearer one.
 *
 * Every such change is listed, none is left out. Only facts change that the question reads: not the
 * times, and not the law, also where `aware_at` chose it. A count changes to one past a threshold
 * of the law, such as 101 people or back to 100.
 *
 * The list says what would follow from other facts. It never says that facts may be stated other
 * than they are: see DATALEK_WAY_HYPOTHETICAL.
 */
#ifndef DATALEK_CHANGE_H
#define DATALEK_CHANGE_H

#include <datalek/fact.h>
#include <datalek/incident.h>
#include <datalek/law.h>
#include <datalek/memory.h>
#include <datalek/outcome.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What would change one answer. Opaque. */
typedef struct datalek_changes datalek_changes;

/** How a change can come about, easiest first. Permanent numbers. */
enum {
  /** It is unknown, and may be found out to be so. */
  DATALEK_WAY_FIND_OUT = 0,
  /** It is known to be otherwise, but a person can still do it: datalek_fact_action() says how. */
  DATALEK_WAY_DO = 1,
  /** It is known to be otherwise, and that is settled: "it would have been so if". */
  DATALEK_WAY_HYPOTHETICAL = 2
};

/**
 * An empty list, in memory of malloc(). It is filled by datalek_changes_find(), and may be used
 * again and again.
 * @param[out] changes To be freed by datalek_changes_free(); untouched on error.
 * @return DATALEK_OK, DATALEK_ERROR_NULL or DATALEK_ERROR_MEMORY.
 */
int32_t datalek_changes_new(datalek_changes **changes);

/** As datalek_changes_new(), in the host's own memory; see datalek_incident_new_in(). */
int32_t datalek_changes_new_in(datalek_allocate allocate, datalek_release release, void *context,
                               datalek_changes **changes);

/** Frees a list made by datalek_changes_new(). NULL is fine. */
void datalek_changes_free(datalek_changes *changes);

/**
 * Finds what would make an answer yes, or no. Allocates nothing. Takes about a millisecond at
 * worst.
 * @param law A DATALEK_LAW_*, or DATALEK_LAW_AT_TIME for the one in force.
 * @param kind The question, a DATALEK_OUTCOME_*.
 * @param verdict The answer to come to: DATALEK_YES or DATALEK_NO.
 * @param[out] changes Gets the changes: first those that a person can still find out or do, then
 *             the hypothetical ones; in both, single facts before pairs, then by the numbers of the
 *             facts, then from the nearest value of the first fact on. Empty where the answer is
 *             this already, and where no one or two facts can make it so. On error it is as it was.
 * @return DATALEK_OK, DATALEK_ERROR_NULL or DATALEK_ERROR_ARGUMENT.
 */
int32_t datalek_changes_find(const datalek_incident *incident, int32_t law, int32_t kind,
                             int32_t verdict, datalek_changes *changes);

/** The law judged by, a DATALEK_LAW_*. DATALEK_LAW_AT_TIME when not filled yet or NULL. */
int32_t datalek_changes_law(const datalek_changes *changes);

/** How that law was chosen, a DATALEK_BASIS_*. DATALEK_BASIS_AT_TIME when not filled yet or NULL.
 */
int32_t datalek_changes_basis(const datalek_changes *changes);

/** The question, a DATALEK_OUTCOME_*; DATALEK_UNKNOWN when not filled yet or NULL. */
int32_t datalek_changes_kind(const datalek_changes *changes);

/** The answer come to: DATALEK_YES or DATALEK_NO; DATALEK_UNKNOWN when not filled yet or NULL. */
int32_t datalek_changes_verdict(const datalek_changes *changes);

/** How many changes there are; 0 for NULL. */
int32_t datalek_changes_count(const datalek_changes *changes);

/**
 * How a change can come about: a DATALEK_WAY_*, of its facts the hardest.
 * @param index From 0.
 * @return DATALEK_UNKNOWN past the end.
 */
int32_t datalek_changes_way(const datalek_changes *changes, int32_t index);

/** How many facts a change takes: 1 or 2, and 0 past the end. */
int32_t datalek_changes_fact_count(const datalek_changes *changes, int32_t index);

/**
 * A fact that changes.
 * @param place 0, and for a pair 1: the fact with the lower number is first.
 * @return DATALEK_FACT_NONE past the end.
 */
int32_t datalek_changes_fact(const datalek_changes *changes, int32_t index, int32_t place);

/** The value that the fact at this place gets. @return DATALEK_UNKNOWN past the end. */
int64_t datalek_changes_value(const datalek_changes *changes, int32_t index, int32_t place);

/** How that fact can come to have it, a DATALEK_WAY_*. @return DATALEK_UNKNOWN past the end. */
int32_t datalek_changes_fact_way(const datalek_changes *changes, int32_t index, int32_t place);

#ifdef __cplusplus
}
#endif
#endif
