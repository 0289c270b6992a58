# SPDX-License-Identifier: Apache-2.0
"""What is measured side by side: who decides, on how many incidents, and how it is started."""
from dataclasses import dataclass
from typing import List

PYTHON, NODE = "/usr/bin/python3", "node"


@dataclass(frozen=True)
class Engine:
    name: str
    command: List[str]  # "INCIDENTS" and "COUNT" stand for those
    count: int
    three_valued: bool = True
    decides: bool = True  # or is it only a limit


def engines(source, build):
    """P first. Slow ones get fewer incidents; what one incident takes is what counts."""
    programs, peers = build / "library/tests", source / "tests/bench/peers"
    rest = ["INCIDENTS", "COUNT"]

    def library(work):
        return [str(programs / "bench-library"), work, *rest]

    def python(engine):
        return [PYTHON, str(peers / "serve.py"), engine, str(source), *rest]

    def node(engine):
        return [NODE, str(build / "serve.mjs"), engine, str(source / "bindings/rules/rules.json"),
                *rest]

    # There where the extension is built.
    extension = [Engine("datalek in SQLite, eleven questions", python("databases.extension"), 500)]
    clips = [str(programs / "bench-clips"), str(build / "rules.clp"), str(build / "words.txt")]
    return [
        Engine("P: C by hand, verdicts and reasons", library("plain"), 2000),
        Engine("datalek, verdicts", library("verdicts"), 2000),
        Engine("datalek_assess()", library("assess"), 2000),
        Engine("datalek columns, bytes", library("bytes"), 20000),
        Engine("datalek columns, bits", library("bits"), 20000),
        Engine("a copy of the bytes of the columns", library("copy"), 20000, decides=False),
        Engine("datalek, JSON line to JSON line", library("json"), 500),
        Engine("datalek in Python, assess()", python("package.assess"), 200),
        Engine("datalek in Python, columns of NumPy", python("package.columns"), 20000),
        Engine("Python by hand", python("plain.loop"), 2000),
        Engine("JavaScript by hand", node("plain"), 2000),
        *(extension if (programs / "datalek.so").exists() else []),
        Engine("SQLite, rules.sql", python("databases.rules"), 1000),
        Engine("json-logic-engine", node("json-logic"), 1000, three_valued=False),
        Engine("@marcbachmann/cel-js", node("cel-js"), 1000, three_valued=False),
        Engine("@bufbuild/cel", node("cel"), 200),
        Engine("CLIPS", [*clips, *rest], 1000, three_valued=False),
        Engine("GoRules zen", node("zen"), 200, three_valued=False),
        Engine("json-rules-engine", node("json-rules"), 50, three_valued=False),
    ]
