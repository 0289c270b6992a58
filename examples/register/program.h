/* SPDX-License-Identifier: Apache-2.0 */
/* What the parts of the program share. */
#ifndef PROGRAM_H
#define PROGRAM_H

#include "store.h"

/* The most arguments of a command, its name left aside. */
enum { ARGUMENTS_MAX = 5 };

typedef struct {
  int32_t language;
  const char *by; /* NULL: not given */
  int64_t now;
  int64_t until;
  bool json;
  char *arguments[ARGUMENTS_MAX]; /* NULL: not given */
  store store;
  datalek_incident *incident; /* what was read before the store was opened: facts */
  text input;                 /* or a text */
} program;

/*
 * A command that writes adds events to the register that the store has read. One that reads prints
 * what the register holds. Both say what is wrong on standard error, and return false.
 */
typedef bool (*command)(program *p);

bool write_open(program *p);
bool write_facts(program *p);
bool write_text(program *p);
bool write_ap(program *p);
bool write_subjects(program *p);
bool write_decision(program *p);
bool write_close(program *p);
bool write_reopen(program *p);
bool write_redaction(program *p);

bool read_list(program *p);
bool read_due(program *p);
bool read_show(program *p);
bool read_year(program *p);
bool read_export(program *p);
bool read_verify(program *p);

/* What a command reads before it takes the lock of the store. */
bool input_facts(program *p); /* from the file, or "-", of the second argument */
bool input_text(program *p);  /* the third argument, or standard input where that is "-" */

/* Whether a status is DATALEK_OK; else says what is wrong, and with what. */
bool good_status(const program *p, const char *what, int32_t status);

/* The number of a name, in a list of `count`; else says which there are. */
bool find_name(const program *p, const char *(*name)(int32_t number), int32_t count,
               const char *word, int32_t *number);

/* A whole number from 0 to `highest`. */
bool find_number(const program *p, const char *word, int64_t highest, int64_t *number);

#endif
