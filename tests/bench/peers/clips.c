/* SPDX-License-Identifier: Apache-2.0 */
/*
 * CLIPS as an engine for measure.py: bench-clips RULES WORDS INCIDENTS COUNT
 *
 * RULES by clips.py. WORDS has a line for each word that a fact can make so, "word fact at_least",
 * and one for each outcome, its conclusion.
 */
#include "serve.h"
#include <clips/clips.h>
#include <stdio.h>
#include <stdlib.h>

enum { WORDS_MAX = 128, NAME_SIZE = 64 };

typedef struct {
  incidents all;
  void *environment;
  int words;
  struct {
    struct deftemplate *template;
    int fact;
    long long at_least;
  } word[WORDS_MAX];
  int outcomes;
  struct deftemplate *outcome[WORDS_MAX];
} clips;

static void assert_word(const clips *c, struct deftemplate *template) {
  struct fact *fact = EnvCreateFact(c->environment, template);
  EnvAssignFactSlotDefaults(c->environment, fact);
  EnvAssert(c->environment, fact);
}

static void decide(const clips *c, const int64_t *values) {
  EnvReset(c->environment);
  for (int i = 0; i < c->words; i++) {
    if (values[c->word[i].fact] >= c->word[i].at_least) {
      assert_word(c, c->word[i].template);
    }
  }
  EnvRun(c->environment, -1);
}

static void run(void *engine, char *letters) {
  clips *c = engine;
  for (int i = 0; i < c->all.count; i++) {
    decide(c, c->all.values + i * c->all.facts);
    for (int k = 0; letters != NULL && k < c->outcomes; k++) {
      bool so = EnvGetNextFactInTemplate(c->environment, c->outcome[k], NULL) != NULL;
      *letters++ = so ? '1' : '0';
    }
  }
}

static void read_words(clips *c, const char *path) {
  char line[4 * NAME_SIZE];
  char name[NAME_SIZE];
  FILE *file = fopen(path, "r");
  demand(file != NULL, path);
  while (fgets(line, sizeof line, file) != NULL) {
    int fact = 0;
    long long at_least = 0;
    int read = sscanf(line, "%63s %d %lld", name, &fact, &at_least);
    struct deftemplate *template = EnvFindDeftemplate(c->environment, name);
    demand(template != NULL && c->words < WORDS_MAX && c->outcomes < WORDS_MAX, name);
    if (read == 1) {
      c->outcome[c->outcomes++] = template;
    } else {
      c->word[c->words].template = template;
      c->word[c->words].fact = fact;
      c->word[c->words++].at_least = at_least;
    }
  }
  fclose(file);
}

int main(int argc, char **argv) {
  static clips c;
  demand(argc == 5, "bench-clips RULES WORDS INCIDENTS COUNT");
  c.environment = CreateEnvironment();
  demand(EnvLoad(c.environment, argv[1]) == 1, argv[1]);
  read_words(&c, argv[2]);
  c.all = read_incidents(argv[3], (int)strtol(argv[4], NULL, 10));
  serve(&c.all, c.outcomes, run, &c, processor_seconds);
  DestroyEnvironment(c.environment);
  return 0;
}
