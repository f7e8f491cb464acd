// Corrections of a submission's rows that are in this browser only: where they are kept, and whether there are any.
import {dropDraft, isLeft, readDraft} from './drafts.js';

/** @param {number} id of the submission */
export const gridDraft = id => 'grid:' + id;

/** @param {number} id of the submission, whose table has one row */
export const singleDraft = id => 'single:' + id;

/** @param {unknown[]} list @param {string} what @param {string} unit */
const said = (list, what, unit) => (list.length ? what + list.length + unit : '');

/**
 * What of a submission's rows is in this browser only, of whichever version: handing it in would leave it out, a new version
 * would be made without it.
 *
 * @param {number} id of the submission
 * @returns {string} such as 修改3行、删除1行; empty where there is nothing
 */
export function unsavedOf(id) {
  const {older = {}, ...newer} = readDraft(gridDraft(id)) || {};
  const [changed, added, deleted] = ['changed', 'added', 'deleted'].map(what => [...(newer[what] || []), ...(older[what] || [])]);
  const fields = Object.keys(readDraft(singleDraft(id))?.values || {});
  return [said(changed, '修改', '行'), said(added, '新增', '行'), said(deleted, '删除', '行'), said(fields, '修改', '项')]
    .filter(words => words)
    .join('、');
}

/** @param {number} id of the submission */
export const hasUnsaved = id => unsavedOf(id) !== '';

/** Whether somebody's corrections are in this browser only, where it is not known who is there. */
export const leftByAnybody = () => isLeft('grid') || isLeft('single');

/**
 * Gives it up, once its person has said so.
 *
 * @param {number} id of the submission
 */
export const dropUnsaved = id => [gridDraft(id), singleDraft(id)].forEach(dropDraft);
