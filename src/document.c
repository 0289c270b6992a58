/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A block opens with its first character, so that one without text leaves nothing behind: no empty
 * heading, no empty item. Only the title and the cells of a table are always there.
 */
#include "document.h"
#include "markup.h"
#include <string.h>

enum { UNDERLINE_MAX = 72 };

/* Blocks in a row that make one whole. */
typedef enum { GROUP_NONE, GROUP_LIST, GROUP_LINES, GROUP_HEADS, GROUP_CELLS } group;

struct dlk_document {
  dlk_markup markup; /* first, as the text begins with it */
  int32_t language;
  dlk_block block;
  group inside;  /* what is open */
  size_t start;  /* of the title */
  int32_t heads; /* in the table */
  int32_t cells; /* in the row */
};

static const char *const names[] = {
  [DATALEK_FORMAT_TEXT] = "text",
  [DATALEK_FORMAT_MARKDOWN] = "markdown",
  [DATALEK_FORMAT_HTML] = "html",
};

enum { FORMATS = sizeof names / sizeof names[0] };

int32_t datalek_format_count(void) { return FORMATS; }

const char *datalek_format_name(int32_t format) {
  return format >= 0 && format < FORMATS ? names[format] : NULL;
}

/* ---- Marks ----------------------------------------------------------------------------------- */

typedef struct {
  const char *open;
  const char *close;
} marks;

static const marks of_blocks[][FORMATS] = {
  [DLK_BLOCK_TITLE] = {{"", "\n"}, {"# ", "\n"}, {"", ""}},
  [DLK_BLOCK_HEADING] = {{"\n", "\n"}, {"\n## ", "\n"}, {"<h2>", "</h2>\n"}},
  [DLK_BLOCK_PARAGRAPH] = {{"\n", "\n"}, {"\n", "\n"}, {"<p>", "</p>\n"}},
  [DLK_BLOCK_ITEM] = {{"- ", "\n"}, {"- ", "\n"}, {"<li>", "</li>\n"}},
  [DLK_BLOCK_LINES] = {{"", ""}, {"", ""}, {"", ""}},
  [DLK_BLOCK_HEAD] = {{"", ""}, {" ", " |"}, {"<th scope=\"col\">", "</th>"}},
  [DLK_BLOCK_CELL] = {{"", ""}, {" ", " |"}, {"<td>", "</td>"}},
};

static const marks of_groups[][FORMATS] = {
  [GROUP_NONE] = {{"", ""}, {"", ""}, {"", ""}},
  [GROUP_LIST] = {{"\n", ""}, {"\n", ""}, {"<ul>\n", "</ul>\n"}},
  [GROUP_LINES] = {{"\n", "\n"}, {"\n", "\n"}, {"<p>", "</p>\n"}},
  [GROUP_HEADS] = {{"", ""},
                   {"\n|", "\n"},
                   {"<table>\n<thead>\n<tr>", "</tr>\n</thead>\n<tbody>\n"}},
  [GROUP_CELLS] = {{"\n", ""}, {"", ""}, {"", "</tbody>\n</table>\n"}},
};

static const marks of_rows[FORMATS] = {{"", "\n"}, {"|", "\n"}, {"<tr>", "</tr>\n"}};

/* Before and behind the title of the file, which is that of the page as well. */
static const char *const html_begins[] = {
  "<!doctype html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n<title>",
  "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>",
};

static const char html_goes_on[] =
  "</title>\n"
  "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
  "<style>\n"
  "@page { size: A4; margin: 22mm 20mm; }\n"
  "body { margin: 2em auto; max-width: 42em; padding: 0 1em; overflow-wrap: anywhere;\n"
  "  font: 11pt/1.45 Calibri, Carlito, \"Segoe UI\", \"Noto Sans\", sans-serif; color: #000;\n"
  "  background: #fff; }\n"
  "h1 { font-size: 1.5em; line-height: 1.25; margin: 0 0 1em; }\n"
  "h2 { font-size: 1.15em; margin: 1.6em 0 .5em; break-after: avoid; }\n"
  "p, ul, table { margin: 0 0 .8em; }\n"
  "p, li { orphans: 3; widows: 3; }\n"
  "ul { padding-left: 1.4em; }\n"
  "table { border-collapse: collapse; width: 100%; }\n"
  "th, td { border: 1px solid #767676; padding: .3em .5em; text-align: left;\n"
  "  vertical-align: top; }\n"
  "th { background: #eee; }\n"
  "th:first-child { width: 38%; }\n"
  "tr { break-inside: avoid; }\n"
  "mark { background: #ffef9e; color: #000; border: 1px dashed #767676; padding: 0 .2em; }\n"
  "th, mark { -webkit-print-color-adjust: exact; print-color-adjust: exact; }\n"
  "@media print { body { margin: 0; max-width: none; padding: 0; } }\n"
  "</style>\n</head>\n<body>\n<h1>";

static const char html_ends[] = "</body>\n</html>\n";

static const struct {
  const char *begin;
  const char *end;
} gaps[] = {{"[vul in: ", "]"}, {"[fill in: ", "]"}};

/* ---- Groups and blocks ----------------------------------------------------------------------- */

dlk_text *dlk_text_of(dlk_document *document) { return &document->markup.text; }

static bool is_in(const dlk_document *d, int32_t format) { return d->markup.format == format; }

static void add(dlk_document *d, const char *mark) {
  dlk_text_add(&d->markup.text, mark, strlen(mark));
}

static group group_of(dlk_block block) {
  switch (block) {
  case DLK_BLOCK_ITEM:
    return GROUP_LIST;
  case DLK_BLOCK_LINES:
    return GROUP_LINES;
  case DLK_BLOCK_HEAD:
    return GROUP_HEADS;
  case DLK_BLOCK_CELL:
    return GROUP_CELLS;
  default:
    return GROUP_NONE;
  }
}

static void end_group(dlk_document *d) {
  add(d, of_groups[d->inside][d->markup.format].close);
  if (d->inside == GROUP_HEADS && is_in(d, DATALEK_FORMAT_MARKDOWN)) {
    for (int32_t i = 0; i < d->heads; i++) {
      add(d, i == 0 ? "| --- |" : " --- |");
    }
    add(d, "\n");
  }
}

static void begin_group(dlk_document *d, group next) {
  if (next == d->inside) {
    return;
  }
  end_group(d);
  if (d->inside == GROUP_HEADS && next != GROUP_CELLS) {
    d->inside = GROUP_CELLS; /* of which there were none */
    end_group(d);
  }
  d->inside = next;
  d->cells = 0;
  d->heads = next == GROUP_HEADS ? 0 : d->heads;
  add(d, of_groups[next][d->markup.format].open);
}

static void open_block(dlk_markup *markup) {
  dlk_document *d = (dlk_document *)markup;
  begin_group(d, group_of(d->block));
  if (d->block == DLK_BLOCK_CELL && d->cells == 0) {
    add(d, of_rows[d->markup.format].open);
  }
  if (d->block == DLK_BLOCK_CELL && d->cells > 0 && is_in(d, DATALEK_FORMAT_TEXT)) {
    add(d, d->cells == 1 ? " " : " – ");
  }
  add(d, of_blocks[d->block][d->markup.format].open);
}

static void ignore(dlk_text *text, const char *bytes, size_t length) {
  (void)text;
  (void)bytes;
  (void)length;
}

/* Whether what people wrote keeps its lines there. */
static bool has_lines(const dlk_document *d) {
  switch (d->block) {
  case DLK_BLOCK_TITLE:
  case DLK_BLOCK_HEADING:
  case DLK_BLOCK_HEAD:
    return false;
  case DLK_BLOCK_CELL:
    return !is_in(d, DATALEK_FORMAT_MARKDOWN);
  default:
    return true;
  }
}

static bool is_indented(const dlk_document *d) {
  return !is_in(d, DATALEK_FORMAT_HTML) &&
         (d->block == DLK_BLOCK_ITEM || d->block == DLK_BLOCK_CELL);
}

void dlk_begin(dlk_document *document, dlk_block block) {
  document->block = block;
  dlk_markup *markup = &document->markup;
  dlk_markup_begin(markup, has_lines(document));
  markup->open = open_block;
  markup->indent = is_indented(document) ? "  " : NULL;
  if (block == DLK_BLOCK_LINES && document->inside == GROUP_LINES) {
    markup->begun = true;
    markup->breaks = 1;
  }
  if (block == DLK_BLOCK_HEAD && is_in(document, DATALEK_FORMAT_TEXT)) {
    markup->text.own = markup->text.foreign = ignore;
  }
  if (block == DLK_BLOCK_TITLE && is_in(document, DATALEK_FORMAT_HTML)) {
    add(document, html_begins[document->language]);
    document->start = markup->text.length;
  }
}

static void underline(dlk_document *d, const char *mark) {
  for (size_t i = 0; i < d->markup.width && i < UNDERLINE_MAX; i++) {
    add(d, mark);
  }
  add(d, "\n");
}

/* The title once more, as it was written: in the page, behind the head of the file. */
static void end_html_title(dlk_document *d) {
  dlk_text *text = &d->markup.text;
  size_t length = text->length - d->start;
  add(d, html_goes_on);
  dlk_text_add(text, text->buffer == NULL ? NULL : text->buffer + d->start, length);
  add(d, "</h1>\n");
}

static bool asks(uint32_t last) { return last == '?' || last == ':' || last == '!' || last == '.'; }

static void end_cell(dlk_document *d) {
  if (d->cells == 0 && is_in(d, DATALEK_FORMAT_TEXT) && !asks(d->markup.last[0])) {
    add(d, ":");
  }
  d->cells++;
  if (d->cells == d->heads) {
    add(d, of_rows[d->markup.format].close);
    d->cells = 0;
  }
}

static bool is_always_there(const dlk_document *d) {
  bool later_in_text = d->cells > 0 && is_in(d, DATALEK_FORMAT_TEXT);
  return d->block == DLK_BLOCK_TITLE || d->block == DLK_BLOCK_HEAD ||
         (d->block == DLK_BLOCK_CELL && !later_in_text);
}

static void close_block(dlk_document *d) {
  add(d, of_blocks[d->block][d->markup.format].close);
  if (d->block == DLK_BLOCK_TITLE && is_in(d, DATALEK_FORMAT_HTML)) {
    end_html_title(d);
  } else if (d->block == DLK_BLOCK_TITLE && is_in(d, DATALEK_FORMAT_TEXT)) {
    underline(d, "=");
  } else if (d->block == DLK_BLOCK_HEADING && is_in(d, DATALEK_FORMAT_TEXT)) {
    underline(d, "-");
  }
}

void dlk_end(dlk_document *document) {
  bool there = dlk_markup_end(&document->markup);
  if (!there && is_always_there(document)) {
    open_block(&document->markup);
    there = true;
  }
  if (there) {
    close_block(document);
  }
  if (document->block == DLK_BLOCK_HEAD) {
    document->heads++;
  } else if (document->block == DLK_BLOCK_CELL) {
    end_cell(document);
  }
}

/* ---- What is put in -------------------------------------------------------------------------- */

void dlk_put_block(dlk_document *document, dlk_block block, const char *words) {
  dlk_begin(document, block);
  dlk_put(dlk_text_of(document), words);
  dlk_end(document);
}

void dlk_put_gap(dlk_document *document, const char *what, int32_t language) {
  bool marked = is_in(document, DATALEK_FORMAT_HTML) && document->block != DLK_BLOCK_TITLE;
  if (marked) {
    dlk_markup_mark(&document->markup, "<mark>");
  }
  dlk_put(dlk_text_of(document), gaps[language].begin);
  dlk_put(dlk_text_of(document), what);
  dlk_put(dlk_text_of(document), gaps[language].end);
  if (marked) {
    dlk_markup_mark(&document->markup, "</mark>");
  }
}

/* ---- The whole of it ------------------------------------------------------------------------- */

typedef struct {
  dlk_writer writer;
  const void *what;
  int32_t format;
  int32_t language;
} order;

static void lay_out(dlk_text *text, const void *what) {
  const order *o = what;
  dlk_document document = {.markup = {.text = *text, .format = o->format}, .language = o->language};
  o->writer(&document, o->what);
  begin_group(&document, GROUP_NONE);
  if (o->format == DATALEK_FORMAT_HTML) {
    add(&document, html_ends);
  }
  text->length = document.markup.text.length;
}

int32_t dlk_document_write(dlk_writer writer, const void *what, int32_t format, int32_t language,
                           char *buffer, size_t size, size_t *needed) {
  order asked = {writer, what, format, language};
  return dlk_text_write(lay_out, &asked, buffer, size, needed);
}
