/* SPDX-License-Identifier: Apache-2.0 */
/* The fields of an entry. What facts say in them is in say.c; here is what is asked, and why. */
#include "field.h"
#include "say.h"
#include <string.h>

static const struct {
  const char *name;
  int32_t written;
  const char *source;
  const char *title[DLK_LANGUAGES];
  const char *text[DLK_LANGUAGES];
} fields[DLK_FIELDS] = {
#define FIELD(number, name, written, source, title_nl, title_en, nl, en)                           \
  [DATALEK_FIELD_##number] = {#name, DATALEK_##written, source, {title_nl, title_en}, {nl, en}},
#define WORDS(name, nl, en)
#include "fields.def"
#undef FIELD
#undef WORDS
};

#define FIELD(number, name, written, source, title_nl, title_en, nl, en)
#define WORDS(name, nl, en) static const char *const words_##name[DLK_LANGUAGES] = {nl, en};
#include "fields.def"
#undef FIELD
#undef WORDS

static bool is_field(int32_t field) { return field >= 0 && field < DLK_FIELDS; }

int32_t datalek_field_count(void) { return DLK_FIELDS; }

const char *datalek_field_name(int32_t field) {
  return is_field(field) ? fields[field].name : NULL;
}

const char *datalek_field_text(int32_t field, int32_t language) {
  return is_field(field) && dlk_is_language(language) ? fields[field].text[language] : NULL;
}

const char *datalek_field_title(int32_t field, int32_t language) {
  return is_field(field) && dlk_is_language(language) ? fields[field].title[language] : NULL;
}

const char *datalek_field_source(int32_t field) {
  return is_field(field) ? fields[field].source : NULL;
}

int32_t datalek_field_is_written(int32_t field) {
  return is_field(field) ? fields[field].written : DATALEK_UNKNOWN;
}

const char *datalek_filled_name(int32_t filled) {
  static const char *const names[] = {
    [DATALEK_FILLED_NOT] = "not",        [DATALEK_FILLED_PARTLY] = "partly",
    [DATALEK_FILLED_BY_FACTS] = "facts", [DATALEK_FILLED_BY_EVENTS] = "events",
    [DATALEK_FILLED_BY_TEXT] = "text",
  };
  return filled >= 0 && filled <= DATALEK_FILLED_BY_TEXT ? names[filled] : NULL;
}

static bool is_read(const datalek_entry *entry) { return entry != NULL && entry->reg != NULL; }

/* ---- What is asked --------------------------------------------------------------------------- */

/* Whether it holds that there is no need. */
static bool is_no(const datalek_entry *entry, int32_t outcome) {
  return datalek_entry_verdict(entry, outcome) == DATALEK_NO;
}

static bool arises(const datalek_entry *entry, int32_t duty) {
  return datalek_entry_duty(entry, duty) != DATALEK_DUTY_STATE_NONE;
}

static bool told_late(const datalek_entry *entry) {
  int64_t deadline = datalek_entry_deadline(entry, DATALEK_DUTY_AP);
  int64_t told_at = datalek_entry_done_at(entry, DATALEK_DUTY_AP);
  return deadline != DATALEK_TIME_UNKNOWN && told_at != DATALEK_TIME_UNKNOWN && told_at > deadline;
}

static bool asks(const datalek_entry *entry, int32_t field) {
  switch (field) {
  case DATALEK_FIELD_REASON_NOT_AP:
    return !is_no(entry, DATALEK_OUTCOME_REGISTER) && !arises(entry, DATALEK_DUTY_AP);
  case DATALEK_FIELD_REASON_NOT_SUBJECTS:
    return !is_no(entry, DATALEK_OUTCOME_REGISTER) && !arises(entry, DATALEK_DUTY_SUBJECTS);
  case DATALEK_FIELD_REASON_DELAY:
    return told_late(entry);
  case DATALEK_FIELD_AP_TOLD:
    return arises(entry, DATALEK_DUTY_AP);
  case DATALEK_FIELD_MESSAGE:
  case DATALEK_FIELD_SUBJECTS_TOLD:
    return arises(entry, DATALEK_DUTY_SUBJECTS);
  case DATALEK_FIELD_CONTROLLER_TOLD:
    return arises(entry, DATALEK_DUTY_CONTROLLER);
  case DATALEK_FIELD_ASSESSMENT:
    return true;
  default:
    return !is_no(entry, DATALEK_OUTCOME_REGISTER);
  }
}

int32_t datalek_entry_asks(const datalek_entry *entry, int32_t field) {
  if (!is_read(entry) || !is_field(field)) {
    return DATALEK_UNKNOWN;
  }
  return asks(entry, field) ? DATALEK_YES : DATALEK_NO;
}

/* ---- What fills it --------------------------------------------------------------------------- */

/* Partly while something is still to be told. */
static int32_t filled_by_telling(const datalek_entry *entry, int32_t kind, int32_t duty) {
  int32_t state = datalek_entry_duty(entry, duty);
  bool more = state == DATALEK_DUTY_STATE_OPEN || state == DATALEK_DUTY_STATE_IN_DOUBT;
  if (datalek_entry_event_count(entry, kind) == 0) {
    return DATALEK_FILLED_NOT;
  }
  return more ? DATALEK_FILLED_PARTLY : DATALEK_FILLED_BY_EVENTS;
}

/* The decision for which there is no need, on the question itself or that it is no breach; NULL
 * for none that holds. */
static const dlk_event *decision_not_to(const datalek_entry *entry, int32_t outcome) {
  int32_t on =
    dlk_entry_decision(entry, outcome) != DATALEK_UNKNOWN ? outcome : DATALEK_OUTCOME_BREACH;
  bool decided = dlk_entry_decision(entry, on) == DATALEK_NO;
  return decided ? dlk_register_event(entry->reg, datalek_entry_deviation(entry, on)) : NULL;
}

/* By the reason that a person gave, or by the rules of the law where it says the same. */
static int32_t filled_by_reason(const datalek_entry *entry, int32_t outcome) {
  const dlk_event *decision = decision_not_to(entry, outcome);
  if (decision != NULL && decision->text.length > 0) {
    return DATALEK_FILLED_BY_EVENTS;
  }
  bool by_law = is_no(entry, outcome) && datalek_entry_judged(entry, outcome) == DATALEK_NO;
  return by_law ? DATALEK_FILLED_BY_FACTS : DATALEK_FILLED_NOT;
}

static int32_t filled_by_assessment(const datalek_entry *entry) {
  int64_t assessed = datalek_entry_event(entry, DATALEK_EVENT_ASSESSED);
  if (assessed == 0) {
    return DATALEK_FILLED_NOT;
  }
  bool since = datalek_entry_event(entry, DATALEK_EVENT_FACTS) > assessed;
  return since ? DATALEK_FILLED_PARTLY : DATALEK_FILLED_BY_EVENTS;
}

int32_t datalek_entry_filled(const datalek_entry *entry, int32_t field) {
  size_t length = 0;
  if (!is_read(entry) || !is_field(field)) {
    return DATALEK_UNKNOWN;
  }
  if (datalek_entry_text(entry, field, &length) != NULL && length > 0) {
    return DATALEK_FILLED_BY_TEXT;
  }
  switch (field) {
  case DATALEK_FIELD_REASON_NOT_AP:
    return filled_by_reason(entry, DATALEK_OUTCOME_NOTIFY_AP);
  case DATALEK_FIELD_REASON_NOT_SUBJECTS:
    return filled_by_reason(entry, DATALEK_OUTCOME_NOTIFY_SUBJECTS);
  case DATALEK_FIELD_AP_TOLD:
    return filled_by_telling(entry, DATALEK_EVENT_NOTIFIED_AP, DATALEK_DUTY_AP_SUPPLEMENT);
  case DATALEK_FIELD_SUBJECTS_TOLD:
    return filled_by_telling(entry, DATALEK_EVENT_NOTIFIED_SUBJECTS, DATALEK_DUTY_SUBJECTS);
  case DATALEK_FIELD_ASSESSMENT:
    return filled_by_assessment(entry);
  default:
    return dlk_said(&entry->view, entry->facts.values, field);
  }
}

/* ---- What is missing ------------------------------------------------------------------------- */

static bool is_missing(const datalek_entry *entry, int32_t field) {
  int32_t filled = datalek_entry_filled(entry, field);
  return asks(entry, field) && (filled == DATALEK_FILLED_NOT || filled == DATALEK_FILLED_PARTLY);
}

int32_t datalek_entry_missing_count(const datalek_entry *entry) {
  int32_t count = 0;
  for (int32_t field = 0; is_read(entry) && field < DLK_FIELDS; field++) {
    count += is_missing(entry, field);
  }
  return count;
}

int32_t datalek_entry_missing(const datalek_entry *entry, int32_t index) {
  int32_t before = 0;
  for (int32_t field = 0; is_read(entry) && field < DLK_FIELDS; field++) {
    if (is_missing(entry, field) && before++ == index) {
      return field;
    }
  }
  return DATALEK_UNKNOWN;
}

int32_t datalek_entry_may_close(const datalek_entry *entry) {
  if (!is_read(entry)) {
    return DATALEK_UNKNOWN;
  }
  return datalek_entry_missing_count(entry) == 0 ? DATALEK_YES : DATALEK_NO;
}

/* ---- What it says ---------------------------------------------------------------------------- */

static void put_person(dlk_text *text, dlk_string person) {
  dlk_put(text, " ");
  dlk_put_foreign(text, person.at, person.length);
}

static void put_reason(dlk_text *text, const datalek_entry *entry, int32_t outcome,
                       int32_t language) {
  const dlk_event *decision = decision_not_to(entry, outcome);
  if (decision != NULL && decision->text.length > 0) {
    dlk_put_foreign(text, decision->text.at, decision->text.length);
    dlk_put(text, " (");
    dlk_put(text, words_decided_by[language]);
    put_person(text, decision->decider);
    dlk_put(text, ")");
    return;
  }
  dlk_rule_set deciding = dlk_decided_by(&entry->view, dlk_conclusion_for(outcome));
  const char *between = "";
  for (int32_t i = 0; i < DLK_RULES; i++) {
    if (dlk_has_rule(&deciding, entry->view.law, i)) {
      dlk_put(text, between);
      dlk_put(text, dlk_rules[i].text[language]);
      dlk_put(text, " [");
      dlk_put(text, dlk_rules[i].source);
      dlk_put(text, "]");
      between = " ";
    }
  }
}

void dlk_put_telling(dlk_text *text, const dlk_event *event, int32_t language) {
  dlk_put_time(text, event->told_at);
  dlk_put(text, ", ");
  if (event->kind == DATALEK_EVENT_NOTIFIED_AP) {
    dlk_put(text, (event->complete == DATALEK_YES ? words_complete : words_to_follow)[language]);
  } else if (event->persons == 0) {
    dlk_put(text, words_public_notice[language]);
  } else {
    dlk_say_people(text, event->persons, language);
  }
  if (event->text.length > 0) {
    dlk_put(text, ", ");
    if (event->kind == DATALEK_EVENT_NOTIFIED_AP) {
      dlk_put(text, words_reference[language]);
      dlk_put(text, " ");
    }
    dlk_put_foreign(text, event->text.at, event->text.length);
  }
}

/* Every event of a kind, in order. */
static void put_tellings(dlk_text *text, const datalek_entry *entry, int32_t kind,
                         int32_t language) {
  int64_t sequence = datalek_entry_event(entry, DATALEK_EVENT_OPENED);
  const char *between = "";
  while (sequence != 0 && sequence <= entry->last) {
    const dlk_event *event = dlk_register_event(entry->reg, sequence);
    if (event->kind == kind) {
      dlk_put(text, between);
      dlk_put_telling(text, event, language);
      between = "; ";
    }
    sequence = event->next;
  }
}

static void put_assessment(dlk_text *text, const datalek_entry *entry, int32_t language) {
  const dlk_event *assessed = dlk_entry_latest(entry, DATALEK_EVENT_ASSESSED);
  dlk_put_time(text, assessed->at);
  dlk_put(text, ", ");
  dlk_put(text, words_assessed_by[language]);
  put_person(text, assessed->by);
  if (datalek_entry_filled(entry, DATALEK_FIELD_ASSESSMENT) == DATALEK_FILLED_PARTLY) {
    dlk_put(text, "; ");
    dlk_put(text, words_facts_since[language]);
  }
}

static void put_by_events(dlk_text *text, const datalek_entry *entry, int32_t field,
                          int32_t language) {
  switch (field) {
  case DATALEK_FIELD_REASON_NOT_AP:
    put_reason(text, entry, DATALEK_OUTCOME_NOTIFY_AP, language);
    break;
  case DATALEK_FIELD_REASON_NOT_SUBJECTS:
    put_reason(text, entry, DATALEK_OUTCOME_NOTIFY_SUBJECTS, language);
    break;
  case DATALEK_FIELD_AP_TOLD:
    put_tellings(text, entry, DATALEK_EVENT_NOTIFIED_AP, language);
    break;
  case DATALEK_FIELD_SUBJECTS_TOLD:
    put_tellings(text, entry, DATALEK_EVENT_NOTIFIED_SUBJECTS, language);
    break;
  case DATALEK_FIELD_ASSESSMENT:
    put_assessment(text, entry, language);
    break;
  default:
    dlk_say(text, &entry->view, entry->facts.values, field, language);
    break;
  }
}

void dlk_put_field(dlk_text *text, const datalek_entry *entry, int32_t field, int32_t language) {
  size_t length = 0;
  const char *written = datalek_entry_text(entry, field, &length);
  switch (datalek_entry_filled(entry, field)) {
  case DATALEK_FILLED_NOT:
    break;
  case DATALEK_FILLED_BY_TEXT:
    dlk_put_foreign(text, written, length);
    break;
  default:
    put_by_events(text, entry, field, language);
    break;
  }
}

typedef struct {
  const datalek_entry *entry;
  int32_t field;
  int32_t language;
} asked;

static void lay_out(dlk_text *text, const void *what) {
  const asked *a = what;
  dlk_put_field(text, a->entry, a->field, a->language);
}

int32_t datalek_entry_write_field(const datalek_entry *entry, int32_t field, int32_t language,
                                  char *buffer, size_t size, size_t *needed) {
  if (entry == NULL || (buffer == NULL && size > 0)) {
    return DATALEK_ERROR_NULL;
  }
  if (!is_read(entry) || !is_field(field) || !dlk_is_language(language)) {
    return DATALEK_ERROR_ARGUMENT;
  }
  asked a = {entry, field, language};
  return dlk_text_write(lay_out, &a, buffer, size, needed);
}
