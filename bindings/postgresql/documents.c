/* SPDX-License-Identifier: Apache-2.0 */
/* Facts, assessments and entries as JSON. */
#include "extension.h"

#include <access/htup_details.h>
#include <funcapi.h>
#include <mb/pg_wchar.h>
#include <utils/builtins.h>
#include <utils/fmgrprotos.h>
#include <utils/jsonb.h>

/* ---- Text ------------------------------------------------------------------------------------ */

/* The library speaks UTF-8, the database its own encoding. */
static char *to_utf8(const text *words, size_t *length) {
  char *own = text_to_cstring(words);
  char *found = pg_server_to_any(own, (int)strlen(own), PG_UTF8);
  *length = strlen(found);
  return found;
}

static char *from_utf8(char *words) { return pg_any_to_server(words, (int)strlen(words), PG_UTF8); }

text *text_of(const char *words) {
  /* Without a change of encoding what goes in comes out, and is copied. */
  return cstring_to_text(from_utf8(unconstify(char *, words)));
}

static Datum jsonb_of(char *words) {
  return DirectFunctionCall1(jsonb_in, CStringGetDatum(from_utf8(words)));
}

/* ---- Facts ----------------------------------------------------------------------------------- */

static datalek_incident *new_incident(void) {
  datalek_incident *incident = NULL;
  check(datalek_incident_new_in(allocate_in, release, CurrentMemoryContext, &incident), NULL);
  return incident;
}

static datalek_incident *incident_of(const text *facts) {
  datalek_incident *incident = new_incident();
  call_place place = {0};
  size_t length = 0;
  char *words = to_utf8(facts, &length);
  check(call_read_facts(incident, words, length, &place), &place);
  return incident;
}

static void set_facts(datalek_incident *incident, const fact_row *row) {
  for (int32_t i = 0; row->shape != NULL && i < row->shape->natts; i++) {
    int32_t status = datalek_incident_set(incident, i, row->values[i]);
    if (status != DATALEK_OK) {
      reject_value(status, i);
    }
  }
}

PG_FUNCTION_INFO_V1(pg_datalek_facts_json);
Datum pg_datalek_facts_json(PG_FUNCTION_ARGS) {
  datalek_incident *incident = new_incident();
  fact_row *row = fcinfo->flinfo->fn_extra;
  size_t needed = 0;
  char *words;
  if (row == NULL) {
    row = MemoryContextAllocZero(fcinfo->flinfo->fn_mcxt, sizeof *row);
    fcinfo->flinfo->fn_extra = row;
  }
  read_facts(fcinfo, 0, row);
  set_facts(incident, row);
  (void)datalek_incident_write_json(incident, NULL, 0, &needed);
  words = palloc(needed);
  check(datalek_incident_write_json(incident, words, needed, NULL), NULL);
  return jsonb_of(words);
}

static Datum datum_of(const labels *choices, int32_t fact, int64_t value) {
  switch (datalek_fact_kind(fact)) {
  case DATALEK_KIND_YES_NO:
    return BoolGetDatum(value == DATALEK_YES);
  case DATALEK_KIND_CHOICE:
    return ObjectIdGetDatum(choices->values[value]);
  case DATALEK_KIND_COUNT:
    return Int64GetDatum(value);
  default:
    return Int64GetDatum(timestamp_of(value));
  }
}

static Datum row_of(const datalek_incident *incident, TupleDesc shape) {
  Datum values[FACTS_MAX];
  bool unknown[FACTS_MAX];
  for (int32_t i = 0; i < shape->natts; i++) {
    labels choices = {0};
    int64_t value = unknown_of(i);
    check(datalek_incident_get(incident, i, &value), NULL);
    unknown[i] = value == unknown_of(i);
    if (!unknown[i] && datalek_fact_kind(i) == DATALEK_KIND_CHOICE) {
      choices = load_labels(TupleDescAttr(shape, i)->atttypid);
    }
    values[i] = unknown[i] ? (Datum)0 : datum_of(&choices, i, value);
  }
  return HeapTupleGetDatum(heap_form_tuple(shape, values, unknown));
}

PG_FUNCTION_INFO_V1(pg_datalek_facts_from_json);
Datum pg_datalek_facts_from_json(PG_FUNCTION_ARGS) {
  TupleDesc shape = NULL;
  if (get_call_result_type(fcinfo, NULL, &shape) != TYPEFUNC_COMPOSITE) {
    elog(ERROR, "datalek_facts is no row");
  }
  return row_of(incident_of(PG_GETARG_TEXT_PP(0)), BlessTupleDesc(shape));
}

/* ---- Assessments ----------------------------------------------------------------------------- */

static char *write_assessment(const datalek_assessment *assessment, int32_t language) {
  size_t needed = 0;
  char *words;
  (void)datalek_assessment_write_json(assessment, language, NULL, 0, &needed);
  words = palloc(needed);
  check(datalek_assessment_write_json(assessment, language, words, needed, NULL), NULL);
  return words;
}

PG_FUNCTION_INFO_V1(pg_datalek_assess);
Datum pg_datalek_assess(PG_FUNCTION_ARGS) {
  datalek_assessment *assessment = NULL;
  if (PG_ARGISNULL(0) || PG_ARGISNULL(1)) {
    PG_RETURN_NULL();
  }
  check(datalek_assessment_new_in(allocate_in, release, CurrentMemoryContext, &assessment), NULL);
  check(datalek_assess_under(incident_of(PG_GETARG_TEXT_PP(0)), law_of(fcinfo, 2), assessment),
        NULL);
  return jsonb_of(write_assessment(assessment, number_of(fcinfo, 1, call_language_name)));
}

/* ---- The register ---------------------------------------------------------------------------- */

static datalek_register *register_of(const text *events) {
  datalek_register *reg = NULL;
  call_place place = {0};
  size_t length = 0;
  char *lines = to_utf8(events, &length);
  check(datalek_register_new_in(allocate_in, release, CurrentMemoryContext, &reg), NULL);
  check(call_read_register(reg, lines, length, &place), &place);
  return reg;
}

PG_FUNCTION_INFO_V1(pg_datalek_check_events);
Datum pg_datalek_check_events(PG_FUNCTION_ARGS) {
  PG_RETURN_INT64(datalek_register_size(register_of(PG_GETARG_TEXT_PP(0))));
}

PG_FUNCTION_INFO_V1(pg_datalek_event);
Datum pg_datalek_event(PG_FUNCTION_ARGS) {
  datalek_register *reg = register_of(PG_GETARG_TEXT_PP(0));
  size_t needed = 0;
  char *line;
  check(datalek_event_write_json(reg, PG_GETARG_INT64(1), NULL, 0, &needed) == DATALEK_ERROR_BUFFER
          ? DATALEK_OK
          : DATALEK_ERROR_REGISTER_EVENT,
        NULL);
  line = palloc(needed);
  check(datalek_event_write_json(reg, PG_GETARG_INT64(1), line, needed, NULL), NULL);
  PG_RETURN_TEXT_P(cstring_to_text(from_utf8(line)));
}

static char *write_entry(const datalek_entry *entry, int32_t language) {
  size_t needed = 0;
  char *words;
  (void)datalek_entry_write_json(entry, language, NULL, 0, &needed);
  words = palloc(needed);
  check(datalek_entry_write_json(entry, language, words, needed, NULL), NULL);
  return words;
}

PG_FUNCTION_INFO_V1(pg_datalek_entry);
Datum pg_datalek_entry(PG_FUNCTION_ARGS) {
  size_t length = 0;
  datalek_entry *entry = NULL;
  int32_t language = number_of(fcinfo, 2, call_language_name);
  datalek_register *reg = register_of(PG_GETARG_TEXT_PP(0));
  check(datalek_entry_new_in(allocate_in, release, CurrentMemoryContext, &entry), NULL);
  check(call_read_entry(reg, to_utf8(PG_GETARG_TEXT_PP(1), &length), PG_GETARG_INT64(3), entry),
        NULL);
  return jsonb_of(write_entry(entry, language));
}
