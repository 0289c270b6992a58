/* SPDX-License-Identifier: Apache-2.0 */
/* Who notifies: the three notices from both ends, their clocks, and what is noted on them. */
#include "rules.h"
#include "support.h"
#include <stdlib.h>
#include <string.h>

enum { NOTICES = 3, DAY = 86400 };

static const int32_t processor_tells = DATALEK_NOTICE_PROCESSOR_TO_CONTROLLER;
static const int32_t ap = DATALEK_NOTICE_CONTROLLER_TO_AP;
static const int32_t persons = DATALEK_NOTICE_CONTROLLER_TO_PERSONS;

/* A supplier's leak of health data, that all must be told of; one that may concern nobody; and a
 * failure that leaked nothing. */
#define LEAKED                                                                                     \
  "\"security_breach\":true,\"disclosed\":true,\"altered\":false,\"lost\":false,"                  \
  "\"spread\":\"unknown_recipients\",\"recipient\":\"unknown_or_hostile\",\"viewed\":true,"        \
  "\"deliberate\":true,\"encrypted\":false,\"data\":[\"basic\",\"health\"],"                       \
  "\"insight\":\"ordinary\",\"identifiability\":\"maximum\",\"subjects\":4000,"                    \
  "\"risk_removed\":false,\"financial_undertaking\":false,\"journalistic_purpose\":false}"
#define LEAK "{\"personal_data\":true," LEAKED
#define MAYBE "{" LEAKED
#define NO_LEAK "{\"personal_data\":true,\"security_breach\":false}"

static datalek_chain *new_chain(void) {
  datalek_chain *chain = NULL;
  ck_assert_int_eq(datalek_chain_new(&chain), DATALEK_OK);
  return chain;
}

static void set(datalek_incident *incident, int32_t fact, int64_t value) {
  REQUIRE(datalek_incident_set(incident, fact, value) == DATALEK_OK, "no such value");
}

START_TEST(test_notices_can_be_listed) {
  static const char *const names[] = {"processor_to_controller", "controller_to_ap",
                                      "controller_to_persons"};
  ck_assert_int_eq(datalek_notice_count(), NOTICES);
  for (int32_t notice = 0; notice < NOTICES; notice++) {
    ck_assert_str_eq(datalek_notice_name(notice), names[notice]);
    ck_assert_int_eq(datalek_notice_by(notice),
                     notice == processor_tells ? DATALEK_ROLE_PROCESSOR : DATALEK_ROLE_CONTROLLER);
  }
}
END_TEST

static void check_says_nothing(const datalek_chain *chain, int32_t notice) {
  ck_assert_int_eq(datalek_chain_is_own(chain, notice), DATALEK_UNKNOWN);
  ck_assert_int_eq(datalek_chain_clock(chain, notice), DATALEK_TIME_UNKNOWN);
  ck_assert_int_eq(datalek_chain_due(chain, notice), DATALEK_TIME_UNKNOWN);
  ck_assert_int_eq(datalek_chain_note_count(chain, notice), 0);
  ck_assert_int_eq(datalek_chain_note(chain, notice, 0), DATALEK_RULE_NONE);
}

START_TEST(test_nothing_to_say) {
  static const int32_t none[] = {-1, NOTICES, INT32_MIN, INT32_MAX};
  datalek_chain *chain = new_chain();
  for (int32_t notice = 0; notice < NOTICES; notice++) {
    check_says_nothing(chain, notice);
    check_says_nothing(NULL, notice);
    ck_assert_int_eq(datalek_outcome_kind(datalek_chain_outcome(chain, notice)), DATALEK_UNKNOWN);
    ck_assert_ptr_null(datalek_chain_outcome(NULL, notice));
  }
  ck_assert_int_eq(datalek_chain_law(chain), DATALEK_LAW_AT_TIME);
  ck_assert_int_eq(datalek_chain_basis(chain), DATALEK_BASIS_AT_TIME);
  ck_assert_int_eq(datalek_chain_delay(chain), DATALEK_UNKNOWN);
  ck_assert_int_eq(datalek_chain_law(NULL), DATALEK_LAW_AT_TIME);
  ck_assert_int_eq(datalek_chain_basis(NULL), DATALEK_BASIS_AT_TIME);
  ck_assert_int_eq(datalek_chain_delay(NULL), DATALEK_UNKNOWN);
  datalek_incident *incident = incident_from(LEAK);
  ck_assert_int_eq(datalek_chain_assess(incident, DATALEK_LAW_AT_TIME, chain), DATALEK_OK);
  for (size_t i = 0; i < sizeof none / sizeof none[0]; i++) {
    check_says_nothing(chain, none[i]);
    ck_assert_ptr_null(datalek_chain_outcome(chain, none[i]));
    ck_assert_ptr_null(datalek_notice_name(none[i]));
    ck_assert_int_eq(datalek_notice_by(none[i]), DATALEK_UNKNOWN);
    ck_assert_int_eq(datalek_chain_note(chain, ap, none[i] == NOTICES ? 9 : none[i]),
                     DATALEK_RULE_NONE);
  }
  datalek_incident_free(incident);
  datalek_chain_free(chain);
  datalek_chain_free(NULL);
}
END_TEST

START_TEST(test_wrong_arguments_change_nothing) {
  datalek_incident *incident = incident_from(LEAK);
  datalek_chain *chain = new_chain();
  ck_assert_int_eq(datalek_chain_new(NULL), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_chain_assess(incident, DATALEK_LAW_WBP_2016, chain), DATALEK_OK);
  ck_assert_int_eq(datalek_chain_assess(NULL, DATALEK_LAW_AT_TIME, chain), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_chain_assess(incident, DATALEK_LAW_AT_TIME, NULL), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_chain_assess(incident, 4, chain), DATALEK_ERROR_ARGUMENT);
  ck_assert_int_eq(datalek_chain_assess(incident, -2, chain), DATALEK_ERROR_ARGUMENT);
  ck_assert_int_eq(datalek_chain_law(chain), DATALEK_LAW_WBP_2016);
  ck_assert_int_eq(datalek_chain_basis(chain), DATALEK_BASIS_NOT_IN_FORCE);
  datalek_incident_free(incident);
  datalek_chain_free(chain);
}
END_TEST

/* A supplier discovered it on Friday, told the practice on Monday, and the practice was certain on
 * Tuesday; now and in 2017. */
static const struct {
  int64_t friday;
  int32_t law;
  const char *notes[NOTICES];
} weekends[] = {
  {INT64_C(1794567600),
   DATALEK_LAW_AVG_2018,
   {"avg_33_2_no_hours ",
    "avg_33_1_72_hours avg_33_1_aware_once_told avg_33_1_earliest_counts avg_33_1_processor_knew "
    "avg_33_1_on_behalf ",
    "avg_34_1_no_hours "}},
  {INT64_C(1510311600),
   DATALEK_LAW_WBP_2016,
   {"wbp_14_no_hours ",
    "wbp_34a_1_72_hours wbp_34a_1_counted_from_telling wbp_34a_1_earliest_counts "
    "wbp_34a_1_processor_knew wbp_34a_1_on_behalf ",
    "wbp_34a_2_no_hours "}},
};

static void check_notes(const datalek_chain *chain, int32_t notice, const char *expected) {
  char ids[512] = "";
  for (int32_t i = 0; i < datalek_chain_note_count(chain, notice); i++) {
    int32_t rule = datalek_chain_note(chain, notice, i);
    REQUIRE(datalek_rule_effect(rule) == DATALEK_EFFECT_TERM, "rule %d is no note", rule);
    REQUIRE(datalek_rule_is_of(rule, datalek_chain_law(chain)) == DATALEK_YES,
            "%s is of another law", datalek_rule_id(rule));
    strcat(strcat(ids, datalek_rule_id(rule)), " ");
  }
  REQUIRE(strcmp(ids, expected) == 0, "notes are %s, not %s", ids, expected);
}

START_TEST(test_a_weekend_at_the_supplier) {
  datalek_chain *chain = new_chain();
  datalek_incident *incident = incident_from(LEAK);
  for (size_t i = 0; i < sizeof weekends / sizeof weekends[0]; i++) {
    int64_t friday = weekends[i].friday;
    int64_t monday = friday + 3 * DAY;
    bool avg = weekends[i].law == DATALEK_LAW_AVG_2018;
    set(incident, DATALEK_FACT_PROCESSOR_DISCOVERED_AT, friday);
    set(incident, DATALEK_FACT_CONTROLLER_TOLD_AT, monday);
    set(incident, DATALEK_FACT_AWARE_AT, monday + DAY);
    set(incident, DATALEK_FACT_ROLE, DATALEK_ROLE_CONTROLLER);
    ck_assert_int_eq(datalek_chain_assess(incident, DATALEK_LAW_AT_TIME, chain), DATALEK_OK);
    ck_assert_int_eq(datalek_chain_law(chain), weekends[i].law);
    ck_assert_int_eq(datalek_chain_delay(chain), 3 * DAY);
    ck_assert_int_eq(datalek_outcome_verdict(datalek_chain_outcome(chain, processor_tells)), avg);
    for (int32_t notice = 0; notice < NOTICES; notice++) {
      bool own = datalek_chain_is_own(chain, notice) == DATALEK_YES;
      ck_assert_int_eq(own, notice != processor_tells);
      ck_assert_int_eq(datalek_chain_clock(chain, notice),
                       notice == processor_tells ? friday : monday);
      ck_assert_int_eq(datalek_chain_due(chain, notice),
                       notice == ap ? monday + 3 * DAY : DATALEK_TIME_UNKNOWN);
      check_notes(chain, notice, weekends[i].notes[notice]);
    }
  }
  ck_assert_int_eq(datalek_outcome_verdict(datalek_chain_outcome(chain, persons)), DATALEK_YES);
  datalek_incident_free(incident);
  datalek_chain_free(chain);
}
END_TEST

/* The law follows the controller: what it knew by itself, else what it was told, else today. */
START_TEST(test_law_at_the_second) {
  const int64_t may_25 = INT64_C(1527199200);
  const int64_t unknown = DATALEK_TIME_UNKNOWN;
  const struct {
    int64_t aware;
    int64_t told;
    int64_t discovered;
    int32_t law;
  } rows[] = {
    {may_25 - 1, may_25, unknown, DATALEK_LAW_WBP_2016},
    {may_25, may_25 - 1, unknown, DATALEK_LAW_AVG_2018},
    {unknown, may_25 - 1, unknown, DATALEK_LAW_WBP_2016},
    {unknown, may_25, may_25 - 1, DATALEK_LAW_AVG_2018},
    {unknown, unknown, may_25 - 1, DATALEK_LAW_AVG_2018},
  };
  datalek_chain *chain = new_chain();
  datalek_incident *incident = incident_from(LEAK);
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    set(incident, DATALEK_FACT_AWARE_AT, rows[i].aware);
    set(incident, DATALEK_FACT_CONTROLLER_TOLD_AT, rows[i].told);
    set(incident, DATALEK_FACT_PROCESSOR_DISCOVERED_AT, rows[i].discovered);
    ck_assert_int_eq(datalek_chain_assess(incident, DATALEK_LAW_AT_TIME, chain), DATALEK_OK);
    ck_assert_int_eq(datalek_chain_law(chain), rows[i].law);
    ck_assert_int_eq(datalek_chain_basis(chain), DATALEK_BASIS_AT_TIME);
    ck_assert_int_eq(datalek_chain_assess(incident, rows[i].law, chain), DATALEK_OK);
    ck_assert_int_eq(datalek_chain_basis(chain), DATALEK_BASIS_FORCED);
  }
  /* Told so late in time that no deadline is on the calendar. */
  set(incident, DATALEK_FACT_CONTROLLER_TOLD_AT, DATALEK_TIME_MAX);
  ck_assert_int_eq(datalek_chain_assess(incident, DATALEK_LAW_AT_TIME, chain), DATALEK_OK);
  ck_assert_int_eq(datalek_chain_clock(chain, ap), DATALEK_TIME_MAX);
  ck_assert_int_eq(datalek_chain_due(chain, ap), DATALEK_TIME_UNKNOWN);
  datalek_incident_free(incident);
  datalek_chain_free(chain);
}
END_TEST

/* What the chain must say, worked out anew from the three times. */
typedef struct {
  int64_t discovered;
  int64_t told;
  int64_t aware;
} moments;

static int64_t first_of(int64_t a, int64_t b) {
  if (a == DATALEK_TIME_UNKNOWN || b == DATALEK_TIME_UNKNOWN) {
    return a == DATALEK_TIME_UNKNOWN ? b : a;
  }
  return a < b ? a : b;
}

static void expect_notes(char *ids, int32_t law, int32_t notice, const moments *m) {
  static const char *const words[2][7] = {
    {"avg_33_2_no_hours ", "avg_33_2_time_of_telling ", "avg_33_1_aware_once_told ",
     "avg_33_1_earliest_counts ", "avg_33_1_processor_knew ", "avg_33_1_on_behalf ",
     "avg_34_1_no_hours "},
    {"wbp_14_no_hours ", "wbp_14_time_of_telling ", "wbp_34a_1_counted_from_telling ",
     "wbp_34a_1_earliest_counts ", "wbp_34a_1_processor_knew ", "wbp_34a_1_on_behalf ",
     "wbp_34a_2_no_hours "},
  };
  const char *const *word = words[law == DATALEK_LAW_WBP_2016 || law == DATALEK_LAW_BEFORE_2016];
  bool told = m->told != DATALEK_TIME_UNKNOWN;
  bool both_ends = told && m->discovered != DATALEK_TIME_UNKNOWN;
  bool by_itself = m->aware != DATALEK_TIME_UNKNOWN;
  const char *impossible = both_ends && m->told < m->discovered ? word[1] : "";
  ids[0] = '\0';
  if (notice == processor_tells) {
    strcat(strcat(ids, word[0]), impossible);
  } else if (notice == persons) {
    strcat(ids, word[6]);
  } else {
    int32_t hours = datalek_deadline_rule_under(law, DATALEK_DEADLINE_STRICT);
    strcat(strcat(strcat(ids, datalek_rule_id(hours)), " "), impossible);
    strcat(ids, told && !(by_itself && m->aware < m->told) ? word[2] : "");
    strcat(ids, told && by_itself && m->told != m->aware ? word[3] : "");
    bool knew = both_ends && m->discovered < m->told && !(by_itself && m->aware <= m->discovered);
    strcat(strcat(ids, knew ? word[4] : ""), word[5]);
  }
}

static void check_notice(const datalek_chain *chain, int32_t notice, bool due, const moments *m) {
  int32_t law = datalek_chain_law(chain);
  int64_t clock = DATALEK_TIME_UNKNOWN;
  int64_t deadline = DATALEK_TIME_UNKNOWN;
  char ids[512] = "";
  if (due) {
    clock = notice == processor_tells ? m->discovered : first_of(m->told, m->aware);
    expect_notes(ids, law, notice, m);
  }
  if (notice == ap && clock != DATALEK_TIME_UNKNOWN) {
    deadline = clock + (law == DATALEK_LAW_OMNIBUS_2025 ? 96 : 72) * INT64_C(3600);
  }
  REQUIRE(datalek_chain_clock(chain, notice) == clock, "wrong clock");
  REQUIRE(datalek_chain_due(chain, notice) == deadline, "wrong time due");
  check_notes(chain, notice, ids);
}

static void check_times(datalek_incident *incident, bool leak, const moments *m,
                        datalek_chain *chain) {
  bool ordered = m->told != DATALEK_TIME_UNKNOWN && m->discovered != DATALEK_TIME_UNKNOWN &&
                 m->discovered <= m->told;
  set(incident, DATALEK_FACT_PROCESSOR_DISCOVERED_AT, m->discovered);
  set(incident, DATALEK_FACT_CONTROLLER_TOLD_AT, m->told);
  set(incident, DATALEK_FACT_AWARE_AT, m->aware);
  for (int32_t law = 0; law < datalek_law_count(); law++) {
    REQUIRE(datalek_chain_assess(incident, law, chain) == DATALEK_OK, "no answer");
    REQUIRE(datalek_chain_delay(chain) == (ordered ? m->told - m->discovered : DATALEK_UNKNOWN),
            "wrong delay");
    for (int32_t notice = 0; notice < NOTICES; notice++) {
      bool due = leak && (notice == processor_tells || law != DATALEK_LAW_BEFORE_2016);
      check_notice(chain, notice, due, m);
    }
  }
}

START_TEST(test_every_order_of_times) {
  static const int64_t at[] = {DATALEK_TIME_UNKNOWN, 1700000000, 1700000001, 1700500000};
  static const char *const incidents[] = {LEAK, MAYBE, NO_LEAK};
  datalek_chain *chain = new_chain();
  for (int which = 0; which < 3; which++) {
    datalek_incident *incident = incident_from(incidents[which]);
    for (int i = 0; i < 64; i++) {
      moments m = {at[i / 16], at[i / 4 % 4], at[i % 4]};
      check_times(incident, which < 2, &m, chain);
    }
    datalek_incident_free(incident);
  }
  datalek_chain_free(chain);
}
END_TEST

static bool same_reasons(const datalek_outcome *one, const datalek_outcome *other) {
  int32_t count = datalek_outcome_reason_count(one);
  for (int32_t i = 0; i < count; i++) {
    if (datalek_outcome_reason(one, i) != datalek_outcome_reason(other, i)) {
      return false;
    }
  }
  return count == datalek_outcome_reason_count(other);
}

/* Each notice is what its giver would be told; the incident's own role decides whose it is. */
static void check_both_ends(datalek_incident *incident, int32_t law, datalek_chain *chain,
                            datalek_outcome *outcome) {
  static const int32_t kinds[] = {DATALEK_OUTCOME_NOTIFY_CONTROLLER, DATALEK_OUTCOME_NOTIFY_AP,
                                  DATALEK_OUTCOME_NOTIFY_SUBJECTS};
  for (int64_t role = DATALEK_UNKNOWN; role <= DATALEK_ROLE_CONTROLLER; role++) {
    set(incident, DATALEK_FACT_ROLE, role);
    REQUIRE(datalek_chain_assess(incident, law, chain) == DATALEK_OK, "no answer");
    for (int32_t notice = 0; notice < NOTICES; notice++) {
      const datalek_outcome *answer = datalek_chain_outcome(chain, notice);
      int32_t by = datalek_notice_by(notice);
      int32_t own = role == DATALEK_UNKNOWN ? DATALEK_UNKNOWN : role == by;
      REQUIRE(datalek_chain_is_own(chain, notice) == own, "wrong owner");
      set(incident, DATALEK_FACT_ROLE, by);
      REQUIRE(datalek_decide_under(incident, law, kinds[notice], outcome) == DATALEK_OK, "none");
      set(incident, DATALEK_FACT_ROLE, role);
      REQUIRE(datalek_outcome_verdict(answer) == datalek_outcome_verdict(outcome) &&
                datalek_outcome_advice(answer) == datalek_outcome_advice(outcome) &&
                datalek_outcome_law(answer) == law && same_reasons(answer, outcome) &&
                datalek_outcome_missing_count(answer) == datalek_outcome_missing_count(outcome),
              "%s differs from its giver's answer", datalek_notice_name(notice));
      for (int32_t i = 0; i < datalek_outcome_missing_count(answer); i++) {
        REQUIRE(datalek_outcome_missing(answer, i) != DATALEK_FACT_ROLE, "asks for the role");
      }
    }
  }
}

START_TEST(test_each_end_answers_for_itself) {
  random_source source = {21};
  datalek_chain *chain = new_chain();
  datalek_outcome *outcome = NULL;
  datalek_incident *incident = NULL;
  int32_t seen[NOTICES][3] = {{0}};
  ck_assert_int_eq(datalek_outcome_new(&outcome), DATALEK_OK);
  ck_assert_int_eq(datalek_incident_new(&incident), DATALEK_OK);
  for (int round = 0; round < 4000; round++) {
    int64_t values[DLK_FACTS];
    likely_values(&source, round % 2 == 0 ? 0 : 24, values);
    for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
      set(incident, fact, values[fact]);
    }
    check_both_ends(incident, round % DLK_LAWS, chain, outcome);
    for (int32_t notice = 0; notice < NOTICES; notice++) {
      seen[notice][1 + datalek_outcome_verdict(datalek_chain_outcome(chain, notice))]++;
    }
  }
  for (int32_t i = 0; i < NOTICES * 3; i++) {
    ck_assert_int_gt(seen[i / 3][i % 3], 50);
  }
  datalek_incident_free(incident);
  datalek_outcome_free(outcome);
  datalek_chain_free(chain);
}
END_TEST

/* A host's memory: counts what is lent, and can run out. */
typedef struct {
  int lent;
  bool empty;
} host;

static void *lend(void *context, size_t size) {
  host *h = context;
  h->lent += !h->empty;
  return h->empty ? NULL : malloc(size);
}

static void take_back(void *context, void *memory) {
  ((host *)context)->lent--;
  free(memory);
}

START_TEST(test_memory_of_the_host) {
  host h = {0, true};
  datalek_chain *chain = NULL;
  datalek_incident *incident = incident_from(LEAK);
  ck_assert_int_eq(datalek_chain_new_in(lend, take_back, &h, &chain), DATALEK_ERROR_MEMORY);
  ck_assert_int_eq(datalek_chain_new_in(NULL, take_back, &h, &chain), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_chain_new_in(lend, NULL, &h, &chain), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_chain_new_in(lend, take_back, &h, NULL), DATALEK_ERROR_NULL);
  ck_assert_ptr_null(chain);
  h.empty = false;
  ck_assert_int_eq(datalek_chain_new_in(lend, take_back, &h, &chain), DATALEK_OK);
  h.empty = true; /* deciding takes no memory */
  ck_assert_int_eq(datalek_chain_assess(incident, DATALEK_LAW_AT_TIME, chain), DATALEK_OK);
  datalek_outcome *lent = (datalek_outcome *)datalek_chain_outcome(chain, ap);
  datalek_outcome_free(lent);
  ck_assert_int_eq(datalek_outcome_verdict(lent), DATALEK_YES);
  ck_assert_int_eq(h.lent, 1);
  datalek_chain_free(chain);
  ck_assert_int_eq(h.lent, 0);
  datalek_incident_free(incident);
}
END_TEST

RUN_SUITE("chain", test_notices_can_be_listed, test_nothing_to_say,
          test_wrong_arguments_change_nothing, test_a_weekend_at_the_supplier,
          test_law_at_the_second, test_every_order_of_times, test_each_end_answers_for_itself,
          test_memory_of_the_host)
