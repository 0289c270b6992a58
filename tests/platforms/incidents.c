/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The vector file: random incidents as JSON, one on each line.
 *
 *     incidents COUNT >FILE
 *
 * Whole numbers from a fixed seed: the same file each time, as long as the facts are the same.
 */
#include "../support.h"
#include <stdio.h>
#include <stdlib.h>

static const int64_t YEAR = INT64_C(31556952);

/* Of 2014 to 2029: both clocks, every law. Half of the times are unknown. */
static void add_times(random_source *source, int64_t values[DLK_FACTS]) {
  int64_t about = 44 * YEAR + (int64_t)random_below(source, UINT32_C(16) * 31556952);
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    if (dlk_facts[fact].kind == DATALEK_KIND_TIME && random_below(source, 2) == 0) {
      values[fact] = about + (int64_t)random_below(source, 2000000);
    }
  }
}

/* Whether it could be done. */
static bool print_incident(const int64_t values[DLK_FACTS]) {
  static char text[DATALEK_JSON_SIZE_MAX];
  datalek_incident *incident = NULL;
  int32_t status = datalek_incident_new(&incident);
  for (int32_t fact = 0; fact < DLK_FACTS && status == DATALEK_OK; fact++) {
    status = datalek_incident_set(incident, fact, values[fact]);
  }
  if (status == DATALEK_OK) {
    status = datalek_incident_write_json(incident, text, sizeof text, NULL);
  }
  datalek_incident_free(incident);
  return status == DATALEK_OK && puts(text) >= 0;
}

int main(int count, char **arguments) {
  random_source source = {2016};
  long incidents = count == 2 ? strtol(arguments[1], NULL, 10) : 0;
  for (long i = 0; i < incidents; i++) {
    int64_t values[DLK_FACTS];
    mixed_values(&source, i, values);
    add_times(&source, values);
    if (!print_incident(values)) {
      return 1;
    }
  }
  return incidents > 0 ? 0 : 2;
}
