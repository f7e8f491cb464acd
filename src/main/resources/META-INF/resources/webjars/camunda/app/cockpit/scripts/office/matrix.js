// 表格 × 单位: where every table stands in every unit. Looks again by itself; a cell opens who has it and what to do.
import {get} from '../../../shared/scripts/api.js';
import {day, overdue, when} from '../../../shared/scripts/dates.js';
import {element, table} from '../../../shared/scripts/elements.js';
import {place} from '../../../shared/scripts/place.js';
import {Problem} from '../../../shared/scripts/problem.js';
import {OF_PERIODS, stateOf, STATES} from '../../../shared/scripts/states.js';
import {urgeTasksButton} from '../../../shared/scripts/urging.js';

const PAUSE = 20000;

/** How late the unit is, or was when it passed the table on. */
const lateness = c => (c.daysLate ? (c.overdue ? overdue(c.daysLate) : '迟报' + c.daysLate + '个工作日') : '');

/** Everything that is late, was or will be, the most pressing first. */
function pressing(matrix) {
  const name = new Map(matrix.units.map(u => [u.code, u.name]));
  const found = matrix.tables.flatMap(t => t.cells.filter(c => c.daysLate || c.risk).map(c => ({t, c})));
  found.sort((one, other) => (other.c.daysLate || 0) - (one.c.daysLate || 0));
  return table(
    ['单位', '表格', '状态', '截止', '情况'],
    found.map(({t, c}) => [
      name.get(c.unit),
      '表' + t.code + ' ' + t.name,
      stateOf(c.state).title,
      day(c.dueOn),
      lateness(c) || '预计迟报：' + c.risk
    ]),
    '没有迟报，也没有预计会迟报的。',
    cells => (cells[4].startsWith('预计') ? 'warning' : 'danger')
  );
}

const STAGES = [
  ['2', '采集与汇总'],
  ['3', '校验与审核'],
  ['4', '已锁定']
];

/** How many tables are in which stage, and what is open over the whole school. */
function summary(matrix) {
  const sum = name => matrix.tables.flatMap(t => t.cells).reduce((all, c) => all + (c[name] || 0), 0);
  const unchecked = matrix.tables.flatMap(t => t.cells).filter(c => c.unchecked).length;
  return element(
    'p',
    {},
    STAGES.map(([stage, title]) => title + matrix.tables.filter(t => t.stage === Number(stage)).length + '张').join('，') +
      '；数据中还有错误' +
      sum('errors') +
      '项、异常' +
      sum('anomalies') +
      '项' +
      (unchecked ? '；另有' + unchecked + '份数据没有校验过，有没有错误和异常不清楚，请在“校验与指标”页做“全校校验”' : '') +
      '。'
  );
}

function legend(matrix) {
  const cells = matrix.tables.flatMap(t => t.cells);
  const count = state => cells.filter(c => c.state === state).length;
  return element(
    'p',
    {class: 'matrix-legend'},
    Object.entries(STATES)
      .filter(([state]) => !OF_PERIODS.includes(state))
      .map(([state, look]) =>
        element(
          'span',
          {class: 'matrix-key'},
          element('i', {class: 'matrix-cell ' + look.style}, look.sign),
          look.title + ' ' + count(state)
        )
      ),
    element(
      'span',
      {class: 'matrix-key'},
      element('i', {class: 'matrix-cell matrix-late'}, '迟'),
      '迟报 ' + cells.filter(c => c.overdue).length
    ),
    element(
      'span',
      {class: 'matrix-key'},
      element('i', {class: 'matrix-cell matrix-was-late'}),
      '曾迟报 ' + cells.filter(c => c.daysLate && !c.overdue).length
    ),
    element(
      'span',
      {class: 'matrix-key'},
      element('i', {class: 'matrix-cell matrix-risk'}, '险'),
      '预计迟报 ' + cells.filter(c => c.risk).length
    )
  );
}

/** Why nobody has a task for a cell now. */
function idle(c) {
  if (c.state === 'NOT_STARTED') {
    return c.responsible
      ? '现在没有人的任务：这张表还没有轮到责任单位，在等协助单位交来或采集开始。'
      : '现在没有人的任务：在等责任单位明确填报要求。';
  }
  return ['LOCKED', 'REPORTED'].includes(c.state)
    ? '现在没有人的任务：这张表已办完。'
    : c.responsible
      ? '现在没有人的任务：本单位已办完，在等引用的基础表锁定或下一阶段。'
      : '现在没有人的任务：本单位已办完，在等责任单位汇总或审核。';
}

async function details(matrix, t, c, close) {
  const unit = matrix.units.find(u => u.code === c.unit).name;
  const holders = await get('/api/submissions/' + c.submissionId + '/holders');
  return element(
    'div',
    {class: 'alert alert-info', role: 'region', 'aria-label': '单元格详情'},
    element('button', {class: 'close', 'aria-label': '关闭', onclick: close}, '×'),
    element('strong', {}, '表' + t.code + ' ' + t.name + '｜' + unit + (c.responsible ? '（责任单位）' : '（协助单位）')),
    element(
      'p',
      {},
      stateOf(c.state).title +
        '，截止' +
        day(c.dueOn) +
        (c.daysLate ? '，' + lateness(c) : '') +
        (c.risk ? '，预计迟报：' + c.risk : '') +
        '，错误' +
        (c.errors || 0) +
        '项，异常' +
        (c.anomalies || 0) +
        '项。'
    ),
    table(
      ['任务', '在谁手里', '截止', ''],
      holders.map(h => [
        h.task,
        [h.person, h.phone].filter(part => part).join(' '),
        when(h.dueAt),
        element('a', {href: '#/process-instance/' + h.processInstanceId + '/runtime'}, '流程实例')
      ]),
      idle(c)
    ),
    holders.length
      ? urgeTasksButton(
          matrix.year,
          holders.map(h => h.taskId)
        )
      : null
  );
}

function cellButton(c, open) {
  const look = c.overdue
    ? {style: 'matrix-late', sign: '迟', title: '迟报'}
    : c.risk
      ? {style: 'matrix-risk', sign: '险', title: '预计迟报'}
      : stateOf(c.state);
  return element(
    'button',
    {
      class:
        'matrix-cell ' + look.style + (c.responsible ? ' matrix-responsible' : '') + (c.daysLate && !c.overdue ? ' matrix-was-late' : ''),
      onclick: open,
      title: stateOf(c.state).title + (c.daysLate ? '，' + lateness(c) : '') + (c.risk ? '，' + c.risk : '') + '，截止' + day(c.dueOn)
    },
    look.sign
  );
}

function chosen(matrix, filter) {
  const tables = matrix.tables
    .filter(t => (!filter.category || t.category === filter.category) && (!filter.stage || t.stage === Number(filter.stage)))
    .filter(t => !filter.unit || t.cells.some(c => c.unit === filter.unit))
    .filter(t => !filter.late || t.cells.some(c => c.daysLate || c.risk));
  const units = matrix.units.filter(
    u => (!filter.unit || u.code === filter.unit) && tables.some(t => t.cells.some(c => c.unit === u.code))
  );
  return {tables, units};
}

function grid(matrix, filter, holder) {
  const {tables, units} = chosen(matrix, filter);
  if (tables.length === 0) {
    return element(
      'p',
      {class: 'filing-empty'},
      matrix.tables.length ? '没有符合条件的表格，请放宽筛选。' : '任务分解表发布后，这里显示每张表格在每个单位的进展。'
    );
  }
  return element(
    'div',
    {class: 'matrix-scroll', tabindex: '0', role: 'region', 'aria-label': '表格与单位进展'},
    element(
      'table',
      {class: 'matrix'},
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          element('th', {scope: 'col'}, '表格'),
          units.map(u => element('th', {scope: 'col', class: 'matrix-unit'}, element('span', {}, u.name)))
        )
      ),
      element(
        'tbody',
        {},
        tables.map(t => {
          const cells = new Map(t.cells.map(c => [c.unit, c]));
          t.cells.filter(c => c.responsible).forEach(c => cells.set(c.unit, c));
          return element(
            'tr',
            {},
            element('th', {scope: 'row', title: t.category}, t.code + ' ' + t.name + (t.base ? '（基础）' : '')),
            units.map(u =>
              element(
                'td',
                {},
                cells.has(u.code)
                  ? cellButton(cells.get(u.code), () => holder.open(() => details(matrix, t, cells.get(u.code), holder.clear)))
                  : null
              )
            )
          );
        })
      )
    )
  );
}

function select(label, options, change) {
  const node = element(
    'select',
    {class: 'form-control input-sm', 'aria-label': label},
    element('option', {value: ''}, label + '：全部'),
    options.map(([value, text]) => element('option', {value}, text))
  );
  node.addEventListener('change', () => change(node.value));
  return node;
}

/** Draws the matrix and keeps it fresh as long as it is on the page. */
export async function matrixSection(year) {
  let matrix = await get('/api/cycles/' + year + '/matrix');
  const filter = {};
  const holder = place(element('div', {'aria-live': 'polite'}));
  const body = element('div');
  const asOf = element('span', {class: 'filing-hint'});
  const draw = () => {
    asOf.textContent = '更新于' + when(matrix.asOf);
    body.replaceChildren(summary(matrix), legend(matrix), grid(matrix, filter, holder));
    late.replaceChildren(element('summary', {}, '迟报与预计迟报'), pressing(matrix));
  };
  const late = element('details');
  const change = name => value => {
    filter[name] = value;
    draw();
  };
  const onlyLate = element('input', {type: 'checkbox', onchange: event => change('late')(event.target.checked)});
  const categories = [...new Set(matrix.tables.map(t => t.category))];
  const section = element(
    'section',
    {class: 'matrix-section'},
    element('h4', {}, '全校进展：表格 × 单位'),
    element(
      'p',
      {class: 'filing-settle matrix-filter'},
      select('阶段', STAGES, change('stage')),
      select(
        '类别',
        categories.map(c => [c, c]),
        change('category')
      ),
      select(
        '单位',
        matrix.units.map(u => [u.code, u.name]),
        change('unit')
      ),
      element('label', {}, onlyLate, ' 只看迟报和预计迟报'),
      element('button', {class: 'btn btn-default btn-sm', onclick: () => window.print()}, '打印'),
      asOf
    ),
    holder.node,
    body,
    late
  );
  draw();
  const again = async () => {
    if (!section.isConnected) {
      return;
    }
    if (!document.hidden) {
      try {
        matrix = await get('/api/cycles/' + year + '/matrix', 0);
        draw();
      } catch (error) {
        asOf.textContent =
          (error instanceof Problem && error.isSessionEnded ? '登录已过期，请重新登录' : '暂时无法更新') +
          '，显示的是' +
          when(matrix.asOf) +
          '的情况；恢复后自动更新。';
      }
    }
    setTimeout(again, PAUSE);
  };
  setTimeout(again, PAUSE);
  return section;
}
