# SPDX-License-Identifier: Apache-2.0
"""The schemas of bindings/schema: test_schema.py SOURCE_FOLDER PATH_OF_LIBRARY PATH_OF_ASSESS

They are what the library makes of them today, they let through all that it reads and writes, and
what it refuses they refuse, but for the limits that their README names. Needs the Debian package
python3-jsonschema.
"""
import copy
import ctypes
import hashlib
import itertools
import json
import pathlib
import random
import subprocess
import sys
import tempfile
import unittest

from jsonschema import Draft202012Validator

SOURCE, LIBRARY, ASSESS = sys.argv[1:4]
del sys.argv[1:4]
SCHEMAS = pathlib.Path(SOURCE) / "bindings" / "schema"
NAMES = ["assessment.schema.json", "dossier.schema.json", "entry.schema.json", "event.schema.json",
         "facts.schema.json"]
SIZE_MAX = 1 << 20
AWARE_AT = "2026-11-13T16:40:00+01:00"

library = ctypes.CDLL(LIBRARY)
library.datalek_status_name.restype = ctypes.c_char_p
schemas = [json.loads((SCHEMAS / name).read_text()) for name in NAMES]
assessment_schema, dossier_schema, entry_schema, event_schema, facts_schema = schemas
assessments, dossiers, entries, events, facts = map(Draft202012Validator, schemas)


def made(function):
    made_object = ctypes.c_void_p()
    assert function(ctypes.byref(made_object)) == 0
    return made_object


incident = made(library.datalek_incident_new)


def read(text):
    """What the library says of facts as text: a name of status.h."""
    text = text.encode()
    status = library.datalek_incident_read_json(incident, text, ctypes.c_size_t(len(text)), None,
                                                None, ctypes.c_size_t(0))
    return library.datalek_status_name(status).decode()


def written(function, *arguments):
    buffer = ctypes.create_string_buffer(SIZE_MAX)
    assert function(*arguments, buffer, ctypes.c_size_t(SIZE_MAX), None) == 0
    return json.loads(buffer.value)


def assess(incidents, *arguments):
    text = "".join(json.dumps(each) + "\n" for each in incidents)
    done = subprocess.run([ASSESS, "--json", *arguments], input=text, capture_output=True,
                          text=True, timeout=300, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def samples():
    found = []
    for path in sorted((pathlib.Path(SOURCE) / "tests" / "cases").glob("*.json")):
        found += [case["facts"] for case in json.loads(path.read_text())]
    for path in sorted((pathlib.Path(SOURCE) / "examples" / "incidents").glob("*.json")):
        found.append(json.loads(path.read_text()))
    return found


def with_less_known(incidents):
    """The same incidents with some facts left out."""
    source = random.Random(1)
    return [{key: value for key, value in each.items() if source.random() < 0.8}
            for each in incidents]


class Files(unittest.TestCase):
    def test_made_by_this_library(self):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([sys.executable, SCHEMAS / "make.py", LIBRARY, folder], check=True)
            made_now = {path.name: path.read_bytes() for path in pathlib.Path(folder).iterdir()}
        self.assertEqual(sorted(made_now), NAMES)
        for name, text in made_now.items():
            self.assertTrue((SCHEMAS / name).read_bytes() == text,
                            f"{name} is out of date: run bindings/schema/make.py")

    def test_sound(self):
        for schema in schemas:
            Draft202012Validator.check_schema(schema)


# ---- Facts ---------------------------------------------------------------------------------------

TIMES = [
    AWARE_AT, "2026-11-13T15:40:00Z", "2026-11-13t15:40:00z", "2026-11-13T15:40:00.123456789Z",
    "2026-11-13T15:40:00-00:00", "2026-11-13T15:40:00+23:59", "2024-02-29T00:00:00Z",
    "1996-01-01T00:00:00Z", "1995-12-31T23:59:59-00:01", "2026-12-31T23:59:59-23:59",
    "9998-11-30T00:00:00Z", "2000-04-30T00:00:00Z", "2199-10-31T00:00:00Z",
]
NO_TIMES = [
    "2026-11-13", "2026-11-13T16:40:00", "2026-11-13T16:40+01:00", "2026-11-13 16:40:00+01:00",
    "2026-11-13T16:40:60Z", "2026-11-13T16:60:00Z", "2026-11-13T24:00:00Z", "2026-11-31T00:00:00Z",
    "2026-02-30T00:00:00Z", "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-11-00T00:00:00Z",
    "2026-12-32T00:00:00Z", "2026-11-13T16:40:00+24:00", "2026-11-13T16:40:00+01:60",
    "2026-11-13T16:40:00+0100", "2026-11-13T16:40:00+01", "2026-11-13T16:40:00.Z",
    "2026-11-13T16:40:00,5Z", "2026-11-13T16:40:00Z\n", "2026-11-13T16:40:00Z ",
    "\n2026-11-13T16:40:00Z", " 2026-11-13T16:40:00Z", "2026-11-13T16:40:00Z\0",
    "26-11-13T16:40:00Z", "02026-11-13T16:40:00Z", "+2026-11-13T16:40:00Z", "1994-12-31T23:59:59Z",
    "0000-01-01T00:00:00Z", "2026-11-13T16:40:00\u2212\u0660\u0661:00", "20261113T164000Z",
    "\u0662\u0660\u0662\u0666-11-13T16:40:00Z", "2026-11-13T1\u0666:40:00Z",
]
COUNTS = [0, 1, 2, 100, 101, 2**31, 2**53 - 1, 2**53]
NO_VALUES = [-1, -2**53, 2**53 + 1, 2**64, 0.5, -0.5, 1e300, "", " ", "yes", "true", "unknown", "0",
             "Controller", "controller ", "controller\n", "\u0441ontroller", {}, {"a": 1}, [[]],
             [None], [True], [1], [""], ["bogus"], ["data_health"], ["Health"], ["health", None],
             ["health", "health"], ["health", "bogus"]]
LISTS = [[], ["health"], ["health", "basic"], ["basic", "health"]]
NO_KEYS = ["", "Role", "role ", "role\n", "data_", "data_bogus", "Data", "_data", "data_Health",
           "\u0440ole", "title", "$schema", "error"]

# What a JSON Schema cannot say, as README tells: let through, and refused by the library.
LET_THROUGH = [
    ('{"subjects": 1.0}', "json-kind"),
    ('{"subjects": 1e2}', "json-kind"),
    ('{"lost": true, "lost": true}', "json-duplicate"),
    ('{"lost": null, "lost": true}', "json-duplicate"),
    ('{"aware_at": "2026-02-29T00:00:00Z"}', "json-value"),
    ('{"aware_at": "2100-02-29T00:00:00Z"}', "json-value"),
    ('{"started_at": "1995-12-31T23:59:59Z"}', "json-value"),
    ('{"started_at": "1996-01-01T00:59:59+01:00"}', "json-value"),
    ('{"started_at": "9999-01-01T00:00:00Z"}', "json-value"),
    ('{"aware_at": "9998-12-31T00:00:00Z"}', "json-value"),
    ('{' + 65535 * " " + '}', "json-size"),
]


class Facts(unittest.TestCase):
    def agree(self, document):
        """Schema and library say the same of it; whether they take it."""
        status = read(json.dumps(document))
        self.assertEqual(facts.is_valid(document), status == "ok", f"{status}: {document}")
        return status == "ok"

    def test_samples(self):
        for sample in [{}, *samples(), *with_less_known(samples())]:
            self.assertTrue(self.agree(sample))
            again = written(library.datalek_incident_write_json, incident)
            self.assertTrue(facts.is_valid(again), again)

    def test_every_value_of_every_fact(self):
        words = {row["const"] for fact in facts_schema["properties"].values()
                 for row in fact.get("oneOf", []) if "const" in row}
        lists = [*LISTS, *([key.removeprefix("data_")] for key in facts_schema["properties"])]
        values = [None, False, True, *words, *TIMES, *NO_TIMES, *COUNTS, *NO_VALUES, *lists]
        for key in [*facts_schema["properties"], *NO_KEYS]:
            taken = [value for value in values if self.agree({key: value})]
            if key in NO_KEYS:
                self.assertEqual(taken, [])
            else:
                self.assertIn(None, taken)
                self.assertGreaterEqual(len(taken), 3)

    def test_times(self):
        for time in TIMES:
            self.assertTrue(self.agree({"started_at": time}))
        for time in NO_TIMES:
            self.assertFalse(self.agree({"started_at": time}))

    def test_data_as_list_and_alone(self):
        taken = 0
        for values in itertools.product((None, [], ["basic"], ["health"], ["basic", "health"]),
                                        (None, False, True), (None, False, True)):
            for order in itertools.permutations(zip(("data", "data_health", "data_basic"), values)):
                taken += self.agree(dict(order))
        self.assertEqual(taken, 6 * (9 + 4))
        self.assertTrue(self.agree({"data": ["basic"], "role": "controller", "lost": True}))

    def test_no_object(self):
        for document in (None, True, 0, "role", [], [{}]):
            self.assertFalse(self.agree(document))

    def test_limits(self):
        for text, status in LET_THROUGH:
            with self.subTest(text=text[:60]):
                self.assertEqual((facts.is_valid(json.loads(text)), read(text)), (True, status))


# ---- Assessments ---------------------------------------------------------------------------------

# The last row is for an assessment that was never filled.
LAWS = [row["properties"]["law"]["const"] for row in assessment_schema["oneOf"][:-1]]


def objects_of(tree, path=()):
    """Every object in a tree, as the path that leads to it."""
    if isinstance(tree, dict):
        yield path
    for key, value in tree.items() if isinstance(tree, dict) else enumerate(tree):
        if isinstance(value, (dict, list)):
            yield from objects_of(value, (*path, key))


def at(tree, path):
    for key in path:
        tree = tree[key]
    return tree


def wrong_values(path, value):
    """What cannot stand in the place of a value."""
    wrong = [{}, 1.5, -1, 1000, ""]
    if path[-1] not in ("source", "text", "comparison_text"):
        wrong += ["bogus", f"{value}\n"]
    if not isinstance(value, bool):
        wrong += [True]
    if isinstance(value, list):
        wrong += [["bogus"], 2 * value] if value else [["bogus"]]
    if value is None:
        wrong += [AWARE_AT]
    elif path != ("deadline",):
        wrong += [None]
    return wrong


def words_of(assessment, key):
    """All values of a key, wherever it stands."""
    for path in objects_of(assessment):
        if key in at(assessment, path):
            yield at(assessment, path)[key]


class Assessments(unittest.TestCase):
    validator = assessments

    @classmethod
    def setUpClass(cls):
        every = [{}, {"aware_at": AWARE_AT}, *samples()]
        cls.found = assess([*every, *with_less_known(every)], "--lang", "nl")
        for law in LAWS:
            cls.found += assess(every, "--lang", "en", "--law", law)

    def check(self, assessment):
        for error in assessments.iter_errors(assessment):
            self.fail(f"{list(error.path)}: {error.message[:200]}")

    def test_samples(self):
        for assessment in self.found:
            self.check(assessment)

    def test_nothing_assessed(self):
        empty = made(library.datalek_assessment_new)
        for language in range(2):
            nothing = written(library.datalek_assessment_write_json, empty, language)
            self.check(nothing)
        library.datalek_assessment_free(empty)
        for key, wrong in (("law", LAWS[0]), ("law_version", 1), ("law_forced", True),
                           ("deadline", self.todays("yes")["deadline"])):
            self.refuse(nothing, (key,), wrong)

    def test_no_word_too_many(self):
        """Every word that the schema knows is really written."""
        words = assessment_schema["$defs"]
        duty = words["duty"]["properties"]
        risk = assessment_schema["properties"]["risk"]["properties"]
        for key, known in (("verdict", words["verdict"]["enum"]),
                           ("advice", duty["advice"]["enum"]),
                           ("level_min", words["level"]["enum"]),
                           ("level", [*words["level"]["enum"], "unknown"]),
                           ("band_max", words["band"]["enum"]),
                           ("comparison", risk["comparison"]["enum"]),
                           ("law", LAWS)):
            seen = {word for assessment in self.found for word in words_of(assessment, key)}
            self.assertEqual(seen, set(known), key)

    def test_changes_are_refused(self):
        """Each key left out, a key too many in each object, and each value replaced."""
        for assessment in self.different():
            self.assertTrue(assessments.is_valid(assessment))
            for path in list(objects_of(assessment)):
                self.refuse(assessment, (*path, "bogus"), None)
                for key, value in list(at(assessment, path).items()):
                    self.refuse_without(assessment, (*path, key))
                    for wrong in wrong_values((*path, key), value):
                        self.refuse(assessment, (*path, key), wrong)
            self.assertTrue(assessments.is_valid(assessment))

    def different(self):
        """Of each law one with a deadline and one without, cut to lists of one."""
        found = {}
        for assessment in self.found:
            kind = assessment["law"], assessment["deadline"] is None
            found.setdefault(kind, copy.deepcopy(assessment))
        for assessment in found.values():
            for key in ("reasons", "rejected", "missing"):
                for rows in words_of(assessment, key):
                    del rows[1:]
        return list(found.values())

    def refuse(self, assessment, path, wrong):
        holder = at(assessment, path[:-1])
        kept = dict(holder)
        holder[path[-1]] = wrong
        self.assertFalse(self.validator.is_valid(assessment), f"{path}: {wrong!r} is let through")
        holder.clear()
        holder.update(kept)

    def refuse_without(self, assessment, path):
        holder = at(assessment, path[:-1])
        value = holder.pop(path[-1])
        self.assertFalse(self.validator.is_valid(assessment), f"{path} can be left out")
        holder[path[-1]] = value

    def todays(self, verdict):
        """One with a deadline, about which the AP's verdict is this."""
        return copy.deepcopy(next(found for found in self.found if found["law"] == "avg-2018" and
                                  found["deadline"] and found["notify_ap"]["verdict"] == verdict))

    def test_answers_fit_together(self):
        assessment = dict(self.todays("yes"), deadline=None)
        for duty in ("notify_ap", "notify_subjects", "notify_controller", "register"):
            for verdict, advice, missing in itertools.product(
                    ("yes", "no", "unknown"), ("act", "none", "find_out"), ([], ["lost"])):
                assessment[duty].update(verdict=verdict, advice=advice, missing=missing)
                fits = ((verdict, advice) in (("yes", "act"), ("no", "none")) and not missing
                        or verdict == "unknown" and advice != "none")
                self.assertEqual(assessments.is_valid(assessment), fits, assessment[duty])
            assessment[duty].update(verdict="yes", advice="act", missing=[])
        for verdict, missing in itertools.product(("yes", "no", "unknown"), ([], ["lost"])):
            assessment["classification"].update(verdict=verdict, missing=missing)
            self.assertEqual(assessments.is_valid(assessment), verdict == "unknown" or not missing)

    def test_law_and_deadline_fit_together(self):
        assessment = self.todays("yes")
        for forced, in_force in itertools.product((False, True), repeat=2):
            assessment.update(law_forced=forced, law_in_force=in_force)
            self.assertEqual(assessments.is_valid(assessment), forced or in_force)
        self.refuse(assessment, ("law_in_force",), "yes")
        for law in (*LAWS, None):
            assessment.update(law=law, law_forced=True, law_in_force=True)
            self.assertEqual(assessments.is_valid(assessment), law == "avg-2018", law)
        assessment.update(law="avg-2018")
        assessment["notify_ap"].update(verdict="no", advice="none")
        self.assertFalse(assessments.is_valid(assessment))
        self.assertTrue(assessments.is_valid(dict(assessment, deadline=None)))


# ---- Events --------------------------------------------------------------------------------------

NOON = 1794584400  # AWARE_AT
FIELD_DESCRIPTION, FIELD_MESSAGE, FIELD_PEOPLE = 0, 10, 13
LAW_AT_TIME = -1
LONGEST = "\u00eb" * 32768

TakeDigest = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_size_t,
                              ctypes.c_void_p)
GiveSalt = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p)
salts = random.Random(2)


@TakeDigest
def sha256(_, data, length, digest):
    ctypes.memmove(digest, hashlib.sha256(ctypes.string_at(data, length)).digest(), 32)
    return 0


@GiveSalt
def salt(_, bytes_out):
    ctypes.memmove(bytes_out, salts.randbytes(16), 16)
    return 0


class Register:
    """A register of the library. What its rules refuse is left out: the status tells."""

    def __init__(self, chained=False, salted=False):
        self.reg = made(library.datalek_register_new)
        if chained:
            assert library.datalek_register_set_digest(
                self.reg, sha256, ctypes.c_size_t(32), salt if salted else None, None) == 0

    def __del__(self):
        library.datalek_register_free(self.reg)

    def size(self):
        return library.datalek_register_size(self.reg)

    def add(self, what, entry, *arguments, text=None, at=NOON, by="huisarts"):
        function = getattr(library, f"datalek_register_{what}")
        text = text if text is None else text.encode()
        tail = () if text is None else (text, ctypes.c_size_t(len(text)))
        entry = entry.encode() if isinstance(entry, str) else ctypes.c_int64(entry)
        return function(self.reg, entry, ctypes.c_int64(at), by.encode(), *arguments, *tail)

    def add_facts(self, entry, known, at=NOON):
        assert read(json.dumps(known)) == "ok"
        return self.add("set_facts", entry, incident, at=at)

    def lines(self):
        return [written(library.datalek_event_write_json, self.reg, ctypes.c_int64(sequence))
                for sequence in range(1, self.size() + 1)]

    def entries(self, until=0):
        """Each of its entries, in both languages, as it was then."""
        entry = made(library.datalek_entry_new)
        for index in range(library.datalek_register_entry_count(self.reg)):
            if library.datalek_entry_read(self.reg, index, ctypes.c_int64(until), entry) == 0:
                for language in range(2):
                    yield written(library.datalek_entry_write_json, entry, language)
        library.datalek_entry_free(entry)


library.datalek_register_size.restype = ctypes.c_int64


def every_kind(chained, salted):
    """Each kind of event, in more than one form where it has more."""
    register = Register(chained, salted)
    told = ctypes.c_int64(NOON)
    persons = ctypes.c_int64(3)
    for status in (
            register.add("open", "2026-014"),
            register.add_facts("2026-014", samples()[0]),
            register.add("assess", "2026-014", LAW_AT_TIME),
            register.add("assess", "2026-014", 0),
            register.add("set_text", "2026-014", FIELD_DESCRIPTION, text="Brief van Jansen"),
            register.add("set_text", "2026-014", FIELD_PEOPLE, text=LONGEST),
            register.add("note_ap", "2026-014", told, 0, text=""),
            register.add("note_subjects", "2026-014", told, persons, text="per brief"),
            register.add("deviate", "2026-014", 6, 1, b"praktijkhouder", text="bij twijfel"),
            register.add("close", "2026-014", text=""),
            register.add("reopen", "2026-014", text="meer bekend"),
            register.add("redact", 5, text="naam"),
            register.add("redact", 12, text="ook de reden")):
        assert status == 0, status
    return register


def random_text(source):
    return source.choice(["", "kort", "regel 1\nregel 2\t\"aangehaald\" \\",
                          "pati\u00ebnt \U0001f600", "\x01\x1f\x7f", "</script>"])


def random_step(source, register, known):
    entry, text = f"2026-{source.randrange(6)}", random_text(source)
    told = ctypes.c_int64(NOON + source.randrange(10**6))
    persons = ctypes.c_int64(source.choice([0, 1, 3, 2**53]))
    outcome, verdict = source.randrange(11), source.randrange(2)
    sequence = source.randint(1, max(1, register.size()))
    field = source.randrange(FIELD_MESSAGE + 1)
    return source.choice([
        lambda: register.add("open", entry),
        lambda: register.add_facts(entry, source.choice(known)),
        lambda: register.add("set_text", entry, field, text=text),
        lambda: register.add("set_text", entry, field, text=text),
        lambda: register.add("note_ap", entry, told, verdict, text=text),
        lambda: register.add("note_subjects", entry, told, persons, text=text),
        lambda: register.add("deviate", entry, outcome, verdict, b"FG", text=text),
        lambda: register.add("close", entry, text=text) if outcome == 0 else 0,
        lambda: register.add("reopen", entry, text=text),
        lambda: register.add("redact", sequence, text=text) if outcome < 3 else 0,
    ])()


def random_registers(count):
    source = random.Random(3)
    known = [{}, {"aware_at": AWARE_AT}, *samples(), *with_less_known(samples())]
    for _ in range(count):
        register = Register(source.random() < 0.5, source.random() < 0.5)
        for _ in range(source.randrange(120)):
            random_step(source, register, known)
        yield source, register


def complete_register():
    """One entry in which nothing is missing."""
    register = Register()
    told = ctypes.c_int64(NOON)
    known = {"role": "controller", "personal_data": True, "security_breach": True,
             "subjects": 3, "discovered_at": AWARE_AT, "aware_at": AWARE_AT}
    assert register.add("open", "a") == 0
    assert register.add_facts("a", known) == 0
    for field in (*range(FIELD_MESSAGE + 1), FIELD_PEOPLE):
        assert register.add("set_text", "a", field, text="beschreven") == 0
    assert register.add("note_ap", "a", told, 1, text="AP-1") == 0
    assert register.add("note_subjects", "a", told, ctypes.c_int64(3), text="per brief") == 0
    assert register.add("assess", "a", LAW_AT_TIME) == 0
    return register


def load(document):
    """What the library says of one line of a store: a name of status.h."""
    register = made(library.datalek_register_new)
    assert library.datalek_register_set_digest(register, sha256, ctypes.c_size_t(32), None,
                                               None) == 0
    text = json.dumps(document).encode()
    status = library.datalek_register_read_json(register, text, ctypes.c_size_t(len(text)), None,
                                                None, None, ctypes.c_size_t(0))
    library.datalek_register_free(register)
    return library.datalek_status_name(status).decode()


def takes(key, value):
    """Whether a member of an event could have another value, of a few."""
    if key in ("text", "receipt"):
        return isinstance(value, str) and "\0" not in value
    if key in ("entry", "by", "decider"):
        return isinstance(value, str) and value != "" and value.isprintable()
    if key == "complete":
        return isinstance(value, bool)
    if key in ("seq", "redacts", "persons"):
        return not isinstance(value, bool) and value == 3
    return key == "facts" and value == {}


class Events(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.found = [line for chained, salted in ((0, 0), (1, 0), (1, 1))
                     for line in every_kind(chained, salted).lines()]
        forms = {(line["event"], *line): line for line in cls.found}
        cls.forms = list(forms.values())

    def agree(self, document):
        """Schema and library say the same of which members there are."""
        valid = not load(document).startswith("json-")
        self.assertEqual(events.is_valid(document), valid, f"{load(document)}: {document}")
        return valid

    def test_samples(self):
        for line in self.found:
            self.assertTrue(self.agree(line))
        self.assertEqual(len(self.forms), 12 + 12 + 7)  # salt makes no other where no text is
        kinds = {line["event"] for line in self.found}
        self.assertEqual(kinds, {each["properties"]["event"]["const"]
                                 for each in event_schema["oneOf"]})

    def test_random_registers(self):
        for _, register in random_registers(20):
            for line in register.lines():
                self.assertTrue(events.is_valid(line), line)

    def test_members(self):
        """Each member left out, and each that is of another event put in."""
        values = {key: value for line in self.found for key, value in line.items()}
        self.assertEqual(len(values), 21)
        taken = set()
        for line in self.forms:
            for key in line:
                less = {other: value for other, value in line.items() if other != key}
                taken |= {("without", key)} if self.agree(less) else set()
            for key in values.keys() - line.keys():
                taken |= {("with", key)} if self.agree({**line, key: values[key]}) else set()
            self.assertFalse(self.agree({**line, "bogus": ""}))
        self.assertEqual(taken, {(how, key) for how in ("with", "without")
                                 for key in ("salt", "digest")})

    def test_another_kind(self):
        """The name of another kind, with the members of this one."""
        for line in self.forms:
            taken = [kind for kind in {other["event"] for other in self.found}
                     if self.agree({**line, "event": kind})]
            self.assertIn(line["event"], taken)
            self.assertLessEqual(len(taken), 2)

    def test_values(self):
        """What cannot stand there is refused, whatever kind of event it is."""
        members = {(line["event"], key): line for line in self.forms for key in line}
        for (_, key), line in members.items():
            for value in [None, [], {}, 1.5, -1, not line[key], f"{line[key]}\n", "", "Bogus",
                          2**64, "\0", 3]:
                self.assertEqual(events.is_valid({**line, key: value}), takes(key, value),
                                 f"{key}: {value!r}")

    def test_values_agree(self):
        """What the schema takes, the library takes."""
        members = {key: line for line in self.forms for key in line}
        for key, line in members.items():
            taken = 0
            for value in [line[key], True, False, 0, 3, 2**53, "", "x", "ab" * 16, "ab" * 64,
                          "ab" * 65, "abc", "AB", {}, {"lost": True}, {"bogus": True}, *LAWS,
                          "at_time", "yes", "no", "unknown", "breach", "measures", "discovered"]:
                if events.is_valid({**line, key: value}):
                    status = load({**line, key: value})
                    self.assertFalse(status.startswith("json-"), f"{status}: {key} {value}")
                    taken += 1
            self.assertGreaterEqual(taken, 1, key)


# ---- Entries -------------------------------------------------------------------------------------


def wrong_in_entry(path, value):
    """What cannot stand in the place of a value of an entry."""
    wrong = [1.5, -1, [[]], {"bogus": 1}]
    if path[-1] != "text" or path[0] != "fields":
        wrong += [f"{value}\n"]
    if value is not None and path[-1] not in ("deadline", "done_at", "decided", "closed_at"):
        wrong += [None]
    if not isinstance(value, str) or path[0] == "verdicts":
        wrong += ["bogus"]
    if not isinstance(value, bool):
        wrong += [True]
    return wrong


class Entries(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        register = every_kind(True, True)
        cls.found = [entry for until in range(register.size() + 1)
                     for entry in register.entries(until)]
        cls.found += [*every_kind(False, False).entries(), *complete_register().entries()]
        for source, register in random_registers(8):
            cls.found += register.entries()
            if register.size() > 0:
                cls.found += register.entries(source.randint(1, register.size()))

    def test_samples(self):
        self.assertGreater(len(self.found), 100)
        for entry in self.found:
            if not entries.is_valid(entry):
                error = next(entries.iter_errors(entry))
                self.fail(f"{list(error.path)}: {error.message[:200]}")

    def test_events_are_those_of_the_store(self):
        register = every_kind(True, True)
        for entry in register.entries():
            self.assertEqual(entry["events"], register.lines())

    def test_no_word_too_many(self):
        """Every word that the schema knows is really written."""
        duties = entry_schema["properties"]["duties"]["properties"].values()
        states = {state["const"] for duty in duties
                  for state in duty["properties"]["state"]["oneOf"]}
        fields = entry_schema["properties"]["fields"]["properties"].values()
        filled = {word for field in fields for word in field["properties"]["filled"]["enum"]}
        answer = entry_schema["$defs"]["answer"]["properties"]
        for key, known in (("state", states), ("filled", filled),
                           ("judged", answer["judged"]["enum"]),
                           ("decided", answer["decided"]["enum"]),
                           ("holds", answer["holds"]["enum"]),
                           ("status", entry_schema["properties"]["status"]["enum"]),
                           ("may_close", [False, True])):
            seen = {word for entry in self.found for word in words_of(entry, key)}
            self.assertEqual(seen, set(known), key)

    def different(self):
        """One in which something is missing and one in which nothing is, with one event."""
        found = {}
        for entry in self.found:
            found.setdefault(entry["may_close"], copy.deepcopy(entry))
        for entry in found.values():
            del entry["events"][1:]
        return list(found.values())

    def test_changes_are_refused(self):
        """Each key left out, a key too many in each object, and each value replaced."""
        for entry in self.different():
            self.assertTrue(entries.is_valid(entry))
            for path in list(objects_of(entry)):
                self.refuse(entry, (*path, "bogus"), None)
                for key, value in list(at(entry, path).items()):
                    if path != ("facts",) and key not in ("digest", "salt"):
                        self.refuse_without(entry, (*path, key))
                    for wrong in wrong_in_entry((*path, key), value):
                        self.refuse(entry, (*path, key), wrong)
            self.assertTrue(entries.is_valid(entry))

    refuse = Assessments.refuse
    refuse_without = Assessments.refuse_without
    validator = entries

    def test_fields_and_missing_fit_together(self):
        entry = copy.deepcopy(self.found[0])
        known = [name for name in entry["missing"] if name != "measures"]
        field = entry["fields"]["measures"]
        self.assertIn("description", known)
        for asked, filled, text, redacted, listed in itertools.product(
                (False, True), ("not", "partly", "facts", "events", "text"), ("", "x"),
                (False, True), (False, True)):
            field.update(asked=asked, filled=filled, text=text, redacted=redacted)
            entry["missing"] = known + ["measures"] * listed
            fits = ((filled == "not") == (text == "") and not (redacted and filled == "text") and
                    listed == (asked and filled in ("not", "partly")))
            self.assertEqual(entries.is_valid(entry), fits, f"{field}, {listed}")

    def test_state_and_times_fit_together(self):
        entry = copy.deepcopy(self.found[0])
        for status, closed_at in itertools.product(("open", "closed"), (None, AWARE_AT)):
            entry.update(status=status, closed_at=closed_at)
            self.assertEqual(entries.is_valid(entry), (status == "closed") == bool(closed_at))
        entry.update(status="open", closed_at=None, may_close=True)
        self.assertFalse(entries.is_valid(entry))
        entry.update(may_close=False)
        for duty, state, deadline, done_at in itertools.product(
                entry["duties"], ("none", "done", "open", "in_doubt"), (None, AWARE_AT),
                (None, AWARE_AT)):
            kept = dict(entry["duties"][duty])
            entry["duties"][duty].update(state=state, deadline=deadline, done_at=done_at)
            told = duty in ("ap", "subjects", "controller")
            fits = (not (deadline and (duty != "ap" or state == "none")) and
                    not (done_at and (not told or state == "none")) and
                    not (told and state == "done" and not done_at))
            self.assertEqual(entries.is_valid(entry), fits, entry["duties"][duty])
            entry["duties"][duty] = kept


# ---- Dossiers ------------------------------------------------------------------------------------


def dossiers_of(register):
    """Of each entry, with half a contact, of both profiles and in both languages."""
    entry, contact = made(library.datalek_entry_new), made(library.datalek_contact_new)
    dossier = made(library.datalek_dossier_new)
    for what in range(0, library.datalek_contact_count(), 2):
        assert library.datalek_contact_set(contact, what, b"bekend", ctypes.c_size_t(6)) == 0
    for index in range(library.datalek_register_entry_count(register.reg)):
        assert library.datalek_entry_read(register.reg, index, ctypes.c_int64(0), entry) == 0
        for profile in range(library.datalek_profile_count()):
            assert library.datalek_dossier_read(entry, contact, profile, ctypes.c_int64(NOON),
                                                dossier) == 0
            for language in range(2):
                yield written(library.datalek_dossier_write_json, dossier, language)
    for free, each in (("entry", entry), ("contact", contact), ("dossier", dossier)):
        getattr(library, f"datalek_{free}_free")(each)


def wrong_in_dossier(path, value):
    """What cannot stand in the place of a value of a dossier."""
    wrong = [1.5, [[]], {"bogus": 1}]
    if path[-1] not in ("entry", "answer", "reason"):
        wrong += ["bogus", f"{value}\n"]
    if path[-1] == "answer":
        wrong += [None] if value else [None, "x"]
    elif path[-1] == "reason":
        wrong += ["x"] if value is None else [None, ""]
    else:
        wrong += [None, ""]
    if not isinstance(value, bool):
        wrong += [True]
    else:
        wrong += [not value]
    return wrong


class Dossiers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.found = [*dossiers_of(every_kind(True, True)), *dossiers_of(complete_register())]
        for _, register in random_registers(8):
            cls.found += dossiers_of(register)

    def test_samples(self):
        self.assertGreater(len(self.found), 50)
        for dossier in self.found:
            if not dossiers.is_valid(dossier):
                error = next(dossiers.iter_errors(dossier))
                self.fail(f"{list(error.path)}: {error.message[:200]}")

    def test_no_word_too_many(self):
        """Every word that the schema knows is really written."""
        for key, known in (("state", dossier_schema["$defs"]["state"]["enum"]),
                           ("profile", dossier_schema["properties"]["profile"]["enum"])):
            seen = {word for dossier in self.found for word in words_of(dossier, key)}
            self.assertEqual(seen, set(known), key)

    def test_changes_are_refused(self):
        """Each key left out, a key too many in each object, and each value replaced; of one item
        of each state."""
        found = {dossier["profile"]: copy.deepcopy(dossier) for dossier in self.found}
        for dossier in found.values():
            self.assertTrue(dossiers.is_valid(dossier))
            items = {item["state"]: number for number, item in enumerate(dossier["items"])}
            self.assertEqual(len(items), 4)
            for path in [(), *(("items", number) for number in items.values())]:
                self.refuse(dossier, (*path, "bogus"), None)
                for key, value in list(at(dossier, path).items()):
                    self.refuse_without(dossier, (*path, key))
                    for wrong in wrong_in_dossier((*path, key), value):
                        if (key, wrong) != ("answer", "x") or \
                                at(dossier, path)["state"] != "required":
                            self.refuse(dossier, (*path, key), wrong)
            self.assertTrue(dossiers.is_valid(dossier))

    def test_items_stand_in_their_order(self):
        dossier = copy.deepcopy(self.found[0])
        items = dossier["items"]
        for other in (items[:-1], items + items[-1:], items[::-1], items[1:] + items[:1]):
            self.assertFalse(dossiers.is_valid({**dossier, "items": other}))

    refuse = Assessments.refuse
    refuse_without = Assessments.refuse_without
    validator = dossiers


unittest.main()
