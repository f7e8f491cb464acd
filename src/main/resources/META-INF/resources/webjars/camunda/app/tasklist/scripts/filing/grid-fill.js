// What pasting, filling down and clearing make of the cells, before it is done. Rows are the grid's own objects, texts by field.

/**
 * @typedef {Record<string, string>} Row
 * @typedef {{row: Row, field: string, before: string, after: string}} Cell
 * @typedef {{rows: Row[], fields: string[], top: number, bottom: number, left: number, right: number}} Target
 *     all rows that are shown, the fields, and a range of them
 */

/**
 * The same range with the columns that are hidden within it, and to its right.
 *
 * @param {Target} target
 * @param {string[]} fields all of the table's, in its order
 * @returns {Target}
 */
export const withHidden = (target, fields) => ({
  ...target,
  fields,
  left: fields.indexOf(target.fields[target.left]),
  right: fields.indexOf(target.fields[target.right])
});

/**
 * A block goes into the columns as they stand in the table, as it does in a spreadsheet: were hidden ones passed over, all that
 * follows would stand in the wrong column. One text fills what is seen.
 *
 * @param {string[][]} block
 * @param {Target} target
 * @param {string[]} fields all of the table's, in its order
 * @returns {Target}
 */
export const targetOf = (block, target, fields) => (block.length === 1 && block[0].length === 1 ? target : withHidden(target, fields));

/**
 * @param {Target} target
 * @param {string[]} fields all of the table's, in its order
 * @returns {string[]} those within the range that are not shown
 */
export const hiddenWithin = (target, fields) => rangeFields(withHidden(target, fields)).filter(field => !target.fields.includes(field));

/**
 * The fields that are not shown and get or lose a text.
 *
 * @param {string[]} shown
 * @param {{cells: Cell[], added?: Record<string, string>[]}} written
 * @param {string[]} fields all of the table's, in its order
 */
export function hiddenIn(shown, {cells, added = []}, fields) {
  const touched = new Set([
    ...cells.map(cell => cell.field),
    ...added.flatMap(texts => Object.keys(texts).filter(field => texts[field] !== ''))
  ]);
  return fields.filter(field => touched.has(field) && !shown.includes(field));
}

const change = (row, field, after) => ({row, field, before: row[field] || '', after});

const changes = cells => cells.filter(cell => cell.before !== cell.after);

/** @param {Target} target */
const rangeRows = target => target.rows.slice(target.top, target.bottom + 1);

/** @param {Target} target */
const rangeFields = target => target.fields.slice(target.left, target.right + 1);

/**
 * @param {string[][]} block
 * @param {Target} target one text fills the whole range; more of them go from its first cell on
 * @returns {{cells: Cell[], added: Record<string, string>[], cut: number}} added: texts of rows past the end; cut: how many
 *     texts stand past the last column
 */
export function pasted(block, target) {
  if (block.length === 1 && block[0].length === 1) {
    return {
      cells: changes(rangeRows(target).flatMap(row => rangeFields(target).map(field => change(row, field, block[0][0])))),
      added: [],
      cut: 0
    };
  }
  const fields = target.fields.slice(target.left);
  const fits = target.rows.length - target.top;
  const cells = block
    .slice(0, fits)
    .flatMap((texts, i) => texts.slice(0, fields.length).map((text, j) => change(target.rows[target.top + i], fields[j], text)));
  const added = block
    .slice(fits)
    .filter(texts => texts.some(text => text !== ''))
    .map(texts => Object.fromEntries(texts.slice(0, fields.length).map((text, j) => [fields[j], text])));
  const cut = block.flatMap(texts => texts.slice(fields.length)).filter(text => text !== '').length;
  return {cells: changes(cells), added, cut};
}

/**
 * The range's first row into the others; of one row, the row above.
 *
 * @param {Target} target
 * @returns {Cell[]}
 */
export function filledDown(target) {
  const source = target.rows[target.top === target.bottom ? target.top - 1 : target.top];
  const rows = target.top === target.bottom ? [target.rows[target.top]] : rangeRows(target).slice(1);
  return source ? changes(rows.flatMap(row => rangeFields(target).map(field => change(row, field, source[field] || '')))) : [];
}

/**
 * @param {Target} target
 * @returns {Cell[]}
 */
export const cleared = target => changes(rangeRows(target).flatMap(row => rangeFields(target).map(field => change(row, field, ''))));

/**
 * @param {Target} target
 * @returns {string[][]}
 */
export const copied = target => rangeRows(target).map(row => rangeFields(target).map(field => row[field] || ''));
