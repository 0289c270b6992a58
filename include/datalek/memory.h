/* SPDX-License-Identifier: Apache-2.0 */
/** @file memory.h Memory callbacks for hosts that keep their own memory. */
#ifndef DATALEK_MEMORY_H
#define DATALEK_MEMORY_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Gives memory, aligned for any type.
 * @param context What the host gave along with the callback.
 * @param size In bytes, never 0.
 * @return The memory, or NULL when there is none: the call then returns DATALEK_ERROR_MEMORY.
 */
typedef void *(*datalek_allocate)(void *context, size_t size);

/**
 * Takes memory back that the matching datalek_allocate gave.
 * @param memory Never NULL.
 */
typedef void (*datalek_release)(void *context, void *memory);

#ifdef __cplusplus
}
#endif
#endif
