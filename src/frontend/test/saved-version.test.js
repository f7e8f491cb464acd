import assert from 'node:assert/strict';
import {test} from 'node:test';

const APP = '../../main/resources/META-INF/resources/webjars/camunda/app/';
const {NOTHING_NEW, savedAs, savedOr} = await import(APP + 'shared/scripts/saved-version.js');

test('what was sent is said to be a new version only where it became one', () => {
  assert.equal(savedAs({version: 3, unchanged: false}), '已保存为版本3');
  assert.equal(savedAs({version: 2, unchanged: true}), '没有改动，仍是第2版');
});

test('a form that is saved as it stood is not said to be saved', () => {
  const stood = {days: [7, 3], grace: 2};
  assert.equal(savedOr(stood, {grace: 2, days: [7, 3]}, '已保存。'), NOTHING_NEW);
  assert.equal(savedOr(stood, {days: [3, 7], grace: 2}, '已保存。'), '已保存。');
  assert.equal(savedOr(4, 5, '已保存。'), '已保存。');
  assert.equal(savedOr(4, 4, '已保存。'), '没有改动，与原来一样。');
});
