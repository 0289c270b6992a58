/* SPDX-License-Identifier: Apache-2.0 */
/* The facts of an incident as JSON. */
#include "incident.h"
#include "json.h"
#include <string.h>

#define DATA_PREFIX "data_"

typedef struct {
  dlk_json_reading *r;
  int64_t *values;
  int32_t next;         /* the fact behind the last that was found */
  bool seen[DLK_FACTS]; /* by their own key */
  bool list_seen;       /* "data" was there, */
  bool listed;          /* and not null */
} reading;

static bool is_data_fact(int32_t fact) {
  return strncmp(dlk_facts[fact].name, DATA_PREFIX, strlen(DATA_PREFIX)) == 0;
}

static int32_t read_choice(const cJSON *item, int32_t fact, int64_t *value) {
  if (!cJSON_IsString(item)) {
    return DATALEK_ERROR_JSON_KIND;
  }
  for (size_t i = 0; i < dlk_value_count; i++) {
    if (dlk_values[i].fact == fact && strcmp(dlk_values[i].name, item->valuestring) == 0) {
      *value = dlk_values[i].value;
      return DATALEK_OK;
    }
  }
  return DATALEK_ERROR_JSON_VALUE;
}

static int32_t read_value(const dlk_json_reading *r, const cJSON *item, int32_t fact,
                          int64_t *value) {
  switch (dlk_facts[fact].kind) {
  case DATALEK_KIND_YES_NO:
    *value = cJSON_IsTrue(item) ? DATALEK_YES : DATALEK_NO;
    return cJSON_IsBool(item) ? DATALEK_OK : DATALEK_ERROR_JSON_KIND;
  case DATALEK_KIND_CHOICE:
    return read_choice(item, fact, value);
  case DATALEK_KIND_COUNT:
    return dlk_json_read_count(r, item, value);
  default:
    return dlk_json_read_time(item, value);
  }
}

/* A value, and then the bounds of its fact: -1 is no count. */
static int32_t read_fact(reading *f, const cJSON *item, int32_t fact) {
  int64_t value = 0;
  if (f->seen[fact]) {
    return DATALEK_ERROR_JSON_DUPLICATE;
  }
  f->seen[fact] = true;
  if (cJSON_IsNull(item)) {
    return DATALEK_OK; /* as if it were absent */
  }
  if (f->listed && is_data_fact(fact)) {
    return DATALEK_ERROR_JSON_CONFLICT;
  }
  int32_t status = read_value(f->r, item, fact, &value);
  if (status != DATALEK_OK) {
    return status;
  }
  if (value == dlk_unknown(fact) || dlk_check_value(fact, value) != DATALEK_OK) {
    return DATALEK_ERROR_JSON_VALUE;
  }
  f->values[fact] = value;
  return DATALEK_OK;
}

static int32_t read_kind_of_data(const reading *f, const cJSON *item) {
  if (!cJSON_IsString(item)) {
    return DATALEK_ERROR_JSON_KIND;
  }
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    if (is_data_fact(fact) &&
        strcmp(dlk_facts[fact].name + strlen(DATA_PREFIX), item->valuestring) == 0) {
      if (f->values[fact] == DATALEK_YES) {
        return DATALEK_ERROR_JSON_DUPLICATE;
      }
      f->values[fact] = DATALEK_YES;
      return DATALEK_OK;
    }
  }
  return DATALEK_ERROR_JSON_KEY;
}

static int32_t read_kinds_of_data(reading *f, const cJSON *list) {
  dlk_json_reading *r = f->r;
  dlk_json_walk walk = dlk_json_enter(r->text, r->length, r->place.position);
  const cJSON *item = NULL;
  cJSON_ArrayForEach(item, list) {
    dlk_json_place place = dlk_json_next(&walk);
    int32_t status = read_kind_of_data(f, item);
    if (status != DATALEK_OK) {
      r->place.position = place.position;
      return status;
    }
  }
  return DATALEK_OK;
}

/* "data": the complete list, so that what is not in it is "no". */
static int32_t read_data(reading *f, const cJSON *list) {
  if (f->list_seen) {
    return DATALEK_ERROR_JSON_DUPLICATE;
  }
  f->list_seen = true;
  if (cJSON_IsNull(list)) {
    return DATALEK_OK; /* as if it were absent */
  }
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    if (is_data_fact(fact) && f->values[fact] != dlk_unknown(fact)) {
      return DATALEK_ERROR_JSON_CONFLICT;
    }
  }
  f->listed = true;
  if (!cJSON_IsArray(list)) {
    return DATALEK_ERROR_JSON_KIND;
  }
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    if (is_data_fact(fact)) {
      f->values[fact] = DATALEK_NO;
    }
  }
  return read_kinds_of_data(f, list);
}

/* Most texts have the facts in our order: looks on from the last. */
static int32_t find_fact(reading *f, const char *name) {
  for (int32_t i = 0; i < DLK_FACTS; i++) {
    int32_t fact = (f->next + i) % DLK_FACTS;
    if (strcmp(dlk_facts[fact].name, name) == 0) {
      f->next = fact + 1;
      return fact;
    }
  }
  return DATALEK_FACT_NONE;
}

static int32_t read_member(void *context, const cJSON *item) {
  if (strcmp(item->string, "data") == 0) {
    return read_data(context, item);
  }
  int32_t fact = find_fact(context, item->string);
  return fact != DATALEK_FACT_NONE ? read_fact(context, item, fact) : DATALEK_ERROR_JSON_KEY;
}

int32_t dlk_json_read_facts(dlk_json_reading *r, const cJSON *tree, size_t container,
                            int64_t values[DLK_FACTS]) {
  reading f = {.r = r, .values = values};
  dlk_forget(values);
  return dlk_json_read_members(r, tree, container, read_member, &f);
}

static int32_t read_text(dlk_json_reading *r, int64_t values[DLK_FACTS]) {
  cJSON *tree = NULL;
  int32_t status = dlk_json_parse(r, DATALEK_JSON_SIZE_MAX, &tree);
  if (status == DATALEK_OK) {
    status = dlk_json_read_facts(r, tree, 0, values);
    cJSON_Delete(tree);
  }
  return status;
}

int32_t datalek_incident_read_json(datalek_incident *incident, const char *text, size_t length,
                                   size_t *position, char *key, size_t key_size) {
  if (incident == NULL || text == NULL || (key == NULL && key_size > 0)) {
    return DATALEK_ERROR_NULL;
  }
  dlk_json_reading r = {.text = text, .length = length};
  int64_t values[DLK_FACTS];
  int32_t status = read_text(&r, values);
  if (status == DATALEK_OK) {
    memcpy(incident->values, values, sizeof values);
  } else {
    dlk_json_tell(&r, position, key, key_size);
  }
  return status;
}

static void add_fact(dlk_json_writing *w, cJSON *parent, int32_t fact, int64_t value) {
  const char *name = dlk_facts[fact].name;
  switch (dlk_facts[fact].kind) {
  case DATALEK_KIND_YES_NO:
    dlk_json_add_bool(w, parent, name, value == DATALEK_YES);
    break;
  case DATALEK_KIND_CHOICE:
    dlk_json_add_text(w, parent, name, datalek_fact_value_name(fact, value));
    break;
  case DATALEK_KIND_COUNT:
    dlk_json_add_number(w, parent, name, value);
    break;
  default:
    dlk_json_add_time(w, parent, name, value);
    break;
  }
}

void dlk_json_add_facts(dlk_json_writing *w, cJSON *parent, const int64_t values[DLK_FACTS]) {
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    if (values[fact] != dlk_unknown(fact)) {
      add_fact(w, parent, fact, values[fact]);
    }
  }
}

int32_t datalek_incident_write_json(const datalek_incident *incident, char *buffer, size_t size,
                                    size_t *needed) {
  if (incident == NULL || (buffer == NULL && size > 0)) {
    return DATALEK_ERROR_NULL;
  }
  dlk_json_writing w = dlk_json_start(DATALEK_LANGUAGE_NL);
  dlk_json_add_facts(&w, w.tree, incident->values);
  return dlk_json_finish(&w, buffer, size, needed);
}
