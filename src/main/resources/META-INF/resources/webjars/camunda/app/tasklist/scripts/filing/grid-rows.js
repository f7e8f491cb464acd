// The rows as the grid holds them, and how they come from the server.
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
      const values = pending.merged(row.number, row.values);
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

/** Added rows stand last, as they will once they are saved. */
export const withRest = (rows, rest) => [...rows.filter(row => row[KEY] !== null), ...rest, ...rows.filter(row => row[KEY] === null)];

/** Fetches the rest of the rows, all parts at once. */
export async function restOf(id, total) {
  const offsets = [];
  for (let offset = FIRST; offset < total; offset += CHUNK) {
    offsets.push(offset);
  }
  const parts = await Promise.all(offsets.map(offset => rowsOf(id, offset, CHUNK)));
  return parts.flat();
}
