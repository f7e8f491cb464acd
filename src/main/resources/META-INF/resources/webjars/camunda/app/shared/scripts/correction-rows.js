// The rows of a locked table that are to be corrected, found by their words and picked, so that nobody counts lines.
import {get} from './api.js';
import {element, table} from './elements.js';
import {place} from './place.js';

/**
 * What a person has written, with one more row; a row that is there already is not written twice.
 *
 * @param {string} text such as 5、8-10
 * @param {number} number
 */
export function withRow(text, number) {
  const words = text.split(/[、，,；;\s]+/).filter(word => word);
  const named = words.some(word => {
    const range = /^第?(\d{1,7})(?:[-－—~～至](\d{1,7}))?行?$/.exec(word);
    return range && number >= Number(range[1]) && number <= Number(range[2] ?? range[1]);
  });
  return named ? text : [...words, number].join('、');
}

/**
 * @param {number} submissionId
 * @param {HTMLInputElement} changed
 * @param {HTMLInputElement} deleted
 */
export function rowPicker(submissionId, changed, deleted) {
  const words = element('input', {
    type: 'search',
    class: 'form-control input-sm',
    maxlength: '200',
    'aria-label': '查找要更正的行',
    placeholder: '输入行里的文字，如名称、代码，几个词用空格分开',
    onkeydown: (/** @type {KeyboardEvent} */ event) => {
      if (event.key === 'Enter') {
        event.preventDefault();
        search();
      }
    }
  });
  const found = place(element('div', {'aria-live': 'polite'}));
  /** @param {string} label @param {HTMLInputElement} field @param {number} number */
  const pick = (label, field, number) =>
    element(
      'button',
      {type: 'button', class: 'btn btn-default btn-xs', onclick: () => (field.value = withRow(field.value, number))},
      label
    );
  const search = () =>
    found.open(async () => {
      const rows = await get('/api/submissions/' + submissionId + '/corrections/rows?find=' + encodeURIComponent(words.value));
      return element(
        'div',
        {},
        table(
          ['行号', ...rows.columns, ''],
          rows.rows.map((/** @type {{number: number, values: string[]}} */ row) => [
            row.number,
            ...row.values,
            [pick('要修改', changed, row.number), ' ', pick('要删除', deleted, row.number)]
          ]),
          '锁定的版本中没有含这些文字的行。'
        ),
        rows.total > rows.rows.length
          ? element('p', {class: 'filing-hint'}, '共' + rows.total + '行，列出前' + rows.rows.length + '行；请多写几个字再查找。')
          : null
      );
    });
  return element(
    'div',
    {class: 'correction-rows'},
    element('label', {}, '查找要更正的行 ', words),
    ' ',
    element('button', {type: 'button', class: 'btn btn-default btn-sm', onclick: search}, '查找'),
    found.node
  );
}
