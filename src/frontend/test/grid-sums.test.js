import assert from 'node:assert/strict';
import {test} from 'node:test';

globalThis.window = {location: {pathname: '/camunda/app/tasklist/'}};
const filing = '../../main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/filing/';
const {numberIn, sumOf} = await import(filing + 'grid-sums.js');
const {isSpoiltNumber} = await import(filing + 'single-field.js');
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
  assert.deepEqual(summed(total, texts({总面积: '3.0', 自有: '1', 租用: '2'})), {text: '3', differs: false, wrong: []});
  assert.deepEqual(summed(total, texts({自有: '1', 租用: '2'})), {text: '3', differs: true, wrong: []});
});

test('there is no sum to take over while a part is no number', () => {
  const total = {column: '总面积', parts: ['自有', '租用']};
  const texts = values => name => values[name] || '';
  assert.deepEqual(summed(total, texts({总面积: '3', 自有: '7a5000', 租用: '2'})), {text: '', differs: false, wrong: ['自有']});
});

test('numbers are read as they are typed: wide, or with all their commas', () => {
  assert.equal(numberIn('１２．５'), '12.5');
  assert.equal(numberIn('1,234,567'), '1234567');
  assert.equal(numberIn('1,00'), null);
  assert.equal(numberIn('7a5000'), null);
  assert.equal(numberIn(''), null);
});

test('a text where a number is wanted is said at once, an agreed value is not', () => {
  const column = {type: 'NUMBER', values: ['无']};
  assert.equal(isSpoiltNumber(column, '7a5000'), true);
  assert.equal(isSpoiltNumber(column, '75000'), false);
  assert.equal(isSpoiltNumber(column, ''), false);
  assert.equal(isSpoiltNumber(column, '无'), false);
  assert.equal(isSpoiltNumber({type: 'TEXT', values: []}, '7a5000'), false);
});
