/* SPDX-License-Identifier: Apache-2.0 */
#include "registers.h"
#include <stdio.h>
#include <string.h>

/* A digest for tests only: FNV-1a in eight bytes. */
static int32_t fnv(void *context, const void *data, size_t length, uint8_t *digest) {
  uint64_t hash = UINT64_C(14695981039346656037);
  const uint8_t *bytes = data;
  (void)context;
  for (size_t i = 0; i < length; i++) {
    hash = (hash ^ bytes[i]) * UINT64_C(1099511628211);
  }
  for (int i = 0; i < DIGEST_SIZE; i++) {
    digest[i] = (uint8_t)(hash >> (56 - 8 * i));
  }
  return DATALEK_OK;
}

static int32_t count_up(void *context, uint8_t *salt) {
  uint8_t *last = context;
  memset(salt, ++*last, DATALEK_SALT_SIZE);
  return DATALEK_OK;
}

uint8_t last_salt;

datalek_register *register_with(int chain) {
  datalek_register *reg = NULL;
  ck_assert_int_eq(datalek_register_new(&reg), DATALEK_OK);
  if (chain != PLAIN) {
    datalek_salt salt = chain == SALTED ? count_up : NULL;
    ck_assert_int_eq(datalek_register_set_digest(reg, fnv, DIGEST_SIZE, salt, &last_salt),
                     DATALEK_OK);
  }
  return reg;
}

datalek_entry *new_entry(void) {
  datalek_entry *entry = NULL;
  ck_assert_int_eq(datalek_entry_new(&entry), DATALEK_OK);
  return entry;
}

void add_events(datalek_register *reg) {
  datalek_incident *incident = incident_from("{\"role\":\"controller\",\"lost\":false,"
                                             "\"aware_at\":\"2026-11-13T16:40:00+01:00\"}");
  ck_assert_int_eq(datalek_register_open(reg, "2026-014", AT, "assistente"), DATALEK_OK);
  ck_assert_int_eq(datalek_register_set_facts(reg, "2026-014", AT + 1, "assistente", incident),
                   DATALEK_OK);
  ck_assert_int_eq(datalek_register_set_text(reg, "2026-014", AT + 2, "assistente",
                                             DATALEK_FIELD_DESCRIPTION, T("Brief \"verkeerd\"\n")),
                   DATALEK_OK);
  ck_assert_int_eq(
    datalek_register_note_ap(reg, "2026-014", AT + 3, "huisarts", AT, DATALEK_NO, T("AP-1")),
    DATALEK_OK);
  ck_assert_int_eq(
    datalek_register_note_subjects(reg, "2026-014", AT + 4, "huisarts", AT, 3, T("per brief")),
    DATALEK_OK);
  ck_assert_int_eq(datalek_register_deviate(reg, "2026-014", AT + 5, "huisarts",
                                            DATALEK_OUTCOME_NOTIFY_AP, DATALEK_YES,
                                            "praktijkhouder", T("bij twijfel")),
                   DATALEK_OK);
  ck_assert_int_eq(datalek_register_close(reg, "2026-014", AT + 6, "huisarts", NULL, 0),
                   DATALEK_OK);
  ck_assert_int_eq(datalek_register_reopen(reg, "2026-014", AT + 7, "huisarts", T("meer bekend")),
                   DATALEK_OK);
  ck_assert_int_eq(datalek_register_redact(reg, 3, AT + 8, "FG", T("naam van een patiënt")),
                   DATALEK_OK);
  datalek_incident_free(incident);
}

/* Half of the times are known. */
static void set_random_facts(random_source *source, datalek_register *reg, const char *id,
                             int64_t at) {
  datalek_incident *incident = incident_from("{}");
  int64_t values[DLK_FACTS];
  mixed_values(source, (long)datalek_register_size(reg), values);
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    bool timed = dlk_facts[fact].kind == DATALEK_KIND_TIME && random_below(source, 2) == 0;
    int64_t value = timed ? at - random_below(source, 1000000) : values[fact];
    (void)datalek_incident_set(incident, fact, value);
  }
  (void)datalek_register_set_facts(reg, id, at, "assistente 2", incident);
  datalek_incident_free(incident);
}

void add_random_event(random_source *source, datalek_register *reg, uint32_t entries) {
  static const char *const texts[] = {"", "kort", "regel 1\nregel 2\t\"aangehaald\" \\",
                                      "patiënt, 5 % — \xF0\x9F\x98\x80", "\x01\x1F\x7F"};
  char id[32];
  snprintf(id, sizeof id, "2026-%u", random_below(source, entries));
  const char *text = texts[random_below(source, 5)];
  size_t length = strlen(text);
  int64_t at = AT + (int64_t)random_below(source, 100000);
  int64_t size = datalek_register_size(reg);
  switch (random_below(source, 10)) {
  case DATALEK_EVENT_OPENED:
    (void)datalek_register_open(reg, id, at, "a");
    break;
  case DATALEK_EVENT_FACTS:
    set_random_facts(source, reg, id, at);
    break;
  case DATALEK_EVENT_ASSESSED:
    if (random_below(source, 8) == 0) { /* takes long when much is unknown */
      int32_t law = (int32_t)random_below(source, 5) - 1;
      (void)datalek_register_assess(reg, id, at, "bibliotheek", law);
    }
    break;
  case DATALEK_EVENT_TEXT:
    (void)datalek_register_set_text(reg, id, at, "é",
                                    (int32_t)random_below(source, (uint32_t)datalek_field_count()),
                                    text, length);
    break;
  case DATALEK_EVENT_NOTIFIED_AP:
    (void)datalek_register_note_ap(reg, id, at, "a", at - 5, (int32_t)random_below(source, 2), text,
                                   length);
    break;
  case DATALEK_EVENT_NOTIFIED_SUBJECTS:
    (void)datalek_register_note_subjects(reg, id, at, "a", at,
                                         INT64_C(1) << random_below(source, 54), text, length);
    break;
  case DATALEK_EVENT_DEVIATED:
    (void)datalek_register_deviate(reg, id, at, "a", (int32_t)random_below(source, 11),
                                   (int32_t)random_below(source, 2), "huisarts", text, length);
    break;
  case DATALEK_EVENT_CLOSED:
    if (random_below(source, 4) == 0) {
      (void)datalek_register_close(reg, id, at, "a", text, length);
    }
    break;
  case DATALEK_EVENT_REOPENED:
    (void)datalek_register_reopen(reg, id, at, "a", text, length);
    break;
  default:
    if (size > 0 && random_below(source, 4) == 0) {
      int64_t sequence = 1 + (int64_t)random_below(source, (uint32_t)size);
      (void)datalek_register_redact(reg, sequence, at, "FG", text, length);
    }
    break;
  }
}
