# SPDX-License-Identifier: Apache-2.0
"""How the functions of the library are called: objects, numbers, words and texts."""
import ctypes
import operator
import weakref
from typing import Any, Callable, Dict, Iterator, List, NoReturn, Optional, Tuple, Union

from ._library import constants, group, lib, types
from .errors import check, language_number, refused

Text = Union[str, bytes]

UNKNOWN = constants["DATALEK_UNKNOWN"]
BUFFER = constants["DATALEK_ERROR_BUFFER"]


# ---- Objects -------------------------------------------------------------------------------------


class Handle:
    """An object of the library, freed when this is.

    Not at the exit of the interpreter: the system takes all memory then, and what still runs may
    still use it.
    """

    __slots__ = ("_as_parameter_", "__weakref__")

    def __init__(self, noun: str) -> None:
        pointer = ctypes.POINTER(types["datalek_" + noun])()
        check(getattr(lib, f"datalek_{noun}_new")(ctypes.byref(pointer)))
        self._as_parameter_ = pointer
        weakref.finalize(self, getattr(lib, f"datalek_{noun}_free"), pointer).atexit = False

    def __reduce__(self) -> NoReturn:
        raise TypeError("an object of the library has one owner: it cannot be copied or pickled")


# ---- Numbers and words ---------------------------------------------------------------------------


def whole(value: Any, what: str) -> int:
    """A whole number that fits the library: ctypes would cut one that does not."""
    if isinstance(value, bool):
        raise TypeError(f"{what} is a whole number, not {value!r}")
    try:
        number = operator.index(value)
    except TypeError:
        raise TypeError(f"{what} is a whole number, not {value!r}") from None
    if not -2**63 < number < 2**63:
        raise refused("VALUE", key=what)
    return number


def answer(number: int) -> Optional[bool]:
    """yes, no or unknown: True, False or None."""
    return None if number == UNKNOWN else bool(number)


def answered(value: Optional[bool], what: str) -> int:
    """The other way round."""
    if value is None:
        return UNKNOWN
    if isinstance(value, bool):
        return int(value)
    raise TypeError(f"{what} is True, False or None (unknown), not {value!r}")


class Words:
    """The names of a list that is numbered from 0."""

    def __init__(self, what: str, names: Dict[int, str]) -> None:
        self.what, self._names = what, names
        self._numbers = {name: number for number, name in names.items()}

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def items(self) -> Iterator[Tuple[int, str]]:
        return iter(self._names.items())

    def name(self, number: int) -> str:
        """Of a number that the library gave: it may be newer, and have one more."""
        return self._names.get(number, str(number))

    def known(self, number: int) -> Optional[str]:
        """As name(); None for unknown."""
        return None if number == UNKNOWN else self.name(number)

    def number(self, name: str) -> int:
        if not isinstance(name, str):
            raise TypeError(f"a {self.what} is named by a str, not {name!r}")
        if name not in self._numbers:
            raise refused("ARGUMENT", key=name, hint=f"{self.what}: {', '.join(self)}")
        return self._numbers[name]


def words_of_group(what: str, prefix: str) -> Words:
    return Words(what, group(prefix))


def words_of_table(what: str, function: Callable[..., Optional[bytes]], *arguments: int) -> Words:
    names: Dict[int, str] = {}
    while True:
        name = function(*arguments, len(names))
        if name is None:
            return Words(what, names)
        names[len(names)] = name.decode()


# ---- Texts ---------------------------------------------------------------------------------------


def said(text: Optional[bytes]) -> str:
    """A text that is always there."""
    return (text or b"").decode()


def maybe(text: Optional[bytes]) -> Optional[str]:
    """A text that may not be there."""
    return None if text is None else text.decode()


def in_language(function: Callable[..., Optional[bytes]], number: int, language: str) -> str:
    return said(function(number, language_number(language)))


def coded(text: Text) -> bytes:
    """As UTF-8. What cannot be that goes on as it is, for the library to refuse."""
    if isinstance(text, bytes):
        return text
    if isinstance(text, str):
        return text.encode("utf-8", "surrogatepass")
    raise TypeError(f"a text is str or bytes, not {text!r}")


def ended(text: Text, status: str) -> bytes:
    """For where a NUL ends a text: one within it would cut it."""
    bytes_ = coded(text)
    if b"\0" in bytes_:
        raise refused(status, key=bytes_.decode("utf-8", "replace"))
    return bytes_


def written(function: Callable[..., int], *arguments: Any, size: int = 4096) -> str:
    """What a function writes into a buffer, however long."""
    while True:
        buffer, needed = ctypes.create_string_buffer(size), ctypes.c_size_t()
        status = function(*arguments, buffer, size, ctypes.byref(needed))
        if status != BUFFER:
            check(status)
            return buffer.value.decode()
        size = needed.value


def listed(function: Callable[..., int], *arguments: Any, capacity: int) -> List[int]:
    """The numbers that a function lists; `capacity` is always enough."""
    numbers, count = (ctypes.c_int32 * max(capacity, 1))(), ctypes.c_size_t()
    status = function(*arguments, numbers, capacity, ctypes.byref(count))
    check(status)
    return list(numbers[:count.value])
