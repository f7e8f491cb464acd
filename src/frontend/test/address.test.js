import assert from 'node:assert/strict';
import {test} from 'node:test';
import {addressFor, addressOf} from '../../main/resources/META-INF/resources/webjars/camunda/app/cockpit/scripts/office/address.js';

test('an address names a room and a year, and leads to the same ones', () => {
  assert.equal(addressFor('archive', 2025), '#/dashboard?room=archive&year=2025');
  assert.deepEqual(addressOf(addressFor('archive', 2025)), {room: 'archive', year: '2025'});
  assert.deepEqual(addressOf(addressFor('catalog', null)), {room: 'catalog', year: ''});
});

test('the start page leaves both open', () => {
  for (const hash of ['', '#', '#/', '#/dashboard']) {
    assert.deepEqual(addressOf(hash), {room: '', year: ''});
  }
});

test('another page names none', () => {
  assert.equal(addressOf('#/process-instance/4711/runtime?year=2025'), null);
});

test('what is no year stays to be said', () => {
  assert.equal(addressOf('#/dashboard?year=%E4%BB%8A%E5%B9%B4').year, '今年');
});
