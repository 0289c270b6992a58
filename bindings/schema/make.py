# SPDX-License-Identifier: Apache-2.0
"""The schemas of facts and assessments, from the lists of the library: make.py LIBRARY FOLDER"""
import ctypes
import json
import pathlib
import sys
from ctypes import c_int32, c_int64

UNKNOWN = -1
NL, EN = range(2)  # DATALEK_LANGUAGE_*
DIRECTION_NONE = 0
KIND_YES_NO, KIND_CHOICE, KIND_COUNT, KIND_TIME = range(4)
EFFECT_DUTY, EFFECT_EXEMPTION, EFFECT_OTHERWISE, EFFECT_OPEN = range(4)
BREACH, CONFIDENTIALITY, INTEGRITY, AVAILABILITY = range(4)  # DATALEK_OUTCOME_*
NOTIFY_AP, NOTIFY_SUBJECTS, PUBLIC_NOTICE, NOTIFY_CONTROLLER, REGISTER = range(6, 11)
RULE_NONE = 0
PREFIX = "data_"

# The words of json.c that no public function lists.
VERDICTS = ["yes", "no", "unknown"]
READINGS = ["strict", "outer", "disputed_two_working_days"]
SCORES = {"dpc": {"minimum": 100, "maximum": 400}, "ei": {"enum": [25, 50, 75, 100]},
          "cb": {"minimum": 0, "maximum": 200}}
SEVERITY = {"minimum": 0, "maximum": 600}

TEXTS = {"version": [], "fact_name": [c_int32], "fact_question": [c_int32, c_int32],
         "fact_value_name": [c_int32, c_int64], "fact_value_text": [c_int32, c_int64, c_int32],
         "law_name": [c_int32], "law_title": [c_int32, c_int32], "outcome_name": [c_int32],
         "level_name": [c_int32], "band_name": [c_int32], "comparison_name": [c_int32],
         "rule_id": [c_int32], "rule_text": [c_int32, c_int32]}

# Days of the library's calendar, and of the years that touch it; each 29 February is let through.
DAY = (r"(?:199[5-9]|[2-9][0-9]{3})-(?:02-(?:0[1-9]|[12][0-9])"
       r"|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
       r"|(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01]))")
CLOCK = r"(?:[01][0-9]|2[0-3]):[0-5][0-9]"
TIME_READ = rf"^{DAY}[Tt]{CLOCK}:[0-5][0-9](?:\.[0-9]+)?(?:[Zz]|[+-]{CLOCK})$"
TIME_WRITTEN = rf"^{DAY}T{CLOCK}:[0-5][0-9]\+0[12]:00$"


def load(path):
    library = ctypes.CDLL(path)
    for name, arguments in TEXTS.items():
        function = getattr(library, "datalek_" + name)
        function.restype, function.argtypes = ctypes.c_char_p, arguments
    return library


# ---- Parts of a schema ---------------------------------------------------------------------------


def names(function, *arguments):
    """The names of 0, 1 and so on, as far as there are."""
    found = []
    while (name := function(*arguments, len(found))) is not None:
        found.append(name.decode())
    return found


def said(english, dutch, schema):
    return {"title": english, "description": dutch, **schema}


def labelled(schema, function, *arguments):
    """With the text that the library has for it."""
    return said(function(*arguments, EN).decode(), function(*arguments, NL).decode(), schema)


def ref(name):
    return {"$ref": f"#/$defs/{name}"}


def strict(properties, **more):
    """An object that has all these keys and no other."""
    return {"type": "object", "properties": properties, "required": list(properties),
            "additionalProperties": False, **more}


def array(items):
    return {"type": "array", "items": items, "uniqueItems": True}


def where(**properties):
    return {"properties": properties}


def time_or_null(pattern):
    """Some pattern engines let a line end pass behind "$"."""
    return {"type": ["string", "null"], "format": "date-time", "pattern": pattern,
            "not": {"type": "string", "pattern": "\n"}}


def document(library, english, dutch, schema):
    version = library.datalek_version().decode()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema",
            "$comment": "SPDX-License-Identifier: Apache-2.0. "
                        f"Made by make.py from datalek {version}.",
            **said(english, dutch, schema)}


# ---- Facts ---------------------------------------------------------------------------------------


def facts_of(library):
    return dict(enumerate(names(library.datalek_fact_name)))


def count_or_null(library, fact):
    lowest, highest = c_int64(), c_int64()
    library.datalek_fact_bounds(fact, ctypes.byref(lowest), ctypes.byref(highest))
    return {"type": ["integer", "null"], "minimum": lowest.value, "maximum": highest.value}


def choice_or_null(library, fact):
    values = [labelled({"const": name}, library.datalek_fact_value_text, fact, value)
              for value, name in enumerate(names(library.datalek_fact_value_name, fact))]
    return {"oneOf": [*values, {"type": "null"}]}


def value_of(library, fact):
    kind = library.datalek_fact_kind(fact)
    if kind == KIND_YES_NO:
        return {"type": ["boolean", "null"]}
    if kind == KIND_CHOICE:
        return choice_or_null(library, fact)
    if kind == KIND_COUNT:
        return count_or_null(library, fact)
    assert kind == KIND_TIME
    return ref("time")


def facts_schema(library):
    facts = facts_of(library)
    kinds = [name.removeprefix(PREFIX) for name in facts.values() if name.startswith(PREFIX)]
    properties = {name: labelled(value_of(library, fact), library.datalek_fact_question, fact)
                  for fact, name in facts.items()}
    properties["data"] = said(
        "Every kind of data that is among them: one that is not in this list is not.",
        "Alle soorten gegevens die erbij zitten: wat niet in deze lijst staat, zit er niet bij.",
        {**array({"enum": kinds}), "type": ["array", "null"]})
    return document(library, "The facts of an incident", "De feiten van een incident", {
        "type": "object", "properties": properties, "additionalProperties": False,
        "if": {**where(data={"type": "array"}), "required": ["data"]},
        "then": {"patternProperties": {f"^{PREFIX}": {"type": "null"}}},
        "$defs": {"time": time_or_null(TIME_READ)}})


# ---- Assessments ---------------------------------------------------------------------------------


def rule_ids(library, *effects):
    rules = map(library.datalek_rule_at, range(library.datalek_rule_count()))
    return [library.datalek_rule_id(rule).decode() for rule in rules
            if library.datalek_rule_effect(rule) in effects]


def definitions(library):
    weighing = [name for fact, name in facts_of(library).items()
                if library.datalek_fact_direction(fact) != DIRECTION_NONE]
    reasons = rule_ids(library, EFFECT_DUTY, EFFECT_EXEMPTION, EFFECT_OTHERWISE, EFFECT_OPEN)
    rejected = rule_ids(library, EFFECT_DUTY, EFFECT_EXEMPTION)
    text = {"type": "string", "minLength": 1}
    return {
        "verdict": said("Yes or no only if that is so however the unknown facts turn out",
                        "Alleen ja of nee als dat vaststaat, wat de onbekende feiten ook zijn",
                        {"enum": VERDICTS}),
        "level": {"enum": names(library.datalek_level_name)},
        "band": {"enum": names(library.datalek_band_name)},
        "fact": {"enum": weighing},
        "reasons": said("The rules that decide", "De regels die beslissen",
                        array(strict({"id": {"enum": reasons}, "source": text, "text": text}))),
        "rejected": said(
            "The rules that do not apply, each with the fact against it",
            "De regels die niet gelden, elk met het feit waar dat aan ligt",
            array(strict({"id": {"enum": rejected}, "fact": ref("fact")}))),
        "missing": said("The facts that can still change the verdict",
                        "De feiten die het oordeel nog kunnen veranderen", array(ref("fact"))),
        "duty": duty(),
    }


def lists():
    return {name: ref(name) for name in ("reasons", "rejected", "missing")}


def duty(**more):
    advice = said("What to do now, also while the verdict is open",
                  "Wat u nu doet, ook zolang het oordeel open is",
                  {"enum": ["act", "none", "find_out"]})
    settled = {"missing": {"maxItems": 0}}
    answers = [where(verdict={"const": "yes"}, advice={"const": "act"}, **settled),
               where(verdict={"const": "no"}, advice={"const": "none"}, **settled),
               where(verdict={"const": "unknown"}, advice={"enum": ["act", "find_out"]})]
    return strict({"verdict": ref("verdict"), "advice": advice, **lists(), **more}, oneOf=answers)


def classification(library):
    aspects = [library.datalek_outcome_name(kind).decode()
               for kind in (CONFIDENTIALITY, INTEGRITY, AVAILABILITY)]
    return said(
        "Is it a personal data breach, and of what?", "Is het een datalek, en van welke soort?",
        strict({**{name: ref("verdict") for name in ["verdict", *aspects]}, **lists()},
               oneOf=[where(verdict={"const": "unknown"}),
                      where(verdict={"enum": ["yes", "no"]}, missing={"maxItems": 0})]))


def levels(library):
    unknown = library.datalek_level_name(UNKNOWN).decode()
    return {"level": {"anyOf": [ref("level"), {"const": unknown}]},
            "level_min": ref("level"), "level_max": ref("level")}


def bounds(limits):
    number = {"type": "integer", **limits}
    return {"min": number, "max": number}


def risk(library):
    aspects = [library.datalek_outcome_name(kind).decode()
               for kind in (CONFIDENTIALITY, INTEGRITY, AVAILABILITY)]
    severity = {f"score_{end}": number for end, number in bounds(SEVERITY).items()}
    return said(
        "How grave it is: the law's own test, and ENISA's score in hundredths beside it",
        "Hoe ernstig het is: de toets van de wet, met de score van ENISA in honderdsten ernaast",
        strict({**levels(library), **severity, "band_min": ref("band"), "band_max": ref("band"),
                **{aspect: strict(levels(library)) for aspect in aspects},
                **{score: strict(bounds(limits)) for score, limits in SCORES.items()},
                "many_people": ref("verdict"), "unintelligible": ref("verdict"),
                "comparison": {"enum": names(library.datalek_comparison_name)},
                "comparison_text": {"type": "string", "minLength": 1}}))


def deadline(library):
    readings = {name: labelled(time_or_null(TIME_WRITTEN), library.datalek_rule_text,
                               library.datalek_deadline_rule(reading))
                for reading, name in enumerate(READINGS)}
    return said(
        "By when the AP must be told: strict is the one to keep",
        "Wanneer de AP het uiterlijk moet weten: houd strict aan",
        {**strict(readings), "type": ["object", "null"]})


def deadline_under(library, law):
    has = [library.datalek_deadline_rule_under(law, reading) != RULE_NONE
           for reading in range(len(READINGS))]
    if not any(has):
        return {"type": "null"}
    return where(**{name: {"type": "string" if known else "null"}
                    for name, known in zip(READINGS, has)})


def law_row(library, law, name):
    """What a law fixes: a proposal is not in force."""
    proposal = {"law_in_force": {"const": False}}
    row = where(law={"const": name}, law_version={"const": library.datalek_law_version(law)},
                **({} if library.datalek_law_enacted(law) else proposal),
                deadline=deadline_under(library, law))
    return labelled(row, library.datalek_law_title, law)


def assessment_schema(library):
    laws = [law_row(library, law, name) for law, name in enumerate(names(library.datalek_law_name))]
    laws.append(said("Nothing was assessed", "Er is niets beoordeeld", where(
        law={"const": None}, law_version={"const": 0}, law_forced={"const": False},
        deadline={"type": "null"})))
    outcome = library.datalek_outcome_name
    public_notice = said("... by public notice?", "... met een openbare mededeling?",
                         ref("verdict"))
    ap = outcome(NOTIFY_AP).decode()
    properties = {
        "law": said("The law judged by", "Het recht waarnaar is geoordeeld",
                    {"type": ["string", "null"]}),
        "law_version": said("The version of its rules", "De versie van de regels daarvan",
                            {"type": "integer"}),
        "law_forced": said("Was that law chosen by the caller?", "Is dat recht zelf gekozen?",
                           {"type": "boolean"}),
        "law_in_force": said("Was it in force when one became aware?",
                             "Gold het toen u van het incident wist?", {"type": "boolean"}),
        "classification": classification(library),
        "risk": risk(library),
        ap: said("Must the AP be told?", "Moet het aan de AP gemeld worden?", ref("duty")),
        outcome(NOTIFY_SUBJECTS).decode(): said(
            "Must the persons be told?", "Moeten de betrokkenen ingelicht worden?",
            duty(**{outcome(PUBLIC_NOTICE).decode(): public_notice})),
        outcome(NOTIFY_CONTROLLER).decode(): said(
            "Must the processor tell the controller?",
            "Moet de verwerker de verwerkingsverantwoordelijke inlichten?", ref("duty")),
        outcome(REGISTER).decode(): said(
            "Does it go into the register?", "Moet het in het register?", ref("duty")),
        "deadline": deadline(library),
    }
    return document(
        library, "The assessment of an incident", "De beoordeling van een incident",
        strict(properties, oneOf=laws, allOf=[
            {"if": where(law_forced={"const": False}), "then": where(law_in_force={"const": True})},
            {"if": where(**{ap: where(verdict={"const": "no"})}),
             "then": where(deadline={"type": "null"})},
        ], **{"$defs": definitions(library)}))


def main():
    library, folder = load(sys.argv[1]), pathlib.Path(sys.argv[2])
    for name, schema in (("facts", facts_schema(library)),
                         ("assessment", assessment_schema(library))):
        text = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        (folder / f"{name}.schema.json").write_text(text, encoding="utf-8", newline="\n")


main()
