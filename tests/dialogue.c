/* SPDX-License-Identifier: Apache-2.0 */
#define _POSIX_C_SOURCE 200809L
#include "dialogue.h"
#include <cjson/cJSON.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct {
  const char *id;
  int32_t scenario;
} fitting[] = {
#define CASE(id, scenario) {id, DATALEK_SCENARIO_##scenario},
#include "scenario_cases.def"
#undef CASE
};

static int32_t scenario_of(const char *id) {
  for (size_t i = 0; i < sizeof fitting / sizeof fitting[0]; i++) {
    if (strcmp(fitting[i].id, id) == 0) {
      return fitting[i].scenario;
    }
  }
  return NO_SCENARIO;
}

static cJSON *read_cases(const char *name) {
  char path[512];
  snprintf(path, sizeof path, "%s/%s", CASES, name);
  FILE *file = fopen(path, "rb");
  REQUIRE(file != NULL, "cannot open %s", path);
  char *text = calloc(1, 1 << 20);
  size_t length = fread(text, 1, (1 << 20) - 1, file);
  fclose(file);
  cJSON *cases = cJSON_ParseWithLength(text, length);
  free(text);
  REQUIRE(cJSON_IsArray(cases), "%s is no array of cases", path);
  return cases;
}

static int32_t law_of(const cJSON *entry) {
  const cJSON *name = cJSON_GetObjectItemCaseSensitive(entry, "law");
  int32_t law = DATALEK_LAW_AT_TIME;
  REQUIRE(name == NULL || datalek_law_find(name->valuestring, &law) == DATALEK_OK, "no such law");
  return law;
}

/* Not incident_from(), whose assertions only run within a test. */
static datalek_incident *facts_of(const cJSON *entry) {
  datalek_incident *facts = NULL;
  char *text = cJSON_PrintUnformatted(cJSON_GetObjectItemCaseSensitive(entry, "facts"));
  int32_t status = datalek_incident_new(&facts);
  if (status == DATALEK_OK) {
    status = datalek_incident_read_json(facts, text, strlen(text), NULL, NULL, 0);
  }
  REQUIRE(status == DATALEK_OK, "%s: %s", datalek_status_name(status), text);
  free(text);
  return facts;
}

static int visit_file(const char *name, void (*visit)(const known_case *, void *), void *context) {
  cJSON *cases = read_cases(name);
  char file[64];
  const cJSON *entry = NULL;
  snprintf(file, sizeof file, "%.*s", (int)(strlen(name) - strlen(".json")), name);
  cJSON_ArrayForEach(entry, cases) {
    const char *id = cJSON_GetObjectItemCaseSensitive(entry, "id")->valuestring;
    datalek_incident *facts = facts_of(entry);
    known_case one = {file, id, law_of(entry), scenario_of(id), facts};
    visit(&one, context);
    datalek_incident_free(facts);
  }
  int count = cJSON_GetArraySize(cases);
  cJSON_Delete(cases);
  return count;
}

int each_case(void (*visit)(const known_case *one, void *context), void *context) {
  struct dirent **files = NULL;
  int count = 0;
  int file_count = scandir(CASES, &files, NULL, alphasort);
  for (int i = 0; i < file_count; i++) {
    const char *ending = strrchr(files[i]->d_name, '.');
    if (ending != NULL && strcmp(ending, ".json") == 0) {
      count += visit_file(files[i]->d_name, visit, context);
    }
    free(files[i]);
  }
  free(files);
  return count;
}

/* Takes over what the facts tell; false where they leave one of the question's facts unknown. */
static bool take_over(const datalek_incident *facts, int32_t question, datalek_incident *incident) {
  bool told = true;
  for (int32_t i = 0; i < datalek_question_fact_count(question); i++) {
    int32_t fact = datalek_question_fact(question, i);
    int64_t now = 0;
    int64_t value = 0;
    datalek_incident_get(incident, fact, &now);
    datalek_incident_get(facts, fact, &value);
    if (now == dlk_unknown(fact)) {
      datalek_incident_set(incident, fact, value);
      told = told && value != dlk_unknown(fact);
    }
  }
  return told;
}

int32_t answer_from(const datalek_incident *facts, int32_t law, datalek_incident *incident) {
  int32_t skipped[64];
  size_t skipped_count = 0;
  int32_t asked = 0;
  for (;;) {
    int32_t question = -9;
    int32_t status = datalek_question_next(incident, law, skipped, skipped_count, &question);
    REQUIRE(status == DATALEK_OK, "%s", datalek_status_name(status));
    if (question == DATALEK_QUESTION_NONE) {
      return asked;
    }
    REQUIRE(asked++ < datalek_question_count(), "the dialogue does not end");
    if (!take_over(facts, question, incident)) {
      skipped[skipped_count++] = question;
    }
  }
}
