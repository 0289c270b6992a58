/* SPDX-License-Identifier: Apache-2.0 */
/* The register as entries and storage see it. */
#ifndef DLK_REGISTER_H
#define DLK_REGISTER_H

#include "event.h"

/* The size of the digests; 0 without a chain. */
size_t dlk_register_digest_size(const datalek_register *reg);

/* The sequence of the event that opened an entry; 0 for no entry. */
int64_t dlk_register_opening(const datalek_register *reg, int32_t index);

/* An event; NULL for no such event. Valid until an event is added. */
const dlk_event *dlk_register_event(const datalek_register *reg, int64_t sequence);

/*
 * Loading: dlk_register_load() for each event, then dlk_register_loaded(); and when either fails
 * dlk_register_empty(). Only for a register that had no events.
 *
 * Adds an event as it was stored, with its digests, which are kept as they are: verifying judges
 * them. The rules for new events hold for it. Of the members, `block`, `entry`, `next` and
 * `redacted_by` are not read. If the text was redacted, `gone` says so, and text_digest is then
 * needed if there is a chain, else not read. A text that is still there though a later event
 * redacts it goes then.
 * @param sequence The number it was stored with.
 * @param digest_size Of its digests; 0 for none.
 * @return As datalek_register_*(); DATALEK_ERROR_REGISTER_SEQUENCE: not the number that comes next;
 *         DATALEK_ERROR_REGISTER_CHAIN_SIZE: not the size of the register's digests.
 */
int32_t dlk_register_load(datalek_register *reg, int64_t sequence, size_t digest_size,
                          const dlk_event *event);

/* Whether every text that is gone was redacted by an event. On DATALEK_ERROR_REGISTER_GONE:
 * @param[out] sequence The first event of which it was not. */
int32_t dlk_register_loaded(const datalek_register *reg, int64_t *sequence);

/*
 * Whether the digests of the events so far fit, also if loading stopped halfway: what the rules
 * then stumbled over may follow from an event before it that was changed.
 * @param[out] sequence The first event that does not fit; may be NULL. Written on
 *                      DATALEK_ERROR_REGISTER_CHAIN only.
 */
int32_t dlk_register_verify_part(const datalek_register *reg, int64_t *sequence);

/* Takes all events out, and gives their memory back. */
void dlk_register_empty(datalek_register *reg);

#endif
