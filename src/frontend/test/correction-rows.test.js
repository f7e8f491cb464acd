import assert from 'node:assert/strict';
import {test} from 'node:test';
import './page.js';
import {withRow} from '../../main/resources/META-INF/resources/webjars/camunda/app/shared/scripts/correction-rows.js';

test('a picked row is added to those that are named', () => {
  assert.equal(withRow('', 5), '5');
  assert.equal(withRow('5, 8-10', 12), '5、8-10、12');
  assert.equal(withRow('080901', 3), '080901、3');
});

test('a row that is named already is not named twice', () => {
  assert.equal(withRow('5、8-10', 9), '5、8-10');
  assert.equal(withRow('第5行', 5), '第5行');
});
