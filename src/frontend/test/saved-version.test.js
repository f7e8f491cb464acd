import assert from 'node:assert/strict';
import {test} from 'node:test';

const APP = '../../main/resources/META-INF/resources/webjars/camunda/app/';
const {savedAs} = await import(APP + 'shared/scripts/saved-version.js');

test('what was sent is said to be a new version only where it became one', () => {
  assert.equal(savedAs({version: 3, unchanged: false}), '已保存为版本3');
  assert.equal(savedAs({version: 2, unchanged: true}), '没有改动，仍是第2版');
});
