/* SPDX-License-Identifier: Apache-2.0 */
/* The shortest useful program: a letter with medical data went to another patient. */
#include <datalek/datalek.h>
#include <stdio.h>

static const struct {
  int32_t fact;
  int64_t value;
} known[] = {
  /* The same for every incident of a practice. */
  {DATALEK_FACT_ROLE, DATALEK_ROLE_CONTROLLER},
  {DATALEK_FACT_FINANCIAL_UNDERTAKING, DATALEK_NO},
  {DATALEK_FACT_JOURNALISTIC_PURPOSE, DATALEK_NO},
  /* This one. */
  {DATALEK_FACT_PERSONAL_DATA, DATALEK_YES},
  {DATALEK_FACT_SECURITY_BREACH, DATALEK_YES},
  {DATALEK_FACT_DISCLOSED, DATALEK_YES},
  {DATALEK_FACT_SPREAD, DATALEK_SPREAD_KNOWN_RECIPIENTS},
  {DATALEK_FACT_RECIPIENT, DATALEK_RECIPIENT_OTHER_KNOWN},
  {DATALEK_FACT_VIEWED, DATALEK_YES},
  {DATALEK_FACT_ENCRYPTED, DATALEK_NO},
  {DATALEK_FACT_DATA_BASIC, DATALEK_YES},
  {DATALEK_FACT_DATA_HEALTH, DATALEK_YES},
  {DATALEK_FACT_INSIGHT, DATALEK_INSIGHT_ORDINARY},
  {DATALEK_FACT_RISK_REMOVED, DATALEK_NO},
};

int main(void) {
  datalek_incident *incident = NULL;
  datalek_outcome *outcome = NULL;
  if (datalek_incident_new(&incident) != DATALEK_OK ||
      datalek_outcome_new(&outcome) != DATALEK_OK) {
    return 1;
  }
  for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
    if (datalek_incident_set(incident, known[i].fact, known[i].value) != DATALEK_OK) {
      return 1;
    }
  }
  datalek_must_notify_subject(incident, outcome);
  printf("Tell the patient: %s\n",
         datalek_outcome_verdict(outcome) == DATALEK_YES ? "yes" : "no, or not known yet");
  for (int32_t i = 0; i < datalek_outcome_reason_count(outcome); i++) {
    int32_t rule = datalek_outcome_reason(outcome, i);
    printf("- %s [%s]\n", datalek_rule_text(rule, DATALEK_LANGUAGE_EN), datalek_rule_source(rule));
  }
  datalek_outcome_free(outcome);
  datalek_incident_free(incident);
  return 0;
}
