/* SPDX-License-Identifier: Apache-2.0 */
/* Arrays as hosts have them, of which only the rows assessed exist: in blocks of the very size. */
#ifndef ARRAYS_H
#define ARRAYS_H

#include "fuzz.h"

/* What fills a block at first. */
enum { GAP = 0x5A };

/* Elements of some bytes, a stride apart. */
typedef struct {
  uint8_t *block; /* to be freed */
  size_t size;
  size_t first; /* row */
  size_t rows;
  size_t element; /* in bytes */
  int64_t stride;
} array;

array array_of(size_t first, size_t rows, size_t element, int64_t stride);

/* The element of a row, counted from the first that exists. */
uint8_t *element_of(const array *a, size_t row);

/* The address of row 0, which need not exist. */
void *row_zero(const array *a);

/* Numbers of so many bytes, in the order of the machine. */
void write_number(uint8_t *at, size_t element, int64_t value);
int64_t read_number(const uint8_t *at, size_t element);

/* A bit for each row. */
typedef struct {
  uint8_t *block; /* to be freed */
  size_t size;
  size_t first; /* row */
  uint8_t first_bit;
} bits;

bits bits_of(size_t first, size_t rows, uint8_t first_bit);

/* As element_of() and row_zero(). */
bool bit_of(const bits *b, size_t row);
const void *byte_zero(const bits *b);

#endif
