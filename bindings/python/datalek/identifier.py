# SPDX-License-Identifier: Apache-2.0
"""identifier.h: does a free text seem to hold a BSN, an e-mail address, a telephone number or a
date of birth?"""
import ctypes
from dataclasses import dataclass
from datetime import datetime
from typing import Tuple

from ._call import BUFFER, Text, coded, in_language, said, words_of_table
from ._library import lib
from .errors import check, language_number
from .time import to_seconds

_KINDS = words_of_table("identifier", lib.datalek_identifier_name)


@dataclass(frozen=True)
class Finding:
    """What seems to be an identifier: text[begin:end] of the text that was given.

    kind is "bsn", "email", "telephone" or "birth_date"; warning says what to do about it, source
    is the article behind that.
    """

    kind: str
    begin: int
    end: int
    warning: str
    source: str


def identifiers() -> Tuple[str, ...]:
    """The kinds of identifiers."""
    return tuple(_KINDS)


def find_identifiers(text: Text, now: datetime, language: str = "nl") -> Tuple[Finding, ...]:
    """Finds them, in the order of the text; now is when it was written. It warns, and refuses
    nothing.

    >>> from datalek import parse_time
    >>> found = find_identifiers("Bel 06-12345678.", parse_time("2026-11-13T16:40:00+01:00"))
    >>> [(each.kind, each.begin, each.end) for each in found]
    [('telephone', 4, 15)]
    """
    language_number(language)
    bytes_, capacity = coded(text), 64
    while True:
        kinds = (ctypes.c_int32 * capacity)()
        begins, ends = (ctypes.c_size_t * capacity)(), (ctypes.c_size_t * capacity)()
        count = ctypes.c_size_t()
        status = lib.datalek_identifiers_find(bytes_, len(bytes_), to_seconds(now), kinds, begins,
                                              ends, capacity, ctypes.byref(count))
        if status != BUFFER:
            break
        capacity = count.value
    check(status)
    return tuple(Finding(_KINDS.name(kinds[index]), _place(text, bytes_, begins[index]),
                         _place(text, bytes_, ends[index]),
                         in_language(lib.datalek_identifier_text, kinds[index], language),
                         said(lib.datalek_identifier_source(kinds[index])))
                 for index in range(count.value))


def _place(text: Text, bytes_: bytes, place: int) -> int:
    """A place among bytes as one in the text."""
    if isinstance(text, bytes):
        return place
    return len(bytes_[:place].decode("utf-8", "surrogatepass"))
