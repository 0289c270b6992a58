/* SPDX-License-Identifier: Apache-2.0 */
/* What every table of rules must be: one-way, weighing in one direction, and without dead rows. */
#include "outcome.h"
#include "risk.h"
#include "rules.h"
#include "support.h"
#include <string.h>

enum { GRAVE, MILD, NEITHER };

static const int32_t observed[] = {
  DLK_TERM_affected,
  DLK_TERM_breach,
  DLK_TERM_breach_confidentiality,
  DLK_TERM_breach_integrity,
  DLK_TERM_breach_availability,
  DLK_TERM_confidentiality_risk,
  DLK_TERM_confidentiality_high,
  DLK_TERM_integrity_risk,
  DLK_TERM_integrity_high,
  DLK_TERM_availability_risk,
  DLK_TERM_availability_high,
  DLK_TERM_risk,
  DLK_TERM_high_risk,
  DLK_TERM_notify_ap,
  DLK_TERM_notify_controller,
  DLK_TERM_register_breach,
  DLK_TERM_notify_subjects,
  DLK_TERM_public_notice,
};

/* For all laws: each has its own rules. */
#define EACH_LAW                                                                                   \
  int32_t law = 0;                                                                                 \
  law < DLK_LAWS;                                                                                  \
  law++
#define EACH_RULE(law)                                                                             \
  int32_t i = dlk_laws[law].first;                                                                 \
  i < dlk_laws[law].end;                                                                           \
  i++

static bool is_evaluated(const dlk_rule *rule) {
  return rule->effect == DATALEK_EFFECT_DUTY || rule->effect == DATALEK_EFFECT_EXEMPTION;
}

static bool is_fact_term(int32_t term) { return term < DLK_TERM_FIRST_ATOM; }

static bool is_atom_term(int32_t term) {
  return !is_fact_term(term) && term < DLK_TERM_FIRST_CONCLUSION;
}

static int32_t fact_of(int32_t term) {
  return is_atom_term(term) ? dlk_atoms[term - DLK_TERM_FIRST_ATOM].fact
                            : term - DLK_TERM_FIRST_FACT;
}

/* What it does to a conclusion that a term is true. */
static int weight(int32_t term, int32_t conclusion) {
  if (term >= DLK_TERM_FIRST_CONCLUSION) {
    return GRAVE;
  }
  switch (dlk_facts[fact_of(term)].direction) {
  case DATALEK_DIRECTION_GRAVE:
    return GRAVE;
  case DATALEK_DIRECTION_MILD:
    return MILD;
  case DATALEK_DIRECTION_BY_DUTY:
    return dlk_conclusions[conclusion - DLK_TERM_FIRST_CONCLUSION].role == DATALEK_ROLE_CONTROLLER
             ? GRAVE
             : MILD;
  default:
    /* 34(3)(c) only says how the persons are told. */
    return conclusion == DLK_TERM_public_notice ? GRAVE : NEITHER;
  }
}

static void check_weights(const dlk_rule *rule, const uint8_t *terms, int max, int wanted) {
  for (int i = 0; i < max && terms[i] != DLK_TERM_NOTHING; i++) {
    ck_assert_msg(weight(terms[i], rule->conclusion) == wanted, "%s: term %d weighs the wrong way",
                  rule->id, terms[i]);
  }
}

START_TEST(test_every_row_weighs_one_way) {
  for (int32_t i = 0; i < DLK_RULES; i++) {
    const dlk_rule *rule = &dlk_rules[i];
    if (is_evaluated(rule)) {
      bool duty = rule->effect == DATALEK_EFFECT_DUTY;
      check_weights(rule, rule->all, DLK_ALL_MAX, duty ? GRAVE : MILD);
      check_weights(rule, rule->none, DLK_NONE_MAX, duty ? MILD : GRAVE);
      ck_assert_msg(rule->all[0] + rule->none[0] > 0, "%s has no condition", rule->id);
    } else if (rule->effect == DATALEK_EFFECT_HINT) {
      check_weights(rule, rule->all, DLK_ALL_MAX, GRAVE);
      check_weights(rule, rule->none, DLK_NONE_MAX, MILD);
    } else {
      ck_assert_msg(rule->all[0] + rule->none[0] == 0, "%s cannot have conditions", rule->id);
    }
  }
}
END_TEST

static bool has_term_of(const uint8_t *terms, int max, int32_t fact) {
  for (int k = 0; k < max && terms[k] != DLK_TERM_NOTHING; k++) {
    if (terms[k] < DLK_TERM_FIRST_CONCLUSION && fact_of(terms[k]) == fact) {
      return true;
    }
  }
  return false;
}

static bool reads(const dlk_rule *rule, int32_t fact) {
  return has_term_of(rule->all, DLK_ALL_MAX, fact) || has_term_of(rule->none, DLK_NONE_MAX, fact);
}

/* A fact that weighs by duty: one way in all that leads to a conclusion. */
START_TEST(test_duty_is_of_one_role) {
  for (EACH_LAW) {
    for (int32_t term = DLK_TERM_FIRST_CONCLUSION; term < DLK_TERMS; term++) {
      bool behind[DLK_RULES];
      rules_behind(law, term, behind);
      for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
        for (EACH_RULE(law)) {
          bool read = behind[i] && reads(&dlk_rules[i], fact);
          REQUIRE(!read || dlk_higher_is_graver(fact, dlk_rules[i].conclusion) ==
                             dlk_higher_is_graver(fact, term),
                  "%s weighs both ways in %s", datalek_fact_name(fact),
                  dlk_conclusions[term - DLK_TERM_FIRST_CONCLUSION].word);
        }
      }
    }
  }
}
END_TEST

static void check_terms_known(const dlk_rule *rule, const uint8_t *terms, int max,
                              const bool *known) {
  for (int i = 0; i < max && terms[i] != DLK_TERM_NOTHING; i++) {
    ck_assert_msg(terms[i] < DLK_TERMS && known[terms[i]], "%s uses a conclusion below it",
                  rule->id);
    bool fact = is_fact_term(terms[i]);
    ck_assert_msg(!fact || dlk_facts[fact_of(terms[i])].kind == DATALEK_KIND_YES_NO,
                  "%s uses a fact that is no yes/no", rule->id);
  }
}

static void check_looking_up(int32_t law, bool reached[DLK_TERMS]) {
  bool known[DLK_TERMS] = {false};
  memset(known, true, DLK_TERM_FIRST_CONCLUSION);
  int32_t conclusion = DLK_TERM_NOTHING;
  for (EACH_RULE(law)) {
    const dlk_rule *rule = &dlk_rules[i];
    if (!dlk_is_rule_of(law, i)) {
      continue;
    }
    if (rule->conclusion != conclusion) {
      known[conclusion] = conclusion != DLK_TERM_NOTHING;
      conclusion = rule->conclusion;
    }
    ck_assert_msg(!known[conclusion] || !is_evaluated(rule),
                  "%s: the rows of a conclusion stand together", rule->id);
    check_terms_known(rule, rule->all, DLK_ALL_MAX, known);
    check_terms_known(rule, rule->none, DLK_NONE_MAX, known);
    reached[conclusion] = true;
  }
}

START_TEST(test_rules_only_look_up) {
  bool reached[DLK_TERMS] = {false};
  for (EACH_LAW) {
    check_looking_up(law, reached);
  }
  for (int32_t term = DLK_TERM_FIRST_CONCLUSION; term < DLK_TERMS; term++) {
    ck_assert_msg(reached[term], "no rule leads to %s",
                  dlk_conclusions[term - DLK_TERM_FIRST_CONCLUSION].word);
  }
}
END_TEST

static bool leads_to(int32_t law, int32_t conclusion) {
  for (int32_t i = 0; i < DLK_RULES; i++) {
    if (dlk_rules[i].conclusion == conclusion && dlk_is_rule_of(law, i)) {
      return true;
    }
  }
  return false;
}

/* Every question gets a reason under every law, be it that the law does not ask. */
START_TEST(test_every_law_answers) {
  for (EACH_LAW) {
    for (int32_t kind = 0; kind < DLK_OUTCOMES; kind++) {
      ck_assert_msg(leads_to(law, dlk_conclusion_for(kind)), "%s", datalek_outcome_name(kind));
    }
  }
}
END_TEST

static bool names(const dlk_rule *rule, int32_t term) {
  return memchr(rule->all, term, DLK_ALL_MAX) != NULL ||
         memchr(rule->none, term, DLK_NONE_MAX) != NULL;
}

/* A law leads to every conclusion that its rules read. */
START_TEST(test_nothing_is_read_that_is_not_concluded) {
  for (EACH_LAW) {
    for (int32_t i = dlk_laws[law].first; i < dlk_laws[law].end; i++) {
      for (int32_t term = DLK_TERM_FIRST_CONCLUSION; term < DLK_TERMS; term++) {
        ck_assert_msg(!dlk_is_rule_of(law, i) || !names(&dlk_rules[i], term) || leads_to(law, term),
                      "%s", dlk_rules[i].id);
      }
    }
  }
}
END_TEST

/* As found by reading all rows. */
START_TEST(test_rules_of_a_conclusion_follow_its_first) {
  for (EACH_LAW) {
    for (int32_t term = DLK_TERM_FIRST_CONCLUSION; term < DLK_TERMS; term++) {
      int32_t at = leads_to(law, term) ? dlk_first_rule(law, term) : DLK_RULES;
      for (int32_t i = 0; i < DLK_RULES; i++) {
        if (dlk_rules[i].conclusion == term && dlk_is_rule_of(law, i)) {
          ck_assert_msg(i == at && dlk_concludes(at, term), "%s", dlk_rules[i].id);
          at++;
        }
      }
      ck_assert(at == DLK_RULES || !dlk_concludes(at, term));
    }
  }
}
END_TEST

/* A law that amends another has no row but for what it replaces, and how a term is counted. What
 * stays of the other does not need what is replaced, as that is only concluded later. */
START_TEST(test_amending_laws_only_replace) {
  for (EACH_LAW) {
    const dlk_law *of = &dlk_laws[law];
    for (int32_t i = of->own; i < of->end && of->first < of->own; i++) {
      bool replaced = dlk_rules[i].effect == DATALEK_EFFECT_TERM;
      for (int k = 0; k < DLK_REPLACES_MAX && of->replaces[k] != DLK_TERM_NOTHING; k++) {
        replaced = replaced || of->replaces[k] == dlk_rules[i].conclusion;
      }
      ck_assert_msg(replaced, "%s replaces nothing", dlk_rules[i].id);
    }
    ck_assert_int_eq(of->replaces[DLK_REPLACES_MAX - 1], DLK_TERM_NOTHING);
    for (int32_t i = of->first; i < of->own; i++) {
      for (int k = 0; of->replaces[k] != DLK_TERM_NOTHING && dlk_is_rule_of(law, i); k++) {
        ck_assert_msg(!names(&dlk_rules[i], of->replaces[k]), "%s reads what is replaced below it",
                      dlk_rules[i].id);
      }
    }
    /* The rules of a conclusion do not run on into the next law. */
    uint8_t last = dlk_rules[of->end - 1].conclusion;
    ck_assert(last == DLK_TERM_NOTHING || !dlk_concludes(of->end, last));
  }
}
END_TEST

START_TEST(test_rules_are_complete) {
  for (int32_t i = 0; i < DLK_RULES; i++) {
    const dlk_rule *rule = &dlk_rules[i];
    ck_assert_int_gt(rule->number, i > 0 ? dlk_rules[i - 1].number : 0);
    ck_assert(strlen(rule->source) > 0);
    ck_assert(strlen(rule->text[DATALEK_LANGUAGE_NL]) > 0);
    ck_assert(strlen(rule->text[DATALEK_LANGUAGE_EN]) > 0);
    for (int32_t k = 0; k < i; k++) {
      ck_assert_str_ne(dlk_rules[k].id, rule->id);
    }
  }
  for (int32_t i = 0; i < DLK_ATOMS; i++) {
    int64_t threshold = dlk_atoms[i].at_least;
    ck_assert(strlen(dlk_atoms[i].source) > 0);
    ck_assert_int_gt(threshold, dlk_facts[dlk_atoms[i].fact].lowest);
    ck_assert_int_le(threshold, dlk_facts[dlk_atoms[i].fact].highest);
    bool same = i > 0 && dlk_atoms[i - 1].fact == dlk_atoms[i].fact;
    ck_assert_int_gt(threshold, same ? dlk_atoms[i - 1].at_least : 0); /* rising: missing.c */
  }
}
END_TEST

static bool begins_law(int32_t rule) {
  for (EACH_LAW) {
    if (dlk_laws[law].own == rule) {
      return true;
    }
  }
  return false;
}

/* "And" over a list of terms, or over what each of them is not. */
static uint8_t all_of(const dlk_view *view, const uint8_t *terms, int max, bool negated) {
  uint8_t least = DLK_YES;
  for (int k = 0; k < max && terms[k] != DLK_TERM_NOTHING; k++) {
    uint8_t truth = dlk_term(view, terms[k]);
    truth = negated ? dlk_not(truth) : truth;
    least = truth < least ? truth : least;
  }
  return least;
}

static uint8_t truth_by_rows(const dlk_view *view, const dlk_rule *row) {
  uint8_t all = all_of(view, row->all, DLK_ALL_MAX, false);
  uint8_t none = all_of(view, row->none, DLK_NONE_MAX, true);
  return all < none ? all : none;
}

/* What the law concludes, row by row: slow, and plainly what the README of the tables says. */
static void conclude_by_rows(const dlk_rule *rows, dlk_view *view) {
  uint8_t greatest[DLK_TERMS][DATALEK_EFFECT_HINT + 1] = {{DLK_NO}};
  for (int32_t term = DLK_TERM_FIRST_CONCLUSION; term < DLK_TERMS; term++) {
    view->term[term] = DLK_NO;
  }
  for (EACH_RULE(view->law)) {
    const dlk_rule *row = &rows[i];
    if (!dlk_is_rule_of(view->law, i)) {
      continue;
    }
    uint8_t *by_effect = greatest[row->conclusion];
    uint8_t truth = truth_by_rows(view, row);
    view->rule[i] = truth;
    by_effect[row->effect] = truth > by_effect[row->effect] ? truth : by_effect[row->effect];
    uint8_t duty = by_effect[DATALEK_EFFECT_DUTY];
    uint8_t spared = dlk_not(by_effect[DATALEK_EFFECT_EXEMPTION]);
    view->term[row->conclusion] = duty < spared ? duty : spared;
  }
}

static void check_same(const dlk_view *one, const dlk_view *other) {
  for (int32_t term = DLK_TERM_FIRST_FACT; term < DLK_TERMS; term++) {
    REQUIRE(dlk_term(one, term) == dlk_term(other, term), "term %d differs", term);
  }
  for (EACH_RULE(one->law)) {
    REQUIRE(!dlk_is_rule_of(one->law, i) || dlk_rule_truth(one, i) == dlk_rule_truth(other, i),
            "%s differs", dlk_rules[i].id);
  }
}

START_TEST(test_instructions_are_what_rows_say) {
  random_source source = {6};
  for (int round = 0; round < 80000; round++) {
    int64_t values[DLK_FACTS];
    dlk_view view;
    dlk_view by_rows;
    mixed_values(&source, round, values);
    dlk_see_facts(&view, round % DLK_LAWS, values);
    by_rows = view;
    dlk_conclude(&view);
    conclude_by_rows(dlk_rules, &by_rows);
    check_same(&view, &by_rows);
    dlk_conclude_hints(&view);
    for (int32_t i = DLK_BEGIN_HINTS; i < DLK_END_HINTS; i++) {
      REQUIRE(dlk_rule_truth(&view, i) == truth_by_rows(&view, &dlk_rules[i]), "%s differs",
              dlk_rules[i].id);
    }
  }
}
END_TEST

START_TEST(test_order_of_rows_changes_nothing) {
  random_source source = {1};
  dlk_rule shuffled[DLK_RULES];
  for (int round = 0; round < 20000; round++) {
    memcpy(shuffled, dlk_rules, sizeof shuffled);
    for (int32_t i = 1; i < DLK_RULES; i++) {
      int32_t begin = i;
      while (begin > 0 && !begins_law(begin) &&
             shuffled[begin - 1].conclusion == shuffled[i].conclusion) {
        begin--;
      }
      int32_t other = begin + (int32_t)random_below(&source, (uint32_t)(i - begin + 1));
      dlk_rule row = shuffled[i];
      shuffled[i] = shuffled[other];
      shuffled[other] = row;
    }
    int64_t values[DLK_FACTS];
    random_values(&source, 64, values);
    dlk_view view;
    dlk_view other;
    dlk_see_facts(&view, round % DLK_LAWS, values);
    other = view;
    dlk_conclude(&view);
    conclude_by_rows(shuffled, &other);
    for (int32_t term = DLK_TERM_FIRST_FACT; term < DLK_TERMS; term++) {
      REQUIRE(dlk_term(&view, term) == dlk_term(&other, term), "term %d hangs on the order", term);
    }
  }
}
END_TEST

static void make(random_source *source, int32_t law, int32_t term, bool truth, int64_t *values);

/* Makes a row apply. */
static void apply(random_source *source, int32_t law, const dlk_rule *rule, int64_t *values) {
  for (int k = 0; k < DLK_NONE_MAX && rule->none[k] != DLK_TERM_NOTHING; k++) {
    make(source, law, rule->none[k], false, values);
  }
  for (int k = 0; k < DLK_ALL_MAX && rule->all[k] != DLK_TERM_NOTHING; k++) {
    make(source, law, rule->all[k], true, values);
  }
}

/* Makes a term true or false, for a conclusion by one of its duties at random. */
static void make(random_source *source, int32_t law, int32_t term, bool truth, int64_t *values) {
  if (is_fact_term(term)) {
    values[fact_of(term)] = truth;
    return;
  }
  if (is_atom_term(term)) {
    values[fact_of(term)] = dlk_atoms[term - DLK_TERM_FIRST_ATOM].at_least - !truth;
    return;
  }
  int32_t duties[DLK_RULES];
  uint32_t count = 0;
  for (int32_t i = dlk_first_rule(law, term); dlk_concludes(i, term); i++) {
    if (dlk_rules[i].effect == DATALEK_EFFECT_DUTY) {
      duties[count++] = i;
    }
  }
  if (truth) {
    apply(source, law, &dlk_rules[duties[random_below(source, count)]], values);
    return;
  }
  for (uint32_t i = 0; i < count; i++) {
    const dlk_rule *duty = &dlk_rules[duties[i]];
    uint32_t words = 0;
    while (words < DLK_ALL_MAX && duty->all[words] != DLK_TERM_NOTHING) {
      words++;
    }
    make(source, law, duty->all[random_below(source, words)], false, values);
  }
}

/* Whether what people get to see hangs on this row, for these facts. */
static bool decides(int32_t law, int32_t row, const int64_t *values) {
  dlk_rule without[DLK_RULES];
  memcpy(without, dlk_rules, sizeof without);
  without[row].effect = DATALEK_EFFECT_OPEN;
  dlk_view view;
  dlk_see_facts(&view, law, values);
  dlk_view other = view;
  dlk_conclude(&view);
  conclude_by_rows(without, &other);
  for (size_t i = 0; i < sizeof observed / sizeof observed[0]; i++) {
    if (dlk_term(&view, observed[i]) != dlk_term(&other, observed[i])) {
      return true;
    }
  }
  return false;
}

static bool can_decide(random_source *source, int32_t law, int32_t row) {
  for (int round = 0; round < 200000; round++) {
    int64_t values[DLK_FACTS];
    likely_values(source, 0, values);
    apply(source, law, &dlk_rules[row], values);
    if (decides(law, row, values)) {
      return true;
    }
  }
  return false;
}

START_TEST(test_no_row_is_dead) {
  random_source source = {2};
  for (EACH_LAW) {
    for (int32_t row = dlk_laws[law].own; row < dlk_laws[law].end; row++) {
      ck_assert_msg(!is_evaluated(&dlk_rules[row]) || can_decide(&source, law, row),
                    "%s never decides", dlk_rules[row].id);
    }
  }
}
END_TEST

/* Whether all words of one list are in the other. */
static bool within(const uint8_t *few, const uint8_t *many, int max) {
  for (int i = 0; i < max && few[i] != DLK_TERM_NOTHING; i++) {
    bool found = false;
    for (int k = 0; k < max && many[k] != DLK_TERM_NOTHING; k++) {
      found = found || many[k] == few[i];
    }
    if (!found) {
      return false;
    }
  }
  return true;
}

static void check_apart(const dlk_rule *one, const dlk_rule *other) {
  if (one->conclusion == other->conclusion && is_evaluated(one) && is_evaluated(other)) {
    ck_assert_msg(!within(one->all, other->all, DLK_ALL_MAX) ||
                    !within(one->none, other->none, DLK_NONE_MAX),
                  "%s covers or defeats %s", one->id, other->id);
  }
}

START_TEST(test_no_row_covers_or_contradicts_another) {
  for (EACH_LAW) {
    for (EACH_RULE(law)) {
      for (int32_t k = dlk_laws[law].first; k < dlk_laws[law].end; k++) {
        if (i != k && dlk_is_rule_of(law, i) && dlk_is_rule_of(law, k)) {
          check_apart(&dlk_rules[i], &dlk_rules[k]);
        }
      }
    }
  }
}
END_TEST

/* Rows without conditions still have to speak for some incident. */
START_TEST(test_every_row_speaks) {
  bool spoke[DLK_RULES] = {false};
  random_source source = {3};
  for (int round = 0; round < 80000; round++) {
    int64_t values[DLK_FACTS];
    likely_values(&source, round % 2 == 0 ? 0 : 128, values);
    dlk_view view;
    dlk_judge(&view, round / 2 % DLK_LAWS, values);
    for (size_t i = 0; i < sizeof observed / sizeof observed[0]; i++) {
      dlk_rule_set deciding = dlk_decided_by(&view, observed[i]);
      for (int32_t k = 0; k < DLK_RULES; k++) {
        spoke[k] = spoke[k] || dlk_has_rule(&deciding, view.law, k);
      }
    }
  }
  for (int32_t i = 0; i < DLK_RULES; i++) {
    bool explains = dlk_rules[i].effect <= DATALEK_EFFECT_OPEN;
    ck_assert_msg(spoke[i] || !explains, "%s never speaks", dlk_rules[i].id);
  }
}
END_TEST

static bool has_exemption(const dlk_view *view, int32_t conclusion) {
  for (int32_t i = dlk_first_rule(view->law, conclusion); dlk_concludes(i, conclusion); i++) {
    if (dlk_rule_truth(view, i) == DLK_YES && dlk_rules[i].effect == DATALEK_EFFECT_EXEMPTION) {
      return true;
    }
  }
  return false;
}

/* Whether a rule may be given as a reason for what its conclusion has become. */
static bool may_speak(const dlk_view *view, int32_t i) {
  uint8_t truth = dlk_term(view, dlk_rules[i].conclusion);
  switch (dlk_rules[i].effect) {
  case DATALEK_EFFECT_DUTY:
    return truth != DLK_NO && dlk_rule_truth(view, i) == DLK_YES;
  case DATALEK_EFFECT_EXEMPTION:
    return truth == DLK_NO && dlk_rule_truth(view, i) == DLK_YES;
  case DATALEK_EFFECT_OTHERWISE:
    return truth == DLK_NO && !has_exemption(view, dlk_rules[i].conclusion);
  default:
    return truth == DLK_OPEN;
  }
}

START_TEST(test_reasons_fit_the_answer) {
  random_source source = {4};
  for (int round = 0; round < 80000; round++) {
    int64_t values[DLK_FACTS];
    likely_values(&source, round % 2 == 0 ? 0 : 64, values);
    dlk_view view;
    dlk_judge(&view, round / 2 % DLK_LAWS, values);
    for (size_t k = 0; k < sizeof observed / sizeof observed[0]; k++) {
      dlk_rule_set reasons = dlk_decided_by(&view, observed[k]);
      for (EACH_RULE(view.law)) {
        bool decides_it = dlk_has_rule(&reasons, view.law, i);
        bool own = dlk_rules[i].conclusion == observed[k];
        REQUIRE(!decides_it || dlk_is_rule_of(view.law, i), "%s is of another law",
                dlk_rules[i].id);
        if (!dlk_is_rule_of(view.law, i)) {
          continue;
        }
        REQUIRE(!decides_it || may_speak(&view, i), "%s is no reason", dlk_rules[i].id);
        REQUIRE(decides_it || !own || !may_speak(&view, i), "%s is left out", dlk_rules[i].id);
      }
    }
  }
}
END_TEST

/* Rejected is what a conclusion can depend on and is known not to apply: nothing else, nothing
 * less. */
START_TEST(test_rejected_is_all_that_fails) {
  random_source source = {7};
  for (int round = 0; round < 20000; round++) {
    int64_t values[DLK_FACTS];
    dlk_view view;
    dlk_account accounts[DLK_CONCLUSIONS];
    likely_values(&source, round % 2 == 0 ? 0 : 64, values);
    dlk_judge(&view, round / 2 % DLK_LAWS, values);
    dlk_explain(&view, accounts);
    for (int32_t k = 0; k < DLK_CONCLUSIONS; k++) {
      bool behind[DLK_RULES];
      rules_behind(view.law, DLK_TERM_FIRST_CONCLUSION + k, behind);
      for (EACH_RULE(view.law)) {
        REQUIRE(dlk_has_rule(&accounts[k].rejected, view.law, i) ==
                  (behind[i] && dlk_rule_truth(&view, i) == DLK_NO),
                "%s of conclusion %d", dlk_rules[i].id, k);
      }
    }
  }
}
END_TEST

/* Every rule that does not apply has a fact against it, under every law. */
START_TEST(test_rejected_rules_name_a_fact) {
  random_source source = {5};
  for (int round = 0; round < 80000; round++) {
    int64_t values[DLK_FACTS];
    likely_values(&source, round % 2 == 0 ? 0 : 64, values);
    dlk_view view;
    dlk_judge(&view, round / 2 % DLK_LAWS, values);
    for (EACH_RULE(view.law)) {
      REQUIRE(!dlk_is_rule_of(view.law, i) || dlk_rule_truth(&view, i) != DLK_NO ||
                dlk_is_fact(dlk_fact_against(&view, &dlk_rules[i])),
              "nothing is against %s", dlk_rules[i].id);
    }
  }
}
END_TEST

/* Also where both lists of a rule are full, and it is the last word that stands against it. */
START_TEST(test_fact_against_full_lists) {
  int64_t values[DLK_FACTS];
  dlk_view view;
  dlk_rule full = dlk_rules[0];
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    values[fact] = dlk_unknown(fact);
  }
  values[DATALEK_FACT_LOST] = DATALEK_YES;
  values[DATALEK_FACT_ALTERED] = DATALEK_NO;
  dlk_judge(&view, DATALEK_LAW_AVG_2018, values);
  memset(full.all, DLK_TERM_FIRST_FACT + DATALEK_FACT_LOST, sizeof full.all);
  memset(full.none, DLK_TERM_FIRST_FACT + DATALEK_FACT_ALTERED, sizeof full.none);
  ck_assert_int_eq(dlk_fact_against(&view, &full), DATALEK_FACT_NONE);
  full.none[DLK_NONE_MAX - 1] = DLK_TERM_FIRST_FACT + DATALEK_FACT_LOST;
  ck_assert_int_eq(dlk_fact_against(&view, &full), DATALEK_FACT_LOST);
  full.all[DLK_ALL_MAX - 1] = DLK_TERM_FIRST_FACT + DATALEK_FACT_ALTERED;
  ck_assert_int_eq(dlk_fact_against(&view, &full), DATALEK_FACT_ALTERED);
}
END_TEST

/* A conclusion that does not hold is told by the first of its duties. */
START_TEST(test_fact_against_is_of_the_first_duty) {
  int64_t values[DLK_FACTS];
  dlk_view view;
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    values[fact] = dlk_unknown(fact);
  }
  values[DATALEK_FACT_PERSONAL_DATA] = values[DATALEK_FACT_SECURITY_BREACH] = DATALEK_YES;
  values[DATALEK_FACT_DISCLOSED] = values[DATALEK_FACT_ALTERED] = DATALEK_NO;
  values[DATALEK_FACT_LOST] = DATALEK_NO;
  dlk_judge(&view, DATALEK_LAW_AVG_2018, values);
  ck_assert_int_eq(dlk_fact_against(&view, &dlk_rules[DLK_RULE_avg_33_1_notify]),
                   DATALEK_FACT_DISCLOSED);
}
END_TEST

/* ---- Numbers and ids ------------------------------------------------------------------------- */

START_TEST(test_numbers_and_ids_are_permanent) {
  static const struct {
    int32_t number;
    const char *id;
  } frozen[] = {
#define RULE(number, id) {number, #id},
#include "rule_numbers.def"
#undef RULE
  };
  ck_assert_int_eq(datalek_rule_count(), sizeof frozen / sizeof frozen[0]);
  for (size_t i = 0; i < sizeof frozen / sizeof frozen[0]; i++) {
    const char *id = datalek_rule_id(frozen[i].number);
    ck_assert_msg(id != NULL && strcmp(id, frozen[i].id) == 0, "%s was %d", frozen[i].id,
                  (int)frozen[i].number);
  }
}
END_TEST

RUN_SUITE("rules", test_every_row_weighs_one_way, test_duty_is_of_one_role, test_rules_only_look_up,
          test_every_law_answers, test_nothing_is_read_that_is_not_concluded,
          test_rules_of_a_conclusion_follow_its_first, test_amending_laws_only_replace,
          test_rules_are_complete, test_instructions_are_what_rows_say,
          test_order_of_rows_changes_nothing, test_no_row_is_dead,
          test_no_row_covers_or_contradicts_another, test_every_row_speaks,
          test_reasons_fit_the_answer, test_rejected_is_all_that_fails,
          test_rejected_rules_name_a_fact, test_fact_against_full_lists,
          test_fact_against_is_of_the_first_duty, test_numbers_and_ids_are_permanent)
