/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Asks about an incident in the terminal, and stops as soon as all is settled.
 *
 *     questionnaire [--lang nl|en] [--scenario NAME] [--law NAME]
 *
 * Ends with the verdicts, the deadline, what is still open, and the facts as one line of JSON that
 * `assess` reads. At any question: "?" skips it, "t" or "b" goes back, "stop" ends. Exit status: 0,
 * 1 when something failed, 2 on wrong usage.
 */
#include "common.h"
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { LINE_SIZE = 128, JSON_SIZE = 4096, FACTS_MAX = 16, NO_SCENARIO = -1 };

/* What a line of input came to. */
typedef enum { ANSWERED, SKIPPED, BACK, STOP, WRONG } reply;

/* A question that was asked, and what its facts were before. */
typedef struct {
  int32_t question;
  bool skipped;
  int64_t before[FACTS_MAX];
} turn;

typedef struct {
  int32_t language;
  int32_t law;
  int32_t scenario;
  datalek_incident *incident;
  datalek_assessment *assessment;
  turn *turns; /* datalek_question_count() of them: none is asked twice */
  int32_t turn_count;
  int32_t *list; /* as many question numbers */
} program;

static const char *word(const program *p, const char *nl, const char *en) {
  return say(p->language, nl, en);
}

static int64_t value_of(const program *p, int32_t fact) {
  int64_t value = DATALEK_UNKNOWN;
  (void)datalek_incident_get(p->incident, fact, &value);
  return value;
}

/* ---- Lines of input -------------------------------------------------------------------------- */

/* Cuts white space off both ends, and makes ASCII letters small. */
static void tidy(char *line) {
  size_t start = strspn(line, " \t\r\n");
  size_t length = strlen(line + start);
  memmove(line, line + start, length + 1);
  while (length > 0 && strchr(" \t\r\n", line[length - 1]) != NULL) {
    line[--length] = '\0';
  }
  for (size_t i = 0; i < length; i++) {
    line[i] = (char)tolower((unsigned char)line[i]);
  }
}

/* Whether a line is one of the words in a list that NULL ends. */
static bool is_one_of(const char *line, const char *const *words) {
  for (; *words != NULL; words++) {
    if (strcmp(line, *words) == 0) {
      return true;
    }
  }
  return false;
}

static const char *const yes_words[] = {"j", "ja", "y", "yes", NULL};
static const char *const no_words[] = {"n", "nee", "no", NULL};
static const char *const none_words[] = {"0", "geen", "none", NULL};
static const char *const skip_words[] = {
  "?", "weet ik niet", "weet niet", "i don't know", "don't know", NULL};
static const char *const back_words[] = {"t", "terug", "b", "back", NULL};
static const char *const now_words[] = {"nu", "now", NULL};

/* Reads a line. What it comes to without regard to the question; WRONG where the question knows. */
static reply read_line(char line[LINE_SIZE]) {
  printf("> ");
  fflush(stdout);
  if (fgets(line, LINE_SIZE, stdin) == NULL) {
    printf("\n");
    return STOP;
  }
  if (strchr(line, '\n') == NULL) { /* too long to be an answer, or the last line of all */
    for (int c = getchar(); c != EOF && c != '\n'; c = getchar()) {
      line[0] = '\0';
    }
  }
  tidy(line);
  if (strcmp(line, "stop") == 0) {
    return STOP;
  }
  if (is_one_of(line, skip_words)) {
    return SKIPPED;
  }
  return is_one_of(line, back_words) ? BACK : WRONG;
}

/* A whole number without a sign; -1 for anything else. */
static int64_t number_in(const char *line) {
  size_t length = strspn(line, "0123456789");
  bool whole = length > 0 && length < 16 && line[length] == '\0';
  return whole ? strtoll(line, NULL, 10) : -1;
}

/* ---- Times ----------------------------------------------------------------------------------- */

/* A Dutch wall clock time as seconds. In the hour that comes twice the earlier one, so that the
 * deadline is not too late; an hour that is skipped is no time. */
static bool from_wall_clock(const int part[5], int64_t *seconds) {
  static const char *const offsets[] = {"+02:00", "+01:00"};
  char wanted[64];
  char found[DATALEK_TIME_SIZE];
  for (size_t i = 0; i < 2; i++) {
    int length = snprintf(wanted, sizeof wanted, "%04d-%02d-%02dT%02d:%02d:00%s", part[0], part[1],
                          part[2], part[3], part[4], offsets[i]);
    if (datalek_time_parse(wanted, (size_t)length, seconds) == DATALEK_OK &&
        datalek_time_format(*seconds, found, sizeof found) == DATALEK_OK &&
        strcmp(wanted, found) == 0) {
      return true;
    }
  }
  return false;
}

/* "13-11-2026 16:40" and "2026-11-13 16:40", also with slashes, or a dot in the hour. */
static bool read_time(const char *line, int64_t now, int64_t *seconds) {
  int part[5];
  char plain[LINE_SIZE];
  char rest = '\0';
  if (is_one_of(line, now_words)) {
    *seconds = now;
    return true;
  }
  strcpy(plain, line);
  for (char *c = plain; *c != '\0'; c++) {
    *c = strchr("-/.:t", *c) != NULL ? ' ' : *c;
  }
  if (plain[strspn(plain, "0123456789 ")] != '\0' ||
      sscanf(plain, "%4d %4d %4d %2d %2d %c", &part[0], &part[1], &part[2], &part[3], &part[4],
             &rest) != 5) {
    return false;
  }
  if (part[0] < 1000) { /* the day stands first */
    int day = part[0];
    part[0] = part[2];
    part[2] = day;
  }
  return from_wall_clock(part, seconds);
}

static reply answer_time(const program *p, int32_t fact, const char *line) {
  int64_t now = (int64_t)time(NULL);
  int64_t seconds = 0;
  if (!read_time(line, now, &seconds)) {
    printf("%s\n",
           word(p, "Dat lees ik niet als dag en tijd. Typ bijvoorbeeld 13-11-2026 16:40, of: nu",
                "I cannot read that as a day and time. Type for instance 13-11-2026 16:40,"
                " or: now"));
    return WRONG;
  }
  if (seconds > now) {
    printf("%s\n", word(p, "Dat moment moet nog komen.", "That moment is still to come."));
    return WRONG;
  }
  return datalek_incident_set(p->incident, fact, seconds) == DATALEK_OK ? ANSWERED : WRONG;
}

/* ---- Answers --------------------------------------------------------------------------------- */

static reply answer_yes_no(const program *p, int32_t fact, const char *line) {
  bool yes = is_one_of(line, yes_words);
  if (!yes && !is_one_of(line, no_words)) {
    printf("%s\n", word(p, "Typ j (ja) of n (nee).", "Type y (yes) or n (no)."));
    return WRONG;
  }
  return datalek_incident_set(p->incident, fact, yes) == DATALEK_OK ? ANSWERED : WRONG;
}

static reply answer_choice(const program *p, int32_t fact, const char *line) {
  int64_t number = number_in(line);
  if (number < 1 || datalek_fact_value_name(fact, number - 1) == NULL) {
    printf("%s\n", word(p, "Typ een van de nummers.", "Type one of the numbers."));
    return WRONG;
  }
  return datalek_incident_set(p->incident, fact, number - 1) == DATALEK_OK ? ANSWERED : WRONG;
}

static reply answer_count(const program *p, int32_t fact, const char *line) {
  if (number_in(line) < 0) {
    printf("%s\n", word(p, "Typ een aantal in cijfers, zonder punten.",
                        "Type a number in digits, without dots."));
    return WRONG;
  }
  return datalek_incident_set(p->incident, fact, number_in(line)) == DATALEK_OK ? ANSWERED : WRONG;
}

/* Reads "1 3 4?" into the answers to the yes/no facts of a list: a "?" leaves one unknown. */
static bool read_list(const char *line, size_t count, int64_t *answers) {
  memset(answers, DATALEK_NO, count * sizeof *answers);
  if (is_one_of(line, none_words)) {
    return true;
  }
  bool any = false;
  while (*line != '\0') {
    char *end = NULL;
    if (!isdigit((unsigned char)*line)) {
      return false;
    }
    unsigned long number = strtoul(line, &end, 10);
    if (number < 1 || number > count) {
      return false;
    }
    answers[number - 1] = *end == '?' ? DATALEK_UNKNOWN : DATALEK_YES;
    line = end + (*end == '?');
    line += strspn(line, " ,");
    any = true;
  }
  return any;
}

static reply answer_list(const program *p, const int32_t *facts, size_t count, const char *line) {
  int64_t answers[FACTS_MAX];
  if (!read_list(line, count, answers)) {
    printf("%s\n",
           word(p,
                "Typ de nummers met een spatie ertussen, of 0 als niets past. Zet een ? achter wat"
                " u niet weet, zoals: 1 3?",
                "Type the numbers with a space between them, or 0 if none fits. Put a ? behind what"
                " you do not know, as in: 1 3?"));
    return WRONG;
  }
  if (datalek_incident_set_many(p->incident, facts, answers, count, NULL) != DATALEK_OK) {
    return WRONG;
  }
  for (size_t i = 0; i < count; i++) {
    if (answers[i] == DATALEK_UNKNOWN) {
      return SKIPPED;
    }
  }
  return ANSWERED;
}

/* ---- Questions ------------------------------------------------------------------------------- */

/* The facts of a question that are still unknown. */
static size_t unknown_facts(const program *p, int32_t question, int32_t facts[FACTS_MAX]) {
  size_t count = 0;
  for (int32_t i = 0; i < datalek_question_fact_count(question) && i < FACTS_MAX; i++) {
    int32_t fact = datalek_question_fact(question, i);
    int64_t value = value_of(p, fact);
    if (value == DATALEK_UNKNOWN || value == DATALEK_TIME_UNKNOWN) {
      facts[count++] = fact;
    }
  }
  return count;
}

static void print_list(const program *p, int32_t question, const int32_t *facts, size_t count) {
  for (int32_t i = 0; i < datalek_question_fact_count(question); i++) {
    int32_t fact = datalek_question_fact(question, i);
    if (value_of(p, fact) == DATALEK_YES) {
      printf("     %s %s\n", word(p, "(staat al vast)", "(known already)"),
             datalek_fact_question(fact, p->language));
    }
  }
  for (size_t i = 0; i < count; i++) {
    printf("  %2zu %s\n", i + 1, datalek_fact_question(facts[i], p->language));
  }
}

static void print_question(const program *p, int32_t question, const int32_t *facts, size_t count) {
  printf("\n%d. %s\n", (int)p->turn_count + 1, datalek_question_text(question, p->language));
  if (datalek_question_fact_count(question) > 1) {
    print_list(p, question, facts, count);
    return;
  }
  for (int64_t value = 0; datalek_fact_value_name(facts[0], value) != NULL; value++) {
    printf("  %2d %s\n", (int)value + 1, datalek_fact_value_text(facts[0], value, p->language));
  }
  if (datalek_fact_kind(facts[0]) == DATALEK_KIND_YES_NO) {
    printf("     %s\n", word(p, "j / n", "y / n"));
  } else if (datalek_fact_kind(facts[0]) == DATALEK_KIND_TIME) {
    printf("     %s\n",
           word(p, "zoals 13-11-2026 16:40, of: nu", "as in 13-11-2026 16:40, or: now"));
  }
}

static reply answer(const program *p, int32_t question, const int32_t *facts, size_t count,
                    const char *line) {
  if (datalek_question_fact_count(question) > 1) {
    return answer_list(p, facts, count, line);
  }
  switch (datalek_fact_kind(facts[0])) {
  case DATALEK_KIND_YES_NO:
    return answer_yes_no(p, facts[0], line);
  case DATALEK_KIND_CHOICE:
    return answer_choice(p, facts[0], line);
  case DATALEK_KIND_COUNT:
    return answer_count(p, facts[0], line);
  default:
    return answer_time(p, facts[0], line);
  }
}

/* Asks until the line is one that fits. */
static reply ask(program *p, int32_t question) {
  char line[LINE_SIZE];
  int32_t facts[FACTS_MAX];
  turn *this = &p->turns[p->turn_count];
  reply got = WRONG;
  size_t count = unknown_facts(p, question, facts);
  this->question = question;
  for (int32_t i = 0; i < datalek_question_fact_count(question) && i < FACTS_MAX; i++) {
    this->before[i] = value_of(p, datalek_question_fact(question, i));
  }
  print_question(p, question, facts, count);
  while (got == WRONG) {
    got = read_line(line);
    got = got == WRONG ? answer(p, question, facts, count, line) : got;
  }
  this->skipped = got == SKIPPED;
  return got;
}

/* Takes the last answer back. */
static void take_back(program *p) {
  const turn *last = &p->turns[--p->turn_count];
  for (int32_t i = 0; i < datalek_question_fact_count(last->question) && i < FACTS_MAX; i++) {
    (void)datalek_incident_set(p->incident, datalek_question_fact(last->question, i),
                               last->before[i]);
  }
}

static int32_t next_question(const program *p) {
  int32_t question = DATALEK_QUESTION_NONE;
  size_t count = 0;
  for (int32_t i = 0; i < p->turn_count; i++) {
    if (p->turns[i].skipped) {
      p->list[count++] = p->turns[i].question;
    }
  }
  (void)datalek_question_next(p->incident, p->law, p->list, count, &question);
  return question;
}

/* Asks all that is needed. BACK when the first question was left that way. */
static reply ask_all(program *p) {
  for (;;) {
    int32_t question = next_question(p);
    reply got = question == DATALEK_QUESTION_NONE ? STOP : ask(p, question);
    if (got == STOP) {
      return STOP;
    }
    if (got != BACK) {
      p->turn_count++;
    } else if (p->turn_count > 0) {
      take_back(p);
    } else {
      return BACK;
    }
  }
}

static reply choose_scenario(const program *p, int32_t *scenario) {
  char line[LINE_SIZE];
  printf("%s\n", word(p, "Wat is er gebeurd?", "What happened?"));
  for (int32_t i = 0; i < datalek_scenario_count(); i++) {
    printf("  %2d %s\n", (int)i + 1, datalek_scenario_title(i, p->language));
  }
  for (;;) {
    reply got = read_line(line);
    int64_t number = number_in(line);
    if (got == STOP) {
      return STOP;
    }
    if (number >= 1 && number <= datalek_scenario_count()) {
      *scenario = (int32_t)number - 1;
      return ANSWERED;
    }
    printf("%s\n", word(p, "Typ een van de nummers. Past niets, kies dan het laatste.",
                        "Type one of the numbers. If none fits, choose the last."));
  }
}

static void converse(program *p) {
  int32_t scenario = p->scenario;
  printf("%s\n\n",
         word(p, "Bij elke vraag: ? als u het niet weet, t om terug te gaan, stop om te stoppen.",
              "At any question: ? if you do not know, b to go back, stop to stop."));
  do {
    (void)datalek_incident_clear(p->incident);
    if (p->scenario == NO_SCENARIO && choose_scenario(p, &scenario) == STOP) {
      return;
    }
    (void)datalek_scenario_apply(scenario, p->incident);
  } while (ask_all(p) == BACK);
}

/* ---- The result ------------------------------------------------------------------------------ */

static const struct {
  int32_t kind;
  const char *label[2];
} answers[] = {
  {DATALEK_OUTCOME_BREACH, {"Datalek", "Personal data breach"}},
  {DATALEK_OUTCOME_NOTIFY_AP, {"Melden aan de AP", "Notify the AP"}},
  {DATALEK_OUTCOME_NOTIFY_SUBJECTS, {"Betrokkenen inlichten", "Tell the persons"}},
  {DATALEK_OUTCOME_PUBLIC_NOTICE, {"Openbare mededeling", "Public notice"}},
  {DATALEK_OUTCOME_REGISTER, {"In het register", "Into the register"}},
};

enum { ANSWERS = sizeof answers / sizeof answers[0] };

/* Whether one of the first answers gave this rule as a reason. */
static bool was_said(const program *p, int32_t rule, int answer_count) {
  for (int i = 0; i < answer_count; i++) {
    const datalek_outcome *outcome = datalek_assessment_outcome(p->assessment, answers[i].kind);
    for (int32_t k = 0; k < datalek_outcome_reason_count(outcome); k++) {
      if (datalek_outcome_reason(outcome, k) == rule) {
        return true;
      }
    }
  }
  return false;
}

static void print_answer(const program *p, int index) {
  const datalek_outcome *outcome = datalek_assessment_outcome(p->assessment, answers[index].kind);
  printf("%s: %s%s\n", answers[index].label[p->language],
         verdict_word(p->language, datalek_outcome_verdict(outcome)),
         advice_word(p->language, outcome));
  for (int32_t i = 0; i < datalek_outcome_reason_count(outcome); i++) {
    int32_t rule = datalek_outcome_reason(outcome, i);
    if (!was_said(p, rule, index)) {
      printf("  %s\n", datalek_rule_text(rule, p->language));
    }
  }
}

static void print_deadline(const program *p) {
  int64_t deadline = datalek_assessment_deadline(p->assessment, DATALEK_DEADLINE_STRICT);
  if (deadline != DATALEK_TIME_UNKNOWN) {
    printf("  %s ", word(p, "Uiterlijk", "At the latest"));
    print_time(p->language, deadline);
    printf("\n");
  }
}

static void print_open(const program *p) {
  size_t count = 0;
  (void)datalek_questions_open(p->incident, p->law, p->list, (size_t)datalek_question_count(),
                               &count);
  if (count > 0) {
    printf("%s\n", word(p, "Nog uit te zoeken:", "Still to find out:"));
  }
  for (size_t i = 0; i < count; i++) {
    printf("  - %s\n", datalek_question_text(p->list[i], p->language));
  }
}

static bool print_result(const program *p) {
  char json[JSON_SIZE];
  int32_t law = datalek_assessment_law(p->assessment);
  printf("\n");
  for (int i = 0; i < ANSWERS; i++) {
    print_answer(p, i);
    if (answers[i].kind == DATALEK_OUTCOME_NOTIFY_AP) {
      print_deadline(p);
    }
  }
  print_open(p);
  printf("%s: %s%s\n", word(p, "Recht", "Law"), datalek_law_title(law, p->language),
         datalek_assessment_basis(p->assessment) == DATALEK_BASIS_NOT_IN_FORCE
           ? word(p, " (zelf gekozen, toen niet van kracht)", " (chosen, not in force then)")
           : "");
  if (datalek_incident_write_json(p->incident, json, sizeof json, NULL) != DATALEK_OK) {
    return false;
  }
  printf("\n%s\n", json);
  return true;
}

/* ---- Arguments ------------------------------------------------------------------------------- */

static int usage(void) {
  fprintf(stderr, "usage: questionnaire [--lang nl|en] [--scenario NAME] [--law NAME]\nscenarios:");
  for (int32_t i = 0; i < datalek_scenario_count(); i++) {
    fprintf(stderr, " %s", datalek_scenario_name(i));
  }
  fprintf(stderr, "\nlaws:");
  for (int32_t i = 0; i < datalek_law_count(); i++) {
    fprintf(stderr, " %s", datalek_law_name(i));
  }
  fprintf(stderr, "\n");
  return 2;
}

static bool read_options(program *p, int count, char **arguments) {
  for (int i = 1; i < count; i += 2) {
    const char *value = i + 1 < count ? arguments[i + 1] : "";
    bool language = strcmp(arguments[i], "--lang") == 0;
    if (language && strcmp(value, "nl") == 0) {
      p->language = NL;
    } else if (language && strcmp(value, "en") == 0) {
      p->language = EN;
    } else if ((strcmp(arguments[i], "--scenario") != 0 ||
                datalek_scenario_find(value, &p->scenario) != DATALEK_OK) &&
               (strcmp(arguments[i], "--law") != 0 ||
                datalek_law_find(value, &p->law) != DATALEK_OK)) {
      return false;
    }
  }
  return true;
}

int main(int count, char **arguments) {
  program p = {.language = NL, .law = DATALEK_LAW_AT_TIME, .scenario = NO_SCENARIO};
  bool good = false;
  if (!read_options(&p, count, arguments)) {
    return usage();
  }
  p.turns = calloc((size_t)datalek_question_count(), sizeof *p.turns);
  p.list = calloc((size_t)datalek_question_count(), sizeof *p.list);
  if (p.turns != NULL && p.list != NULL && datalek_incident_new(&p.incident) == DATALEK_OK &&
      datalek_assessment_new(&p.assessment) == DATALEK_OK) {
    converse(&p);
    good = datalek_assess_under(p.incident, p.law, p.assessment) == DATALEK_OK && print_result(&p);
  }
  good = fflush(stdout) == 0 && !ferror(stdout) && good;
  datalek_assessment_free(p.assessment);
  datalek_incident_free(p.incident);
  free(p.list);
  free(p.turns);
  return good ? 0 : 1;
}
