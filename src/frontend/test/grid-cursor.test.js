import assert from 'node:assert/strict';
import {test} from 'node:test';
import {gridCursor} from '../../main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/filing/grid-cursor.js';

globalThis.requestAnimationFrame = () => 0;

function standing() {
  const all = [{'#': 1}, {'#': 2}];
  let rows = all;
  const cursor = gridCursor(
    {shown: () => rows, visible: () => [], show() {}},
    () => ['c0', 'c1'],
    () => {}
  );
  cursor.stand(all[1], 'c1');
  const show = some => {
    rows = some;
    cursor.settle();
  };
  return {all, cursor, show};
}

test('nobody stands where no row is left: what is pasted then goes into new rows', () => {
  const {cursor, show} = standing();
  show([]);
  assert.equal(cursor.at(), null);
  assert.equal(cursor.target(), null);
});

test('who stood in a cell stands there again when its row is back', () => {
  const {all, cursor, show} = standing();
  show([]);
  show([]);
  show(all);
  assert.deepEqual(cursor.at(), {row: all[1], field: 'c1'});
});
