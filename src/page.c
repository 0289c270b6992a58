/* SPDX-License-Identifier: Apache-2.0 */
#include "page.h"

static const char *const words[DLK_WORDS][DLK_LANGUAGES] = {
#define WORD(number, nl, en) {nl, en},
#define QUESTION(number, nl, en)
#include "words.def"
#undef WORD
#undef QUESTION
};

static const char *const questions[DLK_OUTCOMES][DLK_LANGUAGES] = {
#define WORD(number, nl, en)
#define QUESTION(number, nl, en) [DATALEK_OUTCOME_##number] = {nl, en},
#include "words.def"
#undef WORD
#undef QUESTION
};

const char *dlk_word(int32_t word, int32_t language) { return words[word][language]; }

const char *dlk_question_title(int32_t outcome, int32_t language) {
  return questions[outcome][language];
}

const char *dlk_verdict_word(int32_t verdict, int32_t language) {
  if (verdict == DATALEK_UNKNOWN) {
    return dlk_word(DLK_WORD_UNKNOWN, language);
  }
  return dlk_word(verdict == DATALEK_YES ? DLK_WORD_YES : DLK_WORD_NO, language);
}

const char *dlk_status_word(int32_t status, int32_t language) {
  return dlk_word(status == DATALEK_ENTRY_CLOSED ? DLK_WORD_CLOSED : DLK_WORD_OPEN, language);
}

int32_t dlk_told_late(const datalek_entry *entry) {
  bool known = datalek_entry_deadline(entry, DATALEK_DUTY_AP) != DATALEK_TIME_UNKNOWN &&
               datalek_entry_done_at(entry, DATALEK_DUTY_AP) != DATALEK_TIME_UNKNOWN;
  return known ? datalek_entry_asks(entry, DATALEK_FIELD_REASON_DELAY) : DATALEK_UNKNOWN;
}

int32_t dlk_page_write(dlk_layout layout, const datalek_entry *entry, int32_t language,
                       char *buffer, size_t size, size_t *needed) {
  if (entry == NULL || (buffer == NULL && size > 0)) {
    return DATALEK_ERROR_NULL;
  }
  if (entry->reg == NULL || !dlk_is_language(language)) {
    return DATALEK_ERROR_ARGUMENT;
  }
  dlk_page page = {entry, language};
  return dlk_text_write(layout, &page, buffer, size, needed);
}
