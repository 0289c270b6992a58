/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file rule.h
 * The rules of the law, one sentence each, with source: what reasons refer to. Listable.
 */
#ifndef DATALEK_RULE_H
#define DATALEK_RULE_H

#include <datalek/fact.h>
#include <datalek/law.h>
#include <datalek/status.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** "No rule". */
#define DATALEK_RULE_NONE 0

/** What a rule does when it applies. */
enum {
  DATALEK_EFFECT_DUTY = 0,      /**< Makes its question "yes", unless an exemption applies. */
  DATALEK_EFFECT_EXEMPTION = 1, /**< Makes its question "no". */
  DATALEK_EFFECT_OTHERWISE = 2, /**< Says why the answer is "no" when no duty row applies. */
  DATALEK_EFFECT_OPEN = 3,      /**< Says what to do while the answer is open. */
  DATALEK_EFFECT_TERM = 4,      /**< Says how a term is counted, or what lateness asks. */
  DATALEK_EFFECT_HINT = 5       /**< Points to a duty outside these laws; see hint.h. */
};

/** How many rules there are. */
int32_t datalek_rule_count(void);

/** The permanent number of the rule at this index. @return DATALEK_RULE_NONE past the end. */
int32_t datalek_rule_at(int32_t index);

/** The permanent id of a rule, as in JSON. @return A static string; NULL for no rule. */
const char *datalek_rule_id(int32_t rule);

/**
 * Whether a law (law.h) has this rule. A law that amends another has most of that law's rules too;
 * a hint is of none.
 * @return DATALEK_YES or DATALEK_NO; DATALEK_UNKNOWN for no rule or no law.
 */
int32_t datalek_rule_is_of(int32_t rule, int32_t law);

/** A DATALEK_EFFECT_*. @return DATALEK_UNKNOWN for no rule. */
int32_t datalek_rule_effect(int32_t rule);

/** The article or guideline that the rule rests on. @return A static string; NULL for no rule. */
const char *datalek_rule_source(int32_t rule);

/** The rule as one plain sentence. @return A static string; NULL for no rule or no language. */
const char *datalek_rule_text(int32_t rule, int32_t language);

#ifdef __cplusplus
}
#endif
#endif
