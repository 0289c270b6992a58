/* SPDX-License-Identifier: Apache-2.0 */
#include "object.h"
#include "tables.h"
#include "utf8.h"
#include <string.h>

static const struct {
  const char *name;
  const char *text[DLK_LANGUAGES];
} contacts[] = {
#define CONTACT(number, name, nl, en) [DATALEK_CONTACT_##number] = {#name, {nl, en}},
#include "contacts.def"
#undef CONTACT
};

enum { CONTACTS = sizeof contacts / sizeof contacts[0] };

struct datalek_contact {
  dlk_memory memory;
  char texts[CONTACTS][DATALEK_CONTACT_LENGTH_MAX + 1]; /* "" while unknown */
};

static bool is_contact(int32_t what) { return what >= 0 && what < CONTACTS; }

static void prepare(datalek_contact *contact) { (void)contact; }

DLK_OBJECT_FUNCTIONS(datalek_contact, prepare)

int32_t datalek_contact_count(void) { return CONTACTS; }

const char *datalek_contact_name(int32_t what) {
  return is_contact(what) ? contacts[what].name : NULL;
}

const char *datalek_contact_text(int32_t what, int32_t language) {
  return is_contact(what) && dlk_is_language(language) ? contacts[what].text[language] : NULL;
}

int32_t datalek_contact_set(datalek_contact *contact, int32_t what, const char *text,
                            size_t length) {
  if (contact == NULL || (text == NULL && length > 0)) {
    return DATALEK_ERROR_NULL;
  }
  if (!is_contact(what)) {
    return DATALEK_ERROR_ARGUMENT;
  }
  if (length > DATALEK_CONTACT_LENGTH_MAX) {
    return DATALEK_ERROR_REGISTER_SIZE;
  }
  if (!dlk_is_utf8(text, length, false)) {
    return DATALEK_ERROR_REGISTER_TEXT;
  }
  if (length > 0) {
    memmove(contact->texts[what], text, length); /* it may be lent by this very object */
  }
  contact->texts[what][length] = '\0';
  return DATALEK_OK;
}

const char *datalek_contact_get(const datalek_contact *contact, int32_t what) {
  bool known = contact != NULL && is_contact(what) && contact->texts[what][0] != '\0';
  return known ? contact->texts[what] : NULL;
}
