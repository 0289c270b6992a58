# SPDX-License-Identifier: Apache-2.0
"""Contacts, measures, dossiers and letters in Python: test_documents.py SOURCE_FOLDER PROGRAM

PROGRAM is examples/documents: what C writes. ROUNDS says how often for the memory.
"""
import copy
import dataclasses
import gc
import html.parser
import json
import os
import pathlib
import pickle
import subprocess
import sys
import tempfile
import threading
import unittest

import datalek
from datalek._library import constants, lib

SOURCE, PROGRAM = pathlib.Path(sys.argv.pop(1)), sys.argv.pop(1)
CONTACT_FILE = SOURCE / "examples" / "practice.contact"
INCIDENTS = {path.stem: path for path in sorted((SOURCE / "examples/incidents").glob("*.json"))}
ROUNDS = int(os.environ.get("ROUNDS", "20000"))
THREADS = 8
PAGE = os.sysconf("SC_PAGE_SIZE")

NOW = datalek.parse_time("2026-11-14T10:00:00+01:00")
WHO = {"at": NOW, "by": "documents"}
LANGUAGES = "nl", "en"
HOSTILE = ["<script>alert(1)</script>", "</td></table>", "&amp;&#60;", "| a | b |",
           "![x](http://x)", "[fill in: x]", "# x", "* x", "`x`", "\\", "\u202eomgekeerd", "\u200b",
           "\ufeff", "\u00e9\U0001f600", "null", "{0} %s", "'\"", "\u0130\u0131", "a\u0308" * 20]


def incident_of(name):
    return datalek.Incident.from_json(INCIDENTS[name].read_text(encoding="utf-8"))


def settings():
    """The lines of examples/practice.contact, as a mapping."""
    lines = CONTACT_FILE.read_text(encoding="utf-8").splitlines()
    return dict(line.split(" = ") for line in lines if not line.startswith("#"))


def entry_of(incident, **options):
    """As examples/documents makes one of facts alone."""
    register = datalek.Register(**options)
    register.open("1", **WHO)
    register.set_facts("1", incident, **WHO)
    return register["1"]


PRACTICE = datalek.Contact(**settings())
LETTER = incident_of("letter-to-another-patient")


class Contacts(unittest.TestCase):
    NAMES = [each.name for each in datalek.contact_details()]

    def test_attributes_are_those_of_the_library(self):
        fields = dataclasses.fields(datalek.Contact)
        self.assertEqual([each.name for each in fields], self.NAMES)
        self.assertEqual([each.number for each in datalek.contact_details()],
                         list(range(lib.datalek_contact_count())))
        for each in datalek.contact_details():
            self.assertTrue(each.text("nl") and each.text("en"))
        self.assertGreater(len({each.text() for each in datalek.contact_details()}), 12)

    def test_unknown(self):
        self.assertEqual(set(dataclasses.astuple(datalek.Contact())), {None})
        self.assertEqual(datalek.Contact(kvk="", person=None), datalek.Contact())

    def test_every_attribute(self):
        for number, name in enumerate(self.NAMES):
            for text in HOSTILE + ["x" * 256, "\u00e9" * 128]:
                held = datalek.Contact(**{name: text})
                self.assertEqual(getattr(held, name), text)
                self.assertEqual(lib.datalek_contact_get(held, number).decode(), text)
                others = {getattr(held, other) for other in self.NAMES if other != name}
                self.assertEqual(others, {None})

    def test_refused(self):
        for name in self.NAMES:
            for status, texts in (("register-size", ["x" * 257, "\u00e9" * 129]),
                                  ("register-text", ["a\0b", "\0", "a\nb", "\t", "\x7f",
                                                     "\ud800"])):
                for text in texts:
                    with self.assertRaises(datalek.DatalekError) as caught:
                        datalek.Contact(**{name: text})
                    self.assertEqual((caught.exception.name, caught.exception.key), (status, name))
            for value in (1, True, b"x", ["x"], 0, False, b""):
                with self.assertRaisesRegex(TypeError, f"^{name} is a str"):
                    datalek.Contact(**{name: value})
        self.assertRaisesRegex(TypeError, "'organisatie'", datalek.Contact, organisatie="x")

    def test_does_not_change(self):
        with self.assertRaises(AttributeError):
            PRACTICE.organisation = "x"
        other = dataclasses.replace(PRACTICE, other_organisation="Lab BV")
        self.assertEqual((other.other_organisation, PRACTICE.other_organisation), ("Lab BV", None))
        self.assertEqual(lib.datalek_contact_get(PRACTICE, 13), None)

    def test_copies(self):
        held = dataclasses.replace(PRACTICE, other_organisation="Lab BV")
        for again in (copy.copy(held), copy.deepcopy(held), pickle.loads(pickle.dumps(held)),
                      datalek.Contact(**dataclasses.asdict(held)),
                      eval(repr(held), {"Contact": datalek.Contact})):
            self.assertEqual((again, hash(again)), (held, hash(held)))
            self.assertEqual(datalek.dossier(entry_of(LETTER), again, now=NOW).to_json(),
                             datalek.dossier(entry_of(LETTER), held, now=NOW).to_json())


class Enumerations(unittest.TestCase):
    """Every word of the headers, and none more."""

    def words(self, prefix):
        return [name[len(prefix):].lower() for name in constants if name.startswith(prefix)]

    def test_all(self):
        for found, prefix in ((datalek.formats(), "DATALEK_FORMAT_"),
                              (datalek.profiles(), "DATALEK_PROFILE_"),
                              (dossier_words("_STATES"), "DATALEK_ITEM_"),
                              ([each.name for each in datalek.letters()], "DATALEK_LETTER_"),
                              ([each.name for each in datalek.elements()], "DATALEK_ELEMENT_")):
            self.assertEqual(list(found), self.words(prefix))
        self.assertEqual({each.urgency for each in datalek.measures()},
                         set(self.words("DATALEK_URGENCY_")))
        self.assertEqual(len(datalek.measures()), lib.datalek_measure_count())

    def test_texts(self):
        for each in (*datalek.letters(), *datalek.elements(), *datalek.measures()):
            self.assertTrue(each.name)
            self.assertNotEqual(each.text("nl"), each.text("en"))
            self.assertRaises(datalek.DatalekError, each.text, "fr")
        for each in (*datalek.elements(), *datalek.measures()):
            self.assertTrue(each.source)
        self.assertEqual(len({each.urgency_text() for each in datalek.measures()}), 3)


def dossier_words(name):
    return getattr(sys.modules["datalek.dossier"], name)


class Measures(unittest.TestCase):
    def test_of_real_incidents(self):
        order = ["now", "soon", "later"]
        for name in INCIDENTS:
            found = datalek.find_measures(incident_of(name))
            self.assertTrue(found, name)
            keys = [(order.index(each.urgency), each.number) for each in found]
            self.assertEqual(keys, sorted(set(keys)))
            for language in LANGUAGES:
                page = datalek.write_measures(incident_of(name), "text", language)
                for each in found:
                    self.assertIn(each.text(language), page)
                    self.assertIn(each.source, page)

    def test_none_where_there_is_no_breach(self):
        self.assertEqual(datalek.find_measures(datalek.Incident(personal_data=False)), ())

    def test_every_measure_of_some_scenario(self):
        """Scenarios with nothing else known find most of them."""
        found = {each for scenario in datalek.scenarios()
                 for each in datalek.find_measures(datalek.apply_scenario(scenario.name))}
        self.assertGreater(len(found), len(datalek.measures()) // 2)


class AsInC(unittest.TestCase):
    """What examples/documents prints."""

    def test_every_document(self):
        for name, path in INCIDENTS.items():
            incident, entry = incident_of(name), entry_of(incident_of(name))
            kinds = [(["--measures"],
                      lambda *how: datalek.write_measures(incident, *how))]
            for each in datalek.letters():
                kinds.append((["--letter", each.name],
                              lambda *how, of=each.name: datalek.letter(entry, PRACTICE, of, *how)))
            for each in datalek.profiles():
                kinds.append((["--dossier", each],
                              lambda *how, of=datalek.dossier(entry, PRACTICE, each, now=NOW):
                              of.write(*how)))
            for option, write in kinds:
                for form in datalek.formats():
                    for language in LANGUAGES:
                        self.assertEqual(write(form, language),
                                         self.printed(option, form, language, path))

    def printed(self, option, form, language, path):
        done = subprocess.run(
            [PROGRAM, "--now", NOW.isoformat(), "--contact", CONTACT_FILE, "--lang", language,
             "--format", form, *option, path], capture_output=True, check=True, timeout=60)
        return done.stdout.decode()


class Dossiers(unittest.TestCase):
    def test_items(self):
        """They are as JSON has them."""
        for name in INCIDENTS:
            entry = entry_of(incident_of(name))
            for profile in datalek.profiles():
                for contact_ in (None, PRACTICE):
                    found = datalek.dossier(entry, contact_, profile, now=NOW)
                    for language in LANGUAGES:
                        self.check(found, language)

    def check(self, found, language):
        items, written = found.items(language), json.loads(found.to_json(language))
        self.assertGreater(len(items), 20)
        self.assertEqual(written["items"], [dataclasses.asdict(each) for each in items])
        self.assertEqual((written["profile"], written["entry"]), (found.profile, found.entry.id))
        self.assertEqual(datalek.parse_time(written["now"]), found.now)
        self.assertIs(found.complete, written["complete"])
        self.assertIs(found.complete, "required" not in {each.state for each in items})
        for each in items:
            self.assertEqual(each.reason is not None, each.state == "not_applicable")
            self.assertIn(each.state, list(dossier_words("_STATES")))
            if each.state == "filled":
                self.assertTrue(each.answer)

    def test_contact(self):
        def states(contact_):
            return {each.name: (each.answer, each.state)
                    for each in datalek.dossier(entry_of(LETTER), contact_, now=NOW).items()}

        self.assertEqual(states(None)["ap_kvk"], ("", "required"))
        self.assertEqual(states(datalek.Contact())["ap_kvk"], ("", "required"))
        self.assertEqual(states(PRACTICE)["ap_kvk"], (PRACTICE.kvk, "filled"))

    def test_complete(self):
        """All that is required can be filled."""
        found = datalek.dossier(complete(), PRACTICE, now=NOW)
        gaps = [each.name for each in found.items() if each.state == "required"]
        self.assertEqual((gaps, found.complete), ([], True))

    def test_late(self):
        """now says whether it is late."""
        def delay(now):
            (found,) = [each for each in datalek.dossier(entry_of(LETTER), now=now).items()
                        if each.name == "ap_reason_delay"]
            return found.state

        self.assertEqual(delay(LETTER.aware_at), "not_applicable")
        self.assertEqual(delay(NOW.replace(year=2027)), "required")

    def test_stays_as_it_was(self):
        """Events that come later do not change it; a text that is redacted is a gap again."""
        register = datalek.Register()
        register.open("1", **WHO)
        register.set_facts("1", LETTER, **WHO)
        measures = register.set_text("1", "measures", "Jansen gebeld.", **WHO)
        found = datalek.dossier(register["1"], now=NOW)
        before = found.items(), found.to_json(), found.write("html")
        register.set_text("1", "measures", "Ook De Vries gebeld.", **WHO)
        register.set_facts("1", datalek.Incident(lost=True), **WHO)
        register.note_ap("1", NOW, False, "AP-1", **WHO)
        self.assertEqual((found.items(), found.to_json(), found.write("html")), before)
        self.assertEqual(self.measures(found), ("Jansen gebeld.", "filled"))
        register.redact(measures.sequence, "Namen.", **WHO)
        self.assertEqual(self.measures(found)[1], "required")
        self.assertNotIn("Jansen", found.to_json() + found.write() + str(found.items()))
        self.assertEqual(before[0][0], found.items()[0])

    def measures(self, found):
        (item,) = [each for each in found.items() if each.name == "ap_measures"]
        return item.answer, item.state

    def test_was_told_before(self):
        register = complete()._register
        register.note_ap("1", NOW, False, "AP-1", **WHO)
        found = datalek.dossier(register["1"], PRACTICE, now=NOW)
        answers = {each.name: each.answer for each in found.items("en")}
        self.assertEqual((answers["ap_kind"], answers["ap_number"]),
                         ("supplement to an earlier notification", "AP-1"))
        earlier = datalek.dossier(register.entry("1", 2), PRACTICE, now=NOW)
        self.assertEqual(earlier.items("en")[1].answer, "new notification")

    def test_keeps_alive_what_it_looks_into(self):
        def made():
            return datalek.dossier(entry_of(LETTER), datalek.Contact(person="x" * 200), now=NOW)

        found, wanted = made(), made().to_json()
        gc.collect()
        others = [made() for _ in range(100)]
        self.assertEqual(found.to_json(), wanted)
        self.assertEqual(len({each.to_json() for each in others}), 1)

    def test_does_not_change(self):
        found = datalek.dossier(entry_of(LETTER), now=NOW)
        for name in ("profile", "now", "entry", "contact"):
            self.assertRaises(AttributeError, setattr, found, name, None)
        self.assertRaises(AttributeError, setattr, found.items()[0], "answer", "x")
        self.assertIn("profile='ap'", repr(found))
        self.assertRaises(TypeError, pickle.dumps, found)


def complete():
    """An entry that leaves nothing open."""
    incident = copy.copy(LETTER)
    incident.set(started_at=LETTER.aware_at, ended_at=LETTER.aware_at,
                 discovered_at=LETTER.aware_at, records=1)
    register = entry_of(incident)._register
    register.note_subjects("1", NOW, LETTER.subjects, "telefoon", **WHO)
    for field in datalek.fields():
        if field.is_written:
            register.set_text("1", field.name, f"Over {field.name}.", **WHO)
    return register["1"]


class Letters(unittest.TestCase):
    def test_every_letter(self):
        """A letter that lacks an element has a gap, and one without gaps lacks nothing."""
        for name in INCIDENTS:
            for contact_ in (None, PRACTICE):
                entry = entry_of(incident_of(name))
                for each in datalek.letters():
                    page = datalek.letter(entry, contact_, each.name, "text", "en")
                    lacks = datalek.letter_lacks(entry, contact_, each.name)
                    self.assertLessEqual(set(lacks), set(datalek.elements()))
                    if lacks:
                        self.assertIn("[fill in: ", page)

    def test_lacks(self):
        def lacks(entry, contact_=None):
            return [each.name for each in datalek.letter_lacks(entry, contact_)]

        self.assertLessEqual({"contact", "sender"}, set(lacks(entry_of(LETTER))))
        self.assertNotIn("contact", lacks(entry_of(LETTER), PRACTICE))
        self.assertEqual(lacks(complete(), PRACTICE), [])

    def test_defaults(self):
        entry = entry_of(LETTER)
        self.assertEqual(datalek.letter(entry),
                         datalek.letter(entry, None, "person", "markdown", "nl"))
        found = datalek.dossier(entry, now=NOW)
        self.assertEqual((found.profile, found.contact), ("ap", None))
        self.assertEqual(found.write(), found.write("markdown", "nl"))
        self.assertEqual(datalek.write_measures(LETTER),
                         datalek.write_measures(LETTER, "markdown", "nl"))


class Refused(unittest.TestCase):
    def calls(self):
        """Each with one place for a value."""
        entry = entry_of(LETTER)
        found = datalek.dossier(entry, now=NOW)
        yield "format", lambda it: datalek.letter(entry, format=it)
        yield "format", lambda it: datalek.write_measures(LETTER, it)
        yield "format", found.write
        yield "letter", lambda it: datalek.letter(entry, letter=it)
        yield "letter", lambda it: datalek.letter_lacks(entry, letter=it)
        yield "profile", lambda it: datalek.dossier(entry, profile=it, now=NOW)
        yield "language", lambda it: datalek.letter(entry, language=it)
        yield "language", lambda it: datalek.write_measures(LETTER, language=it)
        yield "language", lambda it: found.write(language=it)
        yield "language", found.items
        yield "language", found.to_json

    def test_words(self):
        for what, call in self.calls():
            for word in ("", "x", "HTML", "html\0", "\ud800"):
                with self.assertRaises(datalek.DatalekError) as caught:
                    call(word)
                self.assertEqual((caught.exception.name, caught.exception.key), ("argument", word))
                self.assertIn(what, caught.exception.hint)
            if what != "language":
                for value in (None, 0, b"text"):
                    self.assertRaises(TypeError, call, value)

    def test_entry(self):
        for value in (None, "1", LETTER, datalek.Register(), 1):
            for call in (datalek.letter, datalek.letter_lacks,
                         lambda it: datalek.dossier(it, now=NOW)):
                self.assertRaisesRegex(TypeError, "^an Entry of a Register", call, value)

    def test_contact(self):
        entry = entry_of(LETTER)
        for value in ({"kvk": "1"}, "x", 1, entry, LETTER):
            for call in (datalek.letter, datalek.letter_lacks,
                         lambda *them: datalek.dossier(*them, now=NOW)):
                with self.assertRaises(Exception) as caught:
                    call(entry, value)
                self.assertEqual(type(caught.exception).__name__, "ArgumentError")

    def test_incident(self):
        for call in (datalek.find_measures, datalek.write_measures):
            for value in (None, 1, "x", PRACTICE):
                with self.assertRaises(Exception) as caught:
                    call(value)
                self.assertIn(type(caught.exception).__name__, ("ArgumentError", "DatalekError"))

    def test_now(self):
        entry = entry_of(LETTER)
        self.assertRaises(TypeError, datalek.dossier, entry)
        for now in (None, 1, NOW.replace(tzinfo=None)):
            self.assertRaisesRegex(TypeError, "now", datalek.dossier, entry, now=now)
        with self.assertRaises(datalek.DatalekError) as caught:
            datalek.dossier(entry, now=NOW.replace(year=1995))
        self.assertEqual(caught.exception.name, "time")

    def test_within_the_registers_own_digest(self):
        held = {}

        def digest(data):
            for call in held.values():
                call()
            return bytes(32)

        register = datalek.Register(digest)
        register.open("1", **WHO)
        entry = register["1"]
        found = datalek.dossier(entry, now=NOW)
        for call in (found.items, found.write, lambda: datalek.letter(entry)):
            held["call"] = call
            self.assertRaisesRegex(RuntimeError, "while it is being used", register.set_text, "1",
                                   "groups", "x", **WHO)
        held.clear()
        self.assertEqual(register.size, 1)


USE = """
import datalek
from typing import Optional, Tuple
now = datalek.parse_time("2026-11-14T10:00:00+01:00")
entry = datalek.Register()["1"]
contact = datalek.Contact(kvk="1", website=None)
found: datalek.Dossier = datalek.dossier(entry, contact, now=now)
reason: Optional[str] = found.items()[0].reason
page: str = datalek.letter(entry, contact, "person", "text", "en")
lacks: Tuple[datalek.Element, ...] = datalek.letter_lacks(entry)
urgency: str = datalek.find_measures(datalek.Incident())[0].urgency
"""
MISUSE = ["datalek.Contact(kkv='1')", "datalek.Contact(kvk=1)", "contact.kvk = '2'",
          "datalek.dossier(entry)", "datalek.dossier(datalek.Incident(), now=now)",
          "datalek.letter(entry, {'kvk': '1'})", "found.items()[0].answer = ''",
          "length = len(found.items()[0].reason)", "datalek.find_measures(entry)"]


class Types(unittest.TestCase):
    def test_use(self):
        """What is right passes, and each line that is wrong is named."""
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "use.py"
            file.write_text(USE + "\n".join(MISUSE) + "\n")
            done = subprocess.run(
                ["/usr/bin/python3", "-m", "mypy", "--strict", "--python-version", "3.9",
                 "--cache-dir", folder, file], capture_output=True, text=True, check=False)
        first = USE.count("\n") + 1
        named = {int(line.split(":")[1]) for line in done.stdout.splitlines() if ": error" in line}
        self.assertEqual(named, set(range(first, first + len(MISUSE))), done.stdout)


class Reader(html.parser.HTMLParser):
    def __init__(self, page):
        super().__init__()
        self.tags, self.said = [], ""
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)

    def handle_data(self, data):
        self.said += data


class Hostile(unittest.TestCase):
    """What people write is text, in the answers as it is and in HTML as text."""

    def documents(self, text):
        register = datalek.Register()
        register.open("1", **WHO)
        register.set_facts("1", LETTER, **WHO)
        for field in datalek.fields():
            if field.is_written:
                register.set_text("1", field.name, text, **WHO)
        contact_ = datalek.Contact(**{name: text for name in Contacts.NAMES})
        entry = register["1"]
        found = datalek.dossier(entry, contact_, now=NOW)
        return found, [found.write("html"), *(datalek.letter(entry, contact_, each.name, "html")
                                              for each in datalek.letters())]

    def test_all(self):
        _, harmless = self.documents("onschuldig")
        for text in HOSTILE:
            found, pages = self.documents(text)
            answers = {each.name: each.answer for each in found.items()}
            self.assertEqual(answers["ap_kvk"], text)
            self.assertIn(text, [each["answer"] for each in json.loads(found.to_json())["items"]])
            for page, wanted in zip(pages, harmless):
                self.assertEqual(Reader(page).tags, Reader(wanted).tags, text)
                self.assertNotIn("\u202e", page)
        self.assertIn("<script>alert(1)</script>", Reader(self.documents(HOSTILE[0])[1][0]).said)

    def test_long(self):
        """Longer than any first buffer, to the last byte."""
        text = "\u00e9" * 30000
        found, pages = self.documents("x")
        register = found.entry._register
        register.set_text("1", "message", text, **WHO)
        again = datalek.dossier(register["1"], now=NOW)
        self.assertIn(text, [each.answer for each in again.items()])
        self.assertIn(text, again.to_json())
        self.assertIn(text, again.write("text"))
        self.assertIn(text, datalek.letter(register["1"], format="text"))


def memory():
    gc.collect()
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * PAGE


class Life(unittest.TestCase):
    def rounds(self, count, work):
        results = []
        threads = [threading.Thread(target=lambda: results.append(
            sum(work() for _ in range(count // THREADS)))) for _ in range(THREADS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(sum(results), count // THREADS * THREADS)

    def no_growth(self, count, work):
        self.rounds(count // 10, work)
        before = memory()
        self.rounds(count, work)
        self.assertLess(memory() - before, 2_000_000)

    def test_contacts(self):
        """Each takes 4 kB: so many would be 80 MB."""
        self.no_growth(ROUNDS, lambda: datalek.Contact(kvk="1").kvk == "1")

    def test_contacts_refused(self):
        def refused():
            try:
                datalek.Contact(kvk="\n")
            except datalek.DatalekError as error:
                return error.key == "kvk"
            return False

        self.no_growth(ROUNDS, refused)

    def test_documents(self):
        """In many threads, of one entry."""
        entry = entry_of(LETTER)

        def work():
            found = datalek.dossier(entry, datalek.Contact(person="x"), now=NOW)
            return "x" in datalek.letter(entry, PRACTICE) and not found.complete

        self.no_growth(ROUNDS // 10, work)

    def test_one_dossier_in_many_threads(self):
        found = datalek.dossier(entry_of(LETTER), PRACTICE, now=NOW)
        wanted = found.items(), found.to_json(), found.write("html")
        self.rounds(80, lambda: (found.items(), found.to_json(), found.write("html")) == wanted)

    def test_exit(self):
        """Whatever is alive, and in every order."""
        program = '''
import datalek
now = datalek.parse_time("2026-11-14T10:00:00+01:00")
register = datalek.Register()
register.open("1", at=now, by="x")
entry = register["1"]
contact = datalek.Contact(kvk="1")
dossier = datalek.dossier(entry, contact, now=now)
'''
        for ending in ("", "del register, entry, contact; dossier.write()", "del dossier",
                       "import sys; sys.modules['datalek'].kept = dossier; sys.exit(0)",
                       "loop = [dossier]; loop.append(loop)",
                       "import atexit; atexit.register(dossier.write)"):
            done = subprocess.run([sys.executable, "-c", program + ending], capture_output=True,
                                  text=True, timeout=60, check=False)
            self.assertEqual((done.returncode, done.stderr), (0, ""), ending)


unittest.main()
