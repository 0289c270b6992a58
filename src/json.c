/* SPDX-License-Identifier: Apache-2.0 */
#include "json.h"
#include <inttypes.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

/* ---- Reading --------------------------------------------------------------------------------- */

/* libcjson keeps the place of its last error in one variable for all threads. Who waits only reads,
 * as a write would delay who holds it. */
static atomic_bool parsing;

static cJSON *parse(const char *text, size_t length) {
  while (atomic_exchange_explicit(&parsing, true, memory_order_acquire)) {
    while (atomic_load_explicit(&parsing, memory_order_relaxed)) {
    }
  }
  cJSON *tree = cJSON_ParseWithLengthOpts(text, length, NULL, 0);
  atomic_store_explicit(&parsing, false, memory_order_release);
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
  const cJSON *item = NULL;
  if (!cJSON_IsObject(tree)) {
    return DATALEK_ERROR_JSON_KIND;
  }
  dlk_json_walk walk = dlk_json_enter(r->text, r->length, container);
  cJSON_ArrayForEach(item, tree) {
    r->place = dlk_json_next(&walk);
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

/* One block holds most trees. A number is at most so long, its NUL included. */
enum { BLOCK_SIZE = 1 << 15, NUMBER_SIZE = 24 };

struct dlk_json_block {
  dlk_json_block *before;
  max_align_t room[];
};

static void take_block(dlk_json_writing *w, size_t size) {
  dlk_json_block *block = cJSON_malloc(sizeof *block + size);
  if (block == NULL) {
    w->failed = true;
    return;
  }
  block->before = w->blocks;
  w->blocks = block;
  w->room = (char *)block->room;
  w->left = size;
}

static void give_back(dlk_json_block *block) {
  while (block != NULL) {
    dlk_json_block *before = block->before;
    cJSON_free(block);
    block = before;
  }
}

void *dlk_json_room(dlk_json_writing *w, size_t size) {
  enum { ALIGNMENT = _Alignof(max_align_t) };
  size += (ALIGNMENT - size % ALIGNMENT) % ALIGNMENT;
  if (!w->failed && size > w->left) {
    take_block(w, size > BLOCK_SIZE ? size : BLOCK_SIZE);
  }
  if (w->failed) {
    return NULL;
  }
  void *room = w->room;
  w->room += size;
  w->left -= size;
  return room;
}

/* An item of libcjson, as cJSON_Create*() fill it in. */
static cJSON *item_of(dlk_json_writing *w, int kind, const char *text) {
  cJSON *item = dlk_json_room(w, sizeof *item);
  if (item != NULL) {
    *item = (cJSON){.type = kind, .valuestring = (char *)text};
  }
  return item;
}

/* Adds an item to an object, or without a key to a list. */
static cJSON *add(dlk_json_writing *w, cJSON *parent, const char *key, int kind, const char *text) {
  cJSON *item = item_of(w, kind, text);
  if (key != NULL) {
    (void)cJSON_AddItemToObjectCS(parent, key, item);
  } else {
    (void)cJSON_AddItemToArray(parent, item);
  }
  return item;
}

dlk_json_writing dlk_json_start(int32_t language) {
  dlk_json_writing w = {.language = language};
  w.tree = item_of(&w, cJSON_Object, NULL);
  return w;
}

void dlk_json_add_text(dlk_json_writing *w, cJSON *parent, const char *key, const char *text) {
  (void)add(w, parent, key, text != NULL ? cJSON_String : cJSON_NULL, text);
}

/* Our own digits: libcjson prints large whole numbers as floating point. */
void dlk_json_add_number(dlk_json_writing *w, cJSON *parent, const char *key, int64_t number) {
  char *digits = dlk_json_room(w, NUMBER_SIZE);
  if (digits != NULL) {
    snprintf(digits, NUMBER_SIZE, "%" PRId64, number);
  }
  (void)add(w, parent, key, cJSON_Raw, digits);
}

void dlk_json_add_time(dlk_json_writing *w, cJSON *parent, const char *key, int64_t time) {
  char *text = time != DATALEK_TIME_UNKNOWN ? dlk_json_room(w, DATALEK_TIME_SIZE) : NULL;
  if (text != NULL) {
    text[0] = '\0'; /* stays so for no time: all of ours are on the calendar */
    (void)datalek_time_format(time, text, DATALEK_TIME_SIZE);
  }
  dlk_json_add_text(w, parent, key, text);
}

void dlk_json_add_bool(dlk_json_writing *w, cJSON *parent, const char *key, bool value) {
  (void)add(w, parent, key, value ? cJSON_True : cJSON_False, NULL);
}

cJSON *dlk_json_add_object(dlk_json_writing *w, cJSON *parent, const char *key) {
  return add(w, parent, key, cJSON_Object, NULL);
}

cJSON *dlk_json_add_array(dlk_json_writing *w, cJSON *parent, const char *key) {
  return add(w, parent, key, cJSON_Array, NULL);
}

char *dlk_json_print(const dlk_json_writing *w) {
  char *text = w->failed ? NULL : cJSON_PrintUnformatted(w->tree);
  give_back(w->blocks);
  return text;
}

int32_t dlk_json_finish(const dlk_json_writing *w, char *buffer, size_t size, size_t *needed) {
  char *text = dlk_json_print(w);
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
