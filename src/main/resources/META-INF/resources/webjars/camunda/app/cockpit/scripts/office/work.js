// 办理情况 of a process or one of its instances: whose turn it is, since when late, and 催办.
import {when} from '../../../shared/scripts/dates.js';
import {element, table} from '../../../shared/scripts/elements.js';
import {urgeTasksButton} from '../../../shared/scripts/urging.js';

export function workTable(work) {
  return element(
    'div',
    {},
    element(
      'p',
      {},
      work.open + '项任务正在办理。' + (work.open > work.tasks.length ? '先列出最早到期的' + work.tasks.length + '项。' : '')
    ),
    table(
      ['任务', '单位', '在谁手里', '截止', '', ''],
      work.tasks.map(t => [
        t.task,
        t.unit,
        [t.person, t.phone].filter(part => part).join(' '),
        when(t.dueAt),
        t.late ? '已逾期' : '',
        element(
          'span',
          {},
          element('a', {href: '#/process-instance/' + t.processInstanceId + '/runtime'}, '流程实例'),
          ' ',
          t.year ? urgeTasksButton(t.year, [t.taskId]) : null
        )
      ]),
      '现在没有人的任务：在等定时器、其他单位，或已办完。',
      cells => (cells[4] ? 'danger' : '')
    )
  );
}
