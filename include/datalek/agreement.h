/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file agreement.h
 * Is the processor agreement complete? A list of points to look for in it, listable, and a check.
 *
 * One list serves every law. A law requires a point, or it is advised beside that law, or it is not
 * asked for at all. Required is what AVG 28 wants to be in the agreement, and before 25 May 2018
 * Wbp 14; the proposal of 2025 leaves that as it is. Advised is what the KNMT and good practice
 * add. What an agreement must be, not how well it is kept.
 */
#ifndef DATALEK_AGREEMENT_H
#define DATALEK_AGREEMENT_H

#include <datalek/fact.h>
#include <datalek/law.h>
#include <datalek/status.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The points. Permanent numbers; the questions are in datalek_point_question(). */
enum {
  DATALEK_POINT_AGREEMENT = 0,          /**< there is one; AVG 28(3) */
  DATALEK_POINT_IN_WRITING = 1,         /**< AVG 28(9) */
  DATALEK_POINT_SUBJECT_DURATION = 2,   /**< AVG 28(3) */
  DATALEK_POINT_NATURE_PURPOSE = 3,     /**< AVG 28(3) */
  DATALEK_POINT_DATA_PERSONS = 4,       /**< AVG 28(3) */
  DATALEK_POINT_RIGHTS_DUTIES = 5,      /**< of the controller; AVG 28(3) */
  DATALEK_POINT_INSTRUCTIONS = 6,       /**< AVG 28(3)(a) */
  DATALEK_POINT_SECRECY = 7,            /**< AVG 28(3)(b) */
  DATALEK_POINT_SECURITY = 8,           /**< AVG 28(3)(c) */
  DATALEK_POINT_SUB_PROCESSORS = 9,     /**< only with permission; AVG 28(2), 28(3)(d) */
  DATALEK_POINT_CHAIN_CLAUSE = 10,      /**< the same terms for them; AVG 28(3)(d), 28(4) */
  DATALEK_POINT_RIGHTS_OF_PERSONS = 11, /**< help with requests; AVG 28(3)(e) */
  DATALEK_POINT_REPORT_LEAKS = 12,      /**< AVG 28(3)(f), 33(2) */
  DATALEK_POINT_ASSISTANCE = 13,        /**< with AVG 32, 35 and 36; AVG 28(3)(f) */
  DATALEK_POINT_RETURN_OR_DELETE = 14,  /**< AVG 28(3)(g) */
  DATALEK_POINT_AUDITS = 15,            /**< AVG 28(3)(h) */
  DATALEK_POINT_HOURS = 16,             /**< for reporting leaks: good practice */
  DATALEK_POINT_LIABILITY = 17          /**< advised by the KNMT */
};

/** What a law wants of a point. */
enum {
  DATALEK_NEED_NONE = 0,    /**< Nothing: it is not asked for. */
  DATALEK_NEED_ADVISED = 1, /**< Not required, but wise. */
  DATALEK_NEED_REQUIRED = 2
};

/** How many points there are: they are numbered from 0. */
int32_t datalek_point_count(void);

/** The name of a point, such as "chain_clause". @return A static string; NULL for no point. */
const char *datalek_point_name(int32_t point);

/**
 * What to look for in the agreement, as a question to which yes is right.
 * @return A static string; NULL for no point or no language.
 */
const char *datalek_point_question(int32_t point, int32_t language);

/** What a law wants of a point, a DATALEK_NEED_*. DATALEK_UNKNOWN for no point or no law. */
int32_t datalek_point_need(int32_t point, int32_t law);

/**
 * The article or advice behind a point.
 * @return A static string; NULL where the law asks nothing, for no point and for no law.
 */
const char *datalek_point_source(int32_t point, int32_t law);

/**
 * Checks an agreement.
 * @param law A DATALEK_LAW_*, or DATALEK_LAW_AT_TIME for today's.
 * @param answers DATALEK_YES, DATALEK_NO or DATALEK_UNKNOWN for each point, in the order of their
 *                numbers; may be NULL when @p count is 0.
 * @param count At most datalek_point_count(); points beyond it are unknown, so that a program that
 *              does not know a later point goes on working.
 * @param[out] missing Gets the numbers of the points that the law wants and that are not answered
 *                     with yes: the required first, then the advised, each in the order of their
 *                     numbers. May be NULL when @p capacity is 0.
 * @param capacity Of @p missing; datalek_point_count() is always enough.
 * @param[out] missing_count How many there are.
 * @param[out] verdict DATALEK_YES: all that is required is there; DATALEK_NO: some of it is
 *                     missing; DATALEK_UNKNOWN: that hangs on the unknown points. What is advised
 *                     does not count.
 * @return DATALEK_OK, DATALEK_ERROR_NULL, DATALEK_ERROR_ARGUMENT (no law, too many or other
 *         answers; nothing written) or DATALEK_ERROR_BUFFER (all written but @p missing).
 */
int32_t datalek_agreement_check(int32_t law, const int32_t *answers, size_t count, int32_t *missing,
                                size_t capacity, size_t *missing_count, int32_t *verdict);

#ifdef __cplusplus
}
#endif
#endif
