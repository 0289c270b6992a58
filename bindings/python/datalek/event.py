# SPDX-License-Identifier: Apache-2.0
"""The events of register.h: what was done to an entry, when and by whom."""
import ctypes
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Optional, Tuple

from ._call import Words, answer, in_language, maybe, words_of_group, words_of_table
from ._library import constants, lib
from .errors import OK, check
from .incident import Incident
from .law import AT_TIME, law_name
from .outcome import OUTCOMES
from .time import from_seconds, moment

KINDS = words_of_table("kind of event", lib.datalek_event_kind_name)
FIELDS = words_of_table("field", lib.datalek_field_name)
_MEMBERS = words_of_group("member", "DATALEK_MEMBER_")
_FACTS = constants["DATALEK_EVENT_FACTS"]
_DIGEST_SIZE = constants["DATALEK_DIGEST_SIZE_MAX"]
_NO_CHAIN = constants["DATALEK_ERROR_REGISTER_CHAIN_NONE"]


@dataclass(frozen=True)
class Event:
    """One event of a register. What its kind does not have is None.

    sequence     its number in the register, from 1
    kind         such as "notified_ap"; the members are those of DATALEK_MEMBER_* in register.h
    law          of "assessed": the law asked for; None for the one in force
    redacted_by  the event that took its text out
    facts        of "facts": all of them, a copy
    digest       in a register with a chain
    """

    sequence: int
    kind: str
    entry: str
    at: datetime
    by: str
    text: Optional[str]
    law: Optional[str]
    receipt: Optional[str]
    field: Optional[str]
    told_at: Optional[datetime]
    complete: Optional[bool]
    persons: Optional[int]
    outcome: Optional[str]
    verdict: Optional[bool]
    decider: Optional[str]
    redacts: Optional[int]
    redacted_by: Optional[int]
    facts: Optional[Incident]
    digest: Optional[bytes]

    def kind_text(self, language: str = "nl") -> str:
        """What happened, in a few words."""
        return in_language(lib.datalek_event_kind_text, KINDS.number(self.kind), language)


class _Reader:
    """The members of one event, by name."""

    def __init__(self, register: Any, sequence: int) -> None:
        self.register, self.sequence = register, sequence

    def number(self, member: str) -> Optional[int]:
        value = ctypes.c_int64()
        status = lib.datalek_event_number(self.register, self.sequence, _MEMBERS.number(member),
                                          ctypes.byref(value))
        return value.value if status == OK else None

    def word(self, member: str, words: Words) -> Optional[str]:
        number = self.number(member)
        return None if number is None else words.name(number)

    def truth(self, member: str) -> Optional[bool]:
        number = self.number(member)
        return None if number is None else answer(number)

    def time(self, member: str) -> Optional[datetime]:
        number = self.number(member)
        return None if number is None else from_seconds(number)

    def string(self, member: str) -> Optional[str]:
        return maybe(lib.datalek_event_string(self.register, self.sequence,
                                              _MEMBERS.number(member), None))

    def law(self) -> Optional[str]:
        number = self.number("law")
        return None if number is None or number == AT_TIME else law_name(number)

    def facts(self) -> Incident:
        incident = Incident()
        check(lib.datalek_event_facts(self.register, self.sequence, incident))
        return incident

    def digest(self) -> Optional[bytes]:
        buffer, needed = (ctypes.c_uint8 * _DIGEST_SIZE)(), ctypes.c_size_t()
        status = lib.datalek_event_digest(self.register, self.sequence, buffer, _DIGEST_SIZE,
                                          ctypes.byref(needed))
        if status == _NO_CHAIN:
            return None
        check(status)
        return bytes(buffer[:needed.value])


def event_of(register: Any, sequence: int) -> Event:
    """An event of a register of the library, copied."""
    kind, at = ctypes.c_int64(), ctypes.c_int64()
    check(lib.datalek_event_number(register, sequence, _MEMBERS.number("kind"),
                                   ctypes.byref(kind)))
    check(lib.datalek_event_number(register, sequence, _MEMBERS.number("at"), ctypes.byref(at)))
    reader = _Reader(register, sequence)
    return Event(
        sequence=sequence, kind=KINDS.name(kind.value),
        entry=entry_of_event(register, sequence), at=moment(at.value),
        by=reader.string("by") or "", text=reader.string("text"),
        law=reader.law(), receipt=reader.string("receipt"), field=reader.word("field", FIELDS),
        told_at=reader.time("told_at"), complete=reader.truth("complete"),
        persons=reader.number("persons"), outcome=reader.word("outcome", OUTCOMES),
        verdict=reader.truth("verdict"), decider=reader.string("decider"),
        redacts=reader.number("redacts"), redacted_by=reader.number("redacted_by"),
        facts=reader.facts() if kind.value == _FACTS else None, digest=reader.digest())


def entry_of_event(register: Any, sequence: int) -> str:
    """The id of the entry that an event belongs to."""
    return _Reader(register, sequence).string("entry") or ""


def event_kinds() -> Tuple[str, ...]:
    """The kinds of event, by name."""
    return tuple(KINDS)
