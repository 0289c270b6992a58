# SPDX-License-Identifier: Apache-2.0
"""outcome.h: the answer to one question of the law, with the rules that decided it."""
from dataclasses import dataclass
from typing import Any, NoReturn, Optional, Tuple

from ._call import Handle, answer, words_of_group, words_of_table
from ._library import lib
from .errors import check, language_number
from .fact import fact_name
from .incident import Incident
from .law import BASES, law_name, law_number
from .rule import Reason, reason

OUTCOMES = words_of_table("question", lib.datalek_outcome_name)
_ADVICE = words_of_group("advice", "DATALEK_ADVICE_")


@dataclass(frozen=True)
class Rejected(Reason):
    """A rule that did not apply, with the fact against it."""

    fact: str


@dataclass(frozen=True)
class Outcome:
    """The answer to one question.

    kind      the question, such as "notify_ap"
    verdict   True or False only if it is so however the unknown facts turn out; else None
    advice    "act", "find_out" or "none": what to do now, also while the verdict is None
    reasons   the rules that decide, in the order of the law
    rejected  the rules that did not apply, each with the fact against it
    missing   the facts that can still change a verdict that is None
    law       the law judged by
    basis     "at_time", "forced" or "not_in_force": how that law was chosen
    """

    kind: str
    verdict: Optional[bool]
    advice: str
    reasons: Tuple[Reason, ...]
    rejected: Tuple[Rejected, ...]
    missing: Tuple[str, ...]
    law: str
    basis: str

    def __bool__(self) -> NoReturn:
        raise TypeError("an outcome is yes, no or unknown: look at its verdict "
                        "(True, False or None) or its advice")


def outcomes() -> Tuple[str, ...]:
    """The questions, by name.

    >>> outcomes()[6:8]
    ('notify_ap', 'notify_subjects')
    """
    return tuple(OUTCOMES)


def outcome_of(handle: Any, language: str) -> Outcome:
    """What an outcome of the library holds, copied."""
    reasons = range(lib.datalek_outcome_reason_count(handle))
    rejected = range(lib.datalek_outcome_rejected_count(handle))
    missing = range(lib.datalek_outcome_missing_count(handle))
    return Outcome(
        OUTCOMES.name(lib.datalek_outcome_kind(handle)),
        answer(lib.datalek_outcome_verdict(handle)),
        _ADVICE.name(lib.datalek_outcome_advice(handle)),
        tuple(reason(lib.datalek_outcome_reason(handle, index), language) for index in reasons),
        tuple(_rejected(handle, index, language) for index in rejected),
        tuple(fact_name(lib.datalek_outcome_missing(handle, index)) for index in missing),
        law_name(lib.datalek_outcome_law(handle)), BASES.name(lib.datalek_outcome_basis(handle)))


def _rejected(handle: Any, index: int, language: str) -> Rejected:
    rule = reason(lib.datalek_outcome_rejected(handle, index), language)
    return Rejected(rule.id, rule.source, rule.text,
                    fact_name(lib.datalek_outcome_rejected_fact(handle, index)))


def _filled(function: Any, incident: Incident, *arguments: int, language: str) -> Outcome:
    language_number(language)
    handle = Handle("outcome")
    check(function(incident, *arguments, handle))
    return outcome_of(handle, language)


def classify(incident: Incident, language: str = "nl") -> Outcome:
    """Is this incident a personal data breach (datalek)? AVG 4(12); LHV guide, step 1."""
    return _filled(lib.datalek_classify, incident, language=language)


def must_notify_ap(incident: Incident, language: str = "nl") -> Outcome:
    """Must the controller notify the AP? AVG 33(1): yes, unless a risk to people is unlikely."""
    return _filled(lib.datalek_must_notify_ap, incident, language=language)


def must_notify_subject(incident: Incident, language: str = "nl") -> Outcome:
    """Must the controller tell the persons concerned? AVG 34: if a high risk is likely."""
    return _filled(lib.datalek_must_notify_subject, incident, language=language)


def decide(incident: Incident, kind: str, law: Optional[str] = None,
           language: str = "nl") -> Outcome:
    """The answer to any of the questions, by the law in force at `aware_at` or another."""
    number = OUTCOMES.number(kind)
    if law is None:
        return _filled(lib.datalek_decide, incident, number, language=language)
    return _filled(lib.datalek_decide_under, incident, law_number(law), number, language=language)
