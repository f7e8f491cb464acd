import assert from 'node:assert/strict';
import {beforeEach, test} from 'node:test';
import {draftsBelongTo, readDraft} from '../../main/resources/META-INF/resources/webjars/camunda/app/shared/scripts/drafts.js';
import {gridDraft, unsavedOf} from '../../main/resources/META-INF/resources/webjars/camunda/app/shared/scripts/unsaved.js';
import {KEY, pendingChanges} from '../../main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/filing/pending.js';
import {storage} from './storage.js';

const ROWS = gridDraft(7);
const COLUMNS = ['专业代码', '专业名称'];
const row = (number, ...texts) => ({[KEY]: number, ...Object.fromEntries(texts.map((text, i) => ['c' + i, text]))});

beforeEach(() => {
  globalThis.localStorage = storage();
  draftsBelongTo('jwc-filer');
});

const pendingOf = (version = 1) => pendingChanges(ROWS, version, COLUMNS);

test('a corrected cell is sent with its row and column', () => {
  const pending = pendingOf();
  pending.edited(row(3), 'c1', '机械工程', '机械');
  assert.deepEqual(pending.toJson(), {base: 1, changed: [{row: 3, values: {专业名称: '机械工程'}}], added: [], deleted: []});
});

test('corrections of an earlier visit are there again', () => {
  pendingOf().edited(row(3), 'c1', '机械工程', '机械');
  const again = pendingOf();
  assert.equal(again.fromBefore, 1);
  assert.deepEqual(again.merged(3, {专业代码: '01', 专业名称: '机械'}), {专业代码: '01', 专业名称: '机械工程'});
  assert.equal(again.isEdited(3, '专业名称'), true);
});

test('corrections of an older version are shown and not applied', () => {
  pendingOf(1).edited(row(3), 'c1', '机械工程', '机械');
  const newer = pendingOf(2);
  assert.equal(newer.count(), 0);
  assert.deepEqual(newer.outdated.changed, [[3, {专业名称: '机械工程'}]]);
});

test('corrections of an older version stay beside new ones until they are given up', () => {
  pendingOf(1).edited(row(3), 'c1', '机械工程', '机械');
  const newer = pendingOf(2);
  newer.edited(row(3), 'c1', '机械电子', '机械');
  const again = pendingOf(2);
  assert.equal(again.count(), 1);
  assert.deepEqual(again.outdated.changed, [[3, {专业名称: '机械工程'}]]);
  assert.equal(unsavedOf(7), '修改2行');
  again.giveUp();
  newer.edited(row(3), 'c1', '机械', '机械电子');
  newer.keep();
  assert.deepEqual(pendingOf(2).outdated.changed, [[3, {专业名称: '机械工程'}]]);
  newer.dropOutdated();
  assert.equal(readDraft(ROWS), null);
});

test('a cell that is as it was in the version is no correction any more', () => {
  const pending = pendingOf();
  pending.edited(row(3), 'c1', '机械工程', '机械');
  pending.edited(row(3), 'c1', '机械', '机械工程');
  assert.equal(pending.count(), 0);
  assert.equal(pending.isEdited(3, '专业名称'), false);
  pending.keep();
  assert.equal(readDraft(ROWS), null);
});

test('so is one that was corrected on an earlier visit', () => {
  pendingOf().edited(row(3), 'c1', '机械工程', '机械');
  const again = pendingOf();
  again.merged(3, {专业名称: '机械'});
  again.edited(row(3), 'c1', '机械', '机械工程');
  assert.equal(again.count(), 0);
});

test('a deleted row takes its corrections with it', () => {
  const pending = pendingOf();
  pending.edited(row(3), 'c1', '机械工程', '机械');
  pending.removed(row(3));
  assert.equal(pending.isDeleted(3), true);
  assert.deepEqual(pending.toJson(), {base: 1, changed: [], added: [], deleted: [3]});
});

test('a removed row comes back with its corrections', () => {
  const pending = pendingOf();
  pending.edited(row(3), 'c1', '机械工程', '机械');
  pending.removed(row(3));
  pending.removed(row(4));
  pending.restored(row(3));
  pending.restored(row(4));
  assert.deepEqual(pending.toJson(), {base: 1, changed: [{row: 3, values: {专业名称: '机械工程'}}], added: [], deleted: []});
});

test('added rows are read from the grid, without their empty cells', () => {
  const pending = pendingOf();
  pending.watch(() => [row(null, '080201', ''), row(1, '080202', '车辆工程')]);
  assert.deepEqual(pending.toJson().added, [{专业代码: '080201'}]);
});

test('what is given up does not come back', () => {
  const pending = pendingOf();
  pending.edited(row(3), 'c1', '机械工程', '机械');
  pending.forget();
  assert.equal(pendingOf().count(), 0);
});

test('where nothing may be changed nothing is kept', () => {
  pendingChanges(null, 1, COLUMNS);
  assert.equal(localStorage.kept.size, 0);
});

test('each person’s corrections are their own', () => {
  pendingOf().edited(row(3), 'c1', '机械工程', '机械');
  draftsBelongTo('jwc-head');
  assert.equal(pendingOf().count(), 0);
});

test('a full storage keeps nobody from working', () => {
  localStorage.full = true;
  const pending = pendingOf();
  pending.edited(row(3), 'c1', '机械工程', '机械');
  assert.equal(pending.count(), 1);
});

test('an unreadable draft is none', () => {
  localStorage.setItem('filing-draft:jwc-filer:' + ROWS, '{broken');
  assert.equal(readDraft(ROWS), null);
});
