# SPDX-License-Identifier: Apache-2.0
"""rule.h: the rules of the law, one sentence each, with source."""
from dataclasses import dataclass
from functools import lru_cache
from typing import Tuple

from ._call import in_language, said, words_of_group
from ._library import constants, lib
from .errors import language_number
from .law import law_number

NONE = constants["DATALEK_RULE_NONE"]
_EFFECTS = words_of_group("effect", "DATALEK_EFFECT_")


@dataclass(frozen=True)
class Reason:
    """A rule that is referred to, with its sentence in the language asked for."""

    id: str
    source: str
    text: str


@dataclass(frozen=True)
class Rule:
    """A rule of the law.

    effect is "duty", "exemption", "otherwise", "open", "term" or "hint".
    """

    number: int
    id: str
    effect: str
    source: str

    def text(self, language: str = "nl") -> str:
        """The rule as one plain sentence."""
        return in_language(lib.datalek_rule_text, self.number, language)

    def is_of(self, law: str) -> bool:
        """Whether a law has this rule."""
        return bool(lib.datalek_rule_is_of(self.number, law_number(law)))


@lru_cache(maxsize=None)
def rules() -> Tuple[Rule, ...]:
    """All rules, in the library's order."""
    numbers = [lib.datalek_rule_at(index) for index in range(lib.datalek_rule_count())]
    return tuple(Rule(number, said(lib.datalek_rule_id(number)),
                      _EFFECTS.name(lib.datalek_rule_effect(number)),
                      said(lib.datalek_rule_source(number))) for number in numbers)


@lru_cache(maxsize=None)
def reason(number: int, language: str) -> Reason:
    """The reason that a number of the library stands for."""
    return Reason(said(lib.datalek_rule_id(number)), said(lib.datalek_rule_source(number)),
                  said(lib.datalek_rule_text(number, language_number(language))))
