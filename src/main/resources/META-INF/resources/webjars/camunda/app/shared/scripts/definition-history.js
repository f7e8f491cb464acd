// What a column has meant: its definition with its mark, and all its editions side by side.
import {get} from './api.js';
import {when} from './dates.js';
import {element, table} from './elements.js';
import {place} from './place.js';

/** @typedef {{by: string, at: string | null, meaning: string, countingRule: string, statisticalTime: string, source: string}} Edition */

/** @type {[string, 'meaning' | 'countingRule' | 'statisticalTime' | 'source'][]} */
export const PARTS = [
  ['含义', 'meaning'],
  ['统计口径', 'countingRule'],
  ['统计时间', 'statisticalTime'],
  ['出处', 'source']
];

/** The source with the edition that it is of. */
export const sourceOf = ({source = '', mark = ''}) => [source, mark].filter(part => part).join('，');

/**
 * Rows of the parts, a column each edition; what is another than in the edition before is marked.
 *
 * @param {Edition[]} editions the newest first
 * @returns {{name: string, cells: {text: string, changed: boolean}[]}[]}
 */
export const sideBySide = editions =>
  PARTS.map(([name, part]) => ({
    name,
    cells: editions.map((edition, i) => ({
      text: edition[part],
      changed: i + 1 < editions.length && edition[part] !== editions[i + 1][part]
    }))
  }));

/** @param {Edition} edition */
const headingOf = edition => (edition.at ? edition.by + '，' + when(edition.at) : '指标体系原文');

/** @param {Edition[]} editions */
const view = editions =>
  table(
    ['', ...editions.map(headingOf)],
    sideBySide(editions).map(({name, cells}) => [
      name,
      ...cells.map(({text, changed}) => (changed ? element('mark', {}, text || '（空）') : text))
    ]),
    ''
  );

/**
 * Brought when it is opened.
 *
 * @param {number} year
 * @param {string} code the table's
 * @param {string} column
 */
export function definitionHistory(year, code, column) {
  const content = place(element('div'));
  const path = '/api/catalogs/' + year + '/definitions/' + encodeURIComponent(code) + '/history?column=' + encodeURIComponent(column);
  const node = element('details', {}, element('summary', {}, '历次修改'), content.node);
  node.addEventListener('toggle', () => node.open && content.open(async () => view(await get(path))), {once: true});
  return node;
}
