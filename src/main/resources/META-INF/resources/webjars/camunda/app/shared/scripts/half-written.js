// Remarks and comments that somebody has begun to write: each stays with the place that it is about, until it is sent.
import {dropDraft, keepDraft, readDraft} from './drafts.js';

/** @param {number} id of the submission */
export const remarkDraft = id => 'remark:' + id;

/** @param {number} id of the submission */
export const commentDraft = id => 'comment:' + id;

/**
 * @param {string} key of the draft
 * @returns {Record<string, string>} by the places' names, without a name as long as no place was chosen
 */
export function halfWritten(key) {
  const left = readDraft(key);
  return typeof left === 'string' ? {'': left} : left || {};
}

/**
 * @param {string} key of the draft
 * @param {string} where
 * @param {string} text nothing once it is sent or taken back
 */
export function keepHalfWritten(key, where, text) {
  const all = {...halfWritten(key), [where]: text};
  if (!text.trim()) {
    delete all[where];
  }
  Object.keys(all).length ? keepDraft(key, all) : dropDraft(key);
}

/**
 * Where one goes on to another place: what was written before any was chosen is about the first.
 *
 * @param {string} key of the draft
 * @param {string} where
 * @returns {string} what was begun there
 */
export function goOnWriting(key, where) {
  const {'': loose = '', [where]: text = ''} = halfWritten(key);
  if (loose && !text) {
    keepHalfWritten(key, where, loose);
    keepHalfWritten(key, '', '');
    return loose;
  }
  return text;
}

/**
 * @param {string} key of the draft
 * @returns {string} the places at which something was begun, and what; empty where there is nothing
 */
export const halfWrittenWords = key =>
  Object.entries(halfWritten(key))
    .map(([where, text]) => (where || '没有选定位置') + '：' + text)
    .join('；');
