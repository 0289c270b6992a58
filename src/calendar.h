/* SPDX-License-Identifier: Apache-2.0 */
/* The Gregorian calendar and Dutch time, computed. Days are counted from 1970-01-01. */
#ifndef DLK_CALENDAR_H
#define DLK_CALENDAR_H

#include "public.h"
#include <stdbool.h>

enum { DLK_MINUTE = 60, DLK_HOUR = 3600, DLK_DAY = 86400 };

typedef struct {
  int32_t year;
  int32_t month; /* 1 to 12 */
  int32_t day;   /* 1 to 31 */
} dlk_date;

int64_t dlk_day_of(dlk_date date);
dlk_date dlk_date_of(int64_t day);
int32_t dlk_days_in_month(int32_t year, int32_t month);

/* 0 is Sunday. */
int32_t dlk_weekday(int64_t day);

/* Division that rounds down. */
int64_t dlk_floor_div(int64_t a, int64_t b);

/* How far Dutch clocks are ahead of UTC at this moment, in seconds. */
int32_t dlk_dutch_offset(int64_t time);

/* The moment at which this day begins on Dutch clocks. */
int64_t dlk_dutch_midnight(int64_t day);

bool dlk_on_calendar(int64_t time);

#endif
