/* SPDX-License-Identifier: Apache-2.0 */
/* The tables, made from the .def files. */
#include "condition_words.h"

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

const dlk_action dlk_actions[] = {
#define ACTION(fact, value, nl, en) {DATALEK_FACT_##fact, value, {nl, en}},
#include "actions.def"
#undef ACTION
};

const size_t dlk_action_count = sizeof dlk_actions / sizeof dlk_actions[0];

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

enum { NO_CONCLUSION = DLK_TERM_NOTHING };

/* The first seconds of 2016, of 25 May 2018 and of 15 August 2026, Dutch time. */
#define UTC_2015_12_31_23_00 INT64_C(1451602800)
#define UTC_2018_05_24_22_00 INT64_C(1527199200)
#define UTC_2026_08_14_22_00 INT64_C(1786744800)
#define NEVER DATALEK_TIME_UNKNOWN
#define ALWAYS DATALEK_TIME_MIN

#define REPLACES(...)                                                                              \
  { __VA_ARGS__ }

const dlk_rule dlk_rules[DLK_RULES] = {
#define RULE(number, id, conclusion, effect, source, all, none, nl, en)                            \
  {number, #id, conclusion, DATALEK_EFFECT_##effect, all, source, none, {nl, en}},
#define HINT(number, id, from, cause, source, all, none, nl, en)                                   \
  {number, #id, NO_CONCLUSION, DATALEK_EFFECT_HINT, all, source, none, {nl, en}},
#define RULES_OF(law)
#define END_OF(law)
#include "law/rules.def"
#undef RULE
#undef HINT
#undef RULES_OF
#undef END_OF
};

#define CAUSE_BIT(cause) (UINT32_C(1) << DATALEK_CAUSE_##cause)

/* The causes that leave room for a hint: any; hacking; all but what happens on paper. */
enum {
  CAUSES_ANY = CAUSE_BIT(OTHER) * 2 - 1,
  CAUSES_HACKING = CAUSE_BIT(HACKING),
  CAUSES_IN_SYSTEMS = CAUSES_ANY - CAUSE_BIT(WRONG_RECIPIENT_POST) - CAUSE_BIT(PAPER_LOST_OR_STOLEN)
};

const dlk_hint dlk_hints[DLK_HINTS] = {
#define HINT(number, id, from, cause, source, all, none, nl, en) {from, CAUSES_##cause},
#include "law/hints.def"
#undef HINT
};

#define LAW(number, name, version, from, until, hours, earlier, replaces, source, nl, en)          \
  _Static_assert((int)DLK_END_##number - (int)DLK_FIRST_##number <=                                \
                   DLK_RULE_WORDS * DLK_WORD_BITS,                                                 \
                 "a set holds all rules of " name);
#include "law/laws.def"
#undef LAW

const dlk_law dlk_laws[DLK_LAWS] = {
#define LAW(number, name, version, from, until, hours, earlier, replaces, source, nl, en)          \
  [DATALEK_LAW_##number] = {name,                                                                  \
                            version,                                                               \
                            hours,                                                                 \
                            from,                                                                  \
                            until,                                                                 \
                            DLK_FIRST_##number,                                                    \
                            DLK_BEGIN_##number,                                                    \
                            DLK_END_##number,                                                      \
                            replaces,                                                              \
                            source,                                                                \
                            {nl, en}},
#include "law/laws.def"
#undef LAW
};

#define AVG(need, source)                                                                          \
  { DATALEK_NEED_##need, source }
#define WBP(need, source)                                                                          \
  { DATALEK_NEED_##need, source }
#define BEFORE(need, source)                                                                       \
  { DATALEK_NEED_##need, source }

const dlk_point dlk_points[DLK_POINTS] = {
#define POINT(number, name, avg, wbp, before, nl, en)                                              \
  [DATALEK_POINT_##number] = {#name,                                                               \
                              {[DATALEK_LAW_BEFORE_2016] = before,                                 \
                               [DATALEK_LAW_WBP_2016] = wbp,                                       \
                               [DATALEK_LAW_AVG_2018] = avg,                                       \
                               [DATALEK_LAW_OMNIBUS_2025] = avg},                                  \
                              {nl, en}},
#include "law/agreement.def"
#undef POINT
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
