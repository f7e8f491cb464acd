// Where Tasklist opens a task: the list beside it by due date, and a task in which data are filled in on 填报数据.

export const ON_DATA = 'detailsTab=filing-data';
export const BY_DUE_DATE = 'sorting=' + encodeURIComponent(JSON.stringify([{sortBy: 'dueDate', sortOrder: 'asc'}]));

/**
 * @param {string} id of the task
 * @param {boolean} fills whether data are filled in
 */
export const taskHash = (id, fills) => '#/?task=' + id + '&' + BY_DUE_DATE + (fills ? '&' + ON_DATA : '');

/**
 * The id of the task that is open there.
 *
 * @param {string} hash of Tasklist's address
 */
export const taskIn = hash => /[?&]task=([^&]+)/.exec(hash)?.[1];

/**
 * Whether somebody is asked there who they are: Tasklist and the home page write it differently.
 *
 * @param {string} hash
 */
export const isDoor = hash => /^#!?\/login\b/.test(hash);
