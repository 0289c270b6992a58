/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file letter.h
 * Letters about a breach, built from an entry of the register: to the persons, AVG 34(2); of a
 * processor to its controllers, AVG 33(2); of a practice to its processor, asking what AVG 33(3)
 * needs.
 *
 * A letter to persons is in plain language: what happened, what may follow, what the practice did,
 * what the person can do, where to turn. The advice fits the data that leaked. It never names
 * another patient and never says anything of the medical content; what the practice itself wrote in
 * the field "message" (field.h) goes in as it is. What is not known is a gap to be filled in.
 *
 * No other text of the register goes to persons, nor the id of the entry; and facts never say all
 * that was done, so measures stay a gap unless `message` is written. A letter to controllers says
 * what the fields of the register say: read it before it goes to more than one. Names and addresses
 * of who gets a letter, and its date, are for the practice to add.
 *
 * Threads: as register.h.
 */
#ifndef DATALEK_LETTER_H
#define DATALEK_LETTER_H

#include <datalek/contact.h>
#include <datalek/entry.h>
#include <datalek/format.h>
#include <datalek/status.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The letters. Permanent numbers, with the names in datalek_letter_name(). */
enum {
  DATALEK_LETTER_PERSON = 0,         /**< to the person; AVG 34(1) */
  DATALEK_LETTER_REPRESENTATIVE = 1, /**< to a parent or another who represents the person */
  DATALEK_LETTER_PUBLIC = 2,         /**< public notice; AVG 34(3)(c) */
  DATALEK_LETTER_CONTROLLER = 3,     /**< of a processor to its controllers; AVG 33(2) */
  DATALEK_LETTER_PROCESSOR = 4       /**< of a practice to its processor; AVG 28(3)(f), 33(3) */
};

/** What the law wants in a letter. Permanent numbers. */
enum {
  DATALEK_ELEMENT_NATURE = 0,       /**< AVG 33(3)(a), 34(2): what happened */
  DATALEK_ELEMENT_CONTACT = 1,      /**< AVG 33(3)(b): where to turn */
  DATALEK_ELEMENT_CONSEQUENCES = 2, /**< AVG 33(3)(c): what may follow */
  DATALEK_ELEMENT_MEASURES = 3,     /**< AVG 33(3)(d): what was or will be done */
  DATALEK_ELEMENT_NUMBERS = 4,      /**< AVG 33(3)(a): persons and records; not to persons */
  DATALEK_ELEMENT_SENDER = 5        /**< who writes */
};

/** How many letters there are: they are numbered from 0. */
int32_t datalek_letter_count(void);

/** The name of a letter, such as "person". @return A static string; NULL for no letter. */
const char *datalek_letter_name(int32_t letter);

/** What the letter is for. @return A static string; NULL for no letter or no language. */
const char *datalek_letter_text(int32_t letter, int32_t language);

/** How many elements there are: they are numbered from 0. */
int32_t datalek_element_count(void);

/** The name of an element, such as "measures". @return A static string; NULL for no element. */
const char *datalek_element_name(int32_t element);

/** What the letter must say. @return A static string; NULL for no element or no language. */
const char *datalek_element_text(int32_t element, int32_t language);

/** What asks for it. @return A static string; NULL for no element. */
const char *datalek_element_source(int32_t element);

/**
 * Whether a letter lacks an element: DATALEK_YES if it would have a gap there, DATALEK_NO if it
 * says it or need not. DATALEK_UNKNOWN for an empty entry, NULL, no letter and no element.
 * @param contact May be NULL: nothing is known of the practice.
 */
int32_t datalek_letter_lacks(const datalek_entry *entry, const datalek_contact *contact,
                             int32_t letter, int32_t element);

/**
 * Writes a letter.
 * @param contact May be NULL.
 * @param letter A DATALEK_LETTER_*.
 * @param format A DATALEK_FORMAT_*.
 * @param[out] buffer Gets the letter and a closing NUL; may be NULL when @p size is 0.
 * @param[out] needed The bytes needed, closing NUL included; may be NULL.
 * @return DATALEK_OK, DATALEK_ERROR_NULL, DATALEK_ERROR_ARGUMENT (no such letter, format or
 *         language, or an empty entry) or DATALEK_ERROR_BUFFER (nothing written but @p needed).
 */
int32_t datalek_letter_write(const datalek_entry *entry, const datalek_contact *contact,
                             int32_t letter, int32_t format, int32_t language, char *buffer,
                             size_t size, size_t *needed);

#ifdef __cplusplus
}
#endif
#endif
