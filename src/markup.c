/* SPDX-License-Identifier: Apache-2.0 */
#include "markup.h"
#include "character.h"
#include <string.h>

/* Stands before what GFM makes a link of whatever is escaped: the @ of an address, the // of a URL
 * and the dot behind www. */
#define WORD_JOINER "\xE2\x81\xA0"

static void add(dlk_markup *m, const char *mark) { dlk_text_add(&m->text, mark, strlen(mark)); }

static bool is_one_of(uint32_t code, const char *characters) {
  bool found = false;
  for (const char *c = characters; *c != '\0' && !found; c++) {
    found = code == (unsigned char)*c;
  }
  return found;
}

static bool is_digit(uint32_t code) { return code >= '0' && code <= '9'; }

/* ---- Characters in each format --------------------------------------------------------------- */

static void write_plain(dlk_markup *m, dlk_character character) {
  dlk_text_add(&m->text, character.at, character.size);
}

/* Whether the character could mean something but itself. */
static bool needs_escape(const dlk_markup *m, uint32_t code) {
  return is_one_of(code, "\\`*_[]<&|~#") || (m->line_begins && is_one_of(code, ">-+=:")) ||
         (m->in_number && is_one_of(code, ".)"));
}

static bool makes_link(const dlk_markup *m, uint32_t code) {
  bool www = true;
  for (size_t i = 0; i < sizeof m->last / sizeof m->last[0]; i++) {
    www = www && is_one_of(m->last[i], "wW");
  }
  return code == '@' || (code == '/' && m->last[0] == ':') || (code == '.' && www);
}

static void write_markdown(dlk_markup *m, dlk_character character) {
  if (m->foreign && makes_link(m, character.code)) {
    add(m, WORD_JOINER);
  }
  if (needs_escape(m, character.code)) {
    add(m, "\\");
  }
  write_plain(m, character);
}

static void write_html(dlk_markup *m, dlk_character character) {
  switch (character.code) {
  case '&':
    add(m, "&amp;");
    break;
  case '<':
    add(m, "&lt;");
    break;
  case '>':
    add(m, "&gt;");
    break;
  case '"':
    add(m, "&quot;");
    break;
  case '\'':
    add(m, "&#39;");
    break;
  default:
    write_plain(m, character);
    break;
  }
}

static const struct {
  void (*write)(dlk_markup *m, dlk_character character);
  const char *line_end;
  const char *empty_line; /* the end of a line, and one without text */
} formats[] = {
  [DATALEK_FORMAT_TEXT] = {write_plain, "\n", "\n\n"},
  [DATALEK_FORMAT_MARKDOWN] = {write_markdown, "\\\n", "\n\n"},
  [DATALEK_FORMAT_HTML] = {write_html, "<br>\n", "<br>\n<br>\n"},
};

/* ---- Words ----------------------------------------------------------------------------------- */

static void write_breaks(dlk_markup *m) {
  add(m, m->breaks == 1 ? formats[m->format].line_end : formats[m->format].empty_line);
  if (m->indent != NULL) {
    add(m, m->indent);
  }
}

/* Writes what was held back before a character. */
static void catch_up(dlk_markup *m) {
  if (!m->begun && m->open != NULL) {
    m->open(m);
  }
  if (!m->begun || m->breaks > 0) {
    m->spaces = 0;
    m->line_begins = m->in_number = m->whole;
  }
  if (m->begun && m->breaks > 0) {
    write_breaks(m);
  }
  for (size_t i = 0; i < m->spaces; i++) {
    add(m, " ");
  }
  m->width += m->spaces;
  m->begun = true;
  m->breaks = m->spaces = 0;
}

static void write_character(dlk_markup *m, dlk_character character) {
  catch_up(m);
  formats[m->format].write(m, character);
  m->in_number = m->in_number && is_digit(character.code);
  m->line_begins = false;
  m->last[2] = m->last[1];
  m->last[1] = m->last[0];
  m->last[0] = character.code;
  m->width++;
}

static void take(dlk_text *text, dlk_character character) {
  dlk_markup *m = (dlk_markup *)text;
  if (character.code == '\n' && m->whole) {
    m->breaks++;
  } else if (character.code == '\n' || dlk_is_space(character.code)) {
    m->spaces++;
  } else if (!dlk_turns_text(character.code)) {
    write_character(m, character);
  }
}

static void own(dlk_text *text, const char *bytes, size_t length) {
  dlk_take_characters(text, bytes, length, take);
}

static void foreign(dlk_text *text, const char *bytes, size_t length) {
  dlk_markup *m = (dlk_markup *)text;
  m->foreign = true;
  dlk_take_characters(text, bytes, length, take);
  m->foreign = false;
}

void dlk_markup_begin(dlk_markup *markup, bool whole) {
  *markup = (dlk_markup){.text = markup->text, .format = markup->format, .whole = whole};
  markup->text.own = own;
  markup->text.foreign = foreign;
}

bool dlk_markup_end(dlk_markup *markup) {
  markup->text.own = markup->text.foreign = NULL;
  return markup->begun;
}

void dlk_markup_mark(dlk_markup *markup, const char *mark) {
  catch_up(markup);
  add(markup, mark);
}
