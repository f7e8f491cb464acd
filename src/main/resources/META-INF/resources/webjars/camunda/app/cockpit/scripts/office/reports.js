// 分析报告: the year's reports about the school, colleges and majors; made, written in, looked at, fixed.
import {find, get, post, url} from '../../../shared/scripts/api.js';
import {when} from '../../../shared/scripts/dates.js';
import {element, hash, link, table} from '../../../shared/scripts/elements.js';
import {draftsBelongTo} from '../../../shared/scripts/drafts.js';
import {figureCharts} from '../../../shared/scripts/figure-charts.js';
import {latest} from '../../../shared/scripts/latest.js';
import {place} from '../../../shared/scripts/place.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';
import {reportTemplates} from './report-templates.js';
import {reportTexts} from './report-texts.js';

const LEVELS = [
  ['SCHOOL', '学校'],
  ['COLLEGE', '学院'],
  ['MAJOR', '专业']
];

/** How far the run in the background is, for whoever may start one; asked for anew as long as it runs. */
function progressOf(path, again, writes) {
  const status = element('div', {'aria-live': 'polite'});
  const asked = latest();
  let seen = false;
  const look = () =>
    asked.ask(
      () => find(path + '/run'),
      run => {
        if (run && run.running) {
          seen = true;
          status.replaceChildren(
            element('progress', {max: String(run.reports || 1), value: String(run.done)}),
            ' ' + (run.fixes ? '正在定稿' : '正在生成草稿') + '：' + run.done + '/' + run.reports + '份。可以离开本页。'
          );
          setTimeout(() => status.isConnected && look(), 1000);
        } else if (seen) {
          again();
        } else if (run) {
          status.replaceChildren(ended(run));
        }
      },
      error => status.replaceChildren(problemBox(error))
    );
  if (writes) {
    look();
  }
  return {status, look};
}

const ended = run =>
  element(
    'div',
    {},
    element(
      'p',
      {},
      '上次' +
        (run.fixes ? '定稿' : '生成') +
        '：' +
        when(run.finishedAt) +
        '，' +
        (run.done - run.failures.length) +
        '/' +
        run.reports +
        '份完成。'
    ),
    element(
      'ul',
      {},
      run.failures.map(text => element('li', {}, text))
    )
  );

/** One report as a line; the office may fix drafts. */
const line = (path, report, fix) => [
  report.subjectName,
  report.stateTitle + (report.state === 'FIXED' ? '第' + report.edition + '版' : ''),
  report.upToDate ? '' : '生成后数据有变化',
  report.state === 'FIXED' ? report.fixedBy + '，' + when(report.fixedAt) : report.madeBy + '，' + when(report.madeAt),
  hash(report.sha256),
  [
    link(report.state === 'DRAFT' ? '看草稿' : '下载', url(path + '/' + report.id + '.docx')),
    ' ',
    fix && report.state === 'DRAFT' ? element('button', {class: 'btn btn-default btn-sm', onclick: () => fix(report)}, '定稿') : ''
  ]
];

function list(path, all, level, fix) {
  return table(
    ['报告', '状态', '', '编制', 'SHA-256', ''],
    all.filter(report => report.kind === level).map(report => line(path, report, fix)),
    '还没有生成。'
  );
}

/** Whose texts are written: the school, or one of its colleges and majors. */
function writing(year, path, again) {
  const texts = place(element('div'));
  const message = element('div', {'aria-live': 'polite'});
  const subject = element('select', {class: 'form-control input-sm', 'aria-label': '哪一份报告'});
  const report = () => {
    const [kind, code] = subject.value.split('|');
    return {kind, subject: code};
  };
  const show = () => texts.open(() => reportTexts(year, report()));
  subject.addEventListener('change', show);
  async function draft() {
    message.replaceChildren(element('p', {}, '正在生成……'));
    try {
      const made = await post(path + '/drafts', report());
      message.replaceChildren(link('看“' + made.fileName + '”的草稿', url(path + '/' + made.id + '.docx')));
    } catch (error) {
      message.replaceChildren(problemBox(error));
    }
  }
  async function open() {
    const levels = await Promise.all(
      LEVELS.map(async ([kind, title]) =>
        (await get('/api/indicators/subjects?year=' + year + '&level=' + kind.toLowerCase())).map(one => ({kind, title, ...one}))
      )
    );
    subject.replaceChildren(
      ...levels.flat().map(one => element('option', {value: one.kind + '|' + one.code}, one.title + '：' + one.name))
    );
    return show();
  }
  const section = element(
    'details',
    {},
    element('summary', {}, '撰写文字部分、生成一份草稿'),
    element(
      'p',
      {class: 'filing-buttons'},
      subject,
      ' ',
      element('button', {class: 'btn btn-default btn-sm', onclick: draft}, '生成这份报告的草稿'),
      ' ',
      element('button', {class: 'btn btn-default btn-sm', onclick: again}, '刷新列表')
    ),
    message,
    texts.node
  );
  section.addEventListener('toggle', () => section.open && open().catch(error => texts.open(() => Promise.reject(error))), {once: true});
  return section;
}

function templates() {
  const content = place(element('div'));
  const show = () => content.open(() => reportTemplates(show));
  const section = element('details', {}, element('summary', {}, '报告模板'), content.node);
  section.addEventListener('toggle', () => section.open && show(), {once: true});
  return section;
}

/**
 * All reports of the year, and for the office what it does with them.
 *
 * @param {number} year
 * @param {() => unknown} again called once there are other reports than before
 */
async function reportsOf(year, again) {
  const path = '/api/cycles/' + year + '/reports';
  const [all, me] = await Promise.all([get(path), get('/api/me')]);
  draftsBelongTo(me.id);
  const writes = me.roles.includes('OFFICE');
  const message = element('div', {'aria-live': 'polite'});
  const run = progressOf(path, again, writes);
  const start = rest => async () => {
    message.replaceChildren();
    try {
      await post(path + rest, {});
      await run.look();
    } catch (error) {
      message.replaceChildren(problemBox(error));
    }
  };
  const fix = async report => {
    message.replaceChildren(element('p', {}, '正在定稿“' + report.fileName + '”……'));
    try {
      await post(path + '/' + report.id + '/fixed', {});
      await again();
    } catch (error) {
      message.replaceChildren(problemBox(error));
    }
  };
  const drafts = all.filter(report => report.state === 'DRAFT').length;
  return [
    element('p', {}, '草稿' + drafts + '份，定稿' + (all.length - drafts) + '份。'),
    writes
      ? element(
          'p',
          {class: 'filing-buttons'},
          element('button', {class: 'btn btn-primary btn-sm', onclick: start('')}, '生成全部草稿（学校、各学院、各专业）'),
          ' ',
          drafts ? element('button', {class: 'btn btn-default btn-sm', onclick: start('/fixed')}, '全部定稿') : ''
        )
      : null,
    run.status,
    message,
    ...LEVELS.map(([level, title]) => element('div', {}, element('h5', {}, title + '报告'), list(path, all, level, writes ? fix : null))),
    figureCharts(year),
    writes ? writing(year, path, again) : null,
    writes ? templates() : null
  ];
}

/**
 * The section of the office's page, loaded when it is opened; for leaders only what there is to read.
 *
 * @param {number} year
 */
export function reportsSection(year) {
  const content = place(element('div'));
  const load = again => reportsOf(year, again);
  const section = element('details', {class: 'report-section'}, element('summary', {}, '分析报告'), content.node);
  section.addEventListener('toggle', () => section.open && content.open(load), {once: true});
  return section;
}
