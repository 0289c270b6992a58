# SPDX-License-Identifier: Apache-2.0
"""Incidents to measure with: incidents.py SOURCE_FOLDER COUNT UNKNOWN

One line each: the facts by number, -1 where one is unknown, which each is with this chance. All
times are the same and known, so that today's law decides.
"""
import json
import pathlib
import sys

from export_incidents import Incidents

WHEN = 1794584400  # 2026-11-13T15:40:00Z


def numbers(facts, incident):
    for fact in facts:
        value = WHEN if fact["kind"] == "time" else incident[fact["name"]]
        yield -1 if value is None else value


def main():
    source, count, unknown = pathlib.Path(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3])
    tables = json.loads((source / "bindings" / "rules" / "rules.json").read_text())
    maker = Incidents(tables, 8)
    for _ in range(count):
        print(*numbers(tables["facts"], maker.one(unknown)))


main()
