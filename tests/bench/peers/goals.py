# SPDX-License-Identifier: Apache-2.0
"""What the library is to reach, with the figures of this run."""
from dataclasses import dataclass

from programs import POSTGRESQL

PLAIN, WHOLE = "P: C by hand, verdicts and reasons", "datalek_assess()"
BY_HAND, PYTHON = "Python by hand", "datalek in Python, columns of NumPy"


@dataclass(frozen=True)
class Goal:
    what: str
    bound: float
    figure: float
    unit: str = ""
    at_most: bool = True

    @property
    def reached(self):
        return self.figure <= self.bound if self.at_most else self.figure >= self.bound


def at_least(what, bound, figure, unit=""):
    return Goal(what, bound, figure, unit, at_most=False)


def of_single(times):
    for name, incidents in (("known", "all known"), ("open", "12 % unknown")):
        yield Goal(f"full assessment, {incidents}, in P", 2.5,
                   times[WHOLE, name] / times[PLAIN, name])
    for other, bound in (("CLIPS", 400), ("SQLite, rules.sql", 50), ("GoRules zen", 4000)):
        yield at_least(f"full assessment, times as fast as {other}", bound,
                       times[other, "known"] / times[WHOLE, "known"])


def of_reasons(programs):
    with_reasons = programs.numbers("bench", r"^  verdicts, reasons, rejected +(\d+)")
    without = programs.numbers("bench", r"^  verdicts +(\d+)")
    for unknown, one, other in zip(("0 %", "12 %"), with_reasons, without):
        yield Goal(f"reasons too, {unknown} unknown, times verdicts alone", 1.1, one / other)


def of_columns(times, programs):
    for kind in ("bytes", "bits"):
        single = programs.number("bench-columns", rf"^  {kind} +([\d.]+) ")
        share = programs.number("bench-columns", rf"^  {kind} .* ns +(\d+) %$")
        yield Goal(f"columns of {kind}, eleven verdicts", 4,
                   times[f"datalek columns, {kind}", "open"], " ns")
        yield Goal(f"columns of {kind}, the AP verdict", 4, single, " ns")
        yield at_least(f"columns of {kind} from memory, speed of a copy", 50, share, " %")


def of_hosts(times, programs):
    lines = programs.numbers("bench-json", r"^  JSON in, assess, JSON out +\d+ +([\d.]+)$")
    for known, line in zip(("all", "most"), lines):
        yield Goal(f"JSON line to JSON line, {known} known, times libcjson", 1.5, line)
    yield at_least("Python columns, times as fast as a loop by hand", 100,
                   times[BY_HAND, "open"] / times[PYTHON, "open"])


def of_postgresql(programs):
    if POSTGRESQL in programs.printed:
        sums = programs.number(POSTGRESQL, r"rows, a verdict: \d+ ns a row, ([\d.]+) times")
        one, two = (programs.number(POSTGRESQL, rf"rows, a verdict{workers}: (\d+) ns")
                    for workers in ("", ", two workers"))
        yield Goal("PostgreSQL, a verdict of typed columns, times a sum of each", 10, sums)
        yield at_least("PostgreSQL, two workers, times as fast as one", 1.7, one / two)


def of_register(appends, programs):
    events = programs.numbers("bench-register", r", chained +(\d+) loaded and verified")[-1]
    yield Goal("durable append, times SQLite's own insert", 1.2,
               appends["register"] / appends["sqlite"])
    yield at_least("replay and verify, events a second", 300000, events)


def of_scale(programs):
    yield Goal("code and tables of the decision", 64, programs.size_of_decision() / 1024, " KiB")
    # Linear: the dearest step of the curve is not far above the cheapest.
    for program, what, pattern in (
            ("bench", "one by one", r"^ +10+ +(\d+)$"),
            ("bench-columns", "columns", r"^ +10+ rows +([\d.]+) ns")):
        curve = programs.numbers(program, pattern)
        yield Goal(f"{what}, 10^3 to 10^7 incidents, dearest to cheapest", 2,
                   max(curve) / min(curve))


def goals(times, appends, programs):
    return [*of_single(times), *of_reasons(programs), *of_columns(times, programs),
            *of_hosts(times, programs), *of_postgresql(programs), *of_register(appends, programs),
            *of_scale(programs)]
