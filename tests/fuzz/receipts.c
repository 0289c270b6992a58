/* SPDX-License-Identifier: Apache-2.0 */
#include "receipts.h"
#include <stdlib.h>

enum { SELDOM = 64 }; /* one receipt in so many is assessed, which takes long */

typedef struct {
  const datalek_incident *incident;
  int32_t law;
} order;

static int32_t write_receipt(const void *context, char *buffer, size_t size, size_t *needed) {
  const order *o = context;
  return datalek_receipt_write(o->incident, o->law, buffer, size, needed);
}

/* What was read, written anew: it can be read again, and replays as the same. */
static void check_written(const datalek_incident *incident, int32_t law, const char *text,
                          size_t length) {
  int32_t status = DATALEK_OK;
  int32_t result = DATALEK_REPLAY_DIFFERS;
  size_t position = 0;
  char *written = fuzz_written(write_receipt, &(order){incident, law}, &status);
  DEMAND(written != NULL, "a receipt cannot be written: status %d", status);
  DEMAND_OK(datalek_receipt_replay(written, strlen(written), &result, &position));
  DEMAND(result == DATALEK_REPLAY_SAME, "a new receipt differs at byte %zu: %s", position, written);
  status = datalek_receipt_replay(text, length, &result, &position);
  DEMAND(status == DATALEK_OK || status == DATALEK_ERROR_RECEIPT_VERSION, "replay: %d", status);
  DEMAND(status != DATALEK_OK || result == DATALEK_REPLAY_SAME ||
           (position <= length && (position == 0 || text[position - 1] == '\n')),
         "a receipt differs at byte %zu, where no line begins", position);
  free(written);
}

/* One bit is another: no receipt any more. */
static void check_flipped(const char *text, size_t length, uint32_t choice) {
  int32_t law = 0;
  datalek_incident *incident = NULL;
  char *flipped = fuzz_copy(text, length);
  flipped[choice / 8 % length] ^= (char)(1U << choice % 8);
  DEMAND_OK(datalek_incident_new(&incident));
  DEMAND(datalek_receipt_read(flipped, length, incident, &law, NULL) != DATALEK_OK,
         "bit %u of byte %zu is not checked", choice % 8, choice / 8 % length);
  datalek_incident_free(incident);
  free(flipped);
}

void try_receipt(const char *text, size_t length, uint32_t choice) {
  int64_t before[FUZZ_FACTS];
  int64_t after[FUZZ_FACTS];
  datalek_incident *incident = NULL;
  int32_t law = DATALEK_LAW_AT_TIME;
  size_t position = SIZE_MAX;
  DEMAND_OK(datalek_incident_new(&incident));
  DEMAND_OK(datalek_scenario_apply(DATALEK_SCENARIO_RANSOMWARE, incident));
  fuzz_values(incident, before);
  int32_t status = datalek_receipt_read(text, length, incident, &law, &position);
  fuzz_values(incident, after);
  if (status == DATALEK_OK) {
    check_flipped(text, length, choice);
    if (choice % SELDOM == 0) {
      check_written(incident, law, text, length);
    }
  }
  if (status != DATALEK_OK) {
    DEMAND(status >= DATALEK_ERROR_RECEIPT_START && status <= DATALEK_ERROR_RECEIPT_LINE,
           "a receipt is refused with status %d", status);
    DEMAND(position <= length && (position == 0 || text[position - 1] == '\n'),
           "an error at byte %zu, where no line begins", position);
    DEMAND(memcmp(before, after, sizeof before) == 0, "a refused receipt changes facts");
  }
  datalek_incident_free(incident);
}

/* The check of a line: CRC-32, as receipt.h says. */
static uint32_t crc(uint32_t so_far, const char *bytes, size_t length) {
  uint32_t rest = ~so_far;
  for (size_t i = 0; i < length; i++) {
    rest ^= (uint8_t)bytes[i];
    for (int bit = 0; bit < 8; bit++) {
      rest = rest >> 1 ^ (UINT32_C(0xEDB88320) & (0 - (rest & 1)));
    }
  }
  return ~rest;
}

void try_lines(const char *text, size_t length, uint32_t choice) {
  enum { CHECK = 9 };
  size_t lines = 0;
  for (size_t i = 0; i < length; i++) {
    lines += text[i] == '\n';
  }
  char *checked = fuzz_block(length + lines * CHECK, 0);
  size_t size = 0;
  for (size_t i = 0; i < length; i++) {
    if (text[i] == '\n') {
      checked[size++] = ' ';
      uint32_t check = crc(0, checked, size);
      for (int digit = 7; digit >= 0; digit--) {
        checked[size++] = "0123456789abcdef"[check >> 4 * digit & 15];
      }
    }
    checked[size++] = text[i];
  }
  try_receipt(checked, size, choice);
  free(checked);
}
