import assert from 'node:assert/strict';
import {test} from 'node:test';
import {wordsIn} from './page.js';

const {alertsView} = await import('../../main/resources/META-INF/resources/webjars/camunda/app/shared/scripts/monitoring-board.js');

// tables look after their width
globalThis.ResizeObserver = class {
  observe() {}
};

const nextLook = '2026-12-25T23:00:00Z';

test('before the first look nobody is told that there is no alert, but when it is', () => {
  const words = wordsIn(alertsView([], {looked: false, nextLook}));
  assert.ok(!words.includes('没有未解除的预警'));
  assert.ok(words.includes('还没有用最新数据核对过'));
  assert.ok(words.includes('第一次在2026年12月26日'));
});

test('after it one is told that there is none, and when the next look is', () => {
  const words = wordsIn(alertsView([], {looked: true, nextLook}));
  assert.ok(words.includes('没有未解除的预警。'));
  assert.ok(words.includes('下次在2026年12月26日'));
});

test('whose monitoring is over has no next look', () => {
  const words = wordsIn(alertsView([], null));
  assert.ok(words.includes('没有未解除的预警。'));
  assert.ok(!words.includes('核对'));
});
