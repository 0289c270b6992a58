/* SPDX-License-Identifier: Apache-2.0 */
#include "fuzz.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

void fuzz_fail(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  fputs("broken promise: ", stderr);
  vfprintf(stderr, format, arguments);
  fputs("\n", stderr);
  va_end(arguments);
  abort();
}

void *fuzz_block(size_t size, uint8_t filled_with) {
  void *block = malloc(size);
  DEMAND(block != NULL || size == 0, "no memory for %zu bytes", size);
  if (size > 0) {
    memset(block, filled_with, size);
  }
  return block;
}

void *fuzz_copy(const void *bytes, size_t size) {
  void *copy = fuzz_block(size, 0);
  if (size > 0) {
    memcpy(copy, bytes, size);
  }
  return copy;
}

/* How many bytes a character takes; 0 for no character. */
static size_t size_of_character(uint32_t character) {
  if (character > 0x10FFFF || (character >= 0xD800 && character <= 0xDFFF)) {
    return 0;
  }
  return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
}

bool fuzz_is_utf8(const char *text, size_t length) {
  size_t at = 0;
  while (at < length) {
    uint8_t first = (uint8_t)text[at];
    size_t size = first < 0x80 ? 1 : first < 0xC0 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (size == 0 || first > 0xF7 || size > length - at) {
      return false;
    }
    uint32_t character = size == 1 ? first : first & (0xFFU >> (size + 1));
    for (size_t i = 1; i < size; i++) {
      uint8_t next = (uint8_t)text[at + i];
      if ((next & 0xC0) != 0x80) {
        return false;
      }
      character = character << 6 | (next & 0x3F);
    }
    if (size_of_character(character) != size) {
      return false;
    }
    at += size;
  }
  return true;
}

char *fuzz_written(fuzz_writer write, const void *context, int32_t *status) {
  size_t needed = 0;
  size_t again = 0;
  *status = write(context, NULL, 0, &needed);
  if (*status != DATALEK_ERROR_BUFFER) {
    DEMAND(*status != DATALEK_OK, "written without a buffer");
    return NULL;
  }
  char *small = fuzz_block(needed - 1, '#');
  *status = write(context, small, needed - 1, &again);
  DEMAND(*status == DATALEK_ERROR_BUFFER && again == needed,
         "a buffer one too small is not refused");
  for (size_t i = 0; i < needed - 1; i++) {
    DEMAND(small[i] == '#', "byte %zu of a buffer that is too small was written", i);
  }
  free(small);
  char *exact = fuzz_block(needed, '#');
  *status = write(context, exact, needed, &again);
  DEMAND(*status == DATALEK_OK && again == needed, "a buffer of the needed size is refused");
  DEMAND(memchr(exact, '\0', needed) == exact + needed - 1, "%zu bytes said, others written",
         needed);
  DEMAND(fuzz_is_utf8(exact, needed - 1), "what was written is not UTF-8");
  return exact;
}

void fuzz_values(const datalek_incident *incident, int64_t values[FUZZ_FACTS]) {
  for (int32_t fact = 0; fact < FUZZ_FACTS; fact++) {
    DEMAND_OK(datalek_incident_get(incident, fact, &values[fact]));
  }
}

uint8_t fuzz_take(fuzz_input *input) {
  if (input->left == 0) {
    return 0;
  }
  input->left--;
  return *input->at++;
}

int64_t fuzz_take_value(fuzz_input *input) {
  static const int64_t edges[] = {DATALEK_UNKNOWN,
                                  DATALEK_TIME_UNKNOWN,
                                  99,
                                  100,
                                  101,
                                  9999,
                                  10000,
                                  10001,
                                  DATALEK_TIME_MIN,
                                  DATALEK_TIME_MAX,
                                  1451602799,
                                  1451602800,
                                  1527199199,
                                  1527199200, /* laws */
                                  1794584400,
                                  1794670800,
                                  INT64_MAX,
                                  INT32_MAX,
                                  INT64_C(1) << 53,
                                  -2};
  enum { SMALL = 13, EDGES = sizeof edges / sizeof edges[0] };
  uint8_t byte = fuzz_take(input);
  if (byte < SMALL) {
    return byte;
  }
  if (byte < SMALL + EDGES) {
    return edges[byte - SMALL];
  }
  if (byte < 128) {
    return byte % 2 == 0 ? DATALEK_UNKNOWN : byte % 4 / 2;
  }
  int64_t value = 0;
  for (int i = byte % 8; i >= 0; i--) {
    value = (int64_t)((uint64_t)value << 8 | fuzz_take(input));
  }
  return value;
}

uint32_t fuzz_hash(const uint8_t *data, size_t size) {
  uint64_t hash = size;
  for (size_t i = 0; i < size; i++) {
    hash = (hash ^ data[i]) * UINT64_C(1099511628211);
  }
  return (uint32_t)(hash >> 32);
}
