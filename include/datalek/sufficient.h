/* SPDX-License-Identifier: Apache-2.0 */
/** @file sufficient.h The facts that are enough for an answer on their own. */
#ifndef DATALEK_SUFFICIENT_H
#define DATALEK_SUFFICIENT_H

#include <datalek/fact.h>
#include <datalek/incident.h>
#include <datalek/law.h>
#include <datalek/outcome.h>
#include <datalek/status.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * A smallest set of known facts that gives the verdict on a question by itself: were all other
 * facts unknown, the verdict would be the same. Of sets that are equally small it is the first in
 * the order of the numbers: the one whose lowest fact is lowest, then whose next one is, and so on.
 * So it is one and the same everywhere.
 *
 * The law stays the one that the whole incident is judged by: where `aware_at` chose it, that is
 * not counted among the facts. The set is empty where the law answers without any fact, as before
 * 2016 no duty needed one.
 *
 * The search is bounded, at some ten times what the hardest incidents that were found ask of it.
 * Beyond the bound the facts would still be enough, and none of them could be left out; but a
 * smaller set might exist.
 *
 * Allocates nothing. Takes less than a millisecond.
 *
 * @param law A DATALEK_LAW_*, or DATALEK_LAW_AT_TIME for the one in force.
 * @param kind The question, a DATALEK_OUTCOME_*.
 * @param[out] facts Gets the numbers of the facts, from low to high; may be NULL when @p capacity
 *                   is 0.
 * @param capacity Of @p facts; datalek_fact_count() is always enough.
 * @param[out] count How many facts there are, also when they do not fit. Written on DATALEK_OK and
 *                   DATALEK_ERROR_BUFFER only.
 * @return DATALEK_OK, DATALEK_ERROR_NULL, DATALEK_ERROR_BUFFER (no fact written), or
 *         DATALEK_ERROR_ARGUMENT: no such law or question, or the verdict is unknown.
 */
int32_t datalek_sufficient_facts(const datalek_incident *incident, int32_t law, int32_t kind,
                                 int32_t *facts, size_t capacity, size_t *count);

#ifdef __cplusplus
}
#endif
#endif
