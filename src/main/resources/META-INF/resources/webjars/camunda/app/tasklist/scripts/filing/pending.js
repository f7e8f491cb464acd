// Corrections in the grid that are not saved yet. They are kept in the browser until they are, or until they are given up.
import {dropDraft, keepDraft, readDraft} from './drafts.js';

export const KEY = '#';

/** A paste edits many cells at once: after the first, they are written down together. */
const SOON = 100;

/**
 * @param key of the draft; null where nothing may be changed, and nothing is kept
 * @param base the version that is corrected
 * @returns the changes, those of an earlier visit among them unless they were made to another version
 */
export function pendingChanges(key, base, columns) {
  const left = key && readDraft(key);
  const usable = left && left.base === base;
  const changed = new Map(usable ? left.changed : []);
  const deleted = new Set(usable ? left.deleted : []);
  let added = usable ? left.added : [];
  let liveRows = () => [];
  let waiting = null;
  let more = false;

  const textsOf = row => Object.fromEntries(columns.map((name, i) => [name, row['c' + i] || '']).filter(([, text]) => text));
  const pending = {
    /** Changes of an earlier visit that no longer fit, because there is a newer version; null where there are none. */
    outdated: left && !usable ? left : null,
    restored: usable ? changed.size + deleted.size + added.length : 0,
    /** Rows that were added on an earlier visit, as texts. */
    addedBefore: added,
    edited(row, field, text) {
      if (row[KEY] !== null) {
        const values = changed.get(row[KEY]) || changed.set(row[KEY], {}).get(row[KEY]);
        values[columns[Number(field.substring(1))]] = text;
      }
      more = waiting !== null;
      if (!more) {
        pending.keep();
        waiting = setTimeout(() => {
          waiting = null;
          more && pending.keep();
        }, SOON);
      }
    },
    /** @returns what was corrected in the row and is not saved yet, for {@link restore} */
    remove(row) {
      const unsaved = changed.get(row[KEY]);
      if (row[KEY] !== null) {
        changed.delete(row[KEY]);
        deleted.add(row[KEY]);
      }
      return unsaved;
    },
    /** A removed row is there again, with what was corrected in it. */
    restore(row, unsaved) {
      deleted.delete(row[KEY]);
      if (unsaved) {
        changed.set(row[KEY], unsaved);
      }
    },
    /** @param rows gives the grid's rows, from which added ones are read */
    watch(rows) {
      liveRows = () =>
        rows()
          .filter(row => row[KEY] === null)
          .map(textsOf);
    },
    keep() {
      added = liveRows();
      pending.count() ? keepDraft(key, {base, changed: [...changed], deleted: [...deleted], added}) : dropDraft(key);
    },
    forget() {
      more = false;
      dropDraft(key);
    },
    isDeleted: number => deleted.has(number),
    valuesOf: number => changed.get(number) || {},
    count: () => changed.size + deleted.size + added.length,
    toJson() {
      pending.keep();
      return {base, changed: [...changed].map(([row, values]) => ({row, values})), added, deleted: [...deleted]};
    }
  };
  return pending;
}
