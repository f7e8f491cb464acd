// Before several tables are uploaded: those with corrections in this browser only, and what is to become of them.
import {element} from '../../../shared/scripts/elements.js';
import {hasUnsaved, unsavedOf} from '../../../shared/scripts/unsaved.js';

/** @typedef {{id: string, name: string, fills: boolean, submissionId: number | null}} Task */

/**
 * @param {Task[]} tasks
 * @returns {Task[]} those whose tables would lose corrections
 */
export const withUnsaved = tasks => tasks.filter(task => task.fills && task.submissionId !== null && hasUnsaved(task.submissionId));

/**
 * @param {Task[]} tasks with corrections that wait
 * @param {{stay: () => void, others: () => void, all: () => void}} answer nothing is sent; what is for other tables is; all is
 */
export function unsavedQuestion(tasks, answer) {
  const button = (label, onclick) => element('button', {class: 'btn btn-default btn-xs', onclick}, label);
  return element(
    'div',
    {class: 'alert alert-warning', role: 'alert'},
    '下面的表格，“数据”中有没有保存的修改，只在这台电脑上。上传的文件中有这些表的，上传后这些修改会丢失：',
    element(
      'ul',
      {},
      tasks.map(task => element('li', {}, task.name + '（' + unsavedOf(Number(task.submissionId)) + '）'))
    ),
    button('先不上传', answer.stay),
    ' ',
    button('这些表先不上传，其余照常', answer.others),
    ' ',
    button('放弃这些修改并上传', answer.all)
  );
}
