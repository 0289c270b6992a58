/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Writes the tables of facts and law to standard output, as one JSON object. For make.py, which
 * makes rules.json of it, and the other files of that.
 */
#include "json.h"
#include "name.h"
#include "outcome.h"
#include <stdio.h>

typedef dlk_json_writing writing;

static const char *const kinds[] = {
  [DATALEK_KIND_YES_NO] = "yes_no",
  [DATALEK_KIND_CHOICE] = "choice",
  [DATALEK_KIND_COUNT] = "count",
  [DATALEK_KIND_TIME] = "time",
};

static const char *const directions[] = {
  [DATALEK_DIRECTION_NONE] = "none",
  [DATALEK_DIRECTION_GRAVE] = "grave",
  [DATALEK_DIRECTION_MILD] = "mild",
  [DATALEK_DIRECTION_BY_DUTY] = "by_duty",
};

static const char *const effects[] = {
  [DATALEK_EFFECT_DUTY] = "duty",           [DATALEK_EFFECT_EXEMPTION] = "exemption",
  [DATALEK_EFFECT_OTHERWISE] = "otherwise", [DATALEK_EFFECT_OPEN] = "open",
  [DATALEK_EFFECT_TERM] = "term",           [DATALEK_EFFECT_HINT] = "hint",
};

static const char *const needs[] = {
  [DATALEK_NEED_NONE] = "none",
  [DATALEK_NEED_ADVISED] = "advised",
  [DATALEK_NEED_REQUIRED] = "required",
};

/* The words of the rules; NULL stands for no conclusion. */
static const char *const words[DLK_TERMS] = {
#define FACT(number, name, kind, direction, highest, nl, en)                                       \
  [DLK_TERM_FIRST_FACT + DATALEK_FACT_##number] = #name,
#define VALUE(fact, value, name, nl, en)
#include "facts.def"
#undef FACT
#undef VALUE
#define ATOM(word, fact, at_least, source) [DLK_TERM_##word] = #word,
#define CONCLUSION(word, role, advice) [DLK_TERM_##word] = #word,
#include "law/terms.def"
#undef ATOM
#undef CONCLUSION
};

static void add_texts(writing *w, cJSON *parent, const char *const text[2]) {
  dlk_json_add_text(w, parent, "nl", text[DATALEK_LANGUAGE_NL]);
  dlk_json_add_text(w, parent, "en", text[DATALEK_LANGUAGE_EN]);
}

static void add_question(writing *w, cJSON *parent, const char *const text[2]) {
  add_texts(w, dlk_json_add_object(w, parent, "question"), text);
}

/* ---- Facts ----------------------------------------------------------------------------------- */

static void add_values(writing *w, cJSON *parent, int32_t fact) {
  cJSON *values = dlk_json_add_array(w, parent, "values");
  for (size_t i = 0; i < dlk_value_count; i++) {
    if (dlk_values[i].fact == fact) {
      cJSON *value = dlk_json_add_object(w, values, NULL);
      dlk_json_add_number(w, value, "value", dlk_values[i].value);
      dlk_json_add_text(w, value, "name", dlk_values[i].name);
      add_texts(w, value, dlk_values[i].text);
    }
  }
}

static void add_actions(writing *w, cJSON *parent, int32_t fact) {
  cJSON *actions = dlk_json_add_array(w, parent, "actions");
  for (size_t i = 0; i < dlk_action_count; i++) {
    if (dlk_actions[i].fact == fact) {
      cJSON *action = dlk_json_add_object(w, actions, NULL);
      dlk_json_add_number(w, action, "value", dlk_actions[i].value);
      add_texts(w, action, dlk_actions[i].text);
    }
  }
}

static void add_facts(writing *w) {
  cJSON *facts = dlk_json_add_array(w, w->tree, "facts");
  for (int32_t i = 0; i < DLK_FACTS; i++) {
    cJSON *fact = dlk_json_add_object(w, facts, NULL);
    dlk_json_add_number(w, fact, "number", i);
    dlk_json_add_text(w, fact, "name", dlk_facts[i].name);
    dlk_json_add_text(w, fact, "kind", kinds[dlk_facts[i].kind]);
    dlk_json_add_text(w, fact, "direction", directions[dlk_facts[i].direction]);
    dlk_json_add_number(w, fact, "lowest", dlk_facts[i].lowest);
    dlk_json_add_number(w, fact, "highest", dlk_facts[i].highest);
    add_values(w, fact, i);
    add_actions(w, fact, i);
    add_question(w, fact, dlk_facts[i].question);
  }
}

/* ---- Words ----------------------------------------------------------------------------------- */

static void add_atom(writing *w, cJSON *atoms, int32_t term, const dlk_atom *from) {
  cJSON *atom = dlk_json_add_object(w, atoms, NULL);
  dlk_json_add_text(w, atom, "word", words[term]);
  dlk_json_add_text(w, atom, "fact", dlk_facts[from->fact].name);
  dlk_json_add_number(w, atom, "at_least", from->at_least);
  dlk_json_add_text(w, atom, "source", from->source);
}

static void add_atoms(writing *w) {
  cJSON *atoms = dlk_json_add_array(w, w->tree, "atoms");
  for (int32_t i = 0; i < DLK_ATOMS; i++) {
    add_atom(w, atoms, DLK_TERM_FIRST_ATOM + i, &dlk_atoms[i]);
  }
}

static void add_conclusions(writing *w) {
  cJSON *conclusions = dlk_json_add_array(w, w->tree, "conclusions");
  for (int32_t i = 0; i < DLK_CONCLUSIONS; i++) {
    cJSON *conclusion = dlk_json_add_object(w, conclusions, NULL);
    dlk_json_add_text(w, conclusion, "word", words[DLK_TERM_FIRST_CONCLUSION + i]);
    dlk_json_add_text(w, conclusion, "role",
                      datalek_fact_value_name(DATALEK_FACT_ROLE, dlk_conclusions[i].role));
    dlk_json_add_text(w, conclusion, "advice", dlk_advice_names[dlk_conclusions[i].advice]);
  }
}

static void add_outcomes(writing *w) {
  cJSON *outcomes = dlk_json_add_array(w, w->tree, "outcomes");
  for (int32_t i = 0; i < DLK_OUTCOMES; i++) {
    cJSON *outcome = dlk_json_add_object(w, outcomes, NULL);
    dlk_json_add_number(w, outcome, "number", i);
    dlk_json_add_text(w, outcome, "name", datalek_outcome_name(i));
    dlk_json_add_text(w, outcome, "conclusion", words[dlk_conclusion_for(i)]);
  }
}

/* ---- Laws ------------------------------------------------------------------------------------ */

static void add_laws(writing *w) {
  cJSON *laws = dlk_json_add_array(w, w->tree, "laws");
  for (int32_t i = 0; i < DLK_LAWS; i++) {
    cJSON *law = dlk_json_add_object(w, laws, NULL);
    dlk_json_add_number(w, law, "number", i);
    dlk_json_add_text(w, law, "name", dlk_laws[i].name);
    dlk_json_add_number(w, law, "version", dlk_laws[i].version);
    dlk_json_add_time(w, law, "from", dlk_laws[i].from);
    dlk_json_add_time(w, law, "until", dlk_laws[i].until);
    dlk_json_add_number(w, law, "hours", dlk_laws[i].hours);
    dlk_json_add_text(w, law, "source", dlk_laws[i].source);
    add_texts(w, law, dlk_laws[i].title);
    cJSON *rules = dlk_json_add_array(w, law, "rules");
    for (int32_t rule = 0; rule < DLK_RULES; rule++) {
      if (dlk_is_rule_of(i, rule)) {
        dlk_json_add_text(w, rules, NULL, dlk_rules[rule].id);
      }
    }
  }
}

static void add_words(writing *w, cJSON *parent, const char *key, const uint8_t *terms, int max) {
  cJSON *list = dlk_json_add_array(w, parent, key);
  for (int i = 0; i < max && terms[i] != DLK_TERM_NOTHING; i++) {
    dlk_json_add_text(w, list, NULL, words[terms[i]]);
  }
}

static void add_rules(writing *w) {
  cJSON *rules = dlk_json_add_array(w, w->tree, "rules");
  for (int32_t i = 0; i < DLK_RULES; i++) {
    cJSON *rule = dlk_json_add_object(w, rules, NULL);
    dlk_json_add_number(w, rule, "number", dlk_rules[i].number);
    dlk_json_add_text(w, rule, "id", dlk_rules[i].id);
    dlk_json_add_text(w, rule, "conclusion", words[dlk_rules[i].conclusion]);
    dlk_json_add_text(w, rule, "effect", effects[dlk_rules[i].effect]);
    dlk_json_add_text(w, rule, "source", dlk_rules[i].source);
    add_words(w, rule, "all", dlk_rules[i].all, DLK_ALL_MAX);
    add_words(w, rule, "none", dlk_rules[i].none, DLK_NONE_MAX);
    add_texts(w, rule, dlk_rules[i].text);
  }
}

/* ---- Beside the law -------------------------------------------------------------------------- */

/* A hint that begins with our calendar holds at any time. */
static void add_hints(writing *w) {
  cJSON *hints = dlk_json_add_array(w, w->tree, "hints");
  for (int32_t i = 0; i < DLK_HINTS; i++) {
    bool always = dlk_hints[i].from == DATALEK_TIME_MIN;
    cJSON *hint = dlk_json_add_object(w, hints, NULL);
    dlk_json_add_text(w, hint, "rule", dlk_rules[DLK_BEGIN_HINTS + i].id);
    dlk_json_add_time(w, hint, "from", always ? DATALEK_TIME_UNKNOWN : dlk_hints[i].from);
    cJSON *causes = dlk_json_add_array(w, hint, "causes");
    for (int32_t cause = 0; cause <= dlk_facts[DATALEK_FACT_CAUSE].highest; cause++) {
      if ((dlk_hints[i].causes >> cause & 1) != 0) {
        dlk_json_add_text(w, causes, NULL, datalek_fact_value_name(DATALEK_FACT_CAUSE, cause));
      }
    }
  }
}

static void add_agreement(writing *w) {
  cJSON *points = dlk_json_add_array(w, w->tree, "agreement");
  for (int32_t i = 0; i < DLK_POINTS; i++) {
    cJSON *point = dlk_json_add_object(w, points, NULL);
    dlk_json_add_number(w, point, "number", i);
    dlk_json_add_text(w, point, "name", dlk_points[i].name);
    add_question(w, point, dlk_points[i].question);
    cJSON *laws = dlk_json_add_array(w, point, "laws");
    for (int32_t law = 0; law < DLK_LAWS; law++) {
      cJSON *by = dlk_json_add_object(w, laws, NULL);
      dlk_json_add_text(w, by, "law", dlk_laws[law].name);
      dlk_json_add_text(w, by, "need", needs[dlk_points[i].by[law].need]);
      dlk_json_add_text(w, by, "source", dlk_points[i].by[law].source);
    }
  }
}

int main(void) {
  dlk_json_writing w = dlk_json_start(DATALEK_LANGUAGE_NL);
  dlk_json_add_text(&w, w.tree, "version", datalek_version());
  add_facts(&w);
  add_atoms(&w);
  add_conclusions(&w);
  add_laws(&w);
  add_outcomes(&w);
  add_rules(&w);
  add_hints(&w);
  add_agreement(&w);
  char *text = dlk_json_print(&w);
  bool written = text != NULL && puts(text) >= 0 && fflush(stdout) == 0;
  cJSON_free(text);
  return written ? 0 : 1;
}
