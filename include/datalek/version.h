/* SPDX-License-Identifier: Apache-2.0 */
/** @file version.h The version of the library that is linked in. */
#ifndef DATALEK_VERSION_H
#define DATALEK_VERSION_H

#ifdef __cplusplus
extern "C" {
#endif

/**
 * The version of the library in use, as "major.minor.patch" (semantic versioning).
 * @return A static string.
 */
const char *datalek_version(void);

#ifdef __cplusplus
}
#endif
#endif
