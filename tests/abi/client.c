/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A program of the time of the baseline: compiled with frozen.h, linked with the stub, and run with
 * the library of today. Takes an incident from facts to documents, and prints every number that has
 * a name, one on each line: those are frozen too, in names.txt.
 */
#include "frozen.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char text[1 << 20];

static void require(int32_t status, const char *call) {
  if (status != DATALEK_OK) {
    fprintf(stderr, "client: status %d: %s\n", (int)status, call);
    exit(1);
  }
}

/* A call that must succeed, and what must hold. */
#define DO(call) require(call, #call)
#define HOLDS(condition) require((condition) ? DATALEK_OK : DATALEK_ERROR_ARGUMENT, #condition)

/* What a call writes into a buffer, the last three of its arguments. */
#define WRITE(function, ...)                                                                       \
  (require(function(__VA_ARGS__, text, sizeof text, NULL), #function), HOLDS(text[0] != '\0'))

/* ---- Every function -------------------------------------------------------------------------- */

/* Of no use but this: the linker and the loader have to find them all. */
typedef void (*any_function)(void);
#undef FUNCTION
#define FUNCTION(returns, name, parameters) (any_function) name,
extern const any_function functions[];
const any_function functions[] = {
#include "baseline.def"
};

/* ---- Names ----------------------------------------------------------------------------------- */

/* Lists of which the count and the names can be asked. */
static const struct {
  const char *noun;
  int32_t (*count)(void);
  const char *(*name)(int32_t number);
} lists[] = {
  {"point", datalek_point_count, datalek_point_name},
  {"notice", datalek_notice_count, datalek_notice_name},
  {"contact", datalek_contact_count, datalek_contact_name},
  {"profile", datalek_profile_count, datalek_profile_name},
  {"duty", datalek_duty_count, datalek_duty_name},
  {"fact", datalek_fact_count, datalek_fact_name},
  {"field", datalek_field_count, datalek_field_name},
  {"format", datalek_format_count, datalek_format_name},
  {"identifier", datalek_identifier_count, datalek_identifier_name},
  {"law", datalek_law_count, datalek_law_name},
  {"letter", datalek_letter_count, datalek_letter_name},
  {"element", datalek_element_count, datalek_element_name},
  {"measure", datalek_measure_count, datalek_measure_name},
  {"outcome", datalek_outcome_count, datalek_outcome_name},
  {"question", datalek_question_count, datalek_question_name},
  {"event", datalek_event_kind_count, datalek_event_kind_name},
  {"scenario", datalek_scenario_count, datalek_scenario_name},
  {"share", datalek_share_count, datalek_share_name},
};

/* Lists of which the numbers are constants only. */
static const struct {
  const char *noun;
  int32_t end;
  const char *(*name)(int32_t number);
} constants[] = {
  {"band", 16, datalek_band_name},
  {"comparison", 16, datalek_comparison_name},
  {"duty_state", 16, datalek_duty_state_name},
  {"filled", 16, datalek_filled_name},
  {"item_state", 16, datalek_item_state_name},
  {"level", 16, datalek_level_name},
  {"status", 256, datalek_status_name},
};

static void print_name(const char *noun, int32_t number, const char *name) {
  if (name != NULL) {
    printf("%s %d %s\n", noun, (int)number, name);
  }
}

/* A fact keeps its kind, a value its place. */
static void print_fact(int32_t fact) {
  int64_t lowest = 0, highest = 0;
  DO(datalek_fact_bounds(fact, &lowest, &highest));
  printf("kind of fact %d %d\n", (int)fact, (int)datalek_fact_kind(fact));
  for (int64_t value = 0; datalek_fact_kind(fact) == DATALEK_KIND_CHOICE && value <= highest;
       value++) {
    printf("value of fact %d %d %s\n", (int)fact, (int)value, datalek_fact_value_name(fact, value));
  }
}

static void print_names(void) {
  for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++) {
    for (int32_t number = 0; number < lists[i].count(); number++) {
      print_name(lists[i].noun, number, lists[i].name(number));
    }
  }
  for (size_t i = 0; i < sizeof constants / sizeof constants[0]; i++) {
    for (int32_t number = 0; number < constants[i].end; number++) {
      print_name(constants[i].noun, number, constants[i].name(number));
    }
  }
  for (int32_t fact = 0; fact < datalek_fact_count(); fact++) {
    print_fact(fact);
  }
  for (int32_t i = 0; i < datalek_rule_count(); i++) {
    print_name("rule", datalek_rule_at(i), datalek_rule_id(datalek_rule_at(i)));
  }
}

/* ---- An incident, from facts to documents ---------------------------------------------------- */

/* A letter to the wrong patient: a breach of which the AP must be told under the law of 2018. */
static datalek_incident *letter_to_wrong_person(void) {
  static const int32_t facts[] = {
    DATALEK_FACT_ROLE,        DATALEK_FACT_PERSONAL_DATA, DATALEK_FACT_SECURITY_BREACH,
    DATALEK_FACT_DISCLOSED,   DATALEK_FACT_SPREAD,        DATALEK_FACT_RECIPIENT,
    DATALEK_FACT_DATA_HEALTH, DATALEK_FACT_SUBJECTS,      DATALEK_FACT_AWARE_AT};
  const int64_t values[] = {DATALEK_ROLE_CONTROLLER,
                            DATALEK_YES,
                            DATALEK_YES,
                            DATALEK_YES,
                            DATALEK_SPREAD_UNKNOWN_RECIPIENTS,
                            DATALEK_RECIPIENT_UNKNOWN_OR_HOSTILE,
                            DATALEK_YES,
                            1000,
                            1794584400};
  datalek_incident *incident = NULL;
  DO(datalek_incident_new(&incident));
  DO(datalek_incident_set_many(incident, facts, values, sizeof facts / sizeof facts[0], NULL));
  return incident;
}

static void assess(const datalek_incident *incident) {
  datalek_assessment *assessment = NULL;
  DO(datalek_assessment_new(&assessment));
  DO(datalek_assess_under(incident, DATALEK_LAW_AVG_2018, assessment));
  const datalek_outcome *breach = datalek_assessment_outcome(assessment, DATALEK_OUTCOME_BREACH);
  HOLDS(datalek_outcome_verdict(breach) == DATALEK_YES);
  HOLDS(datalek_outcome_reason_count(breach) > 0);
  HOLDS(datalek_assessment_deadline(assessment, DATALEK_DEADLINE_STRICT) > 1794584400);
  WRITE(datalek_assessment_write_json, assessment, DATALEK_LANGUAGE_NL);
  datalek_assessment_free(assessment);
}

static void replay(const datalek_incident *incident) {
  int32_t result = DATALEK_REPLAY_DIFFERS;
  WRITE(datalek_receipt_write, incident, DATALEK_LAW_AT_TIME);
  DO(datalek_receipt_replay(text, strlen(text), &result, NULL));
  HOLDS(result == DATALEK_REPLAY_SAME);
}

static int allocations;

static void *allocate(void *context, size_t size) {
  allocations++;
  (void)context;
  return malloc(size);
}

static void release(void *context, void *memory) {
  allocations--;
  (void)context;
  free(memory);
}

static int32_t digest(void *context, const void *data, size_t length, uint8_t *result) {
  (void)context;
  (void)data;
  *result = (uint8_t)length;
  return DATALEK_OK;
}

static void write_documents(const datalek_entry *entry) {
  datalek_dossier *dossier = NULL;
  DO(datalek_dossier_new(&dossier));
  DO(datalek_dossier_read(entry, NULL, DATALEK_PROFILE_AP, 1794600000, dossier));
  for (int32_t item = 0; item < datalek_dossier_count(dossier); item++) {
    printf("item %s\n", datalek_dossier_name(dossier, item));
  }
  WRITE(datalek_dossier_write, dossier, DATALEK_FORMAT_HTML, DATALEK_LANGUAGE_NL);
  datalek_dossier_free(dossier);
  WRITE(datalek_letter_write, entry, NULL, DATALEK_LETTER_PERSON, DATALEK_FORMAT_TEXT,
        DATALEK_LANGUAGE_NL);
  WRITE(datalek_entry_write_markdown, entry, DATALEK_LANGUAGE_EN);
  WRITE(datalek_entry_write_csv, entry, DATALEK_LANGUAGE_EN);
}

/* In memory of our own, with a chain. */
static void enter(const datalek_incident *incident) {
  datalek_register *reg = NULL;
  datalek_entry *entry = NULL;
  int64_t kind = 0;
  DO(datalek_register_new_in(allocate, release, NULL, &reg));
  DO(datalek_register_set_digest(reg, digest, 1, NULL, NULL));
  DO(datalek_register_open(reg, "2026-014", 1794584400, "assistente"));
  DO(datalek_register_set_facts(reg, "2026-014", 1794584401, "assistente", incident));
  DO(datalek_event_number(reg, 2, DATALEK_MEMBER_KIND, &kind));
  HOLDS(kind == DATALEK_EVENT_FACTS);
  WRITE(datalek_event_write_json, reg, 2);
  DO(datalek_entry_new(&entry));
  DO(datalek_entry_read(reg, 0, DATALEK_SEQUENCE_ALL, entry));
  HOLDS(datalek_entry_verdict(entry, DATALEK_OUTCOME_BREACH) == DATALEK_YES);
  write_documents(entry);
  datalek_entry_free(entry);
  datalek_register_free(reg);
  HOLDS(allocations == 0);
}

int main(void) {
  datalek_incident *incident = letter_to_wrong_person();
  assess(incident);
  replay(incident);
  print_names();
  enter(incident);
  datalek_incident_free(incident);
  return 0;
}
