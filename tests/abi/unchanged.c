/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Compiles only while the headers have everything that is frozen, as it was: a number by an
 * assertion, a type or a function by declaring it once more.
 */
#include <datalek/datalek.h>

#define VERSION(text)
#define TYPE(name) typedef struct name name;
#define CALLBACK(returns, name, parameters) typedef returns(*name) parameters;
#define NUMBER(name, value) _Static_assert((name) == (value), #name " was " #value);
#define WIDE_NUMBER NUMBER
#define FUNCTION(returns, name, parameters) returns name parameters;
#include "baseline.def"
