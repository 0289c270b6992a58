# SPDX-License-Identifier: Apache-2.0
"""The rules of avg-2018 in CLIPS, and the words that bench-clips reads: clips.py RULES_JSON FOLDER

What is so is a fact, what is not so is none. Each conclusion has its turn by salience: first its
exemptions, then its duties.
"""
import json
import pathlib
import sys

from law import Law


def conditions(rule):
    return [f"({word})" for word in rule["all"]] + [f"(not ({word}))" for word in rule["none"]]


def define(name, salience, needs, conclusion):
    return (f"(defrule {name} (declare (salience {salience})) {' '.join(needs)}"
            f" => (assert ({conclusion})))")


def rules_of(law):
    words = [*law.thresholds, *(word for word, _, _ in law.conclusions)]
    yield from (f"(deftemplate {word})" for word in words)
    for number, (word, duties, exemptions) in enumerate(law.conclusions):
        salience = 2 * (len(law.conclusions) - number)
        yield f"(deftemplate {word}_exempted)"
        for rule in exemptions:
            yield define(rule["id"], salience + 1, conditions(rule), f"{word}_exempted")
        for rule in duties:
            needs = [*conditions(rule), f"(not ({word}_exempted))"]
            yield define(rule["id"], salience, needs, word)


def words_of(law, tables):
    numbers = {fact["name"]: fact["number"] for fact in tables["facts"]}
    for word, (fact, at_least) in law.thresholds.items():
        yield f"{word} {numbers[fact]} {at_least}"
    for outcome in tables["outcomes"]:
        yield outcome["conclusion"]


def main():
    tables, folder = json.loads(pathlib.Path(sys.argv[1]).read_text()), pathlib.Path(sys.argv[2])
    law = Law(tables, "avg-2018")
    (folder / "rules.clp").write_text("\n".join(rules_of(law)) + "\n")
    (folder / "words.txt").write_text("\n".join(words_of(law, tables)) + "\n")


main()
