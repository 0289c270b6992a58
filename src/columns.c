/* SPDX-License-Identifier: Apache-2.0 */
#include "array.h"
#include "assessment.h"
#include "block.h"
#include <string.h>

/* Where the values of a fact are: in elements or in bits. */
typedef struct {
  dlk_source elements;
  dlk_bitmap bits;
  dlk_bitmap known;
} fact_column;

typedef struct {
  uint8_t *bytes; /* NULL where they are not asked for */
  size_t size;
  int64_t stride;
} reason_column;

enum {
  ANSWERS = DATALEK_ANSWER_DEADLINE + 1,
  READINGS = DATALEK_DEADLINE_TWO_WORKING_DAYS + 1,
  BASES = DATALEK_BASIS_NOT_IN_FORCE + 1,
  OF_MAX = DLK_OUTCOMES,
  FETCHED = 8 * DLK_BLOCK /* rows, of which the facts fit the processor's second cache */
};

struct datalek_columns {
  dlk_memory memory;
  fact_column facts[DLK_FACTS];
  dlk_target answers[ANSWERS][OF_MAX];
  reason_column reasons[DLK_OUTCOMES];
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

/* Whether rows that are written stay clear of each other. */
static bool is_apart(int64_t stride, int64_t size) { return stride >= size || stride <= -size; }

static bool has_column(const fact_column *fact) {
  return fact->elements.at != NULL || fact->bits.bytes != NULL;
}

int32_t datalek_columns_set_fact(datalek_columns *columns, int32_t fact, int32_t element,
                                 const void *values, int64_t stride) {
  if (columns == NULL || values == NULL) {
    return DATALEK_ERROR_NULL;
  }
  if (!dlk_is_fact(fact)) {
    return DATALEK_ERROR_FACT;
  }
  if (!dlk_element_holds(element, dlk_unknown(fact))) {
    return DATALEK_ERROR_ARGUMENT;
  }
  columns->facts[fact] = (fact_column){.elements = {values, stride, element}};
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
  columns->facts[fact].known = (dlk_bitmap){bits, first};
  return DATALEK_OK;
}

int32_t datalek_columns_set_answer(datalek_columns *columns, int32_t answer, int32_t of,
                                   int32_t element, void *values, int64_t stride) {
  if (columns == NULL || values == NULL) {
    return DATALEK_ERROR_NULL;
  }
  bool exists = answer >= 0 && answer < ANSWERS && of >= 0 && of < answers[answer].count;
  if (!exists || !dlk_element_holds(element, answers[answer].highest) ||
      !is_apart(stride, dlk_element_size(element))) {
    return DATALEK_ERROR_ARGUMENT;
  }
  columns->answers[answer][of] = (dlk_target){values, stride, element};
  return DATALEK_OK;
}

int32_t datalek_columns_set_reasons(datalek_columns *columns, int32_t kind, void *bits, size_t size,
                                    int64_t stride) {
  if (columns == NULL || bits == NULL) {
    return DATALEK_ERROR_NULL;
  }
  if (size < DLK_RULE_BYTES) {
    return DATALEK_ERROR_BUFFER;
  }
  if (kind < 0 || kind >= DLK_OUTCOMES || size > PTRDIFF_MAX || !is_apart(stride, (int64_t)size)) {
    return DATALEK_ERROR_ARGUMENT;
  }
  columns->reasons[kind] = (reason_column){bits, size, stride};
  return DATALEK_OK;
}

/* A block of rows, which may be filled only in part, and what is found out about it. */
typedef struct {
  const datalek_columns *columns;
  int32_t law;    /* as asked for */
  bool by_time;   /* whether it matters when one became aware */
  bool concludes; /* whether it matters what follows from the facts */
  size_t first;
  size_t rows;
  dlk_block block;
  dlk_slice by_law[DLK_LAWS];
  dlk_slice by_basis[BASES];
  dlk_slice bad;
  bool any_bad;
  int8_t bad_fact[DLK_BLOCK]; /* in bad rows */
} batch;

/* The value of a fact in one row. */
static int64_t value_of(const fact_column *column, int32_t fact, size_t row) {
  int64_t value = dlk_unknown(fact);
  if (column->known.bytes != NULL && !dlk_bitmap_has(&column->known, row)) {
    return value;
  }
  if (column->bits.bytes != NULL) {
    return dlk_bitmap_has(&column->bits, row) ? DATALEK_YES : DATALEK_NO;
  }
  if (column->elements.at != NULL) {
    value = dlk_source_get(&column->elements, row);
  }
  return value;
}

/* Something changes at the thresholds of a count, and at the first seconds of laws. */
static void scale_of(int32_t fact, dlk_scale *scale) {
  scale->unknown = dlk_unknown(fact);
  scale->lowest = dlk_facts[fact].lowest;
  scale->highest = dlk_facts[fact].highest;
  scale->count = 0;
  for (int32_t i = 0; i < DLK_ATOMS && dlk_facts[fact].kind == DATALEK_KIND_COUNT; i++) {
    if (dlk_atoms[i].fact == fact) {
      scale->steps[scale->count++] = dlk_atoms[i].at_least;
    }
  }
  for (int32_t law = 0; law < DLK_LAWS && fact == DATALEK_FACT_AWARE_AT; law++) {
    if (dlk_laws[law].from != DATALEK_TIME_UNKNOWN) {
      scale->steps[scale->count++] = dlk_laws[law].from;
    }
  }
}

/* Looks for rows that have a bad value for this fact, and for none before it. */
static void find_bad(batch *b, int32_t fact) {
  const fact_column *column = &b->columns->facts[fact];
  for (size_t row = 0; row < b->rows; row++) {
    if (!dlk_slice_has(&b->bad, row) &&
        dlk_check_value(fact, value_of(column, fact, b->first + row)) != DATALEK_OK) {
      dlk_slice_add_row(&b->bad, row);
      b->bad_fact[row] = (int8_t)fact;
      b->any_bad = true;
    }
  }
}

/* The rows whose bit is set. */
static void read_bits(const batch *b, const dlk_bitmap *from, dlk_slice *rows) {
  uint8_t bits[DLK_BLOCK / 8] = {0};
  dlk_bitmap_read(from, b->first, b->rows, bits);
  dlk_slice_of_bits(rows, bits);
}

/* Makes a yes/no fact open where its bitmap says that it is not known. */
static void hide_unknown(batch *b, int32_t fact, dlk_truth *term) {
  const dlk_bitmap *known = &b->columns->facts[fact].known;
  if (known->bytes != NULL) {
    dlk_slice rows;
    read_bits(b, known, &rows);
    dlk_slice_keep(&term->yes, &rows);
    dlk_slice_add_others(&term->may, &rows);
  }
}

static void see_bits(batch *b, int32_t fact) {
  dlk_truth *term = &b->block.term[DLK_TERM_FIRST_FACT + fact];
  read_bits(b, &b->columns->facts[fact].bits, &term->yes);
  term->may = term->yes;
  hide_unknown(b, fact, term);
}

static bool has_atoms(int32_t fact) {
  for (int32_t i = 0; i < DLK_ATOMS; i++) {
    if (dlk_atoms[i].fact == fact) {
      return true;
    }
  }
  return false;
}

/* The truth of a fact's thresholds. */
static void see_atoms(batch *b, int32_t fact, const dlk_scale *scale, const dlk_planes *planes) {
  for (int32_t i = 0; i < DLK_ATOMS; i++) {
    if (dlk_atoms[i].fact == fact) {
      dlk_planes_at_least(planes, dlk_scale_code(scale, dlk_atoms[i].at_least),
                          &b->block.term[DLK_TERM_FIRST_ATOM + i]);
    }
  }
}

static void add_law(batch *b, int64_t aware_at, const dlk_slice *rows) {
  dlk_basis basis;
  /* Fails for no law only, which was refused before. */
  (void)dlk_choose_law(b->law, aware_at, &basis);
  dlk_slice_add(&b->by_law[basis.law], rows);
  dlk_slice_add(&b->by_basis[basis.kind], rows);
}

/* The law is the same from each step in time to the next. */
static void see_laws(batch *b, const dlk_scale *scale, const dlk_planes *planes) {
  dlk_slice rest;
  dlk_slice_fill(&rest, true);
  dlk_slice_remove(&rest, &planes->unknown);
  add_law(b, DATALEK_TIME_UNKNOWN, &planes->unknown);
  for (int32_t i = scale->count - 1; i >= 0; i--) {
    dlk_truth since;
    dlk_planes_at_least(planes, i + 1, &since);
    dlk_slice_keep(&since.yes, &rest);
    dlk_slice_remove(&rest, &since.yes);
    add_law(b, scale->steps[i], &since.yes);
  }
  add_law(b, scale->lowest, &rest);
}

static void see_steps(batch *b, int32_t fact, const dlk_scale *scale, const dlk_bytes *codes) {
  const dlk_bitmap *known = &b->columns->facts[fact].known;
  dlk_planes planes;
  dlk_planes_of(&planes, codes, dlk_scale_code(scale, scale->highest));
  if (known->bytes != NULL) {
    dlk_slice rows;
    read_bits(b, known, &rows);
    dlk_slice_add_others(&planes.unknown, &rows);
  }
  if (fact == DATALEK_FACT_AWARE_AT) {
    see_laws(b, scale, &planes);
  } else {
    see_atoms(b, fact, scale, &planes);
  }
}

static void see_elements(batch *b, int32_t fact) {
  dlk_truth *term = &b->block.term[DLK_TERM_FIRST_FACT + fact];
  dlk_scale scale;
  dlk_bytes codes;
  scale_of(fact, &scale);
  bool good = dlk_source_code(&b->columns->facts[fact].elements, b->first, b->rows, &scale, &codes);
  switch (dlk_facts[fact].kind) {
  case DATALEK_KIND_YES_NO:
    good = dlk_slice_yes_no(term, &codes) && good;
    hide_unknown(b, fact, term);
    break;
  case DATALEK_KIND_TIME:
    if (fact == DATALEK_FACT_AWARE_AT && b->by_time) {
      see_steps(b, fact, &scale, &codes);
    }
    break;
  default:
    good = !dlk_codes_beyond(&codes, dlk_scale_code(&scale, scale.highest)) && good;
    if (b->concludes && has_atoms(fact)) {
      see_steps(b, fact, &scale, &codes);
    }
  }
  if (!good) {
    find_bad(b, fact);
  }
}

/* Fetches the facts of the next rows from memory, array by array. */
static void fetch(const datalek_columns *columns, size_t first, size_t rows) {
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    const fact_column *column = &columns->facts[fact];
    if (column->elements.at != NULL) {
      dlk_source_touch(&column->elements, first, rows);
    } else if (column->bits.bytes != NULL) {
      dlk_bitmap_touch(&column->bits, first, rows);
    }
    if (column->known.bytes != NULL) {
      dlk_bitmap_touch(&column->known, first, rows);
    }
  }
}

static void see_facts(batch *b) {
  b->any_bad = false;
  dlk_slice_fill(&b->bad, false);
  memset(b->by_law, 0, sizeof b->by_law);
  memset(b->by_basis, 0, sizeof b->by_basis);
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    if (b->columns->facts[fact].elements.at != NULL) {
      see_elements(b, fact);
    } else if (b->columns->facts[fact].bits.bytes != NULL && b->concludes) {
      see_bits(b, fact);
    }
  }
  if (!b->by_time) {
    dlk_slice every;
    dlk_slice_fill(&every, true);
    add_law(b, DATALEK_TIME_UNKNOWN, &every);
  }
}

static uint8_t *reasons_at(const reason_column *to, size_t row) {
  return to->bytes + dlk_offset(row, to->stride);
}

/* Adds the reasons in rows that are judged by this law. */
static void write_reasons(const batch *b, int32_t law, int32_t kind) {
  const reason_column *to = &b->columns->reasons[kind];
  dlk_deciding deciding;
  dlk_slice rows = b->by_law[law];
  dlk_slice_remove(&rows, &b->bad);
  dlk_block_explain(&b->block, law, dlk_conclusion_for(kind), &rows, &deciding);
  for (int32_t i = dlk_laws[law].first / 8; i <= (dlk_laws[law].end - 1) / 8; i++) {
    dlk_bytes bytes;
    dlk_bytes_of_bits(&bytes, &deciding.rule[8 * i]);
    const uint8_t *reasons = (const uint8_t *)&bytes;
    for (size_t row = 0; row < b->rows; row++) {
      reasons_at(to, b->first + row)[i] |= reasons[row];
    }
  }
}

static void clear_reasons(const batch *b) {
  for (int32_t kind = 0; kind < DLK_OUTCOMES; kind++) {
    const reason_column *to = &b->columns->reasons[kind];
    for (size_t row = 0; row < b->rows && to->bytes != NULL; row++) {
      memset(reasons_at(to, b->first + row), 0, to->size);
    }
  }
}

static void explain(const batch *b, int32_t law) {
  for (int32_t kind = 0; kind < DLK_OUTCOMES; kind++) {
    if (b->columns->reasons[kind].bytes != NULL) {
      write_reasons(b, law, kind);
    }
  }
}

/* Adds what was concluded under a law, in the rows that it decides. */
static void add_conclusions(const batch *b, int32_t law, dlk_truth mixed[DLK_CONCLUSIONS]) {
  for (int32_t i = 0; i < DLK_CONCLUSIONS; i++) {
    dlk_truth truth = b->block.term[DLK_TERM_FIRST_CONCLUSION + i];
    dlk_slice_keep(&truth.yes, &b->by_law[law]);
    dlk_slice_keep(&truth.may, &b->by_law[law]);
    dlk_slice_add(&mixed[i].yes, &truth.yes);
    dlk_slice_add(&mixed[i].may, &truth.may);
  }
}

/* Concludes and explains, each row under its own law. */
static void judge_mixed(batch *b) {
  dlk_truth mixed[DLK_CONCLUSIONS] = {{{{0}}, {{0}}}};
  for (int32_t law = 0; law < DLK_LAWS; law++) {
    if (dlk_slice_any(&b->by_law[law])) {
      dlk_block_conclude(&b->block, law);
      explain(b, law);
      add_conclusions(b, law, mixed);
    }
  }
  memcpy(&b->block.term[DLK_TERM_FIRST_CONCLUSION], mixed, sizeof mixed);
}

static void judge(batch *b) {
  int32_t laws = 0;
  int32_t one = 0;
  for (int32_t law = 0; law < DLK_LAWS; law++) {
    bool decides = dlk_slice_any(&b->by_law[law]);
    laws += decides;
    one = decides ? law : one;
  }
  clear_reasons(b);
  if (laws > 1) {
    judge_mixed(b);
  } else {
    dlk_block_conclude(&b->block, one);
    explain(b, one);
  }
}

static int64_t answer_of(const datalek_assessment *assessment, int32_t answer, int32_t of) {
  const datalek_risk *risk = datalek_assessment_risk(assessment);
  const datalek_outcome *outcome = datalek_assessment_outcome(assessment, of);
  switch (answer) {
  case DATALEK_ANSWER_LAW:
    return datalek_assessment_law(assessment);
  case DATALEK_ANSWER_BASIS:
    return datalek_assessment_basis(assessment);
  case DATALEK_ANSWER_VERDICT:
    return datalek_outcome_verdict(outcome);
  case DATALEK_ANSWER_ADVICE:
    return datalek_outcome_advice(outcome);
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

/* One byte for each row: the number of the set that it is in. */
static void say_set(const dlk_slice *sets, int32_t count, dlk_bytes *bytes) {
  memset(bytes, 0, sizeof *bytes);
  for (int32_t i = 1; i < count; i++) {
    dlk_bytes_add(bytes, &sets[i], i);
  }
}

/* One byte for each row: how many of the two conclusions hold, or may hold. */
static void say_level(const batch *b, int32_t aspect, bool max, dlk_bytes *bytes) {
  const dlk_truth *risk = &b->block.term[dlk_aspects[aspect].risk];
  const dlk_truth *high = &b->block.term[dlk_aspects[aspect].high];
  const dlk_slice *one = max ? &risk->may : &risk->yes;
  const dlk_slice *other = max ? &high->may : &high->yes;
  dlk_truth both = {*one, *one};
  dlk_slice_keep(&both.yes, other);
  dlk_slice_add(&both.may, other);
  dlk_bytes_of(bytes, &both, 2, 0, 1);
}

static void say_bytes(const batch *b, int32_t answer, int32_t of, dlk_bytes *bytes) {
  const int32_t conclusion = dlk_conclusion_for(of);
  const dlk_truth *truth = &b->block.term[conclusion];
  switch (answer) {
  case DATALEK_ANSWER_LAW:
    say_set(b->by_law, DLK_LAWS, bytes);
    return;
  case DATALEK_ANSWER_BASIS:
    say_set(b->by_basis, BASES, bytes);
    return;
  case DATALEK_ANSWER_VERDICT:
    dlk_bytes_of(bytes, truth, DATALEK_YES, DATALEK_NO, DATALEK_UNKNOWN);
    return;
  case DATALEK_ANSWER_ADVICE:
    dlk_bytes_of(bytes, truth, DATALEK_ADVICE_ACT, DATALEK_ADVICE_NONE,
                 dlk_conclusions[conclusion - DLK_TERM_FIRST_CONCLUSION].advice);
    return;
  case DATALEK_ANSWER_LEVEL_MIN:
  case DATALEK_ANSWER_LEVEL_MAX:
    say_level(b, of, answer == DATALEK_ANSWER_LEVEL_MAX, bytes);
    return;
  default: /* the status, and the fact that is bad */
    memset(bytes, answer == DATALEK_ANSWER_STATUS ? DATALEK_OK : DATALEK_FACT_NONE, sizeof *bytes);
  }
}

/* What an empty assessment says, in bad rows. */
static void say_nothing(const batch *b, int32_t answer, int32_t of, int8_t *bytes) {
  datalek_assessment empty;
  dlk_assessment_empty(&empty);
  for (size_t row = 0; row < b->rows; row++) {
    if (!dlk_slice_has(&b->bad, row)) {
      continue;
    }
    if (answer == DATALEK_ANSWER_STATUS) {
      bytes[row] = DATALEK_ERROR_VALUE;
    } else if (answer == DATALEK_ANSWER_BAD_FACT) {
      bytes[row] = b->bad_fact[row];
    } else {
      bytes[row] = (int8_t)answer_of(&empty, answer, of);
    }
  }
}

static void write_bytes(const batch *b) {
  for (int32_t answer = 0; answer < DATALEK_ANSWER_SCORE_MIN; answer++) {
    for (int32_t of = 0; of < answers[answer].count; of++) {
      const dlk_target *to = &b->columns->answers[answer][of];
      dlk_bytes bytes;
      if (to->at != NULL) {
        say_bytes(b, answer, of, &bytes);
        if (b->any_bad) {
          say_nothing(b, answer, of, (int8_t *)&bytes);
        }
        dlk_target_write(to, b->first, b->rows, &bytes);
      }
    }
  }
}

/* Assesses one row by itself, without the lists of outcomes. */
static void assess_row(const batch *b, size_t row, datalek_assessment *assessment) {
  int64_t values[DLK_FACTS];
  dlk_basis basis;
  dlk_view view;
  if (dlk_slice_has(&b->bad, row)) {
    dlk_assessment_empty(assessment);
    return;
  }
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    values[fact] = value_of(&b->columns->facts[fact], fact, b->first + row);
  }
  (void)dlk_choose_law(b->law, values[DATALEK_FACT_AWARE_AT], &basis);
  dlk_judge(&view, basis.law, values);
  dlk_assessment_decide(assessment, basis, &view, values);
}

/* Scores and deadlines are numbers, not truths: row by row. */
static void write_numbers(const batch *b) {
  datalek_assessment assessment;
  for (size_t row = 0; row < b->rows; row++) {
    assess_row(b, row, &assessment);
    for (int32_t answer = DATALEK_ANSWER_SCORE_MIN; answer < ANSWERS; answer++) {
      for (int32_t of = 0; of < answers[answer].count; of++) {
        const dlk_target *to = &b->columns->answers[answer][of];
        if (to->at != NULL) {
          dlk_target_put(to, b->first + row, answer_of(&assessment, answer, of));
        }
      }
    }
  }
}

/* Whether any of these answers is asked for. */
static bool asks(const datalek_columns *columns, int32_t first, int32_t last) {
  for (int32_t answer = first; answer <= last; answer++) {
    for (int32_t of = 0; of < answers[answer].count; of++) {
      if (columns->answers[answer][of].at != NULL) {
        return true;
      }
    }
  }
  return false;
}

static bool asks_reasons(const datalek_columns *columns) {
  for (int32_t kind = 0; kind < DLK_OUTCOMES; kind++) {
    if (columns->reasons[kind].bytes != NULL) {
      return true;
    }
  }
  return false;
}

static void begin(batch *b, const datalek_columns *columns, int32_t law) {
  b->columns = columns;
  b->law = law;
  b->concludes =
    asks(columns, DATALEK_ANSWER_VERDICT, DATALEK_ANSWER_LEVEL_MAX) || asks_reasons(columns);
  b->by_time =
    has_column(&columns->facts[DATALEK_FACT_AWARE_AT]) &&
    (law == DATALEK_LAW_AT_TIME || asks(columns, DATALEK_ANSWER_BASIS, DATALEK_ANSWER_BASIS));
  /* Nothing is known yet; facts without an array stay so. */
  for (int32_t term = 0; term < DLK_TERMS; term++) {
    dlk_slice_fill(&b->block.term[term].yes, false);
    dlk_slice_fill(&b->block.term[term].may, true);
  }
}

static void assess_batch(batch *b) {
  see_facts(b);
  if (b->concludes) {
    judge(b);
  }
  write_bytes(b);
  if (asks(b->columns, DATALEK_ANSWER_SCORE_MIN, DATALEK_ANSWER_DEADLINE)) {
    write_numbers(b);
  }
}

/* Returns how many rows of the block were bad. */
static size_t count_bad(const batch *b, size_t *first_bad) {
  size_t count = 0;
  for (size_t row = b->rows; row-- > 0 && b->any_bad;) {
    if (dlk_slice_has(&b->bad, row)) {
      *first_bad = b->first + row;
      count++;
    }
  }
  return count;
}

static size_t lesser(size_t a, size_t b) { return a < b ? a : b; }

int32_t datalek_columns_assess(const datalek_columns *columns, size_t first, size_t rows,
                               int32_t law, size_t *bad_rows, size_t *first_bad) {
  if (columns == NULL) {
    return DATALEK_ERROR_NULL;
  }
  if ((law != DATALEK_LAW_AT_TIME && !dlk_is_law(law)) || first > PTRDIFF_MAX ||
      rows > PTRDIFF_MAX - first) {
    return DATALEK_ERROR_ARGUMENT;
  }
  batch b;
  size_t bad = 0;
  begin(&b, columns, law);
  for (size_t done = 0; done < rows; done += b.rows) {
    size_t first_here = 0;
    if (done % FETCHED == 0) {
      fetch(columns, first + done, lesser(rows - done, FETCHED));
    }
    b.first = first + done;
    b.rows = lesser(rows - done, DLK_BLOCK);
    assess_batch(&b);
    size_t bad_here = count_bad(&b, &first_here);
    if (bad == 0 && bad_here > 0 && first_bad != NULL) {
      *first_bad = first_here;
    }
    bad += bad_here;
  }
  if (bad_rows != NULL) {
    *bad_rows = bad;
  }
  return bad == 0 ? DATALEK_OK : DATALEK_ERROR_VALUE;
}
