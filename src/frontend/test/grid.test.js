import assert from 'node:assert/strict';
import {test} from 'node:test';

globalThis.window = {location: {pathname: '/camunda/app/tasklist/'}};
const filing = '../../main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/filing/';
const {cellMarks, cellWords, gridFields} = await import(filing + 'grid-columns.js');
const {newRow, shownRows} = await import(filing + 'grid-rows.js');

const error = {id: 'f1', row: 2, column: '专业名称', severity: 'ERROR', message: '超过500字'};

test('what was found at a cell is said there, and nowhere else', () => {
  const marks = cellMarks();
  marks.add([error]);
  assert.equal(cellWords(marks, 2, '专业名称'), '超过500字');
  assert.equal(cellWords(marks, 2, '专业代码'), '');
  assert.equal(cellWords(marks, 3, '专业名称'), '');
});

test('a note that comes again is said once', () => {
  const marks = cellMarks();
  marks.add([error]);
  marks.add([error]);
  assert.equal(marks.found(2, '专业名称').length, 1);
});

test('a changed cell says what it was; an added row says so in each cell', () => {
  const marks = cellMarks();
  marks.showChanges([
    {kind: 'CHANGED', row: 2, column: '专业名称', before: '机械'},
    {kind: 'CHANGED', row: 3, column: '专业名称', before: ''},
    {kind: 'ADDED', row: 4, column: ''}
  ]);
  assert.equal(cellWords(marks, 2, '专业名称'), '原值：机械');
  assert.equal(cellWords(marks, 3, '专业名称'), '原值：（空）');
  assert.equal(cellWords(marks, 4, '专业代码'), '新增的行');
});

test('other changes take the place of those that were marked, removed rows have no cell', () => {
  const marks = cellMarks();
  marks.showChanges([{kind: 'CHANGED', row: 2, column: '专业名称', before: '机械'}]);
  marks.showChanges([{kind: 'REMOVED', row: 0, column: ''}]);
  assert.equal(marks.change(2, '专业名称'), null);
  assert.equal(marks.change(0, '专业名称'), null);
});

test('a short key stays in sight before the other columns', () => {
  const submission = {columns: ['名称', '代码', '年制'], keyColumns: ['代码']};
  assert.deepEqual(
    gridFields(submission).map(f => f.name + f.field),
    ['代码c1', '名称c0', '年制c2']
  );
});

test('rows are shown with what is pending in them, without those that are to go', () => {
  const pending = {isDeleted: number => number === 2, valuesOf: number => (number === 1 ? {名称: '新'} : {})};
  const rows = [1, 2, 3].map(number => ({number, unit: '104', values: {名称: '旧', 代码: '0' + number}}));
  assert.deepEqual(shownRows(rows, ['名称', '代码'], pending), [
    {'#': 1, '@': '104', c0: '新', c1: '01'},
    {'#': 3, '@': '104', c0: '旧', c1: '03'}
  ]);
});

test('a new row has no number yet', () => {
  assert.deepEqual(newRow('104', ['名称', '代码'], {代码: '01'}), {'#': null, '@': '104', c0: '', c1: '01'});
});
