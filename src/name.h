/* SPDX-License-Identifier: Apache-2.0 */
/* Permanent words, as JSON and receipts have them, for numbers without a public name. */
#ifndef DLK_NAME_H
#define DLK_NAME_H

#include "public.h"

extern const char *const dlk_advice_names[];  /* by DATALEK_ADVICE_* */
extern const char *const dlk_aspect_names[];  /* by DATALEK_ASPECT_* */
extern const char *const dlk_score_names[];   /* by DATALEK_SCORE_* */
extern const char *const dlk_reading_names[]; /* by DATALEK_DEADLINE_* */

/* "yes", "no" or "unknown". */
const char *dlk_verdict_name(int32_t verdict);

#endif
