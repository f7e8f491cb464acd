import assert from 'node:assert/strict';
import {test} from 'node:test';

globalThis.window = {location: {pathname: '/camunda/app/cockpit/'}};
globalThis.Node = class {};
globalThis.document = {createElement: () => ({setAttribute() {}, append() {}}), createTextNode: text => text};
const {place} = await import('../../main/resources/META-INF/resources/webjars/camunda/app/shared/scripts/place.js');

/** A spot of the page, and what stands in it. */
function spot() {
  const node = {shown: [], replaceChildren: (...children) => (node.shown = children)};
  return node;
}

const refusing = error => 'refused: ' + error.message;
const brought = words => async () => words;

test('what is asked for takes the place of what was there; an empty answer leaves nothing', async () => {
  const here = place(spot());
  await here.renew(brought(['a table', 'a note']));
  assert.deepEqual(here.node.shown, ['a table', 'a note']);
  await here.renew(brought(null));
  assert.deepEqual(here.node.shown, []);
});

test('a refusal is shown in the place', async () => {
  const here = place(spot(), refusing);
  await here.renew(() => Promise.reject(new Error('not yours')));
  assert.deepEqual(here.node.shown, ['refused: not yours']);
});

test('the same is asked for again, or something else instead', async () => {
  const here = place(spot());
  let times = 0;
  let again;
  await here.renew(async more => {
    again = more;
    return 'time ' + ++times;
  });
  await again();
  assert.deepEqual(here.node.shown, ['time 2']);
  await again(brought('the other tab'));
  assert.deepEqual(here.node.shown, ['the other tab']);
});

test('what follows from a page that was left is not drawn over the next', async () => {
  const here = place(spot());
  let again;
  await here.renew(async more => {
    again = more;
    return 'year 2026';
  });
  await here.renew(brought('year 2027'));
  assert.equal(await again(), false);
  assert.deepEqual(here.node.shown, ['year 2027']);
});

test('a place that was cleared stays empty, whatever is still on its way', async () => {
  const here = place(spot());
  let answer;
  const shown = here.renew(() => new Promise(come => (answer = come)));
  here.clear();
  answer('late');
  await shown;
  assert.deepEqual(here.node.shown, []);
});
