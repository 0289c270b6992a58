/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What the fuzz targets share. Each target takes any bytes, makes calls of them, and ends the
 * process with a sentence when the library breaks a promise.
 */
#ifndef FUZZ_H
#define FUZZ_H

#include <datalek/datalek.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* A target: what libFuzzer, and replay.c, hand their bytes to. Gives 0. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Ends the process with a sentence. */
_Noreturn void fuzz_fail(const char *format, ...) __attribute__((format(printf, 1, 2)));

#define DEMAND(condition, ...)                                                                     \
  do {                                                                                             \
    if (!(condition)) {                                                                            \
      fuzz_fail(__VA_ARGS__);                                                                      \
    }                                                                                              \
  } while (0)

#define DEMAND_OK(call) DEMAND((call) == DATALEK_OK, "refused: %s", #call)

/* A block of exactly this size, so that a sanitizer sees each byte beyond it. To be freed. */
void *fuzz_copy(const void *bytes, size_t size);
void *fuzz_block(size_t size, uint8_t filled_with);

/* Whether bytes are UTF-8, by another way than the library's: decoded, and encoded again. */
bool fuzz_is_utf8(const char *text, size_t length);

/* Any writer with a buffer and the needed size. */
typedef int32_t (*fuzz_writer)(const void *context, char *buffer, size_t size, size_t *needed);

/* What is written into a block of the very size, with a closing NUL; a smaller one has to be
 * refused and left as it is. NULL where nothing can be written: `status` says why. To be freed. */
char *fuzz_written(fuzz_writer write, const void *context, int32_t *status);

/* The values of an incident, by fact. */
enum { FUZZ_FACTS = DATALEK_FACT_CONTROLLER_TOLD_AT + 1 };
void fuzz_values(const datalek_incident *incident, int64_t values[FUZZ_FACTS]);

/* What is left of the bytes of a target that takes them as numbers. */
typedef struct {
  const uint8_t *at;
  size_t left;
} fuzz_input;

/* A byte; 0 past the end. */
uint8_t fuzz_take(fuzz_input *input);

/* A value for a fact: a small number, one at which something can change, or any at all. */
int64_t fuzz_take_value(fuzz_input *input);

/* A number to choose by what to ask of an input: by its bytes, so that it is always the same. */
uint32_t fuzz_hash(const uint8_t *data, size_t size);

#endif
