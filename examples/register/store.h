/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A register of breaches in an SQLite database: the table events(seq, line), in which each row is
 * an event as its line of JSON.
 *
 *  - Events that belong to one command go in with one transaction: all of them or none. So a
 *    command that was cut short can be given again.
 *  - What store_commit() has written outlives a crash of the machine.
 *  - The write lock is taken before the register is read, so two programs cannot write events with
 *    the same number; one waits for the other.
 *  - A register that does not verify is not written to.
 *  - A redaction writes all rows anew, in its transaction. SQLite's secure_delete overwrites what
 *    is deleted, but where a changed row moves its neighbours to another page, their old bytes stay
 *    behind in the unused part of the first; and these may be the text that goes.
 *
 * All functions that return bool say on standard error what went wrong. After that only
 * store_close() is of use.
 */
#ifndef STORE_H
#define STORE_H

#include "../common.h"
#include <sqlite3.h>

typedef struct {
  const char *file;
  int32_t language; /* of the errors */
  sqlite3 *database;
  datalek_register *reg; /* NULL: not read */
  int64_t stored;        /* how many events the database has */
  bool verified;
} store;

/* Makes a register without events. It may not be there yet. */
bool store_create(store *s);

/* Opens a register that is there. Also one that can only be read. */
bool store_open(store *s);

/* Reads the register and verifies it. One that does not verify is read all the same, with a
 * warning: see `verified`. */
bool store_read(store *s);

/* Begins a transaction, and reads the register in it. */
bool store_begin(store *s);

/* Writes the events that were added to the register since, and ends the transaction. */
bool store_commit(store *s);

/* Prints the rows as they stand, also of a register that cannot be read. */
bool store_dump(store *s);

/* Says on standard error what is wrong, and with what; always false. */
bool store_complain(const store *s, const char *what, const char *sentence);

/* Ends a transaction that was not committed, without a trace. */
void store_close(store *s);

#endif
