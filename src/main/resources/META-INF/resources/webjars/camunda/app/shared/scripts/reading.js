// 读取时的说明: what was altered or left out when a file was read.
import {element} from './elements.js';

/**
 * A line each; nothing where nothing needs saying.
 *
 * @param {string[]} remarks
 */
export const remarksOfReading = remarks =>
  remarks.length
    ? element(
        'ul',
        {},
        remarks.map(remark => element('li', {}, remark + '。'))
      )
    : null;

/** As many as do not push what follows out of sight: lines, and characters of some lines. */
const SHORT = {lines: 3, characters: 240};

/**
 * The same, where other things have to stay in sight: more than three lines are there to be opened.
 *
 * @param {string[]} remarks
 */
export const briefRemarks = remarks =>
  remarks.length <= SHORT.lines && remarks.join('').length <= SHORT.characters ? remarksOfReading(remarks) : foldedRemarks(remarks);

/**
 * The same, to be opened by whoever wants to know.
 *
 * @param {string[]} remarks
 */
export const foldedRemarks = remarks =>
  remarks.length
    ? element('details', {}, element('summary', {}, '读取时的说明（' + remarks.length + '条）'), remarksOfReading(remarks))
    : null;
