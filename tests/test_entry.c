/* SPDX-License-Identifier: Apache-2.0 */
/* What holds of an entry, what is still to be done about it, and what it must still say. */
#include "entry.h"
#include "support.h"
#include <string.h>

enum { DAY = 86400, TERM = 72 * 3600 };

/* 13 November 2026, 16:40 Dutch time. */
#define AWARE INT64_C(1794584400)
#define AWARE_TEXT "\"2026-11-13T16:40:00+01:00\""

#define LETTER                                                                                     \
  "\"role\":\"controller\",\"financial_undertaking\":false,\"journalistic_purpose\":false,"        \
  "\"personal_data\":true,\"disclosed\":true,\"altered\":false,\"lost\":false,"                    \
  "\"spread\":\"known_recipients\",\"viewed\":true,\"deliberate\":false,\"misuse\":false,"         \
  "\"encrypted\":false,\"identifiability\":\"maximum\",\"vulnerable\":false,"                      \
  "\"risk_removed\":false,\"subjects\":3,\"aware_at\":" AWARE_TEXT                                 \
  ",\"discovered_at\":" AWARE_TEXT

/* To another patient: AP and persons. To a colleague who confirmed: neither. And no breach. */
#define GRAVE                                                                                      \
  "{" LETTER ",\"security_breach\":true,\"data\":[\"basic\",\"health\"],"                          \
  "\"insight\":\"ordinary\",\"recipient\":\"other_known\",\"recipient_confirmed\":false}"
#define MILD                                                                                       \
  "{" LETTER ",\"security_breach\":true,\"data\":[\"basic\",\"health\"],"                          \
  "\"insight\":\"ordinary\",\"recipient\":\"bound_by_secrecy\",\"recipient_confirmed\":true}"
#define NO_BREACH "{" LETTER ",\"security_breach\":false}"
#define PROCESSOR                                                                                  \
  "{\"role\":\"processor\",\"journalistic_purpose\":false,\"personal_data\":true,"                 \
  "\"security_breach\":true,\"disclosed\":true"

/* A register with one entry, read anew after every event. */
typedef struct {
  datalek_register *reg;
  datalek_entry *entry;
} world;

static void done(world *w, int32_t status) {
  ck_assert_int_eq(status, DATALEK_OK);
  ck_assert_int_eq(datalek_entry_read(w->reg, 0, DATALEK_SEQUENCE_ALL, w->entry), DATALEK_OK);
}

static void set_facts(world *w, const char *json) {
  datalek_incident *incident = incident_from(json);
  done(w, datalek_register_set_facts(w->reg, "a", AWARE, "x", incident));
  datalek_incident_free(incident);
}

static world new_world(const char *json) {
  world w = {NULL, NULL};
  ck_assert_int_eq(datalek_register_new(&w.reg), DATALEK_OK);
  ck_assert_int_eq(datalek_entry_new(&w.entry), DATALEK_OK);
  done(&w, datalek_register_open(w.reg, "a", AWARE, "x"));
  if (json != NULL) {
    set_facts(&w, json);
  }
  return w;
}

static void end(world *w) {
  datalek_entry_free(w->entry);
  datalek_register_free(w->reg);
}

static void decide(world *w, int32_t outcome, int32_t verdict) {
  done(w, datalek_register_deviate(w->reg, "a", AWARE, "x", outcome, verdict, "huisarts",
                                   "ik weet het zeker", 17));
}

static void write_text(world *w, int32_t field, const char *text) {
  done(w, datalek_register_set_text(w->reg, "a", AWARE, "x", field, text, strlen(text)));
}

static void tell_ap(world *w, int64_t told_at, int32_t complete) {
  done(w, datalek_register_note_ap(w->reg, "a", AWARE, "x", told_at, complete, "Z1", 2));
}

static void tell_persons(world *w, int64_t told_at, int64_t persons) {
  done(w, datalek_register_note_subjects(w->reg, "a", AWARE, "x", told_at, persons, "brief", 5));
}

static void assess(world *w) {
  done(w, datalek_register_assess(w->reg, "a", AWARE, "x", DATALEK_LAW_AT_TIME));
}

static void assert_verdicts(const world *w, int32_t breach, int32_t ap, int32_t subjects) {
  ck_assert_int_eq(datalek_entry_verdict(w->entry, DATALEK_OUTCOME_BREACH), breach);
  ck_assert_int_eq(datalek_entry_verdict(w->entry, DATALEK_OUTCOME_NOTIFY_AP), ap);
  ck_assert_int_eq(datalek_entry_verdict(w->entry, DATALEK_OUTCOME_NOTIFY_SUBJECTS), subjects);
}

static void assert_duties(const world *w, int32_t ap, int32_t supplement, int32_t subjects,
                          int32_t controller) {
  ck_assert_int_eq(datalek_entry_duty(w->entry, DATALEK_DUTY_AP), ap);
  ck_assert_int_eq(datalek_entry_duty(w->entry, DATALEK_DUTY_AP_SUPPLEMENT), supplement);
  ck_assert_int_eq(datalek_entry_duty(w->entry, DATALEK_DUTY_SUBJECTS), subjects);
  ck_assert_int_eq(datalek_entry_duty(w->entry, DATALEK_DUTY_CONTROLLER), controller);
}

static const char *says(const world *w, int32_t field, int32_t language) {
  static char text[4096];
  size_t needed = 0;
  ck_assert_int_eq(datalek_entry_write_field(w->entry, field, language, text, sizeof text, &needed),
                   DATALEK_OK);
  ck_assert_uint_eq(needed, strlen(text) + 1);
  return text;
}

/* Short names, as tables of them follow. */
enum {
  YES = DATALEK_YES,
  NO = DATALEK_NO,
  OPEN = DATALEK_UNKNOWN,
  NONE = DATALEK_DUTY_STATE_NONE,
  DONE = DATALEK_DUTY_STATE_DONE,
  TO_DO = DATALEK_DUTY_STATE_OPEN,
  DOUBT = DATALEK_DUTY_STATE_IN_DOUBT
};

/* ---- What holds ------------------------------------------------------------------------------ */

START_TEST(test_facts_are_judged_by_the_law_in_force) {
  world w = new_world(GRAVE);
  assert_verdicts(&w, YES, YES, YES);
  ck_assert_int_eq(datalek_entry_law(w.entry), DATALEK_LAW_AVG_2018);
  set_facts(&w, MILD);
  assert_verdicts(&w, YES, NO, NO);
  set_facts(&w, NO_BREACH);
  assert_verdicts(&w, NO, NO, NO);
  set_facts(&w, "{}");
  assert_verdicts(&w, OPEN, OPEN, OPEN);
  set_facts(&w, "{\"aware_at\":\"2017-03-01T12:00:00+01:00\"}");
  ck_assert_int_eq(datalek_entry_law(w.entry), DATALEK_LAW_WBP_2016);
  end(&w);
}
END_TEST

START_TEST(test_judged_is_what_deciding_says) {
  world w = new_world(NULL);
  random_source source = {20261122};
  datalek_outcome *outcome = NULL;
  datalek_incident incident;
  ck_assert_int_eq(datalek_outcome_new(&outcome), DATALEK_OK);
  for (long round = 0; round < 300; round++) {
    mixed_values(&source, round, incident.values);
    done(&w, datalek_register_set_facts(w.reg, "a", AWARE, "x", &incident));
    for (int32_t kind = 0; kind < datalek_outcome_count(); kind++) {
      REQUIRE(datalek_decide(&incident, kind, outcome) == DATALEK_OK, "not decided");
      REQUIRE(datalek_entry_judged(w.entry, kind) == datalek_outcome_verdict(outcome),
              "round %ld, outcome %d", round, (int)kind);
      REQUIRE(datalek_entry_verdict(w.entry, kind) == datalek_outcome_verdict(outcome),
              "round %ld, outcome %d", round, (int)kind);
    }
  }
  datalek_outcome_free(outcome);
  end(&w);
}
END_TEST

START_TEST(test_a_person_decides) {
  world w = new_world(GRAVE);
  decide(&w, DATALEK_OUTCOME_NOTIFY_SUBJECTS, NO);
  assert_verdicts(&w, YES, YES, NO);
  ck_assert_int_eq(datalek_entry_judged(w.entry, DATALEK_OUTCOME_NOTIFY_SUBJECTS), YES);
  ck_assert_int_eq(datalek_entry_decided(w.entry, DATALEK_OUTCOME_NOTIFY_SUBJECTS), NO);
  decide(&w, DATALEK_OUTCOME_NOTIFY_SUBJECTS, YES);
  assert_verdicts(&w, YES, YES, YES);
  end(&w);
}
END_TEST

START_TEST(test_nobody_decides_what_is_no_question) {
  static const int32_t none[] = {-1, DLK_OUTCOMES, INT32_MIN, INT32_MAX};
  world w = new_world(GRAVE);
  decide(&w, DATALEK_OUTCOME_BREACH, NO);
  for (size_t i = 0; i < sizeof none / sizeof none[0]; i++) {
    ck_assert_int_eq(datalek_entry_verdict(w.entry, none[i]), OPEN);
    ck_assert_int_eq(datalek_entry_deviation(w.entry, none[i]), 0);
    ck_assert_int_eq(datalek_entry_decided(w.entry, none[i]), OPEN);
  }
  end(&w);
}
END_TEST

START_TEST(test_a_no_holds_for_the_facts_it_was_made_on) {
  world w = new_world(MILD);
  decide(&w, DATALEK_OUTCOME_NOTIFY_AP, NO);
  set_facts(&w, GRAVE);
  assert_verdicts(&w, YES, YES, YES);
  set_facts(&w, MILD); /* the very facts again */
  assert_verdicts(&w, YES, NO, NO);
  ck_assert_int_eq(datalek_entry_decided(w.entry, DATALEK_OUTCOME_NOTIFY_AP), NO);
  end(&w);
}
END_TEST

START_TEST(test_a_no_before_there_were_facts) {
  world w = new_world(NULL);
  decide(&w, DATALEK_OUTCOME_NOTIFY_AP, NO);
  assert_verdicts(&w, OPEN, NO, OPEN);
  set_facts(&w, "{}"); /* still none */
  assert_verdicts(&w, OPEN, NO, OPEN);
  set_facts(&w, "{\"personal_data\":true}");
  assert_verdicts(&w, OPEN, OPEN, OPEN);
  end(&w);
}
END_TEST

START_TEST(test_a_yes_holds_whatever_the_facts) {
  world w = new_world(GRAVE);
  decide(&w, DATALEK_OUTCOME_NOTIFY_AP, YES);
  set_facts(&w, NO_BREACH);
  assert_verdicts(&w, NO, YES, NO);
  decide(&w, DATALEK_OUTCOME_NOTIFY_AP, NO);
  assert_verdicts(&w, NO, NO, NO);
  end(&w);
}
END_TEST

START_TEST(test_no_breach_decides_the_rest) {
  world w = new_world(GRAVE);
  decide(&w, DATALEK_OUTCOME_BREACH, NO);
  for (int32_t kind = 0; kind < datalek_outcome_count(); kind++) {
    ck_assert_int_eq(datalek_entry_verdict(w.entry, kind), NO);
  }
  decide(&w, DATALEK_OUTCOME_NOTIFY_AP, YES); /* has a decision of its own */
  assert_verdicts(&w, NO, YES, NO);
  end(&w);
}
END_TEST

START_TEST(test_a_breach_that_the_law_does_not_see) {
  world w = new_world(NO_BREACH);
  decide(&w, DATALEK_OUTCOME_BREACH, YES);
  assert_verdicts(&w, YES, OPEN, OPEN);
  ck_assert_int_eq(datalek_entry_verdict(w.entry, DATALEK_OUTCOME_REGISTER), YES);
  ck_assert_int_eq(datalek_entry_verdict(w.entry, DATALEK_OUTCOME_RISK), OPEN);
  /* Of a controller, so no processor's duty. */
  ck_assert_int_eq(datalek_entry_verdict(w.entry, DATALEK_OUTCOME_NOTIFY_CONTROLLER), NO);
  decide(&w, DATALEK_OUTCOME_NOTIFY_AP, NO);
  assert_verdicts(&w, YES, NO, OPEN);
  set_facts(&w, "{\"role\":\"processor\",\"security_breach\":false}");
  assert_verdicts(&w, YES, NO, NO);
  ck_assert_int_eq(datalek_entry_verdict(w.entry, DATALEK_OUTCOME_NOTIFY_CONTROLLER), OPEN);
  set_facts(&w, GRAVE); /* the law sees it now */
  assert_verdicts(&w, YES, YES, YES);
  end(&w);
}
END_TEST

/* ---- Duties ---------------------------------------------------------------------------------- */

START_TEST(test_duties_can_be_listed) {
  static const char *const names[] = {"ap", "ap_supplement", "subjects", "controller", "register"};
  static const char *const states[] = {"none", "done", "open", "in_doubt"};
  ck_assert_int_eq(datalek_duty_count(), 5);
  for (int32_t duty = 0; duty < 5; duty++) {
    ck_assert_str_eq(datalek_duty_name(duty), names[duty]);
    ck_assert_str_ne(datalek_duty_text(duty, DATALEK_LANGUAGE_NL),
                     datalek_duty_text(duty, DATALEK_LANGUAGE_EN));
    ck_assert_ptr_nonnull(strstr(datalek_duty_source(duty), "AVG 3"));
  }
  for (int32_t state = 0; state < 4; state++) {
    ck_assert_str_eq(datalek_duty_state_name(state), states[state]);
    ck_assert_str_ne(datalek_duty_state_text(state, DATALEK_LANGUAGE_NL),
                     datalek_duty_state_text(state, DATALEK_LANGUAGE_EN));
  }
  static const int32_t none[] = {-1, 5, INT32_MIN, INT32_MAX};
  for (size_t i = 0; i < sizeof none / sizeof none[0]; i++) {
    ck_assert_ptr_null(datalek_duty_name(none[i]));
    ck_assert_ptr_null(datalek_duty_text(none[i], DATALEK_LANGUAGE_NL));
    ck_assert_ptr_null(datalek_duty_source(none[i]));
    ck_assert_ptr_null(datalek_duty_state_name(none[i]));
    ck_assert_ptr_null(datalek_duty_state_text(none[i], DATALEK_LANGUAGE_NL));
  }
  ck_assert_ptr_null(datalek_duty_text(0, 2));
  ck_assert_ptr_null(datalek_duty_state_text(0, -1));
}
END_TEST

START_TEST(test_duties_arise_and_are_done) {
  world w = new_world(NULL);
  assert_duties(&w, DOUBT, NONE, DOUBT, DOUBT);
  set_facts(&w, GRAVE);
  assert_duties(&w, TO_DO, NONE, TO_DO, NONE);
  tell_ap(&w, AWARE + DAY, NO);
  assert_duties(&w, DONE, TO_DO, TO_DO, NONE);
  tell_ap(&w, AWARE + 9 * DAY, YES);
  assert_duties(&w, DONE, DONE, TO_DO, NONE);
  tell_persons(&w, AWARE + 2 * DAY, 2);
  assert_duties(&w, DONE, DONE, TO_DO, NONE);
  tell_persons(&w, AWARE + DAY, 1);
  assert_duties(&w, DONE, DONE, DONE, NONE);
  ck_assert_int_eq(datalek_entry_done_at(w.entry, DATALEK_DUTY_AP), AWARE + DAY);
  ck_assert_int_eq(datalek_entry_done_at(w.entry, DATALEK_DUTY_SUBJECTS), AWARE + DAY);
  ck_assert_int_eq(datalek_entry_done_at(w.entry, DATALEK_DUTY_AP_SUPPLEMENT),
                   DATALEK_TIME_UNKNOWN);
  set_facts(&w, MILD); /* what was done stays done */
  assert_duties(&w, DONE, DONE, DONE, NONE);
  end(&w);
}
END_TEST

START_TEST(test_told_at_once_there_is_nothing_to_supplement) {
  world w = new_world(GRAVE);
  tell_ap(&w, AWARE, YES);
  assert_duties(&w, DONE, NONE, TO_DO, NONE);
  tell_ap(&w, AWARE, NO); /* and yet */
  assert_duties(&w, DONE, TO_DO, TO_DO, NONE);
  end(&w);
}
END_TEST

START_TEST(test_closing_ends_no_duty) {
  world w = new_world(GRAVE);
  done(&w, datalek_register_close(w.reg, "a", AWARE, "x", NULL, 0));
  assert_duties(&w, TO_DO, NONE, TO_DO, NONE);
  end(&w);
}
END_TEST

START_TEST(test_public_notice_tells_all) {
  world w = new_world(GRAVE);
  tell_persons(&w, AWARE, 0);
  assert_duties(&w, TO_DO, NONE, DONE, NONE);
  end(&w);
}
END_TEST

START_TEST(test_some_cannot_be_reached) {
  world w = new_world(GRAVE);
  tell_persons(&w, AWARE, 2);
  decide(&w, DATALEK_OUTCOME_NOTIFY_SUBJECTS, NO);
  assert_duties(&w, TO_DO, NONE, DONE, NONE);
  ck_assert_int_eq(datalek_entry_filled(w.entry, DATALEK_FIELD_SUBJECTS_TOLD),
                   DATALEK_FILLED_BY_EVENTS);
  end(&w);
}
END_TEST

START_TEST(test_any_number_will_do_while_it_is_unknown) {
  world w = new_world("{\"role\":\"controller\"}");
  assert_duties(&w, DOUBT, NONE, DOUBT, NONE);
  tell_persons(&w, AWARE, 1);
  assert_duties(&w, DOUBT, NONE, DONE, NONE);
  end(&w);
}
END_TEST

START_TEST(test_the_processor_tells_the_controller) {
  world w = new_world(PROCESSOR "}");
  assert_duties(&w, NONE, NONE, NONE, TO_DO);
  ck_assert_int_eq(datalek_entry_asks(w.entry, DATALEK_FIELD_CONTROLLER_TOLD), YES);
  set_facts(&w, PROCESSOR ",\"controller_told_at\":" AWARE_TEXT "}");
  assert_duties(&w, NONE, NONE, NONE, DONE);
  ck_assert_int_eq(datalek_entry_done_at(w.entry, DATALEK_DUTY_CONTROLLER), AWARE);
  end(&w);
}
END_TEST

START_TEST(test_only_the_ap_has_a_deadline) {
  world w = new_world(GRAVE);
  for (int32_t duty = 0; duty < datalek_duty_count(); duty++) {
    ck_assert_int_eq(datalek_entry_deadline(w.entry, duty),
                     duty == DATALEK_DUTY_AP ? AWARE + TERM : DATALEK_TIME_UNKNOWN);
  }
  tell_ap(&w, AWARE, YES);
  ck_assert_int_eq(datalek_entry_deadline(w.entry, DATALEK_DUTY_AP), AWARE + TERM);
  set_facts(&w, MILD);
  ck_assert_int_eq(datalek_entry_deadline(w.entry, DATALEK_DUTY_AP), DATALEK_TIME_UNKNOWN);
  set_facts(&w, "{}");
  ck_assert_int_eq(datalek_entry_deadline(w.entry, DATALEK_DUTY_AP), DATALEK_TIME_UNKNOWN);
  set_facts(&w, "{\"aware_at\":\"2015-03-01T12:00:00+01:00\"}");
  ck_assert_int_eq(datalek_entry_deadline(w.entry, DATALEK_DUTY_AP), DATALEK_TIME_UNKNOWN);
  end(&w);
}
END_TEST

/* ---- Fields ---------------------------------------------------------------------------------- */

START_TEST(test_fields_can_be_listed) {
  static const char *const names[] = {"description",
                                      "when",
                                      "what_happened",
                                      "groups",
                                      "data",
                                      "consequences",
                                      "measures",
                                      "reason_not_ap",
                                      "reason_not_subjects",
                                      "reason_delay",
                                      "message",
                                      "discovered",
                                      "aware",
                                      "people",
                                      "ap_told",
                                      "subjects_told",
                                      "controller_told",
                                      "assessment"};
  static const char *const filled[] = {"not", "partly", "facts", "events", "text"};
  ck_assert_int_eq(datalek_field_count(), 18);
  for (int32_t field = 0; field < 18; field++) {
    bool written = field <= DATALEK_FIELD_MESSAGE || field == DATALEK_FIELD_PEOPLE;
    ck_assert_str_eq(datalek_field_name(field), names[field]);
    ck_assert_str_ne(datalek_field_text(field, DATALEK_LANGUAGE_NL),
                     datalek_field_text(field, DATALEK_LANGUAGE_EN));
    ck_assert_str_ne(datalek_field_title(field, DATALEK_LANGUAGE_NL),
                     datalek_field_title(field, DATALEK_LANGUAGE_EN));
    ck_assert_ptr_nonnull(strstr(datalek_field_source(field), "AVG "));
    ck_assert_int_eq(datalek_field_is_written(field), written ? YES : NO);
  }
  for (int32_t i = 0; i <= DATALEK_FILLED_BY_TEXT; i++) {
    ck_assert_str_eq(datalek_filled_name(i), filled[i]);
  }
  static const int32_t none[] = {-1, 18, INT32_MIN, INT32_MAX};
  for (size_t i = 0; i < sizeof none / sizeof none[0]; i++) {
    ck_assert_ptr_null(datalek_field_name(none[i]));
    ck_assert_ptr_null(datalek_field_text(none[i], DATALEK_LANGUAGE_NL));
    ck_assert_ptr_null(datalek_field_title(none[i], DATALEK_LANGUAGE_NL));
    ck_assert_ptr_null(datalek_field_source(none[i]));
    ck_assert_int_eq(datalek_field_is_written(none[i]), OPEN);
    ck_assert_ptr_null(datalek_filled_name(none[i]));
  }
  ck_assert_ptr_null(datalek_field_text(0, 2));
  ck_assert_ptr_null(datalek_field_title(0, 2));
}
END_TEST

/* Which fields are asked, as a row of names: "-" is not asked. */
static void assert_asked(const world *w, const bool asked[18]) {
  for (int32_t field = 0; field < 18; field++) {
    ck_assert_msg(datalek_entry_asks(w->entry, field) == (asked[field] ? YES : NO), "%s",
                  datalek_field_name(field));
  }
}

START_TEST(test_what_is_asked) {
  world w = new_world(GRAVE);
  /* the seven; not ap, not subjects, delay; message; discovered, aware, people;
   * ap told, subjects told, controller told; assessment */
  assert_asked(&w, (bool[]){1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 1, 1, 1, 1, 1, 1, 0, 1});
  tell_ap(&w, AWARE + TERM, YES);
  assert_asked(&w, (bool[]){1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 1, 1, 1, 1, 1, 1, 0, 1});
  set_facts(&w, MILD);
  assert_asked(&w, (bool[]){1, 1, 1, 1, 1, 1, 1, 0, 1, 0, 0, 1, 1, 1, 1, 0, 0, 1});
  set_facts(&w, NO_BREACH); /* the AP was told all the same */
  assert_asked(&w, (bool[]){0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1});
  end(&w);
  w = new_world(MILD);
  assert_asked(&w, (bool[]){1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 1, 1, 1, 0, 0, 0, 1});
  set_facts(&w, "{}"); /* in doubt, notify */
  assert_asked(&w, (bool[]){1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1});
  set_facts(&w, NO_BREACH);
  assert_asked(&w, (bool[]){0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1});
  end(&w);
}
END_TEST

START_TEST(test_a_second_too_late_asks_for_reasons) {
  world w = new_world(GRAVE);
  tell_ap(&w, AWARE + TERM + 1, YES);
  ck_assert_int_eq(datalek_entry_asks(w.entry, DATALEK_FIELD_REASON_DELAY), YES);
  ck_assert_int_eq(datalek_entry_filled(w.entry, DATALEK_FIELD_REASON_DELAY), DATALEK_FILLED_NOT);
  write_text(&w, DATALEK_FIELD_REASON_DELAY, "Het was weekend.");
  ck_assert_int_eq(datalek_entry_filled(w.entry, DATALEK_FIELD_REASON_DELAY),
                   DATALEK_FILLED_BY_TEXT);
  end(&w);
}
END_TEST

START_TEST(test_a_text_goes_first_and_nothing_is_no_text) {
  world w = new_world(MILD);
  static const int32_t field = DATALEK_FIELD_REASON_NOT_AP;
  ck_assert_int_eq(datalek_entry_filled(w.entry, field), DATALEK_FILLED_BY_FACTS);
  ck_assert_ptr_nonnull(strstr(says(&w, field, DATALEK_LANGUAGE_EN), "[AVG 33(1)"));
  write_text(&w, field, "Omdat.");
  ck_assert_int_eq(datalek_entry_filled(w.entry, field), DATALEK_FILLED_BY_TEXT);
  ck_assert_str_eq(says(&w, field, DATALEK_LANGUAGE_EN), "Omdat.");
  write_text(&w, field, "");
  ck_assert_int_eq(datalek_entry_filled(w.entry, field), DATALEK_FILLED_BY_FACTS);
  write_text(&w, DATALEK_FIELD_GROUPS, "patiënten");
  done(&w, datalek_register_redact(w.reg, datalek_entry_last(w.entry), AWARE, "x", NULL, 0));
  ck_assert_int_eq(datalek_entry_filled(w.entry, DATALEK_FIELD_GROUPS), DATALEK_FILLED_NOT);
  ck_assert_str_eq(says(&w, DATALEK_FIELD_GROUPS, DATALEK_LANGUAGE_NL), "");
  end(&w);
}
END_TEST

START_TEST(test_a_decision_is_a_reason) {
  world w = new_world(GRAVE);
  static const int32_t field = DATALEK_FIELD_REASON_NOT_SUBJECTS;
  ck_assert_int_eq(datalek_entry_filled(w.entry, field), DATALEK_FILLED_NOT);
  decide(&w, DATALEK_OUTCOME_NOTIFY_SUBJECTS, NO);
  ck_assert_int_eq(datalek_entry_filled(w.entry, field), DATALEK_FILLED_BY_EVENTS);
  ck_assert_str_eq(says(&w, field, DATALEK_LANGUAGE_NL),
                   "ik weet het zeker (besloten door huisarts)");
  done(&w, datalek_register_redact(w.reg, datalek_entry_last(w.entry), AWARE, "x", NULL, 0));
  ck_assert_int_eq(datalek_entry_filled(w.entry, field), DATALEK_FILLED_NOT);
  ck_assert_int_eq(datalek_entry_asks(w.entry, field), YES);
  decide(&w, DATALEK_OUTCOME_BREACH, NO);
  ck_assert_int_eq(datalek_entry_filled(w.entry, DATALEK_FIELD_REASON_NOT_AP),
                   DATALEK_FILLED_BY_EVENTS);
  end(&w);
}
END_TEST

START_TEST(test_events_fill_fields) {
  world w = new_world(GRAVE);
  ck_assert_int_eq(datalek_entry_filled(w.entry, DATALEK_FIELD_AP_TOLD), DATALEK_FILLED_NOT);
  tell_ap(&w, AWARE + DAY, NO);
  ck_assert_int_eq(datalek_entry_filled(w.entry, DATALEK_FIELD_AP_TOLD), DATALEK_FILLED_PARTLY);
  tell_ap(&w, AWARE + 3 * DAY, YES);
  ck_assert_int_eq(datalek_entry_filled(w.entry, DATALEK_FIELD_AP_TOLD), DATALEK_FILLED_BY_EVENTS);
  ck_assert_str_eq(
    says(&w, DATALEK_FIELD_AP_TOLD, DATALEK_LANGUAGE_NL),
    "2026-11-14 16:40, aanvulling volgt, kenmerk Z1; 2026-11-16 16:40, volledig, kenmerk Z1");
  tell_persons(&w, AWARE, 1);
  ck_assert_int_eq(datalek_entry_filled(w.entry, DATALEK_FIELD_SUBJECTS_TOLD),
                   DATALEK_FILLED_PARTLY);
  tell_persons(&w, AWARE, 2);
  tell_persons(&w, AWARE, 0);
  ck_assert_int_eq(datalek_entry_filled(w.entry, DATALEK_FIELD_SUBJECTS_TOLD),
                   DATALEK_FILLED_BY_EVENTS);
  ck_assert_str_eq(says(&w, DATALEK_FIELD_SUBJECTS_TOLD, DATALEK_LANGUAGE_EN),
                   "2026-11-13 16:40, 1 person, brief; 2026-11-13 16:40, 2 persons, brief; "
                   "2026-11-13 16:40, public notice, brief");
  end(&w);
}
END_TEST

START_TEST(test_an_assessment_is_of_the_facts_as_last_set) {
  world w = new_world(GRAVE);
  static const int32_t field = DATALEK_FIELD_ASSESSMENT;
  ck_assert_int_eq(datalek_entry_filled(w.entry, field), DATALEK_FILLED_NOT);
  assess(&w);
  ck_assert_int_eq(datalek_entry_filled(w.entry, field), DATALEK_FILLED_BY_EVENTS);
  ck_assert_str_eq(says(&w, field, DATALEK_LANGUAGE_EN), "2026-11-13 16:40, assessed by x");
  set_facts(&w, MILD);
  ck_assert_int_eq(datalek_entry_filled(w.entry, field), DATALEK_FILLED_PARTLY);
  ck_assert_str_eq(says(&w, field, DATALEK_LANGUAGE_EN),
                   "2026-11-13 16:40, assessed by x; the facts were set since");
  end(&w);
}
END_TEST

static void write_missing(world *w) {
  for (int32_t field = 0; field < datalek_field_count(); field++) {
    if (datalek_field_is_written(field) == YES && datalek_entry_asks(w->entry, field) == YES) {
      write_text(w, field, "Wat er te zeggen is.");
    }
  }
}

START_TEST(test_an_entry_may_be_closed_once_nothing_is_missing) {
  world w = new_world(GRAVE);
  write_missing(&w);
  assess(&w);
  ck_assert_int_eq(datalek_entry_may_close(w.entry), NO);
  ck_assert_int_eq(datalek_entry_duty(w.entry, DATALEK_DUTY_REGISTER), TO_DO);
  ck_assert_int_eq(datalek_entry_missing_count(w.entry), 2);
  ck_assert_int_eq(datalek_entry_missing(w.entry, 0), DATALEK_FIELD_AP_TOLD);
  ck_assert_int_eq(datalek_entry_missing(w.entry, 1), DATALEK_FIELD_SUBJECTS_TOLD);
  ck_assert_int_eq(datalek_entry_missing(w.entry, 2), DATALEK_UNKNOWN);
  ck_assert_int_eq(datalek_entry_missing(w.entry, -1), DATALEK_UNKNOWN);
  tell_ap(&w, AWARE, NO);
  tell_persons(&w, AWARE, 3);
  ck_assert_int_eq(datalek_entry_may_close(w.entry), NO);
  tell_ap(&w, AWARE, YES);
  ck_assert_int_eq(datalek_entry_missing_count(w.entry), 0);
  ck_assert_int_eq(datalek_entry_may_close(w.entry), YES);
  ck_assert_int_eq(datalek_entry_duty(w.entry, DATALEK_DUTY_REGISTER), DONE);
  end(&w);
}
END_TEST

START_TEST(test_of_no_breach_only_the_assessment_is_asked) {
  world w = new_world(NO_BREACH);
  ck_assert_int_eq(datalek_entry_missing_count(w.entry), 1);
  ck_assert_int_eq(datalek_entry_missing(w.entry, 0), DATALEK_FIELD_ASSESSMENT);
  ck_assert_int_eq(datalek_entry_duty(w.entry, DATALEK_DUTY_REGISTER), NONE);
  assess(&w);
  ck_assert_int_eq(datalek_entry_may_close(w.entry), YES);
  end(&w);
}
END_TEST

START_TEST(test_buffers_of_a_field) {
  world w = new_world(GRAVE);
  char buffer[64];
  size_t needed = 0;
  write_text(&w, DATALEK_FIELD_GROUPS, "patiënten");
  for (size_t size = 0; size <= 11; size++) {
    memset(buffer, '#', sizeof buffer);
    int32_t status = datalek_entry_write_field(w.entry, DATALEK_FIELD_GROUPS, 0,
                                               size > 0 ? buffer : NULL, size, &needed);
    ck_assert_uint_eq(needed, 11);
    ck_assert_int_eq(status, size < 11 ? DATALEK_ERROR_BUFFER : DATALEK_OK);
    ck_assert_int_eq(buffer[size < 11 ? 0 : 11], '#');
  }
  ck_assert_str_eq(buffer, "patiënten");
  ck_assert_int_eq(datalek_entry_write_field(w.entry, 3, 0, buffer, sizeof buffer, NULL),
                   DATALEK_OK);
  ck_assert_int_eq(datalek_entry_write_field(NULL, 0, 0, buffer, 1, NULL), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_entry_write_field(w.entry, 0, 0, NULL, 1, NULL), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_entry_write_field(w.entry, 18, 0, buffer, 1, NULL),
                   DATALEK_ERROR_ARGUMENT);
  ck_assert_int_eq(datalek_entry_write_field(w.entry, 0, 2, buffer, 1, NULL),
                   DATALEK_ERROR_ARGUMENT);
  end(&w);
}
END_TEST

static void assert_nothing(const datalek_entry *entry) {
  char buffer[1];
  for (int32_t i = -1; i < 19; i++) {
    ck_assert_int_eq(datalek_entry_judged(entry, i), OPEN);
    ck_assert_int_eq(datalek_entry_verdict(entry, i), OPEN);
    ck_assert_int_eq(datalek_entry_duty(entry, i), OPEN);
    ck_assert_int_eq(datalek_entry_deadline(entry, i), DATALEK_TIME_UNKNOWN);
    ck_assert_int_eq(datalek_entry_done_at(entry, i), DATALEK_TIME_UNKNOWN);
    ck_assert_int_eq(datalek_entry_asks(entry, i), OPEN);
    ck_assert_int_eq(datalek_entry_filled(entry, i), OPEN);
    ck_assert_int_eq(datalek_entry_missing(entry, i), OPEN);
  }
  ck_assert_int_eq(datalek_entry_law(entry), OPEN);
  ck_assert_int_eq(datalek_entry_missing_count(entry), 0);
  ck_assert_int_eq(datalek_entry_may_close(entry), OPEN);
  ck_assert_int_ne(datalek_entry_write_field(entry, 0, 0, buffer, 1, NULL), DATALEK_OK);
}

START_TEST(test_nothing_is_said_of_no_entry) {
  datalek_entry *entry = NULL;
  assert_nothing(NULL);
  ck_assert_int_eq(datalek_entry_new(&entry), DATALEK_OK);
  assert_nothing(entry);
  datalek_entry_free(entry);
  world w = new_world(GRAVE);
  static const int32_t none[] = {-1, 18, INT32_MIN, INT32_MAX};
  for (size_t i = 0; i < sizeof none / sizeof none[0]; i++) {
    ck_assert_int_eq(datalek_entry_judged(w.entry, none[i]), OPEN);
    ck_assert_int_eq(datalek_entry_verdict(w.entry, none[i]), OPEN);
    ck_assert_int_eq(datalek_entry_duty(w.entry, none[i]), OPEN);
    ck_assert_int_eq(datalek_entry_asks(w.entry, none[i]), OPEN);
    ck_assert_int_eq(datalek_entry_filled(w.entry, none[i]), OPEN);
    ck_assert_int_eq(datalek_entry_deadline(w.entry, none[i]), DATALEK_TIME_UNKNOWN);
    ck_assert_int_eq(datalek_entry_done_at(w.entry, none[i]), DATALEK_TIME_UNKNOWN);
  }
  end(&w);
}
END_TEST

RUN_SUITE("entry", test_facts_are_judged_by_the_law_in_force, test_judged_is_what_deciding_says,
          test_a_person_decides, test_nobody_decides_what_is_no_question,
          test_a_no_holds_for_the_facts_it_was_made_on, test_a_no_before_there_were_facts,
          test_a_yes_holds_whatever_the_facts, test_no_breach_decides_the_rest,
          test_a_breach_that_the_law_does_not_see, test_duties_can_be_listed,
          test_duties_arise_and_are_done, test_told_at_once_there_is_nothing_to_supplement,
          test_closing_ends_no_duty, test_public_notice_tells_all, test_some_cannot_be_reached,
          test_any_number_will_do_while_it_is_unknown, test_the_processor_tells_the_controller,
          test_only_the_ap_has_a_deadline, test_fields_can_be_listed, test_what_is_asked,
          test_a_second_too_late_asks_for_reasons, test_a_text_goes_first_and_nothing_is_no_text,
          test_a_decision_is_a_reason, test_events_fill_fields,
          test_an_assessment_is_of_the_facts_as_last_set,
          test_an_entry_may_be_closed_once_nothing_is_missing,
          test_of_no_breach_only_the_assessment_is_asked, test_buffers_of_a_field,
          test_nothing_is_said_of_no_entry)
