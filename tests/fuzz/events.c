/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A register as JSON Lines: any text. What is refused leaves the register empty and says where;
 * what is loaded is stored and loaded again to the byte, and every page of it can be written.
 */
#include "fuzz.h"
#include "writers.h"
#include <stdlib.h>

/* A digest of one byte, which the fuzzer can guess. */
static int32_t add_up(void *context, const void *data, size_t length, uint8_t *digest) {
  const uint8_t *bytes = data;
  (void)context;
  *digest = 0;
  for (size_t i = 0; i < length; i++) {
    *digest = (uint8_t)(*digest * 31 + bytes[i]);
  }
  return DATALEK_OK;
}

static datalek_register *new_register(bool chained) {
  datalek_register *reg = NULL;
  DEMAND_OK(datalek_register_new(&reg));
  if (chained) {
    DEMAND_OK(datalek_register_set_digest(reg, add_up, 1, NULL, NULL));
  }
  return reg;
}

/* How long a line of a text is; the text may be one line short of it, which is then empty. */
static size_t length_of_line(const char *text, size_t length, size_t line) {
  const char *at = text;
  const char *end = text + length;
  while (--line > 0 && at < end) {
    const char *next = memchr(at, '\n', (size_t)(end - at));
    at = next != NULL ? next + 1 : end;
  }
  const char *next = at < end ? memchr(at, '\n', (size_t)(end - at)) : NULL;
  return (size_t)((next != NULL ? next : end) - at);
}

static int32_t load(datalek_register *reg, const char *text, size_t length) {
  enum { KEY_SIZE = 16 };
  char *copy = fuzz_copy(text, length);
  char *key = fuzz_block(KEY_SIZE, '#');
  size_t line = 0;
  size_t position = 0;
  int32_t status = datalek_register_read_json(reg, copy, length, &line, &position, key, KEY_SIZE);
  if (status != DATALEK_OK) {
    DEMAND(status != DATALEK_ERROR_MEMORY && datalek_status_name(status) != NULL,
           "a register is refused with status %d", status);
    DEMAND(line >= 1 && position <= length_of_line(copy, length, line),
           "an error at line %zu, byte %zu, where there is none", line, position);
    DEMAND(memchr(key, '\0', KEY_SIZE) != NULL && fuzz_is_utf8(key, strlen(key)),
           "the key is no text");
    DEMAND(datalek_register_size(reg) == 0 && datalek_register_entry_count(reg) == 0,
           "something is left of a register that was refused");
  }
  free(key);
  free(copy);
  return status;
}

typedef struct {
  const datalek_register *reg;
  int64_t sequence;
} place;

static int32_t write_event(const void *context, char *buffer, size_t size, size_t *needed) {
  const place *event = context;
  return datalek_event_write_json(event->reg, event->sequence, buffer, size, needed);
}

/* The register as it is to be stored. To be freed. */
static char *store(const datalek_register *reg, size_t *length) {
  char *text = NULL;
  *length = 0;
  for (int64_t i = 1; i <= datalek_register_size(reg); i++) {
    int32_t status = DATALEK_OK;
    char *line = fuzz_written(write_event, &(place){reg, i}, &status);
    DEMAND(line != NULL, "an event cannot be written: status %d", status);
    size_t size = strlen(line);
    text = realloc(text, *length + size + 1);
    DEMAND(text != NULL, "no memory");
    memcpy(text + *length, line, size);
    text[*length + size] = '\n';
    *length += size + 1;
    free(line);
  }
  return text;
}

/* Stored, loaded and stored again it is the same text. */
static void check_round_trip(const datalek_register *reg, bool chained) {
  size_t length = 0;
  size_t again = 0;
  char *text = store(reg, &length);
  datalek_register *other = new_register(chained);
  int32_t status = load(other, text != NULL ? text : "", length);
  DEMAND(status == DATALEK_OK, "%s: refused though stored by the library: %.*s",
         datalek_status_name(status), (int)length, text);
  char *stored = store(other, &again);
  DEMAND(length == again && (length == 0 || memcmp(text, stored, length) == 0),
         "a register comes back as another");
  free(stored);
  free(text);
  datalek_register_free(other);
}

static void check_chain(const datalek_register *reg) {
  int64_t sequence = 0;
  int32_t status = datalek_register_verify(reg, &sequence);
  bool says_where = sequence >= 1 && sequence <= datalek_register_size(reg);
  DEMAND(status == DATALEK_OK || (status == DATALEK_ERROR_REGISTER_CHAIN && says_where),
         "verifying gives status %d at event %lld", status, (long long)sequence);
}

/* Takes a text out: it is gone from all that is stored, and what is stored can be loaded. */
static void check_redaction(datalek_register *reg, bool chained) {
  static const char marker[] = "taken out";
  for (int64_t i = datalek_register_size(reg); i > 0; i--) {
    int64_t before = datalek_register_size(reg);
    int32_t status = datalek_register_redact(reg, i, DATALEK_TIME_MIN, "FG", marker, 9);
    bool redacted = status == DATALEK_OK;
    DEMAND(redacted || status == DATALEK_ERROR_REGISTER_REDACT, "redacting gives %d", status);
    DEMAND(datalek_register_size(reg) == before + redacted, "redacting adds the wrong events");
    if (redacted) {
      DEMAND(datalek_event_string(reg, i, DATALEK_MEMBER_TEXT, NULL) == NULL, "a text is left");
      check_round_trip(reg, chained);
      return;
    }
  }
}

/* Every entry is there; of one of them all is written. */
static void check_entries(const datalek_register *reg, uint32_t choice) {
  datalek_entry *entry = NULL;
  int32_t count = datalek_register_entry_count(reg);
  DEMAND_OK(datalek_entry_new(&entry));
  for (int32_t i = 0; i < count; i++) {
    int32_t index = -1;
    DEMAND_OK(datalek_entry_read(reg, i, DATALEK_SEQUENCE_ALL, entry));
    DEMAND_OK(datalek_register_find(reg, datalek_entry_id(entry), &index));
    DEMAND(index == i, "entry %d is found as %d", i, index);
    if (choice % (uint32_t)count == (uint32_t)i) {
      check_pages(entry, choice);
    }
  }
  datalek_entry_free(entry);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  const char *text = (const char *)data;
  bool chained = memmem(text, size, "\"digest\"", 8) != NULL;
  datalek_register *reg = new_register(chained);
  if (load(reg, text, size) == DATALEK_OK) {
    DEMAND(fuzz_is_utf8(text, size), "loaded though it is not UTF-8");
    check_round_trip(reg, chained);
    check_entries(reg, fuzz_hash(data, size));
    if (chained) {
      check_chain(reg);
    }
    check_redaction(reg, chained);
  }
  datalek_register_free(reg);
  return 0;
}
