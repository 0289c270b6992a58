/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What a row of columns costs: nanoseconds, medians of seven rounds, after all answers were found
 * to be those of single calls. In cache, then from memory beside a copy of the same bytes in the
 * same round, then from 10^3 to 10^7 rows. Read the ratios: absolute times differ between machines.
 *
 *     bench-columns [ROWS]      from memory: 10,000,000 rows, where none are given
 *     bench-columns compare     the answers only, no times
 */
#include "../support.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { PATTERN = 4096, COMPARED = 512, ROUNDS = 7, KINDS = 11, REASONS_SIZE = 32, MANY = 10000000 };

/* How the facts lie in memory. Counts are INT32, choices bytes. */
enum {
  BYTES,      /* yes/no in bytes; a named law */
  BITS,       /* yes/no in bits */
  KNOWN_BITS, /* and bits that say what is known, for each of these */
  MIXED,      /* yes/no in bytes, and when one became aware: each row under the law of its time */
  ALL_FACTS,  /* yes/no in bytes, and all times */
  LAYOUTS
};

static const char *const layout_names[LAYOUTS] = {"bytes", "bits", "bits, with known bits",
                                                  "bytes, aware_at", "bytes, all times"};

/* What is asked. */
enum { AP_VERDICT, VERDICTS, VERDICTS_LEVELS, AP_REASONS, QUESTIONS };

static const char *const question_names[QUESTIONS] = {"AP verdict", "11 verdicts", "and 8 levels",
                                                      "AP reasons"};

typedef struct {
  size_t rows;
  size_t size; /* of all facts, in bytes */
  unsigned char *facts;
  unsigned char *copy;
  int8_t *answers[KINDS];
  int8_t *levels[8];
  unsigned char *reasons;
  int32_t law;
  datalek_columns *columns;
} bench;

static int64_t incidents[PATTERN][DLK_FACTS];

static void demand(bool holds, const char *what) {
  if (!holds) {
    fprintf(stderr, "bench: %s\n", what);
    exit(1);
  }
}

static void check(int32_t status) { demand(status == DATALEK_OK, datalek_status_name(status)); }

static void *take(size_t size) {
  void *memory = malloc(size);
  demand(memory != NULL, "no memory");
  memset(memory, 0, size); /* no page is touched for the first time while the clock runs */
  return memory;
}

static void make_incidents(void) {
  random_source source = {7};
  for (int row = 0; row < PATTERN; row++) {
    likely_values(&source, 32, incidents[row]);
    for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
      if (dlk_facts[fact].kind == DATALEK_KIND_TIME) {
        incidents[row][fact] = INT64_C(1600000000) + random_below(&source, 200000000);
      }
    }
  }
}

static int32_t element_of(int32_t fact) {
  switch (dlk_facts[fact].kind) {
  case DATALEK_KIND_COUNT:
    return DATALEK_ARRAY_INT32;
  case DATALEK_KIND_TIME:
    return DATALEK_ARRAY_INT64;
  default:
    return DATALEK_ARRAY_INT8;
  }
}

static bool is_time(int32_t fact) { return dlk_facts[fact].kind == DATALEK_KIND_TIME; }

static bool has_column(int layout, int32_t fact) {
  return !is_time(fact) || layout == ALL_FACTS ||
         (layout == MIXED && fact == DATALEK_FACT_AWARE_AT);
}

static bool has_bits(int layout, int32_t fact) {
  return (layout == BITS || layout == KNOWN_BITS) && dlk_facts[fact].kind == DATALEK_KIND_YES_NO;
}

static void put(unsigned char *at, int32_t element, int64_t value) {
  int8_t one = (int8_t)value;
  int32_t four = (int32_t)value;
  switch (element) {
  case DATALEK_ARRAY_INT8:
    memcpy(at, &one, sizeof one);
    return;
  case DATALEK_ARRAY_INT32:
    memcpy(at, &four, sizeof four);
    return;
  default:
    memcpy(at, &value, sizeof value);
  }
}

/* The value of a row as the layout can say it: bits alone know no "unknown". */
static int64_t value_in(int layout, size_t row, int32_t fact) {
  int64_t value = incidents[row % PATTERN][fact];
  if (!has_column(layout, fact)) {
    return dlk_unknown(fact);
  }
  return layout == BITS && has_bits(layout, fact) && value != DATALEK_YES ? DATALEK_NO : value;
}

/* Repeats the first rows, which are PATTERN or fewer, up to `size` bytes. */
static void repeat(unsigned char *at, size_t done, size_t size) {
  while (done < size) {
    size_t more = done < size - done ? done : size - done;
    memcpy(at + done, at, more);
    done += more;
  }
}

static size_t lesser(size_t a, size_t b) { return a < b ? a : b; }

static void put_elements(bench *b, int layout, int32_t fact) {
  static const size_t sizes[] = {1, 2, 4, 8};
  int32_t element = element_of(fact);
  unsigned char *at = b->facts + b->size;
  size_t first = lesser(PATTERN, b->rows);
  for (size_t row = 0; row < first; row++) {
    put(at + row * sizes[element], element, value_in(layout, row, fact));
  }
  repeat(at, first * sizes[element], b->rows * sizes[element]);
  check(datalek_columns_set_fact(b->columns, fact, element, at, (int64_t)sizes[element]));
  b->size += b->rows * sizes[element];
}

/* The rows in which a fact has this value, or any but this one, as bits. */
static const unsigned char *put_bits(bench *b, int32_t fact, int64_t value, bool has) {
  unsigned char *at = b->facts + b->size;
  size_t first = lesser(PATTERN, b->rows);
  memset(at, 0, (b->rows + 7) / 8);
  for (size_t row = 0; row < first; row++) {
    if ((incidents[row][fact] == value) == has) {
      at[row / 8] |= (unsigned char)(1U << row % 8);
    }
  }
  if (b->rows > PATTERN) {
    repeat(at, PATTERN / 8, (b->rows + 7) / 8);
  }
  b->size += (b->rows + 7) / 8;
  return at;
}

static void put_facts(bench *b, int layout) {
  b->size = 0;
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    if (has_bits(layout, fact)) {
      check(
        datalek_columns_set_fact_bits(b->columns, fact, put_bits(b, fact, DATALEK_YES, true), 0));
      if (layout == KNOWN_BITS) {
        check(datalek_columns_set_known(b->columns, fact, put_bits(b, fact, DATALEK_UNKNOWN, false),
                                        0));
      }
    } else if (has_column(layout, fact)) {
      put_elements(b, layout, fact);
    }
  }
  b->law = layout == MIXED || layout == ALL_FACTS ? DATALEK_LAW_AT_TIME : DATALEK_LAW_AVG_2018;
}

static void ask(bench *b, int question) {
  for (int32_t kind = 0; kind < KINDS; kind++) {
    if (kind == DATALEK_OUTCOME_NOTIFY_AP || question == VERDICTS || question == VERDICTS_LEVELS) {
      check(datalek_columns_set_answer(b->columns, DATALEK_ANSWER_VERDICT, kind, DATALEK_ARRAY_INT8,
                                       b->answers[kind], 1));
    }
  }
  for (int32_t i = 0; i < 8 && question == VERDICTS_LEVELS; i++) {
    check(datalek_columns_set_answer(b->columns, DATALEK_ANSWER_LEVEL_MIN + i % 2, i / 2,
                                     DATALEK_ARRAY_INT8, b->levels[i], 1));
  }
  if (question == AP_REASONS) {
    check(datalek_columns_set_reasons(b->columns, DATALEK_OUTCOME_NOTIFY_AP, b->reasons,
                                      REASONS_SIZE, REASONS_SIZE));
  }
}

static void prepare(bench *b, int layout, int question) {
  check(datalek_columns_clear(b->columns));
  put_facts(b, layout);
  ask(b, question);
}

/* Room for so many rows; reasons and levels are only asked for few. */
static void make(bench *b, size_t rows) {
  size_t few = lesser(rows, PATTERN);
  b->rows = rows;
  b->facts = take(rows * (40 + 8 + 7 * 8));
  b->copy = take(rows * (40 + 8 + 7 * 8));
  for (int32_t kind = 0; kind < KINDS; kind++) {
    b->answers[kind] = take(kind == DATALEK_OUTCOME_NOTIFY_AP ? rows : few);
  }
  for (int i = 0; i < 8; i++) {
    b->levels[i] = take(few);
  }
  b->reasons = take(few * REASONS_SIZE);
  check(datalek_columns_new(&b->columns));
}

static void release(bench *b) {
  datalek_columns_free(b->columns);
  free(b->reasons);
  for (int i = 0; i < 8; i++) {
    free(b->levels[i]);
  }
  for (int32_t kind = 0; kind < KINDS; kind++) {
    free(b->answers[kind]);
  }
  free(b->copy);
  free(b->facts);
}

static void assess(bench *b) {
  check(datalek_columns_assess(b->columns, 0, b->rows, b->law, NULL, NULL));
}

static void copy(bench *b) { memcpy(b->copy, b->facts, b->size); }

/* All verdicts of the first rows, against those of single calls. */
static void compare(bench *b, int layout) {
  datalek_incident *incident = NULL;
  datalek_outcome *outcome = NULL;
  check(datalek_incident_new(&incident));
  check(datalek_outcome_new(&outcome));
  prepare(b, layout, VERDICTS);
  assess(b);
  for (size_t row = 0; row < COMPARED; row++) {
    for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
      check(datalek_incident_set(incident, fact, value_in(layout, row, fact)));
    }
    for (int32_t kind = 0; kind < KINDS; kind++) {
      check(datalek_decide_under(incident, b->law, kind, outcome));
      demand(b->answers[kind][row] == datalek_outcome_verdict(outcome), "answers differ");
    }
  }
  datalek_outcome_free(outcome);
  datalek_incident_free(incident);
}

static void compare_all(void) {
  bench b;
  make(&b, PATTERN);
  for (int layout = 0; layout < LAYOUTS; layout++) {
    compare(&b, layout);
  }
  printf("%d rows in %d layouts: all verdicts as of single calls\n", COMPARED, LAYOUTS);
  release(&b);
}

static int by_size(const void *one, const void *other) {
  double a = *(const double *)one;
  double b = *(const double *)other;
  return (a > b) - (a < b);
}

static double median(double *values) {
  qsort(values, ROUNDS, sizeof values[0], by_size);
  return values[ROUNDS / 2];
}

/* Nanoseconds a row, of the processor's time, over at least 20 ms. */
static double nanoseconds(bench *b, void (*run)(bench *b)) {
  long runs = 0;
  double taken = 0;
  clock_t begin = clock();
  do {
    run(b);
    runs++;
    taken = (double)(clock() - begin) * 1e9 / CLOCKS_PER_SEC;
  } while (taken < 2e7);
  return taken / (double)runs / (double)b->rows;
}

static void measure_in_cache(void) {
  bench b;
  make(&b, PATTERN);
  printf("in cache, ns a row     ");
  for (int question = 0; question < QUESTIONS; question++) {
    printf(" %12s", question_names[question]);
  }
  printf("\n");
  for (int layout = 0; layout < LAYOUTS; layout++) {
    printf("  %-21s", layout_names[layout]);
    for (int question = 0; question < QUESTIONS; question++) {
      double each[ROUNDS];
      prepare(&b, layout, question);
      for (int round = 0; round < ROUNDS; round++) {
        each[round] = nanoseconds(&b, assess);
      }
      printf(" %12.2f", median(each));
    }
    printf("\n");
  }
  release(&b);
}

/* The AP verdict, and a copy of the same bytes in the same round. */
static void measure_from_memory(size_t rows) {
  bench b;
  make(&b, rows);
  printf("from memory, %zu rows   bytes a row   AP verdict   a copy   share of its speed\n", rows);
  for (int layout = 0; layout < LAYOUTS; layout++) {
    double each[ROUNDS];
    double copied[ROUNDS];
    double share[ROUNDS];
    prepare(&b, layout, AP_VERDICT);
    assess(&b);
    for (int round = 0; round < ROUNDS; round++) {
      copied[round] = nanoseconds(&b, copy);
      each[round] = nanoseconds(&b, assess);
      share[round] = copied[round] / each[round];
    }
    printf("  %-30s %9.1f %9.2f ns %5.2f ns %15.0f %%\n", layout_names[layout],
           (double)b.size / (double)rows, median(each), median(copied), 100 * median(share));
  }
  release(&b);
}

static void measure_growth(void) {
  printf("growth, bytes, AP verdict\n");
  for (size_t rows = 1000; rows <= MANY; rows *= 10) {
    bench b;
    double each[ROUNDS];
    make(&b, rows);
    prepare(&b, BYTES, AP_VERDICT);
    for (int round = 0; round < ROUNDS; round++) {
      each[round] = nanoseconds(&b, assess);
    }
    printf("  %9zu rows %7.2f ns a row\n", rows, median(each));
    release(&b);
  }
}

int main(int count, char **words) {
  make_incidents();
  compare_all();
  if (count > 1 && strcmp(words[1], "compare") == 0) {
    return 0;
  }
  measure_in_cache();
  measure_from_memory(count > 1 ? (size_t)strtoull(words[1], NULL, 10) : MANY);
  measure_growth();
  return 0;
}
