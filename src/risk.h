/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DLK_RISK_H
#define DLK_RISK_H

#include "incident.h"
#include "law.h"
#include "rules.h"

enum { DLK_ASPECTS = DATALEK_ASPECT_AVAILABILITY + 1, DLK_SCORES = DATALEK_SCORE_CB + 1 };

/* The conclusions that make the level of an aspect. */
typedef struct {
  int32_t risk;
  int32_t high;
} dlk_aspect;

extern const dlk_aspect dlk_aspects[DLK_ASPECTS];

typedef struct {
  int32_t min;
  int32_t max;
} dlk_range;

struct datalek_risk {
  dlk_memory memory;
  dlk_basis basis;
  dlk_range level[DLK_ASPECTS];
  dlk_range score[DLK_SCORES];
  int32_t many_people;
  int32_t unintelligible;
};

/* Nothing judged yet: every bound as wide as can be. */
void dlk_risk_empty(datalek_risk *risk);

/* How grave it is, from what was concluded. */
void dlk_risk_fill(datalek_risk *risk, dlk_basis basis, const dlk_view *view,
                   const int64_t *values);

#endif
