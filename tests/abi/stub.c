/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A library with the frozen interface and nothing in it: what a program was linked with at the time
 * of the baseline, and what abidiff compares the library of today with.
 */
#include "frozen.h"

#undef FUNCTION
#define FUNCTION(returns, name, parameters)                                                        \
  returns name parameters { __builtin_trap(); }
#include "baseline.def"
