/* SPDX-License-Identifier: Apache-2.0 */
/** @file status.h What a call returns: success, or what was wrong. */
#ifndef DATALEK_STATUS_H
#define DATALEK_STATUS_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Languages of every text for people. */
enum {
  DATALEK_LANGUAGE_NL = 0, /**< Dutch, as spoken in a practice. */
  DATALEK_LANGUAGE_EN = 1  /**< English. */
};

/** Statuses. Permanent: a number never gets another meaning. */
enum {
  DATALEK_OK = 0,             /**< Done. */
  DATALEK_ERROR_NULL = 1,     /**< An argument that must not be NULL is NULL. */
  DATALEK_ERROR_MEMORY = 2,   /**< No memory. Everything is as it was before the call. */
  DATALEK_ERROR_FACT = 3,     /**< No fact has this number or name. */
  DATALEK_ERROR_VALUE = 4,    /**< The value lies outside the bounds of its fact. */
  DATALEK_ERROR_ARGUMENT = 5, /**< A number that names no language, outcome, reading or option. */
  DATALEK_ERROR_BUFFER = 6,   /**< The buffer is too small; the needed size was reported. */
  DATALEK_ERROR_TIME = 7,     /**< Not an RFC 3339 time with offset, or not on our calendar. */
  DATALEK_ERROR_JSON_SYNTAX = 20, /**< Not JSON as RFC 8259 has it, or text after the value. */
  DATALEK_ERROR_JSON_UTF8 = 21,   /**< Bytes that are not UTF-8, or a lone surrogate. */
  DATALEK_ERROR_JSON_NUL = 22,    /**< A NUL character, raw or escaped, in the text. */
  DATALEK_ERROR_JSON_DEPTH = 23,  /**< Nested deeper than 16. */
  DATALEK_ERROR_JSON_SIZE = 24,   /**< Longer than DATALEK_JSON_SIZE_MAX. */
  DATALEK_ERROR_JSON_NUMBER = 25, /**< A whole number beyond 2^53, which JSON readers may round. */
  DATALEK_ERROR_JSON_DUPLICATE = 26, /**< The same key, or the same member of "data", twice. */
  DATALEK_ERROR_JSON_KEY = 27,       /**< A key, or member of "data", that names no fact. */
  DATALEK_ERROR_JSON_KIND = 28,      /**< The wrong kind of value for this fact. */
  DATALEK_ERROR_JSON_VALUE = 29,     /**< A value that this fact does not have. */
  DATALEK_ERROR_JSON_CONFLICT = 30,  /**< Both "data" and a single data fact. */
  DATALEK_ERROR_JSON_MISSING = 31,   /**< A key that must be there is not. */
  DATALEK_ERROR_RECEIPT_START = 40,  /**< Not a receipt: the first line is not that of one. */
  DATALEK_ERROR_RECEIPT_CHECK = 41,  /**< A line does not fit its check, or the end is not there. */
  DATALEK_ERROR_RECEIPT_FORMAT = 42, /**< A format of receipts that this library does not know. */
  DATALEK_ERROR_RECEIPT_LAW = 43,    /**< A law that this library does not know. */
  DATALEK_ERROR_RECEIPT_VERSION = 44, /**< A version of a rule set that this library lacks. */
  DATALEK_ERROR_RECEIPT_FACT = 45,    /**< A fact, or a value of it, that it does not know. */
  DATALEK_ERROR_RECEIPT_LINE = 46,    /**< Checked, but no line that a receipt has at this place. */
  DATALEK_ERROR_REGISTER_ID = 60,     /**< No id: empty, too long or not such a text. */
  DATALEK_ERROR_REGISTER_AUTHOR = 61, /**< No author or decider, in the same way. */
  DATALEK_ERROR_REGISTER_TEXT = 62,   /**< A text that is not UTF-8, or holds a NUL. */
  DATALEK_ERROR_REGISTER_SIZE = 63,   /**< A text longer than DATALEK_TEXT_LENGTH_MAX. */
  DATALEK_ERROR_REGISTER_ENTRY = 64,  /**< The register has no such entry. */
  DATALEK_ERROR_REGISTER_EXISTS = 65, /**< An entry has this id already. */
  DATALEK_ERROR_REGISTER_CLOSED = 66, /**< The entry is closed. */
  DATALEK_ERROR_REGISTER_OPEN = 67,   /**< The entry is not closed. */
  DATALEK_ERROR_REGISTER_EVENT = 68,  /**< The register has no such event. */
  DATALEK_ERROR_REGISTER_REDACT = 69, /**< The event has no text, or not any more. */
  DATALEK_ERROR_REGISTER_CALLBACK = 70,   /**< The host's digest or salt failed. */
  DATALEK_ERROR_REGISTER_BEGUN = 71,      /**< The register has events already. */
  DATALEK_ERROR_REGISTER_CHAIN = 72,      /**< An event does not fit the chain. */
  DATALEK_ERROR_REGISTER_CHAIN_NONE = 73, /**< The register has no chain. */
  DATALEK_ERROR_REGISTER_CHAIN_SIZE = 74, /**< A stored digest or salt of another size. */
  DATALEK_ERROR_REGISTER_SEQUENCE = 75,   /**< Not the number that the next event has. */
  DATALEK_ERROR_REGISTER_GONE = 76        /**< A text is gone that no event redacted. */
};

/**
 * The permanent name of a status, such as "json-key".
 * @return A static string; NULL for a number that is no status.
 */
const char *datalek_status_name(int32_t status);

/**
 * One sentence that says what the status means, for people.
 * @param language DATALEK_LANGUAGE_NL or DATALEK_LANGUAGE_EN.
 * @return A static string; NULL for a number that is no status or no language.
 */
const char *datalek_status_text(int32_t status, int32_t language);

#ifdef __cplusplus
}
#endif
#endif
