// Sums in a table of one row: what the parts come to stands below the sum, and can be taken over.
import {element} from '../../../shared/scripts/elements.js';
import {numberIn, sumOf} from './grid-sums.js';

/**
 * @param {{column: string, parts: string[]}} total
 * @param {(name: string) => string} textOf what stands in a column
 * @returns {{text: string, differs: boolean, wrong: string[]} | null} null as long as no part is filled in; wrong: the parts in
 *     which no number stands, without which there is no sum
 */
export function summed({column, parts}, textOf) {
  const wrong = parts.filter(part => textOf(part) !== '' && numberIn(textOf(part)) === null);
  const text = wrong.length ? '' : sumOf(parts.map(textOf));
  return text === '' && wrong.length === 0 ? null : {text, differs: wrong.length === 0 && sumOf([textOf(column)]) !== text, wrong};
}

/**
 * @param {{column: string, parts: string[]}} total
 * @param {Field} field the sum's own
 * @param {(name: string) => string} textOf
 * @param {boolean} editable
 */
function sumBelow(total, field, textOf, editable) {
  const words = element('span');
  const takeOver = () => {
    field.input.value = summed(total, textOf)?.text || '';
    field.input.dispatchEvent(new Event('input', {bubbles: true}));
  };
  const take = element('button', {class: 'btn btn-default btn-xs', type: 'button', onclick: takeOver}, '填入');
  const node = element('div', {class: 'single-sum', 'aria-live': 'polite'}, words, ' ', take);
  field.said.before(node);
  return () => {
    const sum = summed(total, textOf);
    node.hidden = sum === null;
    words.textContent =
      '应为“' +
      total.parts.join('”＋“') +
      '”，' +
      (sum?.wrong.length ? '“' + sum.wrong.join('”“') + '”不是数字，改好后再合计' : '现在合计' + (sum?.text || ''));
    take.hidden = !editable || !sum?.differs;
    node.classList.toggle('text-danger', Boolean(sum?.differs));
  };
}

/**
 * @typedef {{name: string, input: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement, said: HTMLElement}} Field
 * @param {{column: string, parts: string[]}[]} totals
 * @param {Field[]} fields
 * @param {boolean} editable
 * @returns {() => void} shows the sums of what is filled in
 */
export function sums(totals, fields, editable) {
  const fieldOf = name => fields.find(field => field.name === name);
  const textOf = name => fieldOf(name)?.input.value.trim() || '';
  const shown = totals.flatMap(total => {
    const field = fieldOf(total.column);
    return field ? [sumBelow(total, field, textOf, editable)] : [];
  });
  return () => shown.forEach(show => show());
}
