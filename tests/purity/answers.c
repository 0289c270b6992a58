/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Prints a hash of what every public function answers, between two marks for strace: a write to no
 * file. A host that has chosen a locale gets the same.
 */
#include "world.h"
#include <inttypes.h>
#include <locale.h>
#include <stdio.h>
#include <unistd.h>

enum { SEEDS = 20 };

static void mark(const char *what) {
  if (write(-1, what, 5) >= 0) {
    ck_abort_msg("there is a file -1");
  }
}

static uint64_t answers_of(world *w, const call *c) {
  w->answers = 0;
  for (uint64_t seed = 0; seed < SEEDS; seed++) {
    prepare(w, c, seed);
    (void)make(w, c);
  }
  return w->answers;
}

START_TEST(test_answers) {
  uint64_t answers[1024];
  ck_assert_uint_le(call_count, sizeof answers / sizeof answers[0]);
  ck_assert_ptr_nonnull(setlocale(LC_ALL, ""));
  shared_objects *shared = new_shared(1);
  world *w = new_world(shared, 0);
  mark("begin");
  for (size_t i = 0; i < call_count; i++) {
    answers[i] = answers_of(w, &calls[i]);
  }
  mark("ended");
  for (size_t i = 0; i < call_count; i++) {
    printf("# %s %016" PRIx64 "\n", calls[i].name, answers[i]);
  }
  free_world(w);
  free_shared(shared);
}
END_TEST

RUN_SUITE("answers", test_answers)
