/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DLK_INCIDENT_H
#define DLK_INCIDENT_H

#include "object.h"
#include "tables.h"

struct datalek_incident {
  dlk_memory memory;
  int64_t values[DLK_FACTS];
};

/* Every fact unknown. */
void dlk_forget(int64_t values[DLK_FACTS]);

/* Whether the fact exists and can have this value, unknown included. */
int32_t dlk_check_value(int32_t fact, int64_t value);

#endif
