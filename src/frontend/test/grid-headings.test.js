import assert from 'node:assert/strict';
import {test} from 'node:test';

globalThis.window = {location: {pathname: '/camunda/app/tasklist/'}};
const filing = '../../main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/filing/';
const {headingsOf, underHeadings} = await import(filing + 'grid-headings.js');
const {cellsOf} = await import(filing + 'grid-text.js');

const COLUMNS = [{name: '单位名称'}, {name: '单位号'}, {name: '建筑面积', unit: '平方米'}];
const FIELDS = COLUMNS.map(({name}, i) => ({name, field: 'c' + i}));
const namesOf = text => headingsOf(cellsOf(text), COLUMNS)?.names || null;

test('a first row of headings is known, with stars and units, in whatever order', () => {
  assert.deepEqual(namesOf('单位号*\t建筑面积（平方米）\t单位名称（必填）\n201\t5\t机械学院'), ['单位号', '建筑面积', '单位名称']);
});

test('rows of data are no headings', () => {
  assert.equal(namesOf('机械学院\t201\t5\n土木学院\t202\t6'), null);
  assert.equal(namesOf('机械学院\t单位号\t5\n土木学院\t202\t6'), null);
  assert.equal(namesOf(''), null);
});

test('one cell alone is a text, above others it is a heading', () => {
  assert.equal(namesOf('单位号'), null);
  assert.deepEqual(namesOf('单位号\n201'), ['单位号']);
});

test('what stands under a heading goes into its column', () => {
  const block = cellsOf('单位号\t单位名称\n201\t机械学院\n202');
  assert.deepEqual(underHeadings(block, ['单位号', '单位名称'], FIELDS), {
    rows: [
      ['201', '机械学院'],
      ['202', '']
    ],
    fields: ['c1', 'c0'],
    left: []
  });
});

test('what has no column, or one that comes twice, is named where there is anything in it', () => {
  const block = cellsOf('单位号\t备注\t单位名称\t单位号\t空列\n201\t新\t机械学院\t202\t');
  const {names} = headingsOf(block, COLUMNS);
  assert.deepEqual(names, ['单位号', null, '单位名称', null, null]);
  const {rows, fields, left} = underHeadings(block, names, FIELDS);
  assert.deepEqual(rows, [['201', '机械学院']]);
  assert.deepEqual(fields, ['c1', 'c0']);
  assert.deepEqual(left, ['备注', '单位号']);
});
