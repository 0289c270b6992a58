/* SPDX-License-Identifier: Apache-2.0 */
/* Scenarios know what is certain, and no more: no known case contradicts the one that fits it. */
#include "dialogue.h"
#include "incident.h"
#include <string.h>

START_TEST(test_scenarios_can_be_listed) {
  ck_assert_int_eq(datalek_scenario_count(), DATALEK_SCENARIO_OTHER + 1);
  for (int32_t scenario = 0; scenario < datalek_scenario_count(); scenario++) {
    int32_t found = -9;
    const char *dutch = datalek_scenario_title(scenario, DATALEK_LANGUAGE_NL);
    const char *english = datalek_scenario_title(scenario, DATALEK_LANGUAGE_EN);
    ck_assert_int_eq(datalek_scenario_find(datalek_scenario_name(scenario), &found), DATALEK_OK);
    ck_assert_int_eq(found, scenario);
    ck_assert_str_ne(dutch, english);
    for (int32_t other = 0; other < scenario; other++) {
      ck_assert_str_ne(dutch, datalek_scenario_title(other, DATALEK_LANGUAGE_NL));
      ck_assert_str_ne(english, datalek_scenario_title(other, DATALEK_LANGUAGE_EN));
    }
  }
  ck_assert_str_eq(datalek_scenario_name(DATALEK_SCENARIO_RANSOMWARE), "ransomware");
}
END_TEST

START_TEST(test_no_such_scenario) {
  static const int32_t none[] = {-1, DATALEK_SCENARIO_OTHER + 1, INT32_MIN, INT32_MAX};
  datalek_incident *incident = incident_from("{}");
  datalek_incident before = *incident;
  int32_t fact = 7;
  int64_t value = 7;
  for (size_t i = 0; i < sizeof none / sizeof none[0]; i++) {
    ck_assert_ptr_null(datalek_scenario_name(none[i]));
    ck_assert_ptr_null(datalek_scenario_title(none[i], DATALEK_LANGUAGE_NL));
    ck_assert_int_eq(datalek_scenario_fact_count(none[i]), 0);
    ck_assert_int_eq(datalek_scenario_fact(none[i], 0, &fact, &value), DATALEK_ERROR_ARGUMENT);
    ck_assert_int_eq(datalek_scenario_apply(none[i], incident), DATALEK_ERROR_ARGUMENT);
  }
  ck_assert_ptr_null(datalek_scenario_title(0, 2));
  ck_assert_int_eq(datalek_scenario_apply(0, NULL), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_scenario_find("flood", &fact), DATALEK_ERROR_ARGUMENT);
  ck_assert_int_eq(datalek_scenario_find(NULL, &fact), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_scenario_find("other", NULL), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_scenario_fact(0, -1, &fact, &value), DATALEK_ERROR_ARGUMENT);
  ck_assert_int_eq(datalek_scenario_fact(0, 0, NULL, &value), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_scenario_fact(0, 0, &fact, NULL), DATALEK_ERROR_NULL);
  ck_assert_int_eq(fact, 7);
  ck_assert_int_eq(value, 7);
  ck_assert_mem_eq(incident->values, before.values, sizeof before.values);
  datalek_incident_free(incident);
}
END_TEST

/* The list and the incident tell the same, each fact once, and within its bounds. */
START_TEST(test_facts_of_a_scenario) {
  datalek_incident *incident = incident_from("{}");
  for (int32_t scenario = 0; scenario < datalek_scenario_count(); scenario++) {
    bool listed[DLK_FACTS] = {false};
    int32_t count = datalek_scenario_fact_count(scenario);
    ck_assert_int_eq(datalek_incident_clear(incident), DATALEK_OK);
    ck_assert_int_eq(datalek_scenario_apply(scenario, incident), DATALEK_OK);
    for (int32_t i = 0; i < count; i++) {
      int32_t fact = -1;
      int64_t value = -9;
      ck_assert_int_eq(datalek_scenario_fact(scenario, i, &fact, &value), DATALEK_OK);
      ck_assert(!listed[fact]);
      listed[fact] = true;
      ck_assert_int_eq(incident->values[fact], value);
      ck_assert(value >= dlk_facts[fact].lowest && value <= dlk_facts[fact].highest);
    }
    int32_t fact = 7;
    int64_t value = 7;
    ck_assert_int_eq(datalek_scenario_fact(scenario, count, &fact, &value), DATALEK_ERROR_ARGUMENT);
    for (fact = 0; fact < DLK_FACTS; fact++) {
      ck_assert_int_eq(listed[fact], incident->values[fact] != dlk_unknown(fact));
    }
  }
  datalek_incident_free(incident);
}
END_TEST

START_TEST(test_other_facts_stay) {
  datalek_incident *incident = incident_from("{\"subjects\":3,\"lost\":true,\"deliberate\":true}");
  ck_assert_int_eq(datalek_scenario_apply(DATALEK_SCENARIO_DEVICE_LOST, incident), DATALEK_OK);
  ck_assert_int_eq(incident->values[DATALEK_FACT_SUBJECTS], 3);
  ck_assert_int_eq(incident->values[DATALEK_FACT_LOST], DATALEK_YES);
  ck_assert_int_eq(incident->values[DATALEK_FACT_DELIBERATE], DATALEK_NO);
  ck_assert_int_eq(incident->values[DATALEK_FACT_ROLE], DATALEK_ROLE_CONTROLLER);
  datalek_incident_free(incident);
}
END_TEST

/* What happened is not enough to say that nothing needs to be done, nor that it is grave. */
START_TEST(test_no_scenario_decides_by_itself) {
  datalek_outcome *outcome = NULL;
  ck_assert_int_eq(datalek_outcome_new(&outcome), DATALEK_OK);
  for (int32_t scenario = 0; scenario < datalek_scenario_count(); scenario++) {
    datalek_incident *incident = incident_from("{}");
    ck_assert_int_eq(datalek_scenario_apply(scenario, incident), DATALEK_OK);
    ck_assert_int_eq(datalek_classify(incident, outcome), DATALEK_OK);
    ck_assert_int_ne(datalek_outcome_verdict(outcome), DATALEK_NO);
    ck_assert_int_eq(datalek_must_notify_ap(incident, outcome), DATALEK_OK);
    ck_assert_int_eq(datalek_outcome_verdict(outcome), DATALEK_UNKNOWN);
    ck_assert_int_eq(datalek_must_notify_subject(incident, outcome), DATALEK_OK);
    ck_assert_int_eq(datalek_outcome_verdict(outcome), DATALEK_UNKNOWN);
    datalek_incident_free(incident);
  }
  datalek_outcome_free(outcome);
}
END_TEST

static void check_fits(const known_case *one, void *context) {
  int *fitted = context;
  if (one->scenario == NO_SCENARIO) {
    return;
  }
  fitted[one->scenario]++;
  for (int32_t i = 0; i < datalek_scenario_fact_count(one->scenario); i++) {
    int32_t fact = -1;
    int64_t certain = 0;
    int64_t value = 0;
    datalek_scenario_fact(one->scenario, i, &fact, &certain);
    datalek_incident_get(one->facts, fact, &value);
    REQUIRE(value == certain || value == dlk_unknown(fact), "%s: %s is not certain in %s", one->id,
            datalek_fact_name(fact), datalek_scenario_name(one->scenario));
  }
}

START_TEST(test_cases_do_not_contradict) {
  static const char *const rows[] = {
#define CASE(id, scenario) id,
#include "scenario_cases.def"
#undef CASE
  };
  int fitted[DATALEK_SCENARIO_OTHER + 1] = {0};
  int total = 0;
  ck_assert_int_ge(each_case(check_fits, fitted), 150);
  for (int32_t scenario = 0; scenario < datalek_scenario_count(); scenario++) {
    ck_assert_msg(fitted[scenario] > 0, "no case fits %s", datalek_scenario_name(scenario));
    total += fitted[scenario];
  }
  ck_assert_int_eq(total, (int)(sizeof rows / sizeof rows[0])); /* each names a case */
}
END_TEST

RUN_SUITE("scenario", test_scenarios_can_be_listed, test_no_such_scenario, test_facts_of_a_scenario,
          test_other_facts_stay, test_no_scenario_decides_by_itself, test_cases_do_not_contradict)
