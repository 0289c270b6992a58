/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Evaluates tables of rules for a block of rows at once, as rules.h does for one incident: the same
 * rows of the same laws, the same three values. It knows no law.
 */
#ifndef DLK_BLOCK_H
#define DLK_BLOCK_H

#include "slice.h"
#include "tables.h"

/* The truth of every term in every row of a block. */
typedef struct {
  dlk_truth term[DLK_TERMS];
} dlk_block;

/* The truth of all conclusions under a law. */
void dlk_block_conclude(dlk_block *block, int32_t law);

enum { DLK_RULE_BYTES = (DLK_RULES + 7) / 8 };

/* For each rule the rows in which it decides; as many as fill bytes. */
typedef struct {
  dlk_slice rule[8 * DLK_RULE_BYTES];
} dlk_deciding;

/* The rules that decide a conclusion in these rows, as dlk_decided_by() has them. The block was
 * concluded under this law. */
void dlk_block_explain(const dlk_block *block, int32_t law, int32_t conclusion,
                       const dlk_slice *rows, dlk_deciding *deciding);

#endif
