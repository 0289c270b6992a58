/* SPDX-License-Identifier: Apache-2.0 */
/* The characters that people wrote, one by one. */
#ifndef DLK_CHARACTER_H
#define DLK_CHARACTER_H

#include "text.h"
#include <stdbool.h>

/* A character of a text. */
typedef struct {
  const char *at;
  size_t size;
  uint32_t code;
} dlk_character;

/* Spaces of any width, and tab. */
bool dlk_is_space(uint32_t code);

/* Marks that turn the direction of text. */
bool dlk_turns_text(uint32_t code);

typedef void (*dlk_take)(dlk_text *text, dlk_character character);

/* Hands on the characters of a text one by one, without the control characters: only tab is left,
 * and LF, which stands for every line end: CR LF, CR, LF, U+2028 and U+2029. */
void dlk_take_characters(dlk_text *text, const char *bytes, size_t length, dlk_take take);

#endif
