/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Columns say what single assessments say, wherever and however their arrays lie in memory, and
 * write nothing else. Rows: half of EXACT_INCIDENTS in the environment, a million by default.
 */
#include "array.h"
#include "assessment.h"
#include "support.h"
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

enum {
  ANSWERS = DATALEK_ANSWER_DEADLINE + 1,
  READINGS = DATALEK_DEADLINE_TWO_WORKING_DAYS + 1,
  OF_MAX = DLK_OUTCOMES,
  ELEMENTS = DATALEK_ARRAY_INT64 + 1,
  FEW_ROWS = 140,
  ROWS_MAX = 3 * DLK_BLOCK + 8,
  REASONS_SIZE = (DLK_RULES + 7) / 8,
  UNTOUCHED = 0xA5,
  SELDOM = 1000 /* so many rows to one that is assessed by the public calls alone */
};

static const size_t sizes[ELEMENTS] = {1, 2, 4, 8};
static const int64_t lowest[ELEMENTS] = {INT8_MIN, INT16_MIN, INT32_MIN, INT64_MIN};
static const int64_t highest[ELEMENTS] = {INT8_MAX, INT16_MAX, INT32_MAX, INT64_MAX};

/* Of how many things an answer can be, and the narrowest element for it: as columns.h says. */
static const struct {
  int32_t count;
  int32_t narrowest;
} answers[ANSWERS] = {
  {1, DATALEK_ARRAY_INT8},
  {1, DATALEK_ARRAY_INT8},
  {1, DATALEK_ARRAY_INT8},
  {1, DATALEK_ARRAY_INT8},
  {DLK_OUTCOMES, DATALEK_ARRAY_INT8},
  {DLK_OUTCOMES, DATALEK_ARRAY_INT8},
  {DLK_ASPECTS, DATALEK_ARRAY_INT8},
  {DLK_ASPECTS, DATALEK_ARRAY_INT8},
  {DLK_SCORES, DATALEK_ARRAY_INT16},
  {DLK_SCORES, DATALEK_ARRAY_INT16},
  {READINGS, DATALEK_ARRAY_INT64},
};

#define OK(call) ck_assert_int_eq(call, DATALEK_OK)

static datalek_columns *new_columns(void) {
  datalek_columns *columns = NULL;
  REQUIRE(datalek_columns_new(&columns) == DATALEK_OK, "no columns");
  return columns;
}

/* What is to be said of one row. */
typedef struct {
  int64_t answer[ANSWERS][OF_MAX];
  bool reason[DLK_OUTCOMES][DLK_RULES];
} said;

static int32_t first_bad_fact(const int64_t *values) {
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    bool known = values[fact] >= dlk_facts[fact].lowest && values[fact] <= dlk_facts[fact].highest;
    if (!known && values[fact] != dlk_unknown(fact)) {
      return fact;
    }
  }
  return DATALEK_FACT_NONE;
}

/* By the getters of an assessment. */
static void say_assessment(const datalek_assessment *assessment, said *row) {
  const datalek_risk *risk = datalek_assessment_risk(assessment);
  memset(row, 0, sizeof *row);
  row->answer[DATALEK_ANSWER_BAD_FACT][0] = DATALEK_FACT_NONE;
  row->answer[DATALEK_ANSWER_LAW][0] = datalek_assessment_law(assessment);
  row->answer[DATALEK_ANSWER_BASIS][0] = datalek_assessment_basis(assessment);
  for (int32_t kind = 0; kind < DLK_OUTCOMES; kind++) {
    const datalek_outcome *outcome = datalek_assessment_outcome(assessment, kind);
    row->answer[DATALEK_ANSWER_VERDICT][kind] = datalek_outcome_verdict(outcome);
    row->answer[DATALEK_ANSWER_ADVICE][kind] = datalek_outcome_advice(outcome);
    for (int32_t i = 0; i < DLK_RULES && row->answer[DATALEK_ANSWER_LAW][0] >= 0; i++) {
      row->reason[kind][i] = dlk_has_rule(&outcome->account.decided_by, outcome->basis.law, i);
    }
  }
  for (int32_t aspect = 0; aspect < DLK_ASPECTS; aspect++) {
    row->answer[DATALEK_ANSWER_LEVEL_MIN][aspect] = datalek_risk_level_min(risk, aspect);
    row->answer[DATALEK_ANSWER_LEVEL_MAX][aspect] = datalek_risk_level_max(risk, aspect);
  }
  for (int32_t part = 0; part < DLK_SCORES; part++) {
    row->answer[DATALEK_ANSWER_SCORE_MIN][part] = datalek_risk_score_min(risk, part);
    row->answer[DATALEK_ANSWER_SCORE_MAX][part] = datalek_risk_score_max(risk, part);
  }
  for (int32_t reading = 0; reading < READINGS; reading++) {
    row->answer[DATALEK_ANSWER_DEADLINE][reading] =
      datalek_assessment_deadline(assessment, reading);
  }
}

/* The public calls, which also look for missing facts: slow. */
static void say_publicly(const int64_t *values, int32_t law, said *row) {
  datalek_incident *incident = NULL;
  datalek_assessment *assessment = NULL;
  REQUIRE(datalek_incident_new(&incident) == DATALEK_OK, "no incident");
  REQUIRE(datalek_assessment_new(&assessment) == DATALEK_OK, "no assessment");
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    REQUIRE(datalek_incident_set(incident, fact, values[fact]) == DATALEK_OK, "no value");
  }
  REQUIRE(datalek_assess_under(incident, law, assessment) == DATALEK_OK, "not assessed");
  say_assessment(assessment, row);
  datalek_assessment_free(assessment);
  datalek_incident_free(incident);
}

/* The same from what is concluded, without the search. `asked` are the kinds with reasons. */
static void say_quickly(const int64_t *values, int32_t law, const bool asked[DLK_OUTCOMES],
                        said *row) {
  static datalek_assessment assessment;
  dlk_view view;
  dlk_basis basis;
  REQUIRE(dlk_choose_law(law, values[DATALEK_FACT_AWARE_AT], &basis) == DATALEK_OK, "no law");
  dlk_judge(&view, basis.law, values);
  assessment.basis = basis;
  assessment.aware_at = values[DATALEK_FACT_AWARE_AT];
  dlk_risk_fill(&assessment.risk, basis, &view, values);
  for (int32_t kind = 0; kind < DLK_OUTCOMES; kind++) {
    datalek_outcome *outcome = &assessment.outcomes[kind];
    int32_t conclusion = dlk_conclusion_for(kind);
    int32_t in_doubt = dlk_conclusions[conclusion - DLK_TERM_FIRST_CONCLUSION].advice;
    outcome->basis = basis;
    outcome->verdict = dlk_verdict(dlk_term(&view, conclusion));
    outcome->advice = outcome->verdict == DATALEK_YES  ? DATALEK_ADVICE_ACT
                      : outcome->verdict == DATALEK_NO ? DATALEK_ADVICE_NONE
                                                       : in_doubt;
  }
  for (int32_t kind = 0; kind < DLK_OUTCOMES; kind++) {
    assessment.outcomes[kind].account.decided_by =
      asked[kind] ? dlk_decided_by(&view, dlk_conclusion_for(kind)) : (dlk_rule_set){{0}};
  }
  say_assessment(&assessment, row);
}

static void say_bad(int32_t bad_fact, said *row) {
  datalek_assessment *empty = NULL;
  REQUIRE(datalek_assessment_new(&empty) == DATALEK_OK, "no assessment");
  say_assessment(empty, row);
  row->answer[DATALEK_ANSWER_STATUS][0] = DATALEK_ERROR_VALUE;
  row->answer[DATALEK_ANSWER_BAD_FACT][0] = bad_fact;
  datalek_assessment_free(empty);
}

/* An array of the host's: of its exact size, so that the sanitizers see a byte too far. */
typedef struct {
  unsigned char *block;
  size_t size;
  unsigned char *row_0;
  int64_t stride;
  int32_t element;
} array;

static unsigned char *row_of(const array *a, size_t row) {
  return a->row_0 + (ptrdiff_t)row * (ptrdiff_t)a->stride;
}

/* Rows of `size` bytes, somewhere between bytes that nobody should touch. */
static array make_array(random_source *source, size_t rows, size_t size, int64_t stride) {
  array a = {.stride = stride};
  size_t before = random_below(source, 8);
  size_t step = (size_t)(stride < 0 ? -stride : stride);
  size_t rest = rows > 0 ? (rows - 1) * step : 0;
  a.size = before + rest + size;
  a.block = malloc(a.size);
  REQUIRE(a.block != NULL, "no memory");
  memset(a.block, UNTOUCHED, a.size);
  a.row_0 = a.block + before + (stride < 0 ? rest : 0);
  return a;
}

/* A stride that keeps rows apart: tight, with gaps or in reverse. */
static int64_t random_stride(random_source *source, size_t size) {
  int64_t stride = (int64_t)(size + (random_below(source, 2) == 0 ? 0 : random_below(source, 6)));
  return random_below(source, 3) == 0 ? -stride : stride;
}

static array make_elements(random_source *source, size_t rows, int32_t element, bool constant) {
  int64_t stride = constant ? 0 : random_stride(source, sizes[element]);
  array a = make_array(source, rows, sizes[element], stride);
  a.element = element;
  return a;
}

static void put(unsigned char *at, int32_t element, int64_t value) {
  int8_t one = (int8_t)value;
  int16_t two = (int16_t)value;
  int32_t four = (int32_t)value;
  const void *const from[ELEMENTS] = {&one, &two, &four, &value};
  memcpy(at, from[element], sizes[element]);
}

static void put_bit(unsigned char *bits, size_t index, bool value) {
  unsigned char bit = (unsigned char)(1U << index % 8);
  bits[index / 8] = (unsigned char)(value ? bits[index / 8] | bit : bits[index / 8] & ~bit);
}

/* Incidents as rows, and the host's memory that says the same to the columns. */
typedef struct {
  size_t first;
  size_t rows;
  size_t last; /* the row after the last */
  int32_t law;
  int64_t values[ROWS_MAX][DLK_FACTS];
  datalek_columns *columns;
  array facts[DLK_FACTS];
  unsigned char *known[DLK_FACTS];
  array answers[ANSWERS][OF_MAX];
  array reasons[DLK_OUTCOMES];
  size_t reasons_size[DLK_OUTCOMES];
  bool asked[DLK_OUTCOMES];
} table;

/* The first seconds of 2016 and of 25 May 2018, Dutch time. */
static int64_t random_time(random_source *source) {
  static const int64_t changes[] = {INT64_C(1451602800), INT64_C(1527199200)};
  switch (random_below(source, 4)) {
  case 0:
    return DATALEK_TIME_UNKNOWN;
  case 1:
    return changes[random_below(source, 2)] - 2 + random_below(source, 4);
  default:
    return INT64_C(1300000000) + random_below(source, 600000000);
  }
}

/* Times of one law in a table, of several, or of several and some unknown. */
static void random_rows(random_source *source, long round, table *t) {
  uint32_t form = random_below(source, 4);
  for (size_t row = 0; row < t->last; row++) {
    int64_t *values = t->values[row];
    mixed_values(source, round + (long)row, values);
    for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
      if (dlk_facts[fact].kind == DATALEK_KIND_TIME) {
        int64_t known = INT64_C(1600000000) - (form == 1 ? random_below(source, 300000000) : 0);
        values[fact] = form < 2 ? known : random_time(source);
      }
    }
  }
}

static int64_t bad_value(random_source *source, int32_t fact, int32_t element) {
  int64_t low = dlk_facts[fact].lowest - (dlk_facts[fact].kind == DATALEK_KIND_TIME ? 1 : 2);
  int64_t high = dlk_facts[fact].highest;
  high = high < highest[element] ? high + 1 : low;
  int64_t extreme = dlk_unknown(fact) == INT64_MIN ? INT64_MIN + 1 : lowest[element];
  const int64_t bad[] = {low, high, extreme};
  return bad[random_below(source, 3)];
}

/* Wide enough for every value at which something can change. */
static int32_t random_element(random_source *source, int32_t fact) {
  static const int32_t narrowest[] = {DATALEK_ARRAY_INT8, DATALEK_ARRAY_INT8, DATALEK_ARRAY_INT16,
                                      DATALEK_ARRAY_INT64};
  int32_t from = narrowest[dlk_facts[fact].kind];
  return from + (int32_t)random_below(source, (uint32_t)(ELEMENTS - from));
}

static void set_elements(random_source *source, table *t, int32_t fact, bool spoil) {
  int32_t element = random_element(source, fact);
  bool constant = random_below(source, 8) == 0;
  array *a = &t->facts[fact];
  *a = make_elements(source, t->last, element, constant);
  for (size_t row = 0; row < t->last; row++) {
    int64_t *value = &t->values[row][fact];
    if (spoil && random_below(source, 64) == 0) {
      *value = bad_value(source, fact, element);
    } else if (element == DATALEK_ARRAY_INT64 && dlk_facts[fact].kind == DATALEK_KIND_COUNT &&
               random_below(source, 4) == 0) {
      *value = dlk_facts[fact].highest;
    }
    *value = constant ? t->values[0][fact] : *value;
    put(row_of(a, row), element, *value);
  }
  REQUIRE(datalek_columns_set_fact(t->columns, fact, element, a->row_0, a->stride) == DATALEK_OK,
          "%s is refused", datalek_fact_name(fact));
}

/* Where bits begin: anywhere in a byte, and in the first words or far from them. */
static size_t random_bit(random_source *source) {
  return random_below(source, random_below(source, 2) == 0 ? 8 : 200);
}

static void set_bits(random_source *source, table *t, int32_t fact) {
  size_t first = random_bit(source);
  t->facts[fact] = make_array(source, 1, (first + t->last + 7) / 8, 0);
  for (size_t row = 0; row < t->last; row++) {
    int64_t *value = &t->values[row][fact];
    *value = *value == DATALEK_YES ? DATALEK_YES : DATALEK_NO;
    put_bit(t->facts[fact].row_0, first + row, *value == DATALEK_YES);
  }
  REQUIRE(datalek_columns_set_fact_bits(t->columns, fact, t->facts[fact].row_0, (int64_t)first) ==
            DATALEK_OK,
          "%s is refused", datalek_fact_name(fact));
}

/* In rows that are not known anything may stand, also what the fact cannot be. */
static void set_known(random_source *source, table *t, int32_t fact) {
  size_t first = random_bit(source);
  t->known[fact] = malloc((first + t->last + 7) / 8 + 1);
  REQUIRE(t->known[fact] != NULL, "no memory");
  for (size_t row = 0; row < t->last; row++) {
    bool known = random_below(source, 4) > 0;
    put_bit(t->known[fact], first + row, known);
    if (!known) {
      t->values[row][fact] = dlk_unknown(fact);
    }
  }
  REQUIRE(datalek_columns_set_known(t->columns, fact, t->known[fact], (int64_t)first) == DATALEK_OK,
          "what is known of %s is refused", datalek_fact_name(fact));
}

static void set_facts(random_source *source, table *t) {
  bool spoil = random_below(source, 4) == 0;
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    uint32_t form = random_below(source, 16);
    if (form == 0) { /* no array */
      for (size_t row = 0; row < t->last; row++) {
        t->values[row][fact] = dlk_unknown(fact);
      }
      continue;
    }
    if (form <= 3 && dlk_facts[fact].kind == DATALEK_KIND_YES_NO) {
      set_bits(source, t, fact);
    } else {
      set_elements(source, t, fact, spoil);
    }
    if (random_below(source, 4) == 0) {
      set_known(source, t, fact);
    }
  }
}

static void set_answers(random_source *source, table *t) {
  for (int32_t answer = 0; answer < ANSWERS; answer++) {
    for (int32_t of = 0; of < answers[answer].count; of++) {
      int32_t from = answers[answer].narrowest;
      int32_t element = from + (int32_t)random_below(source, (uint32_t)(ELEMENTS - from));
      if (random_below(source, 2) == 0) {
        continue;
      }
      array *a = &t->answers[answer][of];
      *a = make_elements(source, t->last, element, false);
      REQUIRE(datalek_columns_set_answer(t->columns, answer, of, element, a->row_0, a->stride) ==
                DATALEK_OK,
              "answer %d of %d is refused", answer, of);
    }
  }
}

static void set_reasons(random_source *source, table *t) {
  for (int32_t kind = 0; kind < DLK_OUTCOMES; kind++) {
    t->asked[kind] = random_below(source, 32) == 0;
    if (t->asked[kind]) {
      size_t size = REASONS_SIZE + random_below(source, 3);
      array *a = &t->reasons[kind];
      *a = make_array(source, t->last, size, random_stride(source, size));
      t->reasons_size[kind] = size;
      REQUIRE(datalek_columns_set_reasons(t->columns, kind, a->row_0, size, a->stride) ==
                DATALEK_OK,
              "reasons of %d are refused", kind);
    }
  }
}

/* What the arrays of answers should hold, byte by byte. */
typedef struct {
  unsigned char *answers[ANSWERS][OF_MAX];
  unsigned char *reasons[DLK_OUTCOMES];
} image;

static unsigned char *copy_of(const array *a) {
  unsigned char *copy = malloc(a->size + 1);
  REQUIRE(copy != NULL, "no memory");
  if (a->block != NULL) {
    memcpy(copy, a->block, a->size);
  }
  return copy;
}

static void draw_row(const table *t, size_t row, const said *is, const image *wanted) {
  for (int32_t answer = 0; answer < ANSWERS; answer++) {
    for (int32_t of = 0; of < OF_MAX; of++) {
      const array *a = &t->answers[answer][of];
      if (a->block != NULL) {
        unsigned char *at = wanted->answers[answer][of] + (row_of(a, row) - a->block);
        put(at, a->element, is->answer[answer][of]);
      }
    }
  }
  for (int32_t kind = 0; kind < DLK_OUTCOMES; kind++) {
    if (t->asked[kind]) {
      unsigned char *at =
        wanted->reasons[kind] + (row_of(&t->reasons[kind], row) - t->reasons[kind].block);
      memset(at, 0, t->reasons_size[kind]);
      for (int32_t rule = 0; rule < DLK_RULES; rule++) {
        put_bit(at, (size_t)rule, is->reason[kind][rule]);
      }
    }
  }
}

static void image_of(const table *t, image *wanted) {
  for (int32_t answer = 0; answer < ANSWERS; answer++) {
    for (int32_t of = 0; of < OF_MAX; of++) {
      wanted->answers[answer][of] = copy_of(&t->answers[answer][of]);
    }
  }
  for (int32_t kind = 0; kind < DLK_OUTCOMES; kind++) {
    wanted->reasons[kind] = copy_of(&t->reasons[kind]);
  }
}

static void compare_and_free(table *t, image *wanted) {
  for (int32_t answer = 0; answer < ANSWERS; answer++) {
    for (int32_t of = 0; of < OF_MAX; of++) {
      array *a = &t->answers[answer][of];
      REQUIRE(a->block == NULL || memcmp(a->block, wanted->answers[answer][of], a->size) == 0,
              "answer %d of %d is another, or is written beside it", answer, of);
      free(a->block);
      free(wanted->answers[answer][of]);
    }
  }
  for (int32_t kind = 0; kind < DLK_OUTCOMES; kind++) {
    array *a = &t->reasons[kind];
    REQUIRE(a->block == NULL || memcmp(a->block, wanted->reasons[kind], a->size) == 0,
            "reasons for %s are others", datalek_outcome_name(kind));
    free(a->block);
    free(wanted->reasons[kind]);
  }
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    free(t->facts[fact].block);
    free(t->known[fact]);
  }
}

/* That everything came up is part of the test. */
typedef struct {
  long rows;
  long bad;
  long by_law[DLK_LAWS];
  long verdicts[3];
  long deadlines;
  long reasons;
  long whole; /* by the public calls */
} tally;

static void note(tally *seen, const said *row, const bool asked[DLK_OUTCOMES]) {
  int64_t verdict = row->answer[DATALEK_ANSWER_VERDICT][DATALEK_OUTCOME_NOTIFY_AP];
  seen->by_law[row->answer[DATALEK_ANSWER_LAW][0]]++;
  seen->verdicts[verdict - DATALEK_UNKNOWN]++;
  seen->deadlines += row->answer[DATALEK_ANSWER_DEADLINE][0] != DATALEK_TIME_UNKNOWN;
  for (int32_t kind = 0; kind < DLK_OUTCOMES; kind++) {
    for (int32_t rule = 0; asked[kind] && rule < DLK_RULES; rule++) {
      seen->reasons += row->reason[kind][rule];
    }
  }
}

static void say_row(const table *t, size_t row, tally *seen, said *is) {
  int32_t bad_fact = first_bad_fact(t->values[row]);
  seen->rows++;
  if (bad_fact != DATALEK_FACT_NONE) {
    say_bad(bad_fact, is);
    seen->bad++;
    return;
  }
  if (seen->rows % SELDOM == 0) {
    say_publicly(t->values[row], t->law, is);
    seen->whole++;
  } else {
    say_quickly(t->values[row], t->law, t->asked, is);
  }
  note(seen, is, t->asked);
}

static void assess_table(table *t, tally *seen) {
  static said is;
  image wanted;
  size_t bad_rows = 99999;
  size_t first_bad = 99999;
  size_t expected_first = 99999;
  long bad_before = seen->bad;
  image_of(t, &wanted);
  for (size_t row = t->first; row < t->last; row++) {
    long bad = seen->bad;
    say_row(t, row, seen, &is);
    draw_row(t, row, &is, &wanted);
    expected_first = seen->bad > bad && bad == bad_before ? row : expected_first;
  }
  int32_t status =
    datalek_columns_assess(t->columns, t->first, t->rows, t->law, &bad_rows, &first_bad);
  bool any = seen->bad > bad_before;
  REQUIRE(status == (any ? DATALEK_ERROR_VALUE : DATALEK_OK), "%s", datalek_status_name(status));
  REQUIRE(bad_rows == (size_t)(seen->bad - bad_before), "%zu rows bad", bad_rows);
  REQUIRE(first_bad == expected_first, "row %zu the first bad one", first_bad);
  compare_and_free(t, &wanted);
}

static void play(random_source *source, long round, size_t rows, tally *seen) {
  static table t;
  memset(&t, 0, sizeof t);
  t.columns = new_columns();
  t.rows = rows;
  t.first = random_below(source, 2) == 0 ? 0 : random_below(source, ROWS_MAX - (uint32_t)rows + 1);
  t.last = t.first + rows;
  t.law = (int32_t)random_below(source, DLK_LAWS + 2) - 2;
  t.law = t.law < 0 ? DATALEK_LAW_AT_TIME : t.law;
  random_rows(source, round, &t);
  set_facts(source, &t);
  set_answers(source, &t);
  set_reasons(source, &t);
  assess_table(&t, seen);
  datalek_columns_free(t.columns);
}

/* Every number of rows in turn, and now and then as many as fill blocks, one less or one more. */
static size_t rows_of(long round) {
  if (round % 16 > 0) {
    return (size_t)(round % (FEW_ROWS + 1));
  }
  return (size_t)(DLK_BLOCK * (1 + round / 16 % 3) - 1 + round / 48 % 3);
}

START_TEST(test_columns_say_what_single_calls_say) {
  random_source source = {61};
  tally seen = {0};
  long last = exact_rounds() / 2;
  for (long round = 0; seen.rows < last; round++) {
    play(&source, round, rows_of(round), &seen);
  }
  ck_assert_int_ge(seen.bad, last / 100);
  ck_assert_int_ge(seen.whole, last / SELDOM / 2);
  ck_assert_int_ge(seen.deadlines, last / 10);
  ck_assert_int_ge(seen.reasons, last / 10);
  for (int32_t law = 0; law < DLK_LAWS; law++) {
    ck_assert_int_ge(seen.by_law[law], last / 20);
  }
  for (int32_t verdict = 0; verdict < 3; verdict++) {
    ck_assert_int_ge(seen.verdicts[verdict], last / 50);
  }
}
END_TEST

/* A few rows of yes/no facts in bytes, with the verdict and status of each. */
enum { FEW = 9 };

typedef struct {
  int8_t disclosed[FEW];
  int8_t verdict[FEW];
  int8_t status[FEW];
  int8_t bad_fact[FEW];
  datalek_columns *columns;
} few;

static const int8_t yes = DATALEK_YES;

static void set_bytes(datalek_columns *columns, int32_t fact, const int8_t *values,
                      int64_t stride) {
  OK(datalek_columns_set_fact(columns, fact, DATALEK_ARRAY_INT8, values, stride));
}

static void ask_confidentiality(datalek_columns *columns, int8_t *verdicts) {
  OK(datalek_columns_set_answer(columns, DATALEK_ANSWER_VERDICT, DATALEK_OUTCOME_CONFIDENTIALITY,
                                DATALEK_ARRAY_INT8, verdicts, 1));
}

/* Whether confidentiality was breached then hangs on what was disclosed. */
static void set_certain(datalek_columns *columns, const int8_t *disclosed) {
  set_bytes(columns, DATALEK_FACT_PERSONAL_DATA, &yes, 0);
  set_bytes(columns, DATALEK_FACT_SECURITY_BREACH, &yes, 0);
  set_bytes(columns, DATALEK_FACT_DISCLOSED, disclosed, 1);
}

static void make_few(few *f) {
  memset(f, 0, sizeof *f);
  f->columns = new_columns();
  set_certain(f->columns, f->disclosed);
  ask_confidentiality(f->columns, f->verdict);
  OK(datalek_columns_set_answer(f->columns, DATALEK_ANSWER_STATUS, 0, DATALEK_ARRAY_INT8, f->status,
                                1));
  OK(datalek_columns_set_answer(f->columns, DATALEK_ANSWER_BAD_FACT, 0, DATALEK_ARRAY_INT8,
                                f->bad_fact, 1));
  for (int row = 0; row < FEW; row++) {
    f->disclosed[row] = (int8_t)(row % 3 - 1);
  }
}

static int32_t assess_few(const few *f, size_t *bad_rows, size_t *first_bad) {
  return datalek_columns_assess(f->columns, 0, FEW, DATALEK_LAW_AVG_2018, bad_rows, first_bad);
}

START_TEST(test_a_bad_row_costs_no_other) {
  static const int8_t bad[] = {2, 7, -2, INT8_MIN, INT8_MAX};
  for (size_t which = 0; which < sizeof bad; which++) {
    for (int at = 0; at < FEW; at++) {
      few f;
      size_t bad_rows = 0;
      size_t first_bad = 0;
      make_few(&f);
      f.disclosed[at] = bad[which];
      ck_assert_int_eq(assess_few(&f, &bad_rows, &first_bad), DATALEK_ERROR_VALUE);
      ck_assert_uint_eq(bad_rows, 1);
      ck_assert_uint_eq(first_bad, (size_t)at);
      for (int row = 0; row < FEW; row++) {
        bool good = row != at;
        ck_assert_int_eq(f.verdict[row], good ? row % 3 - 1 : DATALEK_UNKNOWN);
        ck_assert_int_eq(f.status[row], good ? DATALEK_OK : DATALEK_ERROR_VALUE);
        ck_assert_int_eq(f.bad_fact[row], good ? DATALEK_FACT_NONE : DATALEK_FACT_DISCLOSED);
      }
      datalek_columns_free(f.columns);
    }
  }
}
END_TEST

/* A bad value anywhere in a block and behind it, in arrays of several widths. */
enum { BAD_ROWS = DLK_BLOCK + 2 };

typedef struct {
  int8_t disclosed[BAD_ROWS];
  int32_t subjects[BAD_ROWS];
  int64_t aware_at[BAD_ROWS];
  int8_t verdict[BAD_ROWS];
  int8_t law[BAD_ROWS];
  int8_t bad_fact[BAD_ROWS];
  int8_t expected[BAD_ROWS]; /* the verdict of a single call */
} bad_table;

static void expect(bad_table *t) {
  datalek_incident *incident = NULL;
  datalek_outcome *outcome = NULL;
  OK(datalek_incident_new(&incident));
  OK(datalek_outcome_new(&outcome));
  for (int row = 0; row < BAD_ROWS; row++) {
    const int32_t facts[] = {DATALEK_FACT_PERSONAL_DATA, DATALEK_FACT_SECURITY_BREACH,
                             DATALEK_FACT_DISCLOSED, DATALEK_FACT_SUBJECTS, DATALEK_FACT_AWARE_AT};
    const int64_t values[] = {yes, yes, t->disclosed[row], t->subjects[row], t->aware_at[row]};
    REQUIRE(datalek_incident_set_many(incident, facts, values, 5, NULL) == DATALEK_OK, "%d", row);
    REQUIRE(datalek_decide(incident, DATALEK_OUTCOME_CONFIDENTIALITY, outcome) == DATALEK_OK, "%d",
            row);
    t->expected[row] = (int8_t)datalek_outcome_verdict(outcome);
  }
  datalek_outcome_free(outcome);
  datalek_incident_free(incident);
}

static void make_bad_table(bad_table *t, datalek_columns *columns) {
  for (int row = 0; row < BAD_ROWS; row++) {
    t->disclosed[row] = (int8_t)(row % 3 - 1);
    t->subjects[row] = row * 50;
    t->aware_at[row] = row % 5 == 0 ? DATALEK_TIME_UNKNOWN : INT64_C(1400000000) + row * 1000000;
  }
  set_certain(columns, t->disclosed);
  ask_confidentiality(columns, t->verdict);
  OK(datalek_columns_set_fact(columns, DATALEK_FACT_SUBJECTS, DATALEK_ARRAY_INT32, t->subjects, 4));
  OK(datalek_columns_set_fact(columns, DATALEK_FACT_AWARE_AT, DATALEK_ARRAY_INT64, t->aware_at, 8));
  OK(datalek_columns_set_answer(columns, DATALEK_ANSWER_LAW, 0, DATALEK_ARRAY_INT8, t->law, 1));
  OK(datalek_columns_set_answer(columns, DATALEK_ANSWER_BAD_FACT, 0, DATALEK_ARRAY_INT8,
                                t->bad_fact, 1));
  expect(t);
}

/* Assesses with one bad row, and looks at all. */
static void check_bad_row(const bad_table *t, const datalek_columns *columns, size_t at,
                          int32_t fact) {
  size_t bad_rows = 0;
  size_t first_bad = 0;
  REQUIRE(datalek_columns_assess(columns, 0, BAD_ROWS, DATALEK_LAW_AT_TIME, &bad_rows,
                                 &first_bad) == DATALEK_ERROR_VALUE,
          "row %zu is not found", at);
  REQUIRE(bad_rows == 1 && first_bad == at, "%zu bad rows, and %zu for %zu", bad_rows, first_bad,
          at);
  for (size_t row = 0; row < BAD_ROWS; row++) {
    bool good = row != at;
    int32_t law = good ? datalek_law_at(t->aware_at[row]) : DATALEK_LAW_AT_TIME;
    REQUIRE(t->bad_fact[row] == (good ? DATALEK_FACT_NONE : fact), "row %zu names another", row);
    REQUIRE(t->law[row] == law, "row %zu is under another law", row);
    REQUIRE(t->verdict[row] == (good ? t->expected[row] : DATALEK_UNKNOWN), "row %zu", row);
  }
}

START_TEST(test_bad_rows_are_found_anywhere) {
  static bad_table t;
  datalek_columns *columns = new_columns();
  make_bad_table(&t, columns);
  for (size_t at = 0; at < BAD_ROWS; at++) {
    int8_t disclosed = t.disclosed[at];
    int32_t subjects = t.subjects[at];
    int64_t aware_at = t.aware_at[at];
    t.disclosed[at] = -2; /* the bits of "unknown" but for one */
    check_bad_row(&t, columns, at, DATALEK_FACT_DISCLOSED);
    t.disclosed[at] = disclosed;
    t.subjects[at] = INT32_MIN;
    check_bad_row(&t, columns, at, DATALEK_FACT_SUBJECTS);
    t.subjects[at] = subjects;
    t.aware_at[at] = DATALEK_TIME_MAX;
    check_bad_row(&t, columns, at, DATALEK_FACT_AWARE_AT);
    t.aware_at[at] = aware_at;
  }
  datalek_columns_free(columns);
}
END_TEST

/* Every byte, for each fact that bytes can hold: bad or not as single calls have it. */
START_TEST(test_every_byte) {
  static int8_t bytes[256];
  static int8_t bad_fact[256];
  datalek_columns *columns = new_columns();
  datalek_incident *incident = NULL;
  OK(datalek_incident_new(&incident));
  for (int i = 0; i < 256; i++) {
    bytes[i] = (int8_t)(i - 128);
  }
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    if (dlk_facts[fact].kind == DATALEK_KIND_TIME) {
      continue;
    }
    OK(datalek_columns_clear(columns));
    OK(datalek_columns_set_answer(columns, DATALEK_ANSWER_BAD_FACT, 0, DATALEK_ARRAY_INT8, bad_fact,
                                  1));
    set_bytes(columns, fact, bytes, 1);
    /* One at a time too: no neighbour gives it away. */
    for (size_t row = 0; row < 256; row++) {
      bool good = datalek_incident_set(incident, fact, bytes[row]) == DATALEK_OK;
      int32_t status = datalek_columns_assess(columns, row, 1, DATALEK_LAW_AVG_2018, NULL, NULL);
      REQUIRE((status == DATALEK_OK) == good, "%d of %s", bytes[row], datalek_fact_name(fact));
    }
    ck_assert_int_eq(datalek_columns_assess(columns, 0, 256, DATALEK_LAW_AVG_2018, NULL, NULL),
                     DATALEK_ERROR_VALUE);
    for (int row = 0; row < 256; row++) {
      bool good = datalek_incident_set(incident, fact, bytes[row]) == DATALEK_OK;
      REQUIRE(bad_fact[row] == (good ? DATALEK_FACT_NONE : fact), "%d of %s in a block", bytes[row],
              datalek_fact_name(fact));
    }
  }
  datalek_incident_free(incident);
  datalek_columns_free(columns);
}
END_TEST

/* Facts have few steps, which stand together; and laws stand in the order of time. */
START_TEST(test_facts_have_few_steps) {
  int64_t last = DATALEK_TIME_UNKNOWN;
  int32_t steps = 0;
  for (int32_t i = 0; i < DLK_ATOMS; i++) {
    const dlk_atom *atom = &dlk_atoms[i];
    steps = i > 0 && atom->fact == atom[-1].fact ? steps + 1 : 1;
    for (int32_t above = 0; above < i - steps + 1; above++) {
      ck_assert_int_ne(dlk_atoms[above].fact, atom->fact);
    }
    ck_assert_int_ne(dlk_facts[atom->fact].kind, DATALEK_KIND_YES_NO);
    ck_assert_int_ne(dlk_facts[atom->fact].kind, DATALEK_KIND_TIME);
    ck_assert_msg(atom->at_least > dlk_facts[atom->fact].lowest, "is no step");
    ck_assert_msg(steps <= DLK_STEPS_MAX, "%s has too many", datalek_fact_name(atom->fact));
  }
  steps = 0;
  for (int32_t law = 0; law < DLK_LAWS; law++) {
    if (dlk_laws[law].from != DATALEK_TIME_UNKNOWN) {
      ck_assert_msg(dlk_laws[law].from > last, "%s is earlier than the law before it",
                    dlk_laws[law].name);
      last = dlk_laws[law].from;
      steps++;
    }
  }
  ck_assert_int_le(steps, DLK_STEPS_MAX);
}
END_TEST

START_TEST(test_bad_rows_are_counted) {
  few f;
  size_t bad_rows = 0;
  size_t first_bad = 0;
  make_few(&f);
  f.disclosed[0] = f.disclosed[3] = f.disclosed[8] = 7;
  ck_assert_int_eq(assess_few(&f, &bad_rows, &first_bad), DATALEK_ERROR_VALUE);
  ck_assert_uint_eq(bad_rows, 3);
  ck_assert_uint_eq(first_bad, 0);
  ck_assert_int_eq(assess_few(&f, NULL, NULL), DATALEK_ERROR_VALUE);
  /* Rows are counted from row 0, wherever assessing starts. */
  ck_assert_int_eq(
    datalek_columns_assess(f.columns, 1, 6, DATALEK_LAW_AT_TIME, &bad_rows, &first_bad),
    DATALEK_ERROR_VALUE);
  ck_assert_uint_eq(bad_rows, 1);
  ck_assert_uint_eq(first_bad, 3);
  OK(datalek_columns_assess(f.columns, 4, 4, DATALEK_LAW_AT_TIME, &bad_rows, &first_bad));
  ck_assert_uint_eq(bad_rows, 0);
  ck_assert_uint_eq(first_bad, 3); /* as it was */
  datalek_columns_free(f.columns);
}
END_TEST

START_TEST(test_no_rows) {
  few f;
  size_t bad_rows = 9;
  make_few(&f);
  memset(f.verdict, 9, sizeof f.verdict);
  OK(datalek_columns_assess(f.columns, 3, 0, DATALEK_LAW_AT_TIME, &bad_rows, NULL));
  ck_assert_uint_eq(bad_rows, 0);
  for (int row = 0; row < FEW; row++) {
    ck_assert_int_eq(f.verdict[row], 9);
  }
  datalek_columns_free(f.columns);
}
END_TEST

/* Without answers assessing still tells bad rows; without facts nothing is known. */
START_TEST(test_no_arrays) {
  static const int8_t disclosed[] = {1, -1, 0, 5};
  datalek_columns *columns = new_columns();
  size_t bad_rows = 0;
  size_t first_bad = 0;
  int64_t advice[3] = {9, 9, 9};
  OK(datalek_columns_set_answer(columns, DATALEK_ANSWER_ADVICE, DATALEK_OUTCOME_NOTIFY_AP,
                                DATALEK_ARRAY_INT64, advice, 8));
  OK(datalek_columns_assess(columns, 0, 3, DATALEK_LAW_AT_TIME, NULL, NULL));
  for (int row = 0; row < 3; row++) {
    ck_assert_int_eq(advice[row], DATALEK_ADVICE_ACT); /* in doubt, do it */
  }
  OK(datalek_columns_clear(columns));
  set_bytes(columns, DATALEK_FACT_DISCLOSED, disclosed, 1);
  ck_assert_int_eq(
    datalek_columns_assess(columns, 0, 4, DATALEK_LAW_AT_TIME, &bad_rows, &first_bad),
    DATALEK_ERROR_VALUE);
  ck_assert_uint_eq(bad_rows, 1);
  ck_assert_uint_eq(first_bad, 3);
  datalek_columns_free(columns);
}
END_TEST

/* Reasons are concluded for even where nobody asks for the conclusion itself. */
START_TEST(test_reasons_alone) {
  few f;
  unsigned char alone[FEW][REASONS_SIZE];
  unsigned char beside[FEW][REASONS_SIZE];
  make_few(&f);
  OK(datalek_columns_set_reasons(f.columns, DATALEK_OUTCOME_CONFIDENTIALITY, beside, REASONS_SIZE,
                                 REASONS_SIZE));
  OK(assess_few(&f, NULL, NULL));
  OK(datalek_columns_clear(f.columns));
  set_certain(f.columns, f.disclosed);
  OK(datalek_columns_set_reasons(f.columns, DATALEK_OUTCOME_CONFIDENTIALITY, alone, REASONS_SIZE,
                                 REASONS_SIZE));
  OK(assess_few(&f, NULL, NULL));
  ck_assert_mem_eq(alone, beside, sizeof alone);
  ck_assert_mem_ne(alone[1], alone[2], REASONS_SIZE); /* disclosed or not is told apart */
  datalek_columns_free(f.columns);
}
END_TEST

/* Deadlines are found row by row: facts in bits count there too, where no verdict is asked for. */
START_TEST(test_deadlines_alone) {
  static const unsigned char first_row[] = {1};
  static const int64_t aware_at = INT64_C(1780000000);
  int64_t deadlines[2] = {0, 0};
  datalek_columns *columns = new_columns();
  OK(datalek_columns_set_fact_bits(columns, DATALEK_FACT_PERSONAL_DATA, first_row, 0));
  set_bytes(columns, DATALEK_FACT_SECURITY_BREACH, &yes, 0);
  set_bytes(columns, DATALEK_FACT_LOST, &yes, 0);
  set_bytes(columns, DATALEK_FACT_ROLE, &yes, 0); /* the controller */
  OK(datalek_columns_set_fact(columns, DATALEK_FACT_AWARE_AT, DATALEK_ARRAY_INT64, &aware_at, 0));
  OK(datalek_columns_set_answer(columns, DATALEK_ANSWER_DEADLINE, DATALEK_DEADLINE_STRICT,
                                DATALEK_ARRAY_INT64, deadlines, sizeof deadlines[0]));
  OK(datalek_columns_assess(columns, 0, 2, DATALEK_LAW_AT_TIME, NULL, NULL));
  ck_assert_int_eq(deadlines[0], aware_at + 72 * 3600);
  ck_assert_int_eq(deadlines[1], DATALEK_TIME_UNKNOWN); /* no personal data, no breach */
  datalek_columns_free(columns);
}
END_TEST

START_TEST(test_setting_again_replaces) {
  few f;
  static const int32_t wide[FEW] = {1, 1, 1, 0, 0, 0, -1, -1, -1};
  static const unsigned char odd[] = {0xAA, 0};
  static const unsigned char all[] = {0xFF, 0xFF};
  static const int8_t by_bits[FEW] = {0, 1, 0, 1, 0, 1, 0, 1, 0};
  int8_t later[FEW];
  make_few(&f);
  OK(assess_few(&f, NULL, NULL));
  OK(datalek_columns_set_known(f.columns, DATALEK_FACT_DISCLOSED, odd, 0));
  OK(assess_few(&f, NULL, NULL));
  static const int8_t by_known[FEW] = {-1, 0, -1, -1, -1, 1, -1, 0, -1};
  ck_assert_mem_eq(f.verdict, by_known, FEW);
  OK(datalek_columns_set_known(f.columns, DATALEK_FACT_DISCLOSED, NULL, 0));
  OK(assess_few(&f, NULL, NULL));
  ck_assert_mem_eq(f.verdict, f.disclosed, FEW);
  /* Another array, and what was known is forgotten with the old one. */
  OK(datalek_columns_set_known(f.columns, DATALEK_FACT_DISCLOSED, odd, 0));
  OK(datalek_columns_set_fact(f.columns, DATALEK_FACT_DISCLOSED, DATALEK_ARRAY_INT32, wide,
                              sizeof wide[0]));
  ask_confidentiality(f.columns, later);
  OK(assess_few(&f, NULL, NULL));
  for (int row = 0; row < FEW; row++) {
    ck_assert_int_eq(later[row], wide[row]);
    ck_assert_int_eq(f.verdict[row], f.disclosed[row]); /* not written any more */
  }
  OK(datalek_columns_set_fact_bits(f.columns, DATALEK_FACT_DISCLOSED, odd, 0));
  OK(datalek_columns_set_known(f.columns, DATALEK_FACT_DISCLOSED, all, 7));
  OK(assess_few(&f, NULL, NULL));
  ck_assert_mem_eq(later, by_bits, FEW);
  datalek_columns_free(f.columns);
}
END_TEST

START_TEST(test_clearing_forgets_every_array) {
  few f;
  unsigned char reasons[FEW][REASONS_SIZE];
  unsigned char untouched[FEW][REASONS_SIZE];
  int8_t later[FEW] = {0};
  make_few(&f);
  memset(reasons, UNTOUCHED, sizeof reasons);
  memset(untouched, UNTOUCHED, sizeof untouched);
  memset(f.verdict, 9, sizeof f.verdict);
  OK(datalek_columns_set_reasons(f.columns, DATALEK_OUTCOME_BREACH, reasons, REASONS_SIZE,
                                 REASONS_SIZE));
  OK(datalek_columns_clear(f.columns));
  ask_confidentiality(f.columns, later);
  OK(assess_few(&f, NULL, NULL));
  ck_assert_mem_eq(reasons, untouched, sizeof reasons);
  for (int row = 0; row < FEW; row++) {
    ck_assert_int_eq(f.verdict[row], 9);
    ck_assert_int_eq(later[row], DATALEK_UNKNOWN);
  }
  datalek_columns_free(f.columns);
}
END_TEST

/* An array of structs is columns too. */
START_TEST(test_structs_as_rows) {
  struct {
    int64_t aware_at;
    int32_t people;
    int8_t controller;
    int8_t yes;
    int16_t score;
    int64_t deadline;
  } rows[3] = {{INT64_C(1780000000), 3, 1, 1, 0, 0},
               {DATALEK_TIME_UNKNOWN, 1, 1, 1, 0, 0},
               {INT64_C(1780000001), 1, 0, 1, 0, 0}};
  static const int32_t certain[] = {DATALEK_FACT_PERSONAL_DATA, DATALEK_FACT_SECURITY_BREACH,
                                    DATALEK_FACT_LOST};
  const int64_t stride = sizeof rows[0];
  datalek_columns *columns = new_columns();
  for (size_t i = 0; i < sizeof certain / sizeof certain[0]; i++) {
    set_bytes(columns, certain[i], &rows[0].yes, stride);
  }
  set_bytes(columns, DATALEK_FACT_ROLE, &rows[0].controller, stride);
  OK(datalek_columns_set_fact(columns, DATALEK_FACT_SUBJECTS, DATALEK_ARRAY_INT32, &rows[0].people,
                              stride));
  OK(datalek_columns_set_fact(columns, DATALEK_FACT_AWARE_AT, DATALEK_ARRAY_INT64,
                              &rows[0].aware_at, stride));
  OK(datalek_columns_set_answer(columns, DATALEK_ANSWER_DEADLINE, DATALEK_DEADLINE_STRICT,
                                DATALEK_ARRAY_INT64, &rows[0].deadline, stride));
  OK(datalek_columns_set_answer(columns, DATALEK_ANSWER_SCORE_MAX, DATALEK_SCORE_EI,
                                DATALEK_ARRAY_INT16, &rows[0].score, stride));
  OK(datalek_columns_assess(columns, 0, 3, DATALEK_LAW_AT_TIME, NULL, NULL));
  ck_assert_int_eq(rows[0].deadline, rows[0].aware_at + 72 * 3600);
  ck_assert_int_eq(rows[1].deadline, DATALEK_TIME_UNKNOWN);
  ck_assert_int_eq(rows[2].deadline, DATALEK_TIME_UNKNOWN); /* a processor tells no AP */
  ck_assert_int_eq(rows[0].score, 100);
  ck_assert_int_eq(rows[0].people, 3);
  datalek_columns_free(columns);
}
END_TEST

START_TEST(test_null_is_answered) {
  datalek_columns *columns = new_columns();
  int8_t bytes[64] = {0};
  const int32_t statuses[] = {
    datalek_columns_new(NULL),
    datalek_columns_new_in(NULL, NULL, NULL, &columns),
    datalek_columns_clear(NULL),
    datalek_columns_set_fact(NULL, 0, 0, bytes, 1),
    datalek_columns_set_fact(columns, 0, 0, NULL, 1),
    datalek_columns_set_fact_bits(NULL, 1, bytes, 0),
    datalek_columns_set_fact_bits(columns, 1, NULL, 0),
    datalek_columns_set_known(NULL, 1, bytes, 0),
    datalek_columns_set_answer(NULL, 0, 0, 0, bytes, 1),
    datalek_columns_set_answer(columns, 0, 0, 0, NULL, 1),
    datalek_columns_set_reasons(NULL, 0, bytes, sizeof bytes, sizeof bytes),
    datalek_columns_set_reasons(columns, 0, NULL, sizeof bytes, sizeof bytes),
    datalek_columns_assess(NULL, 0, 0, DATALEK_LAW_AT_TIME, NULL, NULL),
  };
  for (size_t i = 0; i < sizeof statuses / sizeof statuses[0]; i++) {
    ck_assert_msg(statuses[i] == DATALEK_ERROR_NULL, "call %zu gives %d", i, statuses[i]);
  }
  datalek_columns_free(columns);
  datalek_columns_free(NULL);
}
END_TEST

/* What is refused changes nothing. */
START_TEST(test_wrong_arguments) {
  static const int32_t wrong_numbers[] = {-1, 99, INT32_MIN, INT32_MAX};
  few f;
  unsigned char bytes[2 * REASONS_SIZE] = {0};
  make_few(&f);
  datalek_columns *c = f.columns;
  for (size_t i = 0; i < sizeof wrong_numbers / sizeof wrong_numbers[0]; i++) {
    int32_t wrong = wrong_numbers[i];
    int32_t disclosed = DATALEK_FACT_DISCLOSED;
    ck_assert_int_eq(datalek_columns_set_fact(c, wrong, 0, bytes, 1), DATALEK_ERROR_FACT);
    ck_assert_int_eq(datalek_columns_set_fact_bits(c, wrong, bytes, 0), DATALEK_ERROR_FACT);
    ck_assert_int_eq(datalek_columns_set_known(c, wrong, bytes, 0), DATALEK_ERROR_FACT);
    ck_assert_int_eq(datalek_columns_set_fact(c, disclosed, wrong, bytes, 1),
                     DATALEK_ERROR_ARGUMENT);
    ck_assert_int_eq(datalek_columns_set_answer(c, wrong, 0, 0, bytes, 1), DATALEK_ERROR_ARGUMENT);
    ck_assert_int_eq(datalek_columns_set_answer(c, 0, 0, wrong, bytes, 8), DATALEK_ERROR_ARGUMENT);
    ck_assert_int_eq(datalek_columns_set_reasons(c, wrong, bytes, REASONS_SIZE, REASONS_SIZE),
                     DATALEK_ERROR_ARGUMENT);
    for (int32_t answer = 0; answer < ANSWERS; answer++) {
      ck_assert_int_eq(datalek_columns_set_answer(c, answer, wrong, 3, bytes, 8),
                       DATALEK_ERROR_ARGUMENT);
    }
    ck_assert_int_eq(datalek_columns_assess(c, 0, FEW, wrong == -1 ? -2 : wrong, NULL, NULL),
                     DATALEK_ERROR_ARGUMENT);
  }
  OK(assess_few(&f, NULL, NULL));
  ck_assert_mem_eq(f.verdict, f.disclosed, FEW);
  datalek_columns_free(c);
}
END_TEST

START_TEST(test_wrong_memory) {
  few f;
  unsigned char bytes[2 * REASONS_SIZE] = {0};
  size_t bad_rows = 77;
  size_t first_bad = 78;
  make_few(&f);
  datalek_columns *c = f.columns;
  ck_assert_int_eq(datalek_columns_set_fact_bits(c, DATALEK_FACT_DISCLOSED, bytes, -1),
                   DATALEK_ERROR_ARGUMENT);
  ck_assert_int_eq(datalek_columns_set_fact_bits(c, DATALEK_FACT_ROLE, bytes, 0),
                   DATALEK_ERROR_ARGUMENT);
  ck_assert_int_eq(datalek_columns_set_known(c, DATALEK_FACT_DISCLOSED, bytes, -1),
                   DATALEK_ERROR_ARGUMENT);
  ck_assert_int_eq(datalek_columns_set_known(c, DATALEK_FACT_ALTERED, bytes, 0),
                   DATALEK_ERROR_ARGUMENT); /* it has no array */
  ck_assert_int_eq(datalek_columns_set_reasons(c, 0, bytes, REASONS_SIZE - 1, REASONS_SIZE),
                   DATALEK_ERROR_BUFFER);
  ck_assert_int_eq(datalek_columns_set_reasons(c, 0, bytes, SIZE_MAX, INT64_MAX),
                   DATALEK_ERROR_ARGUMENT);
  static const int64_t reason_strides[] = {0, REASONS_SIZE - 1, 1 - REASONS_SIZE};
  for (size_t i = 0; i < sizeof reason_strides / sizeof reason_strides[0]; i++) {
    ck_assert_int_eq(datalek_columns_set_reasons(c, 0, bytes, REASONS_SIZE, reason_strides[i]),
                     DATALEK_ERROR_ARGUMENT);
  }
  ck_assert_int_eq(
    datalek_columns_assess(c, 1, SIZE_MAX, DATALEK_LAW_AT_TIME, &bad_rows, &first_bad),
    DATALEK_ERROR_ARGUMENT);
  ck_assert_int_eq(
    datalek_columns_assess(c, SIZE_MAX, 1, DATALEK_LAW_AT_TIME, &bad_rows, &first_bad),
    DATALEK_ERROR_ARGUMENT);
  ck_assert_uint_eq(bad_rows, 77);
  ck_assert_uint_eq(first_bad, 78);
  OK(assess_few(&f, NULL, NULL));
  ck_assert_mem_eq(f.verdict, f.disclosed, FEW);
  datalek_columns_free(c);
}
END_TEST

/* Each answer in each element: what cannot hold it is refused, and so are rows that overlap. */
START_TEST(test_elements_that_hold_answers) {
  datalek_columns *columns = new_columns();
  unsigned char bytes[64];
  for (int32_t answer = 0; answer < ANSWERS; answer++) {
    ck_assert_int_eq(
      datalek_columns_set_answer(columns, answer, answers[answer].count, 3, bytes, 8),
      DATALEK_ERROR_ARGUMENT);
    for (int32_t element = 0; element < ELEMENTS; element++) {
      int64_t size = (int64_t)sizes[element];
      int32_t expected = element >= answers[answer].narrowest ? DATALEK_OK : DATALEK_ERROR_ARGUMENT;
      const int64_t apart[] = {size, -size, size + 1, -size - 1, INT64_MAX, INT64_MIN};
      const int64_t overlapping[] = {0, size - 1, 1 - size};
      for (size_t i = 0; i < sizeof apart / sizeof apart[0]; i++) {
        ck_assert_int_eq(datalek_columns_set_answer(columns, answer, 0, element, bytes, apart[i]),
                         expected);
      }
      for (size_t i = 0; i < sizeof overlapping / sizeof overlapping[0]; i++) {
        ck_assert_int_eq(
          datalek_columns_set_answer(columns, answer, 0, element, bytes, overlapping[i]),
          DATALEK_ERROR_ARGUMENT);
      }
    }
  }
  datalek_columns_free(columns);
}
END_TEST

START_TEST(test_elements_that_hold_facts) {
  datalek_columns *columns = new_columns();
  unsigned char bytes[64];
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    bool time = dlk_facts[fact].kind == DATALEK_KIND_TIME;
    for (int32_t element = 0; element < ELEMENTS; element++) {
      bool holds = !time || element == DATALEK_ARRAY_INT64;
      ck_assert_int_eq(datalek_columns_set_fact(columns, fact, element, bytes, 0),
                       holds ? DATALEK_OK : DATALEK_ERROR_ARGUMENT);
    }
    bool yes_no = dlk_facts[fact].kind == DATALEK_KIND_YES_NO;
    ck_assert_int_eq(datalek_columns_set_fact_bits(columns, fact, bytes, INT64_MAX),
                     yes_no ? DATALEK_OK : DATALEK_ERROR_ARGUMENT);
  }
  datalek_columns_free(columns);
}
END_TEST

/* Threads share one object, each with rows of its own. */
enum { THREADS = 4, ROWS_EACH = 500 };

typedef struct {
  const datalek_columns *columns;
  size_t first;
  int32_t status;
} share;

static void *assess_share(void *context) {
  share *mine = context;
  mine->status =
    datalek_columns_assess(mine->columns, mine->first, ROWS_EACH, DATALEK_LAW_AT_TIME, NULL, NULL);
  return NULL;
}

START_TEST(test_threads_share_columns) {
  static int8_t disclosed[THREADS * ROWS_EACH];
  static int8_t verdicts[THREADS * ROWS_EACH];
  pthread_t threads[THREADS];
  share shares[THREADS];
  datalek_columns *columns = new_columns();
  for (int row = 0; row < THREADS * ROWS_EACH; row++) {
    disclosed[row] = (int8_t)(row % 3 - 1);
  }
  set_certain(columns, disclosed);
  ask_confidentiality(columns, verdicts);
  for (int i = 0; i < THREADS; i++) {
    shares[i] = (share){columns, (size_t)i * ROWS_EACH, DATALEK_ERROR_NULL};
    ck_assert_int_eq(pthread_create(&threads[i], NULL, assess_share, &shares[i]), 0);
  }
  for (int i = 0; i < THREADS; i++) {
    ck_assert_int_eq(pthread_join(threads[i], NULL), 0);
    ck_assert_int_eq(shares[i].status, DATALEK_OK);
  }
  ck_assert_mem_eq(verdicts, disclosed, sizeof verdicts);
  datalek_columns_free(columns);
}
END_TEST

/* A thread with as little room as hosts give: every answer at once, of rows under several laws. */
static void *assess_all(void *context) {
  static int64_t answers_of[ANSWERS][OF_MAX][BAD_ROWS];
  static unsigned char reasons[DLK_OUTCOMES][BAD_ROWS][REASONS_SIZE];
  datalek_columns *columns = context;
  for (int32_t answer = 0; answer < ANSWERS; answer++) {
    for (int32_t of = 0; of < answers[answer].count; of++) {
      REQUIRE(datalek_columns_set_answer(columns, answer, of, DATALEK_ARRAY_INT64,
                                         answers_of[answer][of], 8) == DATALEK_OK,
              "answer %d", answer);
    }
  }
  for (int32_t kind = 0; kind < DLK_OUTCOMES; kind++) {
    REQUIRE(datalek_columns_set_reasons(columns, kind, reasons[kind], REASONS_SIZE, REASONS_SIZE) ==
              DATALEK_OK,
            "reasons %d", kind);
  }
  REQUIRE(datalek_columns_assess(columns, 0, BAD_ROWS, DATALEK_LAW_AT_TIME, NULL, NULL) ==
            DATALEK_OK,
          "not assessed");
  return answers_of[DATALEK_ANSWER_VERDICT][DATALEK_OUTCOME_CONFIDENTIALITY];
}

START_TEST(test_a_small_stack_is_enough) {
  static bad_table t;
  pthread_t thread;
  pthread_attr_t attributes;
  void *verdicts = NULL;
  datalek_columns *columns = new_columns();
  make_bad_table(&t, columns);
  ck_assert_int_eq(pthread_attr_init(&attributes), 0);
  ck_assert_int_eq(pthread_attr_setstacksize(&attributes, 64 * 1024), 0);
  ck_assert_int_eq(pthread_create(&thread, &attributes, assess_all, columns), 0);
  ck_assert_int_eq(pthread_join(thread, &verdicts), 0);
  for (int row = 0; row < BAD_ROWS; row++) {
    REQUIRE(((const int64_t *)verdicts)[row] == t.expected[row], "row %d", row);
  }
  pthread_attr_destroy(&attributes);
  datalek_columns_free(columns);
}
END_TEST

/* The host's memory: what was lent comes back, and assessing takes none. */
static int lent;
static bool out_of_memory;

static void *lend(void *context, size_t size) {
  (void)context;
  if (out_of_memory) {
    return NULL;
  }
  lent++;
  return malloc(size);
}

static void take_back(void *context, void *memory) {
  (void)context;
  lent--;
  free(memory);
}

START_TEST(test_memory_of_the_host) {
  datalek_columns *columns = NULL;
  int8_t verdict = 9;
  out_of_memory = true;
  ck_assert_int_eq(datalek_columns_new_in(lend, take_back, NULL, &columns), DATALEK_ERROR_MEMORY);
  ck_assert_ptr_null(columns);
  out_of_memory = false;
  OK(datalek_columns_new_in(lend, take_back, NULL, &columns));
  ck_assert_int_eq(lent, 1);
  out_of_memory = true;
  OK(datalek_columns_set_answer(columns, DATALEK_ANSWER_VERDICT, 0, DATALEK_ARRAY_INT8, &verdict,
                                1));
  OK(datalek_columns_assess(columns, 0, 1, DATALEK_LAW_AT_TIME, NULL, NULL));
  ck_assert_int_eq(verdict, DATALEK_UNKNOWN);
  datalek_columns_free(columns);
  ck_assert_int_eq(lent, 0);
}
END_TEST

RUN_SUITE("columns", test_columns_say_what_single_calls_say, test_a_bad_row_costs_no_other,
          test_bad_rows_are_found_anywhere, test_every_byte, test_facts_have_few_steps,
          test_bad_rows_are_counted, test_no_rows, test_no_arrays, test_reasons_alone,
          test_deadlines_alone, test_setting_again_replaces, test_clearing_forgets_every_array,
          test_structs_as_rows, test_null_is_answered, test_wrong_arguments, test_wrong_memory,
          test_elements_that_hold_answers, test_elements_that_hold_facts,
          test_threads_share_columns, test_a_small_stack_is_enough, test_memory_of_the_host)
