/* SPDX-License-Identifier: Apache-2.0 */
#include "store.h"
#include "chain.h"
#include <stdlib.h>
#include <string.h>

enum {
  APPLICATION_ID = 0x646c6b72, /* "dlkr": tells a register from other databases */
  WAIT_MS = 10000,             /* for another program that writes */
  KEY_SIZE = 128
};

/* ---- What went wrong ------------------------------------------------------------------------- */

bool store_complain(const store *s, const char *what, const char *sentence) {
  fprintf(stderr, "register: %s: %s%s%s\n", s->file, what, *what != '\0' ? ": " : "", sentence);
  return false;
}

static bool complain_status(const store *s, const char *what, int32_t status) {
  return store_complain(s, what, datalek_status_text(status, s->language));
}

static bool complain_memory(const store *s) { return complain_status(s, "", DATALEK_ERROR_MEMORY); }

static const struct {
  int code;
  const char *words[2];
} errors[] = {
  {SQLITE_BUSY,
   {"Een ander programma houdt het register bezet. Probeer het later opnieuw.",
    "Another program keeps the register busy. Try again later."}},
  {SQLITE_FULL, {"De schijf is vol.", "The disk is full."}},
  {SQLITE_READONLY,
   {"Het bestand of de map is alleen te lezen.", "The file or its folder can only be read."}},
  {SQLITE_NOTADB, {"Dit is geen register.", "This is no register."}},
  {SQLITE_CORRUPT, {"Het bestand is beschadigd.", "The file is damaged."}},
  {SQLITE_CANTOPEN, {"Het bestand is niet te openen.", "The file cannot be opened."}},
  {SQLITE_IOERR, {"Lezen of schrijven is mislukt.", "Reading or writing failed."}},
};

/* What SQLite found wrong, with what the system says of it. */
static bool complain_database(const store *s) {
  int code = sqlite3_errcode(s->database) & 0xff;
  int system = sqlite3_system_errno(s->database);
  const char *cause = "";
  const char *words = sqlite3_errstr(code);
  if ((code == SQLITE_CANTOPEN || code == SQLITE_IOERR) && system != 0) {
    cause = strerror(system);
  }
  for (size_t i = 0; i < sizeof errors / sizeof errors[0]; i++) {
    if (errors[i].code == code) {
      words = errors[i].words[s->language];
    }
  }
  return store_complain(s, cause, words);
}

/* ---- The database ---------------------------------------------------------------------------- */

static bool execute(store *s, const char *sql) {
  return sqlite3_exec(s->database, sql, NULL, NULL, NULL) == SQLITE_OK || complain_database(s);
}

static sqlite3_stmt *prepare(store *s, const char *sql) {
  sqlite3_stmt *statement = NULL;
  if (sqlite3_prepare_v2(s->database, sql, -1, &statement, NULL) != SQLITE_OK) {
    complain_database(s);
  }
  return statement;
}

static bool query_number(store *s, const char *sql, int64_t *number) {
  sqlite3_stmt *statement = prepare(s, sql);
  bool good = statement != NULL;
  if (good && sqlite3_step(statement) == SQLITE_ROW) {
    *number = sqlite3_column_int64(statement, 0);
  } else if (good) {
    good = complain_database(s);
  }
  sqlite3_finalize(statement);
  return good;
}

/* The rollback journal is deleted at the end of a transaction, and with EXTRA its folder is written
 * to the disk too: a journal that came back after a power cut would undo what was acknowledged. A
 * write-ahead log would keep redacted texts. */
static bool connect(store *s, int flags) {
  if (sqlite3_open_v2(s->file, &s->database, flags, NULL) != SQLITE_OK) {
    return s->database != NULL ? complain_database(s) : complain_memory(s);
  }
  sqlite3_busy_timeout(s->database, WAIT_MS);
  return execute(s, "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA;"
                    "PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY");
}

/* A file without anything in it is what a `create` that was cut short leaves. */
bool store_create(store *s) {
  int64_t tables = 0;
  char set_id[64];
  if (!connect(s, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE) || !execute(s, "BEGIN IMMEDIATE") ||
      !query_number(s, "SELECT count(*) FROM sqlite_schema", &tables)) {
    return false;
  }
  if (tables != 0) {
    return store_complain(s, "",
                          say(s->language, "Dit bestand is er al.", "This file is there already."));
  }
  snprintf(set_id, sizeof set_id, "PRAGMA application_id = %d", APPLICATION_ID);
  return execute(s, set_id) &&
         execute(s, "CREATE TABLE events(seq INTEGER PRIMARY KEY, line TEXT NOT NULL)") &&
         execute(s, "COMMIT");
}

bool store_open(store *s) {
  int64_t id = 0;
  if (!connect(s, SQLITE_OPEN_READWRITE) || !query_number(s, "PRAGMA application_id", &id)) {
    return false;
  }
  return id == APPLICATION_ID ||
         store_complain(s, "", say(s->language, "Dit is geen register.", "This is no register."));
}

void store_close(store *s) {
  datalek_register_free(s->reg);
  sqlite3_close(s->database); /* takes back what is not committed */
}

/* ---- Reading --------------------------------------------------------------------------------- */

static bool append_line(text *lines, size_t *room, const void *line, size_t length) {
  if (*room - lines->length < length + 1) {
    size_t more = 2 * (*room + length + 1);
    char *bytes = realloc(lines->bytes, more);
    if (bytes == NULL) {
      return false;
    }
    lines->bytes = bytes;
    *room = more;
  }
  if (length > 0) {
    memcpy(lines->bytes + lines->length, line, length);
  }
  lines->length += length;
  lines->bytes[lines->length++] = '\n';
  return true;
}

/* All rows in order, as JSON Lines. Rows are numbered as their events are. */
static bool read_rows(store *s, sqlite3_stmt *rows, text *lines) {
  size_t room = 0;
  int step = SQLITE_DONE;
  s->stored = 0;
  while ((step = sqlite3_step(rows)) == SQLITE_ROW) {
    const void *line = sqlite3_column_text(rows, 1);
    if (sqlite3_column_int64(rows, 0) != s->stored + 1) {
      char number[32];
      snprintf(number, sizeof number, "%s %lld", say(s->language, "regel", "line"),
               (long long)s->stored + 1);
      return complain_status(s, number, DATALEK_ERROR_REGISTER_SEQUENCE);
    }
    if (!append_line(lines, &room, line, (size_t)sqlite3_column_bytes(rows, 1))) {
      return complain_memory(s);
    }
    s->stored++;
  }
  return step == SQLITE_DONE || complain_database(s);
}

static bool parse(store *s, const text *lines) {
  size_t line = 0;
  size_t position = 0;
  char key[KEY_SIZE] = "";
  char place[KEY_SIZE + 64];
  int32_t status = datalek_register_new(&s->reg);
  if (status == DATALEK_OK) {
    status = chain_begin(s->reg);
  }
  if (status == DATALEK_OK) {
    status = datalek_register_read_json(s->reg, lines->bytes != NULL ? lines->bytes : "",
                                        lines->length, &line, &position, key, sizeof key);
  }
  if (status == DATALEK_OK && datalek_register_size(s->reg) != s->stored) {
    status = DATALEK_ERROR_REGISTER_SEQUENCE; /* a row of no event, or of more than one */
  }
  if (status == DATALEK_OK) {
    return true;
  }
  snprintf(place, sizeof place, "%s %zu, byte %zu%s%s", say(s->language, "regel", "line"), line,
           position, *key != '\0' ? ", " : "", key);
  return complain_status(s, line != 0 ? place : "", status);
}

static void verify(store *s) {
  int64_t sequence = 0;
  char number[32];
  int32_t status = datalek_register_verify(s->reg, &sequence);
  s->verified = status == DATALEK_OK;
  if (!s->verified) {
    snprintf(number, sizeof number, "%s %lld", say(s->language, "regel", "line"),
             (long long)sequence);
    complain_status(s, status == DATALEK_ERROR_REGISTER_CHAIN ? number : "", status);
  }
}

bool store_read(store *s) {
  text lines = {.name = s->file};
  sqlite3_stmt *rows = prepare(s, "SELECT seq, line FROM events ORDER BY seq");
  bool good = rows != NULL && read_rows(s, rows, &lines) && parse(s, &lines);
  sqlite3_finalize(rows);
  free(lines.bytes);
  if (good) {
    verify(s);
  }
  return good;
}

bool store_dump(store *s) {
  sqlite3_stmt *rows = prepare(s, "SELECT line FROM events ORDER BY seq");
  int step = SQLITE_DONE;
  while (rows != NULL && (step = sqlite3_step(rows)) == SQLITE_ROW) {
    const void *line = sqlite3_column_text(rows, 0);
    fwrite(line != NULL ? line : "", 1, (size_t)sqlite3_column_bytes(rows, 0), stdout);
    putchar('\n');
  }
  bool good = rows != NULL && (step == SQLITE_DONE || complain_database(s));
  sqlite3_finalize(rows);
  return good;
}

/* ---- Writing --------------------------------------------------------------------------------- */

bool store_begin(store *s) { return execute(s, "BEGIN IMMEDIATE") && store_read(s) && s->verified; }

static bool insert(store *s, sqlite3_stmt *row, int64_t sequence, char *line) {
  size_t needed = 0;
  int32_t status =
    datalek_event_write_json(s->reg, sequence, line, DATALEK_EVENT_JSON_SIZE_MAX, &needed);
  if (status != DATALEK_OK) {
    return complain_status(s, "", status);
  }
  if (sqlite3_bind_int64(row, 1, sequence) != SQLITE_OK ||
      sqlite3_bind_text(row, 2, line, (int)needed - 1, SQLITE_STATIC) != SQLITE_OK ||
      sqlite3_step(row) != SQLITE_DONE) {
    return complain_database(s);
  }
  return sqlite3_reset(row) == SQLITE_OK || complain_database(s);
}

static bool insert_from(store *s, int64_t first) {
  char *line = malloc(DATALEK_EVENT_JSON_SIZE_MAX);
  sqlite3_stmt *row = prepare(s, "INSERT INTO events(seq, line) VALUES(?, ?)");
  bool good = row != NULL && (line != NULL || complain_memory(s));
  for (int64_t i = first; good && i <= datalek_register_size(s->reg); i++) {
    good = insert(s, row, i, line);
  }
  sqlite3_finalize(row);
  free(line);
  return good;
}

static bool is_redaction(const store *s, int64_t sequence) {
  int64_t kind = DATALEK_UNKNOWN;
  return datalek_event_number(s->reg, sequence, DATALEK_MEMBER_KIND, &kind) == DATALEK_OK &&
         kind == DATALEK_EVENT_REDACTED;
}

bool store_commit(store *s) {
  int64_t first = s->stored + 1;
  if (is_redaction(s, datalek_register_size(s->reg))) {
    if (!execute(s, "DELETE FROM events")) {
      return false;
    }
    first = 1;
  }
  return insert_from(s, first) && execute(s, "COMMIT");
}
