import assert from 'node:assert/strict';
import {test} from 'node:test';
import './page.js';

const {rowPoints, seesTheWhole} =
  await import('../../main/resources/META-INF/resources/webjars/camunda/app/welcome/scripts/home/unit-data.js');

test('the whole is for the head and the data lead of a unit', () => {
  assert.equal(seesTheWhole({unit: '105', roles: ['UNIT_HEAD']}), true);
  assert.equal(seesTheWhole({unit: '201', roles: ['FILER', 'DATA_LEAD']}), true);
  assert.equal(seesTheWhole({unit: '105', roles: ['FILER']}), false);
  assert.equal(seesTheWhole({unit: null, roles: ['UNIT_HEAD']}), false);
});

test('the years before come first, a year without data is no zero', () => {
  assert.deepEqual(rowPoints({lastYears: [{year: 2024, rows: 7}], rows: null}, 2025), [
    {year: '2024', value: 7},
    {year: '2025', value: null}
  ]);
});
