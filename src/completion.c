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

enum {
  LANE_BITS = 6, /* bits of i within a word; the others count words, here called blocks */
  BLOCKS_MAX = 1 << (DLK_COMPLETION_BITS - LANE_BITS)
};

/* The lanes in which each of the lower bits is set. */
static const uint64_t lanes_of_bit[LANE_BITS] = {
  UINT64_C(0xAAAAAAAAAAAAAAAA), UINT64_C(0xCCCCCCCCCCCCCCCC), UINT64_C(0xF0F0F0F0F0F0F0F0),
  UINT64_C(0xFF00FF00FF00FF00), UINT64_C(0xFFFF0000FFFF0000), UINT64_C(0xFFFFFFFF00000000),
};

/* A fact that is open, as bits of i. */
typedef struct {
  int32_t fact;
  int32_t first; /* bit */
  int32_t bits;
} digit;

typedef struct {
  const dlk_reach *reach;
  digit digits[DLK_FACTS];
  int32_t count; /* of digits */
  int32_t bits;  /* in all */
  uint64_t lanes[DLK_TERMS];
  uint64_t found[DLK_CONCLUSIONS][BLOCKS_MAX]; /* a word per block */
} completions;

dlk_reach dlk_reach_of(const dlk_view *view, const dlk_term_set *asked) {
  dlk_reach reach = {.terms = *asked};
  const dlk_law *law = &dlk_laws[view->law];
  for (int32_t i = law->end - 1; i >= law->first; i--) {
    const dlk_row *row = &dlk_rows[i];
    if (!dlk_has_term(&reach.terms, row->conclusion) || row->effect > DATALEK_EFFECT_EXEMPTION ||
        dlk_has_rule(&view->fails, i) || !dlk_is_rule_of(view->law, i)) {
      continue;
    }
    dlk_add_rule(&reach.rules, i);
    for (int w = 0; w < DLK_TERM_WORDS; w++) {
      uint64_t known = view->yes.word[w] | view->no.word[w];
      reach.terms.word[w] |= (row->all.word[w] | row->none.word[w]) & ~known;
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

/* Gives the facts behind open terms their bits of i. */
static void lay_out(completions *c) {
  int32_t thresholds[DLK_FACTS] = {0};
  for (int w = 0; w < DLK_TERM_WORDS; w++) {
    for (uint64_t rest = c->reach->terms.word[w]; rest != 0;) {
      int32_t term = w * DLK_WORD_BITS + dlk_take_lowest(&rest);
      if (term < DLK_TERM_FIRST_CONCLUSION && thresholds[dlk_fact_of(term)]++ == 0) {
        c->digits[c->count++].fact = dlk_fact_of(term);
      }
    }
  }
  for (int32_t i = 0; i < c->count; i++) {
    digit *of = &c->digits[i];
    of->first = c->bits;
    of->bits = bits_for(thresholds[of->fact]);
    c->bits += of->bits;
  }
}

static int32_t blocks_of(const completions *c) {
  return c->bits > LANE_BITS ? 1 << (c->bits - LANE_BITS) : 1;
}

static uint64_t lanes_with_bit(int32_t bit, int32_t block) {
  if (bit < LANE_BITS) {
    return lanes_of_bit[bit];
  }
  return block >> (bit - LANE_BITS) & 1 ? ~UINT64_C(0) : 0;
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

/* Thresholds of a fact stand in rising order. */
static void complete(completions *c, int32_t block) {
  int32_t passed[DLK_FACTS] = {0};
  const digit *digits[DLK_FACTS];
  for (int32_t i = 0; i < c->count; i++) {
    digits[c->digits[i].fact] = &c->digits[i];
  }
  for (int w = 0; w < DLK_TERM_WORDS; w++) {
    for (uint64_t rest = c->reach->terms.word[w]; rest != 0;) {
      int32_t term = w * DLK_WORD_BITS + dlk_take_lowest(&rest);
      if (term < DLK_TERM_FIRST_CONCLUSION) {
        int32_t fact = dlk_fact_of(term);
        c->lanes[term] = lanes_past(digits[fact], ++passed[fact], block);
      }
    }
  }
}

/* The lanes in which a rule applies: its known terms do not stand in the way. */
static uint64_t lanes_of_rule(const completions *c, const dlk_row *row) {
  uint64_t lanes = ~UINT64_C(0);
  for (int w = 0; w < DLK_TERM_WORDS; w++) {
    const uint64_t *terms = c->lanes + (ptrdiff_t)w * DLK_WORD_BITS;
    for (uint64_t all = row->all.word[w] & c->reach->terms.word[w]; all != 0;) {
      lanes &= terms[dlk_take_lowest(&all)];
    }
    for (uint64_t none = row->none.word[w] & c->reach->terms.word[w]; none != 0;) {
      lanes &= ~terms[dlk_take_lowest(&none)];
    }
  }
  return lanes;
}

static void conclude(completions *c) {
  int32_t conclusion = DLK_TERM_NOTHING;
  uint64_t duty = 0;
  uint64_t exempt = 0;
  for (int w = 0; w < DLK_RULE_WORDS; w++) {
    for (uint64_t rest = c->reach->rules.word[w]; rest != 0;) {
      const dlk_row *row = &dlk_rows[w * DLK_WORD_BITS + dlk_take_lowest(&rest)];
      if (row->conclusion != conclusion) {
        conclusion = row->conclusion;
        duty = exempt = 0;
      }
      uint64_t lanes = lanes_of_rule(c, row);
      duty |= row->effect == DATALEK_EFFECT_DUTY ? lanes : 0;
      exempt |= row->effect == DATALEK_EFFECT_EXEMPTION ? lanes : 0;
      c->lanes[conclusion] = duty & ~exempt;
    }
  }
}

/* Whether a conclusion differs somewhere between the lowest and the highest value of a fact. */
static bool hangs_on(const completions *c, const uint64_t *found, const digit *of) {
  int32_t distance = ((1 << of->bits) - 1) << of->first;
  int32_t blocks = blocks_of(c);
  int32_t apart = distance >> LANE_BITS;
  int32_t shift = distance & (DLK_WORD_BITS - 1);
  uint64_t lowest = ~UINT64_C(0);
  for (int32_t bit = 0; bit < LANE_BITS; bit++) {
    lowest &= shift >> bit & 1 ? ~lanes_of_bit[bit] : ~UINT64_C(0);
  }
  for (int32_t block = 0; block < blocks; block++) {
    if ((block & apart) == 0 && ((found[block] ^ found[block | apart] >> shift) & lowest) != 0) {
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

bool dlk_try_completions(const dlk_reach *reach, const dlk_term_set *asked,
                         uint64_t missing[DLK_CONCLUSIONS]) {
  completions c;
  c.reach = reach;
  c.count = c.bits = 0;
  lay_out(&c);
  if (c.bits > DLK_COMPLETION_BITS) {
    return false;
  }
  int32_t blocks = blocks_of(&c);
  for (int32_t block = 0; block < blocks; block++) {
    complete(&c, block);
    conclude(&c);
    for (int32_t term = DLK_TERM_FIRST_CONCLUSION; term < DLK_TERMS; term++) {
      c.found[term - DLK_TERM_FIRST_CONCLUSION][block] = c.lanes[term];
    }
  }
  for (int32_t term = DLK_TERM_FIRST_CONCLUSION; term < DLK_TERMS; term++) {
    if (dlk_has_term(asked, term)) {
      int32_t which = term - DLK_TERM_FIRST_CONCLUSION;
      missing[which] = facts_of(&c, c.found[which]);
    }
  }
  return true;
}
