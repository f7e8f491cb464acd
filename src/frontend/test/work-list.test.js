import assert from 'node:assert/strict';
import {beforeEach, test} from 'node:test';
import {Node, wordsIn} from './page.js';
import {storage} from './storage.js';

const APP = '../../main/resources/META-INF/resources/webjars/camunda/app/';
const {keepDraft} = await import(APP + 'shared/scripts/drafts.js');
const {gridDraft, hasUnsaved} = await import(APP + 'shared/scripts/unsaved.js');
const {returnedFirst, workList} = await import(APP + 'welcome/scripts/home/work-list.js');
const {severalFiles, withCause} = await import(APP + 'welcome/scripts/home/several-files.js');
const {unsavedQuestion, withUnsaved} = await import(APP + 'welcome/scripts/home/unsaved-tables.js');
const {conflictsView} = await import(APP + 'tasklist/scripts/filing/conflicts.js');
const {rowOf, contentOf} = await import(APP + 'tasklist/scripts/filing/comparison.js');

const task = (id, submissionId, more = {}) => ({
  id,
  name: '表' + id,
  step: '采集填报数据',
  fills: true,
  submissionId,
  kind: 'READY',
  state: '可提交',
  reason: '',
  workingDaysLeft: 3,
  dueAt: null,
  ask: null,
  ...more
});
const every = node => (node instanceof Node ? [node, ...node.children.flatMap(every)] : []);
const press = (node, label) =>
  every(node)
    .find(one => one.listeners.click && wordsIn(one) === label)
    .click();
const settled = () => new Promise(resolve => setTimeout(resolve));

beforeEach(() => {
  globalThis.localStorage = storage();
  globalThis.ResizeObserver = class {
    observe() {}
  };
  globalThis.document.cookie = '';
  keepDraft(gridDraft(7), {base: 1, changed: [[3, {专业代码: '01'}]], added: [], deleted: [4]});
});

test('a table whose corrections are not saved is not ready, and says how many there are', () => {
  const words = wordsIn(workList([task('1-4-1', 7)], null));
  assert.ok(words.includes('先保存修改'));
  assert.ok(words.includes('没有保存：修改1行、删除1行'));
  assert.ok(!words.includes('可提交'));
  assert.ok(wordsIn(workList([task('1-4-1', 8)], null)).includes('可提交'));
});

test('what came back stands first, each kind by its due date', () => {
  const tasks = [task('a', 1), task('b', 2, {kind: 'RETURNED'}), task('c', 3), task('d', 4, {reason: '不符'})];
  assert.deepEqual(
    returnedFirst(tasks).map(({id}) => id),
    ['b', 'd', 'a', 'c']
  );
});

test('before several files are uploaded the tables are named that have corrections waiting', () => {
  const tasks = [task('1-4-1', 7), task('4-2', 8), task('说明', 7, {fills: false}), task('方案', null)];
  assert.deepEqual(
    withUnsaved(tasks).map(({id}) => id),
    ['1-4-1']
  );
  const words = wordsIn(unsavedQuestion(withUnsaved(tasks), {}));
  assert.ok(words.includes('表1-4-1（修改1行、删除1行）'));
  assert.ok(!words.includes('表4-2'));
});

/** Chooses a file for several tables; what is sent is refused or taken as the server is made to answer. */
function chooses(answers) {
  const sent = [];
  globalThis.FormData = class {
    append() {}
  };
  globalThis.XMLHttpRequest = class {
    upload = {};
    setRequestHeader() {}
    open(method, path) {
      sent.push(path);
    }
    send() {
      this.status = 200;
      this.responseText = JSON.stringify(answers);
      this.onload();
    }
  };
  const results = [];
  const section = severalFiles([], lines => results.push(...lines), [task('1-4-1', 7)]);
  const input = every(section).find(node => node.attributes.type === 'file');
  input.files = [{name: '专业.xlsx'}];
  input.listeners.change();
  return {section, sent, results};
}

const uploaded = {sheet: '专业', table: '专业', taskId: '1-4-1', refusal: '', uploaded: {version: 2, remarks: [], clean: true}};

test('nothing is sent before somebody has said what becomes of the corrections', async () => {
  const {section, sent} = chooses([uploaded]);
  assert.deepEqual(sent, []);
  press(section, '先不上传');
  await settled();
  assert.deepEqual(sent, []);
  assert.equal(hasUnsaved(7), true);
});

test('corrections that are given up go once their table is there', async () => {
  const {section, sent} = chooses([uploaded]);
  press(section, '放弃这些修改并上传');
  await settled();
  assert.equal(sent.length, 1);
  assert.equal(hasUnsaved(7), false);
});

test('corrections stay where the file was not taken, or their table is held back', async () => {
  const refusal = {sheet: '专业', table: '专业', taskId: '1-4-1', refusal: '已有', uploaded: null};
  const first = chooses([refusal]);
  press(first.section, '放弃这些修改并上传');
  await settled();
  assert.equal(hasUnsaved(7), true);
  const {section, sent, results} = chooses([refusal]);
  press(section, '这些表先不上传，其余照常');
  await settled();
  assert.ok(sent[0].endsWith('taken=1-4-1'));
  assert.ok(wordsIn(results[0][3]).includes('有没有保存的修改，没有上传'));
  assert.equal(hasUnsaved(7), true);
});

test('a second file of a table names both', () => {
  const taken = new Map([['t', '甲.xlsx']]);
  assert.ok(withCause({taskId: 't', refusal: '前一个。'}, taken, '乙.xlsx').refusal.includes('“甲.xlsx”，没有上传的是“乙.xlsx”'));
  assert.equal(withCause({taskId: 'u', refusal: '不是您的。'}, taken, '乙.xlsx').refusal, '不是您的。');
});

test('settling conflicts asks before it makes a version without the corrections', async () => {
  const posted = [];
  globalThis.fetch = async (path, options) => {
    posted.push(...(options.method === 'POST' ? [path] : []));
    const answer = {total: 1, version: 1, conflicts: [{key: ['01'], differing: ['名称'], candidates: []}], settled: []};
    return {ok: true, json: async () => answer, text: async () => '{}'};
  };
  let changed = 0;
  const view = await conflictsView(7, {columns: ['名称'], sources: {}}, () => changed++);
  every(view).forEach(node => (node.querySelector = () => null));
  press(view, '保存选择');
  await settled();
  assert.deepEqual(posted, []);
  press(view, '放弃这些修改并保存选择');
  await settled();
  assert.equal(posted.length, 1);
  assert.equal(changed, 1);
  assert.equal(hasUnsaved(7), false);
});

test('a comparison says which row it is, also of one that is gone', () => {
  assert.equal(rowOf({kind: 'ADDED', row: 4, formerRow: 0}), '第4行');
  assert.equal(rowOf({kind: 'REMOVED', row: 0, formerRow: 3}), '原第3行');
  assert.equal(contentOf({first: ['101', '', '教务处']}), '101｜教务处');
});
