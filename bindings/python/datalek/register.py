# SPDX-License-Identifier: Apache-2.0
"""register.h: the register of breaches, AVG 33(5): events that are only ever added."""
import ctypes
import hashlib
import secrets
import threading
from contextlib import contextmanager
from datetime import datetime
from typing import Any, Callable, Iterator, List, Optional, Tuple, Type, TypeVar, Union

from ._call import Handle, Text, answered, coded, ended, whole, words_of_group
from ._call import written
from ._library import callbacks, constants, lib
from .entry import Entry, csv_heading
from .errors import DatalekError, OK, check
from .event import FIELDS, Event, event_of
from .incident import Incident
from .law import law_number
from .outcome import OUTCOMES
from .statistics import Statistics, statistics_of
from .time import to_seconds
from .view import DueDuty, Repeat, due_duties, entry_numbers, repeats_of

Digest = Union[str, Callable[[bytes], bytes], None]
Salt = Optional[Callable[[int], bytes]]
T = TypeVar("T", bound="Register")

_ALL = constants["DATALEK_SEQUENCE_ALL"]
_SALT_SIZE = constants["DATALEK_SALT_SIZE"]
_CHAIN = constants["DATALEK_ERROR_REGISTER_CHAIN"]
_FAILED = constants["DATALEK_ERROR_REGISTER_CALLBACK"]
_EVENT_SIZE = 4096
_KEY_SIZE = 256
_STATUSES = words_of_group("status", "DATALEK_ENTRY_")


class _Chain:
    """Digest and salt as the library calls them. What they raise is kept for the caller, as no
    exception can pass through C."""

    def __init__(self, digest: Callable[[bytes], bytes], salt: Salt) -> None:
        failures: List[BaseException] = []
        self.failures = failures
        self.size = size = len(digest(b""))

        def compute(_context: Any, data: Any, length: int, result: Any) -> int:
            given = ctypes.string_at(data, length) if length else b""
            return _kept(failures, lambda: digest(given), size, result)

        def give(_context: Any, result: Any) -> int:
            return _kept(failures, lambda: salt(_SALT_SIZE) if salt else b"", _SALT_SIZE, result)

        self.digest = callbacks["datalek_digest"](compute)
        self.salt = callbacks["datalek_salt"](give) if salt else callbacks["datalek_salt"]()


def _kept(failures: List[BaseException], make: Callable[[], bytes], size: int, result: Any) -> int:
    try:
        made = make()
        if len(made) != size:
            raise ValueError(f"{len(made)} bytes, not {size}, for the chain of a register")
        ctypes.memmove(result, made, size)
        return OK
    except BaseException as failure:
        failures.append(failure)
        return _FAILED


def _hash(name: str) -> Callable[[bytes], bytes]:
    hashlib.new(name)
    return lambda data: hashlib.new(name, data).digest()


class Register:
    """A register of breaches.

    digest  how its chain is computed: the name of a hash of hashlib, or a function of bytes that
            gives bytes; None for a register without chain
    salt    gives so many random bytes; None for texts without salt

    >>> from datalek import parse_time
    >>> now = parse_time("2026-11-13T16:40:00+01:00")
    >>> register = Register()
    >>> event = register.open("2026-014", at=now, by="assistente")
    >>> event.sequence, event.kind, len(event.digest)
    (1, 'opened', 32)
    >>> register["2026-014"].missing[:2]
    ('description', 'when')

    It is a collection of entries: iterate over it, ask len() or "2026-014" in it. Any number of
    threads may use it: they take turns.
    """

    def __init__(self, digest: Digest = "sha256", salt: Salt = secrets.token_bytes) -> None:
        self._handle = Handle("register")
        self._as_parameter_ = self._handle._as_parameter_
        self._lock, self._holder = threading.Lock(), 0
        self._chain: Optional[_Chain] = None
        if digest is not None:
            self._chain = _Chain(_hash(digest) if isinstance(digest, str) else digest, salt)
            check(lib.datalek_register_set_digest(self, self._chain.digest, self._chain.size,
                                                  self._chain.salt, None))

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """No other thread uses the register, and neither do its own digest and salt."""
        if self._holder == threading.get_ident():
            raise RuntimeError("a register cannot be used while it is being used by this thread, "
                               "such as by its own digest or salt")
        with self._lock:
            self._holder = threading.get_ident()
            try:
                yield
            finally:
                self._holder = 0

    def _status(self, function: Callable[..., int], *arguments: Any) -> int:
        """What a call returns; what digest or salt raised in it is raised here."""
        status = function(self, *arguments)
        if self._chain is not None and self._chain.failures:
            failure = self._chain.failures[0]
            self._chain.failures.clear()
            raise failure
        return status

    def _add(self, function: Callable[..., int], *arguments: Any, key: Optional[str]) -> Event:
        with self._alone():
            check(self._status(function, *arguments), key=key)
            return event_of(self, lib.datalek_register_size(self))

    # -- adding events --

    def _add_to(self, function: Callable[..., int], entry: str, at: datetime, by: str,
                *arguments: Any) -> Event:
        return self._add(function, ended(entry, "REGISTER_ID"), to_seconds(at, "at"),
                         ended(by, "REGISTER_AUTHOR"), *arguments, key=entry)

    def open(self, entry: str, *, at: datetime, by: str) -> Event:
        """Opens a new entry: entry is its id, by who does it."""
        return self._add_to(lib.datalek_register_open, entry, at, by)

    def set_facts(self, entry: str, incident: Incident, *, at: datetime, by: str) -> Event:
        """Sets the facts, all of them: what the incident does not know is unknown from now on."""
        return self._add_to(lib.datalek_register_set_facts, entry, at, by, incident)

    def assess(self, entry: str, *, at: datetime, by: str, law: Optional[str] = None) -> Event:
        """Assesses the facts of the entry, and keeps the receipt."""
        return self._add_to(lib.datalek_register_assess, entry, at, by, law_number(law))

    def set_text(self, entry: str, field: str, text: Text, *, at: datetime, by: str) -> Event:
        """Writes a field, in place of what it held. An empty text makes it empty again."""
        return self._add_to(lib.datalek_register_set_text, entry, at, by, FIELDS.number(field),
                            *_text(text))

    def note_ap(self, entry: str, told_at: datetime, complete: bool, reference: Text, *,
                at: datetime, by: str) -> Event:
        """Notes that the AP was told; not complete: more is to follow."""
        return self._add_to(lib.datalek_register_note_ap, entry, at, by,
                            to_seconds(told_at, "told_at"), answered(complete, "complete"),
                            *_text(reference))

    def note_subjects(self, entry: str, told_at: datetime, persons: int, means: Text, *,
                      at: datetime, by: str) -> Event:
        """Notes that persons were told: how many this time; 0 by public notice."""
        return self._add_to(lib.datalek_register_note_subjects, entry, at, by,
                            to_seconds(told_at, "told_at"), whole(persons, "persons"),
                            *_text(means))

    def deviate(self, entry: str, outcome: str, verdict: bool, decider: str, reason: Text, *,
                at: datetime, by: str) -> Event:
        """Notes that a person decided a question, with or against the library."""
        return self._add_to(lib.datalek_register_deviate, entry, at, by, OUTCOMES.number(outcome),
                            answered(verdict, "verdict"), ended(decider, "REGISTER_AUTHOR"),
                            *_text(reason))

    def close(self, entry: str, reason: Text = "", *, at: datetime, by: str) -> Event:
        """Closes an entry."""
        return self._add_to(lib.datalek_register_close, entry, at, by, *_text(reason))

    def reopen(self, entry: str, reason: Text, *, at: datetime, by: str) -> Event:
        """Opens a closed entry again."""
        return self._add_to(lib.datalek_register_reopen, entry, at, by, *_text(reason))

    def redact(self, sequence: int, reason: Text, *, at: datetime, by: str) -> Event:
        """Takes the text of an event out of the register. What the host stored is to be stored
        anew: event_json(sequence)."""
        return self._add(lib.datalek_register_redact, whole(sequence, "sequence"),
                         to_seconds(at, "at"), ended(by, "REGISTER_AUTHOR"), *_text(reason),
                         key=str(sequence))

    # -- events --

    @property
    def size(self) -> int:
        """How many events there are: the sequence of the last."""
        with self._alone():
            size: int = lib.datalek_register_size(self)
        return size

    def event(self, sequence: int) -> Event:
        """An event, by its number."""
        with self._alone():
            return event_of(self, whole(sequence, "sequence"))

    def events(self) -> Iterator[Event]:
        """All events, in order."""
        return (self.event(sequence) for sequence in range(1, self.size + 1))

    def event_json(self, sequence: int) -> str:
        """An event as one line of JSON, to be stored as it is."""
        with self._alone():
            return written(lib.datalek_event_write_json, self, whole(sequence, "sequence"),
                           size=_EVENT_SIZE)

    def to_json_lines(self) -> str:
        """All events as JSON Lines: the register as it is stored."""
        return "".join(self.event_json(sequence) + "\n" for sequence in range(1, self.size + 1))

    @classmethod
    def from_json_lines(cls: Type[T], text: Text, digest: Digest = "sha256",
                        salt: Salt = secrets.token_bytes) -> T:
        """Loads a register from its events. verify() judges their chain."""
        register, bytes_ = cls(digest, salt), coded(text)
        line, position = ctypes.c_size_t(), ctypes.c_size_t()
        key = ctypes.create_string_buffer(_KEY_SIZE)
        with register._alone():
            status = register._status(
                lib.datalek_register_read_json, bytes_, len(bytes_), ctypes.byref(line),
                ctypes.byref(position), key, _KEY_SIZE)
        if status != OK:
            raise DatalekError(status, line=line.value, position=position.value,
                               key=key.value.decode("utf-8", "replace") or None)
        return register

    def verify(self) -> Optional[int]:
        """The first event that does not fit the chain; None when all do."""
        sequence = ctypes.c_int64()
        with self._alone():
            status = self._status(lib.datalek_register_verify, ctypes.byref(sequence))
        if status == _CHAIN:
            return sequence.value
        check(status)
        return None

    # -- entries --

    def __len__(self) -> int:
        with self._alone():
            count: int = lib.datalek_register_entry_count(self)
        return count

    def _find(self, entry: str) -> Optional[int]:
        index = ctypes.c_int32()
        with self._alone():
            status = lib.datalek_register_find(self, ended(entry, "REGISTER_ID"),
                                               ctypes.byref(index))
        return index.value if status == OK else None

    def __contains__(self, entry: object) -> bool:
        return isinstance(entry, str) and "\0" not in entry and self._find(entry) is not None

    def __getitem__(self, entry: str) -> Entry:
        return self.entry(entry)

    def __iter__(self) -> Iterator[Entry]:
        return (Entry(self, index, _ALL) for index in range(len(self)))

    def entry(self, entry: str, until: int = _ALL) -> Entry:
        """An entry, as it is or as it was after an event."""
        index = self._find(entry)
        if index is None:
            raise DatalekError(constants["DATALEK_ERROR_REGISTER_ENTRY"], key=entry)
        return Entry(self, index, whole(until, "until"))

    # -- views --

    def entries(self, status: Optional[str] = None, until: int = _ALL) -> Tuple[Entry, ...]:
        """The entries that are "open" or "closed", or all, in the order in which they were
        opened."""
        number = constants["DATALEK_UNKNOWN"] if status is None else _STATUSES.number(status)
        with self._alone():
            numbers = entry_numbers(self, whole(until, "until"), number)
        return tuple(Entry(self, index, until) for index in numbers)

    def duties(self, now: datetime, until: int = _ALL) -> Tuple[DueDuty, ...]:
        """The duties that are open or in doubt: first those with a deadline, the earliest
        first."""
        with self._alone():
            rows = due_duties(self, whole(until, "until"), to_seconds(now, "now"))
        return rows

    def repeats(self, until: int = _ALL) -> Tuple[Repeat, ...]:
        """Breaches of a kind that the practice had before."""
        with self._alone():
            return repeats_of(self, whole(until, "until"))

    def statistics(self, year: Optional[int] = None, until: int = _ALL) -> Statistics:
        """Counts over a year, or over all of them."""
        with self._alone():
            return statistics_of(self, whole(until, "until"), year)

    def to_csv(self, language: str = "nl") -> str:
        """A table for a spreadsheet: csv.h says how. Write it as UTF-8, with newline=""."""
        return csv_heading(language) + "".join(entry.to_csv(language) for entry in self)


def _text(text: Text) -> Tuple[bytes, int]:
    bytes_ = coded(text)
    return bytes_, len(bytes_)
