# SPDX-License-Identifier: Apache-2.0
"""SQLite: the rules in SQL (rules.sql), and the extension of the library."""
import pathlib
import sqlite3

import package

PROJECT = pathlib.Path(__file__).resolve().parents[3]
RULES = PROJECT / "bindings/rules/rules.sql"
EXTENSION = str(PROJECT / "build-bench/library/tests/datalek.so")


def database_of(tables, incidents):
    database = sqlite3.connect(":memory:")
    database.executescript(RULES.read_text())
    marks = ", ".join("?" for _ in range(len(tables["facts"]) + 1))
    names = ", ".join(fact["name"] for fact in tables["facts"])
    database.executemany(f"INSERT INTO datalek_incidents (id, {names}) VALUES ({marks})",
                         ([f"{number:07}", *(None if value == -1 else value for value in numbers)]
                          for number, numbers in enumerate(incidents)))
    return database


def answers_of(database, query):
    return lambda: database.execute(query).fetchall(), lambda found: found


def rules(tables, incidents):
    words = ", ".join(outcome["conclusion"] for outcome in tables["outcomes"])
    database = database_of(tables, incidents)
    return answers_of(database, f"SELECT {words} FROM datalek_avg_2018 ORDER BY id")


def extension(tables, incidents):
    """Each question apart, of a column of JSON."""
    database = sqlite3.connect(":memory:")
    database.enable_load_extension(True)
    database.load_extension(EXTENSION)
    database.execute("CREATE TABLE incidents(facts TEXT)")
    database.executemany("INSERT INTO incidents VALUES (?)",
                         ([each.to_json()] for each in package.objects(tables, incidents)))
    words = ", ".join(f"datalek_{outcome['name']}(facts)" for outcome in tables["outcomes"])
    return answers_of(database, f"SELECT {words} FROM incidents")
