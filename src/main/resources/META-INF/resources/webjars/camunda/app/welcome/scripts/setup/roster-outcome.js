// What a workbook of units, people and roles comes to: what would be added, changed, ended, and what is wrong with it.
import {element, table} from '../../../shared/scripts/elements.js';

/** @typedef {{sheet: string, row: number, subject: string, detail: string}} Change */
/** @typedef {{sheet: string, row: number, column: string, message: string}} Mistake */
/** @typedef {{taken: boolean, added: Change[], changed: Change[], ended: Change[], remarks: Change[], errors: Mistake[]}} Outcome */

/** @param {Outcome} outcome */
export const howMany = outcome => outcome.added.length + outcome.changed.length + outcome.ended.length;

/**
 * The outcome in a sentence.
 *
 * @param {Outcome} outcome
 */
export function inWords(outcome) {
  if (outcome.errors.length) {
    return '有' + outcome.errors.length + '处错误，没有导入。请改正后重新上传。';
  }
  const counts = '增加' + outcome.added.length + '项，修改' + outcome.changed.length + '项，停用或结束' + outcome.ended.length + '项';
  if (!howMany(outcome)) {
    return '与现有登记一致，没有变化。';
  }
  return outcome.taken ? '已登记：' + counts + '。账号、分组和任务列表的“我的任务”已经跟上。' : '试读完毕，还没有导入。将' + counts + '。';
}

/** @param {string} title @param {Change[]} changes */
const changed = (title, changes) =>
  changes.length
    ? element(
        'details',
        {open: changes.length <= 30},
        element('summary', {}, title + '（' + changes.length + '项）'),
        table(
          ['工作表', '行', '对象', '内容'],
          changes.map(one => [one.sheet, one.row || '', one.subject, one.detail]),
          ''
        )
      )
    : null;

/** @param {Outcome} outcome */
export const outcomeBox = outcome => [
  element('p', {role: 'status', class: outcome.errors.length ? 'alert alert-danger' : 'alert alert-info'}, inWords(outcome)),
  outcome.errors.length
    ? table(
        ['工作表', '行', '列', '错误'],
        outcome.errors.map(one => [one.sheet, one.row || '', one.column, one.message]),
        ''
      )
    : null,
  changed('请留意', outcome.remarks),
  changed('增加', outcome.added),
  changed('修改', outcome.changed),
  changed('停用或结束', outcome.ended)
];
