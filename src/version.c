/* SPDX-License-Identifier: Apache-2.0 */
#include "public.h"

#define TEXT_OF(number) #number
#define VERSION(major, minor, patch) TEXT_OF(major) "." TEXT_OF(minor) "." TEXT_OF(patch)

const char *datalek_version(void) {
  return VERSION(DATALEK_VERSION_MAJOR, DATALEK_VERSION_MINOR, DATALEK_VERSION_PATCH);
}
