# SPDX-License-Identifier: Apache-2.0
"""Python as one would write it: a function of assignments for an incident, in a loop. Truth as in
plain.h: two bits, whether it is so and whether it may be."""
from law import Law

NO, OPEN, YES = 0, 1, 3


def negated(truth):
    return OPEN if truth == OPEN else YES - truth


def at_least(value, bound):
    return OPEN if value == -1 else YES if value >= bound else NO


def source_of(tables):
    law, kinds = Law(tables, "avg-2018"), {fact["name"]: fact["kind"] for fact in tables["facts"]}

    def word(name):
        fact, bound = law.thresholds.get(name, (None, None))
        if fact is None:
            return name
        return f"f.{fact}" if kinds[fact] == "yes_no" else f"at_least(f.{fact}, {bound})"

    def rule(row):
        parts = [*map(word, row["all"]), *(f"negated({word(each)})" for each in row["none"])]
        return f"({' & '.join(parts)})"

    def one_of(rules):
        return " | ".join(map(rule, rules)) or str(NO)

    lines = [f"    {name} = ({one_of(duties)})"
             + (f" & negated({one_of(exemptions)})" if exemptions else "")
             for name, duties, exemptions in law.conclusions]
    answers = ", ".join(outcome["conclusion"] for outcome in tables["outcomes"])
    return "\n".join(["def decide(f):", *lines, f"    return {answers}"])


class Facts:
    def __init__(self, tables, numbers):
        for fact, number in zip(tables["facts"], numbers):
            yes_no = fact["kind"] == "yes_no"
            setattr(self, fact["name"], at_least(number, 1) if yes_no else number)


def loop(tables, incidents):
    scope = {"negated": negated, "at_least": at_least}
    exec(source_of(tables), scope)
    decide, facts = scope["decide"], [Facts(tables, numbers) for numbers in incidents]

    def run():
        return [decide(each) for each in facts]

    def rows(found):
        verdict = {NO: 0, OPEN: -1, YES: 1}
        return ([verdict[truth] for truth in row] for row in found)

    return run, rows
