# SPDX-License-Identifier: Apache-2.0
"""view.h: views of a whole register."""
import ctypes
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Callable, List, Optional, Tuple

from ._call import Handle, said
from ._library import constants, lib
from .entry import DUTIES, DUTY_STATES
from .errors import OK, check
from .time import from_seconds


@dataclass(frozen=True)
class DueDuty:
    """A duty that is open or in doubt; left is negative when overdue, None without deadline."""

    entry: str
    duty: str
    state: str
    deadline: Optional[datetime]
    left: Optional[timedelta]


@dataclass(frozen=True)
class Repeat:
    """An entry of a kind that came before: the last one before it, and how many."""

    entry: str
    before: str
    times: int


def _filled(function: Callable[..., int], *arguments: Any) -> Handle:
    view = Handle("view")
    check(function(*arguments, view))
    return view


def _rows(view: Handle) -> range:
    return range(lib.datalek_view_count(view))


def _id(register: Any, index: int) -> str:
    entry = Handle("entry")
    check(lib.datalek_entry_read(register, index, constants["DATALEK_SEQUENCE_ALL"], entry))
    return said(lib.datalek_entry_id(entry))


def entry_numbers(register: Any, until: int, status: int) -> List[int]:
    view = _filled(lib.datalek_view_entries, register, until, status)
    return [lib.datalek_view_entry(view, row) for row in _rows(view)]


def _left(view: Handle, row: int) -> Optional[timedelta]:
    left = ctypes.c_int64()
    status = lib.datalek_view_left(view, row, ctypes.byref(left))
    return timedelta(seconds=left.value) if status == OK else None


def due_duties(register: Any, until: int, now: int) -> Tuple[DueDuty, ...]:
    view = _filled(lib.datalek_view_duties, register, until, now)
    return tuple(DueDuty(_id(register, lib.datalek_view_entry(view, row)),
                         DUTIES.name(lib.datalek_view_duty(view, row)),
                         DUTY_STATES.name(lib.datalek_view_state(view, row)),
                         from_seconds(lib.datalek_view_deadline(view, row)), _left(view, row))
                 for row in _rows(view))


def repeats_of(register: Any, until: int) -> Tuple[Repeat, ...]:
    view = _filled(lib.datalek_view_repeats, register, until)
    return tuple(Repeat(_id(register, lib.datalek_view_entry(view, row)),
                        _id(register, lib.datalek_view_before(view, row)),
                        lib.datalek_view_times(view, row)) for row in _rows(view))
