/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What the files of the extension share.
 *
 * No function of the library is left by an error of PostgreSQL: callbacks hand out memory that may
 * be NULL, and nothing else of PostgreSQL runs inside a call. Whatever lives longer than one call
 * of an SQL function lives in the memory of its call site (fn_mcxt), and goes with it.
 */
#ifndef EXTENSION_H
#define EXTENSION_H

#include <postgres.h>

#include <access/htup.h>
#include <access/tupdesc.h>
#include <fmgr.h>

#include "call.h"

/* ---- error.c --------------------------------------------------------------------------------- */

/* Raises an SQL error unless all is well. place: NULL where the error stands in no text. */
void check(int32_t status, const call_place *place);

/* Raises the error of a value that a fact cannot have. */
void reject_value(int32_t status, int32_t fact) pg_attribute_noreturn();

/* Memory of a memory context for the library, which wants NULL where there is none. */
void *allocate_in(void *context, size_t size);
void release(void *context, void *memory);

/* The number of the value of an enum in an argument, by its name: a question, a law, a language. */
int32_t number_of(FunctionCallInfo fcinfo, int argument, const char *(*name_of)(int32_t));

/* The law in an argument, which may be NULL or left out: DATALEK_LAW_AT_TIME. */
int32_t law_of(FunctionCallInfo fcinfo, int argument);

/* ---- facts.c --------------------------------------------------------------------------------- */

/* Any facts past these, of a later library, are unknown. */
enum { FACTS_MAX = 100 };

/* How many facts there are here. */
int32_t count_facts(void);

/* The labels of an enum type in their order: the number of a value is its place. */
typedef struct {
  int32_t count;
  Oid *values;
} labels;

/* In the current memory context. */
labels load_labels(Oid type);

/* A row of facts, and how to read one. */
typedef struct {
  Oid type;
  int32 modifier;
  TupleDesc shape;
  labels choices[FACTS_MAX];
  int64_t values[FACTS_MAX]; /* as fact.h has them */
} fact_row;

/* Reads the row of type datalek_facts in an argument; NULL is a row of which nothing is known. */
void read_facts(FunctionCallInfo fcinfo, int argument, fact_row *row);

/* What a fact is when nothing is known of it. */
int64_t unknown_of(int32_t fact);

/* Microseconds of PostgreSQL from seconds of the library. */
int64 timestamp_of(int64_t seconds);

/* ---- documents.c ----------------------------------------------------------------------------- */

/* A static string of the library as text of the database. */
text *text_of(const char *words);

#endif
