/* SPDX-License-Identifier: Apache-2.0 */
/* One incident, judged alone: what a row of columns has to say as well. */
#ifndef SINGLE_H
#define SINGLE_H

#include "assessment.h"
#include "fuzz.h"

typedef struct {
  datalek_assessment assessment; /* without its lists; empty where a fact is bad */
  int32_t bad_fact;              /* the first that cannot have its value, or DATALEK_FACT_NONE */
} single;

void assess_alone(int32_t law, const int64_t values[FUZZ_FACTS], single *alone);

/* A DATALEK_ANSWER_*, by the getters. */
int64_t single_answer(const single *alone, int32_t answer, int32_t of);

#endif
