// 本单位数据: the unit's whole for its data lead and its head: tables, trends, definitions, what others say, the hand-over.
import {get, url} from '../../../shared/scripts/api.js';
import {conceptsOf, conceptTable, counted} from '../../../shared/scripts/concepts.js';
import {when} from '../../../shared/scripts/dates.js';
import {element, link, table} from '../../../shared/scripts/elements.js';
import {place} from '../../../shared/scripts/place.js';
import {taskHash} from '../../../shared/scripts/task-address.js';
import {trendLine} from '../../../shared/scripts/trend-line.js';
import {unitDefinitions} from './unit-definitions.js';

/** Who sees the unit as a whole. */
export const seesTheWhole = me => Boolean(me.unit) && (me.roles.includes('DATA_LEAD') || me.roles.includes('UNIT_HEAD'));

/** A task is opened by whoever has it; others are told who that is. */
const taskOf = task =>
  task.mine
    ? element('p', {}, element('a', {href: url('/camunda/app/tasklist/default/' + taskHash(task.id, false))}, '去办理：' + task.step))
    : element('p', {}, task.person + '：' + task.step + (task.dueAt ? '（截止' + when(task.dueAt) + '）' : ''));

export function handOverLine(handOver) {
  const {task} = handOver;
  return [
    element(
      'p',
      {class: handOver.state === 'TO_HAND_OVER' ? 'alert alert-warning' : ''},
      element('strong', {}, '审核表交接：' + handOver.stateTitle + '。'),
      handOver.tables ? '本单位负责' + handOver.tables + '张表格，已锁定' + handOver.locked + '张。' : '',
      handOver.handedOverBy ? handOver.handedOverBy + '于' + when(handOver.handedOverAt) + '提交。' : '',
      handOver.receivedBy ? handOver.receivedBy + '于' + when(handOver.receivedAt) + '接收。' : ''
    ),
    task ? taskOf(task) : null,
    handOver.unexplained
      ? element('p', {class: 'text-danger'}, '还有' + handOver.unexplained + '项待本单位说明或处理，见下面的“各方对本单位数据的意见”。')
      : null,
    handOver.missing.length
      ? element(
          'details',
          {open: handOver.missing.length < 10},
          element('summary', {}, '交接以前还缺（' + handOver.missing.length + '张表格）'),
          element(
            'ul',
            {},
            handOver.missing.map(text => element('li', {}, text))
          )
        )
      : null
  ];
}

/** The rows of the years before and this year's, the earliest first. */
export const rowPoints = (t, year) => [
  ...t.lastYears.map(one => ({year: String(one.year), value: one.rows})),
  {year: String(year), value: t.rows}
];

function found(t) {
  if (!t.checked) {
    return '没有校验过';
  }
  return [
    t.errors ? '错误' + t.errors + '项' : '',
    t.anomalies ? '异常' + t.anomalies + '项' : '',
    t.unexplained ? '待说明' + t.unexplained + '项' : ''
  ]
    .filter(text => text)
    .join('，');
}

const tableLine = (data, t, definitions) => [
  [element('p', {}, '表' + t.code + ' ' + t.name + (t.base ? '（基础表）' : '')), definitions.button(t)],
  t.partTitle,
  t.stateTitle,
  t.holders.length ? t.holders.map(taskOf) : '',
  when(t.dueAt) + (t.late ? '，迟' + t.daysLate + '个工作日' : ''),
  found(t),
  t.rows === null && !t.lastYears.length
    ? ''
    : [trendLine(rowPoints(t, data.year), null), element('p', {}, t.rows === null ? '尚未上传' : t.rows + '行')]
];

const remarkLine = remark => [
  remark.kindTitle,
  remark.table ? '表' + remark.table : '',
  remark.text.split('\n').map(line => element('p', {}, line)),
  remark.stateTitle,
  remark.tasks.length ? remark.tasks.map(taskOf) : ''
];

function remarks(data) {
  const waiting = data.remarks.filter(remark => remark.waits);
  const lines = some =>
    table(
      ['来源', '表格', '内容', '状态', '在哪里办理'],
      some.map(remarkLine),
      '没有待本单位说明或处理的意见、异常、口径差异、整改和会议要求。'
    );
  const settled = data.remarks.filter(remark => !remark.waits);
  return [
    element('h5', {}, '各方对本单位数据的意见（待办' + waiting.length + '项）'),
    lines(waiting),
    settled.length
      ? element(
          'details',
          {},
          element('summary', {}, '已办的、不需本单位办理的和本单位的口径提问（' + settled.length + '项）'),
          lines(settled)
        )
      : null
  ];
}

/** The college's indicators over the years; a department has none of its own. */
async function indicators(data) {
  const colleges = await get('/api/indicators/subjects?year=' + data.year + '&level=college');
  if (!colleges.some(college => college.code === data.unit)) {
    return null;
  }
  const all = await get('/api/indicators?year=' + data.year + '&level=college&subject=' + encodeURIComponent(data.unit));
  const known = all.filter(one => one.value !== null);
  if (!known.length) {
    return null;
  }
  return element(
    'details',
    {},
    element('summary', {}, '本学院的监测指标及历年变化（' + known.length + '项）'),
    table(
      ['监测指标', '本年', '历年', '结论'],
      known.map(one => [
        one.name,
        one.value.toFixed(one.decimals) + one.unit,
        trendLine(
          [
            ...[...one.lastYears].reverse().map(past => ({year: String(past.year), value: past.value})),
            {year: String(data.year), value: one.value}
          ],
          one.limits.target
        ),
        [one.verdictTitle, one.rankTitle].filter(text => text).join('，')
      ]),
      ''
    )
  );
}

/** What binds the unit's tables to others, brought when it is opened. */
function comparisons(year) {
  const shown = place(element('div'));
  const details = element('details', {}, element('summary', {}, '与本单位表格有关的口径比对'), shown.node);
  const load = async () => {
    const {pairs} = await conceptsOf(year);
    return [
      pairs.length
        ? element('p', {}, counted(pairs), ' ', link('口径比对表（Excel）', url('/api/concepts/comparison.xlsx?year=' + year)))
        : null,
      conceptTable(pairs, '没有与本单位表格有关的比对结果。有表格锁定后系统自动比对。', () => '')
    ];
  };
  details.addEventListener('toggle', () => details.open && shown.open(load), {once: true});
  return details;
}

/** @param {any} me @param {number[]} years the newest first */
export function unitData(me, years) {
  if (!years.length) {
    return null;
  }
  const shown = place(element('div'));
  const load = year => async () => {
    const data = await get('/api/units/' + encodeURIComponent(me.unit) + '/data?year=' + year);
    const definitions = unitDefinitions(me.unit, year);
    return [
      ...handOverLine(data.handOver).filter(node => node),
      ...remarks(data).filter(node => node),
      comparisons(year),
      element('h5', {}, '全部表格'),
      table(
        ['表格', '本单位是', '状态', '在谁手里', '截止', '校验结果', '行数及历年变化'],
        data.tables.map(t => tableLine(data, t, definitions)),
        year + '年度没有本单位负责或协助的表格。任务分解表发布后列在这里。',
        cells => (cells[4].includes('迟') ? 'danger' : '')
      ),
      definitions.node,
      await indicators(data)
    ];
  };
  const choice = element(
    'select',
    {
      class: 'form-control input-sm',
      'aria-label': '年度',
      onchange: event => shown.open(load(Number(event.target.value)))
    },
    years.map(year => element('option', {value: year}, year + '年度'))
  );
  shown.open(load(years[0]));
  return element('section', {class: 'unit-data'}, element('h4', {}, '本单位数据'), years.length > 1 ? choice : null, shown.node);
}
