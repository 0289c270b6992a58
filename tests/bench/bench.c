/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What one decision costs, beside the same law written by hand (plain.h): nanoseconds each and as
 * ratios, medians of seven rounds, over incidents of which more and more is unknown, after all
 * answers and reasons of both were found the same. Then a call on cold caches, and what more and
 * more incidents cost. Read the ratios: absolute times differ between machines.
 *
 *     bench [compare]     with a word: the answers only, no times
 */
#include "../support.h"
#include "assessment.h"
#include "plain.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { FEW = 64, ROUND_NANOSECONDS = 20000000 };
enum { INCIDENTS = 1024, ROUNDS = 7, COMPARED = 100000, OUT_SIZE = 1 << 17, TEXT_SIZE = 4096 };
enum { CACHES = 1 << 26, COLD_CALLS = 51, CURVE_FROM = 1000, CURVE_TO = 10000000 };

typedef struct {
  datalek_incident *incidents[INCIDENTS];
  plain_facts facts[INCIDENTS];
  char texts[INCIDENTS][TEXT_SIZE];
  plain_judgement judgement;
  datalek_assessment *assessment;
  datalek_outcome *outcome;
  datalek_incident *scratch;
  char *out;
  int64_t seen; /* keeps what is read from being left out */
} bench;

typedef void (*work)(bench *b, int i);

static void demand(bool holds, const char *what) {
  if (!holds) {
    fprintf(stderr, "bench: %s\n", what);
    exit(1);
  }
}

static void check(int32_t status) { demand(status == DATALEK_OK, datalek_status_name(status)); }

/* ---- What is measured ------------------------------------------------------------------------ */

static void plain(bench *b, int i) { plain_judge(&b->facts[i], &b->judgement); }

static void decide(bench *b, int i, dlk_view *view) {
  const int64_t *values = b->incidents[i]->values;
  dlk_judge(view, DATALEK_LAW_AVG_2018, values);
  dlk_assessment_decide(b->assessment, (dlk_basis){DATALEK_LAW_AVG_2018, DATALEK_BASIS_AT_TIME},
                        view, values);
}

static void verdicts(bench *b, int i) {
  dlk_view view;
  decide(b, i, &view);
}

static void reasons(bench *b, int i) {
  dlk_view view;
  dlk_account accounts[DLK_CONCLUSIONS];
  decide(b, i, &view);
  dlk_explain(&view, accounts);
  for (int32_t kind = 0; kind < DLK_OUTCOMES; kind++) {
    int32_t which = dlk_conclusion_for(kind) - DLK_TERM_FIRST_CONCLUSION;
    b->assessment->outcomes[kind].account = accounts[which];
  }
}

static void assess(bench *b, int i) { check(datalek_assess(b->incidents[i], b->assessment)); }

static void read_lists(bench *b, const datalek_outcome *outcome) {
  for (int32_t i = datalek_outcome_reason_count(outcome) - 1; i >= 0; i--) {
    b->seen += datalek_outcome_reason(outcome, i);
  }
  for (int32_t i = datalek_outcome_rejected_count(outcome) - 1; i >= 0; i--) {
    b->seen += datalek_outcome_rejected(outcome, i) + datalek_outcome_rejected_fact(outcome, i);
  }
  for (int32_t i = datalek_outcome_missing_count(outcome) - 1; i >= 0; i--) {
    b->seen += datalek_outcome_missing(outcome, i);
  }
}

static void assess_and_read(bench *b, int i) {
  assess(b, i);
  for (int32_t kind = 0; kind < DLK_OUTCOMES; kind++) {
    read_lists(b, datalek_assessment_outcome(b->assessment, kind));
  }
}

static void one_outcome(bench *b, int i) {
  check(datalek_must_notify_ap(b->incidents[i], b->outcome));
}

static void read_json(bench *b, int i) {
  check(datalek_incident_read_json(b->scratch, b->texts[i], strlen(b->texts[i]), NULL, NULL, 0));
}

static void whole_line(bench *b, int i) {
  read_json(b, i);
  check(datalek_assess(b->scratch, b->assessment));
  check(datalek_assessment_write_json(b->assessment, DATALEK_LANGUAGE_NL, b->out, OUT_SIZE, NULL));
}

/* ---- Time ------------------------------------------------------------------------------------ */

static int by_size(const void *one, const void *other) {
  double a = *(const double *)one;
  double b = *(const double *)other;
  return (a > b) - (a < b);
}

static double median(double *times, size_t count) {
  qsort(times, count, sizeof times[0], by_size);
  return times[count / 2];
}

/* Nanoseconds for each of so many runs. */
static double run_for(bench *b, work run, long times) {
  clock_t begin = clock();
  for (long i = 0; i < times; i++) {
    run(b, (int)(i % INCIDENTS));
  }
  return (double)(clock() - begin) / CLOCKS_PER_SEC / (double)times * 1e9;
}

static double nanoseconds(bench *b, work run) {
  double each[ROUNDS];
  double about = run_for(b, run, FEW);
  long times = FEW + (long)((double)ROUND_NANOSECONDS / (about + 1));
  for (int round = 0; round < ROUNDS; round++) {
    each[round] = run_for(b, run, times);
  }
  return median(each, ROUNDS);
}

/* One call with nothing of it in the caches. */
static double cold(bench *b, work run) {
  static unsigned char caches[CACHES];
  double each[COLD_CALLS];
  for (int call = 0; call < COLD_CALLS; call++) {
    struct timespec begin;
    struct timespec end;
    for (size_t i = 0; i < CACHES; i += 64) {
      b->seen += caches[i]++;
    }
    timespec_get(&begin, TIME_UTC);
    run(b, call);
    timespec_get(&end, TIME_UTC);
    each[call] = (double)(end.tv_sec - begin.tv_sec) * 1e9 + (double)(end.tv_nsec - begin.tv_nsec);
  }
  return median(each, COLD_CALLS);
}

/* ---- Incidents ------------------------------------------------------------------------------- */

static void draw(random_source *source, uint32_t unknown, int64_t *values) {
  likely_values(source, unknown, values);
  if (unknown == 256) {
    dlk_forget(values);
  }
}

static void set(datalek_incident *incident, const int64_t *values) {
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    check(datalek_incident_set(incident, fact, values[fact]));
  }
}

static void fill(bench *b, uint32_t unknown) {
  random_source source = {unknown + 1};
  for (int i = 0; i < INCIDENTS; i++) {
    int64_t values[DLK_FACTS];
    draw(&source, unknown, values);
    set(b->incidents[i], values);
    b->facts[i] = plain_facts_of(values);
    check(datalek_incident_write_json(b->incidents[i], b->texts[i], TEXT_SIZE, NULL));
  }
}

static int32_t verdict_of(const plain_finding *finding) {
  return finding->truth == PLAIN_OPEN  ? DATALEK_UNKNOWN
         : finding->truth == PLAIN_YES ? DATALEK_YES
                                       : DATALEK_NO;
}

static bool has_same_reasons(const plain_finding *finding, const datalek_outcome *outcome) {
  int32_t found = 0;
  for (int32_t bit = 0; plain_rule(bit) != DATALEK_RULE_NONE; bit++) {
    if ((finding->why[bit / 64] >> bit % 64 & 1) != 0 &&
        plain_rule(bit) != datalek_outcome_reason(outcome, found++)) {
      return false;
    }
  }
  return found == datalek_outcome_reason_count(outcome);
}

/* Both readings of the law, on the same incidents. */
static void compare(bench *b) {
  random_source source = {0};
  for (long round = 0; round < COMPARED; round++) {
    int64_t values[DLK_FACTS];
    mixed_values(&source, round, values);
    set(b->incidents[0], values);
    b->facts[0] = plain_facts_of(values);
    plain(b, 0);
    reasons(b, 0);
    for (int32_t kind = 0; kind < DLK_OUTCOMES; kind++) {
      const plain_finding *finding = plain_answer(&b->judgement, kind);
      const datalek_outcome *outcome = datalek_assessment_outcome(b->assessment, kind);
      demand(verdict_of(finding) == datalek_outcome_verdict(outcome), "verdicts differ");
      demand(has_same_reasons(finding, outcome), "reasons differ");
    }
  }
  printf("%d incidents: all verdicts and reasons as by hand\n", COMPARED);
}

/* ---- The figures ----------------------------------------------------------------------------- */

static const struct {
  const char *name;
  work run;
} works[] = {{"P: verdicts, reasons, by hand", plain},
             {"verdicts", verdicts},
             {"verdicts, reasons, rejected", reasons},
             {"datalek_assess: and missing", assess},
             {"and every list read", assess_and_read},
             {"datalek_must_notify_ap", one_outcome},
             {"JSON in", read_json},
             {"JSON in, assess, JSON out", whole_line}};

enum { WORKS = sizeof works / sizeof works[0] };

static void print_costs(bench *b) {
  static const uint32_t unknown[] = {0, 32, 128, 256};
  for (size_t k = 0; k < sizeof unknown / sizeof unknown[0]; k++) {
    fill(b, unknown[k]);
    printf("%u %% of the facts unknown: ns, times P, ns on cold caches\n", unknown[k] * 100 / 256);
    double base = 0;
    for (int w = 0; w < WORKS; w++) {
      double each = nanoseconds(b, works[w].run);
      base = w == 0 ? each : base;
      printf("  %-30s %10.0f %10.2f %10.0f\n", works[w].name, each, each / base,
             cold(b, works[w].run));
    }
  }
}

static void print_curve(bench *b) {
  fill(b, 32);
  printf("incidents, ns each, with 12 %% of the facts unknown\n");
  for (long incidents = CURVE_FROM; incidents <= CURVE_TO; incidents *= 10) {
    printf("  %10ld %10.0f\n", incidents, run_for(b, assess, incidents));
  }
}

int main(int count, char **words) {
  (void)words;
  static bench b;
  check(datalek_assessment_new(&b.assessment));
  check(datalek_outcome_new(&b.outcome));
  check(datalek_incident_new(&b.scratch));
  b.out = malloc(OUT_SIZE);
  demand(b.out != NULL, "no memory");
  for (int i = 0; i < INCIDENTS; i++) {
    check(datalek_incident_new(&b.incidents[i]));
  }
  compare(&b);
  if (count == 1) {
    print_costs(&b);
    print_curve(&b);
  }
  for (int i = 0; i < INCIDENTS; i++) {
    datalek_incident_free(b.incidents[i]);
  }
  datalek_incident_free(b.scratch);
  datalek_outcome_free(b.outcome);
  datalek_assessment_free(b.assessment);
  free(b.out);
  return 0;
}
