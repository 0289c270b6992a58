/* SPDX-License-Identifier: Apache-2.0 */
/* Views of a whole register, against a second reading of its events. */
#include "accounts.h"
#include "incident.h"
#include <stdio.h>
#include <string.h>

#define NOON INT64_C(1794567600) /* 2026-11-13T12:00:00+01:00 */
#define HOURS_72 INT64_C(259200)

/* A letter of a controller, of which the AP must be told, and the persons. */
#define LETTER                                                                                     \
  "{\"role\":\"controller\",\"personal_data\":true,\"security_breach\":true,\"disclosed\":true,"   \
  "\"altered\":false,\"lost\":false,\"spread\":\"known_recipients\",\"recipient\":\"other_"        \
  "known\","                                                                                       \
  "\"recipient_confirmed\":false,\"viewed\":true,\"deliberate\":false,\"misuse\":false,"           \
  "\"encrypted\":false,\"data\":[\"basic\",\"health\"],\"insight\":\"ordinary\","                  \
  "\"identifiability\":\"maximum\",\"subjects\":1,\"vulnerable\":false,\"risk_removed\":false,"    \
  "\"financial_undertaking\":false,\"journalistic_purpose\":false,"                                \
  "\"disproportionate_effort\":false"
#define AWARE_AT_NOON ",\"aware_at\":\"2026-11-13T12:00:00+01:00\"}"
/* No personal data: no breach. */
#define NOTHING "{\"role\":\"controller\",\"personal_data\":false}"

static datalek_register *new_register(void) {
  datalek_register *reg = NULL;
  ck_assert_int_eq(datalek_register_new(&reg), DATALEK_OK);
  return reg;
}

static datalek_view *new_view(void) {
  datalek_view *view = NULL;
  ck_assert_int_eq(datalek_view_new(&view), DATALEK_OK);
  return view;
}

typedef struct {
  int32_t entry;
  int32_t duty;
  int32_t state;
  int64_t deadline;
  int32_t before;
  int32_t times;
} expected_row;

static const expected_row no_row = {DATALEK_UNKNOWN,      DATALEK_UNKNOWN, DATALEK_UNKNOWN,
                                    DATALEK_TIME_UNKNOWN, DATALEK_UNKNOWN, 0};

static bool is_row(const datalek_view *view, int32_t row, const expected_row *expected) {
  return datalek_view_entry(view, row) == expected->entry &&
         datalek_view_duty(view, row) == expected->duty &&
         datalek_view_state(view, row) == expected->state &&
         datalek_view_deadline(view, row) == expected->deadline &&
         datalek_view_before(view, row) == expected->before &&
         datalek_view_times(view, row) == expected->times;
}

static void require_rows(const datalek_view *view, const expected_row *expected, int32_t count,
                         const char *what) {
  REQUIRE(datalek_view_count(view) == count, "%s: %d rows, not %d", what,
          (int)datalek_view_count(view), (int)count);
  for (int32_t row = 0; row < count; row++) {
    REQUIRE(is_row(view, row, &expected[row]), "%s: row %d", what, (int)row);
  }
}

static bool same_rows(const datalek_view *one, const datalek_view *other) {
  int32_t count = datalek_view_count(one);
  for (int32_t row = 0; row < count; row++) {
    expected_row expected = {datalek_view_entry(one, row),  datalek_view_duty(one, row),
                             datalek_view_state(one, row),  datalek_view_deadline(one, row),
                             datalek_view_before(one, row), datalek_view_times(one, row)};
    if (!is_row(other, row, &expected)) {
      return false;
    }
  }
  return datalek_view_count(other) == count;
}

/* ---- Against a second reading ---------------------------------------------------------------- */

enum { MOST_ROWS = MOST_ACCOUNTS * ACCOUNT_DUTIES };

static account accounts[MOST_ACCOUNTS];
static expected_row rows[MOST_ROWS];

static int32_t expect_entries(int32_t count, int32_t status) {
  int32_t found = 0;
  for (int32_t i = 0; i < count; i++) {
    bool closed = status == DATALEK_ENTRY_CLOSED;
    if (status == DATALEK_UNKNOWN || accounts[i].closed == closed) {
      rows[found] = no_row;
      rows[found++].entry = i;
    }
  }
  return found;
}

/* Puts a row behind all that come before it or with it. */
static void insert(int32_t count, expected_row row) {
  int64_t key = row.deadline == DATALEK_TIME_UNKNOWN ? INT64_MAX : row.deadline;
  while (count > 0) {
    int64_t before = rows[count - 1].deadline;
    if ((before == DATALEK_TIME_UNKNOWN ? INT64_MAX : before) <= key) {
      break;
    }
    rows[count] = rows[count - 1];
    count--;
  }
  rows[count] = row;
}

static int32_t expect_duties(int32_t count) {
  int32_t found = 0;
  for (int32_t i = 0; i < count; i++) {
    for (int32_t duty = 0; duty < ACCOUNT_DUTIES; duty++) {
      int32_t state = accounts[i].states[duty];
      if (state == DATALEK_DUTY_STATE_OPEN || state == DATALEK_DUTY_STATE_IN_DOUBT) {
        expected_row row = no_row;
        row.entry = i;
        row.duty = duty;
        row.state = state;
        row.deadline = duty == DATALEK_DUTY_AP ? accounts[i].deadline : DATALEK_TIME_UNKNOWN;
        insert(found++, row);
      }
    }
  }
  return found;
}

static bool same_kind(const account *one, const account *other) {
  int64_t cause = one->values[DATALEK_FACT_CAUSE];
  return cause != DATALEK_UNKNOWN && cause != DATALEK_CAUSE_OTHER &&
         cause == other->values[DATALEK_FACT_CAUSE] &&
         one->values[DATALEK_FACT_RECIPIENT] == other->values[DATALEK_FACT_RECIPIENT] &&
         one->verdicts[DATALEK_OUTCOME_BREACH] != DATALEK_NO &&
         other->verdicts[DATALEK_OUTCOME_BREACH] != DATALEK_NO;
}

static int32_t expect_repeats(int32_t count) {
  int32_t found = 0;
  for (int32_t i = 0; i < count; i++) {
    expected_row row = no_row;
    row.entry = i;
    for (int32_t before = 0; before < i; before++) {
      if (same_kind(&accounts[i], &accounts[before])) {
        row.before = before;
        row.times++;
      }
    }
    if (row.times > 0) {
      rows[found++] = row;
    }
  }
  return found;
}

static void compare(const datalek_register *reg, int64_t until, datalek_view *view, long seen[3]) {
  int32_t count = read_accounts(reg, until, accounts);
  for (int32_t status = DATALEK_UNKNOWN; status <= DATALEK_ENTRY_CLOSED; status++) {
    REQUIRE(datalek_view_entries(reg, until, status, view) == DATALEK_OK, "entries");
    require_rows(view, rows, expect_entries(count, status), "entries");
  }
  REQUIRE(datalek_view_duties(reg, until, NOON, view) == DATALEK_OK, "duties");
  require_rows(view, rows, expect_duties(count), "duties");
  for (int32_t row = 0; row < datalek_view_count(view); row++) {
    int64_t left = 7;
    bool term = rows[row].deadline != DATALEK_TIME_UNKNOWN;
    REQUIRE(datalek_view_left(view, row, &left) == (term ? DATALEK_OK : DATALEK_ERROR_ARGUMENT),
            "left");
    REQUIRE(left == (term ? rows[row].deadline - NOON : 7), "left");
    seen[0] += term;
  }
  seen[1] += datalek_view_count(view);
  REQUIRE(datalek_view_repeats(reg, until, view) == DATALEK_OK, "repeats");
  require_rows(view, rows, expect_repeats(count), "repeats");
  seen[2] += datalek_view_count(view);
}

START_TEST(test_random_registers) {
  random_source source = {31};
  datalek_view *view = new_view();
  long seen[3] = {0};
  for (long round = 0; round < register_rounds(); round++) {
    datalek_register *reg = new_register();
    add_likely_events(&source, reg, 1 + random_below(&source, 250), true);
    compare(reg, DATALEK_SEQUENCE_ALL, view, seen);
    for (int i = 0; i < 2; i++) {
      uint32_t size = (uint32_t)datalek_register_size(reg);
      compare(reg, 1 + random_below(&source, size), view, seen);
    }
    datalek_register_free(reg);
  }
  ck_assert_int_gt(seen[0], register_rounds());
  ck_assert_int_gt(seen[1], seen[0]);
  ck_assert_int_gt(seen[2], register_rounds());
  datalek_view_free(view);
}
END_TEST

/* ---- As it was ------------------------------------------------------------------------------- */

/* A register of the first events of another, by way of storage. */
static datalek_register *first_events(const datalek_register *reg, int64_t until) {
  static char lines[1 << 20];
  size_t length = 0;
  datalek_register *loaded = new_register();
  for (int64_t sequence = 1; sequence <= until; sequence++) {
    size_t needed = 0;
    REQUIRE(datalek_event_write_json(reg, sequence, lines + length, sizeof lines - length,
                                     &needed) == DATALEK_OK,
            "event %d", (int)sequence);
    length += needed;
    lines[length - 1] = '\n';
  }
  REQUIRE(datalek_register_read_json(loaded, lines, length, NULL, NULL, NULL, 0) == DATALEK_OK,
          "not loaded");
  return loaded;
}

START_TEST(test_as_it_was_is_what_the_first_events_say) {
  random_source source = {32};
  datalek_view *was = new_view();
  datalek_view *is = new_view();
  datalek_register *reg = new_register();
  add_likely_events(&source, reg, 300, false);
  int64_t size = datalek_register_size(reg);
  for (int64_t until = 1; until <= size; until += until < 40 ? 1 : 13) {
    datalek_register *first = first_events(reg, until);
    REQUIRE(datalek_view_duties(reg, until, NOON, was) == DATALEK_OK, "was");
    REQUIRE(datalek_view_duties(first, DATALEK_SEQUENCE_ALL, NOON, is) == DATALEK_OK, "is");
    REQUIRE(same_rows(was, is), "duties at %d", (int)until);
    REQUIRE(datalek_view_repeats(reg, until, was) == DATALEK_OK, "was");
    REQUIRE(datalek_view_repeats(first, until, is) == DATALEK_OK, "is");
    REQUIRE(same_rows(was, is), "repeats at %d", (int)until);
    datalek_register_free(first);
  }
  datalek_register_free(reg);
  datalek_view_free(is);
  datalek_view_free(was);
}
END_TEST

START_TEST(test_a_view_keeps_what_it_saw) {
  datalek_register *reg = new_register();
  datalek_view *view = new_view();
  open_entry(reg, "a", NOON);
  set_facts(reg, "a", LETTER AWARE_AT_NOON);
  ck_assert_int_eq(datalek_view_duties(reg, DATALEK_SEQUENCE_ALL, NOON, view), DATALEK_OK);
  int32_t count = datalek_view_count(view);
  ck_assert_int_gt(count, 0);
  ck_assert_int_eq(datalek_register_note_ap(reg, "a", NOON, "x", NOON, DATALEK_YES, NULL, 0),
                   DATALEK_OK);
  datalek_register_free(reg);
  int64_t left = 0;
  ck_assert_int_eq(datalek_view_count(view), count);
  ck_assert_int_eq(datalek_view_duty(view, 0), DATALEK_DUTY_AP);
  ck_assert_int_eq(datalek_view_left(view, 0, &left), DATALEK_OK);
  ck_assert_int_eq(left, HOURS_72);
  datalek_view_free(view);
}
END_TEST

/* ---- Duties ---------------------------------------------------------------------------------- */

START_TEST(test_overdue_by_a_second) {
  datalek_register *reg = new_register();
  datalek_view *view = new_view();
  open_entry(reg, "a", NOON);
  set_facts(reg, "a", LETTER AWARE_AT_NOON);
  for (int64_t left = -1; left <= 1; left++) {
    int64_t got = 7;
    ck_assert_int_eq(datalek_view_duties(reg, DATALEK_SEQUENCE_ALL, NOON + HOURS_72 - left, view),
                     DATALEK_OK);
    ck_assert_int_eq(datalek_view_deadline(view, 0), NOON + HOURS_72);
    ck_assert_int_eq(datalek_view_state(view, 0), DATALEK_DUTY_STATE_OPEN);
    ck_assert_int_eq(datalek_view_left(view, 0, &got), DATALEK_OK);
    ck_assert_int_eq(got, left);
  }
  datalek_register_free(reg);
  datalek_view_free(view);
}
END_TEST

START_TEST(test_order_of_duties) {
  datalek_register *reg = new_register();
  datalek_view *view = new_view();
  static const struct {
    const char *id;
    const char *facts;
  } entries[] = {
    {"late", LETTER ",\"aware_at\":\"2026-11-15T12:00:00+01:00\"}"},
    {"unknown", LETTER "}"},
    {"before 2016", LETTER ",\"aware_at\":\"2015-11-15T12:00:00+01:00\"}"},
    {"same", LETTER AWARE_AT_NOON},
    {"early", LETTER ",\"aware_at\":\"2026-11-13T11:59:59+01:00\"}"},
    {"same again", LETTER AWARE_AT_NOON},
    {"nothing", NOTHING},
  };
  for (size_t i = 0; i < sizeof entries / sizeof entries[0]; i++) {
    open_entry(reg, entries[i].id, NOON);
    set_facts(reg, entries[i].id, entries[i].facts);
  }
  ck_assert_int_eq(datalek_view_duties(reg, DATALEK_SEQUENCE_ALL, NOON, view), DATALEK_OK);
  static const int32_t expected[][2] = {
    {4, DATALEK_DUTY_AP},       {3, DATALEK_DUTY_AP},       {5, DATALEK_DUTY_AP},
    {0, DATALEK_DUTY_AP},       {0, DATALEK_DUTY_SUBJECTS}, {0, DATALEK_DUTY_REGISTER},
    {1, DATALEK_DUTY_AP},       {1, DATALEK_DUTY_SUBJECTS}, {1, DATALEK_DUTY_REGISTER},
    {3, DATALEK_DUTY_SUBJECTS}, {3, DATALEK_DUTY_REGISTER}, {4, DATALEK_DUTY_SUBJECTS},
    {4, DATALEK_DUTY_REGISTER}, {5, DATALEK_DUTY_SUBJECTS}, {5, DATALEK_DUTY_REGISTER},
  };
  ck_assert_int_eq(datalek_view_count(view), 15);
  for (int32_t row = 0; row < 15; row++) {
    ck_assert_int_eq(datalek_view_entry(view, row), expected[row][0]);
    ck_assert_int_eq(datalek_view_duty(view, row), expected[row][1]);
    ck_assert_int_eq(datalek_view_deadline(view, row) != DATALEK_TIME_UNKNOWN, row < 4);
  }
  datalek_register_free(reg);
  datalek_view_free(view);
}
END_TEST

/* The order of many, also where deadlines rise, fall or are all the same. */
static void check_order(const datalek_view *view, int32_t entries) {
  static bool seen[4096];
  memset(seen, 0, sizeof seen);
  int32_t with_deadline = 0;
  for (int32_t row = 0; row < datalek_view_count(view); row++) {
    int64_t deadline = datalek_view_deadline(view, row);
    int64_t before = row > 0 ? datalek_view_deadline(view, row - 1) : DATALEK_TIME_MIN;
    int32_t entry = datalek_view_entry(view, row);
    if (deadline != DATALEK_TIME_UNKNOWN) {
      REQUIRE(before != DATALEK_TIME_UNKNOWN && before <= deadline, "row %d", (int)row);
      REQUIRE(row == 0 || before < deadline || datalek_view_entry(view, row - 1) < entry, "row %d",
              (int)row);
      REQUIRE(!seen[entry], "twice");
      seen[entry] = true;
      with_deadline++;
    }
  }
  REQUIRE(with_deadline == entries, "%d", (int)with_deadline);
}

START_TEST(test_order_of_many) {
  enum { SHAPES = 5, SIZE = 2000 };
  random_source source = {33};
  datalek_view *view = new_view();
  datalek_incident *incident = incident_from(LETTER "}");
  for (int shape = 0; shape < SHAPES; shape++) {
    datalek_register *reg = new_register();
    int32_t size = shape == 0 ? 1 : SIZE;
    for (int32_t i = 0; i < size; i++) {
      char id[16];
      const int64_t offsets[SHAPES] = {0, i, SIZE - i, 7, (int64_t)random_below(&source, SIZE / 4)};
      snprintf(id, sizeof id, "%d", (int)i);
      REQUIRE(datalek_incident_set(incident, DATALEK_FACT_AWARE_AT, NOON + offsets[shape]) ==
                DATALEK_OK,
              "set");
      REQUIRE(datalek_register_open(reg, id, NOON, "x") == DATALEK_OK, "open");
      REQUIRE(datalek_register_set_facts(reg, id, NOON, "x", incident) == DATALEK_OK, "facts");
    }
    ck_assert_int_eq(datalek_view_duties(reg, DATALEK_SEQUENCE_ALL, NOON, view), DATALEK_OK);
    check_order(view, size);
    datalek_register_free(reg);
  }
  datalek_incident_free(incident);
  datalek_view_free(view);
}
END_TEST

/* The state of a duty of an entry according to the view of duties; NONE when it has no row. */
static int32_t state_in_view(const datalek_register *reg, int32_t entry, int32_t duty) {
  datalek_view *view = new_view();
  int32_t state = DATALEK_DUTY_STATE_NONE;
  ck_assert_int_eq(datalek_view_duties(reg, DATALEK_SEQUENCE_ALL, NOON, view), DATALEK_OK);
  for (int32_t row = 0; row < datalek_view_count(view); row++) {
    if (datalek_view_entry(view, row) == entry && datalek_view_duty(view, row) == duty) {
      state = datalek_view_state(view, row);
    }
  }
  datalek_view_free(view);
  return state;
}

START_TEST(test_closing_fulfils_nothing) {
  datalek_register *reg = new_register();
  open_entry(reg, "a", NOON);
  set_facts(reg, "a", LETTER AWARE_AT_NOON);
  ck_assert_int_eq(datalek_register_close(reg, "a", NOON, "x", NULL, 0), DATALEK_OK);
  ck_assert_int_eq(state_in_view(reg, 0, DATALEK_DUTY_AP), DATALEK_DUTY_STATE_OPEN);
  ck_assert_int_eq(state_in_view(reg, 0, DATALEK_DUTY_SUBJECTS), DATALEK_DUTY_STATE_OPEN);
  ck_assert_int_eq(state_in_view(reg, 0, DATALEK_DUTY_REGISTER), DATALEK_DUTY_STATE_OPEN);
  ck_assert_int_eq(datalek_register_reopen(reg, "a", NOON, "x", NULL, 0), DATALEK_OK);
  ck_assert_int_eq(datalek_register_note_ap(reg, "a", NOON, "x", NOON, DATALEK_NO, NULL, 0),
                   DATALEK_OK);
  ck_assert_int_eq(datalek_register_note_subjects(reg, "a", NOON, "x", NOON, 1, NULL, 0),
                   DATALEK_OK);
  ck_assert_int_eq(datalek_register_close(reg, "a", NOON, "x", NULL, 0), DATALEK_OK);
  ck_assert_int_eq(state_in_view(reg, 0, DATALEK_DUTY_AP), DATALEK_DUTY_STATE_NONE);
  ck_assert_int_eq(state_in_view(reg, 0, DATALEK_DUTY_SUBJECTS), DATALEK_DUTY_STATE_NONE);
  ck_assert_int_eq(state_in_view(reg, 0, DATALEK_DUTY_AP_SUPPLEMENT), DATALEK_DUTY_STATE_OPEN);
  datalek_register_free(reg);
}
END_TEST

START_TEST(test_decisions) {
  datalek_register *reg = new_register();
  open_entry(reg, "a", NOON);
  ck_assert_int_eq(state_in_view(reg, 0, DATALEK_DUTY_AP), DATALEK_DUTY_STATE_IN_DOUBT);
  set_facts(reg, "a", LETTER AWARE_AT_NOON);
  ck_assert_int_eq(state_in_view(reg, 0, DATALEK_DUTY_AP), DATALEK_DUTY_STATE_OPEN);
  decide(reg, "a", DATALEK_OUTCOME_NOTIFY_AP, DATALEK_NO);
  ck_assert_int_eq(state_in_view(reg, 0, DATALEK_DUTY_AP), DATALEK_DUTY_STATE_NONE);
  ck_assert_int_eq(state_in_view(reg, 0, DATALEK_DUTY_SUBJECTS), DATALEK_DUTY_STATE_OPEN);
  /* The same facts once more change nothing; others bring the doubt back. */
  set_facts(reg, "a", LETTER AWARE_AT_NOON);
  ck_assert_int_eq(state_in_view(reg, 0, DATALEK_DUTY_AP), DATALEK_DUTY_STATE_NONE);
  set_facts(reg, "a", LETTER "}");
  ck_assert_int_eq(state_in_view(reg, 0, DATALEK_DUTY_AP), DATALEK_DUTY_STATE_OPEN);
  decide(reg, "a", DATALEK_OUTCOME_BREACH, DATALEK_NO);
  ck_assert_int_eq(state_in_view(reg, 0, DATALEK_DUTY_AP), DATALEK_DUTY_STATE_NONE);
  ck_assert_int_eq(state_in_view(reg, 0, DATALEK_DUTY_SUBJECTS), DATALEK_DUTY_STATE_NONE);
  decide(reg, "a", DATALEK_OUTCOME_NOTIFY_AP, DATALEK_YES);
  set_facts(reg, "a", NOTHING);
  ck_assert_int_eq(state_in_view(reg, 0, DATALEK_DUTY_AP), DATALEK_DUTY_STATE_OPEN);
  ck_assert_int_eq(state_in_view(reg, 0, DATALEK_DUTY_SUBJECTS), DATALEK_DUTY_STATE_NONE);
  decide(reg, "a", DATALEK_OUTCOME_BREACH, DATALEK_YES);
  ck_assert_int_eq(state_in_view(reg, 0, DATALEK_DUTY_SUBJECTS), DATALEK_DUTY_STATE_IN_DOUBT);
  ck_assert_int_eq(state_in_view(reg, 0, DATALEK_DUTY_CONTROLLER), DATALEK_DUTY_STATE_NONE);
  ck_assert_int_eq(state_in_view(reg, 0, DATALEK_DUTY_REGISTER), DATALEK_DUTY_STATE_OPEN);
  datalek_register_free(reg);
}
END_TEST

/* ---- Repeats --------------------------------------------------------------------------------- */

START_TEST(test_repeats) {
#define SENT "{\"personal_data\":true,\"cause\":\"wrong_recipient_email\""
#define KNOWN_RECIPIENT ",\"recipient\":\"other_known\"}"
  static const char *const facts[] = {
    SENT "}",
    SENT KNOWN_RECIPIENT,
    "{\"cause\":\"other\"}",
    "{\"cause\":\"other\"}",
    "{\"recipient\":\"other_known\"}",
    "{\"recipient\":\"other_known\"}",
    SENT KNOWN_RECIPIENT,
    "{\"personal_data\":false,\"cause\":\"wrong_recipient_email\"" KNOWN_RECIPIENT,
    SENT ",\"recipient\":\"unknown_or_hostile\"}",
    SENT "}",
    "{\"cause\":\"wrong_recipient_post\"" KNOWN_RECIPIENT,
    SENT KNOWN_RECIPIENT,
  };
  datalek_register *reg = new_register();
  datalek_view *view = new_view();
  for (int32_t i = 0; i < 12; i++) {
    char id[] = {(char)('a' + i), '\0'};
    open_entry(reg, id, NOON);
    set_facts(reg, id, facts[i]);
  }
  static const int32_t expected[][3] = {{6, 1, 1}, {9, 0, 1}, {11, 6, 2}};
  ck_assert_int_eq(datalek_view_repeats(reg, DATALEK_SEQUENCE_ALL, view), DATALEK_OK);
  ck_assert_int_eq(datalek_view_count(view), 3);
  for (int32_t row = 0; row < 3; row++) {
    ck_assert_int_eq(datalek_view_entry(view, row), expected[row][0]);
    ck_assert_int_eq(datalek_view_before(view, row), expected[row][1]);
    ck_assert_int_eq(datalek_view_times(view, row), expected[row][2]);
  }
  decide(reg, "g", DATALEK_OUTCOME_BREACH, DATALEK_NO);
  ck_assert_int_eq(datalek_view_repeats(reg, DATALEK_SEQUENCE_ALL, view), DATALEK_OK);
  ck_assert_int_eq(datalek_view_count(view), 2);
  ck_assert_int_eq(datalek_view_entry(view, 1), 11);
  ck_assert_int_eq(datalek_view_before(view, 1), 1);
  ck_assert_int_eq(datalek_view_times(view, 1), 1);
  datalek_register_free(reg);
  datalek_view_free(view);
}
END_TEST

/* Every cause with every recipient is a kind of its own, the last of both too. */
START_TEST(test_every_kind_repeats) {
  int64_t least = 0;
  int64_t causes = 0;
  int64_t recipients = 0;
  char id[16];
  ck_assert_int_eq(datalek_fact_bounds(DATALEK_FACT_CAUSE, &least, &causes), DATALEK_OK);
  ck_assert_int_eq(datalek_fact_bounds(DATALEK_FACT_RECIPIENT, &least, &recipients), DATALEK_OK);
  datalek_register *reg = new_register();
  datalek_view *view = new_view();
  int32_t kinds = (int32_t)(causes * (recipients + 2)); /* "other" is none; unknown is one more */
  int32_t entries = 0;
  for (int round = 0; round < 2; round++) {
    for (int64_t cause = 0; cause <= causes; cause++) {
      for (int64_t recipient = DATALEK_UNKNOWN; recipient <= recipients; recipient++) {
        datalek_incident incident;
        dlk_forget(incident.values);
        incident.values[DATALEK_FACT_CAUSE] = cause;
        incident.values[DATALEK_FACT_RECIPIENT] = recipient;
        snprintf(id, sizeof id, "%d", (int)entries++);
        REQUIRE(datalek_register_open(reg, id, NOON, "x") == DATALEK_OK, "open");
        REQUIRE(datalek_register_set_facts(reg, id, NOON, "x", &incident) == DATALEK_OK, "facts");
      }
    }
  }
  ck_assert_int_eq(datalek_view_repeats(reg, DATALEK_SEQUENCE_ALL, view), DATALEK_OK);
  ck_assert_int_eq(datalek_view_count(view), kinds);
  for (int32_t row = 0; row < kinds; row++) {
    REQUIRE(datalek_view_before(view, row) == datalek_view_entry(view, row) - entries / 2, "kind");
    REQUIRE(datalek_view_times(view, row) == 1, "once");
  }
  datalek_register_free(reg);
  datalek_view_free(view);
}
END_TEST

/* ---- Errors ---------------------------------------------------------------------------------- */

/* Every filling, in the same way. */
static int32_t fill(int32_t which, const datalek_register *reg, int64_t until, datalek_view *view) {
  switch (which) {
  case 0:
    return datalek_view_entries(reg, until, DATALEK_UNKNOWN, view);
  case 1:
    return datalek_view_duties(reg, until, NOON, view);
  default:
    return datalek_view_repeats(reg, until, view);
  }
}

enum { FILLINGS = 3 };

START_TEST(test_errors_leave_a_view_as_it_was) {
  datalek_register *reg = new_register();
  datalek_view *view = new_view();
  datalek_view *before = new_view();
  random_source source = {34};
  add_likely_events(&source, reg, 60, false);
  ck_assert_int_eq(datalek_view_duties(reg, 50, NOON, view), DATALEK_OK);
  ck_assert_int_eq(datalek_view_duties(reg, 50, NOON, before), DATALEK_OK);
  int64_t size = datalek_register_size(reg);
  const int64_t none[] = {-1, size + 1, INT64_MIN, INT64_MAX};
  for (int32_t which = 0; which < FILLINGS; which++) {
    for (size_t i = 0; i < sizeof none / sizeof none[0]; i++) {
      ck_assert_int_eq(fill(which, reg, none[i], view), DATALEK_ERROR_REGISTER_EVENT);
    }
    ck_assert_int_eq(fill(which, NULL, 0, view), DATALEK_ERROR_NULL);
    ck_assert_int_eq(fill(which, reg, 0, NULL), DATALEK_ERROR_NULL);
  }
  static const int32_t statuses[] = {-2, 2, INT32_MIN, INT32_MAX};
  for (size_t i = 0; i < sizeof statuses / sizeof statuses[0]; i++) {
    ck_assert_int_eq(datalek_view_entries(reg, 0, statuses[i], view), DATALEK_ERROR_ARGUMENT);
  }
  static const int64_t times[] = {DATALEK_TIME_MIN - 1, DATALEK_TIME_MAX + 1, DATALEK_TIME_UNKNOWN,
                                  INT64_MAX};
  for (size_t i = 0; i < sizeof times / sizeof times[0]; i++) {
    ck_assert_int_eq(datalek_view_duties(reg, 0, times[i], view), DATALEK_ERROR_TIME);
  }
  int64_t left = 0;
  ck_assert(same_rows(view, before));
  ck_assert_int_eq(datalek_view_duties(reg, 0, DATALEK_TIME_MIN, view), DATALEK_OK);
  ck_assert_int_eq(datalek_view_duties(reg, 0, DATALEK_TIME_MAX, view), DATALEK_OK);
  ck_assert_int_eq(datalek_view_left(view, 0, &left), DATALEK_OK);
  ck_assert_int_eq(left, datalek_view_deadline(view, 0) - DATALEK_TIME_MAX);
  datalek_register_free(reg);
  datalek_view_free(before);
  datalek_view_free(view);
}
END_TEST

START_TEST(test_memory_fails_in_turn) {
  datalek_register *reg = new_register();
  random_source source = {35};
  add_likely_events(&source, reg, 200, true);
  datalek_view *expected = new_view();
  for (int32_t which = 0; which < FILLINGS; which++) {
    for (int32_t earlier = 0; earlier < FILLINGS; earlier++) {
      budget b = {.left = 2}; /* the view, and its rows at first */
      datalek_view *view = NULL;
      ck_assert_int_eq(datalek_view_new_in(take, give, &b, &view), DATALEK_OK);
      ck_assert_int_eq(fill(earlier, reg, 150, view), DATALEK_OK);
      ck_assert_int_eq(fill(earlier, reg, 150, expected), DATALEK_OK);
      ck_assert_int_eq(fill(which, reg, 0, view), DATALEK_ERROR_MEMORY);
      ck_assert(same_rows(view, expected));
      long tries = 0;
      do {
        b.left = tries++;
      } while (fill(which, reg, 0, view) == DATALEK_ERROR_MEMORY && same_rows(view, expected));
      ck_assert_int_eq(tries, 2);
      ck_assert_int_eq(fill(which, reg, 0, expected), DATALEK_OK);
      ck_assert(same_rows(view, expected));
      ck_assert_int_eq(b.live, 2);
      datalek_view_free(view);
      ck_assert_int_eq(b.live, 0);
    }
  }
  datalek_view_free(expected);
  datalek_register_free(reg);
}
END_TEST

START_TEST(test_new) {
  budget b = {.left = 0};
  datalek_view *view = NULL;
  ck_assert_int_eq(datalek_view_new(NULL), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_view_new_in(take, give, &b, NULL), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_view_new_in(NULL, give, &b, &view), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_view_new_in(take, NULL, &b, &view), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_view_new_in(take, give, &b, &view), DATALEK_ERROR_MEMORY);
  ck_assert_ptr_null(view);
  datalek_view_free(NULL);
}
END_TEST

START_TEST(test_no_row) {
  static const int32_t none[] = {-1, 1, INT32_MIN, INT32_MAX};
  datalek_register *reg = new_register();
  datalek_view *view = new_view();
  int64_t left = 7;
  /* A register without events has no rows, and a view of it no memory to lack. */
  ck_assert_int_eq(datalek_view_count(view), 0);
  for (int32_t which = 0; which < FILLINGS; which++) {
    ck_assert_int_eq(fill(which, reg, DATALEK_SEQUENCE_ALL, view), DATALEK_OK);
    ck_assert_int_eq(datalek_view_count(view), 0);
    ck_assert_int_eq(fill(which, reg, 1, view), DATALEK_ERROR_REGISTER_EVENT);
  }
  open_entry(reg, "a", NOON);
  ck_assert_int_eq(datalek_view_entries(reg, DATALEK_SEQUENCE_ALL, DATALEK_UNKNOWN, view),
                   DATALEK_OK);
  ck_assert_int_eq(datalek_view_count(view), 1);
  ck_assert_int_eq(datalek_view_entry(view, 0), 0);
  ck_assert_int_eq(datalek_view_left(view, 0, &left), DATALEK_ERROR_ARGUMENT);
  for (size_t i = 0; i < sizeof none / sizeof none[0]; i++) {
    ck_assert(is_row(view, none[i], &no_row));
    ck_assert(is_row(NULL, none[i], &no_row));
    ck_assert_int_eq(datalek_view_left(view, none[i], &left), DATALEK_ERROR_ARGUMENT);
  }
  ck_assert(is_row(NULL, 0, &no_row));
  ck_assert_int_eq(datalek_view_count(NULL), 0);
  ck_assert_int_eq(datalek_view_left(NULL, 0, &left), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_view_left(view, 0, NULL), DATALEK_ERROR_NULL);
  ck_assert_int_eq(left, 7);
  datalek_register_free(reg);
  datalek_view_free(view);
}
END_TEST

RUN_SUITE("view", test_random_registers, test_as_it_was_is_what_the_first_events_say,
          test_a_view_keeps_what_it_saw, test_overdue_by_a_second, test_order_of_duties,
          test_order_of_many, test_closing_fulfils_nothing, test_decisions, test_repeats,
          test_every_kind_repeats, test_errors_leave_a_view_as_it_was, test_memory_fails_in_turn,
          test_new, test_no_row)
