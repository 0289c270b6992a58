# SPDX-License-Identifier: Apache-2.0
"""The law once more, as formulas: written from the articles, the guidance and the law in prose
(src/law/README.md), not from the rules that the library evaluates.

A law is a function of facts. It knows only & | ~, so facts may be NumPy's booleans, one for each
incident, or formulas of a solver. `facts.disclosed` is a yes/no fact; `facts.insight.deep` says
that a choice is this value or a graver one; `facts.subjects.more_than(100)` is about a count. Facts
are complete here; where one is unknown, the answer is that of its mildest and of its gravest value.

The role is two facts, `facts.controller` and `facts.processor`: while it is unknown, the gravest
that it can be is the one whose duty is asked for, and the mildest the other.
"""
import functools

NO = False


def any_of(*truths):
    held = truths[0]
    for truth in truths[1:]:
        held = held | truth
    return held


def all_of(*truths):
    held = truths[0]
    for truth in truths[1:]:
        held = held & truth
    return held


def levels(aspects):
    """Aspects as (risk, high risk); the gravest counts."""
    answers = {"risk": any_of(*(risk for risk, _ in aspects.values())),
               "high_risk": any_of(*(high for _, high in aspects.values()))}
    for name, (risk, high) in aspects.items():
        answers[name + "_risk"], answers[name + "_high"] = risk, high
    return answers


# ---- AVG, since 25 May 2018 ----------------------------------------------------------------------


def avg_breach(f):
    """AVG 4(12): security fails, with effect on personal data, in one of three ways."""
    affected = f.personal_data & f.security_breach
    return {"breach": affected & any_of(f.disclosed, f.altered, f.lost),
            "confidentiality": affected & f.disclosed,
            "integrity": affected & f.altered,
            "availability": affected & f.lost}


class AvgData:
    """AVG 4, 9 and 10, recital 75, and the AP's signs of high risk: what kinds of data weigh."""

    def __init__(self, f):
        fraud = f.data_national_id & (f.data_basic | f.data_contact)
        self.sensitive = any_of(f.data_health, f.data_genetic, f.data_biometric, f.data_special,
                                f.data_criminal, f.data_official_document, f.data_payment,
                                f.data_credentials, fraud)
        self.serious = any_of(self.sensitive, f.data_financial, f.data_location)
        self.telling = any_of(self.serious, f.data_profile, f.data_national_id)
        self.identifying = any_of(f.data_basic, f.data_contact, f.data_payment, f.data_genetic,
                                  f.data_biometric, f.data_national_id, f.data_official_document,
                                  f.data_credentials)


def outside(f):
    """Not a carer, colleague or standing relation; or someone with bad intentions."""
    return any_of(f.recipient.other_known, f.deliberate, f.misuse)


def avg_confidentiality(f, breach):
    """AVG 33(1), 34(1) and 34(3)(a); LHV guide, steps 2 and 3; EDPB 01/2021."""
    data = AvgData(f)
    at_large = any_of(f.spread.unknown_recipients, f.deliberate, f.misuse)
    contained = ~f.subjects.more_than(100) & ~at_large
    modest = ~data.serious & ~f.data_national_id
    nameless = ~f.identifiability.limited & ~data.identifying & ~f.insight.critical
    unlikely = any_of(
        f.encrypted & f.key_safe,
        ~f.viewed & ~f.spread.unknown_recipients,
        ~f.recipient.other_known & f.recipient_confirmed & ~at_large,
        all_of(~f.insight.limited, contained, ~f.data_national_id, ~f.data_official_document,
               ~f.data_payment, ~f.data_credentials),
        all_of(~data.telling, ~f.insight.deep, contained, ~f.vulnerable),
        all_of(~f.insight.ordinary, modest, contained, ~f.vulnerable),
        all_of(~f.recipient.unknown_or_hostile, f.recipient_confirmed, ~f.insight.deep, modest,
               contained),
        nameless & ~at_large,
        # Public already: it does not matter who has them.
        all_of(~f.insight.limited, ~data.sensitive, ~f.data_national_id,
               ~f.subjects.more_than(100), ~f.deliberate, ~f.misuse))
    risk = breach & ~unlikely
    untrusted = outside(f)
    attacked = all_of(f.deliberate, f.recipient.unknown_or_hostile, f.spread.known_recipients)
    grave = any_of(
        untrusted & data.sensitive,
        untrusted & f.insight.deep,
        f.insight.critical,
        attacked & (data.serious | (data.telling & f.insight.ordinary)),
        f.misuse & (data.serious | f.vulnerable),
        untrusted & f.subjects.more_than(10000),
        all_of(untrusted, f.spread.unknown_recipients, f.insight.ordinary,
               f.data_financial | (f.vulnerable & data.telling)))
    return risk, risk & grave & ~(nameless & ~f.misuse)


def avg_integrity(f, breach):
    """AVG 33(1) and 34(1); EDPB 01/2021, cases 01, 03 and 17; BW 7:454."""
    unlikely = any_of(~f.alteration.reversible & ~f.loss_impact.care_at_risk,
                      ~f.alteration.irreversible & ~f.loss_impact.hindrance)
    grave = any_of(f.loss_impact.care_at_risk,
                   all_of(f.alteration.irreversible, f.loss_impact.hindrance, f.data_health),
                   f.misuse)
    risk = breach & ~unlikely
    return risk, risk & grave


def avg_availability(f, breach):
    """AVG 33(1) and 34(1); EDPB 01/2021, cases 01 to 03, and 9/2022, annex B; BW 7:454."""
    unlikely = any_of(~f.restoration.delayed & ~f.loss_impact.care_at_risk,
                      ~f.restoration.impossible & ~f.loss_impact.hindrance,
                      ~f.loss_impact.hindrance & ~f.data_health)
    grave = any_of(f.loss_impact.care_at_risk,
                   all_of(f.restoration.impossible, f.loss_impact.hindrance, f.data_health))
    risk = breach & ~unlikely
    return risk, risk & grave


def avg_2018(f):
    answers = avg_breach(f)
    answers.update(levels({
        "confidentiality": avg_confidentiality(f, answers["confidentiality"]),
        "integrity": avg_integrity(f, answers["integrity"]),
        "availability": avg_availability(f, answers["availability"])}))
    # UAVG 43(2): of chapter IV of the AVG articles 33 and 34 do not apply.
    bound = ~f.journalistic_purpose
    answers["notify_ap"] = all_of(f.controller, answers["risk"], bound)
    answers["notify_controller"] = all_of(f.processor, answers["breach"], bound)
    # Every breach, by the controller, 33(5), or in support of it, 28(3)(f).
    answers["register"] = answers["breach"] & bound
    # AVG 34(1) and (3)(b), UAVG 42.
    told = all_of(f.controller, answers["high_risk"], bound, ~f.risk_removed,
                  ~f.financial_undertaking)
    answers["notify_subjects"] = told
    answers["public_notice"] = told & f.disproportionate_effort
    return answers


# ---- COM(2025) 837, a proposal -------------------------------------------------------------------


def omnibus_2025(f):
    """Of a high risk only the AP is told; nothing else changes."""
    answers = avg_2018(f)
    answers["notify_ap"] = all_of(f.controller, answers["high_risk"], ~f.journalistic_purpose)
    return answers


# ---- Wbp 34a, 1 January 2016 until 25 May 2018 ---------------------------------------------------


def wbp_breach(f):
    """Wbp 13 and 34a(1); Beleidsregels 3.1 to 3.3."""
    affected = f.personal_data & f.security_breach
    processed = f.disclosed & (f.viewed | f.spread.unknown_recipients)
    gone = f.lost & f.restoration.delayed
    return {"breach": affected & any_of(processed, f.altered, gone),
            "confidentiality": affected & processed,
            "integrity": affected & f.altered,
            "availability": affected & gone}


def wbp_sensitive(f):
    """Beleidsregels 4.2.1: data of a sensitive nature."""
    return any_of(f.data_health, f.data_genetic, f.data_biometric, f.data_special, f.data_criminal,
                  f.data_financial, f.data_payment, f.data_credentials, f.data_national_id,
                  f.data_official_document, f.data_profile & f.insight.deep)


def wbp_confidentiality(f, breach):
    """Wbp 34a(1), (2) and (6); Beleidsregels 4.2, 7.2 and 7.4."""
    untrusted = outside(f)
    crime = all_of(f.deliberate, f.recipient.unknown_or_hostile, f.spread.known_recipients,
                   f.subjects.more_than(100))
    serious = breach["confidentiality"] & any_of(
        wbp_sensitive(f), f.insight.deep, f.subjects.more_than(10000), f.vulnerable & untrusted,
        crime, f.misuse)
    unreadable = all_of(f.encrypted, f.key_safe, ~breach["integrity"], ~breach["availability"])
    confirmed = all_of(f.recipient_confirmed, ~untrusted, ~f.spread.unknown_recipients)
    return serious, serious & ~unreadable & ~confirmed


def wbp_integrity(f, breach):
    sensitive = wbp_sensitive(f)
    care = f.loss_impact.care_at_risk
    serious = breach & any_of(
        care, all_of(sensitive, f.alteration.reversible, f.loss_impact.hindrance),
        sensitive & f.alteration.irreversible, f.misuse)
    record = all_of(f.data_health, f.alteration.irreversible, f.loss_impact.hindrance)
    return serious, serious & any_of(care, record, f.misuse)


def wbp_availability(f, breach):
    care = f.loss_impact.care_at_risk
    serious = breach & any_of(care, wbp_sensitive(f) & f.restoration.impossible)
    record = all_of(f.data_health, f.restoration.impossible, f.loss_impact.hindrance)
    return serious, serious & any_of(care, record)


def wbp_2016(f):
    answers = wbp_breach(f)
    answers.update(levels({
        "confidentiality": wbp_confidentiality(f, answers),
        "integrity": wbp_integrity(f, answers["integrity"]),
        "availability": wbp_availability(f, answers["availability"])}))
    # Wbp 3(1).
    bound = f.controller & ~f.journalistic_purpose
    answers["notify_ap"] = answers["register"] = answers["risk"] & bound
    answers["notify_controller"] = NO
    # Wbp 34a(2), (5) and (10).
    told = all_of(answers["high_risk"], bound, ~f.risk_removed, ~f.financial_undertaking)
    answers["notify_subjects"] = told
    answers["public_notice"] = told & f.disproportionate_effort
    return answers


# ---- Before 2016 ---------------------------------------------------------------------------------


def before_2016(f):
    """What a breach of security is was the same; no test and no duty."""
    answers = wbp_breach(f)
    answers.update(levels(dict.fromkeys(("confidentiality", "integrity", "availability"),
                                        (NO, NO))))
    for duty in ("notify_ap", "notify_controller", "register", "notify_subjects", "public_notice"):
        answers[duty] = NO
    return answers


LAWS = {"before-2016": before_2016, "wbp-2016": wbp_2016, "avg-2018": avg_2018,
        "omnibus-2025": omnibus_2025}
OUTCOMES = ("breach", "confidentiality", "integrity", "availability", "risk", "high_risk",
            "notify_ap", "notify_subjects", "public_notice", "notify_controller", "register")
ASPECTS = {"all": ("risk", "high_risk"),
           "confidentiality": ("confidentiality_risk", "confidentiality_high"),
           "integrity": ("integrity_risk", "integrity_high"),
           "availability": ("availability_risk", "availability_high")}

# ---- Facts ---------------------------------------------------------------------------------------

# Values from mild to grave.
CHOICES = {
    "spread": ("exposed", "known_recipients", "unknown_recipients"),
    "recipient": ("bound_by_secrecy", "business_relation", "other_known", "unknown_or_hostile"),
    "alteration": ("no_illegal_use", "reversible", "irreversible"),
    "restoration": ("prompt", "delayed", "impossible"),
    "loss_impact": ("none", "hindrance", "care_at_risk"),
    "insight": ("hardly", "limited", "ordinary", "deep", "critical"),
    "identifiability": ("negligible", "limited", "significant", "maximum")}
# Yes is mild; of all others yes, or more, is grave.
MILD = {"recipient_confirmed", "encrypted", "key_safe", "risk_removed", "financial_undertaking",
        "journalistic_purpose"}


class _Choice:
    def __init__(self, name, at_least):
        self._name, self._at_least = name, at_least

    def __getattr__(self, value):
        return self._at_least(self._name, CHOICES[self._name].index(value))

    def more_than(self, count):
        return self._at_least(self._name, count + 1)


class Facts:
    """Facts as a law reads them, from a function at_least(name, value) that says so of each; it
    answers for "controller" and "processor" in place of "role"."""

    def __init__(self, at_least):
        self._at_least = functools.lru_cache(maxsize=None)(at_least)

    def __getattr__(self, name):
        if name in CHOICES or name == "subjects":
            return _Choice(name, self._at_least)
        return self._at_least(name, 1)
