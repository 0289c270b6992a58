// SPDX-License-Identifier: Apache-2.0
// Opens every diagram and every table of DMN files in dmn-js, in headless Chromium, and makes pictures:
// node open.mjs CHROMIUM PICTURES FILE...
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);
const [executablePath, pictures, ...files] = process.argv.slice(2);
const dist = join(require.resolve('dmn-js/package.json'), '..', 'dist');
const styles = ['dmn-js-shared', 'dmn-js-drd', 'dmn-js-decision-table', 'dmn-js-literal-expression',
  'dmn-font/css/dmn-embedded', 'diagram-js'].map((name) => join(dist, 'assets', `${name}.css`));
const script = join(dist, 'dmn-navigated-viewer.development.js');
const DIAGRAM = { width: 2400, height: 1500 };

let passed = 0;
const faults = [];

function check(good, what) {
  passed += good ? 1 : 0;
  if (!good) {
    faults.push(what);
  }
}

/** In the page: imports a file, and lists what can be opened. */
async function importFile(xml) {
  window.viewer = new window.DmnJS({ container: '#canvas', height: '100%' });
  const { warnings } = await window.viewer.importXML(xml, { open: false });
  return { warnings: warnings.map((each) => each.message),
    views: window.viewer.getViews().map((view) => ({ type: view.type, id: view.element.id })) };
}

/** In the page: opens a view, and counts what it draws and what the file has of that. */
async function openView(number) {
  const view = window.viewer.getViews()[number];
  const warnings = (await window.viewer.open(view)).warnings.map((each) => each.message);
  const { element } = view;
  const count = (selector) => document.querySelectorAll(selector).length;
  if (view.type === 'drd') {
    window.viewer.getActiveViewer().get('canvas').zoom('fit-viewport');
    const kinds = element.drgElement;
    return { warnings, drawn: count('.djs-shape') + count('.djs-connection'),
      held: kinds.length + kinds.reduce((sum, each) => sum + (each.informationRequirement ?? []).length, 0) };
  }
  const table = element.decisionLogic;
  return view.type === 'decisionTable'
    ? { warnings, drawn: count('tbody tr'), held: table.rule.length }
    : { warnings, drawn: count('.dmn-literal-expression-container'), held: 1 };
}

async function newPage(browser) {
  const page = await browser.newPage({ viewport: DIAGRAM });
  page.on('console', (message) => check(!['error', 'warning'].includes(message.type()), message.text()));
  page.on('pageerror', (error) => check(false, error.message));
  await page.setContent('<!doctype html><body style="margin:0"><div id="canvas" style="height:100vh">');
  for (const path of styles) {
    await page.addStyleTag({ path });
  }
  await page.addScriptTag({ path: script });
  return page;
}

async function openFile(browser, file) {
  const page = await newPage(browser);
  const { warnings, views } = await page.evaluate(importFile, readFileSync(file, 'utf8'));
  check(warnings.length === 0, `${file}: ${warnings}`);
  check(views[0].type === 'drd', `${file}: no diagram`);
  for (const [number, { id, type }] of views.entries()) {
    const found = await page.evaluate(openView, number);
    check(found.warnings.length === 0, `${id}: ${found.warnings}`);
    check(found.drawn === found.held, `${id}: ${found.drawn} of ${found.held} drawn`);
    const path = join(pictures, `${basename(file, '.dmn')}-${type === 'drd' ? 'diagram' : id}.png`);
    await page.screenshot({ path });
  }
  console.log(`${basename(file)}: ${views.length} views`);
  await page.close();
}

mkdirSync(pictures, { recursive: true });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
for (const file of files) {
  await openFile(browser, file);
}
await browser.close();
faults.forEach((fault) => console.log(fault));
console.log(`open: ${passed} passed, ${faults.length} failed`);
process.exit(faults.length === 0 ? 0 : 1);
