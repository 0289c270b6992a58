# SPDX-License-Identifier: Apache-2.0
"""time.h: times as aware datetimes, in Dutch time.

A datetime that the package gives has the Dutch offset of its moment, by the rule of the library
itself, as a fixed offset: what is 72 hours later is 72 hours later also when the clock went back
in between, and no time zone data of the system are needed.
"""
import ctypes
from datetime import datetime, timezone
from typing import Optional

from ._call import Text, coded
from ._library import constants, lib
from .errors import DatalekError, OK, check

UNKNOWN_TIME = constants["DATALEK_TIME_UNKNOWN"]
_SIZE = constants["DATALEK_TIME_SIZE"]
_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


def to_seconds(moment: datetime, what: str = "a time") -> int:
    """Seconds since 1970-01-01T00:00:00Z; parts of a second are dropped."""
    if not isinstance(moment, datetime):
        raise TypeError(f"{what} is a datetime, not {moment!r}")
    if moment.utcoffset() is None:
        raise TypeError(f"{what} needs a time zone: {moment!r} has none. For Dutch time: "
                        "zoneinfo.ZoneInfo('Europe/Amsterdam')")
    since = moment - _EPOCH
    return since.days * 86400 + since.seconds


def format_time(moment: datetime) -> str:
    """RFC 3339 text with the Dutch offset of that moment.

    >>> format_time(datetime(2026, 7, 1, 12, 0, tzinfo=timezone.utc))
    '2026-07-01T14:00:00+02:00'
    """
    return _format(to_seconds(moment))


def _format(seconds: int) -> str:
    buffer = ctypes.create_string_buffer(_SIZE)
    check(lib.datalek_time_format(seconds, buffer, _SIZE))
    return buffer.value.decode()


def from_seconds(seconds: int) -> Optional[datetime]:
    """In Dutch time; None for the unknown time."""
    return None if seconds == UNKNOWN_TIME else datetime.fromisoformat(_format(seconds))


def moment(seconds: int) -> datetime:
    """Of a time that is always there."""
    return datetime.fromisoformat(_format(seconds))


def parse_time(text: Text) -> datetime:
    """Reads an RFC 3339 time with offset.

    >>> parse_time("2026-11-13T15:40:00Z").isoformat()
    '2026-11-13T16:40:00+01:00'
    """
    bytes_, seconds = coded(text), ctypes.c_int64()
    status = lib.datalek_time_parse(bytes_, len(bytes_), ctypes.byref(seconds))
    if status != OK:
        raise DatalekError(status, key=bytes_[:64].decode("utf-8", "replace"))
    return moment(seconds.value)
