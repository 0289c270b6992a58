/* SPDX-License-Identifier: Apache-2.0 */
/* A dossier as JSON. */
#include "dossier.h"
#include "json.h"

/* The answer of an item. */
static const char *answer(dlk_json_writing *w, const datalek_dossier *dossier, int32_t item) {
  size_t needed = 0;
  (void)datalek_dossier_write_answer(dossier, item, w->language, NULL, 0, &needed);
  char *text = dlk_json_room(w, needed);
  if (text != NULL) {
    (void)datalek_dossier_write_answer(dossier, item, w->language, text, needed, NULL);
  }
  return text;
}

static void add_item(dlk_json_writing *w, cJSON *items, const datalek_dossier *dossier,
                     int32_t item) {
  cJSON *object = dlk_json_add_object(w, items, NULL);
  dlk_json_add_text(w, object, "name", datalek_dossier_name(dossier, item));
  dlk_json_add_text(w, object, "chapter", datalek_dossier_chapter(dossier, item, w->language));
  dlk_json_add_text(w, object, "question", datalek_dossier_question(dossier, item, w->language));
  dlk_json_add_text(w, object, "source", datalek_dossier_source(dossier, item));
  dlk_json_add_text(w, object, "state",
                    datalek_item_state_name(datalek_dossier_state(dossier, item)));
  dlk_json_add_text(w, object, "answer", answer(w, dossier, item));
  dlk_json_add_text(w, object, "reason", datalek_dossier_reason(dossier, item, w->language));
}

int32_t datalek_dossier_write_json(const datalek_dossier *dossier, int32_t language, char *buffer,
                                   size_t size, size_t *needed) {
  if (dossier == NULL || (buffer == NULL && size > 0)) {
    return DATALEK_ERROR_NULL;
  }
  if (dossier->entry == NULL || !dlk_is_language(language)) {
    return DATALEK_ERROR_ARGUMENT;
  }
  dlk_json_writing w = dlk_json_start(language);
  dlk_json_add_text(&w, w.tree, "profile", datalek_profile_name(dossier->profile));
  dlk_json_add_text(&w, w.tree, "entry", datalek_entry_id(dossier->entry));
  dlk_json_add_time(&w, w.tree, "now", dossier->now);
  dlk_json_add_bool(&w, w.tree, "complete", datalek_dossier_complete(dossier) == DATALEK_YES);
  cJSON *items = dlk_json_add_array(&w, w.tree, "items");
  for (int32_t item = 0; item < datalek_dossier_count(dossier); item++) {
    add_item(&w, items, dossier, item);
  }
  return dlk_json_finish(&w, buffer, size, needed);
}
