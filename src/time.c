/* SPDX-License-Identifier: Apache-2.0 */
#include "calendar.h"
#include <string.h>

/* Reads along a text; `good` turns false at the first thing that is not as it should be. */
typedef struct {
  const char *at;
  const char *end;
  bool good;
} reader;

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

static char peek(const reader *r) { return r->at < r->end ? *r->at : '\0'; }

static int32_t number(reader *r, int digits, int32_t lowest, int32_t highest) {
  int32_t value = 0;
  for (int i = 0; i < digits && r->good; i++) {
    r->good = is_digit(peek(r));
    if (r->good) {
      value = 10 * value + (*r->at++ - '0');
    }
  }
  r->good = r->good && value >= lowest && value <= highest;
  return value;
}

/* One character of two, as RFC 3339 allows "T" and "t". */
static void mark(reader *r, char one, char other) {
  r->good = r->good && (peek(r) == one || peek(r) == other);
  r->at += r->good;
}

static void skip_fraction(reader *r) {
  if (r->good && peek(r) == '.') {
    r->at++;
    r->good = is_digit(peek(r));
    while (is_digit(peek(r))) {
      r->at++;
    }
  }
}

static int64_t offset(reader *r) {
  char sign = peek(r);
  if (sign == 'Z' || sign == 'z') {
    r->at++;
    return 0;
  }
  mark(r, '+', '-');
  int64_t hours = number(r, 2, 0, 23);
  mark(r, ':', ':');
  int64_t seconds = hours * DLK_HOUR + (int64_t)number(r, 2, 0, 59) * DLK_MINUTE;
  return sign == '-' ? -seconds : seconds;
}

int32_t datalek_time_parse(const char *text, size_t length, int64_t *time) {
  if (text == NULL || time == NULL) {
    return DATALEK_ERROR_NULL;
  }
  reader r = {text, text + length, true};
  dlk_date date;
  date.year = number(&r, 4, 0, 9999);
  mark(&r, '-', '-');
  date.month = number(&r, 2, 1, 12);
  mark(&r, '-', '-');
  date.day = number(&r, 2, 1, r.good ? dlk_days_in_month(date.year, date.month) : 0);
  mark(&r, 'T', 't');
  int64_t seconds = (int64_t)number(&r, 2, 0, 23) * DLK_HOUR;
  mark(&r, ':', ':');
  seconds += (int64_t)number(&r, 2, 0, 59) * DLK_MINUTE;
  mark(&r, ':', ':');
  seconds += number(&r, 2, 0, 59);
  skip_fraction(&r);
  seconds -= offset(&r);
  if (!r.good || r.at != r.end) {
    return DATALEK_ERROR_TIME;
  }
  int64_t result = dlk_day_of(date) * DLK_DAY + seconds;
  if (!dlk_on_calendar(result)) {
    return DATALEK_ERROR_TIME;
  }
  *time = result;
  return DATALEK_OK;
}

static char *put_number(char *at, int32_t value, int digits) {
  for (int i = digits - 1; i >= 0; i--) {
    at[i] = (char)('0' + value % 10);
    value /= 10;
  }
  return at + digits;
}

static char *put(char *at, char c) {
  *at = c;
  return at + 1;
}

int32_t datalek_time_format(int64_t time, char *buffer, size_t size) {
  if (buffer == NULL && size > 0) {
    return DATALEK_ERROR_NULL;
  }
  if (!dlk_on_calendar(time)) {
    return DATALEK_ERROR_TIME;
  }
  if (size < DATALEK_TIME_SIZE) {
    return DATALEK_ERROR_BUFFER;
  }
  int32_t ahead = dlk_dutch_offset(time);
  int64_t local = time + ahead;
  int64_t day = dlk_floor_div(local, DLK_DAY);
  int32_t second = (int32_t)(local - day * DLK_DAY);
  dlk_date date = dlk_date_of(day);
  char *at = put_number(buffer, date.year, 4);
  at = put_number(put(at, '-'), date.month, 2);
  at = put_number(put(at, '-'), date.day, 2);
  at = put_number(put(at, 'T'), second / DLK_HOUR, 2);
  at = put_number(put(at, ':'), second / DLK_MINUTE % 60, 2);
  at = put_number(put(at, ':'), second % 60, 2);
  at = put_number(put(at, '+'), ahead / DLK_HOUR, 2);
  memcpy(at, ":00", sizeof ":00");
  return DATALEK_OK;
}
