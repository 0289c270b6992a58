/* SPDX-License-Identifier: Apache-2.0 */
/* Hints on other clocks: each given and not given, at the second, and never brought back. */
#include "rules.h"
#include "support.h"
#include <stdlib.h>
#include <string.h>

/* The first second of 15 August 2026, Dutch time. */
#define AUGUST_15_2026 INT64_C(1786744800)
#define FIRST_OF_2016 INT64_C(1451602800)

static const char *const ids[] = {
  "cbw_significant_incident",
  "wkkgz_11_wrong_data",
  "wkkgz_11_missing_data",
  "police_report",
  "insurer",
  "other_agreements",
  "z_cert_hacking",
  "z_cert_ransomware",
};

enum { HINTS = sizeof ids / sizeof ids[0] };

START_TEST(test_hints_are_rules) {
  int32_t found = 0;
  for (int32_t i = 0; i < datalek_rule_count(); i++) {
    int32_t rule = datalek_rule_at(i);
    if (datalek_rule_effect(rule) != DATALEK_EFFECT_HINT) {
      continue;
    }
    ck_assert_str_eq(datalek_rule_id(rule), ids[found++]);
    ck_assert_int_gt(rule, 5000);
    ck_assert_str_ne(datalek_rule_source(rule), "");
    ck_assert_str_ne(datalek_rule_text(rule, DATALEK_LANGUAGE_NL),
                     datalek_rule_text(rule, DATALEK_LANGUAGE_EN));
    for (int32_t law = 0; law < datalek_law_count(); law++) {
      ck_assert_int_eq(datalek_rule_is_of(rule, law), DATALEK_NO);
    }
  }
  ck_assert_int_eq(found, HINTS);
}
END_TEST

/* One letter for each hint in order: given or not. */
static void letters(const datalek_incident *incident, char given[HINTS + 1]) {
  int32_t rules[HINTS];
  size_t count = 0;
  REQUIRE(datalek_hints(incident, rules, HINTS, &count) == DATALEK_OK, "no answer");
  memset(given, '-', HINTS);
  given[HINTS] = '\0';
  for (size_t i = 0; i < count; i++) {
    REQUIRE(i == 0 || rules[i] > rules[i - 1], "not in order");
    for (int32_t k = 0; k < HINTS; k++) {
      if (strcmp(datalek_rule_id(rules[i]), ids[k]) == 0) {
        given[k] = 'x';
      }
    }
  }
}

static const struct {
  const char *facts;
  const char *given; /* Cbw, wrong data, missing data, police, insurer, agreements, Z-CERT twice */
} rows[] = {
  {"{}", "xxxxxxxx"},
  {"{\"security_breach\":false}", "-xxx--xx"},
  {"{\"deliberate\":false}", "xxx-xxx-"},
  {"{\"altered\":false}", "x-xxxxx-"},
  {"{\"lost\":false}", "xx-xxxxx"},
  {"{\"loss_impact\":\"hindrance\"}", "x--xxxxx"},
  {"{\"loss_impact\":\"care_at_risk\"}", "xxxxxxxx"},
  {"{\"cause\":\"hacking\"}", "xxxxxxxx"},
  {"{\"cause\":\"wrong_recipient_post\"}", "-xxxxx--"},
  {"{\"cause\":\"paper_lost_or_stolen\"}", "-xxxxx--"},
  {"{\"cause\":\"wrong_recipient_email\"}", "xxxxxx-x"},
  {"{\"cause\":\"outage_or_loss\"}", "xxxxxx-x"},
  {"{\"cause\":\"other\"}", "xxxxxx-x"},
  /* A letter to a wrong address, of which the first step is known. */
  {"{\"cause\":\"wrong_recipient_post\",\"security_breach\":true,\"deliberate\":false,"
   "\"altered\":false,\"lost\":false}",
   "----xx--"},
  /* Ransomware. */
  {"{\"cause\":\"hacking\",\"security_breach\":true,\"deliberate\":true,\"altered\":true,"
   "\"lost\":true,\"loss_impact\":\"hindrance\"}",
   "x--xxxxx"},
  /* At the second. */
  {"{\"aware_at\":\"2026-08-14T23:59:59+02:00\"}", "-xxxxxxx"},
  {"{\"aware_at\":\"2026-08-15T00:00:00+02:00\"}", "xxxxxxxx"},
  {"{\"aware_at\":\"2015-12-31T23:59:59+01:00\"}", "---xxxxx"},
  {"{\"aware_at\":\"2016-01-01T00:00:00+01:00\"}", "-xxxxxxx"},
};

START_TEST(test_given_unless_known_not_to_matter) {
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    char given[HINTS + 1];
    datalek_incident *incident = incident_from(rows[i].facts);
    letters(incident, given);
    ck_assert_msg(strcmp(given, rows[i].given) == 0, "%s gives %s", rows[i].facts, given);
    datalek_incident_free(incident);
  }
}
END_TEST

/* The facts that hints read. */
static const int32_t read[] = {DATALEK_FACT_SECURITY_BREACH, DATALEK_FACT_DELIBERATE,
                               DATALEK_FACT_ALTERED,         DATALEK_FACT_LOST,
                               DATALEK_FACT_LOSS_IMPACT,     DATALEK_FACT_CAUSE};

enum { READ = sizeof read / sizeof read[0] };

/* What must be given, worked out anew. A value of -1 is unknown, and at least "maybe". */
static void expect(const int64_t values[DLK_FACTS], char given[HINTS + 1]) {
  int64_t aware = values[DATALEK_FACT_AWARE_AT];
  int64_t cause = values[DATALEK_FACT_CAUSE];
  bool breach = values[DATALEK_FACT_SECURITY_BREACH] != DATALEK_NO;
  bool deliberate = values[DATALEK_FACT_DELIBERATE] != DATALEK_NO;
  bool altered = values[DATALEK_FACT_ALTERED] != DATALEK_NO;
  bool lost = values[DATALEK_FACT_LOST] != DATALEK_NO;
  bool care = values[DATALEK_FACT_LOSS_IMPACT] == DATALEK_UNKNOWN ||
              values[DATALEK_FACT_LOSS_IMPACT] == DATALEK_LOSS_IMPACT_CARE_AT_RISK;
  bool systems =
    cause != DATALEK_CAUSE_WRONG_RECIPIENT_POST && cause != DATALEK_CAUSE_PAPER_LOST_OR_STOLEN;
  bool cbw = aware == DATALEK_TIME_UNKNOWN || aware >= AUGUST_15_2026;
  bool wkkgz = aware == DATALEK_TIME_UNKNOWN || aware >= FIRST_OF_2016;
  const bool all[HINTS] = {
    breach && systems && cbw,
    altered && care && wkkgz,
    lost && care && wkkgz,
    deliberate,
    breach,
    breach,
    cause == DATALEK_UNKNOWN || cause == DATALEK_CAUSE_HACKING,
    deliberate && altered && systems,
  };
  for (int32_t i = 0; i < HINTS; i++) {
    given[i] = all[i] ? 'x' : '-';
  }
  given[HINTS] = '\0';
}

static void no_letter_comes_back(const char *before, const char *after, int32_t fact) {
  for (int32_t i = 0; i < HINTS; i++) {
    REQUIRE(before[i] == 'x' || after[i] == '-', "learning %s brings %s back",
            datalek_fact_name(fact), ids[i]);
  }
}

static const int64_t times[] = {DATALEK_TIME_UNKNOWN, FIRST_OF_2016 - 1, FIRST_OF_2016,
                                AUGUST_15_2026 - 1, AUGUST_15_2026};

enum { TIMES = sizeof times / sizeof times[0] };

static void learn_time(datalek_incident *incident, const char *before) {
  for (int32_t i = 1; i < TIMES; i++) {
    char after[HINTS + 1];
    datalek_incident_set(incident, DATALEK_FACT_AWARE_AT, times[i]);
    letters(incident, after);
    no_letter_comes_back(before, after, DATALEK_FACT_AWARE_AT);
  }
}

/* Every way to fill in one unknown fact that hints read only takes hints away. */
static void learn(datalek_incident *incident, const int64_t values[DLK_FACTS], const char *before) {
  for (int32_t i = 0; i < READ; i++) {
    if (values[read[i]] != DATALEK_UNKNOWN) {
      continue;
    }
    for (int64_t value = 0; value <= dlk_facts[read[i]].highest; value++) {
      char after[HINTS + 1];
      datalek_incident_set(incident, read[i], value);
      letters(incident, after);
      no_letter_comes_back(before, after, read[i]);
    }
    datalek_incident_set(incident, read[i], DATALEK_UNKNOWN);
  }
}

/* Every combination of what hints read, at each edge of time; every value learnt next. */
START_TEST(test_every_combination) {
  datalek_incident *incident = NULL;
  ck_assert_int_eq(datalek_incident_new(&incident), DATALEK_OK);
  for (int32_t i = 0; i < TIMES * 3 * 3 * 3 * 3 * 4 * 14; i++) {
    int64_t values[DLK_FACTS];
    char given[HINTS + 1];
    char expected[HINTS + 1];
    int32_t rest = i / TIMES;
    for (int32_t k = 0; k < READ; k++) {
      int32_t ways = (int32_t)dlk_facts[read[k]].highest + 2;
      values[read[k]] = rest % ways - 1;
      rest /= ways;
      datalek_incident_set(incident, read[k], values[read[k]]);
    }
    values[DATALEK_FACT_AWARE_AT] = times[i % TIMES];
    datalek_incident_set(incident, DATALEK_FACT_AWARE_AT, times[i % TIMES]);
    letters(incident, given);
    expect(values, expected);
    REQUIRE(strcmp(given, expected) == 0, "%s instead of %s", given, expected);
    learn(incident, values, given);
    if (values[DATALEK_FACT_AWARE_AT] == DATALEK_TIME_UNKNOWN) {
      learn_time(incident, given);
    }
  }
  datalek_incident_free(incident);
}
END_TEST

/* With all facts at random. */
START_TEST(test_no_other_fact_matters) {
  random_source source = {51};
  datalek_incident *incident = NULL;
  int32_t seen[HINTS][2] = {{0}};
  ck_assert_int_eq(datalek_incident_new(&incident), DATALEK_OK);
  for (int round = 0; round < 20000; round++) {
    int64_t values[DLK_FACTS];
    char before[HINTS + 1];
    char after[HINTS + 1];
    random_values(&source, 64, values);
    for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
      datalek_incident_set(incident, fact, values[fact]);
    }
    letters(incident, before);
    expect(values, after);
    REQUIRE(strcmp(before, after) == 0, "%s instead of %s", before, after);
    for (int32_t i = 0; i < HINTS; i++) {
      seen[i][before[i] == 'x']++;
    }
  }
  for (int32_t i = 0; i < HINTS; i++) {
    /* Times stay unknown here. */
    ck_assert_int_gt(seen[i][0], 100);
    ck_assert_int_gt(seen[i][1], 100);
  }
  datalek_incident_free(incident);
}
END_TEST

START_TEST(test_room_and_null) {
  datalek_incident *incident = incident_from("{}");
  int32_t rules[HINTS + 1];
  size_t count = 99;
  for (size_t capacity = 0; capacity <= HINTS + 1; capacity++) {
    memset(rules, 0x55, sizeof rules);
    int32_t status = datalek_hints(incident, capacity == 0 ? NULL : rules, capacity, &count);
    ck_assert_int_eq(status, capacity < HINTS ? DATALEK_ERROR_BUFFER : DATALEK_OK);
    ck_assert_uint_eq(count, HINTS);
    ck_assert_int_eq(rules[0] == 0x55555555, capacity < HINTS);
    ck_assert_int_eq(rules[HINTS], 0x55555555);
  }
  count = 99;
  ck_assert_int_eq(datalek_hints(NULL, rules, HINTS, &count), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_hints(incident, NULL, 1, &count), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_hints(incident, rules, HINTS, NULL), DATALEK_ERROR_NULL);
  ck_assert_uint_eq(count, 99);
  datalek_incident_free(incident);
}
END_TEST

RUN_SUITE("hint", test_hints_are_rules, test_given_unless_known_not_to_matter,
          test_every_combination, test_no_other_fact_matters, test_room_and_null)
