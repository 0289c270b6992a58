/* SPDX-License-Identifier: Apache-2.0 */
#include "slice.h"
#include <string.h>

/*
 * Word w of a block holds the codes of which the eights (r / 8) leave w when divided by DLK_WORDS:
 * code j of eight number i of these is bit 8 * j + i. So eight codes in memory are a word of which
 * each byte gives one bit, and no bit has to leave its byte.
 */

#define EACH_BYTE(byte) (UINT64_C(0x0101010101010101) * (byte))

/* Where the bytes of eight rows are. */
static inline int at(int eight, int word) { return DLK_WORDS * eight + word; }

/* The byte in memory that has the bit of a row. */
static size_t byte_of(size_t row) { return 8 * (row / 8 % DLK_WORDS) + row % 8; }

static uint8_t bit_of(size_t row) { return (uint8_t)(1U << row / 8 / DLK_WORDS); }

bool dlk_slice_has(const dlk_slice *rows, size_t row) {
  return (((const uint8_t *)rows->word)[byte_of(row)] & bit_of(row)) != 0;
}

void dlk_slice_add_row(dlk_slice *to, size_t row) {
  ((uint8_t *)to->word)[byte_of(row)] |= bit_of(row);
}

/* Swaps the bits under `mask` with those that stand `shift` higher. */
static inline uint64_t swap(uint64_t word, uint64_t mask, int shift) {
  uint64_t differ = (word ^ (word >> shift)) & mask;
  return word ^ differ ^ (differ << shift);
}

/* Bit j of byte i becomes bit i of byte j. */
static inline uint64_t transposed(uint64_t word) {
  word = swap(word, UINT64_C(0x00AA00AA00AA00AA), 7);
  word = swap(word, UINT64_C(0x0000CCCC0000CCCC), 14);
  return swap(word, UINT64_C(0x00000000F0F0F0F0), 28);
}

/* Turns the bytes of each word, as they are in memory, from the least significant first to the
 * order of this machine, or back: on most machines that is nothing to do, and compilers see it. */
static inline void turn_bytes(dlk_slice *rows) {
  for (int w = 0; w < DLK_WORDS; w++) {
    const uint8_t *byte = (const uint8_t *)&rows->word[w];
    rows->word[w] = byte[0] | (uint64_t)byte[1] << 8 | (uint64_t)byte[2] << 16 |
                    (uint64_t)byte[3] << 24 | (uint64_t)byte[4] << 32 | (uint64_t)byte[5] << 40 |
                    (uint64_t)byte[6] << 48 | (uint64_t)byte[7] << 56;
  }
}

_Static_assert(DLK_WORDS == 8, "bits of a block are eight words of eight bytes");

/* Swaps the bytes under `mask` in words whose number lacks this bit with those that stand as many
 * bytes higher in the words that have it but for that. */
static inline void swap_bytes(dlk_slice *rows, int bit, uint64_t mask) {
  for (int first = 0; first < DLK_WORDS; first += 2 * bit) {
    for (int w = first; w < first + bit; w++) {
      uint64_t differ = (rows->word[w] >> 8 * bit ^ rows->word[w + bit]) & mask;
      rows->word[w + bit] ^= differ;
      rows->word[w] ^= differ << 8 * bit;
    }
  }
}

void dlk_slice_of_bits(dlk_slice *rows, const uint8_t bits[DLK_BLOCK / 8]) {
  memcpy(rows->word, bits, sizeof rows->word);
  turn_bytes(rows);
  /* Byte w of word i becomes byte i of word w. */
  swap_bytes(rows, 4, UINT64_C(0x00000000FFFFFFFF));
  swap_bytes(rows, 2, UINT64_C(0x0000FFFF0000FFFF));
  swap_bytes(rows, 1, UINT64_C(0x00FF00FF00FF00FF));
  for (int w = 0; w < DLK_WORDS; w++) {
    rows->word[w] = transposed(rows->word[w]);
  }
  turn_bytes(rows);
}

bool dlk_codes_beyond(const dlk_bytes *codes, int32_t highest) {
  /* Of the codes that are right, one more lies between 0 and highest + 1. A wrong one may change
   * the byte above it, but shows itself. */
  uint64_t beyond = 0;
  for (int i = 0; i < DLK_BLOCK / 8; i++) {
    uint64_t next = (codes->eight[i] ^ EACH_BYTE(0x80)) - EACH_BYTE(0x7F);
    beyond |= next | (next + EACH_BYTE(0x7E - (uint64_t)highest));
  }
  return (beyond & EACH_BYTE(0x80)) != 0;
}

/* Two neighbouring bits of the codes of four words, packed. */
static inline uint64_t pairs(const dlk_bytes *codes, int first, int w, int bit) {
  const uint64_t two = EACH_BYTE(3);
  return (codes->eight[at(first, w)] >> bit & two) |
         (codes->eight[at(first + 2, w)] >> bit & two) << 2 |
         (codes->eight[at(first + 4, w)] >> bit & two) << 4 |
         (codes->eight[at(first + 6, w)] >> bit & two) << 6;
}

static inline void two_planes(dlk_slice *restrict lower, dlk_slice *restrict upper,
                              const dlk_bytes *restrict codes, int bit) {
  const uint64_t even_bits = EACH_BYTE(0x55);
  for (int w = 0; w < DLK_WORDS; w++) {
    uint64_t even = pairs(codes, 0, w, bit);
    uint64_t odd = pairs(codes, 1, w, bit);
    lower->word[w] = (even & even_bits) | (odd & even_bits) << 1;
    upper->word[w] = (even >> 1 & even_bits) | (odd & ~even_bits);
  }
}

/* Where neighbouring bits differ in eight codes; those of the lowest bit and of bytes aside. */
static inline uint64_t edges(const dlk_bytes *codes, int eight, int w) {
  return codes->eight[at(eight, w)] ^ codes->eight[at(eight, w)] << 1;
}

bool dlk_slice_yes_no(dlk_truth *restrict truth, const dlk_bytes *restrict codes) {
  dlk_slice upper;
  uint64_t differ = 0;
  uint64_t alone = 0;
  two_planes(&truth->may, &upper, codes, 0);
  for (int w = 0; w < DLK_WORDS; w++) {
    differ |= edges(codes, 0, w) | edges(codes, 1, w) | edges(codes, 2, w) | edges(codes, 3, w) |
              edges(codes, 4, w) | edges(codes, 5, w) | edges(codes, 6, w) | edges(codes, 7, w);
    alone |= upper.word[w] & ~truth->may.word[w];
    truth->yes.word[w] = truth->may.word[w] & ~upper.word[w];
  }
  /* Bits 1 to 7 of a code are all the same, and set only where bit 0 is. */
  return (alone | (differ & EACH_BYTE(0xFC))) == 0;
}

void dlk_planes_of(dlk_planes *planes, const dlk_bytes *codes, int32_t highest) {
  /* With as many planes as leave a code free, that is all ones, as unknown is. */
  planes->count = highest < 3 ? 2 : DLK_PLANES;
  two_planes(&planes->plane[0], &planes->plane[1], codes, 0);
  planes->unknown = planes->plane[0];
  if (planes->count > 2) {
    two_planes(&planes->plane[2], &planes->plane[3], codes, 2);
  }
  for (int32_t i = 1; i < planes->count; i++) {
    dlk_slice_keep(&planes->unknown, &planes->plane[i]);
  }
}

void dlk_planes_at_least(const dlk_planes *planes, int32_t code, dlk_truth *truth) {
  dlk_slice reached;
  dlk_slice_fill(&reached, true);
  for (int32_t i = 0; i < planes->count; i++) {
    if ((code >> i & 1) != 0) {
      dlk_slice_keep(&reached, &planes->plane[i]);
    } else {
      dlk_slice_add(&reached, &planes->plane[i]);
    }
  }
  for (int w = 0; w < DLK_WORDS; w++) {
    truth->yes.word[w] = reached.word[w] & ~planes->unknown.word[w];
    truth->may.word[w] = reached.word[w] | planes->unknown.word[w];
  }
}

/* Eight bytes, full where the bit of their row is set. */
static inline uint64_t spread(uint64_t word, int eight) {
  uint64_t ones = word >> eight & EACH_BYTE(1);
  return (ones << 8) - ones;
}

static uint64_t each(int32_t byte) { return EACH_BYTE((uint64_t)(uint8_t)byte); }

void dlk_bytes_of(dlk_bytes *restrict bytes, const dlk_truth *restrict truth, int32_t yes,
                  int32_t no, int32_t open) {
  const uint64_t base = each(no);
  const uint64_t to_open = each(no ^ open);
  const uint64_t to_yes = each(open ^ yes);
  for (int i = 0; i < 8; i++) {
    for (int w = 0; w < DLK_WORDS; w++) {
      bytes->eight[at(i, w)] =
        base ^ (spread(truth->may.word[w], i) & to_open) ^ (spread(truth->yes.word[w], i) & to_yes);
    }
  }
}

void dlk_bytes_add(dlk_bytes *restrict bytes, const dlk_slice *restrict rows, int32_t byte) {
  const uint64_t added = each(byte);
  for (int i = 0; i < 8; i++) {
    for (int w = 0; w < DLK_WORDS; w++) {
      bytes->eight[at(i, w)] |= spread(rows->word[w], i) & added;
    }
  }
}

void dlk_bytes_of_bits(dlk_bytes *restrict bytes, const dlk_slice *restrict rows) {
  memset(bytes, 0, sizeof *bytes);
  for (int b = 0; b < 8; b++) {
    for (int i = 0; i < 8; i++) {
      for (int w = 0; w < DLK_WORDS; w++) {
        bytes->eight[at(i, w)] |= (rows[b].word[w] >> i & EACH_BYTE(1)) << b;
      }
    }
  }
}
