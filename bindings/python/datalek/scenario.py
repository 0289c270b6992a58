# SPDX-License-Identifier: Apache-2.0
"""scenario.h: incidents that GP practices really have, as a place to start."""
import ctypes
from dataclasses import dataclass
from functools import lru_cache
from typing import Dict, Optional, Tuple

from ._call import ended, in_language, said
from ._library import lib
from .errors import DatalekError, OK, check
from .fact import Value, fact_name, fact_value
from .incident import Incident


@dataclass(frozen=True)
class Scenario:
    """What happened, and the facts that are certain by its nature."""

    number: int
    name: str

    def title(self, language: str = "nl") -> str:
        """What happened, for a list to choose from."""
        return in_language(lib.datalek_scenario_title, self.number, language)

    def facts(self) -> Dict[str, Value]:
        """The facts that it sets, those of the practice first."""
        found: Dict[str, Optional[Value]] = {}
        fact, value = ctypes.c_int32(), ctypes.c_int64()
        for index in range(lib.datalek_scenario_fact_count(self.number)):
            check(lib.datalek_scenario_fact(self.number, index, ctypes.byref(fact),
                                            ctypes.byref(value)))
            found[fact_name(fact.value)] = fact_value(fact.value, value.value)
        return {name: value for name, value in found.items() if value is not None}


@lru_cache(maxsize=None)
def scenarios() -> Tuple[Scenario, ...]:
    """All scenarios."""
    return tuple(Scenario(number, said(lib.datalek_scenario_name(number)))
                 for number in range(lib.datalek_scenario_count()))


def apply_scenario(name: str, incident: Optional[Incident] = None) -> Incident:
    """Sets the facts of a scenario in an incident, or in a new one.

    >>> apply_scenario("device_stolen").role
    'controller'
    """
    incident = Incident() if incident is None else incident
    number = ctypes.c_int32()
    status = lib.datalek_scenario_find(ended(name, "ARGUMENT"), ctypes.byref(number))
    if status != OK:
        hint = f"scenarios: {', '.join(each.name for each in scenarios())}"
        raise DatalekError(status, key=name, hint=hint)
    check(lib.datalek_scenario_apply(number.value, incident))
    return incident
