/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DLK_RECEIPT_H
#define DLK_RECEIPT_H

#include "public.h"

/*
 * The law that a receipt was written under, and the version of its rule set.
 * @param[out] law, version May be written on error too.
 * @return As datalek_receipt_read().
 */
int32_t dlk_receipt_law(const char *text, size_t length, int32_t *law, int64_t *version);

#endif
