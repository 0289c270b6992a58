/* SPDX-License-Identifier: Apache-2.0 */
/* When a row of a table of texts speaks: words as the rules have them, and some that no rule asks
 * (condition_words.h). */
#ifndef DLK_CONDITION_H
#define DLK_CONDITION_H

#include "rules.h"

typedef struct {
  uint8_t all[DLK_ALL_MAX];
  uint8_t none[DLK_NONE_MAX];
} dlk_condition;

/* Whether all of these are known to hold and all of those known not to. An unknown fact is silent:
 * what is said stays said, whatever is learnt later. */
bool dlk_holds(const dlk_view *view, const int64_t *values, const dlk_condition *condition);

#endif
