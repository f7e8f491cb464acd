// Small helpers to build a page without a framework; text is always set as text, never as HTML.

/**
 * @typedef {Node | string | number | boolean | null | undefined} Child nothing where null or undefined
 */

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, unknown>} attributes listeners are those that begin with "on"; false, null and undefined are left out
 * @param {(Child | Child[] | Child[][])[]} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      node.addEventListener(name.substring(2), /** @type {EventListener} */ (value));
    } else if (value !== null && value !== undefined && value !== false) {
      node.setAttribute(name, value === true ? '' : String(value));
    }
  }
  for (const child of children.flat(2)) {
    if (child !== null && child !== undefined) {
      node.append(child instanceof Node ? child : document.createTextNode(String(child)));
    }
  }
  return node;
}

/** @param {string} text @param {string} href */
export const link = (text, href) => element('a', {class: 'btn btn-default btn-sm', href, download: true}, text);

/**
 * The beginning of a SHA-256, the whole when pointed at.
 *
 * @param {string} sha256
 */
export const hash = sha256 => element('code', {title: sha256}, sha256.substring(0, 16));

/**
 * The way back to the list from which somebody came to a cell; nothing where they came from none.
 *
 * @param {{from?: string} | null | undefined} focus
 * @param {() => void} back
 */
export const backButton = (focus, back) =>
  focus && focus.from ? element('button', {class: 'btn btn-link btn-sm', onclick: back}, '返回“' + focus.from + '”') : null;

/** @type {ResizeObserver | null} */
let reach = null;

/**
 * What scrolls is reached by keyboard, what does not is passed over.
 *
 * @param {Element} scroll
 */
function reached(scroll) {
  reach ??= new ResizeObserver(entries =>
    entries.forEach(({target}) => {
      const scrolls = target.scrollHeight > target.clientHeight || target.scrollWidth > target.clientWidth;
      scrolls ? target.setAttribute('tabindex', '0') : target.removeAttribute('tabindex');
    })
  );
  reach.observe(scroll);
}

/** @param {Child | Child[]} cell */
const textOf = cell => (typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '');

/**
 * A table with headings, or a sentence where there are no rows.
 *
 * @param {string[]} headings
 * @param {(Child | Child[])[][]} rows
 * @param {string} empty
 * @param {(texts: string[]) => string} rowClass of a row's cells as far as they are text
 */
export function table(headings, rows, empty, rowClass = () => '') {
  if (rows.length === 0) {
    return element('p', {class: 'filing-empty'}, empty);
  }
  const scroll = element(
    'div',
    {class: 'filing-scroll'},
    element(
      'table',
      {class: 'table table-condensed filing-table'},
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          headings.map(text => element('th', {scope: 'col'}, text))
        )
      ),
      element(
        'tbody',
        {},
        rows.map(cells =>
          element(
            'tr',
            {class: rowClass(cells.map(textOf))},
            cells.map(cell => element('td', {}, cell))
          )
        )
      )
    )
  );
  reached(scroll);
  return scroll;
}
