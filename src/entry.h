/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DLK_ENTRY_H
#define DLK_ENTRY_H

#include "incident.h"
#include "outcome.h"
#include "register.h"

struct datalek_entry {
  dlk_memory memory;
  const datalek_register *reg; /* NULL while empty */
  datalek_incident facts;
  dlk_basis basis;
  dlk_view view; /* the facts, judged by the law in force */
  int64_t last;  /* sequences; 0 for none */
  int64_t latest[DLK_EVENT_KINDS];
  int64_t counts[DLK_EVENT_KINDS];
  int64_t fields[DLK_FIELDS];
  int64_t deviations[DLK_OUTCOMES];
  const int64_t *decided_on[DLK_OUTCOMES]; /* the facts a decision was made on; NULL for none */
  int64_t persons;
  int64_t ap_told_at; /* first; DATALEK_TIME_UNKNOWN for never */
  int64_t subjects_told_at;
  bool public_notice;
  bool closed;
};

/* No register, no events, no facts; what it was made with stays. */
void dlk_entry_empty(datalek_entry *entry);

/* Its last event of a kind; NULL for none, and for no entry. */
const dlk_event *dlk_entry_latest(const datalek_entry *entry, int32_t kind);

/* What a person decided, as far as it still holds: DATALEK_YES, DATALEK_NO or DATALEK_UNKNOWN. */
int32_t dlk_entry_decision(const datalek_entry *entry, int32_t outcome);

#endif
