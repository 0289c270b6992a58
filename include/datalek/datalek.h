/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file datalek.h
 * All of datalek: from the facts of an incident to breach, risk, duties and deadline.
 *
 * The path of an incident, one header per noun:
 *
 *     fact.h ──> incident.h ──> outcome.h, risk.h ──> assessment.h ──> deadline.h
 *                  ^    ^           |                      |
 *     scenario.h ──┘  json.h   law.h, rule.h      json.h, receipt.h
 *
 * What explains an answer: question.h (what to ask next), change.h (what would change it),
 * sufficient.h (what is enough for it), chain.h (who tells whom), hint.h and fine.h. agreement.h
 * checks a processor agreement. columns.h assesses many incidents at once.
 *
 * The register of breaches keeps it all, from opening to closing:
 *
 *     register.h ──> entry.h ──> field.h, duty.h ──> view.h, statistics.h
 *         │                            └───────────> json.h, csv.h, markdown.h
 *       json.h
 *
 * Rules that hold for the whole interface:
 *
 *  - Every function that can fail returns a status of status.h: DATALEK_OK is 0, errors are more.
 *  - NULL where an object is expected gives DATALEK_ERROR_NULL, or the "nothing" answer of a getter
 *    (unknown, 0 or NULL). It never crashes.
 *  - Strings are UTF-8. Those returned are never to be freed: they are static, valid for ever, or,
 *    where it says so, lent by an object.
 *  - Text goes into the caller's buffer. Where its size varies, the needed size is reported.
 *  - Deciding reads nothing but its arguments, allocates nothing and keeps no state: different
 *    threads may work on different objects at will, and read one object together. json.h has a
 *    rule of its own.
 *  - Numbers of facts, values, rules, outcomes and statuses are permanent. New ones may be added.
 */
#ifndef DATALEK_DATALEK_H
#define DATALEK_DATALEK_H

#include <datalek/agreement.h>
#include <datalek/assessment.h>
#include <datalek/chain.h>
#include <datalek/change.h>
#include <datalek/columns.h>
#include <datalek/contact.h>
#include <datalek/csv.h>
#include <datalek/deadline.h>
#include <datalek/dossier.h>
#include <datalek/duty.h>
#include <datalek/entry.h>
#include <datalek/fact.h>
#include <datalek/field.h>
#include <datalek/fine.h>
#include <datalek/format.h>
#include <datalek/hint.h>
#include <datalek/identifier.h>
#include <datalek/incident.h>
#include <datalek/json.h>
#include <datalek/law.h>
#include <datalek/letter.h>
#include <datalek/markdown.h>
#include <datalek/measure.h>
#include <datalek/memory.h>
#include <datalek/outcome.h>
#include <datalek/question.h>
#include <datalek/receipt.h>
#include <datalek/register.h>
#include <datalek/risk.h>
#include <datalek/rule.h>
#include <datalek/scenario.h>
#include <datalek/statistics.h>
#include <datalek/status.h>
#include <datalek/sufficient.h>
#include <datalek/time.h>
#include <datalek/version.h>
#include <datalek/view.h>

#endif
