// SPDX-License-Identifier: Apache-2.0
// How the rules are written in CEL. The numbers of JavaScript are doubles to it.
import { expressionOf, operators } from './law.mjs';

export function celExpressionOf(conclusion, reading) {
  const word = (each) => {
    const { name, atLeast } = reading(each);
    return atLeast === undefined ? name : `${name} >= ${atLeast}.0`;
  };
  return expressionOf(conclusion,
    operators({ and: '&&', or: '||', never: 'false', word, not: (text) => `!(${text})` }));
}
