/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file identifier.h
 * Does a free text seem to hold a BSN, an e-mail address, a telephone number or a date of birth?
 *
 * A breach register holds free texts, and must not become a leak itself (AVG 5(1)(c)). This warns
 * of what need not be in them; it refuses nothing. Show it to whoever writes the text, beside the
 * words it is about.
 *
 * What is found, and what is left alone:
 *
 *  - BSN: nine digits that pass its eleven-test, written together or as 123456782, 123.456.782 or
 *    1234.56.782, also with spaces or dashes. One in eleven of other numbers passes too, so not
 *    where a word before it names another number ("kenmerk", "KvK", "factuurnummer"). Where the
 *    word names a BSN ("BSN:", "sofinummer van de patiënt is"), also in other groups, and eight
 *    digits whose leading zero was left out. Never one that fails the test.
 *  - E-mail address: a name, "@" and a domain with at least one dot, also of an organisation.
 *  - Telephone number: Dutch ones of ten digits, or nine after +31 or 0031; mobile numbers in any
 *    groups, others with an area code of three or four digits, or in one piece unless a word before
 *    it names another number. Not 088, which only organisations have, nor 0800 and 0900, short
 *    numbers such as 112, and foreign ones.
 *  - Date of birth: a full date that has come, of someone at most 120 years old; day first or
 *    year first, in digits (3-4-1975, 3/4/75, 1975-04-03) or with the month by its Dutch or
 *    English name. Of any age where a word says so ("geb.", "geboortedatum:", "born", "*").
 *    Without one only of ten years or older, as most recent dates are those of the incident, and
 *    not where a word ("sinds", "brief van") or a time of day makes it another date. A year of
 *    two digits is the latest that has come; after dots or the name of a month it wants such a
 *    word ("geb. 3.4.75").
 *  - Not found: names, addresses, IBANs, numbers in words, numbers broken over lines, and what
 *    stands in the middle of a longer code.
 *
 * A word that names what follows stands at most 40 bytes before it, with nothing but words such as
 * "van", "de", "nummer" or "patiënt" in between ("geboren te Zutphen op" may have others, up to the
 * end of a sentence); or after it in brackets, "123456782 (BSN)", or "3-4-2021 geboren".
 */
#ifndef DATALEK_IDENTIFIER_H
#define DATALEK_IDENTIFIER_H

#include <datalek/status.h>
#include <datalek/time.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Kinds of identifiers. Permanent numbers, with the names in datalek_identifier_name(). */
enum {
  DATALEK_IDENTIFIER_BSN = 0,       /**< The Dutch citizen service number; UAVG 46. */
  DATALEK_IDENTIFIER_EMAIL = 1,     /**< An e-mail address. */
  DATALEK_IDENTIFIER_TELEPHONE = 2, /**< A telephone number. */
  DATALEK_IDENTIFIER_BIRTH_DATE = 3 /**< A date of birth. */
};

/** How many kinds there are: they are numbered from 0. */
int32_t datalek_identifier_count(void);

/** The name of a kind, such as "birth_date". @return A static string; NULL for no kind. */
const char *datalek_identifier_name(int32_t kind);

/**
 * The warning, as a plain sentence or two.
 * @return A static string; NULL for no kind or no language.
 */
const char *datalek_identifier_text(int32_t kind, int32_t language);

/** The article behind the warning. @return A static string; NULL for no kind. */
const char *datalek_identifier_source(int32_t kind);

/**
 * Finds what seems to be an identifier, in the order of the text. Findings do not overlap.
 * Allocates nothing; the time it takes grows with the length of the text only.
 * @param text Should be UTF-8, @p length bytes; need not end in NUL, may hold any bytes: what is
 *             not UTF-8 is taken for letters. May be NULL when @p length is 0.
 * @param now When the text was written, in seconds since 1970-01-01T00:00:00Z: ages count from it.
 * @param[out] kinds Gets the kind of each finding, a DATALEK_IDENTIFIER_*.
 * @param[out] begins Gets the place of the first byte of each, from 0.
 * @param[out] ends Gets the place past the last byte of each.
 * @param capacity Of each of the three, which may be NULL when it is 0.
 * @param[out] count How many there are.
 * @return DATALEK_OK, DATALEK_ERROR_NULL, DATALEK_ERROR_TIME (@p now is not on our calendar;
 * nothing written) or DATALEK_ERROR_BUFFER (@p count, and the first findings that fit, written).
 */
int32_t datalek_identifiers_find(const char *text, size_t length, int64_t now, int32_t *kinds,
                                 size_t *begins, size_t *ends, size_t capacity, size_t *count);

#ifdef __cplusplus
}
#endif
#endif
