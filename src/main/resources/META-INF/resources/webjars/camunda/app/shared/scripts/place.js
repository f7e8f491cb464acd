// A place on the page that shows the newest of what it was asked for.
import {element} from './elements.js';
import {latest} from './latest.js';
import {problemBox} from './problem-box.js';

/** @typedef {import('./elements.js').Child} Child */
/** @typedef {Child | Child[]} Shown */
/** @typedef {(again: (instead?: Load) => Promise<boolean>) => Shown | Promise<Shown>} Load */

/** @param {Child} child @returns {child is Node | string} */
const isThere = child => child instanceof Node || typeof child === 'string';

/**
 * What is shown is brought by a function that gets "again": calling it asks for the same once more, or for what it is
 * given instead. It does nothing once the place was asked for something else, so that what follows from a page that was
 * left (a timer, an answer to what was sent there) is not drawn over the next.
 *
 * @param {HTMLElement} node
 * @param {(error: unknown) => Node} refused what is shown of an error
 */
export function place(node, refused = problemBox) {
  const asked = latest();
  /** @param {Shown} shown */
  const draw = shown => node.replaceChildren(...[shown].flat().filter(isThere));
  /**
   * Shows it as soon as it is there; until then what was there before stays.
   *
   * @param {Load} load
   * @returns {Promise<boolean>} whether it was shown
   */
  const renew = load =>
    asked.ask(
      isNewest => load((instead = load) => (isNewest() ? renew(instead) : Promise.resolve(false))),
      draw,
      error => draw(refused(error))
    );
  return {
    node,
    renew,
    /**
     * The same, for something new: what was there before goes at once.
     *
     * @param {Load} load
     */
    open(load, waiting = '正在加载……') {
      draw(element('p', {}, waiting));
      return renew(load);
    },
    /** Empty, and nothing is awaited. */
    clear() {
      asked.leave();
      node.replaceChildren();
    },
    leave: asked.leave
  };
}
