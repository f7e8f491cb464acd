import assert from 'node:assert/strict';
import {test} from 'node:test';
import './page.js';

const {asSent, blankPlace, freshId} =
  await import('../../main/resources/META-INF/resources/webjars/camunda/app/cockpit/scripts/office/concept-form.js');

test('a new one gets an id that no other has', () => {
  assert.equal(freshId([], 'place'), 'place-1');
  assert.equal(freshId(['list', 'place-2'], 'place'), 'place-3');
  assert.equal(freshId(['place-2', 'place-3'], 'place'), 'place-4');
});

test('a place that is added says nothing yet but where it is', () => {
  const place = blankPlace([{id: 'a'}, {id: 'place-3'}]);
  assert.equal(place.id, 'place-4');
  assert.equal(place.level, '学校');
  assert.equal(place.formula, '');
});

test('what was typed of a comparison goes with it', () => {
  const place = {...blankPlace([]), with: 'a', relation: '不大于', tolerance: '3', note: '另一日'};
  assert.deepEqual(asSent(place), place);
  const alone = asSent({...place, with: ''});
  assert.deepEqual([alone.relation, alone.tolerance, alone.note], ['', '', '']);
});
