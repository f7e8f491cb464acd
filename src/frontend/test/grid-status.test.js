import assert from 'node:assert/strict';
import {test} from 'node:test';
import {statusWords} from '../../main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/filing/grid-status.js';

test('rows that a filter hides are counted beside those that are shown', () => {
  assert.equal(statusWords({all: 4, shown: 4, ticked: 0, unsaved: 0}), '共4行');
  assert.equal(statusWords({all: 4, shown: 2, ticked: 0, unsaved: 0}), '显示2行/共4行');
  assert.equal(statusWords({all: 3, shown: 0, ticked: 0, unsaved: 1}), '显示0行/共3行，1行有未保存的修改，已暂存在本机');
});

test('rows that are ticked are counted', () => {
  assert.equal(statusWords({all: 4, shown: 4, ticked: 2, unsaved: 0}), '共4行，已勾选2行');
});
