/* SPDX-License-Identifier: Apache-2.0 */
#include "view.h"
#include "calendar.h"

typedef struct {
  int64_t deadline; /* DATALEK_TIME_UNKNOWN for none */
  int32_t entry;
  int32_t duty;   /* DATALEK_UNKNOWN for none */
  int32_t state;  /* the same */
  int32_t before; /* the same */
  int32_t times;
} row;

struct datalek_view {
  dlk_memory memory;
  datalek_allocate allocate;
  row *rows; /* NULL for none */
  int32_t count;
  int64_t now;
};

/* How many recipients there are: they are numbered from 0. */
enum {
#define FACT(number, name, kind, direction, highest, nl, en)
#define VALUE(fact, value, name, nl, en) +(DATALEK_FACT_##fact == DATALEK_FACT_RECIPIENT)
  RECIPIENTS = 0
#include "facts.def"
#undef FACT
#undef VALUE
};

/* Breaches with the same cause and recipient, so far. */
typedef struct {
  int32_t last; /* entry */
  int32_t times;
} kind;

/* Rows to be. */
typedef struct {
  row *rows; /* with room for all */
  int32_t count;
  int32_t status;                         /* wanted; DATALEK_UNKNOWN for any */
  kind kinds[DLK_CAUSES][RECIPIENTS + 1]; /* by cause, and by recipient from unknown on */
} filling;

/* ---- The object ------------------------------------------------------------------------------ */

int32_t datalek_view_new(datalek_view **view) {
  return datalek_view_new_in(dlk_malloc, dlk_free, NULL, view);
}

int32_t datalek_view_new_in(datalek_allocate allocate, datalek_release release, void *context,
                            datalek_view **view) {
  void *made = NULL;
  if (view == NULL) {
    return DATALEK_ERROR_NULL;
  }
  int32_t status = dlk_object_new(allocate, release, context, sizeof **view, &made);
  if (status == DATALEK_OK) {
    *view = made;
    (*view)->allocate = allocate;
  }
  return status;
}

static void release(const datalek_view *view, row *rows) {
  if (rows != NULL) {
    view->memory.release(view->memory.context, rows);
  }
}

void datalek_view_free(datalek_view *view) {
  if (view != NULL) {
    release(view, view->rows);
    dlk_object_free(view);
  }
}

/* ---- Filling --------------------------------------------------------------------------------- */

bool dlk_may_be_breach(const datalek_entry *entry) {
  return datalek_entry_verdict(entry, DATALEK_OUTCOME_BREACH) != DATALEK_NO;
}

int32_t dlk_visit_entries(const datalek_register *reg, int64_t until, dlk_visit visit,
                          void *visitor) {
  datalek_entry entry = {.reg = NULL};
  int32_t index = 0;
  int32_t status = datalek_entry_read(reg, index, until, &entry);
  while (status == DATALEK_OK) {
    visit(visitor, &entry, index);
    status = datalek_entry_read(reg, ++index, until, &entry);
  }
  return status == DATALEK_ERROR_REGISTER_ENTRY ? DATALEK_OK : status; /* behind the last one */
}

/* Room for this many rows of every entry. NULL when there is no memory, and for no entries. */
static row *make_room(const datalek_view *view, int32_t entries, int32_t rows_each) {
  if (entries == 0) {
    return NULL;
  }
  uint64_t rows = (uint64_t)entries * (uint64_t)rows_each;
  return dlk_object_array(view->allocate, view->memory.context, rows, sizeof(row));
}

/* Fills a view with what the visits take; with the worst that each can take at hand, so that
 * memory cannot run out halfway. */
static int32_t fill(datalek_view *view, const datalek_register *reg, int64_t until,
                    int32_t rows_each, dlk_visit take, filling *taken) {
  int32_t entries = datalek_register_entry_count(reg);
  taken->rows = make_room(view, entries, rows_each);
  if (taken->rows == NULL && entries > 0) {
    return DATALEK_ERROR_MEMORY;
  }
  int32_t status = dlk_visit_entries(reg, until, take, taken);
  if (status != DATALEK_OK) {
    release(view, taken->rows);
    return status;
  }
  release(view, view->rows);
  view->rows = taken->rows;
  view->count = taken->count;
  return DATALEK_OK;
}

/* One more row, about this entry. */
static row *add_row(filling *taken, int32_t entry) {
  row *added = &taken->rows[taken->count++];
  *added = (row){
    .deadline = DATALEK_TIME_UNKNOWN,
    .entry = entry,
    .duty = DATALEK_UNKNOWN,
    .state = DATALEK_UNKNOWN,
    .before = DATALEK_UNKNOWN,
  };
  return added;
}

/* ---- Entries --------------------------------------------------------------------------------- */

static void take_entry(void *visitor, const datalek_entry *entry, int32_t index) {
  filling *taken = visitor;
  if (taken->status == DATALEK_UNKNOWN || taken->status == datalek_entry_status(entry)) {
    (void)add_row(taken, index);
  }
}

int32_t datalek_view_entries(const datalek_register *reg, int64_t until, int32_t status,
                             datalek_view *view) {
  filling taken = {.status = status};
  if (reg == NULL || view == NULL) {
    return DATALEK_ERROR_NULL;
  }
  if (status != DATALEK_UNKNOWN && status != DATALEK_ENTRY_OPEN && status != DATALEK_ENTRY_CLOSED) {
    return DATALEK_ERROR_ARGUMENT;
  }
  return fill(view, reg, until, 1, take_entry, &taken);
}

/* ---- Duties ---------------------------------------------------------------------------------- */

static void take_duties(void *visitor, const datalek_entry *entry, int32_t index) {
  for (int32_t duty = 0; duty < datalek_duty_count(); duty++) {
    int32_t state = datalek_entry_duty(entry, duty);
    if (state == DATALEK_DUTY_STATE_OPEN || state == DATALEK_DUTY_STATE_IN_DOUBT) {
      row *added = add_row(visitor, index);
      added->duty = duty;
      added->state = state;
      added->deadline = datalek_entry_deadline(entry, duty);
    }
  }
}

/* No two rows are equal: an entry has each duty once. */
static bool is_before(const row *one, const row *other) {
  if (one->deadline != other->deadline) {
    bool both = one->deadline != DATALEK_TIME_UNKNOWN && other->deadline != DATALEK_TIME_UNKNOWN;
    return both ? one->deadline < other->deadline : other->deadline == DATALEK_TIME_UNKNOWN;
  }
  return one->entry != other->entry ? one->entry < other->entry : one->duty < other->duty;
}

/* Lets a row sink in a heap, below those that come after it. */
static void sink(row *rows, size_t count, size_t place) {
  row sinking = rows[place];
  for (size_t child = 2 * place + 1; child < count; child = 2 * place + 1) {
    child += child + 1 < count && is_before(&rows[child], &rows[child + 1]);
    if (is_before(&rows[child], &sinking)) {
      break;
    }
    rows[place] = rows[child];
    place = child;
  }
  rows[place] = sinking;
}

/* Heapsort: never slow, whatever the deadlines, and in place. */
static void sort(row *rows, size_t count) {
  for (size_t place = count / 2; place-- > 0;) {
    sink(rows, count, place);
  }
  for (size_t last = count; last-- > 1;) {
    row latest = rows[0];
    rows[0] = rows[last];
    rows[last] = latest;
    sink(rows, last, 0);
  }
}

int32_t datalek_view_duties(const datalek_register *reg, int64_t until, int64_t now,
                            datalek_view *view) {
  filling taken = {.rows = NULL};
  if (reg == NULL || view == NULL) {
    return DATALEK_ERROR_NULL;
  }
  if (!dlk_on_calendar(now)) {
    return DATALEK_ERROR_TIME;
  }
  int32_t status = fill(view, reg, until, datalek_duty_count(), take_duties, &taken);
  if (status == DATALEK_OK) {
    view->now = now;
    sort(view->rows, (size_t)view->count);
  }
  return status;
}

/* ---- Repeats --------------------------------------------------------------------------------- */

static void take_repeat(void *visitor, const datalek_entry *entry, int32_t index) {
  filling *taken = visitor;
  int64_t cause = entry->facts.values[DATALEK_FACT_CAUSE];
  int64_t recipient = entry->facts.values[DATALEK_FACT_RECIPIENT];
  if (cause == DATALEK_UNKNOWN || cause == DATALEK_CAUSE_OTHER || !dlk_may_be_breach(entry)) {
    return;
  }
  kind *same = &taken->kinds[cause][recipient - DATALEK_UNKNOWN];
  if (same->times > 0) {
    row *added = add_row(taken, index);
    added->before = same->last;
    added->times = same->times;
  }
  *same = (kind){index, same->times + 1};
}

int32_t datalek_view_repeats(const datalek_register *reg, int64_t until, datalek_view *view) {
  filling taken = {.rows = NULL};
  if (reg == NULL || view == NULL) {
    return DATALEK_ERROR_NULL;
  }
  return fill(view, reg, until, 1, take_repeat, &taken);
}

/* ---- Rows ------------------------------------------------------------------------------------ */

int32_t datalek_view_count(const datalek_view *view) { return view != NULL ? view->count : 0; }

/* NULL for no row. */
static const row *row_of(const datalek_view *view, int32_t number) {
  return number >= 0 && number < datalek_view_count(view) ? &view->rows[number] : NULL;
}

int32_t datalek_view_entry(const datalek_view *view, int32_t number) {
  const row *of = row_of(view, number);
  return of != NULL ? of->entry : DATALEK_UNKNOWN;
}

int32_t datalek_view_duty(const datalek_view *view, int32_t number) {
  const row *of = row_of(view, number);
  return of != NULL ? of->duty : DATALEK_UNKNOWN;
}

int32_t datalek_view_state(const datalek_view *view, int32_t number) {
  const row *of = row_of(view, number);
  return of != NULL ? of->state : DATALEK_UNKNOWN;
}

int64_t datalek_view_deadline(const datalek_view *view, int32_t number) {
  const row *of = row_of(view, number);
  return of != NULL ? of->deadline : DATALEK_TIME_UNKNOWN;
}

int32_t datalek_view_left(const datalek_view *view, int32_t number, int64_t *left) {
  if (view == NULL || left == NULL) {
    return DATALEK_ERROR_NULL;
  }
  int64_t deadline = datalek_view_deadline(view, number);
  bool known = deadline != DATALEK_TIME_UNKNOWN;
  return known ? datalek_deadline_left(deadline, view->now, left, NULL) : DATALEK_ERROR_ARGUMENT;
}

int32_t datalek_view_before(const datalek_view *view, int32_t number) {
  const row *of = row_of(view, number);
  return of != NULL ? of->before : DATALEK_UNKNOWN;
}

int32_t datalek_view_times(const datalek_view *view, int32_t number) {
  const row *of = row_of(view, number);
  return of != NULL ? of->times : 0;
}
