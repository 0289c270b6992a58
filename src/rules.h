/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Evaluates tables of rules. It knows no law.
 *
 * Three truth values, ordered: no < open < yes. "And" is the lesser, "or" the greater, "not" turns
 * the order round. As every fact weighs in one direction only, this is exact: a conclusion is yes
 * (no) if and only if it is yes (no) for every way in which the unknown facts can turn out.
 */
#ifndef DLK_RULES_H
#define DLK_RULES_H

#include "law.h"

enum { DLK_NO = 0, DLK_OPEN = 1, DLK_YES = 2 };

/* What is known: the truth of every term and of every rule. */
typedef struct {
  uint8_t term[DLK_TERMS];
  uint8_t rule[DLK_RULES];
} dlk_view;

/* The truth of one fact's own terms. */
void dlk_see_fact(dlk_view *view, int32_t fact, int64_t value);

/* The truth of all facts' terms; values by fact number. */
void dlk_see_facts(dlk_view *view, const int64_t *values);

/* The truth of the rules and of their conclusions. Of `rules` (DLK_RULES rows in any order that
 * keeps rows of a conclusion together) only those in `wanted`; NULL wants all. */
void dlk_conclude(dlk_view *view, const dlk_rule *rules, const bool *wanted);

/* The first rule of a conclusion; its other rules follow. */
int32_t dlk_first_rule(int32_t conclusion);

/* The rules that a conclusion can depend on. */
void dlk_depends_on(int32_t conclusion, bool wanted[DLK_RULES]);

/* The rules that decide a conclusion as it stands. */
void dlk_decided_by(const dlk_view *view, int32_t conclusion, bool deciding[DLK_RULES]);

/* The fact against a rule that is known not to apply. */
int32_t dlk_fact_against(const dlk_view *view, const dlk_rule *rule);

static inline int32_t dlk_verdict(uint8_t truth) {
  return truth == DLK_OPEN ? DATALEK_UNKNOWN : truth == DLK_YES ? DATALEK_YES : DATALEK_NO;
}

#endif
