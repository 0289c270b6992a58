/* SPDX-License-Identifier: Apache-2.0 */
/* An entry as a page. The words of the page go out as they are; what people wrote goes through
 * markup.h. */
#include "field.h"
#include "markup.h"
#include "page.h"
#include "receipt.h"

typedef struct {
  dlk_markup markup;
  const dlk_page *page;
} writer;

/* ---- Parts of a page ------------------------------------------------------------------------- */

static const char *word(const writer *w, int32_t which) {
  return dlk_word(which, w->page->language);
}

static void put(writer *w, const char *words) { dlk_put(&w->markup.text, words); }

static void put_word(writer *w, int32_t which) { put(w, word(w, which)); }

static void put_number(writer *w, int64_t number) { dlk_put_number(&w->markup.text, number); }

/* Within a line. */
static void put_string(writer *w, dlk_string string) {
  dlk_markup_begin(&w->markup, false);
  dlk_put_foreign(&w->markup.text, string.at, string.length);
  if (!dlk_markup_end(&w->markup)) {
    put_word(w, DLK_WORD_NOTHING);
  }
}

static void put_time(writer *w, int64_t time) {
  if (time == DATALEK_TIME_UNKNOWN) {
    put_word(w, DLK_WORD_NOTHING);
  } else {
    dlk_put_time(&w->markup.text, time);
  }
}

/* Blocks begin with an empty line. */
static void put_heading(writer *w, const char *marks, const char *title) {
  put(w, "\n");
  put(w, marks);
  put(w, " ");
  put(w, title);
  put(w, "\n");
}

static void put_section(writer *w, int32_t title) { put_heading(w, "##", word(w, title)); }

static void put_paragraph(writer *w, const char *words) {
  put(w, "\n");
  put(w, words);
  put(w, "\n");
}

/* The head of a table. */
static void put_head(writer *w, const int32_t *names, size_t count) {
  put(w, "\n");
  for (size_t i = 0; i < count; i++) {
    put(w, i == 0 ? "| " : " | ");
    put_word(w, names[i]);
  }
  put(w, " |\n");
  for (size_t i = 0; i < count; i++) {
    put(w, i == 0 ? "| ---" : " | ---");
  }
  put(w, " |\n");
}

static void put_verdict(writer *w, int32_t verdict) {
  put(w, dlk_verdict_word(verdict, w->page->language));
}

static void put_event(writer *w, int64_t sequence) {
  put_word(w, DLK_WORD_EVENT);
  put(w, " ");
  put_number(w, sequence);
}

static void put_by(writer *w, dlk_string person) {
  put_word(w, DLK_WORD_BY);
  put(w, " ");
  put_string(w, person);
}

/* That the text of an event is gone, and which event took it out. */
static void put_redacted(writer *w, int32_t words, const dlk_event *event) {
  put_word(w, words);
  put(w, ", ");
  put_event(w, event->redacted_by);
}

/* ---- The state of the entry ------------------------------------------------------------------ */

/* Begins a line of the list. */
static void put_item(writer *w, int32_t which) {
  put(w, "- ");
  put_word(w, which);
  put(w, ": ");
}

static void put_status(writer *w) {
  const datalek_entry *entry = w->page->entry;
  put_item(w, DLK_WORD_STATUS);
  put(w, dlk_status_word(datalek_entry_status(entry), w->page->language));
  put(w, "\n");
  put_item(w, DLK_WORD_OPENED_AT);
  put_time(w, datalek_entry_opened_at(entry));
  put(w, "\n");
  put_item(w, DLK_WORD_CLOSED_AT);
  put_time(w, datalek_entry_closed_at(entry));
  put(w, "\n");
  put_item(w, DLK_WORD_LAST);
  put_number(w, datalek_entry_last(entry));
  put(w, "\n");
  put_item(w, DLK_WORD_LAW);
  put(w, datalek_law_title(datalek_entry_law(entry), w->page->language));
  put(w, "\n");
}

static void put_missing(writer *w) {
  int32_t count = datalek_entry_missing_count(w->page->entry);
  put_item(w, DLK_WORD_MISSING);
  for (int32_t i = 0; i < count; i++) {
    int32_t field = datalek_entry_missing(w->page->entry, i);
    put(w, i > 0 ? "; " : "");
    put(w, datalek_field_title(field, w->page->language));
  }
  put(w, count == 0 ? word(w, DLK_WORD_NOTHING) : "");
  put(w, "\n");
}

static void put_opening(writer *w) {
  put(w, "# ");
  put_word(w, DLK_WORD_ENTRY);
  put(w, " ");
  put_string(w, dlk_entry_latest(w->page->entry, DATALEK_EVENT_OPENED)->id);
  put(w, "\n\n");
  put_status(w);
  put_missing(w);
  put(w, "- ");
  put_word(w, DLK_WORD_MAY_CLOSE);
  put(w, " ");
  put_verdict(w, datalek_entry_may_close(w->page->entry));
  put(w, "\n");
}

/* ---- Verdicts and decisions ------------------------------------------------------------------ */

/* NULL for none. */
static const dlk_event *decision(const writer *w, int32_t outcome) {
  int64_t sequence = datalek_entry_deviation(w->page->entry, outcome);
  return sequence != 0 ? dlk_register_event(w->page->entry->reg, sequence) : NULL;
}

/* What was decided and by whom, and whether that still counts. */
static void put_decision(writer *w, int32_t outcome) {
  const dlk_event *made = decision(w, outcome);
  if (made == NULL) {
    put_word(w, DLK_WORD_NOTHING);
    return;
  }
  put_verdict(w, made->verdict);
  put(w, ", ");
  put_by(w, made->decider);
  if (dlk_entry_decision(w->page->entry, outcome) == DATALEK_UNKNOWN) {
    put(w, " (");
    put_word(w, DLK_WORD_STALE);
    put(w, ")");
  }
}

static void put_verdicts(writer *w) {
  static const int32_t head[] = {DLK_WORD_QUESTION, DLK_WORD_BY_LAW, DLK_WORD_DECIDED,
                                 DLK_WORD_HOLDS};
  put_section(w, DLK_WORD_VERDICTS);
  put_head(w, head, sizeof head / sizeof head[0]);
  for (int32_t outcome = 0; outcome < DLK_OUTCOMES; outcome++) {
    put(w, "| ");
    put(w, dlk_question_title(outcome, w->page->language));
    put(w, " | ");
    put_verdict(w, datalek_entry_judged(w->page->entry, outcome));
    put(w, " | ");
    put_decision(w, outcome);
    put(w, " | ");
    put_verdict(w, datalek_entry_verdict(w->page->entry, outcome));
    put(w, " |\n");
  }
}

/* A text of its own that an event has, or had. */
static void put_text_of(writer *w, const dlk_event *event, int32_t otherwise) {
  put(w, "\n");
  dlk_markup_begin(&w->markup, true);
  dlk_put_foreign(&w->markup.text, event->text.at, event->text.length);
  if (!dlk_markup_end(&w->markup)) {
    if (event->gone) {
      put_redacted(w, DLK_WORD_TEXT_REDACTED, event);
      put(w, ".");
    } else {
      put_word(w, otherwise);
    }
  }
  put(w, "\n");
}

static void put_decisions(writer *w) {
  bool any = false;
  put_section(w, DLK_WORD_DECISIONS);
  for (int32_t outcome = 0; outcome < DLK_OUTCOMES; outcome++) {
    const dlk_event *made = decision(w, outcome);
    if (made != NULL) {
      any = true;
      put_heading(w, "###", dlk_question_title(outcome, w->page->language));
      put(w, "\n");
      put_word(w, DLK_WORD_DECIDED);
      put(w, ": ");
      put_decision(w, outcome);
      put(w, ", ");
      put_time(w, made->at);
      put(w, ", ");
      put_event(w, datalek_entry_deviation(w->page->entry, outcome));
      put(w, ".\n");
      put_text_of(w, made, DLK_WORD_NO_REASON);
    }
  }
  if (!any) {
    put_paragraph(w, word(w, DLK_WORD_NO_DECISION));
  }
}

/* ---- Duties ---------------------------------------------------------------------------------- */

static void put_due(writer *w, int32_t duty) {
  int32_t state = datalek_entry_duty(w->page->entry, duty);
  int64_t deadline = datalek_entry_deadline(w->page->entry, duty);
  bool open = state == DATALEK_DUTY_STATE_OPEN || state == DATALEK_DUTY_STATE_IN_DOUBT;
  if (open && deadline == DATALEK_TIME_UNKNOWN) {
    put_word(w, DLK_WORD_SOON);
  } else {
    put_time(w, deadline);
  }
}

static void put_done(writer *w, int32_t duty) {
  put_time(w, datalek_entry_done_at(w->page->entry, duty));
  if (duty == DATALEK_DUTY_AP && dlk_told_late(w->page->entry) == DATALEK_YES) {
    put(w, " (");
    put_word(w, DLK_WORD_LATE);
    put(w, ")");
  }
}

static void put_duties(writer *w) {
  static const int32_t head[] = {DLK_WORD_DUTY, DLK_WORD_STATE, DLK_WORD_DUE, DLK_WORD_DONE_AT,
                                 DLK_WORD_SOURCE};
  put_section(w, DLK_WORD_DUTIES);
  put_head(w, head, sizeof head / sizeof head[0]);
  for (int32_t duty = 0; duty < datalek_duty_count(); duty++) {
    int32_t state = datalek_entry_duty(w->page->entry, duty);
    put(w, "| ");
    put(w, datalek_duty_text(duty, w->page->language));
    put(w, " | ");
    put(w, datalek_duty_state_text(state, w->page->language));
    put(w, " | ");
    put_due(w, duty);
    put(w, " | ");
    put_done(w, duty);
    put(w, " | ");
    put(w, datalek_duty_source(duty));
    put(w, " |\n");
  }
}

/* ---- Fields ---------------------------------------------------------------------------------- */

/* What is still to be said, and what asks for it. */
static void put_lack(writer *w, int32_t field, int32_t how) {
  put(w, "\n");
  put_word(w, how);
  put(w, " ");
  put(w, datalek_field_text(field, w->page->language));
  put(w, " (");
  put(w, datalek_field_source(field));
  put(w, ")\n");
}

static void put_what_it_says(writer *w, int32_t field) {
  put(w, "\n");
  dlk_markup_begin(&w->markup, true);
  dlk_put_field(&w->markup.text, w->page->entry, field, w->page->language);
  if (!dlk_markup_end(&w->markup)) {
    put_word(w, DLK_WORD_NOTHING);
  }
  put(w, "\n");
}

static void put_field(writer *w, int32_t field) {
  const datalek_entry *entry = w->page->entry;
  int32_t filled = datalek_entry_filled(entry, field);
  bool asked = datalek_entry_asks(entry, field) == DATALEK_YES;
  bool redacted = datalek_entry_text_redacted(entry, field) == DATALEK_YES;
  if (!asked && !redacted && filled == DATALEK_FILLED_NOT) {
    return;
  }
  put_heading(w, "###", datalek_field_title(field, w->page->language));
  if (filled != DATALEK_FILLED_NOT) {
    put_what_it_says(w, field);
  }
  if (redacted) {
    put(w, "\n");
    put_redacted(w, DLK_WORD_TEXT_REDACTED,
                 dlk_register_event(entry->reg, datalek_entry_field(entry, field)));
    put(w, ".\n");
  }
  if (asked && filled == DATALEK_FILLED_NOT) {
    put_lack(w, field, DLK_WORD_LACKS);
  } else if (asked && filled == DATALEK_FILLED_PARTLY) {
    put_lack(w, field, DLK_WORD_LACKS_PART);
  }
}

static void put_fields(writer *w) {
  put_section(w, DLK_WORD_FIELDS);
  for (int32_t field = 0; field < DLK_FIELDS; field++) {
    put_field(w, field);
  }
}

/* ---- Events ---------------------------------------------------------------------------------- */

/* The sequence of the event of the entry that comes next; 0 behind the last. */
static int64_t next_event(const writer *w, const dlk_event *event) {
  return event->next <= w->page->entry->last ? event->next : 0;
}

static bool tells(const dlk_event *event) {
  return event->kind == DATALEK_EVENT_NOTIFIED_AP || event->kind == DATALEK_EVENT_NOTIFIED_SUBJECTS;
}

static void put_telling(writer *w, const dlk_event *event) {
  dlk_markup_begin(&w->markup, false);
  dlk_put_telling(&w->markup.text, event, w->page->language);
  (void)dlk_markup_end(&w->markup);
  if (event->gone) {
    put(w, ", ");
    put_redacted(w, DLK_WORD_REDACTED, event);
  }
}

static void put_told(writer *w) {
  static const int32_t head[] = {DLK_WORD_NUMBER, DLK_WORD_WHAT, DLK_WORD_WHEN, DLK_WORD_BY_WHOM};
  const datalek_entry *entry = w->page->entry;
  put_section(w, DLK_WORD_TOLD);
  if (datalek_entry_event_count(entry, DATALEK_EVENT_NOTIFIED_AP) == 0 &&
      datalek_entry_event_count(entry, DATALEK_EVENT_NOTIFIED_SUBJECTS) == 0) {
    put_paragraph(w, word(w, DLK_WORD_NOBODY_TOLD));
    return;
  }
  put_head(w, head, sizeof head / sizeof head[0]);
  int64_t sequence = datalek_entry_event(entry, DATALEK_EVENT_OPENED);
  while (sequence != 0) {
    const dlk_event *event = dlk_register_event(entry->reg, sequence);
    if (tells(event)) {
      put(w, "| ");
      put_number(w, sequence);
      put(w, " | ");
      put(w, datalek_event_kind_text(event->kind, w->page->language));
      put(w, " | ");
      put_telling(w, event);
      put(w, " | ");
      put_string(w, event->by);
      put(w, " |\n");
    }
    sequence = next_event(w, event);
  }
}

/* The law that decided, and the version of its rules. */
static void put_receipt(writer *w, const dlk_event *event) {
  int32_t law = 0;
  int64_t version = 0;
  if (dlk_receipt_law(event->receipt.at, event->receipt.length, &law, &version) != DATALEK_OK) {
    put_word(w, DLK_WORD_NO_RECEIPT);
    return;
  }
  put(w, datalek_law_name(law));
  put(w, ", ");
  put_word(w, DLK_WORD_VERSION);
  put(w, " ");
  put_number(w, version);
}

/* What belongs to its kind, but for what stands further up on the page. */
static void put_members(writer *w, const dlk_event *event) {
  switch (event->kind) {
  case DATALEK_EVENT_ASSESSED:
    put(w, ": ");
    put_receipt(w, event);
    break;
  case DATALEK_EVENT_TEXT:
    put(w, ": ");
    put(w, datalek_field_title(event->field, w->page->language));
    break;
  case DATALEK_EVENT_DEVIATED:
    put(w, ": ");
    put(w, dlk_question_title(event->outcome, w->page->language));
    put(w, " ");
    put_verdict(w, event->verdict);
    put(w, ", ");
    put_by(w, event->decider);
    break;
  case DATALEK_EVENT_REDACTED:
    put(w, ": ");
    put_event(w, event->redacts);
    break;
  default:
    break;
  }
}

/* Its text, where that stands nowhere else on the page. */
static void put_why(writer *w, const dlk_event *event, int64_t sequence) {
  bool latest = event->kind == DATALEK_EVENT_DEVIATED &&
                sequence == datalek_entry_deviation(w->page->entry, event->outcome);
  bool elsewhere = event->kind == DATALEK_EVENT_TEXT || tells(event) || latest;
  if (event->gone) {
    put(w, " (");
    put_redacted(w, DLK_WORD_REDACTED, event);
    put(w, ")");
  } else if (!elsewhere && event->text.length > 0) {
    put(w, ": ");
    put_string(w, event->text);
  }
}

static void put_history(writer *w) {
  static const int32_t head[] = {DLK_WORD_NUMBER, DLK_WORD_WHEN, DLK_WORD_BY_WHOM, DLK_WORD_WHAT};
  const datalek_entry *entry = w->page->entry;
  put_section(w, DLK_WORD_HISTORY);
  put_head(w, head, sizeof head / sizeof head[0]);
  int64_t sequence = datalek_entry_event(entry, DATALEK_EVENT_OPENED);
  while (sequence != 0) {
    const dlk_event *event = dlk_register_event(entry->reg, sequence);
    put(w, "| ");
    put_number(w, sequence);
    put(w, " | ");
    put_time(w, event->at);
    put(w, " | ");
    put_string(w, event->by);
    put(w, " | ");
    put(w, datalek_event_kind_text(event->kind, w->page->language));
    put_members(w, event);
    put_why(w, event, sequence);
    put(w, " |\n");
    sequence = next_event(w, event);
  }
}

/* ---- The page -------------------------------------------------------------------------------- */

static void lay_out(dlk_text *text, const void *what) {
  writer w = {.markup = {.text = *text, .format = DATALEK_FORMAT_MARKDOWN}, .page = what};
  put_opening(&w);
  put_verdicts(&w);
  put_decisions(&w);
  put_duties(&w);
  put_fields(&w);
  put_told(&w);
  put_history(&w);
  text->length = w.markup.text.length;
}

int32_t datalek_entry_write_markdown(const datalek_entry *entry, int32_t language, char *buffer,
                                     size_t size, size_t *needed) {
  return dlk_page_write(lay_out, entry, language, buffer, size, needed);
}
