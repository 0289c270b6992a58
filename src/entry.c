/* SPDX-License-Identifier: Apache-2.0 */
#include "incident.h"
#include "outcome.h"
#include "register.h"
#include <string.h>

struct datalek_entry {
  dlk_memory memory;
  const datalek_register *reg; /* NULL while empty */
  datalek_incident facts;
  int64_t last; /* sequences; 0 for none */
  int64_t latest[DLK_EVENT_KINDS];
  int64_t counts[DLK_EVENT_KINDS];
  int64_t fields[DLK_FIELDS];
  int64_t deviations[DLK_OUTCOMES];
  int64_t persons;
  bool closed;
};

/* Empty again, but for the memory it lives in. */
static void empty(datalek_entry *entry) {
  *entry = (datalek_entry){.memory = entry->memory};
  dlk_forget(entry->facts.values);
}

DLK_OBJECT_FUNCTIONS(datalek_entry, empty)

static void fold(datalek_entry *entry, const dlk_event *event, int64_t sequence) {
  entry->last = sequence;
  entry->latest[event->kind] = sequence;
  entry->counts[event->kind]++;
  switch (event->kind) {
  case DATALEK_EVENT_FACTS:
    memcpy(entry->facts.values, event->facts, sizeof entry->facts.values);
    break;
  case DATALEK_EVENT_TEXT:
    entry->fields[event->field] = sequence;
    break;
  case DATALEK_EVENT_NOTIFIED_SUBJECTS:
    entry->persons +=
      event->persons < INT64_MAX - entry->persons ? event->persons : INT64_MAX - entry->persons;
    break;
  case DATALEK_EVENT_DEVIATED:
    entry->deviations[event->outcome] = sequence;
    break;
  case DATALEK_EVENT_CLOSED:
  case DATALEK_EVENT_REOPENED:
    entry->closed = event->kind == DATALEK_EVENT_CLOSED;
    break;
  default:
    break;
  }
}

int32_t datalek_entry_read(const datalek_register *reg, int32_t index, int64_t until,
                           datalek_entry *entry) {
  if (reg == NULL || entry == NULL) {
    return DATALEK_ERROR_NULL;
  }
  int64_t size = datalek_register_size(reg);
  if (until < 0 || until > size) {
    return DATALEK_ERROR_REGISTER_EVENT;
  }
  int64_t end = until == DATALEK_SEQUENCE_ALL ? size : until;
  int64_t sequence = dlk_register_opening(reg, index);
  if (sequence == 0 || sequence > end) {
    return DATALEK_ERROR_REGISTER_ENTRY;
  }
  empty(entry);
  entry->reg = reg;
  while (sequence != 0 && sequence <= end) {
    const dlk_event *event = dlk_register_event(reg, sequence);
    fold(entry, event, sequence);
    sequence = event->next;
  }
  return DATALEK_OK;
}

/* Its last event of a kind; NULL for none. */
static const dlk_event *latest(const datalek_entry *entry, int32_t kind) {
  int64_t sequence = datalek_entry_event(entry, kind);
  return sequence != 0 ? dlk_register_event(entry->reg, sequence) : NULL;
}

const char *datalek_entry_id(const datalek_entry *entry) {
  const dlk_event *opened = latest(entry, DATALEK_EVENT_OPENED);
  return opened != NULL ? opened->id.at : NULL;
}

int32_t datalek_entry_status(const datalek_entry *entry) {
  if (entry == NULL || entry->reg == NULL) {
    return DATALEK_UNKNOWN;
  }
  return entry->closed ? DATALEK_ENTRY_CLOSED : DATALEK_ENTRY_OPEN;
}

int64_t datalek_entry_opened_at(const datalek_entry *entry) {
  const dlk_event *opened = latest(entry, DATALEK_EVENT_OPENED);
  return opened != NULL ? opened->at : DATALEK_TIME_UNKNOWN;
}

int64_t datalek_entry_closed_at(const datalek_entry *entry) {
  const dlk_event *closed = latest(entry, DATALEK_EVENT_CLOSED);
  return closed != NULL && entry->closed ? closed->at : DATALEK_TIME_UNKNOWN;
}

int64_t datalek_entry_last(const datalek_entry *entry) { return entry != NULL ? entry->last : 0; }

static bool is_kind(int32_t kind) { return kind >= 0 && kind < DLK_EVENT_KINDS; }

int64_t datalek_entry_event_count(const datalek_entry *entry, int32_t kind) {
  return entry != NULL && is_kind(kind) ? entry->counts[kind] : 0;
}

int64_t datalek_entry_event(const datalek_entry *entry, int32_t kind) {
  return entry != NULL && is_kind(kind) ? entry->latest[kind] : 0;
}

const datalek_incident *datalek_entry_facts(const datalek_entry *entry) {
  return entry != NULL ? &entry->facts : NULL;
}

int64_t datalek_entry_field(const datalek_entry *entry, int32_t field) {
  bool known = entry != NULL && field >= 0 && field < DLK_FIELDS;
  return known ? entry->fields[field] : 0;
}

const char *datalek_entry_text(const datalek_entry *entry, int32_t field, size_t *length) {
  const datalek_register *reg = entry != NULL ? entry->reg : NULL;
  return datalek_event_string(reg, datalek_entry_field(entry, field), DATALEK_MEMBER_TEXT, length);
}

int32_t datalek_entry_text_redacted(const datalek_entry *entry, int32_t field) {
  if (entry == NULL || field < 0 || field >= DLK_FIELDS) {
    return DATALEK_UNKNOWN;
  }
  int64_t sequence = entry->fields[field];
  bool gone = sequence != 0 && dlk_register_event(entry->reg, sequence)->gone;
  return gone ? DATALEK_YES : DATALEK_NO;
}

int64_t datalek_entry_persons_told(const datalek_entry *entry) {
  return entry != NULL ? entry->persons : 0;
}

int64_t datalek_entry_deviation(const datalek_entry *entry, int32_t outcome) {
  bool known = entry != NULL && outcome >= 0 && outcome < DLK_OUTCOMES;
  return known ? entry->deviations[outcome] : 0;
}

int32_t datalek_entry_verdict(const datalek_entry *entry, int32_t outcome) {
  int64_t sequence = datalek_entry_deviation(entry, outcome);
  return sequence != 0 ? dlk_register_event(entry->reg, sequence)->verdict : DATALEK_UNKNOWN;
}
