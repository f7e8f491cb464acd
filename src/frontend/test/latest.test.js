import assert from 'node:assert/strict';
import {test} from 'node:test';
import {latest} from '../../main/resources/META-INF/resources/webjars/camunda/app/shared/scripts/latest.js';

/** A question whose answer comes when the test says so. */
function question() {
  const pending = {};
  const load = () => new Promise((answer, refuse) => Object.assign(pending, {answer, refuse}));
  return Object.assign(pending, {load});
}

function page() {
  const shown = [];
  return {shown, show: what => shown.push(what), fail: error => shown.push('refused: ' + error.message)};
}

test('what was asked for is shown', async () => {
  const {shown, show, fail} = page();
  assert.equal(await latest().ask(async () => 'table', show, fail), true);
  assert.deepEqual(shown, ['table']);
});

test('a refusal is shown', async () => {
  const {shown, show, fail} = page();
  assert.equal(await latest().ask(async () => Promise.reject(new Error('not yours')), show, fail), false);
  assert.deepEqual(shown, ['refused: not yours']);
});

test('the late answer to an earlier question is dropped', async () => {
  const {shown, show, fail} = page();
  const asked = latest();
  const [first, second] = [question(), question()];
  const answers = [asked.ask(first.load, show, fail), asked.ask(second.load, show, fail)];
  second.answer('asked second');
  first.answer('asked first');
  assert.deepEqual(await Promise.all(answers), [false, true]);
  assert.deepEqual(shown, ['asked second']);
});

test('an earlier question is not shown even where it is answered first', async () => {
  const {shown, show, fail} = page();
  const asked = latest();
  const [first, second] = [question(), question()];
  const answers = [asked.ask(first.load, show, fail), asked.ask(second.load, show, fail)];
  first.answer('asked first');
  await answers[0];
  assert.deepEqual(shown, []);
  second.answer('asked second');
  await answers[1];
  assert.deepEqual(shown, ['asked second']);
});

test('the late refusal of an earlier question is dropped', async () => {
  const {shown, show, fail} = page();
  const asked = latest();
  const first = question();
  const refused = asked.ask(first.load, show, fail);
  await asked.ask(async () => 'asked second', show, fail);
  first.refuse(new Error('too late'));
  assert.equal(await refused, false);
  assert.deepEqual(shown, ['asked second']);
});

test('after leaving nothing is shown any more, until something is asked for again', async () => {
  const {shown, show, fail} = page();
  const asked = latest();
  const first = question();
  const answer = asked.ask(first.load, show, fail);
  asked.leave();
  first.answer('asked before leaving');
  await answer;
  assert.deepEqual(shown, []);
  await asked.ask(async () => 'asked after', show, fail);
  assert.deepEqual(shown, ['asked after']);
});

test('what is loading can tell whether it is still wanted', async () => {
  const {show, fail} = page();
  const asked = latest();
  const first = question();
  let wanted;
  const answer = asked.ask(
    isNewest => {
      wanted = isNewest;
      return first.load();
    },
    show,
    fail
  );
  assert.equal(wanted(), true);
  await asked.ask(async () => 'asked second', show, fail);
  assert.equal(wanted(), false);
  first.answer('asked first');
  await answer;
});
