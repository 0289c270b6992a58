/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file columns.h
 * Many incidents in one call: facts from one array each, answers into one array each.
 *
 * The host says once where its arrays are, then assesses as many rows as it likes:
 *
 *     datalek_columns_set_fact(c, DATALEK_FACT_ROLE, DATALEK_ARRAY_INT8, &controller, 0);
 *     datalek_columns_set_fact(c, DATALEK_FACT_DISCLOSED, DATALEK_ARRAY_INT8, disclosed, 1);
 *     datalek_columns_set_fact(c, DATALEK_FACT_AWARE_AT, DATALEK_ARRAY_INT64, aware_at, 8);
 *     datalek_columns_set_answer(c, DATALEK_ANSWER_VERDICT, DATALEK_OUTCOME_NOTIFY_AP,
 *                                DATALEK_ARRAY_INT8, notify_ap, 1);
 *     datalek_columns_assess(c, 0, rows, DATALEK_LAW_AT_TIME, &bad_rows, &first_bad);
 *
 * A row is one incident. A fact without an array is unknown in every row. Each row gets the answers
 * that datalek_assess_under() gives for its facts; missing facts and rules that did not apply are
 * not looked for, as that takes most of the time.
 *
 * A row with a value that its fact cannot have is bad: its answers are those of an empty assessment
 * (assessment.h), so nothing is known of it. The other rows have theirs.
 *
 * Arrays. The element of row r is found `r * stride` bytes from that of row 0. So a stride can be
 * that of NumPy, or the size of a struct of which each row has one; negative, for an array in
 * reverse; and for facts 0, where one value holds for every row. Nothing need be aligned. Numbers
 * are in the byte order of the machine, and signed; convert others first, as 255 in an unsigned
 * byte would be read as -1, which is unknown.
 *
 * Unknown is DATALEK_UNKNOWN or, for a time, DATALEK_TIME_UNKNOWN, which is also the NaT of NumPy's
 * datetime64[s]; or a bitmap says in which rows a fact is known, as Arrow has it: bit b stands in
 * byte b / 8, the least significant bit of a byte first, and 1 is known. A bitmap has `first`, the
 * bit of row 0: the offset of an Arrow array.
 *
 * Memory. The arrays stay the host's, and must be there, for the rows assessed, whenever rows are
 * assessed. What answers are written to must overlap neither what is read nor another answer. No
 * byte is read or written but those of the rows assessed.
 *
 * Threads: assessing changes nothing in the columns. Threads may assess different rows at once,
 * with one object or with several; while one thread sets or clears, no other may use the object.
 */
#ifndef DATALEK_COLUMNS_H
#define DATALEK_COLUMNS_H

#include <datalek/deadline.h>
#include <datalek/fact.h>
#include <datalek/law.h>
#include <datalek/memory.h>
#include <datalek/outcome.h>
#include <datalek/risk.h>
#include <datalek/rule.h>
#include <datalek/status.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Where the arrays of facts and answers are. Opaque. */
typedef struct datalek_columns datalek_columns;

/** What an array holds: signed whole numbers. Permanent numbers. */
enum {
  DATALEK_ARRAY_INT8 = 0, /**< Enough for yes/no (NumPy's bool too), choices, verdicts, levels. */
  DATALEK_ARRAY_INT16 = 1,
  DATALEK_ARRAY_INT32 = 2,
  DATALEK_ARRAY_INT64 = 3 /**< Needed for times. */
};

/** The answers, and what each can be of. Permanent numbers. */
enum {
  /** DATALEK_OK, or DATALEK_ERROR_VALUE in a bad row. Of 0. */
  DATALEK_ANSWER_STATUS = 0,
  /** In a bad row the first fact, by number, that cannot have its value; DATALEK_FACT_NONE in the
   * others. Of 0. */
  DATALEK_ANSWER_BAD_FACT = 1,
  /** The law judged by, a DATALEK_LAW_*; DATALEK_LAW_AT_TIME in a bad row. Of 0. */
  DATALEK_ANSWER_LAW = 2,
  /** How that law was chosen, a DATALEK_BASIS_*. Of 0. */
  DATALEK_ANSWER_BASIS = 3,
  /** DATALEK_YES, DATALEK_NO or DATALEK_UNKNOWN. Of a DATALEK_OUTCOME_*. */
  DATALEK_ANSWER_VERDICT = 4,
  /** A DATALEK_ADVICE_*. Of a DATALEK_OUTCOME_*. */
  DATALEK_ANSWER_ADVICE = 5,
  /** The lowest level of risk that is possible, a DATALEK_LEVEL_*. Of a DATALEK_ASPECT_*. */
  DATALEK_ANSWER_LEVEL_MIN = 6,
  /** The highest. */
  DATALEK_ANSWER_LEVEL_MAX = 7,
  /** The lowest score that is possible, in hundredths: INT16 or wider. Of a DATALEK_SCORE_*. */
  DATALEK_ANSWER_SCORE_MIN = 8,
  /** The highest. */
  DATALEK_ANSWER_SCORE_MAX = 9,
  /** datalek_assessment_deadline(): INT64. Of a DATALEK_DEADLINE_*. */
  DATALEK_ANSWER_DEADLINE = 10
};

/**
 * Columns without any array, in memory of malloc(). They may be used again and again.
 * @param[out] columns To be freed by datalek_columns_free(); untouched on error.
 * @return DATALEK_OK, DATALEK_ERROR_NULL or DATALEK_ERROR_MEMORY.
 */
int32_t datalek_columns_new(datalek_columns **columns);

/** As datalek_columns_new(), in the host's own memory; see datalek_incident_new_in(). */
int32_t datalek_columns_new_in(datalek_allocate allocate, datalek_release release, void *context,
                               datalek_columns **columns);

/** Frees columns, not the arrays. NULL is fine. */
void datalek_columns_free(datalek_columns *columns);

/** Forgets every array of facts and answers. @return DATALEK_OK or DATALEK_ERROR_NULL. */
int32_t datalek_columns_clear(datalek_columns *columns);

/**
 * Gives a fact its array, in place of any it had.
 * @param element A DATALEK_ARRAY_* that can hold the fact's "unknown": any, and INT64 for a time.
 * @param values The element of row 0.
 * @param stride In bytes, from row to row; 0 for one value that holds for every row.
 * @return DATALEK_OK, DATALEK_ERROR_NULL, DATALEK_ERROR_FACT or DATALEK_ERROR_ARGUMENT; on error
 *         the columns are as they were.
 */
int32_t datalek_columns_set_fact(datalek_columns *columns, int32_t fact, int32_t element,
                                 const void *values, int64_t stride);

/**
 * As datalek_columns_set_fact(), from bits: the booleans of Arrow. 1 is yes.
 * @param fact A yes/no fact; any other gives DATALEK_ERROR_ARGUMENT.
 * @param first The bit of row 0, from 0.
 */
int32_t datalek_columns_set_fact_bits(datalek_columns *columns, int32_t fact, const void *bits,
                                      int64_t first);

/**
 * Says in which rows a fact is known: the validity bitmap of Arrow. In the others it is unknown,
 * whatever its array holds there. Giving the fact another array forgets the bitmap.
 * @param fact One that has an array; any other gives DATALEK_ERROR_ARGUMENT.
 * @param bits May be NULL, as in Arrow: its array alone says what is known.
 * @param first The bit of row 0, from 0.
 * @return As datalek_columns_set_fact().
 */
int32_t datalek_columns_set_known(datalek_columns *columns, int32_t fact, const void *bits,
                                  int64_t first);

/**
 * Gives an answer an array to be written to, in place of any it had.
 * @param answer A DATALEK_ANSWER_*.
 * @param of What it is of, as listed there.
 * @param element A DATALEK_ARRAY_* that can hold every such answer: any, but for a score and a
 *                deadline.
 * @param values The element of row 0.
 * @param stride In bytes, from row to row; at least the size of an element, or at most minus that.
 * @return DATALEK_OK, DATALEK_ERROR_NULL or DATALEK_ERROR_ARGUMENT; on error the columns are as
 *         they were.
 */
int32_t datalek_columns_set_answer(datalek_columns *columns, int32_t answer, int32_t of,
                                   int32_t element, void *values, int64_t stride);

/**
 * Asks for the rules that decide an outcome, as bits: bit i of a row, in byte i / 8 and the least
 * significant bit of a byte first, is the rule datalek_rule_at(i). A later version of the library
 * may have more rules, in another order: keep the numbers of rules, not the bits.
 * @param kind A DATALEK_OUTCOME_*.
 * @param bits The first byte of row 0.
 * @param size The bytes of a row, at least (datalek_rule_count() + 7) / 8. All are written; what no
 *             rule stands for is 0. In a bad row all is 0.
 * @param stride In bytes, from row to row; at least @p size, or at most minus that.
 * @return As datalek_columns_set_answer(), and DATALEK_ERROR_BUFFER: @p size is too small.
 */
int32_t datalek_columns_set_reasons(datalek_columns *columns, int32_t kind, void *bits, size_t size,
                                    int64_t stride);

/**
 * Assesses rows. Allocates nothing. With no array for answers it only looks for bad rows. Rows are
 * judged by the hundred: that takes a few nanoseconds a row, however much is unknown, and about
 * twenty more for the reasons of an outcome. Only scores and deadlines take rows one by one: some
 * hundred nanoseconds each.
 * @param first The first row to be assessed, from 0.
 * @param rows How many; 0 is fine.
 * @param law A DATALEK_LAW_*, or DATALEK_LAW_AT_TIME for the one in force at each row's `aware_at`.
 * @param[out] bad_rows How many rows were bad; may be NULL. Written on DATALEK_OK and
 *                      DATALEK_ERROR_VALUE.
 * @param[out] first_bad The number of the first bad row, counted from row 0; may be NULL. Written
 *                       on DATALEK_ERROR_VALUE only.
 * @return DATALEK_OK; DATALEK_ERROR_VALUE: some rows were bad, all others have their answers;
 *         DATALEK_ERROR_NULL or DATALEK_ERROR_ARGUMENT (no law, or more rows than memory can hold):
 *         nothing written.
 */
int32_t datalek_columns_assess(const datalek_columns *columns, size_t first, size_t rows,
                               int32_t law, size_t *bad_rows, size_t *first_bad);

#ifdef __cplusplus
}
#endif
#endif
