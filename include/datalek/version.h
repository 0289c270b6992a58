/* SPDX-License-Identifier: Apache-2.0 */
/** @file version.h The version of these headers, and of the library that is linked in. */
#ifndef DATALEK_VERSION_H
#define DATALEK_VERSION_H

#ifdef __cplusplus
extern "C" {
#endif

/** The version of these headers (semantic versioning). */
#define DATALEK_VERSION_MAJOR 0
#define DATALEK_VERSION_MINOR 1
#define DATALEK_VERSION_PATCH 0

/**
 * The version of the library in use, as "major.minor.patch" (semantic versioning).
 * @return A static string.
 */
const char *datalek_version(void);

#ifdef __cplusplus
}
#endif
#endif
