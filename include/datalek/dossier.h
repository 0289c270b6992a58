/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file dossier.h
 * The AP dossier: all that a notification to the authority asks, AVG 33(3), filled from an entry of
 * the register, for a person who then copies it into the form. The library sends nothing.
 *
 * There are two profiles: the form of the AP, chapter by chapter in its order; and the terms of the
 * EDPB's common template (version 1.0 of June 2026, for consultation), for when authorities take
 * that. Every item is filled; or required, and not known or not all of it; or not applicable, with
 * the reason; or empty, where it may stay so. What is required and not known can follow later: AVG
 * 33(4). Nothing is guessed. What neither an entry nor a contact can tell, such as whether
 * processing is cross-border, is never required here: a person answers it in the form.
 *
 * Once the AP was told (DATALEK_EVENT_NOTIFIED_AP), the dossier is a supplement, or a withdrawal if
 * it turned out to be no breach. It can be read of any entry, also where the AP need not be told.
 *
 * Threads: as register.h; a dossier is used by one thread at a time.
 */
#ifndef DATALEK_DOSSIER_H
#define DATALEK_DOSSIER_H

#include <datalek/contact.h>
#include <datalek/entry.h>
#include <datalek/format.h>
#include <datalek/memory.h>
#include <datalek/status.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** A dossier. Opaque. */
typedef struct datalek_dossier datalek_dossier;

/** Profiles. Permanent numbers. */
enum {
  DATALEK_PROFILE_AP = 0,       /**< The AP's form for notifying data breaches. */
  DATALEK_PROFILE_EDPB_2026 = 1 /**< The EDPB's common template of 2026. */
};

/** How an item stands. Permanent numbers. */
enum {
  DATALEK_ITEM_FILLED = 0,
  DATALEK_ITEM_REQUIRED = 1,       /**< Empty or filled partly, and asked: a gap to fill. */
  DATALEK_ITEM_NOT_APPLICABLE = 2, /**< With a reason. */
  DATALEK_ITEM_OPTIONAL = 3        /**< Empty, and may stay so. */
};

/** How many profiles there are: they are numbered from 0. */
int32_t datalek_profile_count(void);

/** The name of a profile, such as "ap". @return A static string; NULL for no profile. */
const char *datalek_profile_name(int32_t profile);

/** The name of how an item stands, such as "required". @return A static string; NULL for none. */
const char *datalek_item_state_name(int32_t state);

/**
 * An empty dossier, in memory of malloc(). It may be used again and again.
 * @param[out] dossier To be freed by datalek_dossier_free(); untouched on error.
 * @return DATALEK_OK, DATALEK_ERROR_NULL or DATALEK_ERROR_MEMORY.
 */
int32_t datalek_dossier_new(datalek_dossier **dossier);

/** As datalek_dossier_new(), in the host's own memory; see datalek_incident_new_in(). */
int32_t datalek_dossier_new_in(datalek_allocate allocate, datalek_release release, void *context,
                               datalek_dossier **dossier);

/** Frees a dossier. NULL is fine. */
void datalek_dossier_free(datalek_dossier *dossier);

/**
 * Fills a dossier. Allocates nothing.
 * @param entry, contact Must live, and the entry stay as it was read, as long as texts are asked
 *                       for. @p contact may be NULL: nothing is known of the practice.
 * @param profile A DATALEK_PROFILE_*.
 * @param now The time at which the AP is told, on our calendar: whether that is late. Where the AP
 *            was told before, it is the first time that counts.
 * @return DATALEK_OK, DATALEK_ERROR_NULL, DATALEK_ERROR_ARGUMENT (no such profile, or an empty
 *         entry) or DATALEK_ERROR_TIME; on error the dossier is as it was.
 */
int32_t datalek_dossier_read(const datalek_entry *entry, const datalek_contact *contact,
                             int32_t profile, int64_t now, datalek_dossier *dossier);

/** How many items. 0 when empty or NULL. They are numbered from 0, in the order of the form. */
int32_t datalek_dossier_count(const datalek_dossier *dossier);

/** The permanent name of an item, such as "ap_discovered_at". @return A static string; NULL for no
 * item. */
const char *datalek_dossier_name(const datalek_dossier *dossier, int32_t item);

/** The chapter of the form that an item belongs to. @return As datalek_dossier_question(). */
const char *datalek_dossier_chapter(const datalek_dossier *dossier, int32_t item, int32_t language);

/** What is asked. @return A static string; NULL for no item or no language. */
const char *datalek_dossier_question(const datalek_dossier *dossier, int32_t item,
                                     int32_t language);

/** What asks for it, such as "AVG 33(3)(a)". @return A static string; NULL for no item. */
const char *datalek_dossier_source(const datalek_dossier *dossier, int32_t item);

/** How an item stands: a DATALEK_ITEM_*. DATALEK_UNKNOWN for no item. */
int32_t datalek_dossier_state(const datalek_dossier *dossier, int32_t item);

/** Why an item is not applicable. @return A static string; NULL where it is, for no item or no
 * language. */
const char *datalek_dossier_reason(const datalek_dossier *dossier, int32_t item, int32_t language);

/**
 * Writes the answer of an item, as far as it is known; "" where nothing is and where the item is
 * not applicable. What was written comes as it is.
 * @param[out] buffer Gets the text and a closing NUL; may be NULL when @p size is 0.
 * @param[out] needed The bytes needed, closing NUL included; may be NULL.
 * @return DATALEK_OK, DATALEK_ERROR_NULL, DATALEK_ERROR_ARGUMENT (no such item or language) or
 *         DATALEK_ERROR_BUFFER (nothing written but @p needed).
 */
int32_t datalek_dossier_write_answer(const datalek_dossier *dossier, int32_t item, int32_t language,
                                     char *buffer, size_t size, size_t *needed);

/** Whether no item is DATALEK_ITEM_REQUIRED: DATALEK_YES, complete; DATALEK_NO, more is to follow,
 * AVG 33(4). DATALEK_UNKNOWN when empty or NULL. */
int32_t datalek_dossier_complete(const datalek_dossier *dossier);

/**
 * Writes the whole of it as a document: chapters, and in each a table of questions and answers.
 * What is still required shows as a gap, and of what is not applicable the reason.
 * @param format A DATALEK_FORMAT_*.
 * @return As datalek_dossier_write_answer(); DATALEK_ERROR_ARGUMENT also for no such format and an
 *         empty dossier.
 */
int32_t datalek_dossier_write(const datalek_dossier *dossier, int32_t format, int32_t language,
                              char *buffer, size_t size, size_t *needed);

#ifdef __cplusplus
}
#endif
#endif
