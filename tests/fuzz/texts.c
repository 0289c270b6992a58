/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Texts as a binding hands them over: a pointer and a length, without a closing NUL. The first byte
 * says what the others are.
 */
#include "receipts.h"
#include <stdlib.h>

static void try_identifiers(const char *text, size_t length) {
  enum { CAPACITY = 4, NOW = 1794584400 };
  size_t count = 0;
  int32_t *kinds = fuzz_block(CAPACITY * sizeof *kinds, 0);
  size_t *begins = fuzz_block(CAPACITY * sizeof *begins, 0);
  size_t *ends = fuzz_block(CAPACITY * sizeof *ends, 0);
  int32_t status =
    datalek_identifiers_find(text, length, NOW, kinds, begins, ends, CAPACITY, &count);
  DEMAND(status == (count > CAPACITY ? DATALEK_ERROR_BUFFER : DATALEK_OK), "%zu found: status %d",
         count, status);
  for (size_t i = 0; i < count && i < CAPACITY; i++) {
    DEMAND(datalek_identifier_name(kinds[i]) != NULL, "no kind %d", kinds[i]);
    DEMAND(begins[i] < ends[i] && ends[i] <= length, "found outside the text");
    DEMAND(i == 0 || ends[i - 1] <= begins[i], "findings overlap");
  }
  free(ends);
  free(begins);
  free(kinds);
}

static bool has_control(const char *text, size_t length) {
  for (size_t i = 0; i < length; i++) {
    uint8_t byte = (uint8_t)text[i];
    bool second = byte == 0xC2 && i + 1 < length && (uint8_t)text[i + 1] < 0xA0;
    if (byte < 0x20 || byte == 0x7F || second) {
      return true;
    }
  }
  return false;
}

static void try_contact(const char *text, size_t length) {
  datalek_contact *contact = NULL;
  DEMAND_OK(datalek_contact_new(&contact));
  int32_t status = datalek_contact_set(contact, DATALEK_CONTACT_WEBSITE, text, length);
  const char *kept = datalek_contact_get(contact, DATALEK_CONTACT_WEBSITE);
  bool good = fuzz_is_utf8(text, length) && !has_control(text, length);
  int32_t expected = length > DATALEK_CONTACT_LENGTH_MAX ? DATALEK_ERROR_REGISTER_SIZE
                     : good                              ? DATALEK_OK
                                                         : DATALEK_ERROR_REGISTER_TEXT;
  DEMAND(status == expected, "a contact: status %d, not %d", status, expected);
  bool kept_it = status == DATALEK_OK && length > 0;
  DEMAND((kept != NULL) == kept_it, "a contact keeps what it refused");
  DEMAND(!kept_it || (strlen(kept) == length && memcmp(kept, text, length) == 0),
         "a contact keeps another text");
  datalek_contact_free(contact);
}

/* A text of an event comes back as it was. */
static void try_event(const char *text, size_t length) {
  datalek_register *reg = NULL;
  size_t kept = 0;
  DEMAND_OK(datalek_register_new(&reg));
  DEMAND_OK(datalek_register_open(reg, "1", DATALEK_TIME_MIN, "a"));
  int32_t status = datalek_register_note_ap(reg, "1", DATALEK_TIME_MIN, "a", DATALEK_TIME_MAX,
                                            DATALEK_YES, text, length);
  bool good = fuzz_is_utf8(text, length) && (length == 0 || memchr(text, '\0', length) == NULL);
  DEMAND(status == (good ? DATALEK_OK : DATALEK_ERROR_REGISTER_TEXT), "a text: status %d", status);
  const char *found = datalek_event_string(reg, 2, DATALEK_MEMBER_TEXT, &kept);
  DEMAND(!good || (found != NULL && kept == length && memcmp(found, text, length) == 0),
         "a text comes back as another");
  datalek_register_free(reg);
}

/* A time that was read is written so that it is read again as the same. */
static void try_time(const char *text, size_t length) {
  int64_t time = -7;
  int64_t again = 0;
  char *spelling = fuzz_block(DATALEK_TIME_SIZE, '#');
  int32_t status = datalek_time_parse(text, length, &time);
  if (status != DATALEK_OK) {
    DEMAND(status == DATALEK_ERROR_TIME && time == -7, "a time: status %d", status);
  } else {
    DEMAND_OK(datalek_time_format(time, spelling, DATALEK_TIME_SIZE));
    DEMAND_OK(datalek_time_parse(spelling, strlen(spelling), &again));
    DEMAND(time == again, "%s is read as another time than it was written for", spelling);
  }
  free(spelling);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  if (size == 0) {
    return 0;
  }
  size_t length = size - 1;
  char *text = fuzz_copy(data + 1, length);
  switch (data[0] % 8) {
  case 0:
    try_receipt(text, length, fuzz_hash(data, size));
    break;
  case 1:
  case 2:
    try_lines(text, length, fuzz_hash(data, size));
    break;
  case 3:
  case 4:
    try_identifiers(text, length);
    break;
  case 5:
    try_contact(text, length);
    break;
  case 6:
    try_event(text, length);
    break;
  default:
    try_time(text, length);
    break;
  }
  free(text);
  return 0;
}
