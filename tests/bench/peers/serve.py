# SPDX-License-Identifier: Apache-2.0
"""An engine in Python for measure.py: serve.py ENGINE SOURCE_FOLDER INCIDENTS COUNT

ENGINE is MODULE.FUNCTION. The function takes the tables and the incidents, lists of numbers by fact
in which -1 is unknown. It gives two functions: one that decides all, which alone is timed, and one
that finds the rows of verdicts in what the first returned.
"""
import importlib
import json
import pathlib
import sys
import time

LEAST_SECONDS = 0.1
LETTERS = {1: "1", 0: "0", -1: "?", None: "?"}


def nanoseconds(run, count):
    begin, rounds = time.process_time(), 0
    while rounds == 0 or time.process_time() - begin < LEAST_SECONDS:
        run()
        rounds += 1
    return (time.process_time() - begin) * 1e9 / rounds / count


def main():
    name, source, file, count = sys.argv[1:]
    tables = json.loads((pathlib.Path(source) / "bindings/rules/rules.json").read_text())
    lines = pathlib.Path(file).read_text().splitlines()[:int(count)]
    incidents = [[int(word) for word in line.split()] for line in lines]
    module, _, engine = name.partition(".")
    make = getattr(importlib.import_module(module), engine)
    run, rows = make(tables, incidents)
    for line in sys.stdin:
        if line == "answers\n":
            print("".join(LETTERS[verdict] for row in rows(run()) for verdict in row), flush=True)
        else:
            print(nanoseconds(run, len(incidents)), flush=True)


main()
