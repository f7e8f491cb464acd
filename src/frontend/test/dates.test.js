import assert from 'node:assert/strict';
import {test} from 'node:test';
import {day, overdue, second, when} from '../../main/resources/META-INF/resources/webjars/camunda/app/shared/scripts/dates.js';

test('a moment is shown on the school’s clock, wherever the browser is', () => {
  assert.equal(when('2026-12-30T10:00:00Z'), '2026年12月30日 18:00');
  assert.equal(when('2026-12-31T17:30:00Z'), '2027年1月1日 01:30');
});

test('a moment to the second, and from when to when', () => {
  assert.equal(second('2026-11-27T12:00:09Z'), '2026年11月27日 20:00:09');
  assert.equal(second('2026-11-27T12:00:09Z', '2026-11-27T12:00:12Z'), '2026年11月27日 20:00:09—20:00:12');
});

test('a day stays the day that it is', () => {
  assert.equal(day('2026-12-22'), '2026年12月22日');
});

test('what has no date has no words', () => {
  assert.equal(when(null), '');
  assert.equal(day(undefined), '');
});

test('the first late day is said to count, since it does so at once', () => {
  assert.equal(overdue(1), '已逾期，计1个工作日');
  assert.equal(overdue(3), '已逾期3个工作日');
});
