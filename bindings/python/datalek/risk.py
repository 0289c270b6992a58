# SPDX-License-Identifier: Apache-2.0
"""risk.h: how grave: the law's own test per aspect, and beside it ENISA's severity score."""
from dataclasses import dataclass
from typing import Any, Optional

from ._call import Handle, answer, in_language, said, words_of_group
from ._library import lib
from .errors import check, language_number
from .incident import Incident
from .law import BASES, law_name

_ASPECTS = words_of_group("aspect", "DATALEK_ASPECT_")
_SCORES = words_of_group("score", "DATALEK_SCORE_")


@dataclass(frozen=True)
class Level:
    """A level of risk, "unlikely", "risk" or "high": None while the bounds differ."""

    level: Optional[str]
    lowest: str
    highest: str


@dataclass(frozen=True)
class Score:
    """A score in hundredths, if the unknown facts turn out at their mildest and gravest."""

    lowest: int
    highest: int


@dataclass(frozen=True)
class Risk:
    """How grave an incident is.

    The level of the incident is the gravest of its three aspects. Severity is ENISA's SE = DPC x
    EI + CB: a second opinion, which decides nothing.
    """

    all: Level
    confidentiality: Level
    integrity: Level
    availability: Level
    severity: Score
    dpc: Score
    ei: Score
    cb: Score
    band_lowest: str
    band_highest: str
    many_people: Optional[bool]
    unintelligible: Optional[bool]
    comparison: str
    comparison_text: str
    law: str
    basis: str

    @property
    def level(self) -> Optional[str]:
        """Of the incident; None while the unknown facts still leave more than one."""
        return self.all.level


def _level_name(level: int) -> str:
    return said(lib.datalek_level_name(level))


def _level(handle: Any, aspect: str) -> Level:
    number = _ASPECTS.number(aspect)
    lowest = lib.datalek_risk_level_min(handle, number)
    highest = lib.datalek_risk_level_max(handle, number)
    level = answer(lib.datalek_risk_level(handle, number))
    return Level(None if level is None else _level_name(lowest), _level_name(lowest),
                 _level_name(highest))


def _score(handle: Any, part: str) -> Score:
    number = _SCORES.number(part)
    return Score(lib.datalek_risk_score_min(handle, number),
                 lib.datalek_risk_score_max(handle, number))


def risk_of(handle: Any, language: str) -> Risk:
    """What a risk of the library holds, copied."""
    comparison = lib.datalek_risk_comparison(handle)
    levels = {aspect: _level(handle, aspect) for aspect in _ASPECTS}
    scores = {part: _score(handle, part) for part in _SCORES}
    return Risk(
        levels["all"], levels["confidentiality"], levels["integrity"], levels["availability"],
        scores["se"], scores["dpc"], scores["ei"], scores["cb"],
        said(lib.datalek_band_name(lib.datalek_risk_band_min(handle))),
        said(lib.datalek_band_name(lib.datalek_risk_band_max(handle))),
        answer(lib.datalek_risk_many_people(handle)),
        answer(lib.datalek_risk_unintelligible(handle)),
        said(lib.datalek_comparison_name(comparison)),
        in_language(lib.datalek_comparison_text, comparison, language),
        law_name(lib.datalek_risk_law(handle)), BASES.name(lib.datalek_risk_basis(handle)))


def risk_score(incident: Incident, language: str = "nl") -> Risk:
    """Judges how grave an incident is, by the law in force at its `aware_at`. For another law:
    assess()."""
    language_number(language)
    handle = Handle("risk")
    check(lib.datalek_risk_score(incident, handle))
    return risk_of(handle, language)
