/* SPDX-License-Identifier: Apache-2.0 */
#include "condition.h"
#include "condition_words.h"

static uint8_t is_value(const int64_t *values, const dlk_value *value) {
  if (values[value->fact] == dlk_unknown(value->fact)) {
    return DLK_OPEN;
  }
  return values[value->fact] == value->value ? DLK_YES : DLK_NO;
}

/* Unless well encrypted and with a safe key. */
static uint8_t is_readable(const dlk_view *view) {
  return dlk_not(dlk_term(view, encrypted) & dlk_term(view, key_safe));
}

static uint8_t truth_of(const dlk_view *view, const int64_t *values, int32_t word) {
  if (word < FIRST_VALUE) {
    return dlk_term(view, word);
  }
  if (word < FIRST_LAW) {
    return is_value(values, &dlk_values[word - FIRST_VALUE]);
  }
  if (word < READABLE) {
    return view->law == word - FIRST_LAW ? DLK_YES : DLK_NO;
  }
  return is_readable(view);
}

bool dlk_holds(const dlk_view *view, const int64_t *values, const dlk_condition *condition) {
  for (int i = 0; i < DLK_ALL_MAX && condition->all[i] != NOTHING; i++) {
    if (truth_of(view, values, condition->all[i]) != DLK_YES) {
      return false;
    }
  }
  for (int i = 0; i < DLK_NONE_MAX && condition->none[i] != NOTHING; i++) {
    if (truth_of(view, values, condition->none[i]) != DLK_NO) {
      return false;
    }
  }
  return true;
}
