/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DLK_ASSESSMENT_H
#define DLK_ASSESSMENT_H

#include "law.h"
#include "outcome.h"
#include "risk.h"

struct datalek_assessment {
  dlk_memory memory;
  dlk_basis basis;
  int64_t aware_at;
  dlk_view view;
  datalek_risk risk;
  datalek_outcome outcomes[DLK_OUTCOMES];
};

/* Nothing judged yet. */
void dlk_assessment_empty(datalek_assessment *assessment);

/* All answers but the lists of the outcomes, which stay as they are. */
void dlk_assessment_decide(datalek_assessment *assessment, dlk_basis basis, const dlk_view *view,
                           const int64_t *values);

#endif
