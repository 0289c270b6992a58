/* SPDX-License-Identifier: Apache-2.0 */
#include "assessment.h"

void dlk_assessment_empty(datalek_assessment *assessment) {
  assessment->basis = dlk_no_basis;
  assessment->aware_at = DATALEK_TIME_UNKNOWN;
  dlk_risk_empty(&assessment->risk);
  for (int32_t kind = 0; kind < DLK_OUTCOMES; kind++) {
    dlk_outcome_empty(&assessment->outcomes[kind]);
  }
}

DLK_OBJECT_FUNCTIONS(datalek_assessment, dlk_assessment_empty)

void dlk_assessment_decide(datalek_assessment *assessment, dlk_basis basis, const dlk_view *view,
                           const int64_t *values) {
  assessment->basis = basis;
  assessment->aware_at = values[DATALEK_FACT_AWARE_AT];
  dlk_risk_fill(&assessment->risk, basis, view, values);
  for (int32_t kind = 0; kind < DLK_OUTCOMES; kind++) {
    dlk_outcome_decide(&assessment->outcomes[kind], kind, basis, view);
  }
}

int32_t datalek_assess_under(const datalek_incident *incident, int32_t law,
                             datalek_assessment *assessment) {
  if (incident == NULL || assessment == NULL) {
    return DATALEK_ERROR_NULL;
  }
  dlk_basis basis;
  int32_t status = dlk_choose_law(law, incident->values[DATALEK_FACT_AWARE_AT], &basis);
  if (status != DATALEK_OK) {
    return status;
  }
  dlk_judge(&assessment->view, basis.law, incident->values);
  dlk_assessment_decide(assessment, basis, &assessment->view, incident->values);
  dlk_outcomes_explain(assessment->outcomes, DLK_OUTCOMES, &assessment->view);
  return DATALEK_OK;
}

int32_t datalek_assess(const datalek_incident *incident, datalek_assessment *assessment) {
  return datalek_assess_under(incident, DATALEK_LAW_AT_TIME, assessment);
}

int32_t datalek_assessment_law(const datalek_assessment *assessment) {
  return assessment != NULL ? assessment->basis.law : dlk_no_basis.law;
}

int32_t datalek_assessment_basis(const datalek_assessment *assessment) {
  return assessment != NULL ? assessment->basis.kind : dlk_no_basis.kind;
}

const datalek_outcome *datalek_assessment_outcome(const datalek_assessment *assessment,
                                                  int32_t kind) {
  bool known = assessment != NULL && kind >= 0 && kind < DLK_OUTCOMES;
  return known ? &assessment->outcomes[kind] : NULL;
}

const datalek_risk *datalek_assessment_risk(const datalek_assessment *assessment) {
  return assessment != NULL ? &assessment->risk : NULL;
}

int64_t datalek_assessment_deadline(const datalek_assessment *assessment, int32_t reading) {
  int64_t deadline = DATALEK_TIME_UNKNOWN;
  const datalek_outcome *ap = datalek_assessment_outcome(assessment, DATALEK_OUTCOME_NOTIFY_AP);
  if (ap != NULL && ap->verdict != DATALEK_NO) {
    /* Fails for an unknown time, law or reading only, and then leaves the deadline unknown. */
    (void)datalek_deadline_under(assessment->basis.law, reading, assessment->aware_at,
                                 DATALEK_HOLIDAYS_DEFAULT, &deadline);
  }
  return deadline;
}
