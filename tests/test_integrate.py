# SPDX-License-Identifier: Apache-2.0
"""The examples for integrators: test_integrate.py SOURCE_FOLDER INCIDENT BREACHES FORM"""
import concurrent.futures
import json
import os
import pathlib
import random
import re
import resource
import subprocess
import sys
import tempfile
import unittest

SOURCE = pathlib.Path(sys.argv.pop(1))
INCIDENT, BREACHES, FORM = (pathlib.Path(sys.argv.pop(1)).resolve() for _ in range(3))
CASES = [case for path in sorted((SOURCE / "tests/cases").glob("*.json"))
         for case in json.loads(path.read_text())]
INCIDENTS = SOURCE / "examples/incidents"


def run(*command, **more):
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, **more)


class Incident(unittest.TestCase):
    """From the record of a GP system to answers."""

    def ask(self, record, **more):
        done = run(INCIDENT, *record.split(), **more)
        self.assertEqual((done.returncode, done.stderr), (0, ""), record)
        self.assertEqual(done.stdout.splitlines()[0], record.split()[0])
        return done.stdout

    def test_answers(self):
        unknown = "not known yet"
        records = [
            # A letter to another patient, opened: the AP within 72 hours.
            ("2026-014 B P J N M 1 2026-11-13T16:40:00+01:00", "yes", "yes", unknown,
             "Monday 16 November 2026, 16:40", "exceptions"),
            # Not opened as far as we know: in doubt, so the clock runs all the same.
            ("2026-015 B P N N M 1 2026-11-13T16:40:00+01:00", "yes", unknown, unknown,
             "Monday 16 November 2026, 16:40", "viewed"),
            # Back unopened.
            ("2026-016 B P R J M 1 2026-11-13T16:40:00+01:00", "yes", "no", "no", None, None),
            # An e-mail to the wrong colleague, who deleted it.
            ("2026-017 M Z J J M 1 2026-11-13T16:40:00+01:00", unknown, unknown, unknown,
             "Monday 16 November 2026, 16:40", "personal_data"),
            # A stolen laptop, over the change to summer time; whether it was encrypted is asked.
            ("2026-018 D - - - D 2300 2026-03-28T10:30:00+01:00", "yes", unknown, unknown,
             "Tuesday 31 March 2026, 11:30", "encrypted"),
            # Nobody said when they knew.
            ("2026-019 B P J N D 0 -", "yes", "yes", unknown, None, "exceptions"),
        ]
        for record, breach, notify_ap, persons, deadline, question in records:
            with self.subTest(record=record):
                out = self.ask(record)
                answers = dict(re.findall(r"(?m)^  (\S.*?): (yes|no|not known yet)$", out))
                self.assertEqual(answers, {"Personal data breach": breach,
                                           "Notify the AP": notify_ap,
                                           "Tell the patients": persons})
                self.assertEqual(re.findall(r"(?m)^  Deadline: (.*)$", out),
                                 [deadline] if deadline else [])
                self.assertEqual(re.findall(r"(?m)^  Ask now \((\w+)\): .", out),
                                 [question] if question else [])
                self.assertRegex(out, r"(?m)^    \S.* \[AVG 4\(12\).*\]$")

    def test_deadline_is_dutch_everywhere(self):
        record = "1 B P J N M 1 2026-11-13T23:30:00+01:00"
        for zone in ("UTC", "America/New_York", "Pacific/Auckland"):
            self.assertIn("Deadline: Monday 16 November 2026, 23:30\n",
                          self.ask(record, env={**os.environ, "TZ": zone}))

    def test_no_proof_is_unknown(self):
        self.assertEqual(self.ask("1 B P N N M 1 -"), self.ask("1 B P - N M 1 -"))

    def test_codes_without_a_meaning(self):
        names = ["kind", "recipient", "opened", "returned", "contents"]
        for column, name in enumerate(names, 1):
            record = "2026-020 B P J N M 1 -".split()
            record[column] = "x"
            done = run(INCIDENT, *record)
            self.assertEqual((done.returncode, done.stdout), (1, ""))
            self.assertEqual(done.stderr, f"incident: {name}: "
                                          "The value lies outside the bounds of the fact.\n")

    def test_wrong_use(self):
        for record in ("", "1 B P J N M 1", "1 BB P J N M 1 -", "1 B P J N M many -",
                       "1 B P J N M 1 2026-11-13", "1 B P J N M 1 - -"):
            done = run(INCIDENT, *record.split())
            self.assertEqual((done.returncode, done.stdout), (2, ""), record)
            self.assertIn("usage: incident", done.stderr)

    def test_full_disk(self):
        with open("/dev/full", "w", encoding="utf-8") as full:
            done = subprocess.run([INCIDENT, *"1 B P J N M 1 -".split()], stdout=full, check=False)
        self.assertEqual(done.returncode, 1)


class Breaches(unittest.TestCase):
    """The register in a file of JSON Lines."""
    FRIDAY = "2026-11-13T17:00:00+01:00"
    MONDAY = "2026-11-16T16:00:00+01:00"
    LETTER = (INCIDENTS / "letter-to-another-patient.json").read_text()
    STICK = (INCIDENTS / "lost-usb-stick-just-noticed.json").read_text()

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.file = self.folder / "breaches.jsonl"

    def try_to(self, *command, now=FRIDAY, facts=None, **more):
        return run(BREACHES, self.folder, now, "assistente", *command, input=facts, **more)

    def do(self, *command, **more):
        done = self.try_to(*command, **more)
        self.assertEqual((done.returncode, done.stderr), (0, ""), command)
        return done.stdout

    def refuse(self, error, *command, **more):
        before = self.file.read_bytes() if self.file.exists() else b""
        done = self.try_to(*command, **more)
        self.assertEqual((done.returncode, done.stdout), (1, ""), done)
        self.assertRegex(done.stderr, f"^breaches: {error}\n$")
        self.assertEqual(self.file.read_bytes() if self.file.exists() else b"", before)

    def kinds(self):
        return [json.loads(line)["event"] for line in self.file.read_text().splitlines()]

    def test_from_first_signal_to_notification(self):
        self.assertEqual(self.do("due"), "")
        self.assertEqual(self.do("record", "2026-014", facts=self.LETTER), "kept up to event 3\n")
        self.assertEqual(self.do("record", "2026-015", facts=self.STICK), "kept up to event 6\n")
        due = self.do("due", now=self.MONDAY).splitlines()
        self.assertEqual(due[:2], [
            "2026-014: Tell the AP. [to be done] 2026-11-16T16:40:00+01:00, 0 hours left",
            "2026-015: Tell the AP. [in doubt, do it] 2026-11-23T18:10:00+01:00, 170 hours left"])
        self.assertIn("2026-014: Tell the persons. [to be done] as soon as possible", due)
        self.assertEqual(self.do("ap", "2026-014", "AP-88213", now=self.MONDAY),
                         "kept up to event 7\n")
        late = self.do("due", now="2026-11-25T16:00:00+01:00").splitlines()
        self.assertEqual(late[0], "2026-015: Tell the AP. [in doubt, do it] "
                                  "2026-11-23T18:10:00+01:00, 45 hours late")
        self.assertFalse([line for line in late if line.startswith("2026-014: Tell the AP.")])
        # It was encrypted after all: the facts are renewed, and the doubt is gone.
        facts = {**json.loads(self.STICK), "encrypted": True, "key_safe": True, "lost": False,
                 "altered": False}
        self.do("record", "2026-015", facts=json.dumps(facts))
        self.assertNotIn("2026-015: Tell", self.do("due"))
        self.assertEqual(self.kinds(), 2 * ["opened", "facts", "assessed"] +
                         ["notified_ap", "facts", "assessed"])
        self.assertEqual(self.file.stat().st_mode & 0o777, 0o600)

    def test_what_was_cut_short_is_taken_off(self):
        self.do("record", "2026-014", facts=self.LETTER)
        whole = self.file.read_bytes()
        self.do("ap", "2026-014", "AP-88213")
        last = self.file.read_bytes()[len(whole):]
        for length in range(0, len(last), 31):
            for rest in (last[:length], bytes(length)):
                self.file.write_bytes(whole + rest)
                self.assertIn("2026-014: Tell the AP. [to be done]", self.do("due"))
                self.assertEqual(self.file.read_bytes(), whole)

    def test_change_is_noticed(self):
        self.do("record", "2026-014", facts=self.LETTER)
        self.do("ap", "2026-014", "AP-88213")
        lines = self.file.read_text().splitlines(keepends=True)
        chain = "The register is not as it was: this event does not fit the chain."
        for number, line in enumerate(lines, 1):
            changed = lines.copy()
            changed[number - 1] = line.replace("assistente", "huisarts")
            self.file.write_text("".join(changed))
            self.refuse(re.escape(f"event {number}: {chain}"), "due")
            self.refuse(re.escape(f"event {number}: {chain}"), "ap", "2026-014", "1")
        self.file.write_text("".join(lines[1:]))
        self.refuse("line 1, byte .*", "due")

    def test_full_disk(self):
        self.do("record", "2026-014", facts=self.LETTER)
        whole = self.file.read_bytes()

        def limit(size):
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

        for room in (10, 200, 1000, 4000):
            done = run("env", "--ignore-signal=SIGXFSZ", BREACHES, self.folder, self.FRIDAY,
                       "assistente", "record", "2026-015", input=self.STICK,
                       preexec_fn=lambda room=room: limit(len(whole) + room))
            self.assertEqual((done.returncode, done.stdout), (1, ""))
            self.assertRegex(done.stderr, "breaches.jsonl: File too large")
            self.assertIn("2026-014: Tell the AP. [to be done]", self.do("due"))
            self.assertTrue(self.file.read_bytes().startswith(whole))
        self.do("record", "2026-015", facts=self.STICK)
        self.assertIn("2026-015: Tell the AP. [in doubt, do it]", self.do("due"))

    def test_two_at_once(self):
        ids = [f"2026-{number:03}" for number in range(12)]
        with concurrent.futures.ThreadPoolExecutor(len(ids)) as users:
            list(users.map(lambda id: self.do("record", id, facts=self.LETTER), ids))
        events = [json.loads(line) for line in self.file.read_text().splitlines()]
        self.assertEqual([event["seq"] for event in events], list(range(1, 3 * len(ids) + 1)))
        self.assertEqual(len(re.findall("Tell the AP", self.do("due"))), len(ids))

    def test_wrong_input(self):
        self.refuse("lots: There is no such key.", "record", "1", facts='{"lots": 3}')
        self.refuse("facts: This is not valid JSON.", "record", "1", facts="")
        self.refuse("facts: .*long.*", "record", "1", facts=" " * 65537)
        self.refuse(": .*", "record", "", facts="{}")
        self.refuse("2026-099: .*", "ap", "2026-099", "AP-1")
        gone = run(BREACHES, "/no/such/folder", self.FRIDAY, "assistente", "due")
        self.assertEqual((gone.returncode, gone.stdout), (1, ""))
        self.assertEqual(gone.stderr, "breaches: /no/such/folder/breaches.jsonl: "
                                      "No such file or directory\n")

    def test_wrong_use(self):
        for command in (["due", "now"], ["record"], ["ap", "1"], ["list"], []):
            done = self.try_to(*command)
            self.assertEqual((done.returncode, done.stdout), (2, ""))
            self.assertIn("usage: breaches", done.stderr)
        self.assertEqual(self.try_to("due", now="yesterday").returncode, 2)


class Form(unittest.TestCase):
    """The form that the library describes."""
    VERDICT = re.compile(r"(?m)^(\w+): (yes|no|not known yet)$")

    def fill(self, answers):
        done = run(FORM, *answers) if answers else run(FORM, input="")
        self.assertEqual((done.returncode, done.stderr), (0, ""), answers)
        return dict(self.VERDICT.findall(done.stdout)), done.stdout

    @staticmethod
    def answers(facts):
        names = [name for name in json.loads(
            (SOURCE / "bindings/schema/facts.schema.json").read_text())["properties"]
                 if name.startswith("data_")]
        words = {True: "yes", False: "no"}
        for fact, value in facts.items():
            if fact == "data":
                yield from (f"{name}={words[name[5:] in value]}" for name in names)
            else:
                yield f"{fact}={words[value] if isinstance(value, bool) else value}"

    def test_cases(self):
        cases = [case for case in CASES if "law" not in case]
        self.assertGreater(len(cases), 180)
        for case in cases:
            verdicts, _ = self.fill(list(self.answers(case["facts"])))
            for kind, expected in case["expect"].items():
                name = "breach" if kind == "classification" else kind
                if name in verdicts:
                    self.assertEqual(verdicts[name].replace("not known yet", "unknown"), expected,
                                     (case["id"], kind))

    def test_every_field_that_is_shown_leads_to_an_end(self):
        chance = random.Random(2026)
        for _ in range(10):
            answers = []
            verdicts, out = self.fill(answers)
            self.assertEqual(set(verdicts.values()), {"not known yet"})
            while fields := re.findall(r"(?m)^    (\w+)=(\S+)", out):
                name = fields[0][0]
                choices = [choice for field, control in fields if field == name
                           for choice in control.replace("0..", "0|10|").split("|")]
                self.assertNotIn(name, [answer.split("=")[0] for answer in answers])
                answers.append(f"{name}={chance.choice(choices)}")
                verdicts, out = self.fill(answers)
            self.assertNotIn("not known yet", (verdicts[name] for name in (
                "breach", "notify_ap", "notify_subjects", "register")))
            self.assertEqual("deadline: " in out, verdicts["notify_ap"] == "yes")

    def test_lines_are_as_arguments(self):
        answers = ["personal_data=yes", "lost=yes", "subjects=60", "insight=deep", "lost=?"]
        self.assertEqual(run(FORM, input="\n".join(answers)).stdout, run(FORM, *answers).stdout)
        self.assertIn("\n    lost=yes|no\n", self.fill(answers)[1])

    def test_wrong_answers(self):
        value = "The value lies outside the bounds of the fact."
        for answer, error in {
                "viewed=maybe": f"viewed=maybe: {value}", "viewed": f"viewed=: {value}",
                "spread=Exposed": f"spread=Exposed: {value}",
                "subjects=-1": f"subjects=-1: {value}",
                "subjects=1e3": f"subjects=1e3: {value}",
                "subjects=99999999999999999999": f"subjects=99999999999999999999: {value}",
                "subjects=9007199254740993": f"subjects: {value}",
                "seen=yes": "seen: There is no such fact.", "": ": There is no such fact.",
                "aware_at=2026-11-13": "aware_at=2026-11-13: This is no RFC 3339 time with offset, "
                                       "or it is off the calendar."}.items():
            done = run(FORM, answer)
            self.assertEqual((done.returncode, done.stdout, done.stderr),
                             (1, "", f"form: {error}\n"))

    def test_full_disk(self):
        with open("/dev/full", "w", encoding="utf-8") as full:
            done = subprocess.run([FORM, "viewed=yes"], stdout=full, stderr=subprocess.PIPE,
                                  check=False)
        self.assertEqual(done.returncode, 1)
        self.assertIn(b"standard output", done.stderr)


unittest.main()
