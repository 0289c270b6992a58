# SPDX-License-Identifier: Apache-2.0
"""rules.sql in PostgreSQL says what the library says: postgres.py SOURCE_FOLDER COUNT

By psql, in the empty database of the environment. Needs the Python package.
"""
import csv
import json
import pathlib
import subprocess
import sys
from itertools import zip_longest

from export_incidents import Incidents, of_cases, verdicts

TRUTH = {"t": True, "f": False, "": None}


def psql(text):
    command = ["psql", "--quiet", "--no-psqlrc", "--set=ON_ERROR_STOP=1"]
    return subprocess.run(command, input=text, text=True, check=True,
                          stdout=subprocess.PIPE).stdout


def fill(incidents):
    names = list(incidents[0])
    rows = "\n".join(f"{number:06}," + ",".join("" if value is None else str(value)
                                                for value in incident.values())
                     for number, incident in enumerate(incidents))
    psql(f"COPY datalek_incidents (id, {', '.join(names)}) FROM STDIN (FORMAT csv);\n{rows}\n\\.\n")


def answers(view, columns):
    query = f"SELECT {', '.join(columns)} FROM {view} ORDER BY id"
    text = psql(f"COPY ({query}) TO STDOUT (FORMAT csv)")
    return [[TRUTH[word] for word in row] for row in csv.reader(text.splitlines())]


def main():
    source, count = pathlib.Path(sys.argv[1]), int(sys.argv[2])
    tables = json.loads((source / "bindings" / "rules" / "rules.json").read_text())
    incidents = of_cases(source) + Incidents(tables, 3).many(count)
    psql((source / "bindings" / "rules" / "rules.sql").read_text())
    fill(incidents)
    views = [(f"datalek_{law['name'].replace('-', '_')}", "conclusion", law["name"])
             for law in tables["laws"]]
    views.append(("datalek_verdicts", "name", None))
    failed = 0
    for view, key, law in views:
        found = answers(view, [outcome[key] for outcome in tables["outcomes"]])
        expected = [list(each.values()) for each in verdicts(tables, incidents, law)]
        wrong = [rows for rows in zip_longest(found, expected) if rows[0] != rows[1]]
        failed += len(wrong)
        for one, other in wrong[:1]:
            print(f"{view}: {one}, but {other}")
    print(f"postgres: {len(views) * len(incidents) - failed} passed, {failed} failed")
    sys.exit(failed > 0)


main()
