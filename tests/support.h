/* SPDX-License-Identifier: Apache-2.0 */
/* What the test programs share. */
#ifndef SUPPORT_H
#define SUPPORT_H

#include "tables.h"
#include <check.h>

/* Runs a suite, with its results as TAP on standard output. The exit status of the program. */
int run_suite(const char *name, const TTest *const *tests, size_t count);

/* A program of these tests: RUN_SUITE("noun", test_one, test_two) */
#define RUN_SUITE(name, ...)                                                                       \
  int main(void) {                                                                                 \
    const TTest *const tests[] = {__VA_ARGS__};                                                    \
    return run_suite(name, tests, sizeof tests / sizeof tests[0]);                                 \
  }

/* An incident from JSON text; a test that gives wrong text fails. To be freed. */
datalek_incident *incident_from(const char *json);

/* Random numbers, the same on every machine (splitmix64). */
typedef struct {
  uint64_t state;
} random_source;

uint64_t random_next(random_source *source);
uint32_t random_below(random_source *source, uint32_t bound);

/* Values at which something can change: for a count 0 and each threshold, for a time only unknown.
 * Returns how many there are; at most MAX_POINTS. */
enum { MAX_POINTS = 16 };
int32_t points_of(int32_t fact, int64_t points[MAX_POINTS]);

/* Random facts; each is unknown with a chance of `unknown` in 256. */
void random_values(random_source *source, uint32_t unknown, int64_t values[DLK_FACTS]);

/* The same for incidents worth asking about: mostly a breach, and of few kinds of data. */
void likely_values(random_source *source, uint32_t unknown, int64_t values[DLK_FACTS]);

/* One or the other by turns, with none to three in five facts unknown. */
void mixed_values(random_source *source, long round, int64_t values[DLK_FACTS]);

/* Which rules a conclusion can depend on under a law, by index. */
void rules_behind(int32_t law, int32_t conclusion, bool behind[DLK_RULES]);

/* EXACT_INCIDENTS in the environment, two million by default: how long random tests go on. */
long exact_rounds(void);

/* As ck_assert_msg(), for loops of millions: check notes every assertion in a file as it passes. */
#define REQUIRE(condition, ...)                                                                    \
  do {                                                                                             \
    if (!(condition)) {                                                                            \
      ck_abort_msg(__VA_ARGS__);                                                                   \
    }                                                                                              \
  } while (0)

#endif
