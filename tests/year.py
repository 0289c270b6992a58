# SPDX-License-Identifier: Apache-2.0
"""A year of a large GP practice: 60 made-up incidents, the same each time.

incidents() gives a list of dicts, in the order in which the practice became aware of them:

    id        such as "2026-014"
    kind      a key of KINDS
    first     what was known when the entry was opened, as the JSON of an incident
    facts     what was known in the end
    opened    when the entry was opened; and so on: times are datetimes with a zone
    texts     what is written in each field that can be written, by name
    expect    what the law says: breach, notify_ap, notify_subjects ("yes" or "no")
    decision  None, or (question, "yes" or "no", who, why): what a person decided otherwise
    ap_told   when the AP was told, the last time completely; [] if not
    told      when and how the persons were told, and how many each time: [(time, persons, means)]
    holds     as expect, after that decision
    closed    when the entry was closed
    reopened  None, or (time, why, closed again)
    leak      None, or a description with a BSN in it, written first and then redacted

Causes and numbers of people are mixed as in the figures of the AP. The outcomes were put down by
hand from the law and the guidance, not taken from the library.
"""
import datetime
import random

DAY = datetime.timedelta(days=1)
HOUR = datetime.timedelta(hours=1)
WINTER = datetime.timezone(HOUR)
PRACTICE = {"role": "controller", "personal_data": True, "security_breach": True,
            "financial_undertaking": False, "journalistic_purpose": False}
# What nearly every incident of a practice has in common.
USUAL = {"disclosed": True, "altered": False, "lost": False, "spread": "known_recipients",
         "recipient": "other_known", "recipient_confirmed": False, "viewed": True,
         "deliberate": False, "misuse": False, "encrypted": False,
         "data": ["basic", "contact", "health"], "insight": "ordinary", "identifiability": "maximum",
         "subjects": 1, "vulnerable": False, "risk_removed": False,
         "disproportionate_effort": False}
TRUSTED = {"recipient": "bound_by_secrecy", "recipient_confirmed": True}

# kind: (how many in the year, number of people (from, to), cause and other facts,
#        expected (breach, notify_ap, notify_subjects), what happened, measures)
KINDS = {
    "letter to another patient": (
        9, (1, 1), {"cause": "wrong_recipient_post"}, ("yes", "yes", "yes"),
        "Brief met een uitslag zat in de envelop van een andere patiënt; die heeft hem geopend.",
        "Brief opgehaald. Enveloppen worden nu door twee mensen gecontroleerd."),
    "letter back unopened": (
        4, (1, 1), {"cause": "wrong_recipient_post", "viewed": False, "recipient_confirmed": True},
        ("yes", "no", "no"),
        "Brief ging naar het oude adres; de nieuwe bewoner bracht hem ongeopend terug.",
        "Adres aangepast. De assistente vraagt voortaan bij elk contact naar het adres."),
    "letter to another practice": (
        3, (1, 1), {"cause": "wrong_recipient_post", **TRUSTED}, ("yes", "no", "no"),
        "Ontslagbrief doorgestuurd naar een huisarts van wie de patiënt al weg was.",
        "De huisarts heeft de brief vernietigd en dat bevestigd. Adresboek bijgewerkt."),
    "referral to the wrong colleague": (
        10, (1, 1), {"cause": "wrong_recipient_email", **TRUSTED}, ("yes", "no", "no"),
        "Verwijzing via beveiligde mail naar een specialist met dezelfde achternaam.",
        "De specialist heeft de verwijzing gewist en dat bevestigd."),
    "e-mail to another patient": (
        8, (1, 1), {"cause": "wrong_recipient_email"}, ("yes", "yes", "yes"),
        "Uitslag per e-mail naar een andere patiënt; het adres werd automatisch aangevuld.",
        "Ontvanger gevraagd om te wissen. Automatisch aanvullen staat uit."),
    "list to the bookkeeper": (
        2, (20, 90), {"cause": "wrong_recipient_email", "recipient": "business_relation",
                      "recipient_confirmed": True}, ("yes", "no", "no"),
        "Bij de cijfers voor de boekhouder zat een lijst met patiënten en verrichtingen.",
        "De boekhouder heeft de lijst gewist en dat bevestigd. Nieuwe export zonder namen."),
    "addresses in CC": (
        3, (12, 80), {"cause": "cc_instead_of_bcc"}, ("yes", "yes", "yes"),
        "Uitnodiging voor de diabetesgroep verstuurd met alle adressen in CC.",
        "Excuusmail gestuurd. Groepsmail gaat nu altijd via het mailprogramma van het HIS."),
    "laptop stolen, encrypted": (
        2, (900, 2500), {"cause": "device_lost_or_stolen", "spread": "unknown_recipients",
                         "recipient": "unknown_or_hostile", "encrypted": True, "key_safe": True,
                         "deliberate": True}, ("yes", "no", "no"),
        "Laptop uit de auto gestolen. De schijf was versleuteld, het wachtwoord lag er niet bij.",
        "Aangifte gedaan, toegang van de laptop ingetrokken."),
    "USB stick lost": (
        2, (150, 600), {"cause": "device_lost_or_stolen", "spread": "exposed",
                        "recipient": "unknown_or_hostile"}, ("yes", "yes", "yes"),
        "USB-stick met een export voor onderzoek kwijt; de stick was niet versleuteld.",
        "USB-sticks zijn niet meer toegestaan; export alleen via een beveiligde verbinding."),
    "visiting list lost": (
        3, (6, 18), {"cause": "paper_lost_or_stolen", "spread": "exposed",
                     "recipient": "unknown_or_hostile"}, ("yes", "yes", "yes"),
        "Lijst met visites onderweg verloren; staat op papier met naam, adres en reden.",
        "Visites staan nu alleen nog in de app op de telefoon."),
    "ransomware": (
        1, (6200, 6200), {"cause": "hacking", "altered": True, "lost": True, "spread": "exposed",
                          "recipient": "unknown_or_hostile", "deliberate": True,
                          "alteration": "reversible", "restoration": "delayed",
                          "loss_impact": "care_at_risk", "insight": "deep", "vulnerable": True,
                          "data": ["basic", "contact", "national_id", "health"]},
        ("yes", "yes", "yes"),
        "Gijzelsoftware op de server: dossiers anderhalve dag niet te lezen, spreekuur afgezegd.",
        "Server opnieuw ingericht vanaf de reservekopie; inloggen kan alleen nog in twee stappen."),
    "supplier hacked": (
        1, (5400, 5400), {"cause": "hacking", "spread": "unknown_recipients",
                          "recipient": "unknown_or_hostile", "deliberate": True},
        ("yes", "yes", "yes"),
        "Inbraak bij de leverancier van het afsprakensysteem; gegevens van patiënten zijn gekopieerd.",
        "Koppeling verbroken, wachtwoorden vervangen, patiënten gewaarschuwd voor oplichting."),
    "mailbox phished": (
        1, (240, 240), {"cause": "hacking", "spread": "unknown_recipients",
                        "recipient": "unknown_or_hostile", "deliberate": True},
        ("yes", "yes", "yes"),
        "Medewerker vulde haar wachtwoord in op een valse pagina; iemand las mee in de mailbox.",
        "Wachtwoord vervangen, tweede stap bij het inloggen verplicht, iedereen bijgepraat."),
    "snooping": (
        2, (1, 1), {"cause": "unauthorised_internal_access", "recipient": "bound_by_secrecy",
                    "deliberate": True, "spread": "known_recipients"}, ("yes", "yes", "yes"),
        "Medewerker bekeek het dossier van een buurvrouw zonder dat daar een reden voor was.",
        "Gesprek en waarschuwing; de logging wordt elke maand nagekeken."),
    "list on the website": (
        1, (35, 35), {"cause": "published_by_mistake", "spread": "unknown_recipients",
                      "recipient": "unknown_or_hostile"}, ("yes", "yes", "yes"),
        "Deelnemerslijst van de valtraining stond twee dagen open op de website.",
        "Lijst verwijderd, ook uit de zoekmachines. Publiceren doet nu nog maar één persoon."),
    "result of another in the portal": (
        1, (1, 1), {"cause": "wrong_person_shown"}, ("yes", "yes", "yes"),
        "Een patiënt zag in het portaal de uitslag van een naamgenoot.",
        "Uitslag weggehaald; koppelen gebeurt nu op naam en geboortedatum."),
    "letter in the wrong record": (
        2, (1, 1), {"cause": "added_to_wrong_record", "disclosed": False, "altered": True,
                    "alteration": "no_illegal_use", "loss_impact": "none"}, ("yes", "no", "no"),
        "Specialistenbrief in het verkeerde dossier gezet, dezelfde dag ontdekt, niet gebruikt.",
        "Brief verplaatst. Bij inlezen wordt voortaan de geboortedatum vergeleken."),
    "system down": (
        2, (3800, 4400), {"cause": "outage_or_loss", "disclosed": False, "lost": True,
                          "restoration": "prompt", "loss_impact": "none"}, ("yes", "no", "no"),
        "HIS een kwartier niet bereikbaar door een storing; niemand had er last van.",
        "Leverancier heeft de oorzaak verholpen; noodprocedure nog eens doorgenomen."),
    "disk handed in": (
        1, (1200, 1200), {"cause": "discarded_carrier", "spread": "exposed",
                          "recipient": "unknown_or_hostile"}, ("yes", "yes", "yes"),
        "Oude pc ingeleverd bij de kringloop zonder dat de schijf gewist was.",
        "Schijven worden voortaan door een erkend bedrijf vernietigd."),
    "maintenance": (
        1, (4100, 4100), {"cause": "other", "security_breach": False, "disclosed": False,
                          "lost": True}, ("no", "no", "no"),
        "Patiënt belde dat het portaal niet werkte: gepland onderhoud, was aangekondigd.",
        "Niet nodig."),
    "data kept for another practice": (
        1, (2, 2), {"cause": "other", "role": "processor"}, ("yes", "no", "no"),
        "Bij het inscannen voor een collegapraktijk zijn twee brieven bij een patiënt beland.",
        "Brieven opgehaald en de collegapraktijk dezelfde dag gebeld."),
}
COUNT = sum(kind[0] for kind in KINDS.values())
LAPTOP_REASON = "De sleutel was kort; voor de zekerheid melden wij het toch."
SNOOP_REASON = ("Betrokkene is door de huisarts gesproken en wil er niets meer over horen; er komt geen"
                " brief.")


def written(moment):
    """A time as JSON has it."""
    return moment.isoformat()


def texts_of(kind, happened, measures, subjects):
    people = "één patiënt" if subjects == 1 else f"{subjects} patiënten"
    return {
        "description": f"{happened} Het gaat om {people}.",
        "when": "Zie de tijden hierboven.",
        "what_happened": happened,
        "groups": f"Patiënten van de praktijk: {people}.",
        "data": "Naam, adres en medische gegevens.",
        "consequences": "Anderen kunnen iets over de gezondheid te weten komen.",
        "measures": measures,
        "reason_not_ap": "Er is geen risico voor de betrokkenen.",
        "reason_not_subjects": "Er is geen hoog risico voor de betrokkenen.",
        "reason_delay": "De ernst bleek pas na onderzoek; \"de leverancier\" antwoordde laat.",
        "message": f"Wij schreven wat er is gebeurd, wat het kan betekenen, wat wij deden en wie u kunt"
                   f" bellen.\nOnderwerp: {kind}.",
        "people": f"Ongeveer {subjects}.",
    }


def facts_of(rng, kind, aware):
    _, (least, most), facts, _, _, _ = KINDS[kind]
    started = aware - rng.randrange(1, 96) * HOUR
    known = {**PRACTICE, **USUAL, **facts, "subjects": rng.randint(least, most),
             "started_at": written(started), "ended_at": written(aware + 2 * HOUR),
             "discovered_at": written(aware - rng.randrange(0, 5) * HOUR / 4),
             "aware_at": written(aware)}
    known["records"] = known["subjects"]
    if known["role"] == "processor":
        known["processor_discovered_at"] = known["discovered_at"]
        known["controller_told_at"] = written(aware + 3 * HOUR)
    if not known["disclosed"]:
        for name in ("spread", "recipient", "recipient_confirmed", "viewed", "encrypted"):
            del known[name]
    return known


def telling(rng, story, aware):
    """When the AP and the persons were told: late, in phases, and in parts now and then."""
    subjects = story["facts"]["subjects"]
    told = aware + rng.randrange(4, 70) * HOUR
    if rng.random() < 0.15:
        told = aware + 72 * HOUR + rng.randrange(1, 400) * HOUR
    more = [told + rng.randrange(1, 9) * DAY] if rng.random() < 0.3 or subjects > 1000 else []
    ap = [told, *more] if story["holds"]["notify_ap"] == "yes" else []
    at = aware + rng.randrange(20, 120) * HOUR
    parts = [subjects]
    if subjects > 1 and rng.random() < 0.5:
        parts = [subjects // 2, subjects - subjects // 2]
    persons = [(at + i * DAY, part, "gebeld" if subjects == 1 else "brief")
               for i, part in enumerate(parts)]
    return ap, persons if story["holds"]["notify_subjects"] == "yes" else []


def make(rng, number, kind, aware):
    expect = dict(zip(("breach", "notify_ap", "notify_subjects"), KINDS[kind][3]))
    facts = facts_of(rng, kind, aware)
    story = {"id": f"2026-{number:03}", "kind": kind, "facts": facts, "first": facts,
             "opened": aware + HOUR, "expect": expect, "holds": dict(expect), "decision": None,
             "texts": texts_of(kind, *KINDS[kind][4:], facts["subjects"]),
             "reopened": None, "leak": None}
    if rng.random() < 0.4:
        story["first"] = {name: value for name, value in facts.items()
                          if name not in ("viewed", "subjects", "records", "ended_at")}
    if kind == "laptop stolen, encrypted" and rng.random() < 0.9:
        story["decision"] = ("notify_ap", "yes", "praktijkhouder", LAPTOP_REASON)
        story["holds"]["notify_ap"] = "yes"
    if kind == "snooping" and rng.random() < 0.9:
        story["decision"] = ("notify_subjects", "no", "huisarts", SNOOP_REASON)
        story["holds"]["notify_subjects"] = "no"
    story["ap_told"], story["told"] = telling(rng, story, aware)
    story["closed"] = aware + rng.randrange(20, 40) * DAY
    return story


def incidents(seed=2026):
    rng = random.Random(seed)
    kinds = [name for name, kind in KINDS.items() for _ in range(kind[0])]
    rng.shuffle(kinds)
    minutes = sorted(rng.sample(range(0, 330 * 24 * 60), len(kinds)))
    new_year = datetime.datetime(2026, 1, 1, tzinfo=WINTER)
    # The first in the first minutes of the year, when it is still the old one in UTC.
    minutes[0] = 10
    stories = [make(rng, i + 1, kind, new_year + datetime.timedelta(minutes=minute))
               for i, (kind, minute) in enumerate(zip(kinds, minutes))]
    for story in rng.sample(stories, 5):
        again = story["closed"] + rng.randrange(2, 20) * DAY
        story["reopened"] = (again, "Er kwam nog een vraag van de patiënt.", again + 3 * DAY)
    leaking = rng.choice([story for story in stories if story["expect"]["breach"] == "yes"])
    leaking["leak"] = leaking["texts"]["description"] + " Zijn BSN is 123456782."
    return stories
