/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A conclusion is a monotone function of its facts, each counted in steps from mild to grave. A
 * fact matters if and only if it stands above its mildest step in some minimal point at which the
 * conclusion holds: lower any part of such a point, and the conclusion falls.
 *
 * So we look for such points. Where the conclusion holds without the fact we ask about, we shrink
 * to a minimal point, which shows other facts that matter, and then cap one of these at a time, so
 * that the next point has to be another one.
 */
#include "missing.h"
#include <string.h>

typedef struct {
  dlk_view view;
  bool wanted[DLK_RULES];
  int32_t conclusion;
  int32_t facts[DLK_FACTS]; /* the unknown ones that are read, and how many */
  int32_t count;
  int32_t cap[DLK_FACTS]; /* the gravest step allowed, by fact */
  bool *missing;
  int32_t steps;
} search;

static bool higher_is_graver(int32_t fact, int32_t conclusion) {
  if (dlk_facts[fact].direction == DATALEK_DIRECTION_BY_DUTY) {
    return dlk_conclusions[conclusion - DLK_TERM_FIRST_CONCLUSION].role == DATALEK_ROLE_CONTROLLER;
  }
  return dlk_facts[fact].direction != DATALEK_DIRECTION_MILD;
}

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
  return higher_is_graver(fact, conclusion) ? step : last_step(fact) - step;
}

static void put(search *s, int32_t fact, int32_t step) {
  dlk_see_fact(&s->view, fact, value_at(fact, step, s->conclusion));
}

static bool holds(search *s) {
  dlk_conclude(&s->view, dlk_rules, s->wanted);
  return s->view.term[s->conclusion] == DLK_YES;
}

/* From the caps down to a minimal point at which the conclusion still holds. */
static void shrink(search *s, int32_t step[DLK_FACTS]) {
  for (int32_t i = 0; i < s->count; i++) {
    int32_t fact = s->facts[i];
    step[fact] = 0;
    put(s, fact, 0);
    while (!holds(s)) {
      put(s, fact, ++step[fact]);
    }
    s->missing[fact] = s->missing[fact] || step[fact] > 0;
  }
  for (int32_t i = 0; i < s->count; i++) {
    put(s, s->facts[i], s->cap[s->facts[i]]);
  }
}

/* Is there a point under the caps at which the conclusion hangs on this fact? */
static bool hangs_on(search *s, int32_t fact) {
  if (s->missing[fact] || ++s->steps > DLK_SEARCH_MAX) {
    return true;
  }
  int32_t cap = s->cap[fact];
  put(s, fact, cap);
  if (!holds(s)) {
    return false;
  }
  put(s, fact, 0);
  if (!holds(s)) {
    put(s, fact, cap);
    return true;
  }
  int32_t minimal[DLK_FACTS];
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
  put(s, fact, cap);
  return found;
}

static bool is_read(const search *s, int32_t fact) {
  for (int32_t i = 0; i < DLK_RULES; i++) {
    for (int k = 0; s->wanted[i] && k < DLK_ALL_MAX + DLK_NONE_MAX; k++) {
      int32_t term = k < DLK_ALL_MAX ? dlk_rules[i].all[k] : dlk_rules[i].none[k - DLK_ALL_MAX];
      bool atom = term >= DLK_TERM_FIRST_ATOM && term < DLK_TERM_FIRST_CONCLUSION;
      if (term == DLK_TERM_FIRST_FACT + fact ||
          (atom && dlk_atoms[term - DLK_TERM_FIRST_ATOM].fact == fact)) {
        return true;
      }
    }
  }
  return false;
}

void dlk_missing(const int64_t *values, int32_t conclusion, bool missing[DLK_FACTS]) {
  search s = {.conclusion = conclusion, .missing = missing};
  memset(missing, 0, DLK_FACTS * sizeof missing[0]);
  dlk_depends_on(conclusion, s.wanted);
  dlk_see_facts(&s.view, values);
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    if (values[fact] == dlk_unknown(fact) && is_read(&s, fact)) {
      s.facts[s.count++] = fact;
      s.cap[fact] = last_step(fact);
      put(&s, fact, s.cap[fact]);
    }
  }
  for (int32_t i = 0; i < s.count; i++) {
    s.steps = 0;
    missing[s.facts[i]] = hangs_on(&s, s.facts[i]);
  }
}
