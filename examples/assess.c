/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Assesses incidents given as JSON: one object, or one per line.
 *
 *     assess [--lang nl|en] [--json] [--now TIME] [--law NAME] [FILE...]
 *
 * Judges each by the law in force when one became aware of it, or by the law that is named. Prints
 * a text for people, or with --json one assessment per line. A bad line is reported with its number
 * and the others are still assessed. Exit status: 0, 1 if a line failed, 2 on wrong usage.
 */
#include "common.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum { KEY_SIZE = 128, OUT_SIZE = 1 << 17 };

typedef struct {
  int32_t language;
  bool json;
  int64_t now; /* DATALEK_TIME_UNKNOWN: not given */
  int32_t law;
  datalek_incident *incident;
  datalek_assessment *assessment;
  char *out;      /* for JSON, OUT_SIZE bytes */
  int32_t *given; /* the rules that an incident's text has given, datalek_rule_count() of them */
  int given_count;
  int count;
  bool failed;
} program;

/* ---- Words for people ------------------------------------------------------------------------ */

static const char *level_word(const program *p, int32_t level) {
  static const char *const words[2][3] = {{"onwaarschijnlijk", "aanwezig", "hoog"},
                                          {"unlikely", "present", "high"}};
  return words[p->language][level];
}

static const char *band_word(const program *p, int32_t band) {
  static const char *const words[2][4] = {{"laag", "middel", "hoog", "zeer hoog"},
                                          {"low", "medium", "high", "very high"}};
  return words[p->language][band];
}

/* "low to high", or one of them. */
static void print_range(const program *p, const char *low, const char *high) {
  printf("%s", low);
  if (low != high) {
    printf(" %s %s", say(p->language, "tot", "to"), high);
  }
}

static void print_risk(const program *p, const datalek_risk *risk) {
  int32_t low = datalek_risk_score_min(risk, DATALEK_SCORE_SE);
  int32_t high = datalek_risk_score_max(risk, DATALEK_SCORE_SE);
  printf("  %s: ", say(p->language, "Risico", "Risk"));
  print_range(p, level_word(p, datalek_risk_level_min(risk, DATALEK_ASPECT_ALL)),
              level_word(p, datalek_risk_level_max(risk, DATALEK_ASPECT_ALL)));
  printf("\n    %s %d.%02d", say(p->language, "Score van ENISA", "ENISA's score"), (int)low / 100,
         (int)low % 100);
  if (low != high) {
    printf(" %s %d.%02d", say(p->language, "tot", "to"), (int)high / 100, (int)high % 100);
  }
  printf(" (");
  print_range(p, band_word(p, datalek_risk_band_min(risk)),
              band_word(p, datalek_risk_band_max(risk)));
  printf(")\n");
  int32_t comparison = datalek_risk_comparison(risk);
  if (comparison == DATALEK_COMPARISON_SCORE_HIGHER ||
      comparison == DATALEK_COMPARISON_SCORE_LOWER) {
    printf("    %s\n", datalek_comparison_text(comparison, p->language));
  }
}

static void print_time_left(const program *p, int64_t deadline) {
  int64_t left = 0;
  int32_t late = DATALEK_RULE_NONE;
  if (p->now == DATALEK_TIME_UNKNOWN ||
      datalek_deadline_left(deadline, p->now, &left, &late) != DATALEK_OK) {
    printf("\n");
    return;
  }
  long long hours = (long long)(left < 0 ? -left : left) / 3600;
  if (late == DATALEK_RULE_NONE) {
    printf(say(p->language, " (nog %lld uur)\n", " (%lld hours left)\n"), hours);
  } else {
    printf(say(p->language, " (%lld uur te laat)\n    %s\n", " (%lld hours late)\n    %s\n"), hours,
           datalek_rule_text(late, p->language));
  }
}

static void print_deadline(const program *p) {
  int64_t strict = datalek_assessment_deadline(p->assessment, DATALEK_DEADLINE_STRICT);
  if (strict == DATALEK_TIME_UNKNOWN) {
    return;
  }
  printf("    %s ", say(p->language, "Uiterlijk", "At the latest"));
  print_time(p->language, strict);
  print_time_left(p, strict);
}

/* The reasons of an answer, but for those that an earlier one gave: some rules decide several. */
static void print_reasons(program *p, const datalek_outcome *outcome) {
  for (int32_t i = 0; i < datalek_outcome_reason_count(outcome); i++) {
    int32_t rule = datalek_outcome_reason(outcome, i);
    bool given = false;
    for (int k = 0; k < p->given_count; k++) {
      given = given || p->given[k] == rule;
    }
    if (!given) {
      p->given[p->given_count++] = rule;
      printf("    %s [%s]\n", datalek_rule_text(rule, p->language), datalek_rule_source(rule));
    }
  }
}

static void print_answer(program *p, const char *label, int32_t kind) {
  const datalek_outcome *outcome = datalek_assessment_outcome(p->assessment, kind);
  printf("  %s: %s%s\n", label, verdict_word(p->language, datalek_outcome_verdict(outcome)),
         advice_word(p->language, outcome));
  if (kind == DATALEK_OUTCOME_NOTIFY_AP) {
    print_deadline(p);
  }
  print_reasons(p, outcome);
}

static void print_missing(const program *p) {
  bool first = true;
  for (int32_t fact = 0; fact < datalek_fact_count(); fact++) {
    bool missing = false;
    for (int32_t kind = 0; kind < datalek_outcome_count(); kind++) {
      const datalek_outcome *outcome = datalek_assessment_outcome(p->assessment, kind);
      for (int32_t i = 0; i < datalek_outcome_missing_count(outcome); i++) {
        missing = missing || datalek_outcome_missing(outcome, i) == fact;
      }
    }
    if (missing && first) {
      printf("  %s\n", say(p->language, "Nog uit te zoeken:", "Still to find out:"));
      first = false;
    }
    if (missing) {
      printf("  - %s (%s)\n", datalek_fact_question(fact, p->language), datalek_fact_name(fact));
    }
  }
}

static void print_law(const program *p) {
  static const char *const words[2][3] = {
    {"", "; zelf gekozen", "; zelf gekozen, toen niet van kracht"},
    {"", "; chosen", "; chosen, not in force then"}};
  int32_t law = datalek_assessment_law(p->assessment);
  printf("  %s: %s, %s %d%s\n    %s\n", say(p->language, "Recht", "Law"), datalek_law_name(law),
         say(p->language, "versie", "version"), (int)datalek_law_version(law),
         words[p->language][datalek_assessment_basis(p->assessment)],
         datalek_law_title(law, p->language));
}

static void print_words(program *p) {
  const datalek_outcome *controller =
    datalek_assessment_outcome(p->assessment, DATALEK_OUTCOME_NOTIFY_CONTROLLER);
  p->given_count = 0;
  printf("Incident %d\n", p->count);
  print_answer(p, say(p->language, "Datalek", "Personal data breach"), DATALEK_OUTCOME_BREACH);
  print_risk(p, datalek_assessment_risk(p->assessment));
  print_answer(p, say(p->language, "Melden aan de AP", "Notify the AP"), DATALEK_OUTCOME_NOTIFY_AP);
  print_answer(p, say(p->language, "Betrokkenen inlichten", "Tell the persons"),
               DATALEK_OUTCOME_NOTIFY_SUBJECTS);
  print_reasons(p, datalek_assessment_outcome(p->assessment, DATALEK_OUTCOME_PUBLIC_NOTICE));
  if (datalek_outcome_verdict(controller) != DATALEK_NO) {
    print_answer(p, say(p->language, "Verantwoordelijke inlichten", "Tell the controller"),
                 DATALEK_OUTCOME_NOTIFY_CONTROLLER);
  }
  print_answer(p, say(p->language, "In het register", "Into the register"),
               DATALEK_OUTCOME_REGISTER);
  print_missing(p);
  print_law(p);
  printf("\n");
}

/* ---- Assessing ------------------------------------------------------------------------------- */

static void report(program *p, const text *file, size_t line, int32_t status, size_t position,
                   const char *key) {
  const char *words = datalek_status_text(status, p->language);
  p->failed = true;
  fprintf(stderr, "assess: %s: %s %zu, byte %zu%s%s: %s\n", file->name,
          say(p->language, "regel", "line"), line, position, *key != '\0' ? ", " : "", key, words);
  if (p->json) {
    /* The key is as it stands in the JSON text, so its escapes are there already. */
    printf("{\"error\":{\"line\":%zu,\"position\":%zu,\"key\":\"%s\",\"status\":\"%s\"}}\n", line,
           position, key, datalek_status_name(status));
  }
}

static void print_json(program *p, const text *file, size_t line) {
  int32_t status =
    datalek_assessment_write_json(p->assessment, p->language, p->out, OUT_SIZE, NULL);
  if (status == DATALEK_OK) {
    printf("%s\n", p->out);
  } else {
    report(p, file, line, status, 0, "");
  }
}

static void assess(program *p, const text *file, size_t line, const char *bytes, size_t length) {
  char key[KEY_SIZE] = "";
  size_t position = 0;
  int32_t status =
    datalek_incident_read_json(p->incident, bytes, length, &position, key, sizeof key);
  if (status == DATALEK_OK) {
    status = datalek_assess_under(p->incident, p->law, p->assessment);
  }
  if (status != DATALEK_OK) {
    report(p, file, line, status, position, key);
    return;
  }
  p->count++;
  if (p->json) {
    print_json(p, file, line);
  } else {
    print_words(p);
  }
}

static bool is_blank(const char *bytes, size_t length) {
  for (size_t i = 0; i < length; i++) {
    if (strchr(" \t\r", bytes[i]) == NULL || bytes[i] == '\0') {
      return false;
    }
  }
  return true;
}

static size_t line_length(const char *bytes, size_t length) {
  const char *end = memchr(bytes, '\n', length);
  return end != NULL ? (size_t)(end - bytes) : length;
}

/* Whether the last byte of a line, but for white space, is this one. */
static bool ends_in(const char *line, size_t length, char byte) {
  while (length > 0 && strchr(" \t\r", line[length - 1]) != NULL) {
    length--;
  }
  return length > 0 && line[length - 1] == byte;
}

/* One object over several lines: the first line opens an object and does not close it, and no other
 * line opens one. An incident holds no further objects, so in JSON Lines every good line does. */
static bool is_one_object(const text *file) {
  bool first = true;
  bool open = false;
  for (size_t at = 0; at < file->length;) {
    size_t length = line_length(file->bytes + at, file->length - at);
    const char *line = file->bytes + at;
    at += length + 1;
    if (is_blank(line, length)) {
      continue;
    }
    if (line[strspn(line, " \t")] == '{') {
      open = first && !ends_in(line, length, '}');
    }
    first = false;
  }
  return open;
}

static size_t first_line(const text *file) {
  size_t line = 1;
  for (size_t i = 0; i < file->length && strchr(" \t\r\n", file->bytes[i]) != NULL; i++) {
    line += file->bytes[i] == '\n';
  }
  return line;
}

static void assess_text(program *p, const text *file) {
  if (is_one_object(file)) {
    assess(p, file, first_line(file), file->bytes, file->length);
    return;
  }
  size_t line = 1;
  for (size_t at = 0; at < file->length; line++) {
    size_t length = line_length(file->bytes + at, file->length - at);
    if (!is_blank(file->bytes + at, length)) {
      assess(p, file, line, file->bytes + at, length);
    }
    at += length + 1;
  }
}

/* ---- Files and arguments --------------------------------------------------------------------- */

static bool assess_file(program *p, const char *name) {
  bool standard = strcmp(name, "-") == 0;
  FILE *stream = standard ? stdin : fopen(name, "rb");
  text file = {.name = standard ? "stdin" : name};
  bool good = stream != NULL && slurp(stream, &file);
  if (good) {
    assess_text(p, &file);
  } else {
    fprintf(stderr, "assess: %s: %s\n", name, strerror(errno));
  }
  free(file.bytes);
  if (stream != NULL && !standard) {
    fclose(stream);
  }
  return good;
}

static int usage(void) {
  fprintf(stderr, "usage: assess [--lang nl|en] [--json] [--now TIME] [--law NAME] [FILE...]\n"
                  "TIME as in 2026-11-13T16:40:00+01:00; without FILE, standard input is read\n"
                  "NAME is one of");
  for (int32_t law = 0; law < datalek_law_count(); law++) {
    fprintf(stderr, " %s", datalek_law_name(law));
  }
  fprintf(stderr, "\n");
  return 2;
}

/* Reads the options; the index of the first file, or 0 on wrong usage. */
static int read_options(program *p, int count, char **arguments) {
  int i = 1;
  for (; i < count && arguments[i][0] == '-' && arguments[i][1] != '\0'; i++) {
    const char *value = i + 1 < count ? arguments[i + 1] : "";
    if (strcmp(arguments[i], "--json") == 0) {
      p->json = true;
    } else if (strcmp(arguments[i], "--lang") == 0 && strcmp(value, "nl") == 0) {
      p->language = NL;
      i++;
    } else if (strcmp(arguments[i], "--lang") == 0 && strcmp(value, "en") == 0) {
      p->language = EN;
      i++;
    } else if (strcmp(arguments[i], "--now") == 0 &&
               datalek_time_parse(value, strlen(value), &p->now) == DATALEK_OK) {
      i++;
    } else if (strcmp(arguments[i], "--law") == 0 &&
               datalek_law_find(value, &p->law) == DATALEK_OK) {
      i++;
    } else {
      return 0;
    }
  }
  return i;
}

static int run(program *p, int count, char **files) {
  bool good = true;
  if (count == 0) {
    good = assess_file(p, "-");
  }
  for (int i = 0; i < count; i++) {
    good = assess_file(p, files[i]) && good;
  }
  if (fflush(stdout) != 0 || ferror(stdout)) {
    fprintf(
      stderr, "assess: %s\n",
      say(p->language, "niet alles kon worden geschreven", "not everything could be written"));
    return 1;
  }
  if (!good) {
    return 2;
  }
  return p->failed ? 1 : 0;
}

int main(int count, char **arguments) {
  program p = {.language = NL, .now = DATALEK_TIME_UNKNOWN, .law = DATALEK_LAW_AT_TIME};
  int first = read_options(&p, count, arguments);
  if (first == 0) {
    return usage();
  }
  int status = 1;
  p.out = malloc(OUT_SIZE);
  p.given = calloc((size_t)datalek_rule_count(), sizeof *p.given);
  if (p.out != NULL && p.given != NULL && datalek_incident_new(&p.incident) == DATALEK_OK &&
      datalek_assessment_new(&p.assessment) == DATALEK_OK) {
    status = run(&p, count - first, arguments + first);
  } else {
    fprintf(stderr, "assess: %s\n", datalek_status_text(DATALEK_ERROR_MEMORY, p.language));
  }
  datalek_assessment_free(p.assessment);
  datalek_incident_free(p.incident);
  free(p.given);
  free(p.out);
  return status;
}
