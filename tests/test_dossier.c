/* SPDX-License-Identifier: Apache-2.0 */
/* What a dossier asks, what fills it, what is missing, and how it is written. */
#include "dialogue.h"
#include "dossier.h"
#include "pages.h"
#include "registers.h"
#include <cjson/cJSON.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SIZE = 1 << 20, HOUR = 3600, PROFILES = 2 };

enum { NL = DATALEK_LANGUAGE_NL, EN = DATALEK_LANGUAGE_EN };

static char text[SIZE];

/* ---- The items ------------------------------------------------------------------------------- */

/* An item, in the order of its form. How it can stand: F for filled, R required, N not applicable,
 * O optional. */
typedef struct {
  const char *name;
  const char *stands;
} known_item;

static const known_item items_of_ap[] = {
  {"ap_law", "FN"},
  {"ap_kind", "F"},
  {"ap_number", "FRN"},
  {"ap_organisation", "FR"},
  {"ap_address", "FR"},
  {"ap_kvk", "FR"},
  {"ap_sector", "FR"},
  {"ap_reporter", "FR"},
  {"ap_reporter_function", "FR"},
  {"ap_reporter_phone", "FR"},
  {"ap_reporter_email", "FO"},
  {"ap_person", "FR"},
  {"ap_person_phone", "FR"},
  {"ap_person_email", "FO"},
  {"ap_other_organisation", "FRO"},
  {"ap_when", "FR"},
  {"ap_ongoing", "FR"},
  {"ap_discovered_at", "FR"},
  {"ap_aware_at", "FR"},
  {"ap_reason_delay", "FRNO"},
  {"ap_summary", "FR"},
  {"ap_what_happened", "FR"},
  {"ap_incident", "FR"},
  {"ap_confidentiality", "FR"},
  {"ap_integrity", "FR"},
  {"ap_availability", "FR"},
  {"ap_data_general", "FR"},
  {"ap_data_special", "FR"},
  {"ap_records", "FR"},
  {"ap_groups", "FR"},
  {"ap_people", "FR"},
  {"ap_vulnerable", "FO"},
  {"ap_unintelligible", "FR"},
  {"ap_unintelligible_how", "O"},
  {"ap_consequences", "FR"},
  {"ap_severity", "FR"},
  {"ap_subjects_told", "FR"},
  {"ap_subjects_how", "FRNO"},
  {"ap_message", "FRNO"},
  {"ap_reason_not_subjects", "FRNO"},
  {"ap_public_notice", "FNO"},
  {"ap_measures", "FR"},
  {"ap_cross_border", "O"},
  {"ap_other_authorities", "O"},
  {"ap_complete", "F"},
};

static const known_item items_of_edpb[] = {
  {"edpb_type", "F"},
  {"edpb_subtype", "F"},
  {"edpb_reference", "FRN"},
  {"edpb_organisation", "FR"},
  {"edpb_address", "FR"},
  {"edpb_registration", "FR"},
  {"edpb_sector", "FR"},
  {"edpb_reporter", "FR"},
  {"edpb_reporter_function", "FR"},
  {"edpb_reporter_phone", "FR"},
  {"edpb_reporter_email", "FO"},
  {"edpb_person", "FR"},
  {"edpb_person_phone", "FR"},
  {"edpb_person_email", "FO"},
  {"edpb_other_organisation", "FRO"},
  {"edpb_when", "FR"},
  {"edpb_ongoing", "FR"},
  {"edpb_discovered_at", "FR"},
  {"edpb_discovered_by", "FO"},
  {"edpb_aware_at", "FR"},
  {"edpb_reason_delay", "FRNO"},
  {"edpb_summary", "FR"},
  {"edpb_what_happened", "FR"},
  {"edpb_confidentiality", "FRN"},
  {"edpb_unintelligible", "FR"},
  {"edpb_integrity", "FRN"},
  {"edpb_availability", "FRN"},
  {"edpb_incident", "FR"},
  {"edpb_cause", "FO"},
  {"edpb_groups", "FR"},
  {"edpb_vulnerable", "FO"},
  {"edpb_people", "FR"},
  {"edpb_data", "FR"},
  {"edpb_records", "FR"},
  {"edpb_measures_before", "O"},
  {"edpb_impact", "FR"},
  {"edpb_severity", "O"},
  {"edpb_risk", "FR"},
  {"edpb_communicated", "FR"},
  {"edpb_communicated_how", "FRNO"},
  {"edpb_means", "FNO"},
  {"edpb_message", "FRNO"},
  {"edpb_reason_not_communicated", "FRNO"},
  {"edpb_measures", "FR"},
  {"edpb_cross_border", "O"},
  {"edpb_police", "O"},
  {"edpb_other_authorities", "O"},
};

static const struct {
  const char *name;
  const known_item *items;
  int32_t count;
} profiles[PROFILES] = {
  {"ap", items_of_ap, sizeof items_of_ap / sizeof items_of_ap[0]},
  {"edpb_2026", items_of_edpb, sizeof items_of_edpb / sizeof items_of_edpb[0]},
};

static const char letters[] = "FRNO"; /* by DATALEK_ITEM_* */

/* ---- A register with one entry, its contact and its dossier ------------------------------------
 */

typedef struct {
  datalek_register *reg;
  datalek_entry *entry;
  datalek_contact *contact;
  datalek_dossier *dossier;
} world;

static void done(world *w, int32_t status) {
  ck_assert_int_eq(status, DATALEK_OK);
  ck_assert_int_eq(datalek_entry_read(w->reg, 0, DATALEK_SEQUENCE_ALL, w->entry), DATALEK_OK);
}

static void set_facts(world *w, const datalek_incident *facts) {
  done(w, datalek_register_set_facts(w->reg, "a", AT, "x", facts));
}

static void set_json(world *w, const char *json) {
  datalek_incident *incident = incident_from(json);
  set_facts(w, incident);
  datalek_incident_free(incident);
}

static void set_contact(world *w, int32_t what, const char *known) {
  ck_assert_int_eq(datalek_contact_set(w->contact, what, known, strlen(known)), DATALEK_OK);
}

static void fill_contact(world *w) {
  for (int32_t what = 0; what < datalek_contact_count(); what++) {
    set_contact(w, what, datalek_contact_name(what));
  }
}

static world new_world(const char *json) {
  world w = {NULL, NULL, NULL, NULL};
  ck_assert_int_eq(datalek_register_new(&w.reg), DATALEK_OK);
  ck_assert_int_eq(datalek_entry_new(&w.entry), DATALEK_OK);
  ck_assert_int_eq(datalek_contact_new(&w.contact), DATALEK_OK);
  ck_assert_int_eq(datalek_dossier_new(&w.dossier), DATALEK_OK);
  done(&w, datalek_register_open(w.reg, "a", AT, "x"));
  fill_contact(&w);
  set_json(&w, json);
  return w;
}

static void end(world *w) {
  datalek_dossier_free(w->dossier);
  datalek_contact_free(w->contact);
  datalek_entry_free(w->entry);
  datalek_register_free(w->reg);
}

static void write_text(world *w, int32_t field, const char *written) {
  done(w, datalek_register_set_text(w->reg, "a", AT, "x", field, written, strlen(written)));
}

static void tell_ap(world *w, int64_t told_at, const char *number) {
  done(w,
       datalek_register_note_ap(w->reg, "a", AT, "x", told_at, DATALEK_NO, number, strlen(number)));
}

static void tell_persons(world *w, int64_t persons) {
  done(w, datalek_register_note_subjects(w->reg, "a", AT, "x", AT, persons, T("per brief")));
}

static void decide(world *w, int32_t outcome, int32_t verdict) {
  done(w, datalek_register_deviate(w->reg, "a", AT, "x", outcome, verdict, "huisarts",
                                   T("ik weet het zeker")));
}

static void read_at(world *w, int32_t profile, int64_t now) {
  ck_assert_int_eq(datalek_dossier_read(w->entry, w->contact, profile, now, w->dossier),
                   DATALEK_OK);
}

/* The number of an item. */
static int32_t find(const datalek_dossier *dossier, const char *name) {
  for (int32_t i = 0; i < datalek_dossier_count(dossier); i++) {
    if (strcmp(datalek_dossier_name(dossier, i), name) == 0) {
      return i;
    }
  }
  ck_abort_msg("there is no item %s", name);
}

static int32_t state(const world *w, const char *name) {
  return datalek_dossier_state(w->dossier, find(w->dossier, name));
}

static const char *answer_of(const datalek_dossier *dossier, int32_t item, int32_t language) {
  REQUIRE(datalek_dossier_write_answer(dossier, item, language, text, SIZE, NULL) == DATALEK_OK,
          "item %d has no answer", (int)item);
  return text;
}

static const char *answer(const world *w, const char *name, int32_t language) {
  return answer_of(w->dossier, find(w->dossier, name), language);
}

static const char *document(const datalek_dossier *dossier, int32_t format, int32_t language) {
  REQUIRE(datalek_dossier_write(dossier, format, language, text, SIZE, NULL) == DATALEK_OK,
          "not written");
  return text;
}

static void assert_filled(const world *w, const char *name, const char *expected) {
  ck_assert_msg(state(w, name) == DATALEK_ITEM_FILLED, "%s is not filled", name);
  ck_assert_str_eq(answer(w, name, NL), expected);
}

static void assert_not_applicable(const world *w, const char *name, const char *reason) {
  ck_assert_msg(state(w, name) == DATALEK_ITEM_NOT_APPLICABLE, "%s is applicable", name);
  ck_assert_str_eq(datalek_dossier_reason(w->dossier, find(w->dossier, name), NL), reason);
  ck_assert_str_eq(answer(w, name, NL), "");
}

static void assert_required(const world *w, const char *name, const char *known) {
  ck_assert_msg(state(w, name) == DATALEK_ITEM_REQUIRED, "%s is not required", name);
  ck_assert_str_eq(answer(w, name, NL), known);
}

#define AWARE_TEXT "\"2026-11-13T16:40:00+01:00\""
#define EARLIER_TEXT "\"2026-11-13T16:39:59+01:00\""

/* Known to the last fact: a letter to another patient. AP and persons must be told. */
#define LETTER                                                                                     \
  "{\"role\":\"controller\",\"financial_undertaking\":false,\"journalistic_purpose\":false,"       \
  "\"personal_data\":true,\"security_breach\":true,\"disclosed\":true,\"altered\":false,"          \
  "\"lost\":false,\"spread\":\"known_recipients\",\"viewed\":true,\"deliberate\":false,"           \
  "\"misuse\":false,\"encrypted\":false,\"identifiability\":\"maximum\",\"vulnerable\":false,"     \
  "\"risk_removed\":false,\"disproportionate_effort\":false,\"subjects\":3,\"records\":4,"         \
  "\"cause\":\"wrong_recipient_post\",\"data\":[\"basic\",\"health\"],\"insight\":\"ordinary\","   \
  "\"recipient\":\"other_known\",\"recipient_confirmed\":false,"                                   \
  "\"started_at\":\"2026-11-12T09:00:00+01:00\",\"ended_at\":\"2026-11-12T10:00:00+01:00\","       \
  "\"discovered_at\":" AWARE_TEXT ",\"aware_at\":" AWARE_TEXT "}"

/* In a register that says all there is to say. */
static world complete_world(void) {
  world w = new_world(LETTER);
  for (int32_t field = 0; field < datalek_field_count(); field++) {
    if (datalek_field_is_written(field) == DATALEK_YES && field != DATALEK_FIELD_WHEN) {
      write_text(&w, field, datalek_field_name(field));
    }
  }
  tell_persons(&w, 3);
  return w;
}

/* ---- Lists and errors --------------------------------------------------------------------------
 */

static const int32_t no_numbers[] = {-1, INT32_MIN, INT32_MAX, 1000};

enum { NO_NUMBERS = sizeof no_numbers / sizeof no_numbers[0] };

START_TEST(test_names) {
  static const char *const states[] = {"filled", "required", "not_applicable", "optional"};
  ck_assert_int_eq(datalek_profile_count(), PROFILES);
  for (int32_t profile = 0; profile < PROFILES; profile++) {
    ck_assert_str_eq(datalek_profile_name(profile), profiles[profile].name);
  }
  for (int32_t i = 0; i < 4; i++) {
    ck_assert_str_eq(datalek_item_state_name(i), states[i]);
  }
  ck_assert_ptr_null(datalek_profile_name(PROFILES));
  ck_assert_ptr_null(datalek_item_state_name(4));
  for (int32_t i = 0; i < NO_NUMBERS; i++) {
    ck_assert_ptr_null(datalek_profile_name(no_numbers[i]));
    ck_assert_ptr_null(datalek_item_state_name(no_numbers[i]));
  }
}
END_TEST

/* Every item in its place, with words in both languages and a source. */
START_TEST(test_items) {
  world w = new_world("{}");
  for (int32_t profile = 0; profile < PROFILES; profile++) {
    read_at(&w, profile, AT);
    ck_assert_int_eq(datalek_dossier_count(w.dossier), profiles[profile].count);
    for (int32_t i = 0; i < profiles[profile].count; i++) {
      ck_assert_str_eq(datalek_dossier_name(w.dossier, i), profiles[profile].items[i].name);
      ck_assert_str_ne(datalek_dossier_chapter(w.dossier, i, NL), "");
      ck_assert_str_ne(datalek_dossier_chapter(w.dossier, i, EN), "");
      ck_assert_str_ne(datalek_dossier_question(w.dossier, i, NL),
                       datalek_dossier_question(w.dossier, i, EN));
      const char *source = datalek_dossier_source(w.dossier, i);
      ck_assert_msg(strstr(source, "AVG ") != NULL || strstr(source, "AP, meldformulier") != NULL ||
                      strstr(source, "EDPB, model 2026") != NULL,
                    "%s", source);
    }
  }
  end(&w);
}
END_TEST

static void assert_no_item(const datalek_dossier *dossier, int32_t item) {
  ck_assert_ptr_null(datalek_dossier_name(dossier, item));
  ck_assert_ptr_null(datalek_dossier_chapter(dossier, item, NL));
  ck_assert_ptr_null(datalek_dossier_question(dossier, item, NL));
  ck_assert_ptr_null(datalek_dossier_source(dossier, item));
  ck_assert_int_eq(datalek_dossier_state(dossier, item), DATALEK_UNKNOWN);
  ck_assert_ptr_null(datalek_dossier_reason(dossier, item, NL));
  ck_assert_int_eq(datalek_dossier_write_answer(dossier, item, NL, text, SIZE, NULL),
                   dossier != NULL ? DATALEK_ERROR_ARGUMENT : DATALEK_ERROR_NULL);
}

static void assert_nothing(const datalek_dossier *dossier) {
  int32_t status = dossier != NULL ? DATALEK_ERROR_ARGUMENT : DATALEK_ERROR_NULL;
  ck_assert_int_eq(datalek_dossier_count(dossier), 0);
  ck_assert_int_eq(datalek_dossier_complete(dossier), DATALEK_UNKNOWN);
  assert_no_item(dossier, 0);
  ck_assert_int_eq(datalek_dossier_write(dossier, 0, NL, text, SIZE, NULL), status);
  ck_assert_int_eq(datalek_dossier_write_json(dossier, NL, text, SIZE, NULL), status);
}

START_TEST(test_no_dossier) {
  datalek_dossier *dossier = NULL;
  ck_assert_int_eq(datalek_dossier_new(NULL), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_dossier_new(&dossier), DATALEK_OK);
  assert_nothing(dossier);
  assert_nothing(NULL);
  datalek_dossier_free(dossier);
  datalek_dossier_free(NULL);
}
END_TEST

START_TEST(test_wrong_arguments) {
  world w = new_world(LETTER);
  datalek_entry *empty = NULL;
  ck_assert_int_eq(datalek_entry_new(&empty), DATALEK_OK);
  read_at(&w, DATALEK_PROFILE_EDPB_2026, AT);
  ck_assert_int_eq(datalek_dossier_read(NULL, NULL, 0, AT, w.dossier), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_dossier_read(w.entry, NULL, 0, AT, NULL), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_dossier_read(empty, NULL, 0, AT, w.dossier), DATALEK_ERROR_ARGUMENT);
  ck_assert_int_eq(datalek_dossier_read(w.entry, NULL, PROFILES, AT, w.dossier),
                   DATALEK_ERROR_ARGUMENT);
  ck_assert_int_eq(datalek_dossier_read(w.entry, NULL, 0, DATALEK_TIME_MIN - 1, w.dossier),
                   DATALEK_ERROR_TIME);
  ck_assert_int_eq(datalek_dossier_read(w.entry, NULL, 0, DATALEK_TIME_MAX + 1, w.dossier),
                   DATALEK_ERROR_TIME);
  ck_assert_str_eq(datalek_dossier_name(w.dossier, 0), "edpb_type"); /* as it was */
  assert_filled(&w, "edpb_person", "person");
  for (int32_t i = 0; i < NO_NUMBERS; i++) {
    int32_t none = no_numbers[i];
    ck_assert_int_eq(datalek_dossier_read(w.entry, NULL, none, AT, w.dossier),
                     DATALEK_ERROR_ARGUMENT);
    assert_no_item(w.dossier, none);
    ck_assert_ptr_null(datalek_dossier_chapter(w.dossier, 0, none));
    ck_assert_ptr_null(datalek_dossier_question(w.dossier, 0, none));
    ck_assert_ptr_null(datalek_dossier_reason(w.dossier, 2, none)); /* is not applicable */
    ck_assert_int_eq(datalek_dossier_write_answer(w.dossier, 0, none, text, SIZE, NULL),
                     DATALEK_ERROR_ARGUMENT);
    ck_assert_int_eq(datalek_dossier_write(w.dossier, none, NL, text, SIZE, NULL),
                     DATALEK_ERROR_ARGUMENT);
    ck_assert_int_eq(datalek_dossier_write(w.dossier, 0, none, text, SIZE, NULL),
                     DATALEK_ERROR_ARGUMENT);
    ck_assert_int_eq(datalek_dossier_write_json(w.dossier, none, text, SIZE, NULL),
                     DATALEK_ERROR_ARGUMENT);
  }
  assert_no_item(w.dossier, datalek_dossier_count(w.dossier));
  read_at(&w, DATALEK_PROFILE_AP, DATALEK_TIME_MIN);
  read_at(&w, DATALEK_PROFILE_AP, DATALEK_TIME_MAX);
  datalek_entry_free(empty);
  end(&w);
}
END_TEST

/* ---- The cases ---------------------------------------------------------------------------------
 */

static bool knows(const datalek_entry *entry, int32_t first, int32_t last) {
  bool all = true;
  for (int32_t fact = first; fact <= last; fact++) {
    all = all && entry->facts.values[fact] != dlk_unknown(fact);
  }
  return all;
}

static bool is(const datalek_entry *entry, int32_t fact, int64_t value) {
  return entry->facts.values[fact] == value;
}

/* An item that rests on facts: all of these. */
static const struct {
  const char *item; /* behind the prefix */
  int32_t first;
  int32_t last;
} by_facts[] = {
  {"when", DATALEK_FACT_STARTED_AT, DATALEK_FACT_STARTED_AT},
  {"ongoing", DATALEK_FACT_ENDED_AT, DATALEK_FACT_ENDED_AT},
  {"discovered_at", DATALEK_FACT_DISCOVERED_AT, DATALEK_FACT_DISCOVERED_AT},
  {"aware_at", DATALEK_FACT_AWARE_AT, DATALEK_FACT_AWARE_AT},
  {"what_happened", DATALEK_FACT_DISCLOSED, DATALEK_FACT_LOST},
  {"incident", DATALEK_FACT_CAUSE, DATALEK_FACT_CAUSE},
  {"data", DATALEK_FACT_DATA_BASIC, DATALEK_FACT_DATA_CRIMINAL},
  {"data_special", DATALEK_FACT_DATA_HEALTH, DATALEK_FACT_DATA_SPECIAL},
  {"records", DATALEK_FACT_RECORDS, DATALEK_FACT_RECORDS},
  {"people", DATALEK_FACT_SUBJECTS, DATALEK_FACT_SUBJECTS},
};

/* An item that rests on what holds. */
static const struct {
  const char *item;
  int32_t outcome;
} by_outcome[] = {
  {"ap_confidentiality", DATALEK_OUTCOME_CONFIDENTIALITY},
  {"ap_integrity", DATALEK_OUTCOME_INTEGRITY},
  {"ap_availability", DATALEK_OUTCOME_AVAILABILITY},
  {"ap_severity", DATALEK_OUTCOME_HIGH_RISK},
  {"edpb_risk", DATALEK_OUTCOME_HIGH_RISK},
  {"ap_subjects_told", DATALEK_OUTCOME_NOTIFY_SUBJECTS},
  {"edpb_communicated", DATALEK_OUTCOME_NOTIFY_SUBJECTS},
};

/* What no fact tells. */
static const char *const never_by_facts[] = {"summary", "groups", "measures"};

/* What is told once the persons are. */
static const char *const by_telling[] = {"subjects_how", "communicated_how", "message"};

static bool is_listed(const char *name, const char *const *list, size_t count) {
  bool found = false;
  for (size_t i = 0; i < count; i++) {
    found = found || strcmp(name, list[i]) == 0;
  }
  return found;
}

static bool breaches(const datalek_entry *entry, int32_t aspect) {
  return datalek_entry_verdict(entry, aspect) != DATALEK_NO;
}

/* The rest: each has a reading of its own. */
static bool is_other_gap(const datalek_entry *entry, const char *name) {
  if (strstr(name, "_reason_delay") != NULL) {
    int64_t deadline = datalek_entry_deadline(entry, DATALEK_DUTY_AP);
    return deadline != DATALEK_TIME_UNKNOWN && AT > deadline;
  }
  if (strcmp(name, "ap_data_general") == 0) {
    return !knows(entry, DATALEK_FACT_DATA_BASIC, DATALEK_FACT_DATA_OFFICIAL_DOCUMENT) ||
           !knows(entry, DATALEK_FACT_DATA_CRIMINAL, DATALEK_FACT_DATA_CRIMINAL);
  }
  if (strcmp(name, "ap_unintelligible") == 0 || strcmp(name, "edpb_unintelligible") == 0) {
    bool asks_key = !is(entry, DATALEK_FACT_ENCRYPTED, DATALEK_NO);
    return !knows(entry, DATALEK_FACT_ENCRYPTED, DATALEK_FACT_ENCRYPTED) ||
           (asks_key && !knows(entry, DATALEK_FACT_KEY_SAFE, DATALEK_FACT_KEY_SAFE));
  }
  if (strcmp(name, "edpb_confidentiality") == 0) {
    bool asks_spread = !is(entry, DATALEK_FACT_VIEWED, DATALEK_NO);
    return breaches(entry, DATALEK_OUTCOME_CONFIDENTIALITY) &&
           (!knows(entry, DATALEK_FACT_VIEWED, DATALEK_FACT_VIEWED) ||
            (asks_spread && !knows(entry, DATALEK_FACT_SPREAD, DATALEK_FACT_SPREAD)));
  }
  if (strcmp(name, "edpb_integrity") == 0) {
    return breaches(entry, DATALEK_OUTCOME_INTEGRITY) &&
           !knows(entry, DATALEK_FACT_ALTERATION, DATALEK_FACT_ALTERATION);
  }
  if (strcmp(name, "edpb_availability") == 0) {
    return breaches(entry, DATALEK_OUTCOME_AVAILABILITY) &&
           !knows(entry, DATALEK_FACT_RESTORATION, DATALEK_FACT_RESTORATION);
  }
  if (strcmp(name, "ap_consequences") == 0 || strcmp(name, "edpb_impact") == 0) {
    return datalek_entry_filled(entry, DATALEK_FIELD_CONSEQUENCES) == DATALEK_FILLED_NOT;
  }
  return false;
}

/* Whether nothing but facts, and a full contact, leave an item of a case open. */
static bool is_gap(const datalek_entry *entry, const char *name) {
  const char *item = strchr(name, '_') + 1;
  for (size_t i = 0; i < sizeof by_facts / sizeof by_facts[0]; i++) {
    if (strcmp(item, by_facts[i].item) == 0) {
      return !knows(entry, by_facts[i].first, by_facts[i].last);
    }
  }
  for (size_t i = 0; i < sizeof by_outcome / sizeof by_outcome[0]; i++) {
    if (strcmp(name, by_outcome[i].item) == 0) {
      return datalek_entry_verdict(entry, by_outcome[i].outcome) == DATALEK_UNKNOWN;
    }
  }
  if (is_listed(item, by_telling, sizeof by_telling / sizeof by_telling[0])) {
    return datalek_entry_verdict(entry, DATALEK_OUTCOME_NOTIFY_SUBJECTS) == DATALEK_YES;
  }
  return is_listed(item, never_by_facts, sizeof never_by_facts / sizeof never_by_facts[0]) ||
         is_other_gap(entry, name);
}

static void check_gaps(const world *w, const char *id) {
  for (int32_t i = 0; i < datalek_dossier_count(w->dossier); i++) {
    const char *name = datalek_dossier_name(w->dossier, i);
    bool gap = datalek_dossier_state(w->dossier, i) == DATALEK_ITEM_REQUIRED;
    REQUIRE(gap == is_gap(w->entry, name), "%s: %s is %s", id, name, gap ? "a gap" : "not a gap");
  }
}

static int32_t count_of(const char *in, const char *what) {
  int32_t count = 0;
  for (const char *at = strstr(in, what); at != NULL; at = strstr(at + 1, what)) {
    count++;
  }
  return count;
}

/* What no reader should meet, and that every gap and every chapter is there. */
static void check_document(const world *w, int32_t language, const char *id) {
  static const char *const strange[] = {"null", "NULL", "TODO", "%s", "{", "}", "|  |", "\n\n\n"};
  static const char *const gaps[] = {"[vul in: ", "[fill in: "};
  const char *page = document(w->dossier, DATALEK_FORMAT_MARKDOWN, language);
  for (size_t i = 0; i < sizeof strange / sizeof strange[0]; i++) {
    REQUIRE(strstr(page, strange[i]) == NULL, "%s: %s in\n%s", id, strange[i], page);
  }
  page = document(w->dossier, DATALEK_FORMAT_TEXT, language);
  int32_t required = 0;
  for (int32_t i = 0; i < datalek_dossier_count(w->dossier); i++) {
    required += datalek_dossier_state(w->dossier, i) == DATALEK_ITEM_REQUIRED;
    REQUIRE(strstr(page, datalek_dossier_question(w->dossier, i, language)) != NULL, "%s: item %d",
            id, (int)i);
    REQUIRE(strstr(page, datalek_dossier_chapter(w->dossier, i, language)) != NULL, "%s: item %d",
            id, (int)i);
  }
  REQUIRE(count_of(page, gaps[language]) == required, "%s: %d gaps in\n%s", id, (int)required,
          page);
}

typedef struct {
  int32_t cases;
  world w;
} cases_seen;

static void check_case(const known_case *one, void *context) {
  cases_seen *seen = context;
  world *w = &seen->w;
  set_facts(w, one->facts);
  if (datalek_entry_verdict(w->entry, DATALEK_OUTCOME_NOTIFY_AP) == DATALEK_YES) {
    seen->cases++;
    for (int32_t profile = 0; profile < PROFILES; profile++) {
      read_at(w, profile, AT);
      check_gaps(w, one->id);
      REQUIRE(datalek_dossier_complete(w->dossier) == DATALEK_NO, "%s is complete", one->id);
      check_document(w, NL, one->id);
      check_document(w, EN, one->id);
    }
  }
}

START_TEST(test_cases_with_a_duty) {
  cases_seen seen = {0, new_world("{}")};
  each_case(check_case, &seen);
  ck_assert_int_ge(seen.cases, 120);
  end(&seen.w);
}
END_TEST

/* ---- What is always so
 * --------------------------------------------------------------------------- */

typedef struct {
  world w;
  random_source source;
  bool seen[PROFILES][DLK_ITEMS_MAX][4];
} run;

static bool has_answer(int32_t stands) {
  return stands == DATALEK_ITEM_FILLED || stands == DATALEK_ITEM_REQUIRED;
}

static void check_item(run *r, int32_t profile, int32_t i) {
  const datalek_dossier *dossier = r->w.dossier;
  const char *name = profiles[profile].items[i].name;
  int32_t stands = datalek_dossier_state(dossier, i);
  REQUIRE(stands >= 0 && stands < 4, "%s", name);
  r->seen[profile][i][stands] = true;
  bool applicable = stands != DATALEK_ITEM_NOT_APPLICABLE;
  for (int32_t language = NL; language <= EN; language++) {
    bool empty = answer_of(dossier, i, language)[0] == '\0';
    REQUIRE(empty ? stands != DATALEK_ITEM_FILLED : has_answer(stands), "%s: %s", name, text);
    REQUIRE((datalek_dossier_reason(dossier, i, language) == NULL) == applicable, "%s", name);
  }
}

static void check_dossiers(run *r) {
  datalek_dossier *dossier = r->w.dossier;
  const datalek_contact *contact = random_below(&r->source, 8) == 0 ? NULL : r->w.contact;
  int64_t now = AT - 200 * HOUR + random_below(&r->source, 400 * HOUR);
  for (int32_t profile = 0; profile < PROFILES; profile++) {
    bool lacks = false;
    REQUIRE(datalek_dossier_read(r->w.entry, contact, profile, now, dossier) == DATALEK_OK, "-");
    for (int32_t i = 0; i < datalek_dossier_count(dossier); i++) {
      check_item(r, profile, i);
      lacks = lacks || datalek_dossier_state(dossier, i) == DATALEK_ITEM_REQUIRED;
    }
    REQUIRE(datalek_dossier_complete(dossier) == (lacks ? DATALEK_NO : DATALEK_YES), "-");
  }
}

static void change_contact(run *r) {
  for (int32_t what = 0; what < datalek_contact_count(); what++) {
    bool known = random_below(&r->source, 2) == 0;
    REQUIRE(datalek_contact_set(r->w.contact, what, "bekend", known ? 6 : 0) == DATALEK_OK, "-");
  }
}

static void check_register(run *r, uint32_t events) {
  datalek_register *reg = register_with(PLAIN);
  for (uint32_t i = 0; i < events; i++) {
    add_random_event(&r->source, reg, 2);
  }
  for (int32_t i = 0; i < datalek_register_entry_count(reg); i++) {
    change_contact(r);
    REQUIRE(datalek_entry_read(reg, i, DATALEK_SEQUENCE_ALL, r->w.entry) == DATALEK_OK, "-");
    check_dossiers(r);
  }
  datalek_register_free(reg);
}

/* As it can be long ago, and told with fewer facts. */
static void check_variant(const known_case *one, void *context) {
  run *r = context;
  datalek_incident facts = *one->facts;
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    if (random_below(&r->source, 6) == 0) {
      facts.values[fact] = dlk_unknown(fact);
    }
  }
  if (random_below(&r->source, 8) == 0) {
    facts.values[DATALEK_FACT_AWARE_AT] = INT64_C(1420070400); /* 2015 */
  }
  set_facts(&r->w, &facts);
  if (random_below(&r->source, 8) == 0) { /* without a reason, and for these facts only */
    done(&r->w, datalek_register_deviate(r->w.reg, "a", AT, "x", DATALEK_OUTCOME_NOTIFY_SUBJECTS,
                                         DATALEK_NO, "huisarts", NULL, 0));
  }
  change_contact(r);
  check_dossiers(r);
}

START_TEST(test_every_state) {
  static run r;
  r = (run){.w = new_world("{}"), .source = {20261122}};
  for (int round = 0; round < 4; round++) {
    each_case(check_variant, &r);
  }
  for (int round = 0; round < 400; round++) {
    check_register(&r, 30);
  }
  for (int32_t profile = 0; profile < PROFILES; profile++) {
    for (int32_t i = 0; i < profiles[profile].count; i++) {
      char found[5] = "";
      for (int32_t stands = 0; stands < 4; stands++) {
        size_t length = strlen(found);
        found[length] = r.seen[profile][i][stands] ? letters[stands] : '\0';
      }
      ck_assert_msg(strcmp(found, profiles[profile].items[i].stands) == 0, "%s: %s",
                    profiles[profile].items[i].name, found);
    }
  }
  end(&r.w);
}
END_TEST

/* ---- Complete
 * ------------------------------------------------------------------------------------ */

static const char *only_gap(const datalek_dossier *dossier) {
  const char *found = NULL;
  for (int32_t i = 0; i < datalek_dossier_count(dossier); i++) {
    if (datalek_dossier_state(dossier, i) == DATALEK_ITEM_REQUIRED) {
      ck_assert_msg(found == NULL, "%s and %s", found, datalek_dossier_name(dossier, i));
      found = datalek_dossier_name(dossier, i);
    }
  }
  return found;
}

START_TEST(test_complete) {
  world w = complete_world();
  for (int32_t profile = 0; profile < PROFILES; profile++) {
    read_at(&w, profile, AT);
    ck_assert_ptr_null(only_gap(w.dossier));
    ck_assert_int_eq(datalek_dossier_complete(w.dossier), DATALEK_YES);
    ck_assert_ptr_nonnull(strstr(document(w.dossier, 0, NL), "Alles wat nodig is, is ingevuld."));
    ck_assert_ptr_null(strstr(text, "[vul in"));
  }
  assert_filled(&w, "edpb_subtype", "volledig");
  read_at(&w, DATALEK_PROFILE_AP, AT);
  assert_filled(&w, "ap_complete", "ja");
  set_contact(&w, DATALEK_CONTACT_PERSON_PHONE, "");
  read_at(&w, DATALEK_PROFILE_AP, AT);
  ck_assert_int_eq(datalek_dossier_complete(w.dossier), DATALEK_NO);
  assert_filled(&w, "ap_complete", "nee, er volgt een aanvulling");
  ck_assert_ptr_nonnull(strstr(document(w.dossier, 0, NL), "Antwoorden die nog ontbreken: 1.\n"));
  ck_assert_ptr_nonnull(strstr(text, "[vul in: telefoonnummer van de contactpersoon]"));
  end(&w);
}
END_TEST

/* What is taken out of a complete register, and the items that then are gaps. */
static const struct {
  int32_t field;
  const char *ap;
  const char *edpb;
} lost_fields[] = {
  {DATALEK_FIELD_DESCRIPTION, "ap_summary", "edpb_summary"},
  {DATALEK_FIELD_GROUPS, "ap_groups", "edpb_groups"},
  {DATALEK_FIELD_MEASURES, "ap_measures", "edpb_measures"},
  {DATALEK_FIELD_MESSAGE, "ap_message", "edpb_message"},
};

static const struct {
  int32_t contact;
  const char *ap;
  const char *edpb;
} lost_contacts[] = {
  {DATALEK_CONTACT_ORGANISATION, "ap_organisation", "edpb_organisation"},
  {DATALEK_CONTACT_ADDRESS, "ap_address", "edpb_address"},
  {DATALEK_CONTACT_KVK, "ap_kvk", "edpb_registration"},
  {DATALEK_CONTACT_SECTOR, "ap_sector", "edpb_sector"},
  {DATALEK_CONTACT_REPORTER, "ap_reporter", "edpb_reporter"},
  {DATALEK_CONTACT_REPORTER_FUNCTION, "ap_reporter_function", "edpb_reporter_function"},
  {DATALEK_CONTACT_REPORTER_PHONE, "ap_reporter_phone", "edpb_reporter_phone"},
  {DATALEK_CONTACT_PERSON, "ap_person", "edpb_person"},
  {DATALEK_CONTACT_PERSON_PHONE, "ap_person_phone", "edpb_person_phone"},
};

START_TEST(test_what_is_taken_out_is_a_gap) {
  world w = complete_world();
  for (size_t i = 0; i < sizeof lost_fields / sizeof lost_fields[0]; i++) {
    write_text(&w, lost_fields[i].field, "");
    read_at(&w, DATALEK_PROFILE_AP, AT);
    ck_assert_str_eq(only_gap(w.dossier), lost_fields[i].ap);
    read_at(&w, DATALEK_PROFILE_EDPB_2026, AT);
    ck_assert_str_eq(only_gap(w.dossier), lost_fields[i].edpb);
    write_text(&w, lost_fields[i].field, "weer bekend");
  }
  for (size_t i = 0; i < sizeof lost_contacts / sizeof lost_contacts[0]; i++) {
    set_contact(&w, lost_contacts[i].contact, "");
    read_at(&w, DATALEK_PROFILE_AP, AT);
    ck_assert_str_eq(only_gap(w.dossier), lost_contacts[i].ap);
    read_at(&w, DATALEK_PROFILE_EDPB_2026, AT);
    ck_assert_str_eq(only_gap(w.dossier), lost_contacts[i].edpb);
    set_contact(&w, lost_contacts[i].contact, "weer bekend");
  }
  end(&w);
}
END_TEST

/* ---- AVG 33(3)
 * ------------------------------------------------------------------------------------ */

/* Each element of the law as it was written, and the source that its items name. */
static const struct {
  int32_t field; /* or else: */
  int32_t contact;
  const char *written;
  const char *source;
} elements[] = {
  {DATALEK_FIELD_DESCRIPTION, -1, "de aard van de inbreuk", "33(3)(a)"},
  {DATALEK_FIELD_WHAT_HAPPENED, -1, "wat de gegevens overkwam", "33(3)(a)"},
  {DATALEK_FIELD_GROUPS, -1, "de categorieen van betrokkenen", "33(3)(a)"},
  {DATALEK_FIELD_PEOPLE, -1, "ongeveer zeventig betrokkenen", "33(3)(a)"},
  {DATALEK_FIELD_DATA, -1, "de categorieen van gegevens", "33(3)(a)"},
  {-1, DATALEK_CONTACT_PERSON, "een contactpunt", "33(3)(b)"},
  {-1, DATALEK_CONTACT_PERSON_PHONE, "het nummer daarvan", "33(3)(b)"},
  {DATALEK_FIELD_CONSEQUENCES, -1, "de waarschijnlijke gevolgen", "33(3)(c)"},
  {DATALEK_FIELD_MEASURES, -1, "de maatregelen", "33(3)(d)"},
};

enum { ELEMENTS = sizeof elements / sizeof elements[0] };

static void write_element(world *w, int32_t element, const char *written) {
  if (elements[element].field >= 0) {
    write_text(w, elements[element].field, written);
  } else {
    set_contact(w, elements[element].contact, written);
  }
}

static int32_t gaps_of(const datalek_dossier *dossier, const char *source) {
  int32_t count = 0;
  for (int32_t i = 0; i < datalek_dossier_count(dossier); i++) {
    count += datalek_dossier_state(dossier, i) == DATALEK_ITEM_REQUIRED &&
             strstr(datalek_dossier_source(dossier, i), source) != NULL;
  }
  return count;
}

static void check_elements(world *w, int32_t language) {
  for (int32_t format = 0; format < datalek_format_count(); format++) {
    const char *page = document(w->dossier, format, language);
    for (int32_t i = 0; i < ELEMENTS; i++) {
      ck_assert_msg(strstr(page, elements[i].written) != NULL, "no '%s' in\n%s",
                    elements[i].written, page);
    }
    ck_assert_msg(strstr(page, "7654321") != NULL, "no number of records in\n%s", page);
  }
}

START_TEST(test_every_element_of_the_law) {
  world w = new_world("{\"personal_data\":true,\"records\":7654321}");
  for (int32_t i = 0; i < ELEMENTS; i++) {
    write_element(&w, i, elements[i].written);
  }
  for (int32_t profile = 0; profile < PROFILES; profile++) {
    read_at(&w, profile, AT);
    check_elements(&w, NL);
    check_elements(&w, EN);
    for (int32_t i = 0; i < ELEMENTS; i++) {
      read_at(&w, profile, AT);
      int32_t before = gaps_of(w.dossier, elements[i].source);
      write_element(&w, i, "");
      read_at(&w, profile, AT);
      ck_assert_int_gt(gaps_of(w.dossier, elements[i].source), before);
      write_element(&w, i, elements[i].written);
    }
  }
  end(&w);
}
END_TEST

/* ---- Times
 * ---------------------------------------------------------------------------------------- */

START_TEST(test_delay) {
  static const char in_time[] = "De melding is binnen 72 uur.";
  world w = new_world(LETTER);
  read_at(&w, DATALEK_PROFILE_AP, AT + 72 * HOUR);
  assert_not_applicable(&w, "ap_reason_delay", in_time);
  ck_assert_ptr_nonnull(strstr(document(w.dossier, 0, NL), "Meld uiterlijk op 2026-11-16 16:40 "));
  read_at(&w, DATALEK_PROFILE_AP, AT + 72 * HOUR + 1);
  assert_required(&w, "ap_reason_delay", "");
  ck_assert_ptr_nonnull(
    strstr(document(w.dossier, 0, NL), "de termijn was voorbij op 2026-11-16 16:40 "));
  write_text(&w, DATALEK_FIELD_REASON_DELAY, "Ziekte.");
  read_at(&w, DATALEK_PROFILE_EDPB_2026, AT + 72 * HOUR + 1);
  assert_filled(&w, "edpb_reason_delay", "Ziekte.");
  tell_ap(&w, AT + 72 * HOUR, "Z1"); /* the first time counts */
  read_at(&w, DATALEK_PROFILE_AP, AT + 900 * HOUR);
  assert_not_applicable(&w, "ap_reason_delay", in_time);
  ck_assert_ptr_null(strstr(document(w.dossier, 0, NL), "2026-11-16 16:40 (Ne"));
  end(&w);
}
END_TEST

START_TEST(test_no_term) {
  world w = new_world("{\"security_breach\":false}");
  read_at(&w, DATALEK_PROFILE_AP, AT);
  assert_not_applicable(&w, "ap_reason_delay", "Er loopt geen termijn om te melden.");
  ck_assert_ptr_nonnull(
    strstr(document(w.dossier, 0, NL), "hoeft u dit niet bij de AP te melden."));
  set_json(&w, "{\"personal_data\":true}"); /* since when is not known */
  read_at(&w, DATALEK_PROFILE_AP, AT);
  ck_assert_int_eq(state(&w, "ap_reason_delay"), DATALEK_ITEM_OPTIONAL);
  ck_assert_ptr_nonnull(strstr(document(w.dossier, 0, NL), "Bij twijfel: meld het."));
  set_json(&w, "{\"aware_at\":\"2015-03-01T12:00:00+01:00\"}");
  decide(&w, DATALEK_OUTCOME_NOTIFY_AP, DATALEK_YES);
  read_at(&w, DATALEK_PROFILE_AP, AT);
  assert_not_applicable(&w, "ap_reason_delay", "Er loopt geen termijn om te melden.");
  assert_not_applicable(&w, "ap_law", "Voor een datalek van vóór 2016 was er nog geen meldplicht.");
  end(&w);
}
END_TEST

START_TEST(test_ongoing) {
  world w = new_world("{\"ended_at\":" AWARE_TEXT "}");
  read_at(&w, DATALEK_PROFILE_AP, AT);
  assert_filled(&w, "ap_ongoing", "nee");
  read_at(&w, DATALEK_PROFILE_AP, AT - 1);
  assert_filled(&w, "ap_ongoing", "ja");
  read_at(&w, DATALEK_PROFILE_EDPB_2026, AT - 1);
  assert_filled(&w, "edpb_ongoing", "ja");
  set_json(&w, "{}");
  read_at(&w, DATALEK_PROFILE_AP, AT);
  assert_required(&w, "ap_ongoing", "");
  end(&w);
}
END_TEST

START_TEST(test_law) {
  world w = new_world("{\"aware_at\":\"2017-03-01T12:00:00+01:00\"}");
  read_at(&w, DATALEK_PROFILE_AP, AT);
  assert_filled(&w, "ap_law", "Wet bescherming persoonsgegevens (Wbp)");
  set_json(&w, LETTER);
  read_at(&w, DATALEK_PROFILE_AP, AT);
  assert_filled(&w, "ap_law", "Algemene verordening gegevensbescherming (AVG)");
  end(&w);
}
END_TEST

/* ---- Follow-up
 * ------------------------------------------------------------------------------------ */

START_TEST(test_follow_up) {
  world w = new_world(LETTER);
  read_at(&w, DATALEK_PROFILE_AP, AT);
  assert_filled(&w, "ap_kind", "nieuwe melding");
  assert_not_applicable(&w, "ap_number", "Dit is de eerste melding.");
  tell_ap(&w, AT, "Z1");
  read_at(&w, DATALEK_PROFILE_AP, AT);
  assert_filled(&w, "ap_number", "Z1");
  tell_ap(&w, AT, "Z2");
  tell_ap(&w, AT, "");
  read_at(&w, DATALEK_PROFILE_AP, AT);
  assert_filled(&w, "ap_kind", "aanvulling op een eerdere melding");
  assert_filled(&w, "ap_number", "Z2");
  /* As it was when the AP had given one number. */
  int64_t last = datalek_entry_last(w.entry);
  ck_assert_int_eq(datalek_entry_read(w.reg, 0, last - 2, w.entry), DATALEK_OK);
  read_at(&w, DATALEK_PROFILE_AP, AT);
  assert_filled(&w, "ap_number", "Z1");
  decide(&w, DATALEK_OUTCOME_BREACH, DATALEK_NO);
  read_at(&w, DATALEK_PROFILE_AP, AT);
  assert_filled(&w, "ap_kind", "intrekking: het blijkt geen datalek te zijn");
  read_at(&w, DATALEK_PROFILE_EDPB_2026, AT);
  assert_filled(&w, "edpb_type", "vervolg");
  assert_filled(&w, "edpb_subtype", "intrekking");
  assert_filled(&w, "edpb_reference", "Z2");
  end(&w);
}
END_TEST

START_TEST(test_shortest_number) {
  world w = new_world(LETTER);
  tell_ap(&w, AT, "7");
  read_at(&w, DATALEK_PROFILE_AP, AT);
  assert_filled(&w, "ap_number", "7");
  end(&w);
}
END_TEST

START_TEST(test_number_that_is_gone) {
  world w = new_world(LETTER);
  tell_ap(&w, AT, "Z1");
  int64_t told = datalek_entry_last(w.entry);
  done(&w, datalek_register_redact(w.reg, told, AT, "x", NULL, 0));
  read_at(&w, DATALEK_PROFILE_AP, AT);
  assert_required(&w, "ap_number", "");
  /* As it was before the AP was told. */
  ck_assert_int_eq(datalek_entry_read(w.reg, 0, told - 1, w.entry), DATALEK_OK);
  read_at(&w, DATALEK_PROFILE_AP, AT);
  assert_filled(&w, "ap_kind", "nieuwe melding");
  end(&w);
}
END_TEST

/* ---- Persons
 * --------------------------------------------------------------------------------------- */

START_TEST(test_persons_told) {
  static const char told[] = "De betrokkenen zijn geïnformeerd.";
  world w = new_world(LETTER);
  read_at(&w, DATALEK_PROFILE_AP, AT);
  assert_filled(&w, "ap_subjects_told", "nog niet; het moet nog gebeuren");
  assert_required(&w, "ap_subjects_how", "");
  assert_required(&w, "ap_message", "");
  assert_not_applicable(&w, "ap_reason_not_subjects",
                        "De betrokkenen moeten nog worden geïnformeerd.");
  assert_not_applicable(&w, "ap_public_notice",
                        "De betrokkenen kunnen persoonlijk worden geïnformeerd.");
  read_at(&w, DATALEK_PROFILE_EDPB_2026, AT);
  assert_not_applicable(&w, "edpb_reason_not_communicated",
                        "De betrokkenen moeten nog worden geïnformeerd.");
  tell_persons(&w, 2);
  read_at(&w, DATALEK_PROFILE_EDPB_2026, AT);
  assert_filled(&w, "edpb_communicated", "daarmee is begonnen");
  read_at(&w, DATALEK_PROFILE_AP, AT);
  assert_filled(&w, "ap_subjects_told", "ja, maar nog niet iedereen");
  assert_required(&w, "ap_subjects_how", "2026-11-13 16:40, 2 personen, per brief");
  assert_not_applicable(&w, "ap_reason_not_subjects", told);
  tell_persons(&w, 1);
  read_at(&w, DATALEK_PROFILE_AP, AT);
  assert_filled(&w, "ap_subjects_told", "ja");
  assert_filled(&w, "ap_subjects_how",
                "2026-11-13 16:40, 2 personen, per brief; 2026-11-13 16:40, 1 persoon, per brief");
  assert_not_applicable(&w, "ap_public_notice", "De betrokkenen zijn persoonlijk geïnformeerd.");
  read_at(&w, DATALEK_PROFILE_EDPB_2026, AT);
  assert_filled(&w, "edpb_means", "apart");
  tell_persons(&w, 0);
  read_at(&w, DATALEK_PROFILE_EDPB_2026, AT);
  assert_filled(&w, "edpb_means", "apart en openbaar");
  read_at(&w, DATALEK_PROFILE_AP, AT);
  assert_filled(&w, "ap_public_notice", "ja");
  end(&w);
}
END_TEST

START_TEST(test_persons_not_told) {
  static const char not_told[] = "De betrokkenen worden niet geïnformeerd.";
  world w = new_world(LETTER);
  decide(&w, DATALEK_OUTCOME_NOTIFY_SUBJECTS, DATALEK_NO);
  read_at(&w, DATALEK_PROFILE_AP, AT);
  assert_filled(&w, "ap_subjects_told", "nee");
  assert_filled(&w, "ap_reason_not_subjects", "ik weet het zeker (besloten door huisarts)");
  assert_not_applicable(&w, "ap_subjects_how", not_told);
  assert_not_applicable(&w, "ap_message", not_told);
  assert_not_applicable(&w, "ap_public_notice", not_told);
  read_at(&w, DATALEK_PROFILE_EDPB_2026, AT);
  assert_filled(&w, "edpb_communicated", "nee"); /* although the risk is high */
  decide(&w, DATALEK_OUTCOME_HIGH_RISK, DATALEK_NO);
  read_at(&w, DATALEK_PROFILE_EDPB_2026, AT);
  assert_filled(&w, "edpb_communicated", "nee, een hoog risico is niet waarschijnlijk");
  assert_filled(&w, "edpb_risk", "risico, geen hoog risico");
  end(&w);
}
END_TEST

START_TEST(test_public_notice_only) {
  world w = new_world("{}");
  decide(&w, DATALEK_OUTCOME_PUBLIC_NOTICE, DATALEK_YES);
  decide(&w, DATALEK_OUTCOME_NOTIFY_SUBJECTS, DATALEK_YES);
  read_at(&w, DATALEK_PROFILE_AP, AT);
  assert_filled(&w, "ap_public_notice", "nog niet; het moet nog gebeuren");
  tell_persons(&w, 0);
  read_at(&w, DATALEK_PROFILE_AP, AT);
  assert_filled(&w, "ap_subjects_told", "ja");
  assert_filled(&w, "ap_public_notice", "ja");
  read_at(&w, DATALEK_PROFILE_EDPB_2026, AT);
  assert_filled(&w, "edpb_means", "openbaar");
  end(&w);
}
END_TEST

/* ---- What fills the rest
 * ---------------------------------------------------------------------------- */

START_TEST(test_data) {
  world w = new_world("{\"data\":[\"basic\",\"national_id\",\"criminal\"]}");
  read_at(&w, DATALEK_PROFILE_AP, AT);
  assert_filled(&w, "ap_data_general",
                "Naam, geslacht of geboortedatum; BSN of ander nationaal nummer; "
                "gegevens over straffen of strafbare feiten");
  assert_filled(&w, "ap_data_special", "geen van deze soorten gegevens");
  set_json(&w, "{\"data\":[\"health\",\"special\"]}");
  read_at(&w, DATALEK_PROFILE_AP, AT);
  assert_filled(&w, "ap_data_general", "geen van deze soorten gegevens");
  assert_filled(&w, "ap_data_special",
                "Gegevens over gezondheid, zorg of medicijnen; "
                "afkomst, geloof, politiek, vakbond, seksueel leven of geaardheid");
  set_json(&w, "{\"data_basic\":true,\"data_health\":true,\"data_genetic\":false,"
               "\"data_biometric\":false,\"data_special\":false}");
  read_at(&w, DATALEK_PROFILE_AP, AT);
  assert_required(&w, "ap_data_general",
                  "Naam, geslacht of geboortedatum; of er nog andere gegevens bij zijn, is nog "
                  "niet bekend");
  assert_filled(&w, "ap_data_special", "Gegevens over gezondheid, zorg of medicijnen");
  set_json(&w, "{\"data_health\":true,\"data_special\":false,\"data_criminal\":false}");
  read_at(&w, DATALEK_PROFILE_AP, AT);
  assert_required(&w, "ap_data_general", "");
  assert_required(&w, "ap_data_special",
                  "Gegevens over gezondheid, zorg of medicijnen; of er nog andere gegevens bij "
                  "zijn, is nog niet bekend");
  set_json(&w, "{\"data_basic\":true,\"data_health\":true,\"data_genetic\":false,"
               "\"data_biometric\":false,\"data_special\":false}");
  write_text(&w, DATALEK_FIELD_DATA, "Namen en uitslagen.");
  read_at(&w, DATALEK_PROFILE_AP, AT);
  assert_filled(&w, "ap_data_general", "Namen en uitslagen.");
  assert_filled(&w, "ap_data_special", "Gegevens over gezondheid, zorg of medicijnen");
  end(&w);
}
END_TEST

START_TEST(test_encryption) {
  static const char *const rows[][3] = {
    {"{\"encrypted\":true,\"key_safe\":true}",
     "ja, goed versleuteld, en de sleutel of het wachtwoord is veilig",
     "ja, en die beveiliging is intact"},
    {"{\"encrypted\":true,\"key_safe\":false}",
     "versleuteld, maar de sleutel of het wachtwoord is niet veilig",
     "ja, maar die beveiliging is waarschijnlijk doorbroken"},
    {"{\"encrypted\":false}", "nee, of niet alle gegevens", "nee, of niet alle gegevens"},
  };
  world w = new_world("{\"encrypted\":true}");
  read_at(&w, DATALEK_PROFILE_AP, AT);
  assert_required(&w, "ap_unintelligible", "");
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    set_json(&w, rows[i][0]);
    read_at(&w, DATALEK_PROFILE_AP, AT);
    assert_filled(&w, "ap_unintelligible", rows[i][1]);
    read_at(&w, DATALEK_PROFILE_EDPB_2026, AT);
    assert_filled(&w, "edpb_unintelligible", rows[i][2]);
  }
  end(&w);
}
END_TEST

#define BREACH "{\"personal_data\":true,\"security_breach\":true,"

START_TEST(test_nature_in_terms_of_the_edpb) {
  static const char *const rows[][3] = {
    {"\"disclosed\":true,\"spread\":\"known_recipients\",\"viewed\":true}", "confidentiality",
     "ja"},
    {"\"disclosed\":true,\"spread\":\"unknown_recipients\",\"viewed\":true}", "confidentiality",
     "ja"},
    {"\"disclosed\":true,\"spread\":\"exposed\",\"viewed\":true}", "confidentiality",
     "mogelijk, er is geen bewijs van"},
    {"\"disclosed\":true,\"spread\":\"exposed\",\"viewed\":false}", "confidentiality",
     "nee, daar is redelijk bewijs voor"},
    {"\"altered\":true,\"alteration\":\"irreversible\"}", "integrity",
     "misschien gebruikt, en de juiste gegevens zijn niet terug te halen"},
    {"\"lost\":true,\"restoration\":\"delayed\"}", "availability", "tijdelijk"},
    {"\"lost\":true,\"restoration\":\"impossible\"}", "availability", "blijvend"},
  };
  world w = new_world("{\"disclosed\":false,\"altered\":false,\"lost\":false}");
  read_at(&w, DATALEK_PROFILE_EDPB_2026, AT);
  assert_not_applicable(&w, "edpb_confidentiality", "De vertrouwelijkheid is niet geschonden.");
  assert_not_applicable(&w, "edpb_integrity", "De integriteit is niet geschonden.");
  assert_not_applicable(&w, "edpb_availability", "De beschikbaarheid is niet geschonden.");
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    char json[256];
    char item[64];
    snprintf(json, sizeof json, "%s%s", BREACH, rows[i][0]);
    snprintf(item, sizeof item, "edpb_%s", rows[i][1]);
    set_json(&w, json);
    read_at(&w, DATALEK_PROFILE_EDPB_2026, AT);
    assert_filled(&w, item, rows[i][2]);
  }
  end(&w);
}
END_TEST

/* Each cause has words of its own, and only with intent or without is it known whose it was. */
START_TEST(test_causes_in_terms_of_the_edpb) {
  static const char *const causes[][3] = {
    {"wrong_recipient_post", "", ""},
    {"wrong_recipient_email", "", "van binnen, zonder opzet"},
    {"cc_instead_of_bcc", "", "van binnen, zonder opzet"},
    {"device_lost_or_stolen", "", ""},
    {"paper_lost_or_stolen", "", ""},
    {"hacking", "van buiten, met opzet", ""},
    {"unauthorised_internal_access", "van binnen, met opzet", "van binnen, zonder opzet"},
    {"published_by_mistake", "", ""},
    {"wrong_person_shown", "", ""},
    {"added_to_wrong_record", "", "van binnen, zonder opzet"},
    {"outage_or_loss", "", ""},
    {"discarded_carrier", "", ""},
    {"other", "", ""},
  };
  world w = new_world("{}");
  char before[128] = "";
  for (int32_t i = 0; i < (int32_t)(sizeof causes / sizeof causes[0]); i++) {
    ck_assert_str_eq(datalek_fact_value_name(DATALEK_FACT_CAUSE, i), causes[i][0]);
    for (int32_t deliberate = 0; deliberate < 2; deliberate++) {
      char json[128];
      snprintf(json, sizeof json, "{\"cause\":\"%s\",\"deliberate\":%s}", causes[i][0],
               deliberate == 1 ? "true" : "false");
      set_json(&w, json);
      read_at(&w, DATALEK_PROFILE_EDPB_2026, AT);
      ck_assert_str_eq(answer(&w, "edpb_cause", NL), causes[i][2 - deliberate]);
      ck_assert_int_eq(state(&w, "edpb_incident"), DATALEK_ITEM_FILLED);
    }
    ck_assert_str_ne(answer(&w, "edpb_incident", NL), before);
    snprintf(before, sizeof before, "%.100s", text);
  }
  ck_assert_ptr_null(datalek_fact_value_name(DATALEK_FACT_CAUSE, sizeof causes / sizeof causes[0]));
  end(&w);
}
END_TEST

START_TEST(test_processor) {
  world w = new_world("{}");
  set_contact(&w, DATALEK_CONTACT_OTHER_ORGANISATION, "");
  read_at(&w, DATALEK_PROFILE_EDPB_2026, AT);
  ck_assert_int_eq(state(&w, "edpb_other_organisation"), DATALEK_ITEM_OPTIONAL);
  ck_assert_int_eq(state(&w, "edpb_discovered_by"), DATALEK_ITEM_OPTIONAL);
  set_json(&w, "{\"controller_told_at\":" AWARE_TEXT "}");
  read_at(&w, DATALEK_PROFILE_EDPB_2026, AT);
  assert_required(&w, "edpb_other_organisation", "");
  ck_assert_int_eq(state(&w, "edpb_discovered_by"), DATALEK_ITEM_OPTIONAL);
  set_json(&w, "{\"processor_discovered_at\":" AWARE_TEXT "}");
  read_at(&w, DATALEK_PROFILE_EDPB_2026, AT);
  assert_required(&w, "edpb_other_organisation", "");
  assert_filled(&w, "edpb_discovered_by", "de verwerker");
  set_json(&w, "{\"processor_discovered_at\":" AWARE_TEXT ",\"discovered_at\":" AWARE_TEXT "}");
  read_at(&w, DATALEK_PROFILE_EDPB_2026, AT);
  assert_filled(&w, "edpb_discovered_by", "de verwerker");
  set_json(&w, "{\"processor_discovered_at\":" AWARE_TEXT ",\"discovered_at\":" EARLIER_TEXT "}");
  read_at(&w, DATALEK_PROFILE_EDPB_2026, AT);
  ck_assert_int_eq(state(&w, "edpb_discovered_by"), DATALEK_ITEM_OPTIONAL);
  read_at(&w, DATALEK_PROFILE_AP, AT);
  assert_required(&w, "ap_other_organisation", "");
  end(&w);
}
END_TEST

/* What a person decided counts as what the law says. */
START_TEST(test_a_person_decides) {
  world w = new_world("{}");
  read_at(&w, DATALEK_PROFILE_AP, AT);
  assert_required(&w, "ap_severity", "");
  assert_required(&w, "ap_integrity", "");
  decide(&w, DATALEK_OUTCOME_INTEGRITY, DATALEK_YES);
  decide(&w, DATALEK_OUTCOME_HIGH_RISK, DATALEK_YES);
  read_at(&w, DATALEK_PROFILE_AP, AT);
  assert_filled(&w, "ap_integrity", "ja");
  assert_filled(&w, "ap_severity", "er is waarschijnlijk een hoog risico");
  decide(&w, DATALEK_OUTCOME_HIGH_RISK, DATALEK_NO);
  decide(&w, DATALEK_OUTCOME_RISK, DATALEK_NO);
  read_at(&w, DATALEK_PROFILE_AP, AT);
  assert_filled(&w, "ap_severity", "een risico is niet waarschijnlijk");
  end(&w);
}
END_TEST

START_TEST(test_without_a_contact) {
  world w = new_world(LETTER);
  ck_assert_int_eq(datalek_dossier_read(w.entry, NULL, DATALEK_PROFILE_AP, AT, w.dossier),
                   DATALEK_OK);
  assert_required(&w, "ap_person", "");
  ck_assert_int_eq(state(&w, "ap_person_email"), DATALEK_ITEM_OPTIONAL);
  ck_assert_ptr_nonnull(
    strstr(document(w.dossier, 0, EN), "[fill in: telephone number of the contact person]"));
  end(&w);
}
END_TEST

/* ---- Known dossiers
 * ---------------------------------------------------------------------------------- */

static void read_contact(datalek_contact *contact) {
  char *file = page_file("../dossiers/contact.json");
  cJSON *tree = cJSON_Parse(file);
  int32_t found = 0;
  for (int32_t what = 0; what < datalek_contact_count(); what++) {
    const char *known = cJSON_GetStringValue(cJSON_GetObjectItem(tree, datalek_contact_name(what)));
    if (known != NULL) {
      found++;
      ck_assert_int_eq(datalek_contact_set(contact, what, known, strlen(known)), DATALEK_OK);
    }
  }
  ck_assert_int_eq(found, cJSON_GetArraySize(tree));
  cJSON_Delete(tree);
  free(file);
}

START_TEST(test_known_dossiers) {
  static const char *const languages[] = {"nl", "en"};
  world w = new_world("{}");
  datalek_register *reg = register_of_pages();
  datalek_contact *contact = NULL;
  ck_assert_int_eq(datalek_contact_new(&contact), DATALEK_OK);
  read_contact(contact);
  for (int32_t i = 0; i < 3 * PROFILES * 2; i++) {
    int32_t profile = i / 2 % PROFILES;
    char name[64];
    snprintf(name, sizeof name, "../dossiers/%d.%s.%s.md", (int)(i / 4),
             datalek_profile_name(profile), languages[i % 2]);
    char *expected = page_file(name);
    ck_assert_int_eq(datalek_entry_read(reg, i / 4, DATALEK_SEQUENCE_ALL, w.entry), DATALEK_OK);
    ck_assert_int_eq(
      datalek_dossier_read(w.entry, contact, profile, INT64_C(1794643200), w.dossier), DATALEK_OK);
    const char *page = document(w.dossier, DATALEK_FORMAT_MARKDOWN, i % 2);
    ck_assert_msg(strcmp(page, expected) == 0, "%s:\n%s", name, page);
    free(expected);
  }
  datalek_contact_free(contact);
  datalek_register_free(reg);
  end(&w);
}
END_TEST

/* ---- Hostile texts
 * ------------------------------------------------------------------------------------ */

#define MARKS "</td><script>alert(1)</script>|**x**|<!-- [a](b) `c` & ]]> \"'"
#define RTL "\xE2\x80\xAE"

static world hostile_world(void) {
  static const char hostile[] = MARKS RTL "\x01\x1B[31m\r\n\n| # a\n- b\n";
  world w = new_world(LETTER);
  for (int32_t field = 0; field < datalek_field_count(); field++) {
    if (datalek_field_is_written(field) == DATALEK_YES) {
      write_text(&w, field, hostile);
    }
  }
  for (int32_t what = 0; what < datalek_contact_count(); what++) {
    set_contact(&w, what, MARKS RTL);
  }
  tell_ap(&w, AT, hostile);
  tell_persons(&w, 3);
  return w;
}

/* Rows of a table of two columns, whatever was written in them. */
static void check_rows(const char *page) {
  int32_t rows = 0;
  for (const char *line = page; line != NULL; line = strchr(line, '\n')) {
    line += *line == '\n';
    int32_t bars = 0;
    for (const char *c = line; *c != '\0' && *c != '\n'; c++) {
      bool escaped = c > line && c[-1] == '\\';
      bars += *c == '|' && !escaped;
    }
    REQUIRE(bars == 0 || bars == 3, "%d bars in %.200s", (int)bars, line);
    rows += bars == 3;
  }
  ck_assert_int_gt(rows, 40);
}

START_TEST(test_hostile_texts) {
  world w = hostile_world();
  world plain = complete_world();
  for (int32_t profile = 0; profile < PROFILES; profile++) {
    read_at(&w, profile, AT);
    read_at(&plain, profile, AT);
    check_rows(document(w.dossier, DATALEK_FORMAT_MARKDOWN, NL));
    int32_t cells = count_of(document(plain.dossier, DATALEK_FORMAT_HTML, NL), "<td>");
    const char *page = document(w.dossier, DATALEK_FORMAT_HTML, NL);
    ck_assert_int_eq(count_of(page, "<td>"), cells);
    ck_assert_int_eq(count_of(page, "</td>"), cells);
    ck_assert_int_eq(count_of(page, "<script") + count_of(page, "<!--"), 0);
    for (int32_t format = 0; format < datalek_format_count(); format++) {
      page = document(w.dossier, format, EN);
      ck_assert_int_eq(count_of(page, "\x01") + count_of(page, "\x1B") + count_of(page, RTL), 0);
      ck_assert_int_gt(count_of(page, "alert"), 10);
    }
  }
  end(&plain);
  end(&w);
}
END_TEST

/* The longest texts there can be. */
START_TEST(test_long_texts) {
  world w = new_world(LETTER);
  char *longest = malloc(DATALEK_TEXT_LENGTH_MAX);
  memset(longest, '|', DATALEK_TEXT_LENGTH_MAX);
  done(&w, datalek_register_set_text(w.reg, "a", AT, "x", DATALEK_FIELD_DESCRIPTION, longest,
                                     DATALEK_TEXT_LENGTH_MAX));
  read_at(&w, DATALEK_PROFILE_AP, AT);
  ck_assert_uint_eq(strlen(answer(&w, "ap_summary", NL)), DATALEK_TEXT_LENGTH_MAX);
  check_rows(document(w.dossier, DATALEK_FORMAT_MARKDOWN, NL));
  free(longest);
  end(&w);
}
END_TEST

/* ---- Buffers
 * ------------------------------------------------------------------------------------------- */

enum { BY_ANSWER = 3, BY_JSON = 4, WAYS = 5 };

/* A document in one of its formats, an answer, or JSON. */
static int32_t write_by(int32_t way, const datalek_dossier *dossier, char *buffer, size_t size,
                        size_t *needed) {
  if (way == BY_ANSWER) {
    return datalek_dossier_write_answer(dossier, 0, NL, buffer, size, needed);
  }
  if (way == BY_JSON) {
    return datalek_dossier_write_json(dossier, NL, buffer, size, needed);
  }
  return datalek_dossier_write(dossier, way, NL, buffer, size, needed);
}

START_TEST(test_buffers) {
  world w = complete_world();
  read_at(&w, DATALEK_PROFILE_AP, AT);
  for (int32_t way = 0; way < WAYS; way++) {
    size_t needed = 0;
    ck_assert_int_eq(write_by(way, w.dossier, NULL, 0, &needed), DATALEK_ERROR_BUFFER);
    ck_assert_int_eq(write_by(way, w.dossier, NULL, 1, &needed), DATALEK_ERROR_NULL);
    ck_assert_int_eq(write_by(way, w.dossier, NULL, 0, NULL), DATALEK_ERROR_BUFFER);
    ck_assert_int_eq(write_by(way, NULL, text, SIZE, NULL), DATALEK_ERROR_NULL);
    char *exact = malloc(needed + 1);
    memset(exact, '#', needed + 1);
    size_t again = 0;
    ck_assert_int_eq(write_by(way, w.dossier, exact, needed - 1, &again), DATALEK_ERROR_BUFFER);
    ck_assert_uint_eq(again, needed);
    ck_assert_int_eq(exact[0], '#'); /* nothing written */
    ck_assert_int_eq(write_by(way, w.dossier, exact, needed, &again), DATALEK_OK);
    ck_assert_uint_eq(strlen(exact) + 1, needed);
    ck_assert_int_eq(exact[needed], '#');
    ck_assert_int_eq(write_by(way, w.dossier, text, SIZE, NULL), DATALEK_OK);
    ck_assert_str_eq(text, exact);
    free(exact);
  }
  end(&w);
}
END_TEST

/* ---- JSON
 * ------------------------------------------------------------------------------------------------
 */

static const char *member(const cJSON *object, const char *key) {
  return cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(object, key));
}

static void check_json_item(const cJSON *object, const datalek_dossier *dossier, int32_t i) {
  const char *reason = datalek_dossier_reason(dossier, i, EN);
  ck_assert_str_eq(member(object, "name"), datalek_dossier_name(dossier, i));
  ck_assert_str_eq(member(object, "chapter"), datalek_dossier_chapter(dossier, i, EN));
  ck_assert_str_eq(member(object, "question"), datalek_dossier_question(dossier, i, EN));
  ck_assert_str_eq(member(object, "source"), datalek_dossier_source(dossier, i));
  ck_assert_str_eq(member(object, "state"),
                   datalek_item_state_name(datalek_dossier_state(dossier, i)));
  ck_assert_str_eq(member(object, "answer"), answer_of(dossier, i, EN));
  ck_assert_pstr_eq(member(object, "reason"), reason);
  ck_assert_int_eq(cJSON_GetArraySize(object), 7);
}

START_TEST(test_json) {
  world w = hostile_world();
  for (int32_t profile = 0; profile < PROFILES; profile++) {
    read_at(&w, profile, AT);
    ck_assert_int_eq(datalek_dossier_write_json(w.dossier, EN, text, SIZE, NULL), DATALEK_OK);
    cJSON *tree = cJSON_Parse(text);
    ck_assert_int_eq(cJSON_GetArraySize(tree), 5);
    ck_assert_str_eq(member(tree, "profile"), profiles[profile].name);
    ck_assert_str_eq(member(tree, "entry"), "a");
    ck_assert_str_eq(member(tree, "now"), "2026-11-13T16:40:00+01:00");
    ck_assert_int_eq(cJSON_IsTrue(cJSON_GetObjectItem(tree, "complete")),
                     datalek_dossier_complete(w.dossier) == DATALEK_YES);
    const cJSON *items = cJSON_GetObjectItem(tree, "items");
    ck_assert_int_eq(cJSON_GetArraySize(items), datalek_dossier_count(w.dossier));
    for (int32_t i = 0; i < datalek_dossier_count(w.dossier); i++) {
      check_json_item(cJSON_GetArrayItem(items, i), w.dossier, i);
    }
    cJSON_Delete(tree);
  }
  end(&w);
}
END_TEST

/* The request for memory that fails; those before and behind it succeed. */
static struct {
  size_t asked;
  size_t fails;
} memory;

static void *scarce(size_t size) { return memory.asked++ == memory.fails ? NULL : malloc(size); }

/* Whichever request fails, an answer's own among them: nothing is written, and it is said. */
START_TEST(test_json_without_memory) {
  world w = new_world(LETTER);
  cJSON_Hooks hooks = {scarce, free};
  int32_t status = DATALEK_ERROR_MEMORY;
  read_at(&w, DATALEK_PROFILE_AP, AT);
  cJSON_InitHooks(&hooks);
  for (memory.fails = 0; status == DATALEK_ERROR_MEMORY; memory.fails++) {
    size_t needed = 7;
    memory.asked = 0;
    text[0] = '#';
    status = datalek_dossier_write_json(w.dossier, NL, text, SIZE, &needed);
    bool written = text[0] != '#' || needed != 7;
    REQUIRE(written == (memory.asked <= memory.fails), "request %zu", memory.fails);
  }
  cJSON_InitHooks(NULL);
  ck_assert_int_eq(status, DATALEK_OK);
  ck_assert_uint_gt(memory.fails, 3);
  end(&w);
}
END_TEST

static void *no_memory(void *context, size_t size) {
  *(size_t *)context = size;
  return NULL;
}

static void give_back(void *context, void *block) {
  (void)context;
  free(block);
}

START_TEST(test_no_memory) {
  size_t asked = 0;
  datalek_dossier *dossier = NULL;
  ck_assert_int_eq(datalek_dossier_new(NULL), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_dossier_new_in(no_memory, give_back, &asked, &dossier),
                   DATALEK_ERROR_MEMORY);
  ck_assert_uint_gt(asked, 0);
  ck_assert_ptr_null(dossier);
}
END_TEST

RUN_SUITE("dossier", test_names, test_items, test_no_dossier, test_wrong_arguments,
          test_cases_with_a_duty, test_every_state, test_complete, test_what_is_taken_out_is_a_gap,
          test_every_element_of_the_law, test_delay, test_no_term, test_ongoing, test_law,
          test_follow_up, test_shortest_number, test_number_that_is_gone, test_persons_told,
          test_persons_not_told, test_public_notice_only, test_data, test_encryption,
          test_nature_in_terms_of_the_edpb, test_causes_in_terms_of_the_edpb, test_processor,
          test_a_person_decides, test_without_a_contact, test_known_dossiers, test_hostile_texts,
          test_long_texts, test_buffers, test_json, test_json_without_memory, test_no_memory)
