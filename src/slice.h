/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Sets of rows: one bit for each row of a block, so that a machine's word speaks for 64 rows.
 *
 * Rows come and go as bytes, one for each. The bits of neighbouring rows stand in neighbouring
 * bytes, so that many bytes can be packed at once, each into a byte of its own; dlk_slice_has()
 * knows where a row is, and nobody else needs to.
 *
 * All loops have a fixed length, which is what compilers need to use wide registers.
 */
#ifndef DLK_SLICE_H
#define DLK_SLICE_H

#include "public.h"
#include <stdbool.h>

enum {
  DLK_WORDS = 8,
  DLK_BLOCK = 64 * DLK_WORDS, /* rows */
  DLK_SLICE_BYTES = DLK_BLOCK / 8
};

/*
 * A byte of a slice has the bits of the eight rows that stand DLK_SLICE_BYTES apart: a loop over
 * its bytes takes them one by one, the last first. Adding a number to itself is a shift that
 * processors have for bytes too.
 */
#define DLK_EIGHT(fold) fold(7) fold(6) fold(5) fold(4) fold(3) fold(2) fold(1) fold(0)

typedef struct {
  uint64_t word[DLK_WORDS];
} dlk_slice;

/* A byte for each row of a block, in the order of the rows. */
typedef struct {
  uint8_t row[DLK_BLOCK];
} dlk_bytes;

/* Where something is yes, and where it may be: is yes or open. */
typedef struct {
  dlk_slice yes;
  dlk_slice may;
} dlk_truth;

static inline uint8_t *dlk_slice_bytes(dlk_slice *rows) { return (uint8_t *)rows->word; }

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
void dlk_slice_of_bits(dlk_slice *restrict rows, const uint8_t *restrict bits);

/* The rows of a block that have more than this in their byte. */
void dlk_slice_above(dlk_slice *restrict rows, const int8_t *restrict values, int8_t below);

/* Those that have -1. Returns the greatest byte; one below -1 counts as 256 more than it is. */
int32_t dlk_slice_unknown(dlk_slice *restrict rows, const int8_t *restrict values);

/* Yes, no and unknown at once, of values that are 1, 0 and -1. Whether all are: one that is not
 * spoils others. */
bool dlk_slice_yes_no(dlk_slice *restrict yes, dlk_slice *restrict may,
                      const int8_t *restrict values);

/* One byte for each row, by the truth in it. */
void dlk_bytes_of(dlk_bytes *restrict bytes, const dlk_truth *restrict truth, int8_t yes, int8_t no,
                  int8_t open);

/* Or, in the bytes of these rows. */
void dlk_bytes_add(dlk_bytes *restrict bytes, const dlk_slice *restrict rows, uint8_t byte);

/* One byte for each row: bit b is whether it is among rows[b], of eight. */
void dlk_bytes_of_bits(dlk_bytes *restrict bytes, const dlk_slice *restrict rows);

#endif
