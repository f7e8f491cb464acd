import assert from 'node:assert/strict';
import {test} from 'node:test';
import './page.js';

const {shownOf, stateOf} = await import('../../main/resources/META-INF/resources/webjars/camunda/app/welcome/scripts/setup/accounts.js');
const {mayHaveSecond} = await import('../../main/resources/META-INF/resources/webjars/camunda/app/welcome/scripts/home/own-sign-in.js');

const account = {id: 'x01', name: '张三', lockedUntil: null, pausedFrom: [], mustChange: false, secondFactor: false, left: false};
const paused = {...account, id: 'x02', lockedUntil: '2026-09-07T01:05:00Z', pausedFrom: ['10.6.6.6', '没有登录过的地址']};

test('a pause says from where and until when, and that others need not wait', () => {
  assert.match(stateOf(paused), /从10\.6\.6\.6、没有登录过的地址的登录暂停到.+其他地方不受影响/);
});

test('an account has one state', () => {
  assert.equal(stateOf(account), '正常');
  assert.equal(stateOf({...account, secondFactor: true}), '正常，使用第二因素');
  assert.equal(stateOf({...account, secondFactor: true, mustChange: true}), '首次密码，登录后须修改');
  assert.equal(stateOf({...paused, left: true}), '已离岗，不能登录');
});

test('without a search those are shown for whom something is to be done', () => {
  assert.deepEqual(shownOf([account, paused], ''), [paused]);
  assert.deepEqual(shownOf([account, paused], '张'), [account, paused]);
});

test('a second factor is for administrators and the office', () => {
  assert.ok(mayHaveSecond(true, []));
  assert.ok(mayHaveSecond(false, ['OFFICE']));
  assert.ok(!mayHaveSecond(false, ['FILER', 'LEADER']));
});
