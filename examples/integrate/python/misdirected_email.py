# SPDX-License-Identifier: Apache-2.0
"""A misdirected e-mail, from the first signal until its entry in the register is closed.

    misdirected_email.py [FOLDER]

A result went to another patient: the address was filled in by itself. The register is kept in
FOLDER/register.sqlite3, which must not be there yet; without FOLDER in a temporary one.

To adapt: the functions before the story are what a GP system does when its user does one thing.
Call them from your own screens, with the time of now: datetime.now(timezone.utc).
"""
import contextlib
import pathlib
import sqlite3
import sys
import tempfile
import textwrap
from datetime import datetime

import datalek
import store

LANGUAGE = "en"  # "nl" gives every sentence of the library in Dutch


# ---- What is known, and what follows from it -----------------------------------------------------


def keep(database: sqlite3.Connection, entry: str, incident: datalek.Incident, at: datetime,
         by: str) -> None:
    """Keeps the facts and how they were judged, also while most are unknown: the entry shows later
    what the practice knew, and when."""
    with store.changing(database) as register:
        if entry not in register:
            register.open(entry, at=at, by=by)
        register.set_facts(entry, incident, at=at, by=by)
        register.assess(entry, at=at, by=by)


def show_answers(incident: datalek.Incident) -> None:
    """The three answers, the term and the next question. "Not known yet" is not "no": the advice
    says what to do meanwhile, and in doubt that is to notify."""
    assessment = datalek.assess(incident, language=LANGUAGE)
    words = {True: "yes", False: "no", None: "not known yet"}
    for title, outcome in (("Personal data breach", assessment.breach),
                           ("Notify the AP", assessment.notify_ap),
                           ("Tell the patient", assessment.notify_subjects)):
        print(f"  {title}: {words[outcome.verdict]} (advice: {outcome.advice})")
    if assessment.deadline.strict is not None:
        print(f"  Deadline: {assessment.deadline.strict:%A %d %B %Y, %H:%M}")
    question = datalek.next_question(incident)
    if question is not None:
        print(f"  Ask now: {question.text(LANGUAGE)}")


def show_reasons(outcome: datalek.Outcome) -> None:
    """Each rule that decided, with the article behind it."""
    for reason in outcome.reasons:
        print(f"  {reason.text} [{reason.source}]")


# ---- What is done about it -----------------------------------------------------------------------


def show_due(register: datalek.Register, now: datetime) -> None:
    """What must still be done in all open entries, the most urgent first."""
    for due in register.duties(now):
        duty, time = register[due.entry].duty(due.duty, LANGUAGE), ""
        if due.left is not None:
            hours = due.left.total_seconds() / 3600
            time = f", {abs(hours):.0f} hours {'left' if hours >= 0 else 'late'}"
        print(f"  {due.entry}: {duty.text} [{duty.state_text}{time}]")


def show_letter(register: datalek.Register, entry: str) -> None:
    """The draft of the letter to the person, for the text editor: made from the facts, with no word
    of the medical content. format="html" gives a page to print. What facts cannot say is a gap in
    square brackets; the practice fills it in, such as what it did to prevent a repetition."""
    for element in datalek.letter_lacks(register[entry], PRACTICE):
        print(f"  To fill in: {element.text(LANGUAGE)} [{element.source}]")
    letter = datalek.letter(register[entry], PRACTICE, format="text", language=LANGUAGE)
    print(textwrap.indent(letter.rstrip(), "  | ", lambda line: True))


def write(database: sqlite3.Connection, entry: str, field: str, text: str, at: datetime,
          by: str) -> None:
    """Writes a field, unless its text seems to tell who a patient is. The library only warns: it
    is for the host to ask a user who is sure, as a number may be that of the practice."""
    found = datalek.find_identifiers(text, at, LANGUAGE)
    for each in found:
        print(f"  {field}: {text[each.begin:each.end]}? {each.warning}")
    if not found:
        with store.changing(database) as register:
            register.set_text(entry, field, text, at=at, by=by)


def close(database: sqlite3.Connection, entry: str, at: datetime, by: str) -> None:
    """Closes an entry, if it says all that it must."""
    with store.changing(database) as register:
        missing = [register[entry].field(name, LANGUAGE).title for name in register[entry].missing]
        if register[entry].may_close:
            register.close(entry, at=at, by=by)
    print("  Still missing: " + ", ".join(missing) if missing else "  Closed.")


# ---- The story -----------------------------------------------------------------------------------

ENTRY = "2026-014"
PRACTICE = datalek.Contact(organisation="Huisartsenpraktijk De Linde", person="the practice manager",
                           person_phone="012 345 67 89", signed_by="the GPs of De Linde")
TEXTS = {
    "description": "The result of a blood test was mailed to another patient.",
    "groups": "One patient of the practice.",
    "what_happened": "One other patient has read the result, and has deleted it.",
    "message": "We mailed a result of yours to another patient, who has read and deleted it. We "
               "are sorry. You need not do anything. Call the practice if you have questions.",
    "measures": "Addresses are no longer filled in by themselves. Results go through the portal.",
}


def november(text: str) -> datetime:
    """A day and time in November 2026."""
    return datalek.parse_time(f"2026-11-{text}:00+01:00")


def find_out(database: sqlite3.Connection) -> None:
    """Thursday: the facts come in."""
    print("Thursday 9:05. A patient calls: I have someone else's result in my mail.")
    # A scenario sets what is certain of every such incident, and leaves the rest unknown.
    incident = datalek.apply_scenario("email_wrong_person")
    incident.set(started_at=november("11T17:20"), discovered_at=november("12T09:05"))
    keep(database, ENTRY, incident, november("12T09:10"), "assistente")
    show_answers(incident)

    print("9:40. It is among the messages sent, with the patient's name. Now the term begins.")
    incident.set(aware_at=november("12T09:40"), personal_data=True, encrypted=False, lost=False,
                 data=["basic", "health"], insight="ordinary", identifiability="maximum",
                 subjects=1, recipient="other_known")
    keep(database, ENTRY, incident, november("12T09:45"), "assistente")
    show_answers(incident)

    print("11:30. The one who got it has read it. It is deleted, and nothing was done with it.")
    incident.set(viewed=True, recipient_confirmed=True, misuse=False, ended_at=november("12T11:30"))
    keep(database, ENTRY, incident, november("12T11:35"), "assistente")
    show_answers(incident)

    print("11:40. The GP sees no reason not to tell the patient.")
    incident.set(risk_removed=False, disproportionate_effort=False)
    keep(database, ENTRY, incident, november("12T11:40"), "huisarts")
    show_answers(incident)
    print("Why the AP?")
    show_reasons(datalek.must_notify_ap(incident, LANGUAGE))


def tell(database: sqlite3.Connection) -> None:
    """Friday: the AP and the patient are told."""
    print("Thursday 17:00. What is due?")
    show_due(store.load(database), november("12T17:00"))
    print("Friday 10:00. The AP is told, with its form.")
    with store.changing(database) as register:
        register.note_ap(ENTRY, november("13T10:00"), True, "AP-88213", at=november("13T10:05"),
                         by="praktijkmanager")
    print("11:30. The GP calls the patient, and writes a letter. The draft:")
    show_letter(store.load(database), ENTRY)
    with store.changing(database) as register:
        register.note_subjects(ENTRY, november("13T11:30"), 1, "called, and a letter",
                               at=november("13T12:10"), by="huisarts")


def complete(database: sqlite3.Connection) -> None:
    """A week later: the entry says all that it must."""
    print("Friday 20 November. Can the entry be closed?")
    when, by = november("20T16:00"), "praktijkmanager"
    close(database, ENTRY, when, by)
    write(database, ENTRY, "groups", "One patient, BSN 123456782.", when, by)
    for field, text in TEXTS.items():
        write(database, ENTRY, field, text, when, by)
    close(database, ENTRY, when, by)


def main() -> None:
    with contextlib.ExitStack() as stack:
        folder = sys.argv[1] if len(sys.argv) > 1 else stack.enter_context(
            tempfile.TemporaryDirectory())
        path = pathlib.Path(folder) / "register.sqlite3"
        if path.exists():
            sys.exit(f"{path} is there already")
        database = stack.enter_context(contextlib.closing(store.connect(path)))
        find_out(database)
        tell(database)
        complete(database)
        register = store.load(database)
        print(f"The register holds {register.size} events, the last with digest "
              f"{store.last_digest(register)[:16]}...")


if __name__ == "__main__":
    main()
