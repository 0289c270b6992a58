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
  BYTES_MAX = DATALEK_ANSWER_SCORE_MIN * OF_MAX,
  AHEAD = 2 * DLK_BLOCK /* rows, which memory takes longer to answer for than their facts to see */
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

/* A fact that has a column, and what is to be known of it: whether it has reached these steps. */
typedef struct {
  int32_t fact;
  const fact_column *column;
  dlk_scale scale;
  dlk_truth *reached;
} seen_fact;

/* An answer that rows have in a byte. */
typedef struct {
  int32_t answer;
  int32_t of;
  const dlk_target *to;
} asked_answer;

/* A block of rows, which may be filled only in part, and what is found out about it. */
typedef struct {
  const datalek_columns *columns;
  int32_t law;    /* as asked for */
  bool by_time;   /* whether it matters when one became aware */
  bool concludes; /* whether it matters what follows from the facts */
  bool explains;  /* whether reasons are asked for */
  bool counts;    /* whether scores or deadlines are */
  int32_t facts;
  int32_t answers;
  seen_fact fact[DLK_FACTS];
  asked_answer answer[BYTES_MAX];
  size_t first;
  size_t rows;
  size_t ahead; /* rows to be fetched, from AHEAD rows on: while these are seen, memory answers */
  dlk_block block;
  dlk_truth since[DLK_STEPS_MAX]; /* whether one was aware when a law began */
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
  uint8_t room[DLK_BLOCK / 8];
  dlk_slice_of_bits(rows, dlk_bitmap_read(from, b->first, b->rows, room));
}

/* Makes terms open in the rows where a bitmap says that the fact is not known. */
static void hide_unknown(const batch *b, const seen_fact *seen) {
  dlk_slice known;
  read_bits(b, &seen->column->known, &known);
  for (int32_t i = 0; i < seen->scale.count; i++) {
    dlk_slice_keep(&seen->reached[i].yes, &known);
    dlk_slice_add_others(&seen->reached[i].may, &known);
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
static void see_laws(batch *b, const seen_fact *aware_at) {
  const dlk_scale *scale = &aware_at->scale;
  dlk_slice unknown = b->since[0].may;
  dlk_slice rest;
  memset(b->by_law, 0, sizeof b->by_law);
  memset(b->by_basis, 0, sizeof b->by_basis);
  dlk_slice_remove(&unknown, &b->since[0].yes);
  add_law(b, DATALEK_TIME_UNKNOWN, &unknown);
  dlk_slice_fill(&rest, true);
  dlk_slice_remove(&rest, &unknown);
  for (int32_t i = scale->count - 1; i >= 0; i--) {
    dlk_slice since = b->since[i].yes;
    dlk_slice_keep(&since, &rest);
    dlk_slice_remove(&rest, &since);
    add_law(b, scale->steps[i], &since);
  }
  add_law(b, scale->lowest, &rest);
}

/* Fetches rows of a column from memory. */
static void fetch(const fact_column *column, size_t first, size_t rows) {
  if (column->elements.at != NULL) {
    dlk_source_fetch(&column->elements, first, rows);
  } else {
    dlk_bitmap_fetch(&column->bits, first, rows);
  }
  if (column->known.bytes != NULL) {
    dlk_bitmap_fetch(&column->known, first, rows);
  }
}

static void see_fact(batch *b, const seen_fact *seen) {
  const fact_column *column = seen->column;
  bool good = true;
  fetch(column, b->first + AHEAD, b->ahead);
  if (column->elements.at != NULL) {
    good = dlk_source_see(&column->elements, b->first, b->rows, &seen->scale, seen->reached);
  } else if (seen->scale.count > 0) {
    read_bits(b, &column->bits, &seen->reached->yes);
    seen->reached->may = seen->reached->yes;
  }
  if (column->known.bytes != NULL) {
    hide_unknown(b, seen);
  }
  if (seen->reached == b->since) {
    see_laws(b, seen);
  }
  if (!good) {
    find_bad(b, seen->fact);
  }
}

static void see_facts(batch *b) {
  b->any_bad = false;
  dlk_slice_fill(&b->bad, false);
  for (int32_t i = 0; i < b->facts; i++) {
    see_fact(b, &b->fact[i]);
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
    for (size_t row = 0; row < b->rows; row++) {
      reasons_at(to, b->first + row)[i] |= bytes.row[row];
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
  for (int32_t kind = 0; kind < DLK_OUTCOMES && b->explains; kind++) {
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
  if (b->explains) {
    clear_reasons(b);
  }
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
    dlk_bytes_add(bytes, &sets[i], (uint8_t)i);
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
                 (int8_t)dlk_conclusions[conclusion - DLK_TERM_FIRST_CONCLUSION].advice);
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
  for (int32_t i = 0; i < b->answers; i++) {
    const asked_answer *asked = &b->answer[i];
    dlk_bytes room;
    dlk_bytes *bytes = dlk_target_room(asked->to, b->first, b->rows, &room);
    say_bytes(b, asked->answer, asked->of, bytes);
    if (b->any_bad) {
      say_nothing(b, asked->answer, asked->of, (int8_t *)bytes->row);
    }
    if (bytes == &room) {
      dlk_target_write(asked->to, b->first, b->rows, bytes);
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

/* Whether a fact's truth, the thresholds of a choice or count, or the laws of a time. */
static void add_steps(batch *b, seen_fact *seen) {
  dlk_scale *scale = &seen->scale;
  if (dlk_facts[seen->fact].kind == DATALEK_KIND_YES_NO) {
    seen->reached = &b->block.term[DLK_TERM_FIRST_FACT + seen->fact];
    scale->steps[scale->count++] = DATALEK_YES;
    return;
  }
  for (int32_t i = 0; i < DLK_ATOMS; i++) {
    if (dlk_atoms[i].fact == seen->fact) {
      seen->reached = &b->block.term[DLK_TERM_FIRST_ATOM + i - scale->count];
      scale->steps[scale->count++] = dlk_atoms[i].at_least;
    }
  }
}

static void add_laws(batch *b, seen_fact *aware_at) {
  dlk_scale *scale = &aware_at->scale;
  aware_at->reached = b->since;
  for (int32_t law = 0; law < DLK_LAWS; law++) {
    if (dlk_laws[law].from != DATALEK_TIME_UNKNOWN) {
      scale->steps[scale->count++] = dlk_laws[law].from;
    }
  }
}

/* What is to be seen of a fact that has a column. */
static void add_fact(batch *b, int32_t fact) {
  seen_fact *seen = &b->fact[b->facts++];
  seen->fact = fact;
  seen->column = &b->columns->facts[fact];
  seen->scale.unknown = dlk_unknown(fact);
  seen->scale.lowest = dlk_facts[fact].lowest;
  seen->scale.highest = dlk_facts[fact].highest;
  seen->scale.count = 0;
  seen->reached = NULL;
  if (b->concludes) {
    add_steps(b, seen);
  }
  if (b->by_time && fact == DATALEK_FACT_AWARE_AT) {
    add_laws(b, seen);
  }
}

static void add_answers(batch *b) {
  for (int32_t answer = 0; answer < DATALEK_ANSWER_SCORE_MIN; answer++) {
    for (int32_t of = 0; of < answers[answer].count; of++) {
      const dlk_target *to = &b->columns->answers[answer][of];
      if (to->at != NULL) {
        b->answer[b->answers++] = (asked_answer){answer, of, to};
      }
    }
  }
}

static void begin(batch *b, const datalek_columns *columns, int32_t law) {
  b->columns = columns;
  b->law = law;
  b->explains = asks_reasons(columns);
  b->concludes = asks(columns, DATALEK_ANSWER_VERDICT, DATALEK_ANSWER_LEVEL_MAX) || b->explains;
  b->counts = asks(columns, DATALEK_ANSWER_SCORE_MIN, DATALEK_ANSWER_DEADLINE);
  b->by_time =
    has_column(&columns->facts[DATALEK_FACT_AWARE_AT]) &&
    (law == DATALEK_LAW_AT_TIME || asks(columns, DATALEK_ANSWER_BASIS, DATALEK_ANSWER_BASIS));
  /* Nothing is known yet; facts without an array stay so. */
  for (int32_t term = DLK_TERM_FIRST_FACT; term < DLK_TERMS; term++) {
    dlk_slice_fill(&b->block.term[term].yes, false);
    dlk_slice_fill(&b->block.term[term].may, true);
  }
  b->facts = 0;
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    if (has_column(&columns->facts[fact])) {
      add_fact(b, fact);
    }
  }
  b->answers = 0;
  add_answers(b);
  if (!b->by_time) {
    dlk_slice every;
    dlk_slice_fill(&every, true);
    memset(b->by_law, 0, sizeof b->by_law);
    memset(b->by_basis, 0, sizeof b->by_basis);
    add_law(b, DATALEK_TIME_UNKNOWN, &every);
  }
}

static void assess_batch(batch *b) {
  see_facts(b);
  if (b->concludes) {
    judge(b);
  }
  write_bytes(b);
  if (b->counts) {
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
    b.first = first + done;
    b.rows = lesser(rows - done, DLK_BLOCK);
    b.ahead = rows - done > AHEAD ? lesser(rows - done - AHEAD, DLK_BLOCK) : 0;
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
