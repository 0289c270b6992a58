/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Facts as JSON: any text. What is refused changes nothing and says where; what is read comes back
 * the same when it is written and read again.
 */
#include "fuzz.h"
#include <stdio.h>
#include <stdlib.h>

enum { KEY_SIZE = 16 };

/* A scenario that knows some facts, so that it shows when a refused text changes them. */
static datalek_incident *new_incident(void) {
  datalek_incident *incident = NULL;
  DEMAND_OK(datalek_incident_new(&incident));
  DEMAND_OK(datalek_scenario_apply(DATALEK_SCENARIO_RANSOMWARE, incident));
  return incident;
}

/* Reads from blocks of the very size, and holds what is promised of every error. */
static int32_t read_text(datalek_incident *incident, const char *text, size_t length,
                         size_t *position) {
  char *copy = fuzz_copy(text, length);
  char *key = fuzz_block(KEY_SIZE, '#');
  int64_t before[FUZZ_FACTS];
  int64_t after[FUZZ_FACTS];
  fuzz_values(incident, before);
  int32_t status = datalek_incident_read_json(incident, copy, length, position, key, KEY_SIZE);
  if (status != DATALEK_OK) {
    DEMAND(status >= DATALEK_ERROR_JSON_SYNTAX && status <= DATALEK_ERROR_JSON_CONFLICT,
           "a text is refused with status %d", status);
    DEMAND(*position <= length, "an error at byte %zu of %zu", *position, length);
    const char *end = memchr(key, '\0', KEY_SIZE);
    DEMAND(end != NULL && fuzz_is_utf8(key, (size_t)(end - key)), "the key is no text");
    fuzz_values(incident, after);
    DEMAND(memcmp(before, after, sizeof before) == 0, "a refused text changes facts");
  }
  free(key);
  free(copy);
  return status;
}

/* JSON is read from left to right: what stands behind a wrong byte does not matter, and what stands
 * before it could still become JSON. */
static void check_syntax_error(datalek_incident *incident, const char *text, size_t length,
                               size_t position) {
  size_t again = 0;
  if (position < length) {
    DEMAND(read_text(incident, text, position + 1, &again) == DATALEK_ERROR_JSON_SYNTAX &&
             again == position,
           "the error at byte %zu depends on what follows", position);
  }
  int32_t status = read_text(incident, text, position, &again);
  bool ends_early = status == DATALEK_ERROR_JSON_SYNTAX && again == position;
  bool is_whole = status != DATALEK_ERROR_JSON_SYNTAX;
  DEMAND(ends_early || is_whole, "byte %zu is wrong, but so is one before it", position);
}

static bool mentions(const char *text, size_t length, const char *word) {
  char quoted[64];
  snprintf(quoted, sizeof quoted, "\"%s\"", word);
  return memmem(text, length, quoted, strlen(quoted)) != NULL;
}

/* No fact is known that the text does not name, and none has a value that it cannot have. */
static void check_named(const char *text, size_t length, const int64_t values[FUZZ_FACTS]) {
  bool escaped = memchr(text, '\\', length) != NULL;
  for (int32_t fact = 0; fact < FUZZ_FACTS; fact++) {
    const char *name = datalek_fact_name(fact);
    bool time = datalek_fact_kind(fact) == DATALEK_KIND_TIME;
    if (values[fact] == (time ? DATALEK_TIME_UNKNOWN : DATALEK_UNKNOWN)) {
      continue;
    }
    int64_t lowest = 0;
    int64_t highest = 0;
    DEMAND_OK(datalek_fact_bounds(fact, &lowest, &highest));
    DEMAND(values[fact] >= lowest && values[fact] <= highest, "%s is out of bounds", name);
    bool listed = strncmp(name, "data_", 5) == 0 && mentions(text, length, "data");
    DEMAND(escaped || listed || mentions(text, length, name), "%s is known from nowhere", name);
  }
}

static int32_t write_facts(const void *incident, char *buffer, size_t size, size_t *needed) {
  return datalek_incident_write_json(incident, buffer, size, needed);
}

static void check_round_trip(const datalek_incident *incident) {
  int64_t values[FUZZ_FACTS];
  int64_t again[FUZZ_FACTS];
  int32_t status = DATALEK_OK;
  size_t position = 0;
  char *text = fuzz_written(write_facts, incident, &status);
  DEMAND(text != NULL, "facts cannot be written: status %d", status);
  datalek_incident *other = new_incident();
  status = read_text(other, text, strlen(text), &position);
  DEMAND(status == DATALEK_OK, "refused though written by the library: %s", text);
  fuzz_values(incident, values);
  fuzz_values(other, again);
  DEMAND(memcmp(values, again, sizeof values) == 0, "other facts came back from %s", text);
  datalek_incident_free(other);
  free(text);
}

/* What was read was a whole object: without its end it is none. */
static void check_end(datalek_incident *incident, const char *text, size_t length) {
  size_t position = 0;
  while (text[length - 1] != '}') {
    length--;
  }
  DEMAND(read_text(incident, text, length - 1, &position) == DATALEK_ERROR_JSON_SYNTAX &&
           position == length - 1,
         "read without its end");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  const char *text = (const char *)data;
  size_t position = 0;
  datalek_incident *incident = new_incident();
  int32_t status = read_text(incident, text, size, &position);
  if (status == DATALEK_ERROR_JSON_SYNTAX) {
    check_syntax_error(incident, text, size, position);
  }
  if (status == DATALEK_OK) {
    int64_t values[FUZZ_FACTS];
    DEMAND(fuzz_is_utf8(text, size), "read though it is not UTF-8");
    fuzz_values(incident, values);
    check_named(text, size, values);
    check_round_trip(incident);
    check_end(incident, text, size);
  }
  datalek_incident_free(incident);
  return 0;
}
