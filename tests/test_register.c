/* SPDX-License-Identifier: Apache-2.0 */
/* The register: what it takes, what its entries add up to, and that its chain shows every change.
 */
#include "incident.h"
#include "register.h"
#include "support.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define NOON INT64_C(1794567600)
#define TEXT(literal) literal, sizeof(literal) - 1

/* ---- What the tests need --------------------------------------------------------------------- */

/* Memory that runs out after so many times. */
typedef struct {
  long left;
  long live;
} budget;

static void *take(void *context, size_t size) {
  budget *b = context;
  if (b->left == 0) {
    return NULL;
  }
  b->left--;
  b->live++;
  return malloc(size);
}

static void give(void *context, void *memory) {
  budget *b = context;
  b->live--;
  free(memory);
}

enum { PLENTY = 1 << 30, DIGEST_SIZE = 8 };

/* What the host has for the chain: FNV-1a as a digest, no more than a test needs. */
typedef struct {
  long digests_left;
  long salts_left;
  uint8_t next_salt;
  char last[4096]; /* what was digested last */
  size_t last_length;
} sealer;

static int32_t digest_fnv(void *context, const void *data, size_t length, uint8_t *digest) {
  sealer *s = context;
  const uint8_t *bytes = data;
  uint64_t hash = UINT64_C(14695981039346656037);
  if (s->digests_left-- == 0) {
    return 1;
  }
  for (size_t i = 0; i < length; i++) {
    hash = (hash ^ bytes[i]) * UINT64_C(1099511628211);
  }
  memcpy(digest, &hash, sizeof hash);
  s->last_length = length < sizeof s->last ? length : sizeof s->last;
  memcpy(s->last, data, s->last_length);
  return DATALEK_OK;
}

static int32_t salt_counted(void *context, uint8_t *salt) {
  sealer *s = context;
  if (s->salts_left-- == 0) {
    return 1;
  }
  memset(salt, 0xC1, DATALEK_SALT_SIZE);
  salt[0] = s->next_salt++;
  return DATALEK_OK;
}

static const sealer good_sealer = {.digests_left = PLENTY, .salts_left = PLENTY};

/* A register in this memory; with a chain if there is a sealer. */
static datalek_register *new_register(budget *b, sealer *s) {
  datalek_register *reg = NULL;
  ck_assert_int_eq(datalek_register_new_in(take, give, b, &reg), DATALEK_OK);
  if (s != NULL) {
    ck_assert_int_eq(datalek_register_set_digest(reg, digest_fnv, DIGEST_SIZE, salt_counted, s),
                     DATALEK_OK);
  }
  return reg;
}

/* All that can be seen of a register, as text to compare. */
typedef struct {
  char *at;
  size_t length;
  size_t room;
} dump;

static void dump_bytes(dump *d, const void *bytes, size_t length) {
  if (d->room - d->length < length) {
    d->room = 2 * (d->room + length);
    d->at = realloc(d->at, d->room);
    REQUIRE(d->at != NULL, "no memory");
  }
  if (length > 0) {
    memcpy(d->at + d->length, bytes, length);
    d->length += length;
  }
}

static void dump_number(dump *d, int64_t number) { dump_bytes(d, &number, sizeof number); }

static void dump_string(dump *d, const char *string, size_t length) {
  dump_number(d, string != NULL);
  dump_number(d, (int64_t)length);
  dump_bytes(d, string, length);
}

static void dump_event(dump *d, const datalek_register *reg, int64_t sequence) {
  uint8_t digest[DATALEK_DIGEST_SIZE_MAX];
  datalek_incident incident;
  size_t length = 0;
  for (int32_t member = 0; member <= DATALEK_MEMBER_REDACTED_BY; member++) {
    int64_t value = -7;
    dump_number(d, datalek_event_number(reg, sequence, member, &value));
    dump_number(d, value);
    const char *string = datalek_event_string(reg, sequence, member, &length);
    dump_string(d, string, length);
  }
  if (datalek_event_facts(reg, sequence, &incident) == DATALEK_OK) {
    dump_bytes(d, incident.values, sizeof incident.values);
  }
  if (datalek_event_digest(reg, sequence, digest, sizeof digest, &length) == DATALEK_OK) {
    dump_bytes(d, digest, length);
  }
}

static void dump_entry(dump *d, const datalek_register *reg, int32_t index, int64_t until) {
  static datalek_entry *entry;
  if (entry == NULL) {
    REQUIRE(datalek_entry_new(&entry) == DATALEK_OK, "no memory");
  }
  dump_number(d, datalek_entry_read(reg, index, until, entry));
  dump_string(d, datalek_entry_id(entry), strlen(datalek_entry_id(entry)));
  dump_number(d, datalek_entry_status(entry));
  dump_number(d, datalek_entry_opened_at(entry));
  dump_number(d, datalek_entry_closed_at(entry));
  dump_number(d, datalek_entry_last(entry));
  dump_number(d, datalek_entry_persons_told(entry));
  for (int32_t kind = 0; kind < datalek_event_kind_count(); kind++) {
    dump_number(d, datalek_entry_event_count(entry, kind));
    dump_number(d, datalek_entry_event(entry, kind));
  }
  for (int32_t field = 0; field < datalek_field_count(); field++) {
    size_t length = 0;
    const char *text = datalek_entry_text(entry, field, &length);
    dump_string(d, text, length);
    dump_number(d, datalek_entry_field(entry, field));
    dump_number(d, datalek_entry_text_redacted(entry, field));
  }
  for (int32_t kind = 0; kind < datalek_outcome_count(); kind++) {
    dump_number(d, datalek_entry_deviation(entry, kind));
    dump_number(d, datalek_entry_decided(entry, kind));
  }
  dump_bytes(d, datalek_entry_facts(entry)->values, sizeof(int64_t) * DLK_FACTS);
}

static dump dump_register(const datalek_register *reg) {
  dump d = {.at = NULL};
  dump_number(&d, datalek_register_size(reg));
  for (int64_t i = 1; i <= datalek_register_size(reg); i++) {
    dump_event(&d, reg, i);
  }
  for (int32_t i = 0; i < datalek_register_entry_count(reg); i++) {
    dump_entry(&d, reg, i, DATALEK_SEQUENCE_ALL);
  }
  return d;
}

/* Whether two dumps are the same; they are freed. */
static bool same(dump one, dump other) {
  bool equal = one.length == other.length && memcmp(one.at, other.at, one.length) == 0;
  free(one.at);
  free(other.at);
  return equal;
}

/* ---- Kinds ----------------------------------------------------------------------------------- */

START_TEST(test_kinds_can_be_listed) {
  static const char *const kinds[] = {
    "opened",   "facts",  "assessed", "text",    "notified_ap", "notified_subjects",
    "deviated", "closed", "reopened", "redacted"};
  ck_assert_int_eq(datalek_event_kind_count(), 10);
  for (int32_t kind = 0; kind < 10; kind++) {
    ck_assert_str_eq(datalek_event_kind_name(kind), kinds[kind]);
    ck_assert_str_ne(datalek_event_kind_text(kind, DATALEK_LANGUAGE_NL),
                     datalek_event_kind_text(kind, DATALEK_LANGUAGE_EN));
  }
  static const int32_t none[] = {-1, 10, INT32_MIN, INT32_MAX};
  for (size_t i = 0; i < sizeof none / sizeof none[0]; i++) {
    ck_assert_ptr_null(datalek_event_kind_name(none[i]));
    ck_assert_ptr_null(datalek_event_kind_text(none[i], DATALEK_LANGUAGE_NL));
  }
  ck_assert_ptr_null(datalek_event_kind_text(0, 2));
}
END_TEST

/* ---- Every kind of event --------------------------------------------------------------------- */

/* An entry with every kind of event. The description is redacted; the entry is open at the end. */
enum { SAMPLE_SIZE = 14 };

static void add_sample(datalek_register *reg, const char *id) {
  datalek_incident *incident =
    incident_from("{\"role\":\"controller\",\"disclosed\":true,\"subjects\":3,\"aware_at\":"
                  "\"2026-11-13T16:40:00+01:00\"}");
  int64_t first = datalek_register_size(reg);
  int32_t statuses[] = {
    datalek_register_open(reg, id, NOON, "praktijkmanager"),
    datalek_register_set_text(reg, id, NOON + 1, "assistente", DATALEK_FIELD_DESCRIPTION,
                              TEXT("Brief van mevrouw Jansen verkeerd bezorgd")),
    datalek_register_set_facts(reg, id, NOON + 2, "assistente", incident),
    datalek_register_assess(reg, id, NOON + 3, "assistente", DATALEK_LAW_AT_TIME),
    datalek_register_set_text(reg, id, NOON + 4, "huisarts", DATALEK_FIELD_MEASURES,
                              TEXT("Brief opgehaald.\nAdres verbeterd.")),
    datalek_register_note_ap(reg, id, NOON + 5, "huisarts", NOON - 60, DATALEK_NO,
                             TEXT("AP-2026-77")),
    datalek_register_note_ap(reg, id, NOON + 6, "huisarts", NOON + 9, DATALEK_YES, NULL, 0),
    datalek_register_note_subjects(reg, id, NOON + 7, "assistente", NOON + 70, 2, TEXT("telefoon")),
    datalek_register_note_subjects(reg, id, NOON + 8, "assistente", NOON + 80, 1, TEXT("brief")),
    datalek_register_deviate(reg, id, NOON + 9, "praktijkmanager", DATALEK_OUTCOME_NOTIFY_SUBJECTS,
                             DATALEK_YES, "huisarts", TEXT("Uit zorgvuldigheid.")),
    datalek_register_close(reg, id, NOON + 10, "huisarts", NULL, 0),
    datalek_register_redact(reg, first + 2, NOON + 11, "functionaris", TEXT("Naam van patiënt")),
    datalek_register_reopen(reg, id, NOON + 12, "huisarts", TEXT("Nieuwe feiten")),
    datalek_register_set_text(reg, id, NOON - 5, "huisarts", DATALEK_FIELD_MESSAGE, NULL, 0),
  };
  datalek_incident_free(incident);
  for (size_t i = 0; i < SAMPLE_SIZE; i++) {
    REQUIRE(statuses[i] == DATALEK_OK, "step %zu: %s", i, datalek_status_name(statuses[i]));
  }
}

static int64_t number(const datalek_register *reg, int64_t sequence, int32_t member) {
  int64_t value = 0;
  ck_assert_int_eq(datalek_event_number(reg, sequence, member, &value), DATALEK_OK);
  return value;
}

static void assert_string(const datalek_register *reg, int64_t sequence, int32_t member,
                          const char *expected) {
  size_t length = 99;
  ck_assert_str_eq(datalek_event_string(reg, sequence, member, &length), expected);
  ck_assert_uint_eq(length, strlen(expected));
  ck_assert_str_eq(datalek_event_string(reg, sequence, member, NULL), expected);
}

START_TEST(test_events_hold_what_was_given) {
  datalek_register *reg = NULL;
  ck_assert_int_eq(datalek_register_new(&reg), DATALEK_OK);
  add_sample(reg, "2026-014");
  ck_assert_int_eq(datalek_register_size(reg), SAMPLE_SIZE);
  static const int32_t kinds[SAMPLE_SIZE] = {0, 3, 1, 2, 3, 4, 4, 5, 5, 6, 7, 9, 8, 3};
  for (int32_t i = 0; i < SAMPLE_SIZE; i++) {
    ck_assert_int_eq(number(reg, i + 1, DATALEK_MEMBER_KIND), kinds[i]);
    ck_assert_int_eq(number(reg, i + 1, DATALEK_MEMBER_AT), i < 13 ? NOON + i : NOON - 5);
    assert_string(reg, i + 1, DATALEK_MEMBER_ENTRY, "2026-014");
  }
  assert_string(reg, 1, DATALEK_MEMBER_BY, "praktijkmanager");
  assert_string(reg, 5, DATALEK_MEMBER_TEXT, "Brief opgehaald.\nAdres verbeterd.");
  ck_assert_int_eq(number(reg, 5, DATALEK_MEMBER_FIELD), DATALEK_FIELD_MEASURES);
  ck_assert_int_eq(number(reg, 6, DATALEK_MEMBER_TOLD_AT), NOON - 60);
  ck_assert_int_eq(number(reg, 6, DATALEK_MEMBER_COMPLETE), DATALEK_NO);
  assert_string(reg, 6, DATALEK_MEMBER_TEXT, "AP-2026-77");
  assert_string(reg, 7, DATALEK_MEMBER_TEXT, "");
  ck_assert_int_eq(number(reg, 8, DATALEK_MEMBER_TOLD_AT), NOON + 70);
  ck_assert_int_eq(number(reg, 8, DATALEK_MEMBER_PERSONS), 2);
  ck_assert_int_eq(number(reg, 10, DATALEK_MEMBER_OUTCOME), DATALEK_OUTCOME_NOTIFY_SUBJECTS);
  ck_assert_int_eq(number(reg, 10, DATALEK_MEMBER_VERDICT), DATALEK_YES);
  assert_string(reg, 10, DATALEK_MEMBER_DECIDER, "huisarts");
  ck_assert_int_eq(number(reg, 12, DATALEK_MEMBER_REDACTS), 2);
  ck_assert_int_eq(number(reg, 2, DATALEK_MEMBER_REDACTED_BY), 12);
  ck_assert_ptr_null(datalek_event_string(reg, 2, DATALEK_MEMBER_TEXT, NULL));
  datalek_register_free(reg);
}
END_TEST

START_TEST(test_receipt_is_of_the_facts) {
  static char expected[DATALEK_RECEIPT_SIZE_MAX];
  datalek_register *reg = NULL;
  datalek_incident *incident = NULL;
  ck_assert_int_eq(datalek_register_new(&reg), DATALEK_OK);
  ck_assert_int_eq(datalek_incident_new(&incident), DATALEK_OK);
  ck_assert_int_eq(datalek_register_open(reg, "a", NOON, "x"), DATALEK_OK);
  ck_assert_int_eq(datalek_register_assess(reg, "a", NOON, "x", DATALEK_LAW_WBP_2016), DATALEK_OK);
  ck_assert_int_eq(
    datalek_receipt_write(incident, DATALEK_LAW_WBP_2016, expected, sizeof expected, NULL),
    DATALEK_OK);
  assert_string(reg, 2, DATALEK_MEMBER_RECEIPT, expected);
  ck_assert_int_eq(number(reg, 2, DATALEK_MEMBER_LAW), DATALEK_LAW_WBP_2016);
  ck_assert_int_eq(datalek_incident_set(incident, DATALEK_FACT_DISCLOSED, DATALEK_YES), DATALEK_OK);
  ck_assert_int_eq(datalek_register_set_facts(reg, "a", NOON, "x", incident), DATALEK_OK);
  ck_assert_int_eq(datalek_register_assess(reg, "a", NOON, "x", DATALEK_LAW_AT_TIME), DATALEK_OK);
  ck_assert_int_eq(
    datalek_receipt_write(incident, DATALEK_LAW_AT_TIME, expected, sizeof expected, NULL),
    DATALEK_OK);
  assert_string(reg, 4, DATALEK_MEMBER_RECEIPT, expected);
  ck_assert_int_eq(number(reg, 4, DATALEK_MEMBER_LAW), DATALEK_LAW_AT_TIME);
  datalek_incident *read = NULL;
  ck_assert_int_eq(datalek_incident_new(&read), DATALEK_OK);
  ck_assert_int_eq(datalek_event_facts(reg, 3, read), DATALEK_OK);
  ck_assert_mem_eq(read->values, incident->values, sizeof read->values);
  datalek_incident_free(read);
  datalek_incident_free(incident);
  datalek_register_free(reg);
}
END_TEST

START_TEST(test_events_hold_nothing_else) {
  static const uint32_t numbers[] = {
    [DATALEK_EVENT_OPENED] = 0,
    [DATALEK_EVENT_FACTS] = 0,
    [DATALEK_EVENT_ASSESSED] = 1U << DATALEK_MEMBER_LAW,
    [DATALEK_EVENT_TEXT] = 1U << DATALEK_MEMBER_FIELD,
    [DATALEK_EVENT_NOTIFIED_AP] = 1U << DATALEK_MEMBER_TOLD_AT | 1U << DATALEK_MEMBER_COMPLETE,
    [DATALEK_EVENT_NOTIFIED_SUBJECTS] = 1U << DATALEK_MEMBER_TOLD_AT | 1U << DATALEK_MEMBER_PERSONS,
    [DATALEK_EVENT_DEVIATED] = 1U << DATALEK_MEMBER_OUTCOME | 1U << DATALEK_MEMBER_VERDICT,
    [DATALEK_EVENT_CLOSED] = 0,
    [DATALEK_EVENT_REOPENED] = 0,
    [DATALEK_EVENT_REDACTED] = 1U << DATALEK_MEMBER_REDACTS,
  };
  datalek_register *reg = NULL;
  datalek_incident incident;
  ck_assert_int_eq(datalek_register_new(&reg), DATALEK_OK);
  add_sample(reg, "a");
  for (int64_t i = 1; i <= SAMPLE_SIZE; i++) {
    int32_t kind = (int32_t)number(reg, i, DATALEK_MEMBER_KIND);
    bool has_text = kind > DATALEK_EVENT_ASSESSED;
    uint32_t has = numbers[kind] | 1U << DATALEK_MEMBER_KIND | 1U << DATALEK_MEMBER_AT |
                   (uint32_t)(i == 2) << DATALEK_MEMBER_REDACTED_BY;
    uint32_t strings = 1U << DATALEK_MEMBER_ENTRY | 1U << DATALEK_MEMBER_BY |
                       (uint32_t)(has_text && i != 2) << DATALEK_MEMBER_TEXT |
                       (uint32_t)(kind == DATALEK_EVENT_ASSESSED) << DATALEK_MEMBER_RECEIPT |
                       (uint32_t)(kind == DATALEK_EVENT_DEVIATED) << DATALEK_MEMBER_DECIDER;
    for (int32_t member = -1; member <= 16; member++) {
      int64_t value = -7;
      bool expected = member >= 0 && (has >> member & 1) != 0;
      int32_t status = datalek_event_number(reg, i, member, &value);
      REQUIRE(status == (expected ? DATALEK_OK : DATALEK_ERROR_ARGUMENT), "%d", (int)member);
      REQUIRE(expected || value == -7, "written");
      expected = member >= 0 && (strings >> member & 1) != 0;
      REQUIRE((datalek_event_string(reg, i, member, NULL) != NULL) == expected, "%d", (int)member);
    }
    ck_assert_int_eq(datalek_event_facts(reg, i, &incident),
                     kind == DATALEK_EVENT_FACTS ? DATALEK_OK : DATALEK_ERROR_ARGUMENT);
  }
  datalek_register_free(reg);
}
END_TEST

START_TEST(test_no_such_event) {
  static const int64_t none[] = {0, SAMPLE_SIZE + 1, -1, INT64_MIN, INT64_MAX};
  datalek_register *reg = NULL;
  datalek_incident incident;
  int64_t value = -7;
  size_t length = 7;
  ck_assert_int_eq(datalek_register_new(&reg), DATALEK_OK);
  add_sample(reg, "a");
  for (size_t i = 0; i < sizeof none / sizeof none[0]; i++) {
    ck_assert_int_eq(datalek_event_number(reg, none[i], DATALEK_MEMBER_AT, &value),
                     DATALEK_ERROR_REGISTER_EVENT);
    ck_assert_ptr_null(datalek_event_string(reg, none[i], DATALEK_MEMBER_BY, &length));
    ck_assert_uint_eq(length, 0);
    ck_assert_int_eq(datalek_event_facts(reg, none[i], &incident), DATALEK_ERROR_REGISTER_EVENT);
    ck_assert_int_eq(datalek_event_digest(reg, none[i], NULL, 0, NULL),
                     DATALEK_ERROR_REGISTER_EVENT);
    ck_assert_int_eq(datalek_register_redact(reg, none[i], NOON, "x", NULL, 0),
                     DATALEK_ERROR_REGISTER_EVENT);
  }
  ck_assert_int_eq(value, -7);
  ck_assert_int_eq(datalek_register_size(reg), SAMPLE_SIZE);
  datalek_register_free(reg);
}
END_TEST

/* ---- The rules of order ---------------------------------------------------------------------- */

/* What can be asked of an entry, each in a way that is right by itself. */
static int32_t ask(datalek_register *reg, int32_t kind, const char *id, int64_t at,
                   const char *by) {
  datalek_incident incident;
  dlk_forget(incident.values);
  switch (kind) {
  case DATALEK_EVENT_OPENED:
    return datalek_register_open(reg, id, at, by);
  case DATALEK_EVENT_FACTS:
    return datalek_register_set_facts(reg, id, at, by, &incident);
  case DATALEK_EVENT_ASSESSED:
    return datalek_register_assess(reg, id, at, by, DATALEK_LAW_AT_TIME);
  case DATALEK_EVENT_TEXT:
    return datalek_register_set_text(reg, id, at, by, DATALEK_FIELD_DATA, TEXT("tekst"));
  case DATALEK_EVENT_NOTIFIED_AP:
    return datalek_register_note_ap(reg, id, at, by, NOON, DATALEK_YES, TEXT("nummer"));
  case DATALEK_EVENT_NOTIFIED_SUBJECTS:
    return datalek_register_note_subjects(reg, id, at, by, NOON, 1, TEXT("brief"));
  case DATALEK_EVENT_DEVIATED:
    return datalek_register_deviate(reg, id, at, by, DATALEK_OUTCOME_RISK, DATALEK_NO, "huisarts",
                                    TEXT("reden"));
  case DATALEK_EVENT_CLOSED:
    return datalek_register_close(reg, id, at, by, TEXT("klaar"));
  default:
    return datalek_register_reopen(reg, id, at, by, TEXT("toch niet"));
  }
}

START_TEST(test_rules_of_order) {
  datalek_register *reg = NULL;
  ck_assert_int_eq(datalek_register_new(&reg), DATALEK_OK);
  for (int32_t kind = DATALEK_EVENT_FACTS; kind <= DATALEK_EVENT_REOPENED; kind++) {
    ck_assert_int_eq(ask(reg, kind, "a", NOON, "x"), DATALEK_ERROR_REGISTER_ENTRY);
  }
  ck_assert_int_eq(ask(reg, DATALEK_EVENT_OPENED, "b", NOON, "x"), DATALEK_OK);
  ck_assert_int_eq(ask(reg, DATALEK_EVENT_OPENED, "a", NOON, "x"), DATALEK_OK);
  for (int round = 0; round < 2; round++) {
    ck_assert_int_eq(ask(reg, DATALEK_EVENT_OPENED, "a", NOON, "x"), DATALEK_ERROR_REGISTER_EXISTS);
    ck_assert_int_eq(ask(reg, DATALEK_EVENT_REOPENED, "a", NOON, "x"), DATALEK_ERROR_REGISTER_OPEN);
    for (int32_t kind = DATALEK_EVENT_FACTS; kind <= DATALEK_EVENT_CLOSED; kind++) {
      ck_assert_int_eq(ask(reg, kind, "a", NOON, "x"), DATALEK_OK);
    }
    int64_t closed = datalek_register_size(reg);
    for (int32_t kind = DATALEK_EVENT_FACTS; kind <= DATALEK_EVENT_CLOSED; kind++) {
      ck_assert_int_eq(ask(reg, kind, "a", NOON, "x"), DATALEK_ERROR_REGISTER_CLOSED);
    }
    ck_assert_int_eq(ask(reg, DATALEK_EVENT_OPENED, "a", NOON, "x"), DATALEK_ERROR_REGISTER_EXISTS);
    ck_assert_int_eq(ask(reg, DATALEK_EVENT_TEXT, "b", NOON, "x"), DATALEK_OK);
    ck_assert_int_eq(datalek_register_redact(reg, closed, NOON, "x", NULL, 0), DATALEK_OK);
    ck_assert_int_eq(datalek_register_size(reg), closed + 2);
    ck_assert_int_eq(ask(reg, DATALEK_EVENT_REOPENED, "a", NOON, "x"), DATALEK_OK);
  }
  datalek_register_free(reg);
}
END_TEST

START_TEST(test_only_a_text_can_be_redacted_and_once) {
  datalek_register *reg = NULL;
  ck_assert_int_eq(datalek_register_new(&reg), DATALEK_OK);
  add_sample(reg, "a");
  for (int64_t i = 1; i <= SAMPLE_SIZE; i++) {
    size_t length = 0;
    (void)datalek_event_string(reg, i, DATALEK_MEMBER_TEXT, &length);
    ck_assert_int_eq(datalek_register_redact(reg, i, NOON, "x", TEXT("reden")),
                     length > 0 ? DATALEK_OK : DATALEK_ERROR_REGISTER_REDACT);
    ck_assert_int_eq(datalek_register_redact(reg, i, NOON, "x", TEXT("reden")),
                     DATALEK_ERROR_REGISTER_REDACT);
    ck_assert_ptr_null(length > 0 ? datalek_event_string(reg, i, DATALEK_MEMBER_TEXT, NULL) : NULL);
  }
  datalek_register_free(reg);
}
END_TEST

/* ---- What is taken --------------------------------------------------------------------------- */

static const struct {
  const char *name;
  bool good;
} bad_names[] = {
  {"", false},
  {"2026-014", true},
  {" ", true},
  {"praktijk ’t Hof", true},
  {"\xF0\x9F\xA9\xBA", true},
  {"a\tb", false},
  {"a\nb", false},
  {"\x1F", false},
  {"\x7F", false},
  {"a\xC2\x80", false},
  {"a\xC2\x9F", false},
  {"a\xC2\xA0", true},
  {"a\xC2", false},
  {"\xC0\x80", false},
  {"\x80", false},
  {"\xED\xA0\x80", false},
  {"\xF4\x90\x80\x80", false},
  {"\xFF", false},
};

START_TEST(test_ids_and_authors) {
  datalek_register *reg = NULL;
  ck_assert_int_eq(datalek_register_new(&reg), DATALEK_OK);
  ck_assert_int_eq(datalek_register_open(reg, "a", NOON, "x"), DATALEK_OK);
  for (size_t i = 0; i < sizeof bad_names / sizeof bad_names[0]; i++) {
    const char *name = bad_names[i].name;
    bool good = bad_names[i].good;
    ck_assert_int_eq(datalek_register_open(reg, name, NOON, "x"),
                     good ? DATALEK_OK : DATALEK_ERROR_REGISTER_ID);
    int32_t author = good ? DATALEK_OK : DATALEK_ERROR_REGISTER_AUTHOR;
    ck_assert_int_eq(datalek_register_set_text(reg, "a", NOON, name, 0, NULL, 0), author);
    ck_assert_int_eq(datalek_register_deviate(reg, "a", NOON, "x", 0, 0, name, NULL, 0), author);
  }
  char long_name[DATALEK_AUTHOR_LENGTH_MAX + 2];
  memset(long_name, 'n', sizeof long_name);
  long_name[DATALEK_AUTHOR_LENGTH_MAX + 1] = '\0';
  ck_assert_int_eq(datalek_register_set_text(reg, "a", NOON, long_name, 0, NULL, 0),
                   DATALEK_ERROR_REGISTER_AUTHOR);
  ck_assert_int_eq(datalek_register_deviate(reg, "a", NOON, "x", 0, 0, long_name, NULL, 0),
                   DATALEK_ERROR_REGISTER_AUTHOR);
  ck_assert_int_eq(datalek_register_set_text(reg, "a", NOON, long_name + 1, 0, NULL, 0),
                   DATALEK_OK);
  ck_assert_int_eq(datalek_register_deviate(reg, "a", NOON, "x", 0, 0, long_name + 1, NULL, 0),
                   DATALEK_OK);
  const char *id = long_name + DATALEK_AUTHOR_LENGTH_MAX - DATALEK_ID_LENGTH_MAX;
  ck_assert_int_eq(datalek_register_open(reg, id, NOON, "x"), DATALEK_ERROR_REGISTER_ID);
  ck_assert_int_eq(datalek_register_open(reg, id + 1, NOON, "x"), DATALEK_OK);
  datalek_register_free(reg);
}
END_TEST

START_TEST(test_times) {
  static const int64_t bad[] = {DATALEK_TIME_MIN - 1, DATALEK_TIME_MAX + 1, DATALEK_TIME_UNKNOWN,
                                INT64_MAX};
  static const int64_t good[] = {DATALEK_TIME_MAX, DATALEK_TIME_MIN, NOON};
  datalek_register *reg = NULL;
  ck_assert_int_eq(datalek_register_new(&reg), DATALEK_OK);
  ck_assert_int_eq(datalek_register_open(reg, "a", NOON, "x"), DATALEK_OK);
  for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
    ck_assert_int_eq(datalek_register_set_text(reg, "a", bad[i], "x", 0, NULL, 0),
                     DATALEK_ERROR_TIME);
    ck_assert_int_eq(datalek_register_note_ap(reg, "a", NOON, "x", bad[i], 0, NULL, 0),
                     DATALEK_ERROR_TIME);
    ck_assert_int_eq(datalek_register_note_subjects(reg, "a", NOON, "x", bad[i], 0, NULL, 0),
                     DATALEK_ERROR_TIME);
  }
  for (size_t i = 0; i < sizeof good / sizeof good[0]; i++) {
    ck_assert_int_eq(datalek_register_set_text(reg, "a", good[i], "x", 0, NULL, 0), DATALEK_OK);
    ck_assert_int_eq(datalek_register_note_ap(reg, "a", NOON, "x", good[i], 0, NULL, 0),
                     DATALEK_OK);
    ck_assert_int_eq(datalek_register_note_subjects(reg, "a", NOON, "x", good[i], 0, NULL, 0),
                     DATALEK_OK);
  }
  datalek_register_free(reg);
}
END_TEST

START_TEST(test_numbers) {
  datalek_register *reg = NULL;
  int64_t most = 0;
  int64_t least = 0;
  ck_assert_int_eq(datalek_register_new(&reg), DATALEK_OK);
  ck_assert_int_eq(datalek_register_open(reg, "a", NOON, "x"), DATALEK_OK);
  ck_assert_int_eq(datalek_fact_bounds(DATALEK_FACT_SUBJECTS, &least, &most), DATALEK_OK);
  for (int32_t no = -1; no <= 11; no += 12) {
    ck_assert_int_eq(datalek_register_set_text(reg, "a", NOON, "x", no, NULL, 0),
                     DATALEK_ERROR_ARGUMENT);
    ck_assert_int_eq(datalek_register_deviate(reg, "a", NOON, "x", no, 0, "y", NULL, 0),
                     DATALEK_ERROR_ARGUMENT);
    ck_assert_int_eq(datalek_register_deviate(reg, "a", NOON, "x", 0, no, "y", NULL, 0),
                     DATALEK_ERROR_ARGUMENT);
    ck_assert_int_eq(datalek_register_note_ap(reg, "a", NOON, "x", NOON, no, NULL, 0),
                     DATALEK_ERROR_ARGUMENT);
  }
  ck_assert_int_eq(datalek_register_assess(reg, "a", NOON, "x", -2), DATALEK_ERROR_ARGUMENT);
  ck_assert_int_eq(datalek_register_assess(reg, "a", NOON, "x", datalek_law_count()),
                   DATALEK_ERROR_ARGUMENT);
  ck_assert_int_eq(datalek_register_note_subjects(reg, "a", NOON, "x", NOON, -1, NULL, 0),
                   DATALEK_ERROR_VALUE);
  ck_assert_int_eq(datalek_register_note_subjects(reg, "a", NOON, "x", NOON, most + 1, NULL, 0),
                   DATALEK_ERROR_VALUE);
  ck_assert_int_eq(datalek_register_size(reg), 1);
  for (int32_t field = 0; field < datalek_field_count(); field++) {
    bool written = datalek_field_is_written(field) == DATALEK_YES;
    ck_assert_int_eq(datalek_register_set_text(reg, "a", NOON, "x", field, NULL, 0),
                     written ? DATALEK_OK : DATALEK_ERROR_ARGUMENT);
  }
  for (int32_t kind = 0; kind < datalek_outcome_count(); kind++) {
    ck_assert_int_eq(datalek_register_deviate(reg, "a", NOON, "x", kind, kind & 1, "y", NULL, 0),
                     DATALEK_OK);
  }
  for (int32_t law = DATALEK_LAW_AT_TIME; law < datalek_law_count(); law++) {
    ck_assert_int_eq(datalek_register_assess(reg, "a", NOON, "x", law), DATALEK_OK);
  }
  ck_assert_int_eq(datalek_register_note_subjects(reg, "a", NOON, "x", NOON, most, NULL, 0),
                   DATALEK_OK);
  datalek_register_free(reg);
}
END_TEST

/* Every call that takes a text, in the same way. */
static int32_t ask_text(datalek_register *reg, int32_t call, const char *text, size_t length) {
  switch (call) {
  case 0:
    return datalek_register_set_text(reg, "a", NOON, "x", 0, text, length);
  case 1:
    return datalek_register_note_ap(reg, "a", NOON, "x", NOON, 0, text, length);
  case 2:
    return datalek_register_note_subjects(reg, "a", NOON, "x", NOON, 0, text, length);
  case 3:
    return datalek_register_deviate(reg, "a", NOON, "x", 0, 0, "y", text, length);
  case 4:
    return datalek_register_close(reg, "a", NOON, "x", text, length);
  case 5:
    return datalek_register_redact(reg, 2, NOON, "x", text, length);
  default:
    return datalek_register_reopen(reg, "a", NOON, "x", text, length);
  }
}

enum { TEXT_CALLS = 7 };

START_TEST(test_texts) {
  static char text[DATALEK_TEXT_LENGTH_MAX + 1];
  static const char *const bad[] = {"a\x80", "\xC3", "\xE2\x82", "\xED\xBF\xBF",
                                    "\xF5\x80\x80\x80"};
  datalek_register *reg = NULL;
  ck_assert_int_eq(datalek_register_new(&reg), DATALEK_OK);
  ck_assert_int_eq(datalek_register_open(reg, "a", NOON, "x"), DATALEK_OK);
  ck_assert_int_eq(ask_text(reg, 0, TEXT("een tekst")), DATALEK_OK);
  memset(text, 't', sizeof text);
  for (int32_t call = 0; call < TEXT_CALLS; call++) {
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
      ck_assert_int_eq(ask_text(reg, call, bad[i], strlen(bad[i])), DATALEK_ERROR_REGISTER_TEXT);
    }
    ck_assert_int_eq(ask_text(reg, call, "a\0b", 3), DATALEK_ERROR_REGISTER_TEXT);
    ck_assert_int_eq(ask_text(reg, call, NULL, 1), DATALEK_ERROR_NULL);
    ck_assert_int_eq(ask_text(reg, call, text, sizeof text), DATALEK_ERROR_REGISTER_SIZE);
    ck_assert_int_eq(ask_text(reg, call, text, DATALEK_TEXT_LENGTH_MAX), DATALEK_OK);
    int64_t last = datalek_register_size(reg);
    size_t length = 0;
    const char *kept = datalek_event_string(reg, last, DATALEK_MEMBER_TEXT, &length);
    ck_assert_uint_eq(length, DATALEK_TEXT_LENGTH_MAX);
    ck_assert_mem_eq(kept, text, length);
    ck_assert_int_eq(kept[length], '\0');
  }
  datalek_register_free(reg);
}
END_TEST

START_TEST(test_null) {
  datalek_register *reg = NULL;
  datalek_entry *entry = NULL;
  budget b = {.left = PLENTY};
  int64_t value = 0;
  int32_t index = 0;
  uint8_t byte = 0;
  ck_assert_int_eq(datalek_register_new(NULL), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_register_new_in(take, give, &b, NULL), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_register_new_in(NULL, give, &b, &reg), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_register_new_in(take, NULL, &b, &reg), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_entry_new(NULL), DATALEK_ERROR_NULL);
  datalek_register_free(NULL);
  datalek_entry_free(NULL);
  for (int32_t kind = 0; kind <= DATALEK_EVENT_REOPENED; kind++) {
    ck_assert_int_eq(ask(NULL, kind, "a", NOON, "x"), DATALEK_ERROR_NULL);
  }
  ck_assert_int_eq(datalek_register_redact(NULL, 1, NOON, "x", NULL, 0), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_register_set_digest(NULL, digest_fnv, 8, NULL, NULL),
                   DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_register_size(NULL), 0);
  ck_assert_int_eq(datalek_register_entry_count(NULL), 0);
  ck_assert_int_eq(datalek_register_verify(NULL, &value), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_event_number(NULL, 1, 0, &value), DATALEK_ERROR_NULL);
  ck_assert_ptr_null(datalek_event_string(NULL, 1, 1, NULL));
  ck_assert_int_eq(datalek_event_digest(NULL, 1, &byte, 1, NULL), DATALEK_ERROR_NULL);
  datalek_incident *facts = incident_from("{\"lost\":true}");
  ck_assert_int_eq(datalek_event_facts(NULL, 1, facts), DATALEK_ERROR_NULL);
  ck_assert_int_eq(facts->values[DATALEK_FACT_LOST], DATALEK_YES);
  datalek_incident_free(facts);
  ck_assert_int_eq(datalek_entry_read(NULL, 0, 0, entry), DATALEK_ERROR_NULL);

  ck_assert_int_eq(datalek_register_new(&reg), DATALEK_OK);
  ck_assert_int_eq(datalek_register_open(reg, "a", NOON, "x"), DATALEK_OK);
  for (int32_t kind = 0; kind <= DATALEK_EVENT_REOPENED; kind++) {
    ck_assert_int_eq(ask(reg, kind, NULL, NOON, "x"), DATALEK_ERROR_NULL);
    ck_assert_int_eq(ask(reg, kind, "a", NOON, NULL), DATALEK_ERROR_NULL);
  }
  ck_assert_int_eq(datalek_register_set_facts(reg, "a", NOON, "x", NULL), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_register_deviate(reg, "a", NOON, "x", 0, 0, NULL, NULL, 0),
                   DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_register_set_digest(reg, NULL, 8, NULL, NULL), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_register_find(reg, NULL, &index), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_register_find(reg, "a", NULL), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_register_find(NULL, "a", &index), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_event_number(reg, 1, 0, NULL), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_event_facts(reg, 1, NULL), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_event_digest(reg, 1, NULL, 1, NULL), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_entry_read(reg, 0, 0, NULL), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_register_size(reg), 1);
  datalek_register_free(reg);
}
END_TEST

/* ---- Entries --------------------------------------------------------------------------------- */

START_TEST(test_an_entry_adds_up) {
  datalek_register *reg = NULL;
  datalek_entry *entry = NULL;
  int32_t index = -1;
  ck_assert_int_eq(datalek_register_new(&reg), DATALEK_OK);
  ck_assert_int_eq(datalek_entry_new(&entry), DATALEK_OK);
  add_sample(reg, "first");
  add_sample(reg, "second");
  ck_assert_int_eq(datalek_register_entry_count(reg), 2);
  ck_assert_int_eq(datalek_register_find(reg, "second", &index), DATALEK_OK);
  ck_assert_int_eq(index, 1);
  ck_assert_int_eq(datalek_entry_read(reg, index, DATALEK_SEQUENCE_ALL, entry), DATALEK_OK);
  ck_assert_str_eq(datalek_entry_id(entry), "second");
  ck_assert_int_eq(datalek_entry_status(entry), DATALEK_ENTRY_OPEN);
  ck_assert_int_eq(datalek_entry_opened_at(entry), NOON);
  ck_assert_int_eq(datalek_entry_closed_at(entry), DATALEK_TIME_UNKNOWN);
  ck_assert_int_eq(datalek_entry_last(entry), 2 * SAMPLE_SIZE);
  ck_assert_int_eq(datalek_entry_event_count(entry, DATALEK_EVENT_NOTIFIED_AP), 2);
  ck_assert_int_eq(datalek_entry_event(entry, DATALEK_EVENT_NOTIFIED_AP), SAMPLE_SIZE + 7);
  ck_assert_int_eq(datalek_entry_event_count(entry, DATALEK_EVENT_NOTIFIED_SUBJECTS), 2);
  ck_assert_int_eq(datalek_entry_event(entry, DATALEK_EVENT_ASSESSED), SAMPLE_SIZE + 4);
  ck_assert_int_eq(datalek_entry_persons_told(entry), 3);
  ck_assert_int_eq(datalek_entry_facts(entry)->values[DATALEK_FACT_SUBJECTS], 3);
  ck_assert_int_eq(datalek_entry_field(entry, DATALEK_FIELD_MEASURES), SAMPLE_SIZE + 5);
  size_t length = 0;
  ck_assert_str_eq(datalek_entry_text(entry, DATALEK_FIELD_MEASURES, &length),
                   "Brief opgehaald.\nAdres verbeterd.");
  ck_assert_uint_eq(length, 33);
  ck_assert_int_eq(datalek_entry_text_redacted(entry, DATALEK_FIELD_MEASURES), DATALEK_NO);
  ck_assert_ptr_null(datalek_entry_text(entry, DATALEK_FIELD_DESCRIPTION, &length));
  ck_assert_uint_eq(length, 0);
  ck_assert_int_eq(datalek_entry_field(entry, DATALEK_FIELD_DESCRIPTION), SAMPLE_SIZE + 2);
  ck_assert_int_eq(datalek_entry_text_redacted(entry, DATALEK_FIELD_DESCRIPTION), DATALEK_YES);
  ck_assert_str_eq(datalek_entry_text(entry, DATALEK_FIELD_MESSAGE, NULL), "");
  ck_assert_ptr_null(datalek_entry_text(entry, DATALEK_FIELD_WHEN, NULL));
  ck_assert_int_eq(datalek_entry_text_redacted(entry, DATALEK_FIELD_WHEN), DATALEK_NO);
  ck_assert_int_eq(datalek_entry_decided(entry, DATALEK_OUTCOME_NOTIFY_SUBJECTS), DATALEK_YES);
  ck_assert_int_eq(datalek_entry_deviation(entry, DATALEK_OUTCOME_NOTIFY_SUBJECTS),
                   SAMPLE_SIZE + 10);
  ck_assert_int_eq(datalek_entry_decided(entry, DATALEK_OUTCOME_NOTIFY_AP), DATALEK_UNKNOWN);
  ck_assert_int_eq(datalek_entry_read(reg, index, SAMPLE_SIZE + 11, entry), DATALEK_OK);
  ck_assert_int_eq(datalek_entry_status(entry), DATALEK_ENTRY_CLOSED);
  ck_assert_int_eq(datalek_entry_closed_at(entry), NOON + 10);
  ck_assert_int_eq(datalek_entry_read(reg, index, SAMPLE_SIZE + 1, entry), DATALEK_OK);
  ck_assert_int_eq(datalek_entry_last(entry), SAMPLE_SIZE + 1);
  ck_assert_int_eq(datalek_entry_facts(entry)->values[DATALEK_FACT_SUBJECTS], DATALEK_UNKNOWN);
  datalek_entry_free(entry);
  datalek_register_free(reg);
}
END_TEST

START_TEST(test_the_latest_counts) {
  datalek_register *reg = NULL;
  datalek_entry *entry = NULL;
  datalek_incident incident;
  ck_assert_int_eq(datalek_register_new(&reg), DATALEK_OK);
  ck_assert_int_eq(datalek_entry_new(&entry), DATALEK_OK);
  ck_assert_int_eq(datalek_register_open(reg, "a", NOON, "x"), DATALEK_OK);
  dlk_forget(incident.values);
  for (int64_t i = 0; i < 3; i++) {
    char text[] = {(char)('p' + i), '\0'};
    int32_t verdict = i == 1 ? DATALEK_YES : DATALEK_NO;
    incident.values[DATALEK_FACT_SUBJECTS] = i;
    ck_assert_int_eq(datalek_register_set_text(reg, "a", NOON, "x", 6, text, 1), DATALEK_OK);
    ck_assert_int_eq(datalek_register_set_facts(reg, "a", NOON, "x", &incident), DATALEK_OK);
    ck_assert_int_eq(datalek_register_deviate(reg, "a", NOON, "x", 7, verdict, "y", text, 1),
                     DATALEK_OK);
    ck_assert_int_eq(datalek_register_set_text(reg, "a", NOON, "x", 5, NULL, 0), DATALEK_OK);
  }
  for (int64_t i = 0; i < 3; i++) {
    char text[] = {(char)('p' + i), '\0'};
    ck_assert_int_eq(datalek_entry_read(reg, 0, 4 + 4 * i, entry), DATALEK_OK);
    ck_assert_str_eq(datalek_entry_text(entry, 6, NULL), text);
    ck_assert_int_eq(datalek_entry_facts(entry)->values[DATALEK_FACT_SUBJECTS], i);
    ck_assert_int_eq(datalek_entry_decided(entry, 7), i == 1 ? DATALEK_YES : DATALEK_NO);
  }
  datalek_entry_free(entry);
  datalek_register_free(reg);
}
END_TEST

static void assert_empty(const datalek_entry *entry) {
  ck_assert_ptr_null(datalek_entry_id(entry));
  ck_assert_int_eq(datalek_entry_status(entry), DATALEK_UNKNOWN);
  ck_assert_int_eq(datalek_entry_opened_at(entry), DATALEK_TIME_UNKNOWN);
  ck_assert_int_eq(datalek_entry_closed_at(entry), DATALEK_TIME_UNKNOWN);
  ck_assert_int_eq(datalek_entry_last(entry), 0);
  ck_assert_int_eq(datalek_entry_persons_told(entry), 0);
  for (int32_t i = -1; i <= datalek_field_count(); i++) {
    ck_assert_int_eq(datalek_entry_event_count(entry, i), 0);
    ck_assert_int_eq(datalek_entry_event(entry, i), 0);
    ck_assert_int_eq(datalek_entry_field(entry, i), 0);
    ck_assert_ptr_null(datalek_entry_text(entry, i, NULL));
    ck_assert_int_eq(datalek_entry_deviation(entry, i), 0);
    ck_assert_int_eq(datalek_entry_decided(entry, i), DATALEK_UNKNOWN);
  }
  ck_assert_int_eq(datalek_entry_text_redacted(entry, -1), DATALEK_UNKNOWN);
  ck_assert_int_eq(datalek_entry_text_redacted(entry, datalek_field_count()), DATALEK_UNKNOWN);
}

START_TEST(test_no_such_entry) {
  datalek_register *reg = NULL;
  datalek_entry *entry = NULL;
  int32_t index = -7;
  ck_assert_int_eq(datalek_register_new(&reg), DATALEK_OK);
  ck_assert_int_eq(datalek_entry_new(&entry), DATALEK_OK);
  assert_empty(NULL);
  assert_empty(entry);
  ck_assert_int_eq(datalek_entry_text_redacted(NULL, 0), DATALEK_UNKNOWN);
  ck_assert_int_eq(datalek_entry_text_redacted(entry, 0), DATALEK_NO);
  ck_assert_ptr_null(datalek_entry_facts(NULL));
  ck_assert_int_eq(datalek_entry_facts(entry)->values[DATALEK_FACT_AWARE_AT], DATALEK_TIME_UNKNOWN);
  ck_assert_int_eq(datalek_entry_read(reg, 0, 0, entry), DATALEK_ERROR_REGISTER_ENTRY);
  ck_assert_int_eq(datalek_register_find(reg, "a", &index), DATALEK_ERROR_REGISTER_ENTRY);
  add_sample(reg, "a");
  add_sample(reg, "ab");
  static const char *const others[] = {"", "b", "aa", "abc", "A", "a\x01"};
  for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
    ck_assert_int_eq(datalek_register_find(reg, others[i], &index), DATALEK_ERROR_REGISTER_ENTRY);
  }
  ck_assert_int_eq(index, -7);
  ck_assert_int_eq(datalek_entry_read(reg, -1, 0, entry), DATALEK_ERROR_REGISTER_ENTRY);
  ck_assert_int_eq(datalek_entry_read(reg, 2, 0, entry), DATALEK_ERROR_REGISTER_ENTRY);
  ck_assert_int_eq(datalek_entry_read(reg, 1, SAMPLE_SIZE, entry), DATALEK_ERROR_REGISTER_ENTRY);
  ck_assert_int_eq(datalek_entry_read(reg, 0, -1, entry), DATALEK_ERROR_REGISTER_EVENT);
  ck_assert_int_eq(datalek_entry_read(reg, 0, 2 * SAMPLE_SIZE + 1, entry),
                   DATALEK_ERROR_REGISTER_EVENT);
  assert_empty(entry);
  datalek_entry_free(entry);
  datalek_register_free(reg);
}
END_TEST

START_TEST(test_persons_told_do_not_overflow) {
  datalek_register *reg = NULL;
  datalek_entry *entry = NULL;
  int64_t least = 0;
  int64_t most = 0;
  ck_assert_int_eq(datalek_fact_bounds(DATALEK_FACT_SUBJECTS, &least, &most), DATALEK_OK);
  ck_assert_int_eq(datalek_register_new(&reg), DATALEK_OK);
  ck_assert_int_eq(datalek_entry_new(&entry), DATALEK_OK);
  ck_assert_int_eq(datalek_register_open(reg, "a", NOON, "x"), DATALEK_OK);
  for (int64_t told = 0; told <= INT64_MAX - most; told += most) {
    REQUIRE(datalek_register_note_subjects(reg, "a", NOON, "x", NOON, most, NULL, 0) == DATALEK_OK,
            "not told");
  }
  REQUIRE(datalek_register_note_subjects(reg, "a", NOON, "x", NOON, most, NULL, 0) == DATALEK_OK,
          "not told");
  ck_assert_int_eq(datalek_entry_read(reg, 0, 0, entry), DATALEK_OK);
  ck_assert_int_eq(datalek_entry_persons_told(entry), INT64_MAX);
  datalek_entry_free(entry);
  datalek_register_free(reg);
}
END_TEST

/* ---- Memory and callbacks that fail ---------------------------------------------------------- */

/* A register of sixteen events, after which the next makes the arrays grow. */
static datalek_register *sixteen(budget *b, sealer *s, bool all_entries) {
  datalek_register *reg = new_register(b, s);
  char id[] = "entry-a";
  int32_t entries = all_entries ? 16 : 14;
  for (int32_t i = 0; i < entries; i++) {
    id[6] = (char)('a' + i);
    ck_assert_int_eq(datalek_register_open(reg, id, NOON, "x"), DATALEK_OK);
  }
  if (!all_entries) {
    ck_assert_int_eq(ask(reg, DATALEK_EVENT_TEXT, "entry-a", NOON, "x"), DATALEK_OK);
    ck_assert_int_eq(ask(reg, DATALEK_EVENT_CLOSED, "entry-b", NOON, "x"), DATALEK_OK);
  }
  return reg;
}

/* One more event of a kind, on such a register. */
static int32_t one_more(datalek_register *reg, int32_t kind) {
  switch (kind) {
  case DATALEK_EVENT_OPENED:
    return ask(reg, kind, "new", NOON, "x");
  case DATALEK_EVENT_REOPENED:
    return ask(reg, kind, "entry-b", NOON, "x");
  case DATALEK_EVENT_REDACTED:
    return datalek_register_redact(reg, 15, NOON, "x", TEXT("reden"));
  default:
    return ask(reg, kind, "entry-a", NOON, "x");
  }
}

/* Fails one thing in turn until the call succeeds. How often it failed. */
static int fail_in_turn(int32_t kind, int32_t failing, int32_t expected) {
  for (int round = 0;; round++) {
    budget b = {.left = PLENTY};
    sealer s = good_sealer;
    datalek_register *reg = sixteen(&b, &s, kind == DATALEK_EVENT_OPENED);
    dump before = dump_register(reg);
    uint8_t next_salt = s.next_salt;
    b.left = failing == 0 ? round : PLENTY;
    s.digests_left = failing == 1 ? round : PLENTY;
    s.salts_left = failing == 2 ? round : PLENTY;
    int32_t status = one_more(reg, kind);
    b.left = PLENTY;
    s.digests_left = s.salts_left = PLENTY;
    if (status == DATALEK_OK) {
      ck_assert(!same(before, dump_register(reg)));
    } else {
      ck_assert_int_eq(status, expected);
      ck_assert(same(before, dump_register(reg)));
      ck_assert_int_eq(datalek_register_verify(reg, NULL), DATALEK_OK);
      s.next_salt = next_salt;
      ck_assert_int_eq(one_more(reg, kind), DATALEK_OK);
    }
    ck_assert_int_eq(datalek_register_verify(reg, NULL), DATALEK_OK);
    sealer fresh = good_sealer;
    datalek_register *never_failed = sixteen(&b, &fresh, kind == DATALEK_EVENT_OPENED);
    ck_assert_int_eq(one_more(never_failed, kind), DATALEK_OK);
    ck_assert(same(dump_register(never_failed), dump_register(reg)));
    datalek_register_free(never_failed);
    datalek_register_free(reg);
    ck_assert_int_eq(b.live, 0);
    if (status == DATALEK_OK) {
      return round;
    }
  }
}

START_TEST(test_no_memory) {
  datalek_register *reg = NULL;
  datalek_entry *entry = NULL;
  budget none = {.left = 0};
  ck_assert_int_eq(datalek_register_new_in(take, give, &none, &reg), DATALEK_ERROR_MEMORY);
  ck_assert_ptr_null(reg);
  ck_assert_int_eq(datalek_entry_new_in(take, give, &none, &entry), DATALEK_ERROR_MEMORY);
  for (int32_t kind = 0; kind <= DATALEK_EVENT_REDACTED; kind++) {
    /* The events grow, the entries do when one is opened, the event, and the receipt. */
    bool more = kind == DATALEK_EVENT_OPENED || kind == DATALEK_EVENT_ASSESSED;
    ck_assert_int_eq(fail_in_turn(kind, 0, DATALEK_ERROR_MEMORY), more ? 3 : 2);
  }
}
END_TEST

START_TEST(test_failing_callbacks) {
  for (int32_t kind = 0; kind <= DATALEK_EVENT_REDACTED; kind++) {
    bool has_text = kind > DATALEK_EVENT_ASSESSED;
    int digests = 1 + (has_text || kind == DATALEK_EVENT_ASSESSED);
    ck_assert_int_eq(fail_in_turn(kind, 1, DATALEK_ERROR_REGISTER_CALLBACK), digests);
    ck_assert_int_eq(fail_in_turn(kind, 2, DATALEK_ERROR_REGISTER_CALLBACK), has_text);
  }
  budget b = {.left = PLENTY};
  sealer s = good_sealer;
  int64_t sequence = -7;
  datalek_register *reg = sixteen(&b, &s, false);
  for (int32_t i = 0; i < 18; i++) { /* sixteen events, two with a text */
    s.digests_left = i;
    ck_assert_int_eq(datalek_register_verify(reg, &sequence), DATALEK_ERROR_REGISTER_CALLBACK);
  }
  s.digests_left = 18;
  ck_assert_int_eq(datalek_register_verify(reg, &sequence), DATALEK_OK);
  ck_assert_int_eq(sequence, -7);
  datalek_register_free(reg);
}
END_TEST

/* ---- Random registers ------------------------------------------------------------------------ */

static void random_text(random_source *source, char *text, size_t *length) {
  static const char *const pieces[] = {"brief ", "é", "🩺", "\n", "patiënt ", "fax", "\t"};
  *length = 0;
  for (uint32_t i = random_below(source, 6); i > 0; i--) {
    const char *piece = pieces[random_below(source, 7)];
    memcpy(text + *length, piece, strlen(piece));
    *length += strlen(piece);
  }
}

static void random_id(random_source *source, uint32_t entries, char id[16]) {
  (void)snprintf(id, 16, "%u-%03u", 2024U + random_below(source, 2),
                 (unsigned)random_below(source, entries));
}

/* Tries a random event, which may be against the rules. */
static int32_t random_event(datalek_register *reg, random_source *source, uint32_t entries) {
  char id[16];
  char text[64];
  size_t length = 0;
  datalek_incident incident;
  int64_t at = NOON + random_below(source, 100000);
  random_id(source, entries, id);
  random_text(source, text, &length);
  switch (random_below(source, 11)) {
  case DATALEK_EVENT_FACTS:
    random_values(source, 128, incident.values);
    return datalek_register_set_facts(reg, id, at, "x", &incident);
  case DATALEK_EVENT_NOTIFIED_AP:
    return datalek_register_note_ap(reg, id, at, "x", NOON, at & 1, text, length);
  case DATALEK_EVENT_NOTIFIED_SUBJECTS:
    return datalek_register_note_subjects(reg, id, at, "x", NOON, at % 99, text, length);
  case DATALEK_EVENT_DEVIATED:
    return datalek_register_deviate(reg, id, at, "x", (int32_t)random_below(source, 11), at & 1,
                                    "huisarts", text, length);
  case DATALEK_EVENT_CLOSED:
    return datalek_register_close(reg, id, at, "x", text, length);
  case DATALEK_EVENT_REOPENED:
    return datalek_register_reopen(reg, id, at, "x", text, length);
  case DATALEK_EVENT_REDACTED: {
    uint32_t size = (uint32_t)datalek_register_size(reg);
    return datalek_register_redact(reg, 1 + random_below(source, size + 1), at, "x", text, length);
  }
  case DATALEK_EVENT_ASSESSED: /* slow, so once in a while */
    return random_below(source, 8) == 0
             ? datalek_register_assess(reg, id, at, "x", DATALEK_LAW_AT_TIME)
             : DATALEK_ERROR_ARGUMENT;
  case DATALEK_EVENT_OPENED:
    return datalek_register_open(reg, id, at, "x");
  default:
    return datalek_register_set_text(reg, id, at, "x", (int32_t)random_below(source, 11), text,
                                     length);
  }
}

static void random_register(datalek_register *reg, random_source *source, int64_t size,
                            uint32_t entries) {
  while (datalek_register_size(reg) < size) {
    (void)random_event(reg, source, entries);
  }
}

/* ---- Loading --------------------------------------------------------------------------------- */

/* Loads stored events, with their numbers. @return 0, or the first event that was noticed. */
static int64_t load(datalek_register *reg, const dlk_event *events, const int64_t *numbers,
                    int64_t count) {
  size_t size = dlk_register_digest_size(reg);
  int64_t noticed = 0;
  for (int64_t i = 0; i < count; i++) {
    if (dlk_register_load(reg, numbers[i], size, &events[i]) != DATALEK_OK) {
      (void)dlk_register_verify_part(reg, &noticed);
      return noticed != 0 ? noticed : i + 1;
    }
  }
  (void)dlk_register_loaded(reg, &noticed);
  return noticed;
}

enum { STORED_MAX = 400 };

/* The events of a register as they would be stored. */
typedef struct {
  dlk_event events[STORED_MAX];
  int64_t numbers[STORED_MAX];
  int64_t count;
} stored;

static void store(stored *s, const datalek_register *reg) {
  s->count = datalek_register_size(reg);
  REQUIRE(s->count <= STORED_MAX, "too many");
  for (int64_t i = 0; i < s->count; i++) {
    s->events[i] = *dlk_register_event(reg, i + 1);
    s->events[i].block = NULL;
    s->events[i].next = s->events[i].redacted_by = s->events[i].entry = 0;
    s->numbers[i] = i + 1;
  }
}

/* Whether events loaded into a fresh register show anything wrong; the sequence if so. */
static int64_t noticed(const stored *s) {
  budget b = {.left = PLENTY};
  sealer host = good_sealer;
  datalek_register *reg = new_register(&b, &host);
  int64_t sequence = load(reg, s->events, s->numbers, s->count);
  if (sequence == 0) {
    (void)datalek_register_verify(reg, &sequence);
  }
  datalek_register_free(reg);
  REQUIRE(b.live == 0, "leaked");
  return sequence;
}

START_TEST(test_earlier_states) {
  static stored s;
  random_source source = {7};
  for (int round = 0; round < 8; round++) {
    budget b = {.left = PLENTY};
    sealer host = good_sealer;
    datalek_register *reg = new_register(&b, round % 2 == 0 ? &host : NULL);
    random_register(reg, &source, 150, 6);
    store(&s, reg);
    for (int64_t until = 1; until <= s.count; until++) {
      datalek_register *early = new_register(&b, round % 2 == 0 ? &host : NULL);
      for (int64_t i = 0; i < until; i++) {
        REQUIRE(dlk_register_load(early, i + 1, dlk_register_digest_size(reg), &s.events[i]) ==
                  DATALEK_OK,
                "not loaded");
      }
      for (int32_t entry = 0; entry < datalek_register_entry_count(early); entry++) {
        dump one = {.at = NULL};
        dump other = {.at = NULL};
        dump_entry(&one, early, entry, DATALEK_SEQUENCE_ALL);
        dump_entry(&other, reg, entry, until);
        REQUIRE(same(one, other), "entry %d at %lld", (int)entry, (long long)until);
      }
      datalek_register_free(early);
    }
    datalek_register_free(reg);
    ck_assert_int_eq(b.live, 0);
  }
}
END_TEST

START_TEST(test_loaded_is_the_same) {
  static stored s;
  random_source source = {8};
  for (int round = 0; round < 40; round++) {
    budget b = {.left = PLENTY};
    sealer host = good_sealer;
    sealer *chained = round % 2 == 0 ? &host : NULL;
    datalek_register *reg = new_register(&b, chained);
    datalek_register *loaded = new_register(&b, chained);
    random_register(reg, &source, STORED_MAX, 1 + (uint32_t)round);
    store(&s, reg);
    ck_assert_int_eq(load(loaded, s.events, s.numbers, s.count), 0);
    ck_assert(same(dump_register(reg), dump_register(loaded)));
    ck_assert_int_eq(datalek_register_verify(loaded, NULL),
                     chained != NULL ? DATALEK_OK : DATALEK_ERROR_REGISTER_CHAIN_NONE);
    ck_assert_int_eq(ask(reg, DATALEK_EVENT_OPENED, "next", NOON, "x"), DATALEK_OK);
    uint8_t next_salt = host.next_salt;
    ck_assert_int_eq(ask(loaded, DATALEK_EVENT_OPENED, "next", NOON, "x"), DATALEK_OK);
    host.next_salt = next_salt;
    ck_assert(same(dump_register(reg), dump_register(loaded)));
    dlk_register_empty(loaded);
    ck_assert_int_eq(datalek_register_size(loaded), 0);
    ck_assert_int_eq(datalek_register_entry_count(loaded), 0);
    ck_assert_int_eq(load(loaded, s.events, s.numbers, s.count), 0);
    datalek_register_free(reg);
    datalek_register_free(loaded);
    ck_assert_int_eq(b.live, 0);
  }
}
END_TEST

START_TEST(test_loading_is_refused) {
  uint8_t digest[DIGEST_SIZE] = {0};
  budget b = {.left = PLENTY};
  sealer host = good_sealer;
  int64_t sequence = -7;
  datalek_register *reg = new_register(&b, &host);
  dlk_event event = {.id = {"a", 1}, .by = {"x", 1}, .at = NOON, .digest = digest};
  ck_assert_int_eq(dlk_register_load(reg, 2, 8, &event), DATALEK_ERROR_REGISTER_SEQUENCE);
  ck_assert_int_eq(dlk_register_load(reg, 0, 8, &event), DATALEK_ERROR_REGISTER_SEQUENCE);
  ck_assert_int_eq(dlk_register_load(reg, 1, 7, &event), DATALEK_ERROR_REGISTER_CHAIN_SIZE);
  ck_assert_int_eq(dlk_register_load(reg, 1, 0, &event), DATALEK_ERROR_REGISTER_CHAIN_SIZE);
  event.digest = NULL;
  ck_assert_int_eq(dlk_register_load(reg, 1, 8, &event), DATALEK_ERROR_REGISTER_CHAIN_SIZE);
  event.digest = digest;
  event.gone = true;
  event.text_digest = digest;
  ck_assert_int_eq(dlk_register_load(reg, 1, 8, &event), DATALEK_ERROR_REGISTER_REDACT);
  event.gone = false;
  event.kind = DLK_EVENT_KINDS;
  ck_assert_int_eq(dlk_register_load(reg, 1, 8, &event), DATALEK_ERROR_ARGUMENT);
  event.kind = DATALEK_EVENT_OPENED;
  ck_assert_int_eq(datalek_register_size(reg), 0);
  ck_assert_int_eq(dlk_register_load(reg, 1, 8, &event), DATALEK_OK);
  event.kind = DATALEK_EVENT_CLOSED;
  event.text = (dlk_string){"t", 1};
  event.salt = (dlk_string){"0123456789abcde", 15};
  ck_assert_int_eq(dlk_register_load(reg, 2, 8, &event), DATALEK_ERROR_REGISTER_CHAIN_SIZE);
  event.salt.length = 0;
  event.gone = true;
  event.text_digest = NULL;
  ck_assert_int_eq(dlk_register_load(reg, 2, 8, &event), DATALEK_ERROR_REGISTER_CHAIN_SIZE);
  event.text_digest = digest;
  ck_assert_int_eq(dlk_register_load(reg, 2, 8, &event), DATALEK_OK);
  ck_assert_int_eq(dlk_register_loaded(reg, &sequence), DATALEK_ERROR_REGISTER_GONE);
  ck_assert_int_eq(sequence, 2);
  event.kind = DATALEK_EVENT_FACTS;
  event.gone = false;
  ck_assert_int_eq(dlk_register_load(reg, 3, 8, &event), DATALEK_ERROR_NULL);
  datalek_register_free(reg);
  reg = new_register(&b, NULL);
  event.kind = DATALEK_EVENT_OPENED;
  ck_assert_int_eq(dlk_register_load(reg, 1, 8, &event), DATALEK_ERROR_REGISTER_CHAIN_SIZE);
  ck_assert_int_eq(dlk_register_load(reg, 1, 0, &event), DATALEK_OK);
  int64_t values[DLK_FACTS];
  dlk_forget(values);
  values[DATALEK_FACT_SUBJECTS] = -2;
  event.kind = DATALEK_EVENT_FACTS;
  event.facts = values;
  ck_assert_int_eq(dlk_register_load(reg, 2, 0, &event), DATALEK_ERROR_VALUE);
  event.kind = DATALEK_EVENT_ASSESSED;
  event.facts = NULL;
  ck_assert_int_eq(dlk_register_load(reg, 2, 0, &event), DATALEK_ERROR_NULL);
  event.receipt = (dlk_string){"\xFF", 1};
  ck_assert_int_eq(dlk_register_load(reg, 2, 0, &event), DATALEK_ERROR_REGISTER_TEXT);
  ck_assert_int_eq(datalek_register_size(reg), 1);
  ck_assert_int_eq(datalek_register_open(reg, "b", NOON, "x"), DATALEK_OK);
  ck_assert_int_eq(datalek_register_set_text(reg, "b", NOON, "x", 0, TEXT("t")), DATALEK_OK);
  event.kind = DATALEK_EVENT_REDACTED;
  event.redacts = 3; /* the text of another entry */
  ck_assert_int_eq(dlk_register_load(reg, 4, 0, &event), DATALEK_ERROR_REGISTER_EVENT);
  event.id = (dlk_string){"b", 1};
  ck_assert_int_eq(dlk_register_load(reg, 4, 0, &event), DATALEK_OK);
  datalek_register_free(reg);
  ck_assert_int_eq(b.live, 0);
}
END_TEST

/* ---- The chain ------------------------------------------------------------------------------- */

/* Builds the bytes that register.h describes, from what can be read of an event. */
static void expect_number(dump *d, int64_t number) {
  for (int shift = 56; shift >= 0; shift -= 8) {
    uint8_t byte = (uint8_t)((uint64_t)number >> shift);
    dump_bytes(d, &byte, 1);
  }
}

static void expect_string(dump *d, const void *bytes, size_t length) {
  expect_number(d, (int64_t)length);
  dump_bytes(d, bytes, length);
}

static void expect_digest_of(dump *d, const void *bytes, size_t length) {
  sealer s = good_sealer;
  uint8_t digest[DIGEST_SIZE];
  (void)digest_fnv(&s, bytes, length, digest);
  expect_string(d, digest, sizeof digest);
}

static void expect_member(dump *d, const datalek_register *reg, int64_t sequence, int32_t member) {
  int64_t value = 0;
  if (datalek_event_number(reg, sequence, member, &value) == DATALEK_OK) {
    expect_number(d, value);
  }
}

static dump expected_form(const datalek_register *reg, int64_t sequence) {
  dump d = {.at = NULL};
  uint8_t before[DIGEST_SIZE];
  datalek_incident incident;
  size_t length = 0;
  int32_t kind = (int32_t)number(reg, sequence, DATALEK_MEMBER_KIND);
  expect_string(&d, "datalek-event 1", 15);
  bool first = datalek_event_digest(reg, sequence - 1, before, sizeof before, NULL) != DATALEK_OK;
  expect_string(&d, before, first ? 0 : sizeof before);
  expect_number(&d, sequence);
  const char *id = datalek_event_string(reg, sequence, DATALEK_MEMBER_ENTRY, &length);
  expect_string(&d, id, length);
  expect_member(&d, reg, sequence, DATALEK_MEMBER_AT);
  const char *by = datalek_event_string(reg, sequence, DATALEK_MEMBER_BY, &length);
  expect_string(&d, by, length);
  expect_number(&d, kind);
  if (datalek_event_facts(reg, sequence, &incident) == DATALEK_OK) {
    int64_t known = 0;
    for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
      known += incident.values[fact] != dlk_unknown(fact);
    }
    expect_number(&d, known);
    for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
      if (incident.values[fact] != dlk_unknown(fact)) {
        expect_number(&d, fact);
        expect_number(&d, incident.values[fact]);
      }
    }
  }
  expect_member(&d, reg, sequence, DATALEK_MEMBER_LAW);
  const char *receipt = datalek_event_string(reg, sequence, DATALEK_MEMBER_RECEIPT, &length);
  if (receipt != NULL) {
    expect_digest_of(&d, receipt, length);
  }
  for (int32_t member = DATALEK_MEMBER_FIELD; member <= DATALEK_MEMBER_VERDICT; member++) {
    expect_member(&d, reg, sequence, member);
  }
  const char *decider = datalek_event_string(reg, sequence, DATALEK_MEMBER_DECIDER, &length);
  if (decider != NULL) {
    expect_string(&d, decider, length);
  }
  expect_member(&d, reg, sequence, DATALEK_MEMBER_REDACTS);
  return d;
}

/* And the digest of salt and text at the end, for an event with such a salt. */
static void expect_text(dump *d, const datalek_register *reg, int64_t sequence, uint8_t salt) {
  uint8_t salts[DATALEK_SALT_SIZE];
  dump sealed = {.at = NULL};
  size_t length = 0;
  const char *text = datalek_event_string(reg, sequence, DATALEK_MEMBER_TEXT, &length);
  memset(salts, 0xC1, sizeof salts);
  salts[0] = salt;
  expect_string(&sealed, salts, sizeof salts);
  expect_string(&sealed, text, length);
  expect_digest_of(d, sealed.at, sealed.length);
  free(sealed.at);
}

START_TEST(test_digest_is_of_the_bytes_that_are_promised) {
  random_source source = {9};
  budget b = {.left = PLENTY};
  sealer host = good_sealer;
  datalek_register *reg = new_register(&b, &host);
  while (datalek_register_size(reg) < 300) {
    uint8_t salt = host.next_salt;
    if (random_event(reg, &source, 5) != DATALEK_OK) {
      continue;
    }
    int64_t last = datalek_register_size(reg);
    dump expected = expected_form(reg, last);
    if (number(reg, last, DATALEK_MEMBER_KIND) > DATALEK_EVENT_ASSESSED) {
      expect_text(&expected, reg, last, salt);
    }
    REQUIRE(expected.length == host.last_length, "length");
    REQUIRE(memcmp(expected.at, host.last, host.last_length) == 0, "bytes");
    uint8_t digest[DIGEST_SIZE];
    uint8_t kept[DIGEST_SIZE];
    (void)digest_fnv(&host, expected.at, expected.length, digest);
    REQUIRE(datalek_event_digest(reg, last, kept, sizeof kept, NULL) == DATALEK_OK, "digest");
    REQUIRE(memcmp(digest, kept, sizeof kept) == 0, "digest");
    free(expected.at);
  }
  datalek_register_free(reg);
}
END_TEST

START_TEST(test_digest_is_set_once_and_for_all) {
  uint8_t digest[DATALEK_DIGEST_SIZE_MAX];
  size_t needed = 0;
  budget b = {.left = PLENTY};
  sealer s = good_sealer;
  datalek_register *reg = new_register(&b, NULL);
  ck_assert_int_eq(datalek_register_set_digest(reg, digest_fnv, 0, NULL, &s),
                   DATALEK_ERROR_ARGUMENT);
  ck_assert_int_eq(datalek_register_set_digest(reg, digest_fnv, 65, NULL, &s),
                   DATALEK_ERROR_ARGUMENT);
  ck_assert_int_eq(datalek_register_set_digest(reg, digest_fnv, 64, NULL, &s), DATALEK_OK);
  ck_assert_int_eq(datalek_register_set_digest(reg, digest_fnv, 8, NULL, &s), DATALEK_OK);
  add_sample(reg, "a");
  ck_assert_int_eq(datalek_register_set_digest(reg, digest_fnv, 8, NULL, &s),
                   DATALEK_ERROR_REGISTER_BEGUN);
  ck_assert_int_eq(datalek_event_digest(reg, 1, digest, 7, &needed), DATALEK_ERROR_BUFFER);
  ck_assert_uint_eq(needed, 8);
  ck_assert_int_eq(datalek_event_digest(reg, 1, digest, 8, &needed), DATALEK_OK);
  ck_assert_int_eq(datalek_event_digest(reg, 1, NULL, 0, NULL), DATALEK_ERROR_BUFFER);
  ck_assert_int_eq(datalek_register_verify(reg, NULL), DATALEK_OK);
  datalek_register_free(reg);
  reg = new_register(&b, NULL);
  add_sample(reg, "a");
  ck_assert_int_eq(datalek_register_verify(reg, NULL), DATALEK_ERROR_REGISTER_CHAIN_NONE);
  ck_assert_int_eq(datalek_event_digest(reg, 1, digest, 8, &needed),
                   DATALEK_ERROR_REGISTER_CHAIN_NONE);
  datalek_register_free(reg);
}
END_TEST

static int32_t digest_sum(void *context, const void *data, size_t length, uint8_t *digest) {
  const size_t *size = context;
  const uint8_t *bytes = data;
  memset(digest, 0, *size);
  for (size_t i = 0; i < length; i++) {
    digest[i % *size] = (uint8_t)(digest[i % *size] * 31 + bytes[i]);
  }
  return DATALEK_OK;
}

/* From the smallest to the largest, digests are kept in full. */
START_TEST(test_digests_of_any_size) {
  for (size_t size = 1; size <= DATALEK_DIGEST_SIZE_MAX; size++) {
    uint8_t digest[DATALEK_DIGEST_SIZE_MAX];
    size_t needed = 0;
    budget b = {.left = PLENTY};
    datalek_register *reg = new_register(&b, NULL);
    ck_assert_int_eq(datalek_register_set_digest(reg, digest_sum, size, NULL, &size), DATALEK_OK);
    add_sample(reg, "a");
    ck_assert_int_eq(datalek_event_digest(reg, 1, digest, size, &needed), DATALEK_OK);
    ck_assert_uint_eq(needed, size);
    ck_assert_int_eq(datalek_register_verify(reg, NULL), DATALEK_OK);
    datalek_register_free(reg);
  }
}
END_TEST

/* What is the same with and without a chain: all but the digests. */
START_TEST(test_chain_changes_nothing_else) {
  random_source one = {11};
  random_source other = {11};
  budget b = {.left = PLENTY};
  sealer host = good_sealer;
  datalek_register *chained = new_register(&b, &host);
  datalek_register *plain = new_register(&b, NULL);
  random_register(chained, &one, 500, 9);
  random_register(plain, &other, 500, 9);
  dump with = {.at = NULL};
  dump without = {.at = NULL};
  for (int32_t i = 0; i < datalek_register_entry_count(chained); i++) {
    dump_entry(&with, chained, i, DATALEK_SEQUENCE_ALL);
    dump_entry(&without, plain, i, DATALEK_SEQUENCE_ALL);
  }
  ck_assert(same(with, without));
  datalek_register_free(chained);
  datalek_register_free(plain);
}
END_TEST

/* Two entries, one after the other, as stored; the register is theirs. */
static datalek_register *store_samples(stored *s, budget *b, sealer *host) {
  datalek_register *reg = new_register(b, host);
  add_sample(reg, "a");
  add_sample(reg, "b");
  store(s, reg);
  ck_assert_int_eq(noticed(s), 0);
  return reg;
}

/* Changes every byte of a member in turn; each must be noticed, at this event. */
static void change_bytes(stored *s, int64_t sequence, void *member, size_t size) {
  uint8_t *bytes = member;
  for (size_t i = 0; i < size; i++) {
    for (int bit = 0; bit < 8; bit += 3) {
      bytes[i] ^= (uint8_t)(1 << bit);
      int64_t found = noticed(s);
      REQUIRE(found == sequence, "event %lld, byte %zu: %lld", (long long)sequence, i,
              (long long)found);
      bytes[i] ^= (uint8_t)(1 << bit);
    }
  }
}

static void change_string(stored *s, int64_t sequence, dlk_string *string) {
  dlk_string kept = *string;
  char *copy = malloc(kept.length + 2);
  memcpy(copy, kept.at, kept.length);
  memcpy(copy + kept.length, "x", 2);
  string->at = copy;
  change_bytes(s, sequence, copy, kept.length);
  string->length = kept.length + 1;
  REQUIRE(noticed(s) == sequence, "longer");
  if (kept.length > 0) {
    string->length = kept.length - 1;
    REQUIRE(noticed(s) == sequence, "shorter");
  }
  *string = kept;
  free(copy);
}

static void change_block(stored *s, int64_t sequence, uint8_t **member, size_t size) {
  uint8_t *kept = *member;
  uint8_t *copy = malloc(size);
  memcpy(copy, kept, size);
  *member = copy;
  change_bytes(s, sequence, copy, size);
  *member = kept;
  free(copy);
}

static void change_facts(stored *s, int64_t sequence, dlk_event *event) {
  const int64_t *kept = event->facts;
  int64_t copy[DLK_FACTS];
  memcpy(copy, kept, sizeof copy);
  event->facts = copy;
  change_bytes(s, sequence, copy, sizeof copy);
  event->facts = kept;
}

static void change_numbers(stored *s, int64_t sequence, dlk_event *event) {
  change_bytes(s, sequence, &event->at, sizeof event->at);
  change_bytes(s, sequence, &event->kind, sizeof event->kind);
  switch (event->kind) {
  case DATALEK_EVENT_ASSESSED:
    change_bytes(s, sequence, &event->law, sizeof event->law);
    break;
  case DATALEK_EVENT_TEXT:
    change_bytes(s, sequence, &event->field, sizeof event->field);
    break;
  case DATALEK_EVENT_NOTIFIED_AP:
    change_bytes(s, sequence, &event->complete, sizeof event->complete);
    change_bytes(s, sequence, &event->told_at, sizeof event->told_at);
    break;
  case DATALEK_EVENT_NOTIFIED_SUBJECTS:
    change_bytes(s, sequence, &event->persons, sizeof event->persons);
    change_bytes(s, sequence, &event->told_at, sizeof event->told_at);
    break;
  case DATALEK_EVENT_DEVIATED:
    change_bytes(s, sequence, &event->outcome, sizeof event->outcome);
    change_bytes(s, sequence, &event->verdict, sizeof event->verdict);
    break;
  default:
    break;
  }
}

/* Another event is redacted than was: that shows there, or at the one that lost its text. */
static void change_redacts(stored *s, int64_t sequence, dlk_event *event) {
  int64_t kept = event->redacts;
  for (int bit = 0; bit < 64; bit++) {
    event->redacts = (int64_t)((uint64_t)kept ^ UINT64_C(1) << bit);
    int64_t found = noticed(s);
    REQUIRE(found == sequence || found == kept, "bit %d: %lld", bit, (long long)found);
  }
  event->redacts = kept;
}

/* Bytes of receipts and facts are many and alike: of the first entry they are enough. */
START_TEST(test_every_changed_byte_is_noticed) {
  static stored s;
  budget b = {.left = PLENTY};
  sealer host = good_sealer;
  datalek_register *reg = store_samples(&s, &b, &host);
  for (int64_t i = 1; i <= s.count; i++) {
    dlk_event *event = &s.events[i - 1];
    bool first = i <= SAMPLE_SIZE;
    change_numbers(&s, i, event);
    if (event->kind == DATALEK_EVENT_REDACTED) {
      change_redacts(&s, i, event);
    }
    change_string(&s, i, &event->id);
    change_string(&s, i, &event->by);
    change_block(&s, i, &event->digest, DIGEST_SIZE);
    if (event->facts != NULL && first) {
      change_facts(&s, i, event);
    }
    if (event->receipt.at != NULL && first) {
      change_string(&s, i, &event->receipt);
    }
    if (event->decider.at != NULL) {
      change_string(&s, i, &event->decider);
    }
    if (event->gone) {
      change_block(&s, i, &event->text_digest, DIGEST_SIZE);
    } else if (dlk_has_text(event->kind)) {
      change_string(&s, i, &event->text);
      change_string(&s, i, &event->salt);
    }
  }
  datalek_register_free(reg);
}
END_TEST

/* Whoever moves the border between salt and text changes the text. */
START_TEST(test_border_of_salt_and_text) {
  budget b = {.left = PLENTY};
  sealer host = good_sealer;
  static stored s;
  datalek_register *reg = store_samples(&s, &b, &host);
  char joined[64];
  dlk_event *event = &s.events[5];
  memcpy(joined, event->salt.at, event->salt.length);
  memcpy(joined + event->salt.length, event->text.at, event->text.length);
  event->text = (dlk_string){joined, event->salt.length + event->text.length};
  event->salt = (dlk_string){NULL, 0};
  joined[0] = 's'; /* a counted byte that may be no text */
  memset(joined + 1, 's', DATALEK_SALT_SIZE - 1);
  ck_assert_int_eq(noticed(&s), 6);
  datalek_register_free(reg);
}
END_TEST

/* What was stored, in another order, or without some, or with some twice. Numbered as they were, or
 * anew, as if nothing had happened. */
static void rearranged(const stored *s, stored *other, const int64_t *order, int64_t count,
                       bool anew) {
  other->count = count;
  for (int64_t i = 0; i < count; i++) {
    other->events[i] = s->events[order[i] - 1];
    other->numbers[i] = anew ? i + 1 : order[i];
    if (anew && other->events[i].kind == DATALEK_EVENT_REDACTED) {
      int64_t at = 0;
      while (at < count - 1 && order[at] != other->events[i].redacts) {
        at++;
      }
      other->events[i].redacts = at + 1;
    }
  }
}

START_TEST(test_dropped_doubled_and_swapped_events_are_noticed) {
  static stored s;
  static stored other;
  int64_t order[STORED_MAX];
  budget b = {.left = PLENTY};
  sealer host = good_sealer;
  datalek_register *reg = store_samples(&s, &b, &host);
  for (int anew = 0; anew < 2; anew++) {
    for (int64_t which = 1; which <= s.count; which++) {
      int64_t count = 0;
      for (int64_t i = 1; i <= s.count; i++) { /* dropped; the last one shows by its digest only */
        order[count] = i;
        count += i != which;
      }
      rearranged(&s, &other, order, count, anew != 0);
      int64_t shows = which == s.count ? 0 : which;
      if (anew != 0 && s.events[which - 1].kind == DATALEK_EVENT_REDACTED) {
        shows = s.events[which - 1].redacts; /* a text is gone, and nothing says why */
      }
      ck_assert_int_eq(noticed(&other), shows);
      for (int64_t i = 1; i <= s.count + 1; i++) {
        order[i - 1] = i <= which ? i : i - 1;
      }
      rearranged(&s, &other, order, s.count + 1, anew != 0);
      ck_assert_int_eq(noticed(&other), which + 1);
      for (int64_t with = which + 1; with <= s.count; with++) {
        for (int64_t i = 1; i <= s.count; i++) {
          order[i - 1] = i == which ? with : i == with ? which : i;
        }
        rearranged(&s, &other, order, s.count, anew != 0);
        REQUIRE(noticed(&other) == which, "%lld with %lld: %lld", (long long)which, (long long)with,
                (long long)noticed(&other));
      }
    }
  }
  datalek_register_free(reg);
}
END_TEST

START_TEST(test_text_taken_out_or_put_back_is_noticed) {
  static stored s;
  budget b = {.left = PLENTY};
  sealer host = good_sealer;
  datalek_register *reg = store_samples(&s, &b, &host);
  dlk_event kept = s.events[4];
  s.events[4].gone = true; /* with its right digest, but nobody redacted it */
  ck_assert_int_eq(noticed(&s), 5);
  int64_t sequence = 0;
  datalek_register *loaded = new_register(&b, &host);
  ck_assert_int_eq(load(loaded, s.events, s.numbers, s.count), 5);
  ck_assert_int_eq(dlk_register_verify_part(loaded, NULL), DATALEK_OK);
  ck_assert_int_eq(datalek_register_verify(loaded, &sequence), DATALEK_ERROR_REGISTER_CHAIN);
  ck_assert_int_eq(sequence, 5);
  ck_assert_int_eq(datalek_register_verify(loaded, NULL), DATALEK_ERROR_REGISTER_CHAIN);
  datalek_register_free(loaded);
  s.events[4] = kept;
  kept = s.events[1];
  s.events[1].gone = false;
  s.events[1].text = (dlk_string){"iets anders", 11};
  ck_assert_int_eq(noticed(&s), 2);
  s.events[1] = kept;
  s.events[11].redacts = 5; /* another event than was redacted */
  ck_assert_int_eq(noticed(&s), 2);
  datalek_register_free(reg);
}
END_TEST

/* ---- Redaction ------------------------------------------------------------------------------- */

static bool holds(const char *memory, size_t size, const void *bytes, size_t length) {
  for (size_t i = 0; i + length <= size; i++) {
    if (memcmp(memory + i, bytes, length) == 0) {
      return true;
    }
  }
  return false;
}

START_TEST(test_redacted_text_is_gone) {
  static const char secret[] = "mevrouw Jansen, 12 maart 1950";
  budget b = {.left = PLENTY};
  sealer host = good_sealer;
  datalek_register *reg = new_register(&b, &host);
  uint8_t head[DIGEST_SIZE];
  uint8_t after[DIGEST_SIZE];
  ck_assert_int_eq(datalek_register_open(reg, "a", NOON, "x"), DATALEK_OK);
  ck_assert_int_eq(datalek_register_set_text(reg, "a", NOON, "x", 0, secret, sizeof secret - 1),
                   DATALEK_OK);
  ck_assert_int_eq(datalek_event_digest(reg, 2, head, sizeof head, NULL), DATALEK_OK);
  dlk_event given = *dlk_register_event(reg, 2);
  const char *text = datalek_event_string(reg, 2, DATALEK_MEMBER_TEXT, NULL);
  size_t size = dlk_event_keep(&given, NULL, DIGEST_SIZE);
  const char *block = dlk_register_event(reg, 2)->block;
  uint8_t salt[DATALEK_SALT_SIZE];
  memset(salt, 0xC1, sizeof salt);
  salt[0] = 0;
  ck_assert(holds(block, size, secret, sizeof secret - 1));
  ck_assert(holds(block, size, salt, sizeof salt));
  ck_assert_int_eq(datalek_register_redact(reg, 2, NOON + 5, "functionaris", TEXT("naam")),
                   DATALEK_OK);
  for (size_t i = 0; i + 4 < sizeof secret; i++) {
    ck_assert(!holds(block, size, secret + i, 4));
    ck_assert_int_eq(text[i], 0);
  }
  ck_assert(!holds(block, size, salt + 1, 4));
  ck_assert_int_eq(number(reg, 2, DATALEK_MEMBER_REDACTED_BY), 3);
  ck_assert_int_eq(number(reg, 3, DATALEK_MEMBER_AT), NOON + 5);
  assert_string(reg, 3, DATALEK_MEMBER_BY, "functionaris");
  assert_string(reg, 3, DATALEK_MEMBER_TEXT, "naam");
  ck_assert_int_eq(datalek_event_digest(reg, 2, after, sizeof after, NULL), DATALEK_OK);
  ck_assert_mem_eq(head, after, sizeof head);
  ck_assert_int_eq(datalek_register_verify(reg, NULL), DATALEK_OK);
  ck_assert_int_eq(datalek_register_redact(reg, 3, NOON, "x", TEXT("ook de reden")), DATALEK_OK);
  ck_assert_ptr_null(datalek_event_string(reg, 3, DATALEK_MEMBER_TEXT, NULL));
  ck_assert_int_eq(datalek_register_verify(reg, NULL), DATALEK_OK);
  datalek_register_free(reg);
}
END_TEST

/* A host that could not take the old text out of what it stored gets it taken out on loading. */
START_TEST(test_old_text_goes_on_loading) {
  static stored s;
  budget b = {.left = PLENTY};
  sealer host = good_sealer;
  datalek_register *reg = new_register(&b, &host);
  datalek_register *loaded = new_register(&b, &host);
  char text[] = "mevrouw Jansen";
  uint8_t salt[DATALEK_SALT_SIZE];
  memset(salt, 0xC1, sizeof salt);
  salt[0] = 0;
  ck_assert_int_eq(datalek_register_open(reg, "a", NOON, "x"), DATALEK_OK);
  ck_assert_int_eq(datalek_register_set_text(reg, "a", NOON, "x", 0, text, strlen(text)),
                   DATALEK_OK);
  ck_assert_int_eq(datalek_register_redact(reg, 2, NOON, "x", NULL, 0), DATALEK_OK);
  store(&s, reg);
  s.events[1].gone = false;
  s.events[1].text = (dlk_string){text, strlen(text)};
  s.events[1].salt = (dlk_string){(const char *)salt, sizeof salt};
  s.events[1].text_digest = NULL;
  ck_assert_int_eq(load(loaded, s.events, s.numbers, s.count), 0);
  ck_assert_int_eq(datalek_register_verify(loaded, NULL), DATALEK_OK);
  ck_assert(same(dump_register(reg), dump_register(loaded)));
  datalek_register_free(reg);
  datalek_register_free(loaded);
}
END_TEST

/* ---- Many events ----------------------------------------------------------------------------- */

enum { MANY = 100000, MANY_ENTRIES = 20000 };

START_TEST(test_many_events) {
  budget b = {.left = PLENTY};
  sealer host = good_sealer;
  char id[16];
  datalek_register *reg = new_register(&b, &host);
  datalek_register *loaded = new_register(&b, &host);
  for (uint32_t i = 0; i < MANY_ENTRIES; i++) { /* every id once, in no order */
    (void)snprintf(id, sizeof id, "2026-%u", (unsigned)(i * 7919U % MANY_ENTRIES));
    REQUIRE(ask(reg, DATALEK_EVENT_OPENED, id, NOON + i, "x") == DATALEK_OK, "%s", id);
  }
  for (uint32_t i = 0; i < MANY - MANY_ENTRIES; i++) {
    (void)snprintf(id, sizeof id, "2026-%u", (unsigned)(i * 104729U % MANY_ENTRIES));
    REQUIRE(ask(reg, DATALEK_EVENT_TEXT, id, NOON, "x") == DATALEK_OK, "%s", id);
  }
  ck_assert_int_eq(datalek_register_size(reg), MANY);
  ck_assert_int_eq(datalek_register_entry_count(reg), MANY_ENTRIES);
  for (uint32_t i = 0; i < MANY_ENTRIES; i++) {
    int32_t index = -1;
    (void)snprintf(id, sizeof id, "2026-%u", (unsigned)(i * 7919U % MANY_ENTRIES));
    REQUIRE(datalek_register_find(reg, id, &index) == DATALEK_OK && index == (int32_t)i, "%s", id);
  }
  for (int64_t i = 1; i <= MANY; i++) {
    REQUIRE(dlk_register_load(loaded, i, DIGEST_SIZE, dlk_register_event(reg, i)) == DATALEK_OK,
            "%lld", (long long)i);
  }
  ck_assert_int_eq(datalek_register_verify(loaded, NULL), DATALEK_OK);
  ck_assert(same(dump_register(reg), dump_register(loaded)));
  datalek_register_free(reg);
  datalek_register_free(loaded);
  ck_assert_int_eq(b.live, 0);
}
END_TEST

RUN_SUITE("register", test_kinds_can_be_listed, test_events_hold_what_was_given,
          test_receipt_is_of_the_facts, test_events_hold_nothing_else, test_no_such_event,
          test_rules_of_order, test_only_a_text_can_be_redacted_and_once, test_ids_and_authors,
          test_times, test_numbers, test_texts, test_null, test_an_entry_adds_up,
          test_the_latest_counts, test_no_such_entry, test_persons_told_do_not_overflow,
          test_no_memory, test_failing_callbacks, test_earlier_states, test_loaded_is_the_same,
          test_loading_is_refused, test_digest_is_of_the_bytes_that_are_promised,
          test_digest_is_set_once_and_for_all, test_digests_of_any_size,
          test_chain_changes_nothing_else, test_every_changed_byte_is_noticed,
          test_border_of_salt_and_text, test_dropped_doubled_and_swapped_events_are_noticed,
          test_text_taken_out_or_put_back_is_noticed, test_redacted_text_is_gone,
          test_old_text_goes_on_loading, test_many_events)
