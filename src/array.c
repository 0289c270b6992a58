/* SPDX-License-Identifier: Apache-2.0 */
#include "array.h"
#include <string.h>

static int64_t lesser(int64_t a, int64_t b) { return a < b ? a : b; }

/* What elements of one type need, which may stand at any address. */
#define ELEMENT_FUNCTIONS(type)                                                                    \
  static int64_t get_##type(const char *at) {                                                      \
    type value;                                                                                    \
    memcpy(&value, at, sizeof value);                                                              \
    return value;                                                                                  \
  }                                                                                                \
                                                                                                   \
  static void put_##type(char *at, int64_t wide) {                                                 \
    type value = (type)wide;                                                                       \
    memcpy(at, &value, sizeof value);                                                              \
  }                                                                                                \
                                                                                                   \
  static void write_##type(char *at, int64_t stride, size_t rows, const int8_t *values) {          \
    for (size_t i = 0; i < rows; i++) {                                                            \
      put_##type(at + dlk_offset(i, stride), values[i]);                                           \
    }                                                                                              \
  }                                                                                                \
                                                                                                   \
  static void read_##type(const char *at, int64_t stride, size_t rows, type *values) {             \
    if (stride == sizeof(type)) {                                                                  \
      memcpy(values, at, rows * sizeof(type));                                                     \
    } else {                                                                                       \
      for (size_t i = 0; i < rows; i++) {                                                          \
        memcpy(&values[i], at + dlk_offset(i, stride), sizeof(type));                              \
      }                                                                                            \
    }                                                                                              \
    for (size_t i = rows; i < DLK_BLOCK; i++) {                                                    \
      values[i] = values[rows - 1];                                                                \
    }                                                                                              \
  }

ELEMENT_FUNCTIONS(int8_t)
ELEMENT_FUNCTIONS(int16_t)
ELEMENT_FUNCTIONS(int32_t)
ELEMENT_FUNCTIONS(int64_t)

/* The loops over a whole block read the same for every type, but compilers make other instructions
 * of each. */
#define VALUE(bit) values[DLK_SLICE_BYTES * (bit) + b]
#define FOLD_ABOVE(bit) bits = (unsigned_type)(bits + bits + (VALUE(bit) > below));
#define FOLD_EQUAL(bit) bits = (unsigned_type)(bits + bits + (VALUE(bit) == unknown));
#define FOLD_BELOW(bit) outside |= VALUE(bit) < least;
#define FOLD_BEYOND(bit) outside |= VALUE(bit) > highest;

#define WIDE_FUNCTIONS(type, max)                                                                  \
  /* Narrow at the end, all at once: that takes fewer steps. */                                    \
  static void narrow_##type(uint8_t *restrict rows, const u##type *restrict bits) {                \
    for (int b = 0; b < DLK_SLICE_BYTES; b++) {                                                    \
      rows[b] = (uint8_t)bits[b];                                                                  \
    }                                                                                              \
  }                                                                                                \
                                                                                                   \
  static void reach_##type(uint8_t *restrict rows, const type *restrict values, int64_t step) {    \
    typedef u##type unsigned_type;                                                                 \
    const type below = (type)lesser(step - 1, (max));                                              \
    unsigned_type all[DLK_SLICE_BYTES];                                                            \
    for (int b = 0; b < DLK_SLICE_BYTES; b++) {                                                    \
      unsigned_type bits = 0;                                                                      \
      DLK_EIGHT(FOLD_ABOVE)                                                                        \
      all[b] = bits;                                                                               \
    }                                                                                              \
    narrow_##type(rows, all);                                                                      \
  }                                                                                                \
                                                                                                   \
  static void open_##type(uint8_t *restrict rows, const type *restrict values, int64_t value) {    \
    typedef u##type unsigned_type;                                                                 \
    const type unknown = (type)value;                                                              \
    unsigned_type all[DLK_SLICE_BYTES];                                                            \
    for (int b = 0; b < DLK_SLICE_BYTES; b++) {                                                    \
      unsigned_type bits = 0;                                                                      \
      DLK_EIGHT(FOLD_EQUAL)                                                                        \
      all[b] = bits;                                                                               \
    }                                                                                              \
    narrow_##type(rows, all);                                                                      \
  }

/* Narrow elements hold no times, so that unknown is next to the lowest value. */
#define FIT_FUNCTION(type, max)                                                                    \
  static bool fit_##type(const type *values, const dlk_scale *scale) {                             \
    const type least = (type)scale->unknown;                                                       \
    const type highest = (type)lesser(scale->highest, (max));                                      \
    type outside = 0;                                                                              \
    for (int b = 0; b < DLK_SLICE_BYTES; b++) {                                                    \
      DLK_EIGHT(FOLD_BELOW)                                                                        \
    }                                                                                              \
    for (int b = 0; b < DLK_SLICE_BYTES && scale->highest < (max); b++) {                          \
      DLK_EIGHT(FOLD_BEYOND)                                                                       \
    }                                                                                              \
    return outside == 0;                                                                           \
  }

#define SEE_FUNCTION(type, is_level)                                                               \
  static bool see_##type(const char *at, int64_t stride, size_t rows, const dlk_scale *scale,      \
                         dlk_truth *reached) {                                                     \
    type values[DLK_BLOCK];                                                                        \
    dlk_slice unknown = {{0}};                                                                     \
    read_##type(at, stride, rows, values);                                                         \
    if (is_level(values, scale)) {                                                                 \
      return see_level(scale, values[0], reached);                                                 \
    }                                                                                              \
    for (int32_t i = 0; i < scale->count; i++) {                                                   \
      if (i == 0) {                                                                                \
        open_##type(dlk_slice_bytes(&unknown), values, scale->unknown);                            \
      }                                                                                            \
      reach_##type(dlk_slice_bytes(&reached[i].yes), values, scale->steps[i]);                     \
      reached[i].may = reached[i].yes;                                                             \
      dlk_slice_add(&reached[i].may, &unknown);                                                    \
    }                                                                                              \
    return fit_##type(values, scale);                                                              \
  }

static bool fit_int64_t(const int64_t *values, const dlk_scale *scale) {
  int wrong = 0;
  for (int i = 0; i < DLK_BLOCK; i++) {
    wrong |=
      ((values[i] < scale->lowest) | (values[i] > scale->highest)) & (values[i] != scale->unknown);
  }
  return wrong == 0;
}

/* Whether all are known and have reached the same steps, as times mostly have. */
static bool are_level(const int64_t *values, const dlk_scale *scale) {
  int64_t least = values[0];
  int64_t greatest = values[0];
  int32_t apart = 0;
  for (int i = 0; i < DLK_BLOCK; i++) {
    least = lesser(values[i], least);
    greatest = values[i] > greatest ? values[i] : greatest;
  }
  for (int32_t i = 0; i < scale->count; i++) {
    apart += (least >= scale->steps[i]) != (greatest >= scale->steps[i]);
  }
  return apart == 0 && least >= scale->lowest && greatest <= scale->highest;
}

/* All rows have the same value, or have reached the same steps as this one. */
static bool see_level(const dlk_scale *scale, int64_t value, dlk_truth *reached) {
  bool open = value == scale->unknown;
  for (int32_t i = 0; i < scale->count; i++) {
    bool yes = !open && value >= scale->steps[i];
    dlk_slice_fill(&reached[i].yes, yes);
    dlk_slice_fill(&reached[i].may, yes || open);
  }
  return open || (value >= scale->lowest && value <= scale->highest);
}

#define NOT_LEVEL(values, scale) false

WIDE_FUNCTIONS(int16_t, INT16_MAX)
WIDE_FUNCTIONS(int32_t, INT32_MAX)
WIDE_FUNCTIONS(int64_t, INT64_MAX)
FIT_FUNCTION(int16_t, INT16_MAX)
FIT_FUNCTION(int32_t, INT32_MAX)
SEE_FUNCTION(int16_t, NOT_LEVEL)
SEE_FUNCTION(int32_t, NOT_LEVEL)
SEE_FUNCTION(int64_t, are_level)

/* A whole block of bytes is seen where it is. */
static bool see_int8_t(const char *at, int64_t stride, size_t rows, const dlk_scale *scale,
                       dlk_truth *reached) {
  int8_t room[DLK_BLOCK];
  const int8_t *values = room;
  dlk_slice unknown = {{0}};
  if (stride == 1 && rows == DLK_BLOCK) {
    values = (const int8_t *)at;
  } else {
    read_int8_t(at, stride, rows, room);
  }
  if (scale->highest == DATALEK_YES && scale->count == 1 &&
      dlk_slice_yes_no(&reached->yes, &reached->may, values)) {
    return true;
  }
  int32_t greatest = dlk_slice_unknown(&unknown, values);
  for (int32_t i = 0; i < scale->count; i++) {
    dlk_slice_above(&reached[i].yes, values, (int8_t)lesser(scale->steps[i] - 1, INT8_MAX));
    reached[i].may = reached[i].yes;
    dlk_slice_add(&reached[i].may, &unknown);
  }
  return greatest <= lesser(scale->highest, INT8_MAX);
}

static const struct {
  int64_t size;
  int64_t lowest;
  int64_t highest;
  int64_t (*get)(const char *at);
  void (*put)(char *at, int64_t value);
  void (*write)(char *at, int64_t stride, size_t rows, const int8_t *values);
  bool (*see)(const char *at, int64_t stride, size_t rows, const dlk_scale *scale,
              dlk_truth *reached);
} elements[] = {
#define ELEMENT(type, lowest, highest)                                                             \
  { sizeof(type), lowest, highest, get_##type, put_##type, write_##type, see_##type }
  [DATALEK_ARRAY_INT8] = ELEMENT(int8_t, INT8_MIN, INT8_MAX),
  [DATALEK_ARRAY_INT16] = ELEMENT(int16_t, INT16_MIN, INT16_MAX),
  [DATALEK_ARRAY_INT32] = ELEMENT(int32_t, INT32_MIN, INT32_MAX),
  [DATALEK_ARRAY_INT64] = ELEMENT(int64_t, INT64_MIN, INT64_MAX),
};

static bool is_element(int32_t element) {
  return element >= 0 && element < (int32_t)(sizeof elements / sizeof elements[0]);
}

int64_t dlk_element_size(int32_t element) { return elements[element].size; }

bool dlk_element_holds(int32_t element, int64_t value) {
  return is_element(element) && value >= elements[element].lowest &&
         value <= elements[element].highest;
}

/* Asks for a line of the cache. For the second cache only: the first has room for few that are
 * under way. */
static void fetch(const char *at) {
#ifdef __GNUC__
  enum { READ = 0, SECOND_CACHE = 2 };
  __builtin_prefetch(at, READ, SECOND_CACHE);
#else
  (void)at;
#endif
}

void dlk_source_fetch(const dlk_source *source, size_t row, size_t rows) {
  enum { LINE = 64 };
  int64_t size = elements[source->element].size;
  if (source->stride == size && rows == DLK_BLOCK) { /* not far apart, nor few */
    const char *at = source->at + dlk_offset(row, size);
    for (int64_t i = 0; i < size * DLK_BLOCK; i += 4 * LINE) {
      fetch(at + i);
      fetch(at + i + LINE);
      fetch(at + i + 2 * LINE);
      fetch(at + i + 3 * LINE);
    }
  }
}

void dlk_bitmap_fetch(const dlk_bitmap *bitmap, size_t row, size_t rows) {
  if (rows > 0) {
    fetch((const char *)bitmap->bytes + ((uint64_t)bitmap->first + row) / 8);
  }
}

int64_t dlk_source_get(const dlk_source *source, size_t row) {
  return elements[source->element].get(source->at + dlk_offset(row, source->stride));
}

bool dlk_source_see(const dlk_source *source, size_t row, size_t rows, const dlk_scale *scale,
                    dlk_truth *reached) {
  const char *at = source->at + dlk_offset(row, source->stride);
  if (source->stride == 0 || rows == 1) {
    return see_level(scale, elements[source->element].get(at), reached);
  }
  return elements[source->element].see(at, source->stride, rows, scale, reached);
}

void dlk_target_put(const dlk_target *target, size_t row, int64_t value) {
  elements[target->element].put(target->at + dlk_offset(row, target->stride), value);
}

dlk_bytes *dlk_target_room(const dlk_target *target, size_t row, size_t rows, dlk_bytes *room) {
  bool takes = target->element == DATALEK_ARRAY_INT8 && target->stride == 1 && rows == DLK_BLOCK;
  return takes ? (dlk_bytes *)(target->at + dlk_offset(row, 1)) : room;
}

void dlk_target_write(const dlk_target *target, size_t row, size_t rows, const dlk_bytes *bytes) {
  char *at = target->at + dlk_offset(row, target->stride);
  elements[target->element].write(at, target->stride, rows, (const int8_t *)bytes->row);
}

const uint8_t *dlk_bitmap_read(const dlk_bitmap *bitmap, size_t row, size_t rows,
                               uint8_t room[DLK_BLOCK / 8]) {
  uint64_t first = (uint64_t)bitmap->first + row;
  const uint8_t *from = bitmap->bytes + first / 8;
  unsigned shift = (unsigned)(first % 8);
  size_t size = (shift + rows + 7) / 8; /* of the bytes that hold bits of these rows */
  if (shift == 0 && rows == DLK_BLOCK) {
    return from;
  }
  for (size_t i = 0; i < DLK_BLOCK / 8; i++) {
    unsigned here = i < size ? from[i] : 0;
    unsigned next = i + 1 < size ? from[i + 1] : 0;
    room[i] = (uint8_t)(here >> shift | next << (8 - shift));
  }
  return room;
}

bool dlk_bitmap_has(const dlk_bitmap *bitmap, size_t row) {
  uint64_t bit = (uint64_t)bitmap->first + row;
  return (bitmap->bytes[bit / 8] >> bit % 8 & 1) != 0;
}
