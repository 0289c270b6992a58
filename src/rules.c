/* SPDX-License-Identifier: Apache-2.0 */
#include "rules.h"
#include <string.h>

static bool is_conclusion(int32_t term) { return term >= DLK_TERM_FIRST_CONCLUSION; }

/* ---- Facts ----------------------------------------------------------------------------------- */

static void put_bit(uint64_t *words, int32_t bit, bool set) {
  uint64_t *word = &words[bit / DLK_WORD_BITS];
  *word = (*word & ~dlk_only(bit % DLK_WORD_BITS)) | (uint64_t)set << bit % DLK_WORD_BITS;
}

/* Adds 64 bits at once, from `first` on. Those that are set must be within the words. */
static void add_bits(uint64_t *words, int32_t first, uint64_t bits) {
  int32_t shift = first % DLK_WORD_BITS;
  uint64_t beyond = shift != 0 ? bits >> (DLK_WORD_BITS - shift) : 0;
  words[first / DLK_WORD_BITS] |= bits << shift;
  if (beyond != 0) {
    words[first / DLK_WORD_BITS + 1] |= beyond;
  }
}

/* What is known of facts or thresholds, as bits. */
typedef struct {
  uint64_t yes;
  uint64_t no;
} findings;

/* Whether a value is at least this; an unknown one is left open. */
static void note_at_least(findings *found, int32_t bit, int32_t fact, int64_t value,
                          int64_t at_least) {
  uint64_t known = value != dlk_unknown(fact);
  uint64_t yes = value >= at_least;
  found->yes |= (known & yes) << bit;
  found->no |= (known & ~yes) << bit;
}

static void put_term(dlk_view *view, int32_t term, bool yes, bool no) {
  put_bit(view->yes.word, term, yes);
  put_bit(view->no.word, term, no);
}

void dlk_set_term(dlk_view *view, int32_t term, uint8_t truth) {
  put_term(view, term, truth == DLK_YES, truth == DLK_NO);
}

static void put_at_least(dlk_view *view, int32_t term, int32_t fact, int64_t value,
                         int64_t at_least) {
  findings found = {0, 0};
  note_at_least(&found, 0, fact, value, at_least);
  put_term(view, term, found.yes != 0, found.no != 0);
}

void dlk_see_fact(dlk_view *view, int32_t fact, int64_t value) {
  put_at_least(view, DLK_TERM_FIRST_FACT + fact, fact, value, 1);
  if (dlk_facts[fact].kind == DATALEK_KIND_YES_NO) {
    return;
  }
  for (int32_t i = 0; i < DLK_ATOMS; i++) {
    if (dlk_atoms[i].fact == fact) {
      put_at_least(view, DLK_TERM_FIRST_ATOM + i, fact, value, dlk_atoms[i].at_least);
    }
  }
}

static void add_findings(dlk_view *view, int32_t first, findings found) {
  add_bits(view->yes.word, first, found.yes);
  add_bits(view->no.word, first, found.no);
}

void dlk_see_facts(dlk_view *view, int32_t law, const int64_t *values) {
  findings facts = {0, 0};
  findings atoms = {0, 0};
  memset(view, 0, sizeof *view);
  view->law = law;
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    note_at_least(&facts, fact, fact, values[fact], 1);
  }
  for (int32_t i = 0; i < DLK_ATOMS; i++) {
    const dlk_atom *atom = &dlk_atoms[i];
    note_at_least(&atoms, i, atom->fact, values[atom->fact], atom->at_least);
  }
  add_findings(view, DLK_TERM_FIRST_FACT, facts);
  add_findings(view, DLK_TERM_FIRST_ATOM, atoms);
  /* A law need not lead to every conclusion. */
  add_bits(view->no.word, DLK_TERM_FIRST_CONCLUSION, dlk_only(DLK_CONCLUSIONS) - 1);
}

/* ---- Rules ----------------------------------------------------------------------------------- */

_Static_assert(DLK_TERM_WORDS == 2, "sets of terms are met word by word");

/* What is in one set and not in the other. */
static uint64_t without(const dlk_term_set *one, const dlk_term_set *other) {
  return (one->word[0] & ~other->word[0]) | (one->word[1] & ~other->word[1]);
}

static uint64_t both(const dlk_term_set *one, const dlk_term_set *other) {
  return (one->word[0] & other->word[0]) | (one->word[1] & other->word[1]);
}

/* Which terms hold and which do not: of a view, while its rules are gone through. */
typedef struct {
  dlk_term_set yes;
  dlk_term_set no;
} truths;

static bool applies(const truths *t, const dlk_row *row) {
  return (without(&row->all, &t->yes) | without(&row->none, &t->no)) == 0;
}

static bool fails(const truths *t, const dlk_row *row) {
  return (both(&row->all, &t->no) | both(&row->none, &t->yes)) != 0;
}

uint8_t dlk_applies(const dlk_view *view, const dlk_row *row) {
  truths t = {view->yes, view->no};
  return dlk_truth_of(applies(&t, row), fails(&t, row));
}

/* Bits by effect: whether a rule with it applies, and whether one may. */
typedef struct {
  uint64_t does;
  uint64_t may;
} effects;

_Static_assert(DLK_TERM_FIRST_CONCLUSION / DLK_WORD_BITS == DLK_TERM_WORDS - 1,
               "conclusions are in the last word");

enum { LAST = DLK_TERM_WORDS - 1 };

static void settle(truths *t, uint64_t *exempted, int32_t conclusion, effects found) {
  uint64_t duty = found.does >> DATALEK_EFFECT_DUTY & 1;
  uint64_t exempt = found.does >> DATALEK_EFFECT_EXEMPTION & 1;
  uint64_t may_duty = found.may >> DATALEK_EFFECT_DUTY & 1;
  uint64_t may_exempt = found.may >> DATALEK_EFFECT_EXEMPTION & 1;
  int32_t bit = conclusion % DLK_WORD_BITS;
  if (conclusion != DLK_TERM_NOTHING) {
    uint64_t others = ~dlk_only(bit);
    t->yes.word[LAST] = (t->yes.word[LAST] & others) | (duty & ~may_exempt) << bit;
    t->no.word[LAST] = (t->no.word[LAST] & others) | (exempt | (may_duty ^ 1)) << bit;
    *exempted = (*exempted & others) | exempt << bit;
  }
}

static dlk_rule_set rules_of(int32_t law) {
  dlk_rule_set rules = {{0}};
  const dlk_law *of = &dlk_laws[law];
  for (int32_t i = of->own; i < of->end; i += DLK_WORD_BITS) {
    int32_t left = of->end - i;
    add_bits(rules.word, i, left < DLK_WORD_BITS ? dlk_only(left) - 1 : ~UINT64_C(0));
  }
  for (int32_t i = of->first; i < of->own; i++) {
    if (dlk_is_rule_of(law, i)) {
      dlk_add_rule(&rules, i);
    }
  }
  return rules;
}

static void conclude(dlk_view *view, const dlk_row *rows, const dlk_rule_set *wanted) {
  truths t = {view->yes, view->no};
  uint64_t exempted = view->exempted.word[LAST];
  int32_t conclusion = DLK_TERM_NOTHING;
  effects found = {0, 0};
  for (int w = 0; w < DLK_RULE_WORDS; w++) {
    uint64_t do_apply = 0;
    uint64_t do_fail = 0;
    for (uint64_t rest = wanted->word[w]; rest != 0;) {
      int32_t bit = dlk_take_lowest(&rest);
      const dlk_row *row = &rows[w * DLK_WORD_BITS + bit];
      if (row->conclusion != conclusion) {
        settle(&t, &exempted, conclusion, found);
        conclusion = row->conclusion;
        found = (effects){0, 0};
      }
      uint64_t yes = applies(&t, row);
      uint64_t no = fails(&t, row);
      do_apply |= yes << bit;
      do_fail |= no << bit;
      found.does |= yes << row->effect;
      found.may |= (no ^ 1) << row->effect;
    }
    view->applies.word[w] = (view->applies.word[w] & ~wanted->word[w]) | do_apply;
    view->fails.word[w] = (view->fails.word[w] & ~wanted->word[w]) | do_fail;
  }
  settle(&t, &exempted, conclusion, found);
  view->yes = t.yes;
  view->no = t.no;
  view->exempted.word[LAST] = exempted;
}

void dlk_conclude(dlk_view *view, const dlk_row *rows, const dlk_rule_set *wanted) {
  if (wanted != NULL) {
    conclude(view, rows, wanted);
  } else {
    dlk_rule_set all = rules_of(view->law);
    conclude(view, rows, &all);
  }
}

void dlk_judge(dlk_view *view, int32_t law, const int64_t *values) {
  dlk_see_facts(view, law, values);
  dlk_conclude(view, dlk_rows, NULL);
}

int32_t dlk_first_rule(int32_t law, int32_t conclusion) {
  for (int32_t i = dlk_laws[law].first; i < dlk_laws[law].end; i++) {
    if (dlk_rows[i].conclusion == conclusion && dlk_is_rule_of(law, i)) {
      return i;
    }
  }
  return DLK_RULES;
}

bool dlk_higher_is_graver(int32_t fact, int32_t conclusion) {
  if (dlk_facts[fact].direction == DATALEK_DIRECTION_BY_DUTY) {
    return dlk_conclusions[conclusion - DLK_TERM_FIRST_CONCLUSION].role == DATALEK_ROLE_CONTROLLER;
  }
  return dlk_facts[fact].direction != DATALEK_DIRECTION_MILD;
}

dlk_rule_set dlk_depends_on(int32_t law, int32_t conclusion) {
  dlk_rule_set wanted = {{0}};
  dlk_term_set needed = {{0}};
  put_bit(needed.word, conclusion, true);
  /* Rules only use conclusions that stand above them, so one pass upwards sees all. */
  for (int32_t i = dlk_laws[law].end - 1; i >= dlk_laws[law].first; i--) {
    const dlk_row *row = &dlk_rows[i];
    if (dlk_has_term(&needed, row->conclusion) && dlk_is_rule_of(law, i)) {
      dlk_add_rule(&wanted, i);
      needed.word[0] |= row->all.word[0] | row->none.word[0];
      needed.word[1] |= row->all.word[1] | row->none.word[1];
    }
  }
  return wanted;
}

/* ---- Reasons --------------------------------------------------------------------------------- */

/* Effects as bits: those that speak for a conclusion where they apply, those that speak for it
 * anyway, and those that tell what keeps it as it is. */
typedef struct {
  uint32_t applying;
  uint32_t anyway;
  uint32_t telling;
} speech;

enum {
  DUTY = 1 << DATALEK_EFFECT_DUTY,
  EXEMPTION = 1 << DATALEK_EFFECT_EXEMPTION,
  OTHERWISE = 1 << DATALEK_EFFECT_OTHERWISE,
  OPEN = 1 << DATALEK_EFFECT_OPEN
};

/* A conclusion that does not hold is explained by what its duties lack; one that does, also by what
 * keeps its exemptions off. */
static speech speech_for(uint8_t truth, bool exempted) {
  switch (truth) {
  case DLK_YES:
    return (speech){DUTY, 0, EXEMPTION};
  case DLK_OPEN:
    return (speech){DUTY, OPEN, DUTY};
  default:
    return exempted ? (speech){EXEMPTION, 0, 0} : (speech){EXEMPTION, OTHERWISE, DUTY};
  }
}

/* Conclusions as bits, from the first on. */
typedef uint32_t conclusions;

_Static_assert(DLK_CONCLUSIONS <= 32, "conclusions are 32 bits");

static conclusions among(uint64_t last_word) {
  return (conclusions)(last_word >> DLK_TERM_FIRST_CONCLUSION % DLK_WORD_BITS);
}

/* The conclusions that make a rule apply, or keep it from applying, or leave it open. */
static conclusions decisive(const dlk_view *view, const dlk_row *row, bool failed) {
  uint64_t against =
    (row->all.word[LAST] & view->no.word[LAST]) | (row->none.word[LAST] & view->yes.word[LAST]);
  return among(failed ? against : row->all.word[LAST]);
}

static conclusions read_by(const dlk_row *row) {
  return among(row->all.word[DLK_TERM_WORDS - 1] | row->none.word[DLK_TERM_WORDS - 1]);
}

static void add_all(dlk_rule_set *set, const dlk_rule_set *more) {
  for (int w = 0; w < DLK_RULE_WORDS; w++) {
    set->word[w] |= more->word[w];
  }
}

/* The account of the conclusion whose first rule this is, from those of the conclusions above it.
 * Returns where its rules end. */
static int32_t explain_one(const dlk_view *view, int32_t first, dlk_account *accounts) {
  int32_t conclusion = dlk_rows[first].conclusion;
  speech spoken = speech_for(dlk_term(view, conclusion), dlk_has_term(&view->exempted, conclusion));
  dlk_account *account = &accounts[conclusion - DLK_TERM_FIRST_CONCLUSION];
  uint64_t speaking = 0;
  uint64_t failing = 0;
  conclusions deciding = 0;
  conclusions read = 0;
  int32_t i = first;
  for (; dlk_concludes(i, conclusion); i++) {
    const dlk_row *row = &dlk_rows[i];
    uint32_t applying = dlk_has_rule(&view->applies, i) ? spoken.applying : 0;
    uint32_t says = (applying | spoken.anyway) >> row->effect & 1;
    uint32_t tells = says | (spoken.telling >> row->effect & 1);
    bool failed = dlk_has_rule(&view->fails, i);
    speaking |= (uint64_t)says << (i - first);
    failing |= (uint64_t)failed << (i - first);
    deciding |= decisive(view, row, failed) & (0 - tells);
    read |= read_by(row);
  }
  add_bits(account->decided_by.word, first, speaking);
  add_bits(account->rejected.word, first, failing);
  for (uint64_t rest = deciding; rest != 0;) {
    add_all(&account->decided_by, &accounts[dlk_take_lowest(&rest)].decided_by);
  }
  for (uint64_t rest = read; rest != 0;) {
    add_all(&account->rejected, &accounts[dlk_take_lowest(&rest)].rejected);
  }
  return i;
}

void dlk_explain(const dlk_view *view, dlk_account accounts[DLK_CONCLUSIONS]) {
  memset(accounts, 0, DLK_CONCLUSIONS * sizeof accounts[0]);
  for (int32_t i = dlk_laws[view->law].first; i < dlk_laws[view->law].end;) {
    bool explains = is_conclusion(dlk_rows[i].conclusion) && dlk_is_rule_of(view->law, i);
    i = explains ? explain_one(view, i, accounts) : i + 1;
  }
}

dlk_rule_set dlk_decided_by(const dlk_view *view, int32_t conclusion) {
  dlk_account accounts[DLK_CONCLUSIONS];
  dlk_explain(view, accounts);
  return accounts[conclusion - DLK_TERM_FIRST_CONCLUSION].decided_by;
}

static int32_t fact_behind(const dlk_view *view, int32_t term);

/* The first fact that a rule which applies rests on. */
static int32_t fact_for(const dlk_view *view, const dlk_rule *rule) {
  return fact_behind(view, rule->all[0] != DLK_TERM_NOTHING ? rule->all[0] : rule->none[0]);
}

/* The fact that makes a term what it is. */
static int32_t fact_behind(const dlk_view *view, int32_t term) {
  if (!is_conclusion(term)) {
    return dlk_fact_of(term);
  }
  uint8_t speaking =
    dlk_term(view, term) == DLK_YES ? DATALEK_EFFECT_DUTY : DATALEK_EFFECT_EXEMPTION;
  int32_t fact = DATALEK_FACT_NONE;
  for (int32_t i = dlk_first_rule(view->law, term); dlk_concludes(i, term); i++) {
    const dlk_rule *rule = &dlk_rules[i];
    if (rule->effect == speaking && dlk_has_rule(&view->applies, i)) {
      return fact_for(view, rule);
    }
    if (fact == DATALEK_FACT_NONE && rule->effect == DATALEK_EFFECT_DUTY) {
      fact = dlk_fact_against(view, rule);
    }
  }
  return fact;
}

int32_t dlk_fact_against(const dlk_view *view, const dlk_rule *rule) {
  for (int k = 0; k < DLK_ALL_MAX && rule->all[k] != DLK_TERM_NOTHING; k++) {
    if (dlk_has_term(&view->no, rule->all[k])) {
      return fact_behind(view, rule->all[k]);
    }
  }
  for (int k = 0; k < DLK_NONE_MAX && rule->none[k] != DLK_TERM_NOTHING; k++) {
    if (dlk_has_term(&view->yes, rule->none[k])) {
      return fact_behind(view, rule->none[k]);
    }
  }
  return DATALEK_FACT_NONE;
}
