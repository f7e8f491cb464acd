// Where the year's stages and tables stand; the office moves their dates and urges.
import {when} from '../../../shared/scripts/dates.js';
import {element, table} from '../../../shared/scripts/elements.js';
import {stateLabel} from '../../../shared/scripts/states.js';
import {urgeButton} from '../../../shared/scripts/urging.js';
import {ledgerButton} from './ledger.js';
import {moveButton} from './timeline.js';

const STATES = {NOT_STARTED: '未开始', RUNNING: '进行中', DONE: '已完成'};
const late = thing => (thing.daysLate ? '迟' + thing.daysLate + '个工作日' : thing.late ? '迟' : '');

export function stages(progress, again) {
  return table(
    ['阶段', '状态', '在办任务', '其中逾期', '截止', '开始', '完成', '迟报', ''],
    progress.stages.map(s => [
      s.stage + ' ' + s.name,
      STATES[s.state],
      s.openTasks || '',
      s.lateTasks || '',
      when(s.dueAt),
      when(s.startedAt),
      when(s.doneAt),
      late(s),
      s.state === 'DONE' ? '' : moveButton('/api/cycles/' + progress.year + '/stages/' + s.stage + '/due', again)
    ]),
    progress.origin === 'IMPORT' ? '历史导入的年度，没有在本系统办理的阶段。' : '本年度还没有阶段。',
    cells => (cells[7] ? 'danger' : '')
  );
}

/** The year's name, and whether it is over. */
export const standing = progress =>
  element(
    'p',
    {},
    progress.title + (progress.origin === 'IMPORT' ? '，历史导入，只供查阅。' : progress.state === 'ARCHIVED' ? '，已归档。' : '，进行中。')
  );

/** @param waitedFor the tables in which somebody has a task that can be urged */
export function tables(progress, waitedFor) {
  return table(
    ['表格', '基础表', '状态', '截止', '错误', '异常', '各单位', '迟报', ''],
    progress.tables.map(t => [
      '表' + t.code + ' ' + t.name,
      t.base ? '是' : '',
      stateLabel(t.state),
      when(t.dueAt),
      t.errors,
      t.anomalies,
      t.units.map(u => u.name + '：' + u.stateTitle + (u.late ? '（' + late(u) + '）' : '')).join('；'),
      late(t),
      element(
        'div',
        {},
        ledgerButton(progress.year, t.code, t.units),
        ' ',
        waitedFor.has(t.code) ? urgeButton(progress.year, t.code) : null
      )
    ]),
    '任务分解表确认后，这里显示各表的进展。',
    cells => (cells[7] ? 'danger' : '')
  );
}
