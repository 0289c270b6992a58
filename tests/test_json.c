/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Incidents and assessments as JSON: what is read, what is refused, what is written.
 *
 * In the texts below ` stands for a double quote, and ^ marks the byte at which the error stands.
 */
#include "incident.h"
#include "json_text.h"
#include "support.h"
#include <cjson/cJSON.h>
#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A literal with its length, as some hold NUL. */
#define T(literal) literal, sizeof(literal) - 1
#define COUNT(array) (sizeof(array) / sizeof(array)[0])

#define OPEN_15 "[[[[[[[[[[[[[[["
#define CLOSE_15 "]]]]]]]]]]]]]]]"
#define ZEROS_20 "00000000000000000000"
#define ZEROS_60 ZEROS_20 ZEROS_20 ZEROS_20

/* The example that users start from, and how it comes back. */
#define EXAMPLE                                                                                    \
  "{ `role`: `controller`, `personal_data`: true, `security_breach`: true,\n"                      \
  "  `disclosed`: true, `altered`: false, `lost`: false,\n"                                        \
  "  `spread`: `known_recipients`, `recipient`: `other_known`, `recipient_confirmed`: false,\n"    \
  "  `encrypted`: false, `data`: [`basic`, `health`], `subjects`: 1,\n"                            \
  "  `aware_at`: `2026-11-13T16:40:00+01:00` }"
#define EXAMPLE_WRITTEN                                                                            \
  "{`role`:`controller`,`personal_data`:true,`security_breach`:true,`disclosed`:true,"             \
  "`altered`:false,`lost`:false,`spread`:`known_recipients`,`recipient`:`other_known`,"            \
  "`recipient_confirmed`:false,`encrypted`:false,`data_basic`:true,`data_contact`:false,"          \
  "`data_profile`:false,`data_location`:false,`data_financial`:false,`data_payment`:false,"        \
  "`data_credentials`:false,`data_national_id`:false,`data_official_document`:false,"              \
  "`data_health`:true,`data_genetic`:false,`data_biometric`:false,`data_special`:false,"           \
  "`data_criminal`:false,`subjects`:1,`aware_at`:`2026-11-13T16:40:00+01:00`}"

enum { KEY_SIZE = 64, OUT_SIZE = 1 << 17, CANARY = 0x5A };

/* ---- Texts and incidents --------------------------------------------------------------------- */

typedef struct {
  char *bytes;
  size_t length;
  size_t mark; /* where ^ stood; the end if there was none */
} text;

/* On the heap and without a NUL behind it, so that sanitizers see each byte read too many. */
static text text_of(const char *pattern, size_t length) {
  const char *mark = memchr(pattern, '^', length);
  text made = {.length = length - (mark != NULL), .mark = length};
  made.bytes = malloc(made.length > 0 ? made.length : 1);
  if (made.bytes == NULL) {
    abort();
  }
  if (mark != NULL) {
    made.mark = (size_t)(mark - pattern);
    memcpy(made.bytes + made.mark, mark + 1, made.length - made.mark);
  }
  memcpy(made.bytes, pattern, made.mark);
  for (size_t i = 0; i < made.length; i++) {
    made.bytes[i] = made.bytes[i] == '`' ? '"' : made.bytes[i];
  }
  return made;
}

static int32_t read_quietly(datalek_incident *incident, const char *bytes, size_t length) {
  return datalek_incident_read_json(incident, bytes, length, NULL, NULL, 0);
}

/* Every fact known, so that any change shows. */
static void fill(datalek_incident *incident) {
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    incident->values[fact] = dlk_facts[fact].highest;
  }
}

static bool is_filled(const datalek_incident *incident) {
  bool filled = true;
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    filled = filled && incident->values[fact] == dlk_facts[fact].highest;
  }
  return filled;
}

static datalek_incident *filled_incident(void) {
  datalek_incident *incident = incident_from("{}");
  fill(incident);
  return incident;
}

/* The JSON of an incident; to be freed. NULL when it was not to be had. */
static char *written(const datalek_incident *incident) {
  size_t needed = 0;
  datalek_incident_write_json(incident, NULL, 0, &needed);
  char *out = malloc(needed);
  if (out != NULL && datalek_incident_write_json(incident, out, needed, NULL) != DATALEK_OK) {
    free(out);
    out = NULL;
  }
  return out;
}

/* Whether the incident is written as this pattern. */
static bool is_written_as(const datalek_incident *incident, const char *pattern, size_t length) {
  text expected = text_of(pattern, length);
  char *out = written(incident);
  bool same = out != NULL && strlen(out) == expected.length &&
              memcmp(out, expected.bytes, expected.length) == 0;
  free(out);
  free(expected.bytes);
  return same;
}

/* ---- What is refused ------------------------------------------------------------------------- */

typedef struct {
  const char *pattern;
  size_t length;
  int32_t status;
  const char *key;
} bad_text;

static const bad_text bad_texts[] = {
  /* keys that do not exist */
  {T("{^`bogus`:1}"), DATALEK_ERROR_JSON_KEY, "bogus"},
  {T("{^``:1}"), DATALEK_ERROR_JSON_KEY, ""},
  {T("{^`Role`:`controller`}"), DATALEK_ERROR_JSON_KEY, "Role"},
  {T("{^`role `:`controller`}"), DATALEK_ERROR_JSON_KEY, "role "},
  {T("{^`data_`:true}"), DATALEK_ERROR_JSON_KEY, "data_"},
  {T("{^`dat\xC3\xA4`:[]}"), DATALEK_ERROR_JSON_KEY, "dat\xC3\xA4"},
  {T("{^`a\\`b\\u00e9`:[]}"), DATALEK_ERROR_JSON_KEY, "a\\\"b\\u00e9"},
  {T("{`lost`:true, ^`bogus`:null}"), DATALEK_ERROR_JSON_KEY, "bogus"},
  {T("{`data`:[`basic`],^`bogus`:1}"), DATALEK_ERROR_JSON_KEY, "bogus"},
  {T("{`data`:null,^`bogus`:[1]}"), DATALEK_ERROR_JSON_KEY, "bogus"},
  {T("{^`x`:{`a`:1,`a`:2}}"), DATALEK_ERROR_JSON_KEY, "x"},
  /* keys that stand twice */
  {T("{`role`:`controller`,^`role`:`controller`}"), DATALEK_ERROR_JSON_DUPLICATE, "role"},
  {T("{`role`:null,^`role`:null}"), DATALEK_ERROR_JSON_DUPLICATE, "role"},
  {T("{`role`:null,^`role`:7}"), DATALEK_ERROR_JSON_DUPLICATE, "role"},
  {T("{`role`:null, ^`r\\u006fle`:null}"), DATALEK_ERROR_JSON_DUPLICATE, "r\\u006fle"},
  {T("{`r\\u006Fle`:null,`lost`:true,^`role`:null}"), DATALEK_ERROR_JSON_DUPLICATE, "role"},
  {T("{`data`:[],^`data`:[]}"), DATALEK_ERROR_JSON_DUPLICATE, "data"},
  {T("{`data`:null,^`data`:null}"), DATALEK_ERROR_JSON_DUPLICATE, "data"},
  {T("{`data_basic`:true,^`data_basic`:true}"), DATALEK_ERROR_JSON_DUPLICATE, "data_basic"},
  /* "data" beside its members, and members that do not fit */
  {T("{`data`:[],^`data_health`:false}"), DATALEK_ERROR_JSON_CONFLICT, "data_health"},
  {T("{`data_health`:false,^`data`:[]}"), DATALEK_ERROR_JSON_CONFLICT, "data"},
  {T("{`data`:null,^`data`:[]}"), DATALEK_ERROR_JSON_DUPLICATE, "data"},
  {T("{`data`:[`basic`, ^`basic`]}"), DATALEK_ERROR_JSON_DUPLICATE, "data"},
  {T("{`data`:[`basic`,`health`,^`b\\u0061sic`]}"), DATALEK_ERROR_JSON_DUPLICATE, "data"},
  {T("{`data`:[ ^`bogus`]}"), DATALEK_ERROR_JSON_KEY, "data"},
  {T("{`data`:[`basic`,^`data_health`]}"), DATALEK_ERROR_JSON_KEY, "data"},
  {T("{`lost`:true,`data`:[`basic`,`health`,`contact` , ^``]}"), DATALEK_ERROR_JSON_KEY, "data"},
  {T("{`data`:[^null]}"), DATALEK_ERROR_JSON_KIND, "data"},
  {T("{`data`:[`basic`,^1]}"), DATALEK_ERROR_JSON_KIND, "data"},
  {T("{`data`:[^[`basic`],{}]}"), DATALEK_ERROR_JSON_KIND, "data"},
  {T("{`data`:^`basic`}"), DATALEK_ERROR_JSON_KIND, "data"},
  {T("{`data`:^{`basic`:true}}"), DATALEK_ERROR_JSON_KIND, "data"},
  {T("{`data`:^true}"), DATALEK_ERROR_JSON_KIND, "data"},
  {T("{`data`: ^1}"), DATALEK_ERROR_JSON_KIND, "data"},
  /* values of the wrong kind */
  {T("{`lost`:^`true`}"), DATALEK_ERROR_JSON_KIND, "lost"},
  {T("{`lost`:^1}"), DATALEK_ERROR_JSON_KIND, "lost"},
  {T("{`lost`:^0}"), DATALEK_ERROR_JSON_KIND, "lost"},
  {T("{`lost`:^[]}"), DATALEK_ERROR_JSON_KIND, "lost"},
  {T("{`lost` : ^{`lost`:true}}"), DATALEK_ERROR_JSON_KIND, "lost"},
  {T("{`role`:^true}"), DATALEK_ERROR_JSON_KIND, "role"},
  {T("{`role`:^1}"), DATALEK_ERROR_JSON_KIND, "role"},
  {T("{`role`:^[`controller`]}"), DATALEK_ERROR_JSON_KIND, "role"},
  {T("{`role`:^{}}"), DATALEK_ERROR_JSON_KIND, "role"},
  {T("{`subjects`:^`1`}"), DATALEK_ERROR_JSON_KIND, "subjects"},
  {T("{`subjects`:^true}"), DATALEK_ERROR_JSON_KIND, "subjects"},
  {T("{`subjects`:^[1]}"), DATALEK_ERROR_JSON_KIND, "subjects"},
  {T("{`subjects`:^{}}"), DATALEK_ERROR_JSON_KIND, "subjects"},
  {T("{`subjects`:^1.5}"), DATALEK_ERROR_JSON_KIND, "subjects"},
  {T("{`subjects`:^1.0}"), DATALEK_ERROR_JSON_KIND, "subjects"},
  {T("{`subjects`:^-1.0}"), DATALEK_ERROR_JSON_KIND, "subjects"},
  {T("{`subjects`:^1e2}"), DATALEK_ERROR_JSON_KIND, "subjects"},
  {T("{`subjects`:^1E0}"), DATALEK_ERROR_JSON_KIND, "subjects"},
  {T("{`subjects`:^1e400}"), DATALEK_ERROR_JSON_KIND, "subjects"},
  {T("{`subjects`:^-1e400}"), DATALEK_ERROR_JSON_KIND, "subjects"},
  {T("{`subjects`:^0." ZEROS_60 "0}"), DATALEK_ERROR_JSON_KIND, "subjects"},
  {T("{`aware_at`:^1794584400}"), DATALEK_ERROR_JSON_KIND, "aware_at"},
  {T("{`aware_at`:^false}"), DATALEK_ERROR_JSON_KIND, "aware_at"},
  {T("{`aware_at`:^[`2026-11-13T16:40:00Z`]}"), DATALEK_ERROR_JSON_KIND, "aware_at"},
  {T("{`aware_at`:^{}}"), DATALEK_ERROR_JSON_KIND, "aware_at"},
  /* no object */
  {T("^[]"), DATALEK_ERROR_JSON_KIND, ""},
  {T(" \t\r\n^[{`role`:null}]"), DATALEK_ERROR_JSON_KIND, ""},
  {T("^1"), DATALEK_ERROR_JSON_KIND, ""},
  {T("^`role`"), DATALEK_ERROR_JSON_KIND, ""},
  {T("^null"), DATALEK_ERROR_JSON_KIND, ""},
  {T(" ^true "), DATALEK_ERROR_JSON_KIND, ""},
  /* values that the fact does not have */
  {T("{`role`:^`Controller`}"), DATALEK_ERROR_JSON_VALUE, "role"},
  {T("{`role`:^``}"), DATALEK_ERROR_JSON_VALUE, "role"},
  {T("{`role`:^`controller\\u0020`}"), DATALEK_ERROR_JSON_VALUE, "role"},
  {T("{`role`:^`exposed`}"), DATALEK_ERROR_JSON_VALUE, "role"},
  {T("{`cause`:^`hackin`}"), DATALEK_ERROR_JSON_VALUE, "cause"},
  {T("{`subjects`:^-1}"), DATALEK_ERROR_JSON_VALUE, "subjects"},
  {T("{`subjects`:^-2}"), DATALEK_ERROR_JSON_VALUE, "subjects"},
  {T("{`records`:^-9007199254740992}"), DATALEK_ERROR_JSON_VALUE, "records"},
  {T("{`aware_at`:^``}"), DATALEK_ERROR_JSON_VALUE, "aware_at"},
  {T("{`aware_at`:^`2026-11-13`}"), DATALEK_ERROR_JSON_VALUE, "aware_at"},
  {T("{`aware_at`:^`2026-11-13T16:40:00`}"), DATALEK_ERROR_JSON_VALUE, "aware_at"},
  {T("{`aware_at`:^`2026-11-13T16:40Z`}"), DATALEK_ERROR_JSON_VALUE, "aware_at"},
  {T("{`aware_at`:^`2026-11-13 16:40:00Z`}"), DATALEK_ERROR_JSON_VALUE, "aware_at"},
  {T("{`aware_at`:^` 2026-11-13T16:40:00Z`}"), DATALEK_ERROR_JSON_VALUE, "aware_at"},
  {T("{`aware_at`:^`2026-11-13T16:40:00Z\\n`}"), DATALEK_ERROR_JSON_VALUE, "aware_at"},
  {T("{`aware_at`:^`2026-11-13T16:40:00+01`}"), DATALEK_ERROR_JSON_VALUE, "aware_at"},
  {T("{`aware_at`:^`2026-11-13T16:40:00+0100`}"), DATALEK_ERROR_JSON_VALUE, "aware_at"},
  {T("{`aware_at`:^`2026-11-13T16:40:00+24:00`}"), DATALEK_ERROR_JSON_VALUE, "aware_at"},
  {T("{`aware_at`:^`2026-11-13T16:40:60Z`}"), DATALEK_ERROR_JSON_VALUE, "aware_at"},
  {T("{`aware_at`:^`2026-11-13T24:00:00Z`}"), DATALEK_ERROR_JSON_VALUE, "aware_at"},
  {T("{`aware_at`:^`2026-02-29T12:00:00Z`}"), DATALEK_ERROR_JSON_VALUE, "aware_at"},
  {T("{`aware_at`:^`2026-13-01T12:00:00Z`}"), DATALEK_ERROR_JSON_VALUE, "aware_at"},
  {T("{`started_at`:^`1995-12-31T23:59:59Z`}"), DATALEK_ERROR_JSON_VALUE, "started_at"},
  {T("{`started_at`:^`1996-01-01T00:59:59+01:00`}"), DATALEK_ERROR_JSON_VALUE, "started_at"},
  {T("{`started_at`:^`9999-01-01T00:00:00Z`}"), DATALEK_ERROR_JSON_VALUE, "started_at"},
  {T("{`started_at`:^`10000-01-01T00:00:00Z`}"), DATALEK_ERROR_JSON_VALUE, "started_at"},
  {T("{`aware_at`:^`9998-12-31T23:59:59Z`}"), DATALEK_ERROR_JSON_VALUE, "aware_at"},
  /* numbers that are not exact in every reader, wherever they stand */
  {T("{`subjects`:^9007199254740993}"), DATALEK_ERROR_JSON_NUMBER, "subjects"},
  {T("{`subjects`:^-9007199254740993}"), DATALEK_ERROR_JSON_NUMBER, "subjects"},
  {T("{`subjects`:^18446744073709551617}"), DATALEK_ERROR_JSON_NUMBER, "subjects"},
  {T("{`subjects`:^1" ZEROS_60 ZEROS_20 ZEROS_20 "}"), DATALEK_ERROR_JSON_NUMBER, "subjects"},
  {T("{`subjects`:^0." ZEROS_60 "00}"), DATALEK_ERROR_JSON_NUMBER, "subjects"},
  {T("{`lost`:true,`data`:[1,^9007199254740993]}"), DATALEK_ERROR_JSON_NUMBER, "data"},
  {T("{`bogus`:^9007199254740993}"), DATALEK_ERROR_JSON_NUMBER, "bogus"},
  {T("[^9007199254740993]"), DATALEK_ERROR_JSON_NUMBER, ""},
  /* bytes that are not UTF-8 */
  {T("{`^\x80`:1}"), DATALEK_ERROR_JSON_UTF8, ""},
  {T("{`role`:`^\xBF`}"), DATALEK_ERROR_JSON_UTF8, "role"},
  {T("{`role`:`\xC3\xA9^\xA9`}"), DATALEK_ERROR_JSON_UTF8, "role"},
  {T("{`role`:`^\xC0\x80`}"), DATALEK_ERROR_JSON_UTF8, "role"},
  {T("{`role`:`^\xC1\xBF`}"), DATALEK_ERROR_JSON_UTF8, "role"},
  {T("{`role`:`^\xE0\x80\x80`}"), DATALEK_ERROR_JSON_UTF8, "role"},
  {T("{`role`:`^\xE0\x9F\xBF`}"), DATALEK_ERROR_JSON_UTF8, "role"},
  {T("{`role`:`^\xF0\x80\x80\x80`}"), DATALEK_ERROR_JSON_UTF8, "role"},
  {T("{`role`:`^\xF0\x8F\xBF\xBF`}"), DATALEK_ERROR_JSON_UTF8, "role"},
  {T("{`role`:`^\xED\xA0\x80`}"), DATALEK_ERROR_JSON_UTF8, "role"},
  {T("{`role`:`^\xED\xBF\xBF`}"), DATALEK_ERROR_JSON_UTF8, "role"},
  {T("{`role`:`^\xF4\x90\x80\x80`}"), DATALEK_ERROR_JSON_UTF8, "role"},
  {T("{`role`:`^\xF5\x80\x80\x80`}"), DATALEK_ERROR_JSON_UTF8, "role"},
  {T("{`role`:`^\xF8\x88\x80\x80\x80`}"), DATALEK_ERROR_JSON_UTF8, "role"},
  {T("{`role`:`^\xFE`}"), DATALEK_ERROR_JSON_UTF8, "role"},
  {T("{`role`:`^\xFF`}"), DATALEK_ERROR_JSON_UTF8, "role"},
  {T("{`role`:`^\xC3`}"), DATALEK_ERROR_JSON_UTF8, "role"},
  {T("{`role`:`^\xC3"), DATALEK_ERROR_JSON_UTF8, "role"},
  {T("{`role`:`^\xE2\x82`}"), DATALEK_ERROR_JSON_UTF8, "role"},
  {T("{`role`:`^\xE2\x82"), DATALEK_ERROR_JSON_UTF8, "role"},
  {T("{`role`:`^\xF0\x9F\x98`}"), DATALEK_ERROR_JSON_UTF8, "role"},
  {T("{`role`:`^\xF0\x9F\x98"), DATALEK_ERROR_JSON_UTF8, "role"},
  /* escapes that make no character */
  {T("{`role`:`^\\ud800`}"), DATALEK_ERROR_JSON_UTF8, "role"},
  {T("{`role`:`^\\uDBFF"), DATALEK_ERROR_JSON_UTF8, "role"},
  {T("{`role`:`^\\ud800\\"), DATALEK_ERROR_JSON_UTF8, "role"},
  {T("{`role`:`^\\ud800x`}"), DATALEK_ERROR_JSON_UTF8, "role"},
  {T("{`role`:`^\\ud800\\n`}"), DATALEK_ERROR_JSON_UTF8, "role"},
  {T("{`role`:`^\\ud800\\ud800`}"), DATALEK_ERROR_JSON_UTF8, "role"},
  {T("{`role`:`^\\uDBFF\\uE000`}"), DATALEK_ERROR_JSON_UTF8, "role"},
  {T("{`role`:`^\\ud800\\udbff`}"), DATALEK_ERROR_JSON_UTF8, "role"},
  {T("{`role`:`x^\\udc00`}"), DATALEK_ERROR_JSON_UTF8, "role"},
  {T("{`role`:`\\ud83d\\ude00^\\ude00`}"), DATALEK_ERROR_JSON_UTF8, "role"},
  {T("{`^\\uDFFF`:1}"), DATALEK_ERROR_JSON_UTF8, ""},
  /* NUL, raw and escaped */
  {T("{`role`:`^\\u0000`}"), DATALEK_ERROR_JSON_NUL, "role"},
  {T("{`role^\\u0000`:1}"), DATALEK_ERROR_JSON_NUL, ""},
  {T("{`role`:`controller^\0`}"), DATALEK_ERROR_JSON_NUL, "role"},
  {T("{`role^\0`:null}"), DATALEK_ERROR_JSON_NUL, ""},
  {T("{`role`:`\\^\0`}"), DATALEK_ERROR_JSON_NUL, "role"},
  {T("{`role`:`\\u00^\0`}"), DATALEK_ERROR_JSON_NUL, "role"},
  {T("^\0{}"), DATALEK_ERROR_JSON_NUL, ""},
  {T("{^\0}"), DATALEK_ERROR_JSON_NUL, ""},
  {T("{}^\0"), DATALEK_ERROR_JSON_NUL, ""},
  {T("{} ^\0{}"), DATALEK_ERROR_JSON_NUL, ""},
  {T("{`lost`^\0:true}"), DATALEK_ERROR_JSON_NUL, "lost"},
  {T("{`lost`:^\0true}"), DATALEK_ERROR_JSON_NUL, "lost"},
  {T("{`lost`:tru^\0}"), DATALEK_ERROR_JSON_NUL, "lost"},
  {T("{`subjects`:1^\0}"), DATALEK_ERROR_JSON_NUL, "subjects"},
  {T("{`subjects`:1.^\0}"), DATALEK_ERROR_JSON_NUL, "subjects"},
  /* control characters and white space that JSON does not have */
  {T("{`role`:`^\x01`}"), DATALEK_ERROR_JSON_SYNTAX, "role"},
  {T("{`role`:`^\t`}"), DATALEK_ERROR_JSON_SYNTAX, "role"},
  {T("{`role`:`^\n`}"), DATALEK_ERROR_JSON_SYNTAX, "role"},
  {T("{`^\x1F`:1}"), DATALEK_ERROR_JSON_SYNTAX, ""},
  {T("{^\f}"), DATALEK_ERROR_JSON_SYNTAX, ""},
  {T("{}^\v"), DATALEK_ERROR_JSON_SYNTAX, ""},
  {T("^\xC2\xA0{}"), DATALEK_ERROR_JSON_SYNTAX, ""},
  {T("^\xEF\xBB\xBF{}"), DATALEK_ERROR_JSON_SYNTAX, ""},
  {T("^\xFF\xFE{\x01}\x01"), DATALEK_ERROR_JSON_SYNTAX, ""},
  /* escapes that JSON does not have */
  {T("{`role`:`\\^x41`}"), DATALEK_ERROR_JSON_SYNTAX, "role"},
  {T("{`role`:`\\^v`}"), DATALEK_ERROR_JSON_SYNTAX, "role"},
  {T("{`role`:`\\^'`}"), DATALEK_ERROR_JSON_SYNTAX, "role"},
  {T("{`role`:`\\^U0041`}"), DATALEK_ERROR_JSON_SYNTAX, "role"},
  {T("{`role`:`\\u00^g1`}"), DATALEK_ERROR_JSON_SYNTAX, "role"},
  {T("{`role`:`\\u004^`}"), DATALEK_ERROR_JSON_SYNTAX, "role"},
  {T("{`role`:`\\ud83d\\u^-1`}"), DATALEK_ERROR_JSON_SYNTAX, "role"},
  {T("{`role`:`\\^\xC3\xA9`}"), DATALEK_ERROR_JSON_SYNTAX, "role"},
  /* numbers that JSON does not have */
  {T("{`subjects`:0^1}"), DATALEK_ERROR_JSON_SYNTAX, "subjects"},
  {T("{`subjects`:-0^1}"), DATALEK_ERROR_JSON_SYNTAX, "subjects"},
  {T("{`subjects`:^+1}"), DATALEK_ERROR_JSON_SYNTAX, "subjects"},
  {T("{`subjects`:^.5}"), DATALEK_ERROR_JSON_SYNTAX, "subjects"},
  {T("{`subjects`:1.^}"), DATALEK_ERROR_JSON_SYNTAX, "subjects"},
  {T("{`subjects`:1.^e1}"), DATALEK_ERROR_JSON_SYNTAX, "subjects"},
  {T("{`subjects`:1e^}"), DATALEK_ERROR_JSON_SYNTAX, "subjects"},
  {T("{`subjects`:1e+^}"), DATALEK_ERROR_JSON_SYNTAX, "subjects"},
  {T("{`subjects`:-^}"), DATALEK_ERROR_JSON_SYNTAX, "subjects"},
  {T("{`subjects`:0^x10}"), DATALEK_ERROR_JSON_SYNTAX, "subjects"},
  {T("{`subjects`:1^_000}"), DATALEK_ERROR_JSON_SYNTAX, "subjects"},
  {T("{`subjects`:^NaN}"), DATALEK_ERROR_JSON_SYNTAX, "subjects"},
  {T("{`subjects`:-^Infinity}"), DATALEK_ERROR_JSON_SYNTAX, "subjects"},
  /* everything else that is not JSON */
  {T("^"), DATALEK_ERROR_JSON_SYNTAX, ""},
  {T(" \t\r\n^"), DATALEK_ERROR_JSON_SYNTAX, ""},
  {T("{`lost`:^True}"), DATALEK_ERROR_JSON_SYNTAX, "lost"},
  {T("{`lost`:tru^}"), DATALEK_ERROR_JSON_SYNTAX, "lost"},
  {T("{`lost`:n^il}"), DATALEK_ERROR_JSON_SYNTAX, "lost"},
  {T("{`lost`:true,^}"), DATALEK_ERROR_JSON_SYNTAX, ""},
  {T("{`data`:[`basic`,^]}"), DATALEK_ERROR_JSON_SYNTAX, "data"},
  {T("{^,}"), DATALEK_ERROR_JSON_SYNTAX, ""},
  {T("{`lost`:true,^,`role`:null}"), DATALEK_ERROR_JSON_SYNTAX, ""},
  {T("{`lost` ^true}"), DATALEK_ERROR_JSON_SYNTAX, "lost"},
  {T("{`lost`^,`role`:null}"), DATALEK_ERROR_JSON_SYNTAX, "lost"},
  {T("{`lost`:^}"), DATALEK_ERROR_JSON_SYNTAX, "lost"},
  {T("{`lost`:true ^`role`:null}"), DATALEK_ERROR_JSON_SYNTAX, "lost"},
  {T("{`lost`:true^;`role`:null}"), DATALEK_ERROR_JSON_SYNTAX, "lost"},
  {T("{`lost`:true,^role:null}"), DATALEK_ERROR_JSON_SYNTAX, ""},
  {T("{^'role':null}"), DATALEK_ERROR_JSON_SYNTAX, ""},
  {T("{`role`:^'controller'}"), DATALEK_ERROR_JSON_SYNTAX, "role"},
  {T("{^/* x */}"), DATALEK_ERROR_JSON_SYNTAX, ""},
  {T("{`lost`:true ^// x\n}"), DATALEK_ERROR_JSON_SYNTAX, "lost"},
  {T("{} ^# x"), DATALEK_ERROR_JSON_SYNTAX, ""},
  {T("{}^x"), DATALEK_ERROR_JSON_SYNTAX, ""},
  {T("{`role`:null} ^{}"), DATALEK_ERROR_JSON_SYNTAX, ""},
  {T("{}^,"), DATALEK_ERROR_JSON_SYNTAX, ""},
  {T("{}^}"), DATALEK_ERROR_JSON_SYNTAX, ""},
  {T("null ^null"), DATALEK_ERROR_JSON_SYNTAX, ""},
  {T("{`data`:[^}"), DATALEK_ERROR_JSON_SYNTAX, "data"},
  {T("{`data`:[`basic`^}"), DATALEK_ERROR_JSON_SYNTAX, "data"},
  {T("[{`role`:null}^}"), DATALEK_ERROR_JSON_SYNTAX, ""},
  {T("^}"), DATALEK_ERROR_JSON_SYNTAX, ""},
  {T("{^"), DATALEK_ERROR_JSON_SYNTAX, ""},
  {T("{`lost^"), DATALEK_ERROR_JSON_SYNTAX, ""},
  {T("{`role`:null,`lost^"), DATALEK_ERROR_JSON_SYNTAX, ""},
  /* deeper than 16, and just not */
  {T("^[" OPEN_15 CLOSE_15 "]"), DATALEK_ERROR_JSON_KIND, ""},
  {T("[" OPEN_15 "^[]" CLOSE_15 "]"), DATALEK_ERROR_JSON_DEPTH, ""},
  {T("{`role`:^" OPEN_15 CLOSE_15 "}"), DATALEK_ERROR_JSON_KIND, "role"},
  {T("{`role`:" OPEN_15 "^[]" CLOSE_15 "}"), DATALEK_ERROR_JSON_DEPTH, "role"},
  {T("{`role`:" OPEN_15 "^{}" CLOSE_15 "}"), DATALEK_ERROR_JSON_DEPTH, "role"},
  {T("{`role`:[[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],^}"), DATALEK_ERROR_JSON_SYNTAX,
   "role"},
};

typedef struct {
  int32_t status;
  size_t position;
  char key[KEY_SIZE];
} refusal;

static refusal refusal_of(datalek_incident *incident, const text *from, size_t key_size) {
  refusal found = {.position = SIZE_MAX};
  memset(found.key, CANARY, sizeof found.key);
  found.status = datalek_incident_read_json(incident, from->bytes, from->length, &found.position,
                                            found.key, key_size);
  return found;
}

static bool is_refused(const bad_text *bad, datalek_incident *incident) {
  text from = text_of(bad->pattern, bad->length);
  refusal found = refusal_of(incident, &from, KEY_SIZE);
  free(from.bytes);
  return found.status == bad->status && found.position == from.mark &&
         strcmp(found.key, bad->key) == 0;
}

START_TEST(test_refused) {
  datalek_incident *incident = filled_incident();
  for (size_t i = 0; i < COUNT(bad_texts); i++) {
    const bad_text *bad = &bad_texts[i];
    text from = text_of(bad->pattern, bad->length);
    refusal found = refusal_of(incident, &from, KEY_SIZE);
    ck_assert_msg(is_refused(bad, incident), "%s: %s at byte %zu, key '%s'", bad->pattern,
                  datalek_status_name(found.status), found.position, found.key);
    ck_assert_msg(is_filled(incident), "%s: changed the incident", bad->pattern);
    ck_assert_int_eq(read_quietly(incident, from.bytes, from.length), bad->status);
    free(from.bytes);
  }
  datalek_incident_free(incident);
}
END_TEST

/* The key is cut to the buffer, between characters, and nothing is written behind it. */
static const struct {
  const char *pattern;
  size_t length;
  size_t size;
  const char *key;
} cut_keys[] = {
  {T("{`bogus_key`:1}"), 1, ""},
  {T("{`bogus_key`:1}"), 5, "bogu"},
  {T("{`bogus_key`:1}"), 9, "bogus_ke"},
  {T("{`bogus_key`:1}"), 10, "bogus_key"},
  {T("{``:1}"), 1, ""},
  {T("{}x"), 1, ""},
  {T("{`n\xC3\xA4m`:1}"), 2, "n"},
  {T("{`n\xC3\xA4m`:1}"), 3, "n"},
  {T("{`n\xC3\xA4m`:1}"), 4, "n\xC3\xA4"},
  {T("{`\xE2\x82\xAC`:1}"), 1, ""},
  {T("{`\xE2\x82\xAC`:1}"), 3, ""},
  {T("{`\xE2\x82\xAC`:1}"), 4, "\xE2\x82\xAC"},
  {T("{`a\xF0\x9F\x98\x80`:1}"), 5, "a"},
  {T("{`a\xF0\x9F\x98\x80`:1}"), 6, "a\xF0\x9F\x98\x80"},
  {T("{`a\\nb`:1}"), 3, "a"},
  {T("{`a\\nb`:1}"), 4, "a\\n"},
  {T("{`abc\\\\`:1}"), 5, "abc"},
  {T("{`a\\u00e9b`:1}"), 5, "a"},
  {T("{`a\\u00e9b`:1}"), 7, "a"},
  {T("{`a\\u00e9b`:1}"), 8, "a\\u00e9"},
  {T("{`\\ud83d\\ude00`:1}"), 12, ""},
  {T("{`\\ud83d\\ude00`:1}"), 13, "\\ud83d\\ude00"},
};

START_TEST(test_key_is_cut) {
  datalek_incident *incident = incident_from("{}");
  for (size_t i = 0; i < COUNT(cut_keys); i++) {
    text from = text_of(cut_keys[i].pattern, cut_keys[i].length);
    refusal found = refusal_of(incident, &from, cut_keys[i].size);
    ck_assert_str_eq(found.key, cut_keys[i].key);
    for (size_t at = cut_keys[i].size; at < KEY_SIZE; at++) {
      ck_assert_int_eq(found.key[at], CANARY);
    }
    free(from.bytes);
  }
  datalek_incident_free(incident);
}
END_TEST

START_TEST(test_prefixes_are_refused) {
  datalek_incident *incident = filled_incident();
  text whole = text_of(T(EXAMPLE));
  for (size_t length = 0; length < whole.length; length++) {
    text prefix = text_of(whole.bytes, length);
    refusal found = refusal_of(incident, &prefix, KEY_SIZE);
    ck_assert_int_eq(found.status, DATALEK_ERROR_JSON_SYNTAX);
    ck_assert_uint_eq(found.position, length);
    ck_assert(is_filled(incident));
    free(prefix.bytes);
  }
  ck_assert_int_eq(read_quietly(incident, whole.bytes, whole.length), DATALEK_OK);
  free(whole.bytes);
  datalek_incident_free(incident);
}
END_TEST

/* An object with so much white space in it that it has this length. */
static text padded(size_t length) {
  char *pattern = malloc(length);
  ck_assert_ptr_nonnull(pattern);
  memset(pattern, ' ', length);
  pattern[0] = '{';
  pattern[length - 1] = '}';
  text made = text_of(pattern, length);
  free(pattern);
  return made;
}

START_TEST(test_size) {
  datalek_incident *incident = filled_incident();
  text large = padded(DATALEK_JSON_SIZE_MAX + 1);
  refusal found = refusal_of(incident, &large, KEY_SIZE);
  ck_assert_int_eq(found.status, DATALEK_ERROR_JSON_SIZE);
  ck_assert_uint_eq(found.position, DATALEK_JSON_SIZE_MAX);
  ck_assert_str_eq(found.key, "");
  ck_assert(is_filled(incident));
  free(large.bytes);
  large = padded(DATALEK_JSON_SIZE_MAX);
  ck_assert_int_eq(read_quietly(incident, large.bytes, large.length), DATALEK_OK);
  ck_assert(is_written_as(incident, T("{}")));
  free(large.bytes);
  datalek_incident_free(incident);
}
END_TEST

/* One byte changed, taken out or put in. */
static void change(random_source *source, char *bytes, size_t *length) {
  static const char likely[] = "{}[]\":,\\u0019-+.eE tfnrd\x80\xC3\xED\xFF\n";
  size_t at = random_below(source, (uint32_t)*length);
  char byte = random_below(source, 4) > 0 ? likely[random_below(source, sizeof likely)]
                                          : (char)random_below(source, 256);
  switch (random_below(source, 3)) {
  case 0:
    bytes[at] = byte;
    break;
  case 1:
    memmove(bytes + at, bytes + at + 1, *length - at - 1);
    --*length;
    break;
  default:
    memmove(bytes + at + 1, bytes + at, *length - at);
    bytes[at] = byte;
    ++*length;
    break;
  }
}

/* No text makes the reader fail in a way of its own, nor leave anything half done. */
static void check_changed(datalek_incident *incident, const text *from) {
  refusal found = refusal_of(incident, from, KEY_SIZE);
  if (found.status == DATALEK_OK) {
    char *out = written(incident);
    ck_assert(out != NULL && read_quietly(incident, out, strlen(out)) == DATALEK_OK);
    free(out);
    fill(incident);
    return;
  }
  bool good = found.status >= DATALEK_ERROR_JSON_SYNTAX &&
              found.status <= DATALEK_ERROR_JSON_CONFLICT && found.position <= from->length &&
              memchr(found.key, '\0', KEY_SIZE) != NULL && is_filled(incident);
  ck_assert_msg(good, "%s at byte %zu: %.*s", datalek_status_name(found.status), found.position,
                (int)from->length, from->bytes);
}

START_TEST(test_changed_texts) {
  enum { ROUNDS = 50000, CHANGES = 3 };
  random_source source = {20180525};
  datalek_incident *incident = filled_incident();
  char bytes[sizeof EXAMPLE + CHANGES];
  for (int round = 0; round < ROUNDS; round++) {
    size_t length = sizeof EXAMPLE - 1;
    memcpy(bytes, EXAMPLE, length);
    for (uint32_t changes = 1 + random_below(&source, CHANGES); changes > 0; changes--) {
      change(&source, bytes, &length);
    }
    text from = text_of(bytes, length);
    check_changed(incident, &from);
    free(from.bytes);
  }
  datalek_incident_free(incident);
}
END_TEST

/* ---- What is read ---------------------------------------------------------------------------- */

static const struct {
  const char *pattern;
  size_t length;
  const char *written;
  size_t written_length;
} good_texts[] = {
  {T("{}"), T("{}")},
  {T(" \t\r\n{ \t\r\n} \t\r\n"), T("{}")},
  {T(EXAMPLE), T(EXAMPLE_WRITTEN)},
  {T(EXAMPLE_WRITTEN), T(EXAMPLE_WRITTEN)},
  {T("{`lost`:true,`role`:`processor`}"), T("{`role`:`processor`,`lost`:true}")},
  {T("{`r\\u006fl\\u0065`:`\\u0063ontroller`}"), T("{`role`:`controller`}")},
  {T("{ `lost` : false , `altered` : null }"), T("{`lost`:false}")},
  {T("{`data`:null,`lost`:true}"), T("{`lost`:true}")},
  {T("{`data`:null,`data_health`:null}"), T("{}")},
  {T("{`data_health`:null,`data`:[],`data_basic`:null}"),
   T("{`data_basic`:false,`data_contact`:false,`data_profile`:false,`data_location`:false,`data_"
     "financial`:false,`data_payment`:false,`data_credentials`:false,`data_national_id`:false,`"
     "data_official_document`:false,`data_health`:false,`data_genetic`:false,`data_biometric`:"
     "false,`data_special`:false,`data_criminal`:false}")},
  {T("{`data`:null,`data_health`:true}"), T("{`data_health`:true}")},
  {T("{`data_health`:false,`data`:null}"), T("{`data_health`:false}")},
  {T("{`subjects`:0}"), T("{`subjects`:0}")},
  {T("{`subjects`:-0}"), T("{`subjects`:0}")},
  {T("{`subjects`:4503599627370497}"), T("{`subjects`:4503599627370497}")},
  {T("{`subjects`:9007199254740991}"), T("{`subjects`:9007199254740991}")},
  {T("{`records`:9007199254740992}"), T("{`records`:9007199254740992}")},
  {T("{`aware_at`:`2026-11-13T15:40:00Z`}"), T("{`aware_at`:`2026-11-13T16:40:00+01:00`}")},
  {T("{`aware_at`:`2026-07-01T12:00:00-09:30`}"), T("{`aware_at`:`2026-07-01T23:30:00+02:00`}")},
  {T("{`aware_at`:`2026-11-13t15:40:00.999z`}"), T("{`aware_at`:`2026-11-13T16:40:00+01:00`}")},
  {T("{`aware_at`:`2028-02-29T00:00:00\\u002b01:00`}"),
   T("{`aware_at`:`2028-02-29T00:00:00+01:00`}")},
  {T("{`started_at`:`1996-01-01T00:00:00Z`}"), T("{`started_at`:`1996-01-01T01:00:00+01:00`}")},
  {T("{`ended_at`:`9998-12-31T23:59:59Z`}"), T("{`ended_at`:`9999-01-01T00:59:59+01:00`}")},
};

START_TEST(test_read) {
  for (size_t i = 0; i < COUNT(good_texts); i++) {
    datalek_incident *incident = filled_incident();
    text from = text_of(good_texts[i].pattern, good_texts[i].length);
    refusal found = refusal_of(incident, &from, KEY_SIZE);
    ck_assert_msg(found.status == DATALEK_OK, "%s: %s", good_texts[i].pattern,
                  datalek_status_name(found.status));
    ck_assert_uint_eq(found.position, SIZE_MAX);
    ck_assert_int_eq(found.key[0], CANARY);
    ck_assert_msg(is_written_as(incident, good_texts[i].written, good_texts[i].written_length),
                  "%s comes back changed", good_texts[i].pattern);
    free(from.bytes);
    datalek_incident_free(incident);
  }
}
END_TEST

static bool is_data_fact(int32_t fact) {
  return fact >= DATALEK_FACT_DATA_BASIC && fact <= DATALEK_FACT_DATA_CRIMINAL;
}

START_TEST(test_data_is_complete) {
  char json[KEY_SIZE];
  for (int32_t named = DATALEK_FACT_DATA_BASIC; named <= DATALEK_FACT_DATA_CRIMINAL + 1; named++) {
    bool none = !is_data_fact(named);
    const char *name = none ? "" : datalek_fact_name(named) + strlen("data_");
    snprintf(json, sizeof json, none ? "{\"data\":[%s]}" : "{\"data\":[\"%s\"]}", name);
    datalek_incident *incident = incident_from(json);
    for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
      int64_t listed = fact == named && !none ? DATALEK_YES : DATALEK_NO;
      ck_assert_int_eq(incident->values[fact], is_data_fact(fact) ? listed : dlk_unknown(fact));
    }
    datalek_incident_free(incident);
  }
}
END_TEST

/* The text of a value, put together without the writer. */
static void value_text(int32_t fact, int64_t value, char *out, size_t size) {
  char time[DATALEK_TIME_SIZE] = "";
  switch (datalek_fact_kind(fact)) {
  case DATALEK_KIND_YES_NO:
    snprintf(out, size, "{\"%s\":%s}", datalek_fact_name(fact), value == 1 ? "true" : "false");
    break;
  case DATALEK_KIND_CHOICE:
    snprintf(out, size, "{\"%s\":\"%s\"}", datalek_fact_name(fact),
             datalek_fact_value_name(fact, value));
    break;
  case DATALEK_KIND_COUNT:
    snprintf(out, size, "{\"%s\":%lld}", datalek_fact_name(fact), (long long)value);
    break;
  default:
    ck_assert_int_eq(datalek_time_format(value, time, sizeof time), DATALEK_OK);
    snprintf(out, size, "{\"%s\":\"%s\"}", datalek_fact_name(fact), time);
    break;
  }
}

static void check_value(int32_t fact, int64_t value) {
  char json[128];
  value_text(fact, value, json, sizeof json);
  datalek_incident *incident = incident_from(json);
  for (int32_t other = 0; other < DLK_FACTS; other++) {
    ck_assert_int_eq(incident->values[other], other == fact ? value : dlk_unknown(other));
  }
  ck_assert_msg(is_written_as(incident, json, strlen(json)), "%s comes back changed", json);
  datalek_incident_free(incident);
}

START_TEST(test_every_value) {
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    int64_t lowest = dlk_facts[fact].lowest;
    int64_t highest = dlk_facts[fact].highest;
    bool few = highest - lowest < 100;
    for (int64_t value = lowest; few && value <= highest; value++) {
      check_value(fact, value);
    }
    for (int64_t step = 0; !few && step <= 8; step++) {
      check_value(fact, lowest + (highest - lowest) / 8 * step);
    }
    check_value(fact, highest);
  }
}
END_TEST

START_TEST(test_every_fact_can_be_null) {
  char json[KEY_SIZE];
  datalek_incident *incident = filled_incident();
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    fill(incident);
    snprintf(json, sizeof json, "{\"%s\":null}", datalek_fact_name(fact));
    ck_assert_int_eq(read_quietly(incident, json, strlen(json)), DATALEK_OK);
    ck_assert_msg(is_written_as(incident, T("{}")), "%s is not unknown", json);
  }
  datalek_incident_free(incident);
}
END_TEST

/* ---- What is written ------------------------------------------------------------------------- */

/* Random facts, with any count and any time. */
static void any_values(random_source *source, uint32_t unknown, int64_t values[DLK_FACTS]) {
  random_values(source, unknown, values);
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    bool wide = dlk_facts[fact].kind >= DATALEK_KIND_COUNT;
    if (wide && random_below(source, 256) >= unknown) {
      uint64_t span = (uint64_t)(dlk_facts[fact].highest - dlk_facts[fact].lowest) + 1;
      values[fact] = dlk_facts[fact].lowest + (int64_t)(random_next(source) % span);
    }
  }
}

START_TEST(test_round_trip) {
  random_source source = {33};
  datalek_incident *incident = filled_incident();
  for (uint32_t round = 0; round < 2000; round++) {
    int64_t values[DLK_FACTS];
    any_values(&source, round % 5 * 64, values);
    memcpy(incident->values, values, sizeof values);
    char *out = written(incident);
    ck_assert_ptr_nonnull(out);
    fill(incident);
    ck_assert_msg(read_quietly(incident, out, strlen(out)) == DATALEK_OK &&
                    memcmp(incident->values, values, sizeof values) == 0,
                  "comes back changed: %s", out);
    free(out);
  }
  datalek_incident_free(incident);
}
END_TEST

/* Both writers, as one kind of function. */
typedef struct {
  datalek_incident *incident;
  const datalek_assessment *assessment; /* NULL: the incident is written */
  int32_t language;
} subject;

static int32_t write_subject(const subject *of, char *buffer, size_t size, size_t *needed) {
  if (of->assessment == NULL) {
    return datalek_incident_write_json(of->incident, buffer, size, needed);
  }
  return datalek_assessment_write_json(of->assessment, of->language, buffer, size, needed);
}

static datalek_assessment *assessed(const datalek_incident *incident) {
  datalek_assessment *assessment = NULL;
  ck_assert_int_eq(datalek_assessment_new(&assessment), DATALEK_OK);
  ck_assert_int_eq(datalek_assess(incident, assessment), DATALEK_OK);
  return assessment;
}

/* Whether the buffer holds nothing but its first filling from this byte on. */
static bool is_untouched(const char *buffer, size_t from, size_t size) {
  bool untouched = true;
  for (size_t i = from; i < size; i++) {
    untouched = untouched && buffer[i] == CANARY;
  }
  return untouched;
}

static void check_sizes(const subject *of) {
  char *buffer = malloc(OUT_SIZE);
  ck_assert_ptr_nonnull(buffer);
  memset(buffer, CANARY, OUT_SIZE);
  size_t needed = 0;
  ck_assert_int_eq(write_subject(of, NULL, 0, &needed), DATALEK_ERROR_BUFFER);
  ck_assert_uint_gt(needed, 2);
  ck_assert_uint_lt(needed, OUT_SIZE);
  ck_assert_int_eq(write_subject(of, NULL, 0, NULL), DATALEK_ERROR_BUFFER);
  ck_assert_int_eq(write_subject(of, NULL, 1, &needed), DATALEK_ERROR_NULL);
  const size_t small[] = {0, 1, needed / 2, needed - 1};
  for (size_t i = 0; i < COUNT(small); i++) {
    size_t again = 0;
    ck_assert_int_eq(write_subject(of, buffer, small[i], &again), DATALEK_ERROR_BUFFER);
    ck_assert_uint_eq(again, needed);
    ck_assert(is_untouched(buffer, 0, OUT_SIZE));
  }
  const size_t enough[] = {needed, needed + 1, OUT_SIZE};
  for (size_t i = 0; i < COUNT(enough); i++) {
    size_t again = 0;
    memset(buffer, CANARY, OUT_SIZE);
    ck_assert_int_eq(write_subject(of, buffer, enough[i], &again), DATALEK_OK);
    ck_assert_uint_eq(again, needed);
    ck_assert_uint_eq(strlen(buffer) + 1, needed);
    ck_assert_ptr_null(strchr(buffer, '\n'));
    ck_assert(is_untouched(buffer, needed, OUT_SIZE));
  }
  ck_assert_int_eq(write_subject(of, buffer, needed, NULL), DATALEK_OK);
  free(buffer);
}

START_TEST(test_sizes) {
  datalek_incident *incident = filled_incident();
  datalek_assessment *assessment = assessed(incident);
  check_sizes(&(subject){.incident = incident});
  check_sizes(&(subject){.assessment = assessment, .language = DATALEK_LANGUAGE_NL});
  check_sizes(&(subject){.assessment = assessment, .language = DATALEK_LANGUAGE_EN});
  datalek_incident_clear(incident);
  check_sizes(&(subject){.incident = incident});
  datalek_assessment_free(assessment);
  datalek_incident_free(incident);
}
END_TEST

START_TEST(test_wrong_arguments) {
  char buffer[8];
  size_t needed = 7;
  datalek_incident *incident = filled_incident();
  datalek_assessment *assessment = assessed(incident);
  ck_assert_int_eq(read_quietly(NULL, "{}", 2), DATALEK_ERROR_NULL);
  ck_assert_int_eq(read_quietly(incident, NULL, 0), DATALEK_ERROR_NULL);
  ck_assert_int_eq(read_quietly(incident, NULL, 2), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_incident_read_json(incident, "{}", 2, &needed, NULL, 1),
                   DATALEK_ERROR_NULL);
  ck_assert(is_filled(incident));
  ck_assert_int_eq(datalek_incident_write_json(NULL, buffer, sizeof buffer, &needed),
                   DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_incident_write_json(incident, NULL, 1, &needed), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_assessment_write_json(NULL, 0, buffer, sizeof buffer, &needed),
                   DATALEK_ERROR_NULL);
  const int32_t languages[] = {-1, 2, INT32_MIN, INT32_MAX};
  for (size_t i = 0; i < COUNT(languages); i++) {
    ck_assert_int_eq(
      datalek_assessment_write_json(assessment, languages[i], buffer, sizeof buffer, &needed),
      DATALEK_ERROR_ARGUMENT);
  }
  ck_assert_uint_eq(needed, 7);
  datalek_assessment_free(assessment);
  datalek_incident_free(incident);
}
END_TEST

/* ---- An assessment --------------------------------------------------------------------------- */

#define VERDICTS " yes no unknown "
#define ADVICES " act none find_out "
#define LEVELS " unlikely risk high "
#define BANDS " low medium high very_high "

/* The keys that are always there, and the words that they can hold. */
static const struct {
  const char *section;
  const char *key;
  int type;
  const char *words;
} keys[] = {
  {NULL, "law", cJSON_String, " avg-2018 "},
  {NULL, "law_version", cJSON_Number, NULL},
  {"classification", "verdict", cJSON_String, VERDICTS},
  {"classification", "confidentiality", cJSON_String, VERDICTS},
  {"classification", "integrity", cJSON_String, VERDICTS},
  {"classification", "availability", cJSON_String, VERDICTS},
  {"risk", "level", cJSON_String, LEVELS "unknown "},
  {"risk", "level_min", cJSON_String, LEVELS},
  {"risk", "level_max", cJSON_String, LEVELS},
  {"risk", "score_min", cJSON_Number, NULL},
  {"risk", "score_max", cJSON_Number, NULL},
  {"risk", "band_min", cJSON_String, BANDS},
  {"risk", "band_max", cJSON_String, BANDS},
  {"notify_ap", "verdict", cJSON_String, VERDICTS},
  {"notify_ap", "advice", cJSON_String, ADVICES},
  {"notify_ap", "reasons", cJSON_Array, NULL},
  {"notify_ap", "missing", cJSON_Array, NULL},
  {"notify_subjects", "verdict", cJSON_String, VERDICTS},
  {"notify_subjects", "advice", cJSON_String, ADVICES},
  {"notify_subjects", "reasons", cJSON_Array, NULL},
  {"notify_subjects", "missing", cJSON_Array, NULL},
  {"notify_controller", "verdict", cJSON_String, VERDICTS},
  {"notify_controller", "advice", cJSON_String, ADVICES},
  {"notify_controller", "reasons", cJSON_Array, NULL},
  {"notify_controller", "missing", cJSON_Array, NULL},
  {"register", "verdict", cJSON_String, VERDICTS},
  {"register", "reasons", cJSON_Array, NULL},
};

static const cJSON *member_of(const cJSON *object, const char *key) {
  const cJSON *item = cJSON_GetObjectItemCaseSensitive(object, key);
  ck_assert_msg(item != NULL, "no key \"%s\"", key);
  return item;
}

static const char *word_of(const cJSON *object, const char *key) {
  const cJSON *item = member_of(object, key);
  ck_assert_msg(cJSON_IsString(item), "\"%s\" is no string", key);
  return item->valuestring;
}

static bool is_one_of(const char *words, const char *word) {
  char spaced[KEY_SIZE];
  snprintf(spaced, sizeof spaced, " %s ", word);
  return strstr(words, spaced) != NULL;
}

static void check_keys(const cJSON *tree, int32_t law) {
  for (size_t i = 0; i < COUNT(keys); i++) {
    const cJSON *section = keys[i].section != NULL ? member_of(tree, keys[i].section) : tree;
    const cJSON *item = member_of(section, keys[i].key);
    if (strcmp(keys[i].key, "law") == 0 && law == DATALEK_LAW_AT_TIME) {
      ck_assert(cJSON_IsNull(item)); /* nothing assessed yet */
      continue;
    }
    ck_assert_int_eq(item->type & 0xFF, keys[i].type);
    if (keys[i].words != NULL) {
      ck_assert_msg(is_one_of(keys[i].words, item->valuestring), "%s: %s", keys[i].key,
                    item->valuestring);
    }
  }
}

static const char *verdict_name(int32_t verdict) {
  static const char *const names[] = {"unknown", "no", "yes"};
  return names[verdict + 1];
}

static void check_lists(const cJSON *object, const datalek_outcome *outcome, int32_t language) {
  const cJSON *reasons = member_of(object, "reasons");
  const cJSON *rejected = member_of(object, "rejected");
  const cJSON *missing = member_of(object, "missing");
  ck_assert_int_eq(cJSON_GetArraySize(reasons), datalek_outcome_reason_count(outcome));
  ck_assert_int_eq(cJSON_GetArraySize(rejected), datalek_outcome_rejected_count(outcome));
  ck_assert_int_eq(cJSON_GetArraySize(missing), datalek_outcome_missing_count(outcome));
  for (int32_t i = 0; i < datalek_outcome_reason_count(outcome); i++) {
    const cJSON *reason = cJSON_GetArrayItem(reasons, i);
    int32_t rule = datalek_outcome_reason(outcome, i);
    ck_assert_str_eq(word_of(reason, "id"), datalek_rule_id(rule));
    ck_assert_str_eq(word_of(reason, "source"), datalek_rule_source(rule));
    ck_assert_str_eq(word_of(reason, "text"), datalek_rule_text(rule, language));
  }
  for (int32_t i = 0; i < datalek_outcome_rejected_count(outcome); i++) {
    const cJSON *rule = cJSON_GetArrayItem(rejected, i);
    ck_assert_str_eq(word_of(rule, "id"), datalek_rule_id(datalek_outcome_rejected(outcome, i)));
    ck_assert_str_eq(word_of(rule, "fact"),
                     datalek_fact_name(datalek_outcome_rejected_fact(outcome, i)));
  }
  for (int32_t i = 0; i < datalek_outcome_missing_count(outcome); i++) {
    ck_assert_str_eq(cJSON_GetArrayItem(missing, i)->valuestring,
                     datalek_fact_name(datalek_outcome_missing(outcome, i)));
  }
}

static void check_duty(const cJSON *tree, const datalek_assessment *assessment, int32_t kind,
                       int32_t language) {
  static const char *const advices[] = {"none", "find_out", "act"};
  const datalek_outcome *outcome = datalek_assessment_outcome(assessment, kind);
  const cJSON *duty = member_of(tree, datalek_outcome_name(kind));
  ck_assert_str_eq(word_of(duty, "verdict"), verdict_name(datalek_outcome_verdict(outcome)));
  ck_assert_str_eq(word_of(duty, "advice"), advices[datalek_outcome_advice(outcome)]);
  check_lists(duty, outcome, language);
}

static void check_classification(const cJSON *tree, const datalek_assessment *assessment,
                                 int32_t language) {
  const cJSON *object = member_of(tree, "classification");
  const datalek_outcome *breach = datalek_assessment_outcome(assessment, DATALEK_OUTCOME_BREACH);
  ck_assert_str_eq(word_of(object, "verdict"), verdict_name(datalek_outcome_verdict(breach)));
  check_lists(object, breach, language);
  for (int32_t kind = DATALEK_OUTCOME_CONFIDENTIALITY; kind <= DATALEK_OUTCOME_AVAILABILITY;
       kind++) {
    const datalek_outcome *aspect = datalek_assessment_outcome(assessment, kind);
    ck_assert_str_eq(word_of(object, datalek_outcome_name(kind)),
                     verdict_name(datalek_outcome_verdict(aspect)));
  }
}

static void check_risk(const cJSON *tree, const datalek_assessment *assessment) {
  const datalek_risk *risk = datalek_assessment_risk(assessment);
  const cJSON *object = member_of(tree, "risk");
  ck_assert_str_eq(word_of(object, "level"),
                   datalek_level_name(datalek_risk_level(risk, DATALEK_ASPECT_ALL)));
  ck_assert_str_eq(word_of(object, "level_min"),
                   datalek_level_name(datalek_risk_level_min(risk, DATALEK_ASPECT_ALL)));
  ck_assert_str_eq(word_of(object, "level_max"),
                   datalek_level_name(datalek_risk_level_max(risk, DATALEK_ASPECT_ALL)));
  ck_assert_str_eq(word_of(object, "band_min"), datalek_band_name(datalek_risk_band_min(risk)));
  ck_assert_str_eq(word_of(object, "band_max"), datalek_band_name(datalek_risk_band_max(risk)));
  ck_assert_int_eq(member_of(object, "score_min")->valueint,
                   datalek_risk_score_min(risk, DATALEK_SCORE_SE));
  ck_assert_int_eq(member_of(object, "score_max")->valueint,
                   datalek_risk_score_max(risk, DATALEK_SCORE_SE));
}

static void check_deadline(const cJSON *tree, const datalek_assessment *assessment) {
  static const char *const readings[] = {"strict", "outer", "disputed_two_working_days"};
  const cJSON *deadline = member_of(tree, "deadline");
  bool known = datalek_assessment_deadline(assessment, 0) != DATALEK_TIME_UNKNOWN;
  ck_assert(known ? cJSON_IsObject(deadline) : cJSON_IsNull(deadline));
  for (int32_t i = 0; known && i < 3; i++) {
    char time[DATALEK_TIME_SIZE];
    datalek_time_format(datalek_assessment_deadline(assessment, i), time, sizeof time);
    ck_assert_str_eq(word_of(deadline, readings[i]), time);
  }
}

static void check_assessment(const datalek_assessment *assessment, int32_t language, char *out) {
  static const int32_t duties[] = {DATALEK_OUTCOME_NOTIFY_AP, DATALEK_OUTCOME_NOTIFY_SUBJECTS,
                                   DATALEK_OUTCOME_NOTIFY_CONTROLLER, DATALEK_OUTCOME_REGISTER};
  ck_assert_int_eq(datalek_assessment_write_json(assessment, language, out, OUT_SIZE, NULL),
                   DATALEK_OK);
  dlk_json_place place;
  ck_assert_int_eq(dlk_json_check(out, strlen(out), &place), DATALEK_OK);
  cJSON *tree = cJSON_Parse(out);
  check_keys(tree, datalek_assessment_law(assessment));
  check_classification(tree, assessment, language);
  check_risk(tree, assessment);
  for (size_t i = 0; i < COUNT(duties); i++) {
    check_duty(tree, assessment, duties[i], language);
  }
  check_deadline(tree, assessment);
  cJSON_Delete(tree);
}

START_TEST(test_assessment) {
  random_source source = {34};
  datalek_incident *incident = incident_from("{}");
  datalek_assessment *assessment = assessed(incident);
  char *out = malloc(OUT_SIZE);
  ck_assert_ptr_nonnull(out);
  for (uint32_t round = 0; round < 200; round++) {
    check_assessment(assessment, (int32_t)round % 2, out);
    any_values(&source, round % 4 * 64, incident->values);
    ck_assert_int_eq(datalek_assess(incident, assessment), DATALEK_OK);
  }
  free(out);
  datalek_assessment_free(assessment);
  datalek_incident_free(incident);
}
END_TEST

/* An assessment that was never filled is written like one of which nothing is known. */
START_TEST(test_empty_assessment) {
  datalek_assessment *assessment = NULL;
  char *out = malloc(OUT_SIZE);
  ck_assert_int_eq(datalek_assessment_new(&assessment), DATALEK_OK);
  check_assessment(assessment, DATALEK_LANGUAGE_NL, out);
  check_assessment(assessment, DATALEK_LANGUAGE_EN, out);
  datalek_assessment_free(assessment);
  free(out);
}
END_TEST

/* ---- The check of the text alone ------------------------------------------------------------- */

static const struct {
  const char *pattern;
  size_t length;
} sound_texts[] = {
  {T("null")},
  {T(" true ")},
  {T("\t\r\nfalse\n")},
  {T("0")},
  {T("-0")},
  {T("-0.0")},
  {T("10")},
  {T("9007199254740992")},
  {T("-9007199254740992")},
  {T("9007199254740993.0")},
  {T("9007199254740993e0")},
  {T("9007199254740993E0")},
  {T("1.25")},
  {T("1e5")},
  {T("1E+5")},
  {T("0e-0")},
  {T("-1.5e400")},
  {T("0." ZEROS_60 "1")},
  {T("``")},
  {T("`\\`\\\\\\/\\b\\f\\n\\r\\t`")},
  {T("`\\u0001\\u00E9\\uFFFF\\uD7FF\\uE000`")},
  {T("`\\ud83d\\ude00 \\uD800\\uDC00 \\uDBFF\\uDFFF`")},
  {T("`\x7F \xC2\x80 \xDF\xBF`")},
  {T("`\xE0\xA0\x80 \xED\x9F\xBF \xEE\x80\x80 \xEF\xBF\xBF`")},
  {T("`\xF0\x90\x80\x80 \xF4\x8F\xBF\xBF`")},
  {T("`\xEF\xBB\xBF`")},
  {T("`/* x */ // 'x' #`")},
  {T("[]")},
  {T("[ ]")},
  {T("[1,`2`,true,null,[],{}]")},
  {T("[ 1 ,\t2\r\n]")},
  {T("{}")},
  {T("{``:{}}")},
  {T("{`a`:1,`a`:1}")},
  {T("{ `a` : 1 , `b` : [ { } ] }")},
  {T("[" OPEN_15 CLOSE_15 "]")},
  {T("[[],[[]],[[[]]],[[[[]]]],[[[[[]]]]],[[[[[[]]]]]],[[[[[[[]]]]]]]]")},
};

static const struct {
  const char *pattern;
  size_t length;
  int32_t status;
} unsound_texts[] = {
  {T("^"), DATALEK_ERROR_JSON_SYNTAX},
  {T("\n^"), DATALEK_ERROR_JSON_SYNTAX},
  {T("nul^"), DATALEK_ERROR_JSON_SYNTAX},
  {T("null^l"), DATALEK_ERROR_JSON_SYNTAX},
  {T("^NULL"), DATALEK_ERROR_JSON_SYNTAX},
  {T("t^True"), DATALEK_ERROR_JSON_SYNTAX},
  {T("^undefined"), DATALEK_ERROR_JSON_SYNTAX},
  {T("^Infinity"), DATALEK_ERROR_JSON_SYNTAX},
  {T("0^0"), DATALEK_ERROR_JSON_SYNTAX},
  {T("-^"), DATALEK_ERROR_JSON_SYNTAX},
  {T("-^ 1"), DATALEK_ERROR_JSON_SYNTAX},
  {T("-^-1"), DATALEK_ERROR_JSON_SYNTAX},
  {T("-^.1"), DATALEK_ERROR_JSON_SYNTAX},
  {T("1.^"), DATALEK_ERROR_JSON_SYNTAX},
  {T("1^,5"), DATALEK_ERROR_JSON_SYNTAX},
  {T("1.2^.3"), DATALEK_ERROR_JSON_SYNTAX},
  {T("1e1^.5"), DATALEK_ERROR_JSON_SYNTAX},
  {T("1e^e1"), DATALEK_ERROR_JSON_SYNTAX},
  {T("0e-^+1"), DATALEK_ERROR_JSON_SYNTAX},
  {T("1^f"), DATALEK_ERROR_JSON_SYNTAX},
  {T("^9007199254740993"), DATALEK_ERROR_JSON_NUMBER},
  {T("^99999999999999999999999999"), DATALEK_ERROR_JSON_NUMBER},
  {T("^0." ZEROS_60 "01"), DATALEK_ERROR_JSON_NUMBER},
  {T("[0." ZEROS_60 "01, ^0." ZEROS_60 "001, 0." ZEROS_60 "002]"), DATALEK_ERROR_JSON_NUMBER},
  {T("[0." ZEROS_60 "01^"), DATALEK_ERROR_JSON_SYNTAX},
  {T("`^"), DATALEK_ERROR_JSON_SYNTAX},
  {T("`a\\^"), DATALEK_ERROR_JSON_SYNTAX},
  {T("`\\u00^"), DATALEK_ERROR_JSON_SYNTAX},
  {T("`\\u^ 041`"), DATALEK_ERROR_JSON_SYNTAX},
  {T("`\\^0`"), DATALEK_ERROR_JSON_SYNTAX},
  {T("`\\^\n`"), DATALEK_ERROR_JSON_SYNTAX},
  {T("`^\r`"), DATALEK_ERROR_JSON_SYNTAX},
  {T("``^`"), DATALEK_ERROR_JSON_SYNTAX},
  {T("^\\u0022x`"), DATALEK_ERROR_JSON_SYNTAX},
  {T("[^"), DATALEK_ERROR_JSON_SYNTAX},
  {T("[1^"), DATALEK_ERROR_JSON_SYNTAX},
  {T("[1 ^2]"), DATALEK_ERROR_JSON_SYNTAX},
  {T("[1,^"), DATALEK_ERROR_JSON_SYNTAX},
  {T("[^,1]"), DATALEK_ERROR_JSON_SYNTAX},
  {T("[1,^,2]"), DATALEK_ERROR_JSON_SYNTAX},
  {T("[1,^]"), DATALEK_ERROR_JSON_SYNTAX},
  {T("[1]^]"), DATALEK_ERROR_JSON_SYNTAX},
  {T("[`a`^:1]"), DATALEK_ERROR_JSON_SYNTAX},
  {T("{^1:1}"), DATALEK_ERROR_JSON_SYNTAX},
  {T("{^null:1}"), DATALEK_ERROR_JSON_SYNTAX},
  {T("{^[]:1}"), DATALEK_ERROR_JSON_SYNTAX},
  {T("{`a`:^:1}"), DATALEK_ERROR_JSON_SYNTAX},
  {T("{`a`^}"), DATALEK_ERROR_JSON_SYNTAX},
  {T("{`a`:1,^}"), DATALEK_ERROR_JSON_SYNTAX},
  {T("{`a`:1^]"), DATALEK_ERROR_JSON_SYNTAX},
  {T("^<null>"), DATALEK_ERROR_JSON_SYNTAX},
  {T("1^\xA0"), DATALEK_ERROR_JSON_SYNTAX},
  {T("[1]^\xE2\x80\xA8"), DATALEK_ERROR_JSON_SYNTAX},
  {T("^\0"), DATALEK_ERROR_JSON_NUL},
  {T("`^\0`"), DATALEK_ERROR_JSON_NUL},
  {T("`^\\u0000`"), DATALEK_ERROR_JSON_NUL},
  {T("[^\0]"), DATALEK_ERROR_JSON_NUL},
  {T("`^\xE2\x82`"), DATALEK_ERROR_JSON_UTF8},
  {T("`^\\uD83D`"), DATALEK_ERROR_JSON_UTF8},
  {T("[" OPEN_15 "^[" CLOSE_15 "]]"), DATALEK_ERROR_JSON_DEPTH},
  {T("[" OPEN_15 "^{"), DATALEK_ERROR_JSON_DEPTH},
};

START_TEST(test_sound_texts) {
  for (size_t i = 0; i < COUNT(sound_texts); i++) {
    dlk_json_place place = {7, 7, 7};
    text from = text_of(sound_texts[i].pattern, sound_texts[i].length);
    int32_t status = dlk_json_check(from.bytes, from.length, &place);
    ck_assert_msg(status == DATALEK_OK, "%s: %s at byte %zu", sound_texts[i].pattern,
                  datalek_status_name(status), place.position);
    ck_assert_msg(place.position == 7 && place.key == 7 && place.key_length == 7,
                  "%s: a place without an error", sound_texts[i].pattern);
    free(from.bytes);
  }
}
END_TEST

START_TEST(test_unsound_texts) {
  for (size_t i = 0; i < COUNT(unsound_texts); i++) {
    dlk_json_place place;
    text from = text_of(unsound_texts[i].pattern, unsound_texts[i].length);
    int32_t status = dlk_json_check(from.bytes, from.length, &place);
    ck_assert_msg(status == unsound_texts[i].status && place.position == from.mark,
                  "%s: %s at byte %zu", unsound_texts[i].pattern, datalek_status_name(status),
                  place.position);
    free(from.bytes);
  }
}
END_TEST

/* A text that is cut off says the same, whatever stands behind it in memory. */
START_TEST(test_what_stands_behind_is_not_read) {
  for (size_t i = 0; i < COUNT(sound_texts); i++) {
    text from = text_of(sound_texts[i].pattern, sound_texts[i].length);
    char *cut = malloc(from.length + 1);
    ck_assert_ptr_nonnull(cut);
    for (size_t length = 0; length < from.length; length++) {
      dlk_json_place place = {0, 0, 0};
      dlk_json_place expected = {0, 0, 0};
      memset(cut, 'x', from.length + 1);
      memcpy(cut, from.bytes, length);
      ck_assert_int_eq(dlk_json_check(from.bytes, length, &place),
                       dlk_json_check(cut, length, &expected));
      ck_assert_uint_eq(place.position, expected.position);
    }
    free(cut);
    free(from.bytes);
  }
}
END_TEST

/* A string of one character, put into so many bytes, whether that is UTF-8 or not. */
static size_t encode(uint32_t character, size_t bytes, char *out) {
  static const unsigned char leads[] = {0, 0, 0xC0, 0xE0, 0xF0};
  for (size_t i = bytes; i > 1; i--) {
    out[i] = (char)(0x80 | (character & 0x3F));
    character >>= 6;
  }
  out[1] = (char)(leads[bytes] | character);
  out[0] = out[bytes + 1] = '"';
  return bytes + 2;
}

/* Every character in every length: only the shortest form is UTF-8, and surrogates have none. */
START_TEST(test_every_character) {
  static const uint32_t ends[] = {0, 0x80, 0x800, 0x10000, 0x200000};
  for (size_t bytes = 2; bytes <= 4; bytes++) {
    for (uint32_t character = 0; character < ends[bytes]; character++) {
      char out[6];
      dlk_json_place place;
      bool surrogate = character >= 0xD800 && character <= 0xDFFF;
      bool good = character >= ends[bytes - 1] && character <= 0x10FFFF && !surrogate;
      int32_t status = dlk_json_check(out, encode(character, bytes, out), &place);
      if (status != (good ? DATALEK_OK : DATALEK_ERROR_JSON_UTF8)) {
        ck_abort_msg("U+%04X in %zu bytes: %s", character, bytes, datalek_status_name(status));
      }
    }
  }
}
END_TEST

/* ---- Memory ---------------------------------------------------------------------------------- */

/* What libcjson takes its memory from, so that it can run out. */
static struct {
  size_t asked;  /* so far */
  size_t fails;  /* the first request that fails, from 0 */
  bool recovers; /* the requests after that one are met again */
  size_t lent;
} memory;

static void *scarce_malloc(size_t size) {
  size_t request = memory.asked++;
  if (request == memory.fails || (request > memory.fails && !memory.recovers)) {
    return NULL;
  }
  memory.lent++;
  return malloc(size);
}

static void scarce_free(void *block) {
  memory.lent -= block != NULL;
  free(block);
}

/* Whether it succeeds; it fails for want of memory only, and then changes nothing. */
static bool read_in_scarcity(const subject *of) {
  char key[] = "x";
  size_t position = 7;
  text from = text_of(T(EXAMPLE));
  fill(of->incident);
  int32_t status =
    datalek_incident_read_json(of->incident, from.bytes, from.length, &position, key, sizeof key);
  free(from.bytes);
  if (status == DATALEK_OK) {
    return true;
  }
  ck_assert_int_eq(status, DATALEK_ERROR_MEMORY);
  ck_assert_uint_eq(position, 0);
  ck_assert_str_eq(key, "");
  ck_assert(is_filled(of->incident));
  return false;
}

static bool write_in_scarcity(const subject *of) {
  char *out = malloc(OUT_SIZE);
  ck_assert_ptr_nonnull(out);
  size_t needed = 7;
  out[0] = CANARY;
  int32_t status = write_subject(of, out, OUT_SIZE, &needed);
  bool untouched = out[0] == CANARY && needed == 7;
  free(out);
  if (status == DATALEK_OK) {
    return true;
  }
  ck_assert_int_eq(status, DATALEK_ERROR_MEMORY);
  ck_assert(untouched);
  return false;
}

/* Lets each request fail in turn, until none is left to fail. */
static void run_out(bool (*attempt)(const subject *), const subject *of, bool recovers) {
  cJSON_Hooks hooks = {scarce_malloc, scarce_free};
  bool done = false;
  cJSON_InitHooks(&hooks);
  for (size_t fails = 0; !done; fails++) {
    memory.asked = 0;
    memory.fails = fails;
    memory.recovers = recovers;
    done = attempt(of);
    ck_assert_msg(done == (memory.asked <= fails), "request %zu: success and failure", fails);
    ck_assert_msg(memory.lent == 0, "request %zu: %zu blocks leak", fails, memory.lent);
  }
  cJSON_InitHooks(NULL);
  ck_assert_uint_gt(memory.fails, 3);
}

START_TEST(test_memory) {
  datalek_incident *incident = filled_incident();
  datalek_assessment *assessment = assessed(incident);
  const subject facts = {.incident = incident};
  for (int recovers = 0; recovers <= 1; recovers++) {
    run_out(read_in_scarcity, &facts, recovers == 1);
    fill(incident);
    run_out(write_in_scarcity, &facts, recovers == 1);
    run_out(write_in_scarcity, &(subject){.assessment = assessment}, recovers == 1);
  }
  datalek_assessment_free(assessment);
  datalek_incident_free(incident);
}
END_TEST

/* ---- Threads --------------------------------------------------------------------------------- */

enum { THREADS = 4, ROUNDS_EACH = 2000 };

typedef struct {
  pthread_t thread;
  size_t first; /* bad text to begin with */
  datalek_incident *incident;
  size_t wrong;
} worker;

/* Reads good and bad texts in turn. Counts what went wrong, as check takes one thread only. */
static void *work(void *context) {
  worker *own = context;
  for (size_t round = 0; round < ROUNDS_EACH; round++) {
    text good = text_of(T(EXAMPLE));
    own->wrong += read_quietly(own->incident, good.bytes, good.length) != DATALEK_OK;
    free(good.bytes);
    own->wrong += !is_refused(&bad_texts[(own->first + round) % COUNT(bad_texts)], own->incident);
    own->wrong += !is_written_as(own->incident, T(EXAMPLE_WRITTEN));
  }
  return NULL;
}

START_TEST(test_threads) {
  worker workers[THREADS];
  for (size_t i = 0; i < THREADS; i++) {
    workers[i] = (worker){.first = i * COUNT(bad_texts) / THREADS, .incident = filled_incident()};
    ck_assert_int_eq(pthread_create(&workers[i].thread, NULL, work, &workers[i]), 0);
  }
  for (size_t i = 0; i < THREADS; i++) {
    ck_assert_int_eq(pthread_join(workers[i].thread, NULL), 0);
    ck_assert_uint_eq(workers[i].wrong, 0);
    datalek_incident_free(workers[i].incident);
  }
}
END_TEST

/* In a process that only reads, libcjson asks for memory only while it parses. */
static atomic_int parsers;
static atomic_bool together;

static void *watching_malloc(size_t size) {
  if (atomic_fetch_add(&parsers, 1) > 0) {
    atomic_store(&together, true);
  }
  sched_yield();
  atomic_fetch_sub(&parsers, 1);
  return malloc(size);
}

static void *read_often(void *incident) {
  text from = text_of(T(EXAMPLE));
  for (int round = 0; round < 10; round++) {
    read_quietly(incident, from.bytes, from.length);
  }
  free(from.bytes);
  return NULL;
}

/* libcjson has one variable for the place of an error, which two parsers would both write. */
START_TEST(test_one_parser_at_a_time) {
  datalek_incident *incidents[THREADS];
  pthread_t threads[THREADS];
  for (size_t i = 0; i < THREADS; i++) {
    incidents[i] = filled_incident();
  }
  cJSON_Hooks hooks = {watching_malloc, free};
  cJSON_InitHooks(&hooks);
  for (size_t i = 0; i < THREADS; i++) {
    ck_assert_int_eq(pthread_create(&threads[i], NULL, read_often, incidents[i]), 0);
  }
  for (size_t i = 0; i < THREADS; i++) {
    ck_assert_int_eq(pthread_join(threads[i], NULL), 0);
    datalek_incident_free(incidents[i]);
  }
  cJSON_InitHooks(NULL);
  ck_assert_msg(!atomic_load(&together), "two threads were parsing at once");
}
END_TEST

RUN_SUITE("json", test_refused, test_key_is_cut, test_prefixes_are_refused, test_size,
          test_changed_texts, test_read, test_data_is_complete, test_every_value,
          test_every_fact_can_be_null, test_round_trip, test_sizes, test_wrong_arguments,
          test_assessment, test_empty_assessment, test_sound_texts, test_unsound_texts,
          test_what_stands_behind_is_not_read, test_every_character, test_memory, test_threads,
          test_one_parser_at_a_time)
