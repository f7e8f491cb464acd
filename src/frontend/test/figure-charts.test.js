import assert from 'node:assert/strict';
import test from 'node:test';
import './page.js';

const {overYears, sideBySide} = await import('../../main/resources/META-INF/resources/webjars/camunda/app/shared/scripts/figure-charts.js');

const figure = (value, lastYears, more = {}) => ({
  id: 'x',
  name: '生师比',
  unit: '',
  subjectName: '全校',
  value,
  lastYears,
  limits: {qualified: null, target: null},
  verdictTitle: '',
  rankTitle: '',
  decimals: 2,
  ...more
});

test('a figure is drawn over the years that have it, the earliest first, with its limit beside', () => {
  const before = [
    {year: 2025, value: null},
    {year: 2024, value: 18}
  ];
  const chart = overYears(2026, figure(19, before, {limits: {qualified: 18, target: null}}));
  assert.deepEqual(chart.categories, ['2024', '2026']);
  assert.deepEqual(chart.lines, [
    {name: '生师比', values: [18, 19]},
    {name: '合格标准', values: [18, 18]}
  ]);
});

test('one year alone is no line, nor are years without this one', () => {
  assert.equal(overYears(2026, figure(19, [])), null);
  const before = [
    {year: 2025, value: 18},
    {year: 2024, value: 18}
  ];
  assert.equal(overYears(2026, figure(null, before)), null);
});

test('colleges stand side by side, the greatest first, without those that have no figure', () => {
  const chart = sideBySide([figure(1, [], {subjectName: '甲'}), figure(null, [], {subjectName: '乙'}), figure(2, [], {subjectName: '丙'})]);
  assert.deepEqual(chart.categories, ['丙', '甲']);
  assert.equal(sideBySide([figure(1, [])]), null);
});
