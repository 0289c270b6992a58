# SPDX-License-Identifier: Apache-2.0
"""law.h: the laws that an incident can be judged by, with their dates."""
import ctypes
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Optional, Tuple

from ._call import ended, in_language, said, words_of_group
from ._library import constants, lib
from .errors import DatalekError, OK
from .time import UNKNOWN_TIME, from_seconds, to_seconds

AT_TIME = constants["DATALEK_LAW_AT_TIME"]
BASES = words_of_group("basis", "DATALEK_BASIS_")


@dataclass(frozen=True)
class Law:
    """A law, and the version of its rule set here."""

    number: int
    name: str
    version: int
    source: str
    enacted: bool
    """False for a proposal: it is judged by only when it is named."""
    start: Optional[datetime]
    """The first second at which it was in force; None where law.h says so."""
    end: Optional[datetime]
    """The first second at which it no longer was."""

    def title(self, language: str = "nl") -> str:
        """What it is, in one plain sentence."""
        return in_language(lib.datalek_law_title, self.number, language)


@lru_cache(maxsize=None)
def laws() -> Tuple[Law, ...]:
    """All laws.

    >>> [law.name for law in laws() if law.enacted]
    ['before-2016', 'wbp-2016', 'avg-2018']
    """
    return tuple(Law(number, said(lib.datalek_law_name(number)), lib.datalek_law_version(number),
                     said(lib.datalek_law_source(number)),
                     bool(lib.datalek_law_enacted(number)),
                     from_seconds(lib.datalek_law_from(number)),
                     from_seconds(lib.datalek_law_until(number)))
                 for number in range(lib.datalek_law_count()))


def law_at(moment: Optional[datetime] = None) -> Law:
    """The law in force at a time; without a time today's. Never a proposal.

    >>> law_at().name
    'avg-2018'
    """
    seconds = UNKNOWN_TIME if moment is None else to_seconds(moment)
    number: int = lib.datalek_law_at(seconds)
    return laws()[number]


def law_number(law: Optional[str]) -> int:
    """The number of a law by its name; None is the one in force at `aware_at`."""
    if law is None:
        return AT_TIME
    number = ctypes.c_int32()
    status = lib.datalek_law_find(ended(law, "ARGUMENT"), ctypes.byref(number))
    if status != OK:
        raise DatalekError(status, key=law, hint=f"laws: {', '.join(each.name for each in laws())}")
    return number.value


def law_name(number: int) -> str:
    """The name of a law that the library gave."""
    return said(lib.datalek_law_name(number))
