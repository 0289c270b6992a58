# SPDX-License-Identifier: Apache-2.0
"""agreement.h: is the processor agreement complete?"""
import ctypes
from dataclasses import dataclass
from functools import lru_cache
from typing import Mapping, Optional, Tuple

from ._call import UNKNOWN, answer, answered, in_language, maybe, said, words_of_group
from ._call import words_of_table
from ._library import lib
from .errors import check
from .law import law_at, law_number

_NEEDS = words_of_group("need", "DATALEK_NEED_")
_NAMES = words_of_table("point", lib.datalek_point_name)


@dataclass(frozen=True)
class Point:
    """A point to look for in a processor agreement."""

    number: int
    name: str

    def question(self, language: str = "nl") -> str:
        """What to look for, as a question to which yes is right."""
        return in_language(lib.datalek_point_question, self.number, language)

    def need(self, law: Optional[str] = None) -> str:
        """What a law, or today's, wants of it: "required", "advised" or "none"."""
        return _NEEDS.name(lib.datalek_point_need(self.number, _law(law)))

    def source(self, law: Optional[str] = None) -> Optional[str]:
        """The article or advice behind it; None where the law asks nothing."""
        return maybe(lib.datalek_point_source(self.number, _law(law)))


@dataclass(frozen=True)
class Agreement:
    """Whether all that is required is there, and the points that lack: the required first."""

    verdict: Optional[bool]
    missing: Tuple[Point, ...]


def _law(law: Optional[str]) -> int:
    return law_at().number if law is None else law_number(law)


@lru_cache(maxsize=None)
def points() -> Tuple[Point, ...]:
    """All points."""
    return tuple(Point(number, said(lib.datalek_point_name(number)))
                 for number in range(lib.datalek_point_count()))


def check_agreement(answers: Mapping[str, Optional[bool]],
                    law: Optional[str] = None) -> Agreement:
    """Checks an agreement by the answers to points, by name; what is not answered is unknown.

    >>> check_agreement({"agreement": False}).verdict
    False
    """
    values = [UNKNOWN] * len(points())
    for name, value in answers.items():
        values[_NAMES.number(name)] = answered(value, name)
    missing, count = (ctypes.c_int32 * len(values))(), ctypes.c_size_t()
    verdict = ctypes.c_int32()
    check(lib.datalek_agreement_check(law_number(law), (ctypes.c_int32 * len(values))(*values),
                                      len(values), missing, len(values), ctypes.byref(count),
                                      ctypes.byref(verdict)))
    return Agreement(answer(verdict.value),
                     tuple(points()[number] for number in missing[:count.value]))
