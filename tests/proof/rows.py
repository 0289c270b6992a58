# SPDX-License-Identifier: Apache-2.0
"""The rules of a law as formulas for z3, from what `export-rules` prints: nothing is typed again.

A truth is a pair (must, may): yes is (true, true), no (false, false) and open (false, true). A fact
is one pair for each of its steps, such as "insight is at least deep".
"""
import copy
import functools

import z3

YES_NO_STEP = 1


def both(*truths):
    return z3.And([must for must, _ in truths]), z3.And([may for _, may in truths])


def either(*truths):
    return z3.Or([must for must, _ in truths]), z3.Or([may for _, may in truths])


def opposite(truth):
    return z3.Not(truth[1]), z3.Not(truth[0])


def is_yes(truth):
    return truth[0]


def is_no(truth):
    return z3.Not(truth[1])


def is_open(truth):
    return z3.And(truth[1], z3.Not(truth[0]))


class Tables:
    """All that is exported."""

    def __init__(self, export):
        self.facts = {fact["name"]: fact for fact in export["facts"]}
        self.atoms = {atom["word"]: (atom["fact"], atom["at_least"]) for atom in export["atoms"]}
        self.roles = {each["word"]: each["role"] for each in export["conclusions"]}
        self.outcomes = {each["name"]: each["conclusion"] for each in export["outcomes"]}
        rules = {rule["id"]: rule for rule in export["rules"]}
        self.laws = {law["name"]: [rules[id_] for id_ in law["rules"]] for law in export["laws"]}

    def step(self, word):
        """The step of a fact that a word stands for."""
        return self.atoms.get(word, (word, YES_NO_STEP))

    def is_grave(self, fact, role):
        """Whether more of a fact weighs towards yes, for a conclusion about this role."""
        direction = self.facts[fact]["direction"]
        return role == "controller" if direction == "by_duty" else direction != "mild"


# ---- Incidents -----------------------------------------------------------------------------------


class Incident:
    """Any incident. A fact is an interval of its steps, from what is certain to what is possible; a
    known fact is one step."""

    def __init__(self, tables):
        self.tables, self.truths, self.steps = tables, {}, {}

    def __call__(self, fact, step):
        if (fact, step) not in self.truths:
            name = f"{fact}>={step}"
            self.truths[fact, step] = z3.Bool("must " + name), z3.Bool("may " + name)
            self.steps[fact] = tuple(sorted((*self.steps.get(fact, ()), step)))
        return self.truths[fact, step]

    def rules(self):
        """What holds of every incident: what is certain is possible, and who is past a step is past
        those below it."""
        for must, may in self.truths.values():
            yield z3.Implies(must, may)
        for fact, steps in self.steps.items():
            for low, high in zip(steps, steps[1:]):
                for end in (0, 1):
                    yield z3.Implies(self(fact, high)[end], self(fact, low)[end])

    @functools.lru_cache(maxsize=None)
    def _is_known(self, fact, *steps):
        return z3.And([must == may for must, may in (self(fact, step) for step in steps)])

    @functools.lru_cache(maxsize=None)
    def _is_unknown(self, fact, *steps):
        return z3.And([is_open(self(fact, step)) for step in steps])

    def is_known(self, fact):
        return self._is_known(fact, *self.steps[fact])

    def is_unknown(self, fact):
        return self._is_unknown(fact, *self.steps[fact])

    def all_known(self, but=()):
        return z3.And([self.is_known(fact) for fact in self.steps if fact not in but])

    def each_known_or_not(self):
        """Facts as the library takes them: what is not known can be anything."""
        return z3.And([z3.Or(self.is_known(fact), self.is_unknown(fact)) for fact in self.steps])

    def values(self, holds):
        """The known facts, by name, of one for which formulas hold or not."""
        return {fact: max([step for step in steps if holds(self(fact, step)[0])], default=0)
                for fact, steps in self.steps.items() if holds(self.is_known(fact))}


class End:
    """An incident of which each fact is at its gravest, or its mildest, for one role's duties."""

    def __init__(self, incident, role, grave):
        self.incident, self.role, self.grave = incident, role, grave

    def __call__(self, fact, step):
        must, may = self.incident(fact, step)
        end = may if self.incident.tables.is_grave(fact, self.role) == self.grave else must
        return end, end


# ---- Conclusions ---------------------------------------------------------------------------------


class Judgement:
    """What a law makes of an incident, that is of a function of fact and step."""

    def __init__(self, tables, law, incident):
        self.tables, self.incident = tables, incident
        self.rules = [rule for rule in tables.laws[law]
                      if rule["conclusion"] and rule["effect"] not in ("term", "hint")]
        self.term = dict.fromkeys(tables.roles, (z3.BoolVal(False), z3.BoolVal(False)))
        self.row = {}
        for conclusion in tables.roles:
            self._conclude(conclusion)

    def without(self, rule):
        """What the law would make of it without one of its rules."""
        other = copy.copy(self)
        other.rules = [each for each in self.rules if each is not rule]
        other.term, other.row = dict(self.term), dict(self.row)
        changed = {rule["conclusion"]}
        for conclusion in self.tables.roles:
            used = {word for each in self.of(conclusion) for word in each["all"] + each["none"]}
            if conclusion in changed or used & changed:
                changed.add(conclusion)
                other._conclude(conclusion)
        return other

    def of(self, conclusion, *effects):
        return [rule for rule in self.rules if rule["conclusion"] == conclusion
                and (rule["effect"] in effects or not effects)]

    def truth(self, word):
        return self.term[word] if word in self.term else self.incident(*self.tables.step(word))

    def _conclude(self, conclusion):
        for rule in self.of(conclusion):
            self.row[rule["id"]] = both(*map(self.truth, rule["all"]),
                                        *(opposite(self.truth(word)) for word in rule["none"]))

        def any_row(effect):
            return either(*(self.row[rule["id"]] for rule in self.of(conclusion, effect)))

        self.term[conclusion] = both(any_row("duty"), opposite(any_row("exemption")))

    # -- reasons: rules.h, dlk_decided_by() --

    def _speaks(self, rule, exempted):
        """Whether a rule says something of its conclusion as it stands."""
        truth, row = self.term[rule["conclusion"]], self.row[rule["id"]]
        return {"duty": z3.And(z3.Not(is_no(truth)), is_yes(row)),
                "exemption": z3.And(is_no(truth), is_yes(row)),
                "otherwise": z3.And(is_no(truth), z3.Not(exempted)),
                "open": is_open(truth)}[rule["effect"]]

    def _tells(self, rule, exempted):
        """Whether what a rule lacks, or what keeps it off, says something of its conclusion."""
        truth = self.term[rule["conclusion"]]
        return {"duty": z3.And(z3.Not(is_yes(truth)), z3.Not(exempted)),
                "exemption": is_yes(truth)}.get(rule["effect"], z3.BoolVal(False))

    def _leads_to(self, rule):
        """For each conclusion that a rule uses: whether it is why the rule applies, or does not."""
        row = self.row[rule["id"]]
        for word in (word for word in rule["all"] if word in self.term):
            yield word, z3.Or(z3.Not(is_no(row)), is_no(self.term[word]))
        for word in (word for word in rule["none"] if word in self.term):
            yield word, z3.And(is_no(row), is_yes(self.term[word]))

    def reasons(self, conclusion):
        """Which rules decide a conclusion: a formula for each."""
        asked = dict.fromkeys(self.term, z3.BoolVal(False))
        asked[conclusion] = z3.BoolVal(True)
        found = {}
        for word in reversed(list(self.term)):
            exempted = z3.Or([is_yes(self.row[rule["id"]]) for rule in self.of(word, "exemption")])
            for rule in self.of(word):
                speaks = self._speaks(rule, exempted)
                found[rule["id"]] = z3.And(asked[word], speaks)
                goes_on = z3.And(asked[word], z3.Or(speaks, self._tells(rule, exempted)))
                for used, leads in self._leads_to(rule):
                    asked[used] = z3.Or(asked[used], z3.And(goes_on, leads))
        return found

    def rejected(self, conclusion):
        """That each duty of a conclusion is known not to apply: the library then names the fact."""
        return z3.And([is_no(self.row[rule["id"]]) for rule in self.of(conclusion, "duty")])
