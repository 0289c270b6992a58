/* SPDX-License-Identifier: Apache-2.0 */
/* An assessment as JSON. */
#include "assessment.h"
#include "json.h"
#include "name.h"

/* Takes the first rule of a law out of a set. @return Whether there was one. */
static bool take_rule(int32_t law, dlk_rule_set *set, const dlk_rule **rule) {
  for (int32_t i = 0; i < DLK_RULE_WORDS; i++) {
    if (set->word[i] != 0) {
      int32_t bit = i * DLK_WORD_BITS + dlk_take_lowest(&set->word[i]);
      *rule = &dlk_rules[dlk_laws[law].first + bit];
      return true;
    }
  }
  return false;
}

static void add_reasons(dlk_json_writing *w, cJSON *parent, const datalek_outcome *outcome) {
  cJSON *list = dlk_json_add_array(w, parent, "reasons");
  dlk_rule_set rest = outcome->account.decided_by;
  for (const dlk_rule *rule = NULL; take_rule(outcome->basis.law, &rest, &rule);) {
    cJSON *reason = dlk_json_add_object(w, list, NULL);
    dlk_json_add_text(w, reason, "id", rule->id);
    dlk_json_add_text(w, reason, "source", rule->source);
    dlk_json_add_text(w, reason, "text", rule->text[w->language]);
  }
}

static void add_rejected(dlk_json_writing *w, cJSON *parent, const datalek_outcome *outcome) {
  cJSON *list = dlk_json_add_array(w, parent, "rejected");
  dlk_rule_set rest = outcome->account.rejected;
  for (const dlk_rule *rule = NULL; take_rule(outcome->basis.law, &rest, &rule);) {
    cJSON *rejected = dlk_json_add_object(w, list, NULL);
    dlk_json_add_text(w, rejected, "id", rule->id);
    dlk_json_add_text(w, rejected, "fact", dlk_facts[dlk_fact_against(outcome->view, rule)].name);
  }
}

static void add_missing(dlk_json_writing *w, cJSON *parent, const datalek_outcome *outcome) {
  cJSON *list = dlk_json_add_array(w, parent, "missing");
  for (uint64_t rest = outcome->missing; rest != 0;) {
    dlk_json_add_text(w, list, NULL, dlk_facts[dlk_take_lowest(&rest)].name);
  }
}

static const char *verdict_of(const datalek_assessment *assessment, int32_t kind) {
  return dlk_verdict_name(assessment->outcomes[kind].verdict);
}

static void add_lists(dlk_json_writing *w, cJSON *object, const datalek_outcome *outcome) {
  add_reasons(w, object, outcome);
  add_rejected(w, object, outcome);
  add_missing(w, object, outcome);
}

static cJSON *add_duty(dlk_json_writing *w, const datalek_assessment *assessment, int32_t kind) {
  const datalek_outcome *outcome = &assessment->outcomes[kind];
  cJSON *duty = dlk_json_add_object(w, w->tree, datalek_outcome_name(kind));
  dlk_json_add_text(w, duty, "verdict", dlk_verdict_name(outcome->verdict));
  dlk_json_add_text(w, duty, "advice", dlk_advice_names[outcome->advice]);
  add_lists(w, duty, outcome);
  return duty;
}

static void add_classification(dlk_json_writing *w, const datalek_assessment *assessment) {
  static const int32_t aspects[] = {DATALEK_OUTCOME_CONFIDENTIALITY, DATALEK_OUTCOME_INTEGRITY,
                                    DATALEK_OUTCOME_AVAILABILITY};
  cJSON *object = dlk_json_add_object(w, w->tree, "classification");
  dlk_json_add_text(w, object, "verdict", verdict_of(assessment, DATALEK_OUTCOME_BREACH));
  for (size_t i = 0; i < sizeof aspects / sizeof aspects[0]; i++) {
    dlk_json_add_text(w, object, datalek_outcome_name(aspects[i]),
                      verdict_of(assessment, aspects[i]));
  }
  add_lists(w, object, &assessment->outcomes[DATALEK_OUTCOME_BREACH]);
}

static void add_levels(dlk_json_writing *w, cJSON *object, const datalek_risk *risk,
                       int32_t aspect) {
  dlk_json_add_text(w, object, "level", datalek_level_name(datalek_risk_level(risk, aspect)));
  dlk_json_add_text(w, object, "level_min", datalek_level_name(risk->level[aspect].min));
  dlk_json_add_text(w, object, "level_max", datalek_level_name(risk->level[aspect].max));
}

static void add_scores(dlk_json_writing *w, cJSON *object, const datalek_risk *risk) {
  for (int32_t i = DATALEK_SCORE_DPC; i < DLK_SCORES; i++) {
    cJSON *part = dlk_json_add_object(w, object, dlk_score_names[i]);
    dlk_json_add_number(w, part, "min", risk->score[i].min);
    dlk_json_add_number(w, part, "max", risk->score[i].max);
  }
}

static void add_risk(dlk_json_writing *w, const datalek_risk *risk) {
  cJSON *object = dlk_json_add_object(w, w->tree, "risk");
  add_levels(w, object, risk, DATALEK_ASPECT_ALL);
  dlk_json_add_number(w, object, "score_min", risk->score[DATALEK_SCORE_SE].min);
  dlk_json_add_number(w, object, "score_max", risk->score[DATALEK_SCORE_SE].max);
  dlk_json_add_text(w, object, "band_min", datalek_band_name(datalek_risk_band_min(risk)));
  dlk_json_add_text(w, object, "band_max", datalek_band_name(datalek_risk_band_max(risk)));
  for (int32_t i = DATALEK_ASPECT_CONFIDENTIALITY; i < DLK_ASPECTS; i++) {
    add_levels(w, dlk_json_add_object(w, object, dlk_aspect_names[i]), risk, i);
  }
  add_scores(w, object, risk);
  int32_t comparison = datalek_risk_comparison(risk);
  dlk_json_add_text(w, object, "many_people", dlk_verdict_name(risk->many_people));
  dlk_json_add_text(w, object, "unintelligible", dlk_verdict_name(risk->unintelligible));
  dlk_json_add_text(w, object, "comparison", datalek_comparison_name(comparison));
  dlk_json_add_text(w, object, "comparison_text", datalek_comparison_text(comparison, w->language));
}

static void add_deadline(dlk_json_writing *w, const datalek_assessment *assessment) {
  if (datalek_assessment_deadline(assessment, DATALEK_DEADLINE_STRICT) == DATALEK_TIME_UNKNOWN) {
    dlk_json_add_time(w, w->tree, "deadline", DATALEK_TIME_UNKNOWN);
    return;
  }
  cJSON *object = dlk_json_add_object(w, w->tree, "deadline");
  for (int32_t i = 0; i < 3; i++) {
    dlk_json_add_time(w, object, dlk_reading_names[i], datalek_assessment_deadline(assessment, i));
  }
}

static void add_law(dlk_json_writing *w, dlk_basis basis) {
  dlk_json_add_text(w, w->tree, "law", datalek_law_name(basis.law));
  dlk_json_add_number(w, w->tree, "law_version", datalek_law_version(basis.law));
  dlk_json_add_bool(w, w->tree, "law_forced", basis.kind != DATALEK_BASIS_AT_TIME);
  dlk_json_add_bool(w, w->tree, "law_in_force", basis.kind != DATALEK_BASIS_NOT_IN_FORCE);
}

int32_t datalek_assessment_write_json(const datalek_assessment *assessment, int32_t language,
                                      char *buffer, size_t size, size_t *needed) {
  if (assessment == NULL || (buffer == NULL && size > 0)) {
    return DATALEK_ERROR_NULL;
  }
  if (!dlk_is_language(language)) {
    return DATALEK_ERROR_ARGUMENT;
  }
  dlk_json_writing w = dlk_json_start(language);
  add_law(&w, assessment->basis);
  add_classification(&w, assessment);
  add_risk(&w, &assessment->risk);
  (void)add_duty(&w, assessment, DATALEK_OUTCOME_NOTIFY_AP);
  cJSON *subjects = add_duty(&w, assessment, DATALEK_OUTCOME_NOTIFY_SUBJECTS);
  dlk_json_add_text(&w, subjects, "public_notice",
                    verdict_of(assessment, DATALEK_OUTCOME_PUBLIC_NOTICE));
  (void)add_duty(&w, assessment, DATALEK_OUTCOME_NOTIFY_CONTROLLER);
  (void)add_duty(&w, assessment, DATALEK_OUTCOME_REGISTER);
  add_deadline(&w, assessment);
  return dlk_json_finish(&w, buffer, size, needed);
}
