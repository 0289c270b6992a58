/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DLK_OUTCOME_H
#define DLK_OUTCOME_H

#include "incident.h"
#include "law.h"
#include "rules.h"

enum { DLK_OUTCOMES = DATALEK_OUTCOME_REGISTER + 1 };

struct datalek_outcome {
  dlk_memory memory;
  dlk_basis basis;
  int32_t kind; /* DATALEK_UNKNOWN while empty */
  int32_t verdict;
  int32_t advice;
  const dlk_view *view; /* what it was decided from, which is as long as it is; NULL while empty */
  dlk_account account;
  uint64_t missing; /* facts as bits */
};

/* The conclusion that answers a question. */
int32_t dlk_conclusion_for(int32_t kind);

/* No answer yet. */
void dlk_outcome_empty(datalek_outcome *outcome);

/* Verdict and advice on one question, from what was concluded under the law of the basis. The lists
 * stay as they are. */
void dlk_outcome_decide(datalek_outcome *outcome, int32_t kind, dlk_basis basis,
                        const dlk_view *view);

/* The lists of what was decided, for `count` outcomes of one incident under one law: reasons,
 * rejected rules, missing facts. The outcomes keep the pointer to the view. */
void dlk_outcomes_explain(datalek_outcome *outcomes, int32_t count, const dlk_view *view);

/* Both: the answer to one question. */
void dlk_outcome_fill(datalek_outcome *outcome, int32_t kind, dlk_basis basis,
                      const dlk_view *view);

#endif
