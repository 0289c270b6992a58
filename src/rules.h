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
#include <string.h>

/* As bits: what may be, and what is beside that. So "and" is &, and "or" is |. */
enum { DLK_NO = 0, DLK_OPEN = 1, DLK_YES = 3 };

static inline uint8_t dlk_not(uint8_t truth) { return (DLK_YES | DLK_OPEN << 2) >> 2 * truth & 3; }

/* Sets of facts are bits by fact number. */
_Static_assert(DLK_FACTS <= DLK_WORD_BITS, "a set of facts is one word");

/* What is known under a law: the truth of terms and of rules. */
typedef struct {
  int32_t law;
  uint8_t term[DLK_TERMS];           /* can be read by eights up to the conclusions */
  uint8_t exempted[DLK_CONCLUSIONS]; /* whether some exemption applies */
  uint8_t rule[DLK_RULES + 7];       /* of this law only; can be read by eights */
} dlk_view;

static inline bool dlk_has_term(const dlk_term_set *set, int32_t term) {
  return (set->word[term / DLK_WORD_BITS] >> term % DLK_WORD_BITS & 1) != 0;
}

static inline bool dlk_any_term(const dlk_term_set *set) {
  return (set->word[0] | set->word[1]) != 0;
}

static inline void dlk_add_term(dlk_term_set *set, int32_t term) {
  set->word[term / DLK_WORD_BITS] |= dlk_only(term % DLK_WORD_BITS);
}

/* The index is counted from the law's first rule. */
static inline void dlk_add_rule(dlk_rule_set *set, int32_t index) {
  set->word[index / DLK_WORD_BITS] |= dlk_only(index % DLK_WORD_BITS);
}

/* Whether a set of a law's rules has this one. */
static inline bool dlk_has_rule(const dlk_rule_set *set, int32_t law, int32_t rule) {
  int32_t bit = rule - dlk_laws[law].first;
  return bit >= 0 && bit < DLK_RULE_WORDS * DLK_WORD_BITS &&
         (set->word[bit / DLK_WORD_BITS] >> bit % DLK_WORD_BITS & 1) != 0;
}

static inline uint8_t dlk_term(const dlk_view *view, int32_t term) { return view->term[term]; }

static inline uint8_t dlk_rule_truth(const dlk_view *view, int32_t rule) {
  return view->rule[rule];
}

/* Eight truths as the bytes of a word, in the order of this machine. */
static inline uint64_t dlk_eight_truths(const uint8_t *truths) {
  uint64_t eight;
  memcpy(&eight, truths, sizeof eight);
  return eight;
}

/* The lowest bit of each of eight truths, that of the first lowest: the product has them all in its
 * highest byte, if what they are multiplied by has its bytes in the same order. */
static inline uint64_t dlk_lowest_bits(uint64_t eight) {
  static const uint8_t weights[] = {0x80, 0x40, 0x20, 0x10, 0x08, 0x04, 0x02, 0x01};
  uint64_t weight;
  memcpy(&weight, weights, sizeof weight);
  return (eight & UINT64_C(0x0101010101010101)) * weight >> 56;
}

/* The fact of a term that is no conclusion. */
static inline int32_t dlk_fact_of(int32_t term) {
  bool atom = term >= DLK_TERM_FIRST_ATOM;
  return atom ? dlk_atoms[term - DLK_TERM_FIRST_ATOM].fact : term - DLK_TERM_FIRST_FACT;
}

/* The truth of a fact that is yes, no or unknown: 1, 0 or -1, of which three times as much ends in
 * the bits 11, 00 or 01. */
static inline uint8_t dlk_truth_of(int64_t value) { return (uint8_t)(3 * value) & DLK_YES; }

/* Whether a value, which is no time, is at least this. */
static inline uint8_t dlk_at_least(int64_t value, int64_t at_least) {
  return (uint8_t)((value >= at_least) * DLK_YES | (value == DATALEK_UNKNOWN) * DLK_OPEN);
}

/* The truth of one fact's own terms. */
void dlk_see_fact(dlk_view *view, int32_t fact, int64_t value);

/* The truth of all facts' terms, under a law; values by fact number. */
void dlk_see_facts(dlk_view *view, int32_t law, const int64_t *values);

/* The truth of the law's rules and of their conclusions: judge.c. */
void dlk_conclude(dlk_view *view);

/* The same where all facts are known, for 64 incidents at once: whether a term holds in each, as
 * bits of its word. */
void dlk_conclude_lanes(int32_t law, uint64_t lanes[DLK_TERMS]);

/* The truth of the hints, which are of no law. */
void dlk_conclude_hints(dlk_view *view);

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

/* The first rule of a conclusion under a law, which has to lead to it, as it does to all that
 * people ask and that its rules read. Its other rules follow. */
int32_t dlk_first_rule(int32_t law, int32_t conclusion);

/* Whether the rule at this index is one of this conclusion. The last rules are hints, of none. */
static inline bool dlk_concludes(int32_t rule, int32_t conclusion) {
  return dlk_rules[rule].conclusion == conclusion;
}

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
