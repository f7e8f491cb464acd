// The grid by mouse and finger: a click stands in a cell, dragging draws a range, a double click or second tap writes.

const isData = cell => Boolean(cell.getField()) && cell.getField().startsWith('c');

/**
 * @param grid the grid itself
 * @param cursor where somebody stands
 * @param editor in which cells are written
 * @param keys settles what is being written, and edits
 */
export function gridMouse(grid, cursor, editor, keys) {
  let isDrawing = false;
  let reached = null;
  const stand = (cell, extend) => cursor.stand(cell.getData(), cell.getField(), {extend, still: true});

  grid.on('cellMouseDown', (event, cell) => {
    if (!isData(cell) || event.button !== 0) {
      return;
    }
    event.preventDefault();
    if (editor.isOpen()) {
      keys.settle();
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
