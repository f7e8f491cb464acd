// What is not saved yet is said at the task's top, wherever in the task its person is: not only where it was written.
import {element} from '../../../shared/scripts/elements.js';
import {dropUnsaved, unsavedOf} from '../../../shared/scripts/unsaved.js';

/**
 * @param {number} id of the submission
 * @param {() => void} open leads to it
 * @returns {{node: HTMLElement, look: (isThere: boolean) => void}} look looks again whether there is something; isThere: whether
 *     its person is where it was written, and sees it
 */
export function unsavedNote(id, open) {
  const node = element('div', {'aria-live': 'polite'});
  const button = (label, onclick) => element('button', {class: 'btn btn-default btn-xs', onclick}, label);
  function look(isThere) {
    const left = isThere ? '' : unsavedOf(id);
    node.replaceChildren(...(left ? [noteOf(left)] : []));
  }
  function giveUp() {
    dropUnsaved(id);
    look(false);
  }
  /** One click loses nothing. */
  const ask = () =>
    node.replaceChildren(
      element(
        'div',
        {class: 'alert alert-warning unsaved-note', role: 'alert'},
        '放弃后，这些修改（' + unsavedOf(id) + '）找不回来。 ',
        button('不放弃', () => look(false)),
        ' ',
        button('确定放弃', giveUp)
      )
    );
  const noteOf = left =>
    element(
      'div',
      {class: 'alert alert-warning unsaved-note'},
      '有没有保存的修改（' + left + '），暂存在这台电脑上，提交和下载都不包括它们。 ',
      button('到“数据”中继续', open),
      ' ',
      button('放弃', ask)
    );
  return {node, look};
}
