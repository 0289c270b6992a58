/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file risk.h
 * How grave: the law's own test per aspect, and beside it ENISA's severity score.
 *
 * The level follows the law's own test (law.h): today AVG 33(1) and 34(1), in rules taken from the
 * AVG, the EDPB, the AP and the LHV; the gravest aspect counts. Under unknown facts it has two
 * bounds, which are exact.
 *
 * The score is ENISA's SE = DPC x EI + CB ("Recommendations for a methodology of the assessment of
 * severity of personal data breaches", 2013), in hundredths. It is a second opinion: it decides
 * nothing, as it does not know who received the data.
 */
#ifndef DATALEK_RISK_H
#define DATALEK_RISK_H

#include <datalek/incident.h>
#include <datalek/law.h>
#include <datalek/memory.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** How grave an incident is. Opaque. */
typedef struct datalek_risk datalek_risk;

/** Risk levels, mildest first. DATALEK_UNKNOWN where the bounds differ. */
enum {
  DATALEK_LEVEL_UNLIKELY = 0, /**< A risk is unlikely, or there is no breach. AVG 33(1) */
  DATALEK_LEVEL_RISK = 1,     /**< A risk is not unlikely. AVG 33(1) */
  DATALEK_LEVEL_HIGH = 2      /**< A high risk is likely. AVG 34(1) */
};

/** What a level is of. */
enum {
  DATALEK_ASPECT_ALL = 0, /**< The incident: the gravest of the three. */
  DATALEK_ASPECT_CONFIDENTIALITY = 1,
  DATALEK_ASPECT_INTEGRITY = 2,
  DATALEK_ASPECT_AVAILABILITY = 3
};

/** What a number is of. All in hundredths. */
enum {
  DATALEK_SCORE_SE = 0,  /**< Severity: 0 without a breach, else 25 to 600. */
  DATALEK_SCORE_DPC = 1, /**< Data processing context: 100 to 400. */
  DATALEK_SCORE_EI = 2,  /**< Ease of identification: 25, 50, 75 or 100. */
  DATALEK_SCORE_CB = 3   /**< Circumstances of the breach: 0 to 200. */
};

/** ENISA's bands of severity. */
enum {
  DATALEK_BAND_LOW = 0,      /**< Below 2.00. */
  DATALEK_BAND_MEDIUM = 1,   /**< From 2.00. */
  DATALEK_BAND_HIGH = 2,     /**< From 3.00. */
  DATALEK_BAND_VERY_HIGH = 3 /**< From 4.00. */
};

/** How the score compares with the law's test. */
enum {
  DATALEK_COMPARISON_OPEN = 0, /**< One of the two is not known yet. */
  DATALEK_COMPARISON_AGREES =
    1, /**< Low and unlikely; medium and risk; high or very high and high. */
  DATALEK_COMPARISON_SCORE_HIGHER = 2,
  DATALEK_COMPARISON_SCORE_LOWER = 3
};

/**
 * An empty risk, in memory of malloc().
 * @param[out] risk To be freed by datalek_risk_free(); untouched on error.
 * @return DATALEK_OK, DATALEK_ERROR_NULL or DATALEK_ERROR_MEMORY.
 */
int32_t datalek_risk_new(datalek_risk **risk);

/** As datalek_risk_new(), in the host's own memory; see datalek_incident_new_in(). */
int32_t datalek_risk_new_in(datalek_allocate allocate, datalek_release release, void *context,
                            datalek_risk **risk);

/** Frees a risk made by datalek_risk_new(). NULL is fine, and one that is lent stays. */
void datalek_risk_free(datalek_risk *risk);

/**
 * Judges how grave an incident is, by the law in force at its `aware_at`. For another law:
 * datalek_assess_under().
 * @return DATALEK_OK or DATALEK_ERROR_NULL.
 */
int32_t datalek_risk_score(const datalek_incident *incident, datalek_risk *risk);

/** The law judged by, a DATALEK_LAW_*. DATALEK_LAW_AT_TIME when empty or NULL. */
int32_t datalek_risk_law(const datalek_risk *risk);

/** How that law was chosen, a DATALEK_BASIS_*. DATALEK_BASIS_AT_TIME when empty or NULL. */
int32_t datalek_risk_basis(const datalek_risk *risk);

/**
 * The level, or DATALEK_UNKNOWN where the unknown facts still leave more than one.
 * @param aspect A DATALEK_ASPECT_*; any other number, or NULL, gives DATALEK_UNKNOWN.
 */
int32_t datalek_risk_level(const datalek_risk *risk, int32_t aspect);

/** The level if every unknown fact turns out at its mildest. DATALEK_UNKNOWN on a wrong argument.
 */
int32_t datalek_risk_level_min(const datalek_risk *risk, int32_t aspect);

/** The level if every unknown fact turns out at its gravest. DATALEK_UNKNOWN on a wrong argument.
 */
int32_t datalek_risk_level_max(const datalek_risk *risk, int32_t aspect);

/**
 * A score if every unknown fact turns out at its mildest, in hundredths.
 * @param part A DATALEK_SCORE_*; any other number, or NULL, gives DATALEK_UNKNOWN.
 */
int32_t datalek_risk_score_min(const datalek_risk *risk, int32_t part);

/** A score if every unknown fact turns out at its gravest, in hundredths. */
int32_t datalek_risk_score_max(const datalek_risk *risk, int32_t part);

/** The band of the lowest possible score, a DATALEK_BAND_*; DATALEK_UNKNOWN for NULL. */
int32_t datalek_risk_band_min(const datalek_risk *risk);

/** The band of the highest possible score; DATALEK_UNKNOWN for NULL. */
int32_t datalek_risk_band_max(const datalek_risk *risk);

/** ENISA's flag "more than 100 people": DATALEK_YES, DATALEK_NO or DATALEK_UNKNOWN. */
int32_t datalek_risk_many_people(const datalek_risk *risk);

/** ENISA's flag "data unintelligible": DATALEK_YES, DATALEK_NO or DATALEK_UNKNOWN. */
int32_t datalek_risk_unintelligible(const datalek_risk *risk);

/** A DATALEK_COMPARISON_*; DATALEK_COMPARISON_OPEN for NULL. */
int32_t datalek_risk_comparison(const datalek_risk *risk);

/** The name of a level, such as "high"; "unknown" for DATALEK_UNKNOWN. NULL for no level. */
const char *datalek_level_name(int32_t level);

/** The name of a band, such as "very_high". NULL for no band. */
const char *datalek_band_name(int32_t band);

/** The name of a comparison, such as "score_higher". NULL for no comparison. */
const char *datalek_comparison_name(int32_t comparison);

/** A plain word on how score and test compare. NULL for no comparison or no language. */
const char *datalek_comparison_text(int32_t comparison, int32_t language);

#ifdef __cplusplus
}
#endif
#endif
