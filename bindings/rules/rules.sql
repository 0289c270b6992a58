-- SPDX-License-Identifier: Apache-2.0
-- The rules of datalek 0.1.0, made by make.py: tables, and views that decide by them. Runs
-- as it is in PostgreSQL and SQLite. README.md beside it tells how to use it.

BEGIN;

CREATE TABLE datalek_facts (
  number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
  direction TEXT NOT NULL, lowest BIGINT NOT NULL, highest BIGINT NOT NULL,
  nl TEXT NOT NULL, en TEXT NOT NULL);
CREATE TABLE datalek_values (
  fact TEXT NOT NULL REFERENCES datalek_facts (name), value INTEGER NOT NULL, name TEXT NOT NULL,
  nl TEXT NOT NULL, en TEXT NOT NULL, PRIMARY KEY (fact, value));
CREATE TABLE datalek_actions (
  fact TEXT NOT NULL REFERENCES datalek_facts (name), value INTEGER NOT NULL,
  nl TEXT NOT NULL, en TEXT NOT NULL, PRIMARY KEY (fact, value));
CREATE TABLE datalek_atoms (
  word TEXT PRIMARY KEY, fact TEXT NOT NULL REFERENCES datalek_facts (name),
  at_least BIGINT NOT NULL, source TEXT NOT NULL);
CREATE TABLE datalek_conclusions (
  number INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE, role TEXT NOT NULL, advice TEXT NOT NULL);
CREATE TABLE datalek_outcomes (
  number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE,
  conclusion TEXT NOT NULL REFERENCES datalek_conclusions (word));
CREATE TABLE datalek_rules (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
  conclusion TEXT REFERENCES datalek_conclusions (word), effect TEXT NOT NULL, source TEXT NOT NULL,
  nl TEXT NOT NULL, en TEXT NOT NULL);
CREATE TABLE datalek_rule_conditions (
  rule TEXT NOT NULL REFERENCES datalek_rules (id), word TEXT NOT NULL, holds INTEGER NOT NULL,
  PRIMARY KEY (rule, word));
CREATE TABLE datalek_laws (
  number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, version INTEGER NOT NULL,
  in_force_from TEXT, in_force_until TEXT, hours INTEGER NOT NULL, source TEXT NOT NULL,
  nl TEXT NOT NULL, en TEXT NOT NULL);
CREATE TABLE datalek_law_rules (
  law TEXT NOT NULL REFERENCES datalek_laws (name),
  rule TEXT NOT NULL REFERENCES datalek_rules (id), PRIMARY KEY (law, rule));
CREATE TABLE datalek_hints (
  rule TEXT PRIMARY KEY REFERENCES datalek_rules (id), given_from TEXT);
CREATE TABLE datalek_hint_causes (
  rule TEXT NOT NULL REFERENCES datalek_hints (rule), cause TEXT NOT NULL,
  PRIMARY KEY (rule, cause));
CREATE TABLE datalek_points (
  number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, nl TEXT NOT NULL, en TEXT NOT NULL);
CREATE TABLE datalek_point_needs (
  point TEXT NOT NULL REFERENCES datalek_points (name),
  law TEXT NOT NULL REFERENCES datalek_laws (name), need TEXT NOT NULL, source TEXT,
  PRIMARY KEY (point, law));

INSERT INTO datalek_facts VALUES
  (0, 'role', 'choice', 'by_duty', 0, 1, 'Zijn het gegevens van uw eigen patiënten of medewerkers, of verwerkt u ze in opdracht van een ander?', 'Are they data of your own patients or staff, or do you process them on behalf of another?'),
  (1, 'personal_data', 'yes_no', 'grave', 0, 1, 'Gaat het om gegevens over levende mensen? Het telt ook als er geen naam bij staat, maar wel is uit te zoeken om wie het gaat.', 'Are the data about living people? It counts too if no name is given but one can find out who they are.'),
  (2, 'security_breach', 'yes_no', 'grave', 0, 1, 'Ging er iets mis met de beveiliging? Een vergissing, storing, verlies of diefstal telt ook. Antwoord ''nee'' bij gepland onderhoud, eigen beleid of een zwakke plek die niemand kon gebruiken.', 'Did security fail? A mistake, outage, loss or theft counts. Answer ''no'' for planned maintenance, own policy, or a weakness that nobody could use.'),
  (3, 'disclosed', 'yes_no', 'grave', 0, 1, 'Heeft iemand die er geen recht op had de gegevens gekregen of gezien, of kon zo iemand erbij? Een apparaat of dossier dat kwijt of gestolen is telt mee, ook als u niet weet of iemand het heeft gezien.', 'Did someone without a right to them get or see the data, or could such a person reach them? A lost or stolen device or file counts, even if you do not know whether anyone saw it.'),
  (4, 'altered', 'yes_no', 'grave', 0, 1, 'Zijn gegevens veranderd terwijl dat niet mocht, of in het verkeerde dossier gezet? Gijzelsoftware die gegevens op slot zet telt mee.', 'Were data changed without right, or put into the wrong record? Ransomware that locks data counts.'),
  (5, 'lost', 'yes_no', 'grave', 0, 1, 'Zijn gegevens vernietigd of kwijt, of waren ze niet te bereiken toen ze nodig waren? Een kopie die weg is terwijl u de gegevens zelf nog hebt telt niet.', 'Were data destroyed or lost, or out of reach when needed? A copy that is gone while you still have the data yourself does not count.'),
  (6, 'spread', 'choice', 'grave', 0, 2, 'Waar zijn de gegevens terechtgekomen?', 'Where did the data end up?'),
  (7, 'recipient', 'choice', 'grave', 0, 3, 'Wie heeft de gegevens, of kan ze hebben? Zijn het er meer, kies dan wie u het minst kunt vertrouwen.', 'Who has the data, or may have them? If there are several, choose the least trustworthy.'),
  (8, 'recipient_confirmed', 'yes_no', 'mild', 0, 1, 'Heeft elke ontvanger bevestigd dat alles terug of gewist is en dat er niets mee is gedaan?', 'Did every recipient confirm that all was returned or deleted and that nothing was done with it?'),
  (9, 'viewed', 'yes_no', 'grave', 0, 1, 'Kan iemand de inhoud hebben gezien? Antwoord alleen ''nee'' als u kunt bewijzen van niet en het ook niet meer kan, bijvoorbeeld doordat de envelop ongeopend terug is of uit logbestanden.', 'Can anyone have seen the content? Answer ''no'' only if you can prove it and it can no longer happen, for instance because the envelope is back unopened, or from logs.'),
  (10, 'deliberate', 'yes_no', 'grave', 0, 1, 'Deed iemand het met opzet, zoals stelen, hacken of neuzen in een dossier?', 'Did someone do it on purpose, such as stealing, hacking or snooping in a record?'),
  (11, 'misuse', 'yes_no', 'grave', 0, 1, 'Zijn er tekenen van misbruik, of is er een ontvanger die de betrokkene ermee kan willen benadelen, zoals een ex-partner bij ruzie?', 'Are there signs of misuse, or is there a recipient who may want to harm the person with it, such as an ex-partner in a conflict?'),
  (12, 'encrypted', 'yes_no', 'mild', 0, 1, 'Waren alle gegevens goed versleuteld, zodat niemand ze zonder sleutel of wachtwoord kan lezen? Alleen een inlogscherm is niet genoeg. Wachtwoorden die zijn opgeslagen als gezouten hash tellen mee.', 'Were all data well encrypted, so that nobody can read them without the key or password? A log-in screen alone is not enough. Passwords that are stored as salted hashes count.'),
  (13, 'key_safe', 'yes_no', 'mild', 0, 1, 'Is de sleutel of het wachtwoord veilig: niet gelekt, niet meegestuurd en niet te raden of te kraken?', 'Is the key or password safe: not leaked, not sent along, and not to be guessed or cracked?'),
  (14, 'alteration', 'choice', 'grave', 0, 2, 'Wat is er met de veranderde gegevens gebeurd?', 'What happened to the changed data?'),
  (15, 'restoration', 'choice', 'grave', 0, 2, 'Hoe snel waren of zijn de gegevens terug?', 'How soon were the data back, or will they be?'),
  (16, 'loss_impact', 'choice', 'grave', 0, 2, 'Wat betekent het voor patiënten of anderen dat de gegevens ontbraken of niet klopten?', 'What does it do to patients or others that the data were missing or wrong?'),
  (17, 'data_basic', 'yes_no', 'grave', 0, 1, 'Zitten er namen, geslacht of geboortedata bij?', 'Are names, sex or dates of birth among the data?'),
  (18, 'data_contact', 'yes_no', 'grave', 0, 1, 'Zitten er adressen, e-mailadressen of telefoonnummers bij?', 'Are addresses, e-mail addresses or telephone numbers among the data?'),
  (19, 'data_profile', 'yes_no', 'grave', 0, 1, 'Staat er iets in over werk, school, gewoonten of voorkeuren, of over iemand als klant?', 'Do they say anything about work, school, habits or preferences, or about someone as a customer?'),
  (20, 'data_location', 'yes_no', 'grave', 0, 1, 'Blijkt eruit waar iemand is of was, of met wie iemand contact had?', 'Do the data show where someone is or was, or whom they were in contact with?'),
  (21, 'data_financial', 'yes_no', 'grave', 0, 1, 'Zitten er financiële gegevens bij: inkomen, schulden, rekeningnummers of facturen?', 'Are financial data among them: income, debts, account numbers or invoices?'),
  (22, 'data_payment', 'yes_no', 'grave', 0, 1, 'Zitten er gegevens van een bankpas of creditcard bij, of andere waarmee iemand kan betalen?', 'Are details of bank or credit cards among them, or others that allow paying?'),
  (23, 'data_credentials', 'yes_no', 'grave', 0, 1, 'Zitten er gebruikersnamen met wachtwoorden, sleutels of toegangscodes bij?', 'Are user names with passwords, keys or tokens among the data?'),
  (24, 'data_national_id', 'yes_no', 'grave', 0, 1, 'Zit het BSN of een ander nationaal nummer erbij?', 'Is the BSN or another national number among the data?'),
  (25, 'data_official_document', 'yes_no', 'grave', 0, 1, 'Zitten er kopieën van paspoort, identiteitskaart of rijbewijs bij?', 'Are copies of passports, identity cards or driving licences among the data?'),
  (26, 'data_health', 'yes_no', 'grave', 0, 1, 'Gaat het om iemands gezondheid, zorg of medicijnen? Een afspraak, verwijzing of rekening waaruit zorg blijkt, telt mee.', 'Are someone''s health, care or medication among the data? An appointment, referral or bill that shows care counts.'),
  (27, 'data_genetic', 'yes_no', 'grave', 0, 1, 'Zitten er genetische gegevens bij, zoals de uitslag van een DNA-onderzoek?', 'Are genetic data among them, such as the result of a DNA test?'),
  (28, 'data_biometric', 'yes_no', 'grave', 0, 1, 'Zitten er biometrische gegevens bij om iemand te herkennen, zoals een vingerafdruk?', 'Are biometric data for identification among them, such as a fingerprint?'),
  (29, 'data_special', 'yes_no', 'grave', 0, 1, 'Gaat het om afkomst, geloof, politiek, vakbond, seksueel leven of geaardheid?', 'Are race, belief, politics, union membership, sex life or orientation among the data?'),
  (30, 'data_criminal', 'yes_no', 'grave', 0, 1, 'Zitten er gegevens bij over straffen of strafbare feiten?', 'Are data on convictions or offences among them?'),
  (31, 'insight', 'choice', 'grave', 0, 4, 'Wat kan iemand eruit te weten komen over de betrokkene? Kies wat het zwaarst weegt.', 'What can someone learn from it about the person? Choose what weighs most.'),
  (32, 'identifiability', 'choice', 'grave', 0, 3, 'Kan iemand die de gegevens ziet, weten over wie ze gaan?', 'Can someone who sees the data tell whom they are about?'),
  (33, 'subjects', 'count', 'grave', 0, 9007199254740992, 'Over hoeveel mensen gaan de gegevens?', 'How many people are the data about?'),
  (34, 'records', 'count', 'grave', 0, 9007199254740992, 'Om hoeveel dossiers of regels gaat het?', 'How many records are concerned?'),
  (35, 'vulnerable', 'yes_no', 'grave', 0, 1, 'Zijn er extra kwetsbare mensen bij: kinderen, mensen die van anderen afhankelijk zijn (zoals bij dementie of een verstandelijke beperking) of mensen die bedreigd worden? Patiënt zijn alleen telt niet.', 'Are especially vulnerable people among them: children, people who depend on others (as with dementia or a mental disability) or threatened people? Being a patient alone does not count.'),
  (36, 'risk_removed', 'yes_no', 'mild', 0, 1, 'Hebt u daarna iets gedaan waardoor een hoog risico niet meer waarschijnlijk is, zoals wachtwoorden vervangen voordat iemand ze kon gebruiken?', 'Did you do something afterwards that makes a high risk no longer likely, such as replacing passwords before anyone could use them?'),
  (37, 'disproportionate_effort', 'yes_no', 'none', 0, 1, 'Kost het onevenredig veel moeite om iedereen persoonlijk in te lichten, bijvoorbeeld omdat u van veel mensen geen adres hebt?', 'Would it take disproportionate effort to tell each person individually, for instance because you have no address of many of them?'),
  (38, 'financial_undertaking', 'yes_no', 'mild', 0, 1, 'Is uw organisatie een bank of verzekeraar (financiële onderneming volgens de Wft)?', 'Is your organisation a bank or insurer (financial undertaking under the Wft)?'),
  (39, 'journalistic_purpose', 'yes_no', 'mild', 0, 1, 'Worden de gegevens uitsluitend gebruikt voor journalistiek of voor een academische, artistieke of literaire uiting? Gewoon zorg- of onderzoekswerk valt hier niet onder.', 'Are the data used only for journalism or for academic, artistic or literary expression? Ordinary care or research is not meant.'),
  (40, 'started_at', 'time', 'none', 820454400, 253370764799, 'Wanneer begon het?', 'When did it begin?'),
  (41, 'ended_at', 'time', 'none', 820454400, 253370764799, 'Wanneer hield het op?', 'When did it end?'),
  (42, 'discovered_at', 'time', 'none', 820454400, 253370764799, 'Wanneer kwam het eerste signaal?', 'When did the first signal come?'),
  (43, 'aware_at', 'time', 'none', 820454400, 253368172799, 'Wanneer wist u, of iemand in uw praktijk, redelijk zeker dat er iets mis was gegaan met persoonsgegevens?', 'When were you, or anyone in your practice, reasonably certain that something had gone wrong with personal data?'),
  (44, 'cause', 'choice', 'none', 0, 12, 'Wat voor incident was het?', 'What kind of incident was it?'),
  (45, 'processor_discovered_at', 'time', 'none', 820454400, 253370764799, 'Wanneer ontdekte de verwerker (de leverancier) het?', 'When did the processor (the supplier) discover it?'),
  (46, 'controller_told_at', 'time', 'none', 820454400, 253370764799, 'Wanneer heeft de verwerker (de leverancier) de verantwoordelijke ingelicht?', 'When did the processor (the supplier) tell the controller?');

INSERT INTO datalek_values VALUES
  ('role', 0, 'processor', 'wij verwerken ze in opdracht van een ander (verwerker), zoals een softwareleverancier doet', 'we process them on behalf of another (processor), as a software supplier does'),
  ('role', 1, 'controller', 'het zijn onze eigen patiënten of medewerkers (verwerkingsverantwoordelijke)', 'they are our own patients or staff (controller)'),
  ('spread', 0, 'exposed', 'bij niemand, voor zover u weet, zoals een brief of apparaat dat kwijt is', 'with nobody, as far as you know, such as a letter or device that is lost'),
  ('spread', 1, 'known_recipients', 'bij bekende ontvangers of adressen, hoeveel het er ook zijn', 'with known recipients or addresses, however many'),
  ('spread', 2, 'unknown_recipients', 'bij onbekenden: openbaar, gestolen of verkocht', 'with persons unknown: public, stolen or sold'),
  ('recipient', 0, 'bound_by_secrecy', 'een zorgverlener of collega met beroepsgeheim of geheimhoudingsplicht', 'a carer or colleague under a duty of secrecy'),
  ('recipient', 1, 'business_relation', 'een bedrijf waarmee u vast werkt en dat u kunt vertrouwen, zoals uw accountant', 'a business you regularly work with and can trust, such as your accountant'),
  ('recipient', 2, 'other_known', 'een andere bekende persoon, zoals een andere patiënt, de (ex-)partner of een oud-medewerker', 'another known person, such as another patient, a partner or ex-partner, or a former employee'),
  ('recipient', 3, 'unknown_or_hostile', 'een onbekende, of iemand met kwade bedoelingen', 'a person unknown, or one with bad intentions'),
  ('alteration', 0, 'no_illegal_use', 'niemand heeft ze gebruikt', 'nobody used them'),
  ('alteration', 1, 'reversible', 'misschien gebruikt, maar de juiste gegevens zijn terug te halen', 'possibly used, but the right data can be restored'),
  ('alteration', 2, 'irreversible', 'misschien gebruikt, en de juiste gegevens zijn niet terug te halen', 'possibly used, and the right data cannot be restored'),
  ('restoration', 0, 'prompt', 'snel en zonder moeite, bijvoorbeeld uit een reservekopie', 'soon and without difficulty, for instance from a back-up'),
  ('restoration', 1, 'delayed', 'later: met werk, of door ze opnieuw te vragen', 'later: with work, or by asking for them again'),
  ('restoration', 2, 'impossible', 'niet: ze zijn voorgoed weg', 'not at all: they are gone for good'),
  ('loss_impact', 0, 'none', 'niets', 'nothing'),
  ('loss_impact', 1, 'hindrance', 'hinder, zoals opnieuw bellen of wachten', 'hindrance, such as calling again or waiting'),
  ('loss_impact', 2, 'care_at_risk', 'zorg vertraagd, verkeerd of niet gegeven, of iets dat even ernstig is', 'care delayed, wrong or not given, or something as serious'),
  ('insight', 0, 'hardly', 'vrijwel niets: wat al openbaar is of niets over iemand zegt', 'hardly anything: what is public already or says nothing about anyone'),
  ('insight', 1, 'limited', 'hooguit een vermoeden, zoals bij een uitnodiging voor de griepprik', 'an assumption at most, as with an invitation for a flu vaccination'),
  ('insight', 2, 'ordinary', 'wat er gewoonlijk in staat: een uitslag, verwijzing, recept, rekening of loonstrook', 'what is usually in it: a result, referral, prescription, bill or payslip'),
  ('insight', 3, 'deep', 'veel: een groot deel van een dossier, of een beeld van iemands leven', 'much: a large part of a record, or a picture of someone''s life'),
  ('insight', 4, 'critical', 'iets waardoor iemands leven, veiligheid of bestaan gevaar loopt, zoals een geheim adres', 'something that endangers someone''s life, safety or existence, such as a secret address'),
  ('identifiability', 0, 'negligible', 'vrijwel niet, zoals alleen codes zonder de lijst erbij', 'hardly, such as only codes without the list'),
  ('identifiability', 1, 'limited', 'alleen met moeite, zoals aan voorletters', 'only with effort, as from initials'),
  ('identifiability', 2, 'significant', 'meestal wel, zoals aan een e-mailadres', 'in most cases, as from an e-mail address'),
  ('identifiability', 3, 'maximum', 'meteen, zoals aan een naam met geboortedatum of adres', 'at once, as from a name with date of birth or address'),
  ('cause', 0, 'wrong_recipient_post', 'brief of pakket bij de verkeerde ontvanger', 'letter or parcel to the wrong recipient'),
  ('cause', 1, 'wrong_recipient_email', 'e-mail of bericht aan de verkeerde ontvanger', 'e-mail or message to the wrong recipient'),
  ('cause', 2, 'cc_instead_of_bcc', 'adressen zichtbaar in Aan of CC', 'addresses visible in To or CC'),
  ('cause', 3, 'device_lost_or_stolen', 'apparaat of gegevensdrager kwijt of gestolen', 'device or data carrier lost or stolen'),
  ('cause', 4, 'paper_lost_or_stolen', 'papier kwijt of gestolen', 'paper lost or stolen'),
  ('cause', 5, 'hacking', 'hacking, malware of phishing', 'hacking, malware or phishing'),
  ('cause', 6, 'unauthorised_internal_access', 'onbevoegde inzage door een medewerker', 'unauthorised access by staff'),
  ('cause', 7, 'published_by_mistake', 'per ongeluk openbaar gemaakt', 'published by mistake'),
  ('cause', 8, 'wrong_person_shown', 'gegevens van een ander getoond, bijvoorbeeld in een portaal', 'another person''s data shown, for instance in a portal'),
  ('cause', 9, 'added_to_wrong_record', 'toegevoegd aan het verkeerde dossier', 'added to the wrong record'),
  ('cause', 10, 'outage_or_loss', 'storing of verlies van gegevens', 'outage or loss of data'),
  ('cause', 11, 'discarded_carrier', 'gegevens op een weggegooid of ingeleverd apparaat', 'data on a discarded device or carrier'),
  ('cause', 12, 'other', 'anders', 'other');

INSERT INTO datalek_actions VALUES
  ('recipient_confirmed', 1, 'Vraag elke ontvanger schriftelijk te bevestigen dat alles terug of gewist is en dat er niets mee is gedaan.', 'Ask every recipient to confirm in writing that all was returned or deleted and nothing was done with it.'),
  ('viewed', 0, 'Ga na of te bewijzen is dat niemand de inhoud heeft gezien: haal de envelop ongeopend terug, of controleer de logbestanden.', 'Find out whether it can be proven that nobody saw the content: get the envelope back unopened, or check the logs.'),
  ('alteration', 1, 'Herstel de juiste gegevens uit een reservekopie, op papier of bij de bron.', 'Restore the right data from a back-up, from paper or at their source.'),
  ('restoration', 0, 'Zet meteen de reservekopie terug.', 'Restore the back-up at once.'),
  ('restoration', 1, 'Herstel de gegevens uit papier, uit andere systemen of door ze opnieuw te vragen.', 'Rebuild the data from paper, from other systems or by asking for them again.'),
  ('risk_removed', 1, 'Neem maatregelen waardoor een hoog risico niet meer waarschijnlijk is, en leg vast waarom.', 'Take measures that make a high risk no longer likely, and record why.');

INSERT INTO datalek_atoms VALUES
  ('controller', 'role', 1, 'AVG 4(7), 4(8)'),
  ('received', 'spread', 1, 'ENISA 2013, circumstances of the breach (CB)'),
  ('received_by_unknown', 'spread', 2, 'ENISA 2013, circumstances of the breach (CB)'),
  ('outsider', 'recipient', 2, 'AP, betrouwbare ontvanger; BW 7:457'),
  ('stranger', 'recipient', 3, 'EDPB 9/2022, par. IV.B'),
  ('changed_data_used', 'alteration', 1, 'ENISA 2013, circumstances of the breach (CB)'),
  ('changed_for_good', 'alteration', 2, 'ENISA 2013, circumstances of the breach (CB)'),
  ('restored_late', 'restoration', 1, 'ENISA 2013, circumstances of the breach (CB)'),
  ('gone_for_good', 'restoration', 2, 'ENISA 2013, circumstances of the breach (CB)'),
  ('hindrance', 'loss_impact', 1, 'EDPB 01/2021, case 02'),
  ('care_at_risk', 'loss_impact', 2, 'EDPB 01/2021, case 03'),
  ('some_insight', 'insight', 1, 'ENISA 2013, data processing context (DPC)'),
  ('ordinary_insight', 'insight', 2, 'ENISA 2013, data processing context (DPC)'),
  ('deep_insight', 'insight', 3, 'ENISA 2013, data processing context (DPC)'),
  ('critical_insight', 'insight', 4, 'ENISA 2013, data processing context (DPC)'),
  ('identifiable', 'identifiability', 1, 'ENISA 2013, ease of identification (EI)'),
  ('more_than_100', 'subjects', 101, 'ENISA 2013, flag: more than 100 individuals'),
  ('more_than_10000', 'subjects', 10001, 'AP, grootschalige verwerking in de zorg: meer dan 10.000');

INSERT INTO datalek_conclusions VALUES
  (0, 'affected', 'controller', 'find_out'),
  (1, 'unlawful_access', 'controller', 'find_out'),
  (2, 'breach', 'controller', 'find_out'),
  (3, 'breach_confidentiality', 'controller', 'find_out'),
  (4, 'breach_integrity', 'controller', 'find_out'),
  (5, 'breach_availability', 'controller', 'find_out'),
  (6, 'sensitive', 'controller', 'find_out'),
  (7, 'serious', 'controller', 'find_out'),
  (8, 'telling', 'controller', 'find_out'),
  (9, 'identifying', 'controller', 'find_out'),
  (10, 'untrusted', 'controller', 'find_out'),
  (11, 'at_large', 'controller', 'find_out'),
  (12, 'confidentiality_risk', 'controller', 'find_out'),
  (13, 'confidentiality_high', 'controller', 'find_out'),
  (14, 'integrity_risk', 'controller', 'find_out'),
  (15, 'integrity_high', 'controller', 'find_out'),
  (16, 'availability_risk', 'controller', 'find_out'),
  (17, 'availability_high', 'controller', 'find_out'),
  (18, 'risk', 'controller', 'find_out'),
  (19, 'high_risk', 'controller', 'find_out'),
  (20, 'notify_ap', 'controller', 'act'),
  (21, 'notify_controller', 'processor', 'act'),
  (22, 'register_breach', 'controller', 'act'),
  (23, 'notify_subjects', 'controller', 'find_out'),
  (24, 'public_notice', 'controller', 'find_out');

INSERT INTO datalek_outcomes VALUES
  (0, 'breach', 'breach'),
  (1, 'confidentiality', 'breach_confidentiality'),
  (2, 'integrity', 'breach_integrity'),
  (3, 'availability', 'breach_availability'),
  (4, 'risk', 'risk'),
  (5, 'high_risk', 'high_risk'),
  (6, 'notify_ap', 'notify_ap'),
  (7, 'notify_subjects', 'notify_subjects'),
  (8, 'public_notice', 'public_notice'),
  (9, 'notify_controller', 'notify_controller'),
  (10, 'register', 'register_breach');

INSERT INTO datalek_rules VALUES
  (101, 'avg_4_12_security', 'affected', 'duty', 'AVG 4(12); LHV-handleiding, stap 1', 'Er ging iets mis met de beveiliging; opzet is daarvoor niet nodig.', 'Security failed; no intent is needed for that.'),
  (102, 'avg_4_1_no_personal_data', 'affected', 'exemption', 'AVG 4(1), overweging 26 en 27', 'Er zijn geen gegevens bij over levende, herkenbare mensen; dan is het geen datalek. Het beroepsgeheim over overleden patiënten blijft wel gelden.', 'No data about living, identifiable people are involved, so it is no personal data breach. Medical secrecy about deceased patients remains.'),
  (103, 'avg_4_12_no_security_breach', 'affected', 'otherwise', 'AVG 4(12); LHV-handleiding, stap 1', 'De beveiliging is niet doorbroken; een zwakke plek die niemand kon gebruiken, gepland onderhoud of eigen beleid is geen datalek.', 'Security was not breached; a weakness nobody could use, planned maintenance or own policy is no personal data breach.'),
  (111, 'avg_4_12_disclosed', 'breach', 'duty', 'AVG 4(12); LHV-handleiding, stap 1, vraag 1', 'Gegevens zijn verstrekt aan of in te zien geweest door een onbevoegde: dit is een datalek.', 'Data were given or open to someone unauthorised: this is a personal data breach.'),
  (112, 'avg_4_12_altered', 'breach', 'duty', 'AVG 4(12); LHV-handleiding, stap 1, vraag 2', 'Gegevens zijn gewijzigd terwijl dat niet mocht: dit is een datalek.', 'Data were changed without right: this is a personal data breach.'),
  (113, 'avg_4_12_lost', 'breach', 'duty', 'AVG 4(12); LHV-handleiding, stap 1, vraag 3', 'Gegevens zijn vernietigd, kwijt of niet beschikbaar geweest: dit is een datalek.', 'Data were destroyed, lost or unavailable: this is a personal data breach.'),
  (114, 'avg_4_12_nothing_happened', 'breach', 'otherwise', 'AVG 4(12); LHV-handleiding, stap 1', 'Er is geen sprake van een datalek.', 'There is no personal data breach.'),
  (115, 'avg_4_12_open', 'breach', 'open', 'LHV-handleiding, stap 1', 'Zoek uit of gegevens door een onbevoegde zijn gezien, gewijzigd of verloren gegaan.', 'Find out whether data were seen by someone unauthorised, changed or lost.'),
  (121, 'edpb_confidentiality', 'breach_confidentiality', 'duty', 'EDPB 9/2022, par. I.B.2', 'Het raakt de vertrouwelijkheid: anderen konden bij de gegevens.', 'It touches confidentiality: others could reach the data.'),
  (122, 'edpb_integrity', 'breach_integrity', 'duty', 'EDPB 9/2022, par. I.B.2', 'Het raakt de integriteit: gegevens klopten niet meer.', 'It touches integrity: data were no longer right.'),
  (123, 'edpb_availability', 'breach_availability', 'duty', 'EDPB 9/2022, par. I.B.2', 'Het raakt de beschikbaarheid: gegevens waren er niet toen ze nodig waren.', 'It touches availability: data were not there when needed.'),
  (201, 'avg_9_health', 'sensitive', 'duty', 'AVG 4(15), 9(1); LHV-handleiding, stap 3', 'Medische gegevens zijn gevoelige gegevens.', 'Medical data are sensitive data.'),
  (202, 'avg_9_genetic', 'sensitive', 'duty', 'AVG 4(13), 9(1)', 'Genetische gegevens zijn bijzondere persoonsgegevens.', 'Genetic data are a special category.'),
  (203, 'avg_9_biometric', 'sensitive', 'duty', 'AVG 4(14), 9(1)', 'Biometrische gegevens om iemand te herkennen zijn bijzondere persoonsgegevens.', 'Biometric data for identification are a special category.'),
  (204, 'avg_9_special', 'sensitive', 'duty', 'AVG 9(1); AP, hoog risico: discriminatie', 'Afkomst, geloof, politiek, vakbond en seksualiteit zijn bijzondere persoonsgegevens; ze kunnen leiden tot discriminatie.', 'Race, belief, politics, union and sexuality are special categories; they can lead to discrimination.'),
  (205, 'avg_10_criminal', 'sensitive', 'duty', 'AVG 10; overweging 75', 'Strafrechtelijke gegevens zijn gevoelig.', 'Criminal data are sensitive.'),
  (206, 'ap_official_document', 'sensitive', 'duty', 'AP, hoog risico: identiteitsfraude; overweging 75', 'Met een kopie van een identiteitsbewijs is identiteitsfraude mogelijk.', 'A copy of an identity document makes identity fraud possible.'),
  (207, 'ap_payment', 'sensitive', 'duty', 'AP, hoog risico: financieel verlies; overweging 75', 'Met deze gegevens kan op andermans kosten worden betaald.', 'These data allow paying at another person''s expense.'),
  (208, 'edpb_credentials', 'sensitive', 'duty', 'EDPB 9/2022, bijlage B, vi; EDPB 01/2021, case 07', 'Met gebruikersnaam en wachtwoord kan iemand bij meer gegevens, ook elders.', 'A user name and password open further data, elsewhere too.'),
  (209, 'ap_national_id_basic', 'sensitive', 'duty', 'AP, hoog risico: BSN met andere gegevens; UAVG 46', 'Het BSN samen met een naam of geboortedatum maakt identiteitsfraude mogelijk.', 'The BSN with a name or date of birth makes identity fraud possible.'),
  (210, 'ap_national_id_contact', 'sensitive', 'duty', 'AP, hoog risico: BSN met andere gegevens; UAVG 46', 'Het BSN samen met adresgegevens maakt identiteitsfraude mogelijk.', 'The BSN with contact details makes identity fraud possible.'),
  (221, 'serious_sensitive', 'serious', 'duty', 'Overweging 75', 'Er zijn gevoelige gegevens bij; die wegen zwaar.', 'There are sensitive data among them, which weigh heavily.'),
  (222, 'ap_financial', 'serious', 'duty', 'AP, hoog risico: reputatieschade; EDPB 01/2021, case 18', 'Financiële gegevens wegen zwaar: ze kunnen iemands naam schaden of fraude mogelijk maken.', 'Financial data weigh heavily: they can harm a reputation or make fraud possible.'),
  (223, 'edpb_location', 'serious', 'duty', 'Overweging 75; EDPB 01/2021, case 17', 'Gegevens over waar iemand was of met wie contact was, wegen zwaar.', 'Data on where someone was, or whom they called, weigh heavily.'),
  (231, 'telling_serious', 'telling', 'duty', 'Overweging 75', 'Er zijn zwaarwegende gegevens bij: meer dan naam en adres.', 'There are weighty data among them: more than names and addresses.'),
  (232, 'edpb_profile', 'telling', 'duty', 'EDPB 01/2021, case 05 en 16', 'Gegevens over werk, school, aankopen of gewoonten zeggen meer dan naam en adres.', 'Data on work, school, purchases or habits tell more than names and addresses.'),
  (233, 'uavg_46_national_id', 'telling', 'duty', 'UAVG 46; EDPB 01/2021, case 14', 'Een nationaal nummer zegt meer dan naam en adres.', 'A national number tells more than names and addresses.'),
  (241, 'identifying_basic', 'identifying', 'duty', 'AVG 4(1)', 'Een naam of geboortedatum wijst iemand aan.', 'A name or date of birth singles a person out.'),
  (242, 'identifying_contact', 'identifying', 'duty', 'AVG 4(1)', 'Adresgegevens wijzen iemand aan.', 'Contact details single a person out.'),
  (243, 'identifying_national_id', 'identifying', 'duty', 'AVG 4(1), 87; UAVG 46', 'Een nationaal nummer wijst iemand aan.', 'A national number singles a person out.'),
  (244, 'identifying_official_document', 'identifying', 'duty', 'AVG 4(1)', 'Een identiteitsbewijs wijst iemand aan.', 'An identity document singles a person out.'),
  (245, 'identifying_payment', 'identifying', 'duty', 'AVG 4(1); overweging 75', 'Betaalgegevens wijzen iemand aan en zijn zonder naam te gebruiken.', 'Payment data single a person out and can be used without a name.'),
  (246, 'identifying_credentials', 'identifying', 'duty', 'AVG 4(1); overweging 75', 'Inloggegevens wijzen iemand aan en zijn zonder naam te gebruiken.', 'Credentials single a person out and can be used without a name.'),
  (247, 'identifying_genetic', 'identifying', 'duty', 'AVG 4(1), 4(13)', 'Genetische gegevens wijzen iemand aan.', 'Genetic data single a person out.'),
  (248, 'identifying_biometric', 'identifying', 'duty', 'AVG 4(1), 4(14)', 'Biometrische gegevens wijzen iemand aan.', 'Biometric data single a person out.'),
  (251, 'untrusted_outsider', 'untrusted', 'duty', 'AP, betrouwbare ontvanger; BW 7:457', 'De gegevens zijn of kunnen zijn bij iemand zonder geheimhoudingsplicht of vaste relatie.', 'The data are or may be with someone without a duty of secrecy or a standing relation.'),
  (252, 'untrusted_deliberate', 'untrusted', 'duty', 'LHV-handleiding, stap 1: inzage door medewerkers', 'Wie met opzet bij gegevens komt, is niet te vertrouwen, ook niet als collega.', 'Who reaches data on purpose is not to be trusted, not even as a colleague.'),
  (253, 'untrusted_misuse', 'untrusted', 'duty', 'Overweging 75 en 85', 'Er is een teken van misbruik, of een ontvanger heeft er belang bij de betrokkene te benadelen.', 'There is a sign of misuse, or a recipient stands to gain from harming the person.'),
  (261, 'at_large_unknown', 'at_large', 'duty', 'EDPB 9/2022, par. IV.B', 'De gegevens zijn bij onbekenden.', 'The data are with persons unknown.'),
  (262, 'at_large_deliberate', 'at_large', 'duty', 'EDPB 01/2021, case 08', 'Bij opzet is misbruik niet uit te sluiten.', 'With intent, misuse cannot be excluded.'),
  (263, 'at_large_misuse', 'at_large', 'duty', 'Overweging 75 en 85', 'Er is een teken van misbruik.', 'There is a sign of misuse.'),
  (301, 'avg_33_1_confidentiality', 'confidentiality_risk', 'duty', 'AVG 33(1), 5(2); overweging 85', 'Een lek wordt gemeld, tenzij een risico onwaarschijnlijk is en dat te onderbouwen is.', 'A leak is notified, unless a risk is unlikely and that can be shown.'),
  (302, 'avg_34_3_a_unintelligible', 'confidentiality_risk', 'exemption', 'AVG 34(3)(a); AP, vooraf getroffen maatregelen; LHV-handleiding, stap 2; EDPB 01/2021, case 06 en 10', 'De gegevens zijn goed versleuteld en de sleutel is veilig: onleesbaar voor onbevoegden.', 'The data are well encrypted and the key is safe: unreadable to the unauthorised.'),
  (303, 'not_viewed', 'confidentiality_risk', 'exemption', 'HvJ EU C-687/21; EDPB 9/2022, par. II.D', 'Het is bewezen dat niemand de inhoud heeft gezien of nog kan zien.', 'It is proven that nobody saw the content or still can.'),
  (304, 'ap_trusted_recipient', 'confidentiality_risk', 'exemption', 'AP, betrouwbare ontvanger; LHV-handleiding, stap 2; EDPB 01/2021, case 09', 'Elke ontvanger is betrouwbaar en heeft bevestigd dat alles terug of gewist is en niet is gebruikt.', 'Every recipient can be trusted and has confirmed return or deletion, and no use.'),
  (305, 'edpb_trivial', 'confidentiality_risk', 'exemption', 'EDPB 01/2021, case 15; overweging 76', 'De gegevens zeggen vrijwel niets over de betrokkenen, en het bleef bij enkele mensen.', 'The data say hardly anything of the persons, and only few people were involved.'),
  (306, 'edpb_plain_few', 'confidentiality_risk', 'exemption', 'EDPB 01/2021, case 13; EDPB 9/2022, bijlage B, x; overweging 76', 'Het gaat alleen om naam- of contactgegevens van enkele mensen, zonder opzet of misbruik.', 'Only names or contact details of few people are involved, with no intent or misuse.'),
  (307, 'edpb_slight_few', 'confidentiality_risk', 'exemption', 'EDPB 01/2021, case 13; overweging 76', 'De gegevens laten hooguit algemene vermoedens toe, over enkele mensen, zonder opzet of misbruik.', 'The data allow general assumptions at most, on few people, with no intent or misuse.'),
  (308, 'returned_plain', 'confidentiality_risk', 'exemption', 'EDPB 01/2021, case 13; HvJ EU C-687/21; overweging 76', 'Gewone gegevens van enkele mensen zijn terug of gewist, en een bekende ontvanger heeft er niets mee gedaan.', 'Ordinary data of few people were returned or deleted, and a known recipient did nothing with them.'),
  (309, 'pseudonymous', 'confidentiality_risk', 'exemption', 'AVG 4(5); overweging 28 en 75; EDPB 9/2022, par. IV.B', 'De ontvanger kan er geen mensen in herkennen, zoals bij codes zonder de sleutellijst.', 'The recipient cannot recognise people in it, as with codes without the key list.'),
  (310, 'edpb_already_public', 'confidentiality_risk', 'exemption', 'EDPB 9/2022, par. II.D; overweging 76', 'Het gaat om enkele mensen en om gegevens die al openbaar waren of vrijwel niets zeggen, zonder opzet of misbruik.', 'Few people are involved, and data that were public already or say hardly anything, with no intent or misuse.'),
  (321, 'lhv_sensitive_outside', 'confidentiality_high', 'duty', 'AVG 34(1); LHV-handleiding, stap 3; AP, hoog risico; overweging 75', 'Gevoelige gegevens zijn buiten vertrouwde handen: ga uit van schade voor de betrokkenen.', 'Sensitive data are outside trusted hands: assume harm to the persons.'),
  (322, 'edpb_profile_outside', 'confidentiality_high', 'duty', 'AVG 34(1); EDPB 01/2021, case 05; ENISA 2013, DPC', 'De gegevens geven een diepgaand beeld van mensen en zijn buiten vertrouwde handen.', 'The data give a deep picture of people and are outside trusted hands.'),
  (323, 'critical', 'confidentiality_high', 'duty', 'AVG 34(1); overweging 75; ENISA 2013, DPC', 'Iemands leven, veiligheid of bestaan hangt van deze gegevens af.', 'Someone''s life, safety or existence depends on these data.'),
  (324, 'edpb_attacker_serious', 'confidentiality_high', 'duty', 'AVG 34(1); EDPB 01/2021, case 04, 07, 17 en 18', 'Een kwaadwillende heeft met opzet zwaarwegende gegevens verkregen.', 'An attacker obtained weighty data on purpose.'),
  (325, 'edpb_attacker_telling', 'confidentiality_high', 'duty', 'AVG 34(1); EDPB 01/2021, case 05', 'Een kwaadwillende heeft met opzet meer dan naam en adres verkregen.', 'An attacker obtained more than names and addresses on purpose.'),
  (326, 'edpb_misuse_serious', 'confidentiality_high', 'duty', 'AVG 34(1); EDPB 01/2021, case 17; overweging 75', 'Er is een teken van misbruik van zwaarwegende gegevens.', 'There is a sign of misuse of weighty data.'),
  (327, 'misuse_vulnerable', 'confidentiality_high', 'duty', 'AVG 34(1); overweging 75; LHV-handleiding, stap 2: kwetsbare personen', 'Er is een teken van misbruik, en er zijn kwetsbare of bedreigde mensen bij.', 'There is a sign of misuse, and vulnerable or threatened people are among them.'),
  (328, 'edpb_very_many', 'confidentiality_high', 'duty', 'AVG 34(1); EDPB 01/2021, case 11 en 14', 'Leesbare gegevens van zeer veel mensen zijn buiten vertrouwde handen.', 'Readable data of very many people are outside trusted hands.'),
  (329, 'ap_financial_unknown', 'confidentiality_high', 'duty', 'AVG 34(1); AP, hoog risico: reputatieschade; overweging 75', 'Financiële gegevens zijn bij onbekenden.', 'Financial data are with persons unknown.'),
  (330, 'vulnerable_unknown', 'confidentiality_high', 'duty', 'AVG 34(1); overweging 38 en 75; LHV-handleiding, stap 2: kwetsbare personen', 'Gegevens van kwetsbare mensen, meer dan naam en adres, zijn bij onbekenden.', 'Data of vulnerable people, more than names and addresses, are with persons unknown.'),
  (331, 'pseudonymous_high', 'confidentiality_high', 'exemption', 'AVG 4(5); overweging 28 en 75; EDPB 9/2022, par. IV.B', 'Mensen zijn er vrijwel niet in te herkennen; een hoog risico is niet waarschijnlijk.', 'People can hardly be recognised in it; a high risk is not likely.'),
  (401, 'avg_33_1_integrity', 'integrity_risk', 'duty', 'AVG 33(1), 5(2); overweging 85', 'Een onbevoegde wijziging wordt gemeld, tenzij een risico onwaarschijnlijk is en dat te onderbouwen is.', 'An unauthorised alteration is notified, unless a risk is unlikely and that can be shown.'),
  (402, 'alteration_unused', 'integrity_risk', 'exemption', 'EDPB 01/2021, case 01; ENISA 2013, omstandigheden (CB)', 'Niemand heeft de gewijzigde gegevens gebruikt en de zorg liep geen gevaar.', 'Nobody used the changed data and care was not at risk.'),
  (403, 'alteration_undone', 'integrity_risk', 'exemption', 'EDPB 01/2021, case 01; ENISA 2013, omstandigheden (CB)', 'De juiste gegevens zijn te herstellen en niemand heeft er last van gehad.', 'The right data can be restored and nobody was troubled.'),
  (411, 'alteration_care', 'integrity_high', 'duty', 'AVG 34(1); AP, hoog risico: lichamelijke schade; EDPB 01/2021, case 03', 'Door de onjuiste gegevens liep de zorg of iets dat even ernstig is gevaar.', 'The wrong data put care, or something as serious, at risk.'),
  (412, 'alteration_record', 'integrity_high', 'duty', 'AVG 34(1); BW 7:454; AP, hoog risico: lichamelijke schade', 'Het medisch dossier klopt blijvend niet meer en mensen merken dat.', 'The medical record is wrong for good and people notice it.'),
  (413, 'alteration_misuse', 'integrity_high', 'duty', 'AVG 34(1); overweging 75; EDPB 01/2021, case 17', 'De gewijzigde gegevens zijn tegen iemand gebruikt, of iemand heeft daar belang bij.', 'The changed data were used against someone, or someone has an interest in that.'),
  (501, 'avg_33_1_availability', 'availability_risk', 'duty', 'AVG 33(1), 5(2); overweging 85', 'Verlies van gegevens wordt gemeld, tenzij een risico onwaarschijnlijk is en dat te onderbouwen is.', 'Loss of data is notified, unless a risk is unlikely and that can be shown.'),
  (502, 'edpb_short_outage', 'availability_risk', 'exemption', 'EDPB 9/2022, bijlage B, iii; EDPB 01/2021, case 01', 'De gegevens waren snel terug en de zorg liep geen gevaar.', 'The data were back soon and care was not at risk.'),
  (503, 'loss_without_effect', 'availability_risk', 'exemption', 'EDPB 9/2022, par. II.D; overweging 76', 'De gegevens komen terug en niemand heeft er last van gehad.', 'The data will be back and nobody was troubled.'),
  (504, 'loss_nobody_needs', 'availability_risk', 'exemption', 'AVG 33(1); overweging 76; BW 7:454', 'Niemand heeft last van het verlies, en het gaat niet om een medisch dossier met bewaarplicht.', 'The loss troubles nobody, and no medical record that must be kept is concerned.'),
  (511, 'edpb_care_at_risk', 'availability_high', 'duty', 'AVG 34(1); EDPB 01/2021, case 03; EDPB 9/2022, bijlage B, viii; AP, hoog risico: lichamelijke schade', 'Doordat gegevens ontbraken liep de zorg of iets dat even ernstig is gevaar.', 'Missing data put care, or something as serious, at risk.'),
  (512, 'record_gone', 'availability_high', 'duty', 'AVG 34(1); BW 7:454; AP, hoog risico: lichamelijke schade', 'Medische gegevens zijn voorgoed weg en mensen merken dat.', 'Medical data are gone for good and people notice it.'),
  (551, 'risk_confidentiality', 'risk', 'duty', 'AVG 33(1); EDPB 9/2022, par. IV.B', 'Voor de vertrouwelijkheid is een risico niet onwaarschijnlijk.', 'For confidentiality a risk is not unlikely.'),
  (552, 'risk_integrity', 'risk', 'duty', 'AVG 33(1); EDPB 9/2022, par. IV.B', 'Voor de juistheid van de gegevens is een risico niet onwaarschijnlijk.', 'For integrity a risk is not unlikely.'),
  (553, 'risk_availability', 'risk', 'duty', 'AVG 33(1); EDPB 9/2022, par. IV.B', 'Voor de beschikbaarheid is een risico niet onwaarschijnlijk.', 'For availability a risk is not unlikely.'),
  (561, 'high_confidentiality', 'high_risk', 'duty', 'AVG 34(1); EDPB 9/2022, par. IV.B', 'Voor de vertrouwelijkheid is een hoog risico waarschijnlijk.', 'For confidentiality a high risk is likely.'),
  (562, 'high_integrity', 'high_risk', 'duty', 'AVG 34(1); EDPB 9/2022, par. IV.B', 'Voor de juistheid van de gegevens is een hoog risico waarschijnlijk.', 'For integrity a high risk is likely.'),
  (563, 'high_availability', 'high_risk', 'duty', 'AVG 34(1); EDPB 9/2022, par. IV.B', 'Voor de beschikbaarheid is een hoog risico waarschijnlijk.', 'For availability a high risk is likely.'),
  (601, 'avg_33_1_notify', 'notify_ap', 'duty', 'AVG 33(1), 55; LHV-handleiding, stap 2', 'Een risico is niet onwaarschijnlijk: meld het aan de AP, zo mogelijk binnen 72 uur.', 'A risk is not unlikely: notify the AP, where feasible within 72 hours.'),
  (602, 'avg_33_1_not_processor', 'notify_ap', 'exemption', 'AVG 33(1), 33(2), 4(7), 4(8)', 'Melden aan de AP is de plicht van de verwerkingsverantwoordelijke, niet van de verwerker.', 'Notifying the AP is the controller''s duty, not the processor''s.'),
  (603, 'uavg_43_ap', 'notify_ap', 'exemption', 'UAVG 43(2)', 'Voor uitsluitend journalistieke, academische, artistieke of literaire doelen geldt AVG 33 niet.', 'AVG 33 does not apply to purely journalistic, academic, artistic or literary purposes.'),
  (604, 'avg_33_1_unlikely', 'notify_ap', 'otherwise', 'AVG 33(1); LHV-handleiding, stap 2', 'Melden aan de AP hoeft niet: er is geen datalek dat waarschijnlijk een risico geeft.', 'The AP need not be told: there is no breach that is likely to bring a risk.'),
  (605, 'avg_33_4_in_doubt', 'notify_ap', 'open', 'AVG 33(1), 33(4); AP, bij twijfel melden', 'Bij twijfel: meld op tijd, en vul de melding later aan of trek haar in.', 'In doubt: notify in time, and complete or withdraw the notification later.'),
  (611, 'avg_33_1_72_hours', NULL, 'term', 'AVG 33(1)', 'Uiterlijk 72 uur na de kennisneming; weekend en feestdagen tellen mee.', '72 hours after becoming aware at the latest; weekends and holidays count.'),
  (612, 'reg_1182_71_hours', NULL, 'term', 'Verordening 1182/71, art. 3(1), 3(2)(a), 3(4)', 'Buitengrens: het uur van de kennisneming zelf telt niet mee.', 'Outer bound: the hour of becoming aware is itself not counted.'),
  (613, 'reg_1182_71_working_days', NULL, 'term', 'Verordening 1182/71, art. 3(5) (betwist)', 'Betwist standpunt: ten minste twee hele werkdagen. De AP heeft dit niet gevolgd; reken er niet op.', 'Disputed argument: at least two whole working days. The AP has not followed it; do not rely on it.'),
  (614, 'avg_33_1_late', NULL, 'term', 'AVG 33(1)', 'De termijn is verstreken: meld alsnog meteen, met de redenen voor de vertraging.', 'The term is over: notify at once all the same, with the reasons for the delay.'),
  (651, 'avg_33_2_tell_controller', 'notify_controller', 'duty', 'AVG 33(2), 28(3)(f); EDPB 9/2022, par. II.A.4', 'Een verwerker meldt elk datalek zonder onredelijke vertraging aan de verantwoordelijke.', 'A processor tells the controller of every breach without undue delay.'),
  (652, 'avg_33_2_not_controller', 'notify_controller', 'exemption', 'AVG 33(2), 4(7), 4(8)', 'U bent zelf de verwerkingsverantwoordelijke; deze plicht is die van een verwerker.', 'You are the controller yourself; this duty is a processor''s.'),
  (653, 'uavg_43_controller', 'notify_controller', 'exemption', 'UAVG 43(2)', 'Voor uitsluitend journalistieke, academische, artistieke of literaire doelen geldt AVG 33 niet.', 'AVG 33 does not apply to purely journalistic, academic, artistic or literary purposes.'),
  (654, 'avg_33_2_no_breach', 'notify_controller', 'otherwise', 'AVG 33(2)', 'Er is geen datalek om aan de verantwoordelijke te melden.', 'There is no breach to tell the controller of.'),
  (655, 'avg_33_2_in_doubt', 'notify_controller', 'open', 'AVG 33(2); EDPB 9/2022, par. II.A.4', 'Bent u verwerker en mogelijk gelekt: licht de verantwoordelijke meteen in; die beoordeelt het.', 'If you are a processor and data may have leaked: tell the controller at once, who will judge.'),
  (671, 'avg_33_5_register', 'register_breach', 'duty', 'AVG 33(5), 28(3)(f); LHV-handleiding, stap 4', 'Leg elk datalek vast in het datalekkenregister, ook als u het niet meldt. Een verwerker legt vast wat de verantwoordelijke daarvoor nodig heeft.', 'Record every breach in the register, notified or not. A processor records what the controller needs for it.'),
  (672, 'uavg_43_register', 'register_breach', 'exemption', 'UAVG 43(2)', 'Voor uitsluitend journalistieke, academische, artistieke of literaire doelen geldt AVG 33 niet.', 'AVG 33 does not apply to purely journalistic, academic, artistic or literary purposes.'),
  (673, 'avg_33_5_no_breach', 'register_breach', 'otherwise', 'AVG 33(5)', 'Er is geen datalek; registreren is niet verplicht.', 'There is no breach; recording it is not obligatory.'),
  (674, 'avg_33_5_in_doubt', 'register_breach', 'open', 'AVG 33(5), 5(2)', 'Leg het incident alvast vast, met wat u weet en nog uitzoekt.', 'Record the incident already, with what you know and still find out.'),
  (701, 'avg_34_1_tell', 'notify_subjects', 'duty', 'AVG 34(1); LHV-handleiding, stap 3', 'Een hoog risico is waarschijnlijk: licht de betrokkenen zo snel mogelijk in.', 'A high risk is likely: tell the persons as soon as possible.'),
  (702, 'avg_34_1_not_processor', 'notify_subjects', 'exemption', 'AVG 34(1), 4(7), 4(8)', 'De betrokkenen inlichten is de plicht van de verwerkingsverantwoordelijke, niet van de verwerker.', 'Telling the persons is the controller''s duty, not the processor''s.'),
  (703, 'avg_34_3_b_risk_removed', 'notify_subjects', 'exemption', 'AVG 34(3)(b)', 'Door maatregelen achteraf zal het hoge risico zich waarschijnlijk niet meer voordoen.', 'Measures taken afterwards have made the high risk no longer likely.'),
  (704, 'uavg_42_financial', 'notify_subjects', 'exemption', 'UAVG 42', 'Voor een financiële onderneming in de zin van de Wft geldt AVG 34 niet.', 'AVG 34 does not apply to a financial undertaking under the Wft.'),
  (705, 'uavg_43_subjects', 'notify_subjects', 'exemption', 'UAVG 43(2)', 'Voor uitsluitend journalistieke, academische, artistieke of literaire doelen geldt AVG 34 niet.', 'AVG 34 does not apply to purely journalistic, academic, artistic or literary purposes.'),
  (706, 'avg_34_1_no_high_risk', 'notify_subjects', 'otherwise', 'AVG 34(1); LHV-handleiding, stap 3', 'De betrokkenen inlichten is niet verplicht: een hoog risico is niet waarschijnlijk.', 'Telling the persons is not obligatory: a high risk is not likely.'),
  (707, 'avg_34_1_open', 'notify_subjects', 'open', 'AVG 34(1); EDPB 9/2022, par. III.A', 'Zoek snel uit hoe groot het risico voor de betrokkenen is.', 'Find out quickly how great the risk to the persons is.'),
  (711, 'avg_34_3_c_public_notice', 'public_notice', 'duty', 'AVG 34(3)(c)', 'Ieder persoonlijk inlichten is onevenredig veel werk: doe een openbare mededeling die even doeltreffend is. De plicht zelf blijft.', 'Telling each person would take disproportionate effort: make a public communication that is as effective. The duty itself remains.'),
  (801, 'avg_33_2_no_hours', NULL, 'term', 'AVG 33(2); EDPB 9/2022, par. II.A.4', 'De verwerker meldt zonder onredelijke vertraging nadat hij het heeft ontdekt. De AVG noemt geen uren; kijk of de verwerkersovereenkomst dat wel doet.', 'The processor tells without undue delay after discovering it. The AVG names no hours; see whether the processor agreement does.'),
  (802, 'avg_33_2_time_of_telling', NULL, 'term', 'AVG 33(2)', 'De tijden kunnen niet kloppen: de verwerker zou het hebben gemeld voordat hij het ontdekte. Controleer ze.', 'The times cannot be right: the processor would have told it before discovering it. Check them.'),
  (803, 'avg_33_1_aware_once_told', NULL, 'term', 'AVG 33(1), 33(2); EDPB 9/2022, par. II.A.4', 'De verantwoordelijke is op de hoogte zodra de verwerker het meldt; daarmee begint de termijn voor de AP.', 'The controller is aware once the processor tells it; the term for the AP begins with that.'),
  (804, 'avg_33_1_earliest_counts', NULL, 'term', 'AVG 33(1); EDPB 9/2022, par. 31 en II.A.4', 'De verantwoordelijke wist het zelf op een ander moment dan waarop de verwerker het meldde. Het vroegste moment telt.', 'The controller knew by itself at another moment than that at which the processor told it. The earliest counts.'),
  (805, 'avg_33_1_processor_knew', NULL, 'term', 'AVG 33(1), 33(2); DPC (Ierland), Twitter, 2020 (betwist)', 'De verwerker wist het al voordat hij het meldde. Of dat de verantwoordelijke extra tijd geeft, is betwist: meld zo snel mogelijk en leg de vertraging uit.', 'The processor knew before it told. Whether that gives the controller extra time is disputed: notify as soon as possible and explain the delay.'),
  (806, 'avg_33_1_on_behalf', NULL, 'term', 'AVG 33(1), 28(3)(f); EDPB 9/2022, par. II.A.4', 'De verwerker mag namens de verantwoordelijke melden als dat is afgesproken; de verantwoordelijke blijft er verantwoordelijk voor.', 'The processor may notify on behalf of the controller if that is agreed; the controller remains responsible for it.'),
  (807, 'avg_34_1_no_hours', NULL, 'term', 'AVG 34(1)', 'De AVG noemt hiervoor geen uren: zonder onredelijke vertraging.', 'The AVG names no hours for this: without undue delay.'),
  (821, 'avg_83_4_a_duty', NULL, 'term', 'AVG 83(4)(a); UAVG 14(3)', 'Niet melden, niet inlichten of niet vastleggen: hoogstens 10 miljoen euro, of voor een onderneming 2 % van de wereldwijde jaaromzet als dat meer is.', 'Not notifying, not telling or not recording: at most EUR 10 million, or for an undertaking 2 % of the worldwide annual turnover if that is more.'),
  (822, 'avg_83_6_order', NULL, 'term', 'AVG 83(6), 58(2); UAVG 14(3)', 'Een bevel van de AP niet opvolgen: hoogstens 20 miljoen euro, of voor een onderneming 4 % van de wereldwijde jaaromzet als dat meer is.', 'Not following an order of the AP: at most EUR 20 million, or for an undertaking 4 % of the worldwide annual turnover if that is more.'),
  (1601, 'omnibus_33_1_notify', 'notify_ap', 'duty', 'COM(2025) 837, art. 3: AVG 33(1) als voorgesteld', 'Een hoog risico is waarschijnlijk: volgens het voorstel meldt u het, zo mogelijk binnen 96 uur.', 'A high risk is likely: under the proposal you notify, where feasible within 96 hours.'),
  (1602, 'omnibus_33_1_not_processor', 'notify_ap', 'exemption', 'AVG 33(1), 33(2), 4(7), 4(8)', 'Ook volgens het voorstel is melden de plicht van de verwerkingsverantwoordelijke, niet van de verwerker.', 'Under the proposal too, notifying is the controller''s duty, not the processor''s.'),
  (1603, 'omnibus_uavg_43_ap', 'notify_ap', 'exemption', 'UAVG 43(2)', 'Voor uitsluitend journalistieke, academische, artistieke of literaire doelen geldt AVG 33 niet; het voorstel verandert dat niet.', 'AVG 33 does not apply to purely journalistic, academic, artistic or literary purposes; the proposal does not change that.'),
  (1604, 'omnibus_33_1_no_high_risk', 'notify_ap', 'otherwise', 'COM(2025) 837, art. 3: AVG 33(1) als voorgesteld', 'Volgens het voorstel hoeft melden niet: er is geen datalek dat waarschijnlijk een hoog risico geeft. Het is nog geen recht.', 'Under the proposal notifying is not needed: there is no breach that is likely to bring a high risk. It is not law yet.'),
  (1605, 'omnibus_33_4_in_doubt', 'notify_ap', 'open', 'AVG 33(4); COM(2025) 837, art. 3', 'Bij twijfel over een hoog risico: meld op tijd, en vul de melding later aan of trek haar in.', 'In doubt about a high risk: notify in time, and complete or withdraw the notification later.'),
  (1611, 'omnibus_33_1_96_hours', NULL, 'term', 'COM(2025) 837, art. 3: AVG 33(1) als voorgesteld', 'Volgens het voorstel uiterlijk 96 uur na de kennisneming; weekend en feestdagen tellen mee.', 'Under the proposal 96 hours after becoming aware at the latest; weekends and holidays count.'),
  (2101, 'wbp_13_security', 'affected', 'duty', 'Wbp 13, 34a(1); Beleidsregels, par. 3.1', 'Er is inbreuk gemaakt op de beveiliging van persoonsgegevens.', 'The security of personal data was breached.'),
  (2102, 'wbp_1_no_personal_data', 'affected', 'exemption', 'Wbp 1(a)', 'Er zijn geen gegevens bij over levende, herkenbare mensen; dan is het geen datalek.', 'No data about living, identifiable people are involved, so it is no data breach.'),
  (2103, 'wbp_13_no_security_breach', 'affected', 'otherwise', 'Wbp 13; Beleidsregels, par. 3.1', 'De beveiliging is niet doorbroken; een zwakke plek alleen is een beveiligingslek, geen datalek.', 'Security was not breached; a weakness alone is no data breach.'),
  (2106, 'wbp_processed', 'unlawful_access', 'duty', 'Wbp 13; Beleidsregels, par. 3.3', 'Onrechtmatige verwerking is niet uit te sluiten: een onbevoegde kon bij de gegevens.', 'Unlawful processing cannot be excluded: someone unauthorised could reach the data.'),
  (2107, 'wbp_processing_excluded', 'unlawful_access', 'exemption', 'Beleidsregels, par. 3.3', 'Onrechtmatige verwerking is redelijkerwijs uit te sluiten: niemand heeft de gegevens gezien.', 'Unlawful processing can reasonably be excluded: nobody saw the data.'),
  (2111, 'wbp_13_disclosed', 'breach', 'duty', 'Wbp 13, 34a(1); Beleidsregels, par. 3.3', 'Persoonsgegevens zijn blootgesteld aan onrechtmatige verwerking: dit is een datalek.', 'Personal data were exposed to unlawful processing: this is a data breach.'),
  (2112, 'wbp_13_altered', 'breach', 'duty', 'Wbp 13, 34a(1); Beleidsregels, par. 3.3', 'Persoonsgegevens zijn onbevoegd gewijzigd: dit is een datalek.', 'Personal data were changed without right: this is a data breach.'),
  (2113, 'wbp_13_lost', 'breach', 'duty', 'Wbp 13, 34a(1); Beleidsregels, par. 3.2', 'Persoonsgegevens zijn verloren, zonder volledige en actuele reservekopie: dit is een datalek.', 'Personal data were lost, with no complete and current copy: this is a data breach.'),
  (2114, 'wbp_13_nothing_happened', 'breach', 'otherwise', 'Wbp 13; Beleidsregels, par. 3.1 tot en met 3.3', 'Er is geen sprake van een datalek: er zijn geen gegevens verloren of onrechtmatig verwerkt.', 'There is no data breach: no data were lost or unlawfully processed.'),
  (2115, 'wbp_13_open', 'breach', 'open', 'Beleidsregels, par. 3.1 tot en met 3.3', 'Zoek uit of gegevens verloren zijn gegaan of door een onbevoegde konden worden verwerkt.', 'Find out whether data were lost, or could be processed by someone unauthorised.'),
  (2121, 'wbp_confidentiality', 'breach_confidentiality', 'duty', 'Beleidsregels, par. 3.3', 'Het raakt de vertrouwelijkheid: anderen konden bij de gegevens.', 'It touches confidentiality: others could reach the data.'),
  (2122, 'wbp_integrity', 'breach_integrity', 'duty', 'Beleidsregels, par. 3.3', 'Het raakt de juistheid: gegevens zijn onbevoegd gewijzigd.', 'It touches integrity: data were changed without right.'),
  (2123, 'wbp_availability', 'breach_availability', 'duty', 'Beleidsregels, par. 3.2', 'Het raakt de beschikbaarheid: gegevens zijn verloren zonder volledige kopie.', 'It touches availability: data were lost with no complete copy.'),
  (2201, 'wbp_16_health', 'sensitive', 'duty', 'Wbp 16; Beleidsregels, par. 4.2.1', 'Medische gegevens zijn van gevoelige aard.', 'Medical data are of a sensitive nature.'),
  (2202, 'wbp_21_genetic', 'sensitive', 'duty', 'Wbp 16, 21(4); Beleidsregels, par. 4.2.1', 'Gegevens over erfelijke eigenschappen zijn van gevoelige aard.', 'Data on hereditary properties are of a sensitive nature.'),
  (2203, 'wbp_biometric', 'sensitive', 'duty', 'Beleidsregels, par. 4.2.1: (identiteits)fraude', 'Biometrische gegevens kunnen voor identiteitsfraude worden misbruikt.', 'Biometric data can be misused for identity fraud.'),
  (2204, 'wbp_16_special', 'sensitive', 'duty', 'Wbp 16; Beleidsregels, par. 4.2.1', 'Bijzondere persoonsgegevens zijn van gevoelige aard.', 'Special personal data are of a sensitive nature.'),
  (2205, 'wbp_16_criminal', 'sensitive', 'duty', 'Wbp 16, 22; Beleidsregels, par. 4.2.1', 'Strafrechtelijke gegevens zijn van gevoelige aard.', 'Criminal data are of a sensitive nature.'),
  (2206, 'wbp_financial', 'sensitive', 'duty', 'Beleidsregels, par. 4.2.1: financiële situatie', 'Gegevens over iemands financiële situatie zijn van gevoelige aard.', 'Data on someone''s financial situation are of a sensitive nature.'),
  (2207, 'wbp_payment', 'sensitive', 'duty', 'Beleidsregels, par. 4.2.1: financiële situatie, fraude', 'Betaalgegevens zijn van gevoelige aard en kunnen voor fraude worden misbruikt.', 'Payment data are of a sensitive nature and can be misused for fraud.'),
  (2208, 'wbp_credentials', 'sensitive', 'duty', 'Beleidsregels, par. 4.2.1: inloggegevens', 'Gebruikersnamen en wachtwoorden zijn van gevoelige aard.', 'User names and passwords are of a sensitive nature.'),
  (2209, 'wbp_24_national_id', 'sensitive', 'duty', 'Wbp 24; Beleidsregels, par. 4.2.1: (identiteits)fraude', 'Het BSN kan voor identiteitsfraude worden misbruikt.', 'The BSN can be misused for identity fraud.'),
  (2210, 'wbp_official_document', 'sensitive', 'duty', 'Beleidsregels, par. 4.2.1: (identiteits)fraude', 'Kopieën van identiteitsbewijzen kunnen voor identiteitsfraude worden misbruikt.', 'Copies of identity documents can be misused for identity fraud.'),
  (2211, 'wbp_stigma', 'sensitive', 'duty', 'Beleidsregels, par. 4.2.1: stigmatisering of uitsluiting', 'Een diepgaand beeld van iemands werk, school of leven kan tot stigmatisering of uitsluiting leiden.', 'A deep picture of someone''s work, school or life can lead to stigma or exclusion.'),
  (2251, 'wbp_outsider', 'untrusted', 'duty', 'Wbp 34a(2); Beleidsregels, par. 4.2 en 7.4', 'De gegevens zijn of kunnen zijn bij iemand zonder geheimhoudingsplicht of vaste relatie.', 'The data are or may be with someone without a duty of secrecy or a standing relation.'),
  (2252, 'wbp_deliberate', 'untrusted', 'duty', 'Wbp 34a(2); Beleidsregels, par. 4.2 en 7.4', 'Wie met opzet bij gegevens komt, is niet te vertrouwen.', 'Who reaches data on purpose is not to be trusted.'),
  (2253, 'wbp_misuse', 'untrusted', 'duty', 'Wbp 34a(2); Beleidsregels, par. 7.4', 'Er is een teken van misbruik, of een ontvanger heeft er belang bij de betrokkene te benadelen.', 'There is a sign of misuse, or a recipient stands to gain from harming the person.'),
  (2301, 'wbp_34a_1_sensitive', 'confidentiality_risk', 'duty', 'Wbp 34a(1); Beleidsregels, par. 4.2.1', 'Er zijn gegevens van gevoelige aard gelekt: ernstige nadelige gevolgen zijn aannemelijk, hoe weinig mensen het ook zijn.', 'Data of a sensitive nature leaked: serious adverse effects must be assumed, however few the people.'),
  (2302, 'wbp_34a_1_deep', 'confidentiality_risk', 'duty', 'Wbp 34a(1); Beleidsregels, par. 4.2.2: omvang per persoon', 'Er is per persoon zoveel gelekt dat het een diepgaand beeld geeft.', 'So much leaked of each person that it gives a deep picture.'),
  (2303, 'wbp_34a_1_very_many', 'confidentiality_risk', 'duty', 'Wbp 34a(1); Beleidsregels, par. 4.2.2: aantal personen', 'Er zijn gegevens van zeer veel mensen gelekt.', 'Data of very many people leaked.'),
  (2304, 'wbp_34a_1_vulnerable', 'confidentiality_risk', 'duty', 'Wbp 34a(1); Beleidsregels, par. 4.2.2: kwetsbare groepen', 'Gegevens van kwetsbare of bedreigde mensen zijn buiten vertrouwde handen.', 'Data of vulnerable or threatened people are outside trusted hands.'),
  (2305, 'wbp_34a_1_crime', 'confidentiality_risk', 'duty', 'Wbp 34a(1); Beleidsregels, par. 4.2.2: criminele doorverkoop', 'Kwaadwillenden hebben met opzet gegevens van veel mensen verkregen.', 'Criminals obtained data of many people on purpose.'),
  (2306, 'wbp_34a_1_misuse', 'confidentiality_risk', 'duty', 'Wbp 34a(1): ernstige nadelige gevolgen heeft', 'Er is een teken dat de gegevens worden misbruikt.', 'There is a sign that the data are misused.'),
  (2321, 'wbp_34a_2_unfavourable', 'confidentiality_high', 'duty', 'Wbp 34a(2); Beleidsregels, par. 7.4', 'Wat er gelekt is weegt zwaar: ga uit van ongunstige gevolgen voor het privéleven van de betrokkenen.', 'What leaked weighs heavily: assume unfavourable effects on the persons'' private life.'),
  (2322, 'wbp_34a_6_crypto', 'confidentiality_high', 'exemption', 'Wbp 34a(6); Beleidsregels, par. 7.2', 'De gegevens zijn onbegrijpelijk voor wie er geen recht op heeft, en zijn niet aangetast of verloren: de betrokkenen hoeven van het lek niet te weten. De melding aan de AP vervalt hierdoor niet.', 'The data are unintelligible to the unauthorised, and neither changed nor lost: the persons need not be told of the leak. This does not lift the duty to notify the AP.'),
  (2323, 'wbp_34a_2_confirmed', 'confidentiality_high', 'exemption', 'Wbp 34a(2): waarschijnlijk', 'Elke ontvanger is aan geheimhouding of een vaste relatie gebonden en heeft bevestigd dat er niets mee is gedaan: ongunstige gevolgen zijn niet waarschijnlijk. De melding aan de AP vervalt hierdoor niet.', 'Every recipient is bound by secrecy or a standing relation and has confirmed that nothing was done with it: unfavourable effects are not likely. This does not lift the duty to notify the AP.'),
  (2401, 'wbp_34a_1_altered_care', 'integrity_risk', 'duty', 'Wbp 34a(1); Beleidsregels, par. 4.2.2: gevolgen voor de betrokkene', 'Door de onjuiste gegevens liep de zorg of iets dat even ernstig is gevaar.', 'The wrong data put care, or something as serious, at risk.'),
  (2402, 'wbp_34a_1_altered_sensitive', 'integrity_risk', 'duty', 'Wbp 34a(1); Beleidsregels, par. 4.2.1', 'Gewijzigde gegevens van gevoelige aard zijn gebruikt, en mensen merken dat.', 'Changed data of a sensitive nature were used, and people notice it.'),
  (2403, 'wbp_34a_1_altered_for_good', 'integrity_risk', 'duty', 'Wbp 34a(1); Beleidsregels, par. 4.2.1', 'Gegevens van gevoelige aard kloppen blijvend niet meer.', 'Data of a sensitive nature are wrong for good.'),
  (2404, 'wbp_34a_1_altered_misuse', 'integrity_risk', 'duty', 'Wbp 34a(1): ernstige nadelige gevolgen heeft', 'De gewijzigde gegevens zijn tegen iemand gebruikt, of iemand heeft daar belang bij.', 'The changed data were used against someone, or someone has an interest in that.'),
  (2411, 'wbp_34a_2_altered_care', 'integrity_high', 'duty', 'Wbp 34a(2); Beleidsregels, par. 7.4', 'Wat de onjuiste gegevens met iemands zorg deden, treft zijn persoonlijke leven.', 'What the wrong data did to someone''s care affects their private life.'),
  (2412, 'wbp_34a_2_altered_health', 'integrity_high', 'duty', 'Wbp 34a(2), 16; Beleidsregels, par. 7.4', 'Het medisch dossier klopt blijvend niet meer en mensen merken dat.', 'The medical record is wrong for good and people notice it.'),
  (2413, 'wbp_34a_2_altered_misuse', 'integrity_high', 'duty', 'Wbp 34a(2); Beleidsregels, par. 7.4', 'Misbruik van gewijzigde gegevens treft iemands persoonlijke leven.', 'Misuse of changed data affects someone''s private life.'),
  (2501, 'wbp_34a_1_lost_care', 'availability_risk', 'duty', 'Wbp 34a(1); Beleidsregels, par. 4.2.2: gevolgen voor de betrokkene', 'Door het verlies liep de zorg of iets dat even ernstig is gevaar.', 'The loss put care, or something as serious, at risk.'),
  (2502, 'wbp_34a_1_lost_sensitive', 'availability_risk', 'duty', 'Wbp 34a(1); Beleidsregels, par. 3.2 en 4.2.1', 'Gegevens van gevoelige aard zijn voorgoed verloren.', 'Data of a sensitive nature are lost for good.'),
  (2511, 'wbp_34a_2_lost_care', 'availability_high', 'duty', 'Wbp 34a(2); Beleidsregels, par. 7.4', 'Wat het verlies met iemands zorg deed, treft zijn persoonlijke leven.', 'What the loss did to someone''s care affects their private life.'),
  (2512, 'wbp_34a_2_lost_health', 'availability_high', 'duty', 'Wbp 34a(2), 16; Beleidsregels, par. 7.4', 'Medische gegevens zijn voorgoed weg en mensen merken dat.', 'Medical data are gone for good and people notice it.'),
  (2551, 'wbp_serious_confidentiality', 'risk', 'duty', 'Wbp 34a(1)', 'Door het lek is er een aanzienlijke kans op ernstige nadelige gevolgen.', 'The leak brings a considerable chance of serious adverse effects.'),
  (2552, 'wbp_serious_integrity', 'risk', 'duty', 'Wbp 34a(1)', 'Door de wijziging is er een aanzienlijke kans op ernstige nadelige gevolgen.', 'The alteration brings a considerable chance of serious adverse effects.'),
  (2553, 'wbp_serious_availability', 'risk', 'duty', 'Wbp 34a(1)', 'Door het verlies is er een aanzienlijke kans op ernstige nadelige gevolgen.', 'The loss brings a considerable chance of serious adverse effects.'),
  (2561, 'wbp_unfavourable_confidentiality', 'high_risk', 'duty', 'Wbp 34a(2)', 'Het lek heeft waarschijnlijk ongunstige gevolgen voor iemands persoonlijke levenssfeer.', 'The leak is likely to have unfavourable effects on someone''s private life.'),
  (2562, 'wbp_unfavourable_integrity', 'high_risk', 'duty', 'Wbp 34a(2)', 'De wijziging heeft waarschijnlijk ongunstige gevolgen voor iemands persoonlijke levenssfeer.', 'The alteration is likely to have unfavourable effects on someone''s private life.'),
  (2563, 'wbp_unfavourable_availability', 'high_risk', 'duty', 'Wbp 34a(2)', 'Het verlies heeft waarschijnlijk ongunstige gevolgen voor iemands persoonlijke levenssfeer.', 'The loss is likely to have unfavourable effects on someone''s private life.'),
  (2601, 'wbp_34a_1_notify', 'notify_ap', 'duty', 'Wbp 34a(1); Beleidsregels, par. 4.2', 'Er is een aanzienlijke kans op ernstige nadelige gevolgen: meld het onverwijld aan de AP.', 'There is a considerable chance of serious adverse effects: notify the AP without delay.'),
  (2602, 'wbp_34a_1_not_processor', 'notify_ap', 'exemption', 'Wbp 34a(1), 1(d), 1(e)', 'Melden aan de AP is de plicht van de verantwoordelijke, niet van de bewerker.', 'Notifying the AP is the duty of the controller (verantwoordelijke), not of the processor (bewerker).'),
  (2603, 'wbp_3_ap', 'notify_ap', 'exemption', 'Wbp 3(1)', 'Voor uitsluitend journalistieke, artistieke of literaire doelen geldt Wbp 34a niet.', 'Wbp 34a does not apply to purely journalistic, artistic or literary purposes.'),
  (2604, 'wbp_34a_1_not_serious', 'notify_ap', 'otherwise', 'Wbp 34a(1); Beleidsregels, par. 4.2', 'Melden aan de AP hoeft niet: er is geen datalek met een aanzienlijke kans op ernstige nadelige gevolgen.', 'The AP need not be told: there is no breach with a considerable chance of serious adverse effects.'),
  (2605, 'wbp_34a_1_in_doubt', 'notify_ap', 'open', 'Wbp 34a(1); Beleidsregels, par. 6', 'Bij twijfel: meld op tijd, en vul de melding later aan of trek haar in.', 'In doubt: notify in time, and complete or withdraw the notification later.'),
  (2611, 'wbp_34a_1_72_hours', NULL, 'term', 'Wbp 34a(1); Beleidsregels, par. 6', 'Onverwijld, zo mogelijk niet later dan 72 uur na de ontdekking.', 'Without delay, where possible not later than 72 hours after discovery.'),
  (2651, 'wbp_14_processor', 'notify_controller', 'otherwise', 'Wbp 14(3), 14(5), 34a(1)', 'De Wbp legde de bewerker zelf geen meldplicht op; de bewerkersovereenkomst moest regelen dat hij een datalek meldt aan de verantwoordelijke. Houd u daaraan.', 'The Wbp itself did not oblige a processor (bewerker) to report; the agreement had to make it report a breach to the controller (verantwoordelijke). Keep to that.'),
  (2671, 'wbp_34a_8_overview', 'register_breach', 'duty', 'Wbp 34a(8)', 'Neem het datalek op in het overzicht, met de tekst van de kennisgeving aan de betrokkenen.', 'Record the breach in the overview, with the text of the message to the persons.'),
  (2672, 'wbp_34a_8_not_processor', 'register_breach', 'exemption', 'Wbp 34a(8), 1(d), 1(e)', 'Het overzicht is de plicht van de verantwoordelijke, niet van de bewerker.', 'The overview is the duty of the controller (verantwoordelijke), not of the processor (bewerker).'),
  (2673, 'wbp_3_overview', 'register_breach', 'exemption', 'Wbp 3(1)', 'Voor uitsluitend journalistieke, artistieke of literaire doelen geldt Wbp 34a niet.', 'Wbp 34a does not apply to purely journalistic, artistic or literary purposes.'),
  (2674, 'wbp_34a_8_not_notifiable', 'register_breach', 'otherwise', 'Wbp 34a(8)', 'In het overzicht hoefden alleen datalekken die aan de AP gemeld moesten worden.', 'Only breaches that had to be notified to the AP belonged in the overview.'),
  (2675, 'wbp_34a_8_in_doubt', 'register_breach', 'open', 'Wbp 34a(8)', 'Leg het incident alvast vast, met wat u weet en nog uitzoekt.', 'Record the incident already, with what you know and still find out.'),
  (2701, 'wbp_34a_2_tell', 'notify_subjects', 'duty', 'Wbp 34a(2); Beleidsregels, par. 7.4', 'Ongunstige gevolgen voor de persoonlijke levenssfeer zijn waarschijnlijk: licht de betrokkenen onverwijld in.', 'Unfavourable effects on private life are likely: tell the persons without delay.'),
  (2702, 'wbp_34a_2_not_processor', 'notify_subjects', 'exemption', 'Wbp 34a(2), 1(d), 1(e)', 'De betrokkenen inlichten is de plicht van de verantwoordelijke, niet van de bewerker.', 'Telling the persons is the duty of the controller (verantwoordelijke), not of the processor (bewerker).'),
  (2703, 'wbp_34a_2_risk_removed', 'notify_subjects', 'exemption', 'Wbp 34a(2); Beleidsregels, par. 7.3 en 7.4', 'Door maatregelen achteraf zijn ongunstige gevolgen niet meer waarschijnlijk.', 'Measures taken afterwards have made unfavourable effects no longer likely.'),
  (2704, 'wbp_34a_10_financial', 'notify_subjects', 'exemption', 'Wbp 34a(10); Beleidsregels, par. 7.1', 'Voor een financiële onderneming in de zin van de Wft gold Wbp 34a(2) niet; de melding aan de AP wel.', 'Wbp 34a(2) did not apply to a financial undertaking under the Wft; the duty to notify the AP did.'),
  (2705, 'wbp_3_subjects', 'notify_subjects', 'exemption', 'Wbp 3(1)', 'Voor uitsluitend journalistieke, artistieke of literaire doelen geldt Wbp 34a niet.', 'Wbp 34a does not apply to purely journalistic, artistic or literary purposes.'),
  (2706, 'wbp_34a_2_no_effects', 'notify_subjects', 'otherwise', 'Wbp 34a(2), 34a(6); Beleidsregels, par. 7', 'De betrokkenen inlichten is niet verplicht: ongunstige gevolgen zijn niet waarschijnlijk.', 'Telling the persons is not obligatory: unfavourable effects are not likely.'),
  (2707, 'wbp_34a_2_open', 'notify_subjects', 'open', 'Wbp 34a(2); Beleidsregels, par. 7.4', 'Zoek snel uit welke gevolgen het datalek voor de betrokkenen heeft.', 'Find out quickly what effects the breach has on the persons.'),
  (2711, 'wbp_34a_5_public_notice', 'public_notice', 'duty', 'Wbp 34a(5)', 'Ieder persoonlijk inlichten kost onevenredig veel: kies een andere behoorlijke en zorgvuldige wijze, zoals een openbare mededeling. De plicht zelf blijft.', 'Telling each person costs too much: choose another proper and careful way, such as a public communication. The duty itself remains.'),
  (2801, 'wbp_14_no_hours', NULL, 'term', 'Wbp 14(3), 14(5)', 'Of en wanneer de bewerker een datalek meldt, staat in de bewerkersovereenkomst; de Wbp noemt daarvoor geen uren.', 'Whether and when the processor (bewerker) tells of a breach stands in the agreement; the Wbp names no hours for it.'),
  (2802, 'wbp_14_time_of_telling', NULL, 'term', 'Wbp 14(3), 14(5)', 'De tijden kunnen niet kloppen: de bewerker zou het hebben gemeld voordat hij het ontdekte. Controleer ze.', 'The times cannot be right: the processor (bewerker) would have told it before discovering it. Check them.'),
  (2803, 'wbp_34a_1_counted_from_telling', NULL, 'term', 'Wbp 34a(1), 14', 'De termijn voor de AP is hier geteld vanaf het bericht van de bewerker aan de verantwoordelijke.', 'The term for the AP is counted here from the processor''s (bewerker) word to the controller (verantwoordelijke).'),
  (2804, 'wbp_34a_1_earliest_counts', NULL, 'term', 'Wbp 34a(1), 14', 'De verantwoordelijke wist het zelf op een ander moment dan waarop de bewerker het meldde. Het vroegste moment telt.', 'The controller (verantwoordelijke) knew by itself at another moment than that at which the processor (bewerker) told it. The earliest counts.'),
  (2805, 'wbp_34a_1_processor_knew', NULL, 'term', 'Wbp 34a(1), 14 (betwist)', 'De bewerker wist het al voordat hij het meldde. Of dat de verantwoordelijke extra tijd gaf, is niet zeker; de termijn kan al zijn begonnen toen de bewerker het ontdekte.', 'The processor (bewerker) knew before it told. Whether that gave the controller (verantwoordelijke) extra time is not certain; the term may have begun when the processor discovered it.'),
  (2806, 'wbp_34a_1_on_behalf', NULL, 'term', 'Wbp 14, 34a(1); Beleidsregels, par. 2', 'De bewerker mocht namens de verantwoordelijke melden als dat was afgesproken; de verantwoordelijke bleef er verantwoordelijk voor.', 'The processor (bewerker) might notify on behalf of the controller (verantwoordelijke) if that was agreed; the controller remained responsible for it.'),
  (2807, 'wbp_34a_2_no_hours', NULL, 'term', 'Wbp 34a(2)', 'De Wbp noemt hiervoor geen uren: onverwijld.', 'The Wbp names no hours for this: without delay.'),
  (2821, 'wbp_66_fine', NULL, 'term', 'Wbp 66; Sr 23(4), 23(7); Stb. 2015, 420; Stb. 2017, 433', 'Hoogstens een boete van de zesde categorie: 820.000 euro, en vanaf 1 januari 2018 830.000 euro. Alleen als dat voor een rechtspersoon niet passend was: hoogstens 10 % van de jaaromzet. Meestal gaf de AP eerst een bindende aanwijzing.', 'At most a fine of the sixth category: EUR 820,000, and from 1 January 2018 EUR 830,000. Only where that was not fitting for a legal person: at most 10 % of the annual turnover. Mostly the AP gave a binding instruction first.'),
  (3551, 'before_2016_no_test', 'risk', 'otherwise', 'Stb. 2015, 230; Stb. 2015, 281', 'Vóór 1 januari 2016 kende de wet geen toets op de gevolgen van een datalek.', 'Before 1 January 2016 the law had no test for the effects of a data breach.'),
  (3561, 'before_2016_no_high_test', 'high_risk', 'otherwise', 'Stb. 2015, 230; Stb. 2015, 281', 'Vóór 1 januari 2016 kende de wet geen hoog risico van een datalek.', 'Before 1 January 2016 the law knew no high risk of a data breach.'),
  (3601, 'before_2016_no_authority', 'notify_ap', 'otherwise', 'Stb. 2015, 230; Stb. 2015, 281', 'Vóór 1 januari 2016 gold er geen meldplicht: melden aan de toezichthouder (toen het CBP) hoefde niet.', 'Before 1 January 2016 there was no duty to notify: the authority (then the CBP) need not be told.'),
  (3651, 'before_2016_no_controller', 'notify_controller', 'otherwise', 'Stb. 2015, 230; Stb. 2015, 281', 'Vóór 1 januari 2016 had de bewerker geen wettelijke plicht een datalek te melden; een bewerkersovereenkomst kon dat wel vragen.', 'Before 1 January 2016 the law did not oblige a processor to report a breach; an agreement could.'),
  (3671, 'before_2016_no_register', 'register_breach', 'otherwise', 'Stb. 2015, 230; Stb. 2015, 281', 'Vóór 1 januari 2016 hoefde een datalek niet te worden vastgelegd.', 'Before 1 January 2016 a data breach need not be recorded.'),
  (3701, 'before_2016_no_persons', 'notify_subjects', 'otherwise', 'Stb. 2015, 230; Stb. 2015, 281', 'Vóór 1 januari 2016 gold er geen plicht betrokkenen in te lichten.', 'Before 1 January 2016 there was no duty to tell the persons.'),
  (3711, 'before_2016_no_public_notice', 'public_notice', 'otherwise', 'Stb. 2015, 230; Stb. 2015, 281', 'Vóór 1 januari 2016 gold er geen plicht betrokkenen in te lichten, en dus ook niet met een openbare mededeling.', 'Before 1 January 2016 there was no duty to tell the persons, and so none to do so in public.'),
  (3821, 'before_2016_no_fine', NULL, 'term', 'Stb. 2015, 230; Stb. 2015, 281', 'Vóór 1 januari 2016 was er geen meldplicht datalekken, en dus ook geen boete voor niet melden.', 'Before 1 January 2016 there was no duty to notify data breaches, and so no fine for not notifying.'),
  (5001, 'cbw_significant_incident', NULL, 'hint', 'Cbw 25, 26 en 27 (Stb. 2026, 187)', 'Valt uw organisatie onder de Cyberbeveiligingswet (een gewone huisartsenpraktijk meestal niet, een huisartsenpost of grote zorggroep vaak wel) en is dit een significant incident? Waarschuw dan meteen, uiterlijk binnen 24 uur na de kennisneming, en meld uiterlijk binnen 72 uur, bij het CSIRT (zorg: Z-CERT) en de toezichthouder.', 'Does the Cyberbeveiligingswet apply to your organisation (mostly not to an ordinary GP practice, often to an out-of-hours service or large care group), and is this a significant incident? Then warn at once, within 24 hours after becoming aware at the latest, and notify within 72 hours at the latest, the CSIRT (care: Z-CERT) and the authority.'),
  (5011, 'wkkgz_11_wrong_data', NULL, 'hint', 'Wkkgz 11(1)(a), 1(1); IGJ, calamiteit melden', 'Is een patiënt overleden of ernstig geschaad doordat gegevens niet klopten? Dan kan het een calamiteit zijn: meld die onverwijld bij de IGJ, binnen 3 werkdagen nadat u dat hebt vastgesteld.', 'Did a patient die or come to serious harm because data were wrong? Then it may be a calamity: report it to the IGJ without delay, within 3 working days after you established that.'),
  (5012, 'wkkgz_11_missing_data', NULL, 'hint', 'Wkkgz 11(1)(a), 1(1); IGJ, calamiteit melden', 'Is een patiënt overleden of ernstig geschaad doordat gegevens ontbraken? Dan kan het een calamiteit zijn: meld die onverwijld bij de IGJ, binnen 3 werkdagen nadat u dat hebt vastgesteld.', 'Did a patient die or come to serious harm because data were missing? Then it may be a calamity: report it to the IGJ without delay, within 3 working days after you established that.'),
  (5021, 'police_report', NULL, 'hint', 'Sv 161; Sr 138ab, 310', 'Is het opzet, zoals diefstal of hacken? U kunt aangifte doen bij de politie. Voor een praktijk is dat meestal geen plicht, en het vervangt geen melding aan de AP. Let op uw beroepsgeheim.', 'Was it done on purpose, such as theft or hacking? You can report it to the police. For a practice that is mostly no duty, and it replaces no notification of the AP. Mind your duty of secrecy.'),
  (5031, 'insurer', NULL, 'hint', 'BW 7:941(1); de polis', 'Bent u verzekerd tegen schade door een datalek of cyberaanval? Meld het zo snel als redelijkerwijs kan bij de verzekeraar; de polis kan strenger zijn.', 'Are you insured against damage by a data breach or cyber attack? Tell the insurer as soon as reasonably possible; the policy may be stricter.'),
  (5041, 'other_agreements', NULL, 'hint', 'De overeenkomst zelf', 'Kijk of een overeenkomst een eigen meldtermijn heeft, zoals die met een ICT-leverancier, een zorggroep, of voor het LSP of beveiligde mail.', 'See whether an agreement has a term of its own for reporting, such as that with an ICT supplier, a care group, or for the LSP or secure mail.'),
  (5051, 'z_cert_hacking', NULL, 'hint', 'Z-CERT', 'Is het hacken, phishing of schadelijke software? Vraag uw ICT-leverancier meteen om hulp, en vraag na of Z-CERT, het computercrisisteam voor de zorg, u kan helpen. Verplicht is dat niet.', 'Is it hacking, phishing or malicious software? Ask your ICT supplier for help at once, and find out whether Z-CERT, the computer emergency team for care, can help you. It is no duty.'),
  (5052, 'z_cert_ransomware', NULL, 'hint', 'Z-CERT', 'Zijn gegevens met opzet versleuteld of veranderd, zoals bij gijzelsoftware? Laat de sporen staan en vraag om hulp voordat u iets herstelt of betaalt; ook Z-CERT kan misschien helpen.', 'Were data encrypted or changed on purpose, as by ransomware? Leave the traces as they are and ask for help before you restore or pay anything; Z-CERT too may be able to help.');

INSERT INTO datalek_rule_conditions VALUES
  ('avg_4_12_security', 'security_breach', 1),
  ('avg_4_1_no_personal_data', 'personal_data', 0),
  ('avg_4_12_disclosed', 'affected', 1),
  ('avg_4_12_disclosed', 'disclosed', 1),
  ('avg_4_12_altered', 'affected', 1),
  ('avg_4_12_altered', 'altered', 1),
  ('avg_4_12_lost', 'affected', 1),
  ('avg_4_12_lost', 'lost', 1),
  ('edpb_confidentiality', 'breach', 1),
  ('edpb_confidentiality', 'disclosed', 1),
  ('edpb_integrity', 'breach', 1),
  ('edpb_integrity', 'altered', 1),
  ('edpb_availability', 'breach', 1),
  ('edpb_availability', 'lost', 1),
  ('avg_9_health', 'data_health', 1),
  ('avg_9_genetic', 'data_genetic', 1),
  ('avg_9_biometric', 'data_biometric', 1),
  ('avg_9_special', 'data_special', 1),
  ('avg_10_criminal', 'data_criminal', 1),
  ('ap_official_document', 'data_official_document', 1),
  ('ap_payment', 'data_payment', 1),
  ('edpb_credentials', 'data_credentials', 1),
  ('ap_national_id_basic', 'data_national_id', 1),
  ('ap_national_id_basic', 'data_basic', 1),
  ('ap_national_id_contact', 'data_national_id', 1),
  ('ap_national_id_contact', 'data_contact', 1),
  ('serious_sensitive', 'sensitive', 1),
  ('ap_financial', 'data_financial', 1),
  ('edpb_location', 'data_location', 1),
  ('telling_serious', 'serious', 1),
  ('edpb_profile', 'data_profile', 1),
  ('uavg_46_national_id', 'data_national_id', 1),
  ('identifying_basic', 'data_basic', 1),
  ('identifying_contact', 'data_contact', 1),
  ('identifying_national_id', 'data_national_id', 1),
  ('identifying_official_document', 'data_official_document', 1),
  ('identifying_payment', 'data_payment', 1),
  ('identifying_credentials', 'data_credentials', 1),
  ('identifying_genetic', 'data_genetic', 1),
  ('identifying_biometric', 'data_biometric', 1),
  ('untrusted_outsider', 'outsider', 1),
  ('untrusted_deliberate', 'deliberate', 1),
  ('untrusted_misuse', 'misuse', 1),
  ('at_large_unknown', 'received_by_unknown', 1),
  ('at_large_deliberate', 'deliberate', 1),
  ('at_large_misuse', 'misuse', 1),
  ('avg_33_1_confidentiality', 'breach_confidentiality', 1),
  ('avg_34_3_a_unintelligible', 'encrypted', 1),
  ('avg_34_3_a_unintelligible', 'key_safe', 1),
  ('not_viewed', 'viewed', 0),
  ('not_viewed', 'received_by_unknown', 0),
  ('ap_trusted_recipient', 'recipient_confirmed', 1),
  ('ap_trusted_recipient', 'outsider', 0),
  ('ap_trusted_recipient', 'at_large', 0),
  ('edpb_trivial', 'some_insight', 0),
  ('edpb_trivial', 'at_large', 0),
  ('edpb_trivial', 'more_than_100', 0),
  ('edpb_trivial', 'data_national_id', 0),
  ('edpb_trivial', 'data_official_document', 0),
  ('edpb_trivial', 'data_payment', 0),
  ('edpb_trivial', 'data_credentials', 0),
  ('edpb_plain_few', 'deep_insight', 0),
  ('edpb_plain_few', 'telling', 0),
  ('edpb_plain_few', 'at_large', 0),
  ('edpb_plain_few', 'more_than_100', 0),
  ('edpb_plain_few', 'vulnerable', 0),
  ('edpb_slight_few', 'ordinary_insight', 0),
  ('edpb_slight_few', 'serious', 0),
  ('edpb_slight_few', 'data_national_id', 0),
  ('edpb_slight_few', 'at_large', 0),
  ('edpb_slight_few', 'more_than_100', 0),
  ('edpb_slight_few', 'vulnerable', 0),
  ('returned_plain', 'recipient_confirmed', 1),
  ('returned_plain', 'deep_insight', 0),
  ('returned_plain', 'serious', 0),
  ('returned_plain', 'data_national_id', 0),
  ('returned_plain', 'at_large', 0),
  ('returned_plain', 'stranger', 0),
  ('returned_plain', 'more_than_100', 0),
  ('pseudonymous', 'identifiable', 0),
  ('pseudonymous', 'identifying', 0),
  ('pseudonymous', 'critical_insight', 0),
  ('pseudonymous', 'at_large', 0),
  ('edpb_already_public', 'some_insight', 0),
  ('edpb_already_public', 'sensitive', 0),
  ('edpb_already_public', 'data_national_id', 0),
  ('edpb_already_public', 'deliberate', 0),
  ('edpb_already_public', 'misuse', 0),
  ('edpb_already_public', 'more_than_100', 0),
  ('lhv_sensitive_outside', 'confidentiality_risk', 1),
  ('lhv_sensitive_outside', 'untrusted', 1),
  ('lhv_sensitive_outside', 'sensitive', 1),
  ('edpb_profile_outside', 'confidentiality_risk', 1),
  ('edpb_profile_outside', 'untrusted', 1),
  ('edpb_profile_outside', 'deep_insight', 1),
  ('critical', 'confidentiality_risk', 1),
  ('critical', 'critical_insight', 1),
  ('edpb_attacker_serious', 'confidentiality_risk', 1),
  ('edpb_attacker_serious', 'deliberate', 1),
  ('edpb_attacker_serious', 'stranger', 1),
  ('edpb_attacker_serious', 'received', 1),
  ('edpb_attacker_serious', 'serious', 1),
  ('edpb_attacker_telling', 'confidentiality_risk', 1),
  ('edpb_attacker_telling', 'deliberate', 1),
  ('edpb_attacker_telling', 'stranger', 1),
  ('edpb_attacker_telling', 'received', 1),
  ('edpb_attacker_telling', 'telling', 1),
  ('edpb_attacker_telling', 'ordinary_insight', 1),
  ('edpb_misuse_serious', 'confidentiality_risk', 1),
  ('edpb_misuse_serious', 'misuse', 1),
  ('edpb_misuse_serious', 'serious', 1),
  ('misuse_vulnerable', 'confidentiality_risk', 1),
  ('misuse_vulnerable', 'misuse', 1),
  ('misuse_vulnerable', 'vulnerable', 1),
  ('edpb_very_many', 'confidentiality_risk', 1),
  ('edpb_very_many', 'untrusted', 1),
  ('edpb_very_many', 'more_than_10000', 1),
  ('ap_financial_unknown', 'confidentiality_risk', 1),
  ('ap_financial_unknown', 'untrusted', 1),
  ('ap_financial_unknown', 'data_financial', 1),
  ('ap_financial_unknown', 'ordinary_insight', 1),
  ('ap_financial_unknown', 'received_by_unknown', 1),
  ('vulnerable_unknown', 'confidentiality_risk', 1),
  ('vulnerable_unknown', 'untrusted', 1),
  ('vulnerable_unknown', 'vulnerable', 1),
  ('vulnerable_unknown', 'telling', 1),
  ('vulnerable_unknown', 'ordinary_insight', 1),
  ('vulnerable_unknown', 'received_by_unknown', 1),
  ('pseudonymous_high', 'identifiable', 0),
  ('pseudonymous_high', 'identifying', 0),
  ('pseudonymous_high', 'critical_insight', 0),
  ('pseudonymous_high', 'misuse', 0),
  ('avg_33_1_integrity', 'breach_integrity', 1),
  ('alteration_unused', 'changed_data_used', 0),
  ('alteration_unused', 'care_at_risk', 0),
  ('alteration_undone', 'changed_for_good', 0),
  ('alteration_undone', 'hindrance', 0),
  ('alteration_care', 'integrity_risk', 1),
  ('alteration_care', 'care_at_risk', 1),
  ('alteration_record', 'integrity_risk', 1),
  ('alteration_record', 'changed_for_good', 1),
  ('alteration_record', 'hindrance', 1),
  ('alteration_record', 'data_health', 1),
  ('alteration_misuse', 'integrity_risk', 1),
  ('alteration_misuse', 'misuse', 1),
  ('avg_33_1_availability', 'breach_availability', 1),
  ('edpb_short_outage', 'restored_late', 0),
  ('edpb_short_outage', 'care_at_risk', 0),
  ('loss_without_effect', 'gone_for_good', 0),
  ('loss_without_effect', 'hindrance', 0),
  ('loss_nobody_needs', 'hindrance', 0),
  ('loss_nobody_needs', 'data_health', 0),
  ('edpb_care_at_risk', 'availability_risk', 1),
  ('edpb_care_at_risk', 'care_at_risk', 1),
  ('record_gone', 'availability_risk', 1),
  ('record_gone', 'gone_for_good', 1),
  ('record_gone', 'hindrance', 1),
  ('record_gone', 'data_health', 1),
  ('risk_confidentiality', 'confidentiality_risk', 1),
  ('risk_integrity', 'integrity_risk', 1),
  ('risk_availability', 'availability_risk', 1),
  ('high_confidentiality', 'confidentiality_high', 1),
  ('high_integrity', 'integrity_high', 1),
  ('high_availability', 'availability_high', 1),
  ('avg_33_1_notify', 'risk', 1),
  ('avg_33_1_not_processor', 'controller', 0),
  ('uavg_43_ap', 'journalistic_purpose', 1),
  ('avg_33_2_tell_controller', 'breach', 1),
  ('avg_33_2_not_controller', 'controller', 1),
  ('uavg_43_controller', 'journalistic_purpose', 1),
  ('avg_33_5_register', 'breach', 1),
  ('uavg_43_register', 'journalistic_purpose', 1),
  ('avg_34_1_tell', 'high_risk', 1),
  ('avg_34_1_not_processor', 'controller', 0),
  ('avg_34_3_b_risk_removed', 'risk_removed', 1),
  ('uavg_42_financial', 'financial_undertaking', 1),
  ('uavg_43_subjects', 'journalistic_purpose', 1),
  ('avg_34_3_c_public_notice', 'notify_subjects', 1),
  ('avg_34_3_c_public_notice', 'disproportionate_effort', 1),
  ('omnibus_33_1_notify', 'high_risk', 1),
  ('omnibus_33_1_not_processor', 'controller', 0),
  ('omnibus_uavg_43_ap', 'journalistic_purpose', 1),
  ('wbp_13_security', 'security_breach', 1),
  ('wbp_1_no_personal_data', 'personal_data', 0),
  ('wbp_processed', 'disclosed', 1),
  ('wbp_processing_excluded', 'viewed', 0),
  ('wbp_processing_excluded', 'received_by_unknown', 0),
  ('wbp_13_disclosed', 'affected', 1),
  ('wbp_13_disclosed', 'unlawful_access', 1),
  ('wbp_13_altered', 'affected', 1),
  ('wbp_13_altered', 'altered', 1),
  ('wbp_13_lost', 'affected', 1),
  ('wbp_13_lost', 'lost', 1),
  ('wbp_13_lost', 'restored_late', 1),
  ('wbp_confidentiality', 'breach', 1),
  ('wbp_confidentiality', 'unlawful_access', 1),
  ('wbp_integrity', 'breach', 1),
  ('wbp_integrity', 'altered', 1),
  ('wbp_availability', 'breach', 1),
  ('wbp_availability', 'lost', 1),
  ('wbp_availability', 'restored_late', 1),
  ('wbp_16_health', 'data_health', 1),
  ('wbp_21_genetic', 'data_genetic', 1),
  ('wbp_biometric', 'data_biometric', 1),
  ('wbp_16_special', 'data_special', 1),
  ('wbp_16_criminal', 'data_criminal', 1),
  ('wbp_financial', 'data_financial', 1),
  ('wbp_payment', 'data_payment', 1),
  ('wbp_credentials', 'data_credentials', 1),
  ('wbp_24_national_id', 'data_national_id', 1),
  ('wbp_official_document', 'data_official_document', 1),
  ('wbp_stigma', 'data_profile', 1),
  ('wbp_stigma', 'deep_insight', 1),
  ('wbp_outsider', 'outsider', 1),
  ('wbp_deliberate', 'deliberate', 1),
  ('wbp_misuse', 'misuse', 1),
  ('wbp_34a_1_sensitive', 'breach_confidentiality', 1),
  ('wbp_34a_1_sensitive', 'sensitive', 1),
  ('wbp_34a_1_deep', 'breach_confidentiality', 1),
  ('wbp_34a_1_deep', 'deep_insight', 1),
  ('wbp_34a_1_very_many', 'breach_confidentiality', 1),
  ('wbp_34a_1_very_many', 'more_than_10000', 1),
  ('wbp_34a_1_vulnerable', 'breach_confidentiality', 1),
  ('wbp_34a_1_vulnerable', 'vulnerable', 1),
  ('wbp_34a_1_vulnerable', 'untrusted', 1),
  ('wbp_34a_1_crime', 'breach_confidentiality', 1),
  ('wbp_34a_1_crime', 'deliberate', 1),
  ('wbp_34a_1_crime', 'stranger', 1),
  ('wbp_34a_1_crime', 'received', 1),
  ('wbp_34a_1_crime', 'more_than_100', 1),
  ('wbp_34a_1_misuse', 'breach_confidentiality', 1),
  ('wbp_34a_1_misuse', 'misuse', 1),
  ('wbp_34a_2_unfavourable', 'confidentiality_risk', 1),
  ('wbp_34a_6_crypto', 'encrypted', 1),
  ('wbp_34a_6_crypto', 'key_safe', 1),
  ('wbp_34a_6_crypto', 'altered', 0),
  ('wbp_34a_6_crypto', 'breach_availability', 0),
  ('wbp_34a_2_confirmed', 'recipient_confirmed', 1),
  ('wbp_34a_2_confirmed', 'untrusted', 0),
  ('wbp_34a_2_confirmed', 'received_by_unknown', 0),
  ('wbp_34a_1_altered_care', 'breach_integrity', 1),
  ('wbp_34a_1_altered_care', 'care_at_risk', 1),
  ('wbp_34a_1_altered_sensitive', 'breach_integrity', 1),
  ('wbp_34a_1_altered_sensitive', 'sensitive', 1),
  ('wbp_34a_1_altered_sensitive', 'changed_data_used', 1),
  ('wbp_34a_1_altered_sensitive', 'hindrance', 1),
  ('wbp_34a_1_altered_for_good', 'breach_integrity', 1),
  ('wbp_34a_1_altered_for_good', 'sensitive', 1),
  ('wbp_34a_1_altered_for_good', 'changed_for_good', 1),
  ('wbp_34a_1_altered_misuse', 'breach_integrity', 1),
  ('wbp_34a_1_altered_misuse', 'misuse', 1),
  ('wbp_34a_2_altered_care', 'integrity_risk', 1),
  ('wbp_34a_2_altered_care', 'care_at_risk', 1),
  ('wbp_34a_2_altered_health', 'integrity_risk', 1),
  ('wbp_34a_2_altered_health', 'data_health', 1),
  ('wbp_34a_2_altered_health', 'changed_for_good', 1),
  ('wbp_34a_2_altered_health', 'hindrance', 1),
  ('wbp_34a_2_altered_misuse', 'integrity_risk', 1),
  ('wbp_34a_2_altered_misuse', 'misuse', 1),
  ('wbp_34a_1_lost_care', 'breach_availability', 1),
  ('wbp_34a_1_lost_care', 'care_at_risk', 1),
  ('wbp_34a_1_lost_sensitive', 'breach_availability', 1),
  ('wbp_34a_1_lost_sensitive', 'sensitive', 1),
  ('wbp_34a_1_lost_sensitive', 'gone_for_good', 1),
  ('wbp_34a_2_lost_care', 'availability_risk', 1),
  ('wbp_34a_2_lost_care', 'care_at_risk', 1),
  ('wbp_34a_2_lost_health', 'availability_risk', 1),
  ('wbp_34a_2_lost_health', 'data_health', 1),
  ('wbp_34a_2_lost_health', 'gone_for_good', 1),
  ('wbp_34a_2_lost_health', 'hindrance', 1),
  ('wbp_serious_confidentiality', 'confidentiality_risk', 1),
  ('wbp_serious_integrity', 'integrity_risk', 1),
  ('wbp_serious_availability', 'availability_risk', 1),
  ('wbp_unfavourable_confidentiality', 'confidentiality_high', 1),
  ('wbp_unfavourable_integrity', 'integrity_high', 1),
  ('wbp_unfavourable_availability', 'availability_high', 1),
  ('wbp_34a_1_notify', 'risk', 1),
  ('wbp_34a_1_not_processor', 'controller', 0),
  ('wbp_3_ap', 'journalistic_purpose', 1),
  ('wbp_34a_8_overview', 'risk', 1),
  ('wbp_34a_8_not_processor', 'controller', 0),
  ('wbp_3_overview', 'journalistic_purpose', 1),
  ('wbp_34a_2_tell', 'high_risk', 1),
  ('wbp_34a_2_not_processor', 'controller', 0),
  ('wbp_34a_2_risk_removed', 'risk_removed', 1),
  ('wbp_34a_10_financial', 'financial_undertaking', 1),
  ('wbp_3_subjects', 'journalistic_purpose', 1),
  ('wbp_34a_5_public_notice', 'notify_subjects', 1),
  ('wbp_34a_5_public_notice', 'disproportionate_effort', 1),
  ('cbw_significant_incident', 'security_breach', 1),
  ('wkkgz_11_wrong_data', 'altered', 1),
  ('wkkgz_11_wrong_data', 'care_at_risk', 1),
  ('wkkgz_11_missing_data', 'lost', 1),
  ('wkkgz_11_missing_data', 'care_at_risk', 1),
  ('police_report', 'deliberate', 1),
  ('insurer', 'security_breach', 1),
  ('other_agreements', 'security_breach', 1),
  ('z_cert_ransomware', 'deliberate', 1),
  ('z_cert_ransomware', 'altered', 1);

INSERT INTO datalek_laws VALUES
  (0, 'before-2016', 1, NULL, '2016-01-01T00:00:00+01:00', 0, 'Stb. 2015, 230; Stb. 2015, 281', 'Vóór 1 januari 2016 gold er geen meldplicht datalekken.', 'Before 1 January 2016 there was no duty to notify data breaches.'),
  (1, 'wbp-2016', 1, '2016-01-01T00:00:00+01:00', '2018-05-25T00:00:00+02:00', 72, 'Wbp 34a (Stb. 2015, 230); AP, Beleidsregels meldplicht datalekken (Stcrt. 2015, 46128)', 'Wet bescherming persoonsgegevens met meldplicht datalekken, van 1 januari 2016 tot 25 mei 2018.', 'Dutch Data Protection Act with a duty to notify, from 1 January 2016 until 25 May 2018.'),
  (2, 'avg-2018', 1, '2018-05-25T00:00:00+02:00', NULL, 72, 'Verordening (EU) 2016/679; Uitvoeringswet AVG (Stb. 2018, 144)', 'Algemene verordening gegevensbescherming en Uitvoeringswet AVG, sinds 25 mei 2018.', 'General Data Protection Regulation and its Dutch implementation act, since 25 May 2018.'),
  (3, 'omnibus-2025', 1, NULL, NULL, 96, 'COM(2025) 837 van 19 november 2025, art. 3', 'Voorstel Digitale Omnibus, niet van kracht: wat zou gelden als het voorstel wet werd.', 'Digital Omnibus, a proposal that is not in force: what would hold if it became law.');

INSERT INTO datalek_law_rules VALUES
  ('before-2016', 'wbp_13_security'),
  ('before-2016', 'wbp_1_no_personal_data'),
  ('before-2016', 'wbp_13_no_security_breach'),
  ('before-2016', 'wbp_processed'),
  ('before-2016', 'wbp_processing_excluded'),
  ('before-2016', 'wbp_13_disclosed'),
  ('before-2016', 'wbp_13_altered'),
  ('before-2016', 'wbp_13_lost'),
  ('before-2016', 'wbp_13_nothing_happened'),
  ('before-2016', 'wbp_13_open'),
  ('before-2016', 'wbp_confidentiality'),
  ('before-2016', 'wbp_integrity'),
  ('before-2016', 'wbp_availability'),
  ('before-2016', 'wbp_16_health'),
  ('before-2016', 'wbp_21_genetic'),
  ('before-2016', 'wbp_biometric'),
  ('before-2016', 'wbp_16_special'),
  ('before-2016', 'wbp_16_criminal'),
  ('before-2016', 'wbp_financial'),
  ('before-2016', 'wbp_payment'),
  ('before-2016', 'wbp_credentials'),
  ('before-2016', 'wbp_24_national_id'),
  ('before-2016', 'wbp_official_document'),
  ('before-2016', 'wbp_stigma'),
  ('before-2016', 'wbp_outsider'),
  ('before-2016', 'wbp_deliberate'),
  ('before-2016', 'wbp_misuse'),
  ('before-2016', 'wbp_34a_1_72_hours'),
  ('before-2016', 'wbp_14_no_hours'),
  ('before-2016', 'wbp_14_time_of_telling'),
  ('before-2016', 'wbp_34a_1_counted_from_telling'),
  ('before-2016', 'wbp_34a_1_earliest_counts'),
  ('before-2016', 'wbp_34a_1_processor_knew'),
  ('before-2016', 'wbp_34a_1_on_behalf'),
  ('before-2016', 'wbp_34a_2_no_hours'),
  ('before-2016', 'wbp_66_fine'),
  ('before-2016', 'before_2016_no_test'),
  ('before-2016', 'before_2016_no_high_test'),
  ('before-2016', 'before_2016_no_authority'),
  ('before-2016', 'before_2016_no_controller'),
  ('before-2016', 'before_2016_no_register'),
  ('before-2016', 'before_2016_no_persons'),
  ('before-2016', 'before_2016_no_public_notice'),
  ('before-2016', 'before_2016_no_fine'),
  ('wbp-2016', 'wbp_13_security'),
  ('wbp-2016', 'wbp_1_no_personal_data'),
  ('wbp-2016', 'wbp_13_no_security_breach'),
  ('wbp-2016', 'wbp_processed'),
  ('wbp-2016', 'wbp_processing_excluded'),
  ('wbp-2016', 'wbp_13_disclosed'),
  ('wbp-2016', 'wbp_13_altered'),
  ('wbp-2016', 'wbp_13_lost'),
  ('wbp-2016', 'wbp_13_nothing_happened'),
  ('wbp-2016', 'wbp_13_open'),
  ('wbp-2016', 'wbp_confidentiality'),
  ('wbp-2016', 'wbp_integrity'),
  ('wbp-2016', 'wbp_availability'),
  ('wbp-2016', 'wbp_16_health'),
  ('wbp-2016', 'wbp_21_genetic'),
  ('wbp-2016', 'wbp_biometric'),
  ('wbp-2016', 'wbp_16_special'),
  ('wbp-2016', 'wbp_16_criminal'),
  ('wbp-2016', 'wbp_financial'),
  ('wbp-2016', 'wbp_payment'),
  ('wbp-2016', 'wbp_credentials'),
  ('wbp-2016', 'wbp_24_national_id'),
  ('wbp-2016', 'wbp_official_document'),
  ('wbp-2016', 'wbp_stigma'),
  ('wbp-2016', 'wbp_outsider'),
  ('wbp-2016', 'wbp_deliberate'),
  ('wbp-2016', 'wbp_misuse'),
  ('wbp-2016', 'wbp_34a_1_sensitive'),
  ('wbp-2016', 'wbp_34a_1_deep'),
  ('wbp-2016', 'wbp_34a_1_very_many'),
  ('wbp-2016', 'wbp_34a_1_vulnerable'),
  ('wbp-2016', 'wbp_34a_1_crime'),
  ('wbp-2016', 'wbp_34a_1_misuse'),
  ('wbp-2016', 'wbp_34a_2_unfavourable'),
  ('wbp-2016', 'wbp_34a_6_crypto'),
  ('wbp-2016', 'wbp_34a_2_confirmed'),
  ('wbp-2016', 'wbp_34a_1_altered_care'),
  ('wbp-2016', 'wbp_34a_1_altered_sensitive'),
  ('wbp-2016', 'wbp_34a_1_altered_for_good'),
  ('wbp-2016', 'wbp_34a_1_altered_misuse'),
  ('wbp-2016', 'wbp_34a_2_altered_care'),
  ('wbp-2016', 'wbp_34a_2_altered_health'),
  ('wbp-2016', 'wbp_34a_2_altered_misuse'),
  ('wbp-2016', 'wbp_34a_1_lost_care'),
  ('wbp-2016', 'wbp_34a_1_lost_sensitive'),
  ('wbp-2016', 'wbp_34a_2_lost_care'),
  ('wbp-2016', 'wbp_34a_2_lost_health'),
  ('wbp-2016', 'wbp_serious_confidentiality'),
  ('wbp-2016', 'wbp_serious_integrity'),
  ('wbp-2016', 'wbp_serious_availability'),
  ('wbp-2016', 'wbp_unfavourable_confidentiality'),
  ('wbp-2016', 'wbp_unfavourable_integrity'),
  ('wbp-2016', 'wbp_unfavourable_availability'),
  ('wbp-2016', 'wbp_34a_1_notify'),
  ('wbp-2016', 'wbp_34a_1_not_processor'),
  ('wbp-2016', 'wbp_3_ap'),
  ('wbp-2016', 'wbp_34a_1_not_serious'),
  ('wbp-2016', 'wbp_34a_1_in_doubt'),
  ('wbp-2016', 'wbp_34a_1_72_hours'),
  ('wbp-2016', 'wbp_14_processor'),
  ('wbp-2016', 'wbp_34a_8_overview'),
  ('wbp-2016', 'wbp_34a_8_not_processor'),
  ('wbp-2016', 'wbp_3_overview'),
  ('wbp-2016', 'wbp_34a_8_not_notifiable'),
  ('wbp-2016', 'wbp_34a_8_in_doubt'),
  ('wbp-2016', 'wbp_34a_2_tell'),
  ('wbp-2016', 'wbp_34a_2_not_processor'),
  ('wbp-2016', 'wbp_34a_2_risk_removed'),
  ('wbp-2016', 'wbp_34a_10_financial'),
  ('wbp-2016', 'wbp_3_subjects'),
  ('wbp-2016', 'wbp_34a_2_no_effects'),
  ('wbp-2016', 'wbp_34a_2_open'),
  ('wbp-2016', 'wbp_34a_5_public_notice'),
  ('wbp-2016', 'wbp_14_no_hours'),
  ('wbp-2016', 'wbp_14_time_of_telling'),
  ('wbp-2016', 'wbp_34a_1_counted_from_telling'),
  ('wbp-2016', 'wbp_34a_1_earliest_counts'),
  ('wbp-2016', 'wbp_34a_1_processor_knew'),
  ('wbp-2016', 'wbp_34a_1_on_behalf'),
  ('wbp-2016', 'wbp_34a_2_no_hours'),
  ('wbp-2016', 'wbp_66_fine'),
  ('avg-2018', 'avg_4_12_security'),
  ('avg-2018', 'avg_4_1_no_personal_data'),
  ('avg-2018', 'avg_4_12_no_security_breach'),
  ('avg-2018', 'avg_4_12_disclosed'),
  ('avg-2018', 'avg_4_12_altered'),
  ('avg-2018', 'avg_4_12_lost'),
  ('avg-2018', 'avg_4_12_nothing_happened'),
  ('avg-2018', 'avg_4_12_open'),
  ('avg-2018', 'edpb_confidentiality'),
  ('avg-2018', 'edpb_integrity'),
  ('avg-2018', 'edpb_availability'),
  ('avg-2018', 'avg_9_health'),
  ('avg-2018', 'avg_9_genetic'),
  ('avg-2018', 'avg_9_biometric'),
  ('avg-2018', 'avg_9_special'),
  ('avg-2018', 'avg_10_criminal'),
  ('avg-2018', 'ap_official_document'),
  ('avg-2018', 'ap_payment'),
  ('avg-2018', 'edpb_credentials'),
  ('avg-2018', 'ap_national_id_basic'),
  ('avg-2018', 'ap_national_id_contact'),
  ('avg-2018', 'serious_sensitive'),
  ('avg-2018', 'ap_financial'),
  ('avg-2018', 'edpb_location'),
  ('avg-2018', 'telling_serious'),
  ('avg-2018', 'edpb_profile'),
  ('avg-2018', 'uavg_46_national_id'),
  ('avg-2018', 'identifying_basic'),
  ('avg-2018', 'identifying_contact'),
  ('avg-2018', 'identifying_national_id'),
  ('avg-2018', 'identifying_official_document'),
  ('avg-2018', 'identifying_payment'),
  ('avg-2018', 'identifying_credentials'),
  ('avg-2018', 'identifying_genetic'),
  ('avg-2018', 'identifying_biometric'),
  ('avg-2018', 'untrusted_outsider'),
  ('avg-2018', 'untrusted_deliberate'),
  ('avg-2018', 'untrusted_misuse'),
  ('avg-2018', 'at_large_unknown'),
  ('avg-2018', 'at_large_deliberate'),
  ('avg-2018', 'at_large_misuse'),
  ('avg-2018', 'avg_33_1_confidentiality'),
  ('avg-2018', 'avg_34_3_a_unintelligible'),
  ('avg-2018', 'not_viewed'),
  ('avg-2018', 'ap_trusted_recipient'),
  ('avg-2018', 'edpb_trivial'),
  ('avg-2018', 'edpb_plain_few'),
  ('avg-2018', 'edpb_slight_few'),
  ('avg-2018', 'returned_plain'),
  ('avg-2018', 'pseudonymous'),
  ('avg-2018', 'edpb_already_public'),
  ('avg-2018', 'lhv_sensitive_outside'),
  ('avg-2018', 'edpb_profile_outside'),
  ('avg-2018', 'critical'),
  ('avg-2018', 'edpb_attacker_serious'),
  ('avg-2018', 'edpb_attacker_telling'),
  ('avg-2018', 'edpb_misuse_serious'),
  ('avg-2018', 'misuse_vulnerable'),
  ('avg-2018', 'edpb_very_many'),
  ('avg-2018', 'ap_financial_unknown'),
  ('avg-2018', 'vulnerable_unknown'),
  ('avg-2018', 'pseudonymous_high'),
  ('avg-2018', 'avg_33_1_integrity'),
  ('avg-2018', 'alteration_unused'),
  ('avg-2018', 'alteration_undone'),
  ('avg-2018', 'alteration_care'),
  ('avg-2018', 'alteration_record'),
  ('avg-2018', 'alteration_misuse'),
  ('avg-2018', 'avg_33_1_availability'),
  ('avg-2018', 'edpb_short_outage'),
  ('avg-2018', 'loss_without_effect'),
  ('avg-2018', 'loss_nobody_needs'),
  ('avg-2018', 'edpb_care_at_risk'),
  ('avg-2018', 'record_gone'),
  ('avg-2018', 'risk_confidentiality'),
  ('avg-2018', 'risk_integrity'),
  ('avg-2018', 'risk_availability'),
  ('avg-2018', 'high_confidentiality'),
  ('avg-2018', 'high_integrity'),
  ('avg-2018', 'high_availability'),
  ('avg-2018', 'avg_33_1_notify'),
  ('avg-2018', 'avg_33_1_not_processor'),
  ('avg-2018', 'uavg_43_ap'),
  ('avg-2018', 'avg_33_1_unlikely'),
  ('avg-2018', 'avg_33_4_in_doubt'),
  ('avg-2018', 'avg_33_1_72_hours'),
  ('avg-2018', 'reg_1182_71_hours'),
  ('avg-2018', 'reg_1182_71_working_days'),
  ('avg-2018', 'avg_33_1_late'),
  ('avg-2018', 'avg_33_2_tell_controller'),
  ('avg-2018', 'avg_33_2_not_controller'),
  ('avg-2018', 'uavg_43_controller'),
  ('avg-2018', 'avg_33_2_no_breach'),
  ('avg-2018', 'avg_33_2_in_doubt'),
  ('avg-2018', 'avg_33_5_register'),
  ('avg-2018', 'uavg_43_register'),
  ('avg-2018', 'avg_33_5_no_breach'),
  ('avg-2018', 'avg_33_5_in_doubt'),
  ('avg-2018', 'avg_34_1_tell'),
  ('avg-2018', 'avg_34_1_not_processor'),
  ('avg-2018', 'avg_34_3_b_risk_removed'),
  ('avg-2018', 'uavg_42_financial'),
  ('avg-2018', 'uavg_43_subjects'),
  ('avg-2018', 'avg_34_1_no_high_risk'),
  ('avg-2018', 'avg_34_1_open'),
  ('avg-2018', 'avg_34_3_c_public_notice'),
  ('avg-2018', 'avg_33_2_no_hours'),
  ('avg-2018', 'avg_33_2_time_of_telling'),
  ('avg-2018', 'avg_33_1_aware_once_told'),
  ('avg-2018', 'avg_33_1_earliest_counts'),
  ('avg-2018', 'avg_33_1_processor_knew'),
  ('avg-2018', 'avg_33_1_on_behalf'),
  ('avg-2018', 'avg_34_1_no_hours'),
  ('avg-2018', 'avg_83_4_a_duty'),
  ('avg-2018', 'avg_83_6_order'),
  ('omnibus-2025', 'avg_4_12_security'),
  ('omnibus-2025', 'avg_4_1_no_personal_data'),
  ('omnibus-2025', 'avg_4_12_no_security_breach'),
  ('omnibus-2025', 'avg_4_12_disclosed'),
  ('omnibus-2025', 'avg_4_12_altered'),
  ('omnibus-2025', 'avg_4_12_lost'),
  ('omnibus-2025', 'avg_4_12_nothing_happened'),
  ('omnibus-2025', 'avg_4_12_open'),
  ('omnibus-2025', 'edpb_confidentiality'),
  ('omnibus-2025', 'edpb_integrity'),
  ('omnibus-2025', 'edpb_availability'),
  ('omnibus-2025', 'avg_9_health'),
  ('omnibus-2025', 'avg_9_genetic'),
  ('omnibus-2025', 'avg_9_biometric'),
  ('omnibus-2025', 'avg_9_special'),
  ('omnibus-2025', 'avg_10_criminal'),
  ('omnibus-2025', 'ap_official_document'),
  ('omnibus-2025', 'ap_payment'),
  ('omnibus-2025', 'edpb_credentials'),
  ('omnibus-2025', 'ap_national_id_basic'),
  ('omnibus-2025', 'ap_national_id_contact'),
  ('omnibus-2025', 'serious_sensitive'),
  ('omnibus-2025', 'ap_financial'),
  ('omnibus-2025', 'edpb_location'),
  ('omnibus-2025', 'telling_serious'),
  ('omnibus-2025', 'edpb_profile'),
  ('omnibus-2025', 'uavg_46_national_id'),
  ('omnibus-2025', 'identifying_basic'),
  ('omnibus-2025', 'identifying_contact'),
  ('omnibus-2025', 'identifying_national_id'),
  ('omnibus-2025', 'identifying_official_document'),
  ('omnibus-2025', 'identifying_payment'),
  ('omnibus-2025', 'identifying_credentials'),
  ('omnibus-2025', 'identifying_genetic'),
  ('omnibus-2025', 'identifying_biometric'),
  ('omnibus-2025', 'untrusted_outsider'),
  ('omnibus-2025', 'untrusted_deliberate'),
  ('omnibus-2025', 'untrusted_misuse'),
  ('omnibus-2025', 'at_large_unknown'),
  ('omnibus-2025', 'at_large_deliberate'),
  ('omnibus-2025', 'at_large_misuse'),
  ('omnibus-2025', 'avg_33_1_confidentiality'),
  ('omnibus-2025', 'avg_34_3_a_unintelligible'),
  ('omnibus-2025', 'not_viewed'),
  ('omnibus-2025', 'ap_trusted_recipient'),
  ('omnibus-2025', 'edpb_trivial'),
  ('omnibus-2025', 'edpb_plain_few'),
  ('omnibus-2025', 'edpb_slight_few'),
  ('omnibus-2025', 'returned_plain'),
  ('omnibus-2025', 'pseudonymous'),
  ('omnibus-2025', 'edpb_already_public'),
  ('omnibus-2025', 'lhv_sensitive_outside'),
  ('omnibus-2025', 'edpb_profile_outside'),
  ('omnibus-2025', 'critical'),
  ('omnibus-2025', 'edpb_attacker_serious'),
  ('omnibus-2025', 'edpb_attacker_telling'),
  ('omnibus-2025', 'edpb_misuse_serious'),
  ('omnibus-2025', 'misuse_vulnerable'),
  ('omnibus-2025', 'edpb_very_many'),
  ('omnibus-2025', 'ap_financial_unknown'),
  ('omnibus-2025', 'vulnerable_unknown'),
  ('omnibus-2025', 'pseudonymous_high'),
  ('omnibus-2025', 'avg_33_1_integrity'),
  ('omnibus-2025', 'alteration_unused'),
  ('omnibus-2025', 'alteration_undone'),
  ('omnibus-2025', 'alteration_care'),
  ('omnibus-2025', 'alteration_record'),
  ('omnibus-2025', 'alteration_misuse'),
  ('omnibus-2025', 'avg_33_1_availability'),
  ('omnibus-2025', 'edpb_short_outage'),
  ('omnibus-2025', 'loss_without_effect'),
  ('omnibus-2025', 'loss_nobody_needs'),
  ('omnibus-2025', 'edpb_care_at_risk'),
  ('omnibus-2025', 'record_gone'),
  ('omnibus-2025', 'risk_confidentiality'),
  ('omnibus-2025', 'risk_integrity'),
  ('omnibus-2025', 'risk_availability'),
  ('omnibus-2025', 'high_confidentiality'),
  ('omnibus-2025', 'high_integrity'),
  ('omnibus-2025', 'high_availability'),
  ('omnibus-2025', 'avg_33_1_72_hours'),
  ('omnibus-2025', 'reg_1182_71_hours'),
  ('omnibus-2025', 'reg_1182_71_working_days'),
  ('omnibus-2025', 'avg_33_1_late'),
  ('omnibus-2025', 'avg_33_2_tell_controller'),
  ('omnibus-2025', 'avg_33_2_not_controller'),
  ('omnibus-2025', 'uavg_43_controller'),
  ('omnibus-2025', 'avg_33_2_no_breach'),
  ('omnibus-2025', 'avg_33_2_in_doubt'),
  ('omnibus-2025', 'avg_33_5_register'),
  ('omnibus-2025', 'uavg_43_register'),
  ('omnibus-2025', 'avg_33_5_no_breach'),
  ('omnibus-2025', 'avg_33_5_in_doubt'),
  ('omnibus-2025', 'avg_34_1_tell'),
  ('omnibus-2025', 'avg_34_1_not_processor'),
  ('omnibus-2025', 'avg_34_3_b_risk_removed'),
  ('omnibus-2025', 'uavg_42_financial'),
  ('omnibus-2025', 'uavg_43_subjects'),
  ('omnibus-2025', 'avg_34_1_no_high_risk'),
  ('omnibus-2025', 'avg_34_1_open'),
  ('omnibus-2025', 'avg_34_3_c_public_notice'),
  ('omnibus-2025', 'avg_33_2_no_hours'),
  ('omnibus-2025', 'avg_33_2_time_of_telling'),
  ('omnibus-2025', 'avg_33_1_aware_once_told'),
  ('omnibus-2025', 'avg_33_1_earliest_counts'),
  ('omnibus-2025', 'avg_33_1_processor_knew'),
  ('omnibus-2025', 'avg_33_1_on_behalf'),
  ('omnibus-2025', 'avg_34_1_no_hours'),
  ('omnibus-2025', 'avg_83_4_a_duty'),
  ('omnibus-2025', 'avg_83_6_order'),
  ('omnibus-2025', 'omnibus_33_1_notify'),
  ('omnibus-2025', 'omnibus_33_1_not_processor'),
  ('omnibus-2025', 'omnibus_uavg_43_ap'),
  ('omnibus-2025', 'omnibus_33_1_no_high_risk'),
  ('omnibus-2025', 'omnibus_33_4_in_doubt'),
  ('omnibus-2025', 'omnibus_33_1_96_hours');

INSERT INTO datalek_hints VALUES
  ('cbw_significant_incident', '2026-08-15T00:00:00+02:00'),
  ('wkkgz_11_wrong_data', '2016-01-01T00:00:00+01:00'),
  ('wkkgz_11_missing_data', '2016-01-01T00:00:00+01:00'),
  ('police_report', NULL),
  ('insurer', NULL),
  ('other_agreements', NULL),
  ('z_cert_hacking', NULL),
  ('z_cert_ransomware', NULL);

INSERT INTO datalek_hint_causes VALUES
  ('cbw_significant_incident', 'wrong_recipient_email'),
  ('cbw_significant_incident', 'cc_instead_of_bcc'),
  ('cbw_significant_incident', 'device_lost_or_stolen'),
  ('cbw_significant_incident', 'hacking'),
  ('cbw_significant_incident', 'unauthorised_internal_access'),
  ('cbw_significant_incident', 'published_by_mistake'),
  ('cbw_significant_incident', 'wrong_person_shown'),
  ('cbw_significant_incident', 'added_to_wrong_record'),
  ('cbw_significant_incident', 'outage_or_loss'),
  ('cbw_significant_incident', 'discarded_carrier'),
  ('cbw_significant_incident', 'other'),
  ('wkkgz_11_wrong_data', 'wrong_recipient_post'),
  ('wkkgz_11_wrong_data', 'wrong_recipient_email'),
  ('wkkgz_11_wrong_data', 'cc_instead_of_bcc'),
  ('wkkgz_11_wrong_data', 'device_lost_or_stolen'),
  ('wkkgz_11_wrong_data', 'paper_lost_or_stolen'),
  ('wkkgz_11_wrong_data', 'hacking'),
  ('wkkgz_11_wrong_data', 'unauthorised_internal_access'),
  ('wkkgz_11_wrong_data', 'published_by_mistake'),
  ('wkkgz_11_wrong_data', 'wrong_person_shown'),
  ('wkkgz_11_wrong_data', 'added_to_wrong_record'),
  ('wkkgz_11_wrong_data', 'outage_or_loss'),
  ('wkkgz_11_wrong_data', 'discarded_carrier'),
  ('wkkgz_11_wrong_data', 'other'),
  ('wkkgz_11_missing_data', 'wrong_recipient_post'),
  ('wkkgz_11_missing_data', 'wrong_recipient_email'),
  ('wkkgz_11_missing_data', 'cc_instead_of_bcc'),
  ('wkkgz_11_missing_data', 'device_lost_or_stolen'),
  ('wkkgz_11_missing_data', 'paper_lost_or_stolen'),
  ('wkkgz_11_missing_data', 'hacking'),
  ('wkkgz_11_missing_data', 'unauthorised_internal_access'),
  ('wkkgz_11_missing_data', 'published_by_mistake'),
  ('wkkgz_11_missing_data', 'wrong_person_shown'),
  ('wkkgz_11_missing_data', 'added_to_wrong_record'),
  ('wkkgz_11_missing_data', 'outage_or_loss'),
  ('wkkgz_11_missing_data', 'discarded_carrier'),
  ('wkkgz_11_missing_data', 'other'),
  ('police_report', 'wrong_recipient_post'),
  ('police_report', 'wrong_recipient_email'),
  ('police_report', 'cc_instead_of_bcc'),
  ('police_report', 'device_lost_or_stolen'),
  ('police_report', 'paper_lost_or_stolen'),
  ('police_report', 'hacking'),
  ('police_report', 'unauthorised_internal_access'),
  ('police_report', 'published_by_mistake'),
  ('police_report', 'wrong_person_shown'),
  ('police_report', 'added_to_wrong_record'),
  ('police_report', 'outage_or_loss'),
  ('police_report', 'discarded_carrier'),
  ('police_report', 'other'),
  ('insurer', 'wrong_recipient_post'),
  ('insurer', 'wrong_recipient_email'),
  ('insurer', 'cc_instead_of_bcc'),
  ('insurer', 'device_lost_or_stolen'),
  ('insurer', 'paper_lost_or_stolen'),
  ('insurer', 'hacking'),
  ('insurer', 'unauthorised_internal_access'),
  ('insurer', 'published_by_mistake'),
  ('insurer', 'wrong_person_shown'),
  ('insurer', 'added_to_wrong_record'),
  ('insurer', 'outage_or_loss'),
  ('insurer', 'discarded_carrier'),
  ('insurer', 'other'),
  ('other_agreements', 'wrong_recipient_post'),
  ('other_agreements', 'wrong_recipient_email'),
  ('other_agreements', 'cc_instead_of_bcc'),
  ('other_agreements', 'device_lost_or_stolen'),
  ('other_agreements', 'paper_lost_or_stolen'),
  ('other_agreements', 'hacking'),
  ('other_agreements', 'unauthorised_internal_access'),
  ('other_agreements', 'published_by_mistake'),
  ('other_agreements', 'wrong_person_shown'),
  ('other_agreements', 'added_to_wrong_record'),
  ('other_agreements', 'outage_or_loss'),
  ('other_agreements', 'discarded_carrier'),
  ('other_agreements', 'other'),
  ('z_cert_hacking', 'hacking'),
  ('z_cert_ransomware', 'wrong_recipient_email'),
  ('z_cert_ransomware', 'cc_instead_of_bcc'),
  ('z_cert_ransomware', 'device_lost_or_stolen'),
  ('z_cert_ransomware', 'hacking'),
  ('z_cert_ransomware', 'unauthorised_internal_access'),
  ('z_cert_ransomware', 'published_by_mistake'),
  ('z_cert_ransomware', 'wrong_person_shown'),
  ('z_cert_ransomware', 'added_to_wrong_record'),
  ('z_cert_ransomware', 'outage_or_loss'),
  ('z_cert_ransomware', 'discarded_carrier'),
  ('z_cert_ransomware', 'other');

INSERT INTO datalek_points VALUES
  (0, 'agreement', 'Is er een overeenkomst die de verwerker bindt?', 'Is there an agreement that binds the processor?'),
  (1, 'in_writing', 'Staan de afspraken op papier of in een elektronisch document?', 'Are the terms in writing, on paper or electronically?'),
  (2, 'subject_duration', 'Staat erin welke dienst het is en hoe lang de verwerking duurt?', 'Does it say what the processing is about and how long it lasts?'),
  (3, 'nature_purpose', 'Staat erin wat de verwerker met de gegevens doet en waarvoor?', 'Does it say what the processor does with the data, and what for?'),
  (4, 'data_persons', 'Staat erin welke soorten gegevens het zijn en over wie, zoals patiënten of medewerkers?', 'Does it say which kinds of data they are and about whom, such as patients or staff?'),
  (5, 'rights_duties', 'Staan uw eigen rechten en plichten als verantwoordelijke erin?', 'Does it state your own rights and duties as the controller?'),
  (6, 'instructions', 'Staat erin dat de verwerker de gegevens alleen in uw opdracht gebruikt? Volgens de AVG moet die opdracht zijn vastgelegd.', 'Does it say that the processor uses the data on your instructions only? Under the AVG these must be documented.'),
  (7, 'secrecy', 'Staat erin dat iedereen die bij de gegevens kan, geheimhouding heeft beloofd of wettelijk verplicht is?', 'Does it say that everyone who can reach the data is bound to secrecy, by promise or by law?'),
  (8, 'security', 'Staat erin dat de verwerker de gegevens passend beveiligt?', 'Does it say that the processor secures the data appropriately?'),
  (9, 'sub_processors', 'Staat erin dat de verwerker alleen met uw schriftelijke toestemming een ander inschakelt?', 'Does it say that the processor engages another only with your written permission?'),
  (10, 'chain_clause', 'Staat erin dat wie de verwerker inschakelt, aan dezelfde regels gebonden wordt (kettingbeding)?', 'Does it say that whom the processor engages is bound to the same terms (chain clause)?'),
  (11, 'rights_of_persons', 'Staat erin dat de verwerker u helpt als iemand zijn gegevens wil inzien, verbeteren of wissen?', 'Does it say that the processor helps you when someone wants to see, correct or erase their data?'),
  (12, 'report_leaks', 'Staat erin dat de verwerker u een datalek meldt en u helpt bij uw eigen meldingen?', 'Does it say that the processor tells you of a data breach and helps you with your own notifications?'),
  (13, 'assistance', 'Staat erin dat de verwerker u helpt met de beveiliging en, als dat nodig is, met een onderzoek naar de privacyrisico''s (DPIA)?', 'Does it say that the processor helps you with security and, where needed, with an assessment of the privacy risks (DPIA)?'),
  (14, 'return_or_delete', 'Staat erin dat de verwerker na afloop alle gegevens wist of teruggeeft, naar uw keuze?', 'Does it say that the processor deletes or returns all data in the end, as you choose?'),
  (15, 'audits', 'Staat erin dat u mag controleren of laten controleren, en dat de verwerker daarvoor alle informatie geeft?', 'Does it say that you may audit or have it audited, and that the processor gives all information for that?'),
  (16, 'hours', 'Staat erin binnen hoeveel uur de verwerker een datalek meldt, zoals 24 uur? De wet noemt geen uren.', 'Does it say within how many hours the processor tells of a breach, such as 24? The law names none.'),
  (17, 'liability', 'Staat erin wie voor welke schade betaalt?', 'Does it say who pays for which damage?');

INSERT INTO datalek_point_needs VALUES
  ('agreement', 'before-2016', 'required', 'Wbp 14(2)'),
  ('agreement', 'wbp-2016', 'required', 'Wbp 14(2)'),
  ('agreement', 'avg-2018', 'required', 'AVG 28(3)'),
  ('agreement', 'omnibus-2025', 'required', 'AVG 28(3)'),
  ('in_writing', 'before-2016', 'required', 'Wbp 14(5)'),
  ('in_writing', 'wbp-2016', 'required', 'Wbp 14(5)'),
  ('in_writing', 'avg-2018', 'required', 'AVG 28(9)'),
  ('in_writing', 'omnibus-2025', 'required', 'AVG 28(9)'),
  ('subject_duration', 'before-2016', 'none', NULL),
  ('subject_duration', 'wbp-2016', 'none', NULL),
  ('subject_duration', 'avg-2018', 'required', 'AVG 28(3)'),
  ('subject_duration', 'omnibus-2025', 'required', 'AVG 28(3)'),
  ('nature_purpose', 'before-2016', 'none', NULL),
  ('nature_purpose', 'wbp-2016', 'none', NULL),
  ('nature_purpose', 'avg-2018', 'required', 'AVG 28(3)'),
  ('nature_purpose', 'omnibus-2025', 'required', 'AVG 28(3)'),
  ('data_persons', 'before-2016', 'none', NULL),
  ('data_persons', 'wbp-2016', 'none', NULL),
  ('data_persons', 'avg-2018', 'required', 'AVG 28(3)'),
  ('data_persons', 'omnibus-2025', 'required', 'AVG 28(3)'),
  ('rights_duties', 'before-2016', 'none', NULL),
  ('rights_duties', 'wbp-2016', 'none', NULL),
  ('rights_duties', 'avg-2018', 'required', 'AVG 28(3)'),
  ('rights_duties', 'omnibus-2025', 'required', 'AVG 28(3)'),
  ('instructions', 'before-2016', 'required', 'Wbp 14(3)(a), 12(1)'),
  ('instructions', 'wbp-2016', 'required', 'Wbp 14(3)(a), 12(1)'),
  ('instructions', 'avg-2018', 'required', 'AVG 28(3)(a)'),
  ('instructions', 'omnibus-2025', 'required', 'AVG 28(3)(a)'),
  ('secrecy', 'before-2016', 'none', NULL),
  ('secrecy', 'wbp-2016', 'none', NULL),
  ('secrecy', 'avg-2018', 'required', 'AVG 28(3)(b)'),
  ('secrecy', 'omnibus-2025', 'required', 'AVG 28(3)(b)'),
  ('security', 'before-2016', 'required', 'Wbp 14(3)(b), 13'),
  ('security', 'wbp-2016', 'required', 'Wbp 14(3)(b), 13'),
  ('security', 'avg-2018', 'required', 'AVG 28(3)(c), 32'),
  ('security', 'omnibus-2025', 'required', 'AVG 28(3)(c), 32'),
  ('sub_processors', 'before-2016', 'none', NULL),
  ('sub_processors', 'wbp-2016', 'none', NULL),
  ('sub_processors', 'avg-2018', 'required', 'AVG 28(2), 28(3)(d)'),
  ('sub_processors', 'omnibus-2025', 'required', 'AVG 28(2), 28(3)(d)'),
  ('chain_clause', 'before-2016', 'none', NULL),
  ('chain_clause', 'wbp-2016', 'advised', 'KNMT, meldplicht datalekken: kettingbeding'),
  ('chain_clause', 'avg-2018', 'required', 'AVG 28(3)(d), 28(4)'),
  ('chain_clause', 'omnibus-2025', 'required', 'AVG 28(3)(d), 28(4)'),
  ('rights_of_persons', 'before-2016', 'none', NULL),
  ('rights_of_persons', 'wbp-2016', 'none', NULL),
  ('rights_of_persons', 'avg-2018', 'required', 'AVG 28(3)(e)'),
  ('rights_of_persons', 'omnibus-2025', 'required', 'AVG 28(3)(e)'),
  ('report_leaks', 'before-2016', 'none', NULL),
  ('report_leaks', 'wbp-2016', 'required', 'Wbp 14(3), 14(5); KNMT, meldplicht datalekken'),
  ('report_leaks', 'avg-2018', 'required', 'AVG 28(3)(f), 33(2); KNMT, meldplicht datalekken'),
  ('report_leaks', 'omnibus-2025', 'required', 'AVG 28(3)(f), 33(2); KNMT, meldplicht datalekken'),
  ('assistance', 'before-2016', 'none', NULL),
  ('assistance', 'wbp-2016', 'none', NULL),
  ('assistance', 'avg-2018', 'required', 'AVG 28(3)(f), 32, 35 en 36'),
  ('assistance', 'omnibus-2025', 'required', 'AVG 28(3)(f), 32, 35 en 36'),
  ('return_or_delete', 'before-2016', 'none', NULL),
  ('return_or_delete', 'wbp-2016', 'none', NULL),
  ('return_or_delete', 'avg-2018', 'required', 'AVG 28(3)(g)'),
  ('return_or_delete', 'omnibus-2025', 'required', 'AVG 28(3)(g)'),
  ('audits', 'before-2016', 'none', NULL),
  ('audits', 'wbp-2016', 'none', NULL),
  ('audits', 'avg-2018', 'required', 'AVG 28(3)(h)'),
  ('audits', 'omnibus-2025', 'required', 'AVG 28(3)(h)'),
  ('hours', 'before-2016', 'none', NULL),
  ('hours', 'wbp-2016', 'advised', 'Wbp 14(3), 34a(1)'),
  ('hours', 'avg-2018', 'advised', 'AVG 33(2); EDPB 9/2022, par. II.A.4'),
  ('hours', 'omnibus-2025', 'advised', 'AVG 33(2); EDPB 9/2022, par. II.A.4'),
  ('liability', 'before-2016', 'none', NULL),
  ('liability', 'wbp-2016', 'advised', 'KNMT, meldplicht datalekken; Wbp 49'),
  ('liability', 'avg-2018', 'advised', 'KNMT, meldplicht datalekken; AVG 82'),
  ('liability', 'omnibus-2025', 'advised', 'KNMT, meldplicht datalekken; AVG 82');

CREATE TABLE datalek_incidents (
  id TEXT PRIMARY KEY,
  role SMALLINT CHECK (role BETWEEN 0 AND 1),
  personal_data SMALLINT CHECK (personal_data BETWEEN 0 AND 1),
  security_breach SMALLINT CHECK (security_breach BETWEEN 0 AND 1),
  disclosed SMALLINT CHECK (disclosed BETWEEN 0 AND 1),
  altered SMALLINT CHECK (altered BETWEEN 0 AND 1),
  lost SMALLINT CHECK (lost BETWEEN 0 AND 1),
  spread SMALLINT CHECK (spread BETWEEN 0 AND 2),
  recipient SMALLINT CHECK (recipient BETWEEN 0 AND 3),
  recipient_confirmed SMALLINT CHECK (recipient_confirmed BETWEEN 0 AND 1),
  viewed SMALLINT CHECK (viewed BETWEEN 0 AND 1),
  deliberate SMALLINT CHECK (deliberate BETWEEN 0 AND 1),
  misuse SMALLINT CHECK (misuse BETWEEN 0 AND 1),
  encrypted SMALLINT CHECK (encrypted BETWEEN 0 AND 1),
  key_safe SMALLINT CHECK (key_safe BETWEEN 0 AND 1),
  alteration SMALLINT CHECK (alteration BETWEEN 0 AND 2),
  restoration SMALLINT CHECK (restoration BETWEEN 0 AND 2),
  loss_impact SMALLINT CHECK (loss_impact BETWEEN 0 AND 2),
  data_basic SMALLINT CHECK (data_basic BETWEEN 0 AND 1),
  data_contact SMALLINT CHECK (data_contact BETWEEN 0 AND 1),
  data_profile SMALLINT CHECK (data_profile BETWEEN 0 AND 1),
  data_location SMALLINT CHECK (data_location BETWEEN 0 AND 1),
  data_financial SMALLINT CHECK (data_financial BETWEEN 0 AND 1),
  data_payment SMALLINT CHECK (data_payment BETWEEN 0 AND 1),
  data_credentials SMALLINT CHECK (data_credentials BETWEEN 0 AND 1),
  data_national_id SMALLINT CHECK (data_national_id BETWEEN 0 AND 1),
  data_official_document SMALLINT CHECK (data_official_document BETWEEN 0 AND 1),
  data_health SMALLINT CHECK (data_health BETWEEN 0 AND 1),
  data_genetic SMALLINT CHECK (data_genetic BETWEEN 0 AND 1),
  data_biometric SMALLINT CHECK (data_biometric BETWEEN 0 AND 1),
  data_special SMALLINT CHECK (data_special BETWEEN 0 AND 1),
  data_criminal SMALLINT CHECK (data_criminal BETWEEN 0 AND 1),
  insight SMALLINT CHECK (insight BETWEEN 0 AND 4),
  identifiability SMALLINT CHECK (identifiability BETWEEN 0 AND 3),
  subjects BIGINT CHECK (subjects BETWEEN 0 AND 9007199254740992),
  records BIGINT CHECK (records BETWEEN 0 AND 9007199254740992),
  vulnerable SMALLINT CHECK (vulnerable BETWEEN 0 AND 1),
  risk_removed SMALLINT CHECK (risk_removed BETWEEN 0 AND 1),
  disproportionate_effort SMALLINT CHECK (disproportionate_effort BETWEEN 0 AND 1),
  financial_undertaking SMALLINT CHECK (financial_undertaking BETWEEN 0 AND 1),
  journalistic_purpose SMALLINT CHECK (journalistic_purpose BETWEEN 0 AND 1),
  started_at BIGINT CHECK (started_at BETWEEN 820454400 AND 253370764799),
  ended_at BIGINT CHECK (ended_at BETWEEN 820454400 AND 253370764799),
  discovered_at BIGINT CHECK (discovered_at BETWEEN 820454400 AND 253370764799),
  aware_at BIGINT CHECK (aware_at BETWEEN 820454400 AND 253368172799),
  cause SMALLINT CHECK (cause BETWEEN 0 AND 12),
  processor_discovered_at BIGINT CHECK (processor_discovered_at BETWEEN 820454400 AND 253370764799),
  controller_told_at BIGINT CHECK (controller_told_at BETWEEN 820454400 AND 253370764799));

CREATE VIEW datalek_before_2016 AS WITH
step_1 AS (
  SELECT datalek_incidents.*,
    ((security_breach = 1) -- wbp_13_security
    ) AND NOT (
      (personal_data = 0) -- wbp_1_no_personal_data
    ) AS affected,
    ((disclosed = 1) -- wbp_processed
    ) AND NOT (
      (viewed = 0 AND spread < 2) -- wbp_processing_excluded
    ) AS unlawful_access,
    ((data_health = 1) -- wbp_16_health
      OR (data_genetic = 1) -- wbp_21_genetic
      OR (data_biometric = 1) -- wbp_biometric
      OR (data_special = 1) -- wbp_16_special
      OR (data_criminal = 1) -- wbp_16_criminal
      OR (data_financial = 1) -- wbp_financial
      OR (data_payment = 1) -- wbp_payment
      OR (data_credentials = 1) -- wbp_credentials
      OR (data_national_id = 1) -- wbp_24_national_id
      OR (data_official_document = 1) -- wbp_official_document
      OR (data_profile = 1 AND insight >= 3) -- wbp_stigma
    ) AS sensitive,
    FALSE AS serious,
    FALSE AS telling,
    FALSE AS identifying,
    ((recipient >= 2) -- wbp_outsider
      OR (deliberate = 1) -- wbp_deliberate
      OR (misuse = 1) -- wbp_misuse
    ) AS untrusted,
    FALSE AS at_large,
    FALSE AS confidentiality_risk,
    FALSE AS confidentiality_high,
    FALSE AS integrity_risk,
    FALSE AS integrity_high,
    FALSE AS availability_risk,
    FALSE AS availability_high,
    FALSE AS risk,
    FALSE AS high_risk,
    FALSE AS notify_ap,
    FALSE AS notify_controller,
    FALSE AS register_breach,
    FALSE AS notify_subjects,
    FALSE AS public_notice
  FROM datalek_incidents),
step_2 AS (
  SELECT step_1.*,
    ((affected AND unlawful_access) -- wbp_13_disclosed
      OR (affected AND altered = 1) -- wbp_13_altered
      OR (affected AND lost = 1 AND restoration >= 1) -- wbp_13_lost
    ) AS breach
  FROM step_1),
step_3 AS (
  SELECT step_2.*,
    ((breach AND unlawful_access) -- wbp_confidentiality
    ) AS breach_confidentiality,
    ((breach AND altered = 1) -- wbp_integrity
    ) AS breach_integrity,
    ((breach AND lost = 1 AND restoration >= 1) -- wbp_availability
    ) AS breach_availability
  FROM step_2)
SELECT id, aware_at, affected, unlawful_access, breach, breach_confidentiality, breach_integrity, breach_availability, sensitive, serious, telling, identifying, untrusted, at_large, confidentiality_risk, confidentiality_high, integrity_risk, integrity_high, availability_risk, availability_high, risk, high_risk, notify_ap, notify_controller, register_breach, notify_subjects, public_notice FROM step_3;

CREATE VIEW datalek_wbp_2016 AS WITH
step_1 AS (
  SELECT datalek_incidents.*,
    ((security_breach = 1) -- wbp_13_security
    ) AND NOT (
      (personal_data = 0) -- wbp_1_no_personal_data
    ) AS affected,
    ((disclosed = 1) -- wbp_processed
    ) AND NOT (
      (viewed = 0 AND spread < 2) -- wbp_processing_excluded
    ) AS unlawful_access,
    ((data_health = 1) -- wbp_16_health
      OR (data_genetic = 1) -- wbp_21_genetic
      OR (data_biometric = 1) -- wbp_biometric
      OR (data_special = 1) -- wbp_16_special
      OR (data_criminal = 1) -- wbp_16_criminal
      OR (data_financial = 1) -- wbp_financial
      OR (data_payment = 1) -- wbp_payment
      OR (data_credentials = 1) -- wbp_credentials
      OR (data_national_id = 1) -- wbp_24_national_id
      OR (data_official_document = 1) -- wbp_official_document
      OR (data_profile = 1 AND insight >= 3) -- wbp_stigma
    ) AS sensitive,
    FALSE AS serious,
    FALSE AS telling,
    FALSE AS identifying,
    ((recipient >= 2) -- wbp_outsider
      OR (deliberate = 1) -- wbp_deliberate
      OR (misuse = 1) -- wbp_misuse
    ) AS untrusted,
    FALSE AS at_large,
    FALSE AS notify_controller
  FROM datalek_incidents),
step_2 AS (
  SELECT step_1.*,
    ((affected AND unlawful_access) -- wbp_13_disclosed
      OR (affected AND altered = 1) -- wbp_13_altered
      OR (affected AND lost = 1 AND restoration >= 1) -- wbp_13_lost
    ) AS breach
  FROM step_1),
step_3 AS (
  SELECT step_2.*,
    ((breach AND unlawful_access) -- wbp_confidentiality
    ) AS breach_confidentiality,
    ((breach AND altered = 1) -- wbp_integrity
    ) AS breach_integrity,
    ((breach AND lost = 1 AND restoration >= 1) -- wbp_availability
    ) AS breach_availability
  FROM step_2),
step_4 AS (
  SELECT step_3.*,
    ((breach_confidentiality AND sensitive) -- wbp_34a_1_sensitive
      OR (breach_confidentiality AND insight >= 3) -- wbp_34a_1_deep
      OR (breach_confidentiality AND subjects >= 10001) -- wbp_34a_1_very_many
      OR (breach_confidentiality AND vulnerable = 1 AND untrusted) -- wbp_34a_1_vulnerable
      OR (breach_confidentiality AND deliberate = 1 AND recipient >= 3 AND spread >= 1 AND subjects >= 101) -- wbp_34a_1_crime
      OR (breach_confidentiality AND misuse = 1) -- wbp_34a_1_misuse
    ) AS confidentiality_risk,
    ((breach_integrity AND loss_impact >= 2) -- wbp_34a_1_altered_care
      OR (breach_integrity AND sensitive AND alteration >= 1 AND loss_impact >= 1) -- wbp_34a_1_altered_sensitive
      OR (breach_integrity AND sensitive AND alteration >= 2) -- wbp_34a_1_altered_for_good
      OR (breach_integrity AND misuse = 1) -- wbp_34a_1_altered_misuse
    ) AS integrity_risk,
    ((breach_availability AND loss_impact >= 2) -- wbp_34a_1_lost_care
      OR (breach_availability AND sensitive AND restoration >= 2) -- wbp_34a_1_lost_sensitive
    ) AS availability_risk
  FROM step_3),
step_5 AS (
  SELECT step_4.*,
    ((confidentiality_risk) -- wbp_34a_2_unfavourable
    ) AND NOT (
      (encrypted = 1 AND key_safe = 1 AND altered = 0 AND NOT breach_availability) -- wbp_34a_6_crypto
      OR (recipient_confirmed = 1 AND NOT untrusted AND spread < 2) -- wbp_34a_2_confirmed
    ) AS confidentiality_high,
    ((integrity_risk AND loss_impact >= 2) -- wbp_34a_2_altered_care
      OR (integrity_risk AND data_health = 1 AND alteration >= 2 AND loss_impact >= 1) -- wbp_34a_2_altered_health
      OR (integrity_risk AND misuse = 1) -- wbp_34a_2_altered_misuse
    ) AS integrity_high,
    ((availability_risk AND loss_impact >= 2) -- wbp_34a_2_lost_care
      OR (availability_risk AND data_health = 1 AND restoration >= 2 AND loss_impact >= 1) -- wbp_34a_2_lost_health
    ) AS availability_high,
    ((confidentiality_risk) -- wbp_serious_confidentiality
      OR (integrity_risk) -- wbp_serious_integrity
      OR (availability_risk) -- wbp_serious_availability
    ) AS risk
  FROM step_4),
step_6 AS (
  SELECT step_5.*,
    ((confidentiality_high) -- wbp_unfavourable_confidentiality
      OR (integrity_high) -- wbp_unfavourable_integrity
      OR (availability_high) -- wbp_unfavourable_availability
    ) AS high_risk,
    ((risk) -- wbp_34a_1_notify
    ) AND NOT (
      (role < 1) -- wbp_34a_1_not_processor
      OR (journalistic_purpose = 1) -- wbp_3_ap
    ) AS notify_ap,
    ((risk) -- wbp_34a_8_overview
    ) AND NOT (
      (role < 1) -- wbp_34a_8_not_processor
      OR (journalistic_purpose = 1) -- wbp_3_overview
    ) AS register_breach
  FROM step_5),
step_7 AS (
  SELECT step_6.*,
    ((high_risk) -- wbp_34a_2_tell
    ) AND NOT (
      (role < 1) -- wbp_34a_2_not_processor
      OR (risk_removed = 1) -- wbp_34a_2_risk_removed
      OR (financial_undertaking = 1) -- wbp_34a_10_financial
      OR (journalistic_purpose = 1) -- wbp_3_subjects
    ) AS notify_subjects
  FROM step_6),
step_8 AS (
  SELECT step_7.*,
    ((notify_subjects AND disproportionate_effort = 1) -- wbp_34a_5_public_notice
    ) AS public_notice
  FROM step_7)
SELECT id, aware_at, affected, unlawful_access, breach, breach_confidentiality, breach_integrity, breach_availability, sensitive, serious, telling, identifying, untrusted, at_large, confidentiality_risk, confidentiality_high, integrity_risk, integrity_high, availability_risk, availability_high, risk, high_risk, notify_ap, notify_controller, register_breach, notify_subjects, public_notice FROM step_8;

CREATE VIEW datalek_avg_2018 AS WITH
step_1 AS (
  SELECT datalek_incidents.*,
    ((security_breach = 1) -- avg_4_12_security
    ) AND NOT (
      (personal_data = 0) -- avg_4_1_no_personal_data
    ) AS affected,
    FALSE AS unlawful_access,
    ((data_health = 1) -- avg_9_health
      OR (data_genetic = 1) -- avg_9_genetic
      OR (data_biometric = 1) -- avg_9_biometric
      OR (data_special = 1) -- avg_9_special
      OR (data_criminal = 1) -- avg_10_criminal
      OR (data_official_document = 1) -- ap_official_document
      OR (data_payment = 1) -- ap_payment
      OR (data_credentials = 1) -- edpb_credentials
      OR (data_national_id = 1 AND data_basic = 1) -- ap_national_id_basic
      OR (data_national_id = 1 AND data_contact = 1) -- ap_national_id_contact
    ) AS sensitive,
    ((data_basic = 1) -- identifying_basic
      OR (data_contact = 1) -- identifying_contact
      OR (data_national_id = 1) -- identifying_national_id
      OR (data_official_document = 1) -- identifying_official_document
      OR (data_payment = 1) -- identifying_payment
      OR (data_credentials = 1) -- identifying_credentials
      OR (data_genetic = 1) -- identifying_genetic
      OR (data_biometric = 1) -- identifying_biometric
    ) AS identifying,
    ((recipient >= 2) -- untrusted_outsider
      OR (deliberate = 1) -- untrusted_deliberate
      OR (misuse = 1) -- untrusted_misuse
    ) AS untrusted,
    ((spread >= 2) -- at_large_unknown
      OR (deliberate = 1) -- at_large_deliberate
      OR (misuse = 1) -- at_large_misuse
    ) AS at_large
  FROM datalek_incidents),
step_2 AS (
  SELECT step_1.*,
    ((affected AND disclosed = 1) -- avg_4_12_disclosed
      OR (affected AND altered = 1) -- avg_4_12_altered
      OR (affected AND lost = 1) -- avg_4_12_lost
    ) AS breach,
    ((sensitive) -- serious_sensitive
      OR (data_financial = 1) -- ap_financial
      OR (data_location = 1) -- edpb_location
    ) AS serious
  FROM step_1),
step_3 AS (
  SELECT step_2.*,
    ((breach AND disclosed = 1) -- edpb_confidentiality
    ) AS breach_confidentiality,
    ((breach AND altered = 1) -- edpb_integrity
    ) AS breach_integrity,
    ((breach AND lost = 1) -- edpb_availability
    ) AS breach_availability,
    ((serious) -- telling_serious
      OR (data_profile = 1) -- edpb_profile
      OR (data_national_id = 1) -- uavg_46_national_id
    ) AS telling,
    ((breach) -- avg_33_2_tell_controller
    ) AND NOT (
      (role >= 1) -- avg_33_2_not_controller
      OR (journalistic_purpose = 1) -- uavg_43_controller
    ) AS notify_controller,
    ((breach) -- avg_33_5_register
    ) AND NOT (
      (journalistic_purpose = 1) -- uavg_43_register
    ) AS register_breach
  FROM step_2),
step_4 AS (
  SELECT step_3.*,
    ((breach_confidentiality) -- avg_33_1_confidentiality
    ) AND NOT (
      (encrypted = 1 AND key_safe = 1) -- avg_34_3_a_unintelligible
      OR (viewed = 0 AND spread < 2) -- not_viewed
      OR (recipient_confirmed = 1 AND recipient < 2 AND NOT at_large) -- ap_trusted_recipient
      OR (insight < 1 AND NOT at_large AND subjects < 101 AND data_national_id = 0 AND data_official_document = 0 AND data_payment = 0 AND data_credentials = 0) -- edpb_trivial
      OR (insight < 3 AND NOT telling AND NOT at_large AND subjects < 101 AND vulnerable = 0) -- edpb_plain_few
      OR (insight < 2 AND NOT serious AND data_national_id = 0 AND NOT at_large AND subjects < 101 AND vulnerable = 0) -- edpb_slight_few
      OR (recipient_confirmed = 1 AND insight < 3 AND NOT serious AND data_national_id = 0 AND NOT at_large AND recipient < 3 AND subjects < 101) -- returned_plain
      OR (identifiability < 1 AND NOT identifying AND insight < 4 AND NOT at_large) -- pseudonymous
      OR (insight < 1 AND NOT sensitive AND data_national_id = 0 AND deliberate = 0 AND misuse = 0 AND subjects < 101) -- edpb_already_public
    ) AS confidentiality_risk,
    ((breach_integrity) -- avg_33_1_integrity
    ) AND NOT (
      (alteration < 1 AND loss_impact < 2) -- alteration_unused
      OR (alteration < 2 AND loss_impact < 1) -- alteration_undone
    ) AS integrity_risk,
    ((breach_availability) -- avg_33_1_availability
    ) AND NOT (
      (restoration < 1 AND loss_impact < 2) -- edpb_short_outage
      OR (restoration < 2 AND loss_impact < 1) -- loss_without_effect
      OR (loss_impact < 1 AND data_health = 0) -- loss_nobody_needs
    ) AS availability_risk
  FROM step_3),
step_5 AS (
  SELECT step_4.*,
    ((confidentiality_risk AND untrusted AND sensitive) -- lhv_sensitive_outside
      OR (confidentiality_risk AND untrusted AND insight >= 3) -- edpb_profile_outside
      OR (confidentiality_risk AND insight >= 4) -- critical
      OR (confidentiality_risk AND deliberate = 1 AND recipient >= 3 AND spread >= 1 AND serious) -- edpb_attacker_serious
      OR (confidentiality_risk AND deliberate = 1 AND recipient >= 3 AND spread >= 1 AND telling AND insight >= 2) -- edpb_attacker_telling
      OR (confidentiality_risk AND misuse = 1 AND serious) -- edpb_misuse_serious
      OR (confidentiality_risk AND misuse = 1 AND vulnerable = 1) -- misuse_vulnerable
      OR (confidentiality_risk AND untrusted AND subjects >= 10001) -- edpb_very_many
      OR (confidentiality_risk AND untrusted AND data_financial = 1 AND insight >= 2 AND spread >= 2) -- ap_financial_unknown
      OR (confidentiality_risk AND untrusted AND vulnerable = 1 AND telling AND insight >= 2 AND spread >= 2) -- vulnerable_unknown
    ) AND NOT (
      (identifiability < 1 AND NOT identifying AND insight < 4 AND misuse = 0) -- pseudonymous_high
    ) AS confidentiality_high,
    ((integrity_risk AND loss_impact >= 2) -- alteration_care
      OR (integrity_risk AND alteration >= 2 AND loss_impact >= 1 AND data_health = 1) -- alteration_record
      OR (integrity_risk AND misuse = 1) -- alteration_misuse
    ) AS integrity_high,
    ((availability_risk AND loss_impact >= 2) -- edpb_care_at_risk
      OR (availability_risk AND restoration >= 2 AND loss_impact >= 1 AND data_health = 1) -- record_gone
    ) AS availability_high,
    ((confidentiality_risk) -- risk_confidentiality
      OR (integrity_risk) -- risk_integrity
      OR (availability_risk) -- risk_availability
    ) AS risk
  FROM step_4),
step_6 AS (
  SELECT step_5.*,
    ((confidentiality_high) -- high_confidentiality
      OR (integrity_high) -- high_integrity
      OR (availability_high) -- high_availability
    ) AS high_risk,
    ((risk) -- avg_33_1_notify
    ) AND NOT (
      (role < 1) -- avg_33_1_not_processor
      OR (journalistic_purpose = 1) -- uavg_43_ap
    ) AS notify_ap
  FROM step_5),
step_7 AS (
  SELECT step_6.*,
    ((high_risk) -- avg_34_1_tell
    ) AND NOT (
      (role < 1) -- avg_34_1_not_processor
      OR (risk_removed = 1) -- avg_34_3_b_risk_removed
      OR (financial_undertaking = 1) -- uavg_42_financial
      OR (journalistic_purpose = 1) -- uavg_43_subjects
    ) AS notify_subjects
  FROM step_6),
step_8 AS (
  SELECT step_7.*,
    ((notify_subjects AND disproportionate_effort = 1) -- avg_34_3_c_public_notice
    ) AS public_notice
  FROM step_7)
SELECT id, aware_at, affected, unlawful_access, breach, breach_confidentiality, breach_integrity, breach_availability, sensitive, serious, telling, identifying, untrusted, at_large, confidentiality_risk, confidentiality_high, integrity_risk, integrity_high, availability_risk, availability_high, risk, high_risk, notify_ap, notify_controller, register_breach, notify_subjects, public_notice FROM step_8;

CREATE VIEW datalek_omnibus_2025 AS WITH
step_1 AS (
  SELECT datalek_incidents.*,
    ((security_breach = 1) -- avg_4_12_security
    ) AND NOT (
      (personal_data = 0) -- avg_4_1_no_personal_data
    ) AS affected,
    FALSE AS unlawful_access,
    ((data_health = 1) -- avg_9_health
      OR (data_genetic = 1) -- avg_9_genetic
      OR (data_biometric = 1) -- avg_9_biometric
      OR (data_special = 1) -- avg_9_special
      OR (data_criminal = 1) -- avg_10_criminal
      OR (data_official_document = 1) -- ap_official_document
      OR (data_payment = 1) -- ap_payment
      OR (data_credentials = 1) -- edpb_credentials
      OR (data_national_id = 1 AND data_basic = 1) -- ap_national_id_basic
      OR (data_national_id = 1 AND data_contact = 1) -- ap_national_id_contact
    ) AS sensitive,
    ((data_basic = 1) -- identifying_basic
      OR (data_contact = 1) -- identifying_contact
      OR (data_national_id = 1) -- identifying_national_id
      OR (data_official_document = 1) -- identifying_official_document
      OR (data_payment = 1) -- identifying_payment
      OR (data_credentials = 1) -- identifying_credentials
      OR (data_genetic = 1) -- identifying_genetic
      OR (data_biometric = 1) -- identifying_biometric
    ) AS identifying,
    ((recipient >= 2) -- untrusted_outsider
      OR (deliberate = 1) -- untrusted_deliberate
      OR (misuse = 1) -- untrusted_misuse
    ) AS untrusted,
    ((spread >= 2) -- at_large_unknown
      OR (deliberate = 1) -- at_large_deliberate
      OR (misuse = 1) -- at_large_misuse
    ) AS at_large
  FROM datalek_incidents),
step_2 AS (
  SELECT step_1.*,
    ((affected AND disclosed = 1) -- avg_4_12_disclosed
      OR (affected AND altered = 1) -- avg_4_12_altered
      OR (affected AND lost = 1) -- avg_4_12_lost
    ) AS breach,
    ((sensitive) -- serious_sensitive
      OR (data_financial = 1) -- ap_financial
      OR (data_location = 1) -- edpb_location
    ) AS serious
  FROM step_1),
step_3 AS (
  SELECT step_2.*,
    ((breach AND disclosed = 1) -- edpb_confidentiality
    ) AS breach_confidentiality,
    ((breach AND altered = 1) -- edpb_integrity
    ) AS breach_integrity,
    ((breach AND lost = 1) -- edpb_availability
    ) AS breach_availability,
    ((serious) -- telling_serious
      OR (data_profile = 1) -- edpb_profile
      OR (data_national_id = 1) -- uavg_46_national_id
    ) AS telling,
    ((breach) -- avg_33_2_tell_controller
    ) AND NOT (
      (role >= 1) -- avg_33_2_not_controller
      OR (journalistic_purpose = 1) -- uavg_43_controller
    ) AS notify_controller,
    ((breach) -- avg_33_5_register
    ) AND NOT (
      (journalistic_purpose = 1) -- uavg_43_register
    ) AS register_breach
  FROM step_2),
step_4 AS (
  SELECT step_3.*,
    ((breach_confidentiality) -- avg_33_1_confidentiality
    ) AND NOT (
      (encrypted = 1 AND key_safe = 1) -- avg_34_3_a_unintelligible
      OR (viewed = 0 AND spread < 2) -- not_viewed
      OR (recipient_confirmed = 1 AND recipient < 2 AND NOT at_large) -- ap_trusted_recipient
      OR (insight < 1 AND NOT at_large AND subjects < 101 AND data_national_id = 0 AND data_official_document = 0 AND data_payment = 0 AND data_credentials = 0) -- edpb_trivial
      OR (insight < 3 AND NOT telling AND NOT at_large AND subjects < 101 AND vulnerable = 0) -- edpb_plain_few
      OR (insight < 2 AND NOT serious AND data_national_id = 0 AND NOT at_large AND subjects < 101 AND vulnerable = 0) -- edpb_slight_few
      OR (recipient_confirmed = 1 AND insight < 3 AND NOT serious AND data_national_id = 0 AND NOT at_large AND recipient < 3 AND subjects < 101) -- returned_plain
      OR (identifiability < 1 AND NOT identifying AND insight < 4 AND NOT at_large) -- pseudonymous
      OR (insight < 1 AND NOT sensitive AND data_national_id = 0 AND deliberate = 0 AND misuse = 0 AND subjects < 101) -- edpb_already_public
    ) AS confidentiality_risk,
    ((breach_integrity) -- avg_33_1_integrity
    ) AND NOT (
      (alteration < 1 AND loss_impact < 2) -- alteration_unused
      OR (alteration < 2 AND loss_impact < 1) -- alteration_undone
    ) AS integrity_risk,
    ((breach_availability) -- avg_33_1_availability
    ) AND NOT (
      (restoration < 1 AND loss_impact < 2) -- edpb_short_outage
      OR (restoration < 2 AND loss_impact < 1) -- loss_without_effect
      OR (loss_impact < 1 AND data_health = 0) -- loss_nobody_needs
    ) AS availability_risk
  FROM step_3),
step_5 AS (
  SELECT step_4.*,
    ((confidentiality_risk AND untrusted AND sensitive) -- lhv_sensitive_outside
      OR (confidentiality_risk AND untrusted AND insight >= 3) -- edpb_profile_outside
      OR (confidentiality_risk AND insight >= 4) -- critical
      OR (confidentiality_risk AND deliberate = 1 AND recipient >= 3 AND spread >= 1 AND serious) -- edpb_attacker_serious
      OR (confidentiality_risk AND deliberate = 1 AND recipient >= 3 AND spread >= 1 AND telling AND insight >= 2) -- edpb_attacker_telling
      OR (confidentiality_risk AND misuse = 1 AND serious) -- edpb_misuse_serious
      OR (confidentiality_risk AND misuse = 1 AND vulnerable = 1) -- misuse_vulnerable
      OR (confidentiality_risk AND untrusted AND subjects >= 10001) -- edpb_very_many
      OR (confidentiality_risk AND untrusted AND data_financial = 1 AND insight >= 2 AND spread >= 2) -- ap_financial_unknown
      OR (confidentiality_risk AND untrusted AND vulnerable = 1 AND telling AND insight >= 2 AND spread >= 2) -- vulnerable_unknown
    ) AND NOT (
      (identifiability < 1 AND NOT identifying AND insight < 4 AND misuse = 0) -- pseudonymous_high
    ) AS confidentiality_high,
    ((integrity_risk AND loss_impact >= 2) -- alteration_care
      OR (integrity_risk AND alteration >= 2 AND loss_impact >= 1 AND data_health = 1) -- alteration_record
      OR (integrity_risk AND misuse = 1) -- alteration_misuse
    ) AS integrity_high,
    ((availability_risk AND loss_impact >= 2) -- edpb_care_at_risk
      OR (availability_risk AND restoration >= 2 AND loss_impact >= 1 AND data_health = 1) -- record_gone
    ) AS availability_high,
    ((confidentiality_risk) -- risk_confidentiality
      OR (integrity_risk) -- risk_integrity
      OR (availability_risk) -- risk_availability
    ) AS risk
  FROM step_4),
step_6 AS (
  SELECT step_5.*,
    ((confidentiality_high) -- high_confidentiality
      OR (integrity_high) -- high_integrity
      OR (availability_high) -- high_availability
    ) AS high_risk
  FROM step_5),
step_7 AS (
  SELECT step_6.*,
    ((high_risk) -- omnibus_33_1_notify
    ) AND NOT (
      (role < 1) -- omnibus_33_1_not_processor
      OR (journalistic_purpose = 1) -- omnibus_uavg_43_ap
    ) AS notify_ap,
    ((high_risk) -- avg_34_1_tell
    ) AND NOT (
      (role < 1) -- avg_34_1_not_processor
      OR (risk_removed = 1) -- avg_34_3_b_risk_removed
      OR (financial_undertaking = 1) -- uavg_42_financial
      OR (journalistic_purpose = 1) -- uavg_43_subjects
    ) AS notify_subjects
  FROM step_6),
step_8 AS (
  SELECT step_7.*,
    ((notify_subjects AND disproportionate_effort = 1) -- avg_34_3_c_public_notice
    ) AS public_notice
  FROM step_7)
SELECT id, aware_at, affected, unlawful_access, breach, breach_confidentiality, breach_integrity, breach_availability, sensitive, serious, telling, identifying, untrusted, at_large, confidentiality_risk, confidentiality_high, integrity_risk, integrity_high, availability_risk, availability_high, risk, high_risk, notify_ap, notify_controller, register_breach, notify_subjects, public_notice FROM step_8;

CREATE VIEW datalek_verdicts AS
SELECT id, 'before-2016' AS law, breach AS breach, breach_confidentiality AS confidentiality, breach_integrity AS integrity, breach_availability AS availability, risk AS risk, high_risk AS high_risk, notify_ap AS notify_ap, notify_subjects AS notify_subjects, public_notice AS public_notice, notify_controller AS notify_controller, register_breach AS register
FROM datalek_before_2016 WHERE aware_at < 1451602800
UNION ALL
SELECT id, 'wbp-2016' AS law, breach AS breach, breach_confidentiality AS confidentiality, breach_integrity AS integrity, breach_availability AS availability, risk AS risk, high_risk AS high_risk, notify_ap AS notify_ap, notify_subjects AS notify_subjects, public_notice AS public_notice, notify_controller AS notify_controller, register_breach AS register
FROM datalek_wbp_2016 WHERE aware_at >= 1451602800 AND aware_at < 1527199200
UNION ALL
SELECT id, 'avg-2018' AS law, breach AS breach, breach_confidentiality AS confidentiality, breach_integrity AS integrity, breach_availability AS availability, risk AS risk, high_risk AS high_risk, notify_ap AS notify_ap, notify_subjects AS notify_subjects, public_notice AS public_notice, notify_controller AS notify_controller, register_breach AS register
FROM datalek_avg_2018 WHERE aware_at >= 1527199200 OR aware_at IS NULL;

COMMIT;
