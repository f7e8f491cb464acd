import assert from 'node:assert/strict';
import {test} from 'node:test';
import './page.js';

const folder = '../../main/resources/META-INF/resources/webjars/camunda/app/welcome/scripts/setup/';
const {inWords, progressOf} = await import(folder + 'hash-checks.js');

const done = {by: '李一', failure: '', looked: 12, different: 0, kinds: [], differences: []};

test('all as it was kept is said in a sentence', () => {
  assert.equal(inWords(done), '12项全部与登记的SHA-256一致。');
});

test('what differs is counted and says what to do', () => {
  assert.match(inWords({...done, different: 2}), /^12项中有2项.*请不要修改数据库/);
});

test('what failed says only why', () => {
  assert.equal(inWords({...done, failure: '核对未能完成。'}), '核对未能完成。');
});

test('the progress is told once it is known', () => {
  assert.match(progressOf({by: '李一', looked: 0, all: 0}), /正在清点/);
  assert.match(progressOf({by: '李一', looked: 3, all: 9}), /3\/9项/);
});
