/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Under every law: graver facts never give a milder answer, and an answer under unknown facts is
 * known if and only if every completion agrees. Rounds: EXACT_INCIDENTS in the environment, two
 * million by default.
 */
#include "assessment.h"
#include "completion.h"
#include "missing.h"
#include "support.h"
#include <string.h>

/* What is compared: verdicts as no < unknown < yes, then bounds of levels and scores. */
enum { LEVELS = 4, BOUNDS = LEVELS + 1, ANSWERS = DLK_OUTCOMES };
/* Under each law every answer that it can give is at stake in one of so many rounds. */
enum { RARE = 1000 };

typedef struct {
  uint8_t truth[ANSWERS];
  int32_t min[BOUNDS];
  int32_t max[BOUNDS];
} answers;

static answers answer(int32_t law, const int64_t *values) {
  answers result;
  dlk_view view;
  datalek_risk risk;
  dlk_judge(&view, law, values);
  dlk_risk_fill(&risk, (dlk_basis){law, DATALEK_BASIS_AT_TIME}, &view, values);
  for (int i = 0; i < ANSWERS; i++) {
    result.truth[i] = dlk_term(&view, dlk_conclusion_for(i));
  }
  for (int i = 0; i < LEVELS; i++) {
    result.min[i] = risk.level[i].min;
    result.max[i] = risk.level[i].max;
  }
  result.min[LEVELS] = risk.score[DATALEK_SCORE_SE].min;
  result.max[LEVELS] = risk.score[DATALEK_SCORE_SE].max;
  return result;
}

/* Today's law every other time, the others in turn. */
static int32_t law_of_round(long round) {
  return round / 2 % 2 == 0 ? DATALEK_LAW_AVG_2018 : (int32_t)(round / 4 % DLK_LAWS);
}

/* Per law and question, what a test is about: that it came up is part of the test. */
typedef struct {
  long times[DLK_LAWS][ANSWERS];
} tally;

/* Whether a law can answer "yes" at all; where no rule says so, the answer is always "no". */
static bool can_be_yes(int32_t law, int32_t kind) {
  int32_t conclusion = dlk_conclusion_for(kind);
  for (int32_t i = dlk_first_rule(law, conclusion); dlk_concludes(i, conclusion); i++) {
    if (dlk_rules[i].effect == DATALEK_EFFECT_DUTY) {
      return true;
    }
  }
  return false;
}

static void check_came_up(const char *what, const tally *seen, long at_least) {
  for (int32_t law = 0; law < DLK_LAWS; law++) {
    for (int32_t kind = 0; kind < ANSWERS; kind++) {
      long times = seen->times[law][kind];
      bool possible = can_be_yes(law, kind);
      ck_assert_msg(possible ? times >= at_least : times == 0, "%s under %s was %s %ld times",
                    datalek_outcome_name(kind), datalek_law_name(law), what, times);
    }
  }
}

static void check_not_milder(const answers *mild, const answers *grave, int32_t fact,
                             long graver[ANSWERS]) {
  for (int i = 0; i < ANSWERS; i++) {
    bool turned = fact == DATALEK_FACT_ROLE && i == DATALEK_OUTCOME_NOTIFY_CONTROLLER;
    const answers *low = turned ? grave : mild;
    const answers *high = turned ? mild : grave;
    REQUIRE(low->truth[i] <= high->truth[i], "a graver %s makes %s milder", datalek_fact_name(fact),
            datalek_outcome_name(i));
    graver[i] += low->truth[i] < high->truth[i];
  }
  for (int i = 0; i < BOUNDS; i++) {
    REQUIRE(mild->min[i] <= grave->min[i] && mild->max[i] <= grave->max[i],
            "a graver %s lowers bound %d", datalek_fact_name(fact), i);
  }
}

START_TEST(test_graver_is_never_milder) {
  random_source source = {11};
  long last = exact_rounds();
  tally made_graver = {0};
  for (long round = 0; round < last; round++) {
    int32_t law = law_of_round(round);
    int64_t values[DLK_FACTS];
    likely_values(&source, round % 2 == 0 ? 0 : 64, values);
    int32_t fact = (int32_t)random_below(&source, DLK_FACTS);
    int64_t points[MAX_POINTS];
    int32_t count = points_of(fact, points);
    if (count < 2) {
      continue;
    }
    int32_t step = (int32_t)random_below(&source, (uint32_t)count - 1);
    bool rising = dlk_facts[fact].direction != DATALEK_DIRECTION_MILD;
    values[fact] = points[rising ? step : step + 1];
    answers mild = answer(law, values);
    values[fact] = points[rising ? step + 1 : step];
    answers grave = answer(law, values);
    check_not_milder(&mild, &grave, fact, made_graver.times[law]);
  }
  check_came_up("made graver", &made_graver, last / RARE);
}
END_TEST

/* What all completions together say. */
typedef struct {
  int32_t law;
  int64_t values[DLK_FACTS];
  int32_t open[DLK_FACTS];
  int32_t count;
  answers all; /* truth: no or yes where all agree, else open; bounds: the widest */
  bool first;
  bool hangs[ANSWERS][DLK_FACTS]; /* on this fact alone, in some completion */
} completion;

static void merge(completion *c, const answers *one) {
  if (c->first) {
    c->all = *one;
    c->first = false;
    return;
  }
  for (int i = 0; i < ANSWERS; i++) {
    c->all.truth[i] = c->all.truth[i] == one->truth[i] ? one->truth[i] : DLK_OPEN;
  }
  for (int i = 0; i < BOUNDS; i++) {
    c->all.min[i] = one->min[i] < c->all.min[i] ? one->min[i] : c->all.min[i];
    c->all.max[i] = one->max[i] > c->all.max[i] ? one->max[i] : c->all.max[i];
  }
}

static bool same(const answers *one, const answers *other) {
  return memcmp(one->truth, other->truth, sizeof one->truth) == 0 &&
         memcmp(one->min, other->min, sizeof one->min) == 0 &&
         memcmp(one->max, other->max, sizeof one->max) == 0;
}

static void note_hanging(completion *c, const answers *here) {
  for (int32_t i = 0; i < c->count; i++) {
    int32_t fact = c->open[i];
    int64_t kept = c->values[fact];
    int64_t points[MAX_POINTS];
    int32_t count = points_of(fact, points);
    for (int32_t k = 0; k < count; k++) {
      c->values[fact] = points[k];
      answers there = answer(c->law, c->values);
      for (int32_t kind = 0; kind < ANSWERS; kind++) {
        c->hangs[kind][fact] = c->hangs[kind][fact] || there.truth[kind] != here->truth[kind];
      }
    }
    c->values[fact] = kept;
  }
}

static void complete(completion *c, int32_t from) {
  if (from == c->count) {
    answers one = answer(c->law, c->values);
    merge(c, &one);
    note_hanging(c, &one);
    return;
  }
  int64_t points[MAX_POINTS];
  int32_t count = points_of(c->open[from], points);
  for (int32_t i = 0; i < count; i++) {
    c->values[c->open[from]] = points[i];
    complete(c, from + 1);
  }
}

static void check_missing(const completion *c, const int64_t *values, const answers *partial,
                          long open[ANSWERS]) {
  dlk_view view;
  dlk_term_set asked = {{0}};
  uint64_t missing[DLK_CONCLUSIONS] = {0};
  dlk_judge(&view, c->law, values);
  for (int32_t kind = 0; kind < ANSWERS; kind++) {
    if (partial->truth[kind] == DLK_OPEN) {
      dlk_add_term(&asked, dlk_conclusion_for(kind));
      open[kind]++;
    }
  }
  dlk_missing(&view, &asked, missing);
  for (int32_t kind = 0; kind < ANSWERS; kind++) {
    uint64_t named = missing[dlk_conclusion_for(kind) - DLK_TERM_FIRST_CONCLUSION];
    for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
      bool is_named = (named & dlk_only(fact)) != 0;
      bool hangs = partial->truth[kind] == DLK_OPEN && c->hangs[kind][fact];
      REQUIRE(is_named == hangs, "%s: %s is %s to be missing", datalek_outcome_name(kind),
              datalek_fact_name(fact), is_named ? "wrongly said" : "not said");
    }
  }
}

START_TEST(test_known_if_and_only_if_all_completions_agree) {
  random_source source = {12};
  long last = exact_rounds() / 200;
  tally open = {0};
  for (long round = 0; round < last; round++) {
    completion c = {.law = law_of_round(round), .first = true};
    likely_values(&source, 0, c.values);
    int32_t wanted = 1 + (int32_t)random_below(&source, 5);
    while (c.count < wanted) {
      int32_t fact = (int32_t)random_below(&source, DATALEK_FACT_STARTED_AT);
      if (c.values[fact] != dlk_unknown(fact)) {
        c.values[fact] = dlk_unknown(fact);
        c.open[c.count++] = fact;
      }
    }
    int64_t values[DLK_FACTS];
    memcpy(values, c.values, sizeof values);
    answers partial = answer(c.law, values);
    complete(&c, 0);
    REQUIRE(same(&partial, &c.all), "round %ld: not what all completions together say", round);
    check_missing(&c, values, &partial, open.times[c.law]);
  }
  check_came_up("open", &open, last / RARE / 3); /* few facts are open at a time */
}
END_TEST

/* Too many completions for the library to go through, though not for this test. */
enum { COMPLETIONS_MAX = 1 << 16 };

typedef struct {
  int32_t law;
  int32_t conclusion;
  int64_t values[DLK_FACTS];
  int32_t open[DLK_FACTS]; /* what the conclusion can hang on, and how many */
  int32_t count;
  bool holds[COMPLETIONS_MAX]; /* by completion: the first open fact counts fastest */
} dilemma;

static bool is_searched(dilemma *d, dlk_reach *reach) {
  dlk_view view;
  dlk_term_set asked = {{0}};
  uint64_t missing[DLK_CONCLUSIONS];
  dlk_add_term(&asked, d->conclusion);
  dlk_judge(&view, d->law, d->values);
  *reach = dlk_reach_of(&view, &asked);
  return dlk_term(&view, d->conclusion) == DLK_OPEN &&
         !dlk_try_completions(&view, &reach->terms, DLK_COMPLETION_BITS, &asked, missing);
}

/* Makes known what can be while the library still has to search. */
static void settle(random_source *source, dilemma *d) {
  int64_t known[DLK_FACTS];
  dlk_reach reach;
  likely_values(source, 0, known);
  uint32_t first = random_below(source, DLK_FACTS);
  for (uint32_t i = 0; i < DLK_FACTS; i++) {
    uint32_t fact = (first + i * 7) % DLK_FACTS; /* none twice: DLK_FACTS is no multiple of 7 */
    d->values[fact] = known[fact];
    if (!is_searched(d, &reach)) {
      d->values[fact] = dlk_unknown((int32_t)fact);
    }
  }
}

/* Returns how many completions there are; 0 where they are too many. */
static int32_t count_completions(dilemma *d) {
  dlk_reach reach;
  int64_t points[MAX_POINTS];
  int32_t completions = 1;
  uint64_t facts = 0;
  is_searched(d, &reach);
  for (int32_t term = DLK_TERM_FIRST_FACT; term < DLK_TERM_FIRST_CONCLUSION; term++) {
    facts |= dlk_has_term(&reach.terms, term) ? dlk_only(dlk_fact_of(term)) : 0;
  }
  for (d->count = 0; facts != 0 && completions <= COMPLETIONS_MAX; d->count++) {
    d->open[d->count] = dlk_take_lowest(&facts);
    completions *= points_of(d->open[d->count], points);
  }
  return completions <= COMPLETIONS_MAX ? completions : 0;
}

/* An incident that has to be searched; the number of its completions, 0 where it was none. */
static int32_t draw(random_source *source, dilemma *d) {
  dlk_reach reach;
  d->law = (int32_t)random_below(source, DLK_LAWS);
  d->conclusion = dlk_conclusion_for((int32_t)random_below(source, ANSWERS));
  random_values(source, 256, d->values);
  if (!is_searched(d, &reach)) {
    return 0;
  }
  settle(source, d);
  return count_completions(d);
}

static uint64_t hanging(dilemma *d, int32_t completions) {
  uint64_t facts = 0;
  int64_t points[MAX_POINTS];
  for (int32_t one = 0; one < completions; one++) {
    int64_t values[DLK_FACTS];
    dlk_view view;
    memcpy(values, d->values, sizeof values);
    for (int32_t i = 0, rest = one; i < d->count; i++) {
      int32_t count = points_of(d->open[i], points);
      values[d->open[i]] = points[rest % count];
      rest /= count;
    }
    dlk_judge(&view, d->law, values);
    d->holds[one] = dlk_term(&view, d->conclusion) == DLK_YES;
  }
  for (int32_t i = 0, step = 1; i < d->count; i++) {
    int32_t count = points_of(d->open[i], points);
    for (int32_t one = 0; one < completions; one++) {
      bool last = one / step % count == count - 1;
      facts |= !last && d->holds[one] != d->holds[one + step] ? dlk_only(d->open[i]) : 0;
    }
    step *= count;
  }
  return facts;
}

static uint64_t named(const dilemma *d) {
  dlk_view view;
  dlk_term_set asked = {{0}};
  uint64_t missing[DLK_CONCLUSIONS] = {0};
  dlk_add_term(&asked, d->conclusion);
  dlk_judge(&view, d->law, d->values);
  dlk_missing(&view, &asked, missing);
  return missing[d->conclusion - DLK_TERM_FIRST_CONCLUSION];
}

/* None is left out. The search has its bound, so that now and then one may be too many. */
START_TEST(test_missing_among_many) {
  static dilemma d;
  random_source source = {14};
  long wanted = 40 + exact_rounds() / 10000;
  long too_many = 0;
  long idle = 0; /* can be reached, and yet the conclusion does not hang on it */
  for (long found = 0; found < wanted;) {
    int32_t completions = draw(&source, &d);
    if (completions == 0) {
      continue;
    }
    uint64_t hangs = hanging(&d, completions);
    uint64_t missing = named(&d);
    REQUIRE((hangs & ~missing) == 0, "dilemma %ld: one is left out", found);
    too_many += missing != hangs;
    idle += dlk_count(hangs) < d.count;
    found++;
  }
  ck_assert_int_le(too_many, wanted / 20);
  ck_assert_int_ge(idle, wanted / 5);
}
END_TEST

/* With many unknown facts: random completions keep every known answer and every bound. */
START_TEST(test_known_answers_stay) {
  random_source source = {13};
  long last = exact_rounds() / 4;
  tally open = {0};
  for (long round = 0; round < last; round++) {
    int32_t law = law_of_round(round);
    int64_t values[DLK_FACTS];
    likely_values(&source, 32 * (1 + random_below(&source, 8)) - 1, values);
    answers partial = answer(law, values);
    for (int i = 0; i < ANSWERS; i++) {
      open.times[law][i] += partial.truth[i] == DLK_OPEN;
    }
    for (int k = 0; k < 4; k++) {
      int64_t completed[DLK_FACTS];
      likely_values(&source, 0, completed);
      for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
        completed[fact] = values[fact] == dlk_unknown(fact) ? completed[fact] : values[fact];
      }
      answers full = answer(law, completed);
      for (int i = 0; i < ANSWERS; i++) {
        REQUIRE(full.truth[i] != DLK_OPEN, "%s stays open", datalek_outcome_name(i));
        REQUIRE(partial.truth[i] == DLK_OPEN || partial.truth[i] == full.truth[i],
                "%s changes when more is known", datalek_outcome_name(i));
      }
      for (int i = 0; i < BOUNDS; i++) {
        REQUIRE(full.min[i] == full.max[i], "bound %d stays open", i);
        REQUIRE(partial.min[i] <= full.min[i] && full.max[i] <= partial.max[i],
                "bound %d does not hold", i);
      }
    }
  }
  check_came_up("open", &open, last / RARE);
}
END_TEST

RUN_SUITE("exact", test_graver_is_never_milder, test_known_if_and_only_if_all_completions_agree,
          test_missing_among_many, test_known_answers_stay)
