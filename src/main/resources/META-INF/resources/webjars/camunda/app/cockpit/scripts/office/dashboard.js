// The office's section on Cockpit's start page: the year's stages and tables, and in the demo its clock and mails.
import {get, post, url} from '../../../shared/scripts/api.js';
import {day, when} from '../../../shared/scripts/dates.js';
import {element, link, table} from '../../../shared/scripts/elements.js';
import {latest} from '../../../shared/scripts/latest.js';
import {place} from '../../../shared/scripts/place.js';
import {stateLabel} from '../../../shared/scripts/states.js';
import {urgeButton} from '../../../shared/scripts/urging.js';
import {catalogSection} from './catalog.js';
import {commendationSection} from './commendation.js';
import {ledgerButton} from './ledger.js';
import {mailsInTrouble} from './mails.js';
import {matrixSection} from './matrix.js';
import {moveButton, timelineSection} from './timeline.js';

const STATES = {NOT_STARTED: '未开始', RUNNING: '进行中', DONE: '已完成'};
const late = thing => (thing.late ? '迟' : '');

function stages(progress, again) {
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
    '本年度还没有阶段。',
    cells => (cells[7] ? 'danger' : '')
  );
}

function tables(progress) {
  return table(
    ['表格', '基础表', '状态', '截止', '错误', '异常', '各单位', '迟报', ''],
    progress.tables.map(t => [
      '表' + t.code + ' ' + t.name,
      t.base ? '是' : '',
      stateLabel(t.state),
      when(t.dueAt),
      t.errors,
      t.anomalies,
      t.units.map(u => u.name + '：' + u.stateTitle + (u.late ? '（迟）' : '')).join('；'),
      late(t),
      element('div', {}, ledgerButton(progress.year, t.code, t.units), ' ', urgeButton(progress.year, t.code))
    ]),
    '任务分解表确认后，这里显示各表的进展。',
    cells => (cells[7] ? 'danger' : '')
  );
}

async function demo(again) {
  let clock;
  try {
    clock = await get('/api/demo/clock');
  } catch (notTheDemo) {
    return null;
  }
  const message = element('span', {'aria-live': 'polite'});
  const move = by => async () => {
    message.textContent = '正在拨动……';
    try {
      await post('/api/demo/clock', {by});
      await again();
    } catch (error) {
      message.textContent = error.detail;
    }
  };
  const mails = await get('/api/demo/mails?limit=20');
  return element(
    'div',
    {},
    element('h4', {}, '演示时钟：' + when(clock.instant)),
    element(
      'p',
      {class: 'filing-buttons'},
      [
        ['PT1H', '1小时'],
        ['P1D', '1天'],
        ['P3D', '3天'],
        ['P7D', '1周']
      ].map(([by, name]) => element('button', {class: 'btn btn-default btn-sm', onclick: move(by)}, '向前拨' + name)),
      ' ',
      message
    ),
    element('h4', {}, '最近的邮件（', element('a', {href: url('/api/demo/mailbox'), target: '_blank'}, '查看全部'), '）'),
    table(
      ['时间', '收件人', '主题', '状态'],
      mails.map(m => [when(m.createdAt), m.to, m.subject, m.state === 'SENT' ? '已发送' : '待发送 ' + m.lastError]),
      '还没有邮件。'
    )
  );
}

/** 全校校验: runs in the background; whoever comes back sees how far it is. */
function yearCheck(year, again) {
  const path = '/api/cycles/' + year + '/check';
  const status = element('div', {'aria-live': 'polite'});
  const button = element('button', {class: 'btn btn-default btn-sm', onclick: start}, '开始全校校验');
  const asked = latest();
  let running = false;
  let waiting;

  function report(check) {
    if (check.running) {
      return [
        element('progress', {max: String(check.tables), value: String(check.done)}),
        ' 已校验' + check.done + '/' + check.tables + '张表格。可以离开本页，结果会保留。'
      ];
    }
    return [
      check.failure ||
        '校验完成（' +
          when(check.finishedAt) +
          '）：' +
          check.tables +
          '张表格，错误' +
          check.errors +
          '项，异常' +
          check.anomalies +
          '项，见下表。'
    ];
  }

  function show(check) {
    status.replaceChildren(...report(check));
    button.disabled = check.running;
    if (check.running) {
      running = true;
      waiting = setTimeout(() => status.isConnected && look(), 1000);
    } else if (running) {
      again();
    }
  }

  function look() {
    clearTimeout(waiting);
    return asked.ask(
      () => get(path),
      show,
      () => status.replaceChildren('对本年度已报送的全部表格做表间和跨年校验，还没有做过。')
    );
  }

  async function start() {
    button.disabled = true;
    asked.leave();
    clearTimeout(waiting);
    try {
      await post(path, {});
      running = true;
      await look();
    } catch (error) {
      status.replaceChildren(error.detail || '未能开始，请稍后重试。');
      button.disabled = false;
    }
  }

  look();
  return element('div', {}, element('h4', {}, '全校校验'), element('p', {class: 'filing-buttons'}, button), status);
}

async function records(year) {
  const all = await get('/api/accountability?year=' + year);
  return element(
    'details',
    {},
    element('summary', {}, '追责问责记录（' + all.length + '）'),
    table(
      ['单位', '类别', '事由', '计划', '实际', '迟报工作日', '扣除', '提醒', '影响', '情况说明', '申诉', '等级', '状态', ''],
      all.map(r => [
        r.unitName,
        r.kindTitle,
        r.subject,
        day(r.plannedOn),
        day(r.actualOn),
        r.daysLate || '',
        r.deductions,
        r.reminders || '',
        r.consequence === '无' ? '' : r.consequence,
        r.explanation,
        r.appeal,
        r.grade === 'NONE' && r.state !== 'CLOSED' ? '' : r.gradeTitle,
        r.stateTitle,
        r.decision ? link('通知', url('/api/accountability/' + r.id + '/notice.docx')) : ''
      ]),
      '本年度没有追责问责记录。'
    )
  );
}

async function indicators(year) {
  const all = await get('/api/cycles/' + year + '/indicators');
  return element(
    'details',
    {},
    element('summary', {}, '监测指标（' + all.filter(i => i.value !== null).length + '/' + all.length + '项已有数据）'),
    table(
      ['指标', '数值', '合格标准', '限制招生', '结论', '说明', '依据'],
      all.map(i => [
        i.name,
        i.value === null ? '—' : i.value + i.unit,
        i.qualified,
        i.restricted,
        i.verdictTitle,
        i.missing || i.note,
        i.source
      ]),
      '本年度没有监测指标。',
      cells => (cells[4].startsWith('达到') ? 'danger' : cells[4].startsWith('未') ? 'warning' : '')
    )
  );
}

async function controlRoom(again) {
  const years = await get('/api/cycles');
  const running = years[0];
  const progress = running && (await get('/api/cycles/' + running.year + '/progress'));
  const extra = await demo(again);
  return element(
    'div',
    {class: 'filing-desk'},
    element('h3', {}, progress ? progress.title : '尚未启动年度填报：请在任务列表右上角“启动流程”中启动'),
    ...(progress
      ? [
          stages(progress, again),
          await matrixSection(progress.year),
          timelineSection(progress.year),
          yearCheck(progress.year, again),
          await indicators(progress.year),
          await records(progress.year),
          await commendationSection(progress.year, again),
          element(
            'details',
            {},
            element('summary', {}, '逐表进展、办理经过与日期调整'),
            element('p', {}, urgeButton(progress.year, null, '催办全部未办结的任务')),
            tables(progress)
          )
        ]
      : []),
    await mailsInTrouble(again),
    catalogSection(progress ? progress.year + 1 : new Date().getFullYear()),
    ...(extra ? [extra] : [])
  );
}

let shown = null;

export default {
  id: 'filing-progress',
  pluginPoint: 'cockpit.dashboard',
  priority: 1000,
  properties: {label: '年度填报进展'},
  render(node) {
    shown = place(node);
    shown.open(controlRoom);
  },
  unmount: () => shown.leave()
};
