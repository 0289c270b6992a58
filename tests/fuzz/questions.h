/* SPDX-License-Identifier: Apache-2.0 */
#ifndef QUESTIONS_H
#define QUESTIONS_H

#include "fuzz.h"
#include "rules.h"

/* It takes long where much is unknown: one input in so many is asked. */
enum { SELDOM = 4096 };

/* Asks all that explains the answers to an incident, and holds them against what was judged.
 * @param law As it is asked for: a DATALEK_LAW_* or DATALEK_LAW_AT_TIME. */
void check_questions(const datalek_incident *incident, int32_t law, const dlk_view *view);

#endif
