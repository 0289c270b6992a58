// SPDX-License-Identifier: Apache-2.0
// json-rules-engine: a rule for each conclusion, those first that others read.
import { Engine } from 'json-rules-engine';
import { expressionOf } from './law.mjs';
import { known } from './values.mjs';

export default function make(law, reading) {
  const language = {
    word: (each) => {
      const { name, atLeast } = reading(each);
      return atLeast === undefined ? { fact: name, operator: 'equal', value: true }
        : { fact: name, operator: 'greaterThanInclusive', value: atLeast };
    },
    all: (parts) => ({ all: parts }),
    any: (parts) => ({ any: parts }),
    not: (part) => ({ not: part }),
  };
  const engine = new Engine();
  law.forEach((each, number) => {
    if (each.duties.length === 0) {
      engine.addFact(each.word, false);
      return;
    }
    const note = (truth) => (event, almanac) => almanac.addFact(each.word, truth);
    engine.addRule({
      conditions: { all: [expressionOf(each, language)] },
      event: { type: each.word },
      priority: law.length - number,
      onSuccess: note(true),
      onFailure: note(false),
    });
  });
  return {
    prepare: known,
    decide: async (facts) => new Set((await engine.run(facts)).events.map((event) => event.type)),
    truth: (found, conclusion) => found.has(conclusion),
  };
}
