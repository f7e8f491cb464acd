// 本学院的分析报告: what heads and data leads read of their college and its majors; nothing for others.
import {get, url} from '../../../shared/scripts/api.js';
import {when} from '../../../shared/scripts/dates.js';
import {element, link, table} from '../../../shared/scripts/elements.js';
import {figureCharts} from '../../../shared/scripts/figure-charts.js';

/** @param {{roles: string[]}} me @param {number} year */
export async function ownReports(me, year) {
  if (!me.roles.includes('UNIT_HEAD') && !me.roles.includes('DATA_LEAD')) {
    return null;
  }
  const path = '/api/cycles/' + year + '/reports';
  /** @type {{id: number, subjectName: string, state: string, stateTitle: string, edition: number, changes: string[], madeAt: string, fixedAt: string | null}[]} */
  const all = await get(path);
  /** @type {unknown[]} */
  const colleges = await get('/api/indicators/subjects?year=' + year + '&level=college');
  return [
    all.length
      ? element(
          'details',
          {},
          element('summary', {}, year + '年度本学院及各专业的分析报告（' + all.length + '份）'),
          table(
            ['报告', '状态', '时间', ''],
            all.map(report => [
              report.subjectName,
              report.stateTitle +
                (report.state === 'FIXED' ? '第' + report.edition + '版' : '，仅供核对') +
                (report.state === 'DRAFT' && report.changes.length ? '；已过期：' + report.changes.join('；') : ''),
              when(report.fixedAt || report.madeAt),
              link('下载', url(path + '/' + report.id + '.docx'))
            ]),
            ''
          )
        )
      : null,
    colleges.length ? figureCharts(year) : null
  ];
}
