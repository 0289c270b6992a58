/* SPDX-License-Identifier: Apache-2.0 */
/* The cases of tests/cases as dialogues: questions answered from what a case knows. */
#ifndef DIALOGUE_H
#define DIALOGUE_H

#include "support.h"

enum { NO_SCENARIO = -1 };

typedef struct {
  const char *file; /* without its ending */
  const char *id;
  int32_t law;      /* a DATALEK_LAW_*, or DATALEK_LAW_AT_TIME */
  int32_t scenario; /* that fits, or NO_SCENARIO */
  const datalek_incident *facts;
} known_case;

/* Calls for every case, files in the order of their names. How many there are. */
int each_case(void (*visit)(const known_case *one, void *context), void *context);

/* Asks until nothing is left, starting from what `incident` knows. What the facts do not tell is
 * skipped. How many questions were asked. */
int32_t answer_from(const datalek_incident *facts, int32_t law, datalek_incident *incident);

#endif
