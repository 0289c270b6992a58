/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file deadline.h
 * The term in which the AP is told: the 72 hours of AVG 33(1), in three readings. Under the Wbp 72
 * hours too (AP, Beleidsregels meldplicht datalekken), in the strict reading only; under the
 * proposal of 2025 96 hours; before 2016 there was none.
 *
 * The strict reading is the deadline to keep: it is never later than any other. The others are for
 * who is late: the outer one counts as Regulation 1182/71 does; the third is an argument that is
 * disputed, that the AP has not followed, and that is never a default.
 */
#ifndef DATALEK_DEADLINE_H
#define DATALEK_DEADLINE_H

#include <datalek/law.h>
#include <datalek/rule.h>
#include <datalek/status.h>
#include <datalek/time.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Readings of the term. Permanent numbers. */
enum {
  /** `aware_at` + 72 elapsed hours. Weekends, holidays and summer time change nothing. */
  DATALEK_DEADLINE_STRICT = 0,
  /** Reg. 1182/71 art. 3(1): the hour in which one became aware is not counted, then 72 hours. */
  DATALEK_DEADLINE_OUTER = 1,
  /** Disputed: Reg. 1182/71 art. 3(5), at least two whole working days. */
  DATALEK_DEADLINE_TWO_WORKING_DAYS = 2
};

/**
 * Dutch public holidays whose place on the list is in doubt; the others (Algemene termijnenwet
 * art. 3) are fixed: 1 January, Easter Monday, Ascension Day, Whit Monday, King's Day (27 April, or
 * 26 when that is a Sunday), 25 and 26 December.
 */
enum {
  DATALEK_HOLIDAY_GOOD_FRIDAY = 1,
  DATALEK_HOLIDAY_5_MAY = 2,
  DATALEK_HOLIDAYS_DEFAULT = 3 /**< Both: Algemene termijnenwet art. 3(1) and 3(2). */
};

/**
 * When the term of 72 hours of AVG 33(1) ends.
 * @param reading A DATALEK_DEADLINE_*.
 * @param aware_at DATALEK_TIME_MIN to DATALEK_TIME_MAX minus 30 days.
 * @param holidays DATALEK_HOLIDAY_* added up; other bits are refused. Only
 *                 DATALEK_DEADLINE_TWO_WORKING_DAYS counts working days: any but Saturday,
 *                 Sunday and public holidays.
 * @param[out] deadline Seconds since 1970-01-01T00:00:00Z; untouched on error.
 * @return DATALEK_OK, DATALEK_ERROR_NULL, DATALEK_ERROR_ARGUMENT or DATALEK_ERROR_TIME.
 */
int32_t datalek_deadline(int32_t reading, int64_t aware_at, uint32_t holidays, int64_t *deadline);

/**
 * As datalek_deadline(), under a law.
 * @param law A DATALEK_LAW_*, or DATALEK_LAW_AT_TIME for the one in force at @p aware_at. One
 *            without this reading gives DATALEK_ERROR_ARGUMENT.
 */
int32_t datalek_deadline_under(int32_t law, int32_t reading, int64_t aware_at, uint32_t holidays,
                               int64_t *deadline);

/**
 * How a deadline stands at a given moment: the library itself reads no clock.
 * @param deadline, now Within DATALEK_TIME_MIN and DATALEK_TIME_MAX.
 * @param[out] left Seconds left; negative when overdue.
 * @param[out] rule DATALEK_RULE_NONE in time; once overdue the rule that reasons for the delay must
 *                  go with the notification, AVG 33(1). May be NULL.
 * @return DATALEK_OK, DATALEK_ERROR_NULL or DATALEK_ERROR_TIME.
 */
int32_t datalek_deadline_left(int64_t deadline, int64_t now, int64_t *left, int32_t *rule);

/**
 * The rule that a reading of AVG 33(1) rests on: its source and what to say of it.
 * DATALEK_RULE_NONE for no reading.
 */
int32_t datalek_deadline_rule(int32_t reading);

/** As datalek_deadline_rule(), under a law; DATALEK_RULE_NONE where the law has no such reading. */
int32_t datalek_deadline_rule_under(int32_t law, int32_t reading);

#ifdef __cplusplus
}
#endif
#endif
