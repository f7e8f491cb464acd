import assert from 'node:assert/strict';
import {test} from 'node:test';

globalThis.window = {location: {pathname: '/monitoring/camunda/app/tasklist/default/'}};
globalThis.MutationObserver = class {
  observe() {}
};
globalThis.document = {body: {}, cookie: ''};
const {leadHome, onlyOurs} =
  await import('../../main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/filing/form-links.js');

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

/** Parts of a text that are replaced by what is given. */
const replaceable = (attributes, textContent = '') => ({
  textContent,
  getAttribute: name => attributes[name] ?? null,
  replaceWith(text) {
    this.text = text;
  }
});

test('a link that is not ours is the text that it was made of, and so is a picture', () => {
  const ours = ['/api/cycles/2026/x.zip', '/monitoring/api/cycles/2026/x.zip', '/camunda/app/cockpit/'].map(href => replaceable({href}));
  const others = [
    replaceable({href: 'https://evil.example/'}, '点这里'),
    replaceable({href: 'https://evil.example/'}, 'https://evil.example/'),
    replaceable({href: 'javascript:alert(1)'}, '点'),
    replaceable({href: '//evil.example/api/'}, '点'),
    replaceable({href: '/apis'}, '点')
  ];
  const picture = replaceable({alt: '图', src: 'https://evil.example/a.png'});
  onlyOurs({querySelectorAll: what => (what === 'img' ? [picture] : [...ours, ...others])});
  assert.deepEqual(
    ours.map(link => link.text),
    [undefined, undefined, undefined]
  );
  assert.deepEqual(
    others.map(link => link.text),
    ['点这里（https://evil.example/）', 'https://evil.example/', '点（javascript:alert(1)）', '点（//evil.example/api/）', '点（/apis）']
  );
  assert.equal(picture.text, '图');
});
