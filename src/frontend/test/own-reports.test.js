import assert from 'node:assert/strict';
import {beforeEach, test} from 'node:test';
import {Node, wordsIn} from './page.js';

const {ownReports, shownFirst} =
  await import('../../main/resources/META-INF/resources/webjars/camunda/app/welcome/scripts/home/own-reports.js');

const every = node => (node instanceof Node ? [node, ...node.children.flatMap(every)] : []);
const report = {
  id: 7,
  subjectName: '软件学院',
  state: 'FIXED',
  stateTitle: '已定稿',
  edition: 1,
  madeAt: '',
  fixedAt: '2026-12-01T01:00:00Z'
};

// tables look after their width
globalThis.ResizeObserver = class {
  observe() {}
};

let answers;
beforeEach(() => {
  globalThis.document.cookie = '';
  globalThis.fetch = async path => ({
    ok: true,
    status: 200,
    headers: {get: () => 'application/json'},
    json: async () => answers(String(path)),
    text: async () => JSON.stringify(answers(String(path)))
  });
});

test('after a launch the reports of the year before are still shown, and every year can be chosen', async () => {
  answers = path => (path.includes('/cycles/2026/') ? [report] : []);
  const [box] = await ownReports({roles: ['UNIT_HEAD']}, [2027, 2026]);
  assert.ok(wordsIn(box).includes('软件学院'));
  answers = path => (path.includes('/reports') ? [report] : []);
  const [both] = await ownReports({roles: ['DATA_LEAD']}, [2027, 2026]);
  assert.deepEqual(
    every(both).flatMap(node => node.attributes.value ?? []),
    ['2027', '2026']
  );
});

test('who is neither head nor data lead, or has nothing to read, is shown nothing', async () => {
  answers = () => [];
  assert.equal(await ownReports({roles: ['FILER']}, [2027]), null);
  assert.equal(await ownReports({roles: ['UNIT_HEAD']}, [2027]), null);
});

test('the newest year with a report is shown first', () => {
  const years = [{reports: []}, {reports: [1]}, {reports: [1]}];
  assert.equal(shownFirst(years), years[1]);
  assert.equal(shownFirst([years[0]]), years[0]);
});

test('of a year without reports it is said what is to come and from whom', async () => {
  answers = path => (path.includes('/subjects') ? [{code: '201'}] : []);
  const [box] = await ownReports({roles: ['UNIT_HEAD']}, [2027]);
  assert.match(wordsIn(box), /2027年度（还没有编制）/);
  assert.match(wordsIn(box), /由评估督导处在审核上报阶段编制/);
});
