/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The tables of facts and law as C sees them. tables.c is made from the .def files and holds no
 * code.
 *
 * A term is a word that a rule can use: a yes/no fact, an atom ("more than 100 people") or a
 * conclusion ("risk"). Terms are small numbers; DLK_TERM_NOTHING ends a list.
 */
#ifndef DLK_TABLES_H
#define DLK_TABLES_H

#include "public.h"
#include "set.h"

/* Texts stand in arrays of so many, by DATALEK_LANGUAGE_*. */
enum { DLK_LANGUAGES = 2 };

enum {
#define FACT(number, name, kind, direction, highest, nl, en) DLK_COUNT_FACT_##number,
#define VALUE(fact, value, name, nl, en)
#include "facts.def"
#undef FACT
#undef VALUE
  DLK_FACTS
};

enum {
  DLK_TERM_NOTHING = 0,
  DLK_TERM_FIRST_FACT = 1,
  DLK_TERM_BEFORE_ATOMS = DLK_TERM_FIRST_FACT + DLK_FACTS - 1,
#define ATOM(word, fact, at_least, source) DLK_TERM_##word,
#define CONCLUSION(word, role, advice)
#include "law/terms.def"
#undef ATOM
#undef CONCLUSION
  DLK_TERM_AFTER_ATOMS,
  DLK_TERM_BEFORE_CONCLUSIONS = DLK_TERM_AFTER_ATOMS - 1,
#define ATOM(word, fact, at_least, source)
#define CONCLUSION(word, role, advice) DLK_TERM_##word,
#include "law/terms.def"
#undef ATOM
#undef CONCLUSION
  DLK_TERMS,
  DLK_TERM_FIRST_ATOM = DLK_TERM_BEFORE_ATOMS + 1,
  DLK_TERM_FIRST_CONCLUSION = DLK_TERM_AFTER_ATOMS,
  DLK_ATOMS = DLK_TERM_FIRST_CONCLUSION - DLK_TERM_FIRST_ATOM,
  DLK_CONCLUSIONS = DLK_TERMS - DLK_TERM_FIRST_CONCLUSION
};

enum {
#define LAW(number, name, version, from, until, hours, earlier, replaces, source, nl, en)          \
  DLK_COUNT_LAW_##number,
#include "law/laws.def"
#undef LAW
  DLK_LAWS
};

/* The index of every rule, and where the rules of a law begin and end. */
enum {
#define RULE(number, id, conclusion, effect, source, all, none, nl, en) DLK_RULE_##id,
#define HINT(number, id, from, cause, source, all, none, nl, en) DLK_RULE_##id,
#define RULES_OF(law) DLK_BEGIN_##law, DLK_BEFORE_##law = DLK_BEGIN_##law - 1,
#define END_OF(law) DLK_END_##law, DLK_LAST_##law = DLK_END_##law - 1,
#include "law/rules.def"
#undef RULE
#undef HINT
#undef RULES_OF
#undef END_OF
  DLK_RULES,
  DLK_HINTS = DLK_END_HINTS - DLK_BEGIN_HINTS
};

/* Where the rules of a law begin that amends no other. */
#define DLK_BEGIN_NONE_EARLIER DLK_RULES

/* Where all rules of a law begin, those of the law that it amends among them. */
enum {
#define LAW(number, name, version, from, until, hours, earlier, replaces, source, nl, en)          \
  DLK_FIRST_##number = (int)DLK_BEGIN_##number < (int)DLK_BEGIN_##earlier                          \
                         ? (int)DLK_BEGIN_##number                                                 \
                         : (int)DLK_BEGIN_##earlier,
#include "law/laws.def"
#undef LAW
  DLK_FIRST_HINTS = DLK_BEGIN_HINTS
};

enum {
#define POINT(number, name, avg, wbp, before, nl, en) DLK_COUNT_POINT_##number,
#include "law/agreement.def"
#undef POINT
  DLK_POINTS
};

enum { DLK_ALL_MAX = 7, DLK_NONE_MAX = 7, DLK_REPLACES_MAX = 14 };

typedef struct {
  const char *name;
  int32_t kind;
  int32_t direction;
  int64_t lowest;
  int64_t highest;
  const char *question[DLK_LANGUAGES]; /* by DATALEK_LANGUAGE_* */
} dlk_fact;

typedef struct {
  int32_t fact;
  int64_t value;
  const char *name;
  const char *text[DLK_LANGUAGES];
} dlk_value;

typedef struct {
  int32_t fact;
  int64_t value;
  const char *text[DLK_LANGUAGES];
} dlk_action;

typedef struct {
  int32_t fact;
  int64_t at_least;
  const char *source;
} dlk_atom;

typedef struct {
  const char *word;
  int32_t role;   /* whose duty it is */
  int32_t advice; /* while it is open */
} dlk_conclusion;

typedef struct {
  int32_t number;
  const char *id;
  uint8_t conclusion; /* a term */
  uint8_t effect;
  uint8_t all[DLK_ALL_MAX];
  const char *source; /* stands between, as gcc 12 takes neighbouring arrays for one and warns */
  uint8_t none[DLK_NONE_MAX];
  const char *text[DLK_LANGUAGES];
} dlk_rule;

enum { DLK_TERM_WORDS = DLK_WORDS(DLK_TERMS), DLK_RULE_WORDS = 2 };

typedef struct {
  uint64_t word[DLK_TERM_WORDS];
} dlk_term_set;

/* Rules of one law, counted from its first. */
typedef struct {
  uint64_t word[DLK_RULE_WORDS];
} dlk_rule_set;

/* When a hint makes sense, beside the conditions of its rule. */
typedef struct {
  int64_t from;
  uint32_t causes; /* one bit for each value of the fact */
} dlk_hint;

/* A law: the rules from `first` to `end`, but for those before `own` that it replaces. */
typedef struct {
  const char *name;
  int32_t version;
  int32_t hours; /* in which the AP is told */
  int64_t from;
  int64_t until;
  int32_t first;
  int32_t own;
  int32_t end;
  uint8_t replaces[DLK_REPLACES_MAX]; /* conclusions */
  const char *source;
  const char *title[DLK_LANGUAGES];
} dlk_law;

/* A point of the processor agreement. */
typedef struct {
  const char *name;
  struct {
    int32_t need;
    const char *source;
  } by[DLK_LAWS];
  const char *question[DLK_LANGUAGES];
} dlk_point;

/* ENISA's context and circumstances: law/enisa-2013.def. */
typedef struct {
  int32_t fact;
  int32_t points[DATALEK_INSIGHT_CRITICAL + 1];
} dlk_context;

typedef struct {
  int32_t when; /* a yes/no fact */
  int32_t fact;
  int32_t points[3];
} dlk_circumstance;

enum { DLK_CONTEXTS = 14, DLK_CIRCUMSTANCES = 4 };

extern const dlk_fact dlk_facts[DLK_FACTS];
extern const dlk_value dlk_values[];
extern const size_t dlk_value_count;
extern const dlk_action dlk_actions[];
extern const size_t dlk_action_count;
extern const dlk_atom dlk_atoms[DLK_ATOMS];
extern const dlk_conclusion dlk_conclusions[DLK_CONCLUSIONS];
extern const dlk_rule dlk_rules[DLK_RULES];
extern const dlk_hint dlk_hints[DLK_HINTS];
extern const dlk_law dlk_laws[DLK_LAWS];
extern const dlk_point dlk_points[DLK_POINTS];
extern const dlk_context dlk_contexts[DLK_CONTEXTS];
extern const dlk_circumstance dlk_circumstances[DLK_CIRCUMSTANCES];

static inline bool dlk_is_fact(int32_t fact) { return fact >= 0 && fact < DLK_FACTS; }

static inline bool dlk_is_law(int32_t law) { return law >= 0 && law < DLK_LAWS; }

static inline bool dlk_is_language(int32_t language) {
  return language == DATALEK_LANGUAGE_NL || language == DATALEK_LANGUAGE_EN;
}

/* The value that means "unknown" for this fact. */
static inline int64_t dlk_unknown(int32_t fact) {
  return dlk_facts[fact].kind == DATALEK_KIND_TIME ? DATALEK_TIME_UNKNOWN : DATALEK_UNKNOWN;
}

#endif
