/* SPDX-License-Identifier: Apache-2.0 */
#include "writers.h"
#include <stdlib.h>

/* What to write. */
typedef struct {
  const datalek_entry *entry;
  const datalek_contact *contact;
  const datalek_dossier *dossier;
  int32_t language;
  int32_t format;
  int32_t letter;
} page;

static int32_t write_markdown(const void *context, char *buffer, size_t size, size_t *needed) {
  const page *p = context;
  return datalek_entry_write_markdown(p->entry, p->language, buffer, size, needed);
}

static int32_t write_heading(const void *context, char *buffer, size_t size, size_t *needed) {
  const page *p = context;
  return datalek_csv_write_heading(p->language, buffer, size, needed);
}

static int32_t write_csv(const void *context, char *buffer, size_t size, size_t *needed) {
  const page *p = context;
  return datalek_entry_write_csv(p->entry, p->language, buffer, size, needed);
}

static int32_t write_json(const void *context, char *buffer, size_t size, size_t *needed) {
  const page *p = context;
  return datalek_entry_write_json(p->entry, p->language, buffer, size, needed);
}

static int32_t write_dossier(const void *context, char *buffer, size_t size, size_t *needed) {
  const page *p = context;
  return datalek_dossier_write(p->dossier, p->format, p->language, buffer, size, needed);
}

static int32_t write_dossier_json(const void *context, char *buffer, size_t size, size_t *needed) {
  const page *p = context;
  return datalek_dossier_write_json(p->dossier, p->language, buffer, size, needed);
}

static int32_t write_letter(const void *context, char *buffer, size_t size, size_t *needed) {
  const page *p = context;
  return datalek_letter_write(p->entry, p->contact, p->letter, p->format, p->language, buffer, size,
                              needed);
}

/* Control characters are for machines: of these only so many may be in a page. */
static void check_no_control(const char *text, const char *allowed) {
  for (const char *c = text; *c != '\0'; c++) {
    bool control = (uint8_t)*c < 0x20 || *c == 0x7F;
    DEMAND(!control || strchr(allowed, *c) != NULL, "character %d in a page", *c);
  }
}

/* Only a page of ours opens an element; what people wrote is escaped. */
static void check_markdown(const char *text) {
  check_no_control(text, "\n");
  for (const char *c = strchr(text, '<'); c != NULL; c = strchr(c + 1, '<')) {
    DEMAND(c > text && c[-1] == '\\', "HTML in Markdown: %.20s", c);
  }
}

static void check_html(const char *text) {
  static const char elements[] = " !doctype body br h1 h2 head html li mark meta p style table "
                                 "tbody td th thead title tr ul ";
  check_no_control(text, "\n");
  for (const char *c = strchr(text, '<'); c != NULL; c = strchr(c + 1, '<')) {
    char name[16] = " ";
    size_t begin = c[1] == '/' ? 2 : 1;
    size_t length = strcspn(c + begin, "> \n");
    bool fits = length > 0 && length < sizeof name - 3;
    if (fits) {
      memcpy(name + 1, c + begin, length);
      name[length + 1] = ' ';
    }
    DEMAND(fits && strstr(elements, name) != NULL, "an element that is not ours: %.20s", c);
  }
}

/* How many cells a row has; each begins as no formula does. */
static size_t count_cells(const char *row) {
  size_t cells = 1;
  bool quoted = false;
  bool begins = true;
  for (const char *c = row; *c != '\0'; c++) {
    quoted = quoted != (*c == '"');
    bool passed_over = *c == ' ' || (*c == '"' && quoted);
    DEMAND(!begins || *c == '\0' || strchr("=+-@\t", *c) == NULL, "a formula in a cell: %.20s", c);
    begins = begins && passed_over;
    if (*c == ',' && !quoted) {
      cells++;
      begins = true;
    }
    DEMAND(quoted || *c != '\r' || strcmp(c, "\r\n") == 0, "a row within a row: %.20s", c);
  }
  DEMAND(!quoted, "quotes are left open");
  return cells;
}

static char *write_page(fuzz_writer write, const page *p) {
  int32_t status = DATALEK_OK;
  char *text = fuzz_written(write, p, &status);
  DEMAND(text != NULL, "a page cannot be written: status %d", status);
  return text;
}

static void check_csv(const page *p) {
  char *heading = write_page(write_heading, p);
  char *row = write_page(write_csv, p);
  check_no_control(row, "\t\r\n");
  DEMAND(count_cells(row) == count_cells(heading), "a row of other cells than the heading: %s",
         row);
  free(row);
  free(heading);
}

/* It is JSON: what is wrong with it as facts is only that it has other keys. */
static void check_json(fuzz_writer write, const page *p) {
  datalek_incident *incident = NULL;
  char *text = write_page(write, p);
  DEMAND_OK(datalek_incident_new(&incident));
  int32_t status = datalek_incident_read_json(incident, text, strlen(text), NULL, NULL, 0);
  DEMAND(status == DATALEK_ERROR_JSON_KEY || status == DATALEK_ERROR_JSON_SIZE,
         "%s: what was written is no JSON: %s", datalek_status_name(status), text);
  datalek_incident_free(incident);
  free(text);
}

static void check_document(fuzz_writer write, const page *p) {
  char *text = write_page(write, p);
  if (p->format == DATALEK_FORMAT_HTML) {
    check_html(text);
  } else if (p->format == DATALEK_FORMAT_MARKDOWN) {
    check_markdown(text);
  } else {
    check_no_control(text, "\n");
  }
  free(text);
}

/* Texts that mean something in each format, as people may have them. */
static datalek_contact *new_contact(void) {
  static const char text[] = "=1+1,\"<b>\" | [a](b) & `c`\\";
  datalek_contact *contact = NULL;
  DEMAND_OK(datalek_contact_new(&contact));
  for (int32_t what = 0; what < datalek_contact_count(); what++) {
    DEMAND_OK(datalek_contact_set(contact, what, text, sizeof text - 1));
  }
  return contact;
}

static void check_documents(page *p, uint32_t choice) {
  datalek_contact *contact = new_contact();
  datalek_dossier *dossier = NULL;
  DEMAND_OK(datalek_dossier_new(&dossier));
  int64_t now = DATALEK_TIME_MIN + choice;
  int32_t profile = (int32_t)(choice / 2 % 2);
  p->contact = choice % 3 == 0 ? NULL : contact;
  DEMAND_OK(datalek_dossier_read(p->entry, p->contact, profile, now, dossier));
  p->dossier = dossier;
  check_json(write_dossier_json, p);
  check_document(write_dossier, p);
  check_document(write_letter, p);
  datalek_dossier_free(dossier);
  datalek_contact_free(contact);
}

void check_pages(const datalek_entry *entry, uint32_t choice) {
  page p = {.entry = entry,
            .language = (int32_t)(choice % 2),
            .format = (int32_t)(choice / 4 % 3),
            .letter = (int32_t)(choice / 16 % 5)};
  char *markdown = write_page(write_markdown, &p);
  check_markdown(markdown);
  free(markdown);
  check_csv(&p);
  check_json(write_json, &p);
  check_documents(&p, choice / 128);
}
