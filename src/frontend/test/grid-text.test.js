import assert from 'node:assert/strict';
import {test} from 'node:test';
import {cellsOf, htmlOf, textOf} from '../../main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/filing/grid-text.js';

test('rows are lines and cells stand between tabs; the last line’s end is no row', () => {
  assert.deepEqual(cellsOf('080201\t机械工程\r\n080202\t\r\n'), [
    ['080201', '机械工程'],
    ['080202', '']
  ]);
});

test('a cell with lines of its own is one cell', () => {
  assert.deepEqual(cellsOf('"一行\n又一行"\t乙\n丙\t"说""好"'), [
    ['一行\n又一行', '乙'],
    ['丙', '说"好']
  ]);
});

test('a quote in the midst of a text, or one that nobody closes, is a quote', () => {
  assert.deepEqual(cellsOf('5" 管\t"未完'), [['5" 管', '"未完']]);
});

test('what is copied is pasted as it was', () => {
  const cells = [
    ['007', '带\t制表符', '"引'],
    ['', '两\n行', '丙']
  ];
  assert.deepEqual(cellsOf(textOf(cells)), cells);
});

test('spreadsheets are told that codes are text, and nothing is taken for HTML', () => {
  assert.equal(htmlOf([['007<b>']]), '<table><tr><td style="mso-number-format:\'\\@\'">007&lt;b&gt;</td></tr></table>');
});
