/* SPDX-License-Identifier: Apache-2.0 */
#include "utf8.h"

size_t dlk_utf8_character(const char *text, size_t length) {
  int first = (unsigned char)text[0];
  int lowest = 0x80;
  int highest = 0xBF;
  size_t more = 0;
  if (first >= 0xC2 && first <= 0xDF) {
    more = 1;
  } else if (first >= 0xE0 && first <= 0xEF) {
    more = 2;
    lowest = first == 0xE0 ? 0xA0 : 0x80;
    highest = first == 0xED ? 0x9F : 0xBF;
  } else if (first >= 0xF0 && first <= 0xF4) {
    more = 3;
    lowest = first == 0xF0 ? 0x90 : 0x80;
    highest = first == 0xF4 ? 0x8F : 0xBF;
  }
  bool good = first < 0x80 || (more > 0 && length > more);
  for (size_t i = 1; good && i <= more; i++) {
    int byte = (unsigned char)text[i];
    good = byte >= lowest && byte <= highest;
    lowest = 0x80;
    highest = 0xBF;
  }
  return good ? more + 1 : 0;
}

bool dlk_is_utf8(const char *text, size_t length, bool control) {
  size_t i = 0;
  while (i < length) {
    const unsigned char *at = (const unsigned char *)text + i;
    size_t size = dlk_utf8_character(text + i, length - i);
    bool controls = at[0] < 0x20 || at[0] == 0x7F || (at[0] == 0xC2 && size == 2 && at[1] < 0xA0);
    if (size == 0 || at[0] == 0 || (controls && !control)) {
      return false;
    }
    i += size;
  }
  return true;
}
