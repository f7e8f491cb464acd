import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import './page.js';

const {ROOMS} = await import('../../main/resources/META-INF/resources/webjars/camunda/app/cockpit/scripts/office/rooms.js');
const guide = readFileSync(new URL('../../../docs/guide/office.md', import.meta.url), 'utf8');

test('the guide lists the pages of Cockpit as they stand beside the year', () => {
  const [, listed] = /各页的链接：([^。]*)。/.exec(guide);
  assert.deepEqual(
    listed.split('、'),
    ROOMS.map(room => room.title)
  );
});

test('pages that the guide sends people to are there', () => {
  const titles = ROOMS.map(room => room.title);
  const named = [...guide.matchAll(/Cockpit“([^”]+)”页/g)].map(([, title]) => title);
  assert.ok(named.length > 5);
  assert.deepEqual(
    named.filter(title => !titles.includes(title)),
    []
  );
});
