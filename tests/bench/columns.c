/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What a row of columns costs, against the same incidents one by one: nanoseconds each and ratios,
 * medians of seven rounds, after all answers were found the same. Read the ratios: absolute times
 * differ between machines.
 */
#include "../support.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { ROWS = 256, ROUNDS = 7, KINDS = 11, REASONS_SIZE = 64 };

typedef struct {
  int64_t values[ROWS][DLK_FACTS];
  /* The same, as columns. */
  int8_t small[DLK_FACTS][ROWS];
  int64_t large[DLK_FACTS][ROWS];
  datalek_columns *one_verdict;
  datalek_columns *verdicts;
  datalek_columns *reasons;
  int8_t answers[KINDS][ROWS];
  int8_t expected[KINDS][ROWS];
  unsigned char bits[KINDS][ROWS][REASONS_SIZE];
  datalek_incident *incident;
  datalek_incident *incidents[ROWS];
  datalek_outcome *outcome;
  datalek_assessment *assessment;
} bench;

typedef void (*work)(bench *b);

static void demand(bool holds, const char *what) {
  if (!holds) {
    fprintf(stderr, "bench: %s\n", what);
    exit(1);
  }
}

static void check(int32_t status) { demand(status == DATALEK_OK, datalek_status_name(status)); }

static void assess_columns(const datalek_columns *columns) {
  check(datalek_columns_assess(columns, 0, ROWS, DATALEK_LAW_AT_TIME, NULL, NULL));
}

static void one_verdict(bench *b) { assess_columns(b->one_verdict); }
static void verdicts(bench *b) { assess_columns(b->verdicts); }
static void verdicts_reasons(bench *b) { assess_columns(b->reasons); }

static void set_facts(datalek_incident *incident, const int64_t *values) {
  static int32_t facts[DLK_FACTS];
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    facts[fact] = fact;
  }
  check(datalek_incident_set_many(incident, facts, values, DLK_FACTS, NULL));
}

static void set_decide(bench *b) {
  for (int row = 0; row < ROWS; row++) {
    set_facts(b->incident, b->values[row]);
    check(datalek_must_notify_ap(b->incident, b->outcome));
    b->expected[DATALEK_OUTCOME_NOTIFY_AP][row] = (int8_t)datalek_outcome_verdict(b->outcome);
  }
}

static void assess(bench *b) {
  for (int row = 0; row < ROWS; row++) {
    check(datalek_assess(b->incidents[row], b->assessment));
    for (int32_t kind = 0; kind < KINDS; kind++) {
      const datalek_outcome *outcome = datalek_assessment_outcome(b->assessment, kind);
      b->expected[kind][row] = (int8_t)datalek_outcome_verdict(outcome);
    }
  }
}

static int by_size(const void *one, const void *other) {
  double a = *(const double *)one;
  double b = *(const double *)other;
  return (a > b) - (a < b);
}

static double nanoseconds(bench *b, work run) {
  double each[ROUNDS];
  for (int round = 0; round < ROUNDS; round++) {
    struct timespec begin;
    struct timespec end;
    timespec_get(&begin, TIME_UTC);
    long runs = 0;
    double seconds = 0;
    do {
      run(b);
      runs++;
      timespec_get(&end, TIME_UTC);
      seconds = (double)(end.tv_sec - begin.tv_sec) + (double)(end.tv_nsec - begin.tv_nsec) / 1e9;
    } while (seconds < 0.02);
    each[round] = seconds * 1e9 / (double)runs / ROWS;
  }
  qsort(each, ROUNDS, sizeof each[0], by_size);
  return each[ROUNDS / 2];
}

static bool is_large(int32_t fact) {
  return dlk_facts[fact].kind == DATALEK_KIND_TIME || dlk_facts[fact].kind == DATALEK_KIND_COUNT;
}

static void fill(bench *b, uint32_t unknown) {
  random_source source = {unknown + 1};
  for (int row = 0; row < ROWS; row++) {
    likely_values(&source, unknown, b->values[row]);
    for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
      int64_t *value = &b->values[row][fact];
      *value = unknown == 256 ? dlk_unknown(fact) : *value;
      b->large[fact][row] = *value;
      b->small[fact][row] = (int8_t)(is_large(fact) ? 0 : *value);
    }
    set_facts(b->incidents[row], b->values[row]);
  }
}

static datalek_columns *columns_of(bench *b) {
  datalek_columns *columns = NULL;
  check(datalek_columns_new(&columns));
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    if (is_large(fact)) {
      check(datalek_columns_set_fact(columns, fact, DATALEK_ARRAY_INT64, b->large[fact], 8));
    } else {
      check(datalek_columns_set_fact(columns, fact, DATALEK_ARRAY_INT8, b->small[fact], 1));
    }
  }
  return columns;
}

static void ask_verdict(bench *b, datalek_columns *columns, int32_t kind) {
  check(datalek_columns_set_answer(columns, DATALEK_ANSWER_VERDICT, kind, DATALEK_ARRAY_INT8,
                                   b->answers[kind], 1));
}

static void prepare(bench *b) {
  check(datalek_incident_new(&b->incident));
  check(datalek_outcome_new(&b->outcome));
  check(datalek_assessment_new(&b->assessment));
  for (int row = 0; row < ROWS; row++) {
    check(datalek_incident_new(&b->incidents[row]));
  }
  b->one_verdict = columns_of(b);
  b->verdicts = columns_of(b);
  b->reasons = columns_of(b);
  ask_verdict(b, b->one_verdict, DATALEK_OUTCOME_NOTIFY_AP);
  demand(datalek_outcome_count() == KINDS, "another number of outcomes");
  for (int32_t kind = 0; kind < KINDS; kind++) {
    ask_verdict(b, b->verdicts, kind);
    ask_verdict(b, b->reasons, kind);
    check(datalek_columns_set_reasons(b->reasons, kind, b->bits[kind], REASONS_SIZE, REASONS_SIZE));
  }
}

static void release(bench *b) {
  datalek_columns_free(b->one_verdict);
  datalek_columns_free(b->verdicts);
  datalek_columns_free(b->reasons);
  for (int row = 0; row < ROWS; row++) {
    datalek_incident_free(b->incidents[row]);
  }
  datalek_assessment_free(b->assessment);
  datalek_outcome_free(b->outcome);
  datalek_incident_free(b->incident);
}

static void compare(bench *b) {
  assess(b);
  set_decide(b);
  verdicts_reasons(b);
  demand(memcmp(b->answers, b->expected, sizeof b->answers) == 0, "answers differ");
  memset(b->answers, 7, sizeof b->answers);
  verdicts(b);
  demand(memcmp(b->answers, b->expected, sizeof b->answers) == 0, "answers differ");
}

int main(void) {
  static const struct {
    const char *name;
    work run;
  } works[] = {{"columns, the AP verdict alone", one_verdict},
               {"columns, all verdicts", verdicts},
               {"columns, all with reasons", verdicts_reasons},
               {"set, then the AP verdict", set_decide},
               {"datalek_assess", assess}};
  static const uint32_t unknown[] = {0, 32, 128, 256};
  static bench b;
  prepare(&b);
  for (size_t k = 0; k < sizeof unknown / sizeof unknown[0]; k++) {
    fill(&b, unknown[k]);
    compare(&b);
    printf("%u %% of the facts unknown\n", unknown[k] * 100 / 256);
    double base = 0;
    for (size_t w = 0; w < sizeof works / sizeof works[0]; w++) {
      double each = nanoseconds(&b, works[w].run);
      base = w == 0 ? each : base;
      printf("  %-30s %10.0f ns a row  %9.2f times\n", works[w].name, each, each / base);
    }
  }
  release(&b);
  return 0;
}
