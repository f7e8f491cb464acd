import assert from 'node:assert/strict';
import {beforeEach, test} from 'node:test';
import {Node, wordsIn} from './page.js';
import {storage} from './storage.js';

const APP = '../../main/resources/META-INF/resources/webjars/camunda/app/';
const {handInBox, sizeOf} = await import(APP + 'tasklist/scripts/filing/hand-in.js');
const {keepDraft} = await import(APP + 'shared/scripts/drafts.js');
const {gridDraft} = await import(APP + 'shared/scripts/unsaved.js');

const task = {id: 't', word: '谁填报，谁负责'};
const submissionOf = (rows, rowsBefore, muchSmaller) => ({
  id: 7,
  latestVersion: 2,
  versions: [{rows}],
  rowsBefore,
  muchSmaller,
  findings: {errors: 0, anomalies: 0}
});

const every = node => (node instanceof Node ? [node, ...node.children.flatMap(every)] : []);
const ticks = box => every(box).filter(node => node.attributes.type === 'checkbox');
const press = box =>
  every(box)
    .filter(node => node.attributes.class === 'btn btn-primary')
    .forEach(button => button.click());

let sent;
beforeEach(() => {
  globalThis.localStorage = storage();
  sent = [];
  globalThis.fetch = async (path, {body}) => {
    sent.push(JSON.parse(body));
    throw new TypeError('offline');
  };
  globalThis.document.cookie = '';
});

test('the bar says how many rows are handed in, and how many there were where most are gone', () => {
  assert.equal(sizeOf(submissionOf(5, 6, false)), '5行');
  assert.equal(sizeOf(submissionOf(2, 5, true)), '2行（上一版本5行）');
  assert.equal(sizeOf(submissionOf(0, 5, true)), '没有任何数据（上一版本5行）');
  assert.equal(sizeOf(submissionOf(0, 0, true)), '没有任何数据');
});

test('who hands in much less than there was says first that it is meant', async () => {
  const box = handInBox(task, submissionOf(0, 5, true), () => {});
  assert.ok(box.attributes.class.includes('unsure'));
  const [loss] = ticks(box);
  press(box);
  assert.equal(sent.length, 0);
  assert.ok(wordsIn(box).includes('请先勾选'));
  loss.checked = true;
  press(box);
  await new Promise(resolve => setTimeout(resolve));
  assert.deepEqual(
    sent.map(({lossMeant}) => lossMeant),
    [true]
  );
});

test('others are not asked', () => {
  const box = handInBox(task, submissionOf(5, 6, false), () => {});
  assert.ok(!box.attributes.class.includes('unsure'));
  assert.equal(ticks(box).length, 1);
});

test('nothing is handed in while corrections wait, of whichever version, and the bar says how many', () => {
  keepDraft(gridDraft(7), {base: 1, changed: [[3, {专业代码: '01'}]], added: [], deleted: []});
  const box = handInBox(task, submissionOf(5, 6, false), () => {});
  press(box);
  assert.equal(sent.length, 0);
  assert.ok(wordsIn(box).includes('修改1行'));
});

test('in a monitoring period without new data one says there that nothing has changed, or is told the other way', async () => {
  const update = {...task, monitoring: true, offersUnchanged: true};
  const box = handInBox(update, submissionOf(5, 5, false), () => {});
  assert.ok(wordsIn(box).includes('有变化的：上传工作簿'));
  ticks(box)[0].checked = true;
  press(box);
  await new Promise(resolve => setTimeout(resolve));
  assert.deepEqual(sent, [{responsible: true, unchanged: true, version: 2}]);
});

test('nothing has changed is not said while corrections wait', () => {
  keepDraft(gridDraft(7), {base: 2, changed: [[3, {专业代码: '01'}]], added: [], deleted: []});
  const box = handInBox({...task, offersUnchanged: true}, submissionOf(5, 5, false), () => {});
  press(box);
  assert.deepEqual(sent, []);
  assert.ok(wordsIn(box).includes('没有保存的修改'));
});

test('new data of a monitoring period are handed in', async () => {
  const update = {...task, monitoring: true, offersUnchanged: false};
  press(handInBox(update, submissionOf(5, 5, false), () => {}));
  await new Promise(resolve => setTimeout(resolve));
  assert.equal(sent[0].unchanged, undefined);
});

test('what is the very version that came back is handed in with a word that says why nothing was changed', async () => {
  const box = handInBox(task, {...submissionOf(5, 5, false), correction: {version: 2, unchanged: true}}, () => {});
  assert.ok(wordsIn(box).includes('与更正前的版本2内容完全相同'));
  const [text] = every(box).filter(node => node.attributes['aria-label'] === '更正说明');
  text.value = ' 经核对，面积以房产证为准 ';
  press(box);
  await new Promise(resolve => setTimeout(resolve));
  assert.deepEqual(
    sent.map(({correction}) => correction),
    ['经核对，面积以房产证为准']
  );
});

test('what was never returned asks for no word of correction', () => {
  const box = handInBox(task, submissionOf(5, 5, false), () => {});
  assert.equal(every(box).filter(node => node.attributes['aria-label'] === '更正说明').length, 0);
});
