# SPDX-License-Identifier: Apache-2.0
"""The script of the extension: make.py FILE

From datalek.sql.in and the lists of the library that the Python package finds; FILE is
datalek--0.1.sql.
"""
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "python"))
import datalek
from datalek._library import group

TYPES = {"yes_no": "boolean", "count": "bigint", "time": "timestamptz"}
SCORES = {"se": "severity", "dpc": "dpc", "ei": "ei", "cb": "cb"}


def enum(name, words):
    return f"CREATE TYPE datalek_{name} AS ENUM ({', '.join(repr(word) for word in words)});\n"


def type_of(fact):
    return TYPES.get(fact.kind) or f"datalek_{fact.name}"


def quoted(text):
    return "'" + text.replace("'", "''") + "'"


def choice(fact):
    return (enum(fact.name, fact.values) +
            f"COMMENT ON TYPE datalek_{fact.name} IS {quoted(fact.question('en'))};\n")


def question(name):
    return f"""\
CREATE FUNCTION datalek_{name}(facts datalek_facts, law datalek_law DEFAULT NULL) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN datalek_verdict(facts, '{name}', law);
"""


def bounds(name, kind):
    return [f"{name}_min {kind}", f"{name}_max {kind}"]


def answers(outcomes):
    """The columns of datalek_answers, in the order of answers.c."""
    yield from ["law datalek_law", "basis datalek_basis"]
    yield from [f"{name} boolean" for name in outcomes]
    yield from [f"{name}_advice datalek_advice" for name in outcomes]
    for aspect in group("DATALEK_ASPECT_").values():
        yield from bounds("level" if aspect == "all" else f"{aspect}_level", "datalek_level")
    for score in group("DATALEK_SCORE_").values():
        yield from bounds(SCORES[score], "numeric")
    yield from [f"deadline_{reading} timestamptz" for reading in group("DATALEK_DEADLINE_").values()]


def listed(lines):
    return ",\n".join("  " + line for line in lines)


def words_of(outcomes):
    yield "question", outcomes
    yield "law", [law.name for law in datalek.laws()]
    for name in ("language", "basis", "advice", "level"):
        yield name, group(f"DATALEK_{name.upper()}_").values()


def parts():
    facts = datalek.FACTS.values()
    outcomes = group("DATALEK_OUTCOME_").values()
    yield "choices", "".join(choice(fact) for fact in facts if fact.kind == "choice")
    yield "facts", listed(f"{fact.name} {type_of(fact)}" for fact in facts)
    yield "parameters", listed(f"{fact.name} {type_of(fact)} DEFAULT NULL" for fact in facts)
    yield "names", listed(fact.name for fact in facts)
    yield "questions", "".join(question(name) for name in outcomes)
    yield "words", "".join(enum(name, words) for name, words in words_of(outcomes))
    yield "answers", listed(answers(outcomes))


def main():
    text = (HERE / "datalek.sql.in").read_text(encoding="utf-8")
    for name, part in parts():
        text = text.replace(f"@{name}@", part)
    pathlib.Path(sys.argv[1]).write_text(text, encoding="utf-8")


main()
