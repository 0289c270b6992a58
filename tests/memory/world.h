/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Every public function as a call: of the same kind, with arguments that a world holds. What the
 * tests of memory and purity share; make_calls.py makes the calls.
 */
#ifndef WORLD_H
#define WORLD_H

#include "../registers.h"

enum {
  TEXT_SIZE = 1 << 17, /* of the buffer for texts */
  OUTS = 6,            /* other memory for results, at most so many in one call */
  OUT_BYTES = 1024,
  ITEMS = 4,   /* of a list that is read */
  ROWS = 16,   /* of columns, each time */
  THREADS = 8, /* that share columns, each with rows of its own */
  FACTS_MAX = 64,
  ANSWERS_MAX = 16,
  CANARY = '?',
  BROKEN = -99 /* no status */
};

/* One object of every kind. */
typedef struct {
  datalek_assessment *assessment;
  datalek_chain *chain;
  datalek_changes *changes;
  datalek_columns *columns;
  datalek_contact *contact;
  datalek_dossier *dossier;
  datalek_entry *entry;
  datalek_incident *incident;
  datalek_outcome *outcome;
  datalek_register *reg;
  datalek_risk *risk;
  datalek_statistics *statistics;
  datalek_view *view;
  /* and what was written of them */
  char *facts;
  char *lines;
  char *receipt;
} objects;

typedef struct {
  const objects *shared; /* to be read */
  objects own;           /* to be written */
  size_t first_row;      /* of the shared columns */
  random_source source;
  uint32_t nulls;    /* arguments that are NULL: bit 0 is the first */
  uint32_t extremes; /* arguments that are the extremes of their type */
  uint64_t answers;  /* a hash of all that was answered */
  int64_t lent;      /* how many blocks of the host's memory */
  int32_t items[FACTS_MAX];
  int64_t values[ITEMS];
  int64_t cells[ROWS];
  int64_t outs[OUTS][OUT_BYTES / 8];
  char text[TEXT_SIZE];
} world;

/* Objects to be shared: an incident and a register with all that they lead to. */
typedef struct {
  objects of;
  int64_t facts[FACTS_MAX][THREADS * ROWS];
  int64_t answers[ANSWERS_MAX][THREADS * ROWS];
  char texts[3][TEXT_SIZE];
} shared_objects;

shared_objects *new_shared(uint64_t seed);
void free_shared(shared_objects *shared);

/* With objects of its own that are empty. */
world *new_world(const shared_objects *shared, size_t first_row);
void free_world(world *w);

/* What a call answers. */
enum { GIVES_STATUS, GIVES_THING /* 0 for nothing */, GIVES_NUMBER };

/* The register of its own that a call needs. */
enum { REGISTER_NONE, REGISTER_EMPTY, REGISTER_FILLED };

typedef struct {
  const char *name;
  int64_t (*function)(world *w);
  int gives;
  int needs;
  uint32_t pointers; /* arguments: bit 0 is the first */
  uint32_t required; /* pointers that must not be NULL */
  uint32_t numbers;
} call;

extern const call calls[];
extern const size_t call_count;

/* WORLDS in the environment, one by default: how many a test goes through. */
uint64_t rounds(void);

/* Own objects, memory for results and random numbers, as they were with this seed. */
void prepare(world *w, const call *c, uint64_t seed);

/* Calls a function, as prepared, and adds what it wrote to the answers. */
int64_t make(world *w, const call *c);

/* Whether this answer says that the function did what it is for. */
bool is_success(const call *c, int64_t answer);

/* A seed from `first` on, for which a call does. Fails if none is found. */
uint64_t seed_of_success(world *w, const call *c, uint64_t first);

/* A hash of what the own objects hold that calls which take memory can change. */
uint64_t state_of(const world *w);

/* Whether memory for results is as it was prepared. */
bool is_untouched(const world *w);

/* ---- For the calls --------------------------------------------------------------------------- */

#define POINTER(place, value) ((w->nulls >> (place)&1) != 0 ? NULL : (value))
#define NUMBER(place, value, extreme) ((w->extremes >> (place)&1) != 0 ? (extreme) : (value))

int32_t below(world *w, int32_t bound);
int64_t time_of(world *w);
const char *id_of(world *w);
int32_t extreme_int32_t(world *w);
uint32_t extreme_uint32_t(world *w);
int64_t extreme_int64_t(world *w);

/* Notes a text among the answers. Whether there is one. */
bool told(world *w, const char *text);

/* The host's memory, which counts what it lends; and a digest and a salt. */
void *lend(void *context, size_t size);
void take_back(void *context, void *memory);
int32_t length_digest(void *context, const void *data, size_t length, uint8_t *digest);
int32_t equal_salt(void *context, uint8_t *salt);

#endif
