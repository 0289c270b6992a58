/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The facts that are enough, against two readings of our own: all subsets where few facts are
 * known, and a search that knows no corrections where many are. Rounds: EXACT_INCIDENTS in the
 * environment / 1000, two thousand by default.
 */
#include "outcome.h"
#include "sufficient.h"
#include "support.h"
#include <string.h>

/* Few known facts; a bound far below that of the library, yet never reached; and whatever can come
 * up does so at least once in so many rounds. */
enum { FEW = 13, PLENTY = 32, RARE = 1000 };

static int32_t size_of(uint64_t set) {
  int32_t size = 0;
  for (; set != 0; set &= set - 1) {
    size++;
  }
  return size;
}

/* Smaller, or as small and first: the lowest fact that only one of them has is in it. */
static bool is_before(uint64_t one, uint64_t other) {
  uint64_t differ = one ^ other;
  int32_t shorter = size_of(one) - size_of(other);
  return shorter < 0 || (shorter == 0 && (one & (differ & (~differ + 1))) != 0);
}

/* An incident under a law, of which some facts are forgotten for the time being. */
typedef struct {
  int32_t law;
  int64_t values[DLK_FACTS];
  dlk_view view;
  uint64_t known;
} subject;

static void know(subject *s, uint64_t facts) {
  int64_t values[DLK_FACTS];
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    values[fact] = (facts & dlk_only(fact)) != 0 ? s->values[fact] : dlk_unknown(fact);
  }
  dlk_judge(&s->view, s->law, values);
}

static uint8_t truth_by(subject *s, uint64_t facts, int32_t conclusion) {
  know(s, facts);
  return dlk_term(&s->view, conclusion);
}

static void note_known(subject *s) {
  s->known = 0;
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    s->known |= s->values[fact] != dlk_unknown(fact) ? dlk_only(fact) : 0;
  }
}

/* Which verdicts came up, and how often with facts to choose from, by law. */
typedef struct {
  int32_t verdicts[DLK_OUTCOMES][DLK_YES + 1];
  int32_t by_law[DLK_LAWS];
} tally;

static void check_tally(const tally *t, long at_least) {
  for (int32_t kind = 0; kind < DLK_OUTCOMES; kind++) {
    ck_assert_int_ge(t->verdicts[kind][DLK_NO], at_least);
    ck_assert_int_ge(t->verdicts[kind][DLK_YES], at_least);
  }
  for (int32_t law = 0; law < DLK_LAWS; law++) {
    ck_assert_int_ge(t->by_law[law], at_least);
  }
}

/* What the library says, in the form of a set. */
static uint64_t said(const datalek_incident *incident, int32_t law, int32_t kind) {
  int32_t facts[DLK_FACTS];
  size_t count = 0;
  uint64_t set = 0;
  int32_t status = datalek_sufficient_facts(incident, law, kind, facts, DLK_FACTS, &count);
  REQUIRE(status == DATALEK_OK, "status %d", status);
  for (size_t i = 0; i < count; i++) {
    REQUIRE(i == 0 || facts[i] > facts[i - 1], "not from low to high");
    set |= dlk_only(facts[i]);
  }
  return set;
}

/* The set of the known facts that are numbered in these bits. */
static uint64_t subset(const subject *s, uint32_t bits) {
  uint64_t set = 0;
  int32_t place = 0;
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    if ((s->known & dlk_only(fact)) != 0) {
      set |= (bits >> place & 1) != 0 ? dlk_only(fact) : 0;
      place++;
    }
  }
  return set;
}

/* The first smallest subset for every question that is decided. */
static void try_all_subsets(subject *s, uint64_t first[DLK_OUTCOMES]) {
  uint8_t truth[DLK_OUTCOMES];
  know(s, s->known);
  for (int32_t kind = 0; kind < DLK_OUTCOMES; kind++) {
    truth[kind] = dlk_term(&s->view, dlk_conclusion_for(kind));
    first[kind] = s->known;
  }
  for (uint32_t bits = 0; bits < UINT32_C(1) << size_of(s->known); bits++) {
    uint64_t set = subset(s, bits);
    know(s, set);
    for (int32_t kind = 0; kind < DLK_OUTCOMES; kind++) {
      bool same = dlk_term(&s->view, dlk_conclusion_for(kind)) == truth[kind];
      first[kind] = same && is_before(set, first[kind]) ? set : first[kind];
    }
  }
}

/* Forgets facts until few are known. */
static void keep_few(random_source *source, subject *s) {
  for (note_known(s); size_of(s->known) > FEW; note_known(s)) {
    int32_t fact = (int32_t)random_below(source, DLK_FACTS);
    s->values[fact] = dlk_unknown(fact);
  }
}

START_TEST(test_smallest_of_all_subsets) {
  random_source source = {41};
  datalek_incident *incident = incident_from("{}");
  long last = exact_rounds() / 1000 / 10;
  int32_t decided = 0;
  for (long round = 0; round < last; round++) {
    subject s = {.law = (int32_t)(round % DLK_LAWS)};
    uint64_t first[DLK_OUTCOMES];
    likely_values(&source, 0, s.values);
    keep_few(&source, &s);
    memcpy(incident->values, s.values, sizeof s.values);
    try_all_subsets(&s, first);
    know(&s, s.known);
    for (int32_t kind = 0; kind < DLK_OUTCOMES; kind++) {
      if (dlk_term(&s.view, dlk_conclusion_for(kind)) != DLK_OPEN) {
        REQUIRE(said(incident, s.law, kind) == first[kind], "%s under %s",
                datalek_outcome_name(kind), datalek_law_name(s.law));
        decided++;
      }
    }
  }
  ck_assert_int_ge(decided, last);
  datalek_incident_free(incident);
}
END_TEST

/*
 * Branches on one fact at a time: with it, or without. `taken` are in, `allowed` may still be.
 * Whatever the allowed facts cannot do without is taken first. Every smallest set lies on a branch.
 */
static void branch(subject *s, int32_t conclusion, uint8_t truth, uint64_t taken, uint64_t allowed,
                   uint64_t *best) {
  if (truth_by(s, taken | allowed, conclusion) != truth) {
    return;
  }
  uint64_t rest = allowed; /* becomes what a set that cannot be reduced adds */
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    uint64_t one = dlk_only(fact);
    if ((allowed & one) == 0) {
      continue;
    }
    if (truth_by(s, taken | (allowed & ~one), conclusion) != truth) {
      taken |= one;
      allowed &= ~one;
      rest &= ~one;
    } else if (truth_by(s, taken | (rest & ~one), conclusion) == truth) {
      rest &= ~one;
    }
  }
  if (size_of(taken) > size_of(*best)) {
    return;
  }
  if (rest == 0) {
    *best = is_before(taken, *best) ? taken : *best;
    return;
  }
  uint64_t one = rest & (~rest + 1);
  branch(s, conclusion, truth, taken | one, allowed & ~one, best);
  branch(s, conclusion, truth, taken, allowed & ~one, best);
}

static void check_many(subject *s, const datalek_incident *incident, int32_t kind, tally *t) {
  int32_t conclusion = dlk_conclusion_for(kind);
  uint8_t truth = truth_by(s, s->known, conclusion);
  if (truth == DLK_OPEN) {
    return;
  }
  uint64_t best = s->known;
  branch(s, conclusion, truth, 0, s->known, &best);
  uint64_t set = said(incident, s->law, kind);
  REQUIRE(set == best, "%s under %s: %d facts, not %d", datalek_outcome_name(kind),
          datalek_law_name(s->law), size_of(set), size_of(best));
  REQUIRE(dlk_sufficient(s->values, s->law, conclusion, PLENTY) == best, "the bound came near");
  t->verdicts[kind][truth]++;
  t->by_law[s->law] += best != 0;
}

START_TEST(test_smallest_where_much_is_known) {
  static tally t;
  random_source source = {42};
  datalek_incident *incident = incident_from("{}");
  long last = exact_rounds() / 1000;
  for (long round = 0; round < last; round++) {
    subject s = {.law = (int32_t)(round / 4 % DLK_LAWS)};
    mixed_values(&source, round, s.values);
    note_known(&s);
    memcpy(incident->values, s.values, sizeof s.values);
    for (int32_t kind = 0; kind < DLK_OUTCOMES; kind++) {
      check_many(&s, incident, kind, &t);
    }
  }
  check_tally(&t, last / RARE);
  datalek_incident_free(incident);
}
END_TEST

/* Beyond the bound the facts are still enough, and none can be left out. */
START_TEST(test_bound_keeps_what_is_promised) {
  random_source source = {43};
  int32_t larger = 0;
  long last = exact_rounds() / 1000;
  for (long round = 0; round < last; round++) {
    subject s = {.law = (int32_t)(round / 4 % DLK_LAWS)};
    mixed_values(&source, round, s.values);
    note_known(&s);
    int32_t conclusion = dlk_conclusion_for((int32_t)random_below(&source, DLK_OUTCOMES));
    uint8_t truth = truth_by(&s, s.known, conclusion);
    int32_t smallest = size_of(dlk_sufficient(s.values, s.law, conclusion, DLK_CORRECTIONS_MAX));
    uint64_t set = dlk_sufficient(s.values, s.law, conclusion, (int32_t)random_below(&source, 3));
    REQUIRE(truth_by(&s, set, conclusion) == truth, "not enough");
    for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
      REQUIRE((set & dlk_only(fact)) == 0 ||
                truth_by(&s, set & ~dlk_only(fact), conclusion) != truth,
              "%s can be left out", datalek_fact_name(fact));
    }
    larger += size_of(set) > smallest;
  }
  ck_assert_int_ge(larger, last / RARE);
}
END_TEST

/* A letter with a test result, to another patient. */
#define LETTER                                                                                     \
  "\"role\":\"controller\",\"personal_data\":true,\"security_breach\":true,\"disclosed\":true,"    \
  "\"altered\":false,\"lost\":false,\"spread\":\"known_recipients\",\"viewed\":true,"              \
  "\"recipient\":\"other_known\",\"recipient_confirmed\":false,"                                   \
  "\"deliberate\":false,\"misuse\":false,\"encrypted\":false,\"key_safe\":false,"                  \
  "\"data\":[\"basic\",\"health\"],\"insight\":\"ordinary\",\"identifiability\":\"maximum\","      \
  "\"subjects\":1,\"vulnerable\":false,\"risk_removed\":false,\"financial_undertaking\":false,"    \
  "\"journalistic_purpose\":false"

START_TEST(test_facts_to_the_letter) {
  static const struct {
    const char *facts;
    int32_t law;
    int32_t kind;
    const char *enough;
  } rows[] = {
    {"{" LETTER "}", DATALEK_LAW_AT_TIME, DATALEK_OUTCOME_NOTIFY_AP,
     "role personal_data security_breach disclosed recipient viewed encrypted data_basic "
     "data_health insight journalistic_purpose"},
    {"{" LETTER "}", DATALEK_LAW_AT_TIME, DATALEK_OUTCOME_NOTIFY_SUBJECTS,
     "role personal_data security_breach disclosed recipient viewed encrypted data_basic "
     "data_health insight risk_removed financial_undertaking journalistic_purpose"},
    {"{" LETTER "}", DATALEK_LAW_AT_TIME, DATALEK_OUTCOME_AVAILABILITY, "lost"},
    {"{" LETTER "}", DATALEK_LAW_WBP_2016, DATALEK_OUTCOME_NOTIFY_AP,
     "role personal_data security_breach disclosed viewed data_health journalistic_purpose"},
    {"{" LETTER ",\"aware_at\":\"2017-03-01T09:00:00Z\"}", DATALEK_LAW_AT_TIME,
     DATALEK_OUTCOME_NOTIFY_AP,
     "role personal_data security_breach disclosed viewed data_health journalistic_purpose"},
    {"{" LETTER "}", DATALEK_LAW_BEFORE_2016, DATALEK_OUTCOME_NOTIFY_AP, ""},
    {"{}", DATALEK_LAW_BEFORE_2016, DATALEK_OUTCOME_NOTIFY_AP, ""},
    {"{" LETTER "}", DATALEK_LAW_AT_TIME, DATALEK_OUTCOME_NOTIFY_CONTROLLER, "role"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    int32_t facts[DLK_FACTS];
    size_t count = 99;
    char text[1024] = "";
    datalek_incident *incident = incident_from(rows[i].facts);
    ck_assert_int_eq(
      datalek_sufficient_facts(incident, rows[i].law, rows[i].kind, facts, DLK_FACTS, &count),
      DATALEK_OK);
    for (size_t k = 0; k < count; k++) {
      strcat(strcat(text, k > 0 ? " " : ""), datalek_fact_name(facts[k]));
    }
    ck_assert_str_eq(text, rows[i].enough);
    datalek_incident_free(incident);
  }
}
END_TEST

START_TEST(test_small_buffers) {
  datalek_incident *incident = incident_from("{" LETTER "}");
  size_t count = 0;
  ck_assert_int_eq(datalek_sufficient_facts(incident, DATALEK_LAW_AVG_2018,
                                            DATALEK_OUTCOME_NOTIFY_AP, NULL, 0, &count),
                   DATALEK_ERROR_BUFFER);
  ck_assert_uint_gt(count, 1);
  for (size_t capacity = 0; capacity <= count; capacity++) {
    int32_t facts[DLK_FACTS] = {-7};
    size_t needed = 0;
    int32_t status = datalek_sufficient_facts(incident, DATALEK_LAW_AVG_2018,
                                              DATALEK_OUTCOME_NOTIFY_AP, facts, capacity, &needed);
    ck_assert_int_eq(status, capacity < count ? DATALEK_ERROR_BUFFER : DATALEK_OK);
    ck_assert_uint_eq(needed, count);
    ck_assert_int_eq(facts[0] == -7, capacity < count);
  }
  datalek_incident_free(incident);
}
END_TEST

START_TEST(test_wrong_arguments_write_nothing) {
  static const struct {
    int32_t law;
    int32_t kind;
  } wrong[] = {{4, 0},  {-2, 0},        {2, 11},
               {2, -1}, {2, INT32_MAX}, {2, DATALEK_OUTCOME_AVAILABILITY}};
  datalek_incident *incident = incident_from("{\"personal_data\":true,\"security_breach\":true,"
                                             "\"disclosed\":true}"); /* availability is open */
  int32_t facts[DLK_FACTS] = {-7};
  size_t count = 99;
  for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
    ck_assert_int_eq(
      datalek_sufficient_facts(incident, wrong[i].law, wrong[i].kind, facts, DLK_FACTS, &count),
      DATALEK_ERROR_ARGUMENT);
  }
  ck_assert_int_eq(datalek_sufficient_facts(NULL, 2, 0, facts, DLK_FACTS, &count),
                   DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_sufficient_facts(incident, 2, 0, NULL, 1, &count), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_sufficient_facts(incident, 2, 0, facts, DLK_FACTS, NULL),
                   DATALEK_ERROR_NULL);
  ck_assert_int_eq(facts[0], -7);
  ck_assert_uint_eq(count, 99);
  datalek_incident_free(incident);
}
END_TEST

RUN_SUITE("sufficient", test_smallest_of_all_subsets, test_smallest_where_much_is_known,
          test_bound_keeps_what_is_promised, test_facts_to_the_letter, test_small_buffers,
          test_wrong_arguments_write_nothing)
