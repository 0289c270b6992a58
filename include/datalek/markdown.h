/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file markdown.h
 * An entry of the register as a page for people, in Markdown (CommonMark, with tables).
 *
 * The page tells, in this order: the state of the entry and what is missing; what holds, next to
 * what the law says and what a person decided; the decisions with their reasons; what is due and by
 * when; what each field says, and of those that are missing what to say and the source of the
 * demand; who was told, each time; and the history, event by event. Of a receipt it names the law
 * and the version of its rules only.
 *
 * What people wrote comes out as text, whatever characters are in it: it makes no heading, link,
 * image, table, code or HTML. Their lines and paragraphs stay; within a line of the page, such as a
 * cell of a table, a line end is a space, and all spaces are plain ones. Control characters are
 * left out, and invisible ones that turn the direction of text. Where GFM would make a link of bare
 * text whatever is escaped, an invisible U+2060 keeps its parts apart: before an @, between http:
 * and //, and between www and the dot.
 *
 * Times are Dutch time, such as "2026-11-13 16:40".
 */
#ifndef DATALEK_MARKDOWN_H
#define DATALEK_MARKDOWN_H

#include <datalek/entry.h>
#include <datalek/status.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Writes an entry as a page.
 * @param language Of the page; what people wrote stays in theirs.
 * @param[out] buffer Gets the page and a closing NUL; may be NULL when @p size is 0.
 * @param[out] needed The bytes needed, closing NUL included; may be NULL.
 * @return DATALEK_OK, DATALEK_ERROR_NULL, DATALEK_ERROR_ARGUMENT (no such language, or an empty
 *         entry) or DATALEK_ERROR_BUFFER (nothing written but @p needed).
 */
int32_t datalek_entry_write_markdown(const datalek_entry *entry, int32_t language, char *buffer,
                                     size_t size, size_t *needed);

#ifdef __cplusplus
}
#endif
#endif
