import assert from 'node:assert/strict';
import {beforeEach, test} from 'node:test';
import {Node} from './page.js';
import {storage} from './storage.js';

const APP = '../../main/resources/META-INF/resources/webjars/camunda/app/';

const {draftsBelongTo, keepDraft} = await import(APP + 'shared/scripts/drafts.js');
const {dropUnsaved, gridDraft, hasUnsaved, singleDraft, unsavedOf} = await import(APP + 'shared/scripts/unsaved.js');
const {pendingChanges} = await import(APP + 'tasklist/scripts/filing/pending.js');
const {askFirst, withoutUnsaved} = await import(APP + 'tasklist/scripts/filing/unsaved-question.js');
const {choice} = await import(APP + 'welcome/scripts/home/choice.js');

const task = {id: 't', name: '采集填报数据', submissionId: 7, version: 2};

beforeEach(() => {
  globalThis.localStorage = storage();
  draftsBelongTo('jwc-filer');
});

function corrects(version = 2) {
  const pending = pendingChanges(gridDraft(7), version, ['专业代码']);
  pending.edited({'#': 3}, 'c0', '080202', '080201');
  return pending;
}

test('what is corrected in the grid waits to be saved, until it is saved or taken back', () => {
  assert.equal(hasUnsaved(7), false);
  const pending = corrects();
  assert.equal(hasUnsaved(7), true);
  assert.equal(hasUnsaved(8), false);
  pending.forget();
  assert.equal(hasUnsaved(7), false);
});

test('so does what is corrected in the form of a table of one row', () => {
  keepDraft(singleDraft(7), {base: 2, values: {总占地面积: '1'}});
  assert.equal(hasUnsaved(7), true);
});

test('so do corrections of an older version, until they are given up', () => {
  corrects(1);
  assert.equal(hasUnsaved(7), true);
  dropUnsaved(7);
  assert.equal(hasUnsaved(7), false);
});

test('what would be lost is said in numbers', () => {
  const pending = corrects();
  pending.watch(() => [{'#': null, c0: '080203'}]);
  pending.removed({'#': 4});
  pending.removed({'#': 5});
  pending.keep();
  assert.equal(unsavedOf(7), '修改1行、新增1行、删除2行');
  keepDraft(singleDraft(8), {base: 2, values: {总占地面积: '1'}});
  assert.equal(unsavedOf(8), '修改1项');
  assert.equal(unsavedOf(9), '');
});

test('whatever makes a version without the corrections asks first, and goes on at once where there are none', () => {
  const done = [];
  const place = new Node();
  place.replaceChildren('这里');
  askFirst(7, '上传', place, () => done.push('没有修改'));
  assert.deepEqual(done, ['没有修改']);
  corrects();
  askFirst(7, '上传', place, () => done.push('放弃了'));
  const [question] = place.children;
  assert.ok(question.children[0].includes('修改1行'));
  const [stay, , goOn] = question.children.slice(1);
  stay.click();
  assert.deepEqual(place.children, ['这里']);
  goOn.click();
  assert.deepEqual(done, ['没有修改', '放弃了']);
});

test('corrections are dropped only once the version is there', () => {
  corrects();
  const then = withoutUnsaved(7, answer => answer);
  assert.equal(hasUnsaved(7), true);
  assert.equal(then('版本3'), '版本3');
  assert.equal(hasUnsaved(7), false);
});

test('nobody waits for the corrections of another who works at the same computer', () => {
  corrects();
  draftsBelongTo('x01-filer');
  assert.equal(hasUnsaved(7), false);
});

test('data with corrections that are not saved cannot be chosen, and the way to them stands beside', () => {
  corrects();
  const one = choice('HAND_IN', task);
  one.choose(true);
  assert.equal(one.box.checked, false);
  assert.equal(one.box.disabled, true);
  const [, note] = one.name.children;
  assert.ok(note.children[0].includes('没有保存'));
  assert.ok(note.children[1].attributes.href.includes('task=t'));
});

test('what is corrected after it was chosen is found when it is looked at again', () => {
  const one = choice('HAND_IN', task);
  one.choose(true);
  assert.equal(one.box.checked, true);
  const pending = corrects();
  one.look();
  assert.equal(one.box.checked, false);
  pending.forget();
  one.look();
  assert.equal(one.box.disabled, false);
  assert.deepEqual(one.name.children[1].children, []);
});

test('an audit is of what others have saved', () => {
  corrects();
  const one = choice('AUDIT', task);
  one.choose(true);
  assert.equal(one.box.checked, true);
});
