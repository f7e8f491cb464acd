// The rows as the grid holds them, and how they get there.
import {get} from '../../../shared/scripts/api.js';
import {KEY} from './pending.js';

/** How many rows are fetched before the grid is shown. */
export const FIRST = 200;
export const UNIT = '@';
const CHUNK = 5000;

export const rowsOf = (id, offset, limit) => get('/api/submissions/' + id + '/rows?offset=' + offset + '&limit=' + limit);

/** Rows with what is pending in them; deleted ones are left out. */
export const shownRows = (rows, columns, pending) =>
  rows
    .filter(row => !pending.isDeleted(row.number))
    .map(row => {
      const shown = {[KEY]: row.number, [UNIT]: row.unit};
      const values = {...row.values, ...pending.valuesOf(row.number)};
      columns.forEach((name, i) => {
        shown['c' + i] = values[name] || '';
      });
      return shown;
    });

export const newRow = (unit, columns, texts) => ({
  [KEY]: null,
  [UNIT]: unit,
  ...Object.fromEntries(columns.map((name, i) => ['c' + i, texts[name] || '']))
});

/** Fetches the rest of the rows while the first are on the page; empty once nobody looks any more. */
export async function restOf(id, total, say, shown) {
  const rest = [];
  for (let offset = FIRST; offset < total && shown(); offset += CHUNK) {
    rest.push(...(await rowsOf(id, offset, CHUNK)));
    say(Math.min(FIRST + rest.length, total - 1));
  }
  return shown() ? rest : [];
}

/** All rows at once: adding to those on the page takes the grid half a minute. Additions, choice and place stay. */
export async function replaceRows(grid, rows) {
  const chosen = grid
    .getSelectedData()
    .map(row => row[KEY])
    .filter(number => number !== null);
  await grid.replaceData([...grid.getData().filter(row => row[KEY] === null), ...rows]);
  if (chosen.length) {
    grid.selectRow(chosen);
  }
}
