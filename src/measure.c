/* SPDX-License-Identifier: Apache-2.0 */
#include "condition.h"
#include "condition_words.h"
#include "document.h"
#include "incident.h"

enum { MAYBE_MAX = 1, UNLESS_MAX = 3 };

typedef struct {
  const char *name;
  int32_t urgency;
  dlk_condition when;
  const char *source; /* stands between, as in dlk_rule */
  uint8_t maybe[MAYBE_MAX];
  const char *text[DLK_LANGUAGES];
  uint8_t unless[UNLESS_MAX];
} row;

#define MAYBE(...)                                                                                 \
  { __VA_ARGS__ }
#define UNLESS(...)                                                                                \
  { __VA_ARGS__ }

static const row rows[] = {
#define URGENCY(urgency, nl, en)
#define WORDS(name, nl, en)
#define MEASURE(name, urgency, source, all, maybe, unless, nl, en)                                 \
  {#name, DATALEK_URGENCY_##urgency, {all, NONE(NOTHING)}, source, maybe, {nl, en}, unless},
#include "measures.def"
#undef URGENCY
#undef WORDS
#undef MEASURE
};

enum { MEASURES = sizeof rows / sizeof rows[0] };

static const char *const urgencies[][DLK_LANGUAGES] = {
#define WORDS(name, nl, en)
#define URGENCY(urgency, nl, en) [DATALEK_URGENCY_##urgency] = {nl, en},
#define MEASURE(name, urgency, source, all, maybe, unless, nl, en)
#include "measures.def"
#undef URGENCY
#undef WORDS
#undef MEASURE
};

#define URGENCY(urgency, nl, en)
#define WORDS(name, nl, en) static const char *const words_##name[DLK_LANGUAGES] = {nl, en};
#define MEASURE(name, urgency, source, all, maybe, unless, nl, en)
#include "measures.def"
#undef URGENCY
#undef WORDS
#undef MEASURE

enum { URGENCIES = sizeof urgencies / sizeof urgencies[0] };

static bool is_measure(int32_t index) { return index >= 0 && index < MEASURES; }

int32_t datalek_measure_count(void) { return MEASURES; }

const char *datalek_measure_name(int32_t measure) {
  return is_measure(measure) ? rows[measure].name : NULL;
}

const char *datalek_measure_text(int32_t measure, int32_t language) {
  return is_measure(measure) && dlk_is_language(language) ? rows[measure].text[language] : NULL;
}

const char *datalek_measure_source(int32_t measure) {
  return is_measure(measure) ? rows[measure].source : NULL;
}

int32_t datalek_measure_urgency(int32_t measure) {
  return is_measure(measure) ? rows[measure].urgency : DATALEK_UNKNOWN;
}

const char *datalek_urgency_text(int32_t urgency, int32_t language) {
  bool exists = urgency >= 0 && urgency < URGENCIES && dlk_is_language(language);
  return exists ? urgencies[urgency][language] : NULL;
}

/* ---- Which fit ------------------------------------------------------------------------------- */

static bool is_known_to_hold(const dlk_view *view, const int64_t *values, uint8_t word) {
  return dlk_holds(view, values, &(dlk_condition){.all = {word}});
}

static bool is_known_not_to_hold(const dlk_view *view, const int64_t *values, uint8_t word) {
  return dlk_holds(view, values, &(dlk_condition){.none = {word}});
}

static bool fits(const dlk_view *view, const int64_t *values, const row *candidate) {
  if (!dlk_holds(view, values, &candidate->when)) {
    return false;
  }
  for (int i = 0; i < MAYBE_MAX && candidate->maybe[i] != NOTHING; i++) {
    if (is_known_not_to_hold(view, values, candidate->maybe[i])) {
      return false;
    }
  }
  for (int i = 0; i < UNLESS_MAX && candidate->unless[i] != NOTHING; i++) {
    if (is_known_to_hold(view, values, candidate->unless[i])) {
      return false;
    }
  }
  return true;
}

/* None is asked for where there is known to be no breach. */
static bool is_no_breach(const dlk_view *view) { return dlk_term(view, breach) == DLK_NO; }

/* The most urgent first. Returns how many there are. */
static size_t find(const datalek_incident *incident, int32_t found[MEASURES]) {
  dlk_view view;
  size_t count = 0;
  dlk_judge(&view, DATALEK_LAW_AVG_2018, incident->values);
  for (int32_t urgency = 0; urgency < URGENCIES && !is_no_breach(&view); urgency++) {
    for (int32_t i = 0; i < MEASURES; i++) {
      if (rows[i].urgency == urgency && fits(&view, incident->values, &rows[i])) {
        found[count++] = i;
      }
    }
  }
  return count;
}

int32_t datalek_measures_find(const datalek_incident *incident, int32_t *measures, size_t capacity,
                              size_t *count) {
  if (incident == NULL || count == NULL || (measures == NULL && capacity > 0)) {
    return DATALEK_ERROR_NULL;
  }
  int32_t found[MEASURES];
  *count = find(incident, found);
  if (*count > capacity) {
    return DATALEK_ERROR_BUFFER;
  }
  for (size_t i = 0; i < *count; i++) {
    measures[i] = found[i];
  }
  return DATALEK_OK;
}

/* ---- As a document --------------------------------------------------------------------------- */

typedef struct {
  int32_t language;
  size_t count;
  int32_t measures[MEASURES];
} list;

static void put_measure(dlk_document *document, const row *put, int32_t language) {
  dlk_text *text = dlk_text_of(document);
  dlk_begin(document, DLK_BLOCK_ITEM);
  dlk_put(text, put->text[language]);
  dlk_put(text, " – ");
  dlk_put(text, put->source);
  dlk_end(document);
}

static void lay_out(dlk_document *document, const void *what) {
  const list *all = what;
  int32_t urgency = DATALEK_UNKNOWN;
  dlk_put_block(document, DLK_BLOCK_TITLE, words_title[all->language]);
  dlk_put_block(document, DLK_BLOCK_PARAGRAPH,
                (all->count > 0 ? words_choose : words_nothing)[all->language]);
  for (size_t i = 0; i < all->count; i++) {
    const row *next = &rows[all->measures[i]];
    if (next->urgency != urgency) {
      urgency = next->urgency;
      dlk_put_block(document, DLK_BLOCK_HEADING, urgencies[urgency][all->language]);
    }
    put_measure(document, next, all->language);
  }
}

int32_t datalek_measures_write(const datalek_incident *incident, int32_t format, int32_t language,
                               char *buffer, size_t size, size_t *needed) {
  if (incident == NULL || (buffer == NULL && size > 0)) {
    return DATALEK_ERROR_NULL;
  }
  if (datalek_format_name(format) == NULL || !dlk_is_language(language)) {
    return DATALEK_ERROR_ARGUMENT;
  }
  list all = {.language = language};
  all.count = find(incident, all.measures);
  return dlk_document_write(lay_out, &all, format, language, buffer, size, needed);
}
