/* SPDX-License-Identifier: Apache-2.0 */
/* Registers to test with. */
#ifndef REGISTERS_H
#define REGISTERS_H

#include "support.h"

enum { PLAIN, CHAINED, SALTED, CHAINS };

/* Of a chain. */
enum { DIGEST_SIZE = 8 };

/* The byte that filled the last salt; the next is one higher. */
extern uint8_t last_salt;

/* Without events. To be freed. */
datalek_register *register_with(int chain);

/* An entry to read into. To be freed. */
datalek_entry *new_entry(void);

#define AT INT64_C(1794584400) /* 2026-11-13T16:40:00+01:00 */

/* Events of every kind but an assessment, all of entry "2026-014", a second after each other from
 * AT on. The text of the third is redacted by the last. */
void add_events(datalek_register *reg);

/* Any event of one of so many entries; what the rules refuse is left out. */
void add_random_event(random_source *source, datalek_register *reg, uint32_t entries);

/* A text and its length. */
#define T(text) text, sizeof text - 1

#endif
