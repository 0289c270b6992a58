/* SPDX-License-Identifier: Apache-2.0 */
/* What is wrong, as an SQL error; and arguments that can be. */
#include "extension.h"

#include <utils/builtins.h>
#include <utils/memutils.h>

PG_MODULE_MAGIC;

static int state_of(int32_t status) {
  switch (status) {
  case DATALEK_ERROR_MEMORY:
    return ERRCODE_OUT_OF_MEMORY;
  case DATALEK_ERROR_VALUE:
  case DATALEK_ERROR_JSON_NUMBER:
  case DATALEK_ERROR_JSON_VALUE:
    return ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE;
  case DATALEK_ERROR_TIME:
    return ERRCODE_DATETIME_VALUE_OUT_OF_RANGE;
  case DATALEK_ERROR_JSON_SYNTAX:
  case DATALEK_ERROR_JSON_DEPTH:
  case DATALEK_ERROR_JSON_SIZE:
    return ERRCODE_INVALID_JSON_TEXT;
  case DATALEK_ERROR_JSON_UTF8:
  case DATALEK_ERROR_JSON_NUL:
    return ERRCODE_CHARACTER_NOT_IN_REPERTOIRE;
  case DATALEK_ERROR_JSON_DUPLICATE:
  case DATALEK_ERROR_JSON_CONFLICT:
    return ERRCODE_DUPLICATE_JSON_OBJECT_KEY_VALUE;
  case DATALEK_ERROR_ARGUMENT:
  case DATALEK_ERROR_JSON_KEY:
  case DATALEK_ERROR_JSON_KIND:
    return ERRCODE_INVALID_PARAMETER_VALUE;
  default:
    return ERRCODE_DATA_EXCEPTION;
  }
}

void check(int32_t status, const call_place *place) {
  char description[CALL_DESCRIPTION_SIZE] = "";
  if (status == DATALEK_OK) {
    return;
  }
  if (place != NULL) {
    call_describe(status, place, description);
  }
  ereport(ERROR, errcode(state_of(status)),
          errmsg("%s", datalek_status_text(status, DATALEK_LANGUAGE_EN)),
          errdetail("%s", place != NULL ? description : datalek_status_name(status)));
}

void reject_value(int32_t status, int32_t fact) {
  ereport(ERROR, errcode(state_of(status)),
          errmsg("%s", datalek_status_text(status, DATALEK_LANGUAGE_EN)),
          errdetail("fact \"%s\"", datalek_fact_name(fact)));
}

void *allocate_in(void *context, size_t size) {
  return MemoryContextAllocExtended(context, size, MCXT_ALLOC_HUGE | MCXT_ALLOC_NO_OOM);
}

void release(void *context, void *memory) {
  (void)context;
  pfree(memory);
}

int32_t number_of(FunctionCallInfo fcinfo, int argument, const char *(*name_of)(int32_t)) {
  const char *name = DatumGetCString(DirectFunctionCall1(enum_out, PG_GETARG_DATUM(argument)));
  int32_t number = call_find(name_of, name, strlen(name));
  if (number < 0) {
    ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
            errmsg("library %s does not know \"%s\"", datalek_version(), name));
  }
  return number;
}

int32_t law_of(FunctionCallInfo fcinfo, int argument) {
  return PG_ARGISNULL(argument) ? DATALEK_LAW_AT_TIME
                                : number_of(fcinfo, argument, datalek_law_name);
}
