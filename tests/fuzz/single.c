/* SPDX-License-Identifier: Apache-2.0 */
#include "single.h"

/* Sets the facts one by one. The first that is refused, by number. */
static int32_t bad_fact_of(const int64_t values[FUZZ_FACTS]) {
  int32_t bad = DATALEK_FACT_NONE;
  datalek_incident *incident = NULL;
  DEMAND_OK(datalek_incident_new(&incident));
  for (int32_t fact = FUZZ_FACTS - 1; fact >= 0; fact--) {
    bad = datalek_incident_set(incident, fact, values[fact]) == DATALEK_OK ? bad : fact;
  }
  datalek_incident_free(incident);
  return bad;
}

/* As datalek_assess_under(), without the lists that take long. */
void assess_alone(int32_t law, const int64_t values[FUZZ_FACTS], single *alone) {
  dlk_basis basis;
  dlk_view view;
  alone->bad_fact = bad_fact_of(values);
  dlk_assessment_empty(&alone->assessment);
  if (alone->bad_fact == DATALEK_FACT_NONE) {
    DEMAND_OK(dlk_choose_law(law, values[DATALEK_FACT_AWARE_AT], &basis));
    dlk_judge(&view, basis.law, values);
    dlk_assessment_decide(&alone->assessment, basis, &view, values);
  }
}

int64_t single_answer(const single *alone, int32_t answer, int32_t of) {
  const datalek_assessment *assessment = &alone->assessment;
  const datalek_risk *risk = datalek_assessment_risk(assessment);
  const datalek_outcome *outcome = datalek_assessment_outcome(assessment, of);
  switch (answer) {
  case DATALEK_ANSWER_STATUS:
    return alone->bad_fact == DATALEK_FACT_NONE ? DATALEK_OK : DATALEK_ERROR_VALUE;
  case DATALEK_ANSWER_BAD_FACT:
    return alone->bad_fact;
  case DATALEK_ANSWER_LAW:
    return datalek_assessment_law(assessment);
  case DATALEK_ANSWER_BASIS:
    return datalek_assessment_basis(assessment);
  case DATALEK_ANSWER_VERDICT:
    return datalek_outcome_verdict(outcome);
  case DATALEK_ANSWER_ADVICE:
    return datalek_outcome_advice(outcome);
  case DATALEK_ANSWER_LEVEL_MIN:
    return datalek_risk_level_min(risk, of);
  case DATALEK_ANSWER_LEVEL_MAX:
    return datalek_risk_level_max(risk, of);
  case DATALEK_ANSWER_SCORE_MIN:
    return datalek_risk_score_min(risk, of);
  case DATALEK_ANSWER_SCORE_MAX:
    return datalek_risk_score_max(risk, of);
  default:
    return datalek_assessment_deadline(assessment, of);
  }
}
