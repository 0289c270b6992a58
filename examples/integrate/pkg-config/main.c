/* SPDX-License-Identifier: Apache-2.0 */
/*
 * From an incident as a GP system (HIS) keeps it to what the practice must do.
 *
 *     incident NUMBER KIND RECIPIENT OPENED RETURNED CONTENTS PATIENTS AWARE
 *     incident 2026-014 B P N N M 1 2026-11-13T16:40:00+01:00
 *
 * The codes are those of his_record, with "-" and 0 for what was not filled in. Exit status: 0, 1
 * if something went wrong, 2 on wrong usage.
 *
 * To adapt: put your own record in place of his_record, and your own codes into the tables.
 */
#include <datalek/datalek.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { LANGUAGE = DATALEK_LANGUAGE_EN }; /* DATALEK_LANGUAGE_NL gives every sentence in Dutch */

/* An incident in the HIS, with codes chosen long before datalek was linked. */
typedef struct {
  const char *number;
  char kind;      /* B letter, M e-mail, K device lost, D device stolen, I read by staff */
  char recipient; /* Z care provider, P another patient, O person unknown */
  char opened;    /* J yes, N not as far as we know, R came back unopened */
  char returned;  /* J yes, and nothing was done with it; N no */
  char contents;  /* M medical letter, D whole record */
  long patients;  /* 0: not filled in */
  int64_t aware;  /* when the practice knew */
} his_record;

/* A scenario sets what is certain of every such incident, and the three facts that are the same for
 * every GP practice. */
static const struct {
  char code;
  int32_t scenario;
} kinds[] = {
  {'B', DATALEK_SCENARIO_LETTER_WRONG_PERSON}, {'M', DATALEK_SCENARIO_EMAIL_WRONG_PERSON},
  {'K', DATALEK_SCENARIO_DEVICE_LOST},         {'D', DATALEK_SCENARIO_DEVICE_STOLEN},
  {'I', DATALEK_SCENARIO_STAFF_READ_RECORD},
};

/* What a code says: one fact, or several in as many rows. Read datalek_fact_question() before you
 * map to a fact, and claim no more than the code does: "N" of `opened` is no proof that nobody
 * looked, so it leaves that unknown. Unknown is always safe; a guess is not. */
enum { RECIPIENT, OPENED, RETURNED, CONTENTS };
static const struct {
  int field;
  char code;
  int32_t fact;
  int64_t value;
} codes[] = {
  {RECIPIENT, 'Z', DATALEK_FACT_RECIPIENT, DATALEK_RECIPIENT_BOUND_BY_SECRECY},
  {RECIPIENT, 'Z', DATALEK_FACT_SPREAD, DATALEK_SPREAD_KNOWN_RECIPIENTS},
  {RECIPIENT, 'P', DATALEK_FACT_RECIPIENT, DATALEK_RECIPIENT_OTHER_KNOWN},
  {RECIPIENT, 'P', DATALEK_FACT_SPREAD, DATALEK_SPREAD_KNOWN_RECIPIENTS},
  {RECIPIENT, 'O', DATALEK_FACT_RECIPIENT, DATALEK_RECIPIENT_UNKNOWN_OR_HOSTILE},
  {OPENED, 'J', DATALEK_FACT_VIEWED, DATALEK_YES},
  {OPENED, 'N', DATALEK_FACT_VIEWED, DATALEK_UNKNOWN},
  {OPENED, 'R', DATALEK_FACT_VIEWED, DATALEK_NO},
  {RETURNED, 'J', DATALEK_FACT_RECIPIENT_CONFIRMED, DATALEK_YES},
  {RETURNED, 'N', DATALEK_FACT_RECIPIENT_CONFIRMED, DATALEK_NO},
  {CONTENTS, 'M', DATALEK_FACT_LOST, DATALEK_NO}, /* the letter itself is still in the HIS */
  {CONTENTS, 'M', DATALEK_FACT_DATA_HEALTH, DATALEK_YES},
  {CONTENTS, 'M', DATALEK_FACT_INSIGHT, DATALEK_INSIGHT_ORDINARY},
  {CONTENTS, 'D', DATALEK_FACT_DATA_HEALTH, DATALEK_YES},
  {CONTENTS, 'D', DATALEK_FACT_DATA_NATIONAL_ID, DATALEK_YES},
  {CONTENTS, 'D', DATALEK_FACT_INSIGHT, DATALEK_INSIGHT_DEEP},
};

/* Every status is looked at, and shown with what it is about. */
static bool good(const char *what, int32_t status) {
  if (status != DATALEK_OK) {
    fprintf(stderr, "incident: %s: %s\n", what, datalek_status_text(status, LANGUAGE));
  }
  return status == DATALEK_OK;
}

static int32_t map_kind(char kind, datalek_incident *incident) {
  for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
    if (kinds[i].code == kind) {
      return datalek_scenario_apply(kinds[i].scenario, incident);
    }
  }
  return DATALEK_ERROR_VALUE;
}

/* A code without a row is an error: a new one in the HIS must not pass for "not filled in". */
static int32_t map_code(int field, char code, datalek_incident *incident) {
  bool known = code == '-';
  for (size_t i = 0; i < sizeof codes / sizeof codes[0]; i++) {
    if (codes[i].field == field && codes[i].code == code) {
      int32_t status = datalek_incident_set(incident, codes[i].fact, codes[i].value);
      if (status != DATALEK_OK) {
        return status;
      }
      known = true;
    }
  }
  return known ? DATALEK_OK : DATALEK_ERROR_VALUE;
}

static bool map(const his_record *r, datalek_incident *incident) {
  return good("kind", map_kind(r->kind, incident)) &&
         good("recipient", map_code(RECIPIENT, r->recipient, incident)) &&
         good("opened", map_code(OPENED, r->opened, incident)) &&
         good("returned", map_code(RETURNED, r->returned, incident)) &&
         good("contents", map_code(CONTENTS, r->contents, incident)) &&
         good("patients", datalek_incident_set(incident, DATALEK_FACT_SUBJECTS,
                                               r->patients != 0 ? r->patients : DATALEK_UNKNOWN)) &&
         good("aware", datalek_incident_set(incident, DATALEK_FACT_AWARE_AT, r->aware));
}

static void print_outcome(const datalek_assessment *assessment, const char *label, int32_t kind) {
  const datalek_outcome *outcome = datalek_assessment_outcome(assessment, kind);
  int32_t verdict = datalek_outcome_verdict(outcome);
  const char *word = verdict == DATALEK_YES ? "yes" : "no";
  printf("  %s: %s\n", label, verdict == DATALEK_UNKNOWN ? "not known yet" : word);
  for (int32_t i = 0; i < datalek_outcome_reason_count(outcome); i++) {
    int32_t rule = datalek_outcome_reason(outcome, i);
    printf("    %s [%s]\n", datalek_rule_text(rule, LANGUAGE), datalek_rule_source(rule));
  }
}

/* "Monday 16 November 2026, 16:40": the text has the date and the hour in Dutch time already, so no
 * time zone of this machine comes in. There is no deadline when the AP need not be told, or nobody
 * said when the practice knew. */
static void print_deadline(const datalek_assessment *assessment) {
  char text[DATALEK_TIME_SIZE];
  char words[64] = "";
  struct tm day = {.tm_hour = 12, .tm_isdst = -1};
  int64_t deadline = datalek_assessment_deadline(assessment, DATALEK_DEADLINE_STRICT);
  if (deadline != DATALEK_TIME_UNKNOWN &&
      good("deadline", datalek_time_format(deadline, text, sizeof text)) &&
      sscanf(text, "%4d-%2d-%2d", &day.tm_year, &day.tm_mon, &day.tm_mday) == 3) {
    day.tm_year -= 1900;
    day.tm_mon -= 1;
    mktime(&day); /* finds the day of the week */
    strftime(words, sizeof words, "%A %d %B %Y", &day);
    printf("  Deadline: %s, %.5s\n", words, text + 11);
  }
}

/* What the HIS asks on its next screen. The reply goes into the record, and that is answered anew,
 * until there is no question left. */
static bool print_question(const datalek_incident *incident) {
  int32_t question = DATALEK_QUESTION_NONE;
  int32_t status = datalek_question_next(incident, DATALEK_LAW_AT_TIME, NULL, 0, &question);
  if (question != DATALEK_QUESTION_NONE) {
    printf("  Ask now (%s): %s\n", datalek_question_name(question),
           datalek_question_text(question, LANGUAGE));
  }
  return good("question", status);
}

static bool answer(const his_record *r, datalek_incident *incident,
                   datalek_assessment *assessment) {
  if (!map(r, incident) || !good("assess", datalek_assess(incident, assessment))) {
    return false;
  }
  printf("%s\n", r->number);
  print_outcome(assessment, "Personal data breach", DATALEK_OUTCOME_BREACH);
  print_outcome(assessment, "Notify the AP", DATALEK_OUTCOME_NOTIFY_AP);
  print_deadline(assessment);
  print_outcome(assessment, "Tell the patients", DATALEK_OUTCOME_NOTIFY_SUBJECTS);
  return print_question(incident);
}

static bool read_record(char **column, his_record *r) {
  char *end = column[6];
  for (int i = 1; i <= 5; i++) {
    if (strlen(column[i]) != 1) {
      return false;
    }
  }
  *r = (his_record){column[0],
                    column[1][0],
                    column[2][0],
                    column[3][0],
                    column[4][0],
                    column[5][0],
                    .aware = DATALEK_TIME_UNKNOWN};
  r->patients = strtol(column[6], &end, 10);
  return *end == '\0' &&
         (strcmp(column[7], "-") == 0 ||
          datalek_time_parse(column[7], strlen(column[7]), &r->aware) == DATALEK_OK);
}

int main(int count, char **arguments) {
  his_record record;
  datalek_incident *incident = NULL; /* these two can serve for any number of records */
  datalek_assessment *assessment = NULL;
  if (count != 9 || !read_record(arguments + 1, &record)) {
    fprintf(stderr, "usage: incident NUMBER KIND RECIPIENT OPENED RETURNED CONTENTS PATIENTS"
                    " AWARE\n");
    return 2;
  }
  bool done = good("incident", datalek_incident_new(&incident)) &&
              good("assessment", datalek_assessment_new(&assessment)) &&
              answer(&record, incident, assessment) && fflush(stdout) == 0;
  datalek_assessment_free(assessment);
  datalek_incident_free(incident);
  return done ? 0 : 1;
}
