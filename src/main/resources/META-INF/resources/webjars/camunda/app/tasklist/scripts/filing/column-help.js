// What a column wants: meaning, unit, limits, the time that it counts for, last year's value; for headings and for forms.
import {get} from '../../../shared/scripts/api.js';
import {sourceOf} from '../../../shared/scripts/definition-history.js';
import {askAbout, newestAnswered} from '../../../shared/scripts/definition-questions.js';
import {element} from '../../../shared/scripts/elements.js';

/**
 * @typedef {{name: string, type: string, typeTitle: string, required: boolean, values: string[], separator: string,
 *     meaning?: string, countingRule?: string, source?: string, mark?: string, unit?: string, limits?: string, statisticalTime?: string, lastYear?: string}} Column
 * @typedef {{columns: Column[], choices: Record<string, string[]>, totals: {column: string, parts: string[]}[], summed: string[], questions?: Asked[]}} Help
 * @typedef {import('../../../shared/scripts/definition-questions.js').Asked} Asked
 */

/** The office writes the meaning of what has none yet. */
const NOT_WRITTEN = '待补充';
const MOST_VALUES = 12;

const UNKNOWN = {type: 'TEXT', typeTitle: '', required: false, values: [], separator: ''};

/**
 * @param {number} id of the submission
 * @param {{definitions: Column[], tableCode: string}} submission
 * @returns {Promise<Help>}
 */
export const helpOf = async (id, {definitions, tableCode}) => {
  const [help, questions] = await Promise.all([
    get('/api/submissions/' + id + '/help'),
    get('/api/training/definition-questions?table=' + encodeURIComponent(tableCode)).catch(() => [])
  ]);
  return {columns: definitions, ...help, questions};
};

/**
 * @param {Help} help
 * @param {string} name
 * @returns {Column}
 */
export const columnOf = (help, name) => help.columns.find(column => column.name === name) || {...UNKNOWN, name};

export const isNumber = column => column.type === 'INTEGER' || column.type === 'NUMBER';

/**
 * What may be chosen for the column.
 *
 * @param {Help} help
 * @param {Column} column
 */
export const offered = (help, column) => ({
  type: column.type,
  values: column.values.length ? column.values : help.choices[column.name] || [],
  separator: column.separator,
  isClosed: column.values.length > 0
});

/** The unit as it stands beside a name that does not say it already. */
export const unitOf = column => (column.unit && !column.name.includes(column.unit) ? '（' + column.unit + '）' : '');

const listed = values => values.slice(0, MOST_VALUES).join('、') + (values.length > MOST_VALUES ? '……共' + values.length + '个' : '');

const wanted = column =>
  [column.required ? '必填' : '选填', column.typeTitle, column.limits, column.separator ? '多个值用“' + column.separator + '”分隔' : '']
    .filter(words => words)
    .join('，');

/**
 * @param {Help} help
 * @param {Column} column
 * @returns {[string, string][]} what is to be said, each with its name
 */
export const facts = (help, column) =>
  [
    ['含义', column.meaning || NOT_WRITTEN],
    ['统计口径', column.countingRule],
    ['单位', column.unit],
    ['要求', wanted(column)],
    ['可填', listed(offered(help, column).values)],
    ['统计时间', column.statisticalTime],
    ['出处', sourceOf(column)],
    ...newestAnswered(help.questions || [], column.name).map(asked => ['问答', '问：' + asked.text + '\n答：' + asked.answers[0].text])
  ].filter(/** @returns {fact is [string, string]} */ fact => Boolean(fact[1]));

/** A star where something must be filled in; it is read out as well. */
export const star = column =>
  column.required ? element('span', {class: 'column-required', role: 'img', title: '必填', 'aria-label': '必填'}, '*') : null;

let opened = null;

/**
 * A question mark that tells, by mouse and by keyboard, what the column wants.
 *
 * @param {string} name
 * @param {() => [string, string][]} tell
 */
export function helpButton(name, tell) {
  const button = element(
    'button',
    {class: 'column-help', type: 'button', 'aria-expanded': 'false', 'aria-label': '“' + name + '”的填写说明'},
    '?'
  );
  function close() {
    opened = null;
    box?.remove();
    box = null;
    button.setAttribute('aria-expanded', 'false');
    button.removeAttribute('aria-describedby');
    document.removeEventListener('pointerdown', elsewhere, true);
  }
  // the sign keeps the focus, which would close the box
  const ask = element(
    'button',
    {
      class: 'btn btn-default btn-xs',
      type: 'button',
      onmousedown: event => event.preventDefault(),
      onclick: () => {
        close();
        askAbout(name);
      }
    },
    '提问'
  );
  let box = null;
  const elsewhere = event => box && !box.contains(event.target) && event.target !== button && close();
  function open() {
    opened?.();
    opened = close;
    box = element(
      'div',
      {class: 'column-help-box', id: 'column-help-box', role: 'note'},
      element('strong', {}, name),
      element(
        'dl',
        {},
        tell().flatMap(([what, text]) => [element('dt', {}, what), element('dd', {}, text)])
      ),
      ask
    );
    button.setAttribute('aria-expanded', 'true');
    button.setAttribute('aria-describedby', box.id);
    document.body.append(box);
    const {left, bottom} = button.getBoundingClientRect();
    box.style.left = Math.max(4, Math.min(left, window.innerWidth - box.offsetWidth - 4)) + 'px';
    box.style.top = Math.min(bottom + 4, Math.max(4, window.innerHeight - box.offsetHeight - 4)) + 'px';
    document.addEventListener('pointerdown', elsewhere, true);
  }
  const toggle = event => {
    event.stopPropagation();
    box ? close() : open();
  };
  button.addEventListener('click', toggle);
  button.addEventListener('keydown', event => {
    event.stopPropagation();
    if (event.key === 'Escape' && box) {
      close();
    }
    if (event.key === 'Tab' && !event.shiftKey && box) {
      event.preventDefault();
      ask.focus();
    }
  });
  button.addEventListener('blur', event => box && !box.contains(event.relatedTarget) && close());
  ask.addEventListener('blur', () => box && close());
  return button;
}
