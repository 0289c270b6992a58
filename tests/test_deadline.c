/* SPDX-License-Identifier: Apache-2.0 */
/* The three readings of the 72 hours, and how a deadline stands. */
#include "calendar.h"
#include "support.h"
#include <stdio.h>
#include <string.h>

enum {
  STRICT = DATALEK_DEADLINE_STRICT,
  OUTER = DATALEK_DEADLINE_OUTER,
  WORKING_DAYS = DATALEK_DEADLINE_TWO_WORKING_DAYS,
  READINGS = 3
};

enum {
  NO_HOLIDAYS = 0, /* but the fixed ones */
  GOOD_FRIDAY = DATALEK_HOLIDAY_GOOD_FRIDAY,
  FIFTH_OF_MAY = DATALEK_HOLIDAY_5_MAY,
  BOTH = DATALEK_HOLIDAYS_DEFAULT
};

/* No deadline: it lies before our calendar. */
enum { UNTOUCHED = 42 };

#define AWARE_MAX (DATALEK_TIME_MAX - INT64_C(30) * DLK_DAY)
#define MOMENT INT64_C(1794584400) /* 2026-11-13T16:40:00+01:00 */

static const int32_t nonsense[] = {-1, READINGS, INT32_MIN, INT32_MAX};
enum { NONSENSE = sizeof nonsense / sizeof nonsense[0] };

static int64_t time_of(const char *text) {
  int64_t time = UNTOUCHED;
  ck_assert_int_eq(datalek_time_parse(text, strlen(text), &time), DATALEK_OK);
  return time;
}

static void check_deadline(const char *aware, int32_t reading, uint32_t holidays,
                           const char *expected) {
  int64_t deadline = UNTOUCHED;
  char found[DATALEK_TIME_SIZE];
  ck_assert_int_eq(datalek_deadline(reading, time_of(aware), holidays, &deadline), DATALEK_OK);
  ck_assert_int_eq(datalek_time_format(deadline, found, sizeof found), DATALEK_OK);
  ck_assert_msg(strcmp(found, expected) == 0, "aware %s, reading %d, holidays %u: %s, not %s",
                aware, reading, holidays, found, expected);
}

/* ---- Examples -------------------------------------------------------------------------------- */

/* 24:00 is written as 00:00 of the next day. */
typedef struct {
  const char *aware;
  uint32_t holidays;
  const char *deadlines[READINGS];
} example;

static void check_examples(const example *examples, size_t count) {
  for (size_t i = 0; i < count; i++) {
    for (int32_t reading = 0; reading < READINGS; reading++) {
      check_deadline(examples[i].aware, reading, examples[i].holidays,
                     examples[i].deadlines[reading]);
    }
  }
}

START_TEST(test_worked_examples) {
  static const example examples[] = {
    /* 1: plain */
    {"2026-11-10T09:17:00+01:00",
     BOTH,
     {"2026-11-13T09:17:00+01:00", "2026-11-13T10:00:00+01:00", "2026-11-13T10:00:00+01:00"}},
    /* 2: a weekend */
    {"2026-11-13T16:40:00+01:00",
     BOTH,
     {"2026-11-16T16:40:00+01:00", "2026-11-16T17:00:00+01:00", "2026-11-18T00:00:00+01:00"}},
    /* 3: Easter, with and without Good Friday */
    {"2026-04-02T15:05:00+02:00",
     BOTH,
     {"2026-04-05T15:05:00+02:00", "2026-04-05T16:00:00+02:00", "2026-04-09T00:00:00+02:00"}},
    {"2026-04-02T15:05:00+02:00",
     FIFTH_OF_MAY,
     {"2026-04-05T15:05:00+02:00", "2026-04-05T16:00:00+02:00", "2026-04-08T00:00:00+02:00"}},
    /* 4: summer time begins */
    {"2026-03-28T10:30:00+01:00",
     BOTH,
     {"2026-03-31T11:30:00+02:00", "2026-03-31T12:00:00+02:00", "2026-04-01T00:00:00+02:00"}},
    /* 6: Christmas */
    {"2026-12-24T11:45:00+01:00",
     BOTH,
     {"2026-12-27T11:45:00+01:00", "2026-12-27T12:00:00+01:00", "2026-12-30T00:00:00+01:00"}},
    /* 7: King's Day is the last day */
    {"2026-04-24T17:59:00+02:00",
     BOTH,
     {"2026-04-27T17:59:00+02:00", "2026-04-27T18:00:00+02:00", "2026-04-30T00:00:00+02:00"}},
    /* 11: a published example of the outer reading */
    {"2020-12-22T12:17:00+01:00",
     BOTH,
     {"2020-12-25T12:17:00+01:00", "2020-12-25T13:00:00+01:00", "2020-12-25T13:00:00+01:00"}},
    /* 12: the AP saw a breach from 14 January on */
    {"2019-01-11T12:00:00+01:00",
     BOTH,
     {"2019-01-14T12:00:00+01:00", "2019-01-14T13:00:00+01:00", "2019-01-16T00:00:00+01:00"}},
  };
  check_examples(examples, sizeof examples / sizeof examples[0]);
}
END_TEST

START_TEST(test_edges) {
  static const example examples[] = {
    /* Summer time ends. */
    {"2026-10-23T16:40:00+02:00",
     BOTH,
     {"2026-10-26T15:40:00+01:00", "2026-10-26T16:00:00+01:00", "2026-10-28T00:00:00+01:00"}},
    /* The hour of awareness runs from its full hour to its last second. */
    {"2026-11-10T09:59:59+01:00",
     BOTH,
     {"2026-11-13T09:59:59+01:00", "2026-11-13T10:00:00+01:00", "2026-11-13T10:00:00+01:00"}},
    {"2026-11-10T10:00:00+01:00",
     BOTH,
     {"2026-11-13T10:00:00+01:00", "2026-11-13T11:00:00+01:00", "2026-11-13T11:00:00+01:00"}},
    {"2026-11-10T10:00:01+01:00",
     BOTH,
     {"2026-11-13T10:00:01+01:00", "2026-11-13T11:00:00+01:00", "2026-11-13T11:00:00+01:00"}},
    /* The night before a Friday: the Friday is whole only while its first hour counts. */
    {"2026-11-12T23:00:00+01:00",
     BOTH,
     {"2026-11-15T23:00:00+01:00", "2026-11-16T00:00:00+01:00", "2026-11-17T00:00:00+01:00"}},
    {"2026-11-12T23:59:59+01:00",
     BOTH,
     {"2026-11-15T23:59:59+01:00", "2026-11-16T00:00:00+01:00", "2026-11-17T00:00:00+01:00"}},
    {"2026-11-13T00:00:00+01:00",
     BOTH,
     {"2026-11-16T00:00:00+01:00", "2026-11-16T01:00:00+01:00", "2026-11-18T00:00:00+01:00"}},
    /* The last hour of the term is the last of the second working day, a holiday between them. */
    {"2026-05-03T23:30:00+02:00",
     BOTH,
     {"2026-05-06T23:30:00+02:00", "2026-05-07T00:00:00+02:00", "2026-05-07T00:00:00+02:00"}},
  };
  check_examples(examples, sizeof examples / sizeof examples[0]);
}
END_TEST

/* ---- Holidays -------------------------------------------------------------------------------- */

START_TEST(test_doubtful_holidays) {
  static const struct {
    const char *aware;
    const char *deadlines[BOTH + 1]; /* by holidays */
  } cases[] = {
    /* before Good Friday 2026 */
    {"2026-04-02T15:05:00+02:00",
     {[NO_HOLIDAYS] = "2026-04-08T00:00:00+02:00",
      [GOOD_FRIDAY] = "2026-04-09T00:00:00+02:00",
      [FIFTH_OF_MAY] = "2026-04-08T00:00:00+02:00",
      [BOTH] = "2026-04-09T00:00:00+02:00"}},
    /* before Tuesday 5 May 2026 */
    {"2026-05-03T12:30:00+02:00",
     {[NO_HOLIDAYS] = "2026-05-06T13:00:00+02:00",
      [GOOD_FRIDAY] = "2026-05-06T13:00:00+02:00",
      [FIFTH_OF_MAY] = "2026-05-07T00:00:00+02:00",
      [BOTH] = "2026-05-07T00:00:00+02:00"}},
  };
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    for (uint32_t holidays = 0; holidays <= BOTH; holidays++) {
      check_deadline(cases[i].aware, WORKING_DAYS, holidays, cases[i].deadlines[holidays]);
    }
  }
}
END_TEST

/* When 27 April is a Sunday, King's Day is the Saturday before: no Monday is lost to it. */
START_TEST(test_kings_day) {
  check_deadline("2025-04-25T12:30:00+02:00", WORKING_DAYS, BOTH, "2025-04-30T00:00:00+02:00");
  check_deadline("2026-04-24T12:30:00+02:00", WORKING_DAYS, BOTH, "2026-04-30T00:00:00+02:00");
  check_deadline("2031-04-25T12:30:00+02:00", WORKING_DAYS, BOTH, "2031-04-30T00:00:00+02:00");
}
END_TEST

/* 2049 is one of the few years for which the method would say a week too late without its last
 * correction: Easter is on 18 April. */
START_TEST(test_easter_corrected) {
  check_deadline("2049-04-15T12:30:00+02:00", WORKING_DAYS, BOTH, "2049-04-22T00:00:00+02:00");
}
END_TEST

/* Of the first years of this century: Easter is on 1 April 2018. */
START_TEST(test_easter_of_2018) {
  check_deadline("2018-03-29T12:30:00+02:00", WORKING_DAYS, BOTH, "2018-04-05T00:00:00+02:00");
}
END_TEST

enum { FIRST_YEAR = 2025, LAST_YEAR = 2031 };

/* Month and day as one number: 418 is 18 April. */
static const struct {
  int32_t good_friday, kings_day, easter_monday, ascension_day, whit_monday;
} feasts[] = {
  {418, 426, 421, 529, 609}, /* 2025 */
  {403, 427, 406, 514, 525}, /* 2026 */
  {326, 427, 329, 506, 517}, /* 2027 */
  {414, 427, 417, 525, 605}, /* 2028 */
  {330, 427, 402, 510, 521}, /* 2029 */
  {419, 427, 422, 530, 610}, /* 2030 */
  {411, 426, 414, 522, 602}, /* 2031 */
};

static bool is_working_day(int64_t day, uint32_t holidays) {
  dlk_date date = dlk_date_of(day);
  int32_t feast = 100 * date.month + date.day;
  int32_t year = date.year - FIRST_YEAR;
  if ((feast == feasts[year].good_friday && (holidays & GOOD_FRIDAY) != 0) ||
      (feast == 505 && (holidays & FIFTH_OF_MAY) != 0)) {
    return false;
  }
  int32_t weekday = dlk_weekday(day);
  return weekday != 0 && weekday != 6 && feast != feasts[year].kings_day &&
         feast != feasts[year].easter_monday && feast != feasts[year].ascension_day &&
         feast != feasts[year].whit_monday && feast != 101 && feast != 1225 && feast != 1226;
}

static int64_t second_working_day_after(int64_t day, uint32_t holidays) {
  for (int found = 0; found < 2; found += is_working_day(day, holidays)) {
    day++;
  }
  return day;
}

/* Aware around noon: the days after it count as whole, and the third of them does not end. */
static void check_day(int64_t day, uint32_t holidays) {
  int64_t aware = day * DLK_DAY + 11 * DLK_HOUR;
  int64_t deadline = UNTOUCHED;
  char found[DATALEK_TIME_SIZE];
  char midnight[64];
  int64_t second = second_working_day_after(day, holidays);
  dlk_date end = dlk_date_of(second + 1);
  snprintf(midnight, sizeof midnight, "%04d-%02d-%02dT00:00:00", end.year, end.month, end.day);
  ck_assert_int_eq(datalek_deadline(WORKING_DAYS, aware, holidays, &deadline), DATALEK_OK);
  ck_assert_int_eq(datalek_time_format(deadline, found, sizeof found), DATALEK_OK);
  bool good = second < day + 3 ? deadline == aware + 73 * DLK_HOUR
                               : strncmp(found, midnight, strlen(midnight)) == 0;
  ck_assert_msg(good, "aware at %lld, holidays %u: %s", (long long)aware, holidays, found);
}

/* Every holiday on a weekday moves the deadline of some day around it. */
START_TEST(test_holiday_table) {
  int64_t first = dlk_day_of((dlk_date){FIRST_YEAR, 1, 1});
  int64_t last = dlk_day_of((dlk_date){LAST_YEAR, 12, 20});
  for (int64_t day = first; day <= last; day++) {
    for (uint32_t holidays = 0; holidays <= BOTH; holidays++) {
      check_day(day, holidays);
    }
  }
}
END_TEST

/* ---- Properties ------------------------------------------------------------------------------ */

static const char *broken(int64_t aware, uint32_t holidays) {
  int64_t deadlines[READINGS];
  for (int32_t reading = 0; reading < READINGS; reading++) {
    if (datalek_deadline(reading, aware, holidays, &deadlines[reading]) != DATALEK_OK) {
      return "a deadline is refused";
    }
  }
  if (deadlines[STRICT] - aware != 259200) {
    return "strict is not 72 hours";
  }
  if (deadlines[OUTER] <= deadlines[STRICT] || deadlines[OUTER] - deadlines[STRICT] > DLK_HOUR) {
    return "outer is not within an hour after strict";
  }
  if (deadlines[OUTER] % DLK_HOUR != 0) {
    return "outer is no full hour";
  }
  if (deadlines[WORKING_DAYS] < deadlines[OUTER]) {
    return "two working days end before outer";
  }
  return deadlines[WORKING_DAYS] > DATALEK_TIME_MAX ? "a deadline is off the calendar" : NULL;
}

START_TEST(test_properties) {
  const uint64_t span = (uint64_t)(AWARE_MAX - DATALEK_TIME_MIN) + 1;
  random_source source = {72};
  for (int i = 0; i < 1000000; i++) {
    int64_t aware = DATALEK_TIME_MIN + (int64_t)(random_next(&source) % span);
    const char *what = broken(aware, random_below(&source, BOTH + 1));
    if (what != NULL) {
      ck_abort_msg("aware at %lld: %s", (long long)aware, what);
    }
  }
}
END_TEST

/* ---- Arguments ------------------------------------------------------------------------------- */

static void check_refused(int32_t reading, int64_t aware, uint32_t holidays, int32_t status) {
  int64_t deadline = UNTOUCHED;
  ck_assert_int_eq(datalek_deadline(reading, aware, holidays, &deadline), status);
  ck_assert_int_eq(deadline, UNTOUCHED);
}

START_TEST(test_bad_arguments) {
  static const uint32_t bad_holidays[] = {BOTH + 1, BOTH + 4, 8, UINT32_C(1) << 31, UINT32_MAX};
  static const int64_t bad_times[] = {DATALEK_TIME_MIN - 1, AWARE_MAX + 1, DATALEK_TIME_MAX, 0,
                                      DATALEK_TIME_UNKNOWN, INT64_MAX};
  for (size_t i = 0; i < NONSENSE; i++) {
    check_refused(nonsense[i], MOMENT, BOTH, DATALEK_ERROR_ARGUMENT);
  }
  for (size_t i = 0; i < sizeof bad_holidays / sizeof bad_holidays[0]; i++) {
    check_refused(WORKING_DAYS, MOMENT, bad_holidays[i], DATALEK_ERROR_ARGUMENT);
  }
  for (int32_t reading = 0; reading < READINGS; reading++) {
    for (size_t i = 0; i < sizeof bad_times / sizeof bad_times[0]; i++) {
      check_refused(reading, bad_times[i], BOTH, DATALEK_ERROR_TIME);
    }
    ck_assert_int_eq(datalek_deadline(reading, MOMENT, BOTH, NULL), DATALEK_ERROR_NULL);
  }
}
END_TEST

START_TEST(test_bounds) {
  for (uint32_t holidays = 0; holidays <= BOTH; holidays++) {
    ck_assert_ptr_null(broken(DATALEK_TIME_MIN, holidays));
    ck_assert_ptr_null(broken(AWARE_MAX, holidays));
  }
}
END_TEST

/* ---- How a deadline stands ------------------------------------------------------------------- */

START_TEST(test_left) {
  static const struct {
    int64_t deadline, now;
    bool late;
  } cases[] = {
    {MOMENT, MOMENT - 259200, false},
    {MOMENT, MOMENT - 1, false},
    {MOMENT, MOMENT, false},
    {MOMENT, MOMENT + 1, true},
    {MOMENT, MOMENT + 2160000, true},
    {DATALEK_TIME_MAX, DATALEK_TIME_MIN, false},
    {DATALEK_TIME_MIN, DATALEK_TIME_MAX, true},
  };
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    int64_t left = UNTOUCHED;
    int32_t rule = -1;
    int64_t deadline = cases[i].deadline, now = cases[i].now;
    ck_assert_int_eq(datalek_deadline_left(deadline, now, &left, &rule), DATALEK_OK);
    ck_assert_int_eq(left, deadline - now);
    ck_assert_int_eq(rule, cases[i].late ? 614 : DATALEK_RULE_NONE);
    left = UNTOUCHED;
    ck_assert_int_eq(datalek_deadline_left(deadline, now, &left, NULL), DATALEK_OK);
    ck_assert_int_eq(left, deadline - now);
  }
}
END_TEST

START_TEST(test_left_arguments) {
  static const struct {
    int64_t deadline, now;
  } bad[] = {
    {DATALEK_TIME_MIN - 1, MOMENT}, {DATALEK_TIME_MAX + 1, MOMENT}, {DATALEK_TIME_UNKNOWN, MOMENT},
    {MOMENT, DATALEK_TIME_MIN - 1}, {MOMENT, DATALEK_TIME_MAX + 1}, {MOMENT, DATALEK_TIME_UNKNOWN},
    {INT64_MAX, INT64_MIN},
  };
  int64_t left = UNTOUCHED;
  int32_t rule = -1;
  for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
    int32_t status = datalek_deadline_left(bad[i].deadline, bad[i].now, &left, &rule);
    ck_assert_int_eq(status, DATALEK_ERROR_TIME);
  }
  ck_assert_int_eq(datalek_deadline_left(MOMENT, MOMENT, NULL, &rule), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_deadline_left(MOMENT, MOMENT, NULL, NULL), DATALEK_ERROR_NULL);
  ck_assert_int_eq(left, UNTOUCHED);
  ck_assert_int_eq(rule, -1);
}
END_TEST

/* ---- The rules they rest on ------------------------------------------------------------------ */

typedef struct {
  int32_t number;
  const char *id;
  const char *source;  /* what it begins with */
  const char *word[2]; /* what each text must say, by language */
} term_rule;

static void check_rule(int32_t rule, const term_rule *expected) {
  ck_assert_int_eq(rule, expected->number);
  ck_assert_str_eq(datalek_rule_id(rule), expected->id);
  ck_assert_int_eq(datalek_rule_effect(rule), DATALEK_EFFECT_TERM);
  const char *source = datalek_rule_source(rule);
  ck_assert_msg(strncmp(source, expected->source, strlen(expected->source)) == 0, "%s", source);
  for (int32_t language = 0; language < 2; language++) {
    const char *text = datalek_rule_text(rule, language);
    ck_assert_msg(strstr(text, expected->word[language]) != NULL, "no \"%s\" in: %s",
                  expected->word[language], text);
  }
}

START_TEST(test_rules) {
  static const term_rule rules[READINGS] = {
    [STRICT] = {611, "avg_33_1_72_hours", "AVG 33(1)", {"72 uur", "72 hours"}},
    [OUTER] = {612, "reg_1182_71_hours", "Verordening 1182/71", {"Buitengrens", "Outer bound"}},
    [WORKING_DAYS] = {613,
                      "reg_1182_71_working_days",
                      "Verordening 1182/71",
                      {"Betwist", "Disputed"}},
  };
  static const term_rule late = {
    614, "avg_33_1_late", "AVG 33(1)", {"redenen voor de vertraging", "reasons for the delay"}};
  for (int32_t reading = 0; reading < READINGS; reading++) {
    check_rule(datalek_deadline_rule(reading), &rules[reading]);
  }
  for (size_t i = 0; i < NONSENSE; i++) {
    ck_assert_int_eq(datalek_deadline_rule(nonsense[i]), DATALEK_RULE_NONE);
  }
  int64_t left;
  int32_t rule = DATALEK_RULE_NONE;
  ck_assert_int_eq(datalek_deadline_left(MOMENT, MOMENT + 1, &left, &rule), DATALEK_OK);
  check_rule(rule, &late);
}
END_TEST

/* ---- In an assessment ------------------------------------------------------------------------ */

#define AWARE "\"aware_at\": \"2026-04-02T15:05:00+02:00\""
#define NOTIFY                                                                                     \
  "\"role\": \"controller\", \"personal_data\": true, \"security_breach\": true,"                  \
  "\"disclosed\": true, \"spread\": \"unknown_recipients\", \"encrypted\": false,"                 \
  "\"journalistic_purpose\": false, \"data\": [\"health\"]"

static void check_assessed(datalek_assessment *assessment, const char *json, int32_t verdict,
                           const int64_t deadlines[READINGS]) {
  datalek_incident *incident = incident_from(json);
  ck_assert_int_eq(datalek_assess(incident, assessment), DATALEK_OK);
  datalek_incident_free(incident);
  const datalek_outcome *ap = datalek_assessment_outcome(assessment, DATALEK_OUTCOME_NOTIFY_AP);
  ck_assert_int_eq(datalek_outcome_verdict(ap), verdict);
  for (int32_t reading = 0; reading < READINGS; reading++) {
    ck_assert_int_eq(datalek_assessment_deadline(assessment, reading), deadlines[reading]);
  }
  for (size_t i = 0; i < NONSENSE; i++) {
    ck_assert_int_eq(datalek_assessment_deadline(assessment, nonsense[i]), DATALEK_TIME_UNKNOWN);
  }
}

START_TEST(test_assessment) {
  const int64_t none[] = {DATALEK_TIME_UNKNOWN, DATALEK_TIME_UNKNOWN, DATALEK_TIME_UNKNOWN};
  const int64_t known[] = {time_of("2026-04-05T15:05:00+02:00"),
                           time_of("2026-04-05T16:00:00+02:00"),
                           time_of("2026-04-09T00:00:00+02:00")};
  datalek_assessment *assessment = NULL;
  ck_assert_int_eq(datalek_assessment_new(&assessment), DATALEK_OK);
  for (int32_t reading = 0; reading < READINGS; reading++) {
    ck_assert_int_eq(datalek_assessment_deadline(assessment, reading), DATALEK_TIME_UNKNOWN);
    ck_assert_int_eq(datalek_assessment_deadline(NULL, reading), DATALEK_TIME_UNKNOWN);
  }
  /* One assessment for all, with and without a deadline by turns: nothing may stay behind. */
  check_assessed(assessment, "{" NOTIFY "," AWARE "}", DATALEK_YES, known);
  check_assessed(assessment, "{" NOTIFY "}", DATALEK_YES, none);
  check_assessed(assessment, "{" AWARE "}", DATALEK_UNKNOWN, known);
  check_assessed(assessment, "{\"personal_data\": false, " AWARE "}", DATALEK_NO, none);
  check_assessed(assessment, "{}", DATALEK_UNKNOWN, none);
  datalek_assessment_free(assessment);
}
END_TEST

RUN_SUITE("deadline", test_worked_examples, test_edges, test_doubtful_holidays, test_kings_day,
          test_easter_corrected, test_easter_of_2018, test_holiday_table, test_properties,
          test_bad_arguments, test_bounds, test_left, test_left_arguments, test_rules,
          test_assessment)
