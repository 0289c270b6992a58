/* SPDX-License-Identifier: Apache-2.0 */
/* Arrays of the host: elements of any width and stride, not aligned, and bitmaps. */
#ifndef DLK_ARRAY_H
#define DLK_ARRAY_H

#include "slice.h"

enum { DLK_STEPS_MAX = 4 };

/* NULL where there is none. */
typedef struct {
  const char *at; /* the element of row 0 */
  int64_t stride;
  int32_t element; /* a DATALEK_ARRAY_* */
} dlk_source;

typedef struct {
  char *at;
  int64_t stride;
  int32_t element;
} dlk_target;

typedef struct {
  const uint8_t *bytes;
  int64_t first; /* the bit of row 0 */
} dlk_bitmap;

/* Whether there are elements of this kind, and they can hold a value. */
bool dlk_element_holds(int32_t element, int64_t value);

/* The bytes of an element, of a kind that there is. */
int64_t dlk_element_size(int32_t element);

/* How far a row stands from row 0. */
static inline ptrdiff_t dlk_offset(size_t row, int64_t stride) {
  return (ptrdiff_t)row * (ptrdiff_t)stride;
}

int64_t dlk_source_get(const dlk_source *source, size_t row);

/* What values can be, and the steps that something changes at. Unknown lies below all others. */
typedef struct {
  int64_t unknown;
  int64_t lowest;
  int64_t highest;
  int32_t count; /* of steps */
  int64_t steps[DLK_STEPS_MAX];
} dlk_scale;

/* Asks for these rows from memory, at most a block of them, and does not wait: only says that they
 * will be read. What is not worth it is left. */
void dlk_source_fetch(const dlk_source *source, size_t row, size_t rows);
void dlk_bitmap_fetch(const dlk_bitmap *bitmap, size_t row, size_t rows);

/* Whether the values of a block of rows have reached each step. Those that are missing at its end
 * are like the last. Returns false where a value is neither unknown nor between the bounds, and
 * then anything may stand in its row. */
bool dlk_source_see(const dlk_source *source, size_t row, size_t rows, const dlk_scale *scale,
                    dlk_truth *reached);

/* Where the bytes of a block of rows are to be made: in the target, if it takes a whole block of
 * them as they are, or else in the room given, from where they are written. */
dlk_bytes *dlk_target_room(const dlk_target *target, size_t row, size_t rows, dlk_bytes *room);
void dlk_target_write(const dlk_target *target, size_t row, size_t rows, const dlk_bytes *bytes);
void dlk_target_put(const dlk_target *target, size_t row, int64_t value);

/* The bits of a block of rows, from bit 0 on: where they are, or made in the room given. Behind the
 * rows there is anything. */
const uint8_t *dlk_bitmap_read(const dlk_bitmap *bitmap, size_t row, size_t rows,
                               uint8_t room[DLK_BLOCK / 8]);

bool dlk_bitmap_has(const dlk_bitmap *bitmap, size_t row);

#endif
