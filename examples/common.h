/* SPDX-License-Identifier: Apache-2.0 */
/* What the example programs share: words for people, and reading a file. */
#ifndef COMMON_H
#define COMMON_H

#include <datalek/datalek.h>
#include <stdbool.h>
#include <stdio.h>

enum { NL = DATALEK_LANGUAGE_NL, EN = DATALEK_LANGUAGE_EN };

typedef struct {
  const char *name;
  char *bytes;
  size_t length;
} text;

/* One of two sentences. */
const char *say(int32_t language, const char *nl, const char *en);

/* "ja", "nee" or "nog onbekend". */
const char *verdict_word(int32_t language, int32_t verdict);

/* What to do while an answer is open; "" when it is known. */
const char *advice_word(int32_t language, const datalek_outcome *outcome);

/* Prints "maandag 16 november 2026, 16:40", in Dutch time. */
void print_time(int32_t language, int64_t time);

/* The whole of a stream, with a NUL behind it; false when it cannot be read. */
bool slurp(FILE *stream, text *file);

#endif
