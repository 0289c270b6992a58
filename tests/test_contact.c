/* SPDX-License-Identifier: Apache-2.0 */
/* Who a practice is: what goes in comes out, and what may not go in leaves it as it was. */
#include "support.h"
#include <stdlib.h>
#include <string.h>

enum { CONTACTS = DATALEK_CONTACT_OTHER_ORGANISATION + 1 };

static datalek_contact *new_contact(void) {
  datalek_contact *contact = NULL;
  ck_assert_int_eq(datalek_contact_new(&contact), DATALEK_OK);
  return contact;
}

static int32_t set(datalek_contact *contact, int32_t what, const char *text) {
  return datalek_contact_set(contact, what, text, strlen(text));
}

START_TEST(test_names) {
  ck_assert_int_eq(datalek_contact_count(), CONTACTS);
  for (int32_t i = 0; i < CONTACTS; i++) {
    ck_assert_str_ne(datalek_contact_name(i), "");
    ck_assert_str_ne(datalek_contact_text(i, DATALEK_LANGUAGE_NL), "");
    ck_assert_str_ne(datalek_contact_text(i, DATALEK_LANGUAGE_EN), "");
    for (int32_t k = 0; k < i; k++) {
      ck_assert_str_ne(datalek_contact_name(i), datalek_contact_name(k));
      ck_assert_str_ne(datalek_contact_text(i, DATALEK_LANGUAGE_NL),
                       datalek_contact_text(k, DATALEK_LANGUAGE_NL));
      ck_assert_str_ne(datalek_contact_text(i, DATALEK_LANGUAGE_EN),
                       datalek_contact_text(k, DATALEK_LANGUAGE_EN));
    }
    ck_assert_ptr_null(datalek_contact_text(i, 2));
    ck_assert_ptr_null(datalek_contact_text(i, -1));
  }
  ck_assert_str_eq(datalek_contact_name(DATALEK_CONTACT_ORGANISATION), "organisation");
  ck_assert_str_eq(datalek_contact_name(DATALEK_CONTACT_PERSON_PHONE), "person_phone");
  ck_assert_str_eq(datalek_contact_name(DATALEK_CONTACT_OTHER_ORGANISATION), "other_organisation");
  ck_assert_ptr_null(datalek_contact_name(-1));
  ck_assert_ptr_null(datalek_contact_name(CONTACTS));
  ck_assert_ptr_null(datalek_contact_text(CONTACTS, DATALEK_LANGUAGE_NL));
}
END_TEST

START_TEST(test_each_is_kept_apart) {
  datalek_contact *contact = new_contact();
  for (int32_t i = 0; i < CONTACTS; i++) {
    ck_assert_ptr_null(datalek_contact_get(contact, i));
  }
  for (int32_t i = 0; i < CONTACTS; i++) {
    ck_assert_int_eq(set(contact, i, datalek_contact_name(i)), DATALEK_OK);
  }
  for (int32_t i = 0; i < CONTACTS; i++) {
    ck_assert_str_eq(datalek_contact_get(contact, i), datalek_contact_name(i));
  }
  ck_assert_int_eq(set(contact, DATALEK_CONTACT_KVK, "12345678"), DATALEK_OK);
  ck_assert_str_eq(datalek_contact_get(contact, DATALEK_CONTACT_KVK), "12345678");
  ck_assert_int_eq(datalek_contact_set(contact, DATALEK_CONTACT_KVK, NULL, 0), DATALEK_OK);
  ck_assert_ptr_null(datalek_contact_get(contact, DATALEK_CONTACT_KVK));
  ck_assert_str_eq(datalek_contact_get(contact, DATALEK_CONTACT_ADDRESS), "address");
  ck_assert_str_eq(datalek_contact_get(contact, DATALEK_CONTACT_SECTOR), "sector");
  datalek_contact_free(contact);
}
END_TEST

/* Part of a text that ends nowhere, and a text that the object itself lent. */
START_TEST(test_length_counts) {
  datalek_contact *contact = new_contact();
  const char bytes[] = {'J', 'a', 'n', 's', 'e', 'n'};
  ck_assert_int_eq(datalek_contact_set(contact, DATALEK_CONTACT_PERSON, bytes, 3), DATALEK_OK);
  ck_assert_str_eq(datalek_contact_get(contact, DATALEK_CONTACT_PERSON), "Jan");
  ck_assert_int_eq(datalek_contact_set(contact, DATALEK_CONTACT_PERSON, bytes, 6), DATALEK_OK);
  const char *lent = datalek_contact_get(contact, DATALEK_CONTACT_PERSON);
  ck_assert_str_eq(lent, "Jansen");
  ck_assert_int_eq(set(contact, DATALEK_CONTACT_SIGNED_BY, lent), DATALEK_OK);
  ck_assert_int_eq(set(contact, DATALEK_CONTACT_PERSON, lent + 3), DATALEK_OK);
  ck_assert_str_eq(datalek_contact_get(contact, DATALEK_CONTACT_PERSON), "sen");
  ck_assert_str_eq(datalek_contact_get(contact, DATALEK_CONTACT_SIGNED_BY), "Jansen");
  datalek_contact_free(contact);
}
END_TEST

START_TEST(test_longest) {
  datalek_contact *contact = new_contact();
  char text[DATALEK_CONTACT_LENGTH_MAX + 2];
  memset(text, 'x', sizeof text);
  for (int32_t i = 0; i < CONTACTS; i++) {
    text[0] = (char)('a' + i);
    ck_assert_int_eq(datalek_contact_set(contact, i, text, DATALEK_CONTACT_LENGTH_MAX), DATALEK_OK);
  }
  for (int32_t i = 0; i < CONTACTS; i++) {
    ck_assert_int_eq(datalek_contact_get(contact, i)[0], 'a' + i);
    ck_assert_uint_eq(strlen(datalek_contact_get(contact, i)), DATALEK_CONTACT_LENGTH_MAX);
    ck_assert_int_eq(datalek_contact_set(contact, i, text, DATALEK_CONTACT_LENGTH_MAX + 1),
                     DATALEK_ERROR_REGISTER_SIZE);
    ck_assert_uint_eq(strlen(datalek_contact_get(contact, i)), DATALEK_CONTACT_LENGTH_MAX);
  }
  datalek_contact_free(contact);
}
END_TEST

static const struct {
  const char *text;
  size_t length;
} refused[] = {
  {"\n", 1},   {"a\tb", 3}, {"a\0b", 3},         {"a\x7F", 2},    {"\xC2\x85", 2},
  {"\xFF", 1}, {"\xC3", 1}, {"\xED\xA0\x80", 3}, {"\xC0\x80", 2}, {"\xC3\xA9", 1},
};

static void *no_memory(void *context, size_t size) {
  *(size_t *)context = size;
  return NULL;
}

static void give_back(void *context, void *memory) {
  (void)context;
  (void)memory;
}

START_TEST(test_no_memory) {
  size_t asked = 0;
  datalek_contact *contact = NULL;
  ck_assert_int_eq(datalek_contact_new(NULL), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_contact_new_in(no_memory, give_back, &asked, &contact),
                   DATALEK_ERROR_MEMORY);
  ck_assert_uint_gt(asked, CONTACTS * DATALEK_CONTACT_LENGTH_MAX);
  ck_assert_ptr_null(contact);
}
END_TEST

START_TEST(test_refuses) {
  datalek_contact *contact = new_contact();
  ck_assert_int_eq(set(contact, DATALEK_CONTACT_WEBSITE, "www.praktijk.nl"), DATALEK_OK);
  for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++) {
    ck_assert_int_eq(
      datalek_contact_set(contact, DATALEK_CONTACT_WEBSITE, refused[i].text, refused[i].length),
      DATALEK_ERROR_REGISTER_TEXT);
  }
  ck_assert_int_eq(datalek_contact_set(contact, -1, "x", 1), DATALEK_ERROR_ARGUMENT);
  ck_assert_int_eq(datalek_contact_set(contact, CONTACTS, "x", 1), DATALEK_ERROR_ARGUMENT);
  ck_assert_int_eq(datalek_contact_set(contact, DATALEK_CONTACT_WEBSITE, NULL, 1),
                   DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_contact_set(NULL, DATALEK_CONTACT_WEBSITE, "x", 1), DATALEK_ERROR_NULL);
  ck_assert_str_eq(datalek_contact_get(contact, DATALEK_CONTACT_WEBSITE), "www.praktijk.nl");
  ck_assert_ptr_null(datalek_contact_get(contact, -1));
  ck_assert_ptr_null(datalek_contact_get(contact, CONTACTS));
  ck_assert_ptr_null(datalek_contact_get(NULL, DATALEK_CONTACT_WEBSITE));
  ck_assert_int_eq(set(contact, DATALEK_CONTACT_PERSON, "Zoë de Vriès"), DATALEK_OK);
  ck_assert_str_eq(datalek_contact_get(contact, DATALEK_CONTACT_PERSON), "Zoë de Vriès");
  datalek_contact_free(contact);
}
END_TEST

RUN_SUITE("contact", test_names, test_each_is_kept_apart, test_length_counts, test_longest,
          test_no_memory, test_refuses)
