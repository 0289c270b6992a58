/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Takes incidents through all of the library, and writes every answer to standard output: bytes to
 * be compared with those of another machine.
 *
 *     vectors <FILE >BYTES
 *
 * Reads one incident as JSON on each line. Says at the end, on standard error, how many there were.
 * Uses nothing but the public headers and C11, so that it runs where no test framework does.
 */
#include <datalek/datalek.h>
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#endif

enum {
  BATCH = 1000,     /* incidents that are assessed as columns at once, and of one register */
  EXPLAINED = 20,   /* one in so many is explained, which takes long */
  ENTERED = 20,     /* one in so many becomes an entry of the register */
  FIRST_BIT = 3,    /* of the first row, where facts are bits */
  FACTS_MAX = 128,  /* room for facts to come */
  NUMBERS_MAX = 512 /* the most numbers that a call gives: rules, facts, measures, questions */
};

static char text[1 << 20];
static char events[1 << 22]; /* a register as JSON Lines */
static int64_t bytes_written;

/* ---- Writing --------------------------------------------------------------------------------- */

static void require(int32_t status, const char *call) {
  if (status != DATALEK_OK) {
    fprintf(stderr, "vectors: %s: %s\n", datalek_status_name(status), call);
    exit(1);
  }
}

/* A call that must succeed. */
#define DO(call) require(call, #call)

static void put(const char *line) {
  size_t length = strlen(line);
  fwrite(line, 1, length, stdout);
  fputc('\n', stdout);
  bytes_written += (int64_t)length + 1;
}

static void put_number(int64_t number) {
  char digits[24];
  snprintf(digits, sizeof digits, "%" PRId64, number);
  put(digits);
}

static void put_numbers(const int32_t *numbers, size_t count) {
  put_number((int64_t)count);
  for (size_t i = 0; i < count; i++) {
    put_number(numbers[i]);
  }
}

/* What a call writes into a buffer, the last three of its arguments. */
#define PUT(function, ...)                                                                         \
  (require(function(__VA_ARGS__, text, sizeof text, NULL), #function), put(text))

/* ---- One incident ---------------------------------------------------------------------------- */

static void put_assessments(const datalek_incident *incident) {
  datalek_assessment *assessment = NULL;
  DO(datalek_assessment_new(&assessment));
  DO(datalek_assess(incident, assessment));
  PUT(datalek_assessment_write_json, assessment, DATALEK_LANGUAGE_NL);
  PUT(datalek_assessment_write_json, assessment, DATALEK_LANGUAGE_EN);
  datalek_assessment_free(assessment);
  PUT(datalek_receipt_write, incident, DATALEK_LAW_AT_TIME);
}

static void put_chain(const datalek_incident *incident) {
  datalek_chain *chain = NULL;
  DO(datalek_chain_new(&chain));
  DO(datalek_chain_assess(incident, DATALEK_LAW_AT_TIME, chain));
  for (int32_t notice = 0; notice < datalek_notice_count(); notice++) {
    put_number(datalek_outcome_verdict(datalek_chain_outcome(chain, notice)));
    put_number(datalek_chain_clock(chain, notice));
    put_number(datalek_chain_due(chain, notice));
  }
  put_number(datalek_chain_delay(chain));
  datalek_chain_free(chain);
}

static void put_advice(const datalek_incident *incident) {
  int32_t numbers[NUMBERS_MAX];
  size_t count = 0;
  DO(datalek_hints(incident, numbers, NUMBERS_MAX, &count));
  put_numbers(numbers, count);
  DO(datalek_measures_find(incident, numbers, NUMBERS_MAX, &count));
  put_numbers(numbers, count);
  PUT(datalek_measures_write, incident, DATALEK_FORMAT_MARKDOWN, DATALEK_LANGUAGE_NL);
}

static void put_changes(const datalek_incident *incident, int32_t kind, int32_t verdict) {
  datalek_changes *changes = NULL;
  DO(datalek_changes_new(&changes));
  DO(datalek_changes_find(incident, DATALEK_LAW_AT_TIME, kind, verdict, changes));
  put_number(datalek_changes_count(changes));
  for (int32_t i = 0; i < datalek_changes_count(changes); i++) {
    for (int32_t k = 0; k < datalek_changes_fact_count(changes, i); k++) {
      put_number(datalek_changes_fact(changes, i, k));
      put_number(datalek_changes_value(changes, i, k));
    }
  }
  datalek_changes_free(changes);
}

/* What to ask, what is enough, and what would change the answer about the AP. */
static void put_explanations(const datalek_incident *incident) {
  int32_t numbers[NUMBERS_MAX], question = 0;
  size_t count = 0;
  DO(datalek_question_next(incident, DATALEK_LAW_AT_TIME, NULL, 0, &question));
  put_number(question);
  DO(datalek_questions_open(incident, DATALEK_LAW_AT_TIME, numbers, NUMBERS_MAX, &count));
  put_numbers(numbers, count);
  int32_t status = datalek_sufficient_facts(
    incident, DATALEK_LAW_AT_TIME, DATALEK_OUTCOME_NOTIFY_AP, numbers, NUMBERS_MAX, &count);
  put_numbers(numbers, status == DATALEK_OK ? count : 0); /* nothing is enough while it is open */
  put_changes(incident, DATALEK_OUTCOME_NOTIFY_AP, DATALEK_NO);
}

/* ---- Many incidents at once ------------------------------------------------------------------ */

/* Arrays of several widths: their bytes stand in the order of the machine. */
typedef struct {
  int64_t known[FACTS_MAX];
  int64_t deadline;
  int32_t law;
  int16_t score;
  int8_t verdict;
  uint8_t reasons[NUMBERS_MAX / 8];
} row;

static row rows[BATCH];

static void set_columns(datalek_columns *columns) {
  const int64_t stride = sizeof(row);
  for (int32_t fact = 0; fact < datalek_fact_count(); fact++) {
    DO(datalek_columns_set_fact(columns, fact, DATALEK_ARRAY_INT64, &rows[0].known[fact], stride));
  }
  DO(datalek_columns_set_answer(columns, DATALEK_ANSWER_DEADLINE, DATALEK_DEADLINE_STRICT,
                                DATALEK_ARRAY_INT64, &rows[0].deadline, stride));
  DO(datalek_columns_set_answer(columns, DATALEK_ANSWER_LAW, 0, DATALEK_ARRAY_INT32, &rows[0].law,
                                stride));
  DO(datalek_columns_set_answer(columns, DATALEK_ANSWER_SCORE_MAX, DATALEK_SCORE_SE,
                                DATALEK_ARRAY_INT16, &rows[0].score, stride));
  DO(datalek_columns_set_answer(columns, DATALEK_ANSWER_VERDICT, DATALEK_OUTCOME_NOTIFY_AP,
                                DATALEK_ARRAY_INT8, &rows[0].verdict, stride));
  DO(datalek_columns_set_reasons(columns, DATALEK_OUTCOME_NOTIFY_AP, rows[0].reasons,
                                 sizeof rows[0].reasons, stride));
}

static void put_row(const row *answers) {
  put_number(answers->deadline);
  put_number(answers->law);
  put_number(answers->score);
  put_number(answers->verdict);
  for (int32_t i = 0; i < datalek_rule_count(); i++) {
    if ((answers->reasons[i / 8] >> (i % 8) & 1) != 0) {
      put(datalek_rule_id(datalek_rule_at(i)));
    }
  }
}

static void put_columns(size_t count) {
  datalek_columns *columns = NULL;
  DO(datalek_columns_new(&columns));
  set_columns(columns);
  DO(datalek_columns_assess(columns, 0, count, DATALEK_LAW_AT_TIME, NULL, NULL));
  for (size_t i = 0; i < count; i++) {
    put_row(&rows[i]);
  }
  datalek_columns_free(columns);
}

/* The same facts with nothing between them: yes and no in bits, choices in bytes. */
static struct {
  uint8_t yes[FACTS_MAX][(FIRST_BIT + BATCH + 7) / 8];
  uint8_t known[FACTS_MAX][(FIRST_BIT + BATCH + 7) / 8];
  int8_t choices[FACTS_MAX][BATCH];
  int64_t others[FACTS_MAX][BATCH];
  int8_t verdicts[FACTS_MAX][BATCH];
} packed;

static void pack(size_t count) {
  memset(&packed, 0, sizeof packed);
  for (int32_t fact = 0; fact < datalek_fact_count(); fact++) {
    for (size_t i = 0; i < count; i++) {
      int64_t value = rows[i].known[fact];
      size_t bit = FIRST_BIT + i;
      packed.yes[fact][bit / 8] |= (uint8_t)((value == DATALEK_YES) << bit % 8);
      packed.known[fact][bit / 8] |= (uint8_t)((value != DATALEK_UNKNOWN) << bit % 8);
      packed.choices[fact][i] = (int8_t)value;
      packed.others[fact][i] = value;
    }
  }
}

static void set_packed(datalek_columns *columns, int32_t fact) {
  switch (datalek_fact_kind(fact)) {
  case DATALEK_KIND_YES_NO:
    DO(datalek_columns_set_fact_bits(columns, fact, packed.yes[fact], FIRST_BIT));
    DO(datalek_columns_set_known(columns, fact, packed.known[fact], FIRST_BIT));
    return;
  case DATALEK_KIND_CHOICE:
    DO(datalek_columns_set_fact(columns, fact, DATALEK_ARRAY_INT8, packed.choices[fact], 1));
    return;
  default:
    DO(datalek_columns_set_fact(columns, fact, DATALEK_ARRAY_INT64, packed.others[fact], 8));
  }
}

static void put_packed(size_t count) {
  datalek_columns *columns = NULL;
  DO(datalek_columns_new(&columns));
  pack(count);
  for (int32_t fact = 0; fact < datalek_fact_count(); fact++) {
    set_packed(columns, fact);
  }
  for (int32_t kind = 0; kind < datalek_outcome_count(); kind++) {
    DO(datalek_columns_set_answer(columns, DATALEK_ANSWER_VERDICT, kind, DATALEK_ARRAY_INT8,
                                  packed.verdicts[kind], 1));
  }
  DO(datalek_columns_assess(columns, 0, count, DATALEK_LAW_AT_TIME, NULL, NULL));
  for (int32_t kind = 0; kind < datalek_outcome_count(); kind++) {
    for (size_t i = 0; i < count; i++) {
      put_number(packed.verdicts[kind][i]);
    }
  }
  datalek_columns_free(columns);
}

/* ---- The register ---------------------------------------------------------------------------- */

/* FNV-1a, highest byte first. */
static int32_t digest(void *context, const void *data, size_t length, uint8_t *result) {
  uint64_t hash = UINT64_C(14695981039346656037);
  const uint8_t *bytes = data;
  (void)context;
  for (size_t i = 0; i < length; i++) {
    hash = (hash ^ bytes[i]) * UINT64_C(1099511628211);
  }
  for (int i = 0; i < 8; i++) {
    result[i] = (uint8_t)(hash >> (56 - 8 * i));
  }
  return DATALEK_OK;
}

static datalek_register *new_register(void) {
  datalek_register *reg = NULL;
  DO(datalek_register_new(&reg));
  DO(datalek_register_set_digest(reg, digest, 8, NULL, NULL));
  return reg;
}

static void enter(datalek_register *reg, const datalek_incident *incident, int64_t number) {
  /* Characters of one byte to four, and one of which a byte alone would be a control character. */
  static const char what[] = "Brief naar \"verkeerde\" patiënt – 🙂\nregel 2; =1+1";
  char id[24];
  int64_t at = 1794584400 + number * 86400;
  snprintf(id, sizeof id, "2026-%" PRId64, number);
  DO(datalek_register_open(reg, id, at, "assistente"));
  DO(datalek_register_set_facts(reg, id, at + 60, "assistente", incident));
  DO(datalek_register_assess(reg, id, at + 61, "datalek", DATALEK_LAW_AT_TIME));
  DO(datalek_register_set_text(reg, id, at + 62, "huisarts", DATALEK_FIELD_DESCRIPTION, what,
                               sizeof what - 1));
  DO(datalek_register_note_ap(reg, id, at + 3600, "huisarts", at + 3500, DATALEK_NO, "AP-1", 4));
  DO(datalek_register_note_subjects(reg, id, at + 3601, "huisarts", at + 3400, 3, "brief", 5));
  DO(datalek_register_deviate(reg, id, at + 3602, "huisarts", DATALEK_OUTCOME_NOTIFY_SUBJECTS,
                              DATALEK_YES, "praktijkhouder", "bij twijfel", 11));
}

/* As JSON Lines; and from those once more. */
static datalek_register *stored_and_loaded(datalek_register *reg) {
  size_t length = 0;
  for (int64_t sequence = 1; sequence <= datalek_register_size(reg); sequence++) {
    size_t needed = 0;
    DO(datalek_event_write_json(reg, sequence, events + length, sizeof events - length, &needed));
    put(events + length);
    length += needed;
    events[length - 1] = '\n';
  }
  datalek_register *loaded = new_register();
  int64_t sequence = 0;
  DO(datalek_register_read_json(loaded, events, length, NULL, NULL, NULL, 0));
  DO(datalek_register_verify(loaded, &sequence));
  datalek_register_free(reg);
  return loaded;
}

static datalek_contact *new_contact(void) {
  static const char value[] = "Praktijk Één";
  datalek_contact *contact = NULL;
  DO(datalek_contact_new(&contact));
  for (int32_t what = 0; what < datalek_contact_count(); what++) {
    DO(datalek_contact_set(contact, what, value, sizeof value - 1));
  }
  return contact;
}

static void put_dossiers(const datalek_entry *entry, const datalek_contact *contact,
                         int32_t language) {
  datalek_dossier *dossier = NULL;
  DO(datalek_dossier_new(&dossier));
  for (int32_t profile = 0; profile < datalek_profile_count(); profile++) {
    int64_t now = datalek_entry_opened_at(entry) + 300000;
    DO(datalek_dossier_read(entry, contact, profile, now, dossier));
    PUT(datalek_dossier_write_json, dossier, language);
    PUT(datalek_dossier_write, dossier, DATALEK_FORMAT_HTML, language);
  }
  datalek_dossier_free(dossier);
}

static void put_entry(const datalek_entry *entry, const datalek_contact *contact,
                      int32_t language) {
  PUT(datalek_entry_write_json, entry, language);
  PUT(datalek_entry_write_csv, entry, language);
  PUT(datalek_entry_write_markdown, entry, language);
  put_dossiers(entry, contact, language);
  for (int32_t letter = 0; letter < datalek_letter_count(); letter++) {
    PUT(datalek_letter_write, entry, contact, letter, DATALEK_FORMAT_TEXT, language);
  }
}

static void put_duties(const datalek_register *reg) {
  datalek_view *view = NULL;
  DO(datalek_view_new(&view));
  DO(datalek_view_duties(reg, DATALEK_SEQUENCE_ALL, 1800000000, view));
  for (int32_t i = 0; i < datalek_view_count(view); i++) {
    put_number(datalek_view_entry(view, i));
    put_number(datalek_view_duty(view, i));
    put_number(datalek_view_deadline(view, i));
  }
  datalek_view_free(view);
}

static void put_statistics(const datalek_register *reg) {
  datalek_statistics *statistics = NULL;
  DO(datalek_statistics_new(&statistics));
  DO(datalek_statistics_read(reg, DATALEK_SEQUENCE_ALL, DATALEK_YEAR_ALL, statistics));
  for (int32_t kind = 0; kind < datalek_outcome_count(); kind++) {
    put_number(datalek_statistics_outcome(statistics, kind, DATALEK_YES));
  }
  for (int32_t share = 0; share < datalek_share_count(); share++) {
    int32_t part = 0, whole = 0;
    DO(datalek_statistics_share(statistics, share, &part, &whole));
    put_number(part);
    put_number(whole);
  }
  datalek_statistics_free(statistics);
}

static void put_register(const datalek_register *reg) {
  datalek_entry *entry = NULL;
  datalek_contact *contact = new_contact();
  DO(datalek_entry_new(&entry));
  for (int32_t i = 0; i < datalek_register_entry_count(reg); i++) {
    DO(datalek_entry_read(reg, i, DATALEK_SEQUENCE_ALL, entry));
    put_entry(entry, i % 3 == 0 ? NULL : contact,
              i % 2 == 0 ? DATALEK_LANGUAGE_NL : DATALEK_LANGUAGE_EN);
  }
  datalek_entry_free(entry);
  datalek_contact_free(contact);
  put_duties(reg);
  put_statistics(reg);
}

/* ---- Incidents, by the thousand -------------------------------------------------------------- */

static void put_incident(const datalek_incident *incident, int64_t number) {
  PUT(datalek_incident_write_json, incident);
  put_assessments(incident);
  put_chain(incident);
  put_advice(incident);
  if (number % EXPLAINED == 0) {
    put_explanations(incident);
  }
}

static void note_row(const datalek_incident *incident, size_t place) {
  for (int32_t fact = 0; fact < datalek_fact_count(); fact++) {
    DO(datalek_incident_get(incident, fact, &rows[place].known[fact]));
  }
}

/* Up to BATCH incidents from standard input. Returns how many. */
static size_t take_batch(int64_t number) {
  static char line[DATALEK_JSON_SIZE_MAX];
  size_t count = 0;
  datalek_incident *incident = NULL;
  datalek_register *reg = new_register();
  DO(datalek_incident_new(&incident));
  while (count < BATCH && fgets(line, sizeof line, stdin) != NULL) {
    DO(datalek_incident_read_json(incident, line, strlen(line), NULL, NULL, 0));
    put_incident(incident, number + (int64_t)count);
    note_row(incident, count);
    if (count % ENTERED == 0) {
      enter(reg, incident, (int64_t)count);
    }
    count++;
  }
  put_columns(count);
  put_packed(count);
  reg = stored_and_loaded(reg);
  put_register(reg);
  datalek_register_free(reg);
  datalek_incident_free(incident);
  return count;
}

/* ---- What is asked without an incident ------------------------------------------------------- */

static void put_fines(int32_t law) {
  const int64_t after[] = {1451602800, 1514761200, 1794584400}; /* 2016, 2018, 2026 */
  for (size_t i = 0; i < sizeof after / sizeof after[0]; i++) {
    for (int32_t kind = DATALEK_FINE_DUTY; kind <= DATALEK_FINE_ORDER; kind++) {
      int64_t maximum = 0, fixed = 0, share = 0;
      int32_t rule = 0;
      put_number(datalek_fine_maximum(law, after[i], kind, INT64_C(3000000000), &maximum, &fixed,
                                      &share, &rule));
      put_number(maximum);
      put_number(fixed);
      put_number(share);
      put_number(rule);
    }
  }
}

/* An agreement of which some points are there, some are not, and some are unknown. */
static void put_agreement(int32_t law) {
  int32_t points[NUMBERS_MAX], missing[NUMBERS_MAX], verdict = 0;
  size_t count = 0;
  for (int32_t point = 0; point < datalek_point_count(); point++) {
    points[point] = point % 3 - 1;
  }
  DO(datalek_agreement_check(law, points, (size_t)datalek_point_count(), missing, NUMBERS_MAX,
                             &count, &verdict));
  put_numbers(missing, count);
  put_number(verdict);
}

static void put_identifiers(void) {
  static const char note[] = "De heer Jansen – BSN 111222333, geb. 4-5-1967 –\n"
                             "jansen@voorbeeld.nl, 06-12345678.";
  int32_t kinds[NUMBERS_MAX];
  size_t begins[NUMBERS_MAX], ends[NUMBERS_MAX], count = 0;
  DO(datalek_identifiers_find(note, sizeof note - 1, 1794584400, kinds, begins, ends, NUMBERS_MAX,
                              &count));
  put_numbers(kinds, count);
  for (size_t i = 0; i < count; i++) {
    put_number((int64_t)begins[i]);
    put_number((int64_t)ends[i]);
  }
}

static void put_scenarios(void) {
  datalek_incident *incident = NULL;
  DO(datalek_incident_new(&incident));
  for (int32_t scenario = 0; scenario < datalek_scenario_count(); scenario++) {
    DO(datalek_incident_clear(incident));
    put(datalek_scenario_name(scenario));
    DO(datalek_scenario_apply(scenario, incident));
    put_incident(incident, scenario);
  }
  datalek_incident_free(incident);
}

static void put_the_rest(void) {
  for (int32_t law = 0; law < datalek_law_count(); law++) {
    put_fines(law);
    put_agreement(law);
  }
  put_identifiers();
  put_scenarios();
}

/* ---- All of it ------------------------------------------------------------------------------- */

int main(void) {
#ifdef _WIN32
  (void)_setmode(_fileno(stdin), _O_BINARY);
  (void)_setmode(_fileno(stdout), _O_BINARY);
#endif
  int64_t incidents = 0;
  size_t taken = 0;
  while ((taken = take_batch(incidents)) > 0) {
    incidents += (int64_t)taken;
  }
  put_the_rest();
  bool whole = fflush(stdout) == 0 && ferror(stdout) == 0;
  fprintf(stderr, "vectors: %" PRId64 " incidents, %" PRId64 " bytes\n", incidents, bytes_written);
  return whole ? 0 : 1;
}
