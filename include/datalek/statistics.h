/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file statistics.h
 * Counts over a register: per year, outcome, cause and number of people, and the shares that the AP
 * published, so that a practice can lay its own figures beside them.
 *
 * An entry belongs to the Dutch calendar year of its `aware_at`, or as long as that is unknown of
 * the day on which it was opened. Outcomes are what holds: datalek_entry_verdict(). Causes, people
 * and shares are counted over breaches: entries of which it does not hold that they are none. What
 * is unknown is counted as unknown, and left out of both sides of a share.
 *
 * Threads: as view.h.
 */
#ifndef DATALEK_STATISTICS_H
#define DATALEK_STATISTICS_H

#include <datalek/memory.h>
#include <datalek/register.h>
#include <datalek/status.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Counts over a register. Opaque. */
typedef struct datalek_statistics datalek_statistics;

/** In place of a year: all of them. */
#define DATALEK_YEAR_ALL 0

/** Classes of numbers of people. Permanent numbers. */
enum {
  DATALEK_PEOPLE_NOBODY = 0,   /**< 0 */
  DATALEK_PEOPLE_ONE = 1,      /**< 1 */
  DATALEK_PEOPLE_TO_10 = 2,    /**< 2 to 10 */
  DATALEK_PEOPLE_TO_100 = 3,   /**< 11 to 100 */
  DATALEK_PEOPLE_TO_1000 = 4,  /**< 101 to 1,000 */
  DATALEK_PEOPLE_TO_5000 = 5,  /**< 1,001 to 4,999 */
  DATALEK_PEOPLE_FROM_5000 = 6 /**< 5,000 and more: what the AP calls large */
};

/** Shares. Permanent numbers, with the names in datalek_share_name(). */
enum {
  DATALEK_SHARE_WRONG_RECIPIENT = 0, /**< post, e-mail, To or CC; of known causes */
  DATALEK_SHARE_ONE_PERSON = 1,      /**< about one person, of known numbers of people */
  DATALEK_SHARE_HACKING_OF_LARGE = 2 /**< hacking, of those of 5,000 people or more */
};

/**
 * Without counts, in memory of malloc(). It may be used again and again.
 * @param[out] statistics To be freed by datalek_statistics_free(); untouched on error.
 * @return DATALEK_OK, DATALEK_ERROR_NULL or DATALEK_ERROR_MEMORY.
 */
int32_t datalek_statistics_new(datalek_statistics **statistics);

/** As datalek_statistics_new(), in the host's own memory; see datalek_incident_new_in(). */
int32_t datalek_statistics_new_in(datalek_allocate allocate, datalek_release release, void *context,
                                  datalek_statistics **statistics);

/** Frees statistics. NULL is fine. */
void datalek_statistics_free(datalek_statistics *statistics);

/**
 * Counts. Reads every entry; allocates nothing.
 * @param until The sequence of the last event that counts, or DATALEK_SEQUENCE_ALL.
 * @param year Such as 2026, or DATALEK_YEAR_ALL.
 * @return DATALEK_OK, DATALEK_ERROR_NULL or DATALEK_ERROR_REGISTER_EVENT (no such sequence); on
 *         error the statistics are as they were.
 */
int32_t datalek_statistics_read(const datalek_register *reg, int64_t until, int32_t year,
                                datalek_statistics *statistics);

/** The first year that an entry counted belongs to; 0 when none was counted and for NULL. */
int32_t datalek_statistics_first_year(const datalek_statistics *statistics);

/** The last one. */
int32_t datalek_statistics_last_year(const datalek_statistics *statistics);

/** How many entries were counted. 0 for NULL. */
int32_t datalek_statistics_entries(const datalek_statistics *statistics);

/** How many of them are breaches, or may be. 0 for NULL. */
int32_t datalek_statistics_breaches(const datalek_statistics *statistics);

/**
 * Entries by outcome.
 * @param outcome A DATALEK_OUTCOME_*.
 * @param verdict DATALEK_YES, DATALEK_NO or DATALEK_UNKNOWN.
 * @return 0 for any other number and for NULL.
 */
int32_t datalek_statistics_outcome(const datalek_statistics *statistics, int32_t outcome,
                                   int32_t verdict);

/** Breaches by cause: a DATALEK_CAUSE_*, or DATALEK_UNKNOWN. 0 for any other number and for NULL.
 */
int32_t datalek_statistics_cause(const datalek_statistics *statistics, int32_t cause);

/** Breaches by number of people: a DATALEK_PEOPLE_*, or DATALEK_UNKNOWN. 0 for any other number and
 * for NULL. */
int32_t datalek_statistics_people(const datalek_statistics *statistics, int32_t people);

/**
 * A share of the breaches.
 * @param share A DATALEK_SHARE_*.
 * @param[out] part, whole How many of how many; @p whole may be 0. Untouched on error.
 * @return DATALEK_OK, DATALEK_ERROR_NULL or DATALEK_ERROR_ARGUMENT (no such share).
 */
int32_t datalek_statistics_share(const datalek_statistics *statistics, int32_t share, int32_t *part,
                                 int32_t *whole);

/** How many classes of numbers of people there are: they are numbered from 0. */
int32_t datalek_people_count(void);

/** A class in a few words, such as "2 tot en met 10". @return A static string; NULL for no class or
 * no language. */
const char *datalek_people_text(int32_t people, int32_t language);

/** The class of a number of people; DATALEK_UNKNOWN below 0. */
int32_t datalek_people_class(int64_t subjects);

/** How many shares there are: they are numbered from 0. */
int32_t datalek_share_count(void);

/** The name of a share, such as "one_person". @return A static string; NULL for no share. */
const char *datalek_share_name(int32_t share);

/** What the share is of. @return A static string; NULL for no share or no language. */
const char *datalek_share_text(int32_t share, int32_t language);

/** Where the AP's figure was published, with that figure. @return A static string; NULL for no
 * share. */
const char *datalek_share_source(int32_t share);

#ifdef __cplusplus
}
#endif
#endif
