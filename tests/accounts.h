/* SPDX-License-Identifier: Apache-2.0 */
/* What the entries of a register add up to: the rules of entry.h and duty.h, read a second time,
 * from the events alone. And registers in which all of it occurs. */
#ifndef ACCOUNTS_H
#define ACCOUNTS_H

#include "support.h"

enum {
  ACCOUNT_OUTCOMES = DATALEK_OUTCOME_REGISTER + 1,
  ACCOUNT_DUTIES = DATALEK_DUTY_REGISTER + 1
};

typedef struct {
  int64_t opened_at;
  int64_t values[DLK_FACTS];
  int64_t deadline; /* for telling the AP */
  int64_t persons;
  int32_t decided[ACCOUNT_OUTCOMES];
  int64_t decided_on[ACCOUNT_OUTCOMES][DLK_FACTS];
  int32_t verdicts[ACCOUNT_OUTCOMES];
  int32_t states[ACCOUNT_DUTIES];
  int32_t ap_told;     /* how often */
  int32_t ap_complete; /* the last time */
  int32_t subjects_told;
  bool public_notice;
  bool closed;
} account;

enum { MOST_ACCOUNTS = 24 };

/* The accounts of all entries as they were by an event. Returns how many there are. */
int32_t read_accounts(const datalek_register *reg, int64_t until, account accounts[MOST_ACCOUNTS]);

/* How many random registers a test goes through: fifty, fewer as EXACT_INCIDENTS says, not below
 * ten. */
long register_rounds(void);

/* Times at which much changes: around the turn of Dutch years and of laws. */
int64_t turning_point(random_source *source);

/* Adds events to a register until it has `size`, of at most MOST_ACCOUNTS entries.
 * @param redact Whether texts may be redacted. */
void add_likely_events(random_source *source, datalek_register *reg, int64_t size, bool redact);

/* An event of an entry; a test to which it is refused fails. The facts are JSON. */
void open_entry(datalek_register *reg, const char *id, int64_t at);
void set_facts(datalek_register *reg, const char *id, const char *facts);
void decide(datalek_register *reg, const char *id, int32_t outcome, int32_t verdict);

/* Memory that runs out after so many times. */
typedef struct {
  long left;
  long live; /* how many pieces are in use */
} budget;

void *take(void *context, size_t size);
void give(void *context, void *memory);

#endif
