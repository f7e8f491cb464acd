import assert from 'node:assert/strict';
import {beforeEach, test} from 'node:test';
import {Node, wordsIn} from './page.js';

globalThis.ResizeObserver = class {
  observe() {}
};

const APP = '../../main/resources/META-INF/resources/webjars/camunda/app/';
const {fallen, nationalReport, platformFindings} = await import(APP + 'shared/scripts/national-report.js');

const every = node => (node instanceof Node ? [node, ...node.children.flatMap(every)] : []);
const labels = node => every(node).map(one => one.attributes['aria-label'] || '');

const land = {
  place: 1,
  code: '2-1',
  title: '表2-1 占地与建筑面积',
  unitName: '学校办公室',
  base: false,
  state: 'TO_IMPORT',
  stateTitle: '待导入',
  done: false,
  files: ['tables/01 表2-1 占地与建筑面积.xls'],
  version: 1,
  rows: 1,
  platformRows: null,
  counted: false,
  remark: '',
  by: '',
  at: null,
  packageSha256: '',
  takenBack: '',
  findings: 0
};
const made = {
  fileName: '2026年上报数据包.zip',
  size: 4096,
  sha256: 'a'.repeat(64),
  createdAt: '2026-12-01T01:00:00Z',
  leftOut: [],
  tried: []
};
const report = {year: 2026, open: true, mayReport: true, made, lines: [land], lists: [], receipt: null};

let answer;
beforeEach(() => {
  globalThis.fetch = async () => ({ok: true, json: async () => answer});
});

test('before the meeting has agreed it is said when the package comes', async () => {
  answer = {...report, made: null, lines: []};
  assert.ok(wordsIn(await nationalReport(2026)).includes('校长办公会审议通过后自动生成'));
});

test('the office is asked for the platform’s count, its word and the receipt', async () => {
  answer = report;
  const node = await nationalReport(2026);
  assert.ok(wordsIn(node).includes('还有1张'));
  assert.ok(labels(node).includes('国家平台显示“表2-1 占地与建筑面积”的行数'));
  assert.ok(labels(node).includes('国家平台回执号'));
});

test('who may only look is asked for nothing', async () => {
  answer = {...report, mayReport: false};
  const node = await nationalReport(2026);
  assert.ok(!labels(node).some(label => label.includes('行数') || label.includes('回执号')));
});

test('another count is said beside its reason', async () => {
  answer = {
    ...report,
    lines: [
      {
        ...land,
        state: 'IMPORTED',
        stateTitle: '已上报',
        done: true,
        platformRows: 3,
        counted: true,
        remark: '按校区拆分',
        by: '李',
        at: '2026-12-01T02:00:00Z'
      }
    ]
  };
  const words = wordsIn(await nationalReport(2026));
  assert.ok(words.includes('3（不一致）'));
  assert.ok(words.includes('按校区拆分'));
  assert.ok(words.includes('都已办完'));
});

const button = (node, words) => every(node).find(one => one.listeners.click && wordsIn(one).startsWith(words));
const rowOf = (node, words) =>
  every(node).find(one => 'class' in one.attributes && one.children.length === 9 && wordsIn(one).includes(words));

test('of the list what is open, or what the platform does not like, can be seen alone', async () => {
  const units = {...land, code: '1-3', title: '表1-3 教学科研单位', state: 'IMPORTED', done: true, at: '2026-12-01T02:00:00Z', findings: 2};
  answer = {...report, lines: [land, units]};
  const node = await nationalReport(2026);
  button(node, '未办完（1张）').click();
  assert.ok(rowOf(node, '占地与建筑面积') && !rowOf(node, '教学科研单位'));
  button(node, '平台有错误或行数不一致（1张）').click();
  assert.ok(!rowOf(node, '占地与建筑面积') && rowOf(node, '教学科研单位'));
  button(node, '全部（2张）').click();
  assert.ok(rowOf(node, '占地与建筑面积') && rowOf(node, '教学科研单位'));
});

test('a refusal stands in the row that was clicked, and is what one looks at', async () => {
  answer = report;
  const node = await nationalReport(2026);
  let looked;
  Node.prototype.focus = function () {
    looked = this;
  };
  Node.prototype.scrollIntoView = () => {};
  await button(node, '已导入').listeners.click();
  assert.ok(wordsIn(rowOf(node, '占地与建筑面积')).includes('请填写国家平台显示的行数'));
  assert.ok(wordsIn(looked).includes('请填写国家平台显示的行数'));
  Node.prototype.focus = () => {};
});

test('ticks that came after the page was opened are asked about too', async () => {
  answer = report;
  const node = await nationalReport(2026);
  Node.prototype.focus = () => {};
  Node.prototype.scrollIntoView = () => {};
  answer = {...report, lines: [{...land, at: '2026-12-01T02:00:00Z'}]};
  let posted = 0;
  globalThis.fetch = async (_path, asked) => {
    posted += asked && asked.method === 'POST' ? 1 : 0;
    return {ok: true, json: async () => answer, text: async () => JSON.stringify(answer)};
  };
  globalThis.document.cookie = '';
  await button(node, '重新生成').listeners.click();
  assert.ok(wordsIn(node).includes('已有1张表格登记'));
  assert.equal(posted, 0);
  answer = report;
  await button(node, '仍要重新生成').listeners.click();
  assert.ok(wordsIn(node).includes('勾选已撤销'));
  assert.equal(posted, 1);
});

test('a package made anew names the ticks that it takes away', () => {
  const ticked = {...land, at: '2026-12-01T02:00:00Z'};
  const units = {...ticked, code: '1-3', title: '表1-3 学校教学科研单位'};
  assert.ok(fallen([ticked, units], [land, units]).includes('1张表格的文件与勾选时导入的不同'));
  assert.ok(fallen([ticked, units], [land, units]).endsWith('表2-1 占地与建筑面积。'));
  assert.ok(fallen([ticked], [ticked]).includes('都保留'));
  assert.equal(fallen([land], [land]), '');
});

test('a line says why its tick is gone, and of which package it is', async () => {
  answer = {...report, lines: [{...land, takenBack: '李：上报数据包已重新生成'}]};
  assert.ok(wordsIn(await nationalReport(2026)).includes('原来的登记已撤销，李：上报数据包已重新生成'));
  const old = {...land, state: 'IMPORTED', at: '2026-12-01T02:00:00Z', packageSha256: 'b'.repeat(64)};
  answer = {...report, lines: [old]};
  assert.ok(wordsIn(await nationalReport(2026)).includes('b'.repeat(16)));
  answer = {...report, lines: [{...old, packageSha256: made.sha256}]};
  assert.ok(!wordsIn(await nationalReport(2026)).includes('按先前的上报数据包'));
});

test('a line that fits no row says why', () => {
  const finding = {
    line: 3,
    table: '2-1',
    version: 1,
    row: 0,
    column: '',
    value: '',
    kind: '',
    message: '不符',
    severity: '错误',
    unplaced: '没有第9行'
  };
  assert.ok(wordsIn(platformFindings([finding], '')).includes('不符（没有对应到行：没有第9行）'));
});
