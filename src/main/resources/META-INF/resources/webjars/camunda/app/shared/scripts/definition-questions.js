// 填报指南 and 口径问答: read by everybody, asked where the data are, answered by the office for all.
import {get, post, url} from './api.js';
import {day, when} from './dates.js';
import {element} from './elements.js';
import {place} from './place.js';
import {problemBox} from './problem-box.js';

/**
 * @typedef {{id: number, table: string, column: string, text: string, by: string, at: string, dueOn: string,
 *     late: boolean, sameAs: number, answers: {text: string, by: string, at: string}[]}} Asked
 */

/** @param {Asked} asked */
const about = asked => '表' + asked.table + (asked.column ? '“' + asked.column + '”' : '');

/** @param {Asked} asked */
export const waiting = asked =>
  asked.sameAs
    ? '与另一个问题相同，等待评估督导处一并答复'
    : asked.late
      ? '已超过答复期限（' + day(asked.dueOn) + '），还没有答复'
      : '等待评估督导处答复（期限' + day(asked.dueOn) + '）';

const MOST_SHOWN = 3;

/**
 * What the office answered last of a column.
 *
 * @param {Asked[]} all the newest first
 * @param {string} column
 */
export const newestAnswered = (all, column) =>
  all
    .filter(asked => asked.column === column && asked.answers.length && !asked.sameAs)
    .sort((one, other) => Date.parse(other.answers[0].at) - Date.parse(one.answers[0].at))
    .slice(0, MOST_SHOWN);

const ASK = 'definition-ask';

/**
 * Opens the box for questions on the page, if there is one, with the column chosen.
 *
 * @param {string} column
 */
export const askAbout = column => document.dispatchEvent(new CustomEvent(ASK, {detail: column}));

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
      ? element(
          'div',
          {},
          (asked.sameAs ? '与已答复的问题相同，答复：' : '答复：') +
            asked.answers[0].text +
            '（' +
            asked.answers[0].by +
            '，' +
            when(asked.answers[0].at) +
            '）'
        )
      : element('div', {}, waiting(asked)),
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
export function questionList(all, more = () => null, none = '还没有人提问。') {
  const shown = element('ul', {});
  const found = () => all.filter(asked => isFound(asked, words.value.trim()));
  const draw = () => shown.replaceChildren(...found().map(asked => questionView(asked, more(asked))));
  const words = element('input', {
    class: 'form-control input-sm',
    placeholder: '按表格、数据项、文字查找',
    'aria-label': '查找口径问答',
    oninput: draw
  });
  draw();
  return all.length ? [element('p', {}, words), shown] : [element('p', {class: 'filing-empty'}, none)];
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
  let loaded = null;
  const opened = () => (loaded ??= content.open(load));
  node.addEventListener('toggle', () => node.open && opened());
  /** @param {any} event */
  const ask = async event => {
    if (!node.isConnected) {
      document.removeEventListener(ASK, ask);
      return;
    }
    node.open = true;
    await opened();
    const column = node.querySelector('select');
    const text = node.querySelector('textarea');
    if (column && text) {
      column.value = event.detail;
      text.focus();
      text.scrollIntoView({block: 'center'});
    }
  };
  document.addEventListener(ASK, ask);
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
