/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Explains the answers on one incident, given as JSON in a file or on standard input.
 *
 *     explain [--lang nl|en] [--law NAME] [--turnover EUROS] [FILE]
 *
 * For every duty: which facts are enough for the answer, and what would change it. Then who tells
 * whom and by when, what to ask next, the highest fine, and other clocks that may run. Exit status:
 * 0, 1 if the incident cannot be read, 2 on wrong usage.
 */
#include "common.h"
#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum { KEY_SIZE = 128, LISTED_MAX = 8, FACTS_MAX = 128, RULES_MAX = 512 };

typedef struct {
  int32_t language;
  int32_t law;
  int64_t turnover;
  datalek_incident *incident;
  datalek_outcome *outcome;
  datalek_changes *changes;
  datalek_chain *chain;
} program;

static const char *say_to(const program *p, const char *nl, const char *en) {
  return say(p->language, nl, en);
}

/* ---- One duty: what is enough, and what would change it ---------------------------------------
 */

static void print_value(const program *p, int32_t fact, int64_t value) {
  switch (datalek_fact_kind(fact)) {
  case DATALEK_KIND_YES_NO:
    printf("%s", verdict_word(p->language, (int32_t)value));
    break;
  case DATALEK_KIND_CHOICE:
    printf("%s", datalek_fact_value_text(fact, value, p->language));
    break;
  default:
    printf("%" PRId64, value);
    break;
  }
}

static void print_fact(const program *p, int32_t fact, int64_t value) {
  printf("%s = ", datalek_fact_name(fact));
  print_value(p, fact, value);
}

static void print_sufficient(const program *p, int32_t kind) {
  int32_t facts[FACTS_MAX];
  size_t count = 0;
  if (datalek_sufficient_facts(p->incident, p->law, kind, facts, FACTS_MAX, &count) != DATALEK_OK) {
    return; /* the verdict is open */
  }
  printf("    %s\n",
         say_to(p, "Deze feiten zijn daarvoor genoeg:", "These facts are enough for it:"));
  for (size_t i = 0; i < count; i++) {
    int64_t value = DATALEK_UNKNOWN;
    datalek_incident_get(p->incident, facts[i], &value);
    printf("    - ");
    print_fact(p, facts[i], value);
    printf("\n");
  }
}

static void print_change(const program *p, int32_t index) {
  for (int32_t k = 0; k < datalek_changes_fact_count(p->changes, index); k++) {
    int32_t fact = datalek_changes_fact(p->changes, index, k);
    int64_t value = datalek_changes_value(p->changes, index, k);
    printf("%s", k == 0 ? "    - " : say_to(p, " en ", " and "));
    print_fact(p, fact, value);
  }
  printf("\n");
  for (int32_t k = 0; k < datalek_changes_fact_count(p->changes, index); k++) {
    const char *action =
      datalek_fact_action(datalek_changes_fact(p->changes, index, k),
                          datalek_changes_value(p->changes, index, k), p->language);
    if (action != NULL) {
      printf("      %s\n", action);
    }
  }
}

/* What can still be found out or done towards this answer; not what would have been if. */
static void print_changes(const program *p, int32_t kind, int32_t verdict) {
  if (datalek_changes_find(p->incident, p->law, kind, verdict, p->changes) != DATALEK_OK) {
    return;
  }
  int32_t possible = 0;
  while (possible < datalek_changes_count(p->changes) &&
         datalek_changes_way(p->changes, possible) != DATALEK_WAY_HYPOTHETICAL) {
    possible++;
  }
  if (possible > 0) {
    printf(say_to(p, "    Dit kan het nog \"%s\" maken:\n", "    This can still make it \"%s\":\n"),
           verdict_word(p->language, verdict));
  }
  for (int32_t i = 0; i < possible && i < LISTED_MAX; i++) {
    print_change(p, i);
  }
  if (possible > LISTED_MAX) {
    printf(say_to(p, "    - en nog %d\n", "    - and %d more\n"), (int)(possible - LISTED_MAX));
  }
}

static void print_duty(const program *p, const char *label, int32_t kind) {
  if (datalek_decide_under(p->incident, p->law, kind, p->outcome) != DATALEK_OK) {
    return;
  }
  int32_t verdict = datalek_outcome_verdict(p->outcome);
  printf("  %s: %s%s\n", label, verdict_word(p->language, verdict),
         advice_word(p->language, p->outcome));
  print_sufficient(p, kind);
  if (verdict != DATALEK_YES) {
    print_changes(p, kind, DATALEK_YES);
  }
  if (verdict != DATALEK_NO) {
    print_changes(p, kind, DATALEK_NO);
  }
}

/* ---- The incident as a whole -------------------------------------------------------------------
 */

static void print_rule(const program *p, int32_t rule) {
  printf("    %s [%s]\n", datalek_rule_text(rule, p->language), datalek_rule_source(rule));
}

static bool is_time_known(const program *p, int32_t fact) {
  int64_t time = DATALEK_TIME_UNKNOWN;
  datalek_incident_get(p->incident, fact, &time);
  return time != DATALEK_TIME_UNKNOWN;
}

/* Whether a processor has a part in it, as far as the facts tell. */
static bool has_processor(const program *p) {
  int64_t role = DATALEK_ROLE_CONTROLLER;
  datalek_incident_get(p->incident, DATALEK_FACT_ROLE, &role);
  return role == DATALEK_ROLE_PROCESSOR || is_time_known(p, DATALEK_FACT_PROCESSOR_DISCOVERED_AT) ||
         is_time_known(p, DATALEK_FACT_CONTROLLER_TOLD_AT);
}

static void print_chain(const program *p) {
  static const char *const labels[2][3] = {
    {"verwerker aan verantwoordelijke", "verantwoordelijke aan AP",
     "verantwoordelijke aan betrokkenen"},
    {"processor to controller", "controller to AP", "controller to persons"}};
  printf("  %s\n", say_to(p, "Wie licht wie in", "Who tells whom"));
  if (datalek_chain_assess(p->incident, p->law, p->chain) != DATALEK_OK) {
    return;
  }
  for (int32_t notice = has_processor(p) ? 0 : DATALEK_NOTICE_CONTROLLER_TO_AP;
       notice < datalek_notice_count(); notice++) {
    int64_t due = datalek_chain_due(p->chain, notice);
    printf(
      "  - %s: %s", labels[p->language][notice],
      verdict_word(p->language, datalek_outcome_verdict(datalek_chain_outcome(p->chain, notice))));
    if (due != DATALEK_TIME_UNKNOWN) {
      printf("%s", say_to(p, ", uiterlijk ", ", at the latest "));
      print_time(p->language, due);
    }
    printf("\n");
    for (int32_t i = 0; i < datalek_chain_note_count(p->chain, notice); i++) {
      print_rule(p, datalek_chain_note(p->chain, notice, i));
    }
  }
}

static void print_next_question(const program *p) {
  int32_t question = DATALEK_QUESTION_NONE;
  if (datalek_question_next(p->incident, p->law, NULL, 0, &question) == DATALEK_OK &&
      question != DATALEK_QUESTION_NONE) {
    printf("  %s\n    %s\n", say_to(p, "Vraag hierna", "Ask next"),
           datalek_question_text(question, p->language));
  }
}

static void print_fine(const program *p) {
  int64_t aware_at = DATALEK_TIME_UNKNOWN;
  int64_t maximum = 0;
  int32_t rule = DATALEK_RULE_NONE;
  datalek_incident_get(p->incident, DATALEK_FACT_AWARE_AT, &aware_at);
  if (datalek_fine_maximum(p->law, aware_at, DATALEK_FINE_DUTY, p->turnover, &maximum, NULL, NULL,
                           &rule) == DATALEK_OK) {
    printf("  %s: EUR %" PRId64 "\n", say_to(p, "Hoogste boete", "Highest fine"), maximum);
    print_rule(p, rule);
  }
}

static void print_hints(const program *p) {
  int32_t rules[RULES_MAX];
  size_t count = 0;
  if (datalek_hints(p->incident, rules, RULES_MAX, &count) != DATALEK_OK || count == 0) {
    return;
  }
  printf("  %s\n", say_to(p, "Denk ook aan", "Think of these too"));
  for (size_t i = 0; i < count; i++) {
    print_rule(p, rules[i]);
  }
}

static void explain(const program *p) {
  print_duty(p, say_to(p, "Datalek", "Personal data breach"), DATALEK_OUTCOME_BREACH);
  print_duty(p, say_to(p, "Melden aan de AP", "Notify the AP"), DATALEK_OUTCOME_NOTIFY_AP);
  print_duty(p, say_to(p, "Betrokkenen inlichten", "Tell the persons"),
             DATALEK_OUTCOME_NOTIFY_SUBJECTS);
  print_chain(p);
  print_next_question(p);
  print_fine(p);
  print_hints(p);
}

/* ---- Files and arguments -----------------------------------------------------------------------
 */

static bool read_incident(const program *p, const char *name) {
  char key[KEY_SIZE] = "";
  size_t position = 0;
  FILE *stream = name != NULL ? fopen(name, "rb") : stdin;
  text file = {.name = name != NULL ? name : "stdin"};
  bool good = stream != NULL && slurp(stream, &file);
  if (!good) {
    fprintf(stderr, "explain: %s: %s\n", file.name, strerror(errno));
  } else {
    int32_t status =
      datalek_incident_read_json(p->incident, file.bytes, file.length, &position, key, sizeof key);
    good = status == DATALEK_OK;
    if (!good) {
      fprintf(stderr, "explain: %s: byte %zu, %s: %s\n", file.name, position, key,
              datalek_status_text(status, p->language));
    }
  }
  free(file.bytes);
  if (stream != NULL && name != NULL) {
    fclose(stream);
  }
  return good;
}

static bool read_euros(const char *digits, int64_t *euros) {
  char *end = NULL;
  errno = 0;
  *euros = strtoll(digits, &end, 10);
  return errno == 0 && end != digits && *end == '\0' && *euros >= 0;
}

/* Reads the options; the index of the file, or 0 on wrong usage. */
static int read_options(program *p, int count, char **arguments) {
  int i = 1;
  for (; i < count && arguments[i][0] == '-'; i += 2) {
    const char *value = i + 1 < count ? arguments[i + 1] : "";
    bool good = false;
    if (strcmp(arguments[i], "--lang") == 0) {
      p->language = strcmp(value, "en") == 0 ? EN : NL;
      good = p->language == EN || strcmp(value, "nl") == 0;
    } else if (strcmp(arguments[i], "--law") == 0) {
      good = datalek_law_find(value, &p->law) == DATALEK_OK;
    } else if (strcmp(arguments[i], "--turnover") == 0) {
      good = read_euros(value, &p->turnover);
    }
    if (!good) {
      return 0;
    }
  }
  return count - i <= 1 ? i : 0;
}

static bool make(program *p) {
  return datalek_incident_new(&p->incident) == DATALEK_OK &&
         datalek_outcome_new(&p->outcome) == DATALEK_OK &&
         datalek_changes_new(&p->changes) == DATALEK_OK &&
         datalek_chain_new(&p->chain) == DATALEK_OK;
}

int main(int count, char **arguments) {
  program p = {.language = NL, .law = DATALEK_LAW_AT_TIME, .turnover = DATALEK_UNKNOWN};
  int file = read_options(&p, count, arguments);
  if (file == 0) {
    fprintf(stderr, "usage: explain [--lang nl|en] [--law NAME] [--turnover EUROS] [FILE]\n");
    return 2;
  }
  bool good = make(&p) && read_incident(&p, file < count ? arguments[file] : NULL);
  if (good) {
    explain(&p);
  }
  datalek_chain_free(p.chain);
  datalek_changes_free(p.changes);
  datalek_outcome_free(p.outcome);
  datalek_incident_free(p.incident);
  return good && fflush(stdout) == 0 ? 0 : 1;
}
