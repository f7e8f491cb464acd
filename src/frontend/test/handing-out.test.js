import assert from 'node:assert/strict';
import {test} from 'node:test';
import {onItsWay} from '../../main/resources/META-INF/resources/webjars/camunda/app/cockpit/scripts/office/handing-out.js';

const stages = state => [
  {stage: 1, state: 'DONE'},
  {stage: 2, state}
];
const unit = (state, part = 'ASSISTING') => ({part, state});
const table = (requiring, ...units) => ({requiring, units: [unit('NOT_STARTED', 'RESPONSIBLE'), ...units]});

test('it counts the assisting units whose requirements are stated and who have no task yet', () => {
  const tables = [
    table(false, unit('FILLING'), unit('NOT_STARTED')),
    table(false, unit('AUDITED')),
    table(true, unit('NOT_STARTED'), unit('NOT_STARTED'))
  ];
  assert.deepEqual(onItsWay({stages: stages('RUNNING'), tables}), {all: 3, done: 2});
});

test('it says nothing once all have theirs, or while only responsible units are asked', () => {
  assert.equal(onItsWay({stages: stages('RUNNING'), tables: [table(false, unit('FILLING'))]}), null);
  assert.equal(onItsWay({stages: stages('RUNNING'), tables: [table(true, unit('NOT_STARTED'))]}), null);
});

test('it says nothing before the stage and after it', () => {
  const tables = [table(false, unit('NOT_STARTED'))];
  assert.equal(onItsWay({stages: stages('NOT_STARTED'), tables}), null);
  assert.equal(onItsWay({stages: stages('DONE'), tables}), null);
});
