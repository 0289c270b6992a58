/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file outcome.h
 * The answer to one question of the law, with the rules that decided it.
 *
 * Answers are by the law in force at the incident's `aware_at` (law.h); the articles named here are
 * those of today's law. An outcome holds:
 *
 *  - the law judged by, and how it was chosen;
 *  - the verdict: yes or no only if it is so however the unknown facts turn out; else unknown;
 *  - the advice: what to do now, also while the verdict is open;
 *  - the reasons: the rules (rule.h) that decide, in the order of the law;
 *  - the rejected rules: those that did not apply, each with the fact against it;
 *  - the missing facts: those that can still change an open verdict. None is left out; with very
 *    many unknown facts one may be named too many.
 */
#ifndef DATALEK_OUTCOME_H
#define DATALEK_OUTCOME_H

#include <datalek/incident.h>
#include <datalek/law.h>
#include <datalek/memory.h>
#include <datalek/rule.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The answer to one question. Opaque. */
typedef struct datalek_outcome datalek_outcome;

/** The questions. Permanent numbers. */
enum {
  DATALEK_OUTCOME_BREACH = 0,            /**< Is it a personal data breach? AVG 4(12) */
  DATALEK_OUTCOME_CONFIDENTIALITY = 1,   /**< One of confidentiality? AVG 4(12) */
  DATALEK_OUTCOME_INTEGRITY = 2,         /**< One of integrity? AVG 4(12) */
  DATALEK_OUTCOME_AVAILABILITY = 3,      /**< One of availability? AVG 4(12) */
  DATALEK_OUTCOME_RISK = 4,              /**< Is a risk not unlikely? AVG 33(1) */
  DATALEK_OUTCOME_HIGH_RISK = 5,         /**< Is a high risk likely? AVG 34(1) */
  DATALEK_OUTCOME_NOTIFY_AP = 6,         /**< Must the AP be told? AVG 33(1) */
  DATALEK_OUTCOME_NOTIFY_SUBJECTS = 7,   /**< Must the persons be told? AVG 34(1) */
  DATALEK_OUTCOME_PUBLIC_NOTICE = 8,     /**< ... by public notice? AVG 34(3)(c) */
  DATALEK_OUTCOME_NOTIFY_CONTROLLER = 9, /**< Must the processor tell the controller? AVG 33(2) */
  DATALEK_OUTCOME_REGISTER = 10          /**< Does it go into the register? AVG 33(5) */
};

/** Advice. */
enum {
  DATALEK_ADVICE_NONE = 0,     /**< Nothing to do. */
  DATALEK_ADVICE_FIND_OUT = 1, /**< Find out the missing facts first. */
  DATALEK_ADVICE_ACT = 2       /**< Do it; while the verdict is open: in doubt, do it. */
};

/**
 * An empty outcome, in memory of malloc(). It is filled by the functions below, and may be used
 * again and again.
 * @param[out] outcome To be freed by datalek_outcome_free(); untouched on error.
 * @return DATALEK_OK, DATALEK_ERROR_NULL or DATALEK_ERROR_MEMORY.
 */
int32_t datalek_outcome_new(datalek_outcome **outcome);

/** As datalek_outcome_new(), in the host's own memory; see datalek_incident_new_in(). */
int32_t datalek_outcome_new_in(datalek_allocate allocate, datalek_release release, void *context,
                               datalek_outcome **outcome);

/** Frees an outcome made by datalek_outcome_new(). NULL is fine, and one that is lent stays. */
void datalek_outcome_free(datalek_outcome *outcome);

/**
 * Is this incident a personal data breach (datalek)? AVG 4(12); LHV guide, step 1.
 * @return DATALEK_OK or DATALEK_ERROR_NULL.
 */
int32_t datalek_classify(const datalek_incident *incident, datalek_outcome *outcome);

/**
 * Must the controller notify the AP? AVG 33(1): yes, unless a risk to people is unlikely.
 * @return DATALEK_OK or DATALEK_ERROR_NULL.
 */
int32_t datalek_must_notify_ap(const datalek_incident *incident, datalek_outcome *outcome);

/**
 * Must the controller tell the persons concerned? AVG 34: if a high risk is likely.
 * @return DATALEK_OK or DATALEK_ERROR_NULL.
 */
int32_t datalek_must_notify_subject(const datalek_incident *incident, datalek_outcome *outcome);

/**
 * The answer to any of the questions.
 * @param kind A DATALEK_OUTCOME_*.
 * @return DATALEK_OK, DATALEK_ERROR_NULL or DATALEK_ERROR_ARGUMENT.
 */
int32_t datalek_decide(const datalek_incident *incident, int32_t kind, datalek_outcome *outcome);

/**
 * As datalek_decide(), by a law of the caller's choice.
 * @param law A DATALEK_LAW_*, or DATALEK_LAW_AT_TIME for the one in force.
 */
int32_t datalek_decide_under(const datalek_incident *incident, int32_t law, int32_t kind,
                             datalek_outcome *outcome);

/** The law judged by, a DATALEK_LAW_*. DATALEK_LAW_AT_TIME when empty or NULL. */
int32_t datalek_outcome_law(const datalek_outcome *outcome);

/** How that law was chosen, a DATALEK_BASIS_*. DATALEK_BASIS_AT_TIME when empty or NULL. */
int32_t datalek_outcome_basis(const datalek_outcome *outcome);

/** How many questions there are: they are numbered from 0. */
int32_t datalek_outcome_count(void);

/** The name of a question, such as "notify_ap". @return A static string; NULL for no question. */
const char *datalek_outcome_name(int32_t kind);

/** Which question this answers, a DATALEK_OUTCOME_*; DATALEK_UNKNOWN when empty or NULL. */
int32_t datalek_outcome_kind(const datalek_outcome *outcome);

/** DATALEK_YES, DATALEK_NO or DATALEK_UNKNOWN. NULL or empty: DATALEK_UNKNOWN. */
int32_t datalek_outcome_verdict(const datalek_outcome *outcome);

/** A DATALEK_ADVICE_*. NULL or empty: DATALEK_ADVICE_FIND_OUT. */
int32_t datalek_outcome_advice(const datalek_outcome *outcome);

/** How many rules decide; 0 for NULL. */
int32_t datalek_outcome_reason_count(const datalek_outcome *outcome);

/** The number of a deciding rule. @param index From 0. @return DATALEK_RULE_NONE past the end. */
int32_t datalek_outcome_reason(const datalek_outcome *outcome, int32_t index);

/** How many rules did not apply; 0 for NULL. */
int32_t datalek_outcome_rejected_count(const datalek_outcome *outcome);

/** The number of a rule that did not apply. @return DATALEK_RULE_NONE past the end. */
int32_t datalek_outcome_rejected(const datalek_outcome *outcome, int32_t index);

/** The fact against the rule at this index. @return DATALEK_FACT_NONE past the end. */
int32_t datalek_outcome_rejected_fact(const datalek_outcome *outcome, int32_t index);

/** How many unknown facts can still change the verdict; 0 when it is known. */
int32_t datalek_outcome_missing_count(const datalek_outcome *outcome);

/** The number of such a fact, in the order of fact.h. @return DATALEK_FACT_NONE past the end. */
int32_t datalek_outcome_missing(const datalek_outcome *outcome, int32_t index);

#ifdef __cplusplus
}
#endif
#endif
