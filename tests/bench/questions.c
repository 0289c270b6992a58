/* SPDX-License-Identifier: Apache-2.0 */
/*
 * How many questions the cases of tests/cases take, with nothing known but the organisation itself,
 * and from the scenario that fits; and what choosing one takes. The time of awareness
 * counts as a question, the choice of the scenario does not. Cases of other organisations than a GP
 * practice have no scenario; those that fit none begin with "something else", and are counted
 * apart.
 */
#include "../dialogue.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum {
  FROM_NOTHING = 0,
  FROM_SCENARIO = 1,
  FROM_OTHER = 2,
  STARTS = 3,
  FILES_MAX = 16,
  LIMIT = 10
};

static const char *const starts[STARTS] = {"from nothing", "from a scenario", "from \"other\""};

typedef struct {
  int32_t cases;
  int32_t questions;
  int32_t worst;
} sum;

typedef struct {
  char files[FILES_MAX][64];
  int file_count;
  sum sums[FILES_MAX][STARTS];
  double seconds;
  int32_t asked;
} bench;

static void add(sum *to, int32_t questions) {
  to->cases++;
  to->questions += questions;
  to->worst = questions > to->worst ? questions : to->worst;
}

static void keep(const known_case *one, int32_t fact, datalek_incident *incident) {
  int64_t value = 0;
  datalek_incident_get(one->facts, fact, &value);
  datalek_incident_set(incident, fact, value);
}

static void run(bench *b, const known_case *one, int start) {
  datalek_incident *incident = NULL;
  if (datalek_incident_new(&incident) != DATALEK_OK) {
    exit(1);
  }
  if (start == FROM_NOTHING) {
    keep(one, DATALEK_FACT_ROLE, incident);
    keep(one, DATALEK_FACT_FINANCIAL_UNDERTAKING, incident);
    keep(one, DATALEK_FACT_JOURNALISTIC_PURPOSE, incident);
  } else {
    datalek_scenario_apply(one->scenario, incident);
  }
  clock_t begin = clock();
  int32_t questions = answer_from(one->facts, one->law, incident);
  b->seconds += (double)(clock() - begin) / CLOCKS_PER_SEC;
  b->asked += questions + 1;
  add(&b->sums[b->file_count - 1][start], questions);
  if (questions > LIMIT) {
    printf("  %s: %d questions %s\n", one->id, (int)questions, starts[start]);
  }
  datalek_incident_free(incident);
}

static void visit(const known_case *one, void *context) {
  bench *b = context;
  if (b->file_count == 0 || strcmp(b->files[b->file_count - 1], one->file) != 0) {
    snprintf(b->files[b->file_count++], sizeof b->files[0], "%s", one->file);
  }
  run(b, one, FROM_NOTHING);
  if (one->scenario != NO_SCENARIO) {
    run(b, one, one->scenario == DATALEK_SCENARIO_OTHER ? FROM_OTHER : FROM_SCENARIO);
  }
}

static void print(const char *name, const sum sums[STARTS]) {
  printf("%-14s", name);
  for (int start = 0; start < STARTS; start++) {
    const sum *s = &sums[start];
    printf("  %s: %3d cases, mean %5.2f, worst %2d", starts[start], (int)s->cases,
           s->cases > 0 ? (double)s->questions / s->cases : 0.0, (int)s->worst);
  }
  printf("\n");
}

int main(void) {
  static bench b;
  sum all[STARTS] = {{0, 0, 0}};
  printf("above %d questions:\n", LIMIT);
  each_case(visit, &b);
  for (int file = 0; file < b.file_count; file++) {
    print(b.files[file], b.sums[file]);
    for (int start = 0; start < STARTS; start++) {
      const sum *s = &b.sums[file][start];
      all[start].cases += s->cases;
      all[start].questions += s->questions;
      all[start].worst = s->worst > all[start].worst ? s->worst : all[start].worst;
    }
  }
  print("all", all);
  printf("%.2f ms to choose a question, as a mean\n", 1000 * b.seconds / b.asked);
  return 0;
}
