/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Every allocation of every public function fails in turn, once or from there on. The linker leads
 * malloc() and its like here, also those of libcjson (meson.build); the host's memory comes from
 * them too.
 */
#include "world.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- Memory that runs out -------------------------------------------------------------------- */

void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *memory, size_t size);
void __real_free(void *memory);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *memory, size_t size);
void __wrap_free(void *memory);

static struct {
  bool counts;
  bool recovers; /* requests after the one that fails are met again */
  size_t asked;  /* requests so far */
  size_t fails;  /* the first that fails, from 0 */
  int64_t held;  /* blocks that are not given back */
} memory;

static bool is_met(void) {
  if (!memory.counts) {
    return true;
  }
  size_t request = memory.asked++;
  return request < memory.fails || (request > memory.fails && memory.recovers);
}

static void *hold(void *block) {
  memory.held += memory.counts && block != NULL;
  return block;
}

void *__wrap_malloc(size_t size) { return is_met() ? hold(__real_malloc(size)) : NULL; }

void *__wrap_calloc(size_t count, size_t size) {
  return is_met() ? hold(__real_calloc(count, size)) : NULL;
}

void *__wrap_realloc(void *block, size_t size) {
  void *moved = is_met() ? __real_realloc(block, size) : NULL;
  return block == NULL ? hold(moved) : moved;
}

void __wrap_free(void *block) {
  memory.held -= memory.counts && block != NULL;
  __real_free(block);
}

/* ---- What takes memory ----------------------------------------------------------------------- */

/* Beside making objects: what adds to a register, fills a view, or reads or writes JSON. All other
 * functions have to do without. */
static const char *const takers[] = {
  "datalek_assessment_write_json", "datalek_dossier_write_json",     "datalek_entry_write_json",
  "datalek_event_write_json",      "datalek_incident_read_json",     "datalek_incident_write_json",
  "datalek_register_assess",       "datalek_register_close",         "datalek_register_deviate",
  "datalek_register_note_ap",      "datalek_register_note_subjects", "datalek_register_open",
  "datalek_register_read_json",    "datalek_register_redact",        "datalek_register_reopen",
  "datalek_register_set_facts",    "datalek_register_set_text",      "datalek_view_duties",
  "datalek_view_entries",          "datalek_view_repeats",
};

static bool ends_in(const char *name, const char *ending) {
  size_t length = strlen(name);
  size_t tail = strlen(ending);
  return length > tail && strcmp(name + length - tail, ending) == 0;
}

static bool takes_memory(const char *name) {
  for (size_t i = 0; i < sizeof takers / sizeof takers[0]; i++) {
    if (strcmp(name, takers[i]) == 0) {
      return true;
    }
  }
  return ends_in(name, "_new") || ends_in(name, "_new_in") || ends_in(name, "_free");
}

/* ---- Tests ----------------------------------------------------------------------------------- */

/* Where an error stands is written on error, also on this one. */
static bool tells_place(const char *name) { return ends_in(name, "_read_json"); }

/* Makes a call of which a request fails; SIZE_MAX for none. */
static int64_t make_in_scarcity(world *w, const call *c, size_t fails, bool recovers) {
  memory.asked = 0;
  memory.held = 0;
  memory.fails = fails;
  memory.recovers = recovers;
  memory.counts = true;
  int64_t answer = make(w, c);
  memory.counts = false;
  return answer;
}

/* As it was before the call, which then succeeds. */
static void require_nothing_happened(world *w, const call *c, int64_t answer, const world *before,
                                     uint64_t state) {
  REQUIRE(answer == DATALEK_ERROR_MEMORY, "%s, request %zu: %lld", c->name, memory.fails,
          (long long)answer);
  REQUIRE(memory.held == 0 && w->lent == before->lent, "%s, request %zu: leaks", c->name,
          memory.fails);
  REQUIRE(state_of(w) == state, "%s, request %zu: changes an object", c->name, memory.fails);
  REQUIRE(tells_place(c->name) || is_untouched(w), "%s, request %zu: writes", c->name,
          memory.fails);
  w->source = before->source;
  REQUIRE(is_success(c, make(w, c)), "%s, request %zu: fails afterwards too", c->name,
          memory.fails);
}

/* Lets each request fail in turn, until none is left to fail. Returns how many there are. */
static size_t run_out(world *w, const call *c, uint64_t seed, bool recovers) {
  for (size_t fails = 0;; fails++) {
    prepare(w, c, seed);
    const world before = {.source = w->source, .lent = w->lent};
    uint64_t state = state_of(w);
    int64_t answer = make_in_scarcity(w, c, fails, recovers);
    if (memory.asked <= fails) {
      REQUIRE(is_success(c, answer), "%s: fails with all memory", c->name);
      return fails;
    }
    require_nothing_happened(w, c, answer, &before, state);
  }
}

START_TEST(test_every_allocation_fails) {
  size_t requests = 0;
  for (uint64_t round = 0; round < rounds(); round++) {
    shared_objects *shared = new_shared(round + 1);
    world *w = new_world(shared, 0);
    for (size_t i = 0; i < call_count; i++) {
      if (takes_memory(calls[i].name)) {
        uint64_t seed = seed_of_success(w, &calls[i], 1000 * round);
        size_t counted = run_out(w, &calls[i], seed, false);
        REQUIRE(counted > 0, "%s takes no memory", calls[i].name);
        REQUIRE(run_out(w, &calls[i], seed, true) == counted, "%s", calls[i].name);
        requests += 2 * counted;
      }
    }
    free_world(w);
    free_shared(shared);
  }
  printf("# %zu requests failed in turn\n", requests);
}
END_TEST

/* With all arguments that there are, also those that are refused. */
START_TEST(test_others_take_no_memory) {
  shared_objects *shared = new_shared(1);
  world *w = new_world(shared, 0);
  int functions = 0;
  for (size_t i = 0; i < call_count; i++) {
    functions += !takes_memory(calls[i].name);
    for (uint64_t seed = 0; seed < 50 && !takes_memory(calls[i].name); seed++) {
      prepare(w, &calls[i], seed);
      (void)make_in_scarcity(w, &calls[i], 0, false);
      REQUIRE(memory.asked == 0, "%s takes memory", calls[i].name);
    }
  }
  printf("# %d functions take no memory\n", functions);
  free_world(w);
  free_shared(shared);
}
END_TEST

RUN_SUITE("oom", test_every_allocation_fails, test_others_take_no_memory)
