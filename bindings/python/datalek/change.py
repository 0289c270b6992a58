# SPDX-License-Identifier: Apache-2.0
"""change.h: the smallest changes of facts that make an answer yes, or no."""
from dataclasses import dataclass
from typing import Any, Iterator, Optional, Tuple

from ._call import Handle, answer, answered, words_of_group
from ._library import lib
from .errors import check
from .fact import Value, fact_name, fact_value
from .incident import Incident
from .law import BASES, law_name, law_number
from .outcome import OUTCOMES

_WAYS = words_of_group("way", "DATALEK_WAY_")


@dataclass(frozen=True)
class ChangedFact:
    """A fact, the value it gets, and how that can come about."""

    fact: str
    value: Optional[Value]
    way: str


@dataclass(frozen=True)
class Change:
    """One fact, or two, that would change the answer.

    way is "find_out", "do" or "hypothetical": of its facts the hardest. A fact's action() says
    how to do it.
    """

    way: str
    facts: Tuple[ChangedFact, ...]


@dataclass(frozen=True)
class Changes:
    """All smallest changes that lead to an answer."""

    kind: str
    verdict: Optional[bool]
    law: str
    basis: str
    changes: Tuple[Change, ...]

    def __iter__(self) -> Iterator[Change]:
        return iter(self.changes)

    def __len__(self) -> int:
        return len(self.changes)


def _changed(handle: Any, index: int, place: int) -> ChangedFact:
    fact = lib.datalek_changes_fact(handle, index, place)
    return ChangedFact(fact_name(fact),
                       fact_value(fact, lib.datalek_changes_value(handle, index, place)),
                       _WAYS.name(lib.datalek_changes_fact_way(handle, index, place)))


def _change(handle: Any, index: int) -> Change:
    places = range(lib.datalek_changes_fact_count(handle, index))
    return Change(_WAYS.name(lib.datalek_changes_way(handle, index)),
                  tuple(_changed(handle, index, place) for place in places))


def find_changes(incident: Incident, kind: str, verdict: bool,
                 law: Optional[str] = None) -> Changes:
    """What would make an answer `verdict`: first what one can still find out or do.

    It never says that facts may be stated other than they are.
    """
    handle = Handle("changes")
    check(lib.datalek_changes_find(incident, law_number(law), OUTCOMES.number(kind),
                                   answered(verdict, "verdict"), handle))
    return Changes(OUTCOMES.name(lib.datalek_changes_kind(handle)),
                   answer(lib.datalek_changes_verdict(handle)),
                   law_name(lib.datalek_changes_law(handle)),
                   BASES.name(lib.datalek_changes_basis(handle)),
                   tuple(_change(handle, index)
                         for index in range(lib.datalek_changes_count(handle))))
