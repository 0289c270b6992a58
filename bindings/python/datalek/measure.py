# SPDX-License-Identifier: Apache-2.0
"""measure.h: what to do about an incident, against harm and against repetition."""
from dataclasses import dataclass
from functools import lru_cache
from typing import Tuple

from ._call import in_language, listed, said, words_of_group, written
from ._library import lib
from .errors import language_number
from .format import FORMATS
from .incident import Incident

_URGENCIES = words_of_group("urgency", "DATALEK_URGENCY_")


@dataclass(frozen=True)
class Measure:
    """Something to do.

    urgency  how soon: "now" is today, "soon" this week, "later" is to be planned
    source   who advises it
    """

    number: int
    name: str
    urgency: str
    source: str

    def text(self, language: str = "nl") -> str:
        """What to do."""
        return in_language(lib.datalek_measure_text, self.number, language)

    def urgency_text(self, language: str = "nl") -> str:
        """How soon, in a few words."""
        return in_language(lib.datalek_urgency_text, lib.datalek_measure_urgency(self.number),
                           language)


@lru_cache(maxsize=None)
def measures() -> Tuple[Measure, ...]:
    """All measures."""
    return tuple(Measure(number, said(lib.datalek_measure_name(number)),
                         _URGENCIES.name(lib.datalek_measure_urgency(number)),
                         said(lib.datalek_measure_source(number)))
                 for number in range(lib.datalek_measure_count()))


def find_measures(incident: Incident) -> Tuple[Measure, ...]:
    """The measures that fit an incident, the most urgent first. What is learnt later can add
    measures as well as take them away.

    >>> from datalek import apply_scenario
    >>> find_measures(apply_scenario("device_stolen"))[0].name
    'stop_it'
    """
    numbers = listed(lib.datalek_measures_find, incident, capacity=len(measures()))
    return tuple(measures()[number] for number in numbers)


def write_measures(incident: Incident, format: str = "markdown", language: str = "nl") -> str:
    """The measures that fit an incident as a document, by how soon."""
    return written(lib.datalek_measures_write, incident, FORMATS.number(format),
                   language_number(language))
