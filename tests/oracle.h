/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A second reading of the law: written from the prose in src/law/README.md, without the tables.
 *
 * Values by fact number, every one of them known; times and the cause do not matter. Levels are
 * DATALEK_LEVEL_*, scores are in hundredths.
 */
#ifndef ORACLE_H
#define ORACLE_H

#include <datalek/datalek.h>
#include <stdbool.h>

bool oracle_breach(const int64_t values[]);
bool oracle_confidentiality_breach(const int64_t values[]);
bool oracle_integrity_breach(const int64_t values[]);
bool oracle_availability_breach(const int64_t values[]);

int32_t oracle_confidentiality_level(const int64_t values[]);
int32_t oracle_integrity_level(const int64_t values[]);
int32_t oracle_availability_level(const int64_t values[]);
int32_t oracle_level(const int64_t values[]);

bool oracle_notify_ap(const int64_t values[]);
bool oracle_notify_subjects(const int64_t values[]);
bool oracle_public_notice(const int64_t values[]);
bool oracle_notify_controller(const int64_t values[]);
bool oracle_register(const int64_t values[]);

int32_t oracle_dpc(const int64_t values[]);
int32_t oracle_ei(const int64_t values[]);
int32_t oracle_cb(const int64_t values[]);
int32_t oracle_severity(const int64_t values[]);

#endif
