# SPDX-License-Identifier: Apache-2.0
"""datalek: is this incident a personal data breach, must the AP be told, must the patients be told,
and what must the register say?

>>> import datalek
>>> incident = datalek.Incident(role="controller", financial_undertaking=False,
...                             journalistic_purpose=False, personal_data=True,
...                             security_breach=True, disclosed=True, spread="known_recipients",
...                             recipient="bound_by_secrecy", recipient_confirmed=True,
...                             deliberate=False, misuse=False, altered=False, lost=False)
>>> assessment = datalek.assess(incident, language="en")
>>> assessment.breach.verdict, assessment.notify_ap.verdict
(True, False)
>>> print(assessment.notify_ap.reasons[0].text)
Every recipient can be trusted and has confirmed return or deletion, and no use.

One module for each header of the C library, with its names. What is unknown is None. Whatever the
library refuses is a DatalekError; a value of the wrong type is a TypeError.
"""
from ._call import said as _said
from ._library import lib as _lib
from ._library import path as library_path
from .agreement import Agreement, Point, check_agreement, points
from .assessment import Assessment, Deadlines, assess, assessment_json
from .chain import Chain, Notice, assess_chain
from .change import Change, ChangedFact, Changes, find_changes
from .columns import ColumnAnswers, assess_columns
from .contact import Contact, ContactDetail, contact_details
from .deadline import Left, deadline, deadline_left, deadline_rule
from .dossier import Dossier, DossierItem, dossier, profiles
from .entry import Entry, EntryDuty, EntryField, Field, csv_heading, fields
from .errors import DatalekError
from .event import Event, event_kinds
from .fact import FACTS, Fact, Value
from .fine import Fine, fine_maximum
from .format import formats
from .hint import hints
from .identifier import Finding, find_identifiers, identifiers
from .incident import Incident
from .law import Law, law_at, laws
from .letter import Element, Letter, elements, letter, letter_lacks, letters
from .measure import Measure, find_measures, measures, write_measures
from .outcome import (Outcome, Rejected, classify, decide, must_notify_ap, must_notify_subject,
                      outcomes)
from .question import Question, next_question, open_questions, questions
from .receipt import Replay, read_receipt, replay_receipt, write_receipt
from .register import Register
from .risk import Level, Risk, Score, risk_score
from .rule import Reason, Rule, rules
from .scenario import Scenario, apply_scenario, scenarios
from .statistics import (Count, OutcomeCount, Share, Statistics, people_class, people_text)
from .sufficient import sufficient_facts
from .time import format_time, parse_time
from .view import DueDuty, Repeat

__version__ = _said(_lib.datalek_version())

__all__ = [
    "Agreement", "apply_scenario", "assess", "assess_chain", "assess_columns", "Assessment",
    "assessment_json", "Chain", "Change", "ChangedFact", "Changes", "check_agreement", "classify",
    "ColumnAnswers", "Contact", "contact_details", "ContactDetail", "Count", "csv_heading",
    "DatalekError", "deadline", "deadline_left", "deadline_rule", "Deadlines", "decide", "Dossier",
    "dossier", "DossierItem", "DueDuty", "Element", "elements", "Entry", "EntryDuty", "EntryField",
    "Event", "event_kinds", "Fact", "FACTS", "Field", "fields", "find_changes", "find_identifiers",
    "find_measures", "Finding", "Fine", "fine_maximum", "format_time", "formats", "hints",
    "identifiers", "Incident", "Law", "law_at", "laws", "Left", "Letter", "letter", "letter_lacks",
    "letters", "Level", "library_path", "Measure", "measures", "must_notify_ap",
    "must_notify_subject", "next_question", "Notice", "open_questions", "Outcome", "OutcomeCount",
    "outcomes", "parse_time", "people_class", "people_text", "Point", "points", "profiles",
    "Question", "questions", "read_receipt", "Reason", "Register", "Rejected", "Repeat", "Replay",
    "replay_receipt", "Risk", "risk_score", "Rule", "rules", "Scenario", "scenarios", "Score",
    "Share", "Statistics", "sufficient_facts", "Value", "write_measures", "write_receipt",
]
