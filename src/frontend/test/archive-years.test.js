import assert from 'node:assert/strict';
import {test} from 'node:test';
import './page.js';

const APP = '../../main/resources/META-INF/resources/webjars/camunda/app/';
const {firstShown} = await import(APP + 'welcome/scripts/home/archive-years.js');

test('the archivist sees the newest year that has a package, also after the next was launched', () => {
  assert.equal(
    firstShown([
      {year: 2027, made: false},
      {year: 2026, made: true},
      {year: 2025, made: false}
    ]),
    2026
  );
  assert.equal(firstShown([{year: 2027, made: false}]), 2027);
});
