/* SPDX-License-Identifier: Apache-2.0 */
#include "json.h"
#include <inttypes.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>

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

int32_t dlk_json_parse(dlk_json_reading *r, size_t max, cJSON **tree) {
  if (r->length > max) {
    r->place.position = max;
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
  r->place.position = dlk_json_begin(r->text, r->length);
  cJSON *parsed = parse(r->text, r->length);
  if (parsed == NULL) {
    return DATALEK_ERROR_MEMORY; /* the text is sound, so nothing else can have failed */
  }
  *tree = parsed;
  return DATALEK_OK;
}

static bool is_about_key(int32_t status) {
  return status == DATALEK_ERROR_JSON_KEY || status == DATALEK_ERROR_JSON_CONFLICT ||
         status == DATALEK_ERROR_JSON_DUPLICATE;
}

int32_t dlk_json_read_members(dlk_json_reading *r, const cJSON *tree, size_t container,
                              dlk_json_member member, void *context) {
  size_t index = 0;
  const cJSON *item = NULL;
  if (!cJSON_IsObject(tree)) {
    return DATALEK_ERROR_JSON_KIND;
  }
  cJSON_ArrayForEach(item, tree) {
    r->place = dlk_json_item(r->text, r->length, container, index++);
    size_t value_at = r->place.position;
    int32_t status = member(context, item);
    if (status != DATALEK_OK) {
      if (is_about_key(status) && r->place.position == value_at) {
        r->place.position = r->place.key;
      }
      return status;
    }
  }
  return DATALEK_OK;
}

int32_t dlk_json_read_count(const dlk_json_reading *r, const cJSON *item, int64_t *value) {
  if (!cJSON_IsNumber(item) || !dlk_json_is_whole(r->text, r->length, r->place.position)) {
    return DATALEK_ERROR_JSON_KIND;
  }
  *value = (int64_t)item->valuedouble; /* exact: whole and within 2^53 */
  return DATALEK_OK;
}

int32_t dlk_json_read_time(const cJSON *item, int64_t *value) {
  if (!cJSON_IsString(item)) {
    return DATALEK_ERROR_JSON_KIND;
  }
  int32_t status = datalek_time_parse(item->valuestring, strlen(item->valuestring), value);
  return status == DATALEK_OK ? DATALEK_OK : DATALEK_ERROR_JSON_VALUE;
}

void dlk_json_tell(const dlk_json_reading *r, size_t *position, char *key, size_t key_size) {
  const char *begin = r->absent;
  size_t length = begin != NULL ? strlen(begin) : 0;
  if (position != NULL) {
    *position = r->place.position;
  }
  if (key_size == 0) {
    return;
  }
  if (begin == NULL && r->place.key_length > 0) {
    begin = r->text + r->place.key + 1; /* between its quotes, as it stands there */
    length = r->place.key_length - 2;
  }
  length = begin != NULL ? dlk_json_cut(begin, length, key_size - 1) : 0;
  if (length > 0) {
    memcpy(key, begin, length);
  }
  key[length] = '\0';
}

/* ---- Writing --------------------------------------------------------------------------------- */

dlk_json_writing dlk_json_start(int32_t language) {
  cJSON *tree = cJSON_CreateObject();
  return (dlk_json_writing){.tree = tree, .language = language, .failed = tree == NULL};
}

void dlk_json_add(dlk_json_writing *w, cJSON *parent, const char *key, cJSON *item) {
  bool added =
    key != NULL ? cJSON_AddItemToObjectCS(parent, key, item) : cJSON_AddItemToArray(parent, item);
  if (!added) {
    cJSON_Delete(item);
    w->failed = true;
  }
}

void dlk_json_add_text(dlk_json_writing *w, cJSON *parent, const char *key, const char *text) {
  dlk_json_add(w, parent, key,
               text != NULL ? cJSON_CreateStringReference(text) : cJSON_CreateNull());
}

/* Our own digits: libcjson prints large whole numbers as floating point. */
void dlk_json_add_number(dlk_json_writing *w, cJSON *parent, const char *key, int64_t number) {
  char digits[24];
  snprintf(digits, sizeof digits, "%" PRId64, number);
  dlk_json_add(w, parent, key, cJSON_CreateRaw(digits));
}

void dlk_json_add_time(dlk_json_writing *w, cJSON *parent, const char *key, int64_t time) {
  char text[DATALEK_TIME_SIZE] = ""; /* stays so for no time: all of ours are on the calendar */
  if (time == DATALEK_TIME_UNKNOWN) {
    dlk_json_add(w, parent, key, cJSON_CreateNull());
    return;
  }
  (void)datalek_time_format(time, text, sizeof text);
  dlk_json_add(w, parent, key, cJSON_CreateString(text));
}

void dlk_json_add_bool(dlk_json_writing *w, cJSON *parent, const char *key, bool value) {
  dlk_json_add(w, parent, key, cJSON_CreateBool(value));
}

cJSON *dlk_json_add_object(dlk_json_writing *w, cJSON *parent, const char *key) {
  cJSON *object = cJSON_CreateObject();
  dlk_json_add(w, parent, key, object);
  return w->failed ? NULL : object;
}

cJSON *dlk_json_add_array(dlk_json_writing *w, cJSON *parent, const char *key) {
  cJSON *array = cJSON_CreateArray();
  dlk_json_add(w, parent, key, array);
  return w->failed ? NULL : array;
}

int32_t dlk_json_finish(const dlk_json_writing *w, char *buffer, size_t size, size_t *needed) {
  char *text = w->failed ? NULL : cJSON_PrintUnformatted(w->tree);
  cJSON_Delete(w->tree);
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
