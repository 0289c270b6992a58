# SPDX-License-Identifier: Apache-2.0
"""A year of incidents from a table: judged in one call, counted, and drawn.

    year_report.py [TABLE.csv [PLOT.png]]

Without TABLE.csv it reads year.csv, 60 made-up incidents; without PLOT.png nothing is drawn.

To adapt: select the columns of year_table.py from your own database.
"""
import pathlib
import sys
from datetime import datetime, timezone
from typing import Any, Dict, Iterable, List, Optional, Tuple

import datalek
import numpy
from year_plot import Bars, draw
from year_table import Table, read_table

LANGUAGE = "en"  # "nl" gives every sentence of the library in Dutch
# What is the same for every incident of a GP practice.
PRACTICE: Dict[str, Any] = {"role": "controller", "financial_undertaking": False,
                            "journalistic_purpose": False}
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
UNKNOWN = "not known"
KINDS = [name[len("data_"):] for name in datalek.FACTS if name.startswith("data_")]


# ---- Judged --------------------------------------------------------------------------------------

OUTCOMES = ("no breach", "register only", "not known yet", "AP", "AP and persons")


def facts_of(table: Table) -> Table:
    """The columns that are facts, with one for each kind of data, and those of the practice."""
    rows = len(table["id"])
    facts = {name: [value] * rows for name, value in PRACTICE.items()}
    facts.update((name, column) for name, column in table.items() if name in datalek.FACTS)
    for kind in KINDS if "data" in table else []:
        facts["data_" + kind] = [kinds and kind in kinds for kinds in table["data"]]
    return facts


def judge(table: Table) -> Dict[str, Any]:
    """The answers on all rows in one call, as arrays: `outcome`, `deadline` and `told`."""
    names = ("breach", "notify_ap", "notify_subjects")
    found = datalek.assess_columns(
        facts_of(table), [*(("verdict", name) for name in names), ("deadline", "strict")])
    breach, ap, persons = (numpy.asarray(found["verdict", name]) for name in names)
    outcome = numpy.select([breach == 0, (breach == 1) & (ap == 0), (ap == 1) & (persons == 0),
                            (ap == 1) & (persons == 1)], [0, 1, 3, 4], 2)
    told = [time and time.astimezone(timezone.utc).replace(tzinfo=None)
            for time in table["ap_told_at"]]
    # An unknown time of the library is the one that NumPy calls NaT. There is a deadline also while
    # it is in doubt whether the AP must be told: the clock does not wait.
    return {"outcome": outcome, "told": numpy.array(told, dtype="datetime64[s]"),
            "deadline": numpy.asarray(found["deadline", "strict"]).view("datetime64[s]")}


def count(table: Table) -> datalek.Statistics:
    """As the library counts a register: this one is in memory only."""
    register, facts = datalek.Register(digest=None), facts_of(table)
    now = datetime.now(timezone.utc)
    for row, entry in enumerate(table["id"]):
        incident = datalek.Incident(**{name: column[row] for name, column in facts.items()})
        register.open(entry, at=now, by="year_report")
        register.set_facts(entry, incident, at=now, by="year_report")
    return register.statistics()


# ---- Told ----------------------------------------------------------------------------------------

DUTIES = {"notify_ap": "Notify the AP", "notify_subjects": "Tell the persons",
          "register": "Put in the register"}


def cause_text(cause: Optional[str]) -> str:
    return datalek.FACTS["cause"].value_text(cause, LANGUAGE) if cause else UNKNOWN


def show(table: Table, judged: Dict[str, Any]) -> None:
    statistics = count(table)
    print(f"{statistics.entries} incidents, {statistics.breaches} of them breaches, or in doubt")
    print("\nWhat the law asks             yes    no  not known yet")
    for counted in statistics.outcomes:
        if counted.outcome in DUTIES:
            print(f"  {DUTIES[counted.outcome]:22} {counted.yes:8} {counted.no:5} "
                  f"{counted.unknown:14}")
    late = judged["told"] > judged["deadline"]
    untold = ~numpy.isnat(judged["deadline"]) & numpy.isnat(judged["told"])
    print(f"\nThe AP: {late.sum()} told after the deadline, {untold.sum()} not told")
    for row in numpy.flatnonzero(late | untold):
        print(f"  {table['id'][row]} {'late' if late[row] else 'not told'}: {table['what'][row]}")
    print("\nBreaches by cause")
    for cause in sorted(statistics.causes, key=lambda cause: -cause.count):
        if cause.count:
            print(f"  {cause.count:4}  {cause_text(cause.name)}")
    print("\nBeside the figures of the AP")
    for share in statistics.shares:
        percent = f"{share.part / share.whole:.0%}" if share.whole else "-"
        print(f"  {percent:>4}  {share.part} of {share.whole}: {share.text(LANGUAGE)}\n"
              f"        {share.source}")


# ---- Drawn ---------------------------------------------------------------------------------------


def by_outcome(labels: List[str], names: Iterable[str], outcome: Any) -> Bars:
    """How many rows of each outcome there are under each name; a label is the name of a row."""
    bars = {name: [0] * len(OUTCOMES) for name in names}
    for label, number in zip(labels, outcome):
        bars[label][number] += 1
    return bars


def bars_of(table: Table, outcome: Any) -> Tuple[Bars, Bars]:
    """By month, and by cause with the most frequent first."""
    months = [MONTHS[time.month - 1] if time else UNKNOWN for time in table["aware_at"]]
    causes = [cause_text(cause) for cause in table["cause"]]
    return (by_outcome(months, MONTHS + [UNKNOWN] * (UNKNOWN in months), outcome),
            by_outcome(causes, sorted({*causes}, key=lambda cause: (-causes.count(cause), cause)),
                       outcome))


def main() -> int:
    paths = [pathlib.Path(each) for each in sys.argv[1:]]
    try:
        table = read_table(paths[0] if paths else pathlib.Path(__file__).with_name("year.csv"))
        judged = judge(table)
        show(table, judged)
        if len(paths) > 1:
            draw(paths[1], OUTCOMES, *bars_of(table, judged["outcome"]))
    except (OSError, ValueError, datalek.DatalekError) as error:
        print(f"year_report: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
