import assert from 'node:assert/strict';
import {test} from 'node:test';
import {day, when} from '../../main/resources/META-INF/resources/webjars/camunda/app/shared/scripts/dates.js';

test('a moment is shown on the school’s clock, wherever the browser is', () => {
  assert.equal(when('2026-12-30T10:00:00Z'), '2026年12月30日 18:00');
  assert.equal(when('2026-12-31T17:30:00Z'), '2027年1月1日 01:30');
});

test('a day stays the day that it is', () => {
  assert.equal(day('2026-12-22'), '2026年12月22日');
});

test('what has no date has no words', () => {
  assert.equal(when(null), '');
  assert.equal(day(undefined), '');
});
