// SPDX-License-Identifier: Apache-2.0
// The rules of one law, from rules.json, in a shape that each engine's own rules are made of.
import { readFileSync } from 'node:fs';

export function readTables(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** Its conclusions in the order in which they can be taken, each with its duties and exemptions. */
export function lawOf(tables, name) {
  const rules = new Map(tables.rules.map((rule) => [rule.id, rule]));
  const own = tables.laws.find((law) => law.name === name).rules.map((id) => rules.get(id));
  return tables.conclusions.map(({ word }) => {
    const of = (effect) => own.filter((rule) => rule.conclusion === word && rule.effect === effect);
    return { word, duties: of('duty'), exemptions: of('exemption') };
  });
}

/** What a word reads: a fact, a fact that has to be at least something, or a conclusion. */
export function readingOf(tables) {
  const found = new Map([
    ...tables.facts.map(({ name }) => [name, { name, isFact: true }]),
    ...tables.atoms.map((atom) => [atom.word, { name: atom.fact, atLeast: atom.at_least, isFact: true }]),
  ]);
  return (word) => found.get(word) ?? { name: word };
}

/** A conclusion as one expression, put together by an engine's own four functions. */
export function expressionOf(conclusion, { word, all, any, not }) {
  const rule = ({ all: needed, none }) =>
    all([...needed.map(word), ...none.map((each) => not(word(each)))]);
  const duties = any(conclusion.duties.map(rule));
  return conclusion.exemptions.length === 0 ? duties
    : all([duties, not(any(conclusion.exemptions.map(rule)))]);
}

/** The four functions of languages with operators. */
export function operators({ and, or, not, never, word }) {
  const join = (sign) => (parts) => `(${parts.join(` ${sign} `)})`;
  return {
    word,
    all: join(and),
    any: (parts) => (parts.length === 0 ? never : join(or)(parts)),
    not,
  };
}
