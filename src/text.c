/* SPDX-License-Identifier: Apache-2.0 */
#include "text.h"
#include "calendar.h"
#include <string.h>

enum { DIGITS_MAX = 20 };

void dlk_text_add(dlk_text *text, const char *bytes, size_t length) {
  if (text->buffer != NULL && length > 0) {
    memcpy(text->buffer + text->length, bytes, length);
  }
  text->length += length;
}

static void put_own(dlk_text *text, const char *bytes, size_t length) {
  (text->own != NULL ? text->own : dlk_text_add)(text, bytes, length);
}

void dlk_put(dlk_text *text, const char *words) { put_own(text, words, strlen(words)); }

void dlk_put_foreign(dlk_text *text, const char *bytes, size_t length) {
  (text->foreign != NULL ? text->foreign : put_own)(text, bytes, length);
}

/* A number of at least so many digits. */
static void put_digits(dlk_text *text, uint64_t number, int least) {
  char digits[DIGITS_MAX];
  int at = DIGITS_MAX;
  while (number > 0 || DIGITS_MAX - at < least) {
    digits[--at] = (char)('0' + number % 10);
    number /= 10;
  }
  put_own(text, digits + at, (size_t)(DIGITS_MAX - at));
}

void dlk_put_number(dlk_text *text, int64_t number) { put_digits(text, (uint64_t)number, 1); }

void dlk_put_time(dlk_text *text, int64_t time) {
  int64_t dutch = time + dlk_dutch_offset(time);
  int64_t day = dlk_floor_div(dutch, DLK_DAY);
  int64_t second = dutch - day * DLK_DAY;
  dlk_date date = dlk_date_of(day);
  put_digits(text, (uint64_t)date.year, 4);
  dlk_put(text, "-");
  put_digits(text, (uint64_t)date.month, 2);
  dlk_put(text, "-");
  put_digits(text, (uint64_t)date.day, 2);
  dlk_put(text, " ");
  put_digits(text, (uint64_t)(second / DLK_HOUR), 2);
  dlk_put(text, ":");
  put_digits(text, (uint64_t)(second % DLK_HOUR / DLK_MINUTE), 2);
}

int32_t dlk_text_write(dlk_layout layout, const void *what, char *buffer, size_t size,
                       size_t *needed) {
  dlk_text text = {.buffer = NULL};
  layout(&text, what);
  if (needed != NULL) {
    *needed = text.length + 1;
  }
  if (text.length >= size) {
    return DATALEK_ERROR_BUFFER;
  }
  text = (dlk_text){.buffer = buffer};
  layout(&text, what);
  buffer[text.length] = '\0';
  return DATALEK_OK;
}
