/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A second reading of the laws: written from the prose in src/law/README.md, without the tables.
 *
 * Values by fact number, every one of them known; times and the cause do not matter.
 */
#ifndef ORACLE_H
#define ORACLE_H

#include <datalek/datalek.h>
#include <stdbool.h>

/* The answer to a DATALEK_OUTCOME_* under a DATALEK_LAW_*. */
bool oracle_verdict(int32_t law, const int64_t values[], int32_t kind);

/* The DATALEK_LEVEL_* of a DATALEK_ASPECT_*. */
int32_t oracle_level(int32_t law, const int64_t values[], int32_t aspect);

/* A DATALEK_SCORE_*, in hundredths. The law says only whether there is a breach to score. */
int32_t oracle_score(int32_t law, const int64_t values[], int32_t part);

#endif
