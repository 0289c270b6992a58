/* SPDX-License-Identifier: Apache-2.0 */
#include "incident.h"
#include <string.h>

enum { EVERY_SCENARIO = -1 };

typedef struct {
  const char *name;
  const char *title[DLK_LANGUAGES]; /* by DATALEK_LANGUAGE_* */
} scenario_row;

typedef struct {
  int32_t scenario;
  int32_t fact;
  int64_t value;
} setting;

static const scenario_row scenarios[] = {
#define ALWAYS(fact, value)
#define SCENARIO(number, name, nl, en) [DATALEK_SCENARIO_##number] = {#name, {nl, en}},
#define SETS(scenario, fact, value)
#include "scenarios.def"
#undef ALWAYS
#undef SCENARIO
#undef SETS
};

static const setting settings[] = {
#define ALWAYS(fact, value) {EVERY_SCENARIO, DATALEK_FACT_##fact, value},
#define SCENARIO(number, name, nl, en)
#define SETS(scenario, fact, value) {DATALEK_SCENARIO_##scenario, DATALEK_FACT_##fact, value},
#include "scenarios.def"
#undef ALWAYS
#undef SCENARIO
#undef SETS
};

enum {
  SCENARIOS = sizeof scenarios / sizeof scenarios[0],
  SETTINGS = sizeof settings / sizeof settings[0]
};

static bool is_scenario(int32_t scenario) { return scenario >= 0 && scenario < SCENARIOS; }

static bool is_of(const setting *set, int32_t scenario) {
  return set->scenario == scenario || set->scenario == EVERY_SCENARIO;
}

int32_t datalek_scenario_count(void) { return SCENARIOS; }

const char *datalek_scenario_name(int32_t scenario) {
  return is_scenario(scenario) ? scenarios[scenario].name : NULL;
}

int32_t datalek_scenario_find(const char *name, int32_t *scenario) {
  if (name == NULL || scenario == NULL) {
    return DATALEK_ERROR_NULL;
  }
  for (int32_t i = 0; i < SCENARIOS; i++) {
    if (strcmp(scenarios[i].name, name) == 0) {
      *scenario = i;
      return DATALEK_OK;
    }
  }
  return DATALEK_ERROR_ARGUMENT;
}

const char *datalek_scenario_title(int32_t scenario, int32_t language) {
  bool known = is_scenario(scenario) && dlk_is_language(language);
  return known ? scenarios[scenario].title[language] : NULL;
}

int32_t datalek_scenario_fact_count(int32_t scenario) {
  int32_t count = 0;
  for (int32_t i = 0; i < SETTINGS && is_scenario(scenario); i++) {
    count += is_of(&settings[i], scenario);
  }
  return count;
}

int32_t datalek_scenario_fact(int32_t scenario, int32_t index, int32_t *fact, int64_t *value) {
  if (fact == NULL || value == NULL) {
    return DATALEK_ERROR_NULL;
  }
  int32_t place = 0;
  for (int32_t i = 0; i < SETTINGS && is_scenario(scenario); i++) {
    if (is_of(&settings[i], scenario) && place++ == index) {
      *fact = settings[i].fact;
      *value = settings[i].value;
      return DATALEK_OK;
    }
  }
  return DATALEK_ERROR_ARGUMENT;
}

int32_t datalek_scenario_apply(int32_t scenario, datalek_incident *incident) {
  if (incident == NULL) {
    return DATALEK_ERROR_NULL;
  }
  if (!is_scenario(scenario)) {
    return DATALEK_ERROR_ARGUMENT;
  }
  for (int32_t i = 0; i < SETTINGS; i++) {
    if (is_of(&settings[i], scenario)) {
      incident->values[settings[i].fact] = settings[i].value;
    }
  }
  return DATALEK_OK;
}
