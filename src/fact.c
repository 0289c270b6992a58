/* SPDX-License-Identifier: Apache-2.0 */
#include "tables.h"
#include <string.h>

int32_t datalek_fact_count(void) { return DLK_FACTS; }

const char *datalek_fact_name(int32_t fact) {
  return dlk_is_fact(fact) ? dlk_facts[fact].name : NULL;
}

int32_t datalek_fact_find(const char *name, int32_t *fact) {
  if (name == NULL || fact == NULL) {
    return DATALEK_ERROR_NULL;
  }
  for (int32_t i = 0; i < DLK_FACTS; i++) {
    if (strcmp(dlk_facts[i].name, name) == 0) {
      *fact = i;
      return DATALEK_OK;
    }
  }
  return DATALEK_ERROR_FACT;
}

int32_t datalek_fact_kind(int32_t fact) {
  return dlk_is_fact(fact) ? dlk_facts[fact].kind : DATALEK_UNKNOWN;
}

int32_t datalek_fact_direction(int32_t fact) {
  return dlk_is_fact(fact) ? dlk_facts[fact].direction : DATALEK_UNKNOWN;
}

int32_t datalek_fact_bounds(int32_t fact, int64_t *lowest, int64_t *highest) {
  if (lowest == NULL || highest == NULL) {
    return DATALEK_ERROR_NULL;
  }
  if (!dlk_is_fact(fact)) {
    return DATALEK_ERROR_FACT;
  }
  *lowest = dlk_facts[fact].lowest;
  *highest = dlk_facts[fact].highest;
  return DATALEK_OK;
}

const char *datalek_fact_question(int32_t fact, int32_t language) {
  return dlk_is_fact(fact) && dlk_is_language(language) ? dlk_facts[fact].question[language] : NULL;
}

const char *datalek_fact_action(int32_t fact, int64_t value, int32_t language) {
  for (size_t i = 0; i < dlk_action_count && dlk_is_language(language); i++) {
    if (dlk_actions[i].fact == fact && dlk_actions[i].value == value) {
      return dlk_actions[i].text[language];
    }
  }
  return NULL;
}

static const dlk_value *find_value(int32_t fact, int64_t value) {
  for (size_t i = 0; i < dlk_value_count; i++) {
    if (dlk_values[i].fact == fact && dlk_values[i].value == value) {
      return &dlk_values[i];
    }
  }
  return NULL;
}

const char *datalek_fact_value_name(int32_t fact, int64_t value) {
  const dlk_value *found = find_value(fact, value);
  return found != NULL ? found->name : NULL;
}

const char *datalek_fact_value_text(int32_t fact, int64_t value, int32_t language) {
  const dlk_value *found = find_value(fact, value);
  return found != NULL && dlk_is_language(language) ? found->text[language] : NULL;
}
