// What was done to the rows and is not saved: step by step back, and forth again.

/**
 * @typedef {Record<string, any>} Row the grid's own object, by which a row is known also while it is away
 * @typedef {{row: Row, after: Row | null}} Stand a row and the one that it stands after; null for the first
 * @typedef {{title: string, cells?: {row: Row, field: string, before: string, after: string}[], added?: Stand[], removed?: Stand[]}} Step
 */

/**
 * @param {Step} step
 * @returns {Step}
 */
export const reverse = ({title, cells = [], added = [], removed = []}) => ({
  title,
  cells: cells.map(({row, field, before, after}) => ({row, field, before: after, after: before})).reverse(),
  added: removed,
  removed: added
});

/**
 * @param {Row[]} rows
 * @param {{added?: Stand[], removed?: Stand[]}} step
 * @returns {Row[]} with what the step adds in its place, without what it removes
 */
export function rowsAfter(rows, {added = [], removed = []}) {
  const gone = new Set(removed.map(one => one.row));
  const followers = new Map();
  added.forEach(({row, after}) => followers.set(after, [row, ...(followers.get(after) || [])]));
  const result = [];
  const take = after => {
    const waiting = [...(followers.get(after) || [])];
    while (waiting.length) {
      const row = waiting.pop();
      result.push(row);
      waiting.push(...(followers.get(row) || []));
    }
  };
  take(null);
  rows
    .filter(row => !gone.has(row))
    .forEach(row => {
      result.push(row);
      take(row);
    });
  return result;
}

/**
 * @param {Row[]} rows
 * @param {Set<Row>} some
 * @returns {Stand[]} where these stand among the rows
 */
export const standsOf = (rows, some) =>
  rows.map((row, i) => ({row, after: i === 0 ? null : rows[i - 1]})).filter(stand => some.has(stand.row));

/**
 * @param {(step: Step) => void} apply does a step to the rows
 * @returns {{make: (step: Step) => void, undo: () => Step | undefined, redo: () => Step | undefined,
 *     undoes: () => string | null, redoes: () => string | null}} undoes and redoes say the next one's title
 */
export function history(apply) {
  const done = [];
  let undone = [];
  const titleOf = steps => (steps.length ? steps[steps.length - 1].title : null);
  return {
    make(step) {
      done.push(step);
      undone = [];
      apply(step);
    },
    undo() {
      const step = done.pop();
      if (step) {
        undone.push(step);
        apply(reverse(step));
      }
      return step;
    },
    redo() {
      const step = undone.pop();
      if (step) {
        done.push(step);
        apply(step);
      }
      return step;
    },
    undoes: () => titleOf(done),
    redoes: () => titleOf(undone)
  };
}
