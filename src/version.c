/* SPDX-License-Identifier: Apache-2.0 */
#include "public.h"

const char *datalek_version(void) { return DATALEK_VERSION; }
