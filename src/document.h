/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A document for people: blocks, laid out in one of the formats of format.h. Between the begin and
 * the end of a block goes text, by the functions of text.h on dlk_text_of(): dlk_put() for the
 * words of the library, dlk_put_foreign() for what people wrote. Both come out as text in every
 * format; only an address that is put by dlk_put(), such as that of the practice itself, may become
 * a link.
 *
 * A block without text leaves nothing behind, but for the title and cells. Lines that people wrote
 * stay lines, but in headings and in tables of Markdown. As plain text a row of a table is a line,
 * "question: answer", and the head is left out.
 */
#ifndef DLK_DOCUMENT_H
#define DLK_DOCUMENT_H

#include "text.h"

typedef enum {
  DLK_BLOCK_TITLE,   /* of the document; once, first */
  DLK_BLOCK_HEADING, /* of a part */
  DLK_BLOCK_PARAGRAPH,
  DLK_BLOCK_ITEM,  /* of a list: those in a row make one */
  DLK_BLOCK_LINES, /* a line each, without space between, such as an address */
  DLK_BLOCK_HEAD,  /* a cell of the head of a table; after other cells, of the next table */
  DLK_BLOCK_CELL   /* a cell; a row is as long as the head */
} dlk_block;

typedef struct dlk_document dlk_document;

/* What text.h writes into. */
dlk_text *dlk_text_of(dlk_document *document);

void dlk_begin(dlk_document *document, dlk_block block);
void dlk_end(dlk_document *document);

/* A whole block of the library's own words. */
void dlk_put_block(dlk_document *document, dlk_block block, const char *words);

/* Within a block: something that is not known and is to be filled in, "[vul in: telefoonnummer]".
 */
void dlk_put_gap(dlk_document *document, const char *what, int32_t language);

/* Lays out a document. Is called twice, as dlk_layout. */
typedef void (*dlk_writer)(dlk_document *document, const void *what);

/* The whole of it, as the public functions promise. The format and the language are sound. */
int32_t dlk_document_write(dlk_writer writer, const void *what, int32_t format, int32_t language,
                           char *buffer, size_t size, size_t *needed);

#endif
