/* SPDX-License-Identifier: Apache-2.0 */
#include "calendar.h"
#include "law.h"

enum { KINDS = DATALEK_FINE_ORDER + 1 };

/* The first second of 2018, Dutch time: Stb. 2017, 433. */
#define RISE_OF_2018 INT64_C(1514761200)

/* One part in `part` of the turnover; none where that is 0. */
typedef struct {
  int64_t fixed;
  int64_t part;
  bool whichever_higher;
  int32_t rule;
} ceiling;

static const ceiling none = {0, 0, false, DLK_RULE_before_2016_no_fine};
static const ceiling wbp_2016 = {820000, 10, false, DLK_RULE_wbp_66_fine};
static const ceiling wbp_2018 = {830000, 10, false, DLK_RULE_wbp_66_fine};
static const ceiling avg[KINDS] = {
  [DATALEK_FINE_DUTY] = {10000000, 50, true, DLK_RULE_avg_83_4_a_duty},
  [DATALEK_FINE_ORDER] = {20000000, 25, true, DLK_RULE_avg_83_6_order},
};

static const ceiling *find_ceiling(int32_t law, int64_t time, int32_t kind) {
  switch (law) {
  case DATALEK_LAW_BEFORE_2016:
    return &none;
  case DATALEK_LAW_WBP_2016:
    return time != DATALEK_TIME_UNKNOWN && time < RISE_OF_2018 ? &wbp_2016 : &wbp_2018;
  default:
    return &avg[kind];
  }
}

static int64_t share_of(const ceiling *limit, int64_t turnover) {
  if (limit->part == 0) {
    return 0;
  }
  return turnover == DATALEK_UNKNOWN ? DATALEK_UNKNOWN : turnover / limit->part;
}

int32_t datalek_fine_maximum(int32_t law, int64_t time, int32_t kind, int64_t turnover,
                             int64_t *maximum, int64_t *fixed, int64_t *share, int32_t *rule) {
  dlk_basis basis;
  if (maximum == NULL) {
    return DATALEK_ERROR_NULL;
  }
  if (dlk_choose_law(law, time, &basis) != DATALEK_OK || kind < 0 || kind >= KINDS) {
    return DATALEK_ERROR_ARGUMENT;
  }
  if (turnover < DATALEK_UNKNOWN) {
    return DATALEK_ERROR_VALUE;
  }
  if (time != DATALEK_TIME_UNKNOWN && !dlk_on_calendar(time)) {
    return DATALEK_ERROR_TIME;
  }
  const ceiling *found = find_ceiling(basis.law, time, kind);
  int64_t part = share_of(found, turnover);
  *maximum = found->whichever_higher && part > found->fixed ? part : found->fixed;
  if (fixed != NULL) {
    *fixed = found->fixed;
  }
  if (share != NULL) {
    *share = part;
  }
  if (rule != NULL) {
    *rule = dlk_rules[found->rule].number;
  }
  return DATALEK_OK;
}
