/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file law.h
 * The laws that an incident can be judged by, with their dates. Listable.
 *
 * The law follows `aware_at`: the law in force at the second at which one became aware decides; in
 * the Netherlands laws change at 00:00 Dutch time. While `aware_at` is unknown, today's law
 * decides. A host can also force a law by number, to see what another law would say. A proposal is
 * judged by only when it is forced, and every result says then that the law was not in force.
 *
 * Each law has its own rules, and its rule set a version that rises whenever a decision can change.
 * The outcomes (outcome.h) keep their numbers under every law; what the two levels of risk mean is
 * each law's own:
 *
 *  - before-2016: no breach had to be notified, so there is no test and every duty is "no".
 *  - wbp-2016: "risk" is a considerable chance of serious adverse effects, Wbp 34a(1); "high risk"
 *    is that this also has unfavourable effects on people's private life, Wbp 34a(2).
 *  - avg-2018: a risk that is not unlikely, AVG 33(1); a high risk that is likely, AVG 34(1).
 *  - omnibus-2025: as avg-2018, but the AP is told of a high risk only, within 96 hours.
 */
#ifndef DATALEK_LAW_H
#define DATALEK_LAW_H

#include <datalek/status.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The laws. Permanent numbers, with the names in datalek_law_name(). */
enum {
  DATALEK_LAW_BEFORE_2016 = 0, /**< until 1 January 2016: no duty to notify */
  DATALEK_LAW_WBP_2016 = 1,    /**< Wbp 34a: 1 January 2016 until 25 May 2018 */
  DATALEK_LAW_AVG_2018 = 2,    /**< AVG (GDPR) and UAVG: since 25 May 2018 */
  DATALEK_LAW_OMNIBUS_2025 = 3 /**< proposal COM(2025) 837: not in force */
};

/** In place of a law: the one in force at `aware_at`. */
#define DATALEK_LAW_AT_TIME (-1)

/** How a law came to be the one that a result is judged by. */
enum {
  DATALEK_BASIS_AT_TIME = 0, /**< In force at `aware_at`; or today's, as `aware_at` is unknown. */
  DATALEK_BASIS_FORCED = 1,  /**< Chosen by the caller; it would have been chosen anyway. */
  DATALEK_BASIS_NOT_IN_FORCE = 2 /**< Chosen by the caller; another law was in force. */
};

/** How many laws there are: they are numbered from 0. */
int32_t datalek_law_count(void);

/** The name of a law, as in JSON: "avg-2018". @return A static string; NULL for no law. */
const char *datalek_law_name(int32_t law);

/**
 * The law with this name.
 * @param[out] law Its number; untouched on error.
 * @return DATALEK_OK, DATALEK_ERROR_NULL or DATALEK_ERROR_ARGUMENT.
 */
int32_t datalek_law_find(const char *name, int32_t *law);

/** What a law is, in one plain sentence. @return A static string; NULL for no law or language. */
const char *datalek_law_title(int32_t law, int32_t language);

/** Where a law was published. @return A static string; NULL for no law. */
const char *datalek_law_source(int32_t law);

/** The version of the rule set of a law, from 1. @return 0 for no law. */
int32_t datalek_law_version(int32_t law);

/**
 * The first second at which a law was in force.
 * @return Seconds since 1970-01-01T00:00:00Z; DATALEK_TIME_UNKNOWN for a proposal, for what was
 *         always so as far as our calendar goes, and for no law.
 */
int64_t datalek_law_from(int32_t law);

/**
 * The first second at which a law was no longer in force.
 * @return Seconds since 1970-01-01T00:00:00Z; DATALEK_TIME_UNKNOWN for a proposal, for today's law
 *         and for no law.
 */
int64_t datalek_law_until(int32_t law);

/** Whether a law is or was in force: DATALEK_NO for a proposal. DATALEK_UNKNOWN for no law. */
int32_t datalek_law_enacted(int32_t law);

/** The law in force at a time; for DATALEK_TIME_UNKNOWN today's law. Never a proposal. */
int32_t datalek_law_at(int64_t time);

#ifdef __cplusplus
}
#endif
#endif
