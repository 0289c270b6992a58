# SPDX-License-Identifier: Apache-2.0
"""fine.h: the highest fine that a law allows. For information: no answer depends on it."""
import ctypes
from dataclasses import dataclass
from datetime import datetime
from typing import Optional

from ._call import UNKNOWN, whole, words_of_group
from ._library import lib
from .errors import check, refused
from .law import law_number
from .rule import NONE, Reason, reason
from .time import UNKNOWN_TIME, to_seconds

_KINDS = words_of_group("kind of fine", "DATALEK_FINE_")


@dataclass(frozen=True)
class Fine:
    """Whole euros: the maximum, the fixed amount, and the share of the turnover (None while that
    is unknown); with the rule that says it."""

    maximum: int
    fixed: int
    share: Optional[int]
    rule: Optional[Reason]


def fine_maximum(law: Optional[str] = None, time: Optional[datetime] = None, kind: str = "duty",
                 turnover: Optional[int] = None, language: str = "nl") -> Fine:
    """The highest fine, a ceiling and no forecast.

    time      when the duty was not kept
    kind      "duty", or "order" for an order of the AP that was not followed
    turnover  of the preceding year, worldwide, in whole euros

    >>> fine_maximum(turnover=1_000_000).maximum
    10000000
    """
    if turnover is not None and whole(turnover, "turnover") < 0:
        raise refused("VALUE", key="turnover")
    maximum, fixed, share = ctypes.c_int64(), ctypes.c_int64(), ctypes.c_int64()
    rule = ctypes.c_int32()
    check(lib.datalek_fine_maximum(
        law_number(law), UNKNOWN_TIME if time is None else to_seconds(time), _KINDS.number(kind),
        UNKNOWN if turnover is None else whole(turnover, "turnover"), ctypes.byref(maximum),
        ctypes.byref(fixed), ctypes.byref(share), ctypes.byref(rule)))
    return Fine(maximum.value, fixed.value, None if share.value == UNKNOWN else share.value,
                None if rule.value == NONE else reason(rule.value, language))
