/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Checks a processor agreement: name the points that are in it.
 *
 *     agreement [--lang nl|en] [--law NAME] [POINT...]
 *
 * Prints what is missing, each with its name and source: first what the law requires, then what is
 * advised. Exit status: 0 if all that is required is there, 1 if not, 2 on wrong usage.
 */
#include "common.h"
#include <stdlib.h>
#include <string.h>

typedef struct {
  int32_t language;
  int32_t law;
  int32_t *answers; /* by point */
  int32_t *missing;
} program;

static int usage(void) {
  fprintf(stderr, "usage: agreement [--lang nl|en] [--law NAME] [POINT...]\npoints:");
  for (int32_t point = 0; point < datalek_point_count(); point++) {
    fprintf(stderr, " %s", datalek_point_name(point));
  }
  fprintf(stderr, "\n");
  return 2;
}

static bool note_point(program *p, const char *name) {
  for (int32_t point = 0; point < datalek_point_count(); point++) {
    if (strcmp(datalek_point_name(point), name) == 0) {
      p->answers[point] = DATALEK_YES;
      return true;
    }
  }
  return false;
}

static bool read_arguments(program *p, int count, char **arguments) {
  int i = 1;
  for (; i + 1 < count && arguments[i][0] == '-'; i += 2) {
    const char *value = arguments[i + 1];
    if (strcmp(arguments[i], "--lang") == 0 && strcmp(value, "nl") == 0) {
      p->language = NL;
    } else if (strcmp(arguments[i], "--lang") == 0 && strcmp(value, "en") == 0) {
      p->language = EN;
    } else if (strcmp(arguments[i], "--law") != 0 ||
               datalek_law_find(value, &p->law) != DATALEK_OK) {
      return false;
    }
  }
  for (; i < count; i++) {
    if (!note_point(p, arguments[i])) {
      return false;
    }
  }
  return true;
}

static void print_missing(const program *p, int32_t point) {
  bool required = datalek_point_need(point, p->law) == DATALEK_NEED_REQUIRED;
  printf("- %s: %s\n    %s [%s]\n", datalek_point_name(point),
         required ? say(p->language, "verplicht", "required")
                  : say(p->language, "aangeraden", "advised"),
         datalek_point_question(point, p->language), datalek_point_source(point, p->law));
}

static int check(const program *p) {
  size_t points = (size_t)datalek_point_count();
  size_t count = 0;
  int32_t verdict = DATALEK_UNKNOWN;
  if (datalek_agreement_check(p->law, p->answers, points, p->missing, points, &count, &verdict) !=
      DATALEK_OK) {
    return 1;
  }
  printf("%s (%s): %s\n",
         say(p->language, "Verwerkersovereenkomst volledig", "Processor agreement complete"),
         datalek_law_name(p->law), verdict_word(p->language, verdict));
  for (size_t i = 0; i < count; i++) {
    print_missing(p, p->missing[i]);
  }
  return verdict == DATALEK_YES ? 0 : 1;
}

int main(int count, char **arguments) {
  program p = {.language = NL, .law = datalek_law_at(DATALEK_TIME_UNKNOWN)};
  int status = 1;
  p.answers = calloc((size_t)datalek_point_count(), sizeof *p.answers); /* all "no" */
  p.missing = calloc((size_t)datalek_point_count(), sizeof *p.missing);
  if (p.answers != NULL && p.missing != NULL) {
    status = read_arguments(&p, count, arguments) ? check(&p) : usage();
  }
  free(p.missing);
  free(p.answers);
  return status;
}
