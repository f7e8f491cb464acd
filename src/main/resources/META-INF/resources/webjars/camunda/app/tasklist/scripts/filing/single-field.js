// One field of a table of one row: name, unit and star, what it wants below, last year's value beside it.
import {element} from '../../../shared/scripts/elements.js';
import {facts, isNumber, offered, star} from './column-help.js';
import {numberIn} from './grid-sums.js';

/**
 * Whether something else than a number, or than a value that was agreed upon, stands where a number is wanted.
 *
 * @param {import('./column-help.js').Column} column
 * @param {string} text
 */
export const isSpoiltNumber = (column, text) =>
  isNumber(column) && text.trim() !== '' && !column.values.includes(text.trim()) && numberIn(text) === null;

const LONG = 60;
const DATES = {DATE: {type: 'date', form: /^\d{4}-\d{2}-\d{2}$/}, YEAR_MONTH: {type: 'month', form: /^\d{4}-\d{2}$/}};

/** A value that is not among them stays what it is. */
function choice(values, text, attributes) {
  const all = ['', ...values, ...(text && !values.includes(text) ? [text] : [])];
  const select = element(
    'select',
    attributes,
    all.map(value => element('option', {value}, value || '（未选）'))
  );
  select.value = text;
  return select;
}

/**
 * @param column what it wants (see column-help.js)
 * @param {string} text
 * @param {{id: string, [name: string]: unknown}} attributes
 * @returns {{input: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement, list: HTMLElement | null}} list: what may be chosen
 */
export function inputFor(help, column, text, attributes) {
  const {values, separator, isClosed} = offered(help, column);
  const date = DATES[column.type];
  if (isClosed && !separator && !attributes.readonly) {
    return {input: choice(values, text, attributes), list: null};
  }
  const list = values.length
    ? element(
        'datalist',
        {id: attributes.id + '-values'},
        values.map(value => element('option', {value}))
      )
    : null;
  const isDate = date && (text === '' || date.form.test(text));
  const input = element(text.length > LONG ? 'textarea' : 'input', {
    ...attributes,
    ...(text.length > LONG ? {rows: '4'} : {type: isDate ? date.type : 'text', list: list && list.id}),
    inputmode: column.type === 'INTEGER' ? 'numeric' : column.type === 'NUMBER' ? 'decimal' : null
  });
  input.value = text;
  return {input, list};
}

/**
 * Puts a text in a field as if somebody had written it.
 *
 * @param {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} input
 * @param {string} text
 * @returns {boolean} whether the field takes it: a list that has changed since, or a calendar, may not
 */
export function put(input, text) {
  const before = input.value;
  input.value = text;
  if (input.value !== text) {
    input.value = before;
    return false;
  }
  input.dispatchEvent(new Event('input', {bubbles: true}));
  return true;
}

/** Last year's value, with a button that takes it as long as something else stands there: look looks again. */
function lastYearBeside(text, input, editable) {
  const take = element('button', {class: 'btn btn-default btn-xs', type: 'button', onclick: use}, '沿用');
  const words = element('span', {class: 'single-before'}, '上年：' + text);
  function use() {
    if (!put(input, text)) {
      words.textContent = '上年：' + text + '（今年不能填这个值）';
      take.remove();
    }
  }
  const look = () => {
    take.hidden = input.value === text;
  };
  return {nodes: [words, editable ? take : null], look};
}

/**
 * @param {{help, column, attributes: {id: string, [name: string]: unknown}, text: string}} field
 */
export function singleField({help, column, attributes, text}) {
  const {input, list} = inputFor(help, column, text, {...attributes, 'aria-describedby': attributes.id + '-help'});
  input.classList.toggle('single-number', isNumber(column));
  const said = element('div', {class: 'single-said'});
  const before = column.lastYear ? lastYearBeside(column.lastYear, input, !attributes.readonly) : null;
  const about = facts(help, column).filter(([what]) => !['单位', '统计时间', '可填'].includes(what) || (what === '可填' && list));
  const row = element(
    'div',
    {class: 'single-field'},
    element('div', {class: 'single-label'}, element('label', {for: attributes.id}, column.name), star(column)),
    element(
      'div',
      {class: 'single-value'},
      input,
      list,
      column.unit ? element('span', {class: 'single-unit'}, column.unit) : null,
      before ? before.nodes : null
    ),
    element('div', {class: 'single-help', id: attributes.id + '-help'}, about.map(([what, words]) => what + '：' + words).join('　')),
    said
  );
  return {input, row, said, look: () => before?.look()};
}
