/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The frozen interface, in place of the headers: a program that includes this is one that was
 * compiled at the time of the baseline.
 */
#ifndef FROZEN_H
#define FROZEN_H

#include <stddef.h>
#include <stdint.h>

#define VERSION(text)
#define TYPE(name) typedef struct name name;
#define CALLBACK(returns, name, parameters) typedef returns(*name) parameters;
#define NUMBER(name, value) enum { name = value };
#define WIDE_NUMBER(name, value) static const int64_t name = value;
#define FUNCTION(returns, name, parameters) returns name parameters;
#include "baseline.def"

/* Who includes baseline.def again may want functions or numbers only. */
#undef TYPE
#undef CALLBACK
#undef NUMBER
#undef WIDE_NUMBER
#undef FUNCTION
#define TYPE(name)
#define CALLBACK(returns, name, parameters)
#define NUMBER(name, value)
#define WIDE_NUMBER(name, value)
#define FUNCTION(returns, name, parameters)

#endif
