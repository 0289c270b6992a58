/* SPDX-License-Identifier: Apache-2.0 */
#include "oracle.h"

enum { ASPECTS = DATALEK_ASPECT_AVAILABILITY + 1, NO_BREACH = DATALEK_LEVEL_UNLIKELY - 1 };

/* Yes or no, of an incident. */
typedef bool question(const int64_t values[]);
/* The level of an aspect that was breached. */
typedef int32_t gravity(const int64_t values[]);
/* Yes or no, of an incident of this level; NO_BREACH where there was none. */
typedef bool duty(const int64_t values[], int32_t level);

/* A law, as the prose has it; breaches and levels by DATALEK_ASPECT_*. */
typedef struct {
  question *const *breached;
  gravity *const *level;
  duty *ap;
  duty *subjects;
  duty *controller;
  duty *into_register;
} reading;

static bool yes(const int64_t values[], int32_t fact) { return values[fact] == DATALEK_YES; }

static int32_t graver(int32_t one, int32_t other) { return one > other ? one : other; }

/* Kinds of data: AVG. */

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

static bool cannot_be_read(const int64_t values[]) {
  return yes(values, DATALEK_FACT_ENCRYPTED) && yes(values, DATALEK_FACT_KEY_SAFE);
}

static bool was_not_read(const int64_t values[]) {
  return !yes(values, DATALEK_FACT_VIEWED) && !with_unknown_recipients(values);
}

/* Breach: AVG 4(12). */

static bool disclosed(const int64_t values[]) { return yes(values, DATALEK_FACT_DISCLOSED); }

static bool altered(const int64_t values[]) { return yes(values, DATALEK_FACT_ALTERED); }

static bool lost(const int64_t values[]) { return yes(values, DATALEK_FACT_LOST); }

static question *const avg_breaches[ASPECTS] = {
  [DATALEK_ASPECT_CONFIDENTIALITY] = disclosed,
  [DATALEK_ASPECT_INTEGRITY] = altered,
  [DATALEK_ASPECT_AVAILABILITY] = lost,
};

/* Confidentiality: AVG. */

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

static int32_t avg_confidentiality(const int64_t values[]) {
  if (confidentiality_risk_unlikely(values)) {
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

/* Integrity: AVG. */

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

static int32_t avg_integrity(const int64_t values[]) {
  if (integrity_risk_unlikely(values)) {
    return DATALEK_LEVEL_UNLIKELY;
  }
  return integrity_risk_high(values) ? DATALEK_LEVEL_HIGH : DATALEK_LEVEL_RISK;
}

/* Availability: AVG. */

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

static int32_t avg_availability(const int64_t values[]) {
  if (availability_risk_unlikely(values)) {
    return DATALEK_LEVEL_UNLIKELY;
  }
  return availability_risk_high(values) ? DATALEK_LEVEL_HIGH : DATALEK_LEVEL_RISK;
}

static gravity *const avg_levels[ASPECTS] = {
  [DATALEK_ASPECT_CONFIDENTIALITY] = avg_confidentiality,
  [DATALEK_ASPECT_INTEGRITY] = avg_integrity,
  [DATALEK_ASPECT_AVAILABILITY] = avg_availability,
};

/* Breach: Wbp 13; Beleidsregels 3. */

static bool accessed(const int64_t values[]) { return disclosed(values) && !was_not_read(values); }

static bool lost_without_a_copy(const int64_t values[]) {
  return lost(values) && values[DATALEK_FACT_RESTORATION] != DATALEK_RESTORATION_PROMPT;
}

static question *const wbp_breaches[ASPECTS] = {
  [DATALEK_ASPECT_CONFIDENTIALITY] = accessed,
  [DATALEK_ASPECT_INTEGRITY] = altered,
  [DATALEK_ASPECT_AVAILABILITY] = lost_without_a_copy,
};

/* Serious, and unfavourable on top of it: Wbp 34a(1), 34a(2). */

static bool of_a_sensitive_nature(const int64_t values[]) {
  if (special_or_criminal(values) || invites_fraud(values) ||
      yes(values, DATALEK_FACT_DATA_FINANCIAL)) {
    return true;
  }
  return yes(values, DATALEK_FACT_DATA_PROFILE) &&
         values[DATALEK_FACT_INSIGHT] >= DATALEK_INSIGHT_DEEP;
}

static bool access_serious(const int64_t values[]) {
  if (of_a_sensitive_nature(values) || yes(values, DATALEK_FACT_MISUSE)) {
    return true;
  }
  if (values[DATALEK_FACT_INSIGHT] >= DATALEK_INSIGHT_DEEP) {
    return true;
  }
  if (yes(values, DATALEK_FACT_VULNERABLE) && in_untrusted_hands(values)) {
    return true;
  }
  int64_t people = values[DATALEK_FACT_SUBJECTS];
  return people > 10000 || (people > 100 && taken_by_a_stranger(values));
}

static int32_t wbp_confidentiality(const int64_t values[]) {
  if (!access_serious(values)) {
    return DATALEK_LEVEL_UNLIKELY;
  }
  if (cannot_be_read(values) && !yes(values, DATALEK_FACT_ALTERED) &&
      !lost_without_a_copy(values)) {
    return DATALEK_LEVEL_RISK;
  }
  bool reassured = yes(values, DATALEK_FACT_RECIPIENT_CONFIRMED) && !in_untrusted_hands(values) &&
                   !with_unknown_recipients(values);
  return !reassured ? DATALEK_LEVEL_HIGH : DATALEK_LEVEL_RISK;
}

static bool alteration_serious(const int64_t values[]) {
  if (care_at_risk(values) || yes(values, DATALEK_FACT_MISUSE)) {
    return true;
  }
  if (!of_a_sensitive_nature(values)) {
    return false;
  }
  bool used = values[DATALEK_FACT_ALTERATION] >= DATALEK_ALTERATION_REVERSIBLE;
  return irreversible(values) || (used && !not_even_hindrance(values));
}

static int32_t wbp_integrity(const int64_t values[]) {
  if (!alteration_serious(values)) {
    return DATALEK_LEVEL_UNLIKELY;
  }
  bool unfavourable = care_at_risk(values) || yes(values, DATALEK_FACT_MISUSE) ||
                      (irreversible(values) && hinders_with_health_data(values));
  return unfavourable ? DATALEK_LEVEL_HIGH : DATALEK_LEVEL_RISK;
}

static bool loss_serious(const int64_t values[]) {
  return care_at_risk(values) || (gone_for_ever(values) && of_a_sensitive_nature(values));
}

static int32_t wbp_availability(const int64_t values[]) {
  if (!loss_serious(values)) {
    return DATALEK_LEVEL_UNLIKELY;
  }
  bool unfavourable =
    care_at_risk(values) || (gone_for_ever(values) && hinders_with_health_data(values));
  return unfavourable ? DATALEK_LEVEL_HIGH : DATALEK_LEVEL_RISK;
}

static gravity *const wbp_levels[ASPECTS] = {
  [DATALEK_ASPECT_CONFIDENTIALITY] = wbp_confidentiality,
  [DATALEK_ASPECT_INTEGRITY] = wbp_integrity,
  [DATALEK_ASPECT_AVAILABILITY] = wbp_availability,
};

/* Before 2016. */

static int32_t no_test(const int64_t values[]) {
  (void)values;
  return DATALEK_LEVEL_UNLIKELY;
}

static gravity *const no_levels[ASPECTS] = {
  [DATALEK_ASPECT_CONFIDENTIALITY] = no_test,
  [DATALEK_ASPECT_INTEGRITY] = no_test,
  [DATALEK_ASPECT_AVAILABILITY] = no_test,
};

static bool no_duty(const int64_t values[], int32_t level) {
  (void)values;
  (void)level;
  return false;
}

/* Duties. */

/* UAVG 43 and Wbp 3(1), which take all duties away. */
static bool is_journalistic(const int64_t values[]) {
  return yes(values, DATALEK_FACT_JOURNALISTIC_PURPOSE);
}

static bool bound_as(const int64_t values[], int64_t role) {
  return values[DATALEK_FACT_ROLE] == role && !is_journalistic(values);
}

/* AVG 33(1); Wbp 34a(1) and 34a(8). */
static bool controller_of_a_risk(const int64_t values[], int32_t level) {
  return bound_as(values, DATALEK_ROLE_CONTROLLER) && level >= DATALEK_LEVEL_RISK;
}

/* COM(2025) 837. */
static bool controller_of_a_high_risk(const int64_t values[], int32_t level) {
  return bound_as(values, DATALEK_ROLE_CONTROLLER) && level == DATALEK_LEVEL_HIGH;
}

/* AVG 34; Wbp 34a(2). */
static bool controller_who_tells_people(const int64_t values[], int32_t level) {
  return controller_of_a_high_risk(values, level) && !yes(values, DATALEK_FACT_RISK_REMOVED) &&
         !yes(values, DATALEK_FACT_FINANCIAL_UNDERTAKING);
}

/* AVG 33(2). */
static bool processor_of_a_breach(const int64_t values[], int32_t level) {
  return bound_as(values, DATALEK_ROLE_PROCESSOR) && level != NO_BREACH;
}

/* AVG 33(5), and 28(3)(f) for a processor. */
static bool anyone_with_a_breach(const int64_t values[], int32_t level) {
  return level != NO_BREACH && !is_journalistic(values);
}

/* The laws. */

static const reading laws[] = {
  [DATALEK_LAW_BEFORE_2016] = {wbp_breaches, no_levels, no_duty, no_duty, no_duty, no_duty},
  [DATALEK_LAW_WBP_2016] = {wbp_breaches, wbp_levels, controller_of_a_risk,
                            controller_who_tells_people, no_duty, controller_of_a_risk},
  [DATALEK_LAW_AVG_2018] = {avg_breaches, avg_levels, controller_of_a_risk,
                            controller_who_tells_people, processor_of_a_breach,
                            anyone_with_a_breach},
  [DATALEK_LAW_OMNIBUS_2025] = {avg_breaches, avg_levels, controller_of_a_high_risk,
                                controller_who_tells_people, processor_of_a_breach,
                                anyone_with_a_breach},
};

static bool is_breached(const reading *law, const int64_t values[], int32_t aspect) {
  return yes(values, DATALEK_FACT_PERSONAL_DATA) && yes(values, DATALEK_FACT_SECURITY_BREACH) &&
         law->breached[aspect](values);
}

static int32_t level_of(const reading *law, const int64_t values[], int32_t aspect) {
  return is_breached(law, values, aspect) ? law->level[aspect](values) : NO_BREACH;
}

static int32_t gravest(const reading *law, const int64_t values[]) {
  int32_t level = level_of(law, values, DATALEK_ASPECT_CONFIDENTIALITY);
  level = graver(level, level_of(law, values, DATALEK_ASPECT_INTEGRITY));
  return graver(level, level_of(law, values, DATALEK_ASPECT_AVAILABILITY));
}

int32_t oracle_level(int32_t law, const int64_t values[], int32_t aspect) {
  const reading *of = &laws[law];
  bool all = aspect == DATALEK_ASPECT_ALL;
  int32_t level = all ? gravest(of, values) : level_of(of, values, aspect);
  return graver(level, DATALEK_LEVEL_UNLIKELY);
}

static bool has_duty(const reading *law, const int64_t values[], int32_t kind) {
  int32_t level = gravest(law, values);
  switch (kind) {
  case DATALEK_OUTCOME_NOTIFY_AP:
    return law->ap(values, level);
  case DATALEK_OUTCOME_NOTIFY_SUBJECTS:
    return law->subjects(values, level);
  case DATALEK_OUTCOME_PUBLIC_NOTICE:
    return law->subjects(values, level) && yes(values, DATALEK_FACT_DISPROPORTIONATE_EFFORT);
  case DATALEK_OUTCOME_NOTIFY_CONTROLLER:
    return law->controller(values, level);
  default:
    return law->into_register(values, level);
  }
}

bool oracle_verdict(int32_t law, const int64_t values[], int32_t kind) {
  const reading *of = &laws[law];
  switch (kind) {
  case DATALEK_OUTCOME_BREACH:
    return gravest(of, values) != NO_BREACH;
  case DATALEK_OUTCOME_CONFIDENTIALITY:
    return is_breached(of, values, DATALEK_ASPECT_CONFIDENTIALITY);
  case DATALEK_OUTCOME_INTEGRITY:
    return is_breached(of, values, DATALEK_ASPECT_INTEGRITY);
  case DATALEK_OUTCOME_AVAILABILITY:
    return is_breached(of, values, DATALEK_ASPECT_AVAILABILITY);
  case DATALEK_OUTCOME_RISK:
    return gravest(of, values) >= DATALEK_LEVEL_RISK;
  case DATALEK_OUTCOME_HIGH_RISK:
    return gravest(of, values) == DATALEK_LEVEL_HIGH;
  default:
    return has_duty(of, values, kind);
  }
}

/* ENISA's severity, under every law. */

/* Points from hardly any insight to critical. */
static const int32_t simple_data[] = {100, 100, 100, 200, 400};
static const int32_t behaviour[] = {100, 100, 200, 300, 400};
static const int32_t money[] = {100, 200, 300, 400, 400};
static const int32_t paying_or_sensitive[] = {100, 200, 400, 400, 400};

static int32_t dpc_of(const int64_t values[]) {
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

static int32_t ei_of(const int64_t values[]) {
  return 25 * (1 + (int32_t)values[DATALEK_FACT_IDENTIFIABILITY]);
}

static int32_t cb_of(const int64_t values[]) {
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

static int32_t severity_of(const reading *law, const int64_t values[]) {
  if (gravest(law, values) == NO_BREACH) {
    return 0;
  }
  return dpc_of(values) * ei_of(values) / 100 + cb_of(values);
}

int32_t oracle_score(int32_t law, const int64_t values[], int32_t part) {
  switch (part) {
  case DATALEK_SCORE_DPC:
    return dpc_of(values);
  case DATALEK_SCORE_EI:
    return ei_of(values);
  case DATALEK_SCORE_CB:
    return cb_of(values);
  default:
    return severity_of(&laws[law], values);
  }
}
