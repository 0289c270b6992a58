/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What the register costs as it grows: microseconds per event to add, to store as a line, to load
 * again and, with a chain of SHA-256, to verify, beside libcjson's own reading of the same lines;
 * events loaded and verified in a second; the memory of an entry; and microseconds per entry to
 * find its duties and to count it, for registers of 1,000 to 100,000 events. Where the figures stay
 * the same, each is linear. Read the ratios: absolute times differ between machines.
 */
#include "../../examples/register/chain.h"
#include <cjson/cJSON.h>
#include <datalek/datalek.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { PER_ENTRY = 10, LINE_MAX = 4096, MOST_EVENTS = 100000 };

#define AT INT64_C(1794584400) /* 2026-11-13T15:40:00Z */

static void demand(int32_t status) {
  if (status != DATALEK_OK) {
    fprintf(stderr, "register: %s\n", datalek_status_name(status));
    exit(1);
  }
}

static double seconds(clock_t begin) { return (double)(clock() - begin) / CLOCKS_PER_SEC; }

/* One entry in ten events: opened, facts, seven fields, closed. Deadlines go to and fro. */
static void add(datalek_register *reg, datalek_incident *incident, int32_t events) {
  static const char text[] = "Een brief met een uitslag ging naar een verkeerd adres.";
  char id[32];
  for (int32_t i = 0; i < events / PER_ENTRY; i++) {
    snprintf(id, sizeof id, "2026-%06d", (int)i);
    demand(datalek_incident_set(incident, DATALEK_FACT_AWARE_AT, AT + i * INT64_C(7919) % 86400));
    demand(datalek_register_open(reg, id, AT, "assistente"));
    demand(datalek_register_set_facts(reg, id, AT, "assistente", incident));
    for (int32_t field = 0; field < PER_ENTRY - 3; field++) {
      demand(datalek_register_set_text(reg, id, AT, "assistente", field, text, strlen(text)));
    }
    demand(datalek_register_close(reg, id, AT, "huisarts", NULL, 0));
  }
}

/* The register as JSON Lines. To be freed. */
static char *store(const datalek_register *reg, size_t *length) {
  char *text = malloc((size_t)datalek_register_size(reg) * LINE_MAX / 8 + LINE_MAX);
  *length = 0;
  for (int64_t sequence = 1; sequence <= datalek_register_size(reg); sequence++) {
    size_t needed = 0;
    demand(datalek_event_write_json(reg, sequence, text + *length, LINE_MAX, &needed));
    *length += needed;
    text[*length - 1] = '\n';
  }
  return text;
}

static void read_duties(const datalek_register *reg, void *view) {
  demand(datalek_view_duties(reg, DATALEK_SEQUENCE_ALL, AT, view));
}

static void read_counts(const datalek_register *reg, void *counts) {
  demand(datalek_statistics_read(reg, DATALEK_SEQUENCE_ALL, DATALEK_YEAR_ALL, counts));
}

/* Microseconds per entry: the best of several times, each over as many entries. */
static double time_entries(const datalek_register *reg,
                           void (*read)(const datalek_register *reg, void *into), void *into) {
  enum { TIMES = 20, ENTRIES = MOST_EVENTS / PER_ENTRY };
  double best = 0;
  for (int round = 0; round < TIMES; round++) {
    clock_t begin = clock();
    for (int32_t i = 0; i < ENTRIES / datalek_register_entry_count(reg); i++) {
      read(reg, into);
    }
    double taken = seconds(begin);
    best = round == 0 || taken < best ? taken : best;
  }
  return best * 1e6 / (double)ENTRIES;
}

/* The views, also as a ratio to those of the smallest register. */
static void measure_views(int32_t events, const datalek_register *reg) {
  static double first_duties;
  static double first_counts;
  datalek_view *view = NULL;
  datalek_statistics *statistics = NULL;
  demand(datalek_view_new(&view));
  demand(datalek_statistics_new(&statistics));
  double duties = time_entries(reg, read_duties, view);
  double counts = time_entries(reg, read_counts, statistics);
  first_duties = first_duties > 0 ? first_duties : duties;
  first_counts = first_counts > 0 ? first_counts : counts;
  printf("%7d events  duties %7.2f (%.2f)  counts %7.2f (%.2f)  microseconds per entry (ratio)\n",
         (int)events, duties, duties / first_duties, counts, counts / first_counts);
  datalek_statistics_free(statistics);
  datalek_view_free(view);
}

/* Memory of the host, counted. */
static void *count_in(void *held, size_t size) {
  max_align_t *block = malloc(sizeof *block + size);
  if (block != NULL) {
    memcpy(block, &size, sizeof size);
    *(size_t *)held += size;
    block++;
  }
  return block;
}

static void count_out(void *held, void *memory) {
  max_align_t *block = (max_align_t *)memory - 1;
  size_t size = 0;
  memcpy(&size, block, sizeof size);
  *(size_t *)held -= size;
  free(block);
}

static datalek_register *new_register(bool chained, size_t *held) {
  datalek_register *reg = NULL;
  demand(datalek_register_new_in(count_in, count_out, held, &reg));
  demand(chained ? chain_begin(reg) : DATALEK_OK);
  return reg;
}

/* libcjson alone: each line to a tree and away again. */
static void parse_lines(const char *text, size_t length) {
  for (size_t at = 0; at < length;) {
    size_t size = (size_t)((const char *)memchr(text + at, '\n', length - at) - text) - at;
    cJSON *tree = cJSON_ParseWithLength(text + at, size);
    demand(tree != NULL ? DATALEK_OK : DATALEK_ERROR_MEMORY);
    cJSON_Delete(tree);
    at += size + 1;
  }
}

/* Microseconds per event: the best of several times. */
typedef struct {
  double parse;
  double load;
  double verify;
} replay_times;

static double least(double one, double other) { return one < other ? one : other; }

static replay_times time_replay(const char *text, size_t length, bool chained, int32_t events) {
  enum { TIMES = 7 };
  replay_times best = {1e9, 1e9, 1e9};
  for (int round = 0; round < TIMES; round++) {
    size_t held = 0;
    datalek_register *reg = new_register(chained, &held);
    clock_t begin = clock();
    parse_lines(text, length);
    best.parse = least(best.parse, seconds(begin) * 1e6 / events);
    begin = clock();
    demand(datalek_register_read_json(reg, text, length, NULL, NULL, NULL, 0));
    best.load = least(best.load, seconds(begin) * 1e6 / events);
    begin = clock();
    demand(chained ? datalek_register_verify(reg, NULL) : DATALEK_OK);
    best.verify = chained ? least(best.verify, seconds(begin) * 1e6 / events) : 0;
    datalek_register_free(reg);
  }
  return best;
}

static void measure(int32_t events, bool chained, datalek_incident *incident) {
  size_t held = 0;
  size_t length = 0;
  datalek_register *reg = new_register(chained, &held);
  clock_t begin = clock();
  add(reg, incident, events);
  double adding = seconds(begin);
  begin = clock();
  char *text = store(reg, &length);
  double storing = seconds(begin);
  replay_times replay = time_replay(text, length, chained, events);
  printf("%7d events%s  add %6.2f  store %6.2f  libcjson %6.2f  load %6.2f  verify %6.2f  "
         "microseconds each\n",
         (int)events, chained ? ", chained" : "         ", adding * 1e6 / events,
         storing * 1e6 / events, replay.parse, replay.load, replay.verify);
  printf("%7d events%s  %.0f loaded and verified a second; per entry %zu bytes, as lines %zu\n",
         (int)events, chained ? ", chained" : "         ", 1e6 / (replay.load + replay.verify),
         held * PER_ENTRY / (size_t)events, length * PER_ENTRY / (size_t)events);
  if (!chained) {
    measure_views(events, reg);
  }
  free(text);
  datalek_register_free(reg);
}

int main(void) {
  static const char facts[] = "{\"role\":\"controller\",\"disclosed\":true,\"data\":[\"health\"],"
                              "\"subjects\":1,\"aware_at\":\"2026-11-13T16:40:00+01:00\"}";
  datalek_incident *incident = NULL;
  demand(datalek_incident_new(&incident));
  demand(datalek_incident_read_json(incident, facts, strlen(facts), NULL, NULL, 0));
  for (int32_t events = 1000; events <= MOST_EVENTS; events *= 10) {
    measure(events, false, incident);
    measure(events, true, incident);
  }
  datalek_incident_free(incident);
  return 0;
}
