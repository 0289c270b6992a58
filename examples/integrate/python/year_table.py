# SPDX-License-Identifier: Apache-2.0
"""Incidents from a CSV file, a row for each.

The columns of a table: "id"; "what" happened, for people; "ap_told_at"; and facts by the names of
fact.h, with values as in JSON: true, false, the name of a choice, a number, a time with offset. The
column "data" has kinds of data with spaces between. An empty cell is unknown.
"""
import csv
import pathlib
from typing import Any, Dict, List

import datalek

NEEDED = ("id", "what", "aware_at", "ap_told_at", "cause")
COLUMNS = {*NEEDED, "data", *datalek.FACTS}
Table = Dict[str, List[Any]]
"""Columns by name."""


def read_table(path: pathlib.Path) -> Table:
    """The columns by name. All that is wrong is told at once, by row and column as a spreadsheet
    shows them: a wrong cell must not pass for an unknown one."""
    with open(path, newline="", encoding="utf-8-sig") as file:
        try:
            heading, *rows = [*csv.reader(file, strict=True)] or [[]]
        except csv.Error as error:
            raise ValueError(f"{path} cannot be read: {error}") from None
    wrong = [f"row 1, column {name}: there is no such column, or it is there twice"
             for name in heading if name not in COLUMNS or heading.count(name) > 1]
    wrong += [f"row 1: the column {name} is not there" for name in NEEDED if name not in heading]
    table: Table = {name: [] for name in heading}
    for number, row in enumerate(rows if not wrong else [], 2):
        if len(row) != len(heading):
            wrong.append(f"row {number}: {len(row)} cells, not {len(heading)}")
        for name, cell in zip(heading, row):
            try:
                table[name].append(read_cell(name, cell))
            except (datalek.DatalekError, TypeError, ValueError) as error:
                wrong.append(f"row {number}, column {name}: {error}")
    if wrong:
        raise ValueError("\n".join([f"{path} cannot be used:", *wrong]))
    return table


def read_cell(name: str, cell: str) -> Any:
    """A value as the package has it; None is unknown."""
    if name == "id" and not cell:
        raise ValueError("every incident needs one")
    if not cell or name in ("id", "what"):
        return cell or None
    if name == "data":
        kinds: List[Any] = cell.split(" ")
        return datalek.Incident(data=kinds).data
    if name == "ap_told_at" or datalek.FACTS[name].kind == "time":
        return datalek.parse_time(cell)
    value: Any = {"true": True, "false": False}.get(cell, cell)
    if cell.isascii() and cell.isdecimal():
        value = int(cell)
    datalek.FACTS[name].encode(value)  # raises what tells which values there are
    return value
