import assert from 'node:assert/strict';
import {test} from 'node:test';

globalThis.window = {location: {pathname: '/camunda/app/tasklist/'}};
const filing = '../../main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/filing/';
const {sumOf} = await import(filing + 'grid-sums.js');
const {summed} = await import(filing + 'single-sums.js');

test('sums are exact', () => {
  assert.equal(sumOf(['0.1', '0.2']), '0.3');
  assert.equal(sumOf(['1.25', '-0.5', '3']), '3.75');
  assert.equal(sumOf(['-0.4', '0.1']), '-0.3');
  assert.equal(sumOf(['9007199254740993', '1']), '9007199254740994');
});

test('what is no number counts nothing, and no number has no sum', () => {
  assert.equal(sumOf(['12', '', '无', undefined, '0x10']), '12');
  assert.equal(sumOf(['', '无']), '');
});

test('a sum in a form is compared with what its parts come to', () => {
  const total = {column: '总面积', parts: ['自有', '租用']};
  const texts = values => name => values[name] || '';
  assert.equal(summed(total, texts({总面积: '3'})), null);
  assert.deepEqual(summed(total, texts({总面积: '3.0', 自有: '1', 租用: '2'})), {text: '3', differs: false});
  assert.deepEqual(summed(total, texts({自有: '1', 租用: '2'})), {text: '3', differs: true});
});
