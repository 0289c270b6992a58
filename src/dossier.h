/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DLK_DOSSIER_H
#define DLK_DOSSIER_H

#include "entry.h"

enum { DLK_ITEMS_MAX = 64 };

/* An item as it stands: rows of the table of its profile. */
typedef struct {
  uint8_t asks;
  uint8_t chapter;
  uint8_t holds; /* of the rows below it the first that does; the item itself for none */
  uint8_t state;
} dlk_item;

struct datalek_dossier {
  dlk_memory memory;
  const datalek_entry *entry; /* NULL while empty */
  const datalek_contact *contact;
  int64_t now;
  int32_t profile;
  int32_t count;
  uint32_t so;   /* situations, a bit each */
  dlk_view view; /* the facts as judged, and what holds of the entry */
  dlk_item items[DLK_ITEMS_MAX];
};

#endif
