/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file csv.h
 * The register as a table for a spreadsheet: RFC 4180, one row for each entry.
 *
 * The heading first, then a row for each entry, one behind the other: a whole file. Cells are
 * separated by commas, rows end in CR LF, the file begins with the UTF-8 signature, by which
 * spreadsheets know the characters. Cells are quoted wherever RFC 4180 asks for it. The columns are
 * the same in both languages and stay in this order; new ones come last:
 *
 *  - which entry: its id, whether it is open, when it was opened and closed;
 *  - the breach, AVG 33(5): what the fields (field.h) say of the facts, the effects and the
 *    measures;
 *  - what holds of each question (outcome.h), in words: yes, no or unknown;
 *  - the AP: whether it must be told, by when, when it first was, whether that was in time, and the
 *    fields on it; then the same of the persons and the controller;
 *  - the assessment, the law, which fields are missing, whether the entry may be closed, and the
 *    sequence of its last event.
 *
 * No cell can be taken for a formula: one that would begin, spaces aside, with = + - @ or their
 * full-width forms, or with a tab or line end, gets an apostrophe before it. So does such a sign
 * behind a line end, tab or semicolon within a cell, also in a list of lines that begin with "-": a
 * spreadsheet that is set to semicolons or tabs would begin a cell there. Control characters but
 * tab and line ends are left out, and line ends within a cell are LF.
 *
 * A cell has at most 32,767 characters (units of UTF-16), which is what spreadsheets take. One that
 * would have more is cut off and ends in words that say so; the register has the whole text.
 *
 * Times are Dutch time, such as "2026-11-13 16:40", which spreadsheets take for a time. They also
 * take ids for dates or numbers that look like one, such as "2026-11" or "007": a good id does not.
 *
 * A spreadsheet set to Dutch expects semicolons in a file that is opened by double click: read it
 * through its import of text or CSV, as UTF-8 with commas.
 */
#ifndef DATALEK_CSV_H
#define DATALEK_CSV_H

#include <datalek/entry.h>
#include <datalek/status.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Writes the signature and the row of headings.
 * @param language Of the headings.
 * @param[out] buffer Gets the row and a closing NUL; may be NULL when @p size is 0.
 * @param[out] needed The bytes needed, closing NUL included; may be NULL.
 * @return DATALEK_OK, DATALEK_ERROR_NULL, DATALEK_ERROR_ARGUMENT (no such language) or
 *         DATALEK_ERROR_BUFFER (nothing written but @p needed).
 */
int32_t datalek_csv_write_heading(int32_t language, char *buffer, size_t size, size_t *needed);

/**
 * Writes an entry as a row. Takes as long as its texts are.
 * @return As datalek_csv_write_heading(); DATALEK_ERROR_ARGUMENT also for an empty entry.
 */
int32_t datalek_entry_write_csv(const datalek_entry *entry, int32_t language, char *buffer,
                                size_t size, size_t *needed);

#ifdef __cplusplus
}
#endif
#endif
