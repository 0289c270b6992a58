# SPDX-License-Identifier: Apache-2.0
"""Many incidents from Python, in one call against a loop: columns.py SOURCE_FOLDER [ROWS]

Microseconds for each incident, and ratios; medians of five rounds, after all answers were found
the same. Read the ratios: absolute times differ between machines. Needs DATALEK_LIBRARY, and
bindings/python in PYTHONPATH.
"""
import json
import pathlib
import statistics
import sys
import time

import datalek
import numpy

ROUNDS = 5
SOURCE, ROWS = pathlib.Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 2000
KINDS = datalek.outcomes()
CASES = [case["facts"] for path in sorted((SOURCE / "tests" / "cases").glob("*.json"))
         for case in json.loads(path.read_text())]


def rows():
    known = [datalek.Incident.from_json(json.dumps(facts)).known() for facts in CASES]
    return [known[row % len(known)] for row in range(ROWS)]


def as_lists(incidents):
    return {name: [incident.get(name) for incident in incidents] for name in datalek.FACTS}


def as_arrays(lists):
    """As a data frame of numbers has them."""
    return {name: numpy.array([datalek.FACTS[name].encode(value) for value in values],
                              dtype="i8" if datalek.FACTS[name].kind in ("time", "count") else "i1")
            for name, values in lists.items()}


def by_assess(incidents):
    return [[outcome.verdict for outcome in datalek.assess(datalek.Incident(**facts)).outcomes]
            for facts in incidents]


def by_decide(incidents):
    found = []
    for facts in incidents:
        incident = datalek.Incident(**facts)
        found.append([datalek.decide(incident, kind).verdict for kind in KINDS])
    return found


def by_columns(facts):
    found = datalek.assess_columns(facts, [("verdict", kind) for kind in KINDS])
    return numpy.array([found["verdict", kind] for kind in KINDS]).T


def timed(work, given):
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        found = work(given)
        times.append(time.perf_counter() - start)
    return found, statistics.median(times) / ROWS * 1e6


def main():
    incidents = rows()
    lists = as_lists(incidents)
    arrays = as_arrays(lists)
    expected, loop = timed(by_assess, incidents)
    expected = [[-1 if verdict is None else int(verdict) for verdict in row] for row in expected]
    print(f"{ROWS} incidents, 11 verdicts each, microseconds for one and times as fast as the loop")
    print(f"  loop of assess()          {loop:9.2f}")
    for name, work, given in (("loop of decide()", by_decide, incidents),
                              ("assess_columns(), lists", by_columns, lists),
                              ("assess_columns(), NumPy", by_columns, arrays)):
        found, took = timed(work, given)
        same = [[-1 if verdict is None else int(verdict) for verdict in row] for row in found]
        if same != expected:
            sys.exit(f"{name} says other than assess()")
        print(f"  {name:24s}  {took:9.2f} {loop / took:7.1f} x")


main()
