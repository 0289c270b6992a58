// SPDX-License-Identifier: Apache-2.0
// @marcbachmann/cel-js.
import { parse } from '@marcbachmann/cel-js';
import { celExpressionOf } from './cel-expression.mjs';
import { stepByStep } from './values.mjs';

export default function make(law, reading) {
  return stepByStep(law, (conclusion) => parse(celExpressionOf(conclusion, reading)));
}
