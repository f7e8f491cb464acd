import assert from 'node:assert/strict';
import {test} from 'node:test';
import './page.js';

const folder = '../../main/resources/META-INF/resources/webjars/camunda/app/welcome/scripts/setup/';
const {inWords} = await import(folder + 'roster-outcome.js');
const {headOf} = await import(folder + 'roster-person.js');
const {asksOfOwn} = await import(folder + 'own-auditors.js');
const {matching} = await import(folder + 'roster-people.js');

const outcome = {taken: false, added: [], changed: [], ended: [], remarks: [], errors: []};

test('a dry run says what would come and that nothing was taken in', () => {
  assert.equal(inWords({...outcome, added: [{}, {}], ended: [{}]}), '试读完毕，还没有导入。将增加2项，修改0项，停用或结束1项。');
});

test('what was taken in is said as done', () => {
  assert.match(inWords({...outcome, taken: true, changed: [{}]}), /^已登记：增加0项，修改1项/);
});

test('the same file again changes nothing', () => {
  assert.equal(inWords({...outcome, taken: true}), '与现有登记一致，没有变化。');
});

test('one mistake keeps all out', () => {
  assert.match(inWords({...outcome, added: [{}], errors: [{}]}), /有1处错误，没有导入/);
});

test('a new head takes the place of the one that the unit has', () => {
  const head = {id: 'T001', unit: '104', roles: [{role: 'UNIT_HEAD'}]};
  const people = [{id: 'T000', unit: '104', roles: [{role: 'FILER'}]}, head, {id: 'T003', unit: '105', roles: [{role: 'UNIT_HEAD'}]}];
  assert.equal(headOf({people}, '104'), head);
  assert.equal(headOf({people}, '106'), null);
});

test('people are found by several words, in any order', () => {
  const people = [
    {id: 'T001', name: '王芳', unitName: '教务处', roles: [{title: '单位负责人'}]},
    {id: 'T002', name: '李强', unitName: '教务处', roles: []}
  ];
  assert.deepEqual(
    matching(people, '负责人 教务').map(one => one.id),
    ['T001']
  );
  assert.equal(matching(people, 't00').length, 2);
  assert.equal(matching(people, '').length, 2);
});

test('whoever would audit what they fill in is asked about, whichever role comes first', () => {
  const filer = {name: '王芳', roles: [{role: 'FILER', title: '数据填报人'}]};
  const head = {name: '王芳', roles: [{role: 'UNIT_HEAD', title: '单位负责人'}]};
  assert.match(asksOfOwn(filer, 'UNIT_HEAD', '单位负责人'), /已是数据填报人，再担任单位负责人，填报的数据由本人审核/);
  assert.match(asksOfOwn(head, 'DATA_LEAD', '数据负责人'), /已是单位负责人，再担任数据负责人/);
  assert.match(asksOfOwn({name: '李强', roles: [{role: 'OFFICE', title: '评估督导处'}]}, 'LEADER', '分管校领导'), /由本人审批/);
});

test('other roles of one person are nothing to ask about', () => {
  assert.equal(asksOfOwn({name: '王芳', roles: [{role: 'FILER', title: '数据填报人'}]}, 'DATA_LEAD', '数据负责人'), '');
  assert.equal(asksOfOwn({name: '王芳', roles: []}, 'UNIT_HEAD', '单位负责人'), '');
});
