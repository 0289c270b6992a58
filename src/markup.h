/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Text that stays text between the marks of a format of format.h. Words go through a form,
 * character by character, within a line or in lines and paragraphs of their own. A text ends where
 * it ends: line ends and spaces are held back until something follows them. What people wrote never
 * becomes a link; an address among the words of the library may.
 */
#ifndef DLK_MARKUP_H
#define DLK_MARKUP_H

#include "text.h"
#include <stdbool.h>

typedef struct dlk_markup dlk_markup;

struct dlk_markup {
  dlk_text text; /* first, so that text.h writes into it */
  int32_t format;
  /* Of what is being written: */
  void (*open)(dlk_markup *markup); /* before its first character; may be NULL */
  const char *indent;               /* before all lines but the first; may be NULL */
  bool whole;                       /* in lines and paragraphs of its own; else within a line */
  bool foreign;                     /* people wrote it */
  bool begun;                       /* there was a character */
  bool line_begins;                 /* with the next character */
  bool in_number;                   /* there are only digits in this line so far */
  size_t breaks;                    /* held back */
  size_t spaces;                    /* held back */
  size_t width;                     /* characters so far */
  uint32_t last[3];                 /* characters, the last one first */
};

/* From here to dlk_markup_end() all words go through a form. */
void dlk_markup_begin(dlk_markup *markup, bool whole);

/* Whether there was anything to read. */
bool dlk_markup_end(dlk_markup *markup);

/* Writes a mark, after what was held back. */
void dlk_markup_mark(dlk_markup *markup, const char *mark);

#endif
