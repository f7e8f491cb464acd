import assert from 'node:assert/strict';
import {test} from 'node:test';
import './page.js';

const {sightOf} = await import('../../main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/filing/submission-desk.js');

test('after an upload one sees what it came to, after saving a table of one row where it is handed in, else what one saw', () => {
  const answer = {version: 2};
  assert.equal(sightOf({answer}, {single: false}), '.filing-upload .alert');
  assert.equal(sightOf({answer, tab: '数据'}, {single: true}), '.filing-hand-in');
  assert.equal(sightOf({answer, tab: '数据'}, {single: false}), '');
  assert.equal(sightOf({}, {single: true}), '');
});
