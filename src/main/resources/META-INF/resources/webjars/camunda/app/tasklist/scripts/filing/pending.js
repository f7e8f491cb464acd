// Corrections in the grid that are not saved yet. They are kept in the browser until they are, or until they are given up.
import {dropDraft, keepDraft, readDraft} from '../../../shared/scripts/drafts.js';

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
  /** Row number → column → what the version itself has, as far as it is corrected. */
  const originals = new Map();
  /** Corrections of rows that are deleted. */
  const away = new Map();
  let added = usable ? left.added : [];
  let liveRows = () => [];
  let waiting = null;
  let more = false;

  const textsOf = row => Object.fromEntries(columns.map((name, i) => [name, row['c' + i] || '']).filter(([, text]) => text));
  const pending = {
    /** Changes of an earlier visit that no longer fit, because there is a newer version; null where there are none. */
    outdated: (usable ? left.older : left) || null,
    dropOutdated() {
      pending.outdated = null;
      pending.keep();
    },
    fromBefore: usable ? changed.size + deleted.size + added.length : 0,
    /** Rows that were added on an earlier visit, as texts. */
    addedBefore: added,
    /** A row's texts as the version has them, with what is corrected. */
    merged(number, values) {
      const corrected = changed.get(number);
      if (!corrected) {
        return values;
      }
      originals.set(number, Object.fromEntries(Object.keys(corrected).map(column => [column, values[column] || ''])));
      return {...values, ...corrected};
    },
    /** A cell has another text; one that is as it was in the version is no correction any more. */
    edited(row, field, text, before) {
      if (row[KEY] !== null) {
        const column = columns[Number(field.substring(1))];
        const original = originals.get(row[KEY]) || originals.set(row[KEY], {}).get(row[KEY]);
        if (original[column] === undefined) {
          original[column] = before;
        }
        const corrected = {...changed.get(row[KEY]), [column]: text};
        if (text === original[column]) {
          delete corrected[column];
        }
        Object.keys(corrected).length ? changed.set(row[KEY], corrected) : changed.delete(row[KEY]);
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
    /** A row goes, and what was corrected in it. */
    removed(row) {
      if (row[KEY] !== null) {
        away.set(row[KEY], changed.get(row[KEY]));
        changed.delete(row[KEY]);
        deleted.add(row[KEY]);
      }
    },
    /** A removed row is there again, with what was corrected in it. */
    restored(row) {
      const corrected = away.get(row[KEY]);
      away.delete(row[KEY]);
      deleted.delete(row[KEY]);
      if (corrected) {
        changed.set(row[KEY], corrected);
      }
    },
    /** @param rows gives the rows as they stand, from which added ones are read */
    watch(rows) {
      liveRows = () =>
        rows()
          .filter(row => row[KEY] === null)
          .map(textsOf);
    },
    /** Along with what no longer fits, until that is given up or a new version is saved. */
    keep() {
      added = liveRows();
      const older = pending.outdated;
      const all = pending.count() ? {base, changed: [...changed], deleted: [...deleted], added, ...(older ? {older} : {})} : older;
      all ? keepDraft(key, all) : dropDraft(key);
    },
    /** What is changed goes, what no longer fits stays. */
    giveUp() {
      more = false;
      pending.outdated ? keepDraft(key, pending.outdated) : dropDraft(key);
    },
    /** All of it goes: there is a version with what was changed. */
    forget() {
      more = false;
      dropDraft(key);
    },
    isDeleted: number => deleted.has(number),
    isEdited: (number, column) => column in (changed.get(number) || {}),
    count: () => changed.size + deleted.size + added.length,
    counts: () => ({changed: changed.size, added: added.length, deleted: deleted.size}),
    toJson() {
      pending.keep();
      return {base, changed: [...changed].map(([row, values]) => ({row, values})), added, deleted: [...deleted]};
    }
  };
  return pending;
}
