# SPDX-License-Identifier: Apache-2.0
"""The SQLite extension says what the library says: test_sqlite_extension.py SOURCE_FOLDER EXTENSION

Needs the Python package.
"""
import json
import pathlib
import random
import sqlite3
import sys
import unittest
from datetime import datetime, timezone

import datalek

SOURCE, EXTENSION = pathlib.Path(sys.argv.pop(1)), sys.argv.pop(1)
CASES = [case for path in sorted((SOURCE / "tests" / "cases").glob("*.json"))
         for case in json.loads(path.read_text())]
OUTCOMES = [outcome.kind for outcome in datalek.assess(datalek.Incident()).outcomes]
AT = datetime(2026, 11, 13, 16, 40, tzinfo=timezone.utc)
TRUTH = {True: 1, False: 0, None: None}


def connect():
    database = sqlite3.connect(":memory:", isolation_level=None)
    database.enable_load_extension(True)
    database.load_extension(EXTENSION)
    return database


DATABASE = connect()


def ask(expression, *values):
    return DATABASE.execute(f"SELECT {expression}", values).fetchone()[0]


def incidents(count):
    """Random ones, from all facts known to four in five unknown, by turns."""
    source = random.Random(8)
    for number in range(count):
        held = {}
        for fact in datalek.FACTS.values():
            if source.random() < number % 5 / 5:
                continue
            if fact.kind == "time":
                held[fact.name] = datetime.fromtimestamp(source.randrange(10**9, 2 * 10**9), timezone.utc)
            elif fact.kind == "choice":
                held[fact.name] = source.choice(fact.values)
            else:
                held[fact.name] = source.randrange(2) == 1 if fact.kind == "yes_no" else source.randrange(20000)
        yield held


def plain(value):
    return value.isoformat() if isinstance(value, datetime) else value


def pairs(held):
    return [each for name, value in held.items() for each in (name, plain(value))]


class Answers(unittest.TestCase):
    def test_cases(self):
        self.assertLessEqual(205, len(CASES))
        for case in CASES:
            facts, law = json.dumps(case["facts"]), case.get("law")
            with self.subTest(case=case["id"]):
                expected = datalek.assessment_json(datalek.Incident.from_json(facts), law, "en")
                self.assertEqual(ask("datalek_assess(?, 'en', ?)", facts, law), expected)

    def test_random(self):
        for held in incidents(1000):
            marks = ", ".join("?" * 2 * len(held))
            facts = ask(f"datalek_facts({marks})", *pairs(held))
            incident = datalek.Incident(**held)
            self.assertEqual(facts, incident.to_json())
            assessment = datalek.assess(incident)
            found = DATABASE.execute("SELECT " + ", ".join(
                f"datalek_{name}(?1), datalek_verdict(?1, '{name}')" for name in OUTCOMES), [facts]).fetchone()
            expected = [TRUTH[assessment[name].verdict] for name in OUTCOMES for _ in range(2)]
            self.assertEqual(list(found), expected)
            self.assertEqual(json.loads(ask("datalek_reasons(?, 'notify_ap')", facts)),
                             [rule.id for rule in assessment.notify_ap.reasons])

    def test_laws(self):
        for law in datalek.laws():
            for held in incidents(50):
                incident = datalek.Incident(**held)
                found = ask("datalek_notify_ap(?, ?)", incident.to_json(), law.name)
                self.assertEqual(found, TRUTH[datalek.assess(incident, law.name).notify_ap.verdict])

    def test_unknown(self):
        self.assertIsNone(ask("datalek_notify_ap('{}')"))
        self.assertIsNone(ask("datalek_notify_ap(NULL)"))
        self.assertIsNone(ask("datalek_assess(NULL)"))
        self.assertIsNone(ask("datalek_verdict('{}', NULL)"))
        self.assertEqual(ask("datalek_facts('disclosed', NULL)"), "{}")

    def test_as_json(self):
        self.assertEqual(ask("json_array(datalek_facts('lost', 1))"), '[{"lost":true}]')

    def test_in_an_index(self):
        """Pure functions may stand where SQLite keeps what they say."""
        DATABASE.executescript("CREATE TABLE t (facts TEXT, ap AS (datalek_notify_ap(facts)) STORED);"
                               "INSERT INTO t VALUES ('{\"security_breach\": false}');"
                               "CREATE INDEX i ON t (datalek_breach(facts));")
        self.assertEqual(DATABASE.execute("SELECT ap FROM t").fetchall(), [(0,)])


class Lists(unittest.TestCase):
    def test_rules(self):
        rules = json.loads(ask("datalek_list_rules('en')"))
        self.assertEqual([(rule["id"], rule["source"], rule["sentence"]) for rule in rules],
                         [(rule.id, rule.source, rule.text("en")) for rule in datalek.rules()])

    def test_facts_and_laws(self):
        self.assertEqual([fact["name"] for fact in json.loads(ask("datalek_list_facts()"))], list(datalek.FACTS))
        self.assertEqual([law["name"] for law in json.loads(ask("datalek_list_laws('en')"))],
                         [law.name for law in datalek.laws()])


class Errors(unittest.TestCase):
    def says(self, words, expression, *values):
        with self.assertRaisesRegex(sqlite3.OperationalError, words):
            ask(expression, *values)

    def test_text_stays_text(self):
        for text in ('other_known","lost":true,"cause":"other', '\\","lost":true,"cause":"other', "\n",
                     "other_known\0"):
            self.says("json-", "datalek_facts('recipient', ?)", text)
            self.says("json-key|json-nul", "datalek_facts(?, 'other_known')", text)

    def test_all(self):
        self.says('key "rol", byte 1: json-key', "datalek_assess('{\"rol\": 1}')")
        self.says('key "lost".*json-kind', "datalek_facts('lost', 2)")
        self.says('json-kind|json-value', "datalek_facts('recipient', 'neighbour')")
        self.says("json-", "datalek_facts('re\"cip\\ient', 'x')")
        self.says("a value is missing", "datalek_facts('lost')")
        self.says("avg$", "datalek_notify_ap('{}', 'avg')")
        self.says("fr$", "datalek_assess('{}', 'fr')")
        self.says("tell$", "datalek_verdict('{}', 'tell')")
        self.says("json-syntax", "datalek_notify_ap('')")
        self.says("event 1, .*json-syntax", "datalek_check_events('x')")
        self.says("entry", "datalek_entry_of('', '1')")
        self.says("event", "datalek_event('', 1)")


def new_register():
    reg = datalek.Register()
    reg.open("1", at=AT, by="assistente")
    reg.set_facts("1", datalek.Incident(security_breach=True, aware_at=AT), at=AT, by="assistente")
    reg.set_text("1", "description", "Brief van mevrouw Jansen", at=AT, by="assistente")
    return reg


class Register(unittest.TestCase):
    def setUp(self):
        self.database = connect()
        self.database.executescript((SOURCE / "bindings" / "sqlite" / "register.sql").read_text())
        self.reg = new_register()
        self.add(self.reg.to_json_lines().splitlines())

    def add(self, lines, first=1, verb="INSERT"):
        for number, line in enumerate(lines, first):
            self.database.execute(f"{verb} INTO datalek_events VALUES ('linde', ?, ?)", (number, line))

    def stored(self):
        return [line for line, in self.database.execute("SELECT line FROM datalek_events ORDER BY seq")]

    def refused(self, words, query, *values):
        before = self.stored()
        with self.assertRaisesRegex(sqlite3.Error, words):
            self.database.execute(query, values)
        self.assertEqual(self.stored(), before)

    def test_entry(self):
        found, = self.database.execute("SELECT datalek_entry_of(lines, '1', 'en') FROM datalek_registers").fetchone()
        self.assertEqual(json.loads(found), json.loads(self.reg["1"].to_json("en")))

    def test_only_added(self):
        self.refused("no DELETE", "DELETE FROM datalek_events")
        self.refused("no UPDATE", "UPDATE datalek_events SET line = replace(line, 'assistente', 'x') WHERE seq = 3")
        self.refused("no UPDATE", "UPDATE datalek_events SET register = 'eik' WHERE seq = 3")
        self.refused("no UPDATE", "UPDATE OR REPLACE datalek_events SET seq = 2 WHERE seq = 3")

    def test_replaced(self):
        """Also by an event that the library would accept."""
        other = datalek.Register()
        other.open("2", at=AT, by="assistente")
        line = other.event_json(1)
        self.refused("no REPLACE", "INSERT OR REPLACE INTO datalek_events VALUES ('linde', 1, ?)", line)
        self.refused("no REPLACE", "REPLACE INTO datalek_events VALUES ('linde', 3, ?)", self.stored()[2])

    def test_not_accepted(self):
        self.reg.close("1", at=AT, by="huisarts")
        line = self.reg.event_json(4)
        self.refused("register-sequence", "INSERT INTO datalek_events VALUES ('linde', 5, ?)",
                     line.replace('"seq":4', '"seq":5'))
        self.refused("numbered", "INSERT INTO datalek_events VALUES ('linde', 5, ?)", line)
        self.refused("register-chain", "INSERT INTO datalek_events VALUES ('linde', 4, ?)",
                     line.replace("huisarts", "assistent"))
        self.add([line], 4)

    def test_redacted(self):
        self.reg.redact(3, "naam", at=AT, by="huisarts")
        after = self.reg.to_json_lines().splitlines()
        self.add(after[3:], 4)
        self.assertEqual(self.stored(), after)


unittest.main()
