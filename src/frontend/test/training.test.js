import assert from 'node:assert/strict';
import {test} from 'node:test';

globalThis.window = {location: {pathname: '/camunda/app/welcome/default/'}};

const APP = '../../main/resources/META-INF/resources/webjars/camunda/app/';
const {overlooked} = await import(APP + 'shared/scripts/training.js');
const {fromField, toField} = await import(APP + 'cockpit/scripts/office/training-form.js');
const {isFound, newestAnswered, waiting} = await import(APP + 'shared/scripts/definition-questions.js');
const {sideBySide, sourceOf} = await import(APP + 'shared/scripts/definition-history.js');
const {isDefined, outcome} = await import(APP + 'cockpit/scripts/office/definitions.js');
const {sameFirst} = await import(APP + 'cockpit/scripts/office/study.js');
const {isMissing} = await import(APP + 'tasklist/scripts/filing/quiz-note.js');
const {chosen} = await import(APP + 'welcome/scripts/home/quiz.js');
const {scanned} = await import(APP + 'welcome/scripts/home/sign-in.js');

test('a session is planned on the school’s clock, wherever the browser is', () => {
  assert.equal(fromField('2026-09-21T09:00'), '2026-09-21T01:00:00.000Z');
  assert.equal(toField('2026-09-21T01:00:00Z'), '2026-09-21T09:00');
  assert.equal(fromField(''), null);
});

test('what is chosen is said by its place, several where several are', () => {
  const box = checked => ({checked});
  assert.deepEqual(chosen([[box(false), box(true)], [box(true), box(false), box(true)], [box(false)]]), [[1], [0, 2], []]);
});

test('the code in the room names its session, and nothing else is taken for one', () => {
  assert.deepEqual(scanned('?sign-in=12.0123456789abcdef'), {session: '12', code: '0123456789abcdef'});
  assert.equal(scanned('?sign-in=12'), null);
  assert.equal(scanned(''), null);
});

test('a question is found by all words, in the table, the column, the question or its answers', () => {
  const asked = {
    id: 1,
    table: '1-5-1',
    column: '任职状态',
    text: '当年离职的还填吗？',
    by: '',
    at: '',
    late: false,
    answers: [{text: '要列出，不计入人数。', by: '', at: ''}]
  };
  assert.ok(isFound(asked, '1-5-1 离职'));
  assert.ok(isFound(asked, '不计入'));
  assert.ok(isFound(asked, ''));
  assert.ok(!isFound(asked, '离职 工资'));
});

const answered = (id, column, at, more = {}) => ({
  id,
  table: '1-3',
  column,
  text: '问' + id,
  by: '',
  at: '',
  dueOn: '2026-09-03',
  late: false,
  sameAs: 0,
  answers: at ? [{text: '答' + id, by: '', at}] : [],
  ...more
});

test('beside a column stand the three answers of it that are newest, each once', () => {
  const all = [
    answered(1, '单位号', '2026-09-01T00:00:00Z'),
    answered(2, '单位号', ''),
    answered(3, '单位名称', '2026-09-02T00:00:00Z'),
    answered(4, '单位号', '2026-09-05T00:00:00Z'),
    answered(5, '单位号', '2026-09-03T00:00:00Z'),
    answered(6, '单位号', '2026-09-04T00:00:00Z'),
    answered(7, '单位号', '2026-09-05T00:00:00Z', {sameAs: 4})
  ];
  assert.deepEqual(
    newestAnswered(all, '单位号').map(asked => asked.id),
    [4, 6, 5]
  );
});

test('a question says until when it waits, and of which other it waits', () => {
  assert.match(waiting(answered(1, '', '', {late: true})), /已超过答复期限/);
  assert.match(waiting(answered(1, '', '')), /期限/);
  assert.match(waiting(answered(1, '', '', {sameAs: 2, late: true})), /相同/);
});

test('a question may lead to those of its column first, never to itself or to one that leads on', () => {
  const asked = answered(9, '单位号', '');
  const all = [
    asked,
    answered(1, '', '', {table: '2-1'}),
    answered(2, '单位名称', ''),
    answered(3, '单位号', ''),
    answered(4, '单位号', '', {sameAs: 3})
  ];
  assert.deepEqual(
    sameFirst(asked, all).map(one => one.id),
    [3, 2, 1]
  );
});

test('editions stand side by side, and what an edition changed is marked', () => {
  const edition = (meaning, countingRule) => ({by: '', at: null, meaning, countingRule, statisticalTime: '', source: ''});
  const [meaning, rule] = sideBySide([edition('甲', '按人'), edition('甲', ''), edition('乙', '')]);
  assert.deepEqual(
    meaning.cells.map(cell => cell.changed),
    [false, true, false]
  );
  assert.deepEqual(
    rule.cells.map(cell => cell.changed),
    [true, false, false]
  );
  assert.equal(sourceOf({source: '2019年填报指南', mark: '2019口径'}), '2019年填报指南，2019口径');
});

test('a column is found by its table, its name and its words; what a workbook came to is said truly', () => {
  const column = {name: '单位号', meaning: '校内编码', countingRule: '', source: '', mark: '2019口径'};
  assert.ok(isDefined({title: '表1-3 校内单位'}, column, '1-3 编码'));
  assert.ok(!isDefined({title: '表1-3 校内单位'}, column, '2-1'));
  assert.match(outcome({changed: 2, unchanged: 868, changes: ['表1-3“单位号”']}, true), /^试读：将有2个数据项改写，868个没有变化.*……/);
});

test('whoever was named after the invitations is pointed out, unless nobody is invited at all', () => {
  const one = (name, invited, missing) => ({name, invited, missing});
  const late = one('后来指定的', false, true);
  assert.deepEqual(overlooked([one('受邀的', true, true), late, one('测验通过的', false, false)]), [late]);
  assert.deepEqual(overlooked([late]), []);
});

test('only who has to pass and has not is told so', () => {
  assert.ok(isMissing({demanded: true, passed: false}));
  assert.ok(!isMissing({demanded: true, passed: true}));
  assert.ok(!isMissing({demanded: false, passed: false}));
});
