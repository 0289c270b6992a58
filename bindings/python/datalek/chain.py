# SPDX-License-Identifier: Apache-2.0
"""chain.h: who notifies, from both ends: the processor's and the controller's."""
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Optional, Tuple

from ._call import UNKNOWN, Handle, answer, said
from ._library import lib
from .errors import check, language_number
from .fact import FACTS
from .incident import Incident
from .law import BASES, law_name, law_number
from .outcome import Outcome, outcome_of
from .rule import Reason, reason
from .time import from_seconds


@dataclass(frozen=True)
class Notice:
    """One of the notices on an incident.

    name     such as "controller_to_ap"
    by       who gives it: "processor" or "controller"
    is_own   whether it is for the organisation itself; None while its role is unknown
    outcome  whether it must be given
    clock    when its clock started, where that is known and it must be given
    due      when it is due, where the law has hours
    notes    how its term is counted, what is disputed, which times cannot be
    """

    name: str
    by: str
    is_own: Optional[bool]
    outcome: Outcome
    clock: Optional[datetime]
    due: Optional[datetime]
    notes: Tuple[Reason, ...]


@dataclass(frozen=True)
class Chain:
    """The notices on one incident, in the order in which they are given. delay: how long the
    processor knew before it told the controller."""

    law: str
    basis: str
    notices: Tuple[Notice, ...]
    delay: Optional[timedelta]


def _notice(handle: Any, number: int, language: str) -> Notice:
    notes = range(lib.datalek_chain_note_count(handle, number))
    return Notice(
        said(lib.datalek_notice_name(number)),
        str(FACTS["role"].decode(lib.datalek_notice_by(number))),
        answer(lib.datalek_chain_is_own(handle, number)),
        outcome_of(lib.datalek_chain_outcome(handle, number), language),
        from_seconds(lib.datalek_chain_clock(handle, number)),
        from_seconds(lib.datalek_chain_due(handle, number)),
        tuple(reason(lib.datalek_chain_note(handle, number, index), language) for index in notes))


def assess_chain(incident: Incident, law: Optional[str] = None, language: str = "nl") -> Chain:
    """Answers all notices on an incident, whatever its own role."""
    language_number(language)
    handle = Handle("chain")
    check(lib.datalek_chain_assess(incident, law_number(law), handle))
    delay = lib.datalek_chain_delay(handle)
    return Chain(law_name(lib.datalek_chain_law(handle)),
                 BASES.name(lib.datalek_chain_basis(handle)),
                 tuple(_notice(handle, number, language)
                       for number in range(lib.datalek_notice_count())),
                 None if delay == UNKNOWN else timedelta(seconds=delay))
