/* SPDX-License-Identifier: Apache-2.0 */
/* Counts over a register, against a second reading of its events. */
#include "accounts.h"
#include "incident.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define NOON INT64_C(1794567600) /* 2026-11-13T12:00:00+01:00 */
/* The first second of 2026 on Dutch clocks. */
#define FIRST_OF_2026 INT64_C(1767222000)

static datalek_register *new_register(void) {
  datalek_register *reg = NULL;
  ck_assert_int_eq(datalek_register_new(&reg), DATALEK_OK);
  return reg;
}

static datalek_statistics *new_statistics(void) {
  datalek_statistics *statistics = NULL;
  ck_assert_int_eq(datalek_statistics_new(&statistics), DATALEK_OK);
  return statistics;
}

/* ---- Classes and shares ---------------------------------------------------------------------- */

START_TEST(test_classes) {
  static const int64_t least[] = {0, 1, 2, 11, 101, 1001, 5000};
  ck_assert_int_eq(datalek_people_count(), DATALEK_PEOPLE_FROM_5000 + 1);
  for (int32_t people = 0; people < datalek_people_count(); people++) {
    ck_assert_int_eq(datalek_people_class(least[people]), people);
    ck_assert_int_eq(datalek_people_class(least[people] - 1), people - 1);
    ck_assert_str_ne(datalek_people_text(people, DATALEK_LANGUAGE_NL), "");
    ck_assert_str_ne(datalek_people_text(people, DATALEK_LANGUAGE_EN), "");
  }
  ck_assert_int_eq(datalek_people_class(INT64_MAX), DATALEK_PEOPLE_FROM_5000);
  ck_assert_int_eq(datalek_people_class(INT64_MIN), DATALEK_UNKNOWN);
  ck_assert_str_eq(datalek_people_text(DATALEK_PEOPLE_TO_10, DATALEK_LANGUAGE_NL),
                   "2 tot en met 10");
  ck_assert_str_eq(datalek_people_text(DATALEK_PEOPLE_TO_1000, DATALEK_LANGUAGE_EN),
                   "101 to 1,000");
  ck_assert_str_eq(datalek_people_text(DATALEK_PEOPLE_TO_5000, DATALEK_LANGUAGE_NL),
                   "1.001 tot en met 4.999");
}
END_TEST

START_TEST(test_shares_can_be_listed) {
  static const char *const names[] = {"wrong_recipient", "one_person", "hacking_of_large"};
  static const char *const figures[] = {"63 %", "58 %", "47 %"};
  ck_assert_int_eq(datalek_share_count(), 3);
  for (int32_t share = 0; share < 3; share++) {
    ck_assert_str_eq(datalek_share_name(share), names[share]);
    ck_assert_str_ne(datalek_share_text(share, DATALEK_LANGUAGE_NL),
                     datalek_share_text(share, DATALEK_LANGUAGE_EN));
    ck_assert_ptr_nonnull(strstr(datalek_share_source(share), figures[share]));
  }
}
END_TEST

START_TEST(test_no_such_number) {
  static const int32_t none[] = {-1, 7, INT32_MIN, INT32_MAX};
  for (size_t i = 0; i < sizeof none / sizeof none[0]; i++) {
    ck_assert_ptr_null(datalek_people_text(none[i], DATALEK_LANGUAGE_NL));
    ck_assert_ptr_null(datalek_share_name(none[i]));
    ck_assert_ptr_null(datalek_share_text(none[i], DATALEK_LANGUAGE_NL));
    ck_assert_ptr_null(datalek_share_source(none[i]));
  }
  ck_assert_ptr_null(datalek_share_name(3));
  ck_assert_ptr_null(datalek_people_text(0, 2));
  ck_assert_ptr_null(datalek_people_text(0, -1));
  ck_assert_ptr_null(datalek_share_text(0, 2));
  ck_assert_ptr_null(datalek_share_text(0, -1));
}
END_TEST

/* ---- Against a second reading ---------------------------------------------------------------- */

static account accounts[MOST_ACCOUNTS];

/* By the text of the time, which has the Dutch offset. */
static int32_t year_of(const account *of) {
  char text[DATALEK_TIME_SIZE];
  int64_t aware_at = of->values[DATALEK_FACT_AWARE_AT];
  int64_t time = aware_at != DATALEK_TIME_UNKNOWN ? aware_at : of->opened_at;
  REQUIRE(datalek_time_format(time, text, sizeof text) == DATALEK_OK, "no time");
  return (int32_t)strtol(text, NULL, 10);
}

static bool in_year(const account *of, int32_t year) {
  return year == DATALEK_YEAR_ALL || year_of(of) == year;
}

static bool is_breach(const account *of) {
  return of->verdicts[DATALEK_OUTCOME_BREACH] != DATALEK_NO;
}

/* The accounts of a year that a question is answered yes on. */
typedef bool (*question)(const account *of, int32_t number, int32_t other);

static int32_t how_many(int32_t count, int32_t year, question asked, int32_t number,
                        int32_t other) {
  int32_t found = 0;
  for (int32_t i = 0; i < count; i++) {
    found += in_year(&accounts[i], year) && asked(&accounts[i], number, other);
  }
  return found;
}

static bool any(const account *of, int32_t number, int32_t other) {
  return of != NULL && number == other;
}

static bool breach(const account *of, int32_t number, int32_t other) {
  return is_breach(of) && number == other;
}

static bool has_verdict(const account *of, int32_t outcome, int32_t verdict) {
  return of->verdicts[outcome] == verdict;
}

/* A number of people between bounds, or unknown. */
static bool has_people(const account *of, int32_t least, int32_t most) {
  int64_t subjects = of->values[DATALEK_FACT_SUBJECTS];
  return is_breach(of) && subjects >= least && subjects <= most;
}

/* A cause between bounds, or unknown. */
static bool has_cause(const account *of, int32_t first, int32_t last) {
  int64_t cause = of->values[DATALEK_FACT_CAUSE];
  return is_breach(of) && cause >= first && cause <= last;
}

/* Of 5,000 people or more, with a cause between bounds. */
static bool is_large(const account *of, int32_t first, int32_t last) {
  return has_people(of, 5000, INT32_MAX) && has_cause(of, first, last);
}

static void require_share(const datalek_statistics *statistics, int32_t share, int32_t part,
                          int32_t whole) {
  int32_t got_part = -7;
  int32_t got_whole = -7;
  REQUIRE(datalek_statistics_share(statistics, share, &got_part, &got_whole) == DATALEK_OK,
          "share %d", (int)share);
  REQUIRE(got_part == part && got_whole == whole, "share %d: %d of %d, not %d of %d", (int)share,
          (int)got_part, (int)got_whole, (int)part, (int)whole);
}

static void compare_shares(const datalek_statistics *statistics, int32_t count, int32_t year) {
  int32_t breaches = how_many(count, year, breach, 0, 0);
  int32_t no_cause = how_many(count, year, has_cause, DATALEK_UNKNOWN, DATALEK_UNKNOWN);
  int32_t no_people = how_many(count, year, has_people, DATALEK_UNKNOWN, DATALEK_UNKNOWN);
  require_share(statistics, DATALEK_SHARE_WRONG_RECIPIENT,
                how_many(count, year, has_cause, DATALEK_CAUSE_WRONG_RECIPIENT_POST,
                         DATALEK_CAUSE_CC_INSTEAD_OF_BCC),
                breaches - no_cause);
  require_share(statistics, DATALEK_SHARE_ONE_PERSON, how_many(count, year, has_people, 1, 1),
                breaches - no_people);
  require_share(statistics, DATALEK_SHARE_HACKING_OF_LARGE,
                how_many(count, year, is_large, DATALEK_CAUSE_HACKING, DATALEK_CAUSE_HACKING),
                how_many(count, year, is_large, 0, INT32_MAX));
}

static void compare_years(const datalek_statistics *statistics, int32_t count, int32_t year) {
  int32_t first = 0;
  int32_t last = 0;
  for (int32_t i = 0; i < count; i++) {
    if (in_year(&accounts[i], year)) {
      int32_t of = year_of(&accounts[i]);
      first = first == 0 || of < first ? of : first;
      last = of > last ? of : last;
    }
  }
  REQUIRE(datalek_statistics_first_year(statistics) == first, "first year");
  REQUIRE(datalek_statistics_last_year(statistics) == last, "last year");
}

static void compare(const datalek_statistics *statistics, int32_t count, int32_t year) {
  static const int32_t bounds[][2] = {{-1, -1},  {0, 0},      {1, 1},       {2, 10},
                                      {11, 100}, {101, 1000}, {1001, 4999}, {5000, INT32_MAX}};
  int32_t entries = how_many(count, year, any, 0, 0);
  REQUIRE(datalek_statistics_entries(statistics) == entries, "entries");
  REQUIRE(datalek_statistics_breaches(statistics) == how_many(count, year, breach, 0, 0),
          "breaches");
  for (int32_t outcome = 0; outcome < ACCOUNT_OUTCOMES; outcome++) {
    for (int32_t verdict = DATALEK_UNKNOWN; verdict <= DATALEK_YES; verdict++) {
      REQUIRE(datalek_statistics_outcome(statistics, outcome, verdict) ==
                how_many(count, year, has_verdict, outcome, verdict),
              "outcome %d, %d", (int)outcome, (int)verdict);
    }
  }
  for (int32_t cause = DATALEK_UNKNOWN; cause <= DATALEK_CAUSE_OTHER; cause++) {
    REQUIRE(datalek_statistics_cause(statistics, cause) ==
              how_many(count, year, has_cause, cause, cause),
            "cause %d", (int)cause);
  }
  for (int32_t people = DATALEK_UNKNOWN; people <= DATALEK_PEOPLE_FROM_5000; people++) {
    REQUIRE(datalek_statistics_people(statistics, people) ==
              how_many(count, year, has_people, bounds[people + 1][0], bounds[people + 1][1]),
            "people %d", (int)people);
  }
  compare_shares(statistics, count, year);
  compare_years(statistics, count, year);
}

START_TEST(test_random_registers) {
  static const int32_t years[] = {DATALEK_YEAR_ALL, 2015, 2016, 2018, 2024, 2025, 2026, 2027, -1};
  random_source source = {41};
  datalek_statistics *statistics = new_statistics();
  long counted[9] = {0};
  for (long round = 0; round < register_rounds(); round++) {
    datalek_register *reg = new_register();
    add_likely_events(&source, reg, 1 + random_below(&source, 250), true);
    for (int i = 0; i < 3; i++) {
      uint32_t size = (uint32_t)datalek_register_size(reg);
      int64_t until = i == 0 ? DATALEK_SEQUENCE_ALL : 1 + (int64_t)random_below(&source, size);
      int32_t count = read_accounts(reg, until, accounts);
      for (int32_t year = 0; year < 9; year++) {
        REQUIRE(datalek_statistics_read(reg, until, years[year], statistics) == DATALEK_OK, "read");
        compare(statistics, count, years[year]);
        counted[year] += datalek_statistics_entries(statistics);
      }
    }
    datalek_register_free(reg);
  }
  for (int32_t year = 0; year < 8; year++) {
    ck_assert_int_gt(counted[year], 0);
  }
  ck_assert_int_eq(counted[8], 0);
  datalek_statistics_free(statistics);
}
END_TEST

/* ---- Years ----------------------------------------------------------------------------------- */

static int32_t entries_of(const datalek_register *reg, int64_t until, int32_t year) {
  datalek_statistics *statistics = new_statistics();
  ck_assert_int_eq(datalek_statistics_read(reg, until, year, statistics), DATALEK_OK);
  int32_t entries = datalek_statistics_entries(statistics);
  int32_t first = datalek_statistics_first_year(statistics);
  ck_assert_int_eq(first, entries == 0 ? 0 : year == DATALEK_YEAR_ALL ? first : year);
  datalek_statistics_free(statistics);
  return entries;
}

START_TEST(test_turn_of_the_year) {
  datalek_register *reg = new_register();
  open_entry(reg, "opened before", FIRST_OF_2026 - 1);
  open_entry(reg, "opened after", FIRST_OF_2026);
  ck_assert_int_eq(entries_of(reg, DATALEK_SEQUENCE_ALL, 2025), 1);
  ck_assert_int_eq(entries_of(reg, DATALEK_SEQUENCE_ALL, 2026), 1);
  /* Awareness counts, once it is known. */
  set_facts(reg, "opened after", "{\"aware_at\":\"2025-12-31T23:59:59+01:00\"}");
  ck_assert_int_eq(entries_of(reg, DATALEK_SEQUENCE_ALL, 2025), 2);
  ck_assert_int_eq(entries_of(reg, DATALEK_SEQUENCE_ALL, 2026), 0);
  set_facts(reg, "opened before", "{\"aware_at\":\"2026-01-01T00:00:00+01:00\"}");
  ck_assert_int_eq(entries_of(reg, DATALEK_SEQUENCE_ALL, 2025), 1);
  ck_assert_int_eq(entries_of(reg, DATALEK_SEQUENCE_ALL, 2026), 1);
  /* As it was. */
  ck_assert_int_eq(entries_of(reg, 3, 2025), 2);
  ck_assert_int_eq(entries_of(reg, 2, 2025), 1);
  ck_assert_int_eq(entries_of(reg, 1, 2026), 0);
  ck_assert_int_eq(entries_of(reg, 1, DATALEK_YEAR_ALL), 1);
  set_facts(reg, "opened before", "{}");
  ck_assert_int_eq(entries_of(reg, DATALEK_SEQUENCE_ALL, 2025), 2);
  datalek_register_free(reg);
}
END_TEST

START_TEST(test_ends_of_the_calendar) {
  datalek_register *reg = new_register();
  datalek_statistics *statistics = new_statistics();
  open_entry(reg, "first", DATALEK_TIME_MIN);
  open_entry(reg, "last", DATALEK_TIME_MAX);
  ck_assert_int_eq(datalek_statistics_read(reg, DATALEK_SEQUENCE_ALL, DATALEK_YEAR_ALL, statistics),
                   DATALEK_OK);
  ck_assert_int_eq(datalek_statistics_first_year(statistics), 1996);
  ck_assert_int_eq(datalek_statistics_last_year(statistics), 9999); /* an hour ahead of UTC */
  ck_assert_int_eq(entries_of(reg, DATALEK_SEQUENCE_ALL, INT32_MIN), 0);
  ck_assert_int_eq(entries_of(reg, DATALEK_SEQUENCE_ALL, INT32_MAX), 0);
  datalek_statistics_free(statistics);
  datalek_register_free(reg);
}
END_TEST

/* ---- Shares and decisions -------------------------------------------------------------------- */

/* An entry with these facts, numbered on. */
static void add_entry(datalek_register *reg, const char *facts) {
  char id[16];
  snprintf(id, sizeof id, "%d", (int)datalek_register_entry_count(reg));
  open_entry(reg, id, NOON);
  set_facts(reg, id, facts);
}

START_TEST(test_shares_leave_out_what_is_unknown) {
  datalek_register *reg = new_register();
  datalek_statistics *statistics = new_statistics();
  ck_assert_int_eq(datalek_statistics_read(reg, DATALEK_SEQUENCE_ALL, DATALEK_YEAR_ALL, statistics),
                   DATALEK_OK);
  for (int32_t share = 0; share < datalek_share_count(); share++) {
    require_share(statistics, share, 0, 0);
  }
  add_entry(reg, "{\"cause\":\"wrong_recipient_post\",\"subjects\":1}");
  add_entry(reg, "{\"cause\":\"wrong_recipient_email\",\"subjects\":2}");
  add_entry(reg, "{\"cause\":\"cc_instead_of_bcc\",\"subjects\":40}");
  add_entry(reg, "{\"cause\":\"wrong_person_shown\",\"subjects\":1}");
  add_entry(reg, "{\"cause\":\"added_to_wrong_record\"}");
  add_entry(reg, "{\"cause\":\"other\",\"subjects\":0}");
  add_entry(reg, "{\"subjects\":1}");
  add_entry(reg, "{\"subjects\":5000}");
  add_entry(reg, "{\"cause\":\"hacking\",\"subjects\":5000}");
  add_entry(reg, "{\"cause\":\"hacking\",\"subjects\":4999}");
  add_entry(reg, "{\"cause\":\"hacking\"}");
  add_entry(reg, "{\"cause\":\"outage_or_loss\",\"subjects\":90000}");
  add_entry(reg, "{}");
  ck_assert_int_eq(datalek_statistics_read(reg, DATALEK_SEQUENCE_ALL, DATALEK_YEAR_ALL, statistics),
                   DATALEK_OK);
  ck_assert_int_eq(datalek_statistics_breaches(statistics), 13);
  require_share(statistics, DATALEK_SHARE_WRONG_RECIPIENT, 3, 10);
  require_share(statistics, DATALEK_SHARE_ONE_PERSON, 3, 10);
  require_share(statistics, DATALEK_SHARE_HACKING_OF_LARGE, 1, 2);
  ck_assert_int_eq(datalek_statistics_cause(statistics, DATALEK_UNKNOWN), 3);
  ck_assert_int_eq(datalek_statistics_people(statistics, DATALEK_UNKNOWN), 3);
  datalek_statistics_free(statistics);
  datalek_register_free(reg);
}
END_TEST

START_TEST(test_decisions_count) {
  datalek_register *reg = new_register();
  datalek_statistics *statistics = new_statistics();
  add_entry(reg, "{\"cause\":\"hacking\"}");
  add_entry(reg, "{\"cause\":\"hacking\",\"personal_data\":false}");
  ck_assert_int_eq(datalek_statistics_read(reg, DATALEK_SEQUENCE_ALL, 2026, statistics),
                   DATALEK_OK);
  ck_assert_int_eq(datalek_statistics_entries(statistics), 2);
  ck_assert_int_eq(datalek_statistics_breaches(statistics), 1);
  ck_assert_int_eq(datalek_statistics_outcome(statistics, DATALEK_OUTCOME_BREACH, DATALEK_NO), 1);
  decide(reg, "0", DATALEK_OUTCOME_BREACH, DATALEK_NO);
  decide(reg, "1", DATALEK_OUTCOME_BREACH, DATALEK_YES);
  set_facts(reg, "1", "{\"cause\":\"published_by_mistake\",\"personal_data\":false}");
  ck_assert_int_eq(datalek_statistics_read(reg, DATALEK_SEQUENCE_ALL, 2026, statistics),
                   DATALEK_OK);
  ck_assert_int_eq(datalek_statistics_breaches(statistics), 1);
  ck_assert_int_eq(datalek_statistics_cause(statistics, DATALEK_CAUSE_HACKING), 0);
  ck_assert_int_eq(datalek_statistics_cause(statistics, DATALEK_CAUSE_PUBLISHED_BY_MISTAKE), 1);
  ck_assert_int_eq(datalek_statistics_outcome(statistics, DATALEK_OUTCOME_BREACH, DATALEK_YES), 1);
  ck_assert_int_eq(datalek_statistics_outcome(statistics, DATALEK_OUTCOME_REGISTER, DATALEK_YES),
                   1);
  /* A decision "no" that was made on other facts holds no more. */
  set_facts(reg, "0", "{\"cause\":\"outage_or_loss\"}");
  ck_assert_int_eq(datalek_statistics_read(reg, DATALEK_SEQUENCE_ALL, 2026, statistics),
                   DATALEK_OK);
  ck_assert_int_eq(datalek_statistics_breaches(statistics), 2);
  ck_assert_int_eq(datalek_statistics_outcome(statistics, DATALEK_OUTCOME_BREACH, DATALEK_UNKNOWN),
                   1);
  datalek_statistics_free(statistics);
  datalek_register_free(reg);
}
END_TEST

/* ---- Errors ---------------------------------------------------------------------------------- */

START_TEST(test_errors_leave_them_as_they_were) {
  static const int64_t none[] = {-1, 3, INT64_MIN, INT64_MAX};
  datalek_register *reg = new_register();
  datalek_statistics *statistics = new_statistics();
  int32_t part = 7;
  int32_t whole = 7;
  ck_assert_int_eq(datalek_statistics_entries(statistics), 0);
  ck_assert_int_eq(datalek_statistics_first_year(statistics), 0);
  add_entry(reg, "{\"cause\":\"other\"}");
  ck_assert_int_eq(datalek_statistics_read(reg, DATALEK_SEQUENCE_ALL, DATALEK_YEAR_ALL, statistics),
                   DATALEK_OK);
  for (size_t i = 0; i < sizeof none / sizeof none[0]; i++) {
    ck_assert_int_eq(datalek_statistics_read(reg, none[i], DATALEK_YEAR_ALL, statistics),
                     DATALEK_ERROR_REGISTER_EVENT);
    int32_t number = (int32_t)(none[i] < -1 ? INT32_MIN : none[i] > 3 ? INT32_MAX : none[i]);
    ck_assert_int_eq(datalek_statistics_share(statistics, number, &part, &whole),
                     DATALEK_ERROR_ARGUMENT);
  }
  ck_assert_int_eq(datalek_statistics_read(NULL, 0, 0, statistics), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_statistics_read(reg, 0, 0, NULL), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_statistics_share(NULL, 0, &part, &whole), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_statistics_share(statistics, 0, NULL, &whole), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_statistics_share(statistics, 0, &part, NULL), DATALEK_ERROR_NULL);
  ck_assert_int_eq(part, 7);
  ck_assert_int_eq(whole, 7);
  ck_assert_int_eq(datalek_statistics_entries(statistics), 1);
  ck_assert_int_eq(datalek_statistics_cause(statistics, DATALEK_CAUSE_OTHER), 1);
  ck_assert_int_eq(datalek_statistics_first_year(statistics), 2026);
  datalek_statistics_free(statistics);
  datalek_register_free(reg);
}
END_TEST

START_TEST(test_outside) {
  static const int32_t none[] = {-2, 32, 33, INT32_MIN, INT32_MAX};
  datalek_register *reg = new_register();
  datalek_statistics *statistics = new_statistics();
  add_entry(reg, "{}");
  ck_assert_int_eq(datalek_statistics_read(reg, DATALEK_SEQUENCE_ALL, DATALEK_YEAR_ALL, statistics),
                   DATALEK_OK);
  for (size_t i = 0; i < sizeof none / sizeof none[0]; i++) {
    ck_assert_int_eq(datalek_statistics_outcome(statistics, none[i], DATALEK_UNKNOWN), 0);
    ck_assert_int_eq(datalek_statistics_outcome(statistics, 0, none[i]), 0);
    ck_assert_int_eq(datalek_statistics_cause(statistics, none[i]), 0);
    ck_assert_int_eq(datalek_statistics_people(statistics, none[i]), 0);
  }
  ck_assert_int_eq(datalek_statistics_outcome(statistics, -1, DATALEK_UNKNOWN), 0);
  ck_assert_int_eq(datalek_statistics_outcome(statistics, 11, DATALEK_UNKNOWN), 0);
  ck_assert_int_eq(datalek_statistics_outcome(statistics, 0, 2), 0);
  ck_assert_int_eq(datalek_statistics_cause(statistics, DATALEK_CAUSE_OTHER + 1), 0);
  ck_assert_int_eq(datalek_statistics_people(statistics, DATALEK_PEOPLE_FROM_5000 + 1), 0);
  ck_assert_int_eq(datalek_statistics_entries(NULL), 0);
  ck_assert_int_eq(datalek_statistics_breaches(NULL), 0);
  ck_assert_int_eq(datalek_statistics_first_year(NULL), 0);
  ck_assert_int_eq(datalek_statistics_last_year(NULL), 0);
  ck_assert_int_eq(datalek_statistics_outcome(NULL, 0, 0), 0);
  ck_assert_int_eq(datalek_statistics_cause(NULL, 0), 0);
  ck_assert_int_eq(datalek_statistics_people(NULL, 0), 0);
  datalek_statistics_free(statistics);
  datalek_register_free(reg);
}
END_TEST

START_TEST(test_new) {
  budget b = {.left = 0};
  datalek_statistics *statistics = NULL;
  ck_assert_int_eq(datalek_statistics_new(NULL), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_statistics_new_in(take, give, &b, NULL), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_statistics_new_in(NULL, give, &b, &statistics), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_statistics_new_in(take, NULL, &b, &statistics), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_statistics_new_in(take, give, &b, &statistics), DATALEK_ERROR_MEMORY);
  ck_assert_ptr_null(statistics);
  b.left = 1; /* reading takes no more */
  datalek_register *reg = new_register();
  add_entry(reg, "{}");
  ck_assert_int_eq(datalek_statistics_new_in(take, give, &b, &statistics), DATALEK_OK);
  ck_assert_int_eq(datalek_statistics_read(reg, DATALEK_SEQUENCE_ALL, DATALEK_YEAR_ALL, statistics),
                   DATALEK_OK);
  ck_assert_int_eq(datalek_statistics_entries(statistics), 1);
  datalek_register_free(reg);
  datalek_statistics_free(statistics);
  ck_assert_int_eq(b.live, 0);
  datalek_statistics_free(NULL);
}
END_TEST

RUN_SUITE("statistics", test_classes, test_shares_can_be_listed, test_no_such_number,
          test_random_registers, test_turn_of_the_year, test_ends_of_the_calendar,
          test_shares_leave_out_what_is_unknown, test_decisions_count,
          test_errors_leave_them_as_they_were, test_outside, test_new)
