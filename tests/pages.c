/* SPDX-License-Identifier: Apache-2.0 */
#include "pages.h"
#include "registers.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FILE_SIZE_MAX = 1 << 20 };

char *page_file(const char *name) {
  char path[512];
  char *bytes = malloc(FILE_SIZE_MAX);
  snprintf(path, sizeof path, "%s/%s", PAGES, name);
  FILE *file = fopen(path, "rb");
  ck_assert_msg(file != NULL && bytes != NULL, "cannot read %s", path);
  size_t length = fread(bytes, 1, FILE_SIZE_MAX - 1, file);
  bytes[length] = '\0';
  fclose(file);
  return bytes;
}

datalek_register *register_of_pages(void) {
  datalek_register *reg = NULL;
  size_t line = 0;
  char key[64] = "";
  char *lines = page_file("register.jsonl");
  ck_assert_int_eq(datalek_register_new(&reg), DATALEK_OK);
  int32_t status = datalek_register_read_json(reg, lines, strlen(lines), &line, NULL, key, 64);
  ck_assert_msg(status == DATALEK_OK, "line %zu, key '%s': %s", line, key,
                datalek_status_name(status));
  free(lines);
  return reg;
}

char *write_exactly(page_writer write, const datalek_entry *entry, int32_t language) {
  size_t needed = 0;
  size_t again = 0;
  REQUIRE(write(entry, language, NULL, 0, &needed) == DATALEK_ERROR_BUFFER, "no buffer");
  char *exact = malloc(needed);
  memset(exact, '#', needed);
  REQUIRE(write(entry, language, exact, needed - 1, &again) == DATALEK_ERROR_BUFFER &&
            again == needed,
          "one short");
  for (size_t i = 0; i < needed; i++) {
    REQUIRE(exact[i] == '#', "written though it is too small");
  }
  REQUIRE(write(entry, language, exact, needed, &again) == DATALEK_OK && again == needed &&
            strlen(exact) == needed - 1,
          "exact");
  return exact;
}

void check_random_entries(uint64_t seed,
                          void (*check)(const datalek_entry *entry, int32_t language)) {
  random_source source = {seed};
  datalek_entry *entry = new_entry();
  for (int round = 0; round < 40; round++) {
    datalek_register *reg = register_with(PLAIN);
    while (datalek_register_size(reg) < 60) {
      add_random_event(&source, reg, 4);
    }
    for (int32_t i = 0; i < datalek_register_entry_count(reg); i++) {
      int64_t until = 1 + (int64_t)random_below(&source, 60);
      if (datalek_entry_read(reg, i, until, entry) == DATALEK_OK) {
        check(entry, (int32_t)random_below(&source, 2));
      }
    }
    datalek_register_free(reg);
  }
  datalek_entry_free(entry);
}
