import assert from 'node:assert/strict';
import {beforeEach, test} from 'node:test';

globalThis.window = {location: {pathname: '/school/camunda/app/tasklist/default/'}};
const page = {cookie: 'a=1; XSRF-TOKEN=t%3D1', shown: new Set(), body: {append: node => page.shown.add(node.textContent)}};
globalThis.document = Object.assign(page, {
  createElement: () => ({
    remove() {
      page.shown.delete(this.textContent);
    }
  })
});
const {find, get, post} = await import('../../main/resources/META-INF/resources/webjars/camunda/app/shared/scripts/api.js');
const {NetworkLost} = await import('../../main/resources/META-INF/resources/webjars/camunda/app/shared/scripts/problem.js');

let answers = [];
let asked = [];

beforeEach(() => {
  asked = [];
  globalThis.fetch = async (path, options) => {
    asked.push({path, ...options});
    const next = answers.shift();
    if (next === 'no network') {
      throw new TypeError('Failed to fetch');
    }
    return new Response(next.body === undefined ? null : JSON.stringify(next.body), {status: next.status || 200});
  };
});

test('reads below the path where the application stands', async () => {
  answers = [{body: {id: 'office'}}];
  assert.deepEqual(await get('/api/me'), {id: 'office'});
  assert.equal(asked[0].path, '/school/api/me');
});

test('writes with the token of the session', async () => {
  answers = [{status: 204}];
  assert.equal(await post('/api/demo/clock', {by: 'P1D'}), null);
  assert.equal(asked[0].headers['X-XSRF-TOKEN'], 't=1');
  assert.equal(asked[0].body, '{"by":"P1D"}');
});

test('a refusal comes with its status', async () => {
  for (const status of [401, 403, 404, 409, 410, 500]) {
    answers = [{status, body: {detail: '为什么'}}];
    await assert.rejects(get('/api/me'), error => error.status === status);
  }
});

test('an ended session says that what was filled in is still there only where it was being sent', async () => {
  answers = [{status: 401}, {status: 401}];
  await assert.rejects(get('/api/me'), error => !error.detail.includes('填写'));
  await assert.rejects(post('/api/remarks', {text: '名称与批文不一致'}), error => error.detail.includes('您填写的内容还在本页'));
});

test('that there is nothing yet is no error', async () => {
  answers = [{status: 204}];
  assert.equal(await get('/api/cycles/2025/commendation'), null);
});

test('what is missing is nothing where that is to be expected, and nothing else is', async () => {
  answers = [{status: 404, body: {}}];
  assert.equal(await find('/api/cycles/2025/check'), null);
  answers = [{status: 403, body: {}}];
  await assert.rejects(find('/api/cycles/2025/check'), error => error.status === 403);
});

test('what is written is not sent twice when the network is lost', async () => {
  answers = ['no network'];
  await assert.rejects(post('/api/urges', {}), error => error instanceof NetworkLost);
  assert.equal(asked.length, 1);
});

test('what is read is asked for again while the network is away, with a word to the person', async t => {
  const pause = new Promise(paused => t.mock.method(globalThis, 'setTimeout', goOn => paused(goOn)));
  answers = ['no network', {body: [1]}];
  const answer = get('/api/cycles');
  const goOn = await pause;
  assert.deepEqual([...page.shown], ['网络中断，正在重新连接……']);
  goOn();
  assert.deepEqual(await answer, [1]);
  assert.equal(page.shown.size, 0);
});
