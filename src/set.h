/* SPDX-License-Identifier: Apache-2.0 */
/* Small numbers as bits. */
#ifndef DLK_SET_H
#define DLK_SET_H

#include <stdbool.h>
#include <stdint.h>

#define DLK_WORD_BITS 64

/* How many words hold so many bits. */
#define DLK_WORDS(bits) (((bits) + DLK_WORD_BITS - 1) / DLK_WORD_BITS)

static inline uint64_t dlk_only(int32_t bit) { return UINT64_C(1) << bit; }

/* The lowest bit of a word that is not 0. */
static inline int32_t dlk_lowest(uint64_t word) {
#ifdef __GNUC__
  return __builtin_ctzll(word);
#else
  int32_t bit = 0;
  while ((word >> bit & 1) == 0) {
    bit++;
  }
  return bit;
#endif
}

/* Takes the lowest bit away, and returns which it was. */
static inline int32_t dlk_take_lowest(uint64_t *word) {
  int32_t bit = dlk_lowest(*word);
  *word &= *word - 1;
  return bit;
}

static inline int32_t dlk_count(uint64_t word) {
  int32_t count = 0;
  for (; word != 0; word &= word - 1) {
    count++;
  }
  return count;
}

/* How many bits there are in all words. */
static inline int32_t dlk_count_bits(const uint64_t *words, int32_t count) {
  int32_t sum = 0;
  for (int32_t i = 0; i < count; i++) {
    sum += dlk_count(words[i]);
  }
  return sum;
}

/* The bit at an index, counted from the lowest; -1 where there is none. */
static inline int32_t dlk_bit_at(const uint64_t *words, int32_t count, int32_t index) {
  for (int32_t i = 0; i < count && index >= 0; i++) {
    uint64_t rest = words[i];
    for (; rest != 0 && index > 0; index--) {
      rest &= rest - 1;
    }
    if (rest != 0) {
      return i * DLK_WORD_BITS + dlk_lowest(rest);
    }
  }
  return -1;
}

#endif
