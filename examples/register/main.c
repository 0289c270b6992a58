/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Keeps the breach register of a practice in an SQLite database: a program to copy from.
 *
 *     register [OPTION...] FILE COMMAND [ARGUMENT...]
 *
 *     create                                      makes a register: FILE must not be there yet
 *     open ID FACTS                               opens an entry, sets its facts, assesses it
 *     facts ID FACTS                              sets its facts anew, and assesses it
 *     text ID FIELD TEXT|-                        writes a field (field.h), also from stdin
 *     ap ID TOLD_AT complete|more [REFERENCE]     the AP was told; all of it, or more will follow
 *     subjects ID TOLD_AT PERSONS [MEANS]         persons were told; 0 by public notice
 *     decide ID OUTCOME yes|no DECIDER REASON     a person decides a question (outcome.h)
 *     close ID [REASON]
 *     reopen ID REASON
 *     redact SEQ REASON                           takes the text of an event out, for good
 *     list [open|closed]                          the entries
 *     due                                         what is to be done, and by when
 *     show ID                                     an entry as a page; with --json as a document
 *     year [YEAR]                                 counts, shares as the AP publishes, and repeats
 *     export                                      the register as CSV
 *     dump                                        its events as JSON Lines, as they are stored
 *     verify                                      its chain, and the digest of the last event
 *
 *     --by AUTHOR      a role or user id; needed by all that writes
 *     --now TIME       such as 2026-11-13T16:40:00+01:00; without it, that of the clock
 *     --until SEQ      with list, show, year and export: as it was after that event
 *     --lang nl|en     of what is printed
 *     --json           with show
 *
 * FACTS is a file with an incident as JSON (json.h), or "-" for standard input.
 *
 * What writes prints the number and kind of each event on standard output once it is on the disk,
 * and not before. Several events of one command are written together or not at all: an `open` that
 * was cut short left nothing, and can be given again. After an error or a crash an event that was
 * not printed is usually not there; if it is, it is there in full.
 *
 * Texts in which an identifier seems to be, and entries closed while something is missing, give a
 * warning on standard error. A register that does not verify is read with a warning, not written.
 *
 * Exit status: 0, 1 if something went wrong or does not verify, 2 on wrong usage.
 */
#include "program.h"
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

typedef enum { MAKES, WRITES, READS, DUMPS } manner;

static const struct {
  const char *name;
  int least; /* arguments */
  int most;
  manner manner;
  command input; /* what to read first; NULL: nothing */
  command run;
} commands[] = {
  {"create", 0, 0, MAKES, NULL, NULL},
  {"open", 2, 2, WRITES, input_facts, write_open},
  {"facts", 2, 2, WRITES, input_facts, write_facts},
  {"text", 3, 3, WRITES, input_text, write_text},
  {"ap", 3, 4, WRITES, NULL, write_ap},
  {"subjects", 3, 4, WRITES, NULL, write_subjects},
  {"decide", 5, 5, WRITES, NULL, write_decision},
  {"close", 1, 2, WRITES, NULL, write_close},
  {"reopen", 2, 2, WRITES, NULL, write_reopen},
  {"redact", 2, 2, WRITES, NULL, write_redaction},
  {"list", 0, 1, READS, NULL, read_list},
  {"due", 0, 0, READS, NULL, read_due},
  {"show", 1, 1, READS, NULL, read_show},
  {"year", 0, 1, READS, NULL, read_year},
  {"export", 0, 0, READS, NULL, read_export},
  {"dump", 0, 0, DUMPS, NULL, NULL},
  {"verify", 0, 0, READS, NULL, read_verify},
};

enum { COMMANDS = sizeof commands / sizeof commands[0] };

static int usage(void) {
  fprintf(stderr, "usage: register [--by AUTHOR] [--now TIME] [--until SEQ] [--lang nl|en] [--json]"
                  " FILE COMMAND [ARGUMENT...]\n"
                  "TIME as in 2026-11-13T16:40:00+01:00; COMMAND is one of");
  for (int i = 0; i < COMMANDS; i++) {
    fprintf(stderr, " %s", commands[i].name);
  }
  fprintf(stderr, "\n");
  return 2;
}

static bool read_option(program *p, const char *option, const char *value) {
  if (strcmp(option, "--by") == 0) {
    p->by = value;
    return true;
  }
  if (strcmp(option, "--now") == 0) {
    return datalek_time_parse(value, strlen(value), &p->now) == DATALEK_OK;
  }
  if (strcmp(option, "--until") == 0) {
    p->until = strtoll(value, NULL, 10);
    return p->until > 0;
  }
  if (strcmp(option, "--lang") == 0) {
    p->language = strcmp(value, "en") == 0 ? EN : NL;
    return p->language == EN || strcmp(value, "nl") == 0;
  }
  return false;
}

/* The number of the first argument behind the options; 0 on wrong usage. */
static int read_options(program *p, int count, char **arguments) {
  int i = 1;
  while (i < count && arguments[i][0] == '-') {
    if (strcmp(arguments[i], "--json") == 0) {
      p->json = true;
      i++;
    } else if (i + 1 < count && read_option(p, arguments[i], arguments[i + 1])) {
      i += 2;
    } else {
      return 0;
    }
  }
  return i;
}

/* The number of the command, with its file and arguments; COMMANDS on wrong usage. */
static int read_command(program *p, int count, char **arguments) {
  int i = 0;
  if (count < 2) {
    return COMMANDS;
  }
  while (i < COMMANDS && strcmp(commands[i].name, arguments[1]) != 0) {
    i++;
  }
  if (i == COMMANDS || count - 2 < commands[i].least || count - 2 > commands[i].most ||
      (commands[i].manner == WRITES && p->by == NULL)) {
    return COMMANDS;
  }
  p->store.file = arguments[0];
  p->store.language = p->language;
  memcpy(p->arguments, arguments + 2, (size_t)(count - 2) * sizeof *arguments);
  return i;
}

static void acknowledge(const program *p) {
  for (int64_t i = p->store.stored + 1; i <= datalek_register_size(p->store.reg); i++) {
    int64_t kind = DATALEK_UNKNOWN;
    datalek_event_number(p->store.reg, i, DATALEK_MEMBER_KIND, &kind);
    printf("%lld %s\n", (long long)i, datalek_event_kind_name((int32_t)kind));
  }
}

static bool write_events(program *p, command add) {
  bool good = store_open(&p->store) && store_begin(&p->store) && add(p) && store_commit(&p->store);
  if (good) {
    acknowledge(p);
  }
  return good;
}

static bool read_events(program *p, command print) {
  return store_open(&p->store) && store_read(&p->store) && print(p) && p->store.verified;
}

static bool run(program *p, int number) {
  if (commands[number].input != NULL && !commands[number].input(p)) {
    return false;
  }
  switch (commands[number].manner) {
  case MAKES:
    return store_create(&p->store);
  case WRITES:
    return write_events(p, commands[number].run);
  case READS:
    return read_events(p, commands[number].run);
  default:
    return store_open(&p->store) && store_dump(&p->store);
  }
}

/* What was acknowledged to nobody is an error too. */
static bool flush(const program *p) {
  return (fflush(stdout) == 0 && !ferror(stdout)) ||
         store_complain(&p->store, "stdout",
                        say(p->language, "Niet alles kon worden geschreven.",
                            "Not everything could be written."));
}

int main(int count, char **arguments) {
  program p = {.language = NL, .now = (int64_t)time(NULL), .until = DATALEK_SEQUENCE_ALL};
  int first = read_options(&p, count, arguments);
  int number = first == 0 ? COMMANDS : read_command(&p, count - first, arguments + first);
  if (number == COMMANDS) {
    return usage();
  }
  umask(077); /* the register is for the practice only */
  bool good = run(&p, number);
  good = flush(&p) && good;
  store_close(&p.store);
  datalek_incident_free(p.incident);
  free(p.input.bytes);
  return good ? 0 : 1;
}
