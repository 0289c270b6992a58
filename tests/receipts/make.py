# SPDX-License-Identifier: Apache-2.0
"""Receipts of known incidents, to be replayed by every later version: make.py PATH_OF_LIBRARY

Writes those of the list that are not there yet. One that is there stays as it was first written:
where a release decides otherwise, the version of the law's rules has risen, and a receipt of the
new version is added beside the old one.
"""
import ctypes
import json
import pathlib
import sys

HERE = pathlib.Path(__file__).parent
AT_TIME, BEFORE_2016, WBP_2016, AVG_2018, OMNIBUS_2025 = range(-1, 4)
SIZE_MAX = 65536

TIMES = {"started_at": "2026-03-27T17:05:00+01:00", "ended_at": "2026-03-29T03:00:00+02:00",
         "discovered_at": "2026-03-30T08:15:30+02:00", "aware_at": "2026-03-30T11:00:00+02:00"}
PROCESSOR = {"processor_discovered_at": "2026-10-24T23:59:59+02:00",
             "controller_told_at": "2026-10-25T02:30:00+01:00"}
# Nothing but what the first phone call tells.
ONLY_THIS = {"role": "controller", "personal_data": True, "security_breach": True}

# What no case has.
EVERY_KIND = ONLY_THIS | {
    "disclosed": True, "altered": True, "lost": False, "alteration": "no_illegal_use",
    "spread": "known_recipients", "recipient": "business_relation", "viewed": False,
    "encrypted": True, "key_safe": False, "insight": "limited",
    "identifiability": "limited", "risk_removed": True,
    "data": ["basic", "contact", "profile", "location", "financial", "payment", "credentials",
             "national_id", "official_document", "health", "genetic", "biometric", "special",
             "criminal"]}


def aware(time, **more):
    return {"aware_at": time, **more}


# Name, case of ../cases or none, law, facts that are added, or taken away by None.
RECEIPTS = [
    # Today's law, by time.
    ("letter-to-trusted-gp", "lhv-11", AT_TIME,
     aware("2026-11-13T16:40:00+01:00", cause="wrong_recipient_post")),
    ("email-to-wrong-person", "lhv-01", AT_TIME, TIMES | {"cause": "wrong_recipient_email"}),
    ("stolen-laptop", "lhv-03", AT_TIME,
     TIMES | {"cause": "device_lost_or_stolen", "records": 2300}),
    ("cc-shows-illness", "lhv-05b", AT_TIME,
     aware("2024-02-29T12:00:00+01:00", cause="cc_instead_of_bcc")),
    ("staff-reads-records", "lhv-08", AT_TIME, {"cause": "unauthorised_internal_access"}),
    ("no-security-breach", "lhv-12", AT_TIME, aware("2026-06-30T09:00:00+02:00")),
    ("data-changed", "lhv-14", AT_TIME,
     aware("2026-07-01T00:00:00+02:00", cause="added_to_wrong_record")),
    ("paper-files-missing", "knmt-05", AT_TIME, {"cause": "paper_lost_or_stolen"}),
    ("supplier-hacked-supplier", "knmt-06a", AT_TIME, PROCESSOR | {"cause": "hacking"}),
    ("supplier-hacked-practice", "knmt-06b", AT_TIME,
     PROCESSOR | aware("2026-10-25T02:30:00+01:00", cause="hacking")),
    ("secret-address", "practice-61", AT_TIME,
     aware("2026-12-24T15:00:00+01:00", cause="wrong_person_shown")),
    ("printer-sold", "practice-28", AT_TIME,
     aware("2026-05-04T10:00:00+02:00", cause="discarded_carrier")),
    ("ten-minutes-down", "practice-40", AT_TIME,
     aware("2026-04-27T10:00:00+02:00", cause="outage_or_loss")),
    ("contact-form-open", "practice-38", AT_TIME,
     aware("2026-08-15T00:00:00+02:00", cause="published_by_mistake")),
    ("conversion-loses-allergies", "practice-46", AT_TIME,
     aware("2026-01-01T00:00:00+01:00", cause="other")),
    ("ransomware-no-copy", "practice-36", AT_TIME,
     aware("2026-04-03T18:00:00+02:00", subjects=9007199254740992)),
    ("no-addresses-left", "ap-24", AT_TIME,
     aware("2025-12-31T23:59:59+01:00", disproportionate_effort=True)),
    ("bank-statement", "ap-19", AT_TIME, aware("2018-05-25T00:00:00+02:00")),
    ("journalist", "ap-22", AT_TIME, aware("9998-11-01T00:00:00+01:00")),
    ("passwords-hashed", "edpb-06", AT_TIME, aware("2026-10-25T02:30:00+02:00")),
    ("patients-deceased", "practice-62", AT_TIME, aware("2026-03-29T03:00:00+02:00")),
    ("every-kind-of-data", None, AT_TIME, EVERY_KIND | TIMES),
    # Much unknown.
    ("nothing-known", None, AT_TIME, {}),
    ("nothing-known-wbp-2016", None, WBP_2016, {}),
    ("nothing-known-before-2016", None, BEFORE_2016, {}),
    ("nothing-known-omnibus-2025", None, OMNIBUS_2025, {}),
    ("first-call", None, AT_TIME, ONLY_THIS | TIMES),
    ("first-call-supplier", None, AT_TIME, ONLY_THIS | PROCESSOR | {"role": "processor"}),
    ("letter-lost-who-knows", "practice-17", AT_TIME,
     {"spread": None, "recipient": None, "viewed": None, "insight": None}),
    ("laptop-encrypted-perhaps", "knmt-02", AT_TIME,
     {"encrypted": None, "key_safe": None, "subjects": None}),
    ("email-role-unknown", "knmt-04", AT_TIME,
     aware("2026-02-01T10:00:00+01:00", role=None, recipient_confirmed=None)),
    # The old law, by time and forced.
    ("usb-stick-2016", "knmt-01", AT_TIME,
     aware("2016-01-01T00:00:00+01:00", cause="device_lost_or_stolen")),
    ("hacker-2018-last-second", "knmt-03", AT_TIME, aware("2018-05-24T23:59:59+02:00")),
    ("crash-2017", "lhv-07", AT_TIME, aware("2017-03-26T03:00:00+02:00", restoration=None)),
    ("usb-stick-2015", "knmt-01", AT_TIME, aware("2015-12-31T23:59:59+01:00")),
    ("fire-1996", "practice-45", AT_TIME, aware("1996-01-01T01:00:00+01:00")),
    ("encrypted-laptop-wbp-2016", "ap-15", WBP_2016, aware("2017-09-01T09:00:00+02:00")),
    ("sensitive-wbp-2016", "ap-11", WBP_2016, aware("2026-09-01T09:00:00+02:00")),
    ("club-list-before-2016", "practice-13", BEFORE_2016, aware("2016-06-01T09:00:00+02:00")),
    # The proposal, and today's law forced.
    ("wrong-gp-omnibus-2025", "practice-02", OMNIBUS_2025, aware("2026-09-01T09:00:00+02:00")),
    ("risk-omnibus-2025", "edpb-08", OMNIBUS_2025, aware("2026-09-01T09:00:00+02:00")),
    ("high-risk-omnibus-2025", "edpb-12", OMNIBUS_2025, aware("2028-02-29T09:00:00+01:00")),
    ("portal-avg-2018", "practice-04", AVG_2018, aware("2026-09-01T09:00:00+02:00")),
    ("portal-avg-2018-in-2017", "practice-04", AVG_2018, aware("2017-09-01T09:00:00+02:00")),
]


def cases():
    found = {}
    for path in sorted((HERE.parent / "cases").glob("*.json")):
        found.update((case["id"], case["facts"]) for case in json.loads(path.read_text()))
    return found


def receipt(library, facts, law):
    incident, buffer = ctypes.c_void_p(), ctypes.create_string_buffer(SIZE_MAX)
    text = json.dumps(facts).encode()
    assert library.datalek_incident_new(ctypes.byref(incident)) == 0
    status = library.datalek_incident_read_json(incident, text, ctypes.c_size_t(len(text)), None,
                                                None, ctypes.c_size_t(0))
    assert status == 0, facts
    status = library.datalek_receipt_write(incident, law, buffer, ctypes.c_size_t(SIZE_MAX), None)
    assert status == 0, facts
    library.datalek_incident_free(incident)
    return buffer.value


def main():
    library = ctypes.CDLL(sys.argv[1])
    known = cases()
    for name, case, law, changes in RECEIPTS:
        path = HERE / f"{name}.txt"
        if not path.exists():
            path.write_bytes(receipt(library, (known[case] if case else {}) | changes, law))
            print(path.name)


main()
