/* SPDX-License-Identifier: Apache-2.0 */
/* Facts and assessments as JSON: the one file that uses libcjson. */
#include "assessment.h"
#include "calendar.h"
#include "json_text.h"
#include "name.h"
#include <cjson/cJSON.h>
#include <inttypes.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>

#define DATA_PREFIX "data_"

/* Some versions of libcjson refuse longer numbers; none of ours needs to be that long. */
enum { NUMBER_LENGTH_MAX = 63 };

/* ---- Reading --------------------------------------------------------------------------------- */

/* libcjson keeps the place of its last error in one variable for all threads. */
static atomic_flag parsing = ATOMIC_FLAG_INIT;

static cJSON *parse(const char *text, size_t length) {
  while (atomic_flag_test_and_set_explicit(&parsing, memory_order_acquire)) {
  }
  cJSON *tree = cJSON_ParseWithLengthOpts(text, length, NULL, 0);
  atomic_flag_clear_explicit(&parsing, memory_order_release);
  return tree;
}

typedef struct {
  const char *text;
  size_t length;
  int64_t values[DLK_FACTS];
  bool seen[DLK_FACTS]; /* by their own key */
  bool list_seen;       /* "data" was there, */
  bool listed;          /* and not null */
  dlk_json_place place; /* of the error */
} reading;

static bool is_data_fact(int32_t fact) {
  return strncmp(dlk_facts[fact].name, DATA_PREFIX, strlen(DATA_PREFIX)) == 0;
}

static int32_t read_time(const cJSON *item, int64_t *value) {
  if (!cJSON_IsString(item)) {
    return DATALEK_ERROR_JSON_KIND;
  }
  int32_t status = datalek_time_parse(item->valuestring, strlen(item->valuestring), value);
  return status == DATALEK_OK ? DATALEK_OK : DATALEK_ERROR_JSON_VALUE;
}

static int32_t read_choice(const cJSON *item, int32_t fact, int64_t *value) {
  if (!cJSON_IsString(item)) {
    return DATALEK_ERROR_JSON_KIND;
  }
  for (int64_t i = 0; i <= dlk_facts[fact].highest; i++) {
    if (strcmp(datalek_fact_value_name(fact, i), item->valuestring) == 0) {
      *value = i;
      return DATALEK_OK;
    }
  }
  return DATALEK_ERROR_JSON_VALUE;
}

static int32_t read_count(const reading *r, const cJSON *item, size_t position, int64_t *value) {
  if (!cJSON_IsNumber(item) || !dlk_json_is_whole(r->text, r->length, position)) {
    return DATALEK_ERROR_JSON_KIND;
  }
  *value = (int64_t)item->valuedouble; /* exact: whole and within 2^53 */
  return DATALEK_OK;
}

static int32_t read_value(const reading *r, const cJSON *item, int32_t fact, size_t position,
                          int64_t *value) {
  switch (dlk_facts[fact].kind) {
  case DATALEK_KIND_YES_NO:
    *value = cJSON_IsTrue(item) ? DATALEK_YES : DATALEK_NO;
    return cJSON_IsBool(item) ? DATALEK_OK : DATALEK_ERROR_JSON_KIND;
  case DATALEK_KIND_CHOICE:
    return read_choice(item, fact, value);
  case DATALEK_KIND_COUNT:
    return read_count(r, item, position, value);
  default:
    return read_time(item, value);
  }
}

/* A value, and then the bounds of its fact: -1 is no count. */
static int32_t read_fact(reading *r, const cJSON *item, int32_t fact) {
  int64_t value = 0;
  if (r->seen[fact]) {
    return DATALEK_ERROR_JSON_DUPLICATE;
  }
  r->seen[fact] = true;
  if (cJSON_IsNull(item)) {
    return DATALEK_OK; /* as if it were absent */
  }
  if (r->listed && is_data_fact(fact)) {
    return DATALEK_ERROR_JSON_CONFLICT;
  }
  int32_t status = read_value(r, item, fact, r->place.position, &value);
  if (status != DATALEK_OK) {
    return status;
  }
  if (value == dlk_unknown(fact) || dlk_check_value(fact, value) != DATALEK_OK) {
    return DATALEK_ERROR_JSON_VALUE;
  }
  r->values[fact] = value;
  return DATALEK_OK;
}

static int32_t read_data_member(reading *r, const cJSON *item) {
  if (!cJSON_IsString(item)) {
    return DATALEK_ERROR_JSON_KIND;
  }
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    if (is_data_fact(fact) &&
        strcmp(dlk_facts[fact].name + strlen(DATA_PREFIX), item->valuestring) == 0) {
      if (r->values[fact] == DATALEK_YES) {
        return DATALEK_ERROR_JSON_DUPLICATE;
      }
      r->values[fact] = DATALEK_YES;
      return DATALEK_OK;
    }
  }
  return DATALEK_ERROR_JSON_KEY;
}

/* "data": the complete list, so that what is not in it is "no". */
static int32_t read_data(reading *r, const cJSON *list) {
  if (r->list_seen) {
    return DATALEK_ERROR_JSON_DUPLICATE;
  }
  r->list_seen = true;
  if (cJSON_IsNull(list)) {
    return DATALEK_OK; /* as if it were absent */
  }
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    if (is_data_fact(fact) && r->values[fact] != dlk_unknown(fact)) {
      return DATALEK_ERROR_JSON_CONFLICT;
    }
  }
  r->listed = true;
  if (!cJSON_IsArray(list)) {
    return DATALEK_ERROR_JSON_KIND;
  }
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    if (is_data_fact(fact)) {
      r->values[fact] = DATALEK_NO;
    }
  }
  size_t begin = r->place.position;
  size_t index = 0;
  const cJSON *item = NULL;
  cJSON_ArrayForEach(item, list) {
    int32_t status = read_data_member(r, item);
    if (status != DATALEK_OK) {
      r->place.position = dlk_json_item(r->text, r->length, begin, index).position;
      return status;
    }
    index++;
  }
  return DATALEK_OK;
}

static int32_t read_member(reading *r, const cJSON *item) {
  int32_t fact = DATALEK_FACT_NONE;
  if (strcmp(item->string, "data") == 0) {
    return read_data(r, item);
  }
  if (datalek_fact_find(item->string, &fact) != DATALEK_OK) {
    return DATALEK_ERROR_JSON_KEY;
  }
  return read_fact(r, item, fact);
}

/* Errors of a key stand at the key, errors of a value at the value. */
static bool is_about_key(int32_t status) {
  return status == DATALEK_ERROR_JSON_KEY || status == DATALEK_ERROR_JSON_CONFLICT ||
         status == DATALEK_ERROR_JSON_DUPLICATE;
}

static int32_t read_members(reading *r, const cJSON *tree) {
  size_t index = 0;
  const cJSON *item = NULL;
  if (!cJSON_IsObject(tree)) {
    r->place.position = dlk_json_begin(r->text, r->length);
    return DATALEK_ERROR_JSON_KIND;
  }
  cJSON_ArrayForEach(item, tree) {
    r->place = dlk_json_item(r->text, r->length, 0, index);
    size_t value_at = r->place.position;
    int32_t status = read_member(r, item);
    if (status != DATALEK_OK) {
      if (is_about_key(status) && r->place.position == value_at) {
        r->place.position = r->place.key;
      }
      return status;
    }
    index++;
  }
  return DATALEK_OK;
}

static int32_t read_text(reading *r) {
  if (r->length > DATALEK_JSON_SIZE_MAX) {
    r->place.position = DATALEK_JSON_SIZE_MAX;
    return DATALEK_ERROR_JSON_SIZE;
  }
  int32_t status = dlk_json_check(r->text, r->length, &r->place);
  if (status != DATALEK_OK) {
    return status;
  }
  dlk_json_place number;
  if (dlk_json_longest_number(r->text, r->length, &number) > NUMBER_LENGTH_MAX) {
    r->place = number;
    return DATALEK_ERROR_JSON_NUMBER;
  }
  cJSON *tree = parse(r->text, r->length);
  if (tree == NULL) {
    return DATALEK_ERROR_MEMORY; /* the text is sound, so nothing else can have failed */
  }
  status = read_members(r, tree);
  cJSON_Delete(tree);
  return status;
}

/* The bytes of a key between its quotes, as they stand. */
static void copy_key(const reading *r, char *key, size_t key_size) {
  size_t length = 0;
  if (key_size == 0) {
    return;
  }
  if (r->place.key_length > 0) {
    const char *begin = r->text + r->place.key + 1;
    length = dlk_json_cut(begin, r->place.key_length - 2, key_size - 1);
    memcpy(key, begin, length);
  }
  key[length] = '\0';
}

int32_t datalek_incident_read_json(datalek_incident *incident, const char *text, size_t length,
                                   size_t *position, char *key, size_t key_size) {
  if (incident == NULL || text == NULL || (key == NULL && key_size > 0)) {
    return DATALEK_ERROR_NULL;
  }
  reading r = {.text = text, .length = length};
  dlk_forget(r.values);
  int32_t status = read_text(&r);
  if (status == DATALEK_OK) {
    memcpy(incident->values, r.values, sizeof r.values);
    return DATALEK_OK;
  }
  if (position != NULL) {
    *position = r.place.position;
  }
  copy_key(&r, key, key_size);
  return status;
}

/* ---- Writing --------------------------------------------------------------------------------- */

/* All trees are made the same way: a failed allocation is noted, and the rest goes on harmlessly,
 * as libcjson takes a NULL parent for what it is. */
typedef struct {
  bool failed;
  int32_t language;
} writing;

static void add(writing *w, cJSON *parent, const char *key, cJSON *item) {
  bool added =
    key != NULL ? cJSON_AddItemToObjectCS(parent, key, item) : cJSON_AddItemToArray(parent, item);
  if (!added) {
    cJSON_Delete(item);
    w->failed = true;
  }
}

static void add_text(writing *w, cJSON *parent, const char *key, const char *text) {
  add(w, parent, key, cJSON_CreateStringReference(text));
}

/* Our own digits: libcjson prints large whole numbers as floating point. */
static void add_number(writing *w, cJSON *parent, const char *key, int64_t number) {
  char digits[24];
  snprintf(digits, sizeof digits, "%" PRId64, number);
  add(w, parent, key, cJSON_CreateRaw(digits));
}

/* A time; null when unknown. */
static void add_time(writing *w, cJSON *parent, const char *key, int64_t time) {
  char text[DATALEK_TIME_SIZE];
  if (time == DATALEK_TIME_UNKNOWN) {
    add(w, parent, key, cJSON_CreateNull());
    return;
  }
  bool good = datalek_time_format(time, text, sizeof text) == DATALEK_OK;
  add(w, parent, key, good ? cJSON_CreateString(text) : NULL);
}

static cJSON *add_object(writing *w, cJSON *parent, const char *key) {
  cJSON *object = cJSON_CreateObject();
  add(w, parent, key, object);
  return w->failed ? NULL : object;
}

static cJSON *add_array(writing *w, cJSON *parent, const char *key) {
  cJSON *array = cJSON_CreateArray();
  add(w, parent, key, array);
  return w->failed ? NULL : array;
}

/* Prints a tree into the caller's buffer and frees it. */
static int32_t finish(const writing *w, cJSON *tree, char *buffer, size_t size, size_t *needed) {
  char *text = w->failed ? NULL : cJSON_PrintUnformatted(tree);
  cJSON_Delete(tree);
  if (text == NULL) {
    return DATALEK_ERROR_MEMORY;
  }
  size_t length = strlen(text) + 1;
  if (needed != NULL) {
    *needed = length;
  }
  bool fits = length <= size;
  if (fits) {
    memcpy(buffer, text, length);
  }
  cJSON_free(text);
  return fits ? DATALEK_OK : DATALEK_ERROR_BUFFER;
}

static void write_fact(writing *w, cJSON *tree, int32_t fact, int64_t value) {
  const char *name = dlk_facts[fact].name;
  switch (dlk_facts[fact].kind) {
  case DATALEK_KIND_YES_NO:
    add(w, tree, name, cJSON_CreateBool(value == DATALEK_YES));
    break;
  case DATALEK_KIND_CHOICE:
    add_text(w, tree, name, datalek_fact_value_name(fact, value));
    break;
  case DATALEK_KIND_COUNT:
    add_number(w, tree, name, value);
    break;
  default:
    add_time(w, tree, name, value);
    break;
  }
}

int32_t datalek_incident_write_json(const datalek_incident *incident, char *buffer, size_t size,
                                    size_t *needed) {
  if (incident == NULL || (buffer == NULL && size > 0)) {
    return DATALEK_ERROR_NULL;
  }
  cJSON *tree = cJSON_CreateObject();
  writing w = {.failed = tree == NULL};
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    if (incident->values[fact] != dlk_unknown(fact)) {
      write_fact(&w, tree, fact, incident->values[fact]);
    }
  }
  return finish(&w, tree, buffer, size, needed);
}

static void write_reasons(writing *w, cJSON *parent, const datalek_outcome *outcome) {
  cJSON *list = add_array(w, parent, "reasons");
  for (int32_t i = 0; i < outcome->reason_count; i++) {
    const dlk_rule *rule = &dlk_rules[outcome->reasons[i]];
    cJSON *reason = add_object(w, list, NULL);
    add_text(w, reason, "id", rule->id);
    add_text(w, reason, "source", rule->source);
    add_text(w, reason, "text", rule->text[w->language]);
  }
}

static void write_rejected(writing *w, cJSON *parent, const datalek_outcome *outcome) {
  cJSON *list = add_array(w, parent, "rejected");
  for (int32_t i = 0; i < outcome->rejected_count; i++) {
    cJSON *rejected = add_object(w, list, NULL);
    add_text(w, rejected, "id", dlk_rules[outcome->rejected[i]].id);
    add_text(w, rejected, "fact", dlk_facts[outcome->rejected_fact[i]].name);
  }
}

static void write_missing(writing *w, cJSON *parent, const datalek_outcome *outcome) {
  cJSON *list = add_array(w, parent, "missing");
  for (int32_t i = 0; i < outcome->missing_count; i++) {
    add_text(w, list, NULL, dlk_facts[outcome->missing[i]].name);
  }
}

static const char *verdict_of(const datalek_assessment *assessment, int32_t kind) {
  return dlk_verdict_name(assessment->outcomes[kind].verdict);
}

static void write_lists(writing *w, cJSON *object, const datalek_outcome *outcome) {
  write_reasons(w, object, outcome);
  write_rejected(w, object, outcome);
  write_missing(w, object, outcome);
}

static cJSON *write_duty(writing *w, cJSON *tree, const datalek_assessment *assessment,
                         int32_t kind) {
  const datalek_outcome *outcome = &assessment->outcomes[kind];
  cJSON *duty = add_object(w, tree, datalek_outcome_name(kind));
  add_text(w, duty, "verdict", dlk_verdict_name(outcome->verdict));
  add_text(w, duty, "advice", dlk_advice_names[outcome->advice]);
  write_lists(w, duty, outcome);
  return duty;
}

static void write_classification(writing *w, cJSON *tree, const datalek_assessment *assessment) {
  static const int32_t aspects[] = {DATALEK_OUTCOME_CONFIDENTIALITY, DATALEK_OUTCOME_INTEGRITY,
                                    DATALEK_OUTCOME_AVAILABILITY};
  cJSON *object = add_object(w, tree, "classification");
  add_text(w, object, "verdict", verdict_of(assessment, DATALEK_OUTCOME_BREACH));
  for (size_t i = 0; i < sizeof aspects / sizeof aspects[0]; i++) {
    add_text(w, object, datalek_outcome_name(aspects[i]), verdict_of(assessment, aspects[i]));
  }
  write_lists(w, object, &assessment->outcomes[DATALEK_OUTCOME_BREACH]);
}

static void write_levels(writing *w, cJSON *object, const datalek_risk *risk, int32_t aspect) {
  add_text(w, object, "level", datalek_level_name(datalek_risk_level(risk, aspect)));
  add_text(w, object, "level_min", datalek_level_name(risk->level[aspect].min));
  add_text(w, object, "level_max", datalek_level_name(risk->level[aspect].max));
}

static void write_risk(writing *w, cJSON *tree, const datalek_risk *risk) {
  cJSON *object = add_object(w, tree, "risk");
  write_levels(w, object, risk, DATALEK_ASPECT_ALL);
  add_number(w, object, "score_min", risk->score[DATALEK_SCORE_SE].min);
  add_number(w, object, "score_max", risk->score[DATALEK_SCORE_SE].max);
  add_text(w, object, "band_min", datalek_band_name(datalek_risk_band_min(risk)));
  add_text(w, object, "band_max", datalek_band_name(datalek_risk_band_max(risk)));
  for (int32_t i = DATALEK_ASPECT_CONFIDENTIALITY; i < DLK_ASPECTS; i++) {
    write_levels(w, add_object(w, object, dlk_aspect_names[i]), risk, i);
  }
  for (int32_t i = DATALEK_SCORE_DPC; i < DLK_SCORES; i++) {
    cJSON *part = add_object(w, object, dlk_score_names[i]);
    add_number(w, part, "min", risk->score[i].min);
    add_number(w, part, "max", risk->score[i].max);
  }
  int32_t comparison = datalek_risk_comparison(risk);
  add_text(w, object, "many_people", dlk_verdict_name(risk->many_people));
  add_text(w, object, "unintelligible", dlk_verdict_name(risk->unintelligible));
  add_text(w, object, "comparison", datalek_comparison_name(comparison));
  add_text(w, object, "comparison_text", datalek_comparison_text(comparison, w->language));
}

static void write_deadline(writing *w, cJSON *tree, const datalek_assessment *assessment) {
  if (datalek_assessment_deadline(assessment, DATALEK_DEADLINE_STRICT) == DATALEK_TIME_UNKNOWN) {
    add(w, tree, "deadline", cJSON_CreateNull());
    return;
  }
  cJSON *object = add_object(w, tree, "deadline");
  for (int32_t i = 0; i < 3; i++) {
    add_time(w, object, dlk_reading_names[i], datalek_assessment_deadline(assessment, i));
  }
}

static void write_law(writing *w, cJSON *tree, dlk_basis basis) {
  const char *name = datalek_law_name(basis.law);
  add(w, tree, "law", name != NULL ? cJSON_CreateStringReference(name) : cJSON_CreateNull());
  add_number(w, tree, "law_version", datalek_law_version(basis.law));
  add(w, tree, "law_forced", cJSON_CreateBool(basis.kind != DATALEK_BASIS_AT_TIME));
  add(w, tree, "law_in_force", cJSON_CreateBool(basis.kind != DATALEK_BASIS_NOT_IN_FORCE));
}

int32_t datalek_assessment_write_json(const datalek_assessment *assessment, int32_t language,
                                      char *buffer, size_t size, size_t *needed) {
  if (assessment == NULL || (buffer == NULL && size > 0)) {
    return DATALEK_ERROR_NULL;
  }
  if (!dlk_is_language(language)) {
    return DATALEK_ERROR_ARGUMENT;
  }
  cJSON *tree = cJSON_CreateObject();
  writing w = {.failed = tree == NULL, .language = language};
  write_law(&w, tree, assessment->basis);
  write_classification(&w, tree, assessment);
  write_risk(&w, tree, &assessment->risk);
  write_duty(&w, tree, assessment, DATALEK_OUTCOME_NOTIFY_AP);
  cJSON *subjects = write_duty(&w, tree, assessment, DATALEK_OUTCOME_NOTIFY_SUBJECTS);
  add_text(&w, subjects, "public_notice", verdict_of(assessment, DATALEK_OUTCOME_PUBLIC_NOTICE));
  write_duty(&w, tree, assessment, DATALEK_OUTCOME_NOTIFY_CONTROLLER);
  write_duty(&w, tree, assessment, DATALEK_OUTCOME_REGISTER);
  write_deadline(&w, tree, assessment);
  return finish(&w, tree, buffer, size, needed);
}
