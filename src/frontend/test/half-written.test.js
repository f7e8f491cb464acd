import assert from 'node:assert/strict';
import {beforeEach, test} from 'node:test';
import {draftsBelongTo, keepDraft} from '../../main/resources/META-INF/resources/webjars/camunda/app/shared/scripts/drafts.js';
import {
  goOnWriting,
  halfWrittenWords,
  keepHalfWritten,
  remarkDraft
} from '../../main/resources/META-INF/resources/webjars/camunda/app/shared/scripts/half-written.js';
import {storage} from './storage.js';

const REMARKS = remarkDraft(7);

beforeEach(() => {
  globalThis.localStorage = storage();
  draftsBelongTo('jwc-head');
});

test('what is half written stays with its cell while one looks at another', () => {
  keepHalfWritten(REMARKS, '第3行“名称”', '与');
  assert.equal(goOnWriting(REMARKS, '第4行“名称”'), '');
  keepHalfWritten(REMARKS, '第4行“名称”', '缺');
  assert.equal(goOnWriting(REMARKS, '第3行“名称”'), '与');
  assert.equal(halfWrittenWords(REMARKS), '第3行“名称”：与；第4行“名称”：缺');
});

test('what was sent or taken back waits no more, what was begun elsewhere does', () => {
  keepHalfWritten(REMARKS, '第3行“名称”', '与');
  keepHalfWritten(REMARKS, '整表', '总的');
  keepHalfWritten(REMARKS, '第3行“名称”', '');
  assert.equal(halfWrittenWords(REMARKS), '整表：总的');
  keepHalfWritten(REMARKS, '整表', ' ');
  assert.equal(halfWrittenWords(REMARKS), '');
});

test('what was written before a cell was chosen is about the first that is', () => {
  keepDraft(REMARKS, '与上年不符');
  assert.equal(halfWrittenWords(REMARKS), '没有选定位置：与上年不符');
  assert.equal(goOnWriting(REMARKS, ''), '与上年不符');
  assert.equal(goOnWriting(REMARKS, '第3行“名称”'), '与上年不符');
  assert.equal(goOnWriting(REMARKS, '第4行“名称”'), '');
});
