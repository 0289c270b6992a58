/* SPDX-License-Identifier: Apache-2.0 */
/* The commands that add events. Each is one call of the library, or a few that belong together. */
#include "program.h"
#include <string.h>

/* ---- Warnings, which refuse nothing ---------------------------------------------------------- */

/* The places, not the words: standard error may end up in a log. */
static void warn_identifiers(const program *p, const char *words, size_t length) {
  enum { FOUND_MAX = 16 };
  int32_t kinds[FOUND_MAX];
  size_t begins[FOUND_MAX];
  size_t ends[FOUND_MAX];
  size_t count = 0;
  datalek_identifiers_find(words, length, p->now, kinds, begins, ends, FOUND_MAX, &count);
  for (size_t i = 0; i < count && i < FOUND_MAX; i++) {
    fprintf(stderr, "register: %s: byte %zu-%zu: %s [%s]\n", say(p->language, "let op", "warning"),
            begins[i] + 1, ends[i], datalek_identifier_text(kinds[i], p->language),
            datalek_identifier_source(kinds[i]));
  }
}

static void warn_missing(const program *p, const datalek_entry *entry) {
  for (int32_t i = 0; i < datalek_entry_missing_count(entry); i++) {
    int32_t field = datalek_entry_missing(entry, i);
    fprintf(stderr, "register: %s: %s: %s [%s]\n", say(p->language, "let op", "warning"),
            say(p->language, "ontbreekt", "missing"), datalek_field_text(field, p->language),
            datalek_field_source(field));
  }
}

/* ---- Commands -------------------------------------------------------------------------------- */

/* An argument that may be left out, as a text for the library. */
static text free_text(const program *p, int argument) {
  char *bytes = p->arguments[argument];
  text t = {.bytes = bytes, .length = bytes != NULL ? strlen(bytes) : 0};
  warn_identifiers(p, t.bytes, t.length);
  return t;
}

static bool find_time(const program *p, const char *word, int64_t *time) {
  return good_status(p, word, datalek_time_parse(word, strlen(word), time));
}

bool write_facts(program *p) {
  datalek_register *reg = p->store.reg;
  const char *id = p->arguments[0];
  return good_status(p, id, datalek_register_set_facts(reg, id, p->now, p->by, p->incident)) &&
         good_status(p, id, datalek_register_assess(reg, id, p->now, p->by, DATALEK_LAW_AT_TIME));
}

bool write_open(program *p) {
  const char *id = p->arguments[0];
  return good_status(p, id, datalek_register_open(p->store.reg, id, p->now, p->by)) &&
         write_facts(p);
}

bool write_text(program *p) {
  const char *id = p->arguments[0];
  int32_t field = 0;
  if (!find_name(p, datalek_field_name, datalek_field_count(), p->arguments[1], &field)) {
    return false;
  }
  if (datalek_field_is_written(field) == DATALEK_NO) {
    return store_complain(&p->store, p->arguments[1],
                          say(p->language, "Dit veld volgt uit de feiten of de gebeurtenissen.",
                              "Facts or events fill this field."));
  }
  warn_identifiers(p, p->input.bytes, p->input.length);
  return good_status(p, id,
                     datalek_register_set_text(p->store.reg, id, p->now, p->by, field,
                                               p->input.bytes, p->input.length));
}

bool write_ap(program *p) {
  const char *id = p->arguments[0];
  int64_t told_at = 0;
  bool complete = strcmp(p->arguments[2], "complete") == 0;
  if (!complete && strcmp(p->arguments[2], "more") != 0) {
    return store_complain(&p->store, p->arguments[2], "complete | more");
  }
  if (!find_time(p, p->arguments[1], &told_at)) {
    return false;
  }
  text reference = free_text(p, 3);
  return good_status(p, id,
                     datalek_register_note_ap(p->store.reg, id, p->now, p->by, told_at,
                                              complete ? DATALEK_YES : DATALEK_NO, reference.bytes,
                                              reference.length));
}

bool write_subjects(program *p) {
  const char *id = p->arguments[0];
  int64_t told_at = 0;
  int64_t persons = 0;
  if (!find_time(p, p->arguments[1], &told_at) ||
      !find_number(p, p->arguments[2], INT64_MAX, &persons)) {
    return false;
  }
  text means = free_text(p, 3);
  return good_status(p, id,
                     datalek_register_note_subjects(p->store.reg, id, p->now, p->by, told_at,
                                                    persons, means.bytes, means.length));
}

bool write_decision(program *p) {
  const char *id = p->arguments[0];
  int32_t outcome = 0;
  bool yes = strcmp(p->arguments[2], "yes") == 0;
  if (!yes && strcmp(p->arguments[2], "no") != 0) {
    return store_complain(&p->store, p->arguments[2], "yes | no");
  }
  if (!find_name(p, datalek_outcome_name, datalek_outcome_count(), p->arguments[1], &outcome)) {
    return false;
  }
  text reason = free_text(p, 4);
  return good_status(p, id,
                     datalek_register_deviate(p->store.reg, id, p->now, p->by, outcome,
                                              yes ? DATALEK_YES : DATALEK_NO, p->arguments[3],
                                              reason.bytes, reason.length));
}

bool write_close(program *p) {
  datalek_register *reg = p->store.reg;
  const char *id = p->arguments[0];
  int32_t index = 0;
  datalek_entry *entry = NULL;
  text reason = free_text(p, 1);
  bool good =
    good_status(p, id,
                datalek_register_close(reg, id, p->now, p->by, reason.bytes, reason.length)) &&
    good_status(p, id, datalek_register_find(reg, id, &index)) &&
    good_status(p, id, datalek_entry_new(&entry)) &&
    good_status(p, id, datalek_entry_read(reg, index, DATALEK_SEQUENCE_ALL, entry));
  warn_missing(p, entry);
  datalek_entry_free(entry);
  return good;
}

bool write_reopen(program *p) {
  const char *id = p->arguments[0];
  text reason = free_text(p, 1);
  return good_status(
    p, id, datalek_register_reopen(p->store.reg, id, p->now, p->by, reason.bytes, reason.length));
}

bool write_redaction(program *p) {
  int64_t sequence = 0;
  if (!find_number(p, p->arguments[0], INT64_MAX, &sequence)) {
    return false;
  }
  text reason = free_text(p, 1);
  return good_status(
    p, p->arguments[0],
    datalek_register_redact(p->store.reg, sequence, p->now, p->by, reason.bytes, reason.length));
}
