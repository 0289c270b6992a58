/* SPDX-License-Identifier: Apache-2.0 */
/* Which known facts force a conclusion by themselves. */
#ifndef DLK_SUFFICIENT_H
#define DLK_SUFFICIENT_H

#include "rules.h"

/* The hardest incidents that a search for them found ask for 25. */
enum { DLK_CORRECTIONS_MAX = 256 };

/*
 * The smallest set of known facts that forces a conclusion which is not open, and of equally small
 * ones the first in the order of the fact numbers. Takes up to `max` corrections
 * (DLK_CORRECTIONS_MAX at most); where more are needed the set is irreducible only.
 */
uint64_t dlk_sufficient(const int64_t *values, int32_t law, int32_t conclusion, int32_t max);

#endif
