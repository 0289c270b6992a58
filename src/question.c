/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Which question is next. A question counts while the law (missing.c) lets one of its facts change
 * an open verdict. Of those that count the first in step and turn (questions.def) is asked; in step
 * 2 the one that settles most verdicts, as the mean over its answers. Between equals the table's
 * order decides.
 */
#include "incident.h"
#include "law.h"
#include "missing.h"
#include "outcome.h"
#include <string.h>

enum { FACTS_MAX = 14, SOON = 0, LATER = 1, CONSEQUENCE = 2, TURNS = 3 };

typedef struct {
  int32_t number;
  const char *name;
  int32_t step;
  int32_t turn;
  const char *text[DLK_LANGUAGES]; /* NULL: the fact's own */
  size_t count;
  uint8_t facts[FACTS_MAX];
} question_row;

/* The names of the facts, bare, as the table uses them. */
enum {
#define FACT(number, name, kind, direction, highest, nl, en) number = DATALEK_FACT_##number,
#define VALUE(fact, value, name, nl, en)
#include "facts.def"
#undef FACT
#undef VALUE
};

_Static_assert(DLK_FACTS < 256, "questions keep their facts in bytes");

/* The number of facts, and the facts. */
#define FACTS(...)                                                                                 \
  sizeof((const uint8_t[]){__VA_ARGS__}), { __VA_ARGS__ }

/* In the order in which they are asked. */
static const question_row questions[] = {
#define ABOUT(number, name, step, turn)                                                            \
  {DATALEK_QUESTION_##number, #name, DATALEK_STEP_##step, turn, {NULL, NULL}, FACTS(number)},
#define QUESTION(number, name, step, turn, facts, nl, en)                                          \
  {DATALEK_QUESTION_##number, #name, DATALEK_STEP_##step, turn, {nl, en}, facts},
#include "questions.def"
#undef ABOUT
#undef QUESTION
};

enum { QUESTIONS = sizeof questions / sizeof questions[0] };

/* ---- What a question is ---------------------------------------------------------------------- */

static const question_row *find(int32_t question) {
  for (int32_t i = 0; i < QUESTIONS; i++) {
    if (questions[i].number == question) {
      return &questions[i];
    }
  }
  return NULL;
}

int32_t datalek_question_count(void) { return QUESTIONS; }

const char *datalek_question_name(int32_t question) {
  const question_row *row = find(question);
  return row != NULL ? row->name : NULL;
}

const char *datalek_question_text(int32_t question, int32_t language) {
  const question_row *row = find(question);
  if (row == NULL || !dlk_is_language(language)) {
    return NULL;
  }
  return row->text[language] != NULL ? row->text[language]
                                     : dlk_facts[row->facts[0]].question[language];
}

int32_t datalek_question_step(int32_t question) {
  const question_row *row = find(question);
  return row != NULL ? row->step : DATALEK_UNKNOWN;
}

int32_t datalek_question_fact_count(int32_t question) {
  const question_row *row = find(question);
  return row != NULL ? (int32_t)row->count : 0;
}

int32_t datalek_question_fact(int32_t question, int32_t index) {
  bool listed = index >= 0 && index < datalek_question_fact_count(question);
  return listed ? find(question)->facts[index] : DATALEK_FACT_NONE;
}

/* ---- What can still change ------------------------------------------------------------------- */

static const int32_t settling[] = {
  DATALEK_OUTCOME_BREACH,        DATALEK_OUTCOME_NOTIFY_AP,         DATALEK_OUTCOME_NOTIFY_SUBJECTS,
  DATALEK_OUTCOME_PUBLIC_NOTICE, DATALEK_OUTCOME_NOTIFY_CONTROLLER, DATALEK_OUTCOME_REGISTER,
};

enum { SETTLING = sizeof settling / sizeof settling[0] };

/* An incident under a law, with what its unknown facts can still change. */
typedef struct {
  int32_t law;
  int64_t values[DLK_FACTS];
  dlk_view view;
  uint64_t counts; /* facts as bits */
} inquiry;

static uint8_t truth_of(const dlk_view *view, int32_t outcome) {
  return dlk_term(view, dlk_conclusion_for(outcome));
}

static void find_what_counts(inquiry *in) {
  dlk_term_set open = {{0}};
  uint64_t missing[DLK_CONCLUSIONS] = {0};
  for (int32_t i = 0; i < SETTLING; i++) {
    if (truth_of(&in->view, settling[i]) == DLK_OPEN) {
      dlk_add_term(&open, dlk_conclusion_for(settling[i]));
    }
  }
  dlk_missing(&in->view, &open, missing);
  for (int32_t i = 0; i < DLK_CONCLUSIONS; i++) {
    in->counts |= missing[i];
  }
  if (truth_of(&in->view, DATALEK_OUTCOME_NOTIFY_AP) != DLK_NO &&
      in->values[DATALEK_FACT_AWARE_AT] == DATALEK_TIME_UNKNOWN) {
    in->counts |= dlk_only(DATALEK_FACT_AWARE_AT); /* for the deadline */
  }
}

static int32_t inquire(const datalek_incident *incident, int32_t law, inquiry *in) {
  dlk_basis basis;
  int32_t status = dlk_choose_law(law, incident->values[DATALEK_FACT_AWARE_AT], &basis);
  if (status == DATALEK_OK) {
    memset(in, 0, sizeof *in);
    in->law = basis.law;
    memcpy(in->values, incident->values, sizeof in->values);
    dlk_judge(&in->view, in->law, in->values);
    find_what_counts(in);
  }
  return status;
}

static bool counts(const inquiry *in, const question_row *row) {
  for (size_t i = 0; i < row->count; i++) {
    if ((in->counts & dlk_only(row->facts[i])) != 0) {
      return true;
    }
  }
  return false;
}

/* ---- The one to ask next --------------------------------------------------------------------- */

/* How many verdicts are known with these facts. */
static int32_t settled(const inquiry *in, const int64_t *values) {
  dlk_view view;
  int32_t known = 0;
  dlk_judge(&view, in->law, values);
  for (int32_t i = 0; i < SETTLING; i++) {
    known += truth_of(&view, settling[i]) != DLK_OPEN;
  }
  return known;
}

/* The verdicts that the answers tried so far settle, taken together. */
typedef struct {
  int32_t known;
  int32_t answers;
} prospect;

static void try_answer(const inquiry *in, const int64_t *values, prospect *p) {
  p->known += settled(in, values);
  p->answers++;
}

static void try_counts(const inquiry *in, int32_t fact, int64_t *values, prospect *p) {
  values[fact] = 0;
  try_answer(in, values, p);
  for (int32_t i = 0; i < DLK_ATOMS; i++) {
    if (dlk_atoms[i].fact == fact) {
      values[fact] = dlk_atoms[i].at_least;
      try_answer(in, values, p);
    }
  }
}

/* Of yes/no facts that are asked together and are unknown none is chosen, or one. */
static void try_choices(const inquiry *in, const question_row *row, int64_t *values, prospect *p) {
  for (size_t chosen = 0; chosen <= row->count; chosen++) {
    for (size_t i = 0; i < row->count; i++) {
      int32_t fact = row->facts[i];
      bool unknown = in->values[fact] == DATALEK_UNKNOWN;
      values[fact] = unknown ? i == chosen : in->values[fact];
    }
    try_answer(in, values, p);
  }
}

static prospect prospect_of(const inquiry *in, const question_row *row) {
  prospect p = {0, 0};
  int64_t values[DLK_FACTS];
  int32_t fact = row->facts[0];
  memcpy(values, in->values, sizeof values);
  if (row->count > 1) {
    try_choices(in, row, values, &p);
  } else if (dlk_facts[fact].kind == DATALEK_KIND_COUNT) {
    try_counts(in, fact, values, &p);
  } else {
    for (int64_t value = 0; value <= dlk_facts[fact].highest; value++) {
      values[fact] = value;
      try_answer(in, values, &p);
    }
  }
  return p;
}

/* Whether a question settles more than another, as the mean over its answers. */
static bool settles_more(const inquiry *in, const question_row *row, const question_row *other) {
  prospect a = prospect_of(in, row);
  prospect b = prospect_of(in, other);
  return a.known * b.answers > b.known * a.answers;
}

/* Steps and turns in one number. Once it is a breach and known whether others had the data, what
 * else happened is asked along with step 2; and its consequences weigh from the start if it did. */
static int32_t turn_of(const inquiry *in, const question_row *row) {
  const int64_t *values = in->values;
  bool late = row->step == DATALEK_STEP_BREACH &&
              truth_of(&in->view, DATALEK_OUTCOME_BREACH) != DLK_OPEN &&
              values[DATALEK_FACT_DISCLOSED] != DATALEK_UNKNOWN;
  bool harmed =
    values[DATALEK_FACT_ALTERED] == DATALEK_YES || values[DATALEK_FACT_LOST] == DATALEK_YES;
  int32_t turn = row->turn == CONSEQUENCE && harmed ? SOON : row->turn;
  return TURNS * (late ? DATALEK_STEP_AP : row->step) + turn;
}

/* Whether a question is asked before one that stands earlier in the table. */
static bool is_before(const inquiry *in, const question_row *row, const question_row *other) {
  int32_t turn = turn_of(in, row);
  int32_t other_turn = turn_of(in, other);
  if (turn != other_turn) {
    return turn < other_turn;
  }
  return turn / TURNS == DATALEK_STEP_AP && settles_more(in, row, other);
}

static bool is_among(int32_t question, const int32_t *list, size_t count) {
  for (size_t i = 0; i < count; i++) {
    if (list[i] == question) {
      return true;
    }
  }
  return false;
}

int32_t datalek_question_next(const datalek_incident *incident, int32_t law, const int32_t *skipped,
                              size_t skipped_count, int32_t *question) {
  inquiry in;
  const question_row *next = NULL;
  if (incident == NULL || question == NULL || (skipped == NULL && skipped_count > 0)) {
    return DATALEK_ERROR_NULL;
  }
  for (size_t i = 0; i < skipped_count; i++) {
    if (find(skipped[i]) == NULL) {
      return DATALEK_ERROR_ARGUMENT;
    }
  }
  int32_t status = inquire(incident, law, &in);
  for (int32_t i = 0; i < QUESTIONS && status == DATALEK_OK; i++) {
    const question_row *row = &questions[i];
    if (counts(&in, row) && !is_among(row->number, skipped, skipped_count) &&
        (next == NULL || is_before(&in, row, next))) {
      next = row;
    }
  }
  if (status == DATALEK_OK) {
    *question = next != NULL ? next->number : DATALEK_QUESTION_NONE;
  }
  return status;
}

int32_t datalek_questions_open(const datalek_incident *incident, int32_t law, int32_t *open,
                               size_t capacity, size_t *count) {
  inquiry in;
  int32_t found[QUESTIONS];
  size_t number = 0;
  if (incident == NULL || count == NULL || (open == NULL && capacity > 0)) {
    return DATALEK_ERROR_NULL;
  }
  int32_t status = inquire(incident, law, &in);
  if (status != DATALEK_OK) {
    return status;
  }
  for (int32_t i = 0; i < QUESTIONS; i++) {
    if (counts(&in, &questions[i])) {
      found[number++] = questions[i].number;
    }
  }
  *count = number;
  if (number > capacity) {
    return DATALEK_ERROR_BUFFER;
  }
  if (number > 0) {
    memcpy(open, found, number * sizeof found[0]);
  }
  return DATALEK_OK;
}
