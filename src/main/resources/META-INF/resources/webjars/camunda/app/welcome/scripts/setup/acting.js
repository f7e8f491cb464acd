// Fields and buttons of the administrator's pages.
import {element} from '../../../shared/scripts/elements.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';

/** @param {string} label @param {HTMLElement} input */
export const field = (label, input) => element('label', {class: 'filing-field'}, label + ' ', input);

/** @param {string} value @param {Record<string, unknown>} more */
export const input = (value, more = {}) => element('input', {class: 'form-control input-sm', value, ...more});

/** @param {string[][]} choices value and title each @param {string} chosen @param {string} label */
export const choice = (choices, chosen, label) =>
  element(
    'select',
    {class: 'form-control input-sm', 'aria-label': label},
    choices.map(([value, title]) => element('option', {value, selected: value === chosen}, title))
  );

/**
 * A button that does something, once at a time, and says below it why it was not done.
 *
 * @param {string} label
 * @param {() => Promise<unknown>} act
 * @param {() => string} question what is asked first, where it cannot be taken back
 */
export function acting(label, act, kind = 'btn-primary', question = () => '') {
  const said = element('div', {'aria-live': 'polite'});
  const run = async () => {
    button.disabled = true;
    said.replaceChildren(element('p', {}, '正在处理……'));
    try {
      await act();
      said.replaceChildren();
    } catch (error) {
      said.replaceChildren(problemBox(error));
    }
    button.disabled = false;
  };
  const small = (title, onclick) => element('button', {type: 'button', class: 'btn btn-default btn-xs', onclick}, title);
  const ask = asked =>
    said.replaceChildren(
      element(
        'p',
        {class: 'alert alert-warning', role: 'alert'},
        asked + ' ',
        small('确定', run),
        ' ',
        small('取消', () => said.replaceChildren())
      )
    );
  const button = element(
    'button',
    {
      type: 'button',
      class: 'btn btn-sm ' + kind,
      onclick: () => {
        const asked = question();
        return asked ? ask(asked) : run();
      }
    },
    label
  );
  return element('div', {}, button, said);
}
