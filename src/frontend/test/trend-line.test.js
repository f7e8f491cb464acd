import assert from 'node:assert/strict';
import {test} from 'node:test';
import {places} from '../../main/resources/META-INF/resources/webjars/camunda/app/shared/scripts/trend-line.js';

const years = (...values) => values.map((value, i) => ({year: String(2023 + i), value}));

test('a higher value stands higher, and the limit at its own height', () => {
  const {points, limit} = places(years(60, 80, 100), 80);
  assert.ok(points[0].y > points[1].y && points[1].y > points[2].y);
  assert.equal(limit, points[1].y);
});

test('a year without a value leaves its place empty', () => {
  const {points} = places(years(60, null, 100), null);
  assert.equal(points.length, 2);
  assert.equal(points[1].x, places(years(60, 70, 100), null).points[2].x);
});

test('values that are all the same, or only one, are drawn too', () => {
  places([...years(5, 5), ...years(5)], null).points.forEach(({x, y}) => assert.ok(Number.isFinite(x) && Number.isFinite(y)));
  assert.equal(places(years(5), null).limit, null);
});
