# SPDX-License-Identifier: Apache-2.0
"""Objects come and go: without growth, in many threads, and at the exit of the interpreter.

ROUNDS says how often.
"""
import gc
import itertools
import os
import subprocess
import sys
import threading
import unittest

import datalek
from datalek._call import Handle
from datalek._library import lib

ROUNDS = int(os.environ.get("ROUNDS", "100000"))
THREADS = 8
PAGE = os.sysconf("SC_PAGE_SIZE")


def memory():
    """Bytes that this process holds."""
    gc.collect()
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * PAGE


def one_round():
    """Create, assess, free: without reading all answers, which would take most of the time."""
    incident, assessment = datalek.Incident(personal_data=False, subjects=3), Handle("assessment")
    return lib.datalek_assess(incident, assessment) == 0


class Memory(unittest.TestCase):
    def rounds(self, count, work):
        results = []

        def run():
            results.append(sum(work() for _ in range(count // THREADS)))

        threads = [threading.Thread(target=run) for _ in range(THREADS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(sum(results), count // THREADS * THREADS)

    def no_growth(self, count, work):
        self.rounds(count // 10, work)
        before = memory()
        self.rounds(count, work)
        self.assertLess(memory() - before, 2_000_000)

    def test_objects(self):
        """An object of the library takes some hundred bytes: this many would be tens of MB."""
        self.no_growth(ROUNDS, one_round)

    def test_assessments(self):
        """With all that is read of them."""
        incident = datalek.Incident(personal_data=False)
        self.no_growth(ROUNDS // 20, lambda: datalek.assess(incident).breach.verdict is False)

    def test_failures(self):
        def refused():
            try:
                datalek.Incident.from_json(b'{"role": "\xff"}')
            except datalek.DatalekError as error:
                return error.position is not None
            return False

        self.no_growth(ROUNDS // 10, refused)

    def test_registers(self):
        now = datalek.parse_time("2026-11-13T16:40:00+01:00")

        def work():
            register = datalek.Register()
            register.open("x", at=now, by="y")
            register.close("x", "z", at=now, by="y")
            return register["x"].status == "closed" and register.verify() is None

        self.no_growth(ROUNDS // 100, work)


# What is alive at the exit, and what still uses it then.
MAKERS = {
    "incident": "datalek.Incident(lost=True)",
    "register": "made_register()",
    "entry": "made_register()['x']",
    "error": "made_error()",
    "events": "made_register().events()",
}
HEAD = '''
import atexit, sys, threading, datalek
now = datalek.parse_time("2026-11-13T16:40:00+01:00")

def made_register():
    register = datalek.Register()
    register.open("x", at=now, by="y")
    return register

def made_error():
    try:
        datalek.Incident.from_json("x")
    except datalek.DatalekError as error:
        return error

class User:
    """Uses the library whenever it goes."""
    def __init__(self):
        self.register = made_register()
    def __del__(self):
        try:
            self.register.set_text("x", "measures", "late", at=now, by="y")
            datalek.classify(datalek.Incident(lost=True))
        except (TypeError, AttributeError, ImportError, NameError):
            pass  # what Python itself took away
'''
ENDINGS = {
    "end": "",
    "exit": "sys.exit(0)",
    "cycle": "loop = [User()]; loop.append(loop)",
    "module": "sys.modules['datalek'].kept = User()",
    "main first": "kept = User(); del datalek",
    "no modules": "kept = User(); sys.modules.clear()",
    "late atexit": "atexit.register(lambda: datalek.assess(datalek.Incident(lost=True)))",
    "daemon": "threading.Thread(target=lambda: [datalek.assess(datalek.Incident(lost=True)) "
              "for _ in iter(int, 1)], daemon=True).start()",
    "thread": "threading.Thread(target=lambda: [datalek.classify(datalek.Incident()) "
              "for _ in range(2000)]).start()",
}
EARLY = "import atexit; held = []; atexit.register(lambda: held[0].to_json())\n"


class Exit(unittest.TestCase):
    def runs(self, program):
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True,
                              timeout=60, check=False)
        self.assertEqual((done.returncode, done.stderr), (0, ""), program)

    def test_every_ending(self):
        makers = "\n".join(f"kept_{name} = {made}" for name, made in MAKERS.items())
        for name, ending in ENDINGS.items():
            with self.subTest(ending=name):
                self.runs(HEAD + makers + "\n" + ending)

    def test_every_order(self):
        """Objects go in the order of their names."""
        for order in itertools.permutations(["incident", "register", "entry"]):
            with self.subTest(order=order):
                lines = [f"{name} = {MAKERS[name]}" for name in order]
                lines += [f"del {name}" for name in reversed(order[1:])]
                self.runs(HEAD + "\n".join(lines))

    def test_a_handler_older_than_the_package(self):
        """It runs last, and its objects are still there."""
        self.runs(EARLY + "import datalek\nheld.append(datalek.Incident(lost=True))")

    def test_fork(self):
        self.runs(HEAD + "import os\nincident = datalek.Incident(lost=True)\npid = os.fork()\n"
                  "assert datalek.assess(incident).breach is not None\n"
                  "pid and os.waitpid(pid, 0)[1] and sys.exit(1)")

    def test_many_interpreters_worth_of_threads(self):
        self.runs(HEAD + '''
threads = [threading.Thread(target=lambda: [made_register() for _ in range(50)])
           for _ in range(32)]
[thread.start() for thread in threads]
''')


unittest.main()
