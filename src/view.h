/* SPDX-License-Identifier: Apache-2.0 */
/* What goes over all entries of a register. */
#ifndef DLK_VIEW_H
#define DLK_VIEW_H

#include "entry.h"

/* How many causes there are: they are numbered from 0. */
enum {
#define FACT(number, name, kind, direction, highest, nl, en)
#define VALUE(fact, value, name, nl, en) +(DATALEK_FACT_##fact == DATALEK_FACT_CAUSE)
  DLK_CAUSES = 0
#include "facts.def"
#undef FACT
#undef VALUE
};

/* Whether an entry is a breach, or may be one. */
bool dlk_may_be_breach(const datalek_entry *entry);

/* What is done with each entry. @param index Its number in the register. */
typedef void (*dlk_visit)(void *visitor, const datalek_entry *entry, int32_t index);

/* Visits the entries as they were by an event, in the order in which they were opened. DATALEK_OK,
 * or DATALEK_ERROR_REGISTER_EVENT: no such event, and nothing was visited. */
int32_t dlk_visit_entries(const datalek_register *reg, int64_t until, dlk_visit visit,
                          void *visitor);

#endif
