/* SPDX-License-Identifier: Apache-2.0 */
/* An entry as JSON: to the byte what its getters and its events say. */
#include "registers.h"
#include <cjson/cJSON.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- What it should be ----------------------------------------------------------------------- */

/* A text that grows. */
typedef struct {
  char *at;
  size_t length;
  size_t room;
} page;

static void put_bytes(page *p, const char *bytes, size_t length) {
  if (p->room - p->length <= length) {
    p->room = 2 * p->room + length + 1;
    p->at = realloc(p->at, p->room);
  }
  memcpy(p->at + p->length, bytes, length);
  p->length += length;
  p->at[p->length] = '\0';
}

static void put(page *p, const char *text) { put_bytes(p, text, strlen(text)); }

/* With a comma before it, unless it is the first. */
static void put_key(page *p, const char *key) {
  put(p, strchr("{[", p->at[p->length - 1]) != NULL ? "\"" : ",\"");
  put(p, key);
  put(p, "\":");
}

static void put_character(page *p, char c) {
  static const char plain[] = "\b\t\n\f\r\"\\";
  static const char letters[] = "btnfr\"\\";
  const char *found = c != '\0' ? strchr(plain, c) : NULL;
  char escaped[8] = {'\\', found != NULL ? letters[found - plain] : '\0', '\0'};
  if (found == NULL && (unsigned char)c < 0x20) {
    (void)snprintf(escaped, sizeof escaped, "\\u%04x", (unsigned)c);
  }
  put(p, escaped[1] != '\0' ? escaped : (const char[]){c, '\0'});
}

static void put_text(page *p, const char *key, const char *text) {
  put_key(p, key);
  if (text == NULL) {
    put(p, "null");
    return;
  }
  put(p, "\"");
  for (const char *c = text; *c != '\0'; c++) {
    put_character(p, *c);
  }
  put(p, "\"");
}

static void put_time(page *p, const char *key, int64_t time) {
  char text[DATALEK_TIME_SIZE];
  bool known = time != DATALEK_TIME_UNKNOWN;
  REQUIRE(!known || datalek_time_format(time, text, sizeof text) == DATALEK_OK, "%s", key);
  put_text(p, key, known ? text : NULL);
}

static void put_number(page *p, const char *key, int64_t number) {
  char digits[24];
  (void)snprintf(digits, sizeof digits, "%" PRId64, number);
  put_key(p, key);
  put(p, digits);
}

static void put_yes_no(page *p, const char *key, int32_t value) {
  REQUIRE(value == DATALEK_YES || value == DATALEK_NO, "%s", key);
  put_key(p, key);
  put(p, value == DATALEK_YES ? "true" : "false");
}

static const char *word_of(int32_t verdict) {
  return verdict == DATALEK_UNKNOWN ? "unknown" : verdict == DATALEK_YES ? "yes" : "no";
}

/* Which words were seen, by their number. */
typedef struct {
  uint32_t statuses;
  uint32_t decided;
  uint32_t states;
  uint32_t filled;
  uint32_t redacted;
  uint32_t deadlines;
  uint32_t kinds;
} words;

static uint32_t bit(int32_t number) { return UINT32_C(1) << (number + 1); }

static void put_verdicts(page *p, const datalek_entry *entry, words *seen) {
  put_key(p, "verdicts");
  put(p, "{");
  for (int32_t outcome = 0; outcome < datalek_outcome_count(); outcome++) {
    int32_t decided = datalek_entry_decided(entry, outcome);
    put_key(p, datalek_outcome_name(outcome));
    put(p, "{");
    put_text(p, "judged", word_of(datalek_entry_judged(entry, outcome)));
    put_text(p, "decided", decided == DATALEK_UNKNOWN ? NULL : word_of(decided));
    put_text(p, "holds", word_of(datalek_entry_verdict(entry, outcome)));
    put(p, "}");
    seen->decided |= bit(decided);
  }
  put(p, "}");
}

static void put_duties(page *p, const datalek_entry *entry, int32_t language, words *seen) {
  put_key(p, "duties");
  put(p, "{");
  for (int32_t duty = 0; duty < datalek_duty_count(); duty++) {
    put_key(p, datalek_duty_name(duty));
    put(p, "{");
    put_text(p, "state", datalek_duty_state_name(datalek_entry_duty(entry, duty)));
    put_time(p, "deadline", datalek_entry_deadline(entry, duty));
    put_time(p, "done_at", datalek_entry_done_at(entry, duty));
    put_text(p, "text", datalek_duty_text(duty, language));
    put_text(p, "source", datalek_duty_source(duty));
    put(p, "}");
    seen->states |= bit(datalek_entry_duty(entry, duty));
    seen->deadlines |= bit(datalek_entry_deadline(entry, duty) != DATALEK_TIME_UNKNOWN);
  }
  put(p, "}");
}

static void put_missing(page *p, const datalek_entry *entry) {
  put_key(p, "missing");
  put(p, "[");
  for (int32_t i = 0; i < datalek_entry_missing_count(entry); i++) {
    put(p, i == 0 ? "\"" : ",\"");
    put(p, datalek_field_name(datalek_entry_missing(entry, i)));
    put(p, "\"");
  }
  put(p, "]");
}

static void put_saying(page *p, const datalek_entry *entry, int32_t field, int32_t language) {
  size_t needed = 0;
  (void)datalek_entry_write_field(entry, field, language, NULL, 0, &needed);
  char *text = malloc(needed);
  REQUIRE(datalek_entry_write_field(entry, field, language, text, needed, NULL) == DATALEK_OK,
          "field %d", field);
  put_text(p, "text", text);
  free(text);
}

static void put_fields(page *p, const datalek_entry *entry, int32_t language, words *seen) {
  put_key(p, "fields");
  put(p, "{");
  for (int32_t field = 0; field < datalek_field_count(); field++) {
    put_key(p, datalek_field_name(field));
    put(p, "{");
    put_yes_no(p, "asked", datalek_entry_asks(entry, field));
    put_text(p, "filled", datalek_filled_name(datalek_entry_filled(entry, field)));
    put_text(p, "title", datalek_field_title(field, language));
    put_saying(p, entry, field, language);
    put_yes_no(p, "redacted", datalek_entry_text_redacted(entry, field));
    put_text(p, "source", datalek_field_source(field));
    put(p, "}");
    seen->filled |= bit(datalek_entry_filled(entry, field));
    seen->redacted |= bit(datalek_entry_text_redacted(entry, field));
  }
  put(p, "}");
}

static char *facts_of(const datalek_entry *entry) {
  size_t needed = 0;
  (void)datalek_incident_write_json(datalek_entry_facts(entry), NULL, 0, &needed);
  char *text = malloc(needed);
  REQUIRE(datalek_incident_write_json(datalek_entry_facts(entry), text, needed, NULL) == DATALEK_OK,
          "facts");
  return text;
}

/* The lines of the store that are of this entry, up to its last event. */
static void put_events(page *p, const datalek_register *reg, const datalek_entry *entry,
                       words *seen) {
  char *line = malloc(DATALEK_EVENT_JSON_SIZE_MAX);
  put_key(p, "events");
  put(p, "[");
  for (int64_t sequence = 1; sequence <= datalek_entry_last(entry); sequence++) {
    int64_t kind = 0;
    const char *id = datalek_event_string(reg, sequence, DATALEK_MEMBER_ENTRY, NULL);
    if (strcmp(id, datalek_entry_id(entry)) == 0) {
      put(p, p->at[p->length - 1] == '[' ? "" : ",");
      REQUIRE(datalek_event_write_json(reg, sequence, line, DATALEK_EVENT_JSON_SIZE_MAX, NULL) ==
                DATALEK_OK,
              "event %d", (int)sequence);
      put(p, line);
      (void)datalek_event_number(reg, sequence, DATALEK_MEMBER_KIND, &kind);
      seen->kinds |= bit((int32_t)kind);
    }
  }
  put(p, "]");
  free(line);
}

/* To be freed. */
static char *expected(const datalek_register *reg, const datalek_entry *entry, int32_t language,
                      words *seen) {
  page p = {0};
  put(&p, "{");
  put_text(&p, "id", datalek_entry_id(entry));
  put_text(&p, "status", datalek_entry_status(entry) == DATALEK_ENTRY_CLOSED ? "closed" : "open");
  put_time(&p, "opened_at", datalek_entry_opened_at(entry));
  put_time(&p, "closed_at", datalek_entry_closed_at(entry));
  put_number(&p, "last", datalek_entry_last(entry));
  put_text(&p, "law", datalek_law_name(datalek_entry_law(entry)));
  put_verdicts(&p, entry, seen);
  put_duties(&p, entry, language, seen);
  put_number(&p, "persons_told", datalek_entry_persons_told(entry));
  put_yes_no(&p, "may_close", datalek_entry_may_close(entry));
  put_missing(&p, entry);
  char *facts = facts_of(entry);
  put_key(&p, "facts");
  put(&p, facts);
  free(facts);
  put_fields(&p, entry, language, seen);
  put_events(&p, reg, entry, seen);
  put(&p, "}");
  seen->statuses |= bit(datalek_entry_status(entry));
  return p.at;
}

/* ---- What it is ------------------------------------------------------------------------------ */

/* To be freed. */
static char *written(const datalek_entry *entry, int32_t language) {
  size_t needed = 0;
  REQUIRE(datalek_entry_write_json(entry, language, NULL, 0, &needed) == DATALEK_ERROR_BUFFER,
          "to be measured");
  char *text = malloc(needed);
  REQUIRE(datalek_entry_write_json(entry, language, text, needed, NULL) == DATALEK_OK,
          "to be written");
  REQUIRE(strlen(text) + 1 == needed, "%zu bytes, %zu needed", strlen(text) + 1, needed);
  return text;
}

static void check_entry(const datalek_register *reg, const datalek_entry *entry, words *seen) {
  for (int32_t language = DATALEK_LANGUAGE_NL; language <= DATALEK_LANGUAGE_EN; language++) {
    char *wanted = expected(reg, entry, language, seen);
    char *found = written(entry, language);
    size_t same = 0;
    while (wanted[same] != '\0' && wanted[same] == found[same]) {
      same++;
    }
    REQUIRE(strcmp(wanted, found) == 0, "from byte %zu: %.60s\nbut wanted: %.60s", same,
            found + same, wanted + same);
    free(found);
    free(wanted);
  }
}

/* Every entry, as it is and as it was. */
static void check_entries(random_source *source, const datalek_register *reg, datalek_entry *entry,
                          words *seen) {
  for (int32_t index = 0; index < datalek_register_entry_count(reg); index++) {
    int64_t size = datalek_register_size(reg);
    int64_t until = 1 + (int64_t)random_below(source, (uint32_t)size);
    ck_assert_int_eq(datalek_entry_read(reg, index, DATALEK_SEQUENCE_ALL, entry), DATALEK_OK);
    check_entry(reg, entry, seen);
    if (datalek_entry_read(reg, index, until, entry) == DATALEK_OK) {
      check_entry(reg, entry, seen);
    }
  }
}

START_TEST(test_random_registers) {
  random_source source = {52};
  words seen = {0};
  datalek_entry *entry = new_entry();
  long rounds = exact_rounds() / 20000;
  for (long round = 0; round < rounds; round++) {
    datalek_register *reg = register_with((int)(round % CHAINS));
    uint32_t tries = random_below(&source, 400);
    for (uint32_t i = 0; i < tries; i++) {
      add_random_event(&source, reg, 1 + random_below(&source, 8));
    }
    check_entries(&source, reg, entry, &seen);
    datalek_register_free(reg);
  }
  if (rounds >= 100) {
    ck_assert_uint_eq(seen.statuses, bit(DATALEK_ENTRY_OPEN) | bit(DATALEK_ENTRY_CLOSED));
    ck_assert_uint_eq(seen.decided, bit(DATALEK_UNKNOWN) | bit(DATALEK_NO) | bit(DATALEK_YES));
    ck_assert_uint_eq(seen.states, bit(DATALEK_DUTY_STATE_IN_DOUBT + 1) - bit(0));
    ck_assert_uint_eq(seen.filled, bit(DATALEK_FILLED_BY_TEXT + 1) - bit(0));
    ck_assert_uint_eq(seen.redacted, bit(DATALEK_NO) | bit(DATALEK_YES));
    ck_assert_uint_eq(seen.deadlines, bit(false) | bit(true));
    ck_assert_uint_eq(seen.kinds, bit(datalek_event_kind_count()) - bit(0));
  }
  datalek_entry_free(entry);
}
END_TEST

#define BEGIN                                                                                      \
  "{\"id\":\"2026-014\",\"status\":\"open\",\"opened_at\":\"2026-11-13T16:40:00+01:00\","          \
  "\"closed_at\":null,\"last\":9,\"law\":\"avg-2018\",\"verdicts\":{\"breach\":{\"judged\":"       \
  "\"unknown\",\"decided\":null,\"holds\":\"unknown\"},"
#define DECIDED ",\"notify_ap\":{\"judged\":\"unknown\",\"decided\":\"yes\",\"holds\":\"yes\"},"
#define SUPPLEMENT                                                                                 \
  ",\"ap_supplement\":{\"state\":\"open\",\"deadline\":null,\"done_at\":null,\"text\":\""
#define TOLD "},\"persons_told\":3,\"may_close\":false,\"missing\":[\"description\","
#define FACTS                                                                                      \
  "],\"facts\":{\"role\":\"controller\",\"lost\":false,"                                           \
  "\"aware_at\":\"2026-11-13T16:40:00+01:00\"},\"fields\":{\"description\":{\"asked\":true,"       \
  "\"filled\":\"not\",\"title\":\"Omschrijving\",\"text\":\"\",\"redacted\":true,\"source\":\""
#define EVENTS                                                                                     \
  "}},\"events\":[{\"seq\":1,\"entry\":\"2026-014\",\"at\":\"2026-11-13T16:40:00+01:00\","         \
  "\"by\":\"assistente\",\"event\":\"opened\"},{\"seq\":2,"

START_TEST(test_is_as_described) {
  static const char *const parts[] = {DECIDED, SUPPLEMENT, TOLD, FACTS, EVENTS};
  datalek_register *reg = register_with(PLAIN);
  datalek_entry *entry = new_entry();
  add_events(reg);
  ck_assert_int_eq(datalek_entry_read(reg, 0, DATALEK_SEQUENCE_ALL, entry), DATALEK_OK);
  char *text = written(entry, DATALEK_LANGUAGE_NL);
  ck_assert_int_eq(strncmp(text, T(BEGIN)), 0);
  const char *at = text;
  for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
    at = strstr(at, parts[i]);
    ck_assert_msg(at != NULL, "%s\nis not in its place in %s", parts[i], text);
  }
  free(text);
  datalek_entry_free(entry);
  datalek_register_free(reg);
}
END_TEST

/* Nothing that people write leads out of its string, and all of it comes back. */
START_TEST(test_hostile_texts) {
  static const char hostile[] = "\",\"may_close\":true}]}\\\\\" \x01\x1F\x7F\t\r\n</script>'"
                                "\xE2\x80\xA8\xE2\x80\xAE\xEF\xBB\xBF\xF4\x8F\xBF\xBF";
  static const char id[] = "\"},{\\\"";
  datalek_register *reg = register_with(SALTED);
  datalek_entry *entry = new_entry();
  words seen = {0};
  ck_assert_int_eq(datalek_register_open(reg, id, AT, "\\\""), DATALEK_OK);
  for (int32_t field = 0; field < datalek_field_count(); field++) {
    if (datalek_field_is_written(field) == DATALEK_YES) {
      ck_assert_int_eq(datalek_register_set_text(reg, id, AT, "\"", field, T(hostile)), DATALEK_OK);
    }
  }
  ck_assert_int_eq(datalek_register_note_ap(reg, id, AT, "\"", AT, DATALEK_YES, T(hostile)),
                   DATALEK_OK);
  ck_assert_int_eq(datalek_entry_read(reg, 0, DATALEK_SEQUENCE_ALL, entry), DATALEK_OK);
  check_entry(reg, entry, &seen);
  char *text = written(entry, DATALEK_LANGUAGE_EN);
  cJSON *tree = cJSON_Parse(text);
  ck_assert_ptr_nonnull(tree);
  const cJSON *fields = cJSON_GetObjectItemCaseSensitive(tree, "fields");
  const cJSON *measures = cJSON_GetObjectItemCaseSensitive(fields, "measures");
  const cJSON *said = cJSON_GetObjectItemCaseSensitive(measures, "text");
  ck_assert_str_eq(cJSON_GetStringValue(said), hostile);
  ck_assert_str_eq(cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(tree, "id")), id);
  cJSON_Delete(tree);
  free(text);
  datalek_entry_free(entry);
  datalek_register_free(reg);
}
END_TEST

START_TEST(test_largest_texts) {
  datalek_register *reg = register_with(SALTED);
  datalek_entry *entry = new_entry();
  words seen = {0};
  char *text = malloc(DATALEK_TEXT_LENGTH_MAX);
  memset(text, 1, DATALEK_TEXT_LENGTH_MAX); /* six bytes each in JSON */
  ck_assert_int_eq(datalek_register_open(reg, "a", AT, "b"), DATALEK_OK);
  for (int32_t field = 0; field <= DATALEK_FIELD_MESSAGE; field++) {
    ck_assert_int_eq(
      datalek_register_set_text(reg, "a", AT, "b", field, text, DATALEK_TEXT_LENGTH_MAX),
      DATALEK_OK);
  }
  ck_assert_int_eq(datalek_entry_read(reg, 0, DATALEK_SEQUENCE_ALL, entry), DATALEK_OK);
  check_entry(reg, entry, &seen);
  free(text);
  datalek_entry_free(entry);
  datalek_register_free(reg);
}
END_TEST

/* What was taken out is nowhere, also in the entry as it was. */
START_TEST(test_redacted_is_gone) {
  datalek_register *reg = register_with(SALTED);
  datalek_entry *entry = new_entry();
  words seen = {0};
  ck_assert_int_eq(datalek_register_open(reg, "a", AT, "b"), DATALEK_OK);
  ck_assert_int_eq(
    datalek_register_set_text(reg, "a", AT, "b", DATALEK_FIELD_MEASURES, T("mevrouw Jansen")),
    DATALEK_OK);
  ck_assert_int_eq(datalek_entry_read(reg, 0, 2, entry), DATALEK_OK);
  char *before = written(entry, DATALEK_LANGUAGE_NL);
  ck_assert_ptr_nonnull(strstr(before, "\"text\":\"mevrouw Jansen\",\"redacted\":false"));
  ck_assert_int_eq(datalek_register_redact(reg, 2, AT, "FG", T("naam")), DATALEK_OK);
  char *after = written(entry, DATALEK_LANGUAGE_NL);
  ck_assert_ptr_null(strstr(after, "Jansen"));
  ck_assert_ptr_null(strstr(after, "\"seq\":3"));
  ck_assert_ptr_nonnull(strstr(after, "\"last\":2,"));
  check_entry(reg, entry, &seen);
  ck_assert_uint_eq(seen.redacted, bit(DATALEK_NO) | bit(DATALEK_YES));
  free(after);
  free(before);
  datalek_entry_free(entry);
  datalek_register_free(reg);
}
END_TEST

START_TEST(test_sizes_and_wrong_arguments) {
  datalek_register *reg = register_with(CHAINED);
  datalek_entry *entry = new_entry();
  size_t needed = 7;
  char one = '?';
  ck_assert_int_eq(datalek_entry_write_json(entry, DATALEK_LANGUAGE_NL, &one, 1, &needed),
                   DATALEK_ERROR_ARGUMENT); /* it is empty */
  add_events(reg);
  ck_assert_int_eq(datalek_entry_read(reg, 0, DATALEK_SEQUENCE_ALL, entry), DATALEK_OK);
  ck_assert_int_eq(datalek_entry_write_json(NULL, DATALEK_LANGUAGE_NL, &one, 1, &needed),
                   DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_entry_write_json(entry, DATALEK_LANGUAGE_NL, NULL, 1, &needed),
                   DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_entry_write_json(entry, DATALEK_LANGUAGE_EN + 1, &one, 1, &needed),
                   DATALEK_ERROR_ARGUMENT);
  ck_assert_int_eq(datalek_entry_write_json(entry, -1, &one, 1, &needed), DATALEK_ERROR_ARGUMENT);
  ck_assert_uint_eq(needed, 7);
  ck_assert_int_eq(datalek_entry_write_json(entry, DATALEK_LANGUAGE_EN, NULL, 0, NULL),
                   DATALEK_ERROR_BUFFER);
  ck_assert_int_eq(datalek_entry_write_json(entry, DATALEK_LANGUAGE_EN, NULL, 0, &needed),
                   DATALEK_ERROR_BUFFER);
  char *text = malloc(needed + 1);
  memset(text, '?', needed + 1);
  ck_assert_int_eq(datalek_entry_write_json(entry, DATALEK_LANGUAGE_EN, text, needed - 1, &needed),
                   DATALEK_ERROR_BUFFER);
  ck_assert_int_eq(text[0], '?');
  ck_assert_int_eq(datalek_entry_write_json(entry, DATALEK_LANGUAGE_EN, text, needed, NULL),
                   DATALEK_OK);
  ck_assert_uint_eq(strlen(text), needed - 1);
  ck_assert_int_eq(text[needed], '?');
  free(text);
  datalek_entry_free(entry);
  datalek_register_free(reg);
}
END_TEST

/* ---- Memory ---------------------------------------------------------------------------------- */

/* What libcjson asks for: request number `fails`, from 0, fails, and those after it if so wanted.
 */
static struct {
  size_t asked;
  size_t fails;
  size_t lent;
  bool recovers;
} memory;

static void *scarce_malloc(size_t size) {
  size_t number = memory.asked++;
  if (number == memory.fails || (number > memory.fails && !memory.recovers)) {
    return NULL;
  }
  void *block = malloc(size);
  memory.lent += block != NULL;
  return block;
}

static void scarce_free(void *block) {
  memory.lent -= block != NULL;
  free(block);
}

static void run_out(const datalek_entry *entry, char *text, size_t size, bool recovers) {
  int32_t status = DATALEK_ERROR_MEMORY;
  for (size_t fails = 0; status != DATALEK_OK; fails++) {
    memory.asked = 0;
    memory.fails = fails;
    memory.recovers = recovers;
    size_t needed = 7;
    text[0] = '?';
    status = datalek_entry_write_json(entry, DATALEK_LANGUAGE_NL, text, size, &needed);
    bool failed = memory.asked > fails;
    REQUIRE(status == (failed ? DATALEK_ERROR_MEMORY : DATALEK_OK), "request %zu: %s", fails,
            datalek_status_name(status));
    REQUIRE(!failed || (text[0] == '?' && needed == 7), "request %zu: something was written",
            fails);
    REQUIRE(memory.lent == 0, "request %zu: %zu blocks leak", fails, memory.lent);
  }
  ck_assert_uint_gt(memory.fails, 3);
}

START_TEST(test_memory) {
  datalek_register *reg = register_with(SALTED);
  datalek_entry *entry = new_entry();
  cJSON_Hooks hooks = {scarce_malloc, scarce_free};
  add_events(reg);
  ck_assert_int_eq(datalek_entry_read(reg, 0, DATALEK_SEQUENCE_ALL, entry), DATALEK_OK);
  char *good = written(entry, DATALEK_LANGUAGE_NL);
  size_t size = strlen(good) + 1;
  char *text = malloc(size);
  cJSON_InitHooks(&hooks);
  for (int recovers = 0; recovers <= 1; recovers++) {
    run_out(entry, text, size, recovers == 1);
    ck_assert_str_eq(text, good);
  }
  cJSON_InitHooks(NULL);
  free(text);
  free(good);
  datalek_entry_free(entry);
  datalek_register_free(reg);
}
END_TEST

RUN_SUITE("entry_json", test_random_registers, test_is_as_described, test_hostile_texts,
          test_largest_texts, test_redacted_is_gone, test_sizes_and_wrong_arguments, test_memory)
