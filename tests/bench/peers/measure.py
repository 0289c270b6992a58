# SPDX-License-Identifier: Apache-2.0
"""Measures the engines side by side, runs the programs of tests/bench, and says what was reached:
measure.py SOURCE_FOLDER BUILD_FOLDER [--write | --compare]

Each engine must first give the verdicts of the library for every incident of its own; with --compare
that is all. Then they take turns for ROUNDS rounds; medians count. --write also writes
tests/bench/README.md.
"""
import pathlib
import statistics
import subprocess
import sys

from engines import Engine, engines
from goals import goals
from programs import Programs, compared_by_programs
from report import report

ROUNDS = 7
LIBRARY = "datalek columns, bytes"  # of the most incidents
SETS = ("known", "open")  # incidents of which all is known, and with 12 % of the facts unknown


class Running:
    """An engine at work on one set of incidents."""

    def __init__(self, engine, incidents):
        self.engine, self.times = engine, []
        words = {"INCIDENTS": str(incidents), "COUNT": str(engine.count)}
        self.process = subprocess.Popen([words.get(word, word) for word in engine.command],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, question):
        self.process.stdin.write(question + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline().strip()
        if not answer:
            sys.exit(f"{self.engine.name}: no answer to {question}")
        return answer

    def time(self):
        self.times.append(float(self.ask("time")))

    def end(self):
        self.process.stdin.close()
        self.process.stdout.close()
        if self.process.wait() != 0:
            sys.exit(f"{self.engine.name}: exit code {self.process.returncode}")


def start(all_engines, build):
    return {(engine.name, name): Running(engine, build / f"{name}.txt")
            for engine in all_engines for name in SETS if engine.three_valued or name == "known"}


def compare(running):
    """Returns how many verdicts were compared."""
    compared = 0
    for (_, name), each in running.items():
        if not each.engine.decides:
            continue
        library = running[LIBRARY, name]
        said = library.ask("answers")
        found = each.ask("answers")
        outcomes = len(said) // library.engine.count
        if found != said[:each.engine.count * outcomes]:
            sys.exit(f"{each.engine.name}: other verdicts than the library")
        compared += len(found)
    return compared


def measured(running):
    for _ in range(ROUNDS):
        for each in running.values():
            each.time()
    return {key: statistics.median(each.times) for key, each in running.items()}


def end(running):
    for each in running.values():
        each.end()


def appends(build):
    """Nanoseconds of one append, of the register and of SQLite alone."""
    program = str(build / "library/tests/bench-append")
    running = {(name, "append"): Running(Engine(name, [program, name, str(build)], 0), "")
               for name in ("register", "sqlite")}
    times = measured(running)
    end(running)
    for path in build.glob("append-*.db*"):
        path.unlink()
    return {name: time for (name, _), time in times.items()}


def main():
    source, build = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
    all_engines = engines(source, build)
    running = start(all_engines, build)
    print(f"{compare(running)} verdicts are those of the library", flush=True)
    if "--compare" in sys.argv[3:]:
        end(running)
        print(compared_by_programs(build), end="")
        return
    times = measured(running)
    end(running)
    programs = Programs(source, build)
    found = goals(times, appends(build), programs)
    text = report(all_engines, times, found, programs)
    print(text)
    if "--write" in sys.argv[3:]:
        (source / "tests/bench/README.md").write_text(text)
    print(f"bench: {sum(goal.reached for goal in found)} of {len(found)} goals reached")


main()
