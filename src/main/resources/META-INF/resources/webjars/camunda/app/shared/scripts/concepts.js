// 统计口径: one quantity's figures side by side, where they differ, and what was said about it (第十八条).
import {get} from './api.js';
import {when} from './dates.js';
import {element, table} from './elements.js';

/**
 * @typedef {import('./elements.js').Child} Child
 * @typedef {{value: number | null, form: string, asOf: string, source: string, by: string, at: string}} ConceptFigure
 * @typedef {{occurrence: string, name: string, level: string, definition: string, asOf: string, formula: string, tables: string[],
 *   value: number | null, missing: string, colleges: string, basis: string, units: string[], typed: boolean,
 *   figure: ConceptFigure | null}} ConceptSide
 * @typedef {{unitName: string, corrects: boolean, text: string, value: number, other: number, by: string, at: string}} ConceptExplanation
 * @typedef {{id: number, stateTitle: string, open: boolean, value: number, other: number, askedBy: string, askedAt: string,
 *   reason: string, decidedBy: string, decidedAt: string | null, explanations: ConceptExplanation[]}} ConceptDifference
 * @typedef {{concept: string, name: string, definition: string, unit: string, one: ConceptSide, other: ConceptSide,
 *   relation: string, tolerance: number, tolerancePercent: number, note: string, difference: number | null,
 *   percent: number | null, state: string, stateTitle: string, whyNot: string, stale: boolean, sendable: boolean,
 *   last: ConceptDifference | null}} ConceptPair
 * @typedef {{year: number, concepts: number, loadedBy: string | null, loadedAt: string | null, run: any, outOfDate: boolean,
 *   pairs: ConceptPair[]}} YearConcepts
 */

/** @param {number} year @returns {Promise<YearConcepts>} as far as whoever is signed in may see them */
export const conceptsOf = year => get('/api/concepts?year=' + year);

/** @param {number | null} value @param {string} unit */
export const figure = (value, unit) =>
  value === null ? '—' : value.toLocaleString('zh-CN', {maximumFractionDigits: 4}) + (unit ? ' ' + unit : '');

/** @param {ConceptSide} side @param {string} unit */
const sideCell = (side, unit) => [
  element('p', {}, element('strong', {}, figure(side.value, unit))),
  element('p', {}, side.name + (side.asOf ? '，' + side.asOf : '')),
  element('p', {}, side.definition),
  element(
    'details',
    {},
    element('summary', {}, '依据'),
    element('p', {}, side.basis || '还没有依据'),
    side.units.length ? element('p', {}, '责任单位：' + side.units.join('、')) : null,
    side.formula ? element('p', {}, '公式：', element('code', {}, side.formula)) : null,
    side.colleges ? element('p', {}, '各学院：' + side.colleges) : null
  )
];

/** What may differ without being a difference. @param {ConceptPair} pair */
export const tolerated = pair =>
  [pair.tolerance ? figure(pair.tolerance, pair.unit) : '', pair.tolerancePercent ? pair.tolerancePercent + '%' : '']
    .filter(text => text)
    .join('或') || '0';

/** @param {ConceptPair} pair */
const differenceCell = pair =>
  pair.difference === null
    ? pair.whyNot
    : [
        element(
          'p',
          {},
          figure(pair.difference, pair.unit) + (pair.percent === null ? '' : '（' + pair.percent.toLocaleString('zh-CN') + '%）')
        ),
        element('p', {}, '甲' + (pair.relation === '应一致' ? '与乙应一致' : pair.relation + '乙') + '，允许差' + tolerated(pair)),
        pair.note ? element('p', {}, pair.note) : null
      ];

/** @param {ConceptPair} pair */
function saidCell({last, stale, unit}) {
  if (!last) {
    return '';
  }
  return [
    element('p', {}, last.stateTitle + '（' + last.askedBy + '，' + when(last.askedAt) + '发出）'),
    stale
      ? element(
          'p',
          {class: 'text-danger'},
          '原说明针对' + figure(last.value, unit) + '与' + figure(last.other, unit) + '，数字已变化，须重新说明。'
        )
      : null,
    ...last.explanations.map(one =>
      element('p', {}, one.unitName + (one.corrects ? '将更正：' : '说明：') + one.text + '（' + one.by + '，' + when(one.at) + '）')
    ),
    last.reason ? element('p', {}, '最近一次退回：' + last.reason) : null
  ];
}

/** Those to be explained first, then what cannot be compared; the others as they are declared. */
const ORDER = ['TO_EXPLAIN', 'EXPLAINED', 'CORRECTED', 'CONSISTENT', 'INCOMPARABLE'];

/** @template {{state: string}} T @param {T[]} pairs @returns {T[]} */
export const urgentFirst = pairs => [...pairs].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));

/**
 * @param {ConceptPair[]} pairs
 * @param {string} empty
 * @param {(pair: ConceptPair) => Child | Child[]} actions what can be done about a pair
 */
export const conceptTable = (pairs, empty, actions) =>
  table(
    ['统计口径', '甲', '乙', '相差', '状态', '单位的说明', ''],
    urgentFirst(pairs).map(pair => [
      [element('p', {}, element('strong', {}, pair.name)), element('p', {}, pair.definition)],
      sideCell(pair.one, pair.unit),
      sideCell(pair.other, pair.unit),
      differenceCell(pair),
      pair.stateTitle,
      saidCell(pair),
      actions(pair)
    ]),
    empty,
    cells => (cells[4] === '有差异待说明' ? 'danger' : '')
  );

/** How many are in which state, in a sentence. @param {ConceptPair[]} pairs */
export function counted(pairs) {
  /** @type {Map<string, number>} */
  const by = new Map();
  urgentFirst(pairs).forEach(pair => by.set(pair.stateTitle, (by.get(pair.stateTitle) || 0) + 1));
  return '共' + pairs.length + '对：' + [...by].map(([title, count]) => title + count + '对').join('，') + '。';
}
