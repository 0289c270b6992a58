# SPDX-License-Identifier: Apache-2.0
"""statistics.h: counts over a register, and the shares that the AP publishes each year."""
import ctypes
from dataclasses import dataclass
from typing import Any, List, Optional, Tuple

from ._call import UNKNOWN, Handle, in_language, said, whole, words_of_group, words_of_table
from ._library import constants, lib
from .errors import check, refused
from .fact import FACTS
from .outcome import OUTCOMES

_PEOPLE = words_of_group("class of people", "DATALEK_PEOPLE_")
_SHARES = words_of_table("share", lib.datalek_share_name)


@dataclass(frozen=True)
class OutcomeCount:
    """Entries by what holds of them."""

    outcome: str
    yes: int
    no: int
    unknown: int


@dataclass(frozen=True)
class Count:
    """How many are of this; None is unknown."""

    name: Optional[str]
    count: int


@dataclass(frozen=True)
class Share:
    """How many of how many; whole may be 0."""

    name: str
    part: int
    whole: int

    def text(self, language: str = "nl") -> str:
        """What it is of."""
        return in_language(lib.datalek_share_text, _SHARES.number(self.name), language)

    @property
    def source(self) -> str:
        """Where the AP's figure was published, with that figure."""
        return said(lib.datalek_share_source(_SHARES.number(self.name)))


@dataclass(frozen=True)
class Statistics:
    """Counts. Causes, people and shares are counted over breaches; years are None when nothing
    was counted."""

    first_year: Optional[int]
    last_year: Optional[int]
    entries: int
    breaches: int
    outcomes: Tuple[OutcomeCount, ...]
    causes: Tuple[Count, ...]
    people: Tuple[Count, ...]
    shares: Tuple[Share, ...]


def people_class(subjects: int) -> str:
    """The class of a number of people.

    >>> people_class(12)
    'to_100'
    """
    number = lib.datalek_people_class(whole(subjects, "subjects"))
    if number == UNKNOWN:
        raise refused("VALUE", key="subjects")
    return _PEOPLE.name(number)


def people_text(name: str, language: str = "nl") -> str:
    """A class in a few words.

    >>> people_text("to_10")
    '2 tot en met 10'
    """
    return in_language(lib.datalek_people_text, _PEOPLE.number(name), language)


def _outcome(handle: Any, number: int, name: str) -> OutcomeCount:
    yes, no, unknown = (lib.datalek_statistics_outcome(handle, number, verdict)
                        for verdict in (1, 0, UNKNOWN))
    return OutcomeCount(name, yes, no, unknown)


def _causes(handle: Any) -> List[Count]:
    causes = [*enumerate(FACTS["cause"].values), (UNKNOWN, None)]
    return [Count(name, lib.datalek_statistics_cause(handle, number)) for number, name in causes]


def _people(handle: Any) -> List[Count]:
    classes = [(number, _PEOPLE.name(number)) for number in range(lib.datalek_people_count())]
    return [Count(name, lib.datalek_statistics_people(handle, number))
            for number, name in [*classes, (UNKNOWN, None)]]


def _share(handle: Any, number: int, name: str) -> Share:
    part, of = ctypes.c_int32(), ctypes.c_int32()
    check(lib.datalek_statistics_share(handle, number, ctypes.byref(part), ctypes.byref(of)))
    return Share(name, part.value, of.value)


def statistics_of(register: Any, until: int, year: Optional[int]) -> Statistics:
    """What the library counts, copied."""
    handle = Handle("statistics")
    number = constants["DATALEK_YEAR_ALL"] if year is None else whole(year, "year")
    if not -2**31 <= number < 2**31:
        raise refused("VALUE", key="year")
    check(lib.datalek_statistics_read(register, until, number, handle))
    return Statistics(
        lib.datalek_statistics_first_year(handle) or None,
        lib.datalek_statistics_last_year(handle) or None,
        lib.datalek_statistics_entries(handle), lib.datalek_statistics_breaches(handle),
        tuple(_outcome(handle, number, name) for number, name in OUTCOMES.items()),
        tuple(_causes(handle)), tuple(_people(handle)),
        tuple(_share(handle, number, name) for number, name in _SHARES.items()))
