/* SPDX-License-Identifier: Apache-2.0 */
#include "page.h"
#include "utf8.h"

static const char *const words[DLK_WORDS][2] = {
#define WORD(number, nl, en) {nl, en},
#define QUESTION(number, nl, en)
#include "words.def"
#undef WORD
#undef QUESTION
};

static const char *const questions[DLK_OUTCOMES][2] = {
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

/* ---- Characters ------------------------------------------------------------------------------ */

enum { LINE_SEPARATOR = 0x2028, PARAGRAPH_SEPARATOR = 0x2029 };

static uint32_t code_of(const char *at, size_t size) {
  uint32_t code = (unsigned char)at[0];
  if (size > 1) {
    code &= UINT32_C(0x7F) >> size;
  }
  for (size_t i = 1; i < size; i++) {
    code = code << 6 | ((unsigned char)at[i] & 0x3F);
  }
  return code;
}

static bool ends_line(uint32_t code) {
  return code == '\n' || code == '\r' || code == LINE_SEPARATOR || code == PARAGRAPH_SEPARATOR;
}

static bool is_control(uint32_t code) { return code < 0x20 || (code >= 0x7F && code < 0xA0); }

bool dlk_is_space(uint32_t code) {
  return code == ' ' || code == '\t' || code == 0xA0 || code == 0x1680 ||
         (code >= 0x2000 && code <= 0x200A) || code == 0x202F || code == 0x205F || code == 0x3000;
}

void dlk_take_characters(dlk_text *text, const char *bytes, size_t length, dlk_take take) {
  size_t i = 0;
  while (i < length) {
    size_t size = dlk_utf8_character(bytes + i, length - i);
    dlk_character found = {bytes + i, size, code_of(bytes + i, size)};
    i += size;
    if (found.code == '\r' && i < length && bytes[i] == '\n') {
      i++;
    }
    if (ends_line(found.code)) {
      take(text, (dlk_character){"\n", 1, '\n'});
    } else if (found.code == '\t' || !is_control(found.code)) {
      take(text, found);
    }
  }
}

/* ---- Writing --------------------------------------------------------------------------------- */

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
