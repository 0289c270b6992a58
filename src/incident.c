/* SPDX-License-Identifier: Apache-2.0 */
#include "incident.h"

void dlk_forget(int64_t values[DLK_FACTS]) {
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    values[fact] = dlk_unknown(fact);
  }
}

static void prepare(datalek_incident *incident) { dlk_forget(incident->values); }

DLK_OBJECT_FUNCTIONS(datalek_incident, prepare)

int32_t dlk_check_value(int32_t fact, int64_t value) {
  if (!dlk_is_fact(fact)) {
    return DATALEK_ERROR_FACT;
  }
  bool known = value >= dlk_facts[fact].lowest && value <= dlk_facts[fact].highest;
  return known || value == dlk_unknown(fact) ? DATALEK_OK : DATALEK_ERROR_VALUE;
}

int32_t datalek_incident_set(datalek_incident *incident, int32_t fact, int64_t value) {
  return datalek_incident_set_many(incident, &fact, &value, 1, NULL);
}

int32_t datalek_incident_set_many(datalek_incident *incident, const int32_t *facts,
                                  const int64_t *values, size_t count, size_t *rejected) {
  if (incident == NULL || (count > 0 && (facts == NULL || values == NULL))) {
    return DATALEK_ERROR_NULL;
  }
  for (size_t i = 0; i < count; i++) {
    int32_t status = dlk_check_value(facts[i], values[i]);
    if (status != DATALEK_OK) {
      if (rejected != NULL) {
        *rejected = i;
      }
      return status;
    }
  }
  for (size_t i = 0; i < count; i++) {
    incident->values[facts[i]] = values[i];
  }
  return DATALEK_OK;
}

int32_t datalek_incident_get(const datalek_incident *incident, int32_t fact, int64_t *value) {
  if (incident == NULL || value == NULL) {
    return DATALEK_ERROR_NULL;
  }
  if (!dlk_is_fact(fact)) {
    return DATALEK_ERROR_FACT;
  }
  *value = incident->values[fact];
  return DATALEK_OK;
}

int32_t datalek_incident_clear(datalek_incident *incident) {
  if (incident == NULL) {
    return DATALEK_ERROR_NULL;
  }
  dlk_forget(incident->values);
  return DATALEK_OK;
}
