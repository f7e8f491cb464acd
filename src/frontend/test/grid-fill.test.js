import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  cleared,
  copied,
  filledDown,
  hiddenIn,
  hiddenWithin,
  pasted,
  targetOf,
  withHidden
} from '../../main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/filing/grid-fill.js';

const FIELDS = ['c1', 'c0'];
const threeRows = () => ['甲', '乙', '丙'].map((name, i) => ({'#': i + 2, c0: name, c1: String(i)}));
const target = (rows, top, left, bottom = top, right = left) => ({rows, fields: FIELDS, top, bottom, left, right});
const written = cells => cells.map(({row, field, after}) => [row['#'], field, after]);

test('a block goes from the range’s first cell on, in the columns as they are shown', () => {
  const rows = threeRows();
  const {cells, added, cut} = pasted(
    [
      ['8', '子'],
      ['9', '丑']
    ],
    target(rows, 1, 0)
  );
  assert.deepEqual(written(cells), [
    [3, 'c1', '8'],
    [3, 'c0', '子'],
    [4, 'c1', '9'],
    [4, 'c0', '丑']
  ]);
  assert.deepEqual([added, cut], [[], 0]);
});

test('rows past the end are added, blank ones are not', () => {
  const {cells, added} = pasted(
    [
      ['7', '子'],
      ['8', '丑'],
      ['', ''],
      ['9', '寅']
    ],
    target(threeRows(), 2, 0)
  );
  assert.deepEqual(written(cells), [
    [4, 'c1', '7'],
    [4, 'c0', '子']
  ]);
  assert.deepEqual(added, [
    {c1: '8', c0: '丑'},
    {c1: '9', c0: '寅'}
  ]);
});

test('texts past the last column are counted, not dropped in silence', () => {
  const {cells, cut} = pasted(
    [
      ['子', '多', ''],
      ['丑', '余', '的']
    ],
    target(threeRows(), 0, 1)
  );
  assert.deepEqual(written(cells), [
    [2, 'c0', '子'],
    [3, 'c0', '丑']
  ]);
  assert.equal(cut, 3);
});

test('one text fills the whole range', () => {
  const {cells} = pasted([['同']], target(threeRows(), 0, 0, 1, 1));
  assert.deepEqual(written(cells), [
    [2, 'c1', '同'],
    [2, 'c0', '同'],
    [3, 'c1', '同'],
    [3, 'c0', '同']
  ]);
});

test('a cell that stays as it is is no change, and each change knows what was there', () => {
  const {cells} = pasted([['甲'], ['新']], target(threeRows(), 0, 1));
  assert.deepEqual(
    cells.map(({before, after}) => [before, after]),
    [['乙', '新']]
  );
});

test('the first row of a range fills the others, and the row above a single one', () => {
  assert.deepEqual(written(filledDown(target(threeRows(), 0, 1, 2, 1))), [
    [3, 'c0', '甲'],
    [4, 'c0', '甲']
  ]);
  assert.deepEqual(written(filledDown(target(threeRows(), 1, 1))), [[3, 'c0', '甲']]);
  assert.deepEqual(filledDown(target(threeRows(), 0, 1)), []);
});

test('a range is cleared and copied', () => {
  const rows = threeRows();
  assert.deepEqual(written(cleared(target(rows, 1, 0, 1, 1))), [
    [3, 'c1', ''],
    [3, 'c0', '']
  ]);
  assert.deepEqual(copied(target(rows, 0, 0, 1, 1)), [
    ['0', '甲'],
    ['1', '乙']
  ]);
});

const ALL = ['c0', 'c1', 'c2', 'c3'];
const SHOWN = ['c0', 'c2', 'c3'];
const wide = (left, right = left) => ({
  rows: [{'#': 2, c0: '甲', c1: '旧', c2: '', c3: ''}],
  fields: SHOWN,
  top: 0,
  bottom: 0,
  left,
  right
});

test('a block that meets a hidden column goes into it, and what follows stays in its own column', () => {
  const block = [['子', '2020-01', '丑']];
  const {cells, cut} = pasted(block, targetOf(block, wide(0), ALL));
  assert.deepEqual(written(cells), [
    [2, 'c0', '子'],
    [2, 'c1', '2020-01'],
    [2, 'c2', '丑']
  ]);
  assert.equal(cut, 0);
  assert.deepEqual(hiddenIn(SHOWN, {cells}, ALL), ['c1']);
});

test('what is pasted beside a hidden column touches none, and one text fills what is seen', () => {
  const block = [['子', '丑']];
  const {cells} = pasted(block, targetOf(block, wide(1), ALL));
  assert.deepEqual(
    cells.map(({field}) => field),
    ['c2', 'c3']
  );
  assert.deepEqual(hiddenIn(SHOWN, {cells}, ALL), []);
  const one = [['同']];
  assert.deepEqual(
    pasted(one, targetOf(one, wide(0, 2), ALL)).cells.map(({field}) => field),
    SHOWN
  );
});

test('hidden columns of rows that are added are named, too, unless nothing stands there', () => {
  const added = [
    {c0: '子', c1: '2020-01'},
    {c0: '丑', c1: ''}
  ];
  assert.deepEqual(hiddenIn(SHOWN, {cells: [], added}, ALL), ['c1']);
  assert.deepEqual(hiddenIn(SHOWN, {cells: [], added: added.slice(1)}, ALL), []);
});

test('a range is copied with the columns that are hidden within it, not with those beside it', () => {
  assert.deepEqual(copied(withHidden(wide(0, 1), ALL)), [['甲', '旧', '']]);
  assert.deepEqual(hiddenWithin(wide(0, 1), ALL), ['c1']);
  assert.deepEqual(copied(withHidden(wide(1, 2), ALL)), [['', '']]);
  assert.deepEqual(hiddenWithin(wide(1, 2), ALL), []);
});
