-- SPDX-License-Identifier: Apache-2.0
\set SHOW_CONTEXT never
SELECT datalek_assess('{"disclosed": true, "rol": 1}');
\echo :SQLSTATE
SELECT datalek_assess('{"disclosed": "yes"}'::jsonb);
\echo :SQLSTATE
SELECT datalek_assess('{"subjects": 1, "subjects": 2}');
\echo :SQLSTATE
SELECT datalek_assess('{"subjects": 99999999999999999999}');
\echo :SQLSTATE
SELECT datalek_assess('{"recipient": "neighbour"}');
\echo :SQLSTATE
SELECT datalek_assess('{');
\echo :SQLSTATE
SELECT datalek_assess('{}', 'fr');
\echo :SQLSTATE
SELECT datalek_assess('{}', 'nl', 'avg');
\echo :SQLSTATE
SELECT datalek_verdict(datalek_facts(), 'notify');
\echo :SQLSTATE
SELECT datalek_notify_ap(datalek_facts(), 'avg');
\echo :SQLSTATE
SELECT datalek_notify_ap(datalek_facts(subjects => -1));
\echo :SQLSTATE
SELECT datalek_notify_ap(datalek_facts(subjects => 9223372036854775807));
\echo :SQLSTATE
SELECT datalek_notify_ap(datalek_facts(aware_at => 'infinity'));
\echo :SQLSTATE
SELECT datalek_notify_ap(datalek_facts(aware_at => '1995-12-31 00:00+00'));
\echo :SQLSTATE
SELECT datalek_facts_json(datalek_facts(aware_at => '1995-12-31 00:00+00'));
\echo :SQLSTATE
SELECT datalek_reasons(datalek_facts(), '');
\echo :SQLSTATE
SELECT * FROM datalek_list_laws('de');
\echo :SQLSTATE
