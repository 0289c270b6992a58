-- SPDX-License-Identifier: Apache-2.0
CREATE EXTENSION datalek;
SET timezone = 'Europe/Amsterdam';

-- JSON
SELECT datalek_assess('{"disclosed": true}', 'en')->'notify_ap'->'verdict' AS verdict;
SELECT datalek_assess('{"security_breach": false, "role": "controller"}'::jsonb)->'notify_ap'->'reasons' AS reasons;
SELECT datalek_assess('{}', 'nl', 'wbp-2016')->>'law' AS law;
SELECT datalek_assess(NULL::jsonb) IS NULL AS nothing;

-- Typed facts: a USB stick with medical data, lost.
CREATE TABLE incidents (id int PRIMARY KEY, facts datalek_facts);
INSERT INTO incidents VALUES
  (1, datalek_facts(role => 'controller', personal_data => true, security_breach => true,
      disclosed => true, altered => false, lost => false, spread => 'unknown_recipients',
      recipient => 'unknown_or_hostile', recipient_confirmed => false, encrypted => false,
      data_health => true, data_basic => true, subjects => 40, risk_removed => false,
      financial_undertaking => false, journalistic_purpose => false, disproportionate_effort => false,
      aware_at => '2026-11-13 16:40:00.75+01')),
  (2, datalek_facts(security_breach => false)),
  (3, NULL),
  (4, datalek_facts());
SELECT id, datalek_breach(facts) AS breach, datalek_notify_ap(facts) AS ap,
  datalek_notify_subjects(facts) AS subjects, datalek_verdict(facts, 'register') AS register,
  datalek_notify_ap(facts, 'before-2016') AS ap_before_2016
FROM incidents ORDER BY id;
SELECT a.law, a.basis, a.notify_ap, a.notify_ap_advice, a.level_min, a.level_max, a.severity_min,
  a.severity_max, a.deadline_strict, a.deadline_outer, a.deadline_two_working_days
FROM incidents, datalek_answers(facts) a ORDER BY id;
SELECT id, datalek_reasons(facts, 'notify_ap') AS reasons FROM incidents ORDER BY id;
SELECT r.id, r.source, r.sentence
FROM incidents i, unnest(datalek_reasons(i.facts, 'breach')) WITH ORDINALITY u (id, place)
  JOIN datalek_list_rules('en') r USING (id)
WHERE i.id = 1 ORDER BY place;

-- There and back
SELECT datalek_facts_json(facts) AS json FROM incidents WHERE id = 1;
SELECT bool_and(datalek_facts_from_json(datalek_facts_json(facts)) IS NOT DISTINCT FROM facts) AS same
FROM incidents WHERE id IN (2, 4);

-- A table of which the facts are the columns
CREATE TABLE typed OF datalek_facts;
INSERT INTO typed (security_breach, subjects) VALUES (false, 10);
SELECT datalek_notify_ap(typed) AS ap FROM typed;

-- A choice is ordered, the mildest first.
SELECT count(*) FROM incidents WHERE (facts).recipient >= 'other_known';

-- Lists
SELECT number, name, kind, question FROM datalek_list_facts('en') WHERE number IN (0, 3, 33, 43);
SELECT name, version, in_force_from, in_force_until FROM datalek_list_laws('en');
SELECT count(*) > 50 AS many, count(*) = count(DISTINCT id) AS apart FROM datalek_list_rules();

-- What the planner may do with them
SELECT proname, provolatile, proparallel FROM pg_proc
WHERE proname LIKE 'datalek%' AND (provolatile, proparallel) <> ('i', 's') ORDER BY proname;
