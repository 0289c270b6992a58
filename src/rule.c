/* SPDX-License-Identifier: Apache-2.0 */
#include "rules.h"

static const dlk_rule *find_rule(int32_t number) {
  for (int32_t i = 0; i < DLK_RULES; i++) {
    if (dlk_rules[i].number == number) {
      return &dlk_rules[i];
    }
  }
  return NULL;
}

int32_t datalek_rule_count(void) { return DLK_RULES; }

int32_t datalek_rule_at(int32_t index) {
  return index >= 0 && index < DLK_RULES ? dlk_rules[index].number : DATALEK_RULE_NONE;
}

const char *datalek_rule_id(int32_t rule) {
  const dlk_rule *found = find_rule(rule);
  return found != NULL ? found->id : NULL;
}

int32_t datalek_rule_is_of(int32_t rule, int32_t law) {
  const dlk_rule *found = find_rule(rule);
  if (found == NULL || !dlk_is_law(law)) {
    return DATALEK_UNKNOWN;
  }
  return dlk_is_rule_of(law, (int32_t)(found - dlk_rules)) ? DATALEK_YES : DATALEK_NO;
}

int32_t datalek_rule_effect(int32_t rule) {
  const dlk_rule *found = find_rule(rule);
  return found != NULL ? found->effect : DATALEK_UNKNOWN;
}

const char *datalek_rule_source(int32_t rule) {
  const dlk_rule *found = find_rule(rule);
  return found != NULL ? found->source : NULL;
}

const char *datalek_rule_text(int32_t rule, int32_t language) {
  const dlk_rule *found = find_rule(rule);
  return found != NULL && dlk_is_language(language) ? found->text[language] : NULL;
}
