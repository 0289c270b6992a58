/* SPDX-License-Identifier: Apache-2.0 */
#include "rules.h"
#include <string.h>

static uint8_t lesser(uint8_t a, uint8_t b) { return a < b ? a : b; }
static uint8_t greater(uint8_t a, uint8_t b) { return a > b ? a : b; }
static uint8_t opposite(uint8_t a) { return (uint8_t)(DLK_YES - a); }

static bool is_conclusion(int32_t term) { return term >= DLK_TERM_FIRST_CONCLUSION; }

static uint8_t at_least(int32_t fact, int64_t value, int64_t threshold) {
  if (value == dlk_unknown(fact)) {
    return DLK_OPEN;
  }
  return value >= threshold ? DLK_YES : DLK_NO;
}

void dlk_see_fact(dlk_view *view, int32_t fact, int64_t value) {
  view->term[DLK_TERM_FIRST_FACT + fact] = at_least(fact, value, 1);
  if (dlk_facts[fact].kind == DATALEK_KIND_YES_NO) {
    return;
  }
  for (int32_t i = 0; i < DLK_ATOMS; i++) {
    if (dlk_atoms[i].fact == fact) {
      view->term[DLK_TERM_FIRST_ATOM + i] = at_least(fact, value, dlk_atoms[i].at_least);
    }
  }
}

void dlk_see_facts(dlk_view *view, int32_t law, const int64_t *values) {
  view->law = law;
  /* A law need not lead to every conclusion. */
  memset(view->term + DLK_TERM_FIRST_CONCLUSION, DLK_NO, DLK_CONCLUSIONS);
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    dlk_see_fact(view, fact, values[fact]);
  }
}

uint8_t dlk_applies(const dlk_view *view, const dlk_rule *rule) {
  uint8_t truth = DLK_YES;
  for (int i = 0; i < DLK_ALL_MAX && rule->all[i] != DLK_TERM_NOTHING; i++) {
    truth = lesser(truth, view->term[rule->all[i]]);
  }
  for (int i = 0; i < DLK_NONE_MAX && rule->none[i] != DLK_TERM_NOTHING; i++) {
    truth = lesser(truth, opposite(view->term[rule->none[i]]));
  }
  return truth;
}

void dlk_conclude(dlk_view *view, const dlk_rule *rules, const bool *wanted) {
  uint8_t duty = DLK_NO;
  uint8_t exempt = DLK_NO;
  uint8_t conclusion = DLK_TERM_NOTHING;
  for (int32_t i = dlk_laws[view->law].first; i < dlk_laws[view->law].end; i++) {
    const dlk_rule *rule = &rules[i];
    if (wanted != NULL ? !wanted[i] : !dlk_is_rule_of(view->law, i)) {
      continue;
    }
    if (rule->conclusion != conclusion) {
      duty = exempt = DLK_NO;
      conclusion = rule->conclusion;
    }
    view->rule[i] = dlk_applies(view, rule);
    if (rule->effect == DATALEK_EFFECT_DUTY) {
      duty = greater(duty, view->rule[i]);
    } else if (rule->effect == DATALEK_EFFECT_EXEMPTION) {
      exempt = greater(exempt, view->rule[i]);
    }
    view->term[rule->conclusion] = lesser(duty, opposite(exempt));
  }
}

void dlk_judge(dlk_view *view, int32_t law, const int64_t *values) {
  dlk_see_facts(view, law, values);
  dlk_conclude(view, dlk_rules, NULL);
}

int32_t dlk_first_rule(int32_t law, int32_t conclusion) {
  for (int32_t i = dlk_laws[law].first; i < dlk_laws[law].end; i++) {
    if (dlk_rules[i].conclusion == conclusion && dlk_is_rule_of(law, i)) {
      return i;
    }
  }
  return DLK_RULES;
}

void dlk_depends_on(int32_t law, int32_t conclusion, bool wanted[DLK_RULES]) {
  bool needed[DLK_TERMS] = {false};
  needed[conclusion] = true;
  memset(wanted, 0, DLK_RULES * sizeof wanted[0]);
  /* Rules only use conclusions that stand above them, so one pass upwards sees all. */
  for (int32_t i = dlk_laws[law].end - 1; i >= dlk_laws[law].first; i--) {
    const dlk_rule *rule = &dlk_rules[i];
    if (!needed[rule->conclusion] || !dlk_is_rule_of(law, i)) {
      continue;
    }
    wanted[i] = true;
    for (int k = 0; k < DLK_ALL_MAX; k++) {
      needed[rule->all[k]] = true;
    }
    for (int k = 0; k < DLK_NONE_MAX; k++) {
      needed[rule->none[k]] = true;
    }
    needed[DLK_TERM_NOTHING] = false;
  }
}

bool dlk_higher_is_graver(int32_t fact, int32_t conclusion) {
  if (dlk_facts[fact].direction == DATALEK_DIRECTION_BY_DUTY) {
    return dlk_conclusions[conclusion - DLK_TERM_FIRST_CONCLUSION].role == DATALEK_ROLE_CONTROLLER;
  }
  return dlk_facts[fact].direction != DATALEK_DIRECTION_MILD;
}

/* Marks what decides the conclusions in a list that have this truth. */
static void decided_by_terms(const dlk_view *view, const uint8_t *terms, int max, uint8_t truth,
                             bool deciding[DLK_RULES]) {
  for (int k = 0; k < max && terms[k] != DLK_TERM_NOTHING; k++) {
    if (is_conclusion(terms[k]) && view->term[terms[k]] == truth) {
      dlk_decided_by(view, terms[k], deciding);
    }
  }
}

/* Marks what makes a rule apply, or keeps it from applying, or leaves it open. */
static void decided_by_rule(const dlk_view *view, const dlk_rule *rule, uint8_t rule_truth,
                            bool deciding[DLK_RULES]) {
  decided_by_terms(view, rule->all, DLK_ALL_MAX, rule_truth, deciding);
  if (rule_truth == DLK_OPEN) {
    decided_by_terms(view, rule->all, DLK_ALL_MAX, DLK_YES, deciding);
  } else if (rule_truth == DLK_NO) {
    decided_by_terms(view, rule->none, DLK_NONE_MAX, DLK_YES, deciding);
  }
}

/* Which effect speaks for a conclusion with this truth. */
static bool speaks(const dlk_rule *rule, uint8_t rule_truth, uint8_t truth, bool exempted) {
  switch (rule->effect) {
  case DATALEK_EFFECT_DUTY:
    return truth != DLK_NO && rule_truth == DLK_YES;
  case DATALEK_EFFECT_EXEMPTION:
    return truth == DLK_NO && rule_truth == DLK_YES;
  case DATALEK_EFFECT_OTHERWISE:
    return truth == DLK_NO && !exempted;
  default:
    return rule->effect == DATALEK_EFFECT_OPEN && truth == DLK_OPEN;
  }
}

static bool is_exempted(const dlk_view *view, int32_t conclusion) {
  for (int32_t i = dlk_first_rule(view->law, conclusion); dlk_concludes(i, conclusion); i++) {
    if (dlk_rules[i].effect == DATALEK_EFFECT_EXEMPTION && view->rule[i] == DLK_YES) {
      return true;
    }
  }
  return false;
}

/* A conclusion that does not hold is explained by what its duties lack; one that does, also by what
 * keeps its exemptions off. */
static bool is_telling(const dlk_rule *rule, uint8_t truth, bool exempted) {
  if (rule->effect == DATALEK_EFFECT_DUTY) {
    return truth != DLK_YES && !exempted;
  }
  return rule->effect == DATALEK_EFFECT_EXEMPTION && truth == DLK_YES;
}

void dlk_decided_by(const dlk_view *view, int32_t conclusion, bool deciding[DLK_RULES]) {
  uint8_t truth = view->term[conclusion];
  bool exempted = is_exempted(view, conclusion);
  for (int32_t i = dlk_first_rule(view->law, conclusion); dlk_concludes(i, conclusion); i++) {
    const dlk_rule *rule = &dlk_rules[i];
    bool says = speaks(rule, view->rule[i], truth, exempted);
    deciding[i] = deciding[i] || says;
    if (says || is_telling(rule, truth, exempted)) {
      decided_by_rule(view, rule, view->rule[i], deciding);
    }
  }
}

static int32_t fact_behind(const dlk_view *view, int32_t term);

/* The first fact that a rule which applies rests on. */
static int32_t fact_for(const dlk_view *view, const dlk_rule *rule) {
  return fact_behind(view, rule->all[0] != DLK_TERM_NOTHING ? rule->all[0] : rule->none[0]);
}

/* The fact that makes a term what it is. */
static int32_t fact_behind(const dlk_view *view, int32_t term) {
  if (term < DLK_TERM_FIRST_ATOM) {
    return term - DLK_TERM_FIRST_FACT;
  }
  if (!is_conclusion(term)) {
    return dlk_atoms[term - DLK_TERM_FIRST_ATOM].fact;
  }
  uint8_t speaking = view->term[term] == DLK_YES ? DATALEK_EFFECT_DUTY : DATALEK_EFFECT_EXEMPTION;
  int32_t fact = DATALEK_FACT_NONE;
  for (int32_t i = dlk_first_rule(view->law, term); dlk_concludes(i, term); i++) {
    const dlk_rule *rule = &dlk_rules[i];
    if (rule->effect == speaking && view->rule[i] == DLK_YES) {
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
    if (view->term[rule->all[k]] == DLK_NO) {
      return fact_behind(view, rule->all[k]);
    }
  }
  for (int k = 0; k < DLK_NONE_MAX && rule->none[k] != DLK_TERM_NOTHING; k++) {
    if (view->term[rule->none[k]] == DLK_YES) {
      return fact_behind(view, rule->none[k]);
    }
  }
  return DATALEK_FACT_NONE;
}
