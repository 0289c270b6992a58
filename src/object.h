/* SPDX-License-Identifier: Apache-2.0 */
/* How objects are made and freed, in memory of malloc() or of the host. */
#ifndef DLK_OBJECT_H
#define DLK_OBJECT_H

#include "public.h"

/* The first member of every object. */
typedef struct {
  datalek_release release;
  void *context;
} dlk_memory;

/*
 * Makes an object of `size` zero bytes that begins with its dlk_memory.
 * @param[out] object A pointer to the pointer that gets the object.
 */
int32_t dlk_object_new(datalek_allocate allocate, datalek_release release, void *context,
                       size_t size, void **object);

void dlk_object_free(void *object);

/* Memory for an array of `count` elements of `size` bytes. NULL when there is none, and for more
 * than INT32_MAX elements: they are counted in 32 bits. */
void *dlk_object_array(datalek_allocate allocate, void *context, uint64_t count, size_t size);

void *dlk_malloc(void *context, size_t size);
void dlk_free(void *context, void *memory);

/* Defines the three functions that every opaque type has. */
#define DLK_OBJECT_FUNCTIONS(type, prepare) DLK_SIZED_OBJECT_FUNCTIONS(type, sizeof(type), prepare)

/* The same where the object stands at the beginning of something larger. */
#define DLK_SIZED_OBJECT_FUNCTIONS(type, size, prepare)                                            \
  int32_t type##_new(type **object) { return type##_new_in(dlk_malloc, dlk_free, NULL, object); }  \
  int32_t type##_new_in(datalek_allocate allocate, datalek_release release, void *context,         \
                        type **object) {                                                           \
    void *made = NULL;                                                                             \
    if (object == NULL) {                                                                          \
      return DATALEK_ERROR_NULL;                                                                   \
    }                                                                                              \
    int32_t status = dlk_object_new(allocate, release, context, size, &made);                      \
    if (status == DATALEK_OK) {                                                                    \
      *object = made;                                                                              \
      prepare(*object);                                                                            \
    }                                                                                              \
    return status;                                                                                 \
  }                                                                                                \
  void type##_free(type *object) { dlk_object_free(object); }

#endif
