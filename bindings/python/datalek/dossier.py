# SPDX-License-Identifier: Apache-2.0
"""dossier.h: the AP dossier, all that a notification to the authority asks. Nothing is sent."""
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Iterator, Optional, Tuple

from ._call import Handle, in_language, maybe, said, words_of_table, written
from ._library import constants, lib
from .contact import Contact
from .entry import Entry, alone
from .errors import check, language_number
from .format import FORMATS
from .time import to_seconds

_PROFILES = words_of_table("profile", lib.datalek_profile_name)
_STATES = words_of_table("state of an item", lib.datalek_item_state_name)
_YES = constants["DATALEK_YES"]


@dataclass(frozen=True)
class DossierItem:
    """One item of a dossier.

    answer  as far as it is known; "" where nothing is
    state   "filled"; "required": a gap to fill, empty or filled partly; "not_applicable"; or
            "optional": empty, and may stay so
    reason  why it is not applicable; None where it is
    """

    name: str
    chapter: str
    question: str
    answer: str
    state: str
    reason: Optional[str]
    source: str


def profiles() -> Tuple[str, ...]:
    """The profiles, by name.

    >>> profiles()
    ('ap', 'edpb_2026')
    """
    return tuple(_PROFILES)


@dataclass(frozen=True)
class Dossier:
    """A dossier of an entry, as that is or was. Only a text that is redacted is gone from here too,
    and what it filled is a gap again.

    now  the time at which the AP is told
    """

    entry: Entry
    contact: Optional[Contact]
    profile: str
    now: datetime
    _handle: Handle = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_handle", Handle("dossier"))
        with self._read():
            pass  # so that what is refused is refused now

    @contextmanager
    def _read(self) -> Iterator[Handle]:
        """Filled anew, as a text may be gone since. Nobody else uses it then, nor the register."""
        number, seconds = _PROFILES.number(self.profile), to_seconds(self.now, "now")
        with alone(self.entry) as own:
            check(lib.datalek_dossier_read(own, self.contact, number, seconds, self._handle))
            yield self._handle

    @property
    def complete(self) -> bool:
        """Whether no item is "required"; if not, more is to follow: AVG 33(4)."""
        with self._read() as handle:
            return bool(lib.datalek_dossier_complete(handle) == _YES)

    def items(self, language: str = "nl") -> Tuple[DossierItem, ...]:
        """All items, in the order of the form."""
        spoken = language_number(language)
        with self._read() as handle:
            return tuple(_item(handle, number, spoken)
                         for number in range(lib.datalek_dossier_count(handle)))

    def write(self, format: str = "markdown", language: str = "nl") -> str:
        """The whole of it as a document, for a person who copies it into the form."""
        with self._read() as handle:
            return written(lib.datalek_dossier_write, handle, FORMATS.number(format),
                           language_number(language), size=32768)

    def to_json(self, language: str = "nl") -> str:
        """The whole of it as one line of JSON: json.h."""
        with self._read() as handle:
            return written(lib.datalek_dossier_write_json, handle, language_number(language),
                           size=32768)


def _item(handle: Handle, number: int, language: int) -> DossierItem:
    return DossierItem(
        name=said(lib.datalek_dossier_name(handle, number)),
        chapter=said(lib.datalek_dossier_chapter(handle, number, language)),
        question=said(lib.datalek_dossier_question(handle, number, language)),
        answer=written(lib.datalek_dossier_write_answer, handle, number, language, size=1024),
        state=_STATES.name(lib.datalek_dossier_state(handle, number)),
        reason=maybe(lib.datalek_dossier_reason(handle, number, language)),
        source=said(lib.datalek_dossier_source(handle, number)))


def dossier(entry: Entry, contact: Optional[Contact] = None, profile: str = "ap", *,
            now: datetime) -> Dossier:
    """The dossier of an entry of a register. now is the time at which the AP is told: whether that
    is late. Without a contact nothing is known of the practice.

    >>> from datalek import Contact, Register, apply_scenario, parse_time
    >>> now = parse_time("2026-11-14T10:00:00+01:00")

    Facts that are in no register yet go into one of their own:

    >>> register = Register(digest=None)
    >>> event = register.open("2026-014", at=now, by="assistente")
    >>> event = register.set_facts("2026-014", apply_scenario("device_stolen"), at=now,
    ...                            by="assistente")

    >>> found = dossier(register["2026-014"], Contact(kvk="12345678"), now=now)
    >>> found.complete
    False
    >>> [item.answer for item in found.items() if item.name == "ap_kvk"]
    ['12345678']
    """
    return Dossier(entry, contact, profile, now)
