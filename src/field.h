/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DLK_FIELD_H
#define DLK_FIELD_H

#include "entry.h"
#include "text.h"

/* What a field of an entry says, whatever fills it. */
void dlk_put_field(dlk_text *text, const datalek_entry *entry, int32_t field, int32_t language);

/* When the AP or persons were told by an event, how much or how many, with reference or means. */
void dlk_put_telling(dlk_text *text, const dlk_event *event, int32_t language);

#endif
