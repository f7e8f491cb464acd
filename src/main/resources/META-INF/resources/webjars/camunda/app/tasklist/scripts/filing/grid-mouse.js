// The grid by mouse and finger: a click stands in a cell, dragging draws a range, a double click or second tap writes.
import {KEY} from './pending.js';

const isNumber = cell => cell.getField() === KEY;
const isData = cell => Boolean(cell.getField()) && cell.getField().startsWith('c');

/**
 * @param grid the grid itself
 * @param cursor where somebody stands
 * @param editor in which cells are written
 * @param keys settles what is being written, and edits
 * @param {() => string[]} fields those that are shown
 */
export function gridMouse(grid, cursor, editor, keys, fields) {
  let isDrawing = false;
  let reached = null;
  const stand = (cell, extend) => cursor.stand(cell.getData(), cell.getField(), {extend, still: true});

  grid.on('cellMouseDown', (event, cell) => {
    if (!(isData(cell) || isNumber(cell)) || event.button !== 0) {
      return;
    }
    event.preventDefault();
    if (editor.isOpen()) {
      keys.settle();
    }
    if (isNumber(cell)) {
      cursor.stand(cell.getData(), cursor.at()?.field || fields()[0], {extend: event.shiftKey});
      editor.focus();
      return;
    }
    const isSecondTap = cursor.isAt(cell.getData(), cell.getField()) && window.matchMedia('(pointer: coarse)').matches;
    isDrawing = true;
    reached = cell;
    stand(cell, event.shiftKey);
    editor.focus();
    if (isSecondTap) {
      requestAnimationFrame(keys.edit);
    }
  });
  grid.on('cellMouseMove', (event, cell) => {
    isDrawing = isDrawing && event.buttons === 1;
    if (isDrawing && isData(cell) && cell !== reached) {
      reached = cell;
      stand(cell, true);
    }
  });
  grid.on('cellDblClick', (event, cell) => isData(cell) && keys.edit());
}
