/* SPDX-License-Identifier: Apache-2.0 */
#include "support.h"
#include "rules.h"
#include <stdlib.h>
#include <string.h>

int run_suite(const char *name, const TTest *const *tests, size_t count) {
  Suite *suite = suite_create(name);
  for (size_t i = 0; i < count; i++) {
    TCase *test_case = tcase_create(tests[i]->name);
    tcase_add_test(test_case, tests[i]);
    tcase_set_timeout(test_case, 0); /* meson has the clock */
    suite_add_tcase(suite, test_case);
  }
  SRunner *runner = srunner_create(suite);
  srunner_set_tap(runner, "-");
  srunner_run_all(runner, CK_SILENT);
  int failed = srunner_ntests_failed(runner);
  srunner_free(runner);
  return failed == 0 ? 0 : 1;
}

datalek_incident *incident_from(const char *json) {
  datalek_incident *incident = NULL;
  char key[64];
  size_t position = 0;
  ck_assert_int_eq(datalek_incident_new(&incident), DATALEK_OK);
  int32_t status = datalek_incident_read_json(incident, json, strlen(json), &position, key, 64);
  ck_assert_msg(status == DATALEK_OK, "%s at byte %zu, key '%s': %s", datalek_status_name(status),
                position, key, json);
  return incident;
}

uint64_t random_next(random_source *source) {
  uint64_t z = source->state += UINT64_C(0x9E3779B97F4A7C15);
  z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
  z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
  return z ^ (z >> 31);
}

uint32_t random_below(random_source *source, uint32_t bound) {
  return (uint32_t)(((random_next(source) >> 32) * bound) >> 32);
}

int32_t points_of(int32_t fact, int64_t points[MAX_POINTS]) {
  int32_t count = 0;
  if (dlk_facts[fact].kind == DATALEK_KIND_TIME) {
    return 0;
  }
  if (dlk_facts[fact].kind != DATALEK_KIND_COUNT) {
    for (int64_t value = 0; value <= dlk_facts[fact].highest; value++) {
      points[count++] = value;
    }
    return count;
  }
  points[count++] = 0;
  for (int32_t i = 0; i < DLK_ATOMS; i++) {
    if (dlk_atoms[i].fact == fact) {
      points[count++] = dlk_atoms[i].at_least - 1;
      points[count++] = dlk_atoms[i].at_least;
    }
  }
  return count;
}

void random_values(random_source *source, uint32_t unknown, int64_t values[DLK_FACTS]) {
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    int64_t points[MAX_POINTS];
    int32_t count = points_of(fact, points);
    bool known = count > 0 && random_below(source, 256) >= unknown;
    values[fact] = known ? points[random_below(source, (uint32_t)count)] : dlk_unknown(fact);
  }
}

void likely_values(random_source *source, uint32_t unknown, int64_t values[DLK_FACTS]) {
  random_values(source, unknown, values);
  for (int32_t fact = DATALEK_FACT_DATA_BASIC; fact <= DATALEK_FACT_DATA_CRIMINAL; fact++) {
    if (values[fact] == DATALEK_YES && random_below(source, 4) > 0) {
      values[fact] = DATALEK_NO;
    }
  }
  if (random_below(source, 16) > 0) {
    values[DATALEK_FACT_PERSONAL_DATA] = values[DATALEK_FACT_SECURITY_BREACH] = DATALEK_YES;
    values[DATALEK_FACT_JOURNALISTIC_PURPOSE] = DATALEK_NO;
  }
}

void mixed_values(random_source *source, long round, int64_t values[DLK_FACTS]) {
  uint32_t unknown = random_below(source, 4) == 0 ? 0 : random_below(source, 154);
  (round % 4 == 0 ? random_values : likely_values)(source, unknown, values);
}

static void need_all(const uint8_t *terms, int max, bool needed[DLK_TERMS]) {
  for (int k = 0; k < max && terms[k] != DLK_TERM_NOTHING; k++) {
    needed[terms[k]] = true;
  }
}

void rules_behind(int32_t law, int32_t conclusion, bool behind[DLK_RULES]) {
  bool needed[DLK_TERMS] = {false};
  needed[conclusion] = true;
  /* Rules only use conclusions that stand above them, so one pass upwards sees all. */
  for (int32_t i = DLK_RULES - 1; i >= 0; i--) {
    const dlk_rule *rule = &dlk_rules[i];
    behind[i] = needed[rule->conclusion] && dlk_is_rule_of(law, i);
    if (behind[i]) {
      need_all(rule->all, DLK_ALL_MAX, needed);
      need_all(rule->none, DLK_NONE_MAX, needed);
    }
  }
}

long exact_rounds(void) {
  const char *wanted = getenv("EXACT_INCIDENTS");
  return wanted != NULL ? strtol(wanted, NULL, 10) : 2000000;
}
