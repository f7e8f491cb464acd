// Where somebody stands in the grid, and the range that they have drawn: by mouse and by keyboard.
import {inside, isOneCell, led, rangeOf, tabbed} from './grid-range.js';

/**
 * @param sheet the rows (see grid-sheet.js)
 * @param {() => string[]} fields those that are shown, in their order
 * @param {(row: object, field: string) => void} arrived called where somebody has come to a cell
 */
export function gridCursor(sheet, fields, arrived) {
  // row and field of where somebody stands, and of the range's other end
  let at = null;
  let end = null;
  let last = {row: 0, column: 0};
  // where somebody stood before no cell was shown any more
  let away = null;
  let rows = new Set();
  let columns = new Set();

  /** The cells as they are shown now. */
  function shown() {
    const all = sheet.shown();
    const names = fields();
    return {
      all,
      names,
      size: {rows: all.length, columns: names.length},
      placeOf: cell => ({row: all.indexOf(cell.row), column: names.indexOf(cell.field)}),
      cellAt: ({row, column}) => ({row: all[row], field: names[column]})
    };
  }

  function paint() {
    sheet.visible().forEach(component => {
      const row = component.getData();
      component.getCells().forEach(cell => {
        const field = cell.getField();
        const node = cell.getElement();
        node.classList.toggle('grid-cursor', isAt(row, field));
        node.classList.toggle('grid-range', isIn(row, field));
      });
    });
  }
  const isAt = (row, field) => at !== null && at.row === row && at.field === field;
  const isIn = (row, field) => rows.has(row) && columns.has(field);

  /** @param how extend: draw the range to there; still: it is in sight already */
  function go(place, {extend = false, still = false} = {}, now = shown()) {
    if (now.size.rows === 0 || now.size.columns === 0) {
      away = at ?? away;
      at = null;
      end = null;
      rows = new Set();
      columns = new Set();
      return;
    }
    away = null;
    const there = inside(place, now.size);
    end = now.cellAt(there);
    if (!extend || at === null) {
      at = end;
      last = there;
    }
    const range = rangeOf(now.placeOf(at), there);
    rows = new Set(isOneCell(range) ? [] : now.all.slice(range.top, range.bottom + 1));
    columns = new Set(now.names.slice(range.left, range.right + 1));
    if (!still) {
      sheet.show(end.row, end.field);
    }
    requestAnimationFrame(paint);
    arrived(at.row, at.field);
  }
  /** Goes some rows and columns on. */
  function by(rowsOn, columnsOn) {
    const now = shown();
    const {row, column} = now.placeOf(at);
    go({row: row + rowsOn, column: column + columnsOn}, {}, now);
  }

  return {
    isAt,
    isIn,
    paint,
    at: () => at,
    /** The rows and fields that are shown, and the range among them; null where nobody stands. */
    target() {
      if (at === null) {
        return null;
      }
      const {all, names, placeOf} = shown();
      return {rows: all, fields: names, ...rangeOf(placeOf(at), placeOf(end))};
    },
    /** @returns whether the cell is shown, so that one can stand there */
    stand(row, field, how) {
      const now = shown();
      const place = now.placeOf({row, field});
      const isThere = place.row >= 0 && place.column >= 0;
      if (isThere) {
        go(place, how, now);
      }
      return isThere;
    },
    /** @returns whether the key leads anywhere; from the range's end where it is held with Shift */
    press(event) {
      const now = shown();
      const from = at === null ? {row: 0, column: 0} : now.placeOf(event.shiftKey ? end : at);
      const place = led(from, event, now.size);
      if (place) {
        go(at === null ? from : place, {extend: event.shiftKey}, now);
      }
      return place !== null;
    },
    down: rowsOn => by(rowsOn, 0),
    right: columnsOn => by(0, columnsOn),
    /** @returns whether there was a next cell */
    tab(by) {
      const now = shown();
      const place = tabbed(now.placeOf(at), by, now.size);
      if (place) {
        go(place, {}, now);
      }
      return place !== null;
    },
    all() {
      go({row: 0, column: 0}, {still: true});
      go({row: Infinity, column: Infinity}, {extend: true, still: true});
    },
    /** After rows or columns have come, gone or moved: one stands in the same cell, or in its neighbour where it is gone. */
    settle() {
      const stood = at ?? away;
      if (stood !== null) {
        const now = shown();
        const place = now.placeOf(stood);
        go(place.row >= 0 && place.column >= 0 ? place : last, {still: true}, now);
      }
    }
  };
}
