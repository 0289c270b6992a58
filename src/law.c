/* SPDX-License-Identifier: Apache-2.0 */
#include "law.h"
#include <string.h>

int32_t datalek_law_count(void) { return DLK_LAWS; }

const char *datalek_law_name(int32_t law) { return dlk_is_law(law) ? dlk_laws[law].name : NULL; }

int32_t datalek_law_find(const char *name, int32_t *law) {
  if (name == NULL || law == NULL) {
    return DATALEK_ERROR_NULL;
  }
  for (int32_t i = 0; i < DLK_LAWS; i++) {
    if (strcmp(dlk_laws[i].name, name) == 0) {
      *law = i;
      return DATALEK_OK;
    }
  }
  return DATALEK_ERROR_ARGUMENT;
}

const char *datalek_law_title(int32_t law, int32_t language) {
  return dlk_is_law(law) && dlk_is_language(language) ? dlk_laws[law].title[language] : NULL;
}

const char *datalek_law_source(int32_t law) {
  return dlk_is_law(law) ? dlk_laws[law].source : NULL;
}

int32_t datalek_law_version(int32_t law) { return dlk_is_law(law) ? dlk_laws[law].version : 0; }

int64_t datalek_law_from(int32_t law) {
  return dlk_is_law(law) ? dlk_laws[law].from : DATALEK_TIME_UNKNOWN;
}

int64_t datalek_law_until(int32_t law) {
  return dlk_is_law(law) ? dlk_laws[law].until : DATALEK_TIME_UNKNOWN;
}

int32_t datalek_law_enacted(int32_t law) {
  if (!dlk_is_law(law)) {
    return DATALEK_UNKNOWN;
  }
  bool dated =
    dlk_laws[law].from != DATALEK_TIME_UNKNOWN || dlk_laws[law].until != DATALEK_TIME_UNKNOWN;
  return dated ? DATALEK_YES : DATALEK_NO;
}

int32_t datalek_law_at(int64_t time) {
  int32_t found = DATALEK_LAW_BEFORE_2016;
  for (int32_t law = 0; law < DLK_LAWS; law++) {
    bool begun = dlk_laws[law].from != DATALEK_TIME_UNKNOWN &&
                 (time == DATALEK_TIME_UNKNOWN || dlk_laws[law].from <= time);
    found = begun ? law : found;
  }
  return found;
}

int32_t dlk_choose_law(int32_t wanted, int64_t aware_at, dlk_basis *basis) {
  int32_t in_force = datalek_law_at(aware_at);
  if (wanted != DATALEK_LAW_AT_TIME && !dlk_is_law(wanted)) {
    return DATALEK_ERROR_ARGUMENT;
  }
  basis->law = wanted == DATALEK_LAW_AT_TIME ? in_force : wanted;
  if (wanted == DATALEK_LAW_AT_TIME) {
    basis->kind = DATALEK_BASIS_AT_TIME;
  } else {
    basis->kind = wanted == in_force ? DATALEK_BASIS_FORCED : DATALEK_BASIS_NOT_IN_FORCE;
  }
  return DATALEK_OK;
}
