/* SPDX-License-Identifier: Apache-2.0 */
/* Times as text, and the calendar and summer time underneath. */
#include "calendar.h"
#include "support.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* No time that a parse can give: it lies before our calendar. */
enum { UNTOUCHED = 42 };

/* Parses a copy of exactly this length, so that a sanitizer sees a byte read beyond it. */
static int32_t parse(const char *text, size_t length, int64_t *time) {
  char *copy = malloc(length + (length == 0));
  ck_assert_ptr_nonnull(copy);
  memcpy(copy, text, length);
  int32_t status = datalek_time_parse(copy, length, time);
  free(copy);
  return status;
}

static void check_parsed(const char *text, int64_t expected) {
  int64_t time = UNTOUCHED;
  int32_t status = parse(text, strlen(text), &time);
  ck_assert_msg(status == DATALEK_OK, "%s: %s", text, datalek_status_name(status));
  ck_assert_msg(time == expected, "%s is %lld, not %lld", text, (long long)time,
                (long long)expected);
}

static void check_refused(const char *text, size_t length) {
  int64_t time = UNTOUCHED;
  int32_t status = parse(text, length, &time);
  ck_assert_msg(status == DATALEK_ERROR_TIME, "\"%.*s\" (%zu bytes): status %d", (int)length, text,
                length, status);
  ck_assert_msg(time == UNTOUCHED, "\"%.*s\" wrote a time", (int)length, text);
}

static void check_formatted(int64_t time, const char *expected) {
  char text[DATALEK_TIME_SIZE];
  ck_assert_int_eq(datalek_time_format(time, text, sizeof text), DATALEK_OK);
  ck_assert_str_eq(text, expected);
}

static int64_t time_of(const char *text) {
  int64_t time = UNTOUCHED;
  ck_assert_int_eq(parse(text, strlen(text), &time), DATALEK_OK);
  return time;
}

/* ---- Reading --------------------------------------------------------------------------------- */

START_TEST(test_good_forms) {
  static const struct {
    const char *text;
    int64_t time;
  } good[] = {
    {"2026-11-13T16:40:00+01:00", 1794584400},
    {"2026-11-13T15:40:00Z", 1794584400},
    {"2026-11-13t15:40:00z", 1794584400},
    {"2026-11-13T15:40:00+00:00", 1794584400},
    {"2026-11-13T15:40:00-00:00", 1794584400},
    {"2026-11-14T15:39:00+23:59", 1794584400},
    {"2026-11-12T15:41:00-23:59", 1794584400},
    {"2026-11-13T10:10:00-05:30", 1794584400},
    {"2026-11-13T15:40:00.0Z", 1794584400},
    {"2026-11-13T15:40:00.999999999999999999999999999999Z", 1794584400},
    {"2026-11-13T16:40:00.5+01:00", 1794584400},
    {"2026-07-01T12:00:00+02:00", 1782900000},
    {"2016-12-31T23:59:59Z", 1483228799},
    {"1996-02-29T12:00:00Z", 825595200},
    {"2000-02-29T23:59:59Z", 951868799},
    {"2400-02-29T00:00:00Z", 13574563200},
    {"1996-01-01T00:00:00Z", DATALEK_TIME_MIN},
    {"1996-01-01T01:00:00+01:00", DATALEK_TIME_MIN},
    {"1995-12-31T23:00:00-01:00", DATALEK_TIME_MIN},
    {"9998-12-31T23:59:59Z", DATALEK_TIME_MAX},
    {"9998-12-31T23:59:59.9Z", DATALEK_TIME_MAX},
    {"9999-01-01T00:59:59+01:00", DATALEK_TIME_MAX},
  };
  for (size_t i = 0; i < sizeof good / sizeof good[0]; i++) {
    check_parsed(good[i].text, good[i].time);
  }
}
END_TEST

#define BYTES(text)                                                                                \
  { text, sizeof text - 1 }

START_TEST(test_bad_forms) {
  static const struct {
    const char *text;
    size_t length;
  } bad[] = {
    /* separators */
    BYTES("2026/11/13T16:40:00+01:00"),
    BYTES("2026-11-13 16:40:00+01:00"),
    BYTES("2026-11-13_16:40:00+01:00"),
    BYTES("2026-11-13T16.40.00+01:00"),
    BYTES("2026-11-13T16:40:00 01:00"),
    BYTES("2026-11-13T16:40:00+01.00"),
    BYTES("2026-11-13T16:40:00,5+01:00"),
    BYTES("20261113T164000Z"),
    BYTES("2026-11-13T16:40:00+0100"),
    BYTES("2026-317T16:40:00Z"),
    BYTES("2026-W46-5T16:40:00Z"),
    /* widths */
    BYTES("26-11-13T16:40:00Z"),
    BYTES("02026-11-13T16:40:00Z"),
    BYTES("+2026-11-13T16:40:00Z"),
    BYTES("-2026-11-13T16:40:00Z"),
    BYTES("2026-1-13T16:40:00Z"),
    BYTES("2026-11-3T16:40:00Z"),
    BYTES("2026-11-13T6:40:00Z"),
    BYTES("2026-11-13T16:40:0Z"),
    BYTES("2026-11-13T16:40Z"),
    BYTES("2026-11-13T16:40:00+1:00"),
    BYTES("2026-11-13T16:40:00+01"),
    BYTES("2026-11-13T16:40:00.Z"),
    BYTES("2026-11-13T16:40:00.+01:00"),
    BYTES("2026-11-13T16:40:00.5.5Z"),
    BYTES("2026-11-13T16:40.5Z"),
    BYTES("2026-11-13T+6:40:00Z"),
    BYTES("2026-11-13T 6:40:00Z"),
    /* no such day */
    BYTES("2026-00-13T16:40:00Z"),
    BYTES("2026-13-13T16:40:00Z"),
    BYTES("2026-11-00T16:40:00Z"),
    BYTES("2026-01-32T16:40:00Z"),
    BYTES("2026-04-31T16:40:00Z"),
    BYTES("2026-11-31T16:40:00Z"),
    BYTES("2028-02-30T16:40:00Z"),
    BYTES("2026-02-29T16:40:00Z"),
    BYTES("2100-02-29T16:40:00Z"),
    /* no such hour, minute, second or offset */
    BYTES("2026-11-13T24:00:00Z"),
    BYTES("2026-11-13T25:00:00Z"),
    BYTES("2026-11-13T16:60:00Z"),
    BYTES("2026-11-13T16:40:60Z"),
    BYTES("2016-12-31T23:59:60Z"),
    BYTES("2026-11-13T16:40:00+24:00"),
    BYTES("2026-11-13T16:40:00-24:00"),
    BYTES("2026-11-13T16:40:00+01:60"),
    /* no offset */
    BYTES("2026-11-13"),
    BYTES("2026-11-13T16:40:00"),
    BYTES("2026-11-13T16:40:00.5"),
    BYTES("2026-11-13T16:40:00 CET"),
    /* more than a time */
    BYTES("2026-11-13T16:40:00Z "),
    BYTES("2026-11-13T16:40:00ZZ"),
    BYTES("2026-11-13T16:40:00Z+01:00"),
    BYTES("2026-11-13T16:40:00+01:000"),
    BYTES("2026-11-13T16:40:00+01:00[Europe/Amsterdam]"),
    BYTES(" 2026-11-13T16:40:00Z"),
    BYTES("2026-11-13T16:40:00Z\0"),
    BYTES("2026-11-13T16:40:00+01:00\0"),
    BYTES("2026-11-13\00016:40:00Z"),
    BYTES("2026-11-13T16:40:00\000"),
    BYTES("2026-11-13T16:40:00.\000Z"),
    BYTES("\0002026-11-13T16:40:00Z"),
    /* digits, but not in ASCII */
    BYTES("\xEF\xBC\x92\x30\x32\x36-11-13T16:40:00Z"),
    /* off the calendar */
    BYTES("1995-12-31T23:59:59Z"),
    BYTES("1995-12-31T23:59:59.999Z"),
    BYTES("1996-01-01T00:59:59+01:00"),
    BYTES("1970-01-01T00:00:42Z"),
    BYTES("0000-01-01T00:00:00Z"),
    BYTES("9999-01-01T00:00:00Z"),
    BYTES("9998-12-31T23:59:59-00:01"),
    BYTES("9999-12-31T23:59:59-23:59"),
    /* nothing */
    BYTES(""),
    BYTES("\0"),
    BYTES("Z"),
  };
  for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
    check_refused(bad[i].text, bad[i].length);
  }
}
END_TEST

START_TEST(test_prefixes) {
  static const char *const good[] = {"2026-11-13T16:40:00.25+01:00", "2026-11-13t15:40:00-23:59",
                                     "2026-11-13T15:40:00Z"};
  for (size_t i = 0; i < sizeof good / sizeof good[0]; i++) {
    time_of(good[i]);
    for (size_t length = 0; length < strlen(good[i]); length++) {
      check_refused(good[i], length);
    }
  }
}
END_TEST

static bool may_replace(char was, char is) {
  if (was >= '0' && was <= '9') {
    return is >= '0' && is <= '9';
  }
  return is == was || (was == 'T' && is == 't') || (was == '+' && is == '-');
}

START_TEST(test_any_other_byte) {
  const char good[] = "2026-11-13T16:40:00+01:00";
  for (size_t at = 0; at < strlen(good); at++) {
    for (int byte = 0; byte < 256; byte++) {
      char text[sizeof good];
      memcpy(text, good, sizeof good);
      text[at] = (char)byte;
      if (!may_replace(good[at], text[at])) {
        check_refused(text, strlen(good));
      }
    }
  }
}
END_TEST

START_TEST(test_every_offset) {
  for (int minutes = -1439; minutes <= 1439; minutes++) {
    char text[64];
    snprintf(text, sizeof text, "2026-11-13T15:40:00%c%02d:%02d", minutes < 0 ? '-' : '+',
             abs(minutes) / 60, abs(minutes) % 60);
    check_parsed(text, 1794584400 - minutes * 60);
  }
}
END_TEST

START_TEST(test_parse_arguments) {
  int64_t time = UNTOUCHED;
  ck_assert_int_eq(datalek_time_parse(NULL, 0, &time), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_time_parse(NULL, 20, &time), DATALEK_ERROR_NULL);
  ck_assert_int_eq(time, UNTOUCHED);
  ck_assert_int_eq(datalek_time_parse("2026-11-13T15:40:00Z", 20, NULL), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_time_parse("2026-11-13T15:40:00Z+01:00", 20, &time), DATALEK_OK);
  ck_assert_int_eq(time, 1794584400);
}
END_TEST

/* ---- Writing --------------------------------------------------------------------------------- */

START_TEST(test_format) {
  check_formatted(DATALEK_TIME_MIN, "1996-01-01T01:00:00+01:00");
  check_formatted(DATALEK_TIME_MAX, "9999-01-01T00:59:59+01:00");
  check_formatted(1794584400, "2026-11-13T16:40:00+01:00");
  check_formatted(1782900000, "2026-07-01T12:00:00+02:00");
  check_formatted(1483228799, "2017-01-01T00:59:59+01:00");
  check_formatted(951868799, "2000-03-01T00:59:59+01:00");
}
END_TEST

/* Formats into a buffer of `size`; nothing but the expected text may be written there. */
static void check_written(int64_t time, size_t size, int32_t status, const char *expected) {
  char buffer[2 * DATALEK_TIME_SIZE];
  char untouched[sizeof buffer];
  memset(buffer, '#', sizeof buffer);
  memset(untouched, '#', sizeof untouched);
  size_t written = expected == NULL ? 0 : strlen(expected) + 1;
  ck_assert_int_eq(datalek_time_format(time, buffer, size), status);
  ck_assert_mem_eq(buffer, expected == NULL ? untouched : expected, written);
  ck_assert_mem_eq(buffer + written, untouched, sizeof buffer - written);
}

START_TEST(test_format_arguments) {
  static const int64_t off[] = {
    DATALEK_TIME_MIN - 1, DATALEK_TIME_MAX + 1, UNTOUCHED, 0, -1, DATALEK_TIME_UNKNOWN, INT64_MAX};
  const char *text = "2026-11-13T16:40:00+01:00";
  for (size_t size = 0; size < DATALEK_TIME_SIZE; size++) {
    check_written(1794584400, size, DATALEK_ERROR_BUFFER, NULL);
  }
  check_written(1794584400, DATALEK_TIME_SIZE, DATALEK_OK, text);
  check_written(1794584400, DATALEK_TIME_SIZE + 1, DATALEK_OK, text);
  for (size_t i = 0; i < sizeof off / sizeof off[0]; i++) {
    check_written(off[i], DATALEK_TIME_SIZE, DATALEK_ERROR_TIME, NULL);
  }
  ck_assert_int_eq(datalek_time_format(1794584400, NULL, 1), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_time_format(1794584400, NULL, DATALEK_TIME_SIZE), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_time_format(1794584400, NULL, 0), DATALEK_ERROR_BUFFER);
}
END_TEST

static bool survives(int64_t time) {
  char text[DATALEK_TIME_SIZE];
  int64_t again = UNTOUCHED;
  return datalek_time_format(time, text, sizeof text) == DATALEK_OK &&
         datalek_time_parse(text, strlen(text), &again) == DATALEK_OK && again == time;
}

/* check writes to a file at every assertion: the long loops assert on failure only. */
START_TEST(test_round_trip) {
  const uint64_t span = (uint64_t)(DATALEK_TIME_MAX - DATALEK_TIME_MIN) + 1;
  random_source source = {1996};
  for (int i = 0; i < 1000000; i++) {
    int64_t time = DATALEK_TIME_MIN + (int64_t)(random_next(&source) % span);
    if (!survives(time)) {
      ck_abort_msg("%lld comes back as another time", (long long)time);
    }
  }
}
END_TEST

/* ---- The calendar ---------------------------------------------------------------------------- */

/* The last Sunday of March (shift 5) and October (shift 2), by a formula of its own. */
static int last_sunday(int year, int shift) {
  return 31 - (year + year / 4 - year / 100 + year / 400 + shift) % 7;
}

/* These days begin before the change, and the next one after it. */
START_TEST(test_midnights) {
  static const struct {
    int month;
    int shift;
    const char *midnight;
    int hours;
  } changes[] = {{3, 5, "00:00:00+01:00", 23}, {10, 2, "00:00:00+02:00", 25}};
  for (int year = 1996; year <= 2100; year++) {
    for (size_t i = 0; i < sizeof changes / sizeof changes[0]; i++) {
      int sunday = last_sunday(year, changes[i].shift);
      int64_t day = dlk_day_of((dlk_date){year, changes[i].month, sunday});
      char text[64];
      snprintf(text, sizeof text, "%04d-%02d-%02dT%s", year, changes[i].month, sunday,
               changes[i].midnight);
      int64_t midnight = dlk_dutch_midnight(day);
      check_formatted(midnight, text);
      ck_assert_int_eq(dlk_dutch_midnight(day + 1) - midnight, changes[i].hours * DLK_HOUR);
    }
  }
}
END_TEST

START_TEST(test_clock_changes) {
  static const struct {
    int month;
    int shift;
    const char *clock[3]; /* a second before, at, and a second after */
  } changes[] = {
    {3, 5, {"01:59:59+01:00", "03:00:00+02:00", "03:00:01+02:00"}},
    {10, 2, {"02:59:59+02:00", "02:00:00+01:00", "02:00:01+01:00"}},
  };
  for (int year = 1996; year <= 2100; year++) {
    for (size_t i = 0; i < sizeof changes / sizeof changes[0]; i++) {
      char day[64];
      char text[128];
      snprintf(day, sizeof day, "%04d-%02d-%02dT", year, changes[i].month,
               last_sunday(year, changes[i].shift));
      snprintf(text, sizeof text, "%s01:00:00Z", day);
      int64_t change = time_of(text);
      for (int second = 0; second < 3; second++) {
        snprintf(text, sizeof text, "%s%s", day, changes[i].clock[second]);
        check_formatted(change + second - 1, text);
      }
    }
  }
}
END_TEST

static dlk_date day_after(dlk_date date) {
  static const int32_t lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  bool leap = date.year % 4 == 0 && (date.year % 100 != 0 || date.year % 400 == 0);
  if (date.day < lengths[date.month - 1] + (date.month == 2 && leap)) {
    date.day++;
    return date;
  }
  bool year_ends = date.month == 12;
  return (dlk_date){date.year + year_ends, year_ends ? 1 : date.month + 1, 1};
}

static bool is_day(int64_t day, dlk_date date, int32_t weekday) {
  dlk_date found = dlk_date_of(day);
  return found.year == date.year && found.month == date.month && found.day == date.day &&
         dlk_day_of(date) == day && dlk_weekday(day) == weekday;
}

START_TEST(test_every_day) {
  dlk_date date = {1996, 1, 1};
  int32_t weekday = 1; /* a Monday */
  int64_t day = DATALEK_TIME_MIN / DLK_DAY;
  for (; date.year < 9999; date = day_after(date), weekday = (weekday + 1) % 7, day++) {
    if (!is_day(day, date, weekday)) {
      ck_abort_msg("%d-%02d-%02d is wrong", date.year, date.month, date.day);
    }
  }
  ck_assert_int_eq(day * DLK_DAY, DATALEK_TIME_MAX + 1);
}
END_TEST

RUN_SUITE("time", test_good_forms, test_bad_forms, test_prefixes, test_any_other_byte,
          test_every_offset, test_parse_arguments, test_format, test_format_arguments,
          test_round_trip, test_midnights, test_clock_changes, test_every_day)
