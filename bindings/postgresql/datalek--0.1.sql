-- SPDX-License-Identifier: Apache-2.0
-- Made by make.py from datalek.sql.in and the lists of the library; README.md tells how to use it.
\echo Use "CREATE EXTENSION datalek" to load this file. \quit

-- ---- Facts --------------------------------------------------------------------------------------

CREATE TYPE datalek_role AS ENUM ('processor', 'controller');
COMMENT ON TYPE datalek_role IS 'Are they data of your own patients or staff, or do you process them on behalf of another?';
CREATE TYPE datalek_spread AS ENUM ('exposed', 'known_recipients', 'unknown_recipients');
COMMENT ON TYPE datalek_spread IS 'Where did the data end up?';
CREATE TYPE datalek_recipient AS ENUM ('bound_by_secrecy', 'business_relation', 'other_known', 'unknown_or_hostile');
COMMENT ON TYPE datalek_recipient IS 'Who has the data, or may have them? If there are several, choose the least trustworthy.';
CREATE TYPE datalek_alteration AS ENUM ('no_illegal_use', 'reversible', 'irreversible');
COMMENT ON TYPE datalek_alteration IS 'What happened to the changed data?';
CREATE TYPE datalek_restoration AS ENUM ('prompt', 'delayed', 'impossible');
COMMENT ON TYPE datalek_restoration IS 'How soon were the data back, or will they be?';
CREATE TYPE datalek_loss_impact AS ENUM ('none', 'hindrance', 'care_at_risk');
COMMENT ON TYPE datalek_loss_impact IS 'What does it do to patients or others that the data were missing or wrong?';
CREATE TYPE datalek_insight AS ENUM ('hardly', 'limited', 'ordinary', 'deep', 'critical');
COMMENT ON TYPE datalek_insight IS 'What can someone learn from it about the person? Choose what weighs most.';
CREATE TYPE datalek_identifiability AS ENUM ('negligible', 'limited', 'significant', 'maximum');
COMMENT ON TYPE datalek_identifiability IS 'Can someone who sees the data tell whom they are about?';
CREATE TYPE datalek_cause AS ENUM ('wrong_recipient_post', 'wrong_recipient_email', 'cc_instead_of_bcc', 'device_lost_or_stolen', 'paper_lost_or_stolen', 'hacking', 'unauthorised_internal_access', 'published_by_mistake', 'wrong_person_shown', 'added_to_wrong_record', 'outage_or_loss', 'discarded_carrier', 'other');
COMMENT ON TYPE datalek_cause IS 'What kind of incident was it?';

-- Questions, laws and languages by name; what is advised, and how grave it is, the mildest first.
CREATE TYPE datalek_question AS ENUM ('breach', 'confidentiality', 'integrity', 'availability', 'risk', 'high_risk', 'notify_ap', 'notify_subjects', 'public_notice', 'notify_controller', 'register');
CREATE TYPE datalek_law AS ENUM ('before-2016', 'wbp-2016', 'avg-2018', 'omnibus-2025');
CREATE TYPE datalek_language AS ENUM ('nl', 'en');
CREATE TYPE datalek_basis AS ENUM ('at_time', 'forced', 'not_in_force');
CREATE TYPE datalek_advice AS ENUM ('none', 'find_out', 'act');
CREATE TYPE datalek_level AS ENUM ('unlikely', 'risk', 'high');

-- One incident. NULL is unknown, which is not "no".
CREATE TYPE datalek_facts AS (
  role datalek_role,
  personal_data boolean,
  security_breach boolean,
  disclosed boolean,
  altered boolean,
  lost boolean,
  spread datalek_spread,
  recipient datalek_recipient,
  recipient_confirmed boolean,
  viewed boolean,
  deliberate boolean,
  misuse boolean,
  encrypted boolean,
  key_safe boolean,
  alteration datalek_alteration,
  restoration datalek_restoration,
  loss_impact datalek_loss_impact,
  data_basic boolean,
  data_contact boolean,
  data_profile boolean,
  data_location boolean,
  data_financial boolean,
  data_payment boolean,
  data_credentials boolean,
  data_national_id boolean,
  data_official_document boolean,
  data_health boolean,
  data_genetic boolean,
  data_biometric boolean,
  data_special boolean,
  data_criminal boolean,
  insight datalek_insight,
  identifiability datalek_identifiability,
  subjects bigint,
  records bigint,
  vulnerable boolean,
  risk_removed boolean,
  disproportionate_effort boolean,
  financial_undertaking boolean,
  journalistic_purpose boolean,
  started_at timestamptz,
  ended_at timestamptz,
  discovered_at timestamptz,
  aware_at timestamptz,
  cause datalek_cause,
  processor_discovered_at timestamptz,
  controller_told_at timestamptz
);

-- A row of facts from those that are named: datalek_facts(disclosed => true, ...).
CREATE FUNCTION datalek_facts(
  role datalek_role DEFAULT NULL,
  personal_data boolean DEFAULT NULL,
  security_breach boolean DEFAULT NULL,
  disclosed boolean DEFAULT NULL,
  altered boolean DEFAULT NULL,
  lost boolean DEFAULT NULL,
  spread datalek_spread DEFAULT NULL,
  recipient datalek_recipient DEFAULT NULL,
  recipient_confirmed boolean DEFAULT NULL,
  viewed boolean DEFAULT NULL,
  deliberate boolean DEFAULT NULL,
  misuse boolean DEFAULT NULL,
  encrypted boolean DEFAULT NULL,
  key_safe boolean DEFAULT NULL,
  alteration datalek_alteration DEFAULT NULL,
  restoration datalek_restoration DEFAULT NULL,
  loss_impact datalek_loss_impact DEFAULT NULL,
  data_basic boolean DEFAULT NULL,
  data_contact boolean DEFAULT NULL,
  data_profile boolean DEFAULT NULL,
  data_location boolean DEFAULT NULL,
  data_financial boolean DEFAULT NULL,
  data_payment boolean DEFAULT NULL,
  data_credentials boolean DEFAULT NULL,
  data_national_id boolean DEFAULT NULL,
  data_official_document boolean DEFAULT NULL,
  data_health boolean DEFAULT NULL,
  data_genetic boolean DEFAULT NULL,
  data_biometric boolean DEFAULT NULL,
  data_special boolean DEFAULT NULL,
  data_criminal boolean DEFAULT NULL,
  insight datalek_insight DEFAULT NULL,
  identifiability datalek_identifiability DEFAULT NULL,
  subjects bigint DEFAULT NULL,
  records bigint DEFAULT NULL,
  vulnerable boolean DEFAULT NULL,
  risk_removed boolean DEFAULT NULL,
  disproportionate_effort boolean DEFAULT NULL,
  financial_undertaking boolean DEFAULT NULL,
  journalistic_purpose boolean DEFAULT NULL,
  started_at timestamptz DEFAULT NULL,
  ended_at timestamptz DEFAULT NULL,
  discovered_at timestamptz DEFAULT NULL,
  aware_at timestamptz DEFAULT NULL,
  cause datalek_cause DEFAULT NULL,
  processor_discovered_at timestamptz DEFAULT NULL,
  controller_told_at timestamptz DEFAULT NULL
) RETURNS datalek_facts LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ROW(
  role,
  personal_data,
  security_breach,
  disclosed,
  altered,
  lost,
  spread,
  recipient,
  recipient_confirmed,
  viewed,
  deliberate,
  misuse,
  encrypted,
  key_safe,
  alteration,
  restoration,
  loss_impact,
  data_basic,
  data_contact,
  data_profile,
  data_location,
  data_financial,
  data_payment,
  data_credentials,
  data_national_id,
  data_official_document,
  data_health,
  data_genetic,
  data_biometric,
  data_special,
  data_criminal,
  insight,
  identifiability,
  subjects,
  records,
  vulnerable,
  risk_removed,
  disproportionate_effort,
  financial_undertaking,
  journalistic_purpose,
  started_at,
  ended_at,
  discovered_at,
  aware_at,
  cause,
  processor_discovered_at,
  controller_told_at
)::datalek_facts;

CREATE FUNCTION datalek_facts_json(facts datalek_facts) RETURNS jsonb
AS 'MODULE_PATHNAME', 'pg_datalek_facts_json' LANGUAGE c IMMUTABLE PARALLEL SAFE;

CREATE FUNCTION datalek_facts_from_json(facts text) RETURNS datalek_facts
AS 'MODULE_PATHNAME', 'pg_datalek_facts_from_json' LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE;

CREATE FUNCTION datalek_facts_from_json(facts jsonb) RETURNS datalek_facts
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN datalek_facts_from_json(facts::text);

-- ---- Answers ------------------------------------------------------------------------------------

-- From text each byte of an error has its place, and no key can stand there twice.
CREATE FUNCTION datalek_assess(facts text, language datalek_language DEFAULT 'nl', law datalek_law DEFAULT NULL)
RETURNS jsonb
AS 'MODULE_PATHNAME', 'pg_datalek_assess' LANGUAGE c IMMUTABLE PARALLEL SAFE COST 100;

CREATE FUNCTION datalek_assess(facts jsonb, language datalek_language DEFAULT 'nl', law datalek_law DEFAULT NULL)
RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN datalek_assess(facts::text, language, law);

-- true, false, or NULL: not known yet. A law that is NULL or left out is the one in force.
CREATE FUNCTION datalek_verdict(facts datalek_facts, question datalek_question, law datalek_law DEFAULT NULL)
RETURNS boolean
AS 'MODULE_PATHNAME', 'pg_datalek_verdict' LANGUAGE c IMMUTABLE PARALLEL SAFE COST 20;

CREATE FUNCTION datalek_breach(facts datalek_facts, law datalek_law DEFAULT NULL) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN datalek_verdict(facts, 'breach', law);
CREATE FUNCTION datalek_confidentiality(facts datalek_facts, law datalek_law DEFAULT NULL) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN datalek_verdict(facts, 'confidentiality', law);
CREATE FUNCTION datalek_integrity(facts datalek_facts, law datalek_law DEFAULT NULL) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN datalek_verdict(facts, 'integrity', law);
CREATE FUNCTION datalek_availability(facts datalek_facts, law datalek_law DEFAULT NULL) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN datalek_verdict(facts, 'availability', law);
CREATE FUNCTION datalek_risk(facts datalek_facts, law datalek_law DEFAULT NULL) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN datalek_verdict(facts, 'risk', law);
CREATE FUNCTION datalek_high_risk(facts datalek_facts, law datalek_law DEFAULT NULL) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN datalek_verdict(facts, 'high_risk', law);
CREATE FUNCTION datalek_notify_ap(facts datalek_facts, law datalek_law DEFAULT NULL) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN datalek_verdict(facts, 'notify_ap', law);
CREATE FUNCTION datalek_notify_subjects(facts datalek_facts, law datalek_law DEFAULT NULL) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN datalek_verdict(facts, 'notify_subjects', law);
CREATE FUNCTION datalek_public_notice(facts datalek_facts, law datalek_law DEFAULT NULL) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN datalek_verdict(facts, 'public_notice', law);
CREATE FUNCTION datalek_notify_controller(facts datalek_facts, law datalek_law DEFAULT NULL) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN datalek_verdict(facts, 'notify_controller', law);
CREATE FUNCTION datalek_register(facts datalek_facts, law datalek_law DEFAULT NULL) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN datalek_verdict(facts, 'register', law);

CREATE TYPE datalek_answers AS (
  law datalek_law,
  basis datalek_basis,
  breach boolean,
  confidentiality boolean,
  integrity boolean,
  availability boolean,
  risk boolean,
  high_risk boolean,
  notify_ap boolean,
  notify_subjects boolean,
  public_notice boolean,
  notify_controller boolean,
  register boolean,
  breach_advice datalek_advice,
  confidentiality_advice datalek_advice,
  integrity_advice datalek_advice,
  availability_advice datalek_advice,
  risk_advice datalek_advice,
  high_risk_advice datalek_advice,
  notify_ap_advice datalek_advice,
  notify_subjects_advice datalek_advice,
  public_notice_advice datalek_advice,
  notify_controller_advice datalek_advice,
  register_advice datalek_advice,
  level_min datalek_level,
  level_max datalek_level,
  confidentiality_level_min datalek_level,
  confidentiality_level_max datalek_level,
  integrity_level_min datalek_level,
  integrity_level_max datalek_level,
  availability_level_min datalek_level,
  availability_level_max datalek_level,
  severity_min numeric,
  severity_max numeric,
  dpc_min numeric,
  dpc_max numeric,
  ei_min numeric,
  ei_max numeric,
  cb_min numeric,
  cb_max numeric,
  deadline_strict timestamptz,
  deadline_outer timestamptz,
  deadline_two_working_days timestamptz
);

CREATE FUNCTION datalek_answers(facts datalek_facts, law datalek_law DEFAULT NULL)
RETURNS datalek_answers
AS 'MODULE_PATHNAME', 'pg_datalek_answers' LANGUAGE c IMMUTABLE PARALLEL SAFE COST 40;

-- The ids of the rules that decide, in the order of the library.
CREATE FUNCTION datalek_reasons(facts datalek_facts, question datalek_question, law datalek_law DEFAULT NULL)
RETURNS text[]
AS 'MODULE_PATHNAME', 'pg_datalek_reasons' LANGUAGE c IMMUTABLE PARALLEL SAFE COST 40;

-- ---- Lists --------------------------------------------------------------------------------------

CREATE FUNCTION datalek_list_facts(
  language datalek_language DEFAULT 'nl', OUT number integer, OUT name text, OUT kind text, OUT question text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'pg_datalek_list_facts' LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE ROWS 50;

CREATE FUNCTION datalek_list_laws(
  language datalek_language DEFAULT 'nl', OUT number integer, OUT name text, OUT version integer,
  OUT in_force_from timestamptz, OUT in_force_until timestamptz, OUT source text, OUT title text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'pg_datalek_list_laws' LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE ROWS 4;

CREATE FUNCTION datalek_list_rules(
  language datalek_language DEFAULT 'nl', OUT number integer, OUT id text, OUT source text, OUT sentence text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'pg_datalek_list_rules' LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE ROWS 200;

-- ---- The register -------------------------------------------------------------------------------

-- The number of events in these lines, if they are a register: events that the library accepts, one
-- on top of the other. An error otherwise.
CREATE FUNCTION datalek_check_events(events text) RETURNS bigint
AS 'MODULE_PATHNAME', 'pg_datalek_check_events' LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 10000;

-- The line of one event as it is to be stored, after all events.
CREATE FUNCTION datalek_event(events text, seq bigint) RETURNS text
AS 'MODULE_PATHNAME', 'pg_datalek_event' LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 10000;

-- What an entry holds, its duties and their deadlines; as it was after the event `until`, or now (0).
CREATE FUNCTION datalek_entry_of(events text, entry text, language datalek_language, until bigint) RETURNS jsonb
AS 'MODULE_PATHNAME', 'pg_datalek_entry' LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 10000;

-- One row is one event, as the line of JSON that the library writes.
CREATE TABLE datalek_events (
  register text NOT NULL,
  seq bigint NOT NULL CHECK (seq >= 1),
  line text NOT NULL CHECK (strpos(line, E'\n') = 0),
  PRIMARY KEY (register, seq));
SELECT pg_catalog.pg_extension_config_dump('datalek_events', '');

CREATE FUNCTION datalek_lines(register text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
RETURN (SELECT coalesce(string_agg(e.line, E'\n' ORDER BY e.seq), '')
        FROM datalek_events e WHERE e.register = datalek_lines.register);

CREATE FUNCTION datalek_entry(
  register text, entry text, language datalek_language DEFAULT 'nl', until bigint DEFAULT 0)
RETURNS jsonb LANGUAGE sql STABLE PARALLEL SAFE
RETURN datalek_entry_of(datalek_lines(register), entry, language, until);

CREATE FUNCTION datalek_duties(
  register text, entry text, language datalek_language DEFAULT 'nl', until bigint DEFAULT 0,
  OUT duty text, OUT state text, OUT deadline timestamptz, OUT done_at timestamptz, OUT task text,
  OUT source text)
RETURNS SETOF record LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
  SELECT d.key, d.value->>'state', (d.value->>'deadline')::timestamptz,
         (d.value->>'done_at')::timestamptz, d.value->>'text', d.value->>'source'
  FROM jsonb_each(datalek_entry(register, entry, language, until)->'duties') d;
END;

-- A table that is never changed refuses, whoever asks.
CREATE FUNCTION datalek_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'events are only ever added: no %', TG_OP USING ERRCODE = 'restrict_violation';
END $$;

-- The one change there is: the text goes that a later event redacted.
CREATE FUNCTION datalek_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.register, NEW.seq) IS DISTINCT FROM (OLD.register, OLD.seq)
     OR NEW.line <> @extschema@.datalek_event(@extschema@.datalek_lines(OLD.register), OLD.seq) THEN
    RAISE EXCEPTION 'events are only ever added: no UPDATE' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

-- Only the last of the events that were added together looks at them all. A redaction takes its text
-- out in the same transaction.
CREATE FUNCTION datalek_check_added() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last bigint := (SELECT max(seq) FROM @extschema@.datalek_events WHERE register = NEW.register);
BEGIN
  IF NEW.seq = last AND
     @extschema@.datalek_check_events(@extschema@.datalek_lines(NEW.register)) <> last THEN
    RAISE EXCEPTION 'events are numbered 1, 2, 3 ...' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.line::jsonb ? 'redacts' THEN
    UPDATE @extschema@.datalek_events
    SET line = @extschema@.datalek_event(@extschema@.datalek_lines(NEW.register), seq)
    WHERE register = NEW.register AND seq = (NEW.line::jsonb->>'redacts')::bigint;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER datalek_delete BEFORE DELETE OR TRUNCATE ON datalek_events
FOR EACH STATEMENT EXECUTE FUNCTION datalek_refuse();
CREATE TRIGGER datalek_update BEFORE UPDATE ON datalek_events
FOR EACH ROW EXECUTE FUNCTION datalek_refuse_change();
CREATE CONSTRAINT TRIGGER datalek_insert AFTER INSERT ON datalek_events
DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION datalek_check_added();
ALTER TABLE datalek_events ENABLE ALWAYS TRIGGER datalek_delete;
ALTER TABLE datalek_events ENABLE ALWAYS TRIGGER datalek_update;
ALTER TABLE datalek_events ENABLE ALWAYS TRIGGER datalek_insert;
