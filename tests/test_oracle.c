/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The library against the oracle, on random incidents under every law; half of them with unknown
 * facts. With these the oracle, which knows no "unknown", is asked twice: with all of them at their
 * mildest and at their gravest. How many in all: ORACLE_INCIDENTS in the environment.
 */
#include "oracle.h"
#include "outcome.h"
#include "risk.h"
#include "rules.h"
#include "support.h"
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
  LEVELS = DATALEK_LEVEL_HIGH + 1,
  COMPLETIONS = 2,
  PUBLIC_INCIDENTS = 10000, /* of each half */
  RARE = 5000,              /* every possible answer comes up in one of so many incidents */
  FEWEST = 100000           /* of which an eighth of a half still shows each answer */
};

typedef struct {
  int32_t verdict[DLK_OUTCOMES];
  dlk_range level[DLK_ASPECTS];
  dlk_range score[DLK_SCORES];
} answers;

/* What the oracle says. */

/* Every unknown fact at one end. Effort has no direction, as it takes no duty away; "yes" gives
 * public notice, and so counts as grave here. */
static void complete(const int64_t values[], bool grave, int64_t completed[DLK_FACTS]) {
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    completed[fact] = values[fact];
    if (values[fact] == dlk_unknown(fact)) {
      int64_t lowest = 0;
      int64_t highest = 0;
      datalek_fact_bounds(fact, &lowest, &highest);
      bool mild_when_higher = datalek_fact_direction(fact) == DATALEK_DIRECTION_MILD;
      completed[fact] = grave != mild_when_higher ? highest : lowest;
    }
  }
}

static int64_t role_for(int32_t kind, bool grave) {
  bool duty_of_processor = kind == DATALEK_OUTCOME_NOTIFY_CONTROLLER;
  return duty_of_processor == grave ? DATALEK_ROLE_PROCESSOR : DATALEK_ROLE_CONTROLLER;
}

static void ask_oracle(int32_t law, const int64_t values[], answers *expected) {
  int64_t mild[DLK_FACTS];
  int64_t grave[DLK_FACTS];
  complete(values, false, mild);
  complete(values, true, grave);
  for (int32_t kind = 0; kind < DLK_OUTCOMES; kind++) {
    if (values[DATALEK_FACT_ROLE] == DATALEK_UNKNOWN) {
      mild[DATALEK_FACT_ROLE] = role_for(kind, false);
      grave[DATALEK_FACT_ROLE] = role_for(kind, true);
    }
    int32_t verdict = oracle_verdict(law, mild, kind);
    bool known = oracle_verdict(law, grave, kind) == verdict;
    expected->verdict[kind] = known ? verdict : DATALEK_UNKNOWN;
  }
  for (int32_t aspect = 0; aspect < DLK_ASPECTS; aspect++) {
    expected->level[aspect] =
      (dlk_range){oracle_level(law, mild, aspect), oracle_level(law, grave, aspect)};
  }
  for (int32_t part = 0; part < DLK_SCORES; part++) {
    expected->score[part] =
      (dlk_range){oracle_score(law, mild, part), oracle_score(law, grave, part)};
  }
}

/* What the library says. */

/* Without reasons, which would take most of the time. */
static void ask_rules(int32_t law, const int64_t values[], answers *found) {
  dlk_view view;
  dlk_judge(&view, law, values);
  for (int32_t kind = 0; kind < DLK_OUTCOMES; kind++) {
    found->verdict[kind] = dlk_verdict(dlk_term(&view, dlk_conclusion_for(kind)));
  }
  datalek_risk risk;
  dlk_risk_fill(&risk, (dlk_basis){law, DATALEK_BASIS_FORCED}, &view, values);
  memcpy(found->level, risk.level, sizeof found->level);
  memcpy(found->score, risk.score, sizeof found->score);
}

static void ask_public(int32_t law, const int64_t values[], answers *found) {
  datalek_incident *incident = NULL;
  datalek_assessment *assessment = NULL;
  ck_assert_int_eq(datalek_incident_new(&incident), DATALEK_OK);
  ck_assert_int_eq(datalek_assessment_new(&assessment), DATALEK_OK);
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    ck_assert_int_eq(datalek_incident_set(incident, fact, values[fact]), DATALEK_OK);
  }
  ck_assert_int_eq(datalek_assess_under(incident, law, assessment), DATALEK_OK);
  for (int32_t kind = 0; kind < DLK_OUTCOMES; kind++) {
    found->verdict[kind] = datalek_outcome_verdict(datalek_assessment_outcome(assessment, kind));
  }
  const datalek_risk *risk = datalek_assessment_risk(assessment);
  for (int32_t aspect = 0; aspect < DLK_ASPECTS; aspect++) {
    found->level[aspect].min = datalek_risk_level_min(risk, aspect);
    found->level[aspect].max = datalek_risk_level_max(risk, aspect);
  }
  for (int32_t part = 0; part < DLK_SCORES; part++) {
    found->score[part].min = datalek_risk_score_min(risk, part);
    found->score[part].max = datalek_risk_score_max(risk, part);
  }
  datalek_assessment_free(assessment);
  datalek_incident_free(incident);
}

/* Comparing. */

static void print_facts(FILE *out, const int64_t values[]) {
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    if (values[fact] != dlk_unknown(fact)) {
      fprintf(out, " %s=%" PRId64, datalek_fact_name(fact), values[fact]);
    }
  }
}

static void print_answers(FILE *out, const answers *given) {
  for (int32_t kind = 0; kind < DLK_OUTCOMES; kind++) {
    fprintf(out, " %s=%d", datalek_outcome_name(kind), given->verdict[kind]);
  }
  for (int32_t aspect = 0; aspect < DLK_ASPECTS; aspect++) {
    fprintf(out, " level%d=%d..%d", aspect, given->level[aspect].min, given->level[aspect].max);
  }
  for (int32_t part = 0; part < DLK_SCORES; part++) {
    fprintf(out, " score%d=%d..%d", part, given->score[part].min, given->score[part].max);
  }
}

static void report(const char *what, int32_t law, const int64_t values[], const answers *found,
                   const answers *expected) {
  fprintf(stderr, "%s under %s\nincident:", what, datalek_law_name(law));
  print_facts(stderr, values);
  fputs("\nfound:   ", stderr);
  print_answers(stderr, found);
  fputs("\nexpected:", stderr);
  print_answers(stderr, expected);
  fputs("\n", stderr);
  ck_abort_msg("%s", what);
}

static void check_same(const char *what, int32_t law, const int64_t values[], const answers *found,
                       const answers *expected) {
  if (memcmp(found, expected, sizeof *found) != 0) {
    report(what, law, values, found, expected);
  }
}

static bool within(dlk_range inner, dlk_range outer) {
  return outer.min <= inner.min && inner.max <= outer.max;
}

/* Whether answers on a complete incident are among those that were left open. */
static bool agrees(const answers *complete, const answers *open) {
  bool agreed = true;
  for (int32_t kind = 0; kind < DLK_OUTCOMES; kind++) {
    agreed &=
      open->verdict[kind] == DATALEK_UNKNOWN || open->verdict[kind] == complete->verdict[kind];
  }
  for (int32_t aspect = 0; aspect < DLK_ASPECTS; aspect++) {
    agreed &= within(complete->level[aspect], open->level[aspect]);
  }
  for (int32_t part = 0; part < DLK_SCORES; part++) {
    agreed &= within(complete->score[part], open->score[part]);
  }
  return agreed;
}

static void check_completion(int32_t law, random_source *source, const int64_t values[],
                             const answers *open) {
  int64_t completed[DLK_FACTS];
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    int64_t points[MAX_POINTS];
    completed[fact] = values[fact];
    if (values[fact] == DATALEK_UNKNOWN) {
      uint32_t count = (uint32_t)points_of(fact, points);
      completed[fact] = points[random_below(source, count)];
    }
  }
  answers found;
  ask_rules(law, completed, &found);
  if (!agrees(&found, open)) {
    report("a completion changes an answer", law, completed, &found, open);
  }
}

/* Incidents. */

static void choose_one_aspect(random_source *source, int64_t values[]) {
  int32_t aspect = DATALEK_FACT_DISCLOSED + (int32_t)random_below(source, 3);
  for (int32_t fact = DATALEK_FACT_DISCLOSED; fact <= DATALEK_FACT_LOST; fact++) {
    values[fact] = fact == aspect;
  }
}

static void choose_few_data(random_source *source, int64_t values[]) {
  uint32_t kinds = DATALEK_FACT_DATA_CRIMINAL - DATALEK_FACT_DATA_BASIC + 1;
  for (int32_t fact = DATALEK_FACT_DATA_BASIC; fact <= DATALEK_FACT_DATA_CRIMINAL; fact++) {
    values[fact] = DATALEK_NO;
  }
  for (uint32_t left = random_below(source, 4); left > 0; left--) {
    values[DATALEK_FACT_DATA_BASIC + random_below(source, kinds)] = DATALEK_YES;
  }
}

/* Among uniform facts nearly everything is grave at once, or excused at once: here each is what it
 * is in most incidents, three times out of four. */
static void choose_usual(random_source *source, int64_t values[]) {
  static const struct {
    int32_t fact;
    int64_t value;
  } usual[] = {
    {DATALEK_FACT_ROLE, DATALEK_ROLE_CONTROLLER},
    {DATALEK_FACT_PERSONAL_DATA, DATALEK_YES},
    {DATALEK_FACT_SECURITY_BREACH, DATALEK_YES},
    {DATALEK_FACT_SPREAD, DATALEK_SPREAD_KNOWN_RECIPIENTS},
    {DATALEK_FACT_VIEWED, DATALEK_YES},
    {DATALEK_FACT_DELIBERATE, DATALEK_NO},
    {DATALEK_FACT_MISUSE, DATALEK_NO},
    {DATALEK_FACT_ENCRYPTED, DATALEK_NO},
    {DATALEK_FACT_VULNERABLE, DATALEK_NO},
    {DATALEK_FACT_RISK_REMOVED, DATALEK_NO},
    {DATALEK_FACT_FINANCIAL_UNDERTAKING, DATALEK_NO},
    {DATALEK_FACT_JOURNALISTIC_PURPOSE, DATALEK_NO},
  };
  for (size_t i = 0; i < sizeof usual / sizeof usual[0]; i++) {
    if (random_below(source, 4) != 0) {
      values[usual[i].fact] = usual[i].value;
    }
  }
}

/* Our own thresholds: those of support.c come from the tables, and a table can lack one. */
static void choose_subjects(random_source *source, int64_t values[]) {
  static const int64_t people[] = {1, 1, 1, 1, 100, 101, 10000, 10001};
  values[DATALEK_FACT_SUBJECTS] = people[random_below(source, sizeof people / sizeof people[0])];
}

static void choose_incident(random_source *source, int64_t values[DLK_FACTS]) {
  random_values(source, 0, values);
  if (random_below(source, 8) == 0) {
    return;
  }
  if (random_below(source, 2) == 0) {
    choose_one_aspect(source, values);
  }
  choose_few_data(source, values);
  choose_usual(source, values);
  choose_subjects(source, values);
}

/* From a fact or two to about half of them. */
static void forget_some(random_source *source, int64_t values[DLK_FACTS]) {
  uint32_t chance = UINT32_C(8) << random_below(source, 5);
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    if (random_below(source, 256) < chance) {
      values[fact] = dlk_unknown(fact);
    }
  }
}

/* Counting. */

typedef struct {
  uint64_t verdict[DLK_OUTCOMES][3]; /* unknown, no, yes */
  uint64_t level[DLK_ASPECTS][LEVELS][LEVELS];
} tally;

static void count_answers(tally *seen, const answers *given) {
  for (int32_t kind = 0; kind < DLK_OUTCOMES; kind++) {
    seen->verdict[kind][given->verdict[kind] - DATALEK_UNKNOWN]++;
  }
  for (int32_t aspect = 0; aspect < DLK_ASPECTS; aspect++) {
    seen->level[aspect][given->level[aspect].min][given->level[aspect].max]++;
  }
}

/* What no incident can be, whatever is known of it: answers under a law that are always "no". */
static bool is_possible(int32_t law, int32_t kind) {
  if (law == DATALEK_LAW_BEFORE_2016) {
    return kind <= DATALEK_OUTCOME_AVAILABILITY;
  }
  return law != DATALEK_LAW_WBP_2016 || kind != DATALEK_OUTCOME_NOTIFY_CONTROLLER;
}

/* The gravest level that there is under a law. */
static int32_t gravest_level(int32_t law) {
  return law == DATALEK_LAW_BEFORE_2016 ? DATALEK_LEVEL_UNLIKELY : DATALEK_LEVEL_HIGH;
}

static void check_seen(bool possible, uint64_t count, uint64_t incidents, const char *what) {
  if (possible) {
    ck_assert_msg(count >= incidents / RARE, "%s: %" PRIu64 " times only", what, count);
  } else {
    ck_assert_msg(count == 0, "%s: %" PRIu64 " times", what, count);
  }
}

static void check_verdicts_seen(int32_t law, const tally *seen, uint64_t incidents, bool partial) {
  for (int32_t kind = 0; kind < DLK_OUTCOMES; kind++) {
    for (int32_t verdict = DATALEK_UNKNOWN; verdict <= DATALEK_YES; verdict++) {
      char what[128];
      snprintf(what, sizeof what, "%s: %s is %d", datalek_law_name(law), datalek_outcome_name(kind),
               verdict);
      bool possible = verdict == DATALEK_NO || is_possible(law, kind);
      check_seen(possible && (partial || verdict != DATALEK_UNKNOWN),
                 seen->verdict[kind][verdict - DATALEK_UNKNOWN], incidents, what);
    }
  }
}

static void check_levels_seen(int32_t law, const tally *seen, uint64_t incidents, bool partial) {
  for (int32_t aspect = 0; aspect < DLK_ASPECTS; aspect++) {
    for (int32_t min = 0; min < LEVELS; min++) {
      for (int32_t max = min; max < LEVELS; max++) {
        char what[128];
        snprintf(what, sizeof what, "%s: aspect %d is %d to %d", datalek_law_name(law), aspect, min,
                 max);
        check_seen(max <= gravest_level(law) && (partial || min == max),
                   seen->level[aspect][min][max], incidents, what);
      }
    }
  }
}

/* Of each eight incidents: today's law most. */
static const uint64_t eighths[DLK_LAWS] = {
  [DATALEK_LAW_BEFORE_2016] = 1,
  [DATALEK_LAW_WBP_2016] = 2,
  [DATALEK_LAW_AVG_2018] = 4,
  [DATALEK_LAW_OMNIBUS_2025] = 1,
};

/* Half of what is asked for: a sanitizer is slow, and needs fewer. */
static uint64_t half_of_incidents(void) {
  const char *wanted = getenv("ORACLE_INCIDENTS");
  uint64_t incidents = wanted != NULL ? strtoull(wanted, NULL, 10) : 10000000;
  ck_assert_msg(incidents >= FEWEST, "ORACLE_INCIDENTS is %s: fewer than %d", wanted, FEWEST);
  return incidents / 2;
}

static void check_incident(int32_t law, random_source *source, bool partial, bool in_public,
                           answers *expected) {
  int64_t values[DLK_FACTS];
  answers found;
  choose_incident(source, values);
  if (partial) {
    forget_some(source, values);
  }
  ask_oracle(law, values, expected);
  ask_rules(law, values, &found);
  check_same("the rules differ from the oracle", law, values, &found, expected);
  if (in_public) {
    ask_public(law, values, &found);
    check_same("the interface differs from the oracle", law, values, &found, expected);
  }
  for (int32_t left = partial ? COMPLETIONS : 0; left > 0; left--) {
    check_completion(law, source, values, &found);
  }
}

static void check_law(int32_t law, bool partial) {
  random_source source = {2 * (uint64_t)law + partial};
  uint64_t incidents = half_of_incidents() * eighths[law] / 8;
  uint64_t step = 1 + half_of_incidents() / PUBLIC_INCIDENTS;
  tally seen = {0};
  for (uint64_t i = 0; i < incidents; i++) {
    answers expected;
    check_incident(law, &source, partial, i % step == 0, &expected);
    count_answers(&seen, &expected);
  }
  check_verdicts_seen(law, &seen, incidents, partial);
  check_levels_seen(law, &seen, incidents, partial);
}

START_TEST(test_full) {
  for (int32_t law = 0; law < DLK_LAWS; law++) {
    check_law(law, false);
  }
}
END_TEST

START_TEST(test_partial) {
  for (int32_t law = 0; law < DLK_LAWS; law++) {
    check_law(law, true);
  }
}
END_TEST

RUN_SUITE("oracle", test_full, test_partial)
