/* SPDX-License-Identifier: Apache-2.0 */
/*
 * For MemorySanitizer: check is not compiled with it, so what check fills in looks as if it was
 * never set. It goes through a file, here.
 */
#include <sanitizer/msan_interface.h>
#include <stdio.h>

size_t __real_fwrite(const void *data, size_t size, size_t count, FILE *file);
size_t __wrap_fwrite(const void *data, size_t size, size_t count, FILE *file);

size_t __wrap_fwrite(const void *data, size_t size, size_t count, FILE *file) {
  __msan_unpoison(data, size * count);
  return __real_fwrite(data, size, count, file);
}
