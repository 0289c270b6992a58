/* SPDX-License-Identifier: Apache-2.0 */
/* What facts say in a field of the register: rows of says.def. */
#ifndef DLK_SAY_H
#define DLK_SAY_H

#include "rules.h"
#include "text.h"

/*
 * How far facts fill a field: DATALEK_FILLED_NOT, _PARTLY or _BY_FACTS.
 * @param view The facts as judged, by dlk_judge().
 */
int32_t dlk_said(const dlk_view *view, const int64_t *values, int32_t field);

/* A number of people: "1 person", "12 persons". */
void dlk_say_people(dlk_text *text, int64_t number, int32_t language);

/* What they say in it; nothing where they fill nothing. */
void dlk_say(dlk_text *text, const dlk_view *view, const int64_t *values, int32_t field,
             int32_t language);

#endif
