/* SPDX-License-Identifier: Apache-2.0 */
/* JSON text, checked byte by byte against RFC 8259 before libcjson sees it. */
#ifndef DLK_JSON_TEXT_H
#define DLK_JSON_TEXT_H

#include "public.h"
#include <stdbool.h>

enum { DLK_JSON_DEPTH_MAX = 16 };

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

/* The place of an item in an object or array of checked text; `container` is a byte at or, but for
 * white space, before its opening bracket. */
dlk_json_place dlk_json_item(const char *text, size_t length, size_t container, size_t index);

/* The length of the longest number in checked text, and where it stands. */
size_t dlk_json_longest_number(const char *text, size_t length, dlk_json_place *place);

/* Whether the value at this place is a number without fraction and exponent. */
bool dlk_json_is_whole(const char *text, size_t length, size_t position);

#endif
