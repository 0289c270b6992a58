/* SPDX-License-Identifier: Apache-2.0 */
#include "entry.h"
#include <string.h>

void dlk_entry_empty(datalek_entry *entry) {
  *entry = (datalek_entry){
    .memory = entry->memory,
    .basis = dlk_no_basis,
    .ap_told_at = DATALEK_TIME_UNKNOWN,
    .subjects_told_at = DATALEK_TIME_UNKNOWN,
  };
  dlk_forget(entry->facts.values);
}

DLK_OBJECT_FUNCTIONS(datalek_entry, dlk_entry_empty)

/* ---- Reading --------------------------------------------------------------------------------- */

static int64_t earliest(int64_t one, int64_t other) {
  return one == DATALEK_TIME_UNKNOWN || other < one ? other : one;
}

static void fold_subjects(datalek_entry *entry, const dlk_event *event) {
  int64_t room = INT64_MAX - entry->persons;
  entry->persons += event->persons < room ? event->persons : room;
  entry->public_notice = entry->public_notice || event->persons == 0;
  entry->subjects_told_at = earliest(entry->subjects_told_at, event->told_at);
}

static void fold_decision(datalek_entry *entry, const dlk_event *event, int64_t sequence) {
  const dlk_event *facts = dlk_entry_latest(entry, DATALEK_EVENT_FACTS);
  entry->deviations[event->outcome] = sequence;
  entry->decided_on[event->outcome] = facts != NULL ? facts->facts : NULL;
}

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
  case DATALEK_EVENT_NOTIFIED_AP:
    entry->ap_told_at = earliest(entry->ap_told_at, event->told_at);
    break;
  case DATALEK_EVENT_NOTIFIED_SUBJECTS:
    fold_subjects(entry, event);
    break;
  case DATALEK_EVENT_DEVIATED:
    fold_decision(entry, event, sequence);
    break;
  case DATALEK_EVENT_CLOSED:
  case DATALEK_EVENT_REOPENED:
    entry->closed = event->kind == DATALEK_EVENT_CLOSED;
    break;
  default:
    break;
  }
}

/* By the law in force. */
static void judge(datalek_entry *entry) {
  const int64_t *values = entry->facts.values;
  (void)dlk_choose_law(DATALEK_LAW_AT_TIME, values[DATALEK_FACT_AWARE_AT], &entry->basis);
  dlk_judge(&entry->view, entry->basis.law, values);
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
  dlk_entry_empty(entry);
  entry->reg = reg;
  while (sequence != 0 && sequence <= end) {
    const dlk_event *event = dlk_register_event(reg, sequence);
    fold(entry, event, sequence);
    sequence = event->next;
  }
  judge(entry);
  return DATALEK_OK;
}

/* ---- What it holds --------------------------------------------------------------------------- */

const dlk_event *dlk_entry_latest(const datalek_entry *entry, int32_t kind) {
  int64_t sequence = datalek_entry_event(entry, kind);
  return sequence != 0 ? dlk_register_event(entry->reg, sequence) : NULL;
}

const char *datalek_entry_id(const datalek_entry *entry) {
  const dlk_event *opened = dlk_entry_latest(entry, DATALEK_EVENT_OPENED);
  return opened != NULL ? opened->id.at : NULL;
}

int32_t datalek_entry_status(const datalek_entry *entry) {
  if (entry == NULL || entry->reg == NULL) {
    return DATALEK_UNKNOWN;
  }
  return entry->closed ? DATALEK_ENTRY_CLOSED : DATALEK_ENTRY_OPEN;
}

int64_t datalek_entry_opened_at(const datalek_entry *entry) {
  const dlk_event *opened = dlk_entry_latest(entry, DATALEK_EVENT_OPENED);
  return opened != NULL ? opened->at : DATALEK_TIME_UNKNOWN;
}

int64_t datalek_entry_closed_at(const datalek_entry *entry) {
  const dlk_event *closed = dlk_entry_latest(entry, DATALEK_EVENT_CLOSED);
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

int32_t datalek_entry_decided(const datalek_entry *entry, int32_t outcome) {
  int64_t sequence = datalek_entry_deviation(entry, outcome);
  return sequence != 0 ? dlk_register_event(entry->reg, sequence)->verdict : DATALEK_UNKNOWN;
}

/* ---- What holds ------------------------------------------------------------------------------ */

static bool is_judged(const datalek_entry *entry, int32_t outcome) {
  return entry != NULL && entry->reg != NULL && outcome >= 0 && outcome < DLK_OUTCOMES;
}

int32_t datalek_entry_judged(const datalek_entry *entry, int32_t outcome) {
  return is_judged(entry, outcome)
           ? dlk_verdict(dlk_term(&entry->view, dlk_conclusion_for(outcome)))
           : DATALEK_UNKNOWN;
}

/* Whether the facts are those that a decision was made on. */
static bool same_facts(const datalek_entry *entry, const int64_t *decided_on) {
  datalek_incident none;
  dlk_forget(none.values);
  const int64_t *values = decided_on != NULL ? decided_on : none.values;
  return memcmp(entry->facts.values, values, sizeof none.values) == 0;
}

int32_t dlk_entry_decision(const datalek_entry *entry, int32_t outcome) {
  int32_t decided = datalek_entry_decided(entry, outcome);
  bool stale = decided == DATALEK_NO && !same_facts(entry, entry->decided_on[outcome]);
  return stale ? DATALEK_UNKNOWN : decided;
}

/* What follows where a person found a breach and the law does not. Whose duty it is stays so. */
static int32_t doubted(const datalek_entry *entry, int32_t outcome) {
  int32_t judged = datalek_entry_judged(entry, outcome);
  int32_t conclusion = dlk_conclusion_for(outcome);
  int32_t duty_of = dlk_conclusions[conclusion - DLK_TERM_FIRST_CONCLUSION].role;
  int64_t role = entry->facts.values[DATALEK_FACT_ROLE];
  bool duty = outcome >= DATALEK_OUTCOME_NOTIFY_AP;
  bool others = duty && role != DATALEK_UNKNOWN && role != duty_of;
  if (outcome == DATALEK_OUTCOME_REGISTER) {
    return DATALEK_YES;
  }
  return judged == DATALEK_NO && !others ? DATALEK_UNKNOWN : judged;
}

int32_t datalek_entry_verdict(const datalek_entry *entry, int32_t outcome) {
  if (!is_judged(entry, outcome)) {
    return DATALEK_UNKNOWN;
  }
  int32_t decision = dlk_entry_decision(entry, outcome);
  int32_t breach = dlk_entry_decision(entry, DATALEK_OUTCOME_BREACH);
  if (decision != DATALEK_UNKNOWN) {
    return decision;
  }
  if (breach == DATALEK_NO) {
    return DATALEK_NO;
  }
  bool found =
    breach == DATALEK_YES && datalek_entry_judged(entry, DATALEK_OUTCOME_BREACH) != DATALEK_YES;
  return found ? doubted(entry, outcome) : datalek_entry_judged(entry, outcome);
}

int32_t datalek_entry_law(const datalek_entry *entry) {
  return entry != NULL && entry->reg != NULL ? entry->basis.law : DATALEK_UNKNOWN;
}
