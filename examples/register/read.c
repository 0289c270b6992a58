/* SPDX-License-Identifier: Apache-2.0 */
/* The commands that print what the register holds. */
#include "program.h"
#include <stdlib.h>
#include <string.h>

/* ---- One entry ------------------------------------------------------------------------------- */

/* Writes an entry in one of its text forms. */
typedef int32_t (*form)(const datalek_entry *entry, int32_t language, char *buffer, size_t size,
                        size_t *needed);

static bool print_entry(const program *p, const datalek_entry *entry, form write) {
  size_t needed = 0;
  int32_t status = write(entry, p->language, NULL, 0, &needed);
  char *buffer = status == DATALEK_ERROR_BUFFER ? malloc(needed) : NULL;
  if (buffer != NULL) {
    status = write(entry, p->language, buffer, needed, NULL);
    fputs(buffer, stdout);
  } else if (status == DATALEK_ERROR_BUFFER) {
    status = DATALEK_ERROR_MEMORY;
  }
  free(buffer);
  return good_status(p, datalek_entry_id(entry), status);
}

bool read_show(program *p) {
  const char *id = p->arguments[0];
  int32_t index = 0;
  datalek_entry *entry = NULL;
  bool good =
    good_status(p, id, datalek_register_find(p->store.reg, id, &index)) &&
    good_status(p, id, datalek_entry_new(&entry)) &&
    good_status(p, id, datalek_entry_read(p->store.reg, index, p->until, entry)) &&
    print_entry(p, entry, p->json ? datalek_entry_write_json : datalek_entry_write_markdown);
  if (good && p->json) {
    putchar('\n');
  }
  datalek_entry_free(entry);
  return good;
}

/* ---- Entries --------------------------------------------------------------------------------- */

/* Prints a row of a view, with its entry. */
typedef bool (*row_printer)(const program *p, const datalek_view *view, int32_t row,
                            const datalek_entry *entry);

static bool print_rows(const program *p, const datalek_view *view, row_printer print) {
  datalek_entry *entry = NULL;
  bool good = good_status(p, "", datalek_entry_new(&entry));
  for (int32_t row = 0; good && row < datalek_view_count(view); row++) {
    good =
      good_status(
        p, "", datalek_entry_read(p->store.reg, datalek_view_entry(view, row), p->until, entry)) &&
      print(p, view, row, entry);
  }
  datalek_entry_free(entry);
  return good;
}

static bool print_entries(const program *p, int32_t status, row_printer print) {
  datalek_view *view = NULL;
  bool good = good_status(p, "", datalek_view_new(&view)) &&
              good_status(p, "", datalek_view_entries(p->store.reg, p->until, status, view)) &&
              print_rows(p, view, print);
  datalek_view_free(view);
  return good;
}

static bool print_line(const program *p, const datalek_view *view, int32_t row,
                       const datalek_entry *entry) {
  bool closed = datalek_entry_status(entry) == DATALEK_ENTRY_CLOSED;
  (void)view;
  (void)row;
  printf("%s: %s; %s: %s; AP: %s; %s: %s", datalek_entry_id(entry),
         closed ? say(p->language, "gesloten", "closed") : say(p->language, "open", "open"),
         say(p->language, "datalek", "breach"),
         verdict_word(p->language, datalek_entry_verdict(entry, DATALEK_OUTCOME_BREACH)),
         verdict_word(p->language, datalek_entry_verdict(entry, DATALEK_OUTCOME_NOTIFY_AP)),
         say(p->language, "betrokkenen", "persons"),
         verdict_word(p->language, datalek_entry_verdict(entry, DATALEK_OUTCOME_NOTIFY_SUBJECTS)));
  for (int32_t i = 0; i < datalek_entry_missing_count(entry); i++) {
    printf("%s %s", i == 0 ? say(p->language, "; ontbreekt:", "; missing:") : ",",
           datalek_field_title(datalek_entry_missing(entry, i), p->language));
  }
  printf("\n");
  return true;
}

bool read_list(program *p) {
  const char *word = p->arguments[0];
  int32_t status = DATALEK_UNKNOWN;
  if (word != NULL) {
    status = strcmp(word, "closed") == 0 ? DATALEK_ENTRY_CLOSED : DATALEK_ENTRY_OPEN;
    if (status == DATALEK_ENTRY_OPEN && strcmp(word, "open") != 0) {
      return store_complain(&p->store, word, "open | closed");
    }
  }
  return print_entries(p, status, print_line);
}

static bool print_csv(const program *p, const datalek_view *view, int32_t row,
                      const datalek_entry *entry) {
  (void)view;
  (void)row;
  return print_entry(p, entry, datalek_entry_write_csv);
}

/* The headings have the form of an entry, but need none. */
static int32_t write_heading(const datalek_entry *entry, int32_t language, char *buffer,
                             size_t size, size_t *needed) {
  (void)entry;
  return datalek_csv_write_heading(language, buffer, size, needed);
}

bool read_export(program *p) {
  return print_entry(p, NULL, write_heading) && print_entries(p, DATALEK_UNKNOWN, print_csv);
}

/* ---- Duties ---------------------------------------------------------------------------------- */

static void print_left(const program *p, const datalek_view *view, int32_t row) {
  int64_t left = 0;
  if (datalek_view_left(view, row, &left) != DATALEK_OK) {
    return;
  }
  int minutes = (int)((left < 0 ? -left : left) / 60 % 60);
  long long hours = (left < 0 ? -left : left) / 3600;
  printf("%s", say(p->language, "; uiterlijk ", "; at the latest "));
  print_time(p->language, datalek_view_deadline(view, row));
  printf(left < 0 ? say(p->language, " (%lld:%02d uur te laat)", " (%lld:%02d hours late)")
                  : say(p->language, " (nog %lld:%02d uur)", " (%lld:%02d hours left)"),
         hours, minutes);
}

static bool print_duty(const program *p, const datalek_view *view, int32_t row,
                       const datalek_entry *entry) {
  int32_t duty = datalek_view_duty(view, row);
  printf("%s: %s [%s] %s", datalek_entry_id(entry), datalek_duty_text(duty, p->language),
         datalek_duty_source(duty),
         datalek_duty_state_text(datalek_view_state(view, row), p->language));
  print_left(p, view, row);
  printf("\n");
  return true;
}

bool read_due(program *p) {
  datalek_view *view = NULL;
  bool good = good_status(p, "", datalek_view_new(&view)) &&
              good_status(p, "", datalek_view_duties(p->store.reg, p->until, p->now, view)) &&
              print_rows(p, view, print_duty);
  datalek_view_free(view);
  return good;
}

/* ---- A year ---------------------------------------------------------------------------------- */

static void print_outcomes(const program *p, const datalek_statistics *counts) {
  for (int32_t outcome = 0; outcome < datalek_outcome_count(); outcome++) {
    printf("%s: %s %d, %s %d, %s %d\n", datalek_outcome_name(outcome),
           verdict_word(p->language, DATALEK_YES),
           (int)datalek_statistics_outcome(counts, outcome, DATALEK_YES),
           verdict_word(p->language, DATALEK_NO),
           (int)datalek_statistics_outcome(counts, outcome, DATALEK_NO),
           verdict_word(p->language, DATALEK_UNKNOWN),
           (int)datalek_statistics_outcome(counts, outcome, DATALEK_UNKNOWN));
  }
}

/* A line for all that there is one or more of. */
static void print_count(const char *what, int32_t count) {
  if (count > 0) {
    printf("  %s: %d\n", what, (int)count);
  }
}

static void print_causes(const program *p, const datalek_statistics *counts) {
  const char *words = NULL;
  printf("%s\n", say(p->language, "Datalekken naar oorzaak", "Breaches by cause"));
  for (int32_t cause = 0;
       (words = datalek_fact_value_text(DATALEK_FACT_CAUSE, cause, p->language)) != NULL; cause++) {
    print_count(words, datalek_statistics_cause(counts, cause));
  }
  print_count(verdict_word(p->language, DATALEK_UNKNOWN),
              datalek_statistics_cause(counts, DATALEK_UNKNOWN));
}

static void print_people(const program *p, const datalek_statistics *counts) {
  printf("%s\n", say(p->language, "Datalekken naar aantal mensen", "Breaches by number of people"));
  for (int32_t people = 0; people < datalek_people_count(); people++) {
    print_count(datalek_people_text(people, p->language),
                datalek_statistics_people(counts, people));
  }
  print_count(verdict_word(p->language, DATALEK_UNKNOWN),
              datalek_statistics_people(counts, DATALEK_UNKNOWN));
}

static void print_shares(const program *p, const datalek_statistics *counts) {
  for (int32_t share = 0; share < datalek_share_count(); share++) {
    int32_t part = 0;
    int32_t whole = 0;
    datalek_statistics_share(counts, share, &part, &whole);
    printf("%s: %d %s %d [%s]\n", datalek_share_text(share, p->language), (int)part,
           say(p->language, "van", "of"), (int)whole, datalek_share_source(share));
  }
}

static bool print_repeat(const program *p, const datalek_view *view, int32_t row,
                         const datalek_entry *entry) {
  datalek_entry *before = NULL;
  bool good =
    good_status(p, "", datalek_entry_new(&before)) &&
    good_status(p, "",
                datalek_entry_read(p->store.reg, datalek_view_before(view, row), p->until, before));
  if (good) {
    printf("  %s: %s %d, %s %s\n", datalek_entry_id(entry), say(p->language, "eerder", "before"),
           (int)datalek_view_times(view, row), say(p->language, "het laatst", "the last"),
           datalek_entry_id(before));
  }
  datalek_entry_free(before);
  return good;
}

static bool print_repeats(const program *p) {
  datalek_view *view = NULL;
  bool good = good_status(p, "", datalek_view_new(&view)) &&
              good_status(p, "", datalek_view_repeats(p->store.reg, p->until, view));
  if (good) {
    printf("%s\n", say(p->language, "Mogelijke herhaling, over alle jaren",
                       "Possible repeats, over all years"));
    good = print_rows(p, view, print_repeat);
  }
  datalek_view_free(view);
  return good;
}

static bool print_year(const program *p, const datalek_statistics *counts) {
  printf("%s: %d\n%s: %d\n", say(p->language, "Dossiers", "Entries"),
         (int)datalek_statistics_entries(counts), say(p->language, "Datalekken", "Breaches"),
         (int)datalek_statistics_breaches(counts));
  print_outcomes(p, counts);
  print_causes(p, counts);
  print_people(p, counts);
  print_shares(p, counts);
  return print_repeats(p);
}

bool read_year(program *p) {
  datalek_statistics *counts = NULL;
  int64_t year = DATALEK_YEAR_ALL;
  if (p->arguments[0] != NULL && !find_number(p, p->arguments[0], 9999, &year)) {
    return false;
  }
  int32_t status = datalek_statistics_new(&counts);
  if (status == DATALEK_OK) {
    status = datalek_statistics_read(p->store.reg, p->until, (int32_t)year, counts);
  }
  bool good = good_status(p, "", status) && print_year(p, counts);
  datalek_statistics_free(counts);
  return good;
}

/* ---- The chain ------------------------------------------------------------------------------- */

/* The digest is to be kept where who can write the register cannot write: register.h. */
bool read_verify(program *p) {
  uint8_t digest[DATALEK_DIGEST_SIZE_MAX];
  size_t size = 0;
  int64_t last = datalek_register_size(p->store.reg);
  if (!p->store.verified) {
    return false;
  }
  printf("%lld %s", (long long)last,
         say(p->language, "gebeurtenissen, de keten klopt", "events, the chain holds"));
  if (last > 0 &&
      good_status(p, "", datalek_event_digest(p->store.reg, last, digest, sizeof digest, &size))) {
    printf("%s", say(p->language, "; laatste controlesom ", "; last digest "));
    for (size_t i = 0; i < size; i++) {
      printf("%02x", digest[i]);
    }
  }
  printf("\n");
  return true;
}
