// SPDX-License-Identifier: Apache-2.0
// What engines for rules have in common: how they take facts, and how conclusions follow each other.

/** Facts as true, false and numbers; what is unknown is left out. */
export function known(facts) {
  return Object.fromEntries(facts.filter(([, , value]) => value !== -1)
    .map(([name, kind, value]) => [name, kind === 'yes_no' ? value === 1 : value]));
}

/** An engine that takes one expression at a time: each conclusion becomes one more value for the next. */
export function stepByStep(law, compile, isKnown = () => true) {
  const steps = law.map((conclusion) => [conclusion.word, compile(conclusion)]);
  return {
    prepare: known,
    decide: (facts) => {
      const values = { ...facts };
      for (const [word, run] of steps) {
        const found = run(values);
        if (isKnown(found)) {
          values[word] = found;
        }
      }
      return values;
    },
    truth: (found, conclusion) => found[conclusion] ?? null,
  };
}
