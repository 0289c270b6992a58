/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Typed answers on a row of facts. Each call site has columns (columns.h) of one row, which is read
 * from and written to the same memory for every call: no memory is taken while deciding.
 */
#include "extension.h"

#include <catalog/pg_type.h>
#include <funcapi.h>
#include <utils/array.h>
#include <utils/builtins.h>
#include <utils/numeric.h>
#include <utils/rel.h>

/* What datalek_answers holds, in the order of its columns: for each `of`, `answers` in a row. */
static const struct {
  int32_t answer;
  int32_t answers;
  int32_t of;
} groups[] = {
  {DATALEK_ANSWER_LAW, 1, 1},
  {DATALEK_ANSWER_BASIS, 1, 1},
  {DATALEK_ANSWER_VERDICT, 1, DATALEK_OUTCOME_REGISTER + 1},
  {DATALEK_ANSWER_ADVICE, 1, DATALEK_OUTCOME_REGISTER + 1},
  {DATALEK_ANSWER_LEVEL_MIN, 2, DATALEK_ASPECT_AVAILABILITY + 1},
  {DATALEK_ANSWER_SCORE_MIN, 2, DATALEK_SCORE_CB + 1},
  {DATALEK_ANSWER_DEADLINE, 1, DATALEK_DEADLINE_TWO_WORKING_DAYS + 1},
};

enum { GROUPS = sizeof groups / sizeof groups[0], ANSWERS_MAX = 64, REASON_BYTES = 256 };

typedef struct {
  fact_row facts;
  datalek_columns *columns;
  int32_t bad_fact;
  int32_t count;                /* of the answers */
  int32_t kinds[ANSWERS_MAX];   /* each a DATALEK_ANSWER_* */
  int64_t answers[ANSWERS_MAX]; /* their numbers */
  TupleDesc shape;              /* datalek_answers */
  labels words[ANSWERS_MAX];    /* of the answers that are enums */
  uint8_t reasons[DATALEK_OUTCOME_REGISTER + 1][REASON_BYTES];
} call_site;

/* ---- The call site --------------------------------------------------------------------------- */

static void add_answer(call_site *site, int32_t answer, int32_t of) {
  int64_t *to = &site->answers[site->count];
  site->kinds[site->count++] = answer;
  check(datalek_columns_set_answer(site->columns, answer, of, DATALEK_ARRAY_INT64, to, sizeof *to),
        NULL);
}

static void add_verdicts(call_site *site) {
  for (int32_t i = 0; i <= DATALEK_OUTCOME_REGISTER; i++) {
    add_answer(site, DATALEK_ANSWER_VERDICT, i);
  }
}

static void add_answers(call_site *site) {
  for (int32_t group = 0; group < GROUPS; group++) {
    for (int32_t of = 0; of < groups[group].of; of++) {
      for (int32_t i = 0; i < groups[group].answers; i++) {
        add_answer(site, groups[group].answer + i, of);
      }
    }
  }
}

static call_site *new_site(FunctionCallInfo fcinfo) {
  MemoryContext context = fcinfo->flinfo->fn_mcxt;
  call_site *site = MemoryContextAllocZero(context, sizeof *site);
  check(datalek_columns_new_in(allocate_in, release, context, &site->columns), NULL);
  for (int32_t i = 0; i < count_facts(); i++) {
    check(
      datalek_columns_set_fact(site->columns, i, DATALEK_ARRAY_INT64, &site->facts.values[i], 0),
      NULL);
    site->facts.values[i] = unknown_of(i);
  }
  check(datalek_columns_set_answer(site->columns, DATALEK_ANSWER_BAD_FACT, 0, DATALEK_ARRAY_INT32,
                                   &site->bad_fact, sizeof site->bad_fact),
        NULL);
  return site;
}

static call_site *site_of(FunctionCallInfo fcinfo, void (*add)(call_site *)) {
  call_site *site = fcinfo->flinfo->fn_extra;
  if (site == NULL) {
    site = new_site(fcinfo);
    if (add != NULL) {
      add(site);
    }
    fcinfo->flinfo->fn_extra = site;
  }
  return site;
}

static void decide(FunctionCallInfo fcinfo, call_site *site, int32_t law) {
  int32_t status;
  read_facts(fcinfo, 0, &site->facts);
  status = datalek_columns_assess(site->columns, 0, 1, law, NULL, NULL);
  if (status == DATALEK_ERROR_VALUE) {
    reject_value(status, site->bad_fact);
  }
  check(status, NULL);
}

/* ---- One verdict ----------------------------------------------------------------------------- */

PG_FUNCTION_INFO_V1(pg_datalek_verdict);
Datum pg_datalek_verdict(PG_FUNCTION_ARGS) {
  call_site *site = site_of(fcinfo, add_verdicts);
  int32_t question;
  if (PG_ARGISNULL(1)) {
    PG_RETURN_NULL();
  }
  question = number_of(fcinfo, 1, datalek_outcome_name);
  decide(fcinfo, site, law_of(fcinfo, 2));
  if (site->answers[question] == DATALEK_UNKNOWN) {
    PG_RETURN_NULL();
  }
  PG_RETURN_BOOL(site->answers[question] == DATALEK_YES);
}

/* ---- All of them ----------------------------------------------------------------------------- */

static void load_words(FunctionCallInfo fcinfo, call_site *site) {
  MemoryContext before = MemoryContextSwitchTo(fcinfo->flinfo->fn_mcxt);
  if (get_call_result_type(fcinfo, NULL, &site->shape) != TYPEFUNC_COMPOSITE ||
      site->shape->natts != site->count) {
    ereport(ERROR, errcode(ERRCODE_DATATYPE_MISMATCH),
            errmsg("datalek_answers is not of this version of datalek"));
  }
  site->shape = CreateTupleDescCopy(site->shape);
  for (int32_t i = 0; i < site->count; i++) {
    site->words[i] = load_labels(TupleDescAttr(site->shape, i)->atttypid);
  }
  MemoryContextSwitchTo(before);
}

static Datum word_of(const call_site *site, int32_t i) {
  if (site->answers[i] >= site->words[i].count) {
    ereport(ERROR, errcode(ERRCODE_DATATYPE_MISMATCH),
            errmsg("datalek_answers is not of this version of datalek"));
  }
  return ObjectIdGetDatum(site->words[i].values[site->answers[i]]);
}

static Datum datum_of(const call_site *site, int32_t i, bool *unknown) {
  int64_t answer = site->answers[i];
  *unknown = answer == DATALEK_UNKNOWN || answer == DATALEK_TIME_UNKNOWN;
  if (*unknown) {
    return (Datum)0;
  }
  switch (site->kinds[i]) {
  case DATALEK_ANSWER_VERDICT:
    return BoolGetDatum(answer == DATALEK_YES);
  case DATALEK_ANSWER_SCORE_MIN:
  case DATALEK_ANSWER_SCORE_MAX:
    return NumericGetDatum(int64_div_fast_to_numeric(answer, 2));
  case DATALEK_ANSWER_DEADLINE:
    return Int64GetDatum(timestamp_of(answer));
  default:
    return word_of(site, i);
  }
}

PG_FUNCTION_INFO_V1(pg_datalek_answers);
Datum pg_datalek_answers(PG_FUNCTION_ARGS) {
  call_site *site = site_of(fcinfo, add_answers);
  Datum values[ANSWERS_MAX];
  bool unknown[ANSWERS_MAX];
  if (site->shape == NULL) {
    load_words(fcinfo, site);
  }
  decide(fcinfo, site, law_of(fcinfo, 1));
  for (int32_t i = 0; i < site->count; i++) {
    values[i] = datum_of(site, i, &unknown[i]);
  }
  PG_RETURN_DATUM(HeapTupleGetDatum(heap_form_tuple(site->shape, values, unknown)));
}

/* ---- Reasons --------------------------------------------------------------------------------- */

static ArrayType *rules_in(const uint8_t *bits) {
  int32_t rules = datalek_rule_count();
  Datum *ids = palloc(sizeof(Datum) * (size_t)rules);
  int count = 0;
  for (int32_t i = 0; i < rules; i++) {
    if ((bits[i / 8] >> i % 8 & 1) != 0) {
      ids[count++] = PointerGetDatum(text_of(datalek_rule_id(datalek_rule_at(i))));
    }
  }
  return construct_array(ids, count, TEXTOID, -1, false, TYPALIGN_INT);
}

PG_FUNCTION_INFO_V1(pg_datalek_reasons);
Datum pg_datalek_reasons(PG_FUNCTION_ARGS) {
  call_site *site = site_of(fcinfo, NULL);
  int32_t question;
  if (PG_ARGISNULL(1)) {
    PG_RETURN_NULL();
  }
  question = number_of(fcinfo, 1, datalek_outcome_name);
  check(datalek_columns_set_reasons(site->columns, question, site->reasons[question], REASON_BYTES,
                                    REASON_BYTES),
        NULL);
  decide(fcinfo, site, law_of(fcinfo, 2));
  PG_RETURN_ARRAYTYPE_P(rules_in(site->reasons[question]));
}
