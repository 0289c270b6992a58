/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The public headers, their functions marked as visible. Everything else in the library is hidden;
 * the headers themselves stay free of compiler extensions. Every source file includes this first.
 */
#ifndef DLK_PUBLIC_H
#define DLK_PUBLIC_H

#if defined(__GNUC__) && !defined(_WIN32)
#pragma GCC visibility push(default)
#endif
#include <datalek/datalek.h>
#if defined(__GNUC__) && !defined(_WIN32)
#pragma GCC visibility pop
#endif

#endif
