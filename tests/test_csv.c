/* SPDX-License-Identifier: Apache-2.0 */
/* The register as a table: its cells to the letter, its buffers to the byte. That others read it
 * rightly, and that no cell is a formula, is held by test_tables.py over many more texts. */
#include "pages.h"
#include "registers.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SIZE = 1 << 22 };

static char text[SIZE];

/* The row of an entry. */
static const char *row(const datalek_register *reg, int32_t index, int32_t language) {
  datalek_entry *entry = new_entry();
  REQUIRE(datalek_entry_read(reg, index, DATALEK_SEQUENCE_ALL, entry) == DATALEK_OK, "no entry");
  REQUIRE(datalek_entry_write_csv(entry, language, text, SIZE, NULL) == DATALEK_OK, "no row");
  datalek_entry_free(entry);
  return text;
}

/* ---- Cells ----------------------------------------------------------------------------------- */

/* Texts, and how they stand between two commas. */
static const struct {
  const char *text;
  const char *cell;
} cells[] = {
  {"Brief verkeerd bezorgd", "Brief verkeerd bezorgd"},
  {"patiënt \xF0\x9F\x98\x80", "patiënt \xF0\x9F\x98\x80"},
  {"a,b", "\"a,b\""},
  {"zei \"nee\"", "\"zei \"\"nee\"\"\""},
  {"a\nb", "\"a\nb\""},
  {"a\r\nb\rc", "\"a\nb\nc\""},
  {"a\xE2\x80\xA8"
   "b\xE2\x80\xA9"
   "c",
   "\"a\nb\nc\""},
  {"a;b", "a;b"},
  {"a\tb", "a\tb"},
  {"a\x01\x1F\x7F\xC2\x85\xC2\x9F"
   "b",
   "ab"},
  {"=1+1", "'=1+1"},
  {"+31 6", "'+31 6"},
  {"-", "'-"},
  {"@x", "'@x"},
  {"\x01=1", "'=1"},
  {"  =1", "'  =1"},
  {"\xC2\xA0=1", "'\xC2\xA0=1"},
  {"\xEF\xBB\xBF=1", "'\xEF\xBB\xBF=1"},
  {"\xE2\x80\x8B\xE2\x81\xA0=1", "'\xE2\x80\x8B\xE2\x81\xA0=1"},
  {"\xEF\xBC\x9D"
   "1",
   "'\xEF\xBC\x9D"
   "1"},
  {"\xEF\xBC\x8B", "'\xEF\xBC\x8B"},
  {"\xEF\xBC\x8D", "'\xEF\xBC\x8D"},
  {"\xEF\xBC\xA0", "'\xEF\xBC\xA0"},
  {"\xEF\xBC\x9C", "\xEF\xBC\x9C"},
  {"\ta", "'\ta"},
  {"\na", "\"'\na\""},
  {"\ra", "\"'\na\""},
  {"a\r", "\"a\n\""},
  {" \ta", "' \ta"},
  {"a=1", "a=1"},
  {"a -1", "a -1"},
  {"'=1", "'=1"},
  {"\"=1\"", "\"\"\"=1\"\"\""},
  {"a;=1", "a;'=1"},
  {"a; =1", "a; '=1"},
  {"a;\"=1", "\"a;\"\"'=1\""},
  {"a\t+1", "a\t'+1"},
  {"a\n- b\n- c", "\"a\n'- b\n'- c\""},
  {"a;b=1", "a;b=1"},
  {"a,=1", "\"a,=1\""},
  {"\t=1", "'\t'=1"},
};

START_TEST(test_cells_to_the_letter) {
  for (size_t i = 0; i < sizeof cells / sizeof cells[0]; i++) {
    char start[512];
    datalek_register *reg = register_with(PLAIN);
    ck_assert_int_eq(datalek_register_open(reg, "1", AT, "a"), DATALEK_OK);
    ck_assert_int_eq(datalek_register_set_text(reg, "1", AT, "a", DATALEK_FIELD_DESCRIPTION,
                                               cells[i].text, strlen(cells[i].text)),
                     DATALEK_OK);
    snprintf(start, sizeof start, "1,open,2026-11-13 16:40,,%s,", cells[i].cell);
    const char *found = row(reg, 0, DATALEK_LANGUAGE_NL);
    ck_assert_msg(strncmp(found, start, strlen(start)) == 0, "%s", found);
    datalek_register_free(reg);
  }
}
END_TEST

/* An entry that says this and no more; its row in Dutch. */
static const char *row_saying(const char *said, size_t length) {
  datalek_register *reg = register_with(PLAIN);
  REQUIRE(datalek_register_open(reg, "1", AT, "a") == DATALEK_OK, "not opened");
  REQUIRE(datalek_register_set_text(reg, "1", AT, "a", DATALEK_FIELD_DESCRIPTION, said, length) ==
            DATALEK_OK,
          "not said");
  const char *found = row(reg, 0, DATALEK_LANGUAGE_NL);
  datalek_register_free(reg);
  return found;
}

/* A character of the basic plane in UTF-8. Returns its size. */
static size_t spell_utf8(uint32_t code, char *bytes) {
  if (code < 0x80) {
    bytes[0] = (char)code;
    return 1;
  }
  size_t size = code < 0x800 ? 2 : 3;
  bytes[0] = (char)((size == 2 ? 0xC0 : 0xE0) | code >> (6 * (size - 1)));
  for (size_t i = 1; i < size; i++) {
    bytes[i] = (char)(0x80 | (code >> (6 * (size - 1 - i)) & 0x3F));
  }
  return size;
}

/* What a spreadsheet may pass over before a formula, and the characters on either side of it. */
START_TEST(test_formula_behind_a_blank) {
  static const struct {
    uint32_t first;
    uint32_t last;
  } blanks[] = {
    {' ', ' '},       {0xA0, 0xA0},     {0xAD, 0xAD},     {0x61C, 0x61C},
    {0x1680, 0x1680}, {0x180E, 0x180E}, {0x2000, 0x200F}, {0x202A, 0x202F},
    {0x205F, 0x206F}, {0x3000, 0x3000}, {0xFEFF, 0xFEFF},
  };
  for (size_t i = 0; i < sizeof blanks / sizeof blanks[0]; i++) {
    for (uint32_t code = blanks[i].first - 1; code <= blanks[i].last + 1; code++) {
      char said[8];
      if (code == 0x1F || code == 0x9F || code == 0x2029) {
        continue; /* no character in a cell: left out, or a line end */
      }
      char start[64];
      size_t length = spell_utf8(code, said);
      memcpy(said + length, "=1", sizeof "=1");
      bool blank = code >= blanks[i].first && code <= blanks[i].last;
      snprintf(start, sizeof start, "1,open,2026-11-13 16:40,,%s%s,", blank ? "'" : "", said);
      const char *found = row_saying(said, strlen(said));
      ck_assert_msg(strncmp(found, start, strlen(start)) == 0, "U+%04X: %s", (unsigned)code, found);
    }
  }
}
END_TEST

/* Spreadsheets take 32,767 units of UTF-16: one more, and the cell says that it goes on. */
START_TEST(test_long_cell_is_cut) {
  enum { UNITS_MAX = 32767 };
  static const char before[] = "1,open,2026-11-13 16:40,,";
  static const char note[] = " […] Ingekort: de hele tekst staat in het register.";
  static char said[UNITS_MAX + 1];
  memset(said, 'x', sizeof said);
  const char *whole = row_saying(said, UNITS_MAX) + strlen(before);
  ck_assert_uint_eq(strcspn(whole, ","), UNITS_MAX);
  ck_assert_uint_eq(strspn(whole, "x"), UNITS_MAX);
  const char *cut = row_saying(said, UNITS_MAX + 1) + strlen(before);
  ck_assert_uint_le(strcspn(cut, ","), UNITS_MAX);
  ck_assert_int_eq(strncmp(cut + strspn(cut, "x"), note, strlen(note)), 0);
}
END_TEST

START_TEST(test_id_is_guarded) {
  datalek_register *reg = register_with(PLAIN);
  ck_assert_int_eq(datalek_register_open(reg, "=1,\"a\"", AT, "a"), DATALEK_OK);
  static const char start[] = "\"'=1,\"\"a\"\"\",open,";
  ck_assert_int_eq(strncmp(row(reg, 0, DATALEK_LANGUAGE_EN), start, strlen(start)), 0);
  datalek_register_free(reg);
}
END_TEST

/* ---- Rows ------------------------------------------------------------------------------------ */

/* The cells of a row, which ends in CR LF. */
static int cells_of(const char *at) {
  int count = 1;
  bool quoted = false;
  for (; *at != '\r' || quoted; at++) {
    REQUIRE(*at != '\0' && (*at != '\n' || quoted), "a row ends in CR LF only");
    quoted = *at == '"' ? !quoted : quoted;
    count += *at == ',' && !quoted;
  }
  REQUIRE(strcmp(at, "\r\n") == 0, "one row, and nothing behind it");
  return count;
}

START_TEST(test_heading) {
  for (int32_t language = DATALEK_LANGUAGE_NL; language <= DATALEK_LANGUAGE_EN; language++) {
    ck_assert_int_eq(datalek_csv_write_heading(language, text, SIZE, NULL), DATALEK_OK);
    ck_assert_int_eq(memcmp(text, "\xEF\xBB\xBF", 3), 0);
    ck_assert_int_eq(cells_of(text + 3), 40);
  }
}
END_TEST

static void check_row(const datalek_entry *entry, int32_t language) {
  char *row = write_exactly(datalek_entry_write_csv, entry, language);
  REQUIRE(cells_of(row) == 40, "a row has the cells of the heading");
  free(row);
}

START_TEST(test_random_registers) { check_random_entries(21, check_row); }
END_TEST

START_TEST(test_refuses) {
  size_t needed = 7;
  datalek_entry *entry = new_entry();
  ck_assert_int_eq(datalek_csv_write_heading(2, text, SIZE, &needed), DATALEK_ERROR_ARGUMENT);
  ck_assert_int_eq(datalek_csv_write_heading(-1, text, SIZE, &needed), DATALEK_ERROR_ARGUMENT);
  ck_assert_int_eq(datalek_csv_write_heading(0, NULL, 1, &needed), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_entry_write_csv(NULL, 0, text, SIZE, &needed), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_entry_write_csv(entry, 0, text, SIZE, &needed), DATALEK_ERROR_ARGUMENT);
  ck_assert_int_eq(datalek_entry_write_csv(entry, 0, NULL, 1, &needed), DATALEK_ERROR_NULL);
  datalek_register *reg = register_with(PLAIN);
  add_events(reg);
  ck_assert_int_eq(datalek_entry_read(reg, 0, DATALEK_SEQUENCE_ALL, entry), DATALEK_OK);
  ck_assert_int_eq(datalek_entry_write_csv(entry, 2, text, SIZE, &needed), DATALEK_ERROR_ARGUMENT);
  ck_assert_int_eq(datalek_entry_write_csv(entry, -1, text, SIZE, &needed), DATALEK_ERROR_ARGUMENT);
  ck_assert_uint_eq(needed, 7);
  ck_assert_int_eq(datalek_csv_write_heading(0, NULL, 0, &needed), DATALEK_ERROR_BUFFER);
  ck_assert_int_eq(datalek_csv_write_heading(0, text, needed - 1, NULL), DATALEK_ERROR_BUFFER);
  ck_assert_int_eq(datalek_csv_write_heading(0, text, needed, NULL), DATALEK_OK);
  ck_assert_uint_eq(strlen(text) + 1, needed);
  datalek_register_free(reg);
  datalek_entry_free(entry);
}
END_TEST

/* ---- A whole register ------------------------------------------------------------------------ */

START_TEST(test_register_of_the_pages) {
  static const char *const names[] = {"register.nl.csv", "register.en.csv"};
  datalek_register *reg = register_of_pages();
  for (int32_t language = DATALEK_LANGUAGE_NL; language <= DATALEK_LANGUAGE_EN; language++) {
    char *expected = page_file(names[language]);
    ck_assert_int_eq(datalek_csv_write_heading(language, text, SIZE, NULL), DATALEK_OK);
    const char *at = expected + strlen(text);
    ck_assert_int_eq(strncmp(expected, text, strlen(text)), 0);
    for (int32_t i = 0; i < datalek_register_entry_count(reg); i++) {
      const char *found = row(reg, i, language);
      ck_assert_msg(strncmp(at, found, strlen(found)) == 0, "%s: %s", names[language], found);
      at += strlen(found);
    }
    ck_assert_str_eq(at, "");
    free(expected);
  }
  datalek_register_free(reg);
}
END_TEST

RUN_SUITE("csv", test_cells_to_the_letter, test_formula_behind_a_blank, test_long_cell_is_cut,
          test_id_is_guarded, test_heading, test_random_registers, test_refuses,
          test_register_of_the_pages)
