/* SPDX-License-Identifier: Apache-2.0 */
/* The highest fines: amounts, shares and their edges, at the second and at the euro. */
#include "support.h"
#include <string.h>

/* The first seconds, Dutch time, of 2016, of 2018 and of 25 May 2018. */
#define FIRST_OF_2016 INT64_C(1451602800)
#define FIRST_OF_2018 INT64_C(1514761200)
#define MAY_25_2018 INT64_C(1527199200)

enum { UNTOUCHED = -77 };

typedef struct {
  int32_t status;
  int32_t rule;
  int64_t maximum;
  int64_t fixed;
  int64_t share;
} finding;

static finding find(int32_t law, int64_t time, int32_t kind, int64_t turnover) {
  finding f = {0, UNTOUCHED, UNTOUCHED, UNTOUCHED, UNTOUCHED};
  f.status =
    datalek_fine_maximum(law, time, kind, turnover, &f.maximum, &f.fixed, &f.share, &f.rule);
  return f;
}

static const struct {
  int32_t law;
  int64_t time;
  int32_t kind;
  int64_t turnover;
  int64_t maximum;
  int64_t fixed;
  int64_t share;
  const char *rule;
} rows[] = {
  /* A practice's turnover, a large one at its edges, and none known. */
  {2, DATALEK_TIME_UNKNOWN, 0, 1500000, 10000000, 10000000, 30000, "avg_83_4_a_duty"},
  {2, DATALEK_TIME_UNKNOWN, 1, 1500000, 20000000, 20000000, 60000, "avg_83_6_order"},
  {2, DATALEK_TIME_UNKNOWN, 0, 500000000, 10000000, 10000000, 10000000, "avg_83_4_a_duty"},
  {2, DATALEK_TIME_UNKNOWN, 0, 500000049, 10000000, 10000000, 10000000, "avg_83_4_a_duty"},
  {2, DATALEK_TIME_UNKNOWN, 0, 500000050, 10000001, 10000000, 10000001, "avg_83_4_a_duty"},
  {2, DATALEK_TIME_UNKNOWN, 1, 500000024, 20000000, 20000000, 20000000, "avg_83_6_order"},
  {2, DATALEK_TIME_UNKNOWN, 1, 500000025, 20000001, 20000000, 20000001, "avg_83_6_order"},
  {2, DATALEK_TIME_UNKNOWN, 0, 0, 10000000, 10000000, 0, "avg_83_4_a_duty"},
  {2, DATALEK_TIME_UNKNOWN, 0, DATALEK_UNKNOWN, 10000000, 10000000, DATALEK_UNKNOWN,
   "avg_83_4_a_duty"},
  {2, DATALEK_TIME_UNKNOWN, 0, INT64_MAX, INT64_MAX / 50, 10000000, INT64_MAX / 50,
   "avg_83_4_a_duty"},
  {2, DATALEK_TIME_UNKNOWN, 1, INT64_MAX, INT64_MAX / 25, 20000000, INT64_MAX / 25,
   "avg_83_6_order"},
  {3, DATALEK_TIME_UNKNOWN, 0, 600000000, 12000000, 10000000, 12000000, "avg_83_4_a_duty"},
  /* The sixth category; the share is apart. */
  {1, FIRST_OF_2016, 0, 9000000, 820000, 820000, 900000, "wbp_66_fine"},
  {1, FIRST_OF_2018 - 1, 1, 9, 820000, 820000, 0, "wbp_66_fine"},
  {1, FIRST_OF_2018, 0, DATALEK_UNKNOWN, 830000, 830000, DATALEK_UNKNOWN, "wbp_66_fine"},
  {1, DATALEK_TIME_UNKNOWN, 0, INT64_MAX, 830000, 830000, INT64_MAX / 10, "wbp_66_fine"},
  {0, DATALEK_TIME_UNKNOWN, 0, 9000000, 0, 0, 0, "before_2016_no_fine"},
  {0, DATALEK_TIME_UNKNOWN, 1, DATALEK_UNKNOWN, 0, 0, 0, "before_2016_no_fine"},
  /* The law in force. */
  {-1, FIRST_OF_2016 - 1, 0, 0, 0, 0, 0, "before_2016_no_fine"},
  {-1, FIRST_OF_2016, 0, 0, 820000, 820000, 0, "wbp_66_fine"},
  {-1, FIRST_OF_2018 - 1, 0, 0, 820000, 820000, 0, "wbp_66_fine"},
  {-1, FIRST_OF_2018, 0, 0, 830000, 830000, 0, "wbp_66_fine"},
  {-1, MAY_25_2018 - 1, 1, 0, 830000, 830000, 0, "wbp_66_fine"},
  {-1, MAY_25_2018, 1, 0, 20000000, 20000000, 0, "avg_83_6_order"},
  {-1, DATALEK_TIME_UNKNOWN, 0, 0, 10000000, 10000000, 0, "avg_83_4_a_duty"},
  {-1, DATALEK_TIME_MIN, 0, 0, 0, 0, 0, "before_2016_no_fine"},
  {-1, DATALEK_TIME_MAX, 0, 0, 10000000, 10000000, 0, "avg_83_4_a_duty"},
};

START_TEST(test_amounts) {
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    finding f = find(rows[i].law, rows[i].time, rows[i].kind, rows[i].turnover);
    ck_assert_int_eq(f.status, DATALEK_OK);
    ck_assert_msg(f.maximum == rows[i].maximum, "row %zu", i);
    ck_assert_msg(f.fixed == rows[i].fixed, "row %zu", i);
    ck_assert_msg(f.share == rows[i].share, "row %zu", i);
    ck_assert_str_eq(datalek_rule_id(f.rule), rows[i].rule);
    ck_assert_int_eq(datalek_rule_effect(f.rule), DATALEK_EFFECT_TERM);
    int32_t law = rows[i].law < 0 ? datalek_law_at(rows[i].time) : rows[i].law;
    ck_assert_int_eq(datalek_rule_is_of(f.rule, law), DATALEK_YES);
  }
}
END_TEST

/* More turnover never lowers the maximum, and what is not known at most hides some of it. */
START_TEST(test_turnover_only_raises) {
  random_source source = {41};
  for (int round = 0; round < 1000000; round++) {
    int32_t law = (int32_t)random_below(&source, DLK_LAWS);
    int32_t kind = (int32_t)random_below(&source, 2);
    uint32_t size = random_below(&source, 63);
    int64_t less = (int64_t)(random_next(&source) >> 1 >> size);
    int64_t more = less + (int64_t)((uint64_t)(INT64_MAX - less) >> random_below(&source, 63));
    finding low = find(law, DATALEK_TIME_UNKNOWN, kind, less);
    finding high = find(law, DATALEK_TIME_UNKNOWN, kind, more);
    finding open = find(law, DATALEK_TIME_UNKNOWN, kind, DATALEK_UNKNOWN);
    REQUIRE(low.maximum <= high.maximum && low.share <= high.share, "more turnover lowers it");
    REQUIRE(open.maximum == open.fixed && open.maximum <= low.maximum, "unknown is more");
    REQUIRE(0 <= low.share && low.share <= less, "the share is more than all");
    REQUIRE(low.maximum >= low.fixed && low.fixed == high.fixed, "the amount hangs on turnover");
  }
}
END_TEST

START_TEST(test_wrong_arguments_write_nothing) {
  const struct {
    int32_t law;
    int64_t time;
    int32_t kind;
    int64_t turnover;
    int32_t status;
  } wrong[] = {
    {4, DATALEK_TIME_UNKNOWN, 0, 0, DATALEK_ERROR_ARGUMENT},
    {-2, DATALEK_TIME_UNKNOWN, 0, 0, DATALEK_ERROR_ARGUMENT},
    {2, DATALEK_TIME_UNKNOWN, 2, 0, DATALEK_ERROR_ARGUMENT},
    {2, DATALEK_TIME_UNKNOWN, -1, 0, DATALEK_ERROR_ARGUMENT},
    {2, DATALEK_TIME_UNKNOWN, 0, -2, DATALEK_ERROR_VALUE},
    {2, DATALEK_TIME_UNKNOWN, 0, INT64_MIN, DATALEK_ERROR_VALUE},
    {2, DATALEK_TIME_MIN - 1, 0, 0, DATALEK_ERROR_TIME},
    {-1, DATALEK_TIME_MAX + 1, 0, 0, DATALEK_ERROR_TIME},
    {-1, DATALEK_TIME_UNKNOWN + 1, 0, 0, DATALEK_ERROR_TIME},
  };
  for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
    finding f = find(wrong[i].law, wrong[i].time, wrong[i].kind, wrong[i].turnover);
    ck_assert_int_eq(f.status, wrong[i].status);
    ck_assert_int_eq(f.maximum, UNTOUCHED);
    ck_assert_int_eq(f.fixed, UNTOUCHED);
    ck_assert_int_eq(f.share, UNTOUCHED);
    ck_assert_int_eq(f.rule, UNTOUCHED);
  }
  int64_t maximum = UNTOUCHED;
  ck_assert_int_eq(
    datalek_fine_maximum(2, DATALEK_TIME_UNKNOWN, 0, 0, NULL, &maximum, &maximum, NULL),
    DATALEK_ERROR_NULL);
  ck_assert_int_eq(maximum, UNTOUCHED);
  ck_assert_int_eq(datalek_fine_maximum(2, DATALEK_TIME_UNKNOWN, 0, 0, &maximum, NULL, NULL, NULL),
                   DATALEK_OK);
  ck_assert_int_eq(maximum, 10000000);
}
END_TEST

RUN_SUITE("fine", test_amounts, test_turnover_only_raises, test_wrong_arguments_write_nothing)
