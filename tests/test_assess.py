# SPDX-License-Identifier: Apache-2.0
"""The program `assess` as its users meet it: test_assess.py PATH_OF_ASSESS"""

import json
import os
import re
import subprocess
import sys
import tempfile
import unittest
from collections import namedtuple
from datetime import datetime, timedelta

PROGRAM = ""

# The example of the contract, and the same incident with every fact known.
EXAMPLE = {
    "role": "controller", "personal_data": True, "security_breach": True,
    "disclosed": True, "altered": False, "lost": False,
    "spread": "known_recipients", "recipient": "other_known", "recipient_confirmed": False,
    "encrypted": False, "data": ["basic", "health"], "subjects": 1,
    "aware_at": "2026-11-13T16:40:00+01:00",
}
KNOWN = dict(
    EXAMPLE, viewed=True, deliberate=False, misuse=False, key_safe=False,
    alteration="no_illegal_use", restoration="prompt", loss_impact="none",
    insight="ordinary", identifiability="maximum", records=1, vulnerable=False,
    risk_removed=False, disproportionate_effort=False, financial_undertaking=False,
    journalistic_purpose=False, cause="wrong_recipient_email",
)
PROCESSOR = dict(KNOWN, role="processor")
NO_BREACH = dict(KNOWN, disclosed=False)

FACTS = set("""
    role personal_data security_breach disclosed altered lost spread recipient recipient_confirmed
    viewed deliberate misuse encrypted key_safe alteration restoration loss_impact data_basic
    data_contact data_profile data_location data_financial data_payment data_credentials
    data_national_id data_official_document data_health data_genetic data_biometric data_special
    data_criminal insight identifiability subjects records vulnerable risk_removed
    disproportionate_effort financial_undertaking journalistic_purpose started_at ended_at
    discovered_at aware_at cause processor_discovered_at controller_told_at""".split())
VERDICTS = {"yes", "no", "unknown"}
LEVELS = ["unlikely", "risk", "high"]
BANDS = ["low", "medium", "high", "very_high"]
DUTIES = ["notify_ap", "notify_subjects", "notify_controller"]

Run = namedtuple("Run", "status out err")


def assess(*arguments, text=b""):
    done = subprocess.run([PROGRAM, *arguments], input=text, capture_output=True, timeout=300,
                          check=False)
    return Run(done.returncode, done.stdout.decode(), done.stderr.decode())


def text_of(*incidents):
    return "".join(json.dumps(incident) + "\n" for incident in incidents).encode()


def without_doubles(pairs):
    result = dict(pairs)
    if len(result) != len(pairs):
        raise ValueError("a key stands twice")
    return result


def refuse(word):
    raise ValueError(word)


def lines_of(out):
    """Not splitlines(), which knows more line ends than JSON Lines does."""
    lines = out.split("\n")
    if lines.pop() != "":
        raise ValueError("the last line has no end")
    return lines


def results_of(out):
    return [json.loads(line, object_pairs_hook=without_doubles, parse_constant=refuse)
            for line in lines_of(out)]


def labels_of(out):
    """What stands behind each answer, and the rest of the lines that begin with a known word."""
    found = {}
    for line in out.split("\n"):
        answer = re.match(r"  (\S[^:\[]*): (.*)$", line)
        other = re.match(r"    (Score van ENISA|ENISA's score|Uiterlijk|At the latest) (.*)$", line)
        if answer or other:
            label, rest = (answer or other).groups()
            found[label] = rest
    return found


class Case(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def file(self, name, content):
        path = os.path.join(self.folder, name)
        with open(path, "wb") as file:
            file.write(content)
        return path

    def one(self, incident, *arguments):
        run = assess("--json", *arguments, text=text_of(incident))
        self.assertEqual((run.status, run.err), (0, ""))
        results = results_of(run.out)
        self.assertEqual(len(results), 1)
        return results[0]


class Contract(Case):
    """Every key, type and set of values that integrators rely on."""

    def check_reasons(self, reasons):
        self.assertIsInstance(reasons, list)
        for reason in reasons:
            for key in ("id", "source", "text"):
                self.assertIsInstance(reason[key], str)
                self.assertTrue(reason[key])
        ids = [reason["id"] for reason in reasons]
        self.assertEqual(len(ids), len(set(ids)))

    def check_duty(self, duty):
        self.assertIn(duty["verdict"], VERDICTS)
        self.assertIn(duty["advice"], {"act", "none", "find_out"})
        self.check_reasons(duty["reasons"])
        self.assertTrue(duty["reasons"])
        self.assertLessEqual(set(duty["missing"]), FACTS)
        self.assertEqual(duty["verdict"] == "unknown", len(duty["missing"]) > 0)
        if duty["verdict"] != "unknown":
            self.assertEqual(duty["advice"], "act" if duty["verdict"] == "yes" else "none")

    def check_risk(self, risk):
        low, high = LEVELS.index(risk["level_min"]), LEVELS.index(risk["level_max"])
        self.assertLessEqual(low, high)
        self.assertEqual(risk["level"], LEVELS[low] if low == high else "unknown")
        self.assertIs(type(risk["score_min"]), int)
        self.assertIs(type(risk["score_max"]), int)
        self.assertTrue(0 <= risk["score_min"] <= risk["score_max"] <= 600)
        self.assertLessEqual(BANDS.index(risk["band_min"]), BANDS.index(risk["band_max"]))

    def check_deadline(self, deadline, aware_at):
        strict = datetime.fromisoformat(deadline["strict"])
        outer = datetime.fromisoformat(deadline["outer"])
        self.assertEqual(strict - datetime.fromisoformat(aware_at), timedelta(hours=72))
        self.assertTrue(timedelta(0) < outer - strict <= timedelta(hours=1))
        self.assertRegex(deadline["strict"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0[12]:00$")
        self.assertRegex(deadline["outer"], r"^\d{4}-\d\d-\d\dT\d\d:00:00\+0[12]:00$")

    def check(self, result, aware_at):
        self.assertEqual(result["law"], "avg-2018")
        for key in ("verdict", "confidentiality", "integrity", "availability"):
            self.assertIn(result["classification"][key], VERDICTS)
        self.check_risk(result["risk"])
        for duty in DUTIES:
            self.check_duty(result[duty])
        self.assertIn(result["register"]["verdict"], VERDICTS)
        self.check_reasons(result["register"]["reasons"])
        if aware_at is None or result["notify_ap"]["verdict"] == "no":
            self.assertIsNone(result["deadline"])
        else:
            self.check_deadline(result["deadline"], aware_at)

    def test_structure(self):
        incidents = [{}, EXAMPLE, KNOWN, PROCESSOR, NO_BREACH, {"role": "processor"},
                     {"personal_data": False}, dict(EXAMPLE, recipient="unknown_or_hostile"),
                     dict(KNOWN, aware_at=None), {"aware_at": "2026-07-01T12:00:00Z"},
                     {"aware_at": "2026-03-28T12:59:59+01:00", "lost": True},
                     dict(KNOWN, aware_at="2026-10-23T12:00:00+02:00")]
        for incident in incidents:
            for language in ("nl", "en"):
                with self.subTest(incident=incident, language=language):
                    self.check(self.one(incident, "--lang", language), incident.get("aware_at"))

    def test_example(self):
        result = self.one(EXAMPLE)
        self.assertEqual(result["classification"]["verdict"], "yes")
        self.assertEqual(result["classification"]["confidentiality"], "yes")
        self.assertEqual(result["classification"]["integrity"], "no")
        self.assertEqual(result["classification"]["availability"], "no")
        self.assertNotEqual(result["notify_ap"]["verdict"], "no")
        self.assertEqual(result["notify_ap"]["advice"], "act")
        self.assertEqual(result["notify_controller"]["verdict"], "no")
        self.assertEqual(result["deadline"]["strict"], "2026-11-16T16:40:00+01:00")
        self.assertEqual(result["deadline"]["outer"], "2026-11-16T17:00:00+01:00")

    def test_known(self):
        result = self.one(KNOWN)
        risk = result["risk"]
        self.assertEqual([risk["level"], risk["level_min"], risk["level_max"]], ["high"] * 3)
        self.assertEqual([risk["score_min"], risk["score_max"]], [425, 425])
        self.assertEqual([risk["band_min"], risk["band_max"]], ["very_high"] * 2)
        for key, verdict in (("notify_ap", "yes"), ("notify_subjects", "yes"),
                             ("notify_controller", "no"), ("register", "yes")):
            self.assertEqual(result[key]["verdict"], verdict, key)

    def test_processor(self):
        """The duties to the AP and to persons are the controller's, and the reasons say so."""
        result = self.one(PROCESSOR)
        for key in ("notify_ap", "notify_subjects"):
            self.assertEqual((result[key]["verdict"], result[key]["advice"]), ("no", "none"))
            self.assertEqual(result[key]["missing"], [])
            self.assertTrue(any("processor" in reason["id"] or "controller" in reason["id"]
                                for reason in result[key]["reasons"]), result[key]["reasons"])
        self.assertEqual(result["notify_controller"]["verdict"], "yes")
        self.assertIsNone(result["deadline"])

    def test_law(self):
        """The law of the time, at the second; another one only when asked, and then said."""
        rows = [
            ("2018-05-24T23:59:59+02:00", [], "wbp-2016", False, True),
            ("2018-05-25T00:00:00+02:00", [], "avg-2018", False, True),
            ("2018-05-24T22:00:00Z", [], "avg-2018", False, True),
            ("2015-12-31T23:59:59+01:00", [], "before-2016", False, True),
            ("2026-11-13T16:40:00+01:00", ["--law", "omnibus-2025"], "omnibus-2025", True, False),
            ("2026-11-13T16:40:00+01:00", ["--law", "avg-2018"], "avg-2018", True, True),
        ]
        for aware_at, arguments, law, forced, in_force in rows:
            with self.subTest(aware_at=aware_at, arguments=arguments):
                incident = dict(KNOWN, aware_at=aware_at)
                result = self.one(incident, *arguments)
                self.assertEqual(
                    (result["law"], result["law_version"], result["law_forced"], result["law_in_force"]),
                    (law, 1, forced, in_force))
                words = assess(*arguments, "--lang", "en", text=text_of(incident)).out
                self.assertIn(f"Law: {law}, version 1", words)
                self.assertEqual("not in force then" in words, not in_force)

    def test_deadlines_of_other_laws(self):
        aware_at = "2017-11-13T16:40:00+01:00"
        self.assertEqual(self.one(dict(KNOWN, aware_at=aware_at))["deadline"],
                         {"strict": "2017-11-16T16:40:00+01:00", "outer": None,
                          "disputed_two_working_days": None})
        self.assertEqual(
            self.one(dict(KNOWN, aware_at=aware_at), "--law", "omnibus-2025")["deadline"]["strict"],
            "2017-11-17T16:40:00+01:00")

    def test_no_deadline(self):
        self.assertIsNone(self.one(NO_BREACH)["deadline"])
        self.assertEqual(self.one(NO_BREACH)["risk"]["level"], "unlikely")
        self.assertEqual(self.one(NO_BREACH)["risk"]["score_max"], 0)
        self.assertIsNone(self.one(dict(KNOWN, aware_at=None))["deadline"])
        self.assertIsNotNone(self.one({"aware_at": KNOWN["aware_at"]})["deadline"])

    def test_dutch_offset(self):
        result = self.one(dict(KNOWN, aware_at="2026-10-23T10:00:00Z"))
        self.assertEqual(result["deadline"]["strict"], "2026-10-26T11:00:00+01:00")

    def test_language(self):
        dutch, english = self.one(KNOWN, "--lang", "nl"), self.one(KNOWN, "--lang", "en")
        self.assertEqual(self.one(KNOWN), dutch)
        reasons = [result["notify_ap"]["reasons"] for result in (dutch, english)]
        self.assertEqual(*[[reason["id"] for reason in some] for some in reasons])
        for one, other in zip(*reasons):
            self.assertNotEqual(one["text"], other["text"])


# A line, and the status that it is refused with.
BAD_LINES = [
    (b"{", "json-syntax"),
    (b"}", "json-syntax"),
    (b"bogus", "json-syntax"),
    (b"{'role': null}", "json-syntax"),
    (b'{"role": "controller",}', "json-syntax"),
    (b'{"role": "controller"} {}', "json-syntax"),
    (b"\xef\xbb\xbf{}", "json-syntax"),
    (b'{"role": "\xff"}', "json-utf8"),
    (b'{"role": "\\ud800"}', "json-utf8"),
    (b'{"role": "contr\0oller"}', "json-nul"),
    (b"\0", "json-nul"),
    (b"{}\0", "json-nul"),
    (b'{"role": ' + b"[" * 20 + b"]" * 20 + b"}", "json-depth"),
    (b'{"subjects": 9007199254740993}', "json-number"),
    (b'{"role": null, "role": null}', "json-duplicate"),
    (b'{"bogus": 1}', "json-key"),
    (b'{"data": ["bogus"]}', "json-key"),
    (b'{"subjects": 1.5}', "json-kind"),
    (b"[]", "json-kind"),
    (b"null", "json-kind"),
    (b'{"role": "boss"}', "json-value"),
    (b'{"aware_at": "2026-11-13T16:40:00"}', "json-value"),
    (b'{"data": [], "data_health": true}', "json-conflict"),
    (b"{" + b" " * (1 << 20) + b"}", "json-size"),
    (b"x" * (1 << 20), "json-size"),
]


class Lines(Case):
    """JSON Lines and single objects, from files and from standard input."""

    def check_verdicts(self, run, verdicts):
        self.assertEqual((run.status, run.err), (0, ""))
        found = [result["notify_ap"]["verdict"] for result in results_of(run.out)]
        self.assertEqual(found, verdicts)

    def test_bad_lines_in_between(self):
        good = text_of(KNOWN).strip()
        lines = [line for bad, _ in BAD_LINES for line in (good, bad)] + [good]
        run = assess("--json", "--lang", "en", text=b"\n".join(lines))
        self.assertEqual(run.status, 1)
        results = results_of(run.out)
        errors = lines_of(run.err)
        self.assertEqual((len(results), len(errors)), (len(lines), len(BAD_LINES)))
        for result in results[::2]:
            self.assertEqual(result["notify_ap"]["verdict"], "yes")
        for i, (bad, status) in enumerate(BAD_LINES):
            with self.subTest(bad=bad[:60]):
                self.assertEqual(list(results[2 * i + 1]), ["error"])
                error = results[2 * i + 1]["error"]
                self.assertEqual((error["line"], error["status"]), (2 * i + 2, status))
                self.assertTrue(0 <= error["position"] <= len(bad))
                self.assertIn(f"line {2 * i + 2},", errors[i])

    def test_bad_lines_alone(self):
        for bad, status in BAD_LINES:
            with self.subTest(bad=bad[:60]):
                run = assess("--json", text=bad)
                self.assertEqual(run.status, 1)
                self.assertEqual([result["error"]["status"] for result in results_of(run.out)],
                                 [status])
                self.assertIn("regel 1,", run.err)

    def test_bad_lines_as_text(self):
        run = assess(text=b"{}\nbogus\n" + text_of(KNOWN))
        self.assertEqual(run.status, 1)
        self.assertEqual(len(lines_of(run.err)), 1)
        self.assertIn("regel 2,", run.err)
        self.assertIn("Incident 2", run.out)
        self.assertNotIn("error", run.out)

    def test_line_ends(self):
        one, two, three = text_of(KNOWN, NO_BREACH, PROCESSOR).split(b"\n")[:3]
        for text in (b"\n".join([one, two, three]),
                     b"\n".join([one, two, three, b""]),
                     b"\r\n".join([one, two, three, b""]),
                     b"\r\n".join([one, two, three]),
                     b"\n\n \t\n" + b"\n\r\n".join([one, b"", two, b"  ", b"\t" + three + b" "]),
                     b"\n".join([one, two, three, b"", b" ", b"\r", b"\n"])):
            self.check_verdicts(assess("--json", text=text), ["yes", "no", "no"])

    def test_blank_lines_count(self):
        run = assess("--json", text=b"\n\r\n{}\n\n  bogus\n")
        self.assertEqual(results_of(run.out)[1]["error"]["line"], 5)

    def test_nothing(self):
        for text in (b"", b"\n", b" \t\r\n\n"):
            for arguments in ((), ("--json",)):
                self.assertEqual(assess(*arguments, text=text), Run(0, "", ""))

    def test_one_object_over_lines(self):
        plain = json.dumps(KNOWN, indent=2).encode()
        for text in (plain, plain + b"\n", b"\n\n" + plain + b"\n\n", plain.replace(b"\n", b"\r\n"),
                     b"  " + plain, json.dumps(KNOWN, indent=0).encode(),
                     plain.replace(b"{\n", b"{"), plain.replace(b"\n}", b"}"),
                     plain.replace(b": ", b":\n\n")):
            with self.subTest(text=text[:40]):
                self.check_verdicts(assess("--json", text=text), ["yes"])
                self.check_verdicts(assess("--json", self.file("one.json", text)), ["yes"])

    def test_one_bad_object_over_lines(self):
        for text, status in ((b'{\n"role": "boss"\n}\n', "json-value"),
                             (b'{ "subjects": 9007199254740993,\n"role": null\n}', "json-number"),
                             (b'{ "role": "\xff",\n"lost": true\n}', "json-utf8"),
                             (b'{ "role": "\0",\n"lost": true\n}', "json-nul"),
                             (b'{\n"lost": true\n', "json-syntax"),
                             (b'{\n"lost": true\n} x', "json-syntax"),
                             (b'{\n"role": "' + b"x" * (1 << 20) + b'"\n}', "json-size"),
                             (b'{ "role": "' + b"x" * (1 << 20) + b'",\n"lost":1}', "json-size")):
            with self.subTest(text=text[:40]):
                run = assess("--json", text=text)
                self.assertEqual(run.status, 1)
                errors = [result["error"] for result in results_of(run.out)]
                self.assertEqual([(error["line"], error["status"]) for error in errors],
                                 [(1, status)])
                self.assertEqual(len(lines_of(run.err)), 1)

    def test_one_bad_object_further_down(self):
        run = assess("--json", text=b'\n \r\n{\n"role": "boss"\n}\n')
        self.assertEqual([result["error"]["line"] for result in results_of(run.out)], [3])

    def test_one_good_line_and_rubbish(self):
        run = assess("--json", text=text_of(KNOWN) + b"rubbish\n")
        self.assertEqual((run.status, len(results_of(run.out))), (1, 2))
        run = assess("--json", text=b"rubbish\n" + text_of(KNOWN))
        self.assertEqual((run.status, len(results_of(run.out))), (1, 2))
        run = assess("--json", text=b'{"role": "controller"\n' + text_of(KNOWN))
        self.assertEqual((run.status, len(results_of(run.out))), (1, 2))
        run = assess("--json", text=b'rubbish\n{\n"role": null\n}\n')
        self.assertEqual((run.status, len(results_of(run.out))), (1, 4))

    def test_files(self):
        one = self.file("one.jsonl", text_of(KNOWN, NO_BREACH))
        two = self.file("two.json", json.dumps(PROCESSOR, indent=1).encode())
        self.check_verdicts(assess("--json", one, two, one), ["yes", "no", "no", "yes", "no"])
        self.check_verdicts(assess("--json", two, "-", text=text_of(KNOWN)), ["no", "yes"])
        self.check_verdicts(assess("--json", "-", text=text_of(KNOWN)), ["yes"])
        run = assess(one, two)
        self.assertEqual([f"Incident {i}" in run.out for i in (1, 2, 3, 4)], [True] * 3 + [False])

    def test_lines_are_counted_by_file(self):
        one = self.file("one.jsonl", text_of(KNOWN) + b"bogus\n")
        two = self.file("two.jsonl", b"bogus\n" + text_of(KNOWN))
        run = assess("--json", "--lang", "en", one, two)
        self.assertEqual(run.status, 1)
        self.assertEqual([result.get("error", {}).get("line") for result in results_of(run.out)],
                         [None, 2, 1, None])
        first, second = lines_of(run.err)
        self.assertIn(f"{one}: line 2,", first)
        self.assertIn(f"{two}: line 1,", second)

    def test_many_lines(self):
        kinds = [(KNOWN, "yes"), (NO_BREACH, "no"), ({"bogus": 1}, None), (PROCESSOR, "no"),
                 (dict(KNOWN, subjects=100000), "yes")]
        count = 10000
        run = assess("--json", text=text_of(*[kinds[i % 5][0] for i in range(count)]))
        self.assertEqual(run.status, 1)
        results = results_of(run.out)
        self.assertEqual(len(results), count)
        self.assertEqual(len(lines_of(run.err)), count // 5)
        for i, result in enumerate(results):
            if kinds[i % 5][1] is None:
                self.assertEqual(result["error"]["line"], i + 1)
            else:
                self.assertEqual(result["notify_ap"]["verdict"], kinds[i % 5][1])


class Keys(Case):
    """The key of an error is part of a line of JSON, whatever it holds and wherever it is cut."""

    def check(self, line, key):
        run = assess("--json", text=line)
        self.assertEqual(run.status, 1)
        results = results_of(run.out)
        self.assertEqual(len(results), 1, line)
        found = results[0]["error"]["key"]
        found.encode()  # fails for half a surrogate pair
        self.assertTrue(key.startswith(found), (key, found))
        return found

    def test_odd_keys(self):
        for key in ('a"b', "back\\slash", "\\", '"', "\\\"", "\n", "tab\there", "\x01\x1f\x7f", "",
                    "é", "漢字", "😀", "\u2028\u2029", "\x85", "%s%n%d", "</script>", "{}", "'", "/"):
            for ascii_only in (False, True):
                with self.subTest(key=key, ascii_only=ascii_only):
                    line = json.dumps({key: 1}, ensure_ascii=ascii_only).encode()
                    self.assertEqual(self.check(line, key), key)

    def test_escapes_of_every_kind(self):
        line = b'{"\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\uDE00": 1}'
        key = '"\\/\b\f\n\r\té😀'
        self.assertEqual(self.check(line, key), key)

    def test_long_keys(self):
        for odd in ('"', "\\", "\n", "é", "漢", "😀", "\x01"):
            for before in range(110, 130):
                for ascii_only in (False, True):
                    with self.subTest(odd=odd, before=before, ascii_only=ascii_only):
                        key = "x" * before + 3 * odd + "y" * 100
                        line = json.dumps({key: 1}, ensure_ascii=ascii_only).encode()
                        self.assertGreaterEqual(len(self.check(line, key)), min(before, 115))


class Words(Case):
    """The text for people."""

    def labels(self, incident, *arguments):
        run = assess(*arguments, text=text_of(incident))
        self.assertEqual((run.status, run.err), (0, ""))
        return labels_of(run.out)

    def test_verdicts(self):
        rows = [
            ("nl", KNOWN, {"Datalek": "ja", "Risico": "hoog",
                           "Score van ENISA": "4.25 (zeer hoog)", "Melden aan de AP": "ja",
                           "Uiterlijk": "maandag 16 november 2026, 16:40",
                           "Betrokkenen inlichten": "ja", "Verantwoordelijke inlichten": None,
                           "In het register": "ja"}),
            ("en", KNOWN, {"Personal data breach": "yes", "Risk": "high",
                           "ENISA's score": "4.25 (very high)", "Notify the AP": "yes",
                           "At the latest": "Monday 16 November 2026, 16:40",
                           "Tell the persons": "yes", "Tell the controller": None,
                           "Into the register": "yes"}),
            ("nl", {}, {"Datalek": "nog onbekend; advies: eerst uitzoeken",
                        "Risico": "onwaarschijnlijk tot hoog",
                        "Melden aan de AP": "nog onbekend; advies: bij twijfel doen",
                        "Betrokkenen inlichten": "nog onbekend; advies: eerst uitzoeken"}),
            ("en", {}, {"Personal data breach": "not known yet; advice: find out first",
                        "Risk": "unlikely to high",
                        "Notify the AP": "not known yet; advice: in doubt, do it",
                        "Tell the persons": "not known yet; advice: find out first"}),
            ("nl", NO_BREACH, {"Datalek": "nee", "Risico": "onwaarschijnlijk",
                               "Score van ENISA": "0.00 (laag)", "Melden aan de AP": "nee"}),
            ("en", PROCESSOR, {"Notify the AP": "no", "Tell the controller": "yes"}),
        ]
        for language, incident, expected in rows:
            with self.subTest(language=language, incident=incident):
                labels = self.labels(incident, "--lang", language)
                self.assertEqual({label: labels.get(label) for label in expected}, expected)

    def test_dutch_unless_asked(self):
        self.assertEqual(assess(text=text_of(KNOWN)), assess("--lang", "nl", text=text_of(KNOWN)))

    def test_dates(self):
        """Every month, leap days and the ends of centuries, against Python's calendar."""
        days = "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split()
        months = """januari februari maart april mei juni juli augustus september oktober november
            december""".split()
        dates = [datetime(year, month, 1 + month, 12) for year in (1997, 2024, 2026, 2100, 9000)
                 for month in range(1, 13)]
        dates += [datetime(2028, 2, 29, 12), datetime(2000, 2, 29, 12), datetime(2100, 2, 28, 12)]
        out = assess("--law", "avg-2018", text=text_of(*[
            dict(KNOWN, aware_at=f"{date - timedelta(hours=72):%Y-%m-%dT%H:%M:%S}Z")
            for date in dates])).out
        blocks = out.split("\n\n")[:-1]
        self.assertEqual(len(blocks), len(dates))
        for date, block in zip(dates, blocks):
            day = f"{days[date.weekday()]} {date.day} {months[date.month - 1]} {date.year}, 1"
            self.assertTrue(labels_of(block)["Uiterlijk"].startswith(day), (day, block))

    def test_no_deadline(self):
        for incident in (NO_BREACH, PROCESSOR, dict(KNOWN, aware_at=None)):
            self.assertNotIn("Uiterlijk", self.labels(incident, "--now", "2026-11-14T12:00:00Z"))

    def test_questions(self):
        out = assess("--lang", "en", text=b"{}").out
        self.assertEqual(out.count("Still to find out:"), 1)
        self.assertIn("(personal_data)", out)
        self.assertNotIn("Still to find out:", assess("--lang", "en", text=text_of(KNOWN)).out)
        self.assertIn("Nog uit te zoeken:", assess(text=b"{}").out)

    def test_reasons_stand_once(self):
        lines = [line for line in assess(text=text_of(KNOWN)).out.split("\n")
                 if line.startswith("    ")]
        self.assertTrue(lines)
        self.assertEqual(len(lines), len(set(lines)))

    def test_time_left(self):
        """The deadline is 2026-11-16T16:40:00+01:00."""
        rows = [
            ("2026-11-13T16:40:00+01:00", "nog 72 uur", "72 hours left"),
            ("2026-11-14T15:40:00Z", "nog 48 uur", "48 hours left"),
            ("2026-11-16T15:40:01+01:00", "nog 0 uur", "0 hours left"),
            ("2026-11-16T16:40:00+01:00", "nog 0 uur", "0 hours left"),
            ("2026-11-16T16:40:01+01:00", "0 uur te laat", "0 hours late"),
            ("2026-11-17T18:00:00+01:00", "25 uur te laat", "25 hours late"),
            ("2027-11-16T16:40:00+01:00", "8760 uur te laat", "8760 hours late"),
        ]
        for now, dutch, english in rows:
            for language, words in (("nl", dutch), ("en", english)):
                with self.subTest(now=now, language=language):
                    run = assess("--lang", language, "--now", now, text=text_of(KNOWN))
                    self.assertEqual(run.status, 0)
                    self.assertIn(f" ({words})", run.out)
        self.assertNotIn(" uur)", assess(text=text_of(KNOWN)).out)

    def test_now_is_for_people_only(self):
        plain = assess("--json", text=text_of(KNOWN))
        self.assertEqual(plain, assess("--json", "--now", "2030-01-01T00:00:00Z",
                                       text=text_of(KNOWN)))


class Usage(Case):
    def test_wrong_options(self):
        for arguments in (("--bogus",), ("-x",), ("--",), ("--JSON",), ("--json=1",), ("--lang",),
                          ("--lang", "de"), ("--lang", "NL"), ("--lang", ""), ("--lang=nl",),
                          ("--now",), ("--now", ""), ("--now", "now"), ("--now", "2026-11-13"),
                          ("--now", "2026-11-13T16:40:00"), ("--now", "1990-01-01T00:00:00Z"),
                          ("--json", "--lang"), ("--lang", "en", "--bogus")):
            with self.subTest(arguments=arguments):
                run = assess(*arguments, text=text_of(KNOWN))
                self.assertEqual((run.status, run.out), (2, ""))
                self.assertIn("usage: assess", run.err)

    def test_unreadable_files(self):
        good = self.file("good.json", text_of(KNOWN))
        bad = self.file("bad.json", b"bogus\n")
        for name in (os.path.join(self.folder, "none.json"), self.folder):
            with self.subTest(name=name):
                run = assess("--json", name)
                self.assertEqual((run.status, run.out), (2, ""))
                self.assertIn(name, run.err)
                run = assess("--json", good, name, bad, good)
                self.assertEqual((run.status, len(results_of(run.out))), (2, 3))

    @unittest.skipUnless(os.path.exists("/dev/full"), "needs a device that is full")
    def test_full_disk(self):
        for text in (text_of(KNOWN), text_of(*[KNOWN] * 50), b"bogus\n"):
            for arguments in ((), ("--json",)):
                with self.subTest(text=text[:20], arguments=arguments), \
                     open("/dev/full", "wb") as full:
                    done = subprocess.run([PROGRAM, *arguments], input=text, stdout=full,
                                          stderr=subprocess.PIPE, check=False)
                    self.assertEqual(done.returncode, 1)
                    self.assertTrue(done.stderr)


if __name__ == "__main__":
    PROGRAM = os.path.abspath(sys.argv.pop(1))
    unittest.main()
