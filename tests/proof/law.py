# SPDX-License-Identifier: Apache-2.0
"""One law as the proofs see it: its rules as formulas, incidents for which formulas hold, and what the
compiled library says of those."""
import datalek
import z3

from model import ASPECTS, OUTCOMES
from rows import Incident, Judgement

LEVELS = ("unlikely", "risk", "high")
RISKS = {word: (aspect, level) for aspect, words in ASPECTS.items()
         for level, word in zip(LEVELS[1:], words)}


class Refuted(Exception):
    """A claim that does not hold, or a false twin that does."""


class Library:
    """What the compiled library says of an incident."""

    def __init__(self, tables, law, values):
        facts = {name: self._value(tables.facts[name], value) for name, value in values.items()}
        self.assessed = datalek.assess(datalek.Incident(**facts), law=law)

    @staticmethod
    def _value(fact, value):
        if fact["kind"] == "choice":
            return fact["values"][value]["name"]
        return value == 1 if fact["kind"] == "yes_no" else value

    def verdict(self, word):
        """Of an outcome, or of the risk or high risk of an aspect. None is open."""
        if word in OUTCOMES:
            return self.assessed[word].verdict
        aspect, wanted = RISKS[word]
        level = getattr(self.assessed.risk, aspect)
        low, high = (LEVELS.index(end) >= LEVELS.index(wanted)
                     for end in (level.lowest, level.highest))
        return low if low == high else None

    def reasons(self, outcome):
        return {reason.id for reason in self.assessed[outcome].reasons}

    def rejected(self, outcome):
        return {rejected.id for rejected in self.assessed[outcome].rejected if rejected.fact}


class Found(dict):
    """The known facts of an incident; `holds` says which formulas hold for it."""

    def __init__(self, incident, solution):
        self.holds = lambda formula: z3.is_true(solution.eval(formula, model_completion=True))
        super().__init__(incident.values(self.holds))


class Law:
    """Its rules for any incident, and the proofs about them."""

    def __init__(self, tables, name):
        self.tables, self.name = tables, name
        self.incident = Incident(tables)
        self.judged = Judgement(tables, name, self.incident)
        self.words = {**tables.outcomes, **{word: word for word in RISKS}}
        self.reasons = {outcome: self.judged.reasons(conclusion)
                        for outcome, conclusion in tables.outcomes.items()}
        self.solver, self.steps = z3.SolverFor("QF_FD"), 0
        self.claims = self.twins = 0

    def truth(self, word):
        """Of an outcome, or of the risk of an aspect."""
        return self.judged.term[self.words[word]]

    def words_behind(self, conclusion):
        """The words that a conclusion is made from, and itself."""
        words = {conclusion}
        for word in reversed(list(self.tables.roles)):
            for rule in self.judged.of(word) if word in words else []:
                words.update(rule["all"] + rule["none"])
        return words

    def facts_behind(self, conclusion):
        return {self.tables.step(word)[0] for word in self.words_behind(conclusion)
                if word not in self.tables.roles}

    # -- incidents --

    def find(self, *formulas):
        """An incident for which these hold; None where there is none."""
        if len(self.incident.truths) != self.steps:
            self.solver.add(*self.incident.rules())
            self.steps = len(self.incident.truths)
        self.solver.push()
        self.solver.add(*formulas)
        answer, found = self.solver.check(), None
        if answer == z3.sat:
            found = Found(self.incident, self.solver.model())
        self.solver.pop()
        if answer == z3.unknown:
            raise Refuted(f"{self.name}: z3 does not know")
        return found

    def library(self, values):
        return Library(self.tables, self.name, values)

    def shown(self, values):
        """What is not zero, as zero is what most facts are; and what is unknown."""
        unknown = [fact for fact in self.incident.steps if fact not in values]
        known = [f"{name}={value}" for name, value in values.items() if value]
        return " ".join(known or ["nothing"]) + (f"; unknown: {' '.join(unknown)}" if unknown else "")

    # -- proofs --

    def prove(self, claim, *against):
        """There is no incident for which these hold."""
        found = self.find(*against)
        if found is not None:
            raise Refuted(f"{self.name}: {claim}: not for {self.shown(found)}")
        self.claims += 1

    def refute(self, twin, agrees, *against):
        """There is one, and the library agrees."""
        found = self.find(*against)
        if found is None:
            raise Refuted(f"{self.name}: the false twin holds: {twin}")
        if not agrees(found):
            raise Refuted(f"{self.name}: the library does not agree: {twin}: not for {self.shown(found)}")
        self.twins += 1
        print(f"{self.name}: false: {twin}: not for {self.shown(found)}")

    def sum_up(self, what):
        print(f"proof: {self.name}: {what}: {self.claims} claims proved, {self.twins} false twins refuted")
