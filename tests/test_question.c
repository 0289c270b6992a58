/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What is asked counts, what counts is asked, and a dialogue ends. Rounds: EXACT_INCIDENTS / 5000
 * in the environment, 400 by default.
 */
#include "dialogue.h"
#include "incident.h"
#include <string.h>

enum { CAPACITY = 64 };

static const int32_t settling[] = {
  DATALEK_OUTCOME_BREACH,        DATALEK_OUTCOME_NOTIFY_AP,         DATALEK_OUTCOME_NOTIFY_SUBJECTS,
  DATALEK_OUTCOME_PUBLIC_NOTICE, DATALEK_OUTCOME_NOTIFY_CONTROLLER, DATALEK_OUTCOME_REGISTER,
};

enum { SETTLING = sizeof settling / sizeof settling[0] };

START_TEST(test_questions_can_be_listed) {
  int asked[DLK_FACTS] = {0};
  ck_assert_int_le(datalek_question_count(), CAPACITY);
  for (int32_t question = 0; question < datalek_question_count(); question++) {
    int32_t count = datalek_question_fact_count(question);
    int32_t first = datalek_question_fact(question, 0);
    ck_assert_int_ge(count, 1);
    for (int32_t i = 0; i < count; i++) {
      asked[datalek_question_fact(question, i)]++;
      ck_assert_int_eq(datalek_fact_kind(datalek_question_fact(question, i)),
                       datalek_fact_kind(first));
    }
    for (int32_t language = 0; language < 2; language++) {
      const char *text = datalek_question_text(question, language);
      ck_assert_int_eq(count == 1, strcmp(text, datalek_fact_question(first, language)) == 0);
    }
    ck_assert_int_eq(count == 1,
                     strcmp(datalek_question_name(question), datalek_fact_name(first)) == 0);
    ck_assert_int_ge(datalek_question_step(question), DATALEK_STEP_PRACTICE);
    ck_assert_int_le(datalek_question_step(question), DATALEK_STEP_REGISTER);
  }
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    ck_assert_msg(asked[fact] == 1, "%s stands in %d questions", datalek_fact_name(fact),
                  asked[fact]);
  }
  ck_assert_str_eq(datalek_question_name(DATALEK_QUESTION_HAPPENED), "happened");
  ck_assert_int_eq(datalek_question_step(DATALEK_QUESTION_HAPPENED), DATALEK_STEP_BREACH);
  ck_assert_int_eq(datalek_question_fact_count(DATALEK_QUESTION_DATA), 14);
  ck_assert_int_eq(datalek_question_fact(DATALEK_QUESTION_DATA, 13), DATALEK_FACT_DATA_CRIMINAL);
}
END_TEST

START_TEST(test_no_such_question) {
  static const int32_t none[] = {DATALEK_QUESTION_NONE, DATALEK_QUESTION_CONTROLLER_TOLD_AT + 1,
                                 INT32_MIN, INT32_MAX};
  for (size_t i = 0; i < sizeof none / sizeof none[0]; i++) {
    ck_assert_ptr_null(datalek_question_name(none[i]));
    ck_assert_ptr_null(datalek_question_text(none[i], DATALEK_LANGUAGE_NL));
    ck_assert_int_eq(datalek_question_step(none[i]), DATALEK_UNKNOWN);
    ck_assert_int_eq(datalek_question_fact_count(none[i]), 0);
    ck_assert_int_eq(datalek_question_fact(none[i], 0), DATALEK_FACT_NONE);
  }
  ck_assert_ptr_null(datalek_question_text(0, 2));
  ck_assert_int_eq(datalek_question_fact(0, -1), DATALEK_FACT_NONE);
  ck_assert_int_eq(datalek_question_fact(0, 1), DATALEK_FACT_NONE);
}
END_TEST

START_TEST(test_wrong_arguments) {
  datalek_incident *incident = incident_from("{}");
  int32_t question = 7;
  size_t count = 7;
  const int32_t skipped[] = {DATALEK_QUESTION_DATA, 99};
  const int32_t law = DATALEK_LAW_AT_TIME;
  ck_assert_int_eq(datalek_question_next(NULL, law, NULL, 0, &question), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_question_next(incident, law, NULL, 0, NULL), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_question_next(incident, law, NULL, 1, &question), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_question_next(incident, 4, NULL, 0, &question), DATALEK_ERROR_ARGUMENT);
  ck_assert_int_eq(datalek_question_next(incident, law, skipped, 2, &question),
                   DATALEK_ERROR_ARGUMENT);
  ck_assert_int_eq(datalek_questions_open(NULL, law, NULL, 0, &count), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_questions_open(incident, law, NULL, 0, NULL), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_questions_open(incident, law, NULL, 1, &count), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_questions_open(incident, 4, &question, 1, &count),
                   DATALEK_ERROR_ARGUMENT);
  ck_assert_int_eq(question, 7);
  ck_assert_uint_eq(count, 7);
  ck_assert_int_eq(datalek_questions_open(incident, law, &question, 1, &count),
                   DATALEK_ERROR_BUFFER);
  ck_assert_int_eq(question, 7);
  ck_assert_uint_gt(count, 20);
  size_t again = 0;
  ck_assert_int_eq(datalek_questions_open(incident, law, NULL, 0, &again), DATALEK_ERROR_BUFFER);
  ck_assert_uint_eq(again, count);
  datalek_incident_free(incident);
}
END_TEST

static int32_t next(const char *facts, int32_t law, const int32_t *skipped, size_t skipped_count) {
  datalek_incident *incident = incident_from(facts);
  int32_t question = -9;
  ck_assert_int_eq(datalek_question_next(incident, law, skipped, skipped_count, &question),
                   DATALEK_OK);
  datalek_incident_free(incident);
  return question;
}

#define PRACTICE                                                                                   \
  "\"role\":\"controller\",\"financial_undertaking\":false,\"journalistic_purpose\":false"
#define LHV_1 PRACTICE ",\"security_breach\":true,\"personal_data\":true"
#define LOST_ONLY LHV_1 ",\"disclosed\":false,\"altered\":false,\"lost\":true"

static const struct {
  const char *facts;
  int32_t question;
} order[] = {
  {"{}", DATALEK_QUESTION_ROLE},
  {"{" PRACTICE "}", DATALEK_QUESTION_SECURITY_BREACH},
  {"{" PRACTICE ",\"security_breach\":false}", DATALEK_QUESTION_NONE},
  {"{" PRACTICE ",\"security_breach\":true}", DATALEK_QUESTION_PERSONAL_DATA},
  {"{" LHV_1 "}", DATALEK_QUESTION_HAPPENED},
  {"{" LHV_1 ",\"disclosed\":false,\"altered\":false,\"lost\":false}", DATALEK_QUESTION_NONE},
  {"{" LHV_1 ",\"disclosed\":true}", DATALEK_QUESTION_DATA},
  {"{" LHV_1 ",\"lost\":true}", DATALEK_QUESTION_HAPPENED},
  {"{" LOST_ONLY "}", DATALEK_QUESTION_LOSS_IMPACT},
  {"{" LOST_ONLY ",\"loss_impact\":\"care_at_risk\"}", DATALEK_QUESTION_EXCEPTIONS},
  {"{" LOST_ONLY ",\"loss_impact\":\"care_at_risk\",\"risk_removed\":true}",
   DATALEK_QUESTION_AWARE_AT},
  {"{" LOST_ONLY ",\"loss_impact\":\"care_at_risk\",\"risk_removed\":true,"
   "\"aware_at\":\"2026-11-13T16:40:00+01:00\"}",
   DATALEK_QUESTION_NONE},
  /* A "no" counts among the answers to a question. */
  {"{" LHV_1 ",\"disclosed\":true,\"viewed\":true,\"misuse\":true,\"data_criminal\":false}",
   DATALEK_QUESTION_ENCRYPTED},
  {"{" LOST_ONLY ",\"loss_impact\":\"none\",\"restoration\":\"prompt\"}", DATALEK_QUESTION_NONE},
};

START_TEST(test_order) {
  for (size_t i = 0; i < sizeof order / sizeof order[0]; i++) {
    int32_t question = next(order[i].facts, DATALEK_LAW_AT_TIME, NULL, 0);
    ck_assert_msg(question == order[i].question, "row %zu asks %s", i,
                  datalek_question_name(question));
  }
  ck_assert_int_eq(
    next("{" LHV_1 ",\"disclosed\":true,\"viewed\":true}", DATALEK_LAW_BEFORE_2016, NULL, 0),
    DATALEK_QUESTION_NONE);
}
END_TEST

START_TEST(test_skipped) {
  static const int32_t skipped[] = {DATALEK_QUESTION_DATA, DATALEK_QUESTION_SECURITY_BREACH,
                                    DATALEK_QUESTION_PERSONAL_DATA};
  ck_assert_int_eq(next("{" LHV_1 ",\"disclosed\":true}", DATALEK_LAW_AT_TIME, skipped, 1),
                   DATALEK_QUESTION_RECIPIENT);
  ck_assert_int_eq(next("{" PRACTICE "}", DATALEK_LAW_AT_TIME, skipped, 3),
                   DATALEK_QUESTION_HAPPENED);
}
END_TEST

/* The facts that the answers themselves name as missing, and the time where a deadline can run. */
static void missing_facts(const datalek_assessment *assessment, const int64_t *values,
                          bool missing[DLK_FACTS]) {
  memset(missing, 0, DLK_FACTS * sizeof missing[0]);
  for (int i = 0; i < SETTLING; i++) {
    const datalek_outcome *outcome = datalek_assessment_outcome(assessment, settling[i]);
    for (int32_t k = 0; k < datalek_outcome_missing_count(outcome); k++) {
      missing[datalek_outcome_missing(outcome, k)] = true;
    }
  }
  const datalek_outcome *ap = datalek_assessment_outcome(assessment, DATALEK_OUTCOME_NOTIFY_AP);
  if (datalek_outcome_verdict(ap) != DATALEK_NO &&
      values[DATALEK_FACT_AWARE_AT] == DATALEK_TIME_UNKNOWN) {
    missing[DATALEK_FACT_AWARE_AT] = true;
  }
}

static bool asks_for(int32_t question, const bool facts[DLK_FACTS]) {
  for (int32_t i = 0; i < datalek_question_fact_count(question); i++) {
    if (facts[datalek_question_fact(question, i)]) {
      return true;
    }
  }
  return false;
}

enum { SOON, LATER, CONSEQUENCE };

static const int32_t turns[] = {
#define ABOUT(number, name, step, turn) [DATALEK_QUESTION_##number] = turn,
#define QUESTION(number, name, step, turn, facts, nl, en) [DATALEK_QUESTION_##number] = turn,
#include "questions.def"
#undef ABOUT
#undef QUESTION
};

/* Consequences come last in their step, and first once data are known to be changed or lost. */
static int32_t turn_of(const datalek_incident *incident, int32_t question) {
  bool harmed = incident->values[DATALEK_FACT_ALTERED] == DATALEK_YES ||
                incident->values[DATALEK_FACT_LOST] == DATALEK_YES;
  return turns[question] == CONSEQUENCE && harmed ? SOON : turns[question];
}

static void check_turn(const datalek_incident *incident, int32_t question,
                       const bool is_open[CAPACITY]) {
  for (int32_t i = 0; i < datalek_question_count() && question != DATALEK_QUESTION_NONE; i++) {
    bool same_step = datalek_question_step(i) == datalek_question_step(question);
    REQUIRE(!is_open[i] || !same_step || turn_of(incident, question) <= turn_of(incident, i),
            "%s is asked before %s", datalek_question_name(question), datalek_question_name(i));
  }
}

/* Open is what is missing, no more and no less; and the next is one of these. */
static int32_t check_open(const datalek_incident *incident, int32_t law, const int32_t *skipped,
                          size_t skipped_count, datalek_assessment *assessment) {
  int32_t open[CAPACITY];
  bool missing[DLK_FACTS];
  bool is_open[CAPACITY] = {false};
  size_t count = 0;
  int32_t question = -9;
  int32_t again = -9;
  datalek_assess_under(incident, law, assessment);
  missing_facts(assessment, incident->values, missing);
  datalek_questions_open(incident, law, open, CAPACITY, &count);
  for (size_t i = 0; i < count; i++) {
    is_open[open[i]] = true;
  }
  for (int32_t i = 0; i < datalek_question_count(); i++) {
    REQUIRE(is_open[i] == asks_for(i, missing), "%s is %s", datalek_question_name(i),
            is_open[i] ? "open, and nothing hangs on it" : "not open");
  }
  for (size_t i = 0; i < skipped_count; i++) {
    count -= is_open[skipped[i]];
    is_open[skipped[i]] = false;
  }
  datalek_question_next(incident, law, skipped, skipped_count, &question);
  datalek_question_next(incident, law, skipped, skipped_count, &again);
  REQUIRE(question == again, "another question at the second call");
  REQUIRE((question == DATALEK_QUESTION_NONE) == (count == 0), "%zu are left", count);
  REQUIRE(question == DATALEK_QUESTION_NONE || is_open[question], "%s is asked for nothing",
          datalek_question_name(question));
  check_turn(incident, question, is_open);
  return question;
}

/* A dialogue about known facts, in which one question in eight finds no answer. */
static void converse(random_source *source, const int64_t *facts, int32_t law,
                     datalek_incident *incident, datalek_assessment *assessment) {
  int32_t skipped[CAPACITY];
  size_t skipped_count = 0;
  for (int32_t asked = 0;; asked++) {
    int64_t before[DLK_FACTS];
    memcpy(before, incident->values, sizeof before);
    int32_t question = check_open(incident, law, skipped, skipped_count, assessment);
    REQUIRE(memcmp(before, incident->values, sizeof before) == 0, "the incident was changed");
    if (question == DATALEK_QUESTION_NONE) {
      break;
    }
    REQUIRE(asked < datalek_question_count(), "a question is asked twice");
    bool answers = random_below(source, 8) > 0;
    for (int32_t i = 0; i < datalek_question_fact_count(question) && answers; i++) {
      int32_t fact = datalek_question_fact(question, i);
      incident->values[fact] = facts[fact];
    }
    if (!answers) {
      skipped[skipped_count++] = question;
    }
  }
  for (int i = 0; i < SETTLING && skipped_count == 0; i++) {
    const datalek_outcome *outcome = datalek_assessment_outcome(assessment, settling[i]);
    REQUIRE(datalek_outcome_verdict(outcome) != DATALEK_UNKNOWN, "%s stays open",
            datalek_outcome_name(settling[i]));
  }
}

START_TEST(test_every_dialogue_ends) {
  random_source source = {31};
  datalek_incident *incident = incident_from("{}");
  datalek_assessment *assessment = NULL;
  long rounds = exact_rounds() / 5000;
  ck_assert_int_eq(datalek_assessment_new(&assessment), DATALEK_OK);
  for (long round = 0; round < rounds; round++) {
    int64_t facts[DLK_FACTS];
    likely_values(&source, 0, facts);
    facts[DATALEK_FACT_AWARE_AT] = INT64_C(1794584400); /* 2026-11-13T15:40:00Z */
    for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
      incident->values[fact] = random_below(&source, 2) == 0 ? facts[fact] : dlk_unknown(fact);
    }
    int32_t law = (int32_t)(round % (DLK_LAWS + 1)) - 1; /* at the time, and each by force */
    converse(&source, facts, law, incident, assessment);
  }
  datalek_assessment_free(assessment);
  datalek_incident_free(incident);
}
END_TEST

typedef struct {
  int32_t cases;
  int32_t questions;
  int32_t worst;
} sum;

static void count_questions(const known_case *one, void *context) {
  static const char *const files[] = {"practice", "lhv", "knmt"};
  sum *total = context;
  for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
    if (strcmp(one->file, files[i]) == 0 && one->scenario != NO_SCENARIO &&
        one->scenario != DATALEK_SCENARIO_OTHER) {
      datalek_incident *incident = incident_from("{}");
      datalek_scenario_apply(one->scenario, incident);
      int32_t questions = answer_from(one->facts, one->law, incident);
      total->cases++;
      total->questions += questions;
      total->worst = questions > total->worst ? questions : total->worst;
      datalek_incident_free(incident);
    }
  }
}

/* Incidents of GP practices, from the scenario that fits. */
START_TEST(test_few_questions) {
  sum total = {0, 0, 0};
  each_case(count_questions, &total);
  ck_assert_int_ge(total.cases, 75);
  ck_assert_int_le(total.worst, 10);
  ck_assert_msg(total.questions * 10 <= total.cases * 65, "a mean of %.2f",
                (double)total.questions / total.cases);
}
END_TEST

RUN_SUITE("question", test_questions_can_be_listed, test_no_such_question, test_wrong_arguments,
          test_order, test_skipped, test_every_dialogue_ends, test_few_questions)
