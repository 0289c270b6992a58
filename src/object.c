/* SPDX-License-Identifier: Apache-2.0 */
#include "object.h"
#include <stdlib.h>
#include <string.h>

void *dlk_malloc(void *context, size_t size) {
  (void)context;
  return malloc(size);
}

void dlk_free(void *context, void *memory) {
  (void)context;
  free(memory);
}

int32_t dlk_object_new(datalek_allocate allocate, datalek_release release, void *context,
                       size_t size, void **object) {
  if (allocate == NULL || release == NULL) {
    return DATALEK_ERROR_NULL;
  }
  void *made = allocate(context, size);
  if (made == NULL) {
    return DATALEK_ERROR_MEMORY;
  }
  memset(made, 0, size);
  dlk_memory *memory = made;
  memory->release = release;
  memory->context = context;
  *object = made;
  return DATALEK_OK;
}

void *dlk_object_array(datalek_allocate allocate, void *context, uint64_t count, size_t size) {
  if (count > INT32_MAX || count > SIZE_MAX / size) {
    return NULL;
  }
  return allocate(context, (size_t)count * size);
}

void dlk_object_free(void *object) {
  if (object != NULL) {
    dlk_memory memory = *(dlk_memory *)object;
    if (memory.release != NULL) { /* a lent object is part of another */
      memory.release(memory.context, object);
    }
  }
}
