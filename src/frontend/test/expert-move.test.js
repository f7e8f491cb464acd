import assert from 'node:assert/strict';
import {test} from 'node:test';
import './page.js';

const {freeUnits, judgesWords} =
  await import('../../main/resources/META-INF/resources/webjars/camunda/app/cockpit/scripts/office/expert-move.js');

const table = {
  code: '4-2',
  units: [
    {code: '104', name: '教务处'},
    {code: '201', name: '机械工程学院'},
    {code: '202', name: '软件学院'}
  ],
  experts: [
    {id: 'a', units: ['104', '202']},
    {id: 'b', units: []}
  ],
  recused: {a: '所在单位协助填报本表', c: '所在单位负责填报并审核本表'},
  recusedUnits: {a: ['201'], c: ['104', '201', '202']}
};

test('an expert may be given the rows of the units that nothing speaks against', () => {
  const codes = id => freeUnits(table, id).map(unit => unit.code);
  assert.deepEqual(codes('a'), ['104', '202']);
  assert.deepEqual(codes('b'), ['104', '201', '202']);
  assert.deepEqual(codes('c'), []);
});

test('whoever judges some units only is named with them', () => {
  assert.equal(
    judgesWords(table, id => id),
    'a（教务处、软件学院）、b'
  );
});
