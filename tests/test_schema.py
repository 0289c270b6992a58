# SPDX-License-Identifier: Apache-2.0
"""The schemas of bindings/schema: test_schema.py SOURCE_FOLDER PATH_OF_LIBRARY PATH_OF_ASSESS

They are what the library makes of them today, they let through all that it reads and writes, and
what it refuses they refuse, but for the limits that their README names. Needs the Debian package
python3-jsonschema.
"""
import copy
import ctypes
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
NAMES = ["assessment.schema.json", "facts.schema.json"]
SIZE_MAX = 1 << 17
AWARE_AT = "2026-11-13T16:40:00+01:00"

library = ctypes.CDLL(LIBRARY)
library.datalek_status_name.restype = ctypes.c_char_p
assessment_schema, facts_schema = (json.loads((SCHEMAS / name).read_text()) for name in NAMES)
assessments, facts = Draft202012Validator(assessment_schema), Draft202012Validator(facts_schema)


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
        for schema in (assessment_schema, facts_schema):
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
        self.assertFalse(assessments.is_valid(assessment), f"{path}: {wrong!r} is let through")
        holder.clear()
        holder.update(kept)

    def refuse_without(self, assessment, path):
        holder = at(assessment, path[:-1])
        value = holder.pop(path[-1])
        self.assertFalse(assessments.is_valid(assessment), f"{path} can be left out")
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


unittest.main()
