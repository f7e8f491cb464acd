import assert from 'node:assert/strict';
import {test} from 'node:test';

globalThis.window = {location: {pathname: '/camunda/app/welcome/default/'}};

const APP = '../../main/resources/META-INF/resources/webjars/camunda/app/';
const {fromField, toField} = await import(APP + 'cockpit/scripts/office/training-form.js');
const {isFound} = await import(APP + 'shared/scripts/definition-questions.js');
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
