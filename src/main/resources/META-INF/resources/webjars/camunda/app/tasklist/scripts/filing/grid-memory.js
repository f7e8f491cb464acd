// Where somebody was in a table, as long as the page is open: saving and looking at another tab do not send them to its top.

/** @type {Map<number, {index: number, field: string, top: number, left: number}>} */
const places = new Map();

/** @param {number} id of the submission */
export const isPastTop = id => (places.get(id)?.top || 0) > 0;

/**
 * @param {number} id of the submission
 * @param sheet the rows (see grid-sheet.js)
 * @param cursor where somebody stands (see grid-cursor.js)
 * @returns {{keep: () => void, back: () => void}} back leads to where somebody was before this was made
 */
export function memory(id, sheet, cursor) {
  const former = places.get(id);
  return {
    keep() {
      const at = cursor.at();
      const {scrollTop: top, scrollLeft: left} = sheet.holder();
      places.set(id, {index: at ? sheet.rows().indexOf(at.row) : -1, field: at ? at.field : '', top, left});
    },
    back() {
      if (!former) {
        return;
      }
      Object.assign(sheet.holder(), {scrollTop: former.top, scrollLeft: former.left});
      const row = sheet.rows()[former.index];
      if (row) {
        cursor.stand(row, former.field, {still: true});
      }
    }
  };
}
