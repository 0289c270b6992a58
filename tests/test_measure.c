/* SPDX-License-Identifier: Apache-2.0 */
/* Measures: against a reading of measures.def of its own, and what the table must hold. */
#include "condition.h"
#include "condition_words.h"
#include "incident.h"
#include "support.h"
#include <stdlib.h>
#include <string.h>

enum { WORDS_MAX = 8, ROUNDS = 20000 };

/* ---- The rows, read here by themselves ------------------------------------------------------- */

typedef struct {
  const char *name;
  int32_t urgency;
  uint8_t words[3][WORDS_MAX]; /* all, maybe, unless */
} row;

#define MAYBE(...)                                                                                 \
  { __VA_ARGS__ }
#define UNLESS(...)                                                                                \
  { __VA_ARGS__ }

static const row rows[] = {
#define URGENCY(urgency, nl, en)
#define WORDS(name, nl, en)
#define MEASURE(name, urgency, source, all, maybe, unless, nl, en)                                 \
  {#name, DATALEK_URGENCY_##urgency, {all, maybe, unless}},
#include "measures.def"
#undef URGENCY
#undef WORDS
#undef MEASURE
};

enum { MEASURES = sizeof rows / sizeof rows[0] };

static const char *const causes[] = {
#define FACT(number, name, kind, direction, highest, nl, en)
#define VALUE(fact, value, name, nl, en) [fact##_##value] = #fact,
#include "facts.def"
#undef FACT
#undef VALUE
};

static bool is_cause(uint8_t word) {
  return word >= FIRST_VALUE && word < FIRST_LAW && strcmp(causes[word], "CAUSE") == 0;
}

/* The truth of a word: what dlk_holds() says of it in both ways. */
static uint8_t truth_of(const dlk_view *view, const int64_t *values, uint8_t word) {
  dlk_condition holds = {.all = {word}};
  dlk_condition fails = {.none = {word}};
  if (dlk_holds(view, values, &holds)) {
    return DLK_YES;
  }
  return dlk_holds(view, values, &fails) ? DLK_NO : DLK_OPEN;
}

static bool must_be_given(const row *r, const dlk_view *view, const int64_t *values) {
  bool given = dlk_term(view, breach) != DLK_NO;
  for (int k = 0; k < WORDS_MAX; k++) {
    given =
      given && (r->words[0][k] == NOTHING || truth_of(view, values, r->words[0][k]) == DLK_YES);
    given =
      given && (r->words[1][k] == NOTHING || truth_of(view, values, r->words[1][k]) != DLK_NO);
    given =
      given && (r->words[2][k] == NOTHING || truth_of(view, values, r->words[2][k]) != DLK_YES);
  }
  return given;
}

/* ---- The table ------------------------------------------------------------------------------- */

static bool is_sentence(const char *text) {
  size_t length = strlen(text);
  return length > 20 && length < 240 && (text[length - 1] == '.' || text[length - 1] == '?') &&
         strstr(text, "  ") == NULL && text[0] >= 'A' && text[0] <= 'Z';
}

START_TEST(test_rows) {
  ck_assert_int_eq(datalek_measure_count(), MEASURES);
  for (int32_t i = 0; i < MEASURES; i++) {
    ck_assert_str_eq(datalek_measure_name(i), rows[i].name);
    ck_assert_int_eq(datalek_measure_urgency(i), rows[i].urgency);
    ck_assert_str_ne(datalek_measure_source(i), "");
    ck_assert(is_sentence(datalek_measure_text(i, DATALEK_LANGUAGE_NL)));
    ck_assert(is_sentence(datalek_measure_text(i, DATALEK_LANGUAGE_EN)));
    for (int32_t k = 0; k < i; k++) {
      REQUIRE(strcmp(datalek_measure_name(i), datalek_measure_name(k)) != 0, "%s twice",
              rows[i].name);
      for (int32_t language = 0; language <= DATALEK_LANGUAGE_EN; language++) {
        REQUIRE(strcmp(datalek_measure_text(i, language), datalek_measure_text(k, language)) != 0,
                "%s says what %s says", rows[i].name, rows[k].name);
      }
    }
  }
}
END_TEST

START_TEST(test_no_such_measure) {
  static const int32_t none[] = {-1, MEASURES, INT32_MAX, INT32_MIN};
  for (size_t i = 0; i < sizeof none / sizeof none[0]; i++) {
    ck_assert_ptr_null(datalek_measure_name(none[i]));
    ck_assert_ptr_null(datalek_measure_text(none[i], DATALEK_LANGUAGE_NL));
    ck_assert_ptr_null(datalek_measure_source(none[i]));
    ck_assert_int_eq(datalek_measure_urgency(none[i]), DATALEK_UNKNOWN);
    ck_assert_ptr_null(datalek_urgency_text(none[i], DATALEK_LANGUAGE_NL));
  }
  ck_assert_ptr_null(datalek_measure_text(0, 2));
  ck_assert_ptr_null(datalek_urgency_text(DATALEK_URGENCY_NOW, 2));
  ck_assert_ptr_null(datalek_urgency_text(DATALEK_URGENCY_LATER + 1, DATALEK_LANGUAGE_NL));
  ck_assert_str_eq(datalek_urgency_text(DATALEK_URGENCY_NOW, DATALEK_LANGUAGE_NL), "Vandaag");
  ck_assert_str_eq(datalek_urgency_text(DATALEK_URGENCY_LATER, DATALEK_LANGUAGE_EN), "To plan");
}
END_TEST

static int32_t rows_with_source(const char *source) {
  int32_t count = 0;
  for (int32_t i = 0; i < MEASURES; i++) {
    count += strstr(datalek_measure_source(i), source) != NULL;
  }
  return count;
}

START_TEST(test_all_tips_of_the_knmt) {
  for (char tip[] = "KNMT, tip 1"; tip[10] <= '8'; tip[10]++) {
    ck_assert_msg(rows_with_source(tip) == 1, "%s", tip);
  }
}
END_TEST

/* ---- Which fit ------------------------------------------------------------------------------- */

static size_t find(const datalek_incident *incident, int32_t *measures) {
  size_t count = 0;
  REQUIRE(datalek_measures_find(incident, measures, MEASURES, &count) == DATALEK_OK, "no answer");
  return count;
}

static bool is_given(const datalek_incident *incident, const char *name) {
  int32_t measures[MEASURES];
  size_t count = find(incident, measures);
  bool given = false;
  for (size_t i = 0; i < count; i++) {
    given = given || strcmp(datalek_measure_name(measures[i]), name) == 0;
  }
  return given;
}

static void given_or_not(const char *facts, const char *name, bool given) {
  datalek_incident *incident = incident_from(facts);
  ck_assert_msg(is_given(incident, name) == given, "%s: %s", facts, name);
  datalek_incident_free(incident);
}

START_TEST(test_gaps) {
  given_or_not("{\"cause\":\"device_lost_or_stolen\"}", "encrypt_devices", true);
  given_or_not("{\"cause\":\"device_lost_or_stolen\",\"encrypted\":false}", "encrypt_devices",
               true);
  given_or_not("{\"cause\":\"device_lost_or_stolen\",\"encrypted\":true}", "encrypt_devices",
               false);
  given_or_not("{\"disclosed\":true,\"encrypted\":true}", "replace_the_key", true);
  given_or_not("{\"disclosed\":true,\"encrypted\":true,\"key_safe\":true}", "replace_the_key",
               false);
  given_or_not("{\"disclosed\":true,\"spread\":\"known_recipients\"}", "ask_for_confirmation",
               true);
  given_or_not("{\"disclosed\":true,\"spread\":\"known_recipients\","
               "\"recipient_confirmed\":true}",
               "ask_for_confirmation", false);
  given_or_not("{\"disclosed\":true,\"spread\":\"known_recipients\",\"misuse\":true}",
               "ask_for_confirmation", false);
  given_or_not("{\"disclosed\":true,\"misuse\":true}", "mind_who_may_harm", true);
  given_or_not("{\"role\":\"controller\","
               "\"processor_discovered_at\":\"2026-11-13T16:40:00+01:00\"}",
               "ask_the_processor", true);
  given_or_not("{\"role\":\"processor\","
               "\"processor_discovered_at\":\"2026-11-13T16:40:00+01:00\"}",
               "ask_the_processor", false);
  given_or_not("{\"disclosed\":true,\"data\":[\"national_id\"]}", "warn_of_identity_fraud", true);
  given_or_not("{\"disclosed\":true,\"data\":[\"national_id\"],\"encrypted\":true,"
               "\"key_safe\":true}",
               "warn_of_identity_fraud", false);
}
END_TEST

/* Every kind of incident has something to do today, of its own but for "other". */
START_TEST(test_every_cause) {
  for (int64_t kind = 0; kind <= DATALEK_CAUSE_OTHER; kind++) {
    datalek_incident *incident = NULL;
    int32_t measures[MEASURES];
    ck_assert_int_eq(datalek_incident_new(&incident), DATALEK_OK);
    datalek_incident_set(incident, DATALEK_FACT_CAUSE, kind);
    size_t count = find(incident, measures);
    int32_t own = 0;
    for (size_t i = 0; i < count; i++) {
      const row *r = &rows[measures[i]];
      own += r->urgency == DATALEK_URGENCY_NOW && is_cause(r->words[0][0]);
    }
    ck_assert_int_eq(datalek_measure_urgency(measures[0]), DATALEK_URGENCY_NOW);
    ck_assert_msg((own > 0) == (kind != DATALEK_CAUSE_OTHER), "cause %d", (int)kind);
    datalek_incident_free(incident);
  }
}
END_TEST

START_TEST(test_no_breach) {
  static const char *const none[] = {
    "{\"personal_data\":false}",
    "{\"security_breach\":false,\"cause\":\"hacking\"}",
    "{\"disclosed\":false,\"altered\":false,\"lost\":false}",
  };
  for (size_t i = 0; i < sizeof none / sizeof none[0]; i++) {
    datalek_incident *incident = incident_from(none[i]);
    int32_t measures[MEASURES];
    ck_assert_uint_eq(find(incident, measures), 0);
    datalek_incident_free(incident);
  }
}
END_TEST

/* At random: exactly what the rows say, in order; and each row is given at times and not at others.
 */
START_TEST(test_by_the_rows) {
  random_source source = {61};
  datalek_incident *incident = NULL;
  int32_t seen[MEASURES][2] = {{0}};
  ck_assert_int_eq(datalek_incident_new(&incident), DATALEK_OK);
  for (long round = 0; round < ROUNDS; round++) {
    dlk_view view;
    int32_t measures[MEASURES];
    mixed_values(&source, round, incident->values);
    if (random_below(&source, 4) == 0) {
      incident->values[DATALEK_FACT_PROCESSOR_DISCOVERED_AT] = INT64_C(1794584400);
      incident->values[DATALEK_FACT_ENDED_AT] = INT64_C(1794584400);
    }
    dlk_judge(&view, DATALEK_LAW_AVG_2018, incident->values);
    size_t count = find(incident, measures);
    size_t at = 0;
    for (int32_t urgency = 0; urgency <= DATALEK_URGENCY_LATER; urgency++) {
      for (int32_t i = 0; i < MEASURES; i++) {
        bool given = must_be_given(&rows[i], &view, incident->values);
        if (rows[i].urgency == urgency && given) {
          REQUIRE(at < count && measures[at] == i, "%s is missing", rows[i].name);
          at++;
        }
        seen[i][given]++;
      }
    }
    REQUIRE(at == count, "too many measures");
  }
  for (int32_t i = 0; i < MEASURES; i++) {
    ck_assert_msg(seen[i][0] > 0 && seen[i][1] > 0, "%s: %d, %d", rows[i].name, seen[i][0],
                  seen[i][1]);
  }
  datalek_incident_free(incident);
}
END_TEST

/* ---- As a document --------------------------------------------------------------------------- */

static char *document_of(const char *facts, int32_t format, int32_t language) {
  datalek_incident *incident = incident_from(facts);
  size_t needed = 0;
  ck_assert_int_eq(datalek_measures_write(incident, format, language, NULL, 0, &needed),
                   DATALEK_ERROR_BUFFER);
  char *text = malloc(needed + 1);
  ck_assert_ptr_nonnull(text);
  memset(text, 0x55, needed + 1);
  ck_assert_int_eq(datalek_measures_write(incident, format, language, text, needed - 1, NULL),
                   DATALEK_ERROR_BUFFER);
  ck_assert_int_eq(text[0], 0x55);
  ck_assert_int_eq(datalek_measures_write(incident, format, language, text, needed, NULL),
                   DATALEK_OK);
  ck_assert_uint_eq(strlen(text) + 1, needed);
  ck_assert_int_eq(text[needed], 0x55);
  datalek_incident_free(incident);
  return text;
}

START_TEST(test_document) {
  static const char facts[] = "{\"cause\":\"added_to_wrong_record\",\"subjects\":1}";
  char *text = document_of(facts, DATALEK_FORMAT_TEXT, DATALEK_LANGUAGE_EN);
  ck_assert_str_eq(
    text, "What you can do\n"
          "===============\n"
          "\n"
          "These are suggestions that fit the facts. Choose what suits, and write into the register"
          " what you did.\n"
          "\n"
          "Today\n"
          "-----\n"
          "\n"
          "- Stop it: make sure that nobody without a right can reach the data any longer and that"
          " nothing more gets lost. – AVG 32(1)(b), 33(3)(d)\n"
          "- Put the data into the right record, take them out of the wrong one, and make a note of"
          " it. – AVG 5(1)(d); BW 7:454\n"
          "- Keep what shows what happened, such as the message, the envelope or the logs, and"
          " write down who discovered what, and when. – AVG 33(5)\n"
          "\n"
          "To plan\n"
          "-------\n"
          "\n"
          "- With post and results, always check two marks, such as name and date of birth."
          " – AVG 5(1)(d)\n"
          "- Discuss with the team what happened and what will be done differently, without looking"
          " for someone to blame. – NEN 7510, bewustzijn en opleiding\n");
  free(text);
  text = document_of("{\"personal_data\":false}", DATALEK_FORMAT_MARKDOWN, DATALEK_LANGUAGE_NL);
  ck_assert_str_eq(text,
                   "# Wat u kunt doen\n\n"
                   "Volgens de feiten is het geen datalek. Daarom staan hier geen maatregelen.\n");
  free(text);
  text = document_of(facts, DATALEK_FORMAT_HTML, DATALEK_LANGUAGE_NL);
  ck_assert_ptr_nonnull(strstr(text, "<h2>Vandaag</h2>\n<ul>\n<li>Stop het: "));
  free(text);
}
END_TEST

START_TEST(test_document_refuses) {
  datalek_incident *incident = incident_from("{}");
  char text[8] = "as it is";
  size_t needed = 99;
  ck_assert_int_eq(datalek_measures_write(NULL, 0, 0, text, sizeof text, &needed),
                   DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_measures_write(incident, 0, 0, NULL, 1, &needed), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_measures_write(incident, 3, 0, text, sizeof text, &needed),
                   DATALEK_ERROR_ARGUMENT);
  ck_assert_int_eq(datalek_measures_write(incident, -1, 0, text, sizeof text, &needed),
                   DATALEK_ERROR_ARGUMENT);
  ck_assert_int_eq(datalek_measures_write(incident, 0, 2, text, sizeof text, &needed),
                   DATALEK_ERROR_ARGUMENT);
  ck_assert_uint_eq(needed, 99);
  ck_assert_int_eq(memcmp(text, "as it is", 8), 0);
  datalek_incident_free(incident);
}
END_TEST

START_TEST(test_room_and_null) {
  datalek_incident *incident = incident_from("{\"cause\":\"hacking\"}");
  int32_t measures[MEASURES + 1];
  size_t all = find(incident, measures);
  size_t count = 99;
  ck_assert_uint_gt(all, 10);
  for (size_t capacity = 0; capacity <= all + 1; capacity++) {
    memset(measures, 0x55, sizeof measures);
    int32_t status =
      datalek_measures_find(incident, capacity == 0 ? NULL : measures, capacity, &count);
    ck_assert_int_eq(status, capacity < all ? DATALEK_ERROR_BUFFER : DATALEK_OK);
    ck_assert_uint_eq(count, all);
    ck_assert_int_eq(measures[0] == 0x55555555, capacity < all);
    ck_assert_int_eq(measures[all], 0x55555555);
  }
  count = 99;
  ck_assert_int_eq(datalek_measures_find(NULL, measures, MEASURES, &count), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_measures_find(incident, NULL, 1, &count), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_measures_find(incident, measures, MEASURES, NULL), DATALEK_ERROR_NULL);
  ck_assert_uint_eq(count, 99);
  datalek_incident_free(incident);
}
END_TEST

RUN_SUITE("measure", test_rows, test_no_such_measure, test_all_tips_of_the_knmt, test_gaps,
          test_every_cause, test_no_breach, test_by_the_rows, test_document, test_document_refuses,
          test_room_and_null)
