/* SPDX-License-Identifier: Apache-2.0 */
/* The shortest useful program: a letter with medical data went to another patient. */
#include <datalek/datalek.h>
#include <stdio.h>

int main(void) {
  static const int32_t facts[] = {
    DATALEK_FACT_ROLE,
    DATALEK_FACT_FINANCIAL_UNDERTAKING,
    DATALEK_FACT_JOURNALISTIC_PURPOSE, /* these three: once for every practice */
    DATALEK_FACT_PERSONAL_DATA,
    DATALEK_FACT_SECURITY_BREACH,
    DATALEK_FACT_DISCLOSED,
    DATALEK_FACT_SPREAD,
    DATALEK_FACT_RECIPIENT,
    DATALEK_FACT_VIEWED,
    DATALEK_FACT_ENCRYPTED,
    DATALEK_FACT_DATA_BASIC,
    DATALEK_FACT_DATA_HEALTH,
    DATALEK_FACT_INSIGHT,
    DATALEK_FACT_RISK_REMOVED};
  static const int64_t values[] = {DATALEK_ROLE_CONTROLLER,
                                   DATALEK_NO,
                                   DATALEK_NO,
                                   DATALEK_YES,
                                   DATALEK_YES,
                                   DATALEK_YES,
                                   DATALEK_SPREAD_KNOWN_RECIPIENTS,
                                   DATALEK_RECIPIENT_OTHER_KNOWN,
                                   DATALEK_YES,
                                   DATALEK_NO,
                                   DATALEK_YES,
                                   DATALEK_YES,
                                   DATALEK_INSIGHT_ORDINARY,
                                   DATALEK_NO};
  datalek_incident *incident = NULL;
  datalek_outcome *outcome = NULL;
  int status = 1;

  if (datalek_incident_new(&incident) == DATALEK_OK &&
      datalek_outcome_new(&outcome) == DATALEK_OK &&
      datalek_incident_set_many(incident, facts, values, 14, NULL) == DATALEK_OK &&
      datalek_must_notify_subject(incident, outcome) == DATALEK_OK) {
    printf("%s\n", datalek_outcome_verdict(outcome) == DATALEK_YES ? "Tell the patient:" : "Open:");
    for (int32_t i = 0; i < datalek_outcome_reason_count(outcome); i++) {
      int32_t rule = datalek_outcome_reason(outcome, i);
      printf("- %s [%s]\n", datalek_rule_text(rule, DATALEK_LANGUAGE_EN),
             datalek_rule_source(rule));
    }
    status = 0;
  }
  datalek_outcome_free(outcome);
  datalek_incident_free(incident);
  return status;
}
