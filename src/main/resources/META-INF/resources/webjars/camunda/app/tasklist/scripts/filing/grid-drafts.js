// What an earlier visit left unsaved: said where it is there again, and shown where it no longer fits.
import {element} from '../../../shared/scripts/elements.js';

const MOST = 50;

const words = ([row, values]) => Object.entries(values).map(([column, text]) => '第' + row + '行“' + column + '”改为“' + text + '”');

/**
 * For a version that is no longer the newest.
 *
 * @param {{base: number, changed: [number, Record<string, string>][], added: Record<string, string>[], deleted: number[]}} outdated
 * @param {() => void} giveUp
 */
export function outdatedNote(outdated, giveUp) {
  const node = element(
    'div',
    {class: 'alert alert-warning'},
    '上次在版本' + outdated.base + '上的修改没有保存，现在已有更新的版本，不能直接恢复。请对照后重新修改：',
    element(
      'ul',
      {},
      outdated.changed
        .flatMap(words)
        .slice(0, MOST)
        .map(text => element('li', {}, text))
    ),
    outdated.added.length ? element('p', {}, '新增的行：' + outdated.added.map(row => Object.values(row).join('，')).join('；')) : null,
    outdated.deleted.length ? element('p', {}, '删除的行：' + outdated.deleted.join('、')) : null,
    element(
      'button',
      {
        class: 'btn btn-default btn-xs',
        onclick: () => {
          giveUp();
          node.remove();
        }
      },
      '放弃这些修改'
    )
  );
  return node;
}

/**
 * @param pending what is not saved (see pending.js)
 * @param {() => void} again shows the grid anew
 * @returns {HTMLElement[]} nothing where nothing was left
 */
export function leftBefore(pending, again) {
  const giveUp = () => {
    pending.giveUp();
    again();
  };
  const restored = () =>
    element(
      'p',
      {class: 'alert alert-info'},
      '已恢复上次没有保存的' + pending.fromBefore + '行修改。 ',
      element('button', {class: 'btn btn-default btn-xs', onclick: giveUp}, '放弃这些修改')
    );
  return [...(pending.outdated ? [outdatedNote(pending.outdated, pending.dropOutdated)] : []), ...(pending.fromBefore ? [restored()] : [])];
}
