/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The library in SQLite, as a loadable extension. README.md tells what there is. Facts, answers and
 * lists are JSON; NULL is unknown. Every function is a pure one: deterministic and innocuous.
 */
#include "call.h"
#include <sqlite3ext.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

SQLITE_EXTENSION_INIT1

enum { JSON_SUBTYPE = 'J' };

/* ---- Errors and arguments -------------------------------------------------------------------- */

static void fail(sqlite3_context *context, int32_t status, const char *where) {
  char *words =
    sqlite3_mprintf("datalek: %s %s", datalek_status_text(status, DATALEK_LANGUAGE_EN), where);
  if (words == NULL || status == DATALEK_ERROR_MEMORY) {
    sqlite3_result_error_nomem(context);
  } else {
    sqlite3_result_error(context, words, -1);
  }
  sqlite3_free(words);
}

static void fail_at(sqlite3_context *context, int32_t status, const call_place *place) {
  char where[CALL_DESCRIPTION_SIZE];
  call_describe(status, place, where);
  fail(context, status, where);
}

static const char *text_at(sqlite3_value *value, size_t *length) {
  const char *text = (const char *)sqlite3_value_text(value);
  *length = (size_t)sqlite3_value_bytes(value);
  return text != NULL ? text : "";
}

/* The number of a name in an argument; `otherwise` where it is NULL or left out. */
static bool read_name(sqlite3_context *context, int count, sqlite3_value **values, int argument,
                      const char *(*name_of)(int32_t), int32_t otherwise, int32_t *number) {
  size_t length = 0;
  *number = otherwise;
  if (argument >= count || sqlite3_value_type(values[argument]) == SQLITE_NULL) {
    return true;
  }
  const char *name = text_at(values[argument], &length);
  *number = call_find(name_of, name, length);
  if (*number < 0) {
    fail(context, DATALEK_ERROR_ARGUMENT, name);
  }
  return *number >= 0;
}

static bool read_law(sqlite3_context *context, int count, sqlite3_value **values, int argument,
                     int32_t *law) {
  return read_name(context, count, values, argument, datalek_law_name, DATALEK_LAW_AT_TIME, law);
}

static bool read_language(sqlite3_context *context, int count, sqlite3_value **values, int argument,
                          int32_t *language) {
  return read_name(context, count, values, argument, call_language_name, DATALEK_LANGUAGE_NL,
                   language);
}

static bool good(sqlite3_context *context, int32_t status) {
  if (status != DATALEK_OK) {
    fail(context, status, "");
  }
  return status == DATALEK_OK;
}

static datalek_incident *read_facts(sqlite3_context *context, sqlite3_value *facts) {
  datalek_incident *incident = NULL;
  call_place place = {0};
  size_t length = 0;
  const char *text = text_at(facts, &length);
  if (!good(context, datalek_incident_new(&incident))) {
    return NULL;
  }
  int32_t status = call_read_facts(incident, text, length, &place);
  if (status != DATALEK_OK) {
    fail_at(context, status, &place);
    datalek_incident_free(incident);
    return NULL;
  }
  return incident;
}

/* ---- Results --------------------------------------------------------------------------------- */

/* Each object that is written, with how. */
typedef int32_t (*writer)(const void *object, int64_t option, char *buffer, size_t size,
                          size_t *needed);

static int32_t write_facts(const void *object, int64_t option, char *buffer, size_t size,
                           size_t *needed) {
  (void)option;
  return datalek_incident_write_json(object, buffer, size, needed);
}

static int32_t write_assessment(const void *object, int64_t language, char *buffer, size_t size,
                                size_t *needed) {
  return datalek_assessment_write_json(object, (int32_t)language, buffer, size, needed);
}

static int32_t write_event(const void *object, int64_t sequence, char *buffer, size_t size,
                           size_t *needed) {
  return datalek_event_write_json(object, sequence, buffer, size, needed);
}

static int32_t write_entry(const void *object, int64_t language, char *buffer, size_t size,
                           size_t *needed) {
  return datalek_entry_write_json(object, (int32_t)language, buffer, size, needed);
}

static void give(sqlite3_context *context, writer write, const void *object, int64_t option) {
  size_t needed = 0;
  int32_t status = write(object, option, NULL, 0, &needed);
  if (status != DATALEK_ERROR_BUFFER) {
    fail(context, status, "");
    return;
  }
  char *buffer = sqlite3_malloc64(needed);
  status = buffer != NULL ? write(object, option, buffer, needed, NULL) : DATALEK_ERROR_MEMORY;
  if (status != DATALEK_OK) {
    sqlite3_free(buffer);
    fail(context, status, "");
    return;
  }
  sqlite3_result_text64(context, buffer, needed - 1, sqlite3_free, SQLITE_UTF8);
  sqlite3_result_subtype(context, JSON_SUBTYPE);
}

static void give_list(sqlite3_context *context, sqlite3_str *list) {
  int length = sqlite3_str_length(list);
  char *words = sqlite3_str_finish(list);
  if (words == NULL) {
    sqlite3_result_error_nomem(context);
    return;
  }
  sqlite3_result_text(context, words, length, sqlite3_free);
  sqlite3_result_subtype(context, JSON_SUBTYPE);
}

static void add_character(sqlite3_str *list, char c) {
  if ((unsigned char)c < 0x20) {
    sqlite3_str_appendf(list, "\\u%04x", (unsigned)c);
    return;
  }
  if (c == '"' || c == '\\') {
    sqlite3_str_appendchar(list, 1, '\\');
  }
  sqlite3_str_appendchar(list, 1, c);
}

static void add_bytes(sqlite3_str *list, const char *bytes, size_t length) {
  sqlite3_str_appendchar(list, 1, '"');
  for (size_t i = 0; i < length; i++) {
    add_character(list, bytes[i]);
  }
  sqlite3_str_appendchar(list, 1, '"');
}

static void add_string(sqlite3_str *list, const char *words) {
  add_bytes(list, words, strlen(words));
}

static void add_member(sqlite3_str *list, const char *key, const char *words) {
  sqlite3_str_appendf(list, "\"%s\":", key);
  if (words != NULL) {
    add_string(list, words);
  } else {
    sqlite3_str_appendall(list, "null");
  }
}

/* ---- Facts ----------------------------------------------------------------------------------- */

/* A yes/no is 0 or 1, as SQLite has no booleans; a time is RFC 3339 text. What does not fit goes in
 * as it is, for the reader of JSON to refuse. */
static void add_fact(sqlite3_str *facts, const char *name, size_t length, sqlite3_value *value) {
  int32_t fact = call_find(datalek_fact_name, name, length);
  int64_t number = sqlite3_value_int64(value);
  size_t size = 0;
  if (sqlite3_str_length(facts) > 1) {
    sqlite3_str_appendchar(facts, 1, ',');
  }
  add_bytes(facts, name, length);
  if (sqlite3_value_type(value) != SQLITE_INTEGER) {
    sqlite3_str_appendchar(facts, 1, ':');
    const char *text = text_at(value, &size);
    add_bytes(facts, text, size);
  } else if (datalek_fact_kind(fact) == DATALEK_KIND_YES_NO && (number == 0 || number == 1)) {
    sqlite3_str_appendf(facts, ":%s", number == 1 ? "true" : "false");
  } else {
    sqlite3_str_appendf(facts, ":%lld", (long long)number);
  }
}

/* datalek_facts('disclosed', 1, 'recipient', 'other_known', ...): facts from pairs. */
static void facts_of(sqlite3_context *context, int count, sqlite3_value **values) {
  sqlite3_str *facts = sqlite3_str_new(sqlite3_context_db_handle(context));
  call_place place = {0};
  size_t length = 0;
  datalek_incident *incident = NULL;
  sqlite3_str_appendchar(facts, 1, '{');
  for (int i = 0; i + 1 < count; i += 2) {
    if (sqlite3_value_type(values[i + 1]) != SQLITE_NULL) {
      const char *name = text_at(values[i], &length);
      add_fact(facts, name, length, values[i + 1]);
    }
  }
  sqlite3_str_appendchar(facts, 1, '}');
  size_t size = (size_t)sqlite3_str_length(facts);
  char *words = sqlite3_str_finish(facts);
  if (words == NULL || count % 2 != 0) {
    fail(context, words == NULL ? DATALEK_ERROR_MEMORY : DATALEK_ERROR_ARGUMENT,
         "a value is missing");
  } else if (good(context, datalek_incident_new(&incident))) {
    int32_t status = call_read_facts(incident, words, size, &place);
    if (status != DATALEK_OK) {
      fail_at(context, status, &place);
    } else {
      give(context, write_facts, incident, 0);
    }
  }
  sqlite3_free(words);
  datalek_incident_free(incident);
}

/* ---- Answers --------------------------------------------------------------------------------- */

/* datalek_assess(facts [, language [, law]]) */
static void assess(sqlite3_context *context, int count, sqlite3_value **values) {
  datalek_assessment *assessment = NULL;
  int32_t language = 0;
  int32_t law = 0;
  if (sqlite3_value_type(values[0]) == SQLITE_NULL ||
      !read_language(context, count, values, 1, &language) ||
      !read_law(context, count, values, 2, &law)) {
    return;
  }
  datalek_incident *incident = read_facts(context, values[0]);
  if (incident != NULL && good(context, datalek_assessment_new(&assessment)) &&
      good(context, datalek_assess_under(incident, law, assessment))) {
    give(context, write_assessment, assessment, language);
  }
  datalek_assessment_free(assessment);
  datalek_incident_free(incident);
}

/* Decides one question on the facts in the first argument, by the law in `law_argument`. NULL after
 * an error, and where there are no facts. */
static datalek_outcome *decide(sqlite3_context *context, int count, sqlite3_value **values,
                               int32_t question, int law_argument) {
  datalek_outcome *outcome = NULL;
  int32_t law = 0;
  if (sqlite3_value_type(values[0]) == SQLITE_NULL ||
      !read_law(context, count, values, law_argument, &law)) {
    return NULL;
  }
  datalek_incident *incident = read_facts(context, values[0]);
  if (incident == NULL || !good(context, datalek_outcome_new(&outcome)) ||
      !good(context, datalek_decide_under(incident, law, question, outcome))) {
    datalek_outcome_free(outcome);
    outcome = NULL;
  }
  datalek_incident_free(incident);
  return outcome;
}

static void give_verdict(sqlite3_context *context, datalek_outcome *outcome) {
  int32_t verdict = datalek_outcome_verdict(outcome);
  if (verdict != DATALEK_UNKNOWN) {
    sqlite3_result_int(context, verdict);
  }
  datalek_outcome_free(outcome);
}

/* datalek_notify_ap(facts [, law]) and its like: the question is that of the function. */
static void question(sqlite3_context *context, int count, sqlite3_value **values) {
  int32_t number =
    call_find(datalek_outcome_name, sqlite3_user_data(context), strlen(sqlite3_user_data(context)));
  give_verdict(context, decide(context, count, values, number, 1));
}

/* datalek_verdict(facts, question [, law]) */
static void verdict(sqlite3_context *context, int count, sqlite3_value **values) {
  int32_t number = 0;
  if (read_name(context, count, values, 1, datalek_outcome_name, -1, &number) && number >= 0) {
    give_verdict(context, decide(context, count, values, number, 2));
  }
}

/* datalek_reasons(facts, question [, law]): the ids of the rules that decide. */
static void reasons(sqlite3_context *context, int count, sqlite3_value **values) {
  int32_t number = 0;
  if (!read_name(context, count, values, 1, datalek_outcome_name, -1, &number) || number < 0) {
    return;
  }
  datalek_outcome *outcome = decide(context, count, values, number, 2);
  if (outcome == NULL) {
    return;
  }
  sqlite3_str *list = sqlite3_str_new(sqlite3_context_db_handle(context));
  sqlite3_str_appendchar(list, 1, '[');
  for (int32_t i = 0; i < datalek_outcome_reason_count(outcome); i++) {
    sqlite3_str_appendall(list, i > 0 ? "," : "");
    add_string(list, datalek_rule_id(datalek_outcome_reason(outcome, i)));
  }
  sqlite3_str_appendchar(list, 1, ']');
  give_list(context, list);
  datalek_outcome_free(outcome);
}

/* ---- Lists ----------------------------------------------------------------------------------- */

static void add_listed_fact(sqlite3_str *list, int32_t fact, int32_t language) {
  add_member(list, "name", datalek_fact_name(fact));
  sqlite3_str_appendchar(list, 1, ',');
  add_member(list, "question", datalek_fact_question(fact, language));
}

static void add_listed_law(sqlite3_str *list, int32_t law, int32_t language) {
  add_member(list, "name", datalek_law_name(law));
  sqlite3_str_appendf(list, ",\"version\":%d,", (int)datalek_law_version(law));
  add_member(list, "source", datalek_law_source(law));
  sqlite3_str_appendchar(list, 1, ',');
  add_member(list, "title", datalek_law_title(law, language));
}

static void add_listed_rule(sqlite3_str *list, int32_t index, int32_t language) {
  int32_t rule = datalek_rule_at(index);
  add_member(list, "id", datalek_rule_id(rule));
  sqlite3_str_appendchar(list, 1, ',');
  add_member(list, "source", datalek_rule_source(rule));
  sqlite3_str_appendchar(list, 1, ',');
  add_member(list, "sentence", datalek_rule_text(rule, language));
}

static void list_all(sqlite3_context *context, int count, sqlite3_value **values, int32_t size,
                     void (*add)(sqlite3_str *, int32_t, int32_t)) {
  int32_t language = 0;
  if (!read_language(context, count, values, 0, &language)) {
    return;
  }
  sqlite3_str *list = sqlite3_str_new(sqlite3_context_db_handle(context));
  for (int32_t i = 0; i < size; i++) {
    sqlite3_str_appendall(list, i > 0 ? "},{" : "[{");
    add(list, i, language);
  }
  sqlite3_str_appendall(list, "}]");
  give_list(context, list);
}

static void list_facts(sqlite3_context *context, int count, sqlite3_value **values) {
  list_all(context, count, values, datalek_fact_count(), add_listed_fact);
}

static void list_laws(sqlite3_context *context, int count, sqlite3_value **values) {
  list_all(context, count, values, datalek_law_count(), add_listed_law);
}

static void list_rules(sqlite3_context *context, int count, sqlite3_value **values) {
  list_all(context, count, values, datalek_rule_count(), add_listed_rule);
}

/* ---- The register ---------------------------------------------------------------------------- */

static datalek_register *read_register(sqlite3_context *context, sqlite3_value *lines) {
  datalek_register *reg = NULL;
  call_place place = {0};
  size_t length = 0;
  const char *text = text_at(lines, &length);
  if (!good(context, datalek_register_new(&reg))) {
    return NULL;
  }
  int32_t status = call_read_register(reg, text, length, &place);
  if (status != DATALEK_OK) {
    fail_at(context, status, &place);
    datalek_register_free(reg);
    return NULL;
  }
  return reg;
}

/* datalek_check_events(lines): how many they are; an error if they are no register. */
static void check_events(sqlite3_context *context, int count, sqlite3_value **values) {
  datalek_register *reg = read_register(context, values[0]);
  (void)count;
  if (reg != NULL) {
    sqlite3_result_int64(context, datalek_register_size(reg));
  }
  datalek_register_free(reg);
}

/* datalek_event(lines, seq): the line of an event as it is to be stored. */
static void event(sqlite3_context *context, int count, sqlite3_value **values) {
  datalek_register *reg = read_register(context, values[0]);
  (void)count;
  if (reg != NULL) {
    give(context, write_event, reg, sqlite3_value_int64(values[1]));
  }
  datalek_register_free(reg);
}

/* datalek_entry_of(lines, entry [, language [, until]]) */
static void entry_of(sqlite3_context *context, int count, sqlite3_value **values) {
  datalek_entry *entry = NULL;
  size_t length = 0;
  int32_t language = 0;
  int64_t until = count > 3 ? sqlite3_value_int64(values[3]) : DATALEK_SEQUENCE_ALL;
  if (!read_language(context, count, values, 2, &language)) {
    return;
  }
  datalek_register *reg = read_register(context, values[0]);
  if (reg != NULL && good(context, datalek_entry_new(&entry)) &&
      good(context, call_read_entry(reg, text_at(values[1], &length), until, entry))) {
    give(context, write_entry, entry, language);
  }
  datalek_entry_free(entry);
  datalek_register_free(reg);
}

/* ---- All functions --------------------------------------------------------------------------- */

static const struct {
  const char *name;
  int least;
  int most; /* arguments; -1: any number */
  void (*function)(sqlite3_context *, int, sqlite3_value **);
} functions[] = {
  {"datalek_facts", -1, -1, facts_of},      {"datalek_assess", 1, 3, assess},
  {"datalek_verdict", 2, 3, verdict},       {"datalek_reasons", 2, 3, reasons},
  {"datalek_list_facts", 0, 1, list_facts}, {"datalek_list_laws", 0, 1, list_laws},
  {"datalek_list_rules", 0, 1, list_rules}, {"datalek_check_events", 1, 1, check_events},
  {"datalek_event", 2, 2, event},           {"datalek_entry_of", 2, 4, entry_of},
};

static int add_function(sqlite3 *database, const char *name, int arguments, const char *data,
                        void (*function)(sqlite3_context *, int, sqlite3_value **)) {
  int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
  return sqlite3_create_function_v2(database, name, arguments, flags, (void *)(uintptr_t)data,
                                    function, NULL, NULL, NULL);
}

static int add_questions(sqlite3 *database) {
  char name[64];
  int code = SQLITE_OK;
  for (int32_t i = 0; code == SQLITE_OK && i < datalek_outcome_count(); i++) {
    const char *outcome = datalek_outcome_name(i);
    snprintf(name, sizeof name, "datalek_%s", outcome);
    code = add_function(database, name, 1, outcome, question);
    if (code == SQLITE_OK) {
      code = add_function(database, name, 2, outcome, question);
    }
  }
  return code;
}

int sqlite3_datalek_init(sqlite3 *database, char **error, const sqlite3_api_routines *api);

int sqlite3_datalek_init(sqlite3 *database, char **error, const sqlite3_api_routines *api) {
  (void)error;
  SQLITE_EXTENSION_INIT2(api)
  int code = add_questions(database);
  for (size_t i = 0; i < sizeof functions / sizeof functions[0]; i++) {
    for (int n = functions[i].least; code == SQLITE_OK && n <= functions[i].most; n++) {
      code = add_function(database, functions[i].name, n, NULL, functions[i].function);
    }
  }
  return code;
}
