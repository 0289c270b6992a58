/* SPDX-License-Identifier: Apache-2.0 */
#include "questions.h"
#include "outcome.h"

static int32_t verdict_of(int32_t law, const int64_t values[FUZZ_FACTS], int32_t kind) {
  dlk_view view;
  dlk_judge(&view, law, values);
  return dlk_verdict(dlk_term(&view, dlk_conclusion_for(kind)));
}

/* The verdict is that which was judged; facts are missing just where it is open, and unknown. */
static void check_assessed(const datalek_outcome *outcome, const dlk_view *view,
                           const int64_t values[FUZZ_FACTS]) {
  int32_t kind = datalek_outcome_kind(outcome);
  int32_t verdict = datalek_outcome_verdict(outcome);
  const char *name = datalek_outcome_name(kind);
  DEMAND(verdict == dlk_verdict(dlk_term(view, dlk_conclusion_for(kind))), "%s: assessed otherwise",
         name);
  int32_t missing = datalek_outcome_missing_count(outcome);
  DEMAND((missing > 0) == (verdict == DATALEK_UNKNOWN), "%s: %d facts missing", name, missing);
  for (int32_t i = 0; i < missing; i++) {
    int32_t fact = datalek_outcome_missing(outcome, i);
    DEMAND(values[fact] == dlk_unknown(fact), "%s is missing though known",
           datalek_fact_name(fact));
  }
}

/* The facts that suffice do so alone, and each is needed. */
static void check_sufficient(const datalek_incident *incident, int32_t law, int32_t kind,
                             const dlk_view *view, const int64_t values[FUZZ_FACTS]) {
  int32_t facts[FUZZ_FACTS];
  int64_t alone[FUZZ_FACTS];
  size_t count = 0;
  int32_t verdict = dlk_verdict(dlk_term(view, dlk_conclusion_for(kind)));
  int32_t status = datalek_sufficient_facts(incident, law, kind, facts, FUZZ_FACTS, &count);
  DEMAND((status == DATALEK_OK) == (verdict != DATALEK_UNKNOWN), "sufficient facts: %d", status);
  if (status != DATALEK_OK) {
    return;
  }
  dlk_forget(alone);
  for (size_t i = 0; i < count; i++) {
    alone[facts[i]] = values[facts[i]];
  }
  DEMAND(verdict_of(view->law, alone, kind) == verdict, "%s: facts that do not suffice",
         datalek_outcome_name(kind));
  for (size_t i = 0; i < count; i++) {
    alone[facts[i]] = dlk_unknown(facts[i]);
    DEMAND(verdict_of(view->law, alone, kind) != verdict, "%s: %s is not needed",
           datalek_outcome_name(kind), datalek_fact_name(facts[i]));
    alone[facts[i]] = values[facts[i]];
  }
}

/* Every change brings the answer that was asked for. */
static void check_changes(const datalek_incident *incident, int32_t law, int32_t kind,
                          const dlk_view *view, const int64_t values[FUZZ_FACTS]) {
  datalek_changes *changes = NULL;
  DEMAND_OK(datalek_changes_new(&changes));
  for (int32_t verdict = DATALEK_NO; verdict <= DATALEK_YES; verdict++) {
    DEMAND_OK(datalek_changes_find(incident, law, kind, verdict, changes));
    for (int32_t i = 0; i < datalek_changes_count(changes); i++) {
      int64_t changed[FUZZ_FACTS];
      memcpy(changed, values, sizeof changed);
      for (int32_t k = 0; k < datalek_changes_fact_count(changes, i); k++) {
        changed[datalek_changes_fact(changes, i, k)] = datalek_changes_value(changes, i, k);
      }
      DEMAND(verdict_of(view->law, changed, kind) == verdict, "%s: change %d changes nothing",
             datalek_outcome_name(kind), i);
    }
  }
  datalek_changes_free(changes);
}

/* The next question is one of those that are open, and there is one as long as any is. */
static void check_next(const datalek_incident *incident, int32_t law) {
  int32_t open[64];
  size_t count = 0;
  int32_t next = DATALEK_QUESTION_NONE;
  DEMAND_OK(datalek_questions_open(incident, law, open, 64, &count));
  DEMAND_OK(datalek_question_next(incident, law, NULL, 0, &next));
  bool found = count == 0 && next == DATALEK_QUESTION_NONE;
  for (size_t i = 0; i < count; i++) {
    found = found || open[i] == next;
  }
  DEMAND(found, "question %d is next, which is not open", next);
}

/* Both ends of the chain are answered as if the incident were theirs. */
static void check_chain(const datalek_incident *incident, int32_t law,
                        const int64_t values[FUZZ_FACTS]) {
  static const int32_t kinds[] = {DATALEK_OUTCOME_NOTIFY_CONTROLLER, DATALEK_OUTCOME_NOTIFY_AP,
                                  DATALEK_OUTCOME_NOTIFY_SUBJECTS};
  datalek_chain *chain = NULL;
  DEMAND_OK(datalek_chain_new(&chain));
  DEMAND_OK(datalek_chain_assess(incident, law, chain));
  for (int32_t notice = 0; notice < datalek_notice_count(); notice++) {
    int64_t own[FUZZ_FACTS];
    memcpy(own, values, sizeof own);
    own[DATALEK_FACT_ROLE] = datalek_notice_by(notice);
    DEMAND(datalek_outcome_verdict(datalek_chain_outcome(chain, notice)) ==
             verdict_of(datalek_chain_law(chain), own, kinds[notice]),
           "%s is answered otherwise in a chain", datalek_notice_name(notice));
  }
  datalek_chain_free(chain);
}

void check_questions(const datalek_incident *incident, int32_t law, const dlk_view *view) {
  int64_t values[FUZZ_FACTS];
  datalek_assessment *assessment = NULL;
  fuzz_values(incident, values);
  DEMAND_OK(datalek_assessment_new(&assessment));
  DEMAND_OK(datalek_assess_under(incident, law, assessment));
  DEMAND(datalek_assessment_law(assessment) == view->law, "assessed by another law");
  for (int32_t kind = 0; kind < datalek_outcome_count(); kind++) {
    check_assessed(datalek_assessment_outcome(assessment, kind), view, values);
    check_sufficient(incident, law, kind, view, values);
    check_changes(incident, law, kind, view, values);
  }
  check_next(incident, law);
  check_chain(incident, law, values);
  datalek_assessment_free(assessment);
}
