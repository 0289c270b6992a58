/* SPDX-License-Identifier: Apache-2.0 */
#include "world.h"
#include <stdlib.h>
#include <string.h>

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

static void must(int32_t status, const char *what) {
  REQUIRE(status == DATALEK_OK, "%s: %s", what, datalek_status_name(status));
}
#define MUST(...) must((__VA_ARGS__), #__VA_ARGS__)

/* ---- The host -------------------------------------------------------------------------------- */

void *lend(void *context, size_t size) {
  void *memory = malloc(size);
  if (context != NULL && memory != NULL) {
    ((world *)context)->lent++;
  }
  return memory;
}

void take_back(void *context, void *memory) {
  if (context != NULL) {
    ((world *)context)->lent--;
  }
  free(memory);
}

int32_t length_digest(void *context, const void *data, size_t length, uint8_t *digest) {
  (void)context;
  (void)data;
  memset(digest, (int)(length & 0xFF), DIGEST_SIZE);
  return DATALEK_OK;
}

int32_t equal_salt(void *context, uint8_t *salt) {
  (void)context;
  memset(salt, 0x5A, DATALEK_SALT_SIZE);
  return DATALEK_OK;
}

/* ---- Arguments ------------------------------------------------------------------------------- */

int32_t below(world *w, int32_t bound) {
  return (int32_t)random_below(&w->source, bound > 0 ? (uint32_t)bound : 1);
}

int64_t time_of(world *w) { return AT + below(w, 40000000); }

const char *id_of(world *w) {
  static const char *const ids[] = {"2026-014", "2026-0", "2026-1", "2026-2", "2026-4", "nergens"};
  return ids[below(w, LENGTH(ids))];
}

int32_t extreme_int32_t(world *w) {
  static const int32_t all[] = {INT32_MIN, INT32_MIN + 1, -2,       -1, 64, 127, 1000,
                                65536,     INT32_MAX - 1, INT32_MAX};
  return all[below(w, LENGTH(all))];
}

uint32_t extreme_uint32_t(world *w) { return below(w, 2) == 0 ? UINT32_MAX : UINT32_C(1) << 31; }

int64_t extreme_int64_t(world *w) {
  static const int64_t all[] = {
    INT64_MIN,     INT64_MIN + 1, -1,        INT32_MAX,    INT64_C(1) << 32, INT64_C(1) << 53,
    INT64_MAX / 2, INT64_MAX - 1, INT64_MAX, -62135596800, -62135596800 - 1, INT64_C(253402300799),
    253402300800};
  return all[below(w, LENGTH(all))];
}

/* ---- Answers --------------------------------------------------------------------------------- */

static uint64_t hash_of(uint64_t hash, const void *data, size_t length) {
  const unsigned char *bytes = data;
  for (size_t i = 0; i < length; i++) {
    hash = (hash ^ bytes[i]) * UINT64_C(1099511628211);
  }
  return hash;
}

bool told(world *w, const char *text) {
  if (text != NULL) {
    w->answers = hash_of(w->answers, text, strlen(text) + 1);
  }
  return text != NULL;
}

static uint64_t state_of_register(uint64_t hash, const datalek_register *reg) {
  char *line = malloc(TEXT_SIZE);
  size_t needed = 0;
  for (int64_t i = 1; i <= datalek_register_size(reg); i++) {
    MUST(datalek_event_write_json(reg, i, line, TEXT_SIZE, &needed));
    hash = hash_of(hash, line, needed);
  }
  free(line);
  return hash;
}

uint64_t state_of(const world *w) {
  uint64_t hash = state_of_register(1, w->own.reg);
  for (int32_t fact = 0; fact < datalek_fact_count(); fact++) {
    int64_t value = 0;
    MUST(datalek_incident_get(w->own.incident, fact, &value));
    hash = hash_of(hash, &value, sizeof value);
  }
  for (int32_t row = 0; row < datalek_view_count(w->own.view); row++) {
    int32_t held[] = {datalek_view_entry(w->own.view, row), datalek_view_duty(w->own.view, row)};
    hash = hash_of(hash, held, sizeof held);
  }
  return hash;
}

static bool is_canary(const void *data, size_t size) {
  const char *bytes = data;
  return bytes[0] == CANARY && memcmp(bytes, bytes + 1, size - 1) == 0;
}

bool is_untouched(const world *w) {
  return is_canary(w->outs, sizeof w->outs) && is_canary(w->text, sizeof w->text);
}

/* ---- Shared objects -------------------------------------------------------------------------- */

static void fill_incident(random_source *source, datalek_incident *incident) {
  int64_t values[DLK_FACTS];
  likely_values(source, random_below(source, 100), values);
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    if (dlk_facts[fact].kind == DATALEK_KIND_TIME && random_below(source, 2) == 0) {
      values[fact] = AT;
    }
    MUST(datalek_incident_set(incident, fact, values[fact]));
  }
}

/* An entry whose duties are open, and one that is closed. */
static void add_entries(datalek_register *reg) {
  datalek_incident *incident = incident_from(
    "{\"role\":\"controller\",\"personal_data\":true,\"security_breach\":true,\"disclosed\":true,"
    "\"data\":[\"health\"],\"aware_at\":\"2026-11-13T16:40:00+01:00\"}");
  MUST(datalek_register_open(reg, "2026-5", AT, "huisarts"));
  MUST(datalek_register_set_facts(reg, "2026-5", AT, "huisarts", incident));
  MUST(datalek_register_open(reg, "2026-4", AT, "huisarts"));
  MUST(datalek_register_close(reg, "2026-4", AT, "huisarts", NULL, 0));
  datalek_incident_free(incident);
}

static void fill_register(random_source *source, const objects *o) {
  MUST(datalek_register_set_digest(o->reg, length_digest, DIGEST_SIZE, equal_salt, NULL));
  add_events(o->reg);
  for (int i = 0; i < 60; i++) {
    add_random_event(source, o->reg, 4);
  }
  add_entries(o->reg);
  for (int32_t field = 0; field < datalek_field_count(); field++) {
    if (datalek_field_is_written(field) == DATALEK_YES) {
      MUST(datalek_register_set_text(o->reg, "2026-014", AT + 9, "huisarts", field, T("wat is")));
    }
  }
  MUST(datalek_register_set_facts(o->reg, "2026-014", AT + 9, "huisarts", o->incident));
  MUST(datalek_register_assess(o->reg, "2026-014", AT + 9, "huisarts", DATALEK_LAW_AT_TIME));
}

static void write_texts(shared_objects *s) {
  objects *o = &s->of;
  size_t at = 0;
  size_t needed = 0;
  o->facts = s->texts[0];
  o->lines = s->texts[1];
  o->receipt = s->texts[2];
  MUST(datalek_incident_write_json(o->incident, o->facts, TEXT_SIZE, NULL));
  MUST(datalek_receipt_write(o->incident, DATALEK_LAW_AT_TIME, o->receipt, TEXT_SIZE, NULL));
  for (int64_t i = 1; i <= datalek_register_size(o->reg); i++) {
    MUST(datalek_event_write_json(o->reg, i, o->lines + at, TEXT_SIZE - at, &needed));
    at += needed;
    o->lines[at - 1] = '\n';
  }
  o->lines[at] = '\0';
}

/* Half of the facts have an array, and each kind of answer has one, of its first outcome. */
static void set_columns(random_source *source, shared_objects *s) {
  for (int32_t fact = 0; fact < DLK_FACTS; fact += 2) {
    for (size_t row = 0; row < THREADS * ROWS; row++) {
      int64_t values[DLK_FACTS];
      likely_values(source, 40, values);
      s->facts[fact][row] = values[fact];
    }
    MUST(datalek_columns_set_fact(s->of.columns, fact, DATALEK_ARRAY_INT64, s->facts[fact], 8));
  }
  for (int32_t answer = 0; answer <= DATALEK_ANSWER_DEADLINE; answer++) {
    MUST(datalek_columns_set_answer(s->of.columns, answer, 0, DATALEK_ARRAY_INT64,
                                    s->answers[answer], 8));
  }
}

static void new_objects(objects *o, world *host) {
#define NEW(noun, member) MUST(datalek_##noun##_new_in(lend, take_back, host, &o->member))
  NEW(assessment, assessment);
  NEW(chain, chain);
  NEW(changes, changes);
  NEW(columns, columns);
  NEW(contact, contact);
  NEW(dossier, dossier);
  NEW(entry, entry);
  NEW(incident, incident);
  NEW(outcome, outcome);
  NEW(register, reg);
  NEW(risk, risk);
  NEW(statistics, statistics);
  NEW(view, view);
#undef NEW
}

static void free_objects(const objects *o) {
  datalek_assessment_free(o->assessment);
  datalek_chain_free(o->chain);
  datalek_changes_free(o->changes);
  datalek_columns_free(o->columns);
  datalek_contact_free(o->contact);
  datalek_dossier_free(o->dossier);
  datalek_entry_free(o->entry);
  datalek_incident_free(o->incident);
  datalek_outcome_free(o->outcome);
  datalek_register_free(o->reg);
  datalek_risk_free(o->risk);
  datalek_statistics_free(o->statistics);
  datalek_view_free(o->view);
}

static void read_register(objects *o) {
  int32_t index = 0;
  MUST(datalek_register_find(o->reg, "2026-014", &index));
  MUST(datalek_entry_read(o->reg, index, DATALEK_SEQUENCE_ALL, o->entry));
  for (int32_t what = 0; what < datalek_contact_count() / 2; what++) {
    MUST(datalek_contact_set(o->contact, what, T("Praktijk Voorbeeld")));
  }
  MUST(datalek_dossier_read(o->entry, o->contact, 0, AT, o->dossier));
  MUST(datalek_statistics_read(o->reg, DATALEK_SEQUENCE_ALL, 2026, o->statistics));
  MUST(datalek_view_duties(o->reg, DATALEK_SEQUENCE_ALL, AT, o->view));
}

shared_objects *new_shared(uint64_t seed) {
  shared_objects *s = calloc(1, sizeof *s);
  random_source source = {seed};
  objects *o = &s->of;
  new_objects(o, NULL);
  fill_incident(&source, o->incident);
  MUST(datalek_assess(o->incident, o->assessment));
  MUST(datalek_chain_assess(o->incident, DATALEK_LAW_AT_TIME, o->chain));
  (void)datalek_changes_find(o->incident, DATALEK_LAW_AT_TIME, DATALEK_OUTCOME_NOTIFY_AP,
                             DATALEK_YES, o->changes);
  MUST(datalek_decide(o->incident, DATALEK_OUTCOME_NOTIFY_SUBJECTS, o->outcome));
  MUST(datalek_risk_score(o->incident, o->risk));
  fill_register(&source, o);
  read_register(o);
  set_columns(&source, s);
  write_texts(s);
  return s;
}

void free_shared(shared_objects *shared) {
  free_objects(&shared->of);
  free(shared);
}

/* ---- Worlds ---------------------------------------------------------------------------------- */

world *new_world(const shared_objects *shared, size_t first_row) {
  world *w = calloc(1, sizeof *w);
  w->shared = &shared->of;
  w->first_row = first_row;
  new_objects(&w->own, w);
  return w;
}

void free_world(world *w) {
  free_objects(&w->own);
  REQUIRE(w->lent == 0, "%lld blocks were not given back", (long long)w->lent);
  free(w);
}

uint64_t rounds(void) {
  const char *wanted = getenv("WORLDS");
  return wanted != NULL ? strtoull(wanted, NULL, 10) : 1;
}

static void prepare_register(world *w, int needs) {
  datalek_register_free(w->own.reg);
  MUST(datalek_register_new_in(lend, take_back, w, &w->own.reg));
  MUST(datalek_register_set_digest(w->own.reg, length_digest, DIGEST_SIZE, equal_salt, NULL));
  if (needs == REGISTER_FILLED) {
    MUST(datalek_register_read_json(w->own.reg, w->shared->lines, strlen(w->shared->lines), NULL,
                                    NULL, NULL, 0));
  }
}

void prepare(world *w, const call *c, uint64_t seed) {
  w->source = (random_source){seed};
  fill_incident(&w->source, w->own.incident);
  if (c->needs != REGISTER_NONE || datalek_register_size(w->own.reg) > 0) {
    prepare_register(w, c->needs);
  }
  memset(w->outs, CANARY, sizeof w->outs);
  memset(w->text, CANARY, sizeof w->text);
}

int64_t make(world *w, const call *c) {
  int64_t answer = c->function(w);
  w->answers = hash_of(w->answers, &answer, sizeof answer);
  w->answers = hash_of(w->answers, w->outs, sizeof w->outs);
  if (memchr(w->text, '\0', TEXT_SIZE) != NULL) {
    (void)told(w, w->text);
  }
  return answer;
}

bool is_success(const call *c, int64_t answer) {
  return c->gives == GIVES_NUMBER || (answer == DATALEK_OK) == (c->gives == GIVES_STATUS);
}

uint64_t seed_of_success(world *w, const call *c, uint64_t first) {
  for (uint64_t seed = first; seed < first + 5000; seed++) {
    prepare(w, c, seed);
    if (is_success(c, make(w, c))) {
      return seed;
    }
  }
  ck_abort_msg("%s: no arguments were found with which it succeeds", c->name);
  return 0;
}
