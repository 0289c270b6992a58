/* SPDX-License-Identifier: Apache-2.0 */
#ifndef RECEIPTS_H
#define RECEIPTS_H

#include "fuzz.h"

/* Reads a text as a receipt, and by this number does more with what can be read. */
void try_receipt(const char *text, size_t length, uint32_t choice);

/* The same of lines that get their checks first, so that more than one can be right. */
void try_lines(const char *text, size_t length, uint32_t choice);

#endif
