// Pasted text that brings the table's headings along: its columns go under their names, in whatever order they stand.
import {unitOf} from './column-help.js';

/** What templates and people put around a name: stars, units and other words in brackets at its end, blanks. */
const plain = text => text.replace(/[*＊\s]/g, '').replace(/[（(](必填|选填)[)）]/g, '');

/**
 * @param {string[][]} block
 * @param {{name: string, unit?: string}[]} columns all of the table's
 * @returns {{names: (string | null)[]} | null} for each of the block's columns the table's, null where there is none such; null
 *     where the first row is no heading
 */
export function headingsOf(block, columns) {
  const byText = new Map(columns.flatMap(column => [column.name, column.name + unitOf(column)].map(text => [plain(text), column.name])));
  const texts = block[0].map(plain);
  const filled = texts.filter(text => text !== '');
  const known = texts.map(text => byText.get(text) || null);
  const names = known.map((name, i) => (known.indexOf(name) === i ? name : null));
  const found = known.filter(name => name !== null).length;
  // a single cell may well be a text that is a column's name, too
  const isHeading = found > 0 && 2 * found > filled.length && (block.length > 1 || found > 1);
  return isHeading ? {names} : null;
}

/**
 * @param {string[][]} block with its headings
 * @param {(string | null)[]} names see headingsOf
 * @param {{name: string, field: string}[]} columns the table's
 * @returns {{rows: string[][], fields: string[], left: string[]}} the rows below the headings, as far as they have a column, and
 *     its fields; left: headings of columns with texts for which there is none
 */
export function underHeadings(block, names, columns) {
  const [headings, ...rows] = block;
  const places = names.map(name => columns.find(column => column.name === name)?.field);
  const has = i => rows.some(texts => (texts[i] || '') !== '');
  const taken = places.flatMap((field, i) => (field ? [i] : []));
  return {
    rows: rows.map(texts => taken.map(i => texts[i] || '')),
    fields: taken.map(i => /** @type {string} */ (places[i])),
    left: headings.flatMap((text, i) => (places[i] || !has(i) ? [] : [text || '（无标题）']))
  };
}
