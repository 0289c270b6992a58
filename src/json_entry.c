/* SPDX-License-Identifier: Apache-2.0 */
/* An entry of the register as JSON. */
#include "entry.h"
#include "json.h"
#include "name.h"

static void add_verdicts(dlk_json_writing *w, const datalek_entry *entry) {
  cJSON *verdicts = dlk_json_add_object(w, w->tree, "verdicts");
  for (int32_t outcome = 0; outcome < DLK_OUTCOMES; outcome++) {
    int32_t decided = datalek_entry_decided(entry, outcome);
    cJSON *object = dlk_json_add_object(w, verdicts, datalek_outcome_name(outcome));
    dlk_json_add_text(w, object, "judged", dlk_verdict_name(datalek_entry_judged(entry, outcome)));
    dlk_json_add_text(w, object, "decided",
                      decided != DATALEK_UNKNOWN ? dlk_verdict_name(decided) : NULL);
    dlk_json_add_text(w, object, "holds", dlk_verdict_name(datalek_entry_verdict(entry, outcome)));
  }
}

static void add_duties(dlk_json_writing *w, const datalek_entry *entry) {
  cJSON *duties = dlk_json_add_object(w, w->tree, "duties");
  for (int32_t duty = 0; duty < datalek_duty_count(); duty++) {
    cJSON *object = dlk_json_add_object(w, duties, datalek_duty_name(duty));
    dlk_json_add_text(w, object, "state", datalek_duty_state_name(datalek_entry_duty(entry, duty)));
    dlk_json_add_time(w, object, "deadline", datalek_entry_deadline(entry, duty));
    dlk_json_add_time(w, object, "done_at", datalek_entry_done_at(entry, duty));
    dlk_json_add_text(w, object, "text", datalek_duty_text(duty, w->language));
    dlk_json_add_text(w, object, "source", datalek_duty_source(duty));
  }
}

static void add_missing(dlk_json_writing *w, const datalek_entry *entry) {
  cJSON *list = dlk_json_add_array(w, w->tree, "missing");
  for (int32_t i = 0; i < datalek_entry_missing_count(entry); i++) {
    dlk_json_add_text(w, list, NULL, datalek_field_name(datalek_entry_missing(entry, i)));
  }
}

/* What a field says. */
static const char *saying(dlk_json_writing *w, const datalek_entry *entry, int32_t field) {
  size_t needed = 0;
  (void)datalek_entry_write_field(entry, field, w->language, NULL, 0, &needed);
  char *text = dlk_json_room(w, needed);
  if (text != NULL) {
    (void)datalek_entry_write_field(entry, field, w->language, text, needed, NULL);
  }
  return text;
}

static void add_fields(dlk_json_writing *w, const datalek_entry *entry) {
  cJSON *fields = dlk_json_add_object(w, w->tree, "fields");
  for (int32_t field = 0; field < DLK_FIELDS; field++) {
    cJSON *object = dlk_json_add_object(w, fields, datalek_field_name(field));
    dlk_json_add_bool(w, object, "asked", datalek_entry_asks(entry, field) == DATALEK_YES);
    dlk_json_add_text(w, object, "filled", datalek_filled_name(datalek_entry_filled(entry, field)));
    dlk_json_add_text(w, object, "title", datalek_field_title(field, w->language));
    dlk_json_add_text(w, object, "text", saying(w, entry, field));
    dlk_json_add_bool(w, object, "redacted",
                      datalek_entry_text_redacted(entry, field) == DATALEK_YES);
    dlk_json_add_text(w, object, "source", datalek_field_source(field));
  }
}

static void add_events(dlk_json_writing *w, const datalek_entry *entry) {
  cJSON *events = dlk_json_add_array(w, w->tree, "events");
  int64_t sequence = datalek_entry_event(entry, DATALEK_EVENT_OPENED);
  while (sequence != 0 && sequence <= entry->last) {
    dlk_json_add_event(w, dlk_json_add_object(w, events, NULL), entry->reg, sequence);
    sequence = dlk_register_event(entry->reg, sequence)->next;
  }
}

static void add_state(dlk_json_writing *w, const datalek_entry *entry) {
  dlk_json_add_text(w, w->tree, "id", datalek_entry_id(entry));
  dlk_json_add_text(w, w->tree, "status", entry->closed ? "closed" : "open");
  dlk_json_add_time(w, w->tree, "opened_at", datalek_entry_opened_at(entry));
  dlk_json_add_time(w, w->tree, "closed_at", datalek_entry_closed_at(entry));
  dlk_json_add_number(w, w->tree, "last", entry->last);
  dlk_json_add_text(w, w->tree, "law", datalek_law_name(entry->basis.law));
}

int32_t datalek_entry_write_json(const datalek_entry *entry, int32_t language, char *buffer,
                                 size_t size, size_t *needed) {
  if (entry == NULL || (buffer == NULL && size > 0)) {
    return DATALEK_ERROR_NULL;
  }
  if (entry->reg == NULL || !dlk_is_language(language)) {
    return DATALEK_ERROR_ARGUMENT;
  }
  dlk_json_writing w = dlk_json_start(language);
  add_state(&w, entry);
  add_verdicts(&w, entry);
  add_duties(&w, entry);
  dlk_json_add_number(&w, w.tree, "persons_told", datalek_entry_persons_told(entry));
  dlk_json_add_bool(&w, w.tree, "may_close", datalek_entry_may_close(entry) == DATALEK_YES);
  add_missing(&w, entry);
  dlk_json_add_facts(&w, dlk_json_add_object(&w, w.tree, "facts"), entry->facts.values);
  add_fields(&w, entry);
  add_events(&w, entry);
  return dlk_json_finish(&w, buffer, size, needed);
}
