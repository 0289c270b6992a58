/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The library, and what stands beside it in C, as engines for measure.py:
 *
 *     bench-library WORK INCIDENTS COUNT
 */
#include "../../support.h"
#include "../plain.h"
#include "assessment.h"
#include "serve.h"
#include <stdlib.h>
#include <string.h>

enum { OUT_SIZE = 1 << 17, TEXT_SIZE = 4096, BITS = 8 };

typedef struct {
  incidents all;
  void (*decide)(void *engine, int i);
  datalek_incident **each;
  plain_facts *facts;
  char **texts; /* each as a line of JSON */
  datalek_incident *scratch;
  datalek_assessment *assessment;
  plain_judgement judgement;
  char out[OUT_SIZE];
  /* The same incidents as columns. */
  datalek_columns *columns;
  unsigned char *rows; /* the arrays, one after the other */
  unsigned char *copy;
  size_t size;
  int8_t *verdicts[DLK_OUTCOMES];
} library;

static void check(int32_t status) { demand(status == DATALEK_OK, datalek_status_name(status)); }

static void *take(size_t size) {
  void *memory = calloc(1, size);
  demand(memory != NULL, "no memory");
  return memory;
}

static const int64_t *values_of(const library *l, int i) { return l->all.values + i * DLK_FACTS; }

static char letter_of(int32_t verdict) {
  return verdict == DATALEK_YES ? '1' : verdict == DATALEK_NO ? '0' : '?';
}

/* ---- One by one ------------------------------------------------------------------------------ */

static void plain(void *engine, int i) {
  library *l = engine;
  plain_judge(&l->facts[i], &l->judgement);
}

static void verdicts(void *engine, int i) {
  library *l = engine;
  dlk_view view;
  dlk_judge(&view, DATALEK_LAW_AVG_2018, l->each[i]->values);
  dlk_assessment_decide(l->assessment, (dlk_basis){DATALEK_LAW_AVG_2018, DATALEK_BASIS_AT_TIME},
                        &view, l->each[i]->values);
}

static void assess(void *engine, int i) {
  library *l = engine;
  check(datalek_assess(l->each[i], l->assessment));
}

static void json(void *engine, int i) {
  library *l = engine;
  check(datalek_incident_read_json(l->scratch, l->texts[i], strlen(l->texts[i]), NULL, NULL, 0));
  check(datalek_assess(l->scratch, l->assessment));
  check(datalek_assessment_write_json(l->assessment, DATALEK_LANGUAGE_NL, l->out, OUT_SIZE, NULL));
}

static void run_plain(void *engine, char *letters) {
  library *l = engine;
  for (int i = 0; i < l->all.count; i++) {
    l->decide(l, i);
    for (int32_t kind = 0; letters != NULL && kind < DLK_OUTCOMES; kind++) {
      int truth = plain_answer(&l->judgement, kind)->truth;
      *letters++ = truth == PLAIN_OPEN ? '?' : truth == PLAIN_YES ? '1' : '0';
    }
  }
}

static void run_single(void *engine, char *letters) {
  library *l = engine;
  for (int i = 0; i < l->all.count; i++) {
    l->decide(l, i);
    for (int32_t kind = 0; letters != NULL && kind < DLK_OUTCOMES; kind++) {
      const datalek_outcome *outcome = datalek_assessment_outcome(l->assessment, kind);
      *letters++ = letter_of(datalek_outcome_verdict(outcome));
    }
  }
}

/* ---- Columns --------------------------------------------------------------------------------- */

static void run_columns(void *engine, char *letters) {
  library *l = engine;
  size_t rows = (size_t)l->all.count;
  check(datalek_columns_assess(l->columns, 0, rows, DATALEK_LAW_AVG_2018, NULL, NULL));
  for (int i = 0; letters != NULL && i < l->all.count; i++) {
    for (int32_t kind = 0; kind < DLK_OUTCOMES; kind++) {
      *letters++ = letter_of(l->verdicts[kind][i]);
    }
  }
}

static void set_bit(unsigned char *bits, int i) {
  bits[i / BITS] = (unsigned char)(bits[i / BITS] | 1U << i % BITS);
}

static bool is_wide(int32_t fact) { return dlk_facts[fact].kind == DATALEK_KIND_COUNT; }

/* What the law does not read is no column: times, and facts that weigh nothing. What weighs for one
 * question only is yes or no. */
static bool is_column(int32_t fact) {
  return dlk_facts[fact].kind == DATALEK_KIND_YES_NO ||
         (dlk_facts[fact].kind != DATALEK_KIND_TIME &&
          dlk_facts[fact].direction != DATALEK_DIRECTION_NONE);
}

/* A yes/no fact as two columns of bits: whether it is so, and whether it is known. */
static unsigned char *add_bits(library *l, int32_t fact, unsigned char *at) {
  unsigned char *known = at + (l->all.count + BITS - 1) / BITS;
  for (int i = 0; i < l->all.count; i++) {
    int64_t value = values_of(l, i)[fact];
    if (value == DATALEK_YES) {
      set_bit(at, i);
    }
    if (value != DATALEK_UNKNOWN) {
      set_bit(known, i);
    }
  }
  check(datalek_columns_set_fact_bits(l->columns, fact, at, 0));
  check(datalek_columns_set_known(l->columns, fact, known, 0));
  return known + (known - at);
}

static unsigned char *add_numbers(library *l, int32_t fact, unsigned char *at) {
  size_t width = is_wide(fact) ? 4 : 1;
  for (int i = 0; i < l->all.count; i++) {
    int32_t wide = (int32_t)values_of(l, i)[fact];
    int8_t byte = (int8_t)wide;
    memcpy(at + (size_t)i * width, is_wide(fact) ? (void *)&wide : (void *)&byte, width);
  }
  int32_t element = is_wide(fact) ? DATALEK_ARRAY_INT32 : DATALEK_ARRAY_INT8;
  check(datalek_columns_set_fact(l->columns, fact, element, at, (int64_t)width));
  return at + (size_t)l->all.count * width;
}

static void prepare_columns(library *l, bool bits) {
  size_t count = (size_t)l->all.count;
  l->rows = take((count + BITS) * DLK_FACTS * 4);
  l->copy = take((count + BITS) * DLK_FACTS * 4);
  check(datalek_columns_new(&l->columns));
  unsigned char *at = l->rows;
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    if (is_column(fact)) {
      bool as_bits = bits && dlk_facts[fact].kind == DATALEK_KIND_YES_NO;
      at = as_bits ? add_bits(l, fact, at) : add_numbers(l, fact, at);
    }
  }
  l->size = (size_t)(at - l->rows);
  for (int32_t kind = 0; kind < DLK_OUTCOMES; kind++) {
    l->verdicts[kind] = take(count);
    check(datalek_columns_set_answer(l->columns, DATALEK_ANSWER_VERDICT, kind, DATALEK_ARRAY_INT8,
                                     l->verdicts[kind], 1));
  }
}

/* ---- The limit ------------------------------------------------------------------------------- */

/* A copy of the same bytes through memory. */
static void run_copy(void *engine, char *letters) {
  library *l = engine;
  (void)letters;
  memcpy(l->copy, l->rows, l->size);
}

/* ---- The program ----------------------------------------------------------------------------- */

static void prepare_singles(library *l) {
  size_t count = (size_t)l->all.count;
  l->each = take(count * sizeof l->each[0]);
  l->facts = take(count * sizeof l->facts[0]);
  for (int i = 0; i < l->all.count; i++) {
    check(datalek_incident_new(&l->each[i]));
    for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
      check(datalek_incident_set(l->each[i], fact, values_of(l, i)[fact]));
    }
    l->facts[i] = plain_facts_of(values_of(l, i));
  }
}

static void prepare_lines(library *l) {
  size_t count = (size_t)l->all.count;
  prepare_singles(l);
  l->texts = take(count * sizeof l->texts[0]);
  for (int i = 0; i < l->all.count; i++) {
    l->texts[i] = take(TEXT_SIZE);
    check(datalek_incident_write_json(l->each[i], l->texts[i], TEXT_SIZE, NULL));
  }
}

static void prepare_bytes(library *l) { prepare_columns(l, false); }

static void prepare_bits(library *l) { prepare_columns(l, true); }

static const struct {
  const char *name;
  void (*prepare)(library *l);
  run_all run;
  void (*decide)(void *engine, int i);
} works[] = {{"plain", prepare_singles, run_plain, plain},
             {"verdicts", prepare_singles, run_single, verdicts},
             {"assess", prepare_singles, run_single, assess},
             {"json", prepare_lines, run_single, json},
             {"bytes", prepare_bytes, run_columns, NULL},
             {"bits", prepare_bits, run_columns, NULL},
             {"copy", prepare_bytes, run_copy, NULL}};

/* What was taken ends with the program. */
int main(int argc, char **argv) {
  static library l;
  demand(argc == 4, "bench-library WORK INCIDENTS COUNT");
  size_t work = 0;
  while (work < sizeof works / sizeof works[0] && strcmp(works[work].name, argv[1]) != 0) {
    work++;
  }
  demand(work < sizeof works / sizeof works[0], argv[1]);
  l.all = read_incidents(argv[2], (int)strtol(argv[3], NULL, 10));
  demand(l.all.count > 0 && l.all.facts == DLK_FACTS, argv[2]);
  check(datalek_incident_new(&l.scratch));
  check(datalek_assessment_new(&l.assessment));
  l.decide = works[work].decide;
  works[work].prepare(&l);
  serve(&l.all, DLK_OUTCOMES, works[work].run, &l, processor_seconds);
  return 0;
}
