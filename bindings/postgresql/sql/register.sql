-- SPDX-License-Identifier: Apache-2.0
SET timezone = 'Europe/Amsterdam';
\set SHOW_CONTEXT never
INSERT INTO datalek_events VALUES
  ('linde', 1, '{"seq":1,"entry":"2026-001","at":"2026-11-13T16:40:00+01:00","by":"assistente","event":"opened"}'),
  ('linde', 2, '{"seq":2,"entry":"2026-001","at":"2026-11-13T16:41:00+01:00","by":"assistente","event":"facts","facts":{"role":"controller","personal_data":true,"security_breach":true,"disclosed":true,"spread":"unknown_recipients","recipient":"unknown_or_hostile","encrypted":false,"data_health":true,"financial_undertaking":false,"journalistic_purpose":false,"risk_removed":false,"subjects":3,"aware_at":"2026-11-13T16:40:00+01:00"}}'),
  ('linde', 3, '{"seq":3,"entry":"2026-001","at":"2026-11-13T16:42:00+01:00","by":"huisarts","event":"text","field":"description","text":"Brief van mevrouw Jansen kwijt."}');
SELECT datalek_entry('linde', '2026-001', 'en')->'verdicts'->'notify_ap' AS notify_ap;
SELECT * FROM datalek_duties('linde', '2026-001', 'en') ORDER BY duty;
SELECT datalek_entry('linde', '2026-001', 'en', 1)->>'last' AS last;

-- Added only
DELETE FROM datalek_events;
TRUNCATE datalek_events;
UPDATE datalek_events SET line = replace(line, 'huisarts', 'assistente') WHERE seq = 3;
UPDATE datalek_events SET seq = 4 WHERE seq = 3;
UPDATE datalek_events SET register = 'eik' WHERE seq = 3;
UPDATE datalek_events SET line = replace(line, '"text":"Brief van mevrouw Jansen kwijt."', '"redacted":true') WHERE seq = 3;

-- What the library would not accept
INSERT INTO datalek_events VALUES ('linde', 5, '{"seq":5,"entry":"2026-002","at":"2026-11-13T16:40:00+01:00","by":"assistente","event":"opened"}');
INSERT INTO datalek_events VALUES ('linde', 4, '{"seq":5,"entry":"2026-002","at":"2026-11-13T16:40:00+01:00","by":"assistente","event":"opened"}');
INSERT INTO datalek_events VALUES ('linde', 4, '{"seq":4,"entry":"2026-001","at":"2026-11-13T16:40:00+01:00","by":"assistente","event":"opened"}');
INSERT INTO datalek_events VALUES ('linde', 4, '{"seq":4,"entry":"2026-003","at":"2026-11-13T16:40:00+01:00","by":"assistente","event":"closed","text":""}');
INSERT INTO datalek_events VALUES ('linde', 3, '{"seq":3,"entry":"2026-002","at":"2026-11-13T16:40:00+01:00","by":"assistente","event":"opened"}');
INSERT INTO datalek_events VALUES ('linde', 4, 'gone');
INSERT INTO datalek_events VALUES ('linde', 0, '');
INSERT INTO datalek_events VALUES ('linde', 4, '');
INSERT INTO datalek_events VALUES ('linde', 4, E'\n');

-- A text that goes
INSERT INTO datalek_events VALUES ('linde', 4, '{"seq":4,"entry":"2026-001","at":"2026-11-14T09:00:00+01:00","by":"huisarts","event":"redacted","redacts":3,"text":"naam van een patiënt"}');
SELECT seq, line FROM datalek_events WHERE seq >= 3 ORDER BY seq;
SELECT datalek_entry('linde', '2026-001', 'nl')->'fields'->'description'->'redacted' AS redacted;

-- Of two events of one transaction the second can come first.
BEGIN;
SET CONSTRAINTS ALL DEFERRED;
INSERT INTO datalek_events VALUES ('eik', 2, '{"seq":2,"entry":"1","at":"2026-11-14T09:00:00+01:00","by":"huisarts","event":"closed","text":""}');
INSERT INTO datalek_events VALUES ('eik', 1, '{"seq":1,"entry":"1","at":"2026-11-14T09:00:00+01:00","by":"huisarts","event":"opened"}');
COMMIT;
BEGIN;
SET CONSTRAINTS ALL DEFERRED;
INSERT INTO datalek_events VALUES ('berk', 2, '{"seq":2,"entry":"1","at":"2026-11-14T09:00:00+01:00","by":"huisarts","event":"closed","text":""}');
COMMIT;
SELECT register, count(*) FROM datalek_events GROUP BY register ORDER BY register;
SELECT datalek_entry('linde', '2026-009');
SELECT datalek_entry('eik', '1', 'nl', 9);
