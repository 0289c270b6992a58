/* SPDX-License-Identifier: Apache-2.0 */
#ifndef WRITERS_H
#define WRITERS_H

#include "fuzz.h"

/* Writes all pages and documents of an entry, of those with many variants the ones by this number,
 * and holds what people wrote to be text in each. */
void check_pages(const datalek_entry *entry, uint32_t choice);

#endif
