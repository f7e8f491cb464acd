import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  advice,
  NetworkLost,
  Problem,
  problemOf
} from '../../main/resources/META-INF/resources/webjars/camunda/app/shared/scripts/problem.js';

const answer = content => JSON.stringify(content);

test('what the server says is kept: title, detail, lines, number of the fault', () => {
  const problem = problemOf(500, answer({title: '系统错误', detail: '没有生效。', errorId: 'f3a9', problems: ['一']}));
  assert.equal(problem.title, '系统错误');
  assert.equal(problem.detail, '没有生效。');
  assert.equal(problem.errorId, 'f3a9');
  assert.deepEqual(problem.problems, ['一']);
});

test('each status has words of its own where the server says nothing that can be read', () => {
  const titles = [401, 403, 404, 409, 410, 500, 502].map(status => problemOf(status, '<html>bad gateway</html>').title);
  assert.deepEqual(titles, ['登录已过期', '没有权限', '没有找到', '刚刚另有一次保存', '已经办完', '系统错误', '系统错误']);
  assert.match(problemOf(418, '').detail, /418/);
});

test('pages tell them apart', () => {
  assert.equal(problemOf(401, '').isSessionEnded, true);
  assert.equal(problemOf(404, '').isMissing, true);
  assert.equal(problemOf(403, '').isMissing, false);
  assert.equal(problemOf(409, '').status, 409);
  assert.ok(new NetworkLost() instanceof Problem);
  assert.ok(!(advice('请先选择日期。') instanceof NetworkLost));
});

test('an ended session is put in our words, whatever was answered', () => {
  assert.equal(problemOf(401, answer({title: 'Unauthorized', detail: 'Full authentication is required'})).title, '登录已过期');
});

test('what was filled in is still on the page, where something was', () => {
  assert.match(problemOf(401, '', true).detail, /您填写的内容还在本页/);
  assert.doesNotMatch(problemOf(401, '').detail, /填写/);
});

test('a file with formulas may be sent again with their values', () => {
  assert.equal(problemOf(422, answer({formulas: true})).formulas, true);
  assert.equal(problemOf(422, answer({detail: '缺少列'})).formulas, false);
});

test('a problem is an error, with a message for the console', () => {
  const problem = problemOf(403, answer({detail: '这不是您的任务。'}));
  assert.ok(problem instanceof Problem && problem instanceof Error);
  assert.equal(problem.message, '这不是您的任务。');
});
