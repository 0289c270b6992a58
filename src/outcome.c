/* SPDX-License-Identifier: Apache-2.0 */
#include "outcome.h"
#include "missing.h"
#include <string.h>

static const struct {
  const char *name;
  int32_t conclusion;
} questions[DLK_OUTCOMES] = {
  [DATALEK_OUTCOME_BREACH] = {"breach", DLK_TERM_breach},
  [DATALEK_OUTCOME_CONFIDENTIALITY] = {"confidentiality", DLK_TERM_breach_confidentiality},
  [DATALEK_OUTCOME_INTEGRITY] = {"integrity", DLK_TERM_breach_integrity},
  [DATALEK_OUTCOME_AVAILABILITY] = {"availability", DLK_TERM_breach_availability},
  [DATALEK_OUTCOME_RISK] = {"risk", DLK_TERM_risk},
  [DATALEK_OUTCOME_HIGH_RISK] = {"high_risk", DLK_TERM_high_risk},
  [DATALEK_OUTCOME_NOTIFY_AP] = {"notify_ap", DLK_TERM_notify_ap},
  [DATALEK_OUTCOME_NOTIFY_SUBJECTS] = {"notify_subjects", DLK_TERM_notify_subjects},
  [DATALEK_OUTCOME_PUBLIC_NOTICE] = {"public_notice", DLK_TERM_public_notice},
  [DATALEK_OUTCOME_NOTIFY_CONTROLLER] = {"notify_controller", DLK_TERM_notify_controller},
  [DATALEK_OUTCOME_REGISTER] = {"register", DLK_TERM_register_breach},
};

int32_t dlk_conclusion_for(int32_t kind) { return questions[kind].conclusion; }

void dlk_outcome_empty(datalek_outcome *outcome) {
  outcome->basis = dlk_no_basis;
  outcome->kind = DATALEK_UNKNOWN;
  outcome->verdict = DATALEK_UNKNOWN;
  outcome->advice = DATALEK_ADVICE_FIND_OUT;
  outcome->view = NULL;
  memset(&outcome->account, 0, sizeof outcome->account);
  outcome->missing = 0;
}

/* One that is no part of an assessment, with what it was decided from. */
typedef struct {
  datalek_outcome outcome;
  dlk_view view;
} lone_outcome;

DLK_SIZED_OBJECT_FUNCTIONS(datalek_outcome, sizeof(lone_outcome), dlk_outcome_empty)

static int32_t advise(int32_t verdict, int32_t conclusion) {
  int32_t open = dlk_conclusions[conclusion - DLK_TERM_FIRST_CONCLUSION].advice;
  int32_t known = verdict == DATALEK_YES ? DATALEK_ADVICE_ACT : DATALEK_ADVICE_NONE;
  return verdict == DATALEK_UNKNOWN ? open : known;
}

void dlk_outcome_decide(datalek_outcome *outcome, int32_t kind, dlk_basis basis,
                        const dlk_view *view) {
  int32_t conclusion = dlk_conclusion_for(kind);
  outcome->basis = basis;
  outcome->kind = kind;
  outcome->verdict = dlk_verdict(dlk_term(view, conclusion));
  outcome->advice = advise(outcome->verdict, conclusion);
}

void dlk_outcomes_explain(datalek_outcome *outcomes, int32_t count, const dlk_view *view) {
  dlk_account accounts[DLK_CONCLUSIONS];
  uint64_t missing[DLK_CONCLUSIONS]; /* of those that are open */
  dlk_term_set open = {{0}};
  dlk_explain(view, accounts);
  for (int32_t i = 0; i < count; i++) {
    int32_t conclusion = dlk_conclusion_for(outcomes[i].kind);
    if (outcomes[i].verdict == DATALEK_UNKNOWN) {
      dlk_add_term(&open, conclusion);
    }
  }
  dlk_missing(view, &open, missing);
  for (int32_t i = 0; i < count; i++) {
    int32_t which = dlk_conclusion_for(outcomes[i].kind) - DLK_TERM_FIRST_CONCLUSION;
    outcomes[i].view = view;
    outcomes[i].account = accounts[which];
    outcomes[i].missing = outcomes[i].verdict == DATALEK_UNKNOWN ? missing[which] : 0;
  }
}

void dlk_outcome_fill(datalek_outcome *outcome, int32_t kind, dlk_basis basis,
                      const dlk_view *view) {
  dlk_outcome_decide(outcome, kind, basis, view);
  dlk_outcomes_explain(outcome, 1, view);
}

int32_t datalek_decide_under(const datalek_incident *incident, int32_t law, int32_t kind,
                             datalek_outcome *outcome) {
  dlk_basis basis;
  if (incident == NULL || outcome == NULL) {
    return DATALEK_ERROR_NULL;
  }
  if (kind < 0 || kind >= DLK_OUTCOMES) {
    return DATALEK_ERROR_ARGUMENT;
  }
  int32_t status = dlk_choose_law(law, incident->values[DATALEK_FACT_AWARE_AT], &basis);
  if (status != DATALEK_OK) {
    return status;
  }
  dlk_view *view = &((lone_outcome *)outcome)->view;
  dlk_judge(view, basis.law, incident->values);
  dlk_outcome_fill(outcome, kind, basis, view);
  return DATALEK_OK;
}

int32_t datalek_decide(const datalek_incident *incident, int32_t kind, datalek_outcome *outcome) {
  return datalek_decide_under(incident, DATALEK_LAW_AT_TIME, kind, outcome);
}

int32_t datalek_classify(const datalek_incident *incident, datalek_outcome *outcome) {
  return datalek_decide(incident, DATALEK_OUTCOME_BREACH, outcome);
}

int32_t datalek_must_notify_ap(const datalek_incident *incident, datalek_outcome *outcome) {
  return datalek_decide(incident, DATALEK_OUTCOME_NOTIFY_AP, outcome);
}

int32_t datalek_must_notify_subject(const datalek_incident *incident, datalek_outcome *outcome) {
  return datalek_decide(incident, DATALEK_OUTCOME_NOTIFY_SUBJECTS, outcome);
}

int32_t datalek_outcome_count(void) { return DLK_OUTCOMES; }

const char *datalek_outcome_name(int32_t kind) {
  return kind >= 0 && kind < DLK_OUTCOMES ? questions[kind].name : NULL;
}

int32_t datalek_outcome_law(const datalek_outcome *outcome) {
  return outcome != NULL ? outcome->basis.law : dlk_no_basis.law;
}

int32_t datalek_outcome_basis(const datalek_outcome *outcome) {
  return outcome != NULL ? outcome->basis.kind : dlk_no_basis.kind;
}

int32_t datalek_outcome_kind(const datalek_outcome *outcome) {
  return outcome != NULL ? outcome->kind : DATALEK_UNKNOWN;
}

int32_t datalek_outcome_verdict(const datalek_outcome *outcome) {
  return outcome != NULL ? outcome->verdict : DATALEK_UNKNOWN;
}

int32_t datalek_outcome_advice(const datalek_outcome *outcome) {
  return outcome != NULL ? outcome->advice : DATALEK_ADVICE_FIND_OUT;
}

int32_t datalek_outcome_reason_count(const datalek_outcome *outcome) {
  return outcome != NULL ? dlk_count_bits(outcome->account.decided_by.word, DLK_RULE_WORDS) : 0;
}

static const dlk_rule *rule_at(const datalek_outcome *outcome, const dlk_rule_set *set,
                               int32_t index) {
  int32_t bit = dlk_bit_at(set->word, DLK_RULE_WORDS, index);
  return bit >= 0 ? &dlk_rules[dlk_laws[outcome->basis.law].first + bit] : NULL;
}

static int32_t number_of(const dlk_rule *rule) {
  return rule != NULL ? rule->number : DATALEK_RULE_NONE;
}

static const dlk_rule *rejected_at(const datalek_outcome *outcome, int32_t index) {
  return outcome != NULL ? rule_at(outcome, &outcome->account.rejected, index) : NULL;
}

int32_t datalek_outcome_reason(const datalek_outcome *outcome, int32_t index) {
  return outcome != NULL ? number_of(rule_at(outcome, &outcome->account.decided_by, index))
                         : DATALEK_RULE_NONE;
}

int32_t datalek_outcome_rejected_count(const datalek_outcome *outcome) {
  return outcome != NULL ? dlk_count_bits(outcome->account.rejected.word, DLK_RULE_WORDS) : 0;
}

int32_t datalek_outcome_rejected(const datalek_outcome *outcome, int32_t index) {
  return number_of(rejected_at(outcome, index));
}

int32_t datalek_outcome_rejected_fact(const datalek_outcome *outcome, int32_t index) {
  const dlk_rule *rule = rejected_at(outcome, index);
  return rule != NULL ? dlk_fact_against(outcome->view, rule) : DATALEK_FACT_NONE;
}

int32_t datalek_outcome_missing_count(const datalek_outcome *outcome) {
  return outcome != NULL ? dlk_count_bits(&outcome->missing, 1) : 0;
}

int32_t datalek_outcome_missing(const datalek_outcome *outcome, int32_t index) {
  int32_t fact = outcome != NULL ? dlk_bit_at(&outcome->missing, 1, index) : -1;
  return fact >= 0 ? fact : DATALEK_FACT_NONE;
}
