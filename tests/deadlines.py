#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compares datalek's deadlines with a model written from the law, hour by hour.

    deadlines.py PATH_OF_LIBRARY

The model shares nothing with the library: local time is that of the system's time zone data (Debian
package tzdata), and Easter follows from its definition. Exit status: 0 when all answers are equal,
1 at the first that is not.
"""
import ctypes
import sys
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
HOUR = 3600
TERM = 72 * HOUR  # AVG 33(1)
ONE_DAY = timedelta(days=1)

STRICT, OUTER, TWO_WORKING_DAYS = range(3)  # DATALEK_DEADLINE_*
GOOD_FRIDAY, FIFTH_OF_MAY = 1, 2  # DATALEK_HOLIDAY_*
HOLIDAY_SETTINGS = range(4)
QUESTIONS = [(STRICT, 0), (OUTER, 0)]
QUESTIONS += [(TWO_WORKING_DAYS, holidays) for holidays in HOLIDAY_SETTINGS]

HOURLY = range(2016, 2041)  # years
CALENDAR = range(1996, 9999)
SECONDS_OF_HOUR = (0, 17 * 60 + 31)


# ---- The model -----------------------------------------------------------------------------------


def easter(year):
    """The Sunday after the first full moon of spring, as the Gregorian calendar reckons it."""
    century = year // 100
    solar_and_lunar_correction = 15 + century - century // 4 - (13 + 8 * century) // 25
    age = (19 * (year % 19) + solar_and_lunar_correction) % 30
    if age == 29 or (age == 28 and year % 19 > 10):
        age -= 1  # 18 April is the last full moon, and within 19 years none shares its date
    full_moon = date(year, 3, 21) + age * ONE_DAY
    return full_moon + (7 - full_moon.isoweekday() % 7) * ONE_DAY


@lru_cache(maxsize=8)
def holidays_of(year, setting):
    """Algemene termijnenwet art. 3."""
    sunday = easter(year)
    kings_day = date(year, 4, 27)
    if kings_day.isoweekday() == 7:
        kings_day = date(year, 4, 26)
    days = {date(year, 1, 1), kings_day, date(year, 12, 25), date(year, 12, 26)}
    days |= {sunday + after * ONE_DAY for after in (1, 39, 50)}
    if setting & GOOD_FRIDAY:
        days.add(sunday - 2 * ONE_DAY)
    if setting & FIFTH_OF_MAY:
        days.add(date(year, 5, 5))
    return days


def is_working_day(day, setting):
    return day.isoweekday() < 6 and day not in holidays_of(day.year, setting)


def begins(day):
    return int(datetime(day.year, day.month, day.day, tzinfo=AMSTERDAM).timestamp())


@lru_cache(maxsize=8)
def second_working_day_ends(first, setting):
    """The end of the second working day, counted from the day `first` on, itself included."""
    day, found = first, 0
    while True:
        found += is_working_day(day, setting)
        day += ONE_DAY
        if found == 2:
            return begins(day)


def local_time(time):
    return datetime.fromtimestamp(time, AMSTERDAM)


def deadlines(aware, local):
    """The answers to QUESTIONS. Regulation 1182/71 art. 3(1), 3(2)(a), 3(5)."""
    start = aware - 60 * local.minute - local.second + HOUR
    outer = start + TERM
    tomorrow = local.date() + ONE_DAY  # the first day that lies in the period as a whole
    return [aware + TERM, outer] + [
        max(outer, second_working_day_ends(tomorrow, setting)) for setting in HOLIDAY_SETTINGS]


# ---- The library ---------------------------------------------------------------------------------


class Library:
    def __init__(self, path):
        self.functions = ctypes.CDLL(path)
        self.functions.datalek_deadline.argtypes = [
            ctypes.c_int32, ctypes.c_int64, ctypes.c_uint32, ctypes.POINTER(ctypes.c_int64)]
        self.functions.datalek_time_format.argtypes = [
            ctypes.c_int64, ctypes.c_char_p, ctypes.c_size_t]
        self.result = ctypes.c_int64()
        self.reference = ctypes.byref(self.result)
        self.text = ctypes.create_string_buffer(64)

    def deadline(self, reading, aware, holidays):
        status = self.functions.datalek_deadline(reading, aware, holidays, self.reference)
        return self.result.value if status == 0 else f"status {status}"

    def format(self, time):
        status = self.functions.datalek_time_format(time, self.text, len(self.text))
        return self.text.value.decode() if status == 0 else f"status {status}"


# ---- The comparison ------------------------------------------------------------------------------


def moments():
    first, past = (int(datetime(year, 1, 1, tzinfo=timezone.utc).timestamp())
                   for year in (HOURLY.start, HOURLY.stop))
    for hour in range(first, past, HOUR):
        for second in SECONDS_OF_HOUR:
            yield hour + second
    # The holidays that move with Easter, in all years: noon of a day whose term they lengthen.
    for year in CALENDAR:
        for after in (-4, 0, 38, 49):
            yield begins(easter(year) + after * ONE_DAY) + 12 * HOUR


def describe(answer):
    return local_time(answer).isoformat() if isinstance(answer, int) else answer


def compare(library):
    """How many answers are equal, and the first difference as text or None."""
    compared = 0
    for aware in moments():
        local = local_time(aware)
        text = local.isoformat()
        found = library.format(aware)
        if found != text:
            return compared, f"{aware} is formatted as {found}, not {text}"
        compared += 1
        for (reading, holidays), expected in zip(QUESTIONS, deadlines(aware, local)):
            found = library.deadline(reading, aware, holidays)
            if found != expected:
                return compared, (f"aware {text}, reading {reading}, holidays {holidays}: "
                                  f"{describe(found)}, not {describe(expected)}")
            compared += 1
    return compared, None


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: deadlines.py PATH_OF_LIBRARY")
    compared, difference = compare(Library(sys.argv[1]))
    print(difference or f"{compared} answers are equal")
    return 1 if difference else 0


if __name__ == "__main__":
    sys.exit(main())
