# SPDX-License-Identifier: Apache-2.0
"""hint.h: other clocks that may run beside that of the AP. They decide nothing."""
from typing import Tuple

from ._call import listed
from ._library import lib
from .errors import language_number
from .incident import Incident
from .rule import Reason, reason


def hints(incident: Incident, language: str = "nl") -> Tuple[Reason, ...]:
    """The hints that matter for an incident. What is learnt later only takes hints away."""
    language_number(language)
    numbers = listed(lib.datalek_hints, incident, capacity=lib.datalek_rule_count())
    return tuple(reason(number, language) for number in numbers)
