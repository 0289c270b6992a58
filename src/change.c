/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Conclusions are monotone in the facts, so a fact helps in one direction only, and only where it
 * passes a term: its "yes" or a threshold. These are its steps, nearest first. Then we try every
 * step, and of facts that fail alone every two.
 */
#include "outcome.h"

enum {
  STEPS = DLK_FACTS + DLK_ATOMS,    /* a fact has one, or as many as it has thresholds */
  ENTRIES = STEPS * (STEPS + 1) / 2 /* any one or two of them: there is always room */
};

_Static_assert(STEPS < 256, "changes keep their steps in bytes");

typedef struct {
  int64_t value;
  int32_t fact;
  int32_t way;
} step;

typedef struct {
  uint8_t step[2]; /* indexes; a single step stands twice */
} entry;

struct datalek_changes {
  dlk_memory memory;
  dlk_basis basis;
  int32_t kind; /* DATALEK_UNKNOWN while empty */
  int32_t verdict;
  int32_t count;
  step steps[STEPS];
  entry entries[ENTRIES];
};

typedef struct {
  dlk_view view;
  const int64_t *values;
  int32_t conclusion;
  uint8_t truth;            /* what it should be */
  int32_t count;            /* of steps */
  int32_t first[DLK_FACTS]; /* of a fact's steps, and where they end */
  int32_t end[DLK_FACTS];
  bool alone[DLK_FACTS]; /* the fact can do it by itself */
  datalek_changes *found;
} search;

static void empty(datalek_changes *changes) {
  changes->basis = dlk_no_basis;
  changes->kind = changes->verdict = DATALEK_UNKNOWN;
}

DLK_OBJECT_FUNCTIONS(datalek_changes, empty)

/* Whether the conclusion comes nearer to what it should be as the fact rises. */
static bool helps_rising(const search *s, int32_t fact) {
  return dlk_higher_is_graver(fact, s->conclusion) == (s->truth == DLK_YES);
}

/* An action makes milder, so it can only lead to "no". */
static int32_t way_to(const search *s, int32_t fact, int64_t value) {
  if (s->values[fact] == dlk_unknown(fact)) {
    return DATALEK_WAY_FIND_OUT;
  }
  bool action = datalek_fact_action(fact, value, DATALEK_LANGUAGE_NL) != NULL;
  return action && s->truth == DLK_NO ? DATALEK_WAY_DO : DATALEK_WAY_HYPOTHETICAL;
}

/* The step past this threshold, unless the fact is there already. */
static void list_step(search *s, int32_t fact, int32_t term, int64_t at_least) {
  bool rising = helps_rising(s, fact);
  if (dlk_term(&s->view, term) != (rising ? DLK_YES : DLK_NO)) {
    int64_t value = rising ? at_least : at_least - 1;
    s->found->steps[s->count++] = (step){value, fact, way_to(s, fact, value)};
  }
}

/* Thresholds stand in rising order. */
static void list_steps(search *s, int32_t fact) {
  s->first[fact] = s->count;
  if (dlk_facts[fact].kind == DATALEK_KIND_YES_NO) {
    list_step(s, fact, DLK_TERM_FIRST_FACT + fact, DATALEK_YES);
  }
  for (int32_t i = 0; i < DLK_ATOMS; i++) {
    int32_t atom = helps_rising(s, fact) ? i : DLK_ATOMS - 1 - i;
    if (dlk_atoms[atom].fact == fact) {
      list_step(s, fact, DLK_TERM_FIRST_ATOM + atom, dlk_atoms[atom].at_least);
    }
  }
  s->end[fact] = s->count;
}

static void take(search *s, int32_t i) {
  dlk_see_fact(&s->view, s->found->steps[i].fact, s->found->steps[i].value);
}

static void undo(search *s, int32_t fact) { dlk_see_fact(&s->view, fact, s->values[fact]); }

static bool is_there(search *s) {
  dlk_conclude(&s->view);
  return dlk_term(&s->view, s->conclusion) == s->truth;
}

static void add(datalek_changes *changes, int32_t one, int32_t other) {
  changes->entries[changes->count++] = (entry){{(uint8_t)one, (uint8_t)other}};
}

static void try_single(search *s, int32_t fact) {
  for (int32_t i = s->first[fact]; i < s->end[fact] && !s->alone[fact]; i++) {
    take(s, i);
    if (is_there(s)) {
      s->alone[fact] = true;
      add(s->found, i, i);
    }
  }
  undo(s, fact);
}

/* The farther the one, the nearer the other may be: each combination that has no nearer one. */
static void try_pair(search *s, int32_t one, int32_t other) {
  int32_t end = s->end[other];
  for (int32_t i = s->first[one]; i < s->end[one]; i++) {
    take(s, i);
    for (int32_t k = s->first[other]; k < end; k++) {
      take(s, k);
      if (is_there(s)) {
        add(s->found, i, k);
        end = k;
      }
    }
  }
  undo(s, one);
  undo(s, other);
}

static void try_all(search *s) {
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    list_steps(s, fact);
  }
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    try_single(s, fact);
  }
  for (int32_t one = 0; one < DLK_FACTS; one++) {
    for (int32_t other = one + 1; other < DLK_FACTS && !s->alone[one]; other++) {
      if (!s->alone[other]) {
        try_pair(s, one, other);
      }
    }
  }
}

/* What is possible to the front; else the order stays. */
static void put_possible_first(datalek_changes *changes) {
  entry later[ENTRIES];
  int32_t later_count = 0;
  int32_t count = 0;
  for (int32_t i = 0; i < changes->count; i++) {
    if (datalek_changes_way(changes, i) == DATALEK_WAY_HYPOTHETICAL) {
      later[later_count++] = changes->entries[i];
    } else {
      changes->entries[count++] = changes->entries[i];
    }
  }
  for (int32_t i = 0; i < later_count; i++) {
    changes->entries[count++] = later[i];
  }
}

/* What leads to the verdict that the list is for; nothing where it stands already. */
static void fill(datalek_changes *changes, const int64_t *values) {
  search s = {.values = values,
              .conclusion = dlk_conclusion_for(changes->kind),
              .truth = changes->verdict == DATALEK_YES ? DLK_YES : DLK_NO,
              .found = changes};
  dlk_see_facts(&s.view, changes->basis.law, values);
  if (!is_there(&s)) {
    try_all(&s);
    put_possible_first(changes);
  }
}

int32_t datalek_changes_find(const datalek_incident *incident, int32_t law, int32_t kind,
                             int32_t verdict, datalek_changes *changes) {
  dlk_basis basis;
  if (incident == NULL || changes == NULL) {
    return DATALEK_ERROR_NULL;
  }
  if (kind < 0 || kind >= DLK_OUTCOMES || (verdict != DATALEK_YES && verdict != DATALEK_NO)) {
    return DATALEK_ERROR_ARGUMENT;
  }
  int32_t status = dlk_choose_law(law, incident->values[DATALEK_FACT_AWARE_AT], &basis);
  if (status != DATALEK_OK) {
    return status;
  }
  changes->basis = basis;
  changes->kind = kind;
  changes->verdict = verdict;
  changes->count = 0;
  fill(changes, incident->values);
  return DATALEK_OK;
}

int32_t datalek_changes_law(const datalek_changes *changes) {
  return changes != NULL ? changes->basis.law : dlk_no_basis.law;
}

int32_t datalek_changes_basis(const datalek_changes *changes) {
  return changes != NULL ? changes->basis.kind : dlk_no_basis.kind;
}

int32_t datalek_changes_kind(const datalek_changes *changes) {
  return changes != NULL ? changes->kind : DATALEK_UNKNOWN;
}

int32_t datalek_changes_verdict(const datalek_changes *changes) {
  return changes != NULL ? changes->verdict : DATALEK_UNKNOWN;
}

int32_t datalek_changes_count(const datalek_changes *changes) {
  return changes != NULL ? changes->count : 0;
}

int32_t datalek_changes_fact_count(const datalek_changes *changes, int32_t index) {
  if (index < 0 || index >= datalek_changes_count(changes)) {
    return 0;
  }
  const entry *found = &changes->entries[index];
  return found->step[0] == found->step[1] ? 1 : 2;
}

/* NULL past the end. */
static const step *step_at(const datalek_changes *changes, int32_t index, int32_t place) {
  bool listed = place >= 0 && place < datalek_changes_fact_count(changes, index);
  return listed ? &changes->steps[changes->entries[index].step[place]] : NULL;
}

int32_t datalek_changes_way(const datalek_changes *changes, int32_t index) {
  int32_t way = DATALEK_UNKNOWN;
  for (int32_t place = 0; place < datalek_changes_fact_count(changes, index); place++) {
    int32_t one = step_at(changes, index, place)->way;
    way = one > way ? one : way;
  }
  return way;
}

int32_t datalek_changes_fact(const datalek_changes *changes, int32_t index, int32_t place) {
  const step *found = step_at(changes, index, place);
  return found != NULL ? found->fact : DATALEK_FACT_NONE;
}

int64_t datalek_changes_value(const datalek_changes *changes, int32_t index, int32_t place) {
  const step *found = step_at(changes, index, place);
  return found != NULL ? found->value : DATALEK_UNKNOWN;
}

int32_t datalek_changes_fact_way(const datalek_changes *changes, int32_t index, int32_t place) {
  const step *found = step_at(changes, index, place);
  return found != NULL ? found->way : DATALEK_UNKNOWN;
}
