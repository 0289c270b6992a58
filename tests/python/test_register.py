# SPDX-License-Identifier: Apache-2.0
"""The register in Python: events, entries, views, texts, and the chain."""
import csv
import datetime
import gc
import hashlib
import io
import json
import pickle
import threading
import unittest
import weakref

import datalek

NOW = datalek.parse_time("2026-11-13T16:40:00+01:00")
HOUR = datetime.timedelta(hours=1)
WHO = {"at": NOW, "by": "praktijkmanager"}
LETTER = datalek.Incident(
    role="controller", financial_undertaking=False, journalistic_purpose=False,
    personal_data=True, security_breach=True, disclosed=True, altered=False, lost=False,
    spread="known_recipients", recipient="other_known", viewed=True, encrypted=False,
    data=["basic", "health"], insight="ordinary", risk_removed=False, subjects=1,
    deliberate=False, misuse=False, cause="wrong_recipient_email", aware_at=NOW - HOUR)


def filled(**options):
    """A register with one entry that has everything, and another."""
    register = datalek.Register(**options)
    register.open("2026-1", **WHO)
    register.set_facts("2026-1", LETTER, **WHO)
    register.assess("2026-1", **WHO)
    register.set_text("2026-1", "measures", "Jansen gebeld; hij wist de brief.", **WHO)
    register.note_ap("2026-1", NOW, False, "AP-123", **WHO)
    register.note_subjects("2026-1", NOW, 1, "telefoon", **WHO)
    register.deviate("2026-1", "high_risk", False, "huisarts", "Zij is arts.", **WHO)
    register.close("2026-1", **WHO)
    register.reopen("2026-1", "Nieuw bericht.", **WHO)
    register.redact(4, "Naam genoemd.", **WHO)
    register.open("2026-2", **WHO)
    register.set_facts("2026-2", LETTER, **WHO)
    return register


class Events(unittest.TestCase):
    def test_members(self):
        events = list(filled().events())
        self.assertEqual([event.kind for event in events[:10]], list(datalek.event_kinds()))
        self.assertEqual([event.sequence for event in events], list(range(1, 13)))
        for event in events:
            self.assertEqual((event.at, event.by), (NOW, "praktijkmanager"))
            self.assertEqual(len(event.digest), 32)
            self.assertTrue(event.kind_text())
        self.assertEqual(events[1].facts, LETTER)
        self.assertIs(datalek.replay_receipt(events[2].receipt).same, True)
        self.assertIsNone(events[2].law)
        self.assertEqual((events[3].field, events[3].text, events[3].redacted_by),
                         ("measures", None, 10))
        self.assertEqual((events[4].told_at, events[4].complete, events[4].text),
                         (NOW, False, "AP-123"))
        self.assertEqual((events[5].persons, events[5].text), (1, "telefoon"))
        self.assertEqual((events[6].outcome, events[6].verdict, events[6].decider),
                         ("high_risk", False, "huisarts"))
        self.assertEqual((events[9].redacts, events[9].text), (4, "Naam genoemd."))

    def test_forced_law(self):
        register = filled()
        self.assertEqual(register.assess("2026-1", law="omnibus-2025", **WHO).law, "omnibus-2025")

    def test_as_json(self):
        """Every event says in Python what it says in JSON."""
        register = filled()
        for event in register.events():
            written = json.loads(register.event_json(event.sequence))
            self.assertEqual(written["event"], event.kind)
            self.assertEqual(written["digest"], event.digest.hex())
            for name in ("entry", "by", "text", "receipt", "field", "persons", "outcome",
                         "decider", "redacts"):
                self.assertEqual(written.get(name), getattr(event, name), name)
            self.assertEqual(datalek.parse_time(written["at"]), event.at)

    def test_digest_is_that_of_the_header(self):
        """The first event, laid out as register.h says."""
        def number(value):
            return value.to_bytes(8, "big", signed=True)

        def string(value):
            return number(len(value)) + value

        register = datalek.Register()
        event = register.open("2026-1", at=NOW, by="x")
        laid_out = (string(b"datalek-event 1") + string(b"") + number(1) + string(b"2026-1") +
                    number(int(NOW.timestamp())) + string(b"x") + number(0))
        self.assertEqual(event.digest, hashlib.sha256(laid_out).digest())


class Refused(unittest.TestCase):
    def refused(self, name, call):
        register = filled()
        before = register.to_json_lines()
        with self.assertRaises(datalek.DatalekError) as caught:
            call(register)
        self.assertEqual(caught.exception.name, name)
        self.assertEqual(register.to_json_lines(), before)

    def test_all(self):
        for name, call in (
                ("register-exists", lambda it: it.open("2026-1", **WHO)),
                ("register-id", lambda it: it.open("", **WHO)),
                ("register-id", lambda it: it.open("2026\0", **WHO)),
                ("register-id", lambda it: it.open("x" * 65, **WHO)),
                ("register-id", lambda it: it.open("\ud800", **WHO)),
                ("register-author", lambda it: it.open("x", at=NOW, by="")),
                ("register-author", lambda it: it.open("x", at=NOW, by="a\0b")),
                ("time", lambda it: it.open("x", by="a", at=NOW.replace(year=1995))),
                ("register-entry", lambda it: it.close("x", **WHO)),
                ("register-open", lambda it: it.reopen("2026-1", "x", **WHO)),
                ("register-text", lambda it: it.set_text("2026-1", "groups", "a\0b", **WHO)),
                ("register-text", lambda it: it.set_text("2026-1", "groups", b"\xff", **WHO)),
                ("register-text", lambda it: it.set_text("2026-1", "groups", "\udfff", **WHO)),
                ("register-size", lambda it: it.close("2026-1", "x" * 65537, **WHO)),
                ("argument", lambda it: it.set_text("2026-1", "aware", "x", **WHO)),
                ("argument", lambda it: it.set_text("2026-1", "no such field", "x", **WHO)),
                ("argument", lambda it: it.deviate("2026-1", "x", True, "a", "b", **WHO)),
                ("argument", lambda it: it.deviate("2026-1", "risk", None, "a", "b", **WHO)),
                ("argument", lambda it: it.note_ap("2026-1", NOW, None, "b", **WHO)),
                ("value", lambda it: it.note_subjects("2026-1", NOW, -1, "b", **WHO)),
                ("value", lambda it: it.note_subjects("2026-1", NOW, 2**70, "b", **WHO)),
                ("register-event", lambda it: it.redact(99, "x", **WHO)),
                ("register-event", lambda it: it.event(0)),
                ("register-event", lambda it: it.event(2**40)),
                ("register-redact", lambda it: it.redact(4, "x", **WHO)),
                ("register-entry", lambda it: it["x"]),
                ("register-event", lambda it: it.entry("2026-1", until=99)),
                ("register-entry", lambda it: it.entry("2026-2", until=1)),
                ("argument", lambda it: it.entries("half"))):
            with self.subTest(name=name):
                self.refused(name, call)

    def test_types(self):
        register = filled()
        for call in (lambda: register.open(5, **WHO), lambda: register.open("x", at=5, by="a"),
                     lambda: register.open("x", at=datetime.datetime(2026, 1, 1), by="a"),
                     lambda: register.close("2026-1", 5, **WHO),
                     lambda: register.note_subjects("2026-1", NOW, 1.5, "x", **WHO),
                     lambda: register.redact("4", "x", **WHO)):
            self.assertRaises(TypeError, call)
        self.assertEqual(register.size, 12)


class Entries(unittest.TestCase):
    def test_collection(self):
        register = filled()
        self.assertEqual(len(register), 2)
        self.assertEqual([entry.id for entry in register], ["2026-1", "2026-2"])
        self.assertIn("2026-1", register)
        for other in ("2026-3", "2026-1\0", 5, None):
            self.assertNotIn(other, register)
        self.assertEqual(len(datalek.Register()), 0)

    def test_state(self):
        entry = filled()["2026-1"]
        self.assertEqual((entry.status, entry.opened_at, entry.closed_at, entry.last, entry.law),
                         ("open", NOW, None, 10, "avg-2018"))
        self.assertEqual(entry.facts, LETTER)
        self.assertEqual(entry.persons_told, 1)
        self.assertEqual(entry.event_count("text"), 1)
        self.assertEqual(entry.event("reopened").sequence, 9)
        self.assertEqual([event.sequence for event in entry.events()], list(range(1, 11)))
        self.assertIs(entry.judged("high_risk"), True)
        self.assertIs(entry.decided("high_risk"), False)
        self.assertIs(entry.verdict("high_risk"), False)
        self.assertEqual(entry.deviation("high_risk").text, "Zij is arts.")
        self.assertIsNone(entry.deviation("breach"))
        self.assertIsNone(entry.decided("breach"))

    def test_as_it_was(self):
        register = filled()
        then = register.entry("2026-1", until=8)
        self.assertEqual((then.status, then.closed_at), ("closed", NOW))
        register.set_text("2026-1", "groups", "Pati\u00ebnten", **WHO)
        self.assertEqual(then.last, 8)
        self.assertEqual(then.field("groups").filled, "not")
        self.assertEqual(register["2026-1"].field("groups").own, "Pati\u00ebnten")

    def test_fields(self):
        entry = filled()["2026-1"]
        measures = entry.field("measures")
        self.assertEqual((measures.redacted, measures.filled, measures.written, measures.own,
                          measures.text), (True, "not", 4, None, ""))
        self.assertEqual(entry.field("data").filled, "facts")
        self.assertEqual(entry.field("ap_told").filled, "partly")
        self.assertEqual(entry.field("subjects_told").filled, "events")
        self.assertEqual(len(entry.fields("en")), len(datalek.fields()))
        asked = [each.name for each in entry.fields() if each.asked
                 and each.filled in ("not", "partly")]
        self.assertEqual(list(entry.missing), asked)
        self.assertFalse(entry.may_close)
        for field in datalek.fields():
            self.assertTrue(field.title("en") and field.text("en") and field.source)
        self.assertFalse(datalek.fields()[11].is_written)

    def test_duties(self):
        duties = {duty.name: duty for duty in filled()["2026-1"].duties("en")}
        self.assertEqual(duties["ap"].state, "done")
        self.assertEqual(duties["ap"].deadline, NOW + 71 * HOUR)
        self.assertEqual(duties["ap"].done_at, NOW)
        self.assertEqual(duties["ap_supplement"].state, "open")
        self.assertEqual(duties["controller"].state, "none")
        self.assertTrue(all(each.text and each.source and each.state_text
                            for each in duties.values()))

    def test_texts(self):
        register = filled()
        entry = register["2026-1"]
        document = json.loads(entry.to_json())
        self.assertEqual(document["id"], "2026-1")
        self.assertEqual(document["missing"], list(entry.missing))
        self.assertEqual(document["may_close"], entry.may_close)
        for name, held in document["verdicts"].items():
            self.assertEqual(held["holds"], {True: "yes", False: "no", None: "unknown"}[
                entry.verdict(name)])
        for field in entry.fields():
            self.assertEqual(document["fields"][field.name]["text"], field.text)
        self.assertIn("AP-123", entry.to_markdown("en"))
        self.assertNotEqual(entry.to_markdown("nl"), entry.to_markdown("en"))

    def test_csv(self):
        register = filled()
        text = register.to_csv()
        self.assertTrue(text.startswith("\ufeff") and text.endswith("\r\n"))
        rows = list(csv.reader(io.StringIO(text[1:], newline="")))
        self.assertEqual(len(rows), 3)
        self.assertEqual([row[0] for row in rows[1:]], ["2026-1", "2026-2"])
        self.assertEqual(len({len(row) for row in rows}), 1)
        self.assertNotEqual(datalek.csv_heading("nl"), datalek.csv_heading("en"))

    def test_outlives_its_name(self):
        entry = filled()["2026-1"]
        gc.collect()
        self.assertEqual(entry.field("data").filled, "facts")


class Views(unittest.TestCase):
    def test_entries(self):
        register = filled()
        register.close("2026-1", **WHO)
        self.assertEqual([entry.id for entry in register.entries()], ["2026-1", "2026-2"])
        self.assertEqual([entry.id for entry in register.entries("open")], ["2026-2"])
        self.assertEqual([entry.id for entry in register.entries("closed")], ["2026-1"])
        self.assertEqual([entry.last for entry in register.entries(until=1)], [1])

    def test_duties(self):
        due = filled().duties(NOW)
        self.assertEqual((due[0].entry, due[0].duty, due[0].state, due[0].left),
                         ("2026-2", "ap", "open", 71 * HOUR))
        self.assertIn(("2026-1", "ap_supplement", None),
                      [(each.entry, each.duty, each.left) for each in due])
        overdue = filled().duties(NOW + 100 * HOUR)
        self.assertEqual(overdue[0].left, -29 * HOUR)

    def test_repeats(self):
        self.assertEqual(filled().repeats(), (datalek.Repeat("2026-2", "2026-1", 1),))

    def test_statistics(self):
        counted = filled().statistics(2026)
        self.assertEqual((counted.first_year, counted.last_year, counted.entries,
                          counted.breaches), (2026, 2026, 2, 2))
        self.assertIn(datalek.Count("wrong_recipient_email", 2), counted.causes)
        self.assertIn(datalek.Count("one", 2), counted.people)
        self.assertIn(datalek.OutcomeCount("breach", 2, 0, 0), counted.outcomes)
        share = counted.shares[0]
        self.assertEqual((share.name, share.part, share.whole), ("wrong_recipient", 2, 2))
        self.assertTrue(share.text() and share.source)
        self.assertIsNone(filled().statistics(2020).first_year)
        for year in (2**31, -2**31 - 1, 2**40):
            self.assertRaises(datalek.DatalekError, filled().statistics, year)
        self.assertEqual(pickle.loads(pickle.dumps(counted)), counted)
        self.assertEqual(datalek.people_class(5000), "from_5000")


class Chain(unittest.TestCase):
    def test_there_and_back(self):
        for digest in ("sha256", "sha512", "blake2s", None, lambda data: bytes([len(data) & 255])):
            register = filled(digest=digest)
            text = register.to_json_lines()
            again = datalek.Register.from_json_lines(text, digest=digest)
            self.assertEqual(again.to_json_lines(), text)
            self.assertEqual(list(again.events()), list(register.events()))
            if digest is not None:
                self.assertIsNone(again.verify())

    def test_no_chain(self):
        with self.assertRaises(datalek.DatalekError) as caught:
            filled(digest=None).verify()
        self.assertEqual(caught.exception.name, "register-chain-none")

    def test_changed(self):
        text = filled().to_json_lines()
        changed = text.replace("AP-123", "AP-124")
        self.assertEqual(datalek.Register.from_json_lines(changed).verify(), 5)

    def test_wrong_lines(self):
        lines = filled().to_json_lines().splitlines()
        with self.assertRaises(datalek.DatalekError) as caught:
            datalek.Register.from_json_lines("\n".join([lines[0], '{"seq": 2, "x": 1}']))
        error = caught.exception
        self.assertEqual((error.name, error.line, error.key), ("json-key", 2, "x"))
        with self.assertRaises(datalek.DatalekError) as caught:
            datalek.Register.from_json_lines(lines[1])
        self.assertEqual((caught.exception.line, caught.exception.name[:8]), (1, "register"))

    def test_salt(self):
        given = []

        def salt(size):
            given.append(size)
            return bytes(range(size))

        register = filled(salt=salt)
        self.assertEqual(set(given), {16})
        self.assertIn(bytes(range(16)).hex(), register.to_json_lines())
        self.assertNotIn('"salt"', filled(salt=None).to_json_lines())


class Mistake(Exception):
    pass


class Callbacks(unittest.TestCase):
    def fails(self, failure, **options):
        state = {"fail": False}

        def failing(make):
            def callback(argument):
                if state["fail"]:
                    raise failure
                return make(argument)
            return callback

        made = {name: failing(make) for name, make in options.items()}
        register = filled(**made)
        before = register.to_json_lines()
        state["fail"] = True
        with self.assertRaises(type(failure)) as caught:
            register.set_text("2026-1", "groups", "x", **WHO)
        self.assertIs(caught.exception, failure)
        state["fail"] = False
        self.assertEqual(register.to_json_lines(), before)
        register.set_text("2026-1", "groups", "x", **WHO)
        self.assertIsNone(register.verify())

    def test_exceptions(self):
        for failure in (Mistake("x"), KeyboardInterrupt(), SystemExit(3), MemoryError()):
            self.fails(failure, digest=lambda data: hashlib.sha256(data).digest())
            self.fails(failure, salt=lambda size: bytes(size))

    def test_in_verify_and_load(self):
        state = {"fail": False}

        def digest(data):
            if state["fail"]:
                raise Mistake
            return hashlib.md5(data).digest()

        register = filled(digest=digest)
        state["fail"] = True
        self.assertRaises(Mistake, register.verify)
        self.assertRaises(Mistake, datalek.Register, digest=digest)

    def test_wrong_sizes(self):
        sizes = iter([32, 31])
        register = datalek.Register(digest=lambda data: bytes(next(sizes)))
        self.assertRaisesRegex(ValueError, "31 bytes", register.open, "x", **WHO)
        self.assertEqual(register.size, 0)
        register = datalek.Register(salt=lambda size: b"")
        register.open("x", **WHO)
        self.assertRaisesRegex(ValueError, "0 bytes", register.close, "x", "y", **WHO)
        self.assertEqual(register.size, 1)
        for size in (0, 65):
            self.assertRaises(datalek.DatalekError, datalek.Register, digest=lambda _: bytes(size))
        self.assertRaises(ValueError, datalek.Register, digest="no such hash")
        self.assertRaises(TypeError, datalek.Register, digest=lambda data: None)

    def test_register_within_its_own_digest(self):
        held = {}

        def digest(data):
            if "register" in held:
                held["register"].size
            return hashlib.sha256(data).digest()

        register = datalek.Register(digest=digest)
        held["register"] = register
        self.assertRaisesRegex(RuntimeError, "while it is being used", register.open, "x", **WHO)
        del held["register"]
        register.open("x", **WHO)

    def test_are_let_go(self):
        def digest(data):
            return hashlib.sha256(data).digest()

        register = filled(digest=digest)
        gone = weakref.ref(digest)
        del register, digest
        gc.collect()
        self.assertIsNone(gone())


class Threads(unittest.TestCase):
    def test_take_turns(self):
        register, failures = datalek.Register(), []

        def work(number):
            try:
                for index in range(100):
                    name = f"{number}-{index}"
                    register.open(name, **WHO)
                    register.set_text(name, "description", "x" * index, **WHO)
                    if index % 10 == 0:
                        register[name].field("description")
                        register.duties(NOW)
            except BaseException as failure:
                failures.append(failure)

        threads = [threading.Thread(target=work, args=[number]) for number in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(failures, [])
        self.assertEqual((len(register), register.size), (800, 1600))
        self.assertIsNone(register.verify())


unittest.main()
