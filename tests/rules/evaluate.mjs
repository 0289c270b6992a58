// SPDX-License-Identifier: Apache-2.0
// Evaluates the DMN files with feelin, and compares with what the library says:
// node evaluate.mjs RULES_FOLDER < lines of incidents.py
//
// - All facts known: the same.
// - Some unknown: the same or null; never another answer.
// - Evaluated twice, with the unknown facts at their mildest and at their gravest: the same, where null
//   stands for two answers that differ.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DmnModdle } from 'dmn-moddle';
import { evaluate, unaryTest } from 'feelin';

const folder = process.argv[2];
const tables = JSON.parse(readFileSync(join(folder, 'rules.json'), 'utf8'));
const MANY = 1e6; // more than any threshold

/** The decisions of a file, in an order in which they can be taken. */
async function decisionsOf(law) {
  const xml = readFileSync(join(folder, `${law}.dmn`), 'utf8');
  const { rootElement, warnings } = await new DmnModdle().fromXML(xml, 'dmn:Definitions');
  if (warnings.length > 0) {
    throw new Error(`${law}: ${warnings.map((each) => each.message)}`);
  }
  return rootElement.drgElement.filter((each) => each.$type === 'dmn:Decision');
}

/** What a decision may read: only what it says that it needs. */
function needsOf(decision) {
  return (decision.informationRequirement ?? []).map((each) =>
    (each.requiredInput ?? each.requiredDecision).href.slice(1));
}

/** Whether a value passes a cell; asked once for each pair of them. */
const known = new Map();
function passes(text, value) {
  const key = `${text}\n${JSON.stringify(value)}`;
  if (!known.has(key)) {
    known.set(key, unaryTest(text, { '?': value }).value);
  }
  return known.get(key);
}

function firstRule(table, values) {
  if (table.hitPolicy !== 'FIRST') {
    throw new Error(`${table.id}: ${table.hitPolicy}`);
  }
  const columns = table.input.map((each) => values[each.inputExpression.text]);
  return table.rule.find((rule) => rule.inputEntry.every((cell, number) => {
    if (columns[number] === undefined) {
      throw new Error(`${rule.id}: reads what it does not need`);
    }
    return passes(cell.text, columns[number]);
  }));
}

function decide(decision, values) {
  const logic = decision.decisionLogic;
  if (logic.$type === 'dmn:LiteralExpression') {
    return evaluate(logic.text, {}).value;
  }
  const needs = Object.fromEntries(needsOf(decision).map((need) => [need, values[need]]));
  const rule = firstRule(logic, needs);
  return rule === undefined ? null : evaluate(rule.outputEntry[0].text, {}).value;
}

function decideAll(decisions, facts) {
  const values = { ...facts };
  for (const decision of decisions) {
    values[decision.id] = decide(decision, values);
  }
  return values;
}

/** A fact at its mildest or its gravest end for whoever has this role. */
function extreme(fact, grave, role) {
  const higher = fact.direction === 'by_duty' ? role === 'controller' : fact.direction !== 'mild';
  const high = higher === grave;
  switch (fact.kind) {
    case 'yes_no': return high;
    case 'choice': return fact.values.at(high ? -1 : 0).name;
    default: return high ? MANY : 0;
  }
}

function completed(facts, grave, role) {
  return Object.fromEntries(tables.facts.filter((fact) => fact.name in facts).map((fact) =>
    [fact.name, facts[fact.name] ?? extreme(fact, grave, role)]));
}

/** By conclusion: what both ends agree on. */
function decideTwice(decisions, facts) {
  const ends = {};
  for (const role of ['controller', 'processor']) {
    ends[role] = [false, true].map((grave) => decideAll(decisions, completed(facts, grave, role)));
  }
  return Object.fromEntries(tables.conclusions.map(({ word, role }) => {
    const [mild, grave] = ends[role].map((values) => values[word]);
    return [word, mild === grave ? mild : null];
  }));
}

const decisions = {};
for (const { name } of tables.laws) {
  decisions[name] = await decisionsOf(name);
}
let count = 0;
let unknown = 0;
const faults = [];
for await (const line of createInterface({ input: process.stdin })) {
  const { law, facts, verdicts } = JSON.parse(line);
  const complete = Object.values(facts).every((value) => value !== null);
  const once = decideAll(decisions[law], facts);
  const twice = complete ? once : decideTwice(decisions[law], facts);
  for (const { name, conclusion } of tables.outcomes) {
    const verdict = verdicts[name];
    const sound = once[conclusion] === verdict || (once[conclusion] === null && !complete);
    if (!sound || twice[conclusion] !== verdict) {
      faults.push(`${law}, ${name}: once ${once[conclusion]}, twice ${twice[conclusion]}, but ${verdict}: ${line}`);
    }
    count += 1;
    unknown += verdict === null ? 1 : 0;
  }
}
faults.slice(0, 5).forEach((fault) => console.log(fault));
console.log(`evaluate: ${count - faults.length} passed, ${faults.length} failed (${unknown} not known)`);
process.exit(count > 0 && faults.length === 0 ? 0 : 1);
