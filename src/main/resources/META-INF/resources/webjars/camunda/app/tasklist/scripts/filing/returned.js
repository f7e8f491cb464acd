// What came back: who returned it and why, and the way to what was said of its cells.
import {element} from '../../../shared/scripts/elements.js';
import {placeOf} from './remarks.js';

/** @typedef {{version: number, row: number, column: string, text: string}} Remark */

/**
 * Remarks of the version that was returned; of older ones only where there is none.
 *
 * @param {Remark[]} remarks
 * @returns {Remark[]}
 */
export function ofNewest(remarks) {
  const newest = Math.max(0, ...remarks.map(remark => remark.version));
  return remarks.filter(remark => remark.version === newest);
}

/**
 * The first remark that has a place in the data, where one is led at once.
 *
 * @param {Remark[]} remarks
 * @returns {Remark | null} null where none has
 */
export const placed = remarks => remarks.find(remark => remark.row > 0) || remarks.find(remark => remark.column) || null;

/** So many remarks stand beside the reason; the others on their tab. */
const MOST = 3;

/**
 * @param {{state: string, returnedBy: string, returnReason: string}} submission
 * @param {Remark[]} remarks
 * @param {{locate: (remark: Remark) => void, all: () => void}} lead to a remark's place, to the list of them
 */
export function returnNote({state, returnedBy, returnReason}, remarks, lead) {
  const button = (label, onclick) => element('button', {class: 'btn btn-default btn-xs', onclick}, label);
  const line = remark =>
    element(
      'li',
      {},
      '批注：' + placeOf(remark) + '，' + remark.text + ' ',
      placed([remark]) ? button('定位', () => lead.locate(remark)) : null
    );
  return element(
    'div',
    {class: 'alert alert-warning'},
    returnedBy + (state === 'CORRECTING' ? '打开更正：' : returnedBy ? '退回，原因：' : '退回原因：') + returnReason,
    remarks.length ? element('ul', {}, remarks.slice(0, MOST).map(line)) : null,
    remarks.length > MOST ? button('查看全部' + remarks.length + '条批注', lead.all) : null
  );
}
