/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Evaluates tables of rules. It knows no law.
 *
 * Three truth values, ordered: no < open < yes. "And" is the lesser, "or" the greater, "not" turns
 * the order round. As every fact weighs in one direction only, this is exact: a conclusion is yes
 * (no) if and only if it is yes (no) for every way in which the unknown facts can turn out.
 */
#ifndef DLK_RULES_H
#define DLK_RULES_H

#include "tables.h"

enum { DLK_NO = 0, DLK_OPEN = 1, DLK_YES = 2 };

/* What is known under a law: the truth of every term and of every rule of that law. */
typedef struct {
  int32_t law;
  uint8_t term[DLK_TERMS];
  uint8_t rule[DLK_RULES];
} dlk_view;

/* The truth of one fact's own terms. */
void dlk_see_fact(dlk_view *view, int32_t fact, int64_t value);

/* The truth of all facts' terms; values by fact number. */
void dlk_see_facts(dlk_view *view, int32_t law, const int64_t *values);

/* Whether the conditions of a rule hold. */
uint8_t dlk_applies(const dlk_view *view, const dlk_rule *rule);

/* The truth of the law's rules and of their conclusions. Of `rules` (DLK_RULES rows in any order
 * that keeps rows of a conclusion together) only those in `wanted`; NULL wants all of the law. */
void dlk_conclude(dlk_view *view, const dlk_rule *rules, const bool *wanted);

/* Sees all facts and concludes all that the law does. */
void dlk_judge(dlk_view *view, int32_t law, const int64_t *values);

/* Whether a rule, by its index, is one of a law. */
static inline bool dlk_is_rule_of(int32_t law, int32_t rule) {
  const dlk_law *of = &dlk_laws[law];
  if (rule < of->first || rule >= of->end) {
    return false;
  }
  for (int i = 0; rule < of->own && of->replaces[i] != DLK_TERM_NOTHING; i++) {
    if (of->replaces[i] == dlk_rules[rule].conclusion) {
      return false;
    }
  }
  return true;
}

/* The first rule of a conclusion under a law; its other rules follow. DLK_RULES where there is
 * none. */
int32_t dlk_first_rule(int32_t law, int32_t conclusion);

/* Whether the rule at this index is one of this conclusion. */
static inline bool dlk_concludes(int32_t rule, int32_t conclusion) {
  return rule < DLK_RULES && dlk_rules[rule].conclusion == conclusion;
}

/* The rules that a conclusion can depend on under a law. */
void dlk_depends_on(int32_t law, int32_t conclusion, bool wanted[DLK_RULES]);

/* The rules that decide a conclusion as it stands. */
void dlk_decided_by(const dlk_view *view, int32_t conclusion, bool deciding[DLK_RULES]);

/* Whether a higher value of a fact weighs towards "yes" on a conclusion. */
bool dlk_higher_is_graver(int32_t fact, int32_t conclusion);

/* The fact against a rule that is known not to apply. */
int32_t dlk_fact_against(const dlk_view *view, const dlk_rule *rule);

static inline int32_t dlk_verdict(uint8_t truth) {
  return truth == DLK_OPEN ? DATALEK_UNKNOWN : truth == DLK_YES ? DATALEK_YES : DATALEK_NO;
}

#endif
