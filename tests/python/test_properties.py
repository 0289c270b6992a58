# SPDX-License-Identifier: Apache-2.0
"""What holds for any incident and any text. Needs the Debian package python3-hypothesis.

EXAMPLES says how many each property is tried on.
"""
import copy
import ctypes
import datetime
import os
import tempfile
import unittest

# Hypothesis keeps tables of characters in a folder, which must not be this one.
os.environ["HYPOTHESIS_STORAGE_DIRECTORY"] = tempfile.gettempdir()

import datalek
from datalek._call import Handle
from datalek._library import api, lib
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

settings.register_profile("tests", deadline=None, derandomize=True, database=None,
                          max_examples=int(os.environ.get("EXAMPLES", "200")),
                          suppress_health_check=list(HealthCheck))
settings.load_profile("tests")

NOW = datalek.parse_time("2026-11-13T16:40:00+01:00")
WHO = {"at": NOW, "by": "x"}
UTC = datetime.timezone.utc
TIMES = some.datetimes(datetime.datetime(1996, 1, 1), datetime.datetime(2060, 1, 1),
                       timezones=some.just(UTC))


def values_of(fact):
    if fact.kind == "choice":
        return some.sampled_from(fact.values)
    if fact.kind == "time":
        return TIMES.map(lambda moment: moment.replace(microsecond=0))
    if fact.kind == "count":
        return some.one_of(some.integers(0, 6000), some.integers(fact.lowest, fact.highest))
    return some.booleans()


INCIDENTS = some.fixed_dictionaries(
    {}, optional={name: values_of(fact) for name, fact in datalek.FACTS.items()}
).map(lambda facts: datalek.Incident(**facts))
# With most facts known the search for missing ones is short.
KNOWN = some.fixed_dictionaries(
    {name: values_of(fact) for name, fact in datalek.FACTS.items() if fact.kind != "time"})
WEIGHING = [fact for fact in datalek.FACTS.values() if fact.direction in ("grave", "mild")]
ORDER = {False: 0, None: 1, True: 2}
LAWS = [law.name for law in datalek.laws()]
DUTIES = ["breach", "risk", "high_risk", "notify_ap", "notify_subjects", "register"]


def rank(fact, value):
    return fact.values.index(value) if fact.kind == "choice" else int(value)


class Verdicts(unittest.TestCase):
    @given(KNOWN, some.sampled_from(WEIGHING), some.data(), some.sampled_from(LAWS),
           some.sampled_from(DUTIES))
    def test_monotone(self, facts, fact, data, law, kind):
        """A fact that turns out graver never makes a verdict milder."""
        other = data.draw(values_of(fact))
        low, high = sorted([facts[fact.name], other], key=lambda value: rank(fact, value))
        mild, grave = (low, high) if fact.direction == "grave" else (high, low)
        held = datalek.Incident(**facts)
        setattr(held, fact.name, mild)
        before = datalek.decide(held, kind, law).verdict
        setattr(held, fact.name, grave)
        self.assertLessEqual(ORDER[before], ORDER[datalek.decide(held, kind, law).verdict])

    @given(KNOWN, some.sets(some.sampled_from(sorted(datalek.FACTS)), max_size=6),
           some.sampled_from(LAWS), some.sampled_from(DUTIES))
    def test_what_is_known_stays_known(self, facts, unknown, law, kind):
        """And an open verdict names what can settle it."""
        held = datalek.Incident(**facts)
        settled = datalek.decide(held, kind, law).verdict
        for name in unknown:
            setattr(held, name, None)
        outcome = datalek.decide(held, kind, law)
        if outcome.verdict is None:
            self.assertTrue(set(outcome.missing) <= unknown and outcome.missing)
        else:
            self.assertIs(outcome.verdict, settled)
            self.assertEqual(outcome.missing, ())

    @given(INCIDENTS)
    def test_there_and_back(self, held):
        self.assertEqual(datalek.Incident.from_json(held.to_json()), held)
        self.assertEqual(copy.deepcopy(held), held)

    @given(KNOWN)
    def test_receipts(self, facts):
        held = datalek.Incident(**facts)
        self.assertIs(datalek.replay_receipt(datalek.write_receipt(held)).same, True)

    @given(some.lists(KNOWN, max_size=20), some.sampled_from([None, *LAWS]))
    def test_columns(self, rows, law):
        facts = {name: [row[name] for row in rows] for name in KNOWN_NAMES}
        found = datalek.assess_columns(facts, [("verdict", kind) for kind in DUTIES], law=law)
        self.assertEqual(found.bad_rows, 0)
        for index, row in enumerate(rows):
            for kind in DUTIES:
                verdict = datalek.decide(datalek.Incident(**row), kind, law).verdict
                self.assertEqual(found["verdict", kind][index], -1 if verdict is None else verdict)


KNOWN_NAMES = [name for name, fact in datalek.FACTS.items() if fact.kind != "time"]

# Bytes, and what is nearly right.
ANY = some.one_of(some.binary(max_size=300), some.text(max_size=300),
                  some.text(some.characters(), max_size=300))
NEAR = some.one_of(some.binary(max_size=8), some.sampled_from(
    [b'{"role": "controller"', b"}", b'"data":["health"]', b",", b"null", b"true", b"\0", b"\xff",
     b"1e5", b"datalek-receipt 1 ba3ded04\n", b"\n", b'{"seq":1,"entry":"a","at":'
     b'"2026-11-13T16:40:00+01:00","by":"b","event":"opened"}', b"2026-11-13T16:40:00+01:00",
     b"123456782", b"06-12345678", b"a@b.nl"])
)
TEXTS = some.one_of(ANY, some.lists(NEAR, max_size=8).map(b"".join))


def refused(call, *arguments, **options):
    """Either an answer or a DatalekError."""
    try:
        return call(*arguments, **options)
    except datalek.DatalekError as error:
        assert error.name and error.text and str(error)
        return None


# Every function of the library that takes text, and is given some below.
TAKE_TEXT = {
    "datalek_contact_set", "datalek_fact_find", "datalek_identifiers_find",
    "datalek_incident_read_json", "datalek_law_find", "datalek_receipt_read",
    "datalek_receipt_replay",
    "datalek_register_assess", "datalek_register_close", "datalek_register_deviate",
    "datalek_register_find", "datalek_register_note_ap", "datalek_register_note_subjects",
    "datalek_register_open", "datalek_register_read_json", "datalek_register_redact",
    "datalek_register_reopen", "datalek_register_set_facts", "datalek_register_set_text",
    "datalek_scenario_find", "datalek_time_parse"}


class Texts(unittest.TestCase):
    """Bytes put into every function that takes text."""

    def test_every_function(self):
        taking = {each["name"] for each in api["functions"]
                  if any(parameter["type"] == "const char *" for parameter in each["parameters"])}
        self.assertEqual(taking, TAKE_TEXT)

    @given(some.one_of(some.binary(max_size=80), some.text(max_size=80).map(str.encode)))
    def test_names_as_bytes(self, name):
        """C sees them up to the first NUL."""
        number = ctypes.c_int32()
        for find in (lib.datalek_fact_find, lib.datalek_law_find, lib.datalek_scenario_find):
            self.assertNotEqual(find(name, ctypes.byref(number)), 0)

    @given(TEXTS)
    def test_readers(self, text):
        refused(datalek.Incident.from_json, text)
        refused(datalek.read_receipt, text)
        refused(datalek.replay_receipt, text)
        refused(datalek.parse_time, text)
        refused(datalek.Register.from_json_lines, text)
        refused(datalek.Register.from_json_lines, text, digest=None)
        found = datalek.find_identifiers(text, NOW)
        self.assertTrue(all(0 <= each.begin < each.end <= len(text) for each in found))

    @given(TEXTS)
    def test_contact(self, text):
        """What is taken comes back as it was, and nothing is there where it is refused."""
        handle, bytes_ = Handle("contact"), text.encode() if isinstance(text, str) else text
        status = lib.datalek_contact_set(handle, 0, bytes_, len(bytes_))
        taken = bytes_ if status == 0 else b""
        self.assertEqual(lib.datalek_contact_get(handle, 0), taken or None)
        if isinstance(text, str):
            held = refused(datalek.Contact, organisation=text)
            self.assertEqual(held, datalek.Contact(organisation=text) if status == 0 else None)

    @given(some.text(max_size=80))
    def test_names(self, name):
        held = datalek.Incident()
        for call in (lambda: datalek.assess(held, law=name), lambda: datalek.decide(held, name),
                     lambda: datalek.assess(held, language=name),
                     lambda: datalek.apply_scenario(name),
                     lambda: datalek.next_question(held, skipped=[name]),
                     lambda: datalek.check_agreement({name: True}),
                     lambda: datalek.Incident(role=name), lambda: datalek.people_text(name)):
            with self.assertRaises(datalek.DatalekError):
                call()
        for call in (lambda: datalek.Incident(**{name: True}),
                     lambda: datalek.Incident(data=[name])):
            with self.assertRaises(TypeError):
                call()

    @given(TEXTS, some.text(max_size=80), some.text(max_size=140))
    def test_register(self, text, entry, author):
        """What is taken comes back as it was, and the chain holds."""
        register = datalek.Register()
        who = {"at": NOW, "by": author}
        if refused(register.open, entry, **who) is None:
            self.assertEqual(register.size, 0)
            return
        self.assertEqual((register.event(1).entry, register.event(1).by), (entry, author))
        event = refused(register.set_text, entry, "description", text, **who)
        if event is not None:
            given_ = text if isinstance(text, str) else text.decode()
            self.assertEqual(event.text, given_)
            self.assertEqual(register[entry].field("description").own, given_)
        for call in (lambda: register.set_facts(entry, datalek.Incident(), **who),
                     lambda: register.assess(entry, **who),
                     lambda: register.note_ap(entry, NOW, True, text, **who),
                     lambda: register.note_subjects(entry, NOW, 1, text, **who),
                     lambda: register.deviate(entry, "breach", True, author, text, **who),
                     lambda: register.close(entry, text, **who),
                     lambda: register.reopen(entry, text, **who),
                     lambda: register.redact(1, text, **who)):
            refused(call)
        self.assertIsNone(register.verify())
        again = datalek.Register.from_json_lines(register.to_json_lines())
        self.assertEqual(again.to_json_lines(), register.to_json_lines())
        register[entry].to_markdown(), register[entry].to_json(), register.to_csv()


NUMBERS = some.one_of(some.integers(), some.sampled_from(
    [sign * 2**power + more for power in (31, 32, 53, 63, 64) for sign in (1, -1)
     for more in (-1, 0, 1)]))


class Numbers(unittest.TestCase):
    @given(NUMBERS, some.datetimes(timezones=some.just(UTC)))
    def test_beyond_what_c_can_hold(self, number, moment):
        """No number comes to the library as another."""
        held = datalek.Incident()
        if refused(held.set, subjects=number) is None and held.subjects is not None:
            self.assertEqual(held.subjects, number)
        if refused(held.set, aware_at=moment) is None and held.aware_at is not None:
            self.assertEqual(held.aware_at, moment.replace(microsecond=0))
        register = datalek.Register()
        register.open("x", **WHO)
        event = refused(register.note_subjects, "x", NOW, number, "", **WHO)
        if event is not None:
            self.assertEqual(event.persons, number)
        for call in (register.event, register.event_json):
            self.assertEqual(refused(call, number) is not None, 1 <= number <= register.size)
        refused(register.entry, "x", until=number)
        refused(register.statistics, number)
        refused(datalek.fine_maximum, turnover=number)
        refused(datalek.deadline, moment)
        refused(datalek.deadline_left, moment, NOW)
        refused(datalek.law_at, moment)
        refused(datalek.find_identifiers, "06-12345678", moment)
        refused(register.duties, moment)
        refused(datalek.people_class, number)


unittest.main()
