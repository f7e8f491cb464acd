// 本单位的表格: whose turn it is, and 催办 toward assisting units.
import {when} from '../../../shared/scripts/dates.js';
import {element, table} from '../../../shared/scripts/elements.js';
import {stateLabel} from '../../../shared/scripts/states.js';
import {urgeButton} from '../../../shared/scripts/urging.js';

/** Whom a unit's data wait for, while they wait for the unit itself. */
const WAIT_FOR = {
  FILLING: '填报',
  TO_EXPLAIN: '填报人说明异常',
  RETURNED: '退回后修改',
  SUBMITTED: '负责人审核',
  CORRECTING: '更正获准的行'
};

const openParts = t => t.units.filter(u => u.part === 'ASSISTING' && u.state in WAIT_FOR);

/** Whose turn it is: only units that have a task now, and 催办 only toward others. */
function waiting(year, t, unit, own) {
  const open = t.responsibleUnit === unit ? openParts(t) : [];
  if (open.length) {
    return element(
      'div',
      {},
      open.length + '个协助单位：' + open.map(u => u.name + '（' + WAIT_FOR[u.state] + (u.late ? '，迟' : '') + '）').join('、') + ' ',
      urgeButton(year, t.code)
    );
  }
  if (own && own.state in WAIT_FOR) {
    return '本单位：' + WAIT_FOR[own.state];
  }
  return t.requiring ? (t.responsibleUnit === unit ? '本单位' : t.responsibleName) + '：明确填报内容和要求' : '';
}

function line(year, t, unit) {
  const responsible = t.responsibleUnit === unit;
  const own = t.units.find(u => u.unit === unit && u.part === (responsible ? 'RESPONSIBLE' : 'ASSISTING'));
  const shown = own || t;
  return [
    '表' + t.code + ' ' + t.name + (t.base ? '（基础表）' : ''),
    responsible ? '责任单位' : '协助单位',
    stateLabel(shown.state),
    when(shown.dueAt),
    shown.late ? '迟' + shown.daysLate + '个工作日' : '',
    waiting(year, t, unit, own)
  ];
}

export function unitTables(progress, unit) {
  const mine = progress.tables.filter(t => t.responsibleUnit === unit || t.units.some(u => u.unit === unit));
  return element(
    'section',
    {},
    element('h4', {}, progress.title + '：本单位的表格'),
    table(
      ['表格', '本单位是', '状态', '采集截止', '迟报', '在等谁'],
      mine.map(t => line(progress.year, t, unit)),
      progress.tables.length || progress.stages[0]?.state === 'DONE'
        ? '本年度没有本单位负责或协助的表格。'
        : '任务分解表发布后，这里列出本单位负责和协助的表格。',
      cells => (cells[4] ? 'danger' : '')
    )
  );
}
