/* SPDX-License-Identifier: Apache-2.0 */
/* Letters as a table of pieces (pieces.def), and what these say (letter.nl.def, letter.en.def). */
#ifndef DLK_LETTER_H
#define DLK_LETTER_H

#include "condition.h"
#include "document.h"
#include "entry.h"

enum {
#define LETTER(number, name, nl, en) DLK_COUNT_LETTER_##number,
#define ELEMENT(number, name, source, nl, en)
#include "letters.def"
#undef LETTER
#undef ELEMENT
  DLK_LETTERS
};

/* The pieces, in the order in which they are read. */
enum {
#define PART(name, element, where)
#define PIECE(name, part, letters, block, source, ...) DLK_PIECE_##name,
#include "pieces.def"
#undef PART
#undef PIECE
  DLK_PIECES
};

/* What can be put in a text: what is known of the practice (contacts.def), what is in a field of
 * the register (fields.def), and what facts and events say. */
enum {
  SLOT_NOTHING,
  SLOT_GAP,
  SLOT_ENTRY_ID,
  SLOT_STARTED_ON,
  SLOT_ENDED_ON,   /* on a later day than it started */
  SLOT_NOTICED_ON, /* the first signal */
  SLOT_PROCESSOR_FOUND_AT,
  SLOT_AP_TOLD_ON, /* the first time */
  SLOT_DUE_ON,     /* the AP must be told by then */
  SLOT_DUE_AT,     /* at this time of day */
  SLOT_CAUSE,      /* but for "other" */
  SLOT_SUBJECTS,
  SLOT_RECORDS,
  /* To ask only whether they are known: */
  SLOT_SOME_DATA, /* any kind of data */
  SLOT_ALL_DATA,  /* of each kind whether it is among them */
  SLOT_ENCRYPTION,
  SLOT_FIELDS,
  SLOT_BEFORE_FIELDS = SLOT_FIELDS - 1,
#define FIELD(number, name, written, source, title_nl, title_en, nl, en) SLOT_##number,
#define WORDS(name, nl, en)
#include "fields.def"
#undef FIELD
#undef WORDS
  SLOT_CONTACTS,
  SLOT_BEFORE_CONTACTS = SLOT_CONTACTS - 1,
#define CONTACT(number, name, nl, en) SLOT_##number,
#include "contacts.def"
#undef CONTACT
  SLOTS
};

typedef struct {
  uint8_t part;
  uint8_t letters; /* a bit for each */
  uint8_t block;
  bool otherwise; /* only when no other of its part has spoken */
  uint8_t known;  /* slots */
  uint8_t unknown;
  dlk_condition facts;
} dlk_piece;

extern const dlk_piece dlk_pieces[DLK_PIECES];

/* A letter to be laid out. */
typedef struct {
  const datalek_entry *entry;
  const datalek_contact *contact; /* may be NULL */
  const dlk_piece *pieces;        /* DLK_PIECES of them */
  uint32_t *gaps;                 /* gets a bit for each element in which there is one */
  int32_t letter;
  int32_t language;
} dlk_letter;

/* A dlk_writer. @param what A dlk_letter. */
void dlk_put_letter(dlk_document *document, const void *what);

#endif
