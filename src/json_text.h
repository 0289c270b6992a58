/* SPDX-License-Identifier: Apache-2.0 */
/* JSON text, checked byte by byte against RFC 8259 before libcjson sees it. */
#ifndef DLK_JSON_TEXT_H
#define DLK_JSON_TEXT_H

#include "public.h"
#include <stdbool.h>

enum {
  DLK_JSON_DEPTH_MAX = 16,
  /* Some versions of libcjson refuse longer numbers; none of ours needs to be that long. */
  DLK_JSON_NUMBER_MAX = 63
};

/* Where something stands: its own byte, and the key of the outermost object that it belongs to. */
typedef struct {
  size_t position;
  size_t key;        /* at the opening quote */
  size_t key_length; /* quotes included; 0 for none */
} dlk_json_place;

/*
 * Checks a whole text: one value, with white space around it at most.
 * @param[out] place Where the error stands; untouched on DATALEK_OK.
 * @return DATALEK_OK or a DATALEK_ERROR_JSON_*.
 */
int32_t dlk_json_check(const char *text, size_t length, dlk_json_place *place);

/* Where the value of checked text begins. */
size_t dlk_json_begin(const char *text, size_t length);

/* How much of what stands between the quotes of a checked string fits into so many bytes without
 * cutting a character or an escape in two. */
size_t dlk_json_cut(const char *string, size_t length, size_t room);

/* A way along the items of an object or array. */
typedef struct {
  const char *text;
  size_t length;
  size_t at; /* of the byte before the next item: the opening bracket or a comma */
  bool object;
} dlk_json_walk;

/* Begins at an object or array of checked text; `container` is a byte at or, but for white space,
 * before its opening bracket. */
dlk_json_walk dlk_json_enter(const char *text, size_t length, size_t container);

/* The place of the next item, which there has to be. */
dlk_json_place dlk_json_next(dlk_json_walk *walk);

/* Whether the value at this place is a number without fraction and exponent. */
bool dlk_json_is_whole(const char *text, size_t length, size_t position);

#endif
