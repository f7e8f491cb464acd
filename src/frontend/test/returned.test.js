import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Node, wordsIn} from './page.js';

const {ofNewest, placed, returnNote} =
  await import('../../main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/filing/returned.js');

const remark = (version, row, column) => ({version, row, column});

test('of several returns the remarks of the newest count', () => {
  assert.deepEqual(ofNewest([remark(1, 2, '名称'), remark(3, 4, '名称'), remark(3, 0, '')]), [remark(3, 4, '名称'), remark(3, 0, '')]);
  assert.deepEqual(ofNewest([]), []);
});

test('one is led to a cell, else to a column, and nowhere by what is said of the whole table', () => {
  assert.deepEqual(placed([remark(1, 0, ''), remark(1, 0, '名称'), remark(1, 4, '')]), remark(1, 4, ''));
  assert.deepEqual(placed([remark(1, 0, ''), remark(1, 0, '名称')]), remark(1, 0, '名称'));
  assert.equal(placed([remark(1, 0, '')]), null);
});

const said = (row, column, text) => ({...remark(1, row, column), text});
const every = node => (node instanceof Node ? [node, ...node.children.flatMap(every)] : []);
const buttons = node => every(node).filter(one => one.listeners.click);

test('what was said of the data stands beside the reason, with the way to its place', () => {
  const located = [];
  const remarks = [said(5, '面积', '与房产证不符'), said(0, '', '请全面核对')];
  const note = returnNote({returnedBy: '丁文博', returnReason: '面积不符'}, remarks, {locate: one => located.push(one)});
  assert.ok(wordsIn(note).startsWith('丁文博退回，原因：面积不符'));
  assert.ok(wordsIn(note).includes('第5行“面积”，与房产证不符'));
  assert.ok(wordsIn(note).includes('整表，请全面核对'));
  const [only, ...others] = buttons(note);
  only.click();
  assert.deepEqual(located, [remarks[0]]);
  assert.equal(others.length, 0);
});

test('of many remarks the first are shown, and all of them on their tab', () => {
  let all = 0;
  const remarks = [2, 3, 4, 5].map(row => said(row, '面积', '第' + row + '处'));
  const note = returnNote({returnedBy: '', returnReason: '不符'}, remarks, {locate: () => {}, all: () => all++});
  assert.ok(wordsIn(note).includes('第4处'));
  assert.ok(!wordsIn(note).includes('第5处'));
  buttons(note)[3].click();
  assert.equal(all, 1);
  assert.equal(wordsIn(returnNote({state: 'RETURNED', returnedBy: '', returnReason: '不符'}, [], {})), '退回原因：不符');
  assert.equal(wordsIn(returnNote({state: 'CORRECTING', returnedBy: '丁文博', returnReason: '第2行'}, [], {})), '丁文博打开更正：第2行');
});

test('a correction is told with why it came back, what its filer says, and that nothing was changed', async () => {
  const {corrected} = await import('../../main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/filing/comparison.js');
  const none = {added: 0, removed: 0, changed: 0, unchanged: 3, changes: []};
  const told = wordsIn(corrected({version: 2, reason: '面积不符', word: '以房产证为准', changes: none}));
  assert.ok(told.includes('退回原因：面积不符'));
  assert.ok(told.includes('更正说明：以房产证为准'));
  assert.ok(told.includes('与更正前的版本2内容完全相同'));
});

test('what was changed after a return stands cell by cell', async () => {
  globalThis.ResizeObserver = class {
    observe() {}
  };
  const {corrected} = await import('../../main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/filing/comparison.js');
  const change = {kind: 'CHANGED', row: 3, formerRow: 3, first: [], column: '面积', before: '120', after: '102'};
  const told = wordsIn(
    corrected({version: 2, reason: '面积不符', word: '', changes: {added: 0, removed: 0, changed: 1, unchanged: 2, changes: [change]}})
  );
  assert.ok(!told.includes('内容完全相同'));
  assert.ok(told.includes('120') && told.includes('102'));
});
