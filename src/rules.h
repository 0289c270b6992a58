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

/* Sets of facts are bits by fact number. */
_Static_assert(DLK_FACTS <= DLK_WORD_BITS, "a set of facts is one word");

/* What is known under a law: which terms hold and which do not, and which rules apply and which do
 * not. What is in neither set is open. */
typedef struct {
  int32_t law;
  dlk_term_set yes;
  dlk_term_set no;
  dlk_term_set exempted; /* conclusions of which an exemption applies */
  dlk_rule_set applies;
  dlk_rule_set fails;
} dlk_view;

static inline bool dlk_has_term(const dlk_term_set *set, int32_t term) {
  return (set->word[term / DLK_WORD_BITS] >> term % DLK_WORD_BITS & 1) != 0;
}

static inline void dlk_add_term(dlk_term_set *set, int32_t term) {
  set->word[term / DLK_WORD_BITS] |= dlk_only(term % DLK_WORD_BITS);
}

static inline bool dlk_has_rule(const dlk_rule_set *set, int32_t rule) {
  return (set->word[rule / DLK_WORD_BITS] >> rule % DLK_WORD_BITS & 1) != 0;
}

static inline void dlk_add_rule(dlk_rule_set *set, int32_t rule) {
  set->word[rule / DLK_WORD_BITS] |= dlk_only(rule % DLK_WORD_BITS);
}

static inline uint8_t dlk_truth_of(bool yes, bool no) { return (uint8_t)(DLK_OPEN + yes - no); }

/* The truth of a term, and of a rule. */
static inline uint8_t dlk_term(const dlk_view *view, int32_t term) {
  return dlk_truth_of(dlk_has_term(&view->yes, term), dlk_has_term(&view->no, term));
}

static inline uint8_t dlk_rule_truth(const dlk_view *view, int32_t rule) {
  return dlk_truth_of(dlk_has_rule(&view->applies, rule), dlk_has_rule(&view->fails, rule));
}

/* The fact of a term that is no conclusion. */
static inline int32_t dlk_fact_of(int32_t term) {
  bool atom = term >= DLK_TERM_FIRST_ATOM;
  return atom ? dlk_atoms[term - DLK_TERM_FIRST_ATOM].fact : term - DLK_TERM_FIRST_FACT;
}

/* Makes a term what it is said to be. */
void dlk_set_term(dlk_view *view, int32_t term, uint8_t truth);

/* The truth of one fact's own terms. */
void dlk_see_fact(dlk_view *view, int32_t fact, int64_t value);

/* The truth of all facts' terms; values by fact number. */
void dlk_see_facts(dlk_view *view, int32_t law, const int64_t *values);

/* Whether the conditions of a rule hold. */
uint8_t dlk_applies(const dlk_view *view, const dlk_row *row);

/* The truth of the law's rules and of their conclusions. Of `rows` (DLK_RULES of them in any order
 * that keeps rows of a conclusion together) only those in `wanted`; NULL wants all of the law. */
void dlk_conclude(dlk_view *view, const dlk_row *rows, const dlk_rule_set *wanted);

/* Sees all facts and concludes all that the law does. */
void dlk_judge(dlk_view *view, int32_t law, const int64_t *values);

/* Whether a rule, by its index, is one of a law. */
static inline bool dlk_is_rule_of(int32_t law, int32_t rule) {
  const dlk_law *of = &dlk_laws[law];
  if (rule < of->first || rule >= of->end) {
    return false;
  }
  for (int i = 0; rule < of->own && of->replaces[i] != DLK_TERM_NOTHING; i++) {
    if (of->replaces[i] == dlk_rows[rule].conclusion) {
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
  return rule < DLK_RULES && dlk_rows[rule].conclusion == conclusion;
}

/* The rules that a conclusion can depend on under a law. */
dlk_rule_set dlk_depends_on(int32_t law, int32_t conclusion);

/* Of a conclusion as it stands: the rules that decide it, and those that it depends on but that do
 * not apply. */
typedef struct {
  dlk_rule_set decided_by;
  dlk_rule_set rejected;
} dlk_account;

/* The accounts of all conclusions, by term from the first conclusion on. */
void dlk_explain(const dlk_view *view, dlk_account accounts[DLK_CONCLUSIONS]);

/* The rules that decide one conclusion as it stands. */
dlk_rule_set dlk_decided_by(const dlk_view *view, int32_t conclusion);

/* Whether a higher value of a fact weighs towards "yes" on a conclusion. */
bool dlk_higher_is_graver(int32_t fact, int32_t conclusion);

/* The fact against a rule that is known not to apply. */
int32_t dlk_fact_against(const dlk_view *view, const dlk_rule *rule);

static inline int32_t dlk_verdict(uint8_t truth) {
  return truth == DLK_OPEN ? DATALEK_UNKNOWN : truth == DLK_YES ? DATALEK_YES : DATALEK_NO;
}

#endif
