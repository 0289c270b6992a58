/* SPDX-License-Identifier: Apache-2.0 */
/* Events as JSON Lines: what is stored comes back to the byte, and nothing else gets in. */
#include "registers.h"
#include <stdlib.h>
#include <string.h>

enum { LINE_SIZE = DATALEK_EVENT_JSON_SIZE_MAX };

/* A register as JSON Lines. To be freed. */
static char *store(const datalek_register *reg, size_t *length) {
  size_t room = 1 << 16;
  char *text = malloc(room);
  *length = 0;
  for (int64_t sequence = 1; sequence <= datalek_register_size(reg); sequence++) {
    size_t needed = 0;
    int32_t status =
      datalek_event_write_json(reg, sequence, text + *length, room - *length, &needed);
    if (status == DATALEK_ERROR_BUFFER) {
      room = 2 * room + needed;
      text = realloc(text, room);
      status = datalek_event_write_json(reg, sequence, text + *length, room - *length, &needed);
    }
    REQUIRE(status == DATALEK_OK && needed <= LINE_SIZE, "event %d", (int)sequence);
    *length += needed;
    text[*length - 1] = '\n'; /* where the NUL was */
  }
  return text;
}

#define LINE(seq, second, by, rest)                                                                \
  "{\"seq\":" seq ",\"entry\":\"2026-014\",\"at\":\"2026-11-13T16:40:0" second                     \
  "+01:00\",\"by\":\"" by "\",\"event\":" rest "}"

static const char *const lines[] = {
  LINE("1", "0", "assistente", "\"opened\""),
  LINE("2", "1", "assistente",
       "\"facts\",\"facts\":{\"role\":\"controller\",\"lost\":false,"
       "\"aware_at\":\"2026-11-13T16:40:00+01:00\"}"),
  LINE("3", "2", "assistente", "\"text\",\"field\":\"description\",\"redacted\":true"),
  LINE("4", "3", "huisarts",
       "\"notified_ap\",\"told_at\":\"2026-11-13T16:40:00+01:00\",\"complete\":false,"
       "\"text\":\"AP-1\""),
  LINE("5", "4", "huisarts",
       "\"notified_subjects\",\"told_at\":\"2026-11-13T16:40:00+01:00\",\"persons\":3,"
       "\"text\":\"per brief\""),
  LINE("6", "5", "huisarts",
       "\"deviated\",\"outcome\":\"notify_ap\",\"verdict\":\"yes\",\"decider\":\"praktijkhouder\","
       "\"text\":\"bij twijfel\""),
  LINE("7", "6", "huisarts", "\"closed\",\"text\":\"\""),
  LINE("8", "7", "huisarts", "\"reopened\",\"text\":\"meer bekend\""),
  LINE("9", "8", "FG", "\"redacted\",\"redacts\":3,\"text\":\"naam van een patiënt\""),
};

enum { LINES = sizeof lines / sizeof lines[0] };

START_TEST(test_lines_are_as_described) {
  datalek_register *reg = register_with(PLAIN);
  add_events(reg);
  ck_assert_int_eq(datalek_register_size(reg), LINES);
  for (int64_t sequence = 1; sequence <= LINES; sequence++) {
    char line[1024];
    size_t needed = 0;
    ck_assert_int_eq(datalek_event_write_json(reg, sequence, line, sizeof line, &needed),
                     DATALEK_OK);
    ck_assert_str_eq(line, lines[sequence - 1]);
    ck_assert_uint_eq(needed, strlen(line) + 1);
  }
  datalek_register_free(reg);
}
END_TEST

START_TEST(test_text_before_it_is_redacted) {
  datalek_register *reg = register_with(SALTED);
  char line[1024];
  last_salt = 0x1e;
  ck_assert_int_eq(datalek_register_open(reg, "a", AT, "b"), DATALEK_OK);
  ck_assert_int_eq(datalek_register_set_text(reg, "a", AT, "b", DATALEK_FIELD_MEASURES, T("x")),
                   DATALEK_OK);
  ck_assert_int_eq(datalek_event_write_json(reg, 2, line, sizeof line, NULL), DATALEK_OK);
  const char *text =
    strstr(line, "\"field\":\"measures\",\"text\":\"x\",\"salt\":\"1f1f1f1f1f1f1f1f"
                 "1f1f1f1f1f1f1f1f\",\"digest\":\"");
  ck_assert_ptr_nonnull(text);
  ck_assert_int_eq(datalek_register_redact(reg, 2, AT, "b", T("why")), DATALEK_OK);
  ck_assert_int_eq(datalek_event_write_json(reg, 2, line, sizeof line, NULL), DATALEK_OK);
  ck_assert_ptr_null(strstr(line, "\"text\":"));
  ck_assert_ptr_null(strstr(line, "1f1f"));
  ck_assert_ptr_nonnull(strstr(line, "\"redacted\":true,\"text_digest\":\""));
  datalek_register_free(reg);
}
END_TEST

static void check_round_trip(int chain, const datalek_register *reg) {
  size_t length = 0;
  size_t again = 0;
  size_t line = 0;
  size_t position = 0;
  char key[64] = "";
  char *text = store(reg, &length);
  datalek_register *loaded = register_with(chain);
  int32_t status =
    datalek_register_read_json(loaded, text, length, &line, &position, key, sizeof key);
  ck_assert_msg(status == DATALEK_OK, "%s in line %zu, byte %zu, %s", datalek_status_name(status),
                line, position, key);
  char *same = store(loaded, &again);
  ck_assert_uint_eq(again, length);
  ck_assert_int_eq(memcmp(text, same, length), 0);
  ck_assert_int_eq(datalek_register_verify(loaded, NULL),
                   chain == PLAIN ? DATALEK_ERROR_REGISTER_CHAIN_NONE : DATALEK_OK);
  datalek_register_free(loaded);
  free(same);
  free(text);
}

START_TEST(test_stored_comes_back) {
  random_source source = {51};
  long rounds = exact_rounds() / 20000;
  for (long round = 0; round < rounds; round++) {
    int chain = (int)(round % CHAINS);
    datalek_register *reg = register_with(chain);
    uint32_t tries = random_below(&source, 400);
    for (uint32_t i = 0; i < tries; i++) {
      add_random_event(&source, reg, 1 + random_below(&source, 8));
    }
    check_round_trip(chain, reg);
    datalek_register_free(reg);
  }
}
END_TEST

/* Up to 100,000 events, where it is not told to do less. */
START_TEST(test_large_registers_come_back) {
  random_source source = {52};
  for (long events = 1000; events <= exact_rounds() / 20; events *= 10) {
    datalek_register *reg = register_with(SALTED);
    while (datalek_register_size(reg) < events) {
      add_random_event(&source, reg, (uint32_t)events / 10);
    }
    check_round_trip(SALTED, reg);
    datalek_register_free(reg);
  }
}
END_TEST

START_TEST(test_longest_line) {
  datalek_register *reg = register_with(SALTED);
  char *text = malloc(DATALEK_TEXT_LENGTH_MAX);
  memset(text, 1, DATALEK_TEXT_LENGTH_MAX); /* six bytes each in JSON */
  ck_assert_int_eq(datalek_register_open(reg, "a", AT, "b"), DATALEK_OK);
  ck_assert_int_eq(datalek_register_set_text(reg, "a", AT, "b", 0, text, DATALEK_TEXT_LENGTH_MAX),
                   DATALEK_OK);
  check_round_trip(SALTED, reg);
  free(text);
  datalek_register_free(reg);
}
END_TEST

#define FIRST                                                                                      \
  "{\"seq\":1,\"entry\":\"a\",\"at\":\"2026-11-13T16:40:00Z\",\"by\":\"b\",\"event\":\"opened\"}"  \
  "\n"
#define SECOND "{\"seq\":2,\"entry\":\"a\",\"at\":\"2026-11-13T16:40:00Z\",\"by\":\"b\",\"event\":"

#define HEX_64 "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

static const struct {
  const char *text;
  int32_t status;
  size_t line;
  size_t position;
  const char *key;
} refused[] = {
  {"\n", DATALEK_ERROR_JSON_SYNTAX, 1, 0, ""},
  {FIRST "\n", DATALEK_ERROR_JSON_SYNTAX, 2, 0, ""},
  {FIRST "x", DATALEK_ERROR_JSON_SYNTAX, 2, 0, ""},
  {FIRST "[]", DATALEK_ERROR_JSON_KIND, 2, 0, ""},
  {FIRST "{}", DATALEK_ERROR_JSON_MISSING, 2, 0, "event"},
  {FIRST "  {\"seq\":\"2\"}", DATALEK_ERROR_JSON_KIND, 2, 9, "seq"},
  {FIRST SECOND "\"text\"}", DATALEK_ERROR_JSON_MISSING, 2, 0, "field"},
  {FIRST SECOND "\"closed\"}", DATALEK_ERROR_JSON_MISSING, 2, 0, "text"},
  {FIRST SECOND "\"closed\",\"text\":3}", DATALEK_ERROR_JSON_KIND, 2, 82, "text"},
  {FIRST SECOND "\"closed\",\"text\":\"\",\"facts\":{}}", DATALEK_ERROR_JSON_KEY, 2, 85, "facts"},
  {FIRST SECOND "\"closed\",\"text\":\"\",\"why\":\"\"}", DATALEK_ERROR_JSON_KEY, 2, 85, "why"},
  {FIRST SECOND "\"closed\",\"text\":\"\",\"text\":\"\"}", DATALEK_ERROR_JSON_DUPLICATE, 2, 85,
   "text"},
  {FIRST SECOND "\"shut\",\"text\":\"\"}", DATALEK_ERROR_JSON_VALUE, 2, 66, "event"},
  {FIRST SECOND "\"facts\",\"facts\":{\"lost\":3}}", DATALEK_ERROR_JSON_KIND, 2, 90, "facts"},
  {FIRST SECOND "\"closed\",\"text\":\"\",\"digest\":\"0g\"}", DATALEK_ERROR_JSON_VALUE, 2, 94,
   "digest"},
  {FIRST SECOND "\"closed\",\"text\":\"\",\"digest\":\"\"}", DATALEK_ERROR_JSON_VALUE, 2, 94,
   "digest"},
  {FIRST SECOND "\"closed\",\"text\":\"\",\"digest\":\"012\"}", DATALEK_ERROR_JSON_VALUE, 2, 94,
   "digest"},
  {FIRST SECOND "\"closed\",\"text\":\"\",\"digest\":\"" HEX_64 HEX_64 "00\"}",
   DATALEK_ERROR_JSON_VALUE, 2, 94, "digest"},
  {FIRST SECOND "\"notified_ap\",\"complete\":1}", DATALEK_ERROR_JSON_KIND, 2, 91, "complete"},
  {FIRST SECOND "\"closed\",\"text\":\"\",\"redacted\":true}", DATALEK_ERROR_JSON_KEY, 2, 75,
   "text"},
  {FIRST SECOND "\"closed\",\"redacted\":false}", DATALEK_ERROR_JSON_VALUE, 2, 86, "redacted"},
  {FIRST FIRST, DATALEK_ERROR_REGISTER_SEQUENCE, 2, 0, ""},
  {SECOND "\"opened\"}", DATALEK_ERROR_REGISTER_SEQUENCE, 1, 0, ""},
  {FIRST SECOND "\"opened\"}", DATALEK_ERROR_REGISTER_EXISTS, 2, 0, ""},
  {FIRST SECOND "\"reopened\",\"text\":\"\"}", DATALEK_ERROR_REGISTER_OPEN, 2, 0, ""},
  {FIRST SECOND "\"closed\",\"redacted\":true}", DATALEK_ERROR_REGISTER_GONE, 2, 0, ""},
};

START_TEST(test_refused_lines) {
  datalek_register *reg = register_with(PLAIN);
  for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++) {
    size_t line = 0;
    size_t position = 99999;
    char key[16] = "?";
    int32_t status = datalek_register_read_json(reg, refused[i].text, strlen(refused[i].text),
                                                &line, &position, key, sizeof key);
    ck_assert_msg(status == refused[i].status, "%s: %s", refused[i].text,
                  datalek_status_name(status));
    ck_assert_msg(line == refused[i].line && position == refused[i].position,
                  "%s: line %zu, byte %zu", refused[i].text, line, position);
    ck_assert_str_eq(key, refused[i].key);
    ck_assert_int_eq(datalek_register_size(reg), 0);
  }
  ck_assert_int_eq(datalek_register_read_json(reg, T(FIRST), NULL, NULL, NULL, 0), DATALEK_OK);
  ck_assert_int_eq(datalek_register_read_json(reg, T(FIRST), NULL, NULL, NULL, 0),
                   DATALEK_ERROR_REGISTER_BEGUN);
  ck_assert_int_eq(datalek_register_size(reg), 1);
  datalek_register_free(reg);
}
END_TEST

/* All digests of a line are of the register's own size, also that of a text which is gone. */
static void check_digest_of(const datalek_register *reg, size_t size) {
  static const char key[] = "\"text_digest\":\"";
  datalek_register *loaded = register_with(CHAINED);
  size_t length = 0;
  size_t line = 0;
  char *text = store(reg, &length);
  char *digest = strstr(text, key) + strlen(key);
  size_t cut = 2 * (DIGEST_SIZE - size);
  memmove(digest, digest + cut, length - (size_t)(digest + cut - text));
  ck_assert_int_eq(datalek_register_read_json(loaded, text, length - cut, &line, NULL, NULL, 0),
                   DATALEK_ERROR_REGISTER_CHAIN_SIZE);
  ck_assert_uint_eq(line, 3);
  ck_assert_int_eq(datalek_register_size(loaded), 0);
  free(text);
  datalek_register_free(loaded);
}

START_TEST(test_digest_of_another_size) {
  datalek_register *reg = register_with(CHAINED);
  add_events(reg);
  for (size_t size = 1; size < DIGEST_SIZE; size++) {
    check_digest_of(reg, size);
  }
  datalek_register_free(reg);
}
END_TEST

/* Cut anywhere: the whole lines before the cut, or an error; never half a line. */
START_TEST(test_cut_anywhere) {
  datalek_register *reg = register_with(CHAINED);
  size_t length = 0;
  add_events(reg);
  char *text = store(reg, &length);
  int64_t whole = 0;
  for (size_t cut = 0; cut <= length; cut++) {
    datalek_register *loaded = register_with(CHAINED);
    int32_t status = datalek_register_read_json(loaded, text, cut, NULL, NULL, NULL, 0);
    bool no_end = cut < length && text[cut] == '\n'; /* the last line need not have one */
    bool half = cut > 0 && text[cut - 1] != '\n' && !no_end;
    whole += cut > 0 && text[cut - 1] == '\n';
    int64_t there = whole + no_end;
    bool unexplained = there >= 3 && there < LINES; /* the text of event 3 is gone */
    if (half) {
      ck_assert_int_ne(status, DATALEK_OK);
    } else {
      ck_assert_int_eq(status, unexplained ? DATALEK_ERROR_REGISTER_GONE : DATALEK_OK);
    }
    ck_assert_int_eq(datalek_register_size(loaded), status == DATALEK_OK ? there : 0);
    datalek_register_free(loaded);
  }
  ck_assert_int_eq(whole, LINES);
  free(text);
  datalek_register_free(reg);
}
END_TEST

static void check_stores(const datalek_register *reg, const char *text, size_t length) {
  size_t found = 0;
  char *stored = store(reg, &found);
  REQUIRE(found == length && memcmp(stored, text, length) == 0, "it means something else");
  free(stored);
}

/* Each bit changed: refused; or it shows in the chain, at that event; or it means the same. */
START_TEST(test_changed_bytes) {
  datalek_register *reg = register_with(SALTED);
  size_t length = 0;
  add_events(reg);
  char *text = store(reg, &length);
  char *original = store(reg, &length);
  int64_t event = 1;
  int64_t spelled_otherwise = 0;
  for (size_t at = 0; at < length; at++) {
    char kept = text[at];
    for (int bit = 0; bit < 8; bit++) {
      datalek_register *loaded = register_with(SALTED);
      int64_t sequence = 0;
      text[at] = (char)(kept ^ (1 << bit));
      int32_t status = datalek_register_read_json(loaded, text, length, NULL, NULL, NULL, 0);
      if (status == DATALEK_OK && datalek_register_verify(loaded, &sequence) == DATALEK_OK) {
        spelled_otherwise++; /* a small "t" in a time */
        check_stores(loaded, original, length);
      } else if (status == DATALEK_OK) {
        REQUIRE(sequence == event, "byte %zu, bit %d of event %d shows at %d", at, bit, (int)event,
                (int)sequence);
      }
      datalek_register_free(loaded);
    }
    text[at] = kept;
    event += kept == '\n';
  }
  ck_assert_int_eq(spelled_otherwise, 12); /* each line, and three times more */
  free(original);
  free(text);
  datalek_register_free(reg);
}
END_TEST

/* What the rules of order stumble over is not what was changed. */
START_TEST(test_changed_line_is_named) {
  static const struct {
    const char *first; /* changed in the first line, */
    const char *later; /* and in a later one */
  } changes[] = {
    {"2026-014", "\"seq\":9"},
    {"assistente", "\"complete\""},
    {"assistente", "false,\"text\""},
    {"assistente", "3,\"text\":\"naam"},
  };
  datalek_register *reg = register_with(CHAINED);
  datalek_register *loaded = register_with(CHAINED);
  add_events(reg);
  for (size_t i = 0; i < sizeof changes / sizeof changes[0]; i++) {
    size_t length = 0;
    size_t line = 0;
    size_t position = 9;
    char key[16] = "?";
    char *text = store(reg, &length);
    strstr(text, changes[i].first)[0] = '3';
    strstr(text, changes[i].later)[1] = '8';
    int32_t status =
      datalek_register_read_json(loaded, text, length, &line, &position, key, sizeof key);
    ck_assert_int_eq(status, DATALEK_ERROR_REGISTER_CHAIN);
    ck_assert_uint_eq(line, 1);
    ck_assert_uint_eq(position, 0);
    ck_assert_str_eq(key, "");
    ck_assert_int_eq(datalek_register_size(loaded), 0);
    free(text);
  }
  datalek_register_free(loaded);
  datalek_register_free(reg);
}
END_TEST

/* Memory that runs out after so many times. */
static void *scarce(void *context, size_t size) {
  int32_t *left = context;
  return (*left)-- > 0 ? malloc(size) : NULL;
}

static void give_back(void *context, void *memory) {
  (void)context;
  free(memory);
}

START_TEST(test_memory_of_the_host_runs_out) {
  datalek_register *reg = register_with(PLAIN);
  size_t length = 0;
  int32_t failures = 0;
  int32_t status = DATALEK_ERROR_MEMORY;
  add_events(reg);
  char *text = store(reg, &length);
  for (int32_t room = 0; status != DATALEK_OK; room++) {
    datalek_register *loaded = NULL;
    int32_t left = 1 + room; /* one for the register itself */
    ck_assert_int_eq(datalek_register_new_in(scarce, give_back, &left, &loaded), DATALEK_OK);
    status = datalek_register_read_json(loaded, text, length, NULL, NULL, NULL, 0);
    ck_assert(status == DATALEK_OK || status == DATALEK_ERROR_MEMORY);
    ck_assert_int_eq(datalek_register_size(loaded), status == DATALEK_OK ? LINES : 0);
    failures += status != DATALEK_OK;
    datalek_register_free(loaded);
  }
  ck_assert_int_ge(failures, LINES);
  free(text);
  datalek_register_free(reg);
}
END_TEST

START_TEST(test_wrong_arguments) {
  datalek_register *reg = register_with(PLAIN);
  char line[256];
  ck_assert_int_eq(datalek_event_write_json(NULL, 1, line, sizeof line, NULL), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_event_write_json(reg, 1, line, sizeof line, NULL),
                   DATALEK_ERROR_REGISTER_EVENT);
  ck_assert_int_eq(datalek_event_write_json(reg, 1, NULL, 1, NULL), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_register_read_json(NULL, T("{}"), NULL, NULL, NULL, 0),
                   DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_register_read_json(reg, NULL, 0, NULL, NULL, NULL, 0),
                   DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_register_read_json(reg, T("{}"), NULL, NULL, NULL, 3),
                   DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_register_read_json(reg, "", 0, NULL, NULL, NULL, 0), DATALEK_OK);
  ck_assert_int_eq(datalek_register_open(reg, "a", AT, "b"), DATALEK_OK);
  size_t needed = 0;
  ck_assert_int_eq(datalek_event_write_json(reg, 1, NULL, 0, &needed), DATALEK_ERROR_BUFFER);
  ck_assert_int_eq(datalek_event_write_json(reg, 1, line, needed - 1, NULL), DATALEK_ERROR_BUFFER);
  ck_assert_int_eq(datalek_event_write_json(reg, 1, line, needed, NULL), DATALEK_OK);
  datalek_register_free(reg);
}
END_TEST

RUN_SUITE("register_json", test_lines_are_as_described, test_text_before_it_is_redacted,
          test_stored_comes_back, test_large_registers_come_back, test_longest_line,
          test_refused_lines, test_digest_of_another_size, test_cut_anywhere, test_changed_bytes,
          test_changed_line_is_named, test_memory_of_the_host_runs_out, test_wrong_arguments)
