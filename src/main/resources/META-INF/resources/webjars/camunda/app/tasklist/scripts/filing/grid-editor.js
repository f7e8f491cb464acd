// The field in which cells are written. It has the keyboard as long as somebody stands in the grid, unseen, so that an input
// method takes the first key; it shows itself over the cell once something is written.
import {element} from '../../../shared/scripts/elements.js';
import {choiceList} from './grid-choices.js';

const LEAST_WIDTH = 160;
const NUMBER = /^\s*(-?[\d,，]+(\.\d*)?)?\s*$/;
const isTouched = () => window.matchMedia('(pointer: coarse)').matches;

/**
 * @param {boolean} editable
 * @param {() => {type: string, values: string[], separator: string, isClosed: boolean}} column where somebody stands
 * @param {{written: () => void, left: () => void, chosen: (text: string) => void}} act written: somebody has begun
 *     to write; left: they went elsewhere while writing; chosen: they took a value from the list
 */
export function cellEditor(editable, column, act) {
  const input = element('input', {
    class: 'grid-editor',
    type: 'text',
    tabindex: '-1',
    autocomplete: 'off',
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-controls': 'grid-choices',
    'aria-label': '单元格',
    readonly: !editable
  });
  const choices = choiceList(input, act.chosen);
  let isOpen = false;
  let isTyped = false;

  function over(cell, holder) {
    const {left, top, width, height} = cell.getBoundingClientRect();
    const frame = holder.getBoundingClientRect();
    Object.assign(input.style, {
      left: left - frame.left + holder.scrollLeft + 'px',
      top: top - frame.top + holder.scrollTop + 'px',
      width: (isOpen ? Math.max(width, LEAST_WIDTH) : width) + 'px',
      height: height + 'px'
    });
  }
  function check() {
    const isNumber = ['INTEGER', 'NUMBER'].includes(column().type);
    input.classList.toggle('grid-editor-wrong', isNumber && !NUMBER.test(input.value));
  }
  function open(typed) {
    isOpen = true;
    isTyped = typed;
    const {type} = column();
    input.inputMode = type === 'INTEGER' ? 'numeric' : type === 'NUMBER' ? 'decimal' : 'text';
    input.classList.toggle('grid-editor-number', ['INTEGER', 'NUMBER'].includes(type));
    input.classList.add('grid-editor-open');
    act.written();
    choices.open(column(), typed);
    check();
  }
  function close() {
    isOpen = false;
    input.value = '';
    input.inputMode = isTouched() ? 'none' : 'text';
    input.classList.remove('grid-editor-open', 'grid-editor-wrong');
    choices.close();
  }
  input.addEventListener('compositionstart', () => isOpen || open(true));
  input.addEventListener('input', () => {
    if (isOpen) {
      choices.filter();
      check();
    } else {
      open(true);
    }
  });
  input.addEventListener('blur', event => {
    if (isOpen && !choices.node.contains(/** @type {Node | null} */ (event.relatedTarget))) {
      act.left();
    }
  });
  close();
  return {
    input,
    list: choices.node,
    choices,
    isOpen: () => isOpen,
    /** Whether it was opened by writing: arrows then lead on. */
    isTyped: () => isTyped,
    focus: () => input.focus({preventScroll: true}),
    /** Goes over the cell in which somebody stands. */
    stand(cell, holder, label) {
      input.setAttribute('aria-label', label);
      over(cell, holder);
      if (isOpen) {
        choices.place();
      }
    },
    /** Opens with the cell's text. */
    edit(text) {
      if (editable) {
        input.value = text;
        open(false);
        input.setSelectionRange(text.length, text.length);
      }
    },
    close,
    /** What is to stand in the cell: what is marked in the list, or what was written. */
    text: () => choices.text().trim(),
    /** Gives the browser something to copy, so that it asks what. */
    offerCopy() {
      if (!isOpen) {
        input.value = ' ';
        input.select();
      }
    },
    copied() {
      if (!isOpen) {
        input.value = '';
      }
    }
  };
}
