# SPDX-License-Identifier: Apache-2.0
"""The Python examples for integrators: test_examples.py SOURCE_FOLDER

Needs the Debian packages python3-matplotlib and python3-numpy.
"""
import collections
import contextlib
import csv
import datetime
import io
import json
import os
import pathlib
import re
import sqlite3
import subprocess
import sys
import tempfile
import threading
import unittest

import datalek
import matplotlib.image
import numpy
from matplotlib.figure import Figure

SOURCE = pathlib.Path(sys.argv.pop(1))
EXAMPLES = SOURCE / "examples/integrate/python"
sys.path.insert(0, str(EXAMPLES))
import misdirected_email
import store
import year_plot
import year_report
import year_table

NOW = datalek.parse_time("2026-11-12T09:45:00+01:00")
WHO = {"at": NOW, "by": "assistente"}


class Folder(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def run_it(self, name, *arguments):
        """With a temporary folder of its own, to see what it leaves there."""
        self.temporary = self.folder / "temporary"
        self.temporary.mkdir(exist_ok=True)
        # Matplotlib keeps its list of fonts in the home folder otherwise.
        env = {**os.environ, "TMPDIR": str(self.temporary),
               "MPLCONFIGDIR": str(self.folder / "matplotlib")}
        return subprocess.run([sys.executable, EXAMPLES / name, *arguments], env=env,
                              capture_output=True, text=True, timeout=120, check=False)

    def good(self, *command):
        done = self.run_it(*command)
        self.assertEqual((done.returncode, done.stderr), (0, ""), command)
        return done.stdout


class Email(Folder):
    """misdirected_email.py, from the first signal to a closed entry."""
    KINDS = [*["opened", "facts", "assessed"], *["facts", "assessed"] * 3, "notified_ap",
             "notified_subjects", *["text"] * 5, "closed"]

    def story(self):
        out = self.good("misdirected_email.py", self.folder)
        return out, self.folder / "register.sqlite3"

    def rows(self, file):
        with contextlib.closing(sqlite3.connect(file)) as database:
            return database.execute("SELECT seq, line FROM events ORDER BY seq").fetchall()

    def test_answers(self):
        out, _ = self.story()
        unknown = "not known yet"
        found = re.findall(r"  Personal data breach: (.*) \(.*\n  Notify the AP: (.*) \(advice: act"
                           r"\)\n  Tell the patient: (.*) \(", out)
        self.assertEqual(found, [(unknown,) * 3, ("yes", unknown, unknown), ("yes", "yes", unknown),
                                 ("yes",) * 3])
        self.assertEqual(re.findall("  Deadline: (.*)", out),
                         ["Sunday 15 November 2026, 09:40"] * 3)
        asked = [datalek.FACTS[name].question("en") for name in ("personal_data", "viewed")]
        asked += [each.text("en") for each in datalek.questions() if each.name == "exceptions"]
        self.assertEqual(re.findall("  Ask now: (.*)", out), asked)

    def test_reasons(self):
        out, file = self.story()
        facts = self.register(file)["2026-014"].facts
        reasons = [f"  {each.text} [{each.source}]"
                   for each in datalek.must_notify_ap(facts, "en").reasons]
        self.assertIn("\n".join(["Why the AP?", *reasons, "Thursday"]), out)
        self.assertIn("[AVG 33(1), 55; LHV-handleiding, stap 2]", reasons[-1])

    def test_what_is_due(self):
        out, file = self.story()
        self.assertEqual(re.findall(r"  2026-014: (.*)", out), [
            "Tell the AP. [to be done, 65 hours left]", "Tell the persons. [to be done]",
            "Complete the register. [to be done]"])
        self.assertEqual(self.register(file).duties(NOW), ())

    def register(self, file):
        with contextlib.closing(store.connect(file)) as database:
            return store.load(database)

    def test_entry(self):
        out, file = self.story()
        entry = self.register(file)["2026-014"]
        self.assertIn("  Still missing: Description, Groups of persons, Measures, "
                      "Message to the persons\n", out)
        self.assertIn("  Closed.\n", out)
        self.assertEqual((entry.status, entry.missing, entry.persons_told), ("closed", (), 1))
        self.assertEqual([each.kind for each in entry.events()], self.KINDS)
        told = entry.event("notified_ap")
        self.assertEqual((told.complete, told.text), (True, "AP-88213"))
        self.assertLess(told.told_at, entry.duty("ap").deadline or told.at)

    @staticmethod
    def element(name):
        (found,) = (each for each in datalek.elements() if each.name == name)
        return f"{found.text('en')} [{found.source}]"

    def test_letter(self):
        """Each gap of it is told beforehand."""
        out, _ = self.story()
        self.assertEqual(re.findall("  To fill in: (.*)", out), [self.element("measures")])
        letter = "\n".join(re.findall(r"(?m)^  \| (.*)$", out))
        self.assertEqual(letter.count("["), 1)
        for text in ("Huisartsenpraktijk De Linde", "the practice manager", "012 345 67 89",
                     "the GPs of De Linde", "13 November 2026"):
            self.assertIn(text, letter)
        self.assertNotRegex(letter, "blood|123456782")

    def test_letter_of_an_unknown_practice(self):
        known, misdirected_email.PRACTICE = misdirected_email.PRACTICE, None
        self.addCleanup(setattr, misdirected_email, "PRACTICE", known)
        _, file = self.story()
        # The message of the entry is written by now: it tells what was done.
        with contextlib.redirect_stdout(io.StringIO()) as out:
            misdirected_email.show_letter(self.register(file), "2026-014")
        self.assertEqual(re.findall("  To fill in: (.*)", out.getvalue()),
                         [self.element("contact"), self.element("sender")])

    def test_what_tells_who_the_patient_is(self):
        out, file = self.story()
        self.assertRegex(out, r"(?m)^  groups: 123456782\? .*BSN")
        self.assertNotIn(b"123456782", file.read_bytes())

    def test_chain(self):
        out, file = self.story()
        rows = self.rows(file)
        self.assertEqual([sequence for sequence, _ in rows], list(range(1, len(self.KINDS) + 1)))
        digest = store.last_digest(self.register(file))
        self.assertEqual(digest, json.loads(rows[-1][1])["digest"])
        self.assertIn(f"{len(rows)} events, the last with digest {digest[:16]}", out)
        self.assertEqual(file.stat().st_mode & 0o777, 0o600)
        for sequence, line in rows:
            author = re.search('"by":"(.*?)"', line)[1]
            self.replace(file, sequence, line.replace(author, "iemand"))
            with self.assertRaisesRegex(ValueError, f"event {sequence} of the register is not"):
                self.register(file)
            self.replace(file, sequence, line)
        self.assertIsNone(self.register(file).verify())

    def replace(self, file, sequence, line):
        with contextlib.closing(sqlite3.connect(file)) as database, database:
            database.execute("UPDATE events SET line = ? WHERE seq = ?", (line, sequence))

    def test_leaves_nothing(self):
        out, _ = self.story()
        # The digest has a salt, so it is another each time.
        self.assertEqual(self.good("misdirected_email.py").splitlines()[:-1], out.splitlines()[:-1])
        self.assertEqual(list(self.temporary.iterdir()), [])

    def test_register_that_is_there(self):
        _, file = self.story()
        before = self.rows(file)
        done = self.run_it("misdirected_email.py", self.folder)
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertEqual(done.stderr, f"{file} is there already\n")
        self.assertEqual(self.rows(file), before)


class Store(Folder):
    """store.py, as a host would use it."""

    def setUp(self):
        super().setUp()
        self.file = self.folder / "register.sqlite3"

    @contextlib.contextmanager
    def database(self):
        with contextlib.closing(store.connect(self.file)) as database:
            yield database

    def test_all_or_none(self):
        with self.database() as database:
            with store.changing(database) as register:
                register.open("1", **WHO)
            with self.assertRaises(datalek.DatalekError), store.changing(database) as register:
                register.open("2", **WHO)
                register.open("1", **WHO)
            self.assertEqual(["2" in store.load(database), store.load(database).size], [False, 1])
            with store.changing(database) as register:
                register.open("2", **WHO)
            self.assertEqual(store.load(database).size, 2)

    def test_failure_halfway(self):
        def fail(sequence):
            if sequence == 3:
                raise OSError("no room")
            return '{"seq": 2}'

        with self.database() as database:
            with store.changing(database) as register:
                register.open("1", **WHO)
            with self.assertRaisesRegex(OSError, "no room"), store.changing(database) as register:
                register.open("2", **WHO)
                register.open("3", **WHO)
                register.event_json = fail
            self.assertEqual(store.load(database).size, 1)

    def test_two_at_once(self):
        def work(name):
            with self.database() as database:
                for number in range(5):
                    with store.changing(database) as register:
                        register.open(f"{name}-{number}", **WHO)

        with self.database():
            threads = [threading.Thread(target=work, args=(name,)) for name in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        with self.database() as database:
            self.assertEqual(len(store.load(database)), 20)

    def test_redacted_text_is_gone(self):
        with self.database() as database:
            with store.changing(database) as register:
                register.open("1", **WHO)
                for number in range(60):
                    text = f"De brief van mevrouw Voorbeeld-{number}. " + "x" * 200
                    register.set_text("1", "description", text, **WHO)
            self.assertIn(b"Voorbeeld-5.", self.file.read_bytes())
            for number in range(5, 60, 6):
                with store.changing(database) as register:
                    register.redact(number + 2, "Er stond een naam in.", **WHO)
                self.assertNotIn(b"Voorbeeld-%d." % number, self.file.read_bytes())
            self.assertEqual(store.load(database).size, 71)

    def test_last_digest_of_nothing(self):
        with self.database() as database:
            self.assertEqual(store.last_digest(store.load(database)), "")


class Year(Folder):
    """year_report.py: a year in one call."""
    TABLE = EXAMPLES / "year.csv"

    @classmethod
    def setUpClass(cls):
        with open(cls.TABLE, newline="", encoding="utf-8") as file:
            cls.rows = list(csv.DictReader(file))
        cls.table = year_table.read_table(cls.TABLE)
        cls.judged = year_report.judge(cls.table)
        cls.one_by_one = [datalek.assess(cls.incident(row)) for row in cls.rows]

    @staticmethod
    def incident(row):
        """Read in another way, by JSON."""
        incident = datalek.Incident(role="controller", financial_undertaking=False,
                                    journalistic_purpose=False)
        for name, cell in row.items():
            if cell and name == "data":
                incident.data = cell.split()
            elif cell and name not in ("id", "what", "ap_told_at"):
                written = cell if cell in ("true", "false") or cell.isdigit() else f'"{cell}"'
                one = datalek.Incident.from_json(f'{{"{name}": {written}}}')
                incident.set(**{name: getattr(one, name)})
        return incident

    def test_table(self):
        self.assertEqual(len(self.rows), 60)
        self.assertEqual(len({row["id"] for row in self.rows}), 60)
        times = [datalek.parse_time(row["aware_at"]) for row in self.rows]
        self.assertEqual(times, sorted(times))
        self.assertEqual({time.year for time in times}, {2025})

    def test_outcomes_are_those_of_single_calls(self):
        names = {(False, False, False): "no breach", (True, False, False): "register only",
                 (True, True, False): "AP", (True, True, True): "AP and persons",
                 (True, None, None): "not known yet"}
        expected = [names[tuple(one[kind].verdict
                                for kind in ("breach", "notify_ap", "notify_subjects"))]
                    for one in self.one_by_one]
        found = [year_report.OUTCOMES[number] for number in self.judged["outcome"]]
        self.assertEqual(found, expected)
        # Each of them is in the sample.
        self.assertEqual({*found}, {*year_report.OUTCOMES})

    def test_times_are_those_of_single_calls(self):
        for one, row in zip(self.one_by_one, self.judged["deadline"]):
            self.assertEqual(self.seconds(row),
                             one.deadline.strict and one.deadline.strict.timestamp())
        for row, told in zip(self.rows, self.judged["told"]):
            self.assertEqual(self.seconds(told), datalek.parse_time(row["ap_told_at"]).timestamp()
                             if row["ap_told_at"] else None)

    @staticmethod
    def seconds(time):
        return None if numpy.isnat(time) else time.astype("int64")

    def out(self):
        """What it prints of the sample."""
        if not hasattr(Year, "printed"):
            Year.printed = self.good("year_report.py")
        return Year.printed

    def lines(self, heading):
        return self.out().split(f"\n{heading}", 1)[1].split("\n\n", 1)[0].splitlines()[1:]

    def test_counts(self):
        out = self.out()
        breaches = sum(one.breach.verdict is not False for one in self.one_by_one)
        self.assertEqual(out.splitlines()[0],
                         f"60 incidents, {breaches} of them breaches, or in doubt")
        for title, kind in (("Notify the AP", "notify_ap"), ("Tell the persons", "notify_subjects"),
                            ("Put in the register", "register")):
            count = collections.Counter(one[kind].verdict for one in self.one_by_one)
            self.assertRegex(out, rf"(?m)^  {title} +{count[True]} +{count[False]} +{count[None]}$")

    def test_causes(self):
        causes = collections.Counter(row["cause"] for row, one in zip(self.rows, self.one_by_one)
                                     if one.breach.verdict is not False)
        found = [line.split(maxsplit=1) for line in self.lines("Breaches by cause")]
        self.assertEqual({text: int(count) for count, text in found},
                         {self.cause(cause): count for cause, count in causes.items()})
        self.assertEqual(found, sorted(found, key=lambda each: -int(each[0])))

    def test_late(self):
        expected = []
        for row, one in zip(self.rows, self.one_by_one):
            if one.deadline.strict and not row["ap_told_at"]:
                expected.append(f"  {row['id']} not told: {row['what']}")
            elif one.deadline.strict and (datalek.parse_time(row["ap_told_at"]) >
                                          one.deadline.strict):
                expected.append(f"  {row['id']} late: {row['what']}")
        self.assertEqual(self.lines("The AP: 4 told after the deadline, 1 not told"), expected)
        self.assertEqual(len(expected), 5)

    def test_shares(self):
        breaches = [row for row, one in zip(self.rows, self.one_by_one)
                    if one.breach.verdict is not False]
        wrong = sum(row["cause"] in ("wrong_recipient_post", "wrong_recipient_email",
                                     "cc_instead_of_bcc") for row in breaches)
        single = sum(row["subjects"] == "1" for row in breaches)
        size = len(breaches)
        lines = self.lines("Beside the figures of the AP")
        self.assertEqual(lines[0], f"  {wrong / size:4.0%}  {wrong} of {size}: "
                                   "sent or handed to the wrong recipient")
        self.assertEqual(lines[2],
                         f"  {single / size:4.0%}  {single} of {size}: data of one person")
        self.assertIn("eerste helft 2019: 63 %", lines[1])
        self.assertIn("eerste helft 2019: 58 %", lines[3])

    def test_bars(self):
        months, causes = year_report.bars_of(self.table, self.judged["outcome"])
        for bars, name, title in ((months, "aware_at", lambda cell: year_report.MONTHS[
                datetime.datetime.fromisoformat(cell).month - 1]), (causes, "cause", self.cause)):
            expected = collections.Counter(
                (title(row[name]), number)
                for row, number in zip(self.rows, self.judged["outcome"]))
            found = {(label, number): count for label, counts in bars.items()
                     for number, count in enumerate(counts)}
            self.assertEqual({key: count for key, count in found.items() if count}, expected)
        self.assertEqual(list(months), year_report.MONTHS)
        self.assertEqual(max(causes.values(), key=sum), next(iter(causes.values())))

    @staticmethod
    def cause(name):
        return datalek.FACTS["cause"].value_text(name, "en")

    # -- the picture --

    def picture(self, table=TABLE):
        file = self.folder / "year.png"
        self.good("year_report.py", table, file)
        self.assertEqual(file.read_bytes()[:8], b"\x89PNG\r\n\x1a\n")
        return numpy.rint(matplotlib.image.imread(file)[:, :, :3] * 255).astype(int)

    def test_picture(self):
        pixels = self.picture()
        height, width = pixels.shape[:2]
        self.assertGreater(min(height, width), 800)
        self.assertLess(max(height, width), 1200)
        # Grey only, so that print keeps it as it is.
        self.assertTrue((pixels == pixels[:, :, :1]).all())
        greys = numpy.bincount(pixels[:, :, 0].ravel(), minlength=256)
        self.assertGreater(greys[255], height * width // 2)
        # The bars have the area that their numbers have, in both panels: for each outcome as many
        # pixels per incident, but for what letters and lines cover.
        count = numpy.bincount(self.judged["outcome"], minlength=5)
        areas = [greys[round(255 * grey)] / count[outcome]
                 for outcome, grey in ((1, 0.85), (3, 0.55), (4, 0.15))]
        self.assertGreater(min(areas), 1500)
        self.assertLess(max(areas), 1.35 * min(areas))

    def test_parts_of_bars_join(self):
        bars = {"one": [1, 2, 0, 3, 4], "two": [0, 0, 5, 1, 0]}
        for draw, begin, size in ((year_plot.draw_months, "get_y", "get_height"),
                                  (year_plot.draw_causes, "get_x", "get_width")):
            axes = Figure().subplots()
            draw(axes, year_report.OUTCOMES, bars)
            parts = [(getattr(part, begin)(), getattr(part, size)()) for part in axes.patches]
            # Outcome by outcome, and within each the two bars.
            self.assertEqual(parts, [(0, 1), (0, 0), (1, 2), (0, 0), (3, 0), (0, 5), (3, 3), (5, 1),
                                     (6, 4), (6, 0)])
            self.assertEqual([text.get_text() for text in axes.texts], ["10", "6"])

    def test_pictures_of_little(self):
        """No incidents, and one of which nothing is known."""
        heading = "id,what,aware_at,ap_told_at,cause\n"
        blank = self.picture(self.write(heading))
        one = self.picture(self.write(heading + "1,,,,\n"))
        self.assertTrue((one == one[:, :, :1]).all())
        self.assertNotEqual((blank < 128).sum(), (one < 128).sum())

    # -- tables that are wrong --

    def write(self, text, encoding="utf-8"):
        file = self.folder / "table.csv"
        file.write_bytes(text.encode(encoding))
        return file

    def errors(self, text):
        """Why a table is refused, without the name of the file."""
        with self.assertRaises(ValueError) as raised:
            year_table.read_table(self.write(text))
        return str(raised.exception).splitlines()[1:]

    def refused(self, file):
        """What the program says then."""
        done = self.run_it("year_report.py", file, self.folder / "none.png")
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertFalse((self.folder / "none.png").exists())
        self.assertRegex(done.stderr, r"\Ayear_report: .*\n")
        return done.stderr

    def changed(self, *changes):
        """The sample with some cells changed: (row of the spreadsheet, column, cell)."""
        with open(self.TABLE, newline="", encoding="utf-8") as file:
            rows = list(csv.reader(file))
        for number, name, cell in changes:
            rows[number - 1][rows[0].index(name)] = cell
        return "".join(",".join(f'"{cell}"' for cell in row) + "\r\n" for row in rows)

    def test_wrong_cells(self):
        wrong = {
            "subjects": ["twelve", "-1", "1.0", "1e3", "1_000", "٣", "true", "9" * 19, "9" * 5000],
            "lost": ["yes", "TRUE", "1", "0", "no "],
            "cause": ["email", "wrong_recipient", "3", "true"],
            "aware_at": ["2025-01-02", "2025-01-02T13:51:00", "2025-02-30T12:00:00Z", "13:51", "1"],
            "ap_told_at": ["soon", "true"],
            "data": ["basic, health", "basics", "data_health", " ", "basic  health", "basic "],
            "id": [""],
        }
        for name, cells in wrong.items():
            for cell in cells:
                with self.subTest(name=name, cell=cell[:20]):
                    errors = self.errors(self.changed((8, name, cell)))
                    self.assertEqual(len(errors), 1)
                    self.assertRegex(errors[0], f"^row 8, column {name}: .")

    def test_all_wrong_cells_at_once(self):
        file = self.write(self.changed((2, "subjects", "some"), (2, "lost", "?"),
                                       (61, "spread", "wide")))
        first, *errors = self.refused(file).splitlines()
        self.assertEqual(first, f"year_report: {file} cannot be used:")
        self.assertEqual([each.split(":")[0] for each in errors], [
            "row 2, column subjects", "row 2, column lost", "row 61, column spread"])

    def test_wrong_tables(self):
        heading = "id,what,aware_at,ap_told_at,cause"
        there = "there is no such column, or it is there twice"
        for text, errors in (
                ("", [f"row 1: the column {name} is not there" for name in heading.split(",")]),
                (heading[3:], ["row 1: the column id is not there"]),
                (heading + ",Lost", [f"row 1, column Lost: {there}"]),
                (heading + ",lost,lost", [f"row 1, column lost: {there}"] * 2),
                (heading + "\n1,,,\n\n1,,,,,", [f"row {row}: {cells} cells, not 5"
                                               for row, cells in ((2, 4), (3, 0), (4, 6))])):
            with self.subTest(text=text):
                self.assertEqual(self.errors(text), errors)
        self.assertIn("'1'", self.refused(self.write(heading + "\n1,,,,\n1,,,,\n")))
        self.refused(self.write(heading + "\n1,één,,,\n", "utf-16"))
        self.assertIn("cannot be read", self.refused(self.write(heading + '\n1,"a,,,\n2,,,,\n')))

    def test_table_of_a_spreadsheet(self):
        """With the mark that spreadsheets write before UTF-8, quotes and CRLF."""
        out = self.good("year_report.py", self.write("\ufeff" + self.changed()))
        self.assertEqual(out, self.out())

    def test_other_columns(self):
        """What is the same for a practice can be said for each row too."""
        own = "id,what,aware_at,ap_told_at,cause,role,personal_data,security_breach,lost,disclosed"
        file = self.write(own + "\n1,,,,,processor,true,true,,true\n2,,,,,,true,true,,true\n")
        self.assertIn("  Notify the AP                 0     1              1\n",
                      self.good("year_report.py", file))
        judged = year_report.judge(year_table.read_table(file))
        self.assertEqual([year_report.OUTCOMES[number] for number in judged["outcome"]],
                         ["register only", "not known yet"])

    def test_no_table(self):
        self.assertRegex(self.refused(self.folder / "none.csv"),
                         r"\Ayear_report: .*No such file.*none.csv'\n\Z")


if __name__ == "__main__":
    unittest.main()
