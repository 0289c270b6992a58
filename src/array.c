/* SPDX-License-Identifier: Apache-2.0 */
#include "array.h"
#include <string.h>

static int64_t lesser(int64_t a, int64_t b) { return a < b ? a : b; }

static bool has_few_values(const dlk_scale *scale) { return scale->highest <= DLK_CODE_HIGHEST; }

/* How many steps a value has reached. */
static int32_t reached(const dlk_scale *scale, int64_t value) {
  int32_t count = 0;
  for (int32_t i = 0; i < scale->count; i++) {
    count += value >= scale->steps[i];
  }
  return count;
}

int32_t dlk_scale_code(const dlk_scale *scale, int64_t value) {
  return has_few_values(scale) ? (int32_t)value : reached(scale, value);
}

/*
 * What elements of one type need, which may stand at any address. The loops over a whole block read
 * the same for every type, but compilers make other instructions of each.
 */
#define ELEMENT_FUNCTIONS(type, max)                                                               \
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
  }                                                                                                \
                                                                                                   \
  static bool fit_##type(const type *values, const dlk_scale *scale) {                             \
    const type unknown = (type)scale->unknown;                                                     \
    const type lowest = (type)scale->lowest;                                                       \
    const type highest = (type)lesser(scale->highest, (max));                                      \
    type wrong = 0;                                                                                \
    for (int i = 0; i < DLK_BLOCK; i++) {                                                          \
      wrong |= ((values[i] < lowest) | (values[i] > highest)) & (values[i] != unknown);            \
    }                                                                                              \
    return wrong == 0;                                                                             \
  }                                                                                                \
                                                                                                   \
  static void code_steps_##type(const type *values, const dlk_scale *scale, uint8_t *codes) {      \
    const type unknown = (type)scale->unknown;                                                     \
    const int32_t count = reached(scale, (max)); /* steps that values can reach at all */          \
    for (int i = 0; i < DLK_BLOCK; i++) {                                                          \
      codes[i] = values[i] == unknown ? DLK_CODE_UNKNOWN : 0;                                      \
    }                                                                                              \
    for (int32_t k = 0; k < count; k++) {                                                          \
      const type step = (type)scale->steps[k];                                                     \
      for (int i = 0; i < DLK_BLOCK; i++) {                                                        \
        codes[i] = (uint8_t)(codes[i] + (values[i] >= step));                                      \
      }                                                                                            \
    }                                                                                              \
  }

ELEMENT_FUNCTIONS(int8_t, INT8_MAX)
ELEMENT_FUNCTIONS(int16_t, INT16_MAX)
ELEMENT_FUNCTIONS(int32_t, INT32_MAX)
ELEMENT_FUNCTIONS(int64_t, INT64_MAX)

/* The codes of a block by elements of one type; `is_level` says that one code is good for all. */
#define CODE_FUNCTION(type, is_level)                                                              \
  static bool code_##type(const char *at, int64_t stride, size_t rows, const dlk_scale *scale,     \
                          uint8_t *codes) {                                                        \
    type values[DLK_BLOCK];                                                                        \
    read_##type(at, stride, rows, values);                                                         \
    if (has_few_values(scale)) {                                                                   \
      for (int i = 0; i < DLK_BLOCK; i++) {                                                        \
        codes[i] = (uint8_t)values[i];                                                             \
      }                                                                                            \
    } else if (is_level(values, scale)) {                                                          \
      memset(codes, reached(scale, values[0]), DLK_BLOCK);                                         \
      return true;                                                                                 \
    } else {                                                                                       \
      code_steps_##type(values, scale, codes);                                                     \
    }                                                                                              \
    return fit_##type(values, scale);                                                              \
  }

/* Whether all are known and have reached the same steps, as times mostly have. */
static bool are_level(const int64_t *values, const dlk_scale *scale) {
  int64_t least = values[0];
  int64_t greatest = values[0];
  for (int i = 0; i < DLK_BLOCK; i++) {
    least = lesser(values[i], least);
    greatest = values[i] > greatest ? values[i] : greatest;
  }
  return least >= scale->lowest && greatest <= scale->highest &&
         reached(scale, least) == reached(scale, greatest);
}

/* Narrow elements hold no times. */
#define NOT_LEVEL(values, scale) false

CODE_FUNCTION(int16_t, NOT_LEVEL)
CODE_FUNCTION(int32_t, NOT_LEVEL)
CODE_FUNCTION(int64_t, are_level)

/* Bytes are codes as they are, where there are few values. */
static bool code_int8_t(const char *at, int64_t stride, size_t rows, const dlk_scale *scale,
                        uint8_t *codes) {
  int8_t values[DLK_BLOCK];
  if (has_few_values(scale)) {
    read_int8_t(at, stride, rows, (int8_t *)codes);
    return true;
  }
  read_int8_t(at, stride, rows, values);
  code_steps_int8_t(values, scale, codes);
  return fit_int8_t(values, scale);
}

static const struct {
  int64_t size;
  int64_t lowest;
  int64_t highest;
  int64_t (*get)(const char *at);
  void (*put)(char *at, int64_t value);
  void (*write)(char *at, int64_t stride, size_t rows, const int8_t *values);
  bool (*code)(const char *at, int64_t stride, size_t rows, const dlk_scale *scale, uint8_t *codes);
} elements[] = {
#define ELEMENT(type, lowest, highest)                                                             \
  { sizeof(type), lowest, highest, get_##type, put_##type, write_##type, code_##type }
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

/* Reads one byte of each line of the cache. */
static void touch(const volatile char *at, size_t size) {
  enum { LINE = 64 };
  for (size_t i = 0; i < size; i += LINE) {
    (void)at[i];
  }
  (void)at[size - 1];
}

void dlk_source_touch(const dlk_source *source, size_t row, size_t rows) {
  int64_t size = elements[source->element].size;
  if (source->stride == size) { /* else rows are far apart, or all the same */
    touch(source->at + dlk_offset(row, size), rows * (size_t)size);
  }
}

void dlk_bitmap_touch(const dlk_bitmap *bitmap, size_t row, size_t rows) {
  uint64_t first = (uint64_t)bitmap->first + row;
  touch((const char *)bitmap->bytes + first / 8, (size_t)((first % 8 + rows + 7) / 8));
}

int64_t dlk_source_get(const dlk_source *source, size_t row) {
  return elements[source->element].get(source->at + dlk_offset(row, source->stride));
}

bool dlk_source_code(const dlk_source *source, size_t row, size_t rows, const dlk_scale *scale,
                     dlk_bytes *bytes) {
  const char *at = source->at + dlk_offset(row, source->stride);
  size_t different = source->stride == 0 ? 1 : rows;
  return elements[source->element].code(at, source->stride, different, scale, (uint8_t *)bytes);
}

void dlk_target_put(const dlk_target *target, size_t row, int64_t value) {
  elements[target->element].put(target->at + dlk_offset(row, target->stride), value);
}

void dlk_target_write(const dlk_target *target, size_t row, size_t rows, const dlk_bytes *bytes) {
  const int8_t *values = (const int8_t *)bytes;
  char *at = target->at + dlk_offset(row, target->stride);
  if (target->element == DATALEK_ARRAY_INT8 && target->stride == 1) {
    memcpy(at, values, rows);
  } else {
    elements[target->element].write(at, target->stride, rows, values);
  }
}

void dlk_bitmap_read(const dlk_bitmap *bitmap, size_t row, size_t rows, uint8_t *bits) {
  uint64_t first = (uint64_t)bitmap->first + row;
  const uint8_t *from = bitmap->bytes + first / 8;
  unsigned shift = (unsigned)(first % 8);
  size_t size = (rows + 7) / 8;
  size_t bytes =
    (shift + rows + 7) / 8; /* that hold bits of these rows: one more than size, or as many */
  memcpy(bits, from, size);
  if (shift > 0) {
    for (size_t i = 0; i < size; i++) {
      unsigned next = i + 1 < bytes ? from[i + 1] : 0;
      bits[i] = (uint8_t)((unsigned)bits[i] >> shift | next << (8 - shift));
    }
  }
  if (rows % 8 > 0) {
    bits[size - 1] &= (uint8_t)((1U << rows % 8) - 1);
  }
}

bool dlk_bitmap_has(const dlk_bitmap *bitmap, size_t row) {
  uint64_t bit = (uint64_t)bitmap->first + row;
  return (bitmap->bytes[bit / 8] >> bit % 8 & 1) != 0;
}
