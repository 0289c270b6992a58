/* SPDX-License-Identifier: Apache-2.0 */
/* Every published case and every case of ours, as tests/cases has them. */
#include "support.h"
#include <cjson/cJSON.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static cJSON *read_file(const char *path) {
  FILE *file = fopen(path, "rb");
  ck_assert_msg(file != NULL, "cannot open %s", path);
  char *text = calloc(1, 1 << 20);
  size_t length = fread(text, 1, (1 << 20) - 1, file);
  fclose(file);
  cJSON *cases = cJSON_ParseWithLength(text, length);
  ck_assert_msg(cJSON_IsArray(cases), "%s is no array of cases", path);
  free(text);
  return cases;
}

static const char *text_of(const cJSON *object, const char *key) {
  const cJSON *item = cJSON_GetObjectItemCaseSensitive(object, key);
  ck_assert_msg(cJSON_IsString(item), "no text \"%s\"", key);
  return item->valuestring;
}

static const char *actual(const datalek_assessment *assessment, const char *key) {
  static const char *const verdicts[] = {"unknown", "no", "yes"};
  if (strcmp(key, "level") == 0) {
    const datalek_risk *risk = datalek_assessment_risk(assessment);
    return datalek_level_name(datalek_risk_level(risk, DATALEK_ASPECT_ALL));
  }
  const char *name = strcmp(key, "classification") == 0 ? "breach" : key;
  for (int32_t kind = 0; kind < datalek_outcome_count(); kind++) {
    if (strcmp(datalek_outcome_name(kind), name) == 0) {
      return verdicts[1 + datalek_outcome_verdict(datalek_assessment_outcome(assessment, kind))];
    }
  }
  ck_abort_msg("no outcome is called %s", key);
}

static bool is_reason(const datalek_assessment *assessment, const char *id) {
  for (int32_t kind = 0; kind < datalek_outcome_count(); kind++) {
    const datalek_outcome *outcome = datalek_assessment_outcome(assessment, kind);
    for (int32_t i = 0; i < datalek_outcome_reason_count(outcome); i++) {
      if (strcmp(datalek_rule_id(datalek_outcome_reason(outcome, i)), id) == 0) {
        return true;
      }
    }
  }
  return false;
}

/* A case can name the law to judge by; without, it is the one in force at its time. */
static int32_t law_of(const cJSON *entry) {
  int32_t law = DATALEK_LAW_AT_TIME;
  if (cJSON_HasObjectItem(entry, "law")) {
    ck_assert_int_eq(datalek_law_find(text_of(entry, "law"), &law), DATALEK_OK);
  }
  return law;
}

static void check_case(const cJSON *entry, datalek_assessment *assessment) {
  const char *id = text_of(entry, "id");
  char *facts = cJSON_PrintUnformatted(cJSON_GetObjectItemCaseSensitive(entry, "facts"));
  datalek_incident *incident = incident_from(facts);
  ck_assert_int_eq(datalek_assess_under(incident, law_of(entry), assessment), DATALEK_OK);
  const cJSON *expected = NULL;
  cJSON_ArrayForEach(expected, cJSON_GetObjectItemCaseSensitive(entry, "expect")) {
    const char *found = actual(assessment, expected->string);
    ck_assert_msg(strcmp(found, expected->valuestring) == 0, "%s: %s is %s, not %s", id,
                  expected->string, found, expected->valuestring);
  }
  const char *rule = text_of(entry, "rule");
  ck_assert_msg(is_reason(assessment, rule), "%s: %s does not decide", id, rule);
  datalek_incident_free(incident);
  free(facts);
}

static int check_file(const char *name, datalek_assessment *assessment) {
  char path[512];
  snprintf(path, sizeof path, "%s/%s", CASES, name);
  cJSON *cases = read_file(path);
  const cJSON *entry = NULL;
  cJSON_ArrayForEach(entry, cases) { check_case(entry, assessment); }
  int count = cJSON_GetArraySize(cases);
  cJSON_Delete(cases);
  return count;
}

START_TEST(test_cases) {
  datalek_assessment *assessment = NULL;
  ck_assert_int_eq(datalek_assessment_new(&assessment), DATALEK_OK);
  DIR *folder = opendir(CASES);
  ck_assert_msg(folder != NULL, "no folder %s", CASES);
  int count = 0;
  for (const struct dirent *file = readdir(folder); file != NULL; file = readdir(folder)) {
    const char *ending = strrchr(file->d_name, '.');
    if (ending != NULL && strcmp(ending, ".json") == 0) {
      count += check_file(file->d_name, assessment);
    }
  }
  closedir(folder);
  datalek_assessment_free(assessment);
  ck_assert_msg(count >= 205, "only %d cases were found", count);
}
END_TEST

RUN_SUITE("cases", test_cases)
