import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {STATES, stateOf} from '../../main/resources/META-INF/resources/webjars/camunda/app/shared/scripts/states.js';

const root = new URL('../../main/', import.meta.url);

test('every state of a submission has its looks', () => {
  const source = readFileSync(new URL('java/cn/edu/zzut/monitoring/filing/SubmissionState.java', root), 'utf8');
  const states = [...source.matchAll(/^ {4}([A-Z_]+)\("/gm)].map(([, state]) => state);
  assert.ok(states.length > 0);
  assert.deepEqual(
    Object.keys(STATES).filter(state => state !== 'TO_EXPLAIN'),
    states
  );
  const standing = readFileSync(new URL('java/cn/edu/zzut/monitoring/filing/Standing.java', root), 'utf8');
  assert.ok(standing.includes('"TO_EXPLAIN"') && standing.includes('"' + STATES.TO_EXPLAIN.title + '"'));
});

test('every look is in the styles', () => {
  const styles = readFileSync(new URL('resources/META-INF/resources/webjars/camunda/app/shared/styles/states.css', root), 'utf8');
  Object.values(STATES).forEach(({style}) => assert.ok(styles.includes('.' + style + ' {'), style));
});

test('a state of which these scripts do not know yet shows its name', () => {
  assert.deepEqual(stateOf('WITHDRAWN'), {title: 'WITHDRAWN', sign: '?', style: ''});
});
