# SPDX-License-Identifier: Apache-2.0
"""A register of three incidents, as CSV and as pages: make.py PATH_OF_LIBRARY

Writes all files of this folder anew. test_markdown and test_csv hold that the library still writes
the same: after a change of words, run this and read the difference.
"""
import ctypes
import datetime
import json
import pathlib
import sys

HERE = pathlib.Path(__file__).parent
SIZE_MAX = 1 << 18
LANGUAGES = {"nl": 0, "en": 1}
NO, YES = 0, 1
AT_TIME = -1
DESCRIPTION, WHEN, GROUPS, MEASURES, REASON_DELAY, MESSAGE = 0, 1, 3, 6, 9, 10
NOTIFY_SUBJECTS = 7

library = ctypes.CDLL(sys.argv[1])
library.datalek_register_size.restype = ctypes.c_int64


def made(function):
    made_object = ctypes.c_void_p()
    assert function(ctypes.byref(made_object)) == 0
    return made_object


register, entry = made(library.datalek_register_new), made(library.datalek_entry_new)


def seconds(time):
    return int(datetime.datetime.fromisoformat(time).timestamp())


def add(name, entry_id, time, by, *arguments):
    given = []
    for each in arguments:
        if isinstance(each, str):
            given += [each.encode(), ctypes.c_size_t(len(each.encode()))]
        else:
            given.append(each)
    status = getattr(library, "datalek_register_" + name)(
        register, entry_id.encode(), ctypes.c_int64(seconds(time)), by.encode(), *given)
    assert status == 0, (name, status)


def facts(entry_id, time, by, **known):
    incident, text = made(library.datalek_incident_new), json.dumps(known).encode()
    assert library.datalek_incident_read_json(incident, text, ctypes.c_size_t(len(text)), None,
                                              None, ctypes.c_size_t(0)) == 0
    add("set_facts", entry_id, time, by, incident)
    add("assess", entry_id, time, by, AT_TIME)
    library.datalek_incident_free(incident)


def told(time, number):
    return ctypes.c_int64(seconds(time)), number


def written(function, *arguments):
    buffer = ctypes.create_string_buffer(SIZE_MAX)
    assert function(*arguments, buffer, ctypes.c_size_t(SIZE_MAX), None) == 0
    return buffer.value


PRACTICE = {"role": "controller", "financial_undertaking": False, "journalistic_purpose": False,
            "personal_data": True, "security_breach": True}


def referral():
    """A referral went to the wrong GP, who threw it away: no need to tell anybody. Closed."""
    known = PRACTICE | {
        "disclosed": True, "altered": False, "lost": False, "spread": "known_recipients",
        "recipient": "bound_by_secrecy", "recipient_confirmed": True, "viewed": True,
        "deliberate": False, "misuse": False, "encrypted": False,
        "data": ["basic", "contact", "national_id", "health"], "insight": "ordinary",
        "identifiability": "maximum", "subjects": 1, "vulnerable": False, "risk_removed": False,
        "cause": "wrong_recipient_email", "started_at": "2026-11-10T08:55:00+01:00",
        "discovered_at": "2026-11-10T09:10:00+01:00", "aware_at": "2026-11-10T09:17:00+01:00"}
    day = "2026-11-10T{}+01:00".format
    add("open", "2026-021", day("09:30:00"), "assistente")
    facts("2026-021", day("09:40:00"), "assistente", **known)
    add("set_text", "2026-021", day("09:45:00"), "assistente", DESCRIPTION,
        "Verwijsbrief voor de cardioloog gemaild naar een andere huisartsenpraktijk.\n\n"
        "In het adresboek staan twee praktijken met bijna dezelfde naam:\n"
        "- De Linde (Utrecht)\n- De Linden (Zeist)")
    add("set_text", "2026-021", day("09:50:00"), "assistente", GROUPS, "Eén patiënt.")
    add("set_text", "2026-021", day("10:05:00"), "praktijkmanager", MEASURES,
        "Andere praktijk gebeld: e-mail ongelezen verwijderd, ook uit de prullenbak. "
        "Adresboek opgeschoond; in het werkoverleg besproken.")
    add("close", "2026-021", day("10:15:00"), "praktijkmanager", "")


def ransomware():
    """Files were encrypted and copied. The AP is told late and in two parts, the persons at two
    times; a text with a name is redacted; a person decides what the law says too. Closed."""
    known = PRACTICE | {
        "disclosed": True, "altered": False, "lost": True, "spread": "unknown_recipients",
        "recipient": "unknown_or_hostile", "recipient_confirmed": False, "viewed": True,
        "deliberate": True, "misuse": False, "encrypted": False, "restoration": "delayed",
        "loss_impact": "care_at_risk",
        "data": ["basic", "contact", "national_id", "health"], "insight": "deep",
        "identifiability": "maximum", "subjects": 4200, "vulnerable": True, "risk_removed": False,
        "cause": "hacking", "discovered_at": "2026-10-02T07:30:00+02:00",
        "aware_at": "2026-10-02T11:00:00+02:00"}
    number = "2026-019"
    add("open", number, "2026-10-02T12:00:00+02:00", "praktijkmanager")
    facts(number, "2026-10-02T12:10:00+02:00", "praktijkmanager", **known)
    add("set_text", number, "2026-10-02T13:00:00+02:00", "praktijkmanager", DESCRIPTION,
        "Server versleuteld; op het scherm: \"*** Pay within 72 hours: http://example.onion ***\". "
        "Ontdekt door mevrouw De Boer.")
    first = library.datalek_register_size(register)
    add("note_ap", number, "2026-10-06T09:30:00+02:00", "huisarts",
        *told("2026-10-06T09:15:00+02:00", NO), "AP-2026-10-4711")
    add("set_text", number, "2026-10-06T09:40:00+02:00", "huisarts", REASON_DELAY,
        "De omvang was pas na onderzoek door de leverancier bekend.")
    add("note_subjects", number, "2026-10-08T16:00:00+02:00", "assistente",
        *told("2026-10-08T15:00:00+02:00", ctypes.c_int64(4000)), "brief")
    add("set_text", number, "2026-10-08T16:10:00+02:00", "assistente", MESSAGE,
        "Beste meneer of mevrouw,\n\nOp 2 oktober is er ingebroken op onze computers. [...]\n\n"
        "1. Wat is er gebeurd?\n2. Wat kunt u doen?")
    text = "Naam van een medewerker.".encode()
    assert library.datalek_register_redact(
        register, first, ctypes.c_int64(seconds("2026-10-09T10:00:00+02:00")), b"FG", text,
        ctypes.c_size_t(len(text))) == 0
    add("set_text", number, "2026-10-09T10:05:00+02:00", "FG", DESCRIPTION,
        "Server versleuteld door gijzelsoftware, gegevens gekopieerd.")
    add("note_ap", number, "2026-10-12T11:00:00+02:00", "huisarts",
        *told("2026-10-12T10:45:00+02:00", YES), "AP-2026-10-4711")
    add("deviate", number, "2026-10-12T12:00:00+02:00", "praktijkmanager", NOTIFY_SUBJECTS, YES,
        b"huisarts", "Ook wie verhuisd is, krijgt een brief; adressen via de Basisregistratie.")
    add("note_subjects", number, "2026-10-14T09:00:00+02:00", "assistente",
        *told("2026-10-13T17:00:00+02:00", ctypes.c_int64(200)), "brief | telefoon")
    add("set_text", number, "2026-10-14T09:10:00+02:00", "huisarts", MEASURES,
        "Back-up teruggezet, wachtwoorden vervangen, tweede factor ingevoerd.")
    add("set_text", number, "2026-10-14T09:20:00+02:00", "huisarts", GROUPS,
        "Patiënten van de praktijk.")
    add("set_text", number, "2026-10-14T09:30:00+02:00", "huisarts", WHEN,
        "In de nacht van 1 op 2 oktober 2026.")
    add("close", number, "2026-10-14T09:40:00+02:00", "huisarts", "Afgehandeld met de verzekeraar.")


def lost_stick():
    """A USB stick is missing since this morning. Hardly anything is known, nobody was told."""
    add("open", "2026-022", "2026-11-13T17:00:00+01:00", "assistente")
    facts("2026-022", "2026-11-13T17:05:00+01:00", "assistente", **PRACTICE, lost=True,
          cause="device_lost_or_stolen", aware_at="2026-11-13T16:40:00+01:00")


referral()
ransomware()
lost_stick()
lines = [written(library.datalek_event_write_json, register, ctypes.c_int64(sequence + 1))
         for sequence in range(library.datalek_register_size(register))]
(HERE / "register.jsonl").write_bytes(b"".join(line + b"\n" for line in lines))
for language, number in LANGUAGES.items():
    rows = [written(library.datalek_csv_write_heading, number)]
    for index in range(library.datalek_register_entry_count(register)):
        assert library.datalek_entry_read(register, index, ctypes.c_int64(0), entry) == 0
        rows.append(written(library.datalek_entry_write_csv, entry, number))
        (HERE / f"{index}.{language}.md").write_bytes(
            written(library.datalek_entry_write_markdown, entry, number))
    (HERE / f"register.{language}.csv").write_bytes(b"".join(rows))
