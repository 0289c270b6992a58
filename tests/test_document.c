/* SPDX-License-Identifier: Apache-2.0 */
/* Documents for people: each block in each format to the letter, gaps, what people wrote, and the
 * caller's buffer. How other programs read them is in test_documents.py. */
#include "character.h"
#include "document.h"
#include "support.h"
#include <stdlib.h>
#include <string.h>

enum { FORMATS = DATALEK_FORMAT_HTML + 1 };

START_TEST(test_names) {
  static const char *const names[] = {"text", "markdown", "html"};
  ck_assert_int_eq(datalek_format_count(), FORMATS);
  for (int32_t format = 0; format < FORMATS; format++) {
    ck_assert_str_eq(datalek_format_name(format), names[format]);
  }
  ck_assert_ptr_null(datalek_format_name(-1));
  ck_assert_ptr_null(datalek_format_name(FORMATS));
}
END_TEST

/* In a buffer of the very size, once one byte less and none were refused. To be freed. */
static char *written(dlk_writer writer, const void *what, int32_t format, int32_t language) {
  size_t needed = 0;
  size_t again = 0;
  ck_assert_int_eq(dlk_document_write(writer, what, format, language, NULL, 0, &needed),
                   DATALEK_ERROR_BUFFER);
  char *text = malloc(needed + 1);
  ck_assert_ptr_nonnull(text);
  memset(text, 0x55, needed + 1);
  ck_assert_int_eq(dlk_document_write(writer, what, format, language, text, needed - 1, &again),
                   DATALEK_ERROR_BUFFER);
  ck_assert_uint_eq(again, needed);
  ck_assert_int_eq(text[0], 0x55);
  ck_assert_int_eq(dlk_document_write(writer, what, format, language, text, needed, NULL),
                   DATALEK_OK);
  ck_assert_uint_eq(strlen(text) + 1, needed);
  ck_assert_int_eq(text[needed], 0x55);
  return text;
}

/* The page of HTML, without the head of the file. */
static const char *page_of(const char *html) {
  const char *body = strstr(html, "<body>\n");
  ck_assert_ptr_nonnull(body);
  return body + strlen("<body>\n");
}

static void must_write(dlk_writer writer, int32_t language, const char *const expected[FORMATS]) {
  for (int32_t format = 0; format < FORMATS; format++) {
    char *text = written(writer, NULL, format, language);
    ck_assert_str_eq(format == DATALEK_FORMAT_HTML ? page_of(text) : text, expected[format]);
    free(text);
  }
}

static void put_title(dlk_document *document) {
  dlk_put_block(document, DLK_BLOCK_TITLE, "Brief & <meer>");
}

/* ---- Blocks ---------------------------------------------------------------------------------- */

static void write_blocks(dlk_document *d, const void *what) {
  (void)what;
  put_title(d);
  dlk_put_block(d, DLK_BLOCK_PARAGRAPH, "1. Een \"alinea\" van 5 < 6.");
  dlk_put_block(d, DLK_BLOCK_HEADING, "Wat & wie");
  dlk_put_block(d, DLK_BLOCK_LINES, "Praktijk De Linde");
  dlk_put_block(d, DLK_BLOCK_LINES, "info@delinde.nl");
  dlk_put_block(d, DLK_BLOCK_ITEM, "één");
  dlk_put_block(d, DLK_BLOCK_ITEM, "- twee");
  dlk_put_block(d, DLK_BLOCK_PARAGRAPH, "Tot zover.");
}

START_TEST(test_blocks) {
  static const char *const expected[FORMATS] = {
    "Brief & <meer>\n"
    "==============\n"
    "\n"
    "1. Een \"alinea\" van 5 < 6.\n"
    "\n"
    "Wat & wie\n"
    "---------\n"
    "\n"
    "Praktijk De Linde\n"
    "info@delinde.nl\n"
    "\n"
    "- één\n"
    "- - twee\n"
    "\n"
    "Tot zover.\n",
    "# Brief \\& \\<meer>\n"
    "\n"
    "1\\. Een \"alinea\" van 5 \\< 6.\n"
    "\n"
    "## Wat \\& wie\n"
    "\n"
    "Praktijk De Linde\\\n"
    "info@delinde.nl\n"
    "\n"
    "- één\n"
    "- \\- twee\n"
    "\n"
    "Tot zover.\n",
    "<h1>Brief &amp; &lt;meer&gt;</h1>\n"
    "<p>1. Een &quot;alinea&quot; van 5 &lt; 6.</p>\n"
    "<h2>Wat &amp; wie</h2>\n"
    "<p>Praktijk De Linde<br>\n"
    "info@delinde.nl</p>\n"
    "<ul>\n"
    "<li>één</li>\n"
    "<li>- twee</li>\n"
    "</ul>\n"
    "<p>Tot zover.</p>\n"
    "</body>\n"
    "</html>\n",
  };
  must_write(write_blocks, DATALEK_LANGUAGE_NL, expected);
}
END_TEST

/* Blocks that nobody put anything in, or only white space. */
static void write_nothing(dlk_document *d, const void *what) {
  (void)what;
  put_title(d);
  for (dlk_block block = DLK_BLOCK_HEADING; block <= DLK_BLOCK_LINES; block++) {
    dlk_put_block(d, block, "");
    dlk_put_block(d, block, " \n\t\r\n\x01 ");
  }
  dlk_put_block(d, DLK_BLOCK_LINES, "Onder");
  dlk_put_block(d, DLK_BLOCK_LINES, "");
  dlk_put_block(d, DLK_BLOCK_LINES, "elkaar");
  dlk_put_block(d, DLK_BLOCK_PARAGRAPH, "");
}

START_TEST(test_nothing_leaves_nothing) {
  static const char *const expected[FORMATS] = {
    "Brief & <meer>\n==============\n\nOnder\nelkaar\n",
    "# Brief \\& \\<meer>\n\nOnder\\\nelkaar\n",
    "<h1>Brief &amp; &lt;meer&gt;</h1>\n<p>Onder<br>\nelkaar</p>\n</body>\n</html>\n",
  };
  must_write(write_nothing, DATALEK_LANGUAGE_NL, expected);
}
END_TEST

static void put_row(dlk_document *d, dlk_block block, const char *one, const char *two) {
  dlk_put_block(d, block, one);
  dlk_put_block(d, block, two);
}

static void write_tables(dlk_document *d, const void *what) {
  (void)what;
  put_title(d);
  put_row(d, DLK_BLOCK_HEAD, "Vraag", "Antwoord");
  put_row(d, DLK_BLOCK_CELL, "Wie?", "a|b\nc");
  put_row(d, DLK_BLOCK_CELL, "Leeg", "");
  put_row(d, DLK_BLOCK_HEAD, "Hoe snel", "Wat");
  dlk_put_block(d, DLK_BLOCK_HEAD, "Bron");
  put_row(d, DLK_BLOCK_CELL, "vandaag", "Bel.");
  dlk_put_block(d, DLK_BLOCK_CELL, "AP");
  put_row(d, DLK_BLOCK_HEAD, "Niets", "eronder");
  dlk_put_block(d, DLK_BLOCK_PARAGRAPH, "Slot.");
}

START_TEST(test_tables) {
  static const char *const expected[FORMATS] = {
    "Brief & <meer>\n==============\n"
    "\n"
    "Wie? a|b\n"
    "  c\n"
    "Leeg:\n"
    "\n"
    "vandaag: Bel. – AP\n"
    "\n"
    "Slot.\n",
    "# Brief \\& \\<meer>\n"
    "\n"
    "| Vraag | Antwoord |\n"
    "| --- | --- |\n"
    "| Wie? | a\\|b c |\n"
    "| Leeg |  |\n"
    "\n"
    "| Hoe snel | Wat | Bron |\n"
    "| --- | --- | --- |\n"
    "| vandaag | Bel. | AP |\n"
    "\n"
    "| Niets | eronder |\n"
    "| --- | --- |\n"
    "\n"
    "Slot.\n",
    "<h1>Brief &amp; &lt;meer&gt;</h1>\n"
    "<table>\n<thead>\n"
    "<tr><th scope=\"col\">Vraag</th><th scope=\"col\">Antwoord</th></tr>\n"
    "</thead>\n<tbody>\n"
    "<tr><td>Wie?</td><td>a|b<br>\nc</td></tr>\n"
    "<tr><td>Leeg</td><td></td></tr>\n"
    "</tbody>\n</table>\n"
    "<table>\n<thead>\n"
    "<tr><th scope=\"col\">Hoe snel</th><th scope=\"col\">Wat</th><th "
    "scope=\"col\">Bron</th></tr>\n"
    "</thead>\n<tbody>\n"
    "<tr><td>vandaag</td><td>Bel.</td><td>AP</td></tr>\n"
    "</tbody>\n</table>\n"
    "<table>\n<thead>\n"
    "<tr><th scope=\"col\">Niets</th><th scope=\"col\">eronder</th></tr>\n"
    "</thead>\n<tbody>\n"
    "</tbody>\n</table>\n"
    "<p>Slot.</p>\n</body>\n</html>\n",
  };
  must_write(write_tables, DATALEK_LANGUAGE_NL, expected);
}
END_TEST

/* ---- Gaps ------------------------------------------------------------------------------------ */

static void write_gaps(dlk_document *d, const void *what) {
  int32_t language = *(const int32_t *)what;
  dlk_begin(d, DLK_BLOCK_TITLE);
  dlk_put_gap(d, "<titel>", language);
  dlk_end(d);
  dlk_begin(d, DLK_BLOCK_PARAGRAPH);
  dlk_put(dlk_text_of(d), "Bel ");
  dlk_put_gap(d, "telefoonnummer", language);
  dlk_put(dlk_text_of(d), " of ");
  dlk_put_gap(d, "naam", language);
  dlk_put(dlk_text_of(d), ".");
  dlk_end(d);
  dlk_begin(d, DLK_BLOCK_LINES);
  dlk_put_gap(d, "adres", language);
  dlk_end(d);
}

static void must_write_gaps(int32_t language, const char *const expected[FORMATS]) {
  for (int32_t format = 0; format < FORMATS; format++) {
    char *text = written(write_gaps, &language, format, language);
    ck_assert_str_eq(format == DATALEK_FORMAT_HTML ? page_of(text) : text, expected[format]);
    free(text);
  }
}

START_TEST(test_gaps) {
  static const char *const dutch[FORMATS] = {
    "[vul in: <titel>]\n=================\n\n"
    "Bel [vul in: telefoonnummer] of [vul in: naam].\n\n[vul in: adres]\n",
    "# \\[vul in: \\<titel>\\]\n\n"
    "Bel \\[vul in: telefoonnummer\\] of \\[vul in: naam\\].\n\n\\[vul in: adres\\]\n",
    "<h1>[vul in: &lt;titel&gt;]</h1>\n"
    "<p>Bel <mark>[vul in: telefoonnummer]</mark> of <mark>[vul in: naam]</mark>.</p>\n"
    "<p><mark>[vul in: adres]</mark></p>\n</body>\n</html>\n",
  };
  static const char *const english[FORMATS] = {
    "[fill in: <titel>]\n==================\n\n"
    "Bel [fill in: telefoonnummer] of [fill in: naam].\n\n[fill in: adres]\n",
    "# \\[fill in: \\<titel>\\]\n\n"
    "Bel \\[fill in: telefoonnummer\\] of \\[fill in: naam\\].\n\n\\[fill in: adres\\]\n",
    "<h1>[fill in: &lt;titel&gt;]</h1>\n"
    "<p>Bel <mark>[fill in: telefoonnummer]</mark> of <mark>[fill in: naam]</mark>.</p>\n"
    "<p><mark>[fill in: adres]</mark></p>\n</body>\n</html>\n",
  };
  must_write_gaps(DATALEK_LANGUAGE_NL, dutch);
  must_write_gaps(DATALEK_LANGUAGE_EN, english);
}
END_TEST

/* ---- What people wrote ----------------------------------------------------------------------- */

static void write_foreign(dlk_document *d, const void *what) {
  const char *text = what;
  put_title(d);
  for (dlk_block block = DLK_BLOCK_HEADING; block <= DLK_BLOCK_LINES; block++) {
    dlk_begin(d, block);
    dlk_put_foreign(dlk_text_of(d), text, strlen(text));
    dlk_end(d);
  }
}

START_TEST(test_lines_stay_lines) {
  static const char text[] =
    "Geachte a@b.nl,\r\n\r\n# dank\x01 \xE2\x80\xAE u\xE2\x80\xA8-\t<b>\n\n\n";
  static const char *const expected[FORMATS] = {
    "Brief & <meer>\n==============\n"
    "\n"
    "Geachte a@b.nl,  # dank  u - <b>\n"
    "--------------------------------\n"
    "\n"
    "Geachte a@b.nl,\n\n# dank  u\n- <b>\n"
    "\n"
    "- Geachte a@b.nl,\n\n  # dank  u\n  - <b>\n"
    "\n"
    "Geachte a@b.nl,\n\n# dank  u\n- <b>\n",
    "# Brief \\& \\<meer>\n"
    "\n"
    "## Geachte a\xE2\x81\xA0@b.nl,  \\# dank  u - \\<b>\n"
    "\n"
    "Geachte a\xE2\x81\xA0@b.nl,\n\n\\# dank  u\\\n\\- \\<b>\n"
    "\n"
    "- Geachte a\xE2\x81\xA0@b.nl,\n\n  \\# dank  u\\\n  \\- \\<b>\n"
    "\n"
    "Geachte a\xE2\x81\xA0@b.nl,\n\n\\# dank  u\\\n\\- \\<b>\n",
    "<h1>Brief &amp; &lt;meer&gt;</h1>\n"
    "<h2>Geachte a@b.nl,  # dank  u - &lt;b&gt;</h2>\n"
    "<p>Geachte a@b.nl,<br>\n<br>\n# dank  u<br>\n- &lt;b&gt;</p>\n"
    "<ul>\n<li>Geachte a@b.nl,<br>\n<br>\n# dank  u<br>\n- &lt;b&gt;</li>\n</ul>\n"
    "<p>Geachte a@b.nl,<br>\n<br>\n# dank  u<br>\n- &lt;b&gt;</p>\n</body>\n</html>\n",
  };
  for (int32_t format = 0; format < FORMATS; format++) {
    char *found = written(write_foreign, text, format, DATALEK_LANGUAGE_NL);
    ck_assert_str_eq(format == DATALEK_FORMAT_HTML ? page_of(found) : found, expected[format]);
    free(found);
  }
}
END_TEST

/* Very long: the underline ends, the text does not. */
START_TEST(test_long) {
  char text[DATALEK_TEXT_LENGTH_MAX + 1];
  memset(text, 'x', sizeof text - 1);
  text[sizeof text - 1] = '\0';
  for (int32_t format = 0; format < FORMATS; format++) {
    char *found = written(write_foreign, text, format, DATALEK_LANGUAGE_NL);
    size_t count = 0;
    for (const char *at = strstr(found, text); at != NULL;
         at = strstr(at + sizeof text - 1, text)) {
      count++;
    }
    ck_assert_uint_eq(count, 4);
    ck_assert_uint_lt(strlen(found), 4 * (sizeof text + 1000));
    free(found);
  }
}
END_TEST

/* A row as text is a line: a colon parts its first cell from the others, unless it asks already. */
static void write_labels(dlk_document *d, const void *what) {
  (void)what;
  put_title(d);
  put_row(d, DLK_BLOCK_HEAD, "Vraag", "Antwoord");
  put_row(d, DLK_BLOCK_CELL, "Wie?", "1");
  put_row(d, DLK_BLOCK_CELL, "Let op!", "2");
  put_row(d, DLK_BLOCK_CELL, "Zie ook:", "3");
  put_row(d, DLK_BLOCK_CELL, "Vul in.", "4");
  put_row(d, DLK_BLOCK_CELL, "Naam", "5");
}

START_TEST(test_labels_of_rows) {
  char *found = written(write_labels, NULL, DATALEK_FORMAT_TEXT, DATALEK_LANGUAGE_NL);
  ck_assert_str_eq(found, "Brief & <meer>\n==============\n"
                          "\n"
                          "Wie? 1\n"
                          "Let op! 2\n"
                          "Zie ook: 3\n"
                          "Vul in. 4\n"
                          "Naam: 5\n");
  free(found);
}
END_TEST

/* A document without a title is a whole file all the same. */
static void write_empty_title(dlk_document *d, const void *what) {
  (void)what;
  dlk_put_block(d, DLK_BLOCK_TITLE, "");
  dlk_put_block(d, DLK_BLOCK_PARAGRAPH, "Slot.");
}

START_TEST(test_empty_title) {
  char *html = written(write_empty_title, NULL, DATALEK_FORMAT_HTML, DATALEK_LANGUAGE_NL);
  ck_assert_ptr_nonnull(strstr(html, "<title></title>\n"));
  ck_assert_str_eq(page_of(html), "<h1></h1>\n<p>Slot.</p>\n</body>\n</html>\n");
  free(html);
}
END_TEST

/* ---- Characters ------------------------------------------------------------------------------ */

typedef struct {
  uint32_t first;
  uint32_t last;
} range;

static bool is_among(uint32_t code, const range *ranges, size_t count) {
  size_t i = 0;
  while (i < count && (code < ranges[i].first || code > ranges[i].last)) {
    i++;
  }
  return i < count;
}

/* Unicode's spaces (Zs) and the tab; and its signs that say which way text runs (Bidi_Control). */
START_TEST(test_every_character) {
  static const range spaces[] = {{'\t', '\t'},     {' ', ' '},       {0xA0, 0xA0},
                                 {0x1680, 0x1680}, {0x2000, 0x200A}, {0x202F, 0x202F},
                                 {0x205F, 0x205F}, {0x3000, 0x3000}};
  static const range turns[] = {
    {0x61C, 0x61C}, {0x200E, 0x200F}, {0x202A, 0x202E}, {0x2066, 0x2069}};
  for (uint32_t code = 0; code <= 0x10FFFF; code++) {
    REQUIRE(dlk_is_space(code) == is_among(code, spaces, sizeof spaces / sizeof spaces[0]),
            "U+%04X", (unsigned)code);
    REQUIRE(dlk_turns_text(code) == is_among(code, turns, sizeof turns / sizeof turns[0]), "U+%04X",
            (unsigned)code);
  }
}
END_TEST

/* ---- The file of HTML ------------------------------------------------------------------------ */

START_TEST(test_html_file) {
  static const char *const must_have[] = {"<!doctype html>\n", "<meta charset=\"utf-8\">\n",
                                          "<title>Brief &amp; &lt;meer&gt;</title>\n",
                                          "@page { size: A4;"};
  static const char *const must_lack[] = {"<script", "http", "url(", "@import", "src=", "href="};
  for (int32_t language = 0; language <= DATALEK_LANGUAGE_EN; language++) {
    char *html = written(write_blocks, NULL, DATALEK_FORMAT_HTML, language);
    for (size_t i = 0; i < sizeof must_have / sizeof must_have[0]; i++) {
      ck_assert_msg(strstr(html, must_have[i]) != NULL, "%s", must_have[i]);
    }
    for (size_t i = 0; i < sizeof must_lack / sizeof must_lack[0]; i++) {
      ck_assert_msg(strstr(html, must_lack[i]) == NULL, "%s", must_lack[i]);
    }
    ck_assert_ptr_nonnull(
      strstr(html, language == DATALEK_LANGUAGE_NL ? "<html lang=\"nl\">" : "<html lang=\"en\">"));
    free(html);
  }
}
END_TEST

RUN_SUITE("document", test_names, test_blocks, test_nothing_leaves_nothing, test_tables, test_gaps,
          test_lines_stay_lines, test_long, test_labels_of_rows, test_empty_title,
          test_every_character, test_html_file)
