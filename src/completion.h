/* SPDX-License-Identifier: Apache-2.0 */
/* Every way in which unknown facts can turn out, 64 ways at a time. */
#ifndef DLK_COMPLETION_H
#define DLK_COMPLETION_H

#include "rules.h"

/* What open conclusions can still hang on: the open terms that lead to them, themselves among them,
 * and the rules in between. */
typedef struct {
  dlk_term_set terms;
  dlk_rule_set rules;
} dlk_reach;

/* The reach of open conclusions. */
dlk_reach dlk_reach_of(const dlk_view *view, const dlk_term_set *asked);

/*
 * Of every conclusion in `asked`, finds the unknown facts on which it hangs alone in some
 * completion.
 * @param reach That of the conclusions.
 * @param[out] missing As dlk_missing() has it.
 * @return False where there are more completions than 2^DLK_COMPLETION_BITS; then nothing is found.
 */
bool dlk_try_completions(const dlk_reach *reach, const dlk_term_set *asked,
                         uint64_t missing[DLK_CONCLUSIONS]);

enum { DLK_COMPLETION_BITS = 12 };

#endif
