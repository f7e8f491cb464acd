import assert from 'node:assert/strict';
import {test} from 'node:test';

globalThis.window = {location: {pathname: '/camunda/app/tasklist/'}};
const filing = '../../main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/filing/';
const {cellMarks, cellWords, columnsSaid, lookOf, placeWords, withoutRow} = await import(filing + 'grid-marks.js');
const {frozenOf, gridFields} = await import(filing + 'grid-columns.js');
const {newRow, shownRows, withRest} = await import(filing + 'grid-rows.js');
const {chosenInto, matching, written} = await import(filing + 'grid-choices.js');
const {lastYearsValues} = await import(filing + 'grid-last-year.js');
const {columnOf, facts, offered, unitOf} = await import(filing + 'column-help.js');

const COLUMNS = ['专业名称', '专业代码'];

const error = {id: 'f1', row: 2, column: '专业名称', severity: 'ERROR', message: '超过500字'};

test('what was found at a cell is said there, and nowhere else', () => {
  const marks = cellMarks(COLUMNS);
  marks.add([error]);
  assert.equal(cellWords(marks, 2, '专业名称'), '超过500字');
  assert.equal(cellWords(marks, 2, '专业代码'), '');
  assert.equal(cellWords(marks, 3, '专业名称'), '');
});

test('a note that comes again is said once', () => {
  const marks = cellMarks(COLUMNS);
  marks.add([error]);
  marks.add([error]);
  assert.equal(marks.found(2, '专业名称').length, 1);
});

test('a finding over several columns is marked at each, one of the whole row at its number', () => {
  const marks = cellMarks(COLUMNS);
  marks.add([
    {row: 2, column: '专业代码+专业名称', severity: 'ERROR', message: '重复'},
    {row: 3, column: '专业名称、专业代码', severity: 'ANOMALY', message: '不符'},
    {row: 4, column: '', severity: 'ERROR', message: '整行有误'}
  ]);
  COLUMNS.forEach(column => {
    assert.equal(lookOf(marks.found(2, column)), 'grid-error');
    assert.equal(lookOf(marks.found(3, column)), 'grid-anomaly');
    assert.equal(lookOf(marks.found(4, column)), undefined);
  });
  assert.equal(lookOf(marks.found(4, '')), 'grid-error');
});

test('a column whose name holds another one is told from it', () => {
  assert.deepEqual(columnsSaid('代码、名称版本', ['名称', '代码', '名称版本']), ['代码', '名称版本']);
  assert.deepEqual(columnsSaid('图书、期刊', ['图书、期刊', '图书']), ['图书、期刊']);
  assert.deepEqual(columnsSaid('', ['名称']), []);
});

test('a corrected cell says so and what was wrong before', () => {
  const marks = cellMarks(COLUMNS);
  marks.add([error]);
  assert.equal(cellWords(marks, 2, '专业名称', true), '已修改，保存后重新校验\n修改前：超过500字');
});

test('a changed cell says what it was; an added row says so in each cell', () => {
  const marks = cellMarks(COLUMNS);
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
  const marks = cellMarks(COLUMNS);
  marks.showChanges([{kind: 'CHANGED', row: 2, column: '专业名称', before: '机械'}]);
  marks.showChanges([{kind: 'REMOVED', row: 0, column: ''}]);
  assert.equal(marks.change(2, '专业名称'), null);
  assert.equal(marks.change(0, '专业名称'), null);
});

test('columns stand in the template’s order, whichever the key is', () => {
  assert.deepEqual(
    gridFields({columns: ['名称', '代码', '年制'], keyColumns: ['代码']}).map(f => f.name + f.field),
    ['名称c0', '代码c1', '年制c2']
  );
});

test('the first columns stay in sight up to the key, one that stands further on does not', () => {
  const columns = ['名称', '代码', '年制'];
  const frozen = (...keyColumns) => frozenOf({columns, keyColumns});
  assert.equal(frozen('名称'), 1);
  assert.equal(frozen('代码'), 2);
  assert.equal(frozen('年制'), 0);
  assert.equal(frozen('名称', '年制'), 1);
});

test('rows are shown with what is pending in them, without those that are to go', () => {
  const pending = {isDeleted: number => number === 2, merged: (number, values) => (number === 1 ? {...values, 名称: '新'} : values)};
  const rows = [1, 2, 3].map(number => ({number, unit: '104', values: {名称: '旧', 代码: '0' + number}}));
  assert.deepEqual(shownRows(rows, ['名称', '代码'], pending), [
    {'#': 1, '@': '104', c0: '新', c1: '01'},
    {'#': 3, '@': '104', c0: '旧', c1: '03'}
  ]);
});

test('a new row has no number yet', () => {
  assert.deepEqual(newRow('104', ['名称', '代码'], {代码: '01'}), {'#': null, '@': '104', c0: '', c1: '01'});
});

test('the rest of the rows goes before those that were added', () => {
  const rows = [newRow('104', ['名称'], {}), {'#': 1}];
  assert.deepEqual(
    withRest(rows, [{'#': 2}, {'#': 3}]).map(row => row['#']),
    [1, 2, 3, null]
  );
});

test('values are offered that hold what was written, in cells of several values for the last of them', () => {
  assert.deepEqual(matching(['教务处', '人事处', '学工部'], '处'), ['教务处', '人事处']);
  assert.equal(written('甲;乙', ';'), '乙');
  assert.equal(chosenInto('甲;乙', '乙方', ';'), '甲;乙方');
  assert.equal(chosenInto('甲', '乙', ''), '乙');
});

test('Enter takes what is just that, then what begins with what was written, then what holds it', () => {
  const units = ['教学管理', '学生管理', '科学', '学'];
  assert.deepEqual(matching(units, '学'), ['学', '学生管理', '教学管理', '科学']);
  assert.deepEqual(matching(units, '学生'), ['学生管理']);
  assert.deepEqual(matching(units, ''), units);
});

test('the line under the grid names the place once', () => {
  const told = '第7行“单位职能”的值“学”有误，应为：可选值';
  assert.equal(placeWords(7, '单位职能', told, '教学管理'), '第7行“单位职能”：值“学”有误，应为：可选值（上年：教学管理）');
  assert.equal(placeWords(7, '单位职能', '第7行：两项不等（现为1）', null), '第7行“单位职能”：两项不等（现为1）');
  assert.equal(
    placeWords(7, '单位职能', '已修改，保存后重新校验\n修改前：' + told, null),
    '第7行“单位职能”：已修改，保存后重新校验\n修改前：值“学”有误，应为：可选值'
  );
  assert.equal(placeWords(null, '单位职能', '', null), '新增的行“单位职能”');
  assert.equal(placeWords(7, '单位职能', '与第7行“单位职能”重复', null), '第7行“单位职能”：与第7行“单位职能”重复');
});

test('a table of one row speaks of no row', () => {
  assert.equal(withoutRow('第2行“总占地面积”为空，应为：数字'), '“总占地面积”为空，应为：数字');
  assert.equal(withoutRow('第2行：两项不等'), '两项不等');
  assert.equal(withoutRow('C5“总占地面积”为空'), 'C5“总占地面积”为空');
});

test('last year’s value is that of the row with the same key', () => {
  const submission = {columns: ['代码', '名称'], keyColumns: ['代码']};
  const valueOf = lastYearsValues(submission, [{values: {代码: '01', 名称: '机械'}}]);
  assert.equal(valueOf({c0: '01', c1: '新'}, 'c1'), '机械');
  assert.equal(valueOf({c0: '02', c1: '新'}, 'c1'), null);
});

test('a column says what it wants, and that its meaning has still to be written', () => {
  const price = {
    name: '单价',
    type: 'NUMBER',
    typeTitle: '数字',
    required: true,
    values: [],
    separator: '',
    unit: '元',
    statisticalTime: '时点'
  };
  const help = {choices: {单位号: ['104']}, totals: [], summed: [], columns: [price]};
  assert.deepEqual(facts(help, columnOf(help, '单价')), [
    ['含义', '待补充'],
    ['单位', '元'],
    ['要求', '必填，数字'],
    ['统计时间', '时点']
  ]);
  assert.equal(unitOf(columnOf(help, '单价')), '（元）');
  assert.equal(unitOf({name: '单价（元）', unit: '元'}), '');
  assert.deepEqual(offered(help, columnOf(help, '单位号')), {type: 'TEXT', values: ['104'], separator: '', isClosed: false});
});
