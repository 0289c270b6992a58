/* SPDX-License-Identifier: Apache-2.0 */
#include "assessment.h"
#include <string.h>

typedef struct {
  const uint8_t *bytes; /* NULL where there are none */
  int64_t first;
} bitmap;

/* Where the values of a fact are: in elements or in bits. */
typedef struct {
  const char *elements; /* NULL where there are none */
  int64_t stride;
  int32_t element;
  bitmap bits;
  bitmap known;
} fact_column;

typedef struct {
  char *elements; /* NULL where it is not asked for */
  int64_t stride;
  int32_t element;
} answer_column;

typedef struct {
  uint8_t *bytes; /* NULL where they are not asked for */
  size_t size;
  int64_t stride;
} reason_column;

enum {
  ELEMENTS = DATALEK_ARRAY_INT64 + 1,
  ANSWERS = DATALEK_ANSWER_DEADLINE + 1,
  READINGS = DATALEK_DEADLINE_TWO_WORKING_DAYS + 1,
  OF_MAX = DLK_OUTCOMES,
  REASON_BYTES = (DLK_RULES + 7) / 8
};

struct datalek_columns {
  dlk_memory memory;
  fact_column facts[DLK_FACTS];
  answer_column answers[ANSWERS][OF_MAX];
  reason_column reasons[DLK_OUTCOMES];
};

/* One row: its facts and what is said of them. */
typedef struct {
  int64_t values[DLK_FACTS];
  int32_t bad_fact;
  dlk_view view;
  datalek_assessment assessment;
} row_state;

static const struct {
  int64_t size;
  int64_t lowest;
  int64_t highest;
} elements[ELEMENTS] = {
  [DATALEK_ARRAY_INT8] = {1, INT8_MIN, INT8_MAX},
  [DATALEK_ARRAY_INT16] = {2, INT16_MIN, INT16_MAX},
  [DATALEK_ARRAY_INT32] = {4, INT32_MIN, INT32_MAX},
  [DATALEK_ARRAY_INT64] = {8, INT64_MIN, INT64_MAX},
};

/* Of how many things each answer can be, and the highest number that it can be. */
static const struct {
  int32_t count;
  int64_t highest;
} answers[ANSWERS] = {
  [DATALEK_ANSWER_STATUS] = {1, DATALEK_ERROR_VALUE},
  [DATALEK_ANSWER_BAD_FACT] = {1, DLK_FACTS - 1},
  [DATALEK_ANSWER_LAW] = {1, DLK_LAWS - 1},
  [DATALEK_ANSWER_BASIS] = {1, DATALEK_BASIS_NOT_IN_FORCE},
  [DATALEK_ANSWER_VERDICT] = {DLK_OUTCOMES, DATALEK_YES},
  [DATALEK_ANSWER_ADVICE] = {DLK_OUTCOMES, DATALEK_ADVICE_ACT},
  [DATALEK_ANSWER_LEVEL_MIN] = {DLK_ASPECTS, DATALEK_LEVEL_HIGH},
  [DATALEK_ANSWER_LEVEL_MAX] = {DLK_ASPECTS, DATALEK_LEVEL_HIGH},
  [DATALEK_ANSWER_SCORE_MIN] = {DLK_SCORES, 600},
  [DATALEK_ANSWER_SCORE_MAX] = {DLK_SCORES, 600},
  [DATALEK_ANSWER_DEADLINE] = {READINGS, DATALEK_TIME_MAX},
};

_Static_assert((int)OF_MAX >= DLK_ASPECTS && (int)OF_MAX >= DLK_SCORES && (int)OF_MAX >= READINGS,
               "there is room for whatever an answer is of");
_Static_assert(
  DLK_FACTS - 1 <= INT8_MAX && DLK_LAWS - 1 <= INT8_MAX,
  "every answer but a score and a deadline is promised to fit in the smallest element");

static void forget(datalek_columns *columns) {
  memset(columns->facts, 0, sizeof columns->facts);
  memset(columns->answers, 0, sizeof columns->answers);
  memset(columns->reasons, 0, sizeof columns->reasons);
}

DLK_OBJECT_FUNCTIONS(datalek_columns, forget)

int32_t datalek_columns_clear(datalek_columns *columns) {
  if (columns == NULL) {
    return DATALEK_ERROR_NULL;
  }
  forget(columns);
  return DATALEK_OK;
}

static bool holds(int32_t element, int64_t value) {
  return element >= 0 && element < ELEMENTS && value >= elements[element].lowest &&
         value <= elements[element].highest;
}

/* Whether rows that are written stay clear of each other. */
static bool is_apart(int64_t stride, int64_t size) { return stride >= size || stride <= -size; }

static bool has_column(const fact_column *fact) {
  return fact->elements != NULL || fact->bits.bytes != NULL;
}

int32_t datalek_columns_set_fact(datalek_columns *columns, int32_t fact, int32_t element,
                                 const void *values, int64_t stride) {
  if (columns == NULL || values == NULL) {
    return DATALEK_ERROR_NULL;
  }
  if (!dlk_is_fact(fact)) {
    return DATALEK_ERROR_FACT;
  }
  if (!holds(element, dlk_unknown(fact))) {
    return DATALEK_ERROR_ARGUMENT;
  }
  columns->facts[fact] = (fact_column){.elements = values, .stride = stride, .element = element};
  return DATALEK_OK;
}

int32_t datalek_columns_set_fact_bits(datalek_columns *columns, int32_t fact, const void *bits,
                                      int64_t first) {
  if (columns == NULL || bits == NULL) {
    return DATALEK_ERROR_NULL;
  }
  if (!dlk_is_fact(fact)) {
    return DATALEK_ERROR_FACT;
  }
  if (dlk_facts[fact].kind != DATALEK_KIND_YES_NO || first < 0) {
    return DATALEK_ERROR_ARGUMENT;
  }
  columns->facts[fact] = (fact_column){.bits = {bits, first}};
  return DATALEK_OK;
}

int32_t datalek_columns_set_known(datalek_columns *columns, int32_t fact, const void *bits,
                                  int64_t first) {
  if (columns == NULL) {
    return DATALEK_ERROR_NULL;
  }
  if (!dlk_is_fact(fact)) {
    return DATALEK_ERROR_FACT;
  }
  if (!has_column(&columns->facts[fact]) || first < 0) {
    return DATALEK_ERROR_ARGUMENT;
  }
  columns->facts[fact].known = (bitmap){bits, first};
  return DATALEK_OK;
}

int32_t datalek_columns_set_answer(datalek_columns *columns, int32_t answer, int32_t of,
                                   int32_t element, void *values, int64_t stride) {
  if (columns == NULL || values == NULL) {
    return DATALEK_ERROR_NULL;
  }
  bool exists = answer >= 0 && answer < ANSWERS && of >= 0 && of < answers[answer].count;
  if (!exists || !holds(element, answers[answer].highest) ||
      !is_apart(stride, elements[element].size)) {
    return DATALEK_ERROR_ARGUMENT;
  }
  columns->answers[answer][of] = (answer_column){values, stride, element};
  return DATALEK_OK;
}

int32_t datalek_columns_set_reasons(datalek_columns *columns, int32_t kind, void *bits, size_t size,
                                    int64_t stride) {
  if (columns == NULL || bits == NULL) {
    return DATALEK_ERROR_NULL;
  }
  if (size < REASON_BYTES) {
    return DATALEK_ERROR_BUFFER;
  }
  if (kind < 0 || kind >= DLK_OUTCOMES || size > PTRDIFF_MAX || !is_apart(stride, (int64_t)size)) {
    return DATALEK_ERROR_ARGUMENT;
  }
  columns->reasons[kind] = (reason_column){bits, size, stride};
  return DATALEK_OK;
}

/* How far the element of a row stands from that of row 0. */
static ptrdiff_t offset_of(size_t row, int64_t stride) {
  return (ptrdiff_t)row * (ptrdiff_t)stride;
}

static bool bit_of(bitmap map, size_t row) {
  uint64_t bit = (uint64_t)map.first + row;
  return (map.bytes[bit / 8] >> bit % 8 & 1) != 0;
}

/* Elements need not be aligned. */
static int64_t read_element(const char *at, int32_t element) {
  int8_t one = 0;
  int16_t two = 0;
  int32_t four = 0;
  int64_t eight = 0;
  switch (element) {
  case DATALEK_ARRAY_INT8:
    memcpy(&one, at, sizeof one);
    return one;
  case DATALEK_ARRAY_INT16:
    memcpy(&two, at, sizeof two);
    return two;
  case DATALEK_ARRAY_INT32:
    memcpy(&four, at, sizeof four);
    return four;
  default:
    memcpy(&eight, at, sizeof eight);
    return eight;
  }
}

static void write_element(char *at, int32_t element, int64_t value) {
  int8_t one = (int8_t)value;
  int16_t two = (int16_t)value;
  int32_t four = (int32_t)value;
  switch (element) {
  case DATALEK_ARRAY_INT8:
    memcpy(at, &one, sizeof one);
    return;
  case DATALEK_ARRAY_INT16:
    memcpy(at, &two, sizeof two);
    return;
  case DATALEK_ARRAY_INT32:
    memcpy(at, &four, sizeof four);
    return;
  default:
    memcpy(at, &value, sizeof value);
  }
}

static int64_t value_of(const fact_column *column, int32_t fact, size_t row) {
  bool known = has_column(column) && (column->known.bytes == NULL || bit_of(column->known, row));
  if (!known) {
    return dlk_unknown(fact);
  }
  if (column->elements == NULL) {
    return bit_of(column->bits, row) ? DATALEK_YES : DATALEK_NO;
  }
  return read_element(column->elements + offset_of(row, column->stride), column->element);
}

static void read_row(const datalek_columns *columns, size_t row, row_state *state) {
  state->bad_fact = DATALEK_FACT_NONE;
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    int64_t value = value_of(&columns->facts[fact], fact, row);
    if (dlk_check_value(fact, value) != DATALEK_OK) {
      state->bad_fact = fact;
      return;
    }
    state->values[fact] = value;
  }
}

static void assess_row(row_state *state, int32_t law) {
  dlk_basis basis;
  if (state->bad_fact != DATALEK_FACT_NONE) {
    dlk_assessment_empty(&state->assessment);
    return;
  }
  /* Fails for no law only, which was refused before. */
  (void)dlk_choose_law(law, state->values[DATALEK_FACT_AWARE_AT], &basis);
  dlk_judge(&state->view, basis.law, state->values);
  dlk_assessment_decide(&state->assessment, basis, &state->view, state->values);
}

static int64_t answer_of(const row_state *state, int32_t answer, int32_t of) {
  const datalek_assessment *assessment = &state->assessment;
  const datalek_risk *risk = datalek_assessment_risk(assessment);
  switch (answer) {
  case DATALEK_ANSWER_STATUS:
    return state->bad_fact == DATALEK_FACT_NONE ? DATALEK_OK : DATALEK_ERROR_VALUE;
  case DATALEK_ANSWER_BAD_FACT:
    return state->bad_fact;
  case DATALEK_ANSWER_LAW:
    return datalek_assessment_law(assessment);
  case DATALEK_ANSWER_BASIS:
    return datalek_assessment_basis(assessment);
  case DATALEK_ANSWER_VERDICT:
    return datalek_outcome_verdict(datalek_assessment_outcome(assessment, of));
  case DATALEK_ANSWER_ADVICE:
    return datalek_outcome_advice(datalek_assessment_outcome(assessment, of));
  case DATALEK_ANSWER_LEVEL_MIN:
    return datalek_risk_level_min(risk, of);
  case DATALEK_ANSWER_LEVEL_MAX:
    return datalek_risk_level_max(risk, of);
  case DATALEK_ANSWER_SCORE_MIN:
    return datalek_risk_score_min(risk, of);
  case DATALEK_ANSWER_SCORE_MAX:
    return datalek_risk_score_max(risk, of);
  default:
    return datalek_assessment_deadline(assessment, of);
  }
}

static void write_answers(const datalek_columns *columns, size_t row, const row_state *state) {
  for (int32_t answer = 0; answer < ANSWERS; answer++) {
    for (int32_t of = 0; of < answers[answer].count; of++) {
      const answer_column *to = &columns->answers[answer][of];
      if (to->elements != NULL) {
        write_element(to->elements + offset_of(row, to->stride), to->element,
                      answer_of(state, answer, of));
      }
    }
  }
}

static void write_reasons(const reason_column *to, int32_t kind, size_t row,
                          const row_state *state) {
  uint8_t *bytes = to->bytes + offset_of(row, to->stride);
  bool deciding[DLK_RULES] = {false};
  memset(bytes, 0, to->size);
  if (state->bad_fact != DATALEK_FACT_NONE) {
    return;
  }
  dlk_decided_by(&state->view, dlk_conclusion_for(kind), deciding);
  for (int32_t i = 0; i < DLK_RULES; i++) {
    if (deciding[i]) {
      bytes[i / 8] |= (uint8_t)(1U << i % 8);
    }
  }
}

static bool assess_and_write(const datalek_columns *columns, size_t row, int32_t law,
                             row_state *state) {
  read_row(columns, row, state);
  assess_row(state, law);
  write_answers(columns, row, state);
  for (int32_t kind = 0; kind < DLK_OUTCOMES; kind++) {
    if (columns->reasons[kind].bytes != NULL) {
      write_reasons(&columns->reasons[kind], kind, row, state);
    }
  }
  return state->bad_fact == DATALEK_FACT_NONE;
}

int32_t datalek_columns_assess(const datalek_columns *columns, size_t first, size_t rows,
                               int32_t law, size_t *bad_rows, size_t *first_bad) {
  if (columns == NULL) {
    return DATALEK_ERROR_NULL;
  }
  if ((law != DATALEK_LAW_AT_TIME && !dlk_is_law(law)) || first > PTRDIFF_MAX ||
      rows > PTRDIFF_MAX - first) {
    return DATALEK_ERROR_ARGUMENT;
  }
  row_state state;
  size_t bad = 0;
  for (size_t row = first; row < first + rows; row++) {
    bool good = assess_and_write(columns, row, law, &state);
    if (!good && bad == 0 && first_bad != NULL) {
      *first_bad = row;
    }
    bad += !good;
  }
  if (bad_rows != NULL) {
    *bad_rows = bad;
  }
  return bad == 0 ? DATALEK_OK : DATALEK_ERROR_VALUE;
}
