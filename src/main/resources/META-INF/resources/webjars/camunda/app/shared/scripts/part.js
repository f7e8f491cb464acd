// Parts of a page that load, and fail, alone: one that is refused leaves the others.
import {element} from './elements.js';
import {place} from './place.js';
import {problemBox} from './problem-box.js';

/**
 * @typedef {{node: HTMLElement, ready: Promise<unknown> | null}} Part ready once it is shown or refused
 */

/**
 * @param {string} title what cannot be shown where it is refused
 * @param {import('./place.js').Load} load brings what is shown; null where there is nothing
 * @returns {Part}
 */
export function part(title, load) {
  const shown = place(element('div'), error => element('div', {}, element('h4', {}, title), problemBox(error)));
  return {node: shown.node, ready: shown.open(load, title + '：正在加载……')};
}

/**
 * Several parts, one below the other; ready once all of them are.
 *
 * @param {Part[]} all
 * @returns {Part}
 */
export const parts = all => ({
  node: element(
    'div',
    {},
    all.map(one => one.node)
  ),
  ready: Promise.all(all.map(one => one.ready))
});
