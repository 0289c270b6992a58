# SPDX-License-Identifier: Apache-2.0
"""The files of bindings/rules: test_rules_export.py SOURCE_FOLDER PATH_OF_LIBRARY PATH_OF_EXPORT

They are what make.py makes today; rules.json has every row, text and source that the library lists;
and the views of rules.sql say what the library says, in SQLite. Needs the Python package.
"""
import ctypes
import json
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import unittest
from datetime import datetime, timezone

import datalek
from export_incidents import Incidents, of_cases, seconds, verdicts

SOURCE, LIBRARY, EXPORT = sys.argv[1:4]
del sys.argv[1:4]
RULES = pathlib.Path(SOURCE) / "bindings" / "rules"
INCIDENTS = 10000
LANGUAGES = ("nl", "en")
KINDS = ["yes_no", "choice", "count", "time"]
DIRECTIONS = ["none", "grave", "mild", "by_duty"]
EFFECTS = ["duty", "exemption", "otherwise", "open", "term", "hint"]
NEEDS = ["none", "advised", "required"]
NO_TIME = -2**63

tables = json.loads((RULES / "rules.json").read_text())
library = ctypes.CDLL(LIBRARY)
library.datalek_law_from.restype = library.datalek_law_until.restype = ctypes.c_int64


def said(function, *arguments):
    """What the library says, as text; None for nothing."""
    function.restype = ctypes.c_char_p
    text = function(*arguments)
    return None if text is None else text.decode()


def texts(function, *arguments):
    return {language: said(function, *arguments, number)
            for number, language in enumerate(LANGUAGES)}


def without(row, *keys):
    return {key: value for key, value in row.items() if key not in keys}


class Files(unittest.TestCase):
    def test_made_from_these_tables(self):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([sys.executable, RULES / "make.py", EXPORT, folder], check=True)
            made = {path.name: path.read_bytes() for path in pathlib.Path(folder).iterdir()}
        there = [path.name for kind in ("*.json", "*.sql", "*.dmn") for path in RULES.glob(kind)]
        self.assertEqual(sorted(made), sorted(there))
        for name, text in sorted(made.items()):
            self.assertTrue((RULES / name).read_bytes() == text,
                            f"{name} is out of date: run bindings/rules/make.py")


# ---- rules.json ----------------------------------------------------------------------------------


def listed_fact(fact):
    lowest, highest = ctypes.c_int64(), ctypes.c_int64()
    assert library.datalek_fact_bounds(fact, ctypes.byref(lowest), ctypes.byref(highest)) == 0
    kind = KINDS[library.datalek_fact_kind(fact)]
    values = [ctypes.c_int64(value) for value in range(highest.value + 1)
              if kind in ("yes_no", "choice")] if highest.value < 100 else []
    return {"number": fact, "name": said(library.datalek_fact_name, fact), "kind": kind,
            "direction": DIRECTIONS[library.datalek_fact_direction(fact)],
            "lowest": lowest.value, "highest": highest.value,
            "values": [{"value": value.value, "name": name,
                        **texts(library.datalek_fact_value_text, fact, value)}
                       for value in values
                       if (name := said(library.datalek_fact_value_name, fact, value))],
            "actions": [{"value": value.value, **action} for value in values
                        if (action := texts(library.datalek_fact_action, fact, value))["nl"]],
            "question": texts(library.datalek_fact_question, fact)}


def listed_rule(rule):
    return {"number": rule, "id": said(library.datalek_rule_id, rule),
            "effect": EFFECTS[library.datalek_rule_effect(rule)],
            "source": said(library.datalek_rule_source, rule),
            **texts(library.datalek_rule_text, rule)}


def listed_law(law, rules):
    return {"number": law, "name": said(library.datalek_law_name, law),
            "version": library.datalek_law_version(law), "from": library.datalek_law_from(law),
            "until": library.datalek_law_until(law),
            "source": said(library.datalek_law_source, law),
            **texts(library.datalek_law_title, law),
            "rules": [said(library.datalek_rule_id, rule) for rule in rules
                      if library.datalek_rule_is_of(rule, law) == 1]}


def listed_point(point):
    return {"number": point, "name": said(library.datalek_point_name, point),
            "question": texts(library.datalek_point_question, point),
            "laws": [{"law": said(library.datalek_law_name, law),
                      "need": NEEDS[library.datalek_point_need(point, law)],
                      "source": said(library.datalek_point_source, point, law)}
                     for law in range(library.datalek_law_count())]}


class Json(unittest.TestCase):
    def same(self, key, listed, inside=()):
        """Every row of the library and no other, beside what the library only uses inside."""
        self.assertEqual([without(row, *inside) for row in tables[key]], listed)

    def test_keys(self):
        self.assertEqual(list(tables), ["version", "facts", "atoms", "conclusions", "laws",
                                        "outcomes", "rules", "hints", "agreement"])
        self.assertEqual(tables["version"], said(library.datalek_version))

    def test_facts(self):
        self.same("facts", [listed_fact(fact) for fact in range(library.datalek_fact_count())])

    def test_rules_and_laws(self):
        rules = [library.datalek_rule_at(index) for index in range(library.datalek_rule_count())]
        self.same("rules", [listed_rule(rule) for rule in rules], ("conclusion", "all", "none"))
        laws = [{**law, **{key: NO_TIME if law[key] is None else seconds(law[key])
                           for key in ("from", "until")}} for law in tables["laws"]]
        self.assertEqual([without(law, "hours") for law in laws],
                         [listed_law(law, rules) for law in range(library.datalek_law_count())])

    def test_outcomes(self):
        outcomes = range(library.datalek_outcome_count())
        self.same("outcomes",
                  [{"number": number, "name": said(library.datalek_outcome_name, number)}
                   for number in outcomes], ("conclusion",))

    def test_agreement(self):
        points = range(library.datalek_point_count())
        self.same("agreement", [listed_point(point) for point in points])

    def test_words(self):
        """A rule uses words that there are, and conclusions above its own only."""
        known = {fact["name"] for fact in tables["facts"] if fact["kind"] == "yes_no"}
        known |= {atom["word"] for atom in tables["atoms"]}
        order = [each["word"] for each in tables["conclusions"]]
        for rule in tables["rules"]:
            above = order[:order.index(rule["conclusion"])] if rule["conclusion"] else order
            self.assertLessEqual({*rule["all"], *rule["none"]}, known | {*above}, rule["id"])

    def test_hours(self):
        aware_at, deadline = seconds("2026-11-13T16:40:00+01:00"), ctypes.c_int64()
        for law in tables["laws"]:
            status = library.datalek_deadline_under(law["number"], 0, ctypes.c_int64(aware_at), 0,
                                                    ctypes.byref(deadline))
            hours = (deadline.value - aware_at) // 3600 if status == 0 else 0
            self.assertEqual(law["hours"], hours, law["name"])

    def test_advice(self):
        """While all is open under the AVG."""
        words = {each["word"]: each["advice"] for each in tables["conclusions"]}
        for outcome in tables["outcomes"]:
            found = datalek.decide(datalek.Incident(), outcome["name"], law="avg-2018")
            self.assertIsNone(found.verdict)
            self.assertEqual(words[outcome["conclusion"]], found.advice)


class Hints(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.causes = [value["name"] for fact in tables["facts"] if fact["name"] == "cause"
                      for value in fact["values"]]

    def test_all_there(self):
        of_effect = [rule["id"] for rule in tables["rules"] if rule["effect"] == "hint"]
        self.assertEqual([hint["rule"] for hint in tables["hints"]], of_effect)

    def given(self, **facts):
        return {hint.id for hint in datalek.hints(datalek.Incident(**facts))}

    def test_causes(self):
        for cause in self.causes:
            expected = {hint["rule"] for hint in tables["hints"] if cause in hint["causes"]}
            self.assertEqual(self.given(cause=cause), expected, cause)

    def test_times(self):
        starts = {hint["from"] for hint in tables["hints"]} - {None}
        for start in starts:
            for second in (seconds(start) - 1, seconds(start)):
                expected = {hint["rule"] for hint in tables["hints"]
                            if hint["from"] is None or seconds(hint["from"]) <= second}
                aware_at = datetime.fromtimestamp(second, timezone.utc)
                self.assertEqual(self.given(aware_at=aware_at), expected, start)


# ---- rules.sql -----------------------------------------------------------------------------------


def leaves(tree):
    """All that stands in a tree, but for its keys."""
    if not isinstance(tree, (dict, list)):
        return [tree]
    return [leaf for each in (tree.values() if isinstance(tree, dict) else tree)
            for leaf in leaves(each)]


class Sql(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.incidents = of_cases(SOURCE) + Incidents(tables, 1).many(INCIDENTS)
        cls.database = sqlite3.connect(":memory:")
        cls.database.execute("PRAGMA foreign_keys = ON")
        cls.database.executescript((RULES / "rules.sql").read_text())
        names = [fact["name"] for fact in tables["facts"]]
        marks = ", ".join("?" for _ in ["id", *names])
        cls.database.executemany(
            f"INSERT INTO datalek_incidents (id, {', '.join(names)}) VALUES ({marks})",
            [(f"{number:06}", *(incident[name] for name in names))
             for number, incident in enumerate(cls.incidents)])

    @classmethod
    def tearDownClass(cls):
        cls.database.close()

    def agree(self, view, columns, expected):
        rows = self.database.execute(
            f"SELECT {', '.join(columns)} FROM {view} ORDER BY id").fetchall()
        self.assertEqual(len(rows), len(expected))
        for number, (row, verdict) in enumerate(zip(rows, expected)):
            if tuple(row) != tuple(verdict.values()):
                self.fail(f"{view}: {row}, and {verdict} for {self.incidents[number]}")

    def test_each_law(self):
        columns = [outcome["conclusion"] for outcome in tables["outcomes"]]
        for law in tables["laws"]:
            expected = verdicts(tables, self.incidents, law["name"])
            self.agree("datalek_" + law["name"].replace("-", "_"), columns, expected)
            if law["hours"]:
                told = [each["notify_subjects"] for each in expected]
                for answer in (True, False, None):
                    self.assertGreater(told.count(answer), len(told) // 100, (law["name"], answer))

    def test_law_in_force(self):
        columns = [outcome["name"] for outcome in tables["outcomes"]]
        self.agree("datalek_verdicts", columns, verdicts(tables, self.incidents))

    def test_rows(self):
        """Every text and name of rules.json is in a table."""
        names = [name for name, in self.database.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table'") if name != "datalek_incidents"]
        held = {value for name in names for row in self.database.execute(f"SELECT * FROM {name}")
                for value in row}
        self.assertEqual({*leaves(without(tables, "version"))} - held, set())

    def test_conditions(self):
        found = self.database.execute(
            "SELECT rule, word, holds FROM datalek_rule_conditions").fetchall()
        expected = [(rule["id"], word, holds) for rule in tables["rules"]
                    for holds, key in ((1, "all"), (0, "none")) for word in rule[key]]
        self.assertEqual(sorted(found), sorted(expected))

    def test_no_such_value(self):
        """A value that a fact cannot have is refused, as the library does."""
        for fact in tables["facts"]:
            for value in (fact["lowest"] - 1, fact["highest"] + 1):
                with self.assertRaises(sqlite3.IntegrityError, msg=fact["name"]):
                    self.database.execute(
                        f"INSERT INTO datalek_incidents (id, {fact['name']}) VALUES ('x', ?)",
                        (value,))


unittest.main()
