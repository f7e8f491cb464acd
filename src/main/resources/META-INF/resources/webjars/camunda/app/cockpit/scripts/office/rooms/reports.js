// 报告与上报: the year's analysis reports, and what goes to the platform.
import {nationalReport} from '../../../../shared/scripts/national-report.js';
import {indicatorPackages} from '../indicator-packages.js';
import {reportPackages} from '../report-packages.js';
import {reportsOf} from '../reports.js';

/** @type {import('../section.js').Room} */
export const reportsRoom = {
  id: 'reports',
  title: '报告与上报',
  sections: [
    {title: '分析报告', load: year => reportsOf(year)},
    {title: '上报国家平台', load: year => nationalReport(year)},
    {title: '历次上报数据包', load: year => reportPackages(year), folded: true},
    {title: '指标汇总包（报送省里）', load: year => indicatorPackages(year), folded: true}
  ]
};
