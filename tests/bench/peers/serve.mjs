// SPDX-License-Identifier: Apache-2.0
// An engine of npm for measure.py: serve.mjs ENGINE RULES_JSON INCIDENTS COUNT
//
// ENGINE.mjs gives, for the tables and a law, how an incident is handed to the engine, how it decides,
// and what its answer says of a conclusion. Only deciding is timed.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { lawOf, readTables, readingOf } from './law.mjs';

const LEAST_SECONDS = 0.1;
const [, , name, rules, file, count] = process.argv;
const tables = readTables(rules);
const law = lawOf(tables, 'avg-2018');
const engine = await (await import(`./${name}.mjs`)).default(law, readingOf(tables));

const incidents = readFileSync(file, 'utf8').trim().split('\n').slice(0, Number(count)).map((line) => {
  const numbers = line.split(' ').map(Number);
  return engine.prepare(tables.facts.map(({ name: fact, kind }, number) => [fact, kind, numbers[number]]));
});

async function decideAll(keep) {
  for (const incident of incidents) {
    const found = engine.decide(incident);
    keep(found instanceof Promise ? await found : found);
  }
}

async function answers() {
  const letters = [];
  await decideAll((found) => tables.outcomes.forEach(({ conclusion }) => {
    const truth = engine.truth(found, conclusion);
    letters.push(truth === null ? '?' : truth ? '1' : '0');
  }));
  return letters.join('');
}

/** Of the processor. */
function secondsSince(begin) {
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1e6;
}

async function time() {
  const begin = process.cpuUsage();
  let rounds = 0;
  do {
    await decideAll(() => {});
    rounds += 1;
  } while (secondsSince(begin) < LEAST_SECONDS);
  return (secondsSince(begin) * 1e9) / rounds / incidents.length;
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(line === 'answers' ? await answers() : await time());
}
