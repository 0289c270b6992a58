# SPDX-License-Identifier: Apache-2.0
"""The facts as attributes, for type checkers and editors: make_facts.py FILE

From the library that the package beside this script finds; FILE is datalek/_facts.pyi.
"""
import pathlib
import sys
import textwrap

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import datalek

HEAD = '''\
# SPDX-License-Identifier: Apache-2.0
# Made by make_facts.py from the facts of datalek {version}.
from datetime import datetime
from typing import Any, Iterable, List, Literal, Optional, Tuple

{aliases}

class Facts:
    _as_parameter_: Any
'''


def literal(values):
    return f"Literal[{', '.join(repr(value) for value in values)}]".replace("'", '"')


def wrapped(line):
    return textwrap.fill(line, 100, subsequent_indent="    ", break_long_words=False,
                         break_on_hyphens=False)


def alias(name):
    return "".join(word.title() for word in name.split("_"))


def type_of(fact):
    if fact.kind == "choice":
        return f"Optional[{alias(fact.name)}]"
    return {"yes_no": "Optional[bool]", "count": "Optional[int]",
            "time": "Optional[datetime]"}[fact.kind]


def docstring(fact):
    lines = textwrap.wrap(fact.question("en"), 88)
    return "\n".join(["    " + line for line in lines]).replace("    ", '    """', 1) + '"""'


def parameters():
    for fact in datalek.FACTS.values():
        yield f"        {fact.name}: {type_of(fact)} = ...,"


def method(name, returned):
    lines = [f"    def {name}(", "        self, *,",
             "        data: Optional[Iterable[Kind]] = ...,", *parameters(),
             f"    ) -> {returned}: ..."]
    return "\n".join(lines)


def stub():
    facts = datalek.FACTS.values()
    kinds = [name[len("data_"):] for name in datalek.FACTS if name.startswith("data_")]
    aliases = [wrapped(f"Kind = {literal(kinds)}")]
    aliases += [wrapped(f"{alias(fact.name)} = {literal(fact.values)}")
                for fact in facts if fact.kind == "choice"]
    head = HEAD.format(version=datalek.__version__, aliases="\n".join(aliases))
    attributes = [f"    {fact.name}: {type_of(fact)}\n{docstring(fact)}" for fact in facts]
    kinds_held = ["    @property",
                  "    def data(self) -> Optional[Tuple[Kind, ...]]: ...",
                  "    @data.setter",
                  "    def data(self, kinds: Optional[Iterable[Kind]]) -> None: ..."]
    parts = [head, *attributes, method("__init__", "None"), method("set", "None"), *kinds_held,
             "    def _get(self, number: int) -> int: ...", "",
             "def data_kinds() -> List[str]: ..."]
    return "\n".join(parts) + "\n"


def main():
    pathlib.Path(sys.argv[1]).write_text(stub(), encoding="utf-8")


if __name__ == "__main__":
    main()
