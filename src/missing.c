/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A conclusion is a monotone function of its facts, each counted in steps from mild to grave. A
 * fact matters if and only if it stands above its mildest step in some minimal point at which the
 * conclusion holds: lower any part of such a point, and the conclusion falls.
 *
 * So we look for such points. First we build one: everything at its mildest, the fact at its
 * gravest, and then only what a rule that reads the fact still needs for the conclusion to hold.
 * That finds nearly all facts that matter. What is left is searched for in full: where the
 * conclusion holds without the fact, we shrink to a minimal point and cap one part of it at a time,
 * so that the next point has to be another.
 */
#include "missing.h"
#include "completion.h"

enum { NO_WAY = 1 << 24 }; /* more side effects than any term can have */

typedef struct {
  dlk_view view;
  dlk_rule_set wanted;
  int32_t conclusion;
  int32_t facts[DLK_FACTS]; /* the unknown ones that are read, and how many */
  int32_t count;
  int32_t cap[DLK_FACTS];  /* the gravest step allowed, by fact */
  int32_t step[DLK_FACTS]; /* where a point that is being built stands, by fact */
  int32_t side_effects[DLK_TERMS];
  uint64_t missing; /* facts as bits */
  int32_t steps;
} search;

/* The gravest step: for counts the number of thresholds. */
static int32_t last_step(int32_t fact) {
  if (dlk_facts[fact].kind != DATALEK_KIND_COUNT) {
    return (int32_t)dlk_facts[fact].highest;
  }
  int32_t thresholds = 0;
  for (int32_t i = 0; i < DLK_ATOMS; i++) {
    thresholds += dlk_atoms[i].fact == fact;
  }
  return thresholds;
}

/* The value at a step from mild to grave. */
static int64_t value_at(int32_t fact, int32_t step, int32_t conclusion) {
  if (dlk_facts[fact].kind == DATALEK_KIND_COUNT) {
    int64_t value = 0;
    for (int32_t i = 0; i < DLK_ATOMS && step > 0; i++) {
      if (dlk_atoms[i].fact == fact) {
        value = dlk_atoms[i].at_least;
        step--;
      }
    }
    return value;
  }
  return dlk_higher_is_graver(fact, conclusion) ? step : last_step(fact) - step;
}

static void put(search *s, int32_t fact, int32_t step) {
  dlk_see_fact(&s->view, fact, value_at(fact, step, s->conclusion));
}

static bool holds(search *s, int32_t conclusion) {
  dlk_conclude(&s->view);
  return dlk_term(&s->view, conclusion) == DLK_YES;
}

/* Every fact at the gravest step allowed. */
static void put_caps(search *s) {
  for (int32_t i = 0; i < s->count; i++) {
    put(s, s->facts[i], s->cap[s->facts[i]]);
  }
}

/* From the caps down to a minimal point at which the conclusion still holds. */
static void shrink(search *s, int32_t step[DLK_FACTS]) {
  for (int32_t i = 0; i < s->count; i++) {
    int32_t fact = s->facts[i];
    step[fact] = 0;
    put(s, fact, 0);
    while (!holds(s, s->conclusion)) {
      put(s, fact, ++step[fact]);
    }
    s->missing |= step[fact] > 0 ? dlk_only(fact) : 0;
  }
  put_caps(s);
}

static int32_t term_at(const dlk_rule *rule, int place) {
  if (place >= DLK_ALL_MAX) {
    return rule->none[place - DLK_ALL_MAX];
  }
  return rule->all[place];
}

/* Whether a fact has a part in a rule: by itself, or through a conclusion that it feeds. */
static bool has_part(const dlk_rule *rule, int32_t fact, const bool fed[DLK_TERMS]) {
  for (int place = 0; place < DLK_ALL_MAX + DLK_NONE_MAX; place++) {
    int32_t term = term_at(rule, place);
    bool conclusion = term >= DLK_TERM_FIRST_CONCLUSION;
    if (conclusion ? fed[term] : term != DLK_TERM_NOTHING && dlk_fact_of(term) == fact) {
      return true;
    }
  }
  return false;
}

static void make(search *s, int32_t term, uint8_t truth);

/* Lifts a fact by as little as makes its term what it should be. */
static void lift(search *s, int32_t term, uint8_t truth) {
  int32_t fact = dlk_fact_of(term);
  while (dlk_term(&s->view, term) != truth) {
    put(s, fact, ++s->step[fact]);
  }
}

static void make_each(search *s, const uint8_t *terms, int max, uint8_t truth) {
  for (int k = 0; k < max; k++) {
    if (terms[k] != DLK_TERM_NOTHING) {
      make(s, terms[k], truth);
    }
  }
}

static void make_apply(search *s, const dlk_rule *duty) {
  make_each(s, duty->all, DLK_ALL_MAX, DLK_YES);
  make_each(s, duty->none, DLK_NONE_MAX, DLK_NO);
}

/* How many terms of a duty do not hold yet. */
static int32_t lacking(const search *s, const dlk_rule *duty) {
  int32_t count = 0;
  for (int k = 0; k < DLK_ALL_MAX; k++) {
    count += duty->all[k] != DLK_TERM_NOTHING && dlk_term(&s->view, duty->all[k]) != DLK_YES;
  }
  return count;
}

/* How much else changes with a term: the fewer rules name it the better, and a fact or threshold is
 * better than a conclusion. What is known does not change at all. */
static void count_side_effects(int32_t law, const dlk_reach *reach,
                               int32_t side_effects[DLK_TERMS]) {
  for (int32_t term = 0; term < DLK_TERMS; term++) {
    int32_t open = term >= DLK_TERM_FIRST_CONCLUSION ? DLK_RULES : 0;
    side_effects[term] = dlk_has_term(&reach->terms, term) ? open : NO_WAY;
  }
  for (int32_t i = 0; i < DLK_RULES; i++) {
    for (int place = 0; dlk_has_rule(&reach->rules, law, i) && place < DLK_ALL_MAX + DLK_NONE_MAX;
         place++) {
      side_effects[term_at(&dlk_rules[i], place)]++;
    }
  }
}

/* Keeps an exemption from applying, in the way that changes least else. */
static void defeat(search *s, const dlk_rule *exemption) {
  int best = 0;
  for (int place = 1; place < DLK_ALL_MAX + DLK_NONE_MAX; place++) {
    if (s->side_effects[term_at(exemption, place)] < s->side_effects[term_at(exemption, best)]) {
      best = place;
    }
  }
  make(s, term_at(exemption, best), best < DLK_ALL_MAX ? DLK_NO : DLK_YES);
}

/* What stands between a conclusion and "yes": an exemption that applies, else the duty that lacks
 * least. */
static const dlk_rule *obstacle(const search *s, int32_t conclusion) {
  const dlk_rule *nearest = NULL;
  int32_t first = dlk_first_rule(s->view.law, conclusion);
  for (int32_t i = first; dlk_concludes(i, conclusion); i++) {
    const dlk_rule *rule = &dlk_rules[i];
    if (!dlk_has_rule(&s->wanted, s->view.law, i)) {
      continue;
    }
    if (rule->effect == DATALEK_EFFECT_EXEMPTION && dlk_rule_truth(&s->view, i) == DLK_YES) {
      return rule;
    }
    if (rule->effect == DATALEK_EFFECT_DUTY &&
        (nearest == NULL || lacking(s, rule) < lacking(s, nearest))) {
      nearest = rule;
    }
  }
  return nearest;
}

/* Removes what stands in the way of a conclusion, one by one. */
static void make_conclusion(search *s, int32_t conclusion) {
  while (!holds(s, conclusion)) {
    const dlk_rule *rule = obstacle(s, conclusion);
    if (rule->effect == DATALEK_EFFECT_DUTY) {
      make_apply(s, rule);
    } else {
      defeat(s, rule);
    }
  }
}

/*
 * Gives a term this truth by lifting open facts.
 *
 * That can always be done. What is asked for is of an open term, or it is so already; and what is
 * open is at its gravest once all facts are. Lifting takes nothing back, as it weighs one way. A
 * conclusion is only ever made to hold: neither a duty nor an exemption asks for one that does not.
 */
static void make(search *s, int32_t term, uint8_t truth) {
  if (term >= DLK_TERM_FIRST_CONCLUSION) {
    make_conclusion(s, term);
  } else {
    lift(s, term, truth);
  }
}

/* Everything open at its mildest, but for the fact. */
static void start_from(search *s, int32_t fact) {
  for (int32_t i = 0; i < s->count; i++) {
    int32_t open = s->facts[i];
    s->step[open] = open == fact ? s->cap[open] : 0;
    put(s, open, s->step[open]);
  }
  dlk_conclude(&s->view);
}

/* Builds a point in which the conclusion holds by way of this rule, and sees whether it hangs on
 * the fact. */
static bool hangs_by_way_of(search *s, const dlk_rule *rule, int32_t fact) {
  start_from(s, fact);
  if (rule->effect == DATALEK_EFFECT_DUTY) {
    make_apply(s, rule);
  }
  make_conclusion(s, rule->conclusion);
  make_conclusion(s, s->conclusion);
  put(s, fact, 0);
  return !holds(s, s->conclusion);
}

/* Tries every rule that the fact can have a part in. */
static bool hangs_by_some_rule(search *s, int32_t fact) {
  bool fed[DLK_TERMS] = {false};
  bool hangs = false;
  for (int32_t i = 0; i < DLK_RULES && !hangs; i++) {
    const dlk_rule *rule = &dlk_rules[i];
    if (dlk_has_rule(&s->wanted, s->view.law, i) && has_part(rule, fact, fed)) {
      fed[rule->conclusion] = true;
      hangs = hangs_by_way_of(s, rule, fact);
    }
  }
  return hangs;
}

/* Sees every fact as open between its mildest step and its cap. */
static void see_ranges(search *s, dlk_view *ranges) {
  dlk_view mildest = s->view;
  *ranges = s->view;
  for (int32_t i = 0; i < s->count; i++) {
    dlk_see_fact(&mildest, s->facts[i], value_at(s->facts[i], 0, s->conclusion));
  }
  for (int32_t term = 0; term < DLK_TERMS; term++) {
    ranges->term[term] = mildest.term[term] == s->view.term[term] ? s->view.term[term] : DLK_OPEN;
  }
  dlk_conclude(ranges);
}

/* Whether rules that are still open lead from the fact to the conclusion. */
static bool is_within_reach(search *s, int32_t fact) {
  bool fed[DLK_TERMS] = {false};
  dlk_view ranges;
  see_ranges(s, &ranges);
  for (int32_t i = 0; i < DLK_RULES; i++) {
    const dlk_rule *rule = &dlk_rules[i];
    if (dlk_has_rule(&s->wanted, s->view.law, i) && dlk_rule_truth(&ranges, i) == DLK_OPEN &&
        dlk_term(&ranges, rule->conclusion) == DLK_OPEN && has_part(rule, fact, fed)) {
      fed[rule->conclusion] = true;
    }
  }
  return fed[s->conclusion];
}

static bool hangs_on(search *s, int32_t fact);

/* The same where the conclusion holds without the fact: a point at which it does not has less of
 * some part of the minimal one to which this shrinks. */
static bool hangs_on_under_less(search *s, int32_t fact) {
  int32_t minimal[DLK_FACTS];
  int32_t cap = s->cap[fact];
  s->cap[fact] = 0;
  shrink(s, minimal);
  s->cap[fact] = cap;
  bool found = false;
  for (int32_t i = 0; i < s->count && !found; i++) {
    int32_t other = s->facts[i];
    if (other == fact || minimal[other] == 0) {
      continue;
    }
    int32_t other_cap = s->cap[other];
    s->cap[other] = minimal[other] - 1;
    put(s, other, s->cap[other]);
    found = hangs_on(s, fact);
    s->cap[other] = other_cap;
    put(s, other, other_cap);
  }
  return found;
}

/* Is there a point under the caps at which the conclusion hangs on this fact? All other facts are
 * at their caps, and so is this one in the end. */
static bool hangs_on(search *s, int32_t fact) {
  if ((s->missing & dlk_only(fact)) != 0 || ++s->steps > DLK_SEARCH_MAX) {
    return true;
  }
  put(s, fact, s->cap[fact]);
  if (!holds(s, s->conclusion) || !is_within_reach(s, fact)) {
    return false;
  }
  put(s, fact, 0);
  bool found = !holds(s, s->conclusion) || hangs_on_under_less(s, fact);
  put(s, fact, s->cap[fact]);
  return found;
}

/* All facts behind the terms that the conclusion can hang on. */
static void open_facts(search *s, const dlk_reach *reach) {
  uint64_t open = 0;
  for (int32_t term = DLK_TERM_FIRST_FACT; term < DLK_TERM_FIRST_CONCLUSION; term++) {
    open |= dlk_has_term(&reach->terms, term) ? dlk_only(dlk_fact_of(term)) : 0;
  }
  while (open != 0) {
    int32_t fact = dlk_take_lowest(&open);
    s->facts[s->count++] = fact;
    s->cap[fact] = last_step(fact);
  }
}

static uint64_t find(const dlk_view *view, int32_t conclusion, const dlk_reach *reach) {
  search s = {.view = *view, .wanted = reach->rules, .conclusion = conclusion};
  count_side_effects(view->law, reach, s.side_effects);
  open_facts(&s, reach);
  for (int32_t i = 0; i < s.count; i++) {
    s.missing |= hangs_by_some_rule(&s, s.facts[i]) ? dlk_only(s.facts[i]) : 0;
  }
  put_caps(&s);
  for (int32_t i = 0; i < s.count; i++) {
    s.steps = 0;
    s.missing |= hangs_on(&s, s.facts[i]) ? dlk_only(s.facts[i]) : 0;
  }
  return s.missing;
}

static void find_one(const dlk_view *view, int32_t conclusion, uint64_t missing[DLK_CONCLUSIONS]) {
  dlk_term_set one = {{0}};
  dlk_add_term(&one, conclusion);
  const dlk_reach reach = dlk_reach_of(view, &one);
  if (!dlk_try_completions(view, &reach.terms, DLK_COMPLETION_BITS, &one, missing)) {
    missing[conclusion - DLK_TERM_FIRST_CONCLUSION] = find(view, conclusion, &reach);
  }
}

void dlk_missing(const dlk_view *view, const dlk_term_set *asked,
                 uint64_t missing[DLK_CONCLUSIONS]) {
  if (!dlk_any_term(asked)) {
    return;
  }
  const dlk_term_set open = dlk_open_terms(view);
  if (dlk_try_completions(view, &open, DLK_LANE_BITS, asked, missing)) {
    return;
  }
  const dlk_reach reach = dlk_reach_of(view, asked);
  if (dlk_try_completions(view, &reach.terms, DLK_COMPLETION_BITS, asked, missing)) {
    return;
  }
  for (int32_t term = DLK_TERM_FIRST_CONCLUSION; term < DLK_TERMS; term++) {
    if (dlk_has_term(asked, term)) {
      find_one(view, term, missing);
    }
  }
}
