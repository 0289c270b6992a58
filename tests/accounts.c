/* SPDX-License-Identifier: Apache-2.0 */
#include "accounts.h"
#include "incident.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define NOON INT64_C(1794567600)
#define FIRST_OF_2016 INT64_C(1451602800)

/* ---- What events add up to ------------------------------------------------------------------- */

static int64_t number_of(const datalek_register *reg, int64_t sequence, int32_t member) {
  int64_t value = 0;
  int32_t status = datalek_event_number(reg, sequence, member, &value);
  REQUIRE(status == DATALEK_OK, "event %lld has no %d", (long long)sequence, (int)member);
  return value;
}

static void add_decision(account *to, const datalek_register *reg, int64_t sequence) {
  int64_t outcome = number_of(reg, sequence, DATALEK_MEMBER_OUTCOME);
  to->decided[outcome] = (int32_t)number_of(reg, sequence, DATALEK_MEMBER_VERDICT);
  memcpy(to->decided_on[outcome], to->values, sizeof to->values);
}

static void add_up(account *to, const datalek_register *reg, int64_t sequence, int64_t kind) {
  datalek_incident facts;
  switch (kind) {
  case DATALEK_EVENT_FACTS:
    REQUIRE(datalek_event_facts(reg, sequence, &facts) == DATALEK_OK, "no facts");
    memcpy(to->values, facts.values, sizeof to->values);
    break;
  case DATALEK_EVENT_NOTIFIED_AP:
    to->ap_told++;
    to->ap_complete = (int32_t)number_of(reg, sequence, DATALEK_MEMBER_COMPLETE);
    break;
  case DATALEK_EVENT_NOTIFIED_SUBJECTS:
    to->subjects_told++;
    to->persons += number_of(reg, sequence, DATALEK_MEMBER_PERSONS);
    to->public_notice |= number_of(reg, sequence, DATALEK_MEMBER_PERSONS) == 0;
    break;
  case DATALEK_EVENT_DEVIATED:
    add_decision(to, reg, sequence);
    break;
  case DATALEK_EVENT_CLOSED:
  case DATALEK_EVENT_REOPENED:
    to->closed = kind == DATALEK_EVENT_CLOSED;
    break;
  default:
    break;
  }
}

static void open_account(account *to, int64_t at) {
  *to = (account){.opened_at = at};
  dlk_forget(to->values);
  for (int32_t outcome = 0; outcome < ACCOUNT_OUTCOMES; outcome++) {
    to->decided[outcome] = DATALEK_UNKNOWN;
  }
}

/* What the law says. */
static int32_t judged(const account *of, int32_t outcome) {
  static datalek_outcome *answer;
  datalek_incident incident;
  if (answer == NULL) {
    REQUIRE(datalek_outcome_new(&answer) == DATALEK_OK, "no memory");
  }
  memcpy(incident.values, of->values, sizeof incident.values);
  REQUIRE(datalek_decide(&incident, outcome, answer) == DATALEK_OK, "not decided");
  return datalek_outcome_verdict(answer);
}

/* What a person says, as far as it still holds. */
static int32_t standing(const account *of, int32_t outcome) {
  bool same = memcmp(of->values, of->decided_on[outcome], sizeof of->values) == 0;
  bool stale = of->decided[outcome] == DATALEK_NO && !same;
  return stale ? DATALEK_UNKNOWN : of->decided[outcome];
}

/* Whether it cannot be this practice's to do, whatever the facts. */
static bool is_of_others(const account *of, int32_t outcome) {
  int64_t role = of->values[DATALEK_FACT_ROLE];
  bool controller_only = outcome == DATALEK_OUTCOME_NOTIFY_AP ||
                         outcome == DATALEK_OUTCOME_NOTIFY_SUBJECTS ||
                         outcome == DATALEK_OUTCOME_PUBLIC_NOTICE;
  return (role == DATALEK_ROLE_PROCESSOR && controller_only) ||
         (role == DATALEK_ROLE_CONTROLLER && outcome == DATALEK_OUTCOME_NOTIFY_CONTROLLER);
}

static int32_t verdict_on(const account *of, int32_t outcome) {
  int32_t breach = standing(of, DATALEK_OUTCOME_BREACH);
  if (standing(of, outcome) != DATALEK_UNKNOWN) {
    return standing(of, outcome);
  }
  if (breach == DATALEK_NO) {
    return DATALEK_NO;
  }
  int32_t law = judged(of, outcome);
  if (breach == DATALEK_YES && judged(of, DATALEK_OUTCOME_BREACH) != DATALEK_YES) {
    bool open = law == DATALEK_NO && !is_of_others(of, outcome);
    return outcome == DATALEK_OUTCOME_REGISTER ? DATALEK_YES : open ? DATALEK_UNKNOWN : law;
  }
  return law;
}

static int32_t state_by(int32_t verdict, bool done) {
  static const int32_t states[] = {DATALEK_DUTY_STATE_IN_DOUBT, DATALEK_DUTY_STATE_NONE,
                                   DATALEK_DUTY_STATE_OPEN};
  return done ? DATALEK_DUTY_STATE_DONE : states[verdict - DATALEK_UNKNOWN];
}

static void settle_states(account *of, bool complete) {
  const int32_t *verdicts = of->verdicts;
  int64_t subjects = of->values[DATALEK_FACT_SUBJECTS];
  bool all = of->public_notice ||
             (of->persons > 0 && (subjects == DATALEK_UNKNOWN || of->persons >= subjects));
  bool told = of->values[DATALEK_FACT_CONTROLLER_TOLD_AT] != DATALEK_TIME_UNKNOWN;
  bool more = of->ap_told > 0 && of->ap_complete == DATALEK_NO;
  int32_t by_subjects = verdicts[DATALEK_OUTCOME_NOTIFY_SUBJECTS];
  int32_t by_controller = verdicts[DATALEK_OUTCOME_NOTIFY_CONTROLLER];
  int32_t by_register = verdicts[DATALEK_OUTCOME_REGISTER];
  of->states[DATALEK_DUTY_AP] = state_by(verdicts[DATALEK_OUTCOME_NOTIFY_AP], of->ap_told > 0);
  of->states[DATALEK_DUTY_AP_SUPPLEMENT] = more              ? DATALEK_DUTY_STATE_OPEN
                                           : of->ap_told > 1 ? DATALEK_DUTY_STATE_DONE
                                                             : DATALEK_DUTY_STATE_NONE;
  of->states[DATALEK_DUTY_SUBJECTS] =
    state_by(by_subjects, all || (by_subjects == DATALEK_NO && of->subjects_told > 0));
  of->states[DATALEK_DUTY_CONTROLLER] =
    state_by(by_controller, told && by_controller != DATALEK_NO);
  of->states[DATALEK_DUTY_REGISTER] = state_by(by_register, complete && by_register != DATALEK_NO);
}

static void settle(account *of, bool complete) {
  int64_t aware_at = of->values[DATALEK_FACT_AWARE_AT];
  for (int32_t outcome = 0; outcome < ACCOUNT_OUTCOMES; outcome++) {
    of->verdicts[outcome] = verdict_on(of, outcome);
  }
  settle_states(of, complete);
  bool term = of->states[DATALEK_DUTY_AP] != DATALEK_DUTY_STATE_NONE && aware_at >= FIRST_OF_2016;
  of->deadline = term ? aware_at + 72 * 3600 : DATALEK_TIME_UNKNOWN;
}

/* Whether nothing is missing of an entry: what field.h says of it is not read a second time. */
static bool is_complete(const datalek_register *reg, int32_t index, int64_t until) {
  static datalek_entry *entry;
  if (entry == NULL) {
    REQUIRE(datalek_entry_new(&entry) == DATALEK_OK, "no memory");
  }
  REQUIRE(datalek_entry_read(reg, index, until, entry) == DATALEK_OK, "no entry");
  return datalek_entry_missing_count(entry) == 0;
}

int32_t read_accounts(const datalek_register *reg, int64_t until, account accounts[MOST_ACCOUNTS]) {
  int32_t count = 0;
  int64_t end = until == DATALEK_SEQUENCE_ALL ? datalek_register_size(reg) : until;
  for (int64_t sequence = 1; sequence <= end; sequence++) {
    int32_t index = -1;
    int64_t kind = number_of(reg, sequence, DATALEK_MEMBER_KIND);
    const char *id = datalek_event_string(reg, sequence, DATALEK_MEMBER_ENTRY, NULL);
    REQUIRE(datalek_register_find(reg, id, &index) == DATALEK_OK, "no entry %s", id);
    if (kind == DATALEK_EVENT_OPENED) {
      REQUIRE(index == count && count < MOST_ACCOUNTS, "entry %d", (int)index);
      open_account(&accounts[count++], number_of(reg, sequence, DATALEK_MEMBER_AT));
    } else {
      add_up(&accounts[index], reg, sequence, kind);
    }
  }
  for (int32_t index = 0; index < count; index++) {
    settle(&accounts[index], is_complete(reg, index, until));
  }
  return count;
}

/* ---- Registers ------------------------------------------------------------------------------- */

long register_rounds(void) { return 10 + exact_rounds() / 50000; }

int64_t turning_point(random_source *source) {
  static const char *const points[] = {"2016-01-01T00:00:00+01:00", "2018-05-25T00:00:00+02:00",
                                       "2025-01-01T00:00:00+01:00", "2026-01-01T00:00:00+01:00",
                                       "2026-01-01T00:00:00+00:00", "2027-01-01T00:00:00+01:00"};
  int64_t time = 0;
  const char *point = points[random_below(source, 6)];
  REQUIRE(datalek_time_parse(point, strlen(point), &time) == DATALEK_OK, "%s", point);
  return time + random_below(source, 3) - 1;
}

static int64_t likely_time(random_source *source) {
  switch (random_below(source, 4)) {
  case 0:
    return DATALEK_TIME_UNKNOWN;
  case 1:
    return turning_point(source);
  default:
    return NOON + INT64_C(43200) * random_below(source, 4); /* so that some are equal */
  }
}

static void add_facts(random_source *source, datalek_register *reg, const char *id, int64_t at) {
  static const int64_t subjects[] = {
    DATALEK_UNKNOWN, 0, 1, 1, 2, 10, 11, 100, 101, 1000, 1001, 4999, 5000};
  datalek_incident incident;
  mixed_values(source, (long)at, incident.values);
  if (random_below(source, 2) == 0) { /* what repeats, and the cause of large ones */
    incident.values[DATALEK_FACT_CAUSE] =
      random_below(source, 2) == 0 ? DATALEK_CAUSE_WRONG_RECIPIENT_POST : DATALEK_CAUSE_HACKING;
  }
  incident.values[DATALEK_FACT_AWARE_AT] = likely_time(source);
  incident.values[DATALEK_FACT_CONTROLLER_TOLD_AT] = likely_time(source);
  incident.values[DATALEK_FACT_SUBJECTS] = subjects[random_below(source, 13)];
  (void)datalek_register_set_facts(reg, id, at, "x", &incident);
}

/* All that an entry can say, so that nothing is missing. */
static void add_texts(datalek_register *reg, const char *id, int64_t at) {
  for (int32_t field = 0; field < datalek_field_count(); field++) {
    (void)datalek_register_set_text(reg, id, at, "x", field, "tekst", 5);
  }
  (void)datalek_register_assess(reg, id, at, "x", DATALEK_LAW_AT_TIME);
}

static void add_decision_event(random_source *source, datalek_register *reg, const char *id,
                               int64_t at) {
  int32_t outcome = (int32_t)random_below(source, ACCOUNT_OUTCOMES);
  if (random_below(source, 3) == 0) {
    outcome = DATALEK_OUTCOME_BREACH;
  }
  (void)datalek_register_deviate(reg, id, at, "x", outcome, (int32_t)random_below(source, 2),
                                 "huisarts", NULL, 0);
}

/* Tries an event, which may be against the rules. */
static void try_event(random_source *source, datalek_register *reg, bool redact) {
  static const int64_t persons[] = {0, 1, 1, 5, 5000};
  char id[8];
  int64_t at = turning_point(source);
  snprintf(id, sizeof id, "%u", (unsigned)random_below(source, MOST_ACCOUNTS));
  switch (random_below(source, 16)) {
  case 0:
  case 1:
    (void)datalek_register_open(reg, id, at, "x");
    break;
  case 2:
  case 3:
    (void)datalek_register_note_ap(reg, id, at, "x", at, (int32_t)random_below(source, 2), NULL, 0);
    break;
  case 4:
    (void)datalek_register_note_subjects(reg, id, at, "x", at, persons[random_below(source, 5)],
                                         NULL, 0);
    break;
  case 5:
  case 6:
    add_decision_event(source, reg, id, at);
    break;
  case 7:
    (void)datalek_register_close(reg, id, at, "x", NULL, 0);
    break;
  case 8:
  case 9:
    (void)datalek_register_reopen(reg, id, at, "x", NULL, 0);
    break;
  case 10:
    add_texts(reg, id, at);
    break;
  case 11: {
    uint32_t size = (uint32_t)datalek_register_size(reg);
    (void)(redact
             ? datalek_register_redact(reg, 1 + random_below(source, size + 1), at, "x", NULL, 0)
             : DATALEK_OK);
    break;
  }
  default:
    add_facts(source, reg, id, at);
    break;
  }
}

void add_likely_events(random_source *source, datalek_register *reg, int64_t size, bool redact) {
  while (datalek_register_size(reg) < size) {
    try_event(source, reg, redact);
  }
}

void open_entry(datalek_register *reg, const char *id, int64_t at) {
  ck_assert_int_eq(datalek_register_open(reg, id, at, "assistente"), DATALEK_OK);
}

void set_facts(datalek_register *reg, const char *id, const char *facts) {
  datalek_incident *incident = incident_from(facts);
  ck_assert_int_eq(datalek_register_set_facts(reg, id, NOON, "assistente", incident), DATALEK_OK);
  datalek_incident_free(incident);
}

void decide(datalek_register *reg, const char *id, int32_t outcome, int32_t verdict) {
  ck_assert_int_eq(
    datalek_register_deviate(reg, id, NOON, "assistente", outcome, verdict, "huisarts", "reden", 5),
    DATALEK_OK);
}

/* ---- Memory ---------------------------------------------------------------------------------- */

void *take(void *context, size_t size) {
  budget *b = context;
  if (b->left == 0) {
    return NULL;
  }
  b->left--;
  b->live++;
  return malloc(size);
}

void give(void *context, void *memory) {
  budget *b = context;
  b->live--;
  free(memory);
}
