# SPDX-License-Identifier: Apache-2.0
"""The attributes of an incident, from the library's list. For type checkers: _facts.pyi."""
import ctypes
import difflib

from ._call import Handle
from ._library import lib
from .errors import check
from .fact import FACTS

_DATA = "data_"


def _no_fact(name):
    close = difflib.get_close_matches(name, FACTS, 1)
    return f"no fact is called {name!r}" + (f"; did you mean {close[0]!r}?" if close else "")


def _named(name):
    if name not in FACTS:
        raise TypeError(_no_fact(name))
    return FACTS[name]


class Facts:
    """One value for each fact; None is unknown."""

    __slots__ = ("_as_parameter_", "_handle", "__weakref__")

    def __init__(self, **facts):
        self._handle = Handle("incident")
        self._as_parameter_ = self._handle._as_parameter_
        self.set(**facts)

    def set(self, **facts):
        """Sets several facts, all or none."""
        pairs = [(fact, fact.encode(value)) for fact, value in _spread(facts)]
        numbers = (ctypes.c_int32 * len(pairs))(*(fact.number for fact, _ in pairs))
        values = (ctypes.c_int64 * len(pairs))(*(value for _, value in pairs))
        rejected = ctypes.c_size_t()
        status = lib.datalek_incident_set_many(self, numbers, values, len(pairs),
                                               ctypes.byref(rejected))
        check(status, key=pairs[rejected.value][0].name if pairs else None)

    @property
    def data(self):
        """The kinds of data, as in JSON: all that are among them; None while any is unknown."""
        held = {kind: getattr(self, _DATA + kind) for kind in data_kinds()}
        if None in held.values():
            return None
        return tuple(kind for kind, value in held.items() if value)

    @data.setter
    def data(self, kinds):
        self.set(data=kinds)

    def _get(self, number):
        value = ctypes.c_int64()
        check(lib.datalek_incident_get(self, number, ctypes.byref(value)))
        return value.value

    def __setattr__(self, name, value):
        try:
            super().__setattr__(name, value)
        except AttributeError:
            raise AttributeError(_no_fact(name)) from None


def data_kinds():
    """The kinds of data: the facts data_*, without that word."""
    return [name[len(_DATA):] for name in FACTS if name.startswith(_DATA)]


def _spread(facts):
    """Pairs of fact and value, with "data" as the complete list that it is."""
    for name, value in facts.items():
        if name != "data":
            yield _named(name), value
            continue
        kinds = None if value is None else list(value)
        for kind in kinds or []:
            _named(_DATA + str(kind))
        for kind in data_kinds():
            yield FACTS[_DATA + kind], None if kinds is None else kind in kinds


for _fact in FACTS.values():
    if hasattr(Facts, _fact.name):
        raise ImportError(f"datalek: this package cannot have a fact called {_fact.name!r}: "
                          "install the package of the library's version")
    setattr(Facts, _fact.name, _fact)
