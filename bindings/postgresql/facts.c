/* SPDX-License-Identifier: Apache-2.0 */
/* Facts as a row of typed columns. */
#include "extension.h"

#include <access/genam.h>
#include <access/htup_details.h>
#include <access/table.h>
#include <catalog/indexing.h>
#include <catalog/pg_enum.h>
#include <utils/fmgroids.h>
#include <utils/memutils.h>
#include <utils/rel.h>
#include <utils/timestamp.h>
#include <utils/typcache.h>

/* From 1970, of the library, to 2000, of PostgreSQL. */
#define SECONDS_BETWEEN ((int64)(POSTGRES_EPOCH_JDATE - UNIX_EPOCH_JDATE) * SECS_PER_DAY)

int64 timestamp_of(int64_t seconds) { return (seconds - SECONDS_BETWEEN) * USECS_PER_SEC; }

/* Fractions of a second are dropped, as datalek_time_parse() does. */
static int64_t seconds_of(int32_t fact, int64 timestamp) {
  if (TIMESTAMP_NOT_FINITE(timestamp)) {
    reject_value(DATALEK_ERROR_TIME, fact);
  }
  return timestamp / USECS_PER_SEC - (timestamp % USECS_PER_SEC < 0) + SECONDS_BETWEEN;
}

/* ---- The labels of enum types ---------------------------------------------------------------- */

static void add_label(labels *found, Oid value) {
  found->values = repalloc(found->values, sizeof(Oid) * (size_t)(found->count + 1));
  found->values[found->count++] = value;
}

labels load_labels(Oid type) {
  labels found = {0, palloc(sizeof(Oid))};
  Relation table = table_open(EnumRelationId, AccessShareLock);
  Relation index = index_open(EnumTypIdSortOrderIndexId, AccessShareLock);
  ScanKeyData key;
  SysScanDesc scan;
  HeapTuple row;
  ScanKeyInit(&key, Anum_pg_enum_enumtypid, BTEqualStrategyNumber, F_OIDEQ, ObjectIdGetDatum(type));
  scan = systable_beginscan_ordered(table, index, NULL, 1, &key);
  while (HeapTupleIsValid(row = systable_getnext_ordered(scan, ForwardScanDirection))) {
    add_label(&found, ((Form_pg_enum)GETSTRUCT(row))->oid);
  }
  systable_endscan_ordered(scan);
  index_close(index, AccessShareLock);
  table_close(table, AccessShareLock);
  return found;
}

static int64_t number_of_label(const labels *known, Oid value) {
  for (int32_t number = 0; number < known->count; number++) {
    if (known->values[number] == value) {
      return number;
    }
  }
  /* A label that was added since this call site began. */
  ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
          errmsg("no such value of a fact in this version of datalek"));
}

/* ---- Rows ------------------------------------------------------------------------------------ */

/* The columns are the facts in the order of their numbers. A library that has more of them knows
 * nothing of the rest; one that has fewer cannot read the row. */
static void check_shape(TupleDesc shape) {
  for (int i = 0; i < shape->natts; i++) {
    const char *name = i < FACTS_MAX ? datalek_fact_name(i) : NULL;
    if (name == NULL || strcmp(name, NameStr(TupleDescAttr(shape, i)->attname)) != 0) {
      ereport(ERROR, errcode(ERRCODE_DATATYPE_MISMATCH),
              errmsg("column \"%s\" of datalek_facts is no fact of library %s",
                     NameStr(TupleDescAttr(shape, i)->attname), datalek_version()));
    }
  }
}

static void load_shape(fact_row *row, HeapTupleHeader header, MemoryContext context) {
  Oid type = HeapTupleHeaderGetTypeId(header);
  int32 modifier = HeapTupleHeaderGetTypMod(header);
  MemoryContext before;
  if (row->shape != NULL && row->type == type && row->modifier == modifier) {
    return;
  }
  before = MemoryContextSwitchTo(context);
  row->shape = lookup_rowtype_tupdesc_copy(type, modifier);
  check_shape(row->shape);
  for (int i = 0; i < row->shape->natts; i++) {
    if (datalek_fact_kind(i) == DATALEK_KIND_CHOICE) {
      row->choices[i] = load_labels(TupleDescAttr(row->shape, i)->atttypid);
    }
  }
  MemoryContextSwitchTo(before);
  row->type = type;
  row->modifier = modifier;
}

int32_t count_facts(void) { return Min(datalek_fact_count(), FACTS_MAX); }

int64_t unknown_of(int32_t fact) {
  return datalek_fact_kind(fact) == DATALEK_KIND_TIME ? DATALEK_TIME_UNKNOWN : DATALEK_UNKNOWN;
}

/* A count below 0 must not pass for unknown. */
static int64_t count_of(int32_t fact, int64 value) {
  if (value < 0) {
    reject_value(DATALEK_ERROR_VALUE, fact);
  }
  return value;
}

static int64_t value_of(const fact_row *row, int32_t fact, Datum value) {
  switch (datalek_fact_kind(fact)) {
  case DATALEK_KIND_YES_NO:
    return DatumGetBool(value) ? DATALEK_YES : DATALEK_NO;
  case DATALEK_KIND_CHOICE:
    return number_of_label(&row->choices[fact], DatumGetObjectId(value));
  case DATALEK_KIND_COUNT:
    return count_of(fact, DatumGetInt64(value));
  default:
    return seconds_of(fact, DatumGetTimestampTz(value));
  }
}

static void read_row(fact_row *row, HeapTupleHeader header) {
  HeapTupleData tuple = {.t_len = HeapTupleHeaderGetDatumLength(header), .t_data = header};
  Datum values[FACTS_MAX];
  bool unknown[FACTS_MAX];
  heap_deform_tuple(&tuple, row->shape, values, unknown);
  for (int32_t i = 0; i < row->shape->natts; i++) {
    row->values[i] = unknown[i] ? unknown_of(i) : value_of(row, i, values[i]);
  }
}

void read_facts(FunctionCallInfo fcinfo, int argument, fact_row *row) {
  HeapTupleHeader header;
  if (PG_ARGISNULL(argument)) {
    for (int32_t i = 0; i < count_facts(); i++) {
      row->values[i] = unknown_of(i);
    }
    return;
  }
  header = PG_GETARG_HEAPTUPLEHEADER(argument);
  load_shape(row, header, fcinfo->flinfo->fn_mcxt);
  read_row(row, header);
}
