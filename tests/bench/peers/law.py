# SPDX-License-Identifier: Apache-2.0
"""The rules of one law, from rules.json, in a shape that each engine's own rules are made of."""


class Law:
    def __init__(self, tables, name):
        rules = {rule["id"]: rule for rule in tables["rules"]}
        own = [rules[rule] for law in tables["laws"] if law["name"] == name
               for rule in law["rules"]]
        # In the order in which they can be taken, each with its duties and exemptions.
        self.conclusions = [
            (each["word"], *([rule for rule in own if rule["conclusion"] == each["word"]
                              and rule["effect"] == effect] for effect in ("duty", "exemption")))
            for each in tables["conclusions"]]
        # What a word says: that its fact is at least this.
        self.thresholds = {
            **{fact["name"]: (fact["name"], 1) for fact in tables["facts"]
               if fact["kind"] == "yes_no"},
            **{atom["word"]: (atom["fact"], atom["at_least"]) for atom in tables["atoms"]}}
