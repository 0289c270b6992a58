# SPDX-License-Identifier: Apache-2.0
"""question.h: which question to ask next, so that a dialogue ends as soon as all is settled."""
import ctypes
from dataclasses import dataclass
from functools import lru_cache
from typing import Iterable, Optional, Tuple

from ._call import in_language, listed, said, words_of_group, words_of_table
from ._library import constants, lib
from .errors import check
from .fact import fact_name
from .incident import Incident
from .law import law_number

NONE = constants["DATALEK_QUESTION_NONE"]
_STEPS = words_of_group("step", "DATALEK_STEP_")
_NAMES = words_of_table("question", lib.datalek_question_name)


@dataclass(frozen=True)
class Question:
    """What one asks at once: mostly one fact, sometimes a few that are answered together.

    step is "practice", "breach", "ap", "subjects" or "register": the steps of the LHV guide.
    """

    number: int
    name: str
    step: str
    facts: Tuple[str, ...]

    def text(self, language: str = "nl") -> str:
        """The question as one would ask it in a practice."""
        return in_language(lib.datalek_question_text, self.number, language)


def _question(number: int) -> Question:
    facts = range(lib.datalek_question_fact_count(number))
    return Question(number, said(lib.datalek_question_name(number)),
                    _STEPS.name(lib.datalek_question_step(number)),
                    tuple(fact_name(lib.datalek_question_fact(number, index)) for index in facts))


@lru_cache(maxsize=None)
def questions() -> Tuple[Question, ...]:
    """All questions."""
    return tuple(_question(number) for number in range(lib.datalek_question_count()))


def next_question(incident: Incident, law: Optional[str] = None,
                  skipped: Iterable[str] = ()) -> Optional[Question]:
    """The question to ask next; None when all is settled, or only skipped ones are left.

    skipped: the names of questions that nobody can answer now.

    >>> next_question(Incident()).name
    'role'
    """
    numbers = [_NAMES.number(name) for name in skipped]
    array, number = (ctypes.c_int32 * len(numbers))(*numbers), ctypes.c_int32()
    check(lib.datalek_question_next(incident, law_number(law), array, len(numbers),
                                    ctypes.byref(number)))
    return None if number.value == NONE else questions()[number.value]


def open_questions(incident: Incident, law: Optional[str] = None) -> Tuple[Question, ...]:
    """All questions that can still change an open verdict, or the deadline, in the order of a
    form."""
    numbers = listed(lib.datalek_questions_open, incident, law_number(law),
                     capacity=lib.datalek_question_count())
    return tuple(questions()[number] for number in numbers)
