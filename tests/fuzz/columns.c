/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Columns, with arrays that lie in memory in any way: elements of every size, strides up, down and
 * none, bits and bitmaps from any bit on, from any row on. Each row has to get the answers that the
 * facts in it get alone, and no byte may be touched but those of the rows.
 */
#include "arrays.h"
#include "single.h"
#include <stdlib.h>

enum { ROWS_MAX = 20, FIRST_MAX = 8, BLOCKS_MAX = 256, ANSWERS_MAX = 16 };

typedef struct {
  array array;
  int32_t answer;
  int32_t of;
} asked;

typedef struct {
  fuzz_input input;
  datalek_columns *columns;
  size_t first;
  size_t rows;
  int32_t law;
  int64_t values[ROWS_MAX][FUZZ_FACTS];
  void *blocks[BLOCKS_MAX]; /* of facts, to be freed */
  int32_t block_count;
  asked asked[ANSWERS_MAX];
  int32_t asked_count;
} table;

static void keep(table *t, void *block) { t->blocks[t->block_count++] = block; }

/* Whether the fact got them. */
static bool give_elements(table *t, int32_t fact) {
  int32_t element = fuzz_take(&t->input) % 4;
  size_t size = (size_t)1 << element;
  array a = array_of(t->first, t->rows, size, (int8_t)fuzz_take(&t->input));
  keep(t, a.block);
  bool time = dlk_facts[fact].kind == DATALEK_KIND_TIME;
  int32_t expected = time && element != DATALEK_ARRAY_INT64 ? DATALEK_ERROR_ARGUMENT : DATALEK_OK;
  DEMAND(datalek_columns_set_fact(t->columns, fact, element, row_zero(&a), a.stride) == expected,
         "an array is not answered with %d", expected);
  if (expected != DATALEK_OK) {
    return false;
  }
  for (size_t row = 0; row < t->rows; row++) {
    write_number(element_of(&a, row), size, fuzz_take_value(&t->input));
  }
  for (size_t row = 0; row < t->rows; row++) { /* strides may be smaller than elements */
    t->values[row][fact] = read_number(element_of(&a, row), size);
  }
  return true;
}

static bits new_bits(table *t) {
  bits made = bits_of(t->first, t->rows, fuzz_take(&t->input));
  keep(t, made.block);
  for (size_t i = 0; i < made.size; i++) {
    made.block[i] = fuzz_take(&t->input);
  }
  return made;
}

static bool give_bits(table *t, int32_t fact) {
  bits made = new_bits(t);
  bool yes_no = dlk_facts[fact].kind == DATALEK_KIND_YES_NO;
  int32_t status =
    datalek_columns_set_fact_bits(t->columns, fact, byte_zero(&made), made.first_bit);
  DEMAND(status == (yes_no ? DATALEK_OK : DATALEK_ERROR_ARGUMENT), "bits are answered with %d",
         status);
  for (size_t row = 0; row < t->rows && yes_no; row++) {
    t->values[row][fact] = bit_of(&made, row) ? DATALEK_YES : DATALEK_NO;
  }
  return yes_no;
}

static void give_known(table *t, int32_t fact) {
  bits made = new_bits(t);
  int32_t status = datalek_columns_set_known(t->columns, fact, byte_zero(&made), made.first_bit);
  for (size_t row = 0; row < t->rows && status == DATALEK_OK; row++) {
    if (!bit_of(&made, row)) {
      t->values[row][fact] = dlk_unknown(fact);
    }
  }
}

static void give_fact(table *t) {
  int32_t fact = fuzz_take(&t->input) % FUZZ_FACTS;
  uint8_t how = fuzz_take(&t->input);
  bool given = (how % 4 == 0 ? give_bits : give_elements)(t, fact);
  if (given && how >= 192) {
    give_known(t, fact);
  }
}

static void ask(table *t) {
  int32_t answer = fuzz_take(&t->input) % (DATALEK_ANSWER_DEADLINE + 1);
  int32_t of = fuzz_take(&t->input) % datalek_outcome_count();
  int32_t element = fuzz_take(&t->input) % 4;
  int32_t stride = (int8_t)fuzz_take(&t->input);
  for (int32_t i = 0; i < t->asked_count; i++) {
    if (t->asked[i].answer == answer && t->asked[i].of == of) {
      return; /* its first array would stay as it is */
    }
  }
  asked *next = &t->asked[t->asked_count];
  *next = (asked){array_of(t->first, t->rows, (size_t)1 << element, stride), answer, of};
  int32_t status =
    datalek_columns_set_answer(t->columns, answer, of, element, row_zero(&next->array), stride);
  bool apart = abs(stride) >= 1 << element;
  DEMAND(status == DATALEK_OK || status == DATALEK_ERROR_ARGUMENT, "an answer: status %d", status);
  DEMAND(status != DATALEK_OK || apart, "rows of answers may overlap");
  if (status == DATALEK_OK) {
    t->asked_count++;
  } else {
    free(next->array.block);
  }
}

/* Compares a row, and makes gaps of its answers, so that only what nobody may touch is left. */
static void check_row(table *t, size_t row, const single *alone) {
  for (int32_t i = 0; i < t->asked_count; i++) {
    array *a = &t->asked[i].array;
    int64_t expected = single_answer(alone, t->asked[i].answer, t->asked[i].of);
    int64_t found = read_number(element_of(a, row), a->element);
    DEMAND(found == expected, "row %zu, answer %d of %d: %lld, and %lld alone", row,
           t->asked[i].answer, t->asked[i].of, (long long)found, (long long)expected);
    memset(element_of(a, row), GAP, a->element);
  }
}

static void check_all(table *t) {
  single alone;
  size_t bad_rows = 0;
  size_t first_bad = SIZE_MAX;
  size_t expected_bad = 0;
  size_t expected_first = SIZE_MAX;
  int32_t status =
    datalek_columns_assess(t->columns, t->first, t->rows, t->law, &bad_rows, &first_bad);
  for (size_t row = 0; row < t->rows; row++) {
    assess_alone(t->law, t->values[row], &alone);
    bool bad = alone.bad_fact != DATALEK_FACT_NONE;
    expected_first = bad && expected_bad == 0 ? t->first + row : expected_first;
    expected_bad += bad;
    check_row(t, row, &alone);
  }
  DEMAND(status == (expected_bad > 0 ? DATALEK_ERROR_VALUE : DATALEK_OK), "columns: %d", status);
  DEMAND(bad_rows == expected_bad && first_bad == expected_first, "other rows are bad");
  for (int32_t i = 0; i < t->asked_count; i++) {
    for (size_t k = 0; k < t->asked[i].array.size; k++) {
      DEMAND(t->asked[i].array.block[k] == GAP, "byte %zu between the rows was written", k);
    }
  }
}

static void release(table *t) {
  datalek_columns_free(t->columns);
  for (int32_t i = 0; i < t->block_count; i++) {
    free(t->blocks[i]);
  }
  for (int32_t i = 0; i < t->asked_count; i++) {
    free(t->asked[i].array.block);
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static table t;
  memset(&t, 0, sizeof t);
  t.input = (fuzz_input){data, size};
  DEMAND_OK(datalek_columns_new(&t.columns));
  t.law = fuzz_take(&t.input) % (datalek_law_count() + 1) - 1;
  t.first = fuzz_take(&t.input) % FIRST_MAX;
  t.rows = fuzz_take(&t.input) % (ROWS_MAX + 1);
  for (size_t row = 0; row < t.rows; row++) {
    dlk_forget(t.values[row]);
  }
  for (int left = fuzz_take(&t.input) % ANSWERS_MAX; left > 0; left--) {
    ask(&t);
  }
  while (t.input.left > 0 && t.block_count < BLOCKS_MAX - 2) {
    give_fact(&t);
  }
  check_all(&t);
  release(&t);
  return 0;
}
