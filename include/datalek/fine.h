/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file fine.h
 * The highest fine that a law allows. For information: no answer depends on it.
 *
 * It is a ceiling, not a forecast. What the AP imposes, if anything, depends on the case and is
 * mostly far less. Amounts are whole euros, rounded down.
 *
 *  - avg-2018 and omnibus-2025: an amount or a share of the turnover, whichever is higher. The
 *    share counts for an undertaking, such as a practice, with all that belong to it.
 *  - wbp-2016: an amount. A share may take its place only for a legal person, and only where the
 *    amount is no fitting punishment; therefore it does not count in the maximum here.
 *  - before-2016: none, as there was no duty.
 */
#ifndef DATALEK_FINE_H
#define DATALEK_FINE_H

#include <datalek/fact.h>
#include <datalek/law.h>
#include <datalek/rule.h>
#include <datalek/status.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What the fine is for. */
enum {
  /** A duty on breaches was not kept: to tell the AP, the persons or the controller, or to record.
   * AVG 83(4)(a) */
  DATALEK_FINE_DUTY = 0,
  /** An order of the AP was not followed, such as the order to tell the persons. AVG 83(6) */
  DATALEK_FINE_ORDER = 1
};

/**
 * The highest fine.
 * @param law A DATALEK_LAW_*, or DATALEK_LAW_AT_TIME for the one in force at @p time.
 * @param time When the duty was not kept, as the amount of the Wbp rose on 1 January 2018;
 *             DATALEK_TIME_UNKNOWN for the latest amount.
 * @param kind A DATALEK_FINE_*.
 * @param turnover Of the preceding financial year, worldwide, in whole euros: 0 and up, or
 *                 DATALEK_UNKNOWN.
 * @param[out] maximum In whole euros; while the turnover is unknown the fixed amount, which can
 *                     then be too low.
 * @param[out] fixed The amount of the law, whatever the turnover. May be NULL.
 * @param[out] share The share of the turnover; DATALEK_UNKNOWN while that is unknown, 0 where the
 *                   law has none. May be NULL.
 * @param[out] rule The rule (rule.h) that says it, with its source. May be NULL.
 * @return DATALEK_OK, DATALEK_ERROR_NULL, DATALEK_ERROR_ARGUMENT (no law or kind),
 *         DATALEK_ERROR_VALUE (a negative turnover) or DATALEK_ERROR_TIME; on error nothing is
 *         written.
 */
int32_t datalek_fine_maximum(int32_t law, int64_t time, int32_t kind, int64_t turnover,
                             int64_t *maximum, int64_t *fixed, int64_t *share, int32_t *rule);

#ifdef __cplusplus
}
#endif
#endif
