# SPDX-License-Identifier: Apache-2.0
"""How long deciding takes in a server, beside sums over the same columns: bench.py ROWS

Medians of seven, by turns. Prints ratios.
"""
import sys
from statistics import median

import datalek
from psql import copy, incidents, psql

NUMBERS = {"yes_no": "{}::int", "choice": "(case when {} is null then 0 else 1 end)", "count": "{}",
           "time": "extract(epoch from {})::bigint"}
TIMED = """DO $$ DECLARE began timestamptz; BEGIN
  SET LOCAL max_parallel_workers_per_gather = %d;
  began := clock_timestamp();
  PERFORM %s FROM typed t;
  RAISE INFO 'took %%', extract(epoch FROM clock_timestamp() - began);
END $$;"""


def sums():
    return ", ".join(f"sum({NUMBERS[fact.kind].format(fact.name)})" for fact in datalek.FACTS.values())


def added():
    """One sum over all columns: what a sum can cost at the least."""
    return "sum(" + " + ".join(f"coalesce({NUMBERS[fact.kind].format(fact.name)}, 0)"
                               for fact in datalek.FACTS.values()) + ")"


def seconds(what, workers):
    said = psql("SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0;"
                + TIMED % (workers, what), good=False)
    return float(said.rsplit("took ", 1)[1].split()[0])


def main():
    rows = int(sys.argv[1])
    some = incidents(10000)
    psql("CREATE EXTENSION datalek; CREATE TABLE few OF datalek_facts;"
         + copy("few", list(datalek.FACTS), [each.values() for each in some])
         + "CREATE TABLE typed OF datalek_facts; INSERT INTO typed SELECT few.* FROM few, "
         f"generate_series(1, {rows // len(some)}); ALTER TABLE typed SET (parallel_workers = 2);"
         "VACUUM ANALYZE typed;")
    questions = {"a sum of each column": (sums(), 0), "one sum of all": (added(), 0),
                 "a verdict": ("count(*) FILTER (WHERE datalek_notify_ap(t::datalek_facts))", 0),
                 "a verdict, two workers": ("count(*) FILTER (WHERE datalek_notify_ap(t::datalek_facts))", 2),
                 "all answers": ("count(datalek_answers(t::datalek_facts))", 0),
                 "all answers, two workers": ("count(datalek_answers(t::datalek_facts))", 2)}
    taken = {name: [] for name in questions}
    for _ in range(7):
        for name, question in questions.items():
            taken[name].append(seconds(*question))
    base = median(taken["a sum of each column"])
    for name, times in taken.items():
        print(f"{rows} rows, {name}: {median(times) / rows * 1e9:.0f} ns a row, "
              f"{median(times) / base:.2f} times a sum of each column")


main()
