/* SPDX-License-Identifier: Apache-2.0 */
#include "block.h"
#include "rules.h"
#include <string.h>

/* In which rows each conclusion is to be explained, and what is found to decide. */
typedef struct {
  const dlk_block *block;
  dlk_slice asked[DLK_CONCLUSIONS];
  dlk_deciding *deciding;
} explanation;

static bool is_conclusion(int32_t term) { return term >= DLK_TERM_FIRST_CONCLUSION; }

/* Whether a list of at most `max` terms, of which the first k are there, has one more. */
static inline bool reaches(const uint8_t *list, int max, int k) {
  return k < max && list[k] != DLK_TERM_NOTHING;
}

/* Whether the conditions of a rule hold. */
static void apply(const dlk_block *block, const dlk_rule *rule, dlk_truth *truth) {
  dlk_slice_fill(&truth->yes, true);
  dlk_slice_fill(&truth->may, true);
  for (int k = 0; reaches(rule->all, DLK_ALL_MAX, k); k++) {
    dlk_slice_keep(&truth->yes, &block->term[rule->all[k]].yes);
    dlk_slice_keep(&truth->may, &block->term[rule->all[k]].may);
  }
  for (int k = 0; reaches(rule->none, DLK_NONE_MAX, k); k++) {
    dlk_slice_remove(&truth->yes, &block->term[rule->none[k]].may);
    dlk_slice_remove(&truth->may, &block->term[rule->none[k]].yes);
  }
}

/* Where a conclusion is asked for. */
static dlk_slice *asked_of(explanation *of, int32_t conclusion) {
  return &of->asked[conclusion - DLK_TERM_FIRST_CONCLUSION];
}

/* Asks for a conclusion that a rule wants to hold, in these rows. */
static void ask_for_all(explanation *of, int32_t conclusion, const dlk_truth *applies,
                        const dlk_slice *rows) {
  const dlk_truth *term = &of->block->term[conclusion];
  dlk_slice *asked = asked_of(of, conclusion);
  for (int w = 0; w < DLK_WORDS; w++) {
    uint64_t is_open = applies->may.word[w] & ~applies->yes.word[w];
    asked->word[w] |= rows->word[w] & ((applies->yes.word[w] & term->yes.word[w]) |
                                       (~applies->may.word[w] & ~term->may.word[w]) |
                                       (is_open & term->may.word[w]));
  }
}

/* The same for one that must not hold. */
static void ask_for_none(explanation *of, int32_t conclusion, const dlk_truth *applies,
                         const dlk_slice *rows) {
  const dlk_truth *term = &of->block->term[conclusion];
  dlk_slice *asked = asked_of(of, conclusion);
  for (int w = 0; w < DLK_WORDS; w++) {
    asked->word[w] |= rows->word[w] & ~applies->may.word[w] & term->yes.word[w];
  }
}

/* Asks for what makes a rule apply, or keeps it from applying, or leaves it open. */
static void ask(explanation *of, const dlk_rule *rule, const dlk_truth *applies,
                const dlk_slice *rows) {
  for (int k = 0; reaches(rule->all, DLK_ALL_MAX, k); k++) {
    if (is_conclusion(rule->all[k])) {
      ask_for_all(of, rule->all[k], applies, rows);
    }
  }
  for (int k = 0; reaches(rule->none, DLK_NONE_MAX, k); k++) {
    if (is_conclusion(rule->none[k])) {
      ask_for_none(of, rule->none[k], applies, rows);
    }
  }
}

/* Where some exemption of a conclusion applies. */
static void exempted_rows(const dlk_block *block, int32_t law, int32_t conclusion,
                          dlk_slice *exempted) {
  dlk_truth applies;
  dlk_slice_fill(exempted, false);
  for (int32_t i = dlk_first_rule(law, conclusion); dlk_concludes(i, conclusion); i++) {
    if (dlk_rules[i].effect == DATALEK_EFFECT_EXEMPTION) {
      apply(block, &dlk_rules[i], &applies);
      dlk_slice_add(exempted, &applies.yes);
    }
  }
}

/* Where a rule speaks for its conclusion, and where it also tells what keeps the conclusion as it
 * is: in 64 rows where the conclusion is yes, no or open and some exemption applies. */
typedef struct {
  uint64_t yes;
  uint64_t no;
  uint64_t open;
  uint64_t exempted;
} standing;

static uint64_t speaks(int32_t effect, uint64_t applies, const standing *is) {
  switch (effect) {
  case DATALEK_EFFECT_DUTY:
    return (is->yes | is->open) & applies;
  case DATALEK_EFFECT_EXEMPTION:
    return is->no & applies;
  case DATALEK_EFFECT_OTHERWISE:
    return is->no & ~is->exempted;
  default: /* DATALEK_EFFECT_OPEN: rules with other effects have no conclusion */
    return is->open;
  }
}

static uint64_t is_telling(int32_t effect, const standing *is) {
  if (effect == DATALEK_EFFECT_DUTY) {
    return (is->no | is->open) & ~is->exempted;
  }
  return effect == DATALEK_EFFECT_EXEMPTION ? is->yes : 0;
}

static void explain_rule(explanation *of, int32_t i, const dlk_slice *exempted) {
  const dlk_rule *rule = &dlk_rules[i];
  const dlk_truth *term = &of->block->term[rule->conclusion];
  const dlk_slice *asked = asked_of(of, rule->conclusion);
  dlk_slice walked;
  dlk_truth applies;
  apply(of->block, rule, &applies);
  for (int w = 0; w < DLK_WORDS; w++) {
    uint64_t rows = asked->word[w];
    standing is = {rows & term->yes.word[w], rows & ~term->may.word[w],
                   rows & term->may.word[w] & ~term->yes.word[w], exempted->word[w]};
    uint64_t says = speaks(rule->effect, applies.yes.word[w], &is);
    of->deciding->rule[i].word[w] = says;
    walked.word[w] = says | is_telling(rule->effect, &is);
  }
  ask(of, rule, &applies, &walked);
}

void dlk_block_explain(const dlk_block *block, int32_t law, int32_t conclusion,
                       const dlk_slice *rows, dlk_deciding *deciding) {
  explanation of = {.block = block, .deciding = deciding};
  memset(deciding, 0, sizeof *deciding);
  *asked_of(&of, conclusion) = *rows;
  /* Rules only use conclusions that stand above them, so one pass upwards sees all. */
  for (int32_t term = conclusion; term >= DLK_TERM_FIRST_CONCLUSION; term--) {
    if (dlk_slice_any(asked_of(&of, term))) {
      dlk_slice exempted;
      exempted_rows(block, law, term, &exempted);
      for (int32_t i = dlk_first_rule(law, term); dlk_concludes(i, term); i++) {
        explain_rule(&of, i, &exempted);
      }
    }
  }
}
