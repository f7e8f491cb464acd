// What is done to the rows: each step to the grid, to what is pending and to the history alike.
import {history, rowsAfter, standsOf} from './grid-history.js';

/**
 * @param sheet the rows (see grid-sheet.js)
 * @param pending what is not saved (see pending.js)
 * @param {() => void} changed called after each step
 */
export function gridWork(sheet, pending, changed) {
  /** @param {import('./grid-history.js').Step} step */
  function apply({cells = [], added = [], removed = []}) {
    removed.forEach(({row}) => pending.removed(row));
    added.forEach(({row}) => pending.restored(row));
    if (added.length || removed.length) {
      sheet.exchange(rowsAfter(sheet.rows(), {added, removed}));
    }
    cells.forEach(({row, field, before, after}) => pending.edited(row, field, after, before));
    if (cells.length) {
      sheet.write(cells);
    }
    pending.keep();
    changed();
  }
  const steps = history(apply);
  return {
    ...steps,
    /**
     * @param {string} title
     * @param cells what is to stand in them
     * @param rows new ones, put after all others
     */
    write(title, cells, rows = []) {
      if (cells.length || rows.length) {
        const all = sheet.rows();
        const added = rows.map((row, i) => ({row, after: i === 0 ? all[all.length - 1] || null : rows[i - 1]}));
        steps.make({title, cells, added});
      }
    },
    /** @param {Set<object>} rows */
    remove: (title, rows) => steps.make({title, removed: standsOf(sheet.rows(), rows)})
  };
}
