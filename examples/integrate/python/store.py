# SPDX-License-Identifier: Apache-2.0
"""A register of breaches in an SQLite database of the host: one table, with an event in each row.

    with contextlib.closing(store.connect(path)) as database:
        with store.changing(database) as register:
            register.open("2026-014", at=now, by="assistente")
        due = store.load(database).duties(now)

To adapt: another database needs the same of you: a lock before the register is read, all events of
a block in one transaction, and rows that are overwritten when a text is redacted.
"""
import contextlib
import pathlib
import sqlite3
from typing import Iterator

import datalek


def connect(path: pathlib.Path) -> sqlite3.Connection:
    """Opens the database, or makes it. Each thread needs a connection of its own."""
    path.touch(mode=0o600)
    # Only `changing` begins transactions. Another one is waited for, so many seconds.
    database = sqlite3.connect(path, timeout=10, isolation_level=None)
    # What is committed outlives a power cut, and what is deleted is overwritten.
    database.executescript("""
        PRAGMA synchronous = EXTRA;
        PRAGMA secure_delete = ON;
        PRAGMA temp_store = MEMORY;
        CREATE TABLE IF NOT EXISTS events(seq INTEGER PRIMARY KEY, line TEXT NOT NULL);""")
    return database


def load(database: sqlite3.Connection) -> datalek.Register:
    """Reads the register, and verifies that it is as it was written. A practice has some hundred
    events a year: that takes milliseconds."""
    rows = database.execute("SELECT line FROM events ORDER BY seq")
    register = datalek.Register.from_json_lines("\n".join(line for (line,) in rows))
    broken = register.verify()
    if broken is not None:
        raise ValueError(f"event {broken} of the register is not as it was written")
    return register


@contextlib.contextmanager
def changing(database: sqlite3.Connection) -> Iterator[datalek.Register]:
    """The register, to add events to. They are stored when the block ends well: all or none."""
    # The lock comes before reading, so that no two programs give out the same number.
    database.execute("BEGIN IMMEDIATE")
    try:
        register = load(database)
        stored = register.size
        yield register
        _store(database, register, stored)
        database.commit()
    except BaseException:
        database.rollback()
        raise


def _store(database: sqlite3.Connection, register: datalek.Register, stored: int) -> None:
    """Writes the events that are not stored yet."""
    added = range(stored + 1, register.size + 1)
    if any(register.event(sequence).kind == "redacted" for sequence in added):
        # All rows, not only the one that changed: where SQLite moves rows to another page of the
        # file, their old bytes stay behind, and these may be the text that must go.
        database.execute("DELETE FROM events")
        added = range(1, register.size + 1)
    database.executemany("INSERT INTO events(seq, line) VALUES(?, ?)",
                         ((sequence, register.event_json(sequence)) for sequence in added))


def last_digest(register: datalek.Register) -> str:
    """Keep a copy of it elsewhere, such as on paper: the chain alone cannot show that events at its
    end are gone."""
    digest = register.event(register.size).digest if register.size else None
    return (digest or b"").hex()
