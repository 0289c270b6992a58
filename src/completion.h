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

/* All terms of facts that are open. */
dlk_term_set dlk_open_terms(const dlk_view *view);

enum {
  DLK_LANE_BITS = 6,       /* the completions of so many bits are one word */
  DLK_COMPLETION_BITS = 12 /* at most */
};

/*
 * Of every conclusion in `asked`, finds the unknown facts on which it hangs alone in some
 * completion.
 * @param open The terms that may turn out either way; other open terms have to be without effect on
 *   the conclusions.
 * @param bits At most DLK_COMPLETION_BITS.
 * @param[out] missing As dlk_missing() has it.
 * @return False where there are more completions than 2^bits; then nothing is found.
 */
bool dlk_try_completions(const dlk_view *view, const dlk_term_set *open, int32_t bits,
                         const dlk_term_set *asked, uint64_t missing[DLK_CONCLUSIONS]);

#endif
