# SPDX-License-Identifier: Apache-2.0
"""The figures as a page of Markdown."""
import json
import pathlib
import platform
import subprocess

MISSED = """\
What keeps from the rest. The law by hand tells neither rejected rules nor missing facts. Verdicts
alone take little more than P, so that reasons cannot be had for a tenth of that. CLIPS and zen are
less slow on this law than the goals for them suppose: to reach those, an assessment would have to
take less than P. A third of an assessment goes into reasons: a law that amends no other could have the
rules behind each conclusion as constants, so that what is rejected need not be gathered, and accounts
need not be cleared first; that should save a tenth. Where half of the facts or more are unknown, nearly
all time goes into the search for missing facts, one question and one fact at a time; it could try 64
incidents at once, as is done where few facts are unknown. Most of a column's time is the packing of its
bytes; rows that stay in the first caches take less, as `bench-columns` shows below. All is built as
meson does by default, -O2: a release build (-O3) was seen to take 5 to 10 % less for columns, and 13 KiB
more for the decision. Replaying a register stands on one side of its goal or the other from run to run.
"""
HEAD = """\
# What a decision costs

Written by `tests/bench/run --write`: what one machine measured. Read the ratios: times differ
between machines, ratios much less.

All decide today's law, avg-2018, and answer its eleven questions, on the same incidents; their
rules are made from `bindings/rules/rules.json`. Before anything was timed, each gave the verdicts
of the library for every incident it was given. Then they took turns for seven rounds; the medians
stand here, in time of the processor. P is `plain.c`: the law by hand in C, with verdicts and
reasons. Only `datalek_assess()` and what is made of it also tell rejected rules and missing facts.
Engines without a third value had only incidents of which all is known. Slow ones had fewer
incidents. "JSON line to JSON line" is without input and output.

There is no engine for Rego: no package of npm that we know of decides by rules that were not
compiled by another program first.
"""

TOOLS = ("cc --version", "node --version", "/usr/bin/python3 --version")


def said_by(command):
    return subprocess.run(command.split(), check=True, text=True,
                          stdout=subprocess.PIPE).stdout.splitlines()[0]


def processor():
    lines = pathlib.Path("/proc/cpuinfo").read_text().splitlines()
    models = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return f"{models[0]}, {len(models)} cores" if models else platform.machine()


def machine():
    packages = json.loads((pathlib.Path(__file__).parent / "package.json").read_text())
    npm = [f"{name} {version}" for name, version in packages["dependencies"].items()]
    return "\n".join(f"* {line}" for line in [processor(), platform.platform(),
                                              *map(said_by, TOOLS), *npm])


def number(value):
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def row(cells):
    return f"| {' | '.join(cells)} |"


def table(head, rows):
    ruler = ["---"] + ["---:"] * (len(head) - 1)
    return "\n".join(map(row, [head, ruler, *rows]))


def side_by_side(engines, times):
    def cells(engine, name):
        if (engine.name, name) not in times:
            return ["", ""]
        time = times[engine.name, name]
        return [number(time), number(time / times[engines[0].name, name])]

    head = ["", "incidents", "ns, all known", "in P", "ns, 12 % unknown", "in P"]
    return table(head, ([engine.name, f"{engine.count:,}", *cells(engine, "known"),
                         *cells(engine, "open")] for engine in engines))


def goal_table(goals):
    sign = {True: "at most", False: "at least"}
    return table(["goal", "", "figure", "reached"],
                 ([goal.what, f"{sign[goal.at_most]} {goal.bound:g}{goal.unit}",
                   f"{number(goal.figure)}{goal.unit}", "yes" if goal.reached else "**no**"]
                  for goal in goals))


def report(engines, times, goals, programs):
    parts = [HEAD, "## Side by side\n", side_by_side(engines, times) + "\n", "## Goals\n",
             goal_table(goals) + "\n", MISSED, "## The programs\n"]
    parts += [f"`{name}` prints:\n\n```\n{printed.rstrip()}\n```\n"
              for name, printed in programs.printed.items()]
    return "\n".join([*parts, "## Machine\n", machine() + "\n"])
