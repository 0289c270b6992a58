// SPDX-License-Identifier: Apache-2.0
// GoRules zen: a decision table for each conclusion, one after the other. Hit policy first: exemptions,
// duties, "no".
import { ZenEngine } from '@gorules/zen-engine';
import { known } from './values.mjs';

function table({ word, duties, exemptions }, reading) {
  const rules = [...exemptions.map((rule) => ({ rule, answer: 'false' })),
    ...duties.map((rule) => ({ rule, answer: 'true' }))];
  const words = [...new Set(rules.flatMap(({ rule }) => [...rule.all, ...rule.none]))];
  const cell = (name, holds) => {
    const { atLeast } = reading(name);
    return atLeast === undefined ? `${holds}` : `${holds ? '>=' : '<'} ${atLeast}`;
  };
  const any = Object.fromEntries(words.map((name) => [name, '']));
  const row = ({ rule, answer }, number) => ({
    _id: `${word}-${number}`,
    ...any,
    ...Object.fromEntries(rule.all.map((name) => [name, cell(name, true)])),
    ...Object.fromEntries(rule.none.map((name) => [name, cell(name, false)])),
    answer,
  });
  return {
    id: word,
    name: word,
    type: 'decisionTableNode',
    content: {
      hitPolicy: 'first',
      inputs: words.map((name) => ({ id: name, name, field: reading(name).name })),
      outputs: [{ id: 'answer', name: word, field: word }],
      rules: [...rules.map(row), { _id: `${word}-no`, ...any, answer: 'false' }],
      passThrough: true,
      inputField: null,
      outputPath: null,
      executionMode: 'single',
    },
  };
}

export default function make(law, reading) {
  const nodes = [{ id: 'in', name: 'in', type: 'inputNode' },
    ...law.map((each) => table(each, reading)), { id: 'out', name: 'out', type: 'outputNode' }];
  const edges = nodes.slice(1).map((node, number) =>
    ({ id: `edge-${number}`, type: 'edge', sourceId: nodes[number].id, targetId: node.id }));
  const decision = new ZenEngine().createDecision({ nodes, edges });
  return {
    prepare: known,
    decide: async (facts) => (await decision.evaluate(facts)).result,
    truth: (found, conclusion) => found[conclusion],
  };
}
