/* SPDX-License-Identifier: Apache-2.0 */
#include "entry.h"

enum {
#define DUTY(number, name, source, nl, en) COUNT_DUTY_##number,
#define STATE(number, name, nl, en)
#include "duties.def"
#undef DUTY
#undef STATE
  DUTIES
};

enum {
#define DUTY(number, name, source, nl, en)
#define STATE(number, name, nl, en) COUNT_STATE_##number,
#include "duties.def"
#undef DUTY
#undef STATE
  STATES
};

static const struct {
  const char *name;
  const char *source;
  const char *text[DLK_LANGUAGES];
} duties[DUTIES] = {
#define DUTY(number, name, source, nl, en) [DATALEK_DUTY_##number] = {#name, source, {nl, en}},
#define STATE(number, name, nl, en)
#include "duties.def"
#undef DUTY
#undef STATE
};

static const struct {
  const char *name;
  const char *text[DLK_LANGUAGES];
} states[STATES] = {
#define DUTY(number, name, source, nl, en)
#define STATE(number, name, nl, en) [DATALEK_DUTY_STATE_##number] = {#name, {nl, en}},
#include "duties.def"
#undef DUTY
#undef STATE
};

static bool is_duty(int32_t duty) { return duty >= 0 && duty < DUTIES; }

static bool is_state(int32_t state) { return state >= 0 && state < STATES; }

int32_t datalek_duty_count(void) { return DUTIES; }

const char *datalek_duty_name(int32_t duty) { return is_duty(duty) ? duties[duty].name : NULL; }

const char *datalek_duty_text(int32_t duty, int32_t language) {
  return is_duty(duty) && dlk_is_language(language) ? duties[duty].text[language] : NULL;
}

const char *datalek_duty_source(int32_t duty) { return is_duty(duty) ? duties[duty].source : NULL; }

const char *datalek_duty_state_name(int32_t state) {
  return is_state(state) ? states[state].name : NULL;
}

const char *datalek_duty_state_text(int32_t state, int32_t language) {
  return is_state(state) && dlk_is_language(language) ? states[state].text[language] : NULL;
}

/* As many persons were told as it is about; any number will do while that is unknown. */
static bool all_told(const datalek_entry *entry) {
  int64_t subjects = entry->facts.values[DATALEK_FACT_SUBJECTS];
  return entry->public_notice || (entry->persons > 0 && entry->persons >= subjects);
}

static int32_t state_of(int32_t verdict, bool done) {
  if (done) {
    return DATALEK_DUTY_STATE_DONE;
  }
  switch (verdict) {
  case DATALEK_NO:
    return DATALEK_DUTY_STATE_NONE;
  case DATALEK_YES:
    return DATALEK_DUTY_STATE_OPEN;
  default:
    return DATALEK_DUTY_STATE_IN_DOUBT;
  }
}

static int32_t supplement(const datalek_entry *entry) {
  const dlk_event *last = dlk_entry_latest(entry, DATALEK_EVENT_NOTIFIED_AP);
  if (last != NULL && last->complete == DATALEK_NO) {
    return DATALEK_DUTY_STATE_OPEN;
  }
  bool again = datalek_entry_event_count(entry, DATALEK_EVENT_NOTIFIED_AP) > 1;
  return again ? DATALEK_DUTY_STATE_DONE : DATALEK_DUTY_STATE_NONE;
}

static int32_t subjects(const datalek_entry *entry) {
  int32_t verdict = datalek_entry_verdict(entry, DATALEK_OUTCOME_NOTIFY_SUBJECTS);
  bool some = datalek_entry_event_count(entry, DATALEK_EVENT_NOTIFIED_SUBJECTS) > 0;
  return state_of(verdict, all_told(entry) || (some && verdict == DATALEK_NO));
}

static int32_t controller(const datalek_entry *entry) {
  int32_t verdict = datalek_entry_verdict(entry, DATALEK_OUTCOME_NOTIFY_CONTROLLER);
  bool told = entry->facts.values[DATALEK_FACT_CONTROLLER_TOLD_AT] != DATALEK_TIME_UNKNOWN;
  return state_of(verdict, told && verdict != DATALEK_NO);
}

static int32_t registering(const datalek_entry *entry) {
  int32_t verdict = datalek_entry_verdict(entry, DATALEK_OUTCOME_REGISTER);
  bool complete = datalek_entry_may_close(entry) == DATALEK_YES;
  return state_of(verdict, complete && verdict != DATALEK_NO);
}

int32_t datalek_entry_duty(const datalek_entry *entry, int32_t duty) {
  if (entry == NULL || entry->reg == NULL) {
    return DATALEK_UNKNOWN;
  }
  switch (duty) {
  case DATALEK_DUTY_AP:
    return state_of(datalek_entry_verdict(entry, DATALEK_OUTCOME_NOTIFY_AP),
                    entry->ap_told_at != DATALEK_TIME_UNKNOWN);
  case DATALEK_DUTY_AP_SUPPLEMENT:
    return supplement(entry);
  case DATALEK_DUTY_SUBJECTS:
    return subjects(entry);
  case DATALEK_DUTY_CONTROLLER:
    return controller(entry);
  case DATALEK_DUTY_REGISTER:
    return registering(entry);
  default:
    return DATALEK_UNKNOWN;
  }
}

int64_t datalek_entry_deadline(const datalek_entry *entry, int32_t duty) {
  int64_t deadline = DATALEK_TIME_UNKNOWN;
  bool arises = datalek_entry_verdict(entry, DATALEK_OUTCOME_NOTIFY_AP) != DATALEK_NO;
  if (entry != NULL && entry->reg != NULL && duty == DATALEK_DUTY_AP && arises) {
    /* Without a term, or without a time to count from, it stays unknown. */
    (void)datalek_deadline_under(entry->basis.law, DATALEK_DEADLINE_STRICT,
                                 entry->facts.values[DATALEK_FACT_AWARE_AT],
                                 DATALEK_HOLIDAYS_DEFAULT, &deadline);
  }
  return deadline;
}

int64_t datalek_entry_done_at(const datalek_entry *entry, int32_t duty) {
  int32_t state = datalek_entry_duty(entry, duty);
  if (state == DATALEK_UNKNOWN || state == DATALEK_DUTY_STATE_NONE) {
    return DATALEK_TIME_UNKNOWN;
  }
  switch (duty) {
  case DATALEK_DUTY_AP:
    return entry->ap_told_at;
  case DATALEK_DUTY_SUBJECTS:
    return entry->subjects_told_at;
  case DATALEK_DUTY_CONTROLLER:
    return entry->facts.values[DATALEK_FACT_CONTROLLER_TOLD_AT];
  default:
    return DATALEK_TIME_UNKNOWN;
  }
}
