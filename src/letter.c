/* SPDX-License-Identifier: Apache-2.0 */
#include "letter.h"
#include "calendar.h"
#include "character.h"
#include "condition_words.h"
#include "field.h"
#include "say.h"
#include <string.h>

/* ---- The tables ------------------------------------------------------------------------------ */

static const struct {
  const char *name;
  const char *text[DLK_LANGUAGES];
} letters[DLK_LETTERS] = {
#define LETTER(number, name, nl, en) [DATALEK_LETTER_##number] = {#name, {nl, en}},
#define ELEMENT(number, name, source, nl, en)
#include "letters.def"
#undef LETTER
#undef ELEMENT
};

static const struct {
  const char *name;
  const char *source;
  const char *text[DLK_LANGUAGES];
} elements[] = {
#define LETTER(number, name, nl, en)
#define ELEMENT(number, name, source, nl, en)                                                      \
  [DATALEK_ELEMENT_##number] = {#name, source, {nl, en}},
#include "letters.def"
#undef LETTER
#undef ELEMENT
};

enum { ELEMENTS = sizeof elements / sizeof elements[0] };

enum {
#define PART(name, element, where) PART_##name,
#define PIECE(name, part, letters, block, source, ...)
#include "pieces.def"
#undef PART
#undef PIECE
  PARTS
};

_Static_assert(PARTS <= 32 && ELEMENTS <= 32, "each has a bit of a word");

/* The element of a part. */
enum {
  BIT_NO_ELEMENT = 0,
#define LETTER(number, name, nl, en)
#define ELEMENT(number, name, source, nl, en) BIT_##number = 1 << DATALEK_ELEMENT_##number,
#include "letters.def"
#undef LETTER
#undef ELEMENT
};

#define IN_FRAME false
#define IN_BODY true

static const struct {
  uint32_t element;
  bool body;
} parts[PARTS] = {
#define PART(name, element, where) [PART_##name] = {BIT_##element, IN_##where},
#define PIECE(name, part, letters, block, source, ...)
#include "pieces.def"
#undef PART
#undef PIECE
};

/* The letters of a piece. */
enum {
#define LETTER(number, name, nl, en) number = 1 << DATALEK_LETTER_##number,
#define ELEMENT(number, name, source, nl, en)
#include "letters.def"
#undef LETTER
#undef ELEMENT
  TO_PERSONS = PERSON | REPRESENTATIVE | PUBLIC,
  TO_ALL = TO_PERSONS | CONTROLLER | PROCESSOR
};

/* When a piece speaks. */
#define ALWAYS .otherwise = false
#define OTHERWISE .otherwise = true
#define KNOWN(slot) .known = SLOT_##slot
#define UNKNOWN(slot) .unknown = SLOT_##slot
#define FACTS(all, none) .facts = {all, none}

const dlk_piece dlk_pieces[DLK_PIECES] = {
#define PART(name, element, where)
#define PIECE(name, part, letters, block, source, ...)                                             \
  [DLK_PIECE_##name] = {PART_##part, letters, DLK_BLOCK_##block, __VA_ARGS__},
#include "pieces.def"
#undef PART
#undef PIECE
};

/* What a piece says is a row of these; behind the last there are neither words nor a slot. */
typedef struct {
  const char *words; /* of a slot: what its gap asks for; NULL: its own name */
  uint8_t slot;
} phrase;

enum { PHRASES_MAX = 7 };

#define TEXT(words)                                                                                \
  { words, SLOT_NOTHING }
#define PUT(slot)                                                                                  \
  { NULL, SLOT_##slot }
#define PUT_OR(slot, words)                                                                        \
  { words, SLOT_##slot }
#define GAP(words)                                                                                 \
  { words, SLOT_GAP }

#define MONTHS(...)
static const phrase texts[DLK_LANGUAGES][DLK_PIECES][PHRASES_MAX] = {
#define SAYS(name, ...) [DLK_PIECE_##name] = {__VA_ARGS__},
  [DATALEK_LANGUAGE_NL] =
    {
#include "letter.nl.def"
    },
  [DATALEK_LANGUAGE_EN] =
    {
#include "letter.en.def"
    },
#undef SAYS
};

/* Both languages say all pieces, in their order. */
enum {
#define SAYS(name, ...) NL_##name,
#include "letter.nl.def"
#undef SAYS
  NL_ALL
};
enum {
#define SAYS(name, ...) EN_##name,
#include "letter.en.def"
#undef SAYS
  EN_ALL
};
#define PART(name, element, where)
#define PIECE(name, part, letters, block, source, ...)                                             \
  _Static_assert((int)NL_##name == (int)DLK_PIECE_##name, "letter.nl.def: " #name);                \
  _Static_assert((int)EN_##name == (int)DLK_PIECE_##name, "letter.en.def: " #name);
#include "pieces.def"
#undef PART
#undef PIECE
_Static_assert((int)NL_ALL == (int)DLK_PIECES && (int)EN_ALL == (int)DLK_PIECES, "and no others");
#undef MONTHS

#define SAYS(name, ...)
static const char *const months[DLK_LANGUAGES][12] = {
#define MONTHS(...) {__VA_ARGS__},
  [DATALEK_LANGUAGE_NL] =
#include "letter.nl.def"
    [DATALEK_LANGUAGE_EN] =
#include "letter.en.def"
#undef MONTHS
};
#undef SAYS

/* ---- Names ----------------------------------------------------------------------------------- */

static bool is_letter(int32_t letter) { return letter >= 0 && letter < DLK_LETTERS; }

static bool is_element(int32_t element) { return element >= 0 && element < ELEMENTS; }

int32_t datalek_letter_count(void) { return DLK_LETTERS; }

const char *datalek_letter_name(int32_t letter) {
  return is_letter(letter) ? letters[letter].name : NULL;
}

const char *datalek_letter_text(int32_t letter, int32_t language) {
  return is_letter(letter) && dlk_is_language(language) ? letters[letter].text[language] : NULL;
}

int32_t datalek_element_count(void) { return ELEMENTS; }

const char *datalek_element_name(int32_t element) {
  return is_element(element) ? elements[element].name : NULL;
}

const char *datalek_element_text(int32_t element, int32_t language) {
  return is_element(element) && dlk_is_language(language) ? elements[element].text[language] : NULL;
}

const char *datalek_element_source(int32_t element) {
  return is_element(element) ? elements[element].source : NULL;
}

/* ---- Times ----------------------------------------------------------------------------------- */

static int64_t dutch_day(int64_t time) {
  return dlk_floor_div(time + dlk_dutch_offset(time), DLK_DAY);
}

/* The end, where it is on a later day than the start. */
static int64_t later_end(const int64_t *values) {
  int64_t start = values[DATALEK_FACT_STARTED_AT];
  int64_t end = values[DATALEK_FACT_ENDED_AT];
  bool known = start != DATALEK_TIME_UNKNOWN && end != DATALEK_TIME_UNKNOWN;
  return known && dutch_day(end) <= dutch_day(start) ? DATALEK_TIME_UNKNOWN : end;
}

static int64_t time_in(const datalek_entry *entry, int32_t slot) {
  const int64_t *values = entry->facts.values;
  switch (slot) {
  case SLOT_STARTED_ON:
    return values[DATALEK_FACT_STARTED_AT];
  case SLOT_ENDED_ON:
    return later_end(values);
  case SLOT_NOTICED_ON:
    return values[DATALEK_FACT_DISCOVERED_AT];
  case SLOT_PROCESSOR_FOUND_AT:
    return values[DATALEK_FACT_PROCESSOR_DISCOVERED_AT];
  case SLOT_AP_TOLD_ON:
    return entry->ap_told_at;
  default:
    return datalek_entry_deadline(entry, DATALEK_DUTY_AP);
  }
}

/* As in a sentence: 13 november 2026. */
static void put_date(dlk_text *text, int64_t time, int32_t language) {
  dlk_date date = dlk_date_of(dutch_day(time));
  dlk_put_number(text, date.day);
  dlk_put(text, " ");
  dlk_put(text, months[language][date.month - 1]);
  dlk_put(text, " ");
  dlk_put_number(text, date.year);
}

static void put_two_digits(dlk_text *text, int64_t number) {
  dlk_put(text, number < 10 ? "0" : "");
  dlk_put_number(text, number);
}

static void put_time_of_day(dlk_text *text, int64_t time) {
  int64_t second = time + dlk_dutch_offset(time) - dutch_day(time) * DLK_DAY;
  put_two_digits(text, second / DLK_HOUR);
  dlk_put(text, ":");
  put_two_digits(text, second % DLK_HOUR / DLK_MINUTE);
}

/* ---- What is known --------------------------------------------------------------------------- */

typedef enum { KNOWN_NOT, KNOWN_PARTLY, KNOWN_WHOLE } knowledge;

static bool is_field(int32_t slot) { return slot >= SLOT_FIELDS && slot < SLOT_CONTACTS; }

static bool is_contact(int32_t slot) { return slot >= SLOT_CONTACTS; }

typedef struct {
  dlk_text text;
  bool found;
} finder;

static void find(dlk_text *text, dlk_character character) {
  finder *f = (finder *)text;
  uint32_t code = character.code;
  bool unseen = code == '\n' || dlk_is_space(code) || dlk_turns_text(code);
  f->found = f->found || !unseen;
}

/* Whether there is anything to read in it. */
static bool is_readable_text(const char *text) {
  finder f = {.found = false};
  if (text != NULL) {
    dlk_take_characters(&f.text, text, strlen(text), find);
  }
  return f.found;
}

static knowledge knowledge_of_field(const datalek_entry *entry, int32_t field) {
  switch (datalek_entry_filled(entry, field)) {
  case DATALEK_FILLED_NOT:
    return KNOWN_NOT;
  case DATALEK_FILLED_PARTLY:
    return KNOWN_PARTLY;
  case DATALEK_FILLED_BY_TEXT:
    return is_readable_text(datalek_entry_text(entry, field, NULL)) ? KNOWN_WHOLE : KNOWN_NOT;
  default:
    return KNOWN_WHOLE;
  }
}

static bool is_fact_known(const datalek_entry *entry, int32_t fact) {
  return entry->facts.values[fact] != dlk_unknown(fact);
}

static bool knows_encryption(const datalek_entry *entry) {
  bool not_encrypted = entry->facts.values[DATALEK_FACT_ENCRYPTED] == DATALEK_NO;
  return not_encrypted || (is_fact_known(entry, DATALEK_FACT_ENCRYPTED) &&
                           is_fact_known(entry, DATALEK_FACT_KEY_SAFE));
}

static bool knows_cause(const datalek_entry *entry) {
  return is_fact_known(entry, DATALEK_FACT_CAUSE) &&
         entry->facts.values[DATALEK_FACT_CAUSE] != DATALEK_CAUSE_OTHER;
}

/* Whether the facts or the events know it. */
static bool is_known(const datalek_entry *entry, int32_t slot) {
  const int64_t *values = entry->facts.values;
  switch (slot) {
  case SLOT_ENTRY_ID:
    return true;
  case SLOT_CAUSE:
    return knows_cause(entry);
  case SLOT_SUBJECTS:
    return is_fact_known(entry, DATALEK_FACT_SUBJECTS);
  case SLOT_RECORDS:
    return is_fact_known(entry, DATALEK_FACT_RECORDS);
  case SLOT_SOME_DATA:
    return dlk_said(&entry->view, values, DATALEK_FIELD_DATA) != DATALEK_FILLED_NOT;
  case SLOT_ALL_DATA:
    return dlk_said(&entry->view, values, DATALEK_FIELD_DATA) == DATALEK_FILLED_BY_FACTS;
  case SLOT_ENCRYPTION:
    return knows_encryption(entry);
  default:
    return time_in(entry, slot) != DATALEK_TIME_UNKNOWN;
  }
}

static knowledge knowledge_of(const dlk_letter *letter, int32_t slot) {
  if (is_field(slot)) {
    return knowledge_of_field(letter->entry, slot - SLOT_FIELDS);
  }
  bool known = is_contact(slot)
                 ? is_readable_text(datalek_contact_get(letter->contact, slot - SLOT_CONTACTS))
                 : is_known(letter->entry, slot);
  return known ? KNOWN_WHOLE : KNOWN_NOT;
}

/* ---- What is put in a text ------------------------------------------------------------------- */

static void put_gap(dlk_document *document, const dlk_letter *letter, const dlk_piece *piece,
                    const phrase *said) {
  const char *what = said->words;
  if (what == NULL && is_field(said->slot)) {
    what = datalek_field_title(said->slot - SLOT_FIELDS, letter->language);
  } else if (what == NULL) {
    what = datalek_contact_text(said->slot - SLOT_CONTACTS, letter->language);
  }
  dlk_put_gap(document, what, letter->language);
  *letter->gaps |= parts[piece->part].element;
}

static void put_foreign(dlk_text *text, const char *words) {
  dlk_put_foreign(text, words, strlen(words));
}

/* What the facts or the events know. */
static void put_known(dlk_text *text, const datalek_entry *entry, int32_t slot, int32_t language) {
  const int64_t *values = entry->facts.values;
  switch (slot) {
  case SLOT_ENTRY_ID:
    put_foreign(text, datalek_entry_id(entry));
    break;
  case SLOT_CAUSE:
    dlk_put(text,
            datalek_fact_value_text(DATALEK_FACT_CAUSE, values[DATALEK_FACT_CAUSE], language));
    break;
  case SLOT_SUBJECTS:
    dlk_say_people(text, values[DATALEK_FACT_SUBJECTS], language);
    break;
  case SLOT_RECORDS:
    dlk_put_number(text, values[DATALEK_FACT_RECORDS]);
    break;
  case SLOT_PROCESSOR_FOUND_AT:
    dlk_put_time(text, time_in(entry, slot));
    break;
  case SLOT_DUE_AT:
    put_time_of_day(text, time_in(entry, slot));
    break;
  default:
    put_date(text, time_in(entry, slot), language);
    break;
  }
}

static void put_slot(dlk_text *text, const dlk_letter *letter, int32_t slot) {
  if (is_contact(slot)) {
    dlk_put(text, datalek_contact_get(letter->contact, slot - SLOT_CONTACTS));
  } else if (is_field(slot)) {
    dlk_put_field(text, letter->entry, slot - SLOT_FIELDS, letter->language);
  } else {
    put_known(text, letter->entry, slot, letter->language);
  }
}

static void put_phrase(dlk_document *document, const dlk_letter *letter, const dlk_piece *piece,
                       const phrase *said) {
  dlk_text *text = dlk_text_of(document);
  if (said->slot == SLOT_NOTHING) {
    dlk_put(text, said->words);
    return;
  }
  knowledge known = said->slot == SLOT_GAP ? KNOWN_NOT : knowledge_of(letter, said->slot);
  if (known != KNOWN_NOT) {
    put_slot(text, letter, said->slot);
  }
  if (known == KNOWN_PARTLY) {
    dlk_put(text, " ");
  }
  if (known != KNOWN_WHOLE) {
    put_gap(document, letter, piece, said);
  }
}

/* ---- The letter ------------------------------------------------------------------------------ */

/* @param spoken A bit for each part of which a piece has spoken. */
static bool speaks(const dlk_letter *letter, const dlk_piece *piece, uint32_t spoken) {
  bool others = (spoken >> piece->part & 1) != 0;
  if ((piece->letters >> letter->letter & 1) == 0 || (piece->otherwise && others)) {
    return false;
  }
  if (piece->known != SLOT_NOTHING && knowledge_of(letter, piece->known) != KNOWN_WHOLE) {
    return false;
  }
  if (piece->unknown != SLOT_NOTHING && knowledge_of(letter, piece->unknown) == KNOWN_WHOLE) {
    return false;
  }
  return dlk_holds(&letter->entry->view, letter->entry->facts.values, &piece->facts);
}

/* Whether the practice wrote to the persons itself. */
static bool has_message(const dlk_letter *letter) {
  return (TO_PERSONS >> letter->letter & 1) != 0 &&
         knowledge_of(letter, SLOT_MESSAGE) == KNOWN_WHOLE;
}

/* Ends a block and begins another, unless the piece goes on in the paragraph of the one before. */
static void put_break(dlk_document *document, const dlk_piece *before, const dlk_piece *piece) {
  bool goes_on = before != NULL && before->part == piece->part && before->block == piece->block &&
                 piece->block == DLK_BLOCK_PARAGRAPH;
  if (goes_on) {
    dlk_put(dlk_text_of(document), " ");
    return;
  }
  if (before != NULL) {
    dlk_end(document);
  }
  dlk_begin(document, piece->block);
}

static void put_piece(dlk_document *document, const dlk_letter *letter, int32_t which) {
  const phrase *said = texts[letter->language][which];
  for (int i = 0; i < PHRASES_MAX; i++) {
    bool there = said[i].words != NULL || said[i].slot != SLOT_NOTHING;
    if (there) {
      put_phrase(document, letter, &letter->pieces[which], &said[i]);
    }
  }
}

void dlk_put_letter(dlk_document *document, const void *what) {
  const dlk_letter *letter = what;
  const dlk_piece *before = NULL;
  bool message = has_message(letter);
  uint32_t spoken = 0;
  for (int32_t i = 0; i < DLK_PIECES; i++) {
    const dlk_piece *piece = &letter->pieces[i];
    bool replaced = message && parts[piece->part].body;
    if (!replaced && speaks(letter, piece, spoken)) {
      put_break(document, before, piece);
      put_piece(document, letter, i);
      spoken |= UINT32_C(1) << piece->part;
      before = piece;
    }
  }
  dlk_end(document);
}

int32_t datalek_letter_lacks(const datalek_entry *entry, const datalek_contact *contact,
                             int32_t letter, int32_t element) {
  if (entry == NULL || entry->reg == NULL || !is_letter(letter) || !is_element(element)) {
    return DATALEK_UNKNOWN;
  }
  uint32_t gaps = 0;
  dlk_letter asked = {entry, contact, dlk_pieces, &gaps, letter, DATALEK_LANGUAGE_NL};
  (void)dlk_document_write(dlk_put_letter, &asked, DATALEK_FORMAT_TEXT, asked.language, NULL, 0,
                           NULL);
  return (gaps >> element & 1) != 0 ? DATALEK_YES : DATALEK_NO;
}

int32_t datalek_letter_write(const datalek_entry *entry, const datalek_contact *contact,
                             int32_t letter, int32_t format, int32_t language, char *buffer,
                             size_t size, size_t *needed) {
  if (entry == NULL || (buffer == NULL && size > 0)) {
    return DATALEK_ERROR_NULL;
  }
  if (entry->reg == NULL || !is_letter(letter) || datalek_format_name(format) == NULL ||
      !dlk_is_language(language)) {
    return DATALEK_ERROR_ARGUMENT;
  }
  uint32_t gaps = 0;
  dlk_letter asked = {entry, contact, dlk_pieces, &gaps, letter, language};
  return dlk_document_write(dlk_put_letter, &asked, format, language, buffer, size, needed);
}
