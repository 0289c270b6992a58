// SPDX-License-Identifier: Apache-2.0
// json-logic-engine, which compiles each conclusion.
import { LogicEngine } from 'json-logic-engine';
import { expressionOf } from './law.mjs';
import { stepByStep } from './values.mjs';

export default function make(law, reading) {
  const engine = new LogicEngine();
  const language = {
    word: (each) => {
      const { name, atLeast } = reading(each);
      return atLeast === undefined ? { var: name } : { '>=': [{ var: name }, atLeast] };
    },
    all: (parts) => ({ and: parts }),
    any: (parts) => (parts.length === 0 ? false : { or: parts }),
    not: (part) => ({ '!': [part] }),
  };
  return stepByStep(law, (conclusion) => engine.build(expressionOf(conclusion, language)));
}
