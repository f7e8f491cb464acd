import assert from 'node:assert/strict';
import {test} from 'node:test';
import './page.js';

const APP = '../../main/resources/META-INF/resources/webjars/camunda/app/';
const {saidOf} = await import(APP + 'cockpit/scripts/office/report-texts.js');

test('an empty box in which nothing stood is not said to be saved', () => {
  assert.equal(saidOf(0, {number: 0, text: ''}), '这一部分还没有写内容，没有保存。');
});

test('what was written, and what was emptied, is', () => {
  assert.match(saidOf(0, {number: 1, text: '总体平稳。'}), /^已保存。/);
  assert.match(saidOf(1, {number: 2, text: ''}), /^已清空。/);
  assert.equal(saidOf(1, {number: 1, text: '总体平稳。'}), '没有改动，与原来一样。');
});
