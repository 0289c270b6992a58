/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A durable append to a register, and SQLite's own insert of the same bytes, as engines for
 * measure.py: bench-append register|sqlite FOLDER
 *
 * Both in a write-ahead log with full sync, one transaction each. The register checks the event,
 * adds it, and writes its line of JSON first.
 */
#include "serve.h"
#include <datalek/datalek.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { APPENDS = 32, PER_ENTRY = 8, LINE_SIZE = 4096, PATH_SIZE = 4096 };

#define AT INT64_C(1794584400) /* 2026-11-13T15:40:00Z */

typedef struct {
  sqlite3 *database;
  sqlite3_stmt *insert;
  datalek_register *reg;
  char id[32];
  char line[LINE_SIZE];
} appends;

static void check(int32_t status) { demand(status == DATALEK_OK, datalek_status_name(status)); }

static void execute(appends *a, const char *sql) {
  demand(sqlite3_exec(a->database, sql, NULL, NULL, NULL) == SQLITE_OK, sql);
}

static void prepare_table(appends *a, const char *folder) {
  char path[PATH_SIZE];
  snprintf(path, sizeof path, "%s/append-%ld.db", folder, (long)getpid());
  demand(sqlite3_open(path, &a->database) == SQLITE_OK, path);
  execute(a, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
             "CREATE TABLE events(seq INTEGER PRIMARY KEY, line TEXT NOT NULL)");
  static const char insert[] = "INSERT INTO events(line) VALUES(?)";
  demand(sqlite3_prepare_v2(a->database, insert, -1, &a->insert, NULL) == SQLITE_OK, insert);
}

/* An entry of a text for each of its fields, and then the next entry. */
static void add_event(appends *a) {
  static const char text[] = "Een brief met een uitslag ging naar een verkeerd adres.";
  int64_t size = datalek_register_size(a->reg);
  int32_t field = (int32_t)(size % PER_ENTRY) - 1;
  if (field < 0) {
    snprintf(a->id, sizeof a->id, "2026-%06d", (int)(size / PER_ENTRY));
    check(datalek_register_open(a->reg, a->id, AT, "assistente"));
  } else {
    check(datalek_register_set_text(a->reg, a->id, AT, "assistente", field, text, strlen(text)));
  }
  check(datalek_event_write_json(a->reg, size + 1, a->line, LINE_SIZE, NULL));
}

static void insert_line(appends *a) {
  sqlite3_bind_text(a->insert, 1, a->line, -1, SQLITE_STATIC);
  demand(sqlite3_step(a->insert) == SQLITE_DONE, "insert");
  sqlite3_reset(a->insert);
}

static void run_register(void *engine, char *letters) {
  (void)letters;
  for (int i = 0; i < APPENDS; i++) {
    add_event(engine);
    insert_line(engine);
  }
}

static void run_sqlite(void *engine, char *letters) {
  (void)letters;
  for (int i = 0; i < APPENDS; i++) {
    insert_line(engine);
  }
}

int main(int argc, char **argv) {
  static appends a;
  incidents none = {NULL, 0, APPENDS};
  demand(argc == 3, "bench-append register|sqlite FOLDER");
  check(datalek_register_new(&a.reg));
  prepare_table(&a, argv[2]);
  add_event(&a);
  add_event(&a);
  bool whole = strcmp(argv[1], "register") == 0;
  serve(&none, 0, whole ? run_register : run_sqlite, &a, wall_seconds);
  sqlite3_finalize(a.insert);
  sqlite3_close(a.database);
  datalek_register_free(a.reg);
  return 0;
}
