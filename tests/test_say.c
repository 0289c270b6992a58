/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What facts say in fields: against a reading of says.def of its own, and to the letter on known
 * incidents. A twentieth of EXACT_INCIDENTS in the environment are tried at random, two million by
 * default.
 */
#include "condition.h"
#include "event.h"
#include "incident.h"
#include "law.h"
#include "say.h"
#include "support.h"
#include <ctype.h>
#include <string.h>

enum { TEXT_SIZE = 4096, WORDS_MAX = 8 };

/* ---- The rows, read here by their words ------------------------------------------------------ */

typedef struct {
  int32_t field;
  const char *source;
  const char *all;
  const char *none;
  const char *text[2];
} row;

#define ALL(...) #__VA_ARGS__
#define NONE(...) #__VA_ARGS__
static const row rows[] = {
#define SAY(field, source, all, none, nl, en) {DATALEK_FIELD_##field, source, all, none, {nl, en}},
#define WORDS(name, nl, en)
#include "says.def"
#undef SAY
#undef WORDS
};
#undef ALL
#undef NONE

enum { ROWS = sizeof rows / sizeof rows[0] };

static const char *more_data(int32_t language) {
  static const struct {
    const char *name;
    const char *text[2];
  } words[] = {
#define SAY(field, source, all, none, nl, en)
#define WORDS(name, nl, en) {#name, {nl, en}},
#include "says.def"
#undef SAY
#undef WORDS
  };
  size_t i = 0;
  while (strcmp(words[i].name, "more_data") != 0) {
    i++;
  }
  return words[i].text[language];
}

static const char *const atom_names[DLK_ATOMS] = {
#define ATOM(word, fact, at_least, source) #word,
#define CONCLUSION(word, role, advice)
#include "law/terms.def"
#undef ATOM
#undef CONCLUSION
};

typedef struct {
  enum { TERM, CHOICE, LAW, READABLE } kind;
  int32_t which; /* term, index of a value, or law */
} word;

/* Names in small letters, words in any; "-" and "_" are the same. */
static bool same(const char *name, const char *text, size_t length) {
  for (size_t i = 0; i < length; i++) {
    if (name[i] == '\0' || (name[i] == '-' ? '_' : name[i]) != tolower(text[i])) {
      return false;
    }
  }
  return name[length] == '\0';
}

static bool is_value_word(const dlk_value *value, const char *text, size_t length) {
  size_t of_fact = strlen(dlk_facts[value->fact].name);
  return length > of_fact + 1 && same(dlk_facts[value->fact].name, text, of_fact) &&
         text[of_fact] == '_' && same(value->name, text + of_fact + 1, length - of_fact - 1);
}

static word find_word(const char *text, size_t length) {
  for (int32_t i = 0; i < DLK_FACTS; i++) {
    if (same(dlk_facts[i].name, text, length) && dlk_facts[i].kind == DATALEK_KIND_YES_NO) {
      return (word){TERM, DLK_TERM_FIRST_FACT + i};
    }
  }
  for (int32_t i = 0; i < DLK_ATOMS; i++) {
    if (same(atom_names[i], text, length)) {
      return (word){TERM, DLK_TERM_FIRST_ATOM + i};
    }
  }
  for (int32_t i = 0; i < DLK_CONCLUSIONS; i++) {
    if (same(dlk_conclusions[i].word, text, length)) {
      return (word){TERM, DLK_TERM_FIRST_CONCLUSION + i};
    }
  }
  for (int32_t i = 0; i < (int32_t)dlk_value_count; i++) {
    if (is_value_word(&dlk_values[i], text, length)) {
      return (word){CHOICE, i};
    }
  }
  for (int32_t i = 0; i < DLK_LAWS; i++) {
    if (same(dlk_laws[i].name, text, length)) {
      return (word){LAW, i};
    }
  }
  ck_assert_msg(same("readable", text, length), "no word: %.*s", (int)length, text);
  return (word){READABLE, 0};
}

/* The words of a list; none for NOTHING. */
static int words_of(const char *text, word words[WORDS_MAX]) {
  int count = 0;
  while (strcmp(text, "NOTHING") != 0 && *text != '\0') {
    size_t length = strcspn(text, ",");
    ck_assert_int_lt(count, WORDS_MAX);
    words[count++] = find_word(text, length);
    text += length;
    text += strspn(text, ", ");
  }
  return count;
}

typedef struct {
  word all[WORDS_MAX];
  word none[WORDS_MAX];
  int all_count;
  int none_count;
} conditions;

static conditions read_rows[ROWS];

static void read_all_rows(void) {
  for (int i = 0; i < ROWS; i++) {
    read_rows[i].all_count = words_of(rows[i].all, read_rows[i].all);
    read_rows[i].none_count = words_of(rows[i].none, read_rows[i].none);
  }
}

static uint8_t truth_of(word w, const dlk_view *view, const int64_t *values) {
  int64_t encrypted = values[DATALEK_FACT_ENCRYPTED];
  int64_t key_safe = values[DATALEK_FACT_KEY_SAFE];
  switch (w.kind) {
  case TERM:
    return dlk_term(view, w.which);
  case CHOICE:
    if (values[dlk_values[w.which].fact] == DATALEK_UNKNOWN) {
      return DLK_OPEN;
    }
    return values[dlk_values[w.which].fact] == dlk_values[w.which].value ? DLK_YES : DLK_NO;
  case LAW:
    return view->law == w.which ? DLK_YES : DLK_NO;
  default:
    if (encrypted == DATALEK_NO || key_safe == DATALEK_NO) {
      return DLK_YES;
    }
    return encrypted == DATALEK_YES && key_safe == DATALEK_YES ? DLK_NO : DLK_OPEN;
  }
}

static bool holds(int i, const dlk_view *view, const int64_t *values) {
  bool all = true;
  for (int k = 0; k < read_rows[i].all_count; k++) {
    all = all && truth_of(read_rows[i].all[k], view, values) == DLK_YES;
  }
  for (int k = 0; k < read_rows[i].none_count; k++) {
    all = all && truth_of(read_rows[i].none[k], view, values) == DLK_NO;
  }
  return all;
}

/* ---- What the library says ------------------------------------------------------------------- */

typedef struct {
  const dlk_view *view;
  const int64_t *values;
  int32_t field;
  int32_t language;
} asked;

static void lay_out(dlk_text *text, const void *what) {
  const asked *a = what;
  dlk_say(text, a->view, a->values, a->field, a->language);
}

static void say(const dlk_view *view, const int64_t *values, int32_t field, int32_t language,
                char text[TEXT_SIZE]) {
  asked a = {view, values, field, language};
  int32_t status = dlk_text_write(lay_out, &a, text, TEXT_SIZE, NULL);
  REQUIRE(status == DATALEK_OK, "%s is too long", datalek_field_name(field));
}

/* Whether a phrase is said, at the start with a capital. No phrase is part of another of its field.
 */
static bool is_said(int i, const dlk_view *view, const int64_t *values) {
  char text[TEXT_SIZE];
  say(view, values, rows[i].field, DATALEK_LANGUAGE_NL, text);
  return strstr(text, rows[i].text[DATALEK_LANGUAGE_NL] + 1) != NULL;
}

static bool is_in_sentences(int32_t field) {
  return field == DATALEK_FIELD_WHAT_HAPPENED || field == DATALEK_FIELD_MEASURES;
}

/* Today's law mostly, the others in turn. */
static int32_t law_of_round(long round) {
  return round % 2 == 0 ? DATALEK_LAW_AVG_2018 : (int32_t)(round / 2 % DLK_LAWS);
}

static long random_rounds(void) { return exact_rounds() / 20; }

/* ---- The table ------------------------------------------------------------------------------- */

static void check_phrase(int i, int32_t language) {
  const char *text = rows[i].text[language];
  size_t length = strlen(text);
  bool sentence = is_in_sentences(rows[i].field);
  ck_assert_msg((text[length - 1] == '.') == sentence, "%s", text);
  ck_assert_msg(sentence == (isupper((unsigned char)text[0]) != 0) || strncmp(text, "BSN", 3) == 0,
                "%s", text);
  ck_assert_msg(sentence || strstr(text, "; ") == NULL, "%s", text);
  for (int k = 0; k < ROWS; k++) {
    bool apart =
      k == i || rows[k].field != rows[i].field || strstr(rows[k].text[language], text + 1) == NULL;
    ck_assert_msg(apart, "%s: is part of: %s", text, rows[k].text[language]);
  }
}

START_TEST(test_phrases_can_be_joined) {
  for (int i = 0; i < ROWS; i++) {
    check_phrase(i, DATALEK_LANGUAGE_NL);
    check_phrase(i, DATALEK_LANGUAGE_EN);
    ck_assert_str_ne(rows[i].text[DATALEK_LANGUAGE_NL], rows[i].text[DATALEK_LANGUAGE_EN]);
    bool legal = rows[i].field == DATALEK_FIELD_CONSEQUENCES ||
                 rows[i].field == DATALEK_FIELD_MEASURES || rows[i].field == DATALEK_FIELD_GROUPS;
    ck_assert_msg((rows[i].source[0] != '\0') == legal, "%s", rows[i].text[DATALEK_LANGUAGE_EN]);
  }
}
END_TEST

/* Forgets the facts that a word rests on itself; of a conclusion, any. */
static void forget(word w, int64_t *values) {
  if (w.kind == CHOICE) {
    values[dlk_values[w.which].fact] = DATALEK_UNKNOWN;
  } else if (w.kind == READABLE) {
    values[DATALEK_FACT_ENCRYPTED] = values[DATALEK_FACT_KEY_SAFE] = DATALEK_UNKNOWN;
  } else if (w.which >= DLK_TERM_FIRST_CONCLUSION) {
    for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
      values[fact] = dlk_unknown(fact);
    }
  } else if (w.which >= DLK_TERM_FIRST_ATOM) {
    values[dlk_atoms[w.which - DLK_TERM_FIRST_ATOM].fact] = DATALEK_UNKNOWN;
  } else {
    values[w.which - DLK_TERM_FIRST_FACT] = DATALEK_UNKNOWN;
  }
}

/* Without one of its conditions a row is silent: with the facts unknown, or under another law. */
static void check_needs(int i, word w, bool wanted, int32_t law, const int64_t *values) {
  int64_t fewer[DLK_FACTS];
  dlk_view view;
  memcpy(fewer, values, sizeof fewer);
  if (w.kind == LAW) {
    law = wanted ? DATALEK_LAW_AVG_2018 : w.which;
  } else {
    forget(w, fewer);
  }
  dlk_judge(&view, law, fewer);
  ck_assert_msg(!is_said(i, &view, fewer), "does not need all: %s",
                rows[i].text[DATALEK_LANGUAGE_EN]);
}

/* Looks for an incident in which a row speaks, with whatever else is known. */
static bool speaks_somewhere(int i) {
  random_source source = {(uint64_t)i + 1};
  for (long round = 0; round < 1000000; round++) {
    int64_t values[DLK_FACTS];
    dlk_view view;
    int32_t law = law_of_round(round);
    mixed_values(&source, round, values);
    dlk_judge(&view, law, values);
    if (holds(i, &view, values)) {
      ck_assert(is_said(i, &view, values));
      for (int k = 0; k < read_rows[i].all_count; k++) {
        check_needs(i, read_rows[i].all[k], true, law, values);
      }
      for (int k = 0; k < read_rows[i].none_count; k++) {
        check_needs(i, read_rows[i].none[k], false, law, values);
      }
      return true;
    }
  }
  return false;
}

START_TEST(test_every_row_can_speak_and_needs_all_it_asks) {
  read_all_rows();
  for (int i = 0; i < ROWS; i++) {
    ck_assert_msg(speaks_somewhere(i), "never said: %s", rows[i].text[DATALEK_LANGUAGE_EN]);
  }
}
END_TEST

/* ---- Random incidents ------------------------------------------------------------------------ */

static bool knows_all_data(const int64_t *values) {
  for (int32_t fact = DATALEK_FACT_DATA_BASIC; fact <= DATALEK_FACT_DATA_CRIMINAL; fact++) {
    if (values[fact] == DATALEK_UNKNOWN) {
      return false;
    }
  }
  return true;
}

static void join(char *text, const char *phrase, int32_t field) {
  size_t length = strlen(text);
  if (length > 0) {
    strcat(text, is_in_sentences(field) ? " " : "; ");
    strcat(text, phrase);
  } else {
    strcpy(text, phrase);
    text[0] = (char)toupper((unsigned char)text[0]);
  }
}

/* What the phrases of a field come to. */
static void expect_text(const dlk_view *view, const int64_t *values, int32_t field,
                        int32_t language, char *text) {
  int64_t cause = values[DATALEK_FACT_CAUSE];
  text[0] = '\0';
  if (field == DATALEK_FIELD_DESCRIPTION && cause != DATALEK_UNKNOWN &&
      cause != DATALEK_CAUSE_OTHER) {
    join(text, datalek_fact_value_text(DATALEK_FACT_CAUSE, cause, language), field);
  }
  for (int i = 0; i < ROWS; i++) {
    if (rows[i].field == field && holds(i, view, values)) {
      join(text, rows[i].text[language], field);
    }
  }
  if (field == DATALEK_FIELD_DATA && text[0] != '\0' && !knows_all_data(values)) {
    join(text, more_data(language), field);
  }
}

static int32_t expect_filled(const dlk_view *view, const int64_t *values, int32_t field,
                             const char *text) {
  bool all = false;
  if (text[0] == '\0') {
    return DATALEK_FILLED_NOT;
  }
  if (field == DATALEK_FIELD_WHAT_HAPPENED) {
    int64_t a = values[DATALEK_FACT_DISCLOSED];
    int64_t b = values[DATALEK_FACT_ALTERED];
    int64_t c = values[DATALEK_FACT_LOST];
    bool known = a != DATALEK_UNKNOWN && b != DATALEK_UNKNOWN && c != DATALEK_UNKNOWN;
    all = known && (a == DATALEK_YES || b == DATALEK_YES || c == DATALEK_YES);
  } else if (field == DATALEK_FIELD_DATA) {
    all = knows_all_data(values);
  } else if (field == DATALEK_FIELD_CONSEQUENCES) {
    all = dlk_term(view, DLK_TERM_risk) != DLK_OPEN;
  }
  return all ? DATALEK_FILLED_BY_FACTS : DATALEK_FILLED_PARTLY;
}

START_TEST(test_says_the_rows_that_hold) {
  random_source source = {21};
  long last = random_rounds();
  long seen[DLK_FIELDS][DATALEK_FILLED_BY_FACTS + 1] = {{0}};
  read_all_rows();
  for (long round = 0; round < last; round++) {
    int64_t values[DLK_FACTS];
    dlk_view view;
    int32_t language = (int32_t)(round / 16 % 2);
    mixed_values(&source, round, values);
    dlk_judge(&view, law_of_round(round), values);
    for (int32_t field = 0; field <= DATALEK_FIELD_MEASURES; field++) {
      char said[TEXT_SIZE];
      char expected[TEXT_SIZE];
      say(&view, values, field, language, said);
      expect_text(&view, values, field, language, expected);
      REQUIRE(strcmp(said, expected) == 0, "\n%s\n%s", said, expected);
      int32_t filled = dlk_said(&view, values, field);
      REQUIRE(filled == expect_filled(&view, values, field, said), "%s is filled %d: %s",
              datalek_field_name(field), filled, said);
      seen[field][filled]++;
    }
  }
  ck_assert_int_gt(seen[DATALEK_FIELD_CONSEQUENCES][DATALEK_FILLED_BY_FACTS], last / 100);
  for (int32_t filled = 0; filled <= DATALEK_FILLED_BY_FACTS; filled++) {
    ck_assert_int_gt(seen[DATALEK_FIELD_WHAT_HAPPENED][filled], last / 100);
    ck_assert_int_gt(seen[DATALEK_FIELD_DATA][filled], last / 100);
  }
}
END_TEST

/* What is said, and that it is all, stays so under any completion. */
static void check_completion(int32_t law, const int64_t *values, const int64_t *others,
                             const bool *said, const int32_t *filled) {
  int64_t completed[DLK_FACTS];
  dlk_view view;
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    completed[fact] = values[fact] == dlk_unknown(fact) ? others[fact] : values[fact];
  }
  dlk_judge(&view, law, completed);
  for (int i = 0; i < ROWS; i++) {
    REQUIRE(!said[i] || is_said(i, &view, completed), "was a guess: %s",
            rows[i].text[DATALEK_LANGUAGE_EN]);
  }
  for (int32_t field = 0; field < DLK_FIELDS; field++) {
    REQUIRE(dlk_said(&view, completed, field) >= filled[field], "%s is filled less",
            datalek_field_name(field));
  }
}

/* Conditions to the last word: the lists have no end mark then. */
START_TEST(test_full_lists_of_words) {
  int64_t values[DLK_FACTS];
  dlk_view view;
  dlk_condition full;
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    values[fact] = dlk_unknown(fact);
  }
  values[DATALEK_FACT_LOST] = DATALEK_YES;
  values[DATALEK_FACT_ALTERED] = DATALEK_NO;
  dlk_judge(&view, DATALEK_LAW_AVG_2018, values);
  memset(full.all, DLK_TERM_FIRST_FACT + DATALEK_FACT_LOST, sizeof full.all);
  memset(full.none, DLK_TERM_FIRST_FACT + DATALEK_FACT_ALTERED, sizeof full.none);
  ck_assert(dlk_holds(&view, values, &full));
  full.all[DLK_ALL_MAX - 1] = DLK_TERM_FIRST_FACT + DATALEK_FACT_ALTERED;
  ck_assert(!dlk_holds(&view, values, &full));
  full.all[DLK_ALL_MAX - 1] = full.all[0];
  full.none[DLK_NONE_MAX - 1] = DLK_TERM_FIRST_FACT + DATALEK_FACT_DISCLOSED; /* unknown */
  ck_assert(!dlk_holds(&view, values, &full));
}
END_TEST

START_TEST(test_never_guesses) {
  random_source source = {22};
  long last = random_rounds() / 10;
  long said_times = 0;
  for (long round = 0; round < last; round++) {
    int32_t law = law_of_round(round);
    int64_t values[DLK_FACTS];
    int64_t others[DLK_FACTS];
    dlk_view view;
    bool said[ROWS];
    int32_t filled[DLK_FIELDS];
    likely_values(&source, 32 * (1 + random_below(&source, 7)), values);
    dlk_judge(&view, law, values);
    for (int i = 0; i < ROWS; i++) {
      said[i] = is_said(i, &view, values);
      said_times += said[i];
    }
    for (int32_t field = 0; field < DLK_FIELDS; field++) {
      filled[field] = dlk_said(&view, values, field);
    }
    for (int k = 0; k < 4; k++) {
      random_values(&source, 0, others);
      check_completion(law, values, others, said, filled);
    }
  }
  ck_assert_int_gt(said_times, last);
}
END_TEST

/* A risk cannot be both unlikely and have consequences. */
START_TEST(test_unlikely_stands_alone) {
  random_source source = {23};
  long last = random_rounds();
  long unlikely = 0;
  for (long round = 0; round < last; round++) {
    int64_t values[DLK_FACTS];
    char text[TEXT_SIZE];
    dlk_view view;
    likely_values(&source, 0, values);
    dlk_judge(&view, DATALEK_LAW_AVG_2018, values);
    say(&view, values, DATALEK_FIELD_CONSEQUENCES, DATALEK_LANGUAGE_EN, text);
    bool breach = dlk_term(&view, DLK_TERM_breach) == DLK_YES;
    bool said = strcmp(text, "A risk to the persons is unlikely") == 0;
    REQUIRE(said == (breach && dlk_term(&view, DLK_TERM_risk) == DLK_NO), "%s", text);
    REQUIRE((text[0] != '\0') == breach, "%s", text);
    unlikely += said;
  }
  ck_assert_int_gt(unlikely, 0);
}
END_TEST

/* ---- Known incidents ------------------------------------------------------------------------- */

#define INCIDENT(name, facts) INCIDENT_##name,
#define SAYS(name, field, filled, nl, en)
enum {
#include "say_cases.def"
  INCIDENTS
};
#undef INCIDENT
#undef SAYS

static const char *const incidents[INCIDENTS] = {
#define INCIDENT(name, facts) facts,
#define SAYS(name, field, filled, nl, en)
#include "say_cases.def"
#undef INCIDENT
#undef SAYS
};

static const struct {
  int32_t incident;
  int32_t field;
  int32_t filled;
  const char *text[2];
} expected[] = {
#define INCIDENT(name, facts)
#define SAYS(name, field, filled, nl, en)                                                          \
  {INCIDENT_##name, DATALEK_FIELD_##field, DATALEK_FILLED_##filled, {nl, en}},
#include "say_cases.def"
#undef INCIDENT
#undef SAYS
};

enum { EXPECTED = sizeof expected / sizeof expected[0] };

static int find_expected(int32_t incident, int32_t field) {
  int i = 0;
  while (i < EXPECTED && (expected[i].incident != incident || expected[i].field != field)) {
    i++;
  }
  return i;
}

static void check_incident(int32_t number, const dlk_view *view, const int64_t *values) {
  for (int32_t field = 0; field < DLK_FIELDS; field++) {
    int i = find_expected(number, field);
    int32_t filled = i < EXPECTED ? expected[i].filled : DATALEK_FILLED_NOT;
    ck_assert_msg(dlk_said(view, values, field) == filled, "incident %d, %s", number,
                  datalek_field_name(field));
    for (int32_t language = 0; language < 2; language++) {
      char text[TEXT_SIZE];
      say(view, values, field, language, text);
      ck_assert_str_eq(text, i < EXPECTED ? expected[i].text[language] : "");
    }
  }
}

START_TEST(test_known_incidents) {
  for (int32_t i = 0; i < INCIDENTS; i++) {
    char facts[TEXT_SIZE] = "";
    dlk_basis basis;
    dlk_view view;
    strcat(facts, incidents[i]);
    for (char *quote = strchr(facts, '\''); quote != NULL; quote = strchr(quote, '\'')) {
      *quote = '"';
    }
    datalek_incident *incident = incident_from(facts);
    const int64_t *values = incident->values;
    ck_assert_int_eq(dlk_choose_law(DATALEK_LAW_AT_TIME, values[DATALEK_FACT_AWARE_AT], &basis),
                     DATALEK_OK);
    dlk_judge(&view, basis.law, values);
    check_incident(i, &view, values);
    datalek_incident_free(incident);
  }
}
END_TEST

/* ---- Times, numbers, and fields that are not the facts' ---------------------------------------
 */

/* 2026-11-13T16:40:59+01:00, and 25 minutes later. */
#define BEGAN INT64_C(1794584459)
#define ENDED (BEGAN + 25 * 60)
#define NEVER DATALEK_TIME_UNKNOWN

static const struct {
  int32_t field;
  int32_t fact;
  int64_t value;
  int32_t other_fact;
  int64_t other_value;
  int32_t filled;
  const char *text[2];
} single[] = {
  {DATALEK_FIELD_WHEN,
   DATALEK_FACT_STARTED_AT,
   BEGAN,
   DATALEK_FACT_ENDED_AT,
   ENDED,
   DATALEK_FILLED_BY_FACTS,
   {"2026-11-13 16:40 – 2026-11-13 17:05", "2026-11-13 16:40 – 2026-11-13 17:05"}},
  {DATALEK_FIELD_WHEN,
   DATALEK_FACT_STARTED_AT,
   BEGAN,
   DATALEK_FACT_ENDED_AT,
   NEVER,
   DATALEK_FILLED_BY_FACTS,
   {"2026-11-13 16:40", "2026-11-13 16:40"}},
  {DATALEK_FIELD_WHEN,
   DATALEK_FACT_STARTED_AT,
   BEGAN,
   DATALEK_FACT_ENDED_AT,
   BEGAN,
   DATALEK_FILLED_BY_FACTS,
   {"2026-11-13 16:40", "2026-11-13 16:40"}},
  {DATALEK_FIELD_WHEN,
   DATALEK_FACT_STARTED_AT,
   NEVER,
   DATALEK_FACT_ENDED_AT,
   ENDED,
   DATALEK_FILLED_PARTLY,
   {"tot 2026-11-13 17:05", "until 2026-11-13 17:05"}},
  {DATALEK_FIELD_WHEN,
   DATALEK_FACT_DISCOVERED_AT,
   BEGAN,
   DATALEK_FACT_AWARE_AT,
   ENDED,
   DATALEK_FILLED_NOT,
   {"", ""}},
  {DATALEK_FIELD_DISCOVERED,
   DATALEK_FACT_DISCOVERED_AT,
   BEGAN,
   DATALEK_FACT_AWARE_AT,
   ENDED,
   DATALEK_FILLED_BY_FACTS,
   {"2026-11-13 16:40", "2026-11-13 16:40"}},
  {DATALEK_FIELD_DISCOVERED,
   DATALEK_FACT_PROCESSOR_DISCOVERED_AT,
   BEGAN,
   DATALEK_FACT_AWARE_AT,
   ENDED,
   DATALEK_FILLED_NOT,
   {"", ""}},
  {DATALEK_FIELD_AWARE,
   DATALEK_FACT_DISCOVERED_AT,
   BEGAN,
   DATALEK_FACT_AWARE_AT,
   ENDED,
   DATALEK_FILLED_BY_FACTS,
   {"2026-11-13 17:05", "2026-11-13 17:05"}},
  {DATALEK_FIELD_CONTROLLER_TOLD,
   DATALEK_FACT_CONTROLLER_TOLD_AT,
   BEGAN,
   DATALEK_FACT_PROCESSOR_DISCOVERED_AT,
   ENDED,
   DATALEK_FILLED_BY_FACTS,
   {"2026-11-13 16:40", "2026-11-13 16:40"}},
  {DATALEK_FIELD_PEOPLE,
   DATALEK_FACT_SUBJECTS,
   0,
   DATALEK_FACT_RECORDS,
   3,
   DATALEK_FILLED_BY_FACTS,
   {"0 personen", "0 persons"}},
  {DATALEK_FIELD_PEOPLE,
   DATALEK_FACT_SUBJECTS,
   1,
   DATALEK_FACT_RECORDS,
   3,
   DATALEK_FILLED_BY_FACTS,
   {"1 persoon", "1 person"}},
  {DATALEK_FIELD_PEOPLE,
   DATALEK_FACT_SUBJECTS,
   12,
   DATALEK_FACT_RECORDS,
   3,
   DATALEK_FILLED_BY_FACTS,
   {"12 personen", "12 persons"}},
  {DATALEK_FIELD_PEOPLE,
   DATALEK_FACT_SUBJECTS,
   DATALEK_UNKNOWN,
   DATALEK_FACT_RECORDS,
   3,
   DATALEK_FILLED_NOT,
   {"", ""}},
};

START_TEST(test_times_and_numbers) {
  for (size_t i = 0; i < sizeof single / sizeof single[0]; i++) {
    int64_t values[DLK_FACTS];
    dlk_view view;
    for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
      values[fact] = dlk_unknown(fact);
    }
    values[single[i].fact] = single[i].value;
    values[single[i].other_fact] = single[i].other_value;
    dlk_judge(&view, DATALEK_LAW_AVG_2018, values);
    ck_assert_int_eq(dlk_said(&view, values, single[i].field), single[i].filled);
    for (int32_t language = 0; language < 2; language++) {
      char text[TEXT_SIZE];
      say(&view, values, single[i].field, language, text);
      ck_assert_str_eq(text, single[i].text[language]);
    }
  }
}
END_TEST

/* All that can be known, at its highest. */
static void know_all(dlk_view *view, int64_t values[DLK_FACTS]) {
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    values[fact] = dlk_facts[fact].highest;
  }
  dlk_judge(view, DATALEK_LAW_AVG_2018, values);
}

START_TEST(test_fields_of_texts_and_events_stay_empty) {
  static const int32_t others[] = {
    DATALEK_FIELD_REASON_NOT_AP,
    DATALEK_FIELD_REASON_NOT_SUBJECTS,
    DATALEK_FIELD_REASON_DELAY,
    DATALEK_FIELD_MESSAGE,
    DATALEK_FIELD_AP_TOLD,
    DATALEK_FIELD_SUBJECTS_TOLD,
    DATALEK_FIELD_ASSESSMENT,
    -1,
    DLK_FIELDS,
  };
  int64_t values[DLK_FACTS];
  dlk_view view;
  know_all(&view, values);
  for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
    char text[TEXT_SIZE];
    ck_assert_int_eq(dlk_said(&view, values, others[i]), DATALEK_FILLED_NOT);
    say(&view, values, others[i], DATALEK_LANGUAGE_NL, text);
    ck_assert_str_eq(text, "");
  }
}
END_TEST

START_TEST(test_causes_describe) {
  for (int64_t cause = 0; cause <= dlk_facts[DATALEK_FACT_CAUSE].highest; cause++) {
    int64_t values[DLK_FACTS];
    char text[TEXT_SIZE];
    dlk_view view;
    for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
      values[fact] = dlk_unknown(fact);
    }
    values[DATALEK_FACT_CAUSE] = cause;
    dlk_judge(&view, DATALEK_LAW_AVG_2018, values);
    say(&view, values, DATALEK_FIELD_DESCRIPTION, DATALEK_LANGUAGE_NL, text);
    const char *name = datalek_fact_value_text(DATALEK_FACT_CAUSE, cause, DATALEK_LANGUAGE_NL);
    ck_assert_str_eq(text + (text[0] != '\0'), cause == DATALEK_CAUSE_OTHER ? "" : name + 1);
    ck_assert(text[0] == '\0' || isupper((unsigned char)text[0]));
  }
}
END_TEST

/* ---- The text -------------------------------------------------------------------------------- */

/* A form that shows that every byte went through it. */
static void twice(dlk_text *text, const char *bytes, size_t length) {
  for (size_t i = 0; i < length; i++) {
    dlk_text_add(text, bytes + i, 1);
    dlk_text_add(text, bytes + i, 1);
  }
}

/* Nothing here was written by people. */
static void never(dlk_text *text, const char *bytes, size_t length) {
  (void)text;
  ck_abort_msg("foreign: %.*s", (int)length, bytes);
}

START_TEST(test_counting_and_writing_agree) {
  random_source source = {24};
  for (int round = 0; round < 1000; round++) {
    int64_t values[DLK_FACTS];
    dlk_view view;
    mixed_values(&source, round, values);
    values[DATALEK_FACT_STARTED_AT] = BEGAN;
    values[DATALEK_FACT_ENDED_AT] = ENDED;
    dlk_judge(&view, DATALEK_LAW_AVG_2018, values);
    for (int32_t field = 0; field < DLK_FIELDS; field++) {
      char buffer[TEXT_SIZE];
      dlk_text counted = {.buffer = NULL};
      dlk_text written = {.buffer = buffer};
      dlk_text formed = {.own = twice, .foreign = never};
      dlk_say(&counted, &view, values, field, round % 2);
      dlk_say(&written, &view, values, field, round % 2);
      dlk_say(&formed, &view, values, field, round % 2);
      REQUIRE(counted.length == written.length, "%s", datalek_field_name(field));
      REQUIRE(formed.length == 2 * counted.length, "%s", datalek_field_name(field));
      REQUIRE((counted.length == 0) == (dlk_said(&view, values, field) == DATALEK_FILLED_NOT), "%s",
              datalek_field_name(field));
    }
  }
}
END_TEST

RUN_SUITE("say", test_phrases_can_be_joined, test_every_row_can_speak_and_needs_all_it_asks,
          test_says_the_rows_that_hold, test_full_lists_of_words, test_never_guesses,
          test_unlikely_stands_alone, test_known_incidents, test_times_and_numbers,
          test_fields_of_texts_and_events_stay_empty, test_causes_describe,
          test_counting_and_writing_agree)
