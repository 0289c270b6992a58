/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file view.h
 * Views of a whole register: lists that are computed from its events, now or as they were.
 *
 * A view is filled by one of the functions below and then has rows. It keeps nothing of the
 * register but numbers: events that are added later do not change it, and it may outlive the
 * register. Filling reads every entry, so takes as long as there are events up to `until`.
 *
 * Threads: any number may fill views of a register while no thread adds to it; one view is used by
 * one thread at a time.
 */
#ifndef DATALEK_VIEW_H
#define DATALEK_VIEW_H

#include <datalek/memory.h>
#include <datalek/register.h>
#include <datalek/status.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Rows about the entries of a register. Opaque. */
typedef struct datalek_view datalek_view;

/**
 * A view without rows, in memory of malloc(). It may be used again and again.
 * @param[out] view To be freed by datalek_view_free(); untouched on error.
 * @return DATALEK_OK, DATALEK_ERROR_NULL or DATALEK_ERROR_MEMORY.
 */
int32_t datalek_view_new(datalek_view **view);

/** As datalek_view_new(), in the host's own memory, also for the rows, in one piece each time it is
 * filled; see datalek_incident_new_in(). */
int32_t datalek_view_new_in(datalek_allocate allocate, datalek_release release, void *context,
                            datalek_view **view);

/** Frees a view. NULL is fine. */
void datalek_view_free(datalek_view *view);

/*
 * Filling. In all of these `until` is the sequence of the last event that counts, or
 * DATALEK_SEQUENCE_ALL; and they return DATALEK_OK, or, with the view as it was:
 * DATALEK_ERROR_NULL, DATALEK_ERROR_MEMORY, DATALEK_ERROR_REGISTER_EVENT (no such sequence).
 */

/**
 * The entries with a status, in the order in which they were opened.
 * @param status DATALEK_ENTRY_OPEN, DATALEK_ENTRY_CLOSED, or DATALEK_UNKNOWN for both.
 * @return As said above, and DATALEK_ERROR_ARGUMENT: no such status.
 */
int32_t datalek_view_entries(const datalek_register *reg, int64_t until, int32_t status,
                             datalek_view *view);

/**
 * The duties that are open or in doubt (duty.h), also of closed entries. First those with a
 * deadline, the earliest first; then the others. Those that are equal stand in the order in which
 * their entries were opened, and then by number.
 * @param now On our calendar (time.h).
 * @return As said above, and DATALEK_ERROR_TIME.
 */
int32_t datalek_view_duties(const datalek_register *reg, int64_t until, int64_t now,
                            datalek_view *view);

/**
 * Breaches of a kind that the practice had before: with the same `cause`, known and not "other",
 * and the same `recipient`, also when that is unknown in both. One row for each entry that repeats
 * an earlier one, in the order in which they were opened. Entries that are no breach do not count.
 */
int32_t datalek_view_repeats(const datalek_register *reg, int64_t until, datalek_view *view);

/** How many rows. 0 for NULL. Rows are numbered from 0. */
int32_t datalek_view_count(const datalek_view *view);

/** The entry of a row, by its number in the register. DATALEK_UNKNOWN for no row. */
int32_t datalek_view_entry(const datalek_view *view, int32_t row);

/** The duty of a row: a DATALEK_DUTY_*. DATALEK_UNKNOWN for no row, and where rows have none. */
int32_t datalek_view_duty(const datalek_view *view, int32_t row);

/** How it stands: DATALEK_DUTY_STATE_OPEN or _IN_DOUBT. As datalek_view_duty() elsewhere. */
int32_t datalek_view_state(const datalek_view *view, int32_t row);

/** Its deadline. DATALEK_TIME_UNKNOWN where it has none. */
int64_t datalek_view_deadline(const datalek_view *view, int32_t row);

/**
 * The time left to it.
 * @param[out] left Seconds; negative when overdue. Untouched on error.
 * @return DATALEK_OK, DATALEK_ERROR_NULL or DATALEK_ERROR_ARGUMENT (no row, or no deadline).
 */
int32_t datalek_view_left(const datalek_view *view, int32_t row, int64_t *left);

/** The last entry before it that was of the same kind, of a row of datalek_view_repeats().
 * DATALEK_UNKNOWN for no row, and where rows have none. */
int32_t datalek_view_before(const datalek_view *view, int32_t row);

/** How many entries before it were of the same kind: at least 1. 0 for no row, and where rows have
 * none. */
int32_t datalek_view_times(const datalek_view *view, int32_t row);

#ifdef __cplusplus
}
#endif
#endif
