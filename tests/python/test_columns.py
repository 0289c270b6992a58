# SPDX-License-Identifier: Apache-2.0
"""Many incidents in one call: what columns can be. Needs the Debian package python3-numpy."""
import tracemalloc
import unittest
from array import array

import datalek
import numpy

BREACH = ("verdict", "breach")
AWARE_AT = datalek.parse_time("2026-11-13T16:40:00+01:00")
BASIS = {"personal_data": True, "security_breach": True}


def verdicts(disclosed, **more):
    """Of rows that are a breach if something was disclosed."""
    facts = {**BASIS, "altered": False, "lost": False, "disclosed": disclosed, **more}
    return list(datalek.assess_columns(facts, [BREACH])[BREACH])


class Same(unittest.TestCase):
    """Whatever the column is, it says the same."""

    def test_yes_no(self):
        wide = numpy.array([[1, 9], [0, 9], [-1, 9]], dtype="i4")
        for column in ([True, False, None], (True, False, None), iter([True, False, None]),
                       array("b", [1, 0, -1]), array("q", [1, 0, -1]), array("h", [1, 0, -1]),
                       memoryview(array("i", [1, 0, -1])), memoryview(array("i", [-1, 0, 1]))[::-1],
                       numpy.array([1, 0, -1]), numpy.array([1, 0, -1], dtype="i1"),
                       numpy.array([-1, 0, 1])[::-1], numpy.array([1, 5, 0, 5, -1])[::2],
                       wide[:, 0], wide.astype(">i4")[:, 0], numpy.array([True, False, None])):
            found = [None if it == -1 else bool(it) for it in verdicts(column)]
            self.assertEqual(found, [True, False, None], repr(column))
        self.assertEqual(verdicts(numpy.array([True, False])), [1, 0])

    def test_numbers_that_are_no_truth(self):
        """Only what is read in place is taken by number."""
        for column in ([1, 0], numpy.array([1, 0], dtype="u1"), b"\1\0", numpy.array([1.0, 0.0]),
                       array("B", [1, 0])):
            self.assertRaises(TypeError, verdicts, column)

    def test_choices(self):
        names = ["processor", "controller", None]
        for column in (names, numpy.array(names, dtype=object),
                       numpy.array([0, 1, -1], dtype="i2")):
            facts = {**BASIS, "disclosed": True, "role": column}
            found = datalek.assess_columns(facts, [("verdict", "notify_controller")])
            self.assertEqual(found["verdict", "notify_controller"][1], 0)
        text = datalek.assess_columns({"role": numpy.array(names[:2])}, [("status", "")])
        self.assertEqual(list(text["status", ""]), [0, 0])

    def test_times(self):
        seconds = int(AWARE_AT.timestamp())
        stamps = numpy.array([seconds, "NaT"], dtype="datetime64[s]")
        expected = [seconds + 72 * 3600, -2**63]
        # Some more must be known before the AP must be told.
        facts = dict(BASIS, role="controller", disclosed=True, spread="unknown_recipients",
                     recipient="unknown_or_hostile", data_health=True, encrypted=False,
                     financial_undertaking=False, journalistic_purpose=False, deliberate=True)
        for column in ([AWARE_AT, None], stamps, stamps.astype("datetime64[us]"),
                       stamps.astype("i8"), numpy.array([AWARE_AT, None]),
                       array("q", [seconds, -2**63])):
            found = datalek.assess_columns({**facts, "aware_at": column}, [("deadline", "strict")])
            self.assertEqual(list(found["deadline", "strict"]), expected, repr(column))

    def test_counts(self):
        for column in ([1, 101, None], numpy.array([1, 101, -1]), array("i", [1, 101, -1]),
                       numpy.array([1, 101, None], dtype=object), [1.0, 101.0, float("nan")],
                       numpy.array([1, 101, float("nan")])):
            found = datalek.assess_columns({"subjects": column}, [("status", "")])
            self.assertEqual(list(found["status", ""]), [0, 0, 0])
        unsigned = numpy.array([1, 2**32 - 1], dtype="u4")
        self.assertEqual(datalek.assess_columns({"subjects": unsigned}).bad_rows, 0)
        with self.assertRaises(datalek.DatalekError):
            datalek.assess_columns({"subjects": numpy.array([2**64 - 1], dtype="u8")})

    def test_scalars(self):
        self.assertEqual(verdicts(True), [1])
        self.assertEqual(verdicts(None, aware_at=AWARE_AT, subjects=3, role="controller"), [-1])
        self.assertEqual(verdicts([True, False], aware_at=AWARE_AT, subjects=3), [1, 0])

    def test_nothing(self):
        for column in ([], array("b"), numpy.array([], dtype="i1"), b""):
            self.assertEqual(verdicts(column), [])
        self.assertEqual(datalek.assess_columns({}).rows, 1)


class Wrong(unittest.TestCase):
    def test_rows(self):
        found = datalek.assess_columns(
            {"disclosed": array("b", [1, 7, 0, -2]), **BASIS},
            [BREACH, ("status", ""), ("bad_fact", ""), ("law", "")])
        self.assertEqual((found.bad_rows, found.first_bad), (2, 1))
        self.assertEqual(list(found[BREACH]), [1, -1, -1, -1])
        self.assertEqual(list(found["status", ""]), [0, 4, 0, 4])
        bad = datalek.FACTS["disclosed"].number
        self.assertEqual(list(found["bad_fact", ""]), [-1, bad, -1, bad])

    def test_values_name_their_row(self):
        with self.assertRaises(datalek.DatalekError) as caught:
            datalek.assess_columns({"role": ["controller", "practice"]})
        self.assertEqual(caught.exception.key, "role")
        self.assertIn("row 1", str(caught.exception))

    def test_lengths(self):
        self.assertRaises(ValueError, verdicts, [True], lost=[True, False])
        self.assertRaises(ValueError, verdicts, [True], lost=[])

    def test_shapes(self):
        self.assertRaises(TypeError, verdicts, numpy.zeros((2, 2), dtype="i1"))
        self.assertRaises(TypeError, verdicts, object())
        self.assertRaises(TypeError, verdicts, 1.5)
        self.assertRaises(TypeError, verdicts, [numpy.array([1, 2])])
        for count in (1.5, float("inf")):
            self.assertRaises(TypeError, datalek.assess_columns, {"subjects": [count]})

    def test_names(self):
        for facts, answers, reasons in (({"rol": True}, None, ()), ({}, [("x", "")], ()),
                                        ({}, [("verdict", "x")], ()), ({}, [("status", "x")], ()),
                                        ({}, [("deadline", "x")], ()), ({}, None, ["x"])):
            with self.assertRaises(datalek.DatalekError):
                datalek.assess_columns(facts, answers, reasons)

    def test_no_reasons_beyond_the_rows(self):
        found = datalek.assess_columns({"lost": [True, False]}, reasons=["breach"])
        self.assertTrue(all(isinstance(found.reasons("breach", row), tuple) for row in (0, 1)))
        for row in (-1, 2):
            self.assertRaises(IndexError, found.reasons, "breach", row)
        self.assertRaises(KeyError, found.reasons, "risk", 0)


class WithoutACopy(unittest.TestCase):
    def test_answers(self):
        found = datalek.assess_columns({"lost": numpy.ones(10, dtype="i1")}, [BREACH])
        taken = numpy.asarray(found[BREACH])
        found[BREACH][3] = 5
        self.assertEqual(taken[3], 5)

    def test_facts(self):
        """As many rows as there are, and no more memory than the answers take."""
        column = numpy.ones(4_000_000, dtype="i1")
        tracemalloc.start()
        datalek.assess_columns({"personal_data": column[:2_000_000]}, [BREACH])
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        self.assertLess(peak, 2_000_000 + 500_000)


unittest.main()
