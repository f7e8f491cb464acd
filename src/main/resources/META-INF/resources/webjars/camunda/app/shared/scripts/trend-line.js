// A figure's years as a small line with its limit; whoever does not see it reads the numbers.
const WIDTH = 160;
const HEIGHT = 44;
const MARGIN = 5;
const SVG = 'http://www.w3.org/2000/svg';

/** @param {string} name @param {Record<string, string | number>} attributes */
function shape(name, attributes) {
  const node = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => node.setAttribute(key, String(value)));
  return node;
}

/**
 * The places of the points and of the limit, within the picture; years without a value are left out.
 *
 * @param {{year: string, value: number | null}[]} points the earliest first
 * @param {number | null} limit
 */
export function places(points, limit) {
  const values = points.flatMap(point => (point.value === null ? [] : [point.value]));
  const all = limit === null ? values : [...values, limit];
  const low = Math.min(...all);
  const span = Math.max(...all) - low || 1;
  const step = (WIDTH - 2 * MARGIN) / Math.max(1, points.length - 1);
  const y = (/** @type {number} */ value) => HEIGHT - MARGIN - ((value - low) / span) * (HEIGHT - 2 * MARGIN);
  return {
    points: points.flatMap((point, i) => (point.value === null ? [] : [{x: MARGIN + i * step, y: y(point.value)}])),
    limit: limit === null ? null : y(limit)
  };
}

/**
 * @param {{year: string, value: number | null}[]} points the earliest first
 * @param {number | null} limit
 */
export function trendLine(points, limit) {
  const said =
    points.map(point => point.year + '：' + (point.value === null ? '无数据' : point.value)).join('，') +
    (limit === null ? '' : '；标准' + limit);
  const picture = shape('svg', {width: WIDTH, height: HEIGHT, viewBox: '0 0 ' + WIDTH + ' ' + HEIGHT, role: 'img', 'aria-label': said});
  const title = shape('title', {});
  title.textContent = said;
  picture.append(title);
  const drawn = places(points, limit);
  if (drawn.limit !== null) {
    picture.append(shape('line', {x1: 0, x2: WIDTH, y1: drawn.limit, y2: drawn.limit, stroke: '#b3261e', 'stroke-dasharray': '4 3'}));
  }
  picture.append(
    shape('polyline', {points: drawn.points.map(({x, y}) => x + ',' + y).join(' '), fill: 'none', stroke: '#1b3a66', 'stroke-width': 2})
  );
  drawn.points.forEach(({x, y}) => picture.append(shape('circle', {cx: x, cy: y, r: 2.5, fill: '#1b3a66'})));
  return picture;
}
