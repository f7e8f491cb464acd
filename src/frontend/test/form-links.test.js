import assert from 'node:assert/strict';
import {test} from 'node:test';

globalThis.window = {location: {pathname: '/monitoring/camunda/app/tasklist/default/'}};
globalThis.MutationObserver = class {
  observe() {}
};
globalThis.document = {body: {}, cookie: ''};
const {leadHome} = await import('../../main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/filing/form-links.js');

function form(...addresses) {
  const links = addresses.map(href => ({
    href,
    getAttribute: () => href,
    setAttribute(name, value) {
      this.href = value;
    }
  }));
  return {links, querySelectorAll: () => links};
}

test('links of a form lead below the path where the application lives, others stay', () => {
  const written = form('/api/cycles/2026/packages/archive.zip', '/camunda/app/cockpit/', 'https://other.example/api/', '/apis', '#here');
  leadHome(written);
  assert.deepEqual(
    written.links.map(link => link.href),
    ['/monitoring/api/cycles/2026/packages/archive.zip', '/monitoring/camunda/app/cockpit/', 'https://other.example/api/', '/apis', '#here']
  );
});
