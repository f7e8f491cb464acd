import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Node, wordsIn} from './page.js';

globalThis.ResizeObserver = class {
  observe() {}
};

const APP = '../../main/resources/META-INF/resources/webjars/camunda/app/';
const {ageOf, questionBeforeFixing, reportList} = await import(APP + 'cockpit/scripts/office/report-list.js');
const {reportRun} = await import(APP + 'cockpit/scripts/office/report-run.js');

const draft = {
  id: 7,
  kind: 'SCHOOL',
  subjectName: '全校',
  state: 'DRAFT',
  stateTitle: '草稿',
  edition: 1,
  fileName: '报告.docx',
  sha256: 'a'.repeat(64),
  contentCode: 'b'.repeat(64),
  changes: [],
  replacedBy: null,
  closed: false,
  madeBy: '系统',
  madeAt: '2026-11-26T01:00:00Z',
  fixedBy: null,
  fixedAt: null
};
const {missingReports} = await import(APP + 'cockpit/scripts/office/missing-reports.js');
const every = node => (node instanceof Node ? [node, ...node.children.flatMap(every)] : []);
const buttons = nodes => nodes.flatMap(every).filter(node => wordsIn(node) === '定稿' && node.attributes.class?.includes('btn'));

test('a draft whose tables have changed is out of date and says which', () => {
  assert.equal(ageOf(draft), '是');
  assert.equal(
    ageOf({...draft, changes: ['表2-1由第1版变为第2版', '报告模板有变化']}),
    '已过期：表2-1由第1版变为第2版；报告模板有变化。请重新生成'
  );
});

test('a fixed edition stays, and says what came after it', () => {
  const fixed = {...draft, state: 'FIXED', changes: ['表2-1由第1版变为第2版']};
  assert.match(ageOf(fixed), /^定稿后有变化：表2-1/);
  assert.equal(ageOf({...fixed, replacedBy: 2}), '已由第2版取代：表2-1由第1版变为第2版');
});

test('what is closed is neither offered to be fixed nor said to need another edition', () => {
  assert.equal(buttons(reportList('/x', [{...draft, closed: true}], () => {})).length, 0);
  assert.match(ageOf({...draft, state: 'FIXED', closed: true, changes: ['整改任务有变化']}), /这一版不再改变/);
});

test('before many drafts are fixed it is said how many nobody has opened', () => {
  assert.equal(questionBeforeFixing([draft], new Set([7])), '将有1份草稿定稿，定稿后不能撤回，要改只能另出新版。');
  assert.match(questionBeforeFixing([draft, {...draft, id: 8}], new Set([7])), /将有2份.*其中1份您在本页还没有打开看过/);
});

test('only a draft that is not out of date can be fixed', () => {
  const fix = () => {};
  assert.equal(buttons(reportList('/x', [draft], fix)).length, 1);
  assert.equal(buttons(reportList('/x', [{...draft, changes: ['指标体系有变化']}], fix)).length, 0);
  assert.match(
    reportList('/x', [{...draft, changes: ['指标体系有变化']}], fix)
      .map(wordsIn)
      .join(''),
    /草稿1份（1份已过期），定稿0份/
  );
});

/** A run as the server tells of it, look by look. */
function told(...runs) {
  let asked = 0;
  globalThis.fetch = async () => Response.json(runs[asked++]);
  globalThis.setTimeout = () => 0;
}
const underWay = done => ({running: true, fixes: false, reports: 3, done, failures: [], finishedAt: null});
const over = {running: false, fixes: false, reports: 3, done: 3, failures: [], finishedAt: '2026-11-26T01:00:00Z'};

test('the list is brought anew while reports are being made, and once they are', async () => {
  told(underWay(1), underWay(1), over, over);
  let brought = 0;
  const run = reportRun('/x', () => brought++);
  await run.look();
  assert.equal(brought, 1);
  assert.match(wordsIn(run.node), /正在生成草稿：1\/3份/);
  await run.look();
  assert.equal(brought, 1, 'nothing new');
  await run.look();
  assert.equal(brought, 2);
  assert.match(wordsIn(run.node), /3\/3份完成/);
  await run.look();
  assert.equal(brought, 2, 'nothing runs');
});

test('what is over before one looks is brought too', async () => {
  told(over);
  let brought = 0;
  await reportRun('/x', () => brought++).begun();
  assert.equal(brought, 1);
});

test('until it is known how many there are, it is being prepared', async () => {
  told({...underWay(0), reports: 0});
  const run = reportRun('/x', () => {});
  await run.look();
  assert.match(wordsIn(run.node), /正在准备生成草稿/);
  assert.doesNotMatch(wordsIn(run.node), /0\/0/);
});

test('the office is reminded of the colleges and majors that have no report', () => {
  const subjects = {COLLEGE: [{code: '201'}, {code: '202'}], MAJOR: [{code: '20101'}]};
  const school = {kind: 'SCHOOL', subject: ''};
  const made = [school, {kind: 'COLLEGE', subject: '201'}];
  assert.match(missingReports(subjects, made), /^还有1份学院报告、1份专业报告没有生成/);
  assert.equal(missingReports(subjects, [...made, {kind: 'COLLEGE', subject: '202'}, {kind: 'MAJOR', subject: '20101'}]), '');
});
