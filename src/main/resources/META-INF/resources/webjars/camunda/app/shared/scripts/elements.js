// Small helpers to build a page without a framework; text is always set as text, never as HTML.

export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) {
      node.addEventListener(name.substring(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      node.setAttribute(name, value === true ? '' : value);
    }
  }
  for (const child of children.flat()) {
    if (child !== null && child !== undefined) {
      node.append(child instanceof Node ? child : document.createTextNode(String(child)));
    }
  }
  return node;
}

export const link = (text, href) => element('a', {class: 'btn btn-default btn-sm', href, download: true}, text);

/** The beginning of a SHA-256, the whole when pointed at. */
export const hash = sha256 => element('code', {title: sha256}, sha256.substring(0, 16));

/** The way back to the list from which somebody came to a cell; nothing where they came from none. */
export const backButton = (focus, back) =>
  focus && focus.from ? element('button', {class: 'btn btn-link btn-sm', onclick: back}, '返回“' + focus.from + '”') : null;

/** What scrolls is reached by keyboard, what does not is passed over. */
const reach = new ResizeObserver(entries =>
  entries.forEach(({target}) => {
    const scrolls = target.scrollHeight > target.clientHeight || target.scrollWidth > target.clientWidth;
    scrolls ? target.setAttribute('tabindex', '0') : target.removeAttribute('tabindex');
  })
);

/** A table with headings, or a sentence where there are no rows. */
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
            {class: rowClass(cells)},
            cells.map(cell => element('td', {}, cell))
          )
        )
      )
    )
  );
  reach.observe(scroll);
  return scroll;
}
