# SPDX-License-Identifier: Apache-2.0
"""A register of seven incidents, and a letter about each: make.py PATH_OF_LIBRARY

Writes all files of this folder anew. test_letter holds that the library still writes the same:
after a change of words, run this and read the letters as who gets them would.
"""
import ctypes
import datetime
import json
import pathlib
import sys

HERE = pathlib.Path(__file__).parent
SIZE_MAX = 1 << 18
LANGUAGES = {"nl": 0, "en": 1}
TEXT = 0
PERSON, REPRESENTATIVE, PUBLIC, CONTROLLER, PROCESSOR = range(5)
DESCRIPTION, WHAT_HAPPENED, GROUPS, MEASURES, MESSAGE = 0, 2, 3, 6, 10
NO, YES = 0, 1

library = ctypes.CDLL(sys.argv[1])
library.datalek_register_size.restype = ctypes.c_int64
library.datalek_letter_name.restype = ctypes.c_char_p

# As test_letter.c has it.
CONTACT = {0: "Huisartsenpraktijk De Linde", 1: "Dorpsstraat 1, 1234 AB Lindedorp",
           8: "de praktijkmanager", 9: "012 345 67 89",
           10: "privacy@delinde.example", 11: "www.delinde.example", 12: "de huisartsen",
           13: "Zorgsoftware BV"}


def made(function):
    made_object = ctypes.c_void_p()
    assert function(ctypes.byref(made_object)) == 0
    return made_object


register, entry = made(library.datalek_register_new), made(library.datalek_entry_new)
contact = made(library.datalek_contact_new)
letters = []


def bytes_of(text):
    return text.encode(), ctypes.c_size_t(len(text.encode()))


def seconds(time):
    return ctypes.c_int64(int(datetime.datetime.fromisoformat(time).timestamp()))


def add(name, time, *arguments):
    identity = f"2026-{len(letters):03}".encode()
    status = getattr(library, "datalek_register_" + name)(
        register, identity, seconds(time), b"huisarts", *arguments)
    assert status == 0, (name, status)


def open_entry(letter, known, texts=()):
    letters.append(letter)
    incident, text = made(library.datalek_incident_new), json.dumps(known).encode()
    assert library.datalek_incident_read_json(incident, text, ctypes.c_size_t(len(text)), None,
                                              None, ctypes.c_size_t(0)) == 0
    add("open", "2026-11-13T09:00:00+01:00")
    add("set_facts", "2026-11-13T09:05:00+01:00", incident)
    for field, written in texts:
        add("set_text", "2026-11-13T09:10:00+01:00", field, *bytes_of(written))
    library.datalek_incident_free(incident)


def tell_ap(time):
    add("note_ap", time, seconds(time), YES, *bytes_of("AP-2026-11-1234"))


BREACH = {"personal_data": True, "security_breach": True, "altered": False, "lost": False,
          "deliberate": False, "misuse": False, "encrypted": False, "vulnerable": False,
          "risk_removed": False, "disproportionate_effort": False, "financial_undertaking": False,
          "journalistic_purpose": False, "insight": "ordinary", "identifiability": "maximum"}
OURS = BREACH | {"role": "controller"}

# A referral went to another patient with the same name, who does not answer.
open_entry(PERSON, OURS | {
    "disclosed": True, "spread": "known_recipients", "recipient": "other_known",
    "recipient_confirmed": False, "viewed": True,
    "data": ["basic", "contact", "national_id", "health"], "subjects": 1, "records": 1,
    "cause": "wrong_recipient_email", "started_at": "2026-11-10T08:55:00+01:00",
    "discovered_at": "2026-11-11T09:10:00+01:00", "aware_at": "2026-11-11T09:17:00+01:00"}, [
        (DESCRIPTION, "Verwijsbrief van mevrouw Jansen (1961) gemaild naar een naamgenoot."),
        (MEASURES, "Naamgenoot gebeld (voicemail). Petra past het adresboek aan.")])
tell_ap("2026-11-12T10:00:00+01:00")

# A letter about a child went to the old address of the mother. It was given back, opened.
open_entry(REPRESENTATIVE, OURS | {
    "disclosed": True, "spread": "known_recipients", "recipient": "other_known",
    "recipient_confirmed": True, "viewed": True, "vulnerable": True,
    "data": ["basic", "contact", "health"], "subjects": 1,
    "cause": "wrong_recipient_post", "started_at": "2026-11-02T12:00:00+01:00",
    "aware_at": "2026-11-09T14:00:00+01:00"})

# Ransomware: copied, locked, and back after three days. Many addresses are not known.
open_entry(PUBLIC, OURS | {
    "disclosed": True, "lost": True, "deliberate": True, "spread": "unknown_recipients",
    "recipient": "unknown_or_hostile", "recipient_confirmed": False, "viewed": True,
    "restoration": "delayed", "loss_impact": "care_at_risk", "disproportionate_effort": True,
    "data": ["basic", "contact", "financial", "credentials", "national_id", "official_document",
             "health"],
    "insight": "deep", "subjects": 4200, "cause": "hacking",
    "started_at": "2026-10-31T23:30:00+01:00", "ended_at": "2026-11-03T18:00:00+01:00",
    "discovered_at": "2026-11-01T07:30:00+01:00", "aware_at": "2026-11-01T08:00:00+01:00"})
tell_ap("2026-11-03T12:00:00+01:00")

# A member of staff looked into the record of a neighbour, and told others.
open_entry(PERSON, OURS | {
    "disclosed": True, "deliberate": True, "misuse": True, "spread": "known_recipients",
    "recipient": "bound_by_secrecy", "recipient_confirmed": False, "viewed": True,
    "data": ["basic", "health"], "insight": "deep", "subjects": 1,
    "cause": "unauthorised_internal_access", "started_at": "2026-09-14T10:00:00+02:00",
    "ended_at": "2026-10-20T10:00:00+02:00", "aware_at": "2026-11-04T16:00:00+01:00"})

# The practice wrote the message itself.
open_entry(PERSON, OURS | {
    "disclosed": True, "spread": "exposed", "recipient": "unknown_or_hostile", "viewed": True,
    "data": ["basic", "health"], "subjects": 12, "cause": "paper_lost_or_stolen"}, [
        (MESSAGE, "Op 6 november is een map met de afspraken van die dag kwijtgeraakt. Daar stond ook uw naam"
                  " in, en waarvoor u kwam.\n\nWij hebben overal gezocht en het gemeld bij de politie."
                  " Afspraken nemen wij niet meer op papier mee.\n\nU hoeft niets te doen. Het spijt ons zeer.")])

# A supplier had a database open to the internet. What it knows so far.
open_entry(CONTROLLER, BREACH | {
    "role": "processor", "disclosed": True, "spread": "exposed", "recipient": "unknown_or_hostile",
    "recipient_confirmed": False, "viewed": True, "data": ["basic", "contact", "health"],
    "subjects": 830, "cause": "published_by_mistake", "started_at": "2026-11-01T00:00:00+01:00",
    "ended_at": "2026-11-12T16:20:00+01:00",
    "processor_discovered_at": "2026-11-12T16:00:00+01:00"}, [
        (DESCRIPTION, "Door een fout bij een update stond een testdatabase open op internet."),
        (GROUPS, "Patiënten van de praktijken die de afsprakenmodule gebruiken.")])

# A practice heard from a newspaper that its supplier was hacked.
open_entry(PROCESSOR, {
    "role": "controller", "personal_data": True, "security_breach": True, "cause": "hacking",
    "discovered_at": "2026-11-13T08:00:00+01:00", "aware_at": "2026-11-13T08:30:00+01:00"})

for number, value in CONTACT.items():
    assert library.datalek_contact_set(contact, number, *bytes_of(value)) == 0


def written(function, *arguments):
    buffer = ctypes.create_string_buffer(SIZE_MAX)
    assert function(*arguments, buffer, ctypes.c_size_t(SIZE_MAX), None) == 0
    return buffer.value


lines = [written(library.datalek_event_write_json, register, ctypes.c_int64(sequence + 1))
         for sequence in range(library.datalek_register_size(register))]
(HERE / "register.jsonl").write_bytes(b"".join(line + b"\n" for line in lines))
for index, letter in enumerate(letters):
    assert library.datalek_entry_read(register, index, ctypes.c_int64(0), entry) == 0
    name = library.datalek_letter_name(letter).decode()
    for language, number in LANGUAGES.items():
        (HERE / f"{index}.{name}.{language}.txt").write_bytes(
            written(library.datalek_letter_write, entry, contact, letter, TEXT, number))
