/* SPDX-License-Identifier: Apache-2.0 */
#include "incident.h"
#include "rules.h"

static bool in_its_time(const dlk_hint *hint, int64_t aware_at) {
  return aware_at == DATALEK_TIME_UNKNOWN || aware_at >= hint->from;
}

static bool by_its_cause(const dlk_hint *hint, int64_t cause) {
  return cause == DATALEK_UNKNOWN || (hint->causes >> cause & 1) != 0;
}

int32_t datalek_hints(const datalek_incident *incident, int32_t *rules, size_t capacity,
                      size_t *count) {
  if (incident == NULL || count == NULL || (rules == NULL && capacity > 0)) {
    return DATALEK_ERROR_NULL;
  }
  dlk_view view;
  int32_t given[DLK_HINTS];
  size_t found = 0;
  dlk_judge(&view, DATALEK_LAW_AVG_2018, incident->values);
  dlk_conclude_hints(&view);
  for (int32_t i = 0; i < DLK_HINTS; i++) {
    const dlk_rule *rule = &dlk_rules[DLK_BEGIN_HINTS + i];
    if (in_its_time(&dlk_hints[i], incident->values[DATALEK_FACT_AWARE_AT]) &&
        by_its_cause(&dlk_hints[i], incident->values[DATALEK_FACT_CAUSE]) &&
        dlk_rule_truth(&view, DLK_BEGIN_HINTS + i) != DLK_NO) {
      given[found++] = rule->number;
    }
  }
  *count = found;
  if (found > capacity) {
    return DATALEK_ERROR_BUFFER;
  }
  for (size_t i = 0; i < found; i++) {
    rules[i] = given[i];
  }
  return DATALEK_OK;
}
