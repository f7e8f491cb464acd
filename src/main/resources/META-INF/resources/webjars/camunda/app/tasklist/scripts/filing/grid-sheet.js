// The grid's rows as data, whatever of them Tabulator has drawn: read, written and exchanged as a whole, and brought in sight.
import {KEY} from './pending.js';

/** @param {HTMLElement} place */
const holderOf = place => /** @type {HTMLElement} */ (place.querySelector('.tabulator-tableholder'));

/**
 * @param {HTMLElement} place the grid's element
 * @param grid gives the grid once it is there
 */
export function sheet(place, grid) {
  const drawn = new WeakSet();
  const components = range => grid().getRows(range);
  const componentOf = row => components().find(component => component.getData() === row);

  /** Up or down by as little as is needed; what is far away comes to the middle. */
  function showRow(component) {
    const holder = holderOf(place);
    const node = component.getElement();
    const near = node.isConnected ? node.getBoundingClientRect() : null;
    const {top} = holder.getBoundingClientRect();
    if (!near) {
      grid()
        .scrollToRow(component, 'center', true)
        .catch(() => {});
    } else if (near.top < top) {
      holder.scrollTop -= top - near.top;
    } else if (near.bottom > top + holder.clientHeight) {
      holder.scrollTop += near.bottom - top - holder.clientHeight;
    }
  }

  /** Left or right until the cell stands free of the frozen columns. Tabulator's own promise for it does not always settle. */
  function showColumn(component, field) {
    const cell = component.getCell(field).getElement();
    if (cell.classList.contains('tabulator-frozen')) {
      return;
    }
    const holder = holderOf(place);
    const {left} = holder.getBoundingClientRect();
    const frozen = [...component.getElement().querySelectorAll('.tabulator-frozen')];
    const edge = Math.max(left, ...frozen.map(node => node.getBoundingClientRect().right));
    const {left: from, right: to} = cell.getBoundingClientRect();
    if (from < edge) {
      holder.scrollLeft -= edge - from;
    } else if (to > left + holder.clientWidth) {
      holder.scrollLeft += Math.min(to - left - holder.clientWidth, from - edge);
    }
  }

  return {
    /** Called with each row that Tabulator draws: only these have cells that can be out of date. */
    drew: component => drawn.add(component.getData()),
    /** All rows in their order, whatever is filtered. */
    rows: () => components().map(component => component.getData()),
    /** The rows as they are shown: filtered and sorted. */
    shown: () => components('active').map(component => component.getData()),
    /** What stands on the screen now. */
    visible: () => components('visible'),
    find: number =>
      components()
        .find(component => component.getData()[KEY] === number)
        ?.getData() || null,
    isNarrowed: () => grid().getHeaderFilters().length > 0 || grid().getSorters().length > 0,
    /** All rows again in the order in which they are stored. */
    widen() {
      grid().clearHeaderFilter();
      grid().clearSort();
    },
    /** @param {{row: object, field: string, after: string}[]} cells */
    write(cells) {
      const touched = new Set();
      cells.forEach(({row, field, after}) => {
        row[field] = after;
        touched.add(row);
      });
      components()
        .filter(component => touched.has(component.getData()) && drawn.has(component.getData()))
        .forEach(component => component.reformat());
      grid().recalc();
    },
    /** Exchanges the rows, all at once: one by one they take Tabulator half a minute. Place and choice stay. */
    exchange(rows) {
      const chosen = new Set(
        grid()
          .getSelectedRows()
          .map(component => component.getData())
      );
      grid().replaceData(rows);
      if (chosen.size) {
        grid().selectRow(components().filter(component => chosen.has(component.getData())));
      }
    },
    /** Where the cell is drawn; null where it is not. */
    cell(row, field) {
      const component = components('visible').find(one => one.getData() === row);
      return component ? component.getCell(field).getElement() : null;
    },
    choose: row => componentOf(row).toggleSelect(),
    /** The rows that are ticked and shown. */
    ticked() {
      const shown = new Set(components('active'));
      return grid()
        .getSelectedRows()
        .filter(component => shown.has(component))
        .map(component => component.getData());
    },
    show(row, field) {
      const component = componentOf(row);
      showRow(component);
      showColumn(component, field);
    },
    redraw: () => grid().redraw(true),
    holder: () => holderOf(place)
  };
}
