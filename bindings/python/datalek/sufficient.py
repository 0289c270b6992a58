# SPDX-License-Identifier: Apache-2.0
"""sufficient.h: the facts that are enough for an answer on their own."""
from typing import Optional, Tuple

from ._call import listed
from ._library import lib
from .fact import FACTS, fact_name
from .incident import Incident
from .law import law_number
from .outcome import OUTCOMES


def sufficient_facts(incident: Incident, kind: str, law: Optional[str] = None) -> Tuple[str, ...]:
    """A smallest set of known facts that gives the verdict on a question by itself.

    A verdict that is unknown has none: that is a DatalekError.

    >>> sufficient_facts(Incident(personal_data=False, subjects=3), "breach")
    ('personal_data',)
    """
    numbers = listed(lib.datalek_sufficient_facts, incident, law_number(law),
                     OUTCOMES.number(kind), capacity=len(FACTS))
    return tuple(fact_name(number) for number in numbers)
