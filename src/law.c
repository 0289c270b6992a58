/* SPDX-License-Identifier: Apache-2.0 */
/* The tables, made from the .def files. */
#include "law.h"

/* The largest count that JSON readers keep exact. */
#define COUNT_MAX INT64_C(9007199254740992)
/* A deadline must still be on the calendar. */
#define AWARE_MAX (DATALEK_TIME_MAX - INT64_C(30) * 86400)

#define LOWEST_YES_NO 0
#define LOWEST_CHOICE 0
#define LOWEST_COUNT 0
#define LOWEST_TIME DATALEK_TIME_MIN

const dlk_fact dlk_facts[DLK_FACTS] = {
#define FACT(number, name, kind, direction, highest, nl, en)                                       \
  [DATALEK_FACT_##number] = {                                                                      \
    #name, DATALEK_KIND_##kind, DATALEK_DIRECTION_##direction, LOWEST_##kind, highest, {nl, en}},
#define VALUE(fact, value, name, nl, en)
#include "facts.def"
#undef FACT
#undef VALUE
};

const dlk_value dlk_values[] = {
#define FACT(number, name, kind, direction, highest, nl, en)
#define VALUE(fact, value, name, nl, en)                                                           \
  {DATALEK_FACT_##fact, DATALEK_##fact##_##value, name, {nl, en}},
#include "facts.def"
#undef FACT
#undef VALUE
};

const size_t dlk_value_count = sizeof dlk_values / sizeof dlk_values[0];

const dlk_atom dlk_atoms[DLK_ATOMS] = {
#define ATOM(word, fact, at_least, source) {DATALEK_FACT_##fact, at_least, source},
#define CONCLUSION(word, role, advice)
#include "law/terms.def"
#undef ATOM
#undef CONCLUSION
};

const dlk_conclusion dlk_conclusions[DLK_CONCLUSIONS] = {
#define ATOM(word, fact, at_least, source)
#define CONCLUSION(word, role, advice) {#word, DATALEK_ROLE_##role, DATALEK_ADVICE_##advice},
#include "law/terms.def"
#undef ATOM
#undef CONCLUSION
};

/* The words of the rules, bare, as the tables use them. */
enum {
  NOTHING = DLK_TERM_NOTHING,
  NO_CONCLUSION = DLK_TERM_NOTHING,
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
};

#define ALL(...)                                                                                   \
  { __VA_ARGS__ }
#define NONE(...)                                                                                  \
  { __VA_ARGS__ }

const dlk_rule dlk_rules[DLK_RULES] = {
#define RULE(number, id, conclusion, effect, source, all, none, nl, en)                            \
  {number, #id, conclusion, DATALEK_EFFECT_##effect, all, source, none, {nl, en}},
#include "law/avg-2018.def"
#undef RULE
};

const dlk_context dlk_contexts[DLK_CONTEXTS] = {
#define CONTEXT(fact, ...) {DATALEK_FACT_##fact, {__VA_ARGS__}},
#define CIRCUMSTANCE(when, fact, ...)
#include "law/enisa-2013.def"
#undef CONTEXT
#undef CIRCUMSTANCE
};

const dlk_circumstance dlk_circumstances[DLK_CIRCUMSTANCES] = {
#define CONTEXT(fact, ...)
#define CIRCUMSTANCE(when, fact, ...) {DATALEK_FACT_##when, DATALEK_FACT_##fact, {__VA_ARGS__}},
#include "law/enisa-2013.def"
#undef CONTEXT
#undef CIRCUMSTANCE
};
