# SPDX-License-Identifier: Apache-2.0
"""PostgreSQL by psql, and rows of random facts. Needs the Python package."""
import csv
import io
import os
import random
import subprocess
from datetime import datetime, timedelta, timezone

import datalek

OUTCOMES = ["breach", "confidentiality", "integrity", "availability", "risk", "high_risk", "notify_ap",
            "notify_subjects", "public_notice", "notify_controller", "register"]
TRUTH = {"t": True, "f": False, "": None}
FIRST = datetime(2014, 1, 1, tzinfo=timezone.utc)


def psql(text, host=None, good=True):
    """What the last query of a session gives, as rows of text; or the errors, where they are wanted."""
    command = ["psql", "-X", "-q", "-At", "--csv", *(["-v", "ON_ERROR_STOP=1"] if good else [])]
    environment = {**os.environ, **({"PGHOST": host} if host else {})}
    done = subprocess.run(command, input=text, text=True, capture_output=True, env=environment)
    if good and done.returncode != 0:
        raise RuntimeError(f"{text[:2000]}\n{done.stderr}")
    return list(csv.reader(io.StringIO(done.stdout))) if good else done.stdout + done.stderr


def value(fact, source):
    if fact.kind == "yes_no":
        return source.random() < 0.5
    if fact.kind == "choice":
        return source.choice(fact.values)
    if fact.kind == "count":
        return source.choice([0, 1, 100, 101, 10000, 10001, source.randrange(10**6)])
    return FIRST + timedelta(seconds=source.randrange(20 * 365 * 86400))


def incidents(count, seed=8):
    """By name; None is unknown. From all facts known to four in five unknown, by turns."""
    source = random.Random(seed)
    return [{fact.name: None if source.random() < number % 5 / 5 else value(fact, source)
             for fact in datalek.FACTS.values()} for number in range(count)]


def cell(held):
    if isinstance(held, bool):
        return "t" if held else "f"
    return "" if held is None else held.isoformat() if isinstance(held, datetime) else str(held)


def copy(table, columns, rows):
    """The text that fills a table."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([cell(each) for each in row] for row in rows)
    return f"COPY {table} ({', '.join(columns)}) FROM STDIN (FORMAT csv);\n{out.getvalue()}\\.\n"
