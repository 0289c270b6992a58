# SPDX-License-Identifier: Apache-2.0
"""deadline.h: the term in which the AP is told, in three readings."""
import ctypes
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Dict, Iterable, Optional

from ._call import words_of_group
from ._library import constants, lib
from .errors import check, refused
from .law import law_number
from .rule import NONE, Reason, reason
from .time import moment, to_seconds

READINGS = words_of_group("reading", "DATALEK_DEADLINE_")
_HOLIDAY = "DATALEK_HOLIDAY_"
_HOLIDAYS: Dict[str, int] = {name[len(_HOLIDAY):].lower(): value
                             for name, value in constants.items() if name.startswith(_HOLIDAY)}


@dataclass(frozen=True)
class Left:
    """How a deadline stands: the time left, negative when overdue; and then the rule on reasons
    for the delay, AVG 33(1)."""

    left: timedelta
    rule: Optional[Reason]


def _bits(holidays: Iterable[str]) -> int:
    bits = 0
    for name in holidays:
        if name not in _HOLIDAYS:
            raise refused("ARGUMENT", key=name, hint=f"holidays: {', '.join(_HOLIDAYS)}")
        bits |= _HOLIDAYS[name]
    return bits


def deadline(aware_at: datetime, reading: str = "strict", law: Optional[str] = None,
             holidays: Iterable[str] = tuple(_HOLIDAYS)) -> datetime:
    """When the term ends in which the AP must be told, under the law in force at `aware_at` or
    another.

    reading   "strict", the one to keep; "outer"; or "two_working_days", which is disputed
    holidays  those of which it is in doubt whether they are on the list

    >>> from datalek import parse_time
    >>> deadline(parse_time("2026-11-13T16:40:00+01:00")).isoformat()
    '2026-11-16T16:40:00+01:00'
    """
    seconds = ctypes.c_int64()
    check(lib.datalek_deadline_under(law_number(law), READINGS.number(reading),
                                     to_seconds(aware_at), _bits(holidays), ctypes.byref(seconds)),
          key=reading)
    return moment(seconds.value)


def deadline_left(deadline: datetime, now: datetime, language: str = "nl") -> Left:
    """How a deadline stands at a given moment."""
    left, rule = ctypes.c_int64(), ctypes.c_int32()
    check(lib.datalek_deadline_left(to_seconds(deadline), to_seconds(now), ctypes.byref(left),
                                    ctypes.byref(rule)))
    return Left(timedelta(seconds=left.value),
                None if rule.value == NONE else reason(rule.value, language))


def deadline_rule(reading: str, law: Optional[str] = None,
                  language: str = "nl") -> Optional[Reason]:
    """The rule that a reading rests on: of AVG 33(1), or of another law; None if it has none."""
    number = READINGS.number(reading)
    rule = (lib.datalek_deadline_rule(number) if law is None
            else lib.datalek_deadline_rule_under(law_number(law), number))
    return None if rule == NONE else reason(rule, language)
