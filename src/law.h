/* SPDX-License-Identifier: Apache-2.0 */
/* Which law a result is judged by. */
#ifndef DLK_LAW_H
#define DLK_LAW_H

#include "tables.h"

typedef struct {
  int32_t law;
  int32_t kind; /* a DATALEK_BASIS_* */
} dlk_basis;

/* Nothing judged yet: what the getters say of an empty result. */
static const dlk_basis dlk_no_basis = {DATALEK_LAW_AT_TIME, DATALEK_BASIS_AT_TIME};

/* The law that is wanted, or the one in force. DATALEK_ERROR_ARGUMENT for no law. */
int32_t dlk_choose_law(int32_t wanted, int64_t aware_at, dlk_basis *basis);

#endif
