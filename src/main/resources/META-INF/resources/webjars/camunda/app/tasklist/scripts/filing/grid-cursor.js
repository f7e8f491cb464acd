// The grid by keyboard: a cursor that arrows move, and text that is copied and pasted as from a spreadsheet.
import {element} from '../../../shared/scripts/elements.js';

const KEYS = [
  ['↑ ↓ ← →', '移到相邻的单元格'],
  ['PageUp / PageDown', '上下翻20行'],
  ['Home / End', '本行的第一个、最后一个数据项'],
  ['Enter 或 F2', '修改单元格；审核和评议时写批注或意见'],
  ['Esc', '放弃正在输入的修改'],
  ['Ctrl+C / Ctrl+V', '复制、粘贴，可从Excel粘贴多行多列'],
  ['空格', '选中或取消选中一行，供删除'],
  ['Alt+↓ / Alt+↑', '下一个、上一个问题'],
  ['Ctrl+S', '保存为新版本']
];

export const keyHelp = () =>
  element(
    'details',
    {class: 'grid-keys'},
    element('summary', {}, '键盘操作'),
    element(
      'dl',
      {},
      KEYS.flatMap(([key, what]) => [element('dt', {}, key), element('dd', {}, what)])
    )
  );

const PAGE = 20;
const MOVES = {ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], PageUp: [-PAGE, 0], PageDown: [PAGE, 0]};

/**
 * @param place the grid's element, which takes the keyboard
 * @param grid gives the grid once it is there
 * @param fields the fields that the cursor may stand in, in their order
 * @param {{arrived: (cell) => void, enter: (cell) => void, edited: boolean, step: (by: number) => void, save: () => void}} act
 *     edited: whether cells may be changed
 */
export function gridCursor(place, grid, fields, act) {
  let at = null;

  const isAt = cell => at !== null && cell.getRow().getPosition() === at.position && cell.getField() === at.field;
  const rowAt = position => grid().getRowFromPosition(position);
  const cellAt = () => at && rowAt(at.position) && rowAt(at.position).getCell(at.field);
  const paint = () => {
    place.querySelectorAll('.grid-cursor').forEach(node => node.classList.remove('grid-cursor'));
    const cell = cellAt();
    if (cell) {
      cell.getElement().classList.add('grid-cursor');
    }
  };

  function go(position, field) {
    const rows = grid().getDataCount('active');
    at = {position: Math.max(1, Math.min(rows, position)), field};
    const row = rowAt(at.position);
    if (!row) {
      return;
    }
    // not awaited: what is in sight already never answers
    grid().scrollToRow(row, 'nearest', false);
    grid().scrollToColumn(field, 'middle', false);
    requestAnimationFrame(() => {
      paint();
      if (cellAt()) {
        act.arrived(cellAt());
      }
    });
  }

  function paste(text) {
    const from = at;
    const start = fields.indexOf(from.field);
    const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
    for (const [down, line] of lines.entries()) {
      const row = rowAt(from.position + down);
      if (!row) {
        break;
      }
      line.split('\t').forEach((value, right) => {
        if (start + right < fields.length) {
          row.getCell(fields[start + right]).setValue(value.trim());
        }
      });
    }
    paint();
  }

  const keys = {
    Home: () => go(at.position, fields[0]),
    End: () => go(at.position, fields[fields.length - 1]),
    Enter: () => act.enter(cellAt()),
    F2: () => act.enter(cellAt()),
    ' ': () => act.edited && rowAt(at.position).toggleSelect()
  };

  function press(event) {
    if (event.target.closest('input, textarea, select')) {
      return;
    }
    if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      act.step(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.ctrlKey && event.key === 's') {
      act.save();
    } else if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    } else if (at === null && MOVES[event.key]) {
      go(1, fields[0]);
    } else if (MOVES[event.key]) {
      const [down, right] = MOVES[event.key];
      go(at.position + down, fields[Math.max(0, Math.min(fields.length - 1, fields.indexOf(at.field) + right))]);
    } else if (at !== null && keys[event.key]) {
      keys[event.key]();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  place.addEventListener('keydown', press, true);
  place.addEventListener('copy', event => {
    if (cellAt() && !event.target.matches('input, textarea')) {
      event.clipboardData.setData('text/plain', cellAt().getValue() || '');
      event.preventDefault();
    }
  });
  place.addEventListener('paste', event => {
    if (act.edited && at && !event.target.matches('input, textarea')) {
      event.preventDefault();
      paste(event.clipboardData.getData('text/plain'));
    }
  });
  return {
    isAt,
    at: go,
    /** Stands in the cell that was clicked. */
    stand(cell) {
      at = {position: cell.getRow().getPosition(), field: cell.getField()};
      paint();
    },
    back() {
      place.querySelector('.tabulator-tableholder').focus();
      requestAnimationFrame(paint);
    }
  };
}
