import assert from 'node:assert/strict';
import {test} from 'node:test';
import './page.js';

const {counted, figure, tolerated, urgentFirst} =
  await import('../../main/resources/META-INF/resources/webjars/camunda/app/shared/scripts/concepts.js');

const pair = (state, stateTitle) => ({state, stateTitle});

test('what is to be explained comes first, what cannot be compared last', () => {
  const pairs = [
    pair('INCOMPARABLE', '无法比较'),
    pair('CONSISTENT', '一致'),
    pair('TO_EXPLAIN', '有差异待说明'),
    pair('EXPLAINED', '已说明')
  ];
  assert.deepEqual(
    urgentFirst(pairs).map(one => one.state),
    ['TO_EXPLAIN', 'EXPLAINED', 'CONSISTENT', 'INCOMPARABLE']
  );
  assert.equal(counted(pairs), '共4对：有差异待说明1对，已说明1对，一致1对，无法比较1对。');
});

test('a missing figure is a dash, never nothing', () => {
  assert.equal(figure(null, '人'), '—');
  assert.equal(figure(0, '人'), '0 人');
  assert.equal(figure(1019.15, '万元'), '1,019.15 万元');
});

test('what is tolerated is a number, a share or both', () => {
  assert.equal(tolerated({tolerance: 0, tolerancePercent: 0, unit: '人'}), '0');
  assert.equal(tolerated({tolerance: 5, tolerancePercent: 0, unit: '人'}), '5 人');
  assert.equal(tolerated({tolerance: 5, tolerancePercent: 1, unit: '人'}), '5 人或1%');
});
