/* SPDX-License-Identifier: Apache-2.0 */
#include "say.h"
#include "condition.h"
#include "condition_words.h"

typedef struct {
  int32_t field;
  dlk_condition condition;
  const char *text[DLK_LANGUAGES];
} saying;

static const saying sayings[] = {
#define SAY(field, source, all, none, nl, en) {DATALEK_FIELD_##field, {all, none}, {nl, en}},
#define WORDS(name, nl, en)
#include "says.def"
#undef SAY
#undef WORDS
};

enum { SAYINGS = sizeof sayings / sizeof sayings[0] };

#define SAY(field, source, all, none, nl, en)
#define WORDS(name, nl, en) static const char *const words_##name[DLK_LANGUAGES] = {nl, en};
#include "says.def"
#undef SAY
#undef WORDS

static bool is_known(const int64_t *values, int32_t fact) {
  return values[fact] != dlk_unknown(fact);
}

/* ---- Phrases --------------------------------------------------------------------------------- */

typedef struct {
  dlk_text *text;
  const char *between;
  bool begun;
} list;

static bool is_small_letter(char c) { return (unsigned char)(c - 'a') < 26; }

/* The first phrase begins with a capital. */
static void add(list *phrases, const char *phrase) {
  char first[] = {phrase[0], '\0'};
  if (phrases->begun) {
    dlk_put(phrases->text, phrases->between);
  } else if (is_small_letter(first[0])) {
    first[0] = (char)(first[0] - 'a' + 'A');
  }
  dlk_put(phrases->text, first);
  dlk_put(phrases->text, phrase + 1);
  phrases->begun = true;
}

/* What kind of incident it was; "other" says nothing. */
static void add_cause(list *phrases, int64_t kind, int32_t language) {
  const char *name = datalek_fact_value_text(DATALEK_FACT_CAUSE, kind, language);
  if (name != NULL && kind != DATALEK_CAUSE_OTHER) {
    add(phrases, name);
  }
}

static bool knows_all_data(const int64_t *values) {
  bool all = true;
  for (int32_t fact = DATALEK_FACT_DATA_BASIC; fact <= DATALEK_FACT_DATA_CRIMINAL; fact++) {
    all = all && is_known(values, fact);
  }
  return all;
}

static bool is_in_sentences(int32_t field) {
  return field == DATALEK_FIELD_WHAT_HAPPENED || field == DATALEK_FIELD_MEASURES;
}

static void put_phrases(dlk_text *text, const dlk_view *view, const int64_t *values, int32_t field,
                        int32_t language) {
  list phrases = {text, is_in_sentences(field) ? " " : "; ", false};
  if (field == DATALEK_FIELD_DESCRIPTION) {
    add_cause(&phrases, values[DATALEK_FACT_CAUSE], language);
  }
  for (int i = 0; i < SAYINGS; i++) {
    if (sayings[i].field == field && dlk_holds(view, values, &sayings[i].condition)) {
      add(&phrases, sayings[i].text[language]);
    }
  }
  if (field == DATALEK_FIELD_DATA && phrases.begun && !knows_all_data(values)) {
    add(&phrases, words_more_data[language]);
  }
}

/* ---- Times and numbers ----------------------------------------------------------------------- */

static void put_time(dlk_text *text, int64_t time) {
  if (time != DATALEK_TIME_UNKNOWN) {
    dlk_put_time(text, time);
  }
}

static void put_period(dlk_text *text, int64_t from, int64_t to, int32_t language) {
  put_time(text, from);
  if (to == DATALEK_TIME_UNKNOWN || to == from) {
    return;
  }
  if (from != DATALEK_TIME_UNKNOWN) {
    dlk_put(text, " – ");
  } else {
    dlk_put(text, words_until[language]);
    dlk_put(text, " ");
  }
  dlk_put_time(text, to);
}

void dlk_say_people(dlk_text *text, int64_t number, int32_t language) {
  dlk_put_number(text, number);
  dlk_put(text, " ");
  dlk_put(text, (number == 1 ? words_person : words_persons)[language]);
}

/* ---- Fields ---------------------------------------------------------------------------------- */

void dlk_say(dlk_text *text, const dlk_view *view, const int64_t *values, int32_t field,
             int32_t language) {
  switch (field) {
  case DATALEK_FIELD_WHEN:
    put_period(text, values[DATALEK_FACT_STARTED_AT], values[DATALEK_FACT_ENDED_AT], language);
    break;
  case DATALEK_FIELD_DISCOVERED:
    put_time(text, values[DATALEK_FACT_DISCOVERED_AT]);
    break;
  case DATALEK_FIELD_AWARE:
    put_time(text, values[DATALEK_FACT_AWARE_AT]);
    break;
  case DATALEK_FIELD_CONTROLLER_TOLD:
    put_time(text, values[DATALEK_FACT_CONTROLLER_TOLD_AT]);
    break;
  case DATALEK_FIELD_PEOPLE:
    if (is_known(values, DATALEK_FACT_SUBJECTS)) {
      dlk_say_people(text, values[DATALEK_FACT_SUBJECTS], language);
    }
    break;
  default:
    put_phrases(text, view, values, field, language);
    break;
  }
}

/* Whether it is known what happened, and something did. */
static bool knows_what_happened(const dlk_view *view) {
  static const uint8_t asked[] = {disclosed, altered, lost};
  bool any = false;
  for (size_t i = 0; i < sizeof asked; i++) {
    if (dlk_term(view, asked[i]) == DLK_OPEN) {
      return false;
    }
    any = any || dlk_term(view, asked[i]) == DLK_YES;
  }
  return any;
}

/* Whether a field of which something is said needs no more. Facts tell no story, know no groups of
 * persons and not all that was done. Each consequence rests on a risk that is known. */
static bool is_all_said(const dlk_view *view, const int64_t *values, int32_t field) {
  switch (field) {
  case DATALEK_FIELD_DESCRIPTION:
  case DATALEK_FIELD_GROUPS:
  case DATALEK_FIELD_MEASURES:
    return false;
  case DATALEK_FIELD_WHEN:
    return is_known(values, DATALEK_FACT_STARTED_AT);
  case DATALEK_FIELD_WHAT_HAPPENED:
    return knows_what_happened(view);
  case DATALEK_FIELD_DATA:
    return knows_all_data(values);
  default:
    return true;
  }
}

int32_t dlk_said(const dlk_view *view, const int64_t *values, int32_t field) {
  dlk_text counted = {.buffer = NULL};
  dlk_say(&counted, view, values, field, DATALEK_LANGUAGE_NL);
  if (counted.length == 0) {
    return DATALEK_FILLED_NOT;
  }
  return is_all_said(view, values, field) ? DATALEK_FILLED_BY_FACTS : DATALEK_FILLED_PARTLY;
}
