/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Receipts. One function lays out all lines; it counts, writes or compares them. Reading knows the
 * lines up to the facts only: what follows is judged by laying it out anew.
 */
#include "receipt.h"
#include "assessment.h"
#include "name.h"
#include <string.h>

#define FORMAT 1
#define FIRST_WORD "datalek-receipt"

enum {
  CHECK_DIGITS = 8,
  CHECK_LENGTH = 1 + CHECK_DIGITS, /* with the space before it */
  NUMBER_DIGITS_MAX = 18,          /* fits in 63 bits */
  READINGS = DATALEK_DEADLINE_TWO_WORKING_DAYS + 1
};

/* By DATALEK_BASIS_*. */
static const char *const basis_names[] = {
  [DATALEK_BASIS_AT_TIME] = "at_time",
  [DATALEK_BASIS_FORCED] = "forced",
  [DATALEK_BASIS_NOT_IN_FORCE] = "not_in_force",
};

enum { BASES = sizeof basis_names / sizeof basis_names[0] };

/* ---- The check of a line --------------------------------------------------------------------- */

/* CRC-32/ISO-HDLC, continued by so many bytes; 0 before the first. */
static uint32_t checked(uint32_t check, const char *bytes, size_t length) {
  check = ~check;
  for (size_t i = 0; i < length; i++) {
    check ^= (uint8_t)bytes[i];
    for (int bit = 0; bit < 8; bit++) {
      check = (check & 1) != 0 ? check >> 1 ^ UINT32_C(0xEDB88320) : check >> 1;
    }
  }
  return ~check;
}

static void spell_check(uint32_t check, char digits[CHECK_DIGITS]) {
  for (int i = 0; i < CHECK_DIGITS; i++) {
    digits[i] = "0123456789abcdef"[check >> (28 - 4 * i) & 15];
  }
}

/* ---- Laying out ------------------------------------------------------------------------------ */

typedef struct {
  const char *at;
  size_t length;
} word;

/* Where lines go: into a buffer, along a text that they should equal, or nowhere but counted. */
typedef struct {
  char *buffer;
  const word *text;
  size_t length; /* so far */
  size_t line;   /* where the line in hand begins */
  uint32_t check;
  bool differs;
  size_t difference; /* where the first line begins that is not as in the text */
} layout;

static void put_bytes(layout *l, const char *bytes, size_t length) {
  if (l->buffer != NULL) {
    memcpy(l->buffer + l->length, bytes, length);
  }
  if (l->text != NULL && !l->differs) {
    l->differs =
      length > l->text->length - l->length || memcmp(l->text->at + l->length, bytes, length) != 0;
    l->difference = l->line;
  }
  l->check = checked(l->check, bytes, length);
  l->length += length;
}

static void begin(layout *l, const char *what) {
  l->line = l->length;
  put_bytes(l, what, strlen(what));
}

static void put(layout *l, const char *text) {
  put_bytes(l, " ", 1);
  put_bytes(l, text, strlen(text));
}

static void put_number(layout *l, int64_t number) {
  char digits[24];
  char *at = digits + sizeof digits - 1;
  *at = '\0';
  do {
    *--at = (char)('0' + number % 10);
    number /= 10;
  } while (number > 0);
  put(l, at);
}

static void put_time(layout *l, int64_t time) {
  char text[DATALEK_TIME_SIZE] = "";
  (void)datalek_time_format(time, text, sizeof text); /* every time of ours is on the calendar */
  put(l, text);
}

static void end_line(layout *l) {
  char digits[CHECK_DIGITS];
  put_bytes(l, " ", 1);
  spell_check(l->check, digits);
  put_bytes(l, digits, CHECK_DIGITS);
  put_bytes(l, "\n", 1);
}

static void lay_out_head(layout *l, word version, dlk_basis basis) {
  begin(l, FIRST_WORD);
  put_number(l, FORMAT);
  end_line(l);
  begin(l, "library ");
  put_bytes(l, version.at, version.length);
  end_line(l);
  begin(l, "law");
  put(l, dlk_laws[basis.law].name);
  put_number(l, dlk_laws[basis.law].version);
  put(l, basis_names[basis.kind]);
  end_line(l);
}

/* The name of a value of a yes/no fact or a choice. */
static const char *value_name(int32_t fact, int64_t value) {
  bool choice = dlk_facts[fact].kind == DATALEK_KIND_CHOICE;
  return choice ? datalek_fact_value_name(fact, value) : dlk_verdict_name((int32_t)value);
}

static void lay_out_facts(layout *l, const int64_t *values) {
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    if (values[fact] == dlk_unknown(fact)) {
      continue;
    }
    begin(l, "fact");
    put(l, dlk_facts[fact].name);
    if (dlk_facts[fact].kind == DATALEK_KIND_COUNT) {
      put_number(l, values[fact]);
    } else if (dlk_facts[fact].kind == DATALEK_KIND_TIME) {
      put_time(l, values[fact]);
    } else {
      put(l, value_name(fact, values[fact]));
    }
    end_line(l);
  }
}

/* A line of one name and one other word. */
static void lay_out_named(layout *l, const char *what, const char *name) {
  begin(l, what);
  put(l, name);
  end_line(l);
}

static void lay_out_outcome(layout *l, const datalek_outcome *outcome) {
  begin(l, "outcome");
  put(l, datalek_outcome_name(outcome->kind));
  put(l, dlk_verdict_name(outcome->verdict));
  put(l, dlk_advice_names[outcome->advice]);
  end_line(l);
  for (int32_t i = 0; i < DLK_RULES; i++) {
    if (dlk_has_rule(&outcome->account.decided_by, outcome->basis.law, i)) {
      lay_out_named(l, "reason", dlk_rules[i].id);
    }
  }
  for (uint64_t rest = outcome->missing; rest != 0;) {
    lay_out_named(l, "missing", dlk_facts[dlk_take_lowest(&rest)].name);
  }
}

static void lay_out_risk(layout *l, const datalek_risk *risk) {
  for (int32_t i = 0; i < DLK_ASPECTS; i++) {
    begin(l, "risk");
    put(l, dlk_aspect_names[i]);
    put(l, datalek_level_name(risk->level[i].min));
    put(l, datalek_level_name(risk->level[i].max));
    end_line(l);
  }
  for (int32_t i = 0; i < DLK_SCORES; i++) {
    begin(l, "score");
    put(l, dlk_score_names[i]);
    put_number(l, risk->score[i].min);
    put_number(l, risk->score[i].max);
    end_line(l);
  }
  begin(l, "band");
  put(l, datalek_band_name(datalek_risk_band_min(risk)));
  put(l, datalek_band_name(datalek_risk_band_max(risk)));
  end_line(l);
  lay_out_named(l, "many_people", dlk_verdict_name(risk->many_people));
  lay_out_named(l, "unintelligible", dlk_verdict_name(risk->unintelligible));
  lay_out_named(l, "comparison", datalek_comparison_name(datalek_risk_comparison(risk)));
}

static void lay_out_deadlines(layout *l, const datalek_assessment *assessment) {
  for (int32_t reading = 0; reading < READINGS; reading++) {
    int64_t deadline = datalek_assessment_deadline(assessment, reading);
    if (deadline != DATALEK_TIME_UNKNOWN) {
      begin(l, "deadline");
      put(l, dlk_reading_names[reading]);
      put_time(l, deadline);
      end_line(l);
    }
  }
}

/* A whole receipt. */
static void lay_out(layout *l, word version, const datalek_incident *incident,
                    const datalek_assessment *assessment) {
  lay_out_head(l, version, assessment->basis);
  lay_out_facts(l, incident->values);
  for (int32_t kind = 0; kind < DLK_OUTCOMES; kind++) {
    lay_out_outcome(l, &assessment->outcomes[kind]);
  }
  lay_out_risk(l, &assessment->risk);
  lay_out_deadlines(l, assessment);
  begin(l, "end");
  end_line(l);
}

int32_t datalek_receipt_write(const datalek_incident *incident, int32_t law, char *buffer,
                              size_t size, size_t *needed) {
  if (incident == NULL || (buffer == NULL && size > 0)) {
    return DATALEK_ERROR_NULL;
  }
  datalek_assessment assessment;
  int32_t status = datalek_assess_under(incident, law, &assessment);
  if (status != DATALEK_OK) {
    return status;
  }
  word version = {datalek_version(), strlen(datalek_version())};
  layout counted = {.buffer = NULL};
  lay_out(&counted, version, incident, &assessment);
  if (needed != NULL) {
    *needed = counted.length + 1;
  }
  if (counted.length >= size) {
    return DATALEK_ERROR_BUFFER;
  }
  layout written = {.buffer = buffer};
  lay_out(&written, version, incident, &assessment);
  buffer[written.length] = '\0';
  return DATALEK_OK;
}

/* ---- Reading --------------------------------------------------------------------------------- */

/* Goes through a text line by line. */
typedef struct {
  word text;
  size_t line; /* where the line in hand begins */
  size_t next; /* where the next one begins */
  uint32_t check;
  const char *at; /* the words of the line that are still to come; past `end` when there are none */
  const char *end;
} reading;

static reading begin_reading(word text) { return (reading){.text = text}; }

/* Takes the next line in hand. Whether there is one, and fits its check. */
static bool next_line(reading *r) {
  const char *begins = r->text.at + r->next;
  r->line = r->next;
  const char *feed =
    r->next < r->text.length ? memchr(begins, '\n', r->text.length - r->next) : NULL;
  if (feed == NULL || feed - begins < CHECK_LENGTH) {
    return false;
  }
  char digits[CHECK_DIGITS];
  const char *found = feed - CHECK_DIGITS;
  r->check = checked(r->check, begins, (size_t)(found - begins));
  spell_check(r->check, digits);
  r->check = checked(r->check, found, CHECK_DIGITS + 1);
  r->at = begins;
  r->end = found - 1;
  r->next = (size_t)(feed + 1 - r->text.at);
  return *r->end == ' ' && memcmp(found, digits, CHECK_DIGITS) == 0;
}

static bool no_more_words(const reading *r) { return r->at > r->end; }

/* The next word of the line; an empty one where there is none. */
static word next_word(reading *r) {
  if (no_more_words(r)) {
    return (word){r->at, 0};
  }
  size_t left = (size_t)(r->end - r->at);
  const char *space = memchr(r->at, ' ', left);
  word found = {r->at, space != NULL ? (size_t)(space - r->at) : left};
  r->at += found.length + 1;
  return found;
}

static bool is(word found, const char *name) {
  return found.length == strlen(name) && memcmp(found.at, name, found.length) == 0;
}

/* A whole number without leading zeros. */
static bool is_number(word found, int64_t *number) {
  *number = 0;
  for (size_t i = 0; i < found.length; i++) {
    if (found.at[i] < '0' || found.at[i] > '9' || i == NUMBER_DIGITS_MAX) {
      return false;
    }
    *number = 10 * *number + (found.at[i] - '0');
  }
  return found.length == 1 || (found.length > 1 && found.at[0] != '0');
}

/* Whether the text is a receipt, every line fits its check and the last is the end. */
static int32_t check_text(reading *r) {
  int64_t format = 0;
  if (!next_line(r) || !is(next_word(r), FIRST_WORD) || !is_number(next_word(r), &format) ||
      !no_more_words(r)) {
    return DATALEK_ERROR_RECEIPT_START;
  }
  if (format != FORMAT) {
    return DATALEK_ERROR_RECEIPT_FORMAT;
  }
  do {
    if (!next_line(r)) {
      return DATALEK_ERROR_RECEIPT_CHECK;
    }
  } while (!is(next_word(r), "end") || !no_more_words(r));
  r->line = r->next;
  return r->next == r->text.length ? DATALEK_OK : DATALEK_ERROR_RECEIPT_CHECK;
}

/* What stands above the facts. There is always a line behind it: the last one is the end. */
typedef struct {
  word library;
  int32_t law;
  int32_t basis;
  int64_t version;
} head;

/* Three numbers with dots between. */
static bool is_version(word found) {
  for (int part = 0; part < 3; part++) {
    int64_t number = 0;
    const char *dot = part < 2 ? memchr(found.at, '.', found.length) : NULL;
    size_t length = dot != NULL ? (size_t)(dot - found.at) : found.length;
    if (!is_number((word){found.at, length}, &number)) {
      return false;
    }
    length += dot != NULL;
    found = (word){found.at + length, found.length - length};
  }
  return true;
}

static int32_t read_library(reading *r, head *h) {
  (void)next_line(r);
  bool good = is(next_word(r), "library");
  h->library = next_word(r);
  good = good && is_version(h->library) && no_more_words(r);
  return good ? DATALEK_OK : DATALEK_ERROR_RECEIPT_LINE;
}

static int32_t read_law(reading *r, head *h) {
  (void)next_line(r);
  if (!is(next_word(r), "law")) {
    return DATALEK_ERROR_RECEIPT_LINE;
  }
  word name = next_word(r);
  for (h->law = 0; h->law < DLK_LAWS && !is(name, dlk_laws[h->law].name); h->law++) {
  }
  if (h->law == DLK_LAWS) {
    return DATALEK_ERROR_RECEIPT_LAW;
  }
  bool good = is_number(next_word(r), &h->version);
  word basis = next_word(r);
  for (h->basis = 0; h->basis < BASES && !is(basis, basis_names[h->basis]); h->basis++) {
  }
  good = good && h->basis < BASES && no_more_words(r);
  return good ? DATALEK_OK : DATALEK_ERROR_RECEIPT_LINE;
}

/* Leaves the reading at the line of the law. */
static int32_t read_head(reading *r, head *h) {
  int32_t status = check_text(r);
  if (status == DATALEK_OK) {
    *r = begin_reading(r->text);
    (void)next_line(r); /* the first line, checked already */
    status = read_library(r, h);
  }
  return status == DATALEK_OK ? read_law(r, h) : status;
}

static int32_t law_asked_for(const head *h) {
  return h->basis == DATALEK_BASIS_AT_TIME ? DATALEK_LAW_AT_TIME : h->law;
}

int32_t dlk_receipt_law(const char *text, size_t length, int32_t *law, int64_t *version) {
  head h = {.law = DATALEK_UNKNOWN};
  reading r = begin_reading((word){text, length});
  int32_t status = read_head(&r, &h);
  *law = h.law;
  *version = h.version;
  return status;
}

static bool is_time(word found, int64_t *time) {
  char spelling[DATALEK_TIME_SIZE];
  if (datalek_time_parse(found.at, found.length, time) != DATALEK_OK) {
    return false;
  }
  (void)datalek_time_format(*time, spelling, sizeof spelling);
  return is(found, spelling);
}

static bool is_value(word found, int32_t fact, int64_t *value) {
  if (dlk_facts[fact].kind == DATALEK_KIND_COUNT) {
    return is_number(found, value) && *value <= dlk_facts[fact].highest;
  }
  if (dlk_facts[fact].kind == DATALEK_KIND_TIME) {
    return is_time(found, value) && *value <= dlk_facts[fact].highest;
  }
  for (*value = 0; *value <= dlk_facts[fact].highest; ++*value) {
    if (is(found, value_name(fact, *value))) {
      return true;
    }
  }
  return false;
}

/* The fact of the line in hand, which comes after `last`. */
static int32_t read_fact(reading *r, int32_t *last, int64_t *values) {
  int32_t fact = 0;
  word name = next_word(r);
  while (fact < DLK_FACTS && !is(name, dlk_facts[fact].name)) {
    fact++;
  }
  if (fact == DLK_FACTS || !is_value(next_word(r), fact, &values[fact])) {
    return DATALEK_ERROR_RECEIPT_FACT;
  }
  if (fact <= *last || !no_more_words(r)) {
    return DATALEK_ERROR_RECEIPT_LINE;
  }
  *last = fact;
  return DATALEK_OK;
}

static int32_t read_facts(reading *r, int64_t values[DLK_FACTS]) {
  int32_t last = DATALEK_FACT_NONE;
  dlk_forget(values);
  while (next_line(r)) {
    if (!is(next_word(r), "fact")) {
      last = DLK_FACTS; /* facts stand together */
      continue;
    }
    int32_t status = read_fact(r, &last, values);
    if (status != DATALEK_OK) {
      return status;
    }
  }
  return DATALEK_OK;
}

static void tell(size_t *position, size_t where) {
  if (position != NULL) {
    *position = where;
  }
}

int32_t datalek_receipt_read(const char *text, size_t length, datalek_incident *incident,
                             int32_t *law, size_t *position) {
  if (text == NULL || incident == NULL || law == NULL) {
    return DATALEK_ERROR_NULL;
  }
  head h;
  int64_t values[DLK_FACTS];
  reading r = begin_reading((word){text, length});
  int32_t status = read_head(&r, &h);
  if (status == DATALEK_OK) {
    status = read_facts(&r, values);
  }
  if (status != DATALEK_OK) {
    tell(position, r.line);
    return status;
  }
  memcpy(incident->values, values, sizeof values);
  *law = law_asked_for(&h);
  return DATALEK_OK;
}

int32_t datalek_receipt_replay(const char *text, size_t length, int32_t *result, size_t *position) {
  if (text == NULL || result == NULL) {
    return DATALEK_ERROR_NULL;
  }
  head h;
  datalek_incident incident;
  reading r = begin_reading((word){text, length});
  int32_t status = read_head(&r, &h);
  if (status == DATALEK_OK && h.version != dlk_laws[h.law].version) {
    status = DATALEK_ERROR_RECEIPT_VERSION;
  }
  if (status == DATALEK_OK) {
    status = read_facts(&r, incident.values);
  }
  if (status != DATALEK_OK) {
    tell(position, r.line);
    return status;
  }
  datalek_assessment assessment;
  (void)datalek_assess_under(&incident, law_asked_for(&h), &assessment);
  layout compared = {.text = &r.text};
  lay_out(&compared, h.library, &incident, &assessment);
  *result = compared.differs ? DATALEK_REPLAY_DIFFERS : DATALEK_REPLAY_SAME;
  if (compared.differs) {
    tell(position, compared.difference);
  }
  return DATALEK_OK;
}
