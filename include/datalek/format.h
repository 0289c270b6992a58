/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file format.h
 * The formats of documents for people. In all of them what people wrote comes out as text, whatever
 * characters are in it; control characters are left out, and invisible ones that turn the direction
 * of text. What is not known shows as a gap to be filled in, between square brackets: never as a
 * guess.
 */
#ifndef DATALEK_FORMAT_H
#define DATALEK_FORMAT_H

#include <datalek/status.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Formats. Permanent numbers. */
enum {
  DATALEK_FORMAT_TEXT = 0,     /**< Plain, to be pasted into a mail or a form. */
  DATALEK_FORMAT_MARKDOWN = 1, /**< CommonMark, with tables. */
  DATALEK_FORMAT_HTML = 2      /**< One file without script or links, good on A4 paper. */
};

/** How many formats there are: they are numbered from 0. */
int32_t datalek_format_count(void);

/** The name of a format, such as "html". @return A static string; NULL for no format. */
const char *datalek_format_name(int32_t format);

#ifdef __cplusplus
}
#endif
#endif
