/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What an engine in C is to measure.py: a program that reads incidents (incidents.py), and then
 * answers each line of its input. To "answers" with a letter for each incident and outcome: 1 yes,
 * 0 no, ? not known. To any other with the nanoseconds that an incident takes.
 */
#ifndef SERVE_H
#define SERVE_H

#include <stdbool.h>
#include <stdint.h>

typedef struct {
  int64_t *values; /* the facts of one after the other; -1 is unknown */
  int facts;       /* of each */
  int count;
} incidents;

/* Seconds, of which only differences count: of the processor, and those of the wall for what waits.
 */
double processor_seconds(void);
double wall_seconds(void);

/* Decides all. Where letters are wanted it writes `outcomes` of them for each. */
typedef void (*run_all)(void *engine, char *letters);

/* Says on standard error what went wrong and ends the program, unless it holds. */
void demand(bool holds, const char *what);

/* The first of the file, `count` of them at most. */
incidents read_incidents(const char *path, int count);

/* Answers until there is no more input; then frees the incidents. */
void serve(incidents *all, int outcomes, run_all run, void *engine, double (*seconds)(void));

#endif
