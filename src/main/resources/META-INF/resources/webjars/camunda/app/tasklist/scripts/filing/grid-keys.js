// The grid by keyboard and mouse, as a spreadsheet is used.
import {element} from '../../../shared/scripts/elements.js';
import {htmlOf, textOf} from './grid-text.js';

const READING = [
  ['↑ ↓ ← →，PageUp / PageDown，Home / End', '移动；加Ctrl到头'],
  ['Shift加这些键，或按住鼠标拖动', '选一片单元格；Ctrl+A全选'],
  ['Ctrl+C', '复制选中的一片（其中隐藏的列也在内），可粘贴到Excel'],
  ['Alt+↓ / Alt+↑', '下一个、上一个问题']
];
const WRITING = [
  ['直接输入', '改写单元格；F2或双击在原值上改'],
  ['Enter / Tab', '确认并向下、向右（加Shift向上、向左）'],
  ['Esc', '放弃正在输入的内容；再按一次离开表格'],
  ['Ctrl+V', '粘贴多行多列，按表格的列序，隐藏的列也算；超出末行的自动添加行'],
  ['Ctrl+D', '把选中的第一行向下填充（只选一行时取上一行）'],
  ['Delete', '清空选中的单元格'],
  ['Ctrl+Z / Ctrl+Y', '撤销、重做'],
  ['空格', '勾选或取消勾选一行，供删除'],
  ['Ctrl+S', '保存为新版本']
];
const NOTING = [['Enter', '写批注或意见']];

/** @param {boolean} editable */
export const keyHelp = editable =>
  element(
    'details',
    {class: 'grid-keys'},
    element('summary', {}, '键盘操作'),
    element(
      'dl',
      {},
      [...READING, ...(editable ? WRITING : NOTING)].flatMap(([key, what]) => [element('dt', {}, key), element('dd', {}, what)])
    )
  );

/**
 * @param {HTMLElement} place the grid's element
 * @param cursor where somebody stands (see grid-cursor.js)
 * @param editor in which cells are written (see grid-editor.js)
 * @param {boolean} editable
 * @param act what is done: write(text), clear(), cut(), fill(), undo(), redo(), paste(text), copied() → string[][], choose(),
 *     text() of the cell, isEmpty() where no row is shown, note(), step(by), save(), leave()
 */
export function gridKeys(place, cursor, editor, editable, act) {
  const isForeign = event =>
    event.target !== editor.input && Boolean(/** @type {Element} */ (event.target).closest('input, textarea, select, button, a, summary'));
  const edit = () => editor.edit(act.text());

  function take() {
    const text = editor.text();
    editor.close();
    act.write(text);
  }
  /** Takes what was written and leads on. */
  function settle(lead) {
    take();
    lead?.();
    editor.focus();
  }
  function giveUp() {
    editor.close();
    editor.focus();
  }

  const ARROWS = {
    ArrowDown: () => cursor.down(1),
    ArrowUp: () => cursor.down(-1),
    ArrowLeft: () => cursor.right(-1),
    ArrowRight: () => cursor.right(1)
  };
  /** @returns whether the key means something while a cell is written */
  function whileWriting(event) {
    const by = event.shiftKey ? -1 : 1;
    const isUpOrDown = event.key === 'ArrowDown' || event.key === 'ArrowUp';
    if (event.key === 'Enter') {
      settle(() => cursor.down(by));
    } else if (event.key === 'Tab') {
      settle(() => cursor.tab(by));
    } else if (event.key === 'Escape') {
      giveUp();
    } else if (event.ctrlKey && event.key === 's') {
      settle();
      act.save();
    } else if (isUpOrDown && editor.choices.isOpen()) {
      editor.choices.move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (ARROWS[event.key] && editor.isTyped()) {
      settle(ARROWS[event.key]);
    } else {
      return false;
    }
    return true;
  }

  const COMMANDS = {
    z: () => act.undo(),
    y: () => act.redo(),
    Z: () => act.redo(),
    d: () => act.fill()
  };
  const KEYS = {
    F2: edit,
    Delete: () => act.clear(),
    Backspace: () => act.clear(),
    ' ': () => act.choose()
  };
  /** @returns whether the key means something to those who may write */
  function toWriters(event) {
    const isCommand = event.ctrlKey || event.metaKey;
    const todo = isCommand ? COMMANDS[event.key] : KEYS[event.key];
    if (event.key === 'Enter' && !isCommand) {
      cursor.down(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Tab') {
      return cursor.tab(event.shiftKey ? -1 : 1);
    } else if (todo) {
      todo();
    } else {
      return false;
    }
    return true;
  }
  /** @returns whether the key means something */
  function whileStanding(event) {
    const isCommand = event.ctrlKey || event.metaKey;
    if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      act.step(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.altKey) {
      return false;
    } else if (isCommand && event.key === 's') {
      act.save();
    } else if (cursor.press(event)) {
      editor.focus();
    } else if (cursor.at() === null) {
      return false;
    } else if (isCommand && event.key === 'a') {
      cursor.all();
    } else if (isCommand && (event.key === 'c' || event.key === 'x')) {
      editor.offerCopy();
      return false;
    } else if (event.key === 'Escape') {
      act.leave();
    } else if (editable) {
      return toWriters(event);
    } else if (event.key === 'Enter') {
      act.note();
    } else {
      return false;
    }
    return true;
  }

  place.addEventListener(
    'keydown',
    event => {
      if (event.isComposing || isForeign(event)) {
        return;
      }
      if (editor.isOpen() ? whileWriting(event) : whileStanding(event)) {
        event.preventDefault();
      } else if (event.key === 'Tab') {
        letOut();
      }
      event.stopPropagation();
    },
    true
  );
  /** The grid's own place in the order of Tab lies before the field that has the keyboard: past it, not back into it. */
  function letOut() {
    const holder = /** @type {HTMLElement} */ (place.querySelector('.tabulator-tableholder'));
    holder.tabIndex = -1;
    setTimeout(() => {
      holder.tabIndex = 0;
    });
  }
  const clipboard = (event, todo, isPossible = cursor.at() !== null) => {
    if (isPossible && !editor.isOpen() && !isForeign(event)) {
      event.preventDefault();
      todo(event.clipboardData);
    }
  };
  const copy = data => {
    const cells = act.copied();
    data.setData('text/plain', textOf(cells));
    data.setData('text/html', htmlOf(cells));
    editor.copied();
  };
  place.addEventListener('copy', event => clipboard(event, copy));
  place.addEventListener('cut', event =>
    clipboard(event, data => {
      copy(data);
      editable && act.cut();
    })
  );
  place.addEventListener('paste', event =>
    clipboard(event, data => editable && act.paste(data.getData('text/plain')), cursor.at() !== null || act.isEmpty())
  );
  return {edit, take, settle};
}
