/* SPDX-License-Identifier: Apache-2.0 */
#include "name.h"

const char *const dlk_advice_names[] = {
  [DATALEK_ADVICE_NONE] = "none",
  [DATALEK_ADVICE_FIND_OUT] = "find_out",
  [DATALEK_ADVICE_ACT] = "act",
};

const char *const dlk_aspect_names[] = {
  [DATALEK_ASPECT_ALL] = "all",
  [DATALEK_ASPECT_CONFIDENTIALITY] = "confidentiality",
  [DATALEK_ASPECT_INTEGRITY] = "integrity",
  [DATALEK_ASPECT_AVAILABILITY] = "availability",
};

const char *const dlk_score_names[] = {
  [DATALEK_SCORE_SE] = "se",
  [DATALEK_SCORE_DPC] = "dpc",
  [DATALEK_SCORE_EI] = "ei",
  [DATALEK_SCORE_CB] = "cb",
};

const char *const dlk_reading_names[] = {
  [DATALEK_DEADLINE_STRICT] = "strict",
  [DATALEK_DEADLINE_OUTER] = "outer",
  [DATALEK_DEADLINE_TWO_WORKING_DAYS] = "disputed_two_working_days",
};

const char *dlk_verdict_name(int32_t verdict) {
  if (verdict == DATALEK_UNKNOWN) {
    return "unknown";
  }
  return verdict == DATALEK_YES ? "yes" : "no";
}
