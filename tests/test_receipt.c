/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Receipts: the same bytes again, every change noticed and located, and whether and where today's
 * answer differs. Rounds: EXACT_INCIDENTS / 500.
 */
#include "outcome.h"
#include "support.h"
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
  SIZE = DATALEK_RECEIPT_SIZE_MAX,
  LINES_MAX = 1000,
  LINE_SIZE = 128,
  CHECK_LENGTH = 9, /* with the space before it */
  UNTOUCHED = 77
};

/* ---- Receipts, taken apart and put together -------------------------------------------------- */

typedef struct {
  size_t length;
  char bytes[SIZE];
} receipt;

/* The lines of a receipt without their checks. */
typedef struct {
  int32_t count;
  char line[LINES_MAX][LINE_SIZE];
  size_t begins[LINES_MAX + 1]; /* once sealed or opened, and at last the length */
} contents;

/* CRC-32 by table, as another hand would write it; 0 before the first byte. */
static uint32_t crc_of(uint32_t before, const char *bytes, size_t length) {
  static uint32_t table[256];
  for (uint32_t i = 0; i < 256 && table[255] == 0; i++) {
    uint32_t rest = i;
    for (int bit = 0; bit < 8; bit++) {
      rest = rest % 2 == 1 ? rest / 2 ^ 3988292384U : rest / 2;
    }
    table[i] = rest;
  }
  uint32_t crc = UINT32_MAX - before;
  for (size_t i = 0; i < length; i++) {
    crc = table[(crc ^ (unsigned char)bytes[i]) % 256] ^ crc / 256;
  }
  return UINT32_MAX - crc;
}

/* The receipt that has these lines, with the checks they should have. */
static void seal(contents *c, receipt *r) {
  uint32_t crc = 0;
  r->length = 0;
  for (int32_t i = 0; i < c->count; i++) {
    char *line = r->bytes + r->length;
    size_t words = (size_t)sprintf(line, "%s ", c->line[i]);
    crc = crc_of(crc, line, words);
    size_t check = (size_t)sprintf(line + words, "%08x\n", (unsigned)crc);
    crc = crc_of(crc, line + words, check);
    c->begins[i] = r->length;
    r->length += words + check;
  }
  c->begins[c->count] = r->length;
}

static void open_receipt(const receipt *r, contents *c) {
  c->count = 0;
  c->begins[0] = 0;
  for (size_t at = 0; at < r->length; at = c->begins[c->count]) {
    size_t length = (size_t)((const char *)memchr(r->bytes + at, '\n', r->length - at) - r->bytes);
    size_t words = length - at - CHECK_LENGTH;
    REQUIRE(c->count < LINES_MAX && words < LINE_SIZE, "too much for the test");
    memcpy(c->line[c->count], r->bytes + at, words);
    c->line[c->count][words] = '\0';
    c->begins[++c->count] = length + 1;
  }
}

/* The line once more, at another place after it. */
static void repeat(contents *c, int32_t line, int32_t to) {
  memmove(c->line[to + 1], c->line[to], (size_t)(c->count++ - to) * LINE_SIZE);
  memcpy(c->line[to], c->line[line], LINE_SIZE);
}

static void drop(contents *c, int32_t at) {
  memmove(c->line[at], c->line[at + 1], (size_t)(--c->count - at) * LINE_SIZE);
}

static void swap(contents *c, int32_t one, int32_t other) {
  char kept[LINE_SIZE];
  memcpy(kept, c->line[one], LINE_SIZE);
  memcpy(c->line[one], c->line[other], LINE_SIZE);
  memcpy(c->line[other], kept, LINE_SIZE);
}

/* The first line, from one on, that begins so. */
static int32_t line_from(const contents *c, int32_t first, const char *beginning) {
  for (int32_t i = first; i < c->count; i++) {
    if (strncmp(c->line[i], beginning, strlen(beginning)) == 0) {
      return i;
    }
  }
  ck_abort_msg("no line begins with %s", beginning);
}

static int32_t line_of(const contents *c, const char *beginning) {
  return line_from(c, 0, beginning);
}

/* ---- What the library makes of them ---------------------------------------------------------- */

typedef struct {
  int32_t status;
  int32_t result;
  size_t position;
} verdict;

static verdict replayed(const char *text, size_t length) {
  verdict v = {.result = UNTOUCHED, .position = UNTOUCHED};
  v.status = datalek_receipt_replay(text, length, &v.result, &v.position);
  return v;
}

/* A replay and a reading from memory of no more than that size, so that sanitizers see whether
 * more is read. Both say the same of what is not intact. */
static verdict replayed_exactly(const char *bytes, size_t length) {
  char *text = malloc(length + (length == 0));
  datalek_incident incident;
  int32_t law = UNTOUCHED;
  size_t position = UNTOUCHED;
  REQUIRE(text != NULL, "no memory");
  memcpy(text, bytes, length);
  verdict v = replayed(text, length);
  int32_t status = datalek_receipt_read(text, length, &incident, &law, &position);
  REQUIRE(status == v.status || v.status == DATALEK_ERROR_RECEIPT_VERSION,
          "read says %d, replayed %d", status, v.status);
  REQUIRE(status == DATALEK_OK || (position == v.position && law == UNTOUCHED),
          "read and replayed differ on the place");
  free(text);
  return v;
}

static void write_receipt(const datalek_incident *incident, int32_t law, receipt *r) {
  size_t needed = 0;
  int32_t status = datalek_receipt_write(incident, law, r->bytes, SIZE, &needed);
  REQUIRE(status == DATALEK_OK && needed <= SIZE, "status %d, %zu bytes", status, needed);
  r->length = needed - 1;
  REQUIRE(strlen(r->bytes) == r->length, "the size is not that of the text");
}

static void read_file(const char *name, receipt *r) {
  char path[512];
  snprintf(path, sizeof path, "%s/%s", RECEIPTS, name);
  FILE *file = fopen(path, "rb");
  ck_assert_msg(file != NULL, "cannot open %s", path);
  r->length = fread(r->bytes, 1, SIZE, file);
  fclose(file);
}

/* Calls `check` with every receipt of the corpus. How many there are. */
static int for_each_receipt(void (*check)(const char *name, const receipt *r)) {
  static receipt r;
  int count = 0;
  DIR *folder = opendir(RECEIPTS);
  ck_assert_msg(folder != NULL, "no folder %s", RECEIPTS);
  for (const struct dirent *file = readdir(folder); file != NULL; file = readdir(folder)) {
    const char *ending = strrchr(file->d_name, '.');
    if (ending != NULL && strcmp(ending, ".txt") == 0) {
      read_file(file->d_name, &r);
      check(file->d_name, &r);
      count++;
    }
  }
  closedir(folder);
  return count;
}

/* ---- The corpus ------------------------------------------------------------------------------ */

/* Today's receipt of the facts, but with the version of the library that the old one names. */
static void check_written_again(const char *name, const receipt *old) {
  static receipt today;
  static contents words;
  static contents was;
  datalek_incident *incident = NULL;
  int32_t law = UNTOUCHED;
  size_t position = 0;
  ck_assert_int_eq(datalek_incident_new(&incident), DATALEK_OK);
  int32_t status = datalek_receipt_read(old->bytes, old->length, incident, &law, &position);
  ck_assert_msg(status == DATALEK_OK, "%s: %s at byte %zu", name, datalek_status_name(status),
                position);
  write_receipt(incident, law, &today);
  datalek_incident_free(incident);
  open_receipt(&today, &words);
  open_receipt(old, &was);
  memcpy(words.line[1], was.line[1], LINE_SIZE);
  seal(&words, &today);
  ck_assert_msg(today.length == old->length && memcmp(today.bytes, old->bytes, old->length) == 0,
                "%s: the bytes are not the same", name);
}

static void check_replay(const char *name, const receipt *r) {
  verdict v = replayed(r->bytes, r->length);
  ck_assert_msg(v.status == DATALEK_OK && v.result == DATALEK_REPLAY_SAME,
                "%s: status %d, result %d at byte %zu", name, v.status, v.result, v.position);
  ck_assert_uint_eq(v.position, UNTOUCHED);
  check_written_again(name, r);
}

START_TEST(test_corpus_replays_to_the_same_bytes) {
  int count = for_each_receipt(check_replay);
  ck_assert_msg(count >= 40, "only %d receipts were found", count);
}
END_TEST

/* What the corpus has: every line of it, without numbers and times. */
static receipt seen;

static void note_lines(const char *name, const receipt *r) {
  static contents c;
  open_receipt(r, &c);
  (void)name;
  for (int32_t i = 0; i < c.count; i++) {
    char line[LINE_SIZE + 2];
    snprintf(line, sizeof line, "\n%s\n", c.line[i]);
    if (strncmp(line, "\nscore", 6) != 0 && strstr(seen.bytes, line) == NULL) {
      REQUIRE(seen.length + strlen(line) < SIZE, "too much for the test");
      seen.length += (size_t)sprintf(seen.bytes + seen.length, "%s", line);
    }
  }
}

static bool was_seen(const char *what, const char *name, const char *value) {
  char line[LINE_SIZE + 2];
  snprintf(line, sizeof line, "\n%s %s%s%s", what, name, value[0] != '\0' ? " " : "", value);
  return strstr(seen.bytes, line) != NULL;
}

START_TEST(test_corpus_has_everything) {
  ck_assert_int_gt(for_each_receipt(note_lines), 0);
  for (int32_t fact = 0; fact < datalek_fact_count(); fact++) {
    const char *name = datalek_fact_name(fact);
    bool yes_no = datalek_fact_kind(fact) == DATALEK_KIND_YES_NO;
    ck_assert_msg(was_seen("fact", name, yes_no ? "yes" : ""), "%s", name);
    ck_assert_msg(!yes_no || was_seen("fact", name, "no\n"), "%s no", name);
    for (int64_t value = 0; datalek_fact_value_name(fact, value) != NULL; value++) {
      const char *value_name = datalek_fact_value_name(fact, value);
      ck_assert_msg(was_seen("fact", name, value_name), "%s %s", name, value_name);
    }
  }
  for (int32_t kind = 0; kind < datalek_outcome_count(); kind++) {
    static const char *const verdicts[] = {"yes act\n", "no none\n", "unknown "};
    for (size_t i = 0; i < 3; i++) {
      ck_assert_msg(was_seen("outcome", datalek_outcome_name(kind), verdicts[i]), "%s %s",
                    datalek_outcome_name(kind), verdicts[i]);
    }
  }
  for (int32_t law = 0; law < datalek_law_count(); law++) {
    ck_assert_msg(was_seen("law", datalek_law_name(law), "1 not_in_force\n"), "law %d", law);
    ck_assert_msg(datalek_law_enacted(law) == DATALEK_NO ||
                    was_seen("law", datalek_law_name(law), "1 at_time\n"),
                  "law %d by time", law);
  }
  ck_assert(was_seen("law", "avg-2018", "1 forced\n"));
}
END_TEST

/* ---- There and back -------------------------------------------------------------------------- */

static int64_t random_time(random_source *source, int64_t highest) {
  uint64_t span = (uint64_t)(highest - DATALEK_TIME_MIN) + 1;
  switch (random_below(source, 4)) {
  case 0: /* about the time that laws changed */
    return INT64_C(1451602800) + random_below(source, 5 * 365 * 86400);
  case 1:
    return INT64_C(1770000000) + random_below(source, 365 * 86400);
  case 2:
    return random_below(source, 2) == 0 ? DATALEK_TIME_MIN : highest;
  default:
    return DATALEK_TIME_MIN + (int64_t)(random_next(source) % span);
  }
}

static void random_incident(random_source *source, datalek_incident *incident) {
  uint32_t unknown = random_below(source, 8) == 0 ? random_below(source, 257) : 24;
  likely_values(source, unknown, incident->values);
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    bool known = random_below(source, 256) >= unknown;
    if (dlk_facts[fact].kind == DATALEK_KIND_TIME && known) {
      incident->values[fact] = random_time(source, dlk_facts[fact].highest);
    }
    if (dlk_facts[fact].kind == DATALEK_KIND_COUNT && known && random_below(source, 4) == 0) {
      int shift = (int)random_below(source, 53);
      incident->values[fact] = dlk_facts[fact].highest >> shift;
    }
  }
}

START_TEST(test_there_and_back) {
  static receipt first;
  static receipt second;
  random_source source = {21};
  datalek_incident *incident = NULL;
  datalek_incident *back = NULL;
  size_t longest = 0;
  ck_assert_int_eq(datalek_incident_new(&incident), DATALEK_OK);
  ck_assert_int_eq(datalek_incident_new(&back), DATALEK_OK);
  long last = exact_rounds() / 500;
  for (long round = 0; round < last; round++) {
    int32_t law = (int32_t)(round % (DLK_LAWS + 1)) - 1;
    int32_t law_back = UNTOUCHED;
    random_incident(&source, incident);
    write_receipt(incident, law, &first);
    int32_t status = datalek_receipt_read(first.bytes, first.length, back, &law_back, NULL);
    REQUIRE(status == DATALEK_OK && law_back == law, "status %d, law %d", status, law_back);
    REQUIRE(memcmp(incident->values, back->values, sizeof back->values) == 0, "other facts");
    write_receipt(back, law_back, &second);
    REQUIRE(second.length == first.length && memcmp(second.bytes, first.bytes, first.length) == 0,
            "other bytes");
    verdict v = replayed(first.bytes, first.length);
    REQUIRE(v.status == DATALEK_OK && v.result == DATALEK_REPLAY_SAME, "%s", first.bytes);
    longest = first.length > longest ? first.length : longest;
  }
  datalek_incident_free(back);
  datalek_incident_free(incident);
  ck_assert_uint_gt(longest, 5000);
}
END_TEST

/* ---- What a receipt says --------------------------------------------------------------------- */

/* A letter of which nothing is known but that it went to a wrong person. */
#define LETTER                                                                                     \
  "{\"role\":\"controller\",\"personal_data\":true,\"security_breach\":true,\"disclosed\":true,"   \
  "\"altered\":false,\"lost\":false,\"journalistic_purpose\":false,\"subjects\":1,"                \
  "\"aware_at\":\"2026-11-13T16:40:00+01:00\"}"

static void write_letter(int32_t law, receipt *r) {
  datalek_incident *incident = incident_from(LETTER);
  write_receipt(incident, law, r);
  datalek_incident_free(incident);
}

static void write_and_open_letter(contents *c) {
  static receipt r;
  write_letter(DATALEK_LAW_AT_TIME, &r);
  open_receipt(&r, c);
}

START_TEST(test_what_a_receipt_says) {
  static const char *const lines[] = {
    "datalek-receipt 1",
    "law avg-2018 1 at_time",
    "fact role controller",
    "fact subjects 1",
    "fact aware_at 2026-11-13T16:40:00+01:00",
    "outcome breach yes act",
    "outcome notify_ap unknown act",
    "reason avg_33_4_in_doubt",
    "missing recipient_confirmed",
    "risk all unlikely high",
    "risk integrity unlikely unlikely",
    "score se 25 500",
    "band low very_high",
    "many_people no",
    "unintelligible unknown",
    "comparison open",
    "deadline strict 2026-11-16T16:40:00+01:00",
    "deadline outer 2026-11-16T17:00:00+01:00",
    "deadline disputed_two_working_days 2026-11-18T00:00:00+01:00",
    "end",
  };
  static contents c;
  write_and_open_letter(&c);
  int32_t last = -1;
  for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
    last = line_from(&c, last + 1, lines[i]);
    ck_assert_str_eq(c.line[last], lines[i]);
  }
  ck_assert_int_eq(last, c.count - 1);
  ck_assert_str_eq(c.line[1] + strlen("library "), datalek_version());
}
END_TEST

/* The check is the CRC-32 that zip and PNG have, and it covers every byte before it. */
START_TEST(test_checks_are_crc_32) {
  static receipt written;
  static receipt sealed;
  static contents c;
  ck_assert_uint_eq(crc_of(0, "123456789", 9), 0xcbf43926);
  write_letter(DATALEK_LAW_WBP_2016, &written);
  open_receipt(&written, &c);
  seal(&c, &sealed);
  ck_assert_uint_eq(sealed.length, written.length);
  ck_assert_mem_eq(sealed.bytes, written.bytes, written.length);
}
END_TEST

/* A sum over all that a receipt can hold, even what cannot come together. */
static size_t most_of(int32_t law) {
  enum { ROOM = CHECK_LENGTH + 1, VALUE = 25, LINE = 64 };
  size_t most = LINE * 20; /* the head, the risk, the deadlines and the end */
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    most += strlen("fact  ") + strlen(dlk_facts[fact].name) + VALUE + ROOM;
  }
  for (int32_t kind = 0; kind < DLK_OUTCOMES; kind++) {
    bool behind[DLK_RULES];
    rules_behind(law, dlk_conclusion_for(kind), behind);
    most += LINE;
    for (int32_t rule = 0; rule < DLK_RULES; rule++) {
      most += behind[rule] ? strlen("reason ") + strlen(dlk_rules[rule].id) + ROOM : 0;
    }
    for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
      most += strlen("missing ") + strlen(dlk_facts[fact].name) + ROOM;
    }
  }
  return most;
}

START_TEST(test_size_is_enough) {
  for (int32_t law = 0; law < DLK_LAWS; law++) {
    ck_assert_uint_lt(most_of(law), DATALEK_RECEIPT_SIZE_MAX);
  }
}
END_TEST

START_TEST(test_buffer) {
  static receipt whole;
  static receipt part;
  datalek_incident *incident = incident_from(LETTER);
  write_receipt(incident, 0, &whole);
  size_t needed = 0;
  ck_assert_int_eq(datalek_receipt_write(incident, 0, NULL, 0, &needed), DATALEK_ERROR_BUFFER);
  ck_assert_uint_eq(needed, whole.length + 1);
  for (size_t size = 0; size <= needed; size++) {
    size_t again = 0;
    memset(part.bytes, '#', SIZE);
    int32_t status = datalek_receipt_write(incident, 0, part.bytes, size, &again);
    REQUIRE(again == needed, "%zu bytes are needed, not %zu", needed, again);
    REQUIRE(status == (size < needed ? DATALEK_ERROR_BUFFER : DATALEK_OK), "status %d", status);
    REQUIRE(size == needed || memchr(part.bytes, '#', 1) != NULL, "something was written");
    REQUIRE(part.bytes[size] == '#' && part.bytes[SIZE - 1] == '#', "written past the end");
  }
  ck_assert_str_eq(part.bytes, whole.bytes);
  ck_assert_int_eq(datalek_receipt_write(incident, 0, part.bytes, SIZE, NULL), DATALEK_OK);
  datalek_incident_free(incident);
}
END_TEST

START_TEST(test_wrong_arguments) {
  static receipt r;
  datalek_incident *incident = incident_from(LETTER);
  int32_t law = UNTOUCHED;
  int32_t result = UNTOUCHED;
  size_t needed = UNTOUCHED;
  ck_assert_int_eq(datalek_receipt_write(NULL, 0, r.bytes, SIZE, &needed), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_receipt_write(incident, 0, NULL, 1, &needed), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_receipt_write(incident, DLK_LAWS, r.bytes, SIZE, &needed),
                   DATALEK_ERROR_ARGUMENT);
  ck_assert_int_eq(datalek_receipt_write(incident, -2, r.bytes, SIZE, &needed),
                   DATALEK_ERROR_ARGUMENT);
  ck_assert_uint_eq(needed, UNTOUCHED);
  write_receipt(incident, 0, &r);
  ck_assert_int_eq(datalek_receipt_read(NULL, 0, incident, &law, &needed), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_receipt_read(r.bytes, r.length, NULL, &law, &needed),
                   DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_receipt_read(r.bytes, r.length, incident, NULL, &needed),
                   DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_receipt_replay(NULL, 0, &result, &needed), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_receipt_replay(r.bytes, r.length, NULL, &needed), DATALEK_ERROR_NULL);
  ck_assert_uint_eq(needed, UNTOUCHED);
  ck_assert_int_eq(result, UNTOUCHED);
  ck_assert_int_eq(datalek_receipt_replay(r.bytes, r.length, &result, NULL), DATALEK_OK);
  ck_assert_int_eq(datalek_receipt_replay(r.bytes, r.length - 1, &result, NULL),
                   DATALEK_ERROR_RECEIPT_CHECK);
  datalek_incident_free(incident);
}
END_TEST

START_TEST(test_a_wrong_receipt_leaves_the_incident) {
  static receipt r;
  static contents c;
  datalek_incident *incident = incident_from("{\"role\":\"processor\",\"subjects\":5}");
  datalek_incident before = *incident;
  int32_t law = UNTOUCHED;
  write_and_open_letter(&c);
  snprintf(c.line[line_of(&c, "fact aware_at")], LINE_SIZE, "fact aware_at soon");
  seal(&c, &r);
  ck_assert_int_eq(datalek_receipt_read(r.bytes, r.length, incident, &law, NULL),
                   DATALEK_ERROR_RECEIPT_FACT);
  ck_assert_mem_eq(incident->values, before.values, sizeof before.values);
  ck_assert_int_eq(law, UNTOUCHED);
  datalek_incident_free(incident);
}
END_TEST

/* ---- Accidents ------------------------------------------------------------------------------- */

/* Not intact, from the line on that begins there. */
static void require_broken(const char *text, size_t length, size_t begins) {
  int32_t expected = begins == 0 ? DATALEK_ERROR_RECEIPT_START : DATALEK_ERROR_RECEIPT_CHECK;
  verdict v = replayed_exactly(text, length);
  REQUIRE(v.status == expected, "status %d, not %d, of the line at %zu", v.status, expected,
          begins);
  REQUIRE(v.position == begins, "placed at %zu, not %zu", v.position, begins);
  REQUIRE(v.result == UNTOUCHED, "a result was given");
}

/* The shortest of all; the letter, and much unknown. */
static const char *const samples[] = {"nothing-known-before-2016.txt", "email-role-unknown.txt",
                                      "conversion-loses-allergies.txt"};
enum { SAMPLES = sizeof samples / sizeof samples[0] };

/* Every byte of one receipt, changed to every other. */
START_TEST(test_every_other_byte) {
  static receipt r;
  static contents c;
  read_file(samples[0], &r);
  open_receipt(&r, &c);
  for (int32_t line = 0; line < c.count; line++) {
    for (size_t i = c.begins[line]; i < c.begins[line + 1]; i++) {
      char was = r.bytes[i];
      for (int step = 1; step < 256; step++) {
        r.bytes[i] = (char)(was ^ step);
        require_broken(r.bytes, r.length, c.begins[line]);
      }
      r.bytes[i] = was;
    }
  }
}
END_TEST

/* What happens to a byte: bits turned, another digit or letter, other case, other white space. */
static int32_t changes_of(char was, char changed[16]) {
  static const char others[] = {'\n', '\r', ' ', '\t', '\0', '0', (char)0xef};
  int32_t count = 0;
  for (int bit = 0; bit < 8; bit++) {
    changed[count++] = (char)(was ^ (1 << bit));
  }
  for (size_t i = 0; i < sizeof others; i++) {
    if (others[i] != was) {
      changed[count++] = others[i];
    }
  }
  changed[count] = (char)(was + 1);
  return count + 1;
}

START_TEST(test_every_changed_byte) {
  static receipt r;
  static contents c;
  for (int sample = 1; sample < SAMPLES; sample++) {
    read_file(samples[sample], &r);
    open_receipt(&r, &c);
    for (int32_t line = 0; line < c.count; line++) {
      for (size_t i = c.begins[line]; i < c.begins[line + 1]; i++) {
        char was = r.bytes[i];
        char changed[16];
        int32_t count = changes_of(was, changed);
        for (int32_t k = 0; k < count; k++) {
          r.bytes[i] = changed[k];
          require_broken(r.bytes, r.length, c.begins[line]);
        }
        r.bytes[i] = was;
      }
    }
  }
}
END_TEST

/* A byte taken out, doubled, or swapped with the next. */
START_TEST(test_every_moved_byte) {
  static receipt r;
  static contents c;
  static char moved[SIZE + 1];
  read_file(samples[2], &r);
  open_receipt(&r, &c);
  for (int32_t line = 0; line < c.count; line++) {
    for (size_t i = c.begins[line]; i < c.begins[line + 1]; i++) {
      size_t after = r.length - i - 1;
      memcpy(moved, r.bytes, i);
      memcpy(moved + i, r.bytes + i + 1, after);
      require_broken(moved, r.length - 1, c.begins[line]);
      memcpy(moved + i + 1, r.bytes + i, after + 1);
      moved[i] = r.bytes[i];
      bool feed = r.bytes[i] == '\n'; /* then the line is whole, and an empty one follows */
      require_broken(moved, r.length + 1, feed ? i + 1 : c.begins[line]);
      if (after > 0 && r.bytes[i] != r.bytes[i + 1]) {
        memcpy(moved, r.bytes, r.length);
        moved[i] = r.bytes[i + 1];
        moved[i + 1] = r.bytes[i];
        require_broken(moved, r.length, c.begins[line]);
      }
    }
  }
}
END_TEST

/* The bytes of a receipt, whole lines in the order given. */
static size_t arrange(const receipt *r, const contents *c, const int32_t *order, int32_t count,
                      char *text) {
  size_t length = 0;
  for (int32_t i = 0; i < count; i++) {
    size_t size = c->begins[order[i] + 1] - c->begins[order[i]];
    memcpy(text + length, r->bytes + c->begins[order[i]], size);
    length += size;
  }
  return length;
}

static char arranged[2 * SIZE];
static int32_t order[LINES_MAX + 1];

static void in_order(int32_t count) {
  for (int32_t i = 0; i < count; i++) {
    order[i] = i;
  }
}

/* Every line dropped, doubled, and swapped with the next, as it stands. */
static void check_lines(const char *name, const receipt *r) {
  static contents c;
  (void)name;
  open_receipt(r, &c);
  for (int32_t line = 0; line < c.count; line++) {
    in_order(c.count);
    memmove(order + line, order + line + 1, (size_t)(c.count - line - 1) * sizeof order[0]);
    require_broken(arranged, arrange(r, &c, order, c.count - 1, arranged), c.begins[line]);
    in_order(line + 1);
    for (int32_t i = line; i < c.count; i++) {
      order[i + 1] = i;
    }
    require_broken(arranged, arrange(r, &c, order, c.count + 1, arranged), c.begins[line + 1]);
    if (line + 1 < c.count) {
      in_order(c.count);
      order[line] = line + 1;
      order[line + 1] = line;
      require_broken(arranged, arrange(r, &c, order, c.count, arranged), c.begins[line]);
    }
  }
}

START_TEST(test_lines_dropped_doubled_swapped) {
  ck_assert_int_gt(for_each_receipt(check_lines), 0);
}
END_TEST

START_TEST(test_any_two_lines_swapped) {
  static receipt r;
  static contents c;
  read_file(samples[2], &r);
  open_receipt(&r, &c);
  for (int32_t one = 0; one < c.count; one++) {
    for (int32_t other = one + 1; other < c.count; other++) {
      in_order(c.count);
      order[one] = other;
      order[other] = one;
      require_broken(arranged, arrange(&r, &c, order, c.count, arranged), c.begins[one]);
    }
  }
}
END_TEST

START_TEST(test_cut_at_every_length) {
  static receipt r;
  static contents c;
  for (int sample = 0; sample < SAMPLES; sample++) {
    read_file(samples[sample], &r);
    open_receipt(&r, &c);
    for (int32_t line = 0; line < c.count; line++) {
      for (size_t length = c.begins[line]; length < c.begins[line + 1]; length++) {
        require_broken(r.bytes, length, c.begins[line]);
      }
    }
  }
}
END_TEST

/* Parts of two receipts in one text. */
START_TEST(test_two_receipts_in_one) {
  static receipt one;
  static receipt other;
  static contents c;
  read_file(samples[1], &one);
  read_file(samples[2], &other);
  open_receipt(&one, &c);
  memcpy(arranged, one.bytes, one.length);
  memcpy(arranged + one.length, other.bytes, other.length);
  require_broken(arranged, one.length + other.length, one.length);
  memcpy(arranged + c.begins[9], other.bytes + c.begins[9], other.length - c.begins[9]);
  ck_assert_int_eq(replayed(arranged, other.length).status, DATALEK_ERROR_RECEIPT_CHECK);
}
END_TEST

START_TEST(test_no_receipts) {
  static const char *const texts[] = {"",
                                      "\n",
                                      "\n\n\n\n\n\n\n\n\n\n",
                                      "datalek-receipt 1",
                                      "datalek-receipt 1\n",
                                      " 00000000\n",
                                      "end ",
                                      "{}",
                                      "datalek-receipt 1 00000000\nend 00000000\n"};
  for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
    require_broken(texts[i], strlen(texts[i]), 0);
  }
  enum { HUGE = 32 << 20 };
  static const char fillings[] = {'\0', '\n', ' ', 'a', (char)0xff};
  char *huge = malloc(HUGE);
  ck_assert_ptr_nonnull(huge);
  for (size_t i = 0; i < sizeof fillings; i++) {
    memset(huge, fillings[i], HUGE);
    verdict v = replayed(huge, HUGE);
    ck_assert_int_eq(v.status, DATALEK_ERROR_RECEIPT_START);
    ck_assert_uint_eq(v.position, 0);
  }
  free(huge);
  for (uint32_t rest = 0; rest < 256; rest++) {
    char byte = (char)rest;
    require_broken(&byte, 1, 0);
  }
}
END_TEST

/* As an editor or a mail program leaves it. */
START_TEST(test_other_line_ends_and_marks) {
  static receipt r;
  read_file(samples[1], &r);
  size_t length = 0;
  for (size_t i = 0; i < r.length; i++) {
    if (r.bytes[i] == '\n') {
      arranged[length++] = '\r';
    }
    arranged[length++] = r.bytes[i];
  }
  require_broken(arranged, length, 0);
  static const char *const before[] = {"\n", " ", "\xef\xbb\xbf"};
  for (size_t i = 0; i < sizeof before / sizeof before[0]; i++) {
    size_t added = strlen(before[i]);
    memcpy(arranged, before[i], added);
    memcpy(arranged + added, r.bytes, r.length);
    require_broken(arranged, r.length + added, 0);
  }
  static const char after[] = {'\n', ' ', '\0', 'x'};
  for (size_t i = 0; i < sizeof after; i++) {
    memcpy(arranged, r.bytes, r.length);
    arranged[r.length] = after[i];
    require_broken(arranged, r.length + 1, r.length);
  }
}
END_TEST

/* ---- Other answers, other laws, other versions ----------------------------------------------- */

static void require_differs(contents *c, int32_t line, const int64_t *values) {
  static receipt r;
  datalek_incident incident;
  int32_t law = UNTOUCHED;
  seal(c, &r);
  verdict v = replayed(r.bytes, r.length);
  REQUIRE(v.status == DATALEK_OK && v.result == DATALEK_REPLAY_DIFFERS, "status %d, result %d",
          v.status, v.result);
  REQUIRE(v.position == c->begins[line], "placed at %zu, not %zu", v.position, c->begins[line]);
  int32_t status = datalek_receipt_read(r.bytes, r.length, &incident, &law, NULL);
  REQUIRE(status == DATALEK_OK && memcmp(incident.values, values, sizeof incident.values) == 0,
          "the facts are no longer read");
}

/* Every answer rewritten, left out, added and swapped, with the checks that belong to it: as a
 * library with other rules would have written. */
static void check_other_answers(const char *name, const receipt *r) {
  static contents as_written;
  static contents c;
  datalek_incident incident;
  int32_t law = UNTOUCHED;
  ck_assert_int_eq(datalek_receipt_read(r->bytes, r->length, &incident, &law, NULL), DATALEK_OK);
  (void)name;
  open_receipt(r, &as_written);
  for (int32_t line = line_of(&as_written, "outcome"); line + 1 < as_written.count; line++) {
    c = as_written;
    c.line[line][strlen(c.line[line]) - 1] ^= 1;
    require_differs(&c, line, incident.values);
    c = as_written;
    drop(&c, line);
    require_differs(&c, line, incident.values);
    c = as_written;
    repeat(&c, line, line + 1);
    require_differs(&c, line + 1, incident.values);
    if (line + 2 < as_written.count) {
      c = as_written;
      swap(&c, line, line + 1);
      require_differs(&c, line, incident.values);
    }
  }
}

START_TEST(test_other_answers_differ_at_their_line) {
  static receipt r;
  for (int sample = 0; sample < SAMPLES; sample++) {
    read_file(samples[sample], &r);
    check_other_answers(samples[sample], &r);
  }
}
END_TEST

/* Facts and answers that belong together, but not to this law by time. */
START_TEST(test_another_law_by_time_differs) {
  static contents c;
  static receipt r;
  write_letter(DATALEK_LAW_WBP_2016, &r);
  open_receipt(&r, &c);
  ck_assert_str_eq(c.line[2], "law wbp-2016 1 not_in_force");
  static const char *const otherwise[] = {"law wbp-2016 1 at_time", "law wbp-2016 1 forced"};
  for (size_t i = 0; i < 2; i++) {
    snprintf(c.line[2], LINE_SIZE, "%s", otherwise[i]);
    seal(&c, &r);
    verdict v = replayed(r.bytes, r.length);
    ck_assert_int_eq(v.status, DATALEK_OK);
    ck_assert_int_eq(v.result, DATALEK_REPLAY_DIFFERS);
    ck_assert_uint_eq(v.position, c.begins[2]);
  }
}
END_TEST

/* A line of the letter, what stands there instead, and what is then said of it. */
static const struct {
  const char *line;
  const char *instead;
  int32_t status;
  int32_t result;
} rewritten[] = {
  {"library", "library 999.0.12", DATALEK_OK, DATALEK_REPLAY_SAME},
  {"library", "library 0.0.1", DATALEK_OK, DATALEK_REPLAY_SAME},
  {"library", "library 1.0", DATALEK_ERROR_RECEIPT_LINE, UNTOUCHED},
  {"library", "library 1.0.0.0", DATALEK_ERROR_RECEIPT_LINE, UNTOUCHED},
  {"library", "library 01.0.0", DATALEK_ERROR_RECEIPT_LINE, UNTOUCHED},
  {"library", "library 1.0.0 beta", DATALEK_ERROR_RECEIPT_LINE, UNTOUCHED},
  {"library", "library 1..0", DATALEK_ERROR_RECEIPT_LINE, UNTOUCHED},
  {"library", "library 1.0.", DATALEK_ERROR_RECEIPT_LINE, UNTOUCHED},
  {"library", "libraries 1.0.0", DATALEK_ERROR_RECEIPT_LINE, UNTOUCHED},
  {"library", "library 1", DATALEK_ERROR_RECEIPT_LINE, UNTOUCHED},
  {"library", "library", DATALEK_ERROR_RECEIPT_LINE, UNTOUCHED},
  {"library", "", DATALEK_ERROR_RECEIPT_LINE, UNTOUCHED},
  {"library", "law avg-2018 1 at_time", DATALEK_ERROR_RECEIPT_LINE, UNTOUCHED},
  {"datalek-receipt", "datalek-receipt 2", DATALEK_ERROR_RECEIPT_FORMAT, UNTOUCHED},
  {"datalek-receipt", "datalek-receipt 0", DATALEK_ERROR_RECEIPT_FORMAT, UNTOUCHED},
  {"datalek-receipt", "datalek-receipt 100000000000000000", DATALEK_ERROR_RECEIPT_FORMAT,
   UNTOUCHED},
  {"datalek-receipt", "datalek-receipt 01", DATALEK_ERROR_RECEIPT_START, UNTOUCHED},
  {"datalek-receipt", "datalek-receipt 1000000000000000000", DATALEK_ERROR_RECEIPT_START,
   UNTOUCHED},
  {"datalek-receipt", "datalek-receipt 1 ", DATALEK_ERROR_RECEIPT_START, UNTOUCHED},
  {"datalek-receipt", "datalek-receipt", DATALEK_ERROR_RECEIPT_START, UNTOUCHED},
  {"datalek-receipt", "datalek-receipts 1", DATALEK_ERROR_RECEIPT_START, UNTOUCHED},
  {"law", "law avg-2030 1 at_time", DATALEK_ERROR_RECEIPT_LAW, UNTOUCHED},
  {"law", "law avg-201 1 at_time", DATALEK_ERROR_RECEIPT_LAW, UNTOUCHED},
  {"law", "law", DATALEK_ERROR_RECEIPT_LAW, UNTOUCHED},
  {"law", "law avg-2018 0 at_time", DATALEK_ERROR_RECEIPT_VERSION, UNTOUCHED},
  {"law", "law avg-2018 999 at_time", DATALEK_ERROR_RECEIPT_VERSION, UNTOUCHED},
  {"law", "law avg-2018 999 not_in_force", DATALEK_ERROR_RECEIPT_VERSION, UNTOUCHED},
  {"law", "law avg-2018 -1 at_time", DATALEK_ERROR_RECEIPT_LINE, UNTOUCHED},
  {"law", "law avg-2018 01 at_time", DATALEK_ERROR_RECEIPT_LINE, UNTOUCHED},
  {"law", "law avg-2018 1 by_hand", DATALEK_ERROR_RECEIPT_LINE, UNTOUCHED},
  {"law", "law avg-2018 1a at_time", DATALEK_ERROR_RECEIPT_LINE, UNTOUCHED},
  {"law", "law avg-2018 1", DATALEK_ERROR_RECEIPT_LINE, UNTOUCHED},
  {"law", "law avg-2018 1 at_time ", DATALEK_ERROR_RECEIPT_LINE, UNTOUCHED},
  {"law", "law  avg-2018 1 at_time", DATALEK_ERROR_RECEIPT_LAW, UNTOUCHED},
  {"law", "laws avg-2018 1 at_time", DATALEK_ERROR_RECEIPT_LINE, UNTOUCHED},
  {"law", "law avg-2018 1 forced", DATALEK_OK, DATALEK_REPLAY_SAME},
  {"law", "law avg-2018 1 not_in_force", DATALEK_OK, DATALEK_REPLAY_DIFFERS},
  {"fact personal_data", "fact personal_details yes", DATALEK_ERROR_RECEIPT_FACT, UNTOUCHED},
  {"fact personal_data", "fact personal_data Yes", DATALEK_ERROR_RECEIPT_FACT, UNTOUCHED},
  {"fact personal_data", "fact personal_data unknown", DATALEK_ERROR_RECEIPT_FACT, UNTOUCHED},
  {"fact personal_data", "fact personal_data 1", DATALEK_ERROR_RECEIPT_FACT, UNTOUCHED},
  {"fact personal_data", "fact personal_data", DATALEK_ERROR_RECEIPT_FACT, UNTOUCHED},
  {"fact personal_data", "fact personal_data yes yes", DATALEK_ERROR_RECEIPT_LINE, UNTOUCHED},
  {"fact personal_data", "fact personal_data yes ", DATALEK_ERROR_RECEIPT_LINE, UNTOUCHED},
  {"fact personal_data", "fact role controller", DATALEK_ERROR_RECEIPT_LINE, UNTOUCHED},
  {"fact role", "fact role boss", DATALEK_ERROR_RECEIPT_FACT, UNTOUCHED},
  {"fact role", "fact role control", DATALEK_ERROR_RECEIPT_FACT, UNTOUCHED},
  {"fact role", "fact", DATALEK_ERROR_RECEIPT_FACT, UNTOUCHED},
  {"fact subjects", "fact subjects 01", DATALEK_ERROR_RECEIPT_FACT, UNTOUCHED},
  {"fact subjects", "fact subjects -1", DATALEK_ERROR_RECEIPT_FACT, UNTOUCHED},
  {"fact subjects", "fact subjects 1.0", DATALEK_ERROR_RECEIPT_FACT, UNTOUCHED},
  {"fact subjects", "fact subjects 9007199254740993", DATALEK_ERROR_RECEIPT_FACT, UNTOUCHED},
  {"fact subjects", "fact subjects 999999999999999999999999", DATALEK_ERROR_RECEIPT_FACT,
   UNTOUCHED},
  {"fact aware_at", "fact aware_at 2026-11-13T15:40:00Z", DATALEK_ERROR_RECEIPT_FACT, UNTOUCHED},
  {"fact aware_at", "fact aware_at 2026-11-13T17:40:00+02:00", DATALEK_ERROR_RECEIPT_FACT,
   UNTOUCHED},
  {"fact aware_at", "fact aware_at 2026-11-13T16:40:00.0+01:00", DATALEK_ERROR_RECEIPT_FACT,
   UNTOUCHED},
  {"fact aware_at", "fact aware_at 2026-11-13t16:40:00+01:00", DATALEK_ERROR_RECEIPT_FACT,
   UNTOUCHED},
  {"fact aware_at", "fact aware_at 9998-12-31T23:59:59+01:00", DATALEK_ERROR_RECEIPT_FACT,
   UNTOUCHED},
  {"fact aware_at", "fact aware_at 1996-01-01T00:59:59+01:00", DATALEK_ERROR_RECEIPT_FACT,
   UNTOUCHED},
};

START_TEST(test_rewritten_lines) {
  static contents c;
  static receipt r;
  for (size_t i = 0; i < sizeof rewritten / sizeof rewritten[0]; i++) {
    write_and_open_letter(&c);
    int32_t line = line_of(&c, rewritten[i].line);
    snprintf(c.line[line], LINE_SIZE, "%s", rewritten[i].instead);
    seal(&c, &r);
    verdict v = replayed_exactly(r.bytes, r.length);
    ck_assert_msg(v.status == rewritten[i].status && v.result == rewritten[i].result,
                  "'%s' gives status %d, result %d", rewritten[i].instead, v.status, v.result);
    size_t place = v.result == DATALEK_REPLAY_SAME ? UNTOUCHED : c.begins[line];
    ck_assert_msg(v.position == place, "'%s' is placed at %zu, not %zu", rewritten[i].instead,
                  v.position, place);
  }
}
END_TEST

/* A receipt that ends sooner, as one of fewer questions would, with the checks that it should have.
 * Without the law there is nothing to judge by. */
START_TEST(test_an_early_end) {
  static contents as_written;
  static contents c;
  static receipt r;
  write_and_open_letter(&as_written);
  for (int32_t line = 1; line + 1 < as_written.count; line++) {
    c = as_written;
    snprintf(c.line[line], LINE_SIZE, "end");
    c.count = line + 1;
    seal(&c, &r);
    verdict v = replayed_exactly(r.bytes, r.length);
    if (line <= 2) {
      REQUIRE(v.status == DATALEK_ERROR_RECEIPT_LINE, "status %d", v.status);
      REQUIRE(v.position == c.begins[line], "placed at %zu", v.position);
    } else {
      bool outcomes = line > line_of(&as_written, "outcome"); /* else other facts, other answers */
      REQUIRE(v.status == DATALEK_OK && v.result == DATALEK_REPLAY_DIFFERS, "status %d, result %d",
              v.status, v.result);
      REQUIRE(!outcomes || v.position == c.begins[line], "placed at %zu", v.position);
    }
  }
}
END_TEST

/* The end and the space before a check have one spelling too. */
START_TEST(test_end_and_space) {
  static contents c;
  static receipt r;
  write_and_open_letter(&c);
  snprintf(c.line[c.count - 1], LINE_SIZE, "end of all");
  seal(&c, &r);
  require_broken(r.bytes, r.length, r.length);
  write_and_open_letter(&c);
  seal(&c, &r);
  char *check = r.bytes + r.length - CHECK_LENGTH - 1;
  *check = '\t';
  sprintf(check + 1, "%08x\n", (unsigned)crc_of(0, r.bytes, (size_t)(check + 1 - r.bytes)));
  require_broken(r.bytes, r.length, c.begins[c.count - 1]);
}
END_TEST

/* The facts are of use also where the rules are those of another version. */
START_TEST(test_facts_under_another_version) {
  static contents c;
  static receipt r;
  datalek_incident *expected = incident_from(LETTER);
  datalek_incident *incident = incident_from("{}");
  int32_t law = UNTOUCHED;
  write_and_open_letter(&c);
  snprintf(c.line[2], LINE_SIZE, "law avg-2018 999 not_in_force");
  seal(&c, &r);
  ck_assert_int_eq(datalek_receipt_read(r.bytes, r.length, incident, &law, NULL), DATALEK_OK);
  ck_assert_int_eq(law, DATALEK_LAW_AVG_2018);
  ck_assert_mem_eq(incident->values, expected->values, sizeof expected->values);
  datalek_incident_free(incident);
  datalek_incident_free(expected);
}
END_TEST

/* Facts out of order, twice, or away from the others, though every check fits. */
START_TEST(test_facts_have_their_order) {
  static contents as_written;
  static contents c;
  static receipt r;
  write_and_open_letter(&as_written);
  int32_t first = line_of(&as_written, "fact");
  int32_t end = line_of(&as_written, "outcome");
  for (int32_t line = first; line < end; line++) {
    c = as_written;
    if (line + 1 < end) { /* what is no fact ends the facts */
      snprintf(c.line[line], LINE_SIZE, "facts");
      seal(&c, &r);
      ck_assert_int_eq(replayed(r.bytes, r.length).status, DATALEK_ERROR_RECEIPT_LINE);
      ck_assert_uint_eq(replayed(r.bytes, r.length).position, c.begins[line + 1]);
    }
    for (int32_t to = line + 1; to < as_written.count; to++) {
      c = as_written;
      repeat(&c, line, to);
      seal(&c, &r);
      verdict v = replayed_exactly(r.bytes, r.length);
      REQUIRE(v.status == DATALEK_ERROR_RECEIPT_LINE && v.position == c.begins[to],
              "status %d, placed at %zu", v.status, v.position);
    }
  }
}
END_TEST

/* Without one of its facts, each of which matters, its answers no longer follow. */
START_TEST(test_a_fact_less_differs) {
  static contents as_written;
  static contents c;
  static receipt r;
  write_and_open_letter(&as_written);
  int32_t end = line_of(&as_written, "outcome");
  for (int32_t line = line_of(&as_written, "fact"); line < end; line++) {
    c = as_written;
    drop(&c, line);
    seal(&c, &r);
    verdict v = replayed_exactly(r.bytes, r.length);
    ck_assert_int_eq(v.status, DATALEK_OK);
    ck_assert_int_eq(v.result, DATALEK_REPLAY_DIFFERS);
    ck_assert_uint_ge(v.position, c.begins[end - 1]);
  }
}
END_TEST

RUN_SUITE("receipt", test_corpus_replays_to_the_same_bytes, test_corpus_has_everything,
          test_there_and_back, test_what_a_receipt_says, test_checks_are_crc_32,
          test_size_is_enough, test_buffer, test_wrong_arguments,
          test_a_wrong_receipt_leaves_the_incident, test_every_other_byte, test_every_changed_byte,
          test_every_moved_byte, test_lines_dropped_doubled_swapped, test_any_two_lines_swapped,
          test_cut_at_every_length, test_two_receipts_in_one, test_no_receipts,
          test_other_line_ends_and_marks, test_other_answers_differ_at_their_line,
          test_another_law_by_time_differs, test_rewritten_lines, test_an_early_end,
          test_end_and_space, test_facts_under_another_version, test_facts_have_their_order,
          test_a_fact_less_differs)
