// What the grid shows, from the server: enough to begin with, and the rest of the rows while somebody looks already.
import {get} from '../../../shared/scripts/api.js';
import {helpOf} from './column-help.js';
import {findingsOf} from './findings.js';
import {library} from './grid-library.js';
import {FIRST, restOf, rowsOf} from './grid-rows.js';
import {notesOf} from './notes.js';

/**
 * @param {number} id
 * @param submission
 * @param {number} total how many rows it has
 * @param {(first) => boolean} isFar whether one is led past the first rows: all are waited for then
 */
export async function loaded(id, submission, total, isFar) {
  const [Tabulator, first, findings, notes, explanations, help] = await Promise.all([
    library(),
    rowsOf(id, 0, FIRST),
    findingsOf(id),
    notesOf(id),
    get('/api/submissions/' + id + '/explanations'),
    helpOf(id, submission)
  ]);
  // not before: the first rows are not to wait for the others
  const rest = restOf(id, total);
  // whoever waits for it is told; until then it is nobody's
  rest.catch(() => {});
  const isWhole = total <= FIRST || isFar(first);
  return {Tabulator, rows: isWhole ? [...first, ...(await rest)] : first, rest, isWhole, findings, notes, explanations, help};
}
