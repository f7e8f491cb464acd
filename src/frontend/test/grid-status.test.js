import assert from 'node:assert/strict';
import {test} from 'node:test';
import {statusWords as said} from '../../main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/filing/grid-status.js';

const unsaved = (changed, added, deleted) => ({changed, added, deleted});
const statusWords = rows => said({unsaved: unsaved(0, 0, 0), ...rows});

test('rows that a filter hides are counted beside those that are shown', () => {
  assert.equal(statusWords({all: 4, shown: 4, ticked: 0}), '共4行');
  assert.equal(statusWords({all: 4, shown: 2, ticked: 0}), '显示2行/共4行');
  assert.equal(statusWords({all: 3, shown: 0, ticked: 0, unsaved: unsaved(1, 0, 0)}), '显示0行/共3行，1行有未保存的修改，已暂存在本机');
});

test('rows that are ticked are counted', () => {
  assert.equal(statusWords({all: 4, shown: 4, ticked: 2}), '共4行，已勾选2行');
});

test('of the rows that are not saved those are named that are new or gone', () => {
  assert.equal(
    statusWords({all: 5, shown: 5, ticked: 0, unsaved: unsaved(3, 2, 9)}),
    '共5行，14行有未保存的修改（其中新增2行、删除9行），已暂存在本机'
  );
});
