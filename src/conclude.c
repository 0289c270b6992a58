/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The rows of the laws as instructions, for 64 rows of columns at a time; judge.c has them for one
 * incident. The preprocessor makes them from the rows that the tables are made of, so that
 * compilers keep what they combine in registers.
 */
#include "block.h"
#include "condition_lists.h"
#include <string.h>

/* In 64 rows, where something is yes, and where it may be. */
typedef struct {
  uint64_t yes;
  uint64_t may;
} truth;

#define IS(a) ((a) == NOTHING ? UINT64_MAX : term[a].yes.word[w])
#define MAY(a) ((a) == NOTHING ? UINT64_MAX : term[a].may.word[w])
#define ISNT(a) ((a) == NOTHING ? UINT64_MAX : ~term[a].may.word[w])
#define MAY_NOT(a) ((a) == NOTHING ? UINT64_MAX : ~term[a].yes.word[w])

#define ROW(to, conclusion, all, none)                                                             \
  (to)[INDEX(conclusion)].yes |= AND_OF(IS, all) & AND_OF(ISNT, none);                             \
  (to)[INDEX(conclusion)].may |= AND_OF(MAY, all) & AND_OF(MAY_NOT, none);                         \
  conclude(&term[conclusion], w, duty[INDEX(conclusion)], exempt[INDEX(conclusion)],               \
           own[INDEX(conclusion)]);
#define ROW_DUTY(conclusion, all, none) ROW(duty, conclusion, all, none)
#define ROW_EXEMPTION(conclusion, all, none) ROW(exempt, conclusion, all, none)
#define ROW_OTHERWISE(conclusion, all, none)
#define ROW_OPEN(conclusion, all, none)
#define ROW_TERM(conclusion, all, none)

#define RULE(number, id, conclusion, effect, source, all, none, nl, en)                            \
  ROW_##effect(conclusion, all, none)
#define HINT(number, id, from, cause, source, all, none, nl, en)
#define RULES_OF(law)                                                                              \
  static void conclude_##law(dlk_truth *restrict term, const uint64_t *restrict own) {             \
    /* COVERAGE: hints are of no law, so nobody goes through them. */                              \
    for (int w = 0; w < DLK_WORDS; w++) {                                                          \
      truth duty[DLK_CONCLUSIONS] = {{0, 0}};                                                      \
      truth exempt[DLK_CONCLUSIONS] = {{0, 0}};                                                    \
      (void)duty, (void)exempt, (void)term, (void)own; /* a law may have no duty */
#define END_OF(law)                                                                                \
  }                                                                                                \
  }

/* What follows from the duties and exemptions of a conclusion so far, where it is the law's own. */
static inline void conclude(dlk_truth *to, int w, truth duty, truth exempt, uint64_t own) {
  to->yes.word[w] = duty.yes & ~exempt.may & own;
  to->may.word[w] = duty.may & ~exempt.yes & own;
}

#include "law/rules.def"
#undef RULE
#undef HINT
#undef RULES_OF
#undef END_OF

static const struct {
  int32_t first;
  void (*conclude)(dlk_truth *restrict term, const uint64_t *restrict own);
} sections[] = {
#define RULE(number, id, conclusion, effect, source, all, none, nl, en)
#define HINT(number, id, from, cause, source, all, none, nl, en)
#define RULES_OF(law) {DLK_BEGIN_##law, conclude_##law},
#define END_OF(law)
#include "law/rules.def"
};

/* All bits for the conclusions that the rules of a section can lead to under a law. */
static void own_conclusions(const dlk_law *law, int32_t section, uint64_t own[DLK_CONCLUSIONS]) {
  memset(own, 0xFF, DLK_CONCLUSIONS * sizeof own[0]);
  for (int i = 0; section < law->own && law->replaces[i] != DLK_TERM_NOTHING; i++) {
    own[INDEX(law->replaces[i])] = 0;
  }
}

void dlk_block_conclude(dlk_block *block, int32_t law) {
  const dlk_law *by = &dlk_laws[law];
  memset(&block->term[DLK_TERM_FIRST_CONCLUSION], 0, DLK_CONCLUSIONS * sizeof block->term[0]);
  for (size_t i = 0; i < sizeof sections / sizeof sections[0]; i++) {
    if (sections[i].first >= by->first && sections[i].first < by->end) {
      uint64_t own[DLK_CONCLUSIONS];
      own_conclusions(by, sections[i].first, own);
      sections[i].conclude(block->term, own);
    }
  }
}
