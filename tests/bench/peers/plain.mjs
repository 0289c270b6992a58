// SPDX-License-Identifier: Apache-2.0
// JavaScript as one would write it: a function of assignments. Truth as in plain.h: two bits, whether
// it is so and whether it may be.
import { expressionOf, operators } from './law.mjs';

const NO = 0;
const OPEN = 1;
const YES = 3;

export default function make(law, reading) {
  const word = (each) => {
    const { name, atLeast, isFact } = reading(each);
    const value = isFact ? `f.${name}` : name;
    return atLeast === undefined ? value : `atLeast(${value}, ${atLeast})`;
  };
  const language = operators({ and: '&', or: '|', never: NO, word, not: (text) => `not(${text})` });
  const lines = law.map((each) => `const ${each.word} = ${expressionOf(each, language)};`);
  const decide = new Function('not', 'atLeast', `return (f) => {
    ${lines.join('\n')}
    return { ${law.map((each) => each.word).join(', ')} };
  };`)(
    (truth) => (truth === OPEN ? OPEN : YES - truth),
    (value, bound) => (value === -1 ? OPEN : value >= bound ? YES : NO),
  );
  const truths = new Map([[-1, OPEN], [0, NO], [1, YES]]);
  return {
    decide,
    prepare: (facts) => Object.fromEntries(facts.map(([name, kind, value]) =>
      [name, kind === 'yes_no' ? truths.get(value) : value])),
    truth: (found, conclusion) => (found[conclusion] === OPEN ? null : found[conclusion] === YES),
  };
}
