/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A word stands for 64 completions, a lane each: bit i of a term's word tells whether the term
 * holds in completion i. A fact is a few bits of i, which count how many of its thresholds are
 * passed; so rules are evaluated for 64 completions by the "and", "or" and "not" of words.
 *
 * Conclusions are monotone: if one hangs on a fact alone, it does so between the lowest and the
 * highest value of that fact.
 */
#include "completion.h"

/* Bits of i beyond those of a word count words, here called blocks. */
enum { BLOCKS_MAX = 1 << (DLK_COMPLETION_BITS - DLK_LANE_BITS) };

/* The lanes in which each of the lower bits is set. */
static const uint64_t lanes_of_bit[DLK_LANE_BITS] = {
  UINT64_C(0xAAAAAAAAAAAAAAAA), UINT64_C(0xCCCCCCCCCCCCCCCC), UINT64_C(0xF0F0F0F0F0F0F0F0),
  UINT64_C(0xFF00FF00FF00FF00), UINT64_C(0xFFFF0000FFFF0000), UINT64_C(0xFFFFFFFF00000000),
};

/* A fact that is open, as bits of i. */
typedef struct {
  int32_t fact;
  int32_t first; /* bit */
  int32_t bits;
  int32_t thresholds; /* how many there are to pass */
  int32_t apart;      /* how far the blocks of its lowest and its highest value are apart */
  int32_t shift;      /* and how far the lanes in these */
  uint64_t lowest;    /* the lanes of its lowest value */
} digit;

/* A term that is open: whether its fact is past its first so many thresholds. */
typedef struct {
  int32_t term;
  int32_t digit;
  int32_t thresholds;
} step;

typedef struct {
  step steps[DLK_TERMS];
  int32_t step_count;
  digit digits[DLK_FACTS];
  int32_t count; /* of digits */
  int32_t bits;  /* in all */
  uint64_t lanes[DLK_TERMS];
  uint64_t found[DLK_CONCLUSIONS][BLOCKS_MAX]; /* a word per block */
} completions;

static void add_open_terms(const dlk_view *view, const uint8_t *terms, int max, dlk_reach *reach) {
  for (int k = 0; k < max && terms[k] != DLK_TERM_NOTHING; k++) {
    if (dlk_term(view, terms[k]) == DLK_OPEN) {
      dlk_add_term(&reach->terms, terms[k]);
    }
  }
}

dlk_reach dlk_reach_of(const dlk_view *view, const dlk_term_set *asked) {
  dlk_reach reach = {.terms = *asked};
  const dlk_law *law = &dlk_laws[view->law];
  for (int32_t i = law->end - 1; i >= law->first; i--) {
    const dlk_rule *rule = &dlk_rules[i];
    if (dlk_has_term(&reach.terms, rule->conclusion) && rule->effect <= DATALEK_EFFECT_EXEMPTION &&
        dlk_rule_truth(view, i) != DLK_NO && dlk_is_rule_of(view->law, i)) {
      dlk_add_rule(&reach.rules, i - law->first);
      add_open_terms(view, rule->all, DLK_ALL_MAX, &reach);
      add_open_terms(view, rule->none, DLK_NONE_MAX, &reach);
    }
  }
  return reach;
}

/* How many bits count up to this. */
static int32_t bits_for(int32_t highest) {
  int32_t bits = 0;
  for (; highest >> bits > 0; bits++) {
  }
  return bits;
}

static bool is_of_rules(int32_t term) {
  return term >= DLK_TERM_FIRST_ATOM ? term < DLK_TERM_FIRST_CONCLUSION
                                     : dlk_facts[dlk_fact_of(term)].kind == DATALEK_KIND_YES_NO;
}

/* Terms of one fact stand together, its thresholds in rising order. */
static void add_step(completions *c, int32_t term) {
  int32_t fact = dlk_fact_of(term);
  if (c->count == 0 || c->digits[c->count - 1].fact != fact) {
    c->digits[c->count++] = (digit){.fact = fact};
  }
  c->steps[c->step_count++] = (step){term, c->count - 1, ++c->digits[c->count - 1].thresholds};
}

static void place(digit *at, int32_t first) {
  at->first = first;
  at->bits = bits_for(at->thresholds);
  at->shift = at->apart = 0;
  at->lowest = ~UINT64_C(0);
  for (int32_t bit = first; bit < first + at->bits; bit++) {
    if (bit < DLK_LANE_BITS) {
      at->shift |= 1 << bit;
      at->lowest &= ~lanes_of_bit[bit];
    } else if (bit < DLK_COMPLETION_BITS) {
      at->apart |= 1 << (bit - DLK_LANE_BITS);
    }
  }
}

/* Gives the facts behind open terms their bits of i. */
static void lay_out(completions *c, const dlk_term_set *open) {
  c->step_count = c->count = c->bits = 0;
  for (int w = 0; w < DLK_TERM_WORDS; w++) {
    for (uint64_t rest = open->word[w]; rest != 0;) {
      int32_t term = w * DLK_WORD_BITS + dlk_take_lowest(&rest);
      if (is_of_rules(term)) {
        add_step(c, term);
      }
    }
  }
  for (int32_t i = 0; i < c->count; i++) {
    place(&c->digits[i], c->bits);
    c->bits += c->digits[i].bits;
  }
}

static int32_t blocks_of(const completions *c) {
  return c->bits > DLK_LANE_BITS ? 1 << (c->bits - DLK_LANE_BITS) : 1;
}

static uint64_t lanes_with_bit(int32_t bit, int32_t block) {
  if (bit < DLK_LANE_BITS) {
    return lanes_of_bit[bit];
  }
  return block >> (bit - DLK_LANE_BITS) & 1 ? ~UINT64_C(0) : 0;
}

/* The lanes in which a fact is past its first so many thresholds. */
static uint64_t lanes_past(const digit *of, int32_t thresholds, int32_t block) {
  uint64_t lanes = ~UINT64_C(0);
  for (int32_t bit = 0; bit < of->bits; bit++) {
    uint64_t set = lanes_with_bit(of->first + bit, block);
    lanes = thresholds >> bit & 1 ? lanes & set : lanes | set;
  }
  return lanes;
}

static void complete(completions *c, int32_t block) {
  for (int32_t i = 0; i < c->step_count; i++) {
    const step *at = &c->steps[i];
    c->lanes[at->term] = lanes_past(&c->digits[at->digit], at->thresholds, block);
  }
}

/* Whether a conclusion differs somewhere between the lowest and the highest value of a fact. */
static bool hangs_on(const completions *c, const uint64_t *found, const digit *of) {
  int32_t blocks = blocks_of(c);
  for (int32_t block = 0; block < blocks; block++) {
    uint64_t highest = found[block | of->apart] >> of->shift;
    if ((block & of->apart) == 0 && ((found[block] ^ highest) & of->lowest) != 0) {
      return true;
    }
  }
  return false;
}

static uint64_t facts_of(const completions *c, const uint64_t *found) {
  uint64_t facts = 0;
  for (int32_t i = 0; i < c->count; i++) {
    facts |= hangs_on(c, found, &c->digits[i]) ? dlk_only(c->digits[i].fact) : 0;
  }
  return facts;
}

/* What is known is the same in all lanes. */
static void see_known(completions *c, const dlk_view *view) {
  for (int32_t term = DLK_TERM_FIRST_FACT; term < DLK_TERM_FIRST_CONCLUSION; term++) {
    c->lanes[term] = dlk_term(view, term) == DLK_YES ? ~UINT64_C(0) : 0;
  }
}

dlk_term_set dlk_open_terms(const dlk_view *view) {
  dlk_term_set open = {{0}};
  for (int32_t term = 0; term < DLK_TERM_FIRST_CONCLUSION; term += 8) {
    const uint64_t eight = dlk_eight_truths(&view->term[term]);
    open.word[term / DLK_WORD_BITS] |= dlk_lowest_bits(eight & ~(eight >> 1))
                                       << term % DLK_WORD_BITS;
  }
  return open;
}

bool dlk_try_completions(const dlk_view *view, const dlk_term_set *open, int32_t bits,
                         const dlk_term_set *asked, uint64_t missing[DLK_CONCLUSIONS]) {
  completions c;
  lay_out(&c, open);
  if (c.bits > bits) {
    return false;
  }
  int32_t blocks = blocks_of(&c);
  see_known(&c, view);
  for (int32_t block = 0; block < blocks; block++) {
    complete(&c, block);
    dlk_conclude_lanes(view->law, c.lanes);
    for (int32_t i = 0; i < DLK_CONCLUSIONS; i++) {
      c.found[i][block] = c.lanes[DLK_TERM_FIRST_CONCLUSION + i];
    }
  }
  for (int32_t i = 0; i < DLK_CONCLUSIONS; i++) {
    if (dlk_has_term(asked, DLK_TERM_FIRST_CONCLUSION + i)) {
      missing[i] = facts_of(&c, c.found[i]);
    }
  }
  return true;
}
