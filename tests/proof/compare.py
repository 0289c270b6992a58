#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The compiled library against the law as formulas (model.py): all verdicts and levels of risk, under
all laws, also where facts are unknown.

    compare.py [--incidents N] [--long]

N random incidents, half of them with unknown facts and half of them such as do happen, each under
one law at a time and a fifth time under that in force at its time; and every incident of the spaces
below. All as columns; and ALONE of each block in calls of their own, which go another way through the
library. PYTHONPATH has the Python package, DATALEK_LIBRARY the library.
"""
import argparse
import concurrent.futures
import dataclasses
import datetime
import itertools
import math
import os
import sys
import time
import zoneinfo

import datalek
import numpy as np
from datalek._call import Handle
from datalek._library import lib
from datalek.columns import assess_columns
from datalek.errors import check
from datalek.law import law_number

from model import ASPECTS, CHOICES, LAWS, MILD, OUTCOMES, Facts

AT_TIME = None
BLOCK = 1 << 16
ALONE = 128
DATA = ["data_" + kind for kind in (
    "basic", "contact", "profile", "location", "financial", "payment", "credentials",
    "national_id", "official_document", "health", "genetic", "biometric", "special", "criminal")]
YES_NO = ["role", "personal_data", "security_breach", "disclosed", "altered", "lost",
          "recipient_confirmed", "viewed", "deliberate", "misuse", "encrypted", "key_safe",
          *DATA, "vulnerable", "risk_removed", "disproportionate_effort", "financial_undertaking",
          "journalistic_purpose"]
# Every value, and of counts those around a threshold.
VALUES = {**{name: [0, 1] for name in YES_NO},
          **{name: list(range(len(values))) for name, values in CHOICES.items()},
          "subjects": [0, 1, 100, 101, 10000, 10001, 2**53]}
UNREAD = {"records": [0, 1, 101, 2**53], "cause": list(range(13))}
# What most incidents are: a breach, of few kinds of data.
USUAL = {**{name: [0, 1, 1, 1, 1, 1, 1, 1] for name in
            ("role", "personal_data", "security_breach", "disclosed", "viewed")},
         **{name: [1, 0, 0, 0, 0, 0, 0, 0] for name in
            (*DATA, "misuse", "vulnerable", "risk_removed", "financial_undertaking",
             "journalistic_purpose")}}
UTC = datetime.timezone.utc
STARTS = [int(datetime.datetime(*day, tzinfo=zoneinfo.ZoneInfo("Europe/Amsterdam")).timestamp())
          for day in ((2016, 1, 1), (2018, 5, 25))]
MOMENTS = [start + second for start in STARTS for second in (-1, 0)] + [820454400, 1794584400]
UNKNOWN_TIME = -2**63

ANSWERS = [*(("verdict", outcome) for outcome in OUTCOMES),
           *((level, aspect) for level in ("level_min", "level_max") for aspect in ASPECTS)]

# ---- What the law says ---------------------------------------------------------------------------


def at_end(facts, grave):
    """Facts of which the unknown ones are as grave, or as mild, as they can be."""
    def at_least(name, value):
        column = facts["role" if name in ("controller", "processor") else name]
        if name == "processor":
            return column != 1 if grave else column == 0
        # -1 is more than any value when it is read without a sign.
        if grave != (name in MILD):
            column = column.view(f"u{column.itemsize}")
        return column >= value
    return Facts(at_least)


def expected(facts, law):
    mild, grave = (LAWS[law](at_end(facts, grave)) for grave in (False, True))

    def number(truth):
        return np.asarray(truth).view(np.int8)

    answers = {}
    for outcome in OUTCOMES:
        low, high = number(mild[outcome]), number(grave[outcome])
        answers["verdict", outcome] = low - (low ^ high)
    for aspect, (risk, high) in ASPECTS.items():
        answers["level_min", aspect] = number(mild[risk]) + number(mild[high])
        answers["level_max", aspect] = number(grave[risk]) + number(grave[high])
    return answers


def expected_at_time(facts):
    """By the law in force: the AVG too while the time is unknown."""
    aware_at = facts["aware_at"]
    before = [(aware_at < start) & (aware_at != UNKNOWN_TIME) for start in STARTS]
    by = {law: expected(facts, law) for law in ("before-2016", "wbp-2016", "avg-2018")}
    return {answer: np.select(before, [by["before-2016"][answer], by["wbp-2016"][answer]],
                              by["avg-2018"][answer]) for answer in ANSWERS}


# ---- What the library says -----------------------------------------------------------------------


def answers_alone(assessment, held, law):
    """What is said of one incident in a call of its own."""
    incident = datalek.Incident(**{name: datalek.FACTS[name].decode(value) for name, value in held.items()})
    check(lib.datalek_assess(incident, assessment) if law is AT_TIME
          else lib.datalek_assess_under(incident, law_number(law), assessment))
    risk = lib.datalek_assessment_risk(assessment)
    verdicts = [lib.datalek_outcome_verdict(lib.datalek_assessment_outcome(assessment, kind))
                for kind, _ in enumerate(OUTCOMES)]
    return verdicts + [level(risk, aspect) for level in (lib.datalek_risk_level_min, lib.datalek_risk_level_max)
                       for aspect, _ in enumerate(ASPECTS)]


def difference_alone(columns, rows, law, wanted):
    """The first of some rows of which the call says something else, told; None where there is none."""
    assessment = Handle("assessment")
    for row in np.random.default_rng(rows).integers(rows, size=ALONE):
        held = {name: int(column[row]) for name, column in columns.items()}
        found = answers_alone(assessment, held, law)
        for answer, said in zip(ANSWERS, found):
            expected = np.broadcast_to(wanted[answer], rows)[row]
            if said != expected:
                return (f"alone, {law or 'the law in force'}: {' '.join(answer)} is {said}, by the model "
                        f"{expected}, for {held}")
    return None


def difference(facts, rows, law):
    """The first answer that differs, told; None where all are the same."""
    columns = {name: np.broadcast_to(column, rows) for name, column in facts.items()}
    found = assess_columns(columns, ANSWERS, law=law)
    if found.bad_rows:
        return f"{found.bad_rows} rows with a value that its fact cannot have"
    wanted = expected_at_time(facts) if law is AT_TIME else expected(facts, law)
    for answer in ANSWERS:
        differs = np.asarray(found[answer]) != wanted[answer]
        if differs.any():
            row = int(np.argmax(differs))
            held = {name: int(column[row]) for name, column in columns.items()}
            return (f"{law or 'the law in force'}: {' '.join(answer)} is {found[answer][row]}, by the "
                    f"model {np.broadcast_to(wanted[answer], rows)[row]}, for {held}")
    return difference_alone(columns, rows, law, wanted)


# ---- Incidents -----------------------------------------------------------------------------------


def drawn(random, values, unknown, rows, type_, none=-1):
    """Random values, each unknown with a chance of `unknown` in 256."""
    table = np.resize(np.array(values, type_), 256)
    random.shuffle(table)
    table[:unknown] = none
    return table[np.frombuffer(random.bytes(rows), np.uint8)]


def random_block(seed, rows):
    """Four kinds by turns."""
    random = np.random.default_rng(seed)
    usual, open_ = seed & 1, seed & 2
    unknown = int(random.integers(8, 154)) if open_ else 0
    facts = {}
    for name, values in {**VALUES, **UNREAD}.items():
        type_ = np.int64 if name in ("subjects", "records") else np.int8
        facts[name] = drawn(random, USUAL.get(name, values) if usual else values, unknown, rows,
                            type_)
    facts["aware_at"] = drawn(random, MOMENTS, unknown, rows, np.int64, UNKNOWN_TIME)
    return facts


def random_task(seed, rows):
    facts = random_block(seed, rows)
    for law in (*LAWS, AT_TIME):
        found = difference(facts, rows, law)
        if found:
            return 0, found
    return rows * (len(LAWS) + 1), None


@dataclasses.dataclass
class Space:
    """Every incident in which the free facts have any of these values, and the rest is fixed."""

    name: str
    free: dict
    fixed: dict = dataclasses.field(default_factory=dict)
    rests: tuple = ("mild", "grave", "unknown")
    laws: tuple = tuple(LAWS)

    def size(self):
        return math.prod(map(len, self.free.values())) * len(self.rests)

    def inner(self):
        """The last free facts, as many as fill a block; the others are fixed in one block."""
        names, rows = list(self.free), 1
        while names and rows * len(self.free[names[-1]]) <= BLOCK:
            rows *= len(self.free[names.pop()])
        return rows, list(self.free)[len(names):]

    def blocks(self):
        """What differs from block to block."""
        _, inner = self.inner()
        outer = [name for name in self.free if name not in inner]
        for rest in self.rests:
            for values in itertools.product(*(self.free[name] for name in outer)):
                yield rest, dict(zip(outer, values))


def open_values(*names):
    """All values of facts, and unknown."""
    return {name: [-1, *VALUES[name]] for name in names}


def known_values(*names):
    return {name: VALUES[name] for name in names}


OWN_BREACH = {"role": 1, "personal_data": 1, "security_breach": 1, "disclosed": 1}
HANDS = ("spread", "recipient", "recipient_confirmed", "viewed", "deliberate", "misuse",
         "encrypted", "key_safe")
AROUND = {"identifiability": [0, 1], "subjects": [100, 101, 10001]}
SPACES = [
    Space("breach and duties", open_values(
        "role", "personal_data", "security_breach", "disclosed", "altered", "lost", "risk_removed",
        "disproportionate_effort", "financial_undertaking", "journalistic_purpose")),
    Space("integrity and availability", open_values(
        "altered", "alteration", "lost", "restoration", "loss_impact", "misuse", "insight",
        "data_health", "data_profile"),
        {"role": 1, "personal_data": 1, "security_breach": 1}),
    Space("whose hands", {**known_values(*HANDS, "insight", "vulnerable", "data_health"), **AROUND},
          OWN_BREACH),
    Space("kinds of data", known_values("insight", *DATA), OWN_BREACH)]
LONG_SPACES = [
    Space("whose hands, or unknown", {
        **open_values(*HANDS, "insight", "vulnerable", "data_health"),
        "identifiability": [-1, 0, 1], "subjects": [-1, 100, 101, 10001]}, OWN_BREACH),
    Space("kinds of data, or unknown", open_values("insight", *DATA), OWN_BREACH),
    Space("all of confidentiality", {
        **known_values(*HANDS, "insight", "vulnerable"), **AROUND, **known_values(*DATA)},
        {**OWN_BREACH, "altered": 0, "lost": 0}, ("mild",), ("wbp-2016", "avg-2018"))]


def rest_value(name, rest):
    if rest == "unknown":
        return -1
    return VALUES[name][-1 if (rest == "grave") != (name in MILD) else 0]


def space_task(space, part, parts):
    """Every parts-th block of a space."""
    rows, inner = space.inner()
    grid = np.meshgrid(*(np.array(space.free[name]) for name in inner), indexing="ij", copy=False)

    def typed(name, values):
        return np.array(values, np.int64 if name == "subjects" else np.int8)

    columns = {name: typed(name, values.ravel()) for name, values in zip(inner, grid)}
    done = 0
    for rest, outer in itertools.islice(space.blocks(), part, None, parts):
        facts = {name: typed(name, rest_value(name, rest)) for name in VALUES}
        facts.update({name: typed(name, value) for name, value in {**space.fixed, **outer}.items()})
        facts.update(columns)
        for law in space.laws:
            found = difference(facts, rows, law)
            if found:
                return done, f"{space.name}: {found}"
        done += rows * len(space.laws)
    return done, None


# ---- All of it -----------------------------------------------------------------------------------


def run(title, incidents, tasks, pool):
    """Whether none of these tasks, a function and its arguments each, finds a difference."""
    start, compared = time.monotonic(), 0
    for done in concurrent.futures.as_completed(pool.submit(*task) for task in tasks):
        rows, found = done.result()
        compared += rows
        if found:
            print(f"compare: {found}")
            pool.shutdown(cancel_futures=True)
            return False
    seconds = time.monotonic() - start
    print(f"proof: {title}: {incidents:,} incidents, {compared:,} judged, "
          f"{compared * len(ANSWERS):,} answers, 0 differ ({seconds:.1f} s)", flush=True)
    return True


def random_tasks(incidents):
    for seed, first in enumerate(range(0, incidents, BLOCK)):
        yield random_task, seed, min(BLOCK, incidents - first)


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    arguments.add_argument("--incidents", type=int)
    arguments.add_argument("--long", action="store_true")
    options = arguments.parse_args()
    incidents = options.incidents or (10**8 if options.long else 10**6)
    parts = 4 * os.cpu_count()
    with concurrent.futures.ProcessPoolExecutor() as pool:
        passed = run("at random", incidents, random_tasks(incidents), pool)
        for space in SPACES + (LONG_SPACES if options.long else []):
            passed = passed and run(f"all of {space.name}", space.size(),
                                    [(space_task, space, part, parts) for part in range(parts)],
                                    pool)
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
