/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DLK_UTF8_H
#define DLK_UTF8_H

#include "public.h"
#include <stdbool.h>

/* How many bytes the first character of a text has, which is not empty: 1 to 4; 0 where that is no
 * UTF-8. No overlong forms, no surrogates, nothing past U+10FFFF. */
size_t dlk_utf8_character(const char *text, size_t length);

/* Whether bytes are UTF-8 without NUL, and without other control characters but where they are
 * allowed. */
bool dlk_is_utf8(const char *text, size_t length, bool control);

#endif
