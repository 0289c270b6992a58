/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A dossier is read once: how each item of the profile stands, and by which row of its table. What
 * it says is looked up when it is asked.
 */
#include "dossier.h"
#include "condition.h"
#include "condition_words.h"
#include "document.h"
#include "field.h"
#include "page.h"
#include "say.h"
#include <string.h>

/* What is so of an entry at a time, beside its facts: one bit each. */
enum {
  SO_ALWAYS,
  SO_NEVER,
  SO_NEW, /* the AP was not told before */
  SO_TOLD_BEFORE,
  SO_IN_TIME,
  SO_LATE,
  SO_NO_TERM,
  SO_PROCESSOR, /* one is involved */
  SO_FOUND_BY_PROCESSOR,
  SO_OVER, /* the breach */
  SO_GOES_ON,
  SO_TELLS, /* the persons were told, or must be */
  SO_TOLD,  /* any of them */
  SO_ALL_TOLD,
  SO_SOME_TOLD,
  SO_TO_TELL,
  SO_NOT_TO_TELL,
  SO_NOTICE_GIVEN, /* in public */
  SO_NOTICE_AND_MORE,
  SO_COMPLETE
};

enum { ROW_END, ROW_CHAPTER, ROW_ITEM, ROW_SAYS, ROW_NOT };

/* What fills an item. */
enum {
  WAY_FIELD,
  WAY_CONTACT,
  WAY_COUNT,
  WAY_CHOICE,
  WAY_YES_NO,
  WAY_OUTCOME,
  WAY_DATA,
  WAY_REFERENCE,
  WAY_ANSWER,
  WAY_NOBODY
};

enum { DATA_GENERAL, DATA_SPECIAL };

typedef struct {
  uint8_t kind;
  uint8_t when;
  uint8_t way;
  uint8_t what; /* of the way */
  dlk_condition condition;
  const char *name;
  const char *source;
  const char *text[DLK_LANGUAGES];
} row;

#define BY_FIELD(field) WAY_FIELD, DATALEK_FIELD_##field
#define BY_CONTACT(what) WAY_CONTACT, DATALEK_CONTACT_##what
#define BY_COUNT(fact) WAY_COUNT, DATALEK_FACT_##fact
#define BY_CHOICE(fact) WAY_CHOICE, DATALEK_FACT_##fact
#define BY_YES_NO(fact) WAY_YES_NO, DATALEK_FACT_##fact
#define BY_OUTCOME(outcome) WAY_OUTCOME, DATALEK_OUTCOME_##outcome
#define BY_DATA(group) WAY_DATA, DATA_##group
#define BY_REFERENCE WAY_REFERENCE, 0
#define BY_ANSWER WAY_ANSWER, 0
#define BY_NOBODY WAY_NOBODY, 0

#define CHAPTER(nl, en)                                                                            \
  {ROW_CHAPTER, SO_ALWAYS, WAY_NOBODY, 0, {{NOTHING}, {NOTHING}}, NULL, NULL, {nl, en}},
#define ITEM(name, when, source, way, nl, en)                                                      \
  {ROW_ITEM, SO_##when, way, {{NOTHING}, {NOTHING}}, #name, source, {nl, en}},
#define SAYS(when, all, none, nl, en)                                                              \
  {ROW_SAYS, SO_##when, WAY_NOBODY, 0, {all, none}, NULL, NULL, {nl, en}},
#define NOT(when, all, none, nl, en)                                                               \
  {ROW_NOT, SO_##when, WAY_NOBODY, 0, {all, none}, NULL, NULL, {nl, en}},

static const row rows_of_ap[] = {
#include "dossier/ap.def"
  {.kind = ROW_END},
};

static const row rows_of_edpb_2026[] = {
#include "dossier/edpb-2026.def"
  {.kind = ROW_END},
};

#undef CHAPTER
#undef ITEM
#undef SAYS
#undef NOT

#define CHAPTER(nl, en)
#define ITEM(name, when, source, way, nl, en) COUNT_##name,
#define SAYS(when, all, none, nl, en)
#define NOT(when, all, none, nl, en)

enum {
#include "dossier/ap.def"
  ITEMS_OF_AP
};

enum {
#include "dossier/edpb-2026.def"
  ITEMS_OF_EDPB_2026
};

#undef CHAPTER
#undef ITEM
#undef SAYS
#undef NOT

_Static_assert((int)ITEMS_OF_AP <= (int)DLK_ITEMS_MAX &&
                 (int)ITEMS_OF_EDPB_2026 <= (int)DLK_ITEMS_MAX,
               "a dossier has room for all items");

static const struct {
  const char *name;
  const row *rows;
  const char *title[DLK_LANGUAGES];
} profiles[] = {
#define PROFILE(number, name, nl, en)                                                              \
  [DATALEK_PROFILE_##number] = {#name, rows_of_##name, {nl, en}},
#define WORDS(name, nl, en)
#include "dossiers.def"
#undef PROFILE
#undef WORDS
};

enum { PROFILES = sizeof profiles / sizeof profiles[0] };

_Static_assert(sizeof rows_of_ap / sizeof rows_of_ap[0] <= UINT8_MAX &&
                 sizeof rows_of_edpb_2026 / sizeof rows_of_edpb_2026[0] <= UINT8_MAX,
               "a dossier keeps its rows in bytes");

#define PROFILE(number, name, nl, en)
#define WORDS(name, nl, en) static const char *const words_##name[DLK_LANGUAGES] = {nl, en};
#include "dossiers.def"
#undef PROFILE
#undef WORDS

static void empty(datalek_dossier *dossier) { dossier->entry = NULL; }

DLK_OBJECT_FUNCTIONS(datalek_dossier, empty)

/* ---- Names ----------------------------------------------------------------------------------- */

int32_t datalek_profile_count(void) { return PROFILES; }

static bool is_profile(int32_t profile) { return profile >= 0 && profile < PROFILES; }

const char *datalek_profile_name(int32_t profile) {
  return is_profile(profile) ? profiles[profile].name : NULL;
}

const char *datalek_item_state_name(int32_t state) {
  static const char *const names[] = {
    [DATALEK_ITEM_FILLED] = "filled",
    [DATALEK_ITEM_REQUIRED] = "required",
    [DATALEK_ITEM_NOT_APPLICABLE] = "not_applicable",
    [DATALEK_ITEM_OPTIONAL] = "optional",
  };
  return state >= 0 && state <= DATALEK_ITEM_OPTIONAL ? names[state] : NULL;
}

/* ---- What is so ------------------------------------------------------------------------------ */

static bool is_so(const datalek_dossier *d, int32_t situation) {
  return (d->so >> situation & 1) != 0;
}

static void note(datalek_dossier *d, int32_t situation, bool so) {
  d->so |= (uint32_t)so << situation;
}

static bool knows(const datalek_dossier *d, int32_t fact) {
  return d->entry->facts.values[fact] != dlk_unknown(fact);
}

static bool verdict_is(const datalek_dossier *d, int32_t outcome, int32_t verdict) {
  return datalek_entry_verdict(d->entry, outcome) == verdict;
}

/* The AP was told, or is being told now. Who need not tell it has no term. */
static void note_the_term(datalek_dossier *d) {
  int64_t deadline = datalek_entry_deadline(d->entry, DATALEK_DUTY_AP);
  bool before = d->entry->ap_told_at != DATALEK_TIME_UNKNOWN;
  bool late = (before ? d->entry->ap_told_at : d->now) > deadline;
  bool timed = deadline != DATALEK_TIME_UNKNOWN;
  bool never =
    knows(d, DATALEK_FACT_AWARE_AT) || verdict_is(d, DATALEK_OUTCOME_NOTIFY_AP, DATALEK_NO);
  note(d, SO_NEW, !before);
  note(d, SO_TOLD_BEFORE, before);
  note(d, SO_IN_TIME, timed && !late);
  note(d, SO_LATE, timed && late);
  note(d, SO_NO_TERM, !timed && never);
}

static void note_the_breach(datalek_dossier *d) {
  bool ends = knows(d, DATALEK_FACT_ENDED_AT);
  bool later = d->entry->facts.values[DATALEK_FACT_ENDED_AT] > d->now;
  note(d, SO_OVER, ends && !later);
  note(d, SO_GOES_ON, ends && later);
}

/* It found the breach where nobody did before it. */
static void note_the_processor(datalek_dossier *d) {
  const int64_t *values = d->entry->facts.values;
  bool found = knows(d, DATALEK_FACT_PROCESSOR_DISCOVERED_AT);
  bool told = knows(d, DATALEK_FACT_CONTROLLER_TOLD_AT);
  bool earlier = knows(d, DATALEK_FACT_DISCOVERED_AT) &&
                 values[DATALEK_FACT_DISCOVERED_AT] < values[DATALEK_FACT_PROCESSOR_DISCOVERED_AT];
  note(d, SO_PROCESSOR, found || told);
  note(d, SO_FOUND_BY_PROCESSOR, found && !earlier);
}

static void note_the_persons(datalek_dossier *d) {
  bool told = datalek_entry_event_count(d->entry, DATALEK_EVENT_NOTIFIED_SUBJECTS) > 0;
  bool all = datalek_entry_duty(d->entry, DATALEK_DUTY_SUBJECTS) == DATALEK_DUTY_STATE_DONE;
  bool must = verdict_is(d, DATALEK_OUTCOME_NOTIFY_SUBJECTS, DATALEK_YES);
  bool need_not = verdict_is(d, DATALEK_OUTCOME_NOTIFY_SUBJECTS, DATALEK_NO);
  note(d, SO_TELLS, told || must);
  note(d, SO_TOLD, told);
  note(d, SO_ALL_TOLD, told && all);
  note(d, SO_SOME_TOLD, told && !all);
  note(d, SO_TO_TELL, !told && must);
  note(d, SO_NOT_TO_TELL, !told && need_not);
  note(d, SO_NOTICE_GIVEN, d->entry->public_notice);
  note(d, SO_NOTICE_AND_MORE, d->entry->public_notice && d->entry->persons > 0);
}

static uint8_t truth_of(int32_t verdict) {
  if (verdict == DATALEK_UNKNOWN) {
    return DLK_OPEN;
  }
  return verdict == DATALEK_YES ? DLK_YES : DLK_NO;
}

/* What a person decided holds in the rows as well. */
static void see_what_holds(datalek_dossier *d) {
  d->view = d->entry->view;
  for (int32_t outcome = 0; outcome < DLK_OUTCOMES; outcome++) {
    uint8_t truth = truth_of(datalek_entry_verdict(d->entry, outcome));
    d->view.term[dlk_conclusion_for(outcome)] = truth;
  }
}

/* ---- What fills an item ---------------------------------------------------------------------- */

static bool is_filled_by_field(const datalek_dossier *d, int32_t field) {
  int32_t filled = datalek_entry_filled(d->entry, field);
  return filled != DATALEK_FILLED_NOT && filled != DATALEK_FILLED_PARTLY;
}

/* The number that the AP gave last; empty for none. */
static dlk_string reference(const datalek_dossier *d) {
  dlk_string found = {NULL, 0};
  int64_t sequence = datalek_entry_event(d->entry, DATALEK_EVENT_OPENED);
  while (sequence != 0 && sequence <= d->entry->last) {
    const dlk_event *event = dlk_register_event(d->entry->reg, sequence);
    if (event->kind == DATALEK_EVENT_NOTIFIED_AP && event->text.length > 0) {
      found = event->text;
    }
    sequence = event->next;
  }
  return found;
}

/* The kinds of data of one group. */
typedef struct {
  dlk_view view;
  int64_t values[DLK_FACTS];
  bool known; /* all of them */
} data_group;

static bool is_special(int32_t fact) {
  return fact >= DATALEK_FACT_DATA_HEALTH && fact <= DATALEK_FACT_DATA_SPECIAL;
}

/* As if there were no data of the other group. */
static data_group only(const datalek_dossier *d, int32_t which) {
  data_group group = {.view = d->view, .known = true};
  memcpy(group.values, d->entry->facts.values, sizeof group.values);
  for (int32_t fact = DATALEK_FACT_DATA_BASIC; fact <= DATALEK_FACT_DATA_CRIMINAL; fact++) {
    if (is_special(fact) == (which == DATA_SPECIAL)) {
      group.known = group.known && knows(d, fact);
    } else {
      group.values[fact] = DATALEK_NO;
      dlk_see_fact(&group.view, fact, DATALEK_NO);
    }
  }
  return group;
}

static bool is_data_written(const datalek_dossier *d) {
  return datalek_entry_filled(d->entry, DATALEK_FIELD_DATA) == DATALEK_FILLED_BY_TEXT;
}

/* The form asks to choose; what facts leave open, a text can say. */
static bool is_filled_by_data(const datalek_dossier *d, int32_t which) {
  return only(d, which).known || is_data_written(d);
}

/* Wholly: what is filled in part is empty to a form. */
static bool is_filled(const datalek_dossier *d, const row *asks, const row *holds) {
  switch (asks->way) {
  case WAY_FIELD:
    return is_filled_by_field(d, asks->what);
  case WAY_DATA:
    return is_filled_by_data(d, asks->what);
  case WAY_CONTACT:
    return datalek_contact_get(d->contact, asks->what) != NULL;
  case WAY_OUTCOME:
    return datalek_entry_verdict(d->entry, asks->what) != DATALEK_UNKNOWN;
  case WAY_REFERENCE:
    return reference(d).length > 0;
  case WAY_ANSWER:
    return holds->kind == ROW_SAYS;
  case WAY_NOBODY:
    return false;
  default:
    return knows(d, asks->what);
  }
}

/* ---- Reading --------------------------------------------------------------------------------- */

static const row *rows_of(const datalek_dossier *d) { return profiles[d->profile].rows; }

static uint8_t row_that_holds(const datalek_dossier *d, size_t asks) {
  const row *rows = rows_of(d);
  for (size_t i = asks + 1; rows[i].kind >= ROW_SAYS; i++) {
    if (is_so(d, rows[i].when) && dlk_holds(&d->view, d->entry->facts.values, &rows[i].condition)) {
      return (uint8_t)i;
    }
  }
  return (uint8_t)asks;
}

static uint8_t state_of(const datalek_dossier *d, const row *asks, const row *holds) {
  if (holds->kind == ROW_NOT) {
    return DATALEK_ITEM_NOT_APPLICABLE;
  }
  if (is_filled(d, asks, holds)) {
    return DATALEK_ITEM_FILLED;
  }
  return is_so(d, asks->when) ? DATALEK_ITEM_REQUIRED : DATALEK_ITEM_OPTIONAL;
}

static void settle_items(datalek_dossier *d) {
  const row *rows = rows_of(d);
  uint8_t chapter = 0;
  d->count = 0;
  for (size_t i = 0; rows[i].kind != ROW_END; i++) {
    if (rows[i].kind == ROW_CHAPTER) {
      chapter = (uint8_t)i;
    } else if (rows[i].kind == ROW_ITEM) {
      uint8_t held = row_that_holds(d, i);
      uint8_t stands = state_of(d, &rows[i], &rows[held]);
      d->items[d->count++] = (dlk_item){(uint8_t)i, chapter, held, stands};
    }
  }
}

static int32_t required_count(const datalek_dossier *d) {
  int32_t count = 0;
  for (int32_t i = 0; i < d->count; i++) {
    count += d->items[i].state == DATALEK_ITEM_REQUIRED;
  }
  return count;
}

int32_t datalek_dossier_read(const datalek_entry *entry, const datalek_contact *contact,
                             int32_t profile, int64_t now, datalek_dossier *dossier) {
  if (entry == NULL || dossier == NULL) {
    return DATALEK_ERROR_NULL;
  }
  if (entry->reg == NULL || !is_profile(profile)) {
    return DATALEK_ERROR_ARGUMENT;
  }
  if (now < DATALEK_TIME_MIN || now > DATALEK_TIME_MAX) {
    return DATALEK_ERROR_TIME;
  }
  dossier->entry = entry;
  dossier->contact = contact;
  dossier->profile = profile;
  dossier->now = now;
  dossier->so = 0;
  see_what_holds(dossier);
  note(dossier, SO_ALWAYS, true);
  note_the_term(dossier);
  note_the_breach(dossier);
  note_the_processor(dossier);
  note_the_persons(dossier);
  settle_items(dossier);
  note(dossier, SO_COMPLETE, required_count(dossier) == 0);
  settle_items(dossier); /* once more, for those that say whether it is complete */
  return DATALEK_OK;
}

/* ---- What it says ---------------------------------------------------------------------------- */

static bool is_read(const datalek_dossier *d) { return d != NULL && d->entry != NULL; }

int32_t datalek_dossier_count(const datalek_dossier *dossier) {
  return is_read(dossier) ? dossier->count : 0;
}

static bool is_item(const datalek_dossier *d, int32_t number) {
  return number >= 0 && number < datalek_dossier_count(d);
}

static const row *asks_of(const datalek_dossier *d, int32_t number) {
  return &rows_of(d)[d->items[number].asks];
}

const char *datalek_dossier_name(const datalek_dossier *dossier, int32_t item) {
  return is_item(dossier, item) ? asks_of(dossier, item)->name : NULL;
}

const char *datalek_dossier_chapter(const datalek_dossier *dossier, int32_t item,
                                    int32_t language) {
  bool known = is_item(dossier, item) && dlk_is_language(language);
  return known ? rows_of(dossier)[dossier->items[item].chapter].text[language] : NULL;
}

const char *datalek_dossier_question(const datalek_dossier *dossier, int32_t item,
                                     int32_t language) {
  bool known = is_item(dossier, item) && dlk_is_language(language);
  return known ? asks_of(dossier, item)->text[language] : NULL;
}

const char *datalek_dossier_source(const datalek_dossier *dossier, int32_t item) {
  return is_item(dossier, item) ? asks_of(dossier, item)->source : NULL;
}

int32_t datalek_dossier_state(const datalek_dossier *dossier, int32_t item) {
  return is_item(dossier, item) ? dossier->items[item].state : DATALEK_UNKNOWN;
}

const char *datalek_dossier_reason(const datalek_dossier *dossier, int32_t item, int32_t language) {
  bool known = datalek_dossier_state(dossier, item) == DATALEK_ITEM_NOT_APPLICABLE &&
               dlk_is_language(language);
  return known ? rows_of(dossier)[dossier->items[item].holds].text[language] : NULL;
}

int32_t datalek_dossier_complete(const datalek_dossier *dossier) {
  if (!is_read(dossier)) {
    return DATALEK_UNKNOWN;
  }
  return is_so(dossier, SO_COMPLETE) ? DATALEK_YES : DATALEK_NO;
}

/* ---- Answers --------------------------------------------------------------------------------- */

static void put_data(dlk_text *text, const datalek_dossier *d, int32_t which, int32_t language) {
  data_group group = only(d, which);
  bool any = dlk_said(&group.view, group.values, DATALEK_FIELD_DATA) != DATALEK_FILLED_NOT;
  if (!group.known && is_data_written(d)) {
    dlk_put_field(text, d->entry, DATALEK_FIELD_DATA, language);
  } else if (any) {
    dlk_say(text, &group.view, group.values, DATALEK_FIELD_DATA, language);
  } else if (group.known) {
    dlk_put(text, words_no_such_data[language]);
  }
}

static void put_reference(dlk_text *text, const datalek_dossier *d) {
  dlk_string found = reference(d);
  dlk_put_foreign(text, found.at, found.length);
}

static void put_contact(dlk_text *text, const datalek_dossier *d, int32_t what) {
  const char *known = datalek_contact_get(d->contact, what);
  dlk_put(text, known != NULL ? known : ""); /* the practice's own: an address may be a link */
}

static void put_fact(dlk_text *text, const datalek_dossier *d, const row *asks, int32_t language) {
  int64_t value = d->entry->facts.values[asks->what];
  if (!knows(d, asks->what)) {
    return;
  }
  if (asks->way == WAY_COUNT) {
    dlk_put_number(text, value);
  } else if (asks->way == WAY_CHOICE) {
    dlk_put(text, datalek_fact_value_text(asks->what, value, language));
  } else {
    dlk_put(text, dlk_verdict_word((int32_t)value, language));
  }
}

static void put_outcome(dlk_text *text, const datalek_dossier *d, int32_t outcome,
                        int32_t language) {
  int32_t verdict = datalek_entry_verdict(d->entry, outcome);
  if (verdict != DATALEK_UNKNOWN) {
    dlk_put(text, dlk_verdict_word(verdict, language));
  }
}

/* All that is known; nothing of what is not applicable. */
static void put_answer(dlk_text *text, const datalek_dossier *d, int32_t number, int32_t language) {
  const row *asks = asks_of(d, number);
  const row *holds = &rows_of(d)[d->items[number].holds];
  if (holds->kind == ROW_NOT) {
    return;
  }
  switch (asks->way) {
  case WAY_FIELD:
    dlk_put_field(text, d->entry, asks->what, language);
    break;
  case WAY_CONTACT:
    put_contact(text, d, asks->what);
    break;
  case WAY_OUTCOME:
    put_outcome(text, d, asks->what, language);
    break;
  case WAY_DATA:
    put_data(text, d, asks->what, language);
    break;
  case WAY_REFERENCE:
    put_reference(text, d);
    break;
  case WAY_ANSWER:
    dlk_put(text, holds->kind == ROW_SAYS ? holds->text[language] : "");
    break;
  case WAY_NOBODY:
    break;
  default:
    put_fact(text, d, asks, language);
    break;
  }
}

typedef struct {
  const datalek_dossier *dossier;
  int32_t item;
  int32_t language;
} asked;

static void lay_out_answer(dlk_text *text, const void *what) {
  const asked *a = what;
  put_answer(text, a->dossier, a->item, a->language);
}

int32_t datalek_dossier_write_answer(const datalek_dossier *dossier, int32_t item, int32_t language,
                                     char *buffer, size_t size, size_t *needed) {
  if (dossier == NULL || (buffer == NULL && size > 0)) {
    return DATALEK_ERROR_NULL;
  }
  if (!is_item(dossier, item) || !dlk_is_language(language)) {
    return DATALEK_ERROR_ARGUMENT;
  }
  asked a = {dossier, item, language};
  return dlk_text_write(lay_out_answer, &a, buffer, size, needed);
}

/* ---- The document ---------------------------------------------------------------------------- */

static void put_deadline(dlk_document *document, const asked *a) {
  int64_t deadline = datalek_entry_deadline(a->dossier->entry, DATALEK_DUTY_AP);
  bool late = is_so(a->dossier, SO_LATE);
  if (deadline == DATALEK_TIME_UNKNOWN || is_so(a->dossier, SO_TOLD_BEFORE)) {
    return;
  }
  dlk_text *text = dlk_text_of(document);
  dlk_begin(document, DLK_BLOCK_PARAGRAPH);
  dlk_put(text, (late ? words_too_late : words_tell_by)[a->language]);
  dlk_put(text, " ");
  dlk_put_time(text, deadline);
  dlk_put(text, " ");
  dlk_put(text, words_dutch_time[a->language]);
  dlk_end(document);
}

static void put_duty(dlk_document *document, const asked *a) {
  int32_t verdict = datalek_entry_verdict(a->dossier->entry, DATALEK_OUTCOME_NOTIFY_AP);
  if (verdict == DATALEK_NO) {
    dlk_put_block(document, DLK_BLOCK_PARAGRAPH, words_no_duty[a->language]);
  } else if (verdict == DATALEK_UNKNOWN) {
    dlk_put_block(document, DLK_BLOCK_PARAGRAPH, words_in_doubt[a->language]);
  }
}

static void put_completeness(dlk_document *document, const asked *a) {
  dlk_text *text = dlk_text_of(document);
  if (is_so(a->dossier, SO_COMPLETE)) {
    dlk_put_block(document, DLK_BLOCK_PARAGRAPH, words_complete[a->language]);
    return;
  }
  dlk_begin(document, DLK_BLOCK_PARAGRAPH);
  dlk_put(text, words_to_follow[a->language]);
  dlk_put(text, " ");
  dlk_put_number(text, required_count(a->dossier));
  dlk_put(text, ".");
  dlk_end(document);
}

static void put_opening(dlk_document *document, const asked *a) {
  const char *id = datalek_entry_id(a->dossier->entry);
  dlk_text *text = dlk_text_of(document);
  dlk_put_block(document, DLK_BLOCK_TITLE, profiles[a->dossier->profile].title[a->language]);
  dlk_begin(document, DLK_BLOCK_PARAGRAPH);
  dlk_put(text, words_entry[a->language]);
  dlk_put(text, " ");
  dlk_put_foreign(text, id, strlen(id));
  dlk_end(document);
  dlk_put_block(document, DLK_BLOCK_PARAGRAPH, words_to_copy[a->language]);
  put_duty(document, a);
  put_deadline(document, a);
  if (!verdict_is(a->dossier, DATALEK_OUTCOME_NOTIFY_AP, DATALEK_NO)) {
    put_completeness(document, a);
  }
}

static void put_chapter(dlk_document *document, const asked *a, int32_t number) {
  dlk_put_block(document, DLK_BLOCK_HEADING,
                datalek_dossier_chapter(a->dossier, number, a->language));
  dlk_put_block(document, DLK_BLOCK_HEAD, words_question[a->language]);
  dlk_put_block(document, DLK_BLOCK_HEAD, words_answer[a->language]);
}

/* What is missing of an answer; to the contact there is a name. */
static void put_gap(dlk_document *document, const asked *a, int32_t number) {
  const row *asks = asks_of(a->dossier, number);
  dlk_text counted = {.buffer = NULL};
  put_answer(&counted, a->dossier, number, a->language);
  if (counted.length > 0) {
    dlk_put(dlk_text_of(document), " ");
    dlk_put_gap(document, words_gap_rest[a->language], a->language);
  } else if (asks->way == WAY_CONTACT) {
    dlk_put_gap(document, datalek_contact_text(asks->what, a->language), a->language);
  } else {
    dlk_put_gap(document, words_gap[a->language], a->language);
  }
}

static void put_item(dlk_document *document, const asked *a, int32_t number) {
  dlk_text *text = dlk_text_of(document);
  int32_t stands = datalek_dossier_state(a->dossier, number);
  dlk_put_block(document, DLK_BLOCK_CELL,
                datalek_dossier_question(a->dossier, number, a->language));
  dlk_begin(document, DLK_BLOCK_CELL);
  put_answer(text, a->dossier, number, a->language);
  if (stands == DATALEK_ITEM_REQUIRED) {
    put_gap(document, a, number);
  } else if (stands == DATALEK_ITEM_NOT_APPLICABLE) {
    dlk_put(text, words_not_applicable[a->language]);
    dlk_put(text, " ");
    dlk_put(text, datalek_dossier_reason(a->dossier, number, a->language));
  } else if (stands == DATALEK_ITEM_OPTIONAL) {
    dlk_put(text, words_not_on_record[a->language]);
  }
  dlk_end(document);
}

static void lay_out(dlk_document *document, const void *what) {
  const asked *a = what;
  put_opening(document, a);
  for (int32_t i = 0; i < a->dossier->count; i++) {
    if (i == 0 || a->dossier->items[i].chapter != a->dossier->items[i - 1].chapter) {
      put_chapter(document, a, i);
    }
    put_item(document, a, i);
  }
}

int32_t datalek_dossier_write(const datalek_dossier *dossier, int32_t format, int32_t language,
                              char *buffer, size_t size, size_t *needed) {
  if (dossier == NULL || (buffer == NULL && size > 0)) {
    return DATALEK_ERROR_NULL;
  }
  if (!is_read(dossier) || !dlk_is_language(language) || datalek_format_name(format) == NULL) {
    return DATALEK_ERROR_ARGUMENT;
  }
  asked a = {dossier, 0, language};
  return dlk_document_write(lay_out, &a, format, language, buffer, size, needed);
}
