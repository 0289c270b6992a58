# SPDX-License-Identifier: Apache-2.0
"""rules.json as objects: what the makers of the other files share."""
from dataclasses import dataclass


@dataclass(frozen=True)
class Threshold:
    """What a word of a rule says of a fact: that it is at least this."""

    fact: str
    at_least: int


class Conclusion:
    """The rules of one conclusion under a law, by effect."""

    def __init__(self, word, rules):
        self.word = word
        self.duties, self.exemptions, self.otherwise, self.open = (
            [rule for rule in rules if rule["effect"] == effect]
            for effect in ("duty", "exemption", "otherwise", "open"))
        self.words = {word for rule in (*self.duties, *self.exemptions)
                      for word in (*rule["all"], *rule["none"])}


class Law:
    def __init__(self, row, tables, rules):
        self.row, self.name = row, row["name"]
        own = [rules[name] for name in row["rules"]]
        self.conclusions = [
            Conclusion(each["word"], [rule for rule in own if rule["conclusion"] == each["word"]])
            for each in tables["conclusions"]]


class Model:
    def __init__(self, tables):
        self.tables, self.version = tables, tables["version"]
        self.facts = {fact["name"]: fact for fact in tables["facts"]}
        self.thresholds = {
            **{name: Threshold(name, 1) for name, fact in self.facts.items()
               if fact["kind"] == "yes_no"},
            **{atom["word"]: Threshold(atom["fact"], atom["at_least"])
               for atom in tables["atoms"]}}
        rules = {rule["id"]: rule for rule in tables["rules"]}
        self.laws = [Law(row, tables, rules) for row in tables["laws"]]

    def needs(self, conclusion):
        """The conclusions and then the facts that its rules read, in the order of the tables."""
        facts = {self.thresholds[word].fact for word in conclusion.words & self.thresholds.keys()}
        words = [each["word"] for each in self.tables["conclusions"]]
        return ([word for word in words if word in conclusion.words]
                + [name for name in self.facts if name in facts])
