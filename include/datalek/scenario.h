/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file scenario.h
 * Incidents that GP practices really have, as a place to start: a button in the host, or the first
 * question of a dialogue.
 *
 * A scenario knows the facts that are certain by its nature, and those of any Dutch GP practice
 * (controller, no bank, no press), and nothing more: what is merely likely stays unknown and is
 * asked (question.h). A host that serves others than GP practices sets its own facts instead.
 */
#ifndef DATALEK_SCENARIO_H
#define DATALEK_SCENARIO_H

#include <datalek/incident.h>
#include <datalek/status.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The scenarios. Permanent numbers, with the names in datalek_scenario_name(). */
enum {
  DATALEK_SCENARIO_LETTER_WRONG_PERSON = 0,
  DATALEK_SCENARIO_WRONG_CARE_PROVIDER = 1,
  DATALEK_SCENARIO_EMAIL_WRONG_PERSON = 2,
  DATALEK_SCENARIO_ADDRESSES_VISIBLE = 3,
  DATALEK_SCENARIO_DEVICE_LOST = 4,
  DATALEK_SCENARIO_DEVICE_STOLEN = 5,
  DATALEK_SCENARIO_PAPER_LOST_OR_STOLEN = 6,
  DATALEK_SCENARIO_RANSOMWARE = 7,
  DATALEK_SCENARIO_HACKED = 8,
  DATALEK_SCENARIO_STAFF_READ_RECORD = 9,
  DATALEK_SCENARIO_WRONG_PERSON_SHOWN = 10,
  DATALEK_SCENARIO_WRONG_RECORD = 11,
  DATALEK_SCENARIO_OUTAGE = 12,
  DATALEK_SCENARIO_DATA_LOST = 13,
  DATALEK_SCENARIO_SUPPLIER = 14,
  DATALEK_SCENARIO_LEFT_OPEN = 15,
  DATALEK_SCENARIO_PUBLISHED = 16,
  DATALEK_SCENARIO_DISCARDED = 17,
  DATALEK_SCENARIO_SAID = 18,
  DATALEK_SCENARIO_OTHER = 19 /**< None of these: only what holds for the practice. */
};

/** How many scenarios there are: they are numbered from 0. */
int32_t datalek_scenario_count(void);

/** The name of a scenario, such as "ransomware". @return A static string; NULL for no scenario. */
const char *datalek_scenario_name(int32_t scenario);

/**
 * The scenario with this name.
 * @param[out] scenario Its number; untouched on error.
 * @return DATALEK_OK, DATALEK_ERROR_NULL or DATALEK_ERROR_ARGUMENT.
 */
int32_t datalek_scenario_find(const char *name, int32_t *scenario);

/** What happened, for a list to choose from. @return A static string; NULL for no scenario or no
 * language. */
const char *datalek_scenario_title(int32_t scenario, int32_t language);

/** How many facts a scenario sets, those of the practice included. @return 0 for no scenario. */
int32_t datalek_scenario_fact_count(int32_t scenario);

/**
 * One of the facts that a scenario sets.
 * @param index From 0, those of the practice first.
 * @param[out] fact, value Untouched on error.
 * @return DATALEK_OK, DATALEK_ERROR_NULL or DATALEK_ERROR_ARGUMENT (no scenario, or past the end).
 */
int32_t datalek_scenario_fact(int32_t scenario, int32_t index, int32_t *fact, int64_t *value);

/**
 * Sets the facts of a scenario; the other facts of the incident stay as they are.
 * @return DATALEK_OK, DATALEK_ERROR_NULL or DATALEK_ERROR_ARGUMENT; on error the incident is as it
 *         was.
 */
int32_t datalek_scenario_apply(int32_t scenario, datalek_incident *incident);

#ifdef __cplusplus
}
#endif
#endif
