// Corrections of a submission's rows that are in this browser only: where they are kept, and whether there are any.
import {readDraft} from './drafts.js';

/** @param {number} id of the submission */
export const gridDraft = id => 'grid:' + id;

/** @param {number} id of the submission, whose table has one row */
export const singleDraft = id => 'single:' + id;

/**
 * Whether corrections of that version wait to be saved: handing it in would leave them out. Those of an older version are
 * shown to whoever comes back and never applied, so nothing waits for them.
 *
 * @param {number} id of the submission
 * @param {number} version
 */
export const hasUnsaved = (id, version) => [gridDraft(id), singleDraft(id)].some(key => readDraft(key)?.base === version);
