/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Writes the receipt of an assessment, or replays one that was kept.
 *
 *     receipt [--law NAME] INCIDENT.json      writes the receipt to standard output
 *     receipt --replay RECEIPT                says whether today's library still gives the same
 *
 * Exit status: 0 (same), 1 (differs, not intact, or not readable), 2 on wrong usage.
 */
#include "common.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>

static bool read_file(const char *name, text *file) {
  FILE *stream = fopen(name, "rb");
  *file = (text){.name = name};
  bool good = stream != NULL && slurp(stream, file);
  if (!good) {
    fprintf(stderr, "receipt: %s: %s\n", name, strerror(errno));
  }
  if (stream != NULL) {
    fclose(stream);
  }
  return good;
}

static void report(const text *file, size_t position, int32_t status) {
  fprintf(stderr, "receipt: %s: byte %zu: %s\n", file->name, position,
          datalek_status_text(status, EN));
}

static bool write_receipt(const text *file, int32_t law) {
  static char receipt[DATALEK_RECEIPT_SIZE_MAX];
  datalek_incident *incident = NULL;
  size_t position = 0;
  int32_t status = datalek_incident_new(&incident);
  if (status == DATALEK_OK) {
    status = datalek_incident_read_json(incident, file->bytes, file->length, &position, NULL, 0);
  }
  if (status == DATALEK_OK) {
    status = datalek_receipt_write(incident, law, receipt, sizeof receipt, NULL);
  }
  datalek_incident_free(incident);
  if (status != DATALEK_OK) {
    report(file, position, status);
    return false;
  }
  return fputs(receipt, stdout) >= 0 && fflush(stdout) == 0;
}

/* The line at a byte, without its end. */
static int line_at(const text *file, size_t position, const char **line) {
  size_t begin = position;
  while (begin > 0 && file->bytes[begin - 1] != '\n') {
    begin--;
  }
  *line = file->bytes + begin;
  return (int)strcspn(*line, "\n");
}

static bool replay(const text *file) {
  int32_t result = DATALEK_REPLAY_DIFFERS;
  size_t position = 0;
  int32_t status = datalek_receipt_replay(file->bytes, file->length, &result, &position);
  if (status != DATALEK_OK) {
    report(file, position, status);
    return false;
  }
  if (result == DATALEK_REPLAY_DIFFERS) {
    const char *line = NULL;
    int length = line_at(file, position, &line);
    printf("differs at byte %zu: %.*s\n", position, length, line);
    return false;
  }
  printf("same\n");
  return true;
}

int main(int count, char **arguments) {
  text file = {.name = ""};
  int32_t law = DATALEK_LAW_AT_TIME;
  bool replays = count == 3 && strcmp(arguments[1], "--replay") == 0;
  bool forced = count == 4 && strcmp(arguments[1], "--law") == 0 &&
                datalek_law_find(arguments[2], &law) == DATALEK_OK;
  if (!replays && !forced && (count != 2 || arguments[1][0] == '-')) {
    fprintf(stderr, "usage: receipt [--law NAME] INCIDENT.json | receipt --replay RECEIPT\n");
    return 2;
  }
  bool good =
    read_file(arguments[count - 1], &file) && (replays ? replay(&file) : write_receipt(&file, law));
  free(file.bytes);
  return good ? 0 : 1;
}
