import assert from 'node:assert/strict';
import {test} from 'node:test';
import './page.js';

const SETUP = '../../main/resources/META-INF/resources/webjars/camunda/app/welcome/scripts/setup/';
const {standing} = await import(SETUP + 'checklist.js');
const {inWords, PORTS} = await import(SETUP + 'mail-server.js');

const list = (states, done = false) => ({
  year: 2026,
  ready: !states.includes('MISSING'),
  done,
  steps: states.map(state => ({key: 'SCHOOL', title: '学校信息', state, stateTitle: '', missing: [], said: [], by: '', where: ''}))
});

const server = more => ({
  host: 'smtp.some.example',
  port: 465,
  username: 'quality',
  hasPassword: true,
  protection: 'SSL',
  protections: [{name: 'SSL', title: 'SSL/TLS'}],
  waiting: 0,
  ...more
});

test('the checklist counts what is missing, not what is optional', () => {
  assert.equal(standing(list(['MISSING', 'OPTIONAL', 'MISSING', 'NEXT'])), '启动2026年度填报之前，还有2步没有完成。');
  assert.match(standing(list(['DONE', 'OPTIONAL', 'NEXT'])), /等评估督导处启动2026年度填报/);
  assert.match(standing(list(['DONE'], true)), /2026年度已启动/);
});

test('a server is told of without its password', () => {
  assert.equal(inWords(server({})), '邮件经smtp.some.example:465发出，SSL/TLS，用户名quality，密码已保存（不显示）。');
  assert.match(inWords(server({username: ''})), /不登录/);
  assert.match(inWords(server({waiting: 4})), /有4封邮件在等待/);
  assert.match(inWords(server({host: '', waiting: 4})), /还没有邮件服务器.*现有4封/);
});

test('each protection has its usual port', () => {
  assert.deepEqual(PORTS, {STARTTLS: 587, SSL: 465, NONE: 25});
});
