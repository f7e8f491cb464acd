// 常态监测: for the office its plan, who has answered, and the alerts.
import {get, post, send} from '../../../shared/scripts/api.js';
import {day} from '../../../shared/scripts/dates.js';
import {element, table} from '../../../shared/scripts/elements.js';
import {alertsView, periodsView} from '../../../shared/scripts/monitoring-board.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';

const PARTS = [
  ['RESPONSIBLE', '责任单位（整张表）'],
  ['ASSISTING', '各协助单位（各自的部分）']
];
const RHYTHMS = [
  ['MONTH', '每月'],
  ['QUARTER', '每季度'],
  ['TERM', '每学期']
];

const choice = (label, options, chosen) =>
  element(
    'select',
    {class: 'form-control input-sm', 'aria-label': label},
    options.map(([value, title]) => element('option', {value, selected: value === chosen}, title))
  );

/** A line of the plan, as it can be changed. */
function planLine(line, tables) {
  const of = choice(
    '表格',
    tables.map(one => [one.table, '表' + one.table + ' ' + one.name + '（' + one.responsible + '）']),
    line.table
  );
  const part = choice('由谁更新', PARTS, line.part);
  const rhythm = choice('周期', RHYTHMS, line.rhythm);
  const days = element('input', {
    class: 'form-control input-sm',
    type: 'number',
    min: 1,
    max: 60,
    value: line.workingDays,
    'aria-label': '几个工作日内答复'
  });
  return {
    cells: [of, part, rhythm, days],
    value: () => ({table: of.value, part: part.value, rhythm: rhythm.value, workingDays: Number(days.value)})
  };
}

async function plan(year, again) {
  const found = await get('/api/monitoring/plan?year=' + year);
  const message = element('div', {'aria-live': 'polite'});
  const shown = element('div');
  let lines = found.lines.map(line => planLine(line, found.tables));
  const draw = () =>
    shown.replaceChildren(
      table(
        ['表格', '由谁更新', '周期', '工作日', ''],
        lines.map(line => [
          ...line.cells,
          element(
            'button',
            {
              class: 'btn btn-link btn-sm',
              onclick: () => {
                lines = lines.filter(other => other !== line);
                draw();
              }
            },
            '删除'
          )
        ]),
        '没有安排更新任务。'
      )
    );
  const add = () => {
    lines.push(planLine({table: found.tables[0].table, part: 'RESPONSIBLE', rhythm: 'MONTH', workingDays: 8}, found.tables));
    draw();
  };
  const save = async () => {
    try {
      await send(
        'PUT',
        '/api/monitoring/plan?year=' + year,
        lines.map(line => line.value())
      );
      await again();
    } catch (error) {
      message.replaceChildren(problemBox(error));
    }
  };
  draw();
  return element(
    'details',
    {},
    element('summary', {}, '监测计划（' + found.lines.length + '项）'),
    element('p', {class: 'filing-hint'}, '改动从保存后的下一个早上起生效；已经下达的任务不变。工作日从监测期开始时算起。'),
    shown,
    element(
      'p',
      {class: 'filing-buttons'},
      element('button', {class: 'btn btn-default btn-sm', onclick: add, disabled: found.tables.length === 0}, '增加一行'),
      element('button', {class: 'btn btn-primary btn-sm', onclick: save}, '保存计划')
    ),
    message
  );
}

function notStarted(board, state, again) {
  if (board.takenOver) {
    return element('p', {class: 'filing-empty'}, board.year + 1 + '年度填报已经启动，' + board.year + '年度不再进行常态监测。');
  }
  if (state !== 'ARCHIVED') {
    return element('p', {class: 'filing-empty'}, board.year + '年度归档后，常态监测自动开始。');
  }
  const message = element('div', {'aria-live': 'polite'});
  const begin = async () => {
    start.disabled = true;
    message.replaceChildren(element('div', {class: 'alert alert-info', role: 'status'}, '正在开始常态监测，请稍候……'));
    try {
      await post('/api/monitoring', {year: board.year});
      await again();
    } catch (error) {
      start.disabled = false;
      message.replaceChildren(problemBox(error));
    }
  };
  const start = element('button', {class: 'btn btn-default btn-sm', onclick: begin}, '开始常态监测');
  return element('div', {}, element('p', {}, board.year + '年度已经归档，还没有开始常态监测。'), start, message);
}

/**
 * The office's section of a year.
 *
 * @param {number} year
 * @param {string} state of the year: RUNNING or ARCHIVED
 * @param again called once something is changed
 */
export async function monitoringSection(year, state, again) {
  const board = await get('/api/monitoring?year=' + year);
  if (!board.startedOn) {
    const carried = await get('/api/monitoring/alerts?year=' + year);
    return element(
      'div',
      {class: 'monitoring-section'},
      element('h4', {}, '常态监测'),
      notStarted(board, state, again),
      carried.length ? alertsView(carried, null) : null
    );
  }
  return element(
    'div',
    {class: 'monitoring-section'},
    element('h4', {}, '常态监测：' + day(board.startedOn) + (board.endedOn ? '至' + day(board.endedOn) : '起')),
    alertsView(await get('/api/monitoring/alerts?year=' + year), board.endedOn ? null : board),
    periodsView(board),
    board.endedOn ? null : await plan(year, again)
  );
}
