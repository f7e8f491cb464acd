// 本学院的分析报告: what heads and data leads read of their college and its majors, of any year; nothing for others.
import {get, url} from '../../../shared/scripts/api.js';
import {when} from '../../../shared/scripts/dates.js';
import {element, link, table} from '../../../shared/scripts/elements.js';
import {figureCharts} from '../../../shared/scripts/figure-charts.js';

/**
 * @typedef {{id: number, subjectName: string, state: string, stateTitle: string, edition: number, changes: string[],
 *   madeAt: string, fixedAt: string | null}} Report
 * @typedef {{year: number, reports: Report[], colleges: unknown[]}} OfYear
 */

/** @param {number} year @returns {Promise<OfYear>} */
const ofYear = async year => {
  const [reports, colleges] = await Promise.all([
    get('/api/cycles/' + year + '/reports'),
    get('/api/indicators/subjects?year=' + year + '&level=college')
  ]);
  return {year, reports, colleges};
};

/** @param {OfYear} one */
const reportsTable = ({year, reports}) =>
  table(
    ['报告', '状态', '时间', ''],
    reports.map(report => [
      report.subjectName,
      report.stateTitle +
        (report.state === 'FIXED' ? '第' + report.edition + '版' : '，仅供核对') +
        (report.state === 'DRAFT' && report.changes.length ? '；已过期：' + report.changes.join('；') : ''),
      when(report.fixedAt || report.madeAt),
      link('下载', url('/api/cycles/' + year + '/reports/' + report.id + '.docx'))
    ]),
    year +
      '年度本学院及各专业的分析报告还没有。它们由评估督导处在审核上报阶段编制，编制后列在这里，可以下载；需要早些看的，请与评估督导处联系。'
  );

/**
 * The year that is shown first: the newest in which there is a report, so that nobody has to look for the last ones.
 *
 * @template {{reports: unknown[]}} T
 * @param {T[]} years the newest first
 */
export const shownFirst = years => years.find(one => one.reports.length) || years[0];

/**
 * @param {{roles: string[]}} me
 * @param {number[]} years the newest first
 */
export async function ownReports(me, years) {
  if (!me.roles.includes('UNIT_HEAD') && !me.roles.includes('DATA_LEAD')) {
    return null;
  }
  const all = (await Promise.all(years.map(ofYear))).filter(one => one.reports.length || one.colleges.length);
  if (all.length === 0) {
    return null;
  }
  const shown = element('div', {'aria-live': 'polite'});
  /** @param {OfYear} one */
  const show = one => shown.replaceChildren(reportsTable(one));
  const first = shownFirst(all);
  show(first);
  const chooser = element(
    'select',
    {
      class: 'form-control input-sm',
      onchange: (/** @type {{target: HTMLSelectElement}} */ {target}) => {
        const chosen = all.find(one => String(one.year) === target.value);
        if (chosen) {
          show(chosen);
        }
      }
    },
    all.map(one =>
      element(
        'option',
        {value: one.year, selected: one === first},
        one.year + '年度（' + (one.reports.length ? one.reports.length + '份' : '还没有编制') + '）'
      )
    )
  );
  const withFigures = all.find(one => one.colleges.length);
  return [
    element(
      'details',
      {class: 'own-reports'},
      element('summary', {}, '本学院及各专业的分析报告（' + all.reduce((sum, one) => sum + one.reports.length, 0) + '份）'),
      element('p', {}, element('label', {}, '年度 ', chooser)),
      shown
    ),
    withFigures ? figureCharts(withFigures.year) : null
  ];
}
