#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Proves the law: what holds of every incident there can be, by z3, over the rules themselves.

    prove.py RULES.json     what export-rules prints

Each claim has a false twin, a close variant that must fail; its counter-example is printed, and the
compiled library has to agree with it. Lines that begin with "proof:" sum up. PYTHONPATH has the
Python package, DATALEK_LIBRARY the library.
"""
import concurrent.futures
import contextlib
import io
import json
import pathlib
import sys
import tomllib

import z3

from claims import Claims
from law import Law, Library, Refuted
from model import LAWS, Facts
from rows import End, Judgement, Tables, is_no, is_open, is_yes

CLAIMS = tomllib.loads((pathlib.Path(__file__).resolve().parent / "claims.toml").read_text())["claim"]
# A "no" to these is always said by a rule. To the others it may be just what their duties lack.
ALWAYS_SAID = ("breach", "notify_ap", "notify_subjects", "notify_controller", "register")

# ---- Monotone, decided, exact --------------------------------------------------------------------


def ends(law):
    """Each conclusion for the mildest and the gravest that an incident can be."""
    judged = {(role, grave): Judgement(law.tables, law.name, End(law.incident, role, grave))
              for role in sorted(set(law.tables.roles.values())) for grave in (False, True)}
    for conclusion, role in law.tables.roles.items():
        yield conclusion, judged[role, False].term[conclusion], judged[role, True].term[conclusion]


def prove_monotone(law):
    """A graver fact never takes away a yes. Twin, of every fact that leads to an answer: none hangs on
    it."""
    for conclusion, mild, grave in ends(law):
        law.prove(f"{conclusion} is monotone", is_yes(mild), is_no(grave))
    behind = {word: law.facts_behind(conclusion) for word, conclusion in law.words.items()}
    for fact in sorted(set().union(*behind.values())):
        law.refute(f"no answer hangs on {fact}",
                   lambda found: any(law.library(found).verdict(word) is None for word in behind),
                   law.incident.all_known(but=[fact]), law.incident.is_unknown(fact),
                   z3.Or([is_open(law.truth(word)) for word in behind]))
    law.sum_up("monotone in every fact")


def read_words(law):
    """The outcomes and risks that hang on facts under this law."""
    return [word for word, conclusion in law.words.items() if law.facts_behind(conclusion)]


def prove_decided(law):
    """Nothing is open when all facts are known. Twin: nor when one is not."""
    for conclusion in law.tables.roles:
        law.prove(f"{conclusion} is decided", law.incident.all_known(),
                  is_open(law.judged.term[conclusion]))
    unknown = [law.incident.is_unknown(fact) for fact in law.incident.steps]
    for word in read_words(law):
        law.refute(f"{word} is decided while a fact is unknown",
                   lambda found: law.library(found).verdict(word) is None,
                   law.incident.each_known_or_not(), z3.AtMost(*unknown, 1),
                   is_open(law.truth(word)))
    law.sum_up("decided when all facts are known")


def prove_exact(law):
    """Open if and only if completions disagree: it is yes (no) when it is so at the mildest (gravest)
    end, and being monotone it is so in between. Twin: what is unknown is "no"."""
    for conclusion, mild, grave in ends(law):
        must, may = law.judged.term[conclusion]
        law.prove(f"{conclusion} is exact", z3.Or(must != is_yes(mild), may != is_yes(grave)))
    taken_for_no = Judgement(law.tables, law.name, lambda *step: (law.incident(*step)[0],) * 2)
    for word in read_words(law):
        law.refute(f"{word} is no where it is no with each unknown fact taken for no",
                   lambda found: law.library(found).verdict(word) is None,
                   law.incident.each_known_or_not(), is_open(law.truth(word)),
                   is_no(taken_for_no.term[law.words[word]]))
    law.sum_up("exact while facts are unknown")


# ---- Reasons -------------------------------------------------------------------------------------


def same_reasons(law, outcome, found):
    """Whether the library gives the reasons that the formulas give."""
    deciding = {id_ for id_, formula in law.reasons[outcome].items() if found.holds(formula)}
    return deciding == law.library(found).reasons(outcome)


def prove_reasons(law):
    """Every answer has a rule that decides it; or it is no, and there are duties, each of which lacks a
    fact, which is named. Twins: a duty decides; a rule does."""
    for outcome, conclusion in law.tables.outcomes.items():
        reasons, duties = law.reasons[outcome], law.judged.of(conclusion, "duty")
        lacking = z3.And(bool(duties), is_no(law.truth(outcome)), law.judged.rejected(conclusion))
        said = z3.Or(list(reasons.values()))
        any_duty = z3.Or([reasons[rule["id"]] for rule in law.judged.rules if rule["effect"] == "duty"])
        law.prove(f"{outcome} has a reason", law.incident.each_known_or_not(),
                  z3.Not(said if outcome in ALWAYS_SAID else z3.Or(said, lacking)))
        law.refute(f"{outcome} is always decided by a duty",
                   lambda found: same_reasons(law, outcome, found),
                   law.incident.all_known(), z3.Not(any_duty))
        if outcome in ("confidentiality", "integrity", "availability"):
            law.refute(f"{outcome} is always decided by a rule",
                       lambda found: not law.library(found).reasons(outcome)
                       and law.library(found).rejected(outcome) >= {rule["id"] for rule in duties},
                       law.incident.all_known(), z3.Not(said))
    law.sum_up("every answer has its reasons")


def prove_consistent(law):
    """No answer has reasons that contradict each other: a duty of a conclusion, and what speaks
    against that conclusion. Twin: a duty and an exemption never apply together."""
    for outcome, reasons in law.reasons.items():
        def said(conclusion, *effects):
            return z3.Or([reasons[rule["id"]] for rule in law.judged.of(conclusion, *effects)])

        law.prove(f"the reasons of {outcome} agree", law.incident.each_known_or_not(), z3.Or(
            [z3.And(said(conclusion, "duty"), said(conclusion, "exemption", "otherwise"))
             for conclusion in law.tables.roles]))
    for conclusion in law.tables.roles:
        duties, exemptions = ([is_yes(law.judged.row[rule["id"]])
                               for rule in law.judged.of(conclusion, effect)]
                              for effect in ("duty", "exemption"))
        if exemptions:
            law.refute(f"a duty and an exemption of {conclusion} never apply together",
                       lambda found: all(same_reasons(law, outcome, found) for outcome in law.reasons),
                       law.incident.all_known(), z3.Or(duties), z3.Or(exemptions))
    law.sum_up("no reasons contradict")


# ---- Rules ---------------------------------------------------------------------------------------


def deciding(law, rule):
    """For each outcome: that a rule is a reason of it, and that the answer changes without it."""
    without = law.judged.without(rule)
    for outcome, conclusion in law.tables.outcomes.items():
        changes = is_yes(law.truth(outcome)) != is_yes(without.term[conclusion])
        yield outcome, law.reasons[outcome][rule["id"]], changes


def prove_rule(law, rule):
    """Finds an incident that a rule decides: it is a reason, and for duties and exemptions the answer
    changes without it. Any other rule only has to be a reason."""
    weighs = rule["effect"] in ("duty", "exemption")
    is_open_rule = rule["effect"] == "open"
    kind = law.incident.each_known_or_not() if is_open_rule else law.incident.all_known()
    for outcome, reason, changes in deciding(law, rule):
        found = law.find(kind, reason, changes if weighs else True)
        if found is None:
            continue
        if not same_reasons(law, outcome, found):
            raise Refuted(f"{law.name}: other reasons of {outcome} than the library's: {law.shown(found)}")
        does = "decides" if weighs else "speaks of"
        print(f"{law.name}: {rule['id']} {does} {outcome}: {law.shown(found)}")
        return
    raise Refuted(f"{law.name}: {rule['id']} decides nothing")


def prove_rules(law):
    """Every rule that can lead to an answer decides one; so none is hidden behind another."""
    led = set().union(*(law.words_behind(word) for word in law.tables.outcomes.values()))
    rules = [rule for rule in law.judged.rules if rule["conclusion"] in led]
    idle = [rule["id"] for rule in law.judged.rules if rule["conclusion"] not in led]
    for rule in rules:
        prove_rule(law, rule)
    for id_ in idle:
        print(f"{law.name}: {id_} leads to no answer under this law")
    print(f"proof: {law.name}: {len(rules)} rules decide an incident each, {len(idle)} lead to no answer")


# ---- Claims --------------------------------------------------------------------------------------


def agrees_with(law, if_, then):
    """Whether, by what the library says of an incident, `if_` holds and `then` does not."""
    def agrees(found):
        library = law.library(found)
        said = Claims(law.tables, lambda word: z3.BoolVal(library.verdict(word) is True),
                      lambda fact, step: z3.BoolVal(found[fact] >= step))
        return z3.is_true(z3.simplify(z3.And(said.formula(if_), z3.Not(said.formula(then)))))
    return agrees


def prove_claims(law):
    """What the law and the guidance say."""
    written = Claims(law.tables, lambda word: is_yes(law.truth(word)),
                     lambda *step: is_yes(law.incident(*step)))
    for claim in (claim for claim in CLAIMS if law.name in claim["laws"]):
        for part in (claim, {**claim, **claim["twin"]}):
            if_, then = part.get("if", "True"), part["then"]
            against = written.formula(if_), z3.Not(written.formula(then))
            if part is claim:
                law.prove(claim["says"], law.incident.all_known(), *against)
            else:
                twin = f"{claim['says']} with {claim['twin']}"
                law.refute(twin, agrees_with(law, if_, then), law.incident.all_known(), *against)
    law.sum_up("what the law and the guidance say")


# ---- The law as formulas -------------------------------------------------------------------------


class Formula:
    """A formula of z3 that takes & | ~, as model.py writes them."""

    def __init__(self, formula):
        self.formula = formula

    def __and__(self, other):
        return Formula(z3.And(self.formula, other.formula))

    def __or__(self, other):
        return Formula(z3.Or(self.formula, other.formula))

    def __invert__(self):
        return Formula(z3.Not(self.formula))


def modelled(law, name):
    """What the model of a law says of the incident."""
    def at_least(fact, step):
        if fact == "processor":
            return ~at_least("controller", step)
        return Formula(is_yes(law.incident("role" if fact == "controller" else fact, step)))

    answers = LAWS[name](Facts(at_least))
    return {word: answer.formula if isinstance(answer, Formula) else z3.BoolVal(answer)
            for word, answer in answers.items()}


def prove_model(law):
    """The rules say what the model says, of every incident. Twin: what the model of another law
    says."""
    answers = modelled(law, law.name)
    for word in law.words:
        law.prove(f"{word} is as in the model", law.incident.all_known(),
                  is_yes(law.truth(word)) != answers[word])
    for other in sorted(set(LAWS) - {law.name}):
        def differs(found):
            here, there = (Library(law.tables, name, found) for name in (law.name, other))
            return here.verdict("notify_ap") != there.verdict("notify_ap")

        law.refute(f"the AP is told as under {other}", differs, law.incident.all_known(),
                   is_yes(law.truth("notify_ap")) != modelled(law, other)["notify_ap"])
    law.sum_up("the same as the law as formulas")


# ---- All of it -----------------------------------------------------------------------------------


PROOFS = (prove_monotone, prove_decided, prove_exact, prove_reasons, prove_consistent, prove_rules,
          prove_claims, prove_model)


def prove_law(export, name):
    """Whether all holds, and what there is to print."""
    law, passed = Law(Tables(export), name), True
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        for prove in PROOFS:
            law.claims = law.twins = 0
            try:
                prove(law)
            except Refuted as refuted:
                print(f"prove: {refuted}")
                passed = False
    return passed, printed.getvalue()


def main():
    export = json.loads(pathlib.Path(sys.argv[1]).read_text())
    names = sorted((law["name"] for law in export["laws"]), key=list(LAWS).index, reverse=True)
    with concurrent.futures.ProcessPoolExecutor() as pool:
        laws = list(pool.map(prove_law, [export] * len(names), names))
    print(*(text for _, text in laws), sep="", end="")
    return 0 if all(passed for passed, _ in laws) else 1


if __name__ == "__main__":
    sys.exit(main())
