/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The rows of the laws as instructions, for one incident; conclude.c has them for columns. The
 * preprocessor makes them from the rows that the tables are made of: every truth stands at a fixed
 * place, so a rule is the "and" of a few bytes, and nothing branches.
 */
#include "condition_lists.h"
#include "rules.h"

/* ---- Facts ----------------------------------------------------------------------------------- */

/* Where a fact is no yes or no, its own term is for measures and texts only, not for rules. */
#define SEE_YES_NO(value) dlk_truth_of(value)
#define SEE_CHOICE(value) dlk_at_least(value, 1)
#define SEE_COUNT(value) dlk_at_least(value, 1)
#define SEE_TIME(value) ((value) == DATALEK_TIME_UNKNOWN ? DLK_OPEN : DLK_YES)

void dlk_see_facts(dlk_view *view, int32_t law, const int64_t *values) {
  view->law = law;
  view->term[NOTHING] = DLK_NO;
#define FACT(number, name, kind, direction, highest, nl, en)                                       \
  view->term[name] = SEE_##kind(values[DATALEK_FACT_##number]);
#define VALUE(fact, value, name, nl, en)
#include "facts.def"
#undef FACT
#undef VALUE
#define ATOM(word, fact, at_least, source)                                                         \
  view->term[word] = dlk_at_least(values[DATALEK_FACT_##fact], at_least);
#define CONCLUSION(word, role, advice)
#include "law/terms.def"
#undef ATOM
#undef CONCLUSION
}

void dlk_judge(dlk_view *view, int32_t law, const int64_t *values) {
  dlk_see_facts(view, law, values);
  dlk_conclude(view);
}

/* ---- Conclusions ----------------------------------------------------------------------------- */

#define IS(word) ((word) == NOTHING ? DLK_YES : term[word])
#define ISNT(word) ((word) == NOTHING ? DLK_YES : dlk_not(term[word]))

/* Every row settles its conclusion from the rows so far; the last one has them all. */
#define SETTLE(to, conclusion, truth)                                                              \
  (to)[INDEX(conclusion)] |= (truth);                                                              \
  term[conclusion] = duty[INDEX(conclusion)] & dlk_not(exempt[INDEX(conclusion)]);                 \
  exempted[INDEX(conclusion)] = exempt[INDEX(conclusion)];
#define ROW_DUTY(conclusion, truth) SETTLE(duty, conclusion, truth)
#define ROW_EXEMPTION(conclusion, truth) SETTLE(exempt, conclusion, truth)
#define ROW_OTHERWISE(conclusion, truth)
#define ROW_OPEN(conclusion, truth)
#define ROW_TERM(conclusion, truth)

#define RULE(number, id, conclusion, effect, source, all, none, nl, en)                            \
  rule[DLK_RULE_##id] = AND_OF(IS, all) & AND_OF(ISNT, none);                                      \
  ROW_##effect(conclusion, rule[DLK_RULE_##id])
#define HINT(number, id, from, cause, source, all, none, nl, en)                                   \
  rule[DLK_RULE_##id] = AND_OF(IS, all) & AND_OF(ISNT, none);
#define RULES_OF(law)                                                                              \
  static void conclude_##law(uint8_t *restrict term, uint8_t *restrict exempted,                   \
                             uint8_t *restrict rule) {                                             \
    uint8_t duty[DLK_CONCLUSIONS] = {DLK_NO};                                                      \
    uint8_t exempt[DLK_CONCLUSIONS] = {DLK_NO};                                                    \
    (void)duty, (void)exempt, (void)exempted; /* a law may have no duty */
#define END_OF(law) }

#include "law/rules.def"
#undef RULE
#undef HINT
#undef RULES_OF
#undef END_OF

/* ---- Completions ----------------------------------------------------------------------------- */

#define HOLDS(word) ((word) == NOTHING ? UINT64_MAX : lanes[word])
#define LACKS(word) ((word) == NOTHING ? UINT64_MAX : ~lanes[word])

#define LANES(to, conclusion, truth)                                                               \
  (to)[INDEX(conclusion)] |= (truth);                                                              \
  lanes[conclusion] = duty[INDEX(conclusion)] & ~exempt[INDEX(conclusion)];
#define LANES_DUTY(conclusion, truth) LANES(duty, conclusion, truth)
#define LANES_EXEMPTION(conclusion, truth) LANES(exempt, conclusion, truth)
#define LANES_OTHERWISE(conclusion, truth)
#define LANES_OPEN(conclusion, truth)
#define LANES_TERM(conclusion, truth)

#define RULE(number, id, conclusion, effect, source, all, none, nl, en)                            \
  LANES_##effect(conclusion, AND_OF(HOLDS, all) & AND_OF(LACKS, none))
#define HINT(number, id, from, cause, source, all, none, nl, en)
#define RULES_OF(law)                                                                              \
  static void complete_##law(uint64_t *restrict lanes) {                                           \
    uint64_t duty[DLK_CONCLUSIONS] = {0};                                                          \
    uint64_t exempt[DLK_CONCLUSIONS] = {0};                                                        \
    (void)duty, (void)exempt, (void)lanes;
#define END_OF(law) }

#include "law/rules.def"
#undef RULE
#undef HINT
#undef RULES_OF
#undef END_OF

/* ---- Reasons --------------------------------------------------------------------------------- */

/* The rules of a law that apply, and those that are known not to. */
typedef struct {
  dlk_rule_set apply;
  dlk_rule_set fail;
} known_rules;

/* Rules by their effect. */
typedef struct {
  dlk_rule_set of[DATALEK_EFFECT_OPEN + 1];
} ranks;

/* Whether a truth is yes, and whether it is not no: 1 or 0. */
static inline uint64_t is_yes(uint8_t truth) { return truth >> 1; }
static inline uint64_t may_be(uint8_t truth) { return truth & 1; }

/* Compilers only see how little is left of a function once it stands where it is called. */
#ifdef __GNUC__
#define MERGED __attribute__((always_inline))
#else
#define MERGED
#endif

static inline uint64_t every_if(uint64_t one) { return 0 - (one & 1); }

/* The account of a conclusion: of its own rules, and of what these read. */
MERGED static inline dlk_account account_of(const ranks *own, const known_rules *rules,
                                            uint8_t truth, uint8_t exempted,
                                            const dlk_account *read) {
  const uint64_t may = every_if(may_be(truth));
  const uint64_t is_open = every_if(may_be(truth) & ~is_yes(truth));
  const uint64_t lacks_duty = every_if(~may_be(truth) & ~is_yes(exempted));
  dlk_account account;
  for (int w = 0; w < DLK_RULE_WORDS; w++) {
    const uint64_t duties = own->of[DATALEK_EFFECT_DUTY].word[w];
    const uint64_t exemptions = own->of[DATALEK_EFFECT_EXEMPTION].word[w];
    const uint64_t speaking = (rules->apply.word[w] & duties & may) |
                              (rules->apply.word[w] & exemptions & ~may) |
                              (own->of[DATALEK_EFFECT_OTHERWISE].word[w] & lacks_duty) |
                              (own->of[DATALEK_EFFECT_OPEN].word[w] & is_open);
    account.decided_by.word[w] = read->decided_by.word[w] | speaking;
    account.rejected.word[w] =
      read->rejected.word[w] | (rules->fail.word[w] & (duties | exemptions));
  }
  return account;
}

/* Whether a rule speaks for what its conclusion has become, or tells what keeps it so: a conclusion
 * that does not hold is explained by what its duties lack; one that does, also by what keeps its
 * exemptions off. */
static inline uint64_t duty_tells(uint8_t rule, uint8_t truth, uint8_t exempted) {
  return (is_yes(rule) & may_be(truth)) | ~(is_yes(truth) | is_yes(exempted));
}

static inline uint64_t exemption_tells(uint8_t rule, uint8_t truth, uint8_t exempted) {
  (void)exempted; /* as it is where such a rule speaks */
  return (is_yes(rule) & ~may_be(truth)) | is_yes(truth);
}

/* Adds the account of a conclusion that is read; what decides that, only where it is decisive. */
static inline void add_account(dlk_account *to, const dlk_account *read, uint64_t decisive) {
  for (int w = 0; w < DLK_RULE_WORDS; w++) {
    to->decided_by.word[w] |= read->decided_by.word[w] & every_if(decisive);
    to->rejected.word[w] |= read->rejected.word[w];
  }
}

/* What makes a rule apply, or keeps it from applying, or leaves it open. */
#define READ_ALL(ending, word)                                                                     \
  if (INDEX(word) >= 0) {                                                                          \
    add_account(&read[INDEX(ending)], &accounts[INDEX(word)],                                      \
                tells &(may_be(truth) | ~may_be(view->term[word])));                               \
  }
#define READ_NONE(ending, word)                                                                    \
  if (INDEX(word) >= 0) {                                                                          \
    add_account(&read[INDEX(ending)], &accounts[INDEX(word)],                                      \
                tells & ~may_be(truth) & is_yes(view->term[word]));                                \
  }
#define READ(id, ending, tells_by, all, none)                                                      \
  {                                                                                                \
    const uint8_t truth = view->rule[DLK_RULE_##id];                                               \
    const uint64_t tells = tells_by(truth, view->term[ending], view->exempted[INDEX(ending)]);     \
    (void)tells; /* a rule need not read conclusions */                                            \
    EACH_OF(READ_ALL, ending, all)                                                                 \
    EACH_OF(READ_NONE, ending, none)                                                               \
  }
#define READ_BY_DUTY(id, ending, all, none) READ(id, ending, duty_tells, all, none)
#define READ_BY_EXEMPTION(id, ending, all, none) READ(id, ending, exemption_tells, all, none)
#define READ_BY_OTHERWISE(id, ending, all, none)
#define READ_BY_OPEN(id, ending, all, none)

/* Every row makes its conclusion's account from the rows so far; the last one has them all. */
#define ROW(id, ending, effect, all, none)                                                         \
  READ_BY_##effect(id, ending, all, none)                                                          \
    dlk_add_rule(&own[INDEX(ending)].of[DATALEK_EFFECT_##effect], DLK_RULE_##id - FIRST);          \
  accounts[INDEX(ending)] = account_of(&own[INDEX(ending)], rules, view->term[ending],             \
                                       view->exempted[INDEX(ending)], &read[INDEX(ending)]);
#define ACCOUNT_DUTY(id, ending, all, none) ROW(id, ending, DUTY, all, none)
#define ACCOUNT_EXEMPTION(id, ending, all, none) ROW(id, ending, EXEMPTION, all, none)
#define ACCOUNT_OTHERWISE(id, ending, all, none) ROW(id, ending, OTHERWISE, all, none)
#define ACCOUNT_OPEN(id, ending, all, none) ROW(id, ending, OPEN, all, none)
#define ACCOUNT_TERM(id, ending, all, none)

#define RULE(number, id, conclusion, effect, source, all, none, nl, en)                            \
  ACCOUNT_##effect(id, conclusion, all, none)
#define HINT(number, id, from, cause, source, all, none, nl, en)
#define RULES_OF(law)                                                                              \
  static void explain_##law(const dlk_view *restrict view, const known_rules *restrict rules,      \
                            dlk_account *restrict accounts) {                                      \
    enum { FIRST = DLK_FIRST_##law };                                                              \
    ranks own[DLK_CONCLUSIONS] = {{{{{0}}}}};                                                      \
    dlk_account read[DLK_CONCLUSIONS] = {{{{0}}, {{0}}}};                                          \
    (void)view, (void)rules, (void)accounts, (void)own, (void)read;
#define END_OF(law) }

#include "law/rules.def"
#undef RULE
#undef HINT
#undef RULES_OF
#undef END_OF

/* ---- Laws ------------------------------------------------------------------------------------ */

/* The rules of each law of its own. */
static const struct {
  int32_t first;
  void (*conclude)(uint8_t *restrict term, uint8_t *restrict exempted, uint8_t *restrict rule);
  void (*explain)(const dlk_view *restrict view, const known_rules *restrict rules,
                  dlk_account *restrict accounts);
  void (*complete)(uint64_t *restrict lanes);
} sections[] = {
#define RULE(number, id, conclusion, effect, source, all, none, nl, en)
#define HINT(number, id, from, cause, source, all, none, nl, en)
#define RULES_OF(law) {DLK_BEGIN_##law, conclude_##law, explain_##law, complete_##law},
#define END_OF(law)
#include "law/rules.def"
};

/* Those of a law that amends another follow on the other's; the hints come last. */
static int section_at(int32_t first) {
  int i = 0;
  while (sections[i].first != first) {
    i++;
  }
  return i;
}

/* What a law replaces of an earlier one is as if nothing led to it. */
static void forget_conclusions(dlk_view *view, const dlk_law *law) {
  for (int i = 0; law->replaces[i] != DLK_TERM_NOTHING; i++) {
    view->term[law->replaces[i]] = DLK_NO;
    view->exempted[INDEX(law->replaces[i])] = DLK_NO;
  }
}

static void forget_accounts(dlk_account *accounts, const dlk_law *law) {
  for (int i = 0; law->replaces[i] != DLK_TERM_NOTHING; i++) {
    accounts[INDEX(law->replaces[i])] = (dlk_account){{{0}}, {{0}}};
  }
}

static void forget_lanes(uint64_t *lanes, const dlk_law *law) {
  for (int i = 0; law->replaces[i] != DLK_TERM_NOTHING; i++) {
    lanes[law->replaces[i]] = 0;
  }
}

void dlk_conclude(dlk_view *view) {
  const dlk_law *law = &dlk_laws[view->law];
  /* A law need not lead to every conclusion. */
  memset(&view->term[DLK_TERM_FIRST_CONCLUSION], DLK_NO, DLK_CONCLUSIONS);
  memset(view->exempted, DLK_NO, DLK_CONCLUSIONS);
  for (int i = section_at(law->first); sections[i].first < law->end; i++) {
    if (sections[i].first == law->own) {
      forget_conclusions(view, law);
    }
    sections[i].conclude(view->term, view->exempted, view->rule);
  }
}

void dlk_conclude_lanes(int32_t number, uint64_t lanes[DLK_TERMS]) {
  const dlk_law *law = &dlk_laws[number];
  memset(&lanes[DLK_TERM_FIRST_CONCLUSION], 0, DLK_CONCLUSIONS * sizeof lanes[0]);
  for (int i = section_at(law->first); sections[i].first < law->end; i++) {
    if (sections[i].first == law->own) {
      forget_lanes(lanes, law);
    }
    sections[i].complete(lanes);
  }
}

void dlk_conclude_hints(dlk_view *view) { conclude_HINTS(view->term, view->exempted, view->rule); }

/* Rules behind those of the law come along, up to seven; no account asks for them. */
static known_rules known_of(const dlk_view *view, const dlk_law *law) {
  known_rules rules;
  int32_t i = law->first;
  for (int w = 0; w < DLK_RULE_WORDS; w++) {
    uint64_t apply = 0;
    uint64_t fail = 0;
    for (int32_t bit = 0; bit < DLK_WORD_BITS && i < law->end; bit += 8, i += 8) {
      const uint64_t eight = dlk_eight_truths(&view->rule[i]);
      apply |= dlk_lowest_bits(eight >> 1) << bit;
      fail |= dlk_lowest_bits(~eight) << bit;
    }
    rules.apply.word[w] = apply;
    rules.fail.word[w] = fail;
  }
  return rules;
}

void dlk_explain(const dlk_view *view, dlk_account accounts[DLK_CONCLUSIONS]) {
  const dlk_law *law = &dlk_laws[view->law];
  const known_rules rules = known_of(view, law);
  memset(accounts, 0, DLK_CONCLUSIONS * sizeof accounts[0]);
  for (int i = section_at(law->first); sections[i].first < law->end; i++) {
    if (sections[i].first == law->own) {
      forget_accounts(accounts, law);
    }
    sections[i].explain(view, &rules, accounts);
  }
}
