/* SPDX-License-Identifier: Apache-2.0 */
/* The interface as a host meets it: lists, bounds, statuses, NULL, memory. */
#include "object.h"
#include "support.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const int32_t languages[] = {DATALEK_LANGUAGE_NL, DATALEK_LANGUAGE_EN};

/* The contract with integrators: names, kinds, values and their order. */
static const struct {
  int32_t fact;
  const char *name;
  int32_t kind;
  int32_t direction;
  const char *values; /* of a choice, mildest first */
} contract[] = {
  {DATALEK_FACT_ROLE, "role", DATALEK_KIND_CHOICE, DATALEK_DIRECTION_BY_DUTY,
   "processor controller "},
  {DATALEK_FACT_PERSONAL_DATA, "personal_data", DATALEK_KIND_YES_NO, DATALEK_DIRECTION_GRAVE, ""},
  {DATALEK_FACT_SECURITY_BREACH, "security_breach", DATALEK_KIND_YES_NO, DATALEK_DIRECTION_GRAVE,
   ""},
  {DATALEK_FACT_DISCLOSED, "disclosed", DATALEK_KIND_YES_NO, DATALEK_DIRECTION_GRAVE, ""},
  {DATALEK_FACT_ALTERED, "altered", DATALEK_KIND_YES_NO, DATALEK_DIRECTION_GRAVE, ""},
  {DATALEK_FACT_LOST, "lost", DATALEK_KIND_YES_NO, DATALEK_DIRECTION_GRAVE, ""},
  {DATALEK_FACT_SPREAD, "spread", DATALEK_KIND_CHOICE, DATALEK_DIRECTION_GRAVE,
   "exposed known_recipients unknown_recipients "},
  {DATALEK_FACT_RECIPIENT, "recipient", DATALEK_KIND_CHOICE, DATALEK_DIRECTION_GRAVE,
   "bound_by_secrecy business_relation other_known unknown_or_hostile "},
  {DATALEK_FACT_RECIPIENT_CONFIRMED, "recipient_confirmed", DATALEK_KIND_YES_NO,
   DATALEK_DIRECTION_MILD, ""},
  {DATALEK_FACT_VIEWED, "viewed", DATALEK_KIND_YES_NO, DATALEK_DIRECTION_GRAVE, ""},
  {DATALEK_FACT_DELIBERATE, "deliberate", DATALEK_KIND_YES_NO, DATALEK_DIRECTION_GRAVE, ""},
  {DATALEK_FACT_MISUSE, "misuse", DATALEK_KIND_YES_NO, DATALEK_DIRECTION_GRAVE, ""},
  {DATALEK_FACT_ENCRYPTED, "encrypted", DATALEK_KIND_YES_NO, DATALEK_DIRECTION_MILD, ""},
  {DATALEK_FACT_KEY_SAFE, "key_safe", DATALEK_KIND_YES_NO, DATALEK_DIRECTION_MILD, ""},
  {DATALEK_FACT_ALTERATION, "alteration", DATALEK_KIND_CHOICE, DATALEK_DIRECTION_GRAVE,
   "no_illegal_use reversible irreversible "},
  {DATALEK_FACT_RESTORATION, "restoration", DATALEK_KIND_CHOICE, DATALEK_DIRECTION_GRAVE,
   "prompt delayed impossible "},
  {DATALEK_FACT_LOSS_IMPACT, "loss_impact", DATALEK_KIND_CHOICE, DATALEK_DIRECTION_GRAVE,
   "none hindrance care_at_risk "},
  {DATALEK_FACT_DATA_BASIC, "data_basic", DATALEK_KIND_YES_NO, DATALEK_DIRECTION_GRAVE, ""},
  {DATALEK_FACT_DATA_CONTACT, "data_contact", DATALEK_KIND_YES_NO, DATALEK_DIRECTION_GRAVE, ""},
  {DATALEK_FACT_DATA_PROFILE, "data_profile", DATALEK_KIND_YES_NO, DATALEK_DIRECTION_GRAVE, ""},
  {DATALEK_FACT_DATA_LOCATION, "data_location", DATALEK_KIND_YES_NO, DATALEK_DIRECTION_GRAVE, ""},
  {DATALEK_FACT_DATA_FINANCIAL, "data_financial", DATALEK_KIND_YES_NO, DATALEK_DIRECTION_GRAVE, ""},
  {DATALEK_FACT_DATA_PAYMENT, "data_payment", DATALEK_KIND_YES_NO, DATALEK_DIRECTION_GRAVE, ""},
  {DATALEK_FACT_DATA_CREDENTIALS, "data_credentials", DATALEK_KIND_YES_NO, DATALEK_DIRECTION_GRAVE,
   ""},
  {DATALEK_FACT_DATA_NATIONAL_ID, "data_national_id", DATALEK_KIND_YES_NO, DATALEK_DIRECTION_GRAVE,
   ""},
  {DATALEK_FACT_DATA_OFFICIAL_DOCUMENT, "data_official_document", DATALEK_KIND_YES_NO,
   DATALEK_DIRECTION_GRAVE, ""},
  {DATALEK_FACT_DATA_HEALTH, "data_health", DATALEK_KIND_YES_NO, DATALEK_DIRECTION_GRAVE, ""},
  {DATALEK_FACT_DATA_GENETIC, "data_genetic", DATALEK_KIND_YES_NO, DATALEK_DIRECTION_GRAVE, ""},
  {DATALEK_FACT_DATA_BIOMETRIC, "data_biometric", DATALEK_KIND_YES_NO, DATALEK_DIRECTION_GRAVE, ""},
  {DATALEK_FACT_DATA_SPECIAL, "data_special", DATALEK_KIND_YES_NO, DATALEK_DIRECTION_GRAVE, ""},
  {DATALEK_FACT_DATA_CRIMINAL, "data_criminal", DATALEK_KIND_YES_NO, DATALEK_DIRECTION_GRAVE, ""},
  {DATALEK_FACT_INSIGHT, "insight", DATALEK_KIND_CHOICE, DATALEK_DIRECTION_GRAVE,
   "hardly limited ordinary deep critical "},
  {DATALEK_FACT_IDENTIFIABILITY, "identifiability", DATALEK_KIND_CHOICE, DATALEK_DIRECTION_GRAVE,
   "negligible limited significant maximum "},
  {DATALEK_FACT_SUBJECTS, "subjects", DATALEK_KIND_COUNT, DATALEK_DIRECTION_GRAVE, ""},
  {DATALEK_FACT_RECORDS, "records", DATALEK_KIND_COUNT, DATALEK_DIRECTION_GRAVE, ""},
  {DATALEK_FACT_VULNERABLE, "vulnerable", DATALEK_KIND_YES_NO, DATALEK_DIRECTION_GRAVE, ""},
  {DATALEK_FACT_RISK_REMOVED, "risk_removed", DATALEK_KIND_YES_NO, DATALEK_DIRECTION_MILD, ""},
  {DATALEK_FACT_DISPROPORTIONATE_EFFORT, "disproportionate_effort", DATALEK_KIND_YES_NO,
   DATALEK_DIRECTION_NONE, ""},
  {DATALEK_FACT_FINANCIAL_UNDERTAKING, "financial_undertaking", DATALEK_KIND_YES_NO,
   DATALEK_DIRECTION_MILD, ""},
  {DATALEK_FACT_JOURNALISTIC_PURPOSE, "journalistic_purpose", DATALEK_KIND_YES_NO,
   DATALEK_DIRECTION_MILD, ""},
  {DATALEK_FACT_STARTED_AT, "started_at", DATALEK_KIND_TIME, DATALEK_DIRECTION_NONE, ""},
  {DATALEK_FACT_ENDED_AT, "ended_at", DATALEK_KIND_TIME, DATALEK_DIRECTION_NONE, ""},
  {DATALEK_FACT_DISCOVERED_AT, "discovered_at", DATALEK_KIND_TIME, DATALEK_DIRECTION_NONE, ""},
  {DATALEK_FACT_AWARE_AT, "aware_at", DATALEK_KIND_TIME, DATALEK_DIRECTION_NONE, ""},
  {DATALEK_FACT_CAUSE, "cause", DATALEK_KIND_CHOICE, DATALEK_DIRECTION_NONE,
   "wrong_recipient_post wrong_recipient_email cc_instead_of_bcc device_lost_or_stolen "
   "paper_lost_or_stolen hacking unauthorised_internal_access published_by_mistake "
   "wrong_person_shown added_to_wrong_record outage_or_loss discarded_carrier other "},
  {DATALEK_FACT_PROCESSOR_DISCOVERED_AT, "processor_discovered_at", DATALEK_KIND_TIME,
   DATALEK_DIRECTION_NONE, ""},
  {DATALEK_FACT_CONTROLLER_TOLD_AT, "controller_told_at", DATALEK_KIND_TIME, DATALEK_DIRECTION_NONE,
   ""},
};

START_TEST(test_facts_are_as_agreed) {
  int32_t count = sizeof contract / sizeof contract[0];
  ck_assert_int_eq(datalek_fact_count(), count);
  for (int32_t i = 0; i < count; i++) {
    int32_t found = DATALEK_FACT_NONE;
    ck_assert_int_eq(contract[i].fact, i);
    ck_assert_str_eq(datalek_fact_name(i), contract[i].name);
    ck_assert_int_eq(datalek_fact_find(contract[i].name, &found), DATALEK_OK);
    ck_assert_int_eq(found, i);
    ck_assert_int_eq(datalek_fact_kind(i), contract[i].kind);
    ck_assert_int_eq(datalek_fact_direction(i), contract[i].direction);
    char values[512] = "";
    for (int64_t value = 0; datalek_fact_value_name(i, value) != NULL; value++) {
      strcat(strcat(values, datalek_fact_value_name(i, value)), " ");
    }
    ck_assert_str_eq(values, contract[i].values);
  }
}
END_TEST

START_TEST(test_facts_can_build_a_form) {
  for (int32_t fact = 0; fact < datalek_fact_count(); fact++) {
    int64_t lowest = -1;
    int64_t highest = -1;
    ck_assert_int_eq(datalek_fact_bounds(fact, &lowest, &highest), DATALEK_OK);
    ck_assert(lowest < highest);
    for (size_t i = 0; i < 2; i++) {
      ck_assert(strlen(datalek_fact_question(fact, languages[i])) > 10);
      for (int64_t value = 0; datalek_fact_value_name(fact, value) != NULL; value++) {
        ck_assert(value <= highest);
        ck_assert(strlen(datalek_fact_value_text(fact, value, languages[i])) > 0);
      }
    }
  }
}
END_TEST

/* What can be done makes a fact milder: there is no doing harm. */
START_TEST(test_actions_make_milder) {
  int32_t count = 0;
  for (int32_t fact = 0; fact < datalek_fact_count(); fact++) {
    int64_t lowest = 0;
    int64_t highest = 0;
    ck_assert_int_eq(datalek_fact_bounds(fact, &lowest, &highest), DATALEK_OK);
    bool mild_when_higher = datalek_fact_direction(fact) == DATALEK_DIRECTION_MILD;
    int64_t gravest = mild_when_higher ? lowest : highest;
    for (int64_t value = 0; value <= 4; value++) {
      const char *dutch = datalek_fact_action(fact, value, DATALEK_LANGUAGE_NL);
      const char *english = datalek_fact_action(fact, value, DATALEK_LANGUAGE_EN);
      ck_assert_int_eq(dutch == NULL, english == NULL);
      if (dutch != NULL) {
        ck_assert(lowest <= value && value <= highest && value != gravest);
        ck_assert_str_ne(dutch, english);
        count++;
      }
    }
  }
  ck_assert_int_eq(count, (int32_t)dlk_action_count);
  ck_assert_ptr_null(datalek_fact_action(DATALEK_FACT_VIEWED, DATALEK_NO, 2));
  ck_assert_ptr_null(datalek_fact_action(-1, 0, DATALEK_LANGUAGE_NL));
}
END_TEST

START_TEST(test_facts_that_do_not_exist) {
  static const int32_t numbers[] = {-1, DATALEK_FACT_CONTROLLER_TOLD_AT + 1, INT32_MAX, INT32_MIN};
  int64_t bound = 7;
  int32_t fact = 7;
  for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
    ck_assert_ptr_null(datalek_fact_name(numbers[i]));
    ck_assert_int_eq(datalek_fact_kind(numbers[i]), DATALEK_UNKNOWN);
    ck_assert_int_eq(datalek_fact_direction(numbers[i]), DATALEK_UNKNOWN);
    ck_assert_int_eq(datalek_fact_bounds(numbers[i], &bound, &bound), DATALEK_ERROR_FACT);
    ck_assert_ptr_null(datalek_fact_question(numbers[i], DATALEK_LANGUAGE_NL));
    ck_assert_ptr_null(datalek_fact_value_name(numbers[i], 0));
    ck_assert_ptr_null(datalek_fact_value_text(numbers[i], 0, DATALEK_LANGUAGE_NL));
  }
  ck_assert_ptr_null(datalek_fact_question(0, 2));
  ck_assert_ptr_null(datalek_fact_value_text(0, 0, -1));
  ck_assert_ptr_null(datalek_fact_value_name(DATALEK_FACT_ROLE, 2));
  ck_assert_int_eq(datalek_fact_find("data", &fact), DATALEK_ERROR_FACT);
  ck_assert_int_eq(datalek_fact_find("", &fact), DATALEK_ERROR_FACT);
  ck_assert_int_eq(fact, 7);
}
END_TEST

START_TEST(test_set_keeps_to_the_bounds) {
  datalek_incident *incident = incident_from("{}");
  for (int32_t fact = 0; fact < datalek_fact_count(); fact++) {
    int64_t unknown =
      datalek_fact_kind(fact) == DATALEK_KIND_TIME ? DATALEK_TIME_UNKNOWN : DATALEK_UNKNOWN;
    int64_t lowest = 0;
    int64_t highest = 0;
    int64_t value = 7;
    ck_assert_int_eq(datalek_incident_get(incident, fact, &value), DATALEK_OK);
    ck_assert_int_eq(value, unknown);
    datalek_fact_bounds(fact, &lowest, &highest);
    const int64_t good[] = {lowest, highest, unknown};
    const int64_t bad[] = {highest + 1, unknown == -1 ? -2 : lowest - 1, INT64_MAX};
    for (size_t i = 0; i < 3; i++) {
      ck_assert_int_eq(datalek_incident_set(incident, fact, good[i]), DATALEK_OK);
      ck_assert_int_eq(datalek_incident_set(incident, fact, bad[i]), DATALEK_ERROR_VALUE);
      datalek_incident_get(incident, fact, &value);
      ck_assert_int_eq(value, good[i]);
    }
  }
  datalek_incident_free(incident);
}
END_TEST

START_TEST(test_set_many_is_all_or_nothing) {
  datalek_incident *incident = incident_from("{\"lost\": false, \"subjects\": 3}");
  const int32_t facts[] = {DATALEK_FACT_LOST, DATALEK_FACT_SUBJECTS, DATALEK_FACT_LOST, 99};
  const int64_t values[] = {DATALEK_YES, 8, 2, 1};
  int64_t value = 0;
  size_t rejected = 77;
  ck_assert_int_eq(datalek_incident_set_many(incident, facts, values, 3, &rejected),
                   DATALEK_ERROR_VALUE);
  ck_assert_uint_eq(rejected, 2);
  ck_assert_int_eq(datalek_incident_set_many(incident, facts + 3, values, 1, &rejected),
                   DATALEK_ERROR_FACT);
  ck_assert_uint_eq(rejected, 0);
  datalek_incident_get(incident, DATALEK_FACT_SUBJECTS, &value);
  ck_assert_int_eq(value, 3);
  ck_assert_int_eq(datalek_incident_set_many(incident, facts, values, 2, NULL), DATALEK_OK);
  ck_assert_int_eq(datalek_incident_set_many(incident, NULL, NULL, 0, NULL), DATALEK_OK);
  datalek_incident_get(incident, DATALEK_FACT_SUBJECTS, &value);
  ck_assert_int_eq(value, 8);
  ck_assert_int_eq(datalek_incident_clear(incident), DATALEK_OK);
  datalek_incident_get(incident, DATALEK_FACT_SUBJECTS, &value);
  ck_assert_int_eq(value, DATALEK_UNKNOWN);
  datalek_incident_free(incident);
}
END_TEST

START_TEST(test_null_is_answered) {
  datalek_incident *incident = incident_from("{}");
  datalek_outcome *outcome = NULL;
  int64_t value = 0;
  int32_t fact = 0;
  ck_assert_int_eq(datalek_outcome_new(&outcome), DATALEK_OK);
  const int32_t statuses[] = {
    datalek_incident_new(NULL),
    datalek_outcome_new(NULL),
    datalek_risk_new(NULL),
    datalek_assessment_new(NULL),
    datalek_incident_new_in(NULL, NULL, NULL, &incident),
    datalek_incident_set(NULL, 0, 0),
    datalek_incident_get(NULL, 0, &value),
    datalek_incident_get(incident, 0, NULL),
    datalek_incident_set_many(NULL, &fact, &value, 1, NULL),
    datalek_incident_set_many(incident, NULL, &value, 1, NULL),
    datalek_incident_set_many(incident, &fact, NULL, 1, NULL),
    datalek_incident_clear(NULL),
    datalek_fact_find(NULL, &fact),
    datalek_fact_find("role", NULL),
    datalek_fact_bounds(0, NULL, &value),
    datalek_fact_bounds(0, &value, NULL),
    datalek_classify(NULL, outcome),
    datalek_classify(incident, NULL),
    datalek_must_notify_ap(NULL, outcome),
    datalek_must_notify_subject(incident, NULL),
    datalek_risk_score(incident, NULL),
    datalek_risk_score(NULL, NULL),
    datalek_assess(incident, NULL),
    datalek_assess(NULL, NULL),
  };
  for (size_t i = 0; i < sizeof statuses / sizeof statuses[0]; i++) {
    ck_assert_msg(statuses[i] == DATALEK_ERROR_NULL, "call %zu gives %d", i, statuses[i]);
  }
  ck_assert_int_eq(datalek_outcome_kind(NULL), DATALEK_UNKNOWN);
  ck_assert_int_eq(datalek_outcome_verdict(NULL), DATALEK_UNKNOWN);
  ck_assert_int_eq(datalek_outcome_advice(NULL), DATALEK_ADVICE_FIND_OUT);
  ck_assert_int_eq(datalek_outcome_reason_count(NULL), 0);
  ck_assert_int_eq(datalek_outcome_rejected_count(NULL), 0);
  ck_assert_int_eq(datalek_outcome_missing_count(NULL), 0);
  ck_assert_int_eq(datalek_outcome_reason(NULL, 0), DATALEK_RULE_NONE);
  ck_assert_int_eq(datalek_outcome_rejected(NULL, 0), DATALEK_RULE_NONE);
  ck_assert_int_eq(datalek_outcome_rejected_fact(NULL, 0), DATALEK_FACT_NONE);
  ck_assert_int_eq(datalek_outcome_missing(NULL, 0), DATALEK_FACT_NONE);
  ck_assert_int_eq(datalek_risk_level(NULL, DATALEK_ASPECT_ALL), DATALEK_UNKNOWN);
  ck_assert_int_eq(datalek_risk_score_min(NULL, DATALEK_SCORE_SE), DATALEK_UNKNOWN);
  ck_assert_int_eq(datalek_risk_score_max(NULL, DATALEK_SCORE_SE), DATALEK_UNKNOWN);
  ck_assert_int_eq(datalek_risk_band_min(NULL), DATALEK_UNKNOWN);
  ck_assert_int_eq(datalek_risk_band_max(NULL), DATALEK_UNKNOWN);
  ck_assert_int_eq(datalek_risk_many_people(NULL), DATALEK_UNKNOWN);
  ck_assert_int_eq(datalek_risk_unintelligible(NULL), DATALEK_UNKNOWN);
  ck_assert_int_eq(datalek_risk_comparison(NULL), DATALEK_COMPARISON_OPEN);
  ck_assert_ptr_null(datalek_assessment_outcome(NULL, 0));
  ck_assert_ptr_null(datalek_assessment_risk(NULL));
  datalek_incident_free(NULL);
  datalek_outcome_free(NULL);
  datalek_risk_free(NULL);
  datalek_assessment_free(NULL);
  datalek_outcome_free(outcome);
  datalek_incident_free(incident);
}
END_TEST

START_TEST(test_numbers_that_mean_nothing) {
  datalek_incident *incident = incident_from("{}");
  datalek_assessment *assessment = NULL;
  datalek_outcome *outcome = NULL;
  ck_assert_int_eq(datalek_assessment_new(&assessment), DATALEK_OK);
  ck_assert_int_eq(datalek_outcome_new(&outcome), DATALEK_OK);
  ck_assert_int_eq(datalek_decide(incident, -1, outcome), DATALEK_ERROR_ARGUMENT);
  ck_assert_int_eq(datalek_decide(incident, datalek_outcome_count(), outcome),
                   DATALEK_ERROR_ARGUMENT);
  ck_assert_int_eq(datalek_decide_under(incident, 4, DATALEK_OUTCOME_BREACH, outcome),
                   DATALEK_ERROR_ARGUMENT);
  ck_assert_int_eq(datalek_outcome_kind(outcome), DATALEK_UNKNOWN);
  ck_assert_int_eq(datalek_outcome_law(outcome), DATALEK_LAW_AT_TIME);
  ck_assert_int_eq(datalek_outcome_basis(outcome), DATALEK_BASIS_AT_TIME);
  ck_assert_int_eq(datalek_outcome_reason_count(outcome), 0);
  ck_assert_int_eq(datalek_outcome_rejected_count(outcome), 0);
  ck_assert_int_eq(datalek_outcome_missing_count(outcome), 0);
  int64_t value = 7;
  ck_assert_int_eq(datalek_incident_get(incident, -1, &value), DATALEK_ERROR_FACT);
  ck_assert_int_eq(datalek_incident_get(incident, datalek_fact_count(), &value),
                   DATALEK_ERROR_FACT);
  ck_assert_int_eq(value, 7);
  ck_assert_ptr_null(datalek_outcome_name(-1));
  ck_assert_ptr_null(datalek_outcome_name(datalek_outcome_count()));
  ck_assert_ptr_null(datalek_assessment_outcome(assessment, -1));
  ck_assert_ptr_null(datalek_assessment_outcome(assessment, datalek_outcome_count()));
  const datalek_risk *risk = datalek_assessment_risk(assessment);
  ck_assert_int_eq(datalek_risk_level_min(risk, 4), DATALEK_UNKNOWN);
  ck_assert_int_eq(datalek_risk_level_max(risk, -1), DATALEK_UNKNOWN);
  ck_assert_int_eq(datalek_risk_score_min(risk, 4), DATALEK_UNKNOWN);
  ck_assert_int_eq(datalek_risk_score_max(risk, -1), DATALEK_UNKNOWN);
  ck_assert_ptr_null(datalek_level_name(3));
  ck_assert_ptr_null(datalek_band_name(-1));
  ck_assert_ptr_null(datalek_comparison_name(4));
  ck_assert_ptr_null(datalek_comparison_text(0, 2));
  ck_assert_ptr_null(datalek_comparison_text(4, 0));
  ck_assert_ptr_null(datalek_rule_id(DATALEK_RULE_NONE));
  ck_assert_ptr_null(datalek_rule_source(1));
  ck_assert_ptr_null(datalek_rule_text(1, DATALEK_LANGUAGE_NL));
  ck_assert_ptr_null(datalek_rule_text(101, 2));
  ck_assert_int_eq(datalek_rule_effect(1), DATALEK_UNKNOWN);
  ck_assert_int_eq(datalek_rule_at(-1), DATALEK_RULE_NONE);
  ck_assert_int_eq(datalek_rule_at(datalek_rule_count()), DATALEK_RULE_NONE);
  ck_assert_ptr_null(datalek_status_name(-1));
  ck_assert_ptr_null(datalek_status_text(99, DATALEK_LANGUAGE_NL));
  ck_assert_ptr_null(datalek_status_text(DATALEK_OK, 2));
  datalek_outcome_free(outcome);
  datalek_assessment_free(assessment);
  datalek_incident_free(incident);
}
END_TEST

START_TEST(test_every_status_has_words) {
  static const int32_t statuses[] = {0,  1,  2,  3,  4,  5,  6,  7,  20, 21, 22, 23, 24,
                                     25, 26, 27, 28, 29, 30, 40, 41, 42, 43, 44, 45, 46};
  for (size_t i = 0; i < sizeof statuses / sizeof statuses[0]; i++) {
    ck_assert_ptr_nonnull(datalek_status_name(statuses[i]));
    for (size_t k = 0; k < i; k++) {
      ck_assert_str_ne(datalek_status_name(statuses[i]), datalek_status_name(statuses[k]));
    }
    ck_assert(strlen(datalek_status_text(statuses[i], DATALEK_LANGUAGE_NL)) > 5);
    ck_assert(strlen(datalek_status_text(statuses[i], DATALEK_LANGUAGE_EN)) > 4);
  }
}
END_TEST

START_TEST(test_versions_agree) {
  char of_headers[32];
  snprintf(of_headers, sizeof of_headers, "%d.%d.%d", DATALEK_VERSION_MAJOR, DATALEK_VERSION_MINOR,
           DATALEK_VERSION_PATCH);
  ck_assert_str_eq(of_headers, PROJECT_VERSION);
  ck_assert_str_eq(datalek_version(), PROJECT_VERSION);
}
END_TEST

/* What an assessment lends cannot be freed by itself, whatever a binding makes of "const". */
START_TEST(test_lent_objects_stay) {
  datalek_incident *incident = incident_from("{\"lost\": true}");
  datalek_assessment *assessment = NULL;
  ck_assert_int_eq(datalek_assessment_new(&assessment), DATALEK_OK);
  ck_assert_int_eq(datalek_assess(incident, assessment), DATALEK_OK);
  datalek_outcome_free((datalek_outcome *)(uintptr_t)datalek_assessment_outcome(assessment, 0));
  datalek_risk_free((datalek_risk *)(uintptr_t)datalek_assessment_risk(assessment));
  ck_assert_int_eq(datalek_outcome_kind(datalek_assessment_outcome(assessment, 0)),
                   DATALEK_OUTCOME_BREACH);
  datalek_assessment_free(assessment);
  datalek_incident_free(incident);
}
END_TEST

START_TEST(test_rules_can_be_listed) {
  for (int32_t i = 0; i < datalek_rule_count(); i++) {
    int32_t rule = datalek_rule_at(i);
    ck_assert_str_eq(datalek_rule_id(rule), dlk_rules[i].id);
    ck_assert_str_eq(datalek_rule_source(rule), dlk_rules[i].source);
    ck_assert_int_eq(datalek_rule_effect(rule), dlk_rules[i].effect);
    ck_assert_str_eq(datalek_rule_text(rule, DATALEK_LANGUAGE_EN), dlk_rules[i].text[1]);
  }
}
END_TEST

/* The functions for one question give what the assessment gives, and the rest of it holds. */
START_TEST(test_assessment_and_single_answers_agree) {
  random_source source = {21};
  datalek_incident *incident = incident_from("{}");
  datalek_assessment *assessment = NULL;
  datalek_outcome *outcome = NULL;
  ck_assert_int_eq(datalek_assessment_new(&assessment), DATALEK_OK);
  ck_assert_int_eq(datalek_outcome_new(&outcome), DATALEK_OK);
  for (int round = 0; round < 200; round++) {
    int64_t values[DLK_FACTS];
    likely_values(&source, 32, values);
    for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
      ck_assert_int_eq(datalek_incident_set(incident, fact, values[fact]), DATALEK_OK);
    }
    ck_assert_int_eq(datalek_assess(incident, assessment), DATALEK_OK);
    for (int32_t kind = 0; kind < datalek_outcome_count(); kind++) {
      const datalek_outcome *same = datalek_assessment_outcome(assessment, kind);
      ck_assert_int_eq(datalek_decide(incident, kind, outcome), DATALEK_OK);
      ck_assert_int_eq(datalek_outcome_kind(outcome), kind);
      ck_assert_int_eq(datalek_outcome_kind(same), kind);
      int32_t verdict = datalek_outcome_verdict(outcome);
      ck_assert_int_eq(verdict, datalek_outcome_verdict(same));
      ck_assert_int_eq(datalek_outcome_advice(outcome), datalek_outcome_advice(same));
      int32_t missing = datalek_outcome_missing_count(outcome);
      ck_assert_int_eq(missing > 0, verdict == DATALEK_UNKNOWN);
      for (int32_t i = 0; i <= missing; i++) {
        ck_assert_int_eq(datalek_outcome_missing(outcome, i), datalek_outcome_missing(same, i));
      }
      ck_assert_int_eq(datalek_outcome_missing(outcome, missing), DATALEK_FACT_NONE);
      int32_t reasons = datalek_outcome_reason_count(outcome);
      for (int32_t i = 0; i <= reasons; i++) {
        ck_assert_int_eq(datalek_outcome_reason(outcome, i), datalek_outcome_reason(same, i));
      }
      int32_t rejected = datalek_outcome_rejected_count(outcome);
      for (int32_t i = 0; i < rejected; i++) {
        int64_t value = 0;
        int32_t fact = datalek_outcome_rejected_fact(outcome, i);
        ck_assert_ptr_nonnull(datalek_rule_id(datalek_outcome_rejected(outcome, i)));
        ck_assert_int_eq(datalek_incident_get(incident, fact, &value), DATALEK_OK);
        ck_assert(value != dlk_unknown(fact));
      }
      ck_assert_int_eq(datalek_outcome_rejected(outcome, rejected), DATALEK_RULE_NONE);
      ck_assert_int_eq(datalek_outcome_rejected(outcome, -1), DATALEK_RULE_NONE);
      ck_assert_int_eq(datalek_outcome_rejected_fact(outcome, -1), DATALEK_FACT_NONE);
      ck_assert_int_eq(datalek_outcome_reason(outcome, -1), DATALEK_RULE_NONE);
      ck_assert_int_eq(datalek_outcome_missing(outcome, -1), DATALEK_FACT_NONE);
    }
  }
  datalek_outcome_free(outcome);
  datalek_assessment_free(assessment);
  datalek_incident_free(incident);
}
END_TEST

#define PRACTICE                                                                                   \
  "\"role\":\"controller\",\"financial_undertaking\":false,\"journalistic_purpose\":false,"        \
  "\"personal_data\":true,\"security_breach\":true,"

/* The whole of what is said, for an answer of each sort. */
START_TEST(test_reasons_to_the_letter) {
  static const struct {
    const char *facts;
    int32_t kind;
    int32_t verdict;
    int32_t advice;
    const char *reasons;
  } rows[] = {
    {"{" PRACTICE "\"disclosed\":true,\"altered\":false,\"lost\":false,\"encrypted\":false,"
     "\"viewed\":true,\"spread\":\"known_recipients\",\"recipient\":\"other_known\","
     "\"recipient_confirmed\":false,\"deliberate\":false,\"misuse\":false,\"data\":[\"financial\"],"
     "\"insight\":\"ordinary\",\"identifiability\":\"maximum\"}",
     DATALEK_OUTCOME_NOTIFY_AP, DATALEK_YES, DATALEK_ADVICE_ACT,
     "avg_4_12_security avg_4_12_disclosed edpb_confidentiality ap_financial telling_serious "
     "avg_33_1_confidentiality risk_confidentiality avg_33_1_notify "},
    {"{" PRACTICE "\"disclosed\":true,\"altered\":false,\"lost\":false,\"encrypted\":true,"
     "\"key_safe\":true}",
     DATALEK_OUTCOME_NOTIFY_AP, DATALEK_NO, DATALEK_ADVICE_NONE,
     "avg_34_3_a_unintelligible avg_33_1_unlikely "},
    {"{" PRACTICE "\"disclosed\":false,\"altered\":false,\"lost\":true}", DATALEK_OUTCOME_NOTIFY_AP,
     DATALEK_UNKNOWN, DATALEK_ADVICE_ACT,
     "avg_4_12_security avg_4_12_lost edpb_availability avg_33_1_availability avg_33_4_in_doubt "},
    {"{" PRACTICE "\"disclosed\":false,\"altered\":false,\"lost\":true}",
     DATALEK_OUTCOME_NOTIFY_SUBJECTS, DATALEK_UNKNOWN, DATALEK_ADVICE_FIND_OUT,
     "avg_4_12_security avg_4_12_lost edpb_availability avg_33_1_availability avg_34_1_open "},
    {"{\"personal_data\":true,\"security_breach\":false}", DATALEK_OUTCOME_BREACH, DATALEK_NO,
     DATALEK_ADVICE_NONE, "avg_4_12_no_security_breach avg_4_12_nothing_happened "},
    {"{}", DATALEK_OUTCOME_REGISTER, DATALEK_UNKNOWN, DATALEK_ADVICE_ACT,
     "avg_4_12_open avg_33_5_in_doubt "},
    {"{}", DATALEK_OUTCOME_NOTIFY_CONTROLLER, DATALEK_UNKNOWN, DATALEK_ADVICE_ACT,
     "avg_4_12_open avg_33_2_in_doubt "},
    {"{}", DATALEK_OUTCOME_BREACH, DATALEK_UNKNOWN, DATALEK_ADVICE_FIND_OUT, "avg_4_12_open "},
  };
  datalek_outcome *outcome = NULL;
  ck_assert_int_eq(datalek_outcome_new(&outcome), DATALEK_OK);
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    char reasons[1024] = "";
    datalek_incident *incident = incident_from(rows[i].facts);
    ck_assert_int_eq(datalek_decide(incident, rows[i].kind, outcome), DATALEK_OK);
    for (int32_t k = 0; k < datalek_outcome_reason_count(outcome); k++) {
      strcat(strcat(reasons, datalek_rule_id(datalek_outcome_reason(outcome, k))), " ");
    }
    ck_assert_int_eq(datalek_outcome_verdict(outcome), rows[i].verdict);
    ck_assert_int_eq(datalek_outcome_advice(outcome), rows[i].advice);
    ck_assert_str_eq(reasons, rows[i].reasons);
    datalek_incident_free(incident);
  }
  datalek_outcome_free(outcome);
}
END_TEST

/* Every verdict comes with a reason, but for aspects that are simply not touched. */
START_TEST(test_duties_give_reasons) {
  static const int32_t duties[] = {DATALEK_OUTCOME_BREACH, DATALEK_OUTCOME_NOTIFY_AP,
                                   DATALEK_OUTCOME_NOTIFY_SUBJECTS,
                                   DATALEK_OUTCOME_NOTIFY_CONTROLLER, DATALEK_OUTCOME_REGISTER};
  random_source source = {22};
  datalek_incident *incident = incident_from("{}");
  datalek_outcome *outcome = NULL;
  ck_assert_int_eq(datalek_outcome_new(&outcome), DATALEK_OK);
  for (int round = 0; round < 2000; round++) {
    int64_t values[DLK_FACTS];
    likely_values(&source, 16, values);
    for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
      datalek_incident_set(incident, fact, values[fact]);
    }
    for (size_t i = 0; i < sizeof duties / sizeof duties[0]; i++) {
      ck_assert_int_eq(datalek_decide(incident, duties[i], outcome), DATALEK_OK);
      ck_assert_int_gt(datalek_outcome_reason_count(outcome), 0);
    }
  }
  datalek_outcome_free(outcome);
  datalek_incident_free(incident);
}
END_TEST

/* The linker leads every call of malloc() and free() here (meson.build). */
void *__real_malloc(size_t size);
void *__wrap_malloc(size_t size);
void __real_free(void *memory);
void __wrap_free(void *memory);

static int mallocs;
static int frees;

void *__wrap_malloc(size_t size) {
  mallocs++;
  return __real_malloc(size);
}

void __wrap_free(void *memory) {
  frees++;
  __real_free(memory);
}

START_TEST(test_deciding_takes_no_memory) {
  datalek_incident *incident = NULL;
  datalek_assessment *assessment = NULL;
  mallocs = 0; /* assertions take memory too: first count, then assert */
  datalek_incident_new(&incident);
  datalek_assessment_new(&assessment);
  int to_make = mallocs;
  datalek_incident_set(incident, DATALEK_FACT_DISCLOSED, DATALEK_YES);
  int32_t status = datalek_assess(incident, assessment);
  int to_decide = mallocs - to_make;
  ck_assert_int_eq(status, DATALEK_OK);
  ck_assert_int_eq(to_make, 2);
  ck_assert_int_eq(to_decide, 0);
  datalek_assessment_free(assessment);
  datalek_incident_free(incident);
}
END_TEST

START_TEST(test_what_is_taken_is_given_back) {
  datalek_incident *incident = NULL;
  mallocs = frees = 0; /* assertions take memory too: first count, then assert */
  int32_t status = datalek_incident_new(&incident);
  datalek_incident_free(incident);
  int taken = mallocs;
  int given_back = frees;
  ck_assert_int_eq(status, DATALEK_OK);
  ck_assert_int_eq(taken, 1);
  ck_assert_int_eq(given_back, 1);
}
END_TEST

/* A host's memory: counts what is lent, and can run out. */
typedef struct {
  int lent;
  bool empty;
} host;

static void *lend(void *context, size_t size) {
  host *h = context;
  if (h->empty) {
    return NULL;
  }
  h->lent++;
  return malloc(size);
}

static void take_back(void *context, void *memory) {
  ((host *)context)->lent--;
  free(memory);
}

START_TEST(test_memory_of_the_host) {
  host h = {0, true};
  datalek_incident *incident = NULL;
  datalek_outcome *outcome = NULL;
  datalek_risk *risk = NULL;
  datalek_assessment *assessment = NULL;
  for (int round = 0; round < 2; round++) {
    int32_t expected = h.empty ? DATALEK_ERROR_MEMORY : DATALEK_OK;
    ck_assert_int_eq(datalek_incident_new_in(lend, take_back, &h, &incident), expected);
    ck_assert_int_eq(datalek_outcome_new_in(lend, take_back, &h, &outcome), expected);
    ck_assert_int_eq(datalek_risk_new_in(lend, take_back, &h, &risk), expected);
    ck_assert_int_eq(datalek_assessment_new_in(lend, take_back, &h, &assessment), expected);
    ck_assert_int_eq(h.lent, h.empty ? 0 : 4);
    ck_assert((incident == NULL) == h.empty);
    h.empty = false;
  }
  h.empty = true; /* deciding takes no memory */
  ck_assert_int_eq(datalek_assess(incident, assessment), DATALEK_OK);
  ck_assert_int_eq(datalek_risk_score(incident, risk), DATALEK_OK);
  ck_assert_int_eq(datalek_classify(incident, outcome), DATALEK_OK);
  datalek_incident_free(incident);
  datalek_outcome_free(outcome);
  datalek_risk_free(risk);
  datalek_assessment_free(assessment);
  ck_assert_int_eq(h.lent, 0);
}
END_TEST

static void *count_call(void *context, size_t size) {
  ++*(int *)context;
  return size > 0 ? context : NULL;
}

/* What cannot be had is not asked for: the bytes would not fit a size_t. */
START_TEST(test_arrays_are_bounded) {
  int calls = 0;
  ck_assert_ptr_null(dlk_object_array(count_call, &calls, UINT64_C(1) << 31, 1));
  ck_assert_ptr_null(dlk_object_array(count_call, &calls, UINT64_MAX, 1));
  ck_assert_ptr_null(dlk_object_array(count_call, &calls, 2, SIZE_MAX / 2 + 1));
  ck_assert_int_eq(calls, 0);
  ck_assert_ptr_nonnull(dlk_object_array(count_call, &calls, INT32_MAX, 1));
  ck_assert_ptr_nonnull(dlk_object_array(count_call, &calls, 2, SIZE_MAX / 2));
  ck_assert_int_eq(calls, 2);
}
END_TEST

RUN_SUITE("api", test_facts_are_as_agreed, test_facts_can_build_a_form, test_actions_make_milder,
          test_facts_that_do_not_exist, test_set_keeps_to_the_bounds,
          test_set_many_is_all_or_nothing, test_null_is_answered, test_numbers_that_mean_nothing,
          test_every_status_has_words, test_versions_agree, test_lent_objects_stay,
          test_rules_can_be_listed, test_assessment_and_single_answers_agree,
          test_reasons_to_the_letter, test_duties_give_reasons, test_deciding_takes_no_memory,
          test_what_is_taken_is_given_back, test_memory_of_the_host, test_arrays_are_bounded)
