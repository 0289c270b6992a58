/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Bytes as a row of calls that set facts, and then every question on what was set: by the model of
 * tests/oracle.c, graver and more known than it is, and now and then by all that explains it.
 */
#include "fuzz.h"
#include "oracle.h"
#include "outcome.h"
#include "questions.h"
#include <stdlib.h>

/* A call of each kind takes its arguments from the input. What has to come of it is done to the
 * values of the model as well. */

static int32_t expected_of(int32_t fact, int64_t value) {
  int64_t lowest = 0;
  int64_t highest = 0;
  if (datalek_fact_bounds(fact, &lowest, &highest) != DATALEK_OK) {
    return DATALEK_ERROR_FACT;
  }
  bool fits = (value >= lowest && value <= highest) || value == dlk_unknown(fact);
  return fits ? DATALEK_OK : DATALEK_ERROR_VALUE;
}

static void set_one(fuzz_input *input, datalek_incident *incident, int64_t model[FUZZ_FACTS]) {
  int32_t fact = fuzz_take(input) % (FUZZ_FACTS + 1);
  int64_t value = fuzz_take_value(input);
  int32_t expected = expected_of(fact, value);
  DEMAND(datalek_incident_set(incident, fact, value) == expected, "set %d: not %d", fact, expected);
  if (expected == DATALEK_OK) {
    model[fact] = value;
  }
}

static void set_many(fuzz_input *input, datalek_incident *incident, int64_t model[FUZZ_FACTS]) {
  size_t count = fuzz_take(input) % 8;
  int32_t *facts = fuzz_block(count * sizeof *facts, 0);
  int64_t *values = fuzz_block(count * sizeof *values, 0);
  size_t good = 0;
  size_t rejected = count;
  int32_t expected = DATALEK_OK;
  for (size_t i = 0; i < count; i++) {
    facts[i] = fuzz_take(input) % (FUZZ_FACTS + 1);
    values[i] = fuzz_take_value(input);
    expected = expected == DATALEK_OK ? expected_of(facts[i], values[i]) : expected;
    good += expected == DATALEK_OK;
  }
  int32_t status = datalek_incident_set_many(incident, facts, values, count, &rejected);
  DEMAND(status == expected && rejected == good, "set_many: %d at %zu, not %d at %zu", status,
         rejected, expected, good);
  for (size_t i = 0; i < count && good == count; i++) {
    model[facts[i]] = values[i];
  }
  free(values);
  free(facts);
}

static void apply_scenario(fuzz_input *input, datalek_incident *incident,
                           int64_t model[FUZZ_FACTS]) {
  int32_t scenario = fuzz_take(input) % datalek_scenario_count();
  DEMAND_OK(datalek_scenario_apply(scenario, incident));
  for (int32_t i = 0; i < datalek_scenario_fact_count(scenario); i++) {
    int32_t fact = DATALEK_FACT_NONE;
    int64_t value = 0;
    DEMAND_OK(datalek_scenario_fact(scenario, i, &fact, &value));
    model[fact] = value;
  }
}

static void forget(datalek_incident *incident, int64_t model[FUZZ_FACTS]) {
  DEMAND_OK(datalek_incident_clear(incident));
  for (int32_t fact = 0; fact < FUZZ_FACTS; fact++) {
    model[fact] = dlk_unknown(fact);
  }
}

static void call(fuzz_input *input, datalek_incident *incident, int64_t model[FUZZ_FACTS]) {
  switch (fuzz_take(input) % 16) {
  case 0:
    forget(incident, model);
    break;
  case 1:
    apply_scenario(input, incident, model);
    break;
  case 2:
    set_many(input, incident, model);
    break;
  default:
    set_one(input, incident, model);
    break;
  }
}

/* A set of facts, the law they are judged by, and the truth of what follows. */
typedef struct {
  int64_t values[FUZZ_FACTS];
  dlk_view view;
} judged;

static void judge(judged *j, int32_t law) { dlk_judge(&j->view, law, j->values); }

static uint8_t truth_of(const judged *j, int32_t kind) {
  return dlk_term(&j->view, dlk_conclusion_for(kind));
}

/* Every unknown fact at the end that is mildest, or gravest, for a question. */
static void complete(const judged *j, int32_t kind, bool grave, int64_t completed[FUZZ_FACTS]) {
  for (int32_t fact = 0; fact < FUZZ_FACTS; fact++) {
    int64_t lowest = 0;
    int64_t highest = 0;
    completed[fact] = j->values[fact];
    if (j->values[fact] == dlk_unknown(fact)) {
      DEMAND_OK(datalek_fact_bounds(fact, &lowest, &highest));
      bool high = dlk_higher_is_graver(fact, dlk_conclusion_for(kind)) == grave;
      completed[fact] = high ? highest : lowest;
    }
  }
}

/* The model knows no "unknown": it is asked at both ends. */
static void check_model(const judged *j) {
  for (int32_t kind = 0; kind < datalek_outcome_count(); kind++) {
    int64_t completed[FUZZ_FACTS];
    complete(j, kind, false, completed);
    bool mild = oracle_verdict(j->view.law, completed, kind);
    complete(j, kind, true, completed);
    bool grave = oracle_verdict(j->view.law, completed, kind);
    uint8_t expected = mild == grave ? (mild ? DLK_YES : DLK_NO) : DLK_OPEN;
    DEMAND(truth_of(j, kind) == expected, "%s under %s: truth %d, and %d by the model",
           datalek_outcome_name(kind), datalek_law_name(j->view.law), truth_of(j, kind), expected);
  }
}

/* One fact gets another value: an answer goes the way that the fact goes; what was decided while
 * the fact was unknown stays. */
static void check_step(const judged *before, int32_t fact, int64_t value) {
  judged after = *before;
  after.values[fact] = value;
  if (dlk_facts[fact].kind == DATALEK_KIND_TIME || expected_of(fact, value) != DATALEK_OK) {
    return;
  }
  judge(&after, before->view.law);
  for (int32_t kind = 0; kind < datalek_outcome_count(); kind++) {
    uint8_t one = truth_of(before, kind);
    uint8_t other = truth_of(&after, kind);
    bool learnt = before->values[fact] == DATALEK_UNKNOWN;
    bool forgot = value == DATALEK_UNKNOWN;
    bool up =
      (value > before->values[fact]) == dlk_higher_is_graver(fact, dlk_conclusion_for(kind));
    bool same = value == before->values[fact];
    bool keeps = same     ? one == other
                 : learnt ? one == DLK_OPEN || one == other
                 : forgot ? other == DLK_OPEN || one == other
                 : up     ? one <= other
                          : one >= other;
    DEMAND(keeps, "%s from %lld to %lld turns %s from %d to %d", datalek_fact_name(fact),
           (long long)before->values[fact], (long long)value, datalek_outcome_name(kind), one,
           other);
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  fuzz_input input = {data, size};
  datalek_incident *incident = NULL;
  judged j;
  int32_t wanted = fuzz_take(&input) % (datalek_law_count() + 1) - 1;
  int32_t fact = fuzz_take(&input) % FUZZ_FACTS;
  int64_t value = fuzz_take_value(&input);
  DEMAND_OK(datalek_incident_new(&incident));
  forget(incident, j.values);
  for (int calls = 0; input.left > 0 && calls < 100; calls++) {
    call(&input, incident, j.values);
  }
  int64_t values[FUZZ_FACTS];
  fuzz_values(incident, values);
  DEMAND(memcmp(values, j.values, sizeof values) == 0, "other facts than were set");
  judge(&j, wanted == DATALEK_LAW_AT_TIME ? datalek_law_at(values[DATALEK_FACT_AWARE_AT]) : wanted);
  check_model(&j);
  check_step(&j, fact, value);
  if (fuzz_hash(data, size) % SELDOM == 0) {
    check_questions(incident, wanted, &j.view);
  }
  datalek_incident_free(incident);
  return 0;
}
