# SPDX-License-Identifier: Apache-2.0
"""The program register: test_register_example.py PROGRAM

A year of a practice, from the first signal to the last entry closed; and all that can go wrong with
a file: killed programs, full disks, damage, two programs at once. KILLS=500 kills more often.
"""
import collections
import csv
import ctypes
import datetime
import io
import itertools
import json
import os
import pathlib
import random
import re
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest

import year

PROGRAM = pathlib.Path(sys.argv.pop(1)).resolve()
KILLS = int(os.environ.get("KILLS", "60"))
NOW = "2026-11-13T16:40:00+01:00"
FACTS = {**year.PRACTICE, **year.USUAL, "aware_at": NOW, "subjects": 1,
         "cause": "wrong_recipient_post"}
LHV = ["description", "when", "what_happened", "groups", "data", "consequences", "measures"]
BSN = "123456782"


class Case(unittest.TestCase):
    """A register in a folder of its own."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.file = self.folder / "praktijk.db"

    def run_program(self, *arguments, options=(), text=None, **more):
        command = [PROGRAM, "--lang", "en", "--by", "assistente", *options, self.file, *arguments]
        done = subprocess.run(command, input=text, capture_output=True, timeout=60, check=False,
                              text=not isinstance(text, bytes), **more)
        self.assertIn(done.returncode, (0, 1, 2), done)
        return done

    def do(self, *arguments, warnings="", **more):
        """Runs a command that must succeed. Gives its output."""
        done = self.run_program(*arguments, **more)
        self.assertEqual(done.returncode, 0, (arguments, done))
        self.assertRegex(done.stderr, f"\\A{warnings}\\Z", arguments)
        return done.stdout

    def fails(self, sentence, *arguments, status=1, **more):
        """Runs a command that must fail: with one line that says so, and nothing acknowledged."""
        done = self.run_program(*arguments, **more)
        self.assertEqual((done.returncode, done.stdout), (status, ""), (arguments, done))
        self.assertRegex(done.stderr, rf"\Aregister: [^\n]*{sentence}[^\n]*\n\Z", arguments)

    def create(self):
        self.assertEqual(self.do("create"), "")

    def open(self, name, facts=None):
        return self.do("open", name, "-", text=json.dumps(FACTS if facts is None else facts))

    def events(self):
        return [json.loads(line) for line in self.do("dump").splitlines()]

    def size(self):
        """The number of events in a chain that holds."""
        return int(re.match(r"(\d+) events, the chain holds(; last digest [0-9a-f]{64})?\n\Z",
                            self.do("verify"))[1])

    def bytes_of_folder(self):
        return b"".join(path.read_bytes() for path in self.folder.iterdir())


class Year(Case):
    """Sixty incidents, taken through the program as a practice would."""

    def test_year(self):
        self.create()
        self.stories = year.incidents()
        self.check_stories()
        self.warned = 0
        for at, story, action in sorted(itertools.chain(*map(self.plan, self.stories)),
                                        key=lambda step: step[0]):
            with self.subTest(id=story["id"], kind=story["kind"], at=at):
                action(["--now", year.written(at)], story)
        self.assertEqual(self.warned, 1)
        self.assertEqual(self.do("due", options=["--now", "2027-01-31T12:00:00+01:00"]), "")
        rows = self.read_csv()
        for story in self.stories:
            with self.subTest(id=story["id"], kind=story["kind"]):
                entry = self.show(story)
                self.check_entry(entry, story)
                self.check_row(rows[story["id"]], entry, story)
                self.check_page(story)
        self.check_leak()
        self.check_list()
        self.check_counts()
        self.size()

    def check_stories(self):
        """The year has what a year has."""
        self.assertEqual(len(self.stories), 60)
        self.assertEqual(len([story for story in self.stories if story["leak"]]), 1)
        for name, least in (("decision", 3), ("reopened", 5)):
            self.assertGreaterEqual(sum(story[name] is not None for story in self.stories), least)
        self.assertGreaterEqual(sum(len(story["ap_told"]) > 1 for story in self.stories), 5)
        self.assertGreaterEqual(sum(len(story["told"]) > 1 for story in self.stories), 3)
        self.assertGreaterEqual(sum("reason_delay" in self.asked(story) for story in self.stories), 3)
        self.assertGreaterEqual(sum(story["first"] is not story["facts"] for story in self.stories), 9)

    def show(self, story, *options):
        return json.loads(self.do("show", story["id"], options=["--json", *options]))

    def plan(self, story):
        """What is done about an incident: (time, story, what)."""
        id_, opened = story["id"], story["opened"]
        steps = [(opened, self.open_entry), (opened + year.HOUR, self.write_texts)]

        def step(at, *arguments):
            steps.append((at, lambda options, _: self.do(*arguments, options=options)))

        if story["first"] is not story["facts"]:
            steps.append((opened + 2 * year.HOUR, self.set_facts))
        if story["decision"]:
            step(opened + 3 * year.HOUR, "decide", id_, *story["decision"])
        for i, at in enumerate(story["ap_told"], 1):
            kind = "complete" if i == len(story["ap_told"]) else "more"
            step(at, "ap", id_, year.written(at), kind, f"DL-{id_}-{i}")
        for at, persons, means in story["told"]:
            step(at, "subjects", id_, year.written(at), str(persons), means)
        if story["leak"]:
            steps.append((story["closed"] - 2 * year.HOUR, self.redact))
        steps.append((story["closed"] - year.HOUR, self.write_texts))
        step(story["closed"], "close", id_)
        if story["reopened"]:
            at, why, again = story["reopened"]
            step(at, "reopen", id_, why)
            step(again, "close", id_, "Vraag beantwoord.")
        return [(at, story, action) for at, action in steps]

    def open_entry(self, options, story):
        path = self.folder / "facts.json"
        path.write_text(json.dumps(story["first"]))
        out = self.do("open", story["id"], path, options=options)
        self.assertRegex(out, r"\A\d+ opened\n\d+ facts\n\d+ assessed\n\Z")
        path.unlink()

    def set_facts(self, options, story):
        self.do("facts", story["id"], "-", options=options, text=json.dumps(story["facts"]))

    def write_texts(self, options, story):
        """Writes what the program says is missing."""
        entry = self.show(story)
        for field in entry["missing"]:
            if field not in story["texts"]:
                continue
            text = story["texts"][field]
            warnings = ""
            if story["leak"] and field == "description" and not entry["fields"][field]["redacted"]:
                text = story["leak"]
                self.assertIn(BSN, text)
                warnings = r"register: warning: byte \d+-\d+: [^\n]*BSN[^\n0-9]*\[UAVG 46[^\n]*\n"
                self.warned += 1
            self.do("text", story["id"], field, "-", options=options, text=text + "\n",
                    warnings=warnings)

    def redact(self, options, story):
        sequence = max(event["seq"] for event in self.events()
                       if event["entry"] == story["id"] and event.get("field") == "description")
        self.do("redact", str(sequence), "Er stond een BSN in.", options=options)
        entry = self.show(story)
        self.assertEqual(entry["missing"].count("description"), 1)
        self.assertTrue(entry["fields"]["description"]["redacted"])

    def asked(self, story):
        """The fields that an entry must have, by the law and not by the library."""
        if story["holds"]["breach"] == "no":
            return {"assessment"}
        asked = {*LHV, "discovered", "aware", "people", "assessment"}
        ap, subjects = story["holds"]["notify_ap"], story["holds"]["notify_subjects"]
        asked.add("ap_told" if ap == "yes" else "reason_not_ap")
        asked |= {"subjects_told", "message"} if subjects == "yes" else {"reason_not_subjects"}
        aware = datetime.datetime.fromisoformat(story["facts"]["aware_at"])
        if story["ap_told"] and story["ap_told"][0] > aware + 72 * year.HOUR:
            asked.add("reason_delay")
        if story["facts"]["role"] == "processor":
            asked.add("controller_told")
        return asked

    def check_entry(self, entry, story):
        self.assertEqual((entry["status"], entry["may_close"], entry["missing"]),
                         ("closed", True, []))
        closed = story["reopened"][2] if story["reopened"] else story["closed"]
        self.assertEqual(datetime.datetime.fromisoformat(entry["closed_at"]), closed)
        verdicts = {name: entry["verdicts"][name]["holds"] for name in story["holds"]}
        self.assertEqual(verdicts, story["holds"])
        judged = {name: entry["verdicts"][name]["judged"] for name in story["expect"]}
        self.assertEqual(judged, story["expect"])
        fields = entry["fields"]
        self.assertEqual({name for name, field in fields.items() if field["asked"]},
                         self.asked(story))
        for name in self.asked(story):
            self.assertIn(fields[name]["filled"], ("facts", "events", "text"), name)
            self.assertNotEqual(fields[name]["text"], "", name)
            if fields[name]["filled"] == "text":
                self.assertEqual(fields[name]["text"], story["texts"][name])
        self.check_told(entry, story)

    def check_told(self, entry, story):
        fields = entry["fields"]
        self.assertEqual(entry["persons_told"], sum(persons for _, persons, _ in story["told"]))
        for i, at in enumerate(story["ap_told"], 1):
            self.assertIn(dutch(at), fields["ap_told"]["text"])
            self.assertIn(f"DL-{story['id']}-{i}", fields["ap_told"]["text"])
        for at, persons, means in story["told"]:
            self.assertRegex(fields["subjects_told"]["text"],
                             rf"{dutch(at)}, {persons} persons?, {means}")
        if story["holds"]["breach"] == "yes":
            for name, fact in (("discovered", "discovered_at"), ("aware", "aware_at")):
                at = datetime.datetime.fromisoformat(story["facts"][fact])
                self.assertEqual(fields[name]["text"], dutch(at))
            number = re.search(r"[\d,]+", fields["people"]["text"])[0].replace(",", "")
            self.assertEqual(int(number), story["facts"]["subjects"])
        for name, duty in entry["duties"].items():
            self.assertIn(duty["state"], ("none", "done"), name)

    def read_csv(self):
        """The rows by id, under the first row: that has as many cells as each."""
        text = self.do("export")
        self.assertTrue(text.startswith("\ufeff"))
        rows = list(csv.reader(io.StringIO(text[1:], newline=""), strict=True))
        self.headings = rows[0]
        self.assertEqual(len(rows), 61)
        self.assertEqual({len(row) for row in rows}, {len(self.headings)})
        return {row[0]: dict(zip(self.headings, row)) for row in rows[1:]}

    def check_row(self, row, entry, story):
        self.assertEqual(row[self.headings[0]], story["id"])
        for name in self.asked(story):
            field = entry["fields"][name]
            self.assertEqual(row[field["title"]], field["text"], name)

    def check_page(self, story):
        page = self.do("show", story["id"])
        self.assertIn(story["id"], page)
        self.assertIn(dutch(datetime.datetime.fromisoformat(story["facts"]["aware_at"])), page)

    def check_leak(self):
        leaking, = [story for story in self.stories if story["leak"]]
        self.assertNotIn(BSN.encode(), self.bytes_of_folder())
        event, = [event for event in self.events() if "redacted" in event]
        self.assertEqual((event["entry"], event["field"]), (leaking["id"], "description"))
        self.assertNotIn("salt", event)
        self.assertIn("text_digest", event)
        # As it was at first: of the entry its opening, and the facts then known.
        first = next(event["seq"] for event in self.events() if event["entry"] == leaking["id"])
        early = self.show(leaking, "--until", str(first + 2))
        self.assertEqual((early["status"], early["last"]), ("open", first + 2))
        self.assertEqual(known(early["facts"]), known(leaking["first"]))
        self.assertIn("description", early["missing"])

    def check_list(self):
        self.assertEqual(self.do("list", "open"), "")
        lines = self.do("list", "closed").splitlines()
        self.assertEqual(self.do("list").splitlines(), lines)
        self.assertEqual(lines, [
            f"{story['id']}: closed; breach: {story['holds']['breach']};"
            f" AP: {story['holds']['notify_ap']}; persons: {story['holds']['notify_subjects']}"
            for story in sorted(self.stories, key=lambda story: story["opened"])])

    def check_counts(self):
        self.assertEqual(self.do("year", "2026"), self.do("year"))
        self.assertRegex(self.do("year", "2025"), r"\AEntries: 0\nBreaches: 0\n")
        out = self.do("year", "2026")
        breaches = [story for story in self.stories if story["holds"]["breach"] == "yes"]
        self.assertRegex(out, rf"\AEntries: 60\nBreaches: {len(breaches)}\n")
        for name in ("breach", "notify_ap", "notify_subjects"):
            yes = sum(story["holds"][name] == "yes" for story in self.stories)
            self.assertRegex(out, rf"(?m)^{name}: yes {yes}, no {60 - yes}, not known yet 0$")
        self.check_classes(out, breaches)
        self.check_repeats(out, breaches)

    def check_classes(self, out, breaches):
        causes = collections.Counter(story["facts"]["cause"] for story in breaches)
        numbers = [story["facts"]["subjects"] for story in breaches]
        classes = {"1": (1, 1), "2 to 10": (2, 10), "11 to 100": (11, 100),
                   "101 to 1,000": (101, 1000), "1,001 to 4,999": (1001, 4999),
                   "5,000 or more": (5000, 10**9)}
        people = {name: count for name, (low, high) in classes.items()
                  if (count := sum(low <= number <= high for number in numbers))}
        block = out.split("Breaches by cause\n")[1].split("Breaches by number of people\n")
        self.assertEqual(sorted(int(line.rsplit(" ")[-1]) for line in block[0].splitlines()),
                         sorted(causes.values()))
        counted = dict(line.strip().rsplit(": ", 1) for line in block[1].splitlines()
                       if line.startswith("  ") and "before" not in line)
        self.assertEqual(counted, {name: str(count) for name, count in people.items()})
        wrong = sum(causes[name] for name in ("wrong_recipient_post", "wrong_recipient_email",
                                              "cc_instead_of_bcc"))
        self.assertIn(f"to the wrong recipient: {wrong} of {len(breaches)} [", out)
        self.assertIn(f"one person: {numbers.count(1)} of {len(breaches)} [", out)
        large = [story for story in breaches if story["facts"]["subjects"] >= 5000]
        hacked = sum(story["facts"]["cause"] == "hacking" for story in large)
        self.assertIn(f"5,000 people or more: {hacked} of {len(large)} [", out)

    def check_repeats(self, out, breaches):
        seen, expected = collections.defaultdict(list), []
        for story in sorted(breaches, key=lambda story: story["opened"]):
            if story["facts"]["cause"] == "other":
                continue
            key = (story["facts"]["cause"], story["facts"].get("recipient"))
            if seen[key]:
                expected.append(f"  {story['id']}: before {len(seen[key])}, the last {seen[key][-1]}")
            seen[key].append(story["id"])
        self.assertEqual(out.split("Possible repeats, over all years\n")[1].splitlines(), expected)


def limit_files(size, action):
    """What a program does first that may write files of so many bytes; a signal tells of more."""
    def limit():
        signal.signal(signal.SIGXFSZ, action)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    return limit


def known(facts):
    """Facts as they can be compared: times as times, without those about kinds of data."""
    return {name: datetime.datetime.fromisoformat(value) if name.endswith("_at") else value
            for name, value in facts.items() if not name.startswith("data")}


def dutch(moment):
    """A time as the library writes it for people; Dutch summer time of 2026."""
    summer = (datetime.datetime(2026, 3, 29, 1, tzinfo=datetime.timezone.utc) <= moment
              < datetime.datetime(2026, 10, 25, 1, tzinfo=datetime.timezone.utc))
    zone = datetime.timezone((2 if summer else 1) * year.HOUR)
    return moment.astimezone(zone).strftime("%Y-%m-%d %H:%M")


class Commands(Case):
    def test_due(self):
        self.create()
        self.open("a")
        self.open("b", {**FACTS, "aware_at": "2026-11-12T10:00:00+01:00"})
        early = self.do("due", options=["--now", NOW]).splitlines()
        self.assertRegex(early[0], r"^b: .*AVG 33\(1\).*15 November 2026, 10:00 \(41:20 hours left\)$")
        self.assertRegex(early[1], r"^a: .*AVG 33\(1\).*16 November 2026, 16:40 \(72:00 hours left\)$")
        late = self.do("due", options=["--now", "2026-11-15T10:30:30+01:00"]).splitlines()
        self.assertRegex(late[0], r"^b: .* \(0:30 hours late\)$")
        self.assertEqual(len(early), len(late))
        self.do("ap", "b", NOW, "complete")
        self.assertNotIn("b: Tell the AP", self.do("due"))

    def test_languages(self):
        self.create()
        self.open("a")
        self.assertIn("datalek: ja", self.do("list", options=["--lang", "nl"]))
        self.assertIn("breach: yes", self.do("list"))
        done = self.run_program("reopen", "a", "x", options=["--lang", "nl"])
        self.assertEqual(done.stderr, f"register: {self.file}: a: Het dossier is niet gesloten.\n")

    def test_text(self):
        self.create()
        self.open("a")
        for text in ("één regel", "twee\nregels\n", "", "- punt", '"; DROP TABLE events'):
            self.do("text", "a", "measures", "-", text=text + "\n")
            self.assertEqual(self.events()[-1]["text"], text)
            self.do("text", "a", "measures", text)
            self.assertEqual(self.events()[-1]["text"], text)
        size = self.size()
        for wrong in (b"\xff", b"a\0b", b"x" * 65537):
            done = self.run_program("text", "a", "measures", "-", text=wrong)
            self.assertEqual((done.returncode, done.stdout), (1, b""))
        self.assertEqual(self.size(), size)

    def test_warnings(self):
        self.create()
        self.open("a")
        warning = r"register: warning: byte (\d+)-(\d+): [^\n]*\n"
        for arguments in (["text", "a", "measures", "gebeld met 06-12345678"],
                          ["ap", "a", NOW, "complete", "gebeld met 06-12345678"],
                          ["subjects", "a", NOW, "1", "gebeld met 06-12345678"],
                          ["decide", "a", "risk", "yes", "huisarts", "gebeld met 06-12345678"]):
            self.do(*arguments, warnings=warning.replace(r"(\d+)-(\d+)", "12-22"))
        self.assertNotIn("12345678", self.run_program("text", "a", "measures", "06-12345678").stderr)
        done = self.run_program("close", "a")
        self.assertEqual(done.returncode, 0)
        self.assertIn("missing: Describe the breach. [AVG 33(5)", done.stderr)

    def test_wrong_use(self):
        self.create()
        self.open("a")
        before = self.file.read_bytes()
        for arguments in ([], ["no_such"], ["open", "b"], ["close"], ["text", "a", "measures"],
                          ["decide", "a", "risk", "yes", "x"], ["verify", "x"], ["show"]):
            done = self.run_program(*arguments)
            self.assertEqual((done.returncode, done.stdout), (2, ""), arguments)
            self.assertIn("usage: register", done.stderr)
        for options in (["--lang", "fr"], ["--now", "soon"], ["--until", "0"], ["--no", "x"], ["--by"]):
            done = self.run_program("list", options=options)
            self.assertEqual((done.returncode, done.stdout), (2, ""), options)
        nobody = subprocess.run([PROGRAM, self.file, "close", "a"], capture_output=True, check=False)
        self.assertEqual(nobody.returncode, 2)
        self.assertEqual(self.file.read_bytes(), before)

    def test_refused(self):
        self.create()
        self.open("a")
        before = self.file.read_bytes()
        cases = [
            ("a: There is an entry with this id already", ["open", "a", "-"]),
            ("b: The register has no such entry", ["text", "b", "measures", "x"]),
            ("colour: There is no such thing, but .*measures", ["text", "a", "colour", "x"]),
            ("aware: Facts or events fill", ["text", "a", "aware", "x"]),
            ("soon: ", ["ap", "a", "soon", "complete"]),
            ("perhaps: complete | more", ["ap", "a", NOW, "perhaps"]),
            ("-1: No such number", ["subjects", "a", NOW, "-1"]),
            ("a: ", ["subjects", "a", NOW, "99999999999999999"]),
            ("fine: There is no such thing, but breach", ["decide", "a", "fine", "yes", "x", "y"]),
            ("maybe: yes | no", ["decide", "a", "risk", "maybe", "x", "y"]),
            ("a: The entry is not closed", ["reopen", "a", "x"]),
            ("1: ", ["redact", "1", "x"]),
            ("99: The register has no such event", ["redact", "99", "x"]),
            ("1x: No such number", ["redact", "1x", "x"]),
            ("b: ", ["show", "b"]),
            ("10000: No such number", ["year", "10000"]),
            ("shut: open | closed", ["list", "shut"]),
            ("nowhere.json: No such file", ["open", "b", "/nowhere.json"]),
        ]
        for sentence, arguments in cases:
            with self.subTest(arguments=arguments):
                self.fails(sentence, *arguments, text=json.dumps(FACTS))
        self.fails("stdin: byte 9, lost: ", "open", "b", "-", text='{"lost": 3}')
        self.fails("a: ", "show", "a", options=["--until", "99"])
        self.assertEqual(self.file.read_bytes(), before)

    def test_wanting_output(self):
        self.create()
        self.open("a")
        with open("/dev/full", "w", encoding="ascii") as full:
            done = subprocess.run([PROGRAM, "--by", "x", self.file, "text", "a", "measures", "x"],
                                  stdout=full, stderr=subprocess.PIPE, text=True, check=False)
        self.assertEqual(done.returncode, 1)
        self.assertIn("register: ", done.stderr)
        self.assertEqual(self.size(), 4)


class Redaction(Case):
    def test_nothing_stays_behind(self):
        """This order of texts, long and short, is one in which changing the rows in place would
        leave a copy of a text behind, in a page from which its row had to move."""
        rng = random.Random(68)
        self.create()
        self.open("a", {})
        texts = {}
        for i in [rng.choice([1, 1, 400, 2000]) for _ in range(120)]:
            word = f"GEHEIM{len(texts):05}"
            texts[int(self.do("text", "a", "measures", word + "x" * i).split()[0])] = word
        order = [4 + begin + i for begin in range(0, 120, 8) for i in rng.sample(range(8), 8)]
        gone = []
        for sequence in order[:90]:
            self.do("redact", str(sequence), "")
            gone.append(texts.pop(sequence).encode())
            held = self.bytes_of_folder()
            self.assertEqual([word for word in gone if word in held], [])
        self.assertEqual([word for word in texts.values() if held.count(word.encode()) != 1], [])
        self.assertEqual([path.name for path in self.folder.iterdir()], [self.file.name])
        self.assertEqual(self.size(), 3 + 120 + 90)
        self.fails("4: ", "redact", "4", "weg")

    def test_reasons_and_references(self):
        self.create()
        self.open("a")
        self.do("ap", "a", NOW, "complete", "GEHEIM1")
        self.do("subjects", "a", NOW, "1", "GEHEIM2")
        self.do("decide", "a", "risk", "yes", "huisarts", "GEHEIM3")
        self.run_program("close", "a", "GEHEIM4")
        for sequence in (4, 5, 6, 7):
            self.do("redact", str(sequence), "weg")
            self.assertNotIn(f"GEHEIM{sequence - 3}".encode(), self.bytes_of_folder())
        self.assertEqual(self.size(), 11)


class Killed(Case):
    """SIGKILL at any moment: what was acknowledged is there, in full; nothing is there by half."""

    def begin(self, *arguments, text, **more):
        command = [PROGRAM, "--by", "assistente", self.file, *arguments]
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, **more)
        process.stdin.write(text)
        process.stdin.close()
        process.stdin = None
        return process

    def choose(self, rng, number):
        """A command, and the kinds of event that it adds."""
        facts = json.dumps(FACTS).encode()
        way = rng.randrange(6)
        if way == 0:
            return ["open", f"k{number}", "-"], facts, ["opened", "facts", "assessed"]
        if way == 1:
            return ["facts", "a", "-"], facts, ["facts", "assessed"]
        if way == 2 and self.texts:
            return ["redact", str(rng.choice(sorted(self.texts))), "weg"], b"", ["redacted"]
        words = f"tekst {number} " * rng.choice([1, 10, 4000])
        return ["text", "a", "measures", "-"], words.encode(), ["text"]

    def check(self, before, kinds, acknowledged):
        """What is in the register after one command was killed. Gives whether it did its work."""
        after = self.events()
        self.assertEqual(self.size(), len(after))
        self.assertIn(len(after), (len(before), len(before) + len(kinds)))
        done = len(after) > len(before)
        if acknowledged:
            self.assertTrue(done)
        if done:
            self.assertEqual([event["event"] for event in after[len(before):]], kinds)
        gone = [old["seq"] for old, new in zip(before, after) if old != new]
        self.assertEqual(gone, [after[-1]["redacts"]] if done and kinds == ["redacted"] else [])
        self.note_texts(after, gone, done and kinds == ["text"])
        return after, done

    def note_texts(self, events, gone, written):
        """Keeps the texts that are in the register; those that are gone must be nowhere."""
        for sequence in gone:
            self.assertNotIn(self.texts.pop(sequence).encode(), self.bytes_of_folder())
        if written:
            self.texts[events[-1]["seq"]] = re.match(r"tekst \d+ ", events[-1]["text"])[0]

    def typical(self):
        """How long a command takes, in seconds."""
        start = time.monotonic()
        for _ in range(5):
            self.do("text", "a", "measures", "x")
        return (time.monotonic() - start) / 5

    def test_create(self):
        rng = random.Random(8)
        for _ in range(10):
            process = self.begin("create", text=b"")
            time.sleep(rng.random() * 0.01)
            process.send_signal(signal.SIGKILL)
            process.communicate()
            done = self.run_program("create")
            self.assertTrue(done.returncode == 0 or "is there already" in done.stderr, done)
            self.assertEqual(self.size(), 0)
            self.file.unlink()

    def test_kills(self):
        rng = random.Random(7)
        self.create()
        self.open("a")
        self.texts = {}
        reach = 1.5 * self.typical()  # about half of the kills are to come too late
        before = self.events()
        counts = collections.Counter()
        for number in range(KILLS):
            arguments, text, kinds = self.choose(rng, number)
            process = self.begin(*arguments, text=text)
            time.sleep(rng.random() * reach)
            process.send_signal(signal.SIGKILL)
            out, _ = process.communicate()
            acknowledged = out.decode().splitlines()
            self.assertIn(len(acknowledged), (0, len(kinds)))
            reach *= 0.9 if acknowledged else 1.1
            counts["journals"] += any(self.folder.glob("*-journal"))
            after, done = self.check(before, kinds, acknowledged)
            if acknowledged:
                self.assertEqual(acknowledged, [f"{event['seq']} {event['event']}"
                                                for event in after[len(before):]])
            counts["acknowledged" if acknowledged else "written" if done else "nothing"] += 1
            before = after
        print(f"killed {KILLS} times:", ", ".join(f"{counts[name]} {name}" for name in sorted(counts)),
              file=sys.stderr)


    def test_killed_while_pages_are_written(self):
        """Killed by the system at the first byte that a file may not have: at one place in the
        journal or the database after another."""
        self.create()
        for number in range(4):
            self.open(f"k{number}")
        self.do("text", "k0", "measures", "tekst 0 " * 1000)
        whole, before = self.file.read_bytes(), self.events()
        self.texts = {}
        killed = 0
        for command, kinds in ((["redact", "13", "weg"], ["redacted"]),
                               (["text", "k0", "measures", "tekst 1 " * 1000], ["text"])):
            for limit in range(0, len(whole) + 16384, 1024):
                self.file.write_bytes(whole)
                self.texts = {13: "tekst 0 "}
                process = self.begin(*command, text=b"",
                                     preexec_fn=limit_files(limit, signal.SIG_DFL))
                out, _ = process.communicate(timeout=60)
                self.assertIn(process.returncode, (0, -signal.SIGXFSZ))
                killed += process.returncode != 0
                self.check(before, kinds, out.decode().splitlines())
        self.assertGreater(killed, 30)


class Faults(Case):
    """Files that cannot be written or read: one clear sentence, and nothing lost."""

    def setUp(self):
        super().setUp()
        self.create()
        self.open("a")
        self.do("text", "a", "measures", "x" * 3000)

    def test_full(self):
        """A limit on the size of files, from nothing to enough."""
        outcomes = collections.Counter()
        events = self.events()
        for limit in range(0, self.file.stat().st_size + 16384, 1024):
            command = (["redact", str(events[-1]["seq"]), "weg"] if events[-1]["event"] == "text"
                       and limit % 4096 == 0 else ["text", "a", "measures", "y" * 5000])
            done = self.run_program(*command, preexec_fn=limit_files(limit, signal.SIG_IGN))
            after = self.events()
            self.assertEqual(self.size(), len(after))
            self.assertEqual(len(after) - len(events), 0 if done.returncode else 1, limit)
            if done.returncode != 0:
                self.assertEqual(after, events)
                self.assertRegex(done.stderr, r"\Aregister: [^\n]*Reading or writing failed.\n\Z")
            outcomes[done.returncode] += 1
            events = after
        self.assertEqual(set(outcomes), {0, 1})

    def test_full_disk(self):
        """A file system of 128 KiB, in a mount namespace of its own."""
        script = """set -e
            mount -t tmpfs -o size=128k tmpfs "$2"
            "$1" "$2/r.db" create
            echo '{}' | "$1" --by x "$2/r.db" open a - >/dev/null
            count=3
            while echo "$3" | "$1" --lang en --by x "$2/r.db" text a measures - >/dev/null 2>"$2/../error"
            do count=$((count + 1)); done
            cat "$2/../error" >&2
            "$1" --lang en "$2/r.db" verify
            echo $count
            rm "$2/../error" """
        mount = self.folder / "mount"
        mount.mkdir()
        user = [] if os.geteuid() == 0 else ["--user", "--map-root-user"]
        if subprocess.run(["unshare", "--mount", *user, "mount", "-t", "tmpfs", "tmpfs", mount],
                          capture_output=True, check=False).returncode != 0:
            self.skipTest("no file system can be mounted here")
        done = subprocess.run(["unshare", "--mount", *user, "sh", "-c", script, "sh", PROGRAM, mount,
                               "x" * 6000], capture_output=True, text=True, timeout=60, check=False)
        self.assertEqual(done.returncode, 0, done)
        self.assertRegex(done.stderr, r"\Aregister: [^\n]*The disk is full.\n\Z")
        verified, counted = done.stdout.splitlines()
        self.assertRegex(verified, f"^{counted} events, the chain holds")
        self.assertGreater(int(counted), 5)

    def test_read_only(self):
        def bound_by_modes():  # root too
            for capability in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
                ctypes.CDLL(None).prctl(24, capability, 0, 0, 0)  # PR_CAPBSET_DROP

        before = self.file.read_bytes()
        for path, mode in ((self.file, 0o444), (self.folder, 0o555)):
            old = path.stat().st_mode
            path.chmod(mode)
            for command in (["text", "a", "measures", "y"], ["redact", "4", "weg"], ["open", "b", "-"]):
                self.fails("The file or its folder can only be read|The file cannot be opened",
                           *command, text="{}", preexec_fn=bound_by_modes)
            for command in (["verify"], ["list"], ["due"], ["dump"], ["export"], ["show", "a"]):
                self.assertNotEqual(self.do(*command, preexec_fn=bound_by_modes), "")
            path.chmod(old)
        self.assertEqual(self.file.read_bytes(), before)

    def test_no_register(self):
        self.fails("This file is there already", "create")
        kept = self.file.read_bytes()
        self.file.unlink()
        for command in (["verify"], ["open", "b", "-"], ["dump"]):
            self.fails("No such file or directory: The file cannot be opened", *command, text="{}")
        self.assertFalse(self.file.exists())
        for content in (b"no database", b"x" * 5000, kept[:50] + b"x" * 5000):
            self.file.write_bytes(content)
            for command in (["verify"], ["open", "b", "-"], ["list"], ["dump"], ["create"]):
                self.fails("This is no register|The file is damaged", *command, text="{}")
            self.assertEqual(self.file.read_bytes(), content)
        self.file.write_bytes(b"")  # what a `create` leaves that was cut short
        self.fails("This is no register", "open", "b", "-", text="{}")
        self.create()

    def test_another_database(self):
        self.file.unlink()
        with sqlite3.connect(self.file) as other:
            other.execute("CREATE TABLE events(seq INTEGER PRIMARY KEY, line TEXT NOT NULL)")
        before = self.file.read_bytes()
        self.fails("This is no register", "open", "b", "-", text="{}")
        self.fails("This file is there already", "create")
        self.assertEqual(self.file.read_bytes(), before)

    def test_truncated(self):
        for i in range(6):
            self.do("text", "a", "measures", "y" * 2000 * i)
        whole = self.file.read_bytes()
        for length in range(1, len(whole), 997):
            self.file.write_bytes(whole[:length])
            for command in (["verify"], ["text", "a", "measures", "z"]):
                done = self.run_program(*command)
                self.assertEqual((done.returncode, done.stdout), (1, ""), length)
                self.assertRegex(done.stderr, r"\Aregister: [^\n]*\n\Z")
            self.assertEqual(self.file.read_bytes(), whole[:length])
        self.file.write_bytes(whole)
        self.assertEqual(self.size(), 10)

    def tampered(self, sql, *values):
        with sqlite3.connect(self.file) as database:
            database.execute(sql, values)
        database.close()

    def test_tampered(self):
        self.do("text", "a", "measures", "later")
        whole = self.file.read_bytes()
        line = self.do("dump").splitlines()[3]
        cases = [
            ("line 4: ", "UPDATE events SET line = replace(line, 'xxx', 'yyy') WHERE seq = 4", []),
            ("line 4: ", "UPDATE events SET line = ? WHERE seq = 4",
             [line.replace("assistente", "huisarts")]),
            ("line 2: ", "DELETE FROM events WHERE seq = 2", []),
            ("line 1: ", "UPDATE events SET seq = seq - 1 WHERE seq = 1", []),
            ("line 6: |event", "INSERT INTO events VALUES(6, ?)", [line]),
            ("line 4, byte 0", "UPDATE events SET line = '' WHERE seq = 4", []),
            ("line 4, byte", "UPDATE events SET line = substr(line, 1, 90) WHERE seq = 4", []),
        ]
        for sentence, sql, values in cases:
            with self.subTest(sql=sql):
                self.tampered(sql, *values)
                broken = self.file.read_bytes()
                self.fails(sentence, "verify")
                self.fails(sentence, "text", "a", "measures", "z")
                self.fails(sentence, "open", "b", "-", text="{}")
                self.assertEqual(self.file.read_bytes(), broken)
                self.assertNotEqual(self.do("dump"), "")
                self.file.write_bytes(whole)
        # It is still there to be read, with a warning.
        self.tampered("UPDATE events SET line = replace(line, 'xxx', 'yyy') WHERE seq = 4")
        done = self.run_program("list")
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stdout, r"\Aa: open; .*\n\Z")
        self.assertRegex(done.stderr, r"\Aregister: [^\n]*line 4: [^\n]*\n\Z")

    def test_two_events_in_a_row(self):
        lines = self.do("dump").splitlines()
        self.tampered("UPDATE events SET line = ? WHERE seq = 3", "\n".join(lines[2:4]))
        self.tampered("DELETE FROM events WHERE seq = 4")
        self.fails("event", "text", "a", "measures", "z")


class Together(Case):
    """Programs that write to one register at the same time."""

    def test_numbers(self):
        self.create()
        self.open("a")
        running = [subprocess.Popen([PROGRAM, "--by", "x", self.file, "text", "a", "measures", str(i)],
                                    stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
                   for i in range(24)]
        numbers = []
        for i, process in enumerate(running):
            out, errors = process.communicate(timeout=60)
            self.assertEqual((process.returncode, errors), (0, ""))
            numbers.append(int(out.split()[0]))
            self.assertEqual(self.events()[numbers[-1] - 1]["text"], str(i))
        self.assertEqual(sorted(numbers), list(range(4, 28)))
        self.assertEqual(self.size(), 27)

    def test_lock(self):
        self.create()
        self.open("a")
        other = sqlite3.connect(self.file, isolation_level=None)
        self.addCleanup(other.close)
        other.execute("BEGIN IMMEDIATE")
        self.assertEqual(self.size(), 3)
        self.fails("Another program keeps the register busy", "text", "a", "measures", "x")
        other.execute("ROLLBACK")
        self.do("text", "a", "measures", "x")


if __name__ == "__main__":
    if not shutil.which("unshare"):
        sys.exit("unshare is needed")
    unittest.main()
