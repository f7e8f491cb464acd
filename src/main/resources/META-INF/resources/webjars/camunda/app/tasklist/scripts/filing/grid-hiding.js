// Columns that are hidden for a while, and how they come back: nobody is to forget that there are more.
import {element} from '../../../shared/scripts/elements.js';

/**
 * @param grid gives the grid once it is there
 * @param {{name: string, field: string}[]} fields
 * @param {() => void} changed called after a column was hidden or shown
 */
export function columnMenu(grid, fields, changed) {
  const summary = element('summary', {class: 'btn btn-default btn-sm'});
  const column = field => grid().getColumn(field);
  const boxes = fields.map(({name, field}) => {
    const box = element('input', {type: 'checkbox', onchange: () => set(field, box.checked)});
    return {field, box, node: element('label', {}, box, ' ', name)};
  });
  const all = element(
    'button',
    {class: 'btn btn-link btn-xs', onclick: () => fields.forEach(({field}) => column(field).isVisible() || set(field, true))},
    '全部显示'
  );
  const elsewhere = event => {
    node.open = node.contains(event.target);
  };
  const opened = () =>
    node.open ? document.addEventListener('pointerdown', elsewhere, true) : document.removeEventListener('pointerdown', elsewhere, true);
  const node = element(
    'details',
    {class: 'grid-hiding', ontoggle: opened},
    summary,
    element(
      'div',
      {},
      all,
      boxes.map(one => one.node)
    )
  );

  function say() {
    const hidden = fields.filter(({field}) => !column(field).isVisible()).length;
    summary.textContent = hidden ? '列（隐藏了' + hidden + '列）' : '列';
    boxes.forEach(({field, box}) => {
      box.checked = column(field).isVisible();
    });
  }
  function set(field, shown) {
    const isLast = !shown && fields.filter(one => column(one.field).isVisible()).length === 1;
    if (!isLast) {
      shown ? column(field).show() : column(field).hide();
    }
    say();
    changed();
  }
  return {
    node,
    say,
    /** A column that is looked for is shown. */
    reveal: field => column(field).isVisible() || set(field, true)
  };
}
