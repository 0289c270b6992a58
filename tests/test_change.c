/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What would change an answer, against brute force: every value of every fact and of every two.
 * Rounds: EXACT_INCIDENTS in the environment / 1000, two thousand by default.
 */
#include "outcome.h"
#include "support.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Whatever can come up does so at least once in so many rounds. */
enum { EXPECTED_MAX = 256, RARE = 100 };

typedef struct {
  int32_t facts;
  int32_t fact[2];
  int64_t value[2];
  int32_t way[2];
} change;

typedef struct {
  change list[EXPECTED_MAX];
  int32_t count;
} expectation;

/* Which answers a value of a fact, or of two facts, gives. */
typedef struct {
  uint8_t truth[DLK_OUTCOMES];
} answers;

typedef struct {
  int64_t value[MAX_POINTS];
  int32_t count;
  answers given[MAX_POINTS];
} line;

typedef struct {
  int64_t values[DLK_FACTS];
  dlk_view view;
  answers now;
  line lines[DLK_FACTS];
  answers grid[MAX_POINTS][MAX_POINTS];
  expectation expected[DLK_OUTCOMES][2]; /* by verdict */
} brute;

static answers look(brute *b) {
  answers result;
  dlk_conclude(&b->view);
  for (int32_t kind = 0; kind < DLK_OUTCOMES; kind++) {
    result.truth[kind] = dlk_term(&b->view, dlk_conclusion_for(kind));
  }
  return result;
}

static uint8_t truth_of(int32_t verdict) { return verdict == DATALEK_YES ? DLK_YES : DLK_NO; }

static bool gives(const answers *given, int32_t kind, int32_t verdict) {
  return given->truth[kind] == truth_of(verdict);
}

static bool end_gives(const line *l, bool top, int32_t kind, int32_t verdict) {
  return l->count > 0 && gives(&l->given[top ? l->count - 1 : 0], kind, verdict);
}

static bool can_alone(const line *l, int32_t kind, int32_t verdict) {
  return end_gives(l, false, kind, verdict) || end_gives(l, true, kind, verdict);
}

static int32_t way_of(const brute *b, int32_t fact, int64_t value, int32_t verdict) {
  if (b->values[fact] == dlk_unknown(fact)) {
    return DATALEK_WAY_FIND_OUT;
  }
  bool action = datalek_fact_action(fact, value, DATALEK_LANGUAGE_EN) != NULL;
  return action && verdict == DATALEK_NO ? DATALEK_WAY_DO : DATALEK_WAY_HYPOTHETICAL;
}

static change *expect(brute *b, int32_t kind, int32_t verdict) {
  expectation *e = &b->expected[kind][verdict];
  REQUIRE(e->count < EXPECTED_MAX, "more changes than the test has room for");
  e->list[e->count].facts = 0;
  return &e->list[e->count++];
}

static void expect_fact(brute *b, change *c, int32_t fact, int64_t value, int32_t verdict) {
  c->fact[c->facts] = fact;
  c->value[c->facts] = value;
  c->way[c->facts] = way_of(b, fact, value, verdict);
  c->facts++;
}

/* The nearest value that gives the verdict: for a known fact the one the fewest values away; for an
 * unknown one that farthest from the end at which they all do. */
static int64_t nearest(const brute *b, int32_t fact, int32_t kind, int32_t verdict) {
  const line *l = &b->lines[fact];
  bool top = end_gives(l, true, kind, verdict);
  int64_t best = -1;
  for (int32_t i = 0; i < l->count; i++) {
    int64_t value = l->value[i];
    bool first = best < 0;
    bool nearer = b->values[fact] == dlk_unknown(fact)
                    ? !top
                    : llabs(value - b->values[fact]) < llabs(best - b->values[fact]);
    best = gives(&l->given[i], kind, verdict) && (first || nearer) ? value : best;
  }
  return best;
}

static void expect_singles(brute *b, int32_t kind, int32_t verdict) {
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    const line *l = &b->lines[fact];
    if (can_alone(l, kind, verdict)) {
      REQUIRE(!end_gives(l, false, kind, verdict) || !end_gives(l, true, kind, verdict),
              "%s does it either way", datalek_fact_name(fact));
      expect_fact(b, expect(b, kind, verdict), fact, nearest(b, fact, kind, verdict), verdict);
    }
  }
}

/* The place of a rank, from the end at which a fact does not help. */
static int32_t at_rank(const line *l, bool top, int32_t rank) {
  return top ? rank : l->count - 1 - rank;
}

typedef struct {
  int32_t fact[2];
  const line *line[2];
  bool top[2]; /* the end that helps */
} pair;

static const answers *at(const brute *b, const pair *p, int32_t rank, int32_t other_rank) {
  return &b->grid[at_rank(p->line[0], p->top[0], rank)][at_rank(p->line[1], p->top[1], other_rank)];
}

/* The corner at which the two do it. */
static bool find_corner(const brute *b, pair *p, int32_t kind, int32_t verdict) {
  int32_t corners = 0;
  pair found = *p;
  for (int32_t corner = 0; corner < 4; corner++) {
    p->top[0] = corner % 2 == 1;
    p->top[1] = corner / 2 == 1;
    if (gives(at(b, p, p->line[0]->count - 1, p->line[1]->count - 1), kind, verdict)) {
      corners++;
      found = *p;
    }
  }
  *p = found;
  REQUIRE(corners <= 1, "%s and %s do it from more than one side", datalek_fact_name(p->fact[0]),
          datalek_fact_name(p->fact[1]));
  return corners == 1;
}

static bool is_nearest(const brute *b, const pair *p, int32_t rank, int32_t other_rank,
                       int32_t kind, int32_t verdict) {
  int32_t nearer = 0;
  for (int32_t i = 0; i <= rank; i++) {
    for (int32_t k = 0; k <= other_rank; k++) {
      nearer += gives(at(b, p, i, k), kind, verdict);
    }
  }
  return nearer == 1 && gives(at(b, p, rank, other_rank), kind, verdict);
}

static void expect_pair(brute *b, pair *p, int32_t kind, int32_t verdict) {
  if (!find_corner(b, p, kind, verdict)) {
    return;
  }
  for (int32_t i = 0; i < p->line[0]->count; i++) {
    for (int32_t k = 0; k < p->line[1]->count; k++) {
      if (is_nearest(b, p, i, k, kind, verdict)) {
        change *c = expect(b, kind, verdict);
        expect_fact(b, c, p->fact[0], p->line[0]->value[at_rank(p->line[0], p->top[0], i)],
                    verdict);
        expect_fact(b, c, p->fact[1], p->line[1]->value[at_rank(p->line[1], p->top[1], k)],
                    verdict);
      }
    }
  }
}

static void fill_line(brute *b, int32_t fact) {
  line *l = &b->lines[fact];
  l->count = points_of(fact, l->value);
  for (int32_t i = 0; i < l->count; i++) {
    dlk_see_fact(&b->view, fact, l->value[i]);
    l->given[i] = look(b);
  }
  dlk_see_fact(&b->view, fact, b->values[fact]);
}

static void fill_grid(brute *b, const pair *p) {
  for (int32_t i = 0; i < p->line[0]->count; i++) {
    dlk_see_fact(&b->view, p->fact[0], p->line[0]->value[i]);
    for (int32_t k = 0; k < p->line[1]->count; k++) {
      dlk_see_fact(&b->view, p->fact[1], p->line[1]->value[k]);
      b->grid[i][k] = look(b);
    }
  }
  dlk_see_fact(&b->view, p->fact[0], b->values[p->fact[0]]);
  dlk_see_fact(&b->view, p->fact[1], b->values[p->fact[1]]);
}

#define EACH_QUESTION                                                                              \
  int32_t question = 0;                                                                            \
  question < 2 * DLK_OUTCOMES;                                                                     \
  question++

static void expect_pairs(brute *b, int32_t one, int32_t other) {
  pair p = {.fact = {one, other}, .line = {&b->lines[one], &b->lines[other]}};
  if (p.line[0]->count == 0 || p.line[1]->count == 0) {
    return;
  }
  fill_grid(b, &p);
  for (EACH_QUESTION) {
    int32_t kind = question / 2;
    int32_t verdict = question % 2;
    if (!gives(&b->now, kind, verdict) && !can_alone(p.line[0], kind, verdict) &&
        !can_alone(p.line[1], kind, verdict)) {
      expect_pair(b, &p, kind, verdict);
    }
  }
}

static void expect_all(brute *b, int32_t law) {
  memset(b->expected, 0, sizeof b->expected);
  dlk_see_facts(&b->view, law, b->values);
  b->now = look(b);
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    fill_line(b, fact);
  }
  for (EACH_QUESTION) {
    if (!gives(&b->now, question / 2, question % 2)) {
      expect_singles(b, question / 2, question % 2);
    }
  }
  for (int32_t one = 0; one < DLK_FACTS; one++) {
    for (int32_t other = one + 1; other < DLK_FACTS; other++) {
      expect_pairs(b, one, other);
    }
  }
}

static int32_t hardest(const change *c) {
  return c->facts == 2 && c->way[1] > c->way[0] ? c->way[1] : c->way[0];
}

static void check_change(const change *c, const datalek_changes *changes, int32_t index) {
  REQUIRE(datalek_changes_fact_count(changes, index) == c->facts, "number of facts");
  REQUIRE(datalek_changes_way(changes, index) == hardest(c), "way");
  for (int32_t place = 0; place < c->facts; place++) {
    REQUIRE(datalek_changes_fact(changes, index, place) == c->fact[place], "fact: %s, not %s",
            datalek_fact_name(datalek_changes_fact(changes, index, place)),
            datalek_fact_name(c->fact[place]));
    REQUIRE(datalek_changes_value(changes, index, place) == c->value[place], "value of %s",
            datalek_fact_name(c->fact[place]));
    REQUIRE(datalek_changes_fact_way(changes, index, place) == c->way[place], "way of %s",
            datalek_fact_name(c->fact[place]));
  }
}

/* The possible ones first, else in the order in which they were expected. */
static void check_list(const expectation *e, const datalek_changes *changes) {
  int32_t index = 0;
  REQUIRE(datalek_changes_count(changes) == e->count, "%d changes, not %d",
          datalek_changes_count(changes), e->count);
  for (int32_t hypothetical = 0; hypothetical < 2; hypothetical++) {
    for (int32_t i = 0; i < e->count; i++) {
      if ((hardest(&e->list[i]) == DATALEK_WAY_HYPOTHETICAL) == hypothetical) {
        check_change(&e->list[i], changes, index++);
      }
    }
  }
}

/* What came up, so that the test is seen to test. */
typedef struct {
  int32_t singles[DLK_LAWS];
  int32_t pairs[DLK_LAWS];
  int32_t ways[DATALEK_WAY_HYPOTHETICAL + 1];
  int32_t trade_offs;
  int32_t already;
  int32_t impossible;
} tally;

static void count_up(tally *t, const expectation *e, int32_t law, bool already) {
  t->already += already;
  t->impossible += !already && e->count == 0;
  for (int32_t i = 0; i < e->count; i++) {
    const change *c = &e->list[i];
    t->ways[hardest(c)]++;
    if (c->facts == 1) {
      t->singles[law]++;
    } else {
      t->pairs[law]++;
      t->trade_offs += i > 0 && memcmp(c->fact, c[-1].fact, sizeof c->fact) == 0;
    }
  }
}

static void check_tally(const tally *t, long at_least) {
  for (int32_t law = 0; law < DLK_LAWS; law++) {
    ck_assert_int_ge(t->singles[law], at_least);
    ck_assert_int_ge(t->pairs[law], at_least);
  }
  for (int32_t way = 0; way <= DATALEK_WAY_HYPOTHETICAL; way++) {
    ck_assert_int_ge(t->ways[way], at_least);
  }
  ck_assert_int_ge(t->trade_offs, at_least);
  ck_assert_int_ge(t->already, at_least);
  ck_assert_int_ge(t->impossible, at_least);
}

START_TEST(test_every_smallest_change_is_found) {
  static brute b;
  static tally t;
  random_source source = {31};
  datalek_incident *incident = incident_from("{}");
  datalek_changes *changes = NULL;
  ck_assert_int_eq(datalek_changes_new(&changes), DATALEK_OK);
  long last = exact_rounds() / 1000;
  for (long round = 0; round < last; round++) {
    int32_t law = (int32_t)(round / 4 % DLK_LAWS);
    mixed_values(&source, round, b.values);
    memcpy(incident->values, b.values, sizeof b.values);
    expect_all(&b, law);
    for (EACH_QUESTION) {
      int32_t kind = question / 2;
      int32_t verdict = question % 2;
      const expectation *e = &b.expected[kind][verdict];
      int32_t status = datalek_changes_find(incident, law, kind, verdict, changes);
      REQUIRE(status == DATALEK_OK, "status %d", status);
      check_list(e, changes);
      count_up(&t, e, law, gives(&b.now, kind, verdict));
    }
  }
  check_tally(&t, last / RARE);
  datalek_changes_free(changes);
  datalek_incident_free(incident);
}
END_TEST

/* A letter with a test result, sent to another practice; nobody has been called yet. */
#define LETTER                                                                                     \
  "\"role\":\"controller\",\"personal_data\":true,\"security_breach\":true,\"disclosed\":true,"    \
  "\"altered\":false,\"lost\":false,\"spread\":\"known_recipients\",\"viewed\":true,"              \
  "\"deliberate\":false,\"misuse\":false,\"encrypted\":false,\"data\":[\"basic\",\"health\"],"     \
  "\"insight\":\"ordinary\",\"identifiability\":\"maximum\",\"subjects\":1,\"vulnerable\":false,"  \
  "\"risk_removed\":false,\"financial_undertaking\":false,\"journalistic_purpose\":false"

/* Records that were gone for a while, of patients. */
#define LOSS                                                                                       \
  "\"role\":\"controller\",\"journalistic_purpose\":false,\"personal_data\":true,"                 \
  "\"security_breach\":true,\"disclosed\":false,\"altered\":false,\"lost\":true,\"data\":["        \
  "\"health\"]"

/* Each change as "way fact=value[+fact=value]". */
static void write_changes(const datalek_changes *changes, char *text, size_t size) {
  static const char *const ways[] = {"find-out", "do", "if"};
  size_t at_end = 0;
  text[0] = '\0';
  for (int32_t i = 0; i < datalek_changes_count(changes); i++) {
    at_end += (size_t)snprintf(text + at_end, size - at_end, "%s%s", i > 0 ? ", " : "",
                               ways[datalek_changes_way(changes, i)]);
    for (int32_t k = 0; k < datalek_changes_fact_count(changes, i); k++) {
      at_end += (size_t)snprintf(text + at_end, size - at_end, "%c%s=%d", k > 0 ? '+' : ' ',
                                 datalek_fact_name(datalek_changes_fact(changes, i, k)),
                                 (int)datalek_changes_value(changes, i, k));
    }
  }
}

START_TEST(test_changes_to_the_letter) {
  static const struct {
    const char *facts;
    int32_t law;
    int32_t kind;
    int32_t verdict;
    const char *changes;
  } rows[] = {
    {"{" LETTER ",\"recipient\":\"bound_by_secrecy\",\"recipient_confirmed\":false}",
     DATALEK_LAW_AT_TIME, DATALEK_OUTCOME_NOTIFY_AP, DATALEK_NO,
     "do recipient_confirmed=1, do viewed=0, if role=0, if personal_data=0, if security_breach=0, "
     "if disclosed=0, if data_health=0, if insight=0, if journalistic_purpose=1, "
     "if encrypted=1+key_safe=1, if data_basic=0+identifiability=0"},
    {"{" LETTER ",\"recipient\":\"bound_by_secrecy\"}", DATALEK_LAW_AT_TIME,
     DATALEK_OUTCOME_NOTIFY_AP, DATALEK_YES,
     "find-out recipient_confirmed=0, if spread=2, if recipient=2, if deliberate=1, if misuse=1, "
     "if altered=1+alteration=2, if altered=1+loss_impact=2, if lost=1+restoration=2, "
     "if lost=1+loss_impact=2"},
    {"{" LETTER ",\"recipient\":\"other_known\",\"recipient_confirmed\":false}",
     DATALEK_LAW_AT_TIME, DATALEK_OUTCOME_NOTIFY_SUBJECTS, DATALEK_NO,
     "do viewed=0, do risk_removed=1, if role=0, if personal_data=0, if security_breach=0, "
     "if disclosed=0, if recipient=1, if data_health=0, if insight=0, if financial_undertaking=1, "
     "if journalistic_purpose=1, if encrypted=1+key_safe=1, if data_basic=0+identifiability=0"},
    /* To restore the data cannot be a way to a graver answer. */
    {"{" LOSS ",\"restoration\":\"prompt\",\"loss_impact\":\"none\"}", DATALEK_LAW_AT_TIME,
     DATALEK_OUTCOME_NOTIFY_AP, DATALEK_YES,
     "if restoration=2, if loss_impact=2, if altered=1+alteration=2"},
    {"{" LOSS ",\"restoration\":\"prompt\",\"loss_impact\":\"hindrance\"}", DATALEK_LAW_AT_TIME,
     DATALEK_OUTCOME_NOTIFY_AP, DATALEK_YES,
     "if restoration=1, if loss_impact=2, if altered=1+alteration=1"},
    {"{" LOSS ",\"restoration\":\"impossible\",\"loss_impact\":\"hindrance\"}", DATALEK_LAW_AT_TIME,
     DATALEK_OUTCOME_NOTIFY_AP, DATALEK_NO,
     "do restoration=0, if role=0, if personal_data=0, if security_breach=0, if lost=0, "
     "if journalistic_purpose=1, if loss_impact=0+data_health=0"},
    {"{" LOSS ",\"restoration\":\"impossible\",\"loss_impact\":\"hindrance\"}", DATALEK_LAW_AT_TIME,
     DATALEK_OUTCOME_NOTIFY_SUBJECTS, DATALEK_NO,
     "do restoration=1, find-out risk_removed=1, find-out financial_undertaking=1, if role=0, "
     "if personal_data=0, if security_breach=0, if lost=0, if loss_impact=0, if data_health=0, "
     "if journalistic_purpose=1"},
    {"{}", DATALEK_LAW_AT_TIME, DATALEK_OUTCOME_BREACH, DATALEK_NO,
     "find-out personal_data=0, find-out security_breach=0"},
    /* No facts can bring a duty that the law does not have; and what is so already needs none. */
    {"{" LETTER "}", DATALEK_LAW_BEFORE_2016, DATALEK_OUTCOME_NOTIFY_AP, DATALEK_YES, ""},
    {"{" LETTER "}", DATALEK_LAW_AT_TIME, DATALEK_OUTCOME_BREACH, DATALEK_YES, ""},
  };
  datalek_changes *changes = NULL;
  ck_assert_int_eq(datalek_changes_new(&changes), DATALEK_OK);
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    char text[4096];
    datalek_incident *incident = incident_from(rows[i].facts);
    ck_assert_int_eq(
      datalek_changes_find(incident, rows[i].law, rows[i].kind, rows[i].verdict, changes),
      DATALEK_OK);
    write_changes(changes, text, sizeof text);
    ck_assert_str_eq(text, rows[i].changes);
    datalek_incident_free(incident);
  }
  datalek_changes_free(changes);
}
END_TEST

/* The nearest value is also the easiest: whoever can go far can stop on the way. */
START_TEST(test_no_action_skips_a_value) {
  for (size_t i = 0; i < dlk_action_count; i++) {
    int32_t fact = dlk_actions[i].fact;
    bool mild_when_higher = dlk_facts[fact].direction == DATALEK_DIRECTION_MILD;
    int64_t graver = mild_when_higher ? -1 : 1;
    int64_t gravest = mild_when_higher ? dlk_facts[fact].lowest : dlk_facts[fact].highest;
    for (int64_t value = dlk_actions[i].value; value != gravest; value += graver) {
      ck_assert_ptr_nonnull(datalek_fact_action(fact, value, DATALEK_LANGUAGE_NL));
    }
  }
}
END_TEST

START_TEST(test_changes_name_their_law) {
  static const struct {
    int32_t law;
    int32_t judged_by;
    int32_t basis;
  } rows[] = {
    {DATALEK_LAW_AT_TIME, DATALEK_LAW_WBP_2016, DATALEK_BASIS_AT_TIME},
    {DATALEK_LAW_WBP_2016, DATALEK_LAW_WBP_2016, DATALEK_BASIS_FORCED},
    {DATALEK_LAW_AVG_2018, DATALEK_LAW_AVG_2018, DATALEK_BASIS_NOT_IN_FORCE},
  };
  datalek_incident *incident = incident_from("{" LETTER ",\"aware_at\":\"2017-03-01T09:00:00Z\"}");
  datalek_changes *changes = NULL;
  ck_assert_int_eq(datalek_changes_new(&changes), DATALEK_OK);
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    ck_assert_int_eq(
      datalek_changes_find(incident, rows[i].law, DATALEK_OUTCOME_REGISTER, DATALEK_NO, changes),
      DATALEK_OK);
    ck_assert_int_eq(datalek_changes_law(changes), rows[i].judged_by);
    ck_assert_int_eq(datalek_changes_basis(changes), rows[i].basis);
    ck_assert_int_eq(datalek_changes_kind(changes), DATALEK_OUTCOME_REGISTER);
    ck_assert_int_eq(datalek_changes_verdict(changes), DATALEK_NO);
  }
  datalek_changes_free(changes);
  datalek_incident_free(incident);
}
END_TEST

static void check_nothing_at(const datalek_changes *changes, int32_t index, int32_t place) {
  ck_assert_int_eq(datalek_changes_fact(changes, index, place), DATALEK_FACT_NONE);
  ck_assert_int_eq(datalek_changes_value(changes, index, place), DATALEK_UNKNOWN);
  ck_assert_int_eq(datalek_changes_fact_way(changes, index, place), DATALEK_UNKNOWN);
}

static void check_empty(const datalek_changes *changes) {
  ck_assert_int_eq(datalek_changes_law(changes), DATALEK_LAW_AT_TIME);
  ck_assert_int_eq(datalek_changes_basis(changes), DATALEK_BASIS_AT_TIME);
  ck_assert_int_eq(datalek_changes_kind(changes), DATALEK_UNKNOWN);
  ck_assert_int_eq(datalek_changes_verdict(changes), DATALEK_UNKNOWN);
  ck_assert_int_eq(datalek_changes_count(changes), 0);
  ck_assert_int_eq(datalek_changes_way(changes, 0), DATALEK_UNKNOWN);
  ck_assert_int_eq(datalek_changes_fact_count(changes, 0), 0);
  check_nothing_at(changes, 0, 0);
}

START_TEST(test_nothing_past_the_end) {
  datalek_incident *incident = incident_from("{}");
  datalek_changes *changes = NULL;
  ck_assert_int_eq(datalek_changes_new(&changes), DATALEK_OK);
  check_empty(changes);
  check_empty(NULL);
  ck_assert_int_eq(
    datalek_changes_find(incident, DATALEK_LAW_AT_TIME, DATALEK_OUTCOME_BREACH, 0, changes),
    DATALEK_OK);
  int32_t count = datalek_changes_count(changes);
  ck_assert_int_eq(count, 2);
  const int32_t none[] = {-1, count, INT32_MIN, INT32_MAX};
  for (size_t i = 0; i < sizeof none / sizeof none[0]; i++) {
    ck_assert_int_eq(datalek_changes_way(changes, none[i]), DATALEK_UNKNOWN);
    ck_assert_int_eq(datalek_changes_fact_count(changes, none[i]), 0);
    check_nothing_at(changes, none[i], 0);
  }
  check_nothing_at(changes, 0, 1);
  check_nothing_at(changes, 0, 2);
  check_nothing_at(changes, 0, -1);
  datalek_changes_free(changes);
  datalek_incident_free(incident);
}
END_TEST

START_TEST(test_wrong_arguments_leave_all_as_it_was) {
  static const struct {
    int32_t law;
    int32_t kind;
    int32_t verdict;
  } wrong[] = {{4, 0, 0},  {-2, 0, 0}, {0, 11, 0},       {0, -1, 0},
               {0, 0, -1}, {0, 0, 2},  {0, INT32_MAX, 0}};
  datalek_incident *incident = incident_from("{}");
  datalek_changes *changes = NULL;
  ck_assert_int_eq(datalek_changes_new(&changes), DATALEK_OK);
  ck_assert_int_eq(datalek_changes_find(incident, DATALEK_LAW_AVG_2018, 0, 0, changes), DATALEK_OK);
  for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
    ck_assert_int_eq(
      datalek_changes_find(incident, wrong[i].law, wrong[i].kind, wrong[i].verdict, changes),
      DATALEK_ERROR_ARGUMENT);
    ck_assert_int_eq(datalek_changes_law(changes), DATALEK_LAW_AVG_2018);
    ck_assert_int_eq(datalek_changes_count(changes), 2);
  }
  ck_assert_int_eq(datalek_changes_find(NULL, 0, 0, 0, changes), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_changes_find(incident, 0, 0, 0, NULL), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_changes_new(NULL), DATALEK_ERROR_NULL);
  datalek_changes_free(NULL);
  datalek_changes_free(changes);
  datalek_incident_free(incident);
}
END_TEST

/* A host's memory, with room for so many objects. */
typedef struct {
  int room;
} host;

static void *lend(void *context, size_t size) {
  host *h = context;
  return h->room-- > 0 ? malloc(size) : NULL;
}

static void take_back(void *context, void *memory) {
  ((host *)context)->room++;
  free(memory);
}

START_TEST(test_memory_of_the_host) {
  host h = {1};
  datalek_changes *changes = NULL;
  datalek_changes *second = NULL;
  ck_assert_int_eq(datalek_changes_new_in(NULL, take_back, &h, &changes), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_changes_new_in(lend, NULL, &h, &changes), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_changes_new_in(lend, take_back, &h, NULL), DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_changes_new_in(lend, take_back, &h, &changes), DATALEK_OK);
  ck_assert_int_eq(h.room, 0);
  ck_assert_int_eq(datalek_changes_new_in(lend, take_back, &h, &second), DATALEK_ERROR_MEMORY);
  ck_assert_ptr_null(second);
  h.room = 0;
  datalek_changes_free(changes);
  ck_assert_int_eq(h.room, 1);
}
END_TEST

RUN_SUITE("change", test_every_smallest_change_is_found, test_changes_to_the_letter,
          test_no_action_skips_a_value, test_changes_name_their_law, test_nothing_past_the_end,
          test_wrong_arguments_leave_all_as_it_was, test_memory_of_the_host)
