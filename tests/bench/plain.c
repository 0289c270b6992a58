/* SPDX-License-Identifier: Apache-2.0 */
#include "plain.h"
#include <stddef.h>

enum { NO = PLAIN_NO, OPEN = PLAIN_OPEN, YES = PLAIN_YES };

/* A bit for each rule. */
enum {
  /* clang-format off */
  R101, R102, R103, R111, R112, R113, R114, R115, R121, R122, R123, R201, R202, R203,
  R204, R205, R206, R207, R208, R209, R210, R221, R222, R223, R231, R232, R233, R241,
  R242, R243, R244, R245, R246, R247, R248, R251, R252, R253, R261, R262, R263, R301,
  R302, R303, R304, R305, R306, R307, R308, R309, R310, R321, R322, R323, R324, R325,
  R326, R327, R328, R329, R330, R331, R401, R402, R403, R411, R412, R413, R501, R502,
  R503, R504, R511, R512, R551, R552, R553, R561, R562, R563, R601, R602, R603, R604,
  R605, R651, R652, R653, R654, R655, R671, R672, R673, R674, R701, R702, R703, R704,
  R705, R706, R707, R711,
  /* clang-format on */
  RULES
};

static const int32_t numbers[RULES] = {
  101, 102, 103, 111, 112, 113, 114, 115, 121, 122, 123, 201, 202, 203, 204, 205, 206,
  207, 208, 209, 210, 221, 222, 223, 231, 232, 233, 241, 242, 243, 244, 245, 246, 247,
  248, 251, 252, 253, 261, 262, 263, 301, 302, 303, 304, 305, 306, 307, 308, 309, 310,
  321, 322, 323, 324, 325, 326, 327, 328, 329, 330, 331, 401, 402, 403, 411, 412, 413,
  501, 502, 503, 504, 511, 512, 551, 552, 553, 561, 562, 563, 601, 602, 603, 604, 605,
  651, 652, 653, 654, 655, 671, 672, 673, 674, 701, 702, 703, 704, 705, 706, 707, 711};

int32_t plain_rule(int32_t bit) {
  return bit >= 0 && bit < RULES ? numbers[bit] : DATALEK_RULE_NONE;
}

static int not(int truth) { return truth == OPEN ? OPEN : YES - truth; }

static int at_least(int64_t value, int64_t threshold) {
  return value == DATALEK_UNKNOWN ? OPEN : value >= threshold ? YES : NO;
}

/* ---- Reasons --------------------------------------------------------------------------------- */

static void settle(plain_finding *c, int duties, int exemptions) {
  c->truth = duties & not(exemptions);
  c->exempted = exemptions == YES;
  c->why[0] = c->why[1] = 0;
}

static void say(plain_finding *c, int rule) { c->why[rule / 64] |= UINT64_C(1) << rule % 64; }

/* Notes a duty that speaks for "yes". Returns whether what it rests on tells something. */
static bool duty(plain_finding *c, int rule, int truth) {
  if (truth == YES && c->truth != NO) {
    say(c, rule);
  }
  return c->truth == YES ? truth == YES : !c->exempted;
}

/* The same for an exemption, which speaks for "no". */
static bool exemption(plain_finding *c, int rule, int truth) {
  if (truth == YES && c->truth == NO) {
    say(c, rule);
  }
  return c->truth == YES || (c->truth == NO && truth == YES);
}

static void otherwise(plain_finding *c, int rule) {
  if (c->truth == NO && !c->exempted) {
    say(c, rule);
  }
}

static void open(plain_finding *c, int rule) {
  if (c->truth == OPEN) {
    say(c, rule);
  }
}

static void take_over(plain_finding *c, const plain_finding *other) {
  c->why[0] |= other->why[0];
  c->why[1] |= other->why[1];
}

/* What a rule with this truth needs, and what it must do without. */
static void because(plain_finding *c, int truth, const plain_finding *needed) {
  if (truth != NO || needed->truth == NO) {
    take_over(c, needed);
  }
}

static void because_not(plain_finding *c, int truth, const plain_finding *unwanted) {
  if (truth == NO && unwanted->truth == YES) {
    take_over(c, unwanted);
  }
}

/* ---- The law, from top to bottom ------------------------------------------------------------- */

static void judge_affected(const plain_facts *f, plain_judgement *j) {
  plain_finding *c = &j->affected;
  int r102 = not(f->personal_data);
  settle(c, f->security_breach, r102);
  duty(c, R101, f->security_breach);
  exemption(c, R102, r102);
  otherwise(c, R103);
}

static void judge_breach(const plain_facts *f, plain_judgement *j) {
  plain_finding *c = &j->breach;
  int r111 = j->affected.truth & f->disclosed;
  int r112 = j->affected.truth & f->altered;
  int r113 = j->affected.truth & f->lost;
  settle(c, r111 | r112 | r113, NO);
  if (duty(c, R111, r111)) {
    because(c, r111, &j->affected);
  }
  if (duty(c, R112, r112)) {
    because(c, r112, &j->affected);
  }
  if (duty(c, R113, r113)) {
    because(c, r113, &j->affected);
  }
  otherwise(c, R114);
  open(c, R115);
}

static void judge_breach_confidentiality(const plain_facts *f, plain_judgement *j) {
  plain_finding *c = &j->breach_confidentiality;
  int r121 = j->breach.truth & f->disclosed;
  settle(c, r121, NO);
  if (duty(c, R121, r121)) {
    because(c, r121, &j->breach);
  }
}

static void judge_breach_integrity(const plain_facts *f, plain_judgement *j) {
  plain_finding *c = &j->breach_integrity;
  int r122 = j->breach.truth & f->altered;
  settle(c, r122, NO);
  if (duty(c, R122, r122)) {
    because(c, r122, &j->breach);
  }
}

static void judge_breach_availability(const plain_facts *f, plain_judgement *j) {
  plain_finding *c = &j->breach_availability;
  int r123 = j->breach.truth & f->lost;
  settle(c, r123, NO);
  if (duty(c, R123, r123)) {
    because(c, r123, &j->breach);
  }
}

static void judge_sensitive(const plain_facts *f, plain_judgement *j) {
  plain_finding *c = &j->sensitive;
  int r209 = f->data_national_id & f->data_basic;
  int r210 = f->data_national_id & f->data_contact;
  settle(c,
         f->data_health | f->data_genetic | f->data_biometric | f->data_special | f->data_criminal |
           f->data_official_document | f->data_payment | f->data_credentials | r209 | r210,
         NO);
  duty(c, R201, f->data_health);
  duty(c, R202, f->data_genetic);
  duty(c, R203, f->data_biometric);
  duty(c, R204, f->data_special);
  duty(c, R205, f->data_criminal);
  duty(c, R206, f->data_official_document);
  duty(c, R207, f->data_payment);
  duty(c, R208, f->data_credentials);
  duty(c, R209, r209);
  duty(c, R210, r210);
}

static void judge_serious(const plain_facts *f, plain_judgement *j) {
  plain_finding *c = &j->serious;
  settle(c, j->sensitive.truth | f->data_financial | f->data_location, NO);
  if (duty(c, R221, j->sensitive.truth)) {
    because(c, j->sensitive.truth, &j->sensitive);
  }
  duty(c, R222, f->data_financial);
  duty(c, R223, f->data_location);
}

static void judge_telling(const plain_facts *f, plain_judgement *j) {
  plain_finding *c = &j->telling;
  settle(c, j->serious.truth | f->data_profile | f->data_national_id, NO);
  if (duty(c, R231, j->serious.truth)) {
    because(c, j->serious.truth, &j->serious);
  }
  duty(c, R232, f->data_profile);
  duty(c, R233, f->data_national_id);
}

static void judge_identifying(const plain_facts *f, plain_judgement *j) {
  plain_finding *c = &j->identifying;
  settle(c,
         f->data_basic | f->data_contact | f->data_national_id | f->data_official_document |
           f->data_payment | f->data_credentials | f->data_genetic | f->data_biometric,
         NO);
  duty(c, R241, f->data_basic);
  duty(c, R242, f->data_contact);
  duty(c, R243, f->data_national_id);
  duty(c, R244, f->data_official_document);
  duty(c, R245, f->data_payment);
  duty(c, R246, f->data_credentials);
  duty(c, R247, f->data_genetic);
  duty(c, R248, f->data_biometric);
}

static void judge_untrusted(const plain_facts *f, plain_judgement *j) {
  plain_finding *c = &j->untrusted;
  int outsider = at_least(f->recipient, DATALEK_RECIPIENT_OTHER_KNOWN);
  settle(c, outsider | f->deliberate | f->misuse, NO);
  duty(c, R251, outsider);
  duty(c, R252, f->deliberate);
  duty(c, R253, f->misuse);
}

static void judge_at_large(const plain_facts *f, plain_judgement *j) {
  plain_finding *c = &j->at_large;
  int at_strangers = at_least(f->spread, DATALEK_SPREAD_UNKNOWN_RECIPIENTS);
  settle(c, at_strangers | f->deliberate | f->misuse, NO);
  duty(c, R261, at_strangers);
  duty(c, R262, f->deliberate);
  duty(c, R263, f->misuse);
}

static void judge_confidentiality_risk(const plain_facts *f, plain_judgement *j) {
  plain_finding *c = &j->confidentiality_risk;
  int at_strangers = at_least(f->spread, DATALEK_SPREAD_UNKNOWN_RECIPIENTS);
  int outsider = at_least(f->recipient, DATALEK_RECIPIENT_OTHER_KNOWN);
  int some_insight = at_least(f->insight, DATALEK_INSIGHT_LIMITED);
  int hundreds = at_least(f->subjects, 101);
  int deep = at_least(f->insight, DATALEK_INSIGHT_DEEP);
  int ordinary = at_least(f->insight, DATALEK_INSIGHT_ORDINARY);
  int stranger = at_least(f->recipient, DATALEK_RECIPIENT_UNKNOWN_OR_HOSTILE);
  int identifiable = at_least(f->identifiability, DATALEK_IDENTIFIABILITY_LIMITED);
  int critical = at_least(f->insight, DATALEK_INSIGHT_CRITICAL);
  int r302 = f->encrypted & f->key_safe;
  int r303 = not(f->viewed | at_strangers);
  int r304 = f->recipient_confirmed & not(outsider | j->at_large.truth);
  int r305 = not(some_insight | j->at_large.truth | hundreds | f->data_national_id |
                 f->data_official_document | f->data_payment | f->data_credentials);
  int r306 = not(deep | j->telling.truth | j->at_large.truth | hundreds | f->vulnerable);
  int r307 = not(ordinary | j->serious.truth | f->data_national_id | j->at_large.truth | hundreds |
                 f->vulnerable);
  int r308 = f->recipient_confirmed & not(deep | j->serious.truth | f->data_national_id |
                                          j->at_large.truth | stranger | hundreds);
  int r309 = not(identifiable | j->identifying.truth | critical | j->at_large.truth);
  int r310 = not(some_insight | j->sensitive.truth | f->data_national_id | f->deliberate |
                 f->misuse | hundreds);
  settle(c, j->breach_confidentiality.truth,
         r302 | r303 | r304 | r305 | r306 | r307 | r308 | r309 | r310);
  if (duty(c, R301, j->breach_confidentiality.truth)) {
    because(c, j->breach_confidentiality.truth, &j->breach_confidentiality);
  }
  exemption(c, R302, r302);
  exemption(c, R303, r303);
  if (exemption(c, R304, r304)) {
    because_not(c, r304, &j->at_large);
  }
  if (exemption(c, R305, r305)) {
    because_not(c, r305, &j->at_large);
  }
  if (exemption(c, R306, r306)) {
    because_not(c, r306, &j->telling);
    because_not(c, r306, &j->at_large);
  }
  if (exemption(c, R307, r307)) {
    because_not(c, r307, &j->serious);
    because_not(c, r307, &j->at_large);
  }
  if (exemption(c, R308, r308)) {
    because_not(c, r308, &j->serious);
    because_not(c, r308, &j->at_large);
  }
  if (exemption(c, R309, r309)) {
    because_not(c, r309, &j->identifying);
    because_not(c, r309, &j->at_large);
  }
  if (exemption(c, R310, r310)) {
    because_not(c, r310, &j->sensitive);
  }
}

static void judge_confidentiality_high(const plain_facts *f, plain_judgement *j) {
  plain_finding *c = &j->confidentiality_high;
  int deep = at_least(f->insight, DATALEK_INSIGHT_DEEP);
  int critical = at_least(f->insight, DATALEK_INSIGHT_CRITICAL);
  int stranger = at_least(f->recipient, DATALEK_RECIPIENT_UNKNOWN_OR_HOSTILE);
  int received = at_least(f->spread, DATALEK_SPREAD_KNOWN_RECIPIENTS);
  int ordinary = at_least(f->insight, DATALEK_INSIGHT_ORDINARY);
  int ten_thousands = at_least(f->subjects, 10001);
  int at_strangers = at_least(f->spread, DATALEK_SPREAD_UNKNOWN_RECIPIENTS);
  int identifiable = at_least(f->identifiability, DATALEK_IDENTIFIABILITY_LIMITED);
  int r321 = j->confidentiality_risk.truth & j->untrusted.truth & j->sensitive.truth;
  int r322 = j->confidentiality_risk.truth & j->untrusted.truth & deep;
  int r323 = j->confidentiality_risk.truth & critical;
  int r324 = j->confidentiality_risk.truth & f->deliberate & stranger & received & j->serious.truth;
  int r325 = j->confidentiality_risk.truth & f->deliberate & stranger & received &
             j->telling.truth & ordinary;
  int r326 = j->confidentiality_risk.truth & f->misuse & j->serious.truth;
  int r327 = j->confidentiality_risk.truth & f->misuse & f->vulnerable;
  int r328 = j->confidentiality_risk.truth & j->untrusted.truth & ten_thousands;
  int r329 = j->confidentiality_risk.truth & j->untrusted.truth & f->data_financial & ordinary &
             at_strangers;
  int r330 = j->confidentiality_risk.truth & j->untrusted.truth & f->vulnerable & j->telling.truth &
             ordinary & at_strangers;
  int r331 = not(identifiable | j->identifying.truth | critical | f->misuse);
  settle(c, r321 | r322 | r323 | r324 | r325 | r326 | r327 | r328 | r329 | r330, r331);
  if (duty(c, R321, r321)) {
    because(c, r321, &j->confidentiality_risk);
    because(c, r321, &j->untrusted);
    because(c, r321, &j->sensitive);
  }
  if (duty(c, R322, r322)) {
    because(c, r322, &j->confidentiality_risk);
    because(c, r322, &j->untrusted);
  }
  if (duty(c, R323, r323)) {
    because(c, r323, &j->confidentiality_risk);
  }
  if (duty(c, R324, r324)) {
    because(c, r324, &j->confidentiality_risk);
    because(c, r324, &j->serious);
  }
  if (duty(c, R325, r325)) {
    because(c, r325, &j->confidentiality_risk);
    because(c, r325, &j->telling);
  }
  if (duty(c, R326, r326)) {
    because(c, r326, &j->confidentiality_risk);
    because(c, r326, &j->serious);
  }
  if (duty(c, R327, r327)) {
    because(c, r327, &j->confidentiality_risk);
  }
  if (duty(c, R328, r328)) {
    because(c, r328, &j->confidentiality_risk);
    because(c, r328, &j->untrusted);
  }
  if (duty(c, R329, r329)) {
    because(c, r329, &j->confidentiality_risk);
    because(c, r329, &j->untrusted);
  }
  if (duty(c, R330, r330)) {
    because(c, r330, &j->confidentiality_risk);
    because(c, r330, &j->untrusted);
    because(c, r330, &j->telling);
  }
  if (exemption(c, R331, r331)) {
    because_not(c, r331, &j->identifying);
  }
}

static void judge_integrity_risk(const plain_facts *f, plain_judgement *j) {
  plain_finding *c = &j->integrity_risk;
  int used = at_least(f->alteration, DATALEK_ALTERATION_REVERSIBLE);
  int care_at_risk = at_least(f->loss_impact, DATALEK_LOSS_IMPACT_CARE_AT_RISK);
  int irreversible = at_least(f->alteration, DATALEK_ALTERATION_IRREVERSIBLE);
  int hindrance = at_least(f->loss_impact, DATALEK_LOSS_IMPACT_HINDRANCE);
  int r402 = not(used | care_at_risk);
  int r403 = not(irreversible | hindrance);
  settle(c, j->breach_integrity.truth, r402 | r403);
  if (duty(c, R401, j->breach_integrity.truth)) {
    because(c, j->breach_integrity.truth, &j->breach_integrity);
  }
  exemption(c, R402, r402);
  exemption(c, R403, r403);
}

static void judge_integrity_high(const plain_facts *f, plain_judgement *j) {
  plain_finding *c = &j->integrity_high;
  int care_at_risk = at_least(f->loss_impact, DATALEK_LOSS_IMPACT_CARE_AT_RISK);
  int irreversible = at_least(f->alteration, DATALEK_ALTERATION_IRREVERSIBLE);
  int hindrance = at_least(f->loss_impact, DATALEK_LOSS_IMPACT_HINDRANCE);
  int r411 = j->integrity_risk.truth & care_at_risk;
  int r412 = j->integrity_risk.truth & irreversible & hindrance & f->data_health;
  int r413 = j->integrity_risk.truth & f->misuse;
  settle(c, r411 | r412 | r413, NO);
  if (duty(c, R411, r411)) {
    because(c, r411, &j->integrity_risk);
  }
  if (duty(c, R412, r412)) {
    because(c, r412, &j->integrity_risk);
  }
  if (duty(c, R413, r413)) {
    because(c, r413, &j->integrity_risk);
  }
}

static void judge_availability_risk(const plain_facts *f, plain_judgement *j) {
  plain_finding *c = &j->availability_risk;
  int late = at_least(f->restoration, DATALEK_RESTORATION_DELAYED);
  int care_at_risk = at_least(f->loss_impact, DATALEK_LOSS_IMPACT_CARE_AT_RISK);
  int impossible = at_least(f->restoration, DATALEK_RESTORATION_IMPOSSIBLE);
  int hindrance = at_least(f->loss_impact, DATALEK_LOSS_IMPACT_HINDRANCE);
  int r502 = not(late | care_at_risk);
  int r503 = not(impossible | hindrance);
  int r504 = not(hindrance | f->data_health);
  settle(c, j->breach_availability.truth, r502 | r503 | r504);
  if (duty(c, R501, j->breach_availability.truth)) {
    because(c, j->breach_availability.truth, &j->breach_availability);
  }
  exemption(c, R502, r502);
  exemption(c, R503, r503);
  exemption(c, R504, r504);
}

static void judge_availability_high(const plain_facts *f, plain_judgement *j) {
  plain_finding *c = &j->availability_high;
  int care_at_risk = at_least(f->loss_impact, DATALEK_LOSS_IMPACT_CARE_AT_RISK);
  int impossible = at_least(f->restoration, DATALEK_RESTORATION_IMPOSSIBLE);
  int hindrance = at_least(f->loss_impact, DATALEK_LOSS_IMPACT_HINDRANCE);
  int r511 = j->availability_risk.truth & care_at_risk;
  int r512 = j->availability_risk.truth & impossible & hindrance & f->data_health;
  settle(c, r511 | r512, NO);
  if (duty(c, R511, r511)) {
    because(c, r511, &j->availability_risk);
  }
  if (duty(c, R512, r512)) {
    because(c, r512, &j->availability_risk);
  }
}

static void judge_risk(plain_judgement *j) {
  plain_finding *c = &j->risk;
  settle(c, j->confidentiality_risk.truth | j->integrity_risk.truth | j->availability_risk.truth,
         NO);
  if (duty(c, R551, j->confidentiality_risk.truth)) {
    because(c, j->confidentiality_risk.truth, &j->confidentiality_risk);
  }
  if (duty(c, R552, j->integrity_risk.truth)) {
    because(c, j->integrity_risk.truth, &j->integrity_risk);
  }
  if (duty(c, R553, j->availability_risk.truth)) {
    because(c, j->availability_risk.truth, &j->availability_risk);
  }
}

static void judge_high_risk(plain_judgement *j) {
  plain_finding *c = &j->high_risk;
  settle(c, j->confidentiality_high.truth | j->integrity_high.truth | j->availability_high.truth,
         NO);
  if (duty(c, R561, j->confidentiality_high.truth)) {
    because(c, j->confidentiality_high.truth, &j->confidentiality_high);
  }
  if (duty(c, R562, j->integrity_high.truth)) {
    because(c, j->integrity_high.truth, &j->integrity_high);
  }
  if (duty(c, R563, j->availability_high.truth)) {
    because(c, j->availability_high.truth, &j->availability_high);
  }
}

static void judge_notify_ap(const plain_facts *f, plain_judgement *j) {
  plain_finding *c = &j->notify_ap;
  int controller = at_least(f->role, DATALEK_ROLE_CONTROLLER);
  int r602 = not(controller);
  settle(c, j->risk.truth, r602 | f->journalistic_purpose);
  if (duty(c, R601, j->risk.truth)) {
    because(c, j->risk.truth, &j->risk);
  }
  exemption(c, R602, r602);
  exemption(c, R603, f->journalistic_purpose);
  otherwise(c, R604);
  open(c, R605);
}

static void judge_notify_controller(const plain_facts *f, plain_judgement *j) {
  plain_finding *c = &j->notify_controller;
  int controller = at_least(f->role, DATALEK_ROLE_CONTROLLER);
  settle(c, j->breach.truth, controller | f->journalistic_purpose);
  if (duty(c, R651, j->breach.truth)) {
    because(c, j->breach.truth, &j->breach);
  }
  exemption(c, R652, controller);
  exemption(c, R653, f->journalistic_purpose);
  otherwise(c, R654);
  open(c, R655);
}

static void judge_register_breach(const plain_facts *f, plain_judgement *j) {
  plain_finding *c = &j->register_breach;
  settle(c, j->breach.truth, f->journalistic_purpose);
  if (duty(c, R671, j->breach.truth)) {
    because(c, j->breach.truth, &j->breach);
  }
  exemption(c, R672, f->journalistic_purpose);
  otherwise(c, R673);
  open(c, R674);
}

static void judge_notify_subjects(const plain_facts *f, plain_judgement *j) {
  plain_finding *c = &j->notify_subjects;
  int controller = at_least(f->role, DATALEK_ROLE_CONTROLLER);
  int r702 = not(controller);
  settle(c, j->high_risk.truth,
         r702 | f->risk_removed | f->financial_undertaking | f->journalistic_purpose);
  if (duty(c, R701, j->high_risk.truth)) {
    because(c, j->high_risk.truth, &j->high_risk);
  }
  exemption(c, R702, r702);
  exemption(c, R703, f->risk_removed);
  exemption(c, R704, f->financial_undertaking);
  exemption(c, R705, f->journalistic_purpose);
  otherwise(c, R706);
  open(c, R707);
}

static void judge_public_notice(const plain_facts *f, plain_judgement *j) {
  plain_finding *c = &j->public_notice;
  int r711 = j->notify_subjects.truth & f->disproportionate_effort;
  settle(c, r711, NO);
  if (duty(c, R711, r711)) {
    because(c, r711, &j->notify_subjects);
  }
}

void plain_judge(const plain_facts *f, plain_judgement *j) {
  judge_affected(f, j);
  judge_breach(f, j);
  judge_breach_confidentiality(f, j);
  judge_breach_integrity(f, j);
  judge_breach_availability(f, j);
  judge_sensitive(f, j);
  judge_serious(f, j);
  judge_telling(f, j);
  judge_identifying(f, j);
  judge_untrusted(f, j);
  judge_at_large(f, j);
  judge_confidentiality_risk(f, j);
  judge_confidentiality_high(f, j);
  judge_integrity_risk(f, j);
  judge_integrity_high(f, j);
  judge_availability_risk(f, j);
  judge_availability_high(f, j);
  judge_risk(j);
  judge_high_risk(j);
  judge_notify_ap(f, j);
  judge_notify_controller(f, j);
  judge_register_breach(f, j);
  judge_notify_subjects(f, j);
  judge_public_notice(f, j);
}

const plain_finding *plain_answer(const plain_judgement *j, int32_t kind) {
  switch (kind) {
  case DATALEK_OUTCOME_BREACH:
    return &j->breach;
  case DATALEK_OUTCOME_CONFIDENTIALITY:
    return &j->breach_confidentiality;
  case DATALEK_OUTCOME_INTEGRITY:
    return &j->breach_integrity;
  case DATALEK_OUTCOME_AVAILABILITY:
    return &j->breach_availability;
  case DATALEK_OUTCOME_RISK:
    return &j->risk;
  case DATALEK_OUTCOME_HIGH_RISK:
    return &j->high_risk;
  case DATALEK_OUTCOME_NOTIFY_AP:
    return &j->notify_ap;
  case DATALEK_OUTCOME_NOTIFY_SUBJECTS:
    return &j->notify_subjects;
  case DATALEK_OUTCOME_PUBLIC_NOTICE:
    return &j->public_notice;
  case DATALEK_OUTCOME_NOTIFY_CONTROLLER:
    return &j->notify_controller;
  case DATALEK_OUTCOME_REGISTER:
    return &j->register_breach;
  default:
    return NULL;
  }
}

/* ---- From the library's facts ---------------------------------------------------------------- */

static int8_t yes_no(int64_t value) {
  return value == DATALEK_UNKNOWN ? OPEN : value == DATALEK_YES ? YES : NO;
}

plain_facts plain_facts_of(const int64_t *values) {
  return (plain_facts){
    .security_breach = yes_no(values[DATALEK_FACT_SECURITY_BREACH]),
    .personal_data = yes_no(values[DATALEK_FACT_PERSONAL_DATA]),
    .disclosed = yes_no(values[DATALEK_FACT_DISCLOSED]),
    .altered = yes_no(values[DATALEK_FACT_ALTERED]),
    .lost = yes_no(values[DATALEK_FACT_LOST]),
    .data_health = yes_no(values[DATALEK_FACT_DATA_HEALTH]),
    .data_genetic = yes_no(values[DATALEK_FACT_DATA_GENETIC]),
    .data_biometric = yes_no(values[DATALEK_FACT_DATA_BIOMETRIC]),
    .data_special = yes_no(values[DATALEK_FACT_DATA_SPECIAL]),
    .data_criminal = yes_no(values[DATALEK_FACT_DATA_CRIMINAL]),
    .data_official_document = yes_no(values[DATALEK_FACT_DATA_OFFICIAL_DOCUMENT]),
    .data_payment = yes_no(values[DATALEK_FACT_DATA_PAYMENT]),
    .data_credentials = yes_no(values[DATALEK_FACT_DATA_CREDENTIALS]),
    .data_national_id = yes_no(values[DATALEK_FACT_DATA_NATIONAL_ID]),
    .data_basic = yes_no(values[DATALEK_FACT_DATA_BASIC]),
    .data_contact = yes_no(values[DATALEK_FACT_DATA_CONTACT]),
    .data_financial = yes_no(values[DATALEK_FACT_DATA_FINANCIAL]),
    .data_location = yes_no(values[DATALEK_FACT_DATA_LOCATION]),
    .data_profile = yes_no(values[DATALEK_FACT_DATA_PROFILE]),
    .deliberate = yes_no(values[DATALEK_FACT_DELIBERATE]),
    .misuse = yes_no(values[DATALEK_FACT_MISUSE]),
    .encrypted = yes_no(values[DATALEK_FACT_ENCRYPTED]),
    .key_safe = yes_no(values[DATALEK_FACT_KEY_SAFE]),
    .viewed = yes_no(values[DATALEK_FACT_VIEWED]),
    .recipient_confirmed = yes_no(values[DATALEK_FACT_RECIPIENT_CONFIRMED]),
    .vulnerable = yes_no(values[DATALEK_FACT_VULNERABLE]),
    .journalistic_purpose = yes_no(values[DATALEK_FACT_JOURNALISTIC_PURPOSE]),
    .risk_removed = yes_no(values[DATALEK_FACT_RISK_REMOVED]),
    .financial_undertaking = yes_no(values[DATALEK_FACT_FINANCIAL_UNDERTAKING]),
    .disproportionate_effort = yes_no(values[DATALEK_FACT_DISPROPORTIONATE_EFFORT]),
    .recipient = (int32_t)values[DATALEK_FACT_RECIPIENT],
    .spread = (int32_t)values[DATALEK_FACT_SPREAD],
    .insight = (int32_t)values[DATALEK_FACT_INSIGHT],
    .subjects = values[DATALEK_FACT_SUBJECTS],
    .identifiability = (int32_t)values[DATALEK_FACT_IDENTIFIABILITY],
    .alteration = (int32_t)values[DATALEK_FACT_ALTERATION],
    .loss_impact = (int32_t)values[DATALEK_FACT_LOSS_IMPACT],
    .restoration = (int32_t)values[DATALEK_FACT_RESTORATION],
    .role = (int32_t)values[DATALEK_FACT_ROLE],
  };
}
