// 分析报告: the year's reports about the school, colleges and majors; made, written in, looked at, fixed.
import {get, post, url} from '../../../shared/scripts/api.js';
import {element, link} from '../../../shared/scripts/elements.js';
import {draftsBelongTo} from '../../../shared/scripts/drafts.js';
import {figureCharts} from '../../../shared/scripts/figure-charts.js';
import {place} from '../../../shared/scripts/place.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';
import {missingReports} from './missing-reports.js';
import {LEVELS, mayBeFixed, questionBeforeFixing, reportList} from './report-list.js';
import {reportRun} from './report-run.js';
import {reportTemplates} from './report-templates.js';
import {reportTexts} from './report-texts.js';

/** Whose texts are written: the school, or one of its colleges and majors. */
function writing(year, path, again) {
  const texts = place(element('div'));
  const message = element('div', {'aria-live': 'polite'});
  const subject = element('select', {class: 'form-control input-sm', 'aria-label': '哪一份报告'});
  const report = () => {
    const [kind, code] = subject.value.split('|');
    return {kind, subject: code};
  };
  const show = () => texts.open(() => reportTexts(year, report(), again));
  subject.addEventListener('change', show);
  async function draft() {
    message.replaceChildren(element('p', {}, '正在生成……'));
    try {
      const made = await post(path + '/drafts', report());
      message.replaceChildren(link('看“' + made.fileName + '”的草稿', url(path + '/' + made.id + '.docx')));
      await again();
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
      element('button', {class: 'btn btn-default btn-sm', onclick: draft}, '生成这份报告的草稿')
    ),
    message,
    texts.node
  );
  section.addEventListener('toggle', () => section.open && open().catch(error => texts.open(() => Promise.reject(error))), {once: true});
  return section;
}

/** @param {() => unknown} changed called once another template is in use */
function templates(changed) {
  const content = place(element('div'));
  const show = () => content.open(() => reportTemplates(() => Promise.all([show(), changed()])));
  const section = element('details', {}, element('summary', {}, '报告模板'), content.node);
  section.addEventListener('toggle', () => section.open && show(), {once: true});
  return section;
}

/**
 * @param {number} year
 * @param {import('./report-list.js').Report[]} reports
 */
async function reminder(year, reports) {
  const of = (/** @type {string} */ level) => get('/api/indicators/subjects?year=' + year + '&level=' + level);
  const [COLLEGE, MAJOR] = await Promise.all([of('college'), of('major')]);
  const missing = missingReports({COLLEGE, MAJOR}, reports);
  return missing ? element('p', {class: 'alert alert-warning'}, missing) : null;
}

/**
 * All reports of the year, and for the office what it does with them; the list keeps up with what is done.
 *
 * @param {number} year
 */
export async function reportsOf(year) {
  const path = '/api/cycles/' + year + '/reports';
  const me = await get('/api/me');
  draftsBelongTo(me.id);
  const writes = me.roles.includes('OFFICE');
  const message = element('div', {'aria-live': 'polite'});
  const list = place(element('div'));
  /** What was shown, and may therefore be fixed. @type {import('./report-list.js').Report[]} */
  let shown = [];
  const again = () =>
    list.renew(async () => {
      shown = await get(path);
      return [writes ? await reminder(year, shown) : null, ...reportList(path, shown, writes ? fix : null)];
    });
  const run = reportRun(path, again);
  /** @param {string} rest @param {() => object} sent @returns {() => Promise<void>} */
  const start = (rest, sent) => async () => {
    message.replaceChildren();
    try {
      await post(path + rest, sent());
      await run.begun();
    } catch (error) {
      message.replaceChildren(problemBox(error));
    }
  };
  /** Those that were looked at on this page. @type {Set<number>} */
  const opened = new Set();
  list.node.addEventListener('click', (/** @type {any} */ event) => {
    const id = /reports\/(\d+)\.docx$/.exec(event.target.closest?.('a')?.href || '');
    if (id) {
      opened.add(Number(id[1]));
    }
  });
  const askBeforeFixing = () => {
    const drafts = shown.filter(mayBeFixed);
    const codes = {contentCodes: drafts.map(report => report.contentCode)};
    const fixThem = async () => {
      message.replaceChildren();
      await start('/fixed', () => codes)();
    };
    message.replaceChildren(
      drafts.length
        ? element(
            'div',
            {class: 'alert alert-warning', role: 'alertdialog'},
            element('p', {}, questionBeforeFixing(drafts, opened)),
            element('button', {class: 'btn btn-primary btn-sm', onclick: fixThem}, '确认定稿' + drafts.length + '份'),
            ' ',
            element('button', {class: 'btn btn-default btn-sm', onclick: () => message.replaceChildren()}, '不定稿')
          )
        : element('div', {class: 'alert alert-info'}, '没有可以定稿的草稿：已过期的请先重新生成；已归档年度的报告不再定稿。')
    );
  };
  /** @param {import('./report-list.js').Report} report */
  async function fix(report) {
    message.replaceChildren(element('p', {}, '正在定稿“' + report.fileName + '”……'));
    try {
      await post(path + '/' + report.id + '/fixed', {contentCode: report.contentCode});
      message.replaceChildren();
    } catch (error) {
      message.replaceChildren(problemBox(error));
    }
    await again();
  }
  await again();
  if (!writes) {
    return [list.node, figureCharts(year)];
  }
  run.look();
  return [
    element(
      'p',
      {class: 'filing-buttons'},
      element('button', {class: 'btn btn-primary btn-sm', onclick: start('', () => ({}))}, '生成全部草稿（学校、各学院、各专业）'),
      ' ',
      element('button', {class: 'btn btn-default btn-sm', onclick: askBeforeFixing}, '全部定稿')
    ),
    run.node,
    message,
    list.node,
    figureCharts(year),
    writing(year, path, again),
    templates(again)
  ];
}
