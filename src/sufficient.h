/* SPDX-License-Identifier: Apache-2.0 */
/* Which known facts force a conclusion by themselves. */
#ifndef DLK_SUFFICIENT_H
#define DLK_SUFFICIENT_H

#include "rules.h"

/* Sets of facts are bits by fact number. */
_Static_assert(DLK_FACTS <= 64, "sets of facts are 64 bits");

static inline uint64_t dlk_only(int32_t fact) { return UINT64_C(1) << fact; }

/* The hardest incidents that a search for them found ask for 25. */
enum { DLK_CORRECTIONS_MAX = 256 };

/*
 * The smallest set of known facts that forces a conclusion which is not open, and of equally small
 * ones the first in the order of the fact numbers. Takes up to `max` corrections
 * (DLK_CORRECTIONS_MAX at most); where more are needed the set is irreducible only.
 */
uint64_t dlk_sufficient(const int64_t *values, int32_t law, int32_t conclusion, int32_t max);

#endif
