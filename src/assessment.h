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
  datalek_risk risk;
  datalek_outcome outcomes[DLK_OUTCOMES];
};

#endif
