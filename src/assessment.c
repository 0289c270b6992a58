/* SPDX-License-Identifier: Apache-2.0 */
#include "assessment.h"

static void empty(datalek_assessment *assessment) {
  assessment->aware_at = DATALEK_TIME_UNKNOWN;
  dlk_risk_empty(&assessment->risk);
  for (int32_t kind = 0; kind < DLK_OUTCOMES; kind++) {
    dlk_outcome_empty(&assessment->outcomes[kind]);
  }
}

DLK_OBJECT_FUNCTIONS(datalek_assessment, empty)

int32_t datalek_assess(const datalek_incident *incident, datalek_assessment *assessment) {
  if (incident == NULL || assessment == NULL) {
    return DATALEK_ERROR_NULL;
  }
  dlk_view view;
  dlk_see_facts(&view, incident->values);
  dlk_conclude(&view, dlk_rules, NULL);
  assessment->aware_at = incident->values[DATALEK_FACT_AWARE_AT];
  dlk_risk_fill(&assessment->risk, &view, incident->values);
  for (int32_t kind = 0; kind < DLK_OUTCOMES; kind++) {
    dlk_outcome_fill(&assessment->outcomes[kind], kind, &view, incident->values);
  }
  return DATALEK_OK;
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
    /* Fails for an unknown time or reading only, and then leaves the deadline unknown. */
    (void)datalek_deadline(reading, assessment->aware_at, DATALEK_HOLIDAYS_DEFAULT, &deadline);
  }
  return deadline;
}
