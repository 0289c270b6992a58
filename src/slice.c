/* SPDX-License-Identifier: Apache-2.0 */
#include "slice.h"
#include <string.h>

/* Row r of a block is bit r / 64 of byte r % 64. */
enum { BYTE_BITS = 8 };

_Static_assert((int)DLK_WORDS == BYTE_BITS,
               "each bit of a byte is a row of another word of Arrow's bits");

static inline const uint8_t *bytes_in(const dlk_slice *rows) { return (const uint8_t *)rows->word; }

bool dlk_slice_has(const dlk_slice *rows, size_t row) {
  return (bytes_in(rows)[row % DLK_SLICE_BYTES] >> row / DLK_SLICE_BYTES & 1) != 0;
}

void dlk_slice_add_row(dlk_slice *to, size_t row) {
  dlk_slice_bytes(to)[row % DLK_SLICE_BYTES] |= (uint8_t)(1U << row / DLK_SLICE_BYTES);
}

/*
 * Where a row's bit stands has nine binary digits: six of its byte's number, three of its place in
 * the byte. One step swaps the first digit of the byte with a digit of the place, that of `shift`,
 * and lets it go round to the end: bytes of the two halves come to stand by turns.
 */
static inline void turn(uint8_t *restrict to, const uint8_t *restrict from, int shift, int mask) {
  enum { HALF = DLK_SLICE_BYTES / 2 };
  for (int b = 0; b < HALF; b++) {
    uint8_t low = from[b];
    uint8_t high = from[b + HALF];
    uint8_t differ = (uint8_t)((low >> shift ^ high) & mask);
    to[2 * b] = (uint8_t)(low ^ differ << shift);
    to[2 * b + 1] = high ^ differ;
  }
}

void dlk_slice_of_bits(dlk_slice *restrict rows, const uint8_t *restrict bits) {
  uint8_t once[DLK_SLICE_BYTES];
  uint8_t twice[DLK_SLICE_BYTES];
  turn(once, bits, 4, 0x0F);
  turn(twice, once, 2, 0x33);
  turn(dlk_slice_bytes(rows), twice, 1, 0x55);
}

#define VALUE(bit) values[DLK_SLICE_BYTES * (bit) + b]

#define FOLD_ABOVE(bit) bits = (uint8_t)(bits + bits + (VALUE(bit) > below));
void dlk_slice_above(dlk_slice *restrict rows, const int8_t *restrict values, int8_t below) {
  uint8_t *to = dlk_slice_bytes(rows);
  for (int b = 0; b < DLK_SLICE_BYTES; b++) {
    uint8_t bits = 0;
    DLK_EIGHT(FOLD_ABOVE)
    to[b] = bits;
  }
}

/* One more than a value is a byte without sign, 0 for unknown. */
#define FOLD_NEXT(bit)                                                                             \
  next = (uint8_t)(VALUE(bit) + 1);                                                                \
  most = next > most ? next : most;                                                                \
  bits = (uint8_t)(bits + bits + (next == 0));
int32_t dlk_slice_unknown(dlk_slice *restrict rows, const int8_t *restrict values) {
  uint8_t *to = dlk_slice_bytes(rows);
  uint8_t greatest[DLK_SLICE_BYTES];
  uint8_t of_all = 0;
  for (int b = 0; b < DLK_SLICE_BYTES; b++) {
    uint8_t bits = 0;
    uint8_t most = 0;
    uint8_t next;
    DLK_EIGHT(FOLD_NEXT)
    to[b] = bits;
    greatest[b] = most;
  }
  for (int b = 0; b < DLK_SLICE_BYTES; b++) {
    of_all = greatest[b] > of_all ? greatest[b] : of_all;
  }
  return of_all - 1;
}

/* One more than a value takes two bits, where the value is good. Rows with an even bit and with an
 * odd one go apart: four to a byte. */
#define FOLD_PAIR(to, bit)                                                                         \
  next = (uint8_t)(VALUE(bit) + 1);                                                                \
  most = next > most ? next : most;                                                                \
  to = (uint8_t)(to + to);                                                                         \
  to = (uint8_t)(to + to + next);
bool dlk_slice_yes_no(dlk_slice *restrict yes, dlk_slice *restrict may,
                      const int8_t *restrict values) {
  uint8_t *is = dlk_slice_bytes(yes);
  uint8_t *can = dlk_slice_bytes(may);
  uint8_t greatest[DLK_SLICE_BYTES];
  uint8_t of_all = 0;
  for (int b = 0; b < DLK_SLICE_BYTES; b++) {
    uint8_t odd = 0;
    uint8_t even = 0;
    uint8_t most = 0;
    uint8_t next;
    FOLD_PAIR(odd, 7)
    FOLD_PAIR(even, 6)
    FOLD_PAIR(odd, 5)
    FOLD_PAIR(even, 4)
    FOLD_PAIR(odd, 3)
    FOLD_PAIR(even, 2)
    FOLD_PAIR(odd, 1)
    FOLD_PAIR(even, 0)
    is[b] = (uint8_t)((even >> 1 & 0x55) | (odd & 0xAA));
    can[b] = (uint8_t) ~((even & 0x55) | ((odd + odd) & 0xAA));
    greatest[b] = most;
  }
  for (int b = 0; b < DLK_SLICE_BYTES; b++) {
    of_all = greatest[b] > of_all ? greatest[b] : of_all;
  }
  return of_all <= 2;
}

/* A full byte where a bit is set. Compilers would make more of a choice between two bytes. */
#define FULL(bits, bit) (uint8_t) - (((bits)&1 << (bit)) != 0)

#define SPREAD(bit)                                                                                \
  to[DLK_SLICE_BYTES * (bit) + b] =                                                                \
    (uint8_t)(base ^ (FULL(may, bit) & to_open) ^ (FULL(is, bit) & to_yes));
void dlk_bytes_of(dlk_bytes *restrict bytes, const dlk_truth *restrict truth, int8_t yes, int8_t no,
                  int8_t open) {
  const uint8_t base = (uint8_t)no;
  const uint8_t to_open = (uint8_t)(no ^ open);
  const uint8_t to_yes = (uint8_t)(open ^ yes);
  uint8_t *to = bytes->row;
  for (int b = 0; b < DLK_SLICE_BYTES; b++) {
    uint8_t may = bytes_in(&truth->may)[b];
    uint8_t is = bytes_in(&truth->yes)[b];
    DLK_EIGHT(SPREAD)
  }
}

#define SPREAD_MORE(bit) to[DLK_SLICE_BYTES * (bit) + b] |= FULL(is, bit) & byte;
void dlk_bytes_add(dlk_bytes *restrict bytes, const dlk_slice *restrict rows, uint8_t byte) {
  uint8_t *to = bytes->row;
  for (int b = 0; b < DLK_SLICE_BYTES; b++) {
    uint8_t is = bytes_in(rows)[b];
    DLK_EIGHT(SPREAD_MORE)
  }
}

void dlk_bytes_of_bits(dlk_bytes *restrict bytes, const dlk_slice *restrict rows) {
  memset(bytes, 0, sizeof *bytes);
  for (int32_t i = 0; i < BYTE_BITS; i++) {
    dlk_bytes_add(bytes, &rows[i], (uint8_t)(1U << i));
  }
}
