# SPDX-License-Identifier: Apache-2.0
"""The program `questionnaire` as a person in the practice meets it, through a pseudo-terminal.

test_questionnaire.py PATH_OF_QUESTIONNAIRE PATH_OF_ASSESS
"""

import json
import os
import pty
import re
import select
import subprocess
import sys
import termios
import time
import unittest
from datetime import datetime

PROGRAM = ASSESS = ""

PROMPT = "> "
LABELS = {
    "nl": {"breach": "Datalek", "notify_ap": "Melden aan de AP",
           "notify_subjects": "Betrokkenen inlichten", "public_notice": "Openbare mededeling",
           "register": "In het register"},
    "en": {"breach": "Personal data breach", "notify_ap": "Notify the AP",
           "notify_subjects": "Tell the persons", "public_notice": "Public notice",
           "register": "Into the register"},
}
WORDS = {"nl": {"ja": "yes", "nee": "no", "nog onbekend": "unknown"},
         "en": {"yes": "yes", "no": "no", "not known yet": "unknown"}}
DEADLINE = {"nl": "Uiterlijk maandag 16 november 2026, 16:40",
            "en": "At the latest Monday 16 November 2026, 16:40"}
AWARE = "2026-11-13T16:40:00+01:00"


class Dialogue:
    """A run in a terminal of its own, without echo."""

    def __init__(self, *arguments):
        self.master, slave = pty.openpty()
        settings = termios.tcgetattr(slave)
        settings[3] &= ~termios.ECHO
        termios.tcsetattr(slave, termios.TCSANOW, settings)
        self.process = subprocess.Popen([PROGRAM, *arguments], stdin=slave, stdout=slave,
                                        stderr=slave, close_fds=True)
        os.close(slave)
        self.seen = ""
        self.last = self.read()

    def read(self):
        """What is printed until the next prompt, or the end."""
        begin = len(self.seen)
        until = time.monotonic() + 60
        while not self.seen[begin:].endswith(PROMPT):
            if not select.select([self.master], [], [], until - time.monotonic())[0]:
                raise AssertionError(f"no prompt after: {self.seen[-300:]}")
            try:
                data = os.read(self.master, 65536)
            except OSError:  # the other end is closed
                break
            if not data:
                break
            self.seen += data.decode().replace("\r\n", "\n")
        return self.seen[begin:]

    def say(self, line):
        os.write(self.master, (line + "\n").encode())
        self.last = self.read()
        return self.last

    def end_of_file(self):
        os.write(self.master, b"\x04")
        self.last = self.read()
        return self.last

    def close(self):
        status = self.process.wait(60)
        os.close(self.master)
        return status


class Case(unittest.TestCase):
    def talk(self, lines, *arguments):
        """Says the lines, each of which must be asked for; the dialogue must then be over."""
        dialogue = Dialogue(*arguments)
        for line in lines:
            self.assertTrue(dialogue.last.endswith(PROMPT), f"over before {line!r}: {dialogue.seen}")
            self.assertNotIn("Typ", dialogue.say(line))
        self.assertFalse(dialogue.last.endswith(PROMPT), f"not over: {dialogue.last}")
        self.assertEqual(dialogue.close(), 0)
        return dialogue.seen

    def result(self, seen, language="nl", *arguments):
        """The verdicts as printed and the facts; both as `assess` has them."""
        facts = seen.rstrip("\n").split("\n")[-1]
        assessed = subprocess.run([ASSESS, "--json", *arguments], input=facts.encode(),
                                  capture_output=True, timeout=60, check=True)
        assessment = json.loads(assessed.stdout)
        public_notice = assessment["notify_subjects"]["public_notice"]
        outcomes = dict(assessment, breach=assessment["classification"],
                        public_notice={"verdict": public_notice})
        verdicts = {}
        for kind, label in LABELS[language].items():
            word = re.search(rf"^{label}: ([^;\n]*)", seen, flags=re.M).group(1)
            verdicts[kind] = WORDS[language][word]
            self.assertEqual(verdicts[kind], outcomes[kind]["verdict"], kind)
        return verdicts, json.loads(facts)

    def verdicts(self, seen, language="nl"):
        return " ".join(self.result(seen, language)[0].values())


# (scenario, answers, verdicts on breach, AP, persons, public notice and register)
TIME = "13-11-2026 16:40"
WHOLE = [
    ("letter_wrong_person", ["8", "3", "y", "3", "0", TIME], "yes yes yes no yes"),
    ("letter_wrong_person", ["8", "3", "n", "1", "0"], "yes no no no yes"),
    ("wrong_care_provider", ["y", "1 2", "y", "y", "n", "n", "0"], "yes no no no yes"),
    ("addresses_visible", ["y", "0", "3", "1", "12", "n"], "yes no no no yes"),
    ("device_lost", ["1,2,10", "4", "y", "n", "3", "0", TIME], "yes yes yes no yes"),
    ("device_lost", ["1 10", "4", "y", "y", "y", "0"], "yes no no no yes"),
    ("paper_lost_or_stolen", ["y", "1", "1 2 10", "4", "y", "3", "0", TIME], "yes yes yes no yes"),
    ("paper_lost_or_stolen", ["n"], "no no no no no"),
    ("ransomware", ["3", "2", TIME], "yes yes yes yes yes"),
    ("ransomware", ["3", "1", TIME], "yes yes no no yes"),
    ("staff_read_record", ["y", "1 10", "1", "n", "3", "y", "0", TIME], "yes yes yes no yes"),
    ("outage", ["0", "1", "1 10", "1"], "yes no no no yes"),
    ("other", ["n"], "no no no no no"),
    ("other", ["y", "y", "0"], "no no no no no"),
]


class Dialogues(Case):
    def test_whole_dialogues(self):
        for scenario, answers, verdicts in WHOLE:
            with self.subTest(scenario=scenario, answers=answers):
                for language in ("nl", "en"):
                    seen = self.talk(answers, "--scenario", scenario, "--lang", language)
                    self.assertEqual(self.verdicts(seen, language), verdicts)
                    self.assertEqual(DEADLINE[language] in seen, verdicts.startswith("yes yes"))

    def test_from_the_list(self):
        for language, yes, no in (("nl", "ja", "nee"), ("en", "yes", "no")):
            with self.subTest(language=language):
                seen = self.talk(["3", yes, "1 2 10", "3", yes.upper(), f"  {no} ", "3", "0", TIME],
                                 "--lang", language)
                self.assertEqual(self.verdicts(seen, language), "yes yes yes no yes")
                facts = self.result(seen, language)[1]
                self.assertEqual(facts["aware_at"], AWARE)
                self.assertEqual(facts["insight"], "ordinary")
                self.assertEqual(facts["cause"], "wrong_recipient_email")
                self.assertNotIn("subjects", facts)

    def test_all_scenarios_are_listed(self):
        for language, last in (("nl", "Iets anders"), ("en", "Something else")):
            dialogue = Dialogue("--lang", language)
            titles = re.findall(r"^ +(\d+) (.+)$", dialogue.seen, flags=re.M)
            self.assertEqual([int(number) for number, _ in titles], list(range(1, len(titles) + 1)))
            self.assertEqual(titles[-1][1], last)
            dialogue.say("stop")
            self.assertEqual(dialogue.close(), 0)

    def test_every_scenario_ends_when_nothing_is_known(self):
        listed = subprocess.run([PROGRAM, "--help"], capture_output=True, text=True, check=False)
        scenarios = re.search("scenarios: (.*)", listed.stderr).group(1).split()
        self.assertEqual(len(scenarios), 20)
        for scenario in scenarios:
            with self.subTest(scenario=scenario):
                dialogue = Dialogue("--scenario", scenario)
                for _ in range(40):
                    if not dialogue.last.endswith(PROMPT):
                        break
                    dialogue.say("weet ik niet")
                self.assertEqual(dialogue.close(), 0)
                self.assertEqual(self.result(dialogue.seen)[0]["notify_ap"], "unknown")
                self.assertIn("Nog uit te zoeken:", dialogue.seen)

    def test_other_laws(self):
        letter = ["8", "3", "y", "3", "0", TIME]
        seen = self.talk(letter, "--scenario", "letter_wrong_person", "--law", "omnibus-2025")
        self.result(seen, "nl", "--law", "omnibus-2025")
        self.assertIn("(zelf gekozen, toen niet van kracht)", seen)
        self.assertIn("Uiterlijk dinsdag 17 november 2026, 16:40", seen)

    def test_old_law_after_the_time(self):
        """Awareness in 2017 brings the Wbp, which asks on or is settled."""
        dialogue = Dialogue("--scenario", "letter_wrong_person")
        for line in ["8", "3", "j", "3", "0", "13-11-2017 16:40"]:
            dialogue.say(line)
        self.assertEqual(dialogue.close(), 0)
        self.assertEqual(self.verdicts(dialogue.seen), "yes yes yes no yes")
        self.assertIn("Wet bescherming persoonsgegevens", dialogue.seen)


class Going(Case):
    """Back, past and out."""

    def test_back_and_another_answer(self):
        seen = self.talk(["8", "1", "t", "3", "j", "t", "n", "1", "t", "t", "j", "3", "0", TIME],
                         "--scenario", "letter_wrong_person")
        verdicts, facts = self.result(seen)
        self.assertEqual(" ".join(verdicts.values()), "yes yes yes no yes")
        self.assertEqual((facts["recipient"], facts["viewed"]), ("other_known", True))
        self.assertNotIn("spread", facts)

    def test_back_to_the_list(self):
        seen = self.talk(["1", "8", "3", "terug", "TERUG", "t", "20", "n"])
        verdicts, facts = self.result(seen)
        self.assertEqual(set(verdicts.values()), {"no"})
        self.assertEqual(set(facts), {"role", "financial_undertaking", "journalistic_purpose",
                                      "security_breach"})

    def test_back_at_the_first_question_of_a_given_scenario(self):
        seen = self.talk(["b", "back", "n"], "--scenario", "other", "--lang", "en")
        self.assertEqual(seen.count("\n1. "), 3)

    def test_back_over_what_was_skipped(self):
        seen = self.talk(["8", "?", "t", "3", "y", "3", "0", TIME],
                         "--scenario", "letter_wrong_person", "--lang", "en")
        self.assertEqual(self.verdicts(seen, "en"), "yes yes yes no yes")

    def test_back_over_a_list_keeps_what_was_certain(self):
        dialogue = Dialogue("--scenario", "letter_wrong_person")
        self.assertEqual(dialogue.seen.count("(staat al vast)"), 2)
        dialogue.say("8")
        dialogue.say("t")
        self.assertEqual(dialogue.last.count("(staat al vast)"), 2)
        dialogue.say("stop")
        self.assertEqual(dialogue.close(), 0)
        self.assertEqual(self.result(dialogue.seen)[1]["data_contact"], True)

    def test_not_sure_in_a_list(self):
        dialogue = Dialogue("--scenario", "letter_wrong_person")
        dialogue.say("6? 8")
        dialogue.say("stop")
        self.assertEqual(dialogue.close(), 0)
        facts = self.result(dialogue.seen)[1]
        self.assertTrue(facts["data_health"])
        self.assertNotIn("data_national_id", facts)
        self.assertFalse(facts["data_financial"])
        self.assertIn("- Welke gegevens zaten erbij?", dialogue.seen)

    def test_stop_and_end_of_file(self):
        for end in ("stop", "STOP", None):
            for before in ([], ["1"], ["1", "8", "3"]):
                with self.subTest(end=end, before=before):
                    dialogue = Dialogue()
                    for line in before:
                        dialogue.say(line)
                    if end is None:
                        dialogue.end_of_file()
                    else:
                        dialogue.say(end)
                    self.assertEqual(dialogue.close(), 0)
                    self.assertEqual(self.result(dialogue.seen)[0]["notify_ap"], "unknown")
                    self.assertIn("advies: bij twijfel doen", dialogue.seen)

    def test_last_line_without_an_end(self):
        run = subprocess.run([PROGRAM, "--scenario", "other"], input=b"n", capture_output=True,
                             timeout=60, check=True)
        self.assertEqual(self.verdicts(run.stdout.decode()), "no no no no no")


# (lines until the question, wrong answers, the message)
WRONG = [
    ([], ["", "0", "21", "-1", "j", "1 2", "99999999999999999999"], "Typ een van de nummers"),
    (["20"], ["", "1", "misschien", "jn", "j j", "\xe9", "x" * 500], "Typ j (ja) of n (nee)."),
    (["1"], ["", "13", "1 13", "0 1", "1;2", "ja", "?1", "1 -2", "1??"], "Typ de nummers met"),
    (["1", "8"], ["", "0", "5", "3.", "drie", "1 2"], "Typ een van de nummers."),
    (["4", "j", "0", "3", "1"], ["", "-1", "1.000", "veel", "12 of 13", "9" * 16],
     "Typ een aantal in cijfers"),
    (["8", "3", "0"],
     ["", "gisteren", "16:40", "13-11-2026", "31-11-2026 10:00", "13-13-2026 10:00",
      "13-11-2026 24:00", "13-11-2026 16:60", "13-11-26 16:40", "29-3-2026 02:30", "1-1-1990 10:00",
      "13-11-2026 16:40 uur", "13-11-2026 16:40:00:00", "nu dan"], "Dat lees ik niet als dag en tijd"),
    (["8", "3", "0"], ["13-11-2126 16:40"], "Dat moment moet nog komen."),
]

TIMES = [
    ("13-11-2026 16:40", AWARE), ("13/11/2026 16.40", AWARE), ("2026-11-13 16:40", AWARE),
    ("2026-11-13T16:40", AWARE), ("13.11.2026 16:40", AWARE),
    ("1-7-2026 9:05", "2026-07-01T09:05:00+02:00"),
    ("25-10-2026 02:30", "2026-10-25T02:30:00+02:00"),  # comes twice: the earlier one
    ("29-03-2026 03:00", "2026-03-29T03:00:00+02:00"),
]


class Answers(Case):
    def test_wrong_answers_are_asked_again(self):
        for before, answers, message in WRONG:
            with self.subTest(message=message):
                dialogue = Dialogue()
                for line in before:
                    dialogue.say(line)
                    self.assertNotIn("Typ ", dialogue.last)
                for line in answers:
                    dialogue.say(line)
                    self.assertIn(message, dialogue.last, line)
                    self.assertTrue(dialogue.last.endswith(PROMPT))
                dialogue.say("stop")
                self.assertEqual(dialogue.close(), 0)

    def test_times(self):
        for line, expected in TIMES:
            with self.subTest(line=line):
                seen = self.talk(["3", "0", line], "--scenario", "ransomware")
                self.assertEqual(self.result(seen)[1]["aware_at"], expected)

    def test_now(self):
        for language, now in (("nl", "nu"), ("en", "now")):
            begin = int(time.time())
            seen = self.talk(["3", "0", now], "--scenario", "ransomware", "--lang", language)
            aware_at = self.result(seen, language)[1]["aware_at"]
            at = datetime.fromisoformat(aware_at).timestamp()
            self.assertLessEqual(begin, at)
            self.assertLessEqual(at, time.time())


class Usage(unittest.TestCase):
    def test_wrong_options(self):
        for arguments in (["--lang"], ["--lang", "fr"], ["--scenario", "flood"], ["--law", "avg"],
                          ["--what"], ["3"]):
            run = subprocess.run([PROGRAM, *arguments], input=b"", capture_output=True, timeout=60,
                                 check=False)
            self.assertEqual((run.returncode, run.stdout), (2, b""))
            self.assertIn(b"usage: questionnaire", run.stderr)


if __name__ == "__main__":
    PROGRAM, ASSESS = sys.argv[1:3]
    unittest.main(argv=sys.argv[:1] + sys.argv[3:])
