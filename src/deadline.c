/* SPDX-License-Identifier: Apache-2.0 */
#include "calendar.h"
#include "law.h"

enum { SUNDAY = 0, SATURDAY = 6, READINGS = DATALEK_DEADLINE_TWO_WORKING_DAYS + 1 };

/* Easter Sunday, by the method of Meeus, Jones and Butcher. */
static int64_t easter(int32_t year) {
  int32_t golden = year % 19;
  int32_t century = year / 100;
  int32_t of_century = year % 100;
  int32_t correction = (century - (century + 8) / 25 + 1) / 3;
  int32_t epact = (19 * golden + century - century / 4 - correction + 15) % 30;
  int32_t weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
  int32_t late = (golden + 11 * epact + 22 * weekday) / 451;
  int32_t march = epact + weekday - 7 * late + 114;
  return dlk_day_of((dlk_date){year, march / 31, march % 31 + 1});
}

static bool is_date(dlk_date date, int32_t month, int32_t day) {
  return date.month == month && date.day == day;
}

/* Algemene termijnenwet art. 3; King's Day as set by royal decree since 2014. Where it is moved,
 * that is from a Sunday to a Saturday: neither is a working day. */
static bool is_holiday(int64_t day, uint32_t holidays) {
  dlk_date date = dlk_date_of(day);
  int64_t after_easter = day - easter(date.year);
  bool good_friday = (holidays & DATALEK_HOLIDAY_GOOD_FRIDAY) != 0 && after_easter == -2;
  bool fifth_of_may = (holidays & DATALEK_HOLIDAY_5_MAY) != 0 && is_date(date, 5, 5);
  return is_date(date, 1, 1) || is_date(date, 4, 27) || is_date(date, 12, 25) ||
         is_date(date, 12, 26) || after_easter == 1 || after_easter == 39 || after_easter == 50 ||
         good_friday || fifth_of_may;
}

static bool is_working_day(int64_t day, uint32_t holidays) {
  int32_t weekday = dlk_weekday(day);
  return weekday != SUNDAY && weekday != SATURDAY && !is_holiday(day, holidays);
}

/* Reg. 1182/71 art. 3(1): the hour during which the event occurs is not counted. */
static int64_t next_full_hour(int64_t time) {
  return (dlk_floor_div(time, DLK_HOUR) + 1) * DLK_HOUR;
}

/* Reg. 1182/71 art. 3(5), as argued: the term lasts until two whole working days have passed. */
static int64_t two_working_days(int64_t begin, int64_t end, uint32_t holidays) {
  int64_t day = dlk_floor_div(begin + dlk_dutch_offset(begin), DLK_DAY);
  if (dlk_dutch_midnight(day) < begin) {
    day++;
  }
  int64_t second_ends = begin;
  for (int found = 0; found < 2; day++) {
    if (is_working_day(day, holidays)) {
      found++;
      second_ends = dlk_dutch_midnight(day + 1);
    }
  }
  return second_ends > end ? second_ends : end;
}

static bool is_reading(int32_t reading) { return reading >= 0 && reading < READINGS; }

/* Regulation 1182/71 counts the terms of the Union's acts; the Wbp was none. */
static bool has_reading(int32_t law, int32_t reading) {
  bool of_the_union = law == DATALEK_LAW_AVG_2018 || law == DATALEK_LAW_OMNIBUS_2025;
  return dlk_laws[law].hours > 0 && (of_the_union || reading == DATALEK_DEADLINE_STRICT);
}

int32_t datalek_deadline_under(int32_t law, int32_t reading, int64_t aware_at, uint32_t holidays,
                               int64_t *deadline) {
  dlk_basis basis;
  if (deadline == NULL) {
    return DATALEK_ERROR_NULL;
  }
  if (!is_reading(reading) || (holidays & ~(uint32_t)DATALEK_HOLIDAYS_DEFAULT)) {
    return DATALEK_ERROR_ARGUMENT;
  }
  if (aware_at < DATALEK_TIME_MIN || aware_at > dlk_facts[DATALEK_FACT_AWARE_AT].highest) {
    return DATALEK_ERROR_TIME;
  }
  int32_t status = dlk_choose_law(law, aware_at, &basis);
  if (status != DATALEK_OK || !has_reading(basis.law, reading)) {
    return DATALEK_ERROR_ARGUMENT;
  }
  int64_t term = dlk_laws[basis.law].hours * DLK_HOUR;
  int64_t outer = next_full_hour(aware_at) + term;
  if (reading == DATALEK_DEADLINE_STRICT) {
    *deadline = aware_at + term;
  } else if (reading == DATALEK_DEADLINE_OUTER) {
    *deadline = outer;
  } else {
    *deadline = two_working_days(next_full_hour(aware_at), outer, holidays);
  }
  return DATALEK_OK;
}

int32_t datalek_deadline(int32_t reading, int64_t aware_at, uint32_t holidays, int64_t *deadline) {
  return datalek_deadline_under(DATALEK_LAW_AVG_2018, reading, aware_at, holidays, deadline);
}

int32_t datalek_deadline_left(int64_t deadline, int64_t now, int64_t *left, int32_t *rule) {
  if (left == NULL) {
    return DATALEK_ERROR_NULL;
  }
  if (!dlk_on_calendar(deadline) || !dlk_on_calendar(now)) {
    return DATALEK_ERROR_TIME;
  }
  *left = deadline - now;
  if (rule != NULL) {
    *rule = *left < 0 ? dlk_rules[DLK_RULE_avg_33_1_late].number : DATALEK_RULE_NONE;
  }
  return DATALEK_OK;
}

int32_t datalek_deadline_rule_under(int32_t law, int32_t reading) {
  static const int32_t rules[READINGS] = {
    [DATALEK_DEADLINE_STRICT] = DLK_RULE_avg_33_1_72_hours,
    [DATALEK_DEADLINE_OUTER] = DLK_RULE_reg_1182_71_hours,
    [DATALEK_DEADLINE_TWO_WORKING_DAYS] = DLK_RULE_reg_1182_71_working_days,
  };
  if (!dlk_is_law(law) || !is_reading(reading) || !has_reading(law, reading)) {
    return DATALEK_RULE_NONE;
  }
  int32_t rule = rules[reading];
  if (reading == DATALEK_DEADLINE_STRICT && law == DATALEK_LAW_OMNIBUS_2025) {
    rule = DLK_RULE_omnibus_33_1_96_hours;
  } else if (reading == DATALEK_DEADLINE_STRICT && law == DATALEK_LAW_WBP_2016) {
    rule = DLK_RULE_wbp_34a_1_72_hours;
  }
  return dlk_rules[rule].number;
}

int32_t datalek_deadline_rule(int32_t reading) {
  return datalek_deadline_rule_under(DATALEK_LAW_AVG_2018, reading);
}
