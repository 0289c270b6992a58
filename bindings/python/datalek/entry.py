# SPDX-License-Identifier: Apache-2.0
"""entry.h, field.h and duty.h: what the events of an entry add up to, what it must still say, and
what must still be done."""
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Callable, Iterator, Optional, Tuple

from ._call import Handle, answer, in_language, maybe, said, words_of_group, words_of_table
from ._call import written
from ._library import lib
from .errors import check, language_number
from .event import FIELDS, KINDS, Event, entry_of_event, event_of
from .incident import Incident
from .law import law_name
from .outcome import OUTCOMES
from .time import from_seconds, moment

DUTIES = words_of_table("duty", lib.datalek_duty_name)
DUTY_STATES = words_of_table("state of a duty", lib.datalek_duty_state_name)
_FILLED = words_of_table("filled", lib.datalek_filled_name)
_STATUSES = words_of_group("status", "DATALEK_ENTRY_")


@dataclass(frozen=True)
class EntryField:
    """What a field says of an entry.

    text      what it says, whatever fills it; "" when nothing does
    asked     whether the entry must have it
    filled    by what: "not", "partly", "facts", "events" or "text"
    redacted  whether what was written last is gone
    written   the sequence of the event that wrote it last; None if none did
    own       what was written, as it stands; None if nothing is there
    """

    name: str
    title: str
    text: str
    asked: bool
    filled: str
    redacted: bool
    written: Optional[int]
    own: Optional[str]
    source: str


@dataclass(frozen=True)
class EntryDuty:
    """How a duty of an entry stands: "none", "done", "open" or "in_doubt"."""

    name: str
    state: str
    deadline: Optional[datetime]
    done_at: Optional[datetime]
    text: str
    state_text: str
    source: str


@dataclass(frozen=True)
class Field:
    """A field that entries have, with what to say in it."""

    number: int
    name: str
    is_written: bool
    source: str

    def title(self, language: str = "nl") -> str:
        """A heading of a few words."""
        return in_language(lib.datalek_field_title, self.number, language)

    def text(self, language: str = "nl") -> str:
        """What to say in it."""
        return in_language(lib.datalek_field_text, self.number, language)


def fields() -> Tuple[Field, ...]:
    """All fields: first the seven of the LHV guide."""
    return tuple(Field(number, name, bool(lib.datalek_field_is_written(number)),
                                 said(lib.datalek_field_source(number)))
                 for number, name in FIELDS.items())


def csv_heading(language: str = "nl") -> str:
    """The signature and the row of headings of csv.h."""
    return written(lib.datalek_csv_write_heading, language_number(language))


class Entry:
    """An entry of a register, as it is or was: events that are added later do not change it. Only
    a text that is redacted is gone from here too."""

    def __init__(self, register: Any, index: int, until: int) -> None:
        self._register, self._handle = register, Handle("entry")
        with register._alone():
            check(lib.datalek_entry_read(register, index, until, self._handle))

    def __repr__(self) -> str:
        return f"<datalek entry {self.id}: {self.status}, {self.last}>"

    def _get(self, function: Callable[..., Any], *arguments: Any) -> Any:
        """What the library says of the entry; it may look into the register."""
        with self._register._alone():
            return function(self._handle, *arguments)

    def _written(self, function: Callable[..., int], *arguments: Any, size: int) -> str:
        with self._register._alone():
            return written(function, self._handle, *arguments, size=size)

    # -- what it is --

    @property
    def id(self) -> str:
        return said(self._get(lib.datalek_entry_id))

    @property
    def status(self) -> str:
        """"open" or "closed"."""
        return _STATUSES.name(self._get(lib.datalek_entry_status))

    @property
    def opened_at(self) -> datetime:
        return moment(self._get(lib.datalek_entry_opened_at))

    @property
    def closed_at(self) -> Optional[datetime]:
        """When it was closed, the last time; None when it is open."""
        return from_seconds(self._get(lib.datalek_entry_closed_at))

    @property
    def last(self) -> int:
        """The sequence of its last event."""
        last: int = self._get(lib.datalek_entry_last)
        return last

    @property
    def law(self) -> str:
        """The law in force at `aware_at`, by which it is judged."""
        return law_name(self._get(lib.datalek_entry_law))

    @property
    def facts(self) -> Incident:
        """The facts as last set, a copy."""
        lent = self._get(lib.datalek_entry_facts)
        return Incident.from_json(written(lib.datalek_incident_write_json, lent))

    @property
    def persons_told(self) -> int:
        """How many persons were told, all times together."""
        persons: int = self._get(lib.datalek_entry_persons_told)
        return persons

    # -- its events --

    def event_count(self, kind: str) -> int:
        """How many events of a kind it has."""
        count: int = self._get(lib.datalek_entry_event_count, KINDS.number(kind))
        return count

    def event(self, kind: str) -> Optional[Event]:
        """Its last event of a kind."""
        return self._event(self._get(lib.datalek_entry_event, KINDS.number(kind)))

    def deviation(self, outcome: str) -> Optional[Event]:
        """The event in which a person last decided a question."""
        return self._event(self._get(lib.datalek_entry_deviation, OUTCOMES.number(outcome)))

    def events(self) -> Tuple[Event, ...]:
        """All its events so far, in order."""
        with self._register._alone():
            own = said(lib.datalek_entry_id(self._handle))
            return tuple(event_of(self._register, sequence)
                         for sequence in range(1, lib.datalek_entry_last(self._handle) + 1)
                         if entry_of_event(self._register, sequence) == own)

    def _event(self, sequence: int) -> Optional[Event]:
        return self._register.event(sequence) if sequence else None

    # -- what holds --

    def verdict(self, outcome: str) -> Optional[bool]:
        """What holds of the entry: what a person decided, within bounds; else what the law
        says."""
        return answer(self._get(lib.datalek_entry_verdict, OUTCOMES.number(outcome)))

    def judged(self, outcome: str) -> Optional[bool]:
        """What the law says of the facts as last set."""
        return answer(self._get(lib.datalek_entry_judged, OUTCOMES.number(outcome)))

    def decided(self, outcome: str) -> Optional[bool]:
        """What a person decided; None when nobody did."""
        return answer(self._get(lib.datalek_entry_decided, OUTCOMES.number(outcome)))

    # -- what it must say --

    def field(self, name: str, language: str = "nl") -> EntryField:
        """What a field says."""
        number, spoken = FIELDS.number(name), language_number(language)
        return EntryField(
            name=name, title=in_language(lib.datalek_field_title, number, language),
            text=self._written(lib.datalek_entry_write_field, number, spoken, size=1024),
            asked=bool(self._get(lib.datalek_entry_asks, number)),
            filled=_FILLED.name(self._get(lib.datalek_entry_filled, number)),
            redacted=bool(self._get(lib.datalek_entry_text_redacted, number)),
            written=self._get(lib.datalek_entry_field, number) or None,
            own=maybe(self._get(lib.datalek_entry_text, number, None)),
            source=said(lib.datalek_field_source(number)))

    def fields(self, language: str = "nl") -> Tuple[EntryField, ...]:
        """All fields, whether asked or not."""
        return tuple(self.field(name, language) for name in FIELDS)

    @property
    def missing(self) -> Tuple[str, ...]:
        """The fields that are asked and not filled, or partly."""
        count: int = self._get(lib.datalek_entry_missing_count)
        return tuple(FIELDS.name(self._get(lib.datalek_entry_missing, index))
                     for index in range(count))

    @property
    def may_close(self) -> bool:
        """Whether nothing is missing."""
        return bool(self._get(lib.datalek_entry_may_close))

    # -- what must be done --

    def duty(self, name: str, language: str = "nl") -> EntryDuty:
        """How a duty stands."""
        number = DUTIES.number(name)
        state = self._get(lib.datalek_entry_duty, number)
        return EntryDuty(name, DUTY_STATES.name(state),
                         from_seconds(self._get(lib.datalek_entry_deadline, number)),
                         from_seconds(self._get(lib.datalek_entry_done_at, number)),
                         in_language(lib.datalek_duty_text, number, language),
                         in_language(lib.datalek_duty_state_text, state, language),
                         said(lib.datalek_duty_source(number)))

    def duties(self, language: str = "nl") -> Tuple[EntryDuty, ...]:
        """All duties."""
        return tuple(self.duty(name, language) for name in DUTIES)

    # -- as text --

    def to_json(self, language: str = "nl") -> str:
        """All that it holds, as one JSON document: json.h."""
        return self._written(lib.datalek_entry_write_json, language_number(language), size=16384)

    def to_csv(self, language: str = "nl") -> str:
        """As a row of csv.h, with its line end."""
        return self._written(lib.datalek_entry_write_csv, language_number(language), size=4096)

    def to_markdown(self, language: str = "nl") -> str:
        """As a page for people: markdown.h."""
        return self._written(lib.datalek_entry_write_markdown, language_number(language),
                             size=16384)


@contextmanager
def alone(entry: Entry) -> Iterator[Handle]:
    """The library's own entry, while nobody else uses its register."""
    if not isinstance(entry, Entry):
        raise TypeError(f"an Entry of a Register is wanted, not {entry!r}")
    with entry._register._alone():
        yield entry._handle
