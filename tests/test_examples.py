# SPDX-License-Identifier: Apache-2.0
"""The programs agreement, explain and receipt: test_examples.py FOLDER_OF_PROGRAMS FOLDER_OF_INCIDENTS"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

PROGRAMS = pathlib.Path(sys.argv.pop(1))
INCIDENTS = sorted(pathlib.Path(sys.argv.pop(1)).glob("*.json"))
LABELS = {
    "nl": {"breach": "Datalek", "notify_ap": "Melden aan de AP",
           "notify_subjects": "Betrokkenen inlichten"},
    "en": {"breach": "Personal data breach", "notify_ap": "Notify the AP",
           "notify_subjects": "Tell the persons"},
}
WORDS = {"nl": {"yes": "ja", "no": "nee", "unknown": "nog onbekend"},
         "en": {"yes": "yes", "no": "no", "unknown": "not known yet"}}


def run(program, *arguments, text=None):
    return subprocess.run([PROGRAMS / program, *arguments], input=text, capture_output=True,
                          text=True, timeout=60, check=False)


def assessment_of(path):
    return json.loads(run("assess", "--json", path).stdout)


class Agreement(unittest.TestCase):
    REQUIRED = """agreement in_writing subject_duration nature_purpose data_persons rights_duties
        instructions secrecy security sub_processors chain_clause rights_of_persons report_leaks
        assistance return_or_delete audits""".split()
    ADVISED = ["hours", "liability"]

    def missing(self, *points, law="avg-2018"):
        done = run("agreement", "--lang", "en", "--law", law, *points)
        self.assertEqual(done.stderr, "")
        self.assertEqual(done.returncode == 0, f"complete ({law}): yes" in done.stdout)
        return re.findall(r"(?m)^- (\w+): (required|advised)$", done.stdout)

    def test_what_is_missing(self):
        required = [(point, "required") for point in self.REQUIRED]
        advised = [(point, "advised") for point in self.ADVISED]
        self.assertEqual(self.missing(), required + advised)
        self.assertEqual(self.missing(*self.REQUIRED), advised)
        self.assertEqual(self.missing(*self.REQUIRED, *self.ADVISED), [])
        for point in self.REQUIRED:
            others = [other for other in self.REQUIRED if other != point]
            self.assertEqual(self.missing(*others, *self.ADVISED), [(point, "required")])

    def test_before_the_avg(self):
        named = [point for point, _ in self.missing(law="wbp-2016")]
        self.assertIn("report_leaks", named)
        self.assertIn("chain_clause", named)
        self.assertNotIn("audits", named)

    def test_sources(self):
        out = run("agreement").stdout
        self.assertIn("[AVG 28(3)(f), 33(2); KNMT, meldplicht datalekken]", out)
        self.assertIn("[AVG 28(3)(d), 28(4)]", out)

    def test_wrong_use(self):
        for arguments in (["--lang", "fr"], ["--law", "avg"], ["--lang"], ["no_such_point"]):
            with self.subTest(arguments=arguments):
                done = run("agreement", *arguments)
                self.assertEqual((done.returncode, done.stdout), (2, ""))
                self.assertIn("usage: agreement", done.stderr)


class Explain(unittest.TestCase):
    def test_answers_are_those_of_assess(self):
        self.assertGreaterEqual(len(INCIDENTS), 5)
        for path in INCIDENTS:
            assessed = assessment_of(path)
            verdicts = {kind: assessed[kind]["verdict"] for kind in ("notify_ap", "notify_subjects")}
            verdicts["breach"] = assessed["classification"]["verdict"]
            for language, labels in LABELS.items():
                with self.subTest(path=path.name, language=language):
                    done = run("explain", "--lang", language, path)
                    self.assertEqual((done.returncode, done.stderr), (0, ""))
                    for kind, label in labels.items():
                        word = WORDS[language][verdicts[kind]]
                        self.assertRegex(done.stdout, rf"(?m)^  {label}: {word}(;|$)")

    def test_known_answers_have_enough_facts(self):
        for path in INCIDENTS:
            out = run("explain", "--lang", "en", path).stdout
            blocks = re.split(r"(?m)^  (?=\S)", out)
            for block in blocks:
                if re.match(r"(Personal|Notify|Tell)", block):
                    known = ": not known yet" not in block.splitlines()[0]
                    self.assertEqual("These facts are enough for it:" in block, known, block)

    def test_what_can_still_be_done(self):
        letter = next(path for path in INCIDENTS if path.name == "letter-to-another-patient.json")
        out = run("explain", "--lang", "en", letter).stdout
        self.assertIn('This can still make it "no":', out)
        self.assertIn("viewed = no", out)
        self.assertIn("check the logs", out)

    def test_law_and_turnover(self):
        letter = next(path for path in INCIDENTS if path.name == "letter-to-another-patient.json")
        self.assertIn("Highest fine: EUR 10000000\n", run("explain", "--lang", "en", letter).stdout)
        self.assertIn("Highest fine: EUR 12000000\n",
                      run("explain", "--lang", "en", "--turnover", "600000000", letter).stdout)
        self.assertIn("Wbp 66", run("explain", "--law", "wbp-2016", letter).stdout)

    def test_chain(self):
        facts = {"role": "controller", "personal_data": True, "security_breach": True,
                 "disclosed": True, "journalistic_purpose": False,
                 "processor_discovered_at": "2026-11-10T09:00:00+01:00",
                 "controller_told_at": "2026-11-12T17:00:00+01:00",
                 "aware_at": "2026-11-13T09:00:00+01:00"}
        out = run("explain", "--lang", "en", text=json.dumps(facts)).stdout
        self.assertIn("processor to controller: yes", out)
        self.assertIn("at the latest Sunday 15 November 2026, 17:00", out)
        self.assertIn("The earliest counts.", out)
        self.assertIn("disputed", out)

    def test_wrong_use(self):
        for arguments in (["--lang", "fr"], ["--law", "avg"], ["--turnover", "-1"],
                          ["--turnover", "1x"], ["--lang"], ["a.json", "b.json"]):
            with self.subTest(arguments=arguments):
                done = run("explain", *arguments, text="{}")
                self.assertEqual((done.returncode, done.stdout), (2, ""))
                self.assertIn("usage: explain", done.stderr)

    def test_wrong_input(self):
        done = run("explain", "--lang", "en", text='{"lost": 3}')
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertEqual(done.stderr, "explain: stdin: byte 9, lost: "
                                      "This kind of value does not fit this key.\n")
        self.assertEqual(run("explain", "/no/such/file").returncode, 1)


class Receipt(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = pathlib.Path(folder.name) / "receipt.txt"

    def replay(self, text):
        self.path.write_bytes(text)
        return run("receipt", "--replay", self.path)

    def test_every_receipt_replays(self):
        for path in INCIDENTS:
            for law in ([], ["--law", "wbp-2016"], ["--law", "omnibus-2025"]):
                with self.subTest(path=path.name, law=law):
                    done = run("receipt", *law, path)
                    self.assertEqual((done.returncode, done.stderr), (0, ""))
                    again = self.replay(done.stdout.encode())
                    self.assertEqual((again.returncode, again.stdout), (0, "same\n"))

    def test_change_is_located(self):
        text = run("receipt", INCIDENTS[0]).stdout.encode()
        for at in range(0, len(text), 97):
            changed = text[:at] + bytes([text[at] ^ 1]) + text[at + 1:]
            done = self.replay(changed)
            self.assertEqual((done.returncode, done.stdout), (1, ""))
            line = text.rfind(b"\n", 0, at) + 1
            self.assertIn(f": byte {line}: ", done.stderr)

    def test_wrong_use(self):
        for arguments in ([], ["--replay"], ["--law", "avg", "x"], ["--law", "avg-2018"]):
            with self.subTest(arguments=arguments):
                done = run("receipt", *arguments)
                self.assertEqual((done.returncode, done.stdout), (2, ""))
                self.assertIn("usage: receipt", done.stderr)
        self.assertEqual(run("receipt", "/no/such/file").returncode, 1)


unittest.main()
