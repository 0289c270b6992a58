-- SPDX-License-Identifier: Apache-2.0
-- A register to which events are only ever added. One row is one event, as the line of JSON that the
-- library writes. Needs the extension in every connection that adds.
CREATE TABLE datalek_events (
  register TEXT NOT NULL,
  seq INTEGER NOT NULL CHECK (seq >= 1),
  line TEXT NOT NULL CHECK (instr(line, char(10)) = 0),
  PRIMARY KEY (register, seq)) STRICT, WITHOUT ROWID;

CREATE VIEW datalek_registers AS
SELECT register, group_concat(line, char(10)) AS lines
FROM (SELECT register, line FROM datalek_events ORDER BY register, seq)
GROUP BY register;

-- INSERT OR REPLACE would delete the row that is there, without a word.
CREATE TRIGGER datalek_replace BEFORE INSERT ON datalek_events
WHEN EXISTS (SELECT 1 FROM datalek_events WHERE register = NEW.register AND seq = NEW.seq)
BEGIN
  SELECT raise(ABORT, 'events are only ever added: no REPLACE');
END;

CREATE TRIGGER datalek_insert AFTER INSERT ON datalek_events BEGIN
  SELECT raise(ABORT, 'events are numbered 1, 2, 3 ...')
  WHERE (SELECT datalek_check_events(lines) FROM datalek_registers WHERE register = NEW.register) <>
        (SELECT max(seq) FROM datalek_events WHERE register = NEW.register);
  -- A redaction takes its text out.
  UPDATE datalek_events
  SET line = (SELECT datalek_event(lines, datalek_events.seq) FROM datalek_registers r
              WHERE r.register = NEW.register)
  WHERE register = NEW.register AND seq = json_extract(NEW.line, '$.redacts');
END;

-- The one change there is: the text goes that a later event redacted.
CREATE TRIGGER datalek_update BEFORE UPDATE ON datalek_events
WHEN (NEW.register, NEW.seq) IS NOT (OLD.register, OLD.seq) OR NEW.line <>
  (SELECT datalek_event(lines, OLD.seq) FROM datalek_registers WHERE register = OLD.register)
BEGIN
  SELECT raise(ABORT, 'events are only ever added: no UPDATE');
END;

CREATE TRIGGER datalek_delete BEFORE DELETE ON datalek_events BEGIN
  SELECT raise(ABORT, 'events are only ever added: no DELETE');
END;
