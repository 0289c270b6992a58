# SPDX-License-Identifier: Apache-2.0
"""Incidents with what the library says of them under each law, one JSON object per line:
incidents.py SOURCE_FOLDER COUNT

Values are those of DMN: true, false, names of choices and numbers. Needs the Python package.
"""
import json
import pathlib
import sys

from export_incidents import Incidents, of_cases, verdicts


def dmn_value(fact, value):
    if value is None or fact["kind"] == "count":
        return value
    return bool(value) if fact["kind"] == "yes_no" else fact["values"][value]["name"]


def main():
    source, count = pathlib.Path(sys.argv[1]), int(sys.argv[2])
    tables = json.loads((source / "bindings" / "rules" / "rules.json").read_text())
    facts = [fact for fact in tables["facts"] if fact["kind"] != "time"]
    maker = Incidents(tables, 2)
    found = of_cases(source) + [maker.one(0) for _ in range(count)] + maker.many(count)
    for law in tables["laws"]:
        for incident, said in zip(found, verdicts(tables, found, law["name"])):
            values = {fact["name"]: dmn_value(fact, incident[fact["name"]]) for fact in facts}
            print(json.dumps({"law": law["name"], "facts": values, "verdicts": said}))


main()
