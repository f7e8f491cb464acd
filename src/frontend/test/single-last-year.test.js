import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Node} from './page.js';

const {takeLastYears} =
  await import('../../main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/filing/single-last-year.js');

/** A field that takes only some texts, as a list does. */
function field(name, value, lastYear, permitted = null) {
  const input = new Node();
  let text = value;
  Object.defineProperty(input, 'value', {
    get: () => text,
    set(wish) {
      text = !permitted || permitted.includes(wish) ? wish : '';
    }
  });
  let heard = 0;
  input.addEventListener('input', () => heard++);
  return {name, input, lastYear, heard: () => heard};
}

test('fields that are empty take last year’s values, as if they were written; what is filled in stays', () => {
  const fields = [field('占地', '', '12'), field('绿化', ' 7 ', '5'), field('新项', '', '')];
  assert.ok(takeLastYears(fields).startsWith('已在空着的1项中填入上年的值'));
  assert.deepEqual(
    fields.map(({input}) => input.value),
    ['12', ' 7 ', '']
  );
  assert.deepEqual(
    fields.map(({heard}) => heard()),
    [1, 0, 0]
  );
});

test('a value that cannot be chosen any more is named and left to be filled in', () => {
  const fields = [field('类型', '', '旧类', ['', '新类'])];
  assert.ok(takeLastYears(fields).includes('“类型”上年的值今年不能填'));
  assert.equal(fields[0].input.value, '');
  assert.equal(fields[0].heard(), 0);
});

test('where nothing is empty nothing is taken', () => {
  assert.ok(takeLastYears([field('占地', '1', '12')]).includes('已经填写的不会改动'));
});
