/* SPDX-License-Identifier: Apache-2.0 */
/* What the table and the page of the register share: their words. */
#ifndef DLK_PAGE_H
#define DLK_PAGE_H

#include "entry.h"
#include "text.h"

enum {
#define WORD(number, nl, en) DLK_WORD_##number,
#define QUESTION(number, nl, en)
#include "words.def"
#undef WORD
#undef QUESTION
  DLK_WORDS
};

/* A DLK_WORD_* in a language. */
const char *dlk_word(int32_t word, int32_t language);

/* A question of the law, a DATALEK_OUTCOME_*, in a few words. */
const char *dlk_question_title(int32_t outcome, int32_t language);

/* The word for DATALEK_YES, DATALEK_NO or DATALEK_UNKNOWN. */
const char *dlk_verdict_word(int32_t verdict, int32_t language);

/* The word for the status of an entry. */
const char *dlk_status_word(int32_t status, int32_t language);

/* Whether the AP was told after the deadline, DATALEK_YES or DATALEK_NO; DATALEK_UNKNOWN where it
 * was not told, or there is no deadline. */
int32_t dlk_told_late(const datalek_entry *entry);

/* What is laid out: dlk_page_write() hands it to the layout. */
typedef struct {
  const datalek_entry *entry;
  int32_t language;
} dlk_page;

/* Writes an entry in a language into the caller's buffer, as csv.h and markdown.h promise. */
int32_t dlk_page_write(dlk_layout layout, const datalek_entry *entry, int32_t language,
                       char *buffer, size_t size, size_t *needed);

#endif
