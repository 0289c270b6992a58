/* SPDX-License-Identifier: Apache-2.0 */
#include "risk.h"

const dlk_aspect dlk_aspects[DLK_ASPECTS] = {
  [DATALEK_ASPECT_ALL] = {DLK_TERM_risk, DLK_TERM_high_risk},
  [DATALEK_ASPECT_CONFIDENTIALITY] = {DLK_TERM_confidentiality_risk, DLK_TERM_confidentiality_high},
  [DATALEK_ASPECT_INTEGRITY] = {DLK_TERM_integrity_risk, DLK_TERM_integrity_high},
  [DATALEK_ASPECT_AVAILABILITY] = {DLK_TERM_availability_risk, DLK_TERM_availability_high},
};

/* The range of every score, before anything is known. ENISA 2013. */
static const dlk_range widest[DLK_SCORES] = {
  [DATALEK_SCORE_SE] = {0, 600},
  [DATALEK_SCORE_DPC] = {100, 400},
  [DATALEK_SCORE_EI] = {25, 100},
  [DATALEK_SCORE_CB] = {0, 200},
};

void dlk_risk_empty(datalek_risk *risk) {
  risk->basis = dlk_no_basis;
  for (int32_t i = 0; i < DLK_ASPECTS; i++) {
    risk->level[i] = (dlk_range){DATALEK_LEVEL_UNLIKELY, DATALEK_LEVEL_HIGH};
  }
  for (int32_t i = 0; i < DLK_SCORES; i++) {
    risk->score[i] = widest[i];
  }
  risk->many_people = risk->unintelligible = DATALEK_UNKNOWN;
}

DLK_OBJECT_FUNCTIONS(datalek_risk, dlk_risk_empty)

static dlk_range judge(const dlk_view *view, int32_t aspect) {
  uint8_t risk = dlk_term(view, dlk_aspects[aspect].risk);
  uint8_t high = dlk_term(view, dlk_aspects[aspect].high);
  return (dlk_range){(risk == DLK_YES) + (high == DLK_YES), (risk != DLK_NO) + (high != DLK_NO)};
}

/* The values a fact can still have. */
static dlk_range steps(const int64_t *values, int32_t fact) {
  bool unknown = values[fact] == DATALEK_UNKNOWN;
  int32_t known = (int32_t)values[fact];
  return unknown ? (dlk_range){0, (int32_t)dlk_facts[fact].highest} : (dlk_range){known, known};
}

static int32_t greater(int32_t a, int32_t b) { return a > b ? a : b; }

/* The kind of data that scores highest; any personal data score 1.00 at least. */
static dlk_range context(const int64_t *values) {
  dlk_range insight = steps(values, DATALEK_FACT_INSIGHT);
  dlk_range result = {widest[DATALEK_SCORE_DPC].min, widest[DATALEK_SCORE_DPC].min};
  for (int i = 0; i < DLK_CONTEXTS; i++) {
    const dlk_context *row = &dlk_contexts[i];
    dlk_range present = steps(values, row->fact);
    result.min = greater(result.min, present.min * row->points[insight.min]);
    result.max = greater(result.max, present.max * row->points[insight.max]);
  }
  return result;
}

static dlk_range identification(const int64_t *values) {
  dlk_range step = steps(values, DATALEK_FACT_IDENTIFIABILITY);
  return (dlk_range){25 * (step.min + 1), 25 * (step.max + 1)};
}

static dlk_range circumstances(const int64_t *values) {
  dlk_range result = {0, 0};
  for (int i = 0; i < DLK_CIRCUMSTANCES; i++) {
    const dlk_circumstance *row = &dlk_circumstances[i];
    dlk_range present = steps(values, row->when);
    dlk_range step = steps(values, row->fact);
    result.min += present.min * row->points[step.min];
    result.max += present.max * row->points[step.max];
  }
  return result;
}

static void score(datalek_risk *risk, uint8_t breach, const int64_t *values) {
  dlk_range dpc = context(values);
  dlk_range ei = identification(values);
  dlk_range cb = circumstances(values);
  /* No breach, no severity. */
  int32_t min = breach == DLK_YES ? dpc.min * ei.min / 100 + cb.min : 0;
  int32_t max = breach == DLK_NO ? 0 : dpc.max * ei.max / 100 + cb.max;
  risk->score[DATALEK_SCORE_SE] = (dlk_range){min, max};
  risk->score[DATALEK_SCORE_DPC] = dpc;
  risk->score[DATALEK_SCORE_EI] = ei;
  risk->score[DATALEK_SCORE_CB] = cb;
}

void dlk_risk_fill(datalek_risk *risk, dlk_basis basis, const dlk_view *view,
                   const int64_t *values) {
  risk->basis = basis;
  for (int32_t i = 0; i < DLK_ASPECTS; i++) {
    risk->level[i] = judge(view, i);
  }
  score(risk, dlk_term(view, DLK_TERM_breach), values);
  risk->many_people = dlk_verdict(dlk_term(view, DLK_TERM_more_than_100));
  risk->unintelligible = dlk_verdict(dlk_term(view, DLK_TERM_FIRST_FACT + DATALEK_FACT_ENCRYPTED) &
                                     dlk_term(view, DLK_TERM_FIRST_FACT + DATALEK_FACT_KEY_SAFE));
}

int32_t datalek_risk_score(const datalek_incident *incident, datalek_risk *risk) {
  if (incident == NULL || risk == NULL) {
    return DATALEK_ERROR_NULL;
  }
  int32_t law = datalek_law_at(incident->values[DATALEK_FACT_AWARE_AT]);
  dlk_basis basis = {law, DATALEK_BASIS_AT_TIME};
  dlk_view view;
  dlk_judge(&view, law, incident->values);
  dlk_risk_fill(risk, basis, &view, incident->values);
  return DATALEK_OK;
}

static bool is_aspect(const datalek_risk *risk, int32_t aspect) {
  return risk != NULL && aspect >= 0 && aspect < DLK_ASPECTS;
}

int32_t datalek_risk_law(const datalek_risk *risk) {
  return risk != NULL ? risk->basis.law : dlk_no_basis.law;
}

int32_t datalek_risk_basis(const datalek_risk *risk) {
  return risk != NULL ? risk->basis.kind : dlk_no_basis.kind;
}

int32_t datalek_risk_level_min(const datalek_risk *risk, int32_t aspect) {
  return is_aspect(risk, aspect) ? risk->level[aspect].min : DATALEK_UNKNOWN;
}

int32_t datalek_risk_level_max(const datalek_risk *risk, int32_t aspect) {
  return is_aspect(risk, aspect) ? risk->level[aspect].max : DATALEK_UNKNOWN;
}

int32_t datalek_risk_level(const datalek_risk *risk, int32_t aspect) {
  int32_t level = datalek_risk_level_min(risk, aspect);
  return level == datalek_risk_level_max(risk, aspect) ? level : DATALEK_UNKNOWN;
}

static bool is_score(const datalek_risk *risk, int32_t part) {
  return risk != NULL && part >= 0 && part < DLK_SCORES;
}

int32_t datalek_risk_score_min(const datalek_risk *risk, int32_t part) {
  return is_score(risk, part) ? risk->score[part].min : DATALEK_UNKNOWN;
}

int32_t datalek_risk_score_max(const datalek_risk *risk, int32_t part) {
  return is_score(risk, part) ? risk->score[part].max : DATALEK_UNKNOWN;
}

/* ENISA 2013, severity levels. */
static int32_t band_of(int32_t severity) {
  if (severity < 200) {
    return DATALEK_BAND_LOW;
  }
  if (severity < 300) {
    return DATALEK_BAND_MEDIUM;
  }
  return severity < 400 ? DATALEK_BAND_HIGH : DATALEK_BAND_VERY_HIGH;
}

int32_t datalek_risk_band_min(const datalek_risk *risk) {
  return risk != NULL ? band_of(risk->score[DATALEK_SCORE_SE].min) : DATALEK_UNKNOWN;
}

int32_t datalek_risk_band_max(const datalek_risk *risk) {
  return risk != NULL ? band_of(risk->score[DATALEK_SCORE_SE].max) : DATALEK_UNKNOWN;
}

int32_t datalek_risk_many_people(const datalek_risk *risk) {
  return risk != NULL ? risk->many_people : DATALEK_UNKNOWN;
}

int32_t datalek_risk_unintelligible(const datalek_risk *risk) {
  return risk != NULL ? risk->unintelligible : DATALEK_UNKNOWN;
}

int32_t datalek_risk_comparison(const datalek_risk *risk) {
  int32_t level = datalek_risk_level(risk, DATALEK_ASPECT_ALL);
  int32_t band = datalek_risk_band_min(risk);
  if (level == DATALEK_UNKNOWN || band != datalek_risk_band_max(risk)) {
    return DATALEK_COMPARISON_OPEN;
  }
  int32_t weight = band == DATALEK_BAND_VERY_HIGH ? DATALEK_BAND_HIGH : band;
  if (weight == level) {
    return DATALEK_COMPARISON_AGREES;
  }
  return weight > level ? DATALEK_COMPARISON_SCORE_HIGHER : DATALEK_COMPARISON_SCORE_LOWER;
}

static const char *named(const char *const *names, int32_t count, int32_t number) {
  return number >= 0 && number < count ? names[number] : NULL;
}

const char *datalek_level_name(int32_t level) {
  static const char *const names[] = {"unlikely", "risk", "high"};
  return level == DATALEK_UNKNOWN ? "unknown" : named(names, 3, level);
}

const char *datalek_band_name(int32_t band) {
  static const char *const names[] = {"low", "medium", "high", "very_high"};
  return named(names, 4, band);
}

const char *datalek_comparison_name(int32_t comparison) {
  static const char *const names[] = {"open", "agrees", "score_higher", "score_lower"};
  return named(names, 4, comparison);
}

const char *datalek_comparison_text(int32_t comparison, int32_t language) {
  static const char *const texts[DLK_LANGUAGES][4] = {
    {"De score van ENISA en de toets van de wet zijn nog niet te vergelijken.",
     "De score van ENISA en de toets van de wet komen overeen.",
     "De score van ENISA valt hoger uit dan de toets van de wet. De score weet niet wie de gegevens"
     " kreeg, of ze gezien zijn en wat er daarna gebeurde; de wet vraagt daar wel naar en beslist.",
     "De score van ENISA valt lager uit dan de toets van de wet. De score kijkt niet naar het "
     "aantal"
     " mensen, identiteitsfraude en gevolgen voor de zorg; de wet doet dat wel en beslist."},
    {"ENISA's score and the law's test cannot be compared yet.",
     "ENISA's score and the law's test agree.",
     "ENISA's score is higher than the law's test. The score does not know who received the data,"
     " whether they were seen, and what happened next; the law asks that, and decides.",
     "ENISA's score is lower than the law's test. The score ignores the number of people, identity"
     " fraud and what it does to care; the law does not, and decides."}};
  return dlk_is_language(language) ? named(texts[language], 4, comparison) : NULL;
}
