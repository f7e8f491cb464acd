import {element} from './elements.js';

/**
 * A button that asks for a file and hands it over.
 *
 * @param {string} label
 * @param {string} kind the button's class
 * @param {(file: File) => unknown} use
 */
export function fileButton(label, kind, use, accept = '.xlsx,.csv') {
  const input = element('input', {type: 'file', accept, class: 'filing-file'});
  input.addEventListener('change', async () => {
    const file = input.files && input.files[0];
    if (file) {
      input.disabled = true;
      await use(file);
      input.disabled = false;
      input.value = '';
    }
  });
  return element('label', {class: 'btn ' + kind}, label, input);
}
