// What came back: who returned it and why, and the way to what was said of its cells.
import {element} from '../../../shared/scripts/elements.js';

/** @typedef {{version: number, row: number, column: string}} Remark */

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

/**
 * @param {{returnedBy: string, returnReason: string}} submission
 * @param {number} remarks how many there are
 * @param {() => void} show leads to them
 */
export const returnNote = ({returnedBy, returnReason}, remarks, show) =>
  element(
    'p',
    {class: 'alert alert-warning'},
    (returnedBy ? returnedBy + '退回，原因：' : '退回原因：') + returnReason,
    remarks ? ' ' : null,
    remarks ? element('button', {class: 'btn btn-default btn-xs', onclick: show}, '查看' + remarks + '条批注') : null
  );
