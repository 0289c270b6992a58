# SPDX-License-Identifier: Apache-2.0
"""status.h: what the library refuses, as an exception."""
from typing import Any, Dict, Optional, Tuple

from ._library import constants, group, lib

OK = constants["DATALEK_OK"]
LANGUAGES: Dict[str, int] = {name: number for number, name in group("DATALEK_LANGUAGE_").items()}


def language_number(language: str) -> int:
    """The number of a language.

    >>> language_number("en")
    1
    """
    if language not in LANGUAGES:
        raise DatalekError(constants["DATALEK_ERROR_ARGUMENT"], key=language,
                           hint=f"languages: {', '.join(LANGUAGES)}")
    return LANGUAGES[language]


class DatalekError(Exception):
    """What the library refused, and where.

    status    the number, permanent: a DATALEK_ERROR_* of status.h
    name      its permanent name, such as "json-key"
    text      what it means, in one sentence of English; say("nl") has it in Dutch
    key       the key, fact or name concerned, where there is one
    position  the byte, from 0, at which it stands in a text, where there is one
    line      the line, from 1, where the text has lines
    """

    def __init__(self, status: int, *, key: Optional[str] = None, position: Optional[int] = None,
                 line: Optional[int] = None, hint: Optional[str] = None) -> None:
        self.status, self.key, self.position, self.line = status, key, position, line
        self.hint = hint
        self.name: str = (lib.datalek_status_name(status) or b"").decode()
        self.text = self.say("en")
        super().__init__(self._whole())

    def say(self, language: str) -> str:
        """What the status means, in a language."""
        said: Optional[bytes] = lib.datalek_status_text(self.status, language_number(language))
        return (said or b"").decode()

    def _whole(self) -> str:
        places = [("line", self.line), ("byte", self.position)]
        where = [f"{word} {number}" for word, number in places if number is not None]
        if self.key:
            where.insert(0, repr(self.key))
        parts = [f"{self.name}: {self.text}"]
        if where:
            parts.append(f"({', '.join(where)})")
        if self.hint:
            parts.append(f"[{self.hint}]")
        return " ".join(parts)

    def __reduce__(self) -> Tuple[Any, ...]:
        return _again, (self.status, self.key, self.position, self.line, self.hint)


def _again(status: int, key: Optional[str], position: Optional[int], line: Optional[int],
           hint: Optional[str]) -> DatalekError:
    return DatalekError(status, key=key, position=position, line=line, hint=hint)


def check(status: int, *, key: Optional[str] = None, hint: Optional[str] = None) -> None:
    """Nothing for DATALEK_OK; else the exception."""
    if status != OK:
        raise DatalekError(status, key=key, hint=hint)


def refused(status: str, *, key: Optional[str] = None, hint: Optional[str] = None) -> DatalekError:
    """The exception for what is refused before the library sees it: refused("VALUE")."""
    return DatalekError(constants["DATALEK_ERROR_" + status], key=key, hint=hint)
