/* SPDX-License-Identifier: Apache-2.0 */
/* The register of tests/pages, and how it is written there. */
#ifndef PAGES_H
#define PAGES_H

#include "support.h"

/* A file of that folder, with a closing NUL. To be freed. */
char *page_file(const char *name);

/* The register. To be freed. */
datalek_register *register_of_pages(void);

/* datalek_entry_write_csv() and the like. */
typedef int32_t (*page_writer)(const datalek_entry *entry, int32_t language, char *buffer,
                               size_t size, size_t *needed);

/* What is written into a buffer of the very size, once one byte less was refused. To be freed. */
char *write_exactly(page_writer write, const datalek_entry *entry, int32_t language);

/* Has the entries of random registers checked, as they were at random moments. */
void check_random_entries(uint64_t seed,
                          void (*check)(const datalek_entry *entry, int32_t language));

#endif
