/* SPDX-License-Identifier: Apache-2.0 */
#include "oracle.h"

static bool yes(const int64_t values[], int32_t fact) { return values[fact] == DATALEK_YES; }

static int32_t graver(int32_t one, int32_t other) { return one > other ? one : other; }

/* Breach: AVG 4(12). */

static bool security_of_personal_data_breached(const int64_t values[]) {
  return yes(values, DATALEK_FACT_PERSONAL_DATA) && yes(values, DATALEK_FACT_SECURITY_BREACH);
}

bool oracle_confidentiality_breach(const int64_t values[]) {
  return security_of_personal_data_breached(values) && yes(values, DATALEK_FACT_DISCLOSED);
}

bool oracle_integrity_breach(const int64_t values[]) {
  return security_of_personal_data_breached(values) && yes(values, DATALEK_FACT_ALTERED);
}

bool oracle_availability_breach(const int64_t values[]) {
  return security_of_personal_data_breached(values) && yes(values, DATALEK_FACT_LOST);
}

bool oracle_breach(const int64_t values[]) {
  return oracle_confidentiality_breach(values) || oracle_integrity_breach(values) ||
         oracle_availability_breach(values);
}

/* Kinds of data. */

static bool tells_who(const int64_t values[]) {
  return yes(values, DATALEK_FACT_DATA_BASIC) || yes(values, DATALEK_FACT_DATA_CONTACT);
}

static bool special_or_criminal(const int64_t values[]) {
  return yes(values, DATALEK_FACT_DATA_HEALTH) || yes(values, DATALEK_FACT_DATA_GENETIC) ||
         yes(values, DATALEK_FACT_DATA_BIOMETRIC) || yes(values, DATALEK_FACT_DATA_SPECIAL) ||
         yes(values, DATALEK_FACT_DATA_CRIMINAL);
}

static bool fit_for_fraud(const int64_t values[]) {
  if (yes(values, DATALEK_FACT_DATA_NATIONAL_ID) && tells_who(values)) {
    return true;
  }
  return yes(values, DATALEK_FACT_DATA_OFFICIAL_DOCUMENT) ||
         yes(values, DATALEK_FACT_DATA_PAYMENT) || yes(values, DATALEK_FACT_DATA_CREDENTIALS);
}

static bool sensitive(const int64_t values[]) {
  return special_or_criminal(values) || fit_for_fraud(values);
}

static bool serious(const int64_t values[]) {
  return sensitive(values) || yes(values, DATALEK_FACT_DATA_FINANCIAL) ||
         yes(values, DATALEK_FACT_DATA_LOCATION);
}

static bool telling(const int64_t values[]) {
  return serious(values) || yes(values, DATALEK_FACT_DATA_PROFILE) ||
         yes(values, DATALEK_FACT_DATA_NATIONAL_ID);
}

static bool invites_fraud(const int64_t values[]) {
  return yes(values, DATALEK_FACT_DATA_NATIONAL_ID) ||
         yes(values, DATALEK_FACT_DATA_OFFICIAL_DOCUMENT) ||
         yes(values, DATALEK_FACT_DATA_PAYMENT) || yes(values, DATALEK_FACT_DATA_CREDENTIALS);
}

static bool is_of_the_body(const int64_t values[]) {
  return yes(values, DATALEK_FACT_DATA_GENETIC) || yes(values, DATALEK_FACT_DATA_BIOMETRIC);
}

static bool nobody_singled_out(const int64_t values[]) {
  if (values[DATALEK_FACT_IDENTIFIABILITY] != DATALEK_IDENTIFIABILITY_NEGLIGIBLE ||
      values[DATALEK_FACT_INSIGHT] == DATALEK_INSIGHT_CRITICAL) {
    return false;
  }
  return !tells_who(values) && !invites_fraud(values) && !is_of_the_body(values);
}

/* Hands. */

static bool meant_badly(const int64_t values[]) {
  return yes(values, DATALEK_FACT_DELIBERATE) || yes(values, DATALEK_FACT_MISUSE);
}

static bool with_unknown_recipients(const int64_t values[]) {
  return values[DATALEK_FACT_SPREAD] == DATALEK_SPREAD_UNKNOWN_RECIPIENTS;
}

static bool at_large(const int64_t values[]) {
  return meant_badly(values) || with_unknown_recipients(values);
}

static bool recipient_stands_close(const int64_t values[]) {
  return values[DATALEK_FACT_RECIPIENT] <= DATALEK_RECIPIENT_BUSINESS_RELATION;
}

static bool in_untrusted_hands(const int64_t values[]) {
  return meant_badly(values) || !recipient_stands_close(values);
}

/* Confidentiality. */

static bool cannot_be_read(const int64_t values[]) {
  return yes(values, DATALEK_FACT_ENCRYPTED) && yes(values, DATALEK_FACT_KEY_SAFE);
}

static bool was_not_read(const int64_t values[]) {
  return !yes(values, DATALEK_FACT_VIEWED) && !with_unknown_recipients(values);
}

/* Of at most 100 people and not at large: grounds 4 to 7. */
static bool too_little_to_matter(const int64_t values[]) {
  int64_t insight = values[DATALEK_FACT_INSIGHT];
  if (insight == DATALEK_INSIGHT_HARDLY && !invites_fraud(values)) {
    return true;
  }
  if (insight >= DATALEK_INSIGHT_DEEP || serious(values) ||
      yes(values, DATALEK_FACT_DATA_NATIONAL_ID)) {
    return false;
  }
  if (yes(values, DATALEK_FACT_RECIPIENT_CONFIRMED) &&
      values[DATALEK_FACT_RECIPIENT] != DATALEK_RECIPIENT_UNKNOWN_OR_HOSTILE) {
    return true;
  }
  if (yes(values, DATALEK_FACT_VULNERABLE)) {
    return false;
  }
  return insight < DATALEK_INSIGHT_ORDINARY || !telling(values);
}

/* It does not matter who has them: ground 9. */
static bool as_good_as_public(const int64_t values[]) {
  return values[DATALEK_FACT_INSIGHT] == DATALEK_INSIGHT_HARDLY && !sensitive(values) &&
         !yes(values, DATALEK_FACT_DATA_NATIONAL_ID) && !meant_badly(values) &&
         values[DATALEK_FACT_SUBJECTS] <= 100;
}

static bool confidentiality_risk_unlikely(const int64_t values[]) {
  if (cannot_be_read(values) || was_not_read(values) || as_good_as_public(values)) {
    return true;
  }
  if (at_large(values)) {
    return false;
  }
  if (recipient_stands_close(values) && yes(values, DATALEK_FACT_RECIPIENT_CONFIRMED)) {
    return true;
  }
  if (nobody_singled_out(values)) {
    return true;
  }
  return values[DATALEK_FACT_SUBJECTS] <= 100 && too_little_to_matter(values);
}

static bool taken_by_a_stranger(const int64_t values[]) {
  return yes(values, DATALEK_FACT_DELIBERATE) &&
         values[DATALEK_FACT_RECIPIENT] == DATALEK_RECIPIENT_UNKNOWN_OR_HOSTILE &&
         values[DATALEK_FACT_SPREAD] != DATALEK_SPREAD_EXPOSED;
}

static bool of_use_to_a_thief(const int64_t values[]) {
  if (serious(values)) {
    return true;
  }
  return telling(values) && values[DATALEK_FACT_INSIGHT] >= DATALEK_INSIGHT_ORDINARY;
}

static bool hurts_in_public(const int64_t values[]) {
  if (values[DATALEK_FACT_INSIGHT] < DATALEK_INSIGHT_ORDINARY) {
    return false;
  }
  if (yes(values, DATALEK_FACT_VULNERABLE) && telling(values)) {
    return true;
  }
  return yes(values, DATALEK_FACT_DATA_FINANCIAL);
}

static bool hurts_in_untrusted_hands(const int64_t values[]) {
  if (sensitive(values) || values[DATALEK_FACT_INSIGHT] >= DATALEK_INSIGHT_DEEP) {
    return true;
  }
  if (values[DATALEK_FACT_SUBJECTS] > 10000) {
    return true;
  }
  return with_unknown_recipients(values) && hurts_in_public(values);
}

static bool confidentiality_risk_high(const int64_t values[]) {
  bool misuse = yes(values, DATALEK_FACT_MISUSE);
  if (nobody_singled_out(values) && !misuse) {
    return false;
  }
  if (values[DATALEK_FACT_INSIGHT] == DATALEK_INSIGHT_CRITICAL) {
    return true;
  }
  if (misuse && (serious(values) || yes(values, DATALEK_FACT_VULNERABLE))) {
    return true;
  }
  if (taken_by_a_stranger(values) && of_use_to_a_thief(values)) {
    return true;
  }
  return in_untrusted_hands(values) && hurts_in_untrusted_hands(values);
}

int32_t oracle_confidentiality_level(const int64_t values[]) {
  if (!oracle_confidentiality_breach(values) || confidentiality_risk_unlikely(values)) {
    return DATALEK_LEVEL_UNLIKELY;
  }
  return confidentiality_risk_high(values) ? DATALEK_LEVEL_HIGH : DATALEK_LEVEL_RISK;
}

/* What being without right data does to people: integrity and availability. */

static bool care_at_risk(const int64_t values[]) {
  return values[DATALEK_FACT_LOSS_IMPACT] == DATALEK_LOSS_IMPACT_CARE_AT_RISK;
}

static bool not_even_hindrance(const int64_t values[]) {
  return values[DATALEK_FACT_LOSS_IMPACT] == DATALEK_LOSS_IMPACT_NONE;
}

static bool hinders_with_health_data(const int64_t values[]) {
  return !not_even_hindrance(values) && yes(values, DATALEK_FACT_DATA_HEALTH);
}

/* Integrity. */

static bool irreversible(const int64_t values[]) {
  return values[DATALEK_FACT_ALTERATION] == DATALEK_ALTERATION_IRREVERSIBLE;
}

static bool integrity_risk_unlikely(const int64_t values[]) {
  if (values[DATALEK_FACT_ALTERATION] == DATALEK_ALTERATION_NO_ILLEGAL_USE) {
    return !care_at_risk(values);
  }
  return !irreversible(values) && not_even_hindrance(values);
}

static bool integrity_risk_high(const int64_t values[]) {
  if (care_at_risk(values) || yes(values, DATALEK_FACT_MISUSE)) {
    return true;
  }
  return irreversible(values) && hinders_with_health_data(values);
}

int32_t oracle_integrity_level(const int64_t values[]) {
  if (!oracle_integrity_breach(values) || integrity_risk_unlikely(values)) {
    return DATALEK_LEVEL_UNLIKELY;
  }
  return integrity_risk_high(values) ? DATALEK_LEVEL_HIGH : DATALEK_LEVEL_RISK;
}

/* Availability. */

static bool gone_for_ever(const int64_t values[]) {
  return values[DATALEK_FACT_RESTORATION] == DATALEK_RESTORATION_IMPOSSIBLE;
}

static bool availability_risk_unlikely(const int64_t values[]) {
  if (values[DATALEK_FACT_RESTORATION] == DATALEK_RESTORATION_PROMPT && !care_at_risk(values)) {
    return true;
  }
  if (!not_even_hindrance(values)) {
    return false;
  }
  return !gone_for_ever(values) || !yes(values, DATALEK_FACT_DATA_HEALTH);
}

static bool availability_risk_high(const int64_t values[]) {
  if (care_at_risk(values)) {
    return true;
  }
  return gone_for_ever(values) && hinders_with_health_data(values);
}

int32_t oracle_availability_level(const int64_t values[]) {
  if (!oracle_availability_breach(values) || availability_risk_unlikely(values)) {
    return DATALEK_LEVEL_UNLIKELY;
  }
  return availability_risk_high(values) ? DATALEK_LEVEL_HIGH : DATALEK_LEVEL_RISK;
}

int32_t oracle_level(const int64_t values[]) {
  int32_t level = oracle_confidentiality_level(values);
  level = graver(level, oracle_integrity_level(values));
  return graver(level, oracle_availability_level(values));
}

/* Duties. */

/* Outside UAVG 43, which takes all these duties away. */
static bool is_controller(const int64_t values[]) {
  return values[DATALEK_FACT_ROLE] == DATALEK_ROLE_CONTROLLER &&
         !yes(values, DATALEK_FACT_JOURNALISTIC_PURPOSE);
}

bool oracle_notify_ap(const int64_t values[]) {
  return is_controller(values) && oracle_level(values) >= DATALEK_LEVEL_RISK;
}

bool oracle_notify_subjects(const int64_t values[]) {
  if (!is_controller(values) || oracle_level(values) != DATALEK_LEVEL_HIGH) {
    return false;
  }
  return !yes(values, DATALEK_FACT_RISK_REMOVED) &&
         !yes(values, DATALEK_FACT_FINANCIAL_UNDERTAKING);
}

bool oracle_public_notice(const int64_t values[]) {
  return oracle_notify_subjects(values) && yes(values, DATALEK_FACT_DISPROPORTIONATE_EFFORT);
}

bool oracle_register(const int64_t values[]) {
  return oracle_breach(values) && !yes(values, DATALEK_FACT_JOURNALISTIC_PURPOSE);
}

bool oracle_notify_controller(const int64_t values[]) {
  return values[DATALEK_FACT_ROLE] == DATALEK_ROLE_PROCESSOR && oracle_breach(values) &&
         !yes(values, DATALEK_FACT_JOURNALISTIC_PURPOSE);
}

/* ENISA's severity. */

/* Points from hardly any insight to critical. */
static const int32_t simple_data[] = {100, 100, 100, 200, 400};
static const int32_t behaviour[] = {100, 100, 200, 300, 400};
static const int32_t money[] = {100, 200, 300, 400, 400};
static const int32_t paying_or_sensitive[] = {100, 200, 400, 400, 400};

int32_t oracle_dpc(const int64_t values[]) {
  int64_t insight = values[DATALEK_FACT_INSIGHT];
  int32_t dpc = 100;
  if (tells_who(values) || yes(values, DATALEK_FACT_DATA_NATIONAL_ID) ||
      yes(values, DATALEK_FACT_DATA_OFFICIAL_DOCUMENT)) {
    dpc = graver(dpc, simple_data[insight]);
  }
  if (yes(values, DATALEK_FACT_DATA_PROFILE) || yes(values, DATALEK_FACT_DATA_LOCATION)) {
    dpc = graver(dpc, behaviour[insight]);
  }
  if (yes(values, DATALEK_FACT_DATA_FINANCIAL) || yes(values, DATALEK_FACT_DATA_CREDENTIALS)) {
    dpc = graver(dpc, money[insight]);
  }
  if (yes(values, DATALEK_FACT_DATA_PAYMENT) || special_or_criminal(values)) {
    dpc = graver(dpc, paying_or_sensitive[insight]);
  }
  return dpc;
}

int32_t oracle_ei(const int64_t values[]) {
  return 25 * (1 + (int32_t)values[DATALEK_FACT_IDENTIFIABILITY]);
}

int32_t oracle_cb(const int64_t values[]) {
  int32_t cb = yes(values, DATALEK_FACT_DELIBERATE) ? 50 : 0;
  if (yes(values, DATALEK_FACT_DISCLOSED)) {
    cb += 25 * (int32_t)values[DATALEK_FACT_SPREAD];
  }
  if (yes(values, DATALEK_FACT_ALTERED)) {
    cb += 25 * (int32_t)values[DATALEK_FACT_ALTERATION];
  }
  if (yes(values, DATALEK_FACT_LOST)) {
    cb += 25 * (int32_t)values[DATALEK_FACT_RESTORATION];
  }
  return cb;
}

int32_t oracle_severity(const int64_t values[]) {
  if (!oracle_breach(values)) {
    return 0;
  }
  return oracle_dpc(values) * oracle_ei(values) / 100 + oracle_cb(values);
}
