import {test} from 'node:test';
import assert from 'node:assert/strict';
import './page.js';
import {
  actOf,
  byOf,
  fromOf,
  numberOf,
  outcomeOf,
  parted,
  query,
  subjectOf
} from '../../main/resources/META-INF/resources/webjars/camunda/app/welcome/scripts/home/trail.js';

const entry = {
  number: 0,
  who: '',
  whoName: '',
  year: 0,
  table: '',
  tableTitle: '',
  unit: '',
  unitName: '',
  person: '',
  personName: '',
  outcome: '完成',
  times: 1
};

test('who did it is told by name and account', () => {
  assert.equal(byOf({...entry, who: 'T001', whoName: '王一'}), '王一（T001）');
  assert.equal(byOf({...entry, who: 'admin', whoName: 'admin'}), 'admin');
  assert.equal(byOf({...entry, who: 'system', whoName: 'system'}), '系统');
  assert.equal(byOf(entry), '未登录');
});

test('what it was done to is one line', () => {
  assert.equal(
    subjectOf({...entry, year: 2026, table: '1-1', unit: '101', person: 'T002', personName: '李二'}),
    '2026年度，表1-1，单位101，李二（T002）'
  );
  assert.equal(
    subjectOf({...entry, year: 2026, table: '1-6', tableTitle: '表1-6 教职工基本信息', unit: '104', unitName: '教务处'}),
    '2026年度，表1-6 教职工基本信息，教务处（104）'
  );
  assert.equal(subjectOf(entry), '');
});

test('what came again within a minute is told with how often', () => {
  assert.equal(outcomeOf({...entry, outcome: '被拒绝', times: 40}), '被拒绝（共40次）');
  assert.equal(outcomeOf(entry), '完成');
});

test('what was done is told in words, not by its address', () => {
  assert.equal(actOf({...entry, title: '提交、审核和决定', what: '审核通过第1版'}), '提交、审核和决定：审核通过第1版');
  assert.equal(actOf({...entry, title: '上传', what: 'PUT /api/submissions/{id}/workbook id=3'}), '上传');
});

test('what was turned away shows its address', () => {
  const what = 'POST /api/cycles/2026/dates：没有权限';
  assert.equal(actOf({...entry, kind: 'TURNED_AWAY', title: '被拒绝的请求', what}), '被拒绝的请求：' + what);
});

test('only what was filled in is asked', () => {
  assert.equal(query({from: '2026-09-01', to: '', person: '王&一', page: '0'}), 'from=2026-09-01&person=%E7%8E%8B%26%E4%B8%80&page=0');
});

test('until it is sealed it has no number', () => {
  assert.equal(numberOf({...entry, number: 12}), '12');
  assert.equal(numberOf(entry), '待封存');
});

test('who signed in is told once', () => {
  assert.equal(subjectOf({...entry, who: 'T002', person: 'T002', personName: '李二'}), '');
});

test('an address is told as it is, but for the server itself', () => {
  assert.equal(fromOf({...entry, address: '10.1.2.3'}), '10.1.2.3');
  assert.equal(fromOf({...entry, address: '0:0:0:0:0:0:0:1'}), '服务器本机');
});

test('the first changes are seen at once, the others and long ones wait', () => {
  const hash = '数据校验码（SHA-256）：' + 'a'.repeat(64);
  assert.deepEqual(parted([hash, '一', '二']), {seen: ['一', '二'], more: [hash]});
  assert.deepEqual(parted(['一', '二', '三', '四']), {seen: ['一', '二', '三'], more: ['四']});
});
