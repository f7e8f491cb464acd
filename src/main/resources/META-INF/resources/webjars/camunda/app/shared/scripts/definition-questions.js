// 填报指南 and 口径问答: read by everybody, asked where the data are, answered by the office for all.
import {get, post, url} from './api.js';
import {when} from './dates.js';
import {element} from './elements.js';
import {place} from './place.js';
import {problemBox} from './problem-box.js';

/**
 * @typedef {{id: number, table: string, column: string, text: string, by: string, at: string, late: boolean,
 *     answers: {text: string, by: string, at: string}[]}} Asked
 */

/** @param {Asked} asked */
const about = asked => '表' + asked.table + (asked.column ? '“' + asked.column + '”' : '');

/**
 * A question with its answers, the former ones folded.
 *
 * @param {Asked} asked
 * @param {import('./elements.js').Child} more
 */
export const questionView = (asked, more = null) =>
  element(
    'li',
    {},
    element('strong', {}, about(asked) + '：'),
    asked.text,
    element('div', {class: 'text-muted'}, asked.by + '，' + when(asked.at)),
    asked.answers.length
      ? element('div', {}, '答复：' + asked.answers[0].text + '（' + asked.answers[0].by + '，' + when(asked.answers[0].at) + '）')
      : element('div', {}, asked.late ? '超过3个工作日还没有答复' : '等待评估督导处答复'),
    asked.answers.length > 1
      ? element(
          'details',
          {},
          element('summary', {}, '以前的答复'),
          asked.answers.slice(1).map(one => element('div', {}, one.text + '（' + when(one.at) + '）'))
        )
      : null,
    more
  );

/**
 * Whether all words are found somewhere in it.
 *
 * @param {Asked} asked
 * @param {string} words
 */
export const isFound = (asked, words) => {
  const text = [about(asked), asked.text, ...asked.answers.map(one => one.text)].join(' ').toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every(word => text.includes(word));
};

/**
 * The list with a field to search in it.
 *
 * @param {Asked[]} all
 * @param {(asked: Asked) => import('./elements.js').Child} more
 */
export function questionList(all, more = () => null) {
  const shown = element('ul', {});
  const draw = () =>
    shown.replaceChildren(...all.filter(asked => isFound(asked, words.value.trim())).map(asked => questionView(asked, more(asked))));
  const words = element('input', {
    class: 'form-control input-sm',
    placeholder: '按表格、数据项、文字查找',
    'aria-label': '查找口径问答',
    oninput: draw
  });
  draw();
  return all.length ? [element('p', {}, words), shown] : [element('p', {class: 'filing-empty'}, '还没有人提问。')];
}

/** @param {number} year */
export async function guideLinks(year) {
  const guides = await get('/api/training/' + year + '/guides');
  return guides.length
    ? [
        '填报指南：',
        element(
          'a',
          {href: url('/api/training/' + year + '/guides/' + guides[0].edition + '/file'), download: true},
          guides[0].fileName + '（第' + guides[0].edition + '版，' + when(guides[0].at) + '）'
        )
      ]
    : ['评估督导处还没有上传' + year + '年度的填报指南。'];
}

/**
 * What a table's filer reads and asks where the data are.
 *
 * @param {number} year
 * @param {string} table
 * @param {{name: string}[]} columns
 */
export function study(year, table, columns) {
  const content = place(element('div'));
  const path = '/api/training/definition-questions?table=' + encodeURIComponent(table);
  const load = async () => {
    const [links, all] = await Promise.all([guideLinks(year), get(path)]);
    return [element('p', {}, links), ...questionList(all), asking(year, table, columns, () => content.renew(load))];
  };
  const node = element('details', {class: 'filing-study'}, element('summary', {}, '填报指南与口径问答'), content.node);
  node.addEventListener('toggle', () => node.open && content.open(load), {once: true});
  return node;
}

/**
 * @param {number} year
 * @param {string} table
 * @param {{name: string}[]} columns
 * @param {() => unknown} asked
 */
function asking(year, table, columns, asked) {
  const column = element(
    'select',
    {class: 'form-control input-sm', 'aria-label': '数据项'},
    element('option', {value: ''}, '整张表'),
    columns.map(one => element('option', {value: one.name}, one.name))
  );
  const text = element('textarea', {class: 'form-control', rows: 2, maxlength: 1000, 'aria-label': '问题'});
  const said = element('div', {'aria-live': 'polite'});
  const ask = async () => {
    try {
      await post('/api/training/' + year + '/definition-questions', {table, column: column.value, text: text.value});
      asked();
    } catch (error) {
      said.replaceChildren(problemBox(error));
    }
  };
  return element(
    'div',
    {},
    element('p', {}, '提问：', column, ' 问题和答复全校可见，请不要写姓名、证件号等个人信息。'),
    text,
    element('p', {class: 'filing-buttons'}, element('button', {class: 'btn btn-default btn-sm', onclick: ask}, '向评估督导处提问')),
    said
  );
}
