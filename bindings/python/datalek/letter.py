# SPDX-License-Identifier: Apache-2.0
"""letter.h: letters about a breach, to the persons, the controllers or the processor."""
from dataclasses import dataclass
from functools import lru_cache
from typing import Optional, Tuple

from ._call import answer, in_language, said, words_of_table, written
from ._library import lib
from .contact import Contact
from .entry import Entry, alone
from .errors import language_number
from .format import FORMATS

_LETTERS = words_of_table("letter", lib.datalek_letter_name)
_ELEMENTS = words_of_table("element", lib.datalek_element_name)


@dataclass(frozen=True)
class Letter:
    """A letter that can be written."""

    number: int
    name: str

    def text(self, language: str = "nl") -> str:
        """What it is for."""
        return in_language(lib.datalek_letter_text, self.number, language)


@dataclass(frozen=True)
class Element:
    """Something that the law wants in a letter, and what asks for it."""

    number: int
    name: str
    source: str

    def text(self, language: str = "nl") -> str:
        """What the letter must say."""
        return in_language(lib.datalek_element_text, self.number, language)


def letters() -> Tuple[Letter, ...]:
    """All letters.

    >>> [each.name for each in letters()]
    ['person', 'representative', 'public', 'controller', 'processor']
    """
    return tuple(Letter(number, name) for number, name in _LETTERS.items())


@lru_cache(maxsize=None)
def elements() -> Tuple[Element, ...]:
    """All elements."""
    return tuple(Element(number, name, said(lib.datalek_element_source(number)))
                 for number, name in _ELEMENTS.items())


def letter(entry: Entry, contact: Optional[Contact] = None, letter: str = "person",
           format: str = "markdown", language: str = "nl") -> str:
    """Writes a letter from an entry of a register; for facts that are in none yet, see dossier().
    What is not known is a gap to be filled in.

    >>> from datalek import Register, apply_scenario, parse_time
    >>> now, register = parse_time("2026-11-14T10:00:00+01:00"), Register()
    >>> event = register.open("2026-014", at=now, by="assistente")
    >>> event = register.set_facts("2026-014", apply_scenario("device_stolen"), at=now,
    ...                            by="assistente")
    >>> letter(register["2026-014"], format="text", language="en").splitlines()[0]
    'Important: a data breach with your personal data'
    """
    with alone(entry) as own:
        return written(lib.datalek_letter_write, own, contact, _LETTERS.number(letter),
                       FORMATS.number(format), language_number(language), size=8192)


def letter_lacks(entry: Entry, contact: Optional[Contact] = None,
                 letter: str = "person") -> Tuple[Element, ...]:
    """What the law wants and the letter does not say yet: the elements where it has a gap."""
    number = _LETTERS.number(letter)
    with alone(entry) as own:
        return tuple(each for each in elements()
                     if answer(lib.datalek_letter_lacks(own, contact, number, each.number)))
