/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file duty.h
 * What the law asks a practice to do about an entry of the register, and whether it was done.
 *
 * Duties follow from datalek_entry_verdict(): the facts as last set, judged by the law in force at
 * `aware_at`, and what a person decided. Closing an entry fulfils no duty: what was not done stays
 * open.
 *
 *  - Tell the AP, AVG 33(1): done by the first DATALEK_EVENT_NOTIFIED_AP.
 *  - Supplement what the AP was told, AVG 33(4): open while the last of these says that more is to
 *    follow.
 *  - Tell the persons, AVG 34(1): done when as many were told as the data are about, or there was
 *    public notice. With `subjects` unknown, as soon as any were told. That some cannot be reached
 *    is for a person to decide: datalek_register_deviate().
 *  - Tell the controller, AVG 33(2): of a processor; done by the fact `controller_told_at`.
 *  - Complete the register, AVG 33(5): done when no field is missing (field.h).
 *
 * Only the first has a term in hours. The others are due without undue delay.
 *
 * Threads: as register.h.
 */
#ifndef DATALEK_DUTY_H
#define DATALEK_DUTY_H

#include <datalek/entry.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The duties. Permanent numbers, with the names in datalek_duty_name(). */
enum {
  DATALEK_DUTY_AP = 0,
  DATALEK_DUTY_AP_SUPPLEMENT = 1,
  DATALEK_DUTY_SUBJECTS = 2,
  DATALEK_DUTY_CONTROLLER = 3,
  DATALEK_DUTY_REGISTER = 4
};

/** How a duty stands. Permanent numbers. */
enum {
  DATALEK_DUTY_STATE_NONE = 0,    /**< It does not arise. */
  DATALEK_DUTY_STATE_DONE = 1,    /**< It was done, obliged or not. */
  DATALEK_DUTY_STATE_OPEN = 2,    /**< It is to be done. */
  DATALEK_DUTY_STATE_IN_DOUBT = 3 /**< Not known yet whether it arises, and not done. */
};

/** How many duties there are: they are numbered from 0. */
int32_t datalek_duty_count(void);

/** The name of a duty, such as "ap". @return A static string; NULL for no duty. */
const char *datalek_duty_name(int32_t duty);

/** What is to be done, in a few words. @return A static string; NULL for no duty or no language. */
const char *datalek_duty_text(int32_t duty, int32_t language);

/** What lays it on a practice. @return A static string; NULL for no duty. */
const char *datalek_duty_source(int32_t duty);

/** The name of a state, such as "open". @return A static string; NULL for no state. */
const char *datalek_duty_state_name(int32_t state);

/** A state in a few words. @return A static string; NULL for no state or no language. */
const char *datalek_duty_state_text(int32_t state, int32_t language);

/** How a duty of an entry stands: a DATALEK_DUTY_STATE_*. DATALEK_UNKNOWN for no duty, an empty
 * entry and NULL. */
int32_t datalek_entry_duty(const datalek_entry *entry, int32_t duty);

/**
 * When a duty must be done, whether it was or not: of DATALEK_DUTY_AP the strict deadline
 * (deadline.h). DATALEK_TIME_UNKNOWN where `aware_at` is unknown or the law of that time has no
 * term, when the duty does not arise, for the other duties, an empty entry and NULL.
 */
int64_t datalek_entry_deadline(const datalek_entry *entry, int32_t duty);

/**
 * When a duty was first acted upon: the earliest `told_at` that was noted, or `controller_told_at`.
 * DATALEK_TIME_UNKNOWN when it was not, for the other duties, an empty entry and NULL.
 */
int64_t datalek_entry_done_at(const datalek_entry *entry, int32_t duty);

#ifdef __cplusplus
}
#endif
#endif
