import assert from 'node:assert/strict';
import {test} from 'node:test';
import {wordsIn} from './page.js';

const {briefRemarks} = await import('../../main/resources/META-INF/resources/webjars/camunda/app/shared/scripts/reading.js');

const isFolded = node => wordsIn(node).includes('读取时的说明');

test('three lines of notes stand open, more of them, or longer ones, are folded and counted', () => {
  assert.equal(briefRemarks([]), null);
  assert.equal(isFolded(briefRemarks(['一', '二', '三'])), false);
  const four = briefRemarks(['一', '二', '三', '四']);
  assert.equal(isFolded(four), true);
  assert.ok(wordsIn(four).includes('4条'));
  assert.ok(wordsIn(four).includes('四。'));
  assert.equal(isFolded(briefRemarks(['长'.repeat(241)])), true);
});
