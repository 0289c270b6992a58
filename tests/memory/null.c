/* SPDX-License-Identifier: Apache-2.0 */
/*
 * NULL for every pointer and extremes for every number of every public function. What C cannot
 * tell is left out: a handle that is no object, and a size that is not the size of the memory.
 */
#include "world.h"
#include <stdio.h>
#include <string.h>

enum { TRIES = 150 };

static bool is_status(int64_t answer) {
  return answer >= 0 && answer <= INT32_MAX && datalek_status_name((int32_t)answer) != NULL;
}

/* The answers of a getter that mean "nothing". */
static bool is_nothing(const call *c, int64_t answer) {
  if (strcmp(c->name, "datalek_outcome_advice") == 0) {
    return answer == DATALEK_ADVICE_FIND_OUT;
  }
  return answer == 0 || answer == DATALEK_UNKNOWN || answer == DATALEK_TIME_UNKNOWN;
}

static int64_t make_with(world *w, const call *c, uint64_t seed, uint32_t nulls,
                         uint32_t extremes) {
  prepare(w, c, seed);
  w->nulls = nulls;
  w->extremes = extremes;
  int64_t answer = make(w, c);
  w->nulls = w->extremes = 0;
  REQUIRE(c->gives != GIVES_STATUS || is_status(answer), "%s gives %lld", c->name,
          (long long)answer);
  return answer;
}

/* Each pointer that must not be NULL alone, in a call that would succeed. */
static int require_null_is_refused(world *w, const call *c, uint64_t seed) {
  int refused = 0;
  for (uint32_t bit = 1; bit <= c->required; bit <<= 1) {
    if ((c->required & bit) != 0) {
      int64_t answer = make_with(w, c, seed, bit, 0);
      bool expected =
        c->gives == GIVES_STATUS ? answer == DATALEK_ERROR_NULL : is_nothing(c, answer);
      REQUIRE(expected, "%s, NULL for the arguments %#x: %lld", c->name, bit, (long long)answer);
      REQUIRE(c->gives != GIVES_STATUS || is_untouched(w), "%s, NULL for the arguments %#x: writes",
              c->name, bit);
      refused++;
    }
  }
  return refused;
}

/* Each pointer that may be NULL alone. */
static void require_null_is_taken(world *w, const call *c, uint64_t seed) {
  uint32_t optional = c->pointers & ~c->required;
  for (uint32_t bit = 1; bit <= optional; bit <<= 1) {
    if ((optional & bit) != 0) {
      REQUIRE(is_success(c, make_with(w, c, seed, bit, 0)), "%s, NULL for the arguments %#x",
              c->name, bit);
    }
  }
}

START_TEST(test_null) {
  shared_objects *shared = new_shared(1);
  world *w = new_world(shared, 0);
  int refused = 0;
  for (size_t i = 0; i < call_count; i++) {
    uint64_t seed = seed_of_success(w, &calls[i], 0);
    refused += require_null_is_refused(w, &calls[i], seed);
    require_null_is_taken(w, &calls[i], seed);
    (void)make_with(w, &calls[i], seed, calls[i].pointers, 0);
  }
  printf("# %d pointers refused when NULL\n", refused);
  free_world(w);
  free_shared(shared);
}
END_TEST

/* Any of the numbers, and now and then any of the pointers. */
START_TEST(test_extremes) {
  random_source source = {7};
  long made = 0;
  for (uint64_t round = 0; round < rounds(); round++) {
    shared_objects *shared = new_shared(round + 1);
    world *w = new_world(shared, 0);
    for (size_t i = 0; i < call_count; i++) {
      for (int try = 0; try < TRIES && calls[i].numbers != 0; try++) {
        uint32_t drawn = (uint32_t)random_next(&source);
        uint32_t nulls = random_below(&source, 4) == 0 ? drawn >> 16 & calls[i].pointers : 0;
        (void)make_with(w, &calls[i], random_next(&source), nulls, drawn & calls[i].numbers);
        made++;
      }
    }
    free_world(w);
    free_shared(shared);
  }
  printf("# %ld calls with extremes\n", made);
}
END_TEST

RUN_SUITE("null", test_null, test_extremes)
