// The list below a cell that is written in: the values that it may have, or a calendar.
import {element} from '../../../shared/scripts/elements.js';

const MOST = 200;
const CALENDARS = {DATE: 'date', YEAR_MONTH: 'month'};

/**
 * Those that hold what was written so far; all of them until something is written. First what is just that, then what begins
 * with it: Enter takes the first.
 *
 * @param {string[]} values
 * @param {string} text
 */
export function matching(values, text) {
  const wish = text.trim();
  const rank = value => (value === wish ? 0 : value.startsWith(wish) ? 1 : 2);
  return values
    .filter(value => value.includes(wish))
    .sort((one, other) => (wish ? rank(one) - rank(other) : 0))
    .slice(0, MOST);
}

/** What stands in a cell of several values once one is chosen for the last of them. */
export const chosenInto = (text, value, separator) =>
  separator && text.includes(separator) ? text.substring(0, text.lastIndexOf(separator) + 1) + value : value;

/** The part of the text that is being written, where a cell has several values. */
export const written = (text, separator) => (separator ? text.substring(text.lastIndexOf(separator) + 1) : text);

/**
 * @param {HTMLInputElement} input the field that is written in
 * @param {(text: string) => void} take called with what was chosen by mouse or calendar
 */
export function choiceList(input, take) {
  const list = element('div', {class: 'grid-choices', role: 'group', id: 'grid-choices', 'aria-label': '可选的值', hidden: true});
  /** @type {{type: string, values: string[], separator: string, isClosed: boolean}} */
  let offered = {type: 'TEXT', values: [], separator: '', isClosed: false};
  let at = -1;

  const into = value => chosenInto(input.value, value, offered.separator);
  const options = () => [...list.querySelectorAll('[role=option]')];
  function mark(n) {
    at = n;
    options().forEach((option, i) => {
      option.id = 'grid-choice-' + i;
      option.setAttribute('aria-selected', String(i === at));
    });
    const marked = options()[at];
    marked?.scrollIntoView({block: 'nearest'});
    marked ? input.setAttribute('aria-activedescendant', marked.id) : input.removeAttribute('aria-activedescendant');
  }
  function show(content) {
    list.replaceChildren(...content);
    list.setAttribute('role', options().length ? 'listbox' : 'group');
    list.hidden = content.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    place();
  }
  /** Below the field, or above where there is no room. */
  function place() {
    const {left, top, bottom, width} = input.getBoundingClientRect();
    const isRoom = window.innerHeight - bottom > list.offsetHeight;
    Object.assign(list.style, {
      left: left + 'px',
      minWidth: width + 'px',
      top: (isRoom ? bottom : Math.max(0, top - list.offsetHeight)) + 'px'
    });
  }
  function calendar(type) {
    const day = element('input', {type, 'aria-label': '选日期', tabindex: '-1'});
    day.value = input.value;
    day.addEventListener('change', () => day.value && take(day.value));
    return element('label', {class: 'grid-calendar'}, '选日期 ', day);
  }
  /** @param isWritten whether something was written since the cell was opened */
  function filter(isWritten) {
    const part = isWritten ? written(input.value, offered.separator) : '';
    const found = matching(offered.values, part);
    show(
      found.map(value =>
        element('div', {role: 'option', onmousedown: event => event.preventDefault(), onclick: () => take(into(value))}, value)
      )
    );
    // only where nothing else is permitted: a code that is part of others is not completed
    mark(part && offered.isClosed && found.length ? 0 : found.indexOf(input.value));
  }
  return {
    node: list,
    /**
     * @param {{type: string, values: string[], separator: string, isClosed: boolean}} column isClosed: whether no other values
     *     are permitted
     */
    open(column, isWritten) {
      offered = column;
      at = -1;
      if (CALENDARS[column.type]) {
        show([calendar(CALENDARS[column.type])]);
      } else {
        filter(isWritten);
      }
    },
    filter: () => offered.values.length > 0 && filter(true),
    close: () => show([]),
    isOpen: () => options().length > 0,
    move: by => mark(Math.max(0, Math.min(options().length - 1, at + by))),
    /** What was written, with what is marked in the list. */
    text: () => (options()[at] ? into(options()[at].textContent) : input.value),
    place
  };
}
