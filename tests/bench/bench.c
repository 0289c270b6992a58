/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What an assessment costs: nanoseconds each, and as ratios to the bare verdicts, over incidents of
 * which more and more is unknown. Read the ratios: absolute times differ between machines.
 */
#include "../support.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { INCIDENTS = 64, ROUNDS = 10, OUT_SIZE = 1 << 17, TEXT_SIZE = 4096 };

typedef struct {
  datalek_incident *incidents[INCIDENTS];
  char texts[INCIDENTS][TEXT_SIZE];
  datalek_assessment *assessment;
  datalek_outcome *outcome;
  datalek_incident *scratch;
  char *out;
} bench;

typedef void (*work)(bench *b, int i);

static void demand(int32_t status) {
  if (status != DATALEK_OK) {
    fprintf(stderr, "bench: %s\n", datalek_status_name(status));
    exit(1);
  }
}

static void one_verdict(bench *b, int i) {
  demand(datalek_must_notify_ap(b->incidents[i], b->outcome));
}

static void assess(bench *b, int i) { demand(datalek_assess(b->incidents[i], b->assessment)); }

static void read_json(bench *b, int i) {
  demand(datalek_incident_read_json(b->scratch, b->texts[i], strlen(b->texts[i]), NULL, NULL, 0));
}

static void whole_line(bench *b, int i) {
  read_json(b, i);
  demand(datalek_assess(b->scratch, b->assessment));
  demand(datalek_assessment_write_json(b->assessment, DATALEK_LANGUAGE_NL, b->out, OUT_SIZE, NULL));
}

static double nanoseconds(bench *b, work run) {
  double best = 0;
  for (int round = 0; round < ROUNDS; round++) {
    clock_t begin = clock();
    for (int i = 0; i < INCIDENTS; i++) {
      run(b, i);
    }
    double each = (double)(clock() - begin) / CLOCKS_PER_SEC / INCIDENTS * 1e9;
    best = round == 0 || each < best ? each : best;
  }
  return best;
}

static void fill(bench *b, uint32_t unknown) {
  random_source source = {unknown + 1};
  for (int i = 0; i < INCIDENTS; i++) {
    int64_t values[DLK_FACTS];
    likely_values(&source, unknown, values);
    if (unknown == 256) {
      for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
        values[fact] = dlk_unknown(fact);
      }
    }
    for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
      demand(datalek_incident_set(b->incidents[i], fact, values[fact]));
    }
    demand(datalek_incident_write_json(b->incidents[i], b->texts[i], TEXT_SIZE, NULL));
  }
}

int main(void) {
  static const struct {
    const char *name;
    work run;
  } works[] = {{"the AP verdict alone", one_verdict},
               {"datalek_assess", assess},
               {"JSON in", read_json},
               {"JSON in, assess, JSON out", whole_line}};
  static const uint32_t unknown[] = {0, 32, 128, 256};
  static bench b;
  demand(datalek_assessment_new(&b.assessment));
  demand(datalek_outcome_new(&b.outcome));
  demand(datalek_incident_new(&b.scratch));
  b.out = malloc(OUT_SIZE);
  for (int i = 0; i < INCIDENTS; i++) {
    demand(datalek_incident_new(&b.incidents[i]));
  }
  for (size_t k = 0; k < sizeof unknown / sizeof unknown[0]; k++) {
    fill(&b, unknown[k]);
    printf("%u %% of the facts unknown\n", unknown[k] * 100 / 256);
    double base = 0;
    for (size_t w = 0; w < sizeof works / sizeof works[0]; w++) {
      double each = nanoseconds(&b, works[w].run);
      base = w == 0 ? each : base;
      printf("  %-28s %10.0f ns  %6.2f times\n", works[w].name, each, each / base);
    }
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
