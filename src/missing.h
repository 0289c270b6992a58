/* SPDX-License-Identifier: Apache-2.0 */
/* Which unknown facts can still change an open conclusion. */
#ifndef DLK_MISSING_H
#define DLK_MISSING_H

#include "rules.h"

/*
 * Of every open conclusion in `asked`, finds the unknown facts for which there is a way to complete
 * the others such that the conclusion hangs on that fact alone. Exact where few facts can matter;
 * with many, up to DLK_SEARCH_MAX steps a fact: one that is undecided by then is named as well, so
 * that none is ever left out.
 * @param view The facts as judged, by dlk_judge().
 * @param[out] missing Facts as bits, by conclusion from the first on; those not asked stay as they
 *                     are.
 */
void dlk_missing(const dlk_view *view, const dlk_term_set *asked,
                 uint64_t missing[DLK_CONCLUSIONS]);

enum { DLK_SEARCH_MAX = 100 };

#endif
