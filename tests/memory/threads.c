/* SPDX-License-Identifier: Apache-2.0 */
/* Eight threads call every public function on objects that they share, each with objects of its own
 * for what is written; and get the answers that one thread alone gets. */
#define _GNU_SOURCE /* for nanosleep() */
#include "world.h"
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <time.h>

enum { SEEDS = 1 };

typedef struct {
  pthread_t thread;
  world *w;
  size_t first;           /* call to begin with */
  atomic_size_t *arrived; /* waits of all threads so far; NULL where none waits */
  size_t waited;          /* of its own */
} worker;

/* A barrier of pthreads would put in an order what threads do on both sides of it; a count of which
 * nothing else follows does not, so that a race is still seen. They sleep, as TSan keeps the last
 * steps of a thread only, and shows no race of which it has forgotten one side. */
static void wait_for_others(worker *own) {
  if (own->arrived != NULL) {
    own->waited++;
    (void)atomic_fetch_add_explicit(own->arrived, 1, memory_order_relaxed);
    while (atomic_load_explicit(own->arrived, memory_order_relaxed) < own->waited * THREADS) {
      (void)nanosleep(&(struct timespec){.tv_nsec = 100000}, NULL);
    }
  }
}

/* All calls, with many arguments. */
static void *work(void *context) {
  worker *own = context;
  for (uint64_t seed = 0; seed < SEEDS; seed++) {
    for (size_t i = 0; i < call_count; i++) {
      const call *c = &calls[(own->first + i) % call_count];
      prepare(own->w, c, seed);
      wait_for_others(own);
      (void)make(own->w, c);
      wait_for_others(own);
    }
  }
  return NULL;
}

static worker new_worker(const shared_objects *shared, size_t number, size_t first) {
  return (worker){.w = new_world(shared, number * ROWS), .first = first};
}

/* What one thread alone answers. */
static uint64_t answers_of(const shared_objects *shared, size_t number, size_t first) {
  worker alone = new_worker(shared, number, first);
  (void)work(&alone);
  uint64_t answers = alone.w->answers;
  free_world(alone.w);
  return answers;
}

/* Each begins so many calls after the one before. */
static void share(const shared_objects *shared, size_t apart, atomic_size_t *arrived) {
  worker workers[THREADS];
  for (size_t i = 0; i < THREADS; i++) {
    workers[i] = new_worker(shared, i, i * apart);
    workers[i].arrived = arrived;
    ck_assert_int_eq(pthread_create(&workers[i].thread, NULL, work, &workers[i]), 0);
  }
  for (size_t i = 0; i < THREADS; i++) {
    ck_assert_int_eq(pthread_join(workers[i].thread, NULL), 0);
  }
  for (size_t i = 0; i < THREADS; i++) {
    ck_assert_uint_eq(workers[i].w->answers, answers_of(shared, i, i * apart));
    free_world(workers[i].w);
  }
}

/* All threads at different functions. */
START_TEST(test_threads_share_objects) {
  for (uint64_t round = 0; round < rounds(); round++) {
    shared_objects *shared = new_shared(round + 1);
    share(shared, call_count / THREADS, NULL);
    free_shared(shared);
  }
  printf("# %zu functions in %d threads\n", call_count, THREADS);
}
END_TEST

/* All at the same function at once. Between calls that are far apart there is mostly the lock of
 * libcjson, which puts them in an order: no race is seen there. */
START_TEST(test_threads_call_at_once) {
  for (uint64_t round = 0; round < rounds(); round++) {
    atomic_size_t arrived = 0;
    shared_objects *shared = new_shared(round + 1);
    share(shared, 0, &arrived);
    free_shared(shared);
  }
}
END_TEST

RUN_SUITE("threads", test_threads_share_objects, test_threads_call_at_once)
