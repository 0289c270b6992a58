/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The law of avg-2018.def by hand: what a host might write without the library, and what the
 * benchmarks measure the library by. Three-valued, every duty, every reason; no table, no missing
 * facts, no rejected rules, no texts, no other law. Rules by their numbers in avg-2018.def.
 */
#ifndef PLAIN_H
#define PLAIN_H

#include <datalek/datalek.h>
#include <stdbool.h>
#include <stdint.h>

/* Two bits: whether it is so, and whether it may be. So "and" is &, and "or" is |. */
enum { PLAIN_NO = 0, PLAIN_OPEN = 1, PLAIN_YES = 3 };

/* Yes/no facts by PLAIN_*; steps and numbers as the library has them, DATALEK_UNKNOWN included. */
typedef struct {
  int8_t security_breach;
  int8_t personal_data;
  int8_t disclosed;
  int8_t altered;
  int8_t lost;
  int8_t data_health;
  int8_t data_genetic;
  int8_t data_biometric;
  int8_t data_special;
  int8_t data_criminal;
  int8_t data_official_document;
  int8_t data_payment;
  int8_t data_credentials;
  int8_t data_national_id;
  int8_t data_basic;
  int8_t data_contact;
  int8_t data_financial;
  int8_t data_location;
  int8_t data_profile;
  int8_t deliberate;
  int8_t misuse;
  int8_t encrypted;
  int8_t key_safe;
  int8_t viewed;
  int8_t recipient_confirmed;
  int8_t vulnerable;
  int8_t journalistic_purpose;
  int8_t risk_removed;
  int8_t financial_undertaking;
  int8_t disproportionate_effort;
  int32_t recipient;
  int32_t spread;
  int32_t insight;
  int64_t subjects;
  int32_t identifiability;
  int32_t alteration;
  int32_t loss_impact;
  int32_t restoration;
  int32_t role;
} plain_facts;

typedef struct {
  int truth;       /* PLAIN_* */
  bool exempted;   /* an exemption applies */
  uint64_t why[2]; /* the rules that decide, as bits: plain_rule() */
} plain_finding;

typedef struct {
  plain_finding affected;
  plain_finding breach;
  plain_finding breach_confidentiality;
  plain_finding breach_integrity;
  plain_finding breach_availability;
  plain_finding sensitive;
  plain_finding serious;
  plain_finding telling;
  plain_finding identifying;
  plain_finding untrusted;
  plain_finding at_large;
  plain_finding confidentiality_risk;
  plain_finding confidentiality_high;
  plain_finding integrity_risk;
  plain_finding integrity_high;
  plain_finding availability_risk;
  plain_finding availability_high;
  plain_finding risk;
  plain_finding high_risk;
  plain_finding notify_ap;
  plain_finding notify_controller;
  plain_finding register_breach;
  plain_finding notify_subjects;
  plain_finding public_notice;
} plain_judgement;

plain_facts plain_facts_of(const int64_t *values);

void plain_judge(const plain_facts *facts, plain_judgement *judgement);

/* The finding that answers a DATALEK_OUTCOME_*. */
const plain_finding *plain_answer(const plain_judgement *judgement, int32_t kind);

/* The number of the rule of a bit; DATALEK_RULE_NONE past the last. */
int32_t plain_rule(int32_t bit);

#endif
