import assert from 'node:assert/strict';
import {beforeEach, test} from 'node:test';
import {Node, wordsIn} from './page.js';
import {storage} from './storage.js';

const APP = '../../main/resources/META-INF/resources/webjars/camunda/app/';
const {keepDraft} = await import(APP + 'shared/scripts/drafts.js');
const {gridDraft, hasUnsaved, leftByAnybody, singleDraft} = await import(APP + 'shared/scripts/unsaved.js');
const {problemOf} = await import(APP + 'shared/scripts/problem.js');
const {isDoor} = await import(APP + 'shared/scripts/task-address.js');
const {unsavedNote} = await import(APP + 'tasklist/scripts/filing/unsaved-note.js');
const {savingProblem} = await import(APP + 'tasklist/scripts/filing/saving-problem.js');

const every = node => (node instanceof Node ? [node, ...node.children.flatMap(every)] : []);
const press = (node, label) =>
  every(node)
    .find(one => one.listeners.click && wordsIn(one) === label)
    .click();

beforeEach(() => {
  globalThis.localStorage = storage();
  keepDraft(gridDraft(7), {base: 1, changed: [[3, {专业代码: '01'}]], added: [], deleted: [4]});
});

test('what waits to be saved is said at the top, with the way to it, but not to whoever is there', () => {
  let opened = 0;
  const note = unsavedNote(7, () => opened++);
  note.look(true);
  assert.equal(wordsIn(note.node), '');
  note.look(false);
  assert.ok(wordsIn(note.node).includes('有没有保存的修改（修改1行、删除1行），暂存在这台电脑上'));
  press(note.node, '到“数据”中继续');
  assert.equal(opened, 1);
});

test('it is given up by two clicks, not by one', () => {
  const note = unsavedNote(7, () => {});
  note.look(false);
  press(note.node, '放弃');
  assert.equal(hasUnsaved(7), true);
  press(note.node, '不放弃');
  press(note.node, '放弃');
  press(note.node, '确定放弃');
  assert.equal(hasUnsaved(7), false);
  assert.equal(wordsIn(note.node), '');
});

test('whoever’s session has ended reads that the corrections are kept, where they are', () => {
  const words = (status, id) => wordsIn(savingProblem(problemOf(status, '', true), id));
  assert.ok(words(401, 7).includes('（修改1行、删除1行）已暂存在这台电脑上，不会丢失'));
  assert.ok(!words(401, 8).includes('不会丢失'));
  assert.ok(!words(500, 7).includes('不会丢失'));
});

test('the door is known in each application', () => {
  assert.deepEqual(['#/login', '#!/login', '#/login?from=x', '#/?task=login', '#!/welcome', ''].map(isDoor), [
    true,
    true,
    true,
    false,
    false,
    false
  ]);
});

test('at the door it is known that somebody has left corrections, of whatever table', () => {
  const browser = entries => (globalThis.localStorage = Object.assign(Object.create(storage()), entries));
  browser({'filing-draft:jwc-filer:grid:7': '{}'});
  assert.equal(leftByAnybody(), true);
  browser({['filing-draft:jwc-filer:' + singleDraft(7)]: '{}'});
  assert.equal(leftByAnybody(), true);
  browser({'filing-draft:jwc-filer:remark:7': '{}', other: ''});
  assert.equal(leftByAnybody(), false);
});
