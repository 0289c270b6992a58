/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file question.h
 * Which question to ask next, so that a dialogue ends as soon as all is settled.
 *
 * A question is what one asks at once: mostly one fact (fact.h), sometimes a few that are answered
 * together, such as the kinds of data. Every fact is part of one question. An answer is the facts
 * set in the incident; a question about several yes/no facts is a list of which all that fit are
 * chosen and the others are "no".
 *
 * All is settled when the verdicts on breach, notify_ap, notify_subjects, public_notice,
 * notify_controller and register (outcome.h) are known, and `aware_at` too unless the AP need not
 * be told: without it there is no deadline. A question whose answer cannot change any of these is
 * never asked.
 *
 * A host that keeps its answers in the incident needs nothing else: to go back, make the facts of
 * the last question unknown again.
 */
#ifndef DATALEK_QUESTION_H
#define DATALEK_QUESTION_H

#include <datalek/incident.h>
#include <datalek/law.h>
#include <datalek/status.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** "No question": all is settled, or nothing is left to ask. */
#define DATALEK_QUESTION_NONE (-1)

/** The questions. Permanent numbers, with the names in datalek_question_name(). */
enum {
  DATALEK_QUESTION_ROLE = 0,
  DATALEK_QUESTION_FINANCIAL_UNDERTAKING = 1,
  DATALEK_QUESTION_JOURNALISTIC_PURPOSE = 2,
  DATALEK_QUESTION_SECURITY_BREACH = 3,
  DATALEK_QUESTION_PERSONAL_DATA = 4,
  DATALEK_QUESTION_HAPPENED =
    5, /**< DATALEK_FACT_DISCLOSED, _ALTERED and _LOST: the LHV guide's three. */
  DATALEK_QUESTION_DATA = 6, /**< All kinds of data: DATALEK_FACT_DATA_*. */
  DATALEK_QUESTION_RECIPIENT = 7,
  DATALEK_QUESTION_RECIPIENT_CONFIRMED = 8,
  DATALEK_QUESTION_VIEWED = 9,
  DATALEK_QUESTION_ENCRYPTED = 10,
  DATALEK_QUESTION_KEY_SAFE = 11,
  DATALEK_QUESTION_INSIGHT = 12,
  DATALEK_QUESTION_SUBJECTS = 13,
  DATALEK_QUESTION_SPREAD = 14,
  DATALEK_QUESTION_DELIBERATE = 15,
  DATALEK_QUESTION_MISUSE = 16,
  DATALEK_QUESTION_VULNERABLE = 17,
  DATALEK_QUESTION_IDENTIFIABILITY = 18,
  DATALEK_QUESTION_LOSS_IMPACT = 19,
  DATALEK_QUESTION_RESTORATION = 20,
  DATALEK_QUESTION_ALTERATION = 21,
  DATALEK_QUESTION_EXCEPTIONS = 22, /**< DATALEK_FACT_RISK_REMOVED and _DISPROPORTIONATE_EFFORT. */
  DATALEK_QUESTION_AWARE_AT = 23,
  DATALEK_QUESTION_DISCOVERED_AT = 24,
  DATALEK_QUESTION_PERIOD = 25, /**< DATALEK_FACT_STARTED_AT and _ENDED_AT. */
  DATALEK_QUESTION_CAUSE = 26,
  DATALEK_QUESTION_RECORDS = 27,
  DATALEK_QUESTION_PROCESSOR_DISCOVERED_AT = 28,
  DATALEK_QUESTION_CONTROLLER_TOLD_AT = 29
};

/** Where a question belongs: the steps of the LHV guide. */
enum {
  DATALEK_STEP_PRACTICE = 0, /**< The organisation itself: asked once, not for each incident. */
  DATALEK_STEP_BREACH = 1,   /**< Step 1: is it a personal data breach? */
  DATALEK_STEP_AP = 2,       /**< Step 2: must the AP be told? */
  DATALEK_STEP_SUBJECTS = 3, /**< Step 3: must the persons be told? */
  DATALEK_STEP_REGISTER = 4  /**< Step 4: the register, with the times. */
};

/** How many questions there are: they are numbered from 0. */
int32_t datalek_question_count(void);

/** The name of a question, such as "data". @return A static string; NULL for no question. */
const char *datalek_question_name(int32_t question);

/** The question as one would ask it in a practice; for a single fact datalek_fact_question().
 * @return A static string; NULL for no question or no language. */
const char *datalek_question_text(int32_t question, int32_t language);

/** The step that a question belongs to, a DATALEK_STEP_*. @return DATALEK_UNKNOWN for none. */
int32_t datalek_question_step(int32_t question);

/** How many facts a question is about. @return 0 for no question. */
int32_t datalek_question_fact_count(int32_t question);

/** One of the facts of a question. @param index From 0. @return DATALEK_FACT_NONE past the end. */
int32_t datalek_question_fact(int32_t question, int32_t index);

/**
 * The question to ask next. Step by step of the LHV guide: first what is still needed to tell
 * whether this is a breach; in step 2 whichever question settles most; the time of awareness last.
 * Reads nothing but its arguments, and allocates nothing. Takes milliseconds, at worst some tens of
 * them.
 * @param law A DATALEK_LAW_*, or DATALEK_LAW_AT_TIME for the one in force.
 * @param skipped Questions that nobody can answer now and that must not be asked; they stay open.
 *                May be NULL when @p skipped_count is 0.
 * @param[out] question DATALEK_QUESTION_NONE when all is settled, or when only skipped questions
 *                      are left; untouched on error.
 * @return DATALEK_OK, DATALEK_ERROR_NULL or DATALEK_ERROR_ARGUMENT (no such law, or a skipped
 *         number that is no question).
 */
int32_t datalek_question_next(const datalek_incident *incident, int32_t law, const int32_t *skipped,
                              size_t skipped_count, int32_t *question);

/**
 * All questions that can still change an open verdict, or the deadline; none when all is settled.
 * @param law As for datalek_question_next().
 * @param[out] questions Gets their numbers, in the order in which a form would ask them; may be
 *                       NULL when @p capacity is 0.
 * @param capacity Of @p questions; datalek_question_count() is always enough.
 * @param[out] count How many there are, also on DATALEK_ERROR_BUFFER.
 * @return DATALEK_OK, DATALEK_ERROR_NULL, DATALEK_ERROR_ARGUMENT or DATALEK_ERROR_BUFFER (no
 *         question written).
 */
int32_t datalek_questions_open(const datalek_incident *incident, int32_t law, int32_t *questions,
                               size_t capacity, size_t *count);

#ifdef __cplusplus
}
#endif
#endif
