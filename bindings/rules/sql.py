# SPDX-License-Identifier: Apache-2.0
"""rules.sql: the tables, and one view per law that concludes.

NULL is "unknown", and SQL's own AND, OR and NOT are those of the rules.
"""
from datetime import datetime

HEAD = """\
-- SPDX-License-Identifier: Apache-2.0
-- The rules of datalek {version}, made by make.py: tables, and views that decide by them. Runs
-- as it is in PostgreSQL and SQLite. README.md beside it tells how to use it.
"""

TABLES = """\
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
"""


# ---- Rows ----------------------------------------------------------------------------------------


def literal(value):
    if value is None:
        return "NULL"
    return str(value) if isinstance(value, int) else "'" + value.replace("'", "''") + "'"


def insert(table, rows):
    lines = ",\n".join("  (" + ", ".join(map(literal, row)) + ")" for row in rows)
    return f"INSERT INTO datalek_{table} VALUES\n{lines};\n"


def texts(row):
    return row["nl"], row["en"]


def rows(tables):
    """Every table with its rows, those first that others refer to."""
    facts, rules, laws = tables["facts"], tables["rules"], tables["laws"]
    hints, points = tables["hints"], tables["agreement"]
    yield "facts", [(each["number"], each["name"], each["kind"], each["direction"], each["lowest"],
                     each["highest"], *texts(each["question"])) for each in facts]
    yield "values", [(each["name"], value["value"], value["name"], *texts(value))
                     for each in facts for value in each["values"]]
    yield "actions", [(each["name"], action["value"], *texts(action))
                      for each in facts for action in each["actions"]]
    yield "atoms", [tuple(each.values()) for each in tables["atoms"]]
    yield "conclusions", [(number, *each.values())
                          for number, each in enumerate(tables["conclusions"])]
    yield "outcomes", [tuple(each.values()) for each in tables["outcomes"]]
    yield "rules", [(each["number"], each["id"], each["conclusion"], each["effect"], each["source"],
                     *texts(each)) for each in rules]
    yield "rule_conditions", [(each["id"], word, holds) for each in rules
                              for holds, key in ((1, "all"), (0, "none")) for word in each[key]]
    yield "laws", [(each["number"], each["name"], each["version"], each["from"], each["until"],
                    each["hours"], each["source"], *texts(each)) for each in laws]
    yield "law_rules", [(each["name"], rule) for each in laws for rule in each["rules"]]
    yield "hints", [(each["rule"], each["from"]) for each in hints]
    yield "hint_causes", [(each["rule"], cause) for each in hints for cause in each["causes"]]
    yield "points", [(each["number"], each["name"], *texts(each["question"])) for each in points]
    yield "point_needs", [(each["name"], *need.values())
                          for each in points for need in each["laws"]]


# ---- Incidents -----------------------------------------------------------------------------------


def column(fact):
    kind = "SMALLINT" if fact["kind"] in ("yes_no", "choice") else "BIGINT"
    name = fact["name"]
    return f"  {name} {kind} CHECK ({name} BETWEEN {fact['lowest']} AND {fact['highest']})"


def incidents(tables):
    columns = ",\n".join(map(column, tables["facts"]))
    return f"CREATE TABLE datalek_incidents (\n  id TEXT PRIMARY KEY,\n{columns});\n"


# ---- Views ---------------------------------------------------------------------------------------


def condition(model, word, holds):
    if word not in model.thresholds:
        return word if holds else f"NOT {word}"
    threshold = model.thresholds[word]
    if model.facts[threshold.fact]["kind"] == "yes_no":
        return f"{threshold.fact} = {int(holds)}"
    return f"{threshold.fact} {'>=' if holds else '<'} {threshold.at_least}"


def applies(model, rule):
    conditions = [condition(model, word, True) for word in rule["all"]]
    conditions += [condition(model, word, False) for word in rule["none"]]
    return f"({' AND '.join(conditions) or 'TRUE'}) -- {rule['id']}"


def any_of(model, rules):
    return "\n      OR ".join(applies(model, rule) for rule in rules)


def expression(model, conclusion):
    if not conclusion.duties:
        return f"    FALSE AS {conclusion.word}"
    duties = f"    ({any_of(model, conclusion.duties)}\n    )"
    if conclusion.exemptions:
        duties += f" AND NOT (\n      {any_of(model, conclusion.exemptions)}\n    )"
    return f"{duties} AS {conclusion.word}"


def steps(model, law):
    """The conclusions in steps: each uses those of earlier steps only."""
    step_of, found = {}, {}
    for conclusion in law.conclusions:
        step = 1 + max((step_of.get(need, 0) for need in model.needs(conclusion)), default=0)
        step_of[conclusion.word] = step
        found.setdefault(step, []).append(conclusion)
    return [found[step] for step in sorted(found)]


def view_name(law):
    return "datalek_" + law.name.replace("-", "_")


def view(model, law):
    before, parts = "datalek_incidents", []
    for number, conclusions in enumerate(steps(model, law), 1):
        columns = ",\n".join(expression(model, each) for each in conclusions)
        parts.append(f"step_{number} AS (\n  SELECT {before}.*,\n{columns}\n  FROM {before})")
        before = f"step_{number}"
    words = ", ".join(each.word for each in law.conclusions)
    return (f"CREATE VIEW {view_name(law)} AS WITH\n" + ",\n".join(parts)
            + f"\nSELECT id, aware_at, {words} FROM {before};\n")


def in_force(laws):
    """When each law decides: from its first second until the next one's; today's also while
    `aware_at` is unknown. A proposal never does."""
    enacted = [law for law in laws if law.row["from"] or law.row["until"]]
    for law in enacted:
        bounds = [f"aware_at >= {seconds(law.row['from'])}"] if law.row["from"] else []
        bounds += [f"aware_at < {seconds(law.row['until'])}"] if law.row["until"] else []
        yield law, " AND ".join(bounds) + ("" if law.row["until"] else " OR aware_at IS NULL")


def seconds(time):
    return int(datetime.fromisoformat(time).timestamp())


def verdicts(model):
    outcomes = ", ".join(f"{each['conclusion']} AS {each['name']}"
                         for each in model.tables["outcomes"])
    parts = [f"SELECT id, '{law.name}' AS law, {outcomes}\nFROM {view_name(law)} WHERE {when}"
             for law, when in in_force(model.laws)]
    return "CREATE VIEW datalek_verdicts AS\n" + "\nUNION ALL\n".join(parts) + ";\n"


def script(model):
    parts = [HEAD.format(version=model.version), "BEGIN;\n", TABLES]
    parts += [insert(table, found) for table, found in rows(model.tables)]
    parts += [incidents(model.tables), *(view(model, law) for law in model.laws), verdicts(model)]
    return "\n".join([*parts, "COMMIT;\n"])
