// 本单位的表格: whose turn it is, and 催办 toward assisting units.
import {when} from '../../../shared/scripts/dates.js';
import {element, table} from '../../../shared/scripts/elements.js';
import {stateLabel} from '../../../shared/scripts/states.js';
import {urgeButton} from '../../../shared/scripts/urging.js';

const HANDED_IN = ['AUDITED', 'LOCKED', 'REPORTED'];

function line(year, t, unit) {
  const responsible = t.responsibleUnit === unit;
  const parts = t.units.filter(u => u.part === 'ASSISTING');
  const own = t.units.find(u => u.unit === unit && u.part === (responsible ? 'RESPONSIBLE' : 'ASSISTING'));
  const open = responsible ? parts.filter(u => !HANDED_IN.includes(u.state)) : [];
  const shown = own || t;
  return [
    '表' + t.code + ' ' + t.name + (t.base ? '（基础表）' : ''),
    responsible ? '责任单位' : '协助单位',
    stateLabel(shown.state),
    when(shown.dueAt),
    shown.late ? '迟' + shown.daysLate + '个工作日' : '',
    open.length
      ? element(
          'div',
          {},
          '等待' +
            open.length +
            '个协助单位：' +
            open.map(u => u.name + '（' + u.stateTitle + (u.late ? '，迟' : '') + '）').join('、') +
            ' ',
          urgeButton(year, t.code)
        )
      : responsible && parts.length
        ? '协助单位都已交齐'
        : ''
  ];
}

export function unitTables(progress, unit) {
  const mine = progress.tables.filter(t => t.responsibleUnit === unit || t.units.some(u => u.unit === unit));
  return element(
    'section',
    {},
    element('h4', {}, progress.title + '：本单位的表格'),
    table(
      ['表格', '本单位是', '状态', '截止', '迟报', '在等谁'],
      mine.map(t => line(progress.year, t, unit)),
      '任务分解表发布后，这里列出本单位负责和协助的表格。',
      cells => (cells[4] ? 'danger' : '')
    )
  );
}
