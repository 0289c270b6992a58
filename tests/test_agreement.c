/* SPDX-License-Identifier: Apache-2.0 */
/* The processor agreement: the points of each law, and what the check makes of the answers. */
#include "support.h"
#include <string.h>

enum { POINTS = DATALEK_POINT_LIABILITY + 1, NO_POINT = 99 };

/* Names, and the needs of each law in the order of their numbers: required, advised or not asked.
 */
static const struct {
  const char *name;
  const char *needs;
} contract[] = {
  {"agreement", "RRRR"},      {"in_writing", "RRRR"},   {"subject_duration", "--RR"},
  {"nature_purpose", "--RR"}, {"data_persons", "--RR"}, {"rights_duties", "--RR"},
  {"instructions", "RRRR"},   {"secrecy", "--RR"},      {"security", "RRRR"},
  {"sub_processors", "--RR"}, {"chain_clause", "-ARR"}, {"rights_of_persons", "--RR"},
  {"report_leaks", "-RRR"},   {"assistance", "--RR"},   {"return_or_delete", "--RR"},
  {"audits", "--RR"},         {"hours", "-AAA"},        {"liability", "-AAA"},
};

static int32_t need(int32_t point, int32_t law) {
  char letter = contract[point].needs[law];
  if (letter == 'R') {
    return DATALEK_NEED_REQUIRED;
  }
  return letter == 'A' ? DATALEK_NEED_ADVISED : DATALEK_NEED_NONE;
}

START_TEST(test_points_are_as_agreed) {
  ck_assert_int_eq(datalek_point_count(), POINTS);
  ck_assert_int_eq(sizeof contract / sizeof contract[0], POINTS);
  for (int32_t point = 0; point < POINTS; point++) {
    ck_assert_str_eq(datalek_point_name(point), contract[point].name);
    const char *dutch = datalek_point_question(point, DATALEK_LANGUAGE_NL);
    const char *english = datalek_point_question(point, DATALEK_LANGUAGE_EN);
    ck_assert_ptr_nonnull(strchr(dutch, '?'));
    ck_assert_ptr_nonnull(strchr(english, '?'));
    ck_assert_str_ne(dutch, english);
    for (int32_t law = 0; law < datalek_law_count(); law++) {
      ck_assert_int_eq(datalek_point_need(point, law), need(point, law));
      const char *source = datalek_point_source(point, law);
      ck_assert_int_eq(source != NULL, need(point, law) != DATALEK_NEED_NONE);
      const char *act = law < DATALEK_LAW_AVG_2018 ? "Wbp " : "AVG ";
      if (need(point, law) == DATALEK_NEED_REQUIRED) {
        ck_assert_msg(strncmp(source, act, 4) == 0, "%s: %s", contract[point].name, source);
      }
    }
  }
}
END_TEST

START_TEST(test_no_such_point) {
  static const int32_t none[] = {-1, POINTS, INT32_MIN, INT32_MAX};
  for (size_t i = 0; i < sizeof none / sizeof none[0]; i++) {
    ck_assert_ptr_null(datalek_point_name(none[i]));
    ck_assert_ptr_null(datalek_point_question(none[i], DATALEK_LANGUAGE_NL));
    ck_assert_ptr_null(datalek_point_source(none[i], DATALEK_LAW_AVG_2018));
    ck_assert_int_eq(datalek_point_need(none[i], DATALEK_LAW_AVG_2018), DATALEK_UNKNOWN);
    int32_t no_law = none[i] == POINTS ? 4 : none[i];
    ck_assert_ptr_null(datalek_point_source(0, no_law));
    ck_assert_int_eq(datalek_point_need(0, no_law), DATALEK_UNKNOWN);
    ck_assert_ptr_null(datalek_point_question(0, no_law));
  }
}
END_TEST

typedef struct {
  int32_t status;
  int32_t verdict;
  size_t count;
  int32_t missing[POINTS];
} finding;

static finding check_agreement(int32_t law, const int32_t *answers, size_t count) {
  finding f = {.verdict = NO_POINT, .count = NO_POINT};
  f.status = datalek_agreement_check(law, answers, count, f.missing, POINTS, &f.count, &f.verdict);
  return f;
}

static void answer_all(int32_t answers[POINTS], int32_t answer) {
  for (int32_t point = 0; point < POINTS; point++) {
    answers[point] = answer;
  }
}

/* All answered alike, under each law. */
START_TEST(test_complete_open_and_missing) {
  static const size_t wanted[] = {4, 8, 18, 18};
  for (int32_t law = 0; law < datalek_law_count(); law++) {
    for (int32_t answer = DATALEK_UNKNOWN; answer <= DATALEK_YES; answer++) {
      int32_t answers[POINTS];
      answer_all(answers, answer);
      finding f = check_agreement(law, answers, POINTS);
      ck_assert_int_eq(f.status, DATALEK_OK);
      ck_assert_int_eq(f.verdict, answer);
      ck_assert_uint_eq(f.count, answer == DATALEK_YES ? 0 : wanted[law]);
    }
  }
  int32_t answers[POINTS];
  answer_all(answers, DATALEK_NO);
  finding today = check_agreement(DATALEK_LAW_AT_TIME, answers, POINTS);
  ck_assert_uint_eq(today.count, 18);
  ck_assert_int_eq(check_agreement(DATALEK_LAW_AVG_2018, NULL, 0).verdict, DATALEK_UNKNOWN);
}
END_TEST

/* What the check must say, worked out anew. */
static finding expect(int32_t law, const int32_t answers[POINTS]) {
  finding f = {DATALEK_OK, DATALEK_YES, 0, {0}};
  for (int32_t wanted = DATALEK_NEED_REQUIRED; wanted >= DATALEK_NEED_ADVISED; wanted--) {
    for (int32_t point = 0; point < POINTS; point++) {
      if (need(point, law) != wanted || answers[point] == DATALEK_YES) {
        continue;
      }
      f.missing[f.count++] = point;
      if (wanted == DATALEK_NEED_REQUIRED && f.verdict != DATALEK_NO) {
        f.verdict = answers[point];
      }
    }
  }
  return f;
}

static void check_against(int32_t law, const int32_t answers[POINTS]) {
  finding expected = expect(law, answers);
  finding found = check_agreement(law, answers, POINTS);
  REQUIRE(found.status == DATALEK_OK && found.verdict == expected.verdict, "wrong verdict");
  REQUIRE(found.count == expected.count, "%zu missing, not %zu", found.count, expected.count);
  REQUIRE(memcmp(found.missing, expected.missing, found.count * sizeof found.missing[0]) == 0,
          "others are missing");
}

/* Every answer to every eight points that follow each other, with the rest at random. */
START_TEST(test_every_answer) {
  enum { TOGETHER = 8, ANSWERS = 3 * 3 * 3 * 3 * 3 * 3 * 3 * 3 };
  random_source source = {31};
  for (int32_t first = 0; first + TOGETHER <= POINTS; first++) {
    for (int32_t i = 0; i < ANSWERS; i++) {
      int32_t answers[POINTS];
      for (int32_t point = 0; point < POINTS; point++) {
        answers[point] = (int32_t)random_below(&source, 8) == 0
                           ? (int32_t)random_below(&source, 2) - 1
                           : DATALEK_YES;
      }
      int32_t rest = i;
      for (int32_t k = 0; k < TOGETHER; k++, rest /= 3) {
        answers[first + k] = rest % 3 - 1;
      }
      check_against(i % DLK_LAWS, answers);
    }
  }
}
END_TEST

/* A program that knows fewer points. */
START_TEST(test_later_points_are_unknown) {
  int32_t answers[POINTS];
  answer_all(answers, DATALEK_YES);
  for (size_t count = 0; count <= POINTS; count++) {
    finding f = check_agreement(DATALEK_LAW_AVG_2018, answers, count);
    ck_assert_int_eq(f.status, DATALEK_OK);
    ck_assert_uint_eq(f.count, POINTS - count);
    ck_assert_int_eq(f.verdict, count > DATALEK_POINT_AUDITS ? DATALEK_YES : DATALEK_UNKNOWN);
  }
}
END_TEST

START_TEST(test_room_for_what_is_missing) {
  int32_t answers[POINTS];
  answer_all(answers, DATALEK_NO);
  for (size_t capacity = 0; capacity <= 8; capacity++) {
    int32_t missing[POINTS];
    int32_t verdict = NO_POINT;
    size_t count = NO_POINT;
    memset(missing, 0x55, sizeof missing);
    int32_t status =
      datalek_agreement_check(DATALEK_LAW_WBP_2016, answers, POINTS, capacity == 0 ? NULL : missing,
                              capacity, &count, &verdict);
    ck_assert_int_eq(status, capacity < 8 ? DATALEK_ERROR_BUFFER : DATALEK_OK);
    ck_assert_uint_eq(count, 8);
    ck_assert_int_eq(verdict, DATALEK_NO);
    ck_assert_int_eq(missing[0], capacity < 8 ? 0x55555555 : DATALEK_POINT_AGREEMENT);
    ck_assert_int_eq(missing[8], 0x55555555);
  }
}
END_TEST

START_TEST(test_wrong_arguments_write_nothing) {
  int32_t answers[POINTS + 1];
  answer_all(answers, DATALEK_YES);
  answers[POINTS] = DATALEK_YES;
  finding too_many = check_agreement(DATALEK_LAW_AVG_2018, answers, POINTS + 1);
  ck_assert_int_eq(too_many.status, DATALEK_ERROR_ARGUMENT);
  ck_assert_int_eq(too_many.verdict, NO_POINT);
  ck_assert_uint_eq(too_many.count, NO_POINT);
  static const int32_t laws[] = {-2, 4, INT32_MIN, INT32_MAX};
  static const int32_t other[] = {-2, 2, INT32_MIN, INT32_MAX};
  for (size_t i = 0; i < 4; i++) {
    ck_assert_int_eq(check_agreement(laws[i], answers, POINTS).status, DATALEK_ERROR_ARGUMENT);
    answers[POINTS - 1] = other[i];
    finding f = check_agreement(DATALEK_LAW_AVG_2018, answers, POINTS);
    ck_assert_int_eq(f.status, DATALEK_ERROR_ARGUMENT);
    ck_assert_int_eq(f.verdict, NO_POINT);
  }
  answers[POINTS - 1] = DATALEK_YES;
  int32_t missing[POINTS];
  int32_t verdict = 0;
  size_t count = 0;
  ck_assert_int_eq(datalek_agreement_check(2, NULL, 1, missing, POINTS, &count, &verdict),
                   DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_agreement_check(2, answers, 1, NULL, 1, &count, &verdict),
                   DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_agreement_check(2, answers, 1, missing, POINTS, NULL, &verdict),
                   DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_agreement_check(2, answers, 1, missing, POINTS, &count, NULL),
                   DATALEK_ERROR_NULL);
}
END_TEST

RUN_SUITE("agreement", test_points_are_as_agreed, test_no_such_point,
          test_complete_open_and_missing, test_every_answer, test_later_points_are_unknown,
          test_room_for_what_is_missing, test_wrong_arguments_write_nothing)
