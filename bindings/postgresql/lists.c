/* SPDX-License-Identifier: Apache-2.0 */
/* What the library can list: facts, laws and rules. */
#include "extension.h"

#include <funcapi.h>
#include <utils/builtins.h>
#include <utils/tuplestore.h>

enum { COLUMNS_MAX = 8 };

/* A row under way. */
typedef struct {
  int count;
  Datum values[COLUMNS_MAX];
  bool unknown[COLUMNS_MAX];
} list_row;

static void add(list_row *row, Datum value, bool unknown) {
  row->values[row->count] = value;
  row->unknown[row->count++] = unknown;
}

static void add_number(list_row *row, int32_t number) { add(row, Int32GetDatum(number), false); }

static void add_text(list_row *row, const char *words) {
  add(row, words != NULL ? PointerGetDatum(text_of(words)) : (Datum)0, words == NULL);
}

static void add_time(list_row *row, int64_t seconds) {
  bool unknown = seconds == DATALEK_TIME_UNKNOWN;
  add(row, unknown ? (Datum)0 : Int64GetDatum(timestamp_of(seconds)), unknown);
}

static const char *kind_name(int32_t kind) {
  static const char *const names[] = {"yes_no", "choice", "count", "time"};
  return names[kind];
}

static void list_fact(list_row *row, int32_t fact, int32_t language) {
  add_number(row, fact);
  add_text(row, datalek_fact_name(fact));
  add_text(row, kind_name(datalek_fact_kind(fact)));
  add_text(row, datalek_fact_question(fact, language));
}

static void list_law(list_row *row, int32_t law, int32_t language) {
  add_number(row, law);
  add_text(row, datalek_law_name(law));
  add_number(row, datalek_law_version(law));
  add_time(row, datalek_law_from(law));
  add_time(row, datalek_law_until(law));
  add_text(row, datalek_law_source(law));
  add_text(row, datalek_law_title(law, language));
}

static void list_rule(list_row *row, int32_t index, int32_t language) {
  int32_t rule = datalek_rule_at(index);
  add_number(row, rule);
  add_text(row, datalek_rule_id(rule));
  add_text(row, datalek_rule_source(rule));
  add_text(row, datalek_rule_text(rule, language));
}

static Datum list_all(FunctionCallInfo fcinfo, int32_t count,
                      void (*list)(list_row *, int32_t, int32_t)) {
  ReturnSetInfo *result = (ReturnSetInfo *)fcinfo->resultinfo;
  int32_t language = number_of(fcinfo, 0, call_language_name);
  InitMaterializedSRF(fcinfo, 0);
  for (int32_t i = 0; i < count; i++) {
    list_row row = {0};
    list(&row, i, language);
    tuplestore_putvalues(result->setResult, result->setDesc, row.values, row.unknown);
  }
  return (Datum)0;
}

PG_FUNCTION_INFO_V1(pg_datalek_list_facts);
Datum pg_datalek_list_facts(PG_FUNCTION_ARGS) {
  return list_all(fcinfo, datalek_fact_count(), list_fact);
}

PG_FUNCTION_INFO_V1(pg_datalek_list_laws);
Datum pg_datalek_list_laws(PG_FUNCTION_ARGS) {
  return list_all(fcinfo, datalek_law_count(), list_law);
}

PG_FUNCTION_INFO_V1(pg_datalek_list_rules);
Datum pg_datalek_list_rules(PG_FUNCTION_ARGS) {
  return list_all(fcinfo, datalek_rule_count(), list_rule);
}
