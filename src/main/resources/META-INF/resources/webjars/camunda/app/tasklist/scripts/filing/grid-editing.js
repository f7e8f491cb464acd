// Corrections in the grid: add and delete rows, save all as a new version, what an earlier visit left unsaved.
import {send} from '../../../shared/scripts/api.js';
import {element} from '../../../shared/scripts/elements.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';
import {newRow} from './grid-rows.js';
import {KEY} from './pending.js';

/** What an earlier visit left unsaved for a version that is no longer the newest. */
function outdatedNote(outdated, giveUp) {
  const changes = outdated.changed.flatMap(([row, values]) =>
    Object.entries(values).map(([column, text]) => '第' + row + '行“' + column + '”改为“' + text + '”')
  );
  const node = element(
    'div',
    {class: 'alert alert-warning'},
    '上次在版本' + outdated.base + '上的修改没有保存，现在已有更新的版本，不能直接恢复。请对照后重新修改：',
    element(
      'ul',
      {},
      changes.slice(0, 50).map(text => element('li', {}, text))
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
      '知道了，不再提示'
    )
  );
  return node;
}

/**
 * @param grid gives the grid once it is there
 * @param message where refusals are shown
 * @param {{saved: (answer) => void, touched: () => void, again: () => void}} act again shows the grid anew
 * @returns {{buttons: HTMLElement[], save: () => void, enable: (possible: boolean) => void}} enable lets changes be saved or not
 */
export function editing(id, submission, pending, grid, message, act) {
  const saveButton = element('button', {class: 'btn btn-primary btn-sm', disabled: true, onclick: save}, '保存为新版本');

  async function save() {
    saveButton.disabled = true;
    message.replaceChildren('正在保存并校验……');
    try {
      const answer = await send('PUT', '/api/submissions/' + id + '/rows', pending.toJson());
      pending.forget();
      act.saved(answer);
    } catch (error) {
      message.replaceChildren(problemBox(error));
      act.touched();
    }
  }
  async function add() {
    await grid().addRow(newRow(submission.unit, submission.columns, {}), true);
    pending.keep();
    act.touched();
  }
  /** Deletes what is selected and seen: what a filter has hidden since stays. */
  async function remove() {
    const seen = new Set(grid().getRows('active'));
    const rows = grid()
      .getSelectedRows()
      .filter(row => seen.has(row));
    if (!rows.length) {
      message.replaceChildren(element('p', {class: 'alert alert-info'}, '没有选中的行。请先勾选要删除的行。'));
      return;
    }
    const removed = rows.map(row => {
      const next = row.getNextRow();
      return {data: {...row.getData()}, before: next ? next.getData()[KEY] : null, unsaved: pending.remove(row.getData())};
    });
    await grid().deleteRow(rows);
    pending.keep();
    act.touched();
    message.replaceChildren(removedNote(removed));
  }
  /** How many rows are gone, not saved yet, and the way back. */
  function removedNote(removed) {
    const back = async () => {
      for (const {data, before, unsaved} of removed.reverse()) {
        pending.restore(data, unsaved);
        await grid().addRow(data, true, before === null ? undefined : before);
      }
      pending.keep();
      act.touched();
      message.replaceChildren(element('p', {class: 'alert alert-info'}, '已撤销删除，' + removed.length + '行都在。'));
    };
    return element(
      'p',
      {class: 'alert alert-info'},
      '已删除' + removed.length + '行，保存为新版本后生效。 ',
      element('button', {class: 'btn btn-default btn-xs', onclick: back}, '撤销删除')
    );
  }
  const giveUp = () => {
    pending.forget();
    act.again();
  };
  if (pending.restored) {
    message.replaceChildren(
      element(
        'p',
        {class: 'alert alert-info'},
        '已恢复上次没有保存的' + pending.restored + '行修改。 ',
        element('button', {class: 'btn btn-default btn-xs', onclick: giveUp}, '放弃这些修改')
      )
    );
  } else if (pending.outdated) {
    message.replaceChildren(outdatedNote(pending.outdated, pending.forget));
  }
  return {
    buttons: [
      element('button', {class: 'btn btn-default btn-sm', onclick: add}, '添加一行'),
      element('button', {class: 'btn btn-default btn-sm', onclick: remove}, '删除选中的行'),
      saveButton
    ],
    save: () => !saveButton.disabled && save(),
    enable: possible => {
      saveButton.disabled = !possible;
    }
  };
}
