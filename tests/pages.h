/* SPDX-License-Identifier: Apache-2.0 */
/* The register of tests/pages, and how it is written there. */
#ifndef PAGES_H
#define PAGES_H

#include "support.h"

/* A file of that folder, with a closing NUL. To be freed. */
char *page_file(const char *name);

/* The register. To be freed. */
datalek_register *register_of_pages(void);

#endif
