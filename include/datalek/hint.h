/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file hint.h
 * Other clocks that may run beside that of the AP: other laws, the police, the insurer, agreements.
 *
 * They are hints and decide nothing. Whether such a duty exists depends on what datalek does not
 * know, such as the size of the organisation or the text of a policy; the hint says so. None of
 * them suspends or replaces a duty of the AVG.
 *
 * A hint is given unless the facts already show that it cannot matter. So with little known there
 * are many, and what is learnt later only takes hints away.
 */
#ifndef DATALEK_HINT_H
#define DATALEK_HINT_H

#include <datalek/incident.h>
#include <datalek/rule.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * The hints that matter for an incident. A hint on a law that came later is left out when
 * `aware_at` is before it.
 * @param[out] rules Gets the numbers of rules (rule.h) with DATALEK_EFFECT_HINT, which have a text
 *                   and a source, in rising order. May be NULL when @p capacity is 0.
 * @param[out] count How many there are: never more than datalek_rule_count().
 * @return DATALEK_OK, DATALEK_ERROR_NULL or DATALEK_ERROR_BUFFER (nothing written but @p count).
 */
int32_t datalek_hints(const datalek_incident *incident, int32_t *rules, size_t capacity,
                      size_t *count);

#ifdef __cplusplus
}
#endif
#endif
