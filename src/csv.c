/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The register as a table. Every cell is gone through twice: to see whether it needs quotes, an
 * apostrophe or to be cut, and then to write it.
 */
#include "character.h"
#include "field.h"
#include "page.h"

#define SIGNATURE "\xEF\xBB\xBF"

/* What a spreadsheet takes in a cell, in units of UTF-16, and what is kept for the note that there
 * was more. */
enum { UNITS_MAX = 32767, NOTE_UNITS_MAX = 64 };

/* ---- Characters ------------------------------------------------------------------------------ */

/* Where in a cell a spreadsheet could take the next character for the first of a formula: at its
 * start, and behind what another setting of the spreadsheet takes for the end of a cell. */
typedef enum { AT_START, BEHIND_SEPARATOR, WITHIN } place;

typedef struct {
  dlk_text text;
  place place;
  bool guarded; /* it gets an apostrophe before it */
  bool quoted;
  size_t units; /* so far; those that were left out count as well */
  size_t room;  /* how many of them are written */
} cell;

static bool begins_formula(uint32_t code) {
  static const uint32_t signs[] = {'=', '+', '-', '@', 0xFF1D, 0xFF0B, 0xFF0D, 0xFF20};
  for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++) {
    if (code == signs[i]) {
      return true;
    }
  }
  return false;
}

/* What a spreadsheet may pass over: spaces, and what has no width. */
static bool is_blank(uint32_t code) {
  return dlk_is_space(code) || code == 0xAD || code == 0x61C || code == 0x180E ||
         (code >= 0x200B && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) ||
         (code >= 0x2060 && code <= 0x206F) || code == 0xFEFF;
}

static bool separates(uint32_t code) { return code == ';' || code == '\t' || code == '\n'; }

/* Where the character behind this one stands. Quotes vanish where they do not begin a cell. */
static place place_behind(place here, uint32_t code) {
  if (separates(code)) {
    return BEHIND_SEPARATOR;
  }
  bool passed_over = is_blank(code) || (code == '"' && here == BEHIND_SEPARATOR);
  return passed_over ? here : WITHIN;
}

static void add(cell *c, const char *bytes, size_t size, size_t units) {
  c->units += units;
  if (c->units <= c->room) {
    dlk_text_add(&c->text, bytes, size);
  }
}

static void take(dlk_text *text, dlk_character character) {
  cell *c = (cell *)text;
  uint32_t code = character.code;
  bool formula = begins_formula(code);
  c->guarded |= c->place == AT_START && (formula || code == '\t' || code == '\n');
  c->quoted |= code == '"' || code == ',' || code == '\n';
  if (formula && c->place == BEHIND_SEPARATOR) {
    add(c, "'", 1, 1);
  }
  c->place = place_behind(c->place, code);
  if (code == '"') {
    add(c, "\"\"", 2, 1);
  } else {
    add(c, character.at, character.size, code > 0xFFFF ? 2 : 1);
  }
}

static void form(dlk_text *text, const char *bytes, size_t length) {
  dlk_take_characters(text, bytes, length, take);
}

/* ---- What is in the columns ------------------------------------------------------------------ */

static void put_id(dlk_text *text, const dlk_page *page) {
  dlk_put(text, datalek_entry_id(page->entry));
}

static void put_status(dlk_text *text, const dlk_page *page) {
  dlk_put(text, dlk_status_word(datalek_entry_status(page->entry), page->language));
}

static void put_known_time(dlk_text *text, int64_t time) {
  if (time != DATALEK_TIME_UNKNOWN) {
    dlk_put_time(text, time);
  }
}

static void put_opened_at(dlk_text *text, const dlk_page *page) {
  dlk_put_time(text, datalek_entry_opened_at(page->entry));
}

static void put_closed_at(dlk_text *text, const dlk_page *page) {
  put_known_time(text, datalek_entry_closed_at(page->entry));
}

static void put_ap_deadline(dlk_text *text, const dlk_page *page) {
  put_known_time(text, datalek_entry_deadline(page->entry, DATALEK_DUTY_AP));
}

static void put_ap_first_told(dlk_text *text, const dlk_page *page) {
  put_known_time(text, datalek_entry_done_at(page->entry, DATALEK_DUTY_AP));
}

static void put_in_time(dlk_text *text, const dlk_page *page) {
  int32_t late = dlk_told_late(page->entry);
  if (late != DATALEK_UNKNOWN) {
    int32_t in_time = late == DATALEK_YES ? DATALEK_NO : DATALEK_YES;
    dlk_put(text, dlk_verdict_word(in_time, page->language));
  }
}

static void put_subjects_first_told(dlk_text *text, const dlk_page *page) {
  put_known_time(text, datalek_entry_done_at(page->entry, DATALEK_DUTY_SUBJECTS));
}

static void put_persons_told(dlk_text *text, const dlk_page *page) {
  if (datalek_entry_event_count(page->entry, DATALEK_EVENT_NOTIFIED_SUBJECTS) > 0) {
    dlk_put_number(text, datalek_entry_persons_told(page->entry));
  }
}

static void put_law(dlk_text *text, const dlk_page *page) {
  dlk_put(text, datalek_law_name(datalek_entry_law(page->entry)));
}

static void put_missing(dlk_text *text, const dlk_page *page) {
  int32_t count = datalek_entry_missing_count(page->entry);
  for (int32_t i = 0; i < count; i++) {
    dlk_put(text, i > 0 ? "; " : "");
    dlk_put(text, datalek_field_title(datalek_entry_missing(page->entry, i), page->language));
  }
}

static void put_may_close(dlk_text *text, const dlk_page *page) {
  dlk_put(text, dlk_verdict_word(datalek_entry_may_close(page->entry), page->language));
}

static void put_last(dlk_text *text, const dlk_page *page) {
  dlk_put_number(text, datalek_entry_last(page->entry));
}

/* ---- The table ------------------------------------------------------------------------------- */

typedef struct {
  enum { OWN, VERDICT, FIELD } kind;
  int32_t of; /* a DLK_WORD_*, DATALEK_OUTCOME_* or DATALEK_FIELD_* */
  void (*put)(dlk_text *text, const dlk_page *page); /* of its own */
} column;

static const column columns[] = {
#define COLUMN(what, word) {OWN, DLK_WORD_##word, put_##what},
#define VERDICT(number) {VERDICT, DATALEK_OUTCOME_##number, NULL},
#define FIELD(number) {FIELD, DATALEK_FIELD_##number, NULL},
#include "csv.def"
#undef COLUMN
#undef VERDICT
#undef FIELD
};

enum { COLUMNS = sizeof columns / sizeof columns[0] };

static const char *heading(const column *c, int32_t language) {
  switch (c->kind) {
  case VERDICT:
    return dlk_question_title(c->of, language);
  case FIELD:
    return datalek_field_title(c->of, language);
  default:
    return dlk_word(c->of, language);
  }
}

/* Without an entry, the heading. */
static void put_content(dlk_text *text, const dlk_page *page, const column *c) {
  if (page->entry == NULL) {
    dlk_put(text, heading(c, page->language));
  } else if (c->kind == VERDICT) {
    int32_t verdict = datalek_entry_verdict(page->entry, c->of);
    dlk_put(text, dlk_verdict_word(verdict, page->language));
  } else if (c->kind == FIELD) {
    dlk_put_field(text, page->entry, c->of, page->language);
  } else {
    c->put(text, page);
  }
}

static void put_cell(dlk_text *text, const dlk_page *page, const column *which) {
  cell seen = {.text = {.own = form, .foreign = form}};
  put_content(&seen.text, page, which);
  bool cut = seen.units + seen.guarded > UNITS_MAX;
  const char *quote = seen.quoted ? "\"" : "";
  dlk_put(text, quote);
  cell written = {.text = *text, .room = cut ? UNITS_MAX - NOTE_UNITS_MAX : UNITS_MAX};
  written.text.own = written.text.foreign = form;
  if (seen.guarded) {
    add(&written, "'", 1, 1);
  }
  put_content(&written.text, page, which);
  text->length = written.text.length;
  dlk_put(text, cut ? dlk_word(DLK_WORD_CUT, page->language) : "");
  dlk_put(text, quote);
}

static void put_row(dlk_text *text, const void *what) {
  for (int32_t i = 0; i < COLUMNS; i++) {
    dlk_put(text, i > 0 ? "," : "");
    put_cell(text, what, &columns[i]);
  }
  dlk_put(text, "\r\n");
}

static void put_heading(dlk_text *text, const void *what) {
  dlk_put(text, SIGNATURE);
  put_row(text, what);
}

int32_t datalek_csv_write_heading(int32_t language, char *buffer, size_t size, size_t *needed) {
  if (buffer == NULL && size > 0) {
    return DATALEK_ERROR_NULL;
  }
  if (!dlk_is_language(language)) {
    return DATALEK_ERROR_ARGUMENT;
  }
  dlk_page page = {NULL, language};
  return dlk_text_write(put_heading, &page, buffer, size, needed);
}

int32_t datalek_entry_write_csv(const datalek_entry *entry, int32_t language, char *buffer,
                                size_t size, size_t *needed) {
  return dlk_page_write(put_row, entry, language, buffer, size, needed);
}
