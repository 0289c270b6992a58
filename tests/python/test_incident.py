# SPDX-License-Identifier: Apache-2.0
"""Incidents in Python, and the rest of the package that needs no register."""
import copy
import dataclasses
import datetime
import doctest
import importlib
import pathlib
import pickle
import pkgutil
import re
import subprocess
import sys
import tempfile
import unittest

import datalek

PACKAGE = pathlib.Path(datalek.__file__).parent
UTC = datetime.timezone.utc
AWARE_AT = datalek.parse_time("2026-11-13T16:40:00+01:00")
STOLEN = dict(role="controller", personal_data=True, security_breach=True, disclosed=True,
              spread="unknown_recipients", subjects=4000, aware_at=AWARE_AT)


def incident():
    return datalek.Incident(**STOLEN)


class Facts(unittest.TestCase):
    def test_every_fact(self):
        values = {"yes_no": [True, False], "time": [AWARE_AT]}
        for name, fact in datalek.FACTS.items():
            held = datalek.Incident()
            for value in values.get(fact.kind, fact.values or [fact.lowest, fact.highest, 7]):
                self.assertIsNone(getattr(held, name))
                setattr(held, name, value)
                self.assertEqual(getattr(held, name), value)
                self.assertEqual(held.known(), {name: value})
                self.assertEqual(datalek.Incident(**{name: value}), held)
                setattr(held, name, None)
                self.assertEqual(held, datalek.Incident())

    def test_bounds(self):
        first = datalek.parse_time("1996-01-01T00:00:00Z")
        for fact in datalek.FACTS.values():
            lowest = int(first.timestamp()) if fact.kind == "time" else 0
            self.assertEqual(fact.lowest, lowest)
            self.assertLess(fact.lowest, fact.highest)
            setattr(datalek.Incident(), fact.name, fact.decode(fact.highest))

    def test_wrong_types(self):
        wrong = {"yes_no": [1, 0, "yes", 0.0, object()], "choice": [0, True, b"controller", []],
                 "count": [True, "1", 1.0, 1.5, []],
                 "time": [0, "2026-11-13T16:40:00Z", datetime.datetime(2026, 1, 1),
                          datetime.date(2026, 1, 1)]}
        for name, fact in datalek.FACTS.items():
            for value in wrong[fact.kind]:
                held = incident()
                with self.assertRaisesRegex(TypeError, name, msg=repr(value)):
                    setattr(held, name, value)
                self.assertRaises(TypeError, held.set, **{name: value})
                self.assertEqual(held, incident())

    def test_wrong_values(self):
        years = [datetime.datetime(year, 1, 1, tzinfo=UTC) for year in (1, 1970, 1995, 9999)]
        wrong = {"choice": ["", "x", "Controller", "role\0", "\ud800"],
                 "count": [-1, -2, 2**53 + 1, 2**63 - 1, 2**63, 2**64, 2**64 + 1, -2**63, -2**64],
                 "time": years}
        for name, fact in datalek.FACTS.items():
            for value in wrong.get(fact.kind, []):
                held = incident()
                with self.assertRaises(datalek.DatalekError, msg=(name, value)) as caught:
                    setattr(held, name, value)
                self.assertEqual((caught.exception.name, caught.exception.key), ("value", name))
                self.assertEqual(held, incident())

    def test_all_or_none(self):
        held = incident()
        with self.assertRaises(datalek.DatalekError):
            held.set(viewed=False, subjects=-5)
        self.assertEqual(held, incident())

    def test_unknown_names(self):
        with self.assertRaisesRegex(TypeError, "'recipent'; did you mean 'recipient'"):
            datalek.Incident(recipent="unknown_or_hostile")
        with self.assertRaisesRegex(AttributeError, "'recipent'; did you mean 'recipient'"):
            incident().recipent = "unknown_or_hostile"
        with self.assertRaises(AttributeError):
            print(incident().recipent)

    def test_data(self):
        held = datalek.Incident(data=["health", "basic"])
        self.assertEqual(held.data, ("basic", "health"))
        self.assertTrue(held.data_health)
        self.assertFalse(held.data_genetic)
        self.assertEqual(held, datalek.Incident.from_json('{"data": ["basic", "health"]}'))
        held.data_genetic = None
        self.assertIsNone(held.data)
        held.data = None
        self.assertEqual(held, datalek.Incident())
        self.assertRaises(TypeError, datalek.Incident, data=["helth"])

    def test_times(self):
        held = datalek.Incident(aware_at=datetime.datetime(2026, 7, 1, 12, 0, 0, 999999, UTC))
        self.assertEqual(held.aware_at.isoformat(), "2026-07-01T14:00:00+02:00")
        held.aware_at = datetime.datetime(1996, 1, 1, 0, 0, 0, 1, UTC)
        self.assertEqual(held.aware_at, datetime.datetime(1996, 1, 1, tzinfo=UTC))

    def test_listing(self):
        self.assertLessEqual(set(datalek.FACTS), set(dir(incident())))
        for fact in datalek.FACTS.values():
            self.assertIs(getattr(datalek.Incident, fact.name), fact)
            self.assertIn(fact.question("en"), fact.__doc__)
            self.assertNotEqual(fact.question("nl"), fact.question("en"))
            for value in fact.values:
                self.assertTrue(fact.value_text(value))
        self.assertIn("recipient", datalek.FACTS["recipient_confirmed"].question("en"))
        self.assertTrue(datalek.FACTS["recipient_confirmed"].action(True))


class Objects(unittest.TestCase):
    def test_copies(self):
        for again in (copy.copy(incident()), copy.deepcopy(incident()),
                      pickle.loads(pickle.dumps(incident())),
                      datalek.Incident.from_json(incident().to_json()), eval_of(incident())):
            self.assertEqual(again, incident())
            again.subjects = 1
            self.assertNotEqual(again, incident())

    def test_comparison(self):
        self.assertNotEqual(incident(), "incident")
        self.assertRaises(TypeError, hash, incident())

    def test_clear(self):
        held = incident()
        held.clear()
        self.assertEqual(held.known(), {})

    def test_handles_are_not_copied(self):
        self.assertRaises(TypeError, copy.copy, incident()._handle)
        self.assertRaises(TypeError, pickle.dumps, datalek.Register())

    def test_results(self):
        assessment = datalek.assess(incident())
        self.assertEqual(pickle.loads(pickle.dumps(assessment)), assessment)
        self.assertEqual(hash(assessment), hash(datalek.assess(incident())))
        with self.assertRaises(AttributeError):
            assessment.breach.verdict = False
        self.assertRaises(TypeError, bool, assessment.breach)

    def test_all_results_are_immutable(self):
        results = [each for each in vars(datalek).values() if dataclasses.is_dataclass(each)]
        self.assertLess(30, len(results))
        for each in results:
            self.assertTrue(each.__dataclass_params__.frozen, each)

    def test_one_kind_of_object_for_another(self):
        for function in (datalek.assess, datalek.classify, datalek.write_receipt, datalek.hints):
            for value in (None, 1, "x", datalek.Register()):
                with self.assertRaises(Exception) as caught:
                    function(value)
                self.assertIn(type(caught.exception).__name__, ("ArgumentError", "DatalekError"))


def eval_of(value):
    return eval(repr(value), {"Incident": datalek.Incident, "datetime": datetime})


class Errors(unittest.TestCase):
    def test_all_it_says(self):
        with self.assertRaises(datalek.DatalekError) as caught:
            datalek.Incident.from_json('{"role": "controller", "rol\u00e9": true}')
        error = caught.exception
        self.assertEqual((error.name, error.key, error.position, error.line),
                         ("json-key", "rol\u00e9", 23, None))
        self.assertEqual(error.status, 27)
        self.assertIn(error.text, str(error))
        self.assertNotEqual(error.say("nl"), error.text)
        again = pickle.loads(pickle.dumps(error))
        self.assertEqual((str(again), again.key, again.position), (str(error), error.key, 23))

    def test_names(self):
        for call in (lambda: datalek.assess(incident(), law="avg"),
                     lambda: datalek.assess(incident(), language="de"),
                     lambda: datalek.decide(incident(), "notify"),
                     lambda: datalek.apply_scenario("flood\0"),
                     lambda: datalek.assess(incident(), law="avg-2018\0"),
                     lambda: datalek.next_question(incident(), skipped=["rol"]),
                     lambda: datalek.check_agreement({"x": True}),
                     lambda: datalek.fine_maximum(kind="x"),
                     lambda: datalek.deadline(AWARE_AT, reading="x"),
                     lambda: datalek.deadline(AWARE_AT, holidays=["x"])):
            with self.assertRaises(datalek.DatalekError) as caught:
                call()
            self.assertEqual(caught.exception.name, "argument")


class Answers(unittest.TestCase):
    def test_single_decisions(self):
        assessment = datalek.assess(incident())
        self.assertEqual(datalek.classify(incident()), assessment.breach)
        self.assertEqual(datalek.must_notify_ap(incident()), assessment.notify_ap)
        self.assertEqual(datalek.must_notify_subject(incident()), assessment.notify_subjects)
        self.assertEqual(datalek.risk_score(incident()), assessment.risk)
        for kind in datalek.outcomes():
            self.assertEqual(datalek.decide(incident(), kind), assessment[kind])
        forced = datalek.decide(incident(), "notify_ap", law="omnibus-2025")
        self.assertEqual((forced.law, forced.basis), ("omnibus-2025", "not_in_force"))

    def test_deadlines(self):
        deadline = datalek.assess(incident()).deadline
        self.assertEqual(deadline.strict - AWARE_AT, datetime.timedelta(hours=72))
        self.assertEqual(datalek.deadline(AWARE_AT), deadline.strict)
        late = datalek.deadline_left(deadline.strict, AWARE_AT + datetime.timedelta(hours=73))
        self.assertEqual(late.left, datetime.timedelta(hours=-1))
        self.assertTrue(late.rule.source)
        self.assertIsNone(datalek.deadline_left(deadline.strict, AWARE_AT).rule)
        self.assertIsNone(datalek.deadline_rule("outer", law="wbp-2016"))
        self.assertTrue(datalek.deadline_rule("strict").text)

    def test_deadline_when_the_clock_goes_back(self):
        aware_at = datalek.parse_time("2026-10-24T12:00:00+02:00")
        deadline = datalek.deadline(aware_at)
        self.assertEqual(deadline - aware_at, datetime.timedelta(hours=72))
        self.assertEqual(deadline.isoformat(), "2026-10-27T11:00:00+01:00")

    def test_questions(self):
        held, asked = datalek.Incident(), 0
        while (question := datalek.next_question(held)) is not None:
            self.assertIn(question, datalek.open_questions(held))
            for name in question.facts:
                fact = datalek.FACTS[name]
                setattr(held, name, {"yes_no": False, "count": 1, "time": AWARE_AT}.get(
                    fact.kind, fact.values[-1] if fact.values else None))
            asked += 1
        self.assertLess(0, asked)
        self.assertEqual(datalek.open_questions(held), ())
        other = datalek.next_question(datalek.Incident(), skipped=["role"])
        self.assertNotEqual(other.name, "role")
        self.assertTrue(all(each.text() for each in datalek.questions()))

    def test_scenarios(self):
        for scenario in datalek.scenarios():
            held = datalek.apply_scenario(scenario.name)
            self.assertEqual(held.known(), datalek.Incident(**scenario.facts()).known())
            self.assertTrue(scenario.title())

    def test_changes(self):
        held = datalek.Incident(
            role="controller", personal_data=True, security_breach=True, disclosed=True,
            altered=False, lost=False, spread="known_recipients", recipient="bound_by_secrecy",
            recipient_confirmed=True, deliberate=False, misuse=False, subjects=1,
            financial_undertaking=False, journalistic_purpose=False)
        found = datalek.find_changes(held, "notify_ap", True)
        self.assertLess(0, len(found))
        for change in found:
            changed = copy.copy(held)
            changed.set(**{each.fact: each.value for each in change.facts})
            self.assertIs(datalek.decide(changed, "notify_ap").verdict, True)

    def test_sufficient(self):
        held = datalek.Incident(**{name: value for name, value in incident().known().items()
                                   if name in datalek.sufficient_facts(incident(), "breach")})
        self.assertIs(datalek.classify(held).verdict, True)
        with self.assertRaises(datalek.DatalekError):
            datalek.sufficient_facts(datalek.Incident(), "breach")

    def test_receipts(self):
        text = datalek.write_receipt(incident(), law="omnibus-2025")
        self.assertEqual(datalek.read_receipt(text), (incident(), "omnibus-2025"))
        self.assertEqual(datalek.replay_receipt(text), datalek.Replay(True, None))
        self.assertIsNone(datalek.read_receipt(datalek.write_receipt(incident()))[1])
        with self.assertRaises(datalek.DatalekError) as caught:
            datalek.replay_receipt(text.replace("4000", "4001"))
        self.assertEqual(caught.exception.name, "receipt-check")
        self.assertEqual(caught.exception.position, text.index("fact subjects"))

    def test_chain(self):
        told = datalek.parse_time("2026-11-13T12:00:00+01:00")
        chain = datalek.assess_chain(datalek.Incident(
            **STOLEN, processor_discovered_at=AWARE_AT - datetime.timedelta(hours=9),
            controller_told_at=told))
        self.assertEqual([notice.by for notice in chain.notices],
                         ["processor", "controller", "controller"])
        self.assertEqual(chain.notices[1].clock, told)
        self.assertEqual(chain.delay, told - (AWARE_AT - datetime.timedelta(hours=9)))
        self.assertIsNone(datalek.assess_chain(datalek.Incident()).delay)

    def test_tables(self):
        self.assertEqual(datalek.law_at(datalek.parse_time("2017-01-01T00:00:00Z")).name,
                         "wbp-2016")
        self.assertTrue(all(law.title() and law.source for law in datalek.laws()))
        self.assertTrue(all(rule.text("en") for rule in datalek.rules()))
        self.assertTrue(any(rule.is_of("avg-2018") for rule in datalek.rules()))
        self.assertEqual(datalek.points()[0].need(), "required")
        self.assertTrue(all(point.question() for point in datalek.points()))
        full = datalek.check_agreement({point.name: True for point in datalek.points()})
        self.assertEqual(full, datalek.Agreement(True, ()))
        self.assertIsNone(datalek.check_agreement({}).verdict)
        self.assertEqual(datalek.fine_maximum(turnover=10**9).share, 20_000_000)
        self.assertIsNone(datalek.fine_maximum().share)
        self.assertEqual(datalek.fine_maximum(turnover=0).share, 0)
        self.assertTrue(all(hint.text for hint in datalek.hints(incident())))

    def test_identifiers(self):
        text = "Pati\u00ebnt met BSN 123456782, ann@example.org"
        for given in (text, text.encode()):
            found = datalek.find_identifiers(given, AWARE_AT)
            self.assertEqual([each.kind for each in found], ["bsn", "email"])
            self.assertEqual(given[found[0].begin:found[0].end], given.__class__(
                "123456782", "utf-8") if isinstance(given, bytes) else "123456782")
        many = datalek.find_identifiers("ann@example.org " * 1000, AWARE_AT)
        self.assertEqual(len(many), 1000)


class Documents(unittest.TestCase):
    def test_doctests(self):
        modules = [datalek] + [importlib.import_module("datalek." + each.name)
                               for each in pkgutil.iter_modules(datalek.__path__)]
        results = [doctest.testmod(module) for module in modules]
        self.assertEqual(sum(result.failed for result in results), 0)
        self.assertLess(20, sum(result.attempted for result in results))

    def test_readme(self):
        """What it shows is so."""
        text = (PACKAGE.parent.parent / "README.md").read_text(encoding="utf-8")
        (program,) = re.findall(r"```python\n(.*?)```", text, re.S)
        names = {}
        exec(program, names)
        assessment = names["assessment"]
        self.assertEqual((assessment.notify_ap.verdict, assessment.notify_ap.advice),
                         (None, "act"))
        self.assertEqual(assessment.deadline.strict.isoformat(), "2026-11-16T16:40:00+01:00")

    def test_everything_public_is_documented(self):
        for name in sorted(set(datalek.__all__) - {"FACTS", "Value", "library_path"}):
            self.assertTrue(getattr(datalek, name).__doc__, name)

    def test_stub_is_of_this_library(self):
        with tempfile.TemporaryDirectory() as folder:
            made = pathlib.Path(folder) / "_facts.pyi"
            subprocess.run([sys.executable, PACKAGE.parent / "make_facts.py", made], check=True)
            self.assertTrue(made.read_text() == (PACKAGE / "_facts.pyi").read_text(),
                            "_facts.pyi is out of date: run bindings/python/make_facts.py")


USE = '''
import datalek
from typing import Optional
incident = datalek.Incident(role="controller", disclosed=True)
incident.subjects = 12
assessment = datalek.assess(incident)
verdict: Optional[bool] = assessment.notify_ap.verdict
'''
MISUSE = ['datalek.Incident(rol="controller")', 'datalek.Incident(role="practice")',
          'incident.subjects = "12"', 'incident.recipent = None', 'datalek.assess("incident")',
          'sure: bool = assessment.breach.verdict', 'assessment.breach.verdict = True',
          'assessment.notify_AP', 'incident.aware_at = 3']


class Types(unittest.TestCase):
    def mypy(self, *arguments):
        with tempfile.TemporaryDirectory() as cache:
            return subprocess.run(
                ["/usr/bin/python3", "-m", "mypy", "--strict", "--python-version", "3.9",
                 "--cache-dir", cache, *arguments], capture_output=True, text=True, check=False)

    def test_package(self):
        done = self.mypy(PACKAGE)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_use(self):
        """What is right passes, and each line that is wrong is named."""
        with tempfile.NamedTemporaryFile("w", suffix=".py") as file:
            file.write(USE + "\n".join(MISUSE) + "\n")
            file.flush()
            done = self.mypy(file.name)
        first = USE.count("\n") + 1
        named = {int(line.split(":")[1]) for line in done.stdout.splitlines() if ": error" in line}
        self.assertEqual(named, set(range(first, first + len(MISUSE))), done.stdout)


unittest.main()
