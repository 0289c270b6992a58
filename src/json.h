/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What reading and writing JSON share. The one file that includes libcjson, and with it those that
 * include this one: json.c and json_*.c.
 *
 *   json_incident.c    facts, both ways
 *   json_assessment.c  assessments, written
 *   json_event.c       events as lines, both ways
 *   json_entry.c       entries, written
 *   json_dossier.c     dossiers, written
 */
#ifndef DLK_JSON_H
#define DLK_JSON_H

#include "json_text.h"
#include "register.h"
#include <cjson/cJSON.h>

/* ---- Reading --------------------------------------------------------------------------------- */

/* A text that is being read, and the place that is being looked at: on error, that of the error. */
typedef struct {
  const char *text;
  size_t length;
  dlk_json_place place;
  const char *absent; /* a key that is not there; NULL for none */
} dlk_json_reading;

/*
 * Checks a text of at most `max` bytes, and parses it.
 * @param[out] tree To be deleted; untouched on error.
 * @return DATALEK_OK, DATALEK_ERROR_MEMORY or a DATALEK_ERROR_JSON_*.
 */
int32_t dlk_json_parse(dlk_json_reading *r, size_t max, cJSON **tree);

/* Reads one member of an object, at the place of the reading. */
typedef int32_t (*dlk_json_member)(void *context, const cJSON *item);

/*
 * Reads the members of an object one by one. An error of a key stands at the key, one of a value at
 * the value, unless `member` has put it elsewhere.
 * @param r May be part of `context`.
 * @param container Where the object begins, or white space before it.
 * @return DATALEK_OK, DATALEK_ERROR_JSON_KIND (no object), or what `member` first gave else.
 */
int32_t dlk_json_read_members(dlk_json_reading *r, const cJSON *tree, size_t container,
                              dlk_json_member member, void *context);

/* Values of one kind, at the place of the reading. On error the value is not to be used. */
int32_t dlk_json_read_count(const dlk_json_reading *r, const cJSON *item, int64_t *value);
int32_t dlk_json_read_time(const cJSON *item, int64_t *value);

/* Facts, all of them: those that are not named are unknown. On error they are not to be used. */
int32_t dlk_json_read_facts(dlk_json_reading *r, const cJSON *tree, size_t container,
                            int64_t values[DLK_FACTS]);

/* Hands out where an error stands, as datalek_incident_read_json() says. */
void dlk_json_tell(const dlk_json_reading *r, size_t *position, char *key, size_t key_size);

/* ---- Writing --------------------------------------------------------------------------------- */

typedef struct dlk_json_block dlk_json_block;

/* All trees are made the same way: a failed allocation is noted, and the rest goes on harmlessly,
 * as libcjson takes a NULL parent for what it is. Items stand in a few blocks that go together. */
typedef struct {
  cJSON *tree; /* an object; never to be given to cJSON_Delete() */
  dlk_json_block *blocks;
  char *room; /* of the last block, what is free */
  size_t left;
  int32_t language;
  bool failed;
} dlk_json_writing;

dlk_json_writing dlk_json_start(int32_t language);

/* Memory that lasts as long as the tree; NULL when there is none. */
void *dlk_json_room(dlk_json_writing *w, size_t size);

/* A text that outlives the tree; NULL becomes null. @param key NULL in a list, here and below. */
void dlk_json_add_text(dlk_json_writing *w, cJSON *parent, const char *key, const char *text);
void dlk_json_add_number(dlk_json_writing *w, cJSON *parent, const char *key, int64_t number);

/* A time; null when unknown. */
void dlk_json_add_time(dlk_json_writing *w, cJSON *parent, const char *key, int64_t time);
void dlk_json_add_bool(dlk_json_writing *w, cJSON *parent, const char *key, bool value);
cJSON *dlk_json_add_object(dlk_json_writing *w, cJSON *parent, const char *key);
cJSON *dlk_json_add_array(dlk_json_writing *w, cJSON *parent, const char *key);

/* Those that are known. */
void dlk_json_add_facts(dlk_json_writing *w, cJSON *parent, const int64_t values[DLK_FACTS]);

/* The members of an event of the register. */
void dlk_json_add_event(dlk_json_writing *w, cJSON *parent, const datalek_register *reg,
                        int64_t sequence);

/* Prints the tree, and gives its memory back. @return For cJSON_free(); NULL without memory. */
char *dlk_json_print(const dlk_json_writing *w);

/* The same, into the caller's buffer. */
int32_t dlk_json_finish(const dlk_json_writing *w, char *buffer, size_t size, size_t *needed);

#endif
