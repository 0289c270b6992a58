/* SPDX-License-Identifier: Apache-2.0 */
/* Eight threads call every public function on objects that they share, each with objects of its own
 * for what is written; and get the answers that one thread alone gets. */
#include "world.h"
#include <pthread.h>
#include <stdio.h>

enum { SEEDS = 1 };

typedef struct {
  pthread_t thread;
  world *w;
  size_t first; /* call to begin with, so that the threads are not at the same ones */
} worker;

/* All calls, with many arguments. */
static void *work(void *context) {
  worker *own = context;
  for (uint64_t seed = 0; seed < SEEDS; seed++) {
    for (size_t i = 0; i < call_count; i++) {
      const call *c = &calls[(own->first + i) % call_count];
      prepare(own->w, c, seed);
      (void)make(own->w, c);
    }
  }
  return NULL;
}

static worker new_worker(const shared_objects *shared, size_t number) {
  return (worker){.w = new_world(shared, number * ROWS), .first = number * call_count / THREADS};
}

/* What one thread alone answers. */
static uint64_t answers_of(const shared_objects *shared, size_t number) {
  worker alone = new_worker(shared, number);
  (void)work(&alone);
  uint64_t answers = alone.w->answers;
  free_world(alone.w);
  return answers;
}

static void share(const shared_objects *shared) {
  worker workers[THREADS];
  for (size_t i = 0; i < THREADS; i++) {
    workers[i] = new_worker(shared, i);
    ck_assert_int_eq(pthread_create(&workers[i].thread, NULL, work, &workers[i]), 0);
  }
  for (size_t i = 0; i < THREADS; i++) {
    ck_assert_int_eq(pthread_join(workers[i].thread, NULL), 0);
  }
  for (size_t i = 0; i < THREADS; i++) {
    ck_assert_uint_eq(workers[i].w->answers, answers_of(shared, i));
    free_world(workers[i].w);
  }
}

START_TEST(test_threads_share_objects) {
  for (uint64_t round = 0; round < rounds(); round++) {
    shared_objects *shared = new_shared(round + 1);
    share(shared);
    free_shared(shared);
  }
  printf("# %zu functions in %d threads\n", call_count, THREADS);
}
END_TEST

RUN_SUITE("threads", test_threads_share_objects)
