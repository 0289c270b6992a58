/* SPDX-License-Identifier: Apache-2.0 */
#include "outcome.h"
#include <string.h>

enum { NOTICES = DATALEK_NOTICE_CONTROLLER_TO_PERSONS + 1, NOTES_MAX = 6 };

typedef struct {
  dlk_view view;
  datalek_outcome outcome;
  int64_t clock;
  int64_t due;
  int32_t note_count;
  int32_t notes[NOTES_MAX]; /* numbers of rules */
} notice_state;

struct datalek_chain {
  dlk_memory memory;
  dlk_basis basis;
  int64_t role;
  int64_t delay;
  notice_state notices[NOTICES];
};

static const struct {
  const char *name;
  int32_t by;
  int32_t kind;
} about[NOTICES] = {
  [DATALEK_NOTICE_PROCESSOR_TO_CONTROLLER] = {"processor_to_controller", DATALEK_ROLE_PROCESSOR,
                                              DATALEK_OUTCOME_NOTIFY_CONTROLLER},
  [DATALEK_NOTICE_CONTROLLER_TO_AP] = {"controller_to_ap", DATALEK_ROLE_CONTROLLER,
                                       DATALEK_OUTCOME_NOTIFY_AP},
  [DATALEK_NOTICE_CONTROLLER_TO_PERSONS] = {"controller_to_persons", DATALEK_ROLE_CONTROLLER,
                                            DATALEK_OUTCOME_NOTIFY_SUBJECTS},
};

/* The times of a chain. */
typedef struct {
  int64_t discovered; /* by the processor */
  int64_t told;       /* to the controller */
  int64_t aware;      /* the controller by itself */
} times;

/* What must be so for a note to matter. */
enum { ALWAYS, ORDER_CANNOT_BE, AWARE_ONCE_TOLD, TWO_MOMENTS, PROCESSOR_KNEW };

static const struct {
  int32_t notice;
  int32_t when;
  int32_t avg; /* an index into dlk_rules */
  int32_t wbp;
} notes[] = {
  {DATALEK_NOTICE_PROCESSOR_TO_CONTROLLER, ALWAYS, DLK_RULE_avg_33_2_no_hours,
   DLK_RULE_wbp_14_no_hours},
  {DATALEK_NOTICE_PROCESSOR_TO_CONTROLLER, ORDER_CANNOT_BE, DLK_RULE_avg_33_2_time_of_telling,
   DLK_RULE_wbp_14_time_of_telling},
  {DATALEK_NOTICE_CONTROLLER_TO_AP, ORDER_CANNOT_BE, DLK_RULE_avg_33_2_time_of_telling,
   DLK_RULE_wbp_14_time_of_telling},
  {DATALEK_NOTICE_CONTROLLER_TO_AP, AWARE_ONCE_TOLD, DLK_RULE_avg_33_1_aware_once_told,
   DLK_RULE_wbp_34a_1_counted_from_telling},
  {DATALEK_NOTICE_CONTROLLER_TO_AP, TWO_MOMENTS, DLK_RULE_avg_33_1_earliest_counts,
   DLK_RULE_wbp_34a_1_earliest_counts},
  {DATALEK_NOTICE_CONTROLLER_TO_AP, PROCESSOR_KNEW, DLK_RULE_avg_33_1_processor_knew,
   DLK_RULE_wbp_34a_1_processor_knew},
  {DATALEK_NOTICE_CONTROLLER_TO_AP, ALWAYS, DLK_RULE_avg_33_1_on_behalf,
   DLK_RULE_wbp_34a_1_on_behalf},
  {DATALEK_NOTICE_CONTROLLER_TO_PERSONS, ALWAYS, DLK_RULE_avg_34_1_no_hours,
   DLK_RULE_wbp_34a_2_no_hours},
};

static bool is_notice(int32_t notice) { return notice >= 0 && notice < NOTICES; }

static bool is_known(int64_t time) { return time != DATALEK_TIME_UNKNOWN; }

static void empty(datalek_chain *chain) {
  chain->basis = dlk_no_basis;
  chain->role = DATALEK_UNKNOWN;
  chain->delay = DATALEK_UNKNOWN;
  for (int32_t notice = 0; notice < NOTICES; notice++) {
    notice_state *state = &chain->notices[notice];
    dlk_outcome_empty(&state->outcome);
    state->clock = state->due = DATALEK_TIME_UNKNOWN;
    state->note_count = 0;
  }
}

DLK_OBJECT_FUNCTIONS(datalek_chain, empty)

/* When the controller knows, by itself or from its processor. */
static int64_t controller_knows(const times *t) {
  if (!is_known(t->aware) || !is_known(t->told)) {
    return is_known(t->aware) ? t->aware : t->told;
  }
  return t->aware < t->told ? t->aware : t->told;
}

static bool matters(int32_t when, const times *t) {
  bool both_ends = is_known(t->discovered) && is_known(t->told);
  switch (when) {
  case ORDER_CANNOT_BE:
    return both_ends && t->told < t->discovered;
  case AWARE_ONCE_TOLD:
    return is_known(t->told) && controller_knows(t) == t->told;
  case TWO_MOMENTS:
    return is_known(t->aware) && is_known(t->told) && t->aware != t->told;
  case PROCESSOR_KNEW:
    /* A controller that knew by itself before its processor did gained nothing by the delay. */
    return both_ends && t->discovered < controller_knows(t);
  default:
    return true;
  }
}

static void add_note(notice_state *state, int32_t rule) {
  state->notes[state->note_count++] = rule;
}

static bool is_of_wbp(int32_t law) {
  return law == DATALEK_LAW_WBP_2016 || law == DATALEK_LAW_BEFORE_2016;
}

static void list_notes(notice_state *state, int32_t notice, int32_t law, const times *t) {
  if (notice == DATALEK_NOTICE_CONTROLLER_TO_AP) {
    add_note(state, datalek_deadline_rule_under(law, DATALEK_DEADLINE_STRICT));
  }
  for (size_t i = 0; i < sizeof notes / sizeof notes[0]; i++) {
    if (notes[i].notice == notice && matters(notes[i].when, t)) {
      add_note(state, dlk_rules[is_of_wbp(law) ? notes[i].wbp : notes[i].avg].number);
    }
  }
}

/* Whether a notice may have to be given. The Wbp left the processor's to its agreement: that may
 * ask for it on any breach. */
static bool may_be_due(int32_t notice, const datalek_outcome *outcome, const dlk_view *view) {
  if (notice == DATALEK_NOTICE_PROCESSOR_TO_CONTROLLER && is_of_wbp(view->law)) {
    return dlk_term(view, DLK_TERM_breach) != DLK_NO;
  }
  return outcome->verdict != DATALEK_NO;
}

static void fill(notice_state *state, int32_t notice, dlk_basis basis, const int64_t *values,
                 const times *t) {
  int64_t of_giver[DLK_FACTS];
  memcpy(of_giver, values, sizeof of_giver);
  of_giver[DATALEK_FACT_ROLE] = about[notice].by;
  dlk_judge(&state->view, basis.law, of_giver);
  dlk_outcome_fill(&state->outcome, about[notice].kind, basis, &state->view);
  state->clock = state->due = DATALEK_TIME_UNKNOWN;
  state->note_count = 0;
  if (!may_be_due(notice, &state->outcome, &state->view)) {
    return;
  }
  state->clock = about[notice].by == DATALEK_ROLE_PROCESSOR ? t->discovered : controller_knows(t);
  if (notice == DATALEK_NOTICE_CONTROLLER_TO_AP) {
    /* Fails for an unknown time only, and then leaves it unknown that it is due. */
    (void)datalek_deadline_under(basis.law, DATALEK_DEADLINE_STRICT, state->clock, 0, &state->due);
  }
  list_notes(state, notice, basis.law, t);
}

int32_t datalek_chain_assess(const datalek_incident *incident, int32_t law, datalek_chain *chain) {
  dlk_basis basis;
  if (incident == NULL || chain == NULL) {
    return DATALEK_ERROR_NULL;
  }
  times t = {
    .discovered = incident->values[DATALEK_FACT_PROCESSOR_DISCOVERED_AT],
    .told = incident->values[DATALEK_FACT_CONTROLLER_TOLD_AT],
    .aware = incident->values[DATALEK_FACT_AWARE_AT],
  };
  int32_t status = dlk_choose_law(law, is_known(t.aware) ? t.aware : t.told, &basis);
  if (status != DATALEK_OK) {
    return status;
  }
  bool delayed = is_known(t.discovered) && is_known(t.told) && t.discovered <= t.told;
  chain->basis = basis;
  chain->role = incident->values[DATALEK_FACT_ROLE];
  chain->delay = delayed ? t.told - t.discovered : DATALEK_UNKNOWN;
  for (int32_t notice = 0; notice < NOTICES; notice++) {
    fill(&chain->notices[notice], notice, basis, incident->values, &t);
  }
  return DATALEK_OK;
}

int32_t datalek_notice_count(void) { return NOTICES; }

const char *datalek_notice_name(int32_t notice) {
  return is_notice(notice) ? about[notice].name : NULL;
}

int32_t datalek_notice_by(int32_t notice) {
  return is_notice(notice) ? about[notice].by : DATALEK_UNKNOWN;
}

static const notice_state *find_notice(const datalek_chain *chain, int32_t notice) {
  return chain != NULL && is_notice(notice) ? &chain->notices[notice] : NULL;
}

int32_t datalek_chain_law(const datalek_chain *chain) {
  return chain != NULL ? chain->basis.law : dlk_no_basis.law;
}

int32_t datalek_chain_basis(const datalek_chain *chain) {
  return chain != NULL ? chain->basis.kind : dlk_no_basis.kind;
}

const datalek_outcome *datalek_chain_outcome(const datalek_chain *chain, int32_t notice) {
  const notice_state *found = find_notice(chain, notice);
  return found != NULL ? &found->outcome : NULL;
}

int32_t datalek_chain_is_own(const datalek_chain *chain, int32_t notice) {
  if (find_notice(chain, notice) == NULL || chain->role == DATALEK_UNKNOWN) {
    return DATALEK_UNKNOWN;
  }
  return chain->role == about[notice].by ? DATALEK_YES : DATALEK_NO;
}

int64_t datalek_chain_clock(const datalek_chain *chain, int32_t notice) {
  const notice_state *found = find_notice(chain, notice);
  return found != NULL ? found->clock : DATALEK_TIME_UNKNOWN;
}

int64_t datalek_chain_due(const datalek_chain *chain, int32_t notice) {
  const notice_state *found = find_notice(chain, notice);
  return found != NULL ? found->due : DATALEK_TIME_UNKNOWN;
}

int64_t datalek_chain_delay(const datalek_chain *chain) {
  return chain != NULL ? chain->delay : DATALEK_UNKNOWN;
}

int32_t datalek_chain_note_count(const datalek_chain *chain, int32_t notice) {
  const notice_state *found = find_notice(chain, notice);
  return found != NULL ? found->note_count : 0;
}

int32_t datalek_chain_note(const datalek_chain *chain, int32_t notice, int32_t index) {
  bool listed = index >= 0 && index < datalek_chain_note_count(chain, notice);
  return listed ? chain->notices[notice].notes[index] : DATALEK_RULE_NONE;
}
