/* SPDX-License-Identifier: Apache-2.0 */
#include "arrays.h"

static size_t step_of(int64_t stride) { return (size_t)(stride < 0 ? -stride : stride); }

array array_of(size_t first, size_t rows, size_t element, int64_t stride) {
  size_t size = rows == 0 ? 0 : step_of(stride) * (rows - 1) + element;
  return (array){fuzz_block(size, GAP), size, first, rows, element, stride};
}

uint8_t *element_of(const array *a, size_t row) {
  return a->block + step_of(a->stride) * (a->stride < 0 ? a->rows - 1 - row : row);
}

/* By way of a number, as it may lie outside the block. */
void *row_zero(const array *a) {
  uintptr_t address = (uintptr_t)(a->rows == 0 ? a->block : element_of(a, 0));
  return (void *)(address - (uintptr_t)a->stride * a->first);
}

/* Where the byte of a number is that counts for 256 to the power `i`. */
static size_t place_of(size_t i, size_t element) {
  const uint16_t one = 1;
  bool little = *(const uint8_t *)&one == 1;
  return little ? i : element - 1 - i;
}

void write_number(uint8_t *at, size_t element, int64_t value) {
  for (size_t i = 0; i < element; i++) {
    at[place_of(i, element)] = (uint8_t)((uint64_t)value >> 8 * i);
  }
}

int64_t read_number(const uint8_t *at, size_t element) {
  uint64_t value = (at[place_of(element - 1, element)] & 0x80) != 0 ? UINT64_MAX : 0;
  for (size_t i = element; i-- > 0;) {
    value = value << 8 | at[place_of(i, element)];
  }
  return (int64_t)value;
}

bits bits_of(size_t first, size_t rows, uint8_t first_bit) {
  size_t from = first_bit + first;
  size_t size = rows == 0 ? 0 : (from + rows - 1) / 8 - from / 8 + 1;
  return (bits){fuzz_block(size, 0), size, first, first_bit};
}

bool bit_of(const bits *b, size_t row) {
  size_t bit = (b->first_bit + b->first) % 8 + row;
  return (b->block[bit / 8] >> bit % 8 & 1) != 0;
}

const void *byte_zero(const bits *b) {
  return (const void *)((uintptr_t)b->block - (b->first_bit + b->first) / 8);
}
