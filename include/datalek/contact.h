/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file contact.h
 * Who a practice is, for what it sends: the AP dossier (dossier.h) and letters (letter.h). Set once
 * and used for every incident, but for the other organisation, which belongs to one.
 *
 * Threads: while one thread sets, no other may use the object.
 */
#ifndef DATALEK_CONTACT_H
#define DATALEK_CONTACT_H

#include <datalek/memory.h>
#include <datalek/status.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Who a practice is. Opaque. */
typedef struct datalek_contact datalek_contact;

/** What is known of it. Permanent numbers, with the names in datalek_contact_name(). */
enum {
  DATALEK_CONTACT_ORGANISATION = 0,
  DATALEK_CONTACT_ADDRESS = 1, /**< street, postcode and place, on one line */
  DATALEK_CONTACT_KVK = 2,     /**< number in the trade register */
  DATALEK_CONTACT_SECTOR = 3,
  DATALEK_CONTACT_REPORTER = 4, /**< who tells the AP: name */
  DATALEK_CONTACT_REPORTER_FUNCTION = 5,
  DATALEK_CONTACT_REPORTER_PHONE = 6,
  DATALEK_CONTACT_REPORTER_EMAIL = 7,
  DATALEK_CONTACT_PERSON = 8,        /**< for questions, such as the data protection officer */
  DATALEK_CONTACT_PERSON_PHONE = 9,  /**< AVG 33(3)(b), 34(2) */
  DATALEK_CONTACT_PERSON_EMAIL = 10, /**< AVG 33(3)(b), 34(2) */
  DATALEK_CONTACT_WEBSITE = 11,
  DATALEK_CONTACT_SIGNED_BY = 12,         /**< under a letter: name or function */
  DATALEK_CONTACT_OTHER_ORGANISATION = 13 /**< involved in this incident, such as a processor */
};

/** The most bytes of one of these. */
#define DATALEK_CONTACT_LENGTH_MAX 256

/** How many there are: they are numbered from 0. */
int32_t datalek_contact_count(void);

/** The name of one, such as "person_phone". @return A static string; NULL for no such number. */
const char *datalek_contact_name(int32_t what);

/** What it is, in a few words. @return A static string; NULL for no such number or language. */
const char *datalek_contact_text(int32_t what, int32_t language);

/**
 * Nothing known yet, in memory of malloc().
 * @param[out] contact To be freed by datalek_contact_free(); untouched on error.
 * @return DATALEK_OK, DATALEK_ERROR_NULL or DATALEK_ERROR_MEMORY.
 */
int32_t datalek_contact_new(datalek_contact **contact);

/** As datalek_contact_new(), in the host's own memory; see datalek_incident_new_in(). */
int32_t datalek_contact_new_in(datalek_allocate allocate, datalek_release release, void *context,
                               datalek_contact **contact);

/** Frees it. NULL is fine. */
void datalek_contact_free(datalek_contact *contact);

/**
 * Sets one.
 * @param what A DATALEK_CONTACT_*.
 * @param text @p length bytes of UTF-8 without control characters (as an id in register.h); need
 *             not end in NUL, may be NULL when @p length is 0. No bytes make it unknown again.
 * @return DATALEK_OK, DATALEK_ERROR_NULL, DATALEK_ERROR_ARGUMENT (no such number),
 *         DATALEK_ERROR_REGISTER_SIZE (too long) or DATALEK_ERROR_REGISTER_TEXT (not such a text);
 *         on error it is as it was.
 */
int32_t datalek_contact_set(datalek_contact *contact, int32_t what, const char *text,
                            size_t length);

/** One of them. @return Lent by the object until it is set again or freed. NULL while unknown, for
 * no such number and for NULL. */
const char *datalek_contact_get(const datalek_contact *contact, int32_t what);

#ifdef __cplusplus
}
#endif
#endif
