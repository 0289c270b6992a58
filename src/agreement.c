/* SPDX-License-Identifier: Apache-2.0 */
#include "law.h"

static bool is_point(int32_t point) { return point >= 0 && point < DLK_POINTS; }

int32_t datalek_point_count(void) { return DLK_POINTS; }

const char *datalek_point_name(int32_t point) {
  return is_point(point) ? dlk_points[point].name : NULL;
}

const char *datalek_point_question(int32_t point, int32_t language) {
  return is_point(point) && dlk_is_language(language) ? dlk_points[point].question[language] : NULL;
}

int32_t datalek_point_need(int32_t point, int32_t law) {
  return is_point(point) && dlk_is_law(law) ? dlk_points[point].by[law].need : DATALEK_UNKNOWN;
}

const char *datalek_point_source(int32_t point, int32_t law) {
  return is_point(point) && dlk_is_law(law) ? dlk_points[point].by[law].source : NULL;
}

/* Points that are not answered are unknown. */
static int32_t take_answers(const int32_t *answers, size_t count, int32_t all[DLK_POINTS]) {
  if (count > DLK_POINTS) {
    return DATALEK_ERROR_ARGUMENT;
  }
  for (size_t point = 0; point < DLK_POINTS; point++) {
    all[point] = point < count ? answers[point] : DATALEK_UNKNOWN;
    if (all[point] < DATALEK_UNKNOWN || all[point] > DATALEK_YES) {
      return DATALEK_ERROR_ARGUMENT;
    }
  }
  return DATALEK_OK;
}

/* Lists the points with this need that are not answered with yes. Returns how many there are. */
static size_t list_missing(int32_t law, int32_t need, const int32_t all[DLK_POINTS],
                           int32_t list[DLK_POINTS]) {
  size_t listed = 0;
  for (int32_t point = 0; point < DLK_POINTS; point++) {
    if (dlk_points[point].by[law].need == need && all[point] != DATALEK_YES) {
      list[listed++] = point;
    }
  }
  return listed;
}

/* Complete when nothing is missing; not so when anything is known to be. */
static int32_t judge(const int32_t all[DLK_POINTS], const int32_t *missing, size_t count) {
  for (size_t i = 0; i < count; i++) {
    if (all[missing[i]] == DATALEK_NO) {
      return DATALEK_NO;
    }
  }
  return count == 0 ? DATALEK_YES : DATALEK_UNKNOWN;
}

int32_t datalek_agreement_check(int32_t law, const int32_t *answers, size_t count, int32_t *missing,
                                size_t capacity, size_t *missing_count, int32_t *verdict) {
  dlk_basis basis;
  int32_t all[DLK_POINTS];
  int32_t list[DLK_POINTS];
  if (missing_count == NULL || verdict == NULL || (answers == NULL && count > 0) ||
      (missing == NULL && capacity > 0)) {
    return DATALEK_ERROR_NULL;
  }
  if (dlk_choose_law(law, DATALEK_TIME_UNKNOWN, &basis) != DATALEK_OK ||
      take_answers(answers, count, all) != DATALEK_OK) {
    return DATALEK_ERROR_ARGUMENT;
  }
  size_t required = list_missing(basis.law, DATALEK_NEED_REQUIRED, all, list);
  size_t listed = required + list_missing(basis.law, DATALEK_NEED_ADVISED, all, list + required);
  *missing_count = listed;
  *verdict = judge(all, list, required);
  if (listed > capacity) {
    return DATALEK_ERROR_BUFFER;
  }
  for (size_t i = 0; i < listed; i++) {
    missing[i] = list[i];
  }
  return DATALEK_OK;
}
