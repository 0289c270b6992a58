/* SPDX-License-Identifier: Apache-2.0 */
#include "character.h"
#include "utf8.h"

enum { LINE_SEPARATOR = 0x2028, PARAGRAPH_SEPARATOR = 0x2029 };

static uint32_t code_of(const char *at, size_t size) {
  uint32_t code = (unsigned char)at[0];
  if (size > 1) {
    code &= UINT32_C(0x7F) >> size;
  }
  for (size_t i = 1; i < size; i++) {
    code = code << 6 | ((unsigned char)at[i] & 0x3F);
  }
  return code;
}

static bool ends_line(uint32_t code) {
  return code == '\n' || code == '\r' || code == LINE_SEPARATOR || code == PARAGRAPH_SEPARATOR;
}

static bool is_control(uint32_t code) { return code < 0x20 || (code >= 0x7F && code < 0xA0); }

bool dlk_is_space(uint32_t code) {
  return code == ' ' || code == '\t' || code == 0xA0 || code == 0x1680 ||
         (code >= 0x2000 && code <= 0x200A) || code == 0x202F || code == 0x205F || code == 0x3000;
}

bool dlk_turns_text(uint32_t code) {
  return code == 0x61C || code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E) ||
         (code >= 0x2066 && code <= 0x2069);
}

void dlk_take_characters(dlk_text *text, const char *bytes, size_t length, dlk_take take) {
  size_t i = 0;
  while (i < length) {
    size_t size = dlk_utf8_character(bytes + i, length - i);
    dlk_character found = {bytes + i, size, code_of(bytes + i, size)};
    i += size;
    if (found.code == '\r' && i < length && bytes[i] == '\n') {
      i++;
    }
    if (ends_line(found.code)) {
      take(text, (dlk_character){"\n", 1, '\n'});
    } else if (found.code == '\t' || !is_control(found.code)) {
      take(text, found);
    }
  }
}
