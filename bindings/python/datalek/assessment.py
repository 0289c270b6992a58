# SPDX-License-Identifier: Apache-2.0
"""assessment.h: all answers on one incident at once."""
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Optional, Tuple

from ._call import Handle, written
from ._library import lib
from .deadline import READINGS
from .errors import check, language_number
from .incident import Incident
from .law import BASES, law_name, law_number
from .outcome import OUTCOMES, Outcome, outcome_of
from .risk import Risk, risk_of
from .time import from_seconds


@dataclass(frozen=True)
class Deadlines:
    """By when the AP must be told. None: `aware_at` is unknown, the AP need not be told, or the
    law has no such reading."""

    strict: Optional[datetime]
    """The one to keep."""
    outer: Optional[datetime]
    two_working_days: Optional[datetime]
    """Disputed."""


@dataclass(frozen=True)
class Assessment:
    """Every outcome, the risk and the deadline of one incident.

    The outcomes are attributes, but for the one on risk, which is assessment["risk"]: the risk
    itself tells more.
    """

    law: str
    basis: str
    outcomes: Tuple[Outcome, ...]
    risk: Risk
    deadline: Deadlines

    def __getitem__(self, kind: str) -> Outcome:
        return self.outcomes[OUTCOMES.number(kind)]

    @property
    def breach(self) -> Outcome:
        """Is it a personal data breach? AVG 4(12)"""
        return self["breach"]

    @property
    def confidentiality(self) -> Outcome:
        """One of confidentiality? AVG 4(12)"""
        return self["confidentiality"]

    @property
    def integrity(self) -> Outcome:
        """One of integrity? AVG 4(12)"""
        return self["integrity"]

    @property
    def availability(self) -> Outcome:
        """One of availability? AVG 4(12)"""
        return self["availability"]

    @property
    def high_risk(self) -> Outcome:
        """Is a high risk likely? AVG 34(1)"""
        return self["high_risk"]

    @property
    def notify_ap(self) -> Outcome:
        """Must the AP be told? AVG 33(1)"""
        return self["notify_ap"]

    @property
    def notify_subjects(self) -> Outcome:
        """Must the persons be told? AVG 34(1)"""
        return self["notify_subjects"]

    @property
    def public_notice(self) -> Outcome:
        """... by public notice? AVG 34(3)(c)"""
        return self["public_notice"]

    @property
    def notify_controller(self) -> Outcome:
        """Must the processor tell the controller? AVG 33(2)"""
        return self["notify_controller"]

    @property
    def register(self) -> Outcome:
        """Does it go into the register? AVG 33(5)"""
        return self["register"]


def _assessed(incident: Incident, law: Optional[str]) -> Handle:
    handle = Handle("assessment")
    if law is None:
        check(lib.datalek_assess(incident, handle))
    else:
        check(lib.datalek_assess_under(incident, law_number(law), handle))
    return handle


def _deadlines(handle: Any) -> Deadlines:
    return Deadlines(**{name: from_seconds(lib.datalek_assessment_deadline(handle, number))
                        for number, name in READINGS.items()})


def assess(incident: Incident, law: Optional[str] = None, language: str = "nl") -> Assessment:
    """Answers every question on an incident, by the law in force at its `aware_at` or another.

    language is that of the sentences: "nl" or "en".

    >>> letter = Incident(role="controller", personal_data=True, security_breach=True,
    ...                   disclosed=True)
    >>> assessment = assess(letter, language="en")
    >>> assessment.breach.verdict
    True
    >>> assessment.notify_ap.verdict is None, assessment.notify_ap.advice
    (True, 'act')
    >>> assessment.notify_ap.missing[:3]
    ('altered', 'lost', 'spread')
    """
    language_number(language)
    handle = _assessed(incident, law)
    outcomes = tuple(outcome_of(lib.datalek_assessment_outcome(handle, number), language)
                     for number, _ in OUTCOMES.items())
    return Assessment(law_name(lib.datalek_assessment_law(handle)),
                      BASES.name(lib.datalek_assessment_basis(handle)), outcomes,
                      risk_of(lib.datalek_assessment_risk(handle), language), _deadlines(handle))


def assessment_json(incident: Incident, law: Optional[str] = None, language: str = "nl") -> str:
    """The same answers as one line of JSON; json.h and bindings/schema say what is in it."""
    handle = _assessed(incident, law)
    return written(lib.datalek_assessment_write_json, handle, language_number(language),
                   size=16384)
