// 沿用上年: what a table of one row had the year before, for all fields that are still empty.
import {put} from './single-field.js';

/**
 * @typedef {{name: string, input: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement, lastYear: string}} Field
 *     lastYear: empty where there was nothing
 */

/**
 * What is filled in already stays.
 *
 * @param {Field[]} fields
 * @returns {string} what came of it
 */
export function takeLastYears(fields) {
  const empty = fields.filter(({input, lastYear}) => lastYear && input.value.trim() === '');
  const left = empty.filter(({input, lastYear}) => !put(input, lastYear));
  const taken = empty.length - left.length;
  return (
    (taken
      ? '已在空着的' + taken + '项中填入上年的值，还没有保存：请逐项核对，改动变化的部分。'
      : '没有可以填入的项：已经填写的不会改动。') +
    (left.length ? '“' + left.map(({name}) => name).join('”“') + '”上年的值今年不能填，请另行填写。' : '')
  );
}
