# SPDX-License-Identifier: Apache-2.0
"""The extension says what the library says: servers.py SOURCE_FOLDER SECOND_HOST ROWS PASSED

On the server of the environment, and on a second one behind postgres_fdw. PASSED tests have passed
before. pg_regress has made the extension in a database of its own.
"""
import json
import pathlib
import subprocess
import sys
from datetime import datetime, timezone

import datalek
from psql import OUTCOMES, TRUTH, copy, incidents, psql

FACTS = list(datalek.FACTS)
ROW = f"ROW({', '.join(FACTS)})::datalek_facts"
VERDICTS = ", ".join(f"datalek_{name}(facts)" for name in OUTCOMES)
SUM = "md5(string_agg(t::text, E'\\n' ORDER BY t.id))"


class Count:
    passed = failed = 0

    def check(self, what, found, expected=True, times=1):
        if found == expected:
            self.passed += times
            return
        self.failed += 1
        print(f"{what}: {str(found)[:600]}\n  but expected: {str(expected)[:600]}")


def known(incident):
    return {name: each for name, each in incident.items() if each is not None}


# ---- One server ----------------------------------------------------------------------------------


def cases(count, source):
    """Every case of tests/cases: the whole answer, and what the case expects."""
    found = [case for path in sorted((source / "tests" / "cases").glob("*.json"))
             for case in json.loads(path.read_text())]
    rows = [(number, json.dumps(case["facts"]), case.get("law")) for number, case in enumerate(found)]
    psql("CREATE TABLE cases (id int, facts jsonb, law datalek_law);" + copy("cases", ["id", "facts", "law"], rows))
    answers = psql("SELECT datalek_assess(facts, 'en', law), datalek_verdict("
                   "datalek_facts_from_json(facts), 'notify_ap', law) FROM cases ORDER BY id")
    for case, (answer, ap) in zip(found, answers):
        held = datalek.Incident.from_json(json.dumps(case["facts"]))
        expected = json.loads(datalek.assessment_json(held, case.get("law"), "en"))
        count.check(case["id"], json.loads(answer), expected)
        count.check(case["id"], {"t": "yes", "f": "no", "": "unknown"}[ap], expected["notify_ap"]["verdict"])
    count.check("as many answers as cases", len(answers), len(found))


def fill(held):
    psql(f"CREATE TABLE flat (id int PRIMARY KEY, LIKE datalek_facts);"
         + copy("flat", ["id", *FACTS], [[number, *each.values()] for number, each in enumerate(held)])
         + f"CREATE TABLE incidents AS SELECT id, id % 3 AS site, {ROW} AS facts FROM flat; ANALYZE;")


def seconds(text):
    return -2**63 if text == "" else int(datetime.fromisoformat(text).timestamp())


def random_rows(count, held):
    """Verdicts, levels, scores, deadlines and reasons of random rows, as the library has them."""
    columns = {name: [each[name] for each in held] for name in FACTS}
    wanted = [("verdict", name) for name in OUTCOMES] + [
        ("level_max", "all"), ("level_min", "integrity"), ("score_min", "se"), ("score_max", "cb"),
        ("deadline", "strict"), ("deadline", "two_working_days")]
    expected = datalek.assess_columns(columns, wanted, reasons=["notify_ap"])
    rows = psql(f"SET timezone = 'UTC'; SELECT {VERDICTS}, a.level_max, a.integrity_level_min, "
                "a.severity_min, a.cb_max, to_char(a.deadline_strict, 'YYYY-MM-DD\"T\"HH24:MI:SS+00:00'), "
                "to_char(a.deadline_two_working_days, 'YYYY-MM-DD\"T\"HH24:MI:SS+00:00'), "
                "array_to_string(datalek_reasons(facts, 'notify_ap'), ' ') "
                "FROM incidents, datalek_answers(facts) a ORDER BY id")
    levels = ["unlikely", "risk", "high"]
    truth = {None: -1, True: 1, False: 0}
    for number, row in enumerate(rows):
        found = [truth[TRUTH[each]] for each in row[:11]] + [levels.index(each) for each in row[11:13]]
        found += [round(float(each) * 100) for each in row[13:15]] + [seconds(each) for each in row[15:17]]
        count.check(f"row {number}", found, [expected[each][number] for each in wanted])
        count.check(f"reasons of row {number}", row[17].split(),
                    [rule.id for rule in expected.reasons("notify_ap", number)])
    count.check("as many rows", len(rows), len(held))


def laws(count, held):
    """Every law that is named, and the whole answer of some rows."""
    for law in ("before-2016", "wbp-2016", "avg-2018", "omnibus-2025"):
        rows = psql(f"SELECT datalek_assess(datalek_facts_json(facts), 'nl', '{law}') FROM incidents "
                    "WHERE id < 100 ORDER BY id")
        for number, (answer,) in enumerate(rows):
            incident = datalek.Incident(**known(held[number]))
            count.check(f"{law}, row {number}", json.loads(answer),
                        json.loads(datalek.assessment_json(incident, law, "nl")))
    count.check("there and back", psql("SELECT count(*) FROM incidents WHERE id < 1000 AND "
                "datalek_facts_from_json(datalek_facts_json(facts)) IS DISTINCT FROM facts"), [["0"]])


def workers(count):
    """The same answers with no, one and two workers, which the plan really has."""
    query = (f"SELECT sum(hashtextextended(ROW(id, {VERDICTS}, datalek_reasons(facts, 'register'), "
             "datalek_answers(facts))::text, 0)) FROM incidents")
    sums = []
    for number in range(3):
        settings = ("SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; SET min_parallel_table_scan_size = 0;"
                    f"SET max_parallel_workers_per_gather = {number};")
        plan = str(psql(settings + "EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF) " + query))
        count.check(f"{number} workers", f"Workers Launched: {number}" in plan, number > 0)
        sums += psql(settings + query)
    count.check("as with workers", sums, [sums[0]] * 3, 3)


def cancelled(count):
    """A query that is cancelled, and errors in a session: the next query answers."""
    said = psql("SET statement_timeout = '300ms'; SELECT count(datalek_answers(facts)) FROM incidents, "
                "generate_series(1, 10000); RESET statement_timeout;"
                "SELECT datalek_notify_ap(datalek_facts(subjects => -1)) FROM incidents;"
                "SELECT 'still ' || datalek_notify_ap(datalek_facts(security_breach => false));", good=False)
    count.check("cancelled", "canceling statement due to statement timeout" in said)
    count.check("after an error", "still false" in said)


def leaks(count):
    """The memory of a backend within one query, after some rows and after many; with errors caught."""
    (first, last, *_), = psql("""
        CREATE FUNCTION memory(id int) RETURNS int VOLATILE LANGUAGE sql AS
        $$ SELECT substring(pg_read_file('/proc/self/status') FROM 'RssAnon:\\s+(\\d+)')::int $$;
        CREATE FUNCTION refused(id int) RETURNS boolean VOLATILE LANGUAGE plpgsql AS
        $$ BEGIN RETURN datalek_assess('{"rol": ' || id || '}') IS NULL;
           EXCEPTION WHEN data_exception THEN RETURN true; END $$;
        SELECT max(memory(id)) FILTER (WHERE id = 1000), max(memory(id)) FILTER (WHERE id = 9999),
          count(datalek_answers(facts)), count(datalek_reasons(facts, 'breach')), count(refused(id)),
          count(datalek_facts_from_json(datalek_facts_json(facts))),
          count(datalek_assess(datalek_facts_json(facts))) FILTER (WHERE id % 10 = 0),
          count(datalek_check_events('{"seq":1,"entry":"' || id || '","at":"2026-11-13T16:40:00+01:00",'
                                     '"by":"assistente","event":"opened"}'))
        FROM incidents""")
    print(f"memory of a backend: {first} kB after 1,000 rows, {last} kB after 10,000")
    count.check("no memory is lost", int(last) - int(first) < 2048)


# ---- Two servers ---------------------------------------------------------------------------------

BEHIND = """
CREATE EXTENSION postgres_fdw;
CREATE SERVER two FOREIGN DATA WRAPPER postgres_fdw
  OPTIONS (host '{host}', dbname 'postgres', extensions 'datalek');
CREATE USER MAPPING FOR CURRENT_USER SERVER two OPTIONS (user 'postgres');
CREATE TABLE spread (id int, site int, facts datalek_facts) PARTITION BY LIST (site);
CREATE TABLE spread_0 PARTITION OF spread FOR VALUES IN (0);
CREATE FOREIGN TABLE spread_1 PARTITION OF spread FOR VALUES IN (1, 2) SERVER two OPTIONS (table_name 'spread');
CREATE FOREIGN TABLE events_two (register text, seq bigint, line text)
  SERVER two OPTIONS (table_name 'datalek_events');
INSERT INTO spread SELECT * FROM incidents;
"""


def partitions(count, host):
    psql("CREATE EXTENSION datalek; CREATE TABLE spread (id int, site int, facts datalek_facts)", host)
    psql(BEHIND.format(host=host))
    query = f"SELECT {SUM} FROM (SELECT id, {VERDICTS}, datalek_answers(facts) FROM %s) t"
    count.check("partitions", psql(query % "spread"), psql(query % "incidents"))
    count.check("rows elsewhere", int(psql("SELECT count(*) FROM spread", host)[0][0]) > 0)
    asked = "SELECT md5(string_agg(id::text, ' ' ORDER BY id)) FROM %s WHERE datalek_notify_ap(facts)"
    plan = str(psql("EXPLAIN (VERBOSE, COSTS OFF) " + asked % "spread"))
    count.check("the question goes to the other server", "datalek_verdict(facts" in
                plan[plan.index("Remote SQL"):])
    count.check("asked elsewhere", psql(asked % "spread"), psql(asked % "incidents"))
    psql("ALTER SERVER two OPTIONS (DROP extensions)")
    plan = str(psql("EXPLAIN (VERBOSE, COSTS OFF) " + asked % "spread"))
    count.check("the rows come here", "datalek_verdict" not in plan[plan.index("Remote SQL"):])
    count.check("asked here", psql(asked % "spread"), psql(asked % "incidents"))


def lines_of(reg):
    return reg.to_json_lines().splitlines()


def insert(table, lines, first=1):
    return copy(table, ["register", "seq", "line"],
                [["linde", number, line] for number, line in enumerate(lines, first)])


def chain(count, host):
    """A register with a chain on the second server, through the first: what fits goes in, also a
    redaction, and nothing comes out or changes."""
    at, reg = datetime(2026, 11, 13, 16, 40, tzinfo=timezone.utc), datalek.Register()
    reg.open("1", at=at, by="assistente")
    reg.set_facts("1", datalek.Incident(security_breach=True, aware_at=at), at=at, by="assistente")
    reg.set_text("1", "description", "Brief van mevrouw Jansen", at=at, by="assistente")
    before = lines_of(reg)
    psql(insert("events_two", before))
    stored = "SELECT line FROM datalek_events ORDER BY seq"
    count.check("stored", psql(stored, host), [[line] for line in before])
    reg.redact(3, "naam", at=at, by="huisarts")
    after = lines_of(reg)
    for what, text in (("deleted", "DELETE FROM events_two"), ("changed", "UPDATE events_two SET line = ''"),
                       ("forged", insert("events_two", [after[3].replace('"naam"', '"name"')], 4)),
                       ("skipped", insert("events_two", after[3:], 5))):
        said = psql(text + ";", good=False)
        count.check(what, "ERROR" in said and psql(stored, host) == [[line] for line in before])
    psql(insert("events_two", after[3:], 4))
    count.check("redacted", psql(stored, host), [[line] for line in after])
    entry = psql("SELECT datalek_entry_of(string_agg(line, E'\\n' ORDER BY seq), '1', 'nl', 0) FROM events_two")
    count.check("entry", json.loads(entry[0][0]), json.loads(reg["1"].to_json("nl")))


def dumped(count, host):
    """A dump takes the events along, and they go in again."""
    psql("CREATE DATABASE other", host)
    dump = subprocess.run(["pg_dump", f"--host={host}", "postgres"], check=True, capture_output=True, text=True)
    psql("\\connect other\n" + dump.stdout, host)
    query = "SELECT register, seq, line FROM public.datalek_events ORDER BY seq"
    stored = psql(query, host)
    count.check("dumped", psql("\\connect other\n" + query, host), stored)
    count.check("events in the dump", len(stored), 4)


def main():
    source, host, rows, passed = pathlib.Path(sys.argv[1]), sys.argv[2], *map(int, sys.argv[3:])
    count, held = Count(), incidents(rows)
    count.passed = passed
    psql("CREATE EXTENSION IF NOT EXISTS datalek")
    cases(count, source)
    fill(held)
    random_rows(count, held)
    laws(count, held)
    workers(count)
    cancelled(count)
    leaks(count)
    partitions(count, host)
    chain(count, host)
    dumped(count, host)
    print(f"postgresql: {count.passed} passed, {count.failed} failed")
    sys.exit(count.failed > 0)


main()
