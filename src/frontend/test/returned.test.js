import assert from 'node:assert/strict';
import {test} from 'node:test';
import {wordsIn} from './page.js';

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

test('the reason leads to the remarks, where there are some', () => {
  const submission = {returnedBy: '丁文博', returnReason: '面积不符'};
  let shown = 0;
  const note = returnNote(submission, 1, () => shown++);
  assert.ok(wordsIn(note).includes('丁文博退回，原因：面积不符'));
  const button = note.children.find(child => typeof child !== 'string');
  assert.ok(wordsIn(button).includes('1条批注'));
  button.click();
  assert.equal(shown, 1);
  assert.equal(wordsIn(returnNote(submission, 0, () => {})), '丁文博退回，原因：面积不符');
});
