/* SPDX-License-Identifier: Apache-2.0 */
#include "calendar.h"

int64_t dlk_floor_div(int64_t a, int64_t b) { return a / b - (a % b != 0 && (a < 0) != (b < 0)); }

static bool is_leap(int32_t year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int32_t dlk_days_in_month(int32_t year, int32_t month) {
  static const int32_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

/* Years are counted from March, so that the leap day is the last of its year. A cycle of 400 years
 * has 146,097 days; 719,468 days lie between 0000-03-01 and 1970-01-01. */
int64_t dlk_day_of(dlk_date date) {
  int64_t year = date.month > 2 ? date.year : date.year - 1;
  int64_t month = (date.month + 9) % 12;
  int64_t day_of_year = (153 * month + 2) / 5 + date.day - 1;
  int64_t leap_days = dlk_floor_div(year, 4) - dlk_floor_div(year, 100) + dlk_floor_div(year, 400);
  return 365 * year + leap_days + day_of_year - 719468;
}

dlk_date dlk_date_of(int64_t day) {
  int64_t from_march = day + 719468;
  int64_t cycle = dlk_floor_div(from_march, 146097);
  int64_t in_cycle = from_march - cycle * 146097;
  int64_t year = (in_cycle - in_cycle / 1460 + in_cycle / 36524 - in_cycle / 146096) / 365;
  int64_t day_of_year = in_cycle - (365 * year + year / 4 - year / 100);
  int64_t month = (5 * day_of_year + 2) / 153;
  dlk_date date = {(int32_t)(year + cycle * 400), (int32_t)(month < 10 ? month + 3 : month - 9),
                   (int32_t)(day_of_year - (153 * month + 2) / 5 + 1)};
  date.year += date.month <= 2;
  return date;
}

int32_t dlk_weekday(int64_t day) {
  /* 1970-01-01 was a Thursday. */
  return (int32_t)((day + 4) - 7 * dlk_floor_div(day + 4, 7));
}

/* 01:00 UTC on the last Sunday of a month of 31 days: Directive 2000/84/EC, art. 2 and 3. */
static int64_t clock_change(int32_t year, int32_t month) {
  int64_t last = dlk_day_of((dlk_date){year, month, 31});
  return (last - dlk_weekday(last)) * DLK_DAY + DLK_HOUR;
}

int32_t dlk_dutch_offset(int64_t time) {
  int32_t year = dlk_date_of(dlk_floor_div(time, DLK_DAY)).year;
  bool summer = time >= clock_change(year, 3) && time < clock_change(year, 10);
  return summer ? 2 * DLK_HOUR : DLK_HOUR;
}

int64_t dlk_dutch_midnight(int64_t day) {
  /* Clocks change at 02:00 or 03:00, never at midnight: the offset an hour before still holds. */
  int64_t midnight = day * DLK_DAY - DLK_HOUR;
  return day * DLK_DAY - dlk_dutch_offset(midnight);
}

bool dlk_on_calendar(int64_t time) { return time >= DATALEK_TIME_MIN && time <= DATALEK_TIME_MAX; }
