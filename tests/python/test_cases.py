# SPDX-License-Identifier: Apache-2.0
"""Every case of tests/cases through Python: test_cases.py SOURCE_FOLDER

The outcome that the case expects, and the whole answer as C writes it in JSON.
"""
import json
import pathlib
import sys
import unittest

import datalek

FILES = sorted((pathlib.Path(sys.argv.pop(1)) / "tests" / "cases").glob("*.json"))
CASES = [case for path in FILES for case in json.loads(path.read_text())]
VERDICTS = {True: "yes", False: "no", None: "unknown"}
DUTIES = ["notify_ap", "notify_subjects", "notify_controller", "register"]
READINGS = {"strict": "strict", "outer": "outer", "two_working_days": "disputed_two_working_days"}


def incident_of(case):
    return datalek.Incident.from_json(json.dumps(case["facts"]))


def plain(outcome):
    """An outcome as JSON has it."""
    return {"verdict": VERDICTS[outcome.verdict],
            "reasons": [{"id": each.id, "source": each.source, "text": each.text}
                        for each in outcome.reasons],
            "rejected": [{"id": each.id, "fact": each.fact} for each in outcome.rejected],
            "missing": list(outcome.missing)}


def plain_level(level):
    return {"level": level.level or "unknown", "level_min": level.lowest,
            "level_max": level.highest}


def plain_risk(risk):
    scores = {name: {"min": score.lowest, "max": score.highest}
              for name, score in (("dpc", risk.dpc), ("ei", risk.ei), ("cb", risk.cb))}
    return {**plain_level(risk.all), "score_min": risk.severity.lowest,
            "score_max": risk.severity.highest, "band_min": risk.band_lowest,
            "band_max": risk.band_highest, **scores,
            **{aspect: plain_level(getattr(risk, aspect))
               for aspect in ("confidentiality", "integrity", "availability")},
            "many_people": VERDICTS[risk.many_people],
            "unintelligible": VERDICTS[risk.unintelligible], "comparison": risk.comparison,
            "comparison_text": risk.comparison_text}


class Cases(unittest.TestCase):
    def test_number(self):
        self.assertLessEqual(205, len(CASES))

    def test_as_expected(self):
        for case in CASES:
            with self.subTest(case=case["id"]):
                assessment = datalek.assess(incident_of(case), law=case.get("law"))
                for key, expected in case["expect"].items():
                    if key == "level":
                        self.assertEqual(assessment.risk.level, expected)
                        continue
                    outcome = assessment["breach" if key == "classification" else key]
                    self.assertEqual(VERDICTS[outcome.verdict], expected, key)
                reasons = {each.id for outcome in assessment.outcomes for each in outcome.reasons}
                self.assertIn(case["rule"], reasons)

    def test_as_json_has_it(self):
        for language in ("nl", "en"):
            for case in CASES[::1 if language == "nl" else 7]:
                with self.subTest(case=case["id"], language=language):
                    self.compare(case, language)

    def compare(self, case, language):
        held, law = incident_of(case), case.get("law")
        assessment = datalek.assess(held, law, language)
        written = json.loads(datalek.assessment_json(held, law, language))
        self.assertEqual(plain_risk(assessment.risk), written["risk"])
        breach = {**plain(assessment.breach),
                  **{aspect: VERDICTS[assessment[aspect].verdict]
                     for aspect in ("confidentiality", "integrity", "availability")}}
        self.assertEqual(breach, written["classification"])
        for duty in DUTIES:
            said = written[duty]
            found = {**plain(assessment[duty]), "advice": assessment[duty].advice}
            self.assertEqual(found, {key: said[key] for key in found}, duty)
        self.assertEqual(VERDICTS[assessment.public_notice.verdict],
                         written["notify_subjects"]["public_notice"])
        deadlines = written["deadline"] or {}
        for name, key in READINGS.items():
            found = getattr(assessment.deadline, name)
            self.assertEqual(found and found.isoformat(), deadlines.get(key), name)
        self.assertEqual(assessment.law, written["law"])
        self.assertEqual(assessment.basis != "at_time", written["law_forced"])

    def test_there_and_back(self):
        for case in CASES:
            held = incident_of(case)
            self.assertEqual(datalek.Incident(**held.known()), held)
            self.assertEqual(datalek.Incident.from_json(held.to_json()), held)
            self.assertEqual(datalek.read_receipt(datalek.write_receipt(held)), (held, None))


class InColumns(unittest.TestCase):
    def test_as_one_by_one(self):
        """All cases in one call, by the law of their time."""
        incidents = [incident_of(case) for case in CASES]
        facts = {name: [getattr(held, name) for held in incidents] for name in datalek.FACTS}
        found = datalek.assess_columns(facts, reasons=["notify_ap"])
        for row, held in enumerate(incidents):
            assessment = datalek.assess(held)
            for outcome in assessment.outcomes:
                verdict = -1 if outcome.verdict is None else int(outcome.verdict)
                self.assertEqual(found["verdict", outcome.kind][row], verdict)
            deadline = assessment.deadline.strict
            expected = -2**63 if deadline is None else int(deadline.timestamp())
            self.assertEqual(found["deadline", "strict"][row], expected)
            self.assertEqual([rule.id for rule in found.reasons("notify_ap", row)],
                             [reason.id for reason in assessment.notify_ap.reasons])
        self.assertEqual((found.bad_rows, found.first_bad), (0, None))


unittest.main()
