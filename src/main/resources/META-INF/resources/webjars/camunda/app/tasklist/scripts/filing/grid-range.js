// A range of cells: from where somebody stands to where they have drawn it; rows and columns count from 0.

/**
 * @typedef {{row: number, column: number}} Place
 * @typedef {{top: number, bottom: number, left: number, right: number}} Range
 */

/**
 * @param {Place} from
 * @param {Place} to
 * @returns {Range}
 */
export const rangeOf = (from, to) => ({
  top: Math.min(from.row, to.row),
  bottom: Math.max(from.row, to.row),
  left: Math.min(from.column, to.column),
  right: Math.max(from.column, to.column)
});

/** @param {Range} range */
export const isOneCell = range => range.top === range.bottom && range.left === range.right;

const within = (n, count) => Math.max(0, Math.min(count - 1, n));

/**
 * The nearest place that there is.
 *
 * @param {Place} place
 * @param {{rows: number, columns: number}} size
 */
export const inside = (place, size) => ({row: within(place.row, size.rows), column: within(place.column, size.columns)});

const PAGE = 20;
const MOVES = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-PAGE, 0],
  PageDown: [PAGE, 0],
  Home: [0, -Infinity],
  End: [0, Infinity]
};
const FAR = {ArrowUp: [-Infinity, 0], ArrowDown: [Infinity, 0], ArrowLeft: [0, -Infinity], ArrowRight: [0, Infinity]};
const CORNERS = {Home: [-Infinity, -Infinity], End: [Infinity, Infinity]};

/**
 * Where a key leads.
 *
 * @param {Place} place
 * @param {{key: string, ctrlKey: boolean}} event
 * @param {{rows: number, columns: number}} size
 * @returns {Place | null} null for a key that leads nowhere
 */
export function led(place, {key, ctrlKey}, size) {
  const by = ctrlKey ? FAR[key] || CORNERS[key] : MOVES[key];
  return by ? inside({row: place.row + by[0], column: place.column + by[1]}, size) : null;
}

/**
 * The next cell by Tab, at a row's end the next row's first.
 *
 * @param {Place} place
 * @param {1 | -1} by
 * @param {{rows: number, columns: number}} size
 * @returns {Place | null} null where there is none: Tab leaves the grid
 */
export function tabbed(place, by, size) {
  const n = place.row * size.columns + place.column + by;
  return n < 0 || n >= size.rows * size.columns ? null : {row: Math.floor(n / size.columns), column: n % size.columns};
}
