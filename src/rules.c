/* SPDX-License-Identifier: Apache-2.0 */
#include "rules.h"

static bool is_conclusion(int32_t term) { return term >= DLK_TERM_FIRST_CONCLUSION; }

/* ---- Facts ----------------------------------------------------------------------------------- */

void dlk_see_fact(dlk_view *view, int32_t fact, int64_t value) {
  if (dlk_facts[fact].kind == DATALEK_KIND_YES_NO) {
    view->term[DLK_TERM_FIRST_FACT + fact] = dlk_truth_of(value);
  }
  for (int32_t i = 0; i < DLK_ATOMS; i++) {
    if (dlk_atoms[i].fact == fact) {
      view->term[DLK_TERM_FIRST_ATOM + i] = dlk_at_least(value, dlk_atoms[i].at_least);
    }
  }
}

/* ---- Rules ----------------------------------------------------------------------------------- */

int32_t dlk_first_rule(int32_t law, int32_t conclusion) {
  int32_t i = dlk_laws[law].first;
  while (!dlk_concludes(i, conclusion) || !dlk_is_rule_of(law, i)) {
    i++;
  }
  return i;
}

bool dlk_higher_is_graver(int32_t fact, int32_t conclusion) {
  if (dlk_facts[fact].direction == DATALEK_DIRECTION_BY_DUTY) {
    return dlk_conclusions[conclusion - DLK_TERM_FIRST_CONCLUSION].role == DATALEK_ROLE_CONTROLLER;
  }
  return dlk_facts[fact].direction != DATALEK_DIRECTION_MILD;
}

/* ---- Reasons --------------------------------------------------------------------------------- */

dlk_rule_set dlk_decided_by(const dlk_view *view, int32_t conclusion) {
  dlk_account accounts[DLK_CONCLUSIONS];
  dlk_explain(view, accounts);
  return accounts[conclusion - DLK_TERM_FIRST_CONCLUSION].decided_by;
}

static int32_t fact_behind(const dlk_view *view, int32_t term);

/* The first fact that a rule which applies rests on. */
static int32_t fact_for(const dlk_view *view, const dlk_rule *rule) {
  return fact_behind(view, rule->all[0] != DLK_TERM_NOTHING ? rule->all[0] : rule->none[0]);
}

/* The fact that makes a term what it is. */
static int32_t fact_behind(const dlk_view *view, int32_t term) {
  if (!is_conclusion(term)) {
    return dlk_fact_of(term);
  }
  uint8_t speaking =
    dlk_term(view, term) == DLK_YES ? DATALEK_EFFECT_DUTY : DATALEK_EFFECT_EXEMPTION;
  int32_t fact = DATALEK_FACT_NONE;
  for (int32_t i = dlk_first_rule(view->law, term); dlk_concludes(i, term); i++) {
    const dlk_rule *rule = &dlk_rules[i];
    if (rule->effect == speaking && dlk_rule_truth(view, i) == DLK_YES) {
      return fact_for(view, rule);
    }
    if (fact == DATALEK_FACT_NONE && rule->effect == DATALEK_EFFECT_DUTY) {
      fact = dlk_fact_against(view, rule);
    }
  }
  return fact;
}

int32_t dlk_fact_against(const dlk_view *view, const dlk_rule *rule) {
  for (int k = 0; k < DLK_ALL_MAX && rule->all[k] != DLK_TERM_NOTHING; k++) {
    if (dlk_term(view, rule->all[k]) == DLK_NO) {
      return fact_behind(view, rule->all[k]);
    }
  }
  for (int k = 0; k < DLK_NONE_MAX && rule->none[k] != DLK_TERM_NOTHING; k++) {
    if (dlk_term(view, rule->none[k]) == DLK_YES) {
      return fact_behind(view, rule->none[k]);
    }
  }
  return DATALEK_FACT_NONE;
}
