// What is said while somebody works in the grid: in a line of its own height, so that the rows never move from under the pointer.
import {element} from '../../../shared/scripts/elements.js';

/**
 * @param {HTMLElement} status stands beside what is said
 * @returns {{node: HTMLElement, say: (...nodes: (Node | string)[]) => void}} say takes the place of what was said before; nothing,
 *     or an empty text, leaves nothing
 */
export function saidLine(status) {
  const message = element('div', {'aria-live': 'polite', class: 'grid-message'});
  const close = element('button', {class: 'close', type: 'button', title: '关闭', 'aria-label': '关闭提示', onclick: () => say()}, '×');
  /** What does not fit lies over the headings, until it is closed or something else is done. */
  function say(...nodes) {
    const said = nodes.filter(node => node !== '');
    message.replaceChildren(...(said.length ? [close, ...said] : []));
  }
  return {node: element('div', {class: 'grid-said'}, status, message), say};
}
