# SPDX-License-Identifier: Apache-2.0
"""Incidents to try the exported rules on, by the numbers of fact.h; and what the library says of
them.

Needs the Python package, with the library in DATALEK_LIBRARY.
"""
import json
import pathlib
import random
from array import array
from datetime import datetime

import datalek

UNKNOWN, NO_TIME = -1, -2**63
# How often a yes; others in half of the incidents. So most are breaches, of few kinds of data.
LIKELY = {"personal_data": 0.95, "security_breach": 0.95, "risk_removed": 0.1,
          "financial_undertaking": 0.05, "journalistic_purpose": 0.05}
LIKELY_DATA = 0.15


def seconds(time):
    return int(datetime.fromisoformat(time).timestamp())


def edges(tables):
    """The counts around each threshold, and the seconds at which the law changes."""
    counts = {0, *(atom["at_least"] - step for atom in tables["atoms"] for step in (0, 1))}
    changes = {time for law in tables["laws"] for time in (law["from"], law["until"]) if time}
    return sorted(counts), sorted(seconds(time) - step for time in changes for step in (0, 1))


class Incidents:
    """Random ones, the same in each run; a value that is None is unknown."""

    def __init__(self, tables, seed):
        self.facts, self.source = tables["facts"], random.Random(seed)
        self.counts, self.times = edges(tables)

    def value(self, fact):
        name, kind = fact["name"], fact["kind"]
        if kind == "yes_no":
            usual = LIKELY_DATA if name.startswith("data_") else 0.5
            return int(self.source.random() < LIKELY.get(name, usual))
        if kind == "choice":
            return self.source.randint(fact["lowest"], fact["highest"])
        return self.source.choice(self.counts if kind == "count" else self.times)

    def one(self, unknown):
        """Each fact is unknown with this chance."""
        return {fact["name"]: None if self.source.random() < unknown else self.value(fact)
                for fact in self.facts}

    def many(self, count):
        """None to four in five facts unknown, by turns."""
        return [self.one(number % 5 / 5) for number in range(count)]


def of_cases(source):
    """The incidents of tests/cases."""
    found = []
    for path in sorted((pathlib.Path(source) / "tests" / "cases").glob("*.json")):
        for case in json.loads(path.read_text()):
            incident = datalek.Incident.from_json(json.dumps(case["facts"]))
            numbers = {name: incident._get(fact.number) for name, fact in datalek.FACTS.items()}
            found.append({name: None if number in (UNKNOWN, NO_TIME) else number
                          for name, number in numbers.items()})
    return found


def verdicts(tables, incidents, law=None):
    """What the library says of each: by outcome True, False or None. Under the law in force, or
    one by its name."""
    nothing = {fact["name"]: NO_TIME if fact["kind"] == "time" else UNKNOWN
               for fact in tables["facts"]}
    columns = {name: array("q", [none if each[name] is None else each[name] for each in incidents])
               for name, none in nothing.items()}
    names = [outcome["name"] for outcome in tables["outcomes"]]
    found = datalek.assess_columns(columns, [("verdict", name) for name in names], law=law)
    truth = {1: True, 0: False, UNKNOWN: None}
    return [{name: truth[found["verdict", name][row]] for name in names}
            for row in range(len(incidents))]
