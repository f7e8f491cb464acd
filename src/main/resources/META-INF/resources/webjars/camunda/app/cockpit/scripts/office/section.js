// A section of a room: loads by itself, says so meanwhile, and offers to try again where that failed.
import {element} from '../../../shared/scripts/elements.js';
import {place} from '../../../shared/scripts/place.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';

/** @typedef {import('../../../shared/scripts/place.js').Load} Load */
/** @typedef {import('../../../shared/scripts/place.js').Shown} Shown */

/** @typedef {(instead?: Load) => Promise<boolean>} Again what follows from what is shown: once more, or something instead */
/** @typedef {(view: View) => Promise<boolean>} Show what the person chooses, whatever is still on its way */
/** @typedef {(again: Again, show: Show) => Shown | Promise<Shown>} View */

/**
 * @typedef {object} Section
 * @property {string} title
 * @property {(year: number, again: Again, room: () => void, show: Show) => Shown | Promise<Shown>} load brings what is shown of the
 *   year; room brings all sections of the room once more
 * @property {boolean} [folded] loaded when it is opened
 * @property {boolean} [bare] says itself what it is
 * @property {boolean} [always] there also while no year was launched; it gets this calendar year then
 */

/** @typedef {{id: string, title: string, sections: Section[], timeless?: boolean}} Room timeless where it says itself which years it is about */

/**
 * @param {Section} section
 * @param {number} year
 * @param {() => void} room brings all sections of the room once more
 */
export function mount(section, year, room) {
  const again = element('button', {class: 'btn btn-default btn-sm', onclick: () => open()}, '重新加载“' + section.title + '”');
  const shown = place(element('div'), error => element('div', {}, problemBox(error), element('p', {}, again)));
  /** @type {Show} */
  const show = view => shown.renew(next => view(next, show));
  /** @type {Load} */
  const load = next => section.load(year, next, room, show);
  const open = () => shown.open(load, section.title + '：正在加载……');
  if (!section.folded) {
    open();
    const heading = section.bare ? null : element('h4', {}, section.title);
    return {node: element('div', {class: 'office-section'}, heading, shown.node), renew: () => shown.renew(load), leave: shown.leave};
  }
  const details = element('details', {class: 'office-section'}, element('summary', {}, section.title), shown.node);
  details.addEventListener('toggle', () => details.open && open(), {once: true});
  return {node: details, renew: () => (shown.node.hasChildNodes() ? shown.renew(load) : null), leave: shown.leave};
}
