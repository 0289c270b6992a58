/* SPDX-License-Identifier: Apache-2.0 */
#include "call.h"
#include <nettle/sha2.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

int32_t call_find(const char *(*name_of)(int32_t), const char *name, size_t length) {
  const char *found = NULL;
  for (int32_t number = 0; (found = name_of(number)) != NULL; number++) {
    if (strlen(found) == length && memcmp(found, name, length) == 0) {
      return number;
    }
  }
  return -1;
}

const char *call_language_name(int32_t language) {
  switch (language) {
  case DATALEK_LANGUAGE_NL:
    return "nl";
  case DATALEK_LANGUAGE_EN:
    return "en";
  default:
    return NULL;
  }
}

int32_t call_read_facts(datalek_incident *incident, const char *text, size_t length,
                        call_place *place) {
  return datalek_incident_read_json(incident, text, length, &place->position, place->key,
                                    sizeof place->key);
}

static int32_t sha256(void *context, const void *data, size_t length, uint8_t *digest) {
  struct sha256_ctx state;
  (void)context;
  sha256_init(&state);
  sha256_update(&state, length, data);
  sha256_digest(&state, SHA256_DIGEST_SIZE, digest);
  return DATALEK_OK;
}

/* Whether the first line has a digest. Inside a string these quotes would be escaped. */
static bool has_chain(const char *lines, size_t length) {
  static const char key[] = "\"digest\":";
  const char *end = length > 0 ? memchr(lines, '\n', length) : NULL;
  size_t first = end != NULL ? (size_t)(end - lines) : length;
  for (size_t i = 0; i + sizeof key - 1 <= first; i++) {
    if (memcmp(lines + i, key, sizeof key - 1) == 0) {
      return true;
    }
  }
  return false;
}

int32_t call_read_register(datalek_register *reg, const char *lines, size_t length,
                           call_place *place) {
  bool chain = has_chain(lines, length);
  int64_t sequence = 0;
  /* No salt: it is needed to add a text, and nothing is added here. */
  int32_t status =
    chain ? datalek_register_set_digest(reg, sha256, SHA256_DIGEST_SIZE, NULL, NULL) : DATALEK_OK;
  if (status == DATALEK_OK) {
    status = datalek_register_read_json(reg, lines, length, &place->line, &place->position,
                                        place->key, sizeof place->key);
  }
  if (status == DATALEK_OK && chain) {
    status = datalek_register_verify(reg, &sequence);
    place->line = (size_t)sequence;
  }
  return status;
}

int32_t call_read_entry(const datalek_register *reg, const char *id, int64_t until,
                        datalek_entry *entry) {
  int32_t index = 0;
  int32_t status = datalek_register_find(reg, id, &index);
  return status != DATALEK_OK ? status : datalek_entry_read(reg, index, until, entry);
}

void call_describe(int32_t status, const call_place *place, char *buffer) {
  char line[32] = "";
  char key[sizeof place->key + 16] = "";
  if (place->line > 0) {
    snprintf(line, sizeof line, "event %zu, ", place->line);
  }
  if (place->key[0] != '\0') {
    snprintf(key, sizeof key, "key \"%s\", ", place->key);
  }
  snprintf(buffer, CALL_DESCRIPTION_SIZE, "%s%sbyte %zu: %s", line, key, place->position,
           datalek_status_name(status));
}
