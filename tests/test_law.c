/* SPDX-License-Identifier: Apache-2.0 */
/* Which law decides, at the second, that every result says so, and how the laws relate. */
#include "outcome.h"
#include "rules.h"
#include "support.h"
#include <string.h>

/* The first seconds, Dutch time, of 2016 and of 25 May 2018. */
#define FIRST_OF_2016 INT64_C(1451602800)
#define MAY_25_2018 INT64_C(1527199200)

START_TEST(test_laws_can_be_listed) {
  static const char *const names[] = {"before-2016", "wbp-2016", "avg-2018", "omnibus-2025"};
  ck_assert_int_eq(datalek_law_count(), 4);
  for (int32_t law = 0; law < datalek_law_count(); law++) {
    int32_t found = -9;
    ck_assert_str_eq(datalek_law_name(law), names[law]);
    ck_assert_int_eq(datalek_law_find(names[law], &found), DATALEK_OK);
    ck_assert_int_eq(found, law);
    ck_assert_int_ge(datalek_law_version(law), 1);
    ck_assert_str_ne(datalek_law_source(law), "");
    ck_assert_str_ne(datalek_law_title(law, DATALEK_LANGUAGE_NL),
                     datalek_law_title(law, DATALEK_LANGUAGE_EN));
  }
}
END_TEST

START_TEST(test_no_such_law) {
  int32_t law = 7;
  ck_assert_int_eq(datalek_law_find("avg", &law), DATALEK_ERROR_ARGUMENT);
  ck_assert_int_eq(datalek_law_find(NULL, &law), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_law_find("avg-2018", NULL), DATALEK_ERROR_NULL);
  ck_assert_int_eq(law, 7);
  static const int32_t none[] = {DATALEK_LAW_AT_TIME, 4, INT32_MIN, INT32_MAX};
  for (size_t i = 0; i < sizeof none / sizeof none[0]; i++) {
    ck_assert_ptr_null(datalek_law_name(none[i]));
    ck_assert_ptr_null(datalek_law_source(none[i]));
    ck_assert_ptr_null(datalek_law_title(none[i], DATALEK_LANGUAGE_NL));
    ck_assert_int_eq(datalek_law_version(none[i]), 0);
    ck_assert_int_eq(datalek_law_from(none[i]), DATALEK_TIME_UNKNOWN);
    ck_assert_int_eq(datalek_law_until(none[i]), DATALEK_TIME_UNKNOWN);
    ck_assert_int_eq(datalek_law_enacted(none[i]), DATALEK_UNKNOWN);
  }
  ck_assert_ptr_null(datalek_law_title(DATALEK_LAW_AVG_2018, 2));
}
END_TEST

START_TEST(test_dates_join) {
  ck_assert_int_eq(datalek_law_from(DATALEK_LAW_BEFORE_2016), DATALEK_TIME_UNKNOWN);
  ck_assert_int_eq(datalek_law_until(DATALEK_LAW_BEFORE_2016), FIRST_OF_2016);
  ck_assert_int_eq(datalek_law_from(DATALEK_LAW_WBP_2016), FIRST_OF_2016);
  ck_assert_int_eq(datalek_law_until(DATALEK_LAW_WBP_2016), MAY_25_2018);
  ck_assert_int_eq(datalek_law_from(DATALEK_LAW_AVG_2018), MAY_25_2018);
  ck_assert_int_eq(datalek_law_until(DATALEK_LAW_AVG_2018), DATALEK_TIME_UNKNOWN);
  ck_assert_int_eq(datalek_law_from(DATALEK_LAW_OMNIBUS_2025), DATALEK_TIME_UNKNOWN);
  ck_assert_int_eq(datalek_law_until(DATALEK_LAW_OMNIBUS_2025), DATALEK_TIME_UNKNOWN);
  for (int32_t law = 0; law < datalek_law_count(); law++) {
    ck_assert_int_eq(datalek_law_enacted(law), law != DATALEK_LAW_OMNIBUS_2025);
  }
}
END_TEST

static const struct {
  int64_t time;
  int32_t law;
} times[] = {
  {DATALEK_TIME_MIN, DATALEK_LAW_BEFORE_2016},  {FIRST_OF_2016 - 1, DATALEK_LAW_BEFORE_2016},
  {FIRST_OF_2016, DATALEK_LAW_WBP_2016},        {MAY_25_2018 - 1, DATALEK_LAW_WBP_2016},
  {MAY_25_2018, DATALEK_LAW_AVG_2018},          {DATALEK_TIME_MAX, DATALEK_LAW_AVG_2018},
  {DATALEK_TIME_UNKNOWN, DATALEK_LAW_AVG_2018},
};

START_TEST(test_law_at_a_time) {
  for (size_t i = 0; i < sizeof times / sizeof times[0]; i++) {
    ck_assert_int_eq(datalek_law_at(times[i].time), times[i].law);
  }
}
END_TEST

/* A list of members of a sports club that went to one wrong, known person: plain data of 150
 * people. A risk under the AVG, no considerable chance of serious adverse effects under the Wbp. */
#define CLUB_LIST                                                                                  \
  "{\"role\":\"controller\",\"personal_data\":true,\"security_breach\":true,\"disclosed\":true,"   \
  "\"altered\":false,\"lost\":false,\"spread\":\"known_recipients\",\"recipient\":\"other_"        \
  "known\","                                                                                       \
  "\"recipient_confirmed\":false,\"viewed\":true,\"deliberate\":false,\"misuse\":false,"           \
  "\"encrypted\":false,\"data\":[\"basic\",\"contact\"],\"insight\":\"ordinary\","                 \
  "\"identifiability\":\"maximum\",\"subjects\":150,\"vulnerable\":false,\"risk_removed\":false,"  \
  "\"financial_undertaking\":false,\"journalistic_purpose\":false,"                                \
  "\"disproportionate_effort\":false"
/* A referral that went to a wrong patient. */
#define REFERRAL                                                                                   \
  "{\"role\":\"controller\",\"personal_data\":true,\"security_breach\":true,\"disclosed\":true,"   \
  "\"altered\":false,\"lost\":false,\"spread\":\"known_recipients\",\"recipient\":\"other_"        \
  "known\","                                                                                       \
  "\"recipient_confirmed\":false,\"viewed\":true,\"deliberate\":false,\"misuse\":false,"           \
  "\"encrypted\":false,\"data\":[\"basic\",\"health\"],\"insight\":\"ordinary\","                  \
  "\"identifiability\":\"maximum\",\"subjects\":1,\"vulnerable\":false,\"risk_removed\":false,"    \
  "\"financial_undertaking\":false,\"journalistic_purpose\":false,"                                \
  "\"disproportionate_effort\":false"

static const struct {
  const char *facts;
  int32_t law;
  int32_t basis;
  int32_t decided_by;
  int32_t breach;
  int32_t ap;
  int32_t subjects;
  int32_t into_register;
} judged[] = {
  /* The same incident, a second apart. */
  {CLUB_LIST ",\"aware_at\":\"2018-05-24T23:59:59+02:00\"}", DATALEK_LAW_AT_TIME,
   DATALEK_BASIS_AT_TIME, DATALEK_LAW_WBP_2016, 1, 0, 0, 0},
  {CLUB_LIST ",\"aware_at\":\"2018-05-25T00:00:00+02:00\"}", DATALEK_LAW_AT_TIME,
   DATALEK_BASIS_AT_TIME, DATALEK_LAW_AVG_2018, 1, 1, 0, 1},
  {REFERRAL ",\"aware_at\":\"2015-12-31T23:59:59+01:00\"}", DATALEK_LAW_AT_TIME,
   DATALEK_BASIS_AT_TIME, DATALEK_LAW_BEFORE_2016, 1, 0, 0, 0},
  {REFERRAL ",\"aware_at\":\"2016-01-01T00:00:00+01:00\"}", DATALEK_LAW_AT_TIME,
   DATALEK_BASIS_AT_TIME, DATALEK_LAW_WBP_2016, 1, 1, 1, 1},
  {REFERRAL "}", DATALEK_LAW_AT_TIME, DATALEK_BASIS_AT_TIME, DATALEK_LAW_AVG_2018, 1, 1, 1, 1},
  /* Another law than that of the time. */
  {CLUB_LIST ",\"aware_at\":\"2018-05-24T23:59:59+02:00\"}", DATALEK_LAW_AVG_2018,
   DATALEK_BASIS_NOT_IN_FORCE, DATALEK_LAW_AVG_2018, 1, 1, 0, 1},
  {CLUB_LIST ",\"aware_at\":\"2018-05-24T23:59:59+02:00\"}", DATALEK_LAW_WBP_2016,
   DATALEK_BASIS_FORCED, DATALEK_LAW_WBP_2016, 1, 0, 0, 0},
  {CLUB_LIST "}", DATALEK_LAW_AVG_2018, DATALEK_BASIS_FORCED, DATALEK_LAW_AVG_2018, 1, 1, 0, 1},
  {CLUB_LIST "}", DATALEK_LAW_OMNIBUS_2025, DATALEK_BASIS_NOT_IN_FORCE, DATALEK_LAW_OMNIBUS_2025, 1,
   0, 0, 1},
  {REFERRAL "}", DATALEK_LAW_OMNIBUS_2025, DATALEK_BASIS_NOT_IN_FORCE, DATALEK_LAW_OMNIBUS_2025, 1,
   1, 1, 1},
};

static int32_t verdict_of(const datalek_assessment *assessment, int32_t kind) {
  return datalek_outcome_verdict(datalek_assessment_outcome(assessment, kind));
}

START_TEST(test_the_law_decides) {
  datalek_assessment *assessment = NULL;
  ck_assert_int_eq(datalek_assessment_new(&assessment), DATALEK_OK);
  for (size_t i = 0; i < sizeof judged / sizeof judged[0]; i++) {
    datalek_incident *incident = incident_from(judged[i].facts);
    ck_assert_int_eq(datalek_assess_under(incident, judged[i].law, assessment), DATALEK_OK);
    ck_assert_int_eq(datalek_assessment_law(assessment), judged[i].decided_by);
    ck_assert_int_eq(datalek_assessment_basis(assessment), judged[i].basis);
    ck_assert_int_eq(verdict_of(assessment, DATALEK_OUTCOME_BREACH), judged[i].breach);
    ck_assert_msg(verdict_of(assessment, DATALEK_OUTCOME_NOTIFY_AP) == judged[i].ap, "row %zu", i);
    ck_assert_int_eq(verdict_of(assessment, DATALEK_OUTCOME_NOTIFY_SUBJECTS), judged[i].subjects);
    ck_assert_int_eq(verdict_of(assessment, DATALEK_OUTCOME_REGISTER), judged[i].into_register);
    datalek_incident_free(incident);
  }
  datalek_assessment_free(assessment);
}
END_TEST

/* Parts of an assessment, and single answers, name the same law. */
START_TEST(test_every_result_names_its_law) {
  datalek_incident *incident = incident_from(REFERRAL ",\"aware_at\":\"2017-03-01T09:00:00Z\"}");
  datalek_assessment *assessment = NULL;
  datalek_outcome *outcome = NULL;
  datalek_risk *risk = NULL;
  ck_assert_int_eq(datalek_assessment_new(&assessment), DATALEK_OK);
  ck_assert_int_eq(datalek_outcome_new(&outcome), DATALEK_OK);
  ck_assert_int_eq(datalek_risk_new(&risk), DATALEK_OK);
  ck_assert_int_eq(datalek_assess_under(incident, DATALEK_LAW_OMNIBUS_2025, assessment),
                   DATALEK_OK);
  for (int32_t kind = 0; kind < datalek_outcome_count(); kind++) {
    const datalek_outcome *part = datalek_assessment_outcome(assessment, kind);
    ck_assert_int_eq(datalek_outcome_law(part), DATALEK_LAW_OMNIBUS_2025);
    ck_assert_int_eq(datalek_outcome_basis(part), DATALEK_BASIS_NOT_IN_FORCE);
    ck_assert_int_eq(datalek_decide(incident, kind, outcome), DATALEK_OK);
    ck_assert_int_eq(datalek_outcome_law(outcome), DATALEK_LAW_WBP_2016);
    ck_assert_int_eq(datalek_outcome_basis(outcome), DATALEK_BASIS_AT_TIME);
    ck_assert_int_eq(datalek_decide_under(incident, DATALEK_LAW_WBP_2016, kind, outcome),
                     DATALEK_OK);
    ck_assert_int_eq(datalek_outcome_basis(outcome), DATALEK_BASIS_FORCED);
  }
  ck_assert_int_eq(datalek_risk_law(datalek_assessment_risk(assessment)), DATALEK_LAW_OMNIBUS_2025);
  ck_assert_int_eq(datalek_risk_basis(datalek_assessment_risk(assessment)),
                   DATALEK_BASIS_NOT_IN_FORCE);
  ck_assert_int_eq(datalek_risk_score(incident, risk), DATALEK_OK);
  ck_assert_int_eq(datalek_risk_law(risk), DATALEK_LAW_WBP_2016);
  ck_assert_int_eq(datalek_risk_basis(risk), DATALEK_BASIS_AT_TIME);
  datalek_risk_free(risk);
  datalek_outcome_free(outcome);
  datalek_assessment_free(assessment);
  datalek_incident_free(incident);
}
END_TEST

START_TEST(test_no_law_yet) {
  datalek_incident *incident = incident_from("{}");
  datalek_assessment *assessment = NULL;
  ck_assert_int_eq(datalek_assessment_new(&assessment), DATALEK_OK);
  ck_assert_int_eq(datalek_assessment_law(assessment), DATALEK_LAW_AT_TIME);
  ck_assert_int_eq(datalek_assess_under(incident, DATALEK_LAW_AVG_2018, assessment), DATALEK_OK);
  ck_assert_int_eq(datalek_assess_under(incident, 4, assessment), DATALEK_ERROR_ARGUMENT);
  ck_assert_int_eq(datalek_assess_under(incident, -2, assessment), DATALEK_ERROR_ARGUMENT);
  ck_assert_int_eq(datalek_assess_under(NULL, 0, assessment), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_assess_under(incident, 0, NULL), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_decide_under(incident, 0, 0, NULL), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_assessment_law(assessment), DATALEK_LAW_AVG_2018);
  ck_assert_int_eq(datalek_assessment_law(NULL), DATALEK_LAW_AT_TIME);
  ck_assert_int_eq(datalek_assessment_basis(NULL), DATALEK_BASIS_AT_TIME);
  ck_assert_int_eq(datalek_outcome_law(NULL), DATALEK_LAW_AT_TIME);
  ck_assert_int_eq(datalek_outcome_basis(NULL), DATALEK_BASIS_AT_TIME);
  ck_assert_int_eq(datalek_risk_law(NULL), DATALEK_LAW_AT_TIME);
  ck_assert_int_eq(datalek_risk_basis(NULL), DATALEK_BASIS_AT_TIME);
  datalek_assessment_free(assessment);
  datalek_incident_free(incident);
}
END_TEST

/* Hours from becoming aware, at a full hour; -1 where the law has no such reading. */
static const struct {
  int32_t law;
  int64_t hours[3];
  const char *rules[3];
} terms[] = {
  {DATALEK_LAW_BEFORE_2016, {-1, -1, -1}, {NULL, NULL, NULL}},
  {DATALEK_LAW_WBP_2016, {72, -1, -1}, {"wbp_34a_1_72_hours", NULL, NULL}},
  {DATALEK_LAW_AVG_2018,
   {72, 73, 73},
   {"avg_33_1_72_hours", "reg_1182_71_hours", "reg_1182_71_working_days"}},
  {DATALEK_LAW_OMNIBUS_2025,
   {96, 97, 97},
   {"omnibus_33_1_96_hours", "reg_1182_71_hours", "reg_1182_71_working_days"}},
};

START_TEST(test_term_of_the_law) {
  int64_t monday = INT64_C(1480924800); /* 2016-12-05T08:00:00Z */
  for (size_t i = 0; i < sizeof terms / sizeof terms[0]; i++) {
    for (int32_t reading = 0; reading < 3; reading++) {
      int64_t deadline = 0;
      int32_t status =
        datalek_deadline_under(terms[i].law, reading, monday, DATALEK_HOLIDAYS_DEFAULT, &deadline);
      int32_t rule = datalek_deadline_rule_under(terms[i].law, reading);
      if (terms[i].hours[reading] < 0) {
        ck_assert_int_eq(status, DATALEK_ERROR_ARGUMENT);
        ck_assert_int_eq(deadline, 0);
        ck_assert_int_eq(rule, DATALEK_RULE_NONE);
      } else {
        ck_assert_int_eq(status, DATALEK_OK);
        ck_assert_int_eq(deadline, monday + terms[i].hours[reading] * 3600);
        ck_assert_str_eq(datalek_rule_id(rule), terms[i].rules[reading]);
        ck_assert_int_eq(datalek_rule_is_of(rule, terms[i].law), DATALEK_YES);
      }
    }
  }
  int64_t deadline = 0;
  ck_assert_int_eq(datalek_deadline_under(DATALEK_LAW_AT_TIME, 0, monday, 0, &deadline),
                   DATALEK_OK);
  ck_assert_int_eq(datalek_deadline_under(DATALEK_LAW_AT_TIME, 1, monday, 0, &deadline),
                   DATALEK_ERROR_ARGUMENT);
  ck_assert_int_eq(datalek_deadline_under(9, 0, monday, 0, &deadline), DATALEK_ERROR_ARGUMENT);
  ck_assert_int_eq(datalek_deadline_under(0, 0, monday, 0, NULL), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_deadline_rule_under(9, 0), DATALEK_RULE_NONE);
}
END_TEST

START_TEST(test_rules_belong_to_laws) {
  for (int32_t i = 0; i < datalek_rule_count(); i++) {
    bool owned = false;
    for (int32_t law = 0; law < datalek_law_count(); law++) {
      bool is_of = datalek_rule_is_of(datalek_rule_at(i), law) == DATALEK_YES;
      ck_assert_int_eq(is_of, dlk_is_rule_of(law, i));
      owned = owned || is_of;
    }
    bool hint = dlk_rules[i].effect == DATALEK_EFFECT_HINT;
    ck_assert_msg(owned != hint, "%s is of no law, or a hint of one", dlk_rules[i].id);
  }
  ck_assert_int_eq(datalek_rule_is_of(601, DATALEK_LAW_AVG_2018), DATALEK_YES);
  ck_assert_int_eq(datalek_rule_is_of(601, DATALEK_LAW_OMNIBUS_2025), DATALEK_NO);
  ck_assert_int_eq(datalek_rule_is_of(701, DATALEK_LAW_OMNIBUS_2025), DATALEK_YES);
  ck_assert_int_eq(datalek_rule_is_of(701, DATALEK_LAW_WBP_2016), DATALEK_NO);
  ck_assert_int_eq(datalek_rule_is_of(701, 4), DATALEK_UNKNOWN);
  ck_assert_int_eq(datalek_rule_is_of(7, DATALEK_LAW_AVG_2018), DATALEK_UNKNOWN);
}
END_TEST

/* The same incident under every law. */
static void judge_all(const int64_t *values, dlk_view views[DLK_LAWS]) {
  for (int32_t law = 0; law < DLK_LAWS; law++) {
    dlk_judge(&views[law], law, values);
  }
}

static uint8_t truth_of(const dlk_view *view, int32_t kind) {
  return dlk_term(view, dlk_conclusion_for(kind));
}

enum { INCIDENTS = 100000, SELDOM = 100 /* each premise holds in one of so many incidents */ };

/* Where all is known, a yes to the one is a yes to the other. */
static const struct {
  int32_t law;
  int32_t kind;
  int32_t implied_law;
  int32_t implied;
} implications[] = {
  {DATALEK_LAW_WBP_2016, DATALEK_OUTCOME_NOTIFY_SUBJECTS, DATALEK_LAW_WBP_2016,
   DATALEK_OUTCOME_NOTIFY_AP},
  {DATALEK_LAW_WBP_2016, DATALEK_OUTCOME_NOTIFY_AP, DATALEK_LAW_WBP_2016, DATALEK_OUTCOME_REGISTER},
  {DATALEK_LAW_WBP_2016, DATALEK_OUTCOME_REGISTER, DATALEK_LAW_WBP_2016, DATALEK_OUTCOME_NOTIFY_AP},
  {DATALEK_LAW_WBP_2016, DATALEK_OUTCOME_BREACH, DATALEK_LAW_AVG_2018, DATALEK_OUTCOME_BREACH},
  {DATALEK_LAW_AVG_2018, DATALEK_OUTCOME_NOTIFY_SUBJECTS, DATALEK_LAW_AVG_2018,
   DATALEK_OUTCOME_NOTIFY_AP},
  {DATALEK_LAW_AVG_2018, DATALEK_OUTCOME_NOTIFY_AP, DATALEK_LAW_AVG_2018, DATALEK_OUTCOME_REGISTER},
  {DATALEK_LAW_OMNIBUS_2025, DATALEK_OUTCOME_NOTIFY_SUBJECTS, DATALEK_LAW_OMNIBUS_2025,
   DATALEK_OUTCOME_NOTIFY_AP},
  {DATALEK_LAW_OMNIBUS_2025, DATALEK_OUTCOME_NOTIFY_AP, DATALEK_LAW_AVG_2018,
   DATALEK_OUTCOME_NOTIFY_AP},
};

START_TEST(test_one_duty_implies_another) {
  enum { COUNT = sizeof implications / sizeof implications[0] };
  random_source source = {21};
  long held[COUNT] = {0};
  for (long incident = 0; incident < INCIDENTS; incident++) {
    int64_t values[DLK_FACTS];
    dlk_view views[DLK_LAWS];
    likely_values(&source, 0, values);
    judge_all(values, views);
    for (int i = 0; i < COUNT; i++) {
      if (truth_of(&views[implications[i].law], implications[i].kind) == DLK_YES) {
        held[i]++;
        REQUIRE(truth_of(&views[implications[i].implied_law], implications[i].implied) == DLK_YES,
                "implication %d does not hold", i);
      }
    }
  }
  for (int i = 0; i < COUNT; i++) {
    ck_assert_msg(held[i] >= INCIDENTS / SELDOM, "implication %d: %ld times only", i, held[i]);
  }
}
END_TEST

/* The proposal has one answer of its own; known or not, all others are as they are today. */
START_TEST(test_proposal_changes_whom_the_ap_hears_of) {
  random_source source = {22};
  long changed = 0;
  for (long incident = 0; incident < INCIDENTS; incident++) {
    int64_t values[DLK_FACTS];
    dlk_view views[DLK_LAWS];
    likely_values(&source, incident % 2 == 0 ? 0 : 64, values);
    judge_all(values, views);
    const dlk_view *today = &views[DATALEK_LAW_AVG_2018];
    const dlk_view *proposed = &views[DATALEK_LAW_OMNIBUS_2025];
    for (int32_t term = DLK_TERM_FIRST_FACT; term < DLK_TERMS; term++) {
      REQUIRE(term == DLK_TERM_notify_ap || dlk_term(today, term) == dlk_term(proposed, term),
              "%d differs", term);
    }
    changed += dlk_term(today, DLK_TERM_notify_ap) == DLK_YES &&
               dlk_term(proposed, DLK_TERM_notify_ap) == DLK_NO;
  }
  ck_assert_int_ge(changed, INCIDENTS / SELDOM);
}
END_TEST

/* Known or not: before 2016 a breach is what it was after, and there is nothing to do about it. */
START_TEST(test_before_2016_a_breach_and_no_duty) {
  random_source source = {23};
  long dutiful = 0;
  for (long incident = 0; incident < INCIDENTS; incident++) {
    int64_t values[DLK_FACTS];
    dlk_view views[DLK_LAWS];
    likely_values(&source, incident % 2 == 0 ? 0 : 64, values);
    judge_all(values, views);
    const dlk_view *before = &views[DATALEK_LAW_BEFORE_2016];
    const dlk_view *after = &views[DATALEK_LAW_WBP_2016];
    for (int32_t kind = 0; kind < DLK_OUTCOMES; kind++) {
      bool is_breach = kind <= DATALEK_OUTCOME_AVAILABILITY;
      REQUIRE(truth_of(before, kind) == (is_breach ? truth_of(after, kind) : DLK_NO), "%s differs",
              datalek_outcome_name(kind));
    }
    dutiful += truth_of(after, DATALEK_OUTCOME_NOTIFY_SUBJECTS) == DLK_YES;
  }
  ck_assert_int_ge(dutiful, INCIDENTS / SELDOM);
}
END_TEST

RUN_SUITE("law", test_laws_can_be_listed, test_no_such_law, test_dates_join, test_law_at_a_time,
          test_the_law_decides, test_every_result_names_its_law, test_no_law_yet,
          test_term_of_the_law, test_rules_belong_to_laws, test_one_duty_implies_another,
          test_proposal_changes_whom_the_ap_hears_of, test_before_2016_a_breach_and_no_duty)
