// What makes a version without the corrections that are not saved asks first, and says what would be lost.
import {element} from '../../../shared/scripts/elements.js';
import {dropUnsaved, unsavedOf} from '../../../shared/scripts/unsaved.js';

/**
 * @param {number} id of the submission
 * @param {string} deed what is about to be done, such as 上传
 * @param {HTMLElement} place in which is asked; what stands there comes back afterwards
 * @param {() => void} go does it: at once where there is nothing to lose
 */
export function askFirst(id, deed, place, go) {
  const lost = unsavedOf(id);
  if (!lost) {
    go();
    return;
  }
  const before = [...place.childNodes];
  const answer = then => () => {
    place.replaceChildren(...before);
    then();
  };
  const stay = element('button', {class: 'btn btn-default btn-xs', onclick: answer(() => {})}, '先不' + deed);
  place.replaceChildren(
    element(
      'div',
      {class: 'alert alert-warning', role: 'alert'},
      '“数据”中有没有保存的修改（' + lost + '），' + deed + '后会丢失。要保留的，请先在“数据”中保存为新版本。 ',
      stay,
      ' ',
      element('button', {class: 'btn btn-default btn-xs', onclick: answer(go)}, '放弃这些修改并' + deed)
    )
  );
  stay.focus();
}

/**
 * The corrections go once there is the version that was made without them.
 *
 * @template T
 * @param {number} id of the submission
 * @param {(answer: T) => unknown} then
 */
export const withoutUnsaved = (id, then) => answer => {
  dropUnsaved(id);
  return then(answer);
};
