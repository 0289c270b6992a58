/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Sets of rows: one bit for each row of a block, so that a machine's word speaks for 64 rows.
 *
 * Values of a block come as codes, one byte a row: 0 to 14, or DLK_CODE_UNKNOWN. As eight codes are
 * read as one word, the bits of neighbouring rows do not stand side by side; dlk_slice_has() knows
 * where a row is, and nobody else needs to.
 *
 * All loops over words have a fixed length, which is what compilers need to use wide registers.
 */
#ifndef DLK_SLICE_H
#define DLK_SLICE_H

#include "public.h"
#include <stdbool.h>

enum {
  DLK_WORDS = 8,
  DLK_BLOCK = 64 * DLK_WORDS, /* rows */
  DLK_PLANES = 4,
  DLK_CODE_HIGHEST = 14,
  DLK_CODE_UNKNOWN = 0xFF /* -1 in a signed byte */
};

typedef struct {
  uint64_t word[DLK_WORDS];
} dlk_slice;

/* A byte for each row of a block, in the order of the rows. */
typedef struct {
  uint64_t eight[DLK_BLOCK / 8];
} dlk_bytes;

/* Where something is yes, and where it may be: is yes or open. */
typedef struct {
  dlk_slice yes;
  dlk_slice may;
} dlk_truth;

/* The codes of a block, bit by bit: plane 0 has the rows with an odd code. */
typedef struct {
  int32_t count;
  dlk_slice plane[DLK_PLANES];
  dlk_slice unknown;
} dlk_planes;

static inline void dlk_slice_fill(dlk_slice *to, bool every) {
  for (int i = 0; i < DLK_WORDS; i++) {
    to->word[i] = every ? UINT64_MAX : 0;
  }
}

static inline void dlk_slice_add(dlk_slice *restrict to, const dlk_slice *restrict rows) {
  for (int i = 0; i < DLK_WORDS; i++) {
    to->word[i] |= rows->word[i];
  }
}

static inline void dlk_slice_keep(dlk_slice *restrict to, const dlk_slice *restrict rows) {
  for (int i = 0; i < DLK_WORDS; i++) {
    to->word[i] &= rows->word[i];
  }
}

static inline void dlk_slice_remove(dlk_slice *restrict to, const dlk_slice *restrict rows) {
  for (int i = 0; i < DLK_WORDS; i++) {
    to->word[i] &= ~rows->word[i];
  }
}

/* All rows but these. */
static inline void dlk_slice_add_others(dlk_slice *restrict to, const dlk_slice *restrict rows) {
  for (int i = 0; i < DLK_WORDS; i++) {
    to->word[i] |= ~rows->word[i];
  }
}

static inline bool dlk_slice_any(const dlk_slice *rows) {
  uint64_t any = 0;
  for (int i = 0; i < DLK_WORDS; i++) {
    any |= rows->word[i];
  }
  return any != 0;
}

/* Whether a row of the block, by its number in it, is among them. */
bool dlk_slice_has(const dlk_slice *rows, size_t row);
void dlk_slice_add_row(dlk_slice *to, size_t row);

/* The rows whose bit is set: bit r of a block stands in byte r / 8, the least significant first. */
void dlk_slice_of_bits(dlk_slice *rows, const uint8_t bits[DLK_BLOCK / 8]);

/* The truth of yes/no, which are the codes 1 and 0. Whether all codes are these, or unknown. */
bool dlk_slice_yes_no(dlk_truth *restrict truth, const dlk_bytes *restrict codes);

/* Whether a code is neither at most `highest` nor unknown. */
bool dlk_codes_beyond(const dlk_bytes *codes, int32_t highest);

/* None of the codes is beyond `highest`, or what is said of its row does not matter. */
void dlk_planes_of(dlk_planes *planes, const dlk_bytes *codes, int32_t highest);

/* Whether codes are at least this. */
void dlk_planes_at_least(const dlk_planes *planes, int32_t code, dlk_truth *truth);

/* One byte for each row, by the truth in it. */
void dlk_bytes_of(dlk_bytes *restrict bytes, const dlk_truth *restrict truth, int32_t yes,
                  int32_t no, int32_t open);

/* Or, in the bytes of these rows. */
void dlk_bytes_add(dlk_bytes *restrict bytes, const dlk_slice *restrict rows, int32_t byte);

/* One byte for each row: bit b is whether it is among rows[b], of eight. */
void dlk_bytes_of_bits(dlk_bytes *restrict bytes, const dlk_slice *restrict rows);

#endif
