/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file fact.h
 * The facts that the law asks about, listable at run time so that a form can be built from them.
 *
 * A fact is a number from 0 to datalek_fact_count() - 1. A value is an int64_t:
 *
 *  - yes/no: 0 or 1; unknown is DATALEK_UNKNOWN;
 *  - choice: the index of the value, mildest first; unknown is DATALEK_UNKNOWN;
 *  - count: 0 and up; unknown is DATALEK_UNKNOWN;
 *  - time: seconds since 1970-01-01T00:00:00Z; unknown is DATALEK_TIME_UNKNOWN.
 *
 * Unknown is not "no". Every fact that a rule reads has one direction, grave or mild, so that an
 * answer under unknown facts is exact: known if and only if it is the same for every way in which
 * the unknown facts can turn out.
 *
 * Sources: AVG (GDPR), UAVG, EDPB Guidelines 01/2021 and 9/2022, the AP's guidance and form,
 * ENISA's severity method (2013), the LHV guide and the KNMT article.
 */
#ifndef DATALEK_FACT_H
#define DATALEK_FACT_H

#include <datalek/status.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Answers to yes/no questions: facts and verdicts. */
enum {
  DATALEK_UNKNOWN = -1, /**< Not known. Also the unknown of choices and counts. */
  DATALEK_NO = 0,
  DATALEK_YES = 1
};

/** The unknown of a time. */
#define DATALEK_TIME_UNKNOWN INT64_MIN

/** "No fact", where a getter names one. */
#define DATALEK_FACT_NONE (-1)

/** Kinds of fact. */
enum {
  DATALEK_KIND_YES_NO = 0,
  DATALEK_KIND_CHOICE = 1,
  DATALEK_KIND_COUNT = 2,
  DATALEK_KIND_TIME = 3
};

/** Which way a fact weighs. */
enum {
  DATALEK_DIRECTION_NONE = 0,   /**< No duty depends on it. */
  DATALEK_DIRECTION_GRAVE = 1,  /**< A higher value can only create or keep a duty. */
  DATALEK_DIRECTION_MILD = 2,   /**< A higher value can only take a duty away. */
  DATALEK_DIRECTION_BY_DUTY = 3 /**< Which end is grave depends on whose duty it is: the role. */
};

/** The facts. Permanent numbers; the questions are in datalek_fact_question(). */
enum {
  DATALEK_FACT_ROLE = 0,                    /**< choice DATALEK_ROLE_*; AVG 4(7), 4(8) */
  DATALEK_FACT_PERSONAL_DATA = 1,           /**< yes/no; AVG 4(1), rec. 27 */
  DATALEK_FACT_SECURITY_BREACH = 2,         /**< yes/no; AVG 4(12) */
  DATALEK_FACT_DISCLOSED = 3,               /**< yes/no; LHV question 1 */
  DATALEK_FACT_ALTERED = 4,                 /**< yes/no; LHV question 2 */
  DATALEK_FACT_LOST = 5,                    /**< yes/no; LHV question 3 */
  DATALEK_FACT_SPREAD = 6,                  /**< choice DATALEK_SPREAD_* */
  DATALEK_FACT_RECIPIENT = 7,               /**< choice DATALEK_RECIPIENT_* */
  DATALEK_FACT_RECIPIENT_CONFIRMED = 8,     /**< yes/no, yes is mild */
  DATALEK_FACT_VIEWED = 9,                  /**< yes/no; no only with proof */
  DATALEK_FACT_DELIBERATE = 10,             /**< yes/no */
  DATALEK_FACT_MISUSE = 11,                 /**< yes/no */
  DATALEK_FACT_ENCRYPTED = 12,              /**< yes/no, yes is mild; AVG 34(3)(a) */
  DATALEK_FACT_KEY_SAFE = 13,               /**< yes/no, yes is mild; AVG 34(3)(a) */
  DATALEK_FACT_ALTERATION = 14,             /**< choice DATALEK_ALTERATION_* */
  DATALEK_FACT_RESTORATION = 15,            /**< choice DATALEK_RESTORATION_* */
  DATALEK_FACT_LOSS_IMPACT = 16,            /**< choice DATALEK_LOSS_IMPACT_* */
  DATALEK_FACT_DATA_BASIC = 17,             /**< yes/no */
  DATALEK_FACT_DATA_CONTACT = 18,           /**< yes/no */
  DATALEK_FACT_DATA_PROFILE = 19,           /**< yes/no */
  DATALEK_FACT_DATA_LOCATION = 20,          /**< yes/no */
  DATALEK_FACT_DATA_FINANCIAL = 21,         /**< yes/no */
  DATALEK_FACT_DATA_PAYMENT = 22,           /**< yes/no */
  DATALEK_FACT_DATA_CREDENTIALS = 23,       /**< yes/no */
  DATALEK_FACT_DATA_NATIONAL_ID = 24,       /**< yes/no; UAVG 46 */
  DATALEK_FACT_DATA_OFFICIAL_DOCUMENT = 25, /**< yes/no */
  DATALEK_FACT_DATA_HEALTH = 26,            /**< yes/no; AVG 4(15), 9(1) */
  DATALEK_FACT_DATA_GENETIC = 27,           /**< yes/no; AVG 4(13), 9(1) */
  DATALEK_FACT_DATA_BIOMETRIC = 28,         /**< yes/no; AVG 4(14), 9(1) */
  DATALEK_FACT_DATA_SPECIAL = 29,           /**< yes/no; the rest of AVG 9(1) */
  DATALEK_FACT_DATA_CRIMINAL = 30,          /**< yes/no; AVG 10 */
  DATALEK_FACT_INSIGHT = 31,                /**< choice DATALEK_INSIGHT_*; ENISA 2013 */
  DATALEK_FACT_IDENTIFIABILITY = 32,        /**< choice DATALEK_IDENTIFIABILITY_*; ENISA 2013 */
  DATALEK_FACT_SUBJECTS = 33,               /**< count of people */
  DATALEK_FACT_RECORDS = 34,                /**< count of records */
  DATALEK_FACT_VULNERABLE = 35,             /**< yes/no */
  DATALEK_FACT_RISK_REMOVED = 36,           /**< yes/no, yes is mild; AVG 34(3)(b) */
  DATALEK_FACT_DISPROPORTIONATE_EFFORT =
    37, /**< yes/no; AVG 34(3)(c): another channel, no exemption */
  DATALEK_FACT_FINANCIAL_UNDERTAKING = 38, /**< yes/no, yes is mild; UAVG 42 */
  DATALEK_FACT_JOURNALISTIC_PURPOSE = 39,  /**< yes/no, yes is mild; UAVG 43 */
  DATALEK_FACT_STARTED_AT = 40,            /**< time */
  DATALEK_FACT_ENDED_AT = 41,              /**< time */
  DATALEK_FACT_DISCOVERED_AT = 42,         /**< time of the first signal */
  DATALEK_FACT_AWARE_AT = 43, /**< time of reasonable certainty: AVG 33(1), 9/2022 par. 31 */
  DATALEK_FACT_CAUSE = 44,    /**< choice DATALEK_CAUSE_*; no duty depends on it */
  DATALEK_FACT_PROCESSOR_DISCOVERED_AT = 45, /**< time; AVG 33(2) */
  DATALEK_FACT_CONTROLLER_TOLD_AT = 46       /**< time; AVG 33(2), EDPB 9/2022 */
};

/** Values of DATALEK_FACT_ROLE. */
enum { DATALEK_ROLE_PROCESSOR = 0, DATALEK_ROLE_CONTROLLER = 1 };

/** Values of DATALEK_FACT_SPREAD. */
enum {
  DATALEK_SPREAD_EXPOSED = 0,
  DATALEK_SPREAD_KNOWN_RECIPIENTS = 1,
  DATALEK_SPREAD_UNKNOWN_RECIPIENTS = 2
};

/** Values of DATALEK_FACT_RECIPIENT. */
enum {
  DATALEK_RECIPIENT_BOUND_BY_SECRECY = 0,
  DATALEK_RECIPIENT_BUSINESS_RELATION = 1,
  DATALEK_RECIPIENT_OTHER_KNOWN = 2,
  DATALEK_RECIPIENT_UNKNOWN_OR_HOSTILE = 3
};

/** Values of DATALEK_FACT_ALTERATION. */
enum {
  DATALEK_ALTERATION_NO_ILLEGAL_USE = 0,
  DATALEK_ALTERATION_REVERSIBLE = 1,
  DATALEK_ALTERATION_IRREVERSIBLE = 2
};

/** Values of DATALEK_FACT_RESTORATION. */
enum {
  DATALEK_RESTORATION_PROMPT = 0,
  DATALEK_RESTORATION_DELAYED = 1,
  DATALEK_RESTORATION_IMPOSSIBLE = 2
};

/** Values of DATALEK_FACT_LOSS_IMPACT. */
enum {
  DATALEK_LOSS_IMPACT_NONE = 0,
  DATALEK_LOSS_IMPACT_HINDRANCE = 1,
  DATALEK_LOSS_IMPACT_CARE_AT_RISK = 2
};

/** Values of DATALEK_FACT_INSIGHT. */
enum {
  DATALEK_INSIGHT_HARDLY = 0,
  DATALEK_INSIGHT_LIMITED = 1,
  DATALEK_INSIGHT_ORDINARY = 2,
  DATALEK_INSIGHT_DEEP = 3,
  DATALEK_INSIGHT_CRITICAL = 4
};

/** Values of DATALEK_FACT_IDENTIFIABILITY. */
enum {
  DATALEK_IDENTIFIABILITY_NEGLIGIBLE = 0,
  DATALEK_IDENTIFIABILITY_LIMITED = 1,
  DATALEK_IDENTIFIABILITY_SIGNIFICANT = 2,
  DATALEK_IDENTIFIABILITY_MAXIMUM = 3
};

/** Values of DATALEK_FACT_CAUSE, in the terms of the AP's form. */
enum {
  DATALEK_CAUSE_WRONG_RECIPIENT_POST = 0,
  DATALEK_CAUSE_WRONG_RECIPIENT_EMAIL = 1,
  DATALEK_CAUSE_CC_INSTEAD_OF_BCC = 2,
  DATALEK_CAUSE_DEVICE_LOST_OR_STOLEN = 3,
  DATALEK_CAUSE_PAPER_LOST_OR_STOLEN = 4,
  DATALEK_CAUSE_HACKING = 5,
  DATALEK_CAUSE_UNAUTHORISED_INTERNAL_ACCESS = 6,
  DATALEK_CAUSE_PUBLISHED_BY_MISTAKE = 7,
  DATALEK_CAUSE_WRONG_PERSON_SHOWN = 8,
  DATALEK_CAUSE_ADDED_TO_WRONG_RECORD = 9,
  DATALEK_CAUSE_OUTAGE_OR_LOSS = 10,
  DATALEK_CAUSE_DISCARDED_CARRIER = 11,
  DATALEK_CAUSE_OTHER = 12
};

/** How many facts there are: they are numbered from 0. */
int32_t datalek_fact_count(void);

/** The name of a fact, as in JSON. @return A static string; NULL for a number that is no fact. */
const char *datalek_fact_name(int32_t fact);

/**
 * The fact with this name.
 * @param[out] fact Its number.
 * @return DATALEK_OK, DATALEK_ERROR_NULL or DATALEK_ERROR_FACT.
 */
int32_t datalek_fact_find(const char *name, int32_t *fact);

/** The kind of a fact, a DATALEK_KIND_*. @return DATALEK_UNKNOWN for a number that is no fact. */
int32_t datalek_fact_kind(int32_t fact);

/** The direction of a fact, a DATALEK_DIRECTION_*. @return DATALEK_UNKNOWN for no fact. */
int32_t datalek_fact_direction(int32_t fact);

/**
 * The bounds of a fact's known values, both included.
 * @return DATALEK_OK, DATALEK_ERROR_NULL or DATALEK_ERROR_FACT.
 */
int32_t datalek_fact_bounds(int32_t fact, int64_t *lowest, int64_t *highest);

/**
 * The question behind a fact, as one would ask it in a practice.
 * @param language DATALEK_LANGUAGE_NL or DATALEK_LANGUAGE_EN.
 * @return A static string; NULL for no fact or no language.
 */
const char *datalek_fact_question(int32_t fact, int32_t language);

/**
 * What a person can still do after an incident to bring a fact to this, milder, value: ask the
 * recipient, check the logs, restore the back-up. Any other fact can only be found out.
 * @return A static string; NULL where there is nothing to do, for no fact and no language.
 */
const char *datalek_fact_action(int32_t fact, int64_t value, int32_t language);

/**
 * The name of a value of a choice, as in JSON.
 * @return A static string; NULL for a fact that is no choice or a value it does not have.
 */
const char *datalek_fact_value_name(int32_t fact, int64_t value);

/**
 * What a value of a choice means, for people.
 * @return A static string; NULL for a fact that is no choice, a value it does not have, no
 * language.
 */
const char *datalek_fact_value_text(int32_t fact, int64_t value, int32_t language);

#ifdef __cplusplus
}
#endif
#endif
