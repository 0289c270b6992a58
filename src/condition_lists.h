/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The conditions of rows as lists for the preprocessor, which makes instructions of them: seven
 * words in parentheses, the last of them NOTHING where there are fewer. For source files that
 * include law/rules.def.
 */
#ifndef DLK_CONDITION_LISTS_H
#define DLK_CONDITION_LISTS_H

#include "condition_words.h"

#undef ALL
#undef NONE
#define ALL(...) LIST(__VA_ARGS__)
#define NONE(...) LIST(__VA_ARGS__)
#define LIST(...) (__VA_ARGS__, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING)

/* "And" over what a macro makes of each word. */
#define AND_OF(each, list) AND_OF_LIST(each, UNWRAP list)
#define UNWRAP(...) __VA_ARGS__
#define AND_OF_LIST(...) AND_OF_WORDS(__VA_ARGS__)
#define AND_OF_WORDS(each, a, b, c, d, e, f, g, ...)                                               \
  (each(a) & each(b) & each(c) & each(d) & each(e) & each(f) & each(g))

/* What a macro makes of each word and of one thing more, one after the other. */
#define EACH_OF(each, more, list) EACH_OF_LIST(each, more, UNWRAP list)
#define EACH_OF_LIST(...) EACH_OF_WORDS(__VA_ARGS__)
#define EACH_OF_WORDS(each, more, a, b, c, d, e, f, g, ...)                                        \
  each(more, a) each(more, b) each(more, c) each(more, d) each(more, e) each(more, f) each(more, g)

/* Conclusions from 0 on; below 0 for all other words. */
#define INDEX(word) ((int)(word)-DLK_TERM_FIRST_CONCLUSION)

#endif
