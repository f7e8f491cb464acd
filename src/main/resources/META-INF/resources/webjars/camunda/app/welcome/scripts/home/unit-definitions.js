// 指标内涵与口径 of one of the unit's tables, below all of them, where there is room for a column's editions side by side.
import {get} from '../../../shared/scripts/api.js';
import {definitionHistory, sourceOf} from '../../../shared/scripts/definition-history.js';
import {element, table} from '../../../shared/scripts/elements.js';
import {place} from '../../../shared/scripts/place.js';

/** What a column means, how and of when it is counted, by whose words. */
const wordsOf = (year, code, column) => [
  element('p', {}, column.meaning),
  column.countingRule ? element('p', {}, '统计口径：' + column.countingRule) : null,
  element('p', {class: 'text-muted'}, '统计时间：' + column.statisticalTime + (sourceOf(column) ? '；依据：' + sourceOf(column) : '')),
  definitionHistory(year, code, column.name)
];

/**
 * @param {string} unit
 * @param {number} year
 * @returns {{node: HTMLElement, button: (t: {code: string, name: string}) => HTMLElement}} button opens a table's
 */
export function unitDefinitions(unit, year) {
  const shown = place(element('div', {'aria-live': 'polite'}));
  const path = code => '/api/units/' + encodeURIComponent(unit) + '/data/tables/' + encodeURIComponent(code) + '/definition?year=' + year;
  const open = async t => {
    await shown.open(async () => [
      element('h5', {}, '表' + t.code + ' ' + t.name + '：指标内涵与口径'),
      table(
        ['数据项', '内涵和统计口径'],
        (await get(path(t.code))).map(column => [
          column.name + (column.unit ? '（' + column.unit + '）' : ''),
          wordsOf(year, t.code, column)
        ]),
        '这张表没有数据项。'
      )
    ]);
    shown.node.scrollIntoView({block: 'start'});
  };
  return {
    node: shown.node,
    button: t => element('button', {class: 'btn btn-link btn-sm', type: 'button', onclick: () => open(t)}, '指标内涵与口径')
  };
}
