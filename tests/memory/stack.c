/* SPDX-License-Identifier: Apache-2.0 */
/* Every public function on a thread with 64 KiB of stack, and no more behind it. */
#define _GNU_SOURCE /* for mmap() and pthread_attr_setstack() */
#include "world.h"
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

/* The guard is wide, so that no frame can step over it. */
enum { STACK = 1 << 16, GUARD = 1 << 20, TRIES = 20, NEVER_USED = 0xA5 };

/* Texts that lead a reader as deep, or as far, as it goes. */
static const struct {
  const char *before;
  const char *repeated;
} hostile[] = {
  {"", "["},
  {"", "{\"a\":"},
  {"{\"data\":", "["},
  {"{\"subjects\":", "1"},
  {"{\"", "a"},
  {"{\"role\":\"", "\\u0061"},
  {"{\"role\":\"", "\xF0\x9F\x98\x80"},
  {"{\"data\":[", "\"basic\","},
  {"{", "\"role\":null,"},
  {"{\"seq\":1,\"facts\":", "{\"a\":"},
  {"[[[[[[[[[[[[[[[[", "1,"},
};

typedef struct {
  world *w;
  const call *c; /* NULL for hostile texts */
} task;

static void read_hostile(world *w) {
  static char text[TEXT_SIZE];
  for (size_t i = 0; i < sizeof hostile / sizeof hostile[0]; i++) {
    size_t unit = strlen(hostile[i].repeated);
    size_t length = strlen(hostile[i].before);
    memcpy(text, hostile[i].before, length);
    for (; length + unit <= DATALEK_JSON_SIZE_MAX; length += unit) {
      memcpy(text + length, hostile[i].repeated, unit);
    }
    REQUIRE(datalek_incident_read_json(w->own.incident, text, length, NULL, NULL, 0) >=
              DATALEK_ERROR_JSON_SYNTAX,
            "hostile text %zu is read", i);
    REQUIRE(datalek_register_read_json(w->own.reg, text, length, NULL, NULL, NULL, 0) >=
              DATALEK_ERROR_JSON_SYNTAX,
            "hostile line %zu is read", i);
  }
}

static void *run(void *context) {
  task *t = context;
  if (t->c == NULL) {
    read_hostile(t->w);
  } else {
    (void)make(t->w, t->c);
  }
  return NULL;
}

/* The least address that was used: the stack grows down. */
static size_t used_of(const unsigned char *stack) {
  size_t i = 0;
  while (i < STACK && stack[i] == NEVER_USED) {
    i++;
  }
  return STACK - i;
}

/* How much of its stack a thread used, the thread's own data included. */
static size_t run_on_small_stack(unsigned char *stack, task *t) {
  pthread_attr_t attributes;
  pthread_t thread;
  memset(stack, NEVER_USED, STACK);
  REQUIRE(pthread_attr_init(&attributes) == 0 &&
            pthread_attr_setstack(&attributes, stack, STACK) == 0 &&
            pthread_create(&thread, &attributes, run, t) == 0 && pthread_join(thread, NULL) == 0,
          "no thread");
  (void)pthread_attr_destroy(&attributes);
  return used_of(stack);
}

static unsigned char *new_stack(void) {
  unsigned char *memory =
    mmap(NULL, GUARD + STACK, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  REQUIRE(memory != MAP_FAILED && mprotect(memory, GUARD, PROT_NONE) == 0, "no stack");
  return memory + GUARD;
}

/* The most that a call used. Its name is said first, as a stack that overflows ends the program. */
static size_t deepest_of(unsigned char *stack, world *w, const call *c) {
  size_t deepest = 0;
  printf("# %s ", c->name);
  (void)fflush(stdout);
  for (uint64_t seed = 0; seed < TRIES; seed++) {
    task t = {.w = w, .c = c};
    prepare(w, c, seed);
    size_t used = run_on_small_stack(stack, &t);
    deepest = used > deepest ? used : deepest;
  }
  printf("%zu\n", deepest);
  return deepest;
}

START_TEST(test_small_stack) {
  unsigned char *stack = new_stack();
  size_t most = 0;
  const char *deepest = "";
  for (uint64_t round = 0; round < rounds(); round++) {
    shared_objects *shared = new_shared(round + 1);
    world *w = new_world(shared, 0);
    for (size_t i = 0; i < call_count; i++) {
      size_t used = deepest_of(stack, w, &calls[i]);
      deepest = used > most ? calls[i].name : deepest;
      most = used > most ? used : most;
    }
    free_world(w);
    free_shared(shared);
  }
  printf("# deepest: %zu bytes of %d, in %s\n", most, STACK, deepest);
  (void)munmap(stack - GUARD, GUARD + STACK);
}
END_TEST

START_TEST(test_hostile_texts) {
  unsigned char *stack = new_stack();
  shared_objects *shared = new_shared(1);
  world *w = new_world(shared, 0);
  printf("# hostile texts: %zu bytes\n", run_on_small_stack(stack, &(task){.w = w, .c = NULL}));
  free_world(w);
  free_shared(shared);
  (void)munmap(stack - GUARD, GUARD + STACK);
}
END_TEST

RUN_SUITE("stack", test_small_stack, test_hostile_texts)
