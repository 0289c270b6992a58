/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file receipt.h
 * An assessment as a text to keep: the facts, the law, the version of its rules and of the library,
 * and every answer. The same facts under the same law give the same bytes on every machine. Years
 * later a receipt can be replayed: is it intact, and does today's library still say the same?
 *
 * One thing per line, words apart by one space, every line ended by LF, nothing but ASCII:
 *
 *     datalek-receipt 1 ba3ded04
 *     library 0.1.0 b15ff844
 *     law avg-2018 1 at_time 56c31b47
 *     fact role controller 99dc551c
 *     ...
 *     outcome notify_ap unknown act cc9c929d
 *     reason avg_4_12_security d1d02ae7
 *     ...
 *     missing spread 4b82361d
 *     ...
 *     deadline strict 2026-11-16T16:40:00+01:00 13749cd7
 *     ...
 *     end 2a2d19be
 *
 *  - `library`: the version that wrote it. It is no part of the answer: a replay passes over it.
 *  - `law`: its name, the version of its rule set, and how it was chosen: `at_time`, `forced` or
 *    `not_in_force` (law.h).
 *  - `fact`: the known facts in the order of fact.h: `yes` or `no`, the name of a choice, a whole
 *    number, or a time in Dutch time.
 *  - `outcome`: question, verdict and advice; under it each `reason`, a rule that decides, and each
 *    `missing` fact. Rules that did not apply, and sentences, are left out: they decide nothing.
 *  - `risk`: lowest and highest level, per aspect. `score`, `band`: lowest and highest, of ENISA.
 *    `many_people`, `unintelligible`: its flags. `comparison`: of the score with the law's test.
 *  - `deadline`: each reading that the law has; none where there is no deadline.
 *  - The last word of a line is its check: the CRC-32 (that of zip and PNG) of every byte before
 *    it, in eight hexadecimal digits.
 *
 * The check tells of accidents: a line changed, cut off, dropped, doubled or out of place shows, at
 * the first line that does not fit; by chance one change in four thousand million would not. It is
 * no signature: who wants to forge a receipt can compute new checks. Keep it where it is safe.
 *
 * Everything has one spelling only. Other spaces, line ends, orders and notations are refused.
 */
#ifndef DATALEK_RECEIPT_H
#define DATALEK_RECEIPT_H

#include <datalek/incident.h>
#include <datalek/law.h>
#include <datalek/status.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** A buffer of so many bytes holds any receipt of this library, closing NUL included. */
#define DATALEK_RECEIPT_SIZE_MAX 65536

/** What a replay finds. */
enum {
  DATALEK_REPLAY_SAME = 0,   /**< Today's library gives the same answers, to the byte. */
  DATALEK_REPLAY_DIFFERS = 1 /**< The receipt is intact, but today's library writes another. */
};

/**
 * Assesses an incident as datalek_assess_under() does, and writes the receipt. Takes as long.
 * @param law A DATALEK_LAW_*, or DATALEK_LAW_AT_TIME for the one in force at `aware_at`.
 * @param[out] buffer Gets the text and a closing NUL; may be NULL when @p size is 0.
 * @param[out] needed The bytes needed, closing NUL included; may be NULL.
 * @return DATALEK_OK, DATALEK_ERROR_NULL, DATALEK_ERROR_ARGUMENT or DATALEK_ERROR_BUFFER (nothing
 *         written but @p needed).
 */
int32_t datalek_receipt_write(const datalek_incident *incident, int32_t law, char *buffer,
                              size_t size, size_t *needed);

/**
 * Takes the facts out of an intact receipt, to assess them again. The answers in it are not judged,
 * nor need the version of its rule set be one that this library has.
 * @param text @p length bytes, without a closing NUL.
 * @param[out] incident Gets the facts; those that the receipt does not name are unknown. As it was
 *                      on error.
 * @param[out] law The law asked for when it was written: a DATALEK_LAW_*, or DATALEK_LAW_AT_TIME.
 *                 Untouched on error.
 * @param[out] position The byte, from 0, at which the line begins that is wrong; may be NULL.
 *                      Written on a DATALEK_ERROR_RECEIPT_*.
 * @return DATALEK_OK, DATALEK_ERROR_NULL or a DATALEK_ERROR_RECEIPT_*.
 */
int32_t datalek_receipt_read(const char *text, size_t length, datalek_incident *incident,
                             int32_t *law, size_t *position);

/**
 * Assesses the facts of a receipt once more and compares the answers, to the byte. Takes as long as
 * datalek_assess_under(). What differs is what is not the same any more: the law in force at
 * `aware_at`, a verdict, but also a reason or a missing fact. To see today's side: take the facts
 * out with datalek_receipt_read() and write them anew.
 * @param text @p length bytes, without a closing NUL.
 * @param[out] result A DATALEK_REPLAY_*; untouched on error.
 * @param[out] position The byte, from 0, at which the line begins that is wrong, or at which
 * today's answer first differs; may be NULL. Written on a DATALEK_ERROR_RECEIPT_* and with
 * DATALEK_REPLAY_DIFFERS.
 * @return As datalek_receipt_read(), and DATALEK_ERROR_RECEIPT_VERSION for a rule set that this
 *         library does not have.
 */
int32_t datalek_receipt_replay(const char *text, size_t length, int32_t *result, size_t *position);

#ifdef __cplusplus
}
#endif
#endif
