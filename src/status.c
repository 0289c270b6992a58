/* SPDX-License-Identifier: Apache-2.0 */
#include "tables.h"

static const struct {
  int32_t number;
  const char *name;
  const char *text[DLK_LANGUAGES];
} statuses[] = {
#define STATUS(number, name, nl, en) {DATALEK_##number, name, {nl, en}},
#include "status.def"
#undef STATUS
};

enum { STATUSES = sizeof statuses / sizeof statuses[0] };

const char *datalek_status_name(int32_t status) {
  for (size_t i = 0; i < STATUSES; i++) {
    if (statuses[i].number == status) {
      return statuses[i].name;
    }
  }
  return NULL;
}

const char *datalek_status_text(int32_t status, int32_t language) {
  for (size_t i = 0; i < STATUSES; i++) {
    if (statuses[i].number == status && dlk_is_language(language)) {
      return statuses[i].text[language];
    }
  }
  return NULL;
}
