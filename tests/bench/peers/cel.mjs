// SPDX-License-Identifier: Apache-2.0
// @bufbuild/cel. A value that is left out is an error, which CEL's own "and" and "or" take as unknown: so
// three-valued.
import { celEnv, isCelError, parse, plan } from '@bufbuild/cel';
import { celExpressionOf } from './cel-expression.mjs';
import { stepByStep } from './values.mjs';

export default function make(law, reading) {
  const environment = celEnv();
  return stepByStep(law,
    (conclusion) => plan(environment, parse(celExpressionOf(conclusion, reading))),
    (found) => !isCelError(found));
}
