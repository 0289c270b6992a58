/* SPDX-License-Identifier: Apache-2.0 */
/* An entry as a page: known pages to the letter, its buffers to the byte. That what people wrote
 * stays text in a renderer is held by test_tables.py. */
#include "pages.h"
#include "registers.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SIZE = 1 << 22 };

static char text[SIZE];

static const char *page(const datalek_register *reg, int64_t until, int32_t language) {
  datalek_entry *entry = new_entry();
  ck_assert_int_eq(datalek_entry_read(reg, 0, until, entry), DATALEK_OK);
  ck_assert_int_eq(datalek_entry_write_markdown(entry, language, text, SIZE, NULL), DATALEK_OK);
  datalek_entry_free(entry);
  return text;
}

/* ---- Known pages ----------------------------------------------------------------------------- */

START_TEST(test_pages) {
  static const char *const languages[] = {"nl", "en"};
  datalek_register *reg = register_of_pages();
  datalek_entry *entry = new_entry();
  ck_assert_int_eq(datalek_register_entry_count(reg), 3);
  for (int32_t i = 0; i < 3; i++) {
    for (int32_t language = DATALEK_LANGUAGE_NL; language <= DATALEK_LANGUAGE_EN; language++) {
      char name[16];
      snprintf(name, sizeof name, "%d.%s.md", (int)i, languages[language]);
      char *expected = page_file(name);
      ck_assert_int_eq(datalek_entry_read(reg, i, DATALEK_SEQUENCE_ALL, entry), DATALEK_OK);
      ck_assert_int_eq(datalek_entry_write_markdown(entry, language, text, SIZE, NULL), DATALEK_OK);
      ck_assert_msg(strcmp(text, expected) == 0, "%s:\n%s", name, text);
      free(expected);
    }
  }
  datalek_entry_free(entry);
  datalek_register_free(reg);
}
END_TEST

/* ---- What people wrote ----------------------------------------------------------------------- */

/* Texts, and what stands below the heading of their field. */
static const struct {
  const char *text;
  const char *written;
} texts[] = {
  {"Gewoon: een brief (van 3 pagina's), nr. 12.", "Gewoon: een brief (van 3 pagina's), nr. 12."},
  {"\\`*_[]<&|~#", "\\\\\\`\\*\\_\\[\\]\\<\\&\\|\\~\\#"},
  {"- a\n+ b\n= c\n> d\n: e\n# f", "\\- a\\\n\\+ b\\\n\\= c\\\n\\> d\\\n\\: e\\\n\\# f"},
  {"a - b + c = d > e : f", "a - b + c = d > e : f"},
  {"kww.nl wkw.nl wwk.nl", "kww.nl wkw.nl wwk.nl"},
  {"12. a\n3) b\n4.5\nv1. c", "12\\. a\\\n3\\) b\\\n4\\.5\\\nv1. c"},
  {"a\n\nb\n\n\n\nc", "a\n\nb\n\nc"},
  {"\n\n  a  \n \t b\t\n\n", "a\\\nb"},
  {"a\r\nb\xE2\x80\xA8"
   "c",
   "a\\\nb\\\nc"},
  {"a\tb\xC2\xA0"
   "c",
   "a b c"},
  {"a\x01\x1B[1m\xC2\x9B"
   "b",
   "a\\[1mb"},
  {"\xE2\x80\xAE"
   "a\xE2\x81\xA6"
   "b\xD8\x9C\xE2\x80\x8F",
   "ab"},
  {"http://x.nl", "http:\xE2\x81\xA0//x.nl"},
  {"http:\xE2\x80\xAE//x.nl", "http:\xE2\x81\xA0//x.nl"},
  {"wWw.x.nl", "wWw\xE2\x81\xA0.x.nl"},
  {"a@x.nl", "a\xE2\x81\xA0@x.nl"},
  {"en/of", "en/of"},
  {"\x01", "–"},
  {" \n ", "–"},
};

START_TEST(test_texts_to_the_letter) {
  for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
    char expected[512];
    datalek_register *reg = register_with(PLAIN);
    ck_assert_int_eq(datalek_register_open(reg, "1", AT, "a"), DATALEK_OK);
    ck_assert_int_eq(datalek_register_set_text(reg, "1", AT, "a", DATALEK_FIELD_MEASURES,
                                               texts[i].text, strlen(texts[i].text)),
                     DATALEK_OK);
    snprintf(expected, sizeof expected, "\n### Maatregelen\n\n%s\n\n", texts[i].written);
    const char *found = page(reg, DATALEK_SEQUENCE_ALL, DATALEK_LANGUAGE_NL);
    ck_assert_msg(strstr(found, expected) != NULL, "%s:\n%s", expected, found);
    datalek_register_free(reg);
  }
}
END_TEST

START_TEST(test_names_stay_in_their_line) {
  datalek_register *reg = register_with(PLAIN);
  ck_assert_int_eq(datalek_register_open(reg, "- a|b\xE2\x80\xA8# c #", AT, " | *x* "), DATALEK_OK);
  const char *found = page(reg, DATALEK_SEQUENCE_ALL, DATALEK_LANGUAGE_EN);
  static const char start[] = "# Entry - a\\|b \\# c \\#\n";
  ck_assert_int_eq(strncmp(found, start, strlen(start)), 0);
  ck_assert_ptr_nonnull(strstr(found, "| 1 | 2026-11-13 16:40 | \\| \\*x\\* | Entry opened |\n"));
  datalek_register_free(reg);
}
END_TEST

/* ---- What is said of decisions, redactions and receipts -------------------------------------- */

static void add_decision(datalek_register *reg, int64_t at, int32_t verdict, const char *reason) {
  ck_assert_int_eq(datalek_register_deviate(reg, "1", at, "a", DATALEK_OUTCOME_BREACH, verdict,
                                            "huisarts", reason, strlen(reason)),
                   DATALEK_OK);
}

static void check_has(const datalek_register *reg, int64_t until, const char *expected) {
  const char *found = page(reg, until, DATALEK_LANGUAGE_NL);
  ck_assert_msg(strstr(found, expected) != NULL, "not there: %s\nin %s", expected, found);
}

START_TEST(test_decisions) {
  datalek_register *reg = register_with(PLAIN);
  datalek_incident *incident = incident_from("{\"role\":\"controller\"}");
  ck_assert_int_eq(datalek_register_open(reg, "1", AT, "a"), DATALEK_OK);
  add_decision(reg, AT, DATALEK_NO, "Oefening.");
  add_decision(reg, AT, DATALEK_NO, "");
  ck_assert_int_eq(datalek_register_set_facts(reg, "1", AT, "a", incident), DATALEK_OK);
  ck_assert_int_eq(datalek_register_redact(reg, 2, AT, "FG", T("naam")), DATALEK_OK);
  check_has(reg, 1, "Er is geen besluit van een persoon vastgelegd.\n");
  check_has(reg, 3, "| Is het een datalek? | onbekend | nee, door huisarts | nee |\n");
  check_has(reg, 3,
            "Besloten: nee, door huisarts, 2026-11-13 16:40, gebeurtenis 3.\n\n"
            "De reden ontbreekt.\n");
  check_has(reg, 4, "| nee, door huisarts (vervallen: de feiten zijn gewijzigd) | onbekend |\n");
  check_has(reg, 2, "gebeurtenis 2.\n\nDe tekst is weggelakt, gebeurtenis 5.\n");
  check_has(reg, 5,
            "| 2 | 2026-11-13 16:40 | a | Zelf beslist: Is het een datalek? nee, door "
            "huisarts (weggelakt, gebeurtenis 5) |\n");
  check_has(reg, 5, "| 5 | 2026-11-13 16:40 | FG | Tekst weggelakt: gebeurtenis 2: naam |\n");
  datalek_incident_free(incident);
  datalek_register_free(reg);
}
END_TEST

START_TEST(test_reason_keeps_its_lines) {
  datalek_register *reg = register_with(PLAIN);
  ck_assert_int_eq(datalek_register_open(reg, "1", AT, "a"), DATALEK_OK);
  add_decision(reg, AT, DATALEK_NO, "Eerst dit.\nDan dat.\n\nEn dit.");
  check_has(reg, 2, "gebeurtenis 2.\n\nEerst dit.\\\nDan dat.\n\nEn dit.\n");
  datalek_register_free(reg);
}
END_TEST

START_TEST(test_how_persons_were_told_stays_in_its_line) {
  datalek_register *reg = register_with(PLAIN);
  ck_assert_int_eq(datalek_register_open(reg, "1", AT, "a"), DATALEK_OK);
  ck_assert_int_eq(
    datalek_register_note_subjects(reg, "1", AT, "a", AT, 3, T("per brief\n- en gebeld")),
    DATALEK_OK);
  check_has(reg, 2, "per brief - en gebeld");
  ck_assert_int_eq(datalek_register_redact(reg, 2, AT, "FG", T("naam")), DATALEK_OK);
  check_has(reg, 3, ", 3 personen, weggelakt, gebeurtenis 3 | a |\n");
  datalek_register_free(reg);
}
END_TEST

START_TEST(test_shortest_reason) {
  datalek_register *reg = register_with(PLAIN);
  ck_assert_int_eq(datalek_register_open(reg, "1", AT, "a"), DATALEK_OK);
  add_decision(reg, AT, DATALEK_NO, "Oefening.");
  ck_assert_int_eq(datalek_register_redact(reg, 2, AT, "FG", T("?")), DATALEK_OK);
  check_has(reg, 3, "Tekst weggelakt: gebeurtenis 2: ? |\n");
  datalek_register_free(reg);
}
END_TEST

/* Of a field that is not asked, what there is, and nothing that is missing. */
START_TEST(test_fields_that_are_not_asked) {
  datalek_register *reg = register_with(PLAIN);
  datalek_incident *incident = incident_from("{\"cause\":\"hacking\"}");
  ck_assert_int_eq(datalek_register_open(reg, "1", AT, "a"), DATALEK_OK);
  ck_assert_int_eq(datalek_register_set_facts(reg, "1", AT, "a", incident), DATALEK_OK);
  check_has(reg, DATALEK_SEQUENCE_ALL, "**Nog niet volledig.** Omschrijf het datalek.");
  add_decision(reg, AT, DATALEK_NO, "Oefening.");
  ck_assert_int_eq(
    datalek_register_set_text(reg, "1", AT, "a", DATALEK_FIELD_REASON_DELAY, T("Jansen")),
    DATALEK_OK);
  ck_assert_int_eq(datalek_register_redact(reg, 4, AT, "FG", T("naam")), DATALEK_OK);
  check_has(reg, DATALEK_SEQUENCE_ALL, "\n### Omschrijving\n\n");
  check_has(reg, DATALEK_SEQUENCE_ALL,
            "\n### Waarom later gemeld\n\nDe tekst is weggelakt, gebeurtenis 5.\n\n##");
  ck_assert_ptr_null(strstr(text, "**Nog niet"));
  ck_assert_ptr_null(strstr(text, "### Maatregelen"));
  datalek_incident_free(incident);
  datalek_register_free(reg);
}
END_TEST

START_TEST(test_redacted_field) {
  datalek_register *reg = register_with(PLAIN);
  add_events(reg);
  check_has(
    reg, DATALEK_SEQUENCE_ALL,
    "\n### Omschrijving\n\nDe tekst is weggelakt, gebeurtenis 9.\n\n**Ontbreekt.** Omschrijf "
    "het datalek. (AVG 33(5); LHV register 1)\n");
  datalek_register_free(reg);
}
END_TEST

/* A register that was loaded can hold a receipt that is none. */
START_TEST(test_receipt_that_is_none) {
  static const char lines[] =
    "{\"seq\":1,\"entry\":\"1\",\"at\":\"2026-11-13T16:40:00+01:00\",\"by\":\"a\","
    "\"event\":\"opened\"}\n"
    "{\"seq\":2,\"entry\":\"1\",\"at\":\"2026-11-13T16:40:00+01:00\",\"by\":\"a\","
    "\"event\":\"assessed\",\"law\":\"at_time\",\"receipt\":\"# geen bewijs\"}\n";
  datalek_register *reg = register_with(PLAIN);
  char key[64] = "";
  int32_t status =
    datalek_register_read_json(reg, lines, strlen(lines), NULL, NULL, key, sizeof key);
  ck_assert_msg(status == DATALEK_OK, "%s: %s", datalek_status_name(status), key);
  check_has(reg, 2, "| Datalek beoordeeld: het bewijs is niet leesbaar |\n");
  datalek_register_free(reg);
}
END_TEST

/* ---- Buffers --------------------------------------------------------------------------------- */

static void check_page(const datalek_entry *entry, int32_t language) {
  char *page = write_exactly(datalek_entry_write_markdown, entry, language);
  size_t length = strlen(page);
  REQUIRE(strstr(page, "\n\n\n") == NULL && page[length - 1] == '\n', "one empty line at most");
  free(page);
}

START_TEST(test_random_registers) { check_random_entries(22, check_page); }
END_TEST

/* Events that are added later do not change a page, nor does it reach past its last event. */
START_TEST(test_page_ends_where_the_entry_does) {
  datalek_register *reg = register_with(PLAIN);
  datalek_entry *entry = new_entry();
  ck_assert_int_eq(datalek_register_open(reg, "2026-014", AT, "a"), DATALEK_OK);
  ck_assert_int_eq(datalek_entry_read(reg, 0, DATALEK_SEQUENCE_ALL, entry), DATALEK_OK);
  ck_assert_int_eq(datalek_entry_write_markdown(entry, 0, text, SIZE, NULL), DATALEK_OK);
  char *before = malloc(strlen(text) + 1);
  strcpy(before, text);
  ck_assert_int_eq(datalek_register_note_ap(reg, "2026-014", AT, "a", AT, DATALEK_YES, T("AP-1")),
                   DATALEK_OK);
  ck_assert_int_eq(datalek_entry_write_markdown(entry, 0, text, SIZE, NULL), DATALEK_OK);
  ck_assert_str_eq(text, before);
  free(before);
  datalek_entry_free(entry);
  datalek_register_free(reg);
}
END_TEST

START_TEST(test_refuses) {
  size_t needed = 7;
  datalek_entry *entry = new_entry();
  ck_assert_int_eq(datalek_entry_write_markdown(NULL, 0, text, SIZE, &needed), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_entry_write_markdown(entry, 0, text, SIZE, &needed),
                   DATALEK_ERROR_ARGUMENT);
  ck_assert_int_eq(datalek_entry_write_markdown(entry, 0, NULL, 1, &needed), DATALEK_ERROR_NULL);
  datalek_register *reg = register_with(PLAIN);
  add_events(reg);
  ck_assert_int_eq(datalek_entry_read(reg, 0, DATALEK_SEQUENCE_ALL, entry), DATALEK_OK);
  ck_assert_int_eq(datalek_entry_write_markdown(entry, 2, text, SIZE, &needed),
                   DATALEK_ERROR_ARGUMENT);
  ck_assert_int_eq(datalek_entry_write_markdown(entry, -1, text, SIZE, &needed),
                   DATALEK_ERROR_ARGUMENT);
  ck_assert_uint_eq(needed, 7);
  datalek_register_free(reg);
  datalek_entry_free(entry);
}
END_TEST

RUN_SUITE("markdown", test_pages, test_texts_to_the_letter, test_names_stay_in_their_line,
          test_decisions, test_reason_keeps_its_lines, test_how_persons_were_told_stays_in_its_line,
          test_shortest_reason, test_fields_that_are_not_asked, test_redacted_field,
          test_receipt_that_is_none, test_random_registers, test_page_ends_where_the_entry_does,
          test_refuses)
