# SPDX-License-Identifier: Apache-2.0
"""The schemas of all that the library reads and writes as JSON, from its own lists:
make.py LIBRARY FOLDER
"""
import ctypes
import json
import pathlib
import sys
from ctypes import c_int32, c_int64, c_void_p

UNKNOWN = -1
YES = 1
NL, EN = range(2)  # DATALEK_LANGUAGE_*
DIRECTION_NONE = 0
KIND_YES_NO, KIND_CHOICE, KIND_COUNT, KIND_TIME = range(4)
EFFECT_DUTY, EFFECT_EXEMPTION, EFFECT_OTHERWISE, EFFECT_OPEN = range(4)
BREACH, CONFIDENTIALITY, INTEGRITY, AVAILABILITY = range(4)  # DATALEK_OUTCOME_*
NOTIFY_AP, NOTIFY_SUBJECTS, PUBLIC_NOTICE, NOTIFY_CONTROLLER, REGISTER = range(6, 11)
FACT_SUBJECTS = b"subjects"
FILLED_NOT, FILLED_PARTLY, _, _, FILLED_BY_TEXT = range(5)  # DATALEK_FILLED_*
STATE_NONE, STATE_DONE = range(2)  # DATALEK_DUTY_STATE_*
FILLED, REQUIRED, NOT_APPLICABLE, OPTIONAL = range(4)  # DATALEK_ITEM_*
RULE_NONE = 0
PREFIX = "data_"

NOON = 1794567600  # of any day

# The words of json_*.c that no public function lists.
VERDICTS = ["yes", "no", "unknown"]
READINGS = ["strict", "outer", "disputed_two_working_days"]
SCORES = {"dpc": {"minimum": 100, "maximum": 400}, "ei": {"enum": [25, 50, 75, 100]},
          "cb": {"minimum": 0, "maximum": 200}}
SEVERITY = {"minimum": 0, "maximum": 600}
LAW_AT_TIME = "at_time"
STATUSES = ["open", "closed"]

# What a kind of event has beside what all have, and those that have no text.
OWN = {"facts": ["facts"], "assessed": ["law", "receipt"], "text": ["field"],
       "notified_ap": ["told_at", "complete"], "notified_subjects": ["told_at", "persons"],
       "deviated": ["outcome", "verdict", "decider"], "redacted": ["redacts"]}
WITHOUT_TEXT = ["opened", "facts", "assessed"]

# The bounds of register.h. They count bytes: a string never has more characters than that.
ID_MAX, AUTHOR_MAX, TEXT_MAX, RECEIPT_MAX = 64, 128, 65536, 65535
DIGEST_MAX, SALT = 64, 16
WHOLE_MAX = 2**53

TEXTS = {"version": [], "fact_name": [c_int32], "fact_question": [c_int32, c_int32],
         "fact_value_name": [c_int32, c_int64], "fact_value_text": [c_int32, c_int64, c_int32],
         "law_name": [c_int32], "law_title": [c_int32, c_int32], "outcome_name": [c_int32],
         "level_name": [c_int32], "band_name": [c_int32], "comparison_name": [c_int32],
         "rule_id": [c_int32], "rule_text": [c_int32, c_int32],
         "event_kind_name": [c_int32], "event_kind_text": [c_int32, c_int32],
         "field_name": [c_int32], "field_text": [c_int32, c_int32],
         "field_title": [c_int32, c_int32], "field_source": [c_int32], "filled_name": [c_int32],
         "duty_name": [c_int32], "duty_text": [c_int32, c_int32], "duty_source": [c_int32],
         "duty_state_name": [c_int32], "duty_state_text": [c_int32, c_int32],
         "profile_name": [c_int32], "item_state_name": [c_int32],
         "dossier_name": [c_void_p, c_int32], "dossier_chapter": [c_void_p, c_int32, c_int32],
         "dossier_question": [c_void_p, c_int32, c_int32], "dossier_source": [c_void_p, c_int32]}

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


def time_written():
    return {"type": "string", "format": "date-time", "pattern": TIME_WRITTEN, "maxLength": 25}


def either(*schemas):
    return {"anyOf": list(schemas)}


def document(library, english, dutch, schema):
    version = library.datalek_version().decode()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema",
            "$comment": "SPDX-License-Identifier: Apache-2.0. "
                        f"Made by make.py from datalek {version}.",
            **said(english, dutch, schema)}


# ---- Facts ---------------------------------------------------------------------------------------


def facts_of(library):
    return dict(enumerate(names(library.datalek_fact_name)))


def bounds_of(library, fact):
    lowest, highest = c_int64(), c_int64()
    library.datalek_fact_bounds(fact, ctypes.byref(lowest), ctypes.byref(highest))
    return {"minimum": lowest.value, "maximum": highest.value}


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
        return {"type": ["integer", "null"], **bounds_of(library, fact)}
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


# ---- Events --------------------------------------------------------------------------------------


def fact_written(library, fact):
    kind = library.datalek_fact_kind(fact)
    if kind == KIND_YES_NO:
        return {"type": "boolean"}
    if kind == KIND_CHOICE:
        return {"enum": names(library.datalek_fact_value_name, fact)}
    if kind == KIND_COUNT:
        return {"type": "integer", **bounds_of(library, fact)}
    assert kind == KIND_TIME
    return ref("time")


def facts_written(library):
    """Those that are known."""
    return {"type": "object", "additionalProperties": False,
            "properties": {name: fact_written(library, fact)
                           for fact, name in facts_of(library).items()}}


def whole(minimum):
    return {"type": "integer", "minimum": minimum, "maximum": WHOLE_MAX}


def name_of(length_max):
    return {"type": "string", "minLength": 1, "maxLength": length_max,
            "not": {"pattern": r"[\u0000-\u001f\u007f-\u009f]"}}


def text_of(length_max):
    return {"type": "string", "maxLength": length_max, "not": {"pattern": r"\u0000"}}


def hexadecimal(least, most):
    """So many bytes."""
    return {"type": "string", "pattern": "^(?:[0-9a-f]{2})*$", "minLength": 2 * least,
            "maxLength": 2 * most, "not": {"pattern": "[^0-9a-f]"}}


def persons(library):
    fact = c_int32()
    library.datalek_fact_find(FACT_SUBJECTS, ctypes.byref(fact))
    return {"type": "integer", **bounds_of(library, fact)}


def fields_written(library):
    return [name for field, name in enumerate(names(library.datalek_field_name))
            if library.datalek_field_is_written(field) == YES]


def members(library):
    """What events can have, in the order in which it is written."""
    laws = [LAW_AT_TIME, *names(library.datalek_law_name)]
    return {
        "seq": said("Its number in the register: 1, 2, 3 ...",
                    "Het nummer in het register: 1, 2, 3 ...", whole(1)),
        "entry": said("The entry that it is of", "Het dossier waar het bij hoort",
                      name_of(ID_MAX)),
        "at": said("When it was noted", "Wanneer het is vastgelegd", ref("time")),
        "by": said("Who noted it", "Wie het heeft vastgelegd", name_of(AUTHOR_MAX)),
        "event": said("What happened", "Wat er gebeurde",
                      {"enum": names(library.datalek_event_kind_name)}),
        "facts": said("All facts that are known from now on",
                      "Alle feiten die vanaf nu bekend zijn", facts_written(library)),
        "law": said("The law asked for; at_time: the one in force",
                    "Het gevraagde recht; at_time: het recht dat gold", {"enum": laws}),
        "receipt": said("The receipt of the assessment", "Het bewijs van de beoordeling",
                        text_of(RECEIPT_MAX)),
        "field": said("The field that was written", "Het veld dat is geschreven",
                      {"enum": fields_written(library)}),
        "told_at": said("When they were told", "Wanneer het is gemeld", ref("time")),
        "complete": said("Was all of it told?", "Is de melding volledig?", {"type": "boolean"}),
        "persons": said("How many were told; 0 by public notice",
                        "Hoeveel er zijn geïnformeerd; 0 bij een openbare mededeling",
                        persons(library)),
        "outcome": said("The question that was decided", "De vraag waarover is beslist",
                        {"enum": names(library.datalek_outcome_name)}),
        "verdict": said("The decision", "De beslissing", {"enum": ["yes", "no"]}),
        "decider": said("Who decided", "Wie heeft beslist", name_of(AUTHOR_MAX)),
        "redacts": said("The event whose text goes", "De gebeurtenis waarvan de tekst vervalt",
                        whole(1)),
        "text": said("What was written", "Wat er is geschreven", text_of(TEXT_MAX)),
        "salt": said("Random bytes that go with the text",
                     "Willekeurige bytes die bij de tekst horen", hexadecimal(SALT, SALT)),
        "redacted": said("The text was taken out", "De tekst is weggelakt", {"const": True}),
        "text_digest": said("The digest of salt and text", "De hash van bytes en tekst",
                            hexadecimal(1, DIGEST_MAX)),
        "digest": said("The digest of the event, with that of the one before",
                       "De hash van de gebeurtenis, met die van de vorige",
                       hexadecimal(1, DIGEST_MAX)),
    }


def event_of_kind(library, kind, name):
    """Exactly the members that it has: with its text, or with what is left of it."""
    needed = ["seq", "entry", "at", "by", "event", *OWN.get(name, [])]
    has_text = name not in WITHOUT_TEXT
    texts = ["text", "salt", "redacted", "text_digest"] if has_text else []
    forms = {"oneOf": [ref("text_there"), ref("text_gone")]} if has_text else {}
    return labelled({
        "type": "object",
        "properties": {**{key: ref(key) for key in (*needed, *texts, "digest")},
                       "event": {"const": name}},
        "required": needed, "additionalProperties": False, **forms,
    }, library.datalek_event_kind_text, kind)


def event_definitions(library):
    return {
        "time": time_written(), **members(library),
        "text_there": {**where(redacted=False, text_digest=False), "required": ["text"]},
        "text_gone": {**where(text=False, salt=False), "required": ["redacted"],
                      "dependentRequired": {"digest": ["text_digest"],
                                            "text_digest": ["digest"]}},
    }


def event(library):
    return {"oneOf": [event_of_kind(library, kind, name)
                      for kind, name in enumerate(names(library.datalek_event_kind_name))]}


def event_schema(library):
    return document(library, "An event of the register", "Een gebeurtenis van het register",
                    {**event(library), "$defs": event_definitions(library)})


# ---- Entries -------------------------------------------------------------------------------------


def in_either(function, *arguments):
    """The text in one language or the other."""
    return {"enum": [function(*arguments, language).decode() for language in (NL, EN)]}


def answer():
    return strict({
        "judged": said("What the law says of the facts", "Wat het recht van de feiten zegt",
                       {"enum": VERDICTS}),
        "decided": said("What a person decided last", "Wat iemand het laatst heeft beslist",
                        {"enum": ["yes", "no", None]}),
        "holds": said("What holds", "Wat er geldt", {"enum": VERDICTS})})


def duty_of_entry(library, duty, name):
    """Only the AP has a term in hours, and only who is told has a time at which it was done."""
    states = [labelled({"const": state}, library.datalek_duty_state_text, number)
              for number, state in enumerate(names(library.datalek_duty_state_name))]
    none, done = (states[state]["const"] for state in (STATE_NONE, STATE_DONE))
    null = {"type": "null"}
    time_or_none = either(ref("time"), null)
    told = name in ("ap", "subjects", "controller")
    rules = [{"if": where(state={"const": none}), "then": where(deadline=null, done_at=null)}]
    if told:
        rules.append({"if": where(state={"const": done}), "then": where(done_at=ref("time"))})
    return labelled(strict({
        "state": {"oneOf": states},
        "deadline": time_or_none if name == "ap" else null,
        "done_at": time_or_none if told else null,
        "text": in_either(library.datalek_duty_text, duty),
        "source": {"const": library.datalek_duty_source(duty).decode()},
    }, allOf=rules), library.datalek_duty_text, duty)


def field_of_entry(library, field):
    """It says something if and only if something fills it; what was taken out fills nothing."""
    words = names(library.datalek_filled_name)
    nothing, by_text = words[FILLED_NOT], words[FILLED_BY_TEXT]
    written = library.datalek_field_is_written(field) == YES
    return labelled(strict({
        "asked": {"type": "boolean"},
        "filled": {"enum": [word for word in words if written or word != by_text]},
        "title": in_either(library.datalek_field_title, field),
        "text": {"type": "string"},
        "redacted": {"type": "boolean"} if written else {"const": False},
        "source": {"const": library.datalek_field_source(field).decode()},
    }, allOf=[
        {"if": where(filled={"const": nothing}),
         "then": where(text={"const": ""}), "else": where(text={"minLength": 1})},
        {"if": where(redacted={"const": True}),
         "then": where(filled={"not": {"const": by_text}})},
    ]), library.datalek_field_text, field)


def missing_if_so(library, name):
    """A field is missing if and only if it is asked and not filled."""
    words = names(library.datalek_filled_name)
    lacking = {"enum": [words[FILLED_NOT], words[FILLED_PARTLY]]}
    listed = {"contains": {"const": name}}
    return {"if": where(fields=where(**{name: where(asked={"const": True}, filled=lacking)})),
            "then": where(missing=listed), "else": where(missing={"not": listed})}


def entry_rules(library):
    closed = {"if": where(status={"const": "open"}),
              "then": where(closed_at={"type": "null"}), "else": where(closed_at=ref("time"))}
    complete = {"if": where(may_close={"const": True}),
                "then": where(missing={"maxItems": 0}), "else": where(missing={"minItems": 1})}
    return [closed, complete,
            *(missing_if_so(library, name) for name in names(library.datalek_field_name))]


def entry_schema(library):
    fields, laws = names(library.datalek_field_name), names(library.datalek_law_name)
    properties = {
        "id": said("The id of the entry", "Het nummer van het dossier", name_of(ID_MAX)),
        "status": {"enum": STATUSES},
        "opened_at": said("When it was opened", "Wanneer het is geopend", ref("time")),
        "closed_at": said("When it was closed", "Wanneer het is gesloten",
                          either(ref("time"), {"type": "null"})),
        "last": said("Its last event that counts", "De laatste gebeurtenis die meetelt", whole(1)),
        "law": said("The law judged by", "Het recht waarnaar is geoordeeld", {"enum": laws}),
        "verdicts": said("The questions, and what holds", "De vragen, en wat er geldt", strict(
            {name: ref("answer") for name in names(library.datalek_outcome_name)})),
        "duties": said("What the law asks to be done, and whether it was",
                       "Wat er moet gebeuren, en of het is gebeurd", strict(
                           {name: duty_of_entry(library, duty, name)
                            for duty, name in enumerate(names(library.datalek_duty_name))})),
        "persons_told": said("How many persons were told, all times together",
                             "Hoeveel personen er zijn geïnformeerd, alles bij elkaar",
                             {"type": "integer", "minimum": 0}),
        "may_close": said("Is nothing missing?", "Is alles ingevuld?", {"type": "boolean"}),
        "missing": said("The fields that are still to be filled", "De velden die nog leeg zijn",
                        array({"enum": fields})),
        "facts": ref("facts"),
        "fields": said("What the register must say", "Wat er in het register moet staan", strict(
            {name: field_of_entry(library, field) for field, name in enumerate(fields)})),
        "events": said("What happened to the entry", "Wat er met het dossier is gebeurd",
                       {"type": "array", "items": ref("any_event"), "minItems": 1}),
    }
    definitions = {"answer": answer(), **event_definitions(library), "any_event": event(library)}
    return document(library, "An entry of the register", "Een dossier van het register",
                    strict(properties, allOf=entry_rules(library), **{"$defs": definitions}))


# ---- Dossiers ------------------------------------------------------------------------------------


def made(function):
    made_object = c_void_p()
    assert function(ctypes.byref(made_object)) == 0
    return made_object


def dossier_of(library, profile):
    """Any dossier of a profile: its items are always the same."""
    register, entry = made(library.datalek_register_new), made(library.datalek_entry_new)
    dossier = made(library.datalek_dossier_new)
    now = c_int64(NOON)
    assert library.datalek_register_open(register, b"a", now, b"a") == 0
    assert library.datalek_entry_read(register, 0, c_int64(0), entry) == 0
    assert library.datalek_dossier_read(entry, None, profile, now, dossier) == 0
    return dossier


def item(library, dossier, number, name):
    return labelled(strict({
        "name": {"const": name},
        "chapter": in_either(library.datalek_dossier_chapter, dossier, number),
        "question": in_either(library.datalek_dossier_question, dossier, number),
        "source": {"const": library.datalek_dossier_source(dossier, number).decode()},
        "state": ref("state"), "answer": {"type": "string"}, "reason": ref("reason"),
    }, allOf=[ref("stands")]), library.datalek_dossier_question, dossier, number)


def items_of(library, profile, name):
    dossier = dossier_of(library, profile)
    items = [item(library, dossier, number, each)
             for number, each in enumerate(names(library.datalek_dossier_name, dossier))]
    return where(profile={"const": name}, items={"prefixItems": items, "items": False,
                                                 "minItems": len(items)})


def dossier_definitions(library):
    """An answer stands where there is one, and a reason where the item is not applicable."""
    states = names(library.datalek_item_state_name)
    nothing = {"enum": [states[NOT_APPLICABLE], states[OPTIONAL]]}
    return {
        "time": time_written(),
        "state": {"enum": states},
        "reason": {"type": ["string", "null"], "minLength": 1},
        "stands": {"allOf": [
            {"if": where(state={"const": states[FILLED]}), "then": where(answer={"minLength": 1})},
            {"if": where(state=nothing), "then": where(answer={"const": ""})},
            {"if": where(state={"const": states[NOT_APPLICABLE]}),
             "then": where(reason={"type": "string"}), "else": where(reason={"type": "null"})}]},
    }


def dossier_schema(library):
    gap = {"contains": where(state={"const": names(library.datalek_item_state_name)[REQUIRED]})}
    profiles = names(library.datalek_profile_name)
    properties = {
        "profile": said("Whose form", "Van wie het formulier is", {"enum": profiles}),
        "entry": said("The id of the entry", "Het nummer van het dossier", name_of(ID_MAX)),
        "now": said("When the AP is told", "Wanneer het aan de AP wordt gemeld", ref("time")),
        "complete": said("Is nothing required missing?", "Is alles wat nodig is ingevuld?",
                         {"type": "boolean"}),
        "items": said("What the form asks", "Wat het formulier vraagt", {"type": "array"}),
    }
    return document(
        library, "A notification to the AP", "Een melding aan de AP",
        strict(properties,
               oneOf=[items_of(library, profile, name) for profile, name in enumerate(profiles)],
               allOf=[{"if": where(complete={"const": False}), "then": where(items=gap),
                       "else": where(items={"not": gap})}],
               **{"$defs": dossier_definitions(library)}))


def main():
    library, folder = load(sys.argv[1]), pathlib.Path(sys.argv[2])
    for name, schema in (("facts", facts_schema(library)),
                         ("assessment", assessment_schema(library)),
                         ("event", event_schema(library)), ("entry", entry_schema(library)),
                         ("dossier", dossier_schema(library))):
        text = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        (folder / f"{name}.schema.json").write_text(text, encoding="utf-8", newline="\n")


main()
