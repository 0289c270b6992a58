/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Grow a set of facts that does not suffice until any further fact would make it suffice. What then
 * is left out is a correction: every set that suffices has a fact of it. So we list corrections,
 * take the smallest set that hits them all, and see whether it suffices. If it does not, it leads
 * to the next correction. If it does, it is a smallest one, as no set that suffices is spared a
 * correction.
 */
#include "sufficient.h"
#include "outcome.h"

typedef struct {
  dlk_view view;
  const int64_t *values;
  int32_t conclusion;
  uint8_t truth;  /* what is to be forced */
  uint64_t known; /* all facts that there are to choose from */
  uint64_t seen;  /* those that the view knows now */
  uint64_t corrections[DLK_CORRECTIONS_MAX];
  int32_t count;
} search;

static bool suffices(search *s, uint64_t facts) {
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    if (((facts ^ s->seen) & dlk_only(fact)) != 0) {
      bool known = (facts & dlk_only(fact)) != 0;
      dlk_see_fact(&s->view, fact, known ? s->values[fact] : dlk_unknown(fact));
    }
  }
  s->seen = facts;
  dlk_conclude(&s->view);
  return dlk_term(&s->view, s->conclusion) == s->truth;
}

/* What a largest set with these facts that does not suffice leaves out. */
static uint64_t correction(search *s, uint64_t facts) {
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    uint64_t more = facts | (s->known & dlk_only(fact));
    facts = suffices(s, more) ? facts : more;
  }
  return s->known & ~facts;
}

/* Drops every fact that is not needed. */
static uint64_t irreducible(search *s) {
  uint64_t facts = s->known;
  for (int32_t fact = DLK_FACTS - 1; fact >= 0; fact--) {
    uint64_t fewer = facts & ~dlk_only(fact);
    facts = suffices(s, fewer) ? fewer : facts;
  }
  return facts;
}

/*
 * Whether `left` more of the allowed facts might hit the corrections that are not hit yet: not if
 * more than that many of them have no fact in common.
 * @param[out] useful The allowed facts of those corrections: none where all are hit.
 */
static bool may_hit(const search *s, uint64_t facts, uint64_t allowed, int32_t left,
                    uint64_t *useful) {
  uint64_t apart = 0;
  *useful = 0;
  for (int32_t i = 0; i < s->count; i++) {
    uint64_t candidates = s->corrections[i] & allowed;
    if ((s->corrections[i] & facts) != 0) {
      continue;
    }
    *useful |= candidates;
    if ((candidates & apart) == 0) {
      apart |= candidates;
      left--;
    }
    if (candidates == 0 || left < 0) {
      return false;
    }
  }
  return true;
}

/* Adds up to `left` allowed facts such that all corrections are hit; the first way in the order of
 * the numbers. Each call decides one fact. */
static bool hit(const search *s, uint64_t *facts, uint64_t allowed, int32_t left) {
  uint64_t useful;
  if (!may_hit(s, *facts, allowed, left, &useful)) {
    return false;
  }
  if (useful == 0) {
    return true;
  }
  uint64_t lowest = useful & (~useful + 1);
  uint64_t others = allowed & ~lowest;
  *facts |= lowest;
  if (hit(s, facts, others, left - 1)) {
    return true;
  }
  *facts &= ~lowest;
  return hit(s, facts, others, left);
}

uint64_t dlk_sufficient(const int64_t *values, int32_t law, int32_t conclusion, int32_t max) {
  search s = {.values = values, .conclusion = conclusion};
  dlk_judge(&s.view, law, values);
  s.truth = dlk_term(&s.view, conclusion);
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    s.known |= values[fact] != dlk_unknown(fact) ? dlk_only(fact) : 0;
  }
  s.seen = s.known;
  uint64_t facts = 0;
  int32_t size = 0;
  while (!suffices(&s, facts)) {
    if (s.count == max) {
      return irreducible(&s);
    }
    s.corrections[s.count++] = correction(&s, facts);
    facts = 0;
    while (!hit(&s, &facts, s.known, size)) {
      size++;
    }
  }
  return facts;
}

/* Writes the numbers of the facts, as far as they fit. Returns how many there are. */
static size_t list(uint64_t set, int32_t *facts, size_t capacity) {
  size_t count = 0;
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    if ((set & dlk_only(fact)) != 0) {
      if (count < capacity) {
        facts[count] = fact;
      }
      count++;
    }
  }
  return count;
}

int32_t datalek_sufficient_facts(const datalek_incident *incident, int32_t law, int32_t kind,
                                 int32_t *facts, size_t capacity, size_t *count) {
  dlk_basis basis;
  if (incident == NULL || count == NULL || (capacity > 0 && facts == NULL)) {
    return DATALEK_ERROR_NULL;
  }
  if (kind < 0 || kind >= DLK_OUTCOMES) {
    return DATALEK_ERROR_ARGUMENT;
  }
  int32_t status = dlk_choose_law(law, incident->values[DATALEK_FACT_AWARE_AT], &basis);
  if (status != DATALEK_OK) {
    return status;
  }
  int32_t conclusion = dlk_conclusion_for(kind);
  dlk_view view;
  dlk_judge(&view, basis.law, incident->values);
  if (dlk_term(&view, conclusion) == DLK_OPEN) {
    return DATALEK_ERROR_ARGUMENT;
  }
  uint64_t set = dlk_sufficient(incident->values, basis.law, conclusion, DLK_CORRECTIONS_MAX);
  *count = list(set, facts, 0);
  if (*count > capacity) {
    return DATALEK_ERROR_BUFFER;
  }
  list(set, facts, capacity);
  return DATALEK_OK;
}
