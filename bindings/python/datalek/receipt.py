# SPDX-License-Identifier: Apache-2.0
"""receipt.h: an assessment as a text to keep, and to replay years later."""
import ctypes
from dataclasses import dataclass
from typing import Optional, Tuple

from ._call import Text, coded, written
from ._library import constants, lib
from .errors import DatalekError, OK
from .incident import Incident
from .law import AT_TIME, law_name, law_number

_SIZE = constants["DATALEK_RECEIPT_SIZE_MAX"]
_SAME = constants["DATALEK_REPLAY_SAME"]


@dataclass(frozen=True)
class Replay:
    """Whether today's library gives the same answers, to the byte; if not, where they differ."""

    same: bool
    position: Optional[int]


def write_receipt(incident: Incident, law: Optional[str] = None) -> str:
    """Assesses an incident and writes the receipt.

    >>> write_receipt(Incident()).split()[:2]
    ['datalek-receipt', '1']
    """
    return written(lib.datalek_receipt_write, incident, law_number(law), size=_SIZE)


def read_receipt(text: Text) -> Tuple[Incident, Optional[str]]:
    """The facts of an intact receipt, and the law that was asked for: None for the one in force."""
    incident, bytes_ = Incident(), coded(text)
    law, position = ctypes.c_int32(), ctypes.c_size_t()
    status = lib.datalek_receipt_read(bytes_, len(bytes_), incident, ctypes.byref(law),
                                      ctypes.byref(position))
    if status != OK:
        raise DatalekError(status, position=position.value)
    return incident, None if law.value == AT_TIME else law_name(law.value)


def replay_receipt(text: Text) -> Replay:
    """Assesses the facts of a receipt once more and compares the answers."""
    bytes_, result, position = coded(text), ctypes.c_int32(), ctypes.c_size_t()
    status = lib.datalek_receipt_replay(bytes_, len(bytes_), ctypes.byref(result),
                                        ctypes.byref(position))
    if status != OK:
        raise DatalekError(status, position=position.value)
    same = result.value == _SAME
    return Replay(same, None if same else position.value)
