/* SPDX-License-Identifier: Apache-2.0 */
#include "pages.h"
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
