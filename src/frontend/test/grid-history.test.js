import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  history,
  rowsAfter,
  standsOf
} from '../../main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/filing/grid-history.js';

/** Rows with a history, as the grid keeps them. */
function table(...names) {
  const held = {rows: names.map(name => ({name}))};
  const steps = history(step => {
    held.rows = rowsAfter(held.rows, step);
    (step.cells || []).forEach(({row, field, after}) => {
      row[field] = after;
    });
  });
  return {
    ...steps,
    row: name => held.rows.find(row => row.name === name),
    names: () => held.rows.map(row => row.name).join(''),
    renames: (name, after) =>
      steps.make({title: '修改', cells: [{row: held.rows.find(r => r.name === name), field: 'name', before: name, after}]}),
    removes: (...gone) =>
      steps.make({title: '删除', removed: standsOf(held.rows, new Set(held.rows.filter(row => gone.includes(row.name))))}),
    appends: name => steps.make({title: '添加', added: [{row: {name}, after: held.rows[held.rows.length - 1] || null}]})
  };
}

test('a change is taken back and done again', () => {
  const rows = table('甲', '乙');
  rows.renames('乙', '丙');
  assert.equal(rows.names(), '甲丙');
  rows.undo();
  assert.equal(rows.names(), '甲乙');
  rows.redo();
  assert.equal(rows.names(), '甲丙');
});

test('removed rows come back where they stood: first, last and side by side', () => {
  const rows = table('甲', '乙', '丙', '丁', '戊');
  rows.removes('甲', '丙', '丁', '戊');
  assert.equal(rows.names(), '乙');
  rows.undo();
  assert.equal(rows.names(), '甲乙丙丁戊');
});

test('a table of which all is removed comes back', () => {
  const rows = table('甲', '乙');
  rows.removes('甲', '乙');
  rows.undo();
  assert.equal(rows.names(), '甲乙');
});

test('steps are taken back in the opposite order, with what was written in a row that is gone since', () => {
  const rows = table('甲');
  rows.appends('乙');
  rows.renames('乙', '丙');
  rows.removes('丙');
  rows.undo();
  rows.undo();
  assert.equal(rows.names(), '甲乙');
  rows.undo();
  assert.equal(rows.names(), '甲');
  rows.redo();
  rows.redo();
  assert.equal(rows.names(), '甲丙');
});

test('what is done anew ends what could be done again', () => {
  const rows = table('甲');
  rows.renames('甲', '乙');
  rows.undo();
  rows.renames('甲', '丙');
  assert.equal(rows.redoes(), null);
  assert.equal(rows.redo(), undefined);
  assert.equal(rows.names(), '丙');
});

test('the next step back and forth is known by its title', () => {
  const rows = table('甲');
  assert.equal(rows.undoes(), null);
  rows.removes('甲');
  assert.equal(rows.undoes(), '删除');
  rows.undo();
  assert.deepEqual([rows.undoes(), rows.redoes()], [null, '删除']);
});

test('twenty thousand rows are removed and come back', () => {
  const rows = table(...Array.from({length: 20000}, (_, n) => 'r' + n));
  const before = rows.names();
  rows.removes(...Array.from({length: 20000}, (_, n) => 'r' + n).slice(5, 19990));
  rows.undo();
  assert.equal(rows.names(), before);
});
