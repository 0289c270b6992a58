/* SPDX-License-Identifier: Apache-2.0 */
/* Which unknown facts can still change an open conclusion. */
#ifndef DLK_MISSING_H
#define DLK_MISSING_H

#include "rules.h"

/*
 * Marks every unknown fact for which there is a way to complete the others such that, under
 * this law, the conclusion hangs on it alone. Exact, up to DLK_SEARCH_MAX steps a fact; one that is
 * undecided by then is marked as well, so that none is ever left out.
 */
void dlk_missing(const int64_t *values, int32_t law, int32_t conclusion, bool missing[DLK_FACTS]);

enum { DLK_SEARCH_MAX = 100 };

#endif
