/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The words of conditions, bare, as the tables use them: first the terms of the rules; then
 * what no rule asks: the values of choices, in the order of dlk_values; laws; and READABLE. For
 * source files that hold such a table only, as the words are short.
 */
#ifndef DLK_CONDITION_WORDS_H
#define DLK_CONDITION_WORDS_H

#include "tables.h"

enum {
  NOTHING = DLK_TERM_NOTHING,
#define FACT(number, name, kind, direction, highest, nl, en)                                       \
  name = DLK_TERM_FIRST_FACT + DATALEK_FACT_##number,
#define VALUE(fact, value, name, nl, en)
#include "facts.def"
#undef FACT
#undef VALUE
#define ATOM(word, fact, at_least, source) word = DLK_TERM_##word,
#define CONCLUSION(word, role, advice) word = DLK_TERM_##word,
#include "law/terms.def"
#undef ATOM
#undef CONCLUSION
  FIRST_VALUE = DLK_TERMS,
  BEFORE_VALUES = FIRST_VALUE - 1,
#define FACT(number, name, kind, direction, highest, nl, en)
#define VALUE(fact, value, name, nl, en) fact##_##value,
#include "facts.def"
#undef FACT
#undef VALUE
  FIRST_LAW,
#define LAW(number, name, version, from, until, hours, earlier, replaces, source, nl, en)          \
  number = FIRST_LAW + DATALEK_LAW_##number,
#include "law/laws.def"
#undef LAW
  READABLE = FIRST_LAW + DLK_LAWS
};

_Static_assert(READABLE <= UINT8_MAX, "conditions keep their words in bytes");

/* A condition: {ALL(...), NONE(...)}. */
#define ALL(...)                                                                                   \
  { __VA_ARGS__ }
#define NONE(...)                                                                                  \
  { __VA_ARGS__ }

#endif
