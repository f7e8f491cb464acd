// 在等谁: everybody who has a task now, what they are to do, whom to call, and 催办.
import {when} from '../../../shared/scripts/dates.js';
import {element, table} from '../../../shared/scripts/elements.js';
import {urgeButton, urgeTasksButton} from '../../../shared/scripts/urging.js';

const sum = numbers => numbers.reduce((all, one) => all + one, 0);

/** @returns {Set<string>} the tables in which somebody else has a task */
export const tablesWaitedFor = holders => new Set(holders.filter(h => h.urgeable.length).flatMap(h => h.tables));

/** @param holders those with most overdue first */
export function waitedFor(year, holders) {
  const late = sum(holders.map(h => h.late));
  return element(
    'details',
    {},
    element(
      'summary',
      {},
      '在等谁：' + holders.length + '人的' + sum(holders.map(h => h.open)) + '项任务' + (late ? '，其中' + late + '项已逾期' : '')
    ),
    holders.some(h => h.urgeable.length) ? element('p', {}, urgeButton(year, null, '催办全部未办结的任务')) : null,
    table(
      ['在等谁', '单位', '电话', '要办的事', '未办', '逾期', '最早截止', ''],
      holders.map(h => [
        h.person,
        h.unit,
        h.phone,
        h.steps.join('、'),
        h.open,
        h.late || '',
        when(h.firstDue),
        h.urgeable.length ? urgeTasksButton(year, h.urgeable) : '您自己'
      ]),
      '现在没有人的任务：在等定时的步骤，或本年度已办完。',
      cells => (cells[5] ? 'danger' : '')
    )
  );
}
