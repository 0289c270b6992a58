/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file time.h
 * Times as seconds and as text, in Dutch time.
 *
 * A time is an int64_t: seconds since 1970-01-01T00:00:00Z, without leap seconds. Our calendar runs
 * from DATALEK_TIME_MIN to DATALEK_TIME_MAX; from 1996 on Dutch summer time has followed the rule
 * of Directive 2000/84/EC: from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last
 * Sunday of October. The rule is computed: no time zone file, no locale, no environment is read.
 */
#ifndef DATALEK_TIME_H
#define DATALEK_TIME_H

#include <datalek/status.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** 1996-01-01T00:00:00Z */
#define DATALEK_TIME_MIN INT64_C(820454400)

/** 9998-12-31T23:59:59Z */
#define DATALEK_TIME_MAX INT64_C(253370764799)

/** The size of the longest text of a time, closing NUL included. */
#define DATALEK_TIME_SIZE 26

/**
 * Reads an RFC 3339 time with offset, such as "2026-11-13T16:40:00+01:00". Fractions of a second
 * are dropped; a leap second (":60") is refused.
 * @param text UTF-8, @p length bytes; need not end in NUL.
 * @param[out] time Untouched on error.
 * @return DATALEK_OK, DATALEK_ERROR_NULL or DATALEK_ERROR_TIME.
 */
int32_t datalek_time_parse(const char *text, size_t length, int64_t *time);

/**
 * Writes a time as RFC 3339 text with the Dutch offset of that moment.
 * @param[out] buffer Gets the text and a closing NUL; may be NULL when @p size is 0.
 * @param size Of the buffer, in bytes; DATALEK_TIME_SIZE is always enough.
 * @return DATALEK_OK, DATALEK_ERROR_NULL, DATALEK_ERROR_TIME or DATALEK_ERROR_BUFFER (nothing
 *         written).
 */
int32_t datalek_time_format(int64_t time, char *buffer, size_t size);

#ifdef __cplusplus
}
#endif
#endif
