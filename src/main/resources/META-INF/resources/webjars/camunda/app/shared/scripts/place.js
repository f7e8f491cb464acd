// A place on the page that shows the newest of what it was asked for.
import {element} from './elements.js';
import {latest} from './latest.js';
import {problemBox} from './problem-box.js';

/**
 * What is shown is brought by a function that gets "again": calling it asks for the same once more, or for what it is
 * given instead. It does nothing once the place was asked for something else, so that what follows from a page that was
 * left (a timer, an answer to what was sent there) is not drawn over the next.
 *
 * @param refused what is shown of an error
 */
export function place(node, refused = problemBox) {
  const asked = latest();
  const draw = shown => node.replaceChildren(...[shown ?? []].flat());
  /** Shows it as soon as it is there; until then what was there before stays. @returns whether it was shown */
  const renew = load =>
    asked.ask(
      isNewest => load((instead = load) => (isNewest() ? renew(instead) : Promise.resolve(false))),
      draw,
      error => draw(refused(error))
    );
  return {
    node,
    renew,
    /** The same, for something new: what was there before goes at once. */
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
