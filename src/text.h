/* SPDX-License-Identifier: Apache-2.0 */
/* Text for people, laid out into the caller's buffer. */
#ifndef DLK_TEXT_H
#define DLK_TEXT_H

#include "public.h"

typedef struct dlk_text dlk_text;

/* What becomes of bytes that are put into a text. */
typedef void (*dlk_form)(dlk_text *text, const char *bytes, size_t length);

struct dlk_text {
  char *buffer;     /* NULL: bytes are only counted */
  size_t length;    /* so far */
  dlk_form own;     /* for the words of the library; NULL: as they are */
  dlk_form foreign; /* for what people wrote; NULL: like the words of the library */
};

/* Adds bytes as they are. */
void dlk_text_add(dlk_text *text, const char *bytes, size_t length);

/* Puts words of the library. */
void dlk_put(dlk_text *text, const char *words);

/* Puts what people wrote. */
void dlk_put_foreign(dlk_text *text, const char *bytes, size_t length);

/* A whole number in digits. @param number Not negative. */
void dlk_put_number(dlk_text *text, int64_t number);

/* A time on our calendar as Dutch time to the minute: 2026-11-13 16:40. */
void dlk_put_time(dlk_text *text, int64_t time);

/* Lays something out. Is called twice: to count, and then to write. */
typedef void (*dlk_layout)(dlk_text *text, const void *what);

/* The whole of it, and a closing NUL, in the caller's buffer: DATALEK_OK or DATALEK_ERROR_BUFFER,
 * as the public functions promise. */
int32_t dlk_text_write(dlk_layout layout, const void *what, char *buffer, size_t size,
                       size_t *needed);

#endif
