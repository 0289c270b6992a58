/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What the databases share: names into numbers, registers out of text, errors into words. Knows the
 * library and no database. Nothing here keeps state; memory is that of the objects handed in.
 */
#ifndef CALL_H
#define CALL_H

#include <datalek/datalek.h>
#include <stddef.h>
#include <stdint.h>

/* Where in a text an error stands. All zero: nowhere. */
typedef struct {
  size_t line;     /* from 1; 0 where the text has no lines */
  size_t position; /* the byte, from 0 */
  char key[64];    /* the key concerned, or "" */
} call_place;

/* Room for what call_describe() says. */
enum { CALL_DESCRIPTION_SIZE = 256 };

/* The number whose name is these bytes, or -1: the names are those that `name_of` gives, from 0 on,
 * until it gives NULL. */
int32_t call_find(const char *(*name_of)(int32_t), const char *name, size_t length);

/* "nl" and "en", for call_find(). */
const char *call_language_name(int32_t language);

/* Reads facts; on an error also its place. */
int32_t call_read_facts(datalek_incident *incident, const char *text, size_t length,
                        call_place *place);

/* Loads and verifies a register from its events as JSON Lines. It has a chain, of SHA-256, if its
 * first event has a digest. On an error also its place. */
int32_t call_read_register(datalek_register *reg, const char *lines, size_t length,
                           call_place *place);

/* Reads the entry with this id as it was after the event `until`, or DATALEK_SEQUENCE_ALL. */
int32_t call_read_entry(const datalek_register *reg, const char *id, int64_t until,
                        datalek_entry *entry);

/* Says where an error stands and which it is: `key "rol", byte 1: json-key`. */
void call_describe(int32_t status, const call_place *place, char *buffer);

#endif
