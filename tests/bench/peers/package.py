# SPDX-License-Identifier: Apache-2.0
"""The library in Python: an object for each incident, and columns of NumPy in one call."""
import datalek
import numpy
from law import Law

WIDE = {"count": "i4", "time": "i8"}


def objects(tables, incidents):
    for numbers in incidents:
        facts = zip((datalek.FACTS[fact["name"]] for fact in tables["facts"]), numbers)
        yield datalek.Incident(**{fact.name: fact.decode(number)
                                  for fact, number in facts if number != -1})


def assess(tables, incidents):
    held = list(objects(tables, incidents))

    def run():
        return [datalek.assess(each) for each in held]

    def rows(found):
        return ([outcome.verdict for outcome in each.outcomes] for each in found)

    return run, rows


def columns(tables, incidents):
    read = {fact for fact, _ in Law(tables, "avg-2018").thresholds.values()}
    numbers = numpy.array(incidents, dtype="i8")
    facts = {fact["name"]: numbers[:, fact["number"]].astype(WIDE.get(fact["kind"], "i1"))
             for fact in tables["facts"] if fact["name"] in read}
    asked = [("verdict", outcome["name"]) for outcome in tables["outcomes"]]

    def run():
        return datalek.assess_columns(facts, asked, law="avg-2018")

    def rows(found):
        return zip(*(found[each] for each in asked))

    return run, rows
