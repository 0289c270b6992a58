# SPDX-License-Identifier: Apache-2.0
"""fact.h: the facts that the law asks about, from the library's own list."""
import ctypes
from datetime import datetime
from types import MappingProxyType
from typing import Any, Mapping, Optional, Tuple, Union

from ._call import UNKNOWN, answer, answered, in_language, maybe, said, whole, words_of_group
from ._call import words_of_table
from ._library import lib
from .errors import check, language_number, refused
from .time import UNKNOWN_TIME, from_seconds, to_seconds

Value = Union[bool, str, int, datetime]

_KINDS = words_of_group("kind", "DATALEK_KIND_")
_DIRECTIONS = words_of_group("direction", "DATALEK_DIRECTION_")
_VALUES = {"yes_no": "True or False", "count": "a whole number from {lowest} to {highest}",
           "time": "an aware datetime"}


class Fact:
    """One fact, and the attribute of an Incident that holds its value. None is unknown.

    number     permanent: a DATALEK_FACT_* of fact.h
    name       as in JSON
    kind       "yes_no", "choice", "count" or "time"
    direction  "none", "grave", "mild" or "by_duty": which way it weighs
    values     of a choice, mildest first; else empty
    lowest, highest   the bounds of its numbers
    """

    def __init__(self, number: int) -> None:
        lowest, highest = ctypes.c_int64(), ctypes.c_int64()
        check(lib.datalek_fact_bounds(number, ctypes.byref(lowest), ctypes.byref(highest)))
        self.number = number
        self.name = said(lib.datalek_fact_name(number))
        self.kind = _KINDS.name(lib.datalek_fact_kind(number))
        self.direction = _DIRECTIONS.name(lib.datalek_fact_direction(number))
        self.lowest, self.highest = lowest.value, highest.value
        self._words = words_of_table(self.name, lib.datalek_fact_value_name, number)
        self.values: Tuple[str, ...] = tuple(self._words)
        self.unknown = UNKNOWN_TIME if self.kind == "time" else UNKNOWN
        self.__doc__ = f"{self.question('en')}\n\n{self.wanted()}; None is unknown."

    def __repr__(self) -> str:
        return f"<datalek fact {self.name}: {self.wanted()}>"

    def question(self, language: str = "nl") -> str:
        """The question behind it, as one would ask it in a practice."""
        return in_language(lib.datalek_fact_question, self.number, language)

    def value_text(self, value: str, language: str = "nl") -> str:
        """What a value of a choice means, for people."""
        return said(lib.datalek_fact_value_text(self.number, self.encode(value),
                                                language_number(language)))

    def action(self, value: Value, language: str = "nl") -> Optional[str]:
        """What a person can still do to bring it to this, milder, value; None if nothing."""
        return maybe(lib.datalek_fact_action(self.number, self.encode(value),
                                             language_number(language)))

    def wanted(self) -> str:
        """Which values it takes, in English."""
        if self.kind == "choice":
            return "one of " + ", ".join(repr(value) for value in self.values)
        return _VALUES[self.kind].format(lowest=self.lowest, highest=self.highest)

    # -- values --

    def decode(self, number: int) -> Optional[Value]:
        """The value as Python has it."""
        if number == self.unknown:
            return None
        if self.kind == "yes_no":
            return answer(number)
        if self.kind == "choice":
            return self._words.name(number)
        return from_seconds(number) if self.kind == "time" else number

    def encode(self, value: Any) -> int:
        """The number that the library has for it. Bounds are the library's to check."""
        if value is None:
            return self.unknown
        if self.kind == "yes_no":
            return answered(value, self.name)
        if self.kind == "time":
            return self._bounded(to_seconds(value, self.name))
        if self.kind == "count":
            return self._bounded(whole(value, self.name))
        return self._choice(value)

    def _choice(self, value: Any) -> int:
        if not isinstance(value, str):
            raise TypeError(f"{self.name} is {self.wanted()}, not {value!r}")
        if value not in self.values:
            raise refused("VALUE", key=self.name, hint=f"{self.wanted()}, not {value!r}")
        return self._words.number(value)

    def _bounded(self, number: int) -> int:
        """An unknown in disguise, such as -1, is no value either."""
        if not self.lowest <= number <= self.highest:
            raise refused("VALUE", key=self.name, hint=self.wanted())
        return number

    # -- as an attribute --

    def __get__(self, incident: Any, owner: Any = None) -> Any:
        return self if incident is None else self.decode(incident._get(self.number))

    def __set__(self, incident: Any, value: Optional[Value]) -> None:
        check(lib.datalek_incident_set(incident, self.number, self.encode(value)), key=self.name)


def _all() -> Mapping[str, Fact]:
    facts = [Fact(number) for number in range(lib.datalek_fact_count())]
    return MappingProxyType({fact.name: fact for fact in facts})


FACTS: Mapping[str, Fact] = _all()
"""All facts, by name, in the order of fact.h."""

_BY_NUMBER = tuple(FACTS.values())


def fact_name(number: int) -> str:
    """The name of a fact that the library gave."""
    return _BY_NUMBER[number].name


def fact_value(number: int, value: int) -> Optional[Value]:
    """A value of a fact that the library gave."""
    return _BY_NUMBER[number].decode(value)
