// A button whose refusal, or the word that it brings, is shown beside it.
import {element} from '../../../shared/scripts/elements.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';

/** @param {string} label @param {() => Promise<unknown>} act @param {() => void} done */
export function doing(label, act, done) {
  const said = element('div', {'aria-live': 'polite'});
  const go = async () => {
    try {
      const word = await act();
      said.replaceChildren(typeof word === 'string' ? word : '');
      done();
    } catch (error) {
      said.replaceChildren(problemBox(error));
    }
  };
  return [element('button', {class: 'btn btn-default btn-sm', onclick: go}, label), said];
}
