# SPDX-License-Identifier: Apache-2.0
"""columns.h: many incidents in one call: a column for each fact, an array for each answer."""
import ctypes
import sys
from array import array
from dataclasses import dataclass, field
from math import isnan
from typing import Any, Dict, Iterable, List, Mapping, Optional, Sequence, Tuple, Union

from ._call import Handle, Words, words_of_group
from ._library import constants, lib
from .deadline import READINGS
from .errors import OK, DatalekError, check, refused
from .fact import FACTS, Fact, Value
from .law import law_number
from .outcome import OUTCOMES
from .rule import Rule, rules

Column = Union[None, Value, Sequence[Any], Any]
Answer = Tuple[str, str]

_ANSWERS = words_of_group("answer", "DATALEK_ANSWER_")
_ASPECTS = words_of_group("aspect", "DATALEK_ASPECT_")
_SCORES = words_of_group("score", "DATALEK_SCORE_")
_NOTHING = Words("nothing", {0: ""})
_OF: Dict[str, Words] = {
    "verdict": OUTCOMES, "advice": OUTCOMES, "level_min": _ASPECTS, "level_max": _ASPECTS,
    "score_min": _SCORES, "score_max": _SCORES, "deadline": READINGS}
_BAD = constants["DATALEK_ERROR_VALUE"]

# The elements of columns.h by size, and the type codes of array that have it.
_ELEMENTS = {1: constants["DATALEK_ARRAY_INT8"], 2: constants["DATALEK_ARRAY_INT16"],
             4: constants["DATALEK_ARRAY_INT32"], 8: constants["DATALEK_ARRAY_INT64"]}
_SIGNED = "?bhilq"
_MISSING = ("NAType", "NaTType")
_NATIVE = "<" if sys.byteorder == "little" else ">"
_WIDE = {"deadline": "q", "score_min": "h", "score_max": "h"}


# ---- Facts ---------------------------------------------------------------------------------------


@dataclass
class _Memory:
    """Where the elements of a column are; `owner` keeps them there. rows is None for one value
    that holds for every row."""

    owner: Any
    address: int
    size: int
    stride: int
    rows: Optional[int]


def _of_array(values: "array[int]", rows: Optional[int]) -> _Memory:
    address, _ = values.buffer_info()
    return _Memory(values, address, values.itemsize, values.itemsize if rows is not None else 0,
                   rows)


def _plain(fact: Fact, value: Any) -> Any:
    """A value of NumPy or pandas as Python has it. Their signs for "missing" are unknown, for which
    pandas also turns counts into floats."""
    plain = value.item() if getattr(value, "shape", None) == () else value
    if type(plain).__name__ in _MISSING or isinstance(plain, float) and isnan(plain):
        return None
    if fact.kind == "count" and isinstance(plain, float) and plain.is_integer():
        return int(plain)
    return plain


def _encoded(fact: Fact, values: Iterable[Any]) -> _Memory:
    """One value after the other, as the attributes of an incident take them."""
    numbers = array("q")
    for row, value in enumerate(values):
        try:
            numbers.append(fact.encode(_plain(fact, value)))
        except DatalekError as error:
            raise DatalekError(error.status, key=fact.name, hint=f"row {row}: {value!r}") from None
    return _of_array(numbers, len(numbers))


def _of_numpy(fact: Fact, values: Any) -> _Memory:
    """In place where the elements are as columns.h takes them."""
    if values.ndim != 1:
        raise TypeError(f"the column of {fact.name} has {values.ndim} dimensions, not 1")
    kind, order = values.dtype.kind, values.dtype.byteorder
    if kind == "M" and fact.kind == "time":
        values = values.astype("datetime64[s]", copy=False)
    elif kind not in "bi":
        return _encoded(fact, values)
    elif order not in ("=", "|", _NATIVE) or (fact.kind == "time" and values.itemsize < 8):
        values = values.astype("int64")
    interface = values.__array_interface__
    stride = (interface["strides"] or (values.itemsize,))[0]
    return _Memory(values, interface["data"][0], values.itemsize, stride, len(values))


def _of_buffer(fact: Fact, values: Any) -> Optional[_Memory]:
    """In place where it can be written to and has no gaps, as ctypes tells the place of no other;
    None if it holds no signed numbers."""
    try:
        view = memoryview(values)
    except TypeError:
        return None
    if view.ndim != 1 or view.format not in _SIGNED:
        return None
    fits = view.c_contiguous and not view.readonly and len(view) > 0
    if not fits or (fact.kind == "time" and view.itemsize < 8):
        return _of_array(array("q", view.tolist()), len(view))
    place = ctypes.addressof(ctypes.c_char.from_buffer(view.cast("B")))
    return _Memory(view, place, view.itemsize, view.itemsize, len(view))


def _memory(fact: Fact, column: Any) -> _Memory:
    if column is None or isinstance(column, (bool, str, int)) or hasattr(column, "utcoffset"):
        return _of_array(array("q", [fact.encode(column)]), None)
    if hasattr(column, "to_numpy"):  # of pandas
        column = column.to_numpy()
    if hasattr(column, "__array_interface__"):
        return _of_numpy(fact, column)
    return _of_buffer(fact, column) or _encoded(fact, column)


# ---- Answers -------------------------------------------------------------------------------------


@dataclass(frozen=True)
class ColumnAnswers:
    """The answers on every row.

    rows       how many rows
    bad_rows   how many of them have a value that its fact cannot have: nothing is known of those
    first_bad  the first of these, from 0

    answers["verdict", "notify_ap"] is an array of numbers as columns.h has them, -1 for unknown;
    numpy.asarray() takes it without a copy.
    """

    rows: int
    bad_rows: int
    first_bad: Optional[int]
    arrays: Mapping[Answer, "array[int]"]
    bits: Mapping[str, bytearray] = field(repr=False)

    def __getitem__(self, answer: Answer) -> "array[int]":
        return self.arrays[answer]

    def reasons(self, outcome: str, row: int) -> Tuple[Rule, ...]:
        """The rules that decide an outcome in a row, if they were asked for."""
        size = _reason_size()
        if not 0 <= row < self.rows:
            raise IndexError(f"no row {row}")
        held = int.from_bytes(self.bits[outcome][row * size:(row + 1) * size], "little")
        return tuple(rule for index, rule in enumerate(rules()) if held >> index & 1)


def _reason_size() -> int:
    return (len(rules()) + 7) // 8


def _default() -> List[Answer]:
    return [*(("verdict", outcome) for outcome in OUTCOMES), ("deadline", "strict")]


def _set_answer(columns: Handle, answer: Answer, rows: int) -> "array[int]":
    kind, of = answer
    number, of_number = _ANSWERS.number(kind), _OF.get(kind, _NOTHING).number(of)
    values = array(_WIDE.get(kind, "b"), [0]) * max(rows, 1)
    check(lib.datalek_columns_set_answer(columns, number, of_number, _ELEMENTS[values.itemsize],
                                         values.buffer_info()[0], values.itemsize), key=kind)
    return values


def _set_reasons(columns: Handle, outcome: str, rows: int) -> bytearray:
    size = _reason_size()
    bits = bytearray(size * max(rows, 1))
    place = ctypes.addressof(ctypes.c_char.from_buffer(bits))
    check(lib.datalek_columns_set_reasons(columns, OUTCOMES.number(outcome), place, size, size))
    return bits


# ---- Both ----------------------------------------------------------------------------------------


def _set_facts(columns: Handle, facts: Mapping[str, Column]) -> List[_Memory]:
    memories = []
    for name, column in facts.items():
        if name not in FACTS:
            raise refused("FACT", key=name)
        memory = _memory(FACTS[name], column)
        memories.append(memory)
        # No rows, no elements, and perhaps no address.
        if memory.rows != 0:
            check(lib.datalek_columns_set_fact(columns, FACTS[name].number,
                                               _ELEMENTS[memory.size], memory.address,
                                               memory.stride), key=name)
    return memories


def _rows(memories: List[_Memory]) -> int:
    lengths = {memory.rows for memory in memories if memory.rows is not None}
    if len(lengths) > 1:
        raise ValueError(f"the columns have different lengths: {sorted(lengths)}")
    return lengths.pop() if lengths else 1


def assess_columns(facts: Mapping[str, Column], answers: Optional[Iterable[Answer]] = None,
                   reasons: Iterable[str] = (), law: Optional[str] = None) -> ColumnAnswers:
    """Assesses many incidents, one for each row, without a loop in Python.

    facts    by name: one value that holds for every row; or a column. Signed numbers in NumPy
             arrays, `array` and other buffers are as columns.h has them: choices by their index,
             -1 for unknown. They are read in place where that can be, and so are NumPy's booleans
             and datetime64[s]. Any other column holds values as an Incident takes them: True,
             False, names of choices, aware datetimes, None.
    answers  pairs such as ("verdict", "notify_ap"), ("level_max", "all"), ("deadline", "strict")
             or ("status", ""); without it all verdicts and the strict deadline
    reasons  the outcomes whose deciding rules are wanted

    >>> found = assess_columns({"personal_data": [True, False, None]}, [("verdict", "breach")])
    >>> list(found["verdict", "breach"])
    [-1, 0, -1]
    """
    columns = Handle("columns")
    memories = _set_facts(columns, facts)
    rows = _rows(memories)
    arrays = {answer: _set_answer(columns, answer, rows)
              for answer in (_default() if answers is None else map(_pair, answers))}
    bits = {outcome: _set_reasons(columns, outcome, rows) for outcome in reasons}
    bad_rows, first_bad = ctypes.c_size_t(), ctypes.c_size_t()
    status = lib.datalek_columns_assess(columns, 0, rows, law_number(law), ctypes.byref(bad_rows),
                                        ctypes.byref(first_bad))
    if status not in (OK, _BAD):
        check(status)
    if rows == 0:
        arrays = {answer: values[:0] for answer, values in arrays.items()}
    return ColumnAnswers(rows, bad_rows.value, first_bad.value if status == _BAD else None, arrays,
                         bits)


def _pair(answer: Any) -> Answer:
    kind, of = answer
    return kind, of
