import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  inside,
  isOneCell,
  led,
  rangeOf,
  tabbed
} from '../../main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/filing/grid-range.js';

const SIZE = {rows: 3, columns: 2};
const key = (key, ctrlKey = false) => ({key, ctrlKey});

test('a range is drawn in any direction', () => {
  assert.deepEqual(rangeOf({row: 2, column: 0}, {row: 0, column: 1}), {top: 0, bottom: 2, left: 0, right: 1});
  assert.equal(isOneCell(rangeOf({row: 1, column: 1}, {row: 1, column: 1})), true);
  assert.equal(isOneCell(rangeOf({row: 1, column: 1}, {row: 1, column: 0})), false);
});

test('arrows lead to the neighbour and stop at the edge', () => {
  assert.deepEqual(led({row: 0, column: 0}, key('ArrowDown'), SIZE), {row: 1, column: 0});
  assert.deepEqual(led({row: 2, column: 1}, key('ArrowDown'), SIZE), {row: 2, column: 1});
  assert.deepEqual(led({row: 0, column: 1}, key('PageDown'), SIZE), {row: 2, column: 1});
});

test('with Ctrl they lead to the end, Home and End to the corners', () => {
  assert.deepEqual(led({row: 0, column: 0}, key('ArrowDown', true), SIZE), {row: 2, column: 0});
  assert.deepEqual(led({row: 0, column: 0}, key('End'), SIZE), {row: 0, column: 1});
  assert.deepEqual(led({row: 0, column: 0}, key('End', true), SIZE), {row: 2, column: 1});
});

test('other keys lead nowhere', () => {
  assert.equal(led({row: 0, column: 0}, key('x'), SIZE), null);
});

test('Tab goes on in the next row and leaves the grid at its end', () => {
  assert.deepEqual(tabbed({row: 0, column: 1}, 1, SIZE), {row: 1, column: 0});
  assert.deepEqual(tabbed({row: 1, column: 0}, -1, SIZE), {row: 0, column: 1});
  assert.equal(tabbed({row: 2, column: 1}, 1, SIZE), null);
  assert.equal(tabbed({row: 0, column: 0}, -1, SIZE), null);
});

test('a place that is not there is the nearest one that is', () => {
  assert.deepEqual(inside({row: Infinity, column: -1}, SIZE), {row: 2, column: 0});
});
