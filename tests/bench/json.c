/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What JSON costs: from a line of facts to the line of its assessment, beside libcjson's own
 * parse of the one and print of the other. Nanoseconds each and as ratios, medians of seven rounds
 * that all take turns in, over incidents of which all or most is known. Read the ratios:
 * absolute times differ between machines.
 *
 *     bench-json [compare]     with a word: the lines only, no times
 */
#include "../support.h"
#include <cjson/cJSON.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { INCIDENTS = 256, ROUNDS = 7, ROUND_NANOSECONDS = 20000000 };
enum { FACTS_SIZE = 4096, OUT_SIZE = 1 << 17 };

typedef struct {
  datalek_incident *incident;
  datalek_assessment *assessment;
  cJSON *tree; /* of the assessment, as libcjson reads it */
  char facts[FACTS_SIZE];
} sample;

typedef struct {
  sample samples[INCIDENTS];
  datalek_incident *scratch;
  datalek_assessment *assessment;
  char out[OUT_SIZE];
  uint32_t unknown; /* of 256 facts */
  size_t bytes;     /* of all lines out */
} bench;

typedef void (*work)(bench *b, const sample *of);

static void demand(bool holds, const char *what) {
  if (!holds) {
    fprintf(stderr, "json: %s\n", what);
    exit(1);
  }
}

static void check(int32_t status) { demand(status == DATALEK_OK, datalek_status_name(status)); }

/* ---- What is measured ------------------------------------------------------------------------ */

static void parse(bench *b, const sample *of) {
  (void)b;
  cJSON *tree = cJSON_ParseWithLength(of->facts, strlen(of->facts));
  demand(tree != NULL, "no tree");
  cJSON_Delete(tree);
}

static void print(bench *b, const sample *of) {
  (void)b;
  char *text = cJSON_PrintUnformatted(of->tree);
  demand(text != NULL, "no text");
  cJSON_free(text);
}

static void parse_and_print(bench *b, const sample *of) {
  parse(b, of);
  print(b, of);
}

static void read_facts(bench *b, const sample *of) {
  check(datalek_incident_read_json(b->scratch, of->facts, strlen(of->facts), NULL, NULL, 0));
}

static void assess(bench *b, const sample *of) {
  check(datalek_assess(of->incident, b->assessment));
}

static void write_assessment(bench *b, const sample *of) {
  check(datalek_assessment_write_json(of->assessment, DATALEK_LANGUAGE_NL, b->out, OUT_SIZE, NULL));
}

static void line_to_line(bench *b, const sample *of) {
  read_facts(b, of);
  check(datalek_assess(b->scratch, b->assessment));
  check(datalek_assessment_write_json(b->assessment, DATALEK_LANGUAGE_NL, b->out, OUT_SIZE, NULL));
}

static const struct {
  const char *name;
  work run;
} works[] = {{"libcjson: parse and print", parse_and_print},
             {"libcjson: parse", parse},
             {"libcjson: print", print},
             {"JSON in, assess, JSON out", line_to_line},
             {"JSON in", read_facts},
             {"assess", assess},
             {"JSON out", write_assessment}};

enum { WORKS = sizeof works / sizeof works[0] };

/* ---- Time ------------------------------------------------------------------------------------ */

static int by_size(const void *one, const void *other) {
  double a = *(const double *)one;
  double b = *(const double *)other;
  return (a > b) - (a < b);
}

/* Nanoseconds for each of so many runs. */
static double run_for(bench *b, work run, long times) {
  clock_t begin = clock();
  for (long i = 0; i < times; i++) {
    run(b, &b->samples[i % INCIDENTS]);
  }
  return (double)(clock() - begin) / CLOCKS_PER_SEC / (double)times * 1e9;
}

static void time_works(bench *b, double medians[WORKS]) {
  double each[WORKS][ROUNDS];
  for (int round = 0; round < ROUNDS; round++) {
    for (int w = 0; w < WORKS; w++) {
      double about = run_for(b, works[w].run, INCIDENTS);
      each[w][round] =
        run_for(b, works[w].run, 1 + (long)((double)ROUND_NANOSECONDS / (about + 1)));
    }
  }
  for (int w = 0; w < WORKS; w++) {
    qsort(each[w], ROUNDS, sizeof each[w][0], by_size);
    medians[w] = each[w][ROUNDS / 2];
  }
}

/* ---- Incidents ------------------------------------------------------------------------------- */

/* libcjson alone writes the same bytes. */
static void compare(const bench *b, const sample *of) {
  char *text = cJSON_PrintUnformatted(of->tree);
  demand(text != NULL && strcmp(text, b->out) == 0, "libcjson prints other bytes");
  cJSON_free(text);
}

static void fill(bench *b, sample *of, random_source *source) {
  int64_t values[DLK_FACTS];
  likely_values(source, b->unknown, values);
  check(datalek_incident_new(&of->incident));
  check(datalek_assessment_new(&of->assessment));
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    check(datalek_incident_set(of->incident, fact, values[fact]));
  }
  check(datalek_incident_write_json(of->incident, of->facts, FACTS_SIZE, NULL));
  check(datalek_assess(of->incident, of->assessment));
  write_assessment(b, of);
  of->tree = cJSON_Parse(b->out);
  compare(b, of);
  b->bytes += strlen(b->out);
}

static void begin(bench *b, uint32_t unknown) {
  random_source source = {unknown + 1};
  b->unknown = unknown;
  check(datalek_incident_new(&b->scratch));
  check(datalek_assessment_new(&b->assessment));
  for (int i = 0; i < INCIDENTS; i++) {
    fill(b, &b->samples[i], &source);
  }
}

static void measure(bench *b) {
  double medians[WORKS];
  time_works(b, medians);
  printf("%u %% of the facts unknown, lines of %zu bytes out: ns, times libcjson\n",
         b->unknown * 100 / 256, b->bytes / INCIDENTS);
  for (int w = 0; w < WORKS; w++) {
    printf("  %-30s %10.0f %10.2f\n", works[w].name, medians[w], medians[w] / medians[0]);
  }
}

static void end(bench *b) {
  for (int i = 0; i < INCIDENTS; i++) {
    cJSON_Delete(b->samples[i].tree);
    datalek_assessment_free(b->samples[i].assessment);
    datalek_incident_free(b->samples[i].incident);
  }
  datalek_assessment_free(b->assessment);
  datalek_incident_free(b->scratch);
}

int main(int count, char **words) {
  (void)words;
  static bench full;
  static bench partial;
  begin(&full, 0);
  begin(&partial, 32);
  printf("%d lines as libcjson prints them\n", 2 * INCIDENTS);
  if (count == 1) {
    measure(&full);
    measure(&partial);
  }
  end(&partial);
  end(&full);
  return 0;
}
