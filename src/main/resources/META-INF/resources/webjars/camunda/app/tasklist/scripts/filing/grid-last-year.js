// What a row had the year before: the row of the same key.
import {get} from '../../../shared/scripts/api.js';

/** Larger tables are compared as a whole, by 标出与上年的不同. */
const MOST = 5000;

/**
 * @param {{columns: string[], keyColumns: string[]}} submission
 * @param rows those of the year before
 * @returns {(row: object, field: string) => string | null} null where there was no such row
 */
export function lastYearsValues({columns, keyColumns}, rows) {
  const fieldOf = name => 'c' + columns.indexOf(name);
  const byKey = new Map(rows.map(({values}) => [JSON.stringify(keyColumns.map(name => values[name] || '')), values]));
  return (row, field) => {
    const values = byKey.get(JSON.stringify(keyColumns.map(name => row[fieldOf(name)] || '')));
    return values ? values[columns[Number(field.substring(1))]] || '' : null;
  };
}

/**
 * @param {number} id of the submission
 * @param {number} total how many rows it has
 */
export async function lastYear(id, submission, total) {
  const isAsked = submission.keyColumns.length > 0 && total <= MOST;
  return lastYearsValues(submission, isAsked ? await get('/api/submissions/' + id + '/last-year') : []);
}
