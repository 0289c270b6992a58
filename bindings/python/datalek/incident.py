# SPDX-License-Identifier: Apache-2.0
"""incident.h: what is known of one incident; as JSON: json.h."""
import ctypes
from typing import Any, Dict, Tuple, Type, TypeVar

from ._call import Text, coded, written
from ._facts import Facts
from ._library import lib
from .errors import DatalekError, OK, check
from .fact import FACTS, Value

_KEY_SIZE = 256

T = TypeVar("T", bound="Incident")


class Incident(Facts):
    """An incident: one attribute for each fact. None is unknown, and every fact starts so.

    >>> incident = Incident(role="controller", disclosed=True, subjects=12)
    >>> incident.viewed is None
    True
    >>> incident.viewed = False
    >>> incident
    Incident(role='controller', disclosed=True, viewed=False, subjects=12)

    Choices are named by a str, as in JSON; times are aware datetimes. `dir(incident)` lists the
    facts, `help(Incident)` the questions behind them, `Incident.role` is the fact itself:

    >>> Incident.role.values
    ('processor', 'controller')

    Threads may use different incidents at will, and read one together.
    """

    __slots__ = ()

    def known(self) -> Dict[str, Value]:
        """The known facts by name, in the order of fact.h."""
        held = ((name, getattr(self, name)) for name in FACTS)
        return {name: value for name, value in held if value is not None}

    def clear(self) -> None:
        """Makes every fact unknown again."""
        check(lib.datalek_incident_clear(self))

    def to_json(self) -> str:
        """The known facts, as one line.

        >>> Incident(lost=True, data=["health"]).to_json()[:34]
        '{"lost":true,"data_basic":false,"d'
        """
        return written(lib.datalek_incident_write_json, self)

    @classmethod
    def from_json(cls: Type[T], text: Text) -> T:
        """Reads one JSON object of facts. Nothing is guessed: what is wrong is named.

        >>> Incident.from_json('{"role": "controler"}')
        Traceback (most recent call last):
        ...
        datalek.errors.DatalekError: json-value: This key does not have this value. ('role', byte 9)
        """
        incident, bytes_ = cls(), coded(text)
        position, key = ctypes.c_size_t(), ctypes.create_string_buffer(_KEY_SIZE)
        status = lib.datalek_incident_read_json(incident, bytes_, len(bytes_),
                                                ctypes.byref(position), key, _KEY_SIZE)
        if status != OK:
            raise DatalekError(status, position=position.value,
                               key=key.value.decode("utf-8", "replace") or None)
        return incident

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Incident):
            return NotImplemented
        return self.known() == other.known()

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        held = ", ".join(f"{name}={value!r}" for name, value in self.known().items())
        return f"{type(self).__name__}({held})"

    def __reduce__(self) -> Tuple[Any, ...]:
        return _again, (type(self), self.known())


def _again(cls: Type[T], facts: Dict[str, Any]) -> T:
    return cls(**facts)
