/* SPDX-License-Identifier: Apache-2.0 */
#include "serve.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { LINE_SIZE = 4096 };

#define ROUND_SECONDS 0.1

void demand(bool holds, const char *what) {
  if (!holds) {
    fprintf(stderr, "serve: %s\n", what);
    exit(1);
  }
}

static int read_line(char *line, int64_t *values) {
  int facts = 0;
  for (char *word = strtok(line, " \n"); word != NULL; word = strtok(NULL, " \n")) {
    values[facts++] = strtoll(word, NULL, 10);
  }
  return facts;
}

incidents read_incidents(const char *path, int count) {
  char line[LINE_SIZE];
  int64_t values[LINE_SIZE];
  incidents all = {NULL, 0, 0};
  FILE *file = fopen(path, "r");
  demand(file != NULL, path);
  while (all.count < count && fgets(line, sizeof line, file) != NULL) {
    all.facts = read_line(line, values);
    size_t size = (size_t)all.facts * sizeof values[0];
    all.values = realloc(all.values, size * ((size_t)all.count + 1));
    demand(all.values != NULL, "no memory");
    memcpy(all.values + all.count++ * all.facts, values, size);
  }
  fclose(file);
  return all;
}

double processor_seconds(void) { return (double)clock() / CLOCKS_PER_SEC; }

double wall_seconds(void) {
  struct timespec time;
  timespec_get(&time, TIME_UTC);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static double nanoseconds(int count, run_all run, void *engine, double (*seconds)(void)) {
  double begin = seconds();
  double taken = 0;
  long rounds = 0;
  do {
    run(engine, NULL);
    rounds++;
    taken = seconds() - begin;
  } while (taken < ROUND_SECONDS);
  return taken * 1e9 / (double)rounds / count;
}

void serve(incidents *all, int outcomes, run_all run, void *engine, double (*seconds)(void)) {
  char line[LINE_SIZE];
  size_t size = (size_t)all->count * (size_t)outcomes;
  char *letters = malloc(size + 1);
  demand(letters != NULL, "no memory");
  while (fgets(line, sizeof line, stdin) != NULL) {
    if (strcmp(line, "answers\n") == 0) {
      run(engine, letters);
      letters[size] = '\0';
      puts(letters);
    } else {
      printf("%.3f\n", nanoseconds(all->count, run, engine, seconds));
    }
    fflush(stdout);
  }
  free(letters);
  free(all->values);
}
